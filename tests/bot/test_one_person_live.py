"""A buyer begins on Telegram and goes on in the browser, over real messengers, with a kill between."""

import re
from pathlib import Path

from tests.bot.test_end_to_end import ORDER, PICTURES, example_message
from tests.botapi import BotApi
from tests.people import OnWeb, telegram_people
from tests.shop import AGENT, STAFF_CHAT, Shop


async def test_a_case_begun_on_telegram_is_ended_in_the_browser(tmp_path: Path) -> None:
    async with BotApi(token="123456:test-token") as server, Shop(tmp_path, server.url) as shop:
        buyer, agent = telegram_people(server, STAFF_CHAT, AGENT)
        await buyer.says(example_message(ORDER))
        await buyer.sees("2/4")
        await buyer.sends(PICTURES)
        await buyer.sees("请核对")
        await buyer.taps("确认提交")
        await buyer.sees("#1001")
        await buyer.says("/continue")
        code = re.search(r"继续码 (\S{9})", await buyer.sees("继续码"))
        assert code is not None
        await shop.restart()
        browser = OnWeb(shop.url)
        async with browser.open():
            await browser.says(f"继续码 {code[1]}")
            await browser.sees("两边都是您自己")
            await browser.taps("接上")
            assert "#1001" in await browser.sees("接上了")
            assert "断开" in await buyer.sees("刚用继续码接上了")
            await agent.says("/claim 1001")
            await agent.sees("审核中")
            await agent.says("/approve 1001 refund")
            await browser.sees("4/4")
            await agent.says("/refunded 1001 2026112200001")
            await browser.sees("2026112200001")
            await browser.taps("已到账")
            await browser.sees("完成")
        (ticket,) = await shop.exported()
        said = [message.text for message in buyer.messages]
    assert ticket["status"] == "closed"
    assert "linked" in [event["what"] for event in ticket["events"]]
    assert not any("2026112200001" in text for text in said)
