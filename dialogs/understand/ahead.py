"""A moment ahead in a few words: 2h, 30m, 1d, 半小时, 明天9点, 下周一, 今晚8点半, 12-03 14:00.

For what staff type on purpose; what buyers say of the past is read in times.py.
"""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING, EVENING = time(9), time(20)  # of a day that is named without an hour
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_NUMBER = r"(?:\d{1,4}(?:\.\d+)?|[零〇一二两三四五六七八九十]{1,3}|半)"
_UNITS = (
    (r"(?:minutes?|mins?|m(?!o)|分钟|分)", timedelta(minutes=1)),
    (r"(?:个?(?:小时|钟头)|个半(?:小时|钟头)|hours?|hrs?|h)", timedelta(hours=1)),
    (r"(?:天|days?|d)", timedelta(days=1)),
    (r"(?:个?(?:星期|礼拜)|周|weeks?|w)", timedelta(weeks=1)),
)
_UNIT = "|".join(f"(?P<u{n}>{unit})" for n, (unit, _) in enumerate(_UNITS))
_SPAN = re.compile(rf"(?P<n>{_NUMBER})\s*(?:{_UNIT})(?P<half>半)?(?![a-z])\s*")
_AFTER = re.compile(r"(?:以后|之后|过后|后|later)?\s*")
_IN = re.compile(r"(?:过|再过|in\s)?\s*")
_DAYS = {
    "今天": 0,
    "今日": 0,
    "today": 0,
    "明天": 1,
    "明日": 1,
    "tomorrow": 1,
    "后天": 2,
    "大后天": 3,
}
_PARTED = {"今早": (0, "早"), "今晚": (0, "晚"), "明早": (1, "早"), "明晚": (1, "晚")}
_PARTED |= {"tonight": (0, "晚")}
_WEEKDAY = re.compile(r"(下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?!\d))")
_ENGLISH = re.compile(r"(next\s+)?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b")
_DATE = re.compile(r"(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})[日号]?(?!\d)")
_PART = re.compile(r"(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)")
_CLOCK = re.compile(
    rf"(?:at\s)?({_NUMBER})(?::([0-5]\d)|[点时](?:([一三])刻|(半)|({_NUMBER})分?)?)(?!\d)"
)
_AM_PM = re.compile(r"(?:at\s)?(\d{1,2})(?::([0-5]\d))?\s*(am|pm)\b")
_WEEK = {c: n for n, c in enumerate("一二三四五六")} | {"日": 6, "天": 6}
_WEEK |= {str(n + 1): n for n in range(7)}
_LATE = ("下午", "傍晚", "晚上", "晚", "pm")


def moment_ahead(text: str, now: datetime, tz: str) -> tuple[datetime, str] | None:
    """(the moment in UTC, the words after it) when `text` begins with one that is ahead of `now`.

    A clock without a day is the next such; a day without a clock is its morning.
    """
    said = unicodedata.normalize("NFKC", text).strip()
    words = said.lower()
    if len(words) != len(said):  # a letter whose lower case is longer: nothing that is read here
        return None
    found = _span(words, now) or _on_a_day(words, now.astimezone(ZoneInfo(tz)))
    if found is None or found[0] <= now:
        return None
    at, end = found
    return at.astimezone(now.tzinfo), said[end:].strip(" ,，。.;；")


def _span(words: str, now: datetime) -> tuple[datetime, int] | None:
    start = _match(_IN, words, 0).end()
    total, end = timedelta(), start
    while match := _SPAN.match(words, end):
        unit = next(n for n in range(len(_UNITS)) if match[f"u{n}"])
        n = _number(match["n"])
        half = match["half"] or "半" in match[f"u{unit}"]
        total += (n + (0.5 if half else 0)) * _UNITS[unit][1]
        end = match.end()
    if end == start:
        return None
    end = _match(_AFTER, words, end).end()
    if total.seconds == 0 and _clock(words, end) is not None:
        return None  # 三天后9点 is a day and not a span
    try:
        return now + total, end
    except OverflowError:
        return None


def _on_a_day(words: str, now: datetime) -> tuple[datetime, int] | None:
    """A day, a clock, or both; `now` in the shop's zone."""
    day, end, part = _day(words, now.date())
    clock = _clock(words, end, part)
    if clock is None and day is None:
        return None
    if clock is None:
        at = EVENING if part == "晚" else MORNING
    else:
        at, end = clock
    try:
        moment = datetime.combine(day or now.date(), at, now.tzinfo)
        if day is None and moment <= now:
            moment += timedelta(days=1)
    except OverflowError:
        return None
    return moment, end


def _day(words: str, today: date) -> tuple[date | None, int, str]:
    """(the day, where its words end, the part of the day that they said)."""
    for word, (ahead, part) in _PARTED.items():
        if words.startswith(word):
            return today + timedelta(ahead), len(word), part
    for word in sorted(_DAYS, key=len, reverse=True):
        if words.startswith(word):
            return today + timedelta(_DAYS[word]), len(word), ""
    if match := re.match(rf"({_NUMBER})天(?:以后|之后|后)?", words):
        return today + timedelta(int(_number(match[1]))), match.end(), ""
    if match := _WEEKDAY.match(words):
        return _weekday(today, _WEEK[match[2]], match[1] or ""), match.end(), ""
    if match := _ENGLISH.match(words):
        names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        return _weekday(today, names.index(match[2][:3]), ""), match.end(), ""
    if match := _DATE.match(words):
        return _dated(today, match), match.end(), ""
    return None, 0, ""


def _weekday(today: date, wanted: int, which: str) -> date:
    """周五: the next one; 下周五: that of next week."""
    if which.startswith("下"):
        return today + timedelta(7 - today.weekday() + wanted)
    return today + timedelta((wanted - today.weekday()) % 7 or 7)


def _dated(today: date, match: re.Match[str]) -> date | None:
    try:
        day = date(int(match[1] or today.year), int(match[2]), int(match[3]))
        if match[1] is None and day < today:
            day = day.replace(year=today.year + 1)
    except ValueError:
        return None
    return day


def _clock(words: str, at: int, part: str = "") -> tuple[time, int] | None:
    at = _blanks(words, at)
    if match := _PART.match(words, at):
        part, at = match[1], _blanks(words, match.end())
    if match := _AM_PM.match(words, at):
        hour, minute, part = int(match[1]) % 12, int(match[2] or 0), match[3]
    elif match := _CLOCK.match(words, at):
        hour = int(_number(match[1]))
        quarter = {"一": 15, "三": 45}.get(match[3] or "", 0)
        minute = int(match[2] or 0) or quarter or (30 if match[4] else 0)
        minute = minute or int(_number(match[5] or "零"))
    elif part and at:
        return (EVENING if part in _LATE else MORNING), at
    else:
        return None
    if hour < 12 and (part in _LATE or (part == "中午" and hour < 3)):
        hour += 12
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute), match.end()


def _number(text: str) -> float:
    """15, 1.5, 十五, 两, 半."""
    if text == "半":
        return 0.5
    if text[0].isdigit():
        return float(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return float("".join(str(_DIGITS[c]) for c in text))
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _blanks(words: str, at: int) -> int:
    return len(words) - len(words[at:].lstrip())


def _match(pattern: re.Pattern[str], words: str, at: int) -> re.Match[str]:
    found = pattern.match(words, at)
    assert found is not None  # matches nothing as well
    return found
