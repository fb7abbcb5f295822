"""A topic per ticket: made before its card, closed and opened with the case, never lost words."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import Parts, running
from bot.channels.telegram import open_telegram
from bot.config.settings import load_settings
from bot.tickets import topics
from rules.ticket import Ticket
from storage.evidence_files import EvidenceFiles
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from tests.bot.case_desk import AGENT, FACTS, ROOM, STRANGER, CaseDesk
from tests.bot.telegram_settings import FRAMEWORKS, Framework
from tests.botapi import BotApi, Group, Private

FACTS_OTHER = replace(FACTS, order_no="KA2", order=None, evidence=())


@pytest.fixture
async def forum(desk: CaseDesk) -> CaseDesk:
    """A desk whose staff chat is a forum that the bot may manage."""
    await learns(desk, "topics")
    return desk


async def learns(desk: CaseDesk, state: topics.Forum) -> None:
    await desk.do(
        lambda work: topics.learned(work, desk.context, "telegram", ROOM, state, desk.now)
    )


def thread_of(number: int) -> Callable[[Work], str | None]:
    return lambda work: work.card_message("telegram", ROOM, f"topic:{number}")


async def test_a_new_ticket_is_a_topic_with_its_card_first_and_pinned(forum: CaseDesk) -> None:
    await forum.filed()
    topic, card, pin = [post for post, _ in (await forum.sent()).rows]
    assert (topic.title, topic.closed) == ("#1001 · 到账失败 · ⏱", False)
    assert card.card == "ticket:1001"
    assert card.thread == await forum.do(thread_of(1001))
    assert pin.pins == "ticket:1001"


async def test_everything_typed_in_the_topic_goes_to_that_buyer(forum: CaseDesk) -> None:
    await forum.filed()
    await forum.sent()
    thread = await forum.do(thread_of(1001))
    await forum.says(AGENT, "已为您核实", thread=thread)
    await forum.says(AGENT, "//他退过三次", thread=thread)
    await forum.says(STRANGER, "加我微信", thread=thread)
    await forum.says(AGENT, "", thread=thread, raw="{}")  # somebody renamed the topic
    buyer = (await forum.sent()).buyer
    assert "已为您核实" in buyer
    assert "退过三次" not in buyer
    assert "微信" not in buyer
    await forum.says(AGENT, "领取", thread=thread)
    assert (await forum.ticket(1001)).assignee == AGENT
    await forum.says(AGENT, "/approve refund 50", thread=thread)
    assert (await forum.ticket(1001)).status == "approved"
    await forum.says(AGENT, "已退款 请查收", thread=thread)
    assert (await forum.ticket(1001)).status == "approved"


async def test_a_quote_of_another_ticket_is_sent_to_nobody(forum: CaseDesk) -> None:
    await forum.filed()
    await forum.filed(FACTS_OTHER, person="telegram:43")
    await forum.sent()
    other, thread = await forum.card_id(1002), await forum.do(thread_of(1001))
    await forum.says(AGENT, "您好", thread=thread, reply_to=other)
    await forum.says(AGENT, "/reply 1002 您好", thread=thread)
    sent = await forum.sent()
    assert (sent.buyer, sent.texts("43")) == ("", "")
    assert sent.room.count("怕发错人") == 2


async def test_the_title_changes_only_with_the_clock_and_closes_with_the_case(
    forum: CaseDesk,
) -> None:
    await forum.filed()
    await forum.says(AGENT, "/claim 1001")
    titles = [post.title for post, _ in (await forum.sent()).rows if post.title]
    assert titles == ["#1001 · 到账失败 · ⏱"]
    await forum.says(AGENT, "/ask 1001 支付流水")
    assert "⏸" in next(post.title for post, _ in (await forum.sent()).rows if post.title)
    await forum.presses("withdraw_yes", 1001)
    done = next(post for post, _ in (await forum.sent()).rows if post.title)
    assert (done.closed, "✅" in (done.title or "")) == (True, True)
    await forum.says(AGENT, "/reopen 1001")
    again = next(row for row in (await forum.sent()).rows if row[0].title)
    assert (again[0].closed, again[1]) == (False, await forum.do(thread_of(1001)))


async def test_a_late_ticket_says_so_in_its_title(forum: CaseDesk) -> None:
    await forum.filed()
    await forum.sent()
    forum.later(days=10)
    await forum.sweep()
    titles = [post.title for post, _ in (await forum.sent()).rows if post.title]
    assert titles == ["#1001 · 到账失败 · ⚠ 已超时"]


async def test_without_rights_staff_are_told_once_and_cards_do_as_before(desk: CaseDesk) -> None:
    await learns(desk, "no_rights")
    await learns(desk, "no_rights")
    await desk.filed()
    sent = await desk.sent()
    assert sent.room.count("不能管理话题") == 1
    assert [post.title for post, _ in sent.rows if post.title] == []
    await desk.says(AGENT, "已为您核实", reply_to=await desk.card_id(1001))
    assert "已为您核实" in (await desk.sent()).buyer


# -- over the wire ---------------------------------------------------------------------------


@asynccontextmanager
async def forum_shop(
    folder: Path,
    store: Store,
    framework: Framework = "python-telegram-bot",
    *,
    forum: bool = True,
    reads: bool = False,
) -> AsyncIterator[tuple[BotApi, Group, Private, Parts]]:
    async with BotApi(token="123456:test-token") as server:
        group, agent = (
            server.group(int(ROOM), forum=forum),
            server.user(5003, "小李", started=True),
        )
        server.user(42, "小王", started=True)
        server.user(43, "小张", started=True)
        config = folder / "config.toml"
        config.write_text(
            f'[desk]\ndata_dir = "data"\n[telegram]\ntoken = "123456:test-token"\n'
            f'api_base = "{server.url}"\nframework = "{framework}"\nstaff_chat = "{ROOM}"\n'
            f'[staff]\nagents = ["{AGENT}"]\nrecall_seconds = 0\n[team]\nboard = false\n'
            f"[evidence]\nread_pictures = {str(reads).lower()}\n[auto_review]\nenabled = false\n",
            "utf-8",
        )
        settings = load_settings(config, {})

        def clock() -> datetime:
            return datetime.now(UTC)

        files = EvidenceFiles(folder / "data" / "evidence")
        channel = open_telegram(settings.telegram, files, clock, poll_timeout=1, first_pause=0.01)
        async with running(settings, clock, store, {"telegram": channel}) as parts:
            await server.until(lambda: server.called("getChatMember" if forum else "getChat"))
            yield server, group, agent, parts


@pytest.fixture
async def store(sqlite_url: str, vault: Vault) -> AsyncIterator[Store]:
    store = await Store.open(sqlite_url, vault=vault)
    yield store
    await store.close()


def desk_of(parts: Parts) -> CaseDesk:
    desk = CaseDesk(parts.store, parts.desk.context)
    desk.now = datetime.now(UTC)
    return desk


async def forum_known(parts: Parts) -> None:
    """The desk has learned that its staff chat has topics."""
    while await parts.store.run(lambda work: topics.forum_of(work, "telegram", ROOM)) == "plain":
        await parts.store.run(lambda work: work.counts())


async def files_a_case(parts: Parts, person: str = "telegram:42", order: str = "KA1") -> Ticket:
    desk = desk_of(parts)
    await forum_known(parts)
    facts = replace(FACTS, order_no=order, order=None, evidence=(), occurred_at=desk.now)
    ticket = await desk.filed(facts, person=person)
    parts.outbox.wake()
    return ticket


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_topic_over_the_wire(tmp_path: Path, store: Store, framework: Framework) -> None:
    if framework == "aiogram":
        pytest.importorskip("aiogram")
    async with forum_shop(tmp_path, store, framework) as (server, group, agent, parts):
        await files_a_case(parts)
        await server.until(lambda: group.pinned)
        thread = group.topic("#1001")
        assert [message.thread for message in group.messages] == [thread]
        assert group.pinned == [group.messages[0].message_id]
        await group.says(agent, "已为您核实", thread=thread)
        await server.user(42).sees("已为您核实")
        await group.member(agent).sends_document(b"%PDF-1", "凭证.pdf", thread=thread)
        assert await server.user(42).sees_file("凭证.pdf") == b"%PDF-1"
        await desk_of(parts).presses("withdraw_yes", 1001)
        parts.outbox.wake()
        await server.until(lambda: group.topics[thread].closed)


async def test_a_deleted_topic_is_made_again_and_nothing_is_lost(
    tmp_path: Path, store: Store
) -> None:
    async with forum_shop(tmp_path, store) as (server, group, agent, parts):
        await files_a_case(parts)
        await server.until(lambda: group.pinned)
        old = group.topic("#1001")
        await group.deletes_topic(old)
        await server.user(42).says("还没到账，很急")
        await server.user(42).says("麻烦快点")
        said = await group.sees("麻烦快点")
        new = group.topic("#1001")
        assert new != old
        inside = [message.text for message in group.messages if message.thread == new]
        assert inside[0].startswith("🎫 #1001")
        assert sum("很急" in text for text in inside) == 1
        assert said.message.thread == new
        await group.says(agent, "马上查", thread=new)
        await server.user(42).sees("马上查")


async def test_rights_taken_away_are_noticed_and_words_still_arrive(
    tmp_path: Path, store: Store
) -> None:
    async with forum_shop(tmp_path, store) as (server, group, agent, parts):
        await files_a_case(parts)
        await server.until(lambda: group.pinned)
        group.may_manage_topics = False
        await files_a_case(parts, "telegram:43", "KA2")
        await group.sees("不能管理话题")
        card = await group.sees("🎫 #1002")
        assert card.message.thread is None
        await group.says(agent, "您好", reply_to=card)
        await server.user(43).sees("您好")
