"""Which days people work: the official arrangement of each year and the shop's own days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

import chinese_calendar

# An official arrangement takes at least eleven days off from Monday to Friday (13 statutory days
# since 2025, some on weekends); a shop that names this many has written the arrangement down.
_ARRANGEMENT_DAYS = 7


@cache
def _published(year: int) -> bool:
    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Calendar:
    """Chinese working days with make-up days (调休), and the shop's own exceptions.

    Source: the State Council's yearly notices as packaged by `chinesecalendar` (2004–2026 in
    release 1.11). A year that it does not have yet counts Monday to Friday as working days.
    """

    extra_workdays: frozenset[date] = frozenset()
    extra_holidays: frozenset[date] = frozenset()

    @classmethod
    def of(cls, workdays: Iterable[date] = (), holidays: Iterable[date] = ()) -> "Calendar":
        return cls(frozenset(workdays), frozenset(holidays))

    def is_working_day(self, day: date) -> bool:
        if day in self.extra_workdays:
            return True
        if day in self.extra_holidays:
            return False
        if self.published(day.year):
            return bool(chinese_calendar.is_workday(day))
        return day.weekday() < 5

    def certain(self, year: int) -> bool:
        """Whether the arrangement of `year` is known, from the package or because the shop wrote
        it down; else weekends (and the shop's few own days) are all we know."""
        return self.published(year) or len(self.own_days(year)) >= _ARRANGEMENT_DAYS

    def published(self, year: int) -> bool:
        """Whether the package has the official arrangement of `year`."""
        return _published(year)

    def own_days(self, year: int) -> frozenset[date]:
        """The days off that the shop named for `year`."""
        return frozenset(day for day in self.extra_holidays if day.year == year)
