"""Automatic review of 到账失败: named checks over facts, and approval only when all of them pass.

Pure, so that the desk and a rehearsal of changed rules judge alike. A check that fails refuses
nothing: the case is then a person's. What it decides is a refund by the buyer's own route; who
wants the goods again needs somebody to fetch them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from rules.assess import assess
from rules.case import CaseFacts, OrderState, SupplierWord, Verdict
from rules.clocks import window_end
from rules.policy import CaseRule, Policy

Mode = Literal["on", "suggest", "off"]
# Flags that say something about a picture's handling and nothing against the buyer.
HARMLESS: frozenset[str] = frozenset({"unchecked", "staff_copy"})
# Clocks of shop and desk may differ a little; a payment later than that is no payment yet.
CLOCK_TOLERANCE = timedelta(minutes=10)
_SAYS_NO: frozenset[OrderState] = frozenset({"paid_not_delivered", "delivery_failed"})
_NEVER_PAID: frozenset[OrderState] = frozenset({"unpaid", "expired"})


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check on one case. `fact` is what it looked at: a figure, a code, a time, ticket
    numbers; never a sentence."""

    name: str
    passed: bool
    fact: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """What the desk knows beside the case, at the moment of the review."""

    settled: tuple[int, ...] = ()  # tickets of anybody that ever approved something for this order
    claimed: tuple[int, ...] = ()  # other open tickets in which the order is proven
    approved_today: int = 0  # automatic approvals of the shop since its midnight
    approved_of_buyer: int = 0  # of this buyer within policy.auto_review.per_buyer_days
    supplier: SupplierWord | None = None  # the supplier's last word on this case
    flags: tuple[str, ...] = ()  # of how it was filed, e.g. "human"


@dataclass(frozen=True, slots=True)
class _Case:
    facts: CaseFacts
    history: History
    policy: Policy
    now: datetime
    opened_at: datetime
    rule: CaseRule
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One row of CHECKS. `zh` and `en` say what must be so."""

    name: str
    zh: str
    en: str
    run: Callable[[_Case], tuple[bool, str]]


def auto_review(
    facts: CaseFacts,
    history: History,
    policy: Policy,
    now: datetime,
    opened_at: datetime | None = None,
) -> tuple[CheckResult, ...]:
    """Every check of CHECKS, in its order, on a case at `now` (aware).

    `opened_at`: when the buyer opened the case; `facts.opened_at` wins over it.
    """
    opened = facts.opened_at or opened_at or now
    rule = policy.rule_of(facts)
    verdict = assess(facts, policy, now, opened_at=opened)
    case = _Case(facts, history, policy, now, opened, rule, verdict)
    return tuple(CheckResult(check.name, *check.run(case)) for check in CHECKS)


def approved(results: Iterable[CheckResult]) -> bool:
    """Whether every check passed; nothing checked is not approved."""
    found = tuple(results)
    return bool(found) and all(result.passed for result in found)


def mode(facts: CaseFacts, policy: Policy) -> Mode:
    """What a passed review does for this case: the weaker of the shop's and the case's setting."""
    rule = policy.rule_of(facts)
    asked = (policy.auto_review.enabled, rule.auto_review)
    if facts.case_type != "not_delivered" or False in asked:
        return "off"
    return "suggest" if "suggest" in asked else "on"


# -- the checks ------------------------------------------------------------------------------


def _case_allowed(case: _Case) -> tuple[bool, str]:
    return mode(case.facts, case.policy) != "off", case.facts.case_type or "other"


def _refund_wanted(case: _Case) -> tuple[bool, str]:
    wants = case.facts.wants or "refund"
    return wants == "refund", wants


def _order_found(case: _Case) -> tuple[bool, str]:
    if case.facts.order_pending:
        return False, "order_pending"
    order = case.facts.order
    return order is not None, order.order_no if order else "order_not_found"


def _owner_proven(case: _Case) -> tuple[bool, str]:
    proven = case.facts.owner_proven and case.facts.order is not None
    return proven, "proven" if proven else "owner_unproven"


def _order_paid(case: _Case) -> tuple[bool, str]:
    order = case.facts.order
    if order is None or order.state in _NEVER_PAID:
        return False, order.state if order else ""
    known = order.state != "unknown" or order.paid_at is not None
    return known, _clock(case, order.paid_at) or order.state


def _in_window(case: _Case) -> tuple[bool, str]:
    """By the shop's own record only. Without a payment time the order's creation counts, which
    is earlier: inside from there is inside."""
    if case.rule.window_hours is None:
        return True, "no_window"
    order = case.facts.order
    start = (order.paid_at or order.created_at) if order else None
    if start is None or start > case.opened_at + CLOCK_TOLERANCE:
        return False, _clock(case, start)
    end = window_end(case.rule, case.facts) if order and order.paid_at else None
    end = end or start + timedelta(hours=case.rule.window_hours)
    return case.opened_at <= end, _clock(case, end)


def _not_delivered(case: _Case) -> tuple[bool, str]:
    """The record says so; or the supplier does, where the record does not know."""
    order, word = case.facts.order, case.history.supplier
    if order is None or word == "delivered":
        return False, f"supplier:{word}" if word else ""
    if order.state in _SAYS_NO and order.delivered_at is None:
        return True, order.state
    failed = order.state == "unknown" and word == "failed" and order.delivered_at is None
    return failed, f"supplier:{word}" if word else order.state


def _evidence_complete(case: _Case) -> tuple[bool, str]:
    skipped = [skip.kind for skip in case.facts.skipped if skip.kind not in case.verdict.satisfied]
    lacking = [*case.verdict.missing, *skipped]
    if lacking and not (case.policy.auto_review.allow_skipped and not case.verdict.missing):
        return False, ",".join(dict.fromkeys(lacking))
    return True, ",".join(case.verdict.satisfied)


def _pictures_read(case: _Case) -> tuple[bool, str]:
    """A picture still to be looked at may show a doubt."""
    pictures = [item for item in case.facts.evidence if item.is_picture and item.readable is None]
    unchecked = [item for item in pictures if "unchecked" in item.flags]
    waiting = len(pictures) - len(unchecked)
    if waiting and case.policy.evidence.read_pictures:
        return False, f"waiting:{waiting}"
    return True, "unchecked" if unchecked else ""


def _no_doubts(case: _Case) -> tuple[bool, str]:
    flags = [
        flag
        for flag in dict.fromkeys((*case.verdict.flags, *case.history.flags))
        if not _is_harmless(case, flag)
    ]
    differing = [f"contradiction:{item.field}" for item in case.verdict.contradictions]
    found = [*flags, *dict.fromkeys(differing)]
    return not found, ",".join(found)


def _is_harmless(case: _Case, flag: str) -> bool:
    name = flag.partition(":")[0]
    if name == "skipped":
        return case.policy.auto_review.allow_skipped
    if name == "within_promise":  # what failed will not come within any time
        return case.facts.order is not None and case.facts.order.state == "delivery_failed"
    return name in HARMLESS


def _never_settled(case: _Case) -> tuple[bool, str]:
    order = case.facts.order
    if order is not None and order.state in ("refunded", "in_dispute"):
        return False, order.state
    return not case.history.settled, _numbers(case.history.settled)


def _no_other_claim(case: _Case) -> tuple[bool, str]:
    return not case.history.claimed, _numbers(case.history.claimed)


def _amount(case: _Case) -> tuple[bool, str]:
    most = case.policy.auto_review.max_amount
    amount = case.facts.order.amount if case.facts.order else None
    if amount is None:
        return False, f"? / {most:.2f}"
    return 0 < amount <= most, f"{amount:.2f} / {most:.2f}"


def _day_limit(case: _Case) -> tuple[bool, str]:
    done, most = case.history.approved_today, case.policy.auto_review.max_per_day
    return done < most, f"{done} / {most}"


def _buyer_limit(case: _Case) -> tuple[bool, str]:
    done, most = case.history.approved_of_buyer, case.policy.auto_review.max_per_buyer
    return done < most, f"{done} / {most}"


def _clock(case: _Case, at: datetime | None) -> str:
    return f"{at.astimezone(ZoneInfo(case.policy.timezone)):%Y-%m-%d %H:%M}" if at else ""


def _numbers(tickets: tuple[int, ...]) -> str:
    return " ".join(f"#{number}" for number in tickets)


CHECKS: tuple[Check, ...] = (
    Check("case_allowed", "到账失败，且允许自动审核", "not delivered, and allowed", _case_allowed),
    Check("refund_wanted", "买家要的是退款", "the buyer wants a refund", _refund_wanted),
    Check("order_found", "查到订单", "the order was found", _order_found),
    Check("owner_proven", "已确认是本人的订单", "the order is the buyer's", _owner_proven),
    Check("order_paid", "已付款", "paid", _order_paid),
    Check("in_window", "在时限内", "inside the window", _in_window),
    Check("not_delivered", "记录说没有发货成功", "recorded as not delivered", _not_delivered),
    Check(
        "evidence_complete",
        "凭证够用",
        "the evidence is enough",
        _evidence_complete,
    ),
    Check("pictures_read", "图片都看过了", "all pictures were looked at", _pictures_read),
    Check("no_doubts", "没有疑点和矛盾", "no flag, no contradiction", _no_doubts),
    Check("never_settled", "没有退过款、补发过", "never refunded or sent again", _never_settled),
    Check("no_other_claim", "没有别的工单也在申请", "no other ticket claims it", _no_other_claim),
    Check("amount", "金额在上限内（元）", "amount within the limit", _amount),
    Check("day_limit", "今天的自动审核在上限内", "within the limit of the day", _day_limit),
    Check("buyer_limit", "该买家的自动审核在上限内", "within the buyer's limit", _buyer_limit),
)
BY_NAME = {check.name: check for check in CHECKS}
