"""Who is at the console: one-time codes, sessions in cookies, and proof that a form is ours."""

import hmac
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING

from bot.context import Context
from bot.staff.members import roles_of
from bot.tickets.change import names_of
from storage.rows import Post
from storage.work import Work
from storage.work_console import DeskSession

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

TRIES, TRY_SECONDS = 30, 60.0  # wrong codes from one address; 40 bits need no more
_CODE = re.compile(r"[0-9A-Z]{8}")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_BROWSERS = (
    *(("MicroMessenger", "微信"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox")),
    *(("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")),
)
_SYSTEMS = (
    *(("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows")),
    *(("Mac OS", "Mac"), ("Linux", "Linux")),
)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A member of staff with the roles of this very moment."""

    person: str
    name: str
    roles: frozenset[str]
    lang: str
    token: str
    session: DeskSession


class Door:
    """`secret` signs form tokens; `secure` says that browsers come by https."""

    def __init__(self, secret: bytes, *, secure: bool) -> None:
        self._secret = secret
        self._secure = secure
        # A name that browsers accept only over https, for this host alone and from no subdomain.
        self._cookie = "__Host-kadesk_desk" if secure else "kadesk_desk"

    # -- sessions ----------------------------------------------------------------------------

    def token(self, request: "Request") -> str:
        """What the browser's cookie holds, or ""."""
        token = request.cookies.get(self._cookie, "")
        return token if _TOKEN.fullmatch(token) else ""

    def viewer(
        self, work: Work, ctx: Context, token: str, now: datetime, *, touch: bool
    ) -> Viewer | None:
        """Who holds this token, if they are staff now; who is no longer is logged out."""
        if not token:
            return None
        idle = timedelta(hours=ctx.settings.web.console_idle_hours)
        session = work.desk_session(token, now, idle, touch=touch)
        if session is None:
            return None
        roles = roles_of(work, ctx, session.person)
        if not roles:
            work.close_desk_sessions(session.person)
            return None
        name = names_of(work, (session.person,))[session.person]
        return Viewer(session.person, name, roles, session.lang or ctx.lang, token, session)

    def login(
        self, work: Work, ctx: Context, typed: str, request: "Request", now: datetime
    ) -> str | None:
        """The token of a new session for a right code; None for a wrong one. Its owner is told
        where and when, so that a code which somebody talked them out of does not go unseen."""
        code = typed_code(typed)
        taken = work.take_desk_code(code, now) if _CODE.fullmatch(code) else None
        if taken is None or not roles_of(work, ctx, taken[0]):
            return None
        person, chat = taken
        token, browser = secrets.token_urlsafe(32), browser_of(request.headers.get("user-agent"))
        hours = ctx.settings.web.console_hours
        work.open_desk_session(token, person, browser, now, now + timedelta(hours=hours))
        channel, _, chat_id = chat.partition(":")
        words = (browser, address_of(request))
        work.note_desk(person, "console", person, now, " · ".join(word for word in words if word))
        text = ctx.say(
            "desk_web.logged_in", at=ctx.at(now, now), where=" · ".join(w for w in words if w)
        )
        work.post(Post(channel, chat_id, text, priority=0), now)
        return token

    def may_try(self, work: Work, request: "Request", now: datetime) -> bool:
        """Whether this address may try another code; counts the try."""
        host = request.client.host if request.client else "?"
        return work.count_try(f"desk login:{host}", now, TRY_SECONDS) <= TRIES

    def set_cookie(self, response: "Response", token: str, hours: float) -> None:
        response.set_cookie(
            self._cookie,
            token,
            max_age=int(hours * 3600),
            path="/",
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )

    def clear_cookie(self, response: "Response") -> None:
        response.delete_cookie(
            self._cookie, path="/", secure=self._secure, httponly=True, samesite="strict"
        )

    # -- forms -------------------------------------------------------------------------------

    def proof(self, token: str) -> str:
        """What every form of this session carries."""
        return hmac.digest(self._secret, f"desk form\n{token}".encode(), "sha256").hex()

    def proven(self, token: str, given: str) -> bool:
        return hmac.compare_digest(self.proof(token).encode(), given.encode())


def from_own_page(headers: Mapping[str, str], public_host: str) -> bool:
    """Whether a browser says that one of our own pages sends this form. Fails closed: every
    browser names the origin of a form that is posted."""
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    scheme, _, origin = headers.get("origin", "").partition("://")
    hosts = {headers.get("host", "").lower(), public_host.lower()} - {""}
    return scheme in ("http", "https") and origin.lower() in hosts


def typed_code(text: str) -> str:
    """A code as it was meant: any case and width, with or without hyphen and blanks."""
    folded = unicodedata.normalize("NFKC", text[:40]).upper()
    return "".join(letter for letter in folded if letter.isalnum())


def browser_of(agent: str | None) -> str:
    """ "Chrome · Windows": enough for its owner to know it again, nothing foreign in it."""
    found = [
        next((name for mark, name in table if mark in (agent or "")), "")
        for table in (_BROWSERS, _SYSTEMS)
    ]
    return " · ".join(name for name in found if name) or "?"


def address_of(request: "Request") -> str:
    """The address of the browser; behind a proxy only the proxy is known: then nothing."""
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return ""
    return "" if address.is_loopback or address.is_private else str(address)
