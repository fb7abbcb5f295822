"""/undo: the last change is taken back exactly, once, and only while nothing else happened."""

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from rules.lifecycle import UNDOABLE
from rules.ticket import Ticket
from tests.bot.case_desk import AGENT, BUYER, FACTS, LEAD, MEDIATOR, ORDER, OTHER, CaseDesk, button

CLAIM = ["/claim 1001"]
# What staff do -> what comes before it, the words that do it, whether the buyer hears of it.
CHANGES = {
    "claimed": ([], "/claim 1001", False),
    "released": (CLAIM, "/release 1001", False),
    "assigned": (CLAIM, "/assign 1001 telegram:5004", False),
    "asked": (CLAIM, "/ask 1001 支付流水 请截完整", True),
    "asked again": ([*CLAIM, "/ask 1001 支付流水"], "/ask 1001 订单截图", True),
    "approved": (CLAIM, "/approve 1001 refund 60", True),
    "approved while waiting": ([*CLAIM, "/ask 1001 支付流水"], "/approve 1001 refund 60", True),
    "rejected": (CLAIM, "/reject 1001 delivered 请看记录", True),
    "extended": (CLAIM, "/extend 1001 上游还在核实", True),
}
NOT_A_STATE = {"version", "updated_at", "first_answer_at"}


def same(found: Ticket, before: Ticket) -> bool:
    return replace(found, **{name: getattr(before, name) for name in NOT_A_STATE}) == before


@pytest.mark.parametrize("change", list(CHANGES))
async def test_what_was_changed_is_restored_exactly(desk: CaseDesk, change: str) -> None:
    before_it, words, told = CHANGES[change]
    await desk.filed()
    for step in before_it:
        await desk.says(AGENT, step)
        desk.later(minutes=1)
    before = await desk.ticket(1001)
    await desk.sent()
    await desk.says(AGENT, words)
    assert not same(await desk.ticket(1001), before)
    answer = (await desk.sent()).to("-100777")
    desk.later(minutes=9)
    undo = next(button(post, "撤销") for post in answer if post.reply_to)
    await desk.taps(AGENT, undo)
    sent = await desk.sent()
    assert same(await desk.ticket(1001), before)
    assert "已撤销" in sent.toast
    assert ("更正" in sent.buyer) is told
    event = (await desk.events(1001))[-1]
    assert (event.what, event.who) == ("undone", AGENT)
    assert event.data["undone"] == change.split()[0]
    assert await desk.do(lambda work: work.audit(1001)) == []


async def test_an_approval_of_a_free_ticket_is_taken_back_whole(desk: CaseDesk) -> None:
    before = await desk.filed()
    await desk.says(AGENT, "/approve 1001")
    assert await desk.whats(1001) == ["submitted", "claimed", "approved"]
    await desk.says(AGENT, "/undo 1001")
    assert same(await desk.ticket(1001), before)


async def test_nothing_is_undone_twice_and_a_second_press_shows_no_error(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    desk.later(minutes=1)
    await desk.says(AGENT, "/reject 1001 delivered")
    (reply,) = [post for post in (await desk.sent()).to("-100777") if post.reply_to][1:]
    undo = button(reply, "撤销")
    await asyncio.gather(*(desk.taps(AGENT, undo) for _ in range(2)))
    await desk.says(AGENT, "/undo 1001")
    sent = await desk.sent()
    assert (await desk.whats(1001)).count("undone") == 1
    assert (await desk.ticket(1001)).status == "in_review"
    assert sent.buyer.count("更正") == 1
    assert "没有改动" not in sent.room
    assert "已经撤销了" in sent.room


async def test_after_ten_minutes_it_is_too_late(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    desk.later(minutes=10)
    await desk.says(AGENT, "/undo 1001")
    assert "超过 10 分钟" in (await desk.sent()).room
    assert (await desk.ticket(1001)).assignee == AGENT


async def test_money_that_was_sent_is_not_undone_and_its_reference_is_named(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.says(AGENT, "/approve 1001")
    desk.later(minutes=1)
    await desk.says(AGENT, "/refunded 1001 20261105220014")
    await desk.sent()
    await desk.says(AGENT, "/undo 1001")
    sent = await desk.sent()
    assert "流水号 20261105220014" in sent.room
    assert "/reopen 1001" in sent.room
    assert (await desk.ticket(1001)).status == "refunded"


async def test_a_mediators_decision_is_final(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/reject 1001 delivered")
    await desk.presses("appeal", 1001)
    desk.later(minutes=1)
    await desk.says(MEDIATOR, "/decide 1001 reject 记录一致")
    await desk.sent()
    await desk.says(LEAD, "/undo 1001")
    assert "调解人的裁决" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "rejected"


async def test_what_the_buyer_did_since_is_named_and_stands(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/ask 1001 支付流水")
    desk.later(minutes=1)
    await desk.adds(1001, "账单在这", "b")
    await desk.sent()
    await desk.says(AGENT, "/undo 1001")
    assert "之后买家在" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "in_review"
    assert "undone" not in await desk.whats(1001)


async def test_a_note_in_between_or_a_status_question_does_not_stand_in_the_way(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.says(AGENT, "/reject 1001 delivered")
    await desk.says(AGENT, "/note 1001 点错了")
    await desk.asks()
    desk.later(minutes=1)
    await desk.says(AGENT, "撤销 1001")
    assert (await desk.ticket(1001)).status == "submitted"


async def test_a_colleague_cannot_undo_but_a_lead_can(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/reject 1001 delivered")
    desk.later(minutes=1)
    await desk.says(OTHER, "/undo 1001")
    assert "请本人或主管撤销" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "rejected"
    await desk.says(LEAD, "/undo 1001")
    assert (await desk.ticket(1001)).status == "submitted"


async def test_an_undone_decision_does_not_count_as_a_promise_kept(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/approve 1001")
    at = desk.now
    assert sum((await desk.do(lambda work: work.promise_counts(at))).values()) == 1
    desk.later(minutes=1)
    await desk.says(AGENT, "/undo 1001")
    assert sum((await desk.do(lambda work: work.promise_counts(at))).values()) == 0


async def test_a_reopened_ticket_goes_back_to_its_end_unless_the_order_is_filed_anew(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.presses("withdraw_yes", 1001)
    ended = await desk.ticket(1001)
    await desk.says(AGENT, "/reopen 1001")
    desk.later(minutes=1)
    await desk.says(AGENT, "/undo 1001")
    assert same(await desk.ticket(1001), ended)
    assert "工单重新打开" in (await desk.sent()).buyer


async def test_the_card_offers_the_way_back_while_there_is_one(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    card = [post for post in (await desk.sent()).to("-100777") if post.card][-1]
    undo = button(card, "撤销")
    assert undo == "s:undo:1001:2"
    desk.later(minutes=11)
    await desk.sweep()
    await desk.taps(AGENT, undo)
    assert "超过 10 分钟不能撤销" in (await desk.sent()).toast
    await desk.adds(1001, "", "b")
    card = [post for post in (await desk.sent()).to("-100777") if post.card][-1]
    assert "撤销" not in str(card.buttons)


async def test_no_way_back_is_offered_behind_money_that_was_sent(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/approve 1001 refund 50")
    await desk.says(AGENT, "/refunded 1001 20261105990011")
    cards = [post for post in (await desk.sent()).to("-100777") if post.card == "ticket:1001"]
    assert "💰 已退款" not in str(cards[-1].buttons)
    assert "撤销" not in str(cards[-1].buttons)


async def test_an_older_button_never_undoes_a_newer_change(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    first = [post for post in (await desk.sent()).to("-100777") if post.reply_to][-1]
    desk.later(minutes=1)
    await desk.says(AGENT, "/approve 1001")
    await desk.taps(AGENT, button(first, "撤销"))
    assert (await desk.ticket(1001)).status == "approved"


async def test_only_whole_amounts_of_what_was_decided_come_back(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, wants="redeliver"), person=BUYER)
    await desk.says(AGENT, "/approve 1001 refund 12.34")
    desk.later(minutes=1)
    await desk.says(AGENT, "/undo 1001")
    desk.later(minutes=1)
    await desk.says(AGENT, "/approve 1001 refund 56.70")
    ticket = await desk.ticket(1001)
    assert (ticket.decision, ticket.decided_amount) == ("refund", Decimal("56.70"))
    desk.later(minutes=1)
    await desk.says(AGENT, "/undo 1001")
    assert (await desk.ticket(1001)).decision is None


def test_every_change_that_can_be_undone_has_a_test_or_another_name() -> None:
    elsewhere = {"resumed", "reopened", "withdrawn", "overturned", "snoozed", "unsnoozed"}
    elsewhere |= {"handed_over", "proposed", "decide_proposed", "proposal_declined"}
    assert {change.split()[0] for change in CHANGES} | elsewhere == UNDOABLE


async def test_without_a_number_in_private_it_is_the_buyers_own_word(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    assert not await desk.says(AGENT, "/undo", chat_id="5003")
    assert await desk.says(AGENT, "/undo 1001", chat_id="5003")
    assert (await desk.ticket(1001)).assignee is None


async def test_a_proposal_and_its_refusal_are_taken_back_without_a_word_to_the_buyer(
    desk: CaseDesk,
) -> None:
    order = replace(ORDER, amount=Decimal("600.00"))
    before = await desk.filed(replace(FACTS, amount=Decimal("600.00"), order=order))
    await desk.sent()
    await desk.says(AGENT, "/approve 1001")
    desk.later(minutes=1)
    proposed = await desk.ticket(1001)
    await desk.says(LEAD, "/decline 1001 金额不对")
    desk.later(minutes=1)
    await desk.says(LEAD, "/undo 1001")
    assert same(await desk.ticket(1001), proposed)
    await desk.says(AGENT, "/undo 1001")
    assert (await desk.sent()).to("42") == []
    assert (await desk.ticket(1001)).proposed is not None  # one change is taken back, no chain
    assert before.proposed is None
