"""Spans of time counted back from now: 两个半小时前, 1 hr 30 min ago, 三个字之前, 30秒前."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice

from dialogs.understand import calendar_days, days
from dialogs.understand.clocks import MOST
from dialogs.understand.normalise import ENGLISH, ENGLISH_COUNT, number
from rules.case import Precision


@lru_cache(maxsize=1)
def _ago() -> re.Pattern[str]:
    n = (
        r"(?:\d{1,4}(?:\.\d)?|[零一二两俩三四五六七八九十百]{1,5}|半|个(?=把)|half an?|"
        rf"{ENGLISH_COUNT})"
    )
    return re.compile(
        rf"(?:(?<!\d)(?P<hours>\d{{1,2}}|[一二两三四五六七八九十]|(?<![a-z])(?:an?|one|two|three)) ?个?(?:小时|钟头|h(?:ou)?rs?) ?(?:零|and )?)?"
        rf"(?P<n>{n}) ?(?P<half>个半|个多|来|多|把)? ?个? ?(?P<u>小时|钟头|钟|刻钟|分钟|分"
        rf"|秒钟?|字|min(?:ute)?s?|h(?:ou)?rs?|hours?|h(?= ago)"
        rf"|天半|天|日|周|星期|礼拜|月|年|days?|weeks?|months?)(?P<tail>半|多| and (?:a )?half)?(?:钟)?(?:之"
        rf"|以)?(?P<ago>前(?!面|后)| ago)"
        rf"|(?<![点半刻分时])前(?P<just>[面头])?(?P<n2>{n}) ?(?P<half2>个半|来|多)? ?个?(?P<u2>小时|钟头|刻钟|分钟)"
        rf"(?=[买拍充付下订]|(?(just)[ ,。\n]|[买拍充付下订]))"
    )  # fmt: skip


def moments_ago(flat: str, now: datetime) -> Iterator[tuple[int, int, datetime, Precision]]:
    """(start, end, the moment, how exact) of every 三天前 and two hours ago in the text."""
    if "前" in flat or "ago" in flat:
        for match in islice(_ago().finditer(flat), MOST):
            found = _moved(match, now)
            if found:
                yield match.start(), match.end(), *found


def _moved(match: re.Match[str], now: datetime) -> tuple[datetime, Precision] | None:
    count, unit = match["n"] or match["n2"], match["u"] or match["u2"]  # 前两个小时买的
    half = "个半" in (match["half"], match["half2"]) or "半" in (match["tail"] or "")
    half = half or "half" in (match["tail"] or "")
    minutes = span_minutes(count, unit, half)
    a_while = count == "半" and unit == "天"  # 半天前
    if minutes is None or a_while or days.vague(count):
        return None
    if match["hours"]:  # 1小时30分钟前
        hours = ENGLISH.get(match["hours"]) or number(match["hours"])
        minutes += 60 * (hours or 0)
    at = (now - timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if unit in ("月", "month", "months"):
        at = calendar_days.months_back(now, max(1, round(minutes / 43200)))
        if minutes == 21600:
            at = now - timedelta(days=15)
    if unit == "年":
        at = calendar_days.months_back(now, 12 * (minutes // 525600) or 6)
    precision: Precision = "minute"
    if unit in _DAYS or unit[:3] in ("day", "wee", "mon"):
        precision, at = "day", at.replace(hour=0, minute=0)
    elif unit in ("小时", "钟头", "钟") or unit.startswith("h"):
        precision = "hour" if minutes % 60 == 0 else "minute"
    return at.replace(second=0, microsecond=0), precision


_DAYS = frozenset({"天", "天半", "日", "周", "星期", "礼拜", "月", "年"})


def span_minutes(count: str, unit: str, and_half: bool) -> int | None:
    """两个半小时 → 150; a month counts 30 days, a year 365."""
    if unit.startswith("秒"):
        return 0
    size = _UNIT_MINUTES.get(unit) or _UNIT_MINUTES.get(unit.rstrip("s"))
    if size is None:
        return None
    if count == "半" or count.startswith("half"):
        return size // 2
    if count == "个":  # 个把小时
        return size if size == 60 else None
    if count in ENGLISH:
        value: float | None = ENGLISH[count]
    elif "." in count:
        value = float(count)
    else:
        value = number(count)
    if value is None:
        return None
    return round(value * size + (size / 2 if and_half or unit == "天半" else 0))


_UNIT_MINUTES = {
    "分": 1, "分钟": 1, "min": 1, "minute": 1, "小时": 60, "钟头": 60, "钟": 60, "刻钟": 15, "字": 5, "h": 60, "hr": 60, "hour": 60,
    "天": 1440, "天半": 1440, "日": 1440, "day": 1440, "周": 10080, "星期": 10080, "礼拜": 10080,
    "week": 10080, "月": 43200, "month": 43200, "年": 525600,
}  # fmt: skip


def minutes_ago(now: datetime, minutes: int) -> tuple[datetime, Precision]:
    """`now` minus a stated span, with the precision that its unit gives."""
    at = (now - timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if minutes % 1440 == 0:
        return at.replace(hour=0, minute=0), "day"
    return at, ("hour" if minutes % 60 == 0 else "minute")
