"""Automatic review: approved only when every condition of the contract holds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from rules.auto_review import CHECKS, History, approved, auto_review, mode
from rules.case import CaseFacts, SkippedEvidence
from rules.policy import Policy, load_policy
from tests.rules.shipped import FACTS, ORDER, PAID_AT, picture, policy, proven, table

NOW = PAID_AT + timedelta(hours=1)
CLEAR = replace(proven(), evidence=(picture("payment_record", readable=True),), wants="refund")
SAYS_NOT_DELIVERED = ("paid_not_delivered", "delivery_failed")

# The expected verdict, written from the contract and not from the code: (record, supplier).
DELIVERY: Mapping[tuple[str, str | None], bool] = {
    ("paid_not_delivered", None): True,
    ("paid_not_delivered", "failed"): True,
    ("paid_not_delivered", "pending"): True,
    ("delivery_failed", None): True,
    ("delivery_failed", "failed"): True,
    ("delivery_failed", "pending"): True,
    ("unknown", "failed"): True,  # the supplier knows what the shop's system does not
}
STATES = (
    *("unpaid", "expired", "paid_not_delivered", "delivery_failed", "partly_delivered"),
    *("delivered", "in_dispute", "refunded", "unknown"),
)
# Factor -> (value, whether the contract lets it pass).
FACTORS: Mapping[str, tuple[tuple[Any, bool], ...]] = {
    "owner": ((True, True), (False, False)),
    "hours": ((24, True), (25, False)),
    "doubt": (
        *((None, True), ("amount", False)),
        *(("seen_elsewhere", False), ("human", False), ("unchecked", True)),
    ),
    "evidence": (("given", True), ("skipped", True)),  # no condition of the contract
    "settled": (((), True), ((1003,), False)),
    "amount": (("200.00", True), ("200.01", False)),
}


def case(state: str, **values: Any) -> tuple[CaseFacts, History]:
    amount, doubt = Decimal(values["amount"]), values["doubt"]
    order = replace(ORDER, state=state, amount=amount)
    flags = (doubt,) if doubt in ("seen_elsewhere", "unchecked") else ()
    bill = picture("payment_record", readable=True, flags=flags)
    facts = replace(
        CLEAR,
        order=order,
        amount=amount + 1 if doubt == "amount" else amount,
        owner_proven=values["owner"],
        evidence=(bill,) if values["evidence"] == "given" else (),
        skipped=(SkippedEvidence("payment_record", "lost"),)
        if values["evidence"] == "skipped"
        else (),
        opened_at=PAID_AT + timedelta(hours=values["hours"]),
    )
    filed = ("human",) if doubt == "human" else ()
    history = History(settled=values["settled"], supplier=values["supplier"], flags=filed)
    return facts, history


def test_the_cross_product_of_facts_agrees_with_the_written_table() -> None:
    names, wrong, count, passed = list(FACTORS), [], 0, 0
    for state, supplier in product(STATES, (None, "delivered", "failed", "pending")):
        for chosen in product(*FACTORS.values()):
            values = dict(zip(names, (value for value, _ in chosen), strict=True))
            # A flag or a contradiction on a picture needs one.
            if values["evidence"] != "given" and values["doubt"] in (
                "seen_elsewhere",
                "unchecked",
            ):
                continue
            expected = DELIVERY.get((state, supplier), False) and all(ok for _, ok in chosen)
            facts, history = case(state, supplier=supplier, **values)
            found = approved(auto_review(facts, history, policy(), NOW))
            count, passed = count + 1, passed + found
            if found != expected:
                wrong.append((state, supplier, values, found))
    assert wrong == []
    assert count >= 2000
    assert passed > 10


BREAKS: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("refund_wanted", {"wants": "exchange"}, {}),
    ("order_found", {"order": None, "owner_proven": False}, {}),
    ("order_found", {"order_pending": True}, {}),
    ("owner_proven", {"owner_proven": False}, {}),
    ("order_paid", {"order": replace(ORDER, state="unpaid", paid_at=None)}, {}),
    ("in_window", {"order": replace(ORDER, paid_at=None)}, {}),
    ("in_window", {"order": replace(ORDER, paid_at=NOW + timedelta(hours=1))}, {}),
    ("not_delivered", {"order": replace(ORDER, delivered_at=NOW)}, {}),
    ("not_delivered", {}, {"supplier": "delivered"}),
    ("evidence_complete", {"evidence": ()}, {}),
    ("pictures_read", {"evidence": (picture("payment_record"),)}, {}),
    ("no_doubts", {"amount": Decimal("10.00")}, {}),
    ("never_settled", {}, {"settled": (1001,)}),
    ("never_settled", {"order": replace(ORDER, state="in_dispute")}, {}),
    ("no_other_claim", {}, {"claimed": (1002,)}),
    ("amount", {"order": replace(ORDER, amount=None)}, {}),
    ("amount", {"order": replace(ORDER, amount=Decimal(0)), "amount": Decimal(0)}, {}),
    ("day_limit", {}, {"approved_today": 100}),
    ("buyer_limit", {}, {"approved_of_buyer": 5}),
)


@pytest.mark.parametrize(("name", "facts", "history"), BREAKS)
def test_each_condition_stops_it(name: str, facts: Any, history: Any) -> None:
    assert approved(auto_review(CLEAR, History(), policy(), NOW))
    found = auto_review(replace(CLEAR, **facts), replace(History(), **history), policy(), NOW)
    assert not approved(found)
    assert name in [result.name for result in found if not result.passed]


def test_every_check_has_a_case_that_it_stops() -> None:
    tried = {name for name, _, _ in BREAKS} | {"case_allowed"}
    assert tried == {check.name for check in CHECKS}


def test_a_buyer_who_began_in_time_is_not_late() -> None:
    late = PAID_AT + timedelta(hours=25)
    assert not approved(auto_review(CLEAR, History(), policy(), late))
    begun = replace(CLEAR, opened_at=PAID_AT + timedelta(hours=23))
    assert approved(auto_review(begun, History(), policy(), late))


def test_a_time_that_only_the_buyer_says_proves_no_window() -> None:
    """acg-faka and others may lack a payment time; the creation of the order is earlier."""
    unsaid = replace(CLEAR, order=replace(ORDER, paid_at=None), occurred_at=NOW)
    assert not approved(auto_review(unsaid, History(), policy(), NOW))
    made = replace(CLEAR, order=replace(ORDER, paid_at=None, created_at=PAID_AT))
    assert approved(auto_review(made, History(), policy(), NOW))
    assert not approved(auto_review(made, History(), policy(), PAID_AT + timedelta(hours=25)))


def modes(shop: Any, case: Any) -> Policy:
    changed = table(auto_review={"enabled": shop})
    changed["cases"]["not_delivered"] = {
        **changed["cases"]["not_delivered"],
        "auto_review": case,
    }
    return load_policy(changed)


def test_the_weaker_of_shop_and_case_decides_what_a_pass_does() -> None:
    rank = {"off": 0, "suggest": 1, "on": 2}
    for shop, of_case in product((True, "suggest", False), repeat=2):
        words = {True: "on", False: "off", "suggest": "suggest"}
        weaker = min(words[shop], words[of_case], key=rank.__getitem__)
        assert mode(FACTS, modes(shop, of_case)) == weaker
    assert mode(replace(FACTS, case_type="wrong_item"), modes(True, True)) == "off"
    off = auto_review(CLEAR, History(), modes(False, True), NOW)
    assert [result.name for result in off if not result.passed] == ["case_allowed"]


def test_an_item_that_the_buyer_does_not_have_stops_it_only_where_the_shop_says_so() -> None:
    lost = replace(CLEAR, evidence=(), skipped=(SkippedEvidence("payment_record", "lost"),))
    strict = load_policy(table(auto_review={"allow_skipped_evidence": False}))
    assert approved(auto_review(lost, History(), policy(), NOW))
    assert not approved(auto_review(lost, History(), strict, NOW))
    assert not approved(auto_review(replace(lost, skipped=()), History(), policy(), NOW))


def test_within_the_promised_time_only_a_failed_delivery_is_clear() -> None:
    slow = table()
    rule = {**slow["cases"]["not_delivered"], "promised_delivery_minutes": 120}
    slow["cases"]["not_delivered"] = rule
    patient = load_policy(slow)
    assert not approved(auto_review(CLEAR, History(), patient, NOW))
    failed = replace(CLEAR, order=replace(ORDER, state="delivery_failed"))
    assert approved(auto_review(failed, History(), patient, NOW))
    assert approved(auto_review(CLEAR, History(), patient, PAID_AT + timedelta(hours=3)))
