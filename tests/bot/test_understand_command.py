"""`kadesk understand` as a shop runs it: its own phrases, its own zone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli import commands


def evening() -> datetime:
    return datetime(2026, 11, 22, 22, 30, tzinfo=UTC)  # half past six in the morning in China


def test_the_command_knows_the_phrases_of_the_config(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[cases.not_delivered]\nphrases = ["黄了"]\n', "utf-8")
    commands.understand(config, ["我的单黄了"], False, evening)
    assert "判定依据：黄了" in capsys.readouterr().out


def test_the_command_reads_last_night_in_the_zone_of_the_shop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    commands.understand(None, ["昨晚八点买的点卡没到账"], False, evening)
    assert "购买时间：2026-11-22 20:00（到小时）" in capsys.readouterr().out
