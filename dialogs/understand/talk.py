"""How usual characters, words and pairs of characters are in complaints, as `habits.py` learnt
from them: a name that no list holds is what complaints do not otherwise say."""

from functools import lru_cache

from dialogs.understand.habit_table import HABITS, STEP

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"  # weights in the table …
ZERO = 26  # … from -26 to 25 steps
UNHEARD = 7.3  # a gram that at most three complaints hold

__all__ = ["LETTERS", "STEP", "UNHEARD", "ZERO", "rarity", "table", "weights"]


def rarity(gram: str) -> float:
    """How rare a character, Latin word or pair of characters is in complaints: 0 in all of
    them, about 7 in three, 9 in none."""
    known = table().get(gram)
    return 9.0 if known is None else known[4] ** 0.5


def unheard(text: str, at: int, first: int, end: int) -> bool:
    """Whether the character at `at`, inside text[first:end], makes no usual pair with its
    neighbours: 蛋仔派对, 恋与深空. Figures may begin or end a name too: 第五人格, 三战."""
    edge = at == first or at + 1 == end
    if edge and text[at] not in _FIGURES:
        return at > first and text[at] in _LAST and rarity(text[at - 1 : at + 1]) >= UNHEARD
    left = at == first or rarity(text[at - 1 : at + 1]) >= UNHEARD
    right = at + 1 == end or rarity(text[at : at + 2]) >= UNHEARD
    return left and right and (at > first or at + 1 < end)


_FIGURES = frozenset("一二三四五六七八九十百千万")
_LAST = frozenset("对号晚么")  # 蛋仔派对


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[float, float, float, float, float]]:
    """gram -> what it adds for each type, and its square of rarity."""
    return weights(HABITS)


def weights(text: str) -> dict[str, tuple[float, float, float, float, float]]:
    """The same of any rows of `rarity gram weights …`."""
    found = {}
    rows: dict[tuple[str, str], tuple[float, float, float, float, float]] = {}
    for line in text.strip().splitlines():
        rare, *pairs = line.split(" ")
        r = float(rare)
        # few rows and few numbers, shared by all grams: they stay in the processor's cache
        worth = {letter: r * (i - ZERO) for i, letter in enumerate(LETTERS)}
        square = r * r
        for gram, code in zip(pairs[::2], pairs[1::2], strict=True):
            if (rare, code) not in rows:
                p, q, u, v = map(worth.__getitem__, code)
                rows[rare, code] = (p, q, u, v, square)
            found[gram] = rows[rare, code]
    return found
