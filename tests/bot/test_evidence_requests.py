"""补件: what is missing by name and how to take it, the clock paused, reminded, ended with notice."""

from dataclasses import replace
from datetime import timedelta

from bot.context import Done
from tests.bot.case_desk import AGENT, FACTS, CaseDesk, button

LONG_BILL = "支付宝：我的 → 账单"


async def asked(desk: CaseDesk, what: str = "支付流水") -> None:
    await desk.filed(replace(FACTS, evidence=()))
    await desk.sent()
    await desk.says(AGENT, f"/ask 1001 {what}")


async def test_the_buyer_reads_what_is_missing_how_to_take_it_and_until_when(
    desk: CaseDesk,
) -> None:
    await asked(desk, "支付流水 沟通记录 账单要看得到商户单号")
    told = (await desk.sent()).to("42")[-1]
    assert "还需要您补充：支付流水、沟通记录" in told.text
    assert LONG_BILL in told.text
    assert "微信：我 → 服务 → 钱包 → 账单" in told.text
    assert "客服说：账单要看得到商户单号" in told.text
    assert "11月8日（周日）14:30 前" in told.text
    assert button(told, "补充") == "b:more:1001"


async def test_an_item_that_the_rule_does_not_ask_for_is_explained_as_well(
    desk: CaseDesk,
) -> None:
    await asked(desk, "错误界面截图")
    assert "卡密请遮住一半" in (await desk.sent()).buyer


async def test_the_clock_stands_still_until_the_buyer_answers(desk: CaseDesk) -> None:
    due = (await desk.filed(replace(FACTS, evidence=()))).review_due_at
    assert due is not None
    await desk.says(AGENT, "/ask 1001 支付流水")
    desk.later(hours=24)  # Friday 14:30
    outcome = await desk.adds(1001, "", "p")
    after = await desk.ticket(1001)
    assert (after.status, after.paused_at) == ("in_review", None)
    assert after.review_due_at == due + timedelta(days=1)  # the working day that was paused
    assert isinstance(outcome, Done)


async def test_what_did_not_come_stays_named_to_both_sides(desk: CaseDesk) -> None:
    await asked(desk, "沟通记录 错误界面截图")
    outcome = await desk.adds(1001, "先发这张", "c")
    assert "还差：错误界面截图" in outcome.text
    assert (await desk.ticket(1001)).asked_for == ("error_screen",)
    assert "错误界面截图" in (await desk.sent()).room
    await desk.says(AGENT, "/reject 1001 evidence_missing")
    assert "缺少：错误界面截图" in (await desk.sent()).buyer


async def test_all_that_was_asked_for_leaves_nothing_missing(desk: CaseDesk) -> None:
    await asked(desk, "沟通记录")
    outcome = await desk.adds(1001, "", "c")
    assert "还差" not in outcome.text
    assert (await desk.ticket(1001)).asked_for == ()


async def test_silence_is_reminded_with_the_way_and_ends_with_notice_and_appeal(
    desk: CaseDesk,
) -> None:
    await asked(desk)
    await desk.sent()
    desk.later(hours=25)
    await desk.sweep()
    reminder = (await desk.sent()).to("42")[-1]
    assert "还在等您的支付流水" in reminder.text
    assert LONG_BILL in reminder.text
    desk.later(hours=48)
    await desk.sweep()
    ended = (await desk.sent()).to("42")[-1]
    assert "没有收到支付流水" in ended.text
    assert "缺少：支付流水" in ended.text
    assert "最后日期" in ended.text
    assert button(ended, "申诉") == "b:appeal:1001"
    assert (await desk.ticket(1001)).status == "rejected"


async def test_silence_after_a_request_in_words_names_those_words(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/ask 1001 请写一下充值的账号")
    await desk.sent()
    desk.later(hours=desk.context.policy.follow_up.buyer_expires_hours + 1)
    await desk.sweep()
    told = (await desk.sent()).buyer
    assert "没有通过" in told
    assert "哪里不够：请写一下充值的账号" in told
