"""Promises of dates: written down when they end, counted over a span."""

from collections import Counter
from datetime import datetime
from typing import Literal

from sqlalchemy import delete, func, insert, select, text

from storage import promise_tables as p
from storage import tables as t
from storage.rows import Transaction

PromiseKind = Literal["review", "mediation", "refund"]
_REVIEW = "status IN ('submitted', 'in_review', 'waiting_supplier', 'mediation')"


def settle_promise(
    work: Transaction, number: int, kind: PromiseKind, due_at: datetime, now: datetime
) -> None:
    """Write down whether what was promised for `due_at` was done in time; it is done now."""
    values = {"ticket": number, "kind": kind, "due_at": due_at, "settled_at": now}
    work.conn.execute(insert(p.promise).values(**values, kept=now <= due_at))


def unsettle_promises(work: Transaction, number: int, settled_at: datetime) -> None:
    """Take back what was written down at that moment: the end of the promise was undone."""
    c = p.promise.c
    work.conn.execute(delete(p.promise).where(c.ticket == number, c.settled_at == settled_at))


def promise_counts(work: Transaction, since: datetime) -> Counter[tuple[PromiseKind, bool]]:
    """How many promises ended since then, by (kind, kept)."""
    c = p.promise.c
    counting = select(c.kind, c.kept, func.count()).where(c.settled_at >= since)
    rows = work.conn.execute(counting.group_by(c.kind, c.kept))
    return Counter({(kind, bool(kept)): count for kind, kept, count in rows})


def overdue_counts(work: Transaction, now: datetime) -> tuple[int, int]:
    """(reviews, refunds) that are promised for a time that is over, and not done."""
    c = t.ticket.c
    reviews = select(func.count()).where(c.review_due_at < now, text(_REVIEW))
    refunds = select(func.count()).where(c.refund_due_at < now, c.status == "approved")
    return (
        int(work.conn.execute(reviews).scalar_one()),
        int(work.conn.execute(refunds).scalar_one()),
    )
