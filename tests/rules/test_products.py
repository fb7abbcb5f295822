"""A product's own rules win over its case type's, and nothing else changes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dialogs.statement import statement
from rules.assess import assess
from rules.policy import Policy, PolicyError, load_policy
from tests.rules.shipped import FACTS, PAID_AT, TZ, proven, table

STEAM: dict[str, Any] = {
    "match": ["steam", "蒸汽"],
    "promised_delivery_minutes": 30,
    "refundable_after_view": False,
    "invalid_card": {
        "window_hours": 12,
        "window_from": "delivery",
        "required_evidence": ["error_screen"],
    },
}


def book(**products: Any) -> Policy:
    return load_policy({**table(), "products": products or {"Steam 充值卡": STEAM}})


def faults_of(product: Any) -> list[str]:
    with pytest.raises(PolicyError) as error:
        book(AA=product)
    return [fault.key for fault in error.value.faults]


@pytest.mark.parametrize("name", ["Steam 充值卡 100", "ＳＴＥＡＭ 钱包", "蒸汽 平台点卡"])
def test_a_product_is_known_by_any_of_its_words(name: str) -> None:
    assert book().rule_for("invalid_card", name).window_hours == 12
    assert book().rule_for("invalid_card", "网易一卡通").window_hours is None


def test_what_a_product_does_not_say_is_inherited() -> None:
    own, below = book().rule_for("invalid_card", "steam"), book().cases["invalid_card"]
    assert (own.label, own.entry, own.liability) == (below.label, below.entry, below.liability)
    assert [item.kind for item in own.evidence if item.required] == ["error_screen"]
    other = book().rule_for("wrong_item", "steam")
    assert other.window_text == book().cases["wrong_item"].window_text


def test_a_new_window_brings_words_that_say_it() -> None:
    own = book().rule_for("invalid_card", "steam")
    assert "发货后 12 小时" in own.window_text
    assert "12 hours of delivery" in own.window_text_en


def test_the_longest_word_wins() -> None:
    rules = book(A={"match": ["点卡"]}, B={"match": ["魔兽点卡"]}, C={"match": ["魔兽"]})
    assert rules.rule_for("other", "魔兽点卡 30 元").product == "B"


def test_the_record_of_a_proven_owner_names_the_product_not_a_strangers() -> None:
    facts = replace(FACTS, case_type="invalid_card", product=None)
    record = replace(proven(facts, product="Steam 100"), product=None)
    assert book().rule_of(record).product == "Steam 充值卡"
    assert book().rule_of(replace(record, owner_proven=False)).product == ""


def test_faults_of_a_product_name_its_own_keys_once() -> None:
    assert faults_of({"match": ["卡"]}) == ["products.AA.match"]
    assert faults_of({"windows_hours": 1}) == ["products.AA.windows_hours"]
    assert faults_of({"other": {"label": "x"}}) == ["products.AA.other.label"]
    assert faults_of({"wrong_item": {"window_hours": -1}}) == [
        "products.AA.wrong_item.window_hours"
    ]
    assert "products.AA.wrong_item.window_from" in faults_of({"wrong_item": {"window_from": {}}})
    assert faults_of({"wrong_item": {"auto_review": True}}) == [
        "products.AA.wrong_item.auto_review"
    ]
    assert faults_of({"promised_delivery_minutes": "soon", "wrong_item": {}}) == [
        "products.AA.promised_delivery_minutes"
    ]


def test_an_item_that_becomes_required_is_no_longer_optional() -> None:
    rules = book(AA={"not_delivered": {"required_evidence": ["chat_record"]}})
    kinds = [(i.kind, i.required) for i in rules.rule_for("not_delivered", "a A").evidence]
    assert kinds == [("chat_record", True)]


def test_within_the_promise_the_due_time_is_known_and_staff_see_it() -> None:
    facts = replace(proven(product="Steam 100"), product="Steam 100")
    early = assess(facts, book(), PAID_AT + timedelta(minutes=10))
    assert early.delivery_due_at == PAID_AT + timedelta(minutes=30)
    assert "within_promise" in early.flags
    late = assess(facts, book(), PAID_AT + timedelta(minutes=30))
    assert "within_promise" not in late.flags
    assert "（承诺30分钟内到账）" in statement(facts, book(), TZ)


def test_a_failed_delivery_is_not_waited_for() -> None:
    facts = proven(product="Steam 100", state="delivery_failed")
    assert assess(facts, book(), PAID_AT).delivery_due_at is None


def test_a_vague_time_promises_nothing() -> None:
    facts = replace(FACTS, product="Steam 100", precision="day")
    assert assess(facts, book(), PAID_AT).delivery_due_at is None


def test_seen_goods_are_a_question_for_staff_and_refuse_nothing() -> None:
    facts = replace(proven(product="Steam 100", state="delivered"), case_type="invalid_card")
    verdict = assess(facts, book(), PAID_AT)
    assert "seen_no_refund" in verdict.flags
    assert verdict.entry == "after_sales"


def test_a_product_changes_the_rule_version() -> None:
    assert book().version != load_policy(table()).version
