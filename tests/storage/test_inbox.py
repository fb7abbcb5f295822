"""Deliveries are kept once, taken in order per chat, and never handled twice."""

import pytest

from storage.store import AlreadySettled, InboxRow, Store
from tests.databases import NOW
from tests.storage.examples import LEASE, inbound, later


async def received(store: Store, *ids: str, chat: str = "42") -> int:
    return await store.run(lambda work: work.receive([inbound(id, chat) for id in ids], NOW))


async def claimed(
    store: Store, owner: str = "a", at: float = 0, limit: int = 10
) -> list[InboxRow]:
    return await store.run(
        lambda work: work.claim_inbox(owner, later(at), LEASE, limit, ["telegram"])
    )


async def test_the_same_delivery_is_kept_once_even_inside_one_batch(store: Store) -> None:
    assert await received(store, "7", "8", "7") == 2
    assert await received(store, "8", "07", "9") == 2


async def test_the_same_id_in_another_channel_is_another_delivery(store: Store) -> None:
    await received(store, "7")
    other = inbound("7", channel="web")
    assert await store.run(lambda work: work.receive([other], NOW)) == 1


async def test_a_delivery_comes_back_as_it_was(store: Store) -> None:
    sent = inbound("7", text="卡密 \x00 '; DROP TABLE inbox; --", raw={"update_id": 7})
    await store.run(lambda work: work.receive([sent], NOW))
    [row] = await claimed(store)
    assert (row.inbound, row.inbound.raw, row.attempts) == (sent, {"update_id": 7}, 0)


async def test_half_a_surrogate_pair_does_not_stop_its_batch(store: Store) -> None:
    broken = inbound("8", text="到账\ud83d", sender_name="\ud83d")
    assert await store.run(lambda work: work.receive([inbound("7", "1"), broken], NOW)) == 2
    assert [row.inbound.text for row in await claimed(store)] == ["", "到账\ufffd"]


async def test_one_chat_is_taken_in_order_and_chats_do_not_wait_for_each_other(
    store: Store,
) -> None:
    await received(store, "1", "2", chat="42")
    await received(store, "3", chat="43")
    first, other = await claimed(store)
    assert [first.inbound.external_id, other.inbound.external_id] == ["1", "3"]
    assert await claimed(store, "b") == []
    await store.run(lambda work: work.inbox_handled(first.id, NOW))
    assert [row.inbound.external_id for row in await claimed(store, "b")] == ["2"]


async def test_a_row_is_taken_over_after_its_lease(store: Store) -> None:
    await received(store, "1")
    [row] = await claimed(store, "dead")
    assert await claimed(store, "b", at=LEASE - 1) == []
    assert [again.id for again in await claimed(store, "b", at=LEASE)] == [row.id]


async def test_the_slower_of_two_workers_on_one_row_is_rolled_back(store: Store) -> None:
    await received(store, "1")
    [row] = await claimed(store, "slow")
    await claimed(store, "fast", at=LEASE)
    await store.run(lambda work: work.inbox_handled(row.id, later(LEASE)))
    with pytest.raises(AlreadySettled):
        await store.run(
            lambda work: (work.set_setting("x", "done twice"), work.inbox_handled(row.id, NOW))
        )
    assert await store.run(lambda work: work.setting("x")) is None


async def test_a_failed_row_waits_and_holds_its_chat(store: Store) -> None:
    await received(store, "1", "2")
    [row] = await claimed(store)
    why = "lookup timed out"
    assert await store.run(lambda work: work.inbox_retry(row.id, NOW, 60, why)) == 1
    assert await claimed(store, at=59) == []
    [again] = await claimed(store, at=60)
    assert (again.id, again.attempts, again.error) == (row.id, 1, why)


async def test_a_parked_row_is_kept_and_no_longer_blocks_its_chat(store: Store) -> None:
    await received(store, "1", "2")
    [row] = await claimed(store)
    await store.run(lambda work: work.inbox_parked(row.id, NOW, "ValueError"))
    assert [r.inbound.external_id for r in await claimed(store)] == ["2"]
    [parked] = await store.run(lambda work: work.parked_inbox())
    assert (parked.inbound.external_id, parked.error) == ("1", "ValueError")


async def test_freed_leases_can_be_taken_at_once(store: Store) -> None:
    await received(store, "1", chat="42")
    await received(store, "2", chat="43")
    await claimed(store, "a", limit=1)
    await claimed(store, "b", limit=1)
    await store.run(lambda work: work.free_leases("a"))
    assert [row.inbound.external_id for row in await claimed(store, "c")] == ["1"]
    await store.run(lambda work: work.free_leases())
    assert len(await claimed(store, "d")) == 2


async def test_a_limit_is_kept_and_the_oldest_come_first(store: Store) -> None:
    for number in range(5):
        await received(store, str(number), chat=str(number))
    assert [row.inbound.external_id for row in await claimed(store, limit=3)] == ["0", "1", "2"]


async def test_another_channels_deliveries_are_left_to_who_serves_it(store: Store) -> None:
    await store.run(lambda work: work.receive([inbound("7", channel="qq")], NOW))
    assert await claimed(store) == []
    rows = await store.run(lambda work: work.claim_inbox("a", NOW, LEASE, 9, ["qq", "web"]))
    assert [row.inbound.channel for row in rows] == ["qq"]
