"""Many phrases found in one pass over a text, by their first two characters."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")


class PhraseBook(Generic[T]):
    """Phrases with a value each. Latin phrases are found only as whole words.

    Looking costs one dictionary access per character of the text, however many phrases there
    are, so a shop may add thousands.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._pairs: dict[str, list[tuple[str, T]]] = {}
        self._single: dict[str, T] = {}
        for phrase, value in entries:
            if len(phrase) == 1:
                self._single[phrase] = value
            elif phrase:
                self._pairs.setdefault(phrase[:2], []).append((phrase, value))
        for found in self._pairs.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def all_in(self, text: str, most: int = 40) -> list[tuple[int, str, T]]:
        """Every (start, phrase, value) in order, overlapping ones too, the longest first at one
        start; of each beginning at most `most` places, which bounds the work on hostile text."""
        out: list[tuple[int, str, T]] = []
        for pair in self._pairs.keys() & _pairs_of(text):
            at = text.find(pair)
            for _ in range(most):
                for phrase, value in self._pairs[pair]:
                    if text.startswith(phrase, at) and whole(text, at, at + len(phrase)):
                        out.append((at, phrase, value))
                at = text.find(pair, at + 1)
                if at < 0:
                    break
        for char in self._single.keys() & set(text):
            out.append((text.find(char), char, self._single[char]))
        out.sort(key=_place)
        return out

    def longest_at(self, text: str, at: int) -> tuple[str, T] | None:
        """The longest phrase that starts at `at`."""
        for phrase, value in self._pairs.get(text[at : at + 2], ()):
            if text.startswith(phrase, at) and whole(text, at, at + len(phrase)):
                return phrase, value
        char = text[at : at + 1]
        return (char, self._single[char]) if char in self._single else None


@lru_cache(maxsize=2)
def _pairs_of(text: str) -> frozenset[str]:
    return frozenset(map(str.__add__, text, text[1:] + "\n"))


def _place(entry: tuple[int, str, object]) -> tuple[int, int]:
    return entry[0], -len(entry[1])


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
