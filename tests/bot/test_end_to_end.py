"""Buyer and agent play a case through the real messenger path, from the first words to closed."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.botapi import BotApi, picture
from tests.shop import AGENT, STAFF_CHAT, Shop

Between = Callable[[], Awaitable[None]]
CHINA = ZoneInfo("Asia/Shanghai")


def example_message(order_no: str) -> str:
    """The source article's own example, with a real order number and a time of today."""
    at = datetime.now(CHINA) - timedelta(minutes=50)
    return (
        f"订单号{order_no}，于{at.month}月{at.day}日{at:%H:%M}购买100元游戏点卡，"
        "支付成功后30分钟未到账，附订单截图和支付记录"
    )


async def play(server: BotApi, between: Between) -> None:
    """The whole case; `between` runs between every two steps."""
    buyer = server.user(42, "小王")
    group = server.group(STAFF_CHAT)
    agent = server.user(AGENT, "小李", started=True)
    group.member(agent)

    await buyer.says(example_message("KA20261001143000"))
    asked = await buyer.sees("2/4")
    assert "订单截图" in asked.text
    assert "支付流水" in asked.text
    await between()
    await buyer.sends_album([picture(color="#225588"), picture(color="#885522")])
    summary = await buyer.sees("请核对")
    await between()
    await buyer.taps(summary, "确认提交")
    filed = await buyer.sees("#1001")
    assert "3/4" in filed.text
    await between()
    card = await group.sees("#1001")
    await group.taps(agent, card, "领取")
    await group.sees("审核中")
    await between()
    await group.says(agent, "/approve 1001 refund")
    await buyer.sees("4/4")
    await between()
    await group.says(agent, "/refunded 1001 2026112200001")
    sent = await buyer.sees("2026112200001")
    await between()
    await buyer.taps(sent, "已到账")
    await buyer.sees("完成")


@pytest.mark.parametrize("restarts", [False, True], ids=["straight", "killed between the steps"])
async def test_a_case_goes_from_the_example_message_to_closed(
    tmp_path: Path, restarts: bool
) -> None:
    async with BotApi(token="123456:test-token") as server, Shop(tmp_path, server.url) as shop:

        async def between() -> None:
            if restarts:
                await shop.restart(hard=True)

        await play(server, between)
        tickets = await shop.exported()
    assert len(tickets) == 1
    ticket = tickets[0]
    assert ticket["status"] == "closed"
    assert ticket["case_type"] == "not_delivered"
    assert ticket["order"]["order_no"] == "KA20261001143000"
    assert ticket["reference"] == "2026112200001"
    assert [item["kind"] for item in ticket["evidence"]] == ["order_page", "payment_record"]
    assert [e["to"] for e in ticket["events"] if e["to"] and e["to"] != e["from"]] == [
        "submitted",
        "in_review",
        "approved",
        "refunded",
        "closed",
    ]
