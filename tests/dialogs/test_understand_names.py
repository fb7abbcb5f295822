"""Goods that no list holds, named in every place where buyers name what they bought."""

from datetime import datetime

import pytest

from dialogs.understand import standing
from dialogs.understand.lexicon import default_lexicon
from dialogs.understand.reading import understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")

NAMES = (
    "山海镜花", "纸嫁衣", "蓝盒子", "航海王热血航线", "鹅鸭杀", "深岩银河", "橙光鲜花", "蜂巢加速",
    "卡拉彼丘", "薇诺娜礼卡", "饭否会员", "泡面番会员", "洗衣小熊", "云梯加速", "巨兵长城传",
    "逆转裁判合集", "深海余烬", "狼人之间", "拉尔夫冒险", "掌心宠物", "鲸落岛",
)  # fmt: skip
LATIN = (
    "Hytale",
    "Stardew Valley",
    "Skillshare",
    "Rayman",
    "Brotato",
    "Codecademy",
    "Sea of Stars",
)
PLACES = (
    "买的{}没到", "昨天买了{}，一直没到账", "{} 30块 没到", "昨晚8点拍的 {} 30块钱 没到",
    "充的{}，付了30，没到账", "30块买的{}，没到账", "{}30元，昨天付的，没到账", "没到账！！{} 微信30",
    "买了个{} 输进去提示无效", "{} 昨晚买的 打不开", "商品：{}\n金额：30.00\n没到账",
    "商品名称 {}\n付款金额 ￥30.00\n没收到", "在你家拍的{}，30块，没发货", "单号88120394\n{}\n没到",
    "我买的{}怎么还没到", "订单 88120394 {} 没到", "我要的是{}，你们给的别的",
)  # fmt: skip
IN_ENGLISH = (
    "I bought {} for 30 yuan, nothing arrived", "ordered {} yesterday, never came",
    "Paid 30 yuan for {}, the key is invalid", "purchased {} 2 hours ago, no code",
    "买的{} 30块 没到", "{} 的激活码用不了 昨天买的", "昨晚 {} 30块 没发货",
)  # fmt: skip


def product(words: str) -> str | None:
    return understand([words], NOW).product


def alike(found: str | None, name: str) -> bool:
    """As the scorer has it: the spans share most of their characters."""
    have, want = (sorted((s or "").lower().replace(" ", "")) for s in (found, name))
    common = sum(min(have.count(c), want.count(c)) for c in set(want))
    return 2 * common >= 0.8 * (len(have) + len(want))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_no_list_holds_is_read_where_goods_are_named(name: str) -> None:
    lexicon = default_lexicon()
    assert name not in (*lexicon.brands, *lexicon.goods)
    wrong = [(p, product(p.format(name))) for p in PLACES]
    assert [w for w in wrong if not alike(w[1], name)] == []


@pytest.mark.parametrize("name", LATIN)
def test_foreign_names_are_read_in_english_and_in_chinese(name: str) -> None:
    wrong = [(p, product(p.format(name))) for p in IN_ENGLISH]
    assert [w for w in wrong if not alike(w[1], name)] == []


@pytest.mark.parametrize(
    "words",
    [
        "昨天买的没到", "付了30一直没发货", "花了整整199！！什么都没有", "卡密是错的 微信30",
        "充到安卓区去了", "在某某卡盟充的，没到账", "我买的怎么还没到", "客服小雨态度差 昨天付的30",
        "老板新年好 昨晚付的款", "人在门口排队 付了30 快点", "女朋友生日 昨天买的 救急", "啊啊啊 付了30",
        "骗子店 退我30", "一直转圈圈 昨晚8点付的", "WHERE IS MY STUFF I paid 30", "hello? anyone? paid 30",
        "页面写“预计3个工作日到账” 昨天付的30", "昨天买的 满200减30 没用上", 
        "我脑子一热买的 现在后悔了 付了30", "拍的图太糊，付了30", "孩子偷偷充了500块", "訂的是日版，寄來美版",
        "I bought it by mistake, 45 yuan", "我拍了全程录像从打开链接到提交，付了30", "阿拉付了钞票 东西还没到伐",
        "昨天的事 处理到哪了", "我要曝光你们", "我表弟买的 他社恐", "明细里看不懂 付了30",
        "支付成功以后停在白页 返回软件还是老样子 付了30", "手机上粘卡密没事 电脑上粘就说无效 付了30",
        "页面让我复制卡密 可是那里是白的 付了70", "信用卡付的 新台币450 没收到", "你们去哪儿输啊 付了30",
        "订单是「处理中」 付了30 一直没到", "网络不好 付了两次30", "截图发了 昨晚买的 没人理", "3点付的钱 现在5点半了", "材料补好了 看一眼",
    ],
)  # fmt: skip
def test_talk_beside_a_purchase_is_no_name(words: str) -> None:
    assert product(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ordered NordVPN 2-year, received a Surfshark login", "NordVPN"),
        ("我买的是卡拉彼丘的晶核 60块 怎么收到的是弹弹堂的点券", "卡拉彼丘的晶核"),
        ("昨天买的钓鱼岛的渔票没到账", "钓鱼岛的渔票"),
        ("拍了一年的「网盘不限速」 68块 还是限速", "网盘不限速"),
        ('I ordered "Sea of Stars" (PC), paid CNY 72.5', "Sea of Stars"),
        ("paid 60 for 3 months of Skillshare, nothing yet", "Skillshare"),
        ("给女朋友买的潘多拉电子礼卡500 店里说查不到", "潘多拉电子礼卡"),
        ("4/20 购万达影城2D通兑码2个,共66元,券码不存在", "万达影城2D通兑码"),
        ("周六买的 上海迪士尼快速通行码 付款 ¥ 1,280.00 没有短信", "上海迪士尼快速通行码"),
        ("收款方 星点数卡\n商品：起点币\n支付宝 ¥50.00 没到账", "起点币"),
        ("东西是Photoshop正版序列号，联系Adobe说被撤销了", "Photoshop正版序列号"),
        ("苹果礼品卡100的 App Store提示卡无效", "苹果礼品卡"),
        ("GPT账号登不上 早上买的 22块", "GPT账号"),
        ("五十块 欢乐豆还没进 昨晚付的", "欢乐豆"),
        ("昨晚买的Office365激活码 微软说已用于另一台设备", "Office365激活码"),
        ("我之前买的那个b站号登不上去了 付了15", "b站号"),
        ("154 0931 7726 移动 五十块没到", "移动"),  # no other word says what was bought
        ("加油卡卡号我抄错一位了 能追回来不", "加油卡"),
        ("ps5的p5r 买了没发货", "ps5的p5r"),
        ("下单写的是「得到年度课」，收到的是电子书", "得到年度课"),
        ("昨晚付的50块 RunJump的许可 到现在没发", "RunJump的许可"),
        ("支付宝充钱未到账 昨晚9点40付的 swiftlink的", "swiftlink"),
        ("在你们这订SwiftMax月度 付完账号没动静", "SwiftMax月度"),
        ("这张50元的E卡绑定提示已被绑定", "E卡"),
        ("蟹卡刮开密码第三位看不清 是3还是8 398块", "蟹卡"),
        ("移动50充值卡 密码输进去说已充值", "移动50充值卡"),
        ("寄来的联通100元充值卡 涂层刮不动", "联通100元充值卡"),
        ("我买的是王者q区的点券 充到微信区去了 50块", "王者q区的点券"),
        ("买的 WeGame 的怪物猎人 输完说渠道不符 233", "WeGame 的怪物猎人"),
        ("在wegame上《艾尔登法环》买的 码无效 233块", "wegame上《艾尔登法环》"),
        ("租号24小时 给我弄了个6小时的 16块", "租号"),
        ("手机充值100没到 昨晚付的", "手机充值"),
        ("九月买的机场订阅 全部节点timeout 28块", "机场订阅"),
        ("买之前问一下 蓝灯能几台电脑用", "蓝灯"),
        ("终身码不认了 当年168买的", "终身码"),
        ("ordered Office 2021 Pro Plus, key blocked. 60 rmb", "Office 2021 Pro Plus"),
        ("三角洲的哈夫币 2000万 没收到 112", "三角洲的哈夫币"),
        ("崩铁的补给凭证没到 付了98", "崩铁的补给凭证"),
        ("360包年 今天早上交的 没开", "包年"),
        ("买了gemini ultra 一个月 结果是pro 付了320", "gemini ultra"),
        ("My Obsidian Sync hasn't been activated, order OB-2291, 260 rmb", "Obsidian Sync"),
        ("Key for Hadesburg II doesn't work, it is already owned by someone", "Hadesburg"),
        ("e卡绑错号了，绑到我老婆那个京东号上了，能不能作废重新出一张 200块", "e卡"),
        ("老师推荐的单词软件会员 买了两年 结果三个月就到期 99", "单词软件会员"),
        ("拍的变声大师会员没开通 18块", "变声大师会员"),
        ("域名买了两天还没解析生效 58块", "域名"),
        ("彩铃会员半年 36块 话费没扣 是支付宝扣的 没加上", "彩铃会员"),
        ("bought recolors pass but i didnt receive it and i lost 320 robux", "recolors pass"),
        ("之前买的Skype点数…不是 是Viber 50块 打不出", "Viber"),
        ("买的土豆会员，不对，是地瓜会员 18块 没开", "地瓜会员"),
    ],
)
def test_what_was_ordered_is_named_as_it_was_sold(words: str, name: str) -> None:
    assert alike(product(words), name), product(words)


def test_a_name_is_known_by_where_it_stands_and_how_it_is_written() -> None:
    text = "码没到 我付了\nFlyEnv的许可,\ue000\ue000\n急"
    at = text.index("FlyEnv")
    assert set(standing.signs(text, at, at + 6)) == {
        "line 1", "begins its line", "line has ¥", "of it",
    }  # fmt: skip
    assert set(standing.capitals(text, at, at + 6)) == {"camel"}
    assert set(standing.capitals("i got Frostpunk from you", 6, 15)) == {"titled"}
    assert set(standing.signs("急 鸣潮\n没到", 2, 4)) >= {"ends its line", "is its clause"}
