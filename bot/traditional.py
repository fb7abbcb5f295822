"""Simplified Chinese into Traditional as it is written in Taiwan, by OpenCC (Apache-2.0)."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


@lru_cache(maxsize=8192)
def traditional(text: str) -> str:
    """`text` with Traditional characters and Taiwan's words (软件 → 軟體); the rest as it is."""
    if text.isascii():
        return text
    converted: str = _converter().convert(text)
    return converted.replace("稽核", "審核")  # an audit of books; here a claim is looked at


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC  # 0.6 s, only where somebody reads Traditional Chinese

    return OpenCC("s2twp")
