"""What one number in a message is, and the label that says so."""

from functools import lru_cache
from typing import Literal, NamedTuple

from dialogs.understand.number_patterns import LABEL_CHARS, patterns
from dialogs.understand.patterns import Pattern

Kind = Literal[
    "order", "payment", "key", "phone", "account", "ticket", "address", "number", "placeholder"
]

# what a token is, and its weight; the kind None: ordinary text
Judged = tuple[Kind | None, float]

MOST_TOKENS = 1200  # words and numbers that are looked at in one text


class Cut(NamedTuple):
    """One cut span of the folded text. `weight` ranks order numbers: 3 labelled … 1 bare."""

    kind: Kind
    start: int
    end: int
    value: str = ""
    weight: float = 0.0


def label_before(flat: str, start: int) -> str:
    """The name of the label right before `start`, or ""."""
    before = flat[max(0, start - 30) : start]
    if LABEL_CHARS.isdisjoint(before):
        return ""
    last = before.rstrip(" ,\n")[-1:]
    if last in _ENDS_NO_LABEL:
        return ""  # another number stands between, or nothing does
    return _label_of(before)


_ENDS_NO_LABEL = frozenset("012356789")  # but: the last 4


@lru_cache(maxsize=64)
def _label_of(before: str) -> str:
    match = patterns().label.search(before)
    if match is None:
        return ""
    name = match.lastgroup or ""
    # 昨天买的激活码 8830910181244: goods named, then the order number
    gap = before[match.end(name) :]
    loose = not gap.strip(" ([【,\n")
    goods = name == "key" and not _NUMBER_OF_A_CARD.search(match[name])
    ahead = before[: match.start(name)]
    bought = (
        _BOUGHT.search(ahead) if "\n" in gap else _JUST_BOUGHT.search(ahead.rpartition("\n")[2])
    )
    if goods and loose and bought:
        return ""
    return name


_NUMBER_OF_A_CARD = Pattern(r"卡号|密码|序列号|券码|口令|pin|serial")
_BOUGHT = Pattern(r"[买购拍充下付]|元|块|yuan")
_JUST_BOUGHT = Pattern(r"(?:[买购拍充下付]|元|块|yuan)[^,。\n]{0,8}$")
AN_ACCOUNT_AFTER = Pattern(  # 1540882917 是我的游戏id
    r" ?\((?:(?:我的?)?(?:qq|微信|账)号?|u?id)\)|[ ,]?(?:这个?|那个?)(?:充值)?(?:的)?(?:qq|账号|u?id)(?!单)|[ ,]?(?:是)?充值的(?:账?号|qq)(?!单)"
    r"|[ ,]?(?:这个?)?是(?:我|他|她|你们?)?的?(?:游戏|角色|会员)?(?:里)?的?(?:u?id|账号|号|手机|电话|qq|微信|昵称)(?!单)"
)


def line_of(shown: str, at: int) -> str:
    """The line of `shown` that holds `at`."""
    end = shown.find("\n", at)
    return shown[shown.rfind("\n", 0, at) + 1 : end if end >= 0 else len(shown)]
