"""Ways people say what they paid, how long they have waited and what they want."""

from datetime import datetime
from decimal import Decimal

import pytest

from dialogs.understand.reading import Findings, understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


def read(words: str) -> Findings:
    return understand([words], NOW)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("沃尔玛购物卡500 昨天付了480 刷不出来", "480"),
        ("6480那档的钻石 花了618 只到3280", "618"),
        ("面额写30，我明明结账100的Steam卡", "100"),
        ("收了老子128到现在没给会员", "128"),
        ("打开是404 买的卡呢 花了三十五", "35"),
        ("ordered Roblox 800 for 65 kuai, got 400", "65"),
        ("金额 -99.50\n话费至今未到", "99.50"),
        ("买的儿童票 89一张", "89"),
        ("154开头的号没到账", None),
        ("MyCard 1000 點那張沒收到", None),
        ("Steam余额还是¥3.27，点券没到", None),
    ],
)
def test_what_was_paid_is_told_from_face_values_codes_and_counts(
    words: str, amount: str | None
) -> None:
    assert read(words).amount == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("过了40分钟话费没来", 40), ("15min了还没有卡密", 15), ("三天过去了会员还没开", 4320),
        ("钱扣了两天货没来", 2880), ("都过了仨小时没到账", 180), ("买了三刻钟了还没到", 45),
        ("一个小时了老铁 话费没到", 60), ("已等待6小时没到账", 360),
        ("充值3天会员没到账", None), ("客服让我等24小时", None), ("两三天了还没到", None),
    ],
)  # fmt: skip
def test_how_long_the_buyer_has_waited_is_heard(words: str, minutes: int | None) -> None:
    assert read(words).elapsed_minutes == minutes


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("页面写了英文版 能换中文的不", "exchange"),
        ("点开是404 换流量也是404", None),
        ("少打一段，打完或者退我一半", None),
        ("换个够数的也行，退也行", None),
        ("上次过期你们给换了，这次啥也没发", None),
        ("退款进度查一下", None),
    ],
)
def test_a_wish_is_one_plain_thing_asked_for_now(words: str, wish: str | None) -> None:
    assert read(words).wants == wish


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("一百块买了个“永久会员”，打开只有一个月", "永久会员"),
        ("网易大神的月卡没到", "网易大神的月卡"),
        ("昨晚50买的王者点券没到账", "王者点券"),
        ("一搜百度就有，激活码被人用了", None),
        ("我的充值账号 yanzi_0520 没到", None),
        ("直播间号 998877 没到账", None),
    ],
)
def test_goods_are_named_as_bought_not_as_places_or_papers(
    words: str, product: str | None
) -> None:
    assert read(words).product == product


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("商品：绿钻\n订单金额：40.00\n支付金额：38.88\n没到", "38.88"),
        ("商品总价 ¥100\n优惠 ¥5\n实付款 ¥95 未到账", "95"),
        ("订单金额：30.00\n优惠：-1.50\n实付金额：28.50 没到", "28.50"),
        ("话费卡（面值200），到手价189，没到", "189"),
        ("面值100付的95，没到", "95"),
        ("礼品卡500，绑定说冻结，489付的款", "489"),
        ("500的卡我花485，刷不出来", "485"),
        ("买的代金券 50面值，没激活\n44块 订单 2602115508", "44"),
        ("京东E卡200元的，195拍的，密码不对", "195"),
        ("98.5充100话费 没到", "98.5"),
        ("买的500京东卡 打开是50的", "500"),
        ("30元的会员给我开成15元的", "30"),
        ("买的5块钱1G日包没到", "5"),
        ("Nitro 一年 315 支付宝付的 没到", "315"),
        ("2025最后一单就翻车\n月卡 30 没到", "30"),
        ("付了两笔15，买重了", "15"),
        ("电子票2张 360 微信 没有码", "360"),
        ("满100减20实付80 没到账", "80"),
        ("昨天微信 69.9 没到账", "69.9"),
        ("Steam 10刀 72块 无效", "72"),
        ("我要的是iOS的648 充成安卓的了\n640 微信", "640"),
        ("创世结晶 买的3280的 到1980 328块", "328"),
        ("拍的是50元快车券 给的是10元×5张\n付了42", "42"),
        ("Netflix会员没开\n68/月 支付宝", "68"),
        ("港区100港币的码没到\n95块 微信", "95"),
        ("刷了648乘3，一共1944，没到", "1944"),
        ("会员 15 付了三次都没到，三笔一共45", "45"),
        ("9点付的 120*2=240 没到", "240"),
        ("肯德基50代金券 店员说过期了", "50"),
        ("奈飞合租的 28一个月 登不上", "28"),
        ("把155写成了153那个尾号，话费30", "30"),
        ("点卡 15元没到，单号4500 8123 9", "15"),
        ("买的战网50美元 你发的是 20 美元", None),
        ("卡号 JX7K-22MP-90QD 密码 5583 0127 说未激活", None),
        ("全境封鎖2的點數 你給我1的", None),
        ("1000 VP 一直没到", None),
        ("土区250里拉的码，用不了", None),
        ("买了office 2021，收到家庭版", None),
    ],
)
def test_a_price_is_told_from_what_the_goods_are_worth(words: str, amount: str | None) -> None:
    assert read(words).amount == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("登录提示封号，给我换号", "exchange"),
        ("我换号试了也不行", None),
        ("请给新的激活码", "exchange"),
        ("剛剛換的那組可以用了", None),
        ("发我个648点？", None),
        ("发我一个能用的", "redeliver"),
        ("麻烦发一下卡密", "redeliver"),
        ("买的年卡 发我一个月卡", None),
        ("码没发我", None),
        ("上次你们说补给我一张 啥时候补啊", None),
        ("退也行发也行", None),
        ("15.9换两个甜筒？？", None),
        ("钱没退卡没给", None),
    ],
)
def test_a_wish_is_told_from_what_was_done_before(words: str, wish: str | None) -> None:
    assert read(words).wants == wish


@pytest.mark.parametrize(
    ("words", "order_no"),
    [
        ("订单号 7 7 2 0 1 5 8 8 3 6 没到", "7720158836"),
        ("单号4500 8123 9 没到", "450081239"),
        ("60元。单 KS 550718。没动静", "KS550718"),
        ("Order no 77194522 never came", "77194522"),
        ("和平精英 6000uc 到手600，39028817465", "39028817465"),
        ("单号 88120394 微信 9 块", "88120394"),
    ],
)
def test_numbers_are_joined_as_people_break_them(words: str, order_no: str) -> None:
    assert read(words).order_no == order_no


def test_the_payment_counts_where_the_order_was_placed_before() -> None:
    found = read("早上9点12下的单9点13付的，没到")
    assert found.occurred_at == NOW.replace(hour=9, minute=13)


def test_the_buyers_own_order_is_meant_not_a_friends() -> None:
    found = read("我闺蜜的到了，她的单JY118820 我的单JY118835 没到")
    assert found.order_no == "JY118835"
    assert read("Tag should be #8812. Order 44120078").order_no == "44120078"
    assert read("昨天充的200块没到，卡号5001 8832 1190 4477").order_no is None


@pytest.mark.parametrize(
    ("words", "method"),
    [("可以用花呗吗", None), ("支持信用卡不", None), ("用余额宝付的会员没到", "alipay")],
)
def test_a_way_of_paying_that_is_asked_about_paid_for_nothing(
    words: str, method: str | None
) -> None:
    assert read(words).payment_method == method


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("年初一买的步步高学习机会员没到", "步步高学习机会员"),
        ("買天堂M鑽石一直沒到", "天堂M鑽石"),
        ("45块的肯德基全家桶券用不了", "肯德基全家桶券"),
        ("抖音极速充值的抖币没到", "抖音极速充值的抖币"),
        ("国庆买的欢乐谷电子票2张 360 微信 没有码", "欢乐谷电子票"),
        ("电影票兑换码 去猫眼兑显示已锁定", "电影票兑换码"),
        ("我买的中国电信 100话费没到", "话费"),
        ("卖的什么狗屁卡 王者点券兑换码已失效", "王者点券兑换码"),
        ("年卡168 给我开的季卡", "年卡"),
        ("昨天买的WPS序列号被禁用", "WPS序列号"),
        ("qb\n10块\n没到", "qb"),
        ("我买的是 Apple TV+，发了 Apple Music", "Apple TV+"),
        ("买的学习强国... 不对，是得到听书年卡，没到", "得到听书年卡"),
        ("订的飞猪机场贵宾厅没来", "飞猪机场贵宾厅"),
        ("送外卖的，充的100 联通 没到", "联通"),
        ("收银小票都有了，没到", None),
        ("余额充值能用数字人民币吗", None),
    ],
)
def test_names_of_goods_grow_to_their_noun(words: str, product: str | None) -> None:
    assert read(words).product == product


@pytest.mark.parametrize(
    "words",
    [
        "买2000钻 到1000", "买了10个号 给了9个", "648的档给我充了328 付了610",
        "下单12个月，给我开了1个月", "付200到150", "订500來300", "400抖币 到了40",
    ],
)  # fmt: skip
def test_less_than_was_bought_is_the_wrong_item(words: str) -> None:
    assert read(words).case_type == "wrong_item"


@pytest.mark.parametrize(
    "details",
    [
        "昨晚八点微信付的45",
        "单号AB88120394",
        "支付宝 30 单号AB88120394",
        "昨天买的网易云黑胶 25块",
    ],
)
@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("一直没到", "not_delivered"),
        ("给我发成别的了", "wrong_item"),
        ("码说已经被人用了", "invalid_card"),
        ("登录提示account suspended，刚买就封", "invalid_card"),
        ("不想要了取消吧，还没发货", "other"),
        ("前天提交的售后一直显示审核中", "other"),
        ("是我自己填错号了", "other"),
    ],
)
def test_details_of_the_purchase_tell_no_type_from_another(
    words: str, case: str, details: str
) -> None:
    assert read(f"{words} {details}").case_type == case
    assert read(f"{details}\n{words}").case_type == case
