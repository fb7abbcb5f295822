"""Coming in by a one-time invitation, and leaving: at once, everywhere, with the tickets kept."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import rulebook
from bot.app import make_context
from bot.config.settings import load_settings
from bot.context import Context
from bot.rulebook import RuleBook
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    BUYER,
    FACTS,
    LEAD,
    OTHER,
    CaseDesk,
    context_of,
)

NEW = "telegram:7001"


async def invited(desk: CaseDesk, words: str = "agent 小张", by: str = ADMIN) -> str:
    """The code that the admin got in private, for an invitation asked for in the staff chat."""
    await desk.sent()
    assert await desk.says(by, f"/staff invite {words}")
    sent = await desk.sent()
    assert "join-" not in sent.room
    (code,) = set(re.findall(r"join(?:-\w{4}){4}", sent.texts(by.partition(":")[2])))
    return str(code)


async def brings(desk: CaseDesk, code: str, person: str = NEW, **more: str) -> str:
    """What the person reads who brings a code in private."""
    private = person.partition(":")[2]
    assert await desk.says(person, code, chat_id=private, name=more.get("name", "阿张"))
    sent = await desk.sent()
    return sent.texts(private)


async def role(desk: CaseDesk, person: str = NEW) -> str | None:
    return await desk.do(lambda work: work.staff_role(person))


@pytest.mark.parametrize("way", ["{}", "/start {}", "  {} ", "/start@kadesk_bot {}"])
async def test_an_invitation_brings_one_person_in_once_and_the_inviter_hears(
    desk: CaseDesk, way: str
) -> None:
    code = await invited(desk)
    assert await desk.says(NEW, way.format(code), chat_id="7001")
    sent = await desk.sent()
    assert "你现在是客服" in sent.texts("7001")
    assert "小张（telegram:7001）凭邀请加入" in sent.texts("5001")
    assert "小张" in sent.room
    assert await role(desk) == "agent"
    assert "用不了" in await brings(desk, code, "telegram:7002")
    assert await role(desk, "telegram:7002") is None
    whats = [event.what for event in await desk.do(lambda work: work.desk_events())]
    assert whats == ["joined", "invited"]


@pytest.mark.parametrize("typed", ["upper", "blanks", "full width", "no hyphens"])
async def test_a_code_typed_by_hand_is_read_kindly(desk: CaseDesk, typed: str) -> None:
    code = await invited(desk, "lead")
    written = {
        "upper": code.upper(),
        "blanks": code.replace("-", " "),
        "full width": "".join(chr(ord(c) + 0xFEE0) for c in code),
        "no hyphens": code.replace("-", ""),
    }[typed]
    assert "你现在是主管" in await brings(desk, written)
    row = (await desk.do(lambda work: work.staff()))[0]
    assert (row.role, row.name, row.by) == ("lead", "阿张", ADMIN)


async def test_the_link_names_the_bot_and_the_plain_code_is_always_there(desk: CaseDesk) -> None:
    await desk.says(ADMIN, "/staff invite agent", chat_id="5001")
    text = (await desk.sent()).texts("5001")
    (link,) = re.findall(r"https://t\.me/kadesk_bot\?start=(\S+)", text)
    assert text.count(link) == 2
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", link)  # what Telegram passes on
    desk.context = replace(desk.context, bot_name="")
    await desk.says(ADMIN, "成员 邀请 客服", chat_id="5001")
    text = (await desk.sent()).texts("5001")
    assert "t.me" not in text
    assert "join-" in text


@pytest.mark.parametrize("role_of", [AGENT, LEAD, "telegram:5005"])
async def test_only_admins_invite(desk: CaseDesk, role_of: str) -> None:
    assert await desk.says(role_of, "/staff invite admin")
    sent = await desk.sent()
    assert "需要「管理员」" in sent.room
    assert await desk.do(lambda work: work.desk_events()) == []


async def test_an_invitation_is_over_after_fifteen_minutes(desk: CaseDesk) -> None:
    code = await invited(desk)
    desk.later(minutes=15)
    assert "用不了" in await brings(desk, code)
    assert await role(desk) is None


async def test_tries_are_limited_even_for_the_right_code(desk: CaseDesk) -> None:
    code = await invited(desk)
    for n in range(5):
        assert "用不了" in await brings(desk, f"join-aaaa-bbbb-cccc-ddd{n + 2}")
    assert "试得太多了" in await brings(desk, code)
    assert await role(desk) is None
    assert "你现在是客服" in await brings(desk, code, "telegram:7002")  # others are not held up


async def test_a_code_in_a_group_is_void_and_the_inviter_hears(desk: CaseDesk) -> None:
    code = await invited(desk)
    assert await desk.says("telegram:7002", code, chat_id="-100999")
    sent = await desk.sent()
    assert sent.texts("-100999") == ""
    assert "已作废" in sent.texts("5001")
    assert "用不了" in await brings(desk, code)


async def test_staff_who_try_a_code_keep_their_role_and_do_not_spend_it(desk: CaseDesk) -> None:
    code = await invited(desk)
    assert "没有用掉" in await brings(desk, code, ADMIN)
    assert "你现在是客服" in await brings(desk, code)


async def test_who_was_removed_cannot_come_back_by_an_older_invitation(desk: CaseDesk) -> None:
    code = await invited(desk)
    await desk.says(ADMIN, f"/staff add {NEW} agent 小张")
    desk.later(minutes=1)
    await desk.says(ADMIN, f"/staff remove {NEW}")
    await desk.sent()
    assert "用不了" in await brings(desk, code)
    assert await role(desk) is None
    desk.later(minutes=1)
    assert "你现在是客服" in await brings(desk, await invited(desk))  # a new one may


async def test_the_invitations_of_an_admin_who_left_are_void(desk: CaseDesk) -> None:
    await desk.says(ADMIN, "/staff add telegram:7009 admin 老板娘")
    code = await invited(desk, by="telegram:7009")
    await desk.says(ADMIN, "/staff remove 老板娘")
    await desk.sent()
    assert "用不了" in await brings(desk, code)
    assert await role(desk) is None


# -- leaving -----------------------------------------------------------------------------------


async def held(desk: CaseDesk, count: int = 3) -> None:
    """Tickets of NEW in three statuses."""
    await desk.says(ADMIN, f"/staff add {NEW} agent 小张")
    for n in range(count):
        await desk.filed(replace(FACTS, order_no=f"KA{n}", evidence=()), person=f"telegram:{n}")
        await desk.says(NEW, f"/claim {1001 + n}")
    await desk.says(NEW, "/approve 1002 refund 50")
    await desk.says(NEW, "/ask 1003 支付流水")
    await desk.sent()


async def test_leaving_gives_the_tickets_back_and_says_how_many(desk: CaseDesk) -> None:
    await held(desk)
    await desk.says(ADMIN, f"/staff remove {NEW}")
    assert "已移除，立即失去权限。3 张工单放回队列" in (await desk.sent()).room
    found = [await desk.ticket(n) for n in (1001, 1002, 1003)]
    assert [(t.status, t.assignee) for t in found] == [
        ("submitted", None),
        ("approved", None),
        ("waiting_buyer", None),
    ]


async def test_leaving_gives_the_tickets_to_a_named_colleague(desk: CaseDesk) -> None:
    await held(desk)
    await desk.says(OTHER, "/queue", name="小陈")
    await desk.says(ADMIN, "/staff remove 小张 查无此人")
    assert "没有改动" in (await desk.sent()).room
    assert await role(desk) == "agent"
    await desk.says(ADMIN, "/staff remove 小张 小陈")
    assert "3 张工单转给 小陈" in (await desk.sent()).room
    assert [(await desk.ticket(n)).assignee for n in (1001, 1002, 1003)] == [OTHER] * 3


@pytest.fixture(params=["sqlite_url", "postgres_url"])
async def desks(
    request: pytest.FixtureRequest, vault: Vault, shop_context: Context
) -> AsyncIterator[list[CaseDesk]]:
    """Two processes on one database."""
    url = request.getfixturevalue(request.param)
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    yield [CaseDesk(store, shop_context) for store in stores]
    for store in stores:
        await store.close()


async def test_who_left_has_no_rights_with_the_next_tap_in_another_process(
    desks: list[CaseDesk],
) -> None:
    here, there = desks
    there._ids = here._ids
    await held(here, 3)
    ticket = await here.ticket(1001)
    await here.says(ADMIN, f"/staff remove {NEW}")
    for data in (f"s:claim:1001:{ticket.version}", f"s:claim:1001:{ticket.version + 1}"):
        await there.taps(NEW, data)
    await there.says(NEW, "/claim 1001")
    await there.says(NEW, "私下说一句", reply_to="m1", chat_id="7001")
    sent = await there.sent()
    assert "这个按钮是客服用的" in sent.toast
    assert "这是客服用的功能" in sent.room
    assert (await there.ticket(1001)).assignee is None


async def test_whom_the_config_names_no_more_has_left_with_the_reload_in_every_process(
    desks: list[CaseDesk], tmp_path: Path
) -> None:
    here, there = desks
    before = context_of(tmp_path)
    path = tmp_path / "config.toml"
    books = [
        RuleBook(load_settings(path, {}), make_context, read=lambda: load_settings(path, {}))
        for _ in desks
    ]
    for desk, book in zip(desks, books, strict=True):
        desk.context = book.context
        book.follow(lambda context, desk=desk: setattr(desk, "context", context))
    assert before.settings.staff == books[0].context.settings.staff
    async with (
        books[0].listening(here.store, lambda: here.now),
        books[1].listening(there.store, lambda: there.now),
    ):
        await here.filed()
        await here.says(AGENT, "/claim 1001")
        path.write_text(path.read_text("utf-8").replace(f'"{AGENT}", ', ""), "utf-8")
        async with asyncio.timeout(5):  # the promise
            await here.says(ADMIN, "/reload")
            while AGENT in there.context.settings.staff.roles:  # noqa: ASYNC110 - no event
                await asyncio.sleep(0.02)
    assert (await there.ticket(1001)).assignee is None
    await there.says(AGENT, "/claim 1001")
    sent = await there.sent()
    assert "这是客服用的功能" in sent.room
    assert "已不在 config.toml 里" in sent.room
    assert (await there.ticket(1001)).assignee is None
    assert rulebook.EVERY_SECONDS <= 2.5


async def test_whom_a_restart_finds_gone_from_the_config_has_left(
    desk: CaseDesk, tmp_path: Path
) -> None:
    context_of(tmp_path)
    path = tmp_path / "config.toml"
    await desk.filed()
    for text in (path.read_text("utf-8"), path.read_text("utf-8").replace(f'"{AGENT}", ', "")):
        path.write_text(text, "utf-8")
        book = RuleBook(load_settings(path, {}), make_context)
        async with book.listening(desk.store, lambda: desk.now):
            desk.context = book.context
            await desk.says(AGENT, "/claim 1001")
    assert (await desk.ticket(1001)).assignee is None
    left = await desk.do(lambda work: work.left_staff_at(AGENT))
    assert left == desk.now


async def test_the_record_can_be_read_by_admins(desk: CaseDesk) -> None:
    await brings(desk, await invited(desk))
    await desk.says(ADMIN, f"/staff remove {NEW}")
    await desk.sent()
    await desk.says(ADMIN, "/staff log")
    lines = (await desk.sent()).room.splitlines()[1:]
    assert [re.findall("发出邀请|邀请加入|移除", line)[0] for line in lines] == [
        "移除",
        "邀请加入",
        "发出邀请",
    ]


async def test_a_buyer_who_says_something_like_a_code_is_a_buyer(desk: CaseDesk) -> None:
    for text in ("join us", "/start join-1", "我想 join-abcd-efgh-jkmn-pqrs 吗"):
        assert not await desk.says(BUYER, text, chat_id="42")


async def test_nothing_stored_gives_the_code_away(desk: CaseDesk) -> None:
    code = await invited(desk)

    def everything(work: Work) -> str:
        tables = ("invitation", "desk_event", "inbox", "outbox", "setting", "tries")
        return str([work.conn.exec_driver_sql(f"SELECT * FROM {t}").all() for t in tables])

    stored = await desk.do(everything)
    assert ADMIN in stored
    assert code[5:9] not in stored
