"""Figures of a span, counted from lines of tickets."""

from datetime import UTC, date, datetime, timedelta

from rules.figures import CaseLine, Share, figures

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)  # 14:30 in Shanghai
WEEK = NOW - timedelta(days=7)


def line(number: int, hours_ago: float, **more: object) -> CaseLine:
    at = NOW - timedelta(hours=hours_ago)
    return CaseLine(number, "not_delivered", "in_review", at, **more)  # type: ignore[arg-type]


def test_what_was_filed_before_counts_as_decided_now_but_not_as_opened() -> None:
    old = line(1, 24 * 9, ruling="approved", ruled_at=NOW - timedelta(hours=1))
    found = figures([old, line(2, 3)], WEEK, NOW, "Asia/Shanghai")
    assert (found.opened, found.decided, found.waiting) == (1, 1, 2)
    assert found.decision == timedelta(days=9) - timedelta(hours=1)


def test_days_are_those_of_the_shop() -> None:
    late = CaseLine(1, "other", "submitted", datetime(2026, 11, 3, 17, 0, tzinfo=UTC))
    found = figures([late], WEEK, NOW, "Asia/Shanghai")
    assert [(day, came) for day, came, _ in found.days if came] == [(date(2026, 11, 4), 1)]
    assert len(found.days) == 8


def test_a_buyer_who_is_back_within_a_week_was_not_helped() -> None:
    ruled = NOW - timedelta(days=1)
    lines = [
        line(1, 48, ruling="rejected", ruled_at=ruled, back_at=NOW),
        line(2, 48, ruling="approved", ruled_at=ruled),
        line(3, 24 * 20, ruling="approved", ruled_at=NOW - timedelta(days=9), back_at=NOW),
    ]
    found = figures(lines, NOW - timedelta(days=10), NOW, "UTC")
    assert found.back == Share(1, 3)
    assert dict(found.approved) == {"not_delivered": Share(2, 3)}


def test_the_seventh_product_and_all_after_it_are_one_sum() -> None:
    lines = [line(n, 1, product=f"卡{min(n, 9)}") for n in range(12)]
    found = figures(lines, WEEK, NOW, "UTC")
    assert found.products[0] == ("卡9", 3)
    assert found.products[-1] == ("", 4)


def test_open_tickets_are_sorted_into_ages() -> None:
    found = figures([line(n, hours) for n, hours in enumerate((1, 25, 80, 400))], WEEK, NOW, "UTC")
    assert found.ages == (1, 1, 1, 1)


def test_a_refusal_without_a_known_reason_is_not_listed_as_a_nameless_one() -> None:
    lines = [
        line(1, 2, ruling="rejected", ruled_at=NOW),
        line(2, 2, ruling="rejected", ruled_at=NOW, reject_code="delivered"),
    ]
    assert figures(lines, WEEK, NOW, "UTC").refusals == (("delivered", 1),)


def test_of_nothing_there_is_no_share_and_no_median() -> None:
    found = figures([], WEEK, NOW, "UTC")
    assert (found.back.percent, found.first_answer, found.rating) == (None, None, None)
