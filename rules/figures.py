"""The figures that a shop steers by, counted from lines of its tickets: values in, values out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median_high
from typing import Literal
from zoneinfo import ZoneInfo

from rules.ticket import ENDED

Ruling = Literal["approved", "rejected"]
BACK_WITHIN = timedelta(days=7)  # a buyer who is back so soon was not helped
TOP = 6  # products and reasons that are named; the rest is one sum
AGES = (1, 3, 7)  # days: bounds of the ages of open tickets


@dataclass(frozen=True, slots=True)
class CaseLine:
    """What the figures need of one ticket. Times are aware UTC.

    `ruling` is the first decision and `ruled_at` its time; `back_at` is when the buyer first came
    back after it (appealed, money not arrived, reopened, or a new ticket for the same order).
    `complete`: filed with all evidence, none skipped, none asked for later.
    """

    number: int
    case_type: str
    status: str
    created_at: datetime
    product: str = ""
    sub_reason: str = ""
    reject_code: str = ""
    complete: bool = True
    automatic: bool = False
    first_answer_at: datetime | None = None
    ruling: Ruling | None = None
    ruled_at: datetime | None = None
    back_at: datetime | None = None
    rating: int | None = None
    rated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`."""

    part: int = 0
    whole: int = 0

    @property
    def percent(self) -> int | None:
        """Rounded down; None of nothing."""
        return self.part * 100 // self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one span. Counters are (name, count), most first."""

    since: datetime
    until: datetime
    days: tuple[tuple[date, int, int], ...]  # (day in the shop's zone, opened, decided)
    opened: int
    decided: int
    automatic: int
    waiting: int  # open now, whenever they were filed
    ages: tuple[int, ...]  # of those: up to 1, 3, 7 days, and older
    types: tuple[tuple[str, int], ...]
    products: tuple[tuple[str, int], ...]  # the last may be ("", count): all others
    first_answer: timedelta | None  # median
    decision: timedelta | None  # median from filing to the first decision
    complete: Share  # of the opened: all evidence there on first pass
    back: Share  # of the decided: the buyer was back within 7 days
    approved: tuple[tuple[str, Share], ...]  # by reason of the complaint
    refusals: tuple[tuple[str, int], ...]  # by reason code
    ratings: tuple[int, ...]  # how many gave 1, 2 … 5 stars

    @property
    def rating(self) -> float | None:
        """The mean in stars; None when nobody rated."""
        count = sum(self.ratings)
        return sum(n * stars for n, stars in enumerate(self.ratings, 1)) / count if count else None


def figures(lines: Iterable[CaseLine], since: datetime, until: datetime, zone: str) -> Figures:
    """Count `lines` over [since, until]; `lines` must hold every ticket that was filed, decided
    or is open then. Days are those of `zone`."""
    all_ = [line for line in lines if line.created_at <= until]
    opened = [line for line in all_ if line.created_at >= since]
    decided = [line for line in all_ if line.ruled_at and since <= line.ruled_at <= until]
    open_ = [line for line in all_ if line.status not in ENDED]
    answers = [(line.created_at, line.first_answer_at) for line in opened]
    answered = [at - came for came, at in answers if at is not None]
    took = [line.ruled_at - line.created_at for line in decided if line.ruled_at]
    rated = (line for line in all_ if line.rated_at and since <= line.rated_at <= until)
    stars = Counter(line.rating for line in rated)
    return Figures(
        since=since,
        until=until,
        days=_days(opened, decided, since, until, ZoneInfo(zone)),
        opened=len(opened),
        decided=len(decided),
        automatic=sum(line.automatic for line in decided),
        waiting=len(open_),
        ages=_ages(open_, until),
        types=_counted(line.case_type for line in opened),
        products=_top(_counted(line.product for line in opened if line.product)),
        first_answer=median_high(answered) if answered else None,
        decision=median_high(took) if took else None,
        complete=Share(sum(line.complete for line in opened), len(opened)),
        back=Share(sum(_is_back(line) for line in decided), len(decided)),
        approved=_approved(decided),
        refusals=_counted(
            line.reject_code for line in decided if line.ruling == "rejected" and line.reject_code
        ),
        ratings=tuple(stars[n] for n in range(1, 6)),
    )


def _days(
    opened: Sequence[CaseLine],
    decided: Sequence[CaseLine],
    since: datetime,
    until: datetime,
    zone: ZoneInfo,
) -> tuple[tuple[date, int, int], ...]:
    came = Counter(line.created_at.astimezone(zone).date() for line in opened)
    went = Counter(line.ruled_at.astimezone(zone).date() for line in decided if line.ruled_at)
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple((day, came[day], went[day]) for day in days)


def _ages(open_: Sequence[CaseLine], until: datetime) -> tuple[int, ...]:
    counts = [0] * (len(AGES) + 1)
    for line in open_:
        age = until - line.created_at
        counts[sum(age > timedelta(days=bound) for bound in AGES)] += 1
    return tuple(counts)


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Most first; equals by name, so that the same tickets give the same picture."""
    return tuple(sorted(Counter(names).items(), key=lambda item: (-item[1], item[0])))


def _top(counted: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    rest = sum(count for _, count in counted[TOP:])
    return counted[:TOP] + ((("", rest),) if rest else ())


def _is_back(line: CaseLine) -> bool:
    if line.ruled_at is None or line.back_at is None:
        return False
    return line.ruled_at <= line.back_at <= line.ruled_at + BACK_WITHIN


def _approved(decided: Sequence[CaseLine]) -> tuple[tuple[str, Share], ...]:
    """By case type, or by "case type/sub-reason" where the buyer gave one."""
    names = [f"{d.case_type}/{d.sub_reason}" if d.sub_reason else d.case_type for d in decided]
    part = Counter(n for n, d in zip(names, decided, strict=True) if d.ruling == "approved")
    return tuple((name, Share(part[name], count)) for name, count in _counted(names))
