"""What an automatic review asks of the desk's own records, and the lock that makes it true."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select, text

from storage import tables as t
from storage.rows import Transaction, folded
from storage.work_tickets import tickets

_c, _e = t.ticket.c, t.ticket_event.c
_active = text(t.ACTIVE)
_auto_approved = text(t.AUTO_APPROVED)
_GIVEN = ("approved", "refunded", "redelivered")  # something was granted, whatever became of it


def lock(work: Transaction, name: str) -> None:
    """Let nobody else hold `name` until the end of this transaction.

    On PostgreSQL an advisory lock; on SQLite a writer is alone anyhow.
    """
    if work.conn.dialect.name != "postgresql":
        return
    digest = hashlib.sha256(name.encode()).digest()
    key = int.from_bytes(digest[:8], "big", signed=True)
    work.conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def lock_order(work: Transaction, order_nos: Iterable[str | None]) -> None:
    """Let nobody else grant anything for these numbers of one order until the end."""
    for key in sorted({folded(number) for number in order_nos if number}):
        lock(work, f"order:{key}")


def granted_for(work: Transaction, order_nos: Iterable[str | None]) -> tuple[int, ...]:
    """Tickets of anybody that ever approved, refunded or sent again something of this order."""
    keys = {folded(number) for number in order_nos if number}
    query = (
        select(_e.ticket)
        .join(t.ticket, _c.number == _e.ticket)
        .where(_c.order_key.in_(keys), _e.to_status.in_(_GIVEN))
        .distinct()
        .order_by(_e.ticket)
    )
    return tuple(work.conn.execute(query).scalars())


def claimed_by_others(
    work: Transaction, order_nos: Iterable[str | None], person: str
) -> tuple[int, ...]:
    """Open tickets of other people who proved that this order is theirs."""
    found = set()
    for number in {folded(number) for number in order_nos if number}:
        for other in tickets(work, order_no=number, limit=100, newest=True):
            if other.person != person and other.facts.owner_proven:
                found.add(other.number)
    open_ = select(_c.number).where(_c.number.in_(found), _active).order_by(_c.number)
    return tuple(work.conn.execute(open_).scalars())


def auto_approvals(work: Transaction, since: datetime, person: str | None = None) -> int:
    """How many tickets (of one person) were approved automatically since then."""
    query = select(func.count()).select_from(t.ticket)
    query = query.where(_auto_approved, _c.auto_approved_at >= since)
    if person is not None:
        query = query.where(_c.person == person)
    return int(work.conn.execute(query).scalar_one())
