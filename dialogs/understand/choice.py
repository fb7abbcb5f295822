"""Which of several sums and names is the one that was paid or bought, told by the words around it.

The rules of `amounts.py`, `goods.py` and `names.py` find the candidates and say what they make of
each; they know the wordings that somebody listed. This layer weighs their verdicts together with
the two signs on either side, the concepts beside (`concepts.py`) and the letters of a name: a plain
log-linear choice between the candidates and none of them. `benchmarks/understand_choices.py` fits
the weights to labelled complaints and writes `choice_table.py`.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dialogs.understand import choice_table, concepts, standing
from dialogs.understand.amounts import Money
from dialogs.understand.goods import Goods, brands_in
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.names import Named, strange
from dialogs.understand.patterns import Pattern
from dialogs.understand.reckoning import Reckoned

TRUST = 0.3  # how much likelier than what the rules say another choice has to be
NEVER = -4.0  # a name with a lower score is a network, a place or an account
MOST, MOST_NAMES = 8, 12  # sums and names that are weighed in one text
Told = dict[str, float]  # what is known of a candidate, by name


class Sum(NamedTuple):
    """A sum that may be the one that was paid."""

    start: int
    end: int
    value: Decimal
    money: Money | None = None  # None: reckoned from several


class Context(NamedTuple):
    """The text, and what else is known of it. `kind`: the kind of `other`, if it is that."""

    flat: str
    view: str  # `flat`, perhaps with sums and times replaced by signs of their own
    said: Sequence[tuple[int, int, str]]  # concepts in order
    starts: Sequence[int]  # where they begin
    case: str
    kind: str
    shown: str = ""  # `flat` in the letters that were typed


def context(flat: str, lexicon: Lexicon, case: str | None, kind: str | None) -> Context:
    """The context of a text whose sums and times stand as they are."""
    said = concepts.spans(flat[: concepts.MOST_CHARS], lexicon)
    return Context(flat, flat, said, [at for at, _, _ in said], case or "", kind or "")


def sums(money: Sequence[Money], parts: Sequence[Reckoned]) -> list[Sum]:
    """Every sum in the text in order, totals that follow from several among them."""
    found = [Sum(m.start, m.end, m.value, m) for m in money]
    found += [Sum(r.start, r.end, r.total) for r in parts]
    return sorted(found, key=lambda s: s.start)[:MOST]


def settled(found: Sequence[Sum], rule: Decimal | None) -> bool:
    """One sum is said, and the rules are sure of it."""
    one = found[0]
    return len(found) == 1 and one.value == rule and one.money is not None and one.money.score >= 2


def sum_options(ctx: Context, found: Sequence[Sum], rule: Decimal | None) -> list[Told]:
    """What is known of paying none of them, and of each; `rule` is what the rules would say."""
    options: list[Told] = [_none(ctx, len(found), rule is None)]
    best = max((s.money.score for s in found if s.money), default=0.0)
    values = [s.value for s in found]
    most, least = max(values, default=None), min(values, default=None)
    for index, one in enumerate(found):
        told = dict.fromkeys(_around(ctx, one.start, one.end), 1.0)
        told[f"place {min(index, 4)}"] = told[f"of {min(len(found), 5)}"] = 1.0
        told[f"kind {ctx.kind}"] = 1.0
        signs = {
            "last": one is found[-1],
            "rule": one.value == rule,
            "most": len(found) > 1 and one.value == most,
            "least": len(found) > 1 and one.value == least,
            "again": values.count(one.value) > 1,
            "small": one.value < 5,
            "big": one.value >= 1000,
            "cents": "." in ctx.view[one.start : one.end],
            "reckoned": one.money is None,
        }
        told.update((name, 1.0) for name, true in signs.items() if true)
        if one.money is not None:
            _add_money(told, one.money, best)
        options.append(told)
    return options


def _add_money(told: Told, money: Money, best: float) -> None:
    told["score"] = max(-4.0, min(8.0, money.score)) / 2
    signs = {
        "best": money.score == best,
        "likely": money.score >= 0.6,
        "bare": money.bare,
        "face": money.face,
        "priced": money.priced,
        "gave": money.gave,
        "weak": money.bare and not (money.priced or money.gave),
    }
    told.update((name, 1.0) for name, true in signs.items() if true)


def goods_options(
    ctx: Context,
    listed: Sequence[Goods],
    named: Sequence[Named],
    rule: Goods | None,
    lexicon: Lexicon,
) -> tuple[list[Goods], list[Told]]:
    """The candidates, and what is known of none and of each. `rule`: what the rules would say."""
    found = {g[:2]: (g, "listed", False) for g in listed if g.score > NEVER}
    for one in named:
        found.setdefault(one.goods[:2], (one.goods, "named", one.bought))
    if rule is not None:
        found.setdefault(rule[:2], (rule, "whole", False))
    ranked = sorted(found.values(), key=lambda f: f[0] is not rule and -f[0].score)[:MOST_NAMES]
    ranked.sort()
    best = max((goods.score for goods, _, _ in ranked), default=0.0)
    brands = [at for at, _ in brands_in(ctx.flat, lexicon)]
    options: list[Told] = [
        _none(ctx, len(ranked), rule is None) | {"nothing listed": float(not listed)}
    ]
    for index, (goods, source, bought) in enumerate(ranked):
        told = _of_goods(ctx, goods, source, lexicon)
        told[f"of {min(len(ranked), 6)}"] = 0.3
        signs = {
            "best": goods.score == best,
            "bought": bought,
            "first": index == 0,
            "rule": rule is not None and goods[:2] == rule[:2],
            "holds a brand": any(goods.start <= at < goods.end for at in brands),
            "begins with a brand": goods.start in brands,
            "holds another": any(_within(o, goods) for o, _, _ in ranked),
            "within another": any(_within(goods, o) for o, _, _ in ranked),
        }
        if ctx.view[goods.start : goods.end] in standing.PLATFORMS:
            signs |= _platform(goods, [o for o, _, _ in ranked if o is not goods])
        told.update((sign, 1.0) for sign, true in signs.items() if true)
        options.append(told)
    return [goods for goods, _, _ in ranked], options


def _of_goods(ctx: Context, goods: Goods, source: str, lexicon: Lexicon) -> Told:
    """What is known of a name apart from the others."""
    start, end, score = goods
    name = ctx.view[start:end]
    told = dict.fromkeys(_around(ctx, start, end), 1.0)
    told.update(dict.fromkeys(_letters(name), 1.0))
    told.update(dict.fromkeys(standing.signs(ctx.view, start, end), 1.0))
    told.update(dict.fromkeys(standing.capitals(ctx.shown, start, end), 1.0))
    told[source] = told[f"kind {ctx.kind}"] = 1.0
    told[f"score {source}"] = max(-4.0, min(6.0, score)) / 2
    told["strange"], told[f"case {ctx.case}"] = strange(name), 0.5
    signs = {
        f"likely {source}": score > 0,
        "brand": name in lexicon.brands,
        "noun": name in lexicon.goods,
        "bare noun": name in lexicon.bare_goods,
        "platform": name in standing.PLATFORMS,
        "again": ctx.view.count(name) > 1,
    }
    told.update((sign, 1.0) for sign, true in signs.items() if true)
    return told


def _platform(goods: Goods, others: list[Goods]) -> dict[str, bool]:
    """Steam, 京东: what was bought, or where that is sold or used."""
    return {
        "platform bought": goods.score > 2.5,
        "platform alone": not any(o.score > 0 for o in others),
        "platform before": any(0 <= o.start - goods.end < 12 for o in others),
        "platform later": any(o.start < goods.start for o in others),
    }


def _within(inner: Goods, outer: Goods) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner[:2] != outer[:2]


def _none(ctx: Context, count: int, rule: bool) -> Told:
    told = {"none": 1.0, f"none of {min(count, 4)}": 1.0, "none by rule": float(rule)}
    return told | {f"none kind {ctx.kind}": 1.0, f"none case {ctx.case}": 1.0}


_MARKS = Pattern(r"\x1f+|\ue000+|\ue001+|\d+(?:\.\d+)?|[\s,，。_]+|.")
_SIGN = {"\x1f": "#", "\ue000": "¥", "\ue001": "@"} | dict.fromkeys(" \n\t,，。_", "_")


def _signs(text: str) -> list[str]:
    """The signs of a stretch: numbers are 0, cuts #, sums ¥, times @, blanks and commas _."""
    return [_SIGN.get(t[0], "0" if t[0].isdecimal() else t) for t in _MARKS.findall(text)]


def _around(ctx: Context, start: int, end: int) -> list[str]:
    """The signs and the concepts of the same clause on either side."""
    left_signs = _signs(ctx.view[max(0, start - 14) : start])[-6:]
    right_signs = _signs(ctx.view[end : end + 14])[:6]
    before, after = "".join(left_signs[-2:]) or "^", "".join(right_signs[:2]) or "$"
    one, two = before[-1], after[0]
    left = _clause(ctx, bisect_left(ctx.starts, start) - 1, -1, start)
    right = _clause(ctx, bisect_left(ctx.starts, end), 1, start)
    first, second = (left or ["-"])[0], (right or ["-"])[0]
    return [
        *[f"{sign} .." for sign in left_signs],
        *[f".. {sign}" for sign in right_signs],
        *(f"{one}<", f"{before}<", f">{two}", f">{after}", f"{one}<>{two}"),
        *(f"{first} <", f"> {second}", f"{first} <> {second}"),
        *[f"{name} <<" for name in left],
        *[f">> {name}" for name in right],
    ]


def _clause(ctx: Context, at: int, step: int, start: int) -> list[str]:
    """The nearest four concepts up to the end of the clause; numbers are none, and so is what
    the candidate itself begins in."""
    names: list[str] = []
    while 0 <= at < len(ctx.said) and len(names) < 4:
        begin, end, name = ctx.said[at]
        if name == "|":
            break
        if name != "N" and not begin < start < end:
            names.append(name)
        at += step
    return names


def _letters(name: str) -> list[str]:
    held = [f"ends {name[-1]}", f"ends {name[-2:]}", f"begins {name[0]}"]
    held += [f"in {a}{b}" for a, b in pairwise(name)]
    held.append(f"long {min(10, len(name))}")
    if name.isascii():
        held.append("latin")
    return held


def likeliest(options: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> int:
    """The place of the likeliest; 0 is none of them."""
    scores = [
        sum([x * weights[n] for n, x in told.items() if n in weights]) + trust(told)
        for told in options
    ]
    return scores.index(max(scores))


def trust(told: Mapping[str, float]) -> float:
    """What is added for being what the rules say."""
    return TRUST * (told.get("rule", 0.0) or told.get("none by rule", 0.0))


@lru_cache(maxsize=1)
def sum_weights() -> dict[str, float]:
    return _weights(choice_table.SUMS)


@lru_cache(maxsize=1)
def goods_weights() -> dict[str, float]:
    return _weights(choice_table.GOODS)


def _weights(text: str) -> dict[str, float]:
    """Rows of `weight TAB name TAB name …`."""
    rows = (line.split("\t") for line in text.strip().splitlines())
    return {name: float(weight) for weight, *names in rows for name in names}
