"""What comes in and what goes out, the same for every messenger."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

# "looked" comes from ourselves: a picture of this chat was looked at.
InboundKind = Literal["message", "edited", "button", "recalled", "looked"]
AttachmentKind = Literal["picture", "voice", "video", "sticker", "file"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file of a message. `ref` is the messenger's own handle (a Telegram file_id, a path).

    `sha256`, `mime`, `width` and `height` are empty until the bytes were fetched and stored;
    `problem` then says why it could not be used: "too_big", "not_a_picture", "broken", "gone".
    """

    kind: AttachmentKind
    ref: str = ""
    name: str = ""  # as sent: data, never a path
    size: int = 0  # bytes, 0 when unknown
    mime: str = ""
    sha256: str = ""
    width: int = 0
    height: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message or button press as it reached us.

    `external_id` is the messenger's own key of this delivery and unique per channel account:
    the same delivery repeated has the same key. `message_id` names the message in its chat, and
    an edit carries the id of the message that it changes.
    """

    channel: str  # "telegram", "web", "console", "qq"
    chat_id: str
    sender_id: str
    external_id: str
    message_id: str
    sent_at: datetime  # aware UTC, the messenger's clock
    kind: InboundKind = "message"
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    album: str | None = None  # the messenger's id of an album
    button: str | None = None  # Button.data of the pressed button
    callback_id: str | None = None  # to be answered when a button was pressed
    reply_to: str | None = None  # message_id that this one quotes
    sender_name: str = ""
    username: str = ""  # the public @name without "@", where the messenger has such
    lang: str = ""
    group: bool = False  # a group chat
    addressed: bool = True  # in a group: mentioned us or replied to us
    thread: str | None = None  # forum topic
    raw: Any = field(default=None, compare=False)  # kept when the payload was not understood

    @property
    def chat(self) -> str:
        """The conversation's key, e.g. "telegram:42"."""
        return f"{self.channel}:{self.chat_id}"

    @property
    def person(self) -> str:
        """The sender's key, e.g. "telegram:5001"; what rights are bound to."""
        return f"{self.channel}:{self.sender_id}"


@dataclass(frozen=True, slots=True)
class Button:
    """One answer to tap. `data` is at most 64 bytes (Telegram's limit)."""

    data: str
    label: str = ""  # ready text; else `key` into wording
    key: str = ""
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence by its key into wording, with its values."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to the buyer: lines and rows of buttons.

    `card` names a message that is edited in place when it is said again ("album:8841").
    """

    lines: tuple[Line, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    card: str | None = None
