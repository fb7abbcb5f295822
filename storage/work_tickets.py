"""Tickets, their events and their evidence."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Select, bindparam, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from rules.auto_review import CheckResult
from rules.case import CaseFacts, Contradiction, EvidenceFacts
from rules.ticket import ENDED, Proposal, Ticket, TicketEvent
from storage import tables as t
from storage.audit_chain import EVIDENCE
from storage.errors import DuplicateTicket
from storage.rows import Transaction, folded, to_json
from storage.work_audit import add_line, begin_chain, bind_evidence
from storage.work_people import identities
from storage.work_webhooks import announce

FIRST_NUMBER = 1001
MOST_SAME = 3  # tickets with the same picture that are named
_SKEW = timedelta(minutes=10)  # between the clocks of several processes
_EVIDENCE: TypeAdapter[EvidenceFacts] = TypeAdapter(EvidenceFacts)
_DATA: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])
_JSON: dict[str, TypeAdapter[Any]] = {
    "facts": TypeAdapter(CaseFacts),
    "contradictions": TypeAdapter(tuple[Contradiction, ...]),
    "flags": TypeAdapter(tuple[str, ...]),
    "asked_for": TypeAdapter(tuple[str, ...]),
    "auto_checks": TypeAdapter(tuple[CheckResult, ...]),
    "proposed": TypeAdapter(Proposal | None),
}
_ABSENT = {"proposed": "null"}  # of a column that is null; else an empty tuple
_FIELDS = tuple(field.name for field in fields(Ticket))
_c = t.ticket.c
_active = text(t.ACTIVE)
_urgency = (_c.review_due_at.asc().nulls_last(), _c.number)  # numbers grow with age

_new_number = insert(t.counter).values(name="ticket", value=FIRST_NUMBER)
_NEXT_NUMBER = _new_number.on_conflict_do_update(
    index_elements=["name"], set_={"value": t.counter.c.value + 1}
).returning(t.counter.c.value)
_ACTIVE_TICKET = (
    select(t.ticket)
    .where(
        _c.person.in_(bindparam("of_people", expanding=True)),
        _c.order_key == bindparam("key"),
        _active,
    )
    .order_by(_c.number)
    .limit(1)
)
_TICKET = select(t.ticket).where(_c.number == bindparam("of_number"))
_EVENTS = (
    select(t.ticket_event)
    .where(t.ticket_event.c.ticket == bindparam("of_ticket"), t.ticket_event.c.what != EVIDENCE)
    .order_by(t.ticket_event.c.seq)
)
_OF_EVIDENCE = (
    select(t.evidence)
    .where(t.evidence.c.ticket == bindparam("of_ticket"))
    .order_by(t.evidence.c.id)
)
_ADD_EVIDENCE = (
    insert(t.evidence)
    .on_conflict_do_nothing(index_elements=["ticket", "sha256"])
    .returning(t.evidence.c.id)
)
_FREE = (
    select(t.ticket)
    .where(
        _c.status.in_(("submitted", "in_review")),
        _c.assignee.is_(None),
        _c.snoozed_until.is_(None),
    )
    .order_by(*_urgency)
    .limit(1)
    .with_for_update(skip_locked=True)
)


def open_ticket(work: Transaction, ticket: Ticket) -> Ticket:
    """File a ticket; number (from 1001, without gaps) and version 1 are given here.

    DuplicateTicket when the same person has an active one for the same order.
    """
    _refuse_duplicate(work, ticket.person, ticket.order_no)
    # From here to the commit the counter's row is locked, so nobody else files meanwhile.
    number = int(work.conn.execute(_NEXT_NUMBER).scalar_one())
    filed = replace(ticket, number=number, version=1)
    columns = _columns(filed)
    columns["filed_facts"] = columns["facts"]
    filing = insert(t.ticket).values(columns).on_conflict_do_nothing().returning(_c.number)
    if _is_active(work, filed) or work.conn.execute(filing).first() is None:
        work.conn.execute(update(t.counter).values(value=number - 1).where(_of_tickets))
        _refuse_duplicate(work, ticket.person, ticket.order_no)
    begin_chain(
        *(work, number),
        person=filed.person,
        rule_version=filed.rule_version,
        created_at=filed.created_at,
        filed_facts=columns["facts"],
    )
    return filed


_of_tickets = t.counter.c.name == "ticket"


def _is_active(work: Transaction, ticket: Ticket) -> bool:
    """Whether another identity of theirs filed the order meanwhile; the index knows one only."""
    number = ticket.order_no
    return number is not None and active_ticket(work, ticket.person, number) is not None


def _refuse_duplicate(
    work: Transaction, person: str, order_no: str | None, besides: int = 0
) -> None:
    existing = active_ticket(work, person, order_no) if order_no else None
    if existing is not None and existing.number != besides:
        raise DuplicateTicket(existing.number)


def ticket(work: Transaction, number: int, *, lock: bool = False) -> Ticket | None:
    """The ticket, or None; `lock` keeps others from changing it until the end."""
    query = _TICKET.with_for_update() if lock else _TICKET
    return _first(work, query, {"of_number": number})


def active_ticket(work: Transaction, person: str, order_no: str) -> Ticket | None:
    """The person's ticket for that order that has not ended."""
    people = identities(work, person)
    return _first(work, _ACTIVE_TICKET, {"of_people": people, "key": folded(order_no)})


def change_ticket(work: Transaction, ticket: Ticket, **changes: Any) -> Ticket | None:
    """`ticket` with `changes` and the next version; None when it was changed since it was read.

    DuplicateTicket when it would become active beside another one for the same order.
    """
    changed = replace(ticket, **changes, version=ticket.version + 1)
    columns = _columns(changed)
    names = {*changes, "version"} | ({"order_key"} if "order_no" in changes else set())
    names |= {"record_key"} if "facts" in changes else set()
    changing = (
        update(t.ticket)
        .where(_c.number == ticket.number, _c.version == ticket.version)
        .values({name: columns[name] for name in names})
    )
    revived = ticket.status in ENDED and changed.status not in ENDED
    if revived or changed.order_no != ticket.order_no:  # the index knows one identity only
        _refuse_duplicate(work, changed.person, changed.order_no, besides=ticket.number)
    if not (revived or changed.order_no != ticket.order_no):
        return changed if work.conn.execute(changing).rowcount == 1 else None
    try:
        with work.conn.begin_nested():
            return changed if work.conn.execute(changing).rowcount == 1 else None
    except IntegrityError:
        _refuse_duplicate(work, changed.person, changed.order_no)
        raise


def tickets(
    work: Transaction,
    *,
    statuses: Sequence[str] | None = None,
    person: str | None = None,
    assignee: str | None = None,
    case_type: str | None = None,
    order_no: str | None = None,
    text: str | None = None,
    since: datetime | None = None,
    limit: int = 50,
    newest: bool = False,
) -> list[Ticket]:
    """Tickets that fit all that is given, most urgent first (review due, then number).

    `text` is looked for in statement, facts, order number, buyer's name and number; `since` is
    when they were filed; `newest`: newest first.
    """
    query = select(t.ticket)
    if statuses is not None:
        query = query.where(_c.status.in_(statuses))
    if person is not None:
        query = query.where(_c.person.in_(identities(work, person)))
    exact = {"assignee": assignee, "case_type": case_type}
    exact["order_key"] = None if order_no is None else folded(order_no)
    for column, value in exact.items():
        if value is not None:
            query = query.where(_c[column] == value)
    if since is not None:
        query = query.where(_c.created_at >= since)
    if text is not None:
        query = matching(work, query, text)
    order = (_c.number.desc(),) if newest else _urgency
    rows = work.conn.execute(query.order_by(*order).limit(limit))
    return [_ticket(row) for row in rows]


def matching(work: Transaction, query: Select[Any], words: str) -> Select[Any]:
    """`query` of tickets, of those only in which these words are found."""
    places = (_c.statement, _c.facts, _c.order_no, _c.order_key, _c.buyer_name)
    # SQLite's LIKE looks past the case by itself; asked for twice it takes twice as long.
    plain = work.conn.dialect.name == "sqlite"
    found = [
        place.contains(words, autoescape=True)
        if plain
        else place.icontains(words, autoescape=True)
        for place in places
    ]
    number = words.strip().removeprefix("#")
    if number.isascii() and number.isdigit() and len(number) < 16:
        found.append(_c.number == int(number))
    return query.where(or_(*found))


def numbered(work: Transaction, numbers: Sequence[int]) -> list[Ticket]:
    """The tickets of these numbers, in this order."""
    rows = work.conn.execute(select(t.ticket).where(_c.number.in_(numbers)))
    found = {row.number: _ticket(row) for row in rows}
    return [found[number] for number in numbers if number in found]


def due_tickets(work: Transaction, column: str, now: datetime, limit: int) -> list[Ticket]:
    """Tickets not ended whose `column` (one of tables.DUE_COLUMNS) is now or past, oldest first.

    Locked, and those locked by others left out: move the column in the same transaction.
    """
    if column not in t.DUE_COLUMNS:
        raise ValueError(f"{column} is not a due column")
    query = (
        select(t.ticket)
        .where(_c[column] <= now, _active)
        .order_by(_c[column], _c.number)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_ticket(row) for row in work.conn.execute(query)]


def move_due(
    work: Transaction, numbers: Sequence[int], column: str, at: datetime, now: datetime
) -> None:
    """Move one of tables.DUE_COLUMNS of many tickets, which `due_tickets` locked, at once."""
    moving = update(t.ticket).where(_c.number.in_(numbers))
    moving = moving.values({column: at, "updated_at": now, "version": _c.version + 1})
    work.conn.execute(moving)


def pull_forward(work: Transaction, now: datetime, every: timedelta) -> int:
    """Bring follow-ups that lie further ahead than any is ever planned to `every` from now; how
    many. Only a wall clock that was set back leaves such."""
    column, latest = _c.follow_up_at, now + every
    pulling = update(t.ticket).where(column > latest + _SKEW, _active)
    return work.conn.execute(pulling.values(follow_up_at=latest)).rowcount


def next_free_ticket(work: Transaction) -> Ticket | None:
    """The most urgent ticket to be reviewed that nobody has, locked; None when there is none.
    What was put off (稍后) waits for its time."""
    return _first(work, _FREE, {})


def add_event(work: Transaction, number: int, event: TicketEvent) -> None:
    """Append one line to the ticket's history and to its chain, and tell the webhooks."""
    values = {name: getattr(event, name) for name in _EVENT_FIELDS}
    seq = add_line(work, number, **values, data=to_json(_DATA, event.data))
    announce(work, number, seq, event.what, event.who, event.at)


def events(work: Transaction, number: int) -> list[TicketEvent]:
    """The ticket's history, oldest first, without the lines that only bind evidence."""
    rows = work.conn.execute(_EVENTS, {"of_ticket": number})
    return [event_of(row) for row in rows]


_EVENT_FIELDS = tuple(field.name for field in fields(TicketEvent) if field.name != "data")


def _loads(text: str) -> dict[str, Any]:
    return _DATA.validate_json(text)


def add_evidence(
    work: Transaction, number: int, evidence: EvidenceFacts, now: datetime | None = None
) -> int:
    """Attach a picture; its id. The same bytes on one ticket are kept once, as first seen.

    What is known of it is bound into the history, at `now` or when it was added.
    """
    facts = to_json(_EVIDENCE, evidence)
    values = {"ticket": number, "sha256": evidence.sha256, "facts": facts}
    id: int | None = work.conn.execute(_ADD_EVIDENCE, values).scalar()
    if id is None:
        known = select(t.evidence.c.id).where(
            t.evidence.c.ticket == number, t.evidence.c.sha256 == evidence.sha256
        )
        return int(work.conn.execute(known).scalar_one())
    at = now or evidence.added_at or t.LONG_AGO
    bind_evidence(work, number, id, evidence.sha256, facts, at)
    return id


def evidence(work: Transaction, number: int) -> list[tuple[int, EvidenceFacts]]:
    """(id, facts) of the ticket's evidence in the order it came."""
    rows = work.conn.execute(_OF_EVIDENCE, {"of_ticket": number})
    return [(row.id, _EVIDENCE.validate_json(row.facts)) for row in rows]


def change_evidence(
    work: Transaction, id: int, evidence: EvidenceFacts, now: datetime | None = None
) -> None:
    """Replace what is known of a picture; its bytes stay the same. The history shows that."""
    facts = to_json(_EVIDENCE, evidence)
    changing = update(t.evidence).where(
        t.evidence.c.id == id, t.evidence.c.sha256 == evidence.sha256
    )
    changed = changing.values(facts=facts).returning(t.evidence.c.ticket)
    number = work.conn.execute(changed).scalar()
    if number is None:
        raise LookupError(f"there is no evidence {id} with these bytes")
    at = now or evidence.added_at or t.LONG_AGO
    bind_evidence(work, number, id, evidence.sha256, facts, at)


def same_picture(work: Transaction, sha256: str, not_in: int | None = None) -> list[int]:
    """Numbers of the first few tickets that hold these bytes, except `not_in`."""
    query = select(t.evidence.c.ticket).where(t.evidence.c.sha256 == sha256)
    if not_in is not None:
        query = query.where(t.evidence.c.ticket != not_in)
    few = query.order_by(t.evidence.c.ticket).limit(MOST_SAME)
    return list(work.conn.execute(few).scalars())


def _first(work: Transaction, query: Select[Any], values: dict[str, Any]) -> Ticket | None:
    row = work.conn.execute(query, values).first()
    return _ticket(row) if row is not None else None


def _columns(ticket: Ticket) -> dict[str, Any]:
    columns = {name: getattr(ticket, name) for name in _FIELDS}
    for name, adapter in _JSON.items():
        columns[name] = to_json(adapter, columns[name])
    if ticket.decided_amount is not None:
        columns["decided_amount"] = str(ticket.decided_amount)
    columns["order_key"] = folded(ticket.order_no) if ticket.order_no else None
    order = ticket.facts.order
    columns["record_key"] = folded(order.order_no) if order is not None else None
    return columns


def changed_columns(before: Ticket, after: Ticket) -> dict[str, Any]:
    """The columns of `before` that `after` has otherwise, as they are stored."""
    old, new = _columns(before), _columns(after)
    return {name: old[name] for name in _FIELDS if old[name] != new[name]}


def fields_of(columns: dict[str, Any]) -> dict[str, Any]:
    """Stored columns as the fields of a Ticket."""
    values = dict(columns)
    for name in _JSON.keys() & values.keys():
        values[name] = _JSON[name].validate_json(values[name] or _ABSENT.get(name, "[]"))
    if values.get("decided_amount") is not None:
        values["decided_amount"] = Decimal(values["decided_amount"])
    return values


def event_of(row: Any) -> TicketEvent:
    """The event of a row of the history."""
    values = {name: getattr(row, name) for name in _EVENT_FIELDS}
    return TicketEvent(**values, data=_loads(row.data))


def facts_of(text: str) -> CaseFacts:
    """The facts that were written as JSON."""
    facts: CaseFacts = _JSON["facts"].validate_json(text)
    return facts


def facts_text(facts: CaseFacts) -> str:
    """Facts as JSON, as they are stored."""
    return to_json(_JSON["facts"], facts)


def ticket_of(row: Any) -> Ticket:
    """The ticket of a row of the table."""
    return _ticket(row)


def _ticket(row: Any) -> Ticket:
    return Ticket(**fields_of({name: getattr(row, name) for name in _FIELDS}))
