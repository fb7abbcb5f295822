"""Many phrases found in one pass over a text, by their first two characters."""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Found = list[tuple[int, str, T]]  # (start, phrase, value)
MOST = 8  # places of one beginning that are looked at, which bounds the work on hostile text

_SOURCES: list[Callable[[Any], Iterable[tuple[str, Any]]]] = []


class PhraseBook(Generic[T]):
    """One list of phrases with a value each, as a lexicon has them. Latin phrases are found only
    as whole words.

    All books are looked through together, once for each text: that costs one dictionary access
    per character, however many phrases there are, so a shop may add thousands.
    """

    def __init__(self, entries: Callable[[Any], Iterable[tuple[str, T]]]) -> None:
        self._place = len(_SOURCES)
        _SOURCES.append(entries)

    def all_in(self, text: str, lexicon: Hashable) -> Found[T]:
        """Every phrase in order, overlapping ones too, the longest first at one start."""
        return _found(text, lexicon)[self._place]

    def longest_at(self, text: str, at: int, lexicon: Hashable) -> str | None:
        """The longest phrase that starts at `at`."""
        pairs, singles = _index(lexicon)
        ends, goes_on = pairs.get(text[at : at + 2], _NO_ENTRIES)
        near: list[_Entry] = [*goes_on.get(text[at + 2 : at + 3], ()), *ends]
        for place, phrase, _, edged in near:
            if place != self._place or not text.startswith(phrase, at):
                continue
            if not edged or whole(text, at, at + len(phrase)):
                return phrase
        char = text[at : at + 1]
        return char if any(place == self._place for place, _ in singles.get(char, ())) else None


_Entry = tuple[int, str, Any, bool]  # book, phrase, value, begins or ends in Latin or a digit
# phrases of two characters, and longer ones by their third, the longest first
_Pair = tuple[list[_Entry], dict[str, list[_Entry]]]
_NO_ENTRIES: _Pair = ([], {})


@lru_cache(maxsize=4)
def _index(lexicon: Hashable) -> tuple[dict[str, _Pair], dict[str, list[tuple[int, Any]]]]:
    """Phrases of every book by their first two characters, and single ones."""
    pairs: dict[str, _Pair] = {}
    singles: dict[str, list[tuple[int, Any]]] = {}
    for place, entries in enumerate(_SOURCES):
        for phrase, value in entries(lexicon):
            if len(phrase) == 1:
                singles.setdefault(phrase, []).append((place, value))
            elif phrase:
                edged = _latin(phrase[0]) or _latin(phrase[-1])
                ends, goes_on = pairs.setdefault(phrase[:2], ([], {}))
                room = goes_on.setdefault(phrase[2], []) if len(phrase) > 2 else ends
                room.append((place, phrase, value, edged))
    for _, goes_on in pairs.values():
        for found in goes_on.values():
            found.sort(key=lambda entry: -len(entry[1]))
    return pairs, singles


@lru_cache(maxsize=2)
def _found(text: str, lexicon: Hashable) -> list[Found[Any]]:
    """What each book finds in the text."""
    pairs, singles = _index(lexicon)
    out: list[Found[Any]] = [[] for _ in _SOURCES]
    starts, find = text.startswith, text.find
    for pair in pairs.keys() & set(map(str.__add__, text, text[1:])):
        at, (ends, goes_on) = find(pair), pairs[pair]
        for _ in range(MOST):
            for place, phrase, value, edged in goes_on.get(text[at + 2 : at + 3], ()):
                if starts(phrase, at) and (not edged or whole(text, at, at + len(phrase))):
                    out[place].append((at, phrase, value))
            for place, phrase, value, edged in ends:
                if not edged or whole(text, at, at + 2):
                    out[place].append((at, phrase, value))
            at = find(pair, at + 1)
            if at < 0:
                break
    for char in singles.keys() & set(text):
        for place, value in singles[char]:
            out[place].append((find(char), char, value))
    for hits in out:
        if len(hits) > 1:
            hits.sort(key=_place)
    return out


def _place(entry: tuple[int, str, object]) -> tuple[int, int]:
    return entry[0], -len(entry[1])


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def whole(text: str, start: int, end: int) -> bool:
    """False when text[start:end] begins or ends inside a Latin word or a number."""
    first, last = text[start], text[end - 1]
    if first.isascii() and first.isalnum() and start:
        before = text[start - 1]
        if before.isascii() and (before.isalpha() or (first.isdigit() and before.isdigit())):
            return False
    if last.isascii() and last.isalnum() and end < len(text):
        after = text[end]
        if after.isascii() and (after.isalpha() or (last.isdigit() and after.isdigit())):
            return False
    return True
