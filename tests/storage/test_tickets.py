"""Tickets are filed once, changed by one at a time, and found by what people ask for."""

import asyncio
from dataclasses import fields, replace
from datetime import datetime

import pytest

from rules.ticket import Ticket, TicketEvent
from storage.store import DuplicateTicket, Store, Work
from storage.tables import DUE_COLUMNS, TicketTable
from tests.databases import NOW, OpenStore
from tests.storage.examples import evidence, later, ticket


async def filed(store: Store, *args: str | None, **values: object) -> Ticket:
    return await store.run(lambda work: work.open_ticket(ticket(*args, **values)))


async def numbers(store: Store, **asked: object) -> list[int]:
    return [t.number for t in await store.run(lambda work: work.tickets(**asked))]  # type: ignore[arg-type]


async def test_numbers_start_at_1001_and_a_failed_filing_leaves_no_gap(store: Store) -> None:
    def fails(work: Work) -> None:
        work.open_ticket(ticket("KA9"))
        raise RuntimeError("after filing")

    assert (await filed(store, "KA1")).number == 1001
    with pytest.raises(RuntimeError):
        await store.run(fails)
    assert (await filed(store, "KA2")).number == 1002


async def test_a_ticket_comes_back_with_everything(store: Store) -> None:
    times = {name: later(5) for name in (*DUE_COLUMNS, "paused_at", "nagged_at", "closed_at")}
    new = await filed(
        store, flags=("late",), asked_for=("chat_record",), in_window=False, rating=5, **times
    )
    assert new.version == 1
    assert await store.run(lambda work: work.ticket(new.number)) == new


def test_every_field_of_a_ticket_has_its_column() -> None:
    assert {field.name for field in fields(Ticket)} == set(TicketTable.model_fields) - {
        "order_key",
        "record_key",
        "filed_facts",
    }


async def test_one_active_ticket_per_person_and_order(store: Store) -> None:
    first = await filed(store, "KA1")
    with pytest.raises(DuplicateTicket) as refused:
        await filed(store, "ｋａ 1")
    assert refused.value.number == first.number
    await filed(store, "KA1", "telegram:43")
    await filed(store, None)
    await filed(store, None)
    found = await store.run(lambda work: work.active_ticket("telegram:42", "ka1"))
    assert found == first


async def test_a_duplicate_can_be_answered_in_the_same_transaction(store: Store) -> None:
    first = await filed(store, "KA1")

    def adds_to_it(work: Work) -> int:
        try:
            return work.open_ticket(ticket("KA1")).number
        except DuplicateTicket as duplicate:
            work.add_event(duplicate.number, TicketEvent(NOW, "telegram:42", "buyer_said"))
            return duplicate.number

    assert await store.run(adds_to_it) == first.number
    assert len(await store.run(lambda work: work.events(first.number))) == 1


async def test_an_ended_ticket_makes_room_and_cannot_come_back_beside_the_new_one(
    store: Store,
) -> None:
    old = await filed(store, "KA1")
    closed = await store.run(lambda work: work.change_ticket(old, status="closed"))
    new = await filed(store, "KA1")
    with pytest.raises(DuplicateTicket) as refused:
        await store.run(lambda work: work.change_ticket(closed, status="in_review"))
    assert refused.value.number == new.number
    await store.run(lambda work: work.change_ticket(new, status="withdrawn"))
    back = await store.run(lambda work: work.change_ticket(closed, status="in_review"))
    assert back is not None
    assert back.status == "in_review"


async def test_two_stores_filing_the_same_order_make_one_ticket(open_store: OpenStore) -> None:
    stores = [await open_store(), await open_store()]
    results = await asyncio.gather(
        *(filed(store, "KA1") for store in stores * 10), return_exceptions=True
    )
    tickets = [result for result in results if isinstance(result, Ticket)]
    assert [t.number for t in tickets] == [1001]
    assert sum(isinstance(result, DuplicateTicket) for result in results) == 19
    assert (await filed(stores[0], "KA2")).number == 1002


async def test_of_two_changes_to_one_version_the_second_is_told(store: Store) -> None:
    seen = await filed(store)
    changed = await store.run(
        lambda work: work.change_ticket(seen, assignee="telegram:5001", updated_at=later(1))
    )
    assert changed == replace(seen, assignee="telegram:5001", updated_at=later(1), version=2)
    assert await store.run(lambda work: work.change_ticket(seen, assignee="telegram:5002")) is None
    assert await store.run(lambda work: work.ticket(seen.number)) == changed


@pytest.mark.timeout(60)
async def test_contested_tickets_are_each_taken_once(open_store: OpenStore) -> None:
    stores = [await open_store(), await open_store()]
    for number in range(60):
        await filed(stores[0], f"KA{number}")

    def claim(work: Work) -> Ticket | None:
        free = work.next_free_ticket()
        return free and work.change_ticket(free, status="in_review", assignee="telegram:5001")

    async def agent(store: Store) -> list[int]:
        taken: list[int] = []
        misses = 0
        while misses < 3:  # another agent's lock may hide the last ticket for a moment
            mine = await store.run(claim)
            misses = misses + 1 if mine is None else 0
            taken += [mine.number] if mine else []
        return taken

    hands = await asyncio.gather(*(agent(store) for store in stores * 4))
    assert sorted(number for hand in hands for number in hand) == list(range(1001, 1061))


async def test_the_next_free_ticket_is_the_most_urgent_that_nobody_has(store: Store) -> None:
    await filed(store, "KA1")
    await filed(store, "KA2", review_due_at=later(200))
    await filed(store, "KA3", review_due_at=later(100))
    await filed(store, "KA4", review_due_at=later(50), assignee="telegram:5001")
    await filed(store, "KA5", review_due_at=later(50), status="approved")
    assert (await store.run(lambda work: work.next_free_ticket())).number == 1003  # type: ignore[union-attr]
    assert await numbers(store) == [1004, 1005, 1003, 1002, 1001]


async def test_tickets_are_found_by_what_is_asked(store: Store) -> None:
    await filed(store, "KA1", buyer_name="小明%")
    await filed(store, "KA2", "web:7", statement="卡密无效", case_type="invalid_card")
    await filed(store, "KB3", created_at=later(9), assignee="telegram:5001", status="in_review")
    assert await numbers(store, text="小明%") == [1001]
    assert await numbers(store, text="%") == [1001]
    assert await numbers(store, text="ka2") == await numbers(store, text="#1002") == [1002]
    assert await numbers(store, text="游戏点卡", newest=True) == [1003, 1002, 1001]
    assert await numbers(store, statuses=["in_review"]) == await numbers(store, since=later(1))
    assert await numbers(store, assignee="telegram:5001") == [1003]
    assert await numbers(store, person="web:7", case_type="invalid_card") == [1002]
    assert await numbers(store, order_no="ｋａ2") == [1002]
    assert await numbers(store, statuses=[]) == []
    assert await numbers(store, limit=2) == [1001, 1002]


async def test_what_is_due_is_found_on_every_clock(store: Store) -> None:
    await filed(store, "KA1", **dict.fromkeys(DUE_COLUMNS, later(60)))
    await filed(store, "KA2", **dict.fromkeys(DUE_COLUMNS, NOW))
    await filed(store, "KA3", **dict.fromkeys(DUE_COLUMNS, NOW), status="closed")
    await filed(store, "KA4")

    def due(work: Work, at: datetime) -> list[list[int]]:
        return [[t.number for t in work.due_tickets(column, at, 10)] for column in DUE_COLUMNS]

    assert await store.run(lambda work: due(work, later(59))) == [[1002]] * len(DUE_COLUMNS)
    assert await store.run(lambda work: due(work, later(60))) == [[1002, 1001]] * len(DUE_COLUMNS)


async def test_only_due_columns_can_be_asked_for(store: Store) -> None:
    with pytest.raises(ValueError, match="facts is not a due column"):
        await store.run(lambda work: work.due_tickets("facts", NOW, 1))


async def test_two_sweeps_fire_each_follow_up_once(open_store: OpenStore) -> None:
    stores = [await open_store(), await open_store()]
    for number in range(50):
        await filed(stores[0], f"KA{number}", follow_up_at=NOW)

    def sweep(work: Work) -> list[int]:
        due = work.due_tickets("follow_up_at", NOW, 4)
        return [t.number for t in due if work.change_ticket(t, follow_up_at=later(86400))]

    fired: list[int] = []
    while len(fired) < 50:
        rounds = await asyncio.gather(*(store.run(sweep) for store in stores * 3))
        fired += [number for found in rounds for number in found]
    assert sorted(fired) == list(range(1001, 1051))
    assert await stores[0].run(sweep) == []


async def test_history_only_grows_and_keeps_its_order(store: Store) -> None:
    number = (await filed(store)).number
    told = [
        TicketEvent(NOW, "telegram:42", "submitted", "draft", "submitted"),
        TicketEvent(NOW, "telegram:5001", "rejected", why="缺少支付流水\x00", data={"n": [1]}),
    ]
    for event in told:
        await store.run(lambda work, e=event: work.add_event(number, e))
    clean = replace(told[1], why="缺少支付流水\ufffd")
    assert await store.run(lambda work: work.events(number)) == [told[0], clean]


async def test_the_same_picture_is_kept_once_per_ticket_and_noticed_in_others(
    store: Store,
) -> None:
    first, second = await filed(store, "KA1"), await filed(store, "KA2")
    picture = evidence(added_at=NOW, flags=("tiny",))

    def adds(work: Work) -> list[int]:
        return [work.add_evidence(n, picture) for n in (first.number, first.number, second.number)]

    ids = await store.run(adds)
    assert ids[0] == ids[1] != ids[2]
    assert await store.run(lambda work: work.evidence(first.number)) == [(ids[0], picture)]
    assert await store.run(lambda work: work.same_picture(picture.sha256)) == [1001, 1002]
    assert await store.run(lambda work: work.same_picture(picture.sha256, 1001)) == [1002]
    for n in range(3, 7):
        other = await filed(store, f"KA{n}")
        await store.run(lambda work, n=other.number: work.add_evidence(n, picture))
    assert await store.run(lambda work: work.same_picture(picture.sha256)) == [1001, 1002, 1003]


async def test_what_is_known_of_a_picture_can_change_but_not_its_bytes(store: Store) -> None:
    number = (await filed(store)).number
    id = await store.run(lambda work: work.add_evidence(number, evidence()))
    read = replace(evidence(), kind="order_page", readable=True)
    await store.run(lambda work: work.change_evidence(id, read))
    assert await store.run(lambda work: work.evidence(number)) == [(id, read)]
    with pytest.raises(LookupError):
        await store.run(lambda work: work.change_evidence(id, evidence("cd" * 32)))
