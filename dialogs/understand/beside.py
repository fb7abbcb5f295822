"""Numbers and keys that only what stands beside them tells apart: accounts that were miswritten,
cards in a row, what was put into a page, the shop's own serial."""

import re
from itertools import islice

from dialogs.understand.normalise import Folded
from dialogs.understand.number_labels import Cut
from dialogs.understand.patterns import Pattern


def told_apart(flat: str, cuts: list[Cut]) -> list[Cut]:
    """An unlabelled number that resembles an account beside it is a miswritten account:
    我填的QQ是558712003，你们充到558712330."""
    cuts = _refused_keys(flat, sorted([*cuts, *_tails(flat, cuts)], key=lambda cut: cut.start))
    known = [
        flat[c.start : c.end].removeprefix("qq") for c in cuts if c.kind in ("account", "phone")
    ]
    cards = [flat[c.start : c.end] for c in cuts if c.kind == "key"]
    if cards:
        cuts = [
            c._replace(kind="key", value="")
            if c.kind == "order" and c.weight < 2 and _of_a_row(flat[c.start : c.end], cards)
            else c
            for c in cuts
        ]
    if not known:
        return cuts
    return [
        c._replace(kind="account", value="")
        if c.kind == "order"
        and _told_loosely(flat, c)
        and _resembles(flat[c.start : c.end], known)
        else c
        for c in cuts
    ]


def _told_loosely(flat: str, order: Cut) -> bool:
    """你们订单里写的 red_6620913: said to stand in an order, not to be its number."""
    written = _WRITTEN_IN.search(flat, max(0, order.start - 12), order.start)
    return order.weight < 3 or written is not None


_WRITTEN_IN = Pattern(
    r"单(?:里|上|页)(?:面|边)?(?:填|写|显示|留|备注|充)(?:的|着)?(?:是|成)?[ :]{0,2}$"
)


def own_serial(text: Folded, cuts: list[Cut]) -> list[Cut]:
    """流水号JF1005-330981: where no order number stands beside it, the shop's own serial."""
    serials = [
        c for c in cuts if c.kind == "payment" and _A_SHOPS.fullmatch(text.shown, c.start, c.end)
    ]
    if not serials or any(c.kind in ("order", "placeholder") for c in cuts):
        return cuts
    first = serials[0]
    if _COMPANYS.search(text.flat, max(0, first.start - 16), first.start) or _ITS_BANK.match(
        text.flat, first.end
    ):
        return cuts
    return [c._replace(kind="order", weight=1.0) if c is first else c for c in cuts]


_A_SHOPS = Pattern(
    r"\d{6,16}|(?=.{0,12}[A-Za-z])(?:[A-Za-z0-9]{6,16}|(?=.{0,16}[_-])[A-Za-z0-9_-]{6,24})"
)
_ITS_BANK = Pattern(r" ?是?(?:银行|支付宝|微信)(?:的|里)")
_COMPANYS = Pattern(
    r"(?:支付宝?|微信|paypal|银行|转账|付款|凭证|[工农建招交中]行)的?(?:账单|交易|流水|订?单|凭证|号){0,3}[^\n]{0,4}$"
)


def _tails(flat: str, cuts: list[Cut]) -> list[Cut]:
    """3382那个没到: the last four digits of an order number that was given in full."""
    orders = [c for c in cuts if c.kind == "order" and flat[c.end - 4 : c.end].isdigit()]
    tails = {flat[c.end - 4 : c.end] for c in orders if c.end - c.start > 4}
    return [
        Cut("number", m.start(), m.end())
        for tail in islice(tails, 4)
        for m in islice(re.finditer(rf"(?<![\da-z.-]){tail}(?=那|这|没|给|的那)", flat), 3)
        if not any(c.start < m.end() and m.start() < c.end for c in cuts)
    ]


def _of_a_row(number: str, cards: list[str]) -> bool:
    """三张卡 …8830 …8831: the next number of a row of cards."""
    size = len(number)
    return size > 9 and any(len(k) == size and k[: size - 4] == number[: size - 4] for k in cards)


def _resembles(number: str, known: list[str]) -> bool:
    return any(
        abs(len(k) - len(number)) <= 1
        and len(number) >= 6
        and (
            k[:4] == number[:4]
            or sum(a == b for a, b in zip(k, number, strict=False)) > len(k) - 3
        )
        for k in known
    )


def _refused_keys(flat: str, cuts: list[Cut]) -> list[Cut]:
    """你们给我的 6666 1760 3137 2159 输进去说不存在: what is put into a page is a card's, whatever
    its shape, and no order number."""
    return [
        c._replace(kind="key", value="")
        if c.kind == "order" and c.weight < 2 and _PUT_IN.match(flat, c.end)
        else c
        for c in cuts
    ]


_PUT_IN = Pattern(
    r" ?(?:[这那](?:个|串|张)(?:码|卡密|key)|输(?:入|进去?|了)|刮开|填(?:进去|了)|(?:兑换?|激活)(?:的?时|不了))"
)
