"""Sums as people write them: ¥1,188.00, 12块5, 九块九, 一百二, 1.2k, 9毛9, 一分钱, 贰佰圆, 一旧水."""

import re
from decimal import Decimal
from functools import lru_cache

from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern

_CN = "零一二两三四五六七八九十百千万廿卅"
_FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟万"
_GROUPED = r"\d{1,7}(?:,\d{3}){0,2}(?:\.\d{1,2})?"
_WORDS = {"k": 1000, "w": 10000, "百": 100, "千": 1000, "万": 10000}
# 100块出头, 五十多块: said vaguely, so no sum
_NOT_ONE = Pattern(r"钱?[都也][没冇不]|机场|购")  # 一块都没到
_VAGUE = Pattern(r"(?:元|块钱?)? ?(?:出头|不到|上下)")


@lru_cache(maxsize=1)
def stated() -> re.Pattern[str]:
    """Sums with a unit or a sign of money."""
    unit = r"元钱|元人民币|元|块钱|块大洋|块|圆|kuai|yuan|rmb|cny|软妹币|人民币|大洋|¥(?!\d)|(?<![a-z]\d)r(?![a-z0-9])|bucks|蚊|人仔|米(?=[ ,。!\n]|$|[买拿收付入充]的)|软(?![件妹])"
    # 12块5, 九块九, 一百块零五毛: what may follow a tenth, and what makes it a count
    counted = r"分张个块天小月年点次条份位名十百千万元"
    return re.compile(
        rf"(?:[¥￥]|rmb ?|cny ?|人民币)[ :]?-?(?P<a>{_GROUPED})(?![\d⁄]|[a-z0-9]{{2,14}}¥)"
        rf"|(?<![\d.])(?!(?<=\d:)[0-5]\d,\d{{3}})(?P<b>{_GROUPED}) ?(?:{unit})(?:(?<=[块元])(?:零| (?=\d ?[买拍付充入]))?(?P<bm>\d|[一二三四五六七八九])(?![\d{counted}a-z:])(?:毛(?P<bf>\d?))?|(?<=块)(?P<bc>\d\d)(?![\d{counted}a-z.]))?"
        rf"|(?<![\d.])(?P<k>\d{{1,4}}(?:\.\d{{1,2}})?)(?P<ku>[kw百千万])(?:元钱?|块钱?|人民币|rmb|大洋)"
        rf"|(?P<c>[{_CN}]{{1,9}}|[{_FORMAL}]{{1,9}}|半)(?P<ch>来|多|几)?(?:元钱|块钱|元|块|圆|大洋|蚊)"
        rf"(?:零?(?P<cm>[一二三四五六七八九])(?![{counted}])(?:毛(?P<cf>[一二三四五六七八九])?)?)?"
        rf"|(?<![\d.块])(?P<d>\d{{1,3}}|[{_CN}]{{1,4}})毛(?:(?P<dm>[1-9一二三四五六七八九])(?![\d个张元块点]))?钱?(?![\d病利])"
        rf"|(?<![\d.{_CN}])(?P<f>[1-9一二两三四五六七八九])分钱"
        rf"|(?P<h>[一二两三四五六七八九成半\d])旧水"
    )


@lru_cache(maxsize=1)
def bare() -> re.Pattern[str]:
    """Numbers that have the form of a sum; `n` in digits, `m` 1.2k, `cn` in words."""
    return re.compile(
        rf"(?<![\d.a-z_:/#第\x1f⁄$€£*-])(?<!\* )(?:(?<!\d{{4}} )|(?=\d{{1,3}}\.\d))(?P<n>\d{{1,3}}(?:,\d{{3}}){{1,2}}\.\d\d|(?:(?<!\d,)|(?<=:\d\d,)|(?=\d{{2,3}}(?:话费|流量|[元块])))\d{{1,6}}(?:\.\d{{1,2}})?)(?![\d:a-z_\x1f⁄]|\*\*|\.{{2,6}}\d|,\d{{3}}(?!\d|话费|流量|元|块)|/(?!\d{{0,2}}个?[月年季张个份])|\.\d|-\d| \d{{4}}(?!\d))"
        r"|(?:(?<=[付花转刷了充入你])|(?=[\d.]{1,6}[kw千]\d?[买拿收入拍花]))(?<![\d.])(?P<m>\d{1,3}(?:\.\d{1,2})?)(?P<mu>[kw千万])(?P<mt>\d)?(?=[ ,.。!\n买拿收入拍花]|$)"
        rf"|(?<![{_CN}\d第.几小])(?P<cn>(?:[一二两三四五六七八九]?[十百千万][{_CN}]{{0,5}}?))(?=(?:一|两|三)(?:年|个月|季)|(?![{_CN}\d几来出]))(?!多(?<!加起来.{{4}}多)(?<!加起来.{{5}}多)(?<!一共.{{4}}多)(?<!总共.{{4}}多))"
    )


@lru_cache(maxsize=1)
def billed() -> re.Pattern[str]:
    """Sums on the lines of a bill."""
    return re.compile(
        r"(?:^|\n)(?:(?:支付|付款|订单|交易|实付|商品|合计|应付)?(?:金额|总额|总价|款)[: |]{0,3}|(?:交易|支付|付款)成功 )?"
        r" ?[-+]? ?¥?(?P<e>\d{1,6}\.\d{2})(?: ?元)? ?(?=\n|$)"
        r"|(?:支付|付款|实付|实际|应付)?(?:金额|总额|总价|价格|价钱|钱|实付款?|应付款?|合计|总计|共计|账单(?:上|里)?(?:是|显示|写的?是?)?)(?: ?: ?[-+]?|(?<=金额)[是为]| ?[-+]?(?=¥?-?\d{1,6}\.\d\d(?!\d)))¥?-?(?P<f>\d{1,6}(?:\.\d{1,2})?)(?![\d.]|,\d{3}(?!\d))"
        r"|多少钱 ?: ?(?P<h>[一二三四五六七八九零]{2,4}|\d{1,6}(?:\.\d{1,2})?)(?=元|块| |\n|$)"
        r"|(?:金额|总额|总价|价格|价钱|实付款?|应付款?|合计|总计|共计|付了|付款|花了|paid|cost) ?:? ?¥?(?P<g>\d{1,3}(?:,\d{3}){1,2}(?:\.\d{1,2})?)(?![\d.]|,\d|话费|流量|[点个张份天月年]|q币)"
    )


# 港币100元, 20刀72块: the money of another country is no yuan
_FOREIGN_BEFORE = Pattern(
    r"(?<!\d)(?<!\d )(?:港[币元]|日[元币圆]|美[元金刀]|[新]?台币|欧元|英镑|卢布|里拉|韩[元币]|(?<![a-z])(?:usd|hkd|twd|jpy|nt|hk|us))\$? ?\Z"
)


def foreign(flat: str, start: int) -> bool:
    """Whether the name of another currency stands right before the number."""
    return _FOREIGN_BEFORE.search(flat, max(0, start - 5), start) is not None


def stated_value(match: re.Match[str]) -> Decimal | None:
    """What a match of `stated` is worth in yuan; None: said vaguely or in other money."""
    if match["a"]:
        return Decimal(match["a"].replace(",", ""))
    flat = match.string
    if foreign(flat, match.start()) or _VAGUE.match(flat, match.end()) or match["ch"]:
        return None
    if match["b"]:
        whole = Decimal(match["b"].replace(",", "")) + _tenths(match["bm"])
        return whole + _tenths(match["bf"] or match["bc"]) / 10
    if match["k"]:
        return Decimal(match["k"]) * _WORDS[match["ku"]]
    if match["d"]:
        return _tenths(match["d"]) + _tenths(match["dm"]) / 10
    if match["f"]:
        return _tenths(match["f"]) / 10
    if match["h"]:
        return Decimal("0.5" if match["h"] == "半" else number(match["h"]) or 1) * 100
    if match["c"] and flat[match.start() - 1 : match.start()] in ("几", "数"):
        return None
    if match["c"] == "一" and _NOT_ONE.match(flat, match.end()):
        return None
    said = Decimal("0.5") if match["c"] == "半" else number(match["c"])
    return None if said is None else said + _tenths(match["cm"]) + _tenths(match["cf"]) / 10


def _tenths(text: str | None) -> Decimal:
    return Decimal((number(text) or 0) if text else 0) / 10


def bare_value(match: re.Match[str]) -> Decimal:
    """What a match of `bare` is worth."""
    if match["m"]:
        unit = _WORDS[match["mu"]]
        return Decimal(match["m"]) * unit + int(match["mt"] or 0) * unit // 10
    return (
        Decimal(match["n"].replace(",", "")) if match["n"] else Decimal(number(match["cn"]) or 0)
    )


def billed_value(text: str) -> Decimal:
    """What a sum on the line of a bill is worth: 1,299.00, or 一四八 typed by figure."""
    plain = text.replace(",", "")
    return Decimal(plain) if plain.isascii() else Decimal(number(plain) or 0)
