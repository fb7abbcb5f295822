"""The web chat: one WebSocket per tab, resumed after every reload, nothing kept in memory only.

A visitor is whoever holds a token: 256 random bits that the server made and the browser keeps in
its localStorage. The chat id is a prefix of the token's SHA-256, so an id seen by staff, in a log
or in an export opens nothing. A visitor has no rights but those of a buyer. In demo mode one more
chat exists, "demo-agent", whose token changes with every start and is written only into the page
/demo/agent.

Frames are JSON objects of at most 256 KiB with a "type". From the browser:

    hello    {token?, after?}       first frame; `after`: highest seq seen, 0 for everything
    message  {id, text, files?: [{ref, name?}], album?, reply_to?, button?}
             id: made by the browser, 8-64 of A-Z a-z 0-9 _ -; the same id again is the same
             message. ref: from POST /upload. button: data of a pressed button, `text` then holds
             its label and `reply_to` the bubble that carries it.
    ping     {after?}               answered by pong; every 25 s, notices dead connections

From the server:

    welcome  {token?, chat, title, lines, seq, more}   token only when it is new
    line     {line}                 a bubble is new, or replaced when its `mid` is known already
    ack      {id}                   the message is stored (committed); resend until this comes
    refused  {id, code, text}       never stored; `text` says why and what to do
    notice   {text}                 a passing remark, shown but not kept
    toast    {text}                 answer to a button press
    pong     {lines, seq, more}     what came since `after` and was not pushed to this tab
    gone     {}                     the page's token is of an earlier start: load the page again

A line is {mid, seq, dir: "in"|"out", at, text, buttons: [[{label, data}]], files: [{name, size,
picture, url}], edited, reply_to, button}. Times are ISO 8601 in UTC; `url` lives ten minutes at
most. Close codes: 1008 bad first frame, 1011 not stored (resend), 1013 too many tabs or not ready.

A tab that sends faster than 20 frames a second is read more slowly; nothing is thrown away.
"""

import asyncio
import hashlib
import hmac
import json
import logging
import re
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.channels import Abilities, FileProblem, Outgoing, Receive
from bot.channels.web_frames import MESSAGE_ID, Refusal, WebFrames
from bot.web.links import FileLinks
from bot.web.uploads import Uploads
from dialogs.messages import Inbound

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection
    from starlette.websockets import WebSocket

    from storage.evidence_files import EvidenceFiles
    from storage.store import Store

MAX_FRAME = 256 * 1024  # bytes; 10,000 characters need at most 120 KB as escaped JSON
FRAMES_PER_SECOND = 20
TABS_PER_CHAT = 10
TABS = 5_000
WAITING_FRAMES = 500  # for a browser that does not read; then it is cut off and resumes
PAGE = 200  # lines of history in one welcome
HELLO_SECONDS = 10
DEMO_CHAT = "demo-agent"

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_log = logging.getLogger("kadesk.web")


class _Gone(Exception):
    """The browser at the other end is no longer there."""


class _Tab:
    """One open socket: what waits to be written, and its frame budget."""

    def __init__(self, socket: "WebSocket") -> None:
        self.chat_id = ""  # known after the greeting
        self._socket = socket
        self._waiting: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue(WAITING_FRAMES)
        self._budget = float(FRAMES_PER_SECOND)
        self._budget_at = asyncio.get_running_loop().time()
        self._warned_at = float("-inf")

    def push(self, frame: dict[str, Any]) -> None:
        """Queue a frame; a browser that has stopped reading is cut off (it resumes later)."""
        try:
            self._waiting.put_nowait(frame)
        except asyncio.QueueFull:
            self.hang_up()

    def hang_up(self) -> None:
        """Let the writer end after dropping what waits; history serves it again."""
        while not self._waiting.empty():
            self._waiting.get_nowait()
        self._waiting.put_nowait(None)

    async def write(self) -> None:
        """Send what is queued until hung up or disconnected."""
        with suppress(_Gone):
            while (frame := await self._waiting.get()) is not None:
                await self.say(frame)
        await self.close(1012)

    async def say(self, frame: dict[str, Any]) -> None:
        """Send one frame at once; only before `write` runs. Raises _Gone."""
        from starlette.websockets import WebSocketDisconnect

        try:
            await self._socket.send_text(json.dumps(frame, ensure_ascii=False))
        except (RuntimeError, WebSocketDisconnect) as error:
            raise _Gone from error

    async def close(self, code: int) -> None:
        """End the socket, unless the peer did already."""
        with suppress(RuntimeError, OSError):
            await self._socket.close(code)

    async def frame(self) -> dict[str, Any] | None:
        """The next frame, not before the budget allows it; None for what is not an object.

        Raises _Gone.
        """
        await self._wait_for_budget()
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise _Gone
        try:
            value = json.loads(message.get("text") or "")
        except (ValueError, RecursionError):
            return None
        return value if isinstance(value, dict) else None

    async def _wait_for_budget(self) -> None:
        clock = asyncio.get_running_loop().time
        now = clock()
        refill = (now - self._budget_at) * FRAMES_PER_SECOND
        self._budget = min(FRAMES_PER_SECOND, self._budget + refill) - 1
        self._budget_at = now
        if self._budget >= 0:
            return
        if now - self._warned_at > 60:
            self._warned_at = now
            self.push({"type": "notice", "text": "发得太快了，我按顺序慢慢收，不会漏掉。"})
        await asyncio.sleep(-self._budget / FRAMES_PER_SECOND)


class WebChannel:
    """The channel "web". `title` is the shop's name, `public_url` where buyers find it.

    `secret` signs file links and upload refs: the same in every process of one shop and after a
    restart, else half-sent pictures must be uploaded again.
    """

    name = "web"
    abilities = Abilities(
        files="linked",
        max_text=8_000,
        per_chat_per_second=20.0,
        per_group_per_minute=1200.0,
        per_second=500.0,
    )

    def __init__(
        self,
        store: "Store",
        files: "EvidenceFiles",
        clock: Callable[[], datetime],
        *,
        title: str = "售后服务台",
        public_url: str = "",
        secret: bytes = b"",
        demo: bool = False,
    ) -> None:
        self.title = title
        self.public_url = public_url
        self.demo_token = "demo-" + secrets.token_urlsafe(32) if demo else None
        self.files = Uploads(files)
        self.links = FileLinks(secret or secrets.token_bytes(32), clock)
        self._frames = WebFrames(self.files, self.links, clock)
        self._clock = clock
        self._store = store
        self._tabs: dict[str, list[_Tab]] = {}
        self._receive: Receive | None = None

    # --- the Channel contract -----------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Take messages from all tabs until cancelled."""
        self._receive = receive
        try:
            await self.files.tidy(self._clock)
        finally:
            self._receive = None

    async def send(self, out: Outgoing) -> str:
        """Push to the open tabs; without one, history serves the message when a tab opens."""
        if out.callback_id is not None:
            if out.text:
                self._push(out.chat_id, {"type": "toast", "text": out.text})
            return str(out.id)
        self._push(out.chat_id, {"type": "line", "line": self._frames.sent(out)})
        return out.edits or str(out.id)

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        """The bytes of an uploaded file; `ref` is its SHA-256."""
        if not self.files.exists(ref):
            raise FileProblem("gone")
        data = await asyncio.to_thread(self.files.read, ref)
        if len(data) > max_bytes:
            raise FileProblem("too_big")
        return data

    def serves(self, chat_id: str) -> bool:
        """Always: what finds no tab is read from history later."""
        return True

    async def close(self) -> None:
        """Hang up all tabs."""
        for tab in [tab for tabs in self._tabs.values() for tab in tabs]:
            tab.hang_up()

    # --- who is there -------------------------------------------------------------------

    def own_origin(self, connection: "HTTPConnection") -> bool:
        """Whether a browser's page of ours speaks. No Origin: not a browser, which is as good
        as any other stranger, because every right hangs on the token and never on a cookie."""
        origin = connection.headers.get("origin")
        if origin is None:
            return True
        host = connection.headers.get("host", "")
        public = urlsplit(self.public_url)
        mine = {f"http://{host}", f"https://{host}", f"{public.scheme}://{public.netloc}"}
        return origin.lower() in {entry.lower() for entry in mine}

    def chat_of(self, token: object) -> str | None:
        """The chat that a token opens, or None for anything that is no token."""
        if not isinstance(token, str) or not token.isascii():
            return None
        if self.demo_token is not None and hmac.compare_digest(token, self.demo_token):
            return DEMO_CHAT
        if _TOKEN.fullmatch(token) is None:
            return None
        return hashlib.sha256(token.encode()).hexdigest()[:32]

    # --- one tab ------------------------------------------------------------------------

    async def socket(self, socket: "WebSocket") -> None:
        """The endpoint /ws."""
        if not self.own_origin(socket):
            await socket.close(1008)  # before accept: the browser sees 403
            return
        await socket.accept()
        if self._receive is None or sum(map(len, self._tabs.values())) >= TABS:
            await socket.close(1013)
            return
        tab = _Tab(socket)
        try:
            await self._serve(tab)
        except _Gone:
            return
        except Exception as error:  # noqa: BLE001 - an edge: the browser comes back and resumes
            _log.error("web chat broken off: %s", type(error).__name__)
            await tab.close(1011)

    async def _serve(self, tab: _Tab) -> None:
        try:
            hello = await asyncio.wait_for(tab.frame(), HELLO_SECONDS)
        except TimeoutError:
            hello = None
        if hello is None or hello.get("type") != "hello":
            await tab.close(1008)
            return
        token = hello.get("token")
        if isinstance(token, str) and token.startswith("demo-") and self.chat_of(token) is None:
            await tab.say({"type": "gone"})
            await tab.close(1008)
            return
        fresh = None if self.chat_of(token) else secrets.token_urlsafe(32)
        chat_id = self.chat_of(fresh or token)
        assert chat_id is not None
        tab.chat_id = chat_id
        await self._attend(tab, hello, fresh)

    async def _attend(self, tab: _Tab, hello: Mapping[str, Any], fresh: str | None) -> None:
        """Join the chat first and read its history then, so that nothing falls between."""
        tabs = self._tabs.setdefault(tab.chat_id, [])
        if len(tabs) >= TABS_PER_CHAT:
            tabs[0].hang_up()
        tabs.append(tab)
        writer = None
        try:
            welcome = {"type": "welcome", "chat": tab.chat_id, "title": self.title}
            welcome |= await self._history(tab.chat_id, hello.get("after"))
            await tab.say(welcome | ({"token": fresh} if fresh else {}))
            writer = asyncio.create_task(tab.write())
            await self._read(tab)
        finally:
            tabs.remove(tab)
            if not tabs and self._tabs.get(tab.chat_id) is tabs:
                del self._tabs[tab.chat_id]
            if writer is not None:
                writer.cancel()
                await asyncio.wait({writer})

    async def _read(self, tab: _Tab) -> None:
        while True:
            frame = await tab.frame() or {}
            match frame.get("type"):
                case "message":
                    if not await self._message(tab, frame):
                        await tab.close(1011)
                        return
                case "ping":
                    pong = {"type": "pong"}
                    tab.push(pong | await self._history(tab.chat_id, frame.get("after")))
                case _:
                    tab.push({"type": "notice", "text": "这个页面太旧了，请刷新一下。"})

    async def _message(self, tab: _Tab, frame: Mapping[str, Any]) -> bool:
        """Store one message; False when it could not be stored and has to be sent again."""
        message_id = frame.get("id")
        if not isinstance(message_id, str) or MESSAGE_ID.fullmatch(message_id) is None:
            tab.push({"type": "notice", "text": "这条消息没有编号，没有收下。请刷新页面。"})
            return True
        try:
            inbound = self._frames.inbound(tab.chat_id, message_id, frame)
        except Refusal as refusal:
            said = {"type": "refused", "id": message_id, "code": refusal.code}
            tab.push(said | {"text": str(refusal)})
            return True
        if not await self._stored(inbound):
            return False
        tab.push({"type": "ack", "id": message_id})
        line = {"type": "line", "line": self._frames.received(inbound, inbound.sent_at, seq=None)}
        self._push(tab.chat_id, line, besides=tab)
        return True

    async def _stored(self, inbound: Inbound) -> bool:
        if self._receive is None:
            return False
        try:
            for item in inbound.attachments:
                await asyncio.to_thread(self.files.take, item.ref)
            await self._receive([inbound])
        except Exception as error:  # noqa: BLE001 - an edge: the browser sends it again
            _log.error("web message not stored: %s", type(error).__name__)
            return False
        return True

    def _push(self, chat_id: str, frame: dict[str, Any], besides: _Tab | None = None) -> None:
        for tab in list(self._tabs.get(chat_id, ())):
            if tab is not besides:
                tab.push(frame)

    async def _history(self, chat_id: str, after: object) -> dict[str, Any]:
        start = after if isinstance(after, int) and 0 < after < 2**53 else 0
        found = await self._store.run(
            lambda work: work.history(self.name, chat_id, after=start, limit=PAGE)
        )
        lines, seq = self._frames.page(found)
        return {"lines": lines, "seq": max(seq, start), "more": len(found) == PAGE and start > 0}
