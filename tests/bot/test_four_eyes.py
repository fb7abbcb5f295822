"""Above the shop's limit two people decide: whatever they tap, how often, and from where."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.context import Context
from bot.tickets import auto_review
from rules.ticket import Ticket
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import (
    _CONFIG,
    ADMIN,
    AGENT,
    BUYER,
    FACTS,
    LEAD,
    MEDIATOR,
    ORDER,
    OTHER,
    ROOM,
    STRANGER,
    CaseDesk,
    Sent,
    button,
    context_of,
)

DEAR = replace(FACTS, amount=Decimal("600.00"), order=replace(ORDER, amount=Decimal("600.00")))


async def proposed(desk: CaseDesk, words: str = "/approve 1001", by: str = AGENT) -> Ticket:
    await desk.filed(DEAR)
    await desk.sent()
    await desk.says(by, words, name="小李")
    return await desk.ticket(1001)


def to_confirm(sent: Sent) -> str:
    """The button under the line that asks for a second person."""
    return button(next(p for p in sent.to(ROOM) if "请另一位核对" in p.text), "✅ 确认")


async def decided(desk: CaseDesk) -> bool:
    return (await desk.ticket(1001)).status == "approved"


async def test_the_first_approval_is_a_proposal_that_the_buyer_does_not_hear_of(
    desk: CaseDesk,
) -> None:
    ticket = await proposed(desk)
    assert (ticket.status, ticket.decision, ticket.assignee) == ("in_review", None, AGENT)
    assert ticket.proposed is not None
    assert (ticket.proposed.by, ticket.proposed.amount) == (AGENT, Decimal("600.00"))
    sent = await desk.sent()
    assert sent.buyer == ""
    assert "超过 500.00 元，须由另一个人确认，现在还没有通过" in sent.room
    card = next(post for post in sent.to(ROOM) if post.card == "ticket:1001")
    assert "小李 提议：退款 · 600.00 元 · 原路退回，须由另一个人确认" in card.text
    assert "✅ 确认 600.00" in str(card.buttons)
    assert "通过退款" not in str(card.buttons)


@pytest.mark.parametrize("second", [OTHER, LEAD, ADMIN])
async def test_a_second_person_confirms_and_it_is_approved(desk: CaseDesk, second: str) -> None:
    await proposed(desk)
    data = to_confirm(await desk.sent())
    await desk.taps(second, data)
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.decided_amount) == ("approved", Decimal("600.00"))
    assert (ticket.assignee, ticket.proposed) == (AGENT, None)
    event = next(e for e in await desk.events(1001) if e.what == "approved")
    assert (event.who, event.data["proposed_by"]) == (second, AGENT)
    assert "600.00" in (await desk.sent()).buyer


async def test_neither_the_proposer_nor_the_buyer_nor_a_stranger_confirms(desk: CaseDesk) -> None:
    await desk.says(ADMIN, f"/staff add {BUYER} agent 小王")
    await proposed(desk)
    data = to_confirm(await desk.sent())
    for person in (AGENT, BUYER, STRANGER, MEDIATOR):
        await desk.taps(person, data)
        await desk.says(person, "/confirm 1001 600")
        await desk.says(person, "/approve 1001 refund 600")
    assert not await decided(desk)
    sent = await desk.sent()
    assert "是你提议的，须由另一个人确认" in sent.toast
    assert "是你自己的订单" in sent.toast
    assert "这个按钮是客服用的" in sent.toast
    assert "没有权限确认" in sent.toast
    assert (await desk.whats(1001)).count("proposed") == 1


async def test_every_button_twice_has_one_effect_and_shows_no_error(desk: CaseDesk) -> None:
    await desk.filed(DEAR)
    await desk.says(AGENT, "/claim 1001")
    await desk.sent()
    ticket = await desk.ticket(1001)
    for _ in range(2):
        await desk.taps(AGENT, f"s:approve:1001:{ticket.version}:refund")
    sent = await desk.sent()
    toasts = [post.text for post, _ in sent.rows if post.callback_id]
    assert "已记为提议" in toasts[0]
    assert "已经办好了" in toasts[1]
    data = to_confirm(sent)
    for _ in range(2):
        await desk.taps(OTHER, data)
    toasts = [post.text for post, _ in (await desk.sent()).rows if post.callback_id]
    assert "已通过退款 600.00 元" in toasts[0]
    assert "已经办好了" in toasts[1]
    whats = await desk.whats(1001)
    assert (whats.count("proposed"), whats.count("approved")) == (1, 1)


async def test_a_proposal_that_was_replaced_meanwhile_is_not_confirmed_by_its_old_button(
    desk: CaseDesk,
) -> None:
    await proposed(desk, "/approve 1001 refund 550")
    data = to_confirm(await desk.sent())
    await desk.says(AGENT, "/approve 1001 refund 600")
    await desk.taps(OTHER, data)
    assert "没有改动" in (await desk.sent()).toast
    await desk.says(OTHER, "/confirm 1001 550")
    assert "请写上要确认的金额：/confirm 1001 600.00" in (await desk.sent()).room
    await desk.says(OTHER, "/confirm 1001")
    assert not await decided(desk)
    await desk.says(OTHER, "确认通过 1001 600元")
    assert (await desk.ticket(1001)).decided_amount == Decimal("600.00")


async def test_an_order_that_turned_out_cheaper_is_not_refunded_as_proposed(
    desk: CaseDesk,
) -> None:
    ticket = await proposed(desk)
    facts = replace(ticket.facts, order=replace(ORDER, amount=Decimal("520.00")))
    await desk.do(lambda work: work.change_ticket(ticket, facts=facts))
    await desk.says(OTHER, "/confirm 1001 600")
    assert "超过了订单金额 520.00 元" in (await desk.sent()).room
    assert not await decided(desk)


async def test_saying_the_same_approval_is_confirming_and_another_sum_is_a_new_proposal(
    desk: CaseDesk,
) -> None:
    await proposed(desk, "/approve 1001 refund 550")
    await desk.says(LEAD, "/approve 1001 refund 600")
    ticket = await desk.ticket(1001)
    assert ticket.proposed is not None
    assert (ticket.proposed.by, ticket.proposed.amount) == (LEAD, Decimal("600.00"))
    await desk.says(OTHER, "/approve 1001 refund 600")
    assert await decided(desk)


async def test_declining_needs_a_reason_and_brings_the_ticket_back(desk: CaseDesk) -> None:
    await proposed(desk)
    await desk.says(OTHER, "/decline 1001")
    assert "请写上不同意的原因" in (await desk.sent()).room
    await desk.says(OTHER, "否决 1001 账单对不上")
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.proposed) == ("in_review", None)
    sent = await desk.sent()
    assert "不同意这项提议：账单对不上" in sent.room
    assert sent.buyer == ""
    await desk.says(OTHER, "/confirm 1001 600")
    assert not await decided(desk)


async def test_what_happens_to_the_ticket_otherwise_ends_the_proposal(desk: CaseDesk) -> None:
    await proposed(desk)
    data = to_confirm(await desk.sent())
    await desk.says(AGENT, "/ask 1001 支付流水")
    await desk.taps(OTHER, data)
    await desk.says(OTHER, "/confirm 1001 600")
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.proposed) == ("waiting_buyer", None)


async def test_a_proposal_of_somebody_who_left_is_not_confirmed(desk: CaseDesk) -> None:
    await desk.says(ADMIN, "/staff add telegram:7001 agent 小张")
    await proposed(desk, by="telegram:7001")
    await desk.says(ADMIN, "/assign 1001 telegram:5004")
    await desk.says(ADMIN, "/staff remove telegram:7001")
    await desk.says(LEAD, "/confirm 1001 600")
    assert "提议人已经没有权限了" in (await desk.sent()).room
    assert not await decided(desk)


async def test_a_proposal_can_be_taken_back_and_the_buyer_hears_nothing(desk: CaseDesk) -> None:
    await proposed(desk)
    await desk.says(AGENT, "/undo 1001")
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.proposed) == ("submitted", None)
    assert (await desk.sent()).buyer == ""


async def test_money_cannot_be_marked_as_sent_before_the_second_person(desk: CaseDesk) -> None:
    await proposed(desk)
    await desk.says(AGENT, "/refunded 1001 ref-1")
    assert (await desk.ticket(1001)).status == "in_review"


@pytest.mark.parametrize(("said", "above"), [("500", False), ("500.01", True)])
async def test_the_limit_itself_is_still_one_persons(
    desk: CaseDesk, said: str, above: bool
) -> None:
    await proposed(desk, f"/approve 1001 refund {said}")
    assert await decided(desk) is not above


async def test_goods_count_as_what_was_paid_for_them(desk: CaseDesk) -> None:
    ticket = await proposed(desk, "/approve 1001 redeliver")
    assert ticket.proposed is not None
    assert ticket.proposed.decision == "redeliver"
    await desk.says(OTHER, "/confirm 1001")
    assert (await desk.ticket(1001)).decision == "redeliver"


async def test_zero_switches_it_off(desk: CaseDesk) -> None:
    desk.context = with_limit(desk.context, "0")
    await proposed(desk)
    assert await decided(desk)


def with_limit(context: Context, yuan: str) -> Context:
    staff = replace(context.settings.staff, confirm_above=Decimal(yuan))
    return replace(context, settings=replace(context.settings, staff=staff))


async def test_who_is_alone_decides_alone_and_the_history_says_so(
    desk: CaseDesk, tmp_path: Path
) -> None:
    config = f'[telegram]\ntoken = "1:a"\nstaff_chat = "{ROOM}"\n[staff]\nadmins = ["{ADMIN}"]\n'
    desk.context = context_of(tmp_path, f"{config}[evidence]\nread_pictures = false\n")
    await proposed(desk, by=ADMIN)
    assert await decided(desk)
    event = next(e for e in await desk.events(1001) if e.what == "approved")
    assert "没有第二个人可以确认" in (event.why or "")


async def test_a_decision_on_appeal_needs_a_second_one_who_did_not_decide_either(
    desk: CaseDesk,
) -> None:
    await desk.says(ADMIN, "/staff add telegram:7002 mediator 老周")
    await desk.filed(DEAR)
    await desk.says(AGENT, "/approve 1001")
    await desk.says(LEAD, "/reject 1001 delivered")
    await desk.presses("appeal", 1001)
    await desk.sent()
    await desk.says(MEDIATOR, "/decide 1001 approve 账单与订单一致")
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.proposed is not None) == ("mediation", True)
    sent = await desk.sent()
    assert sent.buyer == ""
    data = to_confirm(sent)
    for person in (MEDIATOR, AGENT, LEAD):  # proposed it, has no right, refused it
        await desk.taps(person, data)
    assert (await desk.ticket(1001)).status == "mediation"
    await desk.taps("telegram:7002", data)
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.decided_amount) == ("approved", Decimal("600.00"))
    assert "账单与订单一致" in (await desk.sent()).buyer


async def test_automatic_review_never_grants_what_one_person_may_not(
    desk: CaseDesk, tmp_path: Path
) -> None:
    own = "[auto_review]\nmax_amount_yuan = 10000"
    desk.context = context_of(tmp_path, _CONFIG.replace("[auto_review]\nenabled = false", own))
    assert (await desk.filed(DEAR)).status == "submitted"
    order = replace(ORDER, order_no="KA2", buyer="telegram:43")
    other_picture = (replace(FACTS.evidence[0], sha256="b" * 64),)
    cheap = replace(FACTS, order_no="KA2", order=order, evidence=other_picture)
    other = await desk.filed(cheap, person="telegram:43")
    assert other.status == "approved"  # nothing else held it back
    again = await desk.do(
        lambda work: auto_review.review(work, desk.context, work.ticket(1001), desk.now)  # type: ignore[arg-type]
    )
    assert again.status == "submitted"


# -- two processes -------------------------------------------------------------------------------


@pytest.fixture(params=["sqlite_url", "postgres_url"])
async def desks(
    request: pytest.FixtureRequest, vault: Vault, shop_context: Context
) -> AsyncIterator[list[CaseDesk]]:
    url = request.getfixturevalue(request.param)
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    yield [CaseDesk(store, shop_context) for store in stores]
    for store in stores:
        await store.close()


async def test_two_who_confirm_or_decline_at_once_in_two_processes_have_one_effect(
    desks: list[CaseDesk],
) -> None:
    here, _ = desks
    for n in range(12):
        order = replace(DEAR.order or ORDER, order_no=f"KA{n}")
        facts = replace(DEAR, order_no=f"KA{n}", order=order, evidence=())
        ticket = await here.filed(facts, person=f"telegram:{n}")
        number = ticket.number
        await here.says(AGENT, f"/approve {number}")
        version = (await here.ticket(number)).version
        acts: list[Any] = [
            desks[1].taps(OTHER, f"s:confirm:{number}:{version}"),
            here.taps(LEAD, f"s:confirm:{number}:{version}"),
            desks[1].says(ADMIN, f"/decline {number} 金额不对"),
            here.taps(AGENT, f"s:confirm:{number}:{version}"),
            desks[1].says(AGENT, f"/approve {number} refund 590"),
        ]
        await asyncio.gather(*acts[n % 5 :], *acts[: n % 5])
        whats = await here.whats(number)
        assert whats.count("approved") <= 1
        ticket = await here.ticket(number)
        if ticket.status == "approved":
            event = next(e for e in await here.events(number) if e.what == "approved")
            assert event.who != event.data["proposed_by"]
            assert event.why == f"退款 {ticket.decided_amount}"
        else:
            assert "proposal_declined" in whats
