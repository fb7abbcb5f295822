"""Where the name of goods stands in a text, and how it is written, as signs for `choice.py`.

A line of nothing but a name, the last line with a sum in it, FlyEnv in a text of small letters: what
was bought is often told by its place alone.
"""

from collections.abc import Iterator

from dialogs.understand.goods_score import TAKEN_BACK
from dialogs.understand.patterns import Pattern

FAR = 30  # characters of a clause that are looked at on either side
_ENDS_A_CLAUSE = frozenset(",，。.!?;\n ")
_TRIVIAL = ' ,，。.!?;:的"\x1f\ue000\ue001'
# what a line or a clause may hold beside the name: a sum, a time, a number, and these words
_WORDS = ("买", "提示", "我", "你", "不是", "怎么", "没")
_HELD = (("¥", "\ue000"), ("@", "\ue001"), ("#", "\x1f"), *((word, word) for word in _WORDS))
_CAMEL = Pattern(r"[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Z][a-z]+ [A-Z]")
_SMALL = Pattern(r"[a-z]{3}")
_OF_IT = Pattern(r" ?(?:的|里的|那边?的|上的|那个|那张)(?=[^ ,。\n])")
_CODE = Pattern(r"[a-z]{1,4}[-_]?\d[a-z0-9_-]*|[a-z]-[a-z0-9]+")
_ITS = Pattern(r"[^ ,。\n](?:的|那个|那张) ?$")
# where goods are sold, used or mailed to as often as they are what was bought
_PLATFORM_NAMES = """
steam wegame epic switch eshop xbox psn ps4 ps5 战网 暴雪 苹果 谷歌 gmail hotmail outlook windows 微软 mac qq
京东 淘宝 天猫 闲鱼 拼多多 抖音 小程序 百度 小红书 网易大神 育碧 美团 12306 中石化 中石油
"""
PLATFORMS = frozenset(_PLATFORM_NAMES.split()) | {"app store"}


def signs(view: str, start: int, end: int) -> Iterator[str]:
    """Which line the name stands in, where in it, and what the line and the clause hold."""
    low, high = view.rfind("\n", 0, start) + 1, view.find("\n", end)
    high = len(view) if high < 0 else high
    first = not view[low:start].strip(_TRIVIAL)
    last = not view[end:high].strip(_TRIVIAL)
    number, lines = view.count("\n", 0, start), view.count("\n")
    yield f"line {min(number, 3)}"
    if number == lines > 0:
        yield "last line"
    if first:
        yield "begins its line"
    if last:
        yield "is its line" if first else "ends its line"
    line, clause = view[low:high], _clause(view, start, end)
    for name, sign in _HELD:
        if sign in line:
            yield f"line has {name}"
            if sign in clause:
                yield f"clause has {name}"
    if len(clause.strip(_TRIVIAL)) <= end - start + 1:
        yield "is its clause"
    name = view[start:end]
    if len(name) > 2 and len(set(name)) <= (len(name) + 1) // 2:
        yield "repeats"  # 喵喵喵
    if _CODE.fullmatch(name):
        yield "code"  # aa01
    if TAKEN_BACK.match(view, end):
        yield "taken back"
    if _OF_IT.match(view, end):
        yield "of it"
    if _ITS.search(view, max(0, start - 8), start):
        yield "its"


def _clause(view: str, start: int, end: int) -> str:
    low, high = start, end
    while low > 0 and start - low < FAR and view[low - 1] not in _ENDS_A_CLAUSE:
        low -= 1
    while high < len(view) and high - end < FAR and view[high] not in _ENDS_A_CLAUSE:
        high += 1
    return view[low:high]


def capitals(shown: str, start: int, end: int) -> Iterator[str]:
    """FlyEnv, Frostpunk: how a Latin name is written, where others begin in small letters."""
    name = shown[start:end]
    if not (name[:1].isascii() and name[:1].isalpha()):
        return
    before = shown[max(0, start - 2) : start].strip()
    if name[0].islower():
        yield "small"
    elif name.isupper():
        yield "capitals"
    elif before and before not in ".!?" and _SMALL.search(shown, start):
        yield "titled"
    if _CAMEL.search(name):
        yield "camel"
