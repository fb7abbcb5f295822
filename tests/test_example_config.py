"""The shipped config.toml is at once the defaults and a complete, commented example shop."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.config.file import shipped_defaults
from bot.config.settings import SECTIONS, load_settings
from bot.config.toml_lines import key_lines

CONFIG = Path(__file__).resolve().parent.parent / "config.toml"
TEXT = CONFIG.read_text(encoding="utf-8")
SECRETS = (
    "telegram.token",
    "telegram.secret_token",
    "qq.access_token",
    "orders.url",
    "supplier.secret",
    "api.token",
    "desk.database",
)


def leaves(table: Mapping[str, Any], base: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        name = f"{base}.{key}" if base else key
        if isinstance(value, Mapping):
            yield from leaves(value, name)
        else:
            yield name, value


def test_the_example_loads_and_is_the_default() -> None:
    assert load_settings(CONFIG, {}).policy == load_settings(None, {}).policy
    assert shipped_defaults() == tomllib.loads(TEXT)


def test_every_section_of_the_contract_is_in_it() -> None:
    assert set(tomllib.loads(TEXT)) == set(SECTIONS)


def test_no_secret_is_shipped() -> None:
    values = dict(leaves(tomllib.loads(TEXT)))
    assert [values[name] for name in SECRETS] == [""] * len(SECRETS)


def test_every_figure_has_its_unit_in_the_name_or_counts_things() -> None:
    counts = {"port", "proof_tries", "code_tries", "unreadable_tries", "max_pictures"}
    counts |= {"max_per_day", "max_per_buyer", "calls_per_minute", "count", "similarity_percent"}
    unit = re.compile(r"(hours|days|minutes|seconds|yuan|mb)$")
    figures = [
        name
        for name, value in leaves(tomllib.loads(TEXT))
        if isinstance(value, int | float) and not isinstance(value, bool)
    ]
    assert len(figures) > 20
    names = [name.rpartition(".")[2] for name in figures]
    assert [name for name in names if not unit.search(name) and name not in counts] == []


def test_every_figure_is_explained_in_chinese() -> None:
    """Behind the value, or in the head of its section."""
    lines = TEXT.splitlines()
    for name, value in leaves(tomllib.loads(TEXT)):
        if isinstance(value, int | float) and not isinstance(value, bool) and "cases" not in name:
            line = lines[key_lines(TEXT)[name] - 1]
            assert name == "web.port" or re.search(r"# .*[\u4e00-\u9fff]", line), name


def test_each_key_is_found_on_the_line_where_it_stands() -> None:
    lines, places = TEXT.splitlines(), key_lines(TEXT)
    for name, _ in leaves(tomllib.loads(TEXT)):
        assert name.rpartition(".")[2] in lines[places[name] - 1]
