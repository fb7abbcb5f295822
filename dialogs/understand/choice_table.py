"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.54	big
-1.24	small
-0.59	ASK <<	least
-0.56	bare
-0.54	ONLY <<
-0.51	ACCOUNT <<
-0.46	.. 0	>的
-0.45	none case invalid_card
-0.43	.. 对
-0.42	t ..
-0.41	.. 那	>> ASK
-0.38	币 ..
-0.37	>> REMEDY	kind presale
-0.36	.. 补	余 ..
-0.35	- <> SEND
-0.34	SELF <<	几 ..
-0.33	.. 不
-0.32	PICTURE <<	数 ..
-0.31	.. a	.. o	> ASK	次 ..
-0.30	.. r	place 0	代 ..	号 ..	币_<
-0.29	> SEND	>> STAFF	n ..	none kind own_mistake
-0.28	.. !	.. 功	>_付	第 ..
-0.27	.. 了	again	of 5	是_<	看 ..
-0.26	.. 掉	.. 页	>给	face	weak	实付<	贴 ..
-0.25	.. 加	.. 视	.. 频	OTHERS <<	_<>!	今天<	充<>话	到 ..	干 ..	遍 ..
-0.24	.. 价	.. 大	?_<	今 ..	写 ..
-0.23	.. 快	>!	COME <	^<	n_<	图 ..	在 ..	被 ..	额 ..
-0.22	>> REVOKE	>一	ACCOUNT <	NO <	NO <> -	ORDER <<	c ..	e ..	值<	到<
-0.21	.. 办	.. 右	.. 左	.. 款	kind spam
-0.20	.. i	.. s	.. 每	.. 看	.. 给	.. 邮	>> PRICE	>> WRONG	>_o	>_是	BUY <<	天 ..	天<	成 ..
-0.19	.. v	.. 成	> TOLD	>?	EDITION <> -	值<>的	才 ..	面 ..
-0.18	.. 惠	.. 象	>给对	COME <> -	COMPLAIN <	COMPLAIN <<	^<>给	快 ..
-0.17	.. g	.. n	.. 件	.. 八	.. 用	.. 软	> MEMBER	>_不	>_晚	>_麻	YET <	none case not_delivered	定 ..	尔 ..	玛 ..	花了<
-0.16	.. 优	.. 家	.. 烦	.. 网	.. 麻	/ ..	> WRONG	>> FAMILY	LAST <<	_<>.	none case wrong_item	place 2	s ..	嘛 ..
-0.15	.. m	.. 一	.. 金	>.	>..	ORDER <	kind command_bot	kind complaint	o ..	u ..	机 ..	现 ..	还 ..	那个<
-0.14	.. .	.. x	.. 券	.. 场	.. 新	.. 理	.. 秒	>_优	FAMILY <<	ONLY <> -	戏 ..	日 ..	星 ..	服 ..
-0.13	.. \"	.. t	.. 剩	.. 定	.. 手	.. 版	>> CARD	>> TOLD	>_大	>_联	>红	>红包	>那个	G <> COINS	ONLY <	REDEEM <	TOPUP <> COINS	_<>?	d ..	e_<	单 ..	博 ..	台 ..	尾 ..	成<	接 ..	数_<	给 ..	花 ..
-0.12	.. 机	.. 过	: ..	> REVOKE	>> FINE	>> INVALID	>_还	>都	WANT <<	YET <> -	_充<	f ..	none kind not_arrived_refund	个<>的	了<>$	尾款<	己 ..	把 ..	拍 ..	自 ..	面值<
-0.11	.. =	.. 七	.. 们	.. 公	.. 张	.. 户	.. 量	> NO	>\"	>> AD	>去	>去了	BALANCE <<	SLIP <<	TOPUP <> NO	a ..	买 ..	买了<	充值<	号<	扣<	本 ..	量 ..
-0.10	.. e	.. ¥	.. ×	.. 你	.. 升	.. 提	.. 边	.. 领	>/	>> REGION	>_老	>的那	ASK <> -	BALANCE <	CARD <> -	COINS <> TOPUP	PAY <> PRICE	SEND <	kind account	kind cancel	none kind 	none kind minor	none kind progress	r ..	东 ..	动 ..	卡<>的	友 ..	后 ..	呀 ..
-0.10	周 ..	啥 ..	已 ..	成<>_	是 ..	是<>_	根 ..	还是<	里 ..
-0.09	# ..	.. (	.. /	.. 十	.. 又	.. 器	.. 点	.. 红	.. 续	.. 越	> SELF	>> SEND	>_想	>_我	>_收	>×	>×0	>一分	>手	>手续	>的话	BUY <> COME	ORDER <> SEND	PAY <> TOLD	_<>×	e卡<	none kind paid_twice	买<>的	京 ..	保 ..
-0.09	只 ..	妈 ..	实 ..	我买<	无 ..	期<	期<>_	的是<
-0.08	\" ..	- <> ASK	.. 客	.. 想	.. 火	.. 玩	.. 百	.. 立	.. 错	>> INVOICE	>_点	>一张	>那	? ..	G <	G <> ONLY	LAST <	PAY <> BUT	TOPUP <> YET	_<>一	i ..	中 ..	刷 ..	化 ..	得 ..	扣了<	期 ..	清 ..	点券<	用 ..
-0.08	粉 ..
-0.07	- <> TOLD	.. b	.. q	.. 三	.. 付	.. 再	.. 减	.. 四	.. 实	.. 就	.. 试	>> ACCOUNT	>> REDEEM	>_q	>_会	>一年	>了	>了_	>代金	>快	BUY <> ASK	EDITION <> NO	ORDER <> COME	OTHERS <	TOPUP <> MEMBER	TOPUP <> TOLD	_进<	事 ..	差 ..	总 ..
-0.07	总价<	是<>的	生 ..	赔 ..	返 ..	进<	进<>_	退款<	送 ..
-0.06	.. *	.. 便	.. 保	.. 円	.. 取	.. 宜	.. 差	.. 打	.. 折	:_<	> COME	> ONLY	> PRICE	>> EDITION	>_充	>_到	>_实	>円	>券	>退给	REDEEM <<	TOPUP <	h ..	l ..	none kind arrived	x_<	从 ..	加 ..	哥 ..	多 ..
-0.06	币<>_	序 ..	想 ..	搞 ..	注 ..	清是<	王 ..	程 ..	者 ..	说 ..	雄 ..	高 ..
-0.05	! ..	- <> -	- <> COME	.. j	.. 储	.. 共	.. 少	.. 收	.. 方	.. 晚	.. 级	.. 结	.. 起	0减<	>> PASSWORD	>_i	>_r	>_s	>_三	>_加	>退	G <> SELF	INVALID <<	PICTURE <	REGION <<	SHORT <> ASK	WANT <	WRONG <	WRONG <> -	t_<
-0.05	买<	优 ..	减<	到<>_	券<	券<>_	呗 ..	密 ..	少的<	币<	平 ..	惠 ..	成<>了	月<	月<>_	有<	票 ..	英 ..	阳 ..	面额<	领 ..
-0.04	.. -	.. p	.. u	.. 农	.. 另	.. 可	.. 抖	.. 改	.. 现	.. 系	.. 豆	.. 迅	.. 通	.. 钱	> KEY	>??	>_c	>_j	>_再	>_农	>_剩	>一卡	>的券	ACCOUNT <> -	COINS <> -	EDITION <	REDEEM <> -	RESULT <<	TOPUP <> PAY	none of 1
-0.04	of 2	of 3	r_<	s_<	× ..	上 ..	个<	余额<	光 ..	写成<	到了<	填 ..	完 ..	家 ..	少 ..	支 ..	服<	的<>退	结 ..	节 ..	要 ..	说<	还有<	送<	那 ..
-0.03	- <> ACCOUNT	.. d	.. l	.. y	.. 包	.. 处	.. 底	.. 支	.. 未	.. 标	.. 联	.. 跟	.. 重	.. 高	0代<	0张<	:<>_	= ..	=<	=<>_	> CARD	>-	>-d	>> KEY	>> SHORT	>_m	>_y	>_下	>_差	>_的
-0.03	>_结	>优	>优惠	>呢	>的q	>面额	DONE <	DONE <<	MEMBER <> PAY	PASSWORD <<	PROMISE <<	REGION <	SHORT <> REFUND	SITE <<	STAFF <> -	STAFF <> G	YET <<	_<>-	a_<	none kind chat	v ..	x ..	不是<	专 ..	两个<	从<	代<	代<>的	便 ..	值<>_
-0.03	偿 ..	充<	先 ..	出<	功 ..	呢 ..	呢_<	商 ..	差的<	最 ..	有 ..	款 ..	用_<	电费<	直 ..	移 ..	答 ..	红 ..	让 ..	证 ..	送的<	通_<	量_<	铁 ..	银 ..	铺 ..	额<>$
0.03	- <> KEY	- <> REMEDY	. ..	.. #	.. 买	.. 从	.. 他	.. 分	.. 吧	.. 呢	.. 喜	.. 图	.. 圈	.. 天	.. 季	.. 店	.. 当	.. 得	.. 态	.. 格	.. 楚	.. 流	.. 状	.. 白	.. 经	.. 编	.. 说	.. 还	> -	> BALANCE
0.03	> INVALID	> OTHERS	>0	>> PICTURE	>_e	>_凌	>_当	>_早	>_短	>_说	>_钱	>买一	>付的	>抵	>档	>能	>送	>送0	CARD <<	COINS <> BUY	COINS <> EDITION	COINS <> YET	DOUBLE <	FINE <	PAY <> MEMBER	PRICE <> COINS	REMEDY <<	SHORT <<	TOPUP <> -	TOPUP <> ASK
0.03	TOPUP <> COME	WAIT <	WAIT <<	_<>)	_<>0	_<>呢	_<>抵	kind price_match	两张<	买_<	付<	付宝<	会员<	俺 ..	儿 ..	公 ..	分 ..	十 ..	合计<	后<	后<>_	吗 ..	员<	哪 ..	器 ..	块_<	基 ..	基<	多了<	奇 ..
0.03	套 ..	子 ..	宝<	就 ..	年_<	德基<	情 ..	懂 ..	扫 ..	换 ..	收我<	果 ..	款_<	油卡<	美 ..	联 ..	联通<	肯 ..	蛋 ..	补 ..	详 ..	购 ..	起来<	退我<	问 ..	间 ..	题 ..	额_<	餐 ..
0.04	\"_<	- <> PAY	- <> PRICE	- <> WANT	.. k	.. 书	.. 京	.. 会	.. 值	.. 出	.. 到	.. 卡	.. 原	.. 哦	.. 块	.. 子	.. 小	.. 截	.. 拉	.. 早	.. 服	.. 欠	.. 清	.. 满	.. 短	.. 神	.. 穷	.. 装	.. 让	.. 门
0.04	.. 马	.. 黑	:<	> REDEEM	> WAIT	> YET	>)	>_b	>_拿	>_换	>_激	>_第	>_能	>买了	>京	>京东	>到0	>我	>是	>的原	BUY <	BUY <> COINS	COINS <> G	COME <<	GAMEBAN <<	MEMBER <<	PAY <> KEY	PAY <> NO	PAY <> PAY	STAFF <<
0.04	TOPUP <> BUT	_<>买	none of 2	none of 3	of 1	主 ..	了_<	交<	付<>买	价格<	俩 ..	值_<	充<>到	农 ..	包_<	去 ..	堂 ..	宽 ..	就<>_	广 ..	开 ..	微 ..	德 ..	拍的<	播 ..	格 ..	格<	水 ..	油 ..	激 ..
0.04	点卡<	的<>_	知 ..	码_<	绑 ..	续 ..	计<>_	请 ..	转 ..	进 ..	骗 ..	黑 ..
0.05	- <> MEMBER	- <> REFUND	-<	-<>_	.. 别	.. 去	.. 咋	.. 多	.. 夜	.. 密	.. 时	.. 没	.. 活	.. 激	.. 种	.. 站	.. 西	.. 部	.. 酷	>> MEMBER	>> WANT	>_f	>_v	>_余	>_号	>_走	>_这	>也	>啊_	>怎
0.05	>怎么	>电	>那档	>面值	COME <> ASK	G <> KEY	PAY <> COME	PRICE <<	TICKET <<	_<>也	_各<	best	m_<	不 ..	个<>_	付<>_	元 ..	共 ..	卡_<	和 ..	小 ..	就<	差价<	带 ..	店 ..	打 ..	昨天<	月_<	档 ..	款<>_
0.05	流 ..	省 ..	神 ..	缴 ..	费<	费_<	通<	金额<	钱<	钻 ..
0.06	- <> EDITION	- <> WRONG	.. 六	.. 刚	.. 呗	.. 员	.. 在	.. 己	.. 扣	.. 日	.. 求	.. 王	.. 登	.. 第	.. 老	.. 者	.. 花	.. 荣	.. 话	.. 走	.. 都	> DOUBLE	>(	>> COME	>_刚	>_刷	>_没	>_游	>_给	>_要
0.06	>_退	>代	BUT <<	CARD <	CARD <> PAY	EDITION <> SELF	REMEDY <> -	SELF <> NO	TOLD <<	_-<	g ..	kind arrived	¥ ..	一共<	下<	买的<	人<	人<>_	付的<	利 ..	各 ..	各<	各<>_	吧_<	多<	昨 ..	电 ..	笔<>_
0.07	#_<	.. 么	.. 事	.. 余	.. 儿	.. 写	.. 友	.. 名	.. 好	.. 币	.. 档	.. 油	.. 自	.. 转	:<>(	> EDITION	>_前	>两	>没到	?<	BALANCE <> -	CARD <> NO	NO <<	PAY <> ACCOUNT	_<>两	_<>没	付_<	你 ..	包 ..	品 ..
0.07	哈 ..	年<	来 ..	礼 ..	笔<	算 ..	行 ..	边 ..	音 ..	预 ..
0.08	- <> STAFF	.. 全	.. 才	.. 扫	.. 气	.. 燃	.. 电	.. 银	> BUT	> REFUND	>> COINS	>> DOUBLE	>> PAY	>> RESULT	>_卡	>_扫	>_进	>代0	>啊	BUY <> G	REFUND <> -	SHORT <> -	^<>买	_<>付	_是<	o_<	p ..	两 ..	个月<	价<>_
0.08	位 ..	别 ..	午 ..	存 ..	寒 ..	少<	怎 ..	慢 ..	慢充<	扣 ..	扣我<	整 ..	月 ..	气 ..	燃 ..	的<>的	符 ..	给了<	网 ..
0.09	.. 东	.. 两	.. 单	.. 微	.. 显	.. 期	.. 水	.. 生	.. 费	>> BUT	>> LOCK	>_今	>_发	>一个	DOUBLE <<	EMPTY <<	kind paid_twice	什 ..	价<	充 ..	充了<	充的<	券 ..	券_<	前 ..	单_<	宝 ..	当 ..	每个<	百 ..
0.09	的<>话	话费<	该 ..	课 ..
0.10	.. )	.. 欢	.. 睡	.. 这	0_<	>> DONE	>付	>充	COINS <	KID <<	TOPUP <> G	_<>话	kind 	kind minor	kind progress	none kind account	none kind cancel	付了<	卡<	卡<>_	吧 ..	张_<	是<>$	晚 ..	每 ..	级 ..	过_<	钱_<
0.11	.. 午	.. 国	.. 无	.. 钟	0=<	> PAY	>> SLIP	>_和	>不	>就	>没	PRICE <> PAY	一张<	了<	张<	我<	报 ..	次<>_	点 ..	立 ..	精 ..	能 ..
0.12	.. 代	.. 刮	.. 刷	.. 回	.. 年	.. 戏	.. 来	.. 游	.. 示	.. 能	.. 订	.. 送	.. 逆	>> OTHERS	>> WAIT	>_都	>到	BUY <> -	DOUBLE <> -	ORDER <> -	_<>啊	_<>整	kind not_arrived_refund	回 ..	思 ..	收 ..	民币<	金 ..
0.13	.. 战	.. 绑	.. 行	>给我	FINE <<	WRONG <<	^<>_	下 ..	了<>的	又 ..	次<	民 ..	码 ..	退 ..	都是<
0.14	- <> G	- <> NO	.. 务	>> BALANCE	>> SELF	>_单	>整	EDITION <<	G <> -	PRICE <	REFUND <<	none kind api	不_<	价_<	半 ..	员 ..	抖 ..	样 ..
0.15	- <> BUY	> STAFF	>_代	>的_	TOPUP <> SEND	_付<	none kind command_bot	none kind complaint	付 ..	会 ..	卡 ..	我<>_	时 ..
0.16	.. 批	.. 换	.. 整	.. 着	>_批	SEND <<	gave	place 3	折 ..
0.17	.. 也	.. 元	.. 头	.. 次	> G	> ORDER	>> ONLY	>> REFUND	>> TOPUP	>_一	>_订	KEY <<	个 ..	模 ..
0.18	.. :	.. 前	.. 只	.. 月	.. 返	>_怎	年 ..	手 ..	走 ..
0.19	.. 信	>> BUY	>买的	们 ..	充<>_	块 ..	笔 ..	通 ..
0.20	> BUY	PAY <> -	TOLD <> -	了<>_	交 ..
0.21	.. 里	>_昨	MEMBER <> -	TOLD <	none kind spam	么 ..
0.22	- <> COINS	.. 宝	.. 要	>> NO	费 ..
0.23	.. 昨	>> YET	m ..	都 ..
0.24	>> G	none case 	的<
0.25	REFUND <	TOPUP <<
0.26	.. 完	.. 进	MEMBER <	没 ..
0.27	>买	none of 4
0.28	G <<
0.29	kind own_mistake	reckoned
0.30	PAY <	none
0.31	.. 上	张 ..
0.32	.. 号	.. 的	一 ..	人 ..	价 ..	这 ..
0.33	PAY <<
0.34	.. 退	了 ..
0.35	>> ORDER	likely
0.37	none kind presale
0.38	- <	.. 我	钱 ..
0.39	cents
0.46	_<
0.49	_<>$
0.52	>$
0.54	_ ..	most
0.61	last
0.69	priced
0.72	none by rule
0.73	的 ..
0.84	none case other
0.87	>_
0.95	score
1.43	rule
"""
GOODS = """
-1.48	long 2
-0.81	named
-0.71	latin
-0.65	long 3
-0.60	none case wrong_item
-0.54	.. n	TOLD <<
-0.52	.. ?	.. 都
-0.51	>0
-0.48	ends 卡密	ends 密	in 卡密
-0.47	>> ASK
-0.45	begins 卡	likely named
-0.44	.. 我
-0.42	.. 不
-0.41	>> G	none case not_delivered
-0.40	d ..	就 ..
-0.39	.. 啊	.. 订	ends e
-0.38	SELF <
-0.37	AD <<
-0.36	>_@	格 ..
-0.35	.. 有	> COME	器 ..	次 ..
-0.34	> SELF	>> FINE	REMEDY <<	begins 中	begins 小	kind spam
-0.33	>买	NO <> -	ends q	ends qq	in co	加 ..
-0.32	.. 里	begins 闲	ends am	ends 闲鱼	ends 鱼	in 闲鱼
-0.31	>0_	brand	付 ..
-0.30	.. 密	.. 快	> TOLD	ACCOUNT <<	in de	in od
-0.29	.. \"	COME <<	ends l	ends 儿	页 ..
-0.28	.. s	in 电信
-0.27	.. a	.. 那	>:	case 	case other	ends 区	卡 ..	那<>_
-0.26	>> COMPLAIN	>_我	SEND <<	none kind own_mistake	在<	币 ..	有 ..	那<
-0.25	- <> TOLD	.. :	.. 查	begins 激	ends 数	ends 来	不是<	账_<	还 ..	邮 ..
-0.24	.. 大	.. 话	.. 问	_<>0	in 中石	一 ..	的<>的
-0.23	.. f	.. 俺	.. 退	ASK <> SELF	begins 门	ends il	ends 序号	in am	in ke	in 序号	k ..	kind invoice	去 ..	我 ..
-0.22	.. 也	.. 起	> REDEEM	>_不	>买的	_<>:	begins k	begins 会	begins 网	ends 件	in se	刚 ..	后 ..	在 ..	在<>_	成 ..	费 ..	面 ..
-0.21	- <> SEND	.. 商	> REFUND	>:#	>上	>吗	>还	YET <<	^<>的	in ea	红 ..	表 ..
-0.20	.. !	.. e	.. 这	>都	ACCOUNT <	TOPUP <> SELF	e ..	ends es	in ai	in ep	算 ..
-0.19	- <> REFUND	- <> STAFF	.. .	.. 得	.. 群	.. 际	.. 面	>..	>> TICKET	>_到	>吗_	@<	KEY <> -	PASSWORD <<	REFUND <	STAFF <<	WRONG <> ASK	_@<	begins 升	ends 案	ends 验卡	in ic	in il	in 夜班	in 软件	in 验卡	q ..	上 ..	下 ..	刷 ..
-0.19	去<	有<
-0.18	- <> CARD	.. 吗	.. 设	COMPLAIN <<	LAST <<	ORDER <> G	SEND <> COME	TOLD <> -	_<>没	begins r	best	ends 提货	ends 货	in ed	in 公司	in 暗改	in 碧蓝	o ..	t_<	两 ..	们<	你们<	出 ..	系 ..	这是<
-0.17	.. 品	.. 版	>> EMPTY	>> INVALID	>?	SITE <	YET <	^<>密	begins 人	begins 出	ends 次数	ends 红包	ends 腾讯	ends 讯	in ee	in 次数	u ..	天 ..	箱 ..	领 ..	黑 ..
-0.16	.. 人	.. 动	.. 反	.. 叫	> SEND	>!!	>_国	>_订	>发	>密	AD <	BUY <> EDITION	NO <<	begins 位	begins 兑	begins 字	begins 提	begins 新	begins 日	begins 软	ends 事	ends 台币	ends 皮肤	ends 肤	in ma	in te	in 台币	in 字母	in 激活	in 账号
-0.16	写 ..	到 ..	拍的<	每 ..	猫 ..	的_<	移 ..	群 ..	赔 ..	钻 ..
-0.15	- <> TOPUP	.. 价	.. 户	.. 样	.. 毛	.. 评	@_<	REMEDY <	SEND <	SITE <<	YET <> -	begins u	begins 去	begins 暗	begins 盒	begins 腾	ends ey	ends le	ends me	ends 惠券	ends 教程	ends 油	ends 电信	ends 程	ends 账号	in 优惠	in 卡号	in 惠券	in 教程	in 腾讯
-0.15	in 频会	书 ..	代 ..	前 ..	司 ..	时 ..	流 ..	玛 ..	的那<	直 ..	答 ..	网 ..	贵 ..	都<	量 ..
-0.14	- ..	.. h	.. 标	.. 种	.. 视	>充了	ACCOUNT <> -	^<>买	begins w	begins 体	begins 俺	begins 群	d_<	ends 刷屏	ends 屏	ends 日区	ends 港区	ends 石油	ends 级	ends 话	ends 饼券	in ch	in 信的	in 刷屏	in 微博	in 日区	in 港区	in 石油	in 饼券	kind command_bot
-0.14	之 ..	值 ..	分 ..	按 ..	模 ..	的<>全	级 ..	绑 ..	购 ..	退 ..	销 ..
-0.13	(<	.. 円	.. 就	.. 此	.. 计	>_y	>¥那	>付	>付的	>号是	>那种	@的<	BUY <> BALANCE	PRICE <<	WANT <	_<>号	begins 3	begins 成	begins 港	e_<	ends p	ends 吧	ends 量	in ca	in d 	in ga	in 体验	in 的卡	in 的序	也是<
-0.13	书_<	他 ..	卡_<	发 ..	呗 ..	售的<	报 ..	拍 ..	有_<	试 ..	资 ..	道 ..
-0.12	.. 代	.. 头	.. 底	.. 微	.. 怪	.. 扣	.. 显	.. 省	.. 红	.. 耶	> USED	>\"_	>0折	>> REVOKE	>_全	@<>_	LAST <	SELF <> YET	^<>那	begins 事	begins 取	begins 季	begins 本	ends 奇	ends 身	in ar	none kind 	none kind progress	充¥<	几 ..
-0.12	屏 ..	我<	版_<	班 ..	理 ..	生 ..	看 ..	课 ..	课_<	连 ..
-0.11	.. o	.. v	.. 二	.. 加	.. 哪	.. 国	.. 屏	.. 没	.. 转	.. 题	> BALANCE	>> ONLY	>> PRICE	>_r	>_付	>还是	BUT <> -	BUY <> COINS	COME <	G <> COINS	G <> PAY	REFUND <<	REMEDY <> -	SEND <> REDEEM	SLIP <	^<>充	_<>输	_<>都	begins 保	begins 公
-0.11	begins 刷	begins 国	begins 复	begins 得	begins 手	begins 批	begins 植	begins 猫	ends m	ends 上	ends 充	ends 司卡	ends 季卡	ends 序	ends 活码	ends 流量	ends 猫眼	ends 眼	ends 红书	i ..	in  a	in ge	in ig	in we	in 中国	in 传奇	in 僵尸	in 华版	in 司卡	in 大战
-0.11	in 大神	in 季卡	in 战僵	in 植物	in 活码	in 物大	in 猫眼	in 等着	in 账户	kind complaint	none of 4	两<>_	取 ..	客 ..	店 ..	星 ..	更 ..	来 ..	没<	登 ..	统 ..	领<
-0.10	- <> EXPIRED	- <> REMEDY	.. 书	.. 别	.. 前	.. 听	.. 娘	.. 改	.. 盗	> COMPLAIN	> YET	>> DOUBLE	>_o	>_你	>_别	>输	BUY <> REGION	RESULT <<	SELF <> BUT	WANT <> -	begins 卖	begins 店	begins 当	begins 皮	begins 邮	ends ch	ends de	ends h	ends ud	ends x
-0.10	ends 习通	ends 大神	ends 程序	ends 软件	in ft	in wi	in 代理	in 件授	in 学习	in 小程	in 小红	in 武器	in 皮肤	in 程序	in 红书	kind chat	l ..	¥_<	你<	共 ..	号<	吧 ..	售 ..	密 ..	度 ..	所 ..	提 ..	期 ..	本 ..	油 ..
-0.10	组 ..	给 ..	话 ..
-0.09	!<>的	(<>)	- <> USED	.. y	.. 产	.. 吉	.. 启	.. 封	.. 最	.. 滴	.. 照	.. 白	.. 过	.. 高	> -	> BUY	> TICKET	>)_	>> KEY	>_二	>了	>刮	COME <> ACCOUNT	COMPLAIN <	EDITION <> -	KEY <	PAY <> COINS	SELF <> REDEEM	SLIP <<	^<>上
-0.09	_<>\"	_<>发	begins 学	begins 正	begins 老	ends 2	ends s	ends 信	ends 化	ends 博	ends 取码	ends 哥	ends 微博	ends 扣	ends 插件	ends 滴	ends 滴滴	ends 留	ends 百度	ends 石化	in gm	in un	in 上去	in 习通	in 取码	in 国家	in 国电	in 小哥	in 易大	in 正式
-0.09	in 活次	in 滴滴	in 版的	in 网易	in 艺黄	in 金月	in 黄金	none kind account	none of 1	¥<>的	们<>_	件 ..	价 ..	信 ..	俺 ..	华 ..	吉 ..	带 ..	平 ..	成<	我的<	没<>_	满 ..	爱 ..	玩 ..	真 ..	示 ..	给<	起 ..	超 ..
-0.09	速 ..	都 ..
-0.08	.. b	.. 了	.. 云	.. 凭	.. 刮	.. 差	.. 开	.. 折	.. 概	.. 理	.. 用	.. 礼	.. 花	.. 蛋	.. 解	.. 跑	.. 边	.. 频	> ASK	>> EXPIRED	>> ORDER	>_s	>_卡	>_微	>_通	>全	>号	>的_	>的了	>那
-0.08	>那边	>邮	>邮箱	BUY <> WRONG	COME <> -	SELF <> PAY	SEND <> PAY	_<>?	begins 代	begins 序	begins 战	begins 携	begins 豪	begins 超	ends tc	ends ws	ends 体育	ends 僵尸	ends 华版	ends 尸	ends 快	ends 意	ends 战网	ends 机	ends 王者	ends 网	ends 育	ends 装	in ec	in qq
-0.08	in sw	in tc	in ws	in 战网	in 手机	in 插件	in 机场	in 的k	in 石化	kind api	long 4	none kind not_arrived_refund	位 ..	区_<	十 ..	却 ..	去_<	发<>_	呢 ..	好<	好<>_	妈 ..	字 ..	宽 ..	开 ..	搜 ..	明 ..	果<>_	格_<	游 ..
-0.08	绿 ..	钥 ..	长 ..
-0.07	#_<	- <> -	.. =	.. q	.. u	.. 亚	.. 他	.. 们	.. 准	.. 减	.. 列	.. 博	.. 哦	.. 应	.. 点	.. 物	.. 空	.. 立	.. 飞	.. 饿	0天<	> EXPIRED	>#	>)	>> ATTITUDE	>?_	>?不	>_最	>_标	>_饿
-0.07	>个	>发给	>可	>都没	COINS <> ACCOUNT	EDITION <	ORDER <> COME	PAY <> YET	TOLD <	TOPUP <> TOLD	_换<	_这<	begins c	begins f	begins 上	begins 全	begins 八	begins 台	begins 吃	begins 外	begins 次	begins 照	begins 边	ends an	ends y	ends 代充	ends 名	ends 增值	ends 崩铁	ends 打
-0.07	ends 电网	ends 网吧	ends 者	ends 账	ends 达通	ends 金	in ap	in cl	in nf	in os	in 体育	in 八达	in 出来	in 增值	in 家电	in 式服	in 生意	in 电网	in 百度	in 红包	in 网吧	in 视频	in 讯体	in 达通	in 邀请	kind paid_twice	一个<	人 ..	充_<	券 ..
-0.07	原 ..	可 ..	员(<	天<	尔 ..	工 ..	常 ..	库 ..	换成<	是<>的	有<>_	清 ..	百 ..	着 ..	级_<	给个<	要<	费_<	这 ..	重 ..
-0.06	.. )	.. 便	.. 处	.. 思	.. 所	.. 极	.. 爸	.. 秒	.. 给	.. 证	.. 试	.. 贴	.. 车	.. 返	.. 通	.. 麻	> EMPTY	>!_	>\"	>#_	>_t	>_三	>_五	>_有	>_输	>_那	>去	>去了	>啊_	>就
-0.06	>提示	>的!	>的¥	>转	ASK <> TOLD	PAY <> COME	PICTURE <<	REDEEM <> -	SELF <> -	STAFF <> SELF	_<>提	_<>被	_用<	begins a	begins 价	begins 句	begins 家	begins 密	begins 很	begins 教	begins 来	begins 百	begins 豆	begins 通	case invalid_card	ends c	ends ft	ends 卖	ends 去	ends 喵
-0.06	ends 外卖	ends 接	ends 瓣	ends 网盘	ends 豆瓣	ends 链接	in 1 	in eg	in ho	in ow	in us	in 严选	in 代充	in 回复	in 回调	in 天猫	in 年货	in 授权	in 易严	in 电脑	in 第二	in 背面	in 请链	in 选会	in 链接	m ..	none kind presale	of 2	of 5	s_<
-0.06	两<	个_<	也 ..	他<	你给<	值<	充值<	到<>去	卖 ..	发<	只 ..	号<>_	周 ..	复 ..	外 ..	宜 ..	封 ..	怎 ..	戏_<	提示<	是<>¥	样 ..	欠 ..	点 ..	烦 ..	的<>.	计 ..	让 ..	过 ..	量_<
-0.06	间 ..	雷 ..
-0.05	- <> ACCOUNT	-<	.. 个	.. 京	.. 使	.. 几	.. 原	.. 句	.. 只	.. 吧	.. 呀	.. 宜	.. 小	.. 帖	.. 慢	.. 教	.. 早	.. 条	.. 根	.. 海	.. 烦	.. 现	.. 等	.. 课	.. 附	.. 页	.. 验	.. 骗	0 ..	> ATTITUDE
-0.05	> PRICE	>> GAMEBAN	>> PROMISE	>@	>_也	>_人	>_可	>_的	>写	>到	>到了	>有	>激	>激活	>的	>还没	AD <> -	ASK <> G	BALANCE <<	BUT <	COME <> NO	COME <> SELF	G <<	MEMBER <> COME	RESULT <	TOPUP <> ORDER	TOPUP <> RESULT	USED <<	_<>#	_<>到
-0.05	_<>用	_到<	begins '	begins s	begins 六	begins 套	begins 抢	begins 抽	begins 推	begins 汽	begins 登	begins 第	begins 背	begins 转	ends 3	ends k	ends ol	ends t	ends ux	ends 乐	ends 出来	ends 商	ends 市卡	ends 式	ends 德基	ends 思	ends 成	ends 王	ends 而思	in cs
-0.05	in dl	in fa	in h 	in me	in ot	in 兑换	in 器上	in 回来	in 市卡	in 得到	in 抢红	in 猫超	in 豪华	in 里头	in 零售	in 飞机	kind appeal	of 3	了¥<	们<>的	便 ..	候 ..	充到<	充成<	初 ..	包 ..	卡密<	右 ..	夜 ..	宝 ..
-0.05	客服<	密<	小 ..	广 ..	店的<	情 ..	慢 ..	成_<	我个<	我要<	打 ..	敢 ..	星<	枚 ..	此 ..	水 ..	求 ..	没有<	法 ..	源 ..	特 ..	的<>_	结 ..	考 ..	自 ..	见 ..	议 ..	说 ..	说<>_	谁 ..
-0.05	购买<	超星<	骗 ..	高 ..
-0.04	- <> PRICE	.. 专	.. 从	.. 仨	.. 储	.. 儿	.. 名	.. 向	.. 呃	.. 嘛	.. 圈	.. 寄	.. 帮	.. 干	.. 弹	.. 惠	.. 手	.. 接	.. 搞	.. 未	.. 正	.. 法	.. 猫	.. 番	.. 瞅	.. 自	.. 行	.. 量	.. 顺	.. 黑
-0.04	> GAMEBAN	> RESULT	> WANT	>+	>0个	>> RESULT	>??	>_w	>_只	>_听	>_把	>_直	>_麻	>和	>用不	>被	>链	>链接	BUY <> TOLD	COME <> COINS	EDITION <> SEND	G <> G	G <> REDEEM	REDEEM <> G	REGION <<	SELF <> TOLD	STAFF <> KEY	STAFF <> NO	TOPUP <> WRONG	USED <
-0.04	^<>_	_(<	_<>!	_<>点	_给<	begins 传	begins 关	begins 刮	begins 域	begins 头	begins 子	begins 平	begins 按	begins 滴	begins 肯	begins 讲	begins 返	begins 雷	begins 页	begins 预	begins 飞	ends 三	ends 咕	ends 咪咕	ends 啦	ends 回	ends 回复	ends 复	ends 头	ends 很慢
-0.04	ends 得物	ends 微软	ends 慢	ends 拉雅	ends 授权	ends 数卡	ends 时长	ends 期	ends 权	ends 次卡	ends 神	ends 移动	ends 笔	ends 置	ends 软	ends 长	ends 问题	ends 雅	ends 音乐	ends 页	f ..	in bo	in bu	in kb	in kk	in mp	in ux	in 喜马	in 域名	in 家代
-0.04	in 很慢	in 德基	in 拉雅	in 数卡	in 新电	in 时长	in 次卡	in 群里	in 肯德	in 详情	in 豆瓣	in 费慢	in 超市	in 转圈	in 里点	in 问题	in 音月	in 页面	in 马拉	n_<	none kind arrived	none kind minor	【 ..	】<	】<>_	一<	一直<	专 ..	业 ..	个<>都
-0.04	么<	买_<	五<	众 ..	你<>_	做 ..	公 ..	别的<	到<>那	前<	四川<	在你<	天<>_	家是<	密<>_	川 ..	川<	已 ..	异 ..	弹 ..	戏 ..	我<>_	把<>¥	放 ..	时<	是<>0	显 ..	果 ..	果<	查 ..
-0.04	样_<	游_<	现 ..	的<>0	盘 ..	盟 ..	直<	票 ..	站 ..	给<>的	绝 ..	能<	补 ..	要<>_	讲 ..	说好<	转 ..	钱 ..	链 ..	附 ..	雄 ..	麻 ..
-0.03	- <> BUY	- <> EMPTY	- <> INVALID	- <> REDEEM	.. 么	.. 何	.. 光	.. 兽	.. 十	.. 压	.. 哥	.. 失	.. 孩	.. 当	.. 息	.. 拉	.. 拼	.. 效	.. 普	.. 服	.. 死	.. 消	.. 知	.. 票	.. 管	.. 维	.. 编	.. 老	.. 联	.. 艾
-0.03	.. 苹	.. 补	.. 让	.. 讲	.. 请	.. 豆	.. 购	.. 跟	.. 路	.. 身	.. 还	.. 逆	.. 钥	.. 零	.. 需	.. 香	> OTHERS	>0张	>> AD	>> COINS	>> MEMBER	>> TOLD	>_a	>_m	>_刷	>_是	>_登	>_都	>_黑	>不行
-0.03	>中	>发到	>查	>的吧	>的那	>结	>结果	>过	@<>$	ATTITUDE <<	BUY <> BUY	BUY <> INVALID	COME <> BUY	G <> WRONG	NO <> SELF	PAY <> NO	PROMISE <> REDEEM	REFUND <> -	RESULT <> -	SELF <> SELF	SEND <> KEY	SEND <> NO	SLIP <> -	STAFF <> BUT	STAFF <> ORDER	^<>激	^<>过	_ ..	_<>个	_你<
-0.03	a ..	begins l	begins 一	begins 主	begins 五	begins 亚	begins 冰	begins 压	begins 喜	begins 心	begins 打	begins 机	begins 条	begins 海	begins 满	begins 生	begins 石	begins 视	begins 详	begins 酷	begins 间	begins 饥	ends ot	ends ps	ends 东	ends 中	ends 了	ends 利	ends 动	ends 口
-0.03	ends 呗	ends 园	ends 图	ends 基	ends 堂	ends 复核	ends 慢充	ends 打成	ends 换码	ends 样	ends 核	ends 楚	ends 清楚	ends 电脑	ends 盘	ends 着	ends 脑	ends 荒	ends 进去	ends 铁道	ends 饥荒	in  c	in  u	in fc	in op	in ox	in ri	in rk	in sg	in st
-0.03	in 二手	in 克网	in 冰箱	in 准版	in 刮刮	in 刮卡	in 压根	in 复核	in 外卖	in 密码	in 尾巴	in 平台	in 打成	in 打车	in 换码	in 星穹	in 清楚	in 玩意	in 穹铁	in 网盘	in 超出	in 邮件	in 铁道	none kind cancel	none kind compare	o_<	v ..	】 ..	一<>没	个叫<
-0.03	也<	也<>_	什么<	以 ..	但 ..	元 ..	到<>_	券_<	动 ..	单 ..	单<	告 ..	哥_<	哪<	囤 ..	图 ..	如 ..	娘 ..	子_<	己 ..	币_<	底 ..	我是<	排 ..	播 ..	日 ..	时<>_	晶 ..	款<	款_<
-0.03	注 ..	灯 ..	版 ..	现在<	理_<	用<>$	的<>是	石 ..	系<	给<>_	联 ..	联系<	色 ..	艺 ..	被<	被<>_	订单<	货 ..	跟<	跳 ..	过<	这<	连个<	送<	闺 ..
0.03	- <> KEY	- <> REVOKE	.. 交	.. 份	.. 务	.. 发	.. 呢	.. 周	.. 和	.. 嘞	.. 川	.. 库	.. 把	.. 晶	.. 水	.. 示	.. 移	.. 端	.. 米	.. 系	.. 调	.. 谢	.. 财	.. 超	.. 载	._<	= ..	>> NO	>> PICTURE	>> REDEEM
0.03	>> SHORT	>_b	>_十	>_号	>_扣	>_提	>_港	>_爱	>_面	>一直	>卡	>少	>星	>星钻	>没了	>缴	>缴费	>能	>蜡	>蜡烛	>里头	@给<	ASK <> PAY	ASK <> PRICE	BUY <> CARD	COINS <> G	COME <> G	FAMILY <<	G <> BUT	ORDER <> COINS
0.03	PROMISE <<	REDEEM <> TOLD	REVOKE <<	SITE <> -	TOLD <> SELF	^<>给	_但<	_我<	begins 宝	begins 恋	begins 李	begins 狼	begins 王	begins 玩	begins 瑞	begins 穿	begins 蜂	begins 钻	begins 阴	ends fy	ends re	ends ss	ends uc	ends um	ends 之间	ends 云	ends 云盘	ends 冒险	ends 原石	ends 器
0.03	ends 文库	ends 晶	ends 梦华	ends 河	ends 王国	ends 结晶	ends 胶	ends 说	ends 迅雷	ends 逆战	ends 银河	ends 镜花	ends 险	ends 雷	ends 面	ends 黑胶	g ..	h_<	in  g	in 5家	in af	in au	in br	in ce	in e3	in ff	in it	in iu	in je	in le
0.03	in mu	in m的	in n1	in o 	in of	in sh	in tb	in um	in ur	in v会	in xp	in 世结	in 之间	in 人之	in 冒险	in 创世	in 卖红	in 原石	in 团外	in 国区	in 堂点	in 夫冒	in 小说	in 尔夫	in 山海	in 岩银	in 巢加	in 度文	in 快手	in 恋与
0.03	in 拉尔	in 文库	in 日服	in 服点	in 查重	in 梦华	in 海镜	in 深岩	in 点数	in 狼人	in 电子	in 穿越	in 结晶	in 网查	in 联合	in 联想	in 英语	in 茄小	in 蜂巢	in 购物	in 费会	in 运动	in 里面	in 银河	in 镜花	in 阳师	in 骏网	kind cancel	kind compare	of 1
0.03	p ..	¥买<	七 ..	么\"<	买\"<	交的<	亲 ..	但<	使 ..	免 ..	全 ..	剑 ..	千 ..	单_<	友 ..	双 ..	名 ..	听 ..	听_<	啊_<	四个<	女 ..	年<>_	批<>_	撤 ..	月的<	服_<	服的<	机_<	来的<
0.03	渠 ..	火 ..	点的<	热 ..	的<>怎	示<	经 ..	警 ..	证 ..	请 ..	败 ..	货<	货<>_	车 ..	软 ..	道_<	那批<	里 ..	预 ..	餐 ..	香 ..
0.04	! ..	\"_<	- <> PASSWORD	- <> WAIT	.. $	.. 亲	.. 俩	.. 功	.. 匙	.. 口	.. 可	.. 啥	.. 四	.. 外	.. 孙	.. 它	.. 实	.. 店	.. 度	.. 授	.. 李	.. 爱	.. 玩	.. 登	.. 皮	.. 缴	.. 网	.. 重	.. 领	.. 餐
0.04	> PASSWORD	>> YET	>_d	>_j	>_一	>_刚	>_电	>_还	>也没	>代	>包	>后	>呢_	>啥时	>手游	>月	>月付	>点_	>码	>给我	ASK <> ASK	ASK <> KEY	BUT <> KEY	BUT <> NO	BUY <> ACCOUNT	BUY <> KEY	CARD <> -	EDITION <> ORDER	PRICE <	SELF <> BUY
0.04	SELF <> COME	TOPUP <> G	TOPUP <> STAFF	^<>0	_<>呢	begins o	begins 久	begins 交	begins 作	begins 双	begins 哈	begins 奥	begins 巨	begins 微	begins 橙	begins 洛	begins 美	ends ld	ends ns	ends r	ends 了么	ends 传	ends 余烬	ends 哈啰	ends 啰	ends 国	ends 城传	ends 抖音	ends 烬	ends 物卡
0.04	ends 网课	ends 联通	ends 行	ends 连	ends 间	ends 音	ends 鲜花	f_<	in 1的	in 36	in az	in e2	in el	in fy	in g 	in ha	in hi	in m 	in ng	in og	in pa	in p年	in tg	in uc	in zo	in 东卡	in 云盘	in 云黑	in 余烬	in 作业
0.04	in 光鲜	in 克王	in 兵长	in 哈啰	in 城传	in 巨兵	in 币卡	in 星钻	in 机器	in 标准	in 橙光	in 洛克	in 海余	in 深海	in 游的	in 物卡	in 王国	in 盒子	in 网的	in 网课	in 艺星	in 长城	in 魔兽	in 鲜花	in 黑胶	kind arrived	kind minor	n ..	s ..	一份<
0.04	三 ..	了<>0	了一<	们_<	份<	儿 ..	充<>的	别 ..	制 ..	吗 ..	员_<	哦 ..	哪 ..	啥 ..	在_<	域 ..	对_<	我充<	批 ..	批<	拿的<	文 ..	是<>那	活<	激活<	版<>_	的<>!	的<>一	看<	称:<
0.04	称_<	结果<	被 ..	说<	这<>是	违 ..	限 ..	顶 ..
0.05	.. 下	.. 停	.. 出	.. 室	.. 少	.. 尔	.. 平	.. 机	.. 气	.. 然	.. 盒	.. 结	.. 统	.. 肤	.. 色	.. 表	.. 角	.. 跳	.. 速	.. 部	>> CARD	>> WAIT	>_(	>_u	>_台	>_手	>_抽	>_换	>_百	>_金
0.05	>包_	>咋	>啊	>点	>被封	BUY <> BUT	BUY <> REDEEM	EDITION <<	MEMBER <<	SEND <> MEMBER	SHORT <	TOPUP <> YET	WAIT <	begins i	begins 任	begins 听	begins 周	begins 唯	begins 奈	begins 抖	begins 授	begins 掌	begins 泡	begins 番	begins 立	begins 迷	begins 饿	begins 魔	ends a5	ends cf
0.05	ends pu	ends q币	ends u	ends 仙玉	ends 会	ends 你币	ends 光遇	ends 周卡	ends 奈飞	ends 宠物	ends 戏币	ends 成行	ends 活	ends 激活	ends 燃气	ends 特	ends 玉	ends 画	ends 盒子	ends 行证	ends 速器	ends 遇	ends 金币	ends 骏卡	in  k	in 21	in a5	in ac	in ay	in cf
0.05	in dn	in gt	in he	in ky	in la	in na	in ns	in oi	in w 	in xg	in 三角	in 东p	in 乐豪	in 了么	in 人成	in 仙玉	in 任天	in 会议	in 你币	in 储值	in 华绿	in 双人	in 周卡	in 品会	in 唯品	in 奈飞	in 宠物	in 心宠	in 戏币	in 成行
0.05	in 掌心	in 易云	in 流量	in 番茄	in 蓝盒	in 蜡烛	in 行证	in 迷你	in 通行	in 金币	in 频s	in 饿了	in 骏卡	none kind appeal	¥<	下_<	个<>的	从 ..	区 ..	号_<	吃 ..	吗_<	圾 ..	左 ..	志 ..	把<>的	抖 ..	拿 ..	是<>!	是<>没
0.05	有<>的	朋 ..	正 ..	然 ..	畅 ..	的<>账	的¥<	示<>_	礼 ..	空 ..	节 ..	血 ..	要 ..	财 ..	通 ..	酷 ..
0.06	.. *	.. w	.. 三	.. 会	.. 八	.. 升	.. 古	.. 台	.. 合	.. 她	.. 抽	.. 梦	.. 线	.. 育	.. 送	.. 销	.. 额	> LOCK	>_k	>_n	>_加	>_对	>_能	>费_	>里充	ASK <	ASK <> COINS	ASK <> NO	DONE <	INVALID <
0.06	INVALID <<	MEMBER <> PAY	SELF <<	SELF <> ACCOUNT	SELF <> NO	TOPUP <> NO	WANT <> COME	_<>全	begins b	begins j	begins 光	begins 我	begins 无	begins 梦	begins 燃	begins 纸	begins 艾	begins 鲸	ends bg	ends ce	ends ip	ends rd	ends 原神	ends 团	ends 嫁衣	ends 对	ends 岛	ends 年费	ends 微信	ends 手游
0.06	ends 抖币	ends 法环	ends 派对	ends 环	ends 知网	ends 美团	ends 落岛	ends 衣	ends 通	ends 飞	in  e	in  m	in 20	in 65	in al	in bg	in bi	in do	in gl	in if	in oc	in ok	in q音	in rd	in rt	in ss	in 乎盐	in 书年	in 云梯	in 听书
0.06	in 地求	in 嫁衣	in 尔登	in 抖币	in 梦幻	in 梯加	in 求生	in 法环	in 燃气	in 登法	in 盐选	in 知乎	in 礼包	in 纸嫁	in 绝地	in 联盟	in 艾尔	in 落岛	in 通道	in 速器	in 铁的	in 雄联	in 鲸落	kind presale	个 ..	么_<	了<>_	们的<	何 ..	充<
0.06	功 ..	半 ..	发<>的	向 ..	哈<	对<	对<>_	开的<	我<>充	早 ..	是<	月 ..	楚 ..	爹 ..	物 ..	的<>你	的<>点	线 ..	给的<	翻 ..	苹 ..	视 ..	记 ..	音 ..
0.07	.. #	.. j	.. 买	.. 仔	.. 元	.. 又	.. 客	.. 段	.. 百	.. 站	.. 签	.. 约	.. 美	.. 艺	.. 议	.. 金	>(	>> BALANCE	>> CANCEL	>> PENDING	>_l	>_p	>_点	>_结	>会	>兑	>呢	>家	>家庭	>给
0.07	>费	>那单	?_<	CARD <	DONE <<	FINE <	PAY <	STAFF <> COME	TICKET <<	^<>没	_<>兑	begins x	begins 加	begins 地	begins 怪	begins 有	begins 深	begins 爱	begins 绝	begins 联	begins 迅	begins 骏	begins 鹅	ends g	ends nt	ends us	ends y+	ends 丘	ends 值卡	ends 光
0.07	ends 城	ends 奇艺	ends 年	ends 彼丘	ends 格	ends 游	ends 点	ends 点数	ends 电视	ends 的号	ends 艺	ends 花	ends 蓝钻	ends 视	ends 鸭杀	in  l	in  p	in ad	in as	in ck	in et	in fe	in go	in ld	in li	in ni	in pt	in s5	in so	in th
0.07	in ut	in y+	in 东e	in 云视	in 人接	in 仔派	in 值卡	in 地铁	in 堂m	in 奇艺	in 怪物	in 有线	in 极光	in 派对	in 爱奇	in 物猎	in 猎人	in 立减	in 蓝钻	in 行动	in 视听	in 讯视	in 迅雷	in 钻石	in 鸭杀	in 鹅鸭	none kind paid_twice	《 ..	上_<	个<>我
0.07	乐 ..	们 ..	传 ..	导 ..	少 ..	思 ..	找 ..	推 ..	旧 ..	款 ..	激 ..	爷 ..	的<>$	的<>(	的<>到	看<>_	短 ..	线_<	续 ..	请问<	问<	额 ..	额是<
0.08	- <> COINS	- <> MEMBER	.. 》	.. 去	.. 右	.. 吃	.. 咋	.. 奇	.. 怎	.. 抖	.. 期	.. 第	.. 箱	.. 组	.. 置	.. 长	.. 马	0个<	> TOPUP	>_中	>_扫	>_收	>_领	>》	>买了	>用了	>里	>钱	BUY <> -	BUY <> MEMBER
0.08	BUY <> TOPUP	CARD <<	ONLY <	OTHERS <	SEND <> G	STAFF <> LOCK	STAFF <> TOPUP	TICKET <	TOPUP <> COINS	WAIT <<	^<>用	_<>我	_<>那	_那<	begins d	begins 云	begins 谷	ends +	ends en	ends ts	ends 世界	ends 优酷	ends 值	ends 杀	ends 果	ends 气费	ends 水费	ends 界	ends 礼包	ends 苹果
0.08	ends 谷歌	ends 车券	ends 酷	ends 钻石	in ie	in l 	in ms	in ts	in yc	in 世界	in 卡拉	in 国志	in 大会	in 年费	in 彼丘	in 我的	in 拉彼	in 挂机	in 气费	in 水费	in 的世	in 的号	in 的金	in 线电	in 蛋仔	in 谷歌	in 车券	in 金块	kind not_arrived_refund	none kind api
0.08	《<	《<>》	于 ..	但是<	充了<	关 ..	哈<>_	套 ..	年<	手 ..	显示<	服<	服<>_	步 ..	泰 ..	活 ..	用_<	称 ..	者 ..	能 ..	豆 ..	阅 ..
0.09	- <> YET	.. 件	.. 冻	.. 格	.. 港	> ACCOUNT	>> OTHERS	>> REGION	>_月	>_短	>¥面	>你给	>充	>充值	>全家	>钱包	STAFF <	TOPUP <	TOPUP <<	_的<	b ..	begins 乐	begins 包	begins 星	begins 礼	begins 苹	ends er	ends fi	ends i	ends in
0.09	ends sn	ends tv	ends v	ends 卡通	ends 本	ends 生	ends 行卡	ends 金券	in bl	in mi	in my	in po	in sk	in tr	in y 	in 一卡	in 三国	in 久会	in 代缴	in 代金	in 卡通	in 战点	in 美团	in 苹果	in 行卡	in 速通	in 金券	in 骑行	kind account	内 ..
0.09	团 ..	娃 ..	开<>_	张 ..	张<>_	快 ..	我_<	的<>充	荐 ..
0.10	.. '	.. 中	.. 你	.. 化	.. 哈	.. 宝	.. 庭	.. 方	.. 星	.. 朝	.. 桶	.. 王	.. 能	.. 讯	.. 钻	.. 错	> COINS	>> SITE	>_店	>¥的	>一个	>你	>充错	>啥	PRICE <> -	REDEEM <> SELF	SEND <> ACCOUNT	_¥<	begins 专	begins 大
0.10	ends qb	ends 回声	ends 声	ends 歌	ends 气	ends 求生	in an	in cc	in ll	in n 	in nc	in qb	in q币	in sp	in tu	in 加油	in 回声	in 天堂	in 洗车	in 知网	none kind chat	p<	人的<	什 ..	八 ..	合 ..	啥_<	收<	收<>_	方 ..
0.10	板_<	母 ..	的<>¥	的<>啊	里的<
0.11	.. t	.. 两	.. 共	.. 天	.. 是	.. 脑	.. 见	.. 预	>_买	>_正	>_第	>交	G <> NO	SELF <> STAFF	^<>¥	begins 元	begins 智	begins 金	ends be	ends f点	ends 地	ends 蛋币	ends 证	in at	in ne	in ps	in ra	in ta	in ub	in x 
0.11	in 业微	in 企业	in 信读	in 包封	in 原神	in 封面	in 蛋币	none case invalid_card	none kind complaint	of 4	p<>_	u<	u<>_	了 ..	区的<	品:<	哈 ..	官 ..	开<	张<	录_<	想 ..	白 ..	眼 ..	等 ..	这<>_	那张<	问 ..
0.12	- <> ASK	.. 位	.. 体	.. 单	.. 对	.. 报	.. 插	.. 直	.. 看	.. 腾	.. 记	.. 该	> REGION	>\"的	>_就	>_邮	>用	BUY <> STAFF	FAMILY <> -	REGION <	TOPUP <> -	begins q	begins 三	begins 幻	begins 欢	begins 洗	ends 5	ends 久卡	ends 会员	ends 元宝
0.12	ends 员	ends 子	ends 宝	ends 影票	ends 票	in dv	in f点	in km	in va	in 久卡	in 元宝	in 卡充	in 手游	in 果t	in 永劫	in 逆战	kind 	kind progress	办 ..	基 ..	德 ..	爸 ..	的<>没	睡 ..	神 ..	美 ..	而 ..	肯 ..	该 ..	鬼 ..
0.12	鬼_<
0.13	- <> PAY	.. 东	.. 员	.. 子	.. 来	.. 游	.. 钱	0<	> EDITION	>> REMEDY	>> SLIP	>_填	>交了	>多	@ ..	ONLY <> -	ORDER <> -	PROMISE <	PROMISE <> -	TOLD <> MEMBER	_0<	_<>不	begins 破	begins 芒	ends b	in  s	in  v	in be	in cu	in fl
0.13	in pu	in sv	in ud	in 年套	in 芒果	w ..	买了<	了_<	五 ..	你 ..	兑 ..	到<>的	哈_<	拖 ..	换 ..	机 ..	王 ..	这个<	进 ..
0.14	!!<	.. k	.. 今	.. 号	.. 在	.. 填	.. 套	.. 戏	.. 本	:<>_	>_兑	>_季	FAMILY <	G <> STAFF	PAY <<	begins v	ends 品卡	ends 套餐	ends 读书	in 60	in i额	in nt	in q阅	in ro	in rs	in tv	in 优酷	in 品卡	in 影票	in 礼品
0.14	none kind command_bot	个<>账	交 ..	你这<	叫\"<	场 ..	多 ..	户 ..	新 ..	滴 ..	皮 ..	秋 ..	肤 ..
0.15	\"<	.. (	.. 上	.. 久	.. 华	.. 完	.. 带	.. 换	.. 收	.. 永	.. 码	.. 豪	>的卡	>那个	BUY <> PAY	KID <<	MEMBER <> REDEEM	TOPUP <> SEND	^<>!	^<>是	_<>.	begins 斗	begins 水	begins 知	begins 英	ends 充值	ends 选	ends 餐	in pl	in 吉他
0.15	in 地主	in 接口	in 斗地	in 读书	none of 3	叫 ..	是<>_	板 ..	码 ..
0.16	\"<>\"	.. 一	.. 续	.. 认	>> WANT	>一张	>在	>是	? ..	BUY <> G	KEY <> TOLD	begins g	begins 逆	ends pn	ends 乐豆	ends 加速	ends 年卡	ends 速	in gp	in ob	in pn	in to	in vp	in 乐豆	in 年卡	in 欢乐	呸 ..	对 ..
0.17	.. 石	.. 笔	:<	>._	>> LOCK	>续	G <	begins 天	begins 点	ends im	in ip	in r 	in sn	likely whole	long 8	none	whole	y_<	傅 ..	电 ..	贴 ..	边 ..
0.18	.. 先	.. 兑	.. 绑	.. 费	.. 间	.. 音	>> SELF	>用_	MEMBER <	begins t	begins 企	begins 年	begins 蛋	ends 版	ends 电费	ends 货券	in io	in 专业	in 货券	¥<>_	号 ..	堆 ..	好 ..	子 ..	学 ..	家 ..	年的<	港 ..	脑 ..
0.19	!<>_	.. x	.. 账	>半	>半年	>我	>账	>账号	G <> KEY	MEMBER <> -	ONLY <<	ends 壳币	ends 绿钻	i_<	in e 	in en	in lu	in no	in pr	in 京东	in 充值	in 壳币	in 贝壳	score named	不 ..	办的<	大 ..	师 ..	年 ..	收到<
0.19	账 ..	际 ..
0.20	.. i	.. 变	.. 好	.. 果	> STAFF	>不认	>续费	>说	COME <> KEY	REMEDY <> NO	begins m	begins 话	ends e卡	ends 品号	ends 点卡	in si	in ti	in 品号	in 成品	in 点卡	in 电影	in 电费	in 绿钻	rule	订 ..
0.21	- <	- <> BUT	.. c	.. 为	.. 充	.. 半	.. 卡	.. 提	.. 钟	>> TOPUP	>不	>没	ORDER <<	WRONG <	_<	_买<	begins 终	case not_delivered	ends 业版	ends 务	ends 服务	in er	in 会员	三<	买<	份 ..	收 ..
0.22	# ..	.. 币	.. 着	.. 西	> ORDER	>_充	>_给	>不是	ends 度	ends 试	in in	in 服务	in 终身	none of 2	个<>_	中 ..	买 ..	体 ..	反 ..	应 ..	才 ..	档 ..	行_<	错 ..
0.23	. ..	.. l	.. p	.. 包	.. 款	.. 说	>没到	WRONG <> -	begins 流	begins 绿	ends 戏	ends 游戏	ends 量包	in 业版	in 永久	in 量包	none kind invoice	兄 ..	员 ..	商 ..	用 ..	老 ..
0.24	.. 分	.. 货	> CARD	> MEMBER	begins 月	begins 电	ends 道	in 阅读	服 ..	的是<	验 ..
0.25	.. 成	.. 新	>> SEND	_<>¥	begins 宽	begins 神	ends 油卡	in 话费	买<>_	回 ..	用<
0.26	.. 的	> BUT	> SLIP	>_两	BUY <	COINS <> -	begins n	begins 刀	ends 宽带	ends 带	kind own_mistake	弟 ..
0.27	.. 付	.. 打	>_没	>¥_	^<	begins p	begins 京	ends ro	in 游戏	¥的<	充的<
0.28	> KEY	_<>$	ends 话费	h ..	in di	in im	in 宽带	用<>_	的 ..
0.29	.. d	.. 要
0.30	.. 季	.. 进	>_0	>_¥	case wrong_item	in 微信
0.31	>¥	PAY <> -	_<>一	ends 包	in 加速
0.32	.. @	.. 家	.. 年	.. 活	.. 激	>> EDITION	>_说	begins 油	ends 点券	ends 额度	in 额度
0.33	.. 信	.. 时	>> ACCOUNT	ends 课	ends 钻	in or	in 点券	in 蓝灯
0.34	- <> EDITION	begins 永	ends n	ends o	long 6	none kind spam
0.35	- <> ORDER	.. 张
0.36	> NO	in 油卡
0.37	.. 电	>> COME
0.38	.. _	_<>的	in e卡	score whole
0.39	.. 扫	first	是_<
0.40	begins e	long 9	国 ..
0.41	- <> SELF	>一
0.42	ends 券	ends 豆	个<
0.43	>> BUY	nothing listed
0.45	begins 蓝
0.47	_是<	listed	那 ..
0.49	ends 石
0.52	.. 0
0.54	none case 	none case other	那个<
0.55	score listed
0.56	long 7
0.57	的<
0.58	ends 币	long 10
0.60	likely listed
0.63	.. 到	bought
0.64	>_	ends 费
0.66	_<>_
0.67	WRONG <<
0.73	BUY <<
0.75	ends 卡
0.78	.. ¥
1.42	none by rule
1.49	holds a brand
"""
