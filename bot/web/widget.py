"""GET /widget.js and /embed: the chat in a frame on the shop's own pages, and on no others."""

import json
from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.pages import HERE, Frame

THEMES = ("light", "dark")
FRESH_SECONDS = 300  # so long browsers may use a widget.js without asking again

_PLACE = '["__origins__"]'
_REFUSED = "这个网站没有开放聊天挂件。 This origin may not embed the chat."


class WidgetRoutes:
    """`origins`: whose pages may show the chat, "https://shop.example"; none turns it off, and
    the script then says so in the browser's console. `page` makes the page of a frame."""

    def __init__(self, origins: Sequence[str], page: Callable[[Request, Frame], Response]) -> None:
        self._origins = tuple(origins)
        self._page = page
        script = (HERE / "widget.js").read_text("utf-8")
        # "</" cannot be in an origin; JSON is JavaScript here.
        self._script = script.replace(_PLACE, json.dumps(self._origins))

    def routes(self) -> list[Route]:
        return [Route("/widget.js", self.script), Route("/embed", self.embed)]

    async def script(self, request: Request) -> Response:
        headers = {
            "Cache-Control": f"public, max-age={FRESH_SECONDS}",
            "Cross-Origin-Resource-Policy": "cross-origin",  # it is loaded by others by design
        }
        return Response(self._script, headers=headers, media_type="text/javascript")

    async def embed(self, request: Request) -> Response:
        """The chat for the frame on a page of `parent`, which the browser holds us to."""
        asked = request.query_params
        parent = asked.get("parent", "")
        if parent not in self._origins:
            return PlainTextResponse(_REFUSED, 403)
        theme = asked.get("theme", "")
        frame = Frame(parent, theme=theme if theme in THEMES else "")
        return self._page(request, frame)
