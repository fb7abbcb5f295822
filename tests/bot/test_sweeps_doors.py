"""The whole desk in this process: whatever door the buyer answers through, the review goes on."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.app import Parts, open_store, running
from bot.channels import Abilities, Outgoing, Receive
from bot.config.settings import load_settings
from bot.sweeps import idle_drafts
from dialogs.messages import Attachment, Inbound
from rules.ticket import Ticket
from storage.store import Store

CHINA = ZoneInfo("Asia/Shanghai")
ROOM = "-100777"
STORY = "11月5日14:30买的100元游戏点卡，订单号KA20261105143000，支付宝付的，到现在没到账，要求退款"


@dataclass
class Door:
    """A messenger without a network."""

    name: str
    abilities: Abilities = field(
        default_factory=lambda: Abilities(per_chat_per_second=200, per_second=200)
    )
    sent: list[Outgoing] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    receive: Receive | None = None

    async def run(self, receive: Receive) -> None:
        self.receive = receive
        await asyncio.Event().wait()

    async def send(self, out: Outgoing) -> str:
        self.sent.append(out)
        self.news.set()
        return f"m{out.id}"

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        picture = BytesIO()
        Image.new("RGB", (60, 60), ref).save(picture, "PNG")
        return picture.getvalue()

    def serves(self, chat_id: str) -> bool:
        return True

    async def close(self) -> None:
        pass


class Shop:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.parts: Parts | None = None
        self.doors = {name: Door(name) for name in ("telegram", "web")}
        self.now = datetime(2026, 11, 5, 15, 0, tzinfo=CHINA).astimezone(UTC)
        self._ids = count(1)
        self._seen = dict.fromkeys(self.doors, 0)

    async def hears(self, chat: str, text: str = "", *, who: str = "", **more: object) -> None:
        """Somebody writes; `chat` is "telegram:42"."""
        channel, chat_id = chat.split(":", 1)
        n = next(self._ids)
        plain = Inbound(
            *(channel, chat_id, who or chat_id, f"u{n}", f"in{n}", self.now),
            text=text,
            sender_name="小王",
            lang="zh",
        )
        receive = self.doors[channel].receive
        assert receive is not None
        await receive([replace(plain, **more)])  # type: ignore[arg-type]

    async def agent(self, text: str) -> None:
        await self.hears(f"telegram:{ROOM}", text, who="5003", group=True)

    async def sees(self, chat: str, text: str) -> Outgoing:
        """The next message to this chat that holds the words."""
        channel, chat_id = chat.split(":", 1)
        door = self.doors[channel]
        async with asyncio.timeout(15):
            while True:
                door.news.clear()
                new = door.sent[self._seen[channel] :]
                for n, out in enumerate(new, 1):
                    if out.chat_id == chat_id and text in out.text:
                        self._seen[channel] += n
                        return out
                await door.news.wait()

    async def settled(self) -> None:
        """Everything that anybody sent is handled."""
        async with asyncio.timeout(15):
            while (await self.store.run(lambda work: work.counts()))["inbox_pending"]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    async def idles(self, **span: float) -> None:
        """Time passes, and the sweep over drafts looks at what was left."""
        assert self.parts is not None
        self.now += timedelta(**span)
        context = self.parts.desk.context
        await self.store.run(lambda work: idle_drafts(work, context, self.now))
        self.parts.outbox.wake()

    async def ticket(self, number: int = 1001) -> Ticket:
        found = await self.store.run(lambda work: work.ticket(number))
        assert found is not None
        return found

    async def files(self, chat: str) -> None:
        """A case described in one message, what is missing skipped, confirmed."""
        await self.hears(chat, STORY, attachments=(Attachment("picture", ref="red"),))
        pressed = ""
        while "confirm" not in pressed:
            buttons = [b for row in (await self.sees(chat, "")).buttons for b in row]
            wanted = ("确认提交", "没有截图", "没有")
            pressed = next(b.data for w in wanted for b in buttons if w in b.label)
            await self.hears(chat, kind="button", button=pressed)

    async def waits(self, chat: str) -> Ticket:
        """A ticket of this chat that waits for the payment record since an hour after filing."""
        await self.files(chat)
        await self.sees(chat, "工单号 #1001")
        self.now += timedelta(hours=1)
        await self.agent("/claim 1001")
        await self.agent("/ask 1001 支付流水")
        await self.sees(chat, "还需要您补充")
        return await self.ticket()


@asynccontextmanager
async def shop(folder: Path, extra: str = "") -> AsyncIterator[Shop]:
    config = folder / "config.toml"
    config.write_text(
        f'[desk]\ndata_dir = "data"\n{extra}\n[telegram]\ntoken = "123456:t"\n'
        f'staff_chat = "{ROOM}"\n[staff]\nagents = ["telegram:5003"]\n'
        "[evidence]\nread_pictures = false\n[auto_review]\nenabled = false\n",
        "utf-8",
    )
    settings = load_settings(config, {})
    async with open_store(settings, lambda: datetime(2026, 11, 5, tzinfo=UTC)) as store:
        made = Shop(store)
        async with running(settings, lambda: made.now, store, made.doors) as made.parts:
            async with asyncio.timeout(10):
                while any(door.receive is None for door in made.doors.values()):  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            yield made


async def by_text(shop: Shop, chat: str) -> None:
    await shop.hears(chat, "支付账单被我删掉了，没办法再截图")


async def by_picture(shop: Shop, chat: str) -> None:
    await shop.hears(chat, attachments=(Attachment("picture", ref="blue"),))


async def by_album(shop: Shop, chat: str) -> None:
    for colour in ("blue", "green"):
        picture = (Attachment("picture", ref=colour),)
        await shop.hears(chat, attachments=picture, album="a1")
    await shop.settled()
    shop.now += timedelta(seconds=1)  # the answer to an album waits for its last part


async def from_another_chat(shop: Shop, chat: str) -> str:
    await shop.hears("telegram:4242", "支付账单被我删掉了，没办法再截图", who="42")
    return "telegram:4242"


async def by_a_person_asked_for(shop: Shop, chat: str) -> None:
    await shop.hears(chat, kind="button", button="b:human")


async def by_filing_the_same_order_again(shop: Shop, chat: str) -> None:
    await shop.hears(chat, "/start KA20261105143000")
    await shop.sees(chat, "哪种情况")
    await shop.files(chat)


@pytest.mark.parametrize(
    ("chat", "answers"),
    [
        ("telegram:42", by_text),
        ("web:w1", by_text),
        ("telegram:42", by_picture),
        ("telegram:42", by_album),
        ("telegram:42", from_another_chat),
        ("telegram:42", by_a_person_asked_for),
        ("web:w1", by_filing_the_same_order_again),
    ],
)
async def test_the_review_goes_on_with_its_time_given_back(
    tmp_path: Path, chat: str, answers: Callable[[Shop, str], Awaitable[str | None]]
) -> None:
    async with shop(tmp_path) as desk:
        before = await desk.waits(chat)
        assert before.status == "waiting_buyer"
        assert before.review_due_at is not None
        desk.now += timedelta(hours=5)
        told = await desk.sees(await answers(desk, chat) or chat, "继续审核")
        after = await desk.ticket()
        assert (after.status, after.paused_at, after.expires_at) == ("in_review", None, None)
        assert after.review_due_at is not None
        given_back = after.review_due_at - before.review_due_at
        assert timedelta(hours=5) <= given_back <= timedelta(hours=5, seconds=2)
        assert "20:00 前" in told.text


HOURS = 'business_hours = ["09:00", "22:00"]'


async def test_at_night_a_buyer_reads_when_people_answer_and_the_due_date_does_not_move(
    tmp_path: Path,
) -> None:
    async with shop(tmp_path, HOURS) as desk:
        desk.now = datetime(2026, 11, 5, 23, 30, tzinfo=CHINA).astimezone(UTC)
        await desk.hears("web:w1", "你好")
        first = await desk.sees("web:w1", "")
        assert "客服在线 9:00–22:00，现在是非工作时间" in first.text
        assert "明天 9:00 后客服处理" in first.text
        await desk.hears("web:w1", "在吗")
        assert "客服在线" not in (await desk.sees("web:w1", "")).text, "said once"
        await desk.files("web:w1")
        filed = await desk.sees("web:w1", "工单号 #1001")
        assert "您的工单已排队，明天 9:00 后处理" in filed.text
        assert "11月10日（周二）23:30 前给出审核结果" in filed.text
        await desk.hears("web:w1", kind="button", button="b:human")
        assert "明天 9:00 后回复您" in (await desk.sees("web:w1", "🙋")).text


async def test_by_day_nobody_reads_of_hours(tmp_path: Path) -> None:
    async with shop(tmp_path, HOURS) as desk:
        await desk.hears("telegram:42", "你好")
        assert "客服在线" not in (await desk.sees("telegram:42", "")).text
        await desk.files("telegram:42")
        assert "🌙" not in (await desk.sees("telegram:42", "工单号 #1001")).text


async def test_a_draft_of_last_week_goes_on_and_one_set_down_begins_anew(tmp_path: Path) -> None:
    async with shop(tmp_path) as desk:
        await desk.hears("telegram:42", "没到账")
        await desk.sees("telegram:42", "记下了")
        await desk.idles(days=1)
        await desk.sees("telegram:42", "内容保留 7 天")
        desk.now += timedelta(days=6)
        await desk.hears("telegram:42", "订单号KA20261105143000")
        await desk.sees("telegram:42", "记下了：订单号 KA20261105143000")
        await desk.idles(days=1)
        await desk.sees("telegram:42", "内容保留 7 天")
        await desk.idles(days=8)
        await desk.hears("telegram:42", "卡密无效")
        again = await desk.sees("telegram:42", "")
        assert "卡密无效" in again.text
        assert "KA20261105143000" not in again.text
