"""One person at one messenger, the same four verbs everywhere: says, sends, taps, sees."""

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

import httpx
from websockets.asyncio.client import ClientConnection, connect

from tests.botapi import BotApi, Group, Private, Said
from tests.botapi.world import BotMessage
from tests.onebot import Implementation, Member
from tests.shop import Shop

WAIT = 15.0  # seconds that a person waits for an answer


class Person(Protocol):
    async def says(self, text: str) -> None: ...
    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> None: ...
    async def taps(self, label: str) -> None:
        """The button of the message that was seen last."""

    async def sees(self, text: str) -> str:
        """Wait for the next message or edit that holds `text`; the whole message."""


class OnTelegram:
    """In private, or in a group as one of its members."""

    def __init__(self, user: Private, group: Group | None = None) -> None:
        self._user, self._group = user, group
        self._last: Said | None = None

    @property
    def messages(self) -> list[BotMessage]:
        """What the bot has written here, as it stands now."""
        return (self._group or self._user).messages

    @property
    def labels(self) -> list[str]:
        """The buttons of the message that was seen last."""
        return self._last.labels if self._last else []

    async def says(self, text: str) -> None:
        if self._group is not None:
            await self._group.says(self._user, text)
        else:
            await self._user.says(text)

    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> None:
        await self._user.sends_album(list(pictures), caption=caption)

    async def taps(self, label: str) -> None:
        assert self._last is not None
        if self._group is not None:
            await self._group.taps(self._user, self._last, label)
        else:
            await self._user.taps(self._last, label)

    async def sees(self, text: str) -> str:
        chat = self._group or self._user
        self._last = await chat.sees(text, timeout=WAIT)
        return self._last.text


class OnWeb:
    """A browser's side of the web chat without a browser."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self._url, self.token = url, token
        self._seen = 0
        self._lines: list[dict[str, Any]] = []
        self._count = 0
        self._last: dict[str, Any] = {}

    @property
    def last(self) -> dict[str, Any]:
        """The line that was seen last, as the browser got it."""
        return self._last

    @property
    def labels(self) -> list[str]:
        """The buttons of the line that was seen last."""
        return [button["label"] for row in self._last["buttons"] for button in row]

    @asynccontextmanager
    async def open(self) -> AsyncIterator["OnWeb"]:
        """The page is open; its history is read anew, as after a reload."""
        url = self._url.replace("http://", "ws://") + "/ws"
        async with connect(url, origin=self._url, max_size=None) as self._socket:  # type: ignore[arg-type]
            await self._socket.send(json.dumps({"type": "hello", "token": self.token, "after": 0}))
            welcome = await self._frame(self._socket, "welcome")
            self.token = welcome.get("token", self.token)
            known = {(line["mid"], line["text"]) for line in self._lines}
            lines = [line for line in welcome["lines"] if line["dir"] == "out"]
            self._lines += [line for line in lines if (line["mid"], line["text"]) not in known]
            yield self

    async def _frame(self, socket: ClientConnection, *types: str) -> dict[str, Any]:
        while True:
            frame: dict[str, Any] = json.loads(await socket.recv())
            if frame["type"] in types:
                return frame

    async def _send(self, text: str, **more: Any) -> None:
        self._count += 1
        name = hashlib.sha256(f"{self.token}{self._count}".encode()).hexdigest()[:20]
        await self._socket.send(json.dumps({"type": "message", "id": name, "text": text, **more}))

    async def says(self, text: str) -> None:
        await self._send(text)

    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> None:
        headers = {"Authorization": f"Bearer {self.token}", "X-File-Name": "a.png"}
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            files = []
            for data in pictures:
                answer = await client.post(f"{self._url}/upload", content=data, headers=headers)
                answer.raise_for_status()
                files.append({"ref": answer.json()["ref"], "name": "a.png"})
        await self._send(caption, files=files)

    async def taps(self, label: str) -> None:
        buttons = [b for row in self._last["buttons"] for b in row]
        button = next(b for b in buttons if label in b["label"])
        await self._send(button["label"], button=button["data"], reply_to=self._last["mid"])

    async def sees(self, text: str) -> str:
        async with asyncio.timeout(WAIT):
            while True:
                while self._seen < len(self._lines):
                    line = self._lines[self._seen]
                    self._seen += 1
                    if text in line["text"]:
                        self._last = line
                        return str(line["text"])
                line = (await self._frame(self._socket, "line"))["line"]
                if line["dir"] == "out":
                    self._lines.append(line)


class OnTerminal:
    """`kadesk chat` as a process; buttons are its numbered answers."""

    def __init__(self, shop: Shop, *, staff: bool = False) -> None:
        self._shop, self._staff = shop, staff
        self._text = ""
        self._last = ""
        self._pictures = 0

    @asynccontextmanager
    async def open(self) -> AsyncIterator["OnTerminal"]:
        words = ["chat", "--staff"] if self._staff else ["chat"]
        self._process = await asyncio.create_subprocess_exec(
            *self._shop.command(*words),
            cwd=self._shop.folder,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            yield self
        finally:
            self._process.stdin.close()  # type: ignore[union-attr]
            async with asyncio.timeout(30):
                await self._process.wait()

    async def says(self, text: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{text}\n".encode())
        await self._process.stdin.drain()

    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> None:
        names = []
        for data in pictures:
            self._pictures += 1
            path = Path(self._shop.folder) / f"picture{self._pictures}.png"
            path.write_bytes(data)
            names.append(str(path))
        await self.says(f"/file {' '.join(names)} -- {caption}")

    async def taps(self, label: str) -> None:
        number = re.search(rf"(\d+)\. [^\n]*{re.escape(label)}", self._last)
        assert number is not None, f"no answer {label!r} in {self._last}"
        await self.says(number.group(1))

    async def sees(self, text: str) -> str:
        assert self._process.stdout is not None
        async with asyncio.timeout(WAIT):
            while True:
                *whole, rest = re.split(r"(?m)^(?=[»✎] )", self._text)
                found = next((part for part in whole if text in part), None)
                if found is None and text in rest and rest.endswith("\n"):
                    found, rest = rest, ""
                if found is not None:
                    self._text = self._text.split(found, 1)[1]
                    self._last = found
                    return found
                data = await self._process.stdout.read(65536)
                assert data, f"kadesk chat ended: {self._text}"
                self._text += data.decode()


class OnQQ:
    """In private, or in a group; answers by number, in a group by quoting the message."""

    def __init__(self, member: Member) -> None:
        self._member, self._qq = member, member.qq
        self._seen = 0
        self._last: Any = None

    async def says(self, text: str) -> None:
        await self._member.says(text)

    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> None:
        await self._member.sends(pictures, caption)

    async def taps(self, label: str) -> None:
        number = re.search(rf"(\d+)\. [^\n]*{re.escape(label)}", self._last.text)
        assert number is not None, f"no answer {label!r} in {self._last.text}"
        quoted = {"type": "reply", "data": {"id": str(self._last.message_id)}}
        await self._member.says(number.group(1), *([quoted] if self._member.group else []))

    async def sees(self, text: str) -> str:
        self._last = await self._qq.sees(self._member.chat, text, self._seen)
        self._seen = self._qq.said.index(self._last) + 1
        return str(self._last.text)


def qq_people(qq: Implementation, staff_group: int, agent: int) -> tuple[OnQQ, OnQQ]:
    """A buyer in private and an agent in the staff group."""
    return OnQQ(qq.member(42042, "小王")), OnQQ(qq.member(agent, "小李", staff_group))


def telegram_people(server: BotApi, staff_chat: int, agent: int) -> tuple[OnTelegram, OnTelegram]:
    """A buyer in private and an agent in the staff group."""
    group = server.group(staff_chat)
    lee = server.user(agent, "小李", started=True)
    group.member(lee)
    return OnTelegram(server.user(42, "小王")), OnTelegram(lee, group)
