"""我的资料: what is held, the wish to be forgotten, and that only the owner carries it out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import privacy
from dialogs.conversation import Conversation, to_json
from rules.case import EvidenceFacts
from storage.evidence_files import EvidenceFiles
from tests.bot.case_desk import ADMIN, AGENT, BUYER, FACTS, LEAD, CaseDesk


async def asks(desk: CaseDesk, text: str, **more: object) -> str:
    """The buyer writes in private; what they read."""
    inbound = desk.inbound(BUYER, text, **more)
    assert await desk.do(lambda work: privacy.take(work, desk.context, inbound, desk.now))
    return (await desk.sent()).buyer


async def ended(desk: CaseDesk) -> int:
    """A case that was filed and withdrawn."""
    number = (await desk.filed()).number
    await desk.presses("withdraw_yes", number)
    desk.later(hours=1)
    await desk.sent()
    return number


async def test_a_buyer_sees_what_is_held_and_gets_the_case_file(desk: CaseDesk) -> None:
    await ended(desk)
    said = await asks(desk, "我的资料")
    assert "工单 1 张" in said
    assert "图片 1 张" in said
    assert "1095 天后" in said


async def test_a_running_case_has_to_end_first(desk: CaseDesk) -> None:
    await desk.filed()
    assert "#1001 还没有结束" in await asks(desk, "删除我的资料")
    assert "#1001 还没有结束" in await asks(desk, "", button="b:mine:yes")
    assert await desk.do(lambda work: work.erasures_due()) == []


async def test_a_wish_reaches_staff_once_and_is_carried_out_by_the_owner_alone(
    desk: CaseDesk,
) -> None:
    number = await ended(desk)
    assert "会删除" in await asks(desk, "删除我的资料")
    assert "已登记" in await asks(desk, "", button="b:mine:yes")
    assert "您已" not in await asks(desk, "", button="b:mine:no")
    await asks(desk, "", button="b:mine:yes")  # the second tap
    assert len(await desk.do(lambda work: work.erasures_due())) == 1
    for person in (AGENT, LEAD):
        await desk.says(person, f"/erase {number}")
        assert "永久删除" not in (await desk.sent()).room
    await desk.says(ADMIN, f"删除资料 {BUYER}")
    assert "工单 1 张" in (await desk.sent()).room
    wish = (await desk.do(lambda work: work.erasures_due()))[0]
    for person, done in ((LEAD, False), (ADMIN, True), (ADMIN, True)):
        await desk.taps(person, f"s:erase:{wish.id}:0:yes")
        found = await desk.do(lambda work: work.erasure_by_id(wish.id))
        assert found is not None
        assert (found.done_at is not None) is done
    sent = await desk.sent()
    assert f"回执 E{wish.id}" in sent.room
    assert f"回执 E{wish.id}" in sent.buyer
    assert sent.buyer.count("资料已删除") == 1
    ticket = await desk.do(lambda work: work.ticket(number))
    assert ticket is not None
    assert ticket.erased
    assert (await desk.whats(number))[-1] == "erased"


async def test_the_owner_may_say_no_with_a_reason_that_the_buyer_reads(desk: CaseDesk) -> None:
    await ended(desk)
    await asks(desk, "", button="b:mine:yes")
    await desk.says(ADMIN, f"/erase {BUYER} 拒绝")
    assert "请写上原因" in (await desk.sent()).room
    await desk.says(ADMIN, f"/erase {BUYER} 拒绝 支付平台正在核查这笔订单")
    assert "支付平台正在核查这笔订单" in (await desk.sent()).buyer
    assert await desk.do(lambda work: work.erasures_due()) == []


async def test_a_wish_can_be_taken_back(desk: CaseDesk) -> None:
    await ended(desk)
    await asks(desk, "", button="b:mine:yes")
    assert "已请求删除" in await asks(desk, "我的资料")
    assert "已撤回" in await asks(desk, "", button="b:mine:drop")
    assert await desk.do(lambda work: work.erasures_due()) == []


async def test_nobody_writes_to_or_exports_somebody_who_was_erased(desk: CaseDesk) -> None:
    number = await ended(desk)
    await desk.do(lambda work: privacy.erase(work, desk.context, BUYER, ADMIN, desk.now))
    await desk.sent()
    for words in (f"/reply {number} 在吗", f"/export {number}"):
        await desk.says(ADMIN, words)
        sent = await desk.sent()
        assert "买家资料已删除" in sent.room
        assert sent.buyer == ""


async def test_an_answer_that_is_late_is_called_for_once_a_day(desk: CaseDesk) -> None:
    await ended(desk)
    await asks(desk, "", button="b:mine:yes")
    tend = partial(privacy.tend, ctx=desk.context)
    assert await desk.do(lambda work: tend(work, now=desk.now)) == 0
    desk.later(hours=25)
    assert await desk.do(lambda work: tend(work, now=desk.now)) == 1
    assert await desk.do(lambda work: tend(work, now=desk.now)) == 0
    assert "删除请求已到答复时间" in (await desk.sent()).room


async def test_three_years_after_its_end_a_case_forgets_its_buyer(desk: CaseDesk) -> None:
    number = await ended(desk)
    for days, erased in ((1000, False), (100, True)):
        desk.later(days=days)
        await desk.do(lambda work: privacy.tend(work, desk.context, desk.now))
        ticket = await desk.do(lambda work: work.ticket(number))
        assert ticket is not None
        assert ticket.erased is erased


@pytest.mark.parametrize("text", ["我的资料在哪里填", "怎么删除资料包", "订单KA123我的资料填错了"])
async def test_words_about_something_else_go_on_to_the_dialog(desk: CaseDesk, text: str) -> None:
    inbound = desk.inbound(BUYER, text)
    assert not await desk.do(lambda work: privacy.take(work, desk.context, inbound, desk.now))


async def test_the_picture_leaves_the_disk(desk: CaseDesk, tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    kept = files.keep(b"a picture")
    shown = EvidenceFacts(kept, "payment_record", mime="image/png")
    await desk.filed(replace(FACTS, evidence=(shown,)))
    await desk.presses("withdraw_yes", 1001)
    await desk.do(lambda work: privacy.erase(work, desk.context, BUYER, ADMIN, desk.now))
    gone = partial(privacy.drop_files, files, ctx=desk.context)
    soon, later = datetime.now(UTC), datetime.now(UTC) + timedelta(hours=2)
    assert await desk.do(lambda work: gone(work, now=soon)) == 0  # may be on its way again
    assert await desk.do(lambda work: gone(work, now=later)) == 1
    assert not files.exists(kept)


@pytest.mark.parametrize("words", ["/erase 1001", "/erase 1001 拒绝 晚了", "/ban 1001 骂人"])
async def test_a_ticket_whose_buyer_is_gone_leads_to_nobody(desk: CaseDesk, words: str) -> None:
    await ended(desk)
    await desk.do(lambda work: privacy.erase(work, desk.context, BUYER, ADMIN, desk.now))
    await desk.sent()
    await desk.says(ADMIN, words)
    assert "账号" in (await desk.sent()).room
    assert await desk.do(lambda work: work.erasures_due()) == []
    assert await desk.do(lambda work: work.bans()) == []


async def test_a_buyer_without_a_ticket_is_told_in_the_language_they_speak(desk: CaseDesk) -> None:
    talk = to_json(replace(Conversation(), lang="en"))
    await desk.do(lambda work: work.save_conversation(BUYER, BUYER, talk, 0, desk.now, None))
    assert "Noted" in await asks(desk, "", button="b:mine:yes")
    await desk.says(ADMIN, f"/erase {BUYER} 拒绝 the bank is checking this payment")
    assert "Your data cannot be erased now" in (await desk.sent()).buyer
