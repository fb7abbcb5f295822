"""Working days with 调休, due times, pauses, windows and their words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import clocks
from rules.calendar import Calendar
from rules.clocks import working_days_after
from rules.policy import load_policy
from tests.rules.shipped import FACTS, ORDER, PAID_AT, TZ, policy, proven, shop_time, table

CALENDAR = Calendar()
MOMENTS = st.integers(0, 1_790_000).map(  # minutes: up to May 2027
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
ZONES = st.sampled_from([TZ, "UTC", "Asia/Urumqi", "America/New_York"])


def test_working_days_of_three_years_agree_with_a_second_calendar() -> None:
    """The two packages take the State Council's notices down independently of each other."""
    second = holidays.country_holidays("CN", years=[2024, 2025, 2026])
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(366 + 365 + 365)]
    assert days[-1] == date(2026, 12, 31)
    differing = [day for day in days if CALENDAR.is_working_day(day) != second.is_working_day(day)]
    assert differing == []


def test_a_make_up_saturday_is_a_working_day() -> None:
    assert CALENDAR.is_working_day(date(2026, 10, 10))
    assert not CALENDAR.is_working_day(date(2026, 10, 1))


def test_a_year_not_published_yet_knows_only_weekends_and_says_so() -> None:
    assert CALENDAR.certain(2026)
    assert not CALENDAR.certain(2027)
    assert not CALENDAR.certain(2003)
    assert CALENDAR.is_working_day(date(2027, 1, 1))
    assert not CALENDAR.is_working_day(date(2027, 1, 2))


def test_a_shop_that_wrote_the_arrangement_down_knows_the_year() -> None:
    days = [date(2027, 2, 5) + timedelta(days=n) for n in range(8)]
    assert Calendar.of(holidays=days).certain(2027)
    assert not Calendar.of(holidays=days).certain(2028)
    assert not Calendar.of(holidays=days[:1]).certain(2027)  # its own day off, no arrangement
    own = Calendar.of(workdays=[date(2027, 2, 14)], holidays=days)
    due = working_days_after(shop_time("2027-02-04 10:00"), 1, own, TZ)
    assert due == shop_time("2027-02-14 10:00")  # a Sunday that is made up for


def test_the_shops_own_days_win_over_every_calendar() -> None:
    own = Calendar.of(workdays=[date(2027, 1, 2)], holidays=[date(2027, 1, 1), date(2026, 9, 30)])
    assert own.is_working_day(date(2027, 1, 2))
    assert not own.is_working_day(date(2027, 1, 1))
    assert not own.is_working_day(date(2026, 9, 30))


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-09-21 14:30", 3, "2026-09-24 14:30"),  # Monday to Thursday
        ("2026-09-11 14:30", 3, "2026-09-16 14:30"),  # Friday: over the weekend
        ("2026-09-18 14:30", 3, "2026-09-22 14:30"),  # Friday: Sunday 20 Sep is worked (调休)
        ("2026-09-30 14:30", 3, "2026-10-10 14:30"),  # over the National Day week and 调休
        ("2026-10-01 09:00", 3, "2026-10-12 09:00"),  # filed on a day off: counts from 8 Oct
        ("2026-09-12 23:59", 0, "2026-09-14 23:59"),  # zero days still leave the day off
        ("2026-12-30 10:00", 3, "2027-01-04 10:00"),  # into a year that is not published
    ],
)
def test_working_days_keep_the_clock_time(start: str, days: int, due: str) -> None:
    assert working_days_after(shop_time(start), days, CALENDAR, TZ) == shop_time(due)


def test_the_day_is_the_shops_day_and_not_that_of_greenwich() -> None:
    friday_night = datetime(2026, 9, 11, 17, 0, tzinfo=UTC)  # Saturday 01:00 in Shanghai
    assert working_days_after(friday_night, 1, CALENDAR, TZ) == shop_time("2026-09-15 01:00")


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        working_days_after(datetime(2026, 9, 18), 1, CALENDAR, TZ)  # noqa: DTZ001


def test_a_calendar_without_any_working_day_does_not_hang() -> None:
    off = Calendar.of(holidays=[date(2026, 9, 1) + timedelta(days=n) for n in range(90)])
    with pytest.raises(ValueError, match="no working day"):
        working_days_after(shop_time("2026-09-18 12:00"), 1, off, TZ)


@settings(deadline=None)
@given(MOMENTS, st.integers(0, 15), ZONES)
def test_a_due_time_is_a_working_day_at_the_same_clock_time(
    start: datetime, days: int, tz: str
) -> None:
    due = working_days_after(start, days, CALENDAR, tz)
    local = due.astimezone(ZoneInfo(tz))
    assert due >= start
    assert due.tzinfo is UTC
    assert CALENDAR.is_working_day(local.date())
    gap = local.replace(tzinfo=None) - start.astimezone(ZoneInfo(tz)).replace(tzinfo=None)
    # A clock time that a change to summer time skips is read as one hour later.
    assert gap % timedelta(days=1) in (timedelta(), timedelta(hours=1))


@settings(deadline=None)
@given(MOMENTS, st.integers(0, 10), st.integers(1, 5))
def test_more_days_are_later_and_the_days_between_are_counted(
    start: datetime, days: int, more: int
) -> None:
    near = working_days_after(start, days, CALENDAR, TZ).astimezone(ZoneInfo(TZ)).date()
    far = working_days_after(start, days + more, CALENDAR, TZ).astimezone(ZoneInfo(TZ)).date()
    between = [near + timedelta(days=n) for n in range(1, (far - near).days + 1)]
    assert sum(CALENDAR.is_working_day(day) for day in between) == more


@settings(deadline=None)
@given(MOMENTS, MOMENTS)
def test_who_files_later_is_not_due_on_an_earlier_day(one: datetime, other: datetime) -> None:
    """Within the day the clock time decides, which a filing on a day off keeps as well."""
    filed = sorted((one, other))
    due = [clocks.review_due(policy(), at).astimezone(ZoneInfo(TZ)).date() for at in filed]
    assert due == sorted(due)


@settings(deadline=None)
@given(
    MOMENTS,
    st.timedeltas(timedelta(), timedelta(days=30)),
    st.timedeltas(max_value=timedelta(days=9)),
)
def test_a_pause_never_shortens_and_leaves_as_much_working_time_as_before(
    paused_at: datetime, pause: timedelta, left: timedelta
) -> None:
    due = working_days_after(paused_at + max(left, timedelta()), 0, CALENDAR, TZ)
    now = paused_at + pause
    moved = clocks.resumed(due, paused_at, now, policy())
    assert moved >= due
    assert CALENDAR.is_working_day(moved.astimezone(ZoneInfo(TZ)).date())
    before = clocks.working_time(paused_at, due, CALENDAR, TZ)
    lost = clocks.working_time(paused_at, now, CALENDAR, TZ)
    assert clocks.working_time(paused_at, moved, CALENDAR, TZ) == before + lost


@settings(deadline=None)
@given(
    MOMENTS,
    st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 9000)), min_size=1, max_size=4),
    st.permutations(range(5)),
)
def test_the_order_of_pauses_and_the_extension_never_changes_the_sum(
    filed: datetime, waits: list[tuple[int, int]], order: list[int]
) -> None:
    """Any legal history: pauses one after another, the extension somewhere between them."""
    pauses, at = [], filed
    for before, length in waits:  # minutes
        start = at + timedelta(minutes=before)
        at = start + timedelta(minutes=length)
        pauses.append((start, at))

    def due_after(steps: list[int]) -> datetime:
        due = clocks.review_due(policy(), filed)
        for step in (s for s in steps if s < len(pauses) or s == 4):
            due = (
                clocks.extended(policy(), due)
                if step == 4
                else clocks.resumed(due, *pauses[step], policy())
            )
        return due

    lost = sum((clocks.working_time(*p, CALENDAR, TZ) for p in pauses), timedelta())
    at_once = clocks.moved_on(clocks.extended_due(policy(), filed), lost, CALENDAR, TZ)
    assert due_after(order) == due_after(list(range(5))) == at_once


def test_a_pause_over_the_weekend_moves_nothing_but_its_working_time() -> None:
    due, paused = shop_time("2026-09-22 10:00"), shop_time("2026-09-11 18:00")
    back = shop_time("2026-09-14 09:00")  # 6 h of Friday and 9 h of Monday
    assert clocks.resumed(due, paused, back, policy()) == shop_time("2026-09-23 01:00")
    saturday, sunday = shop_time("2026-09-12 08:00"), shop_time("2026-09-13 20:00")
    assert clocks.resumed(due, saturday, sunday, policy()) == due


def test_a_pause_over_national_day_does_not_take_the_holiday_from_the_review() -> None:
    due, paused = shop_time("2026-10-09 14:30"), shop_time("2026-09-30 14:30")
    back = shop_time("2026-10-08 14:30")
    assert clocks.resumed(due, paused, back, policy()) == shop_time("2026-10-10 14:30")


@pytest.mark.parametrize(
    ("due", "warned"),
    [
        ("2026-09-16 14:30", "2026-09-16 10:30"),
        ("2026-09-14 02:00", "2026-09-11 22:00"),  # Monday night: on Friday, not on Sunday
        ("2026-10-08 00:00", "2026-09-30 20:00"),
        ("2026-09-14 04:00", "2026-09-14 00:00"),
    ],
)
def test_staff_are_warned_in_working_time(due: str, warned: str) -> None:
    assert clocks.warn_at(policy(), shop_time(due)) == shop_time(warned)


def test_a_warning_is_not_put_off_by_quiet_hours_but_comes_before_them() -> None:
    book = load_policy(table(follow_up={"quiet_hours": ["23:00", "08:00"]}))
    assert clocks.warn_at(book, shop_time("2026-09-16 06:00")) == shop_time("2026-09-15 22:30")
    assert clocks.warn_at(book, shop_time("2026-09-16 03:30")) == shop_time("2026-09-15 22:30")
    assert clocks.warn_at(book, shop_time("2026-09-16 14:30")) == shop_time("2026-09-16 10:30")


def test_money_is_warned_of_in_hours_of_every_day() -> None:
    due = shop_time("2026-09-13 14:30")  # a Sunday: hours promised are hours of every day
    assert clocks.warn_at(policy(), due, working=False) == shop_time("2026-09-13 10:30")


def test_a_pause_that_ends_before_it_began_changes_nothing() -> None:
    due, paused = shop_time("2026-09-22 10:00"), shop_time("2026-09-18 18:00")
    assert clocks.resumed(due, paused, paused - timedelta(hours=1), policy()) == due


def test_review_takes_three_working_days_and_five_when_extended() -> None:
    filed = shop_time("2026-09-30 14:30")
    assert clocks.review_due(policy(), filed) == shop_time("2026-10-10 14:30")
    assert clocks.extended_due(policy(), filed) == shop_time("2026-10-13 14:30")
    assert clocks.mediation_due(policy(), filed) == shop_time("2026-10-13 14:30")


def test_money_is_asked_after_in_24_hours_and_at_a_bank_in_three_working_days() -> None:
    sent = shop_time("2026-09-30 14:30")
    assert clocks.refund_due(policy(), sent) == shop_time("2026-10-01 14:30")
    assert clocks.arrival_check_at(policy(), sent, "alipay") == shop_time("2026-10-01 14:30")
    assert clocks.arrival_check_at(policy(), sent, None) == shop_time("2026-10-01 14:30")
    assert clocks.arrival_check_at(policy(), sent, "bankcard") == shop_time("2026-10-10 14:30")


@pytest.mark.parametrize(
    ("at", "awake"),
    [
        ("2026-09-18 22:59", "2026-09-18 22:59"),
        ("2026-09-18 23:00", "2026-09-19 08:00"),
        ("2026-09-19 03:00", "2026-09-19 08:00"),
        ("2026-09-19 08:00", "2026-09-19 08:00"),
    ],
)
def test_quiet_hours_push_to_the_morning(at: str, awake: str) -> None:
    book = load_policy(table(follow_up={"quiet_hours": ["23:00", "08:00"]}))
    assert clocks.awake(book, shop_time(at)) == shop_time(awake)
    assert clocks.awake(policy(), shop_time(at)) == shop_time(at)


def test_quiet_hours_within_one_day_push_to_their_end() -> None:
    book = load_policy(table(follow_up={"quiet_hours": ["12:00", "13:30"]}))
    assert clocks.awake(book, shop_time("2026-09-18 12:10")) == shop_time("2026-09-18 13:30")
    assert clocks.awake(book, shop_time("2026-09-18 23:10")) == shop_time("2026-09-18 23:10")


def test_the_window_runs_from_the_recorded_payment_of_a_proven_owner() -> None:
    rule = policy().cases["not_delivered"]
    said = replace(FACTS, occurred_at=PAID_AT + timedelta(hours=5))
    stranger = replace(said, order=ORDER)
    assert clocks.window_end(rule, proven(said)) == PAID_AT + timedelta(hours=24)
    assert clocks.window_end(rule, stranger) == PAID_AT + timedelta(hours=29)


@pytest.mark.parametrize(("precision", "hours"), [("minute", 24), ("hour", 25), ("day", 48)])
def test_a_vague_time_is_judged_in_the_buyers_favour(precision: str, hours: int) -> None:
    vague = replace(FACTS, precision=precision)  # type: ignore[arg-type]
    end = clocks.window_end(policy().cases["not_delivered"], vague)
    assert end == PAID_AT + timedelta(hours=hours)


def test_a_delivery_without_a_recorded_time_is_no_earlier_than_the_payment() -> None:
    rule = policy().cases["wrong_item"]
    known = proven(delivered_at=PAID_AT + timedelta(hours=2))
    assert clocks.window_end(rule, known) == PAID_AT + timedelta(hours=3)
    assert clocks.window_exact(rule, known)
    assert clocks.window_end(rule, proven()) == PAID_AT + timedelta(hours=1)
    assert not clocks.window_exact(rule, proven())


def test_no_window_and_no_time_have_no_end() -> None:
    assert clocks.window_end(policy().cases["invalid_card"], FACTS) is None
    unknown = replace(FACTS, occurred_at=None)
    assert clocks.window_end(policy().cases["not_delivered"], unknown) is None


def test_due_words_are_in_the_shops_zone_with_the_weekday() -> None:
    due, now = shop_time("2026-10-09 14:30"), shop_time("2026-10-01 14:30")
    assert clocks.due_words(due, now, TZ) == "10月9日（周五）14:30 前"
    assert clocks.due_words(due, now, TZ, "en") == "by Fri 9 Oct, 14:30"


def test_due_words_name_the_year_when_it_is_another() -> None:
    due, now = shop_time("2027-01-04 00:05"), shop_time("2026-12-31 23:59")
    assert clocks.due_words(due, now, TZ) == "2027年1月4日（周一）00:05 前"
    assert clocks.due_words(due, now, TZ, "en") == "by Mon 4 Jan 2027, 00:05"


@pytest.mark.parametrize(
    ("span", "chinese", "english"),
    [
        (timedelta(days=2, hours=3, minutes=50), "2 天 3 小时", "2 days 3 hours"),
        (timedelta(days=1, minutes=5), "1 天", "1 day"),
        (timedelta(hours=3), "3 小时", "3 hours"),
        (timedelta(hours=1, minutes=1), "1 小时 1 分钟", "1 hour 1 minute"),
        (timedelta(seconds=59), "不到 1 分钟", "less than a minute"),
        (timedelta(days=-1, hours=-2), "1 天 2 小时", "1 day 2 hours"),
    ],
)
def test_durations_are_said_in_two_units(span: timedelta, chinese: str, english: str) -> None:
    assert clocks.duration_words(span) == chinese
    assert clocks.duration_words(span, "en") == english


def test_what_is_left_and_what_is_overdue() -> None:
    now = shop_time("2026-10-09 14:30")
    assert clocks.left_words(now + timedelta(days=2, hours=3), now) == "还剩 2 天 3 小时"
    assert clocks.left_words(now - timedelta(hours=3), now) == "已超时 3 小时"
    assert clocks.left_words(now - timedelta(hours=3), now, "en") == "3 hours overdue"
    assert clocks.left_words(now + timedelta(days=1), now, "en") == "1 day left"
