"""Fit the weights of `dialogs/understand/habits.py` and write `habit_table.py`.

    python benchmarks/understand_fit.py [--corpus messages_dev.jsonl …] [--check]
    python benchmarks/understand_fit.py [--corpus messages_dev.jsonl …] --leave-one-out

Learns from the texts of tests/dialogs (understand_cases.txt, _stories.txt and _strangers.txt),
from the labelled ones of tests/dialogs/strangers and from other labelled corpora, of dev only the
parts that `understand_score.py` calls seen and opened;
never from tests/dialogs/understand_unseen.txt. Each invented case is learnt a second time among
details of a purchase (when, how paid, which order), because those stand beside every kind of
complaint and tell none from another.

`--leave-one-out` is the honest figure: the texts of each author are judged with weights fitted
to all the others, which is how the next stranger will be read; the rules too were looked at with
those texts in hand, so a set that nobody opened says more still.

A softmax regression with an L2 penalty, by L-BFGS on numpy (it comes with the extra `ocr`): the
same texts give the same table. Run it again after a change of phrases, frames, concepts or cases.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from math import log
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.understand_score import macro_f1, part
from dialogs.understand import classify, concepts, habits, reading, talk
from dialogs.understand.lexicon import default_lexicon
from dialogs.understand.normalise import fold
from rules.case import CaseType

TESTS = Path(__file__).parents[1] / "tests/dialogs"
TABLE = Path(habits.__file__).with_name("habit_table.py")
NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")
LEAST_GRAMS, LEAST_LONG, LEAST_SENSES = 5, 10, 6  # texts that hold one, or it says nothing
PENALTY, HAND_PENALTY = 3e-3, 1e-2  # hand-made layers know their own cases too well
HAND_SHARES = {"frame": 0.5, "kind": 0.3, "reason": 0.15}  # others 0.2
# how much a text counts: the words of strangers more than our own
WORTH = {"cases": 1.0, "details": 0.6, "stories": 2.0, "several": 4.0}
STRANGER = 4.0
SURE = 0.65  # a confidence that the dialog acts on without asking


class Row(NamedTuple):
    """One text: who wrote it, the place of its label, what it holds and what was found in it."""

    author: str
    label: int
    grams: list[str]
    senses: list[str]
    hand: dict[str, float]
    evidence: classify.Evidence


def row(author: str, case: str, messages: list[str], now: datetime = NOW) -> Row:
    lexicon = default_lexicon()
    _, _, flat, _, facts = reading.walked(messages, now, None, lexicon)
    evidence = classify.weighed(flat, "", lexicon, facts)
    return Row(
        author,
        habits.CASES.index(_case(case)),
        sorted(habits.grams(evidence.flat, lexicon)),
        sorted(concepts.grams(evidence.flat, lexicon)),
        classify.finds(evidence, facts),
        evidence,
    )


def _case(name: str) -> CaseType:
    return next(c for c in habits.CASES if c == name.strip())


def told(path: Path, author: str) -> Iterator[tuple[str, str, str]]:
    """(author, type, text) of a table of texts; a line `# author NAME` begins another's."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# author "):
            author = line.removeprefix("# author ").strip()
        elif not line.startswith("#"):
            case, _, text = line.partition("|")
            yield author, case, text.strip()


# details of a purchase, a row for each sort: when, how paid, how much, which order, which goods;
# and courtesies
DETAILS = """
昨晚八点 今天下午3点20 10月28号 前天上午 刚刚 两小时前 昨天14:05 上周五 凌晨一点多 中午12点半 昨天 今早九点 11月2号晚上十点 周日下午 昨儿夜里
微信 支付宝 花呗 建行卡 QQ钱包 云闪付 余额宝 wx zfb 微信零钱 银行卡 支付宝 微信
45块 98元 30 68 19.9 ¥128 200 五十块 15块 6元 300 25块 88 1200元 39.9
单号AB88120394 订单20261103120559ab3cd 单KF-2231-07 订单号：602133770091 单号mc4410227708 订单XB-0910-6620 订单号YS20261101 单7704215530 订单编号QD_1102_33
王者点券 腾讯视频年卡 steam充值卡 移动话费 网易云黑胶 Q币 京东E卡 原神月卡 爱奇艺会员 office激活码 话费 加油卡 B站大会员 百度网盘会员 星巴克券
你好 麻烦处理一下 在吗 帮忙看下 谢谢 亲 老板 麻烦尽快 辛苦了 请处理 您好 急
"""  # noqa: E501 -- a row is one list
# kinds of `other` that speak of a purchase; nobody asks for a price with an order number
OF_A_PURCHASE = """
progress own_mistake cancel appeal not_arrived_refund minor paid_twice arrived price_match
account invoice urge complaint auto_renew contact_change
"""


def _details(pick: random.Random) -> list[str]:
    """One or two ways of giving the details of a purchase."""
    sorts = DETAILS.strip().splitlines()
    when, way, paid, order, goods, kind = (pick.choice(sort.split()) for sort in sorts)
    forms = [
        f"{when}买的", f"{when}付的 {way}", f"{when}{way}付的{paid}", f"{paid} {way}", order,
        f"{way} {paid} {order}", f"{when}下的单", f"{goods} {paid}", f"{when}买的{goods} {paid}",
        f"{way}付的", f"付了{paid}", f"花了{paid}", f"{when} {paid} {way} {order}",
        f"{when}拍的{goods}", f"{goods} {when}", f"{order} {when}",
        kind, kind, f"{kind} {order}", f"{when}买的 {kind}",
    ]  # fmt: skip
    return pick.sample(forms, pick.choice((1, 1, 2)))


def _of_a_purchase(case: str, text: str) -> bool:
    """Whether details may stand beside it: Chinese, and no question before buying."""
    if 2 * sum(map(str.isascii, text)) > len(text):
        return False
    if case.strip() != "other":
        return True
    lexicon = default_lexicon()
    flat = fold(text, lexicon.typos).flat
    kinds = classify.weighed(flat, "", lexicon, classify.Facts()).kinds
    return bool(kinds) and max(kinds, key=lambda kind: kinds[kind]) in OF_A_PURCHASE.split()


def in_detail(path: Path) -> Iterator[tuple[str, str, str]]:
    """The cases once more, among details of a purchase."""
    pick = random.Random(5)
    for _, case, text in told(path, ""):
        if _of_a_purchase(case, text):
            details, gap = _details(pick), pick.choice((" ", " ‖ ", "，"))
            at = pick.randint(0, len(details))
            yield "details", case, gap.join([*details[:at], text, *details[at:]])


def learnt(corpora: list[Path]) -> list[Row]:
    """Everything that is learnt from."""
    texts = [
        *told(TESTS / "understand_cases.txt", "cases"),
        *told(TESTS / "understand_stories.txt", "stories"),
        *told(TESTS / "understand_strangers.txt", "several"),
        *in_detail(TESTS / "understand_cases.txt"),
    ]
    rows = [row(author, case, text.split("‖")) for author, case, text in texts]
    for path in [*corpora, *sorted((TESTS / "strangers").glob("*.jsonl"))]:
        records = (json.loads(x) for x in path.read_text("utf-8").splitlines() if x)
        rows += [
            row(path.stem, r["case_type"], r["messages"], datetime.fromisoformat(r["now"]))
            for r in records
            if not (r["id"].startswith("dev-") and part(r["id"]) == "held")
        ]
    return rows


class Names(NamedTuple):
    """How rare each gram and each sense is: the logarithm of texts per text that holds it, in
    halves; and the finds of the hand-made layers."""

    grams: dict[str, float]
    senses: dict[str, float]
    hand: list[str]


def names_of(rows: list[Row]) -> Names:
    def rare(held: Callable[[Row], list[str]], least: int) -> dict[str, float]:
        texts = Counter(gram for r in rows for gram in held(r))
        return {
            gram: round(2 * log(len(rows) / count)) / 2
            for gram, count in sorted(texts.items())
            if count >= (LEAST_LONG if gram[0] in "139" and gram[1:] else least)
        }

    return Names(
        rare(lambda r: r.grams, LEAST_GRAMS),
        rare(lambda r: r.senses, LEAST_SENSES),
        sorted({name for r in rows for name in r.hand}),
    )


Floats = NDArray[np.float64]


class Texts:
    """Rows as a sparse matrix: grams and senses as `habits.vote` weighs them, finds, and 1."""

    def __init__(self, rows: list[Row], names: Names) -> None:
        self.senses_at = len(names.grams)
        self.hand_at = self.senses_at + len(names.senses)
        self.wide = self.hand_at + len(names.hand) + 1
        grams = {name: i for i, name in enumerate(names.grams)}
        senses = {name: i for i, name in enumerate(names.senses, self.senses_at)}
        hand = {name: i for i, name in enumerate(names.hand, self.hand_at)}
        starts: list[int] = []
        cols: list[int] = []
        values: list[float] = []
        for r in rows:
            starts.append(len(cols))
            for held, rare, place, length in (
                (r.grams, names.grams, grams, habits.SCALE),
                (r.senses, names.senses, senses, habits.SENSE),
            ):
                known = [(place[g], rare[g]) for g in held if g in rare]
                size = length / (sum(x * x for _, x in known) or 1.0) ** 0.5
                cols += [at for at, _ in known]
                values += [x * size for _, x in known]
            cols += [hand[n] for n in r.hand if n in hand]
            values += [x * share_of(n) for n, x in r.hand.items() if n in hand]
            cols.append(self.wide - 1)
            values.append(1.0)
        self.starts = np.array(starts)
        self.cols, self.values = np.array(cols), np.array(values)[:, None]
        owners = np.repeat(np.arange(len(rows)), np.diff([*starts, len(cols)]))
        order = np.argsort(self.cols, kind="stable")
        self.owners, self.turned = owners[order], self.values[order]
        self.held, self.columns = np.unique(self.cols[order], return_index=True)

    def sums(self, weights: Floats) -> Floats:
        return np.add.reduceat(weights[self.cols] * self.values, self.starts, axis=0)

    def pulls(self, errors: Floats) -> Floats:
        out = np.zeros((self.wide, errors.shape[1]))
        out[self.held] = np.add.reduceat(errors[self.owners] * self.turned, self.columns, axis=0)
        return out


def share_of(name: str) -> float:
    return HAND_SHARES.get(name.partition(" ")[0], 0.2)


def odds(sums: Floats) -> Floats:
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def fit(texts: Texts, rows: list[Row], start: Floats | None = None) -> Floats:
    """The weights (a row for each name, a column for each type), by L-BFGS."""
    labels = np.array([r.label for r in rows])
    worth = np.array([WORTH.get(r.author, STRANGER) for r in rows])
    worth /= worth.sum()
    right = np.eye(4)[labels]
    penalty = np.full((texts.wide, 1), PENALTY)
    penalty[texts.hand_at :] = HAND_PENALTY

    def loss(w: Floats) -> tuple[float, Floats]:
        likely = odds(texts.sums(w))
        miss = -(worth * np.log(likely[np.arange(len(rows)), labels] + 1e-12)).sum()
        slope = texts.pulls((likely - right) * worth[:, None]) + penalty * w
        return float(miss + 0.5 * (penalty * w * w).sum()), slope

    weights = np.zeros((texts.wide, 4)) if start is None else start
    return descended(weights, loss)


def descended(w: Floats, loss: Callable[[Floats], tuple[float, Floats]]) -> Floats:
    """Where the loss is least; ten remembered steps stand for its curvature."""
    known: list[tuple[Floats, Floats, float]] = []
    value, slope = loss(w)
    for _ in range(150):
        way = slope.copy()
        shares = []
        for step, turn, dot in reversed(known):
            shares.append(float((step * way).sum()) / dot)
            way -= shares[-1] * turn
        if known:
            way *= known[-1][2] / float((known[-1][1] ** 2).sum())
        for (step, turn, dot), share in zip(known, reversed(shares), strict=True):
            way += step * (share - float((turn * way).sum()) / dot)
        length, down = 1.0, float((slope * way).sum())
        then, after = loss(w - way)
        while then > value - 1e-4 * length * down and length > 1e-6:
            length /= 2
            then, after = loss(w - length * way)
        step, turn = -length * way, after - slope
        w = w + step
        if (dot := float((step * turn).sum())) > 1e-12:
            known = [*known[-9:], (step, turn, dot)]
        if abs(value - then) < 3e-6 * abs(value):
            break
        value, slope = then, after
    return w


def written(weights: Floats, names: Names, texts: Texts) -> str:
    """The module text: rows of `rarity gram weights gram weights …`, a letter for each type."""
    step = float(np.abs(weights[: texts.hand_at]).max()) / 25
    prior = tuple(round(float(x), 3) for x in weights[-1])
    hand = [
        f"{name} " + " ".join(f"{x * share_of(name):.3f}" for x in weights[texts.hand_at + i])
        for i, name in enumerate(names.hand)
    ]

    def coded(rare: dict[str, float], first: int) -> list[str]:
        rows: dict[float, list[str]] = {}
        for at, (gram, r) in enumerate(rare.items(), first):
            code = "".join(talk.LETTERS[talk.ZERO + round(float(x) / step)] for x in weights[at])
            rows.setdefault(r, []).append(f"{gram} {code}".replace("\\", "\\\\"))
        return [
            " ".join((f"{r:g}", *rows[r][i : i + 40]))
            for r in sorted(rows)
            for i in range(0, len(rows[r]), 40)
        ]

    out = [
        '"""Fitted by benchmarks/understand_fit.py; not written by hand. Data of `habits.py`:',
        'rows of `rarity gram weights …`, the weights of the four types a letter each."""\n',
        f"STEP = {step:.4f}",
        f"PRIOR = {prior}",
        *('HAND = """', *hand, '"""'),
        *('HABITS = """', *coded(names.grams, 0), '"""'),
        *('SENSES = """', *coded(names.senses, texts.senses_at), '"""'),
    ]
    return "\n".join([*out, ""]).replace('"""', "\0").replace('"', '\\"').replace("\0", '"""')


def report(name: str, rows: list[Row], likely: Floats) -> float:
    """Print how well these rows are judged, and how often the dialog may trust it."""
    pairs, sure = [], []
    for r, shares in zip(rows, likely, strict=True):
        chances = dict(zip(habits.CASES, map(float, shares), strict=True))
        found = classify.decide(r.evidence, chances)
        pairs.append((habits.CASES[r.label], found.case_type or "other"))
        if found.case_type and not found.alternatives and found.confidence >= SURE:
            sure.append(pairs[-1][0] == pairs[-1][1])
    right = sum(a == b for a, b in pairs) / len(pairs)
    print(
        f"{name:<12}{len(rows):>5} texts  type {100 * right:5.1f} %"
        f"  macro-F1 {macro_f1(pairs):.3f}"
        f"  sure of {100 * len(sure) / len(rows):5.1f} %, right there "
        f"{100 * sum(sure) / max(1, len(sure)):5.1f} %",
        flush=True,
    )
    return right


def leave_one_out(rows: list[Row], unseen: list[Row]) -> None:
    """Each author judged with weights that were fitted to the others."""
    names = names_of(rows)
    authors = [a for a in dict.fromkeys(r.author for r in rows) if a not in WORTH]
    figures, weights = [], None
    for author in authors:
        others = [r for r in rows if r.author != author]
        weights = fit(Texts(others, names), others, weights)
        mine = [r for r in rows if r.author == author]
        figures.append(report(author, mine, odds(Texts(mine, names).sums(weights))))
    print(f"mean of {len(figures)} authors: {100 * sum(figures) / len(figures):.2f} %")
    weights = fit(Texts(rows, names), rows, weights)
    report("never learnt", unseen, odds(Texts(unseen, names).sums(weights)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[])
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    parser.add_argument("--leave-one-out", action="store_true", help="judge author by author")
    args = parser.parse_args()
    rows = learnt(args.corpus)
    unseen = [
        row(author, case, text.split("‖"))
        for author, case, text in told(TESTS / "understand_unseen.txt", "unseen")
    ]
    if args.leave_one_out:
        leave_one_out(rows, unseen)
        return
    names = names_of(rows)
    texts = Texts(rows, names)
    weights = fit(texts, rows)
    report("fitted on", rows, odds(texts.sums(weights)))
    report("never learnt", unseen, odds(Texts(unseen, names).sums(weights)))
    if not args.check:
        TABLE.write_text(written(weights, names, texts), "utf-8")


if __name__ == "__main__":
    main()
