"""The shipped rule book holds the figures of the source article, and faults are all named."""

import tomllib
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from rules.policy import PolicyError, load_policy, rule_version
from rules.table import nearest
from tests.rules.shipped import CONFIG, policy, table


def test_not_delivered_is_a_refund_within_24_hours_of_payment() -> None:
    rule = policy().cases["not_delivered"]
    assert (rule.entry, rule.window_hours, rule.window_from) == ("refund", 24.0, "payment")
    required = [item.kind for item in rule.evidence if item.required]
    assert required == ["order_page", "payment_record"]
    assert [item.kind for item in rule.evidence if not item.required] == ["chat_record"]
    assert rule.auto_review


def test_wrong_item_needs_its_evidence_within_one_hour_of_delivery() -> None:
    rule = policy().cases["wrong_item"]
    assert (rule.entry, rule.window_hours, rule.window_from) == ("refund", 1.0, "delivery")
    required = [item.kind for item in rule.evidence if item.required]
    assert required == ["order_page", "received_item"]


def test_invalid_card_is_after_sales_without_a_window_and_says_so() -> None:
    rule = policy().cases["invalid_card"]
    assert (rule.entry, rule.window_hours) == ("after_sales", None)
    assert "没有设定申请时限" in rule.window_text
    assert "no time limit" in rule.window_text_en
    required = {item.kind for item in rule.evidence if item.required}
    assert required == {"error_screen", "order_page"}
    assert rule.questions


def test_other_asks_for_no_evidence() -> None:
    assert not [item for item in policy().cases["other"].evidence if item.required]


def test_review_refund_and_follow_up_have_the_figures_of_the_source() -> None:
    book = policy()
    assert (book.review.working_days, book.review.extended_working_days) == (3, 5)
    assert (book.refund.arrival_from_hours, book.refund.arrival_hours) == (1, 24)
    assert book.refund.bankcard_working_days == 3
    assert book.refund.default_route == "original"
    assert book.follow_up.every_hours == 24


def test_the_shown_window_is_the_figure_that_the_engine_runs() -> None:
    changed = table()
    changed["cases"]["not_delivered"]["window_hours"] = 48
    assert "48 小时" in load_policy(changed).cases["not_delivered"].window_text


def test_every_required_item_tells_how_to_take_it_in_both_languages() -> None:
    items = [item for rule in policy().cases.values() for item in rule.evidence]
    assert all(item.label and item.how and item.label_en and item.how_en for item in items)
    how = next(item.how for item in items if item.kind == "payment_record")
    assert "支付宝" in how
    assert "微信" in how


def test_nobody_is_sent_to_the_supplier_by_the_shops_own_words() -> None:
    text = CONFIG.read_text(encoding="utf-8")
    assert "自行联系上游" not in text
    assert "请联系上游" not in text


def test_every_reject_reason_offers_the_appeal() -> None:
    reasons = policy().reject_reasons
    assert len(reasons) >= 5
    assert all("申诉" in reason.text and "appeal" in reason.text_en for reason in reasons.values())


def test_the_version_is_twelve_hex_digits_and_ignores_order_and_comments() -> None:
    version = policy().version
    backwards = dict(reversed(table().items()))
    assert len(version) == 12
    assert int(version, 16) >= 0
    assert rule_version(backwards) == version


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [("review", "working_days", 2), ("refund", "arrival_hours", 12), ("desk", "timezone", "UTC")],
)
def test_another_figure_is_another_version(section: str, key: str, value: object) -> None:
    assert load_policy(table(**{section: {key: value}})).version != policy().version


def test_a_setting_that_is_no_rule_leaves_the_version() -> None:
    changed = table(desk={"shop_name": "别的店"}, macros={"x": "y"})
    assert load_policy(changed).version == policy().version


@pytest.mark.parametrize(
    ("section", "values", "key"),
    [
        ("review", {"working_days": 0}, "review.working_days"),
        ("review", {"working_days": True}, "review.working_days"),
        ("review", {"working_days": 6}, "review.extended_working_days"),
        ("review", {"working_dayz": 3}, "review.working_dayz"),
        ("review", {"due_soon_hours": float("nan")}, "review.due_soon_hours"),
        ("refund", {"arrival_hours": "24"}, "refund.arrival_hours"),
        ("refund", {"arrival_from_hours": 30}, "refund.arrival_from_hours"),
        ("refund", {"default_route": "balance"}, "refund.default_route"),
        ("follow_up", {"quiet_hours": ["23:00"]}, "follow_up.quiet_hours"),
        ("follow_up", {"quiet_hours": ["23:00", "24:30"]}, "follow_up.quiet_hours"),
        ("follow_up", {"buyer_expires_hours": 24}, "follow_up.buyer_expires_hours"),
        ("auto_review", {"enabled": "yes"}, "auto_review.enabled"),
        ("auto_review", {"max_amount_yuan": 1.005}, "auto_review.max_amount_yuan"),
        ("auto_review", {"max_amount_yuan": -1}, "auto_review.max_amount_yuan"),
        ("calendar", {"extra_workdays": ["2027-02-30"]}, "calendar.extra_workdays[0]"),
        ("evidence", {"order_page": "x"}, "evidence.order_page"),
        ("evidence", {"max_picture_mb": 21}, "evidence.max_picture_mb"),
        ("reject_reasons", {"late": {"label": "x"}}, "reject_reasons.late.text"),
        ("reject_reasons", {"Not ok": {"label": "x", "text": "y"}}, "reject_reasons.Not ok"),
        ("cases", {"lost": {}}, "cases.lost"),
        ("desk", {"timezone": "../etc/passwd"}, "desk.timezone"),
        ("desk", {"timezone": ""}, "desk.timezone"),
        ("desk", {"timezone": 8}, "desk.timezone"),
    ],
)
def test_a_bad_value_is_refused_by_its_key(section: str, values: dict[str, Any], key: str) -> None:
    with pytest.raises(PolicyError) as refused:
        load_policy(table(**{section: values}))
    assert key in [fault.key for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("window_hours", 0),
        ("window_hours", "24"),
        ("window_hours", "None"),
        ("window_from", "order"),
        ("window_text", "24 小时内"),
        ("window_text_en", ""),
        ("entry", "refunds"),
        ("required_evidence", ["order_page", "order_page"]),
        ("optional_evidence", ["order_page"]),
        ("phrases", "未到账"),
        ("label", " "),
    ],
)
def test_a_bad_case_rule_is_refused_by_its_key(key: str, value: object) -> None:
    changed = table()
    changed["cases"]["not_delivered"][key] = value
    with pytest.raises(PolicyError) as refused:
        load_policy(changed)
    prefix = f"cases.not_delivered.{key}"
    assert all(fault.key.startswith(prefix) for fault in refused.value.faults)


def test_only_not_delivered_can_be_reviewed_automatically() -> None:
    changed = table()
    changed["cases"]["invalid_card"]["auto_review"] = True
    with pytest.raises(PolicyError, match=r"invalid_card\.auto_review"):
        load_policy(changed)


def test_all_faults_are_named_at_once() -> None:
    changed = table(review={"working_days": -1}, refund={"send_hours": []}, cases={"x": 1})
    with pytest.raises(PolicyError) as refused:
        load_policy(changed)
    keys = {fault.key for fault in refused.value.faults}
    assert keys == {"review.working_days", "refund.send_hours", "cases.x"}


def test_an_empty_table_names_every_section() -> None:
    with pytest.raises(PolicyError) as refused:
        load_policy({})
    keys = {fault.key for fault in refused.value.faults}
    assert {"cases", "review", "refund", "desk", "calendar", "reject_reasons"} <= keys


def test_quiet_hours_and_extra_days_are_read_as_text_or_as_toml_times() -> None:
    toml = 'quiet_hours = ["23:00", 08:00:00]\nextra = [2027-01-01, "2027-01-02"]'
    values = tomllib.loads(toml)
    book = load_policy(
        table(
            follow_up={"quiet_hours": values["quiet_hours"]},
            calendar={"extra_holidays": values["extra"]},
        )
    )
    assert book.follow_up.quiet_hours == (time(23), time(8))
    assert book.calendar.extra_holidays == {date(2027, 1, 1), date(2027, 1, 2)}


def test_money_has_two_places_whatever_way_it_is_written() -> None:
    amounts = (200, 200.0, "200.00", 99.9)
    limits = [
        load_policy(table(auto_review={"max_amount_yuan": amount})).auto_review.max_amount
        for amount in amounts
    ]
    assert [str(limit) for limit in limits] == ["200.00", "200.00", "200.00", "99.90"]
    assert limits[0] == Decimal(200)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("tokn", "token"), ("mdoe", "mode"), ("hostt", "host"), ("xort", "port"), ("Mode", "mode")],
)
def test_a_single_slip_finds_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, ["token", "mode", "host", "port", "public_url"]) == meant


def test_a_word_far_from_all_has_no_suggestion() -> None:
    assert nearest("colour", ["token", "mode", "host", "port"]) is None
