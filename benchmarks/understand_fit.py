"""Fit the weights of `dialogs/understand/habits.py` and write `habit_table.py`.

    python benchmarks/understand_fit.py [--corpus messages_dev.jsonl] [--check]

Learns from tests/dialogs/understand_cases.txt and understand_strangers.txt, and from the parts
of a labelled corpus that `understand_score.py` calls seen and opened; never from its held part,
nor from tests/dialogs/understand_unseen.txt, whose figure is printed. A softmax regression by
gradient descent with an L2 penalty, in plain Python and a fixed order: the same texts give the
same table. Run it again after a change of phrases, frames or cases.
"""

import argparse
import json
import random
from collections import Counter
from datetime import datetime
from math import exp, log
from pathlib import Path

from benchmarks.understand_score import part
from dialogs.understand import classify, cuts, habits, reading
from dialogs.understand.lexicon import default_lexicon
from dialogs.understand.normalise import fold

TESTS = Path(__file__).parents[1] / "tests/dialogs"
TABLE = Path(habits.__file__).with_name("habit_table.py")
NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")
ROUNDS, RATE, PENALTY, LEAST_TEXTS = 60, 0.05, 3e-3, 2
LEARNT = ("understand_cases.txt", "understand_strangers.txt")
HAND_SHARE = 0.12  # hand-made scores know their own cases too well: they count for less

Row = tuple[int, list[str], dict[str, float]]  # (place of the label, grams, hand-made scores)


def features(messages: list[str], now: datetime) -> tuple[list[str], dict[str, float]]:
    lexicon = default_lexicon()
    text = fold("\n".join(m.strip() for m in messages), lexicon.typos)
    found = cuts.find_cuts(text)
    flat = cuts.blanked(text.flat, found)
    facts = reading._facts(flat, found, reading._read_parts(flat, now, None, lexicon))
    evidence = classify.weighed(flat, "", lexicon, facts)
    hand = habits.inputs(evidence.scores, facts.told, elapsed=facts.elapsed)
    shares = {f"h {i}": HAND_SHARE * x for i, x in enumerate(hand)} | {"prior": 1.0}
    return sorted(habits.grams(evidence.flat, lexicon)), shares


def cases(path: Path) -> list[Row]:
    lines = [x.partition("|") for x in path.read_text("utf-8").splitlines() if x[:1] not in "#"]
    return [(habits.CASES.index(c.strip()), *features(t.split("‖"), NOW)) for c, _, t in lines]


def corpus(path: Path) -> list[Row]:
    records = [json.loads(x) for x in path.read_text("utf-8").splitlines() if x]
    return [
        (
            habits.CASES.index(r["case_type"]),
            *features(r["messages"], datetime.fromisoformat(r["now"])),
        )
        for r in records
        if part(r["id"]) != "held"
    ]


def rarities(rows: list[Row]) -> dict[str, float]:
    """How rare each gram is: the logarithm of texts per text that holds it, in halves."""
    texts = Counter(gram for _, grams, _ in rows for gram in grams)
    return {
        gram: round(2 * log(len(rows) / count)) / 2
        for gram, count in sorted(texts.items())
        if count >= LEAST_TEXTS
    }


def measured(rows: list[Row], rare: dict[str, float]) -> list[tuple[int, dict[str, float]]]:
    """Rows as vectors: grams as `habits.vote` weighs them, and the hand-made scores."""
    out = []
    for label, grams, shares in rows:
        held = {f"g {g}": rare[g] for g in grams if g in rare}
        size = habits.SCALE / (sum(x * x for x in held.values()) or 1.0) ** 0.5
        out.append((label, {g: x * size for g, x in held.items()} | shares))
    return out


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


def fit(rows: list[tuple[int, dict[str, float]]]) -> Weights:
    weights: Weights = {n: [0.0] * 4 for n in sorted({name for _, row in rows for name in row})}
    order = list(range(len(rows)))
    shuffle = random.Random(7).shuffle
    scale = 1.0  # the penalty shrinks every weight at every step: kept as one factor
    for turn in range(ROUNDS):
        rate = RATE / (1 + 9 * turn / ROUNDS)
        shuffle(order)
        for at in order:
            label, row = rows[at]
            likely = odds(row, weights, scale)
            scale *= 1 - rate * PENALTY
            pull = [(p - (i == label)) * rate / scale for i, p in enumerate(likely)]
            for name, value in row.items():
                w = weights[name]
                for i in range(4):
                    w[i] -= value * pull[i]
    return {name: [x * scale for x in w] for name, w in weights.items()}


def written(weights: Weights, rare: dict[str, float]) -> str:
    """The module text: rows of `rarity gram weights gram weights …`, a letter for each type."""
    hand = [[round(HAND_SHARE * weights[f"h {i}"][c], 3) for i in range(6)] for c in range(4)]
    step = max(abs(x) for n, w in weights.items() if n.startswith("g ") for x in w) / 25
    out = [
        '"""Fitted by benchmarks/understand_fit.py; not written by hand. Data of `habits.py`:',
        'rows of `rarity gram weights …`, the weights of the four types a letter each."""\n',
        f"STEP = {step:.4f}",
        f"PRIOR = {tuple(round(x, 3) for x in weights['prior'])}",
        "HAND = (",
        *(f"    {tuple(row)}," for row in hand),
        ")",
        'HABITS = """',
    ]
    rows: dict[float, list[str]] = {}
    for gram, r in sorted(rare.items()):
        steps = (round(x / step) for x in weights[f"g {gram}"])
        code = "".join(habits.LETTERS[habits.ZERO + s] for s in steps)
        rows.setdefault(r, []).append(f"{gram} {code}".replace("\\", "\\\\"))
    for r in sorted(rows):
        held = rows[r]
        out += [" ".join((f"{r:g}", *held[i : i + 40])) for i in range(0, len(held), 40)]
    out.append('"""')
    return "\n".join([*out, ""]).replace('"""', "\0").replace('"', '\\"').replace("\0", '"""')


def share_right(rows: list[tuple[int, dict[str, float]]], weights: Weights) -> str:
    right = sum(max(range(4), key=odds(row, weights).__getitem__) == y for y, row in rows)
    return f"{right} / {len(rows)} = {100 * right / len(rows):.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    args = parser.parse_args()
    rows = [row for name in LEARNT for row in cases(TESTS / name)]
    rows += corpus(args.corpus) if args.corpus else []
    rare = rarities(rows)
    vectors = measured(rows, rare)
    weights = fit(vectors)
    print("fitted on ", share_right(vectors, weights))
    unseen = measured(cases(TESTS / "understand_unseen.txt"), rare)
    print("never read", share_right(unseen, weights))
    if not args.check:
        TABLE.write_text(written(weights, rare), "utf-8")


if __name__ == "__main__":
    main()
