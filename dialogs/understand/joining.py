"""A day and a clock time that were said apart, put together: 昨天春分 … 傍晚买的, 98元 下午四点."""

from datetime import datetime, timedelta
from typing import NamedTuple

from dialogs.understand import spans
from dialogs.understand.clocks import NIGHT, PART_HOUR
from dialogs.understand.times import TimeMention, shifted
from rules.case import Precision


class Scored(NamedTuple):
    """A mention and how much it looks like the purchase; `plain`: it stands as a fact of its
    own, alone between blanks or beside the sum or the way of paying; `aside`: its clause tells
    of something else, so it may name the day of another time but not the purchase."""

    mention: TimeMention
    score: float
    corrected: bool = False
    plain: bool = False
    aside: bool = False


ASIDE = 1.3  # what a time in such a clause loses


def joined(best: Scored, scores: list[Scored], now: datetime) -> TimeMention:
    """`best`, made finer by a time of the same day or by a day or clock time said apart."""
    left = [
        s._replace(score=s.score + ASIDE) if s.aside else s
        for s in scores
        if s.mention is not best.mention
    ]
    for _ in range(2):  # 昨天 … 凌晨买的 … 1点20
        moved, used = _finer(best, left, now)
        if moved is None:
            break
        best = best._replace(mention=moved)
        left = [s for s in left if s is not used]
    return best.mention


def _finer(
    best: Scored, scores: list[Scored], now: datetime
) -> tuple[TimeMention | None, Scored | None]:
    chosen = best.mention
    if chosen.kind == "ago" and not chosen.day_said:
        return None, None  # 两小时前 is a moment of its own day
    days = [s for s in scores if s.mention.day_said]
    sole = len(days) == 1
    before = [s for s in days if s.mention.end <= chosen.start]
    last = max(before, key=lambda s: s.mention.end, default=None)
    for candidate in sorted(scores, key=lambda s: -s.score):
        moved = None
        if not chosen.clock_said and chosen.day_said:
            if _same_day_finer(chosen, candidate):
                return candidate.mention, candidate
            moved = _with_clock(best, candidate, now) or _with_part(chosen, candidate, now)
        elif best.score >= 1.5 and _same_hour_finer(chosen, candidate):
            exact = candidate.mention.at
            return chosen._replace(
                at=chosen.at.replace(minute=exact.minute), precision="minute"
            ), candidate
        elif chosen.clock_said and not chosen.day_said:
            moved = _with_day(chosen, candidate, now, sole=sole or candidate is last)
        elif not chosen.day_said:
            if candidate.mention.clock_said:
                moved = _with_clock(best, candidate, now)
            elif candidate.mention.day_said and (sole or candidate is last):
                moved = _with_day(chosen, candidate, now, sole=True)
        if moved and moved.at <= now:
            return moved, candidate
    return None, None


def _same_day_finer(chosen: TimeMention, candidate: Scored) -> bool:
    """昨晚八点的点卡 … 我昨天才买; 今天 … 半个钟头之前."""
    other = candidate.mention
    part = other.part and not chosen.part and not candidate.aside
    exact = other.day_said and (other.clock_said or part)
    finer = exact or (other.kind == "ago" and other.precision != "day")
    return finer and candidate.score >= -1 and other.at.date() == chosen.at.date()


def _same_hour_finer(chosen: TimeMention, candidate: Scored) -> bool:
    """昨天2点付的 … 14:08具体点: the minutes of the hour that was named."""
    other = candidate.mention
    finer = chosen.precision == "hour" and chosen.clock_said and other.precision == "minute"
    if not (finer and other.clock_said and (candidate.plain or candidate.score >= 1.5)):
        return False
    same_day = not other.day_said or other.at.date() == chosen.at.date()
    return same_day and other.at.minute > 0 and other.at.hour % 12 == chosen.at.hour % 12


def _with_clock(best: Scored, candidate: Scored, now: datetime) -> TimeMention | None:
    """昨天买的 … 八点半付的; 凌晨充的 … 两点十分: a clock time that is sure or near."""
    chosen, other = best.mention, candidate.mention
    if not other.clock_said or not (chosen.day_said or chosen.part):
        return None
    near = 0 <= other.start - chosen.end <= 24 and candidate.score >= -0.4
    near = near or (candidate.plain and candidate.score > 0)
    if other.day_said:  # a day of its own, unless that is corrected
        near = False
        told = candidate.plain or candidate.score >= 1.5
        sure = told and chosen.day_said and best.corrected
    else:
        sure = candidate.score >= 1.5
    return _on(chosen, other, now) if sure or near else None


def _with_part(chosen: TimeMention, candidate: Scored, now: datetime) -> TimeMention | None:
    """昨天母亲节给我妈买的 … 早上买的: a part of the day that stands beside a word of buying."""
    other = candidate.mention
    if chosen.part or other.day_said or other.clock_said or not other.part:
        return None
    return shifted(other, chosen.at.date(), now) if candidate.score >= 1.5 else None


def _with_day(
    chosen: TimeMention, candidate: Scored, now: datetime, *, sole: bool
) -> TimeMention | None:
    """The clock time or part of the day `chosen` on the day, or in the part of it, that was said
    apart; `sole`: no other day was said, or none between."""
    other = candidate.mention
    near = 0 <= chosen.start - other.end <= 16 and candidate.score >= -0.5
    around = other.end <= chosen.start or other.start - chosen.end <= 8  # 我六点买的 昨天
    near = near or (sole and around and candidate.score > -1)
    vaguer = not other.clock_said and (other.day_said or (other.part and near))
    if vaguer and (candidate.score >= 1.5 or near):
        return _on(other, chosen, now)
    if not (other.day_said and near):
        return None
    moved = _on(other, chosen, now)
    if moved.at < other.at and moved.at.hour == 12:  # 昨晚11:58下单 12:01付款
        moved = moved._replace(at=moved.at + timedelta(hours=12))
    if moved.at < other.at and other.clock_said and moved.at.hour < 5 and other.at.hour > 19:
        moved = moved._replace(at=moved.at + timedelta(days=1))  # 3号23:50下单 00:02付款
    return moved


def _on(day: TimeMention, clock: TimeMention, now: datetime) -> TimeMention:
    """`clock` on that day and in that part of it; 昨晚 … 凌晨两点 is in the night that followed."""
    moved = shifted(_in_part(clock, day.part), day.at.date(), now)
    night = day.part in NIGHT or PART_HOUR.get(day.part, 0) >= 18
    following = moved.at + timedelta(days=1)
    if night and moved.at.hour < 5 and moved.at.date() < now.date() and following <= now:
        return moved._replace(at=following)
    return moved


def _in_part(mention: TimeMention, part: str) -> TimeMention:
    """昨天晚上买的 … 七点多: the hour belongs to the part of the day that was named before."""
    if mention.part or part not in PART_HOUR or not mention.others:
        return mention  # 17:15 tells its half of the day itself
    hour = mention.at.hour
    if part in NIGHT and 9 <= hour % 12 <= 11:
        return mention._replace(at=mention.at.replace(hour=hour % 12 + 12), others=())
    if PART_HOUR[part] < 11:  # 凌晨充的 … 1点50
        return mention._replace(at=mention.at.replace(hour=hour % 12), others=())
    if PART_HOUR[part] < 13:
        return mention
    if PART_HOUR[part] >= 18 and hour % 12 < 5:  # 昨晚 … 一点多
        return mention._replace(at=mention.at.replace(hour=hour % 12), others=())
    if not 1 <= hour < 12:
        return mention._replace(others=())
    return mention._replace(at=mention.at.replace(hour=mention.at.hour + 12), others=())


def _told_finer(mention: TimeMention, minutes: int | None, now: datetime) -> bool:
    """Whether 两个小时了 tells more than the day or the part of it that was named, and tells of
    the same."""
    if minutes is None or minutes % 1440 == 0:
        return False
    since = now - timedelta(minutes=minutes)
    if mention.alone:  # 圣诞节给女朋友充的, 一个小时了
        return timedelta(days=-1) <= since - mention.at < timedelta(days=2)
    if mention.precision == "part_of_day":
        return timedelta() <= since - mention.at < timedelta(hours=4)
    return mention.precision == "day" and mention.at.date() == since.date()


def moment(
    best: Scored | None, minutes: int | None, now: datetime
) -> tuple[datetime | None, Precision | None, tuple[datetime, ...]]:
    """The time that was said, or now minus the `minutes` that have passed where that is finer."""
    if best is not None and not _told_finer(best.mention, minutes, now):
        return best.mention.at, best.mention.precision, best.mention.others
    if minutes is None:
        return None, None, ()
    return *spans.minutes_ago(now, minutes), ()
