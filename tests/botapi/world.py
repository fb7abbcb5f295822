"""What Telegram's servers know: chats, messages, files, and the queue of updates."""
# ruff: noqa: ASYNC109 - waiting with a time-out is what testers call this for

import asyncio
import hashlib
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar

T = TypeVar("T")
Buttons = tuple[tuple[tuple[str, str], ...], ...]  # rows of (label, data)

# Delivered when a bot never said which kinds it wants (docs of getUpdates).
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
DOWNLOAD_LIMIT = 20 * 1024 * 1024


class ApiFault(Exception):
    """An answer with ok = false; `parameters` are e.g. retry_after, migrate_to_chat_id."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass
class BotMessage:
    """One message of the bot as it stands now."""

    message_id: int
    chat_id: int
    method: str
    text: str = ""  # or caption
    buttons: Buttons = ()
    pictures: tuple[bytes, ...] = ()
    files: tuple[str, ...] = ()  # names of documents
    reply_to: int | None = None
    thread: int | None = None
    album: str | None = None
    only_for: int | None = None  # in a group: the one member that sees it
    edits: int = 0
    deleted: bool = False
    raw: dict[str, Any] = field(default_factory=dict)  # what the method returned


@dataclass(frozen=True)
class Said:
    """One send or edit of the bot, as it was at that moment."""

    seq: int
    at: datetime
    method: str
    chat_id: int
    message_id: int
    text: str
    buttons: Buttons
    edited: bool
    message: BotMessage  # as it stands now

    @property
    def pictures(self) -> tuple[bytes, ...]:
        return self.message.pictures

    @property
    def labels(self) -> list[str]:
        """All button labels, row by row."""
        return [label for row in self.buttons for label, _ in row]


@dataclass(frozen=True)
class Call:
    """One request that reached the server."""

    at: datetime
    method: str
    params: dict[str, Any]
    status: int


@dataclass
class StoredFile:
    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    data: bytes
    size: int


@dataclass
class Webhook:
    url: str
    secret: str | None
    max_connections: int
    last_error: str = ""
    last_error_at: int = 0


def now() -> datetime:
    return datetime.now(UTC)


def utf16_length(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _update_id(update: dict[str, Any]) -> int:
    found = update.get("update_id")
    return found if isinstance(found, int) else 0


class World:
    """The whole state. One asyncio loop only; every change wakes the waiters."""

    def __init__(self, token: str, username: str) -> None:
        self.token = token
        self.bot: dict[str, Any] = {
            "id": int(token.split(":")[0]),
            "is_bot": True,
            "first_name": "Kadesk",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        self.chats: dict[int, Any] = {}  # people.Chat by id
        self.said: list[Said] = []
        self.calls: list[Call] = []
        self.messages: dict[tuple[int, int], BotMessage] = {}
        self.files: dict[str, StoredFile] = {}
        self.file_paths: dict[str, StoredFile] = {}
        self.callbacks: dict[str, dict[str, Any]] = {}
        self.toasts: list[dict[str, Any]] = []
        self.actions: list[tuple[int, str]] = []
        # What setMyCommands was told, by scope ("default", "all_private_chats", "chat:42") and
        # language ("" for none).
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.pending: list[dict[str, Any]] = []
        self.allowed: frozenset[str] | None = None  # None: the default kinds
        self.ephemeral = True  # else messages to one member are refused
        self.poller: asyncio.Event | None = None  # a waiting getUpdates; set when another comes
        self.webhook: Webhook | None = None
        self.next_update_id = 710_000_001
        self._private_ids = itertools.count(1)
        self._super_ids: dict[int, itertools.count[int]] = {}
        self._serial = itertools.count(1)
        self._changed = asyncio.Event()

    # -- waiting -------------------------------------------------------------------------

    def changed(self) -> None:
        event, self._changed = self._changed, asyncio.Event()
        event.set()

    def next_change(self) -> asyncio.Event:
        """Set at the next change; take it before looking, so that none is missed."""
        return self._changed

    async def until(self, check: Callable[[], T | None], timeout: float) -> T | None:
        """The first true value of `check`, tried after every change; None on time-out."""
        try:
            async with asyncio.timeout(timeout):
                while not (found := check()):
                    await self._changed.wait()
                return found
        except TimeoutError:
            return None

    # -- updates -------------------------------------------------------------------------

    def push(self, kind: str, payload: Any) -> int | None:
        """Queue an update; None when the bot does not want that kind."""
        if self.allowed is None and kind in NOT_BY_DEFAULT:
            return None
        if self.allowed is not None and kind not in self.allowed:
            return None
        return self.inject({kind: payload})

    def inject(self, update: dict[str, Any], *, keep_id: bool = False) -> int:
        """Queue any dict as an update, however odd; its id is given here unless `keep_id`."""
        if not keep_id:
            update = {"update_id": self.next_update_id, **update}
            self.next_update_id += 1
        self.pending.append(update)
        self.changed()
        return _update_id(update)

    def confirm(self, offset: int) -> None:
        """Forget updates below `offset`; a negative one keeps only so many of the newest."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [u for u in self.pending if _update_id(u) >= offset]
        self.changed()

    # -- messages ------------------------------------------------------------------------

    def new_message_id(self, chat_id: int) -> int:
        """Supergroups count for themselves; private chats share the bot account's counter."""
        if chat_id > -1000:
            return next(self._private_ids)
        return next(self._super_ids.setdefault(chat_id, itertools.count(1)))

    def serial(self) -> int:
        return next(self._serial)

    def record(self, message: BotMessage, method: str, *, edited: bool = False) -> None:
        """Log one send or edit and wake who waits for it."""
        self.messages[message.chat_id, message.message_id] = message
        said = Said(
            seq=len(self.said),
            at=now(),
            method=method,
            chat_id=message.chat_id,
            message_id=message.message_id,
            text=message.text,
            buttons=message.buttons,
            edited=edited,
            message=message,
        )
        self.said.append(said)
        self.changed()

    # -- files ---------------------------------------------------------------------------

    def keep_file(
        self, data: bytes, folder: str, name: str, mime: str, size: int | None = None
    ) -> dict[str, Any]:
        """Store bytes; the payload fields every file object has. `size` may be pretended."""
        number = self.serial()
        suffix = name.rsplit(".", 1)[-1] if "." in name else "bin"
        stored = StoredFile(
            file_id=f"BQACAgUAAx{number:08d}",
            unique_id=hashlib.sha256(data).hexdigest()[:15],
            path=f"{folder}/file_{number}.{suffix}",
            name=name,
            mime=mime,
            data=data,
            size=len(data) if size is None else size,
        )
        self.files[stored.file_id] = stored
        return {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": stored.size,
        }

    def link(self, file_id: str) -> StoredFile:
        """getFile: open a download link, which holds until `expire_links`."""
        stored = self.files.get(file_id)
        if stored is None:
            raise ApiFault(
                400, "Bad Request: wrong file_id or the file is temporarily unavailable"
            )
        if stored.size > DOWNLOAD_LIMIT:
            raise ApiFault(400, "Bad Request: file is too big")
        self.file_paths[stored.path] = stored
        return stored

    def expire_links(self) -> None:
        self.file_paths.clear()
