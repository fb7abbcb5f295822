"""Shapes of order numbers and the moments they carry."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rules.assess import assess
from rules.order_numbers import doubt, made, shape_of
from tests.rules.shipped import FACTS, ORDER, policy

CHINA = "Asia/Shanghai"
SOON = datetime(2026, 10, 1, 6, 40, tzinfo=UTC)
BOUGHT = datetime(2026, 10, 1, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "shape", "day", "clock"),
    [
        ("102261001143000777", "acg-faka", date(2026, 10, 1), "14:30:00"),
        ("KM261001143000a1b2c3d4", "qs-faka", date(2026, 10, 1), "14:30:00"),
        ("202610011430001234567890123", "qfk", date(2026, 10, 1), "14:30:00"),
        ("20261001143000AB12C", "card-system", date(2026, 10, 1), "14:30:00"),
        ("DN202602110001", "dujiao-next", date(2026, 2, 11), None),
        ("DJ20260301120000ABCD", "dujiao-next", date(2026, 3, 1), "12:00:00"),
        ("4200002345202610011234567890", "wechat", date(2026, 10, 1), None),
        ("2026100122001400000000009999", "alipay", date(2026, 10, 1), None),
        ("261001123456789012345678", "mcy-shop", date(2026, 10, 1), None),
        ("KA20261001143777", "a day at the head", date(2026, 10, 1), None),
    ],
)
def test_shapes_and_their_moments(number: str, shape: str, day: date, clock: str | None) -> None:
    told = made(f" {number[:5]} {number[5:]}")
    assert told is not None
    assert (told.shape.name, told.day) == (shape, day)
    assert (f"{told.at:%H:%M:%S}" if told.at else None) == clock


@pytest.mark.parametrize("number", ["ABCD1234EFGH5678", "KA1001", "", "订单", "9" * 40, "1" * 18])
def test_other_numbers_carry_none(number: str) -> None:
    assert made(number) is None
    assert doubt(number, BOUGHT, SOON, CHINA) is None


def test_sixteen_letters_and_digits_are_dujiaokas() -> None:
    shape = shape_of("abcd1234efgh5678")
    assert shape is not None
    assert shape.name == "dujiaoka"


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("102261001143000777", None),
        ("102260930235959777", None),  # the day before: midnight
        ("102260901143000777", "order_no_other_day"),
        ("102271001143000777", "order_no_future"),
        ("DN202613010001", "order_no_impossible"),
        ("DN202602310001", "order_no_impossible"),
        ("4200002345202609011234567890", "order_no_other_day"),
        ("KA20250101143777", None),  # may only look like a day
    ],
)
def test_a_number_that_cannot_be_of_that_day_is_doubted(number: str, why: str | None) -> None:
    assert doubt(number, BOUGHT, SOON, CHINA) == why


def test_a_number_is_of_its_day_in_the_shops_zone() -> None:
    late = datetime(2026, 9, 30, 16, 30, tzinfo=UTC)  # 00:30 on 1 October in Shanghai
    assert doubt("102261002003000777", late, SOON + timedelta(days=1), CHINA) is None


def test_staff_read_the_doubt_only_while_no_record_says_better() -> None:
    facts = replace(FACTS, order_no="102260101143000777", order=None, owner_proven=False)
    assert "order_no_other_day" in assess(facts, policy(), SOON).flags
    known = assess(replace(facts, order=ORDER), policy(), SOON)
    assert "order_no_other_day" not in known.flags
