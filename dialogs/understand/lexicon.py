"""The words of the trade as data; a shop adds its own with `Lexicon.extended`.

Everything is written as it is matched: lower case, Simplified, typos folded. Sources: how
buyers of point cards, top-ups, memberships and card keys write; no list was copied.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from dialogs.understand.words import (
    ABUSIVE,
    ANGRY,
    BARE_GOODS,
    BRANDS,
    GOODS,
    PAYMENTS,
    TWO_WORDS,
    TYPOS,
)
from rules.case import PaymentMethod


@dataclass(frozen=True, slots=True, eq=False)  # compared and hashed as one object: it is a key
class Lexicon:
    """Every list may be lengthened by a shop; the last four add phrases to a case type."""

    typos: tuple[tuple[str, str], ...]
    payments: tuple[tuple[str, PaymentMethod], ...]  # (word, method)
    brands: tuple[str, ...]
    goods: tuple[str, ...]
    bare_goods: frozenset[str]
    angry: tuple[str, ...]
    abusive: tuple[str, ...]
    not_delivered: tuple[str, ...] = ()
    wrong_item: tuple[str, ...] = ()
    invalid_card: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def extended(self, extra: Mapping[str, Sequence[str]]) -> "Lexicon":
        """A shop's own words, e.g. {"brands": ["某某传奇"], "typos": ["卡蜜=卡密"],
        "payments": ["alipay=蚂蚁"], "not_delivered": ["没送来"]}. Unknown lists and typos of
        unequal length raise ValueError."""
        changes: dict[str, object] = {}
        names = {f.name for f in fields(self)}
        for name, words in extra.items():
            if name not in names:
                raise ValueError(f"the lexicon has no list {name!r}; it has {sorted(names)}")
            own = [str(w).strip().lower() for w in words if str(w).strip()]
            changes[name] = _joined(name, own, getattr(self, name))
        return replace(self, **changes)  # type: ignore[arg-type]


def _joined(name: str, own: list[str], old: object) -> object:
    if name == "typos":
        return (*(_typo(w) for w in own), *old)  # type: ignore[misc]
    if name == "payments":
        pairs = [(w.partition("=")[2], w.partition("=")[0]) for w in own]
        if any(method not in PAYMENTS or not word for word, method in pairs):
            raise ValueError("payments are written method=word, e.g. alipay=蚂蚁")
        return tuple(sorted((*pairs, *old), key=lambda p: -len(p[0])))  # type: ignore[misc]
    if name == "bare_goods":
        return frozenset({*own, *old})  # type: ignore[misc]
    return tuple(sorted({*own, *old}, key=lambda w: (-len(w), w)))  # type: ignore[misc]


def _typo(pair: str) -> tuple[str, str]:
    wrong, _, right = pair.partition("=")
    if len(wrong) != len(right) or not wrong:
        raise ValueError(f"a typo is written wrong=right with equal length: {pair!r}")
    return wrong, right


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """The shipped words, made once at first use."""
    payments = [(w.strip(), m) for m, text in PAYMENTS.items() for w in _payment_words(text)]
    typos = tuple(_typo(p) for p in TYPOS.split() if p.partition("=")[0] != p.partition("=")[2])
    goods = _phrases(GOODS)
    return Lexicon(
        typos=typos,
        payments=tuple(sorted(payments, key=lambda p: -len(p[0]))),
        brands=tuple(sorted(_phrases(BRANDS), key=lambda w: (-len(w), w))),
        goods=tuple(sorted(goods, key=lambda w: (-len(w), w))),
        bare_goods=frozenset(_phrases(BARE_GOODS)),
        angry=_phrases(ANGRY),
        abusive=_phrases(ABUSIVE),
    )


def _phrases(text: str) -> tuple[str, ...]:
    """Words split at blanks; the known two-word names are kept together."""
    pairs = [p for line in TWO_WORDS.split("\n") for p in line.split("|") if p]
    found = [p for p in pairs if f" {p} " in f" {' '.join(text.split())} "]
    found.sort(key=len, reverse=True)
    rest = f" {' '.join(text.split())} "
    for phrase in found:
        rest = rest.replace(f" {phrase} ", " ")
    return tuple(dict.fromkeys([*found, *rest.split()]))


def _payment_words(text: str) -> tuple[str, ...]:
    return _phrases(text)
