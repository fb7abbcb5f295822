"""The supplier is asked once, its word is a fact, and the buyer is never sent there."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.context import Context
from bot.orders.http import signature
from bot.tickets import supplier
from bot.web.api.call import PREFIX
from bot.web.api.guard import SUPPLIER
from rules.case import CaseFacts, SupplierWord
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from storage.work_suppliers import Question
from tests.bot.case_desk import _CONFIG, AGENT, FACTS, ORDER, OTHER, CaseDesk, context_of

URL = '[supplier]\nurl = "https://supplier.example/ask"\nsecret = "sixteen characters"\n'
UNKNOWN = replace(FACTS, order=replace(ORDER, state="unknown"))
DELIVERED = replace(FACTS, order=replace(ORDER, state="delivered"))


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Context:
    config = _CONFIG.replace("enabled = false", "enabled = true") + URL
    return context_of(tmp_path_factory.mktemp("shop"), config)


@pytest.fixture
async def desk(sqlite_url: str, vault: Vault, asking: Context) -> AsyncIterator[CaseDesk]:
    store = await Store.open(sqlite_url, vault=vault)
    yield CaseDesk(store, asking)
    await store.close()


async def question(desk: CaseDesk, number: int = 1001) -> Question:
    return (await desk.do(lambda work: work.questions(number)))[-1]


async def answers(
    desk: CaseDesk, word: SupplierWord, text: str = "", said_at: datetime | None = None
) -> bool:
    asked = await question(desk)
    at = said_at or desk.now

    def say(work: Work) -> bool:
        return supplier.by_call(work, desk.context, asked, word, text, at, desk.now)

    return await desk.do(say)


async def filed(desk: CaseDesk, facts: CaseFacts = UNKNOWN) -> None:
    await desk.filed(facts)
    await desk.sent()
    desk.later(minutes=5)


async def test_a_case_that_only_the_supplier_can_clear_is_asked_about_once(desk: CaseDesk) -> None:
    ticket = await desk.filed(UNKNOWN)
    assert (ticket.status, ticket.supplier_asked_at) == ("waiting_supplier", desk.now)
    steps = [(e.what, e.to_status) for e in await desk.events(1001)]
    assert steps == [
        *(("submitted", "submitted"), ("auto_declined", None)),
        *(("taken_up", "in_review"), ("supplier_asked", "waiting_supplier")),
    ]
    assert "上游：" in (await desk.sent()).room
    body = json.loads((await question(desk)).body)
    assert (body["id"], body["order_no"], body["amount"]) == ("1001-1", ORDER.order_no, "100.00")
    assert "42" not in json.dumps(body).replace("143000", "")
    assert ticket.review_due_at is not None
    assert ticket.paused_at is None  # the review clock runs


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, wants="redeliver"),  # the record says already that nothing came
        replace(UNKNOWN, owner_proven=False),
        replace(UNKNOWN, case_type="wrong_item"),
        replace(UNKNOWN, order=None, owner_proven=False),
    ],
)
async def test_nothing_is_asked_that_need_not_or_must_not_be(
    desk: CaseDesk, facts: CaseFacts
) -> None:
    assert (await desk.filed(facts)).status == "submitted"
    assert await desk.do(lambda work: work.questions(1001)) == []


async def test_failed_upstream_approves_what_was_waiting_for_it(desk: CaseDesk) -> None:
    await filed(desk)
    assert await answers(desk, "failed", "无库存 ABCD-1234-EF34-GH78")
    ticket, sent = await desk.ticket(1001), await desk.sent()
    assert (ticket.status, ticket.supplier_answer) == ("approved", "failed")
    assert "自动审核已通过" in sent.buyer
    assert "1234-EF34" not in sent.room + str(await desk.events(1001))


async def test_delivered_upstream_is_a_fact_for_staff_and_the_buyer_is_told(
    desk: CaseDesk,
) -> None:
    await filed(desk)
    assert await answers(desk, "delivered")
    ticket, sent = await desk.ticket(1001), await desk.sent()
    assert (ticket.status, ticket.assignee) == ("in_review", None)
    assert ticket.supplier_answered_at == desk.now
    for words in ("14:30 发出", "14:35 答复", "这还不是结论"):
        assert words in sent.buyer
    assert "上游说已发货" in sent.room
    await desk.says(AGENT, "/next")
    assert (await desk.ticket(1001)).assignee == AGENT


async def test_pending_leaves_it_waiting_and_says_so_when_asked(desk: CaseDesk) -> None:
    await filed(desk)
    assert await answers(desk, "pending", "明天给结果")
    assert (await desk.ticket(1001)).status == "waiting_supplier"
    outcome = await desk.asks()
    assert "核实中" in outcome.text
    assert "还没有查完" in outcome.text
    assert "上游" not in outcome.text
    assert await answers(desk, "failed")
    assert (await desk.ticket(1001)).status == "approved"


async def test_an_answer_said_twice_is_one_event(desk: CaseDesk) -> None:
    await filed(desk, DELIVERED)
    assert await answers(desk, "delivered")
    before = await desk.whats(1001)
    assert not await answers(desk, "delivered")
    assert not await answers(desk, "pending")
    assert not await answers(desk, "failed", said_at=desk.now - timedelta(minutes=1))
    assert await desk.whats(1001) == before


async def test_a_supplier_that_changes_its_mind_is_a_contradiction_for_staff(
    desk: CaseDesk,
) -> None:
    await filed(desk)
    await answers(desk, "delivered")
    await desk.sent()
    assert await answers(desk, "failed", said_at=desk.now + timedelta(seconds=1))
    ticket = await desk.ticket(1001)
    assert ticket.status == "in_review"  # never approved by itself on such a word
    assert supplier.DIFFERS in ticket.flags
    assert "不一致" in (await desk.sent()).room


async def test_an_answer_after_the_decision_is_only_noted(desk: CaseDesk) -> None:
    await filed(desk)
    await desk.says(AGENT, "/approve 1001 refund 100")
    await desk.sent()
    assert await answers(desk, "delivered")
    sent = await desk.sent()
    assert (await desk.ticket(1001)).status == "approved"
    assert sent.buyer == ""
    assert "上游说已发货" in sent.room


async def test_a_supplier_without_a_program_is_written_down_by_staff(
    desk: CaseDesk, shop_context: Context
) -> None:
    desk.context = shop_context
    await filed(desk)
    await desk.says(AGENT, "/supplier 1001")
    assert "人工核实" in (await desk.sent()).room
    await desk.says(AGENT, "上游 1001 核实中 已打电话")
    assert (await desk.ticket(1001)).status == "waiting_supplier"
    assert "核实中" in (await desk.asks()).text
    await desk.says(OTHER, "/supplier 1001 failed")
    assert (await desk.ticket(1001)).status == "waiting_supplier"  # a colleague's ticket
    await desk.sent()
    desk.later(hours=1)
    await desk.says(AGENT, "/supplier 1001 失败 确认没充上")
    ticket, sent = await desk.ticket(1001), await desk.sent()
    assert (ticket.status, ticket.assignee, ticket.supplier_answer) == (
        *("in_review", AGENT, "failed"),
    )
    assert "确认没有发货成功" in sent.buyer
    assert (await desk.events(1001))[-1].why == "上游说没有发货成功：确认没充上"


async def test_staff_ask_with_one_word_and_not_twice(desk: CaseDesk) -> None:
    await filed(desk, replace(UNKNOWN, case_type="wrong_item"))
    for _ in range(2):
        await desk.says(AGENT, "/supplier 1001 ask")
    assert (await desk.ticket(1001)).status == "waiting_supplier"
    assert len(await desk.do(lambda work: work.questions(1001))) == 1


async def test_a_supplier_that_never_answers_holds_nothing_up(desk: CaseDesk) -> None:
    await filed(desk)
    asked = await question(desk)
    for _ in range(2):
        await desk.do(
            lambda work: supplier.unanswered(work, desk.context, asked, "silent", desk.now)
        )
    assert (await desk.ticket(1001)).status == "in_review"
    assert (await desk.whats(1001)).count("supplier_silent") == 1
    assert "没有答复" in (await desk.sent()).room
    assert await answers(desk, "failed")  # late, and still a fact
    assert (await desk.ticket(1001)).status == "approved"


def test_the_example_of_the_documentation_is_right() -> None:
    text = (Path(__file__).parents[2] / "docs" / "suppliers.md").read_text("utf-8")
    body = b'{"id":"1024-1","answer":"failed"}'
    assert f"({len(body)} bytes)" in text
    assert signature("0123456789abcdef", "1790841600", "POST", PREFIX + SUPPLIER, body) in text


async def test_who_asked_for_a_person_waits_for_no_supplier(desk: CaseDesk) -> None:
    assert (await desk.filed(UNKNOWN, human=True)).status == "submitted"


async def test_a_final_word_counts_even_from_a_slower_clock(desk: CaseDesk) -> None:
    await filed(desk)
    await answers(desk, "pending", said_at=desk.now + timedelta(minutes=2))
    assert await answers(desk, "failed", said_at=desk.now)
    assert (await desk.ticket(1001)).status == "approved"
