"""The HTTP side: routing, long polls, webhook delivery, faults."""
# ruff: noqa: ASYNC109 - waiting with a time-out is what testers call this for

import asyncio
import contextlib
import json
import socket
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from tests.botapi.limits import Fault, Faults, Limits, too_many
from tests.botapi.methods import METHODS, _allow
from tests.botapi.params import Params
from tests.botapi.people import Group, Private
from tests.botapi.world import ApiFault, BotMessage, Call, Said, World, now

T = TypeVar("T")
TOKEN = "7000000001:AAExampleTokenForTests_0123456789abc"
PACED = (
    *("sendmessage", "sendphoto", "senddocument", "sendmediagroup", "editmessagetext"),
    *("createforumtopic", "editforumtopic", "closeforumtopic", "reopenforumtopic"),
    "pinchatmessage",  # each of these leaves a message in the chat, or changes one
)


class _Uvicorn(uvicorn.Server):
    """Leaves the process's signal handlers alone; pytest and the scripts own them."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class _Cut(Response):
    """Starts an answer and never finishes it: the client sees the connection break."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"ok":tr', "more_body": True})


class BotApi:
    """A Bot API server on loopback, run in the loop that opens it.

    `limits.on = True` switches the FAQ's send limits on. `webhook_retry` is the pause in seconds
    before a refused webhook delivery is repeated.
    """

    def __init__(self, *, token: str = TOKEN, username: str = "kadesk_bot", port: int = 0) -> None:
        self.world = World(token, username)
        self.token = token
        self.username = username
        self.limits = Limits()
        self.faults = Faults()
        self.webhook_retry = 0.05
        self._port = port
        self._posting: set[int] = set()  # updates on their way to the webhook
        self._closing = False
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "BotApi":
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", self._port))
        self._socket.listen(128)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        config = uvicorn.Config(
            self._app(), log_config=None, lifespan="off", ws="none", timeout_graceful_shutdown=1
        )
        self._server = _Uvicorn(config)
        self._tasks = [
            asyncio.create_task(self._server.serve(sockets=[self._socket])),
            asyncio.create_task(self._deliver()),
        ]
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Be gone: connections are refused from now on. Safe to call twice."""
        self._closing = True
        self._server.should_exit = self._server.force_exit = True
        self.world.changed()
        self._tasks[1].cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._socket.close()

    # -- the tester's side ----------------------------------------------------------------

    def user(
        self, user_id: int, name: str = "小王", *, lang: str = "zh-hans", started: bool = False
    ) -> Private:
        """A person; `started` means that they wrote to the bot once (bots cannot write first)."""
        if user_id in self.world.chats:
            known: Private = self.world.chats[user_id]
            return known
        user = {"id": user_id, "is_bot": False, "first_name": name, "language_code": lang}
        chat = self.world.chats[user_id] = Private(self.world, user, started=started)
        return chat

    def group(
        self,
        chat_id: int,
        title: str = "售后群",
        *,
        forum: bool = False,
        admin: bool = True,
        basic: bool = False,
    ) -> Group:
        """A group with the bot in it; not `admin` means privacy mode, `basic` no supergroup."""
        made = Group(self.world, chat_id, title, forum=forum, admin=admin, basic=basic)
        chat: Group = self.world.chats.setdefault(chat_id, made)
        return chat

    @property
    def said(self) -> list[Said]:
        """Every send and edit of the bot, in order, with times."""
        return self.world.said

    @property
    def messages(self) -> list[BotMessage]:
        return list(self.world.messages.values())

    @property
    def calls(self) -> list[Call]:
        """Every request, refused ones too."""
        return self.world.calls

    def called(self, method: str) -> list[Call]:
        return [call for call in self.world.calls if call.method.lower() == method.lower()]

    async def until(self, check: Callable[[], T | None], *, timeout: float = 10) -> T:
        """Wait for a condition over this server; it is tried after every change."""
        found = await self.world.until(check, timeout)
        assert found, f"condition not met within {timeout:g} s"
        return found

    def inject(self, update: dict[str, Any], *, keep_id: bool = False) -> int:
        """Queue any dict as an update: unknown kinds, or with `keep_id` a repeated id."""
        return self.world.inject(update, keep_id=keep_id)

    def restart_update_ids(self, first: int) -> None:
        """After a week without updates Telegram goes on at a random id."""
        self.world.next_update_id = first

    def fail(
        self,
        method: str = "",
        status: int = 500,
        description: str = "Internal Server Error",
        *,
        retry_after: int | None = None,
        times: int = 1,
        skip: int = 0,
        chat_id: int | None = None,
    ) -> None:
        """Refuse `times` calls of `method` (every method when empty) after `skip` more."""
        fault = ApiFault(status, description)
        if retry_after is not None:
            fault = too_many(retry_after)
        self.faults.planned.append(Fault(method.lower(), times, chat_id, fault, skip))

    def cut(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """Do the next `times` calls and break the connection instead of answering."""
        self.faults.planned.append(Fault(method.lower(), times, chat_id))

    def age_callbacks(self) -> None:
        """Make every open button press too old to be answered."""
        for query in self.world.callbacks.values():
            query["old"] = True

    # -- HTTP -----------------------------------------------------------------------------

    def _app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/bot{token}/{method}", self._call, methods=["GET", "POST"]),
                Route("/file/bot{token}/{path:path}", self._download),
            ]
        )

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        params = Params({})
        try:
            if request.path_params["token"] != self.token:
                raise ApiFault(401, "Unauthorized")
            params = await Params.of(request)
            fault = self.faults.due(method.lower(), params)
            if fault and fault.fault:
                raise fault.fault
            result = await self._run(method.lower(), params)
        except ClientDisconnect:  # the client was killed in the middle of its request
            return Response(status_code=499)
        except ApiFault as refused:
            self._log(method, params, refused.code)
            return _refusal(refused)
        self._log(method, params, 0 if fault else 200)
        return _Cut() if fault else JSONResponse({"ok": True, "result": result})

    def _log(self, method: str, params: Params, status: int) -> None:
        self.world.calls.append(Call(now(), method, params.loggable(), status))
        self.world.changed()

    async def _run(self, method: str, params: Params) -> Any:
        """Method names are case-insensitive (docs, "Making requests")."""
        if method == "getupdates":
            return await self._get_updates(params)
        if method not in METHODS:
            raise ApiFault(404, "Not Found: method not found")
        if method in PACED:
            album = params.parsed("media")
            messages = len(album) if isinstance(album, list) else 1
            now = asyncio.get_running_loop().time()
            self.limits.spend(params.whole("chat_id") or 0, now, messages)
        return await METHODS[method](self.world, params)

    async def _download(self, request: Request) -> Response:
        stored = self.world.file_paths.get(request.path_params["path"])
        if request.path_params["token"] != self.token or stored is None:
            return _refusal(ApiFault(404, "Not Found"))
        return Response(stored.data, media_type="application/octet-stream")

    # -- updates --------------------------------------------------------------------------

    async def _get_updates(self, params: Params) -> list[dict[str, Any]]:
        if self.world.webhook:
            raise ApiFault(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        if self.world.poller:
            self.world.poller.set()  # the newer poller wins, as on the real server
        mine = self.world.poller = asyncio.Event()
        _allow(self.world, params)
        self.world.confirm(params.whole("offset") or 0)
        limit = min(max(params.whole("limit") or 100, 1), 100)
        timeout = min(max(params.whole("timeout") or 0, 0), 50)

        def ready() -> bool:
            return bool(self.world.pending) or mine.is_set() or self._closing

        mine_taken = asyncio.create_task(self._wake_when(mine))
        try:
            await self.world.until(ready, timeout)
        finally:
            mine_taken.cancel()
        if mine.is_set():
            raise ApiFault(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        if self.world.poller is mine:
            self.world.poller = None
        return json.loads(json.dumps(self.world.pending[:limit]))  # type: ignore[no-any-return]

    async def _wake_when(self, event: asyncio.Event) -> None:
        await event.wait()
        self.world.changed()

    async def _deliver(self) -> None:
        """Post pending updates to the webhook, several at once and so out of order."""
        async with (
            httpx.AsyncClient(trust_env=False, verify=False, timeout=10) as client,
            asyncio.TaskGroup() as posts,
        ):
            while True:
                changed = self.world.next_change()
                hook = self.world.webhook
                for update in list(self.world.pending) if hook else ():
                    if hook and len(self._posting) >= hook.max_connections:
                        break
                    if id(update) not in self._posting:
                        self._posting.add(id(update))
                        posts.create_task(self._post(client, update))
                await changed.wait()

    async def _post(self, client: httpx.AsyncClient, update: dict[str, Any]) -> None:
        """Deliver one update; anything but 2xx leaves it pending for another try."""
        try:
            await self._try_post(client, update)
        finally:
            self._posting.discard(id(update))
            self.world.changed()

    async def _try_post(self, client: httpx.AsyncClient, update: dict[str, Any]) -> None:
        hook = self.world.webhook
        if hook is None:
            return
        secret = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            answer = await client.post(hook.url, json=update, headers=secret)
            problem = "" if answer.is_success else f"Wrong response: {answer.status_code}"
        except httpx.HTTPError as error:
            problem = f"Connection failed: {type(error).__name__}"
        if not problem:
            self.world.pending = [u for u in self.world.pending if u is not update]
            return
        hook.last_error, hook.last_error_at = problem, int(now().timestamp())
        await asyncio.sleep(self.webhook_retry)


def _refusal(fault: ApiFault) -> JSONResponse:
    body: dict[str, Any] = {
        "ok": False,
        "error_code": fault.code,
        "description": fault.description,
    }
    if fault.parameters:
        body["parameters"] = fault.parameters
    return JSONResponse(body, status_code=fault.code)
