"""Text as it was typed and as it is matched, position by position.

Matching wants one spelling: NFKC, lower case, Simplified characters, common slips of the input
method folded (帐→账, 末到→未到). All of that is done without changing the length wherever
possible, so what is found can be shown verbatim.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dialogs.understand.patterns import Pattern
from dialogs.understand.script import to_simplified

MAX_CHARS = 4096  # a longer message is read up to here; the whole text stays in the inbox

_INVISIBLE = Pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u20e3]")
_FULL = "".join(map(chr, range(0xFF01, 0xFF5F)))
_PUNCTUATION = {"\u3000": " ", "\xa0": " ", "\t": " ", "\r": " ", "“": '"', "”": '"', "＂": '"'}


class Folded(NamedTuple):
    """`flat` is matched; `shown` is NFKC with case and script kept, same length as `flat`."""

    raw: str
    shown: str
    flat: str
    at: tuple[int, ...] | None  # index in raw of each character of flat; None: the same

    def verbatim(self, start: int, end: int) -> str:
        """What the buyer typed for flat[start:end]."""
        if self.at is None:
            return self.raw[start:end]
        if start >= end:
            return ""
        last = self.at[end - 1]
        return self.raw[self.at[start] : last + 1]

    def in_raw(self, start: int, end: int) -> tuple[int, int]:
        """The span of raw that flat[start:end] came from."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end - 1] + 1


@lru_cache(maxsize=1)
def _width_table() -> dict[int, str]:
    table = {ord(c): chr(ord(c) - 0xFEE0) for c in _FULL}
    table.update({ord(k): v for k, v in _PUNCTUATION.items()})
    return table


@lru_cache(maxsize=1)
def _script_table() -> dict[int, str]:
    table = dict(to_simplified())
    table.update({ord("A") + i: chr(ord("a") + i) for i in range(26)})
    table.update({ord("「"): '"', ord("」"): '"', ord("『"): '"', ord("』"): '"'})
    return table


def fold(raw: str, typos: Iterable[tuple[str, str]] = ()) -> Folded:
    """The two readings of `raw`. `typos` are pairs of equal length (wrong, right)."""
    raw = raw[:MAX_CHARS]
    shown = raw.translate(_width_table())
    at: tuple[int, ...] | None = None
    if not shown.isascii() and (
        not unicodedata.is_normalized("NFKC", shown) or _INVISIBLE.search(shown)
    ):
        shown, at = _expanded(shown)
    if " " in shown and _SPREAD.search(shown):
        shown, at = _kept(shown, at, {m.start() for m in _GAP.finditer(shown)})
    if "," in raw and _THOUSANDS.search(raw):
        commas = {i for m in _THOUSANDS.finditer(raw) for i in range(*m.span()) if raw[i] == ","}
        origins = range(len(shown)) if at is None else at
        shown, at = _kept(shown, at, {i for i, o in enumerate(origins) if o in commas})
    flat = shown.translate(_script_table())
    for wrong, right in typos:
        if wrong in flat:
            flat = flat.replace(wrong, right)
    return Folded(raw, shown, flat, at)


def _expanded(text: str) -> tuple[str, tuple[int, ...]]:
    """NFKC character by character, invisible ones left out; the origin of each result."""
    out: list[str] = []
    at: list[int] = []
    for index, char in enumerate(text):
        if _INVISIBLE.match(char):
            continue
        plain = unicodedata.normalize("NFKC", char)[:8]
        out.append(plain)
        at.extend([index] * len(plain))
    joined = "".join(out)[:MAX_CHARS]
    return joined, tuple(at[:MAX_CHARS])


# 刚 微 信 付, ¥3 0 . 0 0: typed with a blank after every sign
_SPREAD = Pattern(r"(?:[\u4e00-\u9fff] ){3}[\u4e00-\u9fff](?![^ \n,。])|[¥￥]\d(?: [\d.]){2}")
_GAP = re.compile(
    r"(?<![^ \n][\u4e00-\u9fff])(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?![^ \n,，。!！?？]))"
    r"|(?<=[¥￥]\d) (?=[\d.](?: |\n|$))|(?<= [\d.]) (?=[\d.](?: |\n|$))"
)


# 1,250 with a plain comma is one number; 30，200 are two, and nobody pays 100,200
_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,2}(?:,\d{3}){1,2}(?![\d,]|话费|流量)")


def _kept(text: str, at: tuple[int, ...] | None, gone: set[int]) -> tuple[str, tuple[int, ...]]:
    """Without the signs at `gone`; the origin of each that is left."""
    kept = [i for i in range(len(text)) if i not in gone]
    return "".join(text[i] for i in kept), tuple(i if at is None else at[i] for i in kept)


# two hours ago, a day: how many, in English
ENGLISH = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
}
ENGLISH |= {
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
}
ENGLISH_COUNT = "|".join(ENGLISH)
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
DIGITS.update({"〇": 0, "两": 2, "幺": 1, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5})
DIGITS.update({"陆": 6, "柒": 7, "捌": 8, "玖": 9, "俩": 2, "仨": 3, "洞": 0, "拐": 7, "勾": 9})
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}


def number(text: str) -> int | None:
    """A whole number in digits or Chinese numerals (三十, 一百六, 两千零五, 二零二六); else None."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if not any(c in _UNITS or c in "万廿卅" for c in text):
        return _spelled(text)
    total = section = digit = 0
    unit = 1
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
            if digit == 0:
                unit = 1
        elif char in "廿卅":
            section, unit = section + (20 if char == "廿" else 30), 1
        elif char in _UNITS:
            unit = _UNITS[char]
            section += (digit or 1) * unit
            digit = 0
        elif char == "万":
            total, section, digit, unit = (total + section + digit) * 10000, 0, 0, 10000
        elif char.isdigit() and char.isascii():
            digit = digit * 10 + int(char)
        else:
            return None
    # 一百六 is 160, 一万二 12000: a last digit counts in the next lower unit
    return total + section + digit * (unit // 10 if unit >= 100 else 1)


def _spelled(text: str) -> int | None:
    value = 0
    for char in text:
        if char in DIGITS:
            value = value * 10 + DIGITS[char]
        elif char.isascii() and char.isdigit():
            value = value * 10 + int(char)
        else:
            return None
    return value if text else None
