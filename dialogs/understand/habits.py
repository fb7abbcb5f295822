"""How buyers usually put each kind of complaint: a vote of characters and pairs of characters.

The phrases and frames of `classify.py` know what they list; this layer speaks where nobody has
listed the wording. It is a plain log-linear sum: every character, Latin word and pair of
neighbours that the text holds adds its fitted weight (`habit_table.py`), the more the rarer it
is, and so do the scores of the hand-made layers. `benchmarks/understand_fit.py` fits the weights
and writes the table.
"""

from itertools import pairwise
from math import exp
from operator import mul

from dialogs.understand import talk
from dialogs.understand.goods import brands_in
from dialogs.understand.habit_table import HAND, PRIOR, STEP
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from rules.case import CaseType

CASES: tuple[CaseType, ...] = ("not_delivered", "wrong_item", "invalid_card", "other")
SCALE = 5.0  # length of the vector of a text's grams, each as long as it is rare
MOST = 4.0  # a hand-made score counts up to here
MOST_CHARS = 1500  # of a longer text only the beginning votes

_TOKEN = Pattern(r"\x1f+|[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?|[\s,，。_]+|.")


# what was cut out is one thing, however long; every blank and comma is one
_PLAIN = {"\x1f": "#"} | dict.fromkeys(" \n\t,，。_", "_")


def grams(flat: str, lexicon: Lexicon) -> set[str]:
    """Tokens and pairs of neighbours; numbers are written 0, cuts #, names of goods G,
    blanks _."""
    tokens = ["_"]
    for token in _TOKEN.findall(_masked(flat, lexicon)[:MOST_CHARS]):
        first = token[0]
        plain = "0" if first.isdecimal() else _PLAIN.get(first, token)
        if plain != "_" or tokens[-1] != "_":
            tokens.append(plain)
    if tokens[-1] != "_":
        tokens.append("_")
    held = set(tokens)
    held.update([a + b if len(a) == 1 == len(b) else f"{a}+{b}" for a, b in pairwise(tokens)])
    return held


def _masked(flat: str, lexicon: Lexicon) -> str:
    """Names of goods say nothing about what is wrong with them."""
    parts: list[str] = []
    done = 0
    for at, end in brands_in(flat, lexicon):
        if at >= done:
            parts += (flat[done:at], "G")
            done = end
    return "".join((*parts, flat[done:]))


def inputs(scores: dict[CaseType, float], told: int, *, elapsed: bool) -> list[float]:
    """The scores of the hand-made layers as this layer reads them."""
    return [*(min(MOST, scores[c]) for c in CASES), float(told), float(elapsed)]


def vote(flat: str, lexicon: Lexicon, hand: list[float]) -> dict[CaseType, float]:
    """How likely each type is, in all 1.0; `hand` as `inputs` gives it."""
    table = talk.table()
    a = b = c = d = size = 0.0
    for gram in grams(flat, lexicon):
        known = table.get(gram)
        if known is not None:
            a, b, c, d = a + known[0], b + known[1], c + known[2], d + known[3]
            size += known[4]
    share = SCALE * STEP / size**0.5 if size else 0.0
    sums = [
        PRIOR[i] + share * habit + sum(map(mul, hand, HAND[i]))
        for i, habit in enumerate((a, b, c, d))
    ]
    top = max(sums)
    odds = [exp(s - top) for s in sums]
    total = sum(odds)
    return {case: o / total for case, o in zip(CASES, odds, strict=True)}
