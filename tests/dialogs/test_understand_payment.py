"""How a purchase was paid, beside refund routes, contacts, goods and balances only looked at."""

from datetime import datetime

import pytest

from dialogs.understand.reading import understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


@pytest.mark.parametrize(
    ("words", "method"),
    [
        ("昨天 19:08 付款 299 元，支付宝余额 卡激活不了", "alipay"),
        ("前天申请的退款35.5怎么还没到我微信零钱啊，当时是买网易云黑胶的", None),
        ("退款昨天说通过了 288 到今天银行卡没看见 礼品卡那单", None),
        ("那个退款能不能退到我支付宝 不要退到你们网站余额里 我再也不会买了", None),
        ("品名：腾讯视频VIP周卡\n金额：1360.00 付款：12-12 00:07:52 余额", "balance"),
        ("我在你们商城给余额充了300 余额一直不变 九点五十的时候用建行卡付的", "bankcard"),
        (
            "我老板让我买的企业微信会议时长包 激活码点了显示无效 上周五下午四点付的 公司卡 460元",
            "bankcard",
        ),
        (
            "Bought 支付宝 foreigner phone top up... I mean China Unicom 话费 100, paid by wechat at 19:25",
            "wechat",
        ),
        ("刚付的 话费50 某宝付的 没到", "alipay"),
        ("会员季卡 阿里pay 25 没到", "alipay"),
        ("alipayhk俾嘅 奈飞一个月没有email", "alipay"),
        ("单 g 0924 二十二块五 余额 谷歌账号登不上", "balance"),
        ("10个日包 还断着 走的余额 总共28块5", "balance"),
        ("我余额被扣了88 会员没开", "balance"),
        ("话费充了50 余额 3.2 没到账", None),
        ("微信付不了 后来用支付宝付的 98 没到", "alipay"),
        ("支付宝付失败 换微信付的 会员没到", "wechat"),
        ("发微信也没回复 会员买了一天没到", None),
        ("加了你们微信不回我 优酷会员30块没到", None),
        ("98 微信没到 会员", "wechat"),
        ("转到你们支付宝的 300块 号没给", "alipay"),
        ("打到你微信的钱 卡密呢", "wechat"),
        ("我妈的卡付的 200话费没到", "bankcard"),
        ("购物卡里只有30 我付了100", None),
        ("单位对公付的 12席 没激活码", "bankcard"),
        ("会员余额没变 付了50", None),
        ("账户余额里扣的 50 没到", "balance"),
        ("my account balance still shows 0, I paid 50 rmb for steam card", None),
        (
            "I paid 199 with union pay card this morning. Refund to the card please not store credit. the key does not work",
            "bankcard",
        ),
        ("charged my card 50 yuan no code", "bankcard"),
        ("微信读书年卡没到 付了168", None),
        ("QQ红包付你们的，310 账号被停用", "qqpay"),
        ("QQ红包转了你7.9 优酷周卡没到", "qqpay"),
        ("不是支付宝 是微信付的 没到", "wechat"),
        ("退款退到银行卡了吗 三天了没收到", None),
        ("退款显示成功但微信零钱没有", None),
        ("我申请退款了 支付宝账单里没看见退回来的钱", None),
        ("朋友微信推荐的你们店 会员30没到", None),
        ("微信:abc123 加我 会员没开", None),
        ("银行卡号填错了 退款没收到", None),
        ("Steam钱包余额充值100 没到", None),
        ("my wechat is abc123, order no code 30rmb", None),
        ("add me on wechat please, no code received, paid 30rmb", None),
        ("refund to my alipay please, code is dead", None),
        ("refund me to my bank card please, code is dead", None),
        ("支付宝 微信都试了付不了款", None),
        ("付款页面只有支付宝 没有微信 怎么付", None),
        ("余额抵扣了5 微信付了25 会员没到", "wechat"),
        ("my bank charged me 30, no code", "bankcard"),
    ],
)
def test_a_way_of_paying_is_told_from_refund_routes_contacts_and_goods(
    words: str, method: str | None
) -> None:
    assert understand([words], NOW).payment_method == method
