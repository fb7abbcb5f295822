"""What a message holds besides words: order and payment numbers, card keys, phones, addresses.

They are found first and blanked out, so that no digit of an order number is read as a price and
no part of a card key as a date. Order-number shapes are those of the shop systems that we know
(dujiaoka, acg-faka, mcy-shop, card-system, qs-faka, qfk, fakabot, dujiao-next), and labels
decide before shapes do.
"""

import re
from itertools import islice

from dialogs.understand.beside import own_serial, told_apart
from dialogs.understand.card_keys import key_shape, lettered_key
from dialogs.understand.grouped_numbers import (
    broken_cuts,
    continued_cuts,
    dictated_cut,
    hyphen_cuts,
    in_pieces,
    key_groups,
    phone_cuts,
    slashed_cuts,
    spaced_cuts,
    spoken_cuts,
)
from dialogs.understand.normalise import Folded
from dialogs.understand.number_labels import (
    MOST_TOKENS,
    Cut,
    Judged,
    label_before,
)
from dialogs.understand.number_patterns import patterns
from dialogs.understand.patterns import Pattern
from dialogs.understand.unlabelled import CAPITALS_FIRST, HOTLINES, by_shape, is_phone

BLANK = "\x1f"  # stands for a cut character: no pattern of ours matches it


def find_cuts(text: Folded) -> list[Cut]:
    """Every cut of the text in order, none overlapping another."""
    known = patterns()
    flat = text.flat
    cuts: list[Cut] = []
    if "." in flat or "@" in flat or "://" in flat:
        for match in known.address.finditer(flat):
            cuts.extend(_address(text, match))
    busy = bytearray(len(flat))
    for cut in cuts:
        busy[cut.start : cut.end] = b"\1" * (cut.end - cut.start)
    for match in known.placeholder.finditer(flat) if _HOLDS_A_PLACE.search(flat) else ():
        _add(
            cuts,
            busy,
            Cut("placeholder", match.start(1), match.end(1), text.verbatim(*match.span(1))),
        )
    pieces = in_pieces(flat)
    for cut in (
        *slashed_cuts(text),
        *(phone_cuts(flat) if pieces else ()),
        *(key_groups(text) if pieces else ()),
        *spoken_cuts(text),
        *hyphen_cuts(text),
        *continued_cuts(text),
        *(spaced_cuts(text) if pieces else ()),
        *(broken_cuts(text) if pieces else ()),
    ):
        _add(cuts, busy, cut)
    written = _FIGURE_OR_WORD.search(flat) is not None
    for match in islice(known.token.finditer(flat) if written else (), MOST_TOKENS):
        if match.end() - match.start() >= 4 and not busy[match.start()]:
            token = _token_cut(text, match)
            if token:
                _add(cuts, busy, token)
    for match in known.dictated.finditer(flat) if _DICTATED.search(flat) else ():
        number = dictated_cut(text, match)
        if number:
            _add(cuts, busy, number)
    cuts.sort(key=lambda cut: cut.start)
    return own_serial(text, told_apart(flat, cuts))


_HOLDS_A_PLACE = Pattern(r"[x×*?#○●某_][x×*?#○●某_]")
_FIGURE_OR_WORD = Pattern(r"[0-9a-z][0-9a-z_-]{3}")
_SPOKEN = "零〇一二两三四五六七八九幺洞拐壹贰叁肆伍陆柒捌玖"
_DICTATED = Pattern(rf"[{_SPOKEN}][{_SPOKEN}][ 杠{_SPOKEN}]")


def _address(text: Folded, match: re.Match[str]) -> list[Cut]:
    """An address, and the order number that it ends with: …/order/KG2511-0055."""
    inside = _ORDER_INSIDE.search(text.flat, *match.span()) if "order" in match.group() else None
    if inside is None:
        return [Cut("address", *match.span())]
    start, end = inside.span(1)
    return [
        Cut("address", match.start(), start),
        Cut("order", start, end, text.shown[start:end], 2.0),
    ]


_ORDER_INSIDE = Pattern(
    r"order(?:s|[_-]?(?:no|id|sn|number))?[=/](?=[a-z_-]{0,12}\d)([a-z0-9_-]{6,40})(?![a-z0-9_-])"
)


def _add(cuts: list[Cut], busy: bytearray, cut: Cut) -> None:
    if not any(busy[cut.start : cut.end]):
        busy[cut.start : cut.end] = b"\1" * (cut.end - cut.start)
        cuts.append(cut)


def blanked(flat: str, cuts: list[Cut]) -> str:
    """The text with every cut replaced by as many BLANK characters."""
    if not cuts:
        return flat
    parts: list[str] = []
    at = 0
    for cut in cuts:
        parts.append(flat[at : cut.start])
        parts.append(BLANK * (cut.end - cut.start))
        at = cut.end
    parts.append(flat[at:])
    return "".join(parts)


_DAY = Pattern(
    r"20\d\d[01]\d[0-3]\d-20\d\d[01]\d[0-3]\d|20\d\d-[01]\d-[0-3]\d|[0-3]?\d-[0-3]?\d-20[12]\d"
)
_ORDER_NAMED = Pattern(r"(?:单|号|order)[^a-z0-9]{0,6}#$")


def _token_cut(text: Folded, match: re.Match[str]) -> Cut | None:
    token, start, end = match.group(), match.start(), match.end()
    if token.endswith("qq") and end - start > 8 and text.flat[end : end + 1] in _QQ_THEN:
        token, end = token[:-2], end - 2  # KG2511-0055QQ音乐没到
    digits = sum(c.isdigit() for c in token)
    if digits == 0 and end - start < 14 and not lettered_key(text.shown[start:end]):
        return None
    label = label_before(text.flat, start)
    if digits == 0 and label != "key" and not lettered_key(text.shown[start:end]):
        return None  # a long word
    kind, weight = _judge(text, token, start, end, digits, label)
    if kind is None:
        return None
    value = text.shown[start:end] if kind in ("order", "payment") else ""
    return Cut(kind, start, end, value, weight)


_QQ_THEN = frozenset("音会黄绿飞炫超阅币")


def _judge(text: Folded, token: str, start: int, end: int, digits: int, label: str) -> Judged:
    """What one token is, by its label first and its shape second."""
    return (
        _no_order(text, token, start, end, digits, label)
        or _as_labelled(text, token, start, end, digits, label)
        or by_shape(text, token, start, end, digits)
    )


def _no_order(
    text: Folded, token: str, start: int, end: int, digits: int, label: str
) -> Judged | None:
    """A payment number, a ticket, a day, a hotline, a part of a number; None: something else."""
    flat, size = text.flat, len(token)
    if patterns().payment_shape.fullmatch(token) and not (size == 27 and label == "order"):
        return "payment", 0.0  # qfk numbers its orders with a time and 13 digits: 27
    if _ERROR_CODE.fullmatch(token):
        return "number", 0.0
    if size <= 5 and token.isdecimal() and flat.startswith(("元", "块"), end):
        return None, 0.0  # 买的账号 1280块
    if label == "tail":
        return "account", 0.0
    if label == "payment" and digits >= 6:
        return "payment", 0.0
    if label == "ticket" and digits >= 3:
        return "ticket", 0.0
    if label == "order" and _OF_A_TICKET.search(flat, max(0, start - 24), start):
        return "ticket", 0.0
    if flat[start - 1 : start] == "#" and _TAG.search(flat, 0, start):
        return "account", 0.0  # nine#51234
    if _DAY.fullmatch(token):
        return None, 0.0  # 订单是2019-04-04 04:08付的
    if token in HOTLINES:
        return "phone", 0.0  # 我哪有单号 10086说没到
    if _PARTIAL.match(flat, end) or (label == "order" and _cut_off(flat, token, start, end)):
        return "account", 0.0  # 单号2607开头那个
    if size == 4 and digits == 4 and not label and _ONE_OF_MY.match(flat, end):
        return "account", 0.0  # 尾号7507那两笔请退, 1522那笔留着
    return None


def _as_labelled(
    text: Folded, token: str, start: int, end: int, digits: int, label: str
) -> Judged | None:
    """What its label or the words after it call a token; None: nothing does."""
    flat, size = text.flat, len(token)
    many = digits >= 4 or (digits >= 2 and size >= 8)  # E3AHC0JCSS7X
    many = many or (label == "order" and digits > 1 and _named_in_capitals(text, start, end))
    many = many or (digits == 3 and _SHORT.fullmatch(text.shown, start, end) is not None)
    if label == "order" and many and not _counted(flat, end, digits, size):
        if (
            _REST_OF_A_DAY.match(flat, end)
            or _A_PAPER.match(flat, start)
            or (size <= 5 and _OF_A_BATCH.search(flat[max(0, start - 6) : start]))
        ):
            return None, 0.0
        return "order", _weight(flat, start)
    if label in ("key", "account") and _IS_THE_ORDER.match(flat, end):
        return "order", 3.0
    if label == "key" and (
        digits >= 6
        or (size >= 6 and digits >= 2)
        or (size >= 8 and text.shown[start:end].isupper())
        or key_shape(text.shown[start:end])
        or (digits >= 4 and _PASSWORD.search(flat, max(0, start - 8), start))
    ):
        return "key", 0.0
    if label == "account" and digits >= 4 and not _paid_beside(text, start, end):
        return ("phone" if is_phone(token) else "account"), 0.0
    after = patterns().label_after.match(flat, end)
    if (
        after
        and digits >= 4
        and not (size == 4 and flat[end] == "号")
        and not _NEXT_NUMBER.match(flat, after.end())
    ):
        return "order", 3.0
    return None


def _cut_off(flat: str, token: str, start: int, end: int) -> bool:
    """只有前面 LYSK2608-: the first part of a number."""
    off = _CUT_OFF.match(flat, end)
    if off is None:
        return token.endswith("xxx")
    if off.group() == "-" and "-" in token:
        return False
    return (
        off.group()[-1] in "-*" or _ONLY_A_PART.search(flat, max(0, start - 12), start) is not None
    )


def _named_in_capitals(text: Folded, start: int, end: int) -> bool:
    """订单号A1B2C3: few figures, but called a number and typed in capitals."""
    if _WITH_HYPHENS.fullmatch(text.shown, start, end):
        return True  # 订单TX-3-14
    named = _CALLED_A_NUMBER.search(text.flat, max(0, start - 16), start)
    return named is not None and _IN_CAPITALS.fullmatch(text.shown, start, end) is not None


_CALLED_A_NUMBER = Pattern(r"(?:单号码?|单编号|order (?:no\.?|number))[ :是#]{0,3}$")
_IN_CAPITALS = Pattern(r"[A-Z0-9-]{5,24}")
_WITH_HYPHENS = Pattern(r"[A-Z]{1,6}(?:-[A-Z0-9]{1,8}){2,4}")
_A_PAPER = Pattern(r"(?:19|20)\d\d[)\]]")  # (2026)法字第0331号


def _paid_beside(text: Folded, start: int, end: int) -> bool:
    """微信 WF-1203-07: the way of paying, then a number in capitals or a long one with its day."""
    flat = text.flat
    if not _WAY_BEFORE.search(flat, max(0, start - 8), start):
        return False
    dated = flat.startswith("\n20", start - 1) and flat[start:end].isdigit()
    return (dated and end - start >= 14) or bool(CAPITALS_FIRST.fullmatch(text.shown, start, end))


_WAY_BEFORE = Pattern(
    r"(?:微信|支付宝|qq钱包|[行用蓄]卡|云闪付|花呗)[ ,\n]{1,2}$|给我?的号[:是 ]{1,2}$"
)


def _weight(flat: str, start: int) -> float:
    """How much the label before `start` says: a batch, an entry or a # may be something else."""
    if flat[start - 1] == "#" and not _ORDER_NAMED.search(flat, 0, start):
        return 2.8
    return 2.7 if _WEAK_LABEL.search(flat, max(0, start - 10), start) else 3.0


_WEAK_LABEL = Pattern(r"(?:批次号?|(?<!订单)(?<!单)编号)[^a-z0-9]{0,5}$")


_OF_A_TICKET = Pattern(r"(?:ticket|工单)[^,。\n]{1,16}编号[ :是]{0,3}$")
_TAG = Pattern(r"(?<![a-z])(?!no|order|od|ref)[a-z]{3,16}#$|(?<![a-z])tag (?:is|should be|:)? ?#$")


_IS_THE_ORDER = Pattern(
    r"[ ,]{0,2}(?:订单|单号|订单号)(?:也|就|都)?是(?:这个|它|这串)|(?:就|才)?是(?:我的?)?订?单号"
)
_PASSWORD = Pattern(r"(?:密码|口令|pin)[ :是为]{0,3}$")
_PARTIAL = Pattern(
    r" ?的?(?:开头|打头|起头|以后|往后)| ?(?:后面|后边|剩下)的?[^\da-z,。\n]{0,6}(?:忘|不记得|记不|看不)"
)
_CUT_OFF = Pattern(r"\.{3}|…|-?\*\*|-(?= |\n|$)")
_ONE_OF_MY = Pattern(r"的?(?:那|这)笔")
_ONLY_A_PART = Pattern(r"[只前半截]")
_SHORT = Pattern(r"[A-Z]{2,4}\d{3}")  # 单TL730
_REST_OF_A_DAY = Pattern(r"[/.]\d{1,2}[/.]\d{1,2}(?!\d)")
_NEXT_NUMBER = Pattern(r"(?:编?号|是|:|#| ){0,3}[a-z0-9][a-z0-9+-]")  # 154…1288 订单QF-7731-X
_OF_A_BATCH = Pattern(r"批次[号: ]{0,3}$")


_ERROR_CODE = Pattern(r"0x[0-9a-f]{4,16}|(?:ws|np|ce|su|nw)-\d{5}-\d")


def _counted(flat: str, end: int, digits: int, size: int) -> bool:
    """订单5000元 is money, not a number."""
    if digits != size or size > 6:
        return False
    return bool(
        patterns().quantity.match(flat, end) or (size < 6 and _GOODS_AFTER.match(flat, end))
    )


_GOODS_AFTER = Pattern(r"的?(?:话费|礼包|流量|红包|档|油卡|点卡|e卡|京东|会员|券)")
