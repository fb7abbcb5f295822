"""The staff console in a real browser: an agent with the bot's code, by mouse and by keyboard."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from bot.channels.web import WebChannel
from bot.web.http import Site, make_app, serve
from rules.case import EvidenceFacts
from rules.ticket import Ticket
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import AGENT, FACTS, ORDER, OTHER, CaseDesk, context_of
from tests.bot.console_site import SECRET, ConsoleSite
from tests.botapi import picture
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.databases import fresh_sqlite

pytestmark = pytest.mark.asyncio(loop_scope="session")


class Running:
    """A console on a port, with the desk behind it."""

    def __init__(self, site: ConsoleSite, url: str) -> None:
        self.site, self.desk, self.url = site, site.desk, url

    async def filed(self, order_no: str) -> Ticket:
        """A case with a picture."""
        sha = self.site.files.keep(picture(color="#335577"))
        evidence = (EvidenceFacts(sha, "payment_record", mime="image/png"),)
        order = replace(ORDER, order_no=order_no)
        return await self.desk.filed(
            replace(FACTS, order_no=order_no, order=order, evidence=evidence)
        )

    async def logs_in(self, page: Page, person: str = AGENT) -> None:
        await page.get_by_label("登录码").fill(await self.site.code(person))
        await page.get_by_role("button", name="登录").click()
        await expect(page.locator(".tabs")).to_be_visible()


@pytest_asyncio.fixture(loop_scope="session")
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    now = datetime.now(UTC)
    store = await Store.open(fresh_sqlite(tmp_path), vault=Vault.open(tmp_path))
    desk = CaseDesk(store, context_of(tmp_path))
    desk.now = now
    site = ConsoleSite(desk, tmp_path)
    web = WebChannel(store, site.files, lambda: desk.now, secret=SECRET)
    pages = Site(
        store, web, lambda: desk.context.policy, lambda: desk.now, routes=site.console.routes()
    )
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(make_app(pages), "127.0.0.1", 0, ready=ready.set_result))
    async with asyncio.timeout(20):
        yield Running(site, await ready)
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    await store.close()


async def serious(page: Page) -> list[Any]:
    """What axe finds that would keep somebody out."""
    found = (await Axe().run(page)).response["violations"]
    return [
        (one["id"], [node["html"][:80] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


async def test_a_card_key_is_shown_and_a_refusal_names_what_is_missing(
    running: Running, open_page: OpenPage
) -> None:
    desk, key = running.desk, "ABCD-1234-EF34-GH78"
    ticket = await running.filed("KA1")
    await desk.do(
        lambda work: work.keep_card_key("telegram:42", None, "ABCD-****-****-**78", key, desk.now)
    )
    await desk.sent()
    page = await open_page(f"{running.url}/desk/login", viewport=PHONE)
    await running.logs_in(page)
    await page.goto(f"{running.url}/desk/t/{ticket.number}")
    await page.get_by_role("button", name="看全文（会留痕）").click()
    await expect(page.locator(".revealed")).to_contain_text(key)
    assert await serious(page) == []
    await page.get_by_role("link", name="收起").click()
    await expect(page.locator(".revealed")).to_have_count(0)
    assert key not in await page.content()
    box = page.locator("details.f-reject")
    await box.locator("summary").click()
    await box.locator("select").select_option("evidence_missing")
    await box.get_by_label("沟通记录").check()
    await box.get_by_role("button", name="驳回").click()
    await expect(page.locator(".done")).to_be_visible()
    assert "缺少：沟通记录" in (await desk.sent()).buyer


async def test_an_agent_logs_in_claims_replies_and_approves(
    running: Running, open_page: OpenPage
) -> None:
    ticket = await running.filed("KA1")
    await running.desk.sent()
    page = await open_page(f"{running.url}/desk/login", viewport=DESKTOP)
    await running.logs_in(page)
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await expect(page.locator(".statement")).to_contain_text(ticket.statement)
    await page.keyboard.press("c")
    await expect(page.locator(".done")).to_contain_text("归你了")
    await page.keyboard.press("r")
    await page.keyboard.type("您好，马上处理")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator(".timeline .reply.held")).to_contain_text("您好，马上处理")
    await page.locator("a.zoom").first.click()
    await expect(page.locator("#viewer img")).to_have_js_property("complete", True)
    await page.keyboard.press("Escape")
    await page.keyboard.press("a")
    await page.get_by_role("button", name="通过").click()
    await expect(page.locator(".head .status")).to_have_text("已通过，待办理")
    assert "您好，马上处理" in (await running.desk.sent()).buyer
    assert (await running.desk.ticket(ticket.number)).status == "approved"


async def test_news_comes_by_itself_and_leaves_what_is_being_written(
    running: Running, open_page: OpenPage
) -> None:
    ticket = await running.filed("KA1")
    page = await open_page(f"{running.url}/desk/login", viewport=DESKTOP)
    await running.logs_in(page)
    await running.filed("KA2")
    await expect(page.locator("a.row")).to_have_count(2)
    await page.goto(f"{running.url}/desk/t/{ticket.number}")
    await page.get_by_label("给买家的话").fill("写到一半")
    await running.desk.says(OTHER, f"/note {ticket.number} 我问过上游了")
    await expect(page.locator(".timeline .note")).to_contain_text("我问过上游了")
    await expect(page.locator(".changed")).to_be_visible()
    await expect(page.get_by_label("给买家的话")).to_have_value("写到一半")
    await page.reload()
    await expect(page.get_by_label("给买家的话")).to_have_value("写到一半")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_every_page_is_fit_for_a_screen_reader_and_fits_the_screen(
    running: Running, open_page: OpenPage, viewport: dict[str, int], dark: bool
) -> None:
    ticket = await running.filed("KA1")
    await running.desk.says(OTHER, f"/note {ticket.number} 备注")
    page = await open_page(f"{running.url}/desk/login", viewport=viewport, dark=dark)
    assert await serious(page) == []
    await running.logs_in(page)
    for path in ("/desk", f"/desk/t/{ticket.number}", "/desk/numbers", "/desk/me"):
        await page.goto(running.url + path)
        assert await serious(page) == [], path
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width <= viewport["width"], path
