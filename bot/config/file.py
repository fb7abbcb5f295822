"""The config as one table: shipped defaults, a given file, the environment; and its faults."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

from bot.config.toml_lines import key_lines
from rules.table import Fault, nearest

PREFIX = "KADESK_"
_PLACE = re.compile(r"\s*\(at line (\d+), column (\d+)\)|\s*\(at end of document\)")
# What a Chinese keyboard types instead of the plain signs that TOML wants.
_WIDE_SIGNS = "“”‘’＝［］｛｝，：＃"

# Words of tomllib's messages.
_MESSAGES = {
    "twice": "同一节、同一个键只能写一次，请合到一起 / once only",
    "overwrite": "同一个键只能写一次 / once only",
    "Unclosed array": "前面少了一个 ] / a ] is missing before this line",
    "Unclosed inline": "前面少了一个 } / a } is missing before this line",
}
# What people who know no TOML write, and what to tell them.
_SLIPS = (
    (
        re.compile(r"=\s*(?:yes|no|on|off|True|False|是|否|开|关)\s*(?:#|$)", re.IGNORECASE),
        "开和关写 true 和 false / true or false",
    ),
    (
        re.compile(r"^\s*\[[^\]\"]*[^\x00-\x7f][^\]\"]*\]"),
        '节名里有中文或空格时要加引号，例如 [products."Steam 充值卡"] / quote such names',
    ),
    (
        re.compile(r"^\s*[^=\"\[#]*[^\x00-\x7f=\"\[#][^=\"#]*="),
        '中文的名字要加英文双引号，例如 "您好" = "…" / quote such a key',
    ),
    (
        re.compile(r"^\s*[\w.\"-]+\s*=\s*[^\s\d\"'\[{tf#]"),
        '文字要加英文双引号，例如 "delivery" / a text needs quotes',
    ),
)


class ConfigError(Exception):
    """The config cannot be used; `faults` names everything that is wrong with it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(fault_line(fault) for fault in faults))
        self.faults = faults


def fault_line(fault: Fault) -> str:
    """One fault in one line: where, which key, expected, found, did you mean."""
    where = f"{fault.source}:{fault.line}" if fault.line else fault.source
    parts = [f"应为 expected {fault.expected}", f"实际 found {fault.found}"]
    if fault.suggestion:
        parts.append(f'您是不是想写 did you mean "{fault.suggestion}"?')
    head = ": ".join(part for part in (where, fault.key) if part)
    return f"{head}: " + "; ".join(parts)


def shipped_defaults() -> dict[str, Any]:
    """The example shop that the package brings: in the wheel, else beside an editable checkout."""
    packed = resources.files("bot") / "config.toml"
    if packed.is_file():
        return tomllib.loads(packed.read_text(encoding="utf-8"))
    beside = Path(__file__).resolve().parent.parent.parent / "config.toml"
    return tomllib.loads(beside.read_text(encoding="utf-8"))


class ConfigFile:
    """The merged table, and where each key of it came from.

    Raises ConfigError when the file cannot be read or is not TOML.
    """

    def __init__(self, path: Path | None, environ: Mapping[str, str]) -> None:
        self.defaults = shipped_defaults()
        self._source = str(path) if path else ""
        self._lines: dict[str, int] = {}
        given: dict[str, Any] = {}
        if path is not None:
            text = _text(path)
            given = _parsed(text, self._source)
            self._lines = key_lines(text)
        self._variables = dict(_variables(environ, self.defaults))
        self.table = merged(self.defaults, given)
        for keys, _, inner in self._variables.values():
            self.table = merged(self.table, _nested(keys, inner))

    def placed(self, fault: Fault) -> Fault:
        """The fault with the line or the variable that it comes from, and a wider suggestion."""
        fault = replace(fault, suggestion=fault.suggestion or self._elsewhere(fault))
        for name in _prefixes(fault.key):
            if name in self._variables:
                return replace(fault, source=self._variables[name][1])
            if name in self._lines:
                return replace(fault, source=self._source, line=self._lines[name])
            for key, (_, variable, _) in self._variables.items():
                if key.startswith(f"{name}."):
                    return replace(fault, source=variable)
        return replace(fault, source=self._source or "config.toml")

    def _elsewhere(self, fault: Fault) -> str | None:
        """The one place of the defaults where an unknown key is known: [web] token -> telegram."""
        if not fault.found.startswith("未知的键"):
            return None
        leaf = fault.key.rpartition(".")[2]
        homes = [name for name in _names(self.defaults) if name.rpartition(".")[2] == leaf]
        if len(homes) == 1:
            return homes[0]
        if homes:
            return None
        leaves = {name.rpartition(".")[2]: name for name in _names(self.defaults)}
        near = nearest(leaf, list(leaves))
        return leaves[near] if near else None


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """`below` with `above` over it: tables merge key by key, everything else is replaced."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        result[key] = merged(old or {}, value) if both else value
    return result


def _nested(keys: list[str], value: Any) -> dict[str, Any]:
    return {keys[0]: _nested(keys[1:], value) if keys[1:] else value}


def _names(table: Mapping[str, Any], base: str = "") -> Iterator[str]:
    for key, value in table.items():
        name = f"{base}.{key}" if base else key
        yield name
        if isinstance(value, Mapping):
            yield from _names(value, name)


def _prefixes(key: str) -> Iterator[str]:
    """ "a.b[1].c", "a.b[1]", "a.b", "a"."""
    while key:
        yield key
        key = key[: max(key.rfind("."), key.rfind("["), 0)]


def _text(path: Path) -> str:
    source = str(path)
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        reason = error.strerror or "?"
        fault = Fault("", "可读的配置文件 a readable config file", reason, source=source)
    except UnicodeDecodeError as error:
        found = f"第 {error.start} 个字节不是 UTF-8 / byte {error.start} is not UTF-8"
        wanted = "UTF-8 编码的文件（另存为时选 UTF-8）/ a file saved as UTF-8"
        fault = Fault("", wanted, found, source=source)
    raise ConfigError((fault,))


def _parsed(text: str, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    column = f"，第 {place[2]} 列 column {place[2]}" if place and place[2] else ""
    found = f"第 {line} 行 line {line}{column}: {_PLACE.sub('', message)}"
    bad = text.split("\n")[line - 1] if line <= text.count("\n") + 1 else ""
    wide = _wide_sign(bad)
    wanted = "正确的 TOML / valid TOML"
    if wide:
        wanted += f"（请把全角的 {wide} 换成英文半角 / {wide} must be the plain sign）"
    elif hint := _hint(bad, message):
        wanted += f"（{hint}）"
    raise ConfigError((Fault("", wanted, found, line=line, source=source),))


def _hint(line: str, message: str) -> str:
    for word, hint in _MESSAGES.items():
        if word in message:
            return hint
    return next((hint for pattern, hint in _SLIPS if pattern.search(line)), "")


def _wide_sign(line: str) -> str | None:
    return next((char for char in line if char in _WIDE_SIGNS), None)


def _variables(
    environ: Mapping[str, str], defaults: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[list[str], str, Any]]]:
    """Full key -> (its parts, the variable's name, its value) of KADESK_<SECTION>__<KEY>."""
    for name, text in sorted(environ.items()):
        section, _, rest = name.removeprefix(PREFIX).partition("__")
        if not name.startswith(PREFIX) or not rest:
            continue
        keys = [part.lower() for part in (section, *rest.split("__"))]
        yield ".".join(keys), (keys, name, _value(text, _at(defaults, keys)))


def _at(table: Mapping[str, Any], keys: list[str]) -> Any:
    found: Any = table
    for key in keys:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _value(text: str, default: Any) -> Any:
    """A TOML scalar or list when it is one, else the text itself.

    Where the default is a text, only a quoted text is taken as TOML: a token of digits stays one.
    """
    try:
        parsed = tomllib.loads(f"v = {text}")
    except tomllib.TOMLDecodeError:
        return text
    value = parsed["v"]
    if len(parsed) > 1 or isinstance(value, Mapping):
        return text
    return text if isinstance(default, str) and not isinstance(value, str) else value
