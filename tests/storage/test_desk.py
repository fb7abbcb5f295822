"""Undos, followers, lookers and boards, on SQLite and PostgreSQL."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from rules.ticket import Ticket, TicketEvent
from storage.store import Store
from storage.work import Work
from storage.work_desk import Board
from tests.databases import NOW
from tests.storage.examples import ticket

LI, ZHAO = "telegram:5003", "telegram:5004"
LATER = NOW + timedelta(minutes=5)


async def filed(store: Store, **more: object) -> Ticket:
    return await store.run(lambda work: work.open_ticket(ticket(**more)))


def changed(work: Work, before: Ticket, who: str, what: str, **changes: object) -> Ticket:
    after = work.change_ticket(before, **changes)
    assert after is not None
    work.add_event(before.number, TicketEvent(NOW, who, what))
    work.keep_undo(before, after, who, what, NOW)
    return after


async def test_an_undo_gives_every_changed_field_back_as_it_was(store: Store) -> None:
    before = await filed(store, review_due_at=LATER, decided_amount=Decimal("9.90"))
    changes = {"status": "waiting_buyer", "review_due_at": None, "asked_for": ("order_page",)}
    changes |= {"decided_amount": None, "expires_at": LATER}
    after = await store.run(lambda work: changed(work, before, LI, "asked", **changes))
    undo = await store.run(lambda work: work.undo_of(before.number))
    assert undo is not None
    assert (undo.who, undo.what, undo.at) == (LI, "asked", NOW)
    assert undo.before.keys() == {*changes, "version"}
    assert replace(after, **undo.before) == before


async def test_what_one_person_does_at_one_moment_is_one_undo(store: Store) -> None:
    before = await filed(store)

    def claim_and_approve(work: Work) -> None:
        claimed = changed(work, before, LI, "claimed", status="in_review", assignee=LI)
        changed(work, claimed, LI, "approved", status="approved", decision="refund")

    await store.run(claim_and_approve)
    undo = await store.run(lambda work: work.undo_of(before.number))
    assert undo is not None
    assert (undo.what, undo.seq) == ("approved", 2)
    assert undo.before["status"] == "submitted"
    assert undo.before["assignee"] is None


async def test_undos_are_let_go_by_age(store: Store) -> None:
    before = await filed(store)
    await store.run(lambda work: changed(work, before, LI, "claimed", assignee=LI))
    assert await store.run(lambda work: work.forget_undo(before=NOW)) == []
    assert await store.run(lambda work: work.forget_undo(before=LATER)) == [before.number]
    assert await store.run(lambda work: work.undo_of(before.number)) is None


async def test_a_follower_is_due_when_the_history_grew_and_the_pause_is_over(
    store: Store,
) -> None:
    number = (await filed(store)).number
    assert await store.run(lambda work: work.follow(number, LI, NOW))
    assert not await store.run(lambda work: work.follow(number, LI, NOW))
    assert await store.run(lambda work: work.due_follows(NOW, 9)) == []
    await store.run(lambda work: work.add_event(number, TicketEvent(NOW, ZHAO, "noted")))
    (due,) = await store.run(lambda work: work.due_follows(NOW, 9))
    new = await store.run(lambda work: work.events_after(number, due.seq))
    assert [event.what for event in new] == ["noted"]
    await store.run(lambda work: work.follow_told(due, LATER))
    await store.run(lambda work: work.add_event(number, TicketEvent(NOW, ZHAO, "replied")))
    assert await store.run(lambda work: work.due_follows(NOW, 9)) == []
    assert len(await store.run(lambda work: work.due_follows(LATER, 9))) == 1
    assert await store.run(lambda work: work.unfollow(number)) == 1


async def test_who_looks_is_seen_until_they_are_believed_gone(store: Store) -> None:
    number = (await filed(store)).number
    assert await store.run(lambda work: work.look_at(number, LI, NOW, LATER))
    assert not await store.run(lambda work: work.look_at(number, LI, NOW, LATER))
    assert await store.run(lambda work: work.lookers(number)) == [LI]
    assert await store.run(lambda work: work.looked_away(NOW)) == []
    assert await store.run(lambda work: work.looked_away(LATER)) == [number]
    assert await store.run(lambda work: work.lookers(number)) == []


async def test_a_board_moves_on_and_never_back(store: Store) -> None:
    first = Board("telegram", "-100", edited_at=NOW)
    assert await store.run(lambda work: work.keep_board(first))
    second = replace(first, generation=2, tab="late")
    assert await store.run(lambda work: work.keep_board(second))
    assert not await store.run(lambda work: work.keep_board(first))
    assert await store.run(lambda work: work.board("telegram", "-100")) == second
    assert await store.run(lambda work: work.boards()) == [second]
    await store.run(lambda work: work.drop_board("telegram", "-100"))
    assert await store.run(lambda work: work.boards()) == []


async def test_the_next_free_ticket_is_not_one_that_was_put_off(store: Store) -> None:
    urgent = await filed(store, review_due_at=NOW, snoozed_until=LATER)
    other = await filed(store, order_no="KA2", review_due_at=LATER)
    found = await store.run(lambda work: work.next_free_ticket())
    assert found is not None
    assert found.number == other.number
    await store.run(lambda work: work.change_ticket(urgent, snoozed_until=None))
    found = await store.run(lambda work: work.next_free_ticket())
    assert found is not None
    assert found.number == urgent.number


async def test_a_promise_that_was_undone_counts_no_more(store: Store) -> None:
    number = (await filed(store)).number
    await store.run(lambda work: work.settle_promise(number, "review", LATER, NOW))
    await store.run(lambda work: work.settle_promise(number, "refund", LATER, LATER))
    await store.run(lambda work: work.unsettle_promises(number, NOW))
    assert await store.run(lambda work: work.promise_counts(NOW)) == {("refund", True): 1}
