"""Days named by their date: 2026年3月5日, 11.20, 5号, 上月底, 腊月初八, Nov 3rd; and calendar sums."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from dialogs.understand import lunar
from dialogs.understand.day_patterns import MONTHS, YEAR_WORDS
from dialogs.understand.festivals import day_or_none, last_of
from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern

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
    rough: bool = False  # 月底, 五月初: some day about then


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


def month_number(text: str) -> int:
    return {"正": 1, "冬": 11, "腊": 12}.get(text) or number(text) or 0


def _last_year_with(month: int, day: int, today: date) -> date | None:
    """That month and day, the last one that is not after today."""
    for year in range(today.year, today.year - 9, -1):
        found = day_or_none(year, month, day)
        if found and found <= today:
            return found
    return None


def _ymd(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year = year_of(match["y"], today)
    found = day_or_none(year, month_number(match["ym"]), number(match["yd"]) or 0)
    return DayMention(match.start(), match.end(), found) if found else None


def year_of(words: str, today: date) -> int:
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
    month = month_number(month_text) if month_text else 1
    day_text = match["ld"] or match["ld2"] or match["ld3"] or match["ld4"] or match["ld5"]
    day = number(day_text.lstrip("初")) or 0
    said = match["ly"] or match["ly2"]
    if said:
        found = lunar.on_or_at_the_end(year_of(said, today), month, day)
    else:
        found = last_of(lambda year: lunar.on_or_at_the_end(year, month, day), today)
    if found is None:
        return None
    common = _last_year_with(month, day, today) if "廿" in day_text and not said else None
    if match["ld5"] and common and (today - found).days > 60 > (today - common).days:
        return DayMention(match.start(), match.end(), common, rolls="year")  # 十月廿三 of late
    if match["ld4"] and (today - found).days > 40:
        return None  # 初一 a month or more after New Year is a school year or a level
    return DayMention(match.start(), match.end(), found, rolls="year")


def _lastmonth(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year, month = month_of(match["lmw"], today)
    found = day_or_none(year - bool(match["lmy"]), month, number(match["lmd"]) or 0)
    return DayMention(match.start(), match.end(), found) if found else None


def month_of(word: str, today: date) -> tuple[int, int]:
    back = 2 if word.startswith("上上") else 1 if word.startswith("上") else 0
    year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
    return year, month + 1


def _monthend(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    if match["mem"]:
        month = month_number(match["mem"])
        year = today.year if month <= today.month else today.year - 1
    else:
        year, month = month_of(match["mew"], today)
    where = match["mep"]
    if "底" in where or "末" in where or "最后" in where:
        following = date(year + month // 12, month % 12 + 1, 1)
        found = following - timedelta(days=1)
    else:
        found = date(year, month, 1 if "初" in where or where == "头" else 15)
    if found > today:
        return None
    return DayMention(match.start(), match.end(), found, rough="最后" not in where)


def _baremonth(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    first = today.replace(day=1)
    found = {"初": first, "中": first + timedelta(days=14)}.get(
        match["bmp"], first - timedelta(days=1)
    )
    if found > today:
        return None
    return DayMention(match.start(), match.end(), found, rough=True)


def _yearmd(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    year = year_of(match["yw"], today)
    found = day_or_none(year, month_number(match["ywm"]), number(match["ywd"]) or 0)
    return DayMention(match.start(), match.end(), found) if found else None


def _md(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    found = _last_year_with(month_number(match["m"]), number(match["d"]) or 0, today)
    return DayMention(match.start(), match.end(), found, rolls="year") if found else None


_DATE_AFTER = Pattern(
    r" ?(?:的(?=[,。 \n]|$)|at |的?(?:晚[上间]?|早上|[上中下]午|凌晨|傍晚|半夜)|凌晨|早|上午|中午|下午|傍晚|晚|夜|半夜|那天|当天|的?时候|[买购拍充付下订冲]"
    r"|\d{1,2}[:点时]|[在号日扣办]| ?了[还都也]|\(?(?:周|星期|礼拜)[一二三四五六日天1-7]|[一二三四五六七八九十]{1,3}[点号]|各|的[那不没])"
)


_DATE_BEFORE = Pattern(r"(?:于|在|时间:?|日期:?|更正|(?<![还就只然仍])是|date:?|on)[ :]{0,2}$")


_TIME_SAID = Pattern(
    r"(?:[昨今前][天日晚早夜]|[寻琴][日晚]|(?:晚|早|夜)[上里晨]|[上中下][午昼]|刚刚?才?|凌晨|点半?钟?|微信|支付宝|花了?|付了?)[ ,]?$"
)


_ALONE = Pattern(r"(?=[ ,。\n]|$)")
_AFTER_SUM = Pattern(r"(?:元|块钱?|[一二三四五六七八九十][百千十][一二三四五六七八九]?) ?[ ,]$")


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
    lately = match["sep"] == "." and len(match.group()) == 5 and (today - found).days < 3
    if lately and _ALONE.match(flat, match.end()) and _AFTER_SUM.search(flat, 0, match.start()):
        return DayMention(match.start(), match.end(), found, rolls="year")  # 三百二 11.26
    short = match["sep"] == "." and len(match.group()) == 3
    if short and (today - found).days > 45 and flat[match.end() : match.end() + 1] == " ":
        return None  # office2021 9.9 下午两点半付
    if match["sep"] in ".·" and (not said or _TIME_SAID.search(flat, 0, match.start())):
        return None  # 昨晚8点9.9买的: the day is said, so this is a price
    if match["sep"] == "-" and not said and len(match.group()) < 5:
        return None
    if not said and flat[match.end() : match.end() + 2] in ("小时", "进度", "成功", "折"):
        return None
    return DayMention(match.start(), match.end(), found, rolls="year", weak=not said)


def _english(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    month = MONTHS[match["em"] or match["em2"]]
    day, year = int(match["ed"] or match["ed2"]), match["ey"] or match["ey2"]
    found = day_or_none(int(year), month, day) if year else _last_year_with(month, day, today)
    rolls: Rolls = "" if year else "year"
    return DayMention(match.start(), match.end(), found, rolls=rolls) if found else None


def _dmy(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """5/11/2026 is read day first, unless only the other is of late; 11/20/2026 is month first."""
    year, month, day = (match[n] or match["b" + n[1]] for n in ("ay", "am", "ad"))
    found = day_or_none(int(year), int(month), int(day))
    other = day_or_none(int(year), int(day), int(month))
    if found and other and (today - found).days > 31 > (today - other).days >= 0:
        found = other
    return DayMention(match.start(), match.end(), found) if found else None


def _dom(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    """5号: the last fifth that is not after today."""
    day = number(match["dn"]) or 0
    if (
        not match["dn"].isascii()
        and match.end() < len(flat)
        and not _DATE_AFTER.match(flat, match.end())
        and not flat.startswith(("交", "缴", "开的", "办", "续", "转", "刷"), match.end())
    ):
        return None  # 一号线, 二号位: a number, not a day
    return _of_month(match, day, today)


def _enth(match: re.Match[str], today: date, flat: str) -> DayMention | None:
    return _of_month(match, int(match["enthd"]), today)


def _of_month(match: re.Match[str], day: int, today: date) -> DayMention | None:
    year, month = today.year, today.month
    for _ in range(3):
        found = day_or_none(year, month, day)
        if found and found <= today:
            return DayMention(match.start(), match.end(), found)
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


DATED: dict[str, Callable[[re.Match[str], date, str], DayMention | None]] = {
    "ymd": _ymd, "spaced": _spaced, "compact": _compact, "short": _short, "lunar": _lunar, "lastmonth": _lastmonth, "monthend": _monthend, "baremonth": _baremonth, "yearmd": _yearmd, "md": _md, "mslash": _mslash, "enmd": _english, "endm": _english, "dmy": _dmy, "dom": _dom, "enth": _enth,
}  # fmt: skip
