"""A hundred tickets an hour through one forum group; the counterpart enforces Telegram's limits.

    python benchmarks/group_limits.py [--tickets 100] [--speed 20] [--seed 1]

The counterpart answers 429 above 1 message a second in a chat (bursts of 5), 20 messages in any
minute of a group (edits, topics and pins counted like messages) and 30 a second overall. `--speed`
compresses time: the hour, the counterpart's limits and ours become so many times faster alike; how
soon buyers are answered is measured in real seconds all the same. With `--speed 1 --tickets 5` it
is three minutes of the real thing.

Each ticket: filed with two pictures' worth of evidence, a topic is made, an agent claims it by
button, writes to the buyer in the topic, the buyer answers, the agent approves and registers the
refund, the buyer says that it arrived. Meanwhile other buyers describe their cases to the bot.
Printed: sends refused (goal 0), p95 of the answers to those buyers (goal below 2 s), and how long
what agents wrote took to reach buyers.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.app import Parts, running
from bot.channels.telegram import open_telegram
from bot.config.settings import load_settings
from bot.log import set_up_logging
from bot.tickets import topics
from storage.evidence_files import EvidenceFiles
from storage.migrate import upgrade
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from tests.bot.case_desk import AGENT, FACTS, ROOM, CaseDesk
from tests.botapi import BotApi, Group, Private, picture

PICTURES = 2


class Run:
    """One hour, or a part of it."""

    def __init__(self, server: BotApi, parts: Parts, group: Group, agent: Private) -> None:
        self.server, self.parts, self.group, self.agent = server, parts, group, agent
        self.asked: list[float] = []  # seconds until a buyer was answered
        self.relayed: list[float] = []  # seconds until a buyer had what an agent wrote
        self.unfinished = 0

    async def chatter(self, first: int, span: float, rate: float, seed: int) -> None:
        """Buyers who describe their cases, a new one every now and then."""
        chance, until, talks = random.Random(seed), time.monotonic() + span, []
        number = first
        while time.monotonic() < until:
            talks.append(asyncio.create_task(self.talk(number)))
            number += 1
            await asyncio.sleep(chance.expovariate(rate))
        await asyncio.gather(*talks)

    async def talk(self, user: int) -> None:
        buyer = self.server.user(user, f"买家{user}")
        for text in (
            "在吗，付了钱没到账",
            f"订单号KA20261128{user:06}",
            "支付宝付的，大概半小时前",
        ):
            started, seen = time.monotonic(), len(buyer.said)
            await buyer.says(text)
            await self.server.until(lambda seen=seen: len(buyer.said) > seen, timeout=60)
            self.asked.append(time.monotonic() - started)
            await asyncio.sleep(1.5)

    async def ticket(self, n: int, sha256: list[str]) -> None:
        """A case from its filing to its end."""
        desk = CaseDesk(self.parts.store, self.parts.desk.context)
        desk.now = datetime.now(UTC)
        buyer = self.server.user(100_000 + n, f"小{n}", started=True)
        evidence = tuple(replace(FACTS.evidence[0], sha256=each) for each in sha256)
        facts = replace(FACTS, order_no=f"KB{n:06}", order=None, evidence=evidence)
        filed = await desk.filed(facts, person=f"telegram:{buyer.id}")
        self.parts.outbox.wake()
        mark = f"#{filed.number} ·"
        await self.server.until(lambda: self._topic(mark) is not None, timeout=300)
        thread = self._topic(mark)
        assert thread is not None
        await self.server.until(lambda: self._card(thread) is not None, timeout=300)
        await self.group.says(self.agent, "/claim", thread=thread)
        await asyncio.sleep(0.5)
        started, seen = time.monotonic(), len(buyer.said)
        await self.group.says(self.agent, f"您好，正在为您核实 {n}", thread=thread)
        await self.server.until(
            lambda: any(f"正在为您核实 {n}" in said.text for said in buyer.said[seen:]),
            timeout=120,
        )
        self.relayed.append(time.monotonic() - started)
        await buyer.says(f"好的，谢谢，订单 KB{n:06} 麻烦快点")
        await asyncio.sleep(0.5)
        await self.group.says(self.agent, "/approve refund 100", thread=thread)
        await self._reads(buyer, "4/4")
        await self.group.says(self.agent, f"/refunded 20261128{n:06}", thread=thread)
        await self._reads(buyer, f"20261128{n:06}")
        desk.now = datetime.now(UTC)
        await desk.presses("arrived", filed.number, person=f"telegram:{buyer.id}")
        self.parts.outbox.wake()

    async def _reads(self, buyer: Private, words: str) -> None:
        await self.server.until(
            lambda: any(words in said.text for said in buyer.said), timeout=120
        )

    def _topic(self, mark: str) -> int | None:
        found = [t for t, topic in self.group.topics.items() if topic.name.startswith(mark)]
        return found[0] if found else None

    def _card(self, thread: int) -> object | None:
        return next((m for m in self.group.messages if m.thread == thread and m.buttons), None)


async def main(tickets: int, speed: float, seed: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with BotApi(token="123456:test-token") as server:
            server.limits.on, server.limits.speed = True, speed
            group = server.group(int(ROOM), forum=True)
            agent = server.user(int(AGENT.split(":")[1]), "小李", started=True)
            config = folder / "config.toml"
            config.write_text(
                f'[desk]\ndata_dir = "data"\n[telegram]\ntoken = "123456:test-token"\n'
                f'api_base = "{server.url}"\nstaff_chat = "{ROOM}"\n'
                f'[staff]\nadmins = ["{AGENT}"]\nconfirm_above_yuan = 0\n'
                "[evidence]\nread_pictures = false\n[auto_review]\nenabled = false\n",
                "utf-8",
            )
            settings = load_settings(config, {})
            set_up_logging(settings, quiet=True)
            vault = Vault.open(folder / "data", None)
            url = f"sqlite:///{folder / 'data' / 'kadesk.sqlite'}"
            await asyncio.to_thread(
                upgrade, url, folder / "backups", datetime.now(UTC), vault=vault
            )
            store = await Store.open(url, vault=vault)
            files = EvidenceFiles(folder / "data" / "evidence")
            channel = open_telegram(settings.telegram, files, lambda: datetime.now(UTC))
            channel.abilities = replace(
                channel.abilities,
                per_chat_per_second=speed,
                per_second=min(25 * speed, 500.0),
                group_seconds=60.0 / speed,
            )
            colors = ("#225588", "#885522")
            kept = [files.keep(picture(200, 300, color)) for color in colors[:PICTURES]]
            async with running(
                settings, lambda: datetime.now(UTC), store, {"telegram": channel}
            ) as parts:
                run = Run(server, parts, group, agent)
                await _forum_known(parts)
                await _hour(run, tickets, speed, seed, kept)
                waited = await _drained(store)
            await store.close()
            return _report(run, server, tickets, speed, waited)


async def _forum_known(parts: Parts) -> None:
    def known(work: Work) -> bool:
        return topics.forum_of(work, "telegram", ROOM) == "topics"

    while not await parts.store.run(known):  # noqa: ASYNC110 - the database does not call back
        await asyncio.sleep(0.05)


async def _hour(run: Run, tickets: int, speed: float, seed: int, kept: list[str]) -> None:
    span = tickets * 36.0 / speed  # a ticket every 36 s
    talk = asyncio.create_task(run.chatter(500_000, span, 1.0, seed))
    cases, chance = [], random.Random(seed)
    for n in range(tickets):
        cases.append(asyncio.create_task(run.ticket(n, kept)))
        await asyncio.sleep(chance.expovariate(1.0) * 36.0 / speed)
    done = await asyncio.gather(*cases, return_exceptions=True)
    run.unfinished = sum(isinstance(each, BaseException) for each in done)
    for each in done:
        if isinstance(each, BaseException):
            print(f"unfinished: {type(each).__name__}: {str(each)[:120]}", file=sys.stderr)
    await talk


async def _drained(store: Store) -> float:
    started = time.monotonic()
    while (await store.run(lambda work: work.counts()))["outbox_pending"]:
        if time.monotonic() - started > 60:
            break
        await asyncio.sleep(0.2)
    return time.monotonic() - started


def _report(run: Run, server: BotApi, tickets: int, speed: float, waited: float) -> int:
    def p95(values: list[float]) -> float:
        return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else sum(values)

    in_group = [said for said in server.said if said.chat_id == int(ROOM)]
    new = sum(not said.edited for said in in_group)
    refused = sum(call.status == 429 for call in server.calls)
    print(
        f"tickets {tickets}, time x{speed:g}, unfinished {run.unfinished}\n"
        f"sends refused (429)         {refused}   goal 0\n"
        f"buyer replies p95           {p95(run.asked):.2f} s of {len(run.asked)}   goal < 2 s\n"
        f"agent's words at the buyer  p95 {p95(run.relayed):.2f} s (5 s of it to take them back)\n"
        f"in the group                {new} messages, {len(in_group) - new} edits; "
        f"{new / max(tickets, 1):.1f} messages a ticket over its whole life\n"
        f"group empty after           {waited:.1f} s"
    )
    return int(refused > 0 or p95(run.asked) >= 2 or run.unfinished > 0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tickets", type=int, default=100)
    parser.add_argument("--speed", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    raise SystemExit(asyncio.run(main(args.tickets, args.speed, args.seed)))
