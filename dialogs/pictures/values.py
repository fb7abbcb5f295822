"""Printed words to values: numbers, amounts, times, methods. None where it is not one."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

from dialogs.pictures.labels import METHODS
from rules.order_numbers import made

_DASHES = str.maketrans(dict.fromkeys("—–‐‑‒―−－﹣ー", "-"))
_CLOCK = r"([01]?\d|2[0-4])[:：.;]\s?([0-5]\d)(?:[:：.;]\s?([0-5]\d))?"
_HALF = r"(凌晨|早上|上午|中午|下午|晚上|AM|PM|am|pm)?"
_DAY = r"(1[0-2]|0?[1-9])\s?[-/.月]\s?(3[01]|[12]\d|0?[1-9])\s?日?"
_GAP = r"[\sT,_]*(?:\(?(?:周|星期)[一二三四五六日天]\)?)?\s*"  # OCR often loses the blank
_STAMP = re.compile(r"(?<!\d)(20\d\d)\s?[-/.年]\s?" + _DAY + _GAP + _HALF + r"\s*" + _CLOCK)
_COMPACT = re.compile(
    r"(?<![\dA-Za-z])(20\d\d)(0\d|1[0-2])([0-3]\d)\s?([01]\d|2[0-3])([0-5]\d)([0-5]\d)(?![\dA-Za-z])"
)
_NO_YEAR = re.compile(r"(?<![\d年/.-])" + _DAY + _GAP + _HALF + r"\s*" + _CLOCK)
_ENGLISH = re.compile(
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*(\d{1,2}),?\s*(20\d\d),?\s*"
    r"(?:at\s*)?" + _CLOCK + r"\s*(AM|PM|am|pm)?"
)
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_AMOUNT = re.compile(
    r"(?P<sign>[-+])?\s?(?P<mark>[¥￥Y]|CNY|RMB|US\$|\$)?\s?(?P<sign2>[-+])?\s?"
    r"(?P<number>\d{1,3}(?:[,，]\d{3})+(?:[.。]\s?\d{1,2})?|\d{1,7}(?:[.。]\s?\d{1,2})?)(?![\d.])"
    r"\s?(?P<unit>元|圆|CNY|RMB|yuan)?",
    re.IGNORECASE,
)
_ORDER = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9]|[-_](?=[A-Za-z0-9])){5,39}")


def plain(text: str) -> str:
    """Half width, one kind of dash; the length may change."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES)


def amount_in(text: str, *, marked: bool = False) -> Decimal | None:
    """The first sum of money, without its sign. `marked`: only with ¥, 元, a sign or cents."""
    for hit in _AMOUNT.finditer(plain(text)):
        number = hit["number"].replace(",", "").replace("。", ".").replace(" ", "")
        sure = hit["mark"] or hit["unit"] or "." in number
        if marked and not sure and not (hit["sign"] or hit["sign2"]):
            continue
        if not sure and len(number) > 6:
            continue  # a bare long number is a number, not money
        return Decimal(number).quantize(Decimal("0.01"))
    return None


def time_in(text: str, year: int | None = None) -> datetime | None:
    """The first day with a clock time, naive, as printed. `year` for pages that leave it out."""
    text = plain(text)
    if hit := _STAMP.search(text):
        return _stamp(*hit.groups())
    if hit := _ENGLISH.search(text):
        g = hit.groups()
        month = str(_MONTHS.index(g[0]) // 3 + 1)
        return _stamp(g[2], month, g[1], (g[6] or "").upper(), g[3], g[4], g[5])
    if hit := _COMPACT.search(text):
        g = hit.groups()
        return _stamp(g[0], g[1], g[2], None, g[3], g[4], g[5])
    if year and (hit := _NO_YEAR.search(text)):
        return _stamp(str(year), *hit.groups())
    return None


def _stamp(
    year: str, month: str, day: str, half: str | None, hour: str, minute: str, second: str | None
) -> datetime | None:
    clock = int(hour)
    if half and half.upper() in ("下午", "晚上", "PM") and clock < 12:
        clock += 12
    try:
        return datetime(  # noqa: DTZ001 - as printed; the caller knows the shop's zone
            int(year), int(month), int(day), clock, int(minute), int(second or 0)
        )
    except ValueError:
        return None


def has_seconds(text: str) -> bool:
    """Whether the printed time names seconds."""
    return bool(re.search(r"\d[:：]\d\d[:：]\d\d", plain(text))) or bool(_COMPACT.search(text))


def number_in(text: str) -> str | None:
    """The first order or payment number: letters and digits, upper case, blanks removed."""
    joined = re.sub(r"(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])", "", plain(text).replace("·", ""))
    for hit in _ORDER.finditer(joined):
        word = hit[0]
        if sum(c.isdigit() for c in word) >= 4 and not _is_day(word):
            return word.upper()
    return None


def _is_day(word: str) -> bool:
    return bool(re.fullmatch(r"20\d\d-\d{1,2}-\d{1,2}", word))


def is_phone(word: str) -> bool:
    return bool(re.fullmatch(r"1[3-9]\d{9}", word))


def method_in(text: str) -> str | None:
    """The payment method that a value names."""
    text = plain(text).casefold()
    for pattern, method in METHODS:
        if re.search(pattern, text):
            return method
    return None


def quantity_in(text: str) -> int | None:
    hit = re.search(r"(?<!\d)[xX×]?\s?(\d{1,5})(?!\d|\.\d)", plain(text))
    return int(hit[1]) if hit else None


def day_in_number(number: str) -> tuple[date | None, bool] | None:
    """The day that a number carries: (day, True when it only can be a day), None when it has none.

    The shapes stand in rules/order_numbers.py.
    """
    told = made(number)
    return None if told is None else (told.day, told.shape.certain)
