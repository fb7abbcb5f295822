"""Fit the weights of `dialogs/understand/habits.py` and write `habit_table.py`.

    python benchmarks/understand_fit.py [--corpus messages_dev.jsonl] [--check]

Learns from tests/dialogs/understand_cases.txt and understand_strangers.txt, and from the parts
of a labelled corpus that `understand_score.py` calls seen and opened; never from its held part,
nor from tests/dialogs/understand_unseen.txt, whose figure is printed. Each invented case is
learnt a second time among details of a purchase (when, how paid, which order), because those
stand beside every kind of complaint and tell none from another: without it a vote learns that
whoever gives an order number and a sum has received nothing. A softmax regression by
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
from dialogs.understand import classify, cuts, habits, reading, talk
from dialogs.understand.lexicon import default_lexicon
from dialogs.understand.normalise import fold
from rules.case import CaseType

TESTS = Path(__file__).parents[1] / "tests/dialogs"
TABLE = Path(habits.__file__).with_name("habit_table.py")
NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")
ROUNDS, AVERAGED, RATE, PENALTY, LEAST_TEXTS = 40, 20, 0.05, 3e-3, 3
LEARNT = ("understand_cases.txt", "understand_strangers.txt")
HAND_SHARE = 0.2  # hand-made scores know their own cases too well: they count for less

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


def _of_a_purchase(case: CaseType, text: str) -> bool:
    """Whether details may stand beside it: Chinese, and no question before buying."""
    if 2 * sum(map(str.isascii, text)) > len(text):
        return False
    if case != "other":
        return True
    lexicon = default_lexicon()
    flat = fold(text, lexicon.typos).flat
    kinds = classify.weighed(flat, "", lexicon, classify.Facts()).kinds
    return bool(kinds) and max(kinds, key=lambda kind: kinds[kind]) in OF_A_PURCHASE.split()


def in_detail(path: Path) -> list[Row]:
    """The cases once more, among details of a purchase."""
    pick = random.Random(5)
    rows = []
    for line in path.read_text("utf-8").splitlines():
        name, _, text = line.partition("|")
        case = next((c for c in habits.CASES if c == name.strip()), None)
        if case is None or not _of_a_purchase(case, text):
            continue
        details, gap = _details(pick), pick.choice((" ", " ‖ ", "，"))
        at = pick.randint(0, len(details))
        told = gap.join([*details[:at], text.strip(), *details[at:]])
        rows.append((habits.CASES.index(case), *features(told.split("‖"), NOW)))
    return rows


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
    """The weights, averaged over the last rounds: one round's order of texts tips no balance."""
    weights: Weights = {n: [0.0] * 4 for n in sorted({name for _, row in rows for name in row})}
    order = list(range(len(rows)))
    shuffle = random.Random(7).shuffle
    mean: Weights = {name: [0.0] * 4 for name in weights}
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
        if turn >= ROUNDS - AVERAGED:
            for name, w in weights.items():
                mean[name] = [m + x * scale / AVERAGED for m, x in zip(mean[name], w, strict=True)]
    return mean


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
        code = "".join(talk.LETTERS[talk.ZERO + s] for s in steps)
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
    rows += in_detail(TESTS / LEARNT[0])
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
