"""Turns of phrase that strangers used and the first readers took wrong."""

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
        ("移动花费100到现在没来 付的98", "98"),
        ("买的电信花费50 充成30了 微信49", "49"),
        ("ordered a 3-month Spotify plan, paid 45 by wechat, never came", "45"),
        ("Order 90112233. I got a 7-day pass. Want my 88 back", "88"),
        ("金额 2,050，支付寶，一直沒到", "2050"),
        ("總價：1,299.50 沒收到卡密", "1299.50"),
        ("PS5礼品卡没到，花了 12,800", "12800"),
        ("我付的大会员年卡的钱168 给开季卡", "168"),
        ("坑了我328 到现在没发货", "328"),
        ("骗我98 卡密用不了", "98"),
        ("买的100话费，支付宝付了97.5，没到", "97.5"),
        ("京东E卡 200元 微信支付了192 打不开", "192"),
        ("礼品卡 50元 支付宝付的 没到", "50"),
        ("ordered 1000 coins, received 600, missing the rest", None),
        ("weekly pass for 30 yuan, never got it", "30"),
        ("总共花9毛9 没到账", "0.99"),
        ("三毛五买的体验卡打不开", "0.35"),
        ("花了5毛没到", "0.5"),
        ("昨天88包邮买的图书卡 密码不对", "88"),
        ("19.9包月的加速器登不上", "19.9"),
        ("一共给老板打了两百四 一张没发", "240"),
        ("转账了三次68 只发一个", "68"),
        ("付款人民币贰佰元整 未到账", "200"),
        ("合计叁拾伍元，没收到码", "35"),
        ("券减5 79付 没到", "79"),
        ("68打水漂了 会员没开", "68"),
        ("49.9/3个月的芒果没开", "49.9"),
        ("省10块在你家买的 付了88 没到", "88"),
        ("鲜花卡100朵没到 付了12", "12"),
        ("买的50节网课没开 300块", "300"),
        ("花了小一百买的季卡没到", None),
        ("paid 12.9 usd, got nothing", None),
        ("card of 50 dollars, paid 360 yuan", "360"),
        ("GASH 點數 300 儲錯伺服器了", None),
        ("点数卡 50 没到", "50"),
        ("我余额里充了300，想提现，不买了", None),
        ("充了300到余额没到账", "300"),
        ("今天下午15:10，买的“有道词典会员”，68元，支付宝支付。邮箱填错了，没注册账号", "68"),
    ],
)
def test_the_sum_that_was_paid_is_heard_however_it_is_said(words: str, amount: str | None) -> None:
    assert read(words).amount == (None if amount is None else Decimal(amount))


def test_paying_by_alipay_keeps_its_name() -> None:
    assert read("支付宝支付了45，没到").payment_method == "alipay"
    assert read("提现到支付宝要几天").payment_method is None


@pytest.mark.parametrize(
    ("words", "order_no"),
    [
        ("QQ填错了 应该是 2290 3316 78 ‖ 单号CQ1104-22", "CQ1104-22"),
        ("手机号写错了一位，正确的是 1547 2201 988，订单 88120394", "88120394"),
        ("单号发错了，应该是 6021 3377 0091", "602133770091"),
        ("QQ写成 3390112746 了，单号AB88120394", "AB88120394"),
        ("报错0x80070005 订单OF-8812-33", "OF-8812-33"),
        ("激活 0xC004F074 一直不行", None),
        ("单号报错了，是88120394", "88120394"),
    ],
)
def test_codes_and_corrected_accounts_are_no_order_numbers(
    words: str, order_no: str | None
) -> None:
    assert read(words.replace(" ‖ ", "\n")).order_no == order_no


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("今天再不处理我就投诉，卡密无效", None),
        ("今天不给退我就报警，会员没开", None),
        ("今天都第三天了，话费没到", None),
        ("上次报的没收到，你们说今天会发", None),
        ("我生日是5月20 送的券没到", None),
        ("早上七点就开始等客服 会员没开", None),
        ("昨天换的码还是用不了", None),
        ("前天补发的卡密又无效", None),
        ("昨天买的码换了两次还是用不了", "2026-11-03 00:00"),
        ("早上七点付的 等客服到现在 会员没开", "2026-11-04 07:00"),
        ("今天会员没到，上午十点付的", "2026-11-04 10:00"),
        ("我订的是2号晚场，给我出的3号早场，1号下的单", "2026-11-01 00:00"),
        ("你们 2 号才卖给我的，已经过期了", "2026-11-02 00:00"),
        ("昨天晚上买的场馆票没出票", "2026-11-03 18:00"),
    ],
)
def test_ultimatums_promises_and_shows_are_no_purchase_times(
    words: str, moment: str | None
) -> None:
    at = read(words).occurred_at
    assert (at and at.strftime("%Y-%m-%d %H:%M")) == moment


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("steam的双人成行没到账，68块", "steam的双人成行"),
        ("买了switch上的塞尔达，码用不了", "switch上的塞尔达"),
        ("Ordered a Steam UK gift card, the code is for US. 88 yuan", "Steam UK gift card"),
        ("买咗兩張迪士尼門票未收到", "迪士尼門票"),
        ("訂咗張八達通增值，爭一半", "八達通增值"),
        ("买的是少年编程App的学时卡，一直没发", "少年编程App的学时卡"),
        ("我拍的乐学英语馆的课程卡没激活", "乐学英语馆的课程卡"),
        ("星际网吧5小时卡，进去只有2小时", "网吧5小时卡"),
        ("星河电竞馆5小时卡没到", "星河电竞馆5小时卡"),
        ("小鹿健身30天体验卡用不了 19块", "小鹿健身30天体验卡"),
        ("收到7天体验卡 我买的年卡", "年卡"),
        ("兑换时提示“您已领取过月卡”，逆战点券卡密 30块", "逆战点券卡密"),
        ("买的优酷... 不是 是芒果会员 没开", "芒果会员"),
        ("充的喜马拉雅 打错了 懒人听书会员 18", "懒人听书会员"),
        ("我移动的号，你给充了个电信的流量包", "电信的流量包"),
        ("我的谷歌账号是港区的，礼品卡兑不了", "礼品卡"),
        ("在线等刷礼物 买的抖币没到", "抖币"),
        ("想买微信红包封面 还有吗", "微信红包封面"),
        ("我买的网飞合租号今天让我填代码", "网飞合租号"),
        ("家乐福电子卡 刷不出来 100块", "家乐福电子卡"),
        ("買Now TV周末通，未收到密碼", "Now TV周末通"),
        ("Uber Eats voucher expired, paid 88", "Uber Eats voucher"),
        ("上午拍的汽车之家VIP 没发货", "汽车之家VIP"),
        ("买的潮汐冥想年度会员 68 被兑换了", "潮汐冥想年度会员"),
        ("吉他谱网会员三个月没到", "吉他谱网会员"),
        ("订的上海海昌门票没出票", "上海海昌门票"),
        ("搞了个开心麻花门票 不让进", "开心麻花门票"),
        ("Elden Ring DLC never came, paid 199", "Elden Ring DLC"),
        ("昨天买的图书卡 密码不对", "图书卡"),
        ("买的签到补签卡没到", "签到补签卡"),
        ("中秋月饼券 到店说无效 88", "月饼券"),
        ("粉笔刷题会员没开 30块", "粉笔刷题会员"),
    ],
)
def test_goods_are_named_with_their_shop_length_and_region(words: str, product: str) -> None:
    assert read(words).product == product
