"""The rule book of one shop, read from the tables of config.toml."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from rules.auto_review_rule import AutoReviewRule
from rules.auto_review_rule import read as read_auto_review
from rules.calendar import Calendar
from rules.case import (
    EVIDENCE_KINDS,
    PAYMENT_METHODS,
    CaseFacts,
    CaseType,
    EvidenceKind,
    Route,
)
from rules.case_rules import HOURS, ProductRule, product_of, read_cases, read_products, read_words
from rules.case_rules import CaseRule as CaseRule
from rules.case_rules import EvidenceItem as EvidenceItem
from rules.table import Fault, Faults, Table, described

# The tables that the rule version is made of; [desk].timezone counts as well.
POLICY_TABLES = (
    "cases",
    "products",
    "evidence",
    "review",
    "refund",
    "follow_up",
    "auto_review",
    "reject_reasons",
    "calendar",
)
_CODE = re.compile(r"[a-z][a-z0-9_]{0,30}")


class PolicyError(ValueError):
    """The rule tables have faults; `faults` names all of them."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{f.key}: {f.expected}, found {f.found}" for f in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """Working days until a decision, with the one extension, and until a mediator's."""

    working_days: int
    extended_working_days: int
    due_soon_hours: float
    mediation_working_days: int
    mediation_statement_hours: float


@dataclass(frozen=True, slots=True)
class RefundRule:
    """Hours to send the money, and from the sending until it should have arrived."""

    send_hours: float
    arrival_from_hours: float
    arrival_hours: float
    bankcard_working_days: int
    default_route: Route


@dataclass(frozen=True, slots=True)
class FollowUpRule:
    """Who is told how often, and what waiting ends when."""

    every_hours: float
    idle_draft_hours: float
    draft_keep_days: int
    buyer_reminder_hours: float
    buyer_expires_hours: float
    redelivered_hours: float
    appeal_days: int
    reopen_days: int
    quiet_hours: tuple[time, time] | None  # shop's clock, from–until; may go over midnight


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """Limits of pictures, and the words for each kind of evidence whatever the case type."""

    unreadable_tries: int  # after so many unclear pictures of one kind it is accepted and flagged
    max_pictures: int  # of one case, other files too; the buyer is told of those refused
    max_picture_mb: int
    read_pictures: bool  # look at pictures as they arrive
    labels: Mapping[EvidenceKind, str]
    labels_en: Mapping[EvidenceKind, str]


@dataclass(frozen=True, slots=True)
class RejectReason:
    """A reason that staff name by its code; the buyer reads the text. `names_missing`: it is
    given only together with what is missing."""

    code: str
    label: str
    text: str
    text_en: str = ""
    names_missing: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything a shop may argue about, as frozen values. `version` names exactly these rules."""

    version: str
    timezone: str
    cases: Mapping[CaseType, CaseRule]
    review: ReviewRule
    refund: RefundRule
    follow_up: FollowUpRule
    auto_review: AutoReviewRule
    evidence: EvidenceRule
    reject_reasons: Mapping[str, RejectReason]
    calendar: Calendar
    products: tuple[ProductRule, ...] = ()
    evidence_items: Mapping[EvidenceKind, EvidenceItem] = field(default_factory=dict)
    # the shop's own words for reading messages: brands, payments, typos; no part of the version
    lexicon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tables: str = field(default="", repr=False)  # what it was read from, as canonical JSON

    def rule_for(self, case_type: CaseType | None, product: str | None = None) -> CaseRule:
        """The rule in force for a case type and a product, by the product's own rules first.

        A case without a type is judged by the rule of "other".
        """
        own = product_of(product, self.products)
        return (own.cases if own else self.cases)[case_type or "other"]

    def rule_of(self, facts: CaseFacts) -> CaseRule:
        """The rule in force for a case: a proven owner's record names the product, else the
        buyer does. Of a stranger's order nothing may show, not even by a rule."""
        record = facts.order.product if facts.order and facts.owner_proven else None
        return self.rule_for(facts.case_type, record or facts.product)


def load_policy(table: Mapping[str, Any]) -> Policy:
    """The rule book from a complete config (see config.toml); other sections are not looked at.

    Raises PolicyError with every fault: full key, what was expected, what was found.
    """
    faults = Faults()
    policy = read_policy(table, faults)
    if faults:
        raise PolicyError(faults.all())
    return policy


def read_policy(table: Mapping[str, Any], faults: Faults) -> Policy:
    """As load_policy, with the faults noted in `faults`; the value is only good without any."""
    root = Table(table, "", faults)
    evidence = root.table("evidence")
    items = {kind: evidence.table(kind) for kind in EVIDENCE_KINDS}
    words = {kind: read_words(items[kind], kind) for kind in EVIDENCE_KINDS}
    cases = root.table("cases")
    return Policy(
        version=rule_version(table),
        timezone=_timezone(root),
        cases=read_cases(cases, words),
        review=_review(root.table("review")),
        refund=_refund(root.table("refund")),
        follow_up=_follow_up(root.table("follow_up")),
        auto_review=read_auto_review(root.table("auto_review")),
        evidence=_evidence(evidence, words),
        reject_reasons=_reject_reasons(root.table("reject_reasons")),
        calendar=_calendar(root.table("calendar")),
        products=_products(root, cases, words),
        evidence_items=words,
        lexicon=_lexicon(root.table("lexicon")) if "lexicon" in root else {},
        tables=canonical(table),
    )


def _products(
    root: Table, cases: Table, words: Mapping[EvidenceKind, EvidenceItem]
) -> tuple[ProductRule, ...]:
    return read_products(root.table("products"), cases, words) if "products" in root else ()


def _lexicon(table: Table) -> dict[str, tuple[str, ...]]:
    """[lexicon]: names of goods, "method=word" and "wrong=right" of equal length."""
    methods = ", ".join(PAYMENT_METHODS)
    lists = {
        "brands": _own_words(table, "products", "商品名 a name of goods", lambda word: True),
        "payments": _own_words(
            table,
            "payments",
            f'"支付方式=叫法" e.g. "alipay=蚂蚁", {methods}',
            lambda word: (
                word.partition("=")[0] in PAYMENT_METHODS and bool(word.partition("=")[2])
            ),
        ),
        "typos": _own_words(
            table,
            "typos",
            '"错字=正字" 字数相同 of equal length, e.g. "卡蜜=卡密"',
            lambda word: 0 < len(word.partition("=")[0]) == len(word.partition("=")[2]),
        ),
    }
    table.close()
    return {name: words for name, words in lists.items() if words}


def _own_words(
    table: Table, key: str, wanted: str, good: Callable[[str], bool]
) -> tuple[str, ...]:
    words = []
    for name, value in table.items(key):
        word = value.strip() if isinstance(value, str) else ""
        if word and good(word):
            words.append(word)
        else:
            table.faults.add(name, wanted, described(value))
    return tuple(words)


def rule_version(table: Mapping[str, Any]) -> str:
    """First 12 hex digits of SHA-256 over the rule tables as canonical JSON.

    The order of keys and the comments of the file do not matter; every figure and word does.
    """
    return hashlib.sha256(canonical(table).encode()).hexdigest()[:12]


def canonical(table: Mapping[str, Any]) -> str:
    """The rule tables of a config as JSON with sorted keys; load_policy reads it again."""
    rules = {name: table[name] for name in POLICY_TABLES if name in table}
    desk = table.get("desk")
    rules["desk"] = {"timezone": desk.get("timezone") if isinstance(desk, Mapping) else None}
    return json.dumps(rules, sort_keys=True, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def policy_of_version(version: str, tables: Mapping[str, Any]) -> Policy | None:
    """A version that was kept: `tables` as `canonical` wrote them, over today's defaults where
    the program knows more keys now. None when it cannot be read any more."""
    faults = Faults()
    policy = read_policy(tables, faults)
    return None if faults else replace(policy, version=version)


def is_timezone(name: object) -> bool:
    """Whether the zone database has this name."""
    if not isinstance(name, str) or not name:
        return False
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # unknown, a path, a folder of the database
        return False
    return True


def _timezone(root: Table) -> str:
    desk = root.table("desk")
    name = desk.raw("timezone")
    if isinstance(name, str) and is_timezone(name):
        return name
    desk.fault("timezone", '时区名 a zone name such as "Asia/Shanghai"')
    return "Asia/Shanghai"


def _review(table: Table) -> ReviewRule:
    rule = ReviewRule(
        working_days=table.whole("working_days", 1, 60),
        extended_working_days=table.whole("extended_working_days", 1, 60),
        due_soon_hours=table.number("due_soon_hours", 0, 240),
        mediation_working_days=table.whole("mediation_working_days", 1, 60),
        mediation_statement_hours=table.number("mediation_statement_hours", 1, 336),
    )
    if rule.extended_working_days < rule.working_days:
        table.fault("extended_working_days", "不小于 working_days / at least working_days")
    table.close()
    return rule


def _refund(table: Table) -> RefundRule:
    rule = RefundRule(
        send_hours=table.number("send_hours", 0.5, HOURS),
        arrival_from_hours=table.number("arrival_from_hours", 0, HOURS),
        arrival_hours=table.number("arrival_hours", 0.5, HOURS),
        bankcard_working_days=table.whole("bankcard_working_days", 1, 60),
        default_route=table.choice("default_route", ("original",)),
    )
    if rule.arrival_from_hours > rule.arrival_hours:
        table.fault("arrival_from_hours", "不大于 arrival_hours / at most arrival_hours")
    table.close()
    return rule


def _follow_up(table: Table) -> FollowUpRule:
    rule = FollowUpRule(
        every_hours=table.number("every_hours", 1, 240),
        idle_draft_hours=table.number("idle_draft_hours", 0.1, 240),
        draft_keep_days=table.whole("draft_keep_days", 1, 365),
        buyer_reminder_hours=table.number("buyer_reminder_hours", 1, 720),
        buyer_expires_hours=table.number("buyer_expires_hours", 2, HOURS),
        redelivered_hours=table.number("redelivered_hours", 1, 720),
        appeal_days=table.whole("appeal_days", 1, 365),
        reopen_days=table.whole("reopen_days", 1, 365),
        quiet_hours=table.clock_span("quiet_hours"),
    )
    if rule.buyer_expires_hours <= rule.buyer_reminder_hours:
        wanted = "大于 buyer_reminder_hours / more than buyer_reminder_hours"
        table.fault("buyer_expires_hours", wanted)
    table.close()
    return rule


def _evidence(table: Table, words: Mapping[EvidenceKind, EvidenceItem]) -> EvidenceRule:
    rule = EvidenceRule(
        unreadable_tries=table.whole("unreadable_tries", 1, 10),
        max_pictures=table.whole("max_pictures", 1, 200),
        max_picture_mb=table.whole("max_picture_mb", 1, 20),
        read_pictures=table.flag("read_pictures"),
        labels={kind: item.label for kind, item in words.items()},
        labels_en={kind: item.label_en for kind, item in words.items()},
    )
    table.close()
    return rule


def _reject_reasons(table: Table) -> dict[str, RejectReason]:
    reasons = {}
    for code in table.names():
        if not _CODE.fullmatch(code):
            wanted = "小写英文代码 a code of a-z, 0-9 and _"
            table.faults.add(table.full(code), wanted, "别的写法 another spelling")
        one = table.table(code)
        english = one.text("text_en") if "text_en" in one else ""
        label, text = one.text("label", empty=False), one.text("text", empty=False)
        missing = one.flag("names_missing") if "names_missing" in one else False
        reasons[code] = RejectReason(code, label, text, english, missing)
        one.close()
    if not reasons:
        table.faults.add(table.name, "至少一条驳回原因 at least one reason", "没有 / nothing")
    return reasons


def _calendar(table: Table) -> Calendar:
    workdays, holidays = table.dates("extra_workdays"), table.dates("extra_holidays")
    for day in sorted(workdays & holidays):
        table.fault("extra_holidays", f"{day} 已在 extra_workdays 里 is an extra workday already")
    table.close()
    return Calendar(workdays, holidays)
