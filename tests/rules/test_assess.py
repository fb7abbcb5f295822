"""What is missing, what is late, what contradicts, and what staff should look at."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from rules.assess import assess, contradictions
from rules.case import (
    CaseFacts,
    Contradiction,
    EvidenceFacts,
    EvidenceKind,
    PictureReading,
    SkippedEvidence,
    Verdict,
)
from tests.rules.shipped import FACTS, ORDER, ORDER_NO, PAID_AT, picture, policy, proven

SOON = PAID_AT + timedelta(minutes=30)


def verdict(facts: CaseFacts, **when: Any) -> Verdict:
    return assess(facts, policy(), when.pop("now", SOON), **when)


def test_a_case_without_pictures_misses_what_the_checklist_requires() -> None:
    found = verdict(FACTS)
    assert found.missing == ("order_page", "payment_record")
    assert found.optional == ("chat_record",)
    assert (found.entry, found.rule_version) == ("refund", policy().version)


def test_an_order_of_a_proven_owner_needs_no_screenshot_of_the_order() -> None:
    found = verdict(proven())
    assert found.missing == ("payment_record",)
    assert found.satisfied == ("order_page",)


def test_an_order_of_somebody_unknown_still_needs_its_screenshot() -> None:
    found = verdict(replace(FACTS, order=ORDER))
    assert found.missing == ("order_page", "payment_record")
    assert "owner_unproven" in found.flags


def test_what_was_given_is_not_missing() -> None:
    given = (picture("payment_record"), picture("order_page"), picture("chat_record"))
    found = verdict(replace(FACTS, evidence=given))
    assert found.missing == ()
    assert found.satisfied == ("order_page", "payment_record", "chat_record")
    assert found.optional == ()


def test_a_promise_is_no_picture() -> None:
    promised: tuple[EvidenceKind, ...] = ("order_page", "payment_record")
    assert verdict(replace(FACTS, promised_evidence=promised)).missing == promised


def test_what_the_buyer_does_not_have_is_not_asked_for_again_and_staff_see_it() -> None:
    skipped = (SkippedEvidence("payment_record", "朋友代付"),)
    found = verdict(proven(replace(FACTS, skipped=skipped)))
    assert found.missing == ()
    assert "skipped:payment_record" in found.flags


def test_a_skipped_item_that_came_after_all_is_no_flag() -> None:
    skipped = (SkippedEvidence("payment_record", "没有"),)
    facts = replace(FACTS, skipped=skipped, evidence=(picture("payment_record"),))
    assert "skipped:payment_record" not in verdict(proven(facts)).flags


def unclear(*names: str) -> tuple[EvidenceFacts, ...]:
    return tuple(picture("payment_record", name, readable=False) for name in names)


def test_an_unclear_picture_is_asked_for_once_more() -> None:
    assert verdict(proven(replace(FACTS, evidence=unclear("a")))).missing == ("payment_record",)
    assert verdict(proven(replace(FACTS, evidence=unclear("a", "a")))).missing


def test_a_second_unclear_picture_is_accepted_and_flagged() -> None:
    found = verdict(proven(replace(FACTS, evidence=unclear("a", "b"))))
    assert found.missing == ()
    assert "unreadable:payment_record" in found.flags


def test_one_clear_picture_outweighs_the_unclear_ones() -> None:
    evidence = (*unclear("a", "b"), picture("payment_record", "c", readable=True))
    found = verdict(proven(replace(FACTS, evidence=evidence)))
    assert found.flags == ()


def test_a_case_of_other_asks_for_nothing() -> None:
    found = verdict(CaseFacts(case_type="other"))
    assert (found.missing, found.entry, found.in_window) == ((), "after_sales", None)


def test_a_case_without_a_type_yet_is_judged_without_a_crash() -> None:
    assert verdict(CaseFacts()).missing == ()


@pytest.mark.parametrize(
    ("hours", "inside"), [(0, True), (23.9, True), (24, True), (24.1, False), (2400, False)]
)
def test_the_window_is_24_hours_from_payment(hours: float, inside: bool) -> None:
    found = verdict(proven(), now=PAID_AT + timedelta(hours=hours))
    assert found.in_window is inside
    assert found.window_ends_at == PAID_AT + timedelta(hours=24)
    assert ("late" in found.flags) is not inside


def test_late_is_no_dead_end() -> None:
    late = PAID_AT + timedelta(days=30)
    early, found = verdict(proven()), verdict(proven(), now=late)
    assert (found.missing, found.entry) == (early.missing, early.entry)


def test_opening_the_case_stops_the_clock() -> None:
    facts = proven(replace(FACTS, case_type="wrong_item"), delivered_at=PAID_AT, state="delivered")
    now = PAID_AT + timedelta(hours=3)
    assert verdict(facts, now=now).in_window is False
    assert verdict(facts, now=now, opened_at=PAID_AT + timedelta(minutes=59)).in_window


def test_a_delivery_time_that_nobody_knows_is_never_called_late() -> None:
    facts = proven(replace(FACTS, case_type="wrong_item"), state="delivered")
    found = verdict(facts, now=PAID_AT + timedelta(hours=9))
    assert (found.in_window, found.window_ends_at) == (None, None)
    assert found.flags == ("delivery_time_unknown",)
    assert verdict(facts, now=SOON).in_window is True


def test_a_time_that_nobody_said_is_no_window_yet() -> None:
    found = verdict(CaseFacts(case_type="not_delivered"))
    assert found.in_window is None
    assert found.flags == ("order_no_unknown", "time_unknown")


@pytest.mark.parametrize(
    ("facts", "flag"),
    [
        (FACTS, "order_not_found"),
        (replace(FACTS, order_pending=True), "order_pending"),
        (proven(state="refunded"), "already_refunded"),
        (proven(state="unpaid"), "order_unpaid"),
        (proven(state="in_dispute"), "in_dispute"),
        (replace(proven(), evidence=(picture("other", flags=("tiny",)),)), "tiny"),
    ],
)
def test_staff_are_told_what_to_look_at(facts: CaseFacts, flag: str) -> None:
    assert flag in verdict(facts).flags


def test_a_case_as_recorded_contradicts_nothing() -> None:
    assert contradictions(proven()) == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"amount": Decimal("97.9")}, Contradiction("amount", "97.90", "100.00")),
        ({"amount": Decimal("100.0")}, None),
        ({"product": "爱奇艺会员"}, Contradiction("product", "爱奇艺会员", "游戏点卡 100元")),
        ({"product": "点卡"}, None),
        ({"product": "充值卡"}, None),
        ({"product": "100元激活码"}, None),
        ({"product": "游戏點卡100"}, None),
        (
            {"occurred_at": PAID_AT + timedelta(minutes=11)},
            Contradiction("paid_at", "2026-10-01 14:41", "2026-10-01 14:30"),
        ),
        ({"occurred_at": PAID_AT + timedelta(minutes=10, seconds=59)}, None),
        ({"occurred_at": PAID_AT - timedelta(hours=2), "precision": "hour"}, None),
        ({"payment_method": "wechat"}, Contradiction("payment_method", "wechat", "alipay")),
        ({"amount": None, "product": None, "occurred_at": None}, None),
    ],
)
def test_what_was_said_is_compared_with_the_record(
    said: dict[str, Any], expected: Contradiction | None
) -> None:
    found = contradictions(proven(replace(FACTS, **said)))
    assert found == ((expected,) if expected else ())


@pytest.mark.parametrize(
    ("case_type", "state", "expected"),
    [
        ("not_delivered", "delivered", (Contradiction("delivered", "no", "yes"),)),
        ("not_delivered", "unknown", ()),
        ("wrong_item", "paid_not_delivered", (Contradiction("delivered", "yes", "no"),)),
        ("invalid_card", "delivered", ()),
        ("other", "delivered", ()),
    ],
)
def test_the_record_of_the_delivery_is_compared_with_the_claim(
    case_type: Any, state: Any, expected: tuple[Contradiction, ...]
) -> None:
    assert contradictions(proven(replace(FACTS, case_type=case_type), state=state)) == expected


def test_a_picture_of_another_order_is_a_contradiction() -> None:
    read = PictureReading(order_no="KA999", amount=Decimal(1), method="wechat")
    evidence = (picture("payment_record", read=read),)
    found = contradictions(proven(replace(FACTS, evidence=evidence)))
    assert [(item.field, item.record, item.source) for item in found] == [
        ("order_no", "KA999", "picture"),
        ("amount", "1.00", "picture"),
        ("payment_method", "wechat", "picture"),
    ]


def test_a_picture_of_this_order_in_other_letters_is_none() -> None:
    read = PictureReading(order_no=f" {ORDER_NO.lower()}", amount=Decimal(100), paid_at=PAID_AT)
    evidence = (picture("order_page", read=read), picture("order_page", "again", read=read))
    assert contradictions(proven(replace(FACTS, evidence=evidence))) == ()


def test_what_stands_on_an_error_screen_is_no_payment() -> None:
    read = PictureReading(amount=Decimal(5), order_no="X1")
    evidence = (picture("error_screen", read=read),)
    assert contradictions(proven(replace(FACTS, evidence=evidence))) == ()


def test_a_verdict_is_the_same_however_often_it_is_asked_for() -> None:
    assert verdict(proven()) == verdict(proven())


def test_without_a_time_of_payment_the_window_runs_from_when_the_order_was_made() -> None:
    now = PAID_AT + timedelta(hours=1)
    made = now - timedelta(days=30)
    order = replace(ORDER, paid_at=None, created_at=made)
    facts = replace(FACTS, order=order, owner_proven=True, occurred_at=now - timedelta(hours=1))
    assert assess(facts, policy(), now).in_window is False
    unproven = assess(replace(facts, owner_proven=False), policy(), now)
    assert unproven.in_window is True  # a stranger's window is what they say
