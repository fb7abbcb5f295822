"""Telegram: one bot account, received by our own getUpdates loop or by a webhook.

No framework here: a `Client` speaks the Bot API; `telegram_ptb` holds the one on
python-telegram-bot, `telegram_aiogram` the one on aiogram. Rules of the protocol: Bot API
documentation, core.telegram.org/bots/api.
"""

import asyncio
import hmac
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeVar
from urllib.parse import urlsplit

import structlog

from bot.channels import Abilities, FileProblem, Outgoing, Receive, TryLater
from bot.channels.telegram_api import ApiProblem, Client, Menu
from bot.channels.telegram_send import Sender
from bot.channels.telegram_updates import ALLOWED_UPDATES, Me, parse, update_id_of
from bot.config.settings import TelegramSettings
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

T = TypeVar("T")

MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes, of the public Bot API server
MAX_WEBHOOK_BODY = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_PAUSE = 30.0  # seconds between tries when Telegram cannot be reached

_log = structlog.get_logger(__name__)


def open_telegram(
    settings: TelegramSettings,
    files: EvidenceFiles,
    clock: Callable[[], datetime],
    **options: Any,
) -> "TelegramChannel":
    """The channel that config describes, on its framework; only that one is imported.

    `options` are those of TelegramChannel that no shop sets: menus, named, poll_timeout,
    first_pause.
    """
    return TelegramChannel(
        open_client(settings),
        clock=clock,
        read_picture=files.read,
        mode=settings.mode,
        forwarded=settings.forwarded,
        webhook_url=settings.webhook_url,
        secret_token=settings.secret_token,
        **options,
    )


def open_client(settings: TelegramSettings) -> Client:
    """The Bot API client on the framework that config names. Raises ImportError when that one is
    not installed."""
    if settings.framework == "aiogram":
        from bot.channels.telegram_aiogram import AiogramClient

        return AiogramClient(settings.token, settings.api_base)
    from bot.channels.telegram_ptb import PtbClient

    return PtbClient(settings.token, settings.api_base)


class TelegramChannel:
    """One bot account.

    `read_picture` gives the stored original of a sha256, OSError or ValueError when it is lost.
    `poll_timeout` is in seconds; `first_pause` is the first wait after a failure, doubled up to
    30 s.
    `menus` are set at every start. `named` hears the bot's own @name as soon as it is known.
    `forwarded`: another program owns the token and posts its raw updates to the webhook route, so
    neither the webhook nor the menu is touched.
    """

    name = "telegram"
    abilities = Abilities(files="sent")

    def __init__(
        self,
        client: Client,
        *,
        clock: Callable[[], datetime],
        read_picture: Callable[[str], bytes],
        mode: Literal["polling", "webhook"] = "polling",
        forwarded: bool = False,
        webhook_url: str = "",
        secret_token: str = "",
        menus: Sequence[Menu] = (),
        named: Callable[[str], None] = lambda _: None,
        poll_timeout: float = 50.0,
        first_pause: float = 0.5,
    ) -> None:
        if mode == "webhook" and not (webhook_url and secret_token):
            raise ValueError("telegram.mode = webhook needs webhook_url and secret_token")
        self._client = client
        self._clock = clock
        self._sender = Sender(client, read_picture)
        self._webhook = (webhook_url, secret_token) if mode == "webhook" else ("", "")
        self._forwarded = forwarded
        self._menus = () if forwarded else tuple(menus)
        self._named = named
        self._poll_timeout = poll_timeout
        self._first_pause = first_pause
        self._me: Me | None = None
        self._receive: Receive | None = None

    # -- receiving -------------------------------------------------------------------------

    async def run(self, receive: Receive) -> None:
        """Take updates until cancelled; each is confirmed only after `receive` returned.

        A token that is refused or a server that is away is logged and tried again, at most every
        30 s: the other doors of the desk stay open meanwhile.
        """
        self._me = await self._persist("getMe", self._client.me)
        self._receive = receive
        self._named(self._me.username)
        for menu in self._menus:
            await self._once("setMyCommands", self._client.set_menu(menu))
        url, secret = self._webhook
        if url:
            if not self._forwarded:
                await self._persist(
                    "setWebhook", lambda: self._client.set_webhook(url, secret, ALLOWED_UPDATES)
                )
            await asyncio.Event().wait()  # webhook_route does the work
        await self._free_of_webhook()
        await self._poll(receive, self._me)

    async def _free_of_webhook(self) -> None:
        await self._once("deleteWebhook", self._client.set_webhook("", "", ALLOWED_UPDATES))

    async def _once(self, what: str, call: Awaitable[None]) -> None:
        """Try what receiving can do without: a menu, or a webhook that was never set. One that
        is still in the way makes getUpdates answer 409, and is tried again then."""
        try:
            await call
        except ApiProblem as problem:
            _log_problem(what, problem)

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
                if problem.status == 409:
                    await self._free_of_webhook()
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
        """Send, edit or answer; the id of the message with the buttons ("" for an answer)."""
        return await self._sender.send(out)

    async def forum(self, chat_id: str) -> tuple[bool, bool] | None:
        """(whether a group has topics, whether we may manage them); None: nobody knows now."""
        try:
            return await self._client.forum(chat_id)
        except ApiProblem as problem:
            _log_problem("getChat", problem)
            return None

    async def typing(self, chat_id: str, thread: str | None = None) -> None:
        """Show 正在输入 for about 5 s; a courtesy, so failures are no matter."""
        await self._sender.typing(chat_id, thread)

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
