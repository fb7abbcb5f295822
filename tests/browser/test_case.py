"""A buyer files a case with pictures in the real page, and the agent decides it in theirs."""

from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.botapi import picture
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.shop import Shop

pytestmark = pytest.mark.asyncio(loop_scope="session")
WAIT = 15_000


def heard(page: Page, text: str) -> Locator:
    """The newest bubble of the bot that holds a text."""
    return page.locator(".line.out").filter(has_text=text).last


async def says(page: Page, text: str) -> None:
    await page.get_by_role("textbox").fill(text)
    await page.get_by_role("textbox").press("Enter")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_a_case_with_pictures_is_filed_and_closed_in_the_browser(
    tmp_path: Path, open_page: OpenPage, viewport: dict[str, int]
) -> None:
    shop = Shop(tmp_path)
    for name in ("order.png", "bill.png"):
        color = "#335577" if name == "order.png" else "#775533"
        (tmp_path / name).write_bytes(picture(color=color))
    async with shop.demo():
        buyer = await open_page(f"{shop.url}/", viewport=viewport)
        agent = await open_page(f"{shop.url}/demo/agent", viewport=viewport)
        await says(buyer, "今天买的100元游戏点卡，订单号KA20261001143777，支付后未到账")
        await expect(heard(buyer, "还差：")).to_be_visible(timeout=WAIT)
        files = [str(tmp_path / "order.png"), str(tmp_path / "bill.png")]
        await buyer.set_input_files("#files", files)
        await expect(buyer.locator("#tray li")).to_have_count(2, timeout=WAIT)
        await buyer.locator("#send").click(timeout=WAIT)
        await buyer.get_by_role("button", name="确认提交").last.click(timeout=WAIT)
        await expect(heard(buyer, "#1001")).to_be_visible(timeout=WAIT)
        await agent.get_by_role("button", name="领取").last.click(timeout=WAIT)
        await expect(heard(agent, "审核中")).to_be_visible(timeout=WAIT)
        await says(agent, "/approve 1001 refund")
        await expect(heard(buyer, "已通过")).to_be_visible(timeout=WAIT)
        await says(agent, "/refunded 1001 R20261122")
        await buyer.reload()
        await buyer.get_by_role("button", name="已到账").last.click(timeout=WAIT)
        await expect(heard(buyer, "完成")).to_be_visible(timeout=WAIT)
        tickets = await shop.exported()
        for page in (buyer, agent):  # before the server goes, or they complain of its absence
            await page.context.close()
    assert [ticket["status"] for ticket in tickets] == ["closed"]
    assert len(tickets[0]["evidence"]) == 2
