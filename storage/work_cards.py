"""Our messages as they stand in a chat: which ticket, which card, which topic."""

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, func, or_, select

from storage import tables as t
from storage.rows import CARD, Post, Transaction

POST: TypeAdapter[Post] = TypeAdapter(Post)
_c = t.outbox.c
_CARD_MESSAGE = (
    select(_c.message_id)
    .where(
        _c.channel == bindparam("channel"),
        _c.chat_id == bindparam("chat_id"),
        _c.card == bindparam("card"),
        _c.card.is_not(None),
        _c.outcome == "sent",
    )
    .order_by(_c.id.desc())
    .limit(1)
)
_EARLIER = _CARD_MESSAGE.where(_c.id < bindparam("before"))
_CARD_OF = (
    select(_c.card)
    .where(
        _c.channel == bindparam("channel"),
        _c.chat_id == bindparam("chat_id"),
        _c.message_id == bindparam("message"),
        _c.message_id.is_not(None),
        _c.card.is_not(None),
    )
    .limit(1)
)
_TICKET_OF = (
    select(_c.ticket)
    .where(
        _c.channel == bindparam("channel"),
        _c.chat_id == bindparam("chat_id"),
        _c.message_id == bindparam("message"),
        _c.message_id.is_not(None),
        _c.ticket.is_not(None),
    )
    .order_by(_c.id.desc())
    .limit(1)
)


def ticket_of_message(
    work: Transaction, channel: str, chat_id: str, message_id: str
) -> int | None:
    """The ticket that our message (card, relay) belongs to."""
    values = {"channel": channel, "chat_id": chat_id, "message": message_id}
    number: int | None = work.conn.execute(_TICKET_OF, values).scalar()
    return number


def card_message(work: Transaction, channel: str, chat_id: str, card: str) -> str | None:
    """The message id of a card as last sent; None when it never was."""
    values = {"channel": channel, "chat_id": chat_id, "card": card}
    message_id: str | None = work.conn.execute(_CARD_MESSAGE, values).scalar()
    return message_id


def card_of_message(work: Transaction, channel: str, chat_id: str, message_id: str) -> str | None:
    """The name of the card that our message is."""
    values = {"channel": channel, "chat_id": chat_id, "message": message_id}
    card: str | None = work.conn.execute(_CARD_OF, values).scalar()
    return card


def earlier(work: Transaction, id: int, post: Post) -> str | None:
    """The message that the card of row `id` stood in when the row was sent."""
    if post.card is None or post.anew:
        return None
    values = {"channel": post.channel, "chat_id": post.chat_id, "card": post.card, "before": id}
    message_id: str | None = work.conn.execute(_EARLIER, values).scalar()
    return message_id


def topic_card(number: int) -> str:
    """The name of the row that makes a ticket's topic; its message id is the thread."""
    return f"topic:{number}"


def ticket_card(number: int) -> str:
    """The name of a ticket's card."""
    return f"ticket:{number}"


def latest_card(
    work: Transaction, channel: str, chat_id: str, card: str, *, sent: bool = False
) -> Post | None:
    """A card as it was posted last, or as it was sent last; None when it never was. What was set
    aside does not count."""
    how = _c.outcome == "sent" if sent else or_(_c.outcome == "sent", _c.outcome.is_(None))
    found = (
        select(_c.channel, _c.chat_id, _c.payload)
        .where(_c.channel == channel, _c.chat_id == chat_id, _c.card == card)
        .where(_c.card.is_not(None), how)
        .order_by(_c.id.desc())
        .limit(1)
    )
    row = work.conn.execute(found).first()
    return unsealed(work, row) if row else None


def waiting_card(work: Transaction, channel: str, chat_id: str, card: str) -> Post | None:
    """A card that no sender took yet: posted again, it is replaced."""
    found = select(_c.channel, _c.chat_id, _c.payload).where(
        *(_c.channel == channel, _c.chat_id == chat_id, _c.card == card, _c.card.is_not(None)),
        *(_c.settled_at.is_(None), _c.lease_until.is_(None)),
    )
    row = work.conn.execute(found).first()
    return unsealed(work, row) if row else None


def late_cards(work: Transaction, channel: str, chat_id: str, before: datetime) -> int:
    """How many new tickets' cards, posted before then, still wait for their turn in a chat."""
    found = select(func.count()).where(
        *(_c.channel == channel, _c.chat_id == chat_id, _c.settled_at.is_(None)),
        *(_c.card >= "ticket:", _c.card < "ticket;", _c.priority == CARD, _c.posted_at < before),
    )
    return int(work.conn.execute(found).scalar_one())


def unsealed(work: Transaction, row: Any) -> Post:
    return POST.validate_json(work.vault.unseal(row.payload, sealed_as(row.channel, row.chat_id)))


def sealed_as(channel: str, chat_id: str) -> str:
    return t.clean(f"outbox:{channel}:{chat_id}")
