"""Promised dates: kept or broken is written down when it shows, and said from 20 decisions on."""

from dataclasses import replace
from datetime import timedelta

from bot.tickets.promises import Promises, promises
from rules.ticket import Ticket
from storage.work import Work
from tests.bot.case_desk import AGENT, FACTS, MEDIATOR, CaseDesk


async def counted(desk: CaseDesk, *, overdue: bool = False, days: int = 30) -> Promises:
    since = desk.now - timedelta(days=days)
    now = desk.now if overdue else None
    return await desk.do(lambda work: promises(work, since, now))


async def claimed(desk: CaseDesk) -> Ticket:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    return await desk.ticket(1001)


async def test_a_decision_and_a_refund_in_time_are_kept_promises(desk: CaseDesk) -> None:
    await claimed(desk)
    desk.later(days=2)
    await desk.says(AGENT, "/approve 1001")
    assert await counted(desk) == Promises(kept=1)
    desk.later(hours=25)
    await desk.says(AGENT, "/refunded 1001 r-1")
    await desk.says(AGENT, "/refunded 1001 r-1")
    assert await counted(desk) == Promises(kept=1, sent_broken=1)


async def test_the_date_that_counts_is_the_one_the_buyer_read_last(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(AGENT, "/ask 1001 订单截图")
    desk.later(days=1)
    await desk.adds(1001, "", "b")
    await desk.says(AGENT, "/extend 1001 上游放假")
    due = (await desk.ticket(1001)).review_due_at
    assert due is not None
    desk.now = due
    await desk.says(AGENT, "/reject 1001 delivered")
    assert await counted(desk) == Promises(kept=1)


async def test_a_minute_late_is_broken(desk: CaseDesk) -> None:
    ticket = await claimed(desk)
    assert ticket.review_due_at is not None
    desk.now = ticket.review_due_at + timedelta(minutes=1)
    assert await counted(desk, overdue=True) == Promises(broken=1)
    await desk.says(AGENT, "/reject 1001 delivered")
    assert await counted(desk, overdue=True) == Promises(broken=1)


async def test_a_pause_does_not_make_a_broken_promise_whole(desk: CaseDesk) -> None:
    ticket = await claimed(desk)
    assert ticket.review_due_at is not None
    desk.now = ticket.review_due_at + timedelta(hours=2)
    await desk.says(AGENT, "/ask 1001 订单截图")
    desk.later(hours=24)
    await desk.adds(1001, "", "b")
    await desk.says(AGENT, "/approve 1001")
    assert await counted(desk) == Promises(broken=1)


async def test_silence_of_the_buyer_is_no_decision_and_a_mediation_is_one(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(AGENT, "/ask 1001 订单截图")
    desk.later(days=4)
    await desk.sweep()
    assert (await desk.ticket(1001)).status == "rejected"
    assert await counted(desk) == Promises()
    await desk.presses("appeal", 1001)
    await desk.says(MEDIATOR, "/decide 1001 approve 看过了")
    assert await counted(desk) == Promises(kept=1)


async def test_what_ended_before_the_span_is_not_counted(desk: CaseDesk) -> None:
    await claimed(desk)
    await desk.says(AGENT, "/approve 1001")
    desk.later(days=31)
    assert await counted(desk) == Promises()


async def test_the_first_words_of_a_person_are_dated_once(desk: CaseDesk) -> None:
    filed = await claimed(desk)
    assert filed.first_answer_at is None
    desk.later(hours=2)
    first = desk.now
    await desk.says(AGENT, "/reply 1001 您好")
    await desk.sent()
    desk.later(hours=1)
    await desk.says(AGENT, "/approve 1001")
    assert (await desk.ticket(1001)).first_answer_at == first
    await desk.says(AGENT, "/stats")
    assert "（中位数）：2 小时" in (await desk.sent()).room


async def test_buyers_read_the_figure_from_twenty_decisions_on(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, evidence=()))
    due, now = desk.now + timedelta(days=1), desk.now

    def decided(work: Work, kept: int) -> None:
        for n in range(kept):
            work.settle_promise(1001, "review", due, due if n else due + timedelta(hours=1))
        work.settle_promise(1001, "review", due, now - timedelta(days=31))

    await desk.do(lambda work: decided(work, 19))
    desk.later(hours=24)
    await desk.sweep()
    assert "按时审核" not in (await desk.sent()).buyer
    await desk.do(lambda work: decided(work, 1))
    desk.later(hours=24)
    await desk.sweep()
    assert "我们最近 30 天按时审核 90%" in (await desk.sent()).buyer
