"""Days: dates, and days counted from now, weekdays and festivals, resolved to the past."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import islice

from dialogs.understand.calendar_days import (
    DATED,
    DayMention,
    Rolls,
    month_number,
    month_of,
    year_of,
)
from dialogs.understand.day_patterns import WEEKDAYS, day_pattern
from dialogs.understand.festivals import FESTIVALS, last_of, nth_weekday
from dialogs.understand.normalise import ENGLISH, number
from dialogs.understand.patterns import Pattern

MOST = 24  # days that are read in one text


_RELATIVE = {
    "大大前天": 4, "大大前日": 4, "大大前儿": 4, "昨个": 1, "今个": 0, "昨": 1, "今": 0, "前个": 2, "大前天": 3, "大前日": 3, "大前儿": 3, "前天": 2, "前日": 2, "前儿": 2, "昨天": 1, "昨日": 1, "昨儿": 1, "寻日": 1,
    "琴日": 1, "今天": 0, "今日": 0, "本日": 0, "今儿": 0, "当天": 0, "明天": -1, "明日": -1, "后天": -2,
    "today": 0, "yesterday": 1, "yday": 1, "the day before yesterday": 2, "tomorrow": -1,
}  # fmt: skip


_WEEKDAY_CN = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6, "末": 5}


_WEEKDAY_CN |= {str(i + 1): i for i in range(7)}


def find_days(flat: str, now: datetime) -> list[DayMention]:
    """Days in the order of the text; `now` decides what is past."""
    today = now.date()
    out: list[DayMention] = []
    for match in islice(day_pattern().finditer(flat), MOST):
        mention = _read(match, today, flat)
        if mention and out and _named_too(flat, out[-1], match.end()):
            out[-1] = out[-1]._replace(end=match.end() + flat.startswith(")", match.end()))
        elif (
            mention
            and out
            and (match["feast"] or mention.day == out[-1].day)
            and _said_already(flat, out[-1], match.start())
        ):
            out[-1] = out[-1]._replace(end=match.end(), part=mention.part or out[-1].part)
        elif mention:
            out.append(mention)
    return out


def _said_already(flat: str, last: DayMention, start: int) -> bool:
    """昨天腊八, 昨晚除夕, 今天11月4号: the second only says which day the first was."""
    gap = flat[last.end : start]
    return flat[last.start] in "昨今前" and gap in ("", " ", ",", "是", "\n")


def _named_too(flat: str, last: DayMention, end: int) -> bool:
    """10月12号，星期一 / 10.12(周一): the day of the week of a date; 周六周日 are two days."""
    return flat[last.start] not in "周星礼上这本" and bool(
        _NAMED_TOO.fullmatch(flat[last.end : end])
    )


_NAMED_TOO = Pattern(r"[ ,(]{0,2}(?:周|星期|礼拜)[一二三四五六日天1-7]")


def _name(match: re.Match[str]) -> str:
    return next(name for name in _READERS if match[name])


def _read(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    return _READERS[_name(match)](match, today, flat)


def _ndays(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    count = ENGLISH.get(match["nn"]) or number(match["nn"])
    if count is None or vague(match["nn"]):
        return None
    back = count * (1 if match["nu"] in ("天", "日", "day", "days") else 7)
    return DayMention(match.start(), match.end(), today - timedelta(days=back), ago=True)


def _week(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    word, weekday = (match["wp"] or "").strip(), _WEEKDAY_CN[match["wd"]]
    monday = today - timedelta(days=today.weekday())
    if word.startswith(("上上", "大上")):
        found = monday + timedelta(days=weekday - 14)
    elif word.startswith(("上", "last")):
        found = monday + timedelta(days=weekday - 7)
    elif word:
        found = monday + timedelta(days=weekday)
    else:
        found = today - timedelta(days=(today.weekday() - weekday) % 7)
    rolls: Rolls = "week" if not word else ""
    return DayMention(match.start(), match.end(), found, rolls=rolls)


def vague(count: str) -> bool:
    """两三天, 七八天: two figures side by side are a guess, not a number."""
    return len(count) == 2 and not count.isascii() and "十" not in count


def _nth(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """11月第一个周五: the last year in which it is past, unless a year is named."""
    word = match["nwm"]
    if word[0] in "上这本":
        year, month = month_of(word, today)
    else:
        month = month_number(word)
        year = year_of(match["nwy"], today) if match["nwy"] else today.year - (month > today.month)
    weekday, nth = _WEEKDAY_CN[match["nwd"]], number(match["nwn"]) or 1
    found = nth_weekday(year, month, weekday, nth)
    return DayMention(match.start(), match.end(), found) if found <= today else None


def _wkago(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    monday = today - timedelta(days=today.weekday())
    weeks = number(match["wan"]) or 0
    found = monday + timedelta(days=_WEEKDAY_CN[match["wad"]] - 7 * weeks)
    return DayMention(match.start(), match.end(), found)


_PARTS = {
    "晚黑": "晚上",
    "夜": "晚上",
    "晚": "晚上",
    "夜里": "晚上",
    "夜晚": "晚上",
    "早": "早上",
    "晨": "早上",
    "早晨": "早上",
    "morning": "早上",
    "afternoon": "下午",
    "evening": "晚上",
    "night": "晚上",
}


def _rel(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    found = today - timedelta(days=_RELATIVE[match["rel"]])
    part = (match["rp"] or "").strip()
    if match["rel"] == "当天":
        return None
    return DayMention(match.start(), match.end(), found, _PARTS.get(part, part))


def _half(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    word = match["hw"]
    if word == "当":
        return None
    back = {"大前": 3, "前": 2, "昨": 1, "寻": 1, "琴": 1, "今": 0}[word]
    part = _PARTS.get(match["hp"], match["hp"])
    rolls: Rolls = "day" if word == "今" and part == "晚上" else ""
    return DayMention(match.start(), match.end(), today - timedelta(days=back), part, rolls)


def _ennight(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    word = match["ennight"]
    part = {"morning": "早上", "am": "早上", "afternoon": "下午"}.get(word.split()[-1], "晚上")
    back = 1 if word == "last night" else 0
    return DayMention(match.start(), match.end(), today - timedelta(days=back), part)


def _enw(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    weekday = WEEKDAYS[match["enwd"]]
    back = (today.weekday() - weekday) % 7
    if (match["enwp"] or "").startswith("last") and back == 0:
        back = 7
    part = _PARTS.get((match["enpart"] or "").strip(), "")
    return DayMention(match.start(), match.end(), today - timedelta(days=back), part, "week")


_DAY_OF_HOLIDAYS = Pattern(r"(?:放?假期?|长假)?的?第([一二三四五六七])天")
_LAST_DAY = {"国庆": 6, "十一": 6, "五一": 4, "劳动": 4}  # days after the first of the holidays
_AFTER_SHIFT = {"前夕": -1, "前夜": -1, "头天": -1, "第二天": 1, "次日": 1}
_DAYS_AROUND = Pattern(r"([前后])([一两二三四五1-5])天")


_THREE_DAYS = frozenset({"清明", "端午", "中秋"})


def _from_saturday(day_in: Callable[[int], date | None]) -> Callable[[int], date | None]:
    """The first of the three days off: the Saturday before where the festival itself is a
    Sunday, Monday or Tuesday (then the first is the Sunday)."""

    def first(year: int) -> date | None:
        day = day_in(year)
        back = {0: 2, 1: 2, 6: 1}
        return day - timedelta(days=back.get(day.weekday(), 0)) if day else None

    return first


_STILL_AHEAD = Pattern(r"(?:明[天儿日晚]|后天|马上|眼看|快到?|下周)[ ,]?(?:就?是|就要?)?$")


def _feast(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    if _STILL_AHEAD.search(flat, max(0, match.start() - 6), match.start()):
        return None  # 明天情人节
    day_in = next(
        (f for k, f in FESTIVALS.items() if re.fullmatch(k.split("(")[0], match["feast"])), None
    )
    if day_in is None:
        return None
    shift = _AFTER_SHIFT.get(match["fday"] or "", 0)
    if around := _DAYS_AROUND.fullmatch(match["fday"] or ""):  # 国庆前两天
        shift = (number(around[2]) or 1) * (-1 if around[1] == "前" else 1)
    counted = _DAY_OF_HOLIDAYS.fullmatch(match["fday"] or "")
    last = (match["fday"] or "").endswith("最后一天")
    if counted:  # 国庆假期第三天
        shift = (number(counted[1]) or 1) - 1
    elif last:
        shift = next((d for f, d in _LAST_DAY.items() if match["feast"].startswith(f)), 0)
    if match["feast"] in _THREE_DAYS and (counted or last) and not match["fy"]:
        day_in, shift = _from_saturday(day_in), 2 if last else shift
    if match["fy"]:
        found = day_in(year_of(match["fy"], today))
    else:
        found = last_of(day_in, today - timedelta(days=max(0, shift)))
    if found is None:
        return None
    part = (
        "晚上"
        if match["fday"] in ("那晚", "当晚")
        or match["feast"] in ("平安夜", "圣诞夜", "跨年夜", "三十晚上")
        else ""
    )
    topic = not match["fy"] and match["fday"] in (None, "期间", "假期") and not part
    return DayMention(
        match.start(), match.end(), found + timedelta(days=shift), part, "year", topic=topic
    )


_READERS: dict[str, Callable[[re.Match[str], date, str], DayMention | None]] = {
    **DATED,
    "ndays": _ndays, "week": _week, "wkago": _wkago, "nth": _nth, "rel": _rel, "half": _half, "ennight": _ennight, "enw": _enw, "feast": _feast,
}  # fmt: skip
