"""The section [macros] of config.toml: prepared replies, checked so that no hole is ever sent."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rules.case import EVIDENCE_KINDS, WISHES, EvidenceKind
from rules.table import Table, nearest

# What a macro may put into its text; each by its English and its Chinese name.
VARIABLES: Mapping[str, str] = {
    "buyer": "买家",
    "number": "单号",
    "shop": "店名",
    "case": "问题",
    "order_no": "订单号",
    "product": "商品",
    "amount": "金额",
    "method": "支付方式",
    "due": "期限",
    "next": "下次进展",
    "reference": "流水号",
}
# What a macro may do beside its words: the command of that name on the same ticket.
VERBS = ("claim", "release", "approve", "reject", "extend")
PLACE = re.compile(r"\{(\w+)\}")
MAX_TEXT = 2000  # characters; with the values in it, it has to fit one message
_BY_CHINESE = {chinese: name for name, chinese in VARIABLES.items()}


@dataclass(frozen=True, slots=True)
class Macro:
    """A prepared reply. `ask`: evidence that it asks the buyer for; `verb` with `words`: what it
    does beside. Places in the texts are names of VARIABLES."""

    name: str
    text: str
    text_en: str = ""
    ask: tuple[EvidenceKind, ...] = ()
    verb: str = ""
    words: str = ""


def variable(place: str) -> str | None:
    """The variable of a place, by either name."""
    return place if place in VARIABLES else _BY_CHINESE.get(place)


def read_macros(table: Table, reasons: Collection[str]) -> dict[str, Macro]:
    """[macros]: name = "text", or a table; faults are noted in the table. `reasons`: the shop's
    codes of refusal."""
    return {name: _macro(table, name, reasons) for name in table.names()}


def _macro(table: Table, name: str, reasons: Collection[str]) -> Macro:
    if isinstance(table.raw(name), str):
        return Macro(name, _text(table, name))
    one = table.table(name)
    ask = one.choices("ask", EVIDENCE_KINDS) if "ask" in one else ()
    then = one.text("then").strip() if "then" in one else ""
    macro = Macro(
        name,
        text=_text(one, "text"),
        text_en=_text(one, "text_en") if "text_en" in one else "",
        ask=ask,
        verb=then.partition(" ")[0].removeprefix("/"),
        words=then.partition(" ")[2].strip(),
    )
    if macro.verb:
        _check_verb(one, macro, reasons)
    one.close()
    return macro


def _check_verb(table: Table, macro: Macro, reasons: Collection[str]) -> None:
    first = macro.words.partition(" ")[0]
    if macro.verb not in VERBS:
        table.fault("then", " | ".join(VERBS), suggestion=nearest(macro.verb, VERBS))
    elif macro.verb == "approve" and macro.words and macro.words not in WISHES:
        table.fault("then", "approve [refund | redeliver | exchange]")
    elif macro.verb == "reject" and first not in reasons:
        table.fault("then", "reject 原因代码 a reason code", suggestion=nearest(first, [*reasons]))
    elif macro.verb == "extend" and not macro.words:
        table.fault("then", "extend 原因 a reason")
    elif macro.ask:
        wanted = "ask 或 then 只写一个：补件本身就是一步 only one of ask and then"
        table.fault("then", wanted)


def _text(table: Table, key: str) -> str:
    """A text whose places are known and whose braces are all places."""
    text = table.text(key, empty=False)
    places = PLACE.findall(text)
    unknown = [place for place in places if variable(place) is None]
    if unknown:
        near = nearest(unknown[0], [*VARIABLES, *_BY_CHINESE])
        known = " ".join(f"{{{name}}}" for name in VARIABLES)
        wanted = f"只用这些变量 only these variables: {known}"
        suggestion = f"{{{near}}}" if near else None
        found = " ".join(f"{{{place}}}" for place in unknown)
        table.faults.add(table.full(key), wanted, found, suggestion)
    elif "{" in PLACE.sub("", text) or "}" in PLACE.sub("", text):
        table.fault(key, "花括号只用来写变量，如 {order_no} / braces only around a variable")
    elif len(text) > MAX_TEXT:
        table.fault(key, f"最多 {MAX_TEXT} 字 / at most {MAX_TEXT} characters")
    return PLACE.sub(lambda match: f"{{{variable(match.group(1)) or match.group(1)}}}", text)


def texts_of(macros: Mapping[str, Macro]) -> dict[str, str]:
    """The Chinese text of each, for who checks what the shop tells buyers."""
    return {name: macro.text for name, macro in macros.items()}
