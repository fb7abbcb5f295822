"""What a card key looks like, and the words that name one."""

from itertools import pairwise

from dialogs.understand.patterns import Pattern


def key_named(flat: str, start: int) -> bool:
    """卡密用不了 AB12CD34EF56GH78: a key was named just before, and no purchase or order."""
    before = flat[max(0, start - 20) : start]
    named = max((m.end() for m in _KEY_WORDS.finditer(before)), default=0)
    if not named or _ORDER_WORDS.search(before, named - 3):
        return False
    return _GIVEN.search(before, named) is None


_GIVEN = Pattern(r"[a-z0-9-]{6}")  # the key that was named


_KEY_WORDS = Pattern(
    r"卡密|激活码|兑换码|序列号|密钥|[这那]个码|cdk|(?<![a-z])(?:key|code)(?![a-z])"
)


_ORDER_WORDS = Pattern(r"[买购拍充下付]|订单|单号|元|块|order")


def sent_or_refused(flat: str, shown: str, start: int, end: int) -> bool:
    """发来的是 7K2M9QW4ZP8S, 9F2K7Q1TX3MB8Z4C 提示不存在: letters and digits at random, said to
    have come or to be refused."""
    size = end - start
    if not 9 <= size <= 25 or not _AT_RANDOM.fullmatch(shown, start, end):
        return False
    if size != 16 and not _alternates(shown[start:end]):
        return False
    if _REFUSED_AFTER.match(flat, end):
        return True
    came = _CAME_BEFORE.search(flat, max(0, start - 10), start)
    return came is not None and _NOTHING_CAME.match(flat, end) is None


_AT_RANDOM = Pattern(r"(?=[A-Z]{0,15}\d)(?![A-Z]{0,6}\d{6})[A-Z0-9]{9,25}")
_REFUSED_AFTER = Pattern(
    r" ?(?:[都也]?说|提示|显示)?是?(?:已经?被?(?:使用|兑换|激活|核销|用)|被(?:用|兑)|用过|无效|不存在|不可用|不能用|格式|余额"
    r"|(?:用|兑换?|激活?)不了|过期|失效|错误|没用)"
)
_CAME_BEFORE = Pattern(
    r"(?:(?<!没)收到|发来|(?:发|给|寄)(?:过来|我)?|输入?|填|复制|截图|试)(?:了|的|是){0,2}(?:这?个)?[ :\n]{0,2}\Z"
)
_NOTHING_CAME = Pattern(r"[ ,]?(?:这单|一直|还是?|都|也)?[没未]")


def card_shape(token: str) -> bool:
    """Four groups of four figures, or a UUID: a card's, where no word calls it an order."""
    return _CARD_SHAPE.fullmatch(token) is not None


_CARD_SHAPE = Pattern(
    r"(?!20)\d{4}(?:-\d{4}){3,4}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


def surely_key(shown: str) -> bool:
    """Groups of one size with letters and digits mixed, and no year among them: no shop numbers
    its orders so."""
    groups = shown.split("-")
    mixed = [g for g in groups if any(map(str.isdigit, g)) and any(map(str.isalpha, g))]
    year = any(len(g) == 4 and g.isdigit() and g[:2] in ("19", "20") for g in groups)
    return key_shape(shown) and len(groups) >= 3 and len(mixed) >= 2 and not year


def lettered_key(shown: str) -> bool:
    """Groups of capitals without any digit: ABCDE-FGHIJ-KLMNO."""
    return shown.count("-") >= 2 and shown.isupper() and key_shape(shown)


def key_shape(shown: str) -> bool:
    """Does a token look like a card key (groups of equal size, or long mixed letters and digits)?

    Sixteen capitals and digits in one piece are a dujiaoka order number, so they are no key here.
    """
    groups = shown.split("-")
    letters = sum(c.isalpha() for c in shown)
    if len(groups) >= 3:
        size = len(groups[0])
        same = all(len(g) == size for g in groups[:-1]) and 4 <= size <= 8
        lettered = sum(any(c.isalpha() for c in g) for g in groups)
        cut_short = (
            2 <= len(groups[-1]) < size == 5 and lettered == len(groups) and shown.isupper()
        )
        return same and (len(groups[-1]) == size or cut_short) and lettered >= 2
    if len(groups) > 1 or "_" in shown:
        return False
    digits = len(shown) - letters
    if digits < 2 or letters < 4 or len(shown) < 12:
        return False
    mixed = any(c.islower() for c in shown) and any(c.isupper() for c in shown)
    return (mixed or len(shown) > 16) and _alternates(shown)


def _alternates(shown: str) -> bool:
    """Letters and digits change places often, as random keys do and prefixed numbers do not."""
    changes = sum(a.isdigit() != b.isdigit() for a, b in pairwise(shown))
    return changes >= 4
