"""Messages that whoever wrote them may still take back, and a chat's topics made anew.

A row is taken back or reworded only while no sender ever took it: what was taken once may be under
way, and is never called back as if it were not.
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from storage import tables as t
from storage.rows import OutboxRow, Post, Transaction, to_json
from storage.work_cards import POST, sealed_as, topic_card, unsealed

_c = t.outbox.c
_untaken = (_c.settled_at.is_(None), _c.lease_until.is_(None))
_RECALL = (
    update(t.outbox)
    .where(_c.id == bindparam("row_id"), *_untaken)
    .values(settled_at=bindparam("now"), outcome="recalled")
)
_REWORD = (
    update(t.outbox)
    .where(_c.id == bindparam("row_id"), *_untaken)
    .values(payload=bindparam("sealed"), due_at=bindparam("due"))
)
_HELD_UNTIL = select(func.max(_c.due_at)).where(
    _c.channel == bindparam("channel"),
    _c.chat_id == bindparam("chat_id"),
    _c.due_at > bindparam("now", type_=t.UtcTime),
    _c.priority == 0,
    *_untaken,
)
LOOK_BACK = 40  # messages of one author in which their last one is looked for
_WRITTEN_BY = (
    select(_c.id, _c.channel, _c.chat_id, _c.payload, _c.outcome)
    .where(_c.author == bindparam("of_author"), _c.author.is_not(None))
    .order_by(_c.id.desc())
    .limit(LOOK_BACK)
)


def recall(work: Transaction, id: int, now: datetime) -> bool:
    """Take a waiting message back for good; False when a sender took it first."""
    return work.conn.execute(_RECALL, {"row_id": id, "now": now}).rowcount == 1


def reword(work: Transaction, id: int, post: Post, now: datetime) -> bool:
    """Put `post` in the place of a waiting message to the same chat, due at its `due_at`; False
    when it is too late for that."""
    sealed = work.vault.seal(to_json(POST, post), sealed_as(post.channel, post.chat_id))
    values = {"row_id": id, "sealed": sealed, "due": post.due_at or now}
    return work.conn.execute(_REWORD, values).rowcount == 1


def waiting_row(work: Transaction, id: int) -> Post | None:
    """A message that can still be taken back; None when it is too late for that."""
    found = select(_c.channel, _c.chat_id, _c.payload).where(_c.id == id, *_untaken)
    row = work.conn.execute(found.with_for_update()).first()
    return unsealed(work, row) if row else None


def posted_row(work: Transaction, id: int) -> tuple[Post, str | None] | None:
    """(a message, its outcome: None while it waits, "sent", "parked", "unreachable",
    "recalled")."""
    found = select(_c.channel, _c.chat_id, _c.payload, _c.outcome).where(_c.id == id)
    row = work.conn.execute(found).first()
    return (unsealed(work, row), row.outcome) if row else None


def held_until(work: Transaction, channel: str, chat_id: str, now: datetime) -> datetime | None:
    """When the last message that is held back for a chat leaves; None when none is."""
    values = {"channel": channel, "chat_id": chat_id, "now": now}
    until: datetime | None = work.conn.execute(_HELD_UNTIL, values).scalar()
    return until


def written_by(work: Transaction, person: str) -> Iterator[tuple[int, Post, str | None]]:
    """(outbox id, message, its outcome as in `posted_row`) of what somebody of staff wrote to
    buyers last: first what still waits, then the newest first. Opened one by one, as asked."""
    rows = work.conn.execute(_WRITTEN_BY, {"of_author": person}).all()
    for row in sorted(rows, key=lambda row: row.outcome is not None):
        yield row.id, unsealed(work, row), row.outcome


def held_rows(work: Transaction, channel: str, chat_id: str) -> list[tuple[int, Post]]:
    """(outbox id, message) of everything of a chat that is not settled, oldest first."""
    found = (
        select(_c.id, _c.channel, _c.chat_id, _c.payload)
        .where(_c.channel == channel, _c.chat_id == chat_id, _c.settled_at.is_(None))
        .order_by(_c.id)
    )
    return [(row.id, unsealed(work, row)) for row in work.conn.execute(found)]


def forget_topic(work: Transaction, row: OutboxRow, now: datetime) -> list[Post]:
    """The topic of the row's ticket is gone with all that was in it: no message of it counts as
    sent any more. What still waits for it is taken off the queue and returned, oldest first, to
    be posted after a new topic."""
    post = row.post
    here = (_c.channel == post.channel, _c.chat_id == post.chat_id, _c.ticket == post.ticket)
    cards = [topic_card(post.ticket or 0), f"ticket:{post.ticket}", f"pin:{post.ticket}"]
    gone = update(t.outbox).where(*here, _c.card.in_(cards), _c.outcome == "sent")
    work.conn.execute(gone.values(outcome="gone"))
    found = select(_c.id, _c.channel, _c.chat_id, _c.payload).where(*here, _c.settled_at.is_(None))
    rows = work.conn.execute(found.order_by(_c.id)).all()
    waiting = [unsealed(work, each) for each in rows]
    moved = update(t.outbox).where(_c.id.in_([each.id for each in rows]))
    work.conn.execute(moved.values(settled_at=now, outcome="moved"))
    return waiting


def forget_card(work: Transaction, channel: str, chat_id: str, card: str) -> None:
    """A card is to be sent anew the next time, not edited where it stood."""
    sent = update(t.outbox).where(_c.channel == channel, _c.chat_id == chat_id, _c.card == card)
    work.conn.execute(sent.where(_c.outcome == "sent").values(outcome="gone"))


def drop(work: Transaction, id: int, now: datetime) -> None:
    """Settle a row that is no message and need not be done any more."""
    dropping = update(t.outbox).where(_c.id == id, _c.settled_at.is_(None))
    work.conn.execute(dropping.values(settled_at=now, outcome="dropped"))
