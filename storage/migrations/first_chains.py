"""The chains of tickets that are older than the chain (migration 0003)."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.audit_chain import (
    EVIDENCE,
    Digest,
    Line,
    chained,
    evidence_data,
    head_seal,
    seal_of,
    start,
)

_TIME = sa.DateTime(timezone=True)
_HEADS = sa.table("audit_head", *(sa.column(name) for name in ("ticket", "seq", "hash", "seal")))
_TICKETS = sa.table(
    "ticket",
    *(sa.column(name) for name in ("number", "person", "rule_version", "filed_facts")),
    sa.column("created_at", _TIME),
)
_EVIDENCE = sa.table("evidence", *(sa.column(n) for n in ("id", "ticket", "sha256", "facts")))
_EVENTS = sa.table(
    "ticket_event",
    *(sa.column(name) for name in (*Line.__slots__, "hash", "seal") if name != "at"),
    sa.column("at", _TIME),
)


def chain_all(conn: sa.Connection, digest: Digest) -> None:
    """Number, hash and seal every ticket's history, and bind its evidence at the end of it."""
    tickets = conn.execute(sa.select(_TICKETS).order_by(_TICKETS.c.number)).all()
    next_id = int(conn.execute(sa.select(sa.func.max(_EVENTS.c.id))).scalar() or 0) + 1
    for ticket in tickets:
        next_id = _chain(conn, digest, ticket, next_id)
    if conn.dialect.name == "postgresql":
        sequence = "pg_get_serial_sequence('ticket_event', 'id')"
        conn.execute(sa.text(f"SELECT setval({sequence}, {next_id}, false)"))


def _chain(conn: sa.Connection, digest: Digest, ticket: Any, next_id: int) -> int:
    number = ticket.number
    filed = (ticket.person, ticket.rule_version, ticket.created_at, ticket.filed_facts)
    hash, seq, at = start(number, *filed), 0, ticket.created_at
    history = sa.select(_EVENTS).where(_EVENTS.c.ticket == number).order_by(_EVENTS.c.id)
    for row in conn.execute(history).all():
        seq, at = seq + 1, row.at
        words = (row.who, row.what, row.from_status, row.to_status, row.why, row.data)
        hash = chained(hash, Line(number, seq, row.id, at, *words).digest())
        sealed = {"seq": seq, "hash": hash, "seal": seal_of(hash, digest)}
        conn.execute(sa.update(_EVENTS).where(_EVENTS.c.id == row.id).values(sealed))
    pictures = sa.select(_EVIDENCE).where(_EVIDENCE.c.ticket == number).order_by(_EVIDENCE.c.id)
    for row in conn.execute(pictures).all():
        line = _binding(number, seq + 1, next_id, at, row)
        seq, next_id = line.seq, next_id + 1
        hash = chained(hash, line.digest())
        values = {name: getattr(line, name) for name in Line.__slots__}
        sealed = {"hash": hash, "seal": seal_of(hash, digest)}
        conn.execute(sa.insert(_EVENTS).values({**values, **sealed}))
    seal = head_seal(number, seq, hash, digest)
    head = {"ticket": number, "seq": seq, "hash": hash, "seal": seal}
    conn.execute(sa.insert(_HEADS).values(head))
    return next_id


def _binding(number: int, seq: int, id: int, at: datetime, row: Any) -> Line:
    data = evidence_data(row.id, row.sha256, row.facts)
    return Line(number, seq, id, at, "kadesk", EVIDENCE, None, None, None, data)
