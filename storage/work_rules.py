"""Every version of the rule book that was ever in force, and tickets as they were filed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from rules.case import CaseFacts
from rules.ticket import Ticket
from storage import tables as t
from storage.rows import Transaction
from storage.work_tickets import facts_of, ticket_of

_BATCH = 500  # rows that are in memory at once


@dataclass(frozen=True, slots=True)
class RuleUse:
    """From `since` on the version was in force; `tables` is its canonical JSON."""

    version: str
    since: datetime
    tables: str


def keep_rules(work: Transaction, version: str, tables: str, now: datetime) -> bool:
    """Note that this version is in force; False when it was already."""
    row = {"version": version, "tables": tables, "first_seen_at": now}
    work.conn.execute(insert(t.rule_version).values(row).on_conflict_do_nothing())
    last = select(t.rule_use.c.version).order_by(t.rule_use.c.id.desc()).limit(1)
    if work.conn.execute(last).scalar() == version:
        return False
    work.conn.execute(insert(t.rule_use).values(version=version, since=now))
    return True


def rule_tables(work: Transaction, version: str) -> str | None:
    """The canonical JSON of a version's tables, or None when it was never kept."""
    query = select(t.rule_version.c.tables).where(t.rule_version.c.version == version)
    found: str | None = work.conn.execute(query).scalar()
    return found


def rule_uses(work: Transaction, limit: int) -> list[RuleUse]:
    """What was in force when, newest first."""
    use, version = t.rule_use, t.rule_version
    query = (
        select(use.c.version, use.c.since, version.c.tables)
        .join(version, version.c.version == use.c.version)
        .order_by(use.c.id.desc())
        .limit(limit)
    )
    return [RuleUse(row.version, row.since, row.tables) for row in work.conn.execute(query)]


def filed_tickets(work: Transaction, since: datetime | None = None) -> Iterator[Ticket]:
    """Tickets in the order of their numbers, their facts as of filing.

    Of a ticket from before schema 0003 only the evidence is known by its time.
    """
    query = select(t.ticket, t.ticket.c.filed_facts).order_by(t.ticket.c.number)
    if since is not None:
        query = query.where(t.ticket.c.created_at >= since)
    rows = work.conn.execution_options(yield_per=_BATCH).execute(query)
    for row in rows:
        yield _as_filed(row)


def _as_filed(row: Any) -> Ticket:
    ticket = ticket_of(row)
    if row.filed_facts is not None:
        return replace(ticket, facts=facts_of(row.filed_facts))
    return replace(ticket, facts=_without_later(ticket.facts, ticket.created_at))


def _without_later(facts: CaseFacts, filed_at: datetime) -> CaseFacts:
    then = [e for e in facts.evidence if e.added_at is None or e.added_at <= filed_at]
    return replace(facts, evidence=tuple(then))
