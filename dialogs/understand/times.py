"""Times of day, days and spans in a message, resolved against `now`, leaning to the past.

`find_times` reads every mention; which of them is the purchase is decided in `purchase.py` by
the words around. Times are in the zone of `now`, which is the shop's.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from itertools import islice

from dialogs.understand import days
from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern
from rules.case import Precision

MOST = 24  # mentions of one sort that are read in one text: nobody tells more times than that

_N = r"(?:\d{1,2}|[零〇一二两三四五六七八九十]{1,3})"
_PART = (
    r"凌晨|后半夜|下半夜|大半夜|半夜|午夜|深夜|清晨|清早|一大早|大清早|大早上|大早|一早|早上|早晨|早间|今早|早|上午|上昼|午前|中午"
    r"|晌午|正午|午间|中饭|下午|下昼|午后|后晌|傍晚|黄昏|晚上|晚间|夜晚|夜里|夜间|大晚上|前半夜|上半夜|晚|夜"
    r"|am|pm|a\.m\.?|p\.m\.?"
)
# where the part begins (hour of README), and how a bare clock hour under it is read
_PART_HOUR = {
    "凌晨": 0, "后半夜": 0, "下半夜": 0, "大半夜": 0, "半夜": 0, "午夜": 0, "深夜": 0,
    "清晨": 6, "清早": 6, "一大早": 6, "大清早": 6, "大早上": 6, "大早": 6, "一早": 6, "早上": 6,
    "早晨": 6, "早间": 6, "今早": 6, "早": 6, "上午": 8, "上昼": 8, "午前": 8, "am": 8,
    "中午": 11, "晌午": 11, "正午": 11, "午间": 11, "中饭": 11,
    "下午": 13, "下昼": 13, "午后": 13, "后晌": 13, "pm": 13, "傍晚": 17, "黄昏": 17,
    "晚上": 18, "晚间": 18, "夜晚": 18, "夜里": 18, "夜间": 18, "大晚上": 18, "前半夜": 18,
    "上半夜": 18, "晚": 18, "夜": 18,
}  # fmt: skip
_NIGHT = frozenset({"半夜", "午夜", "深夜", "大半夜", "后半夜", "下半夜"})


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time in the text. `kind`: "point", or "ago" (三天前, now minus that much)."""

    start: int
    end: int
    at: datetime
    precision: Precision
    kind: str = "point"
    day_said: bool = False
    clock_said: bool = False
    part: str = ""
    others: tuple[datetime, ...] = field(default=())  # other readings: half of the day unsaid
    alone: bool = False  # a bare day name such as 国庆 or 双11 that may only be a topic
    weak: bool = False  # 8/22, 20261019: a date only when something around says so


@lru_cache(maxsize=1)
def _clock() -> re.Pattern[str]:
    return re.compile(
        rf"(?=[\d零〇一二两三四五六七八九十差凌后下大半午深清一早上今中晌正傍黄晚夜前apnm])"
        rf"(?P<part>{_PART})?(?P<de>的时候|那会儿?|些时候|那阵)?[的大概约差不多, \"]{{0,4}}(?:"
        rf"(?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d))? ?(?P<ap>[ap])\.?m(?![a-z])\.?"
        rf"|(?P<h24>[01]?\d|2[0-4]) ?: ?(?P<m24>[0-5]\d)(?: ?: ?[0-5]\d)?(?:\.\d{{1,6}})?(?P<tz>z|[+-]\d\d:?\d\d)?(?![\d:])"
        rf"|差(?P<lack>{_N}|一刻)分?(?:钟)?(?:到|就|不到)?(?P<hl>{_N})(?:点钟?|时)"
        rf"|(?P<h>{_N})(?:点钟|点|时|點)(?!券|卷|卡|数|击|赞|心|歌|菜|餐|单|评|名|亮|外卖|金|货|球|以?[内后]|一?[下次])"
        rf"(?:差(?P<lack2>{_N})分|(?P<half>半)|(?P<quarter>[一三])刻|(?:过|零|〇|0)?(?P<m>{_N}|[二三四五][十]?[零一二三四五六七八九]?)分(?!钟)"
        rf"|(?P<m2>[0-5]\d|[零〇一二三四五][零〇十一二三四五六七八九]{{0,1}}[一二三四五六七八九]?)(?![\d元块圆个张点天小折分十百千零一二两三四五六七八九]|\.\d))?"
        rf"(?P<vague>多|来钟|左右|前后|许|过后|过|出头|的样子|整|钟)?"
        rf"|at (?P<hat>1[0-2]|0?[1-9])(?![\d:.%]| ?[ap]\.?m)|(?<![a-z])(?P<word>noon|midnight)(?![a-z]))"
    )  # fmt: skip


@lru_cache(maxsize=1)
def _part_only() -> re.Pattern[str]:
    return re.compile(
        r"(?<![一整半两几大])(?:凌晨|后半夜|下半夜|大半夜|半夜|午夜|深夜|清晨|一大早|大清早|大早上|早上|早晨|上午|中午|晌午|正午|下午|午后|傍晚"
        r"|黄昏|晚上|夜里|夜晚|大晚上)(?!好)"
    )


_ADVERB_ONE = Pattern(
    r"一点(?:都|也|儿|反应|没|不|用|动静|办法|毛病|消息|问题|点|的|良心|开|进|充|用|击|[了]|$|[,.;!?。 \n])"
)
_BEFORE_ADVERB = Pattern(r"[有多快早晚慢少好大小差便贵高低没了一重早]$")


def find_times(flat: str, now: datetime) -> list[TimeMention]:
    """Every mention in order. `flat` is folded text with its cuts blanked; `now` is aware."""
    found: list[TimeMention] = []
    taken = 0
    day_mentions = days.find_days(flat, now)
    clocks = _clock_mentions(flat)
    parts = list(islice(_part_only().finditer(flat), MOST))
    used: set[int] = set()
    for day in day_mentions:
        if day.start < taken:
            continue
        mention, end = _with_clock(flat, day, clocks, parts, used, now)
        found.append(mention)
        taken = end
    covered = [(m.start, m.end) for m in found]
    for match in clocks:
        if match.start() in used or _inside(match.start(), covered):
            continue
        mention_or_none = _clock_alone(match, now)
        if mention_or_none:
            found.append(mention_or_none)
            covered.append((mention_or_none.start, mention_or_none.end))
    for match in parts:
        if not _inside(match.start(), covered) and match.start() not in used:
            found.append(_part_alone(match, now))
    found.extend(_agos(flat, now, covered))
    found.sort(key=lambda m: m.start)
    return found


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in spans)


def _clock_mentions(flat: str) -> list[re.Match[str]]:
    """Clock times, without 一点都没有, ratios and prices."""
    out: list[re.Match[str]] = []
    for match in islice(_clock().finditer(flat), MOST):
        hour = match.start("h")
        if hour >= 0:
            before = flat[max(0, hour - 1) : hour]
            if match["h"] in ("一", "两", "几") and not match["part"]:
                if _ADVERB_ONE.match(flat, hour) or _BEFORE_ADVERB.search(before):
                    continue
            if before.isdigit() or (before in "第.-/" and before):
                continue
            if (number(match["h"]) or 0) > 24:
                continue
        elif match["h24"] and not _clockish(flat, match):
            continue
        out.append(match)
    return out


_RATIO = Pattern(r"(?:比例|比分|比|兑换?|赔率|战绩|领先|落后|输|赢|战胜) ?[是为:]? ?$")


def _clockish(flat: str, match: re.Match[str]) -> bool:
    start = match.start("h24")
    if start and (flat[start - 1].isdigit() or flat[start - 1] in ".:/-"):
        return flat[start - 1] in "-/" and not flat[start - 2 : start - 1].isdigit()
    return not _RATIO.search(flat[max(0, start - 6) : start])


@dataclass(frozen=True, slots=True)
class _Read:
    hour: int
    minute: int
    precision: Precision
    part: str
    sure: bool  # a 24-hour clock or a part of the day was said
    approximate: bool = False


def _read_clock(match: re.Match[str], part: str = "") -> _Read | None:
    part = match["part"] or part
    part = part.replace(".", "")
    if match["hat"]:
        hour, sure = _shift(int(match["hat"]), part)
        return _Read(hour, 0, "hour", part, sure=sure)
    if match["word"]:
        return _Read(12 if match["word"] == "noon" else 24, 0, "hour", part, sure=True)
    if match["h24"]:
        hour, minute = int(match["h24"]), int(match["m24"])
        hour, sure = _shift(hour, part)
        two_digits = len(match["h24"]) == 2 and match["h24"][0] == "0"
        return _Read(hour, minute, "minute", part, sure=sure or two_digits or hour > 12)
    if match["h12"]:
        hour = int(match["h12"]) % 12 + (12 if match["ap"] == "p" else 0)
        minute = int(match["m12"] or 0)
        return _Read(hour, minute, "minute" if match["m12"] else "hour", part, sure=True)
    return _read_spoken(match, part)


def _read_spoken(match: re.Match[str], part: str) -> _Read | None:
    hour_text = match["h"] or match["hl"]
    hour = number(hour_text)
    if hour is None or hour > 24:
        return None
    minute, precision = _minutes(match)
    if minute is None:
        return None
    hour, sure = _shift(hour, part)
    if minute < 0:
        hour, minute = hour - 1, 60 + minute
    if hour < 0 or minute > 59:
        return None
    return _Read(hour, minute, precision, part, sure=sure or hour > 12 or hour == 0)


def _minutes(match: re.Match[str]) -> tuple[int | None, Precision]:
    lack = match["lack"] or match["lack2"]
    if lack:
        return -(15 if lack == "一刻" else number(lack) or 0), "minute"
    if match["half"]:
        return 30, "minute"
    if match["quarter"]:
        return (15 if match["quarter"] == "一" else 45), "minute"
    text = match["m"] or match["m2"]
    if text:
        return number(text), "minute"
    return 0, "hour"


def _shift(hour: int, part: str) -> tuple[int, bool]:
    """The hour on the 24-hour clock under a part of the day; 24 is the midnight that follows."""
    if part in ("", None):
        return hour, False
    if part in _NIGHT or part == "凌晨":
        if hour == 12:
            return (24 if part != "凌晨" else 0), True
        return (hour + 12 if part != "凌晨" and 7 <= hour < 12 else hour), True
    base = _PART_HOUR.get(part, 8)
    if base >= 18:
        if hour == 12:
            return 24, True
        return (hour + 24 if hour < 5 else hour + 12 if hour < 12 else hour), True
    if base >= 13:
        return (hour + 12 if hour < 12 else hour), True
    if base == 11:
        return (hour + 12 if hour < 5 else hour), True
    return (0 if hour == 12 and part == "am" else hour), True


def _with_clock(
    flat: str,
    day: "days.DayMention",
    clocks: list[re.Match[str]],
    parts: list[re.Match[str]],
    used: set[int],
    now: datetime,
) -> tuple[TimeMention, int]:
    """A day and the clock time or part of the day that belongs to it."""
    ahead = next(
        (c for c in clocks if 0 <= day.start - c.end() <= 4 and c.start() not in used), None
    )
    if ahead and _AFTER_CLOCK.fullmatch(flat[ahead.end() : day.start]):
        read = _read_clock(ahead, day.part)
        if read:
            used.add(ahead.start())
            mention = _at_clock(replace(day, start=ahead.start()), read, day.end, now)
            return mention, day.end
    for match in clocks:
        if match.start() in used or match.end() <= day.end or match.start() < day.end - 2:
            continue
        if _JOIN.fullmatch(flat[day.end : max(day.end, match.start())]):
            read = _read_clock(match, day.part)
            if read and match["tz"]:
                return _with_offset(day, match, now), match.end()
            if read:
                used.add(match.start())
                mention = _at_clock(day, read, match.end(), now)
                return mention, match.end()
        break
    for match in parts:
        if match.start() >= day.end and _JOIN.fullmatch(flat[day.end : match.start()]):
            used.add(match.start())
            return _at_part(day, match.group(), match.end(), now), match.end()
        if match.start() > day.end + 8:
            break
    if day.part:
        return _at_part(day, day.part, day.end, now), day.end
    at = datetime.combine(day.day, time(0), now.tzinfo)
    mention = TimeMention(
        day.start, day.end, at, "day", kind="ago" if day.ago else "point", day_said=True,
        alone=day.topic, weak=day.weak,
    )  # fmt: skip
    return mention, day.end


def _with_offset(day: "days.DayMention", match: re.Match[str], now: datetime) -> TimeMention:
    """An ISO time that names its own offset, as the same instant in the shop's zone."""
    text = match["tz"].replace(":", "")
    sign = -1 if text[0] == "-" else 1
    minutes = 0 if text == "z" else sign * (int(text[1:3]) * 60 + int(text[3:5]))
    at = datetime.combine(
        day.day,
        time(int(match["h24"]) % 24, int(match["m24"])),
        timezone(timedelta(minutes=minutes)),
    )
    here = at.astimezone(now.tzinfo)
    return TimeMention(day.start, match.end(), here, "minute", day_said=True, clock_said=True)


_AFTER_CLOCK = Pattern(r"[ ,的]?(?:on |of )?")
_JOIN = Pattern(
    r"[ ,的,、\n]?(?:那天|当天|当晚|当日|的时候|大概|大约|约|差不多|是|在|at|around|about|@|t|\(|周.\)|[ ,的]){0,4}"
)


def _at_clock(day: "days.DayMention", read: _Read, end: int, now: datetime) -> TimeMention:
    hour, minute = read.hour, read.minute
    others: tuple[datetime, ...] = ()
    start = datetime.combine(day.day, time(0), now.tzinfo)
    if not read.sure and hour <= 12:
        hour, other = _half(start, hour, minute, now, read)
        if other is not None:
            others = (start + timedelta(hours=other, minutes=minute),)
    at = start + timedelta(hours=hour, minutes=minute)
    if read.part in _NIGHT and hour < 6 and at + timedelta(days=1) <= now and day.day < now.date():
        at, others = at + timedelta(days=1), (at,)  # 昨天半夜一点: the night that followed
    if at > now and day.rolls:
        at = _rolled_back(at, now, day)
    return TimeMention(
        day.start, end, at, read.precision, kind="ago" if day.ago else "point", day_said=True,
        clock_said=True, part=read.part, others=others,
    )  # fmt: skip


def _half(
    start: datetime, hour: int, minute: int, now: datetime, read: _Read
) -> tuple[int, int | None]:
    """昨天四点: which half of the day. People buy by day: one to six is the afternoon; the
    other half is kept as an alternative unless it has not happened yet."""
    if hour in (0, 12):
        return hour, None
    late = hour + 12
    happened = start + timedelta(hours=late, minutes=minute) <= now
    if 1 <= hour <= 6:
        return (late, hour) if happened else (hour, None)
    if not happened:
        return hour, None
    if start.date() == now.date():
        return late, hour  # today: the last such moment
    return hour, late


def _rolled_back(at: datetime, now: datetime, day: "days.DayMention") -> datetime:
    if day.rolls == "week":
        return at - timedelta(days=7)
    if day.rolls == "year":
        earlier = days.same_day(at.date(), at.year - 1)
        return at if earlier is None else datetime.combine(earlier, at.time(), at.tzinfo)
    return at - timedelta(days=1) if day.rolls == "day" else at


def _at_part(day: "days.DayMention", part: str, end: int, now: datetime) -> TimeMention:
    start = datetime.combine(day.day, time(0), now.tzinfo)
    at = start + timedelta(hours=_PART_HOUR.get(part, 0))
    kind = "ago" if day.ago else "point"
    return TimeMention(day.start, end, at, "part_of_day", kind=kind, day_said=True, part=part)


def _clock_alone(match: re.Match[str], now: datetime) -> TimeMention | None:
    """A clock time without a day: the last such moment before now."""
    read = None if match["hat"] else _read_clock(match)
    if read is None:
        return None
    today = datetime.combine(now.date(), time(0), now.tzinfo)
    hours = [read.hour] if read.sure else _both_halves(read.hour)
    moments = sorted(
        (_last(today + timedelta(hours=h, minutes=read.minute), now) for h in hours), reverse=True
    )
    start = match.start("part") if match["part"] else _core_start(match)
    return TimeMention(
        start, match.end(), moments[0], read.precision, clock_said=True, part=read.part,
        others=tuple(moments[1:]),
    )  # fmt: skip


def _core_start(match: re.Match[str]) -> int:
    return min(
        match.start(n) for n in ("h24", "lack", "hl", "h", "h12", "word") if match.start(n) >= 0
    )


def _both_halves(hour: int) -> list[int]:
    if hour == 12:
        return [12, 0]
    return [hour, hour + 12] if 1 <= hour < 12 else [hour]


def _last(moment: datetime, now: datetime) -> datetime:
    while moment > now:
        moment -= timedelta(days=1)
    return moment


def _part_alone(match: re.Match[str], now: datetime) -> TimeMention:
    hour = _PART_HOUR[match.group()]
    today = datetime.combine(now.date(), time(0), now.tzinfo)
    at = _last(today + timedelta(hours=hour), now)
    return TimeMention(match.start(), match.end(), at, "part_of_day", part=match.group())


@lru_cache(maxsize=1)
def _ago() -> re.Pattern[str]:
    n = r"(?:\d{1,4}(?:\.\d)?|[零一二两俩三四五六七八九十百]{1,5}|半|half an?|an?|one|two|three|four|five|six|ten)"
    return re.compile(
        rf"(?P<n>{n}) ?(?P<half>个半|个多|来|多)? ?个? ?(?P<u>小时|钟头|钟|分钟|分|min(?:ute)?s?|h(?:ou)?rs?|hours?"
        rf"|天半|天|日|周|星期|礼拜|月|年|days?|weeks?|months?)(?P<tail>半|多)?(?:钟)?(?:之|以)?(?P<ago>前(?!面|后)| ago)"
    )  # fmt: skip


def _agos(flat: str, now: datetime, covered: list[tuple[int, int]]) -> list[TimeMention]:
    if "前" not in flat and "ago" not in flat:
        return []
    out: list[TimeMention] = []
    for match in islice(_ago().finditer(flat), MOST):
        if _inside(match.start(), covered):
            continue
        found = _moved(match, now)
        if found:
            out.append(found)
    return out


_ENGLISH_NUMBER = {
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


def _moved(match: re.Match[str], now: datetime) -> TimeMention | None:
    minutes = span_minutes(
        match["n"], match["u"], bool(match["half"] == "个半" or match["tail"] == "半")
    )
    if minutes is None:
        return None
    unit = match["u"]
    at = (now - timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if unit in ("月", "month", "months"):
        at = days.months_back(now, max(1, round(minutes / 43200)))
        if minutes == 21600:
            at = now - timedelta(days=15)
    if unit in ("年",):
        at = (
            days.months_back(now, 12 * (minutes // 525600))
            if minutes >= 525600
            else days.months_back(now, 6)
        )
    precision: Precision = "minute"
    if unit in ("天", "天半", "日", "周", "星期", "礼拜", "月", "年") or unit[:3] in (
        "day",
        "wee",
        "mon",
    ):
        precision, at = "day", at.replace(hour=0, minute=0)
    elif unit in ("小时", "钟头", "钟") or unit.startswith("h"):
        precision = "hour" if minutes % 60 == 0 else "minute"
    return TimeMention(
        match.start(), match.end(), at.replace(second=0, microsecond=0), precision, kind="ago"
    )


def span_minutes(count: str, unit: str, and_half: bool) -> int | None:
    """两个半小时 → 150; a month counts 30 days, a year 365."""
    size = _UNIT_MINUTES.get(unit) or _UNIT_MINUTES.get(unit.rstrip("s"))
    if size is None:
        return None
    if count == "半" or count.startswith("half"):
        return size // 2
    if count in _ENGLISH_NUMBER:
        value: float | None = _ENGLISH_NUMBER[count]
    elif "." in count:
        value = float(count)
    else:
        value = number(count)
    if value is None:
        return None
    return round(value * size + (size / 2 if and_half or unit == "天半" else 0))


_UNIT_MINUTES = {
    "分": 1, "分钟": 1, "min": 1, "minute": 1, "小时": 60, "钟头": 60, "钟": 60, "h": 60, "hr": 60, "hour": 60,
    "天": 1440, "天半": 1440, "日": 1440, "day": 1440, "周": 10080, "星期": 10080, "礼拜": 10080,
    "week": 10080, "月": 43200, "month": 43200, "年": 525600,
}  # fmt: skip


def minutes_ago(now: datetime, minutes: int) -> tuple[datetime, Precision]:
    """`now` minus a stated span, with the precision that its unit gives."""
    at = (now - timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    if minutes % 1440 == 0:
        return at.replace(hour=0, minute=0), "day"
    return at, ("hour" if minutes % 60 == 0 else "minute")


def shifted(mention: TimeMention, day: date, now: datetime) -> TimeMention:
    """The clock time of `mention` on `day`: 10月1日买的，大概下午三点付的."""
    at = datetime.combine(day, mention.at.timetz().replace(tzinfo=None), now.tzinfo)
    return replace(mention, at=at, day_said=True)
