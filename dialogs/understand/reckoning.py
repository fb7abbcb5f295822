"""Sums that the buyer leaves to reckon: 3份每份12.5, 19.9*3, 定金20尾款80, 一个25一个30."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern

MOST = 8


class Reckoned(NamedTuple):
    """`total` of what stands in flat[start:end]; a sum found in there is only a part of it.
    `plain`: it is a price even where no sum was found there."""

    start: int
    end: int
    total: Decimal
    plain: bool = True


_SUM = r"(?:\d{1,5}(?:\.\d{1,2})?|[一二两三四五六七八九]?[十百][一二三四五六七八九十]{0,3})"
_THING = r"[张份个套条组只支瓶杯盒]"
_COUNT = r"\d{1,3}|[两二三四五六七八九十]"
# 每份12.5, 单价:15, 25一个, 12.5元/张
_EACH = Pattern(
    rf"(?:每{_THING}|单价)(?:都?是|只要|才|要|卖)?[ :]{{0,2}}¥?(?P<a>{_SUM})(?![\d%折.])"
    rf"|一{_THING}(?:(?!月|季|年)[\u4e00-\u9fff]{{2,4}})?(?P<c>{_SUM})(?=元|块|[ ,.。\n]|$)"
    rf"|(?<![\d.])(?P<b>{_SUM})(?:元|块钱?)? ?(?:[一每/]|一共?)(?:{_THING}|单)(?!月|季|年|小时)"
)
# 买了3张, 数量:2, 3份每份…
_HOW_MANY = Pattern(
    rf"(?:买|拍|订|下单?|要|充|开|整|提|拿|共|总共)(?:了|的|过|有)?(?P<a>{_COUNT}){_THING}"
    rf"|(?:买|拍|要|充|拿)(?:了|的)?(?P<d>[俩仨])"
    rf"|(?:数量|件数|份数|张数)[ :x*×]{{0,3}}(?P<b>\d{{1,3}})(?!\d)"
    rf"|(?<![\d.])(?P<c>{_COUNT}){_THING}[ ,]{{0,2}}(?=每)"
)
_TIMES = Pattern(
    rf"(?<![\d.*x×])(?P<each>{_SUM})(?:元|块钱?)? ?[*x×乘] ?(?P<n>[1-9]\d?)(?![\d.*x×=gmpk])(?! ?=)"
)
_OF_TWO_PARTS = (
    Pattern(
        rf"定金[^ ,。\d]{{0,4}}?(?P<a>{_SUM})(?!\d)[^\d]{{0,16}}(?:尾款|余款|剩下|[后又再]面?补)[^ ,。\d]{{0,5}}?(?P<b>{_SUM})(?!\d)"
    ),
    Pattern(
        rf"(?P<a>(?<![\d.]){_SUM})(?:元|块钱?)?(?:的)?定金[^\d]{{0,16}}(?:尾款|余款|[后又再]面?补)[^ ,。\d]{{0,5}}?(?P<b>{_SUM})(?!\d)"
    ),
    Pattern(rf"尾款(?P<a>{_SUM})(?!\d)[^\d]{{0,10}}定金(?P<b>{_SUM})(?!\d)"),
)
_AND = Pattern(
    rf"(?<![\d.])(?P<a>{_SUM})(?:元|块钱?)的?[和跟加](?P<b>{_SUM})(?:元|块钱?)?的(?![\d话流])"
)
_ONE_AND_ONE = Pattern(
    rf"一(?P<t>[张份个单])(?P<a>{_SUM})(?:元|块钱?)?[ ,和跟]{{0,2}}(?:另|还有)?一(?P=t)(?P<b>{_SUM})(?![\d级天月年日岁g])"
)
_SIGNS = frozenset("每单一/*x×乘定和跟加")
_BY, _FOR_ONE, _ADDED = frozenset("*x×乘"), frozenset("每单一/"), frozenset("和跟加")


def _parts_of(flat: str) -> Iterator[Pattern]:
    """The patterns of two parts of a price whose signs the text holds."""
    if "定金" in flat:
        yield from _OF_TWO_PARTS
    if not _ADDED.isdisjoint(flat):
        yield _AND
    if flat.count("一") > 1:
        yield _ONE_AND_ONE


def reckoned(flat: str) -> list[Reckoned]:
    """Totals that follow from a price of one and a count, or from the parts of a price."""
    if _SIGNS.isdisjoint(flat):
        return []
    found = [
        Reckoned(m.start(), m.end(), _value(m["a"]) + _value(m["b"]))
        for parts in _parts_of(flat)
        for m in islice(parts.finditer(flat), 1)
    ]
    found += [
        Reckoned(m.start(), m.end(), _value(m["each"]) * int(m["n"]), plain=False)
        for m in islice(() if _BY.isdisjoint(flat) else _TIMES.finditer(flat), MOST)
    ]
    each = None if _FOR_ONE.isdisjoint(flat) else _EACH.search(flat)
    many = _HOW_MANY.search(flat) if each else None
    if each and (many or flat.startswith("单价", each.start())):
        count = number(many["a"] or many["b"] or many["c"] or many["d"]) if many else 1
        value = _value(each["a"] or each["b"] or each["c"])
        found.append(Reckoned(each.start(), each.end(), value * (count or 1)))
    return found


def _value(text: str) -> Decimal:
    return Decimal(text) if text[0].isascii() else Decimal(number(text) or 0)
