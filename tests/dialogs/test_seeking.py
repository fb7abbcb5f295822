"""A buyer without an order number: contact, day and a second factor find the order."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from dialogs.pictures.reading import PictureReport
from dialogs.seeking import contact_in
from dialogs.turn import FileTicket, ProveTicket, ShowStatus, TicketBrief
from rules.case import OrderRecord, PictureReading
from tests.buyer import NOW, Buyer

ORDER = OrderRecord(
    "KA20261001143777",
    product="游戏点卡",
    amount=Decimal("100.00"),
    paid_at=NOW - timedelta(hours=1),
    payment_method="alipay",
    state="paid_not_delivered",
)
SECOND = replace(ORDER, order_no="KA20261001150888", product="话费充值", amount=Decimal("50.00"))
MINE = {("13800138000", "2026-10-01"): (ORDER,), ("a@b.cn", "2026-10-01"): (ORDER, SECOND)}


def buyer() -> Buyer:
    return Buyer(orders=(ORDER, SECOND), factors=("7890",), of_contact=MINE).says("点卡没到账")


@pytest.mark.parametrize(
    "words",
    [
        "我没有订单号",
        "订单号找不到了",
        "忘了单号",
        "没记住订单号",
        "订单号没存",
        "找不到了",
        "没有",
    ],
)
def test_who_has_no_number_is_asked_for_contact_and_day(words: str) -> None:
    buyer().sees("订单号").says(words).sees("联系方式", "日期").sees_no("没看懂")


@pytest.mark.parametrize(
    "words",
    [
        "没到账，单号稍后发",
        "点卡没到账，交易单号4200002345202610011234567890",
        "给了订单号没到账",
        "订单号没有到账记录",
        "没收到货，订单编号我找找",
    ],
)
def test_goods_that_did_not_come_are_no_missing_number(words: str) -> None:
    buyer().says(words).sees_no("用联系方式找")


def test_the_order_is_found_only_with_a_second_factor() -> None:
    someone = buyer().taps("用联系方式查").says("13800138000 10月1日")
    someone.sees("查询密码").sees_no("KA2026", "游戏点卡", "100")
    someone.says("7890").sees("KA20261001143777", "核对", "100元")
    assert someone.facts.owner_proven
    assert someone.facts.order == ORDER
    assert "7890" not in "".join(someone.facts.said)


def test_no_such_order_and_a_wrong_factor_get_the_same_sentence() -> None:
    unknown = buyer().says("我没有订单号").says("13900139000，10月1日").sees("查询密码")
    other = buyer().says("我没有订单号").says("13800138000，10月1日").sees("查询密码")
    assert unknown.text == other.text
    assert unknown.says("7890").text == other.says("0000").text
    assert unknown.facts.order is None


def test_one_of_several_orders_is_chosen_by_button_or_number() -> None:
    someone = buyer().says("我没有订单号").says("邮箱a@b.cn 10月1日").says("7890")
    someone.sees("哪一笔")
    assert [label for label, _ in someone.buttons][:2] == [
        "10月1日 14:30 游戏点卡 100元 尾号3777",
        "10月1日 14:30 话费充值 50元 尾号0888",
    ]
    someone.says("2").sees("KA20261001150888")
    assert someone.facts.order == SECOND
    assert someone.conversation.candidates == ()


def test_contact_and_day_may_come_one_after_the_other() -> None:
    buyer().says("我没有订单号").says("我的手机13800138000").sees("还差购买日期").says(
        "10月1日"
    ).sees("查询密码")
    buyer().says("我没有订单号").says("10月1号买的").sees("还差联系方式").says("13800138000").sees(
        "查询密码"
    )


def test_a_day_that_was_told_before_is_not_asked_again() -> None:
    someone = Buyer(of_contact=MINE).says("10月1日14:30买的100元点卡没到账，我没有订单号")
    someone.sees("联系方式").says("13800138000").sees("查询密码")


def test_a_number_found_after_all_is_taken() -> None:
    someone = buyer().says("我没有订单号").says("找到了，订单号KA20261001143777")
    assert someone.facts.order_no == "KA20261001143777"


def test_nobody_is_held_up() -> None:
    buyer().says("我没有订单号").taps("都不记得").sees("什么时候")
    someone = buyer().says("我没有订单号").says("13800138000 10月1日")
    someone.says("0000").sees("没有找到").taps("都不记得").sees("什么时候")


def test_the_way_on_is_open_while_the_order_system_is_down() -> None:
    someone = buyer().says("我没有订单号").says("13800138000 10月1日")
    someone.down = True
    someone.says("7890").sees("没有响应", "什么时候")
    assert someone.facts.order_no is None


def test_a_second_factor_given_while_it_is_down_is_no_word_of_the_case() -> None:
    someone = Buyer(orders=(ORDER,), factors=("7890",)).says(
        "10月1日14:30买的100元点卡没到账，订单号KA20261001143777"
    )
    someone.taps("核对订单")
    someone.down = True
    someone.says("my-query-password").sees("没有响应")
    assert someone.facts.order_pending
    assert "my-query-password" not in repr(someone.facts)


def test_what_the_system_says_at_the_confirm_tap_counts() -> None:
    someone = Buyer(orders=(ORDER,), factors=("7890",))
    someone.down = True
    someone.says("10月1日14:30买的100元点卡没到账，订单号KA20261001143777").sends("a.png", "b.png")
    assert someone.facts.order is None
    assert someone.facts.order_pending
    someone.down = False
    someone.taps("确认提交")
    assert isinstance(someone.action, FileTicket)
    assert someone.action.facts.order == ORDER
    assert not someone.action.facts.order_pending


def test_a_system_that_is_down_at_the_confirm_tap_leaves_the_record_and_marks_it() -> None:
    someone = Buyer(orders=(ORDER,), factors=("7890",))
    someone.says("10月1日14:30买的100元点卡没到账，订单号KA20261001143777").sends("a.png", "b.png")
    someone.down = True
    someone.taps("确认提交")
    assert isinstance(someone.action, FileTicket)
    assert someone.action.facts.order == ORDER
    assert someone.action.facts.order_pending
    assert "order_pending" in someone.action.verdict.flags


def test_a_payment_number_finds_the_order() -> None:
    number = "4200002345202610011234567890"
    someone = Buyer(orders=(replace(ORDER, order_no=number),))
    someone.says("10月1日14:30买的100元点卡没到账").says(f"交易单号{number}")
    assert someone.facts.order is not None
    at_once = Buyer(orders=(replace(ORDER, order_no=number),))
    assert at_once.says(f"点卡没到账，交易单号{number}").facts.order is not None


def test_the_payment_number_on_a_bill_finds_the_order_and_proves_nothing() -> None:
    number = "4200002345202610011234567890"
    someone = Buyer(orders=(replace(ORDER, order_no=number),)).says("点卡没到账").sends("bill.png")
    read = PictureReading(payment_no=number, amount=Decimal("100.00"))
    someone.hears("bill.png", PictureReport("payment_record", 0.99, True, reading=read))
    assert someone.facts.order is not None
    assert not someone.facts.owner_proven


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("a@b.cn 10月1日", "a@b.cn"),
        ("邮箱是x.y@mail.example.com，昨天", "x.y@mail.example.com"),
        ("手机13800138000 10.1", "13800138000"),
        ("QQ 10086123，2026年10月1日", "10086123"),
        ("微信 wx_liu88", "wx_liu88"),
        ("20261001", ""),
        ("2026-10-01 14:30", ""),
        ("yesterday please", ""),
        ("10月1日", ""),
    ],
)
def test_contacts_are_told_from_dates(text: str, contact: str) -> None:
    assert contact_in(text) == contact


def of_ticket() -> Buyer:
    """A buyer whose filed ticket stands for an order that nobody could look up."""
    ticket = TicketBrief(1001, "submitted", ORDER.order_no)
    return Buyer(orders=(ORDER,), factors=("7890",), tickets=(ticket,)).presses("b:prove:1001")


def test_the_owner_of_a_filed_tickets_order_proves_it_later() -> None:
    someone = of_ticket().sees("查询密码").says("7890")
    assert someone.action == ProveTicket(1001, ORDER)
    assert someone.conversation.proving == 0


def test_a_wrong_factor_may_be_tried_again_and_another_thing_said_drops_the_question() -> None:
    someone = of_ticket().says("0000").sees("没能核对上").says("7890")
    assert isinstance(someone.action, ProveTicket)
    someone = of_ticket().says("进度")
    assert isinstance(someone.action, ShowStatus)
    assert someone.conversation.proving == 0


def test_a_ticket_of_somebody_else_is_not_proven() -> None:
    someone = Buyer(orders=(ORDER,), factors=("7890",)).presses("b:prove:1001")
    assert someone.conversation.proving == 0


def test_a_system_that_is_down_again_says_so() -> None:
    someone = of_ticket()
    someone.down = True
    someone.says("7890").sees("没有响应", "过几分钟")
    assert someone.conversation.proving == 0


def test_nothing_that_a_stranger_reads_tells_whether_an_order_exists() -> None:
    def told(*orders: OrderRecord) -> list[str]:
        someone = Buyer(orders=orders)
        texts = []
        for words in (
            "10月1日14:30买的100元点卡没到账，订单号KA20261001143777",
            "/rules",
            "/status",
        ):
            texts.append(someone.says(words).text)
        texts.append(someone.taps("核对订单").text)
        texts.append(someone.says("0000").text)
        texts.append(someone.says("/help").text)
        texts.append(someone.sends("a.png", "b.png").text)
        return texts

    theirs = replace(
        ORDER,
        paid_at=NOW - timedelta(days=30),
        delivered_at=NOW - timedelta(days=30),
        amount=Decimal("7.00"),
        payment_method="wechat",
        product="Steam 充值码",
        state="delivered",
        supplier="上游甲",
    )
    assert told() == told(theirs) == told(replace(theirs, state="refunded", paid_at=NOW))


@pytest.mark.parametrize(
    "said",
    [
        "13800138000",
        "手机号13800138000",
        "我的手机号是 13800138000",
        "查询密码:abc123",
        "尾号7890",
    ],
)
def test_a_second_factor_is_taken_without_being_asked_for(said: str) -> None:
    known = ("13800138000", "abc123", "7890")
    someone = Buyer(orders=(ORDER,), factors=known)
    someone.says(f"点卡没到账，订单号{ORDER.order_no}，今天14:30付的").sees("订单截图")
    someone.says(said).sees("核对成功", "支付流水")


@pytest.mark.parametrize(
    "said", ["在吗", "你们是不是机器人", "我要投诉", "3", "怎么还没好", "2026"]
)
def test_what_is_no_second_factor_costs_no_try(said: str) -> None:
    someone = Buyer(orders=(ORDER,), factors=("13800138000",))
    someone.says(f"点卡没到账，订单号{ORDER.order_no}，今天14:30付的").sees("订单截图")
    someone.says(said).sees_no("没能核对上")


def test_a_wrong_one_says_the_same_of_an_order_that_is_not_there() -> None:
    there = Buyer(orders=(ORDER,), factors=("7890",))
    nowhere = Buyer(factors=("7890",))
    texts = []
    for someone in (there, nowhere):
        someone.says(f"点卡没到账，订单号{ORDER.order_no}，今天14:30付的")
        texts.append(someone.says("13911112222").text)
    assert texts[0] == texts[1]
    assert "没能核对上" in texts[0]
