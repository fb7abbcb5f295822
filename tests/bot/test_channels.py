"""One contract for every messenger: what the desk may rely on, whatever the wire looks like."""

import asyncio
import io
import os
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest

from bot.channels import Channel, FileProblem, OutButton, Outgoing
from bot.channels.console import ConsoleChannel
from bot.channels.onebot import OneBotChannel
from bot.channels.telegram import open_telegram
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles
from tests.bot.qq_desk import qq_open
from tests.bot.telegram_settings import Framework, telegram_settings
from tests.botapi import BotApi, picture
from tests.onebot import Implementation
from tests.web_site import WebSite, open_site

RED, BLUE = picture(color="#aa0000"), picture(color="#0000aa")
BUTTONS = ((OutButton("确认提交", "b:d:1:confirm"), OutButton("转人工", "b:human")),)


class Taken:
    """The desk's side: keeps what came; fails as often as asked to."""

    def __init__(self) -> None:
        self.failing = 0
        self.inbounds: list[Inbound] = []

    async def receive(self, batch: Sequence[Inbound]) -> None:
        if self.failing:
            self.failing -= 1
            raise OSError("disk full")
        self.inbounds += batch


async def until(check: Callable[[], Any], what: str) -> Any:
    """Poll a condition of another thread or process; 10 s at most."""
    deadline = time.monotonic() + 10
    while not (found := check()):
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        await asyncio.sleep(0.01)
    return found


class Door(Protocol):
    """A person at one messenger."""

    channel: Channel
    taken: Taken
    chat_id: str

    async def says(self, text: str) -> None: ...
    async def sends(self, pictures: Sequence[bytes], caption: str) -> None: ...
    async def presses(self, label: str) -> None: ...
    async def shows(self) -> list[str]: ...


class TelegramDoor:
    def __init__(self, server: BotApi, channel: Channel, taken: Taken) -> None:
        self.server, self.channel, self.taken = server, channel, taken
        self.buyer = server.user(42, "小王", started=True)
        self.chat_id = "42"

    async def says(self, text: str) -> None:
        await self.buyer.says(text)

    async def sends(self, pictures: Sequence[bytes], caption: str) -> None:
        await self.buyer.sends_album(list(pictures), caption=caption)

    async def presses(self, label: str) -> None:
        await self.buyer.taps(self.buyer.said[-1], label)

    async def shows(self) -> list[str]:
        return [message.text for message in self.buyer.messages]


class QQDoor:
    def __init__(self, qq: Implementation, channel: OneBotChannel, taken: Taken) -> None:
        self.qq, self.taken = qq, taken
        self.channel: Channel = channel
        self.chat_id = "42042"
        self._buyer = qq.member(42042)

    async def says(self, text: str) -> None:
        await self._buyer.says(text)

    async def sends(self, pictures: Sequence[bytes], caption: str) -> None:
        await self._buyer.sends(pictures, caption)

    async def presses(self, label: str) -> None:
        labels = [button.label for row in BUTTONS for button in row]
        await self.says(str(labels.index(label) + 1))

    async def shows(self) -> list[str]:
        return [said.text for said in self.qq.said]


class WebDoor:
    def __init__(self, site: WebSite, tab: Any, taken: Taken) -> None:
        self.site, self.tab, self.taken = site, tab, taken
        self.channel: Channel = site.web
        self.chat_id = tab.chat_id
        self._count = 0

    async def _send(self, text: str, **more: Any) -> None:
        self._count += 1
        message = {"type": "message", "id": f"message-{self._count}", "text": text, **more}
        await self.tab.send(message)

    async def says(self, text: str) -> None:
        await self._send(text)

    async def sends(self, pictures: Sequence[bytes], caption: str) -> None:
        refs = []
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            for data in pictures:
                answer = await client.post(
                    f"{self.site.url}/upload",
                    content=data,
                    headers={"Authorization": f"Bearer {self.tab.token}", "X-File-Name": "a.png"},
                )
                refs.append({"ref": answer.json()["ref"], "name": "a.png"})
        await self._send(caption, files=refs)

    async def presses(self, label: str) -> None:
        button = next(b for row in BUTTONS for b in row if b.label == label)
        await self._send(label, button=button.data)

    async def shows(self) -> list[str]:
        lines: dict[str, str] = {}
        try:
            async with asyncio.timeout(0.5):
                while True:
                    line = (await self.tab.frame("line"))["line"]
                    lines[line["mid"]] = line["text"]
        except TimeoutError:
            return list(lines.values())


class ConsoleDoor:
    def __init__(
        self, channel: ConsoleChannel, keys: Any, screen: io.StringIO, folder: Path
    ) -> None:
        self.channel: Channel = channel
        self.taken = Taken()
        self.chat_id = channel.chat_id
        self._keys, self._screen, self._folder = keys, screen, folder

    async def says(self, text: str) -> None:
        self._keys.write(text + "\n")
        self._keys.flush()

    async def sends(self, pictures: Sequence[bytes], caption: str) -> None:
        paths = []
        for n, data in enumerate(pictures):
            path = self._folder / f"{n}.png"
            path.write_bytes(data)
            paths.append(str(path))
        await self.says(f"/file {' '.join(paths)} -- {caption}")

    async def presses(self, label: str) -> None:
        labels = [button.label for row in BUTTONS for button in row]
        await self.says(str(labels.index(label) + 1))

    async def shows(self) -> list[str]:
        return [part for part in self._screen.getvalue().split("» ") if part]


@asynccontextmanager
async def telegram_door(
    folder: Path, framework: Framework = "python-telegram-bot"
) -> AsyncIterator[Door]:
    async with BotApi() as server:
        settings = telegram_settings(server.token, server.url, framework=framework)
        channel = open_telegram(
            settings,
            EvidenceFiles(folder / "evidence"),
            lambda: datetime.now(UTC),
            poll_timeout=1,
            first_pause=0.01,
        )
        door = TelegramDoor(server, channel, Taken())
        async with running(channel, door.taken):
            yield door


def aiogram_door(folder: Path) -> AbstractAsyncContextManager[Door]:
    pytest.importorskip("aiogram")
    return telegram_door(folder, "aiogram")


@asynccontextmanager
async def qq_door(folder: Path) -> AsyncIterator[Door]:
    async with qq_open(folder) as (qq, channel, taken):
        yield QQDoor(qq, channel, taken)


@asynccontextmanager
async def web_door(folder: Path) -> AsyncIterator[Door]:
    taken = Taken()
    async with open_site(folder) as site:
        site.receive = taken.receive  # type: ignore[method-assign]
        site.web._receive = taken.receive  # the site's own desk steps aside
        async with site.tab() as tab:
            yield WebDoor(site, tab, taken)


@asynccontextmanager
async def console_door(folder: Path) -> AsyncIterator[Door]:
    read_end, write_end = os.pipe()
    screen = io.StringIO()
    with os.fdopen(read_end, "r") as source, os.fdopen(write_end, "w") as keys:
        channel = ConsoleChannel("me", "我", lambda: datetime.now(UTC), source, screen)
        door = ConsoleDoor(channel, keys, screen, folder)
        async with running(channel, door.taken):
            yield door
            keys.close()


@asynccontextmanager
async def running(channel: Channel, taken: Taken) -> AsyncIterator[None]:
    task = asyncio.create_task(channel.run(taken.receive))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await channel.close()


DOORS = {
    "telegram": telegram_door,
    "aiogram": aiogram_door,
    "qq": qq_door,
    "web": web_door,
    "console": console_door,
}


@pytest.fixture(params=sorted(DOORS))
async def door(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Door]:
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(DOORS[request.param](tmp_path))


def out(door: Door, id: int, text: str, **more: Any) -> Outgoing:
    return Outgoing(id=id, chat_id=door.chat_id, text=text, **more)


async def test_words_arrive_as_they_were_said(door: Door) -> None:
    await door.says("没到账 <b>100</b> 元 & {order_no}")
    await until(lambda: door.taken.inbounds, "the message")
    inbound = door.taken.inbounds[0]
    assert inbound.text == "没到账 <b>100</b> 元 & {order_no}"
    assert inbound.channel == door.channel.name
    assert inbound.chat_id == door.chat_id
    assert inbound.sent_at.tzinfo is not None


async def test_every_delivery_has_a_key_of_its_own(door: Door) -> None:
    for text in ("一", "二", "三"):
        await door.says(text)
    await until(lambda: len(door.taken.inbounds) == 3, "three messages")
    assert [inbound.text for inbound in door.taken.inbounds] == ["一", "二", "三"]
    assert len({inbound.external_id for inbound in door.taken.inbounds}) == 3


async def test_an_album_keeps_all_pictures_the_caption_and_one_name(door: Door) -> None:
    await door.sends([RED, BLUE], "订单截图和支付记录")

    def files() -> list[Any]:
        return [a for inbound in door.taken.inbounds for a in inbound.attachments]

    await until(lambda: len(files()) == 2, "two pictures")
    data = [await door.channel.fetch(item.ref, 10_000_000) for item in files()]
    assert len({inbound.album for inbound in door.taken.inbounds}) == 1
    assert "".join(inbound.text for inbound in door.taken.inbounds) == "订单截图和支付记录"
    assert data == [RED, BLUE]


async def test_a_file_above_the_limit_is_a_file_problem_not_a_crash(door: Door) -> None:
    await door.sends([RED, BLUE], "")
    await until(lambda: door.taken.inbounds, "the pictures")
    ref = door.taken.inbounds[0].attachments[0].ref
    with pytest.raises(FileProblem) as problem:
        await door.channel.fetch(ref, 10)
    assert problem.value.code == "too_big"


async def test_a_reply_with_buttons_is_shown_and_can_be_answered(door: Door) -> None:
    await door.says("在吗")
    await until(lambda: door.taken.inbounds, "the message")
    assert await door.channel.send(out(door, 7, "请核对：<i>100</i> 元", buttons=BUTTONS))
    assert any("请核对：<i>100</i> 元" in text for text in await door.shows())
    await door.presses("转人工")
    await until(lambda: len(door.taken.inbounds) == 2, "the press")
    press = door.taken.inbounds[1]
    assert press.button == "b:human" or press.text == "2"


async def test_an_edit_shows_the_new_text(door: Door) -> None:
    await door.says("在吗")
    await until(lambda: door.taken.inbounds, "the message")
    first = await door.channel.send(out(door, 7, "收到 1 张"))
    await door.channel.send(out(door, 8, "收到 2 张", edits=first))
    assert "收到 2 张" in (await door.shows())[-1]


async def test_what_could_not_be_stored_is_not_lost(door: Door) -> None:
    door.taken.failing = 1
    await door.says("第一句")
    if door.channel.name == "web":  # the browser sends again what was not acknowledged
        await until(lambda: door.taken.failing == 0, "the failed delivery")
        return
    await until(lambda: door.taken.inbounds, "the message once more")
    assert door.taken.inbounds[0].text == "第一句"
