"""What the shop reports first is told to the buyer once, and is a fact of its order for good."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from bot.context import Context
from bot.orders.source import OrdersDown
from bot.tickets import deliveries
from bot.tickets.deliveries import Outcome, ReportedOrders, merged
from dialogs.commands import reported_in
from dialogs.conversation import Conversation, to_json
from rules.case import OrderRecord, OrderState
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from storage.work_suppliers import Report
from tests.bot.case_desk import _CONFIG, BUYER, FACTS, ORDER, START, CaseDesk, context_of

REPORT = replace(ORDER, state="delivery_failed")
STRANGE = replace(REPORT, order_no="KA9", buyer=None)


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> Context:
    config = _CONFIG.replace("enabled = false", "enabled = true")
    return context_of(tmp_path_factory.mktemp("shop"), config)


@pytest.fixture
async def desk(sqlite_url: str, vault: Vault, on: Context) -> AsyncIterator[CaseDesk]:
    store = await Store.open(sqlite_url, vault=vault)
    desk = CaseDesk(store, on)
    await desk.do(partial(wrote_before, now=desk.now))
    yield desk
    await store.close()


def wrote_before(work: Work, now: datetime) -> None:
    """The buyer is no stranger: a bot may answer, but not begin."""
    work.save_conversation(BUYER, BUYER, to_json(Conversation()), 0, now, None)


async def reported(
    desk: CaseDesk, record: OrderRecord, known: OrderRecord | None = None, key: str = "evt-1"
) -> Outcome:
    def keep(work: Work) -> Outcome:
        doors = {"telegram", "web"}
        return deliveries.take(work, desk.context, key, record, "无库存", known, doors, desk.now)

    return await desk.do(keep)


async def test_an_account_that_never_wrote_cannot_be_told_and_the_report_is_kept(
    desk: CaseDesk,
) -> None:
    assert await reported(desk, replace(REPORT, buyer="telegram:999")) == Outcome("kept")
    assert not (await desk.sent()).to("999")


async def test_the_account_that_bought_is_written_to_once(desk: CaseDesk) -> None:
    assert await reported(desk, REPORT) == Outcome("told")
    assert await reported(desk, REPORT) == Outcome("known")
    sent = await desk.sent()
    assert sent.buyer.count("没有发货成功") == 1
    labels = [text for row in sent.to("42")[0].buttons for text, _ in row]
    assert labels == ["💰 我要退款", "📦 等补发", "🙋 转人工"]
    assert "已主动告诉买家" in sent.room
    assert "上游" not in sent.buyer


@pytest.mark.parametrize("buyer", [None, "qq:7", "nonsense"])
async def test_a_buyer_who_cannot_be_reached_is_kept_for_later(
    desk: CaseDesk, buyer: str | None
) -> None:
    assert await reported(desk, replace(STRANGE, buyer=buyer)) == Outcome("kept")
    assert [post.chat_id for post, _ in (await desk.sent()).rows] == ["-100777"]
    found = await desk.do(lambda work: work.report_of_order(" ka9 "))
    assert found is not None


async def test_who_proved_the_order_before_is_written_to_there(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, wants="exchange"), person="web:guest")
    await desk.presses("withdraw_yes", 1001, person="web:guest")
    await desk.sent()
    assert await reported(desk, replace(REPORT, buyer=None)) == Outcome("told")
    assert "没有发货成功" in (await desk.sent()).texts("guest")


async def test_a_running_case_gets_it_as_a_fact_and_may_be_clear_by_it(desk: CaseDesk) -> None:
    unsure = replace(FACTS, order=replace(ORDER, state="unknown"), evidence=())
    assert (await desk.filed(unsure)).status == "submitted"
    await desk.sent()
    assert await reported(desk, REPORT, replace(ORDER, state="unknown")) == Outcome("noted", 1001)
    ticket, sent = await desk.ticket(1001), await desk.sent()
    assert ticket.status == "approved"  # and the bill is asked for no more
    assert "自动审核已通过" in sent.buyer
    assert "没有发货成功，店铺已经发现了" not in sent.buyer
    assert "delivery_reported" in await desk.whats(1001)


@pytest.mark.parametrize(
    ("state", "delivered", "after"),
    [
        ("paid_not_delivered", None, "delivery_failed"),
        ("unknown", None, "delivery_failed"),
        ("delivered", None, "unknown"),  # nobody knows: staff are asked
        ("delivered", timedelta(hours=-1), "unknown"),
        ("delivered", timedelta(hours=1), "delivered"),  # sent again since
        ("refunded", None, "refunded"),
        ("in_dispute", None, "in_dispute"),
        ("unpaid", None, "unpaid"),
        ("partly_delivered", None, "partly_delivered"),
    ],
)
def test_record_and_report_say_it_together(
    state: OrderState, delivered: timedelta | None, after: OrderState
) -> None:
    at = START + delivered if delivered is not None else None
    known = replace(ORDER, state=state, delivered_at=at, amount=None)
    found = merged(known, Report(1, replace(REPORT, amount=Decimal("9.00")), "", START))
    assert (found.state, found.amount) == (after, Decimal("9.00"))
    assert (found.reported_at is not None) == (after == "delivery_failed")


class Source:
    """An order system with one answer; None: it is down."""

    def __init__(self, answer: tuple[OrderRecord | None] | None) -> None:
        self.answer = answer

    async def find(self, order_no: str) -> OrderRecord | None:
        if self.answer is None:
            raise OrdersDown("down")
        return self.answer[0]

    async def proves(self, order_no: str, factor: str) -> bool:
        return factor == "8888"

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        return ()

    async def check(self) -> str:
        return "test"

    async def close(self) -> None:
        """Nothing is open."""


async def test_a_report_is_found_with_the_order_without_it_and_while_the_system_is_down(
    desk: CaseDesk,
) -> None:
    await reported(desk, STRANGE)
    known = replace(STRANGE, state="paid_not_delivered", product="点卡")
    for answer, product in (((known,), "点卡"), ((None,), "游戏点卡"), (None, "游戏点卡")):
        found = await ReportedOrders(Source(answer), desk.store).find("ka9")
        assert found is not None
        assert (found.state, found.product) == ("delivery_failed", product)
    with pytest.raises(OrdersDown):
        await ReportedOrders(Source(None), desk.store).find("KA10")
    assert await ReportedOrders(Source((None,)), desk.store).find("KA10") is None


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"order_no": ""}, "order_no"),
        ({"order_no": ["KA1"]}, "order_no"),
        ({"amount": "viel"}, "amount"),
        ({"paid_at": "gestern"}, "paid_at"),
        ({"state": "delivered"}, "state"),
        ({"reason": 7}, "reason"),
        ({"product": "x" * 600}, "product"),
    ],
)
def test_a_report_that_cannot_be_read_names_its_field(change: dict[str, Any], named: str) -> None:
    body = {"order_no": "KA1", "amount": 50, "paid_at": "2026-11-05 14:00", "buyer": BUYER}
    assert deliveries.read(body, "Asia/Shanghai")[0].amount == Decimal("50.00")
    with pytest.raises(ValueError, match=named):
        deliveries.read({**body, **change}, "Asia/Shanghai")


def test_card_keys_in_a_report_are_masked() -> None:
    body = {"order_no": "KA1", "product": "卡", "reason": "坏卡 ABCD-1234-EF34-GH78"}
    assert "1234-EF34" not in deliveries.read(body, "Asia/Shanghai")[1]


async def test_a_report_clears_a_case_that_waits_for_the_supplier(
    desk: CaseDesk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    config = _CONFIG.replace("enabled = false", "enabled = true")
    config += '[supplier]\nurl = "https://supplier.example"\nsecret = "sixteen characters"\n'
    desk.context = context_of(tmp_path_factory.mktemp("asking"), config)
    unsure = replace(ORDER, state="unknown")
    outcome = await desk.file(replace(FACTS, order=unsure))
    assert "核实中" in outcome.text
    assert (await desk.ticket(1001)).status == "waiting_supplier"
    await reported(desk, REPORT, unsure)
    assert (await desk.ticket(1001)).status == "approved"
    moves = [(e.from_status, e.to_status) for e in await desk.events(1001) if e.to_status]
    assert moves[-2:] == [("waiting_supplier", "in_review"), ("in_review", "approved")]


@pytest.mark.parametrize("typed", ["我要退款", "1", "💰 我要退款"])
async def test_where_there_are_no_buttons_its_words_or_number_do(
    desk: CaseDesk, typed: str
) -> None:
    offered = (("💰 我要退款", "b:report:7:refund"), ("📦 等补发", "b:report:7:redeliver"))
    conversation = Conversation(offered=offered)
    assert reported_in(conversation, desk.inbound(BUYER, typed)) == 7
    assert reported_in(Conversation(), desk.inbound(BUYER, typed)) is None


async def test_a_report_that_the_record_denies_is_for_staff_alone(desk: CaseDesk) -> None:
    assert await reported(desk, REPORT, replace(ORDER, state="delivered")) == Outcome("kept")
    sent = await desk.sent()
    assert sent.buyer == ""
    assert "记录：已发货" in sent.room
