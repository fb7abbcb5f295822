"""A shop's own page on another origin, with a strict CSP and CSS that spares nobody."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from bot.web.http import serve

_PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>星星点卡店</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/shop.css">
{script}</head><body><main><h1>100 元游戏点卡</h1>
<p>自动发货，24 小时。<a href="#" data-kadesk-open>订单有问题？</a></p></main></body></html>"""
_CSS = """body { font: 16px serif; background: #fff8e8; color: #333; } button { display: none !important; }
iframe { width: 10px !important; visibility: hidden; } div { color: red; position: static !important; }
a { color: #7a3b00; }"""


class ShopPage:
    """`url` is its origin; `desk` and `attributes` say what it embeds."""

    url = ""
    same_site = ""  # the same at 127.0.0.1
    desk = ""
    attributes = ""

    async def page(self, request: Request) -> HTMLResponse:
        tag = f'<script src="{self.desk}/widget.js" {self.attributes} async></script>'
        policy = (
            f"default-src 'self'; img-src 'self' data:; script-src {self.desk}; "
            f"frame-src {self.desk}; style-src 'self'; require-trusted-types-for 'script'"
        )
        headers = {"Content-Security-Policy": policy}
        return HTMLResponse(_PAGE.format(script=tag), headers=headers)

    async def css(self, request: Request) -> HTMLResponse:
        return HTMLResponse(_CSS, media_type="text/css")


@asynccontextmanager
async def shop_page() -> AsyncIterator[ShopPage]:
    """The page at http://localhost:…: another site than the desk at 127.0.0.1."""
    shop = ShopPage()
    app = Starlette(routes=[Route("/shop.css", shop.css), Route("/{path:path}", shop.page)])
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(app, "127.0.0.1", 0, ready=ready.set_result))
    try:
        async with asyncio.timeout(20):
            shop.same_site = await ready
            shop.url = shop.same_site.replace("127.0.0.1", "localhost")
        yield shop
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
