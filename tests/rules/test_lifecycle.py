"""The table of design §3, and who ranks above whom."""

import pytest

from rules.lifecycle import (
    NEXT,
    REASON_REQUIRED,
    STAGE,
    STATUSES,
    Role,
    Verb,
    next_status,
    outranks,
    stage_line,
)
from rules.ticket import ENDED, Status

LEADS_TO: dict[Status, set[Status]] = {
    "submitted": {"in_review", "approved", "withdrawn"},
    "in_review": {
        "submitted",
        "waiting_buyer",
        "waiting_supplier",
        "approved",
        "rejected",
        "withdrawn",
    },
    "waiting_buyer": {"in_review", "rejected", "withdrawn"},
    "waiting_supplier": {"in_review"},
    "approved": {"refunded", "redelivered", "in_review"},  # a lead overturns automatic review
    "refunded": {"closed", "approved"},
    "redelivered": {"closed", "in_review"},
    "rejected": {"mediation", "closed"},
    "mediation": {"approved", "rejected"},
    "withdrawn": {"in_review"},
    "closed": {"in_review"},
}


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_leads_where_the_contract_says_and_nowhere_else(status: Status) -> None:
    reached = {to for (start, _), to in NEXT.items() if start == status and to != status}
    assert reached == LEADS_TO[status]


@pytest.mark.parametrize(
    ("status", "verb", "after"),
    [
        ("submitted", "claim", "in_review"),
        ("in_review", "claim", None),
        ("submitted", "reject", None),
        ("waiting_buyer", "answer", "in_review"),
        ("waiting_buyer", "ask", "waiting_buyer"),
        ("waiting_buyer", "expire", "rejected"),
        ("refunded", "not_arrived", "approved"),
        ("redelivered", "not_arrived", "in_review"),
        ("rejected", "appeal", "mediation"),
        ("mediation", "appeal", None),
        ("closed", "approve", None),
        ("closed", "reopen", "in_review"),
        ("closed", "withdraw", None),
        ("closed", "reply", "closed"),
        ("approved", "extend", None),
        ("in_review", "extend", "in_review"),
    ],
)
def test_a_verb_does_what_it_may(status: Status, verb: Verb, after: Status | None) -> None:
    assert next_status(status, verb) == after


def test_a_buyer_can_withdraw_until_it_is_decided_or_asked_upstream() -> None:
    possible = [status for status in STATUSES if next_status(status, "withdraw")]
    assert possible == ["submitted", "in_review", "waiting_buyer"]


def test_an_ended_ticket_only_moves_by_being_reopened() -> None:
    moves = {verb for (status, verb), to in NEXT.items() if status in ENDED and to != status}
    assert moves == {"reopen"}


def test_what_hurts_a_buyer_needs_a_reason() -> None:
    assert {"reject", "extend", "close"} <= REASON_REQUIRED


def test_every_status_shows_its_stage() -> None:
    assert set(STAGE) == set(STATUSES)
    assert [stage_line(status) for status in ("draft", "waiting_buyer", "in_review")] == [
        "1/4 联系客服",
        "2/4 提交凭证",
        "3/4 审核处理",
    ]
    assert stage_line("approved") == "4/4 退款到账"
    assert stage_line("approved", decision="redeliver") == "4/4 补发到账"
    assert stage_line("in_review", "en") == "3/4 Review"


def test_a_case_that_ended_without_money_does_not_say_that_it_came() -> None:
    lines = [stage_line(status) for status in ("closed", "withdrawn", "redelivered")]
    assert not any("退款" in line for line in lines)


@pytest.mark.parametrize(
    ("role", "least", "may"),
    [
        ("admin", "agent", True),
        ("lead", "lead", True),
        ("agent", "lead", False),
        ("mediator", "agent", False),
        ("admin", "mediator", False),
        ("mediator", "mediator", True),
        (None, "agent", False),
        ("", "agent", False),
        ("owner", "agent", False),
    ],
)
def test_a_role_may_what_its_rank_allows(role: str | None, least: Role, may: bool) -> None:
    assert outranks(role, least) is may
