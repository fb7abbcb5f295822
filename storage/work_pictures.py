"""Pictures to be looked at: asked for with the message, claimed, and the result brought back.

The result comes back as a message of kind "looked" in the inbox of its chat, so that it is
handled in order with everything else there, once.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_new

from dialogs.messages import Attachment, Inbound
from rules.ticket import Ticket
from storage import picture_tables as t
from storage.erasure_tables import dropped_file
from storage.rows import Transaction, to_json
from storage.tables import evidence
from storage.work_inbox import receive
from storage.work_people import links

_INBOUND: TypeAdapter[Inbound] = TypeAdapter(Inbound)
MOST_KEYS = 200  # of one picture
MOST_CANDIDATES = 60
_p, _k = t.picture.c, t.picture_key.c


@dataclass(frozen=True, slots=True)
class Look:
    """One picture to look at."""

    id: int
    sha256: str
    chat: str
    person: str
    attempts: int


def ask_look(work: Transaction, inbound: Inbound, sha256: str, now: datetime) -> None:
    """Have a picture of this message looked at; once per chat, however often it is sent."""
    back = replace(
        inbound,
        kind="looked",
        external_id=f"looked:{inbound.chat}:{sha256}",
        text="",
        attachments=(Attachment("picture", sha256=sha256),),
        button=None,
        callback_id=None,
    )
    sealed = work.vault.seal(to_json(_INBOUND, back), _context(inbound.chat, sha256))
    adding = insert_new(t.picture).values(
        channel=inbound.channel,
        chat=inbound.chat,
        person=inbound.person,
        sha256=sha256,
        asked=sealed,
        due_at=now,
        attempts=0,
    )
    work.conn.execute(adding.on_conflict_do_nothing(index_elements=["chat", "sha256"]))


def claim_looks(
    work: Transaction, owner: str, now: datetime, lease_seconds: float, limit: int
) -> list[Look]:
    """Lease up to `limit` pictures, the longest waiting first."""
    free = (
        select(_p.id)
        .where(
            _p.settled_at.is_(None),
            _p.due_at <= now,
            or_(_p.lease_until.is_(None), _p.lease_until <= now),
        )
        .order_by(_p.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("free")
    )
    claiming = (
        update(t.picture)
        .where(_p.id.in_(select(free.c.id)))
        .values(lease_owner=owner, lease_until=now + timedelta(seconds=lease_seconds))
        .returning(_p.id, _p.sha256, _p.chat, _p.person, _p.attempts)
    )
    return sorted((Look(*row) for row in work.conn.execute(claiming)), key=lambda look: look.id)


def look_later(work: Transaction, id: int, now: datetime, after_seconds: float) -> None:
    """No worker could be had: try again."""
    due = now + timedelta(seconds=after_seconds)
    work.conn.execute(
        update(t.picture)
        .where(_p.id == id, _p.settled_at.is_(None))
        .values(due_at=due, attempts=_p.attempts + 1, lease_until=None)
    )


def looked(
    work: Transaction, look: Look, report: dict[str, Any], keys: Iterable[str], now: datetime
) -> bool:
    """Keep the report and put the result into the inbox; False when it was there already."""
    sealed = work.vault.seal(json.dumps(report), _context(look.chat, look.sha256))
    settled = (
        update(t.picture)
        .where(_p.id == look.id, _p.settled_at.is_(None))
        .values(settled_at=now, report=sealed, lease_until=None)
        .returning(_p.asked)
    )
    asked = work.conn.execute(settled).scalar()
    if asked is None:
        return False
    rows = [{"key": key, "picture": look.id} for key in sorted(keys)[:MOST_KEYS]]
    if rows:
        work.conn.execute(insert(t.picture_key), rows)
    back = _INBOUND.validate_json(work.vault.unseal(asked, _context(look.chat, look.sha256)))
    receive(work, [back], now)
    return True


def report_of(work: Transaction, chat: str, sha256: str) -> dict[str, Any] | None:
    """The report on a picture of this chat; None when it was not looked at yet."""
    query = select(_p.report).where(_p.chat == chat, _p.sha256 == sha256)
    sealed = work.conn.execute(query).scalar()
    return None if sealed is None else _opened(work, sealed, chat, sha256)


def report_for(work: Transaction, ticket: Ticket, sha256: str) -> dict[str, Any] | None:
    """The report on a picture of a ticket, in whichever chat of its buyer it came."""
    chats = [f"{link.channel}:{link.chat_id}" for link in links(work, ticket.person)]
    reports = (report_of(work, c, sha256) for c in (f"{ticket.channel}:{ticket.chat_id}", *chats))
    return next((report for report in reports if report is not None), None)


def pictures_like(
    work: Transaction, keys: Sequence[str], *, not_chat: str
) -> list[tuple[str, str, dict[str, Any]]]:
    """(chat, sha256, report) of pictures of other chats that share a key, the newest first."""
    if not keys:
        return []
    shared = (
        select(_k.picture).where(_k.key.in_(list(keys))).order_by(_k.picture.desc()).limit(2000)
    )
    query = (
        select(_p.chat, _p.sha256, _p.report)
        .where(_p.id.in_(shared), _p.chat != not_chat, _p.report.is_not(None))
        .order_by(_p.id.desc())
        .limit(MOST_CANDIDATES)
    )
    return [
        (row.chat, row.sha256, _opened(work, row.report, row.chat, row.sha256))
        for row in work.conn.execute(query)
    ]


def _opened(work: Transaction, sealed: bytes, chat: str, sha256: str) -> dict[str, Any]:
    opened: dict[str, Any] = json.loads(work.vault.unseal(sealed, _context(chat, sha256)))
    return opened


def _context(chat: str, sha256: str) -> str:
    return f"picture:{chat}:{sha256}"


# -- bytes that nothing names any more -------------------------------------------------------


def drop_files(work: Transaction, names: Iterable[str], now: datetime) -> None:
    """Have these files deleted once nothing names them."""
    for sha256 in sorted(names):
        adding = insert_new(dropped_file).values(sha256=sha256, at=now)
        work.conn.execute(adding.on_conflict_do_nothing(index_elements=["sha256"]))


def files_to_drop(work: Transaction, limit: int = 200) -> list[str]:
    """Files that nothing names any more; one that is named again is let go."""
    oldest = select(dropped_file.c.sha256).order_by(dropped_file.c.at).limit(limit)
    listed = list(work.conn.execute(oldest).scalars())
    if not listed:
        return []
    named: set[str] = set()
    for column in (evidence.c.sha256, _p.sha256):
        named |= set(work.conn.execute(select(column).where(column.in_(listed))).scalars())
    for sha256 in named:
        file_dropped(work, sha256)
    return [sha256 for sha256 in listed if sha256 not in named]


def file_dropped(work: Transaction, sha256: str) -> None:
    work.conn.execute(delete(dropped_file).where(dropped_file.c.sha256 == sha256))
