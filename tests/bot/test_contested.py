"""Several processes on one database: every ticket is claimed and decided once."""

import asyncio
import random
from dataclasses import replace

import pytest

from bot.context import Context
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import FACTS, CaseDesk

AGENTS = [f"telegram:{7000 + n}" for n in range(8)]
TICKETS = range(1001, 1013)


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


async def test_eight_agents_in_two_processes_never_share_a_ticket(
    url: str, vault: Vault, shop_context: Context
) -> None:
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    desks = [CaseDesk(store, shop_context) for store in stores]
    for person in AGENTS:
        await desks[0].do(
            lambda work, p=person: work.set_staff(p, "agent", p[-1], "test", desks[0].now)
        )
    for n in TICKETS:
        facts = replace(FACTS, order_no=f"KA{n}", evidence=())
        await desks[0].filed(facts, person=f"telegram:{n}")

    async def work_through(person: str, desk: CaseDesk) -> None:
        order = random.Random(person).sample(TICKETS, len(TICKETS))
        for n in order:
            await desk.taps(person, f"s:claim:{n}:1")
            await desk.taps(person, f"s:claim:{n}:1")
            await desk.says(person, "/next")
            await desk.says(person, f"/approve {n}")

    pairs = zip(AGENTS, desks * 4, strict=True)
    await asyncio.gather(*(work_through(person, desk) for person, desk in pairs))
    for n in TICKETS:
        whats = await desks[0].whats(n)
        assert (whats.count("claimed"), whats.count("approved")) == (1, 1), n
        assert (await desks[0].ticket(n)).status == "approved"
    sent = await desks[0].sent()
    for n in TICKETS:
        assert sent.texts(str(n)).count("已通过") == 1
    for store in stores:
        await store.close()


async def test_a_due_note_is_told_once_by_many_processes(
    url: str, vault: Vault, shop_context: Context
) -> None:
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    desks = [CaseDesk(store, shop_context) for store in stores]
    for n in TICKETS:
        facts = replace(FACTS, order_no=f"KA{n}", evidence=())
        await desks[0].filed(facts, person=f"telegram:{n}")
    await desks[0].sent()
    for desk in desks:
        desk.later(days=2)
    await asyncio.gather(*(desk.sweep() for desk in desks * 3))
    sent = await desks[0].sent()
    assert [sent.texts(str(n)).count("📮") for n in TICKETS] == [1] * len(TICKETS)
    for store in stores:
        await store.close()
