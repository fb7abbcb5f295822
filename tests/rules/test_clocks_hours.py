"""Business hours: read, asked, said; they never touch a due date."""

from datetime import time
from typing import Any

import pytest

from rules.hours import DAYS, OpenHours, opening_words, read_hours
from rules.table import Faults, Table
from tests.rules.shipped import TZ, shop_time

EVERY_DAY = OpenHours(((time(9), time(22)),) * 7)
WEEK = OpenHours((*((time(9), time(18)),) * 5, (time(10), time(16)), None))
NIGHT = OpenHours(((time(18), time(2)),) * 7)


def read(value: Any) -> tuple[OpenHours, list[str]]:
    faults = Faults()
    hours = read_hours(Table({"business_hours": value}, "desk", faults), "business_hours")
    return hours, [fault.key for fault in faults.all()]


@pytest.mark.parametrize(
    ("hours", "at", "opens"),
    [
        (EVERY_DAY, "2026-11-05 08:59", "2026-11-05 09:00"),
        (EVERY_DAY, "2026-11-05 22:00", "2026-11-06 09:00"),
        (EVERY_DAY, "2026-12-31 23:30", "2027-01-01 09:00"),
        (WEEK, "2026-11-07 16:00", "2026-11-09 09:00"),  # Saturday evening to Monday
        (WEEK, "2026-11-08 12:00", "2026-11-09 09:00"),
        (NIGHT, "2026-11-05 02:00", "2026-11-05 18:00"),
    ],
)
def test_closed_hours_know_when_people_are_back(hours: OpenHours, at: str, opens: str) -> None:
    assert not hours.is_open(shop_time(at), TZ)
    assert hours.next_open(shop_time(at), TZ) == shop_time(opens)
    assert hours.is_open(shop_time(opens), TZ)


@pytest.mark.parametrize(
    ("hours", "at"),
    [
        (EVERY_DAY, "2026-11-05 21:59"),
        (NIGHT, "2026-11-05 01:59"),
        (NIGHT, "2026-11-05 18:00"),
        (OpenHours(), "2026-11-05 03:00"),
    ],
)
def test_open_hours_open_now(hours: OpenHours, at: str) -> None:
    assert hours.is_open(shop_time(at), TZ)
    assert hours.next_open(shop_time(at), TZ) == shop_time(at)


def test_hours_are_said_by_groups_of_days() -> None:
    assert EVERY_DAY.words() == "9:00–22:00"
    assert WEEK.words() == "周一至周五 9:00–18:00，周六 10:00–16:00"
    assert WEEK.words("en") == "Mon–Fri 9:00–18:00, Sat 10:00–16:00"


@pytest.mark.parametrize(
    ("opening", "chinese", "english"),
    [
        ("2026-11-06 09:00", "今天 9:00", "today 9:00"),
        ("2026-11-07 09:30", "明天 9:30", "tomorrow 9:30"),
        ("2026-11-09 09:00", "11月9日（周一）9:00", "Mon 9 Nov, 9:00"),
    ],
)
def test_an_opening_is_said_as_people_would(opening: str, chinese: str, english: str) -> None:
    now = shop_time("2026-11-06 00:30")
    assert opening_words(shop_time(opening), now, TZ) == chinese
    assert opening_words(shop_time(opening), now, TZ, "en") == english


def test_hours_are_one_span_or_by_day_and_none_means_always() -> None:
    assert read([]) == (OpenHours(), [])
    assert read(["09:00", "22:00"]) == (EVERY_DAY, [])
    by_day: dict[str, Any] = {day: ["09:00", "18:00"] for day in DAYS[:5]}
    assert read({**by_day, "sat": ["10:00", "16:00"], "sun": []}) == (WEEK, [])


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("9-22", "desk.business_hours"),
        (["09:00"], "desk.business_hours"),
        ({}, "desk.business_hours"),
        ({"mon": []}, "desk.business_hours"),
        ({"mon": ["9"], "tue": ["09:00", "18:00"]}, "desk.business_hours.mon"),
        ({"monday": ["09:00", "18:00"]}, "desk.business_hours.monday"),
    ],
)
def test_a_slip_names_its_key(value: Any, key: str) -> None:
    assert key in read(value)[1]
