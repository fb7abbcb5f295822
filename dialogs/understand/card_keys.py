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
