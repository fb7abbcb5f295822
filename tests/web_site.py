"""A real web chat for tests: uvicorn on a free port, SQLite on disk, and a WebSocket client."""

import asyncio
import json
import tomllib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from bot.channels import OutButton, Outgoing
from bot.channels.web import WebChannel
from bot.config.settings import shipped_sentences
from bot.traditional import traditional
from bot.web.http import Site, make_app, serve
from bot.web.page_words import page_words
from bot.web.pages import Demo
from dialogs.messages import Inbound
from dialogs.wording import Wording
from rules.policy import load_policy
from storage.evidence_files import EvidenceFiles
from storage.store import Post, Store
from storage.vault import Vault
from tests.databases import fresh_sqlite

ORDER_SECRET = "a-secret-of-the-shop-page"
ROOT = Path(__file__).parents[1]
_SHIPPED = shipped_sentences()
_WORDING = Wording(_SHIPPED, hant=traditional)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
    "f8ffff3f0005fe02fea735818a0000000049454e44ae426082"
)


def now() -> datetime:
    return datetime.now(UTC)


class WebSite:
    """One shop's web door with a desk that only stores; `answers` echoes when it is set."""

    web: WebChannel
    url = ""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.ahead = timedelta()
        self.answers = False
        self.broken = False
        self.deliveries: list[Inbound] = []

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")

    def clock(self) -> datetime:
        return now() + self.ahead

    async def receive(self, batch: Sequence[Inbound]) -> None:
        if self.broken:
            raise OSError("disk full")
        await self.store.run(lambda work: work.receive(batch, now()))
        self.deliveries += batch
        if self.answers:
            for inbound in batch:
                await self.say(inbound.chat_id, f"收到：{inbound.text}")

    async def say(
        self,
        chat_id: str,
        text: str,
        buttons: tuple[tuple[tuple[str, str], ...], ...] = (),
        *,
        card: str | None = None,
        pictures: tuple[str, ...] = (),
        callback_id: str | None = None,
    ) -> str:
        """Write a reply down, send it and settle it, as the desk's outbox does."""
        post = Post(
            channel="web",
            chat_id=chat_id,
            text=text,
            buttons=buttons,
            card=card,
            pictures=pictures,
            callback_id=callback_id,
        )
        await self.store.run(lambda work: work.post(post, now()))
        claimed = await self.store.run(lambda work: work.claim_outbox("t", now(), 60, 10, ["web"]))
        (row,) = claimed
        rows = tuple(tuple(OutButton(*one) for one in line) for line in row.post.buttons)
        message_id = await self.web.send(
            Outgoing(
                id=row.id,
                chat_id=chat_id,
                text=text,
                buttons=rows,
                pictures=pictures,
                edits=row.edits,
                callback_id=callback_id,
            )
        )
        await self.store.run(lambda work: work.outbox_sent(row.id, message_id, now()))
        return message_id

    @asynccontextmanager
    async def tab(
        self, token: str | None = None, after: int = 0, origin: str | None = None
    ) -> AsyncIterator["WebTab"]:
        """An open page of one visitor; a new one without a token."""
        hello = {"type": "hello", "token": token, "after": after}
        async with self.socket(hello, origin) as tab:
            tab.welcome = await tab.frame("welcome")
            tab.token = str(tab.welcome.get("token", token))
            yield tab

    @asynccontextmanager
    async def socket(self, first: object, origin: str | None = None) -> AsyncIterator["WebTab"]:
        """A socket that has sent one frame."""
        url, own = f"ws://{self.host}/ws", Origin(origin or self.url)
        async with connect(url, origin=own, max_size=None) as socket:
            tab = WebTab(socket)
            await tab.send(first)
            yield tab


class WebTab:
    """The browser's side of one socket."""

    welcome: dict[str, Any]
    token: str

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    @property
    def chat_id(self) -> str:
        return str(self.welcome["chat"])

    @property
    def lines(self) -> list[dict[str, Any]]:
        return list(self.welcome["lines"])

    async def asks(self, type: str, **more: Any) -> dict[str, Any]:
        """Send a frame; the answer of the same type."""
        await self.send({"type": type, **more})
        return await self.frame(type)

    async def send(self, frame: object) -> None:
        await self.socket.send(json.dumps(frame))

    async def says(self, text: str, id: str = "", **more: Any) -> dict[str, Any]:
        """Send a message; the ack or the refusal."""
        message_id = id or f"m-{abs(hash(text)):016d}"
        await self.send({"type": "message", "id": message_id, "text": text, **more})
        return await self.frame("ack", "refused")

    async def frame(self, *types: str) -> dict[str, Any]:
        """The next frame of one of these types."""
        async with asyncio.timeout(10):
            while True:
                frame: dict[str, Any] = json.loads(await self.socket.recv())
                if frame["type"] in types:
                    return frame


@asynccontextmanager
async def open_site(
    folder: Path,
    *,
    demo: Demo | None = None,
    embed_origins: Sequence[str] = (),
    closed: str = "",
) -> AsyncIterator[WebSite]:
    """The running web port of a shop whose data is in `folder`."""
    url = fresh_sqlite(folder)
    vault = Vault.open(folder)
    policy = load_policy(tomllib.loads((ROOT / "config.toml").read_text("utf-8")))
    store = await Store.open(url, vault=vault)
    site = WebSite(store)
    site.web = WebChannel(
        store,
        EvidenceFiles(folder / "evidence"),
        site.clock,
        title="星星点卡店",
        secret=bytes.fromhex(vault.digest("web links")),
        demo=demo is not None,
        is_staff=lambda work, person: work.staff_role(person) is not None,
        order_secret=ORDER_SECRET,
    )
    app = make_app(
        Site(
            store=store,
            web=site.web,
            policy=lambda: policy,
            clock=site.clock,
            demo=demo,
            embed_origins=embed_origins,
            closed=lambda: closed,
            staff_room=lambda: (("telegram", "-100777"),),
            words=lambda lang: page_words(_WORDING, _SHIPPED, lang),
            lifespan=lambda: _taking(site),
        )
    )
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(app, "127.0.0.1", 0, ready=ready.set_result))
    try:
        serving.add_done_callback(lambda _: ready.done() or ready.cancel())
        async with asyncio.timeout(20):
            site.url = await ready
        yield site
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        await store.close()


@asynccontextmanager
async def _taking(site: WebSite) -> AsyncIterator[None]:
    running = asyncio.create_task(site.web.run(site.receive))
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
