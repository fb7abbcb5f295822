"""Slips of the pen that no list holds, by `rapidfuzz.fuzz.ratio` on short spans of equal length.

Only asked when nothing was found exactly, and only for longer words: in a span of two or three
characters one slip makes another word. (`partial_ratio` and `WRatio` are traps here: short
prototypes match inside anything that holds 卡, 码 or 退.)
"""

from functools import lru_cache

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from rules.case import CaseType

LEAST = 74.0  # one wrong character of four
_MOST_SPANS = 120

_PROTOTYPES: dict[CaseType, str] = {
    "not_delivered": "没有到账 还没到账 一直没到 没有收到 还没收到 充值失败 没有发货 还没发货 至今未到 没有开通 还没开通",
    "wrong_item": "发错货了 面额不对 区服不对 货不对板 描述不符 金额不对 数量不对",
    "invalid_card": "已被使用 已经使用 卡密无效 卡密错误 激活失败 兑换失败 已经过期 无法激活 无法兑换 密码错误 已被兑换",
}


@lru_cache(maxsize=1)
def _prototypes() -> dict[str, CaseType]:
    return {word: case for case, text in _PROTOTYPES.items() for word in text.split()}


def misspelt_cues(flat: str) -> list[tuple[int, str, CaseType]]:
    """(at, the span, case type) of spans of four characters one slip away from a prototype."""
    from rapidfuzz import fuzz, process

    known = _prototypes()
    words = list(known)
    found: list[tuple[int, str, CaseType]] = []
    for at in range(min(len(flat) - 3, _MOST_SPANS)):
        span = flat[at : at + 4]
        if span.isalpha() and not span.isascii():
            best = process.extractOne(span, words, scorer=fuzz.ratio, score_cutoff=LEAST)
            if best is not None:
                found.append((at, span, known[best[0]]))
    return found


_NAME_STARTS = Pattern(r"(?:[买充拍购付冲元块抢]|[买充拍]了|的|\d|^|[ \n,])(?=[\u4e00-\u9fff]{3})")


@lru_cache(maxsize=4)
def _long_brands(lexicon: Lexicon) -> dict[int, list[str]]:
    table: dict[int, list[str]] = {}
    for brand in lexicon.brands:
        if 4 <= len(brand) <= 7 and not any(c.isascii() for c in brand):
            table.setdefault(len(brand), []).append(brand)
    return table


def misspelt_brand(flat: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """The span of a name of goods that is one slip away from a known one (王者荣曜)."""
    from rapidfuzz import fuzz, process

    for match in list(_NAME_STARTS.finditer(flat))[:12]:
        at = match.end() + (flat[match.end()] in "的了过")
        for size, brands in _long_brands(lexicon).items():
            span = flat[at : at + size]
            if len(span) == size and process.extractOne(
                span, brands, scorer=fuzz.ratio, score_cutoff=LEAST
            ):
                return at, at + size
    return None
