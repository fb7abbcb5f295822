"""The live board: one message, edited only when it would say something else."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.context import Context
from storage.store import Store
from storage.vault import Vault
from storage.work import Post
from tests.bot.case_desk import (
    _CONFIG,
    ADMIN,
    AGENT,
    FACTS,
    MEDIATOR,
    OTHER,
    ROOM,
    STRANGER,
    CaseDesk,
    Sent,
    button,
    context_of,
)


@pytest.fixture
async def plain(sqlite_url: str, vault: Vault, shop_context: Context) -> AsyncIterator[CaseDesk]:
    """The desk of the other tests, whose staff chat has no board."""
    store = await Store.open(sqlite_url, vault=vault)
    yield CaseDesk(store, shop_context)
    await store.close()


@pytest.fixture
async def desk(plain: CaseDesk, tmp_path: Path) -> CaseDesk:
    return CaseDesk(plain.store, context_of(tmp_path, _CONFIG.replace("board = false", "")))


async def many(desk: CaseDesk, count: int) -> None:
    for n in range(count):
        facts = replace(FACTS, order_no=f"KA{n}", order=None, evidence=())
        await desk.filed(facts, person=f"telegram:{100 + n}")
    await desk.says(AGENT, "/rules", name="小李")
    await desk.says(OTHER, "/rules", name="小赵")
    await desk.sent()


def boards(sent: Sent, chat: str = ROOM) -> list[tuple[Post, str | None]]:
    return [(p, edits) for p, edits in sent.rows if p.chat_id == chat and p.text.startswith("📌")]


async def looked(desk: CaseDesk, seconds: float = 21) -> list[tuple[Post, str | None]]:
    """What the board's sweep sends after so many seconds."""
    desk.later(seconds=seconds)
    await desk.sweep()
    return boards(await desk.sent())


async def test_it_stands_in_the_staff_chat_by_itself_and_is_edited_in_place(
    desk: CaseDesk,
) -> None:
    assert await looked(desk) == []
    await many(desk, 2)
    desk.later(seconds=21)
    await desk.sweep()
    sent = await desk.sent()
    ((first, edits),) = boards(sent)
    assert edits is None
    assert "未结 2" in first.text
    assert [post.pins for post, _ in sent.rows if post.pins] == [first.card]
    assert (
        "🟢 #1001 到账失败 · 11月10日（周二）14:30 前\n　 游戏点卡 100.00 元 · 小王 · 没人领"
        in first.text
    )
    await desk.says(AGENT, "/claim 1001")
    await desk.sent()
    ((second, edits),) = await looked(desk)
    assert edits is not None
    assert "· 小王 → 小李" in second.text


async def test_nothing_new_means_no_edit_and_many_changes_mean_one(desk: CaseDesk) -> None:
    await many(desk, 3)
    assert len(await looked(desk)) == 1
    for _ in range(5):
        assert await looked(desk, 70) == []
    await desk.says(AGENT, "/note 1001 这条看板上看不见")
    await desk.sent()
    assert await looked(desk) == []
    for n in (1001, 1002, 1003):
        await desk.says(AGENT, f"/claim {n}")
    await desk.sent()
    assert len(await looked(desk)) == 1
    await desk.says(AGENT, "/release 1003")
    assert await looked(desk, 5) == []
    assert len(await looked(desk, 16)) == 1


async def test_colours_change_with_the_clock_alone(desk: CaseDesk) -> None:
    await many(desk, 1)
    await looked(desk)
    due = (await desk.ticket(1001)).review_due_at
    assert due is not None
    for before, colour in ((timedelta(hours=3), "🟡"), (timedelta(0), "🔴")):
        desk.now = due - before
        ((post, _),) = await looked(desk)
        assert f"{colour} #1001" in post.text


async def test_its_tabs_are_shared_in_a_group_and_mine_is_by_agent(desk: CaseDesk) -> None:
    await many(desk, 4)
    for who, n in ((AGENT, 1001), (AGENT, 1002), (OTHER, 1003)):
        await desk.says(who, f"/claim {n}", name="小李" if who == AGENT else "小赵")
    await desk.says(OTHER, "/ask 1003 支付流水", name="小赵")
    await desk.sent()
    ((post, _),) = await looked(desk)
    await desk.taps(AGENT, button(post, "我的 3"), name="小李")
    ((mine, edits),) = boards(await desk.sent())
    assert edits is not None
    assert "小李 2 张：🟢#1001 🟢#1002" in mine.text
    assert "小赵 1 张：⏸#1003" in mine.text
    await desk.taps(OTHER, button(mine, "空闲 1"), name="小赵")
    ((free, _),) = boards(await desk.sent())
    assert "#1004" in free.text
    assert "#1001" not in free.text
    await desk.taps(OTHER, button(mine, "等待 1"), name="小赵")
    ((waiting, _),) = boards(await desk.sent())
    assert "⏸ #1003 到账失败 · 等买家补件 · " in waiting.text


async def test_a_tab_tapped_twice_at_once_edits_once_and_shows_no_error(desk: CaseDesk) -> None:
    await many(desk, 1)
    ((post, _),) = await looked(desk)
    tab = button(post, "空闲")
    await asyncio.gather(*(desk.taps(AGENT, tab) for _ in range(2)))
    sent = await desk.sent()
    assert len(boards(sent)) == 1
    assert sent.toast == ""


async def test_in_private_it_is_ones_own_and_goes_when_one_leaves(desk: CaseDesk) -> None:
    await many(desk, 2)
    await desk.says(ADMIN, "/staff add telegram:7001 agent 小张")
    await desk.says("telegram:7001", "/claim 1002")
    await desk.says("telegram:7001", "/board", chat_id="7001")
    ((post, _),) = boards(await desk.sent(), "7001")
    inbound = desk.inbound("telegram:7001", kind="button", button=button(post, "我的 1"))
    await desk.handles(inbound)
    ((mine, _),) = boards(await desk.sent(), "7001")
    assert "我的 1 张" in mine.text
    assert "#1001" not in mine.text
    await desk.says(ADMIN, "/staff remove telegram:7001")
    await desk.says(AGENT, "/claim 1001")
    desk.later(seconds=70)
    await desk.sent()
    await desk.sweep()
    assert (await desk.sent()).to("7001") == []


async def test_asked_for_it_is_posted_anew_and_the_old_one_says_so(desk: CaseDesk) -> None:
    await many(desk, 1)
    ((first, _),) = await looked(desk)
    await desk.says(MEDIATOR, "看板")
    (old, edits), (new, none) = boards(await desk.sent())
    assert "移到下面" in old.text
    assert old.buttons == ()
    assert edits is not None
    assert none is None
    await desk.taps(AGENT, button(first, "空闲"))
    sent = await desk.sent()
    assert sent.toast == "看板在下面最新的一条。"
    ((again, edits),) = boards(sent)
    assert "没人领的" in again.text
    assert edits is not None
    assert new.card == again.card != first.card


async def test_a_stranger_gets_no_board_and_turns_no_tab(desk: CaseDesk) -> None:
    await many(desk, 1)
    ((post, _),) = await looked(desk)
    await desk.taps(STRANGER, button(post, "空闲"))
    await desk.says(STRANGER, "/board", chat_id="6666")
    sent = await desk.sent()
    assert boards(sent) == []
    assert boards(sent, "6666") == []
    found = await desk.do(lambda work: work.board("telegram", ROOM))
    assert found is not None
    assert found.tab == "urgent"


async def test_sixty_tickets_fit_one_phone_message(desk: CaseDesk) -> None:
    await many(desk, 60)
    ((post, _),) = await looked(desk)
    assert "还有 50 张" in post.text
    assert len(post.text.splitlines()) == 23
    assert len(post.text.encode("utf-16-le")) // 2 < 4096
    assert all(len(data.encode()) <= 64 for row in post.buttons for _, data in row)


async def test_a_shop_may_do_without_it(plain: CaseDesk) -> None:
    await many(plain, 1)
    assert await looked(plain) == []
    await plain.says(AGENT, "/board")
    assert len(boards(await plain.sent())) == 1


async def test_without_edits_it_is_an_answer_with_numbers(desk: CaseDesk) -> None:
    await many(desk, 1)
    await desk.says(ADMIN, "/staff add qq:9 agent 小钱")
    await desk.sent()
    await desk.handles(desk.inbound("qq:9", "看板"))
    ((post, edits),) = boards(await desk.sent(), "9")
    assert edits is None
    assert post.card is None
    await desk.handles(desk.inbound("qq:9", "3"))
    ((post, edits),) = boards(await desk.sent(), "9")
    assert "没人领的 1 张" in post.text
    assert await desk.do(lambda work: work.boards()) == []
