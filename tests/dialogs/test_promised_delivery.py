"""Within the promised delivery time a buyer is told when the goods are due, and may still file."""

from dataclasses import replace
from datetime import timedelta

from dialogs.conversation import Conversation
from dialogs.engine import read, step
from dialogs.messages import Inbound
from dialogs.turn import FileTicket, OrderAnswer, Step
from rules.policy import load_policy
from tests.rules.shipped import ORDER, ORDER_NO, PAID_AT, table

POLICY = load_policy({**table(), "products": {"点卡": {"promised_delivery_minutes": 30}}})
NOW = PAID_AT + timedelta(minutes=10)
FOUND = OrderAnswer(ORDER_NO, ORDER, owner=True)


def said(conversation: Conversation, text: str, minutes: int = 0) -> Step:
    now = NOW + timedelta(minutes=minutes)
    inbound = Inbound("telegram", "42", "42", "m", "m", now, text=text)
    found = read(conversation, inbound, POLICY, now)
    return step(conversation, inbound, found, POLICY, now, order=FOUND)


def keys(result: Step) -> list[str]:
    return [line.key for line in result.reply.lines] if result.reply else []


def test_the_first_answer_says_when_the_goods_are_due_and_says_it_once() -> None:
    first = said(Conversation(), f"点卡没到账 订单号{ORDER_NO}")
    assert "promise.within" in keys(first)
    assert "promise.within" not in keys(said(first.conversation, "好的"))


def test_the_summary_says_it_and_filing_stays_open() -> None:
    first = said(Conversation(), f"点卡没到账 订单号{ORDER_NO}").conversation
    card = said(said(first, "没有").conversation, "朋友付的，没有账单")
    assert "promise.within" in keys(card)
    filed = said(card.conversation, "确认提交").action
    assert isinstance(filed, FileTicket)
    assert "within_promise" in filed.verdict.flags


def test_after_the_promise_nothing_is_said_of_it() -> None:
    late = said(Conversation(), f"点卡没到账 订单号{ORDER_NO}", minutes=21)
    assert "promise.within" not in keys(late)


def test_a_product_without_a_promise_is_told_of_none() -> None:
    other = replace(ORDER, product="视频会员月卡")
    now = NOW
    inbound = Inbound("telegram", "42", "42", "m", "m", now, text=f"没到账 {ORDER_NO}")
    found = read(Conversation(), inbound, POLICY, now)
    answer = OrderAnswer(ORDER_NO, other, owner=True)
    assert "promise.within" not in keys(
        step(Conversation(), inbound, found, POLICY, now, order=answer)
    )
