"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.58	big
-1.40	small
-0.73	0_<
-0.72	bare	none case invalid_card
-0.61	least
-0.59	ONLY <<	again
-0.54	ASK <<	次 ..
-0.52	.. 那
-0.49	.. i
-0.48	ACCOUNT <<
-0.46	.. 了
-0.45	.. 不	face
-0.44	.. 理	WANT <<
-0.43	.. 0	SELF <<	天 ..	第 ..
-0.42	.. \"	o ..	被 ..
-0.41	.. m	> ASK	数 ..
-0.39	>_天	LAST <<	of 5	保 ..	扣<
-0.38	.. 大	> SEND
-0.37	.. 现	.. 视	.. 频	>!	NO <	二 ..
-0.36	: ..	>那个	?_<	place 0
-0.35	今天<	实付<
-0.34	.. r	.. 用	0 ..	>_不
-0.33	- <> SEND	.. 剩	>的	铺 ..
-0.32	ONLY <> -	余 ..	写 ..
-0.31	.. c	.. 版	>> STAFF	扣<>_	证 ..
-0.30	.. a	在 ..	还 ..
-0.29	.. 天	>那	几 ..	重 ..
-0.28	>多	d ..	买 ..	面值<
-0.27	.. !	.. 办	.. 多	.. 邮	>> TOLD	COME <> -	kind presale	到<	嘛 ..	花了<
-0.26	>> ASK	KEY <	KEY <> REDEEM	e ..	none kind minor	今 ..	值<
-0.25	.. #	.. 们	.. 对	> WRONG	COME <	NO <> -	REMEDY <<	SEND <	x_<	授 ..	权 ..
-0.24	.. g	.. n	.. 右	.. 左	>> REMEDY	none kind 	none kind not_arrived_refund	二_<	从 ..	件 ..	公 ..	刷 ..
-0.23	.. 家	:_<	TOPUP <> COINS	办 ..	号<	天<	尔 ..	数_<	机 ..	款 ..	玛 ..	现 ..
-0.22	/ ..	>..	>> PRICE	x ..	值<>的	充<>话	接 ..	遍 ..
-0.21	- <> -	.. d	.. 惠	.. 收	>_还	REDEEM <	SITE <<	best	f ..	kind complaint	到 ..	呢_<	成<	服 ..
-0.20	- <> ASK	.. 中	.. 件	.. 兑	.. 掉	.. 软	> TOLD	>> REGION	b ..	kind command_bot	l ..	密 ..	戏 ..
-0.19	.. (	.. .	.. 减	.. 场	.. 新	.. 补	>一	>给	ACCOUNT <	EDITION <> -	ORDER <
-0.18	.. e	.. 器	.. 金	> MEMBER	>.	>> CARD	>红	>红包	OTHERS <<	YET <	none case not_delivered	三 ..	变 ..	呢 ..	尾 ..	应 ..	额 ..
-0.17	.. q	.. 加	.. 就	.. 秒	.. 红	.. 量	> REDEEM	>_点	ONLY <	STAFF <> -	YET <<	_<>.	kind account	kind spam	少 ..	才 ..	打 ..	花 ..	让 ..
-0.16	.. 价	.. 又	.. 定	.. 实	.. 手	.. 机	.. 结	.. 试	>/	>> WRONG	>_r	>_优	G <> -	PAY <> TOLD	PICTURE <<	_共<	t ..	再 ..	刚 ..	尾款<	期<	期<>_	用 ..	高 ..
-0.15	- <> SELF	.. /	.. 七	.. 户	.. 渠	.. 点	>> REDEEM	>去	>去了	PAY <> PRICE	YET <> -	c ..	h ..	none of 1	买<	成 ..	我 ..	有 ..	组 ..	送 ..
-0.14	.. 为	.. 共	.. 找	.. 购	.. 道	.. 错	>> EDITION	>_为	>代金	>手	>手续	>说	REDEEM <<	东 ..	只 ..	币_<	成<>_	新 ..	期 ..	还是<	门 ..	领 ..
-0.13	.. 优	.. 续	>\"	>_付	>_实	>一年	ORDER <<	PICTURE <	SHORT <	TOPUP <> NO	_充<	完 ..	已 ..	钟 ..
-0.12	# ..	.. ¥	.. 给	.. 边	>_买	>_我	_进<	kind cancel	v ..	单 ..	卡<>的	名 ..	啥 ..	家 ..	扣了<	清 ..	清是<	红 ..	补 ..	进<	进<>_	量 ..
-0.11	.. j	.. x	.. 取	.. 四	.. 度	.. 百	> PRICE	>> FINE	>> REVOKE	>?	>_收	>_用	BUY <> EDITION	TOPUP <> TOLD	f_<	× ..	卖 ..	发 ..	号 ..	呀 ..	好 ..	想 ..	搞 ..	是<>的	百 ..	给 ..
-0.10	$ ..	.. 公	.. 写	.. 券	.. 张	.. 本	.. 过	>_是	>_的	>加	ORDER <> COME	PAY <> BUT	PRICE <> -	PROMISE <<	of 4	weak	充了<	卡 ..	友 ..	对 ..	对_<	序 ..	是 ..	程 ..	英 ..	费<	费<>_
-0.09	! ..	\" ..	.. 三	.. 么	.. 升	.. 支	.. 满	>_加	>的q	>面额	BUY <<	EDITION <	EDITION <> NO	FAMILY <<	KEY <<	none kind own_mistake	place 2	s ..	t_<	】 ..	京 ..	周 ..	妈 ..	实 ..	度 ..	我买<	把 ..	根 ..	订 ..	该是<
-0.08	.. v	.. 方	.. 立	.. 越	> WANT	>> AD	>> INVOICE	>_差	>了	>了_	REMEDY <	SHORT <<	SHORT <> ASK	TOLD <<	_<>)	_<>那	e卡<	place 4	【 ..	】<	买<>的	了_<	呗 ..	差 ..	日 ..	缴 ..	该 ..	通_<
-0.07	.. s	.. 化	.. 发	.. 哦	.. 提	.. 火	.. 跟	.. 重	.. 零	=<	=<>_	> COINS	> SHORT	>> ACCOUNT	>> INVALID	>> SHORT	>的话	G <	G <> EDITION	G <> ONLY	LAST <	MEMBER <> PAY	PRICE <<	PROMISE <	SEND <> -	_<>?	i ..	k ..	none kind arrived	万 ..
-0.07	个<>的	优 ..	共<>_	到<>_	到了<	填 ..	惠 ..	粉 ..	送<	那个<
-0.06	- <> PRICE	.. *	.. =	.. l	.. 一	.. 再	.. 另	.. 哥	.. 底	.. 级	.. 赠	0减<	= ..	> TOPUP	>_想	>_结	>一张	EXPIRED <<	RESULT <<	WANT <	事 ..	值<>_	光 ..	减<	多 ..	就 ..	成<>了	户 ..	效 ..	无 ..
-0.06	本 ..	来 ..	游 ..	着 ..	结 ..	送的<	量_<	面额<
-0.05	- <> SHORT	.. -	.. 什	.. 你	.. 后	.. 客	.. 快	.. 怎	.. 想	.. 抖	.. 石	.. 货	> KEY	>> SEND	>_c	>_q	AD <<	BUY <> COINS	ONLY <> ASK	TOPUP <	_那<	none kind invoice	r ..	从<	份<	信 ..	兑 ..	加 ..	化 ..	去 ..
-0.05	慢 ..	扣 ..	节 ..	要 ..	返 ..
-0.04	.. b	.. 吃	.. 少	.. 折	.. 改	.. 话	.. 豆	0张<	>*	>*0	>> BALANCE	>_充	>呢	>的券	ACCOUNT <> -	KEY <> -	REGION <	SEND <> COINS	d_<	none of 2	不是<	商 ..	差的<	有<	每份<	票 ..	群 ..	铁 ..	面 ..
-0.03	- <> ACCOUNT	.. ×	.. 之	.. 包	.. 吗	.. 哈	.. 妈	.. 式	.. 态	.. 数	.. 粉	.. 请	.. 钟	.. 钱	.. 页	0代<	:<>_	> SELF	> SITE	>_n	>_o	>_上	>_会	>_已	>的中	>话	>话费	EDITION <> SELF	INVALID <<	MEMBER <<
-0.03	PAY <> -	PRICE <	PROMISE <> -	REGION <<	SHORT <> STAFF	WANT <> G	of 3	世 ..	了<>$	代<	代<>的	价<	价<>_	份<>_	刀 ..	券 ..	台 ..	工 ..	市 ..	总价<	我<>$	换 ..	提 ..	晶 ..	来<	每 ..	满 ..	直 ..	管 ..	系 ..
-0.03	超 ..	额<>$	骏 ..
0.03	) ..	.. 九	.. 京	.. 份	.. 分	.. 创	.. 功	.. 十	.. 块	.. 币	.. 广	.. 建	.. 抢	.. 未	.. 流	.. 睡	.. 移	.. 豪	.. 送	.. 验	> BUT	> DONE	> WAIT	>_交	>_他	>_兑	>_创	>_号	>_激	>_能
0.03	>_补	>元	>微	>微信	>档_	BUT <	COINS <> EDITION	PAY <> COME	PAY <> PAY	PAY <> TOPUP	STAFF <> BUY	USED <<	_<>呢	g_<	none of 3	p_<	place 1	u ..	y ..	七 ..	上 ..	也 ..	仔 ..	付宝<	停 ..	初 ..	包 ..	包_<	卡付<	只到<
0.03	右 ..	员<>_	啊 ..	国 ..	夜 ..	屏 ..	左 ..	带 ..	年_<	支付<	支出<	是<	月_<	条 ..	条<	法 ..	版 ..	移动<	蛋 ..	货 ..	通<	问 ..
0.04	.. 司	.. 吧	.. 存	.. 平	.. 得	.. 战	.. 是	.. 查	.. 片	.. 知	.. 笔	.. 网	.. 运	.. 雷	.. 面	> COME	>(	>> EXPIRED	>> USED	>_发	>_换	>_登	>买了	>付的	>包	BALANCE <<	COINS <> BUY	G <> COME	PAY <> NO	REMEDY <> -
0.04	TOPUP <> BUT	_<>_	_<>不	_花<	e_<	o_<	of 2	q ..	个<>_	了<>话	会员<	信<>_	值 ..	出<	动 ..	合 ..	员<	安 ..	宝<	微信<	易 ..	星 ..	的<>的	皮 ..	站 ..	车 ..	际 ..	题 ..	额_<
0.05	\"_<	- <> REFUND	.. 全	.. 呢	.. 季	.. 开	.. 活	.. 激	.. 直	.. 这	.. 门	> BALANCE	> EDITION	> ONLY	>._	>_刷	>_运	>_面	COINS <> G	EDITION <<	MEMBER <> SEND	PAY <> MEMBER	WRONG <	kind invoice	y_<	不 ..	了<	信<	俺 ..	值_<
0.05	共 ..	共<>$	剩 ..	可 ..	员 ..	员_<	团 ..	多了<	大 ..	德 ..	拍 ..	早 ..	最 ..	末 ..	点卡<	生 ..	知 ..	笔<	笔<>_	美 ..	肯 ..	计<	金额<	钱<	额:<
0.06	* ..	-<	-<>_	.. 喜	.. 图	.. 才	.. 拿	.. 有	.. 服	.. 油	.. 清	.. 登	.. 花	.. 西	.. 还	.. 间	0=<	>> PASSWORD	>> PICTURE	>_今	>_拿	>_要	>_这	>拿	>拿的	>送	>送0	CARD <> PAY	COME <<	COME <> ASK
0.06	COME <> STAFF	GAMEBAN <<	SLIP <<	STAFF <<	^<	_<>买	kind price_match	¥ ..	人<	人<>_	合计<	哈 ..	基 ..	多<	收我<	每个<	流 ..	花<	账_<	转了<	进 ..	骗 ..
0.07	- <> NO	.. t	.. 他	.. 去	.. 当	.. 种	.. 订	.. 费	.. 银	>_当	>不是	>没到	>的那	CARD <> REDEEM	TOPUP <> SEND	kind arrived	none case wrong_item	付<>_	儿 ..	前 ..	十 ..	卡_<	定 ..	宝_<	寒 ..	币<	币<>_	是_<	民币<	油卡<
0.07	的<>_	礼 ..	绑 ..	计<>_	钻 ..
0.08	- <> BUY	.. f	.. 乐	.. 六	.. 刮	.. 呗	.. 啊	.. 国	.. 应	.. 店	.. 成	.. 换	.. 欢	.. 气	.. 着	.. 该	.. 马	>> PAY	>> PROMISE	>不	>啊	>整_	>是	>那档	BUY <> G	CARD <<	CARD <> NO	G <> COINS	G <> KEY	SELF <> ASK
0.08	SELF <> NO	TOPUP <<	WAIT <	WRONG <> -	_<>付	买了<	五 ..	付<	付的<	充<>到	小 ..	张_<	微 ..	支 ..	民 ..	激 ..	行 ..	转 ..
0.09	- <> MEMBER	.. h	.. w	.. 两	.. 事	.. 儿	.. 前	.. 日	.. 求	.. 没	.. 白	.. 老	.. 说	.. 转	> -	> INVALID	> YET	>_刚	>_到	>电	?<	BUY <> COME	WAIT <<	^<>买	_-<	_<>话	g ..	kind own_mistake	n ..	一张<
0.09	业 ..	买的<	元 ..	块_<	奇 ..	币 ..	播 ..	油 ..	网 ..	话费<	过 ..	间 ..	额<
0.10	- ..	.. 买	.. 只	.. 截	.. 晚	.. 水	.. 电	.. 荣	:<	>> DONE	>> WANT	>_怎	>_没	>_订	>就	TOPUP <> G	_<>没	m_<	余额<	充 ..	分 ..	号_<	吧_<	整 ..	精 ..	那 ..	金 ..
0.11	.. _	.. 刷	.. 名	.. 回	.. 密	.. 行	.. 酷	> DOUBLE	>> DOUBLE	>> TOPUP	>_和	>两	>付	ASK <	PRICE <> PAY	_<>两	券_<	哦 ..	张<>的	月 ..	果 ..	神 ..
0.12	- <> STAFF	.. )	.. 东	.. 值	.. 充	.. 出	.. 号	.. 戏	.. 无	.. 期	.. 游	.. 编	.. 者	>_前	>_说	>_都	>充	>面值	DOUBLE <	DOUBLE <<	FINE <<	SELF <	SEND <<	none kind cancel	下<	付<>买	午 ..	单_<	我<	扣我<
0.12	昨天<	晚 ..	款<>_	能 ..	课 ..	豆 ..	音 ..
0.13	.. 逆	:<>(	> NO	>)_	>0	>档	ASK <> -	KID <<	TOPUP <> -	_<>的	你 ..	四 ..	钱_<
0.14	- <	.. k	.. 下	.. 在	.. 年	.. 能	>代0	PAY <> BUY	价_<	充的<	减 ..	子 ..	样 ..	次<>_	立 ..	走 ..	通 ..
0.15	( ..	.. 五	.. 刚	>)	>> SELF	>_进	>没	>的_	NO <<	WRONG <<	^<>_	_<>啊	of 1	一共<	了<>_	付_<	吧 ..	次<	费 ..	那张<	错 ..
0.16	(<	. ..	.. 代	.. 早	.. 额	>> BUY	>_0	>一个	place 3	回 ..	宝 ..	才<	折 ..	没 ..	移 ..
0.17	- <> PAY	.. :	.. o	.. 微	.. 时	.. 计	> PAY	>都	BALANCE <	none kind account	none kind spam	付了<	是<>$	额<>_
0.18	.. 绑	.. 里	>_f	BALANCE <> -	CARD <	COINS <> -	REFUND <> -	_<>整	_付<	下 ..	了<>的	价 ..	俩 ..	卡<	卡<>_	各 ..	快 ..	手 ..	扫 ..	抖 ..
0.19	- <> G	.. 会	.. 小	.. 扣	.. 月	.. 次	.. 返	>到	COINS <	ONLY <> SELF	p ..	开 ..	收 ..	模 ..	的_<
0.20	- <> COINS	.. 从	.. 变	.. 档	> REFUND	>> MEMBER	>_单	>我	>整	DOUBLE <> -	REFUND <<	TOLD <	none kind command_bot	会 ..	半 ..	年 ..	张<	都是<
0.21	>_b	>_一	>_扫	PAY <	none kind complaint	后 ..	我<>_
0.22	.. 单	.. 员	.. 昨	.. 来	.. 都	>_第	m ..	人 ..	金<>_
0.23	.. 信	.. 整	.. 格	.. 码	>> NO	>_代	likely	none case 	none kind api	两 ..	交 ..	后<	后<>_	时 ..	昨 ..	给了<	都 ..
0.24	(<>)	> G	G <<	cents	kind 	kind not_arrived_refund	付 ..	的<
0.25	>_昨	MEMBER <> -	_是<
0.26	.. 到	.. 宝	BUT <<	TOLD <> -	kind minor	充<>_
0.27	.. 也	.. 元	>> BUT	>> COINS	STAFF <	none kind presale	张 ..
0.28	.. 二	.. 进	COINS <<	MEMBER <	金<
0.29	> STAFF	most
0.30	.. 显	又 ..	钱 ..
0.31	>_余	REFUND <	个 ..
0.32	.. 走	.. 退	_<	定金<
0.33	.. 余	.. 第	none	reckoned	这 ..
0.34	>> YET
0.35	.. 上	.. 示	>> ORDER
0.36	>> ONLY	了 ..	怎 ..	退 ..
0.37	.. 完	.. 的	>买的	块 ..
0.38	>> COME	ORDER <> -
0.39	.. 扫	>> REFUND
0.40	一 ..
0.41	_<>$
0.42	么 ..
0.44	>买
0.46	.. 我	们 ..	笔 ..
0.49	none of 4
0.51	>> G
0.52	>> WAIT
0.53	priced
0.59	>$	PAY <<
0.64	last
0.68	none by rule
0.72	_ ..	score
0.79	的 ..
0.93	none case other
0.94	>_
1.41	rule
"""
GOODS = """
-1.41	long 2
-0.71	.. 都	named
-0.57	次 ..
-0.56	likely named
-0.54	.. 里
-0.53	有 ..
-0.51	.. 不	ACCOUNT <<
-0.50	.. ?	.. 这	>> ASK
-0.48	.. n
-0.46	.. 了	ends 卡密	ends 密	in 卡密	联 ..
-0.44	.. 起
-0.43	SELF <	i ..	long 3
-0.42	>0	e ..
-0.41	> TOLD	AD <<
-0.40	.. 密	.. 面	in co	latin	这 ..
-0.38	>:	ends 鱼	kind spam	none case not_delivered
-0.37	>_@	REMEDY <<	TOLD <<	begins 闲	ends 闲鱼	in 闲鱼	none case wrong_item
-0.36	.. !	.. 我	_@<	d ..
-0.35	上 ..
-0.34	.. 查
-0.33	>:#	begins 卡	都 ..
-0.32	.. :	SELF <> -	两 ..	我的<	通 ..
-0.31	.. 动	> SELF	_<>:	ends 来
-0.30	.. \"	.. e	.. 有	>> G	>都	LAST <<	NO <> -	REMEDY <	begins a	ends s	ends 红包	去 ..	后 ..	的<>的
-0.29	.. 国	>买的	case other	in am	卡 ..
-0.28	.. 三	.. 啊	>0_	AD <	ends 信	ends 电信	in se	in 红包	我 ..	那<
-0.27	^<>的	begins 门	in 电信	下 ..	前 ..
-0.26	.. 也	.. 手	.. 转	.. 际	ORDER <	SEND <<	ends t	in ic	m ..	几 ..	出 ..	器 ..	那<>_
-0.25	.. 快	>> TICKET	>买	SITE <	_<>0	begins 小	ends e	in un	在 ..
-0.24	>_我	@<>_	SITE <<	begins 人	ends am	ends 儿	ends 案	in ea	none kind own_mistake	不是<	就 ..
-0.23	.. 价	.. 机	.. 设	0 ..	> REFUND	ACCOUNT <	NO <	ends es	in ox	in 碧蓝	y ..	格 ..	还 ..
-0.22	.. .	.. 话	> COME	>!	>付	COME <<	begins 中	ends l	ends 数	kind command_bot	¥ ..
-0.21	- <> REFUND	- <> SEND	- <> TOLD	.. 那	> -	>?	>_国	NO <<	TOLD <> -	ends 话	in te	们<	单<	时 ..	的_<	箱 ..	网 ..	面 ..
-0.20	>!!	>..	>那边	@_<	ORDER <> G	SEND <	YET <<	_<>都	begins 位	begins 群	ends il	in ed	刚 ..	加 ..	说 ..
-0.19	- <> CARD	.. a	.. v	.. 来	.. 群	.. 边	0<	PRICE <<	_<>付	begins 升	begins 字	begins 盒	begins 老	ends le	in od	in 字母	long 4	q ..	两<	两<>_	价 ..	你们<	的<>¥	给 ..	群 ..	邮 ..
-0.18	#_<	.. 别	.. 视	.. 退	> WRONG	>都没	SEND <> REDEEM	begins 出	begins 复	ends 快乐	in ma	in 大神	in 快乐	分 ..	司 ..	每 ..	看 ..	连 ..
-0.17	- <> TOPUP	.. 怪	.. 计	>0折	>> COMPLAIN	>> PRICE	>> TOLD	>_别	>还	PASSWORD <<	SELF <> BUT	WANT <<	YET <	ends 事	ends 区	ends 大神	ends 货	ends 量	in ou	in 套餐	in 学习	in 频会	会 ..	班 ..	系 ..	表 ..	都<
-0.16	- <> BUY	.. 反	.. 示	.. 通	> ONLY	>_订	>付的	>那种	@的<	BUT <<	^<>那	begins 暗	begins 正	begins 猫	ends 上	ends 乐	ends 序号	in ai	in ga	in il	in tc	in 中石	in 习通	in 序号	in 正式	in 石化	in 等着	in 软件	人 ..	他 ..
-0.16	十 ..	售的<	小 ..	币 ..	本 ..	油 ..	着 ..	级 ..
-0.15	# ..	.. 人	.. 种	0<>_	> BALANCE	> SEND	>> KEY	>_i	>上	>密	SEND <> -	begins 得	begins 港	ends 化	ends 序	ends 港区	ends 石化	in gi	in ig	in 易大	in 港区	付 ..	充¥<	开 ..	拍 ..	玩 ..	要<	课 ..	课_<
-0.14	(<	.. f	.. 原	.. 折	.. 此	.. 点	.. 移	> G	> USED	>> EMPTY	>> INVALID	>_不	>_全	>_卡	>被	>还是	ACCOUNT <> -	BUY <> TOLD	G <> PAY	WANT <	begins 机	begins 植	case invalid_card	ends ud	ends 刷屏	ends 屏	ends 意	ends 流量	in bo	in d 
-0.14	in ft	in sw	in 件授	in 僵尸	in 刷屏	in 大战	in 战僵	in 授权	in 植物	in 物大	in 猫眼	in 视频	none kind not_arrived_refund	发 ..	呗 ..	在<	我<	账 ..
-0.13	.. 书	.. 券	.. 大	.. 标	.. 用	>> REFUND	>¥那	G <> COINS	LAST <	STAFF <> SELF	_<>¥	_一<	begins f	begins u	begins 学	begins 成	begins 批	begins 携	ends k	ends 件	ends 哥	ends 战网	ends 程序	ends 级	ends 装	ends 验卡	in  g	in ac	in 小哥	in 小程
-0.13	in 程序	in 验卡	kind api	一<	书 ..	们<>_	售 ..	室 ..	度 ..	的那<	统 ..	速 ..
-0.12	.. s	.. 十	.. 吗	.. 屏	> REMEDY	>> ONLY	>> REMEDY	>_的	>不	>发	BUT <> -	WANT <> -	begins w	begins 本	begins 登	e_<	ends ey	ends ws	ends 子书	ends 账	in ap	in 子书	in 机场	in 账户	kind cancel	v ..	值 ..	共 ..	单<>_	台 ..
-0.12	在<>_	更 ..	期 ..	没有<	登 ..	货 ..	费 ..	超 ..
-0.11	(<>)	- <> ACCOUNT	- <> ONLY	- <> STAFF	.. )	.. b	.. 二	.. 以	.. 使	.. 叫	.. 听	.. 品	.. 底	.. 弹	.. 省	0天<	>)_	>> REVOKE	>> STAFF	>?_	>_二	>_只	>充了	? ..	KEY <> -	_ ..	begins 体	begins 全	begins 公	d_<
-0.11	ends 2	ends 打	ends 管	ends 网	ends 身	in  a	in de	in nd	in ws	in 生意	k ..	none kind arrived	x_<	刷 ..	只 ..	夜 ..	天 ..	天<	好<	好<>_	提 ..	来 ..	理 ..	的<>.	页 ..
-0.10	- <> REMEDY	.. 云	.. 前	.. 应	.. 最	.. 订	.. 跟	> ASK	>> INVOICE	>_r	>_那	>的!	ASK <> -	BUY <> COME	BUY <> EDITION	BUY <> KEY	PAY <> YET	SLIP <	TOLD <	YET <> -	_<>?	_<>没	_用<	begins b	begins 刷	begins 区	begins 台	begins 套	begins 子	ends ch
-0.10	ends 台币	ends 扣	ends 问题	ends 题	in 公司	in 台币	in 得到	in 教程	in 第二	in 问题	none of 3	之 ..	事 ..	全 ..	员(<	存 ..	客 ..	客服<	平 ..	库 ..	所 ..	星 ..	游 ..	现 ..	示 ..	让 ..	贵 ..	这是<	重 ..	音 ..
-0.09	.. r	.. 凭	.. 启	.. 商	.. 啥	.. 在	.. 物	.. 补	.. 返	.. 骗	>\"_	>)	>_l	>_付	>的_	>的¥	BUY <> REGION	BUY <> WRONG	COME <> -	COME <> NO	SELF <> PAY	_<>\"	begins r	begins 来	begins 邮	ends h	ends tc	ends y	ends 惠券	ends 王
-0.09	ends 账号	in cl	in ep	in lo	in ow	in qq	in we	in 上去	in 优惠	in 年货	in 惠券	in 登上	in 账号	in 金会	l ..	none kind 	x ..	乐 ..	号<	号<>_	店 ..	拍的<	星<	桶 ..	没<	直 ..	被 ..	话 ..	该<	购买<
-0.09	超星<	进 ..	道 ..	长 ..	雷 ..
-0.08	( ..	.. h	.. 会	.. 思	.. 数	.. 海	.. 皮	.. 肤	.. 行	.. 车	.. 高	> PRICE	> REDEEM	>> GAMEBAN	>_到	>_听	>个	>全	>只	BUY <> ASK	COME <> SELF	PAY <> COINS	REDEEM <> -	REDEEM <> G	SELF <> TOLD	STAFF <<	begins s	begins 八	begins 取	begins 很
-0.08	begins 超	begins 转	begins 边	ends b站	ends me	ends x	ends 去	ends 名	ends 德基	ends 快	ends 换券	ends 站	ends 网盘	ends 达通	in ch	in it	in wi	in 八达	in 回复	in 换券	in 网易	in 网盘	in 达通	kind account	s_<	t_<	么<	什么<	包 ..	包_<
-0.08	同 ..	哈<	囤 ..	我要<	水 ..	没<>_	票 ..	自 ..	说<	骗 ..
-0.07	.. #	.. 们	.. 你	.. 列	.. 呀	.. 呃	.. 尾	.. 开	.. 慢	.. 提	.. 服	.. 编	.. 解	> TICKET	> TOPUP	> YET	>!_	>> WRONG	>_y	>_也	>_刷	>提	>提示	>用的	AD <> -	FAMILY <<	NO <> SELF	_<>发	_<>提	begins 去
-0.07	begins 喜	begins 战	begins 新	begins 无	begins 第	begins 肯	ends nt	ends 呗	ends 商	ends 崩铁	ends 拉雅	ends 授权	ends 权	ends 笔	ends 雅	in ca	in kb	in kk	in m 	in me	in nf	in pi	in 中国	in 华版	in 喜马	in 德基	in 战网	in 拉雅	in 插件	in 的k
-0.07	in 肯德	in 费慢	in 转圈	in 进去	in 马拉	kind appeal	kind complaint	一个<	么 ..	二 ..	你给<	取 ..	哥_<	增 ..	屏 ..	戏 ..	扣 ..	抖 ..	换<	敢 ..	是<>!	是<>的	晶 ..	源 ..	爱 ..	版_<	盟 ..	给个<	购 ..	都是<
-0.07	里 ..	雄 ..
-0.06	- <> EXPIRED	.. 么	.. 京	.. 他	.. 刮	.. 又	.. 就	.. 新	.. 显	.. 法	.. 瞅	.. 自	.. 让	.. 请	.. 链	.. 题	>.	>??	>_t	>_有	>到	?<	REMEDY <> -	TOPUP <<	TOPUP <> TOLD	_<>到	begins 一	begins 六	begins 外	begins 家
-0.06	begins 次	begins 海	begins 皮	ends ft	ends 三	ends 啦	ends 基	ends 头	ends 思	ends 而思	ends 腾讯	ends 讯	ends 长	in b站	in dl	in fa	in pe	in st	in us	in 体验	in 时长	in 星穹	in 流量	in 电子	in 穹铁	in 背面	in 里头	in 铁道	in 页面	o ..
-0.06	of 2	s ..	u ..	天<>_	底 ..	怎 ..	情 ..	成 ..	打 ..	抢 ..	放 ..	显 ..	果<	查 ..	款_<	现在<	绑 ..	给<>的	补 ..	被<	计 ..	试 ..	说<>_	说好<
-0.05	) ..	.. 专	.. 个	.. 合	.. 吧	.. 哦	.. 头	.. 子	.. 小	.. 搞	.. 极	.. 毛	.. 网	.. 花	.. 贴	.. 还	.. 钥	.. 需	.. 黑	>0个	>> BUT	>?不	>@	>_输	>一年	>的吧	MEMBER <> MEMBER	SEND <> NO	SEND <> PAY	STAFF <> NO
-0.05	_<>点	_<>用	_给<	_这<	begins '	begins 上	begins 元	begins 包	begins 国	begins 当	begins 流	begins 背	ends c	ends f	ends ox	ends re	ends rk	ends 充	ends 卖	ends 口	ends 外卖	ends 宝	ends 很慢	ends 慢	ends 慢充	ends 战	ends 机	ends 盘	ends 金	ends 铁
-0.05	ends 页	in  c	in as	in eg	in gm	in ke	in le	in pp	in su	in wo	in 器上	in 度网	in 很慢	in 详情	in 选会	none kind presale	none kind progress	个<>都	么<>_	买_<	们 ..	你<	初 ..	动 ..	发<	变 ..	另 ..	字 ..	定 ..	慢 ..
-0.05	播 ..	欠 ..	游_<	烦 ..	用<>$	的¥<	给<	资 ..
-0.04	.. q	.. 事	.. 再	.. 刷	.. 加	.. 另	.. 只	.. 哥	.. 哪	.. 多	.. 太	.. 孩	.. 拼	.. 指	.. 按	.. 整	.. 晚	.. 未	.. 枚	.. 油	.. 版	.. 现	.. 红	.. 维	.. 装	.. 问	> REVOKE	>#	>/	>> DOUBLE
-0.04	>_b	>_可	>_登	>_请	>了_	>和	>有	>用\"	>的啊	?<>¥	BUT <	COME <	EXPIRED <	EXPIRED <<	G <> COME	GAMEBAN <<	ONLY <	SHORT <<	SLIP <> -	STAFF <> BUT	TICKET <	_<>!	_<>也	_我<	_换<	begins 主	begins 压	begins 平	begins 感	begins 打
-0.04	begins 抢	begins 淘	begins 预	brand	ends ni	ends 出来	ends 华	ends 号	ends 回复	ends 境	ends 复	ends 成	ends 户	ends 王者	ends 皮肤	ends 者	ends 肤	ends 账户	g ..	in ax	in ee	in ff	in ls	in pa	in xb	in 二手	in 兑换	in 出来	in 抢红	in 盛大
-0.04	in 美区	in 豪华	in 进度	o_<	of 5	下<	了<	了张<	值<	元 ..	充值<	写\"<	到<>_	发<>_	和 ..	啊 ..	好 ..	工 ..	己 ..	常 ..	把<>¥	易 ..	是<	极 ..	果 ..	死 ..	点 ..	生 ..	盘 ..	能<
-0.04	要的<	起 ..	量 ..
-0.03	\"<>0	- <> COME	.. /	.. 世	.. 兽	.. 内	.. 区	.. 发	.. 和	.. 售	.. 安	.. 平	.. 序	.. 当	.. 拿	.. 掉	.. 无	.. 条	.. 烛	.. 烦	.. 申	.. 知	.. 神	.. 空	.. 绿	.. 者	.. 蜡	.. 被	.. 证	.. 读
-0.03	.. 速	.. 钱	.. 阅	>> FINE	>> KID	>> ORDER	>> SHORT	>_年	>_现	>_看	>_这	>到了	>给你	ASK <> MEMBER	ATTITUDE <<	CARD <> TOLD	G <> SEND	SELF <> KEY	SELF <> REDEEM	SELF <> YET	STAFF <> COINS	TOLD <> G	WRONG <> G	_\"<	_(<	_0<	_<>不	_<>还	_你<	_请<
-0.03	begins y	begins 卖	begins 口	begins 夸	begins 导	begins 手	begins 条	begins 样	begins 盛	begins 网	begins 见	begins 详	begins 返	begins 通	begins 酷	begins 里	begins 雷	case 	ends ic	ends ok	ends 佬	ends 保	ends 元宝	ends 堂	ends 增值	ends 小号	ends 折	ends 数卡	ends 电网	ends 神
-0.03	ends 结	ends 里	in cc	in eb	in h 	in ki	in ns	in oi	in op	in os	in ri	in rk	in 上面	in 元宝	in 克网	in 冻结	in 国家	in 增值	in 外卖	in 夸克	in 客人	in 家电	in 小号	in 平台	in 慢充	in 折扣	in 数卡	in 电网	in 瞅瞅	in 自动
-0.03	in 辛苦	in 限制	kind chat	n_<	none kind compare	none kind invoice	none kind minor	y_<	下<>_	为 ..	也<	也<>_	以 ..	你<>_	值的<	像 ..	华 ..	各 ..	和<	外 ..	如 ..	寄 ..	密 ..	帮 ..	异 ..	态 ..	想<	想<>_	手 ..	排 ..
-0.03	校 ..	概 ..	流 ..	烦<	然 ..	率 ..	的<>?	看_<	短 ..	石 ..	算 ..	红 ..	给<>_	能<>_	要<>_	订单<	谁 ..	跳 ..	领 ..	高 ..	麻 ..	麻烦<
0.03	\"<>_	$ ..	+ ..	+<	- <> -	.. 串	.. 份	.. 几	.. 务	.. 吃	.. 四	.. 外	.. 奇	.. 它	.. 已	.. 扣	.. 拍	.. 本	.. 母	.. 白	.. 百	.. 系	.. 经	.. 艺	.. 财	.. 金	.. 页	0张<	> AD	> SHORT
0.03	> SITE	>\"	>> DONE	>> MEMBER	>_n	>_o	>_u	>_刚	>_显	>_激	>_点	>_能	>_面	>¥面	>也不	>了	>兑换	>到底	>手游	>查	>查重	>里头	ASK <> BUY	BUY <> ACCOUNT	BUY <> REDEEM	ONLY <<	SELF <> ASK	STAFF <> ACCOUNT	STAFF <> TOPUP	^<>兑
0.03	begins k	begins q	begins z	begins 作	begins 加	begins 樊	begins 燃	begins 航	begins 蛋	begins 赛	begins 运	begins 迪	begins 金	begins 骏	ends b	ends de	ends go	ends lc	ends qb	ends ts	ends uc	ends 仔	ends 优酷	ends 值卡	ends 兽	ends 吧	ends 封面	ends 成行	ends 点数	ends 燃气
0.03	ends 线	ends 翅	ends 蛋仔	ends 谷	ends 酷	ends 金券	ends 魔兽	ends 鱼翅	f_<	in  贴	in 0天	in 1的	in af	in az	in br	in cf	in dv	in er	in hi	in je	in lc	in qb	in q音	in sg	in tb	in 业帮	in 人成	in 代金	in 作业	in 值卡
0.03	in 包封	in 双人	in 图代	in 封面	in 年费	in 快手	in 成行	in 果礼	in 樊登	in 洗衣	in 海王	in 火线	in 燃气	in 王热	in 登读	in 级会	in 线c	in 航海	in 荣耀	in 血航	in 衣小	in 讯会	in 讯视	in 贴图	in 越火	in 酷狗	in 金券	in 雷超	in 音乐	in 频s
0.03	in 鱼翅	kind compare	kind invoice	kind minor	none kind chat	of 3	of 4	万 ..	个_<	交 ..	亲 ..	份<>_	使 ..	别 ..	制 ..	呀 ..	呀_<	喜 ..	域 ..	太 ..	好的<	开的<	意 ..	把 ..	支 ..	数 ..	整 ..	早 ..	的<>查	码 ..
0.03	笔 ..	花 ..	铁 ..
0.04	- <> SITE	.. g	.. j	.. 全	.. 写	.. 口	.. 天	.. 实	.. 才	.. 拉	.. 挺	.. 样	.. 真	.. 米	.. 跳	.. 销	.. 门	> COINS	>> PAY	>> RESULT	>_(	>_a	>_j	>_台	>_来	>半	>少	>点	>点_	@<
0.04	BUY <> SEND	CARD <	CARD <> -	REVOKE <<	SHORT <	STAFF <> PAY	TOPUP <> G	WAIT <	_<>是	_<>说	begins 回	begins 山	begins 巨	begins 滴	begins 狼	begins 电	begins 穿	begins 额	ends a5	ends cf	ends fy	ends m	ends y+	ends 之间	ends 书	ends 云盘	ends 人	ends 光遇	ends 合集	ends 器
0.04	ends 奇艺	ends 手游	ends 换码	ends 河	ends 游	ends 网吧	ends 网课	ends 航线	ends 艺	ends 遇	ends 银河	ends 镜花	ends 门票	ends 间	ends 集	ends 飞	in  w	in 11	in 21	in a5	in al	in bg	in dn	in fy	in g 	in gl	in he	in ho	in no	in og
0.04	in om	in pl	in ra	in sk	in ts	in uc	in v会	in wa	in xp	in y+	in 之间	in 人之	in 众点	in 判合	in 合集	in 士尼	in 大众	in 山海	in 岩银	in 库会	in 度文	in 换码	in 文库	in 果t	in 永久	in 海镜	in 深岩	in 点评	in 热血	in 狼人
0.04	in 移动	in 穿越	in 网吧	in 网课	in 航线	in 蛋仔	in 裁判	in 超级	in 转裁	in 运动	in 迪士	in 逆转	in 里面	in 银河	in 镜花	in 门票	none of 1	none of 4	w ..	下_<	了¥<	充<>_	压 ..	子 ..	开<	录 ..	急 ..	想 ..	把<	板 ..
0.04	火 ..	点<	的<>账	称:<	称_<	结 ..
0.05	\" ..	.. -	.. k	.. o	.. 俩	.. 候	.. 共	.. 出	.. 可	.. 后	.. 带	.. 星	.. 的	.. 笔	.. 超	>> TOPUP	>_f	>_提	>_百	>月付	>给	>钱	ASK <> ASK	BUY <> BUT	CARD <<	FINE <<	SEND <> MEMBER	SEND <> TOPUP	^<>没	begins 京
0.05	begins 光	begins 听	begins 星	begins 芒	begins 蜂	ends 传	ends 原石	ends 品号	ends 岛	ends 戏币	ends 电费	ends 略版	ends 胶	ends 速器	ends 黑胶	in 1专	in 20	in an	in au	in el	in gt	in s 	in sh	in tv	in uu	in u加	in vi	in w 	in zo	in 世界
0.05	in 云盘	in 云黑	in 京东	in 原石	in 品号	in 巢加	in 志战	in 戏币	in 成品	in 我的	in 战略	in 月饼	in 略版	in 的世	in 盒子	in 直播	in 芒果	in 蜂巢	in 黑胶	kind presale	kind progress	likely whole	whole	¥买<	上_<	到 ..	友 ..	听 ..	听_<	奇 ..
0.05	套 ..	婆 ..	完 ..	师 ..	张<	接 ..	板_<	点的<	畅 ..	的<>0	线 ..	艺 ..	车 ..	顶 ..	预 ..
0.06	- <> MEMBER	- <> NO	.. 冻	.. 半	.. 台	.. 场	.. 她	.. 完	.. 定	.. 客	.. 是	.. 组	.. 统	> BUY	>> AD	>> CARD	>_季	>_月	>_还	>月	BUT <> NO	BUY <> TOPUP	ORDER <> NO	OTHERS <	REFUND <<	TOPUP <> PAY	_<	a ..	begins 云	begins 拉
0.06	begins 水	begins 玩	begins 美	begins 迅	begins 钻	begins 饿	ends g	ends i	ends 会员	ends 员	ends 团	ends 城传	ends 月卡	ends 知网	ends 联通	ends 面	in if	in l 	in la	in ld	in n1	in ng	in sp	in ub	in 东p	in 了么	in 兵长	in 听书	in 地铁	in 城传
0.06	in 巨兵	in 联通	in 蜡烛	in 费会	in 迅雷	in 钻石	in 长城	in 饿了	一份<	信 ..	充<	吗_<	吧 ..	少 ..	年<	我_<	朋 ..	滴 ..	物 ..	经 ..	要 ..	该 ..	酷 ..	钱 ..
0.07	- <> COINS	- <> YET	.. 久	.. 员	.. 庭	.. 得	.. 永	.. 西	.. 长	> KEY	> PAY	>(	>> WAIT	>_¥	>_买	>¥	>没有	BUY <> NO	BUY <> PAY	COINS <> G	FAMILY <	G <> NO	RESULT <	SELF <> BUY	TICKET <<	TOPUP <> YET	_<>全	begins 优	begins 爱	begins 谷
0.07	begins 鲸	ends pn	ends 世界	ends 余烬	ends 冒险	ends 子	ends 晶	ends 烬	ends 界	ends 盒子	ends 落岛	ends 谷歌	ends 钻石	ends 险	in at	in es	in ne	in or	in pt	in tg	in 乎盐	in 余烬	in 冒险	in 天堂	in 夫冒	in 奇艺	in 尔夫	in 币卡	in 抖音	in 拉尔
0.07	in 提货	in 月卡	in 服务	in 海余	in 深海	in 爱奇	in 盐选	in 知乎	in 英雄	in 落岛	in 蓝盒	in 谷歌	in 速器	in 雄联	in 魔兽	in 鲸落	none case 	none kind appeal	none kind complaint	r_<	¥<	个\"<	个<>的	份<	写 ..	带 ..	热 ..	版 ..	的<>!	站 ..
0.07	节 ..	视 ..	转 ..
0.08	.. 付	.. 孙	.. 式	.. 没	.. 港	.. 电	.. 站	.. 钻	.. 限	.. 额	> ACCOUNT	>> BALANCE	>> SLIP	>_s	>_加	>_换	>还没	BUY <> -	REDEEM <	REDEEM <> TOLD	STAFF <> -	^<>0	begins 掌	begins 梦	begins 魔	ends +	ends us	ends 业版	ends 宠物	ends 抖音
0.08	ends 格	ends 活码	ends 通	ends 音	h ..	in go	in pn	in po	in rt	in sv	in vp	in y 	in 三角	in 专业	in 云梯	in 宠物	in 心宠	in 掌心	in 梦幻	in 梯加	in 活码	in 皮肤	in 知网	in 联盟	in 速通	none kind account	什 ..	们_<	儿 ..	名 ..
0.08	娃 ..	志 ..	是<>_	爷 ..	的<>_	空 ..	苹 ..	财 ..	这<	问 ..
0.09	.. 之	.. 变	.. 户	.. 换	.. 易	.. 送	>_结	>你给	>呢_	ASK <> COINS	KID <<	RESULT <> -	TOPUP <	TOPUP <> COINS	TOPUP <> SEND	WANT <> COME	begins j	begins m	begins 微	begins 抖	begins 斗	begins 橙	begins 鹅	ends be	ends fi	ends 卡通	ends 带	ends 果	ends 点	ends 玉
0.09	ends 苹果	ends 语	ends 鲜花	ends 鸭杀	in  e	in ar	in rs	in yc	in 一卡	in 光鲜	in 卡通	in 国志	in 挂机	in 橙光	in 电费	in 网的	in 美团	in 行动	in 鲜花	in 鸭杀	in 鹅鸭	kind 	long 5	中 ..	份 ..	家 ..	月 ..	服<	服<>_	正 ..
0.09	的<>(	的<>点	看<	称 ..	者 ..
0.10	\"_<	.. 两	.. 五	.. 宝	.. 气	.. 第	.. 表	.. 错	.. 音	> OTHERS	>¥的	>你	>全家	>啊	@给<	COINS <> -	KEY <<	SELF <> NO	SLIP <<	_<>一	begins 会	begins 怪	begins 礼	begins 纸	begins 迷	ends 5	ends rd	ends 你币	ends 城	ends 嫁衣
0.10	ends 杀	ends 气费	ends 衣	ends 量包	ends 金币	in cu	in et	in fe	in li	in my	in q币	in va	in 业版	in 你币	in 大会	in 嫁衣	in 怪物	in 战点	in 气费	in 激活	in 物猎	in 猎人	in 纸嫁	in 量包	in 金币	了一<	但是<	区的<	思 ..	推 ..
0.10	是<>没	有<>_	的<>啊	荐 ..
0.11	.. y	.. 下	.. 买	.. 件	.. 取	.. 咋	.. 哈	.. 戏	.. 期	.. 王	.. 货	>$	>> REDEEM	>> REGION	>_店	>_扫	>交	>呢	>咋	ASK <> NO	BUY <> STAFF	begins p	begins v	begins 欢	begins 深	ends ip	ends p	ends 歌	in be	in mi
0.11	in r 	in ta	in to	in 三国	in 加油	in 迷你	in 逆战	kind arrived	t ..	但 ..	吗 ..	宽 ..	您 ..	泰 ..	电 ..	看<>_	给的<	续 ..
0.12	- <> ASK	.. w	.. 怎	.. 方	.. 桶	.. 水	.. 游	.. 登	.. 线	.. 说	: ..	> EDITION	>一个	>的	DONE <	EDITION <<	PAY <	PRICE <> -	WAIT <<	^<>_	begins 苹	ends f点	ends ro	ends 丘	ends 彼丘	ends 本	ends 油卡	ends 花	ends 车券	in  l
0.12	in ck	in en	in ll	in lu	in o 	in pr	in 会员	in 洗车	in 王者	in 苹果	in 车券	in 非会	none kind cancel	¥<>_	个<>_	了 ..	何 ..	内 ..	单_<	四 ..	张<>_	户 ..	是<>¥	激 ..	睡 ..	阅 ..
0.13	.. 流	.. 老	.. 量	> FINE	>> SITE	>_你	>_正	>充值	>我	>那	G <> STAFF	REDEEM <> SELF	_<>那	b ..	begins n	begins 王	ends 加速	ends 原神	ends 行证	ends 速	in f点	in n 	in ob	in tu	in 行证	in 通行	none kind api	strange	买了<	哪 ..
0.13	啥_<	导 ..	提<	活 ..	用<	的<>$	的<>充	的<>没	神 ..
0.14	- <> PAY	.. p	.. 交	.. 报	.. 款	.. 结	.. 该	>._	>_一	>兑	STAFF <	TOPUP <> -	_<>.	begins x	begins 三	begins 知	begins 联	begins 非	ends o	in 60	in e 	in ha	in ps	in ud	in 卡拉	in 彼丘	in 手游	in 拉彼	in 易云	kind not_arrived_refund
0.14	品:<	地 ..	基 ..	德 ..	才 ..	第 ..	肯 ..
0.15	.. 位	.. 看	.. 码	.. 美	> MEMBER	> WANT	>充	DONE <<	SEND <> ACCOUNT	ends e卡	ends 品卡	ends 度	in  p	in  s	in  v	in fl	in 品卡	in 微信	in 标准	in 电视	in 礼品	啥 ..	订 ..	那张<
0.16	.. c	.. u	.. 今	.. 化	.. 单	.. 卡	.. 收	> REGION	>\"的	>_0	>_中	>_第	>_给	@ ..	ORDER <<	TOLD <> REDEEM	WRONG <	_有<	begins c	begins 洗	begins 逆	ends 乐豆	ends 版	first	in ip	in ti	in 乐豆	in 永劫	long 8	p<
0.16	p<>_	个 ..	兑 ..	叫 ..	对 ..	机 ..	款 ..	王 ..	行 ..
0.17	!<>_	.. 成	.. 谁	:<>_	> STAFF	BUY <> G	REGION <> -	begins 油	begins 话	ends 周卡	ends 票	in sn	in 周卡	in 欢乐	五 ..	年 ..	提<>_	服 ..	母 ..	跟<
0.18	!!<	- <	.. t	.. 清	.. 见	0个<	>> CANCEL	>> SEND	G <> KEY	PROMISE <	PROMISE <> -	^<	begins 原	case wrong_item	ends u	ends 位	ends 影票	ends 读书	in km	in 优酷	none	区 ..	叫\"<	场 ..
0.19	! ..	\"<>\"	.. 对	>_兑	BUY <> ORDER	KEY <> TOLD	MEMBER <<	REDEEM <<	SELF <> ACCOUNT	_¥<	begins 大	begins 年	begins 永	begins 英	case not_delivered	ends 声	ends 壳币	ends 的号	ends 选	in so	in 卡充	in 壳币	in 影票	in 读书	in 贝壳	in 阅读	充 ..	员 ..	得 ..	是 ..
0.19	跟 ..
0.20	\"<	.. 季	>> COME	>> LOCK	>的卡	ends 值	in di	in io	in 吉他	in 电影	in 的号	none of 2	号_<	学 ..	收 ..	老 ..	际 ..
0.21	!<	.. 一	.. 上	.. 为	>> PICTURE	ASK <	begins 线	ends 年卡	ends 证	ends 钻	in 会议	in 年卡	呸 ..	大 ..
0.22	.. 中	.. 填	.. 格	> BUT	>_两	>_要	>没	>账	BUY <> MEMBER	begins t	in 线电	long 6	none kind command_bot	score whole	多 ..	弟 ..	这<>_
0.23	.. 兑	.. 套	.. 餐	>_充	>没到	>说	MEMBER <> -	begins l	begins 月	ends im	ends 充值	不 ..	号 ..	错 ..
0.24	.. 家	.. 币	.. 月	>_没	PAY <> -	^<>是	ends 货券	in 原神	in 话费	in 货券	kind own_mistake	兄 ..	单 ..	港 ..
0.25	.. 先	.. 好	.. 绑	.. 间	>> OTHERS	>> YET	>是	>账号	G <> -	PAY <<	REGION <	WRONG <> -	begins 天	ends n	ends 点券	in pu	in si	到<	的是<
0.26	.. 包	.. 钟	>用	ASK <<	ends 包	反 ..	堆 ..	档 ..	用<>_
0.27	.. 少	.. 张	.. 打	.. 每	>一	>用_	ends 道	in 点券	none case invalid_card	年的<	验 ..
0.28	SELF <<	in gp	in 加速	应 ..	这个<
0.29	- <> EDITION	- <> ORDER	- <> SELF	.. (	.. i	.. 果	.. 石	> SLIP	>> WANT	_买<	行_<
0.30	> ORDER	begins 神	ends 话费	in 油卡	score named	三 ..	买<	体 ..	国 ..	用 ..
0.31	- <> BUT	.. 去	.. 账	>> EDITION	MEMBER <	ends 点卡	ends 豆	in 充值	in 点卡	rule	品 ..
0.32	.. 能	:<	>> SELF	^<>¥	买 ..
0.33	.. 充	> CARD	> NO	ends 戏	ends 游戏	商 ..
0.34	in 游戏	三<
0.35	.. 0	BUY <	begins 点	买<>_
0.36	. ..	.. 进
0.37	@<>那
0.38	.. d	.. 着	G <	in im	long 7	none kind spam	业 ..	充的<
0.39	.. @	>那个	ends 券	的<
0.40	in e卡	likely listed
0.41	企 ..
0.42	¥的<
0.44	>_说
0.45	begins e
0.46	>> ACCOUNT	_<>$	个<
0.47	.. 分	.. 要	score listed	是_<
0.48	.. 时	>> BUY	那 ..
0.49	.. _	.. 年	.. 扫	ends 课	listed	long 9
0.50	.. 激	_是<	那个<
0.51	_<>的	的 ..
0.52	.. 活
0.53	.. ¥	long 10
0.54	G <<	begins 蓝
0.58	none case other
0.60	ends 币
0.61	.. 到	nothing listed
0.63	ends 石
0.64	>_
0.65	ends 费
0.71	WRONG <<	bought
0.73	BUY <<
0.80	_<>_
0.90	ends 卡
1.22	none by rule
1.70	holds a brand
"""
