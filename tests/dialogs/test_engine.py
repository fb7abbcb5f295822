"""The dialog as a buyer meets it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from dialogs.engine import lexicon_of
from dialogs.pictures.reading import PictureReport
from dialogs.turn import AddToTicket, CasePress, FileTicket, ShowStatus, TicketBrief
from dialogs.understand.reading import understand
from rules.case import OrderRecord, PictureReading
from tests.buyer import NOW, Buyer, shop_policy

EXAMPLE = "10月1日14:30购买100元游戏点卡，订单号{}，支付后未到账，附订单截图和支付宝账单"
ORDER = "KA20261001143000"
RECORD = OrderRecord(
    ORDER,
    product="100元游戏点卡",
    amount=Decimal("100.00"),
    paid_at=datetime(2026, 10, 1, 6, 30, tzinfo=UTC),
    payment_method="alipay",
    state="paid_not_delivered",
    buyer="test:42",
)


def filed(buyer: Buyer) -> FileTicket:
    assert isinstance(buyer.action, FileTicket), buyer.text
    return buyer.action


def test_the_articles_second_example_fills_every_field_it_contains() -> None:
    facts = Buyer().says(EXAMPLE.format(ORDER)).facts
    assert facts.case_type == "not_delivered"
    assert facts.order_no == ORDER
    assert facts.occurred_at == datetime(2026, 10, 1, 6, 30, tzinfo=UTC)
    assert facts.amount == Decimal("100.00")
    assert facts.product is not None
    assert "点卡" in facts.product
    assert facts.promised_evidence == ("order_page", "payment_record")


def test_the_articles_first_example_fills_every_field_it_contains() -> None:
    text = f"订单号{ORDER}，于10月1日14:30购买100元游戏点卡，支付成功后30分钟未到账，附订单截图和支付记录"
    facts = Buyer().says(text).facts
    assert facts.case_type == "not_delivered"
    assert facts.order_no == ORDER
    assert facts.elapsed_minutes == 30
    assert facts.occurred_at == datetime(2026, 10, 1, 6, 30, tzinfo=UTC)


def test_a_message_and_an_album_and_a_tap_file_the_case() -> None:
    buyer = Buyer().says(EXAMPLE.format(ORDER)).sees("2/4", "订单截图", "支付流水")
    buyer.sends("order.png", album="a1").sends("bill.png", album="a1").sees(
        "请核对", "时间", "证据"
    )
    facts = filed(buyer.taps("确认提交")).facts
    assert [item.kind for item in facts.evidence] == ["order_page", "payment_record"]
    assert facts.wants == "refund"


def test_a_literal_order_number_of_x_is_refused_and_said_so() -> None:
    Buyer().says(EXAMPLE.format("XXXX")).sees("XXXX", "不是真实的订单号", "订单号")


def test_only_the_first_gap_is_asked() -> None:
    buyer = Buyer().says("没到账").sees("订单号").sees_no("什么时候付")
    buyer.says(ORDER).sees("什么时候付").says("今天14:30").sees("2/4", "还差")


def test_pictures_may_come_before_any_word() -> None:
    buyer = Buyer().sends("a.png").sees("哪种情况")
    buyer.taps("没到账").says(f"订单号 {ORDER}").says("今天14:30").sees("支付流水")
    assert len(buyer.facts.evidence) == 1


def test_typed_answers_do_what_the_buttons_do() -> None:
    buyer = Buyer().sends("a.png").says("没到账")
    assert buyer.facts.case_type == "not_delivered"
    other = Buyer().sends("a.png").says("２")
    assert other.facts.case_type == "wrong_item"


def test_an_owner_proven_by_the_shops_record_needs_no_order_screenshot() -> None:
    buyer = (
        Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").sees("支付流水").sees_no("还差：订单截图")
    )
    assert buyer.facts.owner_proven
    assert buyer.facts.amount == Decimal("100.00")


def test_unknown_and_foreign_orders_are_answered_with_the_same_words() -> None:
    foreign = replace(RECORD, buyer="telegram:7")
    unknown = Buyer().says(f"没到账，订单号{ORDER}").text
    assert Buyer(orders=[foreign]).says(f"没到账，订单号{ORDER}").text == unknown


def test_a_second_factor_proves_the_order() -> None:
    foreign = replace(RECORD, buyer=None)
    buyer = Buyer(orders=[foreign], factors=["8888"]).says(f"没到账，订单号{ORDER}，今天14:30")
    buyer.taps("核对订单").sees("后 4 位").says("1234").sees("没能核对上").says("8888").sees(
        "核对成功"
    )
    assert buyer.facts.owner_proven


def test_what_is_missing_can_be_skipped_with_a_reason() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").taps("没有支付流水").sees("原因")
    buyer.says("账单被我删了").sees("请核对", "账单被我删了")
    assert filed(buyer.taps("确认")).facts.skipped[0].kind == "payment_record"


def test_one_field_is_corrected_and_the_others_stay() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").sends("bill.png").sees("请核对")
    before = buyer.facts
    buyer.taps("修改").taps("金额").says("97.9").sees("请核对", "97.9")
    assert replace(buyer.facts, amount=before.amount, said=before.said) == before


def test_a_correction_can_simply_be_typed_at_the_summary() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").sends("bill.png").sees("请核对")
    buyer.says("时间改成今天13:10").sees("请核对", "13:10")
    assert buyer.facts.order_no == ORDER


def test_a_late_case_is_never_a_dead_end() -> None:
    buyer = Buyer(now=NOW + timedelta(days=9), orders=[RECORD]).says(f"没到账 {ORDER}")
    buyer.sends("bill.png").sees("已超过 24 小时", "仍可提交").taps("确认提交")
    assert filed(buyer).verdict.in_window is False


def test_refund_to_balance_only_when_the_buyer_chooses_it() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").sends("bill.png").sees("原路退回")
    assert buyer.facts.refund_route == "original"
    assert filed(buyer.taps("退到余额").taps("确认提交")).facts.refund_route == "balance"


def test_who_wants_goods_is_asked_nothing_about_money() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}，请补发").sends("bill.png")
    buyer.sees("希望：补发").sees_no("原路退回")
    assert not [label for label, _ in buyer.buttons if "退到" in label]


@pytest.mark.parametrize("said", ["转人工", "/human", "人工客服", "转人工！"])
def test_a_human_is_always_one_step_away(said: str) -> None:
    for buyer in (Buyer(), Buyer().says("没到账"), Buyer().says("没到账").says(ORDER)):
        assert filed(buyer.says(said)).human


def test_every_prompt_carries_the_way_to_a_human() -> None:
    buyer = Buyer(orders=[RECORD])
    for turn in (
        lambda: buyer.says("你好"),
        lambda: buyer.says("没到账"),
        lambda: buyer.says(ORDER),
        lambda: buyer.sends("bill.png"),
        lambda: buyer.taps("修改"),
        lambda: buyer.taps("时间"),
    ):
        turn()
        assert any(data == "b:human" for _, data in buyer.buttons), buyer.text


def test_two_misunderstandings_in_a_row_offer_a_human() -> None:
    buyer = Buyer().says("没到账").says("呵呵哒哒").sees_no("要不要")
    buyer.says("嗯哼哼哈").sees("转人工")


def test_undo_goes_one_step_back_and_cancel_can_be_undone() -> None:
    buyer = Buyer().says("没到账").says(ORDER).says("/undo").sees("已退回上一步")
    assert buyer.facts.order_no is None
    buyer.says("取消").sees("已取消").says("改一下").sees("已退回上一步")
    assert buyer.facts.case_type == "not_delivered"


def test_start_with_an_order_number_fills_it() -> None:
    buyer = Buyer().says(f"/start {ORDER}").sees("哪种情况")
    assert buyer.facts.order_no == ORDER


def test_an_edited_message_replaces_what_it_said() -> None:
    buyer = Buyer().says("没到账，订单号KA20261001143001，今天14:30")
    buyer.says("没到账，订单号KA20261001143009，今天14:30", edited=True)
    assert buyer.facts.order_no == "KA20261001143009"


def test_stickers_and_voice_get_a_kind_answer_and_the_question_stays() -> None:
    Buyer().says("没到账").sends("s", kind="sticker").sees("表情", "订单号")
    Buyer().says("没到账").sends("v", kind="voice").sees("语音", "订单号")


def test_a_file_that_is_no_picture_is_answered_kindly() -> None:
    Buyer().says("没到账").sends("x.bin", problem="not_a_picture").sees("不是图片", "订单号")


def test_a_button_of_an_earlier_draft_changes_nothing() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").sends("bill.png")
    confirm = next(data for label, data in buyer.buttons if "确认" in label)
    buyer.says("取消").presses(confirm).sees("过期")
    assert buyer.action is None


def test_a_question_about_progress_shows_the_status() -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "in_review", ORDER)]).says("进度")
    assert buyer.action == ShowStatus(nag=True)


@pytest.mark.parametrize("said", ["到哪了？", "好了没", "处理得怎么样了", "催一下", "人呢？？"])
def test_who_asks_in_between_gets_the_live_status(said: str) -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "in_review", ORDER)]).says(said)
    assert buyer.action == ShowStatus(nag=True)


@pytest.mark.parametrize("said", ["你好", "在吗？", "hello", "您好！"])
def test_a_greeting_is_welcomed_and_never_a_misunderstanding(said: str) -> None:
    Buyer().says(said).sees("售后服务台")
    Buyer().says("没到账").says(said).sees_no("没看懂").sees("订单号")


def test_words_and_pictures_after_filing_go_to_the_ticket() -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "waiting_buyer", ORDER)])
    buyer.sends("bill.png", caption="这是支付记录")
    assert isinstance(buyer.action, AddToTicket)
    assert buyer.action.number == 1001
    assert [item.kind for item in buyer.action.evidence] == ["payment_record"]


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("好的马上", "不急，找到后直接发来"),
        ("怎么截图", "电源键"),
        ("好的", "不急，找到后直接发来"),
    ],
)
def test_what_answers_no_request_for_evidence_leaves_the_clock_still(
    said: str, answered: str
) -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "waiting_buyer", ORDER)]).says(said)
    assert buyer.action is None
    buyer.sees(answered)


@pytest.mark.parametrize("said", ["手机丢了，找不到账单了", "找找看没有", "等下，我删了"])
def test_words_about_what_was_asked_for_do_answer(said: str) -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "waiting_buyer", ORDER)]).says(said)
    assert isinstance(buyer.action, AddToTicket)


def test_a_picture_without_words_is_what_staff_asked_for() -> None:
    waiting = TicketBrief(1001, "waiting_buyer", ORDER, asked_for=("chat_record",))
    buyer = Buyer(tickets=[waiting]).sends("chat.png")
    assert isinstance(buyer.action, AddToTicket)
    assert [item.kind for item in buyer.action.evidence] == ["chat_record"]


def test_the_buyer_says_that_the_money_arrived() -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "refunded", ORDER)]).says("已到账，谢谢")
    assert buyer.action == CasePress("arrived", 1001)


def test_a_new_order_number_opens_a_new_case_beside_the_old() -> None:
    buyer = Buyer(tickets=[TicketBrief(1001, "in_review", ORDER)])
    buyer.says("还有一单没到账，订单号KA20261001999999").sees("什么时候付")


def test_ten_thousand_characters_are_answered() -> None:
    buyer = Buyer().says("没到账" + "啊" * 10_000)
    assert buyer.facts.case_type == "not_delivered"
    assert len(buyer.facts.said[0]) <= 2000


def test_the_rules_are_shown_with_the_figures_that_the_engine_runs() -> None:
    Buyer().says("规则").sees("24 小时", "1 小时", "无时限", "3 个工作日", "5 个工作日", "余额")


def test_every_sentence_of_the_dialog_has_both_languages() -> None:
    from tests.buyer import shop_wording

    wording = shop_wording()
    for key in wording.keys():  # noqa: SIM118 - Wording is no mapping
        assert wording.places(key, "zh") == wording.places(key, "en"), key


def test_what_is_read_from_a_picture_fills_the_gaps_and_replaces_nothing() -> None:
    read = PictureReading(ORDER, amount=Decimal("97.90"), paid_at=datetime(2026, 10, 1, 14, 30))  # noqa: DTZ001
    report = PictureReport("payment_record", 0.99, True, reading=read)
    buyer = Buyer().says("没到账，付了100元").sends("bill.png").sees("正在看图")
    buyer.hears("bill.png", report).sees(ORDER, "订单截图").sees_no("正在看图")
    assert buyer.facts.amount == Decimal("100.00")
    assert buyer.facts.occurred_at == datetime(2026, 10, 1, 6, 30, tzinfo=UTC)
    assert [item.kind for item in buyer.facts.evidence] == ["payment_record"]


def test_a_picture_that_cannot_be_read_is_said_once_and_never_in_the_way() -> None:
    buyer = Buyer(orders=[RECORD]).says(f"没到账 {ORDER}").sends("bill.png").sees("请核对")
    buyer.hears("bill.png", PictureReport("other", 0.3, False, ("订单号",)))
    buyer.sees("第 1 张看不清", "订单号", "确认提交")
    assert filed(buyer.taps("确认提交")).facts.evidence[0].readable is False


def test_what_the_buyer_said_a_picture_is_stays() -> None:
    buyer = Buyer().says("没到账").sends("a.png").says(ORDER).says("今天14:30")
    buyer.sends("b.png").taps("修改").taps("证据").taps("第 1 张").taps("沟通记录")
    buyer.hears("a.png", PictureReport("order_page", 0.99, True))
    assert buyer.facts.evidence[0].kind == "chat_record"


def test_a_picture_of_another_order_fills_nothing() -> None:
    other = PictureReading("KA20260930999999", amount=Decimal("9.00"))
    buyer = Buyer().says(f"没到账，订单号{ORDER}").sends("other.png")
    buyer.hears("other.png", PictureReport("order_page", 0.99, True, reading=other))
    assert buyer.facts.order_no == ORDER
    assert buyer.facts.amount is None


def test_many_pictures_are_counted_not_listed() -> None:
    buyer = Buyer().says("没到账").sends(*(f"{n}.png" for n in range(12)), album="a")
    buyer.sees("收到 12 个文件", "其他凭证×9").sees_no("12 其他")


def test_a_tapped_reason_is_shown_in_words() -> None:
    buyer = Buyer().says("今天14:30买的100元点卡没到账，订单号KA20261001777")
    buyer.taps("没有订单截图").taps("没有截图").taps("没有支付流水").taps("朋友代付")
    buyer.sees("订单截图（没有：没有截图）", "支付流水（没有：朋友代付）").sees_no("never_taken")


def test_a_shops_own_words_are_understood() -> None:
    own = {"brands": ("某某传奇",), "payments": ("alipay=蚂蚁",), "typos": ("珐=法",)}
    words = lexicon_of(replace(shop_policy(), lexicon=own))
    found = understand(("蚂蚁付的某某传奇没送来",), NOW, words=words)
    assert (found.product, found.payment_method) == ("某某传奇", "alipay")


@pytest.mark.parametrize(
    ("said", "wants"),
    [
        *(("不要退款了，给我补发吧", "redeliver"), ("算了不补了，退钱", "refund")),
        *(("我改主意了，换一张吧", "exchange"), ("怎么还不退款", None), ("请尽快退款", None)),
    ],
)
def test_a_turn_of_mind_about_a_filed_ticket_is_told_from_urging(
    said: str, wants: str | None
) -> None:
    filed_one = TicketBrief(1001, "in_review", ORDER, ())
    buyer = Buyer(tickets=[filed_one]).says(said)
    assert getattr(buyer.action, "wants", None) == wants


@pytest.mark.parametrize("key", ["ABCD-EF12-GH34-JK56", "XK29P-8HD3M-QQ71Z-PL0W2-AA91B"])
def test_a_card_key_sent_for_the_order_number_stays_a_card_key(key: str) -> None:
    buyer = Buyer().says("我买的卡密用不了").says(key).sees("这看起来是卡密", "请发订单号")
    assert key not in repr(buyer.facts)


def test_a_number_that_stands_alone_takes_the_place_of_one_that_is_not_proven() -> None:
    buyer = Buyer(orders=[RECORD]).says("没到账，订单号KA20260101999")
    buyer.says(ORDER).sees(ORDER)
    assert buyer.facts.order_no == ORDER
    assert buyer.facts.other_order_nos == ("KA20260101999",)
    buyer.says("KA20260101999")
    assert buyer.facts.order_no == ORDER  # proven by now
