"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.57	big
-1.30	small
-0.80	0_<
-0.64	次 ..
-0.61	ONLY <<	bare	least
-0.56	none case invalid_card
-0.53	.. 0
-0.52	.. 那
-0.49	0 ..
-0.48	第 ..
-0.47	face	of 5	保 ..
-0.45	.. 了	.. 理	.. 频	?_<	again
-0.44	.. 视	ASK <<	LAST <<
-0.43	二 ..	数 ..	被 ..
-0.42	实付<
-0.41	ACCOUNT <<	天 ..
-0.40	.. \"	.. 现	>的	kind presale
-0.39	.. !	>_不
-0.38	.. m	.. 大	扣<
-0.37	.. 剩	余 ..	嘛 ..	还 ..
-0.36	.. 不	.. 版	WANT <<	买 ..
-0.35	.. 们	.. 用	place 0	几 ..	在 ..
-0.34	.. i	none case not_delivered	写 ..	证 ..	铺 ..
-0.33	.. 办	COME <> -
-0.32	- <> SEND	.. #	.. a	.. 邮	> ASK	> SEND
-0.31	t ..	重 ..
-0.30	> WRONG	扣<>_
-0.29	.. g	>> REMEDY	授 ..	权 ..	面值<
-0.28	KEY <> REDEEM	none kind 	none kind not_arrived_refund	件 ..	号<	花了<
-0.27	.. 新	COME <	ONLY <> -	e ..	今天<	公 ..	服 ..
-0.26	.. .	.. 多	.. 收	>> ASK	>> TOLD	NO <	刷 ..	额 ..
-0.25	.. r	.. 中	.. 件	.. 软	>> WRONG	>多	>那个	YET <<	了_<	今 ..	值<	成<	现 ..	遍 ..
-0.24	.. 右	.. 场	.. 左	/ ..	>> REGION	>给	YET <	o ..	尔 ..	才 ..	玛 ..
-0.23	- <> -	.. 对	.. 惠	.. 掉	>> STAFF	REDEEM <	从 ..	成 ..
-0.22	.. 减	.. 器	.. 机	> MEMBER	>> SEND	>_还	KEY <	none kind minor	戏 ..
-0.21	.. 量	: ..	>> CARD	REMEDY <<	SITE <<	YET <> -	h ..	i ..	值<>的
-0.20	.. 手	.. 秒	.. 错	> REDEEM	EDITION <> -	SEND <	best	单 ..	我 ..	款 ..	让 ..
-0.19	.. (	.. q	.. 本	.. 还	>..	>> EDITION	>那	SELF <<	kind spam	号 ..	期 ..	期<	期<>_	还是<	高 ..
-0.18	# ..	.. /	.. 实	>.	>/	>> SHORT	ORDER <	TOLD <<	多 ..	应 ..
-0.17	.. d	.. 公	.. 补	.. 金	>去	>去了	ACCOUNT <	BUY <<	_<>.	e_<	kind account	kind command_bot	买<	到<	卡<>的	天<	家 ..	尾 ..
-0.16	- <> ASK	.. ¥	.. 优	.. 券	.. 家	.. 渠	.. 结	.. 续	.. 过	>_用	>代金	>手	>手续	PAY <> PRICE	TOPUP <> NO	_共<	东 ..	到 ..	变 ..	好 ..	新 ..	花 ..
-0.15	.. c	.. 为	.. 张	.. 户	.. 找	.. 道	>_为	>_优	>_收	>说	PRICE <<	l ..	三 ..	刚 ..	啥 ..	尾款<	币_<	用 ..	红 ..
-0.14	.. 你	.. 点	.. 购	.. 边	>> FINE	>_实	>一	NO <> -	ONLY <	PROMISE <<	s ..	充<>话	对 ..	打 ..	是<>的	门 ..
-0.13	$ ..	>_买	>_付	>_的	TOPUP <> COINS	TOPUP <> TOLD	none kind invoice	卖 ..	名 ..	扣了<	每 ..
-0.12	.. 共	.. 红	>一张	>红	>红包	BUY <> EDITION	_进<	none case wrong_item	r ..	× ..	周 ..	对_<	少 ..	想 ..	把 ..	进<	进<>_
-0.11	.. 写	.. 发	> ONLY	>?	>的q	G <> -	ORDER <<	ORDER <> COME	f ..	t_<	】 ..	京 ..	差 ..	扣 ..	根 ..	电 ..	百 ..	结 ..	量 ..
-0.10	.. s	.. 价	.. 想	.. 火	.. 越	.. 跟	>\"	>> PRICE	>> REVOKE	>_加	>面额	EDITION <	PAY <> -	REDEEM <<	e卡<	place 4	【 ..	】<	充了<	已 ..	度 ..	有 ..	本 ..	账 ..	送 ..
-0.09	.. v	.. x	.. 三	.. 什	.. 定	.. 就	.. 满	>> REDEEM	>_差	>_是	>的话	? ..	G <> ONLY	d ..	gave	v ..	个<>的	信 ..	只 ..	就 ..	我买<	通_<	那个<
-0.08	.. _	.. n	.. 另	.. 度	.. 话	.. 这	0减<	= ..	=<	=<>_	> SHORT	> YET	>> AD	>_o	>_我	>_结	AD <<	EXPIRED <<	LAST <	SHORT <<	_<>?	none of 1	none of 3	买<>的	共<>_	减<	填 ..	实 ..	工 ..	无 ..
-0.08	日 ..
-0.07	#_<	- <> SHORT	.. *	.. ?	.. h	.. 一	.. 七	.. 加	.. 哦	.. 客	.. 底	.. 态	.. 重	> COINS	> PRICE	> TOPUP	> WANT	>> BALANCE	>_c	INVALID <<	MEMBER <> PAY	SHORT <	STAFF <<	none kind arrived	place 2	万 ..	事 ..	价<>_	到了<	台 ..
-0.07	商 ..	总价<	慢 ..	机 ..	游 ..	点 ..	粉 ..
-0.06	\" ..	.. =	.. 午	.. 哥	.. 快	.. 抖	.. 折	.. 百	.. 石	.. 豆	.. 钟	> KEY	> TOLD	>_q	>了	>了_	ACCOUNT <> -	EDITION <> NO	KEY <<	PROMISE <	REMEDY <	RESULT <<	TOPUP <<	of 2	x_<	价<	优 ..	化 ..	去 ..	差的<
-0.06	惠 ..	户 ..	补 ..	费<>_	送<	里 ..	量_<
-0.05	.. -	.. f	.. l	.. p	.. 务	.. 去	.. 吃	.. 四	.. 数	G <> EDITION	SELF <> -	SHORT <> ASK	TOPUP <	_充<	c ..	k ..	x ..	不是<	中 ..	刀 ..	呗 ..	呢 ..	店 ..	成<>了	有<	来 ..	订 ..	费<	面额<
-0.04	- <> SELF	.. 人	.. 卡	.. 台	.. 后	.. 吗	.. 哈	.. 少	.. 已	.. 试	0代<	0张<	>*	>*0	>_卡	>_数	>的中	>的券	BALANCE <<	BUY <> COINS	BUY <> KEY	ONLY <> ASK	REGION <	STAFF <> -	WANT <	_那<	d_<	kind complaint	代<	代<>的
-0.04	份<	值<>_	光 ..	共<	到账<	我<>$	物 ..	看 ..	铁 ..	面 ..
-0.03	.. t	.. 之	.. 和	.. 妈	.. 明	.. 果	.. 级	.. 要	> CARD	>> SITE	>_上	>_会	>_充	>_花	>你	>你们	>话	>话费	EDITION <<	FAMILY <	PICTURE <<	PRICE <> -	REGION <<	b ..	kind own_mistake	kind progress	n ..	了<>$	份<>_	再 ..
-0.03	减<>_	到<>_	到_<	哩 ..	把<	报 ..	按 ..	按<	提 ..	是<>_	晶 ..	服<	来<	满 ..	的是<	着 ..	要 ..	超 ..	还有<	银 ..	额<>$	马 ..
0.03	! ..	.. 交	.. 今	.. 但	.. 创	.. 同	.. 呢	.. 品	.. 建	.. 得	.. 抢	.. 是	.. 油	.. 豪	.. 运	.. 雷	.. 飞	.. 验	> AD	>> KEY	>_今	>_兑	>_号	>_商	>_激	>元	>元_	>是	COME <<	COME <> EDITION
0.03	GAMEBAN <<	LOCK <<	STAFF <> BUY	none kind own_mistake	none kind progress	p_<	七 ..	上 ..	专 ..	个<	也 ..	会员<	停 ..	充值<	出<	十 ..	卡_<	右 ..	员<	呢_<	啊 ..	国 ..	左 ..	支付<	支出<	是_<	月_<	标 ..	格 ..	款_<
0.03	正 ..	消 ..	点_<	的<>_	石_<	退我<	骗 ..
0.04	- <> BUY	.. 书	.. 份	.. 动	.. 司	.. 吧	.. 季	.. 怎	.. 战	.. 支	.. 查	.. 清	.. 门	> BUT	> EDITION	>(	>_交	>_能	>_运	>包	>微	>微信	>送	>送0	>面	MEMBER <<	MEMBER <> SEND	OTHERS <<	PAY <> NO	PAY <> TOPUP
0.04	TOPUP <> BUT	_<>的	none kind complaint	五 ..	付:<	信<>_	俺 ..	值 ..	共<>$	初 ..	剩 ..	和 ..	夜 ..	安 ..	密 ..	带 ..	年_<	微信<	星 ..	末 ..	水 ..	点卡<	版 ..	皮 ..	票 ..	站 ..	能 ..	节 ..	费 ..	车 ..
0.04	金额<	钱<	问 ..	际 ..	题 ..
0.05	\"_<	* ..	- <> EDITION	- <> REFUND	.. u	.. w	.. 买	.. 付	.. 包	.. 可	.. 喜	.. 图	.. 天	.. 活	.. 行	.. 银	0=<	> INVALID	>> ACCOUNT	>> EXPIRED	>> INVALID	>> PASSWORD	>> SLIP	>> USED	>_刷	>_登	>_要	>_面	ASK <> -	COME <> ASK
0.05	REMEDY <> -	_-<	_<>不	_花<	kind price_match	o_<	y_<	个<>_	了<>话	加 ..	卡付<	合计<	油卡<	流 ..	生 ..	者 ..	计<	额:<
0.06	- <> STAFF	.. 个	.. 他	.. 儿	.. 全	.. 啊	.. 换	.. 昨	.. 激	.. 登	.. 直	.. 种	.. 移	.. 笔	.. 花	.. 订	.. 送	.. 间	.. 面	> ACCOUNT	> SELF	>> PICTURE	>_换	>不是	>买了	CARD <> PAY	CARD <> REDEEM	COINS <> BUY	COINS <> G	COME <> STAFF
0.06	FAMILY <<	G <> COME	PAY <> MEMBER	PRICE <	SELF <	SELF <> ASK	WRONG <	_<>整	none of 2	place 1	信<	充<>到	券<	券<>_	哈 ..	基 ..	大 ..	宝_<	微 ..	德 ..	早 ..	果 ..	激 ..	的<>的	美 ..	肯 ..	花<	转了<	钟 ..
0.07	- <> NO	.. y	.. 币	.. 当	.. 拿	.. 没	.. 能	> BUY	>> WANT	>_到	>_当	>_拿	>不	>啊	>的_	>那档	BUY <> G	COINS <> -	TOPUP <> SEND	_<>买	kind arrived	¥ ..	业 ..	付<	充<	团 ..	定 ..	寒 ..	小 ..	收我<
0.07	每个<	知 ..	计<>_	说 ..	账_<	金 ..	钻 ..
0.08	.. 密	.. 店	.. 打	.. 电	>_刚	>_昨	>_补	>整	>整_	>没到	>电	_<>那	of 1	of 3	付的<	你 ..	充的<	兑 ..	券 ..	奇 ..	币<	币<>_	整 ..	民币<	没 ..	油 ..	额_<
0.09	- <> COINS	.. o	.. 刮	.. 名	.. 块	.. 求	>> PROMISE	>> TOPUP	>_订	>_这	>的那	BUY <	BUY <> COME	CARD <	CARD <> NO	TOPUP <> G	WRONG <> -	g ..	付_<	前 ..	哦 ..	张_<	换 ..	民 ..	绑 ..	话费<	转 ..	进 ..
0.10	- ..	.. 只	.. 国	.. 有	.. 白	.. 账	.. 转	.. 酷	>_说	>一个	G <> COINS	SELF <> NO	^<>买	下<	买的<	了<>的	元 ..	号_<	我<	活 ..	网 ..	豆 ..	通 ..	间 ..
0.11	( ..	- <> MEMBER	.. 戏	.. 游	>> DONE	>付	DOUBLE <	DOUBLE <<	G <> KEY	_<>付	_<>没	付<>_	付<>买	卡<	吧_<	块_<	昨天<	月 ..	款<>_
0.12	(<	.. :	.. k	.. 乐	.. 十	.. 呗	.. 回	.. 开	.. 整	.. 欢	.. 水	.. 者	.. 荣	> DOUBLE	>0	>> DOUBLE	>> NO	>充	CARD <<	KID <<	PAY <> BUY	REFUND <	m_<	q ..	下 ..	午 ..	课 ..	钱_<	额<
0.13	.. e	.. 刷	.. 前	.. 成	.. 无	.. 月	.. 期	.. 档	.. 编	:<	>_和	>两	COINS <	COINS <<	PRICE <> PAY	_<>两	kind invoice	余额<	充 ..	张<	播 ..	晚 ..	礼 ..	立 ..	过 ..	错 ..
0.14	.. b	.. 代	.. 日	.. 时	:<>(	>> MEMBER	>> YET	>_b	>_都	FINE <<	^<>_	_<>啊	了<>_	价_<	吧 ..	宝 ..	那 ..
0.15	.. 下	.. 好	> NO	>_前	REFUND <> -	TOPUP <> -	一共<	儿 ..	券_<	单_<	员 ..	四 ..	子 ..	张<>的	才<	走 ..	音 ..
0.16	. ..	.. )	.. 两	.. 五	.. 刚	.. 年	.. 进	>_没	>代0	BUT <<	of 4	减 ..	卡<>_	是<	次<>_
0.17	.. 值	.. 计	>> ONLY	>到	>面值	none kind account	none kind command_bot	p ..	付了<	会 ..	币 ..	折 ..	样 ..	次<	移 ..	给了<	那张<
0.18	.. 小	.. 早	.. 里	>_进	>没	ONLY <> SELF	人 ..	张 ..	拍 ..	收 ..
0.19	.. 到	.. 微	.. 说	.. 额	>> SELF	>_一	BALANCE <> -	DOUBLE <> -	PAY <	WRONG <<	_<>_	a ..	none kind api	none kind spam	动 ..	各 ..
0.20	- <> PAY	.. 会	.. 扣	.. 返	>> BUY	>我	BALANCE <	价 ..	快 ..	手 ..	都是<	金<>_
0.21	.. 的	.. 都	> REFUND	>_单	none	交 ..	半 ..	回 ..	额<>_
0.22	- <> G	.. 上	.. 单	.. 在	.. 次	.. 码	> -	>> COINS	>_扫	SEND <<	_付<	cents	kind minor	m ..	抖 ..	时 ..	是<>$
0.23	.. 信	.. 出	.. 变	.. 员	.. 格	> PAY	>_代	>_第	G <<	TOLD <	_是<	likely	一 ..	俩 ..	后<	后<>_	的_<
0.24	STAFF <	none case 	支 ..	模 ..
0.25	.. 二	> STAFF	MEMBER <	MEMBER <> -	place 3	开 ..	我<>_	退 ..
0.26	>)	的<	都 ..	金<	钱 ..
0.27	> G	年 ..
0.28	(<>)	.. 也	.. 元	.. 宝	.. 第	>)_	kind 	kind not_arrived_refund	昨 ..
0.29	_<	reckoned	充<>_
0.30	- <	.. 来	>_0	TOLD <> -	这 ..
0.31	>_余	none of 4	定金<
0.32	>> ORDER	两 ..	后 ..
0.33	.. 余	.. 号	.. 显	most	付 ..
0.34	.. 走	.. 退
0.35	块 ..
0.36	.. 完	>买的	了 ..	笔 ..
0.37	又 ..
0.38	>> COME	_<>$
0.39	.. 示	>> BUT	怎 ..
0.40	.. 扫	none kind presale
0.42	>> REFUND	ORDER <> -
0.43	>买
0.45	么 ..	们 ..
0.46	none by rule
0.47	last	priced
0.49	>> G
0.50	个 ..
0.52	>$
0.56	>> WAIT
0.60	.. 我	PAY <<
0.70	的 ..
0.71	score
0.76	_ ..
0.98	>_	none case other
1.55	rule
"""
GOODS = """
-1.27	long 2
-0.75	有 ..
-0.67	ACCOUNT <<
-0.64	named
-0.62	.. 这	.. 都
-0.61	likely named
-0.57	次 ..
-0.55	.. 不	.. 了
-0.54	.. 里
-0.50	ends 卡密	ends 密	in 卡密
-0.49	.. 起	AD <<	begins 卡
-0.47	这 ..
-0.46	> SELF
-0.43	>0	联 ..
-0.42	.. 国
-0.40	.. :	_<>0	begins 闲	d ..	ends 闲鱼	ends 鱼	in 闲鱼	long 3	none case wrong_item
-0.39	> -	>> ASK	e ..	上 ..	没 ..	通 ..	都 ..
-0.38	.. 查	.. 面
-0.37	.. n	i ..	两 ..	我的<
-0.35	.. ?	.. 啊	.. 来	TOLD <<	long 4
-0.34	>:	AD <	REMEDY <<	_<>:
-0.33	.. 有	>:#	NO <<
-0.32	.. !	.. 也	.. 原	REMEDY <	SELF <	brand	in 三星	none kind own_mistake	会 ..	我 ..
-0.31	- <> BUY	> REDEEM	>> TICKET	>买	BUT <<	kind command_bot
-0.30	.. 动	>买的	PRICE <<	SELF <> -	none case not_delivered	不是<
-0.29	>!	>¥_	in co	前 ..
-0.28	.. 用	@<>_	LAST <<	ends 信	ends 电信	m ..	误 ..	还 ..	那<	面 ..
-0.27	- <> SEND	.. 三	.. 际	>0_	_@<	in 电信	数 ..	群 ..
-0.26	.. 提	.. 示	.. 话	> REFUND	TOPUP <<	begins 小	分 ..	器 ..	那<>_
-0.25	>!!	>> WRONG	ORDER <	case other	ends 件	in 软件
-0.24	- <> REFUND	.. e	>> KEY	>> REVOKE	>都	SEND <	begins 升	ends am	y ..	们<	单<
-0.23	.. 我	> ONLY	>_国	>付	@_<	WANT <<	in 碧蓝	latin	q ..	来 ..	说 ..
-0.22	.. 个	>上	>都没	NO <	begins 中	begins 老	ends 数	去 ..
-0.21	_<>都	begins 体	begins 盒	begins 软	ends t	ends 儿	ends 号	两<	两<>_	你们<	司 ..	就 ..	每 ..	的<>¥	账 ..	费 ..
-0.20	.. 计	NO <> -	PASSWORD <<	^<>那	a ..	begins 出	ends 事	ends 序号	ends 货	in 套餐	in 序号	书 ..	出 ..	售 ..	售的<	都<
-0.19	.. 视	.. 退	.. 通	> SEND	>0折	>> COMPLAIN	>被	ACCOUNT <	ASK <> -	begins 成	begins 暗	ends 红包	in ea	in tc	in wi	几 ..	刚 ..	在 ..	玩 ..	登 ..	着 ..
-0.18	.. 种	.. 群	.. 边	>那边	begins a	begins 得	ends 序	g ..	in fi	in te	kind spam	充¥<	南 ..	室 ..	油 ..
-0.17	.. v	.. 前	.. 十	.. 吗	.. 密	.. 接	.. 标	.. 行	.. 那	0 ..	> TOLD	>_@	>_卡	>_我	>_订	>¥	>密	>那种	ACCOUNT <> -	BUY <> TOLD	G <> PAY	SITE <<	begins 字	begins 猫	ends le	ends 化	ends 区	ends 石化	in  a	in am
-0.17	in ou	in sw	in 中石	in 提货	in 石化	k ..	kind api	none kind invoice	之 ..	十 ..	小 ..	本 ..	页 ..
-0.16	.. 么	.. 折	.. 最	.. 点	SEND <> -	begins 本	ends k	ends 上	ends 星	ends 活	ends 激活	ends 程序	in ap	in nd	in 字母	in 红包	p ..	后 ..	在<	折 ..
-0.15	- <> ONLY	- <> REDEEM	- <> REMEDY	> REMEDY	> USED	>> EMPTY	>> ONLY	BUY <> KEY	COINS <<	SELF <> BUT	STAFF <> SELF	WANT <	begins 套	begins 植	ends d	ends 刷屏	ends 子书	ends 屏	ends 级	in rk	in 僵尸	in 刷屏	in 大战	in 子书	in 小程	in 战僵	in 植物	in 物大	in 程序	in 账号
-0.15	一 ..	们<>_	价 ..	单<>_	币 ..	格 ..	看 ..	通<
-0.14	.. a	.. h	.. 以	.. 使	.. 大	.. 快	.. 补	> WRONG	>_r	>不	SEND <<	_<>没	begins i	begins k	begins 港	ends s	ends 港区	ends 话	in ic	in 件授	in 大神	in 授权	in 易大	in 港区	in 猫眼	乐 ..	和 ..	夜 ..	更 ..	系 ..
-0.14	要 ..	货 ..
-0.13	.. 上	.. 可	.. 就	.. 屏	.. 应	.. 车	.. 返	0天<	>_只	>还	@的<	G <> COINS	ORDER <> G	SITE <	WANT <> -	begins 人	begins 子	begins 批	begins 登	ends e	ends 哥	ends 崩铁	ends 扣	ends 账	ends 验卡	in ep	in 体验	in 年货	in 得到	in 验卡
-0.13	none of 4	下 ..	么 ..	值 ..	全 ..	刷 ..	天<	开 ..	是<>!	班 ..	的那<	要<	课 ..	课_<	这<
-0.12	.. 们	.. 列	.. 户	.. 法	.. 移	> PRICE	>?	>_t	>_输	>¥那	>还是	KEY <> -	_<>¥	_一<	begins 位	begins 邮	case invalid_card	ends 2	ends c	ends ch	ends nt	ends ud	in cl	in le	in 小哥	in 账户	in 问题	呗 ..	度 ..	成 ..
-0.12	桶 ..	游 ..	点 ..	级 ..
-0.11	.. 二	.. 从	.. 子	.. 慢	0<	> ASK	>> PRICE	>_单	>只	BUT <	COME <> NO	PRICE <	REDEEM <> -	SELF <> TOLD	YET <> -	_用<	begins 全	begins 来	ends h	ends ws	ends 德基	ends 惠券	ends 问题	in lo	in ws	in 优惠	in 惠券	in 教程	kind appeal	kind presale
-0.11	l ..	买的<	了<	人 ..	件 ..	发 ..	哥_<	存 ..	库 ..	我<	换<	果 ..	水 ..	现 ..	理 ..	绑 ..	过 ..
-0.10	.. \"	.. .	.. 商	.. 开	.. 怪	.. 流	.. 跟	.. 转	.. 还	.. 量	.. 高	> COME	>_l	BUT <> -	STAFF <<	STAFF <> -	TOLD <> -	YET <	_<>到	begins 台	begins 很	begins 携	begins 肯	ends i	ends 打	ends 换券	ends 来	ends 物	ends 管	ends 账号
-0.10	ends 软件	ends 题	in it	in kb	in kk	in nf	in nt	in on	in 上去	in 回复	in 德基	in 换券	in 肯德	kind account	好 ..	定 ..	平 ..	戏 ..	所 ..	是<>的	生 ..	自 ..	贵 ..	这是<	退 ..	都是<
-0.09	.. 事	.. 又	.. 听	.. 无	.. 直	.. 省	.. 请	.. 错	> TICKET	>_不	>_付	>的啊	BUY <> -	CARD <<	EDITION <> -	RESULT <<	_换<	begins 刷	begins 无	ends 台币	ends 名	ends 快	ends 腾讯	ends 讯	ends 身	in ig	in in	in ow	in 台币	in 生意
-0.09	t_<	v ..	事 ..	你<	号<	号<>_	慢 ..	拍 ..	没<	没<>_	源 ..	爱 ..	的<>的	的¥<	统 ..	试 ..	速 ..	里 ..
-0.08	.. 刮	.. 只	.. 录	.. 极	.. 电	.. 题	.. 骗	>)_	>> BUT	>> G	>> GAMEBAN	>> REMEDY	>_c	>_y	>的!	BUY <> REDEEM	INVALID <<	MEMBER <> MEMBER	SEND <> REDEEM	^<>的	_<>?	a_<	begins 优	begins 八	d_<	ends rk	ends 基	ends 网盘	ends 达通	ends 金
-0.08	in ki	in pi	in pp	in 八达	in 电子	in 网易	in 达通	of 2	一<	也 ..	什么<	付 ..	包_<	天<>_	屏 ..	异 ..	怎 ..	换 ..	时 ..	现在<	表 ..	让 ..	购 ..	高 ..
-0.07	(<	.. )	.. 书	.. 他	.. 值	.. 兽	.. 别	.. 啥	.. 思	.. 手	.. 数	.. 本	.. 解	0<>_	> INVALID	> WAIT	>> INVALID	>> LAST	>> STAFF	>?不	>_刷	>全	BUY <> EDITION	BUY <> WRONG	FAMILY <<	GAMEBAN <<	PAY <> YET	PROMISE <<	_<>点	begins 交
-0.07	begins 家	begins 背	begins 预	ends m	ends q币	ends 佬	ends 啦	ends 头	ends 小号	ends 很慢	ends 慢	ends 量	in as	in bo	in h 	in pa	in un	in wo	in 器上	in 小号	in 很慢	in 星穹	in 穹铁	in 网盘	in 背面	in 里头	in 铁道	none kind arrived	u ..	么<
-0.07	了<>_	发<	员(<	哈<	哪<	啊 ..	图 ..	帮 ..	底 ..	打 ..	抢 ..	算 ..	购买<	骗 ..
-0.06	\" ..	.. #	.. f	.. 区	.. 序	.. 搞	.. 撤	.. 次	.. 正	.. 编	.. 订	.. 黑	>..	>0个	>_也	>_有	>_那	>个	? ..	NO <> SELF	RESULT <	SEND <> NO	STAFF <> COINS	begins b	begins 一	begins 去	begins 学	begins 手	begins 次	begins 账
-0.06	c ..	ends ni	ends re	ends 商	ends 套餐	ends 度	ends 拉雅	ends 网	ends 雅	ends 餐	in ac	in cc	in dl	in ee	in ox	in pe	in se	in 中国	in 升级	¥ ..	元 ..	包 ..	变 ..	和<	在<>_	天 ..	已 ..	年 ..	易 ..	的<>.
-0.06	盟 ..	被 ..	该<	跳 ..	音 ..
-0.05	- <> TOLD	.. s	.. 专	.. 京	.. 份	.. 呀	.. 回	.. 太	.. 把	.. 按	.. 服	.. 版	.. 红	.. 给	.. 背	.. 让	.. 输	>> DOUBLE	>> SHORT	>> TOPUP	>_请	>发	BUY <> ASK	G <> SEND	REFUND <<	REGION <<	RESULT <> -	SELF <> KEY	SEND <> PAY	SHORT <<
-0.05	SLIP <> -	TICKET <	_0<	_<>用	_我<	_请<	_这<	begins 六	begins 包	begins 卖	begins 压	begins 喜	begins 打	begins 星	begins 网	case 	ends ic	ends 境	ends 增值	ends 战网	ends 机	ends 页	in ec	in em	in op	in 号充	in 喜马	in 增值	in 手机	in 拉雅
-0.05	in 详情	in 频会	in 马拉	n_<	none kind not_arrived_refund	s_<	为 ..	买_<	了张<	他 ..	代 ..	元<	卡 ..	在你<	外 ..	好<	好<>_	工 ..	截 ..	排 ..	提 ..	放 ..	明 ..	是<	没有<	短 ..	箱 ..	网 ..	读 ..	进 ..
-0.05	邮 ..
-0.04	! ..	(<>)	- <> ACCOUNT	- <> CARD	- <> INVALID	.. k	.. m	.. 儿	.. 光	.. 再	.. 刚	.. 卖	.. 友	.. 哥	.. 哦	.. 哪	.. 如	.. 孩	.. 小	.. 整	.. 是	.. 期	.. 条	.. 没	.. 特	.. 申	.. 知	.. 空	.. 绿	.. 费
-0.04	.. 额	> REVOKE	>\"的	>> TOLD	>?_	>_i	>_¥	>_现	>一年	>也没	>了_	>的¥	>给我	ASK <> MEMBER	ATTITUDE <<	EXPIRED <	EXPIRED <<	G <> COME	INVALID <	ONLY <	ORDER <> PAY	SELF <> REDEEM	STAFF <> NO	TOLD <> G	TOLD <> KEY	TOLD <> SELF	WRONG <> G	_(<	_<>也	_你<
-0.04	begins 国	begins 季	begins 懒	begins 机	begins 条	begins 样	begins 淘	begins 转	begins 边	begins 钻	ends b站	ends x	ends 东	ends 京东	ends 元宝	ends 出来	ends 堂	ends 折	ends 站	in 02	in fa	in ga	in ni	in oi	in up	in 元宝	in 克网	in 兑换	in 出来	in 得物
-0.04	in 淘票	in 瞅瞅	in 票票	in 美区	in 钻石	none kind compare	none of 3	下<	东 ..	么<>_	了_<	二 ..	余 ..	作 ..	你<>_	兄 ..	到<>_	原 ..	发<>_	另 ..	同 ..	哥 ..	哪 ..	妈 ..	季 ..	己 ..	店 ..	我们<	把 ..	播 ..
-0.04	期 ..	校 ..	概 ..	欠 ..	法 ..	游_<	烦 ..	然 ..	盘 ..	看_<	石 ..	示 ..	美 ..	西 ..	要的<	说好<	谁 ..	起 ..	输 ..	这<>_	道 ..	鱼 ..	麻 ..
-0.03	!_<	#_<	) ..	.. /	.. 人	.. 会	.. 余	.. 初	.. 加	.. 另	.. 处	.. 差	.. 换	.. 掉	.. 文	.. 早	.. 晚	.. 核	.. 求	.. 片	.. 礼	.. 讲	.. 钱	.. 链	.. 问	.. 验	> EDITION	> EMPTY	>\"_	>> ORDER
-0.03	>@	>_拿	>_这	>也	>到现	>和	?<	?<>¥	COME <<	COME <> YET	COMPLAIN <<	INVALID <> -	SELF <> YET	TOLD <	_<>里	begins r	begins 哈	begins 外	begins 夸	begins 平	begins 感	begins 折	begins 种	begins 酷	begins 重	ends up	ends 人	ends 充	ends 季卡	ends 宝
-0.03	ends 慢充	ends 授权	ends 权	ends 留	in b站	in ch	in rf	in 哈啰	in 夸克	in 季卡	in 客人	in 度网	in 折扣	in 盛大	kind complaint	m_<	none kind 	none kind minor	三<>_	于 ..	云 ..	候 ..	像 ..	初 ..	功 ..	卡_<	台 ..	哦 ..	太 ..	密 ..
-0.03	就是<	帮<	态 ..	想<	想<>_	我<>$	我要<	显 ..	板<	根 ..	死 ..	注 ..	流 ..	界 ..	的<>不	直 ..	给我<	老板<	计 ..	订单<	请<	量 ..	长 ..	面<	页面<
0.03	+ ..	- <> BUT	- <> KEY	- <> WRONG	.. 元	.. 六	.. 减	.. 吃	.. 学	.. 导	.. 庭	.. 才	.. 打	.. 抖	.. 拉	.. 机	.. 格	.. 玉	.. 真	.. 被	.. 读	.. 财	.. 走	.. 销	>_(	>_显	>_点	>_面	>版	>蜡
0.03	>蜡烛	>里头	BUY <> BUT	TOPUP <> G	USED <	USED <<	begins m	begins 和	begins 洛	begins 游	begins 穿	begins 阴	begins 骏	begins 高	ends go	ends 周卡	ends 喵	ends 手游	ends 披风	ends 点数	ends 神	ends 货券	ends 金券	ends 风	ends 飞	in 10	in at	in br	in de	in dj
0.03	in e2	in ff	in he	in ho	in jo	in ma	in ng	in ns	in om	in p季	in q音	in rn	in ro	in sk	in ur	in v会	in xb	in 代金	in 克王	in 动话	in 周卡	in 和平	in 国移	in 奇艺	in 完美	in 平精	in 库会	in 思网	in 披风	in 携程
0.03	in 洛克	in 点数	in 爱奇	in 票兑	in 精英	in 网校	in 美一	in 荣耀	in 货券	in 金券	in 阳师	in 音乐	kind 	kind minor	none kind complaint	x ..	¥充<	呀 ..	员_<	喜 ..	囤 ..	头 ..	套 ..	孩 ..	客 ..	岁 ..	拍的<	拿的<	是\"<	最 ..
0.03	有<	服 ..	正 ..	活 ..	火 ..	用_<	的<>_	的<>一	码 ..	证 ..	购<	资 ..	顶 ..
0.04	!<	- <> SITE	.. b	.. 之	.. 刷	.. 务	.. 半	.. 却	.. 咋	.. 奇	.. 字	.. 官	.. 对	.. 底	.. 度	.. 得	.. 永	.. 港	.. 白	.. 艺	.. 超	> PAY	> SITE	>> AD	>_n	>_w	>_到	>_就	>_电	>_第
0.04	>两	>兑换	>到底	>却	>却没	>咋	>手	>手游	>未	ASK <> ASK	BALANCE <<	BUY <> COME	BUY <> NO	BUY <> PAY	CARD <> -	^<>兑	_<>却	_<>还	begins d	begins f	begins x	begins z	begins 微	begins 快	begins 燃	begins 爱	begins 移	begins 蛋	begins 迅	ends in
0.04	ends 国	ends 子	ends 封面	ends 库	ends 戏币	ends 抖币	ends 活码	ends 游	ends 电费	ends 联通	in  d	in 11	in 1的	in 21	in 30	in d 	in dv	in eg	in el	in go	in ld	in po	in pr	in pt	in s 	in w 	in 东e	in 优酷	in 包封	in 封面
0.04	in 戏币	in 抖币	in 果t	in 活码	in 燃气	in 王国	in 联通	in 迅雷	in 酷狗	kind compare	none of 1	个_<	了¥<	加 ..	呢 ..	姐 ..	它 ..	弟 ..	忍 ..	您 ..	我<>_	整 ..	版 ..	的<>到	老 ..	说<>_	车 ..
0.05	.. 久	.. 付	.. 外	.. 孙	.. 已	.. 未	.. 百	.. 站	.. 系	.. 说	.. 跳	.. 选	.. 钻	> G	> KEY	>(	>_p	>_提	>¥面	>是	>月	>月付	>点	>点_	>钱	@ ..	CARD <	COINS <> -	ORDER <> -	SHORT <
0.05	STAFF <	STAFF <> MEMBER	begins s	begins 万	begins 作	begins 芒	begins 谷	begins 运	ends b	ends cf	ends f	ends qb	ends 书	ends 仔	ends 兽	ends 果	ends 登	ends 翅	ends 苹果	ends 蛋仔	ends 谷	ends 谷歌	ends 门票	ends 魔兽	ends 鱼翅	h ..	in  c	in 0天	in 1专	in 20
0.05	in ce	in f 	in if	in ke	in no	in qb	in qq	in q币	in t 	in tg	in to	in tv	in va	in xp	in y 	in zo	in 业帮	in 东p	in 作业	in 度文	in 快手	in 我的	in 文库	in 的世	in 芒果	in 蛋仔	in 谷歌	in 门票	kind not_arrived_refund	r_<
0.05	s ..	strange	w ..	y_<	一<>_	万 ..	个<>_	交的<	商 ..	少 ..	我_<	批 ..	批<	点<	笔 ..
0.06	\"<>\"	- <> ASK	.. 俩	.. 入	.. 实	.. 样	.. 统	.. 网	.. 进	>_o	BUY <> TOPUP	PROMISE <> -	SELF <> BUY	TOPUP <> -	TOPUP <> SEND	WAIT <	begins 京	begins 美	begins 阿	ends a	ends ey	ends g	ends pn	ends y	ends 团	ends 版	ends 美团	in  e	in al	in bg
0.06	in dn	in e 	in or	in pn	in ra	in rd	in sp	in vp	in 三角	in 京东	in 大会	in 年费	in 王者	in 联盟	in 英雄	in 运动	in 雄联	in 鱼翅	of 4	score named	¥<>_	了 ..	什 ..	们_<	到 ..	名 ..	吗 ..	品 ..	子 ..	滴 ..
0.06	爷 ..	的<>!	的<>0
0.07	\"<>_	- <> EDITION	.. -	.. 写	.. 四	.. 她	.. 店	.. 收	.. 易	.. 月	.. 货	>_充	>_季	>呢	>呢_	>的_	ASK <> COINS	BUY <> STAFF	KEY <	^<>0	_<>全	_<>是	begins j	begins 听	begins 月	begins 滴	begins 王	begins 英	begins 饿	ends +
0.07	ends us	ends y+	ends 世界	ends 业版	ends 光遇	ends 卡通	ends 抖音	ends 换码	ends 点	ends 界	ends 胶	ends 遇	ends 音	ends 黑胶	in  k	in ca	in et	in gp	in ll	in my	in ne	in ub	in vi	in y+	in yc	in 一卡	in 万达	in 世界	in 了么	in 云黑
0.07	in 众点	in 卡通	in 大众	in 换码	in 点评	in 电费	in 移动	in 蜡烛	in 费会	in 饿了	in 魔兽	in 黑胶	kind arrived	份<>_	但 ..	到_<	压 ..	又 ..	听 ..	听_<	是<>我	有<>_	畅 ..	的<>账	称 ..	称:<	酷 ..	钱 ..
0.08	.. 为	.. 你	.. 拍	._<	>> CARD	>_你	BUY <> SEND	begins 光	begins 梦	begins 水	begins 苹	begins 魔	ends o	ends 云盘	ends 晶	ends 月卡	ends 油卡	ends 皮肤	ends 肤	in a5	in ai	in gi	in gt	in n 	in n1	in of	in pu	in sn	in sv	in 专业
0.08	in 听书	in 抖音	in 梦幻	in 礼包	in 苹果	in 行动	in 通兑	t ..	¥_<	但是<	充<	完 ..	带 ..	年<	思 ..	拿 ..	条 ..	物 ..	用<	的<>(	转 ..
0.09	- <> PAY	.. 下	.. 代	.. 充	.. 全	.. 出	.. 叫	.. 后	.. 带	.. 怎	.. 报	.. 笔	.. 西	.. 送	> EXPIRED	> TOPUP	>> EXPIRED	>> SELF	>_f	>¥的	>你	_¥<	begins v	ends f点	ends 器	ends 玉	ends 礼包	ends 速器	ends 金币	in ar
0.09	in en	in il	in mi	in 乎盐	in 云盘	in 加油	in 月卡	in 登读	in 盐选	in 直播	in 知乎	in 金币	long 5	n ..	中 ..	单 ..	可 ..	品:<	啥_<	宽 ..	苹 ..	视 ..	问 ..
0.10	.. 两	.. 变	.. 码	>> SEND	>> SITE	>> USED	>_写	>_还	OTHERS <	REDEEM <> SELF	TOPUP <	WANT <> COME	^<>¥	begins 回	begins 抖	begins 激	begins 皮	e_<	ends 5	ends be	ends p	ends 带	in cu	in fe	in rs	in 国志	in 美团	none case 	none kind account	r ..
0.10	个\"<	买了<	别 ..	单_<	家 ..	撒 ..	说<	购<>0
0.11	- <> -	.. l	.. y	.. 号	.. 宝	.. 客	.. 登	>> PICTURE	>_换	>还没	@<	COME <> -	KID <<	PROMISE <	SELF <> NO	TICKET <<	_<>一	begins e	begins 斗	begins 流	begins 知	ends n	ends 你币	ends 歌	ends 点券	in ad	in be	in r 	in 业版	in 你币
0.11	in 加速	in 地铁	in 服务	in 流量	in 电视	in 速器	none kind appeal	none kind presale	区 ..	反 ..	吧 ..	啥 ..	的<>$	空 ..
0.12	- <	- <> YET	.. q	.. w	.. 一	.. 卡	.. 戏	.. 结	.. 限	> SLIP	>.	>_买	>_没	>全家	>没	ASK <> NO	EDITION <<	TOPUP <> YET	^<	begins g	begins n	begins t	begins 加	begins 年	begins 迷	ends ip	ends 原神	ends 码	ends 车券	in ck
0.12	in lu	in ob	in st	in ta	in ti	in 三国	in 手游	in 皮肤	in 车券	in 迷你	in 通行	一份<	份<	只 ..	员 ..	才 ..	的<>点	节 ..	财 ..
0.13	\"_<	.. 券	.. 哈	.. 桶	: ..	:<>_	>._	>_加	>一个	>充	>我	begins 洗	begins 礼	ends 行证	in f点	in us	in 微信	in 洗车	in 行证	in 非会	何 ..	四 ..	张<>_	母 ..	看<	给的<	跟 ..
0.14	\"<	.. 件	.. 线	> WANT	>> CANCEL	>> EDITION	>_店	BUY <> G	DONE <<	G <> STAFF	WRONG <	_<	begins 大	begins 樊	begins 话	ends 会员	ends 员	in  p	in  v	in cf	in es	in si	in ud	in 樊登	in 点券	none	信 ..	兑 ..	娃 ..	导 ..
0.14	港 ..	者 ..
0.15	- <> COINS	.. c	.. 共	.. 水	.. 老	>_给	ASK <	DONE <	begins 会	begins 油	begins 联	begins 非	case not_delivered	ends 券	in ha	in li	in 易云	不 ..	个 ..	们 ..	充 ..	用 ..	看<>_	睡 ..	神 ..
0.16	.. 员	.. 美	.. 自	.. 谁	0个<	>> WANT	COME <	begins q	begins 新	ends 乐豆	ends 值	in  l	in  s	in 60	in o 	in 乐豆	in 标准	in 永劫	内 ..	王 ..	电 ..
0.17	.. 位	.. 方	.. 游	>> REGION	>_s	>那	TOLD <> REDEEM	_ ..	_<>.	begins 代	begins 欢	begins 金	ends 影票	ends 票	in fl	in 欢乐	kind invoice	none kind api	月 ..	服<	服<>_	的<>没	第 ..
0.18	.. t	.. 交	.. 今	.. 化	> OTHERS	>> BALANCE	>兑	>的	>的卡	G <> KEY	REGION <	REVOKE <<	SLIP <<	ends 位	in ey	in 影票	in 电影	none kind spam	号 ..	号_<	学 ..	得 ..	提<	提<>_	该 ..
0.19	.. d	.. i	.. 发	.. 王	> STAFF	>_兑	>_结	BUY <> ORDER	MEMBER <<	SEND <> ACCOUNT	_<>那	begins 永	long 8	是 ..	订 ..	那张<
0.20	.. 季	.. 见	> NO	KEY <> TOLD	begins 云	begins 点	begins 线	case wrong_item	ends 品卡	ends 年卡	in ip	in tu	in 卡充	in 品卡	in 年卡	in 礼品	¥<	份 ..	用<>_
0.21	.. 成	> COINS	>> REDEEM	>> RESULT	>> YET	>说	REDEEM <<	REGION <> -	SELF <> ACCOUNT	_有<	ends e卡	ends 充值	ends 读书	ends 通	ends 钻	in e卡	in 会员	in 原神	五 ..	款 ..	站 ..
0.22	.. 包	>_一	>_要	MEMBER <	PAY <	begins 原	in 读书	儿 ..	收 ..
0.23	.. o	.. 中	.. 少	.. 币	>> PAY	begins c	ends 道	in so	score whole	呸 ..	地 ..	际 ..
0.24	- <> G	> MEMBER	>_两	ORDER <<	PAY <<	begins 天	none case invalid_card	应 ..
0.25	.. 果	:<	> ACCOUNT	>没到	BUY <> MEMBER	b ..	begins l	first	in io	in 会议	in 话费	¥<>$	到<	国 ..	的是<	这个<
0.26	.. (	.. p	.. u	.. 单	.. 钟	> REGION	>账	>账号	ends 证	in 充值	in 阅读	none of 2	对 ..	是<>_	档 ..
0.27	.. 家	.. 每	.. 看	.. 间	>> OTHERS	ONLY <<	^<>_	ends 点卡	in im	in 点卡
0.28	.. 张	.. 石	>一	in 油卡	机 ..
0.29	.. 兑	.. 能	>$	>_0	大 ..
0.30	.. @	.. 套	.. 餐	SELF <<	WRONG <> -	ends 豆
0.31	.. 先	.. 好	.. 款	>> BUY	>> LOCK	>用_	in di	none kind command_bot
0.32	.. 买	PAY <> -	ends 包	ends 话费	kind own_mistake	三<	体 ..
0.33	MEMBER <> -	score listed	多 ..	的<	错 ..
0.34	- <> ORDER	- <> SELF	行 ..	行_<
0.35	.. _	_<>的
0.36	.. 激	> CARD	>> COINS	BUY <	充的<
0.37	.. 活	>用	_买<	买<	是_<
0.38	.. 要	.. 账	G <> -	likely listed	三 ..
0.39	.. 的	> ORDER	ASK <<	_<>$	¥的<	业 ..
0.40	. ..	.. 0	.. 着	>> COME
0.41	>_说	买<>_	验 ..
0.42	.. 时	那个<
0.43	.. 扫	@<>那
0.44	G <	ends 课
0.45	bought	买 ..
0.46	>那个	in 游戏
0.47	.. 分
0.48	long 9	个<
0.49	_是<	listed	none case other
0.52	>> ACCOUNT	G <<
0.53	begins 蓝
0.55	.. 到	long 10	那 ..
0.57	ends 石
0.61	long 7
0.62	.. 年
0.64	WRONG <<	的 ..
0.67	ends 币
0.68	rule
0.69	.. ¥
0.71	ends 费
0.72	ends 卡
0.73	BUY <<
0.81	>_
0.89	nothing listed
0.97	_<>_
1.09	none by rule
1.55	holds a brand
"""
