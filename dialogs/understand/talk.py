"""How usual characters, words and pairs of characters are in complaints, as `habits.py` learnt
from them: a name that no list holds is what complaints do not otherwise say."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from dialogs.understand.habit_table import HABITS, STEP

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"  # weights in the table …
ZERO = 26  # … from -26 to 25 steps
UNHEARD = 7.3  # a gram that at most three complaints hold

__all__ = ["LETTERS", "STEP", "UNHEARD", "ZERO", "rarity", "table", "total", "weights"]


def rarity(gram: str) -> float:
    """How rare a character, Latin word or pair of characters is in complaints: 0 in all of
    them, about 7 in three, 9 in none."""
    known = table().get(gram)
    return 9.0 if known is None else (known >> 4 * ROOM) ** 0.5 / 2


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
def table() -> dict[str, int]:
    """gram -> what it adds for each type, and its square of rarity, in one number."""
    return weights(HABITS)


ROOM, LIFT = 24, 1024  # bits of each part of such a number; what keeps a part from falling below 0
_PART = (1 << ROOM) - 1


def weights(text: str) -> dict[str, int]:
    """The same of any rows of `rarity gram weights …`. Rarities are written in halves, so all
    parts are whole numbers of halves, and sums of thousands of them stay within their room."""
    found = {}
    rows: dict[tuple[str, str], int] = {}
    for line in text.strip().splitlines():
        rare, *pairs = line.split(" ")
        halves = round(2 * float(rare))
        # few numbers, shared by all grams: they stay in the processor's cache
        worth = {letter: halves * (i - ZERO) + LIFT for i, letter in enumerate(LETTERS)}
        for gram, code in zip(pairs[::2], pairs[1::2], strict=True):
            if (rare, code) not in rows:
                parts = (*map(worth.__getitem__, code), halves * halves)
                rows[rare, code] = sum(part << ROOM * at for at, part in enumerate(parts))
            found[gram] = rows[rare, code]
    return found


def total(grams: Iterable[str], table: Mapping[str, int]) -> tuple[list[float], float]:
    """What the known ones of the grams add for each type, and the length of their vector."""
    rows = [table[gram] for gram in grams if gram in table]
    whole, lift = sum(rows), len(rows) * LIFT
    told = [((whole >> ROOM * at & _PART) - lift) / 2 for at in range(4)]
    return told, (whole >> 4 * ROOM) ** 0.5 / 2
