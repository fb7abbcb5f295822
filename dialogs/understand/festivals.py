"""Festivals, shopping days and lunar days by name, and the last of them before a day."""

from collections.abc import Callable
from datetime import date, timedelta

from dialogs.understand import lunar


def day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _fixed(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: day_or_none(year, month, day)


def _term(name: str) -> Callable[[int], date | None]:
    return lambda year: lunar.solar_term(year, name)


def _moon(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: lunar.lunar_date(year, month, day)


FESTIVALS: dict[str, Callable[[int], date | None]] = {
    "元旦": _fixed(1, 1), "新年(?!好|快乐)": _fixed(1, 1), "女生节": _fixed(3, 7), "情人节": _fixed(2, 14), "妇女节": _fixed(3, 8), "三八": _fixed(3, 8), "女神节": _fixed(3, 8),
    "植树节": _fixed(3, 12), "愚人节": _fixed(4, 1), "清明": _term("清明"),
    "五一": _fixed(5, 1), "劳动节": _fixed(5, 1), "五四": _fixed(5, 4), "青年节": _fixed(5, 4),
    "母亲节": lambda y: nth_weekday(y, 5, 6, 2), "父亲节": lambda y: nth_weekday(y, 6, 6, 3),
    "六一": _fixed(6, 1), "儿童节": _fixed(6, 1), "建党节": _fixed(7, 1), "建军节": _fixed(8, 1),
    "教师节": _fixed(9, 10), "国庆": _fixed(10, 1), "十一(?=那天|当天|假期|期间|晚|早|凌晨|买|长假)": _fixed(10, 1),
    "万圣": _fixed(10, 31), "双十一": _fixed(11, 11), "双11": _fixed(11, 11), "光棍": _fixed(11, 11),
    "感恩": lambda y: nth_weekday(y, 11, 3, 4), "双十二": _fixed(12, 12), "双12": _fixed(12, 12),
    "平安夜": _fixed(12, 24), "圣诞夜": _fixed(12, 24), "圣诞": _fixed(12, 25), "跨年夜": _fixed(12, 31), "跨年那[天晚]": _fixed(12, 31),
    "黑五": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(days=1),
    "黑色星期五": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(days=1),
    **{name: _term(name) for name in lunar.TERMS if name not in ("清明", "大雪", "小雪", "小满")},
    "大雪(?=那天|当天|节气)": _term("大雪"), "小雪(?=那天|当天|节气)": _term("小雪"),
    "^十一$": _fixed(10, 1),
    "春节": _moon(1, 1), "大年三十": lunar.new_years_eve, "年三十": lunar.new_years_eve,
    "三十晚上": lunar.new_years_eve, "除夕": lunar.new_years_eve, "元宵": _moon(1, 15), "龙抬头": _moon(2, 2),
    "端午": _moon(5, 5), "七夕": _moon(7, 7), "中元": _moon(7, 15), "鬼节": _moon(7, 15), "中秋": _moon(8, 15),
    "重阳": _moon(9, 9), "腊八": _moon(12, 8), "小年": _moon(12, 23),
    "halloween": _fixed(10, 31), "christmas eve": _fixed(12, 24), "black friday": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(days=1),
    "new year's eve": _fixed(12, 31), "618(?=那天|当天|大促|那个?活动|搞?活动|期间|晚|凌晨|买|抢|在?你们?家|在你|的时候)": _fixed(6, 18),
    "520(?=那天|当天|晚|凌晨|买|情人|节)": _fixed(5, 20),
}  # fmt: skip


def last_of(day_in: Callable[[int], date | None], today: date) -> date | None:
    """The last such day not after today; a lunar year may end in the next common year."""
    for year in range(today.year, today.year - 5, -1):
        found = day_in(year)
        if found and found <= today:
            return found
    return None
