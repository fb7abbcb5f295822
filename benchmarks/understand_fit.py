"""Fit the weights of `dialogs/understand/habits.py` and write `habit_table.py`.

    python benchmarks/understand_fit.py [--corpus messages_dev.jsonl] [--check]

Learns from tests/dialogs/understand_cases.txt, and from the parts of a labelled corpus that
`understand_score.py` calls seen and opened; never from its held part, nor from
tests/dialogs/understand_unseen.txt, whose figure is printed. A softmax regression by gradient
descent with an L2 penalty, in plain Python and a fixed order: the same texts give the
same table. Run it again after a change of phrases, frames or cases.
"""

import argparse
import json
import random
from collections import Counter
from datetime import datetime
from math import exp
from pathlib import Path

from benchmarks.understand_score import part
from dialogs.understand import classify, cuts, habits, reading
from dialogs.understand.lexicon import default_lexicon
from dialogs.understand.normalise import fold

TESTS = Path(__file__).parents[1] / "tests/dialogs"
TABLE = Path(habits.__file__).with_name("habit_table.py")
NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")
ROUNDS, RATE, PENALTY, LEAST_TEXTS, STEP = 30, 0.15, 1e-4, 2, 0.2
HAND_SHARE = 0.12  # hand-made scores know their own cases too well: they count for less

Row = tuple[int, dict[str, float]]  # (place of the label, feature -> value)


def features(messages: list[str], now: datetime) -> dict[str, float]:
    lexicon = default_lexicon()
    text = fold("\n".join(m.strip() for m in messages), lexicon.typos)
    found = cuts.find_cuts(text)
    flat = cuts.blanked(text.flat, found)
    facts = reading._facts(flat, found, reading._read_parts(flat, now, None, lexicon))
    evidence = classify.weighed(flat, "", lexicon, facts)
    held = sorted(habits.grams(evidence.flat, lexicon))
    share = habits.SCALE / len(held) ** 0.5
    row = dict.fromkeys((f"g {gram}" for gram in held), share)
    hand = habits.inputs(evidence.scores, facts.told, elapsed=facts.elapsed)
    return row | {f"h {i}": HAND_SHARE * x for i, x in enumerate(hand)} | {"prior": 1.0}


def cases(path: Path) -> list[Row]:
    lines = [x.partition("|") for x in path.read_text("utf-8").splitlines() if x[:1] not in "#"]
    return [(habits.CASES.index(c.strip()), features(t.split("‖"), NOW)) for c, _, t in lines]  # type: ignore[arg-type]


def corpus(path: Path) -> list[Row]:
    records = [json.loads(x) for x in path.read_text("utf-8").splitlines() if x]
    return [
        (
            habits.CASES.index(r["case_type"]),
            features(r["messages"], datetime.fromisoformat(r["now"])),
        )
        for r in records
        if part(r["id"]) != "held"
    ]


Weights = dict[str, list[float]]


def odds(row: dict[str, float], weights: Weights, scale: float = 1.0) -> list[float]:
    sums = [0.0] * 4
    for name, value in row.items():
        w = weights.get(name)
        if w is not None:
            for i in range(4):
                sums[i] += value * w[i] * scale
    top = max(sums)
    raised = [exp(s - top) for s in sums]
    total = sum(raised)
    return [r / total for r in raised]


def fit(rows: list[Row]) -> Weights:
    texts = Counter(name for _, row in rows for name in row)
    weights: Weights = {n: [0.0] * 4 for n, c in sorted(texts.items()) if c >= LEAST_TEXTS}
    order = list(range(len(rows)))
    shuffle = random.Random(7).shuffle
    scale = 1.0  # the penalty shrinks every weight at every step: kept as one factor
    for turn in range(ROUNDS):
        rate = RATE / (1 + 4 * turn / ROUNDS)
        shuffle(order)
        for at in order:
            label, row = rows[at]
            likely = odds(row, weights, scale)
            scale *= 1 - rate * PENALTY
            pull = [(p - (i == label)) * rate / scale for i, p in enumerate(likely)]
            for name, value in row.items():
                w = weights.get(name)
                if w is not None:
                    for i in range(4):
                        w[i] -= value * pull[i]
    return {name: [x * scale for x in w] for name, w in weights.items()}


def written(weights: Weights) -> str:
    """The module text: for each type, rows of `weight gram gram …`."""
    hand = [[round(HAND_SHARE * weights[f"h {i}"][c], 3) for i in range(6)] for c in range(4)]
    out = [
        '"""Fitted by benchmarks/understand_fit.py; not written by hand. Data of `habits.py`:',
        'for each case type rows of `weight gram gram …`, weights in steps."""\n',
        f"STEP = {STEP}",
        f"PRIOR = {tuple(round(x, 3) for x in weights['prior'])}",
        "HAND = (",
        *(f"    {tuple(row)}," for row in hand),
        ")",
        "HABITS = (",
    ]
    for place in range(len(habits.CASES)):
        rows: dict[int, list[str]] = {}
        for name, w in weights.items():
            step = round(w[place] / STEP)
            if name.startswith("g ") and step:
                rows.setdefault(step, []).append(name[2:].replace("\\", "\\\\"))
        out.append('    """')
        for step in sorted(rows, reverse=True):
            held = sorted(rows[step])
            out += [" ".join((str(step), *held[i : i + 60])) for i in range(0, len(held), 60)]
        out.append('""",')
    return "\n".join([*out, ")", ""]).replace('"""', "\0").replace('"', '\\"').replace("\0", '"""')


def share_right(rows: list[Row], weights: Weights) -> str:
    right = sum(max(range(4), key=odds(row, weights).__getitem__) == y for y, row in rows)
    return f"{right} / {len(rows)} = {100 * right / len(rows):.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    args = parser.parse_args()
    rows = cases(TESTS / "understand_cases.txt") + (corpus(args.corpus) if args.corpus else [])
    weights = fit(rows)
    print("fitted on ", share_right(rows, weights))
    print("never read", share_right(cases(TESTS / "understand_unseen.txt"), weights))
    if not args.check:
        TABLE.write_text(written(weights), "utf-8")


if __name__ == "__main__":
    main()
