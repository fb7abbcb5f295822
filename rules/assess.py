"""What the rule book says about a case: facts + policy + now -> Verdict."""

import re
import unicodedata
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from rules.case import (
    CaseFacts,
    Contradiction,
    EvidenceFacts,
    EvidenceKind,
    OrderRecord,
    Verdict,
)
from rules.clocks import promised_at, window_end, window_exact, window_start
from rules.order_numbers import doubt
from rules.policy import CaseRule, Policy
from rules.policy import RejectReason as RejectReason

# Payment pages round to minutes and buyers read clocks loosely; more apart is another payment.
PAID_AT_TOLERANCE = timedelta(minutes=10)
# rapidfuzz partial_ratio (0–100) below which two product names do not mean the same thing:
# 游戏点卡 against 魔兽世界点卡 scores 50, against Steam 充值码 0.
PRODUCT_LIKENESS = 40.0
_CLAIMS_NOTHING_CAME = frozenset({"not_delivered"})
_CLAIMS_IT_CAME = frozenset({"wrong_item", "invalid_card"})
_READ_FROM: frozenset[EvidenceKind] = frozenset({"order_page", "payment_record"})


def assess(
    facts: CaseFacts, policy: Policy, now: datetime, opened_at: datetime | None = None
) -> Verdict:
    """The verdict on a case at `now` (aware).

    `opened_at`: when the buyer opened the case; it stops the window's clock, so a dialog that
    takes its time is not late. A case without a type is judged by the rule of "other".
    """
    rule = policy.rule_of(facts)
    satisfied, unclear = _evidence(facts, rule, policy)
    skipped = {item.kind for item in facts.skipped}
    in_window, ends_at = _window(facts, rule, opened_at or now)
    due = promised_at(rule, facts)
    waiting = due is not None and (opened_at or now) < due
    missing = tuple(
        item.kind
        for item in rule.evidence
        if item.required and item.kind not in satisfied and item.kind not in skipped
    )
    return Verdict(
        entry=rule.entry,
        in_window=in_window,
        window_ends_at=ends_at,
        missing=missing,
        satisfied=satisfied,
        optional=tuple(
            item.kind for item in rule.evidence if not item.required and item.kind not in satisfied
        ),
        contradictions=contradictions(facts, policy.timezone),
        flags=(
            *_flags(facts, rule, in_window, unclear, satisfied),
            *_number_flags(facts, policy.timezone, now),
            *(("within_promise",) if waiting else ()),
            *(("seen_no_refund",) if _was_seen(facts, rule) else ()),
        ),
        rule_version=policy.version,
        delivery_due_at=due,
    )


def contradictions(facts: CaseFacts, tz: str = "Asia/Shanghai") -> tuple[Contradiction, ...]:
    """Where what was said differs from the shop's record, or from what a picture shows.

    `said` is what the case holds, `record` what the source shows. Money has two decimals, times
    are "2026-10-01 14:30" in the shop's zone, payment methods and "delivered" (yes/no) are codes.
    All of it is for staff: a buyer whose ownership is not proven must never read a record here.
    """
    found: list[Contradiction] = []
    if facts.order is not None:
        found += _against_order(facts, facts.order, tz)
    for item in facts.evidence:
        found += _against_picture(facts, facts.order, item, tz)
    return tuple(dict.fromkeys(found))


def _against_order(facts: CaseFacts, order: OrderRecord, tz: str) -> list[Contradiction]:
    found = []
    if _differ(facts.amount, order.amount):
        found.append(Contradiction("amount", _yuan(facts.amount), _yuan(order.amount)))
    if facts.product and order.product and not _alike(facts.product, order.product):
        found.append(Contradiction("product", facts.product, order.product))
    if facts.precision == "minute" and _apart(facts.occurred_at, order.paid_at):
        said, record = _clock(facts.occurred_at, tz), _clock(order.paid_at, tz)
        found.append(Contradiction("paid_at", said, record))
    if _differ(facts.payment_method, order.payment_method):
        said, record = str(facts.payment_method), str(order.payment_method)
        found.append(Contradiction("payment_method", said, record))
    if facts.case_type in _CLAIMS_NOTHING_CAME and order.delivered is True:
        found.append(Contradiction("delivered", "no", "yes"))
    if facts.case_type in _CLAIMS_IT_CAME and order.delivered is False:
        found.append(Contradiction("delivered", "yes", "no"))
    return found


def _against_picture(
    facts: CaseFacts, order: OrderRecord | None, item: EvidenceFacts, tz: str
) -> list[Contradiction]:
    read = item.read
    if read is None or item.kind not in _READ_FROM:
        return []
    found = []

    def differs(field: str, said: str, shown: str) -> None:
        found.append(Contradiction(field, said, shown, source="picture"))

    if facts.order_no and read.order_no and _plain(facts.order_no) != _plain(read.order_no):
        differs("order_no", facts.order_no, read.order_no)
    amount = order.amount if order and order.amount is not None else facts.amount
    if _differ(amount, read.amount):
        differs("amount", _yuan(amount), _yuan(read.amount))
    said_at = facts.occurred_at if facts.precision == "minute" else None
    paid_at = order.paid_at if order and order.paid_at else said_at
    if _apart(paid_at, read.paid_at):
        differs("paid_at", _clock(paid_at, tz), _clock(read.paid_at, tz))
    method = (order.payment_method if order else None) or facts.payment_method
    if _differ(method, read.method):
        differs("payment_method", str(method), str(read.method))
    return found


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _apart(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None:
        return False
    # Both are cut to minutes, as people and bills say them.
    one, other = one.replace(second=0, microsecond=0), other.replace(second=0, microsecond=0)
    return abs(one - other) > PAID_AT_TOLERANCE


# What any card may be called: it says nothing that another name could contradict.
_ANY_CARD = re.compile(
    r"[\d.]+(?:元|块钱?|刀|美元|美金|点)?|面[值额]|[张个份]|游戏|充值|点券?|礼品|兑换|激活|卡密|[卡码的]|cdk?key|key|code|card"
)


def _alike(said: str, record: str) -> bool:
    if not _ANY_CARD.sub("", _plain(said)):
        return True
    return fuzz.partial_ratio(_plain(said), _plain(record)) >= PRODUCT_LIKENESS


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _yuan(amount: Decimal | None) -> str:
    return f"{amount:.2f}"


def _clock(at: datetime | None, tz: str) -> str:
    return f"{at.astimezone(ZoneInfo(tz)):%Y-%m-%d %H:%M}" if at else ""


def _evidence(
    facts: CaseFacts, rule: CaseRule, policy: Policy
) -> tuple[tuple[EvidenceKind, ...], tuple[EvidenceKind, ...]]:
    """(satisfied kinds in the order of the checklist, kinds whose pictures are all unclear)."""
    given: dict[EvidenceKind, dict[str, bool]] = {}
    for item in facts.evidence:
        given.setdefault(item.kind, {})[item.sha256] = item.readable is not False
    unclear = {kind for kind, pictures in given.items() if not any(pictures.values())}
    enough = policy.evidence.unreadable_tries
    satisfied = {
        kind for kind, pictures in given.items() if kind not in unclear or len(pictures) >= enough
    }
    if facts.order is not None and facts.owner_proven:
        satisfied.add("order_page")
        unclear.discard("order_page")
        if facts.order.reported_at is not None:  # the shop said itself that it failed
            satisfied.add("payment_record")
            unclear.discard("payment_record")
    kinds = [item.kind for item in rule.evidence]
    kinds += [kind for kind in given if kind not in kinds]
    return (
        tuple(kind for kind in kinds if kind in satisfied),
        tuple(kind for kind in kinds if kind in unclear),
    )


def _window(facts: CaseFacts, rule: CaseRule, at: datetime) -> tuple[bool | None, datetime | None]:
    """(inside, end). Past a merely estimated end nobody is called late: (None, None)."""
    end = window_end(rule, facts)
    if end is None:
        return None, None
    if at > end and not window_exact(rule, facts):
        return None, None
    return at <= end, end


def _was_seen(facts: CaseFacts, rule: CaseRule) -> bool:
    """Whether goods that are not refundable once seen did come: staff ask whether they were
    looked at. Nothing is refused by it."""
    came = facts.case_type in _CLAIMS_IT_CAME or (
        facts.owner_proven and facts.order is not None and facts.order.delivered is True
    )
    return not rule.refundable_after_view and came


def _flags(
    facts: CaseFacts,
    rule: CaseRule,
    in_window: bool | None,
    unclear: tuple[EvidenceKind, ...],
    satisfied: tuple[EvidenceKind, ...],
) -> tuple[str, ...]:
    """What staff should look at, most telling first. None of them refuses the buyer anything."""
    flags = _order_flags(facts)
    if in_window is False:
        flags.append("late")
    if rule.window_hours is not None and in_window is None:
        known = window_start(rule, facts) is not None
        flags.append("delivery_time_unknown" if known else "time_unknown")
    flags += [f"unreadable:{kind}" for kind in unclear if kind in satisfied]
    flags += [f"skipped:{item.kind}" for item in facts.skipped if item.kind not in satisfied]
    flags += [flag for item in facts.evidence for flag in item.flags]
    return tuple(dict.fromkeys(flags))


def _number_flags(facts: CaseFacts, tz: str, now: datetime) -> tuple[str, ...]:
    """Where the number alone speaks against it; a record says better."""
    if facts.order is not None or not facts.order_no:
        return ()
    why = doubt(facts.order_no, facts.occurred_at, now, tz)
    return () if why is None else (why,)


def _order_flags(facts: CaseFacts) -> list[str]:
    order = facts.order
    if order is None:
        if facts.order_pending:
            return ["order_pending"]
        return ["order_not_found" if facts.order_no else "order_no_unknown"]
    pending = ["order_pending"] if facts.order_pending else []  # the record may be out of date
    if not facts.owner_proven:
        return [*pending, "owner_unproven"]
    flags = {
        "refunded": "already_refunded",
        "unpaid": "order_unpaid",
        "expired": "order_unpaid",
        "in_dispute": "in_dispute",
    }
    found = [flags[order.state]] if order.state in flags else []
    if order.loop_cards and facts.case_type == "invalid_card":
        found.append("loop_cards")  # "used already" is then the shop's doing
    return [*pending, *found]
