"""A buyer's wish to be forgotten: noted, waiting for staff, and at last its own receipt."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage import erasure_tables as e
from storage.rows import Transaction
from storage.work_people import identities

_r = e.erasure.c


@dataclass(frozen=True, slots=True)
class Erasure:
    """A wish, or the receipt for it. `counts`: tickets, pictures, messages that were erased."""

    id: int
    person: str
    asked_by: str
    asked_at: datetime
    due_at: datetime
    done_at: datetime | None
    done_by: str | None
    counts: dict[str, int]


def ask_erasure(
    work: Transaction, person: str, by: str, now: datetime, due_at: datetime
) -> Erasure | None:
    """Note the wish of `person` (any of their identities); None when it is noted already."""
    if erasure_of(work, person) is not None:
        return None
    values = {"person": person, "asked_by": by, "asked_at": now, "due_at": due_at}
    work.conn.execute(insert(e.erasure).values(values))
    return erasure_of(work, person)


def erasure_of(work: Transaction, person: str) -> Erasure | None:
    """The wish of this person that waits."""
    waits = _r.done_at.is_(None) & _r.person.in_(identities(work, person))
    return _first(work, waits)


def erasure_by_id(work: Transaction, id: int) -> Erasure | None:
    return _first(work, _r.id == id)


def erasures_due(work: Transaction, now: datetime | None = None) -> list[Erasure]:
    """What waits, oldest first; only what staff should hear of now when `now` is given."""
    query = select(e.erasure).where(_r.done_at.is_(None)).order_by(_r.id)
    if now is not None:
        query = query.where(_r.due_at <= now)
    return [_opened(row) for row in work.conn.execute(query)]


def erasure_later(work: Transaction, id: int, due_at: datetime) -> None:
    work.conn.execute(update(e.erasure).where(_r.id == id).values(due_at=due_at))


def drop_erasure(work: Transaction, id: int) -> bool:
    """The wish was taken back; False when it was not waiting."""
    gone = work.conn.execute(delete(e.erasure).where(_r.id == id, _r.done_at.is_(None)))
    return gone.rowcount == 1


def _first(work: Transaction, condition: ColumnElement[bool]) -> Erasure | None:
    row = work.conn.execute(select(e.erasure).where(condition)).first()
    return None if row is None else _opened(row)


def _opened(row: Any) -> Erasure:
    return Erasure(
        *(row.id, row.person, row.asked_by, row.asked_at, row.due_at, row.done_at, row.done_by),
        json.loads(row.counts or "{}"),
    )
