"""Unfair, unclear and contradictory rules are found, each at its key and with a better example."""

from typing import Any

import pytest

from rules.lint import lint
from rules.policy import load_policy
from tests.rules.shipped import table


def remarks(changed: dict[str, Any] | None = None, **words: Any) -> list[str]:
    policy = load_policy(table() if changed is None else changed)
    found = lint(policy, words.get("macros", {}), words.get("wording", {}))
    assert all(one.why and one.why_en and one.example for one in found)
    return [one.key for one in found]


def case(code: str, **values: Any) -> dict[str, Any]:
    changed = table()
    changed["cases"][code] = {**changed["cases"][code], **values}
    return changed


def test_the_shipped_rules_have_no_remarks() -> None:
    shipped = table()
    assert remarks(shipped, macros=shipped["macros"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "虚拟商品不支持退款。",
        "虚拟商品，一经售出概不退换",
        "本店商品售出后不退不换！",
        "数字商品一律不予退款，请谅解",
        "卡密发货后不支持退款",
        "本店不支持任何形式的退款。",
        "虚拟 商品 概 不 退 款",
        "恕不退换",
        "All sales are final.",
        "Virtual goods are non-refundable.",
    ],
)
def test_a_refusal_across_the_board_is_found_anywhere(text: str) -> None:
    assert remarks(case("other", liability=text)) == ["cases.other.liability"]
    assert remarks(macros={"a": text}) == ["macros.a"]
    assert remarks(wording={"welcome": {"zh": text}}) == ["wording.welcome"]


@pytest.mark.parametrize(
    "text",
    [
        "请自行联系上游。",
        "到账问题请联系游戏官方客服处理",
        "请您直接咨询运营商。",
        "卡密问题找供应商，谢谢",
        "请与游戏客服沟通解决",
        "账号被封请自行解决",
        "充错区服后果自负。",
        "Please contact the game's publisher.",
        "No time limit. Contact the upstream supplier yourself.",
        "请联系卡商",
    ],
)
def test_sending_the_buyer_away_is_found_anywhere(text: str) -> None:
    assert remarks(case("other", liability=text)) == ["cases.other.liability"]
    assert remarks(case("other", questions=[text])) == ["cases.other.questions[0]"]
    assert remarks(wording={"welcome": {"zh": "您好", "en": text}}) == ["wording.welcome.en"]


@pytest.mark.parametrize(
    "text",
    [
        "查看卡密后不能因为不想要而退款，没到账、发错、用不了照常处理。",
        "我们不会以“虚拟商品不支持退款”为由拒绝您。",
        "不需要您联系上游，我们已向上游核实。",
        "由我们联系游戏官方核实，您等消息就好。",
        "请附上游戏或运营商客服的沟通记录。",
        "不支持退款到他人账户。",
        "We check with the supplier; you need not contact the supplier.",
        "如需退款请点下面的按钮。",
    ],
)
def test_fair_words_are_left_alone(text: str) -> None:
    assert remarks(case("other", liability=text), macros={"a": text}) == []


@pytest.mark.parametrize(
    ("code", "values", "key"),
    [
        ("other", {"window_text": "由客服逐个处理。"}, "cases.other.window_text"),
        ("other", {"window_text": "没有时限，24 小时内最好。"}, "cases.other.window_text"),
        ("other", {"window_text_en": "Staff look at it."}, "cases.other.window_text_en"),
        (
            "wrong_item",
            {"window_text_en": "{window_hours} hours of delivery, 2 days at most."},
            "cases.wrong_item.window_text_en",
        ),
        (
            "wrong_item",
            {"window_text": "发货后 {window_hours} 小时内，最迟二十四小时。"},
            "cases.wrong_item.window_text",
        ),
        (
            "wrong_item",
            {"window_text": "付款后 {window_hours} 小时内。"},
            "cases.wrong_item.window_text",
        ),
        ("wrong_item", {"window_hours": 0.1}, "cases.wrong_item.window_hours"),
        (
            "not_delivered",
            {"promised_delivery_minutes": 3000},
            "cases.not_delivered.promised_delivery_minutes",
        ),
        (
            "not_delivered",
            {"required_evidence": ["order_page", "received_item"]},
            "cases.not_delivered.required_evidence",
        ),
        (
            "invalid_card",
            {"required_evidence": ["chat_record"], "optional_evidence": []},
            "cases.invalid_card.required_evidence",
        ),
        (
            "other",
            {
                "required_evidence": [
                    *("order_page", "payment_record", "error_screen", "received_item")
                ],
                "optional_evidence": [],
            },
            "cases.other.required_evidence",
        ),
        ("invalid_card", {"liability": " "}, "cases.invalid_card.liability"),
    ],
)
def test_a_case_that_is_unclear_or_impossible_is_found(
    code: str, values: dict[str, Any], key: str
) -> None:
    assert remarks(case(code, **values)) == [key]


@pytest.mark.parametrize(
    ("section", "values", "key"),
    [
        ("review", {"due_soon_hours": 90}, "review.due_soon_hours"),
        (
            "follow_up",
            {"buyer_expires_hours": 12, "buyer_reminder_hours": 6},
            "follow_up.buyer_expires_hours",
        ),
    ],
)
def test_figures_that_cannot_be_meant_are_found(
    section: str, values: dict[str, Any], key: str
) -> None:
    assert remarks(table(**{section: values})) == [key]


def test_a_refusal_without_a_way_out_is_found() -> None:
    changed = table()
    changed["reject_reasons"]["delivered"]["text"] = "记录显示已到账。"
    assert remarks(changed) == ["reject_reasons.delivered.text"]


def test_a_time_in_a_macro_that_no_rule_has_is_found() -> None:
    assert remarks(macros={"a": "退款 48 小时内到账", "b": "3 个工作日内给您结果"}) == []
    assert remarks(macros={"a": "退款 50 小时内到账"}) == ["macros.a"]


def test_products_are_looked_at_as_well() -> None:
    products = {
        "Steam": {"invalid_card": {"liability": "Steam 卡一经发货概不退款"}},
        "Empty": {"match": ["xx"]},
        "Slow": {"promised_delivery_minutes": 3000},
    }
    found = remarks({**table(), "products": products})
    assert found == [
        "products.Steam.invalid_card.liability",
        "products.Empty",
        "products.Slow.promised_delivery_minutes",
    ]
