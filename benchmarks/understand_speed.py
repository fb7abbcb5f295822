"""Speed of `understand`: median and worst over a labelled set, hostile texts, import cost, and
the peers that happen to be installed (jionlp, dateparser) on the same texts.

    python benchmarks/understand_speed.py --corpus messages_dev.jsonl
"""

import argparse
import importlib
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from dialogs.understand.reading import understand
from tests.dialogs.hostile import hostile_texts


def best_of(call: Callable[[], object], rounds: int = 5) -> float:
    """The quickest of some rounds, in milliseconds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def line(name: str, times: list[float]) -> str:
    return f"{name:<44}{statistics.median(times):9.3f} ms median {max(times):9.3f} ms worst"


def peers() -> dict[str, Callable[[str, datetime], Any]]:
    """Time readers of others, for what is installed here."""
    found: dict[str, Callable[[str, datetime], Any]] = {}
    try:
        jionlp = importlib.import_module("jionlp")
        found["jionlp (time only)"] = lambda text, now: jionlp.ner.extract_time(
            text, time_base=now.timestamp()
        )
    except ImportError:
        print("jionlp is not installed")
    try:
        search = importlib.import_module("dateparser.search")
        found["dateparser (time only)"] = lambda text, now: search.search_dates(
            text, languages=["zh"], settings={"RELATIVE_BASE": now.replace(tzinfo=None)}
        )
    except ImportError:
        print("dateparser is not installed")
    return found


def import_cost() -> str:
    """Time and resident memory of the import beyond a bare interpreter."""
    code = (
        "import sys,time,resource;import datetime,decimal,re,json\n"
        "def rss():\n"
        "    with open('/proc/self/statm') as f: return int(f.read().split()[1])*4096/2**20\n"
        "a=rss();t=time.perf_counter();from dialogs.understand.reading import understand\n"
        "b=time.perf_counter()-t;m=rss()-a;t=time.perf_counter()\n"
        "now=datetime.datetime.now(datetime.timezone.utc)\n"
        "understand(['昨晚八点买的点卡没到账'],now)\n"
        "first=time.perf_counter()-t\n"
        "print(f'import {b*1000:.0f} ms, {m:.1f} MB; first message {first*1000:.0f} ms,'"
        " f' then {rss()-a:.1f} MB')"
    )
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    args = parser.parse_args()
    records = [json.loads(text) for text in args.corpus.read_text("utf-8").splitlines() if text]
    cases = [(r["messages"], datetime.fromisoformat(r["now"])) for r in records]
    for messages, now in cases:
        understand(messages, now)
    print(import_cost())
    print(line("whole records", [best_of(lambda m=m, n=n: understand(m, n)) for m, n in cases]))
    single = [(m, n) for messages, n in cases for m in messages]
    print(
        line(
            "single messages", [best_of(lambda m=m, n=n: understand([m], n), 3) for m, n in single]
        )
    )
    worst = {
        k: best_of(lambda t=t: understand([t], cases[0][1]), 3) for k, t in hostile_texts().items()
    }
    for name, took in sorted(worst.items(), key=lambda item: -item[1])[:5]:
        print(f"{name:<44}{took:9.3f} ms for 4,096 characters")
    for name, read in peers().items():
        print(line(name, [best_of(lambda m=m, n=n, r=read: r(m, n), 1) for m, n in single[:150]]))


if __name__ == "__main__":
    main()
