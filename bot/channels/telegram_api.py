"""What the Telegram channel needs of a Bot API client, in no framework's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bot.channels import ChannelError
from bot.channels.telegram_updates import Me

Keyboard = Sequence[Sequence[tuple[str, str]]]  # rows of (label, data)


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands that Telegram offers behind "/", by name with what each does.

    `scope`: "default", "private" (every private chat) or the decimal id of one chat, which wins
    over both. `lang`: for apps set to that language ("en"); "" for all that have no own menu.
    """

    commands: Mapping[str, str]
    scope: str = "default"
    lang: str = ""


class ApiProblem(ChannelError):
    """A Bot API call that did not succeed.

    `status` is the HTTP status, or None when there was no answer that could be read (5xx too);
    `maybe_done` then says whether Telegram may have done it all the same.
    """

    def __init__(
        self,
        status: int | None,
        description: str,
        *,
        retry_after: float | None = None,
        migrate_to: int | None = None,
        maybe_done: bool = False,
    ) -> None:
        super().__init__(f"{status or 'no answer'}: {description}")
        self.status = status
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to
        self.maybe_done = maybe_done

    def says(self, *phrases: str) -> bool:
        """Whether the description holds one of the phrases (given in lower case)."""
        return any(phrase in self.description.lower() for phrase in phrases)


class Client(Protocol):
    """The part of the Bot API that the channel needs. Every call may raise ApiProblem.

    Chat, message and thread ids are decimal text. Texts are sent plain, without link previews;
    a `reply_to` that is gone is no reason to refuse.
    """

    async def me(self) -> Me: ...

    async def updates(
        self, offset: int | None, seconds: float, allowed: Sequence[str]
    ) -> list[Any]:
        """Wait up to `seconds` for updates: raw, since one odd update must not cost a batch."""

    async def set_webhook(self, url: str, secret: str, allowed: Sequence[str]) -> None:
        """Deliver to `url` from now on; "" goes back to getUpdates. Pending updates stay."""

    async def set_menu(self, menu: Menu) -> None: ...

    async def send_text(
        self, chat_id: str, text: str, keyboard: Keyboard, thread: str | None, reply_to: str | None
    ) -> str: ...

    async def send_to_one(
        self, chat_id: str, member: str, text: str, thread: str | None, reply_to: str | None
    ) -> str:
        """A text in a group that only this member sees (Bot API 10.2); the id names no message
        that could be edited. A client that cannot raises ApiProblem(400) without a call."""

    async def send_pictures(
        self,
        chat_id: str,
        pictures: Sequence[bytes],
        thread: str | None,
        reply_to: str | None,
        *,
        as_documents: bool,
    ) -> str:
        """1-10 pictures as one message or album; the last message's id."""

    async def send_file(
        self, chat_id: str, path: Path, name: str, thread: str | None, reply_to: str | None
    ) -> str:
        """A document called `name`; the file is not read into memory whole."""

    async def edit_text(
        self, chat_id: str, message_id: str, text: str, keyboard: Keyboard
    ) -> None: ...

    async def answer(self, callback_id: str, text: str) -> None: ...

    async def forum(self, chat_id: str) -> tuple[bool, bool]:
        """(whether the group is a forum, whether we may manage its topics)."""

    async def create_topic(self, chat_id: str, title: str) -> str:
        """A new topic; its thread id."""

    async def rename_topic(self, chat_id: str, thread: str, title: str) -> None: ...

    async def turn_topic(self, chat_id: str, thread: str, *, closed: bool) -> None:
        """Close a topic, or open it again."""

    async def pin(self, chat_id: str, message_id: str) -> None:
        """Pin a message without a sound."""

    async def typing(self, chat_id: str, thread: str | None) -> None: ...

    async def download(self, file_id: str, max_bytes: int) -> bytes:
        """Raise FileProblem("too_big") before the bytes travel, ApiProblem for the rest."""

    async def close(self) -> None: ...


def picture_name(data: bytes) -> str:
    """A file name of our own: what the buyer called the file stays data."""
    if data.startswith(b"\x89PNG"):
        return "picture.png"
    return "picture.webp" if data[8:12] == b"WEBP" else "picture.jpg"
