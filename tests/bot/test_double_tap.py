"""Every button pressed twice within 50 ms: one effect, and no error shown to anybody.

Made from the tables: a new button has to say here what makes it possible.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bot.context import Context, Declined
from bot.staff.commands import BUTTONS, PRESSES
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    FACTS,
    LEAD,
    MEDIATOR,
    ORDER,
    OTHER,
    ROOM,
    CaseDesk,
)

DEAR = replace(FACTS, amount=Decimal("600.00"), order=replace(ORDER, amount=Decimal("600.00")))
CLAIM = f"{AGENT} /claim 1001"
# What comes before the tap, who taps, and what the button carries; and how often its effect may
# stand in the history: buttons that only explain or show have none.
STAFF: dict[str, tuple[list[str], str, str, int]] = {
    "claim": ([], AGENT, "", 1),
    "release": ([CLAIM], AGENT, "", 1),
    "approve": ([CLAIM], AGENT, "refund", 1),
    "confirm": ([f"{AGENT} /approve 1001"], LEAD, "", 1),
    "decline": ([f"{AGENT} /approve 1001"], LEAD, "", 0),
    "ask": ([CLAIM], AGENT, "payment_record", 1),
    "reject": ([CLAIM], AGENT, "delivered", 1),
    "refunded": ([f"{AGENT} /approve 1001"], AGENT, "", 0),
    "redelivered": ([f"{AGENT} /approve 1001 redeliver"], AGENT, "", 1),
    "overturn": ([CLAIM], LEAD, "", 0),
    "supplier": ([CLAIM], AGENT, "failed", 1),
    "undo": ([CLAIM], AGENT, "", 1),
    "mediate": ([f"{AGENT} /reject 1001 delivered", "buyer appeal"], MEDIATOR, "", 1),
    "evidence": ([], OTHER, "", 0),
    "show": ([], OTHER, "", 0),
}
ENDED = [f"{AGENT} /approve 1001", f"{AGENT} /refunded 1001 77", "buyer arrived"]
BUYER: dict[str, tuple[list[str], str, str]] = {
    "arrived": (ENDED[:2], "", "arrived"),
    "not_arrived": ([*ENDED[:2], "wait 30"], "", "not_arrived"),
    "appeal": ([f"{AGENT} /reject 1001 delivered"], "", "appealed"),
    "withdraw": ([], "", ""),
    "withdraw_yes": ([], "", "withdrawn"),
    "reopen": (ENDED, "", "reopened"),
    "rate": (ENDED, "5", "rated"),
    "status": ([], "", "nagged"),
    "more": ([], "", ""),
    "file": ([], "", ""),
}
# These are answered in the dialog, before or beside a ticket.
DIALOG = {"human", "prove", "report_redeliver", "report_refund"}
WRONG = ("没有改动", "做不了", "刚有变化", "不认识", "失效", "需要「", "已有工单")


@pytest.fixture(params=["sqlite_url", "postgres_url"])
async def desks(
    request: pytest.FixtureRequest, vault: Vault, shop_context: Context
) -> AsyncIterator[list[CaseDesk]]:
    """Two processes on one database."""
    url: str = request.getfixturevalue(request.param)
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    yield [CaseDesk(store, shop_context) for store in stores]
    for store in stores:
        await store.close()


async def prepared(desks: list[CaseDesk], steps: list[str], facts: Any = FACTS) -> CaseDesk:
    desk = desks[0]
    await desk.filed(facts)
    for step in steps:
        who, _, words = step.partition(" ")
        for each in desks:
            each.later(hours=float(words) if who == "wait" else 1 / 60)
        if who == "buyer":
            await desk.presses(words, 1001)
        elif who != "wait":
            await desk.says(who, words)
    await desk.sent()
    for each in desks:
        each.later(minutes=1)
    return desk


def test_no_button_is_left_out(shop_context: Context) -> None:
    assert set(STAFF) == set(BUTTONS)
    assert set(PRESSES) >= {"board"}  # these have their own double taps in their own tests
    keys = shop_context.wording.keys()
    labels = {key.removeprefix("told.button.") for key in keys if key.startswith("told.button.")}
    assert set(BUYER) | DIALOG >= labels


@pytest.mark.parametrize("verb", list(STAFF))
async def test_a_staff_button_pressed_twice_at_once(desks: list[CaseDesk], verb: str) -> None:
    steps, person, arg, effects = STAFF[verb]
    dear = verb in ("confirm", "decline")
    desk = await prepared(desks, steps, DEAR if dear else FACTS)
    before = await desk.whats(1001)
    version = (await desk.ticket(1001)).version
    data = f"s:{verb}:1001:{version}" + (f":{arg}" if arg else "")
    await asyncio.gather(*(each.taps(person, data) for each in desks))
    new = (await desk.whats(1001))[len(before) :]
    sent = await desk.sent()
    assert sum(new.count(what) for what in BUTTONS[verb].what.split()) == effects, new
    assert not [word for word in WRONG if word in sent.toast], sent.toast
    assert len([post for post, _ in sent.rows if post.callback_id]) == 2
    assert len(sent.to("42")) <= 1, sent.buyer
    assert await desk.do(lambda work: work.audit(1001)) == []


@pytest.mark.parametrize("verb", list(BUYER))
async def test_a_buyers_button_pressed_twice_at_once(desks: list[CaseDesk], verb: str) -> None:
    steps, arg, what = BUYER[verb]
    desk = await prepared(desks, steps)
    before = await desk.whats(1001)
    outcomes = await asyncio.gather(*(each.presses(verb, 1001, arg) for each in desks))
    assert not [found.text for found in outcomes if isinstance(found, Declined)]
    new = (await desk.whats(1001))[len(before) :]
    assert new.count(what) == (1 if what else 0), new
    told = [post for post in (await desk.sent()).to(ROOM) if post.card is None]
    assert len(told) <= 1, [post.text for post in told]


async def test_asking_for_a_person_twice_at_once_calls_staff_once(desks: list[CaseDesk]) -> None:
    desk = await prepared(desks, [])
    await asyncio.gather(*(each.adds(1001, human=True) for each in desks))
    assert (await desk.sent()).room.count("转人工") <= 1
    assert (await desk.whats(1001)).count("nagged") == 1


async def test_two_people_on_one_button_have_one_effect_and_the_second_is_told_who(
    desks: list[CaseDesk],
) -> None:
    desk = await prepared(desks, [])
    people = (AGENT, ADMIN)
    pairs = zip(desks, people, strict=True)
    await asyncio.gather(*(each.taps(who, "s:claim:1001:1") for each, who in pairs))
    assert (await desk.whats(1001)).count("claimed") == 1
    assert (await desk.ticket(1001)).assignee in people
    assert (await desk.sent()).toast.count("没有改动") == 1
