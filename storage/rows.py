"""The values that storage hands out and takes in, and how they become text and back."""

import json
import unicodedata
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError
from sqlalchemy import Connection

from dialogs.messages import Inbound
from storage.tables import clean
from storage.vault import Vault

T = TypeVar("T")
# Who goes first where places are scarce: an answer to a person, what staff must hear, a new card,
# what only brings a message up to date.
REPLY, ALARM, CARD, LATER = range(4)
TAP = -1  # the answer to a tap is no message: it needs no place, and no turn in a group


@dataclass(frozen=True, slots=True)
class Transaction:
    """One open transaction: what every verb of Work stands on. Never kept past its end."""

    conn: Connection
    vault: Vault


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A stored delivery. `attempts` counts the failures so far; `error` is the last one."""

    id: int
    inbound: Inbound
    attempts: int
    error: str = ""


@dataclass(frozen=True, slots=True)
class Passed:
    """A file that staff pass to a buyer: stored bytes, and what the buyer reads as its name."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class Post:
    """One message to send. The recipient is fixed here and never derived again.

    `topic` only chooses the topic within that chat; `title` and `pins` make a row that is no
    message but a change of the chat, in its order among the messages.
    """

    channel: str
    chat_id: str
    text: str = ""
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()  # rows of (label, data)
    pictures: tuple[str, ...] = ()  # sha256 of stored originals
    files: tuple[str, ...] = ()  # case files by name ("1024:buyer"), made when they are sent
    card: str | None = None  # name of a message that is kept up to date in place
    ticket: int | None = None
    reply_to: str | None = None
    thread: str | None = None
    callback_id: str | None = None
    priority: int = ALARM
    due_at: datetime | None = None  # not before; what was posted later may go first
    edits: str | None = None  # explicit message id to edit
    anew: bool = False  # a card that is replaced while it waits, but not edited once sent
    topic: bool = False  # goes into the topic of `ticket`, where the chat has one for it
    # Sent only while `ticket` stands so: its statuses, or "proposed"; () is always.
    only_while: tuple[str, ...] = ()
    title: str | None = None  # the topic of `ticket` itself, as it shall be called
    closed: bool = False  # with `title`
    pins: str | None = None  # pins the message of this card
    passed: tuple[Passed, ...] = ()  # files of staff, sent above the text
    words: str = ""  # what staff wrote, for the history
    by: str | None = None  # who of staff wrote it, and may take it back until it is taken
    notice: tuple[str, str, str] | None = None  # (channel, chat, card) that tells them about it
    holds: int | None = None  # such a card: the outbox row that it tells about
    only_for: str | None = None  # of a group: whom it is for; shown to no other where possible
    under: str | None = None  # answers the message of this card, where that was sent


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A message to send now. `edits`: the message id to edit, if this card was sent before.

    `was`: of a topic, how we left it. `target`: the message that a row pins.
    """

    id: int
    post: Post
    attempts: int
    edits: str | None
    error: str = ""
    was: Post | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of a chat. `seq` grows over both directions and is where reading goes on.

    `edited`: this line changes our earlier message `edits`, it is not a new one.
    """

    seq: int
    direction: Literal["in", "out"]
    at: datetime
    inbound: Inbound | None = None
    post: Post | None = None
    outbox_id: int | None = None
    edited: bool = False
    edits: str | None = None
    message_id: str | None = None  # the messenger's id, once sent


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One member of staff. `by` is who gave the role."""

    person: str
    role: str
    name: str
    by: str
    since: datetime


def to_json(adapter: TypeAdapter[T], value: T) -> str:
    """`value` as JSON. Lone surrogates of foreign text become U+FFFD, odd objects their str."""
    try:
        return adapter.dump_json(value, fallback=str).decode()
    except (PydanticSerializationError, UnicodeError):
        plain: Any = asdict(value) if hasattr(value, "__dataclass_fields__") else value  # type: ignore[call-overload]
        return clean(json.dumps(plain, ensure_ascii=False, default=_plain))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def folded(order_no: str) -> str:
    """An order number as it is compared: NFKC, no blanks, upper case."""
    return "".join(unicodedata.normalize("NFKC", order_no).split()).upper()
