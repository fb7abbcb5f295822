"""Telegram: receiving by our own getUpdates loop or a webhook, and sending.

No framework here: a `Client` speaks the Bot API, and `telegram_ptb` holds the one on
python-telegram-bot. Rules of the protocol: Bot API documentation, core.telegram.org/bots/api.

Delivery out is at least once. When a request times out or the line breaks, Telegram may have done
it all the same; nothing in the Bot API tells, so TryLater then says "outcome unknown" and the
next try may send the message a second time. An edit or a button answer repeated does no harm.
"""

import asyncio
import hmac
import json
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar
from urllib.parse import urlsplit

import structlog

from bot.channels import (
    Abilities,
    FileProblem,
    Outgoing,
    Receive,
    Refused,
    TryLater,
)
from bot.channels.telegram_api import ApiProblem, Client, Keyboard
from bot.channels.telegram_updates import ALLOWED_UPDATES, Me, parse, update_id_of
from bot.settings import TelegramSettings
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

T = TypeVar("T")
Step = Callable[[str | None], Awaitable[str]]

MAX_TEXT = 4096  # UTF-16 code units
MAX_TOAST = 200
MAX_ALBUM = 10
MAX_PHOTO = 10 * 1024 * 1024  # bytes; bigger ones go as documents
MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes, of the public Bot API server
MAX_WEBHOOK_BODY = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_PAUSE = 30.0  # seconds between tries when Telegram cannot be reached

_EDIT_AS_NEW = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "user is deactivated",
    "chat_write_forbidden",
    "not enough rights to send",
    "have no rights to send",
)

_log = structlog.get_logger(__name__)


def open_telegram(
    settings: TelegramSettings,
    files: EvidenceFiles,
    clock: Callable[[], datetime],
    **options: Any,
) -> "TelegramChannel":
    """The channel that config describes, on its framework; only that one is imported.

    `options` are those of TelegramChannel that no shop sets: commands, poll_timeout, first_pause.
    """
    if settings.framework != "python-telegram-bot":
        raise ValueError(f"telegram.framework: {settings.framework!r} is not known")
    from bot.channels.telegram_ptb import PtbClient

    return TelegramChannel(
        PtbClient(settings.token, settings.api_base),
        clock=clock,
        read_picture=files.read,
        mode=settings.mode,
        webhook_url=settings.webhook_url,
        secret_token=settings.secret_token,
        **options,
    )


class TelegramChannel:
    """One bot account.

    `read_picture` gives the stored original of a sha256, OSError or ValueError when it is lost.
    `poll_timeout` is in seconds; `first_pause` is the first wait after a failure, doubled up to
    30 s.
    `commands` is the menu that Telegram shows: {"start": "开始"}.
    """

    name = "telegram"
    abilities = Abilities()

    def __init__(
        self,
        client: Client,
        *,
        clock: Callable[[], datetime],
        read_picture: Callable[[str], bytes],
        mode: Literal["polling", "webhook"] = "polling",
        webhook_url: str = "",
        secret_token: str = "",
        commands: Mapping[str, str] | None = None,
        poll_timeout: float = 50.0,
        first_pause: float = 0.5,
    ) -> None:
        if mode == "webhook" and not (webhook_url and secret_token):
            raise ValueError("telegram.mode = webhook needs webhook_url and secret_token")
        self._client = client
        self._clock = clock
        self._read_picture = read_picture
        self._webhook = (webhook_url, secret_token) if mode == "webhook" else ("", "")
        self._commands = commands or {}
        self._poll_timeout = poll_timeout
        self._first_pause = first_pause
        self._me: Me | None = None
        self._receive: Receive | None = None
        self._moved: dict[str, str] = {}  # a group's id -> its id as a supergroup
        self._held: dict[str, float] = {}  # chat -> loop time until which Telegram said wait
        self._parts: dict[Outgoing, list[str]] = {}  # what of a long message was sent already

    # -- receiving -------------------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Take updates until cancelled; each is confirmed only after `receive` returned.

        A token that is refused or a server that is away is logged and tried again, at most every
        30 s: the other doors of the desk stay open meanwhile.
        """
        self._me = await self._persist("getMe", self._client.me)
        await self._show_commands()
        self._receive = receive
        url, secret = self._webhook
        await self._persist(
            "setWebhook", lambda: self._client.set_webhook(url, secret, ALLOWED_UPDATES)
        )
        if url:
            await asyncio.Event().wait()  # webhook_route does the work
        await self._poll(receive, self._me)

    async def _show_commands(self) -> None:
        """The menu is a courtesy: one try."""
        try:
            if self._commands:
                await self._client.set_commands(self._commands)
        except ApiProblem as problem:
            _log.warning("command menu not set", reason=problem.description)

    async def _poll(self, receive: Receive, me: Me) -> None:
        """getUpdates for ever. The offset is the last stored batch + 1, and never stored itself.

        Telegram keeps what is unconfirmed (24 h at most). An empty answer means that everything
        below the offset is confirmed; the next call goes without one, because after a week of
        silence update ids go on at random, perhaps below it.
        """
        offset: int | None = None
        failures = 0
        while True:
            try:
                batch = await self._client.updates(offset, self._poll_timeout, ALLOWED_UPDATES)
                if inbounds := self._inbounds(batch, me):
                    await receive(inbounds)
            except ApiProblem as problem:
                _log_problem("getUpdates", problem)
                failures += 1
                await self._pause(failures, problem.retry_after)
            except Exception as error:  # noqa: BLE001 - the edge: whatever it was, ask again
                _log.error("batch not stored, asking again", error=_first_line(error))
                failures += 1
                await self._pause(failures)
            else:
                ids = [number for u in batch if (number := update_id_of(u)) is not None]
                offset = max(ids) + 1 if ids else None
                failures = 0
                if batch and not ids:  # cannot be confirmed: do not spin on it
                    await self._pause(1)

    def _inbounds(self, batch: Sequence[object], me: Me) -> list[Inbound]:
        now = self._clock()
        inbounds = [inbound for u in batch if (inbound := parse(u, me, now)) is not None]
        for inbound in inbounds:
            if inbound.raw and "migrate_to_chat_id" in inbound.raw:
                _log.warning("group got a new id, config may name the old one", chat=inbound.chat)
        return inbounds

    async def _persist(self, what: str, call: Callable[[], Awaitable[T]]) -> T:
        """Try until it succeeds."""
        failures = 0
        while True:
            try:
                return await call()
            except ApiProblem as problem:
                _log_problem(what, problem)
                failures += 1
                await self._pause(failures, problem.retry_after)

    async def _pause(self, failures: int, retry_after: float | None = None) -> None:
        """Wait with jitter, longer after each failure, so that many desks do not march in step."""
        seconds = min(LONGEST_PAUSE, self._first_pause * 2 ** min(failures - 1, 10))
        await asyncio.sleep(retry_after or seconds * random.uniform(0.5, 1.0))

    def webhook_route(self) -> "Route":
        """The Starlette route that Telegram posts to, at the path of `webhook_url`."""
        from starlette.routing import Route

        return Route(urlsplit(self._webhook[0]).path or "/", self._take_post, methods=["POST"])

    async def _take_post(self, request: "Request") -> "Response":
        """One update. Anything but 200 makes Telegram deliver it again later."""
        from starlette.responses import Response

        given = request.headers.get(SECRET_HEADER, "")
        secret = self._webhook[1]
        if not secret or not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_WEBHOOK_BODY:
                return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        return Response(status_code=await self._store(update))

    async def _store(self, update: object) -> int:
        if self._receive is None or self._me is None:
            return 503  # not started yet
        try:
            if inbounds := self._inbounds([update], self._me):
                await self._receive(inbounds)
        except Exception as error:  # noqa: BLE001 - the edge: Telegram delivers it again
            _log.error("update not stored", error=_first_line(error))
            return 500
        return 200

    # -- sending ---------------------------------------------------------------------------

    def serves(self, chat_id: str) -> bool:
        """Any process may send to any chat."""
        return True

    async def send(self, out: Outgoing) -> str:
        """Send, edit or answer; the id of the message with the buttons ("" for an answer).

        Pictures go first, then the text, in parts of 4096 UTF-16 code units with the buttons under
        the last. A part that Telegram acknowledged is not sent again when a later one failed, as
        long as this process lives.
        """
        out = replace(out, chat_id=self._moved.get(out.chat_id, out.chat_id))
        try:
            return await self._send(out)
        except ApiProblem as problem:
            if problem.migrate_to is not None:
                self._moved[out.chat_id] = str(problem.migrate_to)
                return await self.send(out)
            if out.thread and problem.says("message thread not found", "topic_deleted"):
                return await self.send(replace(out, thread=None))
            raise self._verdict(problem, out.chat_id) from problem

    async def _send(self, out: Outgoing) -> str:
        if out.callback_id is not None:
            return await self._toast(out.callback_id, out.text)
        parts = split_text(out.text)
        if out.edits is not None and len(parts) == 1 and await self._edit(out, parts[0]):
            return out.edits
        return await self._send_new(out, parts)

    async def _toast(self, callback_id: str, text: str) -> str:
        try:
            await self._client.answer(callback_id, split_text(text, MAX_TOAST)[0] if text else "")
        except ApiProblem as problem:
            if not problem.says("query is too old", "query id is invalid"):
                raise
        return ""

    async def _edit(self, out: Outgoing, text: str) -> bool:
        """False when that message cannot be edited any more and a new one must be sent."""
        assert out.edits is not None
        try:
            await self._client.edit_text(out.chat_id, out.edits, text, _keyboard(out))
        except ApiProblem as problem:
            if problem.says(*_EDIT_AS_NEW):
                return False
            if not problem.says("message is not modified"):
                raise
        return True

    async def _send_new(self, out: Outgoing, parts: Sequence[str]) -> str:
        steps = self._steps(out, parts)
        sent = self._parts.pop(out, [])
        try:
            for step in steps[len(sent) :]:
                sent.append(await step(None if sent else out.reply_to))
        except ApiProblem:
            self._remember(out, sent)
            raise
        message_id = next((known for known in reversed(sent) if known), None)
        if message_id is None:
            raise Refused("nothing to send")
        return message_id

    def _steps(self, out: Outgoing, parts: Sequence[str]) -> list[Step]:
        """The calls that make up one message; each takes the message to reply to."""
        steps: list[Step] = [
            partial(self._album, out, out.pictures[first : first + MAX_ALBUM])
            for first in range(0, len(out.pictures), MAX_ALBUM)
        ]
        for number, part in enumerate(parts, 1):
            keyboard = _keyboard(out) if number == len(parts) else ()
            send = self._client.send_text
            steps.append(partial(send, out.chat_id, part, keyboard, out.thread))
        return steps

    def _remember(self, out: Outgoing, sent: list[str]) -> None:
        if sent:
            self._parts[out] = sent
        while len(self._parts) > 1000:  # rows that were parked never come back for theirs
            del self._parts[next(iter(self._parts))]

    async def _album(self, out: Outgoing, album: Sequence[str], reply_to: str | None) -> str:
        """Send stored pictures; what Telegram takes for no photo goes as a file."""
        pictures = [data for sha256 in album if (data := await self._stored(sha256)) is not None]
        if not pictures:
            return ""
        send = self._client.send_pictures
        big = any(len(data) > MAX_PHOTO for data in pictures)
        try:
            return await send(out.chat_id, pictures, out.thread, reply_to, as_documents=big)
        except ApiProblem as problem:
            chat_trouble = problem.migrate_to or problem.says(*_UNREACHABLE, "thread", "topic")
            if problem.status != 400 or chat_trouble or big:
                raise
        return await send(out.chat_id, pictures, out.thread, reply_to, as_documents=True)

    async def _stored(self, sha256: str) -> bytes | None:
        try:
            return await asyncio.to_thread(self._read_picture, sha256)
        except (OSError, ValueError):
            _log.warning("stored picture cannot be read", sha256=sha256)
            return None

    def _verdict(self, problem: ApiProblem, chat_id: str) -> TryLater | Refused:
        """What the outbox has to do about a failed call."""
        reason = problem.description
        if problem.status == 429 or problem.retry_after is not None:
            return self._flood(chat_id, problem.retry_after or 5.0, reason)
        if problem.status == 403 or problem.says(*_UNREACHABLE):
            return Refused(reason, unreachable=True)
        if problem.status in (400, 413):
            return Refused(reason)
        if problem.status in (401, 404):  # the token was changed: an owner has to act
            return TryLater(60.0, "account", reason)
        if problem.maybe_done:
            return TryLater(3.0, "chat", f"outcome unknown: {reason}")
        return TryLater(3.0, "account", reason)

    def _flood(self, chat_id: str, seconds: float, reason: str) -> TryLater:
        """Telegram does not say what its limit was about: two chats held at once mean all."""
        now = asyncio.get_running_loop().time()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        scope: Literal["chat", "account"] = "account" if self._held.keys() - {chat_id} else "chat"
        self._held[chat_id] = now + seconds
        return TryLater(seconds, scope, reason)

    async def typing(self, chat_id: str, thread: str | None = None) -> None:
        """Show 正在输入 for about 5 s; a courtesy, so failures are no matter."""
        try:
            await self._client.typing(self._moved.get(chat_id, chat_id), thread)
        except ApiProblem as problem:
            _log.debug("typing not shown", reason=problem.description)

    # -- files -----------------------------------------------------------------------------

    async def fetch(self, ref: str, max_bytes: int = MAX_DOWNLOAD) -> bytes:
        """The bytes of a file_id, at most `max_bytes`. Fetch at once: a link holds an hour."""
        tries = 0
        while True:
            try:
                return await self._client.download(ref, max_bytes)
            except ApiProblem as problem:
                tries += 1
                if problem.says("file is too big"):
                    raise FileProblem("too_big") from problem
                if problem.status == 400 and problem.says("temporarily") and tries < 3:
                    await self._pause(tries)
                elif problem.status in (400, 404):
                    raise FileProblem("gone") from problem
                else:
                    raise TryLater(
                        problem.retry_after or 3.0, reason=problem.description
                    ) from problem

    async def close(self) -> None:
        """Give the connections back; safe to call twice."""
        await self._client.close()


def split_text(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Parts of at most `limit` UTF-16 code units, cut at line ends where there are some."""
    parts: list[str] = []
    rest = text.strip()
    while rest:
        head = rest.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
        if len(head) < len(rest):
            line_end = head.rfind("\n")
            head = head[:line_end] if line_end > len(head) // 2 else head
        parts.append(head.rstrip())
        rest = rest[len(head) :].lstrip("\n")
    return [part for part in parts if part]


def _keyboard(out: Outgoing) -> Keyboard:
    return [[(button.label, button.data) for button in row] for row in out.buttons if row]


def _first_line(error: BaseException) -> str:
    """Type and first line: database errors carry the values, so message text, further down."""
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0][:200]}"


def _log_problem(what: str, problem: ApiProblem) -> None:
    if problem.status == 409:
        _log.error(
            "another program receives with this bot's token (a second kadesk, or a webhook)",
            call=what,
            telegram=problem.description,
        )
    elif problem.status in (401, 404):
        _log.error("telegram refuses the token, see telegram.token", call=what)
    else:
        _log.warning("telegram call failed, trying again", call=what, reason=problem.description)
