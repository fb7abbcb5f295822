"""What goes out keeps its order per chat, one card is one message, a dead chat stops alone."""

from storage.store import OutboxRow, Post, Store
from tests.databases import NOW, OpenStore
from tests.storage.examples import LEASE, inbound, later, posted


async def claimed(store: Store, at: float = 0, limit: int = 10) -> list[OutboxRow]:
    return await store.run(
        lambda work: work.claim_outbox("a", later(at), LEASE, limit, ["telegram"])
    )


async def sent(store: Store, row: OutboxRow, message_id: str) -> None:
    await store.run(lambda work: work.outbox_sent(row.id, message_id, NOW))


async def texts(store: Store, at: float = 0) -> list[str]:
    return [row.post.text for row in await claimed(store, at)]


async def test_a_message_comes_back_as_it_was_posted(store: Store) -> None:
    post = Post(
        "telegram",
        "42",
        text="<b>好的</b>",
        buttons=((("退款", "b:refund"), ("补发", "b:redeliver")),),
        pictures=("ab" * 32,),
        ticket=1001,
        priority=0,
        due_at=NOW,
    )
    id = await store.run(lambda work: work.post(post, NOW))
    assert await claimed(store) == [OutboxRow(id, post, 0, None)]


async def test_the_second_message_of_a_chat_waits_for_the_first(store: Store) -> None:
    await posted(store, "一")
    await posted(store, "二")
    await posted(store, "三", chat="43")
    first, other = await claimed(store)
    assert (first.post.text, other.post.text) == ("一", "三")
    assert await claimed(store) == []
    await sent(store, first, "m1")
    assert await texts(store) == ["二"]


async def test_replies_to_people_go_before_digests_of_other_chats(store: Store) -> None:
    await posted(store, "日报", chat="1", priority=2)
    await posted(store, "超时", chat="2", priority=1)
    await posted(store, "回复", chat="3", priority=0)
    assert await texts(store) == ["回复", "超时", "日报"]


async def test_in_a_group_the_urgent_goes_first_and_brings_what_it_needs(store: Store) -> None:
    await posted(store, "看板", chat="-1", priority=3)
    await posted(store, "卡片 1", chat="-1", priority=2, ticket=1, card="ticket:1")
    await posted(store, "卡片 2", chat="-1", priority=2, ticket=2, card="ticket:2")
    await posted(store, "超时 2", chat="-1", priority=1, ticket=2)
    said = []
    while rows := await claimed(store):
        said.append(rows[0].post.text)
        await sent(store, rows[0], f"m{rows[0].id}")
    assert said == ["卡片 2", "超时 2", "卡片 1", "看板"]


async def test_a_card_that_stands_is_not_needed_before_anything(store: Store) -> None:
    await posted(store, "卡片", chat="-1", ticket=1, card="ticket:1")
    (card,) = await claimed(store)
    await sent(store, card, "m1")
    await posted(store, "卡片改了", chat="-1", priority=3, ticket=1, card="ticket:1")
    await posted(store, "超时", chat="-1", priority=1, ticket=1)
    assert await texts(store) == ["超时"]


async def test_another_channel_is_left_to_its_own_sender(store: Store) -> None:
    await store.run(lambda work: work.post(Post("qq", "1", text="在"), NOW))
    assert await texts(store) == []


async def test_a_message_told_to_try_later_holds_its_chat_only(store: Store) -> None:
    await posted(store, "一")
    await posted(store, "二")
    [first] = await claimed(store)
    retried = await store.run(lambda work: work.outbox_retry(first.id, NOW, 30, "429"))
    await posted(store, "别人", chat="43")
    assert (retried, await texts(store, 29)) == (1, ["别人"])
    [again] = await claimed(store, 30)
    assert (again.post.text, again.attempts, again.error) == ("一", 1, "429")


async def test_a_note_planned_for_the_morning_does_not_hold_a_reply_at_night(store: Store) -> None:
    await posted(store, "早上好", due_at=later(3600))
    await posted(store, "马上回复")
    [reply] = await claimed(store)
    assert reply.post.text == "马上回复"
    await sent(store, reply, "m1")
    assert (await texts(store, 3599), await texts(store, 3600)) == ([], ["早上好"])


async def test_a_lease_that_ran_out_is_taken_over(store: Store) -> None:
    await posted(store, "一")
    assert await texts(store) == ["一"]
    assert (await texts(store, LEASE - 1), await texts(store, LEASE)) == ([], ["一"])


async def test_a_waiting_card_is_replaced_where_it_stands(store: Store) -> None:
    first = await posted(store, "收到 1 张", card="checklist", priority=1)
    await posted(store, "别的")
    assert await posted(store, "收到 2 张", card="checklist", priority=0) == first
    [row] = await claimed(store)
    assert (row.post.text, row.edits) == ("收到 2 张", None)


async def test_a_card_that_was_sent_is_edited(store: Store) -> None:
    for number in (1, 2, 3):
        await posted(store, f"收到 {number} 张", card="checklist")
        [row] = await claimed(store)
        assert row.edits == (None if number == 1 else "m1")
        await sent(store, row, "m1")
    card = await store.run(lambda work: work.card_message("telegram", "42", "checklist"))
    assert card == "m1"


async def test_a_card_on_its_way_is_not_changed_but_followed_by_an_edit(store: Store) -> None:
    await posted(store, "旧", card="checklist")
    [under_way] = await claimed(store)
    await posted(store, "中", card="checklist")
    await posted(store, "新", card="checklist")
    await sent(store, under_way, "m1")
    [edit] = await claimed(store)
    assert (edit.post.text, edit.edits) == ("新", "m1")
    await sent(store, edit, "m1")
    assert await claimed(store) == []


async def test_a_card_taken_once_is_not_rewritten_after_a_restart(store: Store) -> None:
    await posted(store, "旧", card="checklist")
    [taken] = await claimed(store)
    await store.run(lambda work: work.free_leases())
    assert await posted(store, "新", card="checklist") != taken.id
    assert await texts(store) == ["旧"]


async def test_the_same_card_of_another_chat_is_another_message(store: Store) -> None:
    await posted(store, "甲", card="status", chat="1")
    await posted(store, "乙", card="status", chat="2")
    assert await texts(store) == ["甲", "乙"]


async def test_a_blocked_chat_parks_its_messages_and_nobody_elses(store: Store) -> None:
    await posted(store, "一")
    await posted(store, "二")
    await posted(store, "别人", chat="43")
    assert await store.run(lambda work: work.park_chat("telegram", "42", NOW, "blocked")) == 2
    assert await texts(store) == ["别人"]
    assert await store.run(lambda work: work.parked_outbox()) == []  # nothing of ours failed
    assert await store.run(lambda work: work.unreachable("telegram", "42"))
    await posted(store, "三")
    [row] = await claimed(store)
    await sent(store, row, "m9")
    assert not await store.run(lambda work: work.unreachable("telegram", "42"))


async def test_a_parked_message_lets_its_chat_go_on(store: Store) -> None:
    id = await posted(store, "坏")
    await posted(store, "好")
    await store.run(lambda work: work.outbox_parked(id, NOW, "message is too long"))
    parked = await store.run(lambda work: work.parked_outbox())
    assert [(row.post.text, row.error) for row in parked] == [("坏", "message is too long")]
    assert await texts(store) == ["好"]


async def test_our_message_leads_to_its_ticket(store: Store) -> None:
    await posted(store, "工单", ticket=1001)
    [row] = await claimed(store)
    await sent(store, row, "m1")
    for chat, message, expected in (("42", "m1", 1001), ("42", "m2", None), ("43", "m1", None)):
        found = await store.run(
            lambda work, c=chat, m=message: work.ticket_of_message("telegram", c, m)
        )
        assert found == expected


async def test_the_age_is_that_of_the_oldest_message_that_is_due(store: Store) -> None:
    assert await store.run(lambda work: work.outbox_age(NOW)) == 0.0
    await posted(store, "晚点", due_at=later(500))
    await posted(store, "现在")
    assert await store.run(lambda work: work.outbox_age(later(90))) == 90.0


async def test_two_senders_never_take_the_same_message(open_store: OpenStore) -> None:
    one, two = await open_store(), await open_store()
    for chat in range(40):
        await posted(one, "好", chat=str(chat))
    taken: list[int] = []
    while batch := await claimed(one, limit=3) + await claimed(two, limit=3):
        taken += [row.id for row in batch]
    assert len(taken) == len(set(taken)) == 40


async def test_history_has_both_directions_in_order_and_goes_on_where_it_was(store: Store) -> None:
    await store.run(lambda work: work.receive([inbound("1", text="没到账")], NOW))
    await posted(store, "收到 1 张", card="checklist")
    [row] = await claimed(store)
    await sent(store, row, "m1")
    await store.run(lambda work: work.receive([inbound("2", text="在吗")], NOW))
    await posted(store, "收到 2 张", card="checklist")
    await posted(store, "别人", chat="43")
    lines = await store.run(lambda work: work.history("telegram", "42"))
    words = [line.inbound.text if line.inbound else line.post.text for line in lines]  # type: ignore[union-attr]
    assert words == ["没到账", "收到 1 张", "在吗", "收到 2 张"]
    assert [(line.edited, line.edits) for line in lines[1::2]] == [(False, None), (True, "m1")]
    rest = await store.run(lambda work: work.history("telegram", "42", after=lines[1].seq))
    assert rest == lines[2:]
    assert await store.run(lambda work: work.history("telegram", "42", limit=2)) == lines[2:]
