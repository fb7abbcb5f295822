"""How buyers name an order number, and what stands beside it and is none."""

from datetime import datetime

import pytest

from dialogs.understand.reading import mask_card_keys, understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


def order_no(text: str) -> str | None:
    return understand(text.split(" ‖ "), NOW).order_no


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三天了没到 单号呢 17730 42286", "1773042286"),
        ("没收到 ‖ 号：20250520140077", "20250520140077"),
        ("刚下的单五分钟前 号2504191542 没到", "2504191542"),
        ("没到 88120394", "88120394"),
        ("今朝十點半 FPS 過數 ‖ Order D+0518-10 ‖ 未收到", "D+0518-10"),
        ("月饼券规格不对 ‖ P.O. 25-0822/YN", "25-0822/YN"),
        ("订单那栏写的 LDS-6658 1347 02 没到", "LDS-6658134702"),
        ("单号 KF8830 1122 没到", "KF88301122"),
        ("单 g 0924 - 11 - 5 验证不了", "g0924-11-5"),
        ("现在便宜了8块 补个差价呗 61700 21938", "6170021938"),
        ("她没有短信 ‖ B2612 0618 2209", "B261206182209"),
        ("卡号卡密都给我了 说卡号不存在 ‖ OD2508072344", "OD2508072344"),
        ("订单号A1B2C3 没到", "A1B2C3"),
        ("单号我记得是5502118", "5502118"),
        ("订单 id 5502118 没到", "5502118"),
        ("order_no: 5502118", "5502118"),
        ("order ref 5502118", "5502118"),
        ("dan hao 5502118 没到", "5502118"),
        ("查一下单：5502118", "5502118"),
        ("提取码5MYK2207 订单号也是这个", "5MYK2207"),
        ("两张卡 JDK-1228-6624 没到", "JDK-1228-6624"),
        ("买的征途 到的是球球大作战的码 ‖ ZT0801-1700-5", "ZT0801-1700-5"),
        ("order no is 20250916-21-0043, nothing came", "20250916-21-0043"),
        ("微信付的98 2508-11-0047 没到", "2508-11-0047"),
        ("15412345678 单号A-88213 没到", "A-88213"),
        ("麻烦给JF0716-02退款", "JF0716-02"),
        ("还没充到 JF0716-02", "JF0716-02"),
        ("7750-2318 没到", "7750-2318"),
        ("XES/31/08/1410 没到", "XES/31/08/1410"),
        ("PC0404/A3这单没到", "PC0404/A3"),
        ("#SPF/25/1123-8 没到", "SPF/25/1123-8"),
        ("UMMIO4LA4JAZPGWB 没到", "UMMIO4LA4JAZPGWB"),
        ("BAHA-0610-A077 没到", "BAHA-0610-A077"),
        ("券不存在 ‖ TX20251006883419", "TX20251006883419"),
        ("88301927号订单没到", "88301927"),
        ("你们系统给的号是JF0716-02 没到", "JF0716-02"),
        ("订单A：990211 充cf点 正常 ‖ 订单B：990214 到的是逆战点券", "990214"),
    ],
)
def test_a_number_is_found_however_it_is_written(text: str, number: str) -> None:
    assert order_no(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("交了300电费没到 ‖ 支付宝付的 ‖ 流水号JF1005-330981", "JF1005-330981"),
        ("付费买了一年没反应 交易号w129461177", "w129461177"),
        ("有线电视没开机 流水号 4410098172", "4410098172"),
        ("没到 流水号 JF1005-330981 订单号BJ0131", "BJ0131"),
        ("没到 支付宝流水号 JF1005330981", None),
        ("没到 微信交易单号 4200002913202610190071182230", None),
        ("微信支付凭证 4200002913202610190071182230", None),
        ("转账给你们了没到 流水号 88301927 银行的", None),
    ],
)
def test_a_serial_is_the_shops_own_where_no_order_stands_beside_it(
    text: str, number: str | None
) -> None:
    assert order_no(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("订单号码：８８４１００２７６３ ‖ 不对不对 打错了 是8841002736", "8841002736"),
        ("订单号 8841002763 ‖ 啊不是 8841002736", "8841002736"),
        ("单号8830192写错一位 8830129才对", "8830129"),
        ("单号 8830192 ← 错的 ‖ 8830129 ← 对的", "8830129"),
        ("8830192（×） 8830129（√）", "8830129"),
        ("单号HX-2230 哦不 HX-2203", "HX-2203"),
        ("单号HX-2230 ‖ *HX-2203", "HX-2203"),
        ("order no HX-2230 sorry I mean HX-2203", "HX-2203"),
        ("游戏ID写错了 是 8830129 ‖ 单号BJ0131", "BJ0131"),
        ("我充错号码了 最后一位打错了 1542201985 应该是6 ‖ 单号BJ0131", "BJ0131"),
        ("单号BJ0131 充的号码打错了 1542201985 应该是6", "BJ0131"),
        ("我号是 red_6620931 你们订单里写的 red_6620913 ‖ XHS63020-20", "XHS63020-20"),
    ],
)
def test_a_corrected_account_is_no_corrected_order(text: str, number: str) -> None:
    assert order_no(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("单号：第一次是 R620-5514，第二次是 R706-8820 ‖ 查第二次的", "R706-8820"),
        ("两单 R620-5514 R706-8820 ‖ 前面那个到了 后面那个没到", "R706-8820"),
        ("R620-5514 R706-8820 ‖ 后面那笔没问题", "R620-5514"),
        ("JX-60112和JX-60113 前者到了 后者没到", "JX-60113"),
        ("JX-60112已到账 JX-60113未到账", "JX-60113"),
        ("之前买过JX-60112挺快的 这次JX-60113 俩小时了", "JX-60113"),
        ("下了两单 33100201到了 没到的是33100298", "33100298"),
        ("AB2210是拼多多的单号 你家的是 WQ8830-114", "WQ8830-114"),
        ("上个月订单0318-7719退了我40 那个不说了 今天这个没单号", None),
    ],
)
def test_of_several_orders_the_words_tell_the_one_by_its_place(
    text: str, number: str | None
) -> None:
    assert order_no(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "我已经报警了 回执编号A3301062026011400873 三天不发货",
        "报警回执 A3301062026011400873 你们等着",
        "我没有单号 就一个付款码 2871 8829 1102 8831 22",
        "卡號已儲值 ‖ 序號 MCFACA0011290457 交易時間 22:14",
        "单号我截屏没截全 只有前面 LYSK2608- 后面看不到了",
        "订单号10086开头那个没到",
        "单号？我哪有单号 10086发了个短信说没到",
        "106571234567发的短信说成功",
        "打了4008238823没人接",
        "你们给的工单编号：T20261103008 到现在没回复",
        "报警了 案件编号A3301060020261103001",
        "律师函编号 (2026)法字第0331号",
        "备案号 浙ICP备2026008830号-1",
        "车牌 浙A8830K 加油卡没到",
        "水费编号 88301927 没到账",
        "买的steam号 kd8830192 / pw8830 登不上",
        "礼品卡卡号后八位88301927 余额0",
        "游戏ID写错了 是 8830129",
        "显卡RTX4070 打不开",
        "你们充到了kd8830192 不是我的",
        "绑定的是KD_8830 没到",
        "本来要充给a8830192b的",
        "我填的HX883019 你们充错了",
        "我号kd8830192 没到",
        "角色名KD_8830 没收到",
        "战网 88301927 没收到金币",
        "订单备注88301927 没看吗",
        "我Q88301927 会员没开",
        "店铺id88301927 余额不对",
        "油卡88301927充500没到",
        "my account is kd8830192 still nothing",
        "username KD_8830, no coins",
        "买了QB/100/95 没到",
        "看下2024-2025的题库 打不开",
        "充1000-2000送多少",
        "报错 4004-1102 登不进去",
        "兑换页面报 E10023 换浏览器也一样",
        "我朋友的QQ88301927 我的88301928 都没开",
        "261103买的 没到",
        "买了10张卡 10001-10010 全打不开",
        "8830192746----a8Kx92 登不上",
        "给的号hx883019 密码a8kx92登录不上",
        "2026070319:07付的款 没到",
        "号：1540882917 区：微信37区 点券没到",
        "顺丰 SF1409123456789 没收到卡",
    ],
)
def test_papers_parts_ranges_and_accounts_are_no_order_numbers(text: str) -> None:
    assert order_no(text) is None


@pytest.mark.parametrize(
    "key",
    [
        "卡密: VP7721 8830 1943 LQ",
        "兑换码AB3D EF7H IJ9L MN1P",
        "兑换码ABCD EFGH IJKL MNOP",
        "AB3D EF7H IJ9L MN1P",
        "ab3d ef7h ij9l mn1p",
        "卡密就一串 9F2KQ7T1M",
        "激活码发来的是 9F2KQ7T1M",
        "码是16位的 你发我的才14位 K8X2M4P9Q1W7E5",
        "前面那张好用 后面那张7K2M9QW4ZP8S",
        "我兑换7K2M9QW4ZP8S",
        "截图里的卡是 6222 8830 1927 4611",
        "两张卡 8830192746118830 8830192746118831",
        "23号买的 店员说早核销了 码 KFC-8821-0093-7714",
        "密码只有12位 192746118830",
        "gift card, pin 1927, serial no. 8830192746",
        "PIN 8830 1927 4611",
    ],
)
def test_a_key_is_masked_however_it_is_typed_and_is_no_order(key: str) -> None:
    text = f"{key}用不了 说已兑换"
    assert order_no(text) is None
    assert "*" in mask_card_keys(text)
    assert key[-7:-2] not in mask_card_keys(text)


def test_a_short_password_and_a_code_named_behind_it_are_masked() -> None:
    for text, key in (("密码 88210 不对", "88210"), ("7K2M9QW4ZP8S 这个码被用了", "9QW4ZP")):
        assert order_no(text) is None
        assert key not in mask_card_keys(text)


def test_words_in_capitals_are_no_key() -> None:
    for text in ("THIS CODE DOES NOT WORK", "订单号 KS22 4410 8831 没到"):
        assert mask_card_keys(text) == text
