"""The one web port: chat page, WebSocket, pictures, public rules, health, and routes handed in.

`make_app` builds the Starlette application, `serve` runs it on uvicorn until SIGTERM or SIGINT.
"""

import asyncio
import gzip
import hashlib
import re
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    contextmanager,
    nullcontext,
)
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from bot.channels.onebot_wire import MAX_FRAME as ONEBOT_FRAME
from bot.channels.onebot_wire import PATH as ONEBOT_PATH
from bot.channels.web import MAX_FRAME, WebChannel
from bot.channels.web_frames import MAX_FILES, MAX_TEXT
from bot.rulebook import Past
from bot.tickets.promises import SHOWN_DAYS, Promises, promises
from bot.web.cases import CaseRoute
from bot.web.files import FileRoutes
from bot.web.page_words import Words, in_traditional, language_wanted, put_into, spoken
from bot.web.pages import HERE, Demo, Frame, PageLimits, agent_page, chat_page
from bot.web.rules_page import rules_page
from bot.web.widget import WidgetRoutes
from dialogs.language import LANGS
from rules.policy import Policy

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send
    from websockets.http11 import Request as Handshake

    from bot.casefile.making import CaseFiles
    from storage.store import Store
    from storage.work import Work

AILING = timedelta(hours=24)  # a message set aside makes the shop unwell for so long
OUTBOX_LATE_SECONDS = 120.0  # a reply that waits longer than this is an issue for /healthz
RULES_SECONDS = 5  # so long the public page may be old; strangers must not keep the store busy
STOP_SECONDS = 5  # open requests get this long to end

_STATIC = {
    "chat.css": "text/css",
    "chat.js": "text/javascript",
    "more.js": "text/javascript",
    "rules.css": "text/css",
    "icon.svg": "image/svg+xml",
}
_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,255}")
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages are made of. `lifespan` wraps the running app: all cleanup goes there."""

    store: "Store"
    web: WebChannel
    policy: Callable[[], Policy]  # asked every time, since rules can be reloaded
    clock: Callable[[], datetime]
    demo: Demo | None = None
    routes: Sequence[BaseRoute] = ()
    lifespan: Callable[[], AbstractAsyncContextManager[None]] | None = None
    embed_origins: Sequence[str] = ()  # whose pages may show the chat; none: the widget is off
    closed: Callable[[], str] = field(default=lambda: "")  # when people are back, while away
    history: Callable[["Work"], Sequence[Past]] = lambda work: ()  # of the rules
    cases: Callable[[], "CaseFiles | None"] = field(default=lambda: None)
    issues: Callable[[], Sequence[str]] = field(default=lambda: ())  # others' words for /healthz
    # (channel, chat id) where staff hear of tickets
    staff_room: Callable[[], Iterable[tuple[str, str]]] = field(default=lambda: ())
    words: Words = field(default=lambda lang: {})  # of the page in other languages


def make_app(site: Site) -> Starlette:
    """The application. Nothing is opened before its lifespan begins."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with site.lifespan() if site.lifespan else nullcontext():
            try:
                yield
            finally:
                await site.web.close()

    return Starlette(
        routes=[*_Pages(site).routes(), *site.routes],
        middleware=[Middleware(_SecurityHeaders)],
        exception_handlers={404: _not_found},
        lifespan=lifespan,
    )


class _Pages:
    """The endpoints."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._files = FileRoutes(site.web, lambda: site.policy().evidence.max_picture_mb * 2**20)
        self._cases = CaseRoute(site.web.links, lambda: site.cases())
        self._static = {name: (HERE / name).read_bytes() for name in _STATIC}
        self._packed = {name: gzip.compress(body, 9) for name, body in self._static.items()}
        self._widget = WidgetRoutes(site.embed_origins, self._framed)
        self._rules: tuple[tuple[str, int], str] | None = None  # the page, made anew when due
        self._version = hashlib.sha256(b"".join(self._static.values())).hexdigest()[:12]

    def routes(self) -> list[BaseRoute]:
        """All routes; the demo's only when there is one."""
        routes: list[BaseRoute] = [
            Route("/", self.chat),
            Route("/rules", self.rules),
            Route("/words/{lang}.js", self.words),
            Route("/healthz", self.health),
            Route("/metrics", self.metrics),
            Route("/static/{name}", self.static),
            *self._widget.routes(),
            Route("/upload", self._files.upload, methods=["POST"]),
            Route("/file/{link}", self._files.show),
            Route("/case/{link}", self._cases.show),
            WebSocketRoute("/ws", self._site.web.socket),
        ]
        if self._site.demo is not None:
            routes.append(Route("/demo/agent", self.demo_agent))
        return routes

    async def chat(self, request: Request) -> Response:
        headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}
        return HTMLResponse(self._buyers_page(request), headers=headers)

    def _buyers_page(self, request: Request, frame: Frame | None = None) -> str:
        site = self._site
        accepted = request.headers.get("accept-language", "")
        lang = language_wanted(request.query_params.get("lang", ""), accepted)
        page = chat_page(
            *(site.web.title, self._version, self._limits(), site.demo),
            closed=site.closed(),
            frame=frame,
            words=f"/words/{lang}.js?{self._version}",
        )
        return put_into(page, site.words(lang), lang)

    async def words(self, request: Request) -> Response:
        """What the page's scripts say, in one language."""
        lang = next((one for one in LANGS if one == request.path_params["lang"]), None)
        if lang is None:
            return _text_404()
        headers = {"Cache-Control": "no-cache"}  # a shop may word them anew at any time
        script = spoken(self._site.words(lang))
        return Response(script, headers=headers, media_type="text/javascript")

    def _framed(self, request: Request, frame: Frame) -> Response:
        """The page inside the page of a shop, and in no other."""
        policy = content_security_policy(request.headers.get("host", ""), frame.parent)
        headers = {"Cache-Control": "no-cache", "Content-Security-Policy": policy}
        return HTMLResponse(self._buyers_page(request, frame), headers=headers)

    async def demo_agent(self, request: Request) -> Response:
        """The page that holds a right. Only for names of this machine or the public address:
        a foreign name that points here (DNS rebinding) must not get to read the token."""
        token = self._site.web.demo_token
        known = {*_LOOPBACK, urlsplit(self._site.web.public_url).hostname}
        if token is None or request.url.hostname not in known:
            return PlainTextResponse("演示的客服页面只能在本机打开。", 403)
        page = agent_page(self._site.web.title, self._version, self._limits(), token)
        return HTMLResponse(page, headers={"Cache-Control": "no-store"})

    async def rules(self, request: Request) -> Response:
        site, now = self._site, self._site.clock()

        def look(work: "Work") -> tuple[Sequence[Past], Promises]:
            return site.history(work), promises(work, now - timedelta(days=SHOWN_DAYS), now)

        policy = site.policy()
        name = (policy.version, int(now.timestamp() // RULES_SECONDS))
        if self._rules is None or self._rules[0] != name:
            history, kept = await site.store.run(look)
            page = rules_page(site.web.title, self._version, policy, now, history, kept)
            self._rules = name, page
        accepted = request.headers.get("accept-language", "")
        lang = language_wanted(request.query_params.get("lang", ""), accepted)
        shown = in_traditional(self._rules[1]) if lang == "hant" else self._rules[1]
        headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}
        return HTMLResponse(shown, headers=headers)

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return _text_404()
        current = request.url.query == self._version
        cache = "public, max-age=31536000, immutable" if current else "no-cache"
        headers = {"Cache-Control": cache, "Vary": "Accept-Encoding"}
        body = self._static[name]
        if "gzip" in request.headers.get("accept-encoding", ""):
            body, headers["Content-Encoding"] = self._packed[name], "gzip"
        return Response(body, headers=headers, media_type=_STATIC[name])

    async def health(self, request: Request) -> Response:
        """200 {"healthy": true, "issues": []}, or 503 with what is wrong in words."""
        issues = await self._issues()
        body = {"healthy": not issues, "issues": issues}
        return JSONResponse(body, 503 if issues else 200, {"Cache-Control": "no-store"})

    async def metrics(self, request: Request) -> Response:
        """Counts in the text format of Prometheus: queues, what was set aside, tickets."""
        now = self._site.clock()
        counts, age = await self._site.store.run(
            lambda work: (work.counts(), work.outbox_age(now))
        )
        lines = [f"kadesk_{name} {value}" for name, value in sorted(counts.items())]
        lines.append(f"kadesk_outbox_oldest_seconds {age:.1f}")
        headers = {"Cache-Control": "no-store"}
        return PlainTextResponse("\n".join(lines) + "\n", headers=headers)

    async def _issues(self) -> list[str]:
        """Whether the shop works: a buyer who blocked the bot is on their ticket, and no issue;
        a staff chat that cannot be reached is one."""
        try:
            async with asyncio.timeout(5):
                issues = await self._site.store.run(self._troubles)
        except Exception as error:  # noqa: BLE001 - whatever it is, that is the answer
            return [f"数据库没有应答 the database does not answer ({type(error).__name__})"]
        return [*issues, *self._site.issues()]

    def _troubles(self, work: "Work") -> list[str]:
        now = self._site.clock()
        received, sent = work.parked_since(now - AILING)
        age = work.outbox_age(now)
        issues = [
            f"客服群 {':'.join(chat)} 发不进去 the staff chat cannot be reached"
            for chat in self._site.staff_room()
            if work.unreachable(*chat)
        ]
        if received:
            issues.append(f"{received} 条来信处理失败 incoming messages set aside")
        if sent:
            issues.append(f"{sent} 条消息发不出去 messages set aside")
        if age > OUTBOX_LATE_SECONDS:
            issues.append(f"最早的待发消息已等 {age:.0f} 秒 the oldest reply waits")
        return issues

    def _limits(self) -> PageLimits:
        megabytes = self._site.policy().evidence.max_picture_mb
        return PageLimits(megabytes * 2**20, MAX_TEXT, MAX_FILES)


async def _not_found(request: Request, error: Exception) -> Response:
    return _text_404()


def _text_404() -> Response:
    return PlainTextResponse("没有这个页面。No such page.", 404)


def content_security_policy(host: str, ancestors: str) -> str:
    """What a page of ours may load, and who may show it in a frame."""
    # Older Safari does not count WebSockets as 'self': name the address, if it is one.
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        f"connect-src 'self'{sockets}; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {ancestors}"
    )


class _SecurityHeaders:
    """Adds to every answer what browsers shall not do with it; a route's own header wins."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        async def sender(message: "Message") -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._values(host).items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, sender)

    def _values(self, host: str) -> dict[str, str]:
        return {
            "Content-Security-Policy": content_security_policy(host, "'none'"),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }


class _Sockets(WebSocketsSansIOProtocol):
    """Visitors' frames are small; those of a OneBot implementation hold pictures."""

    def handle_connect(self, event: "Handshake") -> None:
        if event.path.partition("?")[0] == ONEBOT_PATH:
            self.conn.max_message_size = ONEBOT_FRAME
        super().handle_connect(event)


class _Server(uvicorn.Server):
    """Without uvicorn's own signal handling: it raises the signal again after its graceful stop,
    so that nothing after `serve` would run and the exit status would be -15."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop, signals = asyncio.get_running_loop(), (signal.SIGINT, signal.SIGTERM)
        try:
            for number in signals:
                loop.add_signal_handler(number, self.handle_exit, number, None)
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            with super().capture_signals():
                yield
            return
        try:
            yield
        finally:
            for number in signals:
                loop.remove_signal_handler(number)


async def serve(
    app: "ASGIApp", host: str, port: int, *, ready: Callable[[str], None] | None = None
) -> None:
    """Serve until SIGTERM or SIGINT, then end the lifespan and return normally; being cancelled
    stops it as orderly.

    `port` 0 takes a free one. `ready` gets the address ("http://127.0.0.1:8080") once it answers.
    Raises OSError when the address cannot be had, RuntimeError when the lifespan failed to start.
    """
    listening = socket.create_server((host, port), family=_family(host), backlog=2048)
    address = _address(listening)
    server = _Server(_config(app), (lambda: ready(address)) if ready else (lambda: None))
    running = asyncio.ensure_future(server.serve(sockets=[listening]))
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        server.should_exit = True
        await running
        raise
    finally:
        listening.close()
    if not server.started:
        raise RuntimeError("the web server did not start")


def _config(app: "ASGIApp") -> uvicorn.Config:
    # Forwarded-For headers are not believed: whoever connects could have written them.
    return uvicorn.Config(
        app,
        lifespan="on",
        ws=_Sockets,
        ws_max_size=MAX_FRAME,
        timeout_graceful_shutdown=STOP_SECONDS,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",  # its INFO lines name the address of every visitor
        log_config=None,
        limit_concurrency=20_000,
    )


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
