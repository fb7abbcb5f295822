"""A filed case as one frozen value, and its history."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from rules.auto_review import CheckResult
from rules.case import (
    CaseFacts,
    CaseType,
    Contradiction,
    Entry,
    Route,
    SupplierWord,
    Wish,
)

Status = Literal[
    "submitted",
    "in_review",
    "waiting_buyer",
    "waiting_supplier",
    "approved",
    "refunded",
    "redelivered",
    "rejected",
    "mediation",
    "withdrawn",
    "closed",
]
Priority = Literal["low", "normal", "high", "urgent"]
ENDED: frozenset[str] = frozenset({"withdrawn", "closed"})
ERASED = "erased:"  # begins the name of a buyer whose data was erased


@dataclass(frozen=True, slots=True)
class Proposal:
    """An approval above the shop's limit that waits for a second person. `amount` in yuan."""

    by: str
    verb: Literal["approve", "decide_approve"]
    decision: Wish
    amount: Decimal | None
    at: datetime
    route: Route | None = None
    text: str = ""  # the reason of a decision in mediation


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket. Every `…_at` is aware UTC; a due column that is None is not armed.

    `version` grows by one with every change and is what claims and buttons are checked against.
    """

    number: int
    version: int
    status: Status
    case_type: CaseType
    entry: Entry
    channel: str
    chat_id: str
    person: str  # who filed it: "telegram:42"
    facts: CaseFacts
    statement: str
    rule_version: str
    created_at: datetime
    buyer_name: str = ""
    lang: str = "zh"
    wants: Wish | None = None
    refund_route: Route = "original"
    order_no: str | None = None
    in_window: bool | None = None
    contradictions: tuple[Contradiction, ...] = ()
    flags: tuple[str, ...] = ()
    assignee: str | None = None  # "telegram:5001"
    priority: Priority = "normal"
    extended: bool = False  # the one extension was used
    review_due_at: datetime | None = None
    paused_at: datetime | None = None  # the review clock stands still since then
    refund_due_at: datetime | None = None
    follow_up_at: datetime | None = None  # next progress note to the buyer
    staff_follow_up_at: datetime | None = None  # next note to staff of what is stuck
    review_alarm_at: datetime | None = None  # next "due soon" or "overdue" alarm
    reminder_at: datetime | None = None  # next reminder while waiting for the buyer
    expires_at: datetime | None = None  # waiting_buyer or an appeal window ends
    arrival_check_at: datetime | None = None  # ask the buyer: 到账了吗
    order_check_at: datetime | None = None  # 订单待核实: ask the order system again
    snoozed_until: datetime | None = None  # 稍后: not at the top of queue and board until then
    asked_for: tuple[str, ...] = ()  # evidence kinds asked for by /ask
    proposed: Proposal | None = None
    decision: Wish | None = None
    decided_amount: Decimal | None = None
    reject_code: str | None = None
    reject_text: str | None = None
    reference: str | None = None  # of the money sent
    rating: int | None = None
    auto_checks: tuple[CheckResult, ...] = ()  # of the last automatic review
    auto_approved_at: datetime | None = None  # stays when a lead overturns it
    supplier_asked_at: datetime | None = None  # the first time
    supplier_answered_at: datetime | None = None
    supplier_answer: SupplierWord | None = None
    first_answer_at: datetime | None = None  # the buyer first heard from a person
    nagged_at: datetime | None = None  # staff were last told that the buyer asked
    closed_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def erased(self) -> bool:
        """Whether nobody can be written to any more: what named the buyer is gone."""
        return self.person.startswith(ERASED)


@dataclass(frozen=True, slots=True)
class TicketEvent:
    """One line of a ticket's append-only history. `who` is a person's key or "kadesk"."""

    at: datetime
    who: str
    what: str  # "submitted", "claimed", "replied", "noted", "buyer_said", "asked", ...
    from_status: str | None = None
    to_status: str | None = None
    why: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
