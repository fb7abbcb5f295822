"""The five doors, each with a desk at work in this process: how a buyer comes in by each."""

import asyncio
import hashlib
import io
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from queue import SimpleQueue

from starlette.applications import Starlette

from bot.app import DEMO_STAFF, Parts, make_context, open_store, running
from bot.channels import Channel
from bot.channels.console import ConsoleChannel
from bot.channels.onebot_door import open_qq
from bot.channels.onebot_wire import PATH
from bot.channels.telegram import open_telegram
from bot.channels.web import WebChannel
from bot.config.settings import Secret, Settings, load_settings
from bot.web.http import Site, make_app, serve
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles
from storage.store import Store
from tests.bot.telegram_settings import Framework
from tests.botapi import BotApi
from tests.databases import fresh_sqlite
from tests.onebot import TOKEN, Implementation
from tests.people import WAIT, OnQQ, OnTelegram, OnWeb, Person

_CONFIG = f"""
[desk]
data_dir = "{{folder}}"
[qq]
enabled = true
access_token = "{TOKEN}"
pace_seconds = 0.1
[staff]
recall_seconds = 0
[team]
board = false
[evidence]
read_pictures = false
"""


@dataclass
class Door:
    """One shop with one door for buyers; its agent works in a chat of their own.

    `buttons`: whether labels are buttons here; else they are numbered lines under the text.
    """

    name: str
    store: Store
    comes: Callable[[int], AbstractAsyncContextManager[Person]]  # a buyer who was never here
    buttons: bool
    parts: Parts | None = None
    _ids: "count[int]" = field(default_factory=lambda: count(1))
    _people: "count[int]" = field(default_factory=lambda: count(1))

    def buyer(self) -> AbstractAsyncContextManager[Person]:
        return self.comes(next(self._people))

    async def staff(self, words: str) -> None:
        """What the agent types, stored as a channel stores it."""
        assert self.parts is not None
        channel, chat_id = DEMO_STAFF
        id = f"agent-{next(self._ids)}"
        inbound = Inbound(channel, chat_id, chat_id, id, id, datetime.now(UTC), text=words)
        await self.parts.desk.receive([inbound])


def settings_of(folder: Path) -> Settings:
    path = folder / "config.toml"
    path.write_text(_CONFIG.format(folder=folder), "utf-8")
    fresh_sqlite(folder)
    return load_settings(path, {})


def now() -> datetime:
    return datetime.now(UTC)


def _web(settings: Settings, store: Store) -> WebChannel:
    folder = Path(settings.desk.data_dir)
    return WebChannel(store, EvidenceFiles(folder / "evidence"), now, demo=True)


@asynccontextmanager
async def _at_work(
    settings: Settings, store: Store, channel: Channel, *others: Channel
) -> AsyncIterator[Parts]:
    channels = {one.name: one for one in (channel, *others)}
    async with running(settings, now, store, channels, demo=True, bot_name="kadesk_bot") as parts:
        yield parts


@asynccontextmanager
async def _port(app: Starlette) -> AsyncIterator[str]:
    """The address where `app` is served."""
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(app, "127.0.0.1", 0, ready=ready.set_result))
    try:
        async with asyncio.timeout(20):
            yield await ready
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


@asynccontextmanager
async def telegram_door(
    folder: Path, framework: Framework = "python-telegram-bot"
) -> AsyncIterator[Door]:
    async with BotApi(token="123456:test-token") as server, AsyncExitStack() as stack:
        settings = settings_of(folder)
        telegram = replace(
            settings.telegram,
            token=Secret(server.token),
            api_base=server.url,
            framework=framework,
        )
        store = await stack.enter_async_context(open_store(settings, now))
        files = EvidenceFiles(folder / "evidence")
        channel = open_telegram(telegram, files, now, poll_timeout=1)
        channel.abilities = replace(channel.abilities, per_chat_per_second=50.0)  # no waiting

        @asynccontextmanager
        async def comes(number: int) -> AsyncIterator[Person]:
            yield OnTelegram(server.user(4200 + number, "小王"))

        door = Door(framework, store, comes, buttons=True)
        door.parts = await stack.enter_async_context(
            _at_work(settings, store, channel, _web(settings, store))
        )
        yield door


def aiogram_door(folder: Path) -> AbstractAsyncContextManager[Door]:
    return telegram_door(folder, "aiogram")


@asynccontextmanager
async def qq_door(folder: Path) -> AsyncIterator[Door]:
    settings = settings_of(folder)
    async with open_store(settings, now) as store, AsyncExitStack() as stack:
        files, context = EvidenceFiles(folder / "evidence"), make_context(settings, demo=True)
        channel = open_qq(settings, store, files, now, lambda: context)
        parts = await stack.enter_async_context(
            _at_work(settings, store, channel, _web(settings, store))
        )
        address = await stack.enter_async_context(_port(Starlette(routes=[channel.route()])))
        qq = Implementation(address.replace("http", "ws") + PATH)
        await stack.enter_async_context(qq.connected())

        @asynccontextmanager
        async def comes(number: int) -> AsyncIterator[Person]:
            yield OnQQ(qq.member(42042 + number, "小王"))

        yield Door("qq", store, comes, buttons=False, parts=parts)


@asynccontextmanager
async def web_door(folder: Path) -> AsyncIterator[Door]:
    settings = settings_of(folder)
    async with open_store(settings, now) as store, AsyncExitStack() as stack:
        channel = _web(settings, store)
        parts = await stack.enter_async_context(_at_work(settings, store, channel))
        site = Site(store=store, web=channel, policy=lambda: settings.policy, clock=now)
        address = await stack.enter_async_context(_port(make_app(site)))
        door = Door("web", store, lambda _: OnWeb(address).open(), buttons=True, parts=parts)
        yield door


@asynccontextmanager
async def terminal_door(folder: Path) -> AsyncIterator[Door]:
    """A terminal has one person: each buyer has the desk of their own process, on one store."""
    settings = settings_of(folder)
    async with open_store(settings, now) as store:

        @asynccontextmanager
        async def comes(number: int) -> AsyncIterator[Person]:
            keys, screen = _Keys(), _Screen()
            channel = ConsoleChannel(f"me{number}", "小王", now, keys, screen)
            async with _at_work(settings, store, channel, _web(settings, store)) as door.parts:
                try:
                    yield AtTerminal(keys, screen, folder)
                finally:
                    keys.ends()  # else the channel's thread would read for ever

        door = Door("terminal", store, comes, buttons=False)
        yield door


class _Keys(io.StringIO):
    """What is typed; `readline` waits for it in the channel's thread."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: SimpleQueue[str] = SimpleQueue()

    def types(self, line: str) -> None:
        self._lines.put(f"{line}\n")

    def ends(self) -> None:
        self._lines.put("")

    def readline(self, _: int | None = -1, /) -> str:
        return self._lines.get()


class _Screen(io.StringIO):
    """What is printed, message by message."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: asyncio.Queue[str] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()

    def write(self, text: str, /) -> int:
        if text.strip():
            self._loop.call_soon_threadsafe(self.messages.put_nowait, text)
        return len(text)


class AtTerminal:
    """A person at `kadesk chat`; buttons are numbered answers."""

    labels: tuple[str, ...] = ()

    def __init__(self, keys: _Keys, screen: _Screen, folder: Path) -> None:
        self._keys, self._screen, self._folder = keys, screen, folder
        self._last = ""

    async def says(self, text: str) -> None:
        self._keys.types(text)

    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> None:
        paths = []
        for data in pictures:
            path = self._folder / f"{hashlib.sha256(data).hexdigest()[:8]}.png"
            path.write_bytes(data)
            paths.append(str(path))
        self._keys.types(f"/file {' '.join(paths)} -- {caption}")

    async def taps(self, label: str) -> None:
        self._keys.types(number_of(label, self._last))

    async def sees(self, text: str) -> str:
        """The next message that holds `text`, without the mark and indent of the terminal."""
        async with asyncio.timeout(WAIT):
            while True:
                self._last = re.sub(r"\A[»✎] ", "", await self._screen.messages.get())
                self._last = self._last.replace("\n  ", "\n")
                if text in self._last:
                    return self._last


def number_of(label: str, text: str) -> str:
    """What to answer for `label` where buttons are numbered lines."""
    found = re.search(rf"(?m)^(\d+)\. {re.escape(label)}$", text)
    assert found is not None, f"no answer {label!r} in {text}"
    return found[1]


DOORS: dict[str, Callable[[Path], AbstractAsyncContextManager[Door]]] = {
    "telegram": telegram_door,
    "aiogram": aiogram_door,
    "qq": qq_door,
    "web": web_door,
    "terminal": terminal_door,
}
