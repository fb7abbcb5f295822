"""Events on their way to the shop's own programs: written with the change, sent afterwards."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update

from storage import api_tables as t
from storage import tables
from storage.rows import Transaction
from storage.work_people import same_person

# Which line of a ticket's history is told as which event.
EVENT_OF: Mapping[str, str] = {
    "submitted": "ticket.submitted",
    "claimed": "ticket.claimed",
    "asked": "ticket.waiting_buyer",
    "answered": "ticket.answered",
    "replied": "ticket.replied",
    "supplier_asked": "ticket.waiting_supplier",
    "supplier_answered": "ticket.supplier_answered",
    "extended": "ticket.extended",
    "approved": "ticket.approved",
    "auto_approved": "ticket.approved",
    "decided_approved": "ticket.approved",
    "overturned": "ticket.overturned",
    "rejected": "ticket.rejected",
    "expired": "ticket.rejected",
    "decided_rejected": "ticket.rejected",
    "appealed": "ticket.mediation",
    "mediation_opened": "ticket.mediation",
    "refunded": "ticket.refunded",
    "redelivered": "ticket.redelivered",
    "not_arrived": "ticket.not_arrived",
    "withdrawn": "ticket.withdrawn",
    "arrived": "ticket.closed",
    "closed": "ticket.closed",
    "reopened": "ticket.reopened",
    "undone": "ticket.undone",
}
EVENTS: tuple[str, ...] = tuple(dict.fromkeys(EVENT_OF.values()))
KEPT = timedelta(days=30)  # what was sent or parked
_SNAPSHOT = ("status", "assignee", "decision", "decided_amount", "reject_code", "reference")
_w, _d, _c = t.webhook.c, t.webhook_delivery.c, tables.ticket.c
_HOOKS = select(_w.name, _w.events)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event for one webhook. `told` is what the ticket said at that moment."""

    id: int
    hook: str
    ticket: int
    seq: int
    event: str
    told: Mapping[str, Any]
    at: datetime
    attempts: int

    @property
    def event_id(self) -> str:
        """The same for every webhook and every try: what a receiver knows repeats by."""
        return f"{self.ticket}-{self.seq}"


def announce(work: Transaction, number: int, seq: int, what: str, who: str, at: datetime) -> None:
    """Put a new line of history on its way to every webhook that wants to hear of it."""
    event = EVENT_OF.get(what)
    if event is None:
        return
    wanting = [row.name for row in work.conn.execute(_HOOKS) if event in row.events.split()]
    if not wanting:
        return
    columns = [_c.person, *(_c[name] for name in _SNAPSHOT)]
    person, *values = work.conn.execute(select(*columns).where(_c.number == number)).one()
    who = "buyer" if same_person(work, who, person) else who  # no key of a buyer is kept here
    told = {"what": what, "who": who, **dict(zip(_SNAPSHOT, values, strict=True))}
    common = {"ticket": number, "seq": seq, "event": event, "attempts": 0}
    common["told"] = json.dumps(told, ensure_ascii=False)
    rows = [{"hook": name, **common, "at": at, "due_at": at} for name in wanting]
    work.conn.execute(insert(t.webhook_delivery), rows)


def set_webhooks(work: Transaction, hooks: Mapping[str, tuple[str, ...]], now: datetime) -> None:
    """From now on these webhooks (name -> events) hear of what happens. What waits for others
    is set aside."""
    work.conn.execute(delete(t.webhook).where(_w.name.not_in(hooks)))
    gone = update(t.webhook_delivery).where(_d.settled_at.is_(None), _d.hook.not_in(hooks))
    work.conn.execute(gone.values(settled_at=now, outcome="parked"))
    known = {row.name for row in work.conn.execute(_HOOKS)}
    for name, events in hooks.items():
        words = " ".join(events)
        if name in known:
            work.conn.execute(update(t.webhook).where(_w.name == name).values(events=words))
        else:
            work.conn.execute(insert(t.webhook).values(name=name, events=words))


def claim_webhooks(
    work: Transaction, hook: str, owner: str, now: datetime, lease_seconds: float, limit: int
) -> list[Delivery]:
    """Lease up to `limit` events of one webhook that are due: of each ticket only the oldest."""
    earlier = t.webhook_delivery.alias("earlier")
    behind = (
        select(earlier.c.id)
        .where(
            earlier.c.hook == _d.hook,
            earlier.c.ticket == _d.ticket,
            earlier.c.settled_at.is_(None),
            earlier.c.seq < _d.seq,
        )
        .exists()
    )
    free = (
        select(_d.id)
        .where(
            _d.hook == hook,
            _d.settled_at.is_(None),
            _d.due_at <= now,
            or_(_d.lease_until.is_(None), _d.lease_until <= now),
            ~behind,
        )
        .order_by(_d.due_at, _d.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("free")
    )
    claiming = (
        update(t.webhook_delivery)
        .where(_d.id.in_(select(free.c.id)))
        .values(lease_owner=owner, lease_until=now + timedelta(seconds=lease_seconds))
        .returning(*(_d[name] for name in Delivery.__dataclass_fields__))
    )
    found = [_delivery(row) for row in work.conn.execute(claiming)]
    return sorted(found, key=lambda delivery: delivery.id)


def _delivery(row: Any) -> Delivery:
    values = dict(row._mapping)
    return Delivery(**{**values, "told": json.loads(values["told"])})


def webhook_later(work: Transaction, id: int, due_at: datetime) -> None:
    """Nobody took it: try again at `due_at`."""
    values = {"due_at": due_at, "lease_until": None, "attempts": _d.attempts + 1}
    changing = update(t.webhook_delivery).where(_d.id == id, _d.settled_at.is_(None))
    work.conn.execute(changing.values(values))


def settle_webhook(work: Transaction, id: int, outcome: str, now: datetime) -> None:
    """It was taken ("sent"), or is set aside ("parked"). Old settled ones are forgotten."""
    forgetting = delete(t.webhook_delivery).where(_d.at < now - KEPT, _d.settled_at.is_not(None))
    work.conn.execute(forgetting)
    values = {"settled_at": now, "outcome": outcome, "lease_until": None}
    work.conn.execute(update(t.webhook_delivery).where(_d.id == id).values(values))


def webhook_counts(work: Transaction) -> dict[tuple[str, str], int]:
    """How many events of each webhook are "pending", "sent" or "parked"."""
    outcome = func.coalesce(_d.outcome, "pending")
    query = select(_d.hook, outcome, func.count()).group_by(_d.hook, outcome)
    return {(hook, word): int(n) for hook, word, n in work.conn.execute(query)}
