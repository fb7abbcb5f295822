"""The permission table: every route of the web port has a row, and every row is kept."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from bot import serve
from bot.app import open_store
from bot.config.settings import load_settings
from bot.web import http
from bot.web.access import TELEGRAM, Access
from bot.web.api.call import PREFIX, SCOPES
from bot.web.api.operations import OPERATIONS, document
from bot.web.permissions import PERMISSIONS
from storage.work import Work
from tests.shop import Shop

DOORS = """
[qq]
enabled = true
access_token = "a-token-of-onebot"
[supplier]
secret = "a secret of the supplier"
[api]
token = "a token of the shop's own"
"""
WEBHOOK = """
[telegram]
token = "123456:test-token"
mode = "webhook"
secret_token = "a-secret"
webhook_url = "https://shop.example/told-to-telegram"
"""


def calls_of(routes: Sequence[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """(method, path) of everything that the router answers."""
    for route in routes:
        if isinstance(route, Mount):
            yield from calls_of(route.routes, prefix + route.path)
        elif isinstance(route, WebSocketRoute):
            yield "WS", prefix + route.path
        else:
            assert isinstance(route, Route), f"{route} is of no kind that the table knows"
            for method in sorted((route.methods or set()) - {"HEAD"}):
                path = prefix + route.path
                yield method, TELEGRAM if path == "/told-to-telegram" else path


async def routes_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """The routes of a shop with every door open, and of the demo: what `serve` is given."""
    apps: list[Starlette] = []

    async def taken(app: Starlette, *_: object, **__: object) -> None:
        apps.append(app)

    monkeypatch.setattr(http, "serve", taken)
    config = folder / "config.toml"
    config.write_text(f'[desk]\ndata_dir = "data"\n{DOORS}{WEBHOOK}', "utf-8")
    settings = load_settings(config, {})
    await serve.serve_desk(settings, lambda: datetime.now(UTC))
    await serve.serve_demo(settings, lambda: datetime.now(UTC))
    return {call for app in apps for call in calls_of(app.routes)}


async def test_every_route_has_a_row_and_every_row_a_route(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = await routes_of(tmp_path, monkeypatch)
    declared = {(row.method, row.path) for row in PERMISSIONS}
    assert len(declared) == len(PERMISSIONS)
    assert served - declared == set(), "add a row to bot/web/permissions.py"
    assert declared - served == set(), "rows without a route"


def test_the_document_and_the_operations_are_one() -> None:
    described = {
        (method.upper(), PREFIX + path)
        for path, methods in document()["paths"].items()
        for method in methods
    }
    assert described == {(row.method, row.path) for row in (o.access for o in OPERATIONS)}
    for operation in OPERATIONS:
        entry = document()["paths"][operation.path][operation.method.lower()]
        named = {parameter["name"] for parameter in entry["parameters"]}
        assert set(re.findall(r"\{(\w+)\}", operation.path)) <= named
        assert set(operation.query.model_fields if operation.query else ()) <= named
        assert ("Idempotency-Key" in named) is (operation.method == "POST")
        assert ("requestBody" in entry) is (operation.body is not None)
        doors = {name for one in entry["security"] for name in one}
        assert ("token" in doors) is (operation.scope is not None)
        assert ("signature" in doors) is (operation.who == "signed")
        good = {status for status in entry["responses"] if status < "400"}
        assert good == {str(status) for status in operation.answers}


async def test_strangers_and_tokens_get_no_further_than_the_table_says(tmp_path: Path) -> None:
    shop = Shop(tmp_path, extra=DOORS + "calls_per_minute = 10000\n")
    async with shop, httpx.AsyncClient(trust_env=False, verify=False) as client:
        await strangers_knock(shop, client)
        await every_scope_knocks(shop, client)


def address(shop: Shop, path: str) -> str:
    return shop.url + re.sub(r"\{(\w+)(:int)?\}", _filled, path)


def _filled(place: re.Match[str]) -> str:
    return "1001" if place[1] == "number" else "x"


STRANGER_SEES = {
    "public": {200, 404, 400, 503},  # of /static/x and the like
    "visitor": {401, 403},
    "link": {404},
    "messenger": {401, 403},
    "token": {401},
    "signed": {401},
    "demo": {404},
    "login": {200, 303, 401, 403},
    "staff": {401, 403, 404},  # pages of tickets tell nobody what exists
}


async def strangers_knock(shop: Shop, client: httpx.AsyncClient) -> None:
    for row in PERMISSIONS:
        if row.path in (TELEGRAM, "/ws"):  # tested with their messengers
            continue
        if row.method == "WS":
            status = await handshake(shop, row.path)
        else:
            status = (await client.request(row.method, address(shop, row.path))).status_code
        shut = row.path == "/embed" and status == 403  # for pages that the shop has not named
        assert shut or status in STRANGER_SEES[row.who], (row, status)


async def handshake(shop: Shop, path: str) -> int:
    with pytest.raises(InvalidStatus) as refused:
        async with connect(shop.url.replace("http", "ws", 1) + path):
            pass
    return refused.value.response.status_code


async def every_scope_knocks(shop: Shop, client: httpx.AsyncClient) -> None:
    tokens = await tokens_of(shop)
    rows = [row for row in PERMISSIONS if row.who == "token" or row.right == "deliveries"]
    assert {row.right for row in rows} == set(SCOPES)
    for row in rows:
        assert await knocked(client, shop, row, tokens[f"not {row.right}"]) == 403, row
        assert await knocked(client, shop, row, tokens[row.right]) not in (401, 403), row


async def tokens_of(shop: Shop) -> dict[str, str]:
    """For every scope a token with it alone, and one with all the others."""
    settings = load_settings(shop.config, {})
    async with open_store(settings, lambda: datetime.now(UTC)) as store:

        def make(work: Work) -> dict[str, str]:
            wanted: dict[str, list[str]] = {scope: [scope] for scope in SCOPES}
            wanted |= {f"not {one}": [s for s in SCOPES if s != one] for one in SCOPES}
            now = datetime.now(UTC)
            return {
                name: work.add_api_token(name, scopes, "lead", now) or ""
                for name, scopes in wanted.items()
            }

        return await store.run(make)


async def knocked(client: httpx.AsyncClient, shop: Shop, row: Access, token: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    answer = await client.request(row.method, address(shop, row.path), headers=headers)
    return answer.status_code
