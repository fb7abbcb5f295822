"""QQ by OneBot v11: one account behind NapCat, Lagrange, LLOneBot or the like.

Reverse: the implementation connects to `/onebot/v11/ws` of our web port. Forward: we connect to
its WebSocket server. Either way one connection carries everything, and the newest one wins.

    socket ─ reader ─ answers go to who called, events into a queue; the reader never waits
                          └ one consumer: look up what is quoted or forwarded, store, next

OneBot has no acknowledgement, so what was read waits in the queue until it is stored, and after a
reconnect the history is asked first.
"""

import asyncio
import hmac
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog

from bot.channels import Abilities, Outgoing, Receive
from bot.channels.onebot_files import Files
from bot.channels.onebot_history import History
from bot.channels.onebot_presence import TELL_AFTER, WATCH_SECONDS, Alarm, Presence
from bot.channels.onebot_reader import Reader
from bot.channels.onebot_segments import number, part, text_of
from bot.channels.onebot_send import Sender
from bot.channels.onebot_wire import (
    MAX_FRAME,
    PATH,
    ActionFailed,
    ClientLink,
    Link,
    NoAnswer,
    ServerLink,
    Wire,
)
from dialogs.messages import Inbound

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.websockets import WebSocket

    from bot.config.qq import QqSettings
    from storage.evidence_files import EvidenceFiles
    from storage.store import Store

QUEUE = 20_000  # events that wait to be stored; beyond it the line is cut and history asked later
BATCH = 50  # events stored in one commit
LONGEST_PAUSE = 30.0

_log = structlog.get_logger(__name__)


class OneBotChannel:
    """The channel "qq". `alarm` hears of an account that is offline for longer than
    `tell_after` seconds, and when it is back; `watch_seconds` is between two looks."""

    name = "qq"

    def __init__(
        self,
        settings: "QqSettings",
        store: "Store",
        files: "EvidenceFiles",
        clock: Callable[[], datetime],
        *,
        alarm: Alarm | None = None,
        group_hint: str = "",
        watch_seconds: float = WATCH_SECONDS,
        tell_after: float = TELL_AFTER,
    ) -> None:
        self.abilities = _abilities(settings)
        self._settings = settings
        self._queue: asyncio.Queue[tuple[Wire, Mapping[str, Any] | None]] = asyncio.Queue()
        self._storing = False  # a batch was taken from the queue and is not stored yet
        history = History(store, clock)
        self._presence = Presence(
            history,
            alarm,
            catch_up=lambda wire: self._queue.put_nowait((wire, None)),
            idle=lambda: self._queue.empty() and not self._storing,
            watch_seconds=watch_seconds,
            tell_after=tell_after,
        )
        self._sender = Sender(
            self._presence.live,
            files.read,
            pace_seconds=settings.pace_seconds,
            allow_links=settings.allow_links,
            groups=settings.groups,
            group_hint=group_hint,
            offline=lambda: self._presence.note_online(False),
        )
        self._files = Files(files, self._presence.live)
        self._reader = Reader(settings, self._sender, self._files, history, clock)
        self._receive: Receive | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    # -- the Channel contract --------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Take events until cancelled; they are stored in the order in which they came."""
        self._receive = receive
        parts = [self._consume(receive), self._presence.watch()]
        if self._settings.mode == "forward":
            parts.append(self._dial())
        try:
            async with asyncio.TaskGroup() as group:
                for each in parts:
                    group.create_task(each)
        finally:
            self._receive = None

    async def send(self, out: Outgoing) -> str:
        """Send as the account's pace allows; an edit becomes a new message, or none."""
        return await self._sender.send(out)

    def serves(self, chat_id: str) -> bool:
        """Whether the account's connection is or was here: with several processes, the others
        must leave its messages alone."""
        return self._presence.served

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        """The bytes of a picture or file. Raises FileProblem or TryLater."""
        return await self._files.fetch(ref, max_bytes)

    async def close(self) -> None:
        """Hang up; safe to call twice."""
        for task in self._tasks:
            task.cancel()
        if self._presence.wire is not None:
            await self._presence.wire.close(1001)

    def issues(self) -> list[str]:
        """What is wrong, for /healthz."""
        return self._presence.issues()

    # -- the two doors ---------------------------------------------------------------------

    def route(self) -> "BaseRoute":
        """The Starlette route that an implementation connects to (reverse WebSocket)."""
        from starlette.routing import WebSocketRoute

        return WebSocketRoute(PATH, self._socket)

    async def _socket(self, socket: "WebSocket") -> None:
        """Refused before the handshake (403) unless token, number and role are right."""
        self_id = socket.headers.get("x-self-id", "").strip()
        role = socket.headers.get("x-client-role", "universal").lower()
        fault = self._refusal(socket, self_id, role)
        if fault or self._receive is None:
            _log.warning("onebot.refused", why=fault or "not ready")
            await socket.close(1008 if fault else 1013)
            return
        await socket.accept()
        await self._talk(ServerLink(socket), self_id)

    def _refusal(self, socket: "WebSocket", self_id: str, role: str) -> str:
        """Why a connection is not taken, for the log; "" when it is."""
        if not self._token_fits(socket):
            return "wrong access token"
        if not (self_id.isascii() and self_id.isdigit() and len(self_id) <= 20):
            return "no X-Self-ID"
        if self._settings.account and self_id != self._settings.account:
            return f"X-Self-ID {self_id} is not [qq] account"
        if role != "universal":
            return "the client role must be Universal: one connection for events and calls"
        return ""

    def _token_fits(self, socket: "WebSocket") -> bool:
        """Compared in constant time; from the header, or from ?access_token= where an
        implementation can set none."""
        wanted = self._settings.access_token.encode()
        if not wanted:
            return True  # allowed on loopback only, see qq_settings
        kind, _, given = socket.headers.get("authorization", "").partition(" ")
        if kind.lower() not in ("bearer", "token"):
            given = socket.query_params.get("access_token", "")
        return hmac.compare_digest(given.strip().encode(), wanted)

    async def _dial(self) -> None:
        """Connect to the implementation for ever (forward WebSocket)."""
        from websockets.asyncio.client import connect
        from websockets.exceptions import WebSocketException

        token = self._settings.access_token
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        failures = 0
        while True:
            try:
                async with connect(
                    self._settings.url,
                    additional_headers=headers,
                    max_size=MAX_FRAME,
                    proxy=None,
                ) as socket:
                    link = ClientLink(socket)
                    if await self._talk(link, ""):
                        failures = 0
            except (OSError, WebSocketException, TimeoutError) as error:
                _log.warning("onebot.not_reached", error=type(error).__name__)
            failures += 1
            await asyncio.sleep(min(LONGEST_PAUSE, 0.5 * 2 ** min(failures - 1, 6)))

    async def _talk(self, link: Link, self_id: str) -> bool:
        """Serve one connection until it ends; whether it became the account's."""
        wire = Wire(link, self_id)
        if self_id:
            self._adopt(wire)
        elif self._settings.mode == "forward":
            task = asyncio.create_task(self._introduced(wire))
            self._keep(task)
        try:
            await wire.pump(lambda event: self._take(wire, event))
        finally:
            self._presence.lost(wire)
        return bool(wire.self_id)

    async def _introduced(self, wire: Wire) -> None:
        """Ask whose connection this is; the headers of a forward one do not say."""
        try:
            info = await wire.call("get_login_info", seconds=10)
        except (ActionFailed, NoAnswer) as error:
            _log.warning("onebot.no_login_info", error=str(error))
            await wire.close()
            return
        wire.self_id = number(part(info), "user_id")
        wanted = self._settings.account
        if not wire.self_id or (wanted and wire.self_id != wanted):
            _log.error("onebot.refused", why="another account than [qq] account")
            await wire.close()
            return
        self._adopt(wire)

    def _adopt(self, wire: Wire) -> None:
        """The newest connection is the account's; an older one is hung up."""
        older = self._presence.adopt(wire)
        if older is not None and older.open:
            self._keep(asyncio.create_task(older.close(1012)))

    def _keep(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # -- events ----------------------------------------------------------------------------

    def _take(self, wire: Wire, event: Mapping[str, Any]) -> None:
        """One event, at once: what concerns the account itself; the rest waits in order."""
        said_by = number(event, "self_id")
        if not wire.self_id and said_by == (self._settings.account or said_by):
            wire.self_id = said_by  # forward, and get_login_info is not answered yet
        if said_by and said_by != wire.self_id:
            _log.warning("onebot.foreign_event", self_id=said_by)
            return
        match event.get("post_type"):
            case "meta_event" if wire is self._presence.wire:
                online = part(event.get("status")).get("online")
                if isinstance(online, bool):
                    self._presence.note_online(online)
            case "request":
                self._befriend(wire, event)
            case "notice" if event.get("notice_type") == "bot_offline":
                self._presence.note_online(False)
            case "notice" if event.get("notice_type") == "group_ban":
                self._banned(wire, event)
            case "message" | "notice" if self._queue.qsize() < QUEUE:
                self._queue.put_nowait((wire, event))
            case "message" | "notice":
                _log.error("onebot.queue_full")
                self._keep(asyncio.create_task(wire.close(1013)))

    def _banned(self, wire: Wire, event: Mapping[str, Any]) -> None:
        """A mute of us or of everybody (user_id 0)."""
        group, who = number(event, "group_id"), number(event, "user_id")
        if who not in (wire.self_id, "0", ""):
            return
        seconds = event.get("duration")
        if event.get("sub_type") == "lift_ban" or (who == wire.self_id and seconds == 0):
            self._sender.lift(group)
        else:
            self._sender.mute(group, float(seconds) if isinstance(seconds, int) else 0.0)

    def _befriend(self, wire: Wire, event: Mapping[str, Any]) -> None:
        """Whoever wants to write in private may: without it many buyers cannot reach us."""
        if event.get("request_type") != "friend" or not self._settings.accept_friends:
            return

        async def accept() -> None:
            with suppress(ActionFailed, NoAnswer):
                answer = {"flag": text_of(event, "flag"), "approve": True}
                await wire.call("set_friend_add_request", answer)

        self._keep(asyncio.create_task(accept()))

    async def _consume(self, receive: Receive) -> None:
        """Store what comes, in order; nobody else keeps it, so a failure is tried again."""
        while True:
            batch = [await self._queue.get()]
            self._storing = True
            while len(batch) < BATCH and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            inbounds: list[Inbound] = []
            for wire, event in batch:
                inbounds += await self._reader.read(wire, event)
            if inbounds:
                await self._stored(inbounds, receive)
            self._storing = False
            if any(event is None for _, event in batch):
                await self._presence.noted()

    async def _stored(self, inbounds: Sequence[Inbound], receive: Receive) -> None:
        pause = 0.05
        while True:
            try:
                await receive(inbounds)
                return
            except Exception as error:  # noqa: BLE001 - the edge: whatever it was, try again
                _log.error("events not stored, trying again", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)


def _abilities(settings: "QqSettings") -> Abilities:
    per_second = 1.0 / settings.pace_seconds
    return Abilities(
        buttons=False,
        edits=False,
        max_text=20_000,  # the sender splits
        per_chat_per_second=per_second,
        per_group_per_minute=max(1.0, 60.0 / settings.group_pace_seconds),
        per_second=per_second,
        albums_count=False,  # pictures and words are one message
        writes_first=settings.write_first,
    )
