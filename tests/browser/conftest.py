"""Real headless Chromium for the pages: Debian's own, driven by playwright."""

import os
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, ViewportSize, async_playwright

from bot.web.pages import Demo
from tests.web_site import WebSite, open_site

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SAMPLES = (
    ("KA20261001143000", "付了 100 元，点卡没到账"),
    ("KA20261001150000", "买 50 元话费，只到了 30 元"),
    ("KA20261001153000", "会员激活码提示已被使用"),
)

OpenPage = Callable[..., Any]


def chromium_path() -> str:
    """Where Chromium is; skips loudly without one, and fails where tests must not be skipped."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        reason = "no chromium on PATH: the pages were NOT tested in a browser"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = chromium_path()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path) -> AsyncIterator[WebSite]:
    async with open_site(tmp_path, demo=Demo(SAMPLES)) as site:
        site.answers = True
        yield site


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser) -> AsyncIterator[OpenPage]:
    """`await open_page(url)`: a page in a fresh profile; fails the test when the browser
    complained about anything: script errors, console errors, violations of the CSP."""
    complaints: list[str] = []
    contexts = []

    def complain(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            complaints.append(said.text)

    async def open_one(
        url: str,
        *,
        viewport: ViewportSize | None = None,
        dark: bool = False,
        locale: str = "zh-CN",
    ) -> Page:
        context = await browser.new_context(
            viewport=viewport or PHONE,
            color_scheme="dark" if dark else "light",
            locale=locale,
            timezone_id="Asia/Shanghai",
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", complain)
        await page.goto(url)
        return page

    yield open_one
    for context in contexts:
        await context.close()
    assert complaints == []
