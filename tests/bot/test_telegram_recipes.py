"""The recipes of docs/telegram.md, as they stand there: the shop's own bot owns the token."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.botapi import BotApi
from tests.shop import Shop

DOCS = Path(__file__).parents[2] / "docs" / "telegram.md"
SECRET = "between-the-two"


def recipe(title: str) -> str:
    """The code block under that heading."""
    text = DOCS.read_text("utf-8").split(f"### {title}\n")[1]
    found = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


@asynccontextmanager
async def ptb_bot(server: BotApi, names: dict[str, Any]) -> AsyncIterator[None]:
    from telegram import Bot

    names["BOT"] = Bot(
        server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot"
    )
    exec(recipe("python-telegram-bot"), names)
    application = names["application"]
    async with application:
        await application.start()
        await application.updater.start_polling(poll_interval=0, timeout=1)
        yield
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def aiogram_bot(server: BotApi, names: dict[str, Any]) -> AsyncIterator[None]:
    pytest.importorskip("aiogram")
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    exec(recipe("aiogram"), names)
    async with Bot(server.token, session=session) as bot:
        polling = names["dispatcher"].start_polling(bot, handle_signals=False, polling_timeout=1)
        running = asyncio.create_task(polling)
        yield
        await names["dispatcher"].stop_polling()
        await running


@pytest.mark.parametrize("their_bot", [ptb_bot, aiogram_bot])
async def test_the_shops_own_bot_passes_its_updates_on(tmp_path: Path, their_bot: Any) -> None:
    async with BotApi(token="123456:test-token") as server:
        shop = Shop(tmp_path, server.url)
        hook = f"{shop.url}/telegram"
        forwarded = {
            "KADESK_TELEGRAM__MODE": "webhook",
            "KADESK_TELEGRAM__FORWARDED": "true",
            "KADESK_TELEGRAM__WEBHOOK_URL": hook,
            "KADESK_TELEGRAM__SECRET_TOKEN": SECRET,
        }
        await shop.start(forwarded)
        try:
            async with their_bot(server, {"DESK": hook, "SECRET": SECRET}):
                buyer = server.user(42, "小王", started=True)
                await buyer.says("充了100块点卡没到账")
                said = await buyer.sees("请发订单号", timeout=15)
                await buyer.taps(said, "找不到订单号")
                await buyer.sees("什么时候付的款", timeout=15)
            assert not server.called("setWebhook")
        finally:
            await shop.stop()
