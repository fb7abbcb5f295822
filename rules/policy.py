"""The rule book of one shop, read from the tables of config.toml."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from rules.auto_review_rule import AutoReviewMode, AutoReviewRule, review_mode
from rules.auto_review_rule import read as read_auto_review
from rules.case import (
    CASE_TYPES,
    EVIDENCE_KINDS,
    CaseType,
    Entry,
    EvidenceKind,
    Route,
)
from rules.clocks import Calendar
from rules.table import Fault, Faults, Table

WindowStart = Literal["payment", "delivery"]

# The tables that the rule version is made of; [desk].timezone counts as well.
POLICY_TABLES = (
    "cases",
    "evidence",
    "review",
    "refund",
    "follow_up",
    "auto_review",
    "reject_reasons",
    "calendar",
)
_CODE = re.compile(r"[a-z][a-z0-9_]{0,30}")
_HOURS = 24 * 365


class PolicyError(ValueError):
    """The rule tables have faults; `faults` names all of them."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{f.key}: {f.expected}, found {f.found}" for f in faults))
        self.faults = faults


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
    """The rules of one case type. `window_hours` None: the shop sets no time limit."""

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

    def item(self, kind: str) -> EvidenceItem | None:
        return next((item for item in self.evidence if item.kind == kind), None)


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """Working days until a decision, with the one extension, and until a mediator's."""

    working_days: int
    extended_working_days: int
    due_soon_hours: float
    mediation_working_days: int


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
    """A reason that staff name by its code; the buyer reads the text."""

    code: str
    label: str
    text: str
    text_en: str = ""


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
    words = {kind: _words(items[kind], kind) for kind in EVIDENCE_KINDS}
    return Policy(
        version=rule_version(table),
        timezone=_timezone(root),
        cases=_cases(root.table("cases"), words),
        review=_review(root.table("review")),
        refund=_refund(root.table("refund")),
        follow_up=_follow_up(root.table("follow_up")),
        auto_review=read_auto_review(root.table("auto_review")),
        evidence=_evidence(evidence, words),
        reject_reasons=_reject_reasons(root.table("reject_reasons")),
        calendar=_calendar(root.table("calendar")),
    )


def rule_version(table: Mapping[str, Any]) -> str:
    """First 12 hex digits of SHA-256 over the rule tables as canonical JSON.

    The order of keys and the comments of the file do not matter; every figure and word does.
    """
    rules = {name: table.get(name) for name in POLICY_TABLES}
    desk = table.get("desk")
    rules["timezone"] = desk.get("timezone") if isinstance(desk, Mapping) else None
    text = json.dumps(rules, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


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


def _words(table: Table, kind: EvidenceKind) -> EvidenceItem:
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


def _cases(table: Table, words: Mapping[EvidenceKind, EvidenceItem]) -> dict[CaseType, CaseRule]:
    cases = {code: _case(table.table(code), code, words) for code in CASE_TYPES}
    table.close()
    return cases


def _case(table: Table, code: CaseType, words: Mapping[EvidenceKind, EvidenceItem]) -> CaseRule:
    hours = _window_hours(table)
    required = table.choices("required_evidence", EVIDENCE_KINDS)
    optional = table.choices("optional_evidence", EVIDENCE_KINDS)
    for kind in set(required) & set(optional):
        table.fault("optional_evidence", f'"{kind}" 已在必需凭证里 is required already')
    items = [_item(words[kind], required=True) for kind in required]
    items += [_item(words[kind], required=False) for kind in optional]
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
    )
    if rule.auto_review and code != "not_delivered":
        table.fault("auto_review", "false：只有到账失败可自动审核 / only not_delivered may")
    table.close()
    return rule


def _item(words: EvidenceItem, *, required: bool) -> EvidenceItem:
    return EvidenceItem(words.kind, words.label, required, words.how, words.label_en, words.how_en)


def _window_hours(table: Table) -> float | None:
    value = table.raw("window_hours")
    if value == "none":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= _HOURS:
        return float(value)
    wanted = f'大于 0 的小时数（至多 {_HOURS}）或 "none" / hours above 0, or "none" for no window'
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


def _review(table: Table) -> ReviewRule:
    rule = ReviewRule(
        working_days=table.whole("working_days", 1, 60),
        extended_working_days=table.whole("extended_working_days", 1, 60),
        due_soon_hours=table.number("due_soon_hours", 0, 240),
        mediation_working_days=table.whole("mediation_working_days", 1, 60),
    )
    if rule.extended_working_days < rule.working_days:
        table.fault("extended_working_days", "不小于 working_days / at least working_days")
    table.close()
    return rule


def _refund(table: Table) -> RefundRule:
    rule = RefundRule(
        send_hours=table.number("send_hours", 0.5, _HOURS),
        arrival_from_hours=table.number("arrival_from_hours", 0, _HOURS),
        arrival_hours=table.number("arrival_hours", 0.5, _HOURS),
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
        buyer_expires_hours=table.number("buyer_expires_hours", 2, _HOURS),
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
        reasons[code] = RejectReason(code, label, text, english)
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
