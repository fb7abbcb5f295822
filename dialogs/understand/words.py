"""The words of the trade as data: what `lexicon.py` starts from and a shop may add to.

Written as they are matched: lower case, Simplified, one blank between words. How buyers of point
cards, top-ups, memberships and card keys write; no list was copied. Pure data.
"""

from rules.case import PaymentMethod

# Slips of the input method, wrong=right in equal length, so that positions stay (帐 → 账).
TYPOS = """
帐=账 冲值=充值 冲话=充话 冲错=充错 冲了=充了 冲的=充的 冲钱=充钱 冲上=充上 冲进=充进 冲到=充到
冲会=充会 冲点=充点 冲q=充q 没冲=没充 末到=未到 末收=未收 末发=未发 末使=未使 为到账=未到账
为收到=未收到 没道账=没到账 没到帐=没到账 没倒账=没到账 到长=到账 倒账=到账 道账=到账
没收道=没收到 卡蜜=卡密 卡米=卡密 咔密=卡密 卡秘=卡密 激活吗=激活码 激活马=激活码 激火码=激活码
兑换吗=兑换码 对换码=兑换码 兑唤码=兑换码 定单=订单 丁单=订单 订丹=订单 单好=单号 丹号=单号
订单浩=订单号 退宽=退款 退欵=退款 推款=退款 退k=退款 腿款=退款 客福=客服 克服=客服 愧服=客服
支付包=支付宝 支付保=支付宝 知付宝=支付宝 支负宝=支付宝 威信=微信 徽信=微信
薇信=微信 微心=微信 v信=微信 危信=微信 会圆=会员 会元=会员 汇员=会员 點卡=点卡 电卡=点卡
典卡=点卡 点卷=点券 话非=话费 话废=话费 花费没到=话费没到 充花费=充话费 花费充=话费充 无笑=无效
失笑=失效 无郊=无效 己使用=已使用 己经=已经 己被=已被 己过期=已过期 以使用=已使用 以被使=已被使
以经=已经 以过期=已过期 一经使用=已经使用 木有=没有 米有=没有 么有=没有 没油=没有 莫得=没有
没得=没有 毛有=没有 密有=没有 侬=你 啷个=怎么 咋个=怎么 啥子=什么 肿么=怎么 怎末=怎么 什摸=什么
充值马=充值码 有笑=有效 使甩=使用 起作废=已作废 对现=兑现 收倒=收到 收道=收到 到现再=到现在
现再=现在 咋晚=昨晚 咋天=昨天 咋日=昨日 作天=昨天 昨碗=昨晚 天碗上=天晚上 早尚=早上 卫信=微信 噚晚=寻晚 噚日=寻日 昨黑=昨晚 联通花费=联通话费 移动花费=移动话费 电信花费=电信话费 花费卡=话费卡 充的花费=充的话费 充了花费=充了话费 买的花费=买的话费
"""

PAYMENTS: dict[PaymentMethod, str] = {
    "alipay": """
支付宝 zfb 花呗 余额宝 alipay 蚂蚁支付 支宝 借呗 阿里支付 ali pay 阿里pay alipayhk 某宝付 某宝支付 某宝转
""",
    "wechat": """
微信 wx vx wechat weixin 零钱 微支付 绿泡泡 wechatpay v信 薇信
""",
    "qqpay": """
qq钱包 qq支付 q钱包 qqpay qq pay 财付通 扣扣钱包 qq零钱 qq付 qq余额 qq wallet 企鹅钱包 扣扣支付 qq红包
""",
    "bankcard": """
银行卡 信用卡 储蓄卡 借记卡 网银 云闪付 银联 刷卡 visa master 工行 建行 农行 中行 招行 交行 邮储
工商银行 建设银行 农业银行 中国银行 招商银行 交通银行 邮政储蓄 平安银行 民生银行 浦发 兴业银行
光大银行 中信银行 广发银行 手机银行 apple pay applepay unionpay credit card debit card bank card
对公转账 银行转账 刷的卡 国际卡 运通卡 jcb
""",
    "balance": """
预存款 平台余额 账户余额 店铺余额 账号余额 站内余额 网站余额 会员余额 余额付 余额买 余额支付
余额拍 余额扣 余额充 余额下单 余额提 用余额 用的余额 走余额 从余额 余额里扣 余额里付 余额结
预付款 预存 充值余额 余额购 余额抵 store balance shop balance account balance my balance
用我余额 拿余额 扣的余额 扣余额
""",
}

# Names that stand for goods themselves or before a noun of goods.
BRANDS = """
nintendo 王者荣耀 英雄联盟手游 英雄联盟 lol手游 lol 和平精英 金铲铲之战 金铲铲 云顶之弈 穿越火线 cf手游
cfm cf 地下城与勇士 dnf手游 dnf qq飞车手游 qq飞车 qq炫舞 逆战未来 逆战 天涯明月刀 天刀 火影忍者
使命召唤手游 使命召唤 codm 第五人格 蛋仔派对 阴阳师 梦幻西游手游 梦幻西游 大话西游 逆水寒手游
逆水寒 永劫无间 率土之滨 明日之后 荒野行动 倩女幽魂 光遇 sky光遇 我的世界 minecraft 哈利波特
决战平安京 一梦江湖 猫和老鼠 世界之外 巅峰极速 暗黑破坏神不朽 暗黑破坏神 暗黑4 原神 崩坏星穹铁道
崩坏:星穹铁道 星穹铁道 星铁 崩铁 崩坏3 崩坏三 崩3 绝区零 未定事件簿 明日方舟终末地 明日方舟
终末地 碧蓝航线 碧蓝档案 蔚蓝档案 少女前线 重返未来1999 重返未来 鸣潮 战双帕弥什 战双 恋与深空
恋与制作人 无限暖暖 闪耀暖暖 奇迹暖暖 三国杀 三国志战略版 三国志 三战 万国觉醒 部落冲突 皇室战争
荒野乱斗 炉石传说 魔兽世界 魔兽 wow 守望先锋 ow2 战网 暴雪 星际争霸 剑网3 剑网三 剑侠世界
剑侠情缘 天龙八部手游 天龙八部 传奇世界 热血传奇 传奇 热血江湖 冒险岛 泡泡堂 跑跑卡丁车手游
跑跑卡丁车 永恒之塔 龙之谷 盛趣 盛大 完美世界 诛仙世界 诛仙 幻塔 征途 球球大作战 球球 巨人 问道
奇迹mu 奇迹 大唐无双 神武 仙境传说 ro仙境 ro 天下3 天下手游 洛克王国 造梦西游 赛尔号 摩尔庄园
奥比岛 迷你世界 元梦之星 元气骑士 泰拉瑞亚 饥荒 方舟 森林之子 幻兽帕鲁 帕鲁 黑神话悟空
黑神话:悟空 黑神话 艾尔登法环 老头环 赛博朋克2077 赛博朋克 双人成行 三角洲行动 三角洲 暗区突围
无畏契约手游 无畏契约 瓦罗兰特 valorant 绝地求生 pubg 吃鸡 apex英雄 apex csgo cs2 反恐精英 dota2
dota gta5 gta 给他爱 荒野大镖客 彩虹六号 战地 fifa fc24 fc25 fc26 nba2k 实况足球 最终幻想14
最终幻想 ff14 怪物猎人 塞尔达 动物森友会 宝可梦 马里奥 坦克世界 战舰世界 战争雷霆 逃离塔科夫
塔科夫 命运方舟 失落的方舟 流放之路 poe2 poe 激战2 eve 天堂w 天堂 roblox 罗布乐思 fortnite
堡垒之夜 free fire freefire mobile legends mlbb clash of clans clash royale brawl stars genshin
impact genshin honkai star rail honkai wuthering waves arena of valor steam 蒸汽平台 epic uplay
育碧 origin ea play ea xbox game pass xgp xbox psn plus psn playstation plus playstation ps plus
ps5 ps4 ps港服 nintendo eshop nintendo switch online switch online nintendo switch 任天堂 switch
eshop gog 杉果 wegame tap itunes app store appstore 苹果id 苹果 apple id apple icloud google
play 谷歌商店 谷歌 google one google netflix 奈飞 网飞 disney+ disney plus 迪士尼+ 迪士尼 hbo
max hbo spotify youtube premium youtube 油管 prime video 亚马逊 amazon chatgpt plus chatgpt gpt
plus gpt4 openai claude pro claude midjourney mj cursor copilot perplexity poe会员 notion
grammarly canva 可画 figma adobe creative cloud adobe photoshop ps2024 office365 office 365
office microsoft 365 microsoft 微软 win11 win10 windows 11 windows 10 windows11 windows10
windows office2021 office2019 office2016 visio project jetbrains idea pycharm autocad cad matlab
solidworks parallels vmware wps 金山 福昕 xmind 亿图 百度网盘 百度文库 百度 夸克网盘 夸克
阿里云盘 阿里云 迅雷 115网盘 115 天翼云盘 天翼 腾讯云 微云 坚果云 uc网盘 知网 万方 维普 道客巴巴
豆丁 稿定 创客贴 摄图网 千图 包图 昵图 千库 ppt模板 得到会员 得到app 得到电子书 得到听书 得到年卡 樊登 喜马拉雅 蜻蜓 懒人听书
懒人 番茄小说 番茄畅听 番茄 起点读书 起点 飞卢 晋江 七猫 掌阅 微信读书 qq阅读 书旗 纵横 刺猬猫
知乎盐选 知乎 豆瓣 简书 帆书 腾讯视频 爱奇艺奇异果 爱奇艺体育 爱奇艺 奇艺 优酷酷喵 优酷 芒果tv
芒果 哔哩哔哩 b站 bilibili 咪咕视频 咪咕音乐 咪咕 pp视频 搜狐视频 搜狐 乐视 央视频 西瓜视频
埋堆堆 人人视频 韩剧tv 云视听 极光tv 银河奇异果 奇异果 小米电视 酷喵 qq音乐 网易云音乐 网易云
酷狗概念 酷狗音乐 酷狗 酷我音乐 酷我 汽水音乐 全民k歌 唱吧 网易大神 网易严选 网易 虎牙 斗鱼 yy
映客 抖音 快手极速版 快手 小红书 微博 陌陌 探探 soul 他趣 伊对 比心 米游社 tiktok twitch discord
telegram 电报 line kkbox mycard gash razer gold 雷蛇 qq超级会员 qq会员 qq黄钻 qq绿钻 qq 黄钻
绿钻 蓝钻 紫钻 黑钻 超级qq 心悦 腾讯会议 腾讯文档 腾讯 企业微信 钉钉 飞书 zoom 剪映 醒图 美图秀秀 美图
轻颜 picsart 快影 必剪 万兴喵影 万兴 keep 薄荷健康 薄荷 悦跑圈 超级猩猩 作业帮 猿辅导 小猿
学而思 百词斩 扇贝 不背单词 沪江 多邻国 duolingo 新东方 粉笔 网易有道 有道 英语流利说 流利说
考研帮 驾考宝典 英语课 猿题库 洋葱学园 学习强国 美团外卖 美团 饿了么 饿了吗 大众点评 京东plus
京东e卡 京东 淘宝88vip 88vip 淘宝 天猫超市 天猫 拼多多 唯品会 苏宁 山姆 盒马 沃尔玛 永辉 大润发
家乐福 麦德龙 costco 开市客 叮咚买菜 叮咚 朴朴 小象超市 星巴克 瑞幸 库迪 喜茶 奈雪 蜜雪冰城 蜜雪
霸王茶姬 茶百道 古茗 沪上阿姨 一点点 coco 肯德基 kfc 麦当劳 汉堡王 必胜客 德克士 华莱士 塔斯汀
海底捞 达美乐 哈根达斯 dq 猫眼 淘票票 万达电影 万达 cgv 大麦 屈臣氏 名创优品 宜家 优衣库 滴滴
高德 哈啰 哈罗 青桔 t3 曹操出行 花小猪 携程 去哪儿 飞猪 同程 12306 途虎 货拉拉 顺丰 菜鸟 闪送
哈啰单车 中国移动 中国联通 中国电信 中国广电 移动 联通 电信 广电 全国移动 全国联通 全国电信
中国石油 中石油 中国石化 中石化 中油 壳牌 国家电网 电力 燃气 etc 骏网 纵游 骏卡 天宏 完美 搜狐
久游 网易一卡通 盛趣一卡通 骏网一卡通 一卡通 q币 qb 抖币 快币 快手币 虎牙直播 直播币 鱼翅 鱼丸
虎粮 虎牙币 牛币 y币 v币 咪币 薯币 映票 火山 钻石 电话费 手机费 手机话费 话费 robux v-bucks
vbucks uc币 uc 点券 stumble coins gems minecoins line points steam wallet razer mycard bigo
bigo钻石 likee azar tinder bumble nitro discord nitro crunchyroll expressvpn nordvpn vpn
surfshark kaspersky 卡巴斯基 360 火绒 诺顿 mcafee eset 鲁大师 todesk 向日葵 teamviewer uu加速器
迅游加速器 迅游 奇游加速器 奇游 雷神加速器 雷神 biubiu 加速器 海豚加速器 小黑盒 5e 完美平台
5eplay 携程任我行 百果园 永辉超市 外卖 网吧 小程序 战国策 小米 华为云 华为 vivo oppo 荣耀 魅族
三星 索尼 kindle 京东读书 漫画 快看漫画 快看 腾讯动漫 哔哩哔哩漫画 动漫之家 抖音月付 全民小视频
keep会员 苹果礼品 美区苹果 港区苹果 日区苹果 土区苹果 美区 港区 日区 土区
卡巴 五芳斋 稻香村 视频号 红旗连锁 网易mail 网易邮箱 天猫精灵 天猫校园 nordvpn nord vpn 大富翁 世纪天成 盛大游戏 九游 金山毒霸
华润万家 物美 联华 百联 杉德 资和信 携程任我游 呷哺呷哺 西贝 味多美 好利来 元祖 85度c 罗森 便利蜂 7-11 711便利店 沪江网校
星露谷物语 星露谷 怪物猎人荒野 怪物猎人世界 双影奇境 空洞骑士 丝之歌 文明6 文明7 都市天际线 欧卡2 欧洲卡车模拟 戴森球计划 潜水员戴夫
哈迪斯 杀戮尖塔 求生之路 死亡细胞 人类一败涂地 糖豆人 英灵神殿 生化危机 只狼 仁王 鬼泣 最后生还者 战神 巫师3 辐射4 上古卷轴 博德之门3 博德之门
极限竞速 尘白禁区 燕云十六声 物华弥新 如鸢 深空之眼 异环 二重螺旋 苏丹的游戏 影之刃 明末渊虚之羽 七日世界 以闪亮之名 归龙潮 白荆回廊 世界启元
无尽冬日 向僵尸开炮 蛋仔 金铲铲 英雄杀 欢乐斗地主 欢乐麻将 天天象棋 jj斗地主 开心消消乐 消消乐 保卫萝卜 植物大战僵尸 贪吃蛇 我叫mt 梦幻新诛仙 斗罗大陆
斗破苍穹 凡人修仙 一念逍遥 寻道大千 咸鱼之王 羊了个羊 狂暴之翼 劲舞团 劲乐团 qq堂 彩虹岛 蜀门 魔域 大话西游手游 热血江湖手游 永恒岛 天堂2 天堂m
苹果音乐 apple music apple tv+ apple tv youtube music china mobile china unicom china telecom 校园网 全境封锁 audible tidal hulu dazn paramount wetv iqiyi emby 央视影音 大师课 得物 闲鱼 豆瓣读书 网易公开课 慕课网 极客时间
三联生活 财新 第一财经 万门 开言英语 可可英语 墨墨 墨墨背单词 欧路词典 每日英语听力 潮自拍 黄油相机 美易 vsco 即梦 可灵 海螺 智谱 deepseek grok gemini 元宝ai 星火
windsurf suno 搬瓦工 vultr 阿里云服务器 腾讯云服务器 namecheap cloudflare 欢乐谷 方特 环球影城 迪士尼乐园 长隆 海洋馆 动物园 故宫 世界之窗 东部华侨城
幸运咖 茶颜悦色 益禾堂 书亦 乐乐茶 甜啦啦 老乡鸡 南城香 喜家德 赛百味 吉野家 真功夫 乡村基 周黑鸭 绝味 良品铺子 三只松鼠 来伊份 元气森林 85度
天虹 永旺 王府井 银泰 美宜佳 孩子王 丝芙兰 苏果 胖东来 中百 步步高 武商 世纪联华 欧尚 友谊阿波罗 中免 国美 京东超市 美团买菜 小象 社区团购
嘀嗒 首汽 神州专车 租租车 铁路e卡通 特来电 星星充电 国网充电 云快充 小桔加油 团油 滴滴加油 能链 南航 东航 国航 海航 亚朵 华住 如家 汉庭 爱彼迎
uber airbnb ebay walmart vanilla paysafecard neosurf blizzard ubisoft riot idm navicat typora endnote spss mathtype coreldraw lightroom premiere
cleanmymac bitdefender malwarebytes xshell sketchup keyshot goodnotes notability procreate eplan proteus altium tableau rhino cinema4d winrar bandizip utools
飞书妙记 wolai 语雀 有道翻译 沉浸式翻译 deepl 剪映专业版 必剪 会声会影 万兴pdf 福昕pdf 小丸 网易uu uu主机加速 海外加速 迅游手游 鲁班工具 飞牛 群晖 极空间
网易云音乐黑胶 酷狗豪华 全民k歌会员 喜马拉雅听书 微博会员 微博超话 知识星球 小鹅通 脉脉 boss直聘 智联 拉勾 前程无忧 天眼查 企查查 启信宝 百度地图 高德地图 航旅纵横
tcl 海信 康佳 当贝 极米 坚果 坚果投影 创维 雷鸟 芒果大屏 云视听极光 天猫 学而思网校 高途 作业帮直播课 一起作业 凯叔 宝宝巴士 小步 叽里呱啦 斑马 斑马ai 伴鱼 洪恩识字 洪恩
switch 网飞 迪卡你 货车帮 运满满 满帮 八达通 戏飞 now tv uber eats 日服eshop eshop mytv super disney+ hotstar foodpanda deliveroo grab gojek klook
网鱼网咖 网鱼 杰拉网咖 乐刻 超级猩猩 途牛 马蜂窝 大润发优鲜 奥乐齐 盒马鲜生 万宁 莎莎 百佳 惠康 全家便利店 喜士多 
老年大学app 糖豆app 文石 掌阅精选 网易蜗牛 蜗牛读书 etc卡
ow守望先锋 garena nexon 任天堂日服 psn港服 psn美服 psn日服 viu 爱优腾 腾讯体育 腾讯动漫会员 咪咕 懂球帝 雪球 同花顺 万得
夸克会员 wps会员 讯飞 讯飞听见 印象笔记 有道云笔记 石墨 蓝湖 墨刀 processon 幕布 flomo trae kimi 豆包 文心一言 通义 秘塔 suno runway
王者 xgpu 推特 twitter instagram 脸书 facebook whatsapp snapchat 纸飞机 gmail outlook hotmail 谷歌邮箱
protonmail mullvad protonvpn 孤岛惊魂 魔兽争霸 梦三国2 梦三国 霍格沃茨之遗 霍格沃茨 hogwarts legacy elden ring
漫威争锋 城市天际线 刺客信条 看门狗 骑马与砍杀 环世界 茶杯头 七日杀 dayz 海贼王 龙珠
圣斗士 凡人修仙传 公主连结 赛马娘 fgo 暗黑破坏神4 燕云 光与夜之恋 剑灵 途游斗地主 捕鱼达人 梦想小镇
海岛奇兵 贪吃蛇大作战 香肠派对 创造与魔法 黎明觉醒 星球重启 萤火突击 高能英雄 王牌竞速 狂野飙车
街头篮球 最强nba 学习通 樊登读书 蜻蜓fm 七猫小说 得间小说 123云盘 移动云盘 onedrive capcut 稿定设计
包图网 千图网 通义千问 讯飞星火 t3出行 美团单车 万达影城 南方电网 完美一卡通 盛大一卡通
搜狐一卡通 征途一卡通 天宏一卡通 纵游一卡通 unipin
快连 letsvpn v2ray quantumult loon stash snipaste pixpin listary alfred raycast bartender aldente istat cleanshot
setapp popclip downie permute infuse iina omnifocus things fantastical ulysses obsidian logseq heptabase cubox 滴答清单 番茄todo forest 思源笔记 zotero
eagle pureref bandicam diskgenius 傲梅 易我 分区助手 acronis winzip sublime mweb 嗨格式 迅捷 格式工厂 manus openrouter 硅基流动 siliconflow heygen elevenlabs
leonardo comfyui liblib 可立拍 学信网 大乐斗 饥饿鲨 胡闹厨房 求生指南 scum rust 猎人荒野的召唤 消逝的光芒 死亡搁浅 鬼谷八荒 太吾绘卷 骑砍 全面战争 帝国时代
红警 极品飞车 欧陆风云 维多利亚3 钢铁雄心 模拟人生 足球经理 街霸 铁拳 尼尔 女神异闻录 p5r 如龙 塞尔达传说 异度之刃 火焰纹章 马车8 健身环 舞力全开 分手厨房 死或生
小猿口算 小猿搜题 豆神 有道精品课 腾讯课堂 网易云课堂 电信王卡 腾讯王卡 大王卡 流量王卡 随身wifi webstorm 银豹收银 美团收银 客如云 有赞 微盟
机场 梯子 科学上网 蓝灯 小火箭 shadowrocket webstorm phpstorm goland clion datagrip 全家桶 虫虫吉他 神仙道 沃支付 翼支付
天下通 智慧树 超星 多看阅读 银豹 minimax 玛法传奇 梦幻手游 永劫 炉石 美区id 港区id 日区id 土区id 台区id 韩区id
"""

# Nouns that names of goods end in.
GOODS = """
超级会员 大会员 黄金会员 白金会员 钻石会员 星钻会员 豪华会员 年费会员 超会 豪华绿钻 svip会员
svip vip会员 vip 会员年卡 会员月卡 会员季卡 会员周卡 会员激活码 会员兑换码 会员卡 会员 年费
激活卡 激活码 激活秘钥 激活密钥 兑换码 兑换券 兑换卡 体验码 体验卡 礼品卡 礼品码 礼物卡 购物卡
储值卡 充值卡 充值码 充值券 点卡 点券卡密 点券 点数卡 点数 月卡码 周卡码 年卡码 季卡码 月卡 季卡
年卡 周卡 日卡 次卡 半年卡 终身卡 永久卡 双月卡 加油卡 油卡 电话卡 流量卡 流量包 加油包 流量
慢充 快充 话费 电费 电话费 一卡通 通行证 战令 战斗通行证 大月卡 小月卡 礼包码 礼包 皮肤 礼物
道具 武器 坐骑 时装 外观 金币 元宝 钻石 蓝钻 红钻 绿钻 黄钻 钻 水晶 创世结晶 结晶 星琼 古老梦华
源石 合成玉 玉石 勾玉 魂玉 回声 灵石 灵玉 仙玉 银子 银两 通宝 将魂 铜币 铜钱 魔石 宝石 珍珠 星币
月石 幻彩 代币 游戏币 q币 qb 抖币 快币 快手币 抖音币 虎牙币 薯币 直播币 v币 鱼翅 牛币 映票 钻豆
币 积分 红包 代金券 优惠券 咖啡券 抵用券 电影票 观影券 外卖券 外卖红包 打车券 提货券 消费券
套餐券 蛋糕券 通兑券 餐券 券 门票 序列号 密钥 秘钥 产品密钥 专业版 家庭版 专业版激活码
家庭版激活码 cdkey cdk key cd-key 豪华版 标准版 年度版 终极版 典藏版 季票 dlc 游戏本体 本体 入库
账号 成品号 小号 初始号 白号 号 贝壳币 贝壳 饭卡 早餐券 视频彩铃 彩铃 成人票 儿童票 学生票 景区门票
演出票 电影票 车票 代练 陪玩 三角币 迷你币 正式版 完整版 国际版 中文版 英文版 高级版 旗舰版 企业版 学生版 青春版 专业增强版 积分卡 公交卡 地铁卡 校园卡 水费 燃气费 宽带费 物业费 停车费 停车券
洗车券 理发券 健身卡 体检卡 体检券 月饼券 大闸蟹券 水果卡 鲜花卡 图书卡 书卡 面包券 奶茶券 火锅券 自助餐券 酒店券
套票 年票 贴纸 表情包 头像框 字体 授权 授权码 独享号 合租号 加速器时长 时长卡 时长 网盘会员 模板会员 卡密 卡码 充值 卡 gift card gift
code giftcard gift cards wallet code wallet card wallet points point card game card top up
top-up topup subscription membership premium nitro game pass gold crystals diamonds gems coins
vouchers voucher coupon codes code key cards card e-gift currency battle pass season pass
account license prepaid card robux 贴图 贴图代币 代币 序号 点数卡 储值 月租 网课 课程 课 电子书
货币 高级账户 pro版 套餐 年度套餐 季度套餐 月套餐 年套餐 绿币 绿票
题库 教程 模板 素材 源码 软件 插件 宽带 视频会员 音乐会员 读书卡 年票 季度卡 永久会员 终身会员
提取码 账号密码 充值币 提货码 提货卡 提货 油票 phone credit mobile credit airtime data plan 流动数据 数据包 资料 真题 笔记 语音包
e卡 蟹卡 永久卡 永久码 终身码 年码 月码 季码 周码 终身版 永久版 永久授权 许可 老号 老帐号 满级号 手机充值 话费充值 租号 刷课 额度 api额度 api余额
token plus版 pro版 plus pro pro version pro plus version 订阅链接 订阅 节点 机场订阅 加速通道 包年 年付 月付 季付 代收 物联卡 王卡 流量王卡 静态ip 邮箱号
哈夫币 科恩币 三角券 曼德尔砖 青辉石 金块 彩钻 雅贝 补给凭证 联觉信标 月相 点抽 改名卡 皮肤自选 传说皮肤 资格 体验服资格 测试资格 内测资格
抢票 代抢 代下 代购 代办 查重 降重 论文查重 代理ip 住宅ip 专线 上网卡 国际流量 漫游包 虚拟号 靓号 gv号 脚本 挂机脚本 辅助
主题 皮肤包 模型 预设 字体包 伴奏 曲谱 吉他谱 网盘资源 电子版 证书 ssl证书 主机 云主机 虚拟主机 短信包 接口 注册码 授权文件 升级服务
买断版 骑行卡 单车卡 游戏账号 会员账号 查重账号 通兑码 通兑券 兑换劵 观影码 原石 相玉 菲林 宝玉 通宝卡 钻石券 点数序号 贵宾厅兑换券 贵宾券 停车券 漫读券 听书卡 号卡 礼券 现金券 满减券 折扣券 储蓄卡券 早餐卡 咖啡卡
票 recharge pack genesis crystals genesis crystal crystal pack 贵宾厅 接送机 vps 云服务器 域名 主机加速 主机加速时长 加速包 邀请链接 兑换链接 席位 车位 算力 金砖 日包 月包 esim 许可证 体力 声骸 波片 蛋币 装扮 挂件 抽奖券 召唤券 祈愿券 套餐券
换票证 补签卡 票证 换票券 兑票证 电子卡 电子券 电子码 实体卡 课程卡 学时卡 小时卡 畅玩卡 畅饮卡 红包封面 立减金 增值 周末通 全月通 日通票 通票
黑胶 黑胶会员 大会员年卡 月票 次票 邀请码 试用码 升级码 升级包 扩容包 空间包 云空间 存储空间 次数 有线电视 有线 手游账号 代充 plan plugin licence tier e-book ebook template
"""

# Of these the ones that may be a product on their own.
BARE_GOODS = """
e卡 蟹卡 域名 永久卡 永久码 终身码 年码 终身版 永久版 手机充值 话费充值 宽带 租号 物联卡 流量王卡 api额度 api余额 机场订阅
积分 货币 游戏币 代币 专业版 高级版 pro版 套餐 年度套餐 季度套餐 月套餐 年套餐 高级账户 绿币 绿票
qb esim vps 会员 点卡 话费 电话费 电费 流量 流量包 加油卡 礼品卡 充值卡 月卡 年卡 季卡 周卡 皮肤 q币 点券 点数
钻石 元宝 金币 抖币 快币 快手币 鱼翅 加速器 年费会员 超级会员 大会员 黄金会员 会员卡 会员年卡
会员月卡 小号 初始号 白号 饭卡 早餐券 视频彩铃 彩铃 代练 陪玩 三角币 迷你币 公交卡 水费 燃气费
购物卡 兑换券 优惠券 电影票 咖啡券 外卖券 外卖红包 网课 英语课 一卡通 小程序充值卡 vip
svip 皮肤 流量卡 电话卡 礼包 战令 通行证 体验卡 vip体验码 robux gift card point card game card
 图书卡 健身卡 体检卡 体检券 月饼券 大闸蟹券 鲜花卡 书卡 面包券 火锅券 自助餐券 酒店券 校园卡 地铁卡 物业费 停车费 宽带费 理发券 现金券 成人票 儿童票 学生票 演出票 套票 年票 头像框 云服务器 补签卡 红包封面 课程卡 电子券 换票证 换票券 油卡 水果卡 蛋糕券 电话卡 储值卡 提货券 提货码 电子书会员 原石 奶茶券 洗车券 phone credit mobile credit airtime 黑胶会员 加油券
打车券 e卡 有线电视 源码 电子书 教程 网盘会员 早餐卡 点数卡 流动数据 视频会员 音乐会员 读书卡 战斗通行证 咖啡券 季度卡 大月卡 小月卡 观影券 餐券 门票 景区门票 停车券 代金券 gift cards
"""

# Threats, accusations, impatience.
ANGRY = """
曝光 起诉 律师函 骗子 骗钱 骗我钱 骗人的店 你们骗 就是骗 诈骗 坑人 坑钱
黑心 黑店 奸商 卷款 卷钱 想跑路 垃圾店 什么破 破店 欺负人 欺诈 忽悠 耍我 玩我 糊弄 敷衍 太过分
过分了 没良心 良心被 良心呢 火大 恶心 受够 忍无可忍 最后警告 再不 要不然 否则
给个结果 给个解释 给我个解释 没完 等着瞧 走着瞧 别怪我 闹到 拍桌子 网上发 发抖音 发到网上 贴到
热搜 装死 装聋 摆设 死活 怎么做生意 怎么回事啊! 还有王法 霸王条款 店大欺客 二手卡
糊弄鬼 当我傻 当我是傻 把我当 耍猴 浪费我 凭什么 凭啥 搞什么 搞毛 干什么吃的 吃干饭 扯皮 
推诿 甩锅 赔我 三倍 假一赔 必须给我 马上给我 立刻给我 立马给我 有没有人管 有没有搞错 不想干
scam report you lawyer chargeback dispute ridiculous unacceptable terrible worst rip
off ripoff ripped off liar lying stole cheat outrageous disgusting refund now 关张 还想不想
想不想做 什么服务态度 什么态度 态度恶劣 良心店 黑我钱 吞我钱 吞钱 独吞 抢钱 不给说法
负得起责 随便拿 乱充数 充数 偷来 别挂着卖 讹 坑爹 坑了我 坑我 坑死 天天坑
"""

# Insults: read so that they never reach a statement.
ABUSIVE = """
傻逼 傻b 傻比 沙比 沙币 煞笔 傻叉 傻缺 傻卵 傻吊 傻屌 傻x sb 2b 二逼 脑残 脑瘫 智障 弱智 白痴
蠢货 蠢猪 废物 垃圾东西 狗东西 狗屎 狗日 狗娘 狗逼 狗比 狗客服 狗店 畜生 畜牲 禽兽 渣渣
败类 贱人 贱货 骚货 婊子 王八蛋 王八 混蛋 混账 滚蛋 滚犊子 滚你 给老子滚 操你 操尼 草你 草泥马
艹 日你 日了狗 干你 干死 尼玛 你妈 泥马 你吗的 妈的 他妈 特么 tmd nmd cnm mlgb nmsl wcnm 妈逼
妈比 妈批 麻痹 卧槽尼 你大爷 你爹 你爷爷的 你祖宗 你全家 死全家 全家死 死光 去死 不得好死
生儿子没 断子绝孙 丧良心 缺德 饭桶 瞎子吗 是瞎 眼瞎是 眼瞎吗 眼瞎了吧 你们眼瞎 是猪 笨得要死 笨死 蠢得 狗商家 狗平台 狗卖家 死人吗 死了吗 死绝 一群骗子 狗骗子 垃圾店铺 垃圾平台 畜牲店 idiots morons 臭不要脸 不要脸 不是人 没人性 龟儿 龟孙 瓜娃子 瓜皮 杂种 杂碎 鳖孙
憨批 憨逼 仆街 扑街 冚家 屌你 丢你 丢雷 含家 食屎 吃屎 吃翔 屎一样 老骗子 死骗子 臭骗子 死妈
孤儿 没妈 fuck fxxk f**k fck shit bitch asshole bastard idiot moron stupid retard dumbass
dickhead motherf piece of crap 贱不贱 猪脑子 狗眼 瞎了你 脑子进水 脑子有病 有病吧 神经病 变态
臭傻 什么东西你们
"""

# Names of several words, kept together when the lists above are split.
TWO_WORDS = """
hogwarts legacy|elden ring|now tv|uber eats|mytv super|apple music|apple tv+|apple tv|youtube music|china mobile|china unicom|china telecom|genesis crystal|crystal pack|genesis crystals|
pro version|pro plus|gift card|gift code|gift cards|wallet code|wallet card|point card|game card|top up|e-gift
battle pass|season pass|prepaid card|game pass|xbox game pass|psn plus|playstation plus
ps plus|nintendo switch online|switch online|nintendo switch|nintendo eshop|switch eshop
app store|apple id|google play|google one|disney plus|hbo max|youtube premium|prime video
chatgpt plus|gpt plus|claude pro|creative cloud|adobe creative cloud|office 365|microsoft 365
windows 11|windows 10|free fire|mobile legends|nord vpn|phone credit|mobile credit|data plan|clash of clans|clash royale|brawl stars
genshin impact|honkai star rail|wuthering waves|arena of valor|razer gold|line points
steam wallet|discord nitro|ea play|apple pay|credit card|debit card|bank card|store balance
shop balance|account balance|my balance|ali pay|qq pay|qq wallet|report you|rip off|ripped off
refund now|piece of crap
"""
