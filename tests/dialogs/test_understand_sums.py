"""Every way of writing a sum, in every place where buyers write it, beside what is no price."""

from datetime import UTC, datetime
from decimal import Decimal
from itertools import product

import pytest

from dialogs.understand.reading import understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")

# how one sum is written
FORMS = (
    ("38元", "38"), ("38块", "38"), ("38块钱", "38"), ("¥38", "38"), ("￥38.00", "38"),
    ("38rmb", "38"), ("38 RMB", "38"), ("RMB 38", "38"), ("38yuan", "38"), ("CNY 38", "38"),
    ("人民币38元", "38"), ("38人民币", "38"), ("三十八块", "38"), ("三十八元", "38"),
    ("38塊", "38"), ("38圓", "38"), ("38大洋", "38"), ("三八块五", None), ("12块5", "12.5"),
    ("12块五", "12.5"), ("十二块五", "12.5"), ("12.5元", "12.5"), ("九块九", "9.9"),
    ("9块9毛", "9.9"), ("8毛", "0.8"), ("一百零五块", "105"), ("两百五十块", "250"),
    ("一百二十八元", "128"), ("壹佰贰拾元", "120"), ("1,188元", "1188"), ("¥1,188.50", "1188.5"),
    ("一千二百块", "1200"), ("1.2k块", "1200"), ("3千块", "3000"), ("2w元", "20000"),
    ("１２８元", "128"), ("100块零5毛", "100.5"), ("五分钱", "0.05"), ("两万块", "20000"),
)  # fmt: skip
# where it stands; {} is the sum
PLACES = (
    "昨天付了{}，会员没到", "会员没到，花了{}", "{}买的会员没到账", "买会员花掉{}，到现在没开通",
    "会员 {} 没到", "微信付的{}，会员没到", "会员没开通，支付宝{}", "被扣了{}，会员没给",
    "我付了{}\n会员呢", "会员没到\n{}", "会员还没开，{}呢老板", "转给你们{}，会员没开",
    "收了我{}，会员没影", "会员{}拍的，没到", "总共{}，会员没到", "{}的会员没到账",
)  # fmt: skip
BARE = (
    "昨天付了{}，会员没到", "会员没到，花了{}", "微信付的{}，会员没到", "被扣了{}，会员没给",
    "会员没到\n{} 微信", "总共{}，会员没到", "会员 {} 支付宝付的 没到", "昨天{}买的会员没到账",
    "付款{}，会员没到", "昨晚{}拍的会员没到", "实付{} 会员没到", "会员没到 一共给了你们{}",
)  # fmt: skip
# sums and numbers that are not what was paid
BESIDE = (
    "别家才卖20", "原价99", "余额还剩3.2", "只退了我5块", "客服让我再加10块", "打了10086",
    "手续费1块", "我等了40分钟", "试了3次", "尾号2290", "上一单30的到了", "满100减10的券",
)  # fmt: skip


def amount(words: str) -> Decimal | None:
    return understand([words], NOW).amount


def money(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value).quantize(Decimal("0.01"))


@pytest.mark.parametrize("form", [f for f in FORMS if f[1]], ids=lambda f: str(f[0]))
def test_a_sum_is_read_however_and_wherever_it_is_written(form: tuple[str, str]) -> None:
    wrong = [p for p in PLACES if amount(p.format(form[0])) != money(form[1])]
    assert wrong == []


@pytest.mark.parametrize("sum_", ["38", "12.5", "9.9", "128", "66.66", "三百八", "一百二", "1280"])
def test_a_sum_without_its_unit_is_read_beside_a_word_of_paying(sum_: str) -> None:
    value = {"三百八": "380", "一百二": "120"}.get(sum_, sum_)
    wrong = [p for p in BARE if amount(p.format(sum_)) != money(value)]
    assert wrong == []


@pytest.mark.parametrize("beside", BESIDE)
def test_other_sums_of_the_message_are_not_taken_for_the_price(beside: str) -> None:
    wrong = [
        text
        for place, sum_ in product(PLACES, ("45元", "58块8"))
        for text in (f"{place.format(sum_)}，{beside}", f"{beside}，{place.format(sum_)}")
        if amount(text) != money("45" if sum_ == "45元" else "58.8")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("下单了3份奶茶券 每份12.5 没到", "37.5"),
        ("12.5一张买了3张奶茶券，全过期", "37.5"),
        ("25一个 买了四个激活码都没到", "100"),
        ("19.9*3 买的激活码一个都不能用", "59.7"),
        ("商品：会员\n单价：19.90\n数量：2\n没到", "39.8"),
        ("商品：会员\n单价：19.90\n数量：2\n总计：39.00\n没到", "39"),
        ("定金20 尾款80 代练没人上号", "100"),
        ("付了50定金，前天补的尾款150，号没给", "200"),
        ("两个会员一个25一个30 都没到", "55"),
        ("15元/张 买了4张 一共55 全不能用", "55"),
        ("券100*2 付了196 没到", "196"),
        ("会员 89一张 没到", "89"),
        ("月卡28一个月 买了2个月没到", "28"),
        ("点卡一张三十 拿了五张 全被封", "150"),
        ("查重一次，单价36元，没给码", "36"),
        ("定金二十，尾款八十 没给号", "100"),
        ("昨天付尾款300 定金100是8号付的 没给号", "400"),
        ("58一个我买了俩 都没到", "116"),
        ("花呗分期买的会员，每期33.3 共3期 99.9，没开", "99.9"),
    ],
)
def test_a_price_of_one_and_a_count_make_the_sum_unless_a_total_is_said(
    words: str, total: str
) -> None:
    assert amount(words) == money(total)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("订单总额 88.00 优惠 8.00 应付 80.00 卡密是错的", "80"),
        ("合计：￥26.00\n已优惠：￥4.00\n实收款：￥22.00\n卡没发", "22"),
        ("标价99 用了张10块的券 实际付89 会员没开", "89"),
        ("会员卡30 运费8块 没寄", "30"),
        ("账户里还有36.5 刚才又充了100进去 结果没到账", "100"),
        ("上一单30的到了 这单50的话费没到", "50"),
        ("银行短信：支出168.00元，余额2,331.55元\n会员没开", "168"),
        ("100日元的点卡 6块5 没到", "6.5"),
        ("买咗張卡用唔到 三舊水", "300"),
        ("100的充值卡我花了98 卡密不对", "98"),
        ("20刀的steam卡 148收的 用不了", "148"),
        ("充值面额100元\n支付金额99.5元\n状态 失败", "99.5"),
        ("充值游戏：逆水寒\n应付：¥300.00  优惠：¥12.00  实付：¥288.00\n没到", "288"),
        ("网易一卡通 单价28.5 一起57 没到", "57"),
        ("教师价99/年,一共3份297,会员没到", "297"),
        ("会员标价30元,结账变成33.6元", "33.6"),
        ("购物卡1000元面值,成交价958。收到两组,合计800", "958"),
        ("加油卡500元没到，要求退一赔三共1500元", "500"),
        ("购买会员,238元,没到;第二天同款活动价168元", "238"),
        ("报价 260,余额抵扣60另银行卡付200，会员没开", "200"),
        ("eSIM 68元没发。在机场花了200块重新办的卡", "68"),
        ("会员11块11付的，没到", "11.11"),
        ("13块1毛4 支付宝 码已核销", "13.14"),
        ("微信付的 廿五块 会员没到", "25"),
        ("移动的50 话费没到", "50"),
        ("订单编号 | 商品 | 数量 | 实付\nBD-0502-1031 | 百度网盘月卡 | 10 | 75.00\n没到", "75"),
        ("盒马礼品卡 200面值 没收到", "200"),
        ("移动卡 面额50 密码刮坏了", "50"),
        ("余额少了88 预存款扣的 会员没开", "88"),
        ("充话费200元，短信显示到账100元", "200"),
        ("礼品卡 就那张 500 的，481 换一张", "481"),
        ("购物卡 一点买的 两百 付一百九十三 没到", "193"),
        ("便利店电子卡 50 付48 取不了", "48"),
        ("季卡没到 70块 啊不是，68块", "68"),
        ("HK卡160 收到美服的 RMB 149", "149"),
        ("拍了张500的盒马 有人花了19.5", "500"),
        ("号填错的那单 30的话费 29.4 没到", "29.4"),
        ("上月充了50没到你们退了，昨天我又充了100还是没到", "100"),
        ("酷狗vip 一季度49 给成三天的", "49"),
        ("短信截图是8809的 50话费没到", "50"),
        ("充的话费 不接受5元代金券补偿", None),
        ("LINE代幣 500 枚 收到優惠券", None),
        ("一百出头买的会员没到", None),
        ("五十多块买的会员没到", None),
        ("10 usdt 买的会员没开", None),
        ("charged by Visa **** 8334, 9,000 points were taken, no membership", None),
        ("Bought a 75$ gift card, no code", None),
        ("绿票没到 昨晚付的，1140***@qq.com", None),
        ("I paid and noticed within 20 min, no code", None),
        ("月卡没到 充了2次100", "100"),
        ("俩单都没到 后面那个45 微信", "45"),
        ("话费你家100卖99.5 没到", "99.5"),
        ("港币88的那张没到", None),
        ("昨天扣了2笔 只到一笔", None),
        ("6480点券 到了3280", None),
        ("1000Q币没到", None),
        ("美团88代100的券，用不了", "88"),
        ("余额500充了，游戏里没到", "500"),
        ("被扣了8块手续费，点卡没到", None),
        ("账单金额 -43.00 点卡没到", "43"),
        ("代金券50元，账单金额 -43.00 用不了", "43"),
    ],
)
def test_a_net_sum_beats_a_gross_one_and_what_is_vague_or_foreign_is_none(
    words: str, value: str | None
) -> None:
    assert amount(words) == money(value)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("psn卡兑不了\n200hkd\n189元\n单号是 PS200-1540", "189.00"),
        ("要5000日元的苹果卡，给了3000日元\n235rmb", "235.00"),
        ("三天前买的加油卡，面值200卖我196，发错了", "196.00"),
        (
            "Paid with Alipay three hours ago, 620 CNY for 5000 Valorant points. Nothing came",
            "620.00",
        ),
        ("我前天買的 eShop 卡沒到，轉帳都轉了 2100 台幣", None),
        ("一直付不了款，想买的是50块的Q币", None),
    ],
)
def test_the_money_of_another_country_or_of_no_purchase_is_no_sum(
    text: str, amount: str | None
) -> None:
    found = understand((text,), datetime(2026, 11, 4, 15, tzinfo=UTC)).amount
    assert (None if found is None else f"{found:.2f}") == amount
