"""Promises on SQLite and PostgreSQL: what is counted, what an upgrade takes over."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from rules.ticket import TicketEvent
from storage.migrate import upgrade
from storage.store import Store, Vault
from tests.databases import NOW
from tests.storage.examples import later, ticket
from tests.storage.test_audit import older


async def test_promises_are_counted_by_kind_from_a_moment_on(store: Store) -> None:
    filed = await store.run(lambda work: work.open_ticket(ticket()))
    for kind, due, at in (("review", 10, 9), ("review", 10, 11), ("refund", 10, 10)):
        await store.run(
            lambda work, k=kind, d=due, a=at: work.settle_promise(
                filed.number, k, later(d), later(a)
            )
        )
    counts = await store.run(lambda work: work.promise_counts(later(10)))
    assert counts == {("review", False): 1, ("refund", True): 1}


async def test_overdue_is_what_is_promised_open_and_not_paused(store: Store) -> None:
    due = {"review_due_at": later(10), "refund_due_at": later(10)}
    for n, status in enumerate(("submitted", "waiting_buyer", "approved", "mediation", "closed")):
        await store.run(
            lambda work, n=n, status=status: work.open_ticket(
                ticket(f"KA{n}", status=status, **due)
            )
        )
    assert await store.run(lambda work: work.overdue_counts(later(10))) == (0, 0)
    assert await store.run(lambda work: work.overdue_counts(later(11))) == (2, 1)


async def test_only_notes_further_ahead_than_planned_are_pulled_forward(store: Store) -> None:
    day = timedelta(days=1)
    for n, ahead in enumerate((day, day + timedelta(minutes=5), 3 * day)):
        await store.run(
            lambda work, n=n, at=NOW + ahead: work.open_ticket(ticket(f"KA{n}", follow_up_at=at))
        )
    assert await store.run(lambda work: work.pull_forward(NOW, day)) == 1
    due = await store.run(lambda work: work.due_tickets("follow_up_at", NOW + day, 10))
    assert [found.number for found in due] == [1001, 1003]


async def test_an_upgrade_takes_over_the_decisions_of_older_tickets(
    database: str, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # no pg_dump, whatever its version
    store = await Store.open(database, vault=vault)
    for n, (status, hours) in enumerate((("approved", 1), ("rejected", 3), ("mediation", 1))):
        number = (
            await store.run(
                lambda work, n=n, s=status: work.open_ticket(
                    ticket(f"KA{n}", status=s, review_due_at=NOW + timedelta(hours=2))
                )
            )
        ).number
        whats = [status] if status != "mediation" else ["rejected", "appealed"]
        for what in whats:
            event = TicketEvent(NOW + timedelta(hours=hours), "telegram:5003", what)
            await store.run(lambda work, n=number, e=event: work.add_event(n, e))
    await store.close()
    older(database)
    await asyncio.to_thread(upgrade, database, tmp_path, NOW, vault=vault)
    store = await Store.open(database, vault=vault)
    counts = await store.run(lambda work: work.promise_counts(NOW))
    await store.close()
    assert counts == {("review", True): 1, ("review", False): 1}
