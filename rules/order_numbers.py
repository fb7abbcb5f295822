"""The shapes of order and payment numbers, and the moments that some of them carry.

Seen in the sources of the shop systems named below; payment numbers as on bills of WeChat and
Alipay. A moment in a number is the shop's local time. It proves nothing: it only tells when a
number cannot belong to what is said of it.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Doubt = Literal["order_no_impossible", "order_no_future", "order_no_other_day"]
_MONTH, _DAY, _HOUR, _SIXTY = r"[01]\d", r"[0-3]\d", r"[0-2]\d", r"[0-5]\d"
_YMD = rf"(20[2-3]\d)({_MONTH})({_DAY})"
_SHORT_YMD = rf"(2\d)({_MONTH})({_DAY})"
_CLOCK = rf"({_HOUR})({_SIXTY})({_SIXTY})"


@dataclass(frozen=True, slots=True)
class Shape:
    """`certain`: a number of this shape carries a moment and nothing else there."""

    name: str
    pattern: re.Pattern[str]
    certain: bool = True
    payment: bool = False  # the payment company's number, not the shop's


@dataclass(frozen=True, slots=True)
class Made:
    """When a number says it was made. `day` is None when no such day exists; `at` has no zone and
    is None when only the day is told."""

    shape: Shape
    day: date | None
    at: datetime | None = None


SHAPES: tuple[Shape, ...] = (
    Shape("wechat", re.compile(rf"42\d{{8}}{_YMD}\d{{10}}"), payment=True),
    Shape("alipay", re.compile(r"(20[2-3]\d)(\d\d)(\d\d)\d{20}"), payment=True),
    Shape("acg-faka", re.compile(rf"\d{{3}}{_SHORT_YMD}{_CLOCK}\d{{3}}")),
    Shape("qs-faka", re.compile(rf"[A-Z]{{1,4}}{_SHORT_YMD}{_CLOCK}[0-9A-F]{{8}}")),
    Shape("qfk", re.compile(rf"{_YMD}{_CLOCK}\d{{13}}")),
    Shape("card-system", re.compile(rf"{_YMD}{_CLOCK}[A-Z0-9]{{5}}")),
    Shape("dujiao-next", re.compile(rf"(?:DN|DJ|ORD){_YMD}(?:{_CLOCK})?[A-Z0-9]{{2,8}}")),
    Shape(
        "letters about a day",
        re.compile(
            r"(?=.{0,5}[A-Z])[A-Z0-9]{1,6}?(20[2-3]\d)(\d\d)(\d\d)(?=.*[A-Z])[A-Z0-9]{2,8}"
        ),
    ),
    Shape("mcy-shop", re.compile(rf"{_SHORT_YMD}\d{{18}}"), certain=False),
    Shape(
        "a day at the head",
        re.compile(r"(?:[A-Z]{1,5}[-_]?)?(20[2-3]\d)(0\d|1[0-2])([0-3]\d)\d{4,}.*"),
        certain=False,
    ),
    Shape("dujiaoka", re.compile(r"[A-Z0-9]{16}"), certain=False),
)


def shape_of(number: str) -> Shape | None:
    """The first shape that fits, case and blanks aside."""
    word = "".join(number.split()).upper()
    return next((shape for shape in SHAPES if shape.pattern.fullmatch(word)), None)


def made(number: str) -> Made | None:
    """The moment that a number carries; None when its shape has none."""
    word = "".join(number.split()).upper()
    for shape in SHAPES:
        hit = shape.pattern.fullmatch(word)
        if hit is None or not hit.groups():
            continue
        day = _day(hit[1], hit[2], hit[3])
        clock = hit.groups()[3:]
        if day is None or not clock or clock[0] is None:
            if day is None and len(hit[1]) == 2:
                continue  # digits that only look like one
            return Made(shape, day)
        if int(clock[0]) > 23:
            continue
        hour, minute, second = (int(part) for part in clock)
        return Made(shape, day, datetime(day.year, day.month, day.day, hour, minute, second))  # noqa: DTZ001
    return None


def doubt(number: str, bought_at: datetime | None, now: datetime, tz: str) -> Doubt | None:
    """Why this number can hardly be that of an order bought then; None when nothing speaks
    against it. Days may differ by one: clocks, midnight, and buyers who are not exact."""
    told = made(number)
    if told is None or not told.shape.certain:
        return None
    if told.day is None:
        return "order_no_impossible"
    zone = ZoneInfo(tz)
    if told.day > now.astimezone(zone).date() + timedelta(days=1):
        return "order_no_future"
    if bought_at is not None:
        apart = abs(told.day - bought_at.astimezone(zone).date())
        if apart > timedelta(days=1):
            return "order_no_other_day"
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
