"""Automatic review at the desk: approved with reasons in the turn of filing, never twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bot.context import Context, Done
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
    ORDER,
    STRANGER,
    CaseDesk,
    button,
    context_of,
)


def shop(folder: pytest.TempPathFactory, **keys: str) -> Context:
    lines = "\n".join(f"{key} = {value}" for key, value in keys.items())
    config = _CONFIG.replace("[auto_review]\nenabled = false", f"[auto_review]\n{lines}")
    return context_of(folder.mktemp("shop"), config)


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return shop(tmp_path_factory, max_per_day="2", max_per_buyer="1")


@pytest.fixture(scope="module")
def suggesting(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return shop(tmp_path_factory, enabled='"suggest"')


@pytest.fixture
async def desk(sqlite_url: str, vault: Vault, on: Context) -> AsyncIterator[CaseDesk]:
    store = await Store.open(sqlite_url, vault=vault)
    yield CaseDesk(store, on)
    await store.close()


def order(number: str, **changes: Any) -> dict[str, Any]:
    return {"order_no": number, "order": replace(ORDER, order_no=number, **changes)}


async def test_a_clear_case_is_approved_in_the_turn_of_its_filing(desk: CaseDesk) -> None:
    outcome = await desk.file()
    assert isinstance(outcome, Done)
    ticket, sent = outcome.ticket, await desk.sent()
    assert (ticket.status, ticket.decision, ticket.decided_amount) == (
        *("approved", "refund"),
        Decimal("100.00"),
    )
    assert ticket.refund_due_at is not None
    for words in ("#1001", "已通过", "100.00 元", "原路", "没有发货成功", "24 小时", "4/4"):
        assert words in outcome.text
    assert "自动审核通过" in sent.room
    assert sent.room.count("✓") == len(ticket.auto_checks) == 15
    assert [e.what for e in await desk.events(1001)] == ["submitted", "auto_approved"]
    approval = (await desk.events(1001))[-1]
    assert (approval.who, approval.from_status, approval.to_status) == (
        *("kadesk", "submitted", "approved"),
    )
    assert len(approval.data["checks"]) == 15


async def test_the_balance_is_used_only_when_the_buyer_chose_it(desk: CaseDesk) -> None:
    chosen = await desk.filed(replace(FACTS, refund_route="balance"))
    assert (chosen.status, chosen.refund_route) == ("approved", "balance")


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"owner_proven": False}, "✗ 已确认是本人的订单"),
        ({"wants": "redeliver"}, "✗ 买家要的是退款：补发"),
        ({"amount": Decimal("10.00")}, "≠ 金额"),
        (order("KA9", amount=Decimal("200.01")), "✗ 金额在上限内（元）：200.01 / 200.00"),
        (order("KA9", state="unknown"), "✗ 记录说没有发货成功：记录：状态不明"),
    ],
)
async def test_what_is_not_clear_waits_for_a_person_with_the_reason(
    desk: CaseDesk, changes: dict[str, Any], line: str
) -> None:
    ticket = await desk.filed(replace(FACTS, **changes))
    assert (ticket.status, ticket.decision) == ("submitted", None)
    assert line in (await desk.sent()).room
    assert (await desk.whats(1001))[-1] == "auto_declined"


async def test_who_asks_for_a_person_gets_one(desk: CaseDesk) -> None:
    assert (await desk.filed(human=True)).status == "submitted"


async def test_a_picture_known_from_another_case_is_a_doubt(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, owner_proven=False))
    await desk.sent()
    again = await desk.filed(replace(FACTS, **order("KA2")), person="telegram:43")
    assert again.status == "submitted"
    assert "同一张图也在 #1001" in (await desk.sent()).room


async def settled_first(desk: CaseDesk) -> Ticket:
    """The order was refunded in a ticket that is closed by now."""
    ticket = await desk.filed()
    await desk.says(AGENT, f"/refunded {ticket.number} REF1")
    await desk.presses("arrived", ticket.number)
    assert (await desk.ticket(ticket.number)).status == "closed"
    return ticket


async def test_a_second_ticket_for_a_refunded_order_is_never_approved(desk: CaseDesk) -> None:
    await settled_first(desk)
    other = replace(FACTS, order_no=" ka20261105143000 ", evidence=())
    other = replace(other, evidence=(replace(FACTS.evidence[0], sha256="b" * 64),))
    again = await desk.filed(other, person="telegram:43")
    assert again.status == "submitted"
    failed = [check for check in again.auto_checks if not check.passed]
    assert [(check.name, check.fact) for check in failed] == [("never_settled", "#1001")]


async def test_two_people_who_proved_one_order_are_for_a_person(desk: CaseDesk) -> None:
    first = await desk.filed(replace(FACTS, wants="redeliver"))
    bill = replace(FACTS.evidence[0], sha256="b" * 64)
    second = await desk.filed(replace(FACTS, evidence=(bill,)), person="telegram:43")
    assert (first.status, second.status) == ("submitted", "submitted")
    failed = {check.name: check.fact for check in second.auto_checks if not check.passed}
    assert failed == {"no_other_claim": "#1001"}


async def test_the_limits_of_buyer_and_day_hold(desk: CaseDesk) -> None:
    async def filed(n: int, person: str) -> Ticket:
        bill = replace(FACTS.evidence[0], sha256=f"{n}" * 64)
        facts = replace(FACTS, **order(f"KA{n}"), evidence=(bill,))
        return await desk.filed(facts, person=person)

    assert (await filed(1, BUYER)).status == "approved"
    assert (await filed(2, BUYER)).status == "submitted"
    assert (await filed(3, "telegram:43")).status == "approved"
    stopped = await filed(4, "telegram:44")
    assert [c.name for c in stopped.auto_checks if not c.passed] == ["day_limit"]
    desk.later(hours=10)  # past the shop's midnight, still inside the window
    assert (await filed(5, "telegram:45")).status == "approved"


async def test_a_lead_overturns_it_with_a_reason_that_the_buyer_reads(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "/overturn 1001 上游刚补发")
    assert "主管" in (await desk.sent()).room
    await desk.says(LEAD, "/overturn 1001")
    assert "原因" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "approved"
    await desk.says(LEAD, "/overturn 1001 上游刚补发，再核对一次")
    ticket, sent = await desk.ticket(1001), await desk.sent()
    assert (ticket.status, ticket.decision, ticket.refund_due_at, ticket.assignee) == (
        *("in_review", None, None, LEAD),
    )
    assert "上游刚补发" in sent.buyer
    assert "已撤销" in sent.room
    last = (await desk.events(1001))[-1]
    assert (last.what, last.who, last.why) == ("overturned", LEAD, "上游刚补发，再核对一次")


async def test_the_overturned_order_is_not_approved_again_by_itself(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(LEAD, "/overturn 1001 再核对")
    await desk.says(LEAD, "/release 1001")
    await desk.adds(1001, "", "c")
    assert (await desk.ticket(1001)).status == "submitted"
    await desk.presses("withdraw_yes", 1001)
    bill = replace(FACTS.evidence[0], sha256="b" * 64)
    assert (await desk.filed(replace(FACTS, evidence=(bill,)))).status == "submitted"


async def test_nothing_is_overturned_once_money_was_sent(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/refunded 1001 REF1")
    await desk.sent()
    await desk.says(LEAD, "/overturn 1001 再核对")
    assert "没有可以撤销" in (await desk.sent()).room
    assert (await desk.ticket(1001)).status == "refunded"


async def test_the_button_tells_how_to_overturn(desk: CaseDesk) -> None:
    await desk.filed()
    (card,) = (await desk.sent()).to("-100777")
    await desk.taps(ADMIN, button(card, "撤销"))
    assert "/overturn 1001" in (await desk.sent()).toast


async def test_a_suggestion_only_writes_what_it_would_do(
    sqlite_url: str, vault: Vault, suggesting: Context
) -> None:
    store = await Store.open(sqlite_url, vault=vault)
    desk = CaseDesk(store, suggesting)
    ticket = await desk.filed()
    sent = await desk.sent()
    assert (ticket.status, ticket.auto_approved_at) == ("submitted", None)
    assert "会通过" in sent.room
    assert await desk.whats(1001) == ["submitted", "auto_suggested"]
    await store.close()


async def test_evidence_that_comes_later_is_reviewed_and_the_buyer_told(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, evidence=()))
    await desk.sent()
    inbound_facts = replace(FACTS.evidence[0], sha256="d" * 64)
    outcome = await desk.file(replace(FACTS, evidence=(inbound_facts,)))  # filed again: joined
    assert isinstance(outcome, Done)
    assert (await desk.ticket(1001)).status == "approved"
    assert "自动审核已通过" in (await desk.sent()).buyer


async def test_a_ticket_that_somebody_took_is_left_to_them(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, evidence=()))
    await desk.says(AGENT, "/claim 1001")
    await desk.file()
    assert (await desk.ticket(1001)).status == "in_review"


async def test_stats_count_automatic_approvals(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(LEAD, "/overturn 1001 再核对")
    await desk.sent()
    await desk.says(LEAD, "/stats")
    assert "自动审核通过 1 张，其中被撤销 1 张" in (await desk.sent()).room


@pytest.mark.parametrize("kind", ["sqlite_url", "postgres_url"])
async def test_two_processes_never_approve_one_order_twice(
    kind: str,
    request: pytest.FixtureRequest,
    vault: Vault,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    context = shop(tmp_path_factory, max_per_day="3", max_per_buyer="100")
    url = request.getfixturevalue(kind)
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    desks = [CaseDesk(store, context) for store in stores]

    async def files(n: int, buyer: int) -> Ticket:
        bill = replace(FACTS.evidence[0], sha256=f"{n:032}{buyer:032}")
        facts = replace(FACTS, **order(f"KA{n}"), evidence=(bill,))
        return await desks[buyer % 2].filed(facts, person=f"telegram:{buyer}")

    pairs = [(n, buyer) for n in range(4) for buyer in (50, 51, 52)]
    found = await asyncio.gather(*(files(*pair) for pair in pairs))
    approved = [ticket.order_no for ticket in found if ticket.status == "approved"]
    assert len(approved) == len(set(approved)) == 3  # the limit of the day
    for store in stores:
        await store.close()


async def test_a_stranger_overturns_nothing(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(STRANGER, "/overturn 1001 x")
    assert (await desk.ticket(1001)).status == "approved"


async def test_an_order_refunded_under_its_payment_number_is_known_again(desk: CaseDesk) -> None:
    """An agent refunds a case that names the order by the bill; the owner then files it."""
    named = replace(FACTS, order_no="4200001234567890", owner_proven=False)
    assert (await desk.filed(named, person="telegram:43")).status == "submitted"
    await desk.says(AGENT, "/approve 1001 refund 100")
    bill = replace(FACTS.evidence[0], sha256="b" * 64)
    again = await desk.filed(replace(FACTS, evidence=(bill,)))
    failed = [check for check in again.auto_checks if not check.passed]
    assert [(check.name, check.fact) for check in failed] == [("never_settled", "#1001")]
