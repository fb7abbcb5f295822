"""The import rule: rules < dialogs < storage < bot, and the two pure rooms only compute."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("rules", "dialogs", "storage", "bot")
PURE = ("rules", "dialogs")
# Anything that reaches a network, a disk, a process, a thread, a clock, chance or a log.
IMPURE = {
    *("asyncio", "concurrent", "ctypes", "ftplib", "glob", "http", "imaplib", "logging"),
    *("multiprocessing", "os", "pathlib", "random", "secrets", "select", "selectors", "shelve"),
    *("shutil", "signal", "smtplib", "socket", "socketserver", "sqlite3", "ssl", "subprocess"),
    *("tempfile", "threading", "time", "urllib", "uuid", "webbrowser"),
    *("aiogram", "alembic", "anyio", "apscheduler", "cryptography", "fastapi", "httpcore"),
    *("httpx", "psycopg", "requests", "sqlalchemy", "sqlmodel", "starlette", "structlog"),
    *("telegram", "typer", "uvicorn", "websockets", "xlsxwriter"),
}
BUILT_INS = {"open", "print", "input", "exec", "eval", "__import__"}
CLOCKS = {"now", "utcnow", "today"}
CLOCK_HOME = ROOT / "bot" / "__main__.py"


def files(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which room is meant"
            yield node.lineno, node.module or ""


def wrong_room(module: ast.Module, room: str) -> list[str]:
    right = ROOMS[ROOMS.index(room) + 1 :]
    found = ((line, name, name.partition(".")[0]) for line, name in imports(module))
    return [f"{line}: {name}" for line, name, top in found if top in right or top == "tests"]


def impure(module: ast.Module) -> list[str]:
    bad = [
        f"{line}: {name}"
        for line, name in imports(module)
        if name.partition(".")[0] in IMPURE or name.startswith("importlib.resources")
    ]
    calls = (node.func for node in ast.walk(module) if isinstance(node, ast.Call))
    names = (func for func in calls if isinstance(func, ast.Name))
    bad += [f"{name.lineno}: {name.id}()" for name in names if name.id in BUILT_INS]
    return bad + asks_the_clock(module)


def asks_the_clock(module: ast.Module) -> list[str]:
    """datetime.now(), date.today(), time.time() and their like, called or handed on."""
    return [
        f"{node.lineno}: {node.value.id}.{node.attr}"
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (
            (node.value.id in ("datetime", "date", "dt") and node.attr in CLOCKS)
            or (node.value.id == "time" and node.attr == "time")
        )
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_rooms_to_its_left(room: str) -> None:
    faults = {str(path): wrong_room(tree(path), room) for path in files(room)}
    assert faults
    assert {path: lines for path, lines in faults.items() if lines} == {}


@pytest.mark.parametrize("room", PURE)
def test_rules_and_dialogs_only_compute(room: str) -> None:
    faults = {str(path): impure(tree(path)) for path in files(room)}
    assert {path: lines for path, lines in faults.items() if lines} == {}


def test_the_clock_is_asked_in_one_place_only() -> None:
    paths = [path for path in files(*ROOMS) if path != CLOCK_HOME]
    faults = {str(path): asks_the_clock(tree(path)) for path in paths}
    assert {path: lines for path, lines in faults.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import sqlite3",
        "from bot.config.settings import Settings",
        "from datetime import datetime\nx = datetime.now()",
        "import random",
        "def f():\n    import httpx",
        "x = open('a')",
    ],
)
def test_a_breach_would_be_seen(source: str) -> None:
    module = ast.parse(source)
    assert wrong_room(module, "dialogs") + impure(module)
