"""`kadesk rules`: what an owner reads about the rules before and after changing them."""

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import typer

from bot.cli import rules as rules_commands
from storage.store import Store, Vault
from tests.bot.case_desk import FACTS, START, CaseDesk, context_of


def config(folder: Path, text: str = "", name: str = "config.toml") -> Path:
    path = folder / name
    path.write_text(f'[desk]\ndata_dir = "data"\n{text}', "utf-8")
    return path


def test_check_names_line_reason_and_a_better_example(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = config(tmp_path, '[macros]\n"a" = "虚拟商品不支持退款"\n')
    rules_commands.check(path, None, strict=False)
    said = capsys.readouterr().out
    assert f"{path}:4: macros.a" in said
    assert "可改成 better" in said
    with pytest.raises(typer.Exit):
        rules_commands.check(None, path, strict=True)


def test_check_of_a_file_with_faults_names_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        rules_commands.check(
            config(tmp_path, "[review]\nworking_days = 0\nx = 1\n"), None, strict=False
        )
    said = capsys.readouterr().err
    assert "review.working_days" in said
    assert "review.x" in said


def test_show_says_what_the_buyer_of_a_product_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = "[products.Steam]\npromised_delivery_minutes = 30\n[products.Steam.invalid_card]\n"
    path = config(tmp_path, own + "window_hours = 12\n")
    show = {"as_buyer": True, "case": "", "product": "", "lang": ""}
    rules_commands.show(path, lambda: START, **show)  # type: ignore[arg-type]
    assert "Steam，另有规定" in capsys.readouterr().out
    one = {**show, "product": "Steam 100", "case": "not_delivered"}
    rules_commands.show(path, lambda: START, **one)  # type: ignore[arg-type]
    assert "最晚 11月5日 15:00 到账" in capsys.readouterr().out
    one = {**show, "product": "Steam 100", "case": "invalid_card", "lang": "en"}
    rules_commands.show(path, lambda: START, **one)  # type: ignore[arg-type]
    assert "Within 12 hours" in capsys.readouterr().out


@pytest.fixture
async def filed(
    sqlite_url: str, tmp_path: Path, vault: Vault
) -> AsyncIterator[tuple[CaseDesk, Path]]:
    """Three tickets in tmp_path/data: just paid, an hour late, and added to since."""
    (tmp_path / "shop").mkdir()
    store = await Store.open(sqlite_url, vault=vault)
    desk = CaseDesk(store, context_of(tmp_path / "shop"))
    for n, hours in enumerate((1, 25, 3)):
        order = replace(FACTS.order, order_no=f"KA{n}", paid_at=START - timedelta(hours=hours))
        await desk.filed(replace(FACTS, order_no=f"KA{n}", order=order, occurred_at=order.paid_at))
    await desk.adds(1003, "", "b" * 64)
    yield desk, Path(sqlite_url.removeprefix("sqlite:///"))
    await store.close()


async def test_diff_lists_every_changed_outcome_and_writes_nothing(
    filed: tuple[CaseDesk, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, database = filed
    before = hashlib.sha256(database.read_bytes()).hexdigest()
    old = config(
        tmp_path, f'database = "sqlite:///{database}"\n[evidence]\nread_pictures = false\n'
    )
    new = config(
        tmp_path,
        "[evidence]\nread_pictures = false\n[cases.not_delivered]\nwindow_hours = 2\n"
        "[review]\nworking_days = 2\n[auto_review]\nmax_amount_yuan = 5\n",
        "new.toml",
    )
    rules_commands.diff(old, new, lambda: START, days=30, as_json=True)
    found = json.loads(capsys.readouterr().out)
    assert (found["tickets"], found["changed"]) == (3, 3)
    by_number = {one["number"]: one for one in found["changes"]}
    assert "in_window" not in by_number[1001]
    assert by_number[1001]["auto_review"] == ["approved", "person"]
    assert by_number[1003]["in_window"] == [True, False]
    assert by_number[1001]["review_due_at"][1] < by_number[1001]["review_due_at"][0]
    assert hashlib.sha256(database.read_bytes()).hexdigest() == before


async def test_diff_tells_the_summary_before_the_tickets(
    filed: tuple[CaseDesk, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = config(tmp_path, f'database = "sqlite:///{filed[1]}"\n')
    new = config(tmp_path, "[cases.not_delivered]\nwindow_hours = 2\n", "new.toml")
    rules_commands.diff(old, new, lambda: START, days=30, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert "  · 到账失败 时限：付款后 24 小时 → 付款后 2 小时" in lines
    assert "  时限 时限内 → 已超过：1" in lines
    assert lines[-1].startswith("#1003 到账失败 2026-11-05 14:30  时限 时限内 → 已超过")


async def test_diff_of_the_same_rules_changes_nothing(
    filed: tuple[CaseDesk, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = config(tmp_path, f'database = "sqlite:///{filed[1]}"\n')
    rules_commands.diff(old, old, lambda: START, days=30, as_json=False)
    assert "0 张的结果会不同" in capsys.readouterr().out
