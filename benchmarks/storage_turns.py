"""Durable turns per second of the store on SQLite, against plain sqlite3 in the same run.

A turn is what the desk commits for one message: inbox row, dialog read and saved, outbox row and
a setting; synchronous FULL, answered after the COMMIT. The baseline
is one row and one commit of the bare driver with the same pragmas. Both alternate in short
rounds, because the cost of an fsync drifts; read the medians and the ratio.

    python benchmarks/storage_turns.py [seconds, default 15]
"""

import asyncio
import itertools
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from dialogs.messages import Inbound
from storage import migrate
from storage.store import Post, Store, Vault, Work

NOW = datetime(2026, 10, 1, 6, 30, tzinfo=UTC)
STATE = json.dumps({"stage": "evidence", "said": "充值没到" * 100}, ensure_ascii=False)
ROUND = 1.0  # seconds


def turn(work: Work, chat: str, n: int) -> None:
    """One message of one chat from delivery to reply."""
    said = Inbound("telegram", chat, chat, f"{chat}-{n}", str(n), NOW, text="订单号KA1，没到账")
    work.receive([said], NOW)
    _, version = work.conversation(said.chat)
    work.save_conversation(said.chat, said.person, STATE, version, NOW, NOW)
    work.post(Post("telegram", chat, text="请发订单截图。", priority=0), NOW)
    work.set_setting("telegram:offset", str(n))


async def store_round(store: Store, callers: int, first: int) -> tuple[float, list[float]]:
    """(turns per second, seconds each took) of `callers` that write at the same time."""
    taken: list[float] = []
    end = time.perf_counter() + ROUND

    async def caller(chat: str) -> None:
        for n in itertools.count(first):
            if (begun := time.perf_counter()) >= end:
                return
            await store.run(partial(turn, chat=chat, n=n))
            taken.append(time.perf_counter() - begun)

    begun = time.perf_counter()
    await asyncio.gather(*(caller(str(number)) for number in range(callers)))
    return len(taken) / (time.perf_counter() - begun), taken


def baseline_round(path: Path) -> float:
    """Commits per second of one inserted row with the bare driver."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("CREATE TABLE IF NOT EXISTS line (id INTEGER PRIMARY KEY, text TEXT)")
    begun, count = time.perf_counter(), 0
    while time.perf_counter() < begun + ROUND / 2:
        conn.execute("INSERT INTO line (text) VALUES (?)", ("充值没到" * 10,))
        count += 1
    conn.close()
    return count / (time.perf_counter() - begun)


async def main(seconds: float) -> None:
    """Alternate the rounds and print the medians."""
    with tempfile.TemporaryDirectory() as directory:
        url = f"sqlite:///{directory}/kadesk.sqlite"
        migrate.upgrade(url, Path(directory), NOW)
        store = await Store.open(url, vault=Vault(bytes(32)))
        base: list[float] = []
        rates: dict[int, list[float]] = {1: [], 8: [], 64: []}
        waits: dict[int, list[float]] = {1: [], 8: [], 64: []}
        end, number = time.perf_counter() + seconds, 0
        while time.perf_counter() < end:
            base.append(baseline_round(Path(directory, "baseline.sqlite")))
            for callers in rates:
                number += 1_000_000
                rate, taken = await store_round(store, callers, number)
                rates[callers].append(rate)
                waits[callers] += taken
        await store.close()
    floor = statistics.median(base)
    print(f"plain sqlite3, one row per commit   {floor:8.0f}/s")
    for callers, found in rates.items():
        rate, sorted_waits = statistics.median(found), sorted(waits[callers])
        p50, p99 = (sorted_waits[int(len(sorted_waits) * share)] * 1000 for share in (0.5, 0.99))
        print(
            f"turns, {callers:2} callers                   {rate:8.0f}/s"
            f"   ratio {rate / floor:5.2f}   p50 {p50:6.2f} ms   p99 {p99:6.2f} ms"
        )


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 15))
