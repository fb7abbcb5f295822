"""What a number without a label is, by its shape and the words beside it."""

from dialogs.understand import corrections
from dialogs.understand.card_keys import key_named, key_shape
from dialogs.understand.normalise import Folded
from dialogs.understand.number_labels import AN_ACCOUNT_AFTER, Kind, line_of
from dialogs.understand.number_patterns import patterns
from dialogs.understand.patterns import Pattern


def by_shape(
    text: Folded, token: str, start: int, end: int, digits: int
) -> tuple[Kind | None, float]:
    known = patterns()
    size = len(token)
    if is_phone(token):
        return "phone", 0.0
    if _QUANTITY.fullmatch(token):
        return None, 0.0  # 6000uc, 500gb
    if token.isdigit() and (size <= 5 or (size <= 8 and known.quantity.match(text.flat, end))):
        if size == 5 and (token.startswith("95") or token in _HOTLINES):
            return "phone", 0.0
        return None, 0.0
    if text.flat.startswith(("*", "-*"), end) or text.flat.endswith("*", 0, start):
        return "account", 0.0  # 1547700**12: a number of which a part is hidden
    if "---" in token or _RANGE.fullmatch(token):
        return "account", 0.0  # 8830192746----a8kx92: an account with its password
    if token.startswith("qq") and token[2:].isdigit() and size >= 7:
        return "account", 0.0
    if known.shape.fullmatch(token):
        return "order", 2.0
    if key_shape(text.shown[start:end]):
        mine = _ALONE.match(text.flat, end) and text.flat[start - 1 : start] in ("", "\n")
        small = mine and text.shown[start:end] == token  # 1b7c-0503-aa91: keys are in capitals
        return ("order", 1.5) if small and not key_named(text.flat, start) else ("key", 0.0)
    if (
        _PREFIX_AND_DAY.fullmatch(token)
        and line_of(text.shown, start).strip(" 。.").lower() == token
    ):
        return "order", 1.5
    if size >= 12 and "-" not in token and 0 < digits < size and key_named(text.flat, start):
        return "key", 0.0
    if token.isdigit():
        return _bare_digits(text.flat, start, end)
    if _NAME_AND_YEAR.fullmatch(token):
        return None, 0.0
    if _PLAIN_WORDS.fullmatch(token) and not _MY_ORDER.search(text.flat, 0, start):
        return None, 0.0
    capitals = CAPITALS_FIRST.fullmatch(text.shown, start, end)
    if digits >= 3 and "-" in token and capitals and not key_named(text.flat, start):
        return "order", 1.5  # YK-D1-77
    if digits >= 3 and size >= 5 and _ALONE_LINE.fullmatch(line_of(text.shown, start)):
        return "order", 1.2  # MC624 on a line of its own
    if digits < 4 or size < 6 or _DATED.match(token):
        return ("number" if digits >= 3 and size >= 6 and "-" not in token else None), 0.0
    return "order", 1.5


_PREFIX_AND_DAY = Pattern(r"(?:ord?|od|dd|dn|dj)2\d(?:0[1-9]|1[0-2])[0-3]\d\d{3,8}")
_RANGE = Pattern(r"(?P<head>\d{3,12})\d\d-(?P=head)\d\d")  # cards 10001-10010
_ALONE_LINE = Pattern(r"[ ]*[A-Z]{1,4}\d{3,12}[ 。.]*")
_ALONE = Pattern(r"[ ,.。]?(?:\n|$)")
_QUANTITY = Pattern(
    r"\d{1,6}(?:uc|qb|vp|cp|rp|vb|gb?|mb?|tb?|k|w|r|yuan|rmb|cny|usd|hkd|twd|jpy|robux|coins?|gems?|points?|mins?|hrs?|days?)"
)
_HOTLINES = frozenset({"10086", "10010", "10000", "12315", "12345", "10099"})
_NAME_AND_YEAR = Pattern(r"[a-z]{3,20}-?(?:19|20)\d\d")  # office2021
# 订单号发错了, 我的是7102-69
_MY_ORDER = Pattern(r"订?单号[^\x1f]{0,40}(?:我的?|那|这)(?:个|单)?是?$")
_PLAIN_WORDS = Pattern(r"\d{2,4}-\d{2,4}")  # 200-500
_DATED = Pattern(r"20\d\d-\d{1,2}-\d{1,2}(?:t\d|$)|20\d\d-[01]\d-[0-3]\d[0-2]\d$|\d{1,2}-\d{1,2}$")
_NOT_AN_ORDER_BEFORE = Pattern(
    r"(?:给|往|(?<![没未不收])到|充|冲|号|成|是|加|拨|打|找|群|叫|为|绑|登|转|发|用|q|扣|关注|联系"
    r"|:)[ :\"]{0,2}$"
)
CAPITALS_FIRST = Pattern(r"[A-Z]{1,5}\d{0,4}(?:-[A-Z0-9]{2,8}){1,3}")


def _bare_digits(flat: str, start: int, end: int) -> tuple[Kind | None, float]:
    """A number of six or more digits without a label: an order number where it stands alone."""
    size = end - start
    if size > 32:
        return "number", 0.0
    before = flat[max(0, start - 4) : start]
    if _I_ANSWERED.search(flat, max(0, start - 5), start):
        return "order", 1.0
    if _REFUTED.search(before) and not _OH_NO.search(before):
        return "number", 0.0
    if AN_ACCOUNT_AFTER.match(flat, end) or corrections.of_account(flat, start):
        return "account", 0.0
    if _A_BARE_LABEL.search(before) and (
        _FROM_A_DAY.match(flat, start) or _ORDERED.search(flat, max(0, start - 20), start)
    ):
        return "order", 2.0
    if _NOT_AN_ORDER_BEFORE.search(before) and not corrections.of_order(flat, start):
        return "account", 0.0
    if _CLOCK_AFTER.match(flat, end):
        return None, 0.0  # 2026070319:07
    if size == 8 and flat[start : start + 2] == "20" and _a_day(flat[start:end]):
        return None, 0.0
    return "order", (1.5 if not before or before[-1] in " \n,.;:!?" else 1.0)


_I_ANSWERED = Pattern(r"(?:^|\n)我: ?$")  # 客服:订单号是?\n我: 3308812094
_REFUTED = Pattern(r"(?:不|并非|才不)是[ :]{0,2}$")  # 单号不是 7712001
_CLOCK_AFTER = Pattern(r":[0-5]\d(?!\d)")
_OH_NO = Pattern(r"[啊哦噢呃额诶哎]不是[ :]{0,2}$")
_A_BARE_LABEL = Pattern(r"(?:^|[ \n,。])号[: ]{0,2}$")  # 没收到 号：2025…
_FROM_A_DAY = Pattern(r"(?:20)?2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2,20}")
_ORDERED = Pattern(r"[下的这那]单[^qu角账区]{0,12}$")


def _a_day(token: str) -> bool:
    return 1 <= int(token[4:6]) <= 12 and 1 <= int(token[6:8]) <= 31


def is_phone(token: str) -> bool:
    return token.isdigit() and len(token) == 11 and token[0] == "1" and token[1] in "3456789"
