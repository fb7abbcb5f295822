"""What came in: the inbox, the conversations, and small settings."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import BigInteger, bindparam, exists, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from dialogs.messages import Inbound
from storage import tables as t
from storage.errors import AlreadySettled
from storage.rows import InboxRow, Transaction, to_json

_INBOUND: TypeAdapter[Inbound] = TypeAdapter(Inbound)


class next_line_id(FunctionElement[int]):
    """The next id over inbox and outbox together, so that a chat's history has one order.

    On SQLite the newest of both tables plus one: exact, because writers are alone.
    """

    type = BigInteger()
    name = "next_line_id"
    inherit_cache = True


@compiles(next_line_id, "sqlite")
def _next_on_sqlite(*_: Any, **__: Any) -> str:
    newest = "coalesce((SELECT max(id) FROM {}), 0)"
    return f"(SELECT max({newest.format('inbox')}, {newest.format('outbox')}) + 1)"


@compiles(next_line_id, "postgresql")
def _next_on_postgresql(*_: Any, **__: Any) -> str:
    return "nextval('line_id')"


# PostgreSQL's insert also compiles for SQLite, which took its ON CONFLICT from there.
_RECEIVE = (
    insert(t.inbox)
    .values(
        id=next_line_id(),
        channel=bindparam("channel"),
        external_id=bindparam("external_id"),
        chat=bindparam("chat"),
        payload=bindparam("payload"),
        received_at=bindparam("now"),
        due_at=bindparam("now"),
        attempts=0,
    )
    .on_conflict_do_nothing(index_elements=["channel", "external_id"])
    .returning(t.inbox.c.id)
)
_row, _other = t.inbox.alias("row"), t.inbox.alias("other")
_now = bindparam("now", type_=t.UtcTime)
# The first pending row of its chat, and nobody is at work on another one of that chat.
_claimable = (
    select(_row.c.id)
    .where(
        _row.c.settled_at.is_(None),
        # Not the bare column: SQLite would read all that the channel ever received.
        (_row.c.channel + "").in_(bindparam("channels", expanding=True)),
        _row.c.due_at <= _now,
        or_(_row.c.lease_until.is_(None), _row.c.lease_until <= _now),
        ~exists().where(
            _other.c.chat == _row.c.chat, _other.c.settled_at.is_(None), _other.c.id < _row.c.id
        ),
        ~exists().where(
            _other.c.chat == _row.c.chat,
            _other.c.settled_at.is_(None),
            _other.c.id > _row.c.id,
            _other.c.lease_until > _now,
        ),
    )
    .order_by(_row.c.id)
    .limit(bindparam("limit", type_=BigInteger()))
    .with_for_update(skip_locked=True)
    .cte("claimable")
)
_CLAIM = (
    update(t.inbox)
    .where(t.inbox.c.id.in_(select(_claimable.c.id)))
    .values(lease_owner=bindparam("owner"), lease_until=bindparam("until"))
    .returning(
        t.inbox.c.id,
        t.inbox.c.channel,
        t.inbox.c.external_id,
        t.inbox.c.payload,
        t.inbox.c.attempts,
        t.inbox.c.error,
    )
)
_SETTLE = (
    update(t.inbox)
    .where(t.inbox.c.id == bindparam("row_id"), t.inbox.c.settled_at.is_(None))
    .values(settled_at=bindparam("now"), outcome=bindparam("why"), lease_until=None)
)
_RETRY = (
    update(t.inbox)
    .where(t.inbox.c.id == bindparam("row_id"), t.inbox.c.settled_at.is_(None))
    .values(
        attempts=t.inbox.c.attempts + 1,
        due_at=bindparam("due"),
        error=bindparam("why"),
        lease_owner=None,
        lease_until=None,
    )
    .returning(t.inbox.c.attempts)
)
_PARKED = (
    select(
        t.inbox.c.id,
        t.inbox.c.channel,
        t.inbox.c.external_id,
        t.inbox.c.payload,
        t.inbox.c.attempts,
        t.inbox.c.error,
    )
    .where(text(t.PARKED))
    .order_by(t.inbox.c.id.desc())
)


def receive(work: Transaction, inbounds: Sequence[Inbound], now: datetime) -> int:
    """Store deliveries, each once by its exact (channel, external_id); how many were new."""
    new = 0
    for inbound in inbounds:
        context = _context(inbound.channel, inbound.external_id)
        values = {
            "channel": inbound.channel,
            "external_id": inbound.external_id,
            "chat": inbound.chat,
            "payload": work.vault.seal(to_json(_INBOUND, inbound), context),
            "now": now,
        }
        new += work.conn.execute(_RECEIVE, values).first() is not None
    return new


def claim_inbox(
    work: Transaction,
    owner: str,
    now: datetime,
    lease_seconds: float,
    limit: int,
    channels: Sequence[str],
) -> list[InboxRow]:
    """Lease up to `limit` rows of `channels`: the oldest pending one of each chat that nobody
    works on. Only who serves a channel can fetch the files of its messages."""
    until = now + timedelta(seconds=lease_seconds)
    values = {
        "owner": owner,
        "now": now,
        "until": until,
        "limit": limit,
        "channels": list(channels),
    }
    return sorted((_opened(work, row) for row in work.conn.execute(_CLAIM, values)), key=_by_id)


def inbox_handled(work: Transaction, id: int, now: datetime) -> None:
    """Settle the row together with what it caused.

    AlreadySettled when another worker, after our lease ran out, was faster: let it pass through,
    so that this transaction is rolled back and nothing happens twice.
    """
    if work.conn.execute(_SETTLE, {"row_id": id, "now": now, "why": "handled"}).rowcount != 1:
        raise AlreadySettled(id)


def inbox_retry(
    work: Transaction, id: int, now: datetime, after_seconds: float, error: str
) -> int:
    """Free the row and try it again not before `after_seconds`; how many attempts have failed.

    0 when it is settled already. Its chat waits meanwhile.
    """
    due = now + timedelta(seconds=after_seconds)
    why = work.vault.seal(error[:500], f"inbox error:{id}")
    row = work.conn.execute(_RETRY, {"row_id": id, "due": due, "why": why}).first()
    return int(row.attempts) if row else 0


def inbox_parked(work: Transaction, id: int, now: datetime, error: str) -> None:
    """Set the row aside for a person; its chat goes on. A settled row stays as it is."""
    if work.conn.execute(_SETTLE, {"row_id": id, "now": now, "why": "parked"}).rowcount == 1:
        why = work.vault.seal(error[:500], f"inbox error:{id}")
        work.conn.execute(update(t.inbox).where(t.inbox.c.id == id).values(error=why))


def parked_inbox(work: Transaction, limit: int = 100) -> list[InboxRow]:
    """The newest rows that were set aside, newest first."""
    return [_opened(work, row) for row in work.conn.execute(_PARKED.limit(limit))]


def opened_inbound(work: Transaction, channel: str, external_id: str, payload: bytes) -> Inbound:
    """The delivery inside a sealed payload."""
    return _INBOUND.validate_json(work.vault.unseal(payload, _context(channel, external_id)))


def _opened(work: Transaction, row: Any) -> InboxRow:
    inbound = opened_inbound(work, row.channel, row.external_id, row.payload)
    error = work.vault.unseal(row.error, f"inbox error:{row.id}") if row.error else ""
    return InboxRow(row.id, inbound, row.attempts, error)


def _by_id(row: InboxRow) -> int:
    return row.id


def _context(channel: str, external_id: str) -> str:
    return t.clean(f"inbox:{channel}:{external_id}")


_CONVERSATION = (
    select(t.conversation.c.state, t.conversation.c.version)
    .where(t.conversation.c.chat == bindparam("chat"))
    .with_for_update()
)
_FIRST_SAVE = (
    insert(t.conversation)
    .values(
        chat=bindparam("chat"),
        person=bindparam("person"),
        state=bindparam("state"),
        version=1,
        updated_at=bindparam("now"),
        idle_due_at=bindparam("idle"),
    )
    .on_conflict_do_nothing(index_elements=["chat"])
    .returning(t.conversation.c.version)
)
_SAVE = (
    update(t.conversation)
    .where(
        t.conversation.c.chat == bindparam("of_chat"),
        t.conversation.c.version == bindparam("seen"),
    )
    .values(
        person=bindparam("person"),
        state=bindparam("state"),
        version=t.conversation.c.version + 1,
        updated_at=bindparam("now"),
        idle_due_at=bindparam("idle"),
    )
)
_IDLE = (
    select(t.conversation.c.chat, t.conversation.c.state, t.conversation.c.version)
    .where(t.conversation.c.idle_due_at <= _now)
    .order_by(t.conversation.c.idle_due_at)
    .limit(bindparam("limit", type_=BigInteger()))
    .with_for_update(skip_locked=True)
)


def conversation(work: Transaction, chat: str) -> tuple[str | None, int]:
    """(state, version) of a chat's dialog, locked until the end; (None, 0) when there is none."""
    row = work.conn.execute(_CONVERSATION, {"chat": chat}).first()
    return (work.vault.unseal(row.state, _sealed_as(chat)), row.version) if row else (None, 0)


def save_conversation(
    work: Transaction,
    chat: str,
    person: str,
    state: str,
    version: int,
    now: datetime,
    idle_due_at: datetime | None,
) -> bool:
    """Replace the dialog that was read as `version` (0: none); False when it has moved on."""
    sealed = work.vault.seal(state, _sealed_as(chat))
    values = {"person": person, "state": sealed, "now": now, "idle": idle_due_at}
    if version == 0:
        return work.conn.execute(_FIRST_SAVE, {**values, "chat": chat}).first() is not None
    return work.conn.execute(_SAVE, {**values, "of_chat": chat, "seen": version}).rowcount == 1


def idle_conversations(work: Transaction, now: datetime, limit: int) -> list[tuple[str, str, int]]:
    """(chat, state, version) of dialogs whose idle time is over; others' locked rows left out.

    Save each with its next idle_due_at, or None, in the same transaction.
    """
    rows = work.conn.execute(_IDLE, {"now": now, "limit": limit})
    return [
        (row.chat, work.vault.unseal(row.state, _sealed_as(row.chat)), row.version) for row in rows
    ]


def _sealed_as(chat: str) -> str:
    return t.clean(f"conversation:{chat}")


_SETTING = select(t.setting.c.value).where(t.setting.c.key == bindparam("of_key"))
_new_setting = insert(t.setting).values(key=bindparam("key"), value=bindparam("value"))
_SET = _new_setting.on_conflict_do_update(
    index_elements=["key"], set_={"value": _new_setting.excluded.value}
)


def recent_chats(work: Transaction, channel: str, since: datetime, limit: int) -> list[str]:
    """The chat_ids of a channel whose conversation went on since then, the latest first."""
    c = t.conversation.c
    recent = (
        select(c.chat)
        .where(c.chat.startswith(f"{channel}:", autoescape=True), c.updated_at >= since)
        .order_by(c.updated_at.desc())
        .limit(limit)
    )
    return [chat.split(":", 1)[1] for chat in work.conn.execute(recent).scalars()]


def setting(work: Transaction, key: str) -> str | None:
    """A small fact that was kept, e.g. "telegram:offset"; None when it was not."""
    value: str | None = work.conn.execute(_SETTING, {"of_key": key}).scalar()
    return value


def set_setting(work: Transaction, key: str, value: str) -> None:
    """Keep a small fact, replacing the former one. Not sealed: nothing secret goes here."""
    work.conn.execute(_SET, {"key": key, "value": value})


_JOBS = ("picture", "supplier_question", "webhook_delivery")


def free_leases(work: Transaction, owner: str = "") -> None:
    """Let go of what owners whose names begin with `owner` hold; "" means everybody.

    An outbox row keeps a past `lease_until`: its send may have reached the messenger.
    """
    jobs = [(t.METADATA.tables[name], None) for name in _JOBS]
    for table, freed in ((t.inbox, None), (t.outbox, t.LONG_AGO), *jobs):
        held = table.c.lease_owner
        mine = held.startswith(owner, autoescape=True)
        freeing = update(table).where(table.c.settled_at.is_(None), held.is_not(None), mine)
        work.conn.execute(freeing.values(lease_owner=None, lease_until=freed))
