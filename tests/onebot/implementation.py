"""The implementation: one QQ account, its friends and groups, and the connection to the desk."""

import asyncio
import base64
import itertools
import json
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed, WebSocketException

SELF = 10001000
TOKEN = "kSLuTF2GC2Q4q4ugm3"
WAIT = 15.0

Segment = dict[str, Any]


def text(words: str) -> Segment:
    return {"type": "text", "data": {"text": words}}


def image(data: bytes, **more: Any) -> Segment:
    """A picture inside the event, as `file` base64:// has it."""
    return {
        "type": "image",
        "data": {"file": "base64://" + base64.b64encode(data).decode()} | more,
    }


@dataclass(frozen=True)
class Said:
    """One message that the desk sent."""

    message_id: int
    chat: str  # "42", or "-123" for a group
    segments: list[Segment]
    params: dict[str, Any]
    at: float

    @property
    def text(self) -> str:
        return "".join(s["data"]["text"] for s in self.segments if s["type"] == "text")

    @property
    def quotes(self) -> str | None:
        ids = (s["data"]["id"] for s in self.segments if s["type"] == "reply")
        return next((str(id) for id in ids), None)

    @property
    def pictures(self) -> list[bytes]:
        files = (s["data"]["file"] for s in self.segments if s["type"] == "image")
        return [base64.b64decode(file.removeprefix("base64://")) for file in files]


class Refusal(Exception):
    """What an action answers instead: retcode and words."""

    def __init__(self, retcode: int, words: str = "") -> None:
        super().__init__(words)
        self.retcode, self.words = retcode, words


@dataclass
class Implementation:
    """`async with Implementation(url).connected()`: reverse; `.listening()`: forward.

    `refuse` maps a chat or an action to what it answers; `silent` are actions without an answer.
    """

    url: str = ""
    token: str = TOKEN
    online: bool = True
    heartbeats: float = 0.0  # seconds between two; 0 for none
    format: str = "array"
    said: list[Said] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    history: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    files: dict[str, dict[str, Any]] = field(default_factory=dict)  # get_image by file
    forwards: dict[str, list[Any]] = field(default_factory=dict)
    refuse: dict[str, Refusal] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)  # reached by way of a group only
    offered: set[str] = field(
        default_factory=lambda: {
            *("send_private_msg", "send_group_msg", "get_status", "get_login_info", "get_msg"),
            *(
                "get_record",
                "get_image",
                "get_forward_msg",
                "get_friend_msg_history",
                "get_group_msg_history",
            ),
            *("get_recent_contact", "set_friend_add_request"),
        }
    )

    def __post_init__(self) -> None:
        self._ids = itertools.count(-2_000_000_000, 7919)  # int32, negative ones too
        self._changed = asyncio.Event()
        self._socket: Any = None
        self.connections = 0

    # -- the connection --------------------------------------------------------------------

    @asynccontextmanager
    async def connected(self, **headers: str) -> AsyncIterator["Implementation"]:
        """Connect to the desk (reverse WebSocket), again and again as implementations do."""
        task = asyncio.create_task(self._dial(headers))
        try:
            await self.until(lambda: self._socket is not None, "the connection")
            yield self
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _dial(self, headers: dict[str, str]) -> None:
        asked = {
            "X-Self-ID": str(SELF),
            "X-Client-Role": "Universal",
            "Authorization": f"Bearer {self.token}",
        }
        while True:
            with suppress(OSError, EOFError, WebSocketException):
                async with connect(
                    self.url, additional_headers=asked | headers, max_size=None, proxy=None
                ) as socket:
                    await self._serve(socket)
            await asyncio.sleep(0.05)

    @asynccontextmanager
    async def listening(self, port: int) -> AsyncIterator["Implementation"]:
        """Be a WebSocket server (forward WebSocket)."""

        async def take(socket: ServerConnection) -> None:
            given = socket.request.headers.get("Authorization") if socket.request else None
            if given != f"Bearer {self.token}":
                await socket.send('{"status":"failed","retcode":1403,"message":"token验证失败"}')
                return
            with suppress(ConnectionClosed):
                await self._serve(socket)

        async with serve(take, "127.0.0.1", port, max_size=None):
            yield self

    async def _serve(self, socket: Any) -> None:
        self._socket = socket
        self.connections += 1
        beats = None
        try:
            await self.emit(
                post_type="meta_event", meta_event_type="lifecycle", sub_type="connect"
            )
            if self.heartbeats:
                beats = asyncio.create_task(self._beat())
            self._changed.set()
            async for frame in socket:
                await self._answer(socket, json.loads(frame))
        finally:
            if beats is not None:
                beats.cancel()
            if self._socket is socket:
                self._socket = None

    async def _beat(self) -> None:
        while True:
            status = {"online": self.online, "good": True}
            interval = int(self.heartbeats * 1000)
            with suppress(ConnectionClosed):
                await self.emit(
                    post_type="meta_event",
                    meta_event_type="heartbeat",
                    status=status,
                    interval=interval,
                )
            await asyncio.sleep(self.heartbeats)

    async def drop(self) -> None:
        """The line breaks without a goodbye."""
        socket, self._socket = self._socket, None
        if socket is not None:
            socket.transport.abort()

    async def raw(self, frame: str | bytes) -> None:
        """Any frame at all."""
        await self._socket.send(frame)

    async def emit(self, **event: Any) -> None:
        """One event, if anybody listens."""
        body = {"time": int(time.time()), "self_id": SELF} | event
        if self._socket is not None:
            with suppress(ConnectionClosed):
                await self._socket.send(json.dumps(body))

    # -- actions ---------------------------------------------------------------------------

    async def _answer(self, socket: Any, call: dict[str, Any]) -> None:
        action, params = call["action"], call.get("params") or {}
        self.calls.append((action, params))
        self._changed.set()
        if action in self.silent:
            return
        body: dict[str, Any] = {"status": "ok", "retcode": 0, "data": None, "message": ""}
        try:
            body["data"] = self._done(action, params)
        except Refusal as no:
            body |= {"status": "failed", "retcode": no.retcode, "message": no.words}
            body["wording"] = no.words
        await socket.send(json.dumps(body | {"echo": call.get("echo")}))
        self._changed.set()

    def _done(self, action: str, params: dict[str, Any]) -> Any:
        if action not in self.offered:
            raise Refusal(1404, f"不支持的Api {action}")
        if action in self.refuse:
            raise self.refuse[action]
        match action:
            case "send_private_msg" | "send_group_msg":
                return self._sent(action, params)
            case "get_status":
                return {"online": self.online, "good": True, "stat": {}}
            case "get_login_info":
                return {"user_id": SELF, "nickname": "售后"}
            case "get_msg":
                ours = {str(said.message_id) for said in self.said}
                who = SELF if str(params["message_id"]) in ours else 1
                return {"message_id": params["message_id"], "sender": {"user_id": who}}
            case "get_image" | "get_record":
                return self.files[params["file"]]
            case "get_forward_msg":
                return {"messages": self.forwards[params["id"]]}
            case "get_friend_msg_history":
                return {"messages": self.history.get(str(params["user_id"]), [])}
            case "get_group_msg_history":
                return {"messages": self.history.get(f"-{params['group_id']}", [])}
            case "get_recent_contact":
                return [
                    {"peerUin": chat, "chatType": 1, "msgTime": str(messages[-1]["time"])}
                    for chat, messages in self.history.items()
                    if messages and not chat.startswith("-")
                ]
        return None

    def _sent(self, action: str, params: dict[str, Any]) -> dict[str, Any]:
        group = action == "send_group_msg"
        chat = f"-{params['group_id']}" if group else str(params["user_id"])
        if chat in self.refuse:
            raise self.refuse[chat]
        if not self.online:
            raise Refusal(1200, "发送失败：账号已离线")
        if chat in self.strangers and (group or "group_id" not in params):
            raise Refusal(1200, "发送失败，请先添加对方为好友")
        said = Said(next(self._ids), chat, params["message"], params, time.monotonic())
        self.said.append(said)
        return {"message_id": said.message_id}

    # -- people ----------------------------------------------------------------------------

    def member(self, number: int, name: str = "小王", group: int | None = None) -> "Member":
        return Member(self, number, name, None if group is None else Group(self, group))

    def message(
        self, number: int, message: list[Segment] | str, group: int | None = None, **more: Any
    ) -> dict[str, Any]:
        """The event of a message, as the v11 documents have it; kept in the history."""
        sender = {"user_id": number, "nickname": more.pop("name", "小王"), "sex": "unknown"}
        event = {
            "time": int(time.time()),
            "self_id": SELF,
            "post_type": "message",
            "message_type": "private" if group is None else "group",
            "sub_type": "friend" if group is None else "normal",
            "message_id": next(self._ids),
            "user_id": number,
            "message": message,
            "raw_message": message if isinstance(message, str) else "",
            "font": 14,
            "sender": sender | ({} if group is None else {"card": "", "role": "member"}),
        }
        if group is not None:
            event |= {"group_id": group, "anonymous": None}
        event |= more
        self.history.setdefault(str(number) if group is None else f"-{group}", []).append(event)
        return event

    async def says(
        self, number: int, message: list[Segment] | str, group: int | None = None, **more: Any
    ) -> dict[str, Any]:
        event = self.message(number, message, group, **more)
        await self.emit(**event)
        return event

    # -- waiting ---------------------------------------------------------------------------

    async def until(self, check: Callable[[], Any], what: str, seconds: float = WAIT) -> Any:
        """Wait until `check` is true, looking again whenever something happened."""
        deadline = asyncio.get_running_loop().time() + seconds
        while not (found := check()):
            left = deadline - asyncio.get_running_loop().time()
            assert left > 0, f"waited in vain for {what}; said: {[s.text for s in self.said][-5:]}"
            self._changed.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), min(left, 0.05))
        return found

    async def sees(self, chat: int | str, words: str, after: int = 0) -> Said:
        """The first message to a chat that holds `words`, at or behind position `after`."""

        def found() -> Said | None:
            news = self.said[after:]
            return next((s for s in news if s.chat == str(chat) and words in s.text), None)

        said: Said = await self.until(found, f"{words!r} in {chat}")
        return said


@dataclass
class Group:
    qq: Implementation
    number: int


@dataclass
class Member:
    """One person at QQ: in private, or in a group."""

    qq: Implementation
    number: int
    name: str
    group: Group | None = None

    @property
    def chat(self) -> str:
        return str(self.number) if self.group is None else f"-{self.group.number}"

    async def says(self, words: str, *segments: Segment) -> dict[str, Any]:
        group = None if self.group is None else self.group.number
        return await self.qq.says(self.number, [*segments, text(words)], group, name=self.name)

    async def sends(self, pictures: Sequence[bytes], caption: str = "") -> dict[str, Any]:
        shown = [image(data) for data in pictures]
        group = None if self.group is None else self.group.number
        words = [text(caption)] if caption else []
        return await self.qq.says(self.number, [*shown, *words], group, name=self.name)
