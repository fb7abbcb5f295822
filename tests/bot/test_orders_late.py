"""Order systems that are slow or down: breaker, limits of tries, tickets that are completed later."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot.context import Declined, Done, Outcome
from bot.orders.asking import Asking
from bot.orders.guard import FAILURES, FIRST_REST_SECONDS, LONGEST_REST_SECONDS, GuardedOrders
from bot.orders.late import LateOrders, first_check, next_check, proven
from bot.orders.source import OrdersDown
from dialogs.turn import Lookups
from rules.case import EvidenceFacts, OrderRecord
from storage.work import Work
from tests.bot.case_desk import (
    _CONFIG,
    BUYER,
    FACTS,
    ORDER,
    START,
    CaseDesk,
    button,
    context_of,
)

DAY = date(2026, 11, 5)


class Orders:
    """An order system of the test's own: `words` says why it is down."""

    def __init__(self, *records: OrderRecord, factor: str = "7890") -> None:
        self.records = {record.order_no: record for record in records}
        self.factor = factor
        self.words = ""
        self.again = False
        self.hangs = False
        self.asked = 0

    async def find(self, order_no: str) -> OrderRecord | None:
        self.asked += 1
        if self.hangs:
            await asyncio.Event().wait()
        if self.words:
            raise OrdersDown(self.words, again=self.again)
        return self.records.get(order_no)

    async def proves(self, order_no: str, factor: str) -> bool:
        return await self.find(order_no) is not None and factor == self.factor

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        return tuple(self.records.values()) if factor == self.factor else ()

    async def check(self) -> str:
        return "test"

    async def close(self) -> None: ...


class Moments:
    """A monotonic clock moved by the test."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


async def down(orders: GuardedOrders, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(OrdersDown):
            await orders.find("A1")


async def test_after_three_failures_the_system_is_left_alone_and_then_tried_once() -> None:
    system, at = Orders(), Moments()
    system.words = "broken"
    orders = GuardedOrders(system, 5, at)
    await down(orders, FAILURES)
    assert (orders.state, system.asked) == ("open", FAILURES)
    assert "broken" in orders.issues()[0]
    await down(orders, 5)
    assert system.asked == FAILURES
    at.now += FIRST_REST_SECONDS
    await down(orders)
    assert (orders.state, system.asked) == ("open", FAILURES + 1)
    at.now += 2 * FIRST_REST_SECONDS
    assert orders.state == "half_open"
    system.words = ""
    assert await orders.find("A1") is None
    assert (orders.state, orders.issues()) == ("closed", ())


async def test_the_rest_of_the_breaker_has_an_end() -> None:
    system, at = Orders(), Moments()
    system.words = "broken"
    orders = GuardedOrders(system, 5, at)
    await down(orders, FAILURES)
    for _ in range(20):
        at.now += LONGEST_REST_SECONDS
        await down(orders)
    assert system.asked == FAILURES + 20


async def test_only_one_question_tries_a_system_that_was_down() -> None:
    system, at = Orders(), Moments()
    system.words = "broken"
    orders = GuardedOrders(system, 5, at)
    await down(orders, FAILURES)
    at.now += FIRST_REST_SECONDS
    system.hangs = True
    probe = asyncio.create_task(orders.find("A1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await down(orders, 3)
    assert system.asked == FAILURES + 1
    probe.cancel()
    await asyncio.gather(probe, return_exceptions=True)


async def test_a_question_that_fails_at_once_is_asked_again_and_a_hanging_one_is_ended() -> None:
    system = Orders()
    orders = GuardedOrders(system, 0.5)
    system.words, system.again = "reset", True
    await down(orders)
    assert system.asked == 2
    system.words, system.hangs = "", True
    with pytest.raises(OrdersDown, match=r"0\.5 s"):
        await orders.find("A1")


async def test_a_system_that_is_back_is_noticed_though_nobody_asks() -> None:
    system, at = Orders(), Moments()
    system.words = "broken"
    orders = GuardedOrders(system, 5, at)
    await down(orders, FAILURES)
    watching = asyncio.create_task(orders.watch(0.01))
    at.now += LONGEST_REST_SECONDS
    async with asyncio.timeout(5):
        while orders.issues():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert (orders.state, system.asked) == ("closed", FAILURES)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


async def test_what_a_driver_says_never_comes_out() -> None:
    class Driver(Orders):
        async def find(self, order_no: str) -> OrderRecord | None:
            raise RuntimeError("row: PLANTED-CARD-AAAA-0001")

    orders = GuardedOrders(Driver(), 5)
    with pytest.raises(OrdersDown, match="RuntimeError") as raised:
        await orders.find("A1")
    assert raised.value.__cause__ is None
    assert "PLANTED" not in f"{raised.value}{orders.issues()}"


# -- who may try ---------------------------------------------------------------------------------


@pytest.fixture
def asking(desk: CaseDesk) -> Asking:
    system = Orders(ORDER, replace(ORDER, order_no="OTHER"))
    settings = desk.context.settings.orders
    return Asking(desk.store, system, settings, lambda: desk.now)


async def tried(asking: Asking, person: str, number: str, factor: str = "0000") -> str | None:
    return (await asking.answer(person, Lookups(number, factor))).factor


async def test_tries_are_limited_per_person(asking: Asking, desk: CaseDesk) -> None:
    most = desk.context.settings.orders.proof_tries
    for n in range(most):
        assert await tried(asking, BUYER, ORDER.order_no if n % 2 else "UNKNOWN") == "wrong"
    assert await tried(asking, BUYER, ORDER.order_no, "7890") == "too_many"
    assert await tried(asking, BUYER, "OTHER", "7890") == "too_many"
    assert await tried(asking, "telegram:43", "OTHER", "7890") == "right"
    desk.later(minutes=desk.context.settings.orders.proof_window_minutes)
    assert await tried(asking, BUYER, ORDER.order_no, "7890") == "right"


async def test_tries_are_limited_per_order_whoever_makes_them(asking: Asking) -> None:
    people = [f"telegram:{n}" for n in range(100, 110)]
    assert {await tried(asking, who, ORDER.order_no) for who in people} == {"wrong"}
    assert await tried(asking, "telegram:999", ORDER.order_no.lower(), "7890") == "too_many"
    assert await tried(asking, "telegram:999", "OTHER", "7890") == "right"


async def test_tries_at_a_contact_are_limited_too(asking: Asking) -> None:
    def asked(person: str, factor: str) -> Lookups:
        return Lookups(contact="a@b.cn", day=DAY, factor=factor)

    for n in range(10):
        who = f"telegram:{200 + n}"
        assert (await asking.answer(who, asked(who, "0000"))).factor == "wrong"
    last = await asking.answer("telegram:300", asked("telegram:300", "7890"))
    assert (last.factor, last.found) == ("too_many", ())


@pytest.mark.parametrize(
    ("number", "typed", "owner"),
    [
        ("4200002345202610011234567890", True, True),
        ("4200002345202610011234567890", False, False),  # read from a picture
        ("12345678", True, False),
    ],
)
async def test_the_whole_payment_number_is_proof_when_it_cannot_be_guessed(
    desk: CaseDesk, number: str, typed: bool, owner: bool
) -> None:
    system = Orders()
    system.records[number] = replace(ORDER, buyer=None)
    asking = Asking(desk.store, system, desk.context.settings.orders, lambda: desk.now)
    answer = await asking.answer("telegram:43", Lookups(number, typed=typed))
    assert answer.record is not None
    assert answer.owner is owner


# -- tickets whose order is asked for later --------------------------------------------------------

PENDING = replace(FACTS, order=None, owner_proven=False, order_pending=True)


@pytest.fixture
async def late(desk: CaseDesk) -> AsyncIterator[Callable[[Orders], LateOrders]]:
    """Starts the worker that asks again; ended with the test."""
    tasks = []

    def start(orders: Orders) -> LateOrders:
        worker = LateOrders(
            desk.store, orders, lambda: desk.context, lambda: desk.now, lambda: None
        )
        tasks.append(asyncio.create_task(worker.run()))
        return worker

    yield start
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not await condition():  # type: ignore[misc]  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def completed(desk: CaseDesk, number: int) -> bool:
    return not (await desk.ticket(number)).facts.order_pending


async def test_a_ticket_is_completed_when_the_system_answers(
    desk: CaseDesk, late: Callable[[Orders], LateOrders]
) -> None:
    ticket = await desk.filed(replace(PENDING, case_type="wrong_item"))
    assert "order_pending" in ticket.flags
    assert ticket.order_check_at == START + timedelta(seconds=15)
    sent = await desk.sent()
    assert "KA20261105143000 · 订单待核实" in sent.room
    system = Orders(replace(ORDER, amount=Decimal("50.00")))
    system.words = "down"
    desk.later(seconds=15)
    late(system)

    async def asked() -> bool:
        return bool(system.asked)

    await until(asked)
    waiting = await desk.ticket(ticket.number)
    assert waiting.facts.order_pending
    assert waiting.order_check_at == desk.now + timedelta(seconds=15)
    system.words = ""
    desk.later(minutes=20)
    await until(lambda: completed(desk, ticket.number))
    done = await desk.ticket(ticket.number)
    assert done.order_check_at is None
    assert (done.facts.owner_proven, done.flags) == (True, ())
    assert [c.field for c in done.contradictions] == ["amount", "delivered"]
    sent = await desk.sent()
    assert "已经核实" in sent.buyer
    assert "订单待核实" not in sent.room
    assert "order_checked" in await desk.whats(ticket.number)


async def test_who_could_not_prove_it_proves_it_later_and_is_approved_at_once(
    desk: CaseDesk, late: Callable[[Orders], LateOrders], tmp_path: Path
) -> None:
    desk.context = context_of(tmp_path, _CONFIG.replace("enabled = false", "enabled = true"))
    facts = replace(PENDING, evidence=(*FACTS.evidence, EvidenceFacts("b" * 64, "order_page")))
    ticket = await desk.filed(facts)
    desk.later(seconds=15)
    late(Orders(replace(ORDER, buyer=None)))
    await until(lambda: completed(desk, ticket.number))
    post = (await desk.sent()).to("42")[-1]
    assert button(post, "核对订单") == f"b:prove:{ticket.number}"
    inbound = desk.inbound(BUYER)

    def prove(work: Work) -> Outcome:
        return proven(work, desk.context, inbound, ticket.number, ORDER, desk.now)

    outcome = await desk.do(prove)
    assert isinstance(outcome, Done)
    assert outcome.ticket.facts.owner_proven
    assert outcome.ticket.status == "approved", outcome.ticket.auto_checks
    assert "owner_proven" in await desk.whats(ticket.number)
    stranger = desk.inbound("telegram:43")
    declined = await desk.do(
        lambda work: proven(work, desk.context, stranger, ticket.number, ORDER, desk.now)
    )
    assert isinstance(declined, Declined)


async def test_unknown_and_not_yours_tell_the_buyer_the_same(
    desk: CaseDesk, late: Callable[[Orders], LateOrders]
) -> None:
    mine = await desk.filed(PENDING)
    other = await desk.filed(replace(PENDING, order_no="KA-OTHERS"))
    await desk.sent()
    desk.later(seconds=15)
    late(Orders(replace(ORDER, order_no="KA-OTHERS", buyer="telegram:77")))
    for ticket in (mine, other):
        await until(lambda ticket=ticket: completed(desk, ticket.number))  # type: ignore[misc]
    told = [post.text for post in (await desk.sent()).to("42")]
    assert len(told) == 2
    assert told[0].replace(str(mine.number), "N") == told[1].replace(str(other.number), "N")
    assert (await desk.ticket(mine.number)).flags[0] == "order_not_found"
    assert (await desk.ticket(other.number)).flags[0] == "owner_unproven"


async def test_a_ticket_that_ended_is_not_asked_about(
    desk: CaseDesk, late: Callable[[Orders], LateOrders]
) -> None:
    gone = await desk.filed(PENDING)
    await desk.presses("withdraw_yes", gone.number)
    kept = await desk.filed(replace(PENDING, order_no="KA-KEPT"))
    desk.later(seconds=15)
    system = Orders(ORDER)
    late(system)
    await until(lambda: completed(desk, kept.number))
    assert (await desk.ticket(gone.number)).facts.order_pending
    assert system.asked == 1


async def test_staff_see_what_an_unclear_record_holds(desk: CaseDesk) -> None:
    unclear = replace(ORDER, state="unknown", raw_state="1/7")
    await desk.filed(replace(FACTS, order=unclear))
    partly = replace(
        ORDER, order_no="KA2", state="partly_delivered", quantity=3, delivered_count=1
    )
    await desk.filed(replace(FACTS, order_no="KA2", order=partly))
    room = (await desk.sent()).room
    assert "状态不明（1/7）" in room
    assert "部分发货 1/3" in room


def test_nothing_is_asked_for_a_ticket_whose_order_is_known_or_has_no_number() -> None:
    assert first_check(FACTS, START) is None
    assert first_check(replace(PENDING, order_no=None), START) is None


async def test_the_waits_grow_and_have_an_end(desk: CaseDesk) -> None:
    ticket = await desk.filed(PENDING)
    at, waits = START, []
    for _ in range(20):
        following = next_check(ticket, at)
        waits.append((following - at).total_seconds())
        at = following
    assert waits[0] == 15
    assert waits == sorted(waits)
    assert waits[-1] == 1800
