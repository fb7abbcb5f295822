"""The review clock stands still while we wait for the buyer, and goes on by whatever they do."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.context import Declined, Done
from rules.ticket import Ticket
from tests.bot.case_desk import AGENT, BUYER, FACTS, CaseDesk

CHINA = ZoneInfo("Asia/Shanghai")


def shop_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHINA).astimezone(UTC)


async def waiting(desk: CaseDesk, *steps: str) -> Ticket:
    """Filed on Thursday 5 November, 14:30; asked for the payment record an hour later."""
    await desk.filed(replace(FACTS, evidence=()))
    desk.later(hours=1)
    for step in ("/claim 1001", "/ask 1001 支付流水", *steps):
        await desk.says(AGENT, step)
    await desk.sent()
    return await desk.ticket(1001)


async def test_a_day_of_waiting_moves_the_date_by_a_day_and_says_so(desk: CaseDesk) -> None:
    before = await waiting(desk)
    desk.later(hours=24)
    outcome = await desk.adds(1001, "", "a")
    ticket = await desk.ticket(1001)
    assert before.review_due_at is not None
    assert (ticket.status, ticket.paused_at) == ("in_review", None)
    assert ticket.review_due_at == before.review_due_at + timedelta(hours=24)
    assert "11月11日（周三）14:30 前给出结果" in outcome.text


async def test_who_asks_for_a_person_does_not_expire_as_silent(desk: CaseDesk) -> None:
    await waiting(desk)
    outcome = await desk.adds(1001, human=True)
    assert isinstance(outcome, Done)
    assert outcome.ticket.status == "in_review"
    desk.later(days=4)
    await desk.sweep()
    assert (await desk.ticket(1001)).status == "in_review"
    assert "要求人工处理" in (await desk.sent()).room


async def test_asking_how_it_stands_is_no_answer(desk: CaseDesk) -> None:
    await waiting(desk)
    await desk.asks()
    assert (await desk.ticket(1001)).status == "waiting_buyer"


async def test_asked_again_while_waiting_the_pause_goes_on_and_the_buyers_time_begins_anew(
    desk: CaseDesk,
) -> None:
    before = await waiting(desk)
    desk.later(hours=20)
    await desk.says(AGENT, "/ask 1001 订单截图")
    after = await desk.ticket(1001)
    assert (after.status, after.paused_at) == ("waiting_buyer", before.paused_at)
    assert (after.asked_for, after.review_due_at) == (
        ("payment_record", "order_page"),
        before.review_due_at,
    )
    assert after.expires_at == desk.now + timedelta(hours=72)
    assert (await desk.whats(1001)).count("asked") == 2


@pytest.mark.parametrize("extended_first", [True, False])
async def test_a_pause_and_the_extension_add_up_in_either_order(
    desk: CaseDesk, extended_first: bool
) -> None:
    await waiting(desk, *(["/extend 1001 上游放假"] if extended_first else []))
    desk.later(hours=60)  # to Sunday 3:30: 32.5 h of them on working days
    await desk.adds(1001, "补上了")
    if not extended_first:
        await desk.says(AGENT, "/extend 1001 上游放假")
    due = (await desk.ticket(1001)).review_due_at
    assert due == shop_time("2026-11-13 23:00")
    told = (await desk.sent()).buyer
    assert "只延这一次" in told or extended_first


async def test_an_extension_to_a_date_that_is_over_is_declined(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    desk.later(days=30)
    await desk.sent()
    await desk.says(AGENT, "/extend 1001 忘了")
    assert "延期后的日期也过了" in (await desk.sent()).room
    assert not (await desk.ticket(1001)).extended


@pytest.mark.parametrize("steps", [["/approve 1001"], ["/approve 1001", "/refunded 1001 r-1"]])
async def test_what_is_decided_is_not_withdrawn_and_the_buyer_reads_why(
    desk: CaseDesk, steps: list[str]
) -> None:
    await desk.filed()
    for words in ("/claim 1001", *steps):
        await desk.says(AGENT, words)
    before = await desk.ticket(1001)
    for verb in ("withdraw", "withdraw_yes"):
        outcome = await desk.presses(verb, 1001)
        assert isinstance(outcome, Declined)
        assert "不能撤回了" in outcome.text
    assert await desk.ticket(1001) == before


async def test_a_buyer_reopens_what_they_withdrew(desk: CaseDesk) -> None:
    await desk.filed()
    ended = await desk.presses("withdraw_yes", 1001)
    assert isinstance(ended, Done)
    assert "b:reopen:1001" in [data for row in ended.buttons for _, data in row]
    desk.later(days=2)
    outcome = await desk.presses("reopen", 1001)
    assert isinstance(outcome, Done)
    assert (outcome.ticket.status, outcome.ticket.closed_at) == ("in_review", None)
    assert isinstance(await desk.presses("reopen", 1001), Done)
    assert (await desk.whats(1001)).count("reopened") == 1


async def test_a_refusal_that_ended_is_reopened_by_staff_only(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    await desk.says(AGENT, "/reject 1001 delivered")
    refusal = (await desk.sent()).buyer
    assert "重新打开" not in refusal
    assert "申诉" in refusal
    desk.later(days=8)
    await desk.sweep()
    outcome = await desk.presses("reopen", 1001)
    assert isinstance(outcome, Declined)
    assert "转人工" in outcome.text
    await desk.says(AGENT, "/reopen 1001")
    assert (await desk.ticket(1001)).status == "in_review"


async def test_nobody_else_can_reopen_a_case(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.presses("withdraw_yes", 1001)
    assert isinstance(await desk.presses("reopen", 1001, person="telegram:43"), Declined)
    assert (await desk.ticket(1001)).person == BUYER
