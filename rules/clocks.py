"""Due times: working days, windows, pauses and their words. Every `datetime` is aware.

Results are UTC; the shop's zone decides what a day is and is given by name ("Asia/Shanghai").
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.calendar import Calendar
from rules.case import CaseFacts, PaymentMethod, Precision
from rules.policy import CaseRule, Policy

# How much later than `occurred_at` the moment may have been that a vague time names: a day said
# without a clock time is judged by its end, in the buyer's favour.
_VAGUE: dict[Precision, timedelta] = {
    "minute": timedelta(),
    "hour": timedelta(hours=1),
    "part_of_day": timedelta(hours=6),
    "day": timedelta(days=1),
}
WEEKDAYS_ZH = "一二三四五六日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LAST_CALL = timedelta(minutes=30)  # so long before quiet hours comes what they would swallow
MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def working_days_after(start: datetime, days: int, calendar: Calendar, tz: str) -> datetime:
    """The same clock time `days` working days later, in UTC.

    A start on a day off counts from the next working day, so the result is never on a day off.
    """
    local = _local(start, tz)
    day = _next_working_day(local.date(), calendar)
    for _ in range(days):
        day = _next_working_day(day + timedelta(days=1), calendar)
    return _at(day, local, tz)


def working_time(start: datetime, end: datetime, calendar: Calendar, tz: str) -> timedelta:
    """How much of the time from `start` to `end` lies on working days (24 h each); 0 when `end`
    is not later."""
    at, until = _wall(start, tz), _wall(end, tz)
    total = timedelta()
    while at < until:
        midnight = datetime.combine(at.date() + timedelta(days=1), time())
        if calendar.is_working_day(at.date()):
            total += min(midnight, until) - at
        at = midnight
    return total


def moved_on(at: datetime, span: timedelta, calendar: Calendar, tz: str) -> datetime:
    """`at` and `span` of working time more, in UTC: days off are passed over.

    Additive: moving by two spans is moving by their sum, in either order.
    """
    local = _wall(working_days_after(at, 0, calendar, tz), tz)
    while (left := datetime.combine(local.date() + timedelta(days=1), time()) - local) <= span:
        span -= left
        day = _next_working_day(local.date() + timedelta(days=1), calendar)
        local = datetime.combine(day, time())
    return _at((local + span).date(), local + span, tz)


def resumed(due: datetime, paused_at: datetime, now: datetime, policy: Policy) -> datetime:
    """`due` after the review clock stood still from `paused_at` to `now`, in UTC.

    The clock runs on working days, so that is the time it lost: a pause over a weekend moves
    nothing, and as much working time is left as when it stopped.
    """
    lost = working_time(paused_at, now, policy.calendar, policy.timezone)
    return moved_on(due, lost, policy.calendar, policy.timezone)


def extended(policy: Policy, due: datetime) -> datetime:
    """`due` after the one extension: from the 3rd to the 5th working day (source article), so
    two more working days, whatever pauses moved it before."""
    more = policy.review.extended_working_days - policy.review.working_days
    return working_days_after(due, more, policy.calendar, policy.timezone)


def review_due(policy: Policy, filed_at: datetime) -> datetime:
    """When the decision is promised (source article: 1–3 working days)."""
    days = policy.review.working_days
    return working_days_after(filed_at, days, policy.calendar, policy.timezone)


def extended_due(policy: Policy, filed_at: datetime) -> datetime:
    """When the decision is promised at the latest for what was filed at `filed_at`."""
    return extended(policy, review_due(policy, filed_at))


def mediation_due(policy: Policy, asked_at: datetime) -> datetime:
    """When a mediator has to have decided."""
    days = policy.review.mediation_working_days
    return working_days_after(asked_at, days, policy.calendar, policy.timezone)


def refund_due(policy: Policy, approved_at: datetime) -> datetime:
    """When the money has to have been sent."""
    return approved_at.astimezone(UTC) + timedelta(hours=policy.refund.send_hours)


def arrival_check_at(policy: Policy, sent_at: datetime, method: PaymentMethod | None) -> datetime:
    """When money sent at `sent_at` should have arrived (24 h; bank card 3 working days)."""
    if method == "bankcard":
        days = policy.refund.bankcard_working_days
        return working_days_after(sent_at, days, policy.calendar, policy.timezone)
    return sent_at.astimezone(UTC) + timedelta(hours=policy.refund.arrival_hours)


def awake(policy: Policy, at: datetime) -> datetime:
    """`at`, or the end of the quiet hours that it falls into, in UTC."""
    quiet = policy.follow_up.quiet_hours
    if quiet is None:
        return at.astimezone(UTC)
    start, end = quiet
    local = _local(at, policy.timezone)
    clock = local.time()
    inside = start <= clock < end if start < end else clock >= start or clock < end
    if not inside:
        return at.astimezone(UTC)
    tomorrow = start > end and clock >= start
    day = local.date() + timedelta(days=1) if tomorrow else local.date()
    return datetime.combine(day, end, ZoneInfo(policy.timezone)).astimezone(UTC)


def warn_at(policy: Policy, due: datetime, *, working: bool = True) -> datetime:
    """When staff are warned of `due`: `due_soon_hours` before, in UTC.

    `working`: hours of working days, so that what is due on Monday at 2:00 is not warned of on a
    Sunday night. Never inside the quiet hours: a warning after them may be too late to act on.
    """
    span = timedelta(hours=policy.review.due_soon_hours)
    at = due.astimezone(UTC) - span
    if working:
        at = _moved_back(due, span, policy.calendar, policy.timezone)
    quiet = policy.follow_up.quiet_hours
    if quiet is None or awake(policy, at) == at:
        return at
    local, start = _local(at, policy.timezone), quiet[0]
    day = local.date() if local.time() >= start else local.date() - timedelta(days=1)
    asleep = datetime.combine(day, start, ZoneInfo(policy.timezone))
    return (asleep - _LAST_CALL).astimezone(UTC)


def _moved_back(at: datetime, span: timedelta, calendar: Calendar, tz: str) -> datetime:
    local = _wall(at, tz)
    # As far back as _next_working_day looks ahead.
    for _ in range(62):
        today = local - datetime.combine((local - timedelta.resolution).date(), time())
        if calendar.is_working_day((local - timedelta.resolution).date()):
            if span <= today:
                return (local - span).replace(tzinfo=ZoneInfo(tz)).astimezone(UTC)
            span -= today
        local -= today
    return at.astimezone(UTC) - span


def promised_at(rule: CaseRule, facts: CaseFacts) -> datetime | None:
    """Until when the goods of a 到账失败 are promised, in UTC; None: no promise, or the payment
    is not known to the minute (about an hour is near enough for a kind word)."""
    if not rule.promised_delivery_minutes or facts.case_type != "not_delivered":
        return None
    order = facts.order if facts.owner_proven else None
    paid_at = order.paid_at if order else None
    if order and (order.delivered or order.state in ("delivery_failed", "refunded")):
        return None  # nothing to wait for
    if paid_at is None and facts.precision in ("minute", "hour"):
        paid_at = facts.occurred_at
    if paid_at is None:
        return None
    return paid_at.astimezone(UTC) + timedelta(minutes=rule.promised_delivery_minutes)


def window_end(rule: CaseRule, facts: CaseFacts) -> datetime | None:
    """When the window of a case surely has not ended before, in UTC; None: no window or no time.

    The shop's record of a proven owner wins over what was said. A delivery time that the record
    does not have is at least the payment time, so the payment is then the safe start.
    """
    start = window_start(rule, facts)
    if rule.window_hours is None or start is None:
        return None
    return start.astimezone(UTC) + timedelta(hours=rule.window_hours)


def window_start(rule: CaseRule, facts: CaseFacts) -> datetime | None:
    order = facts.order if facts.owner_proven else None
    if order and rule.window_from == "delivery" and order.delivered_at:
        return order.delivered_at
    # Some systems keep no time of payment; unpaid orders end within minutes of being made.
    if order and (paid_at := order.paid_at or order.created_at):
        return paid_at
    if facts.occurred_at is None:
        return None
    return facts.occurred_at + _VAGUE[facts.precision or "minute"]


def window_exact(rule: CaseRule, facts: CaseFacts) -> bool:
    """Whether the window's true start is known, and not only a moment that it is not before."""
    if rule.window_from == "payment":
        return True
    return bool(facts.owner_proven and facts.order and facts.order.delivered_at)


def year_of(at: datetime, tz: str) -> int:
    """The shop's year, whose arrangement of holidays decides."""
    return _local(at, tz).year


def due_words(due: datetime, now: datetime, tz: str, lang: str = "zh") -> str:
    """ "10月9日（周五）14:30 前" or "by Fri 9 Oct, 14:30"; the year only when it is another."""
    local, today = _local(due, tz), _local(now, tz)
    year = local.year if local.year != today.year else None
    clock = f"{local:%H:%M}"
    if lang == "en":
        day = f"{WEEKDAYS_EN[local.weekday()]} {local.day} {MONTHS_EN[local.month - 1]}"
        return f"by {day} {year}, {clock}" if year else f"by {day}, {clock}"
    day = f"{local.month}月{local.day}日（周{WEEKDAYS_ZH[local.weekday()]}）{clock} 前"
    return f"{year}年{day}" if year else day


def duration_words(span: timedelta, lang: str = "zh") -> str:
    """The two largest units of a duration: "2 天 3 小时", "3 小时 20 分钟", "30 分钟"."""
    minutes = int(abs(span) / timedelta(minutes=1))
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    if lang == "en":
        units = ((days, "day"), (hours, "hour"), (rest, "minute"))
        named = [f"{n} {unit}{'' if n == 1 else 's'}" if n else "" for n, unit in units]
    else:
        units = ((days, "天"), (hours, "小时"), (rest, "分钟"))
        named = [f"{n} {unit}" if n else "" for n, unit in units]
    first = next((n for n, part in enumerate(named) if part), None)
    if first is None:
        return "less than a minute" if lang == "en" else "不到 1 分钟"
    return " ".join(part for part in named[first : first + 2] if part)


def left_words(due: datetime, now: datetime, lang: str = "zh") -> str:
    """ "还剩 2 天 3 小时" or "已超时 3 小时" ("2 days 3 hours left", "3 hours overdue")."""
    words = duration_words(due - now, lang)
    if lang == "en":
        return f"{words} left" if due > now else f"{words} overdue"
    return f"还剩 {words}" if due > now else f"已超时 {words}"


def _local(at: datetime, tz: str) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(ZoneInfo(tz))


def _wall(at: datetime, tz: str) -> datetime:
    """The shop's clock on the wall, without a zone: what a day is made of."""
    return _local(at, tz).replace(tzinfo=None)


def _next_working_day(day: date, calendar: Calendar) -> date:
    # No arrangement has two months off; a calendar without any working day is the shop's slip.
    for ahead in range(62):
        candidate = day + timedelta(days=ahead)
        if calendar.is_working_day(candidate):
            return candidate
    raise ValueError(f"no working day within two months of {day}")


def _at(day: date, clock: datetime, tz: str) -> datetime:
    wall: time = clock.time()
    return datetime.combine(day, wall, ZoneInfo(tz)).astimezone(UTC)
