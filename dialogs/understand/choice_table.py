"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.59	big
-1.30	small
-0.84	0_<
-0.65	次 ..
-0.64	least
-0.62	bare
-0.61	ONLY <<
-0.55	none case invalid_card
-0.54	.. 0
-0.52	.. 那	0 ..
-0.49	第 ..
-0.48	保 ..
-0.47	again
-0.46	face	of 5
-0.45	ASK <<
-0.44	.. 视	.. 频	?_<	LAST <<	被 ..
-0.43	.. 理	二 ..	实付<
-0.42	数 ..
-0.41	.. 了	.. 现	>的	ACCOUNT <<	天 ..
-0.40	kind presale
-0.39	.. \"	扣<
-0.38	.. !	.. m	>_不
-0.37	.. 大	.. 版	WANT <<	买 ..	还 ..
-0.36	.. 不	.. 剩	.. 用	余 ..	嘛 ..
-0.35	place 0	几 ..	铺 ..
-0.34	.. i	.. 们	none case not_delivered	在 ..	证 ..
-0.33	.. 办	> SEND	COME <> -
-0.32	- <> SEND	.. a	.. 邮	> ASK	写 ..	重 ..
-0.31	扣<>_	面值<
-0.30	.. #
-0.29	.. g	> WRONG	>> REMEDY	授 ..	权 ..
-0.28	KEY <> REDEEM	none kind not_arrived_refund	花了<
-0.27	.. 收	.. 新	: ..	>> TOLD	none kind 	今天<	件 ..	公 ..	号<	服 ..
-0.26	.. .	>> ASK	COME <	NO <	ONLY <> -	刷 ..	额 ..
-0.25	.. r	.. 件	.. 多	.. 软	>给	>那个	o ..	今 ..	成<
-0.24	.. 中	.. 右	.. 场	.. 左	.. 掉	>> REGION	>多	TOLD <<	YET <	YET <<	t ..	了_<	从 ..	尔 ..	成 ..	才 ..	玛 ..	现 ..	遍 ..
-0.23	# ..	.. 减	.. 惠	.. 机	/ ..	> MEMBER	>> WRONG	REDEEM <
-0.22	.. 器	.. 对	.. 错	>> STAFF	>_还	KEY <	none kind minor	戏 ..
-0.21	.. 手	.. 量	>> CARD	REMEDY <<	SITE <<	e ..	h ..	i ..	值<>的
-0.20	- <> -	.. 点	> REDEEM	EDITION <> -	SEND <	YET <> -	我 ..	期<	期<>_	款 ..	让 ..	高 ..
-0.19	.. (	.. q	.. 本	.. 秒	.. 还	>..	>> SEND	>那	SELF <<	kind spam	值<	单 ..	期 ..	还是<
-0.18	.. 公	.. 实	.. 补	.. 金	>.	>> SHORT	ACCOUNT <	BUY <<	ORDER <> SEND
-0.17	.. /	.. d	.. ¥	>/	>> EDITION	>代金	>去	>去了	_<>.	e_<	kind account	kind command_bot	买<	到<	卡<>的	变 ..	多 ..	天<	应 ..
-0.16	.. c	.. 优	.. 券	.. 家	.. 找	.. 渠	.. 结	.. 续	.. 过	>_用	>一	>手	>手续	>说	ORDER <	PAY <> PRICE	_共<	best	三 ..	东 ..	啥 ..	好 ..	家 ..	尾款<	新 ..	花 ..
-0.15	#_<	- <> ASK	.. 你	.. 张	.. 户	.. 购	.. 道	>> FINE	>_优	>_收	PRICE <<	TOPUP <> NO	l ..	place 4	刚 ..	到 ..	是<>的	用 ..	红 ..	门 ..
-0.14	.. 为	.. 边	>_为	>_实	PROMISE <<	TOPUP <> TOLD	s ..	充<>话	号 ..	币_<	打 ..
-0.13	$ ..	>_买	>_的	BUY <> EDITION	NO <> -	ONLY <	ORDER <<	TOPUP <> COINS	none kind invoice	名 ..	尾 ..	扣了<	每 ..
-0.12	.. 共	.. 写	.. 红	>_付	>一张	>红	>红包	EDITION <	_进<	none case wrong_item	r ..	t_<	× ..	卖 ..	周 ..	把 ..	电 ..	百 ..	结 ..	进<	进<>_
-0.11	.. 发	> ONLY	>?	>_九	>的q	G <> -	PAY <> -	f ..	】 ..	京 ..	少 ..	想 ..	扣 ..	量 ..
-0.10	.. s	.. 价	.. 想	.. 火	.. 越	.. 跟	>\"	>> PRICE	>> REDEEM	>> REVOKE	>_加	>_是	ORDER <> COME	REDEEM <<	e卡<	充了<	差 ..	有 ..	本 ..	根 ..	通_<
-0.09	.. v	.. x	.. 三	.. 什	.. 定	.. 就	.. 满	=<	=<>_	>_差	>的话	? ..	G <> ONLY	d ..	gave	v ..	【 ..	】<	个<>的	信 ..	共<>_	只 ..	已 ..	我买<	账 ..	送 ..	那个<
-0.08	.. ?	.. _	.. n	.. 度	.. 话	.. 这	= ..	> SHORT	> TOLD	> YET	>> AD	>_o	>_我	>_结	AD <<	EXPIRED <<	LAST <	SHORT <<	_<>?	none of 3	买<>的	减<	商 ..	填 ..	实 ..	就 ..	工 ..	总价<	无 ..	日 ..
-0.08	点 ..
-0.07	- <> SHORT	.. h	.. 七	.. 九	.. 加	.. 另	.. 哦	.. 客	.. 底	.. 态	.. 重	.. 钟	0减<	> PRICE	> TOPUP	> WANT	>> BALANCE	>_c	ACCOUNT <> -	MEMBER <> PAY	SHORT <	STAFF <<	none kind arrived	none of 1	万 ..	价<	价<>_	到了<	台 ..	对 ..
-0.07	慢 ..	机 ..	游 ..	粉 ..	费<>_	送<
-0.06	\" ..	.. *	.. =	.. 去	.. 哥	.. 快	.. 抖	.. 折	.. 百	.. 石	.. 豆	> COINS	> KEY	>_q	>了	>了_	BALANCE <<	EDITION <> NO	G <> EDITION	INVALID <<	KEY <<	PROMISE <	REMEDY <	RESULT <<	_充<	事 ..	优 ..	化 ..	差的<	惠 ..
-0.06	户 ..	来 ..	里 ..	量_<
-0.05	.. -	.. f	.. l	.. p	.. 务	.. 午	.. 吃	.. 四	.. 少	.. 数	>的券	REGION <	SHORT <> ASK	k ..	kind complaint	of 2	place 2	x ..	x_<	不是<	中 ..	共<	去 ..	呗 ..	呢 ..	对_<	成<>了	有<	补 ..	订 ..
-0.05	面 ..	面额<
-0.04	- <> SELF	.. 人	.. 台	.. 后	.. 吗	.. 哈	.. 已	.. 试	0代<	0张<	> CARD	>*	>*0	>> SITE	>_上	>_会	>_数	>的中	>话	>话费	>面额	BUY <> KEY	EDITION <<	ONLY <> ASK	SELF <> -	STAFF <> -	WANT <	_那<	b ..	代<
-0.04	代<>的	份<	光 ..	刀 ..	到账<	店 ..	度 ..	我<>$	物 ..	看 ..	铁 ..	银 ..	马 ..
-0.03	.. t	.. 之	.. 周	.. 和	.. 妈	.. 方	.. 明	.. 果	.. 看	.. 粉	.. 级	.. 要	.. 页	>_充	>_花	>你	>你们	BUY <> COINS	EDITION <> SELF	PICTURE <<	PRICE <> -	REGION <<	TOPUP <	TOPUP <<	d_<	kind progress	世 ..	了<>$	份<>_	再 ..
-0.03	减<>_	到<>_	到_<	把<	按 ..	按<	提 ..	晶 ..	服<	来<	满 ..	的是<	着 ..	要 ..	还有<
0.03	! ..	- <> BUY	.. 一	.. 交	.. 仔	.. 但	.. 创	.. 刻	.. 半	.. 司	.. 同	.. 呢	.. 品	.. 外	.. 建	.. 得	.. 抢	.. 招	.. 是	.. 晚	.. 油	.. 豪	.. 运	.. 雷	.. 飞	.. 验	> AD	>(	>> KEY	>_交
0.03	>_兑	>_卡	>_号	>_商	>_晚	>_激	>元	>元_	>是	COME <<	COME <> EDITION	GAMEBAN <<	LOCK <<	MEMBER <> COINS	MEMBER <> SEND	OTHERS <<	STAFF <> BUY	TOPUP <> BUT	none kind progress	p_<	七 ..	上 ..	专 ..	也 ..	五 ..	会员<	俺 ..	值<>_	充值<	出<
0.03	卡_<	右 ..	员<	呢_<	啊 ..	国 ..	左 ..	支付<	支出<	易 ..	是_<	标 ..	正 ..	消 ..	点_<	石_<	骗 ..
0.04	- <> REFUND	.. 书	.. 今	.. 份	.. 动	.. 吧	.. 季	.. 怎	.. 战	.. 支	.. 查	.. 清	.. 门	> BUT	>> INVALID	>> PAY	>> SLIP	>_刷	>_登	>_能	>_运	>包	>微	>微信	>送	>送0	PAY <> NO	PAY <> TOPUP	_-<	_<>不
0.04	kind price_match	信<>_	停 ..	共<>$	初 ..	剩 ..	卡付<	和 ..	夜 ..	安 ..	密 ..	带 ..	年_<	微信<	星 ..	月_<	末 ..	款_<	水 ..	版 ..	生 ..	的<>_	皮 ..	票 ..	站 ..	能 ..	节 ..	计<	退我<	金额<
0.04	钱<	问 ..	际 ..
0.05	\"_<	* ..	.. u	.. w	.. 买	.. 包	.. 十	.. 喜	.. 图	.. 天	.. 昨	.. 活	.. 行	.. 银	0=<	> INVALID	>> ACCOUNT	>> EXPIRED	>> PASSWORD	>> USED	>_今	ASK <> -	COME <> ASK	REMEDY <> -	_<>的	_<>面	_花<	none kind complaint	none of 2	o_<
0.05	y_<	个<>_	了<>话	付:<	加 ..	合计<	早 ..	油卡<	流 ..	点卡<	码 ..	者 ..	费 ..	车 ..	题 ..	额:<
0.06	- <> STAFF	.. 个	.. 他	.. 儿	.. 全	.. 可	.. 啊	.. 币	.. 激	.. 登	.. 移	.. 笔	.. 花	.. 订	.. 送	.. 间	> ACCOUNT	> SELF	>> PICTURE	>_换	>_要	>_面	>不是	>买了	>的_	CARD <> PAY	CARD <> REDEEM	COINS <> BUY	COINS <> G	COME <> STAFF
0.06	FAMILY <<	G <> COME	MEMBER <<	PAY <> MEMBER	PRICE <	SELF <	SELF <> ASK	TOPUP <> SEND	WRONG <	_<>整	信<	充<	充<>到	券<	券<>_	哈 ..	基 ..	宝_<	小 ..	微 ..	德 ..	果 ..	激 ..	知 ..	美 ..	肯 ..	花<	转了<	钟 ..
0.07	- <> NO	.. y	.. 分	.. 当	.. 打	.. 拿	.. 换	.. 直	.. 种	.. 能	> BUY	> EDITION	>_到	>_当	>_拿	>_昨	>_补	>不	>啊	>那档	>面	BUY <> G	_<>买	kind arrived	of 1	¥ ..	业 ..	付<	充的<	兑 ..
0.07	大 ..	寒 ..	币<	币<>_	收我<	整 ..	每个<	民币<	的<>的	计<>_	账_<	钻 ..
0.08	.. 刮	.. 密	.. 店	>> TOPUP	>> WANT	>_刚	>整	>整_	>没到	>电	BUY <> COME	_<>那	of 3	付的<	券 ..	哦 ..	团 ..	奇 ..	定 ..	换 ..	民 ..	油 ..	绑 ..	说 ..	金 ..
0.09	- <> COINS	- <> EDITION	.. o	.. 五	.. 名	.. 国	.. 块	.. 求	.. 电	.. 酷	.. 面	>> PROMISE	>_订	>_这	>一个	>的那	BUY <	CARD <> NO	COINS <> -	G <> COINS	SELF <> NO	WRONG <> -	place 1	买的<	付_<	你 ..	充 ..	前 ..	没 ..	转 ..
0.09	通 ..	额_<
0.10	- ..	.. 只	.. 开	.. 戏	.. 游	.. 白	.. 账	.. 转	>_说	CARD <	TOPUP <> G	^<>买	g ..	下<	元 ..	卡<	号_<	张_<	我<	活 ..	网 ..	豆 ..	间 ..
0.11	( ..	(<	- <> MEMBER	.. 回	.. 整	.. 有	.. 水	.. 没	.. 者	.. 荣	>> DONE	>> NO	>付	CARD <<	DOUBLE <	DOUBLE <<	G <> KEY	_<>付	_<>没	m_<	q ..	了<>的	付<>_	付<>买	值 ..	吧_<	块_<	昨天<	款<>_	进 ..
0.12	.. k	.. 呗	.. 档	> DOUBLE	>0	>> DOUBLE	>两	KID <<	PAY <> BUY	_<>两	下 ..	午 ..	月 ..	话费<	过 ..	额<
0.13	.. :	.. 刷	.. 前	.. 成	.. 无	.. 期	.. 编	>> MEMBER	>_和	>充	>面值	PRICE <> PAY	REFUND <	^<>_	kind invoice	了<>_	余额<	张<	播 ..	礼 ..	课 ..	钱_<	错 ..
0.14	.. b	.. e	.. 代	.. 值	.. 好	.. 时	.. 月	:<	:<>(	>> YET	>_前	>_都	COINS <	TOLD <	_<>啊	一共<	价_<	券_<	吧 ..	宝 ..	晚 ..	立 ..	走 ..	那 ..	音 ..
0.15	. ..	.. )	.. 下	.. 乐	.. 日	.. 欢	> NO	>_b	FINE <<	REFUND <> -	儿 ..	单_<	四 ..	子 ..	张<>的	才<	移 ..
0.16	.. 两	.. 刚	.. 年	>> ONLY	>_没	>代0	of 4	卡<>_	是<	次<>_
0.17	.. 到	.. 计	.. 进	>到	BUT <<	COINS <<	_<>_	none kind account	none kind command_bot	p ..	人 ..	付了<	减 ..	动 ..	币 ..	张 ..	收 ..	样 ..	次<	那张<
0.18	.. 小	.. 早	>_进	>没	ONLY <> SELF	PAY <	员 ..	折 ..	拍 ..	给了<
0.19	- <> PAY	.. 会	.. 微	.. 扣	.. 说	>> BUY	>> SELF	>_一	DOUBLE <> -	TOPUP <> -	WRONG <<	a ..	none kind api	none kind spam	会 ..	快 ..
0.20	.. 的	.. 返	>_单	>我	BALANCE <> -	TOLD <> -	none	价 ..	各 ..	手 ..	都是<	金<>_
0.21	- <> G	.. 在	.. 次	> -	> REFUND	BALANCE <	m ..	交 ..	半 ..	抖 ..	额<>_
0.22	.. 上	.. 单	.. 码	.. 都	>> COINS	SEND <<	_是<	kind minor	likely	一 ..	俩 ..	时 ..	是<>$
0.23	.. 信	.. 变	.. 员	> PAY	>_代	>_扫	>_第	_付<	cents	后<	后<>_	回 ..	支 ..	的_<
0.24	.. 出	.. 格	MEMBER <> -	STAFF <	none case 	模 ..
0.25	.. 二	.. 里	.. 额	我<>_	的<	都 ..
0.26	.. 元	> STAFF	>)	>_0	MEMBER <	place 3	开 ..	退 ..	金<
0.27	(<>)	.. 宝	> G	>)_	G <<	kind 	年 ..	钱 ..
0.28	.. 也	kind not_arrived_refund	充<>_	昨 ..
0.29	.. 第	_<	reckoned
0.30	.. 来	none of 4
0.31	两 ..	这 ..
0.32	>> ORDER	>_余	后 ..	定金<
0.33	- <	.. 余	.. 号	.. 走	most	付 ..
0.34	.. 显	.. 退
0.35	块 ..	笔 ..
0.36	.. 完	>买的	_<>$	了 ..	又 ..
0.38	>> BUT	>> COME
0.39	怎 ..
0.40	.. 示	none kind presale
0.41	.. 扫	ORDER <> -
0.42	>> REFUND
0.43	>买
0.45	last	们 ..
0.46	priced	么 ..
0.48	none by rule
0.49	>> G
0.54	>$	个 ..
0.57	>> WAIT
0.60	.. 我
0.66	PAY <<
0.72	score	的 ..
0.74	_ ..
0.97	>_	none case other
1.55	rule
"""
GOODS = """
-1.26	long 2
-0.74	有 ..
-0.64	named
-0.62	ACCOUNT <<
-0.61	.. 都
-0.60	likely named
-0.59	.. 这
-0.56	次 ..
-0.51	.. 里
-0.50	begins 卡
-0.49	.. 了	.. 起
-0.48	.. 不	> SELF	ends 卡密	ends 密	in 卡密
-0.46	AD <<
-0.44	没 ..
-0.43	这 ..
-0.40	.. :	.. 国	联 ..
-0.39	d ..	e ..	i ..
-0.38	.. 查	_<>0	begins 闲	brand	ends 闲鱼	ends 鱼	in 闲鱼	long 4	none case wrong_item	上 ..
-0.37	.. n	> -	两 ..	通 ..	都 ..
-0.36	.. 来	TOLD <<
-0.35	.. ?	.. 面	> REDEEM	>> ASK	long 3	我的<
-0.34	.. 啊	>:	REMEDY <<	_<>:	none kind own_mistake
-0.33	.. 有	>0	>:#	SELF <	会 ..	我 ..
-0.32	.. 用	>¥_	REMEDY <	in 三星
-0.31	.. !	.. 动	.. 原	>> TICKET	AD <	PRICE <<	SELF <> -	none case not_delivered
-0.30	BUT <<	NO <<	kind command_bot	latin	m ..
-0.29	- <> SEND	.. 也	.. 通	in co
-0.28	- <> BUY	.. 三	>买	LAST <<	case other	不是<	前 ..	数 ..	误 ..
-0.27	.. 示	>买的	_@<	ends 信	ends 电信	分 ..	群 ..	还 ..
-0.26	.. 提	.. 际	> REFUND	>!	@<>_	ends 件	in 电信	那<	面 ..
-0.25	.. 种	.. 话	> ONLY	>0_	>> KEY	SEND <	器 ..
-0.24	- <> REFUND	>!!	NO <	begins a	begins 中	begins 升	begins 小	ends 案	in 软件	y ..	去 ..	那<>_
-0.23	.. e	.. 我	>> REVOKE	>_国	>都	ORDER <	TOPUP <<	ends t	ends 数	们<
-0.22	.. 折	> SEND	>_@	>上	>付	@_<	WANT <<	WRONG <> ASK	a ..	ends am	in 碧蓝	两<	两<>_	司 ..	后 ..	就 ..	议 ..	账 ..
-0.21	>> COMPLAIN	>被	>都没	NO <> -	begins 成	begins 盒	kind spam	q ..	刚 ..	单<	来 ..	每 ..
-0.20	.. 退	PASSWORD <<	_<>都	begins 出	begins 群	begins 老	ends 儿	ends 号	ends 序号	in ea	in te	in 序号	书 ..	你们<	出 ..	在 ..
-0.19	.. 计	.. 那	>_不	begins 体	ends 事	ends 区	ends 货	模 ..	油 ..	登 ..	说 ..	费 ..	都<	都<>_
-0.18	.. 个	.. 行	.. 视	>0折	>密	ACCOUNT <	ASK <> -	BUY <> TOLD	SITE <<	TOPUP <> SELF	begins 得	begins 软	ends 化	ends 石化	ends 红包	in fi	in tc	in wi	in 中石	in 套餐	in 石化	in 等着	p ..	几 ..	售 ..	小 ..	币 ..	玩 ..	生 ..	的<>充
-0.18	页 ..
-0.17	.. 么	.. 十	.. 吗	.. 密	.. 手	.. 边	> USED	>> WAIT	>_卡	>_订	>那种	>那边	^<>那	begins 暗	begins 本	begins 猫	ends le	ends 序	ends 物	in  a	in am	in ap	in ou	之 ..	充¥<	南 ..	售的<	室 ..	的<>¥	看 ..
-0.17	着 ..
-0.16	- <> ONLY	- <> REDEEM	.. 没	.. 群	0 ..	COINS <<	SEND <> -	begins 港	ends 刷屏	ends 子书	ends 屏	ends 星	ends 港区	g ..	in ic	in 刷屏	in 子书	in 提货	in 港区	k ..	kind api	¥ ..	价 ..	十 ..	在<	夜 ..	折 ..	本 ..	格 ..
-0.15	- <> REMEDY	- <> TOPUP	.. v	.. 接	> REMEDY	> TOLD	>> ONLY	ACCOUNT <> -	G <> PAY	WANT <	begins 字	ends 程序	in nd	in sw	in 字母	in 小程	in 猫眼	in 程序	none kind invoice	一<	呗 ..	折_<	班 ..	要<	通<
-0.14	.. 前	.. 最	.. 标	.. 补	.. 跟	.. 车	>> PRICE	>_r	>¥那	BUY <> KEY	STAFF <> SELF	begins i	begins k	begins 人	ends d	ends k	ends 上	ends 活	ends 激活	ends 级	ends 话	in rk	in 红包	in 账号	kind account	下 ..	乐 ..	们<>_	值 ..	全 ..
-0.14	哥_<	我<	是<>的	的那<	系 ..	要 ..	让我<
-0.13	.. a	.. 事	.. 们	.. 屏	.. 快	.. 整	.. 返	0天<	> INVALID	>> EMPTY	>> INVALID	>只	@的<	SELF <> BUT	SITE <	STAFF <<	WANT <> -	begins 全	begins 套	begins 批	begins 登	case invalid_card	ends ud	ends 崩铁	ends 验卡	in ep	in 件授	in 大神	in 得到	in 易大
-0.13	in 验卡	kind presale	么 ..	刷 ..	单<>_	天<	换 ..	果 ..	桶 ..	票 ..	级 ..	货 ..	这<
-0.12	.. h	.. 上	.. 从	.. 使	.. 列	.. 可	.. 大	.. 应	.. 移	.. 转	> PRICE	>_只	>_我	>_输	>还	>还是	BUT <	ORDER <> G	_<>没	begins 手	begins 植	ends c	ends ch	ends nt	ends 扣	ends 账	in cl	in le	in 体验	in 僵尸
-0.12	in 大战	in 战僵	in 授权	in 教程	in 植物	in 物大	none of 4	人 ..	和 ..	库 ..	度 ..	开 ..	成 ..	是<>!	理 ..	绑 ..	过 ..
-0.11	.. .	.. 以	.. 城	.. 开	.. 怪	.. 法	.. 流	.. 省	.. 量	> COME	>> LAST	>> STAFF	>_t	>_单	>¥	BUY <> REDEEM	REDEEM <> -	SEND <<	_<>点	_一<	_用<	begins 位	begins 华	begins 子	begins 很	begins 邮	ends 2	ends h	ends s	ends ws
-0.11	ends 万达	ends 惠券	ends 打	ends 身	in kb	in kk	in lo	in nf	in 优惠	in 年货	in 惠券	in 账户	l ..	none of 3	of 2	一 ..	定 ..	换<	更 ..	水 ..	游 ..	统 ..	课 ..	课_<	这是<	里 ..	门 ..
-0.10	.. #	.. 二	.. 听	.. 就	.. 影	.. 户	.. 红	>> REMEDY	>_l	COME <> NO	G <> COINS	KEY <> -	PRICE <	TOLD <> -	_换<	begins 刷	begins 携	begins 来	begins 组	ends tc	ends 哥	ends 来	ends 礼物	ends 管	ends 腾讯	ends 讯	ends 软件	ends 达	ends 问题	in ig
-0.10	in on	in pp	in ws	in 上去	in 小哥	in 电子	in 礼物	in 问题	kind appeal	~ ..	付 ..	件 ..	发 ..	好 ..	存 ..	戏 ..	自 ..	购 ..
-0.09	.. 子	.. 学	.. 思	.. 慢	.. 是	.. 直	.. 给	.. 订	.. 请	.. 还	.. 骑	.. 高	> TICKET	>> WRONG	>?	>_本	>的啊	BUT <> -	BUY <> -	CARD <<	EDITION <> -	SELF <> TOLD	STAFF <> -	YET <> -	^<>的	_<>到	begins 交	begins 保	begins 八	begins 句
-0.09	begins 台	ends e	ends i	ends 台币	ends 名	ends 德基	ends 账号	ends 达通	in it	in nt	in pi	in 八达	in 台币	in 回复	in 达通	of 5	t_<	v ..	你<	包_<	同 ..	天<>_	屏 ..	平 ..	异 ..	慢 ..	所 ..	时 ..	没<	没<>_
-0.09	满 ..	点 ..	现 ..	的<>的	真 ..	维 ..	贵 ..	退 ..	都是<	音 ..
-0.08	(<	.. f	.. 云	.. 值	.. 别	.. 又	.. 商	.. 啥	.. 录	.. 数	.. 无	.. 极	.. 点	.. 解	.. 问	0<	> ASK	>)_	>_y	>_付	>_整	>的!	BUY <> WRONG	INVALID <<	SEND <> REDEEM	STAFF <> COINS	YET <	begins 优	begins 家	begins 无
-0.08	d_<	ends 换券	ends 金	ends 题	in 00	in 12	in ac	in bo	in in	in 尾巴	in 微博	in 换券	in 生意	in 网易	in 里头	也 ..	了<	事 ..	号<	号<>_	啊 ..	在<>_	怎 ..	源 ..	爱 ..	的¥<	码_<	表 ..	让 ..	购买<
-0.08	速 ..	高 ..
-0.07	.. )	.. 刮	.. 只	.. 正	.. 死	.. 电	.. 票	.. 题	.. 骗	>> GAMEBAN	>> TOPUP	>_c	>_有	>点	>点_	ASK <> G	FAMILY <<	REGION <<	RESULT <<	SEND <> NO	a_<	begins 六	begins 导	begins 网	begins 肯	begins 背	ends cf	ends f	ends ic	ends rk
-0.07	ends 基	ends 头	ends 小号	ends 很慢	ends 快	ends 意	ends 慢	ends 网盘	in h 	in ki	in ow	in ox	in un	in 升级	in 增值	in 小号	in 很慢	in 德基	in 支持	in 肯德	in 背面	none kind arrived	u ..	么<	了个<	事_<	什么<	代 ..	发<	员(<
-0.07	哈<	哪<	图 ..	如 ..	已 ..	帮 ..	底 ..	拍 ..	示_<	算 ..	觉 ..	试 ..	跳 ..	链 ..
-0.06	- <> TOLD	.. s	.. 京	.. 他	.. 帮	.. 撤	.. 本	.. 版	.. 编	.. 错	.. 顺	0<>_	> WAIT	>\"	>_也	>_刷	>个	GAMEBAN <<	NO <> SELF	PAY <> YET	RESULT <	STAFF <> NO	_0<	_这<	begins 一	begins 三	begins 包	begins 去	begins 照	begins 账
-0.06	begins 预	ends ni	ends re	ends 佬	ends 全	ends 商	ends 啦	ends 大佬	ends 度	ends 得物	ends 样	in as	in cc	in dl	in pa	in pe	in wo	in 中国	in 二手	in 卖二	in 号充	in 器上	in 大佬	in 星穹	in 穹铁	in 网盘	in 铁道	买的<	元 ..	原 ..
-0.06	哈<>$	在你<	打 ..	把 ..	现在<	的<>.	短 ..	被 ..	该<	骗 ..
-0.05	(<>)	- <> CARD	.. /	.. m	.. 专	.. 书	.. 住	.. 儿	.. 区	.. 呀	.. 按	.. 换	.. 搞	.. 服	.. 瞅	.. 空	.. 续	.. 赛	.. 钱	.. 黑	> TOPUP	>\"_	>..	>> G	>> ORDER	>> SHORT	>?_	>_帮	>充	>全
-0.05	>的呀	@<>没	COME <<	G <> SEND	MEMBER <> MEMBER	RESULT <> -	SELF <> KEY	SEND <> PAY	SLIP <> -	TICKET <	TOLD <> G	TOPUP <> ORDER	_<>用	_我<	begins 咪	begins 外	begins 店	begins 样	begins 次	begins 雷	begins 面	ends 人	ends 境	ends 增值	ends 战网	ends 拉雅	ends 机	ends 网	ends 醒	ends 里头
-0.05	ends 雅	ends 饺子	in 02	in ec	in ee	in em	in fa	in 吃饺	in 咪咕	in 喜马	in 手机	in 拉雅	in 生活	in 美区	in 老人	in 饺子	in 马拉	none kind not_arrived_refund	s_<	为 ..	二 ..	他 ..	元<	包 ..	变 ..	和<	哥 ..	哪 ..	工 ..	己 ..
-0.05	年 ..	店 ..	张 ..	截 ..	抖 ..	抢 ..	明 ..	易 ..	没有<	界 ..	读 ..	输 ..	进 ..	道 ..
-0.04	! ..	#_<	- <> INVALID	.. 份	.. 何	.. 光	.. 再	.. 初	.. 加	.. 卖	.. 哥	.. 哪	.. 回	.. 处	.. 太	.. 孩	.. 小	.. 序	.. 把	.. 期	.. 条	.. 求	.. 申	.. 背	.. 让	.. 贴	.. 输	.. 额	> REVOKE	>\"的
-0.04	>> BUT	>> DOUBLE	>?不	>@	>_孩	>_现	>_请	>_那	>一年	>也没	>发	>用的	>的¥	>给我	?<>¥	ACCOUNT <> ACCOUNT	ASK <> MEMBER	ATTITUDE <<	BUY <> COINS	COME <> ACCOUNT	EXPIRED <	EXPIRED <<	G <> COME	INVALID <	REFUND <<	SELF <> REDEEM	SELF <> YET	SHORT <<	TOLD <> KEY	TOLD <> SELF
-0.04	_(<	_<>?	_<>也	_<>里	_你<	_请<	begins b	begins 压	begins 喜	begins 国	begins 学	begins 打	begins 星	begins 条	begins 球	begins 详	begins 转	begins 边	begins 通	begins 钻	c ..	ends m	ends q币	ends x	ends 东	ends 京东	ends 出来	ends 卖	ends 堂	ends 大
-0.04	ends 很	ends 得很	ends 期	ends 杯	ends 置	ends 页	in ff	in ga	in ni	in oi	in op	in se	in ul	in up	in 作战	in 克网	in 出来	in 压根	in 大作	in 得很	in 得物	in 球大	in 球球	in 详情	in 钻石	in 面值	in 频会	n_<	none kind compare	下<
-0.04	买_<	了<>_	了张<	会<	作 ..	公 ..	到<>_	功 ..	卡 ..	发<>_	另 ..	外 ..	天 ..	太 ..	好<	好<>_	妈 ..	季 ..	密 ..	币_<	想<	想<>_	排 ..	播 ..	放 ..	显 ..	板<	概 ..	欠 ..	款_<
-0.04	烦 ..	盘 ..	盟 ..	石 ..	示 ..	箱 ..	网 ..	老板<	要的<	话 ..	这<>_	邮 ..
-0.03	!_<	- <> ACCOUNT	- <> NO	- <> STAFF	.. +	.. 兽	.. 友	.. 差	.. 意	.. 掉	.. 日	.. 早	.. 核	.. 次	.. 片	.. 特	.. 知	.. 花	.. 讲	.. 链	.. 陌	.. 验	>)	>> CARD	>> TOLD	>_i	>_拿	>_登	>_花	>_这
-0.03	>也	>了	>了_	>到了	>到现	>和	>是什	>那张	? ..	?<	BUY <> EDITION	COINS <	COME <> YET	COMPLAIN <<	G <> WRONG	KEY <<	ONLY <	ORDER <> PAY	PROMISE <<	STAFF <> G	TOLD <	_<>不	_没<	begins r	begins 区	begins 卖	begins 员	begins 哈	begins 季	begins 当
-0.03	begins 感	begins 战	begins 改	begins 淘	begins 种	begins 酷	begins 重	case 	ends b站	ends 专	ends 书	ends 倍	ends 充	ends 双倍	ends 口	ends 呗	ends 天堂	ends 套餐	ends 慢充	ends 成	ends 战	ends 抄	ends 折	ends 授权	ends 权	ends 点券	ends 着	ends 租	ends 站	ends 里
-0.03	ends 铁	ends 餐	in  u	in ch	in rf	in 上面	in 公司	in 区域	in 双倍	in 哈啰	in 客人	in 度网	in 感谢	in 战网	in 折扣	in 淘票	in 盛大	in 瞅瞅	in 票票	in 角色	in 躺着	kind complaint	none kind minor	一<>_	个<>的	么<>_	于 ..	云 ..	亲 ..	位 ..
-0.03	余 ..	你<>_	候 ..	兄 ..	初 ..	到账<	卡_<	哦 ..	就是<	我<>$	我<>是	我们<	我要<	户 ..	把<>¥	提 ..	是<	期 ..	查 ..	校 ..	根 ..	死 ..	法 ..	游_<	然 ..	率 ..	的<>不	的_<	看_<	符 ..
-0.03	第一<	给<	给<>_	给我<	美 ..	计 ..	订单<	说好<	请<	谁 ..	账<	起 ..	量 ..	长 ..	阅 ..	面<	页面<	首 ..	鱼 ..	麻 ..
0.03	!<	+ ..	.. b	.. 东	.. 五	.. 享	.. 公	.. 务	.. 吃	.. 咋	.. 外	.. 多	.. 失	.. 奇	.. 官	.. 导	.. 弹	.. 得	.. 才	.. 拉	.. 明	.. 晚	.. 真	.. 财	.. 走	.. 踢	.. 销	> YET	>_\"	>_(
0.03	>_w	>_显	>两	>你家	>咋	>未	>蜡	>蜡烛	BALANCE <<	BUY <> BUT	BUY <> PAY	CARD <> -	KEY <	ONLY <> -	TOPUP <> -	TOPUP <> ASK	TOPUP <> STAFF	YET <> NO	_<>还	begins f	begins 和	begins 快	begins 洛	begins 爱	begins 移	begins 阴	begins 骏	begins 高	best	ends 0
0.03	ends ce	ends go	ends uc	ends 值卡	ends 动	ends 库	ends 志	ends 抖币	ends 披风	ends 点数	ends 的号	ends 神	ends 移动	ends 线	ends 金券	ends 音乐	ends 风	in  d	in  r	in 30	in br	in dj	in do	in e2	in he	in ho	in jo	in m 	in ng	in ol
0.03	in om	in p季	in q音	in rn	in sk	in uc	in ur	in v会	in 代金	in 优酷	in 值卡	in 克王	in 兽世	in 和平	in 国移	in 平精	in 抖币	in 披风	in 洛克	in 点数	in 精英	in 者点	in 贴图	in 通话	in 金券	in 阳师	in 音乐	kind minor	none kind complaint	of 3
0.03	x ..	¥充<	也是<	交 ..	囤 ..	在<>没	妹 ..	年<>_	忍 ..	拍的<	拿的<	最 ..	月的<	正 ..	活 ..	清 ..	滴 ..	版 ..	的<>到	的<>点	程 ..	腾 ..	讯 ..	证 ..	说<>_	车 ..
0.04	- <> SITE	.. 之	.. 亿	.. 但	.. 却	.. 字	.. 已	.. 底	.. 度	.. 庭	.. 未	.. 港	.. 白	.. 礼	.. 第	.. 艺	> BUT	> BUY	> PAY	> SITE	>> AD	>_n	>_p	>_提	>¥面	>兑换	>到底	>却	>却没	>手
0.04	>的g	>里头	>钱	@<	ASK <> ASK	ASK <> SELF	BUY <> COME	BUY <> NO	G <> CARD	G <> NO	TOPUP <> NO	^<>兑	_<>却	begins m	begins x	begins 万	begins 微	begins 游	begins 芒	begins 迅	begins 陌	ends b	ends in	ends 兽	ends 奈飞	ends 封面	ends 戏币	ends 活码	ends 电费	ends 联通
0.04	ends 门票	ends 魔兽	in 11	in 1专	in 1的	in 20	in 21	in d 	in de	in dv	in el	in go	in ld	in ma	in ns	in po	in ps	in pt	in qq	in ro	in s 	in tg	in w 	in xb	in 东e	in 企业	in 光遇	in 包封	in 完美	in 封面
0.04	in 库会	in 戏币	in 果t	in 活码	in 王国	in 美一	in 芒果	in 英雄	in 讯会	in 迅雷	in 酷狗	in 门票	in 雄联	kind compare	一个<	了¥<	交的<	加 ..	员_<	呢 ..	它 ..	客 ..	家<	岁 ..	我_<	批<	整 ..	点<
0.05	.. \"	.. q	.. 久	.. 付	.. 你	.. 六	.. 半	.. 她	.. 孙	.. 实	.. 永	.. 百	.. 站	.. 系	.. 读	.. 跳	.. 选	.. 钻	> AD	>(	>_到	>_电	>_第	>手游	>月付	ORDER <> -	OTHERS <<	SELF <> BUY	STAFF <> MEMBER	WAIT <
0.05	begins s	begins z	begins 作	begins 奈	begins 滴	begins 燃	begins 美	begins 蛋	begins 观	begins 运	begins 阿	ends qb	ends 么	ends 仔	ends 换码	ends 流量	ends 燃气	ends 翅	ends 蛋仔	ends 谷	ends 飞	ends 鱼翅	in  c	in  e	in 0天	in ce	in eg	in f 	in ke	in no
0.05	in or	in qb	in to	in tv	in va	in wp	in xp	in y 	in zo	in 作业	in 奈飞	in 度文	in 快手	in 我的	in 换码	in 文库	in 燃气	in 的世	in 联盟	in 联通	kind not_arrived_refund	s ..	w ..	y_<	¥_<	个<>_	到 ..	到_<	又 ..	品 ..
0.05	弟 ..	您 ..	批 ..	有<	歌 ..	的<>一	笔 ..	购<
0.06	- <> ASK	- <> EDITION	- <> EMPTY	- <> KEY	.. 为	.. 俩	.. 入	.. 对	.. 抖	.. 统	.. 网	.. 货	.. 进	>_o	>_¥	>_季	>_面	>月	>用不	>的_	CARD <	COINS <> -	TOPUP <> SEND	begins 京	begins 周	begins 英	ends a	ends ey	ends g	ends pn
0.06	ends y	ends 团	ends 征途	ends 果	ends 登	ends 美团	ends 胶	ends 苹果	ends 途	ends 金币	ends 黑胶	in  k	in al	in bg	in dn	in et	in gp	in if	in pn	in pr	in ra	in rt	in sp	in t 	in vp	in 万达	in 业帮	in 东p	in 云黑	in 国志
0.06	in 年费	in 征途	in 王者	in 电费	in 移动	in 蛋仔	in 运动	in 金币	in 鱼翅	in 黑胶	none of 1	r_<	strange	t ..	万 ..	个\"<	什 ..	们_<	充<>_	吗 ..	商 ..	喜 ..	奇 ..	好的<	子 ..	年<	思 ..	是<>我	爷 ..	的<>!
0.06	社 ..	艺 ..	钱 ..
0.07	.. -	.. 四	.. 怎	.. 拍	.. 易	.. 月	>_没	>呢	>呢_	@ ..	ASK <> COINS	BUY <> TOPUP	COINS <> G	^<>0	begins j	begins 听	begins 点	begins 王	begins 赛	begins 饿	ends +	ends 5	ends y+	ends 周卡	ends 抖音	ends 晶	ends 的卡	ends 谷歌	ends 音	in e 
0.07	in gi	in ll	in n 	in q币	in rd	in ub	in y+	in 三角	in 专业	in 了么	in 京东	in 众点	in 创世	in 周卡	in 大众	in 大会	in 点评	in 的卡	in 礼包	in 蜡烛	in 费会	in 饿了	in 魔兽	kind arrived	none case 	个_<	但 ..	但是<	单 ..	名 ..
0.07	听 ..	听_<	完 ..	畅 ..	的<>(	的<>0	的<>_	称 ..	称:<	空 ..	花 ..	这<>是	酷 ..
0.08	- <> PAY	.. w	.. 下	.. 写	.. 出	.. 变	.. 叫	.. 店	.. 当	.. 收	.. 样	.. 笔	.. 送	._<	> EXPIRED	>_就	>你	BUY <> SEND	BUY <> STAFF	MEMBER <> PAY	PROMISE <> -	TOPUP <> COINS	begins 水	begins 谷	ends us	ends 世界	ends 业版	ends 云盘	ends 光遇	ends 券
0.08	ends 卡通	ends 月卡	ends 油卡	ends 界	ends 皮肤	ends 礼包	ends 肤	ends 遇	in ai	in ca	in il	in my	in n1	in ne	in of	in pu	in sv	in yc	in 一卡	in 书年	in 云盘	in 卡通	in 听书	in 梦幻	in 登读	in 行动	in 谷歌	in 里云	in 阿里	¥<>_
0.08	了 ..	兑 ..	压 ..	啥_<	姐 ..	带 ..	张<>_	拿 ..	物 ..	用<	苹 ..	视 ..
0.09	.. 物	.. 说	>> EXPIRED	>> SELF	>_f	>_换	>_还	>的	WANT <> COME	^<>¥	_<>全	_<>是	_¥<	begins 光	begins 回	begins 苹	begins 魔	ends o	ends 器	ends 版	ends 玉	ends 速器	in en	in mi	in sn	in vi	in 世界	in 乎盐	in 盐选	in 知乎
0.09	in 苹果	份<>_	单_<	可 ..	品:<	国 ..	宽 ..	有<>_	条 ..	转 ..	问 ..
0.10	\"_<	.. 两	.. 代	.. 全	.. 后	.. 宝	.. 客	.. 带	.. 报	.. 节	.. 西	>> SEND	>> SITE	>_充	COME <> -	SEND <> MEMBER	TOPUP <	begins e	begins v	begins 地	begins 皮	ends 带	in a5	in ar	in cu	in fe	in gt	in rs	in 加油	in 地铁
0.10	in 月卡	in 直播	in 美团	in 速器	long 5	n ..	none kind appeal	of 4	r ..	充<	反 ..	吧 ..	学 ..	撒 ..	的<>账	节 ..	说<
0.11	\" ..	- <> -	- <> YET	.. 充	.. 号	> FINE	> SLIP	> WRONG	>> PICTURE	>> USED	>_你	>还没	BUY <> G	EDITION <> ORDER	KID <<	REDEEM <> SELF	begins n	begins 加	begins 月	begins 流	begins 激	begins 知	e_<	ends be	ends n	ends 你币	ends 原神	in ck	in r 	in st
0.11	in 你币	in 信读	in 加速	in 手游	in 服务	in 皮肤	别 ..	员 ..	家 ..
0.12	.. 限	>.	>_店	>我	>的卡	ASK <> NO	EDITION <<	OTHERS <	SELF <> NO	TICKET <<	^<	_<>兑	begins g	begins 年	begins 斗	begins 礼	begins 联	begins 迷	ends p	ends 码	in ad	in be	in cf	in lu	in 业版	in 微信	in 抖音	in 迷你	in 通行	何 ..
0.12	区 ..	只 ..	四 ..	港 ..	财 ..	跟 ..
0.13	.. l	.. y	.. 戏	.. 登	.. 结	0个<	: ..	:<>_	>._	>_买	>全家	>没	G <> KEY	TOPUP <> YET	_<	_<>一	begins t	begins 抖	ends ip	ends 的码	ends 行证	in  v	in ob	in ta	in ti	in us	in 易云	in 电视	in 的码	in 行证
0.13	in 非会	none kind presale	一份<	个 ..	买了<	们 ..	份<	信 ..	合 ..	啥 ..	基 ..	娃 ..	德 ..	才 ..	母 ..	的<>$	看<	而 ..	记 ..
0.14	.. 卡	.. 员	.. 桶	.. 码	.. 线	> WANT	>_加	>那	PROMISE <	begins 会	begins 大	begins 樊	ends 读书	ends 车券	ends 选	in  p	in 樊登	in 车券	long 8	none kind account	该 ..	那张<
0.15	.. c	.. 件	.. 哈	.. 老	.. 自	>> CANCEL	>> EDITION	>_一	>不	DONE <<	MEMBER <<	PAY <	STAFF <> COME	_<>那	begins q	begins 席	begins 洗	begins 话	begins 金	begins 非	case not_delivered	ends 位	ends 席位	ends 歌	in ha	in si	in ud	in 席位	in 洗车	in 流量
0.15	kind invoice	了一<	导 ..	用 ..	看<>_	神 ..	第 ..	给的<	者 ..	肯 ..	跟<
0.16	.. 人	.. 方	.. 水	.. 美	.. 谁	>> PAY	>> WANT	>_s	ASK <	DONE <	G <> STAFF	TOLD <> REDEEM	WRONG <	begins 新	begins 油	in es	in li	in 思维	in 永劫	none kind api	score named	三 ..	不 ..	月 ..	眼 ..	订 ..	购<>0
0.17	- <	.. (	.. t	>> REDEEM	>_兑	>_写	>_给	>一个	>兑	REVOKE <<	SELF <> ACCOUNT	_<>.	begins 代	begins 速	ends 乐豆	ends 会员	ends 值	ends 员	ends 影票	ends 点	in  l	in  s	in o 	in 乐豆	in 通兑	五 ..	充 ..	内 ..	服<	服<>_
0.17	王 ..	睡 ..
0.18	.. d	.. 王	> COINS	COME <	SLIP <<	begins 欢	ends 票	in ey	in fl	in 原神	in 影票	in 标准	in 欢乐	in 电影	得 ..	提<	提<>_	电 ..	的<>没
0.19	.. 交	.. 今	.. 位	.. 化	.. 季	> NO	>> BALANCE	>> REGION	BUY <> ORDER	MEMBER <	REDEEM <<	REGION <	_ ..	begins 永	case wrong_item	ends 品卡	ends 回声	ends 声	in 60	in 品卡	in 回声	in 礼品	none	号 ..	号_<	应 ..	收 ..
0.20	.. 兑	.. 币	> OTHERS	> STAFF	>_结	SEND <> ACCOUNT	begins 原	ends f点	ends 年卡	first	in 年卡	份 ..	是 ..	板 ..	用<>_	站 ..	老 ..
0.21	.. i	.. 共	.. 包	.. 游	>> RESULT	REGION <> -	begins 天	begins 线	ends 壳币	ends 通	in ip	in 壳币	in 读书	in 贝壳	none kind spam	到<
0.22	.. o	> ACCOUNT	>说	KEY <> TOLD	ends e卡	ends 充值	ends 钻	in e卡	in so	in tu	in 卡充	¥<	板_<	际 ..
0.23	- <> G	.. 中	.. 见	.. 间	> MEMBER	>> YET	>_要	BUY <> MEMBER	_有<	b ..	begins 云	ends 道	in 话费	儿 ..	场 ..	款 ..	的是<
0.24	>$	>_两	>账	>账号	begins c	ends 国	in f点	in 会员	个<>账	呸 ..	地 ..
0.25	.. 张	.. 能	> REGION	in 会议	¥<>$	这个<
0.26	- <> COINS	.. 发	.. 套	.. 少	.. 钟	:<	>¥的	ORDER <<	begins l	in io	in 阅读	none case invalid_card	档 ..
0.27	.. _	.. 单	.. 餐	>> BUY	>> LOCK	>> OTHERS	>没到	>用_	ONLY <<	^<>_	ends 点卡	ends 证	in 充值	in 点卡	三<	收到<	行 ..
0.28	.. @	.. p	.. u	.. 买	.. 家	.. 果	.. 款	.. 每	.. 石	> CARD	>_0	MEMBER <> -	PAY <<	PAY <> -	ends 天试	ends 试	in im	in 三国	in 天试	¥的<	大 ..	对 ..
0.29	- <> SELF	.. 券	.. 好	begins 梦	in 油卡	体 ..	的<
0.30	- <> WRONG	.. 看	>> COINS	WRONG <> -	_\"<	none kind command_bot	到<>的	是<>_
0.31	- <> ORDER	.. 符	>一
0.32	.. 先	>用	SELF <<	ends 豆	in di	充的<
0.33	ends 戏	ends 游戏	任 ..	红 ..	行_<	错 ..
0.34	\"<	\"<>不	.. 时	.. 活	.. 激	BUY <	_<>$	ends 包	kind own_mistake	业 ..	买<
0.35	>不符	_<>的	_买<	none of 2	多 ..
0.36	验 ..
0.37	.. 账	> ORDER	ends 话费	in 游戏
0.38	score listed	企 ..	是_<
0.39	. ..	.. 要	@<>那	G <> -
0.40	.. 成	>_说	bought	买<>_	那个<
0.41	.. 0	.. 着	G <
0.42	.. 扫	ASK <<
0.43	.. 的	ends 课	likely listed
0.44	>那个	个<
0.45	>> COME
0.46	_是<
0.47	.. 分	.. 到	long 9
0.49	那 ..
0.50	begins 蓝
0.52	G <<	long 10
0.53	>> ACCOUNT	买 ..	机 ..
0.54	listed
0.55	none case other
0.57	long 7
0.58	ends 石
0.60	的 ..
0.62	.. 年	ends 币
0.63	BUY <<
0.65	WRONG <<
0.72	.. ¥
0.73	ends 费
0.75	rule
0.78	ends 卡
0.80	nothing listed
0.81	>_
0.91	_<>_
1.05	none by rule
1.68	holds a brand
"""
