"""拉黑: kept, answered once, running tickets untouched, lifted by a lead."""

from dataclasses import replace

import pytest

from bot import bans
from bot.context import Done
from dialogs.messages import Inbound
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    BUYER,
    LEAD,
    OTHER,
    ROOM,
    CaseDesk,
    picture,
)


async def heard(desk: CaseDesk, text: str = "", **more: object) -> bool:
    """The buyer writes in private; whether the ban keeps it from being handled."""
    return await takes(desk, desk.inbound(BUYER, text, **more))


async def takes(desk: CaseDesk, inbound: Inbound) -> bool:
    return await desk.do(lambda work: bans.take(work, desk.context, inbound, desk.now))


async def banned(desk: CaseDesk, words: str = "1001 多次辱骂") -> str:
    await desk.filed()
    await desk.sent()
    await desk.says(LEAD, f"/ban {words}")
    return (await desk.sent()).room


@pytest.mark.parametrize("who", ["1001", "#1001", BUYER])
async def test_a_lead_bans_by_account_or_by_ticket(desk: CaseDesk, who: str) -> None:
    assert "telegram:42 小王 已拉黑" in await banned(desk, f"{who} 多次辱骂")
    assert "进行中的 1 张工单照常处理" in await banned_again(desk)
    assert await heard(desk, "在吗")
    found = await desk.do(lambda work: work.bans())
    assert [(ban.person, ban.reason, ban.by) for ban in found] == [(BUYER, "多次辱骂", LEAD)]
    event = (await desk.do(lambda work: work.desk_events(BUYER)))[0]
    assert (event.what, event.who, event.why) == ("banned", LEAD, "多次辱骂")
    assert (await desk.whats(1001))[-1] == "buyer_banned"


async def banned_again(desk: CaseDesk) -> str:
    await desk.says(LEAD, "/ban 1001")
    already = (await desk.sent()).room
    assert "已经在黑名单里" in already
    await desk.says(LEAD, "/ban lift 1001")
    await desk.says(LEAD, f"拉黑 {BUYER} 多次辱骂")
    return (await desk.sent()).room


async def test_replying_to_a_card_bans_its_buyer(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    await desk.says(LEAD, "/ban 骂人", reply_to=await desk.card_id(1001))
    assert "telegram:42 小王 已拉黑" in (await desk.sent()).room


async def test_who_is_banned_is_told_once_and_kindly_how_to_object(desk: CaseDesk) -> None:
    await banned(desk)
    for text in ("在吗", "你们死哪去了", "/start", "转人工"):
        assert await heard(desk, text)
    sent = await desk.sent()
    assert sent.buyer.count("暂时不再由客服处理") == 1
    assert len(sent.to("42")) == 1
    assert "申诉" in sent.buyer
    assert sent.room == ""  # and staff are left in peace


async def test_an_objection_reaches_staff_once_a_day(desk: CaseDesk) -> None:
    await banned(desk)
    for _ in range(3):
        assert await heard(desk, "申诉 我没有骂人，是我弟弟")
    sent = await desk.sent()
    assert sent.room.count("对拉黑有异议：我没有骂人，是我弟弟") == 1
    assert "/ban lift telegram:42" in sent.room
    assert sent.buyer == "已转给主管，请留意这里的消息。"
    desk.later(hours=25)
    assert await heard(desk, "申诉 求看看")
    assert "求看看" in (await desk.sent()).room


async def test_running_tickets_stay_theirs(desk: CaseDesk) -> None:
    await banned(desk)
    assert not await heard(desk, "进度")
    assert not await takes(desk, desk.inbound(BUYER, kind="button", button="b:status:1001"))
    assert await takes(desk, desk.inbound(BUYER, kind="button", button="b:human", callback_id="c"))
    assert [post.callback_id for post, _ in (await desk.sent()).rows if post.callback_id] == ["c"]
    assert await heard(desk, attachments=(picture("b"),))
    await desk.says(AGENT, "/ask 1001 支付流水")
    assert not await heard(desk, attachments=(picture("b"),))
    await desk.adds(1001, "", "b")
    await desk.says(AGENT, "/reject 1001 delivered")
    assert not await heard(desk, "申诉")
    assert not await takes(desk, desk.inbound(BUYER, kind="button", button="b:appeal:1001"))
    assert isinstance(await desk.presses("appeal", 1001), Done)
    assert (await desk.ticket(1001)).status == "mediation"


async def test_in_a_group_a_banned_person_gets_no_answer(desk: CaseDesk) -> None:
    await banned(desk)
    inbound = replace(desk.inbound(BUYER, "人呢"), chat_id="-100999", group=True)
    assert await takes(desk, inbound)
    assert (await desk.sent()).rows == []


async def test_lifting_makes_everything_as_before_and_a_new_ban_is_told_anew(
    desk: CaseDesk,
) -> None:
    await banned(desk)
    await heard(desk, "在吗")
    await desk.says(ADMIN, "/ban lift 1001")
    assert "已解除拉黑" in (await desk.sent()).room
    assert not await heard(desk, "在吗")
    await desk.says(ADMIN, "/ban lift 1001")
    assert "不在黑名单里" in (await desk.sent()).room
    await desk.says(LEAD, "/ban 1001")
    await heard(desk, "在吗")
    assert "暂时不再由客服处理" in (await desk.sent()).buyer


async def test_the_list_and_who_may_see_it(desk: CaseDesk) -> None:
    await banned(desk)
    for person, seen in ((LEAD, True), (AGENT, False), (BUYER, False)):
        await desk.says(person, "/ban list")
        assert ("telegram:42 · 小王" in (await desk.sent()).room) is seen


@pytest.mark.parametrize("who", [OTHER, ADMIN])
async def test_members_are_not_banned(desk: CaseDesk, who: str) -> None:
    await desk.says(LEAD, f"/ban {who} 玩笑")
    assert "不能拉黑" in (await desk.sent()).room
    assert await desk.do(lambda work: work.bans()) == []


@pytest.mark.parametrize("text", ["/ban", "/ban 9999", "/ban 小王", "/ban lift", "/ban lift x"])
async def test_a_ban_of_nobody_explains_itself(desk: CaseDesk, text: str) -> None:
    await desk.says(LEAD, text)
    assert "用法：/ban" in (await desk.sent()).texts(ROOM)


async def test_who_is_banned_does_not_come_in_by_an_invitation(desk: CaseDesk) -> None:
    await banned(desk)
    await desk.says(ADMIN, "/staff invite agent", chat_id="5001")
    code = (await desk.sent()).texts("5001").split("start=")[1].split("\n")[0]
    await desk.says(BUYER, code, chat_id="42")
    assert "用不了" in (await desk.sent()).buyer
    assert await desk.do(lambda work: work.staff_role(BUYER)) is None
