"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.66	big
-1.33	small
-0.83	none case invalid_card
-0.75	ONLY <<
-0.58	ASK <<	face
-0.55	余 ..
-0.53	>的	kind presale
-0.51	.. 掉	least	次 ..	第 ..
-0.50	.. 0
-0.49	ACCOUNT <<
-0.48	额 ..
-0.47	.. 现	天 ..
-0.46	bare	说 ..
-0.45	.. !	.. 了
-0.44	>> STAFF	PICTURE <<	实付<
-0.43	.. 不	>一	of 5
-0.42	>_付
-0.41	.. i	.. 那	none kind own_mistake	值<
-0.40	代 ..	数 ..
-0.39	事 ..	今 ..	贴 ..
-0.38	.. 券	.. 频	>_是	SELF <<	干 ..
-0.37	.. 大	.. 视	?_<	t ..	今天<	被 ..
-0.36	.. 功	战 ..
-0.35	图 ..
-0.34	.. 成	.. 额	>!_	_<>!	保 ..
-0.33	> MEMBER	>!
-0.32	.. y	COME <> -	YET <	差 ..	版 ..
-0.31	.. /	.. e	> ASK	COME <	是_<
-0.30	.. 用	>> KEY	WANT <<	s ..	天<
-0.29	.. 剩	>> SITE	>宝	>额	TOLD <<	e ..
-0.28	.. 补	> KEY	>> REVOKE	BUY <> KEY	kind complaint
-0.27	.. 办	>?	NO <> -	STAFF <<	h ..	买 ..	定 ..	才 ..
-0.26	.. k	>> REMEDY	>> WRONG	NO <	OTHERS <<	底 ..	版_<
-0.25	.. l	.. m	.. v	.. 度	.. 页	REDEEM <	TOLD <> COINS	嘛 ..	国 ..	看 ..
-0.24	.. 加	.. 右	.. 左	.. 惠	.. 立	>> ASK	COMPLAIN <	COMPLAIN <<	EDITION <> -	place 0
-0.23	.. d	.. 软	>_m	G <> EDITION	YET <> -	again	kind spam	号<	币 ..	是 ..
-0.22	.. 定	.. 款	.. 量	>/	>> INVALID	none kind 	值<>的	写 ..	实 ..	给 ..
-0.21	.. o	.. 件	.. 可	.. 预	>> EDITION	>> FINE	ONLY <> -	none kind paid_twice	t_<	买的<	面值<
-0.20	.. 优	.. 提	.. 金	ORDER <> SEND	none kind not_arrived_refund	place 1	weak	充值<	扣<	玛 ..
-0.19	.. (	.. .	.. 付	.. 存	.. 快	.. 理	> REVOKE	>_联	>的那	_<>.	o ..	u ..	值<>_	几 ..	到<	博 ..	尔 ..	尾 ..	机 ..	者 ..
-0.18	.. x	.. 减	.. 秒	.. 试	> BALANCE	> COINS	>.	>_优	>红	>红包	LAST <<	_<>一	kind command_bot	刷 ..	和 ..	寒 ..	水 ..	领 ..
-0.17	.. 错	> SEND	>一张	SEND <	d ..	到 ..	啥 ..	额<
-0.16	# ..	.. 公	.. 出	.. 新	> SELF	>_0	? ..	EDITION <	ONLY <	REDEEM <<	台 ..	数_<	还 ..
-0.15	! ..	.. r	.. 价	.. 共	.. 越	.. 问	>_大	>_还	PAY <> TOLD	YET <<	a ..	g ..	了<>$	卖<	卡<>的	只 ..	成<	期<	期<>_	花了<
-0.14	.. b	.. n	.. 七	.. 又	.. 对	.. 没	.. 百	.. 领	0充<	>> TOLD	>_现	>手	>手续	CARD <	PAY <> PRICE	kind account	kind cancel	r ..	值 ..	在 ..	尾款<	已 ..	拍 ..	着 ..	短 ..	遍 ..
-0.13	- <> -	.. 啊	.. 账	> PRICE	>> AD	>_让	CARD <> -	ORDER <<	PAY <> BUT	SHORT <	STAFF <> G	place 4	化 ..	周 ..	接 ..	有 ..	服 ..	期 ..
-0.12	.. s	.. ¥	.. 户	.. 红	>..	>> REGION	>_想	>一分	>那个	COINS <> TOPUP	G <> ONLY	TOPUP <> TOLD	TOPUP <> YET	e卡<	l ..	个<>的	中 ..	到<>_	呢 ..	客 ..	币_<	成 ..	无 ..	用 ..	的那<	花 ..	要 ..	返 ..	通<>的	那<
-0.11	.. ?	.. 两	.. 再	.. 千	.. 另	.. 器	.. 客	.. 手	> TOLD	>> ATTITUDE	>_q	_<>×	_进<	i ..	none case wrong_item	信 ..	单 ..	呗 ..	总 ..	标 ..	活 ..	进<	进<>_	里 ..
-0.10	- <> COME	.. \"	.. 你	.. 升	.. 取	.. 家	.. 想	.. 石	>一年	ACCOUNT <	ORDER <> COME	TOLD <> ASK	_<>?	e_<	none kind minor	从 ..	余额<	充<>话	卖 ..	总价<	成<>_	电费<	的是<	英 ..	雄 ..
-0.09	.. j	.. 方	.. 查	.. 结	.. 钻	>\"	>> INVOICE	>_剩	>_加	>_我	>_点	>话	>话费	BUT <<	RESULT <<	kind chat	none kind arrived	none kind progress	x_<	僵 ..	僵尸<	功 ..	加了<	多 ..	尸 ..	尸<	序 ..	扣了<	把 ..	搞 ..
-0.09	植 ..	清 ..	清是<	然 ..	程 ..	通_<	量 ..	金 ..	问 ..	鱼 ..
-0.08	.. =	.. q	.. 卡	.. 回	.. 线	.. 让	.. 跨	:<>_	:_<	>> MEMBER	>_s	>了	>了_	>的话	G <	LAST <	TOPUP <> MEMBER	none of 1	万 ..	两个<	二 ..	券<	券<>_	和<	填 ..	开 ..	扣<>_	点 ..	点券<	现 ..
-0.08	结 ..	节 ..	话 ..	过 ..	那个<	银 ..	阳 ..	面 ..	题 ..	额<>_	高 ..
-0.07	.. t	.. ×	.. 三	.. 下	.. 储	.. 农	.. 分	.. 包	.. 哈	.. 实	.. 把	.. 档	.. 玩	.. 级	.. 续	0减<	>_j	>_r	>_充	>_再	>_农	>的和	ACCOUNT <> -	COINS <> NO	COME <<	PICTURE <	SELF <> -	SHORT <> ASK	TOPUP <> PAY	WRONG <> -
-0.07	s_<	儿 ..	冲 ..	冲<	减<	出<	到<>$	加 ..	密 ..	少 ..	应 ..	有<	物 ..	票 ..	粉 ..	联 ..	联通<	赔 ..	金额<
-0.06	- <> ACCOUNT	.. 八	.. 半	.. 小	.. 火	.. 豆	.. 起	.. 还	.. 遍	.. 高	> CARD	> WANT	>> ACCOUNT	>> PRICE	>_y	>_可	>_实	>_对	>_老	>×	>×0	>的券	>退给	BUY <<	EDITION <> NO	G <> ASK	G <> COINS	REDEEM <> -	SEND <> -	YET <> NO
-0.06	of 3	q ..	便 ..	光 ..	大 ..	完 ..	宜 ..	平 ..	快 ..	想 ..	成<>了	日 ..	月<	月<>_	港 ..	王 ..	的<>京	直 ..	退 ..	那 ..	里<
-0.05	.. *	.. p	.. 呢	.. 在	.. 坑	.. 当	.. 改	.. 时	.. 未	> WRONG	> YET	>._	>_会	>_晚	>_的	>一卡	>京	>呢	AD <<	G <> G	G <> STAFF	PAY <> REFUND	REDEEM <> BUY	SEND <> COINS	SHORT <<	TOPUP <> COME	_(<	_充<	d_<	m_<
-0.05	place 2	x ..	三 ..	先 ..	兑 ..	写成<	号 ..	哥 ..	商 ..	对 ..	我买<	支 ..	最 ..	档 ..	让 ..	还是<	送 ..	通<
-0.04	!_<	- <> CARD	- <> MEMBER	.. a	.. 之	.. 京	.. 以	.. 四	.. 总	.. 版	.. 编	.. 迅	>> BALANCE	>> COME	>> PASSWORD	>??	>_i	>_三	>_不	>_已	>_总	>_花	>_补	>京东	>代金	>的中	>的卡	>的点	>面额	BUY <> COME
-0.04	BUY <> PAY	COINS <> -	G <> SELF	PROMISE <<	SHORT <> -	SITE <<	SLIP <<	^<>一	m ..	r_<	v ..	y ..	× ..	专 ..	买<	买<>的	买了<	到了<	务 ..	千 ..	卖<>_	卡 ..	呢_<	场 ..	对_<	少的<	度 ..	果 ..	移 ..	订 ..
-0.04	退我<	钟 ..	铁 ..	销 ..
-0.03	( ..	(<	(<>_	- <> ASK	- <> SELF	- <> YET	.. f	.. 九	.. 化	.. 吃	.. 处	.. 差	.. 收	.. 明	.. 本	.. 系	.. 重	.. 钱	.. 零	.. 雷	0 ..	=<	=<>_	> SITE	>> CARD	>> REDEEM	>_下	>_个	>_五	>_你
-0.03	>_结	>_给	>券	>呢_	>的事	BALANCE <<	BUY <> EDITION	COME <> WANT	DONE <	DONE <<	DONE <> -	MEMBER <> PAY	PASSWORD <<	TOLD <> PAY	TOPUP <> NO	WANT <	^<>的	_到<	b ..	k ..	下<>呢	不是<	从<	份<	克 ..	关 ..	动 ..	双 ..	差的<	币<
-0.03	有<>_	每份<	氏 ..	注 ..	瑞 ..	用_<	的<>档	的<>退	红 ..	臣 ..	计 ..	证 ..	账 ..	费<>_	还有<	退款<	道<	金<	铺 ..
0.03	- <> KEY	- <> PAY	- <> WAIT	.. 东	.. 华	.. 哦	.. 图	.. 才	.. 折	.. 抢	.. 数	.. 服	.. 楚	.. 清	.. 知	.. 神	.. 者	.. 荣	.. 豪	.. 过	.. 邮	.. 马	: ..	:<	> STAFF	>> DONE	>> SLIP	>_k	>_v	>_第
0.03	>_能	>两	>付的	>到0	>包	>抵	>的原	>送	>送0	COINS <> COME	DOUBLE <	G <> NO	GAMEBAN <<	PAY <> TOPUP	SLIP <	SLIP <> -	STAFF <> BUY	TOPUP <> COINS	_<>两	_<>抵	p ..	上_<	个<	买_<	人<	人<>_	优 ..	俺 ..	充_<	出 ..
0.03	可 ..	合计<	呀 ..	块_<	基 ..	基<	基<>代	多了<	奇 ..	套 ..	宝<	德基<	惠 ..	来 ..	来<	源 ..	激 ..	点_<	烛 ..	烛_<	玉 ..	的_<	知 ..	码_<	肯 ..	舟 ..	花<	蜡 ..	计<>_	讯 ..
0.03	起 ..	那<>_	钱<	钻 ..	餐 ..
0.04	+<	+<>_	.. 刮	.. 原	.. 态	.. 截	.. 支	.. 斗	.. 流	.. 状	.. 王	.. 种	.. 经	.. 老	.. 装	.. 超	.. 转	0+<	> DOUBLE	> FAMILY	> INVALID	> REDEEM	>> FAMILY	>> LOCK	>> PICTURE	>_b	>_e	>_余	>_当	>_户
0.04	>_早	>_游	>_用	>q	>q币	>买一	>买了	>付	>啊	>是0	COINS <> G	COINS <> YET	G <> COME	PAY <> PAY	PRICE <<	PRICE <> COINS	REMEDY <> -	WRONG <	_<>还	_我<	kind price_match	none case not_delivered	七 ..	东 ..	主 ..	了_<	交<	值_<	充<>到	前 ..
0.04	十 ..	吗 ..	哈 ..	堂 ..	小 ..	年_<	广 ..	德 ..	播 ..	本 ..	来<>_	沃 ..	游 ..	物卡<	的<>q	种 ..	种_<	美 ..	详 ..	费<	金<>_	错_<	骗 ..
0.05	\"_<	+ ..	- <> EDITION	- <> WRONG	.. 主	.. 书	.. 从	.. 司	.. 吗	.. 圈	.. 失	.. 密	.. 己	.. 整	.. 格	.. 笔	.. 绑	.. 统	= ..	> NO	> OTHERS	> SHORT	> WAIT	>_o	>_今	>_刷	>不是	>啊_	>我	>是
0.05	FINE <	G <> BUY	PAY <> MEMBER	REVOKE <<	SELF <> NO	SEND <<	TOPUP <<	TOPUP <> ASK	TOPUP <> BUT	_<>_	_<>话	什 ..	共<	共<>_	动<	卡<	去 ..	后 ..	宽 ..	我 ..	抢 ..	月_<	每单<	点卡<	爷 ..	省 ..	礼 ..	神 ..	移动<	续 ..
0.05	议 ..	购 ..	费_<	门 ..
0.06	- <> SHORT	. ..	.. 一	.. 交	.. 儿	.. 冲	.. 别	.. 卖	.. 后	.. 员	.. 周	.. 国	.. 场	.. 拍	.. 早	.. 果	.. 联	.. 表	> COME	> TOPUP	>> OTHERS	>_f	>_u	>_她	>_要	>_这	>一个	>的q	>还	>那
0.06	?<	ASK <> -	COINS <<	LOCK <<	PAY <> NO	^<>买	_<>买	_<>没	none of 3	¥ ..	下 ..	不_<	单_<	原 ..	原价<	号_<	妈 ..	家 ..	带 ..	慢 ..	慢充<	我<>_	手 ..	收我<	是<	月 ..	电 ..	石 ..	算 ..	请 ..
0.06	起来<	进 ..	音 ..
0.07	#_<	-<	-<>_	.. 事	.. 今	.. 动	.. 多	.. 宝	.. 机	.. 气	.. 求	.. 满	.. 燃	.. 登	.. 站	.. 能	.. 西	.. 通	.. 酷	> PROMISE	>> DOUBLE	>怎	>怎么	>给我	BUY <> STAFF	COME <> ASK	DOUBLE <<	KEY <> -	PAY <> COME	PRICE <> PAY
0.07	SELF <	TICKET <<	_-<	gave	n ..	五 ..	全 ..	农 ..	午 ..	情 ..	我<	我充<	扣 ..	昨天<	是<>_	油 ..	牌 ..	绑 ..
0.08	.. 五	.. 六	.. 呗	.. 和	.. 板	.. 次	.. 点	.. 给	.. 维	.. 订	.. 该	.. 部	>> RESULT	>> SELF	>_到	>_号	>_激	>_走	>代	>代0	>退了	CARD <> NO	_<>啊	_把<	of 1	一共<	付<>买	付的<	你 ..	你<
0.08	你<>_	元 ..	壳 ..	年<	年<>_	怎 ..	扣我<	把<	流 ..	狗 ..	的<>的	缴 ..	读 ..
0.09	.. 余	.. 值	.. 十	.. 年	.. 应	.. 店	.. 打	.. 激	.. 花	>_前	>_只	>_打	>面	KEY <	PAY <> KEY	TOPUP <> SEND	kind arrived	kind progress	none kind chat	下<	价_<	价格<	充<	六 ..	卡<>_	多<	把<>退	格<	民币<	给了<
0.09	跨 ..	边 ..	过_<
0.10	- <> REFUND	.. 写	.. 季	.. 戏	.. 扣	.. 扫	.. 期	.. 短	.. 走	>(	>> SHORT	>_扫	>没到	COINS <	FAMILY <<	^<>_	^<>充	_<>的	kind minor	了<	共 ..	啊_<	就 ..	当 ..	拍的<	格 ..	气 ..	燃 ..	符 ..	话费<
0.10	转 ..	钱_<
0.11	.. 个	.. 充	.. 刚	.. 吧	.. 怎	.. 战	.. 日	.. 有	.. 杀	.. 银	>> SEND	>_支	G <> KEY	PRICE <	TOPUP <> G	_是<	o_<	个<>_	利 ..	别 ..	单<	员 ..	好 ..	抖 ..	整 ..	每人<	西 ..
0.12	.. :	.. 万	.. 代	.. 名	.. 哪	.. 换	.. 的	:<>(	>_刚	>_多	>_返	>_都	>都	CARD <<	CARD <> PAY	PAY <> ACCOUNT	REFUND <> -	TOLD <	一张<	付_<	券 ..	吧_<	少<	张<>的	折 ..	民 ..	的<	的<>_	立 ..	通 ..
0.12	都是<
0.13	.. 刷	.. 无	.. 朋	.. 油	.. 返	0=<	0_<	>_去	>_和	>面值	EMPTY <<	_各<	不 ..	个_<	个月<	了张<	们 ..	位 ..	傍 ..	包_<	各 ..	各<	各<>_	宝 ..	打 ..	次<>_	课 ..
0.14	- <> BUY	.. 其	.. 友	.. 完	.. 游	.. 进	/ ..	> PAY	>> ONLY	>> WANT	>_卡	DOUBLE <> -	MEMBER <> -	_<>那	none kind account	none kind cancel	上 ..	了<>的	付了<	券_<	啊 ..	微 ..	模 ..	款 ..	死 ..	百 ..	笔<>_
0.15	- <> NO	- <> TOLD	.. 务	.. 月	.. 睡	.. 网	.. 送	>_一	>_他	>_单	>充0	>就	>没	>电	KID <<	TOPUP <	_ ..	充<>_	次<	笔<	级 ..
0.16	.. 会	.. 天	.. 好	.. 活	.. 钟	> BUT	>_代	>_发	>_订	>_进	>不	>充	BUY <> -	FINE <<	none kind api	么 ..	半 ..	样 ..	退<	错 ..
0.17	.. 中	.. 他	.. 只	.. 子	.. 都	KEY <<	TOPUP <> -	交 ..	充了<	张_<	每 ..	的<>话
0.18	- <> G	.. 到	.. 前	.. 块	.. 如	.. 昨	.. 行	> -	>_全	COINS <> EDITION	none kind command_bot	包 ..	报 ..	晚 ..	走 ..
0.19	.. 元	.. 全	.. 去	.. 发	.. 着	.. 码	.. 里	>_退	_付<	付 ..	款<	洲 ..	笔 ..	网 ..
0.20	- <> COINS	.. 买	>_开	>那档	kind not_arrived_refund	回 ..	每个<	精 ..
0.21	.. 币	.. 批	>> COINS	>> REFUND	>> TOPUP	>_批	BUY <> G	NO <<	^<	kind paid_twice	none case 	place 3	又 ..	都 ..
0.22	.. 乐	.. 欢	.. 电	.. 要	> BUY	> ORDER	>> BUT	EDITION <<	REFUND <	kind 	掉 ..
0.23	.. 午	>> PAY	>买的	ORDER <> -	none kind spam	个 ..	充的<
0.24	.. 我	.. 面	>_怎	>_昨	>到	G <> -	MEMBER <	价<	价<>_	会 ..	张<	款<>_
0.25	>> ORDER	>> YET	PAY <> -	best	时 ..
0.26	.. #	.. 单	BALANCE <> -	PAY <<	一 ..	了<>_	行 ..	这 ..
0.27	.. 么	.. 微	年 ..
0.28	none kind complaint
0.29	吧 ..	存 ..	预 ..
0.30	.. 头
0.31	.. 保	.. 是	>> G	>> NO	TOLD <> -
0.32	.. 信	>买	MEMBER <<	PAY <
0.33	WRONG <<	reckoned
0.34	.. 也	.. 底	>_说
0.35	.. 来	> G	G <<
0.36	likely	人 ..	张 ..	费 ..
0.37	充 ..
0.38	_<
0.39	.. 上
0.40	none
0.41	.. 说	kind own_mistake	没 ..	钱 ..
0.44	.. 退	none of 4
0.45	.. 号	>> BUY
0.46	了 ..
0.48	>$
0.49	_<>$	价 ..
0.53	none kind presale
0.54	cents
0.58	- <
0.62	most
0.64	的 ..
0.79	last
0.81	priced
0.92	score
1.04	>_
1.08	none case other
1.19	none by rule
1.73	rule
"""
GOODS = """
-1.78	long 2
-1.15	named
-0.91	platform
-0.85	platform later
-0.74	likely named
-0.73	long 3
-0.64	none case wrong_item
-0.62	TOLD <<
-0.60	>0	AD <<
-0.58	latin
-0.57	within another
-0.55	kind spam
-0.53	clause has #
-0.51	REMEDY <<	brand
-0.50	.. ?
-0.48	>> FINE
-0.46	again
-0.45	.. 密
-0.44	次 ..
-0.43	.. 都	e ..
-0.42	.. f	>> G	COME <<	begins 套	d ..	line has #
-0.41	BUT <<
-0.40	begins 闲	ends 数	ends 闲鱼	ends 鱼	in 闲鱼	两 ..
-0.39	.. 订	begins 小
-0.37	begins a	begins 中	ends il	in de	line 2
-0.36	in ge	币 ..
-0.35	.. 俺	.. 啊	SEND <<	a ..	给 ..
-0.34	.. 不	>> ASK	>还	STAFF <	line has 怎么	在 ..
-0.33	case other	ends 来	这是<
-0.32	.. n	.. 话	>> TOLD	@<	ends l	in ea	last line	u ..	群 ..	账_<
-0.31	.. 了	.. 红	.. 计	> TOLD	>0_	>_o	LAST <<	NO <> -	REMEDY <	TOPUP <> SELF	begins r	ends 验卡	in 验卡	三 ..	去 ..
-0.30	>> COMPLAIN	>买	SELF <	begins 升	ends ey	in il	l ..	none case not_delivered	有<
-0.29	.. :	>:	ASK <> -	KEY <	PRICE <<	in ma	repeats	个_<
-0.28	- <> STAFF	>买的	>全	ACCOUNT <	begins 门	best	ends e	in ch	in te	none kind progress	q ..	充¥<	赔 ..
-0.27	- <> -	>> TICKET	YET <<	_<>:	i ..	in od	in 电信	none kind own_mistake	分 ..	答 ..	系 ..	购买<
-0.26	- <> TOLD	.. h	.. 加	.. 问	_<>没	ends 名	ends 惠券	in 优惠	in 惠券	m ..	platform bought	拍的<
-0.25	.. u	.. 也	>> STAFF	begins 体	case 	ends y	加 ..	成 ..	格 ..	费 ..
-0.24	.. 里	>:#	>?	ACCOUNT <<	begins 人	ends 乐	ends 红包	in 体验	算 ..	那<>_
-0.23	.. g	.. 这	>了	@<>_	KEY <> -	STAFF <> -	begins g	begins 会	ends am	ends 腾讯	ends 讯	in co	in ou	in sh	in 序号	买<>¥	的<>的	看 ..	统 ..	转 ..
-0.22	.. s	.. 七	.. 哪	.. 视	.. 退	> -	>> ORDER	>> SHORT	AD <	SELF <> -	^<>密	begins 卡	begins 教	begins 日	ends t	ends 序号	ends 教程	ends 皮肤	ends 程	ends 肤	in ey	in 教程	kind account	platform alone	small	代 ..	价 ..	出 ..	我 ..	报 ..
-0.22	试 ..	邮 ..
-0.21	.. 个	.. 评	> COMPLAIN	> SELF	>_a	BUY <> BALANCE	COME <	STAFF <> NO	begins 粽	d_<	ends x	ends 快乐	in 微博	in 快乐	in 的序	in 粽子	店 ..	店的<	的那<
-0.20	.. !	.. 动	.. 头	>_啊	>号是	COMPLAIN <<	begins 软	ends 日区	ends 网	in ar	in 卡号	in 日区	in 皮肤	in 节快	o ..	去<	期 ..	还 ..	这 ..	销 ..	页 ..
-0.19	- <> SEND	.. 买	0_<	>0折	^<>那	ends ge	in gm	in 中国	line has 你	下 ..	们<	信 ..	器 ..	在<	封 ..	没有<	猫 ..	示 ..	课 ..	课_<
-0.18	- <> ACCOUNT	- <> TOPUP	.. 包	.. 还	> ACCOUNT	>> RESULT	>_不	PAY <> COINS	begins k	begins 提	clause has 提示	ends q	ends qq	ends ux	ends 件	ends 区	ends 的	in 中石	in 国电	kind paid_twice	line 3	platform before	y ..	你们<	妈 ..	客 ..	移 ..	那<
-0.17	.. )	.. m	.. 接	.. 月	.. 此	.. 毛	.. 老	.. 耶	> BALANCE	>打不	BUY <> EDITION	ORDER <> G	_<>0	_@<	begins 俺	begins 批	clause has 没	in ap	in ux	in 的卡	¥<	付 ..	到<	就 ..	货 ..
-0.16	(<	.. \"	.. 円	.. 娘	.. 版	.. 白	.. 省	.. 香	>> REVOKE	>_二	>打	ACCOUNT <> -	_ ..	_\"<	_<>?	begins 域	begins 皮	ends in	ends 德基	ends 礼物	ends 移动	ends 饼券	in ac	in rg	in 信的	in 域名	in 套餐	¥ ..	买的<	好<
-0.16	好<>_	拍 ..	是<>0	显 ..	购 ..	连 ..
-0.15	.. 听	.. 标	>?_	>那	BALANCE <<	SEND <> REDEEM	YET <	^<>_	begins 带	begins 当	begins 盒	ends its line	ends 动	ends 基	in am	in hi	in 礼物	in 腾讯	in 饼券	kind api	到 ..	司 ..	后 ..	她 ..	度 ..	清 ..	箱 ..	钻 ..	黑 ..
-0.14	.. 二	.. 使	.. 启	.. 得	.. 最	.. 正	.. 跑	.. 面	.. 频	.. 高	> REFUND	>)	>..	>_t	>_我	>_订	>发	>密	BUY <> COINS	USED <<	^<>的	begins 3	begins c	begins 网	begins 腾	ends de	ends 博	ends 微博	ends 物	in 02
-0.14	in bu	in fo	in 公司	in 软件	n ..	v ..	也是<	华 ..	啥 ..	成<	折_<	有<>_	玩的<	红 ..	要的<	领<
-0.13	(<>)	.. 么	.. 我	.. 播	.. 联	>_到	ASK <	G <<	REGION <<	REMEDY <> YET	SELF <> REDEEM	SELF <> YET	USED <	WANT <	begins 取	begins 外	begins 成	ends f	ends nt	ends 域名	ends 奇	ends 易	ends 滴	ends 滴滴	ends 的号	ends 网易	in 华版	in 版的	in 生活	in 的号
-0.13	in 艺黄	none kind presale	时 ..	有 ..	爱 ..	玛 ..	理 ..	直 ..	起 ..	需 ..
-0.12	- <> REFUND	.. 吗	.. 录	.. 整	.. 本	.. 直	.. 秒	.. 解	.. 起	> SEND	>!!	>)_	>> BALANCE	>_俺	>_整	>还没	BUY <> PAY	NO <<	SEND <> COME	begins 吃	begins 猫	begins 肯	begins 视	ends 去	ends 去话	ends 口	ends 意	ends 接口	ends 次数	ends 猫眼
-0.12	ends 眼	in  a	in nt	in wi	in ws	in 传奇	in 入去	in 去话	in 德基	in 次数	in 滴滴	in 猫眼	in 移动	in 红包	in 肯德	in 金月	in 频会	in 黄金	kind command_bot	n_<	of 5	¥<>的	一<	书 ..	他<	到<>的	区_<	卡 ..	售 ..	售的<
-0.12	密 ..	按 ..	接_<	给充<	要 ..	过<	退 ..	钥 ..	领 ..
-0.11	\" ..	- <> ONLY	.. #	.. b	.. 一	.. 云	.. 反	.. 呢	.. 大	.. 底	.. 怪	.. 样	.. 根	.. 照	.. 过	.. 题	> WANT	>> ATTITUDE	>> KEY	>> USED	>_n	>_最	>_秒	>_通	>_饿	>提示	>的¥	COINS <<	G <> PAY	MEMBER <<
-0.11	REMEDY <> -	^<>买	_一<	begins 兑	begins 心	begins 移	begins 通	code	ends c	ends 上	ends 取码	ends 提货	ends 油	ends 电信	ends 石油	ends 话	ends 货	ends 身	ends 进去	in  2	in ho	in ic	in kb	in kk	in 取码	in 提取	in 的k	in 石油	in 进去	kind invoice
-0.11	s_<	之 ..	书_<	充_<	刚<	刚<>_	原 ..	号<	尔 ..	最 ..	没<>_	石 ..	级 ..	续 ..
-0.10	!<>的	- <> BUY	.. 书	.. 他	.. 代	.. 价	.. 儿	.. 帖	.. 式	.. 户	.. 手	.. 扣	.. 点	.. 行	.. 贴	.. 附	.. 际	.. 骂	>_y	>_别	>_只	>充了	>提	ATTITUDE <<	BUT <> -	COINS <> ACCOUNT	G <> COINS	REGION <	YET <> -	_<>发
-0.10	_<>只	a_<	begins 八	begins 句	begins 码	case invalid_card	ends ne	ends tc	ends ws	ends 代充	ends 卖	ends 句话	ends 吧	ends 外卖	ends 市卡	ends 录	ends 快	ends 插件	ends 数卡	ends 案	ends 瓣	ends 电网	ends 登录	ends 豆瓣	ends 达通	in ns	in 件授	in 八达	in 句话	in 国家
-0.10	in 天猫	in 市卡	in 年货	in 心悦	in 数卡	in 猫超	in 电网	in 登录	in 碧蓝	in 超市	in 达通	in 邀请	line has 我	none kind cancel	¥_<	上 ..	不是<	件 ..	使用<	初 ..	工 ..	常 ..	开 ..	来 ..	沃 ..	绑 ..	绿 ..	计 ..	进_<	通 ..
-0.10	长 ..
-0.09	' ..	.. q	.. 从	.. 单	.. 名	.. 差	.. 微	.. 快	.. 您	.. 改	.. 未	.. 极	.. 查	.. 海	.. 级	.. 结	.. 证	.. 边	.. 饿	> ATTITUDE	> PAY	> RESULT	> REVOKE	> TICKET	> USED	>> LAST	>> PAY	>> PRICE	>_c	>_h
-0.09	>上	>只	>啊	>啊_	>点_	>的一	>的那	>那一	ACCOUNT <> ACCOUNT	BUY <> ASK	BUY <> TOLD	REGION <> -	SELF <> WAIT	TOPUP <> COME	TOPUP <> TOLD	_<>号	_<>提	_<>点	_<>都	_换<	begins 携	begins 植	begins 滴	begins 照	begins 百	ends h	ends 专享	ends 东	ends 享	ends 增值
-0.09	ends 网盘	ends 装	ends 金	in bo	in ca	in ev	in ow	in pp	in 专享	in 代充	in 僵尸	in 卡密	in 号转	in 增值	in 大战	in 战僵	in 插件	in 携号	in 植物	in 武器	in 点数	in 物大	in 生意	in 转网	taken back	两<>_	们 ..	共 ..	其他<	刚 ..
-0.09	场 ..	带 ..	异 ..	提 ..	无 ..	果<>_	源 ..	现在<	班 ..	界 ..	的<>$	结 ..	络 ..	维 ..	过<>_	还没<	送<	附 ..
-0.08	.. 光	.. 及	.. 吧	.. 呃	.. 慢	.. 盗	.. 航	.. 路	.. 飞	.. 验	> COME	> G	> LAST	>0点	>> INVOICE	>_@	>_r	>_国	>发给	>点	>的了	>能	>那边	ASK <> G	ASK <> MEMBER	COME <> COINS	LAST <> ACCOUNT	REDEEM <> STAFF	RESULT <<	_<>到
-0.08	begins s	begins 位	begins 全	begins 季	begins 抢	begins 立	begins 红	begins 解	begins 边	c ..	ends 5	ends cf	ends ud	ends 中	ends 主	ends 了	ends 体育	ends 信	ends 充	ends 差	ends 王	ends 生意	ends 育	ends 重	in d 	in h 	in i接	in 吃鸡	in 家电	in 抢红
-0.08	in 报销	in 百度	in 联通	in 视会	in 讯体	in 豪华	in 账户	in 飞机	k ..	none kind minor	一<>_	两<	但 ..	低 ..	使 ..	便 ..	俺 ..	充 ..	前<	呢 ..	天 ..	快 ..	情 ..	慢 ..	成<>_	换成<	接 ..	敢 ..	服<	服<>_
-0.08	未 ..	油 ..	点<	的_<	议 ..	跳 ..	这<	重 ..
-0.07	#_<	- <> G	- <> INVALID	.. e	.. k	.. 之	.. 哦	.. 就	.. 很	.. 所	.. 求	.. 短	.. 花	.. 跨	0天<	> YET	>\"	>#	>#_	>0个	>> PROMISE	>> REDEEM	>??	>_也	>_卡	>_直	>_输	>了_	>到了	>吗
-0.07	>没_	>没了	>还是	>邮	>邮箱	>都	>都没	@<>¥	AD <> -	BALANCE <	BUY <	BUY <> -	COMPLAIN <	DOUBLE <<	OTHERS <<	PENDING <<	SELF <> TOLD	STAFF <> ASK	STAFF <> COINS	STAFF <> PAY	TOPUP <> KEY	WANT <<	^<>@	_<>#	begins i	begins 刷	begins 战	begins 抽	begins 推	begins 正
-0.07	begins 海	begins 第	begins 豪	begins 邮	begins 里	ends 3	ends fi	ends 付	ends 化	ends 华版	ends 序	ends 成	ends 战网	ends 石化	ends 红书	ends 约	ends 软件	g_<	in 03	in 20	in al	in en	in e点	in t 	in yp	in 严选	in 体育	in 复制	in 式服	in 战网
-0.07	in 易严	in 正式	in 网易	in 网的	in 背面	in 节点	in 选会	× ..	一 ..	也 ..	他 ..	们<>_	值_<	卡_<	却 ..	复 ..	天<	字 ..	宜 ..	客服<	宽 ..	州 ..	广 ..	我个<	扫 ..	时<	更 ..	死 ..	水 ..	流 ..
-0.07	热 ..	版_<	玩 ..	留 ..	的<>0	给个<	讲 ..	谁 ..	贵 ..	量 ..
-0.06	\"<>_	( ..	.. =	.. o	.. 与	.. 事	.. 产	.. 准	.. 十	.. 博	.. 嘛	.. 团	.. 处	.. 帮	.. 干	.. 怀	.. 思	.. 惠	.. 旧	.. 猫	.. 用	.. 络	.. 课	.. 转	0 ..	> EXPIRED	>$	>> AD	>> OTHERS	>_s
-0.06	>_w	>_全	>_微	>_标	>到	>号	>弹	>怀	>怀旧	>是	>验	>验证	BALANCE <> -	COME <> ACCOUNT	EDITION <> SEND	PAY <> ASK	PAY <> COME	PAY <> YET	REDEEM <> ACCOUNT	REDEEM <> NO	REMEDY <> ASK	WANT <> -	^<>充	_<>上	_<>用	_有<	begins 上	begins 免	begins 区	begins 本
-0.06	begins 次	begins 西	begins 豆	begins 间	begins 饥	ends ch	ends ly	ends 商	ends 思	ends 扣	ends 月付	ends 盘	ends 程序	ends 笔	ends 而思	ends 荒	ends 证	ends 饥荒	in 12	in cl	in kp	in qu	in se	in tc	in tm	in ui	in 代码	in 原来	in 回老	in 外卖
-0.06	in 小程	in 小红	in 度网	in 抽奖	in 电视	in 石化	in 程序	in 红书	in 网盘	in 老家	in 角色	in 请链	in 费慢	in 路上	in 酷我	in 里扣	in 限制	in 高速	line has 提示	不懂<	了¥<	区 ..	去_<	号<>_	品 ..	已 ..	懂 ..	懂<	我<	户 ..
-0.06	把 ..	把<>¥	时<>_	果<	烦 ..	票 ..	符 ..	粘 ..	面 ..
-0.05	!<	- <> COME	- <> COMPLAIN	.. t	.. 乐	.. 人	.. 叫	.. 教	.. 瞅	.. 符	.. 维	.. 蛋	.. 锁	.. 需	.. 顺	.. 骑	.<	> ONLY	> OTHERS	> PICTURE	> WAIT	>> LOCK	>> ONLY	>@给	>_i	>_人	>_听	>_在	>_帮	>_有
-0.05	>_那	>_里	>吗_	>拉	>转	@_<	COME <> SELF	LAST <	ORDER <	OTHERS <> -	RESULT <	SELF <> BALANCE	STAFF <> BUT	TOPUP <<	TOPUP <> RESULT	WRONG <> ASK	^<>上	begins 主	begins 优	begins 保	begins 六	begins 关	begins 刮	begins 去	begins 很	begins 微	begins 感	begins 期	begins 标	begins 答
-0.05	begins 背	begins 节	begins 转	begins 邀	begins 零	ends 2	ends nf	ends 僵尸	ends 兽	ends 助	ends 季付	ends 尸	ends 我	ends 打	ends 打成	ends 抱歉	ends 换券	ends 无间	ends 歉	ends 级	ends 群主	ends 色	ends 节点	ends 账	ends 辅助	ends 量	ends 问题	ends 页	ends 魔兽	in 01
-0.05	in 1 	in dl	in em	in ke	in oa	in pe	in pi	in rd	in 主播	in 刮刮	in 刮卡	in 回复	in 回来	in 回调	in 季付	in 小l	in 小米	in 很抱	in 感谢	in 打成	in 抱歉	in 换券	in 播刷	in 月付	in 本体	in 第二	in 群主	in 者的	in 豆瓣	in 辅助
-0.05	in 问题	in 零售	in 面印	in 饥荒	kind appeal	kind complaint	none kind 	【 ..	】 ..	】<	】<>_	个<>的	买<>\"	众 ..	众号<	值<	充值<	其 ..	前<>的	另 ..	右 ..	号<>的	员(<	因 ..	囤 ..	在<>_	在<>那	块 ..	室 ..	帮 ..
-0.05	戏_<	我<>_	我¥<	打 ..	折 ..	支 ..	放 ..	日 ..	晶 ..	月的<	果 ..	样 ..	此 ..	游 ..	的¥<	糊 ..	续的<	自 ..	航 ..	血 ..	见 ..	豪 ..	输 ..	这张<	迷 ..	配 ..	钱 ..	链 ..	雷 ..	麻 ..
-0.04	- <> REMEDY	- <> USED	.. 专	.. 低	.. 便	.. 兽	.. 剩	.. 压	.. 句	.. 只	.. 呀	.. 哥	.. 园	.. 失	.. 字	.. 安	.. 定	.. 宜	.. 封	.. 幻	.. 意	.. 抢	.. 拼	.. 搞	.. 显	.. 条	.. 消	.. 烛	.. 然	.. 理
-0.04	.. 空	.. 给	.. 艾	.. 返	.. 逆	.. 钥	> CANCEL	>!	>?不	>@到	>_五	>_可	>_跟	>_黑	>不了	>不行	>用\"	>的呀	@<>没	@的<	BUY <> REGION	COME <> -	G <> REDEEM	G <> TOLD	G <> TOPUP	MEMBER <> COME	NO <> SELF	ORDER <> YET	PAY <> NO	PAY <> PAY
-0.04	PICTURE <<	PROMISE <> REDEEM	REDEEM <> LOCK	SITE <> TOLD	STAFF <> KEY	TOLD <> YET	TOPUP <> ORDER	TOPUP <> REVOKE	TOPUP <> WRONG	WRONG <> G	^<>不	_用<	begins 一	begins 专	begins 于	begins 公	begins 卖	begins 友	begins 天	begins 序	begins 得	begins 总	begins 抵	begins 按	begins 注	begins 满	begins 生	begins 白	begins 许	begins 质
-0.04	begins 返	begins 页	begins 额	ends 0	ends a	ends ea	ends ft	ends go	ends ip	ends le	ends p	ends rd	ends 信网	ends 儿	ends 先	ends 利	ends 大神	ends 头	ends 式	ends 很	ends 得很	ends 时长	ends 期	ends 样	ends 白页	ends 百度	ends 行证	ends 里	ends 铁道	ends 销
-0.04	ends 长	i_<	in af	in ci	in eb	in ee	in ls	in mp	in op	in ox	in p里	in rk	in sg	in y激	in 信网	in 准版	in 出来	in 卡的	in 大神	in 学信	in 得很	in 教育	in 时长	in 星穹	in 港区	in 满级	in 白页	in 穹铁	in 育版	in 行证
-0.04	in 视频	in 许可	in 质保	in 转圈	in 通行	in 里头	in 里点	in 铁道	in 音月	in 页面	is its line	o_<	of 3	of 6	一直<	个<>都	仅 ..	以 ..	位 ..	值 ..	做 ..	到了<	友的<	句 ..	只 ..	可 ..	周 ..	啥_<	四 ..	在你<
-0.04	天<>_	娘 ..	家是<	录 ..	成_<	抢 ..	掉 ..	星 ..	是<>啊	机_<	核 ..	欠 ..	款_<	死_<	母 ..	气 ..	的<>.	的<>?	直<	看<	着 ..	码 ..	粽 ..	者 ..	蜜 ..	要<	说好<	诶 ..	费_<	资 ..
-0.04	跟 ..	返 ..	适 ..	适用<	钻_<	闺 ..
-0.03	\"<>用	'<	'<>_	- <> CARD	- <> EXPIRED	- <> NO	- <> PICTURE	- <> PRICE	.. v	.. 优	.. 传	.. 再	.. 区	.. 商	.. 土	.. 常	.. 序	.. 息	.. 抬	.. 抵	.. 数	.. 文	.. 更	.. 枚	.. 次	.. 注	.. 燃	.. 生	.. 等	.. 糊
-0.03	.. 者	.. 耳	.. 芒	.. 蜡	.. 请	.. 豆	.. 购	.. 跟	.. 车	.. 餐	.. 黑	:_<	= ..	> INVALID	> PASSWORD	>+	>0g	>:_	>> CANCEL	>> GAMEBAN	>_l	>_下	>_把	>_根	>_每	>_激	>_登	>_请	>_返	>_还
-0.03	>_都	>不上	>个	>为	>为0	>也	>号上	>名	>多少	>标	>用不	>的吧	ASK <> ORDER	BUY <> WRONG	COINS <> COINS	COME <> NO	COME <> TOLD	FAMILY <> ACCOUNT	G <> G	INVALID <<	INVALID <> USED	KEY <> G	KEY <> SELF	LOCK <<	MEMBER <> NO	PRICE <	REDEEM <> G	REDEEM <> PAY	REFUND <	RESULT <> -
-0.03	SELF <> ACCOUNT	SEND <> -	SLIP <	SLIP <> -	TOLD <> REVOKE	TOPUP <> G	_'<	_<>也	_<>全	_<>名	_他<	_到<	begins '	begins l	begins q	begins 万	begins 仓	begins 喜	begins 回	begins 子	begins 字	begins 学	begins 安	begins 尊	begins 店	begins 必	begins 打	begins 接	begins 新	begins 方
-0.03	begins 时	begins 条	begins 来	begins 汽	begins 球	begins 种	begins 维	begins 群	begins 酷	begins 预	begins 飞	ends ls	ends ms	ends ni	ends p里	ends 三	ends 专	ends 京东	ends 人	ends 体	ends 出来	ends 刮	ends 华	ends 可	ends 回复	ends 图	ends 圈	ends 圈圈	ends 境	ends 复
-0.03	ends 安康	ends 定卡	ends 尊敬	ends 小米	ends 康	ends 很慢	ends 慢	ends 拉雅	ends 敬	ends 本体	ends 机	ends 水晶	ends 活	ends 流量	ends 激活	ends 米	ends 素质	ends 视频	ends 许可	ends 质	ends 达	ends 道	ends 里头	ends 雅	ends 零	ends 音乐	ends 频	ends 饺子	in  i	in  k
-0.03	in cn	in cs	in e-	in fc	in is	in ky	in om	in ru	in sk	in sl	in 万达	in 专票	in 仓库	in 作战	in 全部	in 劫无	in 吃饺	in 喜马	in 圈圈	in 大作	in 安康	in 定卡	in 尊敬	in 很慢	in 戏里	in 房租	in 抢的	in 拉雅	in 指定	in 无间
-0.03	in 智能	in 月饼	in 次卡	in 水晶	in 水音	in 汽水	in 活次	in 激活	in 球大	in 球球	in 素质	in 维普	in 群里	in 部节	in 随便	in 饺子	in 马拉	none kind compare	of 2	个叫<	个说<	乐 ..	也<	也<>_	事_<	五<	五<>_	们<>的	们把<	值<>_
-0.03	停 ..	储 ..	充成<	到<>那	前<>_	单<	南 ..	卡密<	又 ..	发<	取 ..	叫<	和 ..	和<	安 ..	密<	密<>_	币_<	店_<	扣了<	是要<	晚 ..	杀 ..	查 ..	样_<	款<	此<	求 ..	注 ..	登 ..
-0.03	的<>是	码是<	种 ..	箱<	线 ..	给<	给<>_	绝 ..	考 ..	艺 ..	落 ..	行 ..	补 ..	表 ..	觉 ..	订单<	超 ..	连个<	邮箱<	金 ..	钱<	雄 ..	黄 ..
0.03	- <> WAIT	.. 刀	.. 初	.. 刮	.. 升	.. 嘞	.. 天	.. 她	.. 室	.. 怎	.. 换	.. 机	.. 格	.. 王	.. 盒	.. 礼	.. 积	.. 米	.. 至	.. 谢	.. 财	.. 邮	.. 黄	> PRICE	>0刀	>> NO	>> SELF	>_(	>_十	>_单
0.03	>_周	>_应	>_爱	>家	>家庭	>密码	>手游	>是我	>用户	?<	ASK <> PAY	BUT <> KEY	DONE <<	KEY <> NO	PASSWORD <> YET	PAY <	REDEEM <> ASK	STAFF <> TOPUP	TOPUP <> STAFF	^<>号	_<>是	_那<	b ..	begins f	begins 任	begins 作	begins 奥	begins 巨	begins 征	begins 恋
0.03	begins 授	begins 橙	begins 武	begins 泡	begins 游	begins 火	begins 狼	begins 玩	begins 番	begins 礼	begins 绝	begins 阴	begins 非	begins 黄	begins 龙	ends m	ends ts	ends uc	ends 久版	ends 之间	ends 代理	ends 传	ends 余烬	ends 值	ends 冒险	ends 合集	ends 国	ends 城传	ends 多	ends 多多
0.03	ends 奈飞	ends 宠物	ends 封面	ends 年码	ends 度	ends 庭版	ends 征途	ends 星钻	ends 查重	ends 河	ends 油包	ends 活码	ends 深空	ends 烬	ends 物卡	ends 电视	ends 缴	ends 网三	ends 蓝钻	ends 视	ends 辉	ends 途	ends 酷喵	ends 铁	ends 银河	ends 镜花	ends 险	ends 集	ends 额度	ends 骏网
0.03	ends 鲜花	in  h	in  j	in  w	in 0g	in 5家	in ay	in ck	in eg	in et	in fm	in gt	in g流	in m 	in n1	in q超	in so	in ur	in ye	in 与深	in 久版	in 之谷	in 之间	in 云黑	in 人之	in 代理	in 余烬	in 作业	in 信读	in 光鲜
0.03	in 兵长	in 冒险	in 判合	in 剑网	in 合集	in 地求	in 城传	in 多多	in 大师	in 夫冒	in 奇艺	in 宠物	in 家庭	in 尔夫	in 山海	in 岩银	in 巨兵	in 年码	in 庭版	in 征途	in 心宠	in 恋与	in 手机	in 拉尔	in 拼多	in 掌心	in 日服	in 星钻	in 服点	in 果礼
0.03	in 橙光	in 求生	in 油包	in 活码	in 海余	in 海镜	in 深岩	in 深海	in 深空	in 爱奇	in 物卡	in 狼人	in 王国	in 电子	in 番茄	in 的皮	in 立减	in 绝地	in 网三	in 联合	in 艺星	in 蓝钻	in 裁判	in 购物	in 车抵	in 转裁	in 逆转	in 速通	in 酷喵	in 酷狗
0.03	in 酷酷	in 金会	in 银河	in 镜花	in 长城	in 阳师	in 音乐	in 骏网	in 高铁	in 鲜花	in 黑胶	kind compare	一个<	七 ..	下_<	个 ..	么\"<	了<>0	亲 ..	任 ..	区<	区<>_	千 ..	叫\"<	台 ..	号 ..	号_<	家<	家给<	小 ..
0.03	年 ..	我<>还	我家<	我用<	扣 ..	播 ..	明 ..	易 ..	是<>!	是<>(	次_<	活<>_	的<>一	的<>怎	社 ..	第 ..	米 ..	腾 ..	苹 ..	行_<	订<	订的<	讯 ..	评 ..	请问<	货<	货<>_	问<	际 ..	题_<
0.03	香 ..
0.04	.. +	.. c	.. —	.. 仍	.. 众	.. 会	.. 偷	.. 八	.. 冻	.. 刚	.. 务	.. 取	.. 口	.. 周	.. 场	.. 已	.. 庭	.. 影	.. 报	.. 明	.. 欠	.. 款	.. 每	.. 爱	.. 种	.. 议	.. 许	.. 超	.. 跳	.. 门
0.04	: ..	> LOCK	>\"_	>\"是	>> BUT	>> MEMBER	>_j	>_公	>_咋	>_户	>_才	>_扣	>_来	>_短	>一年	>一张	>会	>会议	>兑	>码	>给他	>被	>要	>费	>费_	>里充	?<>_	@<>那	ASK <> ASK	BUT <> NO
0.04	COINS <> G	COINS <> KEY	COME <> REDEEM	FAMILY <> SELF	G <> BUT	GAMEBAN <<	MEMBER <> -	ORDER <> NO	REDEEM <> SELF	REFUND <<	SELF <> COME	STAFF <> G	STAFF <> SELF	STAFF <> YET	TOPUP <> ACCOUNT	TOPUP <> COINS	^<>账	_<>怎	_<>说	begins m	begins 三	begins 剑	begins 包	begins 同	begins 周	begins 地	begins 央	begins 奈	begins 奶	begins 屈
0.04	begins 我	begins 掌	begins 爱	begins 租	begins 积	capitals	ends nd	ends pu	ends ry	ends s	ends te	ends u	ends 丘	ends 书	ends 云盘	ends 光遇	ends 分	ends 室	ends 年付	ends 彼丘	ends 月度	ends 格	ends 氏	ends 燃气	ends 积分	ends 空	ends 臣氏	ends 谷	ends 速包	ends 遇
0.04	ends 金币	ends 飞	g ..	in 65	in ad	in ax	in ex	in g 	in ga	in ms	in m的	in ry	in ta	in tg	in ub	in u加	in w 	in xg	in x月	in x金	in 云盘	in 任天	in 吉他	in 地铁	in 央视	in 奈飞	in 屈臣	in 戏账	in 月度	in 梦幻
0.04	in 登读	in 盒子	in 租车	in 积分	in 联想	in 联盟	in 臣氏	in 英语	in 蓝灯	in 订阅	in 设备	in 迅雷	in 速包	in 那个	in 里云	in 里面	in 金币	in 阿里	in 雄联	in 额度	in 高级	m_<	w ..	— ..	个\"<	串 ..	么<>_	人 ..	份<>_	份_<
0.04	但<	充<	到<>里	办 ..	动 ..	友<	友<>_	听 ..	听_<	告 ..	哦 ..	商 ..	在<>上	域 ..	士 ..	士_<	女 ..	存 ..	开的<	志 ..	想 ..	批<	批<>_	把<>的	新 ..	旧 ..	早 ..	是 ..	是<>没	智 ..
0.04	朋友<	活<	激活<	火 ..	照 ..	的<>那	礼 ..	称:<	经<	结果<	美 ..	耳 ..	订<>_	账 ..	这订<	通0<	那批<	闸 ..	限 ..	额是<
0.05	\"<>¥	- <> BUT	.. $	.. @	.. 仔	.. 公	.. 冲	.. 减	.. 出	.. 原	.. 套	.. 它	.. 少	.. 开	.. 戏	.. 日	.. 星	.. 期	.. 李	.. 活	.. 游	.. 激	.. 玩	.. 登	.. 站	.. 组	.. 续	.. 表	.. 试	.. 那
0.05	.. 链	.. 领	._<	> REMEDY	>> REFUND	>_b	>_k	>_台	>_哈	>_想	>_换	>_港	>_结	>_跳	>_金	>¥_	>是吧	>的账	>续	>说	>输	>输入	>里头	BUY <> KEY	BUY <> REDEEM	BUY <> TOPUP	COINS <> SEND	EDITION <	FAMILY <	GAMEBAN <
0.05	SELF <> SLIP	SHORT <	TOPUP <> YET	WANT <> COME	^<>绑	^<>续	^<>输	_<>我	begins 偷	begins 光	begins 大	begins 有	begins 梦	begins 炉	begins 燃	begins 神	begins 迅	begins 音	begins 魔	begins 鹅	ends be	ends ss	ends 优酷	ends 卡通	ends 员卡	ends 周卡	ends 器	ends 对	ends 慢充	ends 杀
0.05	ends 气	ends 派对	ends 画	ends 盒子	ends 终身	ends 结晶	ends 行	ends 资格	ends 连	ends 速器	ends 酷	ends 面	ends 骏卡	ends 鸭杀	in df	in he	in id	in nv	in pd	in rt	in ss	in tl	in ts	in ut	in 一卡	in 世结	in 仔派	in 储值	in 创世	in 卖红
0.05	in 卡拉	in 卡通	in 员卡	in 周卡	in 团外	in 年付	in 彼丘	in 慢充	in 我的	in 拉彼	in 数码	in 有线	in 派对	in 炉石	in 燃气	in 的世	in 线电	in 结晶	in 蓝盒	in 资格	in 阅链	in 音流	in 骏卡	in 魔兽	in 鸭杀	in 鹅鸭	kind 	none kind appeal	none kind complaint	一份<
0.05	买了<	交 ..	份<	合 ..	吗_<	土 ..	填 ..	大 ..	导 ..	左 ..	开<>的	得 ..	惊 ..	我<>充	我开<	我把<	批 ..	是<>我	是<>那	板_<	楚 ..	正经<	泰 ..	的<>到	称_<	空 ..	节 ..	路 ..	速<	那<>的
0.05	顶 ..	高速<
0.06	.. 余	.. 元	.. 右	.. 咋	.. 奇	.. 孙	.. 想	.. 系	.. 线	.. 网	.. 美	.. 育	.. 见	.. 认	.. 连	.. 页	> EDITION	>> TOPUP	>_g	>_写	>_年	>_手	>_时	>我买	>的金	>那单	>那种	ASK <> TOPUP	EDITION <<	KEY <<
0.06	MEMBER <	MEMBER <> PAY	ONLY <<	ORDER <> ACCOUNT	SELF <> FAMILY	STAFF <> TOLD	^<>¥	^<>没	_0<	begins 深	begins 纸	begins 联	begins 蜡	begins 韩	begins 鲸	ends d	ends on	ends 世界	ends 原神	ends 嫁衣	ends 岛	ends 年	ends 换码	ends 权码	ends 求生	ends 生	ends 界	ends 票	ends 花	ends 落岛
0.06	ends 蛋币	ends 衣	ends 钻石	in 10	in pt	in p年	in ud	in xb	in 世界	in 乐豪	in 会议	in 全家	in 兽怀	in 华绿	in 同花	in 大会	in 嫁衣	in 家桶	in 怀旧	in 战点	in 换码	in 权码	in 票兑	in 纸嫁	in 花顺	in 落岛	in 蛋币	in 钻石	in 鲸落	line has 买
0.06	long 4	score whole	么_<	儿 ..	免 ..	制 ..	功 ..	动_<	向 ..	呀_<	地 ..	头 ..	对<	对<>_	年<>_	应 ..	找 ..	是<>¥	月 ..	有_<	歌 ..	步 ..	激 ..	然 ..	爷 ..	版<>_	畅 ..	示<	经 ..	翻 ..
0.06	过_<
0.07	- <> SLIP	- <> YET	.. 上	.. 下	.. 京	.. 但	.. 停	.. 型	.. 填	.. 寄	.. 尔	.. 徽	.. 是	.. 水	.. 看	.. 章	.. 统	.. 自	.. 补	.. 谁	.. 通	> FAMILY	>> CARD	>> FAMILY	>_\"	>_买	>_付	>_刚	>_成	>_扫
0.07	>没	>的卡	>钱	>钱包	ASK <<	BUY <> MEMBER	EDITION <> ORDER	MEMBER <> MEMBER	REDEEM <> TOLD	TOPUP <> SEND	^<>一	begins 办	begins 原	begins 唯	begins 星	ends ns	ends qb	ends 会	ends 志	ends 戏	ends 成行	ends 抖币	ends 服	ends 水费	ends 游戏	in  v	in at	in cr	in dv	in fe
0.07	in fr	in ib	in le	in me	in qb	in q音	in sp	in us	in va	in vi	in xe	in yc	in 专业	in 书会	in 书年	in 云梯	in 人成	in 公软	in 办公	in 双人	in 品会	in 唯品	in 成行	in 抖币	in 提货	in 梯加	in 礼包	in 级会	in 速器	line has 不是
0.07	none of 1	到_<	向<	呀 ..	圾 ..	家的<	少 ..	并 ..	撒 ..	是\"<	物 ..	的<>(	示<>_	脑 ..	说是<	车 ..	违 ..	酷 ..
0.08	) ..	.. '	.. *	.. r	.. 共	.. 刷	.. 化	.. 和	.. 宝	.. 当	.. 码	.. 箱	.. 艺	.. 道	.. 音	0张<	> REGION	>> PASSWORD	>_中	>_点	>_能	>被封	COME <> G	GAMEBAN <> -	SELF <> BUY	STAFF <> ACCOUNT	TOPUP <> ASK	_<>三	begins 无	begins 骏
0.08	clause has 怎么	ends b	ends 值卡	ends 光	ends 套餐	ends 气费	ends 王者	ends 读	ends 选	ends 阅读	in  e	in 60	in ki	in l 	in my	in sc	in tu	in y 	in 乎盐	in 云视	in 值卡	in 国志	in 权益	in 气费	in 水费	in 盐选	in 知乎	in 蛋仔	in 蜡烛	in 视听
0.08	in 超级	kind minor	上_<	个<>我	了一<	但是<	公 ..	子<	子<>_	您 ..	显示<	没 ..	活 ..	电 ..	登<	的<>¥	的<>被	的<>都	称 ..	网_<	视 ..	证 ..	说<>_	谷 ..	都 ..
0.09	\"<	.. a	.. 件	.. 服	.. 置	.. 被	.. 记	.. 调	> NO	>> EXPIRED	>_d	>_一	>_两	>_后	>_补	>_说	>i	>id	>一个	>三	>啥	>给我	>里	?_<	PRICE <> -	REMEDY <> NO	SELF <> NO	SELF <> STAFF	WAIT <	_<>那
0.09	_¥<	begins 企	begins 思	begins 李	begins 账	begins 金	ends ll	ends us	ends 具	ends 列号	ends 奇艺	ends 工具	ends 版	ends 者	ends 艺	ends 读书	ends 车券	in an	in it	in ni	in sm	in tp	in 三国	in 业微	in 久会	in 企业	in 列号	in 听极	in 堂m	in 工具
0.09	in 序列	in 机器	in 车券	in 逆战	变 ..	吃 ..	吗 ..	啊_<	年的<	本没<	用_<	的<>_	而 ..	财 ..	身 ..	鸡 ..
0.10	!!<	.. 候	.. 在	.. 度	.. 暂	.. 果	.. 泰	.. 盘	.. 节	0<>_	> ASK	> WRONG	>_但	>_百	>_钻	>不认	>怎	>怎么	>的时	BUY <> SHORT	COINS <	FINE <<	G <> KEY	G <> STAFF	ORDER <> -	PASSWORD <<	REDEEM <<	STAFF <> LOCK	TICKET <<	TOLD <> REDEEM
0.10	^<>给	begins h	begins 乐	begins 双	begins 幻	begins 知	ends y+	ends 包年	ends 年费	ends 礼包	ends 网课	ends 通	ends 餐	in ct	in es	in f手	in oi	in pl	in th	in y+	in 人接	in 代缴	in 包年	in 国际	in 极光	in 网课	in 际服	kind cancel	none of 4	strange
0.10	t ..	买<>的	了个<	们的<	值的<	先 ..	办的<	吧_<	啊 ..	娃 ..	年<	张<>_	抖 ..	本 ..	正 ..	碧 ..	神 ..	这个<	里的<	高 ..
0.11	\"_<	- <> BALANCE	.. 功	.. 啥	.. 家	.. 导	.. 朝	.. 沃	.. 物	.. 皮	.. 着	.. 示	.. 私	.. 第	.. 肤	.. 腾	.. 讯	.. 部	.. 钟	>(	>> PENDING	>_季	>_正	>¥面	>余	>余额	>充值	>导	>用了	>的_
0.11	>绑	PASSWORD <	TICKET <	TOLD <> SELF	begins x	begins 云	begins 元	begins 加	begins 宽	begins 永	begins 物	begins 终	begins 苹	ends +	ends i	ends id	ends pn	ends 品号	ends 团	ends 子	ends 果	ends 档	ends 苹果	in  l	in ai	in as	in bl	in ll	in lo	in s 
0.11	in to	in tr	in 东e	in 卡充	in 品号	in 场订	in 年费	in 成品	in 流量	in 的代	in 频s	none kind invoice	none of 2	t_<	份 ..	你<	内 ..	券 ..	品:<	套 ..	师 ..	是<>的	爸 ..	的<>账	给的<	能 ..	蓝 ..	豆 ..
0.12	- <> ASK	- <> KEY	.. w	.. 主	.. 位	.. 体	.. 你	.. 子	.. 母	.. 百	.. 能	.. 脑	.. 规	>.	>_充	>_领	>号_	>在	>续费	ASK <> COINS	BUY <> BUT	BUY <> COME	CARD <<	REDEEM <> -	SEND <> ACCOUNT	SEND <> G	^<>用	begins w	begins 点	begins 蓝
0.12	ends tv	ends 业版	ends 充值	ends 回声	ends 地	ends 声	ends 宝	in dn	in if	in km	in mi	in nc	in nf	in pn	in vp	in 原神	in 回声	in 天堂	in 年套	in 洗车	in 苹果	in 讯视	in 读书	none kind command_bot	傅 ..	哥 ..	对 ..	白 ..	眼 ..	过 ..
0.12	音 ..
0.13	- <> COINS	.. d	.. 交	.. 入	.. 写	.. 找	.. 插	.. 该	.. 输	> COINS	> SHORT	>_对	>_收	>_月	>_的	>_第	>充错	FAMILY <> -	FINE <	ONLY <	ONLY <> -	ORDER <<	TOPUP <	TOPUP <> NO	^<	^<>余	begins 听	begins 话	ends ce	ends io
0.13	ends nk	ends 会员	ends 元宝	ends 城	ends 宽带	ends 带	ends 年卡	ends 点	ends 线	ends 美团	ends 金券	in  p	in lu	in ne	in ti	in 业版	in 代金	in 元宝	in 听书	in 宽带	in 年卡	in 抖音	in 果t	in 永久	in 游戏	in 金券	kind presale	none of 3	of 4	¥的<
0.13	什 ..	来的<	档 ..	用<>_	站 ..	该 ..	鬼 ..	鬼_<
0.14	.. (	.. p	.. 两	.. 华	.. 又	.. 季	.. 客	.. 店	.. 没	.. 笔	.. 豪	0个<	> KEY	>> SEND	>交了	>的	>给	BUY <> G	TOPUP <> PRICE	WRONG <> -	begins d	begins 欢	begins 洗	begins 芒	begins 英	begins 蛋	begins 逆	clause has 不是	ends 员	ends 品卡
0.14	ends 手游	f_<	in  c	in nk	in ol	in p 	in r 	in x 	in 加油	in 包封	in 品卡	in 封面	in 手游	in 礼品	in 芒果	了<>_	卖 ..	反 ..	多 ..	学 ..	收<	收<>_	那张<	额 ..
0.15	\"<>\"	.. 亲	.. 兑	.. 分	.. 卡	.. 变	0<>的	:<>_	>> EDITION	>_p	>¥的	>交	>账	>账号	>通	KID <<	SEND <> CARD	begins 斗	begins 航	case not_delivered	ends 乐豆	ends 影票	ends 法环	ends 环	ends 航线	h ..	in be	in ce	in tv	in 乐豆
0.15	in 彩铃	in 海王	in 热血	in 王热	in 王者	in 直播	in 航海	in 航线	in 血航	is its clause	none kind api	于 ..	五 ..	兄 ..	名 ..	员_<	回 ..	子 ..	弟 ..	的<>充
0.16	.. .	.. j	.. 中	.. 今	.. 信	.. 值	.. 错	> STAFF	>充	G <> NO	PAY <<	begins v	begins 王	begins 艾	ends v	ends 登	ends 谷歌	in  g	in cu	in di	in pu	in 充值	in 地主	in 尔登	in 思维	in 斗地	in 服务	in 查重	in 欢乐	in 法环
0.16	in 登法	in 终身	in 艾尔	line 0	中 ..	么 ..	充的<	机 ..	的<>没
0.17	.. 为	.. 哈	.. 方	.. 来	>_兑	>买了	>半年	TOLD <> ONLY	_你<	begins 年	begins 谷	ends r	ends 量包	in  m	in fl	in lk	in ps	in 京东	in 话费	in 谷歌	in 量包	long 6	long 9	¥<>_	写<	呸 ..	嘛 ..	嘛_<	就是<	是<>_
0.17	没<	等 ..	说<
0.18	.. 去	.. 港	> ORDER	>半	G <	begins n	begins 四	begins 流	clause has 你	ends n	ends 油卡	ends 游	ends 电费	ends 码	ends 货券	in gp	in q阅	in 货券	none kind paid_twice	个<>不	我_<	根 ..	港 ..	爸的<	里 ..	验 ..
0.19	- <> ORDER	.. i	.. 半	.. 合	.. 打	.. 钱	.. 钻	>不是	ACCOUNT <> WRONG	CARD <	CARD <> -	_<>.	begins 家	begins 绑	begins 美	begins 老	begins 蟹	ends ai	ends er	ends sn	ends 务	ends 服务	ends 点卡	ends 石	in n 	in sv	in 方案	in 点卡	in 阅读	none case invalid_card
0.19	传 ..	你<>的	叫 ..	员 ..	换<>不	映 ..
0.20	.. _	.. 新	:<	>_店	>我	>有	>的券	WRONG <	ends f点	ends im	ends 加速	ends 歌	ends 的码	in f点	in li	in oo	in we	in 电费	in 的码	in 美团	充了<	张 ..	手 ..	皮 ..	肤 ..	题 ..
0.21	.. 发	.. 对	.. 费	> BUT	>> YET	>@	BUY <> STAFF	_<>$	begins 刀	ends 包	ends 速	in ep	in 影票	long 5	个<>_	叫_<	基 ..	德 ..	肯 ..	飞 ..
0.22	!<>_	- <> PAY	.. l	.. 完	> SLIP	>¥	PROMISE <	SELF <> ASK	begins 抖	begins 贝	ends 号	ends 场	ends 壳币	ends 机场	in uu	in 优酷	in 会员	in 壳币	in 贝壳	none kind account	买 ..	吧 ..	张<
0.23	$ ..	.. 年	.. 额	>> WANT	>多	NO <> COME	PROMISE <> -	_<>一	begins u	begins 水	in  s	in ka	单_<	国 ..	才 ..	知 ..	订 ..
0.24	- <	.. 东	.. 石	0<	>收	begins 油	in el	in ip	in po	in 微信	买<	体 ..	用<>的	睡 ..
0.25	.. 账	>> SLIP	>不	COINS <> -	G <> -	_是<	begins 途	ends 抖音	ends 绿钻	ends 音	in e 	in si	in 绿钻	单 ..	好 ..
0.26	- <> REDEEM	.. 提	.. 西	>没到	? ..	TOPUP <> -	in pa	你 ..	是<	是_<	的<	错 ..	鱼 ..
0.27	.. 要	>._	>> BUY	TOLD <	_<	_<>的	ends ro	ends 特	ends 课	in on	in ro	in 机场	kind own_mistake	long 8	实 ..	的 ..
0.28	.. 充	.. 券	ends e卡	ends 点券	in e卡	kind progress	line has ¥	用<	老 ..	边 ..
0.29	- <> SELF	.. 员	> CARD	>_¥	>_给	in 油卡	in 点券	in 电影	nothing listed	滴 ..
0.30	- <> EDITION	.. 张	.. 货	begins e	clause has 买	in im
0.31	_<>¥	begins 月	begins 电	begins 绿	first	in no
0.32	.. 成	.. 绑	>> ACCOUNT	NO <	_买<	begins 京	case wrong_item	ends 券	ends 老号	in ok	in rs	in 老号	了_<
0.33	# ..	.. 币	.. 进	_<>@	ends 钻	in sn
0.34	.. 付	ends 更	in pr	in 加速	板 ..	那 ..
0.35	>一	begins 热	clause has @	ends 话费	in or	的是<	那个<
0.37	.. 收	.. 的	begins 机
0.38	.. 时	>_没	NO <> COINS	PAY <> -	ends o	in er	家 ..
0.40	>> COME	FAMILY <<	f ..	买<>_	用 ..
0.41	.. 电	none
0.42	- <> MEMBER	.. 号	long 7
0.43	.. 扫	> MEMBER	in mo	不 ..
0.44	bare noun	个<
0.48	begins its line	clause has ¥	问 ..
0.49	.. 带	>_0
0.50	ends 币
0.51	none case 
0.54	.. 0
0.55	line has @	none kind spam
0.57	.. 到
0.59	ends 卡	ends 豆
0.64	rule
0.65	none case other
0.66	_<>_
0.67	its	noun
0.68	likely listed
0.72	score listed
0.73	holds another
0.74	listed
0.75	>_	bought	ends 费
0.76	camel
0.77	BUY <<	score named
0.82	long 10
0.83	begins p
0.84	WRONG <<
0.93	titled
1.00	holds a brand
1.18	.. ¥
1.23	begins with a brand
1.29	none by rule
"""
