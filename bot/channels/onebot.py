"""QQ by OneBot v11: one account behind NapCat, Lagrange, LLOneBot or the like.

Reverse: the implementation connects to `/onebot/v11/ws` of our web port. Forward: we connect to
its WebSocket server. Either way one connection carries everything, and the newest one wins.

    socket ─ reader ─ answers go to who called, events into a queue; the reader never waits
                          └ one consumer: look up what is quoted or forwarded, store, next

OneBot has no acknowledgement, so what was read waits in the queue until it is stored, and after a
reconnect the history is asked first.
"""

import asyncio
import base64
import binascii
import hmac
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

import structlog

from bot.channels import Abilities, FileProblem, Outgoing, Receive, TryLater
from bot.channels.onebot_events import (
    Account,
    forward_ids,
    is_group_message,
    mentions,
    number,
    parse,
    part,
    quoted_id,
    served,
    text_of,
)
from bot.channels.onebot_files import download
from bot.channels.onebot_history import History
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
from dialogs.images import image_facts
from dialogs.messages import Inbound

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.websockets import WebSocket

    from bot.qq_settings import QqSettings
    from storage.evidence_files import EvidenceFiles
    from storage.store import Store

QUEUE = 20_000  # events that wait to be stored; beyond it the line is cut and history asked later
BATCH = 50  # events stored in one commit
LOOK_UP_SECONDS = 6.0  # for a quoted or merged message; its message waits meanwhile
ALBUM_SECONDS = 6.0  # pictures that follow each other so closely are answered as one album
WATCH_SECONDS = 20.0  # between two looks whether the account is online
TELL_AFTER = 30.0  # seconds that a trouble lasts before staff hear of it
SILENT_LOOKS = 3  # unanswered looks after which a connection counts as dead
LONGEST_PAUSE = 30.0

Trouble = Literal["", "offline", "disconnected"]
# Tells staff at the other doors; "" when it is over.
Alarm = Callable[[Trouble], Awaitable[None]]

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
        per_second = 1.0 / settings.pace_seconds
        self.abilities = Abilities(
            buttons=False,
            edits=False,
            max_text=20_000,  # the sender splits
            per_chat_per_second=per_second,
            per_group_per_minute=max(1.0, 60.0 / settings.group_pace_seconds),
            per_second=per_second,
            writes_first=settings.write_first,
        )
        self._settings = settings
        self._files = files
        self._clock = clock
        self._alarm = alarm
        self._watch_seconds = watch_seconds
        self._tell_after = tell_after
        self._history = History(store, clock)
        self._sender = Sender(
            self._live,
            files.read,
            pace_seconds=settings.pace_seconds,
            allow_links=settings.allow_links,
            groups=settings.groups,
            group_hint=group_hint,
            offline=lambda: self._note_online(False),
        )
        self._wire: Wire | None = None
        self._up = asyncio.Event()  # connected, and the account is not known to be offline
        self._online = True
        self._look = asyncio.Event()  # a new connection: look at it now
        self._served = False  # this process had the connection
        self._queue: asyncio.Queue[tuple[Wire, Mapping[str, Any] | None]] = asyncio.Queue()
        self._albums: dict[str, tuple[str, datetime]] = {}  # chat -> its last pictures
        self._receive: Receive | None = None
        self._down_since: float | None = None
        self._told: Trouble = ""
        self._tasks: set[asyncio.Task[Any]] = set()

    # -- the Channel contract --------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Take events until cancelled; they are stored in the order in which they came."""
        self._receive = receive
        self._down_since = asyncio.get_running_loop().time()
        parts = [self._consume(receive), self._watch()]
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
        return self._served

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        """The bytes of a picture or file: kept ones, its address, else the implementation."""
        place = part(json.loads(ref))
        if sha256 := text_of(place, "kept"):
            data = await asyncio.to_thread(self._files.read, sha256)
            if len(data) > max_bytes:
                raise FileProblem("too_big")
            return data
        try:
            if url := _address(place):
                return await download(url, max_bytes)
        except FileProblem as problem:
            if problem.code != "gone":
                raise
        return await self._asked_for(place, max_bytes)

    async def close(self) -> None:
        """Hang up; safe to call twice."""
        for task in self._tasks:
            task.cancel()
        if self._wire is not None:
            await self._wire.close(1001)

    def issues(self) -> list[str]:
        """What is wrong, for /healthz."""
        if self._down_since is None or self._told == "":
            return []
        said = {"offline": "QQ 账号离线 the QQ account is offline"}
        return [said.get(self._told, "QQ 没有连上 no OneBot implementation is connected")]

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
            await self._adopt(wire)
        elif self._settings.mode == "forward":
            task = asyncio.create_task(self._introduced(wire))
            self._keep(task)
        try:
            await wire.pump(lambda event: self._take(wire, event))
        finally:
            self._lost(wire)
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
        await self._adopt(wire)

    async def _adopt(self, wire: Wire) -> None:
        """The newest connection is the account's; an older one is hung up."""
        older, self._wire = self._wire, wire
        self._served = True
        self._queue.put_nowait((wire, None))  # first of all: what was missed
        self._note_online(True)
        self._look.set()
        _log.info("onebot.connected", account=wire.self_id)
        if older is not None and older.open:
            self._keep(asyncio.create_task(older.close(1012)))

    def _lost(self, wire: Wire) -> None:
        if self._wire is wire:
            self._wire = None
            self._note_state()
            _log.warning("onebot.disconnected", account=wire.self_id)

    def _keep(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # -- events ----------------------------------------------------------------------------

    def _account(self, wire: Wire) -> Account:
        settings = self._settings
        return Account(wire.self_id, frozenset(settings.groups), settings.staff_group)

    def _take(self, wire: Wire, event: Mapping[str, Any]) -> None:
        """One event, at once: what concerns the account itself; the rest waits in order."""
        said_by = number(event, "self_id")
        if said_by and wire.self_id and said_by != wire.self_id:
            _log.warning("onebot.foreign_event", self_id=said_by)
            return
        match event.get("post_type"):
            case "meta_event":
                online = part(event.get("status")).get("online")
                if isinstance(online, bool):
                    self._note_online(online)
            case "request":
                self._befriend(wire, event)
            case "notice" if event.get("notice_type") == "bot_offline":
                self._note_online(False)
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
            while len(batch) < BATCH and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            inbounds: list[Inbound] = []
            for wire, event in batch:
                inbounds += await self._read(wire, event)
            if inbounds:
                await self._stored(inbounds, receive)
            if self._wire is not None and any(event is None for _, event in batch):
                await self._noted(self._wire)

    async def _read(self, wire: Wire, event: Mapping[str, Any] | None) -> list[Inbound]:
        """The messages that an event means; None stands for everything that was missed."""
        try:
            if event is not None:
                found = [await self._inbound(wire, event)]
            else:
                missed = await self._history.missed(wire, self._account(wire))
                found = [await self._inbound(wire, each) for each in missed]
                _log.info("onebot.history", messages=len(missed))
        except Exception as error:  # noqa: BLE001 - one odd event must not hold up the others
            _log.error("onebot.event_failed", error=type(error).__name__)
            return []
        return [inbound for inbound in found if inbound is not None]

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

    async def _inbound(self, wire: Wire, event: Mapping[str, Any]) -> Inbound | None:
        account = self._account(wire)
        if not served(event, account):
            return None
        message = event.get("message", event.get("raw_message"))
        ours, forwards = False, {}
        if event.get("post_type") == "message":
            group, sender_id = is_group_message(event), number(event, "user_id")
            if group and not mentions(message, account.self_id):
                ours = await self._quotes_us(wire, quoted_id(message))
                if not ours and number(event, "group_id") != account.staff_group:
                    return None  # people among themselves
            forwards = {id: await self._merged(wire, id) for id in forward_ids(message)[:5]}
            way = number(event, "group_id") or number(part(event.get("sender")), "group_id")
            if group or event.get("sub_type") == "group":
                self._sender.met(sender_id, way)
        inbound = parse(event, account, self._clock(), forwards, quotes_us=ours)
        return None if inbound is None else self._in_album(await self._kept(inbound))

    def _in_album(self, inbound: Inbound) -> Inbound:
        """People send screenshots one by one; QQ calls nothing an album."""
        if inbound.group or not any(item.kind == "picture" for item in inbound.attachments):
            return inbound
        album, last = self._albums.get(inbound.chat_id, ("", inbound.sent_at))
        if not album or abs((inbound.sent_at - last).total_seconds()) > ALBUM_SECONDS:
            album = inbound.message_id
        self._albums = {c: a for c, a in self._albums.items() if c != inbound.chat_id}
        self._albums[inbound.chat_id] = (album, inbound.sent_at)
        if len(self._albums) > 500:
            del self._albums[next(iter(self._albums))]
        return replace(inbound, album=album)

    async def _quotes_us(self, wire: Wire, message_id: str | None) -> bool:
        if message_id is None:
            return False
        if (known := self._sender.is_ours(message_id)) is not None:
            return known
        try:
            asked = {"message_id": _number_or_text(message_id)}
            quoted = part(await wire.call("get_msg", asked, LOOK_UP_SECONDS))
        except (ActionFailed, NoAnswer):
            return False
        return number(part(quoted.get("sender")) or quoted, "user_id") == wire.self_id

    async def _merged(self, wire: Wire, id: str) -> Sequence[object]:
        """The nodes of a merged message; none when they cannot be had."""
        try:
            asked = {"id": id, "message_id": id}  # the standard's name and go-cqhttp's
            data = part(await wire.call("get_forward_msg", asked, LOOK_UP_SECONDS))
        except (ActionFailed, NoAnswer) as error:
            _log.warning("onebot.no_forward", error=str(error))
            return ()
        nodes = data.get("messages", data.get("message"))
        return nodes if isinstance(nodes, list) else ()

    async def _kept(self, inbound: Inbound) -> Inbound:
        """Pictures that came inside the event are put away: the inbox is no place for them."""
        if not any("base64://" in item.ref for item in inbound.attachments):
            return inbound
        kept = []
        for item in inbound.attachments:
            data = _base64(text_of(part(json.loads(item.ref or "{}")), "file"))
            if data is not None:
                sha256 = await asyncio.to_thread(self._files.keep, data)
                item = replace(item, ref=json.dumps({"kept": sha256}), size=len(data))
            kept.append(item)
        return replace(inbound, attachments=tuple(kept))

    # -- files -----------------------------------------------------------------------------

    async def _asked_for(self, place: Mapping[str, Any], max_bytes: int) -> bytes:
        """The file from the implementation, by get_image or get_file."""
        file_id, file = text_of(place, "file_id"), text_of(place, "file")
        action = "get_file" if file_id else "get_image"
        asked = {"file_id": file_id, "file": file_id} if file_id else {"file": file}
        if not (file_id or file):
            raise FileProblem("gone")
        wire = await self._live(5.0)
        try:
            answer = part(await wire.call(action, asked))
        except ActionFailed as failed:
            raise FileProblem("gone") from failed
        except NoAnswer as error:
            raise TryLater(5.0, reason=str(error)) from error
        data = _base64("base64://" + text_of(answer, "base64"))
        if not data:
            data = await self._at(answer, max_bytes)
        if len(data) > max_bytes:
            raise FileProblem("too_big")
        return data

    async def _at(self, answer: Mapping[str, Any], max_bytes: int) -> bytes:
        """What lies at the address or the path that an implementation named."""
        if url := _address(answer):
            return await download(url, max_bytes)
        if inline := _base64(text_of(answer, "file")):
            return inline
        name = text_of(answer, "file")
        path = Path(unquote(urlsplit(name).path) if name.startswith("file://") else name)
        data = await asyncio.to_thread(_picture_at, path, max_bytes)
        if data is None:
            raise FileProblem("gone")
        return data

    # -- is the account there? -------------------------------------------------------------

    async def _live(self, seconds: float) -> Wire:
        """The connection, waited for so long. Raises TryLater for the whole account."""
        try:
            async with asyncio.timeout(seconds):
                await self._up.wait()
        except TimeoutError:
            why = "offline" if self._wire is not None else "disconnected"
            raise TryLater(15.0, "account", f"qq {why}", patient=True) from None
        assert self._wire is not None
        return self._wire

    def _note_online(self, online: bool) -> None:
        """What a heartbeat, get_status, a notice or a failed send says of the account."""
        back = online and not self._online
        self._online = online
        if back and self._wire is not None:
            self._queue.put_nowait((self._wire, None))
        self._note_state()

    def _note_state(self) -> None:
        up = self._wire is not None and self._online
        if up:
            self._up.set()
            self._down_since = None
        else:
            self._up.clear()
            if self._down_since is None:
                self._down_since = asyncio.get_running_loop().time()

    async def _watch(self) -> None:
        """Look at the account, tell staff when it is away for long, note until when we heard.

        Also a self-test of the line: a socket that answers nothing is hung up.
        """
        silent = 0
        while True:
            wire = self._wire
            if wire is not None:
                silent = 0 if await self._looked_at(wire) else silent + 1
                if silent >= SILENT_LOOKS:
                    silent = 0
                    await wire.close(1011)
                elif self._up.is_set() and self._queue.empty():
                    await self._noted(wire)
            await self._told_if_long()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), self._watch_seconds)
            self._look.clear()

    async def _looked_at(self, wire: Wire) -> bool:
        """Ask get_status; whether anything came back."""
        try:
            status = part(await wire.call("get_status", seconds=self._watch_seconds))
        except ActionFailed:
            return True  # not offered, but alive
        except NoAnswer:
            return False
        if isinstance(online := status.get("online"), bool) and self._wire is wire:
            self._note_online(online)
        return True

    async def _noted(self, wire: Wire) -> None:
        """Note until when everything was heard; the next catch-up starts there."""
        try:
            await self._history.note(wire.self_id)
        except Exception as error:  # noqa: BLE001 - a full disk must not end the watch
            _log.error("onebot.mark_not_kept", error=type(error).__name__)

    async def _told_if_long(self) -> None:
        down = self._down_since
        trouble: Trouble = "" if down is None else "disconnected"
        if down is not None:
            if asyncio.get_running_loop().time() - down < self._tell_after:
                return
            trouble = "offline" if self._wire is not None else "disconnected"
        if trouble == self._told:
            return
        self._told = trouble
        _log.warning("onebot.account", trouble=trouble or "over")
        if self._alarm is not None:
            try:
                await self._alarm(trouble)
            except Exception as error:  # noqa: BLE001 - a full disk must not end the watch
                _log.error("onebot.alarm_failed", error=type(error).__name__)


def _address(place: Mapping[str, Any]) -> str:
    """The web address among the names of a file, or ""."""
    names = (text_of(place, "url"), text_of(place, "file"))
    return next((name for name in names if name.startswith(("http://", "https://"))), "")


def _number_or_text(text: str) -> int | str:
    return int(text) if text.lstrip("-").isdigit() and text.isascii() else text


def _base64(text: str) -> bytes | None:
    if not text.startswith("base64://"):
        return None
    try:
        return base64.b64decode(text.removeprefix("base64://"))
    except (binascii.Error, ValueError):
        return None


def _picture_at(path: Path, max_bytes: int) -> bytes | None:
    """A picture that the implementation saved on this machine. Nothing but a picture is read:
    the path is foreign text."""
    try:
        if not path.is_file() or path.stat().st_size > max_bytes:
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    return data if not image_facts(data).problem else None
