"""Patterns that are compiled when they are first used, so that importing them costs nothing."""

import re
from collections.abc import Callable, Iterator

Match = re.Match[str]


class Pattern:
    """One regular expression; after the first use a call goes straight to the compiled one."""

    __slots__ = ("_text", "findall", "finditer", "fullmatch", "match", "search")

    search: Callable[..., Match | None]
    match: Callable[..., Match | None]
    fullmatch: Callable[..., Match | None]
    finditer: Callable[..., Iterator[Match]]
    findall: Callable[..., list[str]]

    def __init__(self, text: str) -> None:
        self._text = text

    def __getattr__(self, name: str) -> object:
        # reached only while the slots are empty: the first use fills them
        if name not in ("search", "match", "fullmatch", "finditer", "findall"):
            raise AttributeError(name)
        compiled = re.compile(self._text)
        self.search, self.match = compiled.search, compiled.match
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        self.findall = compiled.findall
        return object.__getattribute__(self, name)
