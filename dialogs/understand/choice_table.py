"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:
rows of a weight and the names that have it, with tabs between."""

SUMS = """
-1.52	big
-1.25	small
-0.68	0_<	bare	none case invalid_card
-0.66	least
-0.55	ONLY <<	again
-0.49	ASK <<	of 5
-0.48	余 ..
-0.47	.. 那	ACCOUNT <<	次 ..
-0.42	SELF <<
-0.41	- <> SEND	.. 对
-0.38	.. 0	>那个
-0.37	.. 不	.. 理
-0.36	.. i	数 ..
-0.35	.. \"	>> ASK	?_<	被 ..
-0.34	扣<
-0.33	.. m	.. 了	>> STAFF	WANT <<
-0.32	>那	保 ..
-0.31	> ASK	LAST <<	ORDER <	d ..	o ..	值<
-0.30	> SEND	NO <	ONLY <> -	在 ..	第 ..
-0.29	>> TOLD	>_天	今天<
-0.28	.. 用	kind presale
-0.27	.. 现	>给	天 ..	铺 ..
-0.26	.. 大	.. 版	>..	>_不	ORDER <<	place 0	实付<	花了<	证 ..
-0.25	.. 视	.. 频	> TOLD	SITE <<	_<>!	best	e ..	kind spam	写 ..	干 ..	扣<>_
-0.24	.. c	.. 一	.. 快	.. 补	0 ..	>!	>多	>的	COME <> -	none kind not_arrived_refund	none kind own_mistake	买 ..	重 ..
-0.23	.. 剩	.. 办	>> REDEEM	KEY <> REDEEM	到<	哥 ..	现 ..
-0.22	.. a	.. n	.. x	>.	>> PRICE	>_是	NO <> -	face	今 ..	王 ..
-0.21	.. .	.. 右	.. 左	.. 邮	: ..	TOPUP <> COINS	_<>.	none kind minor	充<>话	几 ..	券<	券<>_	单 ..	天<	期 ..	者 ..
-0.20	.. r	>红	>红包	OTHERS <<	x_<	从 ..	卖 ..	应 ..
-0.19	.. v	.. 们	.. 家	.. 收	.. 烦	.. 象	.. 麻	>_麻	>给对	COME <	YET <	^<>给	kind complaint	值<>的	刷 ..	授 ..	服 ..	机 ..	额 ..
-0.18	- <> -	.. 减	.. 序	.. 惠	.. 给	.. 财	/ ..	:_<	>一	ACCOUNT <	件 ..	充值<	到 ..	办 ..	嘛 ..	接 ..	权 ..	还 ..	遍 ..
-0.17	.. g	.. 加	.. 就	.. 每	.. 看	>> FAMILY	EDITION <> -	KEY <	ONLY <	b ..	kind command_bot	号 ..	号<	密 ..	戏 ..	成<	才 ..	数_<	用 ..	给 ..	花 ..	面 ..
-0.16	.. !	.. 件	.. 兑	.. 掉	.. 软	> MEMBER	>?	COMPLAIN <	COMPLAIN <<	REDEEM <	_共<	c ..	l ..	买<	呢_<	尔 ..	尾 ..	尾款<	差 ..	是 ..	玛 ..
-0.15	.. 价	.. 秒	.. 红	.. 网	>> REMEDY	BALANCE <<	f ..	x ..	公 ..	呢 ..	款 ..	让 ..
-0.14	.. (	.. 储	.. 找	.. 渠	.. 结	> WRONG	>> INVALID	>> REGION	>_r	>说	COINS <> TOPUP	none kind 	none of 1	变 ..	那个<
-0.13	- <> ASK	.. q	.. 中	.. 器	.. 天	.. 定	.. 购	.. 道	.. 量	>> EDITION	>_大	>_点	>去	REDEEM <<	SHORT <	TOPUP <> NO	YET <> -	_<>?	h ..	kind account	weak	只 ..	把 ..	新 ..	有 ..	里 ..	门 ..	面值<
-0.12	- <> SELF	.. 七	.. 三	.. 优	.. 便	.. 多	.. 宜	.. 手	.. 系	.. 错	> PRICE	> REDEEM	>\"	>> CARD	>_优	>_我	>_联	>_还	>去了	BUY <> EDITION	PAY <> PRICE	^<	none case not_delivered	none case wrong_item	东 ..	值<>_	少 ..	已 ..	币_<	成 ..
-0.12	打 ..	月<	月<>_	订 ..
-0.11	.. b	.. 共	.. 写	.. 又	.. 场	.. 续	.. 试	.. 过	.. 金	.. 领	>/	>_0	>_用	>_老	>代金	>手	>手续	>退	>退给	COME <<	PICTURE <<	STAFF <> -	i ..	none kind paid_twice	t ..	二 ..	再 ..	券 ..	期<	期<>_
-0.11	领 ..	高 ..
-0.10	.. /	.. 实	.. 度	.. 户	.. 本	.. 满	.. 玩	.. 联	.. 边	>> ACCOUNT	>> REVOKE	>_i	>_为	>_没	G <	PAY <> TOLD	PICTURE <	REMEDY <<	SEND <	YET <<	_<>那	_充<	台 ..	啥 ..	家 ..	少的<	想 ..	组 ..	该是<	还是<
-0.10	送 ..	量 ..	钟 ..
-0.09	.. ¥	.. 为	.. 券	.. 取	.. 张	.. 起	> SELF	>_收	>一年	EDITION <> NO	FAMILY <<	ORDER <> COME	ORDER <> SEND	SHORT <<	SHORT <> REFUND	_进<	d_<	加 ..	周 ..	成<>_	我 ..	扣了<	无 ..	是<>_	是<>的	本 ..	根 ..	清 ..	清是<	红 ..
-0.09	英 ..	该 ..	货 ..	进<	进<>_	雄 ..
-0.08	\" ..	$ ..	.. j	.. 公	.. 差	.. 新	>> FINE	>_付	>_加	>_实	>一分	>一张	>了_	PAY <> BUT	PRICE <<	SEND <> -	SHORT <> ASK	TOPUP <> TOLD	TOPUP <> YET	e卡<	f_<	kind cancel	none kind arrived	place 2	s ..	s_<	t_<	不是<	买<>的	京 ..
-0.08	共<>_	呀 ..	完 ..	我买<	搞 ..	日 ..	的<>退
-0.07	(<>_	- <> TOLD	.. e	.. 买	.. 升	.. 提	.. 机	.. 点	.. 百	.. 立	.. 越	> KEY	>> INVOICE	>> WANT	>> WRONG	>??	>_y	>_买	>_差	>_微	>了	>加	>快	>的话	G <> ONLY	PROMISE <<	TOLD <<	none kind progress	none of 3	r ..
-0.07	v ..	× ..	】 ..	个<>的	中 ..	了<>$	刚 ..	动 ..	卡<>的	卡通<	友 ..	妈 ..	实 ..	对_<	序 ..	有<	盛 ..	程 ..	赔 ..	通<>的
-0.06	.. ?	.. 么	.. 再	.. 级	0减<	>> AD	>> PASSWORD	>> SEND	>_c	>_三	>_想	>券	>呢	>的q	>面额	? ..	BALANCE <	G <> SELF	LAST <	REMEDY <	RESULT <<	_<>)	_<>一	k ..	n ..	none of 2	【 ..	】<	优 ..	减<
-0.06	到了<	单_<	大 ..	对 ..	差的<	惠 ..	成<>了	每 ..	粉 ..	结 ..	补 ..	还有<
-0.05	.. t	.. 包	.. 化	.. 另	.. 四	.. 底	.. 想	.. 把	.. 抖	.. 折	.. 数	.. 方	.. 没	.. 火	.. 跟	.. 零	0张<	=<	=<>_	> COINS	> NO	> WANT	>_q	>_把	>_的	>_结	>的券	ACCOUNT <> -	G <> EDITION	PRICE <> -
-0.05	REGION <	WANT <	place 4	便 ..	共<	好 ..	平 ..	度 ..	总价<	注 ..	游 ..	看 ..	票 ..	空 ..	送<	面额<
-0.04	.. *	.. =	.. s	.. y	.. 什	.. 你	.. 和	.. 批	.. 货	.. 赠	.. 通	.. 高	0代<	= ..	>> KEY	>_d	>_s	>_下	>_批	>_花	AD <<	EDITION <	INVALID <<	MEMBER <> PAY	SEND <> COINS	万 ..	上 ..	个<	事 ..	从<
-0.04	代<	代<>的	充了<	写成<	到<>_	卡 ..	呗 ..	商 ..	慢 ..	电费<	的<>呢	直 ..	着 ..	节 ..	要 ..	返<	送的<	通_<	量_<	阳 ..
-0.03	! ..	- <> ACCOUNT	- <> PRICE	.. -	.. d	.. 六	.. 凌	.. 吃	.. 客	.. 支	.. 改	.. 石	.. 要	.. 豆	> CARD	> SHORT	> TOPUP	>*	>*0	>-	>-d	>_m	>_n	>_充	>_账	>一卡	>优	>优惠	>的中	BUY <<
-0.03	BUY <> COINS	EXPIRED <	ONLY <> ASK	WANT <> G	_<>-	_那<	of 4	代 ..	份<	值 ..	光 ..	剩<	剩<>_	化 ..	原 ..	双 ..	填 ..	工 ..	市 ..	成<>的	户 ..	改 ..	效 ..	服<	每份<	满 ..	用_<	的<>红	答 ..	表 ..
-0.03	谷 ..	费<>_	通<	铁 ..	额<>$
0.03	- <> KEY	- <> REMEDY	.. 下	.. 交	.. 以	.. 初	.. 半	.. 司	.. 后	.. 咋	.. 存	.. 已	.. 币	.. 建	.. 得	.. 招	.. 查	.. 片	.. 站	.. 经	.. 花	.. 运	.. 雷	.. 齐	> -	> AD	> BALANCE	> LAST	>(	>> EXPIRED
0.03	>> LAST	>> RESULT	>> SITE	>_a	>_w	>_交	>_发	>_号	>_店	>_招	>_早	>_晚	>_激	>_登	>_运	>_这	>买了	>付的	>代	>元	>包	CARD <> PAY	COINS <> YET	DOUBLE <	EDITION <> BALANCE	FINE <	G <> -	ORDER <> G	PAY <> TOPUP	REMEDY <> -
0.03	SELF <> ASK	STAFF <> BUY	TICKET <<	TOPUP <> BUT	WRONG <	_<>呢	g_<	p_<	y ..	不 ..	买了<	亲 ..	仔 ..	付宝<	会员<	使 ..	信<	俺 ..	偿 ..	共<>$	动<	包 ..	只到<	可 ..	员 ..	员<	员_<	块_<	多_<	夜 ..
0.03	安 ..	宝<	年卡<	懂 ..	星 ..	月 ..	格<>_	源 ..	点 ..	点_<	玉 ..	的<>_	的<>面	的是<	石 ..	码 ..	线 ..	联通<	舟 ..	芒 ..	蛋 ..	计 ..	请 ..	账 ..	起来<	过 ..	金额<	问 ..	题 ..
0.04	* ..	.. 书	.. 今	.. 分	.. 呗	.. 哦	.. 好	.. 开	.. 战	.. 拿	.. 根	.. 欠	.. 活	.. 流	.. 激	.. 状	.. 登	.. 直	.. 知	.. 神	.. 老	.. 装	.. 超	.. 送	.. 门	.. 间	0=<	> BUT	> ONLY	>_他
0.04	>_手	>_走	>_面	>不是	>怎	>怎么	>拿	>拿的	>的原	CARD <> REDEEM	COINS <> BUY	COINS <> EDITION	COINS <> G	COME <> STAFF	MEMBER <> SEND	PAY <> NO	PAY <> PAY	TOPUP <> ASK	TOPUP <> BALANCE	_<>不	_<>买	_各<	kind price_match	place 1	q ..	y_<	了_<	卡_<	基 ..	就<>_
0.04	己 ..	弟 ..	拍 ..	早 ..	来 ..	格 ..	沃 ..	点卡<	版 ..	物卡<	知 ..	移动<	笔<	笔<>_	肯 ..	自 ..	花<	详 ..	车 ..	转了<	边 ..	进 ..	钱<	间 ..	额:<	骗 ..	黑 ..
0.05	\"_<	- <> BUY	- <> REFUND	.. _	.. 京	.. 他	.. 值	.. 儿	.. 全	.. 别	.. 原	.. 啊	.. 喜	.. 图	.. 季	.. 密	.. 应	.. 有	.. 西	.. 部	> OTHERS	>._	>> BUY	>> PICTURE	>_刷	>_拿	>_退	>不	>京	>是
0.05	>送	>送0	GAMEBAN <<	SELF <	TOPUP <	_<>_	¥ ..	个<>_	买_<	人<	人<>_	价格<	儿 ..	前 ..	哈 ..	团 ..	定 ..	宽 ..	广 ..	情 ..	末 ..	格<	款<	每个<	流 ..	的<>的	码_<	算 ..	绑 ..	续 ..
0.05	美 ..	行 ..	计<	账_<	购 ..	钟_<	钻 ..
0.06	# ..	.. u	.. 人	.. 夜	.. 服	.. 白	.. 该	.. 费	.. 这	.. 马	> INVALID	>> OTHERS	>> PROMISE	>_今	>_换	>_给	>_要	>京东	>啊_	>整_	>的_	>的那	BUY <> G	EDITION <> SELF	_<>付	of 2	一张<	下<	主 ..	了<
0.06	价<	价<>_	别 ..	包_<	合 ..	合计<	吗_<	和 ..	多<	宝_<	寒 ..	小 ..	少<	币<	币<>_	播 ..	最 ..	款<>_	民币<	油卡<	激 ..	省 ..	缴 ..	说 ..	费_<	那 ..
0.07	- <> MEMBER	.. k	.. o	.. 己	.. 微	.. 才	.. 日	.. 气	.. 油	.. 燃	.. 王	.. 编	.. 让	.. 说	>_o	>_怎	>没到	>那档	>面值	?<	BUY <	BUY <> COME	DOUBLE <<	EMPTY <<	G <> KEY	SHORT <> -	WAIT <	kind progress	of 3	业 ..
0.07	付的<	值_<	充<>到	分 ..	利 ..	十 ..	吗 ..	品 ..	奇 ..	带 ..	德 ..	收我<	月_<	民 ..	百 ..	的<>话	计<>_
0.08	#_<	- <> STAFF	-<	-<>_	.. w	.. 名	.. 国	.. 在	.. 店	.. 成	.. 截	.. 拍	.. 欢	.. 求	.. 自	.. 荣	.. 酷	:<>(	> COME	> DOUBLE	>0	>> DONE	>_b	>_刚	>_前	>_当	>两	>付	>啊	>就
0.08	>电	CARD <> NO	EDITION <<	PAY <> -	PRICE <> PAY	SELF <> NO	WAIT <<	WRONG <> -	_<>两	_<>话	kind arrived	none kind cancel	三 ..	买的<	五 ..	吧_<	子 ..	慢充<	昨天<	果 ..	的_<	神 ..	精 ..	豆 ..	过_<
0.09	.. )	.. 东	.. 两	.. 十	.. 去	.. 当	.. 戏	.. 期	.. 水	.. 游	.. 种	.. 者	.. 银	:<	> ORDER	>> DOUBLE	>> LOCK	>> SLIP	>_卡	>_和	>_重	>到0	>档	>的事	KEY <<	PAY <> BUY	^<>买	_<>没	o_<	付<>买
0.09	哦 ..	币 ..	张<>的	张_<	报 ..	是<	课 ..	金 ..	音 ..
0.10	.. 信	.. 刚	.. 卡	.. 块	.. 无	.. 睡	.. 能	.. 转	.. 钟	>_到	>_说	>一个	COME <> ASK	KID <<	_-<	gave	m_<	什 ..	付_<	价_<	余额<	扣我<	整 ..	晚 ..	次<	次<>_	款<>$	级 ..	网 ..	能 ..
0.10	钱_<	额<
0.11	( ..	(<	- ..	- <> NO	- <> WRONG	.. 楚	.. 电	.. 订	.. 逆	>)_	>充	DOUBLE <> -	TOPUP <> -	kind paid_twice	你 ..	充 ..	全 ..	六 ..	减 ..	号_<	思 ..	立 ..	话费<	错 ..
0.12	- <> WAIT	.. f	.. 九	.. 代	.. 刷	.. 清	.. 额	> PAY	>_进	>_都	>都	CARD <<	COINS <	FINE <<	_<>的	likely	place 3	一共<	俩 ..	券_<	四 ..	我<	扫 ..	折 ..	气 ..	燃 ..	走 ..	通 ..
0.13	.. 出	.. 刮	.. 早	.. 晚	.. 次	.. 绑	.. 行	> REFUND	> WAIT	>)	>> SELF	>_k	>代0	>给我	ASK <> -	TOPUP <> G	_<>啊	none kind account	不_<	两 ..	会 ..	吧 ..	啊 ..	怎 ..	才<	样 ..	转 ..	都是<
0.14	- <> PAY	.. 事	.. 五	.. 会	.. 时	.. 着	.. 计	>> COINS	>没	COINS <<	REFUND <<	SLIP <	SLIP <> -	_付<	g ..	kind 	of 1	了<>的	卡<>_	各 ..	各<	各<>_	宝 ..	礼 ..	那张<	额<>_
0.15	.. 年	.. 扣	.. 换	.. 格	.. 档	> BUY	>> BUT	>_f	>_订	ONLY <> SELF	TOPUP <<	TOPUP <> SEND	^<>_	_<>整	付了<	就<	快 ..	手 ..	抖 ..	昨 ..
0.16	. ..	>_一	>我	SEND <<	p ..	付<	年 ..	张<	微 ..	给了<
0.17	- <> G	.. 到	.. 只	>> MEMBER	>> PAY	>到	>整	none kind command_bot	下 ..	付<>_	卡<	时 ..	模 ..	都 ..	金<>_
0.18	(<>)	.. :	.. 员	.. 月	.. 来	.. 返	>_代	ASK <	BALANCE <> -	MEMBER <> -	_是<	充的<	回 ..	我<>_	是<>$
0.19	- <> COINS	.. 从	.. 变	.. 头	.. 整	.. 显	>_扫	CARD <	G <<	none kind complaint	收 ..	费 ..
0.20	- <	.. 码	.. 都	.. 里	>_第	BUT <<	WRONG <<	后<	后<>_
0.21	.. 进	>> NO	>> TOPUP	REFUND <> -	kind minor	most	元 ..	充<>_	午 ..	半 ..	的<	金<
0.22	.. 前	> STAFF	>> YET	又 ..
0.23	.. 号	.. 宝	.. 昨	MEMBER <	PAY <	TOLD <> -	交 ..	人 ..
0.24	.. 元	.. 示	.. 走	>_单	>_昨	TOLD <	kind not_arrived_refund	kind own_mistake	none	定金<
0.25	.. 也	.. 余	.. 单	> G	>_余	m ..	none kind api	none kind spam	了<>_	块 ..
0.26	.. 二	.. 第	STAFF <	张 ..
0.27	个 ..	付 ..	价 ..
0.28	.. 退	>> G	>> ONLY	>> REFUND	none kind presale	么 ..	退 ..
0.29	.. 完	reckoned	一 ..	笔 ..
0.30	>> COME	>买的	none case 
0.31	没 ..	这 ..
0.32	.. 的
0.33	REFUND <
0.35	.. 扫
0.36	>买
0.37	>> ORDER	们 ..	钱 ..
0.38	了 ..
0.40	>> WAIT
0.41	priced
0.43	PAY <<	_<
0.45	cents
0.46	.. 我
0.49	.. 上
0.51	none of 4
0.55	_<>$
0.64	none by rule
0.70	_ ..
0.72	>$	last
0.75	的 ..
0.80	score
0.86	none case other
0.87	>_
1.39	rule
"""
GOODS = """
-1.41	long 2
-0.79	named
-0.58	latin
-0.56	.. 都
-0.53	likely named
-0.52	none case not_delivered
-0.48	.. n
-0.46	long 3
-0.45	>0
-0.44	SELF <	次 ..
-0.43	.. 不
-0.42	.. ?	.. 里	none case wrong_item
-0.41	.. !	>> G	ends 卡密	in 卡密
-0.40	ACCOUNT <<	ends 密
-0.39	kind spam	有 ..
-0.38	.. 这	> SELF	>> ASK	REMEDY <<	TOLD <<	in 电信
-0.37	AD <<
-0.36	格 ..
-0.35	.. 我	.. 起
-0.33	.. 那	begins 闲	ends 闲鱼	ends 鱼	in 闲鱼	上 ..	我 ..
-0.32	.. s	> TOLD	>:	in co	加 ..
-0.31	.. \"	>_@	case other	ends 区	i ..	in ke	账_<
-0.30	COME <<	begins 小	d ..	in ic	在<
-0.29	.. e	.. 啊	.. 订	> COME	>> FINE	两 ..
-0.28	.. :	.. 有	> -	begins a	begins 卡	去 ..	在 ..
-0.27	>0_	>:#	ASK <> SELF	k ..	还 ..
-0.26	.. 了	.. 面	NO <> -	brand	none kind own_mistake	联 ..	这 ..
-0.25	>> COMPLAIN	_<>:	ends am	in se	不是<	后 ..	通 ..	那<
-0.24	.. 俺	.. 查	AD <	begins 门	ends 来	ends 电信	in ep	t_<	器 ..	的<>的
-0.23	>买的	YET <<	begins 成	ends l	ends t	ends 序号	in 序号	就 ..	那<>_
-0.22	- <> TOLD	.. 密	.. 快	.. 手	.. 际	>> TICKET	REMEDY <	STAFF <<	TOLD <> -	^<>买	ends 数	在<>_	表 ..	页 ..
-0.21	- <> SEND	.. 价	.. 退	>买	>还	SITE <	_<>0	_@<	begins 中	e ..	ends es	ends 案	出 ..	前 ..	币 ..
-0.20	- <> REFUND	.. 设	.. 话	> REFUND	> SEND	>_国	>都	NO <	YET <	ends 腾讯	ends 讯	in ed	in ee	in un	in 碧蓝	¥ ..	们<	卡 ..	开 ..	我的<	费 ..	都 ..
-0.19	.. 三	0 ..	WRONG <> ASK	^<>的	begins 日	ends il	你们<	的_<	箱 ..
-0.18	- <> STAFF	.. 群	>?	>发	ACCOUNT <> -	SELF <> -	SEND <> COME	begins 群	ends e	ends 日区	in od	in 日区	o ..	q ..	u ..	付 ..
-0.17	.. 也	>!	>..	>> EMPTY	>_我	>上	@<>_	LAST <<	SITE <<	_<>没	begins 人	begins 字	ends 信	ends 话	in ai	in ma	in 公司	kind invoice	none kind presale	价 ..	封 ..	群 ..	贵 ..	赔 ..
-0.16	- <> BUY	- <> CARD	.. .	.. 人	.. 叫	.. 视	.. 问	>!!	PASSWORD <<	SEND <<	_<>都	begins 位	begins 俺	begins 出	begins 网	c ..	case 	ends 儿	ends 惠券	ends 量	in am	in il	in 优惠	in 字母	in 惠券	kind command_bot	m ..	下 ..	也是<	代 ..
-0.16	刚 ..	店 ..	每 ..	答 ..	红 ..	邮 ..	面 ..
-0.15	.. 怪	.. 此	>_i	>_到	>都没	@<	ORDER <> G	YET <> -	begins 会	begins 升	begins 暗	ends s	ends 事	in d 	两<	两<>_	几 ..	司 ..	我<	的<>全	看 ..	连 ..
-0.14	.. v	.. 别	.. 吗	.. 国	.. 毛	>> ONLY	BUT <<	KEY <> -	PRICE <<	SEND <	SEND <> REDEEM	TOPUP <> SELF	begins 复	begins 盒	begins 老	in ga	in 中石	in 信的	in 的卡	in 的序	分 ..	售的<	拍的<	油 ..	的那<	级 ..	都<
-0.13	(<	.. 动	.. 反	.. 听	.. 品	.. 封	.. 示	>> REFUND	>_别	>付	>付的	>全	>那种	G <> COINS	LAST <	SELF <> BUT	SEND <> -	^<>密	_<>发	ends 件	ends 化	ends 流量	ends 石化	ends 级	ends 网	in 卡号	in 版的	in 的k	in 等着	in 软件
-0.13	in 频会	班 ..	的<>¥	要<	课 ..	课_<	购 ..	道 ..
-0.12	- <> TOPUP	.. a	.. f	.. 机	.. 照	.. 种	> ONLY	> REMEDY	>\"_	>0折	>> INVALID	>> TOLD	>_卡	>密	>那边	@的<	COME <> -	COMPLAIN <<	G <> PAY	SLIP <	^<>那	begins k	begins u	begins w	begins 国	begins 季	begins 批	begins 正	begins 港	ends ey
-0.12	ends le	ends ud	ends 上	ends 吧	ends 大神	ends 提货	ends 港区	ends 货	ends 饼券	in ea	in 国家	in 大神	in 套餐	in 授权	in 正式	in 港区	in 饼券	一<	值 ..	充¥<	卡_<	号<	本 ..	版_<	玩 ..	系 ..	网 ..	起 ..
-0.11	.. 书	.. 原	.. 吉	.. 就	.. 标	.. 省	.. 边	.. 题	0<	> BALANCE	>_s	>_不	>_订	>_那	>还是	BUY <> BALANCE	RESULT <<	SELF <> YET	WANT <	WANT <> -	^<>上	_ ..	begins f	begins 事	begins 公	begins 卖	begins 取	begins 学	begins 得	begins 携
-0.11	begins 植	begins 照	begins 猫	begins 登	begins 腾	begins 邮	ends p	ends 习通	ends 刷屏	ends 司卡	ends 屏	ends 序	ends 意	ends 战网	ends 身	ends 验卡	in ft	in ou	in 件授	in 僵尸	in 刷屏	in 司卡	in 大战	in 学习	in 战僵	in 植物	in 武器	in 物大	in 腾讯	in 账户
-0.11	in 验卡	none kind not_arrived_refund	v ..	他 ..	共 ..	去_<	取 ..	吉 ..	售 ..	天 ..	客 ..	所 ..	登 ..	着 ..	资 ..	黑 ..
-0.10	- <> REMEDY	.. 十	.. 弹	.. 微	.. 扣	.. 来	.. 没	.. 用	.. 转	>_r	>_二	>_全	>_只	>_的	>¥那	>发给	ACCOUNT <	BUT <> -	BUY <> EDITION	EDITION <	ORDER <	_一<	begins 机	d_<	ends 2	ends ch	ends h	ends 季卡	ends 电网	ends 程序
-0.10	ends 红包	in cl	in de	in 习通	in 季卡	in 家电	in 小程	in 易大	in 猫眼	in 生意	in 电网	in 石化	in 程序	in 网易	y ..	也 ..	们<>_	位 ..	十 ..	呗 ..	拍 ..	星 ..	更 ..	没有<	猫 ..	理 ..	生 ..	给 ..	统 ..	说 ..
-0.10	进 ..	领 ..
-0.09	#_<	.. 云	.. 前	.. 启	.. 商	.. 大	.. 头	.. 屏	.. 差	.. 底	.. 计	.. 频	0天<	>> PRICE	>> REVOKE	>_t	BUY <> ASK	BUY <> COINS	COME <> NO	COMPLAIN <	STAFF <> SELF	_<>\"	begins 兑	begins 刷	begins 台	begins 战	begins 本	e_<	ends ws	ends x
-0.09	ends 么	ends 哥	ends 扣	ends 机	ends 滴	ends 滴滴	ends 程	ends 网盘	ends 装	ends 账号	in gi	in sw	in te	in wi	in 上去	in 小哥	in 战网	in 教程	in 机场	in 滴滴	in 登上	in 第二	in 账号	kind api	之 ..	书 ..	华 ..	天<	度 ..	是<>¥
-0.09	期 ..	来 ..	游 ..	点 ..	爱 ..	真 ..	见 ..	话 ..
-0.08	( ..	(<>)	- <> ONLY	.. 么	.. 二	.. 以	.. 凭	.. 哦	.. 嘛	.. 应	.. 折	.. 法	.. 滴	.. 版	.. 物	.. 补	.. 解	.. 过	.. 返	.. 饿	.. 高	0<>_	> USED	>)_	>> COINS	>> KEY	>> STAFF	>?_	>_也	>_付
-0.08	>_微	>_饿	>充了	>刮	>的!	?<	BUY <> REGION	BUY <> WRONG	EDITION <> -	PAY <> YET	^<>充	_<>?	_用<	begins r	begins 价	begins 全	begins 区	begins 店	begins 很	begins 皮	ends k	ends me	ends 僵尸	ends 台币	ends 子书	ends 尸	ends 快	ends 打	ends 问题	in  c
-0.08	in ac	in ap	in ch	in ig	in nf	in ow	in us	in we	in ws	in 中国	in 代理	in 台币	in 回复	in 子书	in 小红	in 红书	in 网盘	in 艺黄	in 金月	in 问题	in 黄金	kind appeal	l ..	¥_<	一个<	乐 ..	书_<	信 ..	写 ..	到 ..
-0.08	刷 ..	却 ..	只 ..	号<>_	员(<	好<	好<>_	字 ..	宜 ..	库 ..	时 ..	水 ..	给<	这是<	速 ..	都是<	长 ..
-0.07	.. =	.. q	.. 列	.. 干	.. 思	.. 最	.. 极	.. 短	.. 车	> ASK	> TICKET	> YET	>> ATTITUDE	>_通	>到	>提	>提示	EDITION <> SEND	NO <<	PROMISE <<	SELF <> PAY	_<>不	_<>提	_这<	begins '	begins 上	begins 体	begins 子	begins 家	begins 来
-0.07	begins 流	begins 第	begins 转	ends ft	ends tc	ends ux	ends 崩铁	ends 授权	ends 权	ends 王	ends 盘	ends 管	ends 账	ends 题	g ..	in  a	in bu	in gm	in it	in me	in ux	in 准版	in 式服	in 插件	in 联通	in 视频	kind paid_twice	none kind progress	s_<	了¥<
-0.07	人 ..	发 ..	发<	囤 ..	夜 ..	定 ..	小 ..	平 ..	我个<	打 ..	扣 ..	提 ..	是<>的	现 ..	直 ..	绑 ..	给个<	自 ..	说<	超 ..	重 ..
-0.06	- <> EXPIRED	.. 他	.. 们	.. 使	.. 减	.. 刮	.. 加	.. 博	.. 只	.. 呀	.. 啥	.. 惠	.. 户	.. 所	.. 数	.. 未	.. 海	.. 皮	.. 瞅	.. 礼	.. 立	.. 肤	.. 自	.. 跟	.. 链	.. 骗	> REVOKE	>)	>> GAMEBAN	>> WRONG
-0.06	>?不	>_l	>_人	>_听	>_有	>只	>用的	>的¥	COME <> SELF	PAY <> COINS	REDEEM <> -	REDEEM <> G	RESULT <	SELF <> TOLD	SEND <> PAY	TOPUP <> TOLD	_<>到	begins 八	begins 六	begins 去	begins 句	begins 外	begins 抢	begins 抽	begins 新	begins 背	begins 边	case invalid_card	ends 三	ends 书
-0.06	ends 出来	ends 德基	ends 瓣	ends 皮肤	ends 笔	ends 肤	ends 豆瓣	ends 达通	in kb	in kk	in os	in tc	in 八达	in 出来	in 尾巴	in 年货	in 微博	in 抢红	in 背面	in 转圈	in 达通	in 飞机	long 4	none kind 	none kind arrived	none of 4	strange	你<	你给<	便 ..
-0.06	值<	充值<	全 ..	包 ..	单<	发<>_	哈 ..	外 ..	客服<	屏 ..	广 ..	戏_<	我要<	星<	没 ..	没<	没<>_	的<>.	的<>0	计 ..	说<>_	超星<	雷 ..	高 ..
-0.05	) ..	- <> COME	.. )	.. 京	.. 呃	.. 哪	.. 小	.. 尾	.. 帖	.. 慢	.. 空	.. 红	.. 花	.. 试	.. 请	.. 课	.. 费	> ATTITUDE	> COMPLAIN	> TOPUP	>!_	>> DOUBLE	>> REMEDY	>有	>的啊	?<>¥	@_<	AD <> -	BUY <> COME	KEY <
-0.05	NO <> SELF	PAY <> COME	TOPUP <> ORDER	WANT <<	_0<	_<>点	_<>用	_我<	_给<	a ..	begins 专	begins 主	begins 密	begins 海	begins 肯	begins 豆	begins 超	ends b站	ends ot	ends 乐	ends 卖	ends 去	ends 商	ends 基	ends 外卖	ends 很慢	ends 思	ends 慢	ends 拉雅	ends 接
-0.05	ends 期	ends 站	ends 而思	ends 金	ends 铁道	ends 雅	ends 页	f ..	in ca	in cs	in dl	in eg	in fa	in ff	in fi	in nd	in 体验	in 华版	in 喜马	in 回来	in 很慢	in 得到	in 德基	in 拉雅	in 星穹	in 流量	in 穹铁	in 肯德	in 详情	in 进去
-0.05	in 铁道	in 马拉	kind chat	kind complaint	none kind account	r ..	【 ..	】 ..	】<	】<>_	个<>都	们<>的	初 ..	券 ..	动 ..	可 ..	同 ..	哥_<	天<>_	常 ..	戏 ..	放 ..	敢 ..	是<	是<>!	晶 ..	果<	求 ..	源 ..	版 ..
-0.05	特 ..	盟 ..	票 ..	要<>_	觉 ..	让 ..	试 ..	购买<	雄 ..	领<	骗 ..
-0.04	!_<	.. 余	.. 光	.. 再	.. 写	.. 孩	.. 拼	.. 教	.. 点	.. 猫	.. 番	.. 网	.. 艾	.. 苹	.. 贴	.. 逆	.. 需	.. 黑	> EMPTY	>\"	>.	>> EXPIRED	>??	>_o	>_刷	>_可	>_黑	>和	>用\"	>的码
-0.04	>被	BUT <	MEMBER <> MEMBER	SELF <> KEY	SELF <> STAFF	SEND <> NO	SLIP <> -	STAFF <> BUT	_(<	_换<	begins 3	begins o	begins 关	begins 吃	begins 喜	begins 套	begins 平	begins 当	begins 心	begins 打	begins 次	begins 汽	begins 滴	begins 生	begins 耐	begins 详	begins 返	begins 预	ends 60	ends nt
-0.04	ends q	ends qq	ends 了	ends 作战	ends 口	ends 咕	ends 咪咕	ends 啦	ends 回复	ends 复	ends 头	ends 成	ends 样	ends 网吧	ends 进去	in ce	in cr	in ex	in of	in pi	in ri	in 作战	in 克网	in 冰箱	in 器上	in 外卖	in 大作	in 度网	in 球大	in 网吧
-0.04	in 美区	in 耐心	in 豆瓣	in 费慢	in 里头	in 页面	kind cancel	none kind minor	p ..	买_<	他<	以 ..	你<>_	充<>_	前<	包_<	右 ..	告 ..	家是<	己 ..	店的<	情 ..	慢 ..	手 ..	把<>¥	抢 ..	播 ..	新 ..	果 ..	查 ..
-0.04	样 ..	样_<	桶 ..	欠 ..	次_<	款_<	流 ..	滑 ..	版<	用<>$	结 ..	给<>的	订单<	该<	说好<	量 ..	钻 ..
-0.03	(<>_	+<>_	- <> LAST	.. 专	.. 从	.. 仨	.. 兽	.. 内	.. 又	.. 吧	.. 和	.. 哥	.. 太	.. 如	.. 抢	.. 按	.. 掉	.. 提	.. 搞	.. 整	.. 文	.. 无	.. 显	.. 服	.. 条	.. 申	.. 粉	.. 维	.. 编	.. 赛
-0.03	.. 通	.. 钱	> EXPIRED	> INVALID	> KID	>#	>0g	>0个	>> KID	>> PROMISE	>> SHORT	>@买	>_把	>_是	>_现	>_登	>_请	>_都	>_钱	>个	>了_	>到了	>是什	>的_	>的了	>的吧	>的那	>结	>结果	ASK <> MEMBER
-0.03	BUY <> TOLD	COINS <	G <> G	GAMEBAN <	KEY <> G	ONLY <	PROMISE <> REDEEM	REFUND <> -	REMEDY <> -	RESULT <> -	STAFF <> NO	STAFF <> ORDER	TICKET <	TOPUP <> WRONG	_<>!	_<>包	_<>和	_请<	begins 代	begins 优	begins 包	begins 压	begins 咪	begins 夸	begins 手	begins 数	begins 旦	begins 条	begins 球	begins 等
-0.03	begins 见	begins 讲	begins 质	begins 通	begins 酷	begins 雷	begins 页	ends c	ends ps	ends rk	ends y	ends 中	ends 享号	ends 充	ends 利	ends 呗	ends 境	ends 增值	ends 复核	ends 得物	ends 情	ends 慢充	ends 户	ends 打成	ends 折	ends 数卡	ends 核	ends 置	ends 账户	ends 铁
-0.03	ends 长	ends 音乐	in  g	in  u	in 02	in b站	in m 	in ns	in rk	in 严选	in 二手	in 享号	in 区域	in 压根	in 咪咕	in 增值	in 复核	in 夸克	in 学而	in 平台	in 打成	in 数卡	in 易严	in 点数	in 球球	in 等待	in 红包	in 而思	in 质保	in 辛苦
-0.03	in 选会	in 邮件	in 限制	为 ..	么<	也<	也<>_	了张<	事 ..	什么<	你 ..	值<>_	元 ..	元<	充<	公 ..	写\"<	到<>_	券_<	务 ..	另 ..	各 ..	呢 ..	如 ..	存 ..	室 ..	密 ..	就是<	工 ..	币_<
-0.03	底 ..	异 ..	报 ..	排 ..	有<>_	未 ..	死 ..	游_<	烦 ..	然 ..	现在<	盘 ..	看_<	给<>_	绝 ..	能<	色 ..	被<	被<>_	诉 ..	跳 ..
0.03	' ..	- <> REDEEM	.. 亲	.. 俩	.. 刚	.. 务	.. 区	.. 可	.. 实	.. 已	.. 常	.. 广	.. 成	.. 挺	.. 流	.. 玩	.. 符	.. 财	.. 载	.. 量	.. 门	.. 餐	> SHORT	>> LAST	>> REDEEM	>_c	>_f	>_g	>_w	>_今
0.03	>_哈	>_提	>_显	>_月	>_激	>_能	>_面	>下	>到底	>包	>后	>啥	>啥时	>手	>时	>蜡	>蜡烛	>里头	ASK <> PAY	BUY <> ACCOUNT	BUY <> NO	G <> BUT	ORDER <> NO	REDEEM <	REVOKE <<	SELF <> ASK	SEND <> TOPUP	TOPUP <> ASK	TOPUP <> PAY	^<>@
0.03	^<>你	^<>没	_<>是	begins 交	begins 任	begins 和	begins 快	begins 无	begins 星	begins 洛	begins 火	begins 狼	begins 瑞	begins 石	begins 航	ends de	ends fy	ends ld	ends op	ends ox	ends re	ends ss	ends 之间	ends 值卡	ends 动	ends 合集	ends 国	ends 套餐	ends 成行	ends 手币
0.03	ends 换码	ends 求生	ends 河	ends 燃气	ends 王国	ends 略版	ends 绿钻	ends 胶	ends 航线	ends 谷	ends 迅雷	ends 逆战	ends 银河	ends 镜花	ends 门票	ends 间	ends 集	ends 雷	ends 飞	ends 餐	ends 黑胶	f_<	in  k	in 11	in 1的	in 21	in au	in bi	in br	in dn
0.03	in fy	in ho	in je	in lo	in ol	in pa	in q音	in s 	in tb	in ut	in v会	in xp	in zo	in 专业	in 东卡	in 之间	in 乐豪	in 云盘	in 人之	in 人成	in 任天	in 值卡	in 光遇	in 克王	in 判合	in 劫无	in 化加	in 华绿	in 双人	in 合集
0.03	in 和平	in 堂点	in 寒手	in 山海	in 岩银	in 币卡	in 平精	in 志战	in 成行	in 战略	in 手币	in 换码	in 无间	in 星钻	in 月饼	in 标准	in 洗衣	in 洛克	in 海王	in 海镜	in 深岩	in 火线	in 热血	in 狼人	in 王国	in 王热	in 略版	in 直播	in 精英	in 者荣
0.03	in 航海	in 航线	in 艺星	in 血航	in 衣小	in 裁判	in 讯会	in 费会	in 超级	in 越火	in 转裁	in 运动	in 逆转	in 银河	in 镜花	in 门票	m_<	none of 2	t ..	七 ..	下_<	么\"<	买\"<	停 ..	免 ..	制 ..	剑 ..	压 ..	友 ..	双 ..
0.03	哈<>_	域 ..	女 ..	实 ..	开<	录 ..	成<>的	收<	收<>_	明 ..	是<>那	条 ..	根 ..	活<	激活<	热 ..	版<>_	的<>呢	的<>怎	第 ..	等 ..	肤_<	花 ..	行 ..	货 ..	这<>是	那单<	采 ..	问下<	限 ..
0.03	顶 ..
0.04	\"_<	- <> -	- <> SLIP	.. -	.. 仔	.. 值	.. 出	.. 口	.. 台	.. 后	.. 四	.. 在	.. 它	.. 带	.. 得	.. 易	.. 是	.. 样	.. 爱	.. 百	.. 直	.. 移	.. 米	.. 组	.. 统	.. 被	.. 谢	.. 超	.. 领	.. 骑
0.04	0张<	> COINS	>_(	>_d	>_j	>_n	>_u	>_台	>_来	>¥	>少	>手游	>点	>点_	>给	@给<	BUY <> CARD	CARD <<	CARD <> -	COINS <<	FINE <<	OTHERS <<	REDEEM <> TOLD	SLIP <<	STAFF <> PAY	TOLD <	TOPUP <<	TOPUP <> G	begins 久	begins 作
0.04	begins 巨	begins 征	begins 拉	begins 玩	begins 番	begins 穿	begins 蛋	begins 蜂	begins 钻	begins 饥	ends a5	ends uc	ends y+	ends 人	ends 传	ends 余烬	ends 原石	ends 子版	ends 宽带	ends 带	ends 征途	ends 抖币	ends 条	ends 活码	ends 烬	ends 画	ends 网课	ends 荒	ends 行	ends 语
0.04	ends 说	ends 途	ends 饥荒	in 1专	in cf	in en	in g 	in go	in he	in ng	in oi	in tg	in uc	in ur	in w 	in y+	in 云黑	in 余烬	in 作业	in 原石	in 子版	in 小说	in 巢加	in 度文	in 征途	in 快手	in 抖币	in 文库	in 易云	in 水寒
0.04	in 永久	in 活码	in 海余	in 深海	in 王者	in 番茄	in 礼包	in 移动	in 穿越	in 绿钻	in 网的	in 网课	in 英雄	in 茄小	in 荣耀	in 蜂巢	in 蜡烛	in 逆水	in 里面	in 频s	in 饥荒	in 骏网	in 黑胶	kind minor	none kind cancel	么 ..	了<>¥	冲 ..	功 ..	半 ..
0.04	吃 ..	在_<	妈 ..	完 ..	对_<	左 ..	年<>_	张 ..	意 ..	文 ..	智 ..	板_<	楚 ..	清 ..	百 ..	的<>一	的<>账	看<	礼 ..	称:<	称_<	经 ..	能 ..	评 ..	额 ..	额是<
0.05	- <> G	- <> KEY	.. +	.. r	.. 之	.. 信	.. 元	.. 地	.. 外	.. 她	.. 室	.. 度	.. 星	.. 求	.. 登	.. 盒	.. 站	.. 部	.. 限	> BUY	> LOCK	> WRONG	>> NO	>> WAIT	>_刚	>_抽	>_电	>_百	>_还	>_金
0.05	>_领	>不	>代	>全家	ASK <	BUT <> NO	BUY <> BUT	COINS <> G	COME <> COINS	KEY <<	PRICE <	REFUND <<	SELF <> BUY	SELF <> COME	SHORT <	^<>!	begins i	begins 听	begins 燃	begins 迅	best	ends be	ends bg	ends pn	ends q币	ends 优酷	ends 光遇	ends 冒险	ends 器	ends 城传
0.05	ends 子	ends 岛	ends 戏币	ends 抖音	ends 晶	ends 点	ends 特	ends 行卡	ends 通	ends 遇	ends 酷	ends 金币	ends 险	ends 面	ends 音	ends 骏卡	in 20	in a5	in at	in es	in gt	in ky	in la	in n1	in sh	in ss	in st	in uu	in u加	in 云梯
0.05	in 兵长	in 冒险	in 创世	in 城传	in 夫冒	in 小月	in 尔夫	in 巨兵	in 戏币	in 拉尔	in 梯加	in 激活	in 燃气	in 电脑	in 盒子	in 蛋仔	in 行卡	in 讯视	in 迅雷	in 金币	in 长城	in 骏卡	in 骑行	in 魔兽	kind account	none kind chat	none kind complaint	none of 3	¥买<	一份<
0.05	个\"<	个<>的	买的<	交 ..	份<	别 ..	千 ..	单 ..	又 ..	名 ..	听 ..	头 ..	您 ..	我_<	有<>的	朋 ..	火 ..	物 ..	的<>!	苹 ..	车 ..	退 ..	酷 ..
0.06	!<	.. 东	.. 会	.. 八	.. 冻	.. 匙	.. 吃	.. 完	.. 定	.. 才	.. 收	.. 永	.. 生	.. 绝	.. 色	.. 艺	.. 角	.. 销	>0天	>_k	>_p	>_你	>_换	>_点	>咋	>月付	>没有	>被封	>钱	>钱包
0.06	CARD <	FAMILY <<	FINE <	G <> -	TOPUP <> SEND	TOPUP <> YET	WAIT <	_<>兑	begins 光	begins 加	begins 掌	begins 斗	begins 梦	begins 橙	begins 泡	begins 爱	begins 王	begins 联	begins 魔	begins 鲸	begins 鹅	ends +	ends cf	ends 会	ends 你币	ends 列号	ends 奇艺	ends 宠物	ends 手游	ends 气
0.06	ends 盒子	ends 知网	ends 礼包	ends 艺	ends 落岛	ends 鲜花	ends 鸭杀	in bg	in ck	in l 	in pn	in rd	in vp	in yc	in 三角	in 东p	in 你币	in 光鲜	in 列号	in 地主	in 地铁	in 堂m	in 奇艺	in 宠物	in 序列	in 心宠	in 掌心	in 斗地	in 梦幻	in 橙光
0.06	in 游的	in 爱奇	in 立减	in 联想	in 联盟	in 落岛	in 蓝盒	in 通道	in 钻石	in 雄联	in 鲸落	in 鸭杀	in 鹅鸭	kind 	kind arrived	y_<	们_<	使 ..	变 ..	吗_<	听_<	员_<	啥 ..	套 ..	志 ..	畅 ..	看<>_	码 ..	站 ..	线 ..
0.06	给的<	请问<	财 ..	违 ..	钱 ..	钱_<	问<
0.07	- <> MEMBER	.. j	.. 久	.. 五	.. 件	.. 入	.. 奇	.. 孙	.. 抽	.. 期	.. 桶	.. 港	.. 现	.. 笔	.. 箱	.. 长	> OTHERS	>(	>_a	>¥面	>兑	>包_	>啊	>月	@ ..	ASK <> ASK	ASK <> NO	BUY <> TOPUP	DONE <	EDITION <> ORDER
0.07	FAMILY <	OTHERS <	REGION <<	SELF <> ACCOUNT	WANT <> COME	^<>0	begins j	begins x	begins 唯	begins 我	begins 抖	begins 深	begins 红	begins 艾	begins 迷	ends b	ends g	ends i	ends o	ends qb	ends ts	ends us	ends 仙玉	ends 光	ends 号	ends 团	ends 微信	ends 杀	ends 格	ends 法环
0.07	ends 游	ends 玉	ends 环	ends 速器	ends 钻石	in 60	in al	in cu	in fe	in if	in ld	in li	in my	in nt	in oc	in pu	in qb	in re	in s5	in so	in xb	in y 	in 乎盐	in 书年	in 仙玉	in 会议	in 听书	in 品会	in 唯品	in 国志
0.07	in 尔登	in 挂机	in 提货	in 法环	in 登法	in 盐选	in 知乎	in 艾尔	in 迷你	in 鲜花	kind progress	none kind paid_twice	了一<	何 ..	单_<	四 ..	地 ..	对<	对<>_	少 ..	是<>没	有<>没	正 ..	的<>(	空 ..	美 ..	者 ..	节 ..	转 ..
0.08	! ..	- <> COINS	- <> YET	.. i	.. p	.. 下	.. 取	.. 古	.. 合	.. 换	.. 梦	.. 正	.. 气	.. 线	.. 表	.. 输	.. 送	>$	>> PICTURE	>> SITE	>> USED	>_加	>_季	>_对	>_扫	>_结	>你	>你给	>呢_	BUY <> G
0.08	KID <<	ORDER <> -	PAY <	STAFF <> COME	_有<	begins h	begins 云	begins 哈	begins 年	begins 微	begins 纸	begins 美	begins 金	begins 骏	ends fi	ends ip	ends 丘	ends 业版	ends 哈啰	ends 啰	ends 地	ends 城	ends 嫁衣	ends 彼丘	ends 本	ends 水费	ends 美团	ends 衣	ends 量包	in ar
0.08	in as	in be	in et	in mi	in ne	in pl	in ra	in rt	in sv	in ts	in ub	in 世界	in 信读	in 包封	in 哈啰	in 天堂	in 嫁衣	in 封面	in 我的	in 战点	in 极光	in 水费	in 的世	in 知网	in 纸嫁	in 速通	in 量包	none kind appeal	none of 1	上_<
0.08	了 ..	了_<	份 ..	但是<	品 ..	导 ..	已 ..	年<	张<>_	思 ..	想 ..	我<>充	推 ..	提<	服<	服<>_	泰 ..	的<>你	的<>点	皮 ..	称 ..	线_<	续 ..	肤 ..	被 ..	视 ..
0.09	- <> ACCOUNT	.. k	.. t	.. 咋	.. 套	.. 客	.. 式	.. 码	.. 缴	.. 音	> STAFF	>> SLIP	>> TOPUP	>_一	>_店	>¥的	>一个	>充值	>呢	>我	>那单	ASK <<	ASK <> COINS	BUY <> MEMBER	G <> NO	SEND <> MEMBER	TOPUP <> COINS	_¥<	begins 怪	ends 5
0.09	ends d	ends f点	ends sn	ends 加速	ends 原神	ends 气费	ends 花	ends 车券	ends 连	ends 速	in  e	in  l	in an	in bl	in ll	in ob	in q币	in r 	in sk	in to	in ud	in vi	in 三国	in 大会	in 宽带	in 怪物	in 气费	in 洗车	in 物猎	in 猎人
0.09	in 车券	in 速器	in 非会	none kind api	¥<	么_<	但 ..	内 ..	区的<	娃 ..	带 ..	张<	找 ..	是<>_	爷 ..	用_<	的<>充	的<>啊	荐 ..
0.10	.. l	.. 付	.. 宝	.. 朝	.. 第	.. 豪	.. 马	>> BALANCE	>_买	>_正	DONE <<	SELF <> NO	SEND <> ACCOUNT	STAFF <	_<	_的<	begins 乐	begins 话	ends ro	ends tv	ends v	ends 世界	ends 卡通	ends 界	ends 苹果	ends 行证	ends 金券	in f点	in lu	in o 
0.10	in pr	in pt	in 一卡	in 业版	in 代金	in 卡拉	in 卡通	in 彼丘	in 拉彼	in 的金	in 行动	in 行证	in 通行	in 金券	in 金块	likely whole	long 5	s ..	u<	u<>_	whole	传 ..	合 ..	吗 ..	品:<	宽 ..	款 ..	激 ..	记 ..	阅 ..
0.11	- <> ASK	.. 交	.. 华	.. 美	.. 该	.. 金	.. 钻	.. 额	> ACCOUNT	>> CANCEL	>> REGION	>> YET	>充错	PRICE <> -	REDEEM <> SELF	WAIT <<	^<	begins 三	begins 原	begins 欢	ends 品号	ends 果	ends 的号	ends 缴费	in er	in gp	in ms	in sp	in ta	in 代缴
0.11	in 品号	in 成品	in 缴费	in 逆战	kind not_arrived_refund	none	中 ..	什 ..	儿 ..	办 ..	号_<	基 ..	好 ..	德 ..	月 ..	活 ..	的<>$	睡 ..	神 ..	肯 ..	豆 ..	过_<	那张<	鬼 ..	鬼_<
0.12	- <> NO	.. (	.. 一	.. 买	.. 位	.. 插	.. 方	.. 王	.. 结	.. 错	0个<	: ..	:<>_	> WANT	>\"的	>是	PROMISE <	REGION <> -	TOLD <> REDEEM	_<>.	_<>一	begins c	begins n	begins 企	begins 洗	begins 苹	begins 非	ends 视费	ends 读书	in  v
0.12	in ha	in in	in n 	in no	in po	in ps	in q阅	in ti	in tu	in va	in 业微	in 京东	in 加油	in 的号	in 美团	in 苹果	in 视费	long 8	none case invalid_card	p<	p<>_	score named	兑 ..	啥_<	提<>_	板 ..	母 ..	的<>没
0.13	# ..	.. o	.. 今	.. 变	.. 号	.. 哈	.. 对	.. 月	.. 清	>._	>> RESULT	>_中	>_第	BUY <> STAFF	PROMISE <> -	TOLD <> MEMBER	_<>那	begins m	begins 大	begins 幻	begins 破	begins 礼	begins 谷	ends 度	ends 影票	ends 油卡	ends 蓝钻	ends 谷歌	in fl	in rs
0.13	in 优酷	in 果t	in 蓝钻	in 读书	in 谷歌	个 ..	个<>账	五 ..	叫\"<	对 ..	年 ..	拖 ..	换<	机 ..	王 ..	订 ..	该 ..
0.14	.. 两	.. 怎	.. 电	.. 西	.. 见	.. 谁	> EDITION	> REGION	>交	>充	BUY <> -	COINS <> -	KEY <> TOLD	begins g	begins p	begins t	begins 芒	ends e卡	ends 乐豆	ends 会员	ends 员	ends 回声	ends 声	ends 票	in  s	in e 	in km	in qq	in sn	in tv
0.14	in x 	in 乐豆	in 企业	in 回声	in 影票	in 永劫	in 芒果	in 额度	到<	区 ..	户 ..	才 ..	而 ..	要 ..	贴 ..	跟<
0.15	.. u	.. 为	.. 你	.. 化	.. 员	.. 格	>用	>的卡	>说	G <> KEY	SELF <<	TOPUP <	begins 电	begins 知	begins 英	ends n	ends 歌	in io	in ip	in 吉他	in 欢乐	in 电视	in 话费	场 ..	得 ..	港 ..	滴 ..	用<	跟 ..	这<>_
0.16	!!<	.. w	.. 报	> KEY	>> SELF	>_填	>交了	PAY <<	begins v	begins 智	begins 油	ends 值	ends 选	in 卡充	none kind command_bot	不 ..	买了<	呸 ..	收 ..	问 ..
0.17	.. 上	.. 兑	.. 填	.. 戏	.. 游	.. 看	>> SEND	BUY <> PAY	G <> STAFF	REDEEM <<	^<>是	begins l	begins 月	begins 水	begins 永	ends 版	ends 速包	in 原神	in 手游	in 速包	kind presale	none kind invoice	大 ..	换 ..
0.18	!<>_	\"<	\"<>\"	.. 中	.. 币	>_兑	>半年	begins 逆	ends rd	ends 品卡	ends 证	ends 话费	h ..	in  p	in di	in 品卡	in 电影	in 礼品	叫 ..	学 ..	收到<
0.19	.. c	>_¥	>_要	>半	>没	WRONG <	ends im	ends 充值	ends 货券	in 货券	这个<	际 ..
0.20	.. 先	.. 款	>> OTHERS	>不是	COME <> KEY	MEMBER <<	ends 务	ends 年卡	ends 服务	ends 电费	first	in 年卡	三 ..
0.21	.. 少	.. 打	.. 新	.. 果	.. 绑	.. 说	.. 间	>> LOCK	MEMBER <> -	TOPUP <> -	^<>¥	begins 线	case wrong_item	ends 钻	in si	long 6	个<>_	回 ..	堆 ..	年的<	应 ..	是 ..	服 ..	老 ..	错 ..
0.22	.. 去	.. 货	.. 钟	> BUT	>_充	>_给	>没到	>用_	>账	REGION <	WRONG <> -	b ..	in or	in 电费	in 线电	in 阅读	反 ..	用<>_
0.23	- <> BUT	.. 包	.. 半	.. 张	.. 每	.. 的	> MEMBER	> ORDER	>_没	>账号	>那个	ORDER <<	begins 京	begins 天	ends 壳币	ends 戏	ends 游戏	in 会员	in 壳币	in 贝壳	三<	体 ..	员 ..	验 ..
0.24	.. 好	>_两	PAY <> -	begins 点	ends 试	ends 道	in 充值	in 游戏	多 ..	档 ..	行_<
0.25	.. 石	.. 账	:<	>> WANT	G <	_买<	ends 点卡	in 服务	in 点卡	¥<>_	兄 ..	商 ..
0.26	.. 季	.. 进	MEMBER <	case not_delivered	in 微信	kind own_mistake	买<	号 ..
0.27	.. 卡	.. 家	.. 能	> CARD	in 油卡	买<>_	弟 ..	的是<
0.28	.. 充	.. 着	> SLIP	begins 神	in 加速	likely listed	rule	家 ..
0.29	. ..	.. @	>_0	BUY <	score whole
0.30	- <> EDITION	>一	begins q	ends 点券
0.31	.. d	in e卡	in im	in 点券	none case 	nothing listed	买 ..	国 ..
0.32	- <> ORDER	>> COME	_<>$
0.33	- <	- <> SELF	¥的<
0.34	>> EDITION	充的<	是_<	用 ..
0.35	.. 0	>_说	的 ..
0.36	>> ACCOUNT	ends 课
0.37	.. 年	> NO	G <<
0.38	ends 包
0.39	.. 分	.. 扫	.. 时	.. 激	begins e	long 9	none kind spam
0.40	.. 活	begins 蓝
0.41	_是<
0.42	ends 券
0.43	long 7
0.44	.. _	ends 豆
0.45	>> BUY
0.46	score listed	个<	的<
0.48	_<>的
0.50	.. 要
0.51	那 ..
0.52	.. 到	ends 石
0.54	那个<
0.57	ends 卡
0.58	listed
0.59	bought	ends 币	long 10
0.61	none case other
0.63	WRONG <<
0.66	.. ¥
0.71	>_
0.73	BUY <<
0.75	ends 费
0.77	_<>_
1.22	none by rule
1.69	holds a brand
"""
