"""A refusal explained, an appeal heard by somebody else, both sides, a final word with its rule."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.casefile.record import case_record
from rules.case import SkippedEvidence
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    FACTS,
    LEAD,
    MEDIATOR,
    OTHER,
    ROOM,
    CaseDesk,
    context_of,
)

WHY = "系统显示 13:32 已发货到您的账号"


async def refused(desk: CaseDesk, by: str = AGENT) -> None:
    await desk.filed(replace(FACTS, skipped=(SkippedEvidence("chat_record", "deleted"),)))
    await desk.says(by, f"/reject 1001 delivered {WHY}")


async def appealed(desk: CaseDesk, by: str = AGENT) -> None:
    await refused(desk, by)
    await desk.presses("appeal", 1001)
    await desk.sent()


# -- the refusal -----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
async def test_every_refusal_carries_rule_reason_missing_appeal_and_last_date(
    desk: CaseDesk, lang: str
) -> None:
    skipped = (SkippedEvidence("chat_record", "deleted"),)
    number = (await desk.filed(replace(FACTS, skipped=skipped), lang=lang)).number
    await desk.says(AGENT, f"/reject {number} delivered {WHY}")
    told = (await desk.sent()).to("42")[-1]
    rule = desk.context.policy.cases["not_delivered"]
    reason = desk.context.policy.reject_reasons["delivered"]
    window = rule.window_text if lang == "zh" else rule.window_text_en
    assert window.rstrip("。.") in told.text
    assert desk.context.policy.version in told.text
    assert (reason.text if lang == "zh" else reason.text_en) in told.text
    assert WHY in told.text
    assert desk.context.kind_label("chat_record", lang) in told.text
    assert ("11月12日" if lang == "zh" else "12 Nov") in told.text
    assert f"b:appeal:{number}" in [data for row in told.buttons for _, data in row]


async def test_there_is_no_refusal_without_a_code_of_the_shop(desk: CaseDesk) -> None:
    await desk.filed()
    for text in ("/reject 1001", "/reject 1001 就是不行"):
        await desk.says(AGENT, text)
        assert "delivered（" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "submitted"


# -- who hears it ----------------------------------------------------------------------------


async def test_a_mediator_takes_it_and_both_sides_are_asked(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001", name="老周")
    sent = await desk.sent()
    assert "请在 11月6日（周五）14:30 前把您的说明和新的凭证" in sent.buyer
    assert WHY in sent.buyer
    assert "规则版本" in sent.buyer
    assert "老周" not in sent.buyer
    assert "/statement 1001" in sent.room
    assert "⚖ 调解 #1001" in sent.room
    assert (await desk.ticket(1001)).assignee == MEDIATOR
    assert await desk.whats(1001) == [
        *("submitted", "claimed", "rejected", "appealed", "mediation_taken"),
    ]


async def test_said_twice_it_is_taken_once(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.sent()
    await desk.says(MEDIATOR, "/mediate 1001")
    sent = await desk.sent()
    assert sent.buyer == ""
    assert "⚖ 调解 #1001" in sent.room
    assert (await desk.whats(1001)).count("mediation_taken") == 1


@pytest.mark.parametrize("text", ["/mediate 1001", "/decide 1001 reject 就是不行"])
async def test_who_decided_can_neither_take_nor_decide_it(desk: CaseDesk, text: str) -> None:
    await appealed(desk, LEAD)
    await desk.says(LEAD, text)
    assert "须由别人复核" in (await desk.sent()).room
    assert (await desk.ticket(1001)).assignee is None


async def test_whose_ticket_it_was_then_cannot_decide_it_either(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(ADMIN, "/claim 1001")
    await desk.says(LEAD, "/reject 1001 delivered")  # on the admin's ticket
    assert (await desk.ticket(1001)).assignee == ADMIN
    await desk.presses("appeal", 1001)
    for person in (ADMIN, LEAD):
        await desk.sent()
        await desk.says(person, "/decide 1001 approve 算了")
        assert "须由别人复核" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "mediation"


async def test_an_appeal_is_no_ticket_to_claim_or_hand_over(desk: CaseDesk) -> None:
    await appealed(desk)
    for text in ("/claim 1001", "/assign 1001 telegram:5004"):
        await desk.says(LEAD, text)
        assert "/mediate 1001" in (await desk.sent()).room
    assert (await desk.ticket(1001)).assignee is None


async def test_a_lead_appoints_somebody_who_took_no_part(desk: CaseDesk) -> None:
    await appealed(desk, LEAD)
    await desk.says(ADMIN, f"/mediate 1001 {LEAD}")
    assert "可选：" in (await desk.sent()).room
    await desk.says(ADMIN, f"/mediate 1001 {MEDIATOR}")
    assert (await desk.ticket(1001)).assignee == MEDIATOR
    await desk.says(ADMIN, "/decide 1001 approve 我来")
    assert "调解中" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "mediation"


async def test_a_mediator_appoints_nobody(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, f"/mediate 1001 {ADMIN}")
    assert "需要「主管」" in (await desk.sent()).room
    assert (await desk.ticket(1001)).assignee is None


async def test_when_nobody_may_hear_it_staff_are_told(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    config = f'[telegram]\nstaff_chat = "{ROOM}"\n[staff]\nadmins = ["{ADMIN}"]\n'
    store = await Store.open(sqlite_url, vault=vault)
    desk = CaseDesk(store, context_of(tmp_path, config))
    await refused(desk, ADMIN)
    await desk.presses("appeal", 1001)
    assert "没有人可以调解" in (await desk.sent()).room
    await store.close()


async def test_the_button_on_the_card_takes_it(desk: CaseDesk) -> None:
    await appealed(desk)
    version = (await desk.ticket(1001)).version
    await desk.taps(MEDIATOR, f"s:mediate:1001:{version}")
    await desk.taps(MEDIATOR, f"s:mediate:1001:{version}")
    assert (await desk.ticket(1001)).assignee == MEDIATOR
    assert (await desk.whats(1001)).count("mediation_taken") == 1


# -- both sides ------------------------------------------------------------------------------


async def test_the_mediator_reads_both_sides_the_decision_and_its_rule(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.adds(1001, "账号里根本没有，看截图", "n")
    await desk.says(AGENT, "/statement 1001 上游截图在群里，13:32 充到尾号 88")
    await desk.sent()
    await desk.says(MEDIATOR, "/mediate 1001")
    card = (await desk.sent()).room
    assert "买家一方" in card
    assert "账号里根本没有，看截图" in card
    assert "补充凭证" in card
    assert "上游截图在群里，13:32 充到尾号 88" in card
    assert "记录显示已到账" in card
    assert desk.context.policy.version in card


async def test_a_statement_is_for_who_decided_and_never_reaches_the_buyer(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(OTHER, "/statement 1001 我也觉得")
    assert "当初处理 #1001 的人" in (await desk.sent()).room
    await desk.says(AGENT, "/statement 1001 已发到尾号 88")
    sent = await desk.sent()
    assert sent.buyer == ""
    assert (await desk.whats(1001))[-1] == "stated"


async def test_a_refusal_stands_only_when_the_buyer_spoke_or_the_time_is_over(
    desk: CaseDesk,
) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.sent()
    await desk.says(MEDIATOR, "/decide 1001 reject 记录清楚")
    assert "还没有陈述" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "mediation"
    await desk.adds(1001, "我没有收到")
    await desk.says(MEDIATOR, "/decide 1001 reject 记录清楚")
    assert (await desk.ticket(1001)).status == "rejected"


async def test_the_end_of_the_time_is_told_to_the_mediator(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001", name="老周")
    await desk.sent()
    desk.later(hours=25)
    await desk.sweep()
    assert "双方的陈述时间到了，请 老周 裁决" in (await desk.sent()).room
    await desk.says(MEDIATOR, "/decide 1001 reject 记录清楚")
    assert (await desk.ticket(1001)).status == "rejected"


async def test_ruling_for_the_buyer_can_be_at_once(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.says(MEDIATOR, "/decide 1001 approve 上游确认该笔失败")
    assert (await desk.ticket(1001)).status == "approved"


async def test_any_agent_pays_what_a_mediator_granted(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.says(MEDIATOR, "/decide 1001 approve 上游确认该笔失败")
    await desk.says(OTHER, "/refunded 1001 20261105990011")
    assert (await desk.ticket(1001)).status == "refunded"


# -- the ruling ------------------------------------------------------------------------------


@pytest.mark.parametrize(("verdict", "shown"), [("approve", "改为通过"), ("reject", "最终结果")])
async def test_the_ruling_is_final_and_explained_with_reason_and_rule(
    desk: CaseDesk, verdict: str, shown: str
) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, f"/decide 1001 {verdict} 双方记录核对过，以上游书面答复为准")
    told = (await desk.sent()).buyer
    rule = desk.context.policy.cases["not_delivered"]
    for words in (shown, "以上游书面答复为准", rule.window_text.rstrip("。"), "规则版本"):
        assert words in told
    before = await desk.ticket(1001)
    await desk.presses("appeal", 1001)
    await desk.says(ADMIN, "/mediate 1001")
    assert (await desk.ticket(1001)).status == before.status


async def test_a_busy_group_is_not_told_of_an_appeal_that_was_taken_meanwhile(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.says(AGENT, "/reject 1001 delivered")
    await desk.presses("appeal", 1001)
    await desk.says(MEDIATOR, "/mediate 1001")
    room = (await desk.sent()).room  # all that waited for its place
    assert "提出申诉" not in room
    assert "#1001 由 " in room


async def test_the_case_file_shows_both_sides(desk: CaseDesk) -> None:
    await appealed(desk)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.adds(1001, "账号里根本没有")
    await desk.says(AGENT, "/statement 1001 已发到尾号 88")
    await desk.says(MEDIATOR, "/decide 1001 approve 以买家截图为准")
    pages = {}
    for audience in ("staff", "buyer"):
        found = await desk.do(lambda work, a=audience: case_record(work, desk.context, 1001, a))
        assert found is not None
        sections = found.pages["sections"]
        pages[audience] = next(s for s in sections if s["title"] == "申诉与调解")["rows"]
    staff = dict(pages["staff"])
    assert "账号里根本没有" in staff["买家（驳回以后）"]
    assert not any(line.endswith("：") for line in staff["买家（驳回以后）"].splitlines())
    assert "已发到尾号 88" in staff["店铺（当初处理的人）"]
    assert "以买家截图为准" in staff["裁决"]
    assert "尾号 88" not in str(pages["buyer"])
    assert "账号里根本没有" in str(pages["buyer"])


async def test_a_ruling_above_the_limit_is_confirmed_by_somebody_who_took_no_part_either(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    config = f"""
[telegram]
staff_chat = "{ROOM}"
[staff]
admins = ["{ADMIN}"]
leads = ["{LEAD}"]
agents = ["{AGENT}"]
mediators = ["{MEDIATOR}"]
confirm_above_yuan = 50
[evidence]
read_pictures = false
[auto_review]
enabled = false
"""
    store = await Store.open(sqlite_url, vault=vault)
    desk = CaseDesk(store, context_of(tmp_path, config))
    await appealed(desk, LEAD)
    await desk.says(MEDIATOR, "/mediate 1001")
    await desk.says(MEDIATOR, "/decide 1001 approve 上游确认该笔失败")
    assert (await desk.ticket(1001)).status == "mediation"
    await desk.says(LEAD, "/confirm 1001 100.00")
    assert (await desk.ticket(1001)).status == "mediation"
    await desk.says(ADMIN, "/confirm 1001 100.00")
    assert (await desk.ticket(1001)).status == "approved"
    await store.close()
