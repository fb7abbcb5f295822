"""What the web console lists: the queue page by page, counted per tab, and figures over time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from rules.lifecycle import OPEN
from rules.ticket import Ticket
from storage import tables as t
from storage.promise_tables import promise
from storage.rows import Transaction, folded
from storage.work_tickets import numbered

Tab = Literal["all", "mine", "free", "late", "waiting"]
TABS: tuple[Tab, ...] = ("mine", "free", "late", "waiting", "all")
_REVIEWING = ("submitted", "in_review", "waiting_supplier", "mediation")
_WAITING = ("waiting_buyer", "waiting_supplier", "refunded", "redelivered")
_OPEN = tuple(status for status in OPEN if status != "rejected")
_c = t.ticket.c
# The promise that runs now, as bot.tickets.cards.due_of has it.
_DUE = case(
    (_c.status.in_(_REVIEWING), _c.review_due_at),
    (_c.status == "approved", _c.refund_due_at),
    else_=None,
)

# As bot.tickets.cards.urgency: what is put off at the end.
_URGENCY = (_c.snoozed_until.is_not(None), _DUE.asc().nulls_last(), _c.created_at, _c.number)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tickets to list. `text` searches everything, also what has ended."""

    tab: Tab
    person: str
    case_type: str | None = None
    text: str = ""


def desk_queue(
    work: Transaction, wanted: Wanted, now: datetime, *, limit: int, offset: int = 0
) -> list[Ticket]:
    """A page of the queue, most urgent first; a search shows the newest first."""
    order = (_c.number.desc(),) if wanted.text else _URGENCY
    # Numbers first: sorting ten thousand whole tickets to show fifty takes three times as long.
    chosen = _chosen(select(_c.number), wanted, now).order_by(*order)
    numbers = list(work.conn.execute(chosen.limit(limit).offset(offset)).scalars())
    return numbered(work, numbers)


def desk_counts(
    work: Transaction, person: str, case_type: str | None, now: datetime
) -> dict[Tab, int]:
    """How many tickets each tab holds."""
    counting = [
        func.coalesce(func.sum(case((_in(tab, person, now), 1), else_=0)), 0) for tab in TABS
    ]
    query = select(*counting).where(_c.status.in_(_OPEN))
    if case_type:
        query = query.where(_c.case_type == case_type)
    row = work.conn.execute(query).one()
    return {tab: int(count) for tab, count in zip(TABS, row, strict=True)}


def desk_pulse(work: Transaction) -> int:
    """A number that grows with every change of any ticket's history."""
    query = select(func.max(t.ticket_event.c.id))
    return int(work.conn.execute(query).scalar() or 0)


def desk_trace(work: Transaction) -> tuple[int, int]:
    """What grows when a command takes effect: the last line of any history, the last message."""
    query = select(func.max(t.outbox.c.id))
    return desk_pulse(work), int(work.conn.execute(query).scalar() or 0)


def _in(tab: Tab, person: str, now: datetime) -> ColumnElement[bool]:
    match tab:
        case "mine":
            return _c.assignee == person
        case "free":
            return and_(_c.assignee.is_(None), _c.status.in_(("submitted", "in_review")))
        case "late":
            return now >= _DUE
        case "waiting":
            return or_(_c.status.in_(_WAITING), _c.snoozed_until.is_not(None))
        case "all":
            return _c.number > 0


def _chosen(query: Select[Any], wanted: Wanted, now: datetime) -> Select[Any]:
    if wanted.case_type:
        query = query.where(_c.case_type == wanted.case_type)
    if not wanted.text:
        return query.where(_c.status.in_(_OPEN), _in(wanted.tab, wanted.person, now))
    words = wanted.text
    places = (_c.statement, _c.order_no, _c.order_key, _c.buyer_name)
    found = [place.icontains(words, autoescape=True) for place in places]
    found.append(_c.order_key == folded(words))
    number = words.strip().removeprefix("#")
    if number.isascii() and number.isdigit() and len(number) < 10:
        found.append(_c.number == int(number))
    return query.where(or_(*found))


# -- figures ---------------------------------------------------------------------------------


def desk_kept(work: Transaction, since: datetime) -> list[tuple[datetime, bool]]:
    """(ended, kept) of every promise of a date that ended since then."""
    query = select(promise.c.settled_at, promise.c.kept).where(promise.c.settled_at >= since)
    return [(row.settled_at, bool(row.kept)) for row in work.conn.execute(query)]
