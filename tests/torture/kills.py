"""kadesk run is killed at random moments under a burst of updates; nothing may be lost or doubled.

    python -m tests.torture.kills [--rounds 50] [--seed 1] [--database postgresql://…]

Fifty buyers are in the middle of describing a case. In each round some of them write, a few of
them more than once; the desk is killed with SIGKILL at a random moment of that burst, more is
written while it is down, and it is started again. At the end every dialog must hold each of its
buyer's sentences exactly once and in order, next to what the first sentence said.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from dialogs.conversation import Conversation, from_json
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from tests.botapi import BotApi
from tests.shop import Shop

BUYERS = 50
BURST = 18  # messages pushed while the desk runs
WHILE_DOWN = 6
MOST_PER_BUYER = 35  # below the number of sentences that a draft keeps


@dataclass(slots=True)
class Report:
    """What became of it; `sound` says whether the promise held."""

    rounds: int = 0
    sent: int = 0
    lost: int = 0
    doubled: int = 0
    broken_dialogs: list[str] = field(default_factory=list)
    unanswered: int = 0
    repeated_sends: int = 0  # the acknowledgement fell into the kill: allowed, at most a few
    parked: int = 0
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        return not (
            self.lost or self.doubled or self.broken_dialogs or self.unanswered or self.parked
        )


class Torture:
    def __init__(self, folder: Path, server: BotApi, seed: int, database: str = "") -> None:
        self.shop = Shop(folder, server.url, database=database)
        self.database = database or f"sqlite:///{folder / 'data' / 'kadesk.sqlite'}"
        self.server = server
        self.chance = random.Random(seed)
        self.said: dict[int, list[str]] = defaultdict(list)

    async def says(self, buyer: int, text: str) -> None:
        await self.server.user(buyer, f"买家{buyer}", started=True).says(text)
        self.said[buyer].append(text)

    async def begin(self) -> None:
        """Every buyer opens a dialog of their own."""
        await self.shop.start()
        for buyer in range(1, BUYERS + 1):
            await self.says(buyer, f"没到账，订单号KA2026100114{buyer:04}")

    async def round(self, number: int) -> None:
        await self._burst(number, BURST)
        await asyncio.sleep(self.chance.uniform(0.0, 0.6))
        await self.shop.stop(hard=True)
        await self._burst(number, WHILE_DOWN)
        await self.shop.start()

    async def _burst(self, number: int, count: int) -> None:
        for n in range(count):
            few = [b for b in range(1, BUYERS + 1) if len(self.said[b]) < MOST_PER_BUYER]
            buyer = self.chance.choice(few)
            await self.says(buyer, f"补充一句 {number}.{n} {self.chance.randrange(10**6)}")

    async def settled(self) -> Store:
        """The desk stopped after everything was handled; its database, opened."""
        store = await Store.open(self.database, vault=Vault.open(self.shop.folder / "data"))
        async with asyncio.timeout(180):
            while True:
                counts = await store.run(lambda work: work.counts())
                waiting = counts["inbox_pending"] or counts["outbox_pending"]
                if not self.server.world.pending and not waiting:  # nothing at the messenger too
                    break
                await asyncio.sleep(0.2)
        await self.shop.stop()
        return store

    def judge(self, work: Work, report: Report) -> None:
        for buyer, said in self.said.items():
            state, _ = work.conversation(f"telegram:{buyer}")
            conversation = from_json(state)
            self._judge_dialog(buyer, said, conversation, report)
            answers = len(self.server.user(buyer).said)
            report.unanswered += max(0, len(said) - answers)
            report.repeated_sends += max(0, answers - len(said))
        counts = work.counts()
        report.parked = counts["inbox_parked"] + counts["outbox_parked"]

    def _judge_dialog(
        self, buyer: int, said: list[str], conversation: Conversation, report: Report
    ) -> None:
        kept = list(conversation.facts.said)
        report.lost += sum(1 for text in said if text not in kept)
        report.doubled += len(kept) - len(set(kept))
        facts = conversation.facts
        whole = facts.case_type == "not_delivered" and facts.order_no == (
            f"KA2026100114{buyer:04}"
        )
        if kept != said or not whole or not conversation.active:
            report.broken_dialogs.append(f"telegram:{buyer}")


async def torture(folder: Path, rounds: int, seed: int, database: str = "") -> Report:
    """Run it; the report says what held."""
    started = time.monotonic()
    report = Report(rounds=rounds)
    async with BotApi(token="123456:test-token") as server:
        run = Torture(folder, server, seed, database)
        try:
            await run.begin()
            for number in range(rounds):
                await run.round(number)
            store = await run.settled()
        finally:
            await run.shop.stop()
        try:
            await store.run(lambda work: run.judge(work, report))
        finally:
            await store.close()
        report.sent = sum(len(said) for said in run.said.values())
    report.seconds = round(time.monotonic() - started, 1)
    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", default="")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = asyncio.run(torture(Path(folder), args.rounds, args.seed, args.database))
    print(report)
    raise SystemExit(0 if report.sound else 1)


if __name__ == "__main__":
    main()
