"""What staff see of each other's work: undos, followers, who looks at what, live boards."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from rules.case import CaseType
from rules.lifecycle import OPEN
from rules.ticket import Status, Ticket, TicketEvent
from storage import audit_tables as a
from storage import desk_tables as d
from storage import tables as t
from storage.audit_chain import EVIDENCE
from storage.rows import Transaction
from storage.work_tickets import changed_columns, event_of, fields_of, matching

_u, _f, _l, _b = d.undo.c, d.follow.c, d.looking.c, d.board.c
_BEFORE: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])
_UNDO = select(d.undo).where(_u.ticket == bindparam("of_ticket"))
_SEEN = select(_l.until_at).where(
    _l.ticket == bindparam("of_ticket"), _l.person == bindparam("by")
)
_looking = insert(d.looking).values(
    ticket=bindparam("of_ticket"), person=bindparam("by"), until_at=bindparam("until")
)
_LOOK = _looking.on_conflict_do_update(
    index_elements=["ticket", "person"], set_={"until_at": _looking.excluded.until_at}
)
_LOOKERS = select(_l.person).where(_l.ticket == bindparam("of_ticket")).order_by(_l.person)
_TIMES = frozenset(
    column.name for column in t.ticket.columns if isinstance(column.type, t.UtcTime)
)


@dataclass(frozen=True, slots=True)
class Undo:
    """A change that may be taken back; `before` are the fields of the ticket that it changed."""

    ticket: int
    who: str
    what: str
    at: datetime
    seq: int
    before: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Follow:
    """A follower who has been told of a ticket's history up to line `seq`."""

    ticket: int
    person: str
    seq: int


@dataclass(frozen=True, slots=True)
class Board:
    """A live board. A new `generation` is a new message; `shown` says what it showed when it was
    last looked at, at `edited_at`."""

    channel: str
    chat_id: str
    generation: int = 1
    tab: str = "urgent"
    shown: str = ""
    edited_at: datetime | None = None


# -- undo ------------------------------------------------------------------------------------


def keep_undo(
    work: Transaction, before: Ticket, after: Ticket, who: str, what: str, at: datetime
) -> None:
    """Remember how to take a change back; it replaces the ticket's former one. What the same
    person changed at the very same moment was one act and is taken back as one."""
    columns = changed_columns(before, after)
    known = undo_row(work, before.number)
    if known is not None and (known.who, known.at) == (who, at):
        columns |= _BEFORE.validate_json(known.before)
    values = {
        "ticket": before.number,
        "who": who,
        "what": what,
        "at": at,
        "seq": last_line(work, before.number),
        "before": _BEFORE.dump_json(columns).decode(),
    }
    putting = insert(d.undo).values(values)
    putting = putting.on_conflict_do_update(index_elements=["ticket"], set_=values)
    work.conn.execute(putting)


def undo_row(work: Transaction, number: int) -> Any:
    return work.conn.execute(_UNDO, {"of_ticket": number}).first()


def undo_of(work: Transaction, number: int) -> Undo | None:
    """The last change of a ticket that can be taken back, however long ago it was."""
    row = undo_row(work, number)
    if row is None:
        return None
    columns = _BEFORE.validate_json(row.before)
    for name in _TIMES & columns.keys():
        value = columns[name]
        columns[name] = datetime.fromisoformat(value) if value is not None else None
    return Undo(row.ticket, row.who, row.what, row.at, row.seq, fields_of(columns))


def forget_undo(
    work: Transaction, number: int | None = None, *, before: datetime | None = None
) -> list[int]:
    """Let go of a ticket's undo, or of those made before a moment; of which tickets."""
    condition = _u.ticket == number if before is None else _u.at < before
    return list(work.conn.execute(delete(d.undo).where(condition).returning(_u.ticket)).scalars())


# -- history ---------------------------------------------------------------------------------


def last_line(work: Transaction, number: int) -> int:
    """The number of the last line of a ticket's history."""
    query = select(a.audit_head.c.seq).where(a.audit_head.c.ticket == number)
    return int(work.conn.execute(query).scalar_one())


def events_after(work: Transaction, number: int, seq: int) -> list[TicketEvent]:
    """The lines of a ticket's history after line `seq`, oldest first."""
    e = t.ticket_event.c
    query = select(t.ticket_event).where(e.ticket == number, e.seq > seq, e.what != EVIDENCE)
    return [event_of(row) for row in work.conn.execute(query.order_by(e.seq))]


# -- following -------------------------------------------------------------------------------


def follow(work: Transaction, number: int, person: str, now: datetime) -> bool:
    """Tell `person` of the ticket's changes from now on; False when that is so already."""
    values = {
        "ticket": number,
        "person": person,
        "seq": last_line(work, number),
        "next_at": now,
    }
    putting = insert(d.follow).values(values).on_conflict_do_nothing().returning(_f.ticket)
    return work.conn.execute(putting).first() is not None


def unfollow(work: Transaction, number: int, person: str | None = None) -> int:
    """Tell `person` (everybody) no more; how many that were."""
    leaving = delete(d.follow).where(_f.ticket == number)
    if person is not None:
        leaving = leaving.where(_f.person == person)
    return work.conn.execute(leaving).rowcount


def followers(work: Transaction, number: int) -> list[str]:
    query = select(_f.person).where(_f.ticket == number).order_by(_f.person)
    return list(work.conn.execute(query).scalars())


def due_follows(work: Transaction, now: datetime, limit: int) -> list[Follow]:
    """Followers of tickets whose history has grown since they were told, and who may be told
    now; locked."""
    head = a.audit_head.c
    query = (
        select(_f.ticket, _f.person, _f.seq)
        .join(a.audit_head, head.ticket == _f.ticket)
        .where(_f.next_at <= now, head.seq > _f.seq)
        .order_by(_f.next_at, _f.ticket, _f.person)
        .limit(limit)
        .with_for_update(of=d.follow, skip_locked=True)
    )
    return [Follow(*row) for row in work.conn.execute(query)]


def follow_told(work: Transaction, told: Follow, next_at: datetime) -> None:
    """`told` now knows the whole history and is not told again before `next_at`."""
    known = update(d.follow).where(_f.ticket == told.ticket, _f.person == told.person)
    seq = last_line(work, told.ticket)
    work.conn.execute(known.values(seq=seq, next_at=next_at))


# -- looking ---------------------------------------------------------------------------------


def look_at(work: Transaction, number: int, person: str, now: datetime, until: datetime) -> bool:
    """Note that somebody has a ticket open; whether they were not seen there just now."""
    values = {"of_ticket": number, "by": person}
    seen: datetime | None = work.conn.execute(_SEEN, values).scalar()
    work.conn.execute(_LOOK, {**values, "until": until})
    return seen is None or seen <= now


def lookers(work: Transaction, number: int) -> list[str]:
    """Who has a ticket open, as far as is known (see looked_away)."""
    return list(work.conn.execute(_LOOKERS, {"of_ticket": number}).scalars())


def looked_away(work: Transaction, now: datetime) -> list[int]:
    """Forget those who are believed to have left; the tickets that they looked at."""
    leaving = delete(d.looking).where(_l.until_at <= now).returning(_l.ticket)
    return sorted(set(work.conn.execute(leaving).scalars()))


# -- boards ----------------------------------------------------------------------------------


def board(work: Transaction, channel: str, chat_id: str) -> Board | None:
    """The live board of a chat, locked."""
    query = select(d.board).where(_b.channel == channel, _b.chat_id == chat_id)
    row = work.conn.execute(query.with_for_update()).first()
    return Board(*row) if row is not None else None


def boards(work: Transaction) -> list[Board]:
    """All live boards; those that another process is busy with are left out."""
    query = select(d.board).order_by(_b.channel, _b.chat_id).with_for_update(skip_locked=True)
    return [Board(*row) for row in work.conn.execute(query)]


def keep_board(work: Transaction, board: Board) -> bool:
    """Write a board down; False when a newer one is there: two processes may begin one
    together."""
    values = {
        "channel": board.channel,
        "chat_id": board.chat_id,
        "generation": board.generation,
        "tab": board.tab,
        "shown": board.shown,
        "edited_at": board.edited_at,
    }
    putting = insert(d.board).values(values)
    putting = putting.on_conflict_do_update(
        index_elements=["channel", "chat_id"],
        set_=values,
        where=_b.generation <= board.generation,
    )
    return work.conn.execute(putting.returning(_b.generation)).first() is not None


def drop_board(work: Transaction, channel: str, chat_id: str) -> None:
    work.conn.execute(delete(d.board).where(_b.channel == channel, _b.chat_id == chat_id))


@dataclass(frozen=True, slots=True)
class Standing:
    """What an open ticket is for queue and board: the few columns that its place hangs on."""

    number: int
    status: Status
    case_type: CaseType
    assignee: str | None
    priority: str
    created_at: datetime
    review_due_at: datetime | None
    refund_due_at: datetime | None
    expires_at: datetime | None
    snoozed_until: datetime | None


_STANDING = (
    select(*(t.ticket.c[field.name] for field in fields(Standing)))
    .where(t.ticket.c.status.in_([status for status in OPEN if status != "rejected"]))
    .order_by(t.ticket.c.number)
)
_LAST_EVENT = select(func.max(t.ticket_event.c.id))


def standings(work: Transaction, text: str | None = None) -> list[Standing]:
    """Every ticket that is to be worked on (in which `text` is found, as in `tickets`), oldest
    first; a refusal only waits for its end."""
    query = _STANDING if text is None else matching(work, _STANDING, text)
    return [Standing(*row) for row in work.conn.execute(query)]


def last_event(work: Transaction) -> int:
    """Grows with everything that happens to any ticket."""
    return int(work.conn.execute(_LAST_EVENT).scalar() or 0)
