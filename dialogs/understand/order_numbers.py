"""Order numbers as kept, corrected and answered; card keys found and masked."""

import re
from itertools import islice
from typing import NamedTuple

from dialogs.understand import corrections
from dialogs.understand.card_keys import key_named, surely_key
from dialogs.understand.cuts import find_cuts
from dialogs.understand.normalise import MAX_CHARS, Folded, fold
from dialogs.understand.number_labels import Cut
from dialogs.understand.number_patterns import patterns
from dialogs.understand.patterns import Pattern


class Numbers(NamedTuple):
    """The order number of the case, the others that were named, and what was corrected."""

    order_no: str | None
    others: tuple[str, ...]
    corrected: frozenset[str]


MOST_ORDERS = 24  # numbers of which one is the case
MOST_AFTER = 400  # characters after a number in which it may be named again


def chosen(text: Folded, found: list[Cut], asked: str | None) -> Numbers:
    """The order number of the case: a corrected one, else the best labelled, else the first."""
    orders = [c for c in found if c.kind == "order"]
    if asked == "order_no" and not orders:
        orders = answered_order(text, found)
    if not orders:
        return Numbers(None, (), frozenset())
    if _NONE_NOW.search(text.flat, orders[-1].end):
        return Numbers(None, tuple(dict.fromkeys(c.value for c in orders)), frozenset())
    fixed = [
        c
        for c in orders
        if (corrections.said(text.flat, c.start) or corrections.right(text.flat, c.end))
        and not corrections.wrong(text.flat, c.end)
    ]
    if fixed:
        return Numbers(fixed[-1].value, (), frozenset({"order_no"}))
    told = _told_by_place(text.flat, orders) if 1 < len(orders) < 5 else {}
    best = max(
        orders[:MOST_ORDERS],
        key=lambda c: (
            _in_question(text.flat, c) + told.get(c.start, 0),
            _MERCHANT.search(text.flat, max(0, c.start - 10), c.start) is not None,
            c.weight,
            -c.start,
        ),
    )
    others = (c.value for c in orders if c.value.lower() != best.value.lower())
    return Numbers(best.value, tuple(dict.fromkeys(others)), frozenset())


def _told_by_place(flat: str, orders: list[Cut]) -> dict[int, int]:
    """前面那个到了 后面那个没到, 查第二次的: what is said of an order by its place in the row,
    1 for trouble and -1 for none."""
    told: dict[int, int] = {}
    for match in islice(_BY_PLACE.finditer(flat), 8):
        at = _PLACES[(match["place"] or match["asked"]).lstrip("第")]
        if -len(orders) <= at < len(orders):
            told[orders[at].start] = -1 if match["fine"] else 1
    for order in orders:
        if _THIS_TIME.search(flat, max(0, order.start - 8), order.start):
            told.setdefault(order.start, 1)
    return told


_PLACES = dict(zip("一1a二2两b三3c四4", (0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3), strict=True))
_PLACES.update(dict.fromkeys(("前面", "前一", "前", "上面", "头"), 0))
_PLACES.update(dict.fromkeys(("后面", "后一", "后", "下面", "最后"), -1))
_THIS_TIME = Pattern(r"(?:这次|这一?[单笔]|今天(?:这[单个笔]|的))[: 是]{0,2}$")
_BY_PLACE = Pattern(
    r"(?P<place>第[一二两三四1-4]|[前后上下]面|[前后]一|头|最后|(?<![a-z0-9])[a-c](?=单)|[前后](?=者)|(?<=\n)[前后])(?:者|一?(?:次|单|个|笔|那|这){1,3}的?)"
    r"(?: ?(?:是|都|已经?|就)?(?P<fine>好了|到了|收到了|秒到|正常|没事|没问题|没毛病|不动|不用|ok|退了)"
    r"| ?(?:是|就|还|都|一直|也)?(?:没|不|未|有问题|错|发错|给错|充错|空的|给我|用不|退一?下|麻烦))"
    r"|(?:查|看|说的是|问的是|要退|退|主要是)(?:一?下)?(?P<asked>第[一二两三四1-4]|[前后上下]面|[前后]一|最后|[a-c](?=单))"
)
# 上个月订单0318-7719 退了 那个不说了 今天这个没单号
_NONE_NOW = Pattern(
    r"(?:这[次个单笔回]|今天的?|本次)(?:买的|的)?(?:就|还|又)?(?:没有?|找不到|不知道|看不到)(?:订?单编?号|订单)(?!了)"
)


def _in_question(flat: str, cut: Cut) -> bool:
    """A1122-1 是对的, 她的单 A1122-1: named, but not the order that is complained about."""
    if _FINE.match(flat, cut.end) or _ANOTHERS.search(flat, max(0, cut.start - 14), cut.start):
        return False
    if (
        corrections.wrong(flat, cut.end)
        or _FINE_LATER.match(flat, cut.end)
        or _OF_ANOTHER.match(flat, cut.end)
    ):
        return False
    two = cut.value[-2:]  # 01那个好了, 02那个没到
    if two.isdigit() and any(_WELL_THEN.match(flat, at) for at in _ends_of(two, flat, cut.end)):
        return False
    tail = cut.value[-4:].lower()  # 3381没毛病: the other one is the case
    return not any(_FINE.match(flat, at) for at in _ends_of(tail, flat, cut.end))


def _ends_of(tail: str, flat: str, since: int) -> list[int]:
    """Where the last four digits of a number are said again."""
    if not tail.isdigit():
        return []
    later = flat[since : since + MOST_AFTER]
    return [m.end() + since for m in islice(re.finditer(tail, later), 4)]


_MERCHANT = Pattern(r"商[户家](?:订?单)?号?[ :]{0,3}$")


_ANOTHERS = Pattern(
    r"(?:[她他]|(?<!是)[旧老]|别管|不是|别人|人家|朋友|闺蜜|同事|室友|同学|老公|老婆|上次|上回|上一|之前|以前)(?:买)?(?:的)?那?(?:个|笔)?"
    r"(?:订?单(?:编?号)?)[ :是]{0,3}$|作废了?[ ,](?:那个)?是?$|(?:别|不用)再?[查管] ?$"
)
_FINE = Pattern(
    r" ?[(,:]?[噢哦啊]?(?:[这那][单笔个])?(?:是|也|都|就)?(?:是)?(?:对的|没问题|没毛病|到了|收到了|已收到|(?:已经?|都)到账|到账了(?![\d一二三四五六七八九十半])|正常|好的|好[用使]|能用|可以用|成功了?|充[上进]去?了|已到(?!了?\d)|(?:已经?)解决了?(?!吗)|ok|(?:is |was )?(?:fine|good|works|arrived|received))"
    r"| ?到(?=[ ,\n]|$)|[ ,]?\(?(?:是|已经?)?(?:退了|已退|退掉了?的?|不用[管查动]|[别不]管|忽略)"
)


_WELL = r"(?:好了|到了|秒到|正常|没事|没问题|没毛病|ok)"
_WELL_THEN = Pattern(rf"(?:那|这)?[个单笔](?:是)?{_WELL}")
# LD0323-1 微博会员到了 没事; QQFC-618-A 是到的那个
_FINE_LATER = Pattern(
    rf"(?:(?!\d{{3}})[^\n。没未不还前后另第\x1f]){{0,16}}?(?:{_WELL}|到的那|(?:已经?|都)退了)(?![^,。\n ]{{0,3}}[\d一二三四五六七八九十半才])"
)
_OF_ANOTHER = Pattern(
    r" ?[,(]?是(?:[老旧]单|拼多多|淘宝|京东|闲鱼|抖音|美团|别的?[家店]|另外?一家|其[他它][家店])"
    r"| ?[,(]?(?P<is>是)?(?:我)?(?:老公|老婆|朋友|同事|室友|同学|闺蜜|[弟哥姐妹爸妈]|别人|他|她)[^ ,。\n]{0,2}(?(is)[买拍充]?|[买拍充])的"
)
_IN_GROUPS = Pattern(r"(?<![a-z0-9])[a-z]{0,4} ?\d{2,8}(?: \d{2,8}){1,7}(?![a-z0-9])")

_A_PHONE = Pattern(r"(?:手机|电话|联系)(?:号码?|方式)?|(?<![单编])号码|充[到成给]|phone|mobile")


def answered_order(text: Folded, found: list[Cut]) -> list[Cut]:
    """The answer to 订单号是多少 when it looks like something else: one cut, or one token."""
    if _A_PHONE.search(text.flat) and any(c.kind == "phone" for c in found):
        return []  # it is called a phone number: the question was mistaken
    like = [c for c in found if c.kind in ("key", "number", "account", "phone")][:1]
    if like:
        value = text.shown[like[0].start : like[0].end]
        if like[0].kind == "key" and (
            surely_key(value.replace(" ", "-")) or key_named(text.flat, like[0].start)
        ):
            return []  # whatever was asked, a key is kept from sight
        return [Cut("order", like[0].start, like[0].end, value, 3.0)]
    return _bare_order(text)


def _bare_order(text: Folded) -> list[Cut]:
    """The answer to 订单号是多少: the one token with at least four characters and a digit."""
    groups = _IN_GROUPS.search(text.flat)
    if groups and len(text.flat) <= groups.end() - groups.start() + 12:
        value = "".join(text.shown[groups.start() : groups.end()].split())
        return [Cut("order", groups.start(), groups.end(), value, 3.0)]
    tokens = [
        m
        for m in patterns().token.finditer(text.flat)
        if len(m.group()) >= 4 and any(c.isdigit() for c in m.group())
    ]
    if len(tokens) != 1 or len(text.flat) > len(tokens[0].group()) + 12:
        return []
    start, end = tokens[0].span()
    return [Cut("order", start, end, text.shown[start:end], 3.0)]


def normalise_order_no(text: str) -> str:
    """An order number as it is kept: NFKC, blanks and a leading # left out, case as typed."""
    shown = fold(text).shown
    return "".join(shown.split()).lstrip("#")


def card_keys_in(text: str) -> list[tuple[int, int]]:
    """Spans of `text` that are card keys; numbers labelled or shaped as orders are not.

    Text of any length is looked at, piece by piece with an overlap longer than any key.
    """
    found: dict[tuple[int, int], None] = {}
    for at in range(0, max(1, len(text) - _OVERLAP), MAX_CHARS - _OVERLAP):
        folded = fold(text[at : at + MAX_CHARS])
        for cut in find_cuts(folded):
            if cut.kind == "key":
                start, end = folded.in_raw(cut.start, cut.end)
                found[start + at, end + at] = None
    return _apart(sorted(found))


_OVERLAP = 200


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that two pieces saw differently, joined."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def mask_card_keys(text: str) -> str:
    """`text` with every card key masked: ABCD-1234-EF34 becomes ABCD-****-**34."""
    for start, end in reversed(card_keys_in(text)):
        text = text[:start] + masked(text[start:end]) + text[end:]
    return text


def masked(key: str) -> str:
    """A string that is known to be a card key, masked; alone it may look like anything."""
    length = len(key)
    head = 4 if length >= 10 else 2 if length >= 6 else 0
    tail = 2 if length >= 8 else 0
    middle = "".join("*" if c.isalnum() else c for c in key[head : length - tail])
    return key[:head] + middle + key[length - tail :]
