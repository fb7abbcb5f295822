"""What goes out: posting, claiming in order per chat, settling, and the chat's history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from storage import tables as t
from storage.rows import REPLY, TAP, HistoryLine, OutboxRow, Post, Transaction, to_json
from storage.work_cards import (
    POST,
    card_message,
    card_of_message,
    earlier,
    latest_card,
    sealed_as,
    ticket_card,
    topic_card,
    unsealed,
)
from storage.work_inbox import next_line_id, opened_inbound

_now = bindparam("now", type_=t.UtcTime)
_limit = bindparam("limit", type_=BigInteger())
_c = t.outbox.c
PRIORITIES = range(4)
LOOK_BACK = 5  # messages back in which the buttons last shown are looked for

_new = insert(t.outbox).values(
    id=next_line_id(),
    channel=bindparam("channel"),
    chat_id=bindparam("chat_id"),
    card=bindparam("card"),
    ticket=bindparam("ticket"),
    author=bindparam("author"),
    priority=bindparam("priority"),
    payload=bindparam("payload"),
    posted_at=bindparam("now"),
    due_at=bindparam("due"),
    attempts=0,
)
_sooner = case((_new.excluded.priority < _c.priority, _new.excluded.priority), else_=_c.priority)
_PUT = _new.on_conflict_do_update(
    index_elements=["channel", "chat_id", "card"],
    index_where=text("settled_at IS NULL AND lease_until IS NULL AND card IS NOT NULL"),
    set_={
        "payload": _new.excluded.payload,
        "ticket": _new.excluded.ticket,
        "posted_at": _new.excluded.posted_at,
        "due_at": _new.excluded.due_at,
        "priority": _sooner,
    },
).returning(_c.id)

_row, _other = t.outbox.alias("row"), t.outbox.alias("other")
_same_chat = and_(
    _other.c.channel == _row.c.channel,
    _other.c.chat_id == _row.c.chat_id,
    _other.c.settled_at.is_(None),
    _other.c.id != _row.c.id,
)


def _has_room(row: Any) -> Any:
    """Whether a row's chat has a place for its priority now."""
    return and_(
        *(
            or_(
                row.c.priority < least,
                ~row.c.chat_id.in_(bindparam(f"full_{least}", expanding=True)),
            )
            for least in PRIORITIES
        )
    )


# In a group the more urgent row goes first, and `post` lifts what that one needs before it; with
# one person everything is said in its order. What has no place in a nearly full group holds nobody
# up, nor does a row that is only planned for later (quiet hours).
_in_group = _row.c.chat_id.startswith("-")
_more_urgent = tuple_(_other.c.priority, _other.c.id) < tuple_(_row.c.priority, _row.c.id)
_before = or_(and_(_in_group, _more_urgent), and_(~_in_group, _other.c.id < _row.c.id))
# The chat waits for an earlier due row, for one under way, and for one told to try later.
_waits = exists().where(
    _same_chat,
    or_(_row.c.priority > TAP, ~_in_group),
    or_(
        and_(_before, _other.c.due_at <= _now, _has_room(_other)),
        _other.c.lease_until > _now,
        and_(_other.c.attempts > 0, _other.c.due_at > _now),
    ),
)
_sendable = (
    select(_row.c.id)
    .where(
        _row.c.settled_at.is_(None),
        _row.c.due_at <= _now,
        or_(_row.c.lease_until.is_(None), _row.c.lease_until <= _now),
        # Not the bare column: SQLite would sort all that waits by an index on the channel.
        (_row.c.channel + "").in_(bindparam("channels", expanding=True)),
        ~_waits,
        _has_room(_row),
    )
    .order_by(_row.c.priority, _row.c.id)
    .limit(_limit)
    .with_for_update(skip_locked=True)
    .cte("sendable")
)
_CLAIM = (
    update(t.outbox)
    .where(_c.id.in_(select(_sendable.c.id)))
    .values(lease_owner=bindparam("owner"), lease_until=bindparam("until"))
    .returning(_c.id, _c.channel, _c.chat_id, _c.payload, _c.attempts, _c.priority, _c.error)
)
_earlier = t.outbox.alias("earlier")
_LIFT = (
    update(t.outbox)
    .where(
        _c.channel == bindparam("of_channel"),
        _c.chat_id == bindparam("of_chat"),
        _c.card.in_(bindparam("cards", expanding=True)),
        _c.settled_at.is_(None),
        _c.priority > bindparam("least"),
    )
    .values(priority=bindparam("least"))
)
# What stands in the chat already is not needed before anything: its change can wait.
_LIFT_NEW = _LIFT.where(
    ~exists().where(
        _earlier.c.channel == _c.channel,
        _earlier.c.chat_id == _c.chat_id,
        _earlier.c.card == _c.card,
        _earlier.c.outcome == "sent",
    )
)
_SENT = (
    update(t.outbox)
    .where(_c.id == bindparam("row_id"), or_(_c.outcome.is_(None), _c.outcome != "sent"))
    .values(settled_at=bindparam("now"), outcome="sent", message_id=bindparam("message"))
)
_RETRY = (
    update(t.outbox)
    .where(_c.id == bindparam("row_id"), _c.settled_at.is_(None))
    .values(
        attempts=_c.attempts + 1,
        due_at=bindparam("due"),
        error=bindparam("why"),
        lease_owner=None,
        lease_until=t.LONG_AGO,
    )
    .returning(_c.attempts)
)


def post(work: Transaction, post: Post, now: datetime) -> int:
    """Queue a message; its outbox id.

    A card that still waits, never taken by a sender, is replaced where it stands. Otherwise it is
    queued anew, and edits its last sent message when its turn comes.
    """
    if post.ticket is not None and post.chat_id.startswith("-") and post.callback_id is None:
        lifted = {"of_channel": post.channel, "of_chat": post.chat_id, "least": post.priority}
        names = [topic_card(post.ticket), ticket_card(post.ticket)]
        work.conn.execute(_LIFT_NEW, {**lifted, "cards": names})
    values = {
        "channel": post.channel,
        "chat_id": post.chat_id,
        "card": post.card,
        "ticket": post.ticket,
        "author": post.by,
        "priority": post.priority if post.callback_id is None else TAP,
        "payload": work.vault.seal(to_json(POST, post), sealed_as(post.channel, post.chat_id)),
        "now": now,
        "due": post.due_at or now,
    }
    return int(work.conn.execute(_PUT, values).scalar_one())


def hurry(work: Transaction, channel: str, chat_id: str, message_id: str) -> None:
    """What brings a message of ours up to date goes with the answers: somebody just tapped it."""
    card = card_of_message(work, channel, chat_id, message_id)
    if card is not None:
        lifted = {"of_channel": channel, "of_chat": chat_id, "least": REPLY, "cards": [card]}
        work.conn.execute(_LIFT, lifted)


def claim_outbox(
    work: Transaction,
    owner: str,
    now: datetime,
    lease_seconds: float,
    limit: int,
    channels: Sequence[str],
    full: Sequence[Sequence[str]] = ((), (), (), ()),
) -> list[OutboxRow]:
    """Lease up to `limit` messages of `channels`, one per chat: its oldest that is due and
    has a place, of a group its most urgent.

    Lower priority numbers first across chats. `full[p]`: chats in which priority p, and what is
    less urgent, has no place now.
    """
    values = {
        "owner": owner,
        "now": now,
        "until": now + timedelta(seconds=lease_seconds),
        "limit": limit,
        "channels": list(channels),
        **{f"full_{least}": list(full[least]) for least in PRIORITIES},
    }
    rows = work.conn.execute(_CLAIM, values).all()
    return [_opened(work, row) for row in sorted(rows, key=lambda row: (row.priority, row.id))]


def outbox_sent(work: Transaction, id: int, message_id: str, now: datetime) -> bool:
    """Settle a message that the messenger took, also when it was parked meanwhile; False when it
    was settled as sent before."""
    settled = work.conn.execute(_SENT, {"row_id": id, "message": message_id, "now": now})
    return settled.rowcount == 1


def outbox_retry(
    work: Transaction, id: int, now: datetime, after_seconds: float, error: str
) -> int:
    """Send it again not before `after_seconds`, its chat waiting; how many attempts have failed.

    0 when it is settled already.
    """
    due = now + timedelta(seconds=after_seconds)
    why = work.vault.seal(error[:500], f"outbox error:{id}")
    row = work.conn.execute(_RETRY, {"row_id": id, "due": due, "why": why}).first()
    return int(row.attempts) if row else 0


def outbox_parked(
    work: Transaction, id: int, now: datetime, error: str, *, outcome: str = "parked"
) -> None:
    """Set a message aside for a person; its chat goes on."""
    why = work.vault.seal(error[:500], f"outbox error:{id}")
    parking = update(t.outbox).where(_c.id == id, _c.settled_at.is_(None))
    work.conn.execute(parking.values(settled_at=now, outcome=outcome, error=why))


def park_chat(work: Transaction, channel: str, chat_id: str, now: datetime, error: str) -> int:
    """Set aside all that waits for a chat which cannot be reached; how many messages. That is
    no failure of ours: whoever owns the chat has shut it."""
    waiting = select(_c.id).where(
        _c.channel == channel, _c.chat_id == chat_id, _c.settled_at.is_(None)
    )
    ids = work.conn.execute(waiting).scalars().all()
    for id in ids:
        outbox_parked(work, id, now, error, outcome="unreachable")
    return len(ids)


def unreachable(work: Transaction, channel: str, chat_id: str) -> bool:
    """Whether the last message to a chat did not reach it because the chat cannot be reached."""
    latest = (
        select(_c.outcome)
        .where(_c.channel == channel, _c.chat_id == chat_id, _c.settled_at.is_not(None))
        .order_by(_c.id.desc())
        .limit(1)
    )
    return work.conn.execute(latest).scalar() == "unreachable"


_LATEST = (
    select(_c.channel, _c.chat_id, _c.payload)
    .where(_c.channel == bindparam("channel"), _c.chat_id == bindparam("chat_id"))
    .order_by(_c.id.desc())
    .limit(LOOK_BACK)
)

_SHOWN = _LATEST.where(_c.message_id == bindparam("message"), _c.message_id.is_not(None))


def offered(
    work: Transaction, channel: str, chat_id: str, message_id: str | None = None
) -> tuple[tuple[str, str], ...]:
    """(label, data) of the buttons last shown in a chat, for an answer that is typed; with
    `message_id` those of that message, which the answer quotes.

    A few messages without buttons may have come since; an edit counts as the newest.
    """
    values = {"channel": channel, "chat_id": chat_id}
    shown = _LATEST
    if message_id is not None:
        shown = _SHOWN
        values["message"] = message_id
    for row in work.conn.execute(shown, values):
        buttons = unsealed(work, row).buttons
        if buttons:
            return tuple(button for line in buttons for button in line)
    return ()


def parked_outbox(work: Transaction, limit: int = 100) -> list[OutboxRow]:
    """The newest messages that were set aside, newest first."""
    parked = select(t.outbox).where(text(t.PARKED)).order_by(_c.id.desc()).limit(limit)
    return [_opened(work, row) for row in work.conn.execute(parked)]


def outbox_age(work: Transaction, now: datetime) -> float:
    """Seconds that the oldest due message has been waiting; 0.0 when none waits."""
    due = select(func.min(_c.due_at)).where(_c.settled_at.is_(None), _c.due_at <= now)
    oldest: datetime | None = work.conn.execute(due).scalar()
    return (now - oldest).total_seconds() if oldest else 0.0


def history(
    work: Transaction, channel: str, chat_id: str, after: int = 0, limit: int = 200
) -> list[HistoryLine]:
    """A chat's lines of both directions, oldest first; what was parked is left out.

    after=0: the newest `limit` lines. Otherwise the first `limit` lines with seq > after.
    """
    said = select(t.inbox).where(t.inbox.c.chat == f"{channel}:{chat_id}", t.inbox.c.id > after)
    answered = select(t.outbox).where(
        _c.channel == channel,
        _c.chat_id == chat_id,
        _c.id > after,
        or_(_c.outcome.is_(None), _c.outcome == "sent"),
    )
    order = (t.inbox.c.id, _c.id) if after else (t.inbox.c.id.desc(), _c.id.desc())
    lines = [_said(work, row) for row in work.conn.execute(said.order_by(order[0]).limit(limit))]
    replies = work.conn.execute(answered.order_by(order[1]).limit(limit))
    lines += [_answered(work, row) for row in replies]
    lines.sort(key=lambda line: line.seq)
    return lines[:limit] if after else lines[-limit:]


def _said(work: Transaction, row: Any) -> HistoryLine:
    inbound = opened_inbound(work, row.channel, row.external_id, row.payload)
    return HistoryLine(row.id, "in", row.received_at, inbound=inbound)


def _answered(work: Transaction, row: Any) -> HistoryLine:
    post = unsealed(work, row)
    edits = post.edits or earlier(work, row.id, post)
    return HistoryLine(
        row.id,
        "out",
        row.posted_at,
        post=post,
        outbox_id=row.id,
        edited=edits is not None,
        edits=edits,
        message_id=row.message_id,
    )


def _opened(work: Transaction, row: Any) -> OutboxRow:
    post = unsealed(work, row)
    error = work.vault.unseal(row.error, f"outbox error:{row.id}") if row.error else ""
    edits = post.edits or earlier(work, row.id, post)
    where = (post.channel, post.chat_id)
    was, target = None, None
    if post.topic and post.ticket is not None and post.thread is None:
        thread = card_message(work, *where, topic_card(post.ticket))
        post = replace(post, thread=thread)
    if post.under is not None:
        post = replace(post, reply_to=card_message(work, *where, post.under))
    if post.title is not None and post.card is not None and edits is not None:
        was = latest_card(work, *where, post.card, sent=True)
    if post.pins is not None:
        target = card_message(work, *where, post.pins)
    return OutboxRow(row.id, post, row.attempts, edits, error, was, target)
