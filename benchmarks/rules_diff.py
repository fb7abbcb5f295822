"""How long `kadesk rules diff` takes on many tickets, and that it writes nothing.

    .venv/bin/python benchmarks/rules_diff.py [10000]

Files that many tickets of generated cases in a fresh SQLite, then runs the command as a process
against a config with another window, review time and limit of automatic review.
"""

import asyncio
import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from rules.case import CASE_TYPES, CaseFacts, EvidenceFacts, OrderRecord
from rules.ticket import Ticket
from storage import migrate
from storage.store import Store
from storage.vault import Vault
from storage.work import Work

NEW = """
[desk]
data_dir = "data"
[cases.not_delivered]
window_hours = 12
[review]
working_days = 2
[auto_review]
max_amount_yuan = 50
[products."游戏点卡".invalid_card]
window_hours = 24
"""


def ticket(n: int, now: datetime, chance: random.Random) -> Ticket:
    at = now - timedelta(minutes=4 * (10_000 - n) % 40_000)
    paid_at = at - timedelta(minutes=chance.randrange(5, 2880))
    order = OrderRecord(
        f"KA{n:014}",
        product=chance.choice(("游戏点卡", "话费充值", "视频会员月卡")),
        amount=Decimal(chance.choice(("10.00", "100.00", "300.00"))),
        paid_at=paid_at,
        payment_method="alipay",
        state=chance.choice(("paid_not_delivered", "delivered")),
    )
    facts = CaseFacts(
        case_type=chance.choice(CASE_TYPES),
        order_no=order.order_no,
        product=order.product,
        amount=order.amount,
        occurred_at=paid_at,
        precision="minute",
        wants="refund",
        said=("付了钱没到账，已经等了很久",) * 3,
        evidence=(EvidenceFacts(f"{n:064x}", "payment_record", mime="image/png", readable=True),),
        order=order,
        owner_proven=chance.random() < 0.8,
    )
    person = f"telegram:{n % 700}"
    code = facts.case_type or "other"
    return Ticket(
        *(0, 0, "submitted", code, "refund", "telegram", str(n % 700), person, facts),
        statement="",
        rule_version="bench",
        created_at=at,
        order_no=order.order_no,
    )


async def fill(url: str, vault: Vault, count: int, now: datetime) -> None:
    store = await Store.open(url, vault=vault)
    chance = random.Random(7)

    def some(work: Work, first: int) -> None:
        for n in range(first, min(first + 500, count)):
            work.open_ticket(ticket(n, now, chance))

    for first in range(0, count, 500):
        await store.run(lambda work, first=first: some(work, first))
    await store.close()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder, now = Path(name), datetime.now(UTC)
        (folder / "data").mkdir()
        (folder / "config.toml").write_text('[desk]\ndata_dir = "data"\n', "utf-8")
        (folder / "new.toml").write_text(NEW, "utf-8")
        database = folder / "data" / "kadesk.sqlite"
        url = f"sqlite:///{database}"
        migrate.upgrade(url, folder, now)
        asyncio.run(fill(url, Vault.open(folder / "data", None), count, now))
        before = hashlib.sha256(database.read_bytes()).hexdigest()
        kadesk = Path(sys.executable).with_name("kadesk")
        started = time.perf_counter()
        done = subprocess.run(
            [kadesk, "rules", "diff", "new.toml", "--days", "365"],
            cwd=folder,
            env=os.environ,
            capture_output=True,
            text=True,
            check=True,
        )
        took = time.perf_counter() - started
        same = hashlib.sha256(database.read_bytes()).hexdigest() == before
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines = done.stdout.splitlines()
    print("\n".join(line for line in lines if not line.startswith("#")))
    print(f"{count} tickets: {took:.1f} s wall, {used.ru_utime:.1f} s CPU")
    print(f"{used.ru_maxrss // 1024} MB at most, database file unchanged: {same}")
    print(f"load average {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
