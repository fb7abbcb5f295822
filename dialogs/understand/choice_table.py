"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.59	big
-1.27	small
-0.81	0_<
-0.64	次 ..
-0.62	bare
-0.60	ONLY <<
-0.59	least
-0.57	none case invalid_card
-0.55	.. 0
-0.53	.. 那
-0.50	0 ..	第 ..
-0.49	保 ..
-0.48	of 5
-0.46	.. 了	.. 理	.. 频	ASK <<	face
-0.45	.. 视	?_<	LAST <<
-0.44	二 ..	数 ..	被 ..
-0.43	ACCOUNT <<	实付<
-0.42	again	天 ..
-0.41	.. \"	.. 现	kind presale
-0.40	.. !	>的	扣<
-0.39	.. m	.. 大	>_不
-0.38	.. 剩	余 ..	还 ..
-0.37	.. 版	WANT <<	嘛 ..
-0.36	.. 不	买 ..	几 ..
-0.35	.. 们	.. 用	place 0	写 ..	在 ..	证 ..	铺 ..
-0.34	.. i	.. 办
-0.33	> ASK	> SEND	none case not_delivered	t ..
-0.32	- <> SEND	.. #	.. a	.. 邮	COME <> -	扣<>_	重 ..
-0.31	> WRONG
-0.30	.. g	>> REMEDY
-0.29	授 ..	权 ..	面值<
-0.28	KEY <> REDEEM	ONLY <> -	e ..	none kind not_arrived_refund	今天<	件 ..	号<	服 ..	花了<
-0.27	.. .	.. 收	>> ASK	COME <	NO <	公 ..	刷 ..	成<
-0.26	- <> -	.. r	.. 多	>> TOLD	none kind 	了_<	值<	成 ..	额 ..
-0.25	.. 中	.. 件	.. 场	.. 新	.. 软	>> WRONG	>多	>给	>那个	YET <<	今 ..	尔 ..	玛 ..	现 ..	遍 ..
-0.24	.. 右	.. 左	.. 掉	/ ..	>> REGION	REDEEM <	YET <	i ..	从 ..	才 ..
-0.23	.. 减	.. 器	.. 对	.. 惠	.. 机	> MEMBER	>> STAFF	>_还	戏 ..
-0.22	.. 量	.. 错	>> SEND	KEY <	REMEDY <<	SITE <<	none kind minor
-0.21	.. 手	: ..	> REDEEM	>> CARD	EDITION <> -	SEND <	YET <> -	h ..	值<>的	我 ..	款 ..
-0.20	.. q	.. 秒	>> EDITION	单 ..	期<	期<>_	让 ..	还是<	高 ..
-0.19	# ..	.. (	.. 实	.. 本	.. 还	>.	>..	>那	ORDER <	TOLD <<	best	kind spam	期 ..
-0.18	.. /	.. 补	.. 金	>/	>> SHORT	ACCOUNT <	BUY <<	SELF <<	e_<	kind account	kind command_bot	o ..	到<	多 ..	应 ..
-0.17	.. d	.. ¥	.. 公	.. 过	>代金	>去	>去了	_<>.	l ..	买<	卡<>的	天<	家 ..
-0.16	- <> ASK	.. c	.. 优	.. 券	.. 家	.. 找	.. 渠	.. 结	.. 续	>_用	>手	>手续	>说	PAY <> PRICE	PRICE <<	TOPUP <> NO	_共<	三 ..	东 ..	变 ..	号 ..	好 ..	尾款<	币_<	新 ..	花 ..
-0.15	.. 为	.. 张	.. 户	.. 点	.. 购	.. 边	.. 道	>_为	>_优	>_收	PROMISE <<	s ..	刚 ..	到 ..	啥 ..	用 ..	红 ..	门 ..
-0.14	>> FINE	>_实	>_的	>一	NO <> -	ONLY <	充<>话	对 ..	打 ..	是<>的
-0.13	.. 你	>_买	>_付	TOPUP <> COINS	TOPUP <> TOLD	none kind invoice	r ..	卖 ..	名 ..	周 ..	就 ..	尾 ..	扣了<	把 ..	每 ..
-0.12	.. 共	.. 写	.. 红	>?	>一张	>红	>红包	BUY <> EDITION	ORDER <<	_进<	none case wrong_item	× ..	】 ..	对_<	少 ..	想 ..	百 ..	进<	进<>_
-0.11	$ ..	.. s	.. 发	.. 越	.. 跟	> ONLY	>> REVOKE	>的q	>面额	G <> -	ORDER <> COME	PAY <> -	f ..	t_<	京 ..	差 ..	度 ..	扣 ..	有 ..	根 ..	电 ..	结 ..	量 ..
-0.10	.. 价	.. 就	.. 想	.. 火	>\"	>> PRICE	>_加	>_是	EDITION <	REDEEM <<	e卡<	place 4	v ..	【 ..	】<	充了<	已 ..	我买<	本 ..	送 ..
-0.09	.. _	.. v	.. x	.. 三	.. 什	.. 定	.. 满	> WANT	>> REDEEM	>_差	>的话	? ..	G <> ONLY	SHORT <<	个<>的	买<>的	信 ..	填 ..	实 ..	通_<	那个<
-0.08	- <> SHORT	.. n	.. 一	.. 另	.. 客	.. 度	.. 话	.. 这	0减<	= ..	=<	=<>_	> SHORT	> YET	>> AD	>_c	>_我	>_结	AD <<	EXPIRED <<	LAST <	MEMBER <> PAY	STAFF <<	_<>?	gave	none of 3	place 2	共<>_	减<	到了<
-0.08	工 ..	无 ..	日 ..	点 ..	账 ..
-0.07	#_<	.. *	.. ?	.. 七	.. 加	.. 哦	.. 底	.. 快	.. 态	.. 折	.. 重	.. 钟	> COINS	> PRICE	> TOPUP	>> BALANCE	>_q	>了	>了_	ACCOUNT <> -	EDITION <> NO	SHORT <	TOPUP <<	none kind arrived	none of 1	万 ..	事 ..	价<	价<>_	只 ..
-0.07	台 ..	商 ..	总价<	惠 ..	慢 ..	机 ..	游 ..	粉 ..	费<>_	送<	量_<
-0.06	\" ..	.. =	.. 午	.. 去	.. 哥	.. 抖	.. 百	.. 石	.. 豆	> KEY	> TOLD	INVALID <<	KEY <<	PROMISE <	REMEDY <	RESULT <<	d_<	x_<	不是<	优 ..	化 ..	去 ..	差的<	成<>了	户 ..	来 ..	补 ..	里 ..	面额<
-0.05	.. -	.. l	.. p	.. 人	.. 务	.. 吃	.. 后	.. 四	.. 已	.. 数	.. 试	>的券	BUY <> KEY	G <> EDITION	SELF <> -	SHORT <> ASK	TOPUP <	_充<	c ..	k ..	kind complaint	x ..	刀 ..	呗 ..	呢 ..	店 ..	我<>$	有<	订 ..
-0.04	- <> SELF	.. 卡	.. 台	.. 吗	.. 哈	.. 少	0代<	>*	>*0	>_卡	>_数	>的中	BALANCE <<	BUY <> COINS	ONLY <> ASK	REGION <	STAFF <> -	WANT <	_那<	d ..	of 2	中 ..	了<>$	代<	代<>的	份<	值<>_	光 ..	共<	到_<
-0.04	是<>_	满 ..	物 ..	看 ..	着 ..	铁 ..	面 ..
-0.03	.. h	.. 之	.. 周	.. 和	.. 妈	.. 子	.. 尾	.. 改	.. 明	.. 看	.. 级	.. 绑	.. 要	.. 请	0张<	> CARD	>> SITE	>_上	>_九	>_会	>_充	>_绑	>_花	>你	>你们	>话	>话费	EDITION <<	FAMILY <	PICTURE <
-0.03	PICTURE <<	PRICE <> -	REGION <<	b ..	kind progress	none kind own_mistake	不 ..	买了<	份<>_	再 ..	减<>_	到<>_	哩 ..	把<	报 ..	按 ..	按<	提 ..	晶 ..	服<	来<	的是<	要 ..	费<	超 ..	还有<	银 ..	额<>$	马 ..
0.03	! ..	- <> BUY	.. 交	.. 今	.. 仔	.. 但	.. 创	.. 动	.. 同	.. 呢	.. 品	.. 外	.. 建	.. 得	.. 抢	.. 招	.. 是	.. 油	.. 豪	.. 运	.. 雷	.. 飞	.. 验	> AD	>> KEY	>_三	>_今	>_兑	>_发	>_号
0.03	>_商	>_激	>元	>元_	>是	COME <> EDITION	GAMEBAN <<	LOCK <<	NO <<	OTHERS <<	STAFF <> BUY	^<	kind own_mistake	none kind progress	p_<	七 ..	上 ..	专 ..	个<	也 ..	会员<	充值<	十 ..	右 ..	员<	呢_<	啊 ..	国 ..	左 ..	支付<
0.03	支出<	易 ..	是_<	月_<	标 ..	格 ..	款_<	正 ..	消 ..	的<>_	码<	码<>_	行 ..	骗 ..
0.04	.. 书	.. 份	.. 司	.. 吧	.. 季	.. 怎	.. 战	.. 支	.. 查	.. 清	> BUT	> EDITION	>(	>> SLIP	>_交	>_能	>_运	>包	>微	>微信	>面	MEMBER <<	MEMBER <> SEND	PAY <> NO	PAY <> TOPUP	REFUND <<	TOPUP <> BUT	_<>的	none of 2	五 ..
0.04	信<>_	俺 ..	停 ..	共<>$	出<	初 ..	剩 ..	和 ..	夜 ..	安 ..	密 ..	带 ..	年_<	微信<	星 ..	末 ..	水 ..	版 ..	生 ..	皮 ..	票 ..	站 ..	能 ..	节 ..	车 ..	金额<	钱<	问 ..	际 ..
0.05	\"_<	* ..	- <> EDITION	- <> REFUND	.. w	.. 买	.. 包	.. 喜	.. 图	.. 天	.. 行	.. 银	.. 门	0=<	> INVALID	>> ACCOUNT	>> EXPIRED	>> INVALID	>> PASSWORD	>> USED	>_刷	>_登	>_要	>_面	>送	>送0	ASK <> -	COME <> ASK	G <> COME	REMEDY <> -
0.05	_-<	_<>不	_花<	kind price_match	none kind complaint	o_<	y_<	个<>_	了<>话	付:<	值 ..	卡付<	合计<	大 ..	油卡<	点卡<	计<	费 ..	题 ..	额:<
0.06	- <> STAFF	.. u	.. y	.. 个	.. 儿	.. 全	.. 可	.. 啊	.. 币	.. 换	.. 昨	.. 活	.. 激	.. 登	.. 直	.. 移	.. 笔	.. 花	.. 订	.. 送	.. 间	> ACCOUNT	> SELF	>> PICTURE	>> WANT	>_换	>不是	>买了	CARD <> PAY	CARD <> REDEEM
0.06	COINS <> BUY	COINS <> G	COME <> STAFF	FAMILY <<	PAY <> MEMBER	PRICE <	SELF <	SELF <> ASK	SLIP <<	TOPUP <> SEND	WRONG <	place 1	信<	充<>到	券<	券<>_	加 ..	哈 ..	基 ..	宝_<	小 ..	微 ..	德 ..	早 ..	果 ..	流 ..	激 ..	的<>的	美 ..	肯 ..
0.06	花<	转了<	钟 ..
0.07	- <> NO	.. 他	.. 当	.. 打	.. 没	.. 种	.. 能	.. 面	> BUY	>_到	>_当	>_拿	>不	>啊	>的_	>那档	BUY <> G	_<>买	_<>整	kind arrived	of 1	¥ ..	充<	券 ..	定 ..	寒 ..	收我<	每个<	没 ..	知 ..
0.07	计<>_	账_<	金 ..	钻 ..
0.08	.. 密	.. 拿	>_昨	>_补	>没到	>电	of 3	业 ..	付<	付的<	充的<	兑 ..	团 ..	奇 ..	币<	币<>_	整 ..	民币<	油 ..	说 ..	额_<
0.09	.. :	.. 刮	.. 名	.. 块	.. 店	.. 求	.. 电	>> PROMISE	>_刚	>_订	>_这	>整	>整_	>的那	BUY <	BUY <> COME	CARD <> NO	COINS <> -	TOPUP <> G	WRONG <> -	_<>那	g ..	付_<	你 ..	前 ..	哦 ..	张_<	换 ..	民 ..	绑 ..
0.09	转 ..
0.10	- <> COINS	.. 只	.. 国	.. 白	.. 账	.. 转	.. 酷	>> TOPUP	>_说	>一个	G <> COINS	SELF <> NO	^<>买	下<	买的<	了<>的	号_<	我<	活 ..	网 ..	进 ..	通 ..	间 ..
0.11	( ..	- ..	- <> MEMBER	.. k	.. 戏	.. 有	.. 游	>> DONE	CARD <	CARD <<	_<>付	付<>买	元 ..	卡<	吧_<	块_<	昨天<	月 ..	豆 ..	那 ..	额<
0.12	(<	.. 十	.. 呗	.. 回	.. 开	.. 整	.. 水	.. 者	.. 荣	> DOUBLE	>0	>> DOUBLE	>付	DOUBLE <	DOUBLE <<	G <> KEY	KID <<	PAY <> BUY	_<>没	m_<	q ..	下 ..	付<>_	充 ..	午 ..	款<>_	话费<	课 ..	钱_<
0.13	.. b	.. e	.. 乐	.. 成	.. 期	.. 档	.. 欢	>> NO	>_b	>_和	>_都	>两	>充	COINS <<	PRICE <> PAY	_<>两	kind invoice	余额<	张<	播 ..	晚 ..	礼 ..	过 ..	错 ..
0.14	.. o	.. 代	.. 刷	.. 前	.. 无	.. 时	.. 月	.. 编	:<	:<>(	>> MEMBER	>> YET	COINS <	FINE <<	^<>_	_<>啊	价_<	券_<	吧 ..	立 ..
0.15	.. )	.. 下	.. 好	.. 日	TOPUP <> -	一共<	了<>_	单_<	四 ..	宝 ..	张<>的	才<	音 ..
0.16	. ..	.. 两	.. 五	.. 刚	.. 年	> NO	>_前	>_没	>代0	会 ..	儿 ..	员 ..	子 ..	是<	走 ..
0.17	.. 值	.. 计	.. 进	>> ONLY	>面值	REFUND <	of 4	付了<	减 ..	卡<>_	币 ..	次<>_	移 ..	那张<
0.18	.. 早	.. 里	>_进	>到	>没	ONLY <> SELF	a ..	none kind account	none kind command_bot	p ..	人 ..	动 ..	张 ..	折 ..	拍 ..	收 ..	样 ..	次<	给了<
0.19	.. 到	.. 小	.. 微	.. 说	>> SELF	>_一	BALANCE <> -	PAY <	REFUND <> -	WRONG <<	none kind spam
0.20	- <> PAY	.. 会	.. 扣	.. 的	.. 额	>> BUY	>我	DOUBLE <> -	none kind api	各 ..	快 ..	手 ..	都是<
0.21	.. 返	.. 都	BALANCE <	none	价 ..	半 ..	是<>$	金<>_	额<>_
0.22	.. 上	.. 单	.. 在	.. 次	.. 码	> REFUND	>_单	SEND <<	TOLD <	_<>_	kind minor	likely	m ..	交 ..	回 ..	抖 ..
0.23	- <> G	.. 信	.. 变	> -	>> COINS	>_扫	>_第	BUT <<	_付<	cents	一 ..	俩 ..	后<	后<>_	时 ..	的_<
0.24	.. 出	.. 员	> PAY	>_代	G <<	STAFF <	_是<	支 ..	模 ..	退 ..
0.25	.. 二	MEMBER <> -	none case 	我<>_
0.26	.. 格	> STAFF	MEMBER <	kind 	place 3	的<	都 ..
0.27	> G	>)	开 ..	金<	钱 ..
0.28	(<>)	- <	.. 元	.. 宝	.. 第	>)_	kind not_arrived_refund	年 ..
0.29	.. 也	>_0	reckoned	充<>_	昨 ..
0.30	.. 来	TOLD <> -	_<
0.31	none of 4	这 ..
0.32	>_余	后 ..	定金<
0.33	.. 余	.. 号	>> ORDER	两 ..
0.34	.. 显	.. 退	付 ..
0.35	.. 走	most	块 ..
0.36	>买的	了 ..	笔 ..
0.37	.. 完	_<>$
0.38	>> COME	又 ..
0.39	怎 ..
0.40	.. 示	>> BUT
0.41	.. 扫	none kind presale
0.42	ORDER <> -
0.43	>> REFUND	>买
0.45	priced
0.46	么 ..	们 ..
0.47	none by rule
0.48	last
0.50	>> G
0.51	个 ..
0.53	>$
0.57	>> WAIT
0.60	.. 我	PAY <<
0.69	的 ..
0.71	score
0.76	_ ..
0.97	none case other
0.98	>_
1.57	rule
"""
GOODS = """
-1.27	long 2
-0.66	.. 都	ACCOUNT <<
-0.65	.. 这
-0.61	有 ..
-0.60	named
-0.59	次 ..
-0.58	.. 不	.. 了
-0.57	likely named
-0.53	ends 卡密	ends 密	in 卡密
-0.49	.. 起	AD <<	联 ..
-0.48	.. 里
-0.47	> SELF	i ..
-0.45	>0	这 ..
-0.42	.. 面	d ..	上 ..
-0.41	.. ?	.. 国	begins 闲	e ..	ends 闲鱼	ends 鱼	in 闲鱼
-0.39	> -	begins 卡	我的<	都 ..
-0.38	.. n	latin	long 3
-0.37	.. 来	.. 查	>:
-0.36	.. :	TOLD <<	_<>:	none case wrong_item	两 ..
-0.35	>:#
-0.34	.. !	.. 动	>> TICKET	AD <	SELF <	m ..	none case not_delivered
-0.33	>> ASK	>买	>买的
-0.32	.. 有	会 ..	我 ..
-0.31	- <> SEND	.. 啊	> TOLD	>!	@<>_	NO <<	REMEDY <<	SELF <> -	ends 信	ends 电信	前 ..	没 ..
-0.30	.. 三	.. 际	PRICE <<	begins 小	in 电信	账 ..	通 ..	面 ..
-0.29	.. 也	>0_	BUT <<	REMEDY <	begins 门	说 ..	那<>_
-0.28	.. v	ends 数	在 ..
-0.27	- <> BUY	> REFUND	LAST <<	_@<	case other
-0.26	.. 话	brand	ends 儿	in co	none kind own_mistake	器 ..
-0.25	- <> REFUND	>都	COINS <<	in 碧蓝	kind command_bot	去 ..
-0.24	.. e	>!!	>_国	>¥_	>都没	NO <	SEND <	_<>0	y ..
-0.23	>_@	TOPUP <<	begins 中	们<	分 ..	群 ..	还 ..
-0.22	.. 计	.. 退	0 ..	> ONLY	>> ONLY	>付	FAMILY <<	WANT <<	_<>都	begins 出	kind spam	q ..	司 ..	就 ..	每 ..
-0.21	.. 个	>上	BUY <> -	NO <> -	ORDER <	_<>¥	begins 老	ends t	ends 事	ends 件	in 软件	一 ..	下 ..	出 ..	单<	售的<	的<>¥	都<
-0.20	.. 十	.. 快	>> WRONG	>密	begins 体	begins 盒	long 4	不是<	两<	两<>_	你们<	售 ..	在<	费 ..
-0.19	.. 密	.. 提	.. 点	.. 示	>那边	YET <<	a ..	in wi	充¥<	本 ..	玩 ..	着 ..
-0.18	.. .	.. 前	.. 原	.. 视	.. 边	>> COMPLAIN	>> REVOKE	@_<	@的<	PASSWORD <<	begins a	begins 字	begins 猫	ends 红包	ends 货	in  a	in ic	p ..	刚 ..	来 ..	油 ..	系 ..
-0.17	.. a	.. 我	>> EMPTY	>> KEY	ACCOUNT <	G <> PAY	SITE <<	TOLD <> -	YET <	^<>那	ends am	ends k	ends le	ends 上	ends 区	ends 序	in fi	in 字母	kind api	几 ..	室 ..	小 ..	表 ..	那<
-0.16	.. 标	.. 用	>0折	>> BUT	>_卡	>_订	>被	? ..	SELF <> BUT	_一<	begins 人	ends 刷屏	ends 化	ends 号	ends 屏	ends 活	ends 激活	ends 石化	ends 话	in ap	in nd	in sw	in 中石	in 刷屏	in 提货	in 石化	in 红包	¥ ..	买的<	十 ..
-0.16	点 ..	登 ..	的那<
-0.15	- <> REMEDY	.. 最	.. 种	.. 行	.. 那	> REMEDY	>?	>那种	BUY <> TOLD	SEND <> -	STAFF <> SELF	begins 套	begins 得	begins 成	begins 批	begins 本	ends s	ends 序号	ends 程序	ends 级	in ou	in tc	in 小程	in 序号	in 程序	none kind invoice	之 ..	书 ..	们<>_	价 ..
-0.15	刷 ..	开 ..	格 ..	这<
-0.14	- <> ONLY	.. h	.. 二	.. 屏	.. 省	.. 补	.. 车	.. 通	> SEND	> USED	>不	ACCOUNT <> -	KEY <> -	_<>?	_<>没	begins 植	begins 港	case invalid_card	ends 港区	in am	in rk	in 件授	in 僵尸	in 大战	in 大神	in 战僵	in 授权	in 易大	in 植物	in 港区
-0.14	in 物大	in 猫眼	k ..	夜 ..	存 ..	币 ..	库 ..	成 ..	折 ..	课 ..	课_<	页 ..
-0.13	- <> TOLD	.. 书	.. 折	.. 是	.. 移	.. 转	0<	>..	>_i	BUT <	BUY <> KEY	BUY <> REGION	G <> COINS	ends 2	ends 哥	ends 子书	ends 崩铁	ends 扣	ends 身	ends 验卡	in ea	in ig	in te	in 体验	in 子书	in 小哥	in 年货	in 验卡	一<	付 ..
-0.13	全 ..	只 ..	客 ..	我<	所 ..	看 ..	示 ..
-0.12	.. 以	.. 使	.. 列	.. 可	.. 大	.. 法	0天<	> REDEEM	>_r	>_只	>_我	>¥那	ORDER <> G	REDEEM <> -	WANT <> -	begins i	begins 位	begins 登	begins 肯	begins 转	ends c	ends d	ends e	ends ws	ends 德基	ends 王者	ends 管	ends 问题	in ws	in 回复
-0.12	in 得到	in 德基	in 肯德	in 问题	l ..	乐 ..	单<>_	呗 ..	天<	是<>的	更 ..	桶 ..	游 ..	爱 ..	班 ..	级 ..	统 ..	货 ..	过 ..
-0.11	.. 区	.. 商	.. 应	.. 开	.. 服	.. 流	.. 返	.. 还	.. 量	> WRONG	>> G	>> REMEDY	>?_	>_t	>¥	>还	BUT <> -	COME <<	SITE <	STAFF <<	begins 子	begins 学	begins 携	begins 新	begins 来	begins 邮	best	ends nt	ends ud	ends 来
-0.11	ends 者	ends 账	ends 题	in cl	in 套餐	in 账户	in 转圈	kind appeal	么 ..	值 ..	在<>_	现 ..	理 ..	直 ..	要<
-0.10	\" ..	.. 本	.. 跟	.. 题	> COME	> PRICE	> TICKET	>_l	COME <> NO	PRICE <	RESULT <<	SEND <<	STAFF <> -	WANT <	YET <> -	begins 全	begins 刷	begins 台	begins 很	ends ch	ends h	ends 台币	ends 基	ends 打	ends 换券	ends 量	in ep	in ff	in le	in lo
-0.10	in ow	in 上去	in 习通	in 台币	in 学习	in 换券	in 教程	in 激活	in 生意	kind complaint	long 5	t_<	了_<	他 ..	后 ..	哥_<	天 ..	好 ..	客服<	店 ..	度 ..	换<	时 ..	果 ..	水 ..	绑 ..	退 ..	里 ..
-0.09	.. \"	.. f	.. 从	.. 只	.. 听	.. 啥	.. 数	.. 无	.. 皮	.. 编	.. 肤	.. 高	0<>_	>> PRICE	>> REFUND	>_c	>只	>的!	>还是	CARD <<	SEND <> REDEEM	SLIP <	TOLD <	_<>到	_用<	begins k	ends i	ends l	ends 网	ends 账号
-0.09	in ga	in it	in 背面	in 账号	kind presale	none kind arrived	发 ..	号<	号<>_	屏 ..	平 ..	戏 ..	是<>!	现在<	自 ..	让 ..	贵 ..	进 ..	都是<
-0.08	.. 专	.. 事	.. 们	.. 值	.. 刮	.. 又	.. 呃	.. 就	.. 慢	.. 海	.. 订	> PAY	>> SHORT	>> STAFF	>_有	?<	BUY <> ASK	COINS <	SELF <> TOLD	^<>的	_换<	a_<	begins 交	begins 无	begins 背	begins 边	c ..	d_<	ends rk	ends 快
-0.08	ends 惠券	ends 战网	ends 网盘	ends 腾讯	ends 讯	in ac	in nt	in pp	in se	in un	in 优惠	in 惠券	in 网易	kind account	人 ..	什么<	件 ..	你<	包_<	天<>_	定 ..	年 ..	怎 ..	慢 ..	拍 ..	显 ..	没<	试 ..	速 ..
-0.07	.. #	.. 序	.. 思	.. 手	.. 极	.. 群	.. 骗	>)_	>> GAMEBAN	>_也	>_刷	>_那	?<>¥	BUY <> EDITION	MEMBER <> MEMBER	PROMISE <<	SEND <> NO	begins 优	begins 家	begins 次	begins 海	ends ic	ends 名	ends 商	ends 啦	ends 宝	ends 度	ends 很慢	ends 慢	ends 铁
-0.07	f ..	g ..	in dl	in in	in ki	in nf	in on	in op	in pa	in pi	in wo	in 中国	in 器上	in 很慢	in 星穹	in 电子	in 穹铁	in 网盘	in 铁道	么<	事 ..	元 ..	员(<	和 ..	哈<	底 ..	异 ..	抢 ..	没<>_	源 ..
-0.07	的<>.	的¥<	箱 ..	购 ..	购买<	音 ..
-0.06	(<	.. )	.. /	.. s	.. 写	.. 吗	.. 哦	.. 子	.. 怪	.. 按	.. 接	.. 搞	.. 电	.. 解	.. 请	>> LAST	>_y	>_不	>_输	>个	>全	G <> COME	GAMEBAN <	GAMEBAN <<	INVALID <<	NO <> SELF	RESULT <	RESULT <> -	_<>点	_<>用
-0.06	begins b	begins 一	begins 八	begins 六	begins 去	begins 星	ends il	ends 境	ends 增值	ends 头	ends 拉雅	ends 机	ends 达通	ends 金	ends 雅	in as	in cc	in ec	in ee	in fa	in gm	in h 	in kb	in kk	in ma	in oi	in pe	in 八达	in 增值	in 达通
-0.06	s ..	u ..	变 ..	和<	啊 ..	星<	是<	的_<	盟 ..	该<	超 ..	超星<	跳 ..	这是<	道 ..	邮 ..	骗 ..
-0.05	- <> ACCOUNT	.. r	.. 上	.. 京	.. 兽	.. 呀	.. 哪	.. 次	.. 知	.. 红	.. 自	.. 让	.. 错	.. 黑	> ASK	> INVALID	> WAIT	>?不	>@	>_付	>_现	>一年	>的¥	BUY <> WRONG	EXPIRED <	EXPIRED <<	PAY <> YET	SELF <> KEY	SLIP <> -	TICKET <
-0.05	_我<	begins 卖	begins 压	begins 喜	begins 感	begins 懒	begins 打	begins 暗	begins 电	begins 网	ends re	in 02	in bo	in oo	in 公司	in 喜马	in 拉雅	in 里头	in 马拉	none kind 	of 2	s_<	买_<	了<	二 ..	功 ..	包 ..	发<	同 ..	外 ..
-0.05	好<	好<>_	工 ..	帮 ..	打 ..	排 ..	放 ..	星 ..	期 ..	没有<	生 ..	短 ..	给 ..	连 ..	高 ..
-0.04	) ..	- <> CARD	.. 么	.. 份	.. 光	.. 卖	.. 呢	.. 哥	.. 太	.. 孩	.. 小	.. 录	.. 掉	.. 整	.. 晚	.. 期	.. 正	.. 申	.. 空	>\"_	>\"的	>0个	>_年	>_拿	>了_	>发	>的啊	ASK <> MEMBER	INVALID <	ORDER <> PAY
-0.04	REFUND <<	SELF <> REDEEM	SEND <> PAY	STAFF <> COINS	STAFF <> NO	WRONG <> G	_0<	_你<	_请<	_这<	begins g	begins o	begins 包	begins 外	begins 战	begins 淘	begins 皮	begins 超	case 	ends b站	ends m	ends ni	ends q币	ends 人	ends 佬	ends 元宝	ends 堂	ends 成	ends 折	ends 站
-0.04	in af	in b站	in rf	in up	in 元宝	in 克网	in 兑换	in 季卡	in 战网	in 盛大	in 频会	n_<	none kind compare	下<	为 ..	么<>_	也 ..	了<>_	了张<	云 ..	代 ..	你<>_	初 ..	卡 ..	原 ..	另 ..	哦 ..	在你<	太 ..	想<
-0.04	想<>_	把<>¥	播 ..	校 ..	欠 ..	法 ..	游_<	界 ..	的<>的	看_<	石 ..	算 ..	给<	网 ..	美 ..	被 ..	说好<	谁 ..	起 ..	输 ..	量 ..
-0.03	!_<	(<>)	- <> COME	- <> INVALID	.. 人	.. 价	.. 优	.. 会	.. 刚	.. 刷	.. 友	.. 另	.. 司	.. 合	.. 回	.. 在	.. 头	.. 差	.. 平	.. 惠	.. 新	.. 显	.. 条	.. 核	.. 油	.. 特	.. 维	.. 跨	.. 链	.. 问
-0.03	.. 阅	.. 验	.. 麻	> REVOKE	>> DOUBLE	>> INVOICE	>> TOLD	>_请	>也没	>到了	ATTITUDE <<	COME <> -	COMPLAIN <<	G <> G	INVALID <> -	LAST <	SELF <> YET	SHORT <<	TOLD <> G	TOLD <> KEY	TOPUP <> REDEEM	_(<	_<>不	_<>也	begins w	begins 上	begins 国	begins 夸	begins 季	begins 平
-0.03	begins 当	begins 手	begins 折	begins 条	begins 样	begins 着	begins 种	begins 见	begins 通	begins 酷	ends f	ends ns	ends up	ends x	ends 东	ends 京东	ends 充	ends 出来	ends 去	ends 季卡	ends 慢充	ends 授权	ends 权	ends 流量	ends 页	in  t	in sc	in su	in tr	in 出来
-0.03	in 外卖	in 夸克	in 客人	in 度网	in 得物	in 折扣	in 瞅瞅	in 美区	in 详情	likely whole	none kind minor	none kind not_arrived_refund	whole	y_<	三<>_	东 ..	俩 ..	候 ..	值的<	像 ..	写\"<	到<>_	券 ..	务 ..	发<>_	如 ..	字 ..	对<	己 ..	态 ..
-0.03	惠 ..	我<>$	我要<	扣 ..	概 ..	烦 ..	爸 ..	百 ..	的<>不	盘 ..	结 ..	给我<	西 ..	计 ..	话 ..	说<	这<>_	长 ..	面<	页面<	鱼 ..	黑 ..
0.03	+<	- <> SITE	- <> TOPUP	- <> WRONG	.. 业	.. 元	.. 入	.. 几	.. 卡	.. 学	.. 官	.. 已	.. 带	.. 庭	.. 抖	.. 换	.. 机	.. 白	.. 真	.. 节	.. 被	.. 重	.. 销	> KEY	> SITE	>> SLIP	>_(	>_n	>_前	>_就
0.03	>_显	>_点	>_百	>_第	>兑换	>怎	>怎么	>手	>版	>给	>里头	G <> NO	ONLY <> -	ORDER <> NO	STAFF <> PAY	STAFF <> TOLD	USED <	^<>兑	^<>没	_ ..	begins x	begins z	begins 快	begins 燃	begins 穿	begins 迅	begins 钻	begins 饭	begins 骏	begins 高
0.03	ends 0	ends de	ends go	ends 优酷	ends 周卡	ends 喵	ends 套餐	ends 封面	ends 库	ends 河	ends 电费	ends 码	ends 航线	ends 酷	ends 金券	ends 银河	ends 镜花	ends 飞	ends 餐	in 10	in 11	in 30	in at	in dj	in e2	in he	in ho	in jo	in od	in ra
0.03	in rn	in sk	in v会	in wp	in xb	in zo	in 东e	in 代金	in 优酷	in 光遇	in 动话	in 包封	in 周卡	in 奇艺	in 封面	in 山海	in 岩银	in 库会	in 思网	in 携程	in 海镜	in 深岩	in 燃气	in 爱奇	in 王国	in 穿越	in 网校	in 航线	in 讯视	in 迅雷
0.03	in 金券	in 银河	in 镜花	kind minor	kind not_arrived_refund	x ..	¥充<	交的<	亲 ..	们 ..	份<>_	使 ..	到 ..	到_<	吧 ..	呀 ..	员_<	喜 ..	回 ..	套 ..	我<>_	接 ..	数 ..	整 ..	是<>我	板_<	火 ..	的<>0	的<>一	称_<
0.03	经 ..	能 ..	购<>0	资 ..	钱 ..	铁 ..
0.04	\"<>\"	+ ..	.. 之	.. 制	.. 半	.. 咋	.. 外	.. 底	.. 度	.. 才	.. 拉	.. 港	.. 直	.. 超	> BUT	> EXPIRED	>> COINS	>> SELF	>_f	>_电	>_面	>¥面	>两	>到底	>咋	>手游	@ ..	BALANCE <<	BUY <> BUT	BUY <> NO
0.04	CARD <> -	FINE <<	ORDER <> -	OTHERS <<	PROMISE <> -	begins d	begins m	begins 作	begins 山	begins 巨	begins 游	begins 爱	begins 狼	begins 移	begins 蛋	begins 运	ends b	ends qb	ends 之间	ends 书	ends 仔	ends 兽	ends 合集	ends 国	ends 戏币	ends 抖币	ends 果	ends 翅	ends 联通	ends 苹果
0.04	ends 蛋仔	ends 谷	ends 间	ends 集	ends 魔兽	ends 鱼翅	in  r	in 0天	in 1专	in 1的	in 21	in dv	in eg	in el	in go	in qb	in to	in w 	in xp	in 业帮	in 之间	in 人之	in 作业	in 判合	in 合集	in 年费	in 戏币	in 抖币	in 果t	in 果礼
0.04	in 洗衣	in 狼人	in 王者	in 盒子	in 蛋仔	in 衣小	in 裁判	in 转裁	in 逆转	in 酷狗	in 钻石	kind compare	w ..	上_<	了¥<	又 ..	囤 ..	头 ..	孩 ..	忍 ..	快 ..	批 ..	批<	活 ..	照 ..	用_<	笔 ..	老 ..	购<	车 ..
0.04	顶 ..
0.05	\"<>_	.. 下	.. 俩	.. 务	.. 奇	.. 得	.. 星	.. 样	.. 永	.. 百	.. 站	.. 系	.. 艺	.. 财	.. 金	._<	>(	>> AD	>> SEND	>_o	>_p	>_¥	>_提	ASK <> ASK	BUY <> TOPUP	CARD <	KEY <	REVOKE <<	SHORT <	begins 京
0.05	begins 微	begins 月	begins 王	begins 美	begins 芒	begins 蜂	begins 逆	begins 阿	begins 鲸	ends 手游	ends 换码	ends 活码	ends 游	ends 版	ends 落岛	ends 钻石	ends 门票	in 20	in bg	in d 	in de	in ld	in ne	in ng	in no	in of	in po	in qq	in rt	in tv
0.05	in ur	in y 	in 东p	in 京东	in 巢加	in 度文	in 快手	in 换码	in 文库	in 活码	in 联通	in 芒果	in 落岛	in 蜂巢	in 运动	in 门票	in 鱼翅	in 鲸落	kind 	万 ..	交 ..	信 ..	充<>_	写 ..	吗_<	子 ..	少 ..
0.06	- <> ASK	.. -	.. l	.. 久	.. 出	.. 她	.. 孙	.. 实	.. 拍	.. 统	.. 进	>> CARD	>_充	>_还	>是	>的_	BUY <> PAY	BUY <> STAFF	COME <	EDITION <	ONLY <<	REGION <<	TOPUP <> SEND	^<>0	begins 回	begins 拉	begins 梦	begins 樊	begins 水	begins 谷
0.06	begins 饿	ends +	ends o	ends y+	ends 光遇	ends 卡通	ends 团	ends 岛	ends 点	ends 盒子	ends 礼包	ends 谷歌	ends 遇	in  c	in  e	in  k	in a5	in al	in dn	in gt	in mi	in pt	in q币	in s 	in sp	in t 	in tg	in va	in y+	in 一卡
0.06	in 三角	in 了么	in 云梯	in 众点	in 卡通	in 大众	in 大会	in 梦幻	in 梯加	in 樊登	in 点评	in 电费	in 登读	in 礼包	in 移动	in 蓝盒	in 谷歌	in 饿了	r ..	t ..	什 ..	们_<	压 ..	听 ..	我_<	拍的<	滴 ..	点<	爷 ..	的<>!
0.06	的<>账	称:<	转 ..
0.07	- <> PAY	.. 两	.. 四	.. 客	.. 报	.. 西	> TOPUP	>> WANT	>_季	>呢	>呢_	>月	>月付	>点	>点_	@<	ASK <> COINS	BUY <> COME	SLIP <<	STAFF <	_<>是	begins 光	begins 听	begins 英	e_<	ends cf	ends pn	ends us	ends 业版	ends 传
0.07	ends 余烬	ends 冒险	ends 城传	ends 烬	ends 玉	ends 险	in en	in gp	in if	in ll	in n1	in or	in pn	in pu	in sn	in st	in sv	in ub	in vp	in 专业	in 世界	in 余烬	in 兵长	in 冒险	in 地铁	in 城传	in 夫冒	in 尔夫	in 巨兵	in 我的
0.07	in 拉尔	in 海余	in 深海	in 的世	in 联盟	in 英雄	in 蜡烛	in 长城	in 雄联	none case 	但 ..	听_<	完 ..	年<	拿 ..	有<>_	版 ..	物 ..	畅 ..	酷 ..	问 ..
0.08	- <> YET	.. 为	.. 共	.. 名	.. 易	.. 说	> G	>> USED	>_金	>还没	>钱	ASK <> -	BUY <> SEND	OTHERS <	TOPUP <> YET	_<>全	begins j	begins 掌	begins 斗	begins 橙	begins 滴	begins 苹	begins 鹅	ends g	ends 云盘	ends 你币	ends 器	ends 子	ends 宠物	ends 抖音
0.08	ends 月卡	ends 胶	ends 速器	ends 音	ends 鲜花	ends 鸭杀	ends 黑胶	in e 	in my	in rd	in yc	in 云黑	in 你币	in 光鲜	in 加油	in 听书	in 宠物	in 心宠	in 掌心	in 橙光	in 直播	in 美团	in 苹果	in 鸭杀	in 鹅鸭	in 黑胶	n ..	none kind account	¥<	一份<
0.08	你 ..	思 ..	热 ..	的<>(	线 ..
0.09	\"<	.. g	.. p	.. 代	.. 你	.. 去	.. 变	.. 户	.. 网	.. 送	>> SITE	>¥的	PROMISE <	TICKET <<	WAIT <	^<	_¥<	begins 加	begins 纸	begins 迷	ends 5	ends f点	ends 世界	ends 嫁衣	ends 晶	ends 杀	ends 油卡	ends 界	ends 衣	in et
0.09	in n 	in vi	in 乎盐	in 云盘	in 国志	in 嫁衣	in 抖音	in 月卡	in 盐选	in 知乎	in 纸嫁	in 行动	in 迷你	in 速器	in 鲜花	kind arrived	none kind presale	个\"<	中 ..	份<	充<	可 ..	名 ..	啥_<	家 ..	张<>_	称 ..	空 ..	视 ..
0.10	- <> EDITION	.. 付	.. 全	.. 店	.. 打	.. 收	.. 王	.. 笔	.. 货	.. 额	>> REGION	>你	DONE <	DONE <<	TOPUP <	TOPUP <> -	WANT <> COME	_<	_<>一	begins e	begins t	begins 年	begins 抖	begins 深	begins 知	ends be	ends 城	ends 带	ends 歌	in ar
0.10	in ca	in fe	in ha	in 三国	in 业版	in 流量	in 皮肤	in 非会	in 魔兽	none kind complaint	哥 ..	带 ..	服<	服<>_	看<	节 ..	苹 ..	财 ..
0.11	.. 叫	.. 没	.. 登	> SLIP	>_买	>_你	KID <<	begins n	begins 三	begins 流	begins 礼	begins 魔	ends 丘	ends 乐豆	ends 加速	ends 彼丘	ends 车券	ends 通	ends 速	in ad	in cu	in ey	in si	in ta	in tu	in 乐豆	in 手游	in 洗车	in 电视	in 车券
0.11	none kind appeal	单_<	啥 ..	宽 ..	您 ..	才 ..	用<	码 ..	给的<
0.12	\"_<	.. 件	.. 号	.. 后	.. 哈	.. 宝	.. 戏	.. 方	.. 线	.. 限	>_换	>全家	>啊	>没	ASK <> NO	REDEEM <> SELF	SELF <> NO	begins v	begins 欢	begins 非	ends n	ends p	ends 原神	ends 花	in  l	in  p	in ck	in es	in li	in o 
0.12	in r 	in rs	in ti	in 服务	in 欢乐	何 ..	充 ..	别 ..	反 ..	吗 ..	商 ..	四 ..	正 ..	母 ..	港 ..	的<>点	看<>_	者 ..	那<>的
0.13	! ..	.. q	.. w	.. 结	.. 连	>_加	>_店	>一个	>我	STAFF <> ACCOUNT	ends 金币	in be	in f点	in lu	in ob	in 卡拉	in 彼丘	in 微信	in 拉彼	in 通行	in 金币	score whole	个<>_	员 ..	娃 ..	导 ..	的<>啊	的是<
0.14	.. i	.. 桶	.. 水	: ..	> WANT	>._	G <> STAFF	_<>.	begins 代	begins 会	begins 联	ends ip	ends 行证	in ud	in us	in 行证	买了<	内 ..	单 ..	的<>$	睡 ..	跟 ..
0.15	.. y	.. 一	.. 今	.. 位	.. 发	.. 码	.. 美	> REGION	>> BALANCE	>> EXPIRED	>_s	>_结	>充	>兑	TOLD <> REDEEM	begins 洗	ends 值	in  v	in 60	in cf	in 易云	in 标准	in 永劫	kind invoice	strange	儿 ..	品 ..	神 ..	第 ..	该 ..
0.16	.. c	.. 交	.. 员	.. 老	> COINS	>> CANCEL	>> EDITION	>> PICTURE	>_给	EDITION <<	SEND <> ACCOUNT	WRONG <	begins q	begins 油	begins 话	begins 金	ends 位	in  s	in fl	¥<>_	品:<	地 ..	的<>没	那张<
0.17	.. 成	.. 月	.. 谁	> NO	>$	BUY <> G	BUY <> ORDER	begins 大	case not_delivered	ends 会员	ends 员	ends 影票	none kind api	份 ..	月 ..	电 ..	订 ..
0.18	!!<	!<>_	- <> COINS	.. o	.. t	.. u	.. 化	.. 游	.. 见	0个<	:<>_	> OTHERS	>> RESULT	>的卡	>那	G <> KEY	begins 永	case wrong_item	ends 品卡	ends 点券	ends 读书	in 品卡	in 影票	in 电影	in 礼品	none of 2	个 ..	兑 ..	号_<	学 ..
0.18	得 ..
0.19	> STAFF	>_一	>_兑	KEY <> TOLD	MEMBER <<	begins 线	ends e卡	in e卡	in 会员	none	五 ..	区 ..	王 ..	用 ..
0.20	!<	- <	.. 季	PAY <	SELF <> ACCOUNT	_有<	ends 充值	ends 钻	in 卡充	in 点券	in 读书	不 ..	提<	提<>_
0.21	- <> G	.. 充	.. 单	>_两	>_没	REGION <> -	_<>那	begins 天	begins 机	ends 券	ends 年卡	ends 票	in ip	in 年卡	对 ..	应 ..	是 ..	用<>_	站 ..	际 ..
0.22	.. 中	.. 币	.. 怎	.. 看	>> BUY	>> YET	>_要	MEMBER <	begins 云	in 加速	in 原神	long 8	none kind spam	号 ..	呸 ..	款 ..	这个<
0.23	.. 果	> MEMBER	>_0	>没到	>说	WRONG <> -	b ..	ends 选	in io	in so	in 阅读	国 ..
0.24	.. (	.. 包	>> LOCK	>账	>账号	begins 原	ends 场	ends 机场	ends 道	first	in 机场
0.25	- <> -	.. 少	>的	^<>_	begins l	ends 豆	in im	in 话费	none kind command_bot	收 ..	错 ..
0.26	.. 先	BUY <> MEMBER	PAY <<	in 会议	in 充值	kind own_mistake	多 ..	档 ..
0.27	.. 张	.. 石	.. 钟	.. 间	:<	ASK <	ORDER <<	REDEEM <<	_<>的	ends 点卡	in 点卡	堆 ..	大 ..	是<>_
0.28	>用	ASK <<	BUY <	REGION <	SELF <<	begins c	ends 证	in 油卡	none case invalid_card
0.29	.. 餐	>> OTHERS	>> REDEEM	>一	in di	机 ..
0.30	.. d	.. 家	.. 着	.. 能	>用_	PAY <> -	begins 点	三<	到<
0.31	- <> ORDER	.. 套	.. 好	.. 款	> CARD	ends 包	ends 话费	体 ..
0.32	. ..	.. 兑	MEMBER <> -	^<>¥	是_<
0.33	.. 买	G <> -	score named
0.34	- <> SELF	> ACCOUNT	likely listed	行 ..	行_<
0.35	.. 每	_买<
0.36	买<	那个<
0.37	>> COME	score listed	三 ..
0.38	.. 激	> ORDER	充的<	验 ..
0.39	.. 扫	.. 活	业 ..	买<>_
0.40	.. 时	.. 要	G <
0.41	.. 的	.. 账	>_说	@<>那
0.42	.. @
0.43	ends 课	买 ..
0.44	.. 0	.. _	_<>$	_是<	in 游戏	listed	¥的<
0.45	>那个
0.48	.. 分	的<
0.49	个<
0.51	long 9
0.52	.. 年	long 7
0.53	long 10
0.54	none case other	的 ..
0.56	那 ..
0.57	begins 蓝
0.59	bought
0.60	>> ACCOUNT	G <<
0.61	ends 石
0.64	ends 币
0.65	.. ¥	ends 费
0.72	ends 卡
0.73	WRONG <<
0.74	.. 到
0.77	>_	BUY <<
0.80	rule
0.88	nothing listed
0.96	_<>_
1.24	none by rule
1.60	holds a brand
"""
