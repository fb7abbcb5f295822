"""A buyer who asks to be forgotten is: nothing that names them is left, and the books still add up."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from rules.ticket import TicketEvent
from storage.store import Post, Store, Vault, Work
from storage.work_erasure import REST_AFTER, StillOpen
from storage.work_people import Identity
from tests.databases import NOW
from tests.storage.examples import evidence, facts, inbound, later, ticket

PERSON, CHAT, NAME = "telegram:77001234", "77001234", "王小明明"
WORDS = "昨晚买的点卡没到"
GONE = (CHAT, NAME, WORDS, "QQ9912345678", "KEYS-ABCD", "wang@mail.example")
AFTER = NOW + timedelta(days=3)
KEYS = "SELECT count(*) FROM card_key"


def lived(work: Work, status: str = "closed") -> int:
    """A whole life of one buyer: messages, a ticket with words and pictures, a key, a join."""
    message = inbound("u1", CHAT, sender_name=NAME, text=WORDS)
    work.receive([message], NOW)
    for row in work.claim_inbox("w", NOW, 30, 9, ["telegram"]):
        work.inbox_handled(row.id, NOW)
    case = replace(facts(), said=(WORDS,), order=replace(facts().order, buyer=PERSON))  # type: ignore[type-var]
    filed = work.open_ticket(
        ticket(
            *("KA1", PERSON),
            chat_id=CHAT,
            buyer_name=NAME,
            facts=case,
            statement=WORDS,
            status=status,
            closed_at=NOW if status == "closed" else None,
        )
    )
    work.add_evidence(filed.number, evidence("ab" * 32, flags=(f"staff_copy:{'ee' * 32}",)), NOW)
    work.add_event(filed.number, TicketEvent(NOW, PERSON, "submitted", why=WORDS))
    said = TicketEvent(
        later(5), "telegram:5001", "rejected", why=f"{NAME} 不符合", data={"code": "x"}
    )
    work.add_event(filed.number, said)
    work.post(Post("telegram", CHAT, text=f"{NAME} 您好", ticket=filed.number), NOW)
    work.post(
        Post("telegram", "-100", text=f"卡片 {NAME}", card="ticket:1001", ticket=filed.number), NOW
    )
    for out in work.claim_outbox("w", NOW, 30, 9, ["telegram"]):
        work.outbox_sent(out.id, f"m{out.id}", NOW)
    work.keep_card_key(PERSON, None, "KEYS-****", "KEYS-ABCD", NOW)
    work.note_desk(PERSON, "asked_erasure", PERSON, NOW, WORDS)
    work.ban(PERSON, NAME, WORDS, "telegram:5001", NOW)
    work.lift_ban(PERSON, NOW)
    work.save_conversation(PERSON, PERSON, json.dumps({"said": WORDS}), 0, NOW, None)
    work.ask_look(replace(message, attachments=()), "cd" * 32, NOW)
    mine = Identity(PERSON, "telegram", CHAT, NOW)
    assert work.join(mine, Identity("qq:QQ9912345678", "qq", "QQ9912345678", NOW), NOW)
    return filed.number


def erased(work: Work, at: Any = AFTER) -> Any:
    return work.erase_person("qq:QQ9912345678", "telegram:5001", at, "（资料已删除）")


async def test_whoever_is_erased_is_named_nowhere_and_their_ticket_still_counts(
    store: Store,
) -> None:
    number = await store.run(lived)
    receipt = await store.run(erased)
    assert receipt.counts == {"tickets": 1, "pictures": 3, "messages": 2}
    assert receipt.done_by == "telegram:5001"
    found = await store.run(lambda work: work.ticket(number))
    assert found is not None
    assert found.erased
    assert (found.order_no, found.facts.amount, found.status) == ("KA1", facts().amount, "closed")
    lines = await store.run(lambda work: work.case_lines(NOW - timedelta(days=1)))
    assert [(line.number, line.reject_code) for line in lines] == [(number, "x")]
    assert await store.run(lambda work: work.tickets(person=PERSON)) == []
    assert await store.run(lambda work: work.links(PERSON)) == ()
    assert await store.run(lambda work: work.conversation(PERSON)) == (None, 0)


async def test_no_byte_of_them_is_left_in_the_database_file(sqlite_url: str, vault: Vault) -> None:
    store = await Store.open(sqlite_url, vault=vault)
    await store.run(lived)
    await store.run(erased)
    await store.run(lambda work: work.erase_rest(AFTER + REST_AFTER))
    await store.close()
    left = _bytes(Path(sqlite_url.removeprefix("sqlite:///")).parent)
    assert [word for word in GONE if word.encode() in left] == []
    assert b"KA1" in left  # the search would find something


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_the_history_stays_whole_and_every_later_edit_is_still_found(store: Store) -> None:
    number = await store.run(lived)
    await store.run(erased)
    assert await store.run(lambda work: work.audit(number)) == []
    await store.run(
        lambda work: work.add_event(number, TicketEvent(AFTER, "telegram:5001", "erased"))
    )
    assert await store.run(lambda work: work.audit(number)) == []
    for edit in (
        "UPDATE ticket_event SET why = '又写上了' WHERE seq = 2",
        "UPDATE ticket_event SET who = 'telegram:9' WHERE seq = 2",
        "UPDATE ticket SET person = 'erased:other'",
        "DELETE FROM audit_erased WHERE seq = 2",
        "UPDATE audit_erased SET digest = '00' WHERE seq = 0",
    ):
        assert await store.run(lambda work, edit=edit: edited(work, number, edit)), edit


def edited(work: Work, number: int, edit: str) -> bool:
    """Whether this edit is found; it is taken back."""
    with work.conn.begin_nested() as point:
        work.conn.execute(text(edit))
        found = work.audit(number)
        point.rollback()
    return bool(found)


async def test_somebody_with_a_running_ticket_is_not_erased_and_loses_nothing(
    store: Store,
) -> None:
    number = await store.run(lambda work: lived(work, "in_review"))
    with pytest.raises(StillOpen) as problem:
        await store.run(erased)
    assert problem.value.numbers == (number,)
    found = await store.run(lambda work: work.ticket(number))
    assert found is not None
    assert found.buyer_name == NAME


async def test_what_was_said_a_moment_ago_goes_a_day_later(store: Store) -> None:
    await store.run(lived)
    receipt = await store.run(lambda work: erased(work, later(60)))
    assert receipt.counts["messages"] == 0
    assert await store.run(lambda work: work.erase_rest(later(120))) == 0
    assert await store.run(lambda work: work.erase_rest(later(60) + REST_AFTER)) == 1
    assert await store.run(lambda work: work.held_of(PERSON)) == {
        **dict.fromkeys(("tickets", "pictures", "messages"), 0)
    }


async def test_a_picture_that_another_buyer_sent_as_well_stays_on_the_disk(store: Store) -> None:
    await store.run(lived)
    other = await store.run(lambda work: work.open_ticket(ticket("KA2", "telegram:9")).number)
    await store.run(lambda work: work.add_evidence(other, evidence("ab" * 32), NOW))
    await store.run(erased)
    assert await store.run(lambda work: work.files_to_drop()) == ["cd" * 32, "ee" * 32]


async def test_old_cases_go_by_themselves_when_the_shops_time_is_over(store: Store) -> None:
    number = await store.run(lived)
    never = await store.run(lambda work: work.erase_old(NOW, AFTER, "x", 9))
    assert never == []
    assert await store.run(lambda work: work.erase_old(AFTER, AFTER, "x", 9)) == [number]
    assert await store.run(lambda work: work.erase_old(AFTER, AFTER, "x", 9)) == []
    found = await store.run(lambda work: work.ticket(number))
    assert found is not None
    assert found.erased
    assert await store.run(lambda work: work.drop_old_lines(AFTER, 99)) == 3
    assert await store.run(lambda work: work.conversation(PERSON)) == (None, 0)
    assert await store.run(lambda work: work.conn.execute(text(KEYS)).scalar_one()) == 0
    assert "cd" * 32 in await store.run(lambda work: work.files_to_drop())


async def test_what_lies_in_a_chat_since_then_outlives_its_old_messages(store: Store) -> None:
    await store.run(lived)
    await store.run(lambda work: work.save_conversation(PERSON, PERSON, "{}", 1, AFTER, None))
    await store.run(lambda work: work.keep_card_key(PERSON, None, "NEW-****", "NEW-KEY1", AFTER))
    assert await store.run(lambda work: work.drop_old_lines(AFTER, 99)) == 3
    assert await store.run(lambda work: work.conversation(PERSON)) == ("{}", 2)
    assert await store.run(lambda work: work.conn.execute(text(KEYS)).scalar_one()) == 1
