"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.71	big
-1.57	small
-0.85	none case invalid_card
-0.75	ONLY <<
-0.64	bare
-0.60	ASK <<
-0.58	least
-0.54	ACCOUNT <<	PICTURE <<
-0.53	.. 不	.. 那
-0.52	face
-0.50	kind presale	天 ..
-0.49	事 ..	代 ..
-0.48	.. 掉	d ..	贴 ..
-0.47	.. e	说 ..
-0.46	>的	余 ..
-0.45	>_是	o ..
-0.44	.. d	TOLD <<	图 ..
-0.43	.. 了
-0.42	.. r
-0.38	.. i	>> STAFF	STAFF <<
-0.37	币 ..	第 ..
-0.36	.. 券	none kind own_mistake	s ..	今 ..	值<	才 ..
-0.35	>_付
-0.34	> ASK	>的那	今天<
-0.33	.. 预	到 ..
-0.32	.. 加
-0.31	.. !	.. 存	.. 视	.. 频	>_c	? ..	号 ..	实付<	干 ..
-0.30	.. 价	.. 大	none kind paid_twice	of 5	额 ..
-0.29	.. /	> KEY	>!_	COME <	COME <> -	ONLY <> -	REDEEM <	SEND <	周 ..	天<	被 ..
-0.28	.. (	.. 0	.. 额	>> SITE	>_你	?_<	_<>!	f ..	是_<	版 ..
-0.27	>!	>> KEY	SELF <<	r_<	月<	领 ..
-0.26	.. 现	> MEMBER	>> ASK	SHORT <	none kind 	保 ..	到<
-0.25	.. v	.. 提	> TOLD	>> REVOKE	ONLY <	只 ..	块 ..
-0.24	.. .	.. 款	>宝	EDITION <> -	NO <	YET <<	YET <> -	定 ..
-0.23	.. 凭	.. 右	.. 左	.. 秒	> COINS	>> INVALID	COMPLAIN <	COMPLAIN <<	TOLD <> COINS	WANT <<	again	u ..	写 ..	嘛 ..	底 ..	战 ..
-0.22	.. ¥	.. 什	.. 页	>?	>一	>不多	台 ..	版_<
-0.21	.. 但	.. 办	.. 功	.. 定	.. 度	.. 理	.. 问	>额	ORDER <<	OTHERS <<	_<>.	r ..	值<>的	得 ..	拍 ..	看 ..	者 ..	面值<
-0.20	.. 快	.. 立	>> TOLD	BUT <	BUY <> KEY	kind command_bot	从 ..	到<>_	扣<
-0.19	.. 件	.. 寄	.. 金	>.	>> FINE	>_联	>一张	>红	>红包	G <	G <> EDITION	SHORT <<	_<>不	kind account	kind spam	博 ..	号<	尾 ..	币<>_	明 ..	话 ..
-0.18	.. x	.. 共	.. 涨	.. 试	>/	>> WRONG	NO <> -	YET <	h ..	none kind not_arrived_refund	币<	期 ..
-0.17	! ..	.. m	.. y	.. 减	.. 软	.. 错	>_m	>了	>话	>话费	ORDER <> SEND	RESULT <<	SEND <> -	e ..	g ..	s_<	买 ..	值<>_	充值<	寒 ..	尔 ..	数 ..	数_<	有 ..	水 ..	玛 ..	给的<	记 ..
-0.16	.. l	.. 剩	.. 手	.. 量	> REVOKE	>手	>手续	BUY <<	EDITION <	kind complaint	n ..	none kind minor	place 1	三 ..	差 ..	过 ..	返 ..	里 ..	额<
-0.15	.. 七	.. 家	.. 差	.. 惠	> BALANCE	> SEND	>> AD	BUT <<	kind cancel	t ..	t_<	几 ..	加了<	卡<>的	国 ..	尾款<	接 ..	机 ..	比 ..	给 ..
-0.14	.. n	.. 出	.. 没	>_0	>_优	>_想	>_让	G <> COINS	SITE <<	_<>一	none case not_delivered	两张<	剩 ..	已 ..	清 ..	用 ..	那个<
-0.13	.. 又	.. 哈	.. 多	.. 百	.. 红	.. 越	>..	PAY <> TOLD	值 ..	刷 ..	就 ..	日 ..	次 ..
-0.12	.. o	.. q	.. 再	.. 升	.. 户	.. 报	.. 还	0充<	> PRICE	>> EDITION	>> REGION	>_(	>_差	>一分	>升	>那个	ATTITUDE <<	BALANCE <> REFUND	COINS <> TOPUP	TOPUP <> YET	place 0	信 ..	化 ..	卖<	实 ..	成<	扣了<	期<	期<>_	电费<
-0.11	.. 优	.. 另	.. 器	.. 客	.. 对	.. 想	.. 续	>> INVOICE	>> PRICE	ASK <	ASK <> -	BALANCE <<	BALANCE <> NO	PAY <> BUT	REDEEM <> COINS	TOPUP <> TOLD	h_<	kind chat	p_<	了_<	券<	功 ..	啥 ..	在 ..	成 ..	是 ..	点券<	现 ..	短 ..	通<>的
-0.11	遍 ..
-0.10	- <> COME	.. c	.. 包	.. 千	.. 四	.. 石	.. 等	.. 这	> NO	>> ATTITUDE	>_大	>了_	G <> ONLY	PAY <> PRICE	STAFF <> G	_进<	e卡<	x_<	买的<	充<>话	券<>_	单 ..	发 ..	呢 ..	和 ..	客 ..	就<>_	月 ..	有<	王 ..
-0.10	花了<	进<	进<>_	金 ..	题 ..
-0.09	.. 分	.. 成	.. 档	.. 示	.. 线	.. 结	> WANT	>_g	>_加	>_的	>_老	>的卡	>等	LAST <	ORDER <> COME	TOPUP <> MEMBER	_<>?	_<>×	个<>的	儿 ..	克 ..	减<	剩下<	加 ..	填 ..	完 ..	序 ..	开 ..	把 ..	支 ..
-0.09	清是<	的<>的	着 ..	票 ..	结 ..	薯 ..	退 ..	通_<	量 ..
-0.08	.. \"	.. k	.. 下	.. 卡	.. 实	.. 把	0减<	>\"	>> MEMBER	>_q	>_s	>_剩	>_我	AD <	EXPIRED <	EXPIRED <> -	LAST <<	SHORT <> ASK	_就<	a ..	b ..	place 4	x ..	个月<	了<>$	余额<	克<	呗 ..	和<	就<
-0.08	总价<	扣<>_	标 ..	程 ..	节 ..	还 ..	还是<	阳 ..
-0.07	.. *	.. b	.. g	.. j	.. s	.. 三	.. 个	.. 和	.. 查	.. 被	.. 钻	.. 零	.. 题	:<>_	:_<	>_可	>_给	>_还	>不	>代金	>的和	EDITION <> NO	G <> SELF	G <> STAFF	PICTURE <	SHORT <> -	WRONG <> -	m ..	none kind arrived	僵 ..
-0.07	僵尸<	减<>的	刚 ..	号充<	对 ..	尸 ..	尸<	币_<	成<>_	成<>了	我<>的	我买<	日_<	星 ..	是<>_	晨 ..	月<>_	植 ..	港 ..	然 ..	的是<	粉 ..	给我<	赔 ..	返<	金额<	面 ..
-0.06	- <> NO	.. =	.. 二	.. 以	.. 储	.. 取	.. 收	.. 玩	.. 系	.. 级	.. 起	> EDITION	>._	>_a	>_再	>_实	>的点	>退给	>面额	ACCOUNT <	EXPIRED <<	SEND <> COINS	SEND <> G	TOLD <> ASK	_充<	两个<	便 ..	先 ..	写成<	出<
-0.06	到<>$	卖 ..	原神<	四 ..	宜 ..	少 ..	换 ..	搞 ..	无 ..	月返<	活 ..	物 ..	神<	神<>_	联通<	花 ..	英 ..	账 ..	里<	高 ..	鱼 ..
-0.05	!_<	.. ×	.. 付	.. 你	.. 公	.. 张	.. 当	.. 改	.. 方	.. 星	.. 火	.. 豆	.. 跨	.. 遍	.. 高	0 ..	> YET	>> ACCOUNT	>> REMEDY	>_j	>_r	>_充	>_星	>_点	>_那	>的中	>的话	>退	>退我	AD <<
-0.05	BUY <> COINS	G <> ASK	REDEEM <> BUY	m_<	none of 3	v ..	从<	光 ..	写<	写<>_	凌 ..	剩<	卖<>_	声 ..	子 ..	对_<	巴 ..	按 ..	按<	果 ..	的<>档	联 ..	能 ..	试 ..	该 ..	还有<	送 ..	通<	铺 ..	雄 ..
-0.05	额<>_
-0.04	- <> ACCOUNT	- <> ORDER	- <> SELF	.. 两	.. 之	.. 农	.. 化	.. 处	.. 懒	.. 法	> ONLY	> WAIT	>?_	>_y	>_农	>_花	>×	>×0	>券	>的券	BUY <> PAY	CANCEL <<	COINS <> NO	COME <> WANT	DONE <	DONE <<	DONE <> -	FAMILY <	G <> G	PAY <> REFUND
-0.04	SEND <<	SLIP <<	TOPUP <> COME	TOPUP <> PAY	^<>一	_<>面	万 ..	减 ..	到了<	剩<>_	功_<	另 ..	另外<	叫 ..	场 ..	外<	密 ..	差的<	总 ..	打<	最 ..	有<>_	氏 ..	求 ..	油卡<	注 ..	的<>京	直 ..	移 ..	臣 ..
-0.04	销 ..	问 ..	额_<
-0.03	* ..	+<	- <> CARD	- <> PRICE	.. f	.. 为	.. 久	.. 便	.. 八	.. 可	.. 吃	.. 啊	.. 宜	.. 就	.. 序	.. 店	.. 总	.. 折	.. 新	.. 显	.. 用	.. 相	.. 联	.. 迅	0+<	> REFUND	> SITE	>*	>*0	>> PASSWORD
-0.03	>??	>_/	>_i	>_买	>_对	>_已	>_总	>_成	>_晚	>_结	>一卡	>京	>档_	BUT <> -	BUY <> COME	INVALID <<	MEMBER <> PAY	NO <> STAFF	TOLD <> PAY	WANT <> G	YET <> ASK	YET <> NO	d_<	kind progress	一年<	不是<	专 ..	份<	偿 ..	关 ..
-0.03	到账<	动<>_	千 ..	变 ..	呢_<	商 ..	基 ..	外 ..	少的<	弄 ..	快 ..	昨 ..	朋 ..	每份<	满 ..	爸 ..	瑞 ..	答 ..	管 ..	红 ..	要<>_	费<>_	返<>_	退我<	退款<	送<	道<
0.03	\" ..	+ ..	- <> PAY	- <> WAIT	.. 东	.. 冲	.. 华	.. 圈	.. 密	.. 少	.. 截	.. 抢	.. 支	.. 白	.. 订	.. 豪	.. 钱	._<	: ..	:<	> INVALID	>> LOCK	>_f	>_k	>_余	>_刷	>_单	>_她	>_户	>_钱
0.03	>_麻	>q币	>也	>买一	>买了	>人	>代	>优	>优惠	>整	>给我	>面	EDITION <> BALANCE	GAMEBAN <<	KEY <	PASSWORD <<	PAY <> MEMBER	PAY <> PAY	PAY <> TOPUP	REVOKE <<	SELF <> -	SLIP <	SLIP <> -	WANT <> SEND	_<>也	_<>还	k_<	kind price_match	none kind progress	》 ..
0.03	七 ..	交<	付宝<	位_<	俩 ..	充<	充<>到	充_<	分 ..	刷了<	前 ..	动 ..	去 ..	后<	后<>_	啊 ..	基<	基<>代	多了<	宝<	宽 ..	平 ..	年_<	广 ..	德基<	截 ..	打了<	拿 ..	播 ..	显 ..
0.03	款_<	沃 ..	源 ..	激 ..	点_<	点卡<	物卡<	皮 ..	码_<	种 ..	种_<	老 ..	舟 ..	议 ..	语 ..	误 ..	购 ..	起 ..	金<>_	钻 ..	错_<	骗 ..
0.04	\"_<	- <> -	- <> REDEEM	.. p	.. 主	.. 书	.. 事	.. 从	.. 代	.. 俩	.. 傍	.. 刮	.. 半	.. 吧	.. 呢	.. 哦	.. 夜	.. 好	.. 拍	.. 拜	.. 根	.. 清	.. 烦	.. 王	.. 站	.. 经	.. 绑	.. 者	.. 能	.. 荣
0.04	.. 西	.. 通	.. 麻	> DOUBLE	> OTHERS	>> OTHERS	>_u	>_v	>_当	>_游	>_能	>_要	>q	>两	>啊!	>是	>的京	COINS <> YET	G <> NO	INVOICE <<	KEY <> -	PAY <> COME	PRICE <> PAY	PROMISE <<	TOPUP <> ASK	TOPUP <> BUT	USED <<	_<>_	_<>两	g_<
0.04	of 4	place 3	q币<	¥ ..	中 ..	付<	值_<	农 ..	单<	员 ..	块_<	堂 ..	好 ..	我_<	我充<	有_<	来<>_	的<>q	的那<	省 ..	石 ..	绑 ..	美 ..	肯 ..	花<	西 ..	让 ..	证 ..	边 ..	那<>_
0.04	钱<	首 ..
0.05	.. ?	.. 儿	.. 卖	.. 台	.. 司	.. 呗	.. 市	.. 整	.. 板	.. 格	.. 满	.. 登	.. 知	.. 种	.. 组	.. 统	.. 记	.. 该	.. 账	.. 超	.. 部	.. 面	= ..	> SHORT	>).	>_到	>_只	>_激	>_这	>一年
0.05	>代0	>应	>应该	>怎	>怎么	>的充	>还	?<	BUY <	BUY <> STAFF	G <> BUY	LOCK <<	RESULT <	SELF <> ASK	SELF <> NO	TICKET <<	TOPUP <> SEND	^<>买	_<>)	best	of 3	上_<	不_<	仔 ..	卡<	吗_<	套 ..	妈 ..	年<	年<>_
0.05	情 ..	昨天<	来<	查 ..	样 ..	流 ..	点 ..	的<>到	的_<	算 ..	视 ..	请 ..	费_<	过_<	进 ..	那<	餐 ..	餐_<
0.06	(<>_	- <> SHORT	.. 别	.. 场	.. 应	.. 机	.. 气	.. 求	.. 激	.. 燃	.. 表	.. 装	.. 酷	.. 齐	0_<	> COME	> PROMISE	>> DOUBLE	>_没	>_礼	>_表	>不是	>充值	>啊_	>的东	>退了	BUY <> SEND	CARD <> NO	ORDER <	PAY <> NO
0.06	_<>没	_<>话	_把<	也 ..	付的<	价_<	你<	你<>_	利 ..	动<>充	单_<	多_<	带 ..	当时<	把<	把<>退	收我<	改 ..	时<	每 ..	民币<	消 ..	牌 ..	白 ..	跑 ..	跨 ..	门 ..	音 ..
0.07	$ ..	- <> WRONG	.. :	.. 刚	.. 动	.. 员	.. 季	.. 期	.. 领	>> SHORT	>_扫	>_网	>_走	>呢	COME <> ASK	PAY <> KEY	kind arrived	一次<	人_<	什 ..	付<>_	付<>买	价格<	充<>_	全 ..	冲 ..	别 ..	卡_<	壳 ..	多<>_
0.07	大 ..	怎 ..	我<>_	打 ..	拍的<	整 ..	月_<	格 ..	格<	每人<	狗 ..	的<>话	缴 ..	起来<	钱_<	雪 ..
0.08	.. 万	.. 友	.. 平	.. 戏	.. 扫	.. 按	.. 时	.. 晚	.. 朋	.. 维	.. 走	.. 银	>> WANT	>_号	>_平	>_打	>_第	>没到	PRICE <> -	共<	冲<	包 ..	号_<	吗 ..	啊_<	多<	少<	少<>_	度 ..	抢 ..
0.08	油 ..	移动<	符 ..	等 ..	缴了<	退<>$	都是<
0.09	#_<	- <> ASK	- <> REFUND	.. t	.. 房	.. 无	.. 油	.. 短	.. 节	.. 送	:<>(	> REMEDY	> SELF	> STAFF	>(	>> COME	>_b	>_刚	>_去	>_和	>_返	>_都	>呢_	>面值	CARD <> -	CARD <> PAY	EMPTY <<	PAY <> ACCOUNT	^<>充	o_<
0.09	place 2	六 ..	吧_<	宝 ..	当 ..	扣我<	收 ..	气 ..	燃 ..	立 ..	续 ..	话费<	足 ..	退<	通 ..
0.10	- ..	. ..	.. 刷	.. 怎	.. 日	.. 早	.. 的	.. 礼	0=<	>> NO	BUY <> -	DOUBLE <	DOUBLE <> -	G <> KEY	REFUND <> -	_是<	一张<	个<>_	五 ..	付_<	务 ..	天_<	弹 ..	手 ..	折 ..	拜 ..	模 ..	死 ..	的<	窗 ..
0.11	(<>)	- <> REMEDY	.. 写	.. 名	.. 哪	.. 在	.. 睡	.. 要	.. 进	.. 里	>)_	>_e	>_前	>_支	>啊	>就	>电	>都	REMEDY <> -	SELF <	TOPUP <<	_<>那	_退<	c ..	none kind chat	一共<	个 ..	了<	傍 ..	元 ..
0.11	原 ..	哥_<	微 ..	抖 ..	级 ..	课 ..	错 ..	额是<
0.12	.. h	.. 其	.. 单	.. 块	.. 天	.. 完	.. 战	.. 易	.. 活	.. 流	.. 都	/ ..	>_o	>_p	>_交	>_他	>_其	>_卡	>_发	>_转	FINE <<	NO <<	ORDER <> PAY	^<>_	_<>啊	p ..	个_<	交 ..	位 ..	候 ..
0.12	券_<	动<	包_<	半 ..	款 ..	置 ..
0.13	\"<	.. 中	.. 务	.. 周	.. 宝	.. 扣	.. 看	> BUT	> TOPUP	>> REFUND	>_多	>_订	>没	TOPUP <> -	none case 	了张<	午 ..	卡<>_	扣 ..	民 ..
0.14	.. 他	.. 后	.. 如	.. 币	.. 着	.. 费	.. 首	>_一	>_代	>_进	>_退	>到了	>那档	COINS <> EDITION	KEY <<	TOPUP <> G	WANT <	_<>买	_<>呢	了<>的	付了<	充了<	共<>_	差价<	报 ..	礼 ..	笔<	笔<>_	精 ..	补 ..
0.15	- <> COINS	-<	-<>_	.. 五	.. 们	.. 六	.. 笔	.. 行	.. 转	> -	>_全	>充0	COINS <	_-<	none kind cancel	回 ..	次<>_	款<	洲 ..	笔 ..
0.16	- <> G	.. 国	.. 子	.. 年	.. 码	> ORDER	>)	>> TOPUP	>> YET	EDITION <<	FAMILY <<	_付<	kind minor	none kind api	none kind complaint	共 ..	升 ..	又 ..	次<	示 ..	要<
0.17	.. 一	.. 今	.. 余	.. 全	.. 昨	.. 杀	.. 次	.. 电	.. 网	.. 返	.. 钟	> PAY	>> PAY	>> REDEEM	>_今	COINS <> COME	PRICE <<	REFUND <	REMEDY <<	_(<	原价<	张<	晚 ..	百 ..	给了<
0.18	( ..	(<	.. #	.. 乐	.. 十	.. 去	.. 有	.. 欢	>> ORDER	>_后	>_开	>_昨	MEMBER <> -	ORDER <> -	TOPUP <	_ ..	kind not_arrived_refund	易 ..
0.19	.. 么	.. 交	.. 话	>我	KID <<	none kind account	none kind spam	不 ..	会 ..	每个<	转 ..	这 ..
0.20	.. a	.. 给	>> BUT	none case wrong_item	none kind command_bot	严 ..	十 ..	张<>$	张_<	掉 ..	款<>_	的<>_	网 ..	要<>的
0.21	- <> BUY	.. 买	.. 值	.. 换	.. 是	.. 月	.. 点	>充	BUY <> G	CARD <<	G <> -	REMEDY <	^<	充的<	吧 ..	读 ..	选 ..	都 ..
0.22	.. 充	.. 微	.. 批	>_批	券 ..	年 ..	走 ..
0.23	>_怎	PAY <> -
0.24	.. 元	.. 到	.. 发	>> SELF	MEMBER <	WRONG <<	_<>的	_各<	none	了<>_	行 ..
0.25	.. 也	.. 信	.. 午	.. 游	BALANCE <> -	TOLD <> -
0.26	.. 头	> REDEEM	>> ONLY	TOLD <	kind 	none of 4	一 ..	了 ..	价<>_
0.27	.. 保	> BUY	_<>$	各 ..	各<	各<>_
0.28	.. 前	>> G
0.29	.. 只	PAY <	PAY <<	PRICE <	预 ..
0.30	>> BUY	>> SEND	>_说	>买的	kind paid_twice
0.31	.. 号	>到
0.32	.. 我	> G	DOUBLE <<	G <<	付 ..
0.33	.. 会	.. 说	>$
0.35	>> COINS	_<	存 ..	张 ..	没 ..	钱 ..
0.36	.. 底	kind own_mistake
0.37	费 ..
0.38	.. 来	.. 退	>买	reckoned	人 ..	时 ..
0.39	.. 上	most
0.41	MEMBER <<
0.43	cents	likely
0.44	价<	充 ..
0.50	none kind presale
0.57	- <
0.59	的 ..
0.62	价 ..
0.88	none by rule
0.90	none case other	priced
0.92	score
0.94	last
0.95	>_
1.54	rule
"""
GOODS = """
-1.66	long 2
-1.08	named
-0.96	platform
-0.75	long 3
-0.72	latin
-0.67	platform later
-0.65	kind spam	none case wrong_item
-0.64	again
-0.62	TOLD <<	likely named
-0.56	within another
-0.55	in de
-0.52	AD <<
-0.51	clause has #
-0.48	BUT <<
-0.47	.. 订
-0.45	ends 程	in il
-0.44	.. s	REMEDY <<
-0.43	brand
-0.42	ends ey
-0.41	ends 红包	in ea	in ma
-0.40	begins 小	ends 教程	in 教程
-0.39	.. 不	.. 也	>> G	begins a	repeats	打 ..
-0.38	.. 都	STAFF <	o ..
-0.37	.. :	>> FINE	y ..	去 ..
-0.36	.. ?	>还	a ..	begins 套	begins 闲	ends 闲鱼	ends 鱼	in gm	in 闲鱼	次 ..
-0.35	>0	>> SHORT	ends il	l ..	line has #
-0.34	- <> TOLD	COME <<	begins 会	line has 怎么	两 ..	购 ..
-0.33	.. f	.. g	.. 加	case other	ends e	ends l	ends 数	时<
-0.32	.. n	>> STAFF	@<	begins 按	币 ..
-0.31	>> ASK	ends 来	付 ..	信 ..
-0.30	\" ..	.. 啊	>买的	COME <	in 红包	o_<	我 ..	按 ..	时 ..	时<>_	这是<
-0.29	.. 话	LAST <<	begins r	ends 验卡	in 验卡	司 ..	给 ..
-0.28	.. y	.. 密	in ey	none kind own_mistake
-0.27	.. 俺	>> TOLD	>买	YET <<	_<>没	begins 候	ends 名	in od	in 卡密	last line	三 ..	的时<	看 ..	赔 ..
-0.26	.. !	.. \"	.. 红	>:	>> COMPLAIN	>了	PRICE <<	SEND <<	_ ..	begins 中	best	ends y	in 微博	none kind progress	u ..	账_<	购买<
-0.25	.. 个	.. 单	.. 退	.. 问	>> RESULT	NO <<	REMEDY <	STAFF <> -	TOPUP <> SELF	begins 体	ends 惠券	ends 皮肤	ends 肤	in 优惠	in 惠券	platform bought	在 ..	成 ..	答 ..	群 ..
-0.24	- <> STAFF	.. 等	.. 计	>0_	>_等	>也	case 	ends ni	ends 网卡	in 体验	in 网卡	v ..	出 ..	无 ..	有<	箱 ..
-0.23	.. m	>> BALANCE	>?	>_o	@<>_	begins 人	begins 升	ends 序号	in 序号	kind account	为 ..	拍的<	的_<	系 ..	费 ..	转 ..	销 ..
-0.22	.. i	.. 出	.. 这	0_<	>_t	AD <	_<>:	begins 门	ends t	ends 信	in al	in ge	platform alone	到<	格 ..	此 ..	移 ..
-0.21	.. 删	.. 只	.. 白	>> TICKET	>全	ACCOUNT <	^<>@	begins 季	ends a	ends ea	ends its line	in 电信	in 皮肤	long 1	platform before	q ..	的<>的	还 ..
-0.20	.. e	.. 标	.. 脑	.. 里	>:#	>_i	NO <> STAFF	begins l	begins 批	clause has 我	ends 腾讯	ends 讯	in 15	in ar	in hi	n_<	开 ..	报 ..	的那<
-0.19	.. 助	.. 版	.. 视	> COMPLAIN	> WANT	>打	BUY <> BALANCE	STAFF <> NO	begins 上	begins 提	begins 软	ends dk	ends ne	ends q	ends qq	in cd	in dk	in sh	small	不_<	买<>¥	低 ..	华 ..	封 ..	戏 ..	来 ..	统 ..	试 ..	那<	那<>_
-0.19	采 ..
-0.18	- <> SHORT	.. u	.. 上	.. 大	.. 头	.. 省	> BALANCE	>_二	>号是	>那	YET <	^<>那	begins 域	begins 新	begins 量	clause has 提示	d ..	d_<	ends am	ends 区	ends 卡密	ends 密	in 50	in ch	in ou	in 域名	in 的卡	in 量1	们<	你们<
-0.18	充¥<	分 ..	器 ..	客 ..	店的<	算 ..	要的<
-0.17	- <> TOPUP	.. 七	.. 接	.. 耶	> -	> REFUND	>> AD	>> ORDER	>_y	>_我	>也加	ACCOUNT <<	BUY <> EDITION	NO <> -	NO <> NO	REGION <<	_<>也	begins i	begins 阅	ends k	ends 网	in 么红	none case not_delivered	代 ..	卡 ..	就 ..	抢的<	有 ..	果 ..	的<>码
-0.16	- <> ACCOUNT	.. 从	.. 价	.. 此	.. 点	.. 票	.. 老	> TOLD	>..	>0折	>_啊	SITE <	_<>?	_@<	begins s	begins 带	c ..	code	ends 动	ends 助	ends 域名	ends 的	ends 礼物	ends 移动	ends 辅助	in id	in wi	in 的序	in 辅助	华_<
-0.16	拍 ..	没有<	示 ..	订<	这 ..
-0.15	- <> REFUND	.. )	.. 旧	.. 最	.. 架	.. 过	> EXPIRED	> SELF	>)	>@就	>_p	>密都	>打不	>的¥	BUY <> NO	ORDER <> G	SITE <<	begins 3	begins 情	begins 日	ends 付	ends 日区	in la	in 中国	in 国电	in 打成	in 日区	in 限定	k ..	line has 你
-0.15	none kind cancel	个_<	之 ..	全 ..	去<	她 ..	成<	把 ..	讯 ..	连 ..	错_<
-0.14	(<>)	- <> SEND	.. h	.. 书	.. 二	.. 使	.. 动	.. 底	.. 次	.. 毛	.. 评	.. 香	>)_	>_不	>_最	>_电	>把	BUY <> PAY	COMPLAIN <<	^<>买	begins k	begins 俺	begins 卡	begins 百	begins 饿	ends an	ends ok	ends 代充	ends 号卡	ends 微信
-0.14	ends 拿	ends 物	i ..	in 00	in ni	in rg	in 了么	in 信的	in 华版	in 卡号	in 号卡	in 百度	in 饿了	line 2	line 3	¥<	¥_<	不是<	也 ..	妈 ..	密 ..	款 ..
-0.13	.. 人	.. 反	.. 听	.. 娘	.. 根	.. 然	.. 跑	.. 题	.. 高	> SEND	>> PAY	>_r	>_到	>那一	ASK <> -	G <<	PAY <> COINS	TOLD <> ASK	USED <<	YET <> -	_两<	begins 皮	begins 盒	begins 视	ends 德基	ends 数卡	ends 身	ends 饼券	in 02	in co
-0.13	in ke	in pp	in ui	in 代充	in 公司	in 年货	in 数卡	in 饼券	kind api	m ..	none kind presale	of 5	p_<	其 ..	录 ..	批<>_	显 ..	猫 ..	玩的<	长 ..
-0.12	.. 启	.. 失	.. 得	.. 改	.. 正	.. 联	.. 频	> ACCOUNT	> G	> PASSWORD	>> LAST	>_w	>是	>的了	COME <> -	REMEDY <> YET	SEND <> -	SEND <> REDEEM	^<>密	begins g	begins m	begins 取	begins 当	begins 成	begins 网	clause has 没	e ..	ends al	ends de	ends rs
-0.12	ends 去	ends 基	ends 滴	ends 滴滴	ends 网盘	in nt	in 生活	in 登录	in 软件	in 进去	line 1	line has 我	taken back	他<	刀 ..	到<>的	各 ..	各<	度 ..	我<	爱 ..	班 ..	级 ..	要<	需 ..	领<
-0.11	- <> ONLY	.. 云	.. 吧	.. 哪	.. 式	.. 影	.. 户	.. 效	.. 整	.. 求	.. 行	.. 试	.. 际	.. 飞	> PAY	>!!	>> EMPTY	>> REVOKE	>?_	>_当	>_整	>发	ACCOUNT <> -	SELF <> REDEEM	SHORT <<	TOPUP <<	USED <	_\"<	begins 兑	begins 第
-0.11	ends f	ends nt	ends tc	ends ur	ends 博	ends 序	ends 录	ends 微博	ends 意	ends 案	ends 电网	ends 登录	ends 程序	ends 进去	ends 题	in 25	in ac	in am	in ap	in ca	in ws	in 中石	in 小程	in 平台	in 次数	in 滴滴	in 点数	in 电网	in 移动	in 程序
-0.11	in 邀请	in 频会	kind command_bot	none kind minor	none of 3	书 ..	初 ..	加 ..	只 ..	各<>_	呢 ..	啥 ..	批<	理 ..	要<>_	通 ..	钥 ..	钱 ..	领 ..
-0.10	!<>的	.. 他	.. 円	.. 准	.. 和	.. 宽	.. 录	.. 手	.. 解	.. 辉	.. 边	> AD	> LAST	>0円	>> DOUBLE	>_从	>_全	>_通	>只	>失	>提	>提示	>的那	@要<	ASK <> EXPIRED	BUT <> -	BUY <> SEND	G <> PAY	PROMISE <<	SITE <> -
-0.10	^<>的	_<>只	begins c	begins o	begins 全	begins 叮	begins 外	begins 微	begins 教	begins 码	begins 移	ends ge	ends ux	ends ws	ends 上	ends 东	ends 中	ends 充	ends 华版	ends 叮咚	ends 咚	ends 奇	ends 差	ends 接口	ends 提货	ends 月付	ends 次数	ends 货	in  2	in ev
-0.10	in ic	in ux	in 上网	in 叮咚	in 国家	in 态度	in 的是	in 碧蓝	in 艺黄	in 金月	kind appeal	kind not_arrived_refund	p ..	¥<>的	一 ..	一<	乐 ..	候 ..	充_<	几<	后 ..	好<	好<>_	工 ..	折_<	接_<	有<>_	清 ..	的<>0	直 ..
-0.10	着 ..	绑 ..	结 ..	续 ..	计 ..	货 ..	起 ..	钻 ..
-0.09	.. v	.. 么	.. 光	.. 包	.. 尚	.. 并	.. 怪	.. 扣	.. 找	.. 播	.. 月	.. 源	.. 满	.. 秒	.. 稳	.. 蛋	.. 证	.. 还	.. 难	.. 饿	.. 验	> ATTITUDE	> REVOKE	> USED	>> PRICE	>_s	>_国	>_家	>_标	>还是
-0.09	>都	ACCOUNT <> ACCOUNT	BUY <> ASK	BUY <> YET	COME <> COINS	KEY <	LAST <> ACCOUNT	REGION <	REMEDY <> -	SHORT <> -	WANT <	WRONG <> G	_<>点	a_<	begins 八	begins 吃	begins 序	begins 植	begins 肯	begins 豪	begins 边	ends c	ends fi	ends ly	ends 去话	ends 取码	ends 季卡	ends 快	ends 盘	ends 话
-0.09	ends 达通	in bo	in eb	in ec	in hb	in m账	in se	in 传奇	in 僵尸	in 入去	in 八达	in 去话	in 取码	in 大战	in 套餐	in 季卡	in 家电	in 度网	in 德基	in 战僵	in 报销	in 提取	in 月付	in 植物	in 物大	in 网盘	in 联通	in 肯德	in 角色	in 账户
-0.09	in 达通	in 黄金	line has 提示	n ..	s_<	个 ..	也是<	书_<	几 ..	刚<	刷 ..	在<	场 ..	成<>_	我<>_	批 ..	模 ..	的<>?	目 ..	议 ..	过<	进_<
-0.08	' ..	- <> NO	.. 代	.. 可	.. 导	.. 就	.. 帖	.. 拍	.. 极	.. 查	.. 海	.. 照	.. 直	.. 空	.. 级	0天<	> OTHERS	> REDEEM	>> REMEDY	>_人	>_俺	>_秒	>_饿	>充了	>到了	>没了	>点_	>的一	>那边	>都没
-0.08	>验	>验证	G <> COINS	LAST <	RESULT <<	SELF <> BALANCE	SEND <> COME	STAFF <> BUT	STAFF <> PAY	TOPUP <> TOLD	^<>不	_<>发	_<>提	_<>都	begins 一	begins 区	begins 回	begins 心	begins 抽	begins 米	begins 邮	case invalid_card	ends 1	ends ip	ends ud	ends 主	ends 了	ends 件	ends 增值	ends 季付
-0.08	ends 市卡	ends 扣	ends 易	ends 瓣	ends 网易	ends 色	ends 豆瓣	ends 量卡	in an	in fo	in f英	in mp	in nj	in qu	in 增值	in 天猫	in 市卡	in 抽奖	in 游社	in 版的	in 猫超	in 生意	in 米游	in 网易	in 背面	in 量卡	line 0	两<	两<>_	们<>_
-0.08	但 ..	充 ..	前<	区_<	原 ..	去_<	号<	售的<	在<>_	天 ..	天<	头 ..	头_<	客服<	尔 ..	带 ..	快 ..	更 ..	服<>_	机 ..	沃 ..	没<>_	源_<	给充<	维 ..	绿 ..	讲 ..	这<	送<	道 ..
-0.08	量 ..	雷 ..	页 ..	黑 ..
-0.07	'<	'<>_	.. q	.. 事	.. 产	.. 先	.. 再	.. 及	.. 定	.. 小	.. 微	.. 快	.. 慢	.. 戏	.. 有	.. 生	.. 结	.. 维	.. 航	.. 课	.. 贴	.. 路	.. 附	.. 骂	> ONLY	> TICKET	>> ONLY	>> PASSWORD	>> REDEEM	>_找
-0.07	>_订	>c	>¥@	>上	>了_	>啊	>啊_	>点	ASK <	BALANCE <<	BUY <> WRONG	COINS <> ACCOUNT	EMPTY <<	KEY <> -	OTHERS <<	SELF <	SELF <> TOLD	SELF <> WAIT	SELF <> YET	TOPUP <> COME	WANT <> -	_'<	_<>#	begins 两	begins 企	begins 位	begins 求	begins 照	begins 背	begins 里
-0.07	ends 60	ends p	ends 卖	ends 外卖	ends 套	ends 思	ends 成	ends 油	ends 王	ends 生意	ends 电信	ends 百度	ends 的号	ends 石油	ends 而思	ends 装	ends 软件	ends 重	in do	in fu	in ia	in i接	in kp	in m游	in ri	in 业微	in 严选	in 件授	in 企业	in 季付
-0.07	in 小时	in 心悦	in 易严	in 武器	in 的k	in 的号	in 石油	in 节点	in 请链	in 超市	in 里点	in 限制	w ..	为<	了\"<	了<	他 ..	以 ..	俺 ..	值 ..	共 ..	冲 ..	冲<	刚 ..	发 ..	售 ..	四 ..	在_<	块 ..	女 ..
-0.07	室 ..	已 ..	接 ..	日 ..	最 ..	服<	果<>_	标 ..	水 ..	烦 ..	玛 ..	界 ..	的<>.	石 ..	粘 ..	给<	记 ..	费_<	跳 ..	退 ..	重 ..
-0.06	- <> REVOKE	.. 之	.. 买	.. 兽	.. 压	.. 哦	.. 字	.. 帮	.. 幻	.. 很	.. 思	.. 您	.. 所	.. 教	.. 络	.. 花	.. 跨	.. 钥	.. 需	> RESULT	> SHORT	> YET	>0个	>0点	>> ATTITUDE	>?不	>_l	>_n	>_也	>_只
-0.06	>_大	>_天	>_激	>_直	>_还	>_需	>不到	>密	>弹	>没_	@<>¥	AD <> -	ASK <> G	BALANCE <	BUY <> -	BUY <> COINS	COINS <<	COME <> ACCOUNT	COME <> SELF	PENDING <<	RESULT <> -	SHORT <	STAFF <> COINS	STAFF <> KEY	_<>上	_<>弹	_换<	begins 免	begins 关	begins 刷
-0.06	begins 句	begins 很	begins 战	begins 户	begins 抢	begins 推	begins 海	begins 滴	begins 猫	begins 节	begins 钉	begins 间	ends 0	ends b站	ends cf	ends x	ends 专享	ends 享	ends 口	ends 句话	ends 战网	ends 猫眼	ends 眼	ends 租号	ends 笔	ends 约	ends 金	in 03	in ee	in jo
-0.06	in ly	in 专享	in 原来	in 句话	in 复制	in 抢红	in 教育	in 猫眼	in 瓜视	in 电视	in 租号	in 育版	in 西瓜	in 视会	in 选会	in 酷我	in 钉钉	in 面印	in 高速	kind complaint	× ..	一<>_	为是<	人_<	便 ..	值<	充值<	到 ..	卓 ..	卡_<
-0.06	台 ..	右 ..	号<>的	在<>那	复 ..	天<>_	宜 ..	宽 ..	常 ..	影 ..	慢 ..	我¥<	我个<	我的<	户 ..	是 ..	是<>0	晶 ..	流 ..	源 ..	热 ..	留 ..	的<>$	票 ..	给个<	自 ..	艺 ..	表 ..	课 ..	课_<
-0.06	谁 ..	麻 ..
-0.05	- <> INVALID	- <> PASSWORD	- <> WANT	.. -	.. 与	.. 份	.. 位	.. 像	.. 名	.. 回	.. 地	.. 太	.. 封	.. 差	.. 息	.. 我	.. 搞	.. 未	.. 概	.. 游	.. 猫	.. 盗	.. 瞅	.. 终	.. 输	.. 骑	>\"	>#	>> DONE	>> INVOICE
-0.05	>> SELF	>> USED	>_e	>_m	>_别	>_在	>_帮	>_有	>也太	>发给	>拉	>的k	>的卡	>能	>还没	>邮	>邮箱	@的<	ACCOUNT <> WANT	ASK <> MEMBER	BALANCE <> -	DONE <> -	DOUBLE <<	KEY <> G	MEMBER <> COME	PAY <> COME	PAY <> NO	PAY <> PAY	PAY <> YET	REDEEM <> ACCOUNT
-0.05	REDEEM <> STAFF	REGION <> -	REMEDY <> ASK	RESULT <	SLIP <	SLIP <> -	TOPUP <> KEY	WANT <<	^<>充	_<>号	_<>用	_我<	begins '	begins 主	begins 俄	begins 保	begins 做	begins 公	begins 六	begins 封	begins 拿	begins 本	begins 正	begins 生	begins 白	begins 红	begins 西	begins 许	begins 返	begins 邀
-0.05	ends 3	ends go	ends k歌	ends nf	ends 一趟	ends 乐	ends 体育	ends 利	ends 化	ends 很	ends 得很	ends 抱歉	ends 歉	ends 流程	ends 着	ends 石化	ends 站	ends 育	ends 节点	ends 荒	ends 趟	ends 铁道	ends 销	ends 问题	ends 页	ends 饥荒	in bu	in e点	in h 	in ho
-0.05	in k歌	in om	in op	in pe	in sg	in ut	in ve	in yp	in 一趟	in 主播	in 代码	in 俄区	in 全民	in 区k	in 吃鸡	in 回复	in 回来	in 回老	in 式服	in 很抱	in 得很	in 战网	in 抱歉	in 押题	in 播刷	in 星穹	in 正式	in 民k	in 流程	in 白跑
-0.05	in 礼物	in 穹铁	in 第二	in 老家	in 腾讯	in 讯体	in 许可	in 豪华	in 跑一	in 路上	in 里扣	in 铁道	in 问题	in 	j ..	of 2	r_<	w_<	【 ..	个<>怎	了<>的	了¥<	你<>_	使用<	值_<	儿 ..	前 ..	却 ..	发<	发了<
-0.05	员(<	囤的<	密<	己 ..	异 ..	情 ..	我是<	把<>¥	换成<	提 ..	携 ..	播的<	晚 ..	期 ..	死 ..	每 ..	油 ..	点<	版_<	看<	符 ..	给<>_	络 ..	认 ..	贵 ..	输 ..	过<>_	这张<	金 ..	附 ..
-0.05	音 ..	餐_<
-0.04	\"<>_	- <> BUY	- <> COMPLAIN	- <> REMEDY	.. =	.. 以	.. 低	.. 儿	.. 剩	.. 博	.. 叫	.. 嘛	.. 团	.. 圈	.. 处	.. 干	.. 心	.. 怀	.. 惠	.. 权	.. 条	.. 枚	.. 栏	.. 水	.. 油	.. 理	.. 知	.. 确	.. 礼	.. 符
-0.04	.. 给	.. 绝	.. 艾	.. 芒	.. 请	.. 身	.. 转	.. 返	.. 逆	.. 重	.. 顺	.. 黑	> PICTURE	>\".	>#_	>> BUT	>@给	>_v	>_五	>_卡	>_好	>_是	>_根	>_跟	>_里	>_黑	>个	>叫	>怀	>怀旧
-0.04	>我也	>的吧	>转	>还我	>链	>链接	??<	@<>没	ACCOUNT <> COME	COMPLAIN <	EDITION <> SEND	G <> G	LOCK <<	PROMISE <> REDEEM	REDEEM <> NO	REFUND <	STAFF <> ASK	TOLD <> KEY	TOPUP <> ORDER	TOPUP <> RESULT	WAIT <> -	WRONG <> ASK	_<>\"	_到<	begins 优	begins 催	begins 卖	begins 去	begins 天	begins 安
-0.04	begins 客	begins 尊	begins 店	begins 恢	begins 感	begins 某	begins 次	begins 汽	begins 满	begins 立	begins 答	begins 群	begins 腾	begins 解	begins 诚	begins 质	begins 零	begins 页	begins 饥	ends 2	ends mo	ends ms	ends 人	ends 催	ends 僵尸	ends 刮	ends 华	ends 可	ends 吧	ends 商
-0.04	ends 图	ends 圈	ends 境	ends 大神	ends 头	ends 安康	ends 定	ends 定卡	ends 尊敬	ends 尸	ends 康	ends 我	ends 打	ends 打成	ends 换券	ends 敬	ends 无间	ends 期	ends 样	ends 楚	ends 清楚	ends 游社	ends 王者	ends 社	ends 箱	ends 红书	ends 级	ends 美区	ends 群主	ends 视频
-0.04	ends 许可	ends 证	ends 账	ends 里	ends 长	ends 音乐	ends 频	ends 高	g ..	in  f	in 01	in 12	in b站	in ek	in fc	in kb	in kf	in kk	in ky	in o 	in p里	in te	in up	in 一道	in 书的	in 体育	in 出来	in 回调	in 大神	in 安康
-0.04	in 定卡	in 客人	in 尊敬	in 小红	in 恢复	in 感谢	in 戏里	in 户名	in 指定	in 换券	in 本体	in 某某	in 水音	in 汽水	in 清楚	in 满级	in 石化	in 红书	in 群主	in 群里	in 联系	in 质保	in 费慢	in 转圈	in 转网	in 随便	in 零售	in 飞机	in 饥荒	none kind 
-0.04	none kind invoice	of 1	】 ..	】<	】<>_	一直<	个<>都	买的<	了下<	使 ..	前<>_	区 ..	友的<	另 ..	周 ..	品 ..	啥_<	奇 ..	娘 ..	安 ..	家是<	州 ..	己<	思 ..	戏_<	成<>的	扫 ..	把<>还	折 ..	抽 ..
-0.04	换<>都	携号<	支 ..	放 ..	敢 ..	是<>啊	月的<	服 ..	未 ..	果<	样_<	核 ..	款_<	此<	派 ..	游 ..	的<>链	直<	码是<	种 ..	程 ..	糊 ..	者 ..	联 ..	自己<	蜜 ..	见 ..	觉 ..	说好<	诶 ..
-0.04	账 ..	超 ..	跟 ..	车_<	返 ..	还没<	迷 ..	送 ..	遇 ..	配 ..	钱<	闺 ..
-0.03	- <> LAST	- <> USED	.. k	.. 下	.. 乐	.. 便	.. 兑	.. 句	.. 另	.. 吗	.. 呀	.. 哥	.. 园	.. 天	.. 宜	.. 实	.. 序	.. 当	.. 忍	.. 意	.. 战	.. 抢	.. 抬	.. 授	.. 易	.. 智	.. 燃	.. 番	.. 绿	.. 识
-0.03	.. 达	.. 追	.. 阳	.. 阴	.<	.<>_	> COME	> WAIT	>+	>:_	>> PROMISE	>??	>_h	>_上	>_原	>_可	>_听	>_微	>_把	>_拼	>_提	>_每	>_话	>_请	>_这	>_都	>a	>ap	>¥了	>上去
-0.03	>不了	>不能	>不行	>为0	>付	>卡密	>号上	>标	>用的	>的号	ASK <> REGION	ATTITUDE <<	BUY <> TOLD	COINS <> COINS	COME <> NO	DONE <	FAMILY <> ACCOUNT	G <> TOLD	KEY <> SELF	OTHERS <> -	PAY <> ASK	PICTURE <<	REDEEM <<	REDEEM <> LOCK	REDEEM <> PAY	REGION <> STAFF	SELF <> -	SELF <> ACCOUNT	SELF <> REMEDY	SELF <> WANT
-0.03	SEND <> COINS	SEND <> NO	SITE <> TOLD	SLIP <<	TOLD <> NO	TOPUP <> G	TOPUP <> WRONG	^<>上	_<>打	_<>续	_一<	_他<	_有<	_没<	_用<	_说<	_请<	begins q	begins 仓	begins 出	begins 刮	begins 友	begins 名	begins 头	begins 字	begins 山	begins 必	begins 总	begins 打	begins 抵
-0.03	begins 接	begins 时	begins 期	begins 来	begins 标	begins 步	begins 源	begins 球	begins 豆	begins 酷	begins 预	ends dy	ends le	ends sh	ends ts	ends 京东	ends 体	ends 儿	ends 党	ends 兽	ends 出来	ends 吗	ends 喵	ends 圈圈	ends 复核	ends 式	ends 很慢	ends 慢	ends 时长	ends 本体
-0.03	ends 核	ends 次	ends 次卡	ends 源码	ends 生党	ends 白页	ends 者	ends 行证	ends 认	ends 里头	ends 量	ends 零	ends 饺子	ends 魔兽	in 't	in -m	in 1 	in af	in cb	in ci	in ck	in cn	in d 	in e-	in ew	in fi	in gr	in hr	in ie	in rc
-0.03	in rd	in rk	in wa	in wh	in xm	in y激	in 专票	in 习强	in 五人	in 人格	in 仓库	in 作战	in 全部	in 刮刮	in 刮卡	in 区i	in 卖的	in 压根	in 反应	in 吃饺	in 圈圈	in 复核	in 外卖	in 大作	in 学生	in 小l	in 小米	in 强国	in 很慢	in 房租
-0.03	in 抢的	in 拿去	in 数字	in 时长	in 格回	in 次卡	in 步步	in 步高	in 活次	in 港区	in 游代	in 源码	in 球大	in 球球	in 生党	in 白页	in 的兑	in 着上	in 第五	in 等着	in 网的	in 美区	in 行证	in 视频	in 豆瓣	in 通行	in 部节	in 里头	in 面卡	in 音月
-0.03	in 页面	in 饺子	kind arrived	kind paid_twice	none kind chat	none kind compare	of 6	of it	不到<	个叫<	个说<	也<	也<>_	买<>\"	买了<	了钱<	事_<	五<	五<>_	从 ..	们<>的	们把<	价 ..	似 ..	位 ..	值<>_	做 ..	充到<	充成<	到<>那
-0.03	前<>的	十 ..	南 ..	卡密<	友 ..	因 ..	囤 ..	在你<	字 ..	密<>_	己<>_	币_<	帮 ..	店_<	我<>@	我发<	所 ..	扣了<	拿 ..	插 ..	明_<	星 ..	是<>吗	杀 ..	查 ..	检 ..	款<	死_<	气 ..	用了<
-0.03	登 ..	的<>是	直<>_	看是<	码_<	站的<	第 ..	箱<	粽 ..	续的<	航 ..	落 ..	血 ..	被 ..	被<	被<>_	订单<	说<>的	读 ..	豪 ..	资 ..	过的<	邮箱<	都 ..	钻_<	链 ..	面 ..	黄 ..
0.03	- <> KEY	- <> WAIT	.. '	.. +	.. 一	.. 令	.. 偷	.. 全	.. 冻	.. 减	.. 嘞	.. 客	.. 室	.. 折	.. 日	.. 样	.. 欠	.. 步	.. 死	.. 每	.. 气	.. 法	.. 活	.. 班	.. 站	.. 角	.. 议	.. 超	.. 选	.. 门
0.03	.. 限	.. 面	.. 餐	0<>那	0单<	> NO	>$	>> CANCEL	>_j	>_k	>_—	>_公	>_写	>_十	>_去	>_发	>_咋	>_哈	>_少	>_来	>_系	>_补	>_邮	>_钱	>一张	>会议	>是吧	>的	>的点	>码
0.03	>给他	>说	>里充	@<>那	ASK <> PAY	BUT <> KEY	COME <> PAY	G <> BUT	G <> SEND	KEY <> NO	MEMBER <<	MEMBER <> -	MEMBER <> REDEEM	ORDER <	ORDER <> ACCOUNT	ORDER <> TOLD	PASSWORD <> YET	PAY <> STAFF	REDEEM <	REVOKE <<	STAFF <> SELF	STAFF <> YET	TOPUP <> COINS	TOPUP <> INVALID	TOPUP <> STAFF	TOPUP <> YET	WANT <> COME	^<>我	^<>续	^<>账
0.03	_<>兑	_充<	_那<	begins f	begins 三	begins 任	begins 偷	begins 同	begins 周	begins 地	begins 奈	begins 奶	begins 屈	begins 征	begins 恋	begins 我	begins 掌	begins 有	begins 橙	begins 炉	begins 租	begins 穿	begins 笔	begins 超	begins 通	begins 龙	ends 0刀	ends gs	ends in	ends ld
0.03	ends qb	ends 丘	ends 久版	ends 云盘	ends 代币	ends 余烬	ends 刀	ends 合集	ends 回声	ends 声	ends 奈飞	ends 宠物	ends 封面	ends 年付	ends 彼丘	ends 征途	ends 日包	ends 氏	ends 河	ends 油管	ends 深空	ends 灯	ends 烬	ends 网三	ends 网课	ends 臣氏	ends 行	ends 资格	ends 迅雷	ends 连
0.03	ends 逆战	ends 途	ends 速包	ends 酷喵	ends 银河	ends 集	ends 雷	ends 飞	ends 骏网	ends 鲜花	g_<	in  x	in  会	in dm	in es	in fy	in gi	in gt	in g流	in i 	in i额	in ms	in m的	in nv	in oe	in og	in qb	in qq	in s2	in vi
0.03	in xb	in x月	in 与深	in 久版	in 习机	in 云黑	in 代币	in 任天	in 传说	in 余烬	in 光鲜	in 全屏	in 判合	in 剪映	in 合集	in 回声	in 地铁	in 奈飞	in 宠物	in 屈臣	in 岩银	in 影忍	in 征途	in 心宠	in 忍者	in 恋与	in 掌心	in 日包	in 星钻	in 有线
0.03	in 橙光	in 油管	in 海余	in 深岩	in 深海	in 深空	in 火影	in 火线	in 炉石	in 点读	in 盒子	in 租车	in 穿越	in 立减	in 笔记	in 线电	in 网三	in 网通	in 联合	in 臣氏	in 艺星	in 英语	in 裁判	in 课程	in 资格	in 越火	in 车抵	in 转裁	in 逆转	in 通流
0.03	in 速包	in 酷喵	in 酷狗	in 酷酷	in 里云	in 里面	in 银河	in 阿里	in 骑士	in 高铁	in 鲜花	in 黑胶	kind chat	kind compare	m_<	none kind arrived	none kind paid_twice	of 3	¥的<	一个<	一份<	个<>还	久 ..	付_<	代储<	份<	份<>_	免 ..	动_<	千 ..
0.03	午 ..	友<>_	叫\"<	告 ..	囤点<	完 ..	家<	年<>_	延 ..	张<>密	待 ..	怪 ..	意 ..	我<>还	我充<	换 ..	撤 ..	播 ..	时_<	正经<	步 ..	法 ..	活<	激活<	照 ..	爷 ..	的\"<	的<>到	瞎 ..	码 ..
0.03	社 ..	箱_<	红 ..	经<	行_<	货<	货<>_	车 ..	退_<	限 ..	顶 ..	餐 ..	香 ..
0.04	'_<	- <> BUT	.. 九	.. 仍	.. 件	.. 余	.. 公	.. 双	.. 口	.. 呃	.. 周	.. 咋	.. 场	.. 奇	.. 孙	.. 尔	.. 徽	.. 星	.. 果	.. 突	.. 章	.. 表	.. 见	.. 连	.. 邮	.. 黄	>> LOCK	>_周	>_商	>_应
0.04	>_想	>_手	>_时	>_本	>_结	>_进	>会	>充到	>安	>安卓	>家	>家庭	>我拍	>用	>白	>白金	>的币	>说\"	>费交	>输	>输入	>那个	BUT <> NO	BUT <> YET	BUY <> REDEEM	COINS <> SEND	COME <> G	GAMEBAN <	GAMEBAN <<	INVALID <<
0.04	KEY <> TOLD	MEMBER <	STAFF <> G	STAFF <> TOLD	TOPUP <> CARD	TOPUP <> PAY	TOPUP <> SEND	WAIT <	WANT <> SEND	^<>一	^<>绑	^<>输	_<>怎	_<>账	_但<	begins 剪	begins 商	begins 央	begins 思	begins 授	begins 火	begins 狼	begins 番	begins 种	begins 转	begins 音	begins 鹅	ends b	ends d	ends ii
0.04	ends pu	ends uc	ends 之间	ends 册码	ends 列号	ends 卡通	ends 号	ends 周卡	ends 器	ends 块	ends 天卡	ends 授权	ends 晶	ends 杀	ends 权	ends 油包	ends 盒子	ends 缴	ends 网吧	ends 耀	ends 荣耀	ends 谷	ends 金块	ends 镜花	ends 额	ends 鸭杀	in  r	in ax	in df	in eg
0.04	in en	in et	in it	in ld	in m 	in ng	in ob	in pd	in q超	in tg	in tm	in ug	in u加	in yo	in 一卡	in 之谷	in 之间	in 云盘	in 人之	in 信读	in 全家	in 兽怀	in 册码	in 列号	in 到会	in 剑网	in 卡拉	in 卡通	in 吉他	in 周卡
0.04	in 天卡	in 央视	in 学而	in 家桶	in 山海	in 年付	in 序列	in 彼丘	in 得到	in 怀旧	in 我的	in 拉彼	in 插件	in 果礼	in 油包	in 注册	in 海镜	in 港币	in 狼人	in 番茄	in 的世	in 精英	in 编辑	in 网课	in 而思	in 联盟	in 蓝盒	in 讯会	in 辑器	in 那个
0.04	in 金块	in 镜花	in 雄联	in 骏网	in 魔兽	in 鸭杀	in 鹅鸭	kind 	kind invoice	s ..	y_<	上_<	下_<	个0<	串 ..	买_<	亲 ..	亲_<	任 ..	份_<	但<	你<	俩_<	充<>_	先 ..	到<>里	办 ..	功 ..	区<	区<>_
0.04	变 ..	可 ..	听 ..	哦 ..	域 ..	填的<	士 ..	士_<	孩 ..	对<	对<>_	应 ..	店 ..	得 ..	我把<	我用<	新 ..	明:<	是<>(	是<>安	是<>没	是<>那	智 ..	次_<	永 ..	海 ..	的<>一	的<>会	的<>怎	盗 ..
0.04	称:<	称_<	空 ..	经 ..	结果<	而 ..	节 ..	英 ..	视 ..	请问<	走 ..	路 ..	通0<	速<	问<	际 ..	高速<
0.05	- <> COME	.. —	.. 你	.. 初	.. 刷	.. 却	.. 后	.. 它	.. 少	.. 尾	.. 用	.. 组	.. 艺	.. 通	.. 道	.. 量	.. 领	> LOCK	>\"_	>\"是	>.	>> REFUND	>_\"	>_u	>_后	>_换	>_港	>_装	>_跳	>_那
0.05	>一年	>代	>兑	>到现	>的金	>那单	>里头	ASK <> TOPUP	BUY <> ACCOUNT	COINS <> G	EDITION <> -	EDITION <> ORDER	MEMBER <> MEMBER	SELF <> FAMILY	SELF <> SLIP	STAFF <> TOPUP	^<>¥	_<>我	_¥<	begins 剑	begins 办	begins 包	begins 唱	begins 星	begins 武	begins 神	begins 纸	begins 街	begins 阴	begins 魔
0.05	begins 鲸	ends 65	ends be	ends ds	ends g	ends h	ends ol	ends 世界	ends 代缴	ends 余额	ends 务费	ends 嫁衣	ends 室	ends 岛	ends 度	ends 慢充	ends 成行	ends 服	ends 气	ends 界	ends 级版	ends 落岛	ends 街口	ends 衣	ends 面	ends 骏卡	g的<	in  d	in  v	in 10
0.05	in ct	in ds	in e3	in em	in fr	in ga	in i余	in nl	in tc	in ur	in wn	in xg	in ys	in 云梯	in 人成	in 余额	in 公软	in 办公	in 务费	in 卖红	in 双人	in 同花	in 唱吧	in 团外	in 嫁衣	in 年会	in 成行	in 战点	in 授权	in 数码
0.05	in 月卡	in 梦幻	in 梯加	in 游戏	in 激活	in 电子	in 研网	in 礼包	in 级版	in 纸嫁	in 网吧	in 联想	in 花顺	in 落岛	in 蓝灯	in 街口	in 设备	in 费代	in 跨三	in 迅雷	in 阳师	in 骏卡	in 鲸落	个\"<	个<>_	么\"<	了个<	充<	制 ..	单<
0.05	号_<	吃 ..	向 ..	吓 ..	在<>上	地 ..	家的<	导 ..	广 ..	惊 ..	我<>充	救 ..	是<>¥	是<>我	楚_<	火 ..	烛 ..	版 ..	版<>_	白 ..	的<>都	的两<	给的<	脑 ..	至 ..	荒 ..	说<>_	说是<	过 ..	过_<
0.05	违 ..	那批<
0.06	\"<>¥	(<	.. $	.. o	.. 三	.. 但	.. 停	.. 冲	.. 刮	.. 化	.. 卖	.. 卡	.. 原	.. 呢	.. 庭	.. 操	.. 李	.. 系	.. 许	.. 调	.. 跳	.. 音	> EDITION	>> REGION	>> WAIT	>_中	>_刚	>_加	>_台	>_成
0.06	>_才	>_短	>_金	>号	>密码	>我买	>的账	>费	?_<	COINS <> KEY	FINE <<	G <> KEY	GAMEBAN <> -	INVALID <> -	MEMBER <> PAY	SELF <<	SELF <> BUY	SELF <> STAFF	TOPUP <> ASK	^<>没	_<>三	_<>充	begins 元	begins 唯	begins 梦	begins 深	begins 考	begins 账	begins 迅	begins 飞
0.06	ends 0g	ends ce	ends um	ends 代练	ends 优酷	ends 会	ends 员卡	ends 团	ends 年	ends 志	ends 戏	ends 戏币	ends 权码	ends 水费	ends 油券	ends 游戏	ends 班	ends 画	ends 礼卡	ends 练	ends 终身	ends 结晶	ends 花	ends 蛋币	ends 速器	ends 酷	ends 金币	ends 钻石	in  o	in cf
0.06	in ft	in g 	in gs	in ib	in iu	in me	in oi	in p年	in ra	in sm	in 世界	in 世结	in 代练	in 创世	in 员卡	in 品会	in 唯品	in 慢充	in 戏币	in 戏账	in 权益	in 权码	in 油券	in 流终	in 礼卡	in 神创	in 结晶	in 考研	in 者荣	in 荣耀
0.06	in 蛋币	in 蜡烛	in 金币	in 钻石	in 阅链	in 音乐	in 音流	none kind complaint	score whole	t_<	么_<	了<>_	了?<	动 ..	向<	吗 ..	听_<	土 ..	定向<	对 ..	左 ..	干 ..	并 ..	急 ..	撒 ..	收 ..	是<>!	本没<	物 ..	现 ..
0.06	用<>_	电 ..	的<	示<	耳 ..	要 ..	订的<	那<>的	那单<	里的<	题_<	鸡 ..
0.07	- <> SLIP	.. 京	.. 会	.. 元	.. 共	.. 制	.. 右	.. 寄	.. 席	.. 报	.. 沃	.. 泰	.. 玛	.. 腾	.. 认	.. 讯	.. 说	> FAMILY	>> CARD	>> FAMILY	>> PENDING	>_f	>_单	>_能	>三	>五	>被封	>里	?<	?<>_
0.07	EDITION <	G <> STAFF	INVALID <	PASSWORD <<	REDEEM <> TOLD	REMEDY <> NO	SEND <> TOPUP	STAFF <<	STAFF <> ACCOUNT	^<	^<>给	_可<	begins x	begins 绝	ends nd	ends sk	ends y+	ends 光	ends 子	ends 对	ends 果	ends 活码	ends 派对	ends 燃气	ends 苹果	ends 读书	ends 道	in  e	in 60	in 65
0.07	in ag	in ay	in fe	in f手	in ii	in le	in pt	in s 	in tp	in um	in va	in xe	in y+	in 书会	in 云视	in 仔派	in 会议	in 听极	in 国志	in 地求	in 求生	in 活码	in 派对	in 绝地	in 视听	in 飞书	of 4	了<>?	事 ..	五 ..
0.07	众号<	会 ..	俩 ..	到_<	券 ..	可<	合 ..	吧_<	呀_<	和 ..	圾 ..	子<	子<>_	年<	您 ..	抢 ..	有_<	本 ..	板_<	歌 ..	用_<	登<	的<>被	苹 ..	补 ..	说 ..	这个<	高 ..
0.08	.. 》	.. 体	.. 复	.. 度	.. 换	.. 是	.. 暂	.. 消	.. 统	.. 美	.. 部	>> EXPIRED	>_复	>_年	>_点	>_钻	>》	>不认	>充值	>怎	>怎么	>没给	>给我	>续费	ASK <> COINS	ORDER <> NO	SEND <> ACCOUNT	SEND <> SELF	TICKET <<	TOLD <> SELF
0.08	TOPUP <> ACCOUNT	TOPUP <> PRICE	WAIT <<	begins 加	begins 宽	begins 无	begins 煤	begins 燃	begins 王	begins 金	begins 骏	case not_delivered	ends +	ends 元宝	ends 年费	ends 抖币	ends 盐选	ends 礼包	ends 票	ends 读	ends 车券	ends 阅读	in 0g	in bl	in ce	in dn	in dv	in f 	in my	in nd
0.08	in nf	in tu	in xt	in yc	in 东e	in 元宝	in 卡充	in 堂m	in 大会	in 大师	in 年专	in 抖币	in 机器	in 煤气	in 王者	in 的代	in 读书	in 车券	in 逆战	in 速器	《 ..	《<	《<>》	个<>号	个<>我	了一<	但是<	值的<	傅 ..	动<
0.08	动<>_	吗_<	启 ..	呀 ..	和<	多 ..	师 ..	显示<	楚 ..	泰 ..	点 ..	的0<	的<>(	示<>_	称 ..	网 ..	证 ..	财 ..	错 ..
0.09	\"_<	- <> SELF	.. *	.. 主	.. 八	.. 移	.. 第	.. 线	.. 续	:<>_	>_一	>_但	>_扫	>i	>id	>啥	>在	>绑	>钱	>钱包	BUY <> COME	EDITION <<	NO <	PRICE <> -	PROMISE <> -	REDEEM <> -	STAFF <> LOCK	TICKET <	TOLD <> REDEEM	_0<
0.09	_你<	begins 乐	begins 云	begins 李	begins 游	begins 苹	ends ch	ends io	ends ks	ends ll	ends 值卡	ends 宝	ends 美团	ends 选	in cl	in io	in is	in ks	in ow	in ta	in 三国	in 乎盐	in 乐豪	in 书年	in 人接	in 值卡	in 兑换	in 入法	in 全国	in 华绿
0.09	in 国流	in 年费	in 微信	in 法皮	in 燃气	in 盐选	in 超级	in 高级	上 ..	什 ..	商 ..	收<	收<>_	是\"<	正 ..	毛 ..	病 ..	眼 ..	神 ..	租 ..	等 ..	该 ..	谷 ..	豆 ..	身 ..	酷 ..	鬼_<
0.10	- <> BALANCE	.. .	.. 候	.. 型	.. 插	.. 款	.. 现	.. 盘	.. 码	.. 编	.. 记	0张<	> CANCEL	> ORDER	>> KEY	>_d	>_户	>_百	>_第	>_说	>¥面	>一个	>交	>交了	>余	>余额	>的时	BUY <> BUT	BUY <> SHORT	EXPIRED <
0.10	G <> NO	ORDER <> -	PAY <> -	PROMISE <	SEND <> G	TOPUP <> NO	begins 专	begins 双	begins 知	begins 编	begins 英	begins 蓝	ends r	ends 包年	ends 神	ends 线	ends 通	ends 金券	ends 额度	in ht	in ml	in of	in ud	in 代缴	in 代金	in 包年	in 国际	in 家里	in 手游	in 极光
0.10	in 知乎	in 苹果	in 蛋仔	in 输入	in 金券	is its line	none kind appeal	none kind not_arrived_refund	买<>的	们 ..	们的<	办的<	叮 ..	呃 ..	员_<	咚 ..	品:<	娃 ..	张<>_	来的<	皮 ..	碧 ..	网_<	肤 ..	鬼 ..
0.11	!!<	) ..	.. 宝	.. 期	.. 母	.. 物	.. 玩	.. 百	.. 皮	.. 私	.. 箱	.. 类	.. 网	.. 置	.. 肤	.. 规	> REGION	> TOPUP	>> MEMBER	>_@	>_对	>_月	>_正	>_领	>不	>导	>给	>进	EXPIRED <<	FINE <
0.11	ONLY <<	SEND <> CARD	^<>余	_<>那	begins 幻	begins 扑	begins 插	begins 斗	begins 爱	begins 韩	ends 书	ends 城	ends 手游	ends 歌	ends 气费	in 0刀	in bs	in lo	in ne	in q音	in sp	in 场订	in 天堂	in 奇艺	in 思的	in 扑克	in 服务	in 气费	in 洗车	in 爱奇
0.11	in 直播	in 级会	in 费充	in 酷月	in 际服	in 面序	in 频s	in 额度	kind minor	none kind command_bot	下<>_	填 ..	子 ..	学 ..	年的<	抖 ..	月 ..	没 ..	的<>¥	的<>充	的<>账	蓝 ..	西 ..	订 ..	说<>被
0.12	\"<	( ..	.. (	.. r	.. 五	.. 哈	.. 啥	.. 打	.. 港	.. 那	.. 钟	.. 错	0个<	>_你	>_页	>充错	>用了	>的c	ASK <> TOLD	BUY <> G	PASSWORD <	TOLD <> ONLY	_<>一	begins v	begins 四	begins 永	begins 物	begins 终	begins 航	begins 话
0.12	ends m	ends 地	ends 奇艺	ends 套餐	ends 求生	ends 法环	ends 环	ends 生	ends 航线	ends 艺	ends 谷歌	in be	in km	in ti	in x 	in 久会	in 光遇	in 地主	in 斗地	in 查重	in 海王	in 热血	in 王热	in 航海	in 航线	in 血航	in 讯视	in 通道	哥 ..	爸 ..
0.12	畅 ..
0.13	- <> ORDER	- <> YET	.. d	.. j	.. t	.. 为	.. 亲	.. 信	.. 变	.. 子	.. 新	.. 服	.. 朝	.. 耳	.. 豪	.. 货	0<>的	>(	>_季	>_收	>不是	>被	ACCOUNT <> NO	BUY <> MEMBER	EXPIRED <> -	FAMILY <> -	G <	KEY <<	^<>用	begins 听
0.13	begins 洗	begins 艾	begins 谷	begins 逆	ends i	ends on	ends 品号	ends 影票	ends 物卡	ends 通道	in  l	in ad	in cu	in if	in lk	in oo	in st	in tr	in y 	in 听书	in 品号	in 年套	in 成品	in 编程	in 谷歌	kind presale	line has 不是	none kind api	中 ..	于 ..
0.13	份 ..	你<>的	内 ..	写<	包 ..	嘛 ..	嘛_<	套 ..	我_<	文 ..	能 ..	西<	额 ..
0.14	.. 万	.. 中	.. 其	.. 分	.. 功	.. 华	.. 又	.. 土	.. 家	.. 店	.. 看	.. 被	> WRONG	>> INVALID	>_¥	>_买	>_兑	>通	BUY <> SELF	TOPUP <	WRONG <> -	begins 农	begins 美	begins 老	ends pn	ends 光遇	ends 助手	ends 手	ends 档	ends 点
0.14	ends 遇	ends 餐	f_<	in  m	in pn	in pu	in ub	in vp	in we	in 京东	in 包封	in 封面	in 尔登	in 法环	in 物卡	in 登法	in 艾尔	line has 没	none of 1	下<	了 ..	传 ..	卖 ..	员 ..	呸 ..	和<>_	啊 ..	实 ..	就是<	没<
0.14	港 ..	的<>没
0.15	\"<>\"	- <> REDEEM	.. 套	.. 着	0<>_	>> TOPUP	>买了	CARD <	CARD <<	CARD <> -	TOLD <	WRONG <	begins 光	begins 蟹	e_<	ends nk	ends tv	ends 务	ends 原神	ends 登	ends 货券	in fl	in gp	in nk	in q阅	in 思维	in 抖音	in 永久	in 流量	in 美团
0.15	in 货券	kind cancel	none of 2	r ..	¥<>没	找 ..	换<>不	是<>的	根 ..	那张<
0.16	!_<	.. p	.. 取	.. 合	.. 完	.. 示	.. 笔	>_b	>_充	>_店	>¥的	>呢?	>多	>的_	ACCOUNT <> WRONG	KID <<	PAY <	SELF <> ASK	_<>.	_<>呢	begins u	begins 原	begins 彩	begins 绑	begins 蛋	begins 载	clause has 不是	ends ai	ends 储值	ends 加速
0.16	ends 服务	ends 游	ends 电费	ends 的码	ends 订阅	ends 速	in ex	in 助手	in 彩铃	in 的码	none case invalid_card	¥<>_	个<>不	兄 ..	充了<	单 ..	反 ..	弟 ..	里 ..
0.17	.. c	.. 今	.. 半	.. 拿	.. 方	:<	> BUT	> COINS	>不进	>半年	>呢	BUY <> KEY	_<	begins 储	begins 芒	begins 贝	ends o	ends ss	ends 会员	ends 员	ends 品卡	ends 壳币	ends 年卡	ends 换码	ends 油卡	in  g	in el	in go	in ka	in n 
0.17	in pl	in sc	in ss	in w 	in 品卡	in 壳币	in 年卡	in 换码	in 方案	in 果t	in 水费	in 礼品	in 票兑	in 芒果	in 话费	in 贝壳	in 阅读	line has 买	long 6	会<	你 ..	叫 ..	叫_<	号 ..	名 ..	吧 ..	啊_<	基 ..	德 ..	然 ..
0.17	睡 ..
0.18	!<>_	- <	- <> COINS	.. 没	.. 登	>_两	>半	>有	>的券	>账	COINS <	ORDER <<	PAY <> KEY	begins 流	clause has 买	ends ro	ends 云	ends 石	in  t	in l 	in li	in ot	in tt	in 加油	in 电费	in 终身	个<>没	付<	价<	价<>_
0.18	会<>_	回 ..	手 ..	映 ..	爸的<	用<>的	知 ..	肯 ..
0.19	- <> PAY	.. _	.. a	.. 入	.. 季	.. 明	.. 来	.. 该	.. 钻	>> EDITION	>充	>账号	begins b	begins 油	begins 途	ends im	ends s	ends sn	ends v	ends 充值	ends 抢	ends 量包	in at	in p 	in tv	in uu	in 量包	is its clause	体 ..	单_<
0.19	张 ..	档 ..	飞 ..	验 ..
0.20	.. 对	.. 弹	.. 页	.. 额	>> WANT	>_付	? ..	ASK <<	begins 礼	ends f点	ends 具	ends 工具	ends 带	ends 特	ends 课	in ep	in f点	in he	in sv	in th	in to	in 玛特	充的<	小 ..	用<	的<>_	说<
0.21	! ..	- <> ASK	.. 东	.. 券	.. 石	.. 西	>> SLIP	>_给	>号_	G <> -	TOPUP <> -	_(<	begins 刀	ends us	ends 场	ends 宽带	ends 机场	in  p	in as	in ba	in ol	in ps	in 优酷	in 原神	in 宽带	in 订阅	nothing listed	国 ..	站 ..	章 ..
0.22	(<>_	.. 写	.. 要	.. 钱	>收	NO <> COME	begins 代	begins 家	begins 月	begins 欢	ends er	ends 乐豆	ends 点卡	h ..	in us	in 乐豆	in 储值	in 工具	in 点卡	买<	的 ..
0.23	.. 收	.. 进	>> SEND	>> SITE	>> YET	>¥	_<>$	begins 点	ends ry	ends 老号	in 充值	in 欢乐	in 老号	long 8	none kind account	众 ..	张<	想 ..	边 ..	题 ..	鱼 ..
0.24	.. l	.. 发	.. 提	> SLIP	>._	>_c	BUY <> STAFF	capitals	clause has 你	ends e卡	in e卡	in ro	in 专业	好 ..
0.25	$ ..	.. 两	.. 员	.. 币	>> BUY	>没到	ends 码	in 机场	long 7	long 9	t ..
0.26	- <> EDITION	.. 节	.. 金	> SITE	>我	COINS <> -	_<>¥	begins h	begins 京	ends 包	ends 版	in r 	in 油卡	kind progress	么 ..	滴 ..	老 ..
0.27	.. 成	>一	SELF <> NO	_<>@	_<>的	begins 年	ends 业版	ends 值	ends 抖音	ends 更	ends 音	in  c	in cr	in ok	in pr	in sk	in 会员	long 5
0.28	.. 在	begins 抖	begins 热	begins 绿	clause has ¥	ends 绿钻	in im	in ry	in 绿钻	kind own_mistake
0.29	.. 交	.. 绑	.. 能	> CARD	> KEY	in lu	in si	in 业版	in 加速
0.30	.. 充	.. 去	0<	>_a	NO <> COINS	begins 水	in pa	in po	in 影票	none of 4	板 ..
0.31	.. 带	_买<	in ki	公 ..	才 ..	是<
0.32	- <> MEMBER	- <> SITE	.. 账	>> ACCOUNT	begins n	case wrong_item	ends 话费	ends 钻	f ..	in di	in dj	in sn	特 ..
0.33	begins 机	in ip	in on	in or	是_<
0.34	.. 付	.. 时	>_的	in rs	买 ..
0.35	ends n	in er	那 ..
0.36	# ..	>_没	FAMILY <<	_是<	ends 点券	in 点券	in 电影
0.37	.. 张	begins d	in  s	了_<	家 ..
0.38	.. 到	begins e	in mo	用 ..
0.39	.. 扫	.. 激	first	的是<
0.41	PAY <<	begins 电	clause has @	line has ¥	买<>_
0.42	.. 号	> MEMBER
0.44	in e 
0.46	.. 0	.. 年	问 ..
0.47	ends 券	none	none case 
0.48	>> COME	in no
0.50	>_0	那个<
0.51	个<
0.53	rule	不 ..
0.55	line has @
0.56	.. 的	_<>_	ends 币
0.57	bare noun	ends 豆
0.59	listed
0.61	ends 卡
0.62	begins its line
0.64	likely listed
0.65	none kind spam
0.66	none case other
0.67	score listed
0.69	holds another
0.71	ends 费
0.74	bought	camel
0.76	BUY <<	score named
0.78	>_
0.81	its
0.84	begins p
0.85	WRONG <<	noun
0.88	titled
0.97	long 10
1.07	none by rule
1.08	holds a brand
1.13	.. ¥
1.26	begins with a brand
"""
