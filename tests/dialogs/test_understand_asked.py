"""What is asked for and what was paid, as people tell it who tell a whole story."""

from datetime import datetime

import pytest

from dialogs.understand.reading import understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("剩下那四个号给充一下呗 名单早给你们了", "redeliver"),
        ("把剩下两张发我邮箱就行 付了三张只来一张", "redeliver"),
        ("码输进去说已经被人用了 求一个能用的 急", "exchange"),
        ("你们自动续费又扣我25 退了并把续费关掉", "refund"),
        ("没发货 直接退那笔吧 别充了", "refund"),
        ("只给了一半的量 把剩下的60要回来总行吧", "refund"),
        ("打开软件点一下就闪退 买的激活码 咋整", None),
        ("软件一启动就退了 昨天买的授权", None),
        ("我补差价行不行 想从月卡升年卡", None),
        ("密码被你们改了 把密码还我", None),
        ("渠道退款把我号给封了 买的点券 咋办", None),
        ("退都退不掉 页面按钮是灰的 充值没到账咋回事", None),
        ("Can I get a working key? or just refund", None),
        ("Please return the second payment, I was charged twice", "refund"),
        ("Is there any way to undo the payment? bought by mistake", "refund"),
        ("gave me 1 month instead of 12. I'd like the remaining 11 months please", "redeliver"),
        ("nothing in my mailbox. bought yesterday 25 yuan, pls send", "redeliver"),
        ("wrong email typed, can you cancel it and issue again", "redeliver"),
        ("Key says already activated. a fresh one please", "exchange"),
        ("can I have a code that works please", "exchange"),
        ("who has my money now?? card was voided", None),
        ("补我个解释行吗 订单一直没到", None),
        ("大杯变中杯了 补我个差价5块就行", "refund"),
        ("司机让我下车补票 公交卡没充上", None),
        ("运营商补扣了我欠费30 你们充的100呢", None),
        ("是不是换过人了 之前代练不是这样的", None),
        ("你们再这样我换一家了", None),
        ("还不退钱？等着收传票吧", "refund"),
        ("那单补单成功了没", None),
        ("麻烦帮我重新储值一次 ID没错", "redeliver"),
        ("不要了不要了 钱退回来就行 等了一天没发", "refund"),
        ("我也不要换了 直接把钱给我退了吧 换三个都不能用", "refund"),
        ("退款就不用了 我要的是会员 给我充上就好", "redeliver"),
        ("不用退 补一张就成", "redeliver"),
        ("申请退款被拒了 凭啥 东西都没发 必须给我退", "refund"),
        ("客服让我等补发 等到现在 人呢", None),
        ("给换个充值方式 直接充我号上 卡密老提示错误", "redeliver"),
        ("这号登不上 给整一个能登的", "exchange"),
        ("刚 微 信 付\n一 百 块\n没 有\n键盘坏了只能这样打 订单 7 7 0 3 1 9 5 8", None),
        (
            "订单编号    5 8 8 1 2 0 9 9 0 0 3 1\n金额    ￥3 0 . 0 0\n状态    充值成功\n你这个成功是你们自己觉得成功吧 手机里没钱啊",
            None,
        ),
        ("我 要 退 款 支 付 宝 付 的 5 0 块 卡 密 无 效", "refund"),
    ],
)
def test_a_wish_is_told_from_what_was_done_seen_or_offered(words: str, wish: str | None) -> None:
    assert understand([words], NOW).wants == wish


@pytest.mark.parametrize(
    ("words", "method"),
    [
        ("会员没到 我用银行转的 1200", "bankcard"),
        ("昨晚刷招商的卡 没收到码", "bankcard"),
        ("对公转的 50张卡少了3张", "bankcard"),
        ("money gone from my card, no key. 88 rmb", "bankcard"),
        ("刷了三次卡 扣了三次 只到一份", "bankcard"),
        ("退款显示成功 银行卡没收到", None),
        ("微信零钱没有 银行卡也没有 退的钱呢", None),
        ("我微信都让你们拉黑了 充的会员没到", None),
        ("steam余额被扣成负的了 你们什么黑卡", None),
        ("刷卡机说卡片过期 礼品卡100的", None),
        ("哈啰骑行卡没到 昨天买的", None),
        ("链接叫我填银行卡密码 这正常么", None),
        ("盗刷的卡充的吧 我号被封了", None),
        ("多扣的钱你们给我退进站内余额了 谁要余额", None),
        ("不能用 退 微信付的19.9", "wechat"),
        ("我要退微信付的那单 没到", "wechat"),
        ("当时付的支付宝号注销了 码没到", "alipay"),
        ("38元 qq 钱包 昨晚11点半 号登不上", "qqpay"),
        ("农信社的卡付的 没到账", "bankcard"),
        ("支付宝红包码用不了 20的", None),
        ("你微信发我 我拉你看 充的没到", None),
        ("刚 微 信 付\n一 百 块\n没 有\n键盘坏了只能这样打 订单 7 7 0 3 1 9 5 8", "wechat"),
        (
            "订单编号    5 8 8 1 2 0 9 9 0 0 3 1\n金额    ￥3 0 . 0 0\n状态    充值成功\n你这个成功是你们自己觉得成功吧 手机里没钱啊",
            None,
        ),
        ("我 要 退 款 支 付 宝 付 的 5 0 块 卡 密 无 效", "alipay"),
    ],
)
def test_a_way_of_paying_is_told_from_where_money_lies_or_went(
    words: str, method: str | None
) -> None:
    assert understand([words], NOW).payment_method == method


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("支付宝账单\n交易成功 -36.00\n花呗\n没到", "36.00"),
        ("支付金额 ￥-88.00\n会员没到", "88.00"),
        ("号填错了 9打成了6,200话费充别人那了", "200.00"),
        ("office2021 9.9 买的 卡密是空的", "9.90"),
        ("充了200只来了150", "200.00"),
        ("4块 9 买的券领不了", "4.90"),
        ("520给对象买的会员 码失效", None),
        ("我车机是安卓6的 装不上 码白买了", None),
        ("充到1228去了 我是1288服的", None),
        ("一块钱都没到 退我", None),
        ("闲鱼币1000 没到账", None),
        ("我想换成3000那个 补差价也行", None),
        ("6块的和30的都没到", "36.00"),
        ("30元×4张=120 会员价117.6 只来3张", "117.60"),
        ("孩子充的 加起来七千九百多 求退", "7900.00"),
        ("年付188 usdt付的 订阅打不开", "188.00"),
        ("我朋友买9块 我买12 没到货还贵", "12.00"),
        ("退我差的那8块", None),
        ("648没到 氪金党崩溃", "648.00"),
        ("钱包少了18 币没来", "18.00"),
        ("刚 微 信 付\n一 百 块\n没 有\n键盘坏了只能这样打 订单 7 7 0 3 1 9 5 8", "100.00"),
        (
            "订单编号    5 8 8 1 2 0 9 9 0 0 3 1\n金额    ￥3 0 . 0 0\n状态    充值成功\n你这个成功是你们自己觉得成功吧 手机里没钱啊",
            "30.00",
        ),
        ("我 要 退 款 支 付 宝 付 的 5 0 块 卡 密 无 效", "50.00"),
    ],
)
def test_what_was_paid_is_told_from_numbers_that_count_or_name(
    words: str, amount: str | None
) -> None:
    found = understand([words], NOW).amount
    assert (None if found is None else str(found)) == amount
