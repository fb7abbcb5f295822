"""Days: absolute, relative, weekdays, festivals and lunar days, resolved to the past."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Literal, NamedTuple

from dialogs.understand import lunar
from dialogs.understand.day_patterns import MONTHS, WEEKDAYS, YEAR_WORDS, day_pattern
from dialogs.understand.festivals import FESTIVALS, day_or_none, last_of, nth_weekday
from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern

MOST = 24  # days that are read in one text


Rolls = Literal["", "day", "week", "year"]


class DayMention(NamedTuple):
    """One day. `part` is a part of the day in the word itself (昨晚); `rolls` says by what the
    day moves back when the whole moment lies ahead of now."""

    start: int
    end: int
    day: date
    part: str = ""
    rolls: Rolls = ""
    topic: bool = False  # a festival named without 那天 or a clock: may be only a topic
    weak: bool = False
    ago: bool = False  # 三天前: counted back from now


_RELATIVE = {
    "大大前天": 4, "大大前日": 4, "大大前儿": 4, "昨个": 1, "今个": 0, "前个": 2, "大前天": 3, "大前日": 3, "大前儿": 3, "前天": 2, "前日": 2, "前儿": 2, "昨天": 1, "昨日": 1, "昨儿": 1, "寻日": 1,
    "琴日": 1, "今天": 0, "今日": 0, "本日": 0, "今儿": 0, "当天": 0, "明天": -1, "明日": -1, "后天": -2,
    "today": 0, "yesterday": 1, "the day before yesterday": 2, "tomorrow": -1,
}  # fmt: skip


_WEEKDAY_CN = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6, "末": 5}


_WEEKDAY_CN |= {str(i + 1): i for i in range(7)}


def find_days(flat: str, now: datetime) -> list[DayMention]:
    """Days in the order of the text; `now` decides what is past."""
    today = now.date()
    out: list[DayMention] = []
    for match in islice(day_pattern().finditer(flat), MOST):
        mention = _read(match, today, flat)
        if mention and out and _NAMED_TOO.fullmatch(flat[out[-1].end : match.end()]):
            out[-1] = out[-1]._replace(end=match.end() + flat.startswith(")", match.end()))
        elif mention:
            out.append(mention)
    return out


# 10月12号，星期一 / 10.12(周一): the day of the week of a date that was said
_NAMED_TOO = Pattern(r"[ ,(]{0,2}(?:周|星期|礼拜)[一二三四五六日天1-7]")


def _name(match: re.Match[str]) -> str:
    return next(name for name in _READERS if match[name])


def _read(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    return _READERS[_name(match)](match, today, flat)


def same_day(day: date, year: int) -> date | None:
    """The same month and day in another year; None for 29 February of a common year."""
    return day_or_none(year, day.month, day.day)


def months_back(moment: datetime, months: int) -> datetime:
    """Calendar months back; the last day of a shorter month where the day does not exist."""
    index = moment.year * 12 + moment.month - 1 - months
    year, month = divmod(index, 12)
    for day in range(moment.day, 27, -1):
        found = day_or_none(year, month + 1, day)
        if found:
            return moment.replace(year=year, month=month + 1, day=day)
    return moment.replace(year=year, month=month + 1)


def _month_number(text: str) -> int:
    return {"正": 1, "冬": 11, "腊": 12}.get(text) or number(text) or 0


def _last_year_with(month: int, day: int, today: date) -> date | None:
    """That month and day, the last one that is not after today."""
    for year in range(today.year, today.year - 9, -1):
        found = day_or_none(year, month, day)
        if found and found <= today:
            return found
    return None


def _ymd(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year = _year(match["y"], today)
    found = day_or_none(year, _month_number(match["ym"]), number(match["yd"]) or 0)
    return DayMention(match.start(), match.end(), found) if found else None


def _year(words: str, today: date) -> int:
    """去年, 2025年, 25年, 二零二五: the year that is meant."""
    back = YEAR_WORDS.get(words)
    if back is not None:
        return today.year - back
    year = number(words.rstrip("年")) or 0
    return year + 2000 if year < 100 else year


def _spaced(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """2026 11 20: only a day, no number in groups."""
    found = day_or_none(*map(int, match["spaced"].split()))
    return DayMention(match.start(), match.end(), found, weak=True) if found else None


def _compact(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    text = match["compact"]
    found = day_or_none(int(text[:4]), int(text[4:6]), int(text[6:8]))
    return DayMention(match.start(), match.end(), found, weak=True) if found else None


def _short(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year, month, day = (int(x) for x in re.split(r"[-/.]", match["short"]))
    found = day_or_none(2000 + year, month, day)
    if found is None or found > today:
        return None
    return DayMention(match.start(), match.end(), found)


def _lunar(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    month_text = match["lm"] or match["lm2"] or match["lm3"]
    month = _month_number(month_text) if month_text else 1
    day_text = match["ld"] or match["ld2"] or match["ld3"] or match["ld4"] or match["ld5"]
    day = number(day_text.lstrip("初")) or 0
    said = match["ly"] or match["ly2"]
    if said:
        found = lunar.lunar_date(_year(said, today), month, day)
    else:
        found = last_of(lambda year: lunar.lunar_date(year, month, day), today)
    if found is None:
        return None
    if match["ld4"] and (today - found).days > 40:
        return None  # 初一 a month or more after New Year is a school year or a level
    return DayMention(match.start(), match.end(), found, rolls="year")


def _lastmonth(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year, month = _month_of(match["lmw"], today)
    found = day_or_none(year - bool(match["lmy"]), month, number(match["lmd"]) or 0)
    return DayMention(match.start(), match.end(), found) if found else None


def _month_of(word: str, today: date) -> tuple[int, int]:
    back = 2 if word.startswith("上上") else 1 if word.startswith("上") else 0
    year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
    return year, month + 1


def _monthend(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    if match["mem"]:
        month = _month_number(match["mem"])
        year = today.year if month <= today.month else today.year - 1
    else:
        year, month = _month_of(match["mew"], today)
    where = match["mep"]
    if "底" in where or "末" in where or "最后" in where:
        following = date(year + month // 12, month % 12 + 1, 1)
        found = following - timedelta(days=1)
    else:
        found = date(year, month, 1 if "初" in where else 15)
    if found > today:
        return None
    return DayMention(match.start(), match.end(), found)


def _baremonth(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    first = today.replace(day=1)
    found = {"初": first, "中": first + timedelta(days=14)}.get(
        match["bmp"], first - timedelta(days=1)
    )
    return DayMention(match.start(), match.end(), found) if found <= today else None


_ENGLISH_COUNT = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "ten": 10,
}


def _ndays(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    count = _ENGLISH_COUNT.get(match["nn"]) or number(match["nn"])
    if count is None or vague(match["nn"]):
        return None
    back = count * (1 if match["nu"] in ("天", "日", "day", "days") else 7)
    return DayMention(match.start(), match.end(), today - timedelta(days=back), ago=True)


def _yearmd(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year = _year(match["yw"], today)
    found = day_or_none(year, _month_number(match["ywm"]), number(match["ywd"]) or 0)
    return DayMention(match.start(), match.end(), found) if found else None


def _md(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    found = _last_year_with(_month_number(match["m"]), number(match["d"]) or 0, today)
    return DayMention(match.start(), match.end(), found, rolls="year") if found else None


_DATE_AFTER = Pattern(
    r" ?(?:凌晨|早|上午|中午|下午|傍晚|晚|夜|半夜|那天|当天|的?时候|[买购拍充付下订冲]"
    r"|\d{1,2}[:点时]|在|号|日| ?了[还都也]|\(?(?:周|星期|礼拜)[一二三四五六日天1-7]|[一二三四五六七八九十]{1,3}点)"
)


_DATE_BEFORE = Pattern(r"(?:于|在|时间:?|日期:?|是|date:?|on)[ :]{0,2}$")


def _mslash(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """8/22 and 11.20: prices, scores and versions look the same, so the words around decide."""
    month, day = int(match["m2"]), int(match["d2"])
    found = _last_year_with(month, day, today)
    if found is None:
        return None
    said = bool(
        match["hao"]
        or _DATE_AFTER.match(flat, match.end())
        or _DATE_BEFORE.search(flat[max(0, match.start() - 5) : match.start()])
    )
    if match["sep"] == "." and not said:
        return None
    if match["sep"] == "-" and not said and len(match.group()) < 5:
        return None
    if not said and flat[match.end() : match.end() + 2] in ("小时", "进度", "成功", "折"):
        return None
    return DayMention(match.start(), match.end(), found, rolls="year", weak=not said)


def _week(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    word, weekday = (match["wp"] or "").strip(), _WEEKDAY_CN[match["wd"]]
    monday = today - timedelta(days=today.weekday())
    if word.startswith("上上"):
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
        year, month = _month_of(word, today)
    else:
        month = _month_number(word)
        year = _year(match["nwy"], today) if match["nwy"] else today.year - (month > today.month)
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
    part = {"morning": "早上", "afternoon": "下午"}.get(word.split()[-1], "晚上")
    back = 1 if word == "last night" else 0
    return DayMention(match.start(), match.end(), today - timedelta(days=back), part)


def _english(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    month = MONTHS[match["em"] or match["em2"]]
    day, year = int(match["ed"] or match["ed2"]), match["ey"] or match["ey2"]
    found = day_or_none(int(year), month, day) if year else _last_year_with(month, day, today)
    rolls: Rolls = "" if year else "year"
    return DayMention(match.start(), match.end(), found, rolls=rolls) if found else None


def _enw(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    weekday = WEEKDAYS[match["enwd"]]
    back = (today.weekday() - weekday) % 7
    if (match["enwp"] or "").startswith("last") and back == 0:
        back = 7
    part = _PARTS.get((match["enpart"] or "").strip(), "")
    return DayMention(match.start(), match.end(), today - timedelta(days=back), part, "week")


def _dmy(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """5/11/2026 is read day first; 11/20/2026 can only be month first."""
    year, month, day = (match[n] or match["b" + n[1]] for n in ("ay", "am", "ad"))
    found = day_or_none(int(year), int(month), int(day))
    return DayMention(match.start(), match.end(), found) if found else None


def _dom(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """5号: the last fifth that is not after today."""
    day = number(match["dn"]) or 0
    if (
        not match["dn"].isascii()
        and match.end() < len(flat)
        and not _DATE_AFTER.match(flat, match.end())
    ):
        return None  # 一号线, 二号位: a number, not a day
    year, month = today.year, today.month
    for _ in range(3):
        found = day_or_none(year, month, day)
        if found and found <= today:
            return DayMention(match.start(), match.end(), found)
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


_DAY_OF_HOLIDAYS = Pattern(r"(?:放?假期?|长假)?的?第([一二三四五六七])天")
_AFTER_SHIFT = {"前一天": -1, "前夕": -1, "前夜": -1, "第二天": 1, "后一天": 1}


def _feast(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    day_in = next(
        (f for k, f in FESTIVALS.items() if re.fullmatch(k.split("(")[0], match["feast"])), None
    )
    if day_in is None:
        return None
    shift = _AFTER_SHIFT.get(match["fday"] or "", 0)
    counted = _DAY_OF_HOLIDAYS.fullmatch(match["fday"] or "")
    if counted:  # 国庆假期第三天
        shift = (number(counted[1]) or 1) - 1
    if match["fy"]:
        found = day_in(_year(match["fy"], today))
    else:
        found = last_of(day_in, today - timedelta(days=max(0, shift)))
    if found is None:
        return None
    part = (
        "晚上"
        if match["fday"] in ("那晚", "当晚") or match["feast"] in ("平安夜", "跨年夜", "三十晚上")
        else ""
    )
    topic = not match["fy"] and match["fday"] in (None, "期间", "假期") and not part
    return DayMention(
        match.start(), match.end(), found + timedelta(days=shift), part, "year", topic=topic
    )


_READERS: dict[str, Callable[[re.Match[str], date, str], DayMention | None]] = {
    "ymd": _ymd, "spaced": _spaced, "compact": _compact, "short": _short, "lunar": _lunar, "lastmonth": _lastmonth,
    "monthend": _monthend, "baremonth": _baremonth, "ndays": _ndays, "yearmd": _yearmd, "md": _md, "mslash": _mslash, "week": _week, "wkago": _wkago, "nth": _nth,
    "rel": _rel, "half": _half, "ennight": _ennight, "enmd": _english, "endm": _english, "enw": _enw,
    "dmy": _dmy, "feast": _feast, "dom": _dom,
}  # fmt: skip
