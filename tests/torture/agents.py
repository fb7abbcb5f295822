"""Agents and buyers at once over the real Bot API counterpart: one decision each, no word astray.

    python -m tests.torture.agents [--agents 8] [--buyers 40] [--seed 1]

Every buyer files a case by messages, a picture and a tap. The agents take what /next gives them,
write to the buyer, keep notes, and decide, in an order that the seed makes; now and then one tries
to decide a colleague's ticket. At the end every ticket was decided exactly once, by whom it was
given to; every buyer read exactly what their agent wrote; nothing reached another chat.
"""

import argparse
import asyncio
import random
import re
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.botapi import BotApi, Private, picture
from tests.shop import STAFF_CHAT, Shop

WAIT = 60.0  # seconds for one answer, on a busy machine
FIRST_AGENT, FIRST_BUYER = 7000, 8000
_NUMBER = re.compile(r"#(\d{4,})")
_DECISIONS = ("approved", "rejected")


@dataclass
class Day:
    """What happened, and what must not have happened (`wrong`)."""

    tickets: int = 0
    decisions: int = 0
    words: int = 0  # messages of agents to buyers
    refused: int = 0  # tries at a colleague's ticket
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


class Shift:
    def __init__(self, server: BotApi, shop: Shop, agents: int, buyers: int, seed: int) -> None:
        self.server, self.shop = server, shop
        self.chance = random.Random(seed)
        self.agents = [
            server.user(FIRST_AGENT + n, f"客服{n}", started=True) for n in range(agents)
        ]
        self.buyers = [
            server.user(FIRST_BUYER + n, f"买家{n}", started=True) for n in range(buyers)
        ]
        self.of: dict[int, int] = {}  # ticket -> the buyer's chat
        self.wrote: dict[int, list[str]] = {}  # ticket -> what its agent wrote
        self.decided: dict[int, str] = {}  # ticket -> person
        self.left = buyers
        self.day = Day()

    async def pause(self) -> None:
        await asyncio.sleep(self.chance.uniform(0, 0.3))

    # -- buyers --------------------------------------------------------------------------------

    async def orders(self, folder: Path) -> None:
        paid = (datetime.now(UTC) - timedelta(hours=1)).isoformat(timespec="seconds")
        rows = [
            f"KA77{buyer.id},游戏点卡,30.00,{paid},alipay,no,telegram:{buyer.id}"
            for buyer in self.buyers
        ]
        head = "order_no,product,amount,paid_at,payment_method,delivered,buyer"
        file = folder / "orders.csv"
        file.write_text("\n".join([head, *rows]) + "\n", "utf-8")
        code, out, err = await self.shop.runs("orders", "import", str(file))
        assert code == 0, out + err

    async def files(self, buyer: Private, color: int) -> None:
        await self.pause()
        await buyer.says(f"订单号KA77{buyer.id} 付了钱点卡一直没到账，退款")
        await buyer.sees("支付流水", timeout=WAIT)
        await self.pause()
        await buyer.sends_photo(picture(64, 64, color=f"#{color * 4999 % 0xFFFFFF:06x}"))
        asked = await buyer.sees("请核对", timeout=WAIT)
        await self.pause()
        await buyer.taps(asked, "确认提交")
        filed = await buyer.sees("已提交", timeout=WAIT)
        found = _NUMBER.search(filed.text)
        assert found is not None, filed.text
        self.of[int(found[1])] = buyer.id
        self.wrote[int(found[1])] = []

    # -- agents --------------------------------------------------------------------------------

    async def works(self, agent: Private) -> None:
        while self.left > 0:
            answer = await self.told(agent, "/next", "没有待领取|审核中")
            found = _NUMBER.search(answer)
            if found is None:
                await asyncio.sleep(0.5)
                continue
            number = int(found[1])
            await self.server.until(lambda number=number: number in self.of, timeout=WAIT)
            await self.handles(agent, number)
            self.left -= 1

    async def handles(self, agent: Private, number: int) -> None:
        chance = self.chance
        for n in range(chance.randint(1, 2)):
            words = f"您好，{number} 正在核实 ⟦{number}.{n}⟧ {chance.randrange(10**6)}"
            self.wrote[number].append(words)
            await self.told(agent, f"/reply {number} {words}", "已排队发给|将发送给")
            self.day.words += 1
        if chance.random() < 0.5:
            await self.told(agent, f"/note {number} 不外传 ⟦note {number}⟧", "已记在")
        if self.decided and chance.random() < 0.3:
            other = chance.choice(list(self.decided))
            await self.told(agent, f"/reject {other} used_by_buyer 抢单", f"#{other}")
            self.day.refused += 1
        await self.pause()
        if chance.random() < 0.7:
            await self.told(agent, f"/approve {number} refund 30", "通过")
        else:
            await self.told(agent, f"/reject {number} used_by_buyer 请补充", "驳回")
        self.decided[number] = f"telegram:{agent.id}"

    async def told(self, agent: Private, command: str, answer: str) -> str:
        """Say it and wait for what matches `answer`; edits of earlier notices come between."""
        await agent.says(command)
        said = await agent.sees("", timeout=WAIT)
        while not re.search(answer, said.text):
            said = await agent.sees("", timeout=WAIT)
        return said.text

    # -- the end -------------------------------------------------------------------------------

    async def judge(self) -> None:
        for number, words in self.wrote.items():
            chat = self.server.user(self.of[number], "")
            for one in words:
                await self.server.until(
                    lambda one=one, chat=chat: any(one in said.text for said in chat.said),
                    timeout=WAIT,
                )
        wrong = self.day.wrong
        for said in self.server.said:
            if said.chat_id < FIRST_BUYER:
                continue  # staff and the staff chat
            for number in re.findall(r"⟦(?:note )?(\d+)", said.text):
                if "⟦note" in said.text or self.of[int(number)] != said.chat_id:
                    wrong.append(f"to {said.chat_id}: {said.text[:80]}")
        exact = Counter(
            (said.chat_id, said.text.partition("：\n")[2])
            for said in self.server.said
            if said.chat_id >= FIRST_BUYER and "⟦" in said.text
        )
        for number, words in self.wrote.items():
            for one in words:
                if exact[self.of[number], one] != 1:
                    wrong.append(f"#{number}: {exact[self.of[number], one]} times {one}")
        for ticket in await self.shop.exported():
            self._judge_ticket(ticket, wrong)

    def _judge_ticket(self, ticket: dict[str, Any], wrong: list[str]) -> None:
        self.day.tickets += 1
        made = [event for event in ticket["events"] if event["to"] in _DECISIONS]
        self.day.decisions += len(made)
        who = [event["who"] for event in made]
        if who != [self.decided.get(ticket["number"])]:
            wrong.append(f"#{ticket['number']} decided by {who}")


async def shift(folder: Path, agents: int, buyers: int, seed: int) -> Day:
    """A whole day of so many people; its figures."""
    started = time.monotonic()
    people = ", ".join(f'"telegram:{FIRST_AGENT + n}"' for n in range(agents))
    async with BotApi(token="123456:test-token") as server:
        shop = Shop(folder, server.url, extra="[auto_review]\nenabled = false\n")
        text = shop.config.read_text("utf-8").replace(
            'agents = ["telegram:5002"]', f"agents = [{people}]"
        )
        shop.config.write_text(text, "utf-8")
        server.group(STAFF_CHAT)
        async with shop:
            run = Shift(server, shop, agents, buyers, seed)
            await run.orders(folder)
            async with asyncio.TaskGroup() as tasks:
                for n, buyer in enumerate(run.buyers, 1):
                    tasks.create_task(run.files(buyer, n))
                for agent in run.agents:
                    tasks.create_task(run.works(agent))
            await run.judge()
    run.day.seconds = round(time.monotonic() - started, 1)
    return run.day


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--agents", type=int, default=8)
    parser.add_argument("--buyers", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        day = asyncio.run(shift(Path(folder), args.agents, args.buyers, args.seed))
    print(day)
    raise SystemExit(bool(day.wrong))


if __name__ == "__main__":
    main()
