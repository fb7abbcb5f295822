"""The rules of a case type, and a product's own rules over them, read from config.toml."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from rules.auto_review_rule import AutoReviewMode, review_mode
from rules.case import CASE_TYPES, EVIDENCE_KINDS, CaseType, Entry, EvidenceKind
from rules.table import Faults, Table

WindowStart = Literal["payment", "delivery"]

HOURS = 24 * 365
_DELIVERY_MINUTES = 7 * 24 * 60
_WORD_LENGTH = 2  # characters: a single one would fit half the shop
# Keys of [cases.*] that a product may say anew; the others belong to the case type.
_OVERRIDES = (
    "window_hours",
    "window_from",
    "window_text",
    "window_text_en",
    "required_evidence",
    "optional_evidence",
    "liability",
    "liability_en",
    "questions",
    "auto_review",
)


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One line of a case's checklist. `how` tells a buyer how to take the picture."""

    kind: EvidenceKind
    label: str
    required: bool
    how: str
    label_en: str = ""
    how_en: str = ""


@dataclass(frozen=True, slots=True)
class CaseRule:
    """The rules of one case type. `window_hours` None: the shop sets no time limit.

    `product` names the [products] entry whose own rules are in it; "" for the case type's alone.
    """

    code: CaseType
    label: str
    entry: Entry
    window_hours: float | None
    window_from: WindowStart
    window_text: str
    evidence: tuple[EvidenceItem, ...]
    liability: str
    questions: tuple[str, ...]
    phrases: tuple[str, ...]
    auto_review: AutoReviewMode
    label_en: str = ""
    window_text_en: str = ""
    liability_en: str = ""
    promised_delivery_minutes: int = 0  # from the payment; 0: nothing is promised
    product: str = ""
    refundable_after_view: bool = True

    def item(self, kind: str) -> EvidenceItem | None:
        return next((item for item in self.evidence if item.kind == kind), None)


@dataclass(frozen=True, slots=True)
class ProductRule:
    """A product's own rules: for every case type the rule that is in force for it.

    `match` are words as `plain` leaves them. `own` are the case types that the product says
    something about itself.
    """

    name: str
    match: tuple[str, ...]
    refundable_after_view: bool
    promised_delivery_minutes: int
    cases: Mapping[CaseType, CaseRule]
    own: tuple[CaseType, ...]


def plain(text: str) -> str:
    """A product's name as it is compared: NFKC, lower case, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def product_of(name: str | None, products: tuple[ProductRule, ...]) -> ProductRule | None:
    """The entry whose longest word is in the product's name; the first of equals."""
    wanted = plain(name or "")
    found = [(len(word), rule) for rule in products for word in rule.match if word in wanted]
    return max(found, key=lambda pair: pair[0])[1] if found else None


# -- reading ---------------------------------------------------------------------------------


def read_words(table: Table, kind: EvidenceKind) -> EvidenceItem:
    """[evidence.<kind>]: the words for one kind of evidence."""
    item = EvidenceItem(
        kind=kind,
        label=table.text("label", empty=False),
        required=False,
        how=table.text("how"),
        label_en=table.text("label_en", empty=False),
        how_en=table.text("how_en"),
    )
    table.close()
    return item


def read_cases(
    table: Table, words: Mapping[EvidenceKind, EvidenceItem]
) -> dict[CaseType, CaseRule]:
    """[cases.*]"""
    cases = {}
    for code in CASE_TYPES:
        one = table.table(code)
        cases[code] = _case(one, code, words)
        one.close()
    table.close()
    return cases


def read_products(
    table: Table, cases: Table, words: Mapping[EvidenceKind, EvidenceItem]
) -> tuple[ProductRule, ...]:
    """[products."name"] over the tables of [cases]."""
    return tuple(_product(table.table(name), name, cases, words) for name in table.names())


def _product(
    table: Table, name: str, cases: Table, words: Mapping[EvidenceKind, EvidenceItem]
) -> ProductRule:
    view = table.flag("refundable_after_view") if "refundable_after_view" in table else True
    minutes = _promise(table) if "promised_delivery_minutes" in table else None
    rules: dict[CaseType, CaseRule] = {}
    own: list[CaseType] = []
    for code in CASE_TYPES:
        if code in table:
            own.append(code)
        rule = _case(_over(table, code, cases), code, words)
        if code == "not_delivered" and minutes is not None:
            rule = replace(rule, promised_delivery_minutes=minutes)
        rules[code] = replace(rule, product=name, refundable_after_view=view)
    promised = rules["not_delivered"].promised_delivery_minutes
    found = ProductRule(name, _match(table, name), view, promised, rules, tuple(own))
    table.close()
    return found


def _match(table: Table, name: str) -> tuple[str, ...]:
    """The words that name the product; without any, its own name."""
    given = table.texts("match") if "match" in table else ()
    words = tuple(dict.fromkeys(plain(word) for word in given or (name,)))
    short = [word for word in words if len(word) < _WORD_LENGTH]
    if short:
        wanted = "至少两个字的词（一个字会对上太多商品）/ words of two characters or more"
        table.fault("match", wanted)
    return words


def _over(table: Table, code: CaseType, cases: Table) -> Table:
    """The case type's table with the product's own keys over it.

    Faults of what is inherited are noted where it stands, not here again.
    """
    given = table.raw(code)
    own = Table(given if given is not None else {}, table.full(code), table.faults)
    below = cases.raw(code)
    below = below if isinstance(below, Mapping) else {}
    values = {key: own.raw(key) for key in _OVERRIDES if key in own}
    own.close()
    base_name = cases.full(code)
    sound = not any(fault.key.startswith(base_name) for fault in table.faults.all())
    both = {**below, **_inherited(below, values), **values}
    return Table(both, own.name, table.faults if values and sound else Faults())


def _inherited(below: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from a product's own keys where it does not say it: the words of a window
    that became another one, and no item that is both required and optional."""
    found: dict[str, Any] = {}
    both = {**below, **own}
    unlimited = both.get("window_hours") == "none"
    same = unlimited == (below.get("window_hours") == "none") and (
        unlimited or both.get("window_from") == below.get("window_from")
    )
    start = str(both.get("window_from"))
    if not same and start in _WINDOWS:
        zh, en = _NO_WINDOW if unlimited else _WINDOWS[start]
        found["window_text_en"] = en
        if "window_text" not in own:
            found["window_text"] = zh
    for one, other in _OTHER_LIST.items():
        mine, theirs = own.get(one), below.get(other)
        if isinstance(mine, list) and isinstance(theirs, list) and other not in own:
            found[other] = [kind for kind in theirs if kind not in mine]
    return found


_OTHER_LIST = {
    "required_evidence": "optional_evidence",
    "optional_evidence": "required_evidence",
}
_NO_WINDOW = (
    "这件商品没有设定申请时限；越早反馈越容易核实。",
    "No time limit for this product; the sooner you tell us, the easier it is to check.",
)
_WINDOWS: Mapping[str, tuple[str, str]] = {
    "payment": (
        "付款后 {window_hours} 小时内申请；超过时限也会受理，由客服判断。",
        "Within {window_hours} hours of payment; later claims are still taken, judged by staff.",
    ),
    "delivery": (
        "发货后 {window_hours} 小时内申请，您一开始申请就停止计时；超过时限也会受理，由客服判断。",
        "Within {window_hours} hours of delivery; the clock stops as soon as you open the case. "
        "Later claims are still taken, judged by staff.",
    ),
}


def _promise(table: Table) -> int:
    return table.whole("promised_delivery_minutes", 0, _DELIVERY_MINUTES)


def _case(table: Table, code: CaseType, words: Mapping[EvidenceKind, EvidenceItem]) -> CaseRule:
    hours = _window_hours(table)
    labels = {kind: item.label for kind, item in words.items()}
    required = table.choices("required_evidence", EVIDENCE_KINDS, labels)
    optional = table.choices("optional_evidence", EVIDENCE_KINDS, labels)
    for kind in set(required) & set(optional):
        table.fault("optional_evidence", f'"{kind}" 已在必需凭证里 is required already')
    items = [_item(words[kind], required=True) for kind in required]
    items += [_item(words[kind], required=False) for kind in optional]
    timed = code == "not_delivered" and "promised_delivery_minutes" in table
    rule = CaseRule(
        code=code,
        label=table.text("label", empty=False),
        entry=table.choice("entry", get_args(Entry)),
        window_hours=hours,
        window_from=table.choice("window_from", get_args(WindowStart)),
        window_text=_window_text(table, "window_text", hours),
        evidence=tuple(items),
        liability=table.text("liability"),
        questions=table.texts("questions"),
        phrases=table.texts("phrases"),
        auto_review=review_mode(table, "auto_review"),
        label_en=table.text("label_en", empty=False),
        window_text_en=_window_text(table, "window_text_en", hours),
        liability_en=table.text("liability_en"),
        promised_delivery_minutes=_promise(table) if timed else 0,
    )
    if rule.auto_review and code != "not_delivered":
        table.fault("auto_review", "false：只有到账失败可自动审核 / only not_delivered may")
    return rule


def _item(words: EvidenceItem, *, required: bool) -> EvidenceItem:
    return replace(words, required=required)


def _window_hours(table: Table) -> float | None:
    value = table.raw("window_hours")
    if value == "none":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= HOURS:
        return float(value)
    wanted = f'大于 0 的小时数（至多 {HOURS}）或 "none" / hours above 0, or "none" for no window'
    table.fault("window_hours", wanted)
    return 24.0  # a stand-in, so that the window's text is not faulted as well


def _window_text(table: Table, key: str, hours: float | None) -> str:
    """The words of the window, with the figure put in, so that words and engine cannot differ."""
    text = table.text(key, empty=False)
    place = "{window_hours}"
    if hours is None and place in text:
        table.fault(key, f"没有时限时不能写 {place} / no {place} when window_hours is none")
    if hours is not None and text and place not in text:
        table.fault(key, f"文字里要有 {place} / a text with {place} in it")
    return text if hours is None else text.replace(place, f"{hours:g}")
