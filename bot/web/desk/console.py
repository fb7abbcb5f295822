"""The staff console /desk: its routes in one table, each with the command whose right it takes.

A request is one transaction: who asks (session and roles of this moment), whether they may, and
what they see or do. Pictures and HTML are made after it.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.context import Context
from bot.staff.command import allowed
from bot.staff.commands import BY_NAME
from bot.web.desk import numbers_page, pictures, queue_page, ticket_page, verbs
from bot.web.desk.calls import Answer, Call, Goto, Leave, Page, Shown
from bot.web.desk.door import Door, Viewer, from_own_page
from bot.web.desk.pages import STATIC, build, rendered, static
from bot.web.links import FileLinks

if TYPE_CHECKING:
    from storage.evidence_files import EvidenceFiles
    from storage.store import Store
    from storage.work import Work

MAX_FORM = 64 * 1024  # bytes of a form; the longest reply is 3,000 characters
MAX_FIELDS = 40
_NO_PAGES = frozenset({"/desk/rows", "/desk/session", "/desk/login"})
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PRIVATE = {
    "Content-Security-Policy": _CSP,
    "Cache-Control": "no-store",
    # Not no-referrer: that also hides from our own forms where they come from.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Cookie",
}


@dataclass(frozen=True, slots=True)
class DeskRoute:
    """`needs`: the command whose right this takes ("" = any member of staff). `looks`: the page
    asks by itself, which keeps nobody logged in. `reads`: on a snapshot, beside the turns."""

    method: Literal["GET", "POST"]
    path: str
    run: Callable[[Call], Answer]
    needs: str = ""
    looks: bool = False
    reads: bool = False


class Console:
    """`posted` wakes the outbox; `public_url` says whether browsers come by https."""

    def __init__(
        self,
        store: "Store",
        files: "EvidenceFiles",
        clock: Callable[[], datetime],
        *,
        context: Callable[[], Context],
        links: FileLinks,
        secret: bytes,
        posted: Callable[[], None],
        public_url: str = "",
    ) -> None:
        self._store = store
        self._files = files
        self._clock = clock
        self._context = context
        self._links = links
        self._posted = posted
        self._public_host = urlsplit(public_url).netloc
        self._counted: dict[tuple[int, str, str], tuple[int, Page]] = {}
        self._door = Door(secret, secure=public_url.startswith("https://"))

    @property
    def table(self) -> tuple[DeskRoute, ...]:
        """Every page and verb behind the login."""
        links = self._links
        number = "/desk/t/{number:int}"
        return (
            DeskRoute("GET", "/desk", queue_page.queue, "queue"),
            DeskRoute("GET", "/desk/rows", queue_page.rows, "queue", looks=True),
            DeskRoute("GET", number, partial(verbs.shown, links=links), "show"),
            DeskRoute("GET", number + "/live", self._live, "show", looks=True),
            DeskRoute("POST", number + "/{verb}", partial(verbs.act, links=links)),
            DeskRoute(
                "POST", number + "/card-key/{key:int}", partial(verbs.reveal, links=links), "show"
            ),
            DeskRoute("POST", "/desk/say", verbs.say),
            DeskRoute("POST", "/desk/press", verbs.press),
            DeskRoute("GET", "/desk/said", partial(verbs.said_page, links=links)),
            DeskRoute("GET", "/desk/file/{link}", self._file, "show"),
            DeskRoute("GET", "/desk/numbers", self._numbers, "stats", reads=True),
            DeskRoute("GET", "/desk/me", _me),
            DeskRoute("POST", "/desk/lang", _speak),
            DeskRoute("POST", "/desk/logout", _logout),
            DeskRoute("POST", "/desk/logout-others", _logout_others),
        )

    def routes(self) -> list[BaseRoute]:
        """The table, and what a stranger may reach: the login and its looks."""
        return [
            Route("/desk/static/{name}", _static),
            Route("/desk/login", self._login, methods=["POST"]),
            Route("/desk/login", self._door_page),
            Route("/desk/session", self._session),
            *(
                Route(one.path, partial(self._serve, one), methods=[one.method])
                for one in self.table
            ),
        ]

    # -- one request -------------------------------------------------------------------------

    async def _serve(self, route: DeskRoute, request: Request) -> Response:
        token = self._door.token(request)
        form: Mapping[str, Sequence[str]] = {}
        if route.method == "POST":
            form = await _form(request)
            proof = next(iter(form.get("proof", ())), "")
            own = from_own_page(request.headers, self._public_host)
            if not (token and own and self._door.proven(token, proof)):
                return self._stranger(request)
        ctx, now = self._context(), self._clock()

        def call_of(work: "Work", viewer: Viewer) -> Call:
            path, query = request.path_params, dict(request.query_params)
            return Call(work, ctx, viewer, now, path, query, form, self._door.proof(token))

        def run(work: "Work") -> tuple[Viewer, Answer | None] | None:
            viewer = self._door.viewer(work, ctx, token, now, touch=not route.looks)
            if viewer is None:
                return None
            call = call_of(work, viewer)
            if route.needs and not allowed(viewer.roles, BY_NAME[route.needs]):
                return viewer, verbs.no_right(call, route.needs)
            return viewer, None if route.reads else route.run(call)

        found = await self._store.run(run)
        if found is None:
            return self._stranger(request)
        viewer, answer = found
        if answer is None:
            answer = await self._store.look(lambda work: route.run(call_of(work, viewer)))
        if not route.looks:
            self._posted()
        return await self._answered(viewer, answer)

    async def _answered(self, viewer: Viewer, answer: Answer) -> Response:
        match answer:
            case Page():
                if answer.status == 204:
                    return Response(status_code=204, headers=_PRIVATE)
                html = rendered(answer, self._context(), viewer, self._door.proof(viewer.token))
                headers = {**_PRIVATE, "X-Pulse": answer.pulse} if answer.pulse else _PRIVATE
                return HTMLResponse(html, answer.status, headers)
            case Goto(path):
                return RedirectResponse(path, 303, _PRIVATE)
            case Shown():
                return await pictures.served(answer, _PRIVATE)
            case Leave():
                response = RedirectResponse("/desk", 303, _PRIVATE)
                self._door.clear_cookie(response)
                return response

    def _stranger(self, request: Request, fault: str = "", status: int = 0) -> Response:
        """The login page, whatever was asked for: it tells nobody what exists. Tickets and
        pictures are "not found" to strangers, in the status as well."""
        private = request.url.path.startswith(("/desk/t/", "/desk/file/"))
        page = Page("login.html", {"fault": fault, "next": _next(request)})
        html = rendered(page, self._context(), None)
        return HTMLResponse(html, status or (404 if private else 401), _PRIVATE)

    # -- the door ----------------------------------------------------------------------------

    async def _door_page(self, request: Request) -> Response:
        """The login page under an address of its own; who is logged in goes on."""
        if await self._is_in(request):
            return RedirectResponse("/desk", 303, _PRIVATE)
        return self._stranger(request, status=200)

    async def _login(self, request: Request) -> Response:
        form = await _form(request)
        if not from_own_page(request.headers, self._public_host):
            return self._stranger(request, "foreign", 403)
        ctx, now = self._context(), self._clock()
        typed = next(iter(form.get("code", ())), "")

        def run(work: "Work") -> tuple[bool, str | None]:
            if not self._door.may_try(work, request, now):
                return False, None
            return True, self._door.login(work, ctx, typed, request, now)

        may_try, token = await self._store.run(run)
        if token is None:
            fault, status = ("wrong", 401) if may_try else ("too_many", 429)
            return self._stranger(request, fault, status)
        self._posted()
        target = next(iter(form.get("next", ())), "")
        response = RedirectResponse(_own_path(target), 303, _PRIVATE)
        self._door.set_cookie(response, token, ctx.settings.web.console_hours)
        return response

    async def _session(self, request: Request) -> Response:
        """204 when the browser is logged in, else 200: a strict cookie is not sent with a click
        on a link in a messenger's web page, so that the login page asks again from here."""
        status = 204 if await self._is_in(request) else 200
        return Response(status_code=status, headers=_PRIVATE)

    async def _is_in(self, request: Request) -> bool:
        ctx, now, token = self._context(), self._clock(), self._door.token(request)
        viewer = await self._store.run(
            lambda work: self._door.viewer(work, ctx, token, now, touch=False)
        )
        return viewer is not None

    # -- pages that need more than their call --------------------------------------------------

    def _numbers(self, call: Call) -> Answer:
        """The figures, counted at most once a minute."""
        minute = int(call.now.timestamp() // 60)
        key = (numbers_page.days_of(call), call.viewer.lang, call.shop.policy.version)
        known = self._counted.get(key)
        if known is None or known[0] != minute:
            known = self._counted[key] = minute, numbers_page.numbers(call)
        return known[1]

    def _live(self, call: Call) -> Answer:
        ticket = call.work.ticket(call.path["number"])
        if ticket is None:
            return verbs.not_found()
        return ticket_page.live(call, ticket, self._links)

    def _file(self, call: Call) -> Answer:
        found = ticket_page.picture_of(call, call.path["link"], self._links)
        if found is None:
            return Page("fault.html", {"what": "expired"}, 404)
        return pictures.picture(call, *found, self._files)


def _me(call: Call) -> Answer:
    from datetime import timedelta

    idle = timedelta(hours=call.ctx.settings.web.console_idle_hours)
    sessions = [
        {
            "browser": session.browser,
            "made": call.ctx.at(session.made_at, call.now),
            "seen": call.ctx.at(session.seen_at, call.now),
            "this": session.id == call.viewer.session.id,
        }
        for session in call.work.desk_sessions(call.viewer.person, call.now, idle)
    ]
    roles = [call.ctx.say(f"staff.role.{role}") for role in sorted(call.viewer.roles)]
    return Page("me.html", {"sessions": sessions, "roles": roles})


def _speak(call: Call) -> Answer:
    lang = call.typed("lang")
    call.work.speak_desk_session(call.viewer.token, lang if lang in ("zh", "en") else "")
    return Goto(_own_path(call.typed("next")))


def _logout(call: Call) -> Answer:
    call.work.close_desk_session(call.viewer.token)
    return Leave()


def _logout_others(call: Call) -> Answer:
    call.work.close_desk_sessions(call.viewer.person, but=call.viewer.token)
    return Goto("/desk/me")


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        return PlainTextResponse("404", 404)
    current = request.url.query == build()
    cache = "public, max-age=31536000, immutable" if current else "no-cache"
    return Response(static(name), headers={"Cache-Control": cache}, media_type=STATIC[name])


async def _form(request: Request) -> Mapping[str, Sequence[str]]:
    """The fields of a form, or none when it is too big or no form."""
    from urllib.parse import parse_qs

    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return {}
    body = bytearray()
    try:
        async with asyncio.timeout(20):
            async for part in request.stream():
                body += part
                if len(body) > MAX_FORM:
                    return {}
        return parse_qs(body.decode(), max_num_fields=MAX_FIELDS)
    except (ValueError, TimeoutError, ClientDisconnect):
        return {}


def _next(request: Request) -> str:
    if request.method != "GET" or request.url.path == "/desk/login":
        return "/desk"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _own_path(target: str) -> str:
    """A page of the console to go on to; anything else is the queue."""
    parts = urlsplit(target)
    plain = not parts.scheme and not parts.netloc and "\\" not in target
    own = plain and (parts.path == "/desk" or parts.path.startswith("/desk/"))
    fragment = parts.path in ("/desk/rows", "/desk/session", "/desk/login") or parts.path.endswith(
        "/live"
    )
    return quote(target, safe="/?&=%#.-_~") if own and not fragment else "/desk"
