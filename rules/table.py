"""Reading a table of config.toml key by key and noting every fault instead of the first.

A reader asks for the keys that it knows; what nobody asked for is an unknown key. So the known
keys, their types and their ranges stand in one place: the code that uses them.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar, cast

from rapidfuzz.distance import OSA, JaroWinkler

T = TypeVar("T", bound=str)
_CLOCK_TEXT = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_SHOWN = 60  # characters of a value that a fault repeats


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a config.

    `key` is the full dotted key, `found` never holds the value of a secret or of an unknown key.
    `line` and `source` (a file or an environment variable) are added by who read the file.
    """

    key: str
    expected: str
    found: str
    suggestion: str | None = None
    line: int | None = None
    source: str = ""


class Faults:
    """The faults noted so far; the first one of a key counts."""

    def __init__(self) -> None:
        self._by_key: dict[str, Fault] = {}

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def add(self, key: str, expected: str, found: str, suggestion: str | None = None) -> None:
        self._by_key.setdefault(key, Fault(key, expected, found, suggestion))

    def all(self) -> tuple[Fault, ...]:
        return tuple(self._by_key.values())


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that a mistyped one most likely means, or None when none is near.

    A slip of one key (one letter more, less, other, or two swapped) is distance 1; longer words
    are allowed one slip per three letters.
    """
    typed = word.casefold()

    def far(other: str) -> tuple[int, float]:
        other = other.casefold()
        return OSA.distance(typed, other), -JaroWinkler.similarity(typed, other)

    best = min(known, key=far, default=None)
    if best is None or far(best)[0] > max(1, min(len(typed), len(best)) // 3):
        return None
    return best


def described(value: object, *, secret: bool = False) -> str:
    """A found value in a few words; of a secret only what sort of value it is."""
    match value:
        case None:
            return "没有 / nothing"
        case "":
            return "空的 empty"
        case bool():
            sort = "真假值 true/false"
        case int() | float():
            sort = "数字 a number"
        case str():
            sort = "文字 a text"
        case Mapping():
            return "表 a table"
        case Sequence():
            return f"{len(value)} 项的列表 a list of {len(value)}"
        case _:
            sort = "日期时间 a date or time"
    if secret:
        return sort
    shown = f'"{value}"' if isinstance(value, str) else str(value).lower()
    shown = "".join(char if char.isprintable() else " " for char in shown)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"


class Table:
    """One table and its dotted name. Every getter notes a fault and returns a stand-in value."""

    def __init__(self, value: object, name: str, faults: Faults) -> None:
        self.name = name
        self.faults = faults
        self._asked: dict[str, None] = {}
        self._values: Mapping[str, Any] = {}
        if isinstance(value, Mapping):
            self._values = value
        else:
            expected = f"一个表 a table [{name}]"
            faults.add(name, expected, described(value, secret=value is not None))
            self.faults = Faults()  # that all its keys are missing then is not worth saying

    def __contains__(self, key: str) -> bool:
        self._asked[key] = None
        return key in self._values

    def names(self) -> list[str]:
        """All keys that are there; for tables whose keys the shop chooses."""
        self._asked |= dict.fromkeys(self._values)
        return list(self._values)

    def full(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key

    def raw(self, key: str) -> Any:
        self._asked[key] = None
        return self._values.get(key)

    def fault(
        self, key: str, expected: str, *, secret: bool = False, suggestion: str | None = None
    ) -> None:
        found = described(self._values.get(key), secret=secret)
        self.faults.add(self.full(key), expected, found, suggestion)

    def table(self, key: str) -> "Table":
        return Table(self.raw(key), self.full(key), self.faults)

    def flag(self, key: str) -> bool:
        value = self.raw(key)
        if isinstance(value, bool):
            return value
        self.fault(key, "true 或 false / true or false")
        return False

    def whole(self, key: str, least: int, most: int) -> int:
        value = self.raw(key)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self.fault(key, f"{least}–{most} 的整数 / a whole number from {least} to {most}")
        return least

    def number(self, key: str, least: float, most: float) -> float:
        """A number greater than or equal to `least`, e.g. hours: 24 or 0.5."""
        value = self.raw(key)
        good = isinstance(value, int | float) and not isinstance(value, bool)
        if good and math.isfinite(value) and least <= value <= most:
            return float(value)
        self.fault(key, f"{least:g}–{most:g} 的数字 / a number from {least:g} to {most:g}")
        return least

    def money(self, key: str, most: int) -> Decimal:
        """Yuan from 0 to `most` with at most two decimals, written as a number or a text."""
        value = self.raw(key)
        if isinstance(value, int | float | str) and not isinstance(value, bool):
            try:
                amount = Decimal(str(value))
                if 0 <= amount <= most and amount == amount.quantize(Decimal("0.01")):
                    return amount.quantize(Decimal("0.01"))
            except InvalidOperation:
                pass
        self.fault(key, f"0–{most} 元，最多两位小数 / yuan from 0 to {most}, at most 2 decimals")
        return Decimal(0)

    def text(self, key: str, *, empty: bool = True, secret: bool = False) -> str:
        value = self.raw(key)
        if isinstance(value, str) and (empty or value.strip()):
            return value.strip()
        wanted = (
            "文字（加双引号）/ a text" if empty else "不能留空的文字 / a text that is not empty"
        )
        self.fault(key, wanted, secret=secret)
        return ""

    def choice(self, key: str, options: Sequence[T]) -> T:
        value = self.raw(key)
        if isinstance(value, str) and value in options:
            return cast(T, value)
        listed = " | ".join(f'"{option}"' for option in options)
        near = nearest(value, options) if isinstance(value, str) else None
        self.fault(key, f"其中之一 one of {listed}", suggestion=near)
        return options[0]

    def items(self, key: str) -> list[tuple[str, Any]]:
        """(full key, value) of each item of a list."""
        value = self.raw(key)
        if isinstance(value, list | tuple):
            return [(f"{self.full(key)}[{n}]", item) for n, item in enumerate(value)]
        self.fault(key, "列表 a list [...]")
        return []

    def texts(self, key: str) -> tuple[str, ...]:
        good = []
        for name, item in self.items(key):
            if isinstance(item, str) and item.strip():
                good.append(item.strip())
            else:
                self.faults.add(name, "不能留空的文字 / a text that is not empty", described(item))
        return tuple(good)

    def choices(
        self, key: str, options: Sequence[T], names: Mapping[T, str] | None = None
    ) -> tuple[T, ...]:
        """A list of different options; `names` are what people call them."""
        called = names or {}
        good: list[T] = []
        for name, item in self.items(key):
            if isinstance(item, str) and item in options and item not in good:
                good.append(cast(T, item))
                continue
            listed = " | ".join(
                f'"{option}" {called.get(option, "")}'.strip() for option in options
            )
            near: str | None = None
            if isinstance(item, str):
                meant = nearest(item, list(called.values()))
                named = next((option for option in options if called.get(option) == meant), None)
                near = nearest(item, options) or (named if meant else None)
            expected = f"其中之一，不重复 one of, each once: {listed}"
            self.faults.add(name, expected, described(item), None if near == item else near)
        return tuple(good)

    def dates(self, key: str) -> frozenset[date]:
        """Days, as texts "2027-02-07" or as dates of TOML."""
        days = set()
        for name, item in self.items(key):
            day = _date(item)
            if day is None:
                self.faults.add(name, '日期 a date such as "2027-02-07"', described(item))
            else:
                days.add(day)
        return frozenset(days)

    def clock(self, key: str) -> time | None:
        """ "09:00"; "" as None."""
        value = self.raw(key)
        at = None if value == "" else _clock(value)
        if value != "" and at is None:
            self.fault(key, '"" 或 "09:00" / "" or a time of day')
        return at

    def clock_span(self, key: str) -> tuple[time, time] | None:
        """["23:00", "08:00"] as (from, until); [] as None."""
        value = self.raw(key)
        if value == []:
            return None
        if isinstance(value, list) and len(value) == 2 and value[0] != value[1]:
            start, end = (_clock(item) for item in value)
            if start is not None and end is not None:
                return start, end
        self.fault(key, '[] 或 ["23:00", "08:00"] / [] or from and until')
        return None

    def close(self) -> None:
        """Note every key that nobody asked for. Their values are not repeated: one may be a
        secret under a mistyped name."""
        known = list(self._asked)
        for key in self._values:
            if key not in self._asked:
                near = nearest(key, known)
                expected = "已知的键 one of: " + ", ".join(known)
                suggestion = self.full(near) if near else None
                self.faults.add(self.full(key), expected, "未知的键 unknown key", suggestion)


def _date(value: object) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return None


def _clock(value: object) -> time | None:
    if isinstance(value, time):  # 23:00:00 without quotes is a time of TOML
        return value
    if isinstance(value, str) and _CLOCK_TEXT.fullmatch(value):
        return time.fromisoformat(value)
    return None
