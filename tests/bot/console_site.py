"""The staff console over a case desk: browsers without a browser, logged in by the bot's code."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.web.desk.console import Console
from bot.web.links import FileLinks
from storage.evidence_files import EvidenceFiles
from tests.bot.case_desk import CaseDesk

BASE = "http://desk.test"
SECRET = b"a secret of the tests"


class Browser:
    """One browser with its cookies; `page` is the HTML that it shows."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.page = ""

    async def get(self, path: str) -> httpx.Response:
        answer = await self.client.get(path)
        self.page = answer.text
        return answer

    async def post(self, path: str, **fields: Any) -> httpx.Response:
        """A form as a browser sends it: with the Origin of the page."""
        origin = {"Origin": fields.pop("origin", BASE)}
        answer = await self.client.post(path, data=fields, headers=origin)
        self.page = answer.text
        return answer

    async def sends(self, number: int, verb: str, **fields: Any) -> httpx.Response:
        """Fill in a form of the ticket's page that is shown, and send it."""
        action = f"/desk/t/{number}/{verb}"
        form = re.search(rf'<form[^>]*action="{action}".*?</form>', self.page, re.S)
        assert form is not None, f"no form for {verb}: {sorted(self.verbs())}"
        return await self.post(action, **hidden(form.group()), **fields)

    def verbs(self) -> set[str]:
        """The verbs that the page offers."""
        return set(re.findall(r'action="/desk/t/\d+/(\w+)"', self.page))

    @property
    def text(self) -> str:
        """What is written on the page."""
        return unescape(re.sub(r"<[^>]+>", " ", self.page))


def hidden(html: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html))


class ConsoleSite:
    """The console of one desk."""

    def __init__(self, desk: CaseDesk, folder: Path, public_url: str = "") -> None:
        self.desk = desk
        self.links = FileLinks(SECRET, lambda: desk.now)
        self.files = EvidenceFiles(folder / "evidence")
        self.console = Console(
            desk.store,
            self.files,
            lambda: desk.now,
            context=lambda: desk.context,
            links=self.links,
            secret=SECRET,
            posted=lambda: None,
            public_url=public_url,
        )
        self.app = Starlette(routes=self.console.routes())

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[Browser]:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(
            transport=transport, base_url=BASE, follow_redirects=True
        ) as client:
            yield Browser(client)

    async def code(self, person: str) -> str:
        """What the bot gives this person for /desk."""
        chat = person.partition(":")[2]
        await self.desk.says(person, "/desk", chat_id=chat)
        sent = await self.desk.sent()
        found = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", sent.texts(chat))
        assert found is not None, sent.texts(chat)
        return found.group()

    @asynccontextmanager
    async def at_work(self, person: str) -> AsyncIterator[Browser]:
        """A browser in which this person is logged in."""
        async with self.browser() as browser:
            answer = await browser.post("/desk/login", code=await self.code(person))
            assert answer.status_code == 200, answer.text
            yield browser
