"""Erasing a buyer: what names them goes, what the shop must be able to account for stays.

Of a ticket stay its number, dates, product, sums, order number, decision and reference, and who of
staff did what (E-Commerce Law of the PRC, art. 31: transactions are kept three years). Words,
names, pictures, card keys and messages go. The chain over the history stays whole: an erased line
keeps the digest of what it was under the shop's seal, together with what it is now.

SQLite overwrites what is deleted (engines.py sets secure_delete); backups and the messengers' own
copies are out of reach.
"""

import json
import re
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, func, or_, select, text, union, update
from sqlalchemy.dialects.postgresql import insert

from rules.case import CaseFacts, SkippedEvidence
from rules.ticket import ENDED, ERASED, Ticket
from storage import (
    desk_tables,
    incident_tables,
    member_tables,
    people_tables,
    picture_tables,
    supplier_tables,
)
from storage import erasure_tables as e
from storage import tables as t
from storage.audit_chain import erased_seal, start
from storage.rows import Post, Transaction, to_json
from storage.work_audit import audit_filed, audit_lines
from storage.work_cards import POST, sealed_as, unsealed
from storage.work_forget import Erasure, ask_erasure, erasure_by_id, erasure_of
from storage.work_inbox import conversation
from storage.work_people import identities, links
from storage.work_pictures import drop_files
from storage.work_tickets import facts_of, facts_text, ticket, tickets

# An update may be delivered again while its channel remembers it, so that the youngest lines of a
# chat go last.
REST_AFTER = timedelta(days=1)
_KEPT_DATA = ("v", "code", "undone")  # what buttons and figures are made of
_NAMED = re.compile(r'"sha256": ?"([0-9a-f]{64})"')  # of a draft
_r = e.erasure.c


class StillOpen(Exception):
    """The person has tickets that have not ended; `numbers` says which."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__(", ".join(map(str, numbers)))
        self.numbers = tuple(numbers)


# -- erasing ---------------------------------------------------------------------------------


def erase_person(work: Transaction, person: str, by: str, now: datetime, words: str) -> Erasure:
    """Erase all that is known of a person, under whichever of their identities it came; the
    receipt. `words` stand where the statement stood. StillOpen while a ticket of theirs runs.

    What they sent within the last REST_AFTER goes by `erase_rest`, with the receipt itself.
    """
    mine = tickets(work, person=person, limit=100_000)
    if running := [one.number for one in mine if one.status not in ENDED]:
        raise StillOpen(running)
    keys, chats = _everywhere(work, person, mine)
    wish = erasure_of(work, person) or ask_erasure(work, person, by, now, now)
    assert wish is not None
    alias = _alias()
    pictures = _pictures(work, chats, mine)
    for one in mine:
        _erase_ticket(work, one, alias, keys, words)
    _erase_traces(work, keys, chats, alias)
    messages = _drop_lines(work, chats, now - REST_AFTER)
    drop_files(work, pictures, now)
    counts = {"tickets": len(mine), "pictures": len(pictures), "messages": messages}
    done = {
        "person": alias,
        "asked_by": alias if wish.asked_by in keys else wish.asked_by,
        "done_at": now,
        "done_by": by,
        "counts": json.dumps(counts),
        "chats": json.dumps(sorted(chats)),
        "rest_at": now + REST_AFTER,
    }
    work.conn.execute(update(e.erasure).where(_r.id == wish.id).values(done))
    receipt = erasure_by_id(work, wish.id)
    assert receipt is not None
    return receipt


def erase_old(
    work: Transaction, before: datetime, now: datetime, words: str, limit: int
) -> list[int]:
    """Erase tickets that ended before that time; their numbers. Each stands for itself then."""
    c = t.ticket.c
    query = (
        select(c.number)
        # Not the bare status: SQLite would read all that ever ended by the index on it.
        .where(text(t.FORGETTABLE), c.closed_at < before, (c.status + "").in_(sorted(ENDED)))
        .order_by(c.closed_at, c.number)
        .limit(limit)
    )
    numbers = list(work.conn.execute(query).scalars())
    for number in numbers:
        old = ticket(work, number, lock=True)
        assert old is not None
        pictures = _pictures(work, (), (old,))
        _erase_ticket(work, old, _alias(), (old.person,), words)
        looked = picture_tables.picture.c
        here = looked.chat == f"{old.channel}:{old.chat_id}"
        _forget_pictures(work, here & looked.sha256.in_(pictures))
        drop_files(work, pictures, now)
    return numbers


def drop_old_lines(work: Transaction, before: datetime, limit: int) -> int:
    """Delete settled messages from before that time, oldest first; how many. With a message goes
    what else lies in its chat from before then: a draft, card keys, looked-at pictures."""
    gone = 0
    for table, at in ((t.inbox, t.inbox.c.received_at), (t.outbox, t.outbox.c.posted_at)):
        oldest = select(table.c.id).order_by(table.c.id).limit(limit)
        old = table.c.id.in_(oldest) & (at < before) & table.c.settled_at.is_not(None)
        dropping = delete(table).where(old)
        if table is t.outbox:
            gone += work.conn.execute(dropping).rowcount
            continue
        chats = list(work.conn.execute(dropping.returning(t.inbox.c.chat)).scalars())
        gone += len(chats)
        _drop_beside(work, set(chats), before)
    return gone


def _drop_beside(work: Transaction, chats: Collection[str], before: datetime) -> None:
    talk, key, looked = t.conversation.c, t.card_key.c, picture_tables.picture.c
    _drop(work, t.conversation, talk.chat.in_(chats) & (talk.updated_at < before))
    _drop(work, t.card_key, key.chat.in_(chats) & (key.kept_at < before))
    seen = looked.chat.in_(chats) & (looked.due_at < before)
    files = list(work.conn.execute(select(looked.sha256).where(seen)).scalars())
    _forget_pictures(work, seen)
    drop_files(work, files, before)


def erase_rest(work: Transaction, now: datetime) -> int:
    """The youngest lines of the chats that were erased a day ago; how many people's."""
    rows = work.conn.execute(select(e.erasure).where(_r.rest_at <= now)).all()
    for row in rows:
        chats = [tuple(chat) for chat in json.loads(row.chats)]
        _drop_lines(work, chats, row.done_at + timedelta(minutes=1))
        done = {"rest_at": None, "chats": None}
        work.conn.execute(update(e.erasure).where(_r.id == row.id).values(done))
    return len(rows)


Chats = Collection[tuple[str, str]]


def _alias() -> str:
    return f"{ERASED}{secrets.token_hex(6)}"


def _everywhere(
    work: Transaction, person: str, mine: Iterable[Ticket]
) -> tuple[tuple[str, ...], set[tuple[str, str]]]:
    """(keys, private chats as (channel, chat id)) of a person."""
    keys = identities(work, person)
    chats = {(one.channel, one.chat_id) for one in mine}
    chats |= {(link.channel, link.chat_id) for link in links(work, person)}
    talks = select(t.conversation.c.chat).where(t.conversation.c.person.in_(keys))
    for chat in (*keys, *work.conn.execute(talks).scalars()):
        channel, _, chat_id = chat.partition(":")
        chats.add((channel, chat_id))
    return keys, chats


def _names(chats: Chats) -> list[str]:
    return [f"{channel}:{chat_id}" for channel, chat_id in chats]


def _erase_ticket(
    work: Transaction, old: Ticket, alias: str, keys: Collection[str], words: str
) -> None:
    """Its row, its history, its evidence and what was sent about it."""
    number, c = old.number, t.ticket.c
    before = start(number, **audit_filed(work, number))
    filed = work.conn.execute(select(c.filed_facts).where(c.number == number)).scalar_one()
    row = {
        "version": old.version + 1,
        "person": alias,
        "chat_id": "",
        "buyer_name": "",
        "facts": facts_text(_bare(old.facts)),
        "filed_facts": None if filed is None else facts_text(_bare(facts_of(filed))),
        "statement": words,
        "contradictions": "[]",
        "auto_checks": None,
        "reject_text": None,
        "proposed": None,
    }
    work.conn.execute(update(t.ticket).where(c.number == number).values(row))
    after = start(number, **audit_filed(work, number))
    _bind(work, number, 0, before, after)
    _erase_history(work, number, alias, keys)
    work.conn.execute(delete(t.evidence).where(t.evidence.c.ticket == number))
    work.conn.execute(delete(t.card_key).where(t.card_key.c.ticket == number))
    work.conn.execute(delete(desk_tables.undo).where(desk_tables.undo.c.ticket == number))
    said = incident_tables.incident_ticket
    work.conn.execute(update(said).where(said.c.ticket == number).values(person=alias))
    _silence(work, number)


def _bare(facts: CaseFacts) -> CaseFacts:
    """The case without the person: what was bought, what failed, what was asked for."""
    order = facts.order
    if order is not None:
        order = replace(order, buyer=None, contact=None, payment_no=None, delivered_digests=())
    return replace(
        facts,
        case_words=(),
        other_order_nos=(),
        tone="calm",
        said=(),
        evidence=(),
        promised_evidence=(),
        skipped=tuple(SkippedEvidence(skip.kind, "") for skip in facts.skipped),
        order=order,
    )


def _erase_history(work: Transaction, number: int, alias: str, keys: Collection[str]) -> None:
    events = t.ticket_event
    for stored in audit_lines(work, number):
        line = stored.line
        data = json.loads(line.data or "{}")
        kept = {name: data[name] for name in _KEPT_DATA if name in data}
        bare = replace(
            line,
            who=alias if line.who in keys else line.who,
            why=None,
            data=json.dumps(kept),
        )
        if bare == line:
            continue
        values = {"who": bare.who, "why": bare.why, "data": bare.data}
        work.conn.execute(update(events).where(events.c.id == line.id).values(values))
        _bind(work, number, line.seq, line.digest(), bare.digest())


def _bind(work: Transaction, number: int, seq: int, was: str, now: str) -> None:
    """A line that was erased before keeps the digest that it had first."""
    known = select(e.audit_erased.c.digest).where(
        e.audit_erased.c.ticket == number, e.audit_erased.c.seq == seq
    )
    first = work.conn.execute(known).scalar() or was
    seal = erased_seal(number, seq, first, now, work.vault.digest)
    adding = insert(e.audit_erased).values(ticket=number, seq=seq, digest=first, seal=seal)
    again = adding.on_conflict_do_update(index_elements=["ticket", "seq"], set_={"seal": seal})
    work.conn.execute(again)


def _silence(work: Transaction, number: int) -> None:
    """What was sent about a ticket keeps its place and its message id, not its words."""
    c = t.outbox.c
    rows = work.conn.execute(
        select(c.id, c.channel, c.chat_id, c.payload).where(
            c.ticket == number, c.settled_at.is_not(None)
        )
    ).all()
    for row in rows:
        post = unsealed(work, row)
        bare = Post(
            *(post.channel, post.chat_id),
            card=post.card,
            ticket=post.ticket,
            topic=post.topic,
            title=post.title and f"#{number}",
            closed=post.closed,
            pins=post.pins,
        )
        sealed = work.vault.seal(to_json(POST, bare), sealed_as(row.channel, row.chat_id))
        work.conn.execute(update(t.outbox).where(c.id == row.id).values(payload=sealed))


def _erase_traces(work: Transaction, keys: Sequence[str], chats: Chats, alias: str) -> None:
    """Everything that is theirs beside tickets and messages."""
    names = _names(chats)
    looked = picture_tables.picture.c
    _forget_pictures(work, looked.chat.in_(names) | looked.person.in_(keys))
    _drop(work, t.card_key, t.card_key.c.chat.in_(names))
    _drop(work, t.conversation, t.conversation.c.chat.in_(names))
    link, code, device = (
        people_tables.person_link,
        people_tables.link_code,
        people_tables.web_device,
    )
    _drop(work, link, link.c.identity.in_(keys))
    _drop(work, code, or_(code.c.identity.in_(keys), code.c.claimed_by.in_(keys)))
    web = [chat_id for channel, chat_id in chats if channel == "web"]
    _drop(work, device, or_(device.c.chat_id.in_(web), device.c.device.in_(web)))
    orders = t.order_book.c
    second = (
        "buyer",
        "contact",
        "query_password",
        "contact_key",
        "contact_shown",
        "payment_shown",
    )
    nothing: dict[str, Any] = dict.fromkeys((*second, "payment_last4"))
    work.conn.execute(update(t.order_book).where(orders.buyer.in_(keys)).values(nothing))
    said = member_tables.desk_event
    for column in (said.c.who, said.c.about):
        renamed = {column.name: alias, "why": ""}
        work.conn.execute(update(said).where(column.in_(keys)).values(renamed))
    lifted = member_tables.ban.c.lifted_at.is_not(None)
    _drop(work, member_tables.ban, member_tables.ban.c.person.in_(keys) & lifted)
    report = supplier_tables.delivery_report
    for row in work.conn.execute(select(report).where(report.c.chat.in_(names))).all():
        record = json.loads(row.record) | {"buyer": None, "contact": None, "payment_no": None}
        work.conn.execute(
            update(report)
            .where(report.c.id == row.id)
            .values(chat=alias, record=json.dumps(record, ensure_ascii=False))
        )


def _forget_pictures(work: Transaction, which: ColumnElement[bool]) -> None:
    looked, keyed = picture_tables.picture, picture_tables.picture_key
    _drop(work, keyed, keyed.c.picture.in_(select(looked.c.id).where(which)))
    _drop(work, looked, which)


def _drop(work: Transaction, table: Table, condition: ColumnElement[bool]) -> None:
    work.conn.execute(delete(table).where(condition))


def _drop_lines(work: Transaction, chats: Chats, before: datetime) -> int:
    """Settled messages of these chats, both ways, from before that time; how many."""
    inbox, outbox = t.inbox.c, t.outbox.c
    came = and_(inbox.chat.in_(_names(chats)), inbox.received_at < before)
    gone = work.conn.execute(delete(t.inbox).where(came, inbox.settled_at.is_not(None))).rowcount
    for channel, chat_id in chats:
        here = and_(outbox.channel == channel, outbox.chat_id == chat_id)
        old = and_(here, outbox.posted_at < before, outbox.settled_at.is_not(None))
        gone += work.conn.execute(delete(t.outbox).where(old)).rowcount
    return int(gone)


# -- the bytes on the disk -------------------------------------------------------------------


def _pictures(work: Transaction, chats: Chats, mine: Sequence[Ticket]) -> set[str]:
    """SHA-256 of all that was sent by or to them: originals, covered copies, files of staff."""
    found: set[str] = set()
    looked = picture_tables.picture.c
    if chats:
        sent = select(looked.sha256).where(looked.chat.in_(_names(chats)))
        found |= set(work.conn.execute(sent).scalars())
    for name in _names(chats):
        found |= set(_NAMED.findall(conversation(work, name)[0] or ""))
    numbers = [one.number for one in mine]
    rows = select(t.evidence).where(t.evidence.c.ticket.in_(numbers))
    for row in work.conn.execute(rows):
        flags = json.loads(row.facts).get("flags", ())
        found |= {row.sha256, *(flag.partition(":")[2] for flag in flags if _copy(flag))}
    outgoing = t.outbox.c
    here = [and_(outgoing.channel == door, outgoing.chat_id == chat) for door, chat in chats]
    about = or_(outgoing.ticket.in_(numbers), *here)
    columns = (outgoing.channel, outgoing.chat_id, outgoing.payload)
    for row in work.conn.execute(select(*columns).where(about)):
        post = unsealed(work, row)
        found |= {*post.pictures, *(file.sha256 for file in post.passed)}
    return found


def _copy(flag: str) -> bool:
    return flag.startswith("staff_copy:")


# -- what is held ----------------------------------------------------------------------------


def held_of(work: Transaction, person: str) -> dict[str, int]:
    """How much is known of a person: tickets, pictures, messages."""
    mine = tickets(work, person=person, limit=100_000)
    _, chats = _everywhere(work, person, mine)
    looked, outbox = picture_tables.picture.c, t.outbox.c
    counting = [select(func.count()).where(t.inbox.c.chat.in_(_names(chats)))]
    for channel, chat_id in chats:
        here = (outbox.channel == channel) & (outbox.chat_id == chat_id)
        counting.append(select(func.count()).where(here))
    messages = sum(int(work.conn.execute(query).scalar_one()) for query in counting)
    numbers = [one.number for one in mine]
    sent = union(  # no message is opened for it: anybody may ask, as often as they like
        select(looked.sha256).where(looked.chat.in_(_names(chats))),
        select(t.evidence.c.sha256).where(t.evidence.c.ticket.in_(numbers)),
    )
    pictures = len(work.conn.execute(sent).all())
    return {"tickets": len(mine), "pictures": pictures, "messages": messages}
