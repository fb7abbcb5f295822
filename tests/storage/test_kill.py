"""SIGKILL in the middle of many writes: what was acknowledged is there."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from storage.store import Store, Vault, Work

WRITER = """
import asyncio, sys
from dataclasses import replace
from storage.store import Store, Vault
from tests.databases import NOW
from tests.storage.examples import inbound, ticket

async def turn(store, n):
    def work(w):
        w.receive([inbound(str(n), str(n % 9))], NOW)
        w.open_ticket(ticket(f"KA{n}"))
    await store.run(work)
    sys.stdout.write(f"{n}\\n")
    sys.stdout.flush()

async def caller(store, first):
    for n in range(first, 10**9, 16):
        await turn(store, n)

async def main():
    store = await Store.open(sys.argv[1], vault=Vault(bytes(range(32))))
    await asyncio.gather(*(caller(store, first) for first in range(16)))

asyncio.run(main())
"""


@pytest.mark.parametrize("acknowledged", [1, 300])
async def test_no_acknowledged_row_is_lost_when_killed(
    database: str, vault: Vault, acknowledged: int
) -> None:
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        WRITER,
        database,
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    told = [await child.stdout.readline() for _ in range(acknowledged)]
    child.send_signal(signal.SIGKILL)
    told += (await child.stdout.read()).splitlines(keepends=True)
    await child.wait()
    numbers = {int(line) for line in told if line.endswith(b"\n")}
    assert len(numbers) >= acknowledged

    def found(work: Work) -> tuple[set[int], set[int]]:
        chats = [work.history("telegram", str(chat), limit=9999) for chat in range(9)]
        tickets = work.tickets(limit=99999)
        orders = {int((t.order_no or "")[2:]) for t in tickets}
        assert [t.number for t in tickets] == list(range(1001, 1001 + len(tickets)))
        lines = [line.inbound for chat in chats for line in chat if line.inbound]
        return {int(inbound.external_id) for inbound in lines}, orders

    store = await Store.open(database, vault=vault)
    received, filed = await store.run(found)
    await store.close()
    assert numbers <= received
    assert received == filed  # each turn as a whole or not at all
