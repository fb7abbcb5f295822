"""The web chat: one WebSocket per tab, resumed after every reload, nothing kept in memory only.

A visitor is whoever holds a token: 256 random bits that the server made and the browser keeps in
its localStorage. The chat id is a prefix of the token's SHA-256, so an id seen by staff, in a log
or in an export opens nothing. A visitor has no rights but those of a buyer. In demo mode one more
chat exists, "demo-agent", whose token changes with every start and is written only into the page
/demo/agent.

Frames are JSON objects of at most 256 KiB with a "type". From the browser:

    hello    {token?, after?, order?, lang?}
             first frame; `after`: highest seq seen, 0 for everything; lang: of the page ("en");
             order: a signed order code (bot/web/order_codes.py) of the page around this one
    message  {id, text, files?: [{ref, name?}], album?, reply_to?, button?}
             id: made by the browser, 8-64 of A-Z a-z 0-9 _ -; the same id again is the same
             message. ref: from POST /upload. button: data of a pressed button, `text` then holds
             its label and `reply_to` the bubble that carries it.
    ping     {after?}               answered by pong; every 25 s, notices dead connections
    code     {}                     asks for a code to go on elsewhere with
    resume   {code}                 a code of elsewhere: this browser goes on with that chat
    leave    {}                     all other browsers of this chat are shut out

From the server:

    welcome  {token?, chat, title, lines, seq, more, devices, order?}
             token only when it is new; devices: how many other browsers go on with this chat;
             order: the order number of a code that is right
    line     {line}                 a bubble is new, or replaced when its `mid` is known already
    ack      {id}                   the message is stored (committed); resend until this comes
    refused  {id, code, text}       never stored; `text` says why and what to do
    notice   {text}                 a passing remark, shown but not kept
    toast    {text}                 answer to a button press
    pong     {lines, seq, more}     what came since `after` and was not pushed to this tab
    gone     {}                     the page's token opens this chat no more: load the page again
    code     {code, seconds} or {text}                 text: why there is none
    resume   {token} or {elsewhere: true} or {text}    elsewhere: of another messenger, or this
             visitor has cases of their own: to be said in the chat, which asks before it joins
    devices  {devices}              after leave

A line is {mid, seq, dir: "in"|"out", at, text, buttons: [[{label, data}]], files: [{name, size,
picture, url}], edited, reply_to, button}. Times are ISO 8601 in UTC; `url` lives ten minutes at
most. Close codes: 1008 bad first frame, 1011 not stored (resend), 1013 too many tabs or not ready.

A tab that sends faster than 20 frames a second is read more slowly; nothing is thrown away.
"""

import asyncio
import hmac
import logging
import re
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.channels import Abilities, FileProblem, Outgoing, Receive
from bot.channels.web_devices import Devices, device_of
from bot.channels.web_frames import MESSAGE_ID, Refusal, WebFrames
from bot.channels.web_tab import Gone, Tab
from bot.config.people import PeopleSettings
from bot.web.links import FileLinks
from bot.web.order_codes import order_in
from bot.web.uploads import Uploads
from dialogs.messages import Inbound

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection
    from starlette.websockets import WebSocket

    from storage.evidence_files import EvidenceFiles
    from storage.store import HistoryLine, Store
    from storage.work import Work

MAX_FRAME = 256 * 1024  # bytes; 10,000 characters need at most 120 KB as escaped JSON
TABS_PER_CHAT = 10
TABS = 5_000
PAGE = 200  # lines of history in one welcome
HELLO_SECONDS = 10
DEMO_CHAT = "demo-agent"
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")

_log = logging.getLogger("kadesk.web")


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
        people: PeopleSettings = PeopleSettings(),  # noqa: B008 - a frozen value
        is_staff: Callable[["Work", str], bool] = lambda work, person: False,
        order_secret: str = "",
    ) -> None:
        self.title = title
        self.public_url = public_url
        self.demo_token = "demo-" + secrets.token_urlsafe(32) if demo else None
        self.files = Uploads(files)
        self.links = FileLinks(secret or secrets.token_bytes(32), clock)
        self._frames = WebFrames(self.files, self.links, clock)
        self._clock = clock
        self._store = store
        self._devices = Devices(store, clock, people, is_staff)
        self._order_secret = order_secret
        self._tabs: dict[str, list[Tab]] = {}
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

    async def chat_of(self, token: object) -> str | None:
        """The chat that a token opens, or None for anything that is no token."""
        device = self._device_of(token)
        return device and await self._devices.chat_of(device)

    def _device_of(self, token: object) -> str | None:
        if not isinstance(token, str) or not token.isascii():
            return None
        if self.demo_token is not None and hmac.compare_digest(token, self.demo_token):
            return DEMO_CHAT
        return device_of(token)

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
        tab = Tab(socket)
        try:
            await self._serve(tab)
        except Gone:
            return
        except Exception as error:  # noqa: BLE001 - an edge: the browser comes back and resumes
            _log.error("web chat broken off: %s", type(error).__name__)
            await tab.close(1011)

    async def _serve(self, tab: Tab) -> None:
        try:
            hello = await asyncio.wait_for(tab.frame(), HELLO_SECONDS)
        except TimeoutError:
            hello = None
        if hello is None or hello.get("type") != "hello":
            await tab.close(1008)
            return
        token = hello.get("token")
        device = self._device_of(token)
        if isinstance(token, str) and token.startswith("demo-") and device is None:
            await tab.say({"type": "gone"})
            await tab.close(1008)
            return
        fresh = None if device else secrets.token_urlsafe(32)
        tab.device = device or device_of(fresh) or ""
        tab.chat_id = await self._devices.chat_of(tab.device)
        lang = hello.get("lang")
        tab.lang = lang if isinstance(lang, str) and _LANG.fullmatch(lang) else ""
        await self._attend(tab, hello, fresh)

    async def _attend(self, tab: Tab, hello: Mapping[str, Any], fresh: str | None) -> None:
        """Join the chat first and read its history then, so that nothing falls between."""
        tabs = self._tabs.setdefault(tab.chat_id, [])
        if len(tabs) >= TABS_PER_CHAT:
            tabs[0].hang_up()
        tabs.append(tab)
        writer = None
        try:
            welcome = {"type": "welcome", "chat": tab.chat_id, "title": self.title}
            welcome |= await self._history(tab, hello.get("after"))
            order = order_in(self._order_secret, hello.get("order"), self._clock())
            welcome |= {"order": order} if order else {}
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

    async def _read(self, tab: Tab) -> None:
        while True:
            frame = await tab.frame() or {}
            if await self._shut_out(tab):
                tab.end({"type": "gone"})
                continue  # nothing more is taken from it
            match frame.get("type"):
                case "message":
                    if not await self._message(tab, frame):
                        await tab.close(1011)
                        return
                case "ping":
                    pong = {"type": "pong"}
                    tab.push(pong | await self._history(tab, frame.get("after")))
                case "code" if tab.chat_id != DEMO_CHAT:
                    tab.push({"type": "code"} | await self._devices.code(tab.chat_id))
                case "resume" if tab.chat_id != DEMO_CHAT:
                    answer, chat_id = await self._devices.resume(tab.chat_id, frame.get("code"))
                    tab.push({"type": "resume"} | answer)
                    if chat_id:
                        joined = {"type": "toast", "text": "另一台设备刚用继续码接上了这个聊天。"}
                        self._push(chat_id, joined)
                case "leave":
                    await self._leave(tab)
                case _:
                    tab.push({"type": "notice", "text": "这个页面太旧了，请刷新一下。"})

    async def _shut_out(self, tab: Tab) -> bool:
        """Whether this browser resumed the chat and may not have it any more."""
        resumed = tab.device != tab.chat_id
        return resumed and await self._devices.chat_of(tab.device) != tab.chat_id

    async def _leave(self, tab: Tab) -> None:
        await self._devices.drop_others(tab.chat_id, tab.device)
        for other in self._tabs.get(tab.chat_id, []):
            if await self._shut_out(other):
                other.end({"type": "gone"})
        tab.push({"type": "devices", "devices": 0})

    async def _message(self, tab: Tab, frame: Mapping[str, Any]) -> bool:
        """Store one message; False when it could not be stored and has to be sent again."""
        message_id = frame.get("id")
        if not isinstance(message_id, str) or MESSAGE_ID.fullmatch(message_id) is None:
            tab.push({"type": "notice", "text": "这条消息没有编号，没有收下。请刷新页面。"})
            return True
        try:
            inbound = self._frames.inbound(tab.chat_id, message_id, frame, tab.lang)
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

    def _push(self, chat_id: str, frame: dict[str, Any], besides: Tab | None = None) -> None:
        for tab in list(self._tabs.get(chat_id, ())):
            if tab is not besides:
                tab.push(frame)

    async def _history(self, tab: Tab, after: object) -> dict[str, Any]:
        start = after if isinstance(after, int) and 0 < after < 2**53 else 0

        def read(work: "Work") -> "tuple[list[HistoryLine], list[str]]":
            lines = work.history(self.name, tab.chat_id, after=start, limit=PAGE)
            return lines, work.web_devices(tab.chat_id)

        found, devices = await self._store.run(read)
        lines, seq = self._frames.page(found)
        more = len(found) == PAGE and start > 0
        others = len({tab.chat_id, *devices} - {tab.device})
        return {"lines": lines, "seq": max(seq, start), "more": more, "devices": others}
