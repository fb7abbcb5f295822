"""What buyers say beside the question is answered, and the question stays open."""

from datetime import UTC, datetime

import pytest

from dialogs.asides import aside_in
from dialogs.understand.reading import understand
from tests.buyer import Buyer

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("稍等", "wait"),
        ("等下我找找订单", "wait"),
        ("我去截个图", "wait"),
        ("好的好的", "ack"),
        ("嗯嗯", "ack"),
        ("就这些了", "done"),
        ("都发了", "done"),
        ("订单号在哪里看啊", "where_order_no"),
        ("哪里找单号", "where_order_no"),
        ("怎么截图", "how_picture"),
        ("账单在哪", "how_picture"),
        ("为什么还要截图", "why"),
        ("大概多久能处理好", "how_long"),
        ("退款要几天", "how_long"),
        ("How long will it take?", "how_long"),
        ("你是机器人吗", "robot"),
        ("在吗", "here"),
        ("快点", "not_filed"),
        ("什么垃圾店", "upset"),
    ],
)
def test_words_beside_the_question(text: str, aside: str) -> None:
    assert aside_in(text, understand((text,), NOW)) == aside


@pytest.mark.parametrize(
    "text", ["等了三天了都没人理", "我看了没有到账", "蓝色的那个", "截图里写着已使用"]
)
def test_words_about_the_case_are_no_aside(text: str) -> None:
    assert aside_in(text, understand((text,), NOW)) not in ("wait", "ack", "done", "how_picture")


def test_who_asks_where_the_order_number_is_gets_told_and_the_question_stays() -> None:
    buyer = Buyer().says("充了100没到账").sees("请发订单号")
    buyer.says("订单号在哪看").sees("商户单号", "请发订单号").sees_no("没看懂")


def test_a_question_within_an_answer_is_answered_too() -> None:
    buyer = Buyer().says("充了100一直没到账，你们处理要多久")
    buyer.sees("记下了", "3 个工作日", "请发订单号")


def test_how_to_take_the_pictures_is_explained_once_and_again_when_asked() -> None:
    buyer = Buyer().says("今天14:30买的100元点卡没到账，订单号KA20261001001")
    buyer.sees("还差", "我的 → 账单")
    buyer.says("好的").sees("还差").sees_no("我的 → 账单", "没看懂")
    buyer.says("怎么截图").sees("音量下键", "我的 → 账单")


def test_that_is_all_i_have_leads_to_the_reason_and_on() -> None:
    buyer = Buyer().says("今天14:30买的100元点卡没到账，订单号KA20261001001")
    buyer.says("就这些了").sees("没有订单截图也可以继续")


def test_a_more_exact_time_replaces_a_vague_one() -> None:
    buyer = Buyer().says("今天买的100元点卡没到账").sees("10月1日")
    buyer.says("中午十二点二十付的").sees("10月1日 12:20")


def test_a_phone_number_is_no_order_number() -> None:
    buyer = Buyer().says("充了两百话费没到").sees("请发订单号")
    buyer.says("号码13912345678").sees("请发订单号").sees_no("订单号 139")


def test_just_now_answers_when_it_was_paid() -> None:
    buyer = Buyer().says("点卡没到账，订单号KA20261001001").sees("什么时候付的款")
    buyer.says("刚刚").sees("10月1日")


NEEDS = "今天14:30买的100元点卡没到账，订单号KA20261001001，支付宝付的"


@pytest.mark.parametrize(
    "said", ["退了吗", "你们是不是机器人", "要多久", "好的", "提交", "7", "啊？"]
)
def test_a_question_or_a_nod_is_no_reason_for_missing_evidence(said: str) -> None:
    buyer = Buyer().says(NEEDS).says("没有订单截图").sees("请说一下原因")
    buyer.says(said).sees("请说一下原因").sees_no("已记下原因")
    buyer.says("手机坏了开不了机").sees("已记下原因")


def test_a_number_that_no_answer_has_is_said_so() -> None:
    Buyer().says(NEEDS).says("8").sees("没有第 8 项", "还差")


def test_the_beginning_of_a_label_is_the_button() -> None:
    Buyer().says(NEEDS).says("核对订单").sees("查询密码")
    Buyer().says(NEEDS).says("支付流水").sees_no("请说一下原因")  # of 没有支付流水


@pytest.mark.parametrize(
    ("said", "told"),
    [("我自己充错号码了，能拦下来吗", "有机会拦下来"), ("我拍错了不想要了", "先登记")],
)
def test_a_case_of_the_buyers_own_hears_what_becomes_of_it(said: str, told: str) -> None:
    Buyer().says(said).sees(told, "请发订单号")


@pytest.mark.parametrize(
    "said",
    [
        *("没有流水，微信清理了", "支付宝账单被我删掉了找不回来", "换手机了以前的截图都没了"),
        *("找不到付款记录，是朋友代付的", "聊天记录和截图都没保存", "我不会截图，老人机"),
        *("截不了图手机坏了", "I lost the screenshot, new phone", "订单页面打不开了看不到"),
    ],
)
def test_who_says_why_there_is_no_proof_is_asked_no_more_about_it(said: str) -> None:
    Buyer().says(NEEDS).says(said).sees("已记下原因").sees_no("没看懂")


def test_the_proof_that_is_named_is_the_one_that_is_skipped() -> None:
    buyer = Buyer().says(NEEDS).says("没有流水，微信清理了")
    assert [skip.kind for skip in buyer.facts.skipped] == ["payment_record"]
    buyer.sees("还差：订单截图")
    buyer = Buyer().says(NEEDS).says("截图什么的都没有，手机丢了")
    assert [skip.kind for skip in buyer.facts.skipped] == ["order_page", "payment_record"]
    buyer.sees("请核对")


def test_traditional_characters_name_the_proof_as_well() -> None:
    buyer = Buyer().says("今天14:30買的100元點卡沒到帳，訂單號KA20261001001，支付寶付的")
    buyer.says("帳單被清掉了，找不回來")
    assert [skip.kind for skip in buyer.facts.skipped] == ["payment_record"]


@pytest.mark.parametrize("said", ["还没到账", "没有收到点券", "余额里没有到账记录"])
def test_what_did_not_come_is_no_missing_proof(said: str) -> None:
    Buyer().says(NEEDS).says(said).sees_no("请说一下原因", "已记下原因")


def test_threats_at_the_question_are_answered_calmly() -> None:
    Buyer().says(NEEDS).says("骗子，再不处理我就去12315告你们").sees("抱歉让您着急了", "还差")
