"""Clock times and parts of the day: 三点一刻, 差五分八点, 晚上11点40, 8:20pm, 中午."""

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern
from rules.case import Precision

MOST = 24  # mentions of one sort that are read in one text: nobody tells more times than that

_N = r"(?:\d{1,2}|[零〇一二两三四五六七八九十]{1,3})"


# no 一零: 双十一零点 is midnight
_H = r"(?:\d{1,2}|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])"


_PART = (
    r"凌晨|后半夜|下半夜|大半夜|半夜|午夜|深夜|清晨|清早|一大早|大清早|大早上|大早|一早"
    r"|朝早|早上|早晨|早间|今早|早|上午|上昼|上半[天日]|午前|中午"
    r"|头晌|晌午|正午|午间|中饭|下午|下半[天日]|下半晌|后半晌|下昼|晏昼|午后|后晌|傍晚|[傍擦下]黑|黄昏|下晚儿?|晚上|晚间|夜晚|夜里|夜间|黑[喽咧家来]|大晚上"
    r"|前半夜|上半夜|[早午中晚夜]饭(?:前|后|点|时)?|晚|夜"
    r"|am|pm|a\.m\.?|p\.m\.?"
)


# where the part begins (hour of README), and how a bare clock hour under it is read
PART_HOUR = {
    "凌晨": 0, "后半夜": 0, "下半夜": 0, "大半夜": 0, "半夜": 0, "午夜": 0, "深夜": 0,
    "清晨": 6, "清早": 6, "一大早": 6, "大清早": 6, "大早上": 6, "大早": 6, "一早": 6, "早上": 6,
    "早晨": 6, "早间": 6, "今早": 6, "早": 6, "上午": 8, "上昼": 8, "头晌": 8, "午前": 8, "am": 8,
    "中午": 11, "晌午": 11, "正午": 11, "午间": 11, "中饭": 11,
    "下午": 13, "下昼": 13, "下半天": 13, "下半日": 13, "上半日": 8, "下半晌": 13, "后半晌": 13, "上半天": 8, "晏昼": 13, "午后": 13, "后晌": 13, "pm": 13, "朝早": 6, "黑喽": 18, "黑咧": 18, "黑家": 18, "黑来": 18, "傍晚": 17, "下晚": 17, "下晚儿": 17, "傍黑": 17, "擦黑": 17, "下黑": 18, "黄昏": 17,
    "晚上": 18, "晚间": 18, "夜晚": 18, "夜里": 18, "夜间": 18, "大晚上": 18, "前半夜": 18,
    "上半夜": 18, "晚": 18, "夜": 18,
    "睡前": 18, "睡觉前": 18, "临睡前": 18, "临睡觉前": 18,
    " in the morning": 6, " in the afternoon": 13, " in the evening": 18, " at night": 18,
    **{f"{meal}饭{side}": hour for meal, hour in (("早", 6), ("午", 11), ("中", 11), ("晚", 18), ("夜", 18))
       for side in ("", "前", "后", "点", "时")},
}  # fmt: skip


NIGHT = frozenset({"半夜", "午夜", "深夜", "大半夜", "后半夜", "下半夜"})


# 八点八, 24点5: a number read out; the minutes of a clock have two figures or a 分
_DECIMAL = r"[一二三四五六七八九\d](?![一二三四五六七八九十零〇\d分刻个]|(?<![\d])[买付充拍])"


_HOURS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
}
_EN_HOUR = f"(?:{'|'.join(_HOURS)})"


@lru_cache(maxsize=1)
def _clock() -> re.Pattern[str]:
    return re.compile(
        rf"(?=[\d零〇一二两三四五六七八九十差凌后下大半午深清一早上今中晌正傍擦朝黑黄晚夜前头apnmhq晏])"
        rf"(?:(?![a-z\d])|(?=\d)(?<!\d)|(?=\d)(?<=[-/.]\d\d)|(?=[a-z])(?<![a-z]))"
        rf"(?P<part>{_PART})?(?P<de>的时候|那会儿?|些时候|那阵)?[的大概约差不多快将近, \"]{{0,4}}(?:"
        rf"(?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d)(?::[0-5]\d)?)? ?(?P<ap>[ap])\.?m(?![a-z])\.?"
        
            rf"|(?P<h24>[01]?\d"
            rf"|2[0-4]) ?: ?(?P<m24>[0-5]\d)(?: ?: ?[0-5]\d)?(?:\.\d{{1,6}})?(?P<tz>z"
            rf"|[+-]\d\d:?\d\d)?(?![\d:])"
        rf"|差(?P<lack>{_N}|一刻)分?(?:钟)?(?:到|就|不到)?(?P<hl>{_N})(?:点钟?|时)"
        
            rf"|(?P<h>{_H})(?P<or>(?:[-~—至到]{_H}|(?<=[一二两三四五六七八九])[一二两三四五六七八九])(?=[点时]))?(?:(?<=\d) |来)?(?:点钟|点|时(?![间候长常刻而装代空效限差段机])|點)(?!券|卷|月?卡|档|水|式|数|击|赞|心|歌|菜|餐|单|评|名|亮|外卖|金|货"
            rf"|球|以?内|后(?![买付拍充下转])|一[下次]|次|下(?![单的订了午手])|{_DECIMAL})"
        
            rf"(?:差(?P<lack2>{_N})分|(?P<half>[搭踏]?半)|(?P<quarter>[一三13])刻"
            rf"|(?P<five>[一二三四五六七八九十]{{1,2}})个字|(?P<five3>[一二三四五六七八九])(?=[买付充拍])|[搭踏](?P<five2>[一二三四五六七八九十\d]{{1,2}})"
            rf"|(?:(?<=[点时]) (?=\d))?(?:过|零|〇|0)?(?P<m>{_N}"
            rf"|[二三四五][十]?[零一二三四五六七八九]?)(?:(?<=\d) )?分(?!钟(?![买拍充付下抢提]))"
        
            rf"|(?P<m2>[0-5]\d"
            rf"|十[一二三四五六七八九]?"
            rf"|[零〇]\d|[零〇一二三四五][零〇十一二三四五六七八九]{{0,1}}[一二三四五六七八九]?)(?![\d元块圆个张点天小折分十百千零一二两三四五六七八九]"
            rf"|[几来]|\.\d))?"
        rf"(?P<vague>多|来钟|左右|前后|许|过后|过|出头|的样子|整|钟)?"
        
            rf"|(?P<ish>1[0-2]|[1-9]) ?ish(?![a-z])|(?:at|around|about|~) ?(?P<hat>1[0-2]|0?[1-9]|{_EN_HOUR}(?=[,.;!?\n]|$| \(| ?o'clock| in the | at night))(?![\d:%]|\.\d| ?[ap]\.?m)(?: o'clock)?|(?P<enq>half past|quarter (?:past|to)) (?P<enh>1[0-2]|[1-9]|{_EN_HOUR})(?![a-z\d])|(?<![a-z])(?P<word>noon"
            rf"|midnight)(?![a-z]|, ?\d{{1,2}}:))"
    )  # fmt: skip


_ADVERB_ONE = Pattern(
    r"1点[都也][不没]|一点(?:都|也|儿|反应|没|不|用|动静|办法|毛病|消息|问题|点|的|良心|开|进|充|用|击"
    r"|[了]|$|[,.;!?。 \n]|支付|确认|提交|付款|兑换|激活|购买|领取|登|链接|按|就)"
)


_BEFORE_ADVERB = Pattern(r"[有多快早晚慢少好大小差便贵高低没了一重早]$")


def clock_mentions(flat: str) -> list[re.Match[str]]:
    """Clock times, without 一点都没有, ratios and prices."""
    out: list[re.Match[str]] = []
    for match in islice(_clock().finditer(flat), MOST):
        hour = match.start("h")
        if hour >= 0:
            before = flat[max(0, hour - 1) : hour]
            small = match["h"] in ("一", "两", "1") and not match["part"]
            if small and (_ADVERB_ONE.match(flat, hour) or _BEFORE_ADVERB.search(before)):
                continue  # 一点都没有, 快一点
            if before == "天" and flat[hour - 2 : hour - 1].isdigit():
                continue  # 剩余6天23时
            joined = before.isdigit() and match["h"].isascii()  # 双12零点 is none
            if joined or (before and before in "第.-/"):
                continue
            if (number(match["h"]) or 0) > 24:
                continue
        elif match["h24"] and not _clockish(flat, match):
            continue
        out.append(match)
    return out


_RATIO = Pattern(r"(?:比例|比分|比|兑换?|赔率|战绩|领先|落后|输|赢|战胜) ?[是为:]? ?$")


_GLUED = Pattern(r"20\d\d[-/.](?:1[0-2]|0[1-9])[-/.](?:3[01]|[12]\d|0[1-9])-?$")  # 2026-11-2009:03


def _clockish(flat: str, match: re.Match[str]) -> bool:
    start = match.start("h24")
    if start and (flat[start - 1].isdigit() or flat[start - 1] in ".:/-"):
        if len(match["h24"]) == 2 and _GLUED.search(flat[max(0, start - 10) : start]):
            return True
        return flat[start - 1] in "-/:" and not flat[start - 2 : start - 1].isdigit()
    if flat[start - 1 : start] in ("块", "元"):
        return False  # 100块1:58
    return not _RATIO.search(flat[max(0, start - 6) : start])


class Clock(NamedTuple):
    hour: int
    minute: int
    precision: Precision
    part: str
    sure: bool  # a 24-hour clock or a part of the day was said
    approximate: bool = False


def read_clock(match: re.Match[str], part: str = "") -> Clock | None:
    part = match["part"] or part
    part = part.replace(".", "")
    if match["hat"] or match["ish"]:
        said = match["hat"] or match["ish"]
        hour, sure = on_24_hours(_HOURS.get(said) or int(said), part)
        return Clock(hour, 0, "hour", part, sure=sure)
    if match["enq"]:
        hour, sure = on_24_hours(_HOURS.get(match["enh"]) or int(match["enh"]), part)
        minute = 30 if match["enq"][0] == "h" else 15
        if match["enq"].endswith("to"):
            hour, minute = hour - 1, 45
        return Clock(hour, minute, "minute", part, sure=sure)
    if match["word"]:
        return Clock(12 if match["word"] == "noon" else 24, 0, "hour", part, sure=True)
    if match["h24"]:
        hour, minute = int(match["h24"]), int(match["m24"])
        hour, sure = on_24_hours(hour, part)
        two_digits = len(match["h24"]) == 2 and match["h24"][0] == "0"
        return Clock(hour, minute, "minute", part, sure=sure or two_digits or hour > 12)
    if match["h12"]:
        hour = int(match["h12"]) % 12 + (12 if match["ap"] == "p" else 0)
        minute = int(match["m12"] or 0)
        return Clock(hour, minute, "minute" if match["m12"] else "hour", part, sure=True)
    return _read_spoken(match, part)


def _read_spoken(match: re.Match[str], part: str) -> Clock | None:
    hour_text = match["h"] or match["hl"]
    hour = number(hour_text)
    if hour is None or hour > 24:
        return None
    minute, precision = _minutes(match)
    if minute is None:
        return None
    hour, sure = on_24_hours(hour, part)
    if minute < 0:
        hour, minute = hour - 1, 60 + minute
    if hour < 0 or minute > 59:
        return None
    return Clock(hour, minute, precision, part, sure=sure or hour > 12 or hour == 0)


def _minutes(match: re.Match[str]) -> tuple[int | None, Precision]:
    lack = match["lack"] or match["lack2"]
    if lack:
        return -(15 if lack == "一刻" else number(lack) or 0), "minute"
    if match["half"]:
        return 30, "minute"
    if match["quarter"]:
        return (15 if match["quarter"] in "一1" else 45), "minute"
    five = match["five"] or match["five2"] or match["five3"]
    if five:
        return 5 * (number(five) or 0), "minute"  # Cantonese counts fives: 三点三个字, 三点搭三
    text = match["m"] or match["m2"]
    if text:
        return number(text), "minute"
    return 0, "hour"


def on_24_hours(hour: int, part: str) -> tuple[int, bool]:
    """The hour on the 24-hour clock under a part of the day; 24 is the midnight that follows."""
    if part in ("", None):
        return hour, False
    if part in NIGHT or part == "凌晨":
        if hour == 12:
            return (24 if part != "凌晨" else 0), True
        return (hour + 12 if part != "凌晨" and 7 <= hour < 12 else hour), True
    base = PART_HOUR.get(part, 8)
    if base >= 18:
        if hour == 12:
            return 24, True
        return (hour + 24 if hour < 5 else hour + 12 if hour < 12 else hour), True
    if base >= 13:
        return (hour + 12 if hour < 12 else hour), True
    if base == 11:
        return (hour + 12 if hour < 5 else hour), True
    return (0 if hour == 12 and part == "am" else hour), True


def core_start(match: re.Match[str]) -> int:
    return min(
        match.start(n)
        for n in ("h24", "lack", "hl", "h", "h12", "ish", "enq", "hat", "word")
        if match.start(n) >= 0
    )
