"""Speed of `understand`: median and worst over a labelled set, hostile texts, import cost, and
readers of times by others (jionlp, dateparser) on the same texts in the same run.

    python benchmarks/understand_speed.py --corpus messages_dev.jsonl [--peers OTHER/bin/python]
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

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


def in_turn(texts: list[tuple[list[str], datetime]], rounds: int = 5) -> list[float]:
    """The quickest reading of each, in milliseconds. One text after the other, as a shop gets
    them: the same one again at once would find what small caches still hold."""
    best = [float("inf")] * len(texts)
    for _ in range(rounds):
        for at, (messages, now) in enumerate(texts):
            start = time.perf_counter()
            understand(messages, now)
            best[at] = min(best[at], time.perf_counter() - start)
    return [1000 * took for took in best]


def line(name: str, times: list[float]) -> str:
    return f"{name:<44}{statistics.median(times):9.3f} ms median {max(times):9.3f} ms worst"


_PEER = """
import json, statistics, sys, time
name, lines = sys.argv[1], [json.loads(text) for text in sys.stdin]
if name == "jionlp":
    import jionlp
    read = lambda text, now: jionlp.ner.extract_time(text, time_base=now)
else:
    import datetime
    from dateparser.search import search_dates
    read = lambda text, now: search_dates(text, languages=["zh"], settings={
        "RELATIVE_BASE": datetime.datetime.fromtimestamp(now)})
took = [9e9] * len(lines)
for _ in range(5):
    for at, (text, now) in enumerate(lines):
        start = time.perf_counter()
        try:
            read(text, now)
        except Exception:
            pass
        took[at] = min(took[at], 1000 * (time.perf_counter() - start))
print(json.dumps(took))
"""


def peer(python: str, name: str, texts: list[tuple[str, datetime]]) -> list[float] | None:
    """Times of a reader of times only, in milliseconds, by another interpreter; None when it is
    not installed there."""
    lines = "\n".join(json.dumps([text, now.timestamp()]) for text, now in texts)
    run = subprocess.run(
        [python, "-c", _PEER, name], input=lines, capture_output=True, text=True, check=False
    )
    return json.loads(run.stdout.splitlines()[-1]) if run.returncode == 0 else None


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
    parser.add_argument("--peers", default=sys.executable, help="an interpreter that has them")
    args = parser.parse_args()
    records = [json.loads(text) for text in args.corpus.read_text("utf-8").splitlines() if text]
    cases = [(r["messages"], datetime.fromisoformat(r["now"])) for r in records]
    print(import_cost())
    print(line("whole records", in_turn(cases)))
    single = [(m, n) for messages, n in cases for m in messages]
    ours = in_turn([([m], n) for m, n in single])
    print(line("single messages", ours))
    worst = {
        k: best_of(lambda t=t: understand([t], cases[0][1]), 3) for k, t in hostile_texts().items()
    }
    for name, took in sorted(worst.items(), key=lambda item: -item[1])[:5]:
        print(f"{name:<44}{took:9.3f} ms for 4,096 characters")
    for name, most in (("jionlp", len(single)), ("dateparser", 60)):
        theirs = peer(args.peers, name, single[:most])
        if theirs is None:
            print(f"{name} is not installed")
            continue
        print(line(f"{name} (time only)", theirs))
        own = ours[:most]
        median, total = statistics.median(theirs) / statistics.median(own), sum(theirs) / sum(own)
        print(f"    ours, every slot: {median:.2f} × as quick by median, {total:.2f} × in all")


if __name__ == "__main__":
    main()
