"""When people answer: the shop's business hours by weekday, and their words.

Only told to buyers; no due date ever depends on them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.clocks import MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_ZH
from rules.table import Table, described

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WANTED = '[]、["09:00", "22:00"] 或按星期 or by day: { mon = ["09:00", "18:00"], sat = [] }'

Span = tuple[time, time]  # from–until on the shop's clock; may go over midnight


@dataclass(frozen=True, slots=True)
class OpenHours:
    """Monday to Sunday; None: closed all day. No days at all: always open."""

    days: tuple[Span | None, ...] = ()

    def is_open(self, at: datetime, tz: str) -> bool:
        """Whether people are there at `at` (aware), by the shop's clock."""
        if not self.days:
            return True
        local = at.astimezone(ZoneInfo(tz))
        clock, today = local.time(), self.days[local.weekday()]
        before = self.days[local.weekday() - 1]  # yesterday's night may go on
        if before is not None and before[0] > before[1] and clock < before[1]:
            return True
        if today is None:
            return False
        start, end = today
        return start <= clock < end if start < end else clock >= start

    def next_open(self, at: datetime, tz: str) -> datetime:
        """The next opening after `at`, in UTC; `at` itself while open."""
        if self.is_open(at, tz):
            return at.astimezone(UTC)
        zone = ZoneInfo(tz)
        today = at.astimezone(zone).date()
        for ahead in range(8):
            day = today + timedelta(days=ahead)
            span = self.days[day.weekday()]
            if span is None:
                continue
            opening = datetime.combine(day, span[0], zone).astimezone(UTC)
            if opening > at:
                return opening
        raise ValueError("hours without any open day")  # the reader refuses them

    def words(self, lang: str = "zh") -> str:
        """ "9:00–22:00", or by groups of days: "周一至周五 9:00–18:00，周六 10:00–16:00"."""
        if len(set(self.days)) == 1:
            return _span(self.days[0])
        parts, first = [], 0
        for n in range(1, 8):
            if n < 7 and self.days[n] == self.days[first]:
                continue
            if self.days[first] is not None:
                parts.append(f"{_days(first, n - 1, lang)} {_span(self.days[first])}")
            first = n
        return (", " if lang == "en" else "，").join(parts)


def opening_words(opening: datetime, now: datetime, tz: str, lang: str = "zh") -> str:
    """ "今天 9:00", "明天 9:00" or "11月9日（周一）9:00" ("today 9:00", "Mon 9 Nov, 9:00")."""
    local, today = opening.astimezone(ZoneInfo(tz)), now.astimezone(ZoneInfo(tz)).date()
    clock, ahead = _clock(local.time()), (local.date() - today).days
    if lang == "en":
        near = {0: "today", 1: "tomorrow"}.get(ahead)
        day = f"{WEEKDAYS_EN[local.weekday()]} {local.day} {MONTHS_EN[local.month - 1]}"
        return f"{near} {clock}" if near else f"{day}, {clock}"
    near = {0: "今天", 1: "明天"}.get(ahead)
    day = f"{local.month}月{local.day}日（周{WEEKDAYS_ZH[local.weekday()]}）"
    return f"{near} {clock}" if near else f"{day}{clock}"


def read_hours(table: Table, key: str) -> OpenHours:
    """`key` of the table: [] always, one span for every day, or a table by day where a day that
    is missing or [] is closed. Faults are noted there."""
    value = table.raw(key)
    if not isinstance(value, Mapping):
        if not isinstance(value, list):
            table.faults.add(table.full(key), _WANTED, described(value))
            return OpenHours()
        span = table.clock_span(key)
        return OpenHours() if span is None else OpenHours((span,) * 7)
    by_day = table.table(key)
    days = tuple(by_day.clock_span(day) if day in by_day else None for day in DAYS)
    by_day.close()
    if not any(days):
        table.faults.add(table.full(key), f"至少一天 at least one day: {_WANTED}", "没有 / none")
        return OpenHours()
    return OpenHours(days)


def _span(span: Span | None) -> str:
    return "" if span is None else f"{_clock(span[0])}–{_clock(span[1])}"


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def _days(first: int, last: int, lang: str) -> str:
    names = WEEKDAYS_EN if lang == "en" else tuple(f"周{day}" for day in WEEKDAYS_ZH)
    if first == last:
        return names[first]
    return f"{names[first]}{'–' if lang == 'en' else '至'}{names[last]}"
