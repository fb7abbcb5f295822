"""A desk behind the real web port, and programs that call its API with tokens."""

import asyncio
import itertools
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.orders.book import BookOrders
from bot.web.api.app import Api
from bot.web.api.call import PREFIX, SCOPES
from bot.web.api.operations import document
from bot.web.http import serve
from storage.store import Store
from tests.bot.case_desk import ORDER, CaseDesk

EVERYTHING = tuple(SCOPES)


class ApiDesk:
    """`call` asserts that the document knows the answer. `desk` is what staff and buyers see."""

    def __init__(self, desk: CaseDesk, url: str, client: httpx.AsyncClient) -> None:
        self.desk = desk
        self.url = url
        self._client = client
        self._names = itertools.count(1)

    async def token(self, *scopes: str, role: str = "agent", name: str = "", **more: Any) -> str:
        named = name or f"shop-{next(self._names)}"
        now = self.desk.now
        text = await self.desk.do(
            lambda work: work.add_api_token(named, scopes or EVERYTHING, role, now, **more)
        )
        assert text is not None
        return text

    async def call(
        self,
        token: str,
        method: str,
        path: str,
        body: Any = None,
        key: str | None = None,
        **more: Any,
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= {"Idempotency-Key": key} if key is not None else {}
        headers |= more.pop("headers", {})
        answer = await self._client.request(
            method, f"{self.url}{PREFIX}{path}", json=body, headers=headers, **more
        )
        assert_documented(method, path.partition("?")[0], answer)
        return answer

    async def sold(self) -> None:
        """The buyer's order stands in the shop's book."""
        now = self.desk.now
        await self.desk.do(
            lambda work: work.import_order(
                ORDER, contact=None, query_password=None, payment_no=None, now=now
            )
        )


def assert_documented(method: str, path: str, answer: httpx.Response) -> None:
    """What came is an answer that the OpenAPI document names; errors have their one shape."""
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", answer.text
        told = answer.json()
        assert {"type", "title", "status", "detail", "code"} <= set(told)
        assert told["status"] == answer.status_code
        if told["code"] in ("not_found", "not_allowed"):
            return
    patterns = {
        known: re.compile(re.sub(r"\{\w+\}", "[^/]+", known)) for known in document()["paths"]
    }
    fitting = [known for known, pattern in patterns.items() if pattern.fullmatch(path)]
    exact = path if path in fitting else fitting[0]
    operation = document()["paths"][exact][method.lower()]
    assert str(answer.status_code) in operation["responses"], (method, path, answer.text)


@asynccontextmanager
async def open_api(desk: CaseDesk, store: Store | None = None) -> AsyncIterator[ApiDesk]:
    """The API on a free port; with `store` another process's door to the same database."""
    used = store or desk.store
    api = Api(
        used,
        lambda: desk.now,
        context=lambda: desk.context,
        orders=lambda: BookOrders(used),
        channels=lambda: ("telegram", "web"),
        posted=lambda: None,
    )
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    app = Starlette(routes=api.routes())
    serving = asyncio.create_task(serve(app, "127.0.0.1", 0, ready=ready.set_result))
    try:
        async with asyncio.timeout(20):
            url = await ready
        async with httpx.AsyncClient(trust_env=False, verify=False, timeout=20) as client:
            yield ApiDesk(desk, url, client)
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
