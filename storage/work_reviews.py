"""What an automatic review asks of the desk's own records, and the lock that makes it true."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, text

from storage import tables as t
from storage.locks import lock
from storage.rows import Transaction, folded
from storage.work_people import identities
from storage.work_tickets import ticket

_c, _e = t.ticket.c, t.ticket_event.c
_active = text(t.ACTIVE)
_auto_approved = text(t.AUTO_APPROVED)
_GIVEN = ("approved", "refunded", "redelivered")  # something was granted, whatever became of it


def lock_order(work: Transaction, order_nos: Iterable[str | None]) -> None:
    """Let nobody else grant anything for these numbers of one order until the end."""
    for key in sorted({folded(number) for number in order_nos if number}):
        lock(work, f"order:{key}")


def granted_for(work: Transaction, order_nos: Iterable[str | None]) -> tuple[int, ...]:
    """Tickets of anybody that ever approved, refunded or sent again something of this order."""
    query = (
        select(_e.ticket)
        .join(t.ticket, _c.number == _e.ticket)
        .where(_of_order(order_nos), _e.to_status.in_(_GIVEN))
        .distinct()
        .order_by(_e.ticket)
    )
    return tuple(work.conn.execute(query).scalars())


def claimed_elsewhere(
    work: Transaction, order_nos: Iterable[str | None], number: int
) -> tuple[int, ...]:
    """Open tickets besides `number` in which this order is proven to be somebody's."""
    query = select(_c.number).where(_of_order(order_nos), _active, _c.number != number)
    found = work.conn.execute(query.order_by(_c.number).limit(100)).scalars().all()
    others = [ticket(work, other) for other in found]
    return tuple(other.number for other in others if other and other.facts.owner_proven)


def _of_order(order_nos: Iterable[str | None]) -> ColumnElement[bool]:
    """Whatever number the buyer gave, and the one in the shop's record."""
    keys = {folded(number) for number in order_nos if number}
    return or_(_c.order_key.in_(keys), _c.record_key.in_(keys))


def auto_approvals(work: Transaction, since: datetime, person: str | None = None) -> int:
    """How many tickets (of one person) were approved automatically since then."""
    query = select(func.count()).select_from(t.ticket)
    query = query.where(_auto_approved, _c.auto_approved_at >= since)
    if person is not None:
        query = query.where(_c.person.in_(identities(work, person)))
    return int(work.conn.execute(query).scalar_one())
