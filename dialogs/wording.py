"""Every sentence that a person reads, by key and language, and how a Reply becomes text.

A table is {key: {"zh": template, "en": template}}; a template holds plain `{name}` places. What
is put into them is data: braces in a value stay braces. Traditional Chinese ("hant") is made from
the Simplified by a converter that the caller hands in, unless a table has a sentence of its own.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.messages import Button, Line, Reply
from rules.clocks import duration_words

_PLACE = re.compile(r"\{(\w+)\}")
_PARTS = {
    "zh": (
        (5, "凌晨"),
        (8, "早上"),
        (11, "上午"),
        (13, "中午"),
        (17, "下午"),
        (19, "傍晚"),
        (24, "晚上"),
    ),
    "en": ((5, "small hours"), (11, "morning"), (13, "noon"), (18, "afternoon"), (24, "evening")),
}


class WordingError(KeyError):
    """A key or a value that the wording does not have: a programming fault, found by tests."""


class Moment:
    """A time as exact as it was said; the renderer puts it into the shop's zone and words."""

    __slots__ = ("at", "precision")

    def __init__(self, at: datetime, precision: str | None = "minute") -> None:
        self.at = at
        self.precision = precision or "minute"


class Verbatim(str):
    """What a person wrote: it stays as it is in every language."""

    __slots__ = ()


class Wording:
    """The sentences of one shop; later tables win key by key.

    `hant` turns Simplified Chinese into Traditional; without it "hant" reads as "zh".
    """

    def __init__(
        self,
        *tables: Mapping[str, Mapping[str, str]],
        zone: str = "Asia/Shanghai",
        hant: Callable[[str], str] = str,
    ) -> None:
        self._table: dict[str, dict[str, str]] = {}
        self.zone = ZoneInfo(zone)
        self.hant = hant
        for table in tables:
            for key, texts in table.items():
                self._table.setdefault(key, {}).update(texts)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def keys(self) -> list[str]:
        return sorted(self._table)

    def places(self, key: str, lang: str = "zh") -> set[str]:
        """The names of the values that a sentence needs."""
        return set(_PLACE.findall(self._text(key, lang)))

    def render(self, key: str, lang: str = "zh", /, **values: Any) -> str:
        """The sentence in `lang` ("zh", "hant" or "en"; anything else falls back to "zh").

        A value may be a Line (a sentence of its own), a tuple of values (joined), a Moment, a
        timedelta, a Decimal (yuan) or {lang: text}. Raises WordingError for an unknown key or a
        missing value. In "hant" texts are converted as well, except what is Verbatim.
        """

        def fill(match: re.Match[str]) -> str:
            name = match.group(1)
            if name not in values:
                raise WordingError(f"{key}: no value for {{{name}}}")
            value = values[name]
            words = self._value(value, lang)
            own = lang != "hant" or isinstance(value, Verbatim | Line)
            return words if own else self.hant(words)

        return _PLACE.sub(fill, self._text(key, lang))

    def line(self, line: Line, lang: str = "zh") -> str:
        return self.render(line.key, lang, **line.values)

    def button(self, button: Button, lang: str = "zh") -> tuple[str, str]:
        """(label, data)."""
        label = button.label or self.render(button.key, lang, **button.values)
        return label, button.data

    def reply(
        self, reply: Reply, lang: str = "zh"
    ) -> tuple[str, tuple[tuple[tuple[str, str], ...], ...]]:
        """(text, rows of (label, data))."""
        text = "\n".join(self.line(line, lang) for line in reply.lines)
        rows = tuple(tuple(self.button(b, lang) for b in row) for row in reply.buttons if row)
        return text, rows

    def _text(self, key: str, lang: str) -> str:
        texts = self._table.get(key)
        if texts is None:
            raise WordingError(f"no sentence {key}")
        if lang == "hant" and "hant" not in texts:
            texts["hant"] = self.hant(texts["zh"])
        return (texts.get(lang) or texts["zh"]).strip("\n")

    def _value(self, value: Any, lang: str) -> str:
        match value:
            case Line():
                return self.line(value, lang)
            case Moment():
                return self._moment(value, lang)
            case tuple():
                parts = [self._value(part, lang) for part in value]
                return (", " if lang == "en" else "、").join(part for part in parts if part)
            case timedelta():
                return duration_words(value, lang)
            case Mapping():  # the shop's own words, by language
                return str(value.get(lang) or value["zh"])
            case Decimal():
                return f"{value:.2f}".removesuffix(".00")
            case _:
                return str(value)

    def _moment(self, moment: Moment, lang: str) -> str:
        at = moment.at.astimezone(self.zone)
        english = lang == "en"
        day = f"{at.day} {at:%b}" if english else f"{at.month}月{at.day}日"
        match moment.precision:
            case "day":
                return day
            case "part_of_day":
                parts = _PARTS["en" if english else "zh"]
                part = next(word for until, word in parts if at.hour < until)
                return f"{day} {part}" if english else f"{day}{part}"
            case "hour":
                return f"{day} about {at:%H}:00" if english else f"{day}{at.hour}点左右"
            case _:
                return f"{day} {at:%H:%M}"


def flatten(table: Mapping[str, Any], prefix: str = "") -> dict[str, dict[str, str]]:
    """TOML tables as {dotted key: {lang: text}}: [ask.order_no] gives "ask.order_no"."""
    flat: dict[str, dict[str, str]] = {}
    for name, value in table.items():
        if not isinstance(value, Mapping):
            continue
        key = f"{prefix}{name}"
        texts = {lang: text for lang, text in value.items() if isinstance(text, str)}
        if texts:
            flat[key] = texts
        flat |= flatten(value, f"{key}.")
    return flat
