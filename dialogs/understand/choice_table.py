"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.77	big
-1.57	small
-0.86	none case invalid_card
-0.77	ONLY <<
-0.63	ASK <<
-0.61	least
-0.59	天 ..
-0.57	bare
-0.56	PICTURE <<	余 ..
-0.55	ACCOUNT <<
-0.54	代 ..
-0.53	.. 那
-0.51	.. 不	face	贴 ..
-0.49	>的	kind presale
-0.48	.. 了	事 ..
-0.47	>_是	说 ..
-0.46	.. d	.. 掉	TOLD <<	o ..
-0.45	>> STAFF	图 ..
-0.43	.. r
-0.41	.. i
-0.40	.. e	d ..
-0.39	> ASK	值<	第 ..
-0.37	s ..	额 ..
-0.36	>_付	none kind own_mistake	今 ..
-0.35	.. !	才 ..
-0.34	>> ASK	STAFF <<	今天<
-0.33	.. 券	.. 预	实付<	干 ..
-0.32	.. 加	.. 视	.. 频	>_c	of 5	保 ..	到 ..
-0.31	.. 存	.. 款	>的那
-0.30	.. 价	.. 大	.. 额	>!	>!_	? ..	COME <	COME <> -	ONLY <> -	REDEEM <	_<>!	币 ..	是_<	版 ..
-0.29	.. /	.. 0	>> SITE	?_<	f ..	none kind paid_twice	号 ..	周 ..	领 ..
-0.28	.. (	> KEY	r_<	天<	月<
-0.27	>> KEY	h ..	被 ..
-0.26	.. 现	> MEMBER
-0.25	.. v	.. 提	EDITION <> -	NO <	ONLY <	买 ..	到<	定 ..
-0.24	.. 右	.. 左	.. 页	> TOLD	>> INVALID	>宝	COMPLAIN <	COMPLAIN <<	TOLD <> COINS	YET <<	r ..	t ..	只 ..	嘛 ..	块 ..	底 ..
-0.23	.. ¥	.. 秒	.. 问	> COINS	>_你	SELF <<	SHORT <	YET <> -	none kind 	战 ..
-0.22	.. .	.. 凭	.. 办	.. 立	>> REVOKE	>?	>一	>额	OTHERS <<	again	值<>的	得 ..	版_<	面值<
-0.21	.. 什	.. 功	.. 度	>不多	>话	>话费	SEND <	WANT <<	_<>.	台 ..	币<>_	看 ..	者 ..
-0.20	.. c	.. k	.. x	.. 件	.. 但	.. 定	.. 快	.. 理	>_联	BUY <> KEY	G <	ORDER <<	kind command_bot	从 ..	写 ..	到<>_	博 ..	国 ..	尾 ..	币<	给 ..
-0.19	.. 剩	>> TOLD	LAST <<	NO <> -	kind account	kind spam	place 1	充值<	号<	扣<	记 ..
-0.18	.. m	.. 共	.. 减	.. 试	.. 量	.. 金	>.	>/	>> WRONG	>_m	>一张	BUY <<	EDITION <	G <> EDITION	ORDER <> SEND	_<>不	值<>_	尔 ..	水 ..	清 ..	玛 ..
-0.17	.. y	.. 家	.. 涨	.. 软	>> EDITION	>> FINE	>红	>红包	BUT <	SEND <> -	e ..	none kind minor	三 ..	寒 ..	数 ..	有 ..	期 ..	次 ..	话 ..	金 ..
-0.16	.. 惠	.. 手	.. 错	> SEND	>_优	>手	>手续	RESULT <<	SHORT <<	YET <	g ..	n ..	s_<	值 ..	卡<>的	数_<	明 ..	给的<
-0.15	! ..	.. 七	>_0	kind cancel	t_<	加了<	尾款<	机 ..	比 ..	额<
-0.14	.. l	.. 出	.. 又	0充<	> BALANCE	> REVOKE	>> AD	PAY <> TOLD	none case not_delivered	u ..	几 ..	实 ..	差 ..	已 ..	接 ..
-0.13	.. q	.. 哈	.. 差	.. 百	>..	>_(	>_想	>_让	>一分	G <> COINS	_<>一	kind complaint	none kind not_arrived_refund	刷 ..	化 ..	卖<	成<	日 ..	用 ..	电费<	返 ..	里 ..
-0.12	.. o	.. 优	.. 再	.. 多	.. 户	.. 报	.. 红	.. 越	> PRICE	ATTITUDE <<	BALANCE <> REFUND	SITE <<	TOPUP <> YET	l ..	买的<	信 ..	剩 ..	功 ..	啥 ..	在 ..	就 ..	扣了<	拍 ..	期<	期<>_	短 ..	过 ..	通<>的	遍 ..
-0.11	.. 升	.. 另	.. 器	.. 客	.. 对	.. 想	.. 等	.. 补	>> ATTITUDE	>> REGION	>_的	>了	>了_	>升	ASK <> -	COINS <> TOPUP	G <> ONLY	REDEEM <> COINS	STAFF <> G	TOPUP <> TOLD	e卡<	h_<	kind chat	place 4	充<>话	应 ..	成 ..	现 ..	结 ..	花了<
-0.11	那个<	问 ..
-0.10	- <> COME	.. 没	.. 石	.. 续	.. 还	>> INVOICE	>> REMEDY	>_q	>_差	>_我	ASK <	BALANCE <> NO	ORDER <> COME	PAY <> BUT	PAY <> PRICE	SEND <<	_<>?	_进<	a ..	place 0	x_<	儿 ..	券<	券<>_	加 ..	单 ..	完 ..	客 ..	就<>_	把 ..
-0.10	点券<	着 ..	进<	进<>_	题 ..
-0.09	.. 千	.. 卡	.. 成	.. 示	.. 结	.. 让	0减<	> WANT	>_加	>_大	>等	>那个	AD <	BUT <<	e_<	两张<	了<>$	减<	剩下<	呢 ..	和 ..	和<	填 ..	序 ..	开 ..	成<>_	有<	清是<	王 ..	的<>的
-0.09	票 ..	程 ..	通_<	那<	量 ..
-0.08	.. \"	.. 下	.. 和	.. 把	.. 查	.. 档	>\"	>> PRICE	>_s	>_剩	>_给	>_老	BALANCE <<	EDITION <> NO	EXPIRED <	EXPIRED <> -	LAST <	TOPUP <> MEMBER	_<>×	_就<	b ..	none kind arrived	个<>的	个月<	了_<	哥 ..	对 ..	就<	总价<	我买<
-0.08	支 ..	月<>_	标 ..	港 ..	的那<	节 ..	还是<	那 ..	阳 ..
-0.07	- <> TOPUP	.. *	.. j	.. 三	.. 分	.. 包	.. 实	.. 当	.. 系	.. 线	.. 起	.. 钻	.. 题	:<>_	:_<	>> MEMBER	>_再	>_可	>_还	>的和	>退给	>面额	ACCOUNT <	CARD <	G <> SELF	G <> STAFF	PICTURE <	TOLD <> ASK	WRONG <> -	x ..
-0.07	余额<	便 ..	僵 ..	僵尸<	减<>的	卖 ..	号充<	呗 ..	宜 ..	少 ..	尸 ..	尸<	币_<	总 ..	成<>了	我<>的	扣<>_	搞 ..	日_<	是 ..	晨 ..	月 ..	植 ..	移 ..	给我<	账 ..	还 ..	退 ..	里<	金额<
-0.06	.. b	.. 以	.. 公	.. 取	.. 四	.. 小	.. 收	.. 改	.. 玩	.. 级	.. 跨	.. 零	> NO	>._	>_实	>_星	>_点	>不	>代金	>的中	AD <<	COINS <<	PROMISE <<	SHORT <> -	SHORT <> ASK	SLIP <<	_充<	两个<	写成<	出<
-0.06	刚 ..	到<>$	原神<	啊 ..	声 ..	对_<	无 ..	然 ..	物 ..	神<	神<>_	粉 ..	联通<	花 ..	英 ..	试 ..	赔 ..	高 ..	鱼 ..
-0.05	- <> ORDER	.. =	.. 两	.. 二	.. 储	.. 化	.. 方	.. 星	.. 火	.. 豆	.. 边	.. 遍	.. 高	> ONLY	>> ACCOUNT	>_a	>_j	>_r	>_充	>_那	ACCOUNT <> -	EXPIRED <<	G <> ASK	REDEEM <> BUY	SEND <> COINS	TOPUP <> PAY	^<>一	d_<	m ..	m_<
-0.05	v ..	万 ..	先 ..	光 ..	克 ..	凌 ..	卖<>_	四 ..	子 ..	活 ..	直 ..	联 ..	能 ..	还有<	送 ..	通<	铺 ..	雄 ..
-0.04	!_<	- <> ACCOUNT	- <> NO	.. f	.. n	.. p	.. ×	.. 个	.. 之	.. 付	.. 八	.. 农	.. 半	.. 处	.. 张	.. 法	> SITE	> WAIT	> YET	>> RESULT	>?_	>_i	>_y	>_农	>_对	>_花	>券	>的券	>的卡	>的点
-0.04	>的话	>退	>退我	BUY <> PAY	COINS <> NO	COME <> WANT	DONE <	DONE <<	DONE <> -	G <> G	PAY <> REFUND	TOPUP <> COME	YET <> NO	none kind invoice	专 ..	从<	减 ..	到了<	到账<	剩<	剩<>_	功_<	发 ..	场 ..	差的<	我 ..	最 ..	有<>_	果 ..	氏 ..
-0.04	求 ..	注 ..	的<>京	的<>档	臣 ..	让 ..	证 ..	该 ..	返<	道<	销 ..	面 ..	额<>_
-0.03	* ..	- <> CARD	- <> PRICE	- <> SELF	.. 为	.. 久	.. 京	.. 人	.. 台	.. 吃	.. 啊	.. 序	.. 总	.. 新	.. 时	.. 显	.. 用	.. 相	.. 迅	.. 这	0张<	> EDITION	>*	>*0	>??	>_/	>_d	>_买	>_已	>_总
-0.03	>_成	>_晚	>_页	>×	>×0	>一卡	>京	>的会	>的充	@ ..	@<	BUT <> -	CANCEL <<	FAMILY <	INVALID <<	MEMBER <> PAY	TOLD <> PAY	WANT <> G	YET <> ASK	_<>面	none of 3	一年<	不是<	买_<	份<	关 ..	动<>_	千 ..	变 ..	另 ..
-0.03	另外<	呢_<	商 ..	基 ..	外<	大 ..	密 ..	少的<	常 ..	快 ..	打<	月返<	每份<	满 ..	的是<	管 ..	红 ..	要<>_	账<	账<>_	费<>_	返<>_	退我<	退款<	送<	额_<
0.03	- <> WAIT	.. )	.. _	.. 冲	.. 哥	.. 市	.. 态	.. 抢	.. 拍	.. 数	.. 期	.. 果	.. 每	.. 流	.. 清	.. 状	.. 白	.. 编	.. 荣	.. 超	.. 过	.. 邮	.. 钱	:<	> INVALID	>> LOCK	>> PICTURE	>> WAIT	>_t	>_余
0.03	>_刷	>_户	>_早	>_能	>_钱	>买一	>人	>付的	>优	>优惠	>到0	>整	BALANCE <	BUY <> BUT	CARD <> -	COINS <> G	EDITION <> BALANCE	G <> COME	G <> NO	GAMEBAN <<	KEY <	KEY <> -	ORDER <> COINS	PASSWORD <<	PAY <> PAY	PAY <> TOPUP	PRICE <> PAY	REDEEM <<	REVOKE <<	SLIP <
0.03	SLIP <> -	STAFF <> -	WANT <> SEND	WRONG <	_<>0	_<>是	_<>还	k_<	kind price_match	of 3	七 ..	主 ..	交<	付宝<	位_<	俩 ..	俺 ..	充<	充<>到	充_<	分 ..	刷了<	卡 ..	去 ..	可 ..	后<	后<>_	品 ..	哈 ..	基<
0.03	基<>代	多了<	套 ..	妈 ..	宝<	宽 ..	小 ..	年_<	广 ..	德基<	成<>的	打了<	播 ..	显 ..	本 ..	档 ..	款_<	沃 ..	源 ..	点_<	物卡<	皮 ..	码_<	种 ..	种_<	老 ..	舟 ..	议 ..	误 ..	购 ..
0.03	遇 ..	那<>_	金<>_	钻 ..	餐 ..	骗 ..
0.04	\"_<	+ ..	- <> PAY	- <> REDEEM	.. g	.. 书	.. 俩	.. 刮	.. 吗	.. 员	.. 哦	.. 圈	.. 夜	.. 好	.. 密	.. 少	.. 拜	.. 根	.. 烦	.. 王	.. 经	.. 者	.. 能	.. 麻	._<	: ..	= ..	> DOUBLE	> OTHERS	>_f
0.04	>_u	>_单	>_她	>_游	>_要	>_这	>_麻	>q	>q币	>两	>买了	>付	>给我	>面	COINS <> YET	INVOICE <<	LOCK <<	PAY <> MEMBER	TOPUP <> ASK	TOPUP <> BUT	_<>两	_我<	best	kind invoice	of 4	q币<	付<	值_<	前 ..	员 ..
0.04	块_<	堂 ..	我_<	我充<	截 ..	拿 ..	来 ..	来<>_	激 ..	点卡<	的<>q	省 ..	石 ..	示 ..	移动<	美 ..	肯 ..	花<	视 ..	钱<	错_<	餐_<	首 ..
0.05	.. 从	.. 傍	.. 卖	.. 司	.. 吧	.. 呗	.. 截	.. 格	.. 满	.. 知	.. 种	.. 站	.. 组	.. 绑	.. 统	.. 花	.. 西	.. 记	.. 账	> PROMISE	> SHORT	>> COME	>> OTHERS	>_v	>一年	>代	>代0	>是	>那	G <> BUY
0.05	PAY <> COME	SELF <> NO	TOPUP <> SEND	USED <<	^<>买	_<>呢	g_<	place 3	¥ ..	仔 ..	价_<	农 ..	单<	家 ..	平 ..	年<	年<>_	度 ..	情 ..	昨天<	来<	查 ..	流 ..	的<>到	的_<	算 ..	绑 ..	西 ..	请 ..	费_<
0.05	边 ..	进 ..
0.06	- <> -	.. 事	.. 别	.. 场	.. 整	.. 机	.. 板	.. 气	.. 求	.. 激	.. 燃	.. 登	.. 表	.. 装	.. 该	.. 部	.. 酷	>).	>> NO	>_只	>_激	>_表	>不是	>应	>应该	>怎	>怎么	>还	>退了	?<
0.06	BUY <> SEND	BUY <> STAFF	CARD <> NO	PAY <> NO	RESULT <	TICKET <<	_<>)	_<>_	_<>没	_把<	上_<	不_<	什 ..	你<	你<>_	充<>_	吗_<	带 ..	把<>退	样 ..	消 ..	点 ..	牌 ..	礼 ..	起来<	跑 ..	跨 ..	门 ..	音 ..
0.07	$ ..	(<>_	- <> SHORT	- <> WRONG	.. :	.. ?	.. 代	.. 儿	.. 动	.. 季	.. 应	.. 维	.. 面	.. 齐	>> DOUBLE	>_到	>_扫	>_没	>_礼	>_走	>的东	BUY <	ORDER <	PAY <> KEY	REFUND <<	_<>话	一次<	付<>买	付的<	价格<
0.07	全 ..	共<	冲 ..	利 ..	别 ..	包 ..	单_<	卡<>_	多_<	我<>_	打 ..	把<	收我<	改 ..	格 ..	格<	每 ..	每人<	民币<	狗 ..	白 ..	缴 ..	过_<	都是<	雪 ..
0.08	.. 刚	.. 哪	.. 戏	.. 扫	.. 费	.. 走	>_号	>_打	>_第	>_网	>_都	>啊_	CARD <> PAY	COME <> ASK	SELF <	^<>充	kind arrived	place 2	一张<	付<>_	冲<	动<	吗 ..	壳 ..	多<	多<>_	好 ..	少<	怎 ..	扣我<
0.08	拍的<	收 ..	整 ..	月_<	缴了<	钱_<
0.09	\" ..	- ..	- <> REFUND	.. 万	.. 们	.. 友	.. 无	.. 晚	.. 朋	.. 油	.. 送	.. 通	.. 银	.. 领	0=<	0_<	> COME	> TOPUP	>> SHORT	>_去	>_和	>_订	>_返	>没到	BUY <> -	DOUBLE <> -	EMPTY <<	PRICE <> -	REFUND <> -	o_<
0.09	个<>_	人_<	卡_<	吧_<	啊_<	当 ..	我<	抢 ..	气 ..	油 ..	燃 ..	的<	符 ..	续 ..	话费<	退<
0.10	#_<	. ..	.. t	.. 刷	.. 怎	.. 房	.. 短	.. 返	:<>(	> SELF	> STAFF	>(	>> WANT	>_b	DOUBLE <	PAY <> ACCOUNT	_是<	六 ..	务 ..	号_<	宝 ..	弹 ..	手 ..	折 ..	模 ..	窗 ..	立 ..	通 ..
0.11	(<>)	.. 中	.. 值	.. 单	.. 名	.. 完	.. 扣	.. 换	.. 日	.. 早	.. 睡	>)_	>_刚	>_支	FINE <<	G <> KEY	REMEDY <<	none kind chat	一共<	了<	付_<	傍 ..	十 ..	天_<	微 ..	死 ..	级 ..	课 ..	额是<
0.12	\"<	.. 其	.. 写	.. 战	.. 易	.. 活	.. 礼	.. 话	.. 进	.. 都	/ ..	>_e	>_交	>_其	>_前	>_卡	>_发	>_多	>啊	>就	>电	>都	>面值	ORDER <> PAY	^<>_	_<>那	个_<	五 ..	交 ..	位 ..
0.12	元 ..	充了<	券_<	原 ..	抖 ..	款 ..	置 ..
0.13	.. h	.. 务	.. 后	.. 周	.. 天	.. 币	.. 的	.. 看	> BUT	>_o	>_他	>_转	>没	KEY <<	NO <<	TOPUP <<	_<>啊	c ..	kind not_arrived_refund	none kind complaint	不 ..	个 ..	了张<	候 ..	共<>_	包_<	的<>_	的<>话	错 ..
0.14	.. a	.. 五	.. 他	.. 充	.. 块	.. 如	.. 宝	.. 着	> ORDER	>> TOPUP	>_代	>_进	COINS <> EDITION	REMEDY <	WANT <	none case 	了<>的	付了<	半 ..	回 ..	扣 ..	报 ..	次<>_	民 ..	笔<>_
0.15	- <> G	-<	-<>_	.. 六	.. 月	.. 笔	.. 里	.. 首	>_退	>充	>充0	>到了	>那档	TOPUP <> G	_-<	_<>买	none kind cancel	共 ..	午 ..	又 ..	差价<	笔 ..	笔<	精 ..
0.16	.. 在	.. 行	.. 要	.. 转	> -	>_全	EDITION <<	FAMILY <<	MEMBER <> -	none kind api	次<	款<	洲 ..	要<
0.17	.. 乐	.. 全	.. 去	.. 国	.. 子	.. 次	.. 欢	.. 码	.. 钟	>)	>> REFUND	CARD <<	COINS <> COME	PRICE <<	REMEDY <> -	_付<	kind minor	都 ..
0.18	( ..	(<	.. 买	.. 到	.. 十	.. 年	.. 杀	.. 网	>_今	>_后	COINS <	REFUND <	_(<	会 ..	券 ..	升 ..	原价<	百 ..
0.19	- <> BUY	.. 交	.. 今	.. 余	.. 昨	.. 有	.. 电	> PAY	>> PAY	>> REDEEM	>_一	>_开	>_昨	>我	BUY <> G	ORDER <> -	TOPUP <> -	none case wrong_item	none kind account	none kind spam	张<	张_<	晚 ..	每个<	给了<
0.20	.. #	.. 一	.. 前	>> YET	KID <<	PAY <> -	^<	none kind command_bot	张<>$	易 ..	款<>_	网 ..	要<>的	转 ..
0.21	- <> COINS	.. 发	G <> -	严 ..	掉 ..	读 ..	这 ..
0.22	.. 点	>> BUT	>> ORDER	>_怎	_<>的	p ..	一 ..	吧 ..	年 ..	走 ..	选 ..
0.23	.. 批	>_批	MEMBER <	_各<	kind 	了<>_	充的<
0.24	.. 么	.. 也	.. 微	.. 游	>> ONLY	TOPUP <
0.25	.. 午	> BUY	BALANCE <> -	WRONG <<	价<>_
0.26	.. 元	.. 头	.. 是	各 ..	各<	各<>_	行 ..
0.27	.. 号	.. 来	.. 给	> REDEEM	>买的	_ ..	_<	none	none of 4
0.28	.. 信	.. 只	.. 底	>> SELF	>> SEND	PAY <<	TOLD <	TOLD <> -	了 ..	付 ..
0.29	.. 保	>> BUY	PAY <	kind paid_twice
0.30	.. 我	PRICE <	预 ..
0.31	>> G	_<>$
0.32	>_说	DOUBLE <<	没 ..
0.33	> G	>> COINS	>到
0.34	.. 会
0.35	>买	G <<	充 ..	存 ..
0.36	kind own_mistake	时 ..
0.37	.. 说	张 ..
0.38	>$	费 ..
0.39	reckoned
0.40	MEMBER <<	likely	钱 ..
0.41	.. 上	.. 退
0.43	- <	人 ..
0.44	价<
0.46	cents
0.47	most
0.49	none kind presale
0.54	的 ..
0.62	价 ..
0.89	none by rule
0.91	last	priced
0.93	>_
0.94	none case other	score
1.58	rule
"""
GOODS = """
-1.65	long 2
-1.04	named
-0.96	platform
-0.80	long 3
-0.75	latin
-0.66	platform later
-0.65	again	kind spam
-0.64	none case wrong_item
-0.61	TOLD <<
-0.60	likely named
-0.59	within another
-0.54	in de
-0.52	AD <<
-0.49	BUT <<	clause has #
-0.48	ends 程
-0.46	brand
-0.45	.. s	.. 订	REMEDY <<
-0.44	in il
-0.43	.. 也	>> G	ends 教程	in 教程
-0.42	.. 不	begins a	ends 红包
-0.41	.. 都	begins 小	in ea	line has #	y ..
-0.40	STAFF <	in ma	次 ..
-0.39	>> FINE
-0.38	.. f	repeats
-0.37	.. ?	>0	>还	a ..	ends ey	ends 鱼	付 ..
-0.36	- <> TOLD	>> STAFF	begins 套	begins 闲	ends 闲鱼	in gm	in 闲鱼	o ..	两 ..	去 ..
-0.35	.. :	COME <<	begins 按	ends il	l ..	line has 怎么	购 ..
-0.34	.. 加	>> ASK	case other	ends 数	币 ..	时<
-0.33	@<	begins 会	ends l	last line	我 ..
-0.32	.. g	>买的	信 ..	按 ..
-0.31	\" ..	.. n	.. 啊	LAST <<	ends e	ends 来	o_<
-0.30	.. \"	in 红包	司 ..	时 ..	时<>_	给 ..	这是<
-0.29	.. 红	SEND <<	_<>没	begins r	ends 名	ends 验卡	in 卡密	in 验卡	三 ..
-0.28	.. y	.. 俺	.. 单	.. 话	>买	COME <	ends 信
-0.27	.. !	.. m	.. 退	.. 问	>> TOLD	>也	YET <<	begins 中	begins 候	best	in 电信	的时<	赔 ..
-0.26	.. 白	.. 计	>:	>> COMPLAIN	PRICE <<	TOPUP <> SELF	ends 皮肤	ends 肤	in od	in 微博	kind account	platform alone	platform before	u ..	出 ..	有<	答 ..	账_<	购买<
-0.25	- <> STAFF	>0_	>了	REMEDY <	STAFF <> -	begins 体	d ..	ends its line	ends ni	ends 惠券	in 优惠	in 惠券	none kind own_mistake	无 ..	的_<	看 ..	箱 ..
-0.24	.. 密	>_等	@<>_	begins 人	begins 升	ends 序号	ends 网卡	in ey	in 体验	in 序号	in 网卡	none kind progress	platform bought	到<	在 ..	成 ..	拍的<	群 ..	费 ..	转 ..	还 ..
-0.23	.. 出	.. 只	.. 等	0_<	>> SHORT	>> TICKET	>?	>_t	^<>@	_<>:	case 	in al	in 皮肤	此 ..	系 ..	销 ..
-0.22	.. 这	>_o	AD <	_ ..	begins 批	ends t	ends y	q ..	为 ..	格 ..	的<>的	移 ..
-0.21	.. e	.. 删	.. 脑	.. 里	>全	>那	begins 门	ends a	ends ea	ends 讯	in 15	m ..	v ..	充¥<	开 ..	打 ..	有 ..	的那<
-0.20	.. 大	.. 标	.. 省	> BALANCE	>:#	>> BALANCE	BUY <> BALANCE	NO <<	NO <> STAFF	^<>那	_<>也	begins i	begins l	begins 上	begins 提	ends 区	ends 腾讯	in ch	in ge	in hi	in 的卡	long 1	small	买<>¥	华 ..	客 ..	封 ..	报 ..	统 ..	试 ..
-0.20	这 ..	那<	采 ..
-0.19	- <> TOPUP	.. 头	.. 此	.. 视	> -	> COMPLAIN	> TOLD	> WANT	>> RESULT	>_二	>号是	>打	ACCOUNT <	YET <	begins 域	begins 量	clause has 我	ends am	ends 卡密	ends 密	in ar	in sh	in 域名	in 量1	们<	低 ..	你们<	器 ..	就 ..	那<>_
-0.18	.. i	.. 接	.. 版	.. 过	> REFUND	>_i	>_我	NO <> -	REGION <<	STAFF <> NO	begins s	begins 季	begins 软	clause has 提示	ends dk	ends ne	ends q	ends qq	in 50	in cd	in dk	n_<	of 5	代 ..	店的<	果 ..	没有<	算 ..
-0.17	.. )	.. u	.. 上	.. 从	.. 耶	> ACCOUNT	> SELF	>> AD	>_y	>也加	>的¥	ACCOUNT <<	NO <> NO	_@<	begins 卡	begins 阅	code	d_<	e ..	ends 助	ends 域名	ends 的	ends 网	in ou	in wi	in 么红	in 的序	k ..	分 ..	抢的<
-0.17	的<>码	示 ..	要的<
-0.16	- <> REFUND	.. 七	.. 价	.. 旧	.. 最	.. 点	.. 老	>..	>0折	>@就	>_啊	COMPLAIN <<	SITE <	_<>?	begins c	begins 带	begins 情	c ..	ends 动	ends 日区	ends 移动	ends 辅助	i ..	in id	in la	in 打成	in 辅助	in 限定	line 2	none kind cancel
-0.16	¥<	也 ..	华_<	拍 ..	连 ..
-0.15	- <> ACCOUNT	- <> SEND	.. 个	.. 书	.. 二	.. 动	.. 底	.. 香	>)	>)_	>> PAY	>_p	>_最	>密都	>打不	>把	BUY <> EDITION	BUY <> NO	ORDER <> G	SITE <<	^<>买	begins 3	begins k	begins 日	ends k	ends 件	ends 号卡	ends 礼物	in 中国	in 公司
-0.15	in 卡号	in 号卡	in 日区	之 ..	全 ..	卡 ..	去<	把 ..	订<	讯 ..	错_<
-0.14	(<>)	.. h	.. 使	.. 启	.. 娘	.. 次	.. 评	.. 跑	.. 高	> G	>_电	BUY <> PAY	USED <<	YET <> -	^<>密	begins 俺	begins 百	begins 饿	ends an	ends 付	ends 代充	ends 基	ends 微信	ends 德基	ends 物	ends 身	ends 饼券	in 00	in ni	in 了么
-0.14	in 代充	in 信的	in 华版	in 国电	in 年货	in 百度	in 饿了	none case not_delivered	none of 3	不是<	个_<	她 ..	妈 ..	录 ..	成<	显 ..	款 ..	猫 ..	玩的<	班 ..
-0.13	.. 反	.. 吧	.. 听	.. 改	.. 正	.. 毛	.. 题	> PASSWORD	> SEND	>> LAST	>_不	>那一	ASK <> -	PAY <> COINS	TOLD <> ASK	_两<	begins m	begins 取	begins 当	begins 成	begins 皮	begins 盒	begins 视	ends ok	ends 数卡	ends 电信	ends 话	in 02	in pp	in rg
-0.13	in 中石	in 数卡	in 登录	in 频会	in 饼券	line has 提示	¥_<	加 ..	密 ..	理 ..	长 ..	需 ..	领<
-0.12	- <> NO	- <> ONLY	.. 云	.. 包	.. 得	.. 户	.. 整	.. 根	.. 然	.. 联	> PAY	>!!	>> EMPTY	>> REDEEM	>_r	>_w	>_当	>_整	>发	>是	G <<	REMEDY <> YET	SELF <> REDEEM	SEND <> -	TOPUP <<	USED <	^<>的	begins g	begins 第	ends al
-0.12	ends de	ends nt	ends rs	ends 去	ends 录	ends 意	ends 滴	ends 滴滴	ends 登录	ends 网盘	ends 题	in ap	in nt	in 生活	in 邀请	kind api	kind command_bot	line has 你	p_<	taken back	他<	其 ..	到<>的	各 ..	各<	呢 ..	啥 ..	批<>_	直 ..	级 ..
-0.12	要<
-0.11	.. 定	.. 式	.. 影	.. 求	.. 行	.. 试	.. 际	.. 频	.. 飞	> LAST	>> REVOKE	>?_	>_到	>只	>的了	>的那	>都	G <> PAY	SEND <> REDEEM	SHORT <<	_\"<	_<>只	begins o	begins 兑	begins 教	ends f	ends tc	ends ur	ends ux	ends ws
-0.11	ends 上	ends 博	ends 去话	ends 序	ends 微博	ends 案	ends 次数	ends 电网	ends 程序	ends 进去	in 25	in ac	in ca	in co	in ic	in ws	in 入去	in 去话	in 小程	in 平台	in 报销	in 次数	in 滴滴	in 点数	in 电网	in 移动	in 程序	in 软件	in 进去	line 3
-0.11	n ..	none kind presale	¥<>的	一<	乐 ..	书 ..	充_<	只 ..	各<>_	好<	好<>_	度 ..	我<	批<	折_<	结 ..	续 ..	要<>_	钥 ..	页 ..	领 ..
-0.10	!<>的	.. 光	.. 円	.. 准	.. 和	.. 哪	.. 宽	.. 导	.. 就	.. 录	.. 手	.. 扣	.. 月	.. 稳	.. 解	.. 辉	.. 边	.. 还	> REDEEM	> REVOKE	> USED	>> DOUBLE	>> ORDER	>> PRICE	>_从	>_俺	>_通	@要<	ACCOUNT <> ACCOUNT	BUT <> -
-0.10	BUY <> -	KEY <	PROMISE <<	REGION <	SELF <> -	SEND <> COME	SITE <> -	a_<	begins 叮	begins 吃	begins 微	begins 新	begins 网	begins 肯	clause has 没	ends fi	ends ly	ends 东	ends 中	ends 充	ends 叮咚	ends 咚	ends 奇	ends 快	ends 提货	ends 月付	ends 货	in  2	in am	in ev
-0.10	in ux	in 上网	in 叮咚	in 国家	in 德基	in 的是	in 碧蓝	in 肯德	in 艺黄	in 账户	in 金月	kind not_arrived_refund	line 1	line has 我	none kind minor	p ..	候 ..	初 ..	原 ..	后 ..	场 ..	接_<	有<>_	机 ..	清 ..	的<>0	着 ..	给充<	计 ..	货 ..
-0.10	起 ..	过<	进_<	通 ..	钱 ..	钻 ..
-0.09	.. v	.. 么	.. 人	.. 他	.. 帖	.. 怪	.. 播	.. 有	.. 源	.. 满	.. 照	.. 直	.. 秒	.. 级	.. 蛋	.. 证	.. 难	.. 饿	> AD	> OTHERS	>> ONLY	>> PASSWORD	>_全	>_国	>_家	>_标	>提	>提示	>没了	>点_
-0.09	>的一	>还是	>那边	ASK <> MEMBER	BUY <> SEND	BUY <> YET	COINS <<	COME <> COINS	LAST <	LAST <> ACCOUNT	SELF <> BALANCE	SHORT <> -	STAFF <> BUT	TOPUP <> TOLD	WANT <	WRONG <> G	^<>不	_<>发	_<>提	_<>点	begins 一	begins 全	begins 八	begins 外	begins 序	begins 心	begins 植	begins 码	begins 移	begins 豪
-0.09	begins 边	ends 1	ends ip	ends 主	ends 华版	ends 取码	ends 接口	ends 瓣	ends 盘	ends 色	ends 豆瓣	ends 达通	in bo	in eb	in hb	in mp	in m账	in nj	in se	in 传奇	in 僵尸	in 八达	in 取码	in 大战	in 套餐	in 家电	in 度网	in 战僵	in 提取	in 月付
-0.09	in 植物	in 版的	in 物大	in 网盘	in 联通	in 角色	in 达通	in 黄金	kind appeal	s_<	也是<	书_<	们<>_	刚<	刷 ..	在<	头_<	客服<	尔 ..	工 ..	快 ..	成<>_	我<>_	批 ..	服<	服<>_	爱 ..	的<>?	目 ..	退 ..
-0.09	道 ..
-0.08	.. 先	.. 小	.. 并	.. 思	.. 慢	.. 极	.. 查	.. 海	.. 维	.. 课	.. 路	.. 骂	.. 验	0天<	> ATTITUDE	> ONLY	> RESULT	> YET	>_s	>_人	>_找	>_秒	>_饿	>不到	>充了	>到了	>啊	>啊_	>密	>弹
-0.08	>点	ACCOUNT <> -	BUY <> ASK	COINS <> ACCOUNT	G <> COINS	REMEDY <> -	RESULT <<	STAFF <> PAY	_<>#	_<>弹	_<>都	begins 位	begins 区	begins 回	begins 抽	begins 邮	ends c	ends p	ends ud	ends 了	ends 增值	ends 套	ends 季付	ends 差	ends 市卡	ends 思	ends 成	ends 扣	ends 油	ends 生意
-0.08	ends 的号	ends 石油	ends 软件	ends 重	ends 量卡	in an	in fo	in qu	in ri	in ui	in 业微	in 增值	in 天猫	in 市卡	in 心悦	in 抽奖	in 猫超	in 生意	in 的k	in 石油	in 背面	in 节点	in 超市	in 量卡	两<	两<>_	了<	冲<	到 ..	前<
-0.08	区_<	去_<	号<	售 ..	售的<	在<>_	天<	头 ..	已 ..	带 ..	户 ..	接 ..	日 ..	更 ..	最 ..	沃 ..	没<>_	源_<	点<	玛 ..	议 ..	讲 ..	这<	重 ..	量 ..	雷 ..	黑 ..
-0.07	' ..	'<	'<>_	- <> -	- <> INVALID	- <> PASSWORD	- <> REVOKE	.. q	.. 了	.. 事	.. 产	.. 代	.. 位	.. 帮	.. 很	.. 微	.. 快	.. 戏	.. 我	.. 所	.. 拍	.. 未	.. 生	.. 结	.. 络	.. 航	.. 贴	.. 附	.. 需	> TICKET
-0.07	>\"	>0个	>> REMEDY	>> USED	>_直	>_订	>c	>¥@	>上	>没_	>都没	>验	>验证	ASK <> G	COME <> -	COME <> ACCOUNT	DOUBLE <<	EMPTY <<	KEY <> -	OTHERS <<	SELF <> WAIT	SELF <> YET	_'<	_<>上	_<>号	begins 两	begins 企	begins 句	begins 战	begins 推
-0.07	begins 照	begins 背	begins 节	begins 间	ends 60	ends b站	ends ge	ends 专享	ends 享	ends 卖	ends 句话	ends 外卖	ends 战网	ends 易	ends 王	ends 百度	ends 网易	ends 而思	ends 节点	ends 装	ends 金	in ec	in fu	in f英	in ia	in jo	in ke	in kp	in ly	in m游
-0.07	in 专享	in 严选	in 件授	in 企业	in 句话	in 复制	in 易严	in 武器	in 电视	in 的号	in 礼物	in 请链	in 选会	in 限制	in 面印	一<>_	个 ..	为<	但 ..	便 ..	俺 ..	共 ..	冲 ..	卓 ..	卡_<	四 ..	在_<	复 ..	常 ..	广 ..
-0.07	情 ..	服 ..	标 ..	烦 ..	的<>.	石 ..	票 ..	粘 ..	绑 ..	维 ..	绿 ..	记 ..	费_<	跳 ..	送<
-0.06	.. -	.. 兽	.. 再	.. 压	.. 及	.. 名	.. 哦	.. 字	.. 幻	.. 您	.. 教	.. 猫	.. 瞅	.. 终	.. 花	.. 跨	.. 钥	> EXPIRED	>0点	>> PROMISE	>?不	>_l	>_也	>_只	>_大	>_帮	>_有	>_激	>了_	>发给
-0.06	>还没	@<>¥	ACCOUNT <> WANT	AD <> -	BALANCE <	BUY <> COINS	BUY <> TOLD	BUY <> WRONG	COME <> SELF	KEY <> G	PENDING <<	REGION <> -	SELF <	SELF <> TOLD	STAFF <> KEY	_<>\"	_换<	begins 优	begins 俄	begins 免	begins 公	begins 六	begins 关	begins 刷	begins 封	begins 很	begins 户	begins 抢	begins 本	begins 海
-0.06	begins 猫	begins 西	begins 返	begins 邀	begins 里	begins 钉	ends cf	ends x	ends 利	ends 吧	ends 季卡	ends 很	ends 得很	ends 插件	ends 眼	ends 约	ends 销	ends 问题	in do	in ee	in h 	in ho	in i接	in 俄区	in 区k	in 原来	in 回复	in 回来	in 季付	in 季卡
-0.06	in 小时	in 得很	in 战网	in 抢红	in 教育	in 第二	in 育版	in 视会	in 酷我	in 里点	in 钉钉	in 问题	in 高速	line 0	of it	r_<	一 ..	人_<	他 ..	以 ..	使用<	刚 ..	却 ..	发 ..	台 ..	右 ..	号<>的	员(<	囤的<	在<>那
-0.06	天 ..	天<>_	女 ..	宜 ..	室 ..	宽 ..	异 ..	影 ..	慢 ..	我¥<	把<>¥	携 ..	支 ..	是<>0	晶 ..	期 ..	果<>_	水 ..	油 ..	源 ..	热 ..	界 ..	给个<	络 ..	自 ..	表 ..	课 ..	课_<	谁 ..	输 ..
-0.06	这张<	餐_<	麻 ..
-0.05	- <> BUY	- <> WANT	.. =	.. 与	.. 份	.. 像	.. 回	.. 地	.. 太	.. 封	.. 差	.. 心	.. 息	.. 搞	.. 概	.. 水	.. 油	.. 游	.. 盗	.. 知	.. 确	.. 芒	.. 转	.. 顺	.. 骑	.. 黑	>#	>> ATTITUDE	>> INVOICE	>_e
-0.05	>_m	>_n	>_别	>_卡	>_在	>_跟	>_还	>个	>也太	>拉	>的k	>的吧	>能	>邮	>邮箱	ATTITUDE <<	BALANCE <<	BALANCE <> -	DONE <> -	LOCK <<	MEMBER <> COME	PAY <> COME	PAY <> NO	PAY <> PAY	PAY <> YET	REDEEM <> ACCOUNT	REDEEM <> NO	REDEEM <> STAFF	REMEDY <> ASK	RESULT <
-0.05	RESULT <> -	SHORT <	SLIP <> -	STAFF <> COINS	TOPUP <> KEY	TOPUP <> ORDER	TOPUP <> RESULT	WANT <> -	WRONG <> ASK	^<>充	_<>用	begins '	begins 保	begins 做	begins 卖	begins 尊	begins 得	begins 拿	begins 正	begins 求	begins 滴	begins 生	begins 白	begins 红	begins 许	ends 0	ends 2	ends 3	ends k歌	ends 一趟
-0.05	ends 乐	ends 体育	ends 催	ends 刮	ends 化	ends 华	ends 头	ends 尊敬	ends 抱歉	ends 敬	ends 歉	ends 流程	ends 猫眼	ends 石化	ends 租号	ends 站	ends 笔	ends 级	ends 育	ends 趟	ends 铁道	ends 音乐	ends 页	ends 高	in 01	in 03	in bu	in e点	in k歌	in om
-0.05	in op	in pe	in p里	in te	in up	in yp	in 一趟	in 一道	in 代码	in 全民	in 吃鸡	in 回老	in 回调	in 尊敬	in 式服	in 很抱	in 抱歉	in 押题	in 星穹	in 本体	in 正式	in 民k	in 流程	in 猫眼	in 白跑	in 租号	in 穹铁	in 网易	in 老家	in 腾讯
-0.05	in 讯体	in 许可	in 豪华	in 跑一	in 路上	in 转网	in 里扣	in 铁道	in 随便	in 飞机	j ..	kind complaint	of 1	strange	w ..	w_<	× ..	【 ..	个<>怎	个<>都	为是<	了<>的	了¥<	价 ..	值<	值_<	充值<	区 ..	发了<	另 ..
-0.05	囤 ..	密<	思 ..	戏_<	我个<	我是<	扫 ..	折 ..	换成<	提 ..	携号<	放 ..	是<>啊	月的<	未 ..	每 ..	流 ..	版_<	留 ..	的<>$	看<	码是<	种 ..	符 ..	给<	联 ..	见 ..	认 ..	贵 ..	跟 ..
-0.05	车_<	过<>_	附 ..	面 ..	音 ..
-0.04	\"<>_	- <> COMPLAIN	- <> REMEDY	.. 下	.. 之	.. 乐	.. 以	.. 低	.. 便	.. 儿	.. 剩	.. 博	.. 另	.. 可	.. 吗	.. 嘛	.. 团	.. 圈	.. 处	.. 干	.. 开	.. 当	.. 怀	.. 惠	.. 战	.. 把	.. 权	.. 条	.. 枚	.. 栏
-0.04	.. 礼	.. 空	.. 符	.. 绝	.. 达	.. 返	.. 逆	.. 重	> PICTURE	> WAIT	>\".	>#_	>> SELF	>@给	>_h	>_v	>_五	>_好	>_把	>_是	>_里	>_黑	>怀	>怀旧	>我也	>用的	>转	>还我	>链	>链接
-0.04	??<	@<>没	@的<	ACCOUNT <> COME	COINS <> COINS	COMPLAIN <	DONE <	EDITION <> SEND	G <> G	OTHERS <> -	PROMISE <> REDEEM	REDEEM <> LOCK	REFUND <	REGION <> STAFF	SEND <> COINS	STAFF <> ASK	TOLD <> KEY	TOPUP <> COME	WAIT <> -	WANT <<	_一<	_到<	_我<	begins 主	begins 催	begins 去	begins 安	begins 客	begins 店	begins 感
-0.04	begins 接	begins 期	begins 标	begins 次	begins 汽	begins 满	begins 立	begins 答	begins 群	begins 腾	begins 解	begins 诚	begins 豆	begins 质	begins 零	begins 页	case invalid_card	ends go	ends mo	ends ms	ends nf	ends rd	ends 僵尸	ends 党	ends 商	ends 图	ends 圈	ends 境	ends 大神	ends 安康
-0.04	ends 定	ends 定卡	ends 尸	ends 康	ends 很慢	ends 慢	ends 我	ends 打	ends 打成	ends 无间	ends 时长	ends 期	ends 样	ends 生党	ends 着	ends 红书	ends 美区	ends 群主	ends 荒	ends 证	ends 账	ends 里	ends 量	ends 长	ends 饥荒	ends 饺子	in  f	in 't	in -m	in 1 
-0.04	in 12	in b站	in cs	in in	in kb	in kk	in ky	in o 	in rd	in sg	in ut	in ve	in wh	in 专票	in 主播	in 体育	in 出来	in 吃饺	in 大神	in 学生	in 安康	in 定卡	in 小l	in 小红	in 很慢	in 感谢	in 戏里	in 指定	in 播刷	in 数字
-0.04	in 时长	in 水音	in 永劫	in 汽水	in 港区	in 游代	in 满级	in 生党	in 石化	in 红书	in 网的	in 美区	in 群主	in 群里	in 联系	in 视频	in 豆瓣	in 质保	in 费慢	in 转圈	in 里头	in 零售	in 饺子	in 	kind paid_twice	none kind invoice	of 2	】<	】<>_	一直<
-0.04	个说<	买<>\"	了下<	似 ..	使 ..	儿 ..	到<>那	前<>_	前<>的	南 ..	友的<	发<	周 ..	因 ..	块 ..	娘 ..	字 ..	安 ..	家是<	己<	我的<	把<>还	抽 ..	换<>都	播的<	敢 ..	是 ..	是<>吗	晚 ..	样_<
-0.04	核 ..	款<	款_<	此<	死 ..	派 ..	的<>是	的<>链	直<	程 ..	箱<	糊 ..	给<>_	自己<	蜜 ..	被 ..	说好<	诶 ..	返 ..	还没<	迷 ..	邮箱<	配 ..	闺 ..
-0.03	- <> LAST	- <> PRICE	- <> USED	.. k	.. 业	.. 兑	.. 句	.. 叫	.. 呀	.. 品	.. 哥	.. 商	.. 园	.. 宜	.. 实	.. 常	.. 序	.. 弟	.. 忍	.. 意	.. 抢	.. 抬	.. 抵	.. 拼	.. 授	.. 文	.. 易	.. 烦	.. 燃	.. 理
-0.03	.. 番	.. 给	.. 绿	.. 编	.. 艾	.. 识	.. 请	.. 身	.. 追	.. 锁	.. 阳	.. 阴	.<	.<>_	> STAFF	>!	>+	>:_	>> BUT	>> COINS	>??	>@到	>_?	>_上	>_原	>_可	>_听	>_微	>_拼	>_提
-0.03	>_根	>_话	>_请	>_都	>¥了	>上去	>不了	>不开	>不能	>不行	>为	>为0	>十	>卡密	>去	>去了	>叫	>号上	>多少	>标	>的号	>的呀	>都不	@ ..	@_<	ASK <	ASK <> REGION	COME <> NO	FAMILY <> ACCOUNT	KEY <> SELF
-0.03	PAY <> ASK	PICTURE <<	REDEEM <> PAY	SELF <> ACCOUNT	SELF <> REMEDY	SEND <> NO	SITE <> TOLD	SLIP <	SLIP <<	TOLD <> NO	TOLD <> YET	TOPUP <> G	TOPUP <> WRONG	_<>卡	_<>打	_<>续	_<>还	_他<	_和<	_有<	_没<	_用<	_说<	begins q	begins 仓	begins 价	begins 出	begins 刮	begins 友	begins 名
-0.03	begins 头	begins 子	begins 字	begins 山	begins 工	begins 必	begins 恢	begins 手	begins 打	begins 时	begins 来	begins 步	begins 源	begins 球	begins 订	begins 讲	begins 预	begins 饥	ends dy	ends le	ends ps	ends se	ends sh	ends to	ends ts	ends 京东	ends 人	ends 体	ends 佬	ends 儿
-0.03	ends 兽	ends 出来	ends 可	ends 吗	ends 品	ends 回	ends 圈圈	ends 复	ends 小号	ends 式	ends 折	ends 换券	ends 本体	ends 次	ends 次卡	ends 源码	ends 理	ends 白页	ends 行证	ends 视频	ends 许可	ends 里头	ends 零	ends 频	ends 魔兽	in af	in cb	in ci	in cn	in dl
-0.03	in e-	in fc	in fi	in gr	in hr	in ie	in kf	in ov	in rc	in rk	in ru	in t 	in xm	in y激	in 主的	in 习强	in 五人	in 人格	in 仓库	in 作战	in 全部	in 刮刮	in 刮卡	in 劫无	in 卖的	in 反应	in 圈圈	in 大作	in 客人	in 小号
-0.03	in 小米	in 强国	in 恢复	in 房租	in 打车	in 批量	in 抢的	in 拿去	in 换券	in 插件	in 无间	in 格回	in 次卡	in 步步	in 步高	in 活次	in 源码	in 球大	in 球球	in 白页	in 着上	in 第五	in 等着	in 老子	in 者的	in 行证	in 通行	in 部节	in 面卡	in 音月
-0.03	in 页面	in 饥荒	kind arrived	none kind compare	of 6	】 ..	也<	也<>_	买了<	买的<	事_<	五<	五<>_	们<>的	们把<	位 ..	你<>_	值 ..	值<>_	做 ..	充到<	充成<	到<>去	卡密<	友 ..	和<>的	品 ..	啥_<	器_<	在你<
-0.03	完<	密<>_	州 ..	己<>_	币_<	帮 ..	店_<	怎 ..	成<>的	我<>@	我发<	所 ..	扣了<	拿 ..	授 ..	星 ..	是一<	杀 ..	权 ..	果<	查 ..	检 ..	款<>_	死_<	母 ..	气 ..	登 ..	的¥<	看<>_	看是<
-0.03	码_<	站的<	粽 ..	续的<	者 ..	航 ..	落 ..	血 ..	被<	被<>_	觉 ..	订单<	读 ..	豪 ..	资 ..	超 ..	过的<	退款<	都 ..	钱<	钻_<	链 ..	黄 ..
0.03	- <> WAIT	.. +	.. b	.. 件	.. 众	.. 偷	.. 全	.. 冻	.. 减	.. 客	.. 室	.. 日	.. 欠	.. 步	.. 死	.. 每	.. 流	.. 王	.. 班	.. 票	.. 程	.. 议	.. 连	.. 邮	0 ..	0单<	>> CANCEL	>> LOCK	>_j	>_k
0.03	>_—	>_公	>_写	>_咋	>_哈	>_多	>_想	>_来	>_系	>_结	>_邮	>一张	>会议	>是吧	>的点	>的蜡	>说	>这	>那种	>里充	@<>那	BUT <> KEY	BUY <	BUY <> REGION	BUY <> TOPUP	G <> BUT	G <> SEND	GAMEBAN <	GAMEBAN <<	INVALID <<
0.03	KEY <> NO	MEMBER <	MEMBER <<	MEMBER <> -	MEMBER <> REDEEM	ORDER <> ACCOUNT	ORDER <> TOLD	PASSWORD <> YET	PAY <> STAFF	SELF <<	STAFF <> YET	TOPUP <> INVALID	TOPUP <> STAFF	TOPUP <> YET	WANT <> COME	^<>我	^<>账	_<>兑	begins 三	begins 任	begins 偷	begins 剪	begins 同	begins 周	begins 地	begins 奈	begins 奥	begins 奶	begins 屈	begins 征
0.03	begins 思	begins 恋	begins 我	begins 掌	begins 插	begins 数	begins 有	begins 橙	begins 炉	begins 玩	begins 穿	begins 笔	begins 联	begins 蚂	begins 超	begins 通	ends gs	ends ld	ends 丘	ends 久版	ends 云盘	ends 册码	ends 可梦	ends 号	ends 合集	ends 回声	ends 声	ends 奈飞	ends 宠物	ends 封面
0.03	ends 席位	ends 年付	ends 彼丘	ends 征途	ends 月卡	ends 月度	ends 梦	ends 氏	ends 河	ends 油管	ends 深空	ends 灯	ends 礼卡	ends 网课	ends 臣氏	ends 蛋仔	ends 行	ends 资格	ends 逆战	ends 途	ends 酷喵	ends 银河	ends 集	ends 飞	ends 鲜花	in  h	in  i	in  r	in  w	in  x
0.03	in  会	in 30	in eg	in em	in es	in fy	in gt	in i 	in it	in ll	in ms	in m的	in nv	in oe	in ox	in qq	in xb	in x月	in 与深	in 久版	in 习机	in 云黑	in 任天	in 传说	in 光鲜	in 全屏	in 册码	in 判合	in 可梦	in 合集
0.03	in 回声	in 团月	in 地铁	in 奈飞	in 宝可	in 宠物	in 屈臣	in 岩银	in 席位	in 影忍	in 征途	in 心宠	in 忍者	in 恋与	in 我的	in 掌心	in 星钻	in 月度	in 有线	in 橙光	in 油管	in 注册	in 深岩	in 深空	in 火影	in 火线	in 炉石	in 点读	in 登读	in 的世
0.03	in 盒子	in 礼卡	in 租车	in 穿越	in 笔记	in 线电	in 联合	in 臣氏	in 艺星	in 英语	in 裁判	in 课程	in 购物	in 资格	in 越火	in 车抵	in 转裁	in 逆转	in 酷喵	in 酷狗	in 酷酷	in 里云	in 银河	in 阿里	in 骑士	in 高铁	in 鲜花	in 黑胶	kind compare	m_<
0.03	none kind arrived	¥ ..	¥的<	一份<	上_<	个<>还	人的<	代储<	任 ..	份<	份<>_	到<>里	动_<	千 ..	午 ..	友<>_	叫\"<	听 ..	完 ..	定 ..	家<	开的<	张<>密	我<>还	我充<	抄 ..	把<>的	撤 ..	整 ..	时_<
0.03	易 ..	是<>那	服的<	法 ..	活<	激活<	版 ..	的\"<	的<>会	的<>到	瞎 ..	社 ..	端 ..	经<	而 ..	行_<	货<	货<>_	车 ..	这订<	限 ..	香 ..
0.04	- <> COME	.. o	.. 仍	.. 余	.. 公	.. 双	.. 口	.. 咋	.. 场	.. 多	.. 奇	.. 孙	.. 它	.. 尔	.. 徽	.. 星	.. 机	.. 果	.. 气	.. 种	.. 突	.. 站	.. 章	.. 见	.. 起	.. 超	.. 通	.. 道	.. 量	.. 黄
0.04	0<>那	> ASK	>\"是	>> REGION	>_你	>_周	>_应	>_手	>_时	>_本	>_补	>_进	>_钱	>一年	>代	>会	>家	>家庭	>的币	>给他	>说\"	>费交	>输	>输入	BUT <> NO	BUY <> REDEEM	COINS <> SEND	COME <> G	EDITION <	EDITION <> -
0.04	EDITION <> ORDER	FINE <<	G <> KEY	KEY <> TOLD	ORDER <	STAFF <> G	STAFF <> TOLD	STAFF <> TOPUP	TOPUP <> CARD	TOPUP <> COINS	TOPUP <> PAY	TOPUP <> SEND	WAIT <	^<>¥	^<>续	^<>输	_<>怎	_<>账	_¥<	_但<	begins 包	begins 商	begins 天	begins 央	begins 火	begins 狼	begins 番	begins 神	begins 种	begins 租
0.04	begins 转	begins 阴	begins 音	begins 飞	begins 鹅	begins 龙	ends 0刀	ends b	ends h	ends in	ends qb	ends uc	ends 世界	ends 之间	ends 代币	ends 刀	ends 列号	ends 务费	ends 卡通	ends 周卡	ends 块	ends 天卡	ends 度	ends 日包	ends 晶	ends 杀	ends 气	ends 油包	ends 界	ends 盒子
0.04	ends 神	ends 网三	ends 网吧	ends 耀	ends 荣耀	ends 连	ends 速包	ends 金块	ends 镜花	ends 额	ends 骏网	ends 鸭杀	g_<	in cl	in ct	in df	in en	in ld	in m 	in ng	in ob	in pd	in qb	in q超	in tc	in tg	in u加	in yo	in ys	in 一卡
0.04	in 久授	in 之谷	in 之间	in 云盘	in 人之	in 代币	in 信读	in 全家	in 兽怀	in 列号	in 剑网	in 剪映	in 务费	in 卡拉	in 卡通	in 吉他	in 周卡	in 天卡	in 央视	in 家桶	in 山海	in 年付	in 序列	in 彼丘	in 怀旧	in 拉彼	in 日包	in 易邮	in 果礼	in 油包
0.04	in 海镜	in 游戏	in 激活	in 狼人	in 番茄	in 精英	in 级版	in 编辑	in 网三	in 网课	in 联想	in 联盟	in 蓝盒	in 讯会	in 辑器	in 迅雷	in 速包	in 那个	in 邮箱	in 里面	in 金块	in 镜花	in 阳师	in 雄联	in 魔兽	in 鸭杀	in 鹅鸭	kind invoice	long 4	none kind paid_twice
0.04	of 3	下_<	个0<	串 ..	了个<	交 ..	亲_<	但<	俩_<	充<>_	先 ..	免 ..	办 ..	区<	区<>_	单<	哦 ..	域 ..	士 ..	士_<	孩 ..	年 ..	年<>_	店 ..	怪 ..	我把<	我用<	新 ..	明:<	是<>(
0.04	正经<	步 ..	海 ..	照 ..	爷 ..	版<>_	的<>怎	称:<	称_<	红 ..	结果<	美 ..	脑 ..	节 ..	英 ..	荒 ..	视 ..	订的<	说<>_	请问<	走 ..	路 ..	违 ..	通0<	速<	问<	际 ..	顶 ..	餐 ..	高速<
0.05	#_<	'_<	.. —	.. 一	.. 刷	.. 原	.. 呢	.. 周	.. 已	.. 拿	.. 活	.. 用	.. 组	.. 艺	.. 表	.. 认	.. 许	> LOCK	>> REFUND	>> WAIT	>_\"	>_u	>_后	>_商	>_港	>_装	>_那	>五	>充到	>兑
0.05	>到现	>密码	>用	>的卡	>的金	>那单	?_<	ASK <> TOPUP	COINS <> G	MEMBER <> MEMBER	SELF <> BUY	SELF <> FAMILY	SELF <> SLIP	WANT <> SEND	^<>绑	begins 元	begins 剑	begins 办	begins 唱	begins 星	begins 武	begins 账	begins 迅	begins 魔	begins 鲸	ends 65	ends g	ends ol	ends pu	ends um
0.05	ends 优酷	ends 会	ends 余额	ends 器	ends 室	ends 岛	ends 慢充	ends 成行	ends 授权	ends 服	ends 权	ends 权码	ends 缴	ends 落岛	ends 谷	ends 酷	ends 钻石	ends 面	ends 骏卡	in  d	in  v	in ax	in fr	in ft	in ga	in iu	in i余	in ne	in nl	in tm
0.05	in ug	in ur	in wn	in xg	in 云梯	in 人成	in 余额	in 公软	in 办公	in 卖红	in 双人	in 同花	in 唱吧	in 团外	in 学而	in 成行	in 战点	in 数码	in 月卡	in 权码	in 梯加	in 港币	in 电子	in 网吧	in 者荣	in 而思	in 花顺	in 落岛	in 蓝灯	in 跨三
0.05	in 钻石	in 骏卡	in 骏网	in 鲸落	none kind complaint	t_<	一个<	个\"<	么\"<	么_<	买_<	了<>_	亲 ..	份_<	充<	写 ..	制 ..	功 ..	动 ..	号_<	向 ..	吓 ..	听_<	家的<	对<	对<>_	导 ..	应 ..	得 ..	惊 ..
0.05	我<>充	救 ..	是<>!	是<>我	是<>没	智 ..	本 ..	楚_<	次_<	火 ..	烛 ..	物 ..	现 ..	电 ..	的<>一	的<>都	的两<	盗 ..	空 ..	经 ..	给的<	至 ..	补 ..	过_<	这个<	题_<
0.06	\"<>¥	(<	- <> BUT	- <> KEY	.. $	.. 三	.. 停	.. 冲	.. 初	.. 刮	.. 制	.. 化	.. 卖	.. 尾	.. 庭	.. 怎	.. 是	.. 李	.. 样	.. 系	.. 调	.. 领	: ..	> EDITION	> TOPUP	>.	>_中	>_刚	>_半	>_成
0.06	>_才	>_换	>_跳	>_金	>我买	>的	>的账	>费	>里头	>钱	>钱包	?<	?<>_	COINS <> KEY	INVALID <> -	PASSWORD <<	STAFF <<	^<>没	_<>三	_<>充	_<>我	begins 唯	begins 梦	begins 深	begins 纸	begins 考	ends 0g	ends be	ends ce	ends d
0.06	ends ds	ends id	ends nd	ends sk	ends 代练	ends 代缴	ends 员卡	ends 团	ends 嫁衣	ends 年	ends 戏	ends 戏币	ends 水费	ends 油券	ends 游戏	ends 班	ends 画	ends 票	ends 练	ends 终身	ends 结晶	ends 花	ends 衣	ends 速器	ends 道	ends 金币	g的<	in  o	in 10	in cf
0.06	in ds	in e3	in g 	in gs	in ib	in me	in p年	in sm	in um	in 世结	in 代练	in 创世	in 员卡	in 品会	in 唯品	in 嫁衣	in 慢充	in 戏币	in 戏账	in 授权	in 权益	in 梦幻	in 油券	in 流终	in 礼包	in 神创	in 纸嫁	in 结晶	in 考研	in 荣耀
0.06	in 蜡烛	in 设备	in 费代	in 金币	in 阅链	in 音乐	in 音流	in 飞书	s ..	score whole	了?<	半 ..	吃 ..	向<	吗 ..	土 ..	在<>上	定向<	对 ..	左 ..	干 ..	并 ..	您 ..	撒 ..	收 ..	是<>¥	本没<	板_<	耳 ..	苹 ..
0.06	要 ..	说是<	过 ..	那<>的	那单<	那批<	里的<	高 ..
0.07	- <> SLIP	.. 会	.. 但	.. 右	.. 少	.. 席	.. 度	.. 报	.. 操	.. 沃	.. 玛	.. 腾	.. 讯	.. 跳	.. 部	.. 音	> FAMILY	>\"_	>> CARD	>> MEMBER	>_加	>_台	>_短	>_能	>三	>号	>被封	GAMEBAN <> -	INVALID <	MEMBER <> PAY
0.07	REDEEM <> TOLD	REMEDY <> NO	SELF <> STAFF	STAFF <> ACCOUNT	TOPUP <> ASK	WAIT <<	^<>给	_可<	begins x	begins 加	begins 无	begins 煤	begins 绝	begins 街	begins 金	case not_delivered	ends 元宝	ends 光	ends 子	ends 志	ends 果	ends 活码	ends 燃气	ends 苹果	ends 蛋币	ends 街口	ends 读书	in  e	in 65	in ay
0.07	in et	in fe	in ii	in io	in oi	in ra	in s 	in tu	in va	in xe	in xt	in 书会	in 云视	in 会议	in 元宝	in 地求	in 求生	in 活码	in 煤气	in 绝地	in 蛋币	in 街口	in 视听	in 速器	line has 买	none case invalid_card	上 ..	了<>?	事 ..	俩 ..
0.07	值的<	券 ..	动<	动<>_	可<	合 ..	吧_<	启 ..	呀 ..	呀_<	地 ..	填 ..	子<	子<>_	急 ..	抢 ..	有_<	歌 ..	点 ..	用_<	的<	的<>(	的<>被	示<	证 ..	鸡 ..
0.08	\"_<	- <> SELF	.. 主	.. 体	.. 你	.. 元	.. 共	.. 复	.. 寄	.. 换	.. 暂	.. 泰	.. 移	.. 线	.. 统	.. 续	.. 网	.. 美	.. 说	.. 那	>> FAMILY	>> PENDING	>_一	>_单	>_复	>_年	>不认	>充值	>没给	>给我
0.08	>续费	>里	ASK <> COINS	EDITION <<	G <> STAFF	NO <	ORDER <> NO	REDEEM <> -	TOLD <> SELF	TOPUP <> ACCOUNT	TOPUP <> PRICE	begins 宽	begins 燃	begins 爱	ends +	ends ch	ends m	ends r	ends y+	ends 原神	ends 宝	ends 对	ends 抖币	ends 派对	ends 盐选	ends 读	ends 车券	ends 阅读	ends 额度	in 0g
0.08	in 60	in ag	in bl	in dv	in f 	in f手	in is	in le	in my	in pt	in tp	in y+	in yc	in 东e	in 仔派	in 卡充	in 听极	in 国志	in 堂m	in 大会	in 大师	in 奇艺	in 年专	in 微信	in 抖币	in 机器	in 派对	in 爱奇	in 车券	in 逆战
0.08	in 高级	is its line	了一<	什 ..	众号<	但是<	你<	到_<	吗_<	员_<	和 ..	圾 ..	多 ..	年<	月 ..	楚 ..	毛 ..	泰 ..	用<>_	登<	的0<	的<>账	租 ..	称 ..	网 ..	说 ..	豆 ..	财 ..	身 ..	错 ..
0.09	- <> YET	.. *	.. r	.. 候	.. 八	.. 卡	.. 型	.. 填	.. 插	.. 消	.. 码	>_@	>_户	>_扫	>_点	>_钻	>i	>id	>一个	>啥	>在	>怎	>怎么	>的时	BUY <> SHORT	PRICE <> -	SEND <> ACCOUNT	TICKET <<	TOLD <> REDEEM	_0<
0.09	begins 专	begins 李	begins 游	begins 苹	begins 骏	ends io	ends ll	ends 值卡	ends 年费	ends 王者	ends 礼包	ends 美团	ends 者	ends 选	in ce	in dn	in nd	in nf	in ow	in ta	in 乎盐	in 乐豪	in 书年	in 人接	in 值卡	in 全国	in 华绿	in 国流	in 家里	in 年费
0.09	in 燃气	in 的代	in 盐选	in 超级	none kind appeal	个<>我	买<>的	五 ..	们 ..	会 ..	商 ..	子 ..	师 ..	年的<	显示<	白 ..	眼 ..	示<>_	订 ..	谷 ..	酷 ..	鬼 ..	鬼_<
0.10	- <> BALANCE	.. (	.. 京	.. 家	.. 期	.. 玩	.. 百	.. 盘	.. 第	.. 记	0张<	>_但	>_百	>_第	>_说	>_页	>¥面	>不	>余	>余额	>绑	>进	BUY <> BUT	BUY <> COME	G <> NO	ONLY <<	ORDER <> -	PASSWORD <	PROMISE <> -	SEND <> SELF
0.10	STAFF <> LOCK	TICKET <	TOPUP <> NO	_<>一	_<>那	begins 乐	begins 云	begins 原	begins 双	begins 知	begins 编	begins 美	begins 英	ends ks	ends 包年	ends 奇艺	ends 气费	ends 线	ends 艺	ends 金券	in ht	in ks	in ml	in of	in q音	in 三国	in 代缴	in 光遇	in 入法	in 包年
0.10	in 天堂	in 服务	in 极光	in 气费	in 法皮	in 直播	in 知乎	in 编程	in 金券	in 额度	kind minor	none kind not_arrived_refund	个<>号	们的<	傅 ..	和<	品:<	娃 ..	学 ..	张<>_	抖 ..	收<	收<>_	是\"<	来的<	正 ..	皮 ..	碧 ..	神 ..	等 ..
0.10	网_<	肤 ..	该 ..
0.11	!!<	) ..	.. 五	.. 宝	.. 打	.. 款	.. 物	.. 现	.. 皮	.. 箱	.. 类	.. 置	.. 肤	.. 规	> CANCEL	> SHORT	>> INVALID	>> KEY	>_d	>_¥	>_对	>_正	>交	>交了	>导	EXPIRED <	EXPIRED <<	FINE <	PAY <> -	PROMISE <
0.11	SEND <> CARD	SEND <> G	^<>余	begins 幻	begins 蓝	begins 话	begins 韩	ends ss	ends 书	ends 地	ends 城	ends 影票	ends 物卡	ends 生	ends 通	in bs	in km	in sp	in ss	in ud	in 代金	in 国际	in 场订	in 手游	in 洗车	in 物卡	in 级会	in 苹果	in 蛋仔	in 读书
0.11	in 费充	in 输入	in 酷月	in 际服	in 频s	kind presale	办的<	叮 ..	咚 ..	的<>¥	的<>充	蓝 ..
0.12	( ..	.. .	.. 信	.. 啥	.. 子	.. 新	.. 母	.. 私	.. 钟	> REGION	> WRONG	>(	>_月	>_领	>用了	>的c	>给	ASK <> TOLD	BUY <> MEMBER	^<	begins 扑	begins 斗	begins 物	begins 航	ends 套餐	ends 手游	ends 歌	ends 求生	ends 法环	ends 环
0.12	ends 航线	ends 谷歌	in 0刀	in if	in li	in ti	in x 	in 思的	in 扑克	in 查重	in 海王	in 热血	in 王热	in 航海	in 航线	in 血航	in 讯视	in 通道	in 面序	none kind api	none kind command_bot	of 4	下<>_	中 ..	份 ..	哥 ..	游 ..	畅 ..	能 ..	说<>被
0.13	\"<	- <> REDEEM	.. j	.. 中	.. 为	.. 分	.. 哈	.. 店	.. 朝	.. 耳	.. 豪	.. 货	.. 错	0<>的	0个<	:<>_	>> TOPUP	>_季	>_收	>不是	>充错	BUY <> G	EXPIRED <> -	FAMILY <> -	PAY <	TOLD <> ONLY	_你<	begins v	begins 光	begins 听
0.13	begins 四	begins 洗	begins 终	begins 谷	begins 逆	ends i	ends on	ends 会员	ends 光遇	ends 通道	ends 遇	in  l	in be	in cu	in st	in tr	in y 	in 久会	in 兑换	in 听书	in 地主	in 斗地	in 谷歌	none of 2	¥<>_	内 ..	单 ..	卖 ..	呃 ..	员 ..
0.13	套 ..	就是<	我_<	爸 ..
0.14	\"<>\"	.. 亲	.. 其	.. 华	.. 土	.. 套	.. 服	.. 港	.. 着	.. 被	>_兑	>被	>通	ACCOUNT <> NO	KEY <<	^<>用	begins 农	begins 老	begins 艾	e_<	ends pn	ends 助手	ends 员	ends 品号	ends 手	ends 档	ends 点	ends 登	f_<	in  m
0.14	in  p	in ad	in fl	in lk	in lo	in oo	in pu	in ub	in we	in 品号	in 尔登	in 年套	in 成品	in 法环	in 流量	in 登法	in 艾尔	下<	于 ..	传 ..	写<	包 ..	呸 ..	啊 ..	期的<	没<	港 ..	的<>没	额 ..
0.15	.. c	.. 万	.. 功	.. 又	.. 变	.. 合	.. 没	.. 看	>> EXPIRED	>_买	>账	>账号	? ..	BUY <> SELF	G <	begins 永	begins 绑	ends ai	ends tv	ends 储值	ends 务	ends 服务	ends 货券	ends 餐	in ex	in pn	in vp	in 京东	in 包封	in 原神
0.15	in 封面	in 思维	in 美团	r ..	¥<>没	你<>的	兄 ..	名 ..	和<>_	嘛 ..	嘛_<	实 ..	换<>不	文 ..	根 ..	没 ..	那张<
0.16	- <> COINS	.. d	.. p	.. 季	.. 方	.. 笔	0<>_	>_b	>_充	>¥的	>买了	>多	ACCOUNT <> WRONG	CARD <<	TOLD <	TOPUP <	WRONG <> -	_<>.	begins 芒	begins 蟹	ends nk	ends s	ends 加速	ends 订阅	ends 速	in  g	in as	in gp	in nk	in q阅
0.16	in 加油	in 助手	in 果t	in 芒果	in 货券	kind cancel	line has 没	none of 1	个<>不	反 ..	弟 ..	找 ..	是<>的
0.17	!_<	.. t	.. 取	.. 完	.. 来	> COINS	>> SEND	>_两	>_店	>不进	>半年	>呢	>呢?	>的券	CARD <	COINS <	KID <<	WRONG <	_<>呢	begins u	begins 储	begins 彩	begins 礼	begins 蛋	begins 载	clause has 不是	ends 品卡	ends 年卡	ends 游	ends 电费
0.17	ends 的码	in go	in ka	in l 	in n 	in w 	in 品卡	in 年卡	in 彩铃	in 方案	in 水费	in 的码	in 礼品	in 话费	in 阅读	is its clause	nothing listed	充了<	号 ..	啊_<	映 ..	睡 ..	里 ..
0.18	!<>_	.. a	.. 今	.. 页	>的_	CARD <> -	PAY <> KEY	begins 贝	begins 途	ends o	ends v	ends 壳币	ends 油卡	ends 石	in el	in ot	in p 	in sc	in tv	in 壳币	in 抖音	in 票兑	in 贝壳	line has 不是	个<>没	付<	你 ..	叫 ..	叫_<	回 ..
0.18	基 ..	小 ..	德 ..	手 ..	档 ..	然 ..	爸的<	用<>的	知 ..	飞 ..	验 ..
0.19	- <> PAY	.. 弹	.. 明	.. 登	.. 示	.. 钻	> BUT	>> EDITION	>充	>半	>有	ORDER <<	SELF <> ASK	_<	begins 流	clause has 买	ends im	ends sn	ends 云	ends 充值	ends 特	in  t	in at	in pl	in tt	in uu	in 玛特	in 电费	in 终身	会<
0.19	吧 ..	肯 ..	说<
0.20	- <	.. _	.. 东	.. 写	.. 券	.. 西	.. 额	:<	> ORDER	>> WANT	BUY <> KEY	begins b	begins 油	begins 王	ends ro	ends 带	ends 抢	ends 量包	in ep	in f点	in sv	in th	in 优酷	in 永久	in 王者	in 订阅	in 量包	了 ..	价<	价<>_
0.20	会<>_	国 ..	想 ..	用<
0.21	! ..	.. 入	.. 半	.. 发	.. 对	.. 石	>> SLIP	>> YET	>_付	>张	ASK <<	TOPUP <> -	begins 欢	begins 点	ends f点	ends 乐豆	ends 五	ends 具	ends 场	ends 宽带	ends 工具	ends 换码	ends 机场	ends 课	in he	in ol	in ps	in 乐豆	in 储值	in 宽带
0.21	in 换码	体 ..	充的<	张 ..	章 ..
0.22	- <> ASK	.. 该	>¥	>号_	>收	NO <> COME	_(<	begins 刀	begins 月	ends er	ends us	h ..	in ba	in to	in 欢乐	单_<	好 ..	的<>_	站 ..	题 ..
0.23	(<>_	.. l	.. 收	>> SITE	>_给	begins 代	begins 家	capitals	ends 点卡	in us	in 专业	in 充值	in 工具	in 点卡	long 6	买<	张<	边 ..
0.24	.. 提	.. 能	.. 要	.. 钱	>._	>_c	>一	>没到	G <> -	_<>$	ends e卡	ends ry	ends 老号	in e卡	in pa	in 会员	in 机场	in 老号	kind progress	long 7	众 ..	的 ..	鱼 ..
0.25	$ ..	.. 币	.. 绑	> SITE	> SLIP	>> BUY	BUY <> STAFF	COINS <> -	clause has 你	ends 版	in ro	kind own_mistake	long 8	long 9	么 ..
0.26	- <> EDITION	- <> ORDER	.. 员	.. 在	.. 金	begins h	ends 业版	ends 码	in 世界	in 油卡	none kind account	老 ..
0.27	.. 节	.. 进	>我	_<>¥	clause has ¥	ends 值	ends 包	in  c	in cr	in pr	long 5	none of 4
0.28	> CARD	begins 京	ends 更	in ok	in r 	in ry	in si	in sk	in 业版	t ..	滴 ..
0.29	>> ACCOUNT	_<>@	begins 年	begins 热	begins 绿	ends 抖音	ends 绿钻	ends 音	in im	in 影票	in 绿钻	板 ..
0.30	.. 成	>_a	SELF <> NO	_<>的	begins 抖	in 加速	特 ..
0.31	.. 交	0<	> KEY	in lu	in po	公 ..
0.32	- <> SITE	.. 充	.. 时	.. 账	NO <> COINS	_买<	begins 水	case wrong_item	ends 话费	in di	in ip	in ki	才 ..	是<	是_<	那 ..
0.33	# ..	- <> MEMBER	.. 带	.. 激	begins 机	ends 钻	f ..	in dj	in on	in or	in sn	了_<
0.34	begins n
0.35	.. 去	>_的	begins 电	in er	in rs	in 电影	买 ..
0.36	ends n
0.37	.. 号	>_没	FAMILY <<	_是<	ends 点券	in 点券	line has ¥
0.38	.. 付	> MEMBER	clause has @	in  s	in mo
0.39	.. 到	begins e	家 ..
0.40	.. 扫	begins d	in e 
0.41	.. 两
0.42	买<>_	用 ..	问 ..
0.43	PAY <<	first	none	的是<
0.45	.. 0
0.47	.. 年	none case 
0.48	那个<
0.49	>> COME	ends 券	in no	个<
0.50	.. 张
0.52	>_0
0.54	.. 的	rule
0.56	_<>_	bare noun
0.57	ends 币
0.58	ends 豆
0.59	ends 卡	listed
0.60	line has @
0.62	begins its line
0.63	不 ..
0.65	none kind spam
0.66	likely listed
0.67	none case other
0.68	score listed
0.70	ends 费
0.71	holds another
0.72	bought
0.73	>_
0.74	camel
0.77	BUY <<
0.78	score named
0.80	its
0.82	WRONG <<
0.83	titled
0.85	noun
0.87	begins p
0.96	long 10
1.07	holds a brand
1.09	none by rule
1.11	.. ¥
1.27	begins with a brand
"""
