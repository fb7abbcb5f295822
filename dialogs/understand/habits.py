"""How buyers usually put each kind of complaint: a vote of characters, their pairs and concepts.

The phrases and frames of `classify.py` know what they list; this layer speaks where nobody has
listed the wording. It is a plain log-linear sum: every character, Latin word, pair and triple of
neighbours that the text holds, every pair that it begins or ends with, and every concept
(`concepts.py`) with those beside it, adds its fitted weight (`habit_table.py`), the more the rarer
it is, and so does what the hand-made layers found. `benchmarks/understand_fit.py` fits the weights and writes the table.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from math import exp

from dialogs.understand import concepts, talk
from dialogs.understand.goods import brands_in
from dialogs.understand.habit_table import HAND, PRIOR, SENSES, STEP
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from rules.case import CaseType

CASES: tuple[CaseType, ...] = ("not_delivered", "wrong_item", "invalid_card", "other")
SCALE = 10.5  # length of the vector of a text's grams, each as long as it is rare
SENSE = 6.5  # length of the vector of its concepts
ENDS = 14  # tokens at either end of a text whose pairs tell where they stand
MOST = 4.0  # a hand-made score counts up to here
MOST_CHARS = 1500  # of a longer text only the beginning votes

_TOKEN = Pattern(r"\x1f+|[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?|[\s,，。_]+|.")


# what was cut out is one thing, however long; every blank and comma is one
_PLAIN = {"\x1f": "#"} | dict.fromkeys(" \n\t,，。_", "_")


def grams(flat: str, lexicon: Lexicon) -> set[str]:
    """Tokens, pairs and triples (3…) of neighbours, and the pairs near the beginning (1…) and the
    end (9…): people begin with what they bought and end with what they want. Numbers are written
    0, cuts #, names of goods G, blanks _."""
    tokens = ["_"]
    for token in _TOKEN.findall(_masked(flat, lexicon)[:MOST_CHARS]):
        first = token[0]
        plain = "0" if first.isdecimal() else _PLAIN.get(first, token)
        if plain != "_" or tokens[-1] != "_":
            tokens.append(plain)
    if tokens[-1] != "_":
        tokens.append("_")
    pairs = [a + b if len(a) == 1 == len(b) else f"{a}+{b}" for a, b in pairwise(tokens)]
    held = set(tokens)
    held.update(pairs)
    held.update([f"3{pair}{c}" for pair, c in zip(pairs, tokens[2:], strict=False)])
    held.update([f"1{pair}" for pair in pairs[:ENDS]])
    held.update([f"9{pair}" for pair in pairs[1 - ENDS :]])
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


def inputs(weights: Mapping[str, float]) -> dict[str, float]:
    """What the hand-made layers found, by name; each counts up to a limit."""
    return {name: min(MOST, weight) for name, weight in weights.items() if weight}


def vote(flat: str, lexicon: Lexicon, hand: Mapping[str, float]) -> dict[CaseType, float]:
    """How likely each type is, in all 1.0; `hand` is what the hand-made layers found."""
    known = _hand()
    a, b, c, d = PRIOR
    for name, weight in hand.items():
        if name in known:
            p, q, u, v = known[name]
            a, b, c, d = a + weight * p, b + weight * q, c + weight * u, d + weight * v
    sums = [a, b, c, d]
    told = (
        (grams(flat, lexicon), talk.table(), SCALE * STEP),
        (concepts.grams(flat, lexicon), _senses(), SENSE * STEP),
    )
    for held, table, scale in told:
        added, size = talk.total(held, table)
        share = scale / size if size else 0.0
        sums = [s + share * x for s, x in zip(sums, added, strict=True)]
    top = max(sums)
    odds = [exp(s - top) for s in sums]
    total = sum(odds)
    return {case: o / total for case, o in zip(CASES, odds, strict=True)}


@lru_cache(maxsize=1)
def _senses() -> dict[str, int]:
    return talk.weights(SENSES)


@lru_cache(maxsize=1)
def _hand() -> dict[str, tuple[float, ...]]:
    rows = (line.rsplit(" ", 4) for line in HAND.strip().splitlines())
    return {name: tuple(map(float, weights)) for name, *weights in rows}
