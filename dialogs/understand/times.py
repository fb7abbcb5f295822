"""Times in a message, resolved against `now`, leaning to the past.

`find_times` reads every mention; which of them is the purchase is decided in `purchase.py` by
the words around. Times are in the zone of `now`, which is the shop's.
"""

import re
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from dialogs.understand import calendar_days, days, spans
from dialogs.understand.calendar_days import DayMention
from dialogs.understand.clocks import (
    MOST,
    NIGHT,
    PART_HOUR,
    Clock,
    clock_mentions,
    core_start,
    read_clock,
)
from dialogs.understand.patterns import Pattern
from rules.case import Precision


class TimeMention(NamedTuple):
    """One time in the text. `kind`: "point", or "ago" (三天前, now minus that much)."""

    start: int
    end: int
    at: datetime
    precision: Precision
    kind: str = "point"
    day_said: bool = False
    clock_said: bool = False
    part: str = ""
    others: tuple[datetime, ...] = ()  # other readings: half of the day unsaid
    alone: bool = False  # a bare day name such as 国庆 or 双11 that may only be a topic
    rough: bool = False  # 月底, 半年前: of use only where a time was asked for
    weak: bool = False  # 8/22, 20261019: a date only when something around says so


# 一晚上 is a span; 初一晚上, 周一晚上 and 十一晚上 are not
_A_WHOLE = r"(?<![整半两几大])(?<!(?<![初十周期拜二三])一)"


@lru_cache(maxsize=1)
def part_only() -> re.Pattern[str]:
    return re.compile(
        rf"{_A_WHOLE}(?:凌晨|后半夜|下半夜|大半夜|半夜|午夜|深夜|清晨|一大早|大清早"
        r"|大早上|朝早|早上|早晨|上午|上昼|头晌|午间|早间|晚间|夜间|[上前]半夜|临?睡觉?前|[早午中晚夜]饭(?:[前后点时]|(?=那会|的时候|那阵))|中午|晌午|正午|下午|下昼|晏昼|[上下]半[日天]|午后"
        r"|后晌|[下后]半晌|傍晚|下晚|[傍擦下]黑|黄昏|晚上|黑[喽咧家来]|夜里|夜晚|大晚上)(?!好)"
        r"| in the (?:morning|afternoon|evening)(?![a-z])| at night(?![a-z])"
    )


_VAGUE_PART = Pattern(r" at|.{0,3}[睡饭]")  # tells a time only beside a day


_OF_PARTS = frozenset("晨夜早晚午昼晌黑昏半睡饭")


def may_hold_part(flat: str) -> bool:
    """Whether it holds a sign without which there is no part of a day."""
    return not _OF_PARTS.isdisjoint(flat) or "at night" in flat or "in the" in flat


class _Said(NamedTuple):
    """The clock times and parts of the day in a text; `used` are those that a day has taken."""

    flat: str
    now: datetime
    clocks: list[re.Match[str]]
    parts: list[re.Match[str]]
    used: set[int]

    def part_at(self, end: int) -> re.Match[str] | None:
        """The part of the day that stands right there: 1:55下午, at 9 in the evening."""
        return next((p for p in self.parts if p.start() == end), None)


def find_times(flat: str, now: datetime) -> list[TimeMention]:
    """Every mention in order. `flat` is folded text with its cuts blanked; `now` is aware."""
    found: list[TimeMention] = []
    taken = 0
    day_mentions = days.find_days(flat, now)
    parts = list(islice(part_only().finditer(flat), MOST)) if may_hold_part(flat) else []
    said = _Said(flat, now, clock_mentions(flat), parts, set())
    for day in day_mentions:
        if day.start < taken:
            continue
        mention, end = _with_clock(said, day)
        found.append(mention)
        taken = end
    covered = [(m.start, m.end) for m in found]
    for match in said.clocks:
        if match.start() in said.used or _inside(match.start(), covered):
            continue
        alone = _clock_alone(said, match)
        if alone:
            found.append(alone)
            covered.append((alone.start, alone.end))
    for match in parts:
        free = not _inside(match.start(), covered) and match.start() not in said.used
        if free and not _VAGUE_PART.match(match.group()):
            found.append(_part_alone(match, now))
    found.extend(_agos(flat, now, covered))
    found.sort(key=lambda m: m.start)
    return [_following(m, found[i - 1], flat, now) if i else m for i, m in enumerate(found)]


def _following(mention: TimeMention, last: TimeMention, flat: str, now: datetime) -> TimeMention:
    """凌晨1点半下单 2点付的: a clock time without a part of the day follows the one before."""
    bare = mention.clock_said and not mention.part and not mention.day_said and mention.others
    if not (bare and last.clock_said and last.part and not last.day_said):
        return mention
    if mention.start - last.end > 16 or "\n" in flat[last.end : mention.start]:
        return mention
    until = min(now, last.at + timedelta(hours=11))
    readings = [at for at in (mention.at, *mention.others) if last.at <= at <= until]
    if not readings or min(readings) == mention.at:
        return mention
    return mention._replace(at=min(readings), others=(mention.at,))


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in spans)


def _with_clock(said: _Said, day: DayMention) -> tuple[TimeMention, int]:
    """A day and the clock time or part of the day that belongs to it."""
    found = _clock_ahead(said, day) or _clock_behind(said, day) or _part_behind(said, day)
    if found:
        return found, max(day.end, found.end)
    at = datetime.combine(day.day, time(0), said.now.tzinfo)
    mention = TimeMention(
        day.start, day.end, at, "day", kind="ago" if day.ago else "point", day_said=True,
        alone=day.topic, weak=day.weak, rough=day.rough,
    )  # fmt: skip
    return mention, day.end


def _clock_ahead(said: _Said, day: DayMention) -> TimeMention | None:
    """9:15 on Monday, 八点半 昨晚."""
    for match in said.clocks:
        if match.start() in said.used or not 0 <= day.start - match.end() <= 4:
            continue
        read = read_clock(match, day.part)
        if read is None or not _AFTER_CLOCK.fullmatch(said.flat[match.end() : day.start]):
            return None
        said.used.add(match.start())
        return _at_clock(day._replace(start=match.start()), read, day.end, said.now)
    return None


def _clock_behind(said: _Said, day: DayMention) -> TimeMention | None:
    """昨天大概八点半, Monday at 9 in the evening."""
    for match in said.clocks:
        if match.start() in said.used or match.end() <= day.end or match.start() < day.end - 2:
            continue
        if not _JOIN.fullmatch(said.flat[day.end : max(day.end, match.start())]):
            return None
        behind = said.part_at(match.end()) if not match["part"] else None
        read = read_clock(match, day.part or (behind.group() if behind else ""))
        if read is None:
            return None
        if match["tz"]:
            return _with_offset(day, match, said.now)
        said.used.add(match.start())
        if behind:
            said.used.add(behind.start())
        return _at_clock(day, read, behind.end() if behind else match.end(), said.now)
    return None


def _part_behind(said: _Said, day: DayMention) -> TimeMention | None:
    """昨天我下午…, 昨晚, 上周四晚, Dec 24 in the evening."""
    for match in said.parts:
        if match.start() >= day.end and _JOIN.fullmatch(said.flat[day.end : match.start()]):
            said.used.add(match.start())
            return _at_part(day, match.group(), match.end(), said.now)
        if match.start() > day.end + 8:
            break
    if day.part:
        return _at_part(day, day.part, day.end, said.now)
    if short := _SHORT_PART.match(said.flat, day.end):
        return _at_part(day, short[1], short.end(), said.now)
    return None


def _with_offset(day: DayMention, match: re.Match[str], now: datetime) -> TimeMention:
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


_SHORT_PART = Pattern(r"([晚早夜]|一早)(?=[买付充拍抢订续给交,。 \n]|$)")  # 上周四晚买的
_AFTER_CLOCK = Pattern(r"[ ,的]?(?:on |of )?")


_JOIN = Pattern(
    r"[ ,的,、\n]?(?:那天|当天|当晚|当日|的时候|大概|大约|约|吃完?|差不多|是|在|at|around|about|我|俺|咱|他|她|我们|头|里?向"
    r"|@|t|\(|周.\)|[ ,的]){0,4}"
)


def _at_clock(day: DayMention, read: Clock, end: int, now: datetime) -> TimeMention:
    hour, minute = read.hour, read.minute
    others: tuple[datetime, ...] = ()
    start = datetime.combine(day.day, time(0), now.tzinfo)
    if not read.sure and hour <= 12:
        hour, other = _half(start, hour, minute, now, read)
        if other is not None:
            others = (start + timedelta(hours=other, minutes=minute),)
    at = start + timedelta(hours=hour, minutes=minute)
    if read.part in NIGHT and hour < 6 and at + timedelta(days=1) <= now and day.day < now.date():
        at, others = at + timedelta(days=1), (at,)  # 昨天半夜一点: the night that followed
    if at > now:
        at = _rolled_back(at, now, day)
    return TimeMention(
        day.start, end, at, read.precision, kind="ago" if day.ago else "point", day_said=True,
        clock_said=True, part=read.part, others=others,
    )  # fmt: skip


def _half(
    start: datetime, hour: int, minute: int, now: datetime, read: Clock
) -> tuple[int, int | None]:
    """昨天四点: which half of the day. People buy by day: one to six is the afternoon; the
    other half is kept as an alternative unless it has not happened yet."""
    if hour == 12 and start.date() == now.date() and start + timedelta(hours=12) > now:
        return 0, None  # 今儿十二点零三, said at one in the night
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


def _rolled_back(at: datetime, now: datetime, day: DayMention) -> datetime:
    if day.day == now.date() and now.hour < 5 and not day.rolls:
        return at - timedelta(days=1)  # 今天下午三点, said before going to bed
    if day.rolls == "week":
        return at - timedelta(days=7)
    if day.rolls == "year":
        earlier = calendar_days.same_day(at.date(), at.year - 1)
        return at if earlier is None else datetime.combine(earlier, at.time(), at.tzinfo)
    return at - timedelta(days=1) if day.rolls == "day" else at


def _at_part(day: DayMention, part: str, end: int, now: datetime) -> TimeMention:
    start = datetime.combine(day.day, time(0), now.tzinfo)
    at = start + timedelta(hours=PART_HOUR.get(part, 0))
    if at > now and now.hour < 5:
        at = _rolled_back(at, now, day)
    kind = "ago" if day.ago else "point"
    return TimeMention(day.start, end, at, "part_of_day", kind=kind, day_said=True, part=part)


def _clock_alone(said: _Said, match: re.Match[str]) -> TimeMention | None:
    """A clock time without a day: the last such moment before now."""
    behind = said.part_at(match.end()) if not match["part"] else None  # 1:55下午付的
    if match["hat"] and not behind:
        return None
    read = read_clock(match, behind.group() if behind else "")
    if read is None:
        return None
    today = datetime.combine(said.now.date(), time(0), said.now.tzinfo)
    hours = [read.hour] if read.sure else _both_halves(read.hour)
    moments = sorted(
        (_last(today + timedelta(hours=h, minutes=read.minute), said.now) for h in hours),
        reverse=True,
    )
    start = match.start("part") if match["part"] else core_start(match)
    end = behind.end() if behind else match.end()
    return TimeMention(
        start, end, moments[0], read.precision, clock_said=True, part=read.part,
        others=tuple(moments[1:]),
    )  # fmt: skip


def _both_halves(hour: int) -> list[int]:
    if hour == 12:
        return [12, 0]
    return [hour, hour + 12] if 1 <= hour < 12 else [hour]


def _last(moment: datetime, now: datetime) -> datetime:
    while moment > now:
        moment -= timedelta(days=1)
    return moment


def _part_alone(match: re.Match[str], now: datetime) -> TimeMention:
    hour = PART_HOUR[match.group()]
    today = datetime.combine(now.date(), time(0), now.tzinfo)
    at = _last(today + timedelta(hours=hour), now)
    return TimeMention(match.start(), match.end(), at, "part_of_day", part=match.group())


def _agos(flat: str, now: datetime, covered: list[tuple[int, int]]) -> list[TimeMention]:
    return [
        TimeMention(start, end, at, precision, kind="ago", rough="年" in flat[start:end])
        for start, end, at, precision in spans.moments_ago(flat, now)
        if not _inside(start, covered)
    ]


def shifted(mention: TimeMention, day: date, now: datetime) -> TimeMention:
    """The clock time of `mention` on `day`: 10月1日买的，大概下午三点付的."""
    at = datetime.combine(day, mention.at.timetz().replace(tzinfo=None), now.tzinfo)
    if mention.others and day < now.date():  # 五点半: people buy by day, as in _half
        hour, other = at.hour % 12, at.replace(hour=(at.hour + 12) % 24)
        late, early = max(at, other), min(at, other)
        at = late if hour <= 6 and late <= now else early
    return mention._replace(at=at, day_said=True)
