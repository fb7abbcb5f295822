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
