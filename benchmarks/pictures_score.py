"""Score the picture reader on a labelled set: a folder of pictures with labels.jsonl.

    python -m benchmarks.pictures_score --images DIR [--jsonl FILE] [--quiet]

`labels.jsonl`: one object per picture in upload order with file, kind, readable, order_no, amount,
paid_at, method, error_kind, duplicate_of, tampered and how. `--jsonl` scores lines that
`kadesk inspect --jsonl` wrote before, instead of running the reader. Fields are scored on readable
pictures only; order number, amount, time and method on order and payment pages.
"""

import argparse
import asyncio
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from bot.cli.inspect import as_line
from bot.pictures.reader import PictureReader
from dialogs.pictures.reuse import PictureIndex

Row = dict[str, Any]
_PAGES = ("order_page", "payment_record")


async def run(folder: Path, labels: list[Row]) -> list[Row]:
    """What the reader says about each picture, and how long each took."""
    reader, index, rows, seconds = PictureReader(patience=4), PictureIndex(), [], []
    first: dict[str, str] = {}  # as `kadesk inspect`: a copy of a copy is one of the first
    await reader.look(folder / labels[0]["file"])  # starts the worker
    for label in labels:
        started = time.perf_counter()
        report = await reader.look(folder / label["file"])
        seconds.append(time.perf_counter() - started)
        found = index.find(report.print, limit=1)
        index.add(label["file"], report.print)
        changed = bool(found and found[0][1].changed)
        copy_of = first.get(found[0][0]) if found else None
        first[label["file"]] = copy_of or label["file"]
        rows.append(as_line(Path(label["file"]), report, copy_of, changed=changed))
    await reader.close()
    seconds.sort()
    at = {"median": 0.5, "p95": 0.95, "most": 1.0}
    said = ", ".join(
        f"{n} {seconds[min(len(seconds) - 1, int(len(seconds) * q))]:.2f}" for n, q in at.items()
    )
    print(f"seconds per picture: {said}")
    return rows


def normal(field: str, value: Any) -> Any:
    """Order numbers without blanks and case, times to the minute, sums as printed."""
    if value is None:
        return None
    if field == "order_no":
        return str(value).replace(" ", "").upper().translate({0x2014: "-", 0x2013: "-"})
    return str(value)[:16] if field == "paid_at" else value


class Score:
    """Counts of right, wrong and missing per field, with the misses."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.misses: list[str] = []

    def field(self, name: str, label: Row, row: Row) -> None:
        got, want = normal(name, row.get(name)), normal(name, label[name])
        self.all[name] += 1
        self.right[name] += got == want
        self.wrong[name] += got is not None and got != want
        if got != want:
            self.misses.append(
                f"{name}: {label['file']} ({label.get('how')}) read {got}, is {want}"
            )

    def event(self, name: str, label: Row, told: bool, is_so: bool) -> None:
        """Recall over what is so, false alarms over what is not."""
        self.all[f"{name}/{'so' if is_so else 'not'}"] += 1
        self.right[f"{name}/{'so' if is_so else 'not'}"] += told
        if told != is_so:
            what = "missed" if is_so else "false alarm"
            self.misses.append(f"{name}: {label['file']} ({label.get('how')}) {what}")


def score(labels: list[Row], rows: list[Row]) -> Score:
    total = Score()
    for label, row in zip(labels, rows, strict=True):
        total.event("unreadable", label, row.get("readable") is False, not label["readable"])
        total.event("edited", label, bool(row.get("suspicious")), label["tampered"])
        copy_of, is_copy = row.get("duplicate_of"), label["duplicate_of"] is not None
        told = copy_of is not None and (not is_copy or _same(labels, copy_of, label))
        total.event("reused", label, told, is_copy)
        if not label["readable"]:
            total.all["claimed on unreadable"] += bool(row.get("order_no"))
            continue
        total.field("kind", label, row)
        if label["kind"] in _PAGES or label["order_no"] or row.get("order_no"):
            total.field("order_no", label, row)
        for name in ("amount", "paid_at", "method") if label["kind"] in _PAGES else ():
            total.field(name, label, row)
        if label["kind"] == "error_screen":
            total.field("error_kind", label, row)
    return total


def _same(labels: list[Row], name: str, label: Row) -> bool:
    """A copy of a copy counts as a copy of the first."""
    first = {x["file"]: x["duplicate_of"] or x["file"] for x in labels}
    return first.get(Path(name).name) == first[label["file"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--jsonl", type=Path)
    parser.add_argument("--quiet", action="store_true", help="no list of misses")
    given = parser.parse_args()
    lines = (given.images / "labels.jsonl").read_text("utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    if given.jsonl:
        rows = [json.loads(line) for line in given.jsonl.read_text("utf-8").splitlines()]
    else:
        rows = asyncio.run(run(given.images, labels))
    total = score(labels, rows)
    if not given.quiet:
        print("\n".join(total.misses))
    for name in ("kind", "order_no", "amount", "paid_at", "method", "error_kind"):
        if n := total.all[name]:
            print(
                f"{name:12} exact {total.right[name]}/{n} {total.right[name] / n:.1%}, "
                f"wrong {total.wrong[name] / n:.1%}"
            )
    for name in ("unreadable", "reused", "edited"):
        so, no = total.all[f"{name}/so"], total.all[f"{name}/not"]
        hits, false = total.right[f"{name}/so"], total.right[f"{name}/not"]
        print(f"{name:12} recall {hits}/{so} {hits / max(so, 1):.2f}, false alarms {false}/{no}")
    print(f"order numbers claimed on unreadable pictures: {total.all['claimed on unreadable']}")


if __name__ == "__main__":
    main()
