"""What a messenger must be able to do for the desk, and what it may raise."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from dialogs.messages import Inbound

# Stores the deliveries in one commit and returns; only then may the channel confirm them.
Receive = Callable[[Sequence[Inbound]], Awaitable[None]]


class ChannelError(Exception):
    """Something with a messenger."""


class TryLater(ChannelError):
    """Not sent; try again after `after` seconds. `scope` says what has to wait.

    `patient`: the message is sound and only its chat or account cannot take it now (muted,
    offline), so it is never given up.
    """

    def __init__(
        self,
        after: float,
        scope: Literal["chat", "account"] = "chat",
        reason: str = "",
        *,
        patient: bool = False,
    ) -> None:
        super().__init__(reason or f"try again in {after:g} s")
        self.after = after
        self.scope = scope
        self.patient = patient


class Refused(ChannelError):
    """Will never be sent: blocked, chat gone, malformed. `unreachable`: the whole chat is."""

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.unreachable = unreachable


class TopicGone(ChannelError):
    """The topic that a message belongs into is not there any more: somebody deleted it."""


class NoTopics(ChannelError):
    """The group has no topics, or the bot may not manage them: `rights` says which."""

    def __init__(self, reason: str, *, rights: bool) -> None:
        super().__init__(reason)
        self.rights = rights


class FileProblem(ChannelError):
    """A file that cannot be had: `code` is "too_big" or "gone". A network fault is TryLater."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class OutButton:
    """A rendered button: what it says, what it sends (at most 64 bytes)."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file to send. `ref` names what it is made of; `path` is None where a link is enough."""

    name: str
    ref: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class TopicState:
    """What a topic of a forum shall be like; `thread` is None until it was made. `renamed` and
    `turned`: what differs from how we left it."""

    title: str
    closed: bool
    thread: str | None = None
    renamed: bool = True
    turned: bool = True

    @property
    def calls(self) -> int:
        """How many calls make it so; each leaves a message in the group."""
        return (self.thread is None or self.renamed) + (
            self.closed if self.thread is None else self.turned
        )


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One rendered message on its way out. `id` is the outbox row."""

    id: int
    chat_id: str
    text: str = ""  # plain text, never markup: foreign text needs no escaping
    buttons: tuple[tuple[OutButton, ...], ...] = ()
    pictures: tuple[str, ...] = ()  # sha256 of stored originals, sent as an album above the text
    files: tuple[OutFile, ...] = ()  # sent above the text, each as a document
    edits: str | None = None  # message_id of our earlier message that this one replaces
    reply_to: str | None = None
    thread: str | None = None
    callback_id: str | None = None  # answers this button press with `text` as a toast
    topical: bool = False  # `thread` is a ticket's topic: when it is gone, TopicGone
    topic: TopicState | None = None  # no message: a topic to make, rename, close or open
    pin: str | None = None  # no message: a message of ours to pin
    # In a group: the member that the text is for. A messenger that can shows it to no other; the
    # rest show it to all, so it holds nothing private.
    only_for: str | None = None


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the messenger can do; the desk adapts."""

    buttons: bool = True  # else numbered answers
    edits: bool = True  # else an edit goes out as a new message
    max_text: int = 4096  # characters of one message
    per_chat_per_second: float = 1.0
    per_group_per_minute: float = 20.0
    group_seconds: float = 60.0  # that minute; shorter only where a run compresses time
    per_second: float = 25.0
    files: Literal["sent", "linked", "none"] = "none"
    albums_count: bool = True  # every picture of a message counts in a group's limit
    writes_first: bool = False  # may write to a person who has not written in private yet


def linked(refs: Sequence[str]) -> tuple[OutFile, ...]:
    """The files of cases ("1024:buyer") for a channel that shows links."""
    numbers = [(ref, ref.partition(":")[0]) for ref in refs]
    return tuple(
        OutFile(f"case-{number}.{kind}", ref) for ref, number in numbers for kind in ("pdf", "zip")
    )


class Channel(Protocol):
    """One account of one messenger."""

    name: str
    abilities: Abilities

    async def run(self, receive: Receive) -> None:
        """Take deliveries until cancelled; confirm each only after `receive` returned."""

    async def send(self, out: Outgoing) -> str:
        """Send or edit; return the messenger's message id. Raise TryLater or Refused.

        Only a channel with topics is given some; it may raise TopicGone and NoTopics as well.
        """

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        """The bytes of an attachment. Raise FileProblem or TryLater."""

    def serves(self, chat_id: str) -> bool:
        """Whether this process can deliver to that chat now."""

    async def close(self) -> None:
        """Give sockets and sessions back; safe to call twice."""


def numbered(out: Outgoing) -> str:
    """The text with its buttons as numbered answers, for messengers without buttons."""
    labels = [button.label for row in out.buttons for button in row]
    if not labels:
        return out.text
    options = "\n".join(f"{n}. {label}" for n, label in enumerate(labels, 1))
    return f"{out.text}\n{options}"
