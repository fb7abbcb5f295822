"""On which line of a TOML file each key stands; tomllib does not tell.

Only for text that tomllib has accepted: the walk trusts its shape and does not check it.
"""

import re
import tomllib
from bisect import bisect_right

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_SCALAR = re.compile(r"[^,\]}\n#]*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)


def key_lines(text: str) -> dict[str, int]:
    """Full dotted key -> line from 1; items of lists are "staff.admins[0]".

    A table's line is its header's, or that of its first key.
    """
    walk = _Walk(text)
    walk.document()
    return walk.lines


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[str, int] = {}
        self._breaks = [n for n, char in enumerate(text) if char == "\n"]
        self._counts: dict[str, int] = {}

    def document(self) -> None:
        base = ""
        while self.skip(_BLANK) < len(self.text):
            if self.text[self.at] == "[":
                base = self.header()
            else:
                self.pair(base)

    def skip(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at

    def take(self, pattern: re.Pattern[str]) -> str:
        start = self.at
        return self.text[start : self.skip(pattern)]

    def note(self, name: str) -> None:
        self.lines.setdefault(name, bisect_right(self._breaks, self.at - 1) + 1)

    def header(self) -> str:
        listed = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if listed else 1
        name = self.key("")
        end, self.at = self.at, start
        self.note(name)
        if listed:
            number = self._counts.get(name, 0)
            self._counts[name] = number + 1
            name = f"{name}[{number}]"
            self.note(name)
        self.at = end
        self.skip(_SPACE)
        self.at += 2 if listed else 1
        return name

    def key(self, base: str) -> str:
        """The dotted key here under `base`; a quoted part loses its quotes."""
        while True:
            self.skip(_SPACE)
            quoted = self.text[self.at] in "\"'"
            start = self.at
            part = self.take(_STRING if quoted else _BARE)
            part = str(tomllib.loads(f"v = {part}")["v"]) if quoted else part
            base = f"{base}.{part}" if base else part
            end, self.at = self.at, start
            self.note(base)
            self.at = end
            self.skip(_SPACE)
            if self.text[self.at : self.at + 1] != ".":
                return base
            self.at += 1

    def pair(self, base: str) -> None:
        name = self.key(base)
        self.at += 1  # the equals sign
        self.skip(_SPACE)
        self.value(name)

    def value(self, name: str) -> None:
        self.note(name)
        match self.text[self.at]:
            case "[":
                self.items(name, "]")
            case "{":
                self.items(name, "}")
            case '"' | "'":
                self.skip(_STRING)
            case _:
                self.skip(_SCALAR)

    def items(self, name: str, end: str) -> None:
        self.at += 1
        number = 0
        while True:
            self.skip(_BLANK)
            if self.text[self.at] == end:
                self.at += 1
                return
            if self.text[self.at] == ",":
                self.at += 1
                continue
            if end == "]":
                self.value(f"{name}[{number}]")
            else:
                self.pair(name)
            number += 1
