"""Time of the sweeps over many open tickets, on SQLite: nothing due, a few due, all due at once.

Also how long another turn waits while a sweep over all of them runs (it goes batch by batch, so
nobody waits for more than one), and whether every due column is answered from its index.

    python benchmarks/sweeps.py [open tickets, default 10000]
"""

import asyncio
import os
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from bot.app import data_dir, make_context, open_store
from bot.clockwork import BATCH
from bot.config.settings import load_settings
from bot.context import Context
from bot.sweeps import BATCHES, SWEEPS
from rules.case import CaseFacts
from rules.ticket import Ticket
from storage.store import Store
from storage.tables import ACTIVE, DUE_COLUMNS
from storage.work import Work

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)
CONFIG = """
[telegram]
token = "123456:bench"
staff_chat = "-100777"
[staff]
admins = ["telegram:5001"]
[evidence]
read_pictures = false
"""


def fill(work: Work, first: int, count: int) -> None:
    """Open tickets in review, each with its own times."""
    for n in range(first, first + count):
        at = NOW - timedelta(seconds=n * 8)
        ticket = Ticket(
            *(0, 0, "in_review", "not_delivered", "refund", "telegram", str(n)),
            f"telegram:{n}",
            CaseFacts(case_type="not_delivered", order_no=f"KA{n:09}"),
            "10月1日14:30购买100元游戏点卡，支付后未到账",
            "0" * 12,
            at,
        )
        due = {
            "order_no": f"KA{n:09}",
            "review_due_at": at + timedelta(days=5),
            "follow_up_at": at + timedelta(days=1),
            "staff_follow_up_at": at + timedelta(days=1),
            "review_alarm_at": at + timedelta(days=4, hours=20),
            "updated_at": at,
        }
        work.open_ticket(replace(ticket, **due))


async def sweep(store: Store, context: Context, now: datetime) -> dict[str, tuple[int, float]]:
    """Everything due, as the clockwork does it: {sweep: (tickets, seconds)}."""
    found: dict[str, tuple[int, float]] = {}
    for one in SWEEPS:
        begun, count, last = time.perf_counter(), 0, BATCH
        while last == BATCH:
            last = await store.run(lambda work, s=one: s.run(work, context, now, BATCH))
            count += last
        found[one.name] = (count, time.perf_counter() - begun)
    for name, batch in BATCHES:
        begun = time.perf_counter()
        count = await store.run(lambda work, b=batch: b(work, context, now))
        found[name] = (count, time.perf_counter() - begun)
    return found


async def others_wait(store: Store, done: asyncio.Event) -> list[float]:
    """Seconds that one small turn took, again and again, until done."""
    taken = []
    while not done.is_set():
        begun = time.perf_counter()
        await store.run(lambda work: work.set_setting("bench", "1"))
        taken.append(time.perf_counter() - begun)
        await asyncio.sleep(0.01)
    return sorted(taken)


def plan(work: Work, column: str) -> str:
    """How SQLite answers the question of a sweep."""
    query = f"EXPLAIN QUERY PLAN SELECT * FROM ticket WHERE {column} <= :now AND {ACTIVE} "
    query += f"ORDER BY {column}, number LIMIT 100"
    rows = work.conn.execute(text(query), {"now": "2026-11-05 06:30:00.000000"})
    return "; ".join(str(row[-1]) for row in rows)


def show(title: str, found: dict[str, tuple[int, float]]) -> None:
    parts = [
        f"{name} {count} in {seconds * 1000:.1f} ms" for name, (count, seconds) in found.items()
    ]
    total = sum(seconds for _, seconds in found.values())
    print(f"{title}: {total * 1000:.0f} ms in all; " + ", ".join(parts))


async def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        path = Path(folder) / "config.toml"
        path.write_text(CONFIG, "utf-8")
        settings = load_settings(path, {})
        data_dir(settings)
        context = make_context(settings)
        async with open_store(settings, lambda: NOW) as store:
            for first in range(0, count, 500):
                await store.run(lambda work, f=first: fill(work, f, min(500, count - f)))
            for column in DUE_COLUMNS:
                print(f"{column}: {await store.run(lambda work, c=column: plan(work, c))}")
            early = NOW - timedelta(days=1)
            show("nothing due", await sweep(store, context, early))
            few = NOW + timedelta(days=1, seconds=-8 * count + 8 * 50)
            show("50 of each due", await sweep(store, context, few))
            done = asyncio.Event()
            waiting = asyncio.create_task(others_wait(store, done))
            show(f"all {count} due", await sweep(store, context, NOW + timedelta(days=2)))
            done.set()
            taken = await waiting
            print(
                f"another turn meanwhile: median {taken[len(taken) // 2] * 1000:.1f} ms, "
                f"longest {taken[-1] * 1000:.1f} ms of {len(taken)}"
            )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
