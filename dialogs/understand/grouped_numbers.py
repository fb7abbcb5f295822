"""Numbers that people write in pieces: 6021 3377 0091, RZ/55/0322, 7 7 2 0, 六零二一三三七七."""

import re
from itertools import islice

from dialogs.understand import corrections
from dialogs.understand.normalise import DIGITS, Folded
from dialogs.understand.number_labels import (
    AN_ACCOUNT_AFTER,
    MOST_TOKENS,
    Cut,
    label_before,
    line_of,
)
from dialogs.understand.number_patterns import patterns
from dialogs.understand.patterns import Pattern


def slashed_cuts(text: Folded) -> list[Cut]:
    """Order: RZ/55/0322, 订单号 2026.0312.771: one number where a label stands before it, or where
    nothing else has its shape."""
    flat = text.flat
    found: list[Cut] = []
    prefix = ("-" in flat or "_" in flat) and _NAMED_PREFIX.search(flat)
    if _JOINTS.isdisjoint(flat) and "_ " not in flat and not prefix:
        return found
    for match in islice(patterns().slashed.finditer(flat), MOST_TOKENS):
        joined = not _JOINTS.isdisjoint(match.group()) or "_ " in match.group()
        if not (joined or "\u4e00" <= match["no"][0] <= "\u9fff"):
            continue
        few = sum(c.isdigit() for c in match["no"]) < 4
        if few or _SLASHED_ELSE.fullmatch(match.group()) or _TWO_OF_A_ROW.fullmatch(match["no"]):
            continue
        labelled = label_before(flat, match.start()) == "order"
        labelled = labelled or patterns().label_after.match(flat, match.end()) is not None
        if labelled or _SLASHED_ORDER.fullmatch(match["no"]):
            value = "".join(text.shown[slice(*match.span("no"))].split())
            found.append(Cut("order", *match.span("no"), value, 3.0 if labelled else 1.5))
    return found


# DSN/0823/14, XB-1126-1416/2: shaped like nothing else
_SLASHED_ORDER = Pattern(
    r"(?=[^ ]{3,10}\d{4})[a-z]{2,5}/\d{2,8}[/.][a-z0-9]{1,6}(?:[/-][a-z0-9]{1,6})?|[a-z]{2,4}\d{4}/\d{4}|[a-z]{1,5}-\d{3,8}-\d{2,6}/\d{1,3}"
)
_TWO_OF_A_ROW = Pattern(
    r"([a-z]{1,4}-?\d{4})[a-z0-9-]{1,12}/\1[a-z0-9-]{1,12}"
)  # KG2511-55/KG2511-56
_JOINTS = frozenset("/.·*#+")
_NAMED_PREFIX = Pattern(r"[\u4e00-\u9fff][-_][a-z0-9-]{0,20}\d")  # 订单号:电信-260706-09
# a sum, a day or an address behind the word 订单
_SLASHED_ELSE = Pattern(
    r"\d{1,6}\.\d{1,2}|\d{1,32}(?:\+\d{1,32}){1,6}|[a-z0-9_-]{4,32}\+1\d{10}|(?:20)?\d\d[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}[/.]\d{1,2}|\d{1,5}/\d{1,5}"
)


def in_pieces(flat: str) -> bool:
    """Whether any figures or letters stand in pieces, with a blank or a hyphen between."""
    return "+" in flat or _IN_PIECES.search(flat) is not None


_IN_PIECES = Pattern(r"[a-z0-9][ -]{1,3}[a-z0-9-]")


def phone_cuts(flat: str) -> list[Cut]:
    """Mobile numbers typed in groups, unless they are called an order number."""
    if " " not in flat and "-" not in flat and "+" not in flat:
        return []
    return [
        Cut("phone", match.start(), match.end())
        for match in islice(patterns().phone_groups.finditer(flat), MOST_TOKENS)
        if not match.group().isdigit() and label_before(flat, match.start()) != "order"
    ]


def spaced_cuts(text: Folded) -> list[Cut]:
    """Numbers typed in groups: 6021 3377 0091, MC 4410 2277 08, 6021-3377-0091."""
    found: list[Cut] = []
    if " " not in text.flat and "-" not in text.flat:
        return found
    for match in patterns().spaced.finditer(text.flat):
        groups = re.split(r"[ -]+", match.group())
        digits = sum(len(g) for g in groups if g.isdigit())
        label = label_before(text.flat, match.start())
        if not label and corrections.of_order(text.flat, match.start()):
            label = "order"
        equal = len([g for g in groups if g.isdigit() and len(g) in (3, 4, 5)])
        if "-" in match.group() and (not label or " " not in match.group()):
            continue  # hyphens are part of the number: the token reader's business
        named = label in ("order", "key", "account") and digits >= 6
        dated = groups[0].isalpha() and _DATE_THEN.fullmatch(" ".join(groups[1:])) is not None
        card = 0 if label else _end_of_card(text.flat, *match.span(), len(groups))
        if card:
            found.append(Cut("key", match.start(), card))
        elif not label and _HOTLINE.fullmatch(match.group()):
            found.append(Cut("phone", match.start(), match.end()))
        elif named or dated or _stands_so(text.flat, match, groups, equal, digits):
            if not label and (
                corrections.of_account(text.flat, match.start())
                or AN_ACCOUNT_AFTER.match(text.flat, match.end())
            ):
                found.append(Cut("account", match.start(), match.end()))
            elif label in ("", "order"):
                last = _LAST_DIGIT.match(text.flat, match.end())
                end = last.end() if last else match.end()
                value = "".join(text.shown[match.start() : end].split())
                found.append(Cut("order", match.start(), end, value, 3.0 if label else 1.5))
            elif label == "key":
                found.append(Cut("key", match.start(), match.end()))
            elif label in ("account", "payment", "ticket"):
                found.append(Cut("account", match.start(), match.end()))
    return found


def _end_of_card(flat: str, start: int, end: int, groups: int) -> int:
    """Where the card ends whose number stands there, its password included; 0: it is none."""
    password = _ITS_PASSWORD.match(flat, end)
    if password:
        return password.end()
    said = (
        _CUT_OFF.match(flat, end)
        or _A_CARD_IS.search(flat, max(0, start - 5), start)
        or (groups > 3 and _CARD_AFTER.match(flat, end))
    )
    return end if said else 0


def _stands_so(
    flat: str, match: re.Match[str], groups: list[str], equal: int, digits: int
) -> bool:
    """Three groups and more of like size, or two at the end of a line: 61700 21938."""
    if digits >= 9 and equal >= 2 and len(groups) >= 3:
        return digits > 3 * len(groups) or len(groups) > 3  # 648 328 198 are prices
    two = equal == 2 == len(groups) and len(groups[0]) == len(groups[1]) > 3
    if not two or match.group().endswith("00") or _ALNUM_BEFORE.match(flat, match.start() - 2):
        return False
    return flat[match.end() : match.end() + 1] in "\n"


_HOTLINE = Pattern(r"[48]00[ -]\d{3}[ -]\d{4}|[48]00[ -]\d{4}[ -]\d{3}")
_ALNUM_BEFORE = Pattern(r"[a-z0-9] ")
_CUT_OFF = Pattern(r" ?(?:[?*]{2}|\*)")  # 8827 0019 4436 28??
_CARD_AFTER = Pattern(r" ?,?(?:这?张卡|卡号|卡密|余额(?:是|为)?0|已被|被(?:使用|兑换))")
_A_CARD_IS = Pattern(r"[的张]卡(?:是|:)? ?$")
_ITS_PASSWORD = Pattern(r" ?/ ?\d{4,8}(?!\d)")  # 5012 8877 6621 0934 / 338190
_LAST_DIGIT = Pattern(r" \d(?![\d元块:年月日号点.个张份])")  # 4500 8123 9


def continued_cuts(text: Folded) -> list[Cut]:
    """订单号是KG251011还有个5588后面: a labelled number that goes on after a word."""
    if not _GOES_ON.search(text.flat):
        return []
    return [
        Cut(
            "order",
            match.start(),
            match.end(2),
            text.shown[slice(*match.span(1))] + text.shown[slice(*match.span(2))],
            3.0,
        )
        for match in islice(_CONTINUED.finditer(text.flat), 4)
        if label_before(text.flat, match.start()) == "order"
    ]


def spoken_cuts(text: Folded) -> list[Cut]:
    """单号KG2511杠0055, 单号前半截KG2511 后半截0055: said as it is read out, or in two halves."""
    if _SIGNS_SPOKEN.isdisjoint(text.flat) or not _SPOKEN_SIGN.search(text.flat):
        return []
    found: list[Cut] = []
    for match in islice(_WITH_SIGNS.finditer(text.flat), 4):
        if label_before(text.flat, match.start()) == "order":
            said = text.shown[slice(*match.span())]
            value = _SIGN.sub(lambda sign: "_" if "划" in sign.group() else "-", said)
            found.append(Cut("order", *match.span(), "".join(value.split()), 3.0))
    for match in islice(_HALVES.finditer(text.flat), 2):
        value = text.shown[slice(*match.span(1))] + text.shown[slice(*match.span(2))]
        found.append(Cut("order", match.start(1), match.end(2), value, 3.0))
    return found


_SIGNS_SPOKEN = frozenset("—–杠划半分")
_SPOKEN_SIGN = Pattern(r"(?<=[a-z\d])[—–](?=[a-z\d])|杠|划线|半[截段]|分[两二2][段次条]")
_SIGN = re.compile(r" ?(?:[横短中]?杠|下?划线|[—–]) ?")
_WITH_SIGNS = Pattern(
    r"(?<![a-z0-9-])[a-z0-9]{1,12}(?: ?(?:[横短中]?杠|下?划线|[—–]) ?[a-z0-9]{1,12}){1,4}(?![a-z0-9])"
)
_HALVES = Pattern(
    r"单号?[^\n\da-z]{0,10}(?:前半[截段]|分[两二2][段次条])(?:发|是|:|给你| ){0,6}([a-z0-9-]{3,20})[ ,\n]{1,3}(?:后半[截段])?(?:是|:| ){0,2}([a-z0-9-]{2,20})(?![a-z0-9-])"
)
_GOES_ON = Pattern(r"后面|接着|还有个")
_CONTINUED = Pattern(
    r"(?<![a-z0-9-])([a-z0-9][a-z0-9-]{2,24}) ?,?(?:(?:后面|接着)(?:还有|就?是|跟着)?个?|还有个(?=\d{2,8}(?:在|是)?后面)) ?(\d{2,8})(?![a-z0-9元块:-])"
)


def hyphen_cuts(text: Folded) -> list[Cut]:
    """单 g 0924 - 11 - 5: blanks around the hyphens of a labelled number."""
    return [
        Cut("order", *match.span(), "".join(text.shown[slice(*match.span())].split()), 3.0)
        for match in islice(_WIDE_HYPHENS.finditer(text.flat) if "- " in text.flat else (), 24)
        if label_before(text.flat, match.start()) == "order"
    ]


_WIDE_HYPHENS = Pattern(
    r"(?<![a-z0-9-])(?:[a-z]{1,4} ?)?\d{1,10}(?: - ?\d{1,10}| ?- \d{1,10}){1,4}(?![a-z0-9]| ?[元块:])"
)


def broken_cuts(text: Folded) -> list[Cut]:
    """订单号 dn2026 1122 0001: joined where a label stands before it and the first piece alone is
    no whole number (what follows a whole one is a sum, a phone or another number), or where
    letters and groups of figures stand alone on a line or are three and more."""
    if " " not in text.flat:
        return []
    found: list[Cut] = []
    for match in patterns().broken.finditer(text.flat):
        start, end = match.span()
        groups = match.group().split()
        if patterns().shape.fullmatch(groups[0]):
            continue
        labelled = label_before(text.flat, start) == "order"
        if labelled:
            even = groups[0].isalpha() or len(groups[0]) == 1  # KS 550718; 7 7 2 0 1 5 8 8
            even = even or len(groups[1]) == sum(map(str.isdigit, groups[0])) > 3  # KF8830 1122
            even = even or (len(groups) > 2 and max(map(len, groups[1:])) <= 6)
            even = even or (
                _ENDS_IN_FOUR.fullmatch(match.group()) is not None
                and text.flat[end : end + 1] in ",。\n"
            )
            even = even or groups[1][0] == "0" or bool(_DATE_THEN.fullmatch(" ".join(groups)))
            whole = even or patterns().shape.fullmatch("".join(groups)) is not None
        else:
            alone = line_of(text.shown, start).strip(" 。.") == text.shown[start:end]
            lettered = _LETTERS_THEN.fullmatch(text.shown, start, end) is not None
            whole = lettered and (alone or len(groups) > 2)
        if whole:
            value = "".join(text.shown[start:end].split())
            found.append(Cut("order", start, end, value, 3.0 if labelled else 1.5))
    return found


def key_groups(text: Folded) -> list[Cut]:
    """卡密: VP7721 8830 1943 LQ: a key that is typed in groups, named as one, or of groups
    that no shop numbers its orders with."""
    found: list[Cut] = []
    if " " not in text.flat:
        return found
    for match in islice(_KEY_GROUPS.finditer(text.shown), MOST_TOKENS):
        groups = match.group().split(" ")
        alike = len({len(g) for g in groups}) == 1 and len(groups) > 2 and len(groups[0]) > 3
        mixed = [g for g in groups if any(map(str.isdigit, g)) and any(map(str.isalpha, g))]
        start, end = match.span()
        if alike and len(mixed) > 1:
            named = label_before(text.flat, start) != "order"
        else:
            numbered = any(map(str.isdigit, match.group())) and (len(groups) > 2 or mixed)
            cjk = text.flat[start - 1 : start] > "z" and not text.flat[end : end + 1].isascii()
            named = bool(numbered or (alike and cjk)) and label_before(text.flat, start) == "key"
        if named:
            found.append(Cut("key", start, end))
    return found


_KEY_GROUPS = Pattern(
    r"(?<![A-Za-z0-9-])(?:[A-Z0-9]{2,8}(?: [A-Z0-9]{2,8}){1,7}"
    r"|(?=[a-z]{0,5}\d)(?=\d{0,5}[a-z])[a-z0-9]{4,6}(?: (?=[a-z]{0,5}\d)(?=\d{0,5}[a-z])[a-z0-9]{4,6}){2,6})"
    r"(?![A-Za-z0-9-]| ?[元块年月日号点:张个])"
)
_ENDS_IN_FOUR = Pattern(r"\d{9,12} (?!20\d\d)\d{4}")  # 7723810046 1208
_LETTERS_THEN = Pattern(r"[A-Z]{1,4}\d{2,8}(?: \d{2,8}){1,5}")  # O0098 331
_DATE_THEN = Pattern(r"(?:[a-z]{1,4} ?)?(?:20)?2\d(?:0[1-9]|1[0-2])[0-3]\d \d{4}")  # DX250930 3018


def dictated_cut(text: Folded, match: re.Match[str]) -> Cut | None:
    """订单号六零二一三三七七: a number read out loud."""
    label = label_before(text.flat, match.start())
    value = "".join({" ": "", "杠": "-"}.get(c) or str(DIGITS.get(c, "")) for c in match.group())
    if label == "order":
        return Cut("order", match.start(), match.end(), value, 3.0)
    if label or (len(value) >= 8 and " " not in match.group()):
        return Cut("account", match.start(), match.end())
    return None
