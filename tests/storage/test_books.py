"""Staff, orders and their second factors, limited tries, card keys, dialogs and settings."""

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from rules.case import OrderRecord
from storage.store import Store, Work
from tests.databases import NOW, OpenStore
from tests.storage.examples import inbound, later, posted, ticket

ORDER = OrderRecord(
    "KA-2026 1001",
    product="游戏点卡",
    quantity=1,
    amount=Decimal("100.00"),
    paid_at=NOW,
    payment_method="alipay",
    state="paid_not_delivered",
    buyer="telegram:42",
)


async def imported(store: Store, record: OrderRecord = ORDER, **factors: str | None) -> bool:
    known = {"contact": None, "query_password": None, "payment_no": None, **factors}
    return await store.run(lambda work: work.import_order(record, now=NOW, **known))


async def test_importing_an_order_again_changes_nothing(store: Store) -> None:
    assert await imported(store, contact="a@b.cn")
    assert not await imported(store, contact="a@b.cn")
    assert not await imported(store)
    assert await imported(store, replace(ORDER, state="delivered", delivered_at=NOW))
    assert await imported(store, contact="c@d.cn")


@pytest.mark.parametrize("typed", ["KA-2026 1001", "ka-20261001", "ＫＡ－2026　1001"])
async def test_an_order_is_found_however_its_number_is_typed(store: Store, typed: str) -> None:
    await imported(store)
    assert await store.run(lambda work: work.order(typed)) == ORDER
    assert await store.run(lambda work: work.order("KA-20261002")) is None


@pytest.mark.parametrize(
    ("factor", "proves"),
    [
        ("A@b.cn", True),
        (" hunter2 ", True),
        ("Hunter2", False),
        ("20261001220045", True),
        ("0045", True),
        ("045", False),
        ("", False),
        ("  ", False),
        ("KA-20261001", False),
    ],
)
async def test_a_second_factor_proves_an_order(store: Store, factor: str, proves: bool) -> None:
    secrets = {"contact": "a@B.cn", "query_password": "hunter2", "payment_no": "20261001220045"}
    await imported(store, **secrets)
    await imported(store, replace(ORDER, order_no="KA2"))
    assert await store.run(lambda w: w.order_factor_matches(ORDER.order_no, factor)) is proves
    assert not await store.run(lambda work: work.order_factor_matches("KA2", factor))
    assert not await store.run(lambda work: work.order_factor_matches("no such", factor))


async def test_a_payment_number_finds_its_order_unless_it_paid_for_several(store: Store) -> None:
    def found(work: Work) -> OrderRecord | None:
        return work.order_by_payment_no(" 20261001220045")

    await imported(store, payment_no="20261001220045")
    assert await store.run(found) == ORDER
    await imported(store, replace(ORDER, order_no="KA2"), payment_no="20261001220045")
    assert await store.run(found) is None


async def test_tries_are_counted_in_a_sliding_window(store: Store) -> None:
    async def tried(key: str, at: float) -> int:
        return await store.run(lambda work: work.count_try(key, later(at), 60))

    counts = [await tried("telegram:42", at) for at in (0, 30, 59, 60, 89)]
    assert counts == [1, 2, 3, 3, 4]
    assert await tried("telegram:43", 60) == 1


async def test_tries_made_at_once_see_each_other(open_store: OpenStore) -> None:
    stores = [await open_store(), await open_store()]
    tries = [s.run(lambda work: work.count_try("telegram:42", NOW, 60)) for s in stores * 5]
    assert sorted(await asyncio.gather(*tries)) == list(range(1, 11))


async def test_staff_get_and_lose_their_role(store: Store) -> None:
    def gives(work: Work, role: str = "agent") -> None:
        work.set_staff("telegram:5001", role, "小李", "telegram:1", NOW)

    await store.run(gives)
    await store.run(lambda work: gives(work, "lead"))
    assert await store.run(lambda work: work.staff_role("telegram:5001")) == "lead"
    assert [row.name for row in await store.run(lambda work: work.staff())] == ["小李"]
    assert await store.run(lambda work: work.remove_staff("telegram:5001", NOW))
    assert not await store.run(lambda work: work.remove_staff("telegram:5001", NOW))
    assert await store.run(lambda work: (work.staff_role("telegram:5001"), work.staff())) == (
        None,
        [],
    )
    await store.run(gives)
    assert await store.run(lambda work: work.staff_role("telegram:5001")) == "agent"


async def test_a_card_key_is_kept_once_and_shown_one_at_a_time(store: Store) -> None:
    def keeps(work: Work, ticket: int | None) -> int:
        return work.keep_card_key("telegram:42", ticket, "ABCD-****-**34", "ABCD-1111-2234", NOW)

    id = await store.run(lambda work: keeps(work, None))
    assert await store.run(lambda work: keeps(work, 1001)) == id
    assert await store.run(lambda work: keeps(work, None)) == id
    filed = replace(ticket(), number=1001, chat_id="elsewhere")
    assert await store.run(lambda work: work.card_keys(filed)) == [(id, "ABCD-****-**34")]
    other = replace(ticket(), number=1002, channel="telegram", chat_id="42")
    assert await store.run(lambda work: work.card_keys(other)) == [(id, "ABCD-****-**34")]
    assert await store.run(lambda work: work.reveal_card_key(id)) == "ABCD-1111-2234"
    assert await store.run(lambda work: work.reveal_card_key(id + 1)) is None


async def test_a_dialog_is_saved_only_on_the_version_that_was_read(store: Store) -> None:
    async def saved(state: str, version: int) -> bool:
        return await store.run(
            lambda work: work.save_conversation("web:7", "web:7", state, version, NOW, None)
        )

    assert await store.run(lambda work: work.conversation("web:7")) == (None, 0)
    assert (await saved("{}", 0), await saved("other", 0)) == (True, False)
    assert (await saved('{"asked": "金额"}', 1), await saved("late", 1)) == (True, False)
    assert await store.run(lambda work: work.conversation("web:7")) == ('{"asked": "金额"}', 2)


async def test_idle_dialogs_are_found_when_their_time_is_over(store: Store) -> None:
    for chat, idle in (("web:1", later(60)), ("web:2", later(30)), ("web:3", None)):
        await store.run(
            lambda work, c=chat, i=idle: work.save_conversation(c, c, f"s{c}", 0, NOW, i)
        )
    assert await store.run(lambda work: work.idle_conversations(later(29), 9)) == []
    both = await store.run(lambda work: work.idle_conversations(later(60), 9))
    assert both == [("web:2", "sweb:2", 1), ("web:1", "sweb:1", 1)]


async def test_settings_keep_their_last_value(store: Store) -> None:
    await store.run(lambda work: work.set_setting("telegram:offset", "1"))
    await store.run(lambda work: work.set_setting("telegram:offset", "2"))
    assert await store.run(lambda work: work.setting("telegram:offset")) == "2"


async def test_counts_say_what_waits_and_what_was_set_aside(store: Store) -> None:
    await store.run(lambda work: work.receive([inbound("1"), inbound("2")], NOW))
    await store.run(lambda work: work.inbox_parked(1, NOW, "x"))
    await store.run(lambda work: work.open_ticket(ticket()))
    await posted(store)
    assert await store.run(lambda work: work.counts()) == {
        "inbox_pending": 1,
        "inbox_parked": 1,
        "outbox_pending": 1,
        "outbox_parked": 0,
        "tickets_submitted": 1,
    }
