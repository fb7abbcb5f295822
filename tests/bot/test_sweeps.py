"""What time brings: told once, at the right moment, whatever the downtime."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import pytest

from bot import clockwork
from bot.clockwork import Clockwork, Ticks
from bot.context import Context
from bot.sweeps import SWEEPS, Sweep
from bot.tickets.change import armed
from dialogs.conversation import Conversation, from_json, to_json
from rules.case import CaseFacts
from rules.lifecycle import STATUSES
from rules.ticket import ENDED, Ticket
from storage.rows import LATER
from storage.work import Work
from tests.bot.case_desk import AGENT, FACTS, MEDIATOR, ROOM, CaseDesk, context_of

CHINA = ZoneInfo("Asia/Shanghai")


_QUIET = """
[telegram]
token = "123456:test-token"
staff_chat = "-100777"
[staff]
agents = ["telegram:5003"]
[team]
board = false
[follow_up]
quiet_hours = ["23:00", "08:00"]
"""


async def taken(desk: CaseDesk, *steps: str) -> Ticket:
    await desk.filed()
    for step in ("/claim 1001", *steps):
        await desk.says(AGENT, step)
    await desk.sent()
    return await desk.ticket(1001)


# -- follow-ups ------------------------------------------------------------------------------


async def test_nothing_is_told_before_its_time(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(hours=23, minutes=59)
    assert await desk.sweep() == {}
    assert (await desk.sent()).rows == []


async def test_every_24_hours_the_buyer_reads_stage_due_date_and_next_update(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(hours=24)
    assert await desk.sweep() == {"follow_up": 1, "staff_digest": 1}
    told = (await desk.sent()).buyer
    assert "3/4" in told
    assert "11月10日（周二）14:30 前给出结果" in told
    assert "下一次进展：11月7日（周六）14:30" in told


async def test_after_three_days_of_downtime_each_note_comes_once(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(days=3, hours=5)
    await desk.sweep()
    sent = await desk.sent()
    assert sent.buyer.count("📮 进度更新") == 1
    assert sent.room.count("📋 还没办完的工单") == 1
    assert await desk.sweep() == {}
    assert (await desk.ticket(1001)).follow_up_at == desk.now + timedelta(hours=24)


async def test_a_clock_that_ran_ahead_and_was_set_back_costs_no_note(desk: CaseDesk) -> None:
    """The note told two days ahead put the next one off by three."""
    await desk.filed()
    await desk.sent()
    desk.later(days=2)
    await desk.sweep()
    assert "📮" in (await desk.sent()).buyer
    desk.later(days=-2)
    assert await desk.sweep() == {"clock_set_back": 1}
    assert (await desk.ticket(1001)).follow_up_at == desk.now + timedelta(hours=24)
    desk.later(hours=24)
    await desk.sweep()
    assert (await desk.sent()).buyer.count("📮") == 1


async def test_the_seconds_until_a_sweep_came_do_not_add_up(desk: CaseDesk) -> None:
    """Every note was some seconds later than the last one, and than the time it had named."""
    filed = await desk.filed()
    for day in (1, 2, 3):
        desk.now = filed.created_at + timedelta(days=day, seconds=4)
        await desk.sweep()
        sent = await desk.sent()
        assert (sent.buyer.count("📮"), sent.room.count("📋 还没办完")) == (1, 1)
    assert (await desk.ticket(1001)).follow_up_at == filed.created_at + timedelta(days=4)


async def test_two_processes_tell_a_note_once(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(hours=25)
    await asyncio.gather(*(desk.sweep() for _ in range(4)))
    assert (await desk.sent()).buyer.count("📮 进度更新") == 1


async def test_staff_get_one_digest_for_all_that_is_stuck(desk: CaseDesk) -> None:
    for n in range(30):
        await desk.filed(replace(FACTS, order_no=f"KA{n}", evidence=()), person=f"telegram:{n}")
        desk.later(minutes=10)
    await desk.sent()
    desk.later(hours=20)
    desk.later(minutes=1)
    await desk.sweep()
    digests = [post for post in (await desk.sent()).to(ROOM) if post.text.startswith("📋")]
    assert len(digests) == 1
    assert digests[0].priority == LATER
    assert "30 张" in digests[0].text
    assert "还有 10 张" in digests[0].text
    desk.later(hours=1)
    await desk.sweep()
    assert "📋" not in (await desk.sent()).room


async def test_a_late_decision_is_admitted_to_the_buyer(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(days=6)
    await desk.sweep()
    assert "没能赶在承诺的 11月10日（周二）14:30 前办完" in (await desk.sent()).buyer


async def test_progress_notes_wait_for_the_end_of_the_quiet_hours(
    desk: CaseDesk, tmp_path: Path
) -> None:
    desk.context = context_of(tmp_path, _QUIET)
    desk.now = datetime(2026, 11, 5, 2, 0, tzinfo=CHINA).astimezone(UTC)
    await desk.filed()
    await desk.sent()
    desk.later(hours=24)
    assert await desk.sweep() == {}
    desk.later(hours=6)
    await desk.sweep()
    assert (await desk.sent()).buyer.count("📮") == 1


async def test_what_fell_into_the_quiet_hours_comes_once_after_them_and_says_what_is_then(
    desk: CaseDesk, tmp_path: Path
) -> None:
    """Told in the night, it would have said "under review" after the approval."""
    desk.context = context_of(tmp_path, _QUIET)
    desk.now = datetime(2026, 11, 5, 2, 0, tzinfo=CHINA).astimezone(UTC)
    await taken(desk)
    desk.now = datetime(2026, 11, 6, 2, 0, tzinfo=CHINA).astimezone(UTC)
    for _ in range(6):
        assert await desk.sweep() == {}
        desk.later(hours=1)
    await desk.says(AGENT, "/approve 1001")
    assert "已通过" in (await desk.sent()).buyer, "a direct answer never waits"
    for _ in range(3):
        await desk.sweep()
    assert (await desk.sent()).buyer == ""


async def test_the_next_update_is_announced_for_the_time_at_which_it_will_come(
    desk: CaseDesk, tmp_path: Path
) -> None:
    desk.context = context_of(tmp_path, _QUIET)
    desk.now = datetime(2026, 11, 5, 2, 0, tzinfo=CHINA).astimezone(UTC)
    outcome = await desk.file()
    assert "最晚 11月6日（周五）08:00 告诉您进展" in outcome.text
    assert "11月10日（周二）02:00 前给出审核结果" in outcome.text, "due dates do not wait"


async def test_nobody_is_refused_in_the_night_and_a_late_answer_still_counts(
    desk: CaseDesk, tmp_path: Path
) -> None:
    desk.context = context_of(tmp_path, _QUIET)
    desk.now = datetime(2026, 11, 5, 2, 0, tzinfo=CHINA).astimezone(UTC)
    await taken(desk, "/ask 1001 订单截图")
    desk.now = datetime(2026, 11, 8, 3, 0, tzinfo=CHINA).astimezone(UTC)
    assert await desk.sweep() == {}
    await desk.adds(1001, "", "b")
    desk.later(hours=6)
    await desk.sweep()
    assert (await desk.ticket(1001)).status == "in_review"


async def test_a_date_in_a_year_without_published_holidays_says_so(desk: CaseDesk) -> None:
    desk.now = datetime(2026, 12, 30, 10, 0, tzinfo=CHINA).astimezone(UTC)
    outcome = await desk.file()
    note = "（2027 年放假安排未公布，暂按周末计）"
    assert f"2027年1月4日（周一）10:00 前{note}给出审核结果" in outcome.text
    assert note in (await desk.sent()).room
    desk.later(days=30)
    assert note not in (await desk.asks()).text, "a date that is over is what it is"


# -- promises --------------------------------------------------------------------------------


async def test_staff_hear_before_a_promise_is_due_and_once_when_it_broke(desk: CaseDesk) -> None:
    await taken(desk)
    desk.now = datetime(2026, 11, 10, 10, 30, tzinfo=CHINA).astimezone(UTC)
    await desk.sweep()
    assert "⏰ #1001 到账失败 快到期" in (await desk.sent()).room
    desk.later(hours=4)
    await desk.sweep()
    assert "🚨 #1001 到账失败 ⚠ 超时 · 审核期限 11月" in (await desk.sent()).room
    assert (await desk.ticket(1001)).priority == "high"
    desk.later(hours=1)
    await desk.sweep()
    assert "🚨" not in (await desk.sent()).room


async def test_after_downtime_over_both_alarms_only_the_overdue_one_is_raised(
    desk: CaseDesk,
) -> None:
    await taken(desk)
    desk.later(days=7)
    await desk.sweep()
    room = (await desk.sent()).room
    assert room.count("🚨") == 1
    assert "⏰" not in room


async def test_money_that_was_promised_has_an_alarm_too(desk: CaseDesk) -> None:
    ticket = await taken(desk, "/approve 1001")
    assert ticket.refund_due_at is not None
    desk.now = ticket.refund_due_at + timedelta(minutes=1)
    await desk.sweep()
    assert "🚨 #1001" in (await desk.sent()).room


# -- waiting for the buyer -------------------------------------------------------------------


async def test_no_alarm_and_no_progress_note_while_waiting_for_the_buyer(desk: CaseDesk) -> None:
    await taken(desk, "/ask 1001 支付流水")
    desk.later(hours=24)
    fired = await desk.sweep()
    assert set(fired) <= {"reminder", "staff_digest"}
    assert "还在等您的支付流水" in (await desk.sent()).buyer


async def test_a_buyer_who_stays_silent_is_reminded_then_told_why_and_how_to_appeal(
    desk: CaseDesk,
) -> None:
    await taken(desk, "/ask 1001 支付流水")
    said = []
    for _ in range(4):
        desk.later(hours=24)
        await desk.sweep()
        said.append((await desk.sent()).to("42"))
    reminders = [post for posts in said for post in posts if "提醒" in post.text]
    refusals = [post for posts in said for post in posts if "没有通过" in post.text]
    assert (len(reminders), len(refusals)) == (2, 1)
    assert "没有收到支付流水" in refusals[0].text
    assert "缺少：支付流水" in refusals[0].text
    assert "b:appeal:1001" in [data for row in refusals[0].buttons for _, data in row]
    assert (await desk.ticket(1001)).status == "rejected"


async def test_after_downtime_an_expired_case_is_not_reminded_as_well(desk: CaseDesk) -> None:
    await taken(desk, "/ask 1001 支付流水")
    desk.later(days=10)
    await desk.sweep()
    told = (await desk.sent()).buyer
    assert "没有通过" in told
    assert "提醒" not in told


# -- after the money -------------------------------------------------------------------------


async def test_arrival_is_asked_for_after_24_hours_with_both_answers(desk: CaseDesk) -> None:
    await taken(desk, "/approve 1001", "/refunded 1001 ref-1")
    desk.later(hours=24)
    assert await desk.sweep() == {"arrival_check": 1}
    asked = (await desk.sent()).to("42")[0]
    assert "到账了吗" in asked.text
    assert "ref-1" in asked.text
    data = [data for row in asked.buttons for _, data in row]
    assert data == ["b:arrived:1001", "b:not_arrived:1001", "b:human"]
    assert await desk.sweep() == {}


async def test_a_bank_card_is_asked_after_three_working_days_with_notes_before(
    desk: CaseDesk,
) -> None:
    order = replace(FACTS.order, payment_method="bankcard")  # type: ignore[type-var]
    await desk.filed(replace(FACTS, order=order, payment_method="bankcard"))
    for step in ("/approve 1001", "/refunded 1001 ref-1"):
        await desk.says(AGENT, step)
    await desk.sent()
    told = []
    for _ in range(5):  # Thursday afternoon to Tuesday
        desk.later(hours=24)
        await desk.sweep()
        told.append((await desk.sent()).buyer)
    assert ["到账了吗" in text for text in told] == [False] * 4 + [True]
    assert ["📮" in text for text in told] == [True] * 4 + [False]


async def test_silence_after_the_arrival_check_closes_the_case_with_the_way_back(
    desk: CaseDesk,
) -> None:
    await taken(desk, "/approve 1001", "/refunded 1001 ref-1")
    for _ in range(9):
        desk.later(hours=24)
        await desk.sweep()
    assert (await desk.ticket(1001)).status == "closed"
    last = (await desk.sent()).to("42")[-1]
    assert "重新打开" in last.text
    assert "closed" in await desk.whats(1001)


async def test_goods_sent_again_are_asked_for_after_a_day(desk: CaseDesk) -> None:
    await taken(desk, "/approve 1001 redeliver", "/redelivered 1001")
    desk.later(hours=24)
    assert (await desk.sweep()).get("arrival_check") == 1
    assert "收到了吗" in (await desk.sent()).buyer


async def test_a_refusal_that_nobody_appeals_is_closed_and_told(desk: CaseDesk) -> None:
    code = "delivered"
    await taken(desk, f"/reject 1001 {code}")
    desk.later(days=5, hours=23)
    assert await desk.sweep() == {}
    desk.later(hours=2)
    assert await desk.sweep() == {"reminder": 1}
    reminder = (await desk.sent()).to("42")[-1]
    assert "还可以申诉，最后日期 11月12日（周四）14:30 前" in reminder.text
    assert reminder.buttons[0][0][1] == "b:appeal:1001"
    desk.later(hours=22)
    assert await desk.sweep() == {}
    desk.later(hours=2)
    await desk.sweep()
    assert (await desk.ticket(1001)).status == "closed"
    assert "申诉期已结束" in (await desk.sent()).buyer


async def test_a_final_refusal_is_not_said_to_be_open_to_appeal(desk: CaseDesk) -> None:
    await taken(desk, "/reject 1001 delivered")
    await desk.presses("appeal", 1001)
    await desk.says(MEDIATOR, "/decide 1001 reject 看过了")
    await desk.sent()
    desk.later(days=6, hours=1)
    await desk.sweep()
    assert (await desk.sent()).buyer == ""


async def test_an_ended_case_is_left_alone_for_ever(desk: CaseDesk) -> None:
    await taken(desk, "/approve 1001", "/refunded 1001 ref-1")
    await desk.presses("arrived", 1001)
    await desk.sent()
    desk.later(days=400)
    assert await desk.sweep() == {}


@pytest.mark.parametrize("status", [s for s in STATUSES if s not in ENDED])
async def test_no_open_status_is_without_a_clock(desk: CaseDesk, status: str) -> None:
    ticket = await desk.filed()
    columns = armed(desk.context, replace(ticket, status="approved"), status, desk.now, {})  # type: ignore[arg-type]
    assert any(at is not None and at > desk.now for at in columns.values())


# -- drafts ----------------------------------------------------------------------------------


async def test_a_draft_that_was_left_is_reminded_once(desk: CaseDesk) -> None:
    state = to_json(Conversation(facts=replace(FACTS, evidence=()), active=True, draft=1))
    due = desk.now + timedelta(hours=1)
    await desk.do(
        lambda work: work.save_conversation("telegram:42", "telegram:42", state, 0, desk.now, due)
    )
    assert await desk.sweep() == {}
    desk.later(days=2)
    assert await desk.sweep() == {"idle_drafts": 1}
    desk.later(hours=12)  # whatever the quiet hours
    reminder = (await desk.sent()).to("42")[0]
    assert "b:d:1:drop" in [data for row in reminder.buttons for _, data in row]
    assert "内容保留 7 天" in reminder.text
    assert await desk.sweep() == {}
    kept, _ = await desk.do(lambda work: work.conversation("telegram:42"))
    assert from_json(kept).reminded


async def test_a_reminded_draft_is_kept_for_days_and_then_set_down_without_a_word(
    desk: CaseDesk,
) -> None:
    draft = Conversation(facts=replace(FACTS, evidence=()), active=True, draft=1, reminded=True)
    due = desk.now + timedelta(days=7)
    await desk.do(
        lambda work: work.save_conversation(
            "telegram:42", "telegram:42", to_json(draft), 0, desk.now, due
        )
    )
    desk.later(days=6, hours=23)
    assert await desk.sweep() == {}
    desk.later(hours=2)
    assert await desk.sweep() == {"idle_drafts": 1}
    kept, _ = await desk.do(lambda work: work.conversation("telegram:42"))
    down = from_json(kept)
    assert (down.active, down.facts, down.history[-1].facts) == (False, CaseFacts(), draft.facts)
    assert (await desk.sent()).rows == []
    assert await desk.sweep() == {}


async def test_a_draft_that_cannot_be_read_stops_no_other(desk: CaseDesk) -> None:
    draft = to_json(Conversation(facts=FACTS, active=True, draft=1))
    for chat, state in (("telegram:1", '{"format":99}'), ("telegram:42", draft)):
        await desk.do(
            lambda work, chat=chat, state=state: work.save_conversation(
                chat, chat, state, 0, desk.now, desk.now
            )
        )
    await desk.sweep()
    assert "还没有提交" in (await desk.sent()).buyer
    assert await desk.sweep() == {}


# -- the clockwork ---------------------------------------------------------------------------


async def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - the condition is a plain counter
            await asyncio.sleep(0.01)


def works(desk: CaseDesk, **options: object) -> Clockwork:
    options.setdefault("every_seconds", 0.05)
    options.setdefault("patience_seconds", 0.0)
    return Clockwork(desk.store, desk.context, lambda: desk.now, **options)  # type: ignore[arg-type]


async def test_everything_overdue_fires_right_after_the_start(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(days=3)
    woken = []
    clock = works(desk, wake=lambda: woken.append(1), every_seconds=60)
    await clock.start()
    await until(lambda: clock.runs["staff_digest"] > 0 and clock.runs["review_alarm"] > 0)
    await clock.stop()
    sent = await desk.sent()
    assert "📮" in sent.buyer
    assert "📋" in sent.room
    assert woken


async def test_the_sweeps_go_on_until_stopped_and_can_start_again(desk: CaseDesk) -> None:
    clock = works(desk)
    await clock.start()
    await until(lambda: clock.runs["follow_up"] >= 3)
    await clock.stop()
    await clock.stop()
    before = clock.runs["follow_up"]
    await clock.start()
    await until(lambda: clock.runs["follow_up"] > before)
    await clock.stop()


async def test_an_answer_of_the_downtime_is_taken_in_before_anything_expires(
    desk: CaseDesk,
) -> None:
    await taken(desk, "/ask 1001 支付流水")
    desk.later(days=5)
    clock = works(desk, patience_seconds=3600)
    await clock.start()
    await until(lambda: clock.runs["follow_up"] >= 2)
    await clock.stop()
    assert (await desk.ticket(1001)).status == "waiting_buyer"


async def test_a_broken_sweep_is_counted_and_stops_no_other(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.filed(replace(FACTS, order_no="KA2", evidence=()), person="telegram:43")
    await desk.sent()
    desk.later(hours=25)
    real = next(sweep for sweep in SWEEPS if sweep.name == "follow_up")

    def poisoned(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
        if ticket.number == 1001:
            raise ValueError("broken ticket")
        real.fire(work, ctx, ticket, now)

    clock = works(desk, sweeps=(Sweep("follow_up", "follow_up_at", poisoned),))
    await clock.start()
    await until(lambda: clock.failures["follow_up"] >= 3 and clock.runs["staff_digest"] > 0)
    await clock.stop()
    sent = await desk.sent()
    assert "📮" in sent.texts("43")
    assert sent.buyer == ""


@pytest.mark.parametrize("step", [timedelta(hours=-1), timedelta(days=3650)], ids=["back", "on"])
def test_a_tick_after_a_jump_of_the_wall_clock_is_one_tick(step: timedelta) -> None:
    ticks = Ticks(5)
    now = datetime(2026, 11, 5, tzinfo=UTC)
    planned = ticks.get_next_fire_time(now, now)
    assert ticks.get_next_fire_time(planned, now + step) == now + step + timedelta(seconds=5)


async def test_a_wall_clock_set_back_by_an_hour_stops_nothing(desk: CaseDesk) -> None:
    clock = works(desk)
    await clock.start()
    await until(lambda: clock.runs["follow_up"] >= 1)
    # What a step back leaves behind: jobs planned for a time an hour ahead.
    assert clock._scheduler is not None
    for job in clock._scheduler.get_jobs():
        job.modify(next_run_time=datetime.now(UTC) + timedelta(hours=1))
    before, started = clock.runs["follow_up"], monotonic()
    await until(lambda: clock.runs["follow_up"] >= before + 3)
    assert monotonic() - started < 5
    await clock.stop()


async def test_stopping_lets_a_sweep_end_first(desk: CaseDesk) -> None:
    began, ended = asyncio.Event(), []
    loop = asyncio.get_running_loop()

    def slow(work: Work, ctx: Context, now: datetime) -> int:
        loop.call_soon_threadsafe(began.set)
        deadline = monotonic() + 0.3
        while monotonic() < deadline:
            work.setting("x")
        ended.append(1)
        return 0

    clock = works(desk, sweeps=(), batches=(("slow", slow),))
    await clock.start()
    await began.wait()
    await clock.stop()
    assert ended
    assert clock.runs["slow"] == 1


def test_no_sweep_waits_longer_than_a_minute_after_a_start() -> None:
    assert clockwork.EVERY_SECONDS + clockwork.PATIENCE_SECONDS < 60
