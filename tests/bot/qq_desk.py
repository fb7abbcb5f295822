"""The QQ channel over a real WebSocket, with a desk that only keeps what comes."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from bot.channels.onebot import OneBotChannel
from bot.channels.onebot_wire import PATH
from bot.config.qq import QqSettings
from bot.config.secret import Secret
from bot.web.http import serve
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles
from storage.store import Store
from storage.vault import Vault
from tests.databases import fresh_sqlite
from tests.onebot import TOKEN, Implementation

GROUP, STAFF = 777002, 777001
SETTINGS = QqSettings(
    enabled=True,
    mode="reverse",
    url="",
    account="",
    access_token=Secret(TOKEN),
    staff_group=str(STAFF),
    groups=(str(GROUP),),
    write_first=True,
    accept_friends=True,
    allow_links=False,
    pace_seconds=0.01,
    group_pace_seconds=0.01,
)


class Taken:
    """The desk's side: keeps what came; fails as often as asked to."""

    def __init__(self) -> None:
        self.failing = 0
        self.inbounds: list[Inbound] = []
        self.troubles: list[str] = []

    async def receive(self, batch: Sequence[Inbound]) -> None:
        if self.failing:
            self.failing -= 1
            raise OSError("disk full")
        for inbound in batch:  # once each, as the inbox does
            if inbound.external_id not in {known.external_id for known in self.inbounds}:
                self.inbounds.append(inbound)

    async def alarm(self, trouble: str) -> None:
        self.troubles.append(trouble)


@asynccontextmanager
async def qq_channel(
    folder: Path, taken: Any, watch_seconds: float = 20.0, **more: Any
) -> AsyncIterator[tuple[str, OneBotChannel]]:
    """(the address to connect to, the channel at work)."""
    url = f"sqlite:///{folder / 'kadesk.sqlite'}"
    if not (folder / "kadesk.sqlite").exists():  # the fixture sqlite_url puts one there
        fresh_sqlite(folder)
    store = await Store.open(url, vault=Vault.open(folder))
    channel = OneBotChannel(
        replace(SETTINGS, **more),
        store,
        EvidenceFiles(folder / "evidence"),
        lambda: datetime.now(UTC),
        alarm=getattr(taken, "alarm", None),
        group_hint="（引用）",
        watch_seconds=watch_seconds,
        tell_after=watch_seconds,
    )
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    app = Starlette(routes=[channel.route()])
    tasks = [
        asyncio.create_task(channel.run(taken.receive)),
        asyncio.create_task(serve(app, "127.0.0.1", 0, ready=address.set_result)),
    ]
    try:
        yield (await address).replace("http", "ws") + PATH, channel
    finally:
        await channel.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await store.close()


@asynccontextmanager
async def qq_open(
    folder: Path, **more: Any
) -> AsyncIterator[tuple[Implementation, OneBotChannel, Taken]]:
    """An implementation that is connected to the channel."""
    taken = Taken()
    async with (
        qq_channel(folder, taken, **more) as (url, channel),
        Implementation(url).connected() as qq,
    ):
        yield qq, channel, taken
