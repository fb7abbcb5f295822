"""Time of everyday turns in a shop with a year of tickets behind it, against a new shop.

    python benchmarks/big_shop.py [--closed 20000] [--open 500] [--rounds 15]

Both shops are SQLite. One case is played to its end and one is left open, each through the desk
itself; the big shop is these two copied row by row (tickets, history, messages in and out,
evidence, promises), a buyer each, spread over a year. Then the same turns are taken in both by
turns. Printed, per turn: the median time in the big shop and in the new one (the commit to the
disk included), the CPU time of both, and the ratio of the CPU times. What grows with closed
tickets shows as a ratio far above 1; open tickets rightly cost something where all of them are
listed.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from sqlalchemy import Table, text

from bot.channels import Abilities
from bot.config.settings import load_settings
from bot.desk import Desk
from bot.log import set_up_logging
from bot.orders.book import BookOrders
from bot.sweeps import BATCHES, SWEEPS
from bot.tickets import promises
from storage import tables
from storage.evidence_files import EvidenceFiles
from storage.migrate import upgrade
from storage.store import Store
from storage.vault import Vault
from storage.work import Work
from storage.work_console_lists import Wanted
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    FACTS,
    LEAD,
    MEDIATOR,
    OTHER,
    ROOM,
    START,
    CaseDesk,
    context_of,
)

CONFIG = f"""
[telegram]
token = "123456:bench"
staff_chat = "{ROOM}"
[staff]
admins = ["{ADMIN}"]
leads = ["{LEAD}"]
agents = ["{AGENT}", "{OTHER}"]
mediators = ["{MEDIATOR}"]
[evidence]
read_pictures = false
[auto_review]
enabled = false
[incidents]
enabled = false
"""
YEAR = timedelta(days=365)
SPAN = 1000  # ids that a copied case has for itself; more than the two cases have rows
CLOSED, OPEN = "7001", "7002"  # the buyers of the two cases that are copied
COPIED = (
    *("ticket", "audit_head", "ticket_event", "evidence", "promise", "incident_ticket"),
    *("outbox", "inbox", "conversation"),
)
_ids = count(1)


class _Door:
    """What the desk asks of a channel before anything is sent."""

    abilities = Abilities()


@dataclass
class Shop:
    """One shop, and what its turns took in seconds: (passed, of the CPU)."""

    desk: CaseDesk
    buyers: Desk
    took: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    async def takes(self, name: str, turn: Callable[[], Awaitable[Any]]) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        await turn()
        spent = time.perf_counter() - wall, time.process_time() - cpu
        self.took.setdefault(name, []).append(spent)

    async def writes(self, person: str, words: str) -> None:
        """A buyer's message from its arrival to the answer in the outbox."""
        await self.buyers.receive([self.desk.inbound(person, words)])
        for row in await self.buyers._claim(10):
            await self.buyers._handle(row)

    async def opened(self) -> int:
        """A new case of a new buyer."""
        n = next(_ids)
        order = f"KB{n:09d}"
        facts = replace(FACTS, order_no=order, order=None, owner_proven=False)
        return (await self.desk.filed(facts, f"telegram:9{n:06d}")).number


async def played(desk: CaseDesk) -> tuple[int, int]:
    """A case that was brought to its end and one that is under review; their numbers."""
    numbers = []
    for buyer in (CLOSED, OPEN):
        facts = replace(FACTS, order_no=f"KA{buyer}", order=None, owner_proven=False)
        number = (await desk.filed(facts, f"telegram:{buyer}")).number
        numbers.append(number)
        inbound = [desk.inbound(f"telegram:{buyer}", f"没到账 {n}") for n in range(4)]
        await desk.do(lambda work, inbound=inbound: work.receive(inbound, desk.now))
        await desk.do(lambda work: settled(work, desk))
        await desk.says(AGENT, f"/claim {number}")
        await desk.says(AGENT, f"/reply {number} 您好，正在为您核实")
        await desk.sent()
        await desk.adds(number, "好的，谢谢", person=f"telegram:{buyer}")
        await desk.sent()
    closed = numbers[0]
    await desk.says(AGENT, f"/approve {closed} refund 20")
    await desk.sent()
    await desk.says(AGENT, f"/refunded {closed} 20261105001")
    await desk.sent()
    await desk.presses("arrived", closed, person=f"telegram:{CLOSED}")
    await desk.presses("rate", closed, "5", person=f"telegram:{CLOSED}")
    desk.later(minutes=1)
    await desk.sent()
    return numbers[0], numbers[1]


def settled(work: Work, desk: CaseDesk) -> None:
    while rows := work.claim_inbox("bench", desk.now, 60, 100, ["telegram"]):
        for row in rows:
            work.inbox_handled(row.id, desk.now)


def copied(work: Work, number: int, buyer: str, times: int, first: int, step: timedelta) -> None:
    """The rows of a case `times` over: numbers from `first` on, each older by `step`."""
    values = {
        **{"number": number, "times": times, "first": first, "buyer": buyer},
        **{"person": f"telegram:{buyer}", "minutes": step.total_seconds() / 60},
    }
    for name in COPIED:
        table = tables.METADATA.tables[name]
        named = ", ".join(f'"{column.name}"' for column in table.columns)
        made = ", ".join(_made(table, column.name) for column in table.columns)
        work.conn.execute(
            text(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :times) "
                f"INSERT INTO {name} ({named}) SELECT {made} FROM n, {name} AS r "
                f"WHERE {_mine(table)}"
            ),
            values,
        )


def _mine(table: Table) -> str:
    if table.name == "ticket":
        return "r.number = :number"
    if table.name in ("inbox", "conversation"):
        return "r.chat = :person"
    return "r.ticket = :number"


def _made(table: Table, name: str) -> str:
    """The expression of a copied column; `i` is the copy's number."""
    column, was = table.columns[name], f'r."{name}"'
    fresh = "(:first + i)"
    if name == "id":
        return f"{was} + {fresh} * {SPAN}"
    if name in ("number", "ticket"):
        return f"(CASE WHEN {was} IS NULL THEN NULL ELSE {fresh} END)"
    if isinstance(column.type, tables.UtcTime):
        return f"strftime('%Y-%m-%d %H:%M:%f000', {was}, '-' || (i * :minutes) || ' minutes')"
    if name in ("person", "who", "chat"):
        return f"(CASE {was} WHEN :person THEN 'telegram:c' || {fresh} ELSE {was} END)"
    if name == "chat_id":
        return f"(CASE {was} WHEN :buyer THEN 'c' || {fresh} ELSE {was} END)"
    if name in ("order_no", "order_key", "external_id", "message_id"):
        return f"({was} || '-' || {fresh})"
    if name == "card":
        return f"replace({was}, :number, {fresh})"
    return was


async def open_shop(folder: Path, closed: int, still_open: int) -> Shop:
    vault, url = Vault(bytes(32)), f"sqlite:///{folder / 'kadesk.sqlite'}"
    context = context_of(folder, CONFIG)
    await asyncio.to_thread(upgrade, url, folder, START, vault=vault)
    store = await Store.open(url, vault=vault)
    desk = CaseDesk(store, context)
    first, second = await played(desk)

    def fill(work: Work) -> None:
        copied(work, first, CLOSED, closed, 10_000, YEAR / max(closed, 1))
        copied(work, second, OPEN, still_open, 10_000 + closed, timedelta(minutes=3))
        newest = 10_000 + closed + still_open
        work.conn.execute(text(f"UPDATE counter SET value = {newest} WHERE name = 'ticket'"))

    if closed:
        await desk.do(fill)
    orders = BookOrders(store)
    files = EvidenceFiles(folder / "evidence")
    doors: dict[str, Any] = {"telegram": _Door()}
    now, posted = (lambda: desk.now), (lambda: None)
    return Shop(desk, Desk(store, files, doors, orders, context, now, "bench", posted))


async def day(shop: Shop) -> None:
    """One round of everyday turns."""
    desk, now = shop.desk, shop.desk.now
    n = next(_ids)
    person = f"telegram:8{n:06d}"
    await shop.takes("buyer: first words", lambda: shop.writes(person, "充值没到账，付了100元"))
    await shop.takes("buyer: asks how it stands", lambda: shop.writes(f"telegram:{OPEN}", "进度"))
    number = 0

    async def files() -> None:
        nonlocal number
        number = await shop.opened()

    await shop.takes("buyer: files a case", files)
    buyer = (await desk.ticket(number)).person
    await shop.takes("buyer: adds words", lambda: desk.adds(number, "快点", person=buyer))
    for words in ("/queue", "/queue mine", "/queue 2", "/queue 点卡", "/board", f"/show {number}"):
        name = f"staff: {words if words[1] != 's' else '/show'}"
        await shop.takes(name, lambda words=words: desk.says(AGENT, words))
    await shop.takes("staff: /next", lambda: desk.says(AGENT, "/next"))
    await shop.takes("staff: /claim", lambda: desk.says(AGENT, f"/claim {number}"))
    await shop.takes("staff: writes", lambda: desk.says(AGENT, f"/reply {number} 您好"))
    await shop.takes("staff: 撤回", lambda: desk.says(AGENT, "撤回"))
    await shop.takes("staff: /approve", lambda: desk.says(AGENT, f"/approve {number} refund 20"))
    order = (await desk.ticket(number)).order_no
    for name, words in (
        ("/search a number", f"/search {order}"),
        ("/search 点卡", "/search 点卡"),
        ("/search what is nowhere", "/search 欢乐豆"),
        ("/stats 7", "/stats 7"),
        ("/stats 30", "/stats 30"),
    ):
        await shop.takes(f"staff: {name}", lambda words=words: desk.says(AGENT, words))
    desk.later(minutes=2)
    for name, batch in BATCHES:
        await shop.takes(
            f"sweep: {name}",
            lambda batch=batch: desk.do(lambda work: batch(work, desk.context, desk.now)),
        )
    for sweep in SWEEPS:
        await shop.takes(
            f"sweep: {sweep.name}",
            lambda sweep=sweep: desk.do(lambda work: sweep.run(work, desk.context, desk.now)),
        )
    await shop.takes("outbox: all that is due", desk.sent)
    for name, asked in _asked(now):
        await shop.takes(name, lambda asked=asked: desk.do(asked))


def _asked(now: Any) -> list[tuple[str, Callable[[Work], Any]]]:
    month = now - timedelta(days=30)
    return [
        ("console: queue", lambda work: work.desk_queue(Wanted("all", AGENT), now, limit=50)),
        ("console: counts", lambda work: work.desk_counts(AGENT, None, now)),
        (
            "console: search",
            lambda work: work.desk_queue(Wanted("all", AGENT, text="点卡"), now, limit=50),
        ),
        ("console: pulse", lambda work: work.desk_trace()),
        ("web: chat history", lambda work: work.history("telegram", OPEN)),
        ("web: promises kept", lambda work: promises.promises(work, month, now)),
        ("metrics", lambda work: work.counts()),
    ]


async def main(closed: int, still_open: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        set_up_logging(load_settings(None, {}), quiet=True)
        begun = time.perf_counter()
        folders = {name: Path(folder) / name for name in ("big", "new")}
        for each in folders.values():
            each.mkdir()
        big = await open_shop(folders["big"], closed, still_open)
        new = await open_shop(folders["new"], 0, 0)
        size = (Path(folder) / "big" / "kadesk.sqlite").stat().st_size / 2**20
        made = time.perf_counter() - begun
        found = await big.desk.do(lambda work: work.counts())
        rows = {
            name: await big.desk.do(
                lambda work, name=name: work.conn.execute(
                    text(f"SELECT count(*) FROM {name}")
                ).scalar_one()
            )
            for name in ("ticket", "ticket_event", "outbox", "inbox")
        }
        print(f"{rows}, {size:.0f} MiB, made in {made:.0f} s; open: {found}")
        for _ in range(rounds):
            for shop in (big, new):
                await day(shop)
        print(f"{'turn':32} {'big':>9} {'new':>9} {'CPU big':>9} {'CPU new':>9} ratio")
        for name, spent in big.took.items():
            wall, cpu = (statistics.median(column) * 1000 for column in zip(*spent, strict=True))
            was, cpu_was = (
                statistics.median(column) * 1000 for column in zip(*new.took[name], strict=True)
            )
            times = f"{wall:7.1f}ms {was:7.1f}ms {cpu:7.1f}ms {cpu_was:7.1f}ms"
            print(f"{name:32} {times} {cpu / max(cpu_was, 0.05):5.1f}")
        for shop in (big, new):
            await shop.desk.store.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closed", type=int, default=20_000)
    parser.add_argument("--open", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    asyncio.run(main(args.closed, args.open, args.rounds))
