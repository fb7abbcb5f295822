"""Buyer and agent play a case through the real messenger path, from the first words to closed."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from tests.botapi import BotApi, picture
from tests.onebot import SELF, TOKEN, Implementation, Refusal, text
from tests.people import OnQQ, OnTerminal, OnWeb, Person, qq_people, telegram_people
from tests.shop import AGENT, STAFF_CHAT, Shop

Between = Callable[[], Awaitable[None]]
CHINA = ZoneInfo("Asia/Shanghai")
ORDER = "KA20261001143777"
PICTURES = [picture(color="#225588"), picture(color="#885522")]


async def nothing() -> None:
    """The desk goes on running."""


def example_message(order_no: str) -> str:
    """The source article's own example, with a real order number and a time of today."""
    at = datetime.now(CHINA) - timedelta(minutes=50)
    return (
        f"订单号{order_no}，于{at.month}月{at.day}日{at:%H:%M}购买100元游戏点卡，"
        "支付成功后30分钟未到账，附订单截图和支付记录"
    )


async def play(buyer: Person, agent: Person, between: Between = nothing) -> None:
    """The whole case; `between` runs between every two steps."""
    await buyer.says(example_message(ORDER))
    asked = await buyer.sees("2/4")
    assert "订单截图" in asked
    assert "支付流水" in asked
    await between()
    await buyer.sends(PICTURES)
    await buyer.sees("请核对")
    await between()
    await buyer.taps("确认提交")
    assert "3/4" in await buyer.sees("#1001")
    await between()
    await agent.sees("#1001")
    await agent.says("/claim 1001")
    await agent.sees("审核中")
    await between()
    await agent.says("/approve 1001 refund")
    await buyer.sees("4/4")
    await between()
    await agent.says("/refunded 1001 2026112200001")
    await buyer.sees("2026112200001")
    await between()
    await buyer.taps("已到账")
    await buyer.sees("完成")


def judge(tickets: list[dict[str, Any]]) -> None:
    """The case as it must stand in the export."""
    assert len(tickets) == 1
    ticket = tickets[0]
    assert ticket["status"] == "closed"
    assert ticket["case_type"] == "not_delivered"
    assert ticket["order"]["order_no"] == ORDER
    assert ticket["order"]["amount"] == "100.00"
    assert ticket["reference"] == "2026112200001"
    assert ticket["in_window"] is True
    assert [item["kind"] for item in ticket["evidence"]] == ["order_page", "payment_record"]
    assert ticket["statement"].endswith("支付后30分钟未到账，附订单截图和支付流水")
    assert [e["to"] for e in ticket["events"] if e["to"] and e["to"] != e["from"]] == [
        "submitted",
        "in_review",
        "approved",
        "refunded",
        "closed",
    ]


@pytest.mark.parametrize("restarts", [False, True], ids=["straight", "killed between the steps"])
async def test_a_case_on_telegram(tmp_path: Path, restarts: bool) -> None:
    async with BotApi(token="123456:test-token") as server, Shop(tmp_path, server.url) as shop:
        people = telegram_people(server, STAFF_CHAT, AGENT)
        await play(*people, shop.restart if restarts else nothing)
        judge(await shop.exported())


async def test_a_case_on_telegram_by_aiogram(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("aiogram")
    monkeypatch.setenv("KADESK_TELEGRAM__FRAMEWORK", "aiogram")
    async with BotApi(token="123456:test-token") as server, Shop(tmp_path, server.url) as shop:
        await play(*telegram_people(server, STAFF_CHAT, AGENT))
        judge(await shop.exported())


async def test_a_case_on_telegram_kept_in_postgresql(tmp_path: Path, postgres_url: str) -> None:
    async with (
        BotApi(token="123456:test-token") as server,
        Shop(tmp_path, server.url, database=postgres_url) as shop,
    ):
        await play(*telegram_people(server, STAFF_CHAT, AGENT))
        judge(await shop.exported())


AT_US = {"type": "at", "data": {"qq": str(SELF)}}
QQ_SHOP = f"""
[qq]
enabled = true
access_token = "{TOKEN}"
staff_group = "777001"
groups = ["777002"]
pace_seconds = 0.1
group_pace_seconds = 0.1
"""


def qq_shop(folder: Path, more: str = "") -> Shop:
    """A shop that has only QQ: its agent is qq:50021."""
    shop = Shop(folder, extra=QQ_SHOP + more)
    text = shop.config.read_text("utf-8").replace("telegram:5002", "qq:50021")
    shop.config.write_text(text, "utf-8")
    return shop


def of_shop(shop: Shop) -> Implementation:
    return Implementation(f"ws://127.0.0.1:{shop.port}/onebot/v11/ws")


async def handed_over(qq: Implementation, buyer: Person) -> None:
    """From the official group into private chats, also of somebody who cannot be written to."""
    crowd = OnQQ(qq.member(42042, "小王", 777002))
    await crowd.says(f"订单{ORDER}没到账")  # to the others
    qq.refuse["42043"] = Refusal(1200, "发送失败，请先添加对方为好友")
    for number in (42042, 42043):
        await qq.says(number, [AT_US, text(f" 订单{ORDER}没到账")], 777002)
        assert ORDER not in await crowd.sees("私聊")
    await buyer.sees("刚才您在群里找我")
    await crowd.sees("私聊没能发给您")
    assert [said.text for said in qq.said if ORDER in said.text] == []


async def test_a_case_on_qq_whose_line_breaks_between_the_steps(tmp_path: Path) -> None:
    async with qq_shop(tmp_path) as shop, of_shop(shop).connected() as qq:
        breaks = iter([qq.drop, shop.restart])

        async def broken() -> None:
            await next(breaks, qq.drop)()

        buyer, agent = qq_people(qq, 777001, 50021)
        await handed_over(qq, buyer)
        await play(buyer, agent, broken)
        judge(await shop.exported())


async def test_a_case_in_the_web_chat(tmp_path: Path) -> None:
    async with demo(tmp_path) as (shop, buyer, agent), buyer.open(), agent.open():
        await play(buyer, agent)
        judge(await shop.exported())


async def test_a_case_in_the_web_chat_with_reloads_between_the_steps(tmp_path: Path) -> None:
    async with demo(tmp_path) as (shop, buyer, agent), AsyncExitStack() as pages:
        await pages.enter_async_context(buyer.open())
        await pages.enter_async_context(agent.open())

        async def reload() -> None:
            await pages.aclose()
            await pages.enter_async_context(buyer.open())
            await pages.enter_async_context(agent.open())

        await play(buyer, agent, reload)
        judge(await shop.exported())


async def test_a_case_in_the_terminal(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    async with OnTerminal(shop).open() as buyer, OnTerminal(shop, staff=True).open() as agent:
        await play(buyer, agent)
    judge(await shop.exported())


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[tuple[Shop, OnWeb, OnWeb]]:
    """`kadesk demo` with its agent's page; the sample orders do not hold the example's number."""
    shop = Shop(folder)
    async with shop.demo():
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            page = (await client.get(f"{shop.url}/demo/agent")).text
        token = re.search(r"demo-[A-Za-z0-9_-]{43}", page)
        assert token is not None
        yield shop, OnWeb(shop.url), OnWeb(shop.url, token.group())


def test_the_export_of_an_empty_shop_is_empty_and_no_error(tmp_path: Path) -> None:
    """The export of an empty shop is empty, not an error."""
    code, out, _ = asyncio.run(Shop(tmp_path).runs("tickets", "export"))
    assert code == 0
    assert [json.loads(line) for line in out.splitlines()] == []
