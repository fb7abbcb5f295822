"""Words before a number that say it replaces an earlier one: 说错了，是…, 不是A 是B, 少了个0."""

from dialogs.understand.patterns import Pattern

_BEFORE = 46  # characters before the number that are looked at
_SAID = Pattern(
    r"(?s:(?:说|打|写|发|输|贴|给|复制|弄|搞|抄|填|念|看|记)[错反漏]|报[反漏]|报错了|[a-z\d]{4}不(?=[, ])|[啊哦噢喔呃额诶哎]不[是对]?|\n\*|typo|i meant?|correction|看岔了?|少打|多打|[少多漏]了?[一个两][个位]?|合起来|连起来|完整的?(?:订?单号)?是|漏了|手滑"
    r"|看错行|(?:不算|作废|撤回|不作数)[ ,]{0,2}(?:用|看|以|重发)?|[少多漏][打写输]了?[一几两]?[位个]?(?:数字?|字)?|sorry,? it'?s|(?:correct|right|real)(?: one| number| order(?: no)?)? is|错了|不对|更正|更改|改成|应该是|应为|其实是|正确的?(?:订单号|单号)?是|才对"
    r"|不是\x1f*.{0,30}?是)"
    r"[了,.;:!。 \n是啊呃哦这个单号订的应该末尾\d]{0,12}(?:#)?$"
)
_ORDER_SAID = Pattern("订单(?:的?号码|编?号)?|单号码?|单子(?:号码?)?|编号")
_OTHER_NUMBERS = Pattern(
    r"qq|扣扣|电话|手机|邮箱|账[号户]|微信|号码|群|角色|户号|(?<!order )(?<!单)id"
)
_RIGHT_AFTER = Pattern(r" ?(?:\(?[√✓✔]|←? ?(?:这个?)?才(?:是|对)|← ?(?:是)?对)")
_WRONG_AFTER = Pattern(
    r" ?(?:\(?[×✗✘]|[←(]? ?(?:这个?)?(?:[写打输抄填]|复制|粘贴)(?:错|反)|[←(] ?(?:是)?错的)"
)


def said(flat: str, start: int) -> bool:
    """Whether the words before a number say that it replaces an earlier one."""
    return _SAID.search(flat, max(0, start - _BEFORE), start) is not None


def right(flat: str, end: int) -> bool:
    """8830129才对, 8830129 √: the number that ends here is the right one."""
    return _RIGHT_AFTER.match(flat, end) is not None


def wrong(flat: str, end: int) -> bool:
    """8830192 写错一位, 8830192 ×: the number that ends here is a wrong one."""
    return _WRONG_AFTER.match(flat, end) is not None


def of_order(flat: str, start: int) -> bool:
    """说错了，是 8812…: a number that replaces an order number, not a QQ number or a phone."""
    return said(flat, start) and not _another_named(flat, start)


def of_account(flat: str, start: int) -> bool:
    """QQ号填错了 应该是 3390 1127 45: the right number of an account, not of the order."""
    return said(flat, start) and _another_named(flat, start)


def _another_named(flat: str, start: int) -> bool:
    """Whether what was named last before the number is an account or a phone, no order."""
    before = flat[max(0, start - _BEFORE) : start]
    named = before[max((m.end() for m in _ORDER_SAID.finditer(before)), default=0) :]
    return _OTHER_NUMBERS.search(named) is not None
