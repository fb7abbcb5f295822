"""A busy staff group: what people wait for goes first, what is over is not sent at all."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import Parts
from bot.tickets import casework
from dialogs.pictures.reading import PictureReport
from rules.case import EvidenceFacts
from rules.ticket import Ticket
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import AGENT, BUYER, FACTS, LEAD, OTHER, ROOM, CaseDesk, button
from tests.bot.test_topics import desk_of, forum_known, forum_shop
from tests.botapi import BotApi, Group, picture


async def files(desk: CaseDesk, *orders: str) -> None:
    """New cases of other buyers."""
    for n, order in enumerate(orders, 100):
        facts = replace(FACTS, order_no=order, product=order, order=None)  # no common fault
        await desk.filed(facts, person=f"telegram:{n}")


async def in_room(desk: CaseDesk) -> list[str]:
    """What the staff chat gets now, in its order, by first lines."""
    return [post.text.splitlines()[0] for post in (await desk.sent(as_it_left=True)).to(ROOM)]


async def test_words_about_a_claimed_case_overtake_the_cards_of_new_ones(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    await desk.sent()
    await files(desk, "KA2", "KA3")
    await desk.adds(1001, "还没到，很急")
    await desk.says(OTHER, "/queue")
    first, second, *cards = await in_room(desk)
    assert first.startswith("未结工单")
    assert "#1001" in second
    assert "很急" not in "".join(cards)
    assert [card[:7] for card in cards] == ["🎫 #1002", "🎫 #1003"]


async def test_words_about_a_free_case_come_in_their_turn(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    await files(desk, "KA2")
    await desk.adds(1001, "还没到")
    card, words = await in_room(desk)
    assert (card[:7], "#1001" in words) == ("🎫 #1002", True)


async def test_a_warning_overtakes_the_cards_of_new_cases(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(days=4, hours=19)
    await files(desk, "KA2", "KA3")
    desk.later(hours=2)  # nothing of these was sent yet; #1001 is due soon
    await desk.sweep()
    room = await in_room(desk)
    late = next(n for n, line in enumerate(room) if "#1001" in line)
    assert late < next(n for n, line in enumerate(room) if line.startswith("🎫"))


async def test_a_card_that_was_tapped_changes_before_anything_else(desk: CaseDesk) -> None:
    ticket = await desk.filed()
    card = (await desk.sent()).to(ROOM)[0]
    await files(desk, "KA2")
    await desk.adds(ticket.number, "还没到")
    tapped = await desk.card_id(1001)
    await desk.taps(AGENT, button(card, "领取"), message_id=tapped)
    toast, first, *_ = (await desk.sent(as_it_left=True)).to(ROOM)
    assert (toast.callback_id, first.card) == ("cb", "ticket:1001")


async def test_a_warning_of_a_case_that_was_decided_meanwhile_is_not_sent(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    desk.later(days=7)
    await desk.sweep()
    await desk.says(AGENT, "/approve 1001 refund 100")
    assert [post for post in (await desk.sent()).to(ROOM) if post.card == "alarm:1001"] == []


async def test_a_question_to_a_second_person_is_not_sent_once_it_is_answered(
    desk: CaseDesk,
) -> None:
    order = replace(FACTS, amount=None, order=None, order_no="KA9")
    await desk.filed(order)
    await desk.sent()
    await desk.says(AGENT, "/approve 1001 refund 5000")
    assert (await desk.ticket(1001)).proposed is not None
    await desk.says(LEAD, "/confirm 1001 5000")
    asked = [post for post in (await desk.sent()).to(ROOM) if post.only_while == ("proposed",)]
    assert asked == []


async def test_a_burst_of_cards_is_announced_once(desk: CaseDesk) -> None:
    await files(desk, *(f"KA{n}" for n in range(2, 8)))
    await desk.sweep()
    desk.later(seconds=30)
    await desk.sweep()
    desk.later(seconds=30)
    await desk.sweep()
    line, *cards = await in_room(desk)
    assert "6 张的卡片在路上" in line
    assert all(card.startswith("🎫") for card in cards)


# -- at most three messages for a new case ---------------------------------------------------


@pytest.fixture
async def store(sqlite_url: str, vault: Vault) -> AsyncIterator[Store]:
    store = await Store.open(sqlite_url, vault=vault)
    yield store
    await store.close()


async def files_with_pictures(parts: Parts, *, looked: bool) -> tuple[Ticket, list[str]]:
    """A case with three pictures, which are looked at once its card is in the group."""
    kept = [parts.files.keep(picture(200, 300, color)) for color in ("red", "green", "blue")]
    seen = True if looked else None
    evidence = tuple(
        EvidenceFacts(each, "payment_record", mime="image/png", readable=seen) for each in kept
    )
    desk = desk_of(parts)
    facts = replace(FACTS, order_no="KA1", order=None, evidence=evidence, occurred_at=desk.now)
    ticket = await desk.filed(facts)
    parts.outbox.wake()
    return ticket, kept


async def looks(parts: Parts, ticket: Ticket, sha256: str) -> None:
    desk = desk_of(parts)
    report = PictureReport("payment_record", readable=True)
    inbound = desk.inbound(BUYER)
    await desk.do(
        lambda work: casework.complete(
            work, parts.desk.context, inbound, ticket.number, sha256, report, desk.now
        )
    )
    parts.outbox.wake()


def messages(server: BotApi, group: Group) -> int:
    """What the new case left in the group: a topic and a pin are messages as well."""
    return sum(
        (
            len(group.messages),
            len(server.called("createForumTopic")),
            len(server.called("pinChatMessage")),
        )
    )


@pytest.mark.parametrize("looked", [True, False], ids=["read before", "read later"])
@pytest.mark.parametrize("forum", [True, False], ids=["forum", "group"])
async def test_a_new_case_is_three_messages_in_the_group(
    tmp_path: Path, store: Store, forum: bool, looked: bool
) -> None:
    async with forum_shop(tmp_path, store, forum=forum, reads=not looked) as (
        server,
        group,
        agent,
        parts,
    ):
        if forum:
            await forum_known(parts)
        server.limits.on = True
        ticket, kept = await files_with_pictures(parts, looked=looked)
        card = await group.sees("🎫 #1001")
        if not looked:
            for sha256 in kept:
                await looks(parts, ticket, sha256)
        if forum:
            await server.until(lambda: group.pinned)
        else:
            await group.sees_pictures(0 if looked else 2)
        assert messages(server, group) == 3
        assert len([m for m in group.messages if m.pictures]) == (0 if forum else 2)
        await group.taps(agent, card, "领取")
        await group.sees("小李")
        if forum:
            await group.sees_pictures(2)
            assert {m.thread for m in group.messages if m.pictures} == {group.topic("#1001")}
        assert server.limits.refused == 0
