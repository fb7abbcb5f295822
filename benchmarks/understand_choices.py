"""Fit the weights of `dialogs/understand/choice.py` and write `choice_table.py`.

    python benchmarks/understand_choices.py --corpus messages_dev.jsonl … [--check]

Learns which sum was paid and which goods were bought from labelled corpora (the README beside
messages_dev.jsonl says how they are labelled; of dev only the parts that `understand_score.py`
calls seen and opened), from those of tests/dialogs/strangers and from the tables of the tests.
Prints for each author how often the rules alone, weights that were fitted to all the others, and
the best candidate there is are right; `--check` writes nothing.

A conditional logit with an L2 penalty: of the candidates and none of them, the right ones are to
be the likeliest. Run it again after a change of the rules for sums and names.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.understand_fit import Floats, descended
from benchmarks.understand_score import accepted, overlap, part
from dialogs.understand import choice, classify, reading
from dialogs.understand.lexicon import default_lexicon
from tests.dialogs import test_understand_names as name_tests

STRANGERS = Path(__file__).parents[1] / "tests/dialogs/strangers"
TABLE = Path(choice.__file__).with_name("choice_table.py")
TABLES = ("said", "sums", "wording", "names", "numbers", "asked")
FIELDS = {"amount": "amount", "value": "amount", "total": "amount"}
FIELDS |= {"product": "product", "name": "product"}
NOW = "2026-11-04T15:00:00+08:00"  # of the tables
LEAST = 3  # candidates that hold a name, or it says nothing
PENALTY = 5e-4
ALIKE = 0.5  # an overlap with the label that is right


class Row(NamedTuple):
    """One text: who wrote it, what is known of none and of each candidate, and which are right."""

    author: str
    options: list[choice.Told]
    right: list[bool]
    rule: bool  # the rules alone are right


def rows_of(author: str, record: dict[str, Any]) -> tuple[Row, Row]:
    """The choice of a sum and the choice of goods in one record."""
    now = datetime.fromisoformat(record["now"])
    lexicon = default_lexicon()
    text, _, flat, parts, facts = reading.walked(record["messages"], now, None, lexicon)
    heard = reading._heard(classify.judge(flat, "", lexicon, facts), facts, flat)
    buy = reading._purchase(text, flat, now, None, parts, heard)
    case = heard.case_type
    kind = heard.other_kind if case == "other" else None
    ctx = choice.context(flat, lexicon, case, kind)
    sums = choice.sums(parts.money, parts.parts)
    paid = [None if a is None else Decimal(a) for a in accepted(record, "amount")]
    sum_row = Row(
        author,
        choice.sum_options(ctx, sums, buy.amount),
        [None in paid, *(s.value in paid for s in sums)],
        buy.amount in paid,
    )
    ctx = ctx._replace(view=parts.view, shown=text.shown)
    goods, options = choice.goods_options(ctx, parts.candidates, parts.names, buy.named, lexicon)
    bought = accepted(record, "product")
    spans = [None, *(text.verbatim(g.start, g.end) for g in goods)]
    alike = [max(overlap(span, label) for label in bought) >= ALIKE for span in spans]
    named = max(overlap(buy.product, label) for label in bought) >= ALIKE
    return sum_row, Row(author, options, alike, named)


class Table:
    """Rows as one sparse matrix."""

    def __init__(self, rows: Sequence[Row], names: dict[str, int]) -> None:
        cells = [
            (at, names[name], x)
            for at, told in enumerate(told for row in rows for told in row.options)
            for name, x in told.items()
            if x and name in names
        ]
        self.rows = np.array([c[0] for c in cells])
        self.cols = np.array([c[1] for c in cells])
        self.values = np.array([c[2] for c in cells])
        self.sizes = np.array([len(row.options) for row in rows])
        self.starts = np.concatenate(([0], np.cumsum(self.sizes)[:-1]))
        self.right = np.array([ok for row in rows for ok in row.right], dtype=float)
        self.wide = len(names)

    def scores(self, weights: Floats) -> Floats:
        told = self.values * weights[self.cols]
        return np.bincount(self.rows, weights=told, minlength=len(self.right))


def fit(rows: Sequence[Row], names: dict[str, int]) -> Floats:
    """The weights, of the texts whose right answer is among the candidates."""
    table = Table([row for row in rows if any(row.right)], names)

    def loss(w: Floats) -> tuple[float, Floats]:
        scores = table.scores(w)
        top = np.maximum.reduceat(scores, table.starts)
        odds = np.exp(scores - np.repeat(top, table.sizes))
        whole = np.add.reduceat(odds, table.starts)
        good = np.add.reduceat(odds * table.right, table.starts) + 1e-12
        share = odds / np.repeat(whole, table.sizes)
        share -= odds * table.right / np.repeat(good, table.sizes)
        slope = np.bincount(
            table.cols, weights=table.values * share[table.rows], minlength=table.wide
        )
        miss = -np.log(good / whole).mean()
        return float(miss + 0.5 * PENALTY * w @ w), slope / len(table.sizes) + PENALTY * w

    return descended(np.zeros(table.wide), loss)


def of_the_tests() -> Iterator[tuple[str, dict[str, Any]]]:
    """("amount" or "product", record) of every row of a table of the tests."""
    for at, name in enumerate(name_tests.NAMES):  # each name in a few of the places
        for place in range(at, at + 16, 5):
            words = name_tests.PLACES[place % len(name_tests.PLACES)].format(name)
            yield "product", _record(words, "product", name)
    talk = name_tests.test_talk_beside_a_purchase_is_no_name
    for words in talk.pytestmark[0].args[1]:
        yield "product", _record(words, "product", None)
    for module in TABLES:
        for test in vars(import_module(f"tests.dialogs.test_understand_{module}")).values():
            for mark in getattr(test, "pytestmark", ()):
                names, rows = mark.args[:2] if mark.name == "parametrize" else ((), ())
                field = FIELDS.get(names[1]) if len(names) == 2 else None
                for words, answer in rows if field else ():
                    yield str(field), _record(words, str(field), answer)


def _record(words: str, field: str, answer: str | None) -> dict[str, Any]:
    record = {"messages": [words], "now": NOW, "amount": None, "product": None, "note": None}
    return record | {field: answer}


def names_of(rows: Sequence[Row]) -> dict[str, int]:
    count = Counter(name for row in rows for told in row.options for name in told)
    return {n: i for i, n in enumerate(sorted(n for n, c in count.items() if c >= LEAST))}


def report(what: str, rows: list[Row]) -> None:
    """Each author judged with weights that were fitted to the others."""
    names = names_of(rows)
    hits = 0
    for author in dict.fromkeys(row.author for row in rows):
        mine = [row for row in rows if row.author == author]
        weights = fit([row for row in rows if row.author != author], names)
        table = Table(mine, names)
        scores = np.split(table.scores(weights), table.starts[1:])
        good = sum(row.right[_chosen(row, s)] for row, s in zip(mine, scores, strict=True))
        hits += good
        rule, best = sum(row.rule for row in mine), sum(any(row.right) for row in mine)
        shares = (f"{100 * n / len(mine):5.1f} %" for n in (rule, good, best))
        print(what, f"{author:<14}{len(mine):>4}  rules, chosen, best:", *shares, flush=True)
    print(what, f"all chosen {100 * hits / len(rows):.2f} %", flush=True)


def _chosen(row: Row, scores: Floats) -> int:
    return int((scores + [choice.trust(told) for told in row.options]).argmax())


def written(rows: list[Row]) -> str:
    names = names_of(rows)
    weights = fit(rows, names)
    by_weight: dict[str, list[str]] = {}
    for name, at in names.items():
        weight = f"{float(weights[at]):.2f}"
        if abs(float(weight)) >= 0.03:
            by_weight.setdefault(weight, []).append(name)
    lines = (
        "\t".join((weight, *held[i : i + 30]))
        for weight, held in sorted(by_weight.items(), key=lambda item: float(item[0]))
        for i in range(0, len(held), 30)
    )
    return "\n".join(lines).replace("\\", "\\\\").replace('"', '\\"')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[])
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    args = parser.parse_args()
    both: list[tuple[Row, Row]] = []
    for path in [*args.corpus, *sorted(STRANGERS.glob("*.jsonl"))]:
        for record in map(json.loads, path.read_text("utf-8").splitlines()):
            if not (record["id"].startswith("dev-") and part(record["id"]) == "held"):
                both.append(rows_of(path.stem, record))
    sums, goods = [a for a, _ in both], [b for _, b in both]
    for field, record in of_the_tests():
        sum_row, goods_row = rows_of("tables", record)
        if field == "amount":
            sums.append(sum_row)
        else:
            goods.append(goods_row)
    report("sums", sums)
    report("goods", goods)
    if args.check:
        return
    head = [
        '"""Fitted by benchmarks/understand_choices.py; not written by hand. Data of `choice.py`:',
        'rows of a weight and the names that have it, with tabs between."""\n',
    ]
    fitted = ((name, written(rows)) for name, rows in (("SUMS", sums), ("GOODS", goods)))
    body = "\n".join(f'{name} = """\n{text}\n"""' for name, text in fitted)
    TABLE.write_text("\n".join([*head, body, ""]), "utf-8")


if __name__ == "__main__":
    main()
