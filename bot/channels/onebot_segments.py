"""Messages in OneBot v11: segments as an array or as CQ codes in a string, and their values.

Formats: github.com/botuniverse/onebot-11, message/array.md and message/string.md. The readers take
any JSON value, because one odd message must never hold up its neighbours.
"""

import re
from collections.abc import Mapping
from typing import Any

from storage.tables import clean

_CQ = re.compile(r"\[CQ:([A-Za-z0-9._-]+)((?:,[^,\[\]=]+=[^,\[\]]*)*),?\]")

Segment = tuple[str, Mapping[str, Any]]  # type, data


def segments(message: object) -> list[Segment]:
    """The segments of a message in array format, in CQ-code string format, or a single one."""
    if isinstance(message, str):
        return _of_string(message)
    items = message if isinstance(message, list) else [message]
    found = (part(item) for item in items)
    return [(text_of(item, "type"), part(item.get("data"))) for item in found if item]


def _of_string(message: str) -> list[Segment]:
    found: list[Segment] = []
    end = 0
    for match in _CQ.finditer(message):
        found.append(("text", {"text": _unescaped(message[end : match.start()])}))
        pairs = (pair.split("=", 1) for pair in match[2].split(",") if "=" in pair)
        found.append((match[1], {key: _unescaped(value) for key, value in pairs}))
        end = match.end()
    found.append(("text", {"text": _unescaped(message[end:])}))
    return found


def _unescaped(text: str) -> str:
    for code, sign in (("&#44;", ","), ("&#91;", "["), ("&#93;", "]"), ("&amp;", "&")):
        text = text.replace(code, sign)
    return text


def quoted_id(message: object) -> str | None:
    """The id of the message that this one quotes."""
    ids = (number(data, "id") for kind, data in segments(message) if kind == "reply")
    return next((id for id in ids if id), None)


def mentions(message: object, self_id: str) -> bool:
    """Whether the message names us with @."""
    return any(k == "at" and number(data, "qq") == self_id for k, data in segments(message))


# -- readers of anything -----------------------------------------------------------------------


def part(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def number(values: Mapping[str, Any], *keys: str) -> str:
    """The first of these keys that holds an id, as text: implementations write 42 and "42"."""
    for key in keys:
        value = values.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**40:
            return str(value)
        if isinstance(value, str) and value.strip():
            return clean(value.strip()[:200])
    return ""


def text_of(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""
