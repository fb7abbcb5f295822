"""A desk killed while a reply waits: neither lost, nor doubled, nor sent after it was taken back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.app import make_context
from bot.config.settings import load_settings
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import FACTS, CaseDesk
from tests.botapi import BotApi
from tests.shop import AGENT, STAFF_CHAT, Shop


async def with_a_case(shop: Shop) -> None:
    """A ticket of user 42, filed while the shop was closed."""
    await shop.start()
    await shop.stop()
    folder = shop.folder / "data"
    store = await Store.open(f"sqlite:///{folder / 'kadesk.sqlite'}", vault=Vault.open(folder))
    desk = CaseDesk(store, make_context(load_settings(shop.config, {})))
    desk.now = datetime.now(UTC)
    await desk.filed(replace(FACTS, order=None, evidence=()))
    await store.close()


async def test_a_reply_that_waits_outlives_a_kill_and_a_recall_stays_one(tmp_path: Path) -> None:
    async with BotApi(token="123456:test-token") as server:
        shop = Shop(tmp_path, server.url, extra="recall_seconds = 3\n")
        buyer, agent = server.user(42, "小王", started=True), server.user(AGENT, "小李")
        group = server.group(STAFF_CHAT)
        await with_a_case(shop)
        try:
            await shop.start()
            card = await group.sees("#1001")
            await group.says(agent, "这一条会送到", reply_to=card)
            await group.sees("将发送给 小王 #1001")
            await shop.restart()
            await buyer.sees("这一条会送到")
            await group.sees("已发给 小王")
            await group.says(agent, "这一条撤回了", reply_to=card)
            await group.taps(agent, await group.sees("将发送给 小王 #1001"), "撤回")
            await group.sees_toast("已撤回")
            await shop.restart()
            await group.says(agent, "最后一条", reply_to=card)
            await buyer.sees("最后一条")
        finally:
            await shop.stop()
        said = [said.text for said in buyer.said]
        assert [sum(words in text for text in said) for words in ("会送到", "撤回了", "最后")] == [
            *(1, 0, 1)
        ]
