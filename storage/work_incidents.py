"""Incidents and the complaints that they are made of.

Whoever changes one holds `work.lock("incidents")`, so that a fault is raised once and a ticket is
in one incident.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_new

from rules.case import CaseType
from rules.incidents import Fault, Incident, Sign, State
from rules.ticket import Status
from storage import incident_tables as t
from storage import tables
from storage.rows import Transaction

_i, _s, _c = t.incident.c, t.incident_ticket.c, tables.ticket.c
_live = text(t.IS_LIVE)
_SIGN = tuple(_s[field.name] for field in fields(Sign))
_OWN = tuple(f.name for f in fields(Incident) if f.name not in ("number", "fault"))
_OF_TICKET = (
    select(t.incident)
    .join(t.incident_ticket, _s.incident == _i.id)
    .where(_s.ticket == bindparam("of_ticket"), _live)
)
_FAULT = tuple(field.name for field in fields(Fault))
MOST = 500  # complaints looked through for one fault


@dataclass(frozen=True, slots=True)
class Member:
    """A ticket of an incident, as far as a list needs it."""

    number: int
    status: Status
    person: str


def add_sign(work: Transaction, sign: Sign) -> None:
    """Keep what a ticket says; said twice it is kept once."""
    values = {field.name: getattr(sign, field.name) for field in fields(Sign)}
    adding = insert_new(t.incident_ticket).values(**values, counts=True)
    work.conn.execute(adding.on_conflict_do_nothing(index_elements=["ticket"]))


def free_signs(work: Transaction, case_type: CaseType, since: datetime) -> list[Sign]:
    """Complaints of a type filed since then that are in no incident, newest first."""
    query = select(*_SIGN).where(
        text("incident IS NULL"),
        _s.filed_at >= since,
        _s.case_type == case_type,
        _s.counts.is_(True),
    )
    rows = work.conn.execute(query.order_by(_s.filed_at.desc()).limit(MOST))
    return [Sign(*row) for row in rows]


def raise_incident(
    work: Transaction, fault: Fault, name: str, state: State, now: datetime, by: str | None = None
) -> Incident:
    """A new incident; one that a person opens is open at once."""
    values = {field: getattr(fault, field) for field in _FAULT}
    opened = {"opened_at": now, "opened_by": by} if state == "open" else {}
    raising = insert(t.incident).values(
        **values, **opened, version=1, state=state, name=name, raised_at=now
    )
    number = work.conn.execute(raising.returning(_i.id)).scalar_one()
    found = incident(work, int(number))
    assert found is not None
    return found


def incident(work: Transaction, number: int) -> Incident | None:
    """The incident of that number."""
    row = work.conn.execute(select(t.incident).where(_i.id == number)).first()
    return _incident(row) if row is not None else None


def incidents(
    work: Transaction, *, live: bool = True, limit: int = 50, ignored_since: datetime | None = None
) -> list[Incident]:
    """The newest first: those that are suspected or open, or all; with `ignored_since` only
    those that staff waved off since then."""
    query = select(t.incident)
    if ignored_since is not None:
        query = query.where(_i.state == "ignored", _i.ended_at >= ignored_since)
    elif live:
        query = query.where(_live)
    rows = work.conn.execute(query.order_by(_i.id.desc()).limit(limit))
    return [_incident(row) for row in rows]


def change_incident(work: Transaction, number: int, **changes: Any) -> Incident:
    """The incident with `changes` and the next version."""
    changing = update(t.incident).where(_i.id == number)
    work.conn.execute(changing.values(**changes, version=_i.version + 1))
    found = incident(work, number)
    assert found is not None
    return found


def join_incident(
    work: Transaction, number: int, tickets: Iterable[int], by: str, now: datetime
) -> None:
    """Put tickets (each with its sign kept before) into an incident."""
    joining = update(t.incident_ticket).where(_s.ticket.in_(list(tickets)))
    work.conn.execute(joining.values(incident=number, joined_at=now, joined_by=by, counts=True))


def leave_incident(work: Transaction, ticket: int) -> None:
    """Take a ticket out for good: it does not come back, nor raise another, by itself."""
    leaving = update(t.incident_ticket).where(_s.ticket == ticket)
    work.conn.execute(leaving.values(incident=None, joined_at=None, joined_by=None, counts=False))


def incident_tickets(work: Transaction, number: int) -> Sequence[int]:
    """Numbers of the tickets of an incident, in order."""
    query = select(_s.ticket).where(_s.incident == number).order_by(_s.ticket)
    return work.conn.execute(query).scalars().all()


def incident_members(work: Transaction, number: int) -> list[Member]:
    """What a card says of the tickets of an incident, by number."""
    query = select(_c.number, _c.status, _c.person).join(t.incident_ticket, _s.ticket == _c.number)
    rows = work.conn.execute(query.where(_s.incident == number).order_by(_c.number))
    return [Member(*row) for row in rows]


def incident_of(work: Transaction, ticket: int) -> Incident | None:
    """The suspected or open incident that a ticket is in."""
    row = work.conn.execute(_OF_TICKET, {"of_ticket": ticket}).first()
    return _incident(row) if row is not None else None


def _incident(row: Any) -> Incident:
    fault = Fault(*(getattr(row, field) for field in _FAULT))
    return Incident(number=row.id, fault=fault, **{name: getattr(row, name) for name in _OWN})
