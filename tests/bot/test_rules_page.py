"""The public rules: products' own rules, what changed, and promises kept once there are enough."""

from datetime import UTC, datetime
from typing import Any

from bot.rulebook import Past
from bot.tickets.promises import Promises
from bot.web.rules_page import rules_page
from rules.changes import Change
from rules.policy import load_policy
from tests.rules.shipped import table

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)


def page(kept: Promises | None = None, *past: Past, **products: Any) -> str:
    policy = load_policy({**table(), "products": products})
    return rules_page("店", "v", policy, NOW, past, kept)


def test_a_products_own_rules_are_on_the_page_and_escaped() -> None:
    own = {"match": ["steam"], "refundable_after_view": False, "wrong_item": {"window_hours": 7}}
    shown = page(**{"<b>Steam": own})
    assert "商品「&lt;b&gt;Steam」另有规定" in shown
    assert "发货后 7 小时" in shown
    assert "不能因为不想要而退款" in shown


def test_few_decisions_make_no_figure() -> None:
    assert 'class="kept"' not in page()
    assert 'class="kept"' not in page(Promises(kept=3))


def test_kept_promises_are_told_with_how_many_there_were() -> None:
    shown = page(Promises(kept=49, broken=1, sent_kept=2))
    assert "50 次审核决定，49 次在承诺的时间内（98%）" in shown
    assert "退款和补发 2 次，2 次按时" in shown


def test_a_change_is_told_with_its_time_unless_it_is_the_shops_own_matter() -> None:
    past = Past(NOW, "v", (Change("审核：3 → 2", "review: 3 → 2"), Change("额度", "limit", False)))
    shown = page(None, past)
    assert "2026-11-05 14:30" in shown
    assert "审核：3 → 2" in shown
    assert "额度" not in shown
    assert "规则的变化" not in page(None, Past(NOW, "v", (Change("额度", "limit", False),)))
