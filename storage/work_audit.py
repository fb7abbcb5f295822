"""The chain over each ticket's history: adding a line, and finding every later edit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Text, bindparam, func, insert, select, type_coerce, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from storage import audit_tables as a
from storage import erasure_tables
from storage import tables as t
from storage.audit_chain import (
    EVIDENCE,
    Digest,
    Line,
    chained,
    erased_seal,
    evidence_data,
    head_seal,
    seal_of,
    start,
)
from storage.rows import Transaction


class _next_event_id(FunctionElement[int]):
    """The id of the next event, which is part of what is hashed."""

    type = BigInteger()
    inherit_cache = True


@compiles(_next_event_id, "sqlite")
def _next_on_sqlite(*_: Any, **__: Any) -> str:
    return "(SELECT coalesce(max(id), 0) + 1 FROM ticket_event)"  # writers are alone


@compiles(_next_event_id, "postgresql")
def _next_on_postgresql(*_: Any, **__: Any) -> str:
    return "nextval(pg_get_serial_sequence('ticket_event', 'id'))"


_e, _v, _h = t.ticket_event.c, t.evidence.c, a.audit_head.c
# The lock makes those who add to one ticket wait for each other.
_HEAD = (
    select(_h.seq, _h.hash, _h.seal, _next_event_id().label("id"))
    .where(_h.ticket == bindparam("of_ticket"))
    .with_for_update()
)
_ADD = insert(t.ticket_event)
_GONE = "{}"  # of a line whose picture was erased
_MOVE_HEAD = (
    update(a.audit_head)
    .where(_h.ticket == bindparam("of_ticket"))
    .values(seq=bindparam("to_seq"), hash=bindparam("to_hash"), seal=bindparam("to_seal"))
)
_LINES = (
    select(t.ticket_event, type_coerce(_e.at, Text).label("at_text"))
    .where(_e.ticket == bindparam("of_ticket"))
    .order_by(_e.seq, _e.id)
)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line as stored, with its place in the chain."""

    line: Line
    hash: str
    seal: str


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Where a ticket's chain stands; `seal` is the keyed one of its last line."""

    seq: int
    hash: str
    seal: str


@dataclass(frozen=True, slots=True)
class AuditFault:
    """Something that is not as it was written. `where` names the row, `what` is a code of the
    sentence "audit.<code>"."""

    ticket: int
    where: str
    what: str


def begin_chain(work: Transaction, number: int, **filed: Any) -> None:
    """The chain of a new ticket; `filed` is what `audit_chain.start` takes."""
    hash = start(number, **filed)
    seal = head_seal(number, 0, hash, work.vault.digest)
    values = {"ticket": number, "seq": 0, "hash": hash, "seal": seal}
    work.conn.execute(insert(a.audit_head), values)


def add_line(
    work: Transaction,
    number: int,
    *,
    at: datetime,
    who: str,
    what: str,
    data: str,
    from_status: str | None = None,
    to_status: str | None = None,
    why: str | None = None,
) -> int:
    """Append one line to a ticket's history and move the head of its chain; its number there."""
    head = work.conn.execute(_HEAD, {"of_ticket": number}).first()
    if head is None:
        raise LookupError(f"there is no ticket {number}")
    line = Line(number, head.seq + 1, head.id, at, who, what, from_status, to_status, why, data)
    hash = chained(head.hash, line.digest())
    values = {name: getattr(line, name) for name in Line.__slots__}
    values |= {"hash": hash, "seal": seal_of(hash, work.vault.digest)}
    work.conn.execute(_ADD, values)
    # What was cut off or put in between must not be covered up by the next line.
    sound = head.seal == head_seal(number, head.seq, head.hash, work.vault.digest)
    sealed = head_seal(number, line.seq, hash, work.vault.digest) if sound else head.seal
    moved = {"of_ticket": number, "to_seq": line.seq, "to_hash": hash, "to_seal": sealed}
    work.conn.execute(_MOVE_HEAD, moved)
    return line.seq


def bind_evidence(
    work: Transaction, number: int, id: int, sha256: str, facts: str, at: datetime
) -> None:
    """Write into the history what a row of evidence says now."""
    data = evidence_data(id, sha256, facts)
    add_line(work, number, at=at, who="kadesk", what=EVIDENCE, data=data)


def audit_lines(work: Transaction, number: int) -> list[AuditLine]:
    """Every line of a ticket's history in the order of its chain."""
    rows = work.conn.execute(_LINES, {"of_ticket": number})
    return [AuditLine(_line(row), row.hash, row.seal) for row in rows]


def audit_head(work: Transaction, number: int) -> AuditHead | None:
    """Where the chain stands, with the seal of its last line (of the head when it has none)."""
    query = select(_h.seq, _h.hash, func.coalesce(_e.seal, _h.seal).label("seal"))
    joined = query.outerjoin(t.ticket_event, (_e.ticket == _h.ticket) & (_e.seq == _h.seq))
    row = work.conn.execute(joined.where(_h.ticket == number)).first()
    return None if row is None else AuditHead(row.seq, row.hash, row.seal)


def audit_filed(work: Transaction, number: int) -> dict[str, Any]:
    """What `audit_chain.start` takes, from the ticket's row as it is now."""
    c = t.ticket.c
    columns = (c.person, c.rule_version, c.created_at, c.filed_facts)
    row = work.conn.execute(select(*columns).where(c.number == number)).one()
    return dict(row._mapping)


def audit(work: Transaction, number: int) -> list[AuditFault]:
    """What was changed behind the desk's back in a ticket's history or evidence; [] is sound."""
    try:
        return [*_chain_faults(work, number), *_evidence_faults(work, number)]
    except (SQLAlchemyError, ValueError) as error:  # bytes that are no text or no time
        return [AuditFault(number, type(error).__name__, "unreadable")]


def audited_tickets(work: Transaction, newest: int | None = None) -> list[int]:
    """The numbers of all tickets, or of the newest so many."""
    query = select(t.ticket.c.number).order_by(t.ticket.c.number.desc()).limit(newest)
    return sorted(work.conn.execute(query).scalars())


def strays(work: Transaction) -> list[AuditFault]:
    """Rows of history and evidence that belong to no ticket."""
    known = select(t.ticket.c.number)
    found: list[AuditFault] = []
    for name, table in (("event", t.ticket_event), ("evidence", t.evidence)):
        stray = select(table.c.ticket, table.c.id).where(table.c.ticket.not_in(known))
        rows = work.conn.execute(stray)
        found += [AuditFault(0, f"{name} {row.id} of {row.ticket}", "stray") for row in rows]
    heads = select(_h.ticket).where(_h.ticket.not_in(known))
    for ticket in work.conn.execute(heads).scalars():
        found.append(AuditFault(0, f"head of {ticket}", "stray"))
    return found


def _chain_faults(work: Transaction, number: int) -> Iterator[AuditFault]:
    digest = work.vault.digest
    head = work.conn.execute(select(a.audit_head).where(_h.ticket == number)).first()
    if head is None:
        yield AuditFault(number, "head", "missing")
        return
    erased = _erased(work, number)
    filed = start(number, **audit_filed(work, number))
    hash, seq = _first_digest(erased, 0, filed, number, digest), 0
    for row in work.conn.execute(_LINES, {"of_ticket": number}):
        seq += 1
        where = f"event {seq}"
        if row.seq != seq:
            yield AuditFault(number, where, "missing")
            return  # nothing after it fits
        hash = chained(hash, _first_digest(erased, seq, _line(row).digest(), number, digest))
        if row.hash != hash or not _as_written(work, row):
            yield AuditFault(number, where, "changed")
            return
        if row.seal != seal_of(hash, digest):
            yield AuditFault(number, where, "unsealed")
            return
    if (head.seq, head.hash) != (seq, hash):
        yield AuditFault(number, f"event {seq + 1}" if seq else "start", "missing")
    elif head.seal != head_seal(number, seq, hash, digest):
        yield AuditFault(number, "head", "unsealed")


def _erased(work: Transaction, number: int) -> dict[int, Any]:
    c = erasure_tables.audit_erased.c
    rows = work.conn.execute(select(erasure_tables.audit_erased).where(c.ticket == number))
    return {row.seq: row for row in rows}


def _first_digest(erased: dict[int, Any], seq: int, now: str, number: int, digest: Digest) -> str:
    """The digest that the chain was made over: of an erased line the one that it had, if what is
    left of it is as it was left."""
    row = erased.get(seq)
    if row is None or row.seal != erased_seal(number, seq, row.digest, now, digest):
        return now
    return str(row.digest)


def _as_written(work: Transaction, row: Any) -> bool:
    """SQLite keeps times as text: another text that means the same time is an edit, too."""
    if work.conn.dialect.name != "sqlite":
        return True
    written: str = row.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return bool(row.at_text == written)


def _evidence_faults(work: Transaction, number: int) -> Iterator[AuditFault]:
    query = select(_e.data).where(_e.ticket == number, _e.what == EVIDENCE, _e.data != _GONE)
    query = query.order_by(_e.seq)
    bound = {_named(data): data for data in work.conn.execute(query).scalars()}
    rows = select(t.evidence).where(_v.ticket == number).order_by(_v.id)
    for row in work.conn.execute(rows):
        data = evidence_data(row.id, row.sha256, row.facts)
        if bound.pop(_named(data), None) != data:
            yield AuditFault(number, f"evidence {row.id}", "changed")
    for named in bound:
        yield AuditFault(number, f"evidence {named}", "missing")


def _named(data: str) -> str:
    """Id and SHA-256 of a bound row of evidence."""
    return data.partition(', "facts"')[0]


def _line(row: Any) -> Line:
    return Line(*(getattr(row, name) for name in Line.__slots__))
