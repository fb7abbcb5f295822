"""What may become of a ticket: one table of (status, verb) -> status, and who may do it."""

from collections.abc import Mapping
from typing import Literal, get_args

from rules.case import Wish
from rules.ticket import ENDED, Status

Role = Literal["agent", "lead", "admin", "mediator"]
# Staff verbs are named like the commands; the others are the buyer's and the clock's.
Verb = Literal[
    "claim",
    "release",
    "assign",
    "reply",
    "note",
    "ask",
    "answer",  # the buyer sent what was asked for, on any channel
    "expire",  # the buyer did not
    "supplier_pending",  # asked upstream
    "supplier",  # upstream answered
    "auto_approve",  # automatic review, in the same breath as filing
    "overturn",  # a lead takes an automatic approval back before money was sent
    "approve",
    "propose",  # an approval that waits for a second person
    "decline",  # the second person does not agree
    "reject",
    "refunded",
    "redelivered",
    "arrived",
    "not_arrived",
    "extend",
    "snooze",
    "appeal",  # the buyer
    "mediate",  # staff, on the buyer's behalf
    "decide_approve",
    "decide_reject",
    "withdraw",
    "close",
    "reopen",
]

STATUSES: tuple[Status, ...] = get_args(Status)
OPEN: tuple[Status, ...] = tuple(status for status in STATUSES if status not in ENDED)
UNDECIDED: tuple[Status, ...] = ("submitted", "in_review", "waiting_buyer", "waiting_supplier")

NEXT: Mapping[tuple[Status, Verb], Status] = {
    ("submitted", "claim"): "in_review",
    ("submitted", "assign"): "in_review",
    ("submitted", "auto_approve"): "approved",
    ("in_review", "release"): "submitted",
    ("in_review", "ask"): "waiting_buyer",
    ("in_review", "supplier_pending"): "waiting_supplier",
    ("in_review", "supplier"): "in_review",
    ("in_review", "auto_approve"): "approved",  # nobody has it: facts came later
    ("in_review", "approve"): "approved",
    ("in_review", "propose"): "in_review",
    ("in_review", "decline"): "in_review",
    ("mediation", "propose"): "mediation",
    ("mediation", "decline"): "mediation",
    ("in_review", "reject"): "rejected",
    ("waiting_buyer", "ask"): "waiting_buyer",
    ("waiting_buyer", "answer"): "in_review",
    ("waiting_buyer", "expire"): "rejected",
    ("waiting_supplier", "supplier"): "in_review",
    ("waiting_supplier", "supplier_pending"): "waiting_supplier",
    ("approved", "refunded"): "refunded",
    ("approved", "redelivered"): "redelivered",
    ("approved", "overturn"): "in_review",
    ("refunded", "arrived"): "closed",
    ("refunded", "not_arrived"): "approved",
    ("refunded", "close"): "closed",
    ("redelivered", "arrived"): "closed",
    ("redelivered", "not_arrived"): "in_review",
    ("redelivered", "close"): "closed",
    ("rejected", "appeal"): "mediation",
    ("rejected", "mediate"): "mediation",
    ("rejected", "close"): "closed",
    ("mediation", "decide_approve"): "approved",
    ("mediation", "decide_reject"): "rejected",
    ("withdrawn", "reopen"): "in_review",
    ("closed", "reopen"): "in_review",
    # What leaves the status as it is.
    **{(status, "assign"): status for status in OPEN if status != "submitted"},
    **{(status, "reply"): status for status in STATUSES},
    **{(status, "note"): status for status in STATUSES},
    **{(status, "snooze"): status for status in OPEN},
    **{(status, "extend"): status for status in UNDECIDED},
    # Once upstream is asked or money is decided, the case is brought to its end.
    ("submitted", "withdraw"): "withdrawn",
    ("in_review", "withdraw"): "withdrawn",
    ("waiting_buyer", "withdraw"): "withdrawn",
}

# What hurts a buyer needs words that the buyer can read.
REASON_REQUIRED: frozenset[Verb] = frozenset(
    {"reject", "expire", "extend", "close", "overturn", "decide_approve", "decide_reject"}
)

# Changes by staff, as the history names them, that may be taken back for some minutes.
UNDOABLE: frozenset[str] = frozenset(
    {
        *("claimed", "released", "assigned", "handed_over", "asked", "resumed"),
        *("approved", "rejected", "extended", "overturned", "snoozed", "unsnoozed"),
        *("reopened", "withdrawn", "proposed", "decide_proposed", "proposal_declined"),
    }
)

# Lines of history that change nothing which an undo would put back.
HARMLESS: frozenset[str] = frozenset(
    {
        *("noted", "replied", "reply_recalled", "undelivered", "nagged", "followed_up"),
        *("reminded", "due_soon", "overdue", "followed", "unfollowed", "macro_used", "stated"),
        *("incident_joined", "incident_left", "incident_notice", "card_key_shown"),
    }
)

_RANK: Mapping[str, int] = {"agent": 1, "lead": 2, "admin": 3}

# 联系客服 → 提交凭证 → 审核处理 → 退款到账: the four stages of the source article.
STAGE: Mapping[Status, int] = {
    "submitted": 3,
    "in_review": 3,
    "waiting_buyer": 2,
    "waiting_supplier": 3,
    "approved": 4,
    "refunded": 4,
    "redelivered": 4,
    "rejected": 3,
    "mediation": 3,
    "withdrawn": 4,
    "closed": 4,
}
_STAGES_ZH = ("联系客服", "提交凭证", "审核处理", "退款到账")
_STAGES_EN = ("Contact", "Evidence", "Review", "Refund")
# A ticket that ends another way than with money must not say 退款到账.
_OTHER_ZH: Mapping[str, str] = {
    "goods": "补发到账",
    "redelivered": "补发到账",
    "withdrawn": "已撤回",
    "closed": "已结束",
}
_OTHER_EN: Mapping[str, str] = {
    "goods": "New delivery",
    "redelivered": "Sent again",
    "withdrawn": "Withdrawn",
    "closed": "Closed",
}


def next_status(status: Status, verb: Verb) -> Status | None:
    """The status after `verb`, or None when the verb is not possible now."""
    return NEXT.get((status, verb))


def stage_name(stage: int, lang: str = "zh") -> str:
    """The name of stage 1 to 4."""
    return (_STAGES_EN if lang == "en" else _STAGES_ZH)[stage - 1]


def stage_line(
    status: Status | Literal["draft"], lang: str = "zh", decision: Wish | None = None
) -> str:
    """Where a case stands for the buyer, e.g. "3/4 审核处理"; a draft is stage 1. What was granted
    (`decision`) names the last stage: money or goods."""
    if status == "draft":
        return f"1/4 {stage_name(1, lang)}"
    stage = STAGE[status]
    goods = status == "approved" and decision in ("redeliver", "exchange")
    known = "goods" if goods else status
    other = (_OTHER_EN if lang == "en" else _OTHER_ZH).get(known)
    return f"{stage}/4 {other or stage_name(stage, lang)}"


def outranks(role: str | None, least: Role) -> bool:
    """Whether `role` may do what `least` may; mediators stand apart from the other three."""
    if least == "mediator":
        return role == "mediator"
    return _RANK.get(role or "", 0) >= _RANK[least]
