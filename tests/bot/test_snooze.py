"""/snooze: off the top of the queue for a while; no promise waits, no buyer is put off."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.bot.case_desk import AGENT, FACTS, LEAD, OTHER, ROOM, CaseDesk

SECOND = replace(FACTS, order_no="KA2", order=None, evidence=())


async def claimed(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    desk.later(minutes=1)
    await desk.sent()


async def test_it_waits_at_the_end_of_the_queue_and_next_leaves_it_out(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.filed(SECOND, person="telegram:43")
    await desk.says(AGENT, "/snooze 1001 2h 等上游")
    assert "放到 11月5日（周四）16:30 再看" in (await desk.sent()).room
    await desk.says(OTHER, "/queue")
    lines = (await desk.sent()).room.splitlines()
    assert " #1002 " in lines[1]
    assert " #1001 " in lines[3]
    assert "💤" in lines[3]
    await desk.says(OTHER, "/next")
    assert (await desk.ticket(1002)).assignee == OTHER
    await desk.says(OTHER, "/next")
    assert (await desk.ticket(1001)).assignee is None


@pytest.mark.parametrize(
    "words", ["/snooze 1001 明天9点", "稍后 1001 明天9点", "/snooze 1001 明早"]
)
async def test_the_words_of_a_moment_are_understood(desk: CaseDesk, words: str) -> None:
    await claimed(desk)
    await desk.says(AGENT, words)
    until = (await desk.ticket(1001)).snoozed_until
    assert until is not None
    assert until.isoformat() == "2026-11-06T01:00:00+00:00"


async def test_it_comes_back_with_what_changed_meanwhile(desk: CaseDesk) -> None:
    await claimed(desk)
    before = await desk.ticket(1001)
    await desk.says(AGENT, "/snooze 1001 2h")
    await desk.says(LEAD, "/note 1001 上游说今晚补")
    await desk.says(LEAD, "/note 1001 还是没补")
    desk.later(minutes=121)
    await desk.sent()
    assert (await desk.sweep())["snooze"] == 1
    room = (await desk.sent()).room
    assert "⏰ #1001" in room
    assert "备注 ×2" in room
    after = await desk.ticket(1001)
    assert after.snoozed_until is None
    assert (after.review_due_at, after.review_alarm_at, after.follow_up_at) == (
        before.review_due_at,
        before.review_alarm_at,
        before.follow_up_at,
    )
    assert "snooze" not in await desk.sweep()


async def test_a_buyers_new_message_wakes_it_at_once(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(AGENT, "/snooze 1001 2h")
    await desk.adds(1001, "到底什么时候")
    assert (await desk.ticket(1001)).snoozed_until is None
    sent = await desk.sent()
    assert "到底什么时候" in sent.room
    assert "💤" not in [post for post in sent.to(ROOM) if post.card == "ticket:1001"][-1].text


async def test_alarms_are_not_put_off(desk: CaseDesk) -> None:
    await claimed(desk)
    due = (await desk.ticket(1001)).review_due_at
    assert due is not None
    desk.now = due - timedelta(hours=5)
    await desk.says(AGENT, "/snooze 1001 4h")
    desk.later(hours=1)
    await desk.sent()
    assert "review_alarm" in await desk.sweep()
    assert "审核期限" in (await desk.sent()).room
    assert (await desk.ticket(1001)).snoozed_until is not None


async def test_no_longer_than_the_promise_and_the_sentence_says_why(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(AGENT, "/snooze 1001 10d")
    room = (await desk.sent()).room
    assert "答应买家" in room
    assert "/extend" in room
    assert (await desk.ticket(1001)).snoozed_until is None
    await desk.says(AGENT, "/snooze 1001 99d")
    assert "最多放 14 天" in (await desk.sent()).room


async def test_what_is_no_time_is_answered_with_the_usage(desk: CaseDesk) -> None:
    await claimed(desk)
    for words in ("/snooze 1001", "/snooze 1001 昨天", "/snooze 1001 哈哈"):
        await desk.says(AGENT, words)
        assert "/snooze 1024 2h" in (await desk.sent()).room
    assert (await desk.ticket(1001)).snoozed_until is None


async def test_off_and_a_decision_bring_it_back(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(AGENT, "/snooze 1001 2h")
    await desk.says(AGENT, "/snooze 1001 off")
    assert (await desk.ticket(1001)).snoozed_until is None
    await desk.says(AGENT, "/snooze 1001 2h")
    await desk.says(AGENT, "/ask 1001 支付流水")
    assert (await desk.ticket(1001)).snoozed_until is None


async def test_it_can_be_undone_and_said_twice_changes_nothing(desk: CaseDesk) -> None:
    await claimed(desk)
    for _ in range(2):
        await desk.says(AGENT, "/snooze 1001 18:00")
    assert (await desk.whats(1001)).count("snoozed") == 1
    desk.later(minutes=1)
    await desk.says(AGENT, "/undo 1001")
    assert (await desk.ticket(1001)).snoozed_until is None


async def test_a_colleagues_ticket_is_not_put_off(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(OTHER, "/snooze 1001 2h")
    assert "处理中，没有改动" in (await desk.sent()).room
    assert (await desk.ticket(1001)).snoozed_until is None
