"""What changed between two rule books is said in words, and kept ones can be read again."""

import json
from typing import Any

from rules.changes import changes
from rules.policy import load_policy, policy_of_version
from tests.rules.shipped import policy, table


def said(changed: dict[str, Any], *, public: bool = True) -> list[str]:
    found = changes(policy(), load_policy(changed))
    return [change.zh for change in found if change.public is public]


def test_a_window_is_told_with_its_old_and_new_figure() -> None:
    changed = table()
    changed["cases"]["wrong_item"]["window_hours"] = 12
    assert said(changed) == ["商品错误 时限：发货后 1 小时 → 发货后 12 小时"]


def test_of_a_text_only_that_it_changed_is_told() -> None:
    changed = table()
    changed["reject_reasons"]["delivered"]["text"] = "记录显示已到账，可以申诉。"
    assert said(changed) == ["驳回原因「记录显示已到账」：措辞有调整"]


def test_limits_against_abuse_are_not_public() -> None:
    changed = table(auto_review={"max_amount_yuan": 50})
    assert said(changed) == []
    assert said(changed, public=False) == ["自动审核 max_amount：200.00 → 50.00"]


def test_a_product_is_told_by_what_it_says_otherwise() -> None:
    changed = {**table(), "products": {"Steam": {"promised_delivery_minutes": 30}}}
    assert said(changed) == [
        "新增 商品「Steam」的识别词：steam",
        "新增 商品「Steam」到账失败 承诺到账：付款后 30 分钟",
    ]


def test_the_same_rules_have_no_changes() -> None:
    assert changes(policy(), load_policy(table())) == ()


def test_a_kept_version_reads_as_it_was() -> None:
    kept = policy_of_version("older", json.loads(policy().tables))
    assert kept is not None
    assert kept.version == "older"
    assert (kept.cases, kept.reject_reasons) == (policy().cases, policy().reject_reasons)


def test_a_kept_version_that_cannot_be_read_is_none() -> None:
    assert policy_of_version("older", {**json.loads(policy().tables), "review": {}}) is None
