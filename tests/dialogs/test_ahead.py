"""A moment ahead, as staff type it after /snooze."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understand.ahead import moment_ahead

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)  # a Thursday, 14:30 in Shanghai
SHOP = "Asia/Shanghai"
SAID = {
    "2h": (5, 16, 30),
    "2 hours": (5, 16, 30),
    "30m": (5, 15, 0),
    "90min": (5, 16, 0),
    "1d": (6, 14, 30),
    "1h30m": (5, 16, 0),
    "1.5h": (5, 16, 0),
    "in 2h": (5, 16, 30),
    "２小时": (5, 16, 30),
    "两小时": (5, 16, 30),
    "2个小时后": (5, 16, 30),
    "半小时": (5, 15, 0),
    "半个小时": (5, 15, 0),
    "一个半小时": (5, 16, 0),
    "1小时半": (5, 16, 0),
    "十五分钟": (5, 14, 45),
    "三天后": (8, 14, 30),
    "三天后9点": (8, 9, 0),
    "一周": (12, 14, 30),
    "明天9点": (6, 9, 0),
    "明天": (6, 9, 0),
    "明天下午3点半": (6, 15, 30),
    "明早": (6, 9, 0),
    "明晚8点": (6, 20, 0),
    "今晚": (5, 20, 0),
    "今晚8点半": (5, 20, 30),
    "后天上午十点一刻": (7, 10, 15),
    "大后天": (8, 9, 0),
    "9点": (6, 9, 0),
    "18:05": (5, 18, 5),
    "下午三点": (5, 15, 0),
    "下午": (5, 20, 0),
    "周一": (9, 9, 0),
    "周四": (12, 9, 0),
    "下周一10点": (9, 10, 0),
    "下周五": (13, 9, 0),
    "11-06 14:00": (6, 14, 0),
    "11月6日": (6, 9, 0),
    "tomorrow 9am": (6, 9, 0),
    "tomorrow at 9:30pm": (6, 21, 30),
    "monday": (9, 9, 0),
    "5pm": (5, 17, 0),
}


@pytest.mark.parametrize("said", list(SAID))
def test_it_is_the_moment_that_was_meant(said: str) -> None:
    day, hour, minute = SAID[said]
    meant = datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)
    assert moment_ahead(said, NOW, SHOP) == (meant, "")


@pytest.mark.parametrize(
    ("said", "rest"),
    [("2h 等上游", "等上游"), ("明天9点，等 Wang 回话", "等 Wang 回话"), ("1d: 再看", ": 再看")],
)
def test_what_follows_is_kept_as_it_was_typed(said: str, rest: str) -> None:
    found = moment_ahead(said, NOW, SHOP)
    assert found is not None
    assert found[1] == rest


@pytest.mark.parametrize(
    "said",
    [
        *("", "稍后", "5", "0h", "今天9点", "25点", "13-45", "2月30日", "2020-01-01", "off"),
        *("2months", "明年", "99999999w", "h", "9999d 9999d 9999w 9999w 9999w 9999w 9999w 9999w"),
    ],
)
def test_nothing_is_read_where_no_moment_ahead_is_said(said: str) -> None:
    found = moment_ahead(said, NOW, SHOP)
    assert found is None or found[0] > NOW + timedelta(days=9000)


@given(st.text(max_size=40), st.sampled_from(["Asia/Shanghai", "America/New_York", "UTC"]))
def test_no_text_breaks_it(text: str, tz: str) -> None:
    found = moment_ahead(text, NOW, tz)
    assert found is None or found[0] > NOW
