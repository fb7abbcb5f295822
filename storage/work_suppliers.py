"""Questions to the supplier, failed deliveries that the shop reported, and signed calls."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, func, insert, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_new

from rules.case import OrderRecord
from storage import supplier_tables as t
from storage.rows import Transaction, folded, to_json
from storage.tables import UtcTime

_RECORD: TypeAdapter[OrderRecord] = TypeAdapter(OrderRecord)
_SEEN_KEPT = timedelta(days=2)  # far above any tolerance of a time stamp
_q, _r, _s = t.supplier_question.c, t.delivery_report.c, t.seen_call.c


@dataclass(frozen=True, slots=True)
class Question:
    """One question to the supplier. `number` counts those of one ticket from 1."""

    id: int
    ticket: int
    number: int
    body: str  # JSON
    asked_at: datetime
    attempts: int
    sent_at: datetime | None = None
    settled_at: datetime | None = None
    outcome: str | None = None
    said_at: datetime | None = None


_COLUMNS = tuple(_q[name] for name in Question.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Report:
    """A failed delivery as the shop reported it. `chat`: who was written to."""

    id: int
    record: OrderRecord
    reason: str
    received_at: datetime
    chat: str | None = None


# -- questions -------------------------------------------------------------------------------


def questions(work: Transaction, ticket: int) -> list[Question]:
    """All questions about a ticket, oldest first."""
    query = select(*_COLUMNS).where(_q.ticket == ticket).order_by(_q.number)
    return [Question(*row) for row in work.conn.execute(query)]


def ask_supplier(work: Transaction, ticket: int, body: str, by: str, now: datetime) -> None:
    """Put a question on its way; its number is that of `body`, the next of the ticket."""
    newest = select(func.coalesce(func.max(_q.number), 0) + 1).where(_q.ticket == ticket)
    work.conn.execute(
        insert(t.supplier_question).values(
            ticket=ticket,
            number=newest.scalar_subquery(),
            body=body,
            asked_by=by,
            asked_at=now,
            due_at=now,
            attempts=0,
        )
    )


def claim_questions(
    work: Transaction, owner: str, now: datetime, lease_seconds: float, limit: int
) -> list[Question]:
    """Lease up to `limit` questions whose time has come, the longest due first."""
    free = (
        select(_q.id)
        .where(
            _q.settled_at.is_(None),
            _q.due_at <= now,
            or_(_q.lease_until.is_(None), _q.lease_until <= now),
        )
        .order_by(_q.due_at, _q.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("free")
    )
    claiming = (
        update(t.supplier_question)
        .where(_q.id.in_(select(free.c.id)))
        .values(lease_owner=owner, lease_until=now + timedelta(seconds=lease_seconds))
        .returning(*_COLUMNS)
    )
    return sorted((Question(*row) for row in work.conn.execute(claiming)), key=lambda q: q.id)


def question_later(
    work: Transaction, id: int, due_at: datetime, *, sent_at: datetime | None = None
) -> None:
    """Look at it again at `due_at`: another try or, once it was sent, the end of waiting."""
    values: dict[str, Any] = {"due_at": due_at, "lease_until": None, "lease_owner": None}
    values |= {"sent_at": sent_at} if sent_at else {"attempts": _q.attempts + 1}
    work.conn.execute(
        update(t.supplier_question).where(_q.id == id, _q.settled_at.is_(None)).values(values)
    )


def settle_question(
    work: Transaction, id: int, now: datetime, outcome: str, said_at: datetime | None = None
) -> None:
    """Nothing more is sent or waited for."""
    values = {"settled_at": now, "outcome": outcome, "said_at": said_at, "lease_until": None}
    work.conn.execute(update(t.supplier_question).where(_q.id == id).values(values))


def note_pending(work: Transaction, id: int, said_at: datetime, due_at: datetime) -> None:
    """The supplier has it and is still at it: the question stays open until `due_at`."""
    sent_at = func.coalesce(_q.sent_at, literal(said_at, UtcTime))
    values = {"outcome": "pending", "said_at": said_at, "sent_at": sent_at, "due_at": due_at}
    work.conn.execute(update(t.supplier_question).where(_q.id == id).values(values))


# -- calls -----------------------------------------------------------------------------------


def first_call(work: Transaction, digest: str, now: datetime) -> bool:
    """Whether this signed call was not taken before; it counts as taken from now on."""
    work.conn.execute(delete(t.seen_call).where(_s.at < now - _SEEN_KEPT))
    taking = insert_new(t.seen_call).values(digest=digest, at=now)
    taking = taking.on_conflict_do_nothing(index_elements=["digest"])
    return work.conn.execute(taking.returning(_s.digest)).first() is not None


# -- reports of the shop ---------------------------------------------------------------------


def keep_report(
    work: Transaction, key: str, record: OrderRecord, reason: str, now: datetime
) -> Report | None:
    """Keep a reported failed delivery; None when this key was there already."""
    adding = insert_new(t.delivery_report).values(
        key=key,
        order_key=folded(record.order_no),
        record=to_json(_RECORD, record),
        reason=reason,
        received_at=now,
    )
    once = adding.on_conflict_do_nothing(index_elements=["key"]).returning(_r.id)
    id: int | None = work.conn.execute(once).scalar()
    return None if id is None else Report(id, record, reason, now)


def report_told(work: Transaction, id: int, chat: str, now: datetime) -> None:
    """The buyer was written to in this chat ("telegram:42")."""
    telling = update(t.delivery_report).where(_r.id == id)
    work.conn.execute(telling.values(chat=chat, told_at=now))


def report(work: Transaction, id: int) -> Report | None:
    return _one(work, _r.id == id)


def report_of_order(work: Transaction, order_no: str) -> Report | None:
    """The newest report on this order."""
    return _one(work, _r.order_key == folded(order_no))


def _one(work: Transaction, condition: Any) -> Report | None:
    query = select(t.delivery_report).where(condition).order_by(_r.id.desc()).limit(1)
    row = work.conn.execute(query).first()
    if row is None:
        return None
    record = _RECORD.validate_json(row.record)
    return Report(row.id, record, row.reason, row.received_at, row.chat)
