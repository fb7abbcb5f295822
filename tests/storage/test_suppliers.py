"""Questions, reports and signed calls, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from rules.case import OrderRecord
from storage.store import Store
from storage.work_suppliers import Question
from tests.databases import OpenStore
from tests.storage.examples import ticket

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)


async def asked(store: Store) -> Question:
    filed = await store.run(lambda work: work.open_ticket(ticket()))
    await store.run(lambda work: work.ask_supplier(filed.number, "{}", "kadesk", NOW))
    return (await store.run(lambda work: work.questions(filed.number)))[0]


async def claimed(store: Store, at: datetime, owner: str = "one") -> list[int]:
    found = await store.run(lambda work: work.claim_questions(owner, at, 60, 10))
    return [question.id for question in found]


async def test_a_question_is_in_one_hand_until_its_lease_ends(open_store: OpenStore) -> None:
    one, other = await open_store(), await open_store()
    question = await asked(one)
    assert await claimed(one, NOW) == [question.id]
    assert await claimed(other, NOW + 59 * SECOND) == []
    assert await claimed(other, NOW + 61 * SECOND, "two") == [question.id]
    await other.run(lambda work: work.free_leases("one"))
    assert await claimed(one, NOW + 62 * SECOND) == []
    await other.run(lambda work: work.free_leases())
    assert await claimed(one, NOW + 62 * SECOND) == [question.id]


async def test_a_question_is_tried_later_then_waited_for_then_settled(store: Store) -> None:
    question = await asked(store)
    await store.run(lambda work: work.question_later(question.id, NOW + 5 * SECOND))
    assert await claimed(store, NOW + 4 * SECOND) == []
    assert await claimed(store, NOW + 5 * SECOND) == [question.id]
    later = NOW + 99 * SECOND
    await store.run(lambda work: work.note_pending(question.id, NOW + SECOND, later))
    (open_,) = await store.run(lambda work: work.questions(question.ticket))
    assert (open_.attempts, open_.sent_at, open_.outcome) == (1, NOW + SECOND, "pending")
    await store.run(lambda work: work.settle_question(question.id, later, "failed", later))
    assert await claimed(store, later + 900 * SECOND) == []
    await store.run(lambda work: work.question_later(question.id, later, sent_at=later))
    (settled,) = await store.run(lambda work: work.questions(question.ticket))
    assert (settled.outcome, settled.said_at, settled.sent_at) == ("failed", later, NOW + SECOND)


async def test_a_ticket_may_be_asked_about_again(store: Store) -> None:
    question = await asked(store)
    await store.run(lambda work: work.ask_supplier(question.ticket, "{}", "telegram:5", NOW))
    found = await store.run(lambda work: work.questions(question.ticket))
    assert [one.number for one in found] == [1, 2]


async def test_a_call_is_first_only_once(store: Store) -> None:
    assert await store.run(lambda work: work.first_call("a", NOW))
    assert not await store.run(lambda work: work.first_call("a", NOW + SECOND))
    assert await store.run(lambda work: work.first_call("b", NOW + SECOND))


async def test_a_report_is_kept_once_and_found_by_its_order(store: Store) -> None:
    order = OrderRecord("KA-9", amount=Decimal("9.00"), paid_at=NOW, state="delivery_failed")
    first = await store.run(lambda work: work.keep_report("k1", order, "stock", NOW))
    assert first is not None
    assert await store.run(lambda work: work.keep_report("k1", order, "", NOW)) is None
    newer = replace(order, product="点卡")
    await store.run(lambda work: work.keep_report("k2", newer, "", NOW + SECOND))
    await store.run(lambda work: work.report_told(first.id, "telegram:42", NOW))
    found = await store.run(lambda work: work.report_of_order(" ka-9"))
    assert found is not None
    assert found.record == newer
    kept = await store.run(lambda work: work.report(first.id))
    assert kept is not None
    assert (kept.chat, kept.record, kept.received_at) == ("telegram:42", order, NOW)
