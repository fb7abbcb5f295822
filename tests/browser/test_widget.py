"""The chat on a shop's own page, which is on another site, has a strict CSP and rude CSS."""

import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import FrameLocator, Page, expect

from bot.web.order_codes import order_code
from tests.botapi import picture
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.shop_page import ShopPage, shop_page
from tests.shop import Shop
from tests.web_site import ORDER_SECRET, WebSite, open_site

pytestmark = pytest.mark.asyncio(loop_scope="session")
WAIT = 15_000
SERIOUS = ("serious", "critical")
PASTE = """(text, [way, bytes]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(bytes)], "订单.png", { type: "image/png" }));
  const options = { dataTransfer: transfer, clipboardData: transfer, bubbles: true };
  const Kind = way === "drop" ? DragEvent : ClipboardEvent;
  text.dispatchEvent(new Kind(way, options));
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def shop() -> AsyncIterator[ShopPage]:
    async with shop_page() as shop:
        yield shop


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path, shop: ShopPage) -> AsyncIterator[WebSite]:
    origins = [shop.url, shop.same_site]
    async with open_site(tmp_path, embed_origins=origins, closed="客服 9:00 回来") as site:
        site.answers = True
        shop.desk = site.url
        yield site


def chat(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


async def opened(page: Page) -> FrameLocator:
    await page.get_by_role("button", name="联系售后客服").click()
    await expect(chat(page).locator("#state")).to_have_text("已连接", timeout=WAIT)
    return chat(page)


async def says(frame: FrameLocator | Page, text: str) -> None:
    await frame.locator("#text").fill(text)
    await frame.locator("#text").press("Enter")


async def test_a_case_with_a_pasted_picture_is_filed_and_goes_on_on_another_device(
    tmp_path: Path, open_page: OpenPage, shop: ShopPage
) -> None:
    desk = Shop(tmp_path)
    text = desk.config.read_text("utf-8")
    web = f'[web]\nembed_origins = ["{shop.url}"]\norder_secret = "{ORDER_SECRET}"\n'
    desk.config.write_text(text.replace("[web]\n", web), "utf-8")
    code = order_code(ORDER_SECRET, "KA20261001143777", int(time.time()) + 600)
    shop.desk, shop.attributes = desk.url, f'data-shop="星星点卡店" data-order="{code}"'
    async with desk:
        page = await open_page(shop.url, viewport=DESKTOP)
        frame = await opened(page)
        await expect(frame.locator("#order")).to_contain_text("KA20261001143777")
        await says(frame, "今天买的100元游戏点卡，支付后未到账")
        await expect(frame.locator(".line.in").last).to_contain_text("订单号 KA20261001143777")
        await expect(frame.locator(".line.out").filter(has_text="还差：")).to_be_visible(
            timeout=WAIT
        )
        for way, color in (("paste", "#335577"), ("drop", "#775533")):
            await frame.locator("#text").evaluate(PASTE, [way, [*picture(40, 60, color)]])
        await expect(frame.locator("#tray li")).to_have_count(2)
        await frame.get_by_role("button", name="发送").click()
        await frame.get_by_role("button", name="确认提交").last.click(timeout=WAIT)
        await expect(frame.locator(".line.out").filter(has_text="#1001")).to_be_visible(
            timeout=WAIT
        )
        await frame.get_by_role("button", name="换设备").click()
        await frame.get_by_role("button", name="要一个继续码").click()
        await expect(frame.locator("#code")).to_contain_text("-")
        short = await frame.locator("#code").text_content()
        other = await open_page(desk.url, viewport=PHONE)
        await other.get_by_role("button", name="换设备").click()
        await other.get_by_label("我有继续码").fill((short or "").lower())
        await other.get_by_role("button", name="接着办").click()
        await expect(other.locator(".line.out").filter(has_text="#1001")).to_be_visible(
            timeout=WAIT
        )
        await expect(other.locator(".line.in img")).to_have_count(2)
        await says(other, "进度")
        answer = frame.locator(".line.in").filter(has_text="进度")
        await expect(answer).to_be_attached(timeout=WAIT)
        for each in (page, other):  # before the server goes, or they complain of its absence
            await each.context.close()
    (ticket,) = await desk.exported()
    assert (ticket["order"]["order_no"], len(ticket["evidence"])) == ("KA20261001143777", 2)


async def test_it_is_opened_and_left_by_keyboard_and_the_focus_stays_inside(
    site: WebSite, open_page: OpenPage, shop: ShopPage
) -> None:
    page = await open_page(shop.url, viewport=DESKTOP)
    launcher = page.get_by_role("button", name="联系售后客服")
    await launcher.focus()
    await page.keyboard.press("Enter")
    frame = chat(page)
    await expect(frame.locator("#text")).to_be_focused(timeout=WAIT)
    await page.keyboard.press("Tab")
    seen = []
    for _ in range(16):
        await page.keyboard.press("Tab")
        seen.append(
            await frame.locator(":focus").evaluate("(node) => node.id || node.textContent")
        )
    assert {"text", "close", "go-on", "没到账付了款，货没到"} <= set(seen)
    await page.keyboard.press("Shift+Tab")
    await expect(frame.locator(":focus")).to_have_count(1)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await expect(launcher).to_be_focused()


async def test_answers_that_come_while_it_is_shut_are_counted(
    site: WebSite, open_page: OpenPage, shop: ShopPage
) -> None:
    # Of one site: playwright turns the partitions off in which another site's frame keeps things.
    page = await open_page(shop.same_site)
    frame = await opened(page)
    assert await page.get_by_role("dialog").bounding_box() == {"x": 0, "y": 0, **PHONE}
    await says(frame, "没到账")
    await expect(frame.locator(".line.out")).to_be_visible()
    await frame.get_by_role("button", name="收起聊天窗口").click()
    chat_id = site.deliveries[0].chat_id
    await site.say(chat_id, "审核通过")
    await site.say(chat_id, "钱退了")
    counted = page.get_by_role("button", name="联系售后客服（2 条新消息）")
    await expect(counted).to_be_visible(timeout=WAIT)
    await page.reload()  # the next page of the shop: what was not seen still counts
    await expect(counted).to_be_visible(timeout=WAIT)
    await counted.click()
    await expect(chat(page).get_by_text("钱退了")).to_be_visible()
    await chat(page).get_by_role("button", name="收起聊天窗口").click()
    await expect(page.get_by_role("button", name="联系售后客服", exact=True)).to_be_visible()


async def test_an_answer_that_comes_while_it_is_being_shut_is_counted(
    site: WebSite, open_page: OpenPage, shop: ShopPage
) -> None:
    page = await open_page(shop.url)
    await page.add_init_script(  # a page too busy to hide the window when it is told to
        """addEventListener("message", (event) => {
          if (event.data?.type === "close") event.stopImmediatePropagation();
          if (event.data?.type === "unread") console.log(`counted ${event.data.count}`);
        });"""
    )
    await page.reload()
    frame = await opened(page)
    await says(frame, "没到账")
    await expect(frame.locator(".line.out")).to_be_visible()
    await frame.get_by_role("button", name="收起聊天窗口").click()
    async with page.expect_console_message(lambda said: said.text == "counted 1", timeout=WAIT):
        await site.say(site.deliveries[0].chat_id, "审核通过")


async def test_the_page_around_it_can_neither_read_nor_drive_it(
    site: WebSite, open_page: OpenPage, shop: ShopPage
) -> None:
    page = await open_page(shop.url, viewport=DESKTOP)
    frame = await opened(page)
    await expect(frame.get_by_text("无痕模式下这里留不住聊天")).to_be_visible()
    await expect(frame.get_by_text("客服 9:00 回来")).to_be_visible()
    reached = await page.evaluate(
        """() => {
          const frame = document.querySelector("kadesk-widget").shadowRoot.querySelector("iframe");
          try { return frame.contentDocument.body.textContent; } catch { return "refused"; }
        }"""
    )
    assert reached in (None, "refused")
    # A message that pretends to come from the chat is not listened to.
    await page.evaluate("window.postMessage({ kadesk: 1, type: 'close' }, '*')")
    await page.evaluate("window.postMessage({ kadesk: 1, type: 'unread', count: 9 }, '*')")
    await expect(page.get_by_role("dialog")).to_be_visible()


async def test_a_link_of_the_shop_opens_it_and_colors_and_side_are_the_shops(
    site: WebSite, open_page: OpenPage, shop: ShopPage
) -> None:
    shop.attributes = 'data-color="#ffd400" data-position="left" data-theme="dark" data-lang="en"'
    page = await open_page(shop.url, viewport=DESKTOP)
    launcher = page.get_by_role("button", name="After-sales help")
    box = await launcher.bounding_box()
    assert box is not None
    assert box["x"] < 100
    paint = await launcher.evaluate(
        "(n) => [getComputedStyle(n).background, getComputedStyle(n).color]"
    )
    assert "255, 212, 0" in paint[0]
    assert paint[1] == "rgb(0, 0, 0)"  # dark signs on a light colour
    await page.get_by_role("link", name="订单有问题？").click()
    await expect(chat(page).locator("html")).to_have_attribute("data-theme", "dark", timeout=WAIT)
    back = await chat(page).locator("body").evaluate("(n) => getComputedStyle(n).backgroundColor")
    assert back == "rgb(15, 20, 26)"


async def test_where_it_is_not_allowed_the_console_says_why(
    tmp_path: Path, browser: Any, shop: ShopPage
) -> None:
    said: list[str] = []
    for origins, words in (([], "embed_origins"), (["https://other.example"], "不在")):
        async with open_site(tmp_path / str(len(origins)), embed_origins=origins) as site:
            shop.desk = site.url
            page = await browser.new_page()
            page.on("console", lambda message: said.append(message.text))
            await page.goto(shop.url)
            await expect(page.locator("kadesk-widget")).to_have_count(0)
            await page.close()
        assert words in said[-1]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_an_accessibility_checker_finds_nothing_serious(
    site: WebSite, open_page: OpenPage, shop: ShopPage, dark: bool
) -> None:
    page = await open_page(shop.url, viewport=DESKTOP, dark=dark)
    frame = await opened(page)
    await says(frame, "没到账")
    await expect(frame.locator(".line.out")).to_be_visible()
    chat_id = site.deliveries[0].chat_id
    await site.say(chat_id, "2/4 提交凭证\n对吗？", ((("确认", "b:ok"), ("修改", "b:edit")),))
    await expect(frame.get_by_role("button", name="确认")).to_be_visible()
    found = await serious(page)
    alone = await open_page(site.url, dark=dark)
    await expect(alone.locator("#state")).to_have_text("已连接")
    found += await serious(alone)
    await alone.get_by_role("button", name="换设备").click()
    await alone.get_by_role("button", name="要一个继续码").click()
    await expect(alone.locator("#code")).to_contain_text("-")
    assert found + await serious(alone) == []


async def serious(page: Page) -> list[str]:
    """What axe calls serious on the page and in its frames, with where."""
    checks = [(await Axe().run(frame)).response for frame in page.frames]  # type: ignore[arg-type]
    assert all(len(check["passes"]) > 5 for check in checks)
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}"
        for check in checks
        for one in check["violations"]
        if one["impact"] in SERIOUS
    ]
