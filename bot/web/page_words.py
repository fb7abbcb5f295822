"""The web chat's own labels in the language of who reads the page.

Page and scripts are written in Simplified Chinese; every label of theirs is a sentence of
dialogs/sentences/web_page.toml, so that Traditional comes by the converter and a shop may word
each of them anew. What stands between tags, or in an attribute that is read, is replaced whole.
"""

import json
import re
from collections.abc import Callable, Mapping
from html import escape, unescape

from bot.traditional import traditional
from dialogs.language import LANGS, Lang, language_of
from dialogs.wording import Wording

TAGS: Mapping[Lang, str] = {"zh": "zh-CN", "hant": "zh-Hant", "en": "en"}
_LABELS = re.compile(
    r"(?P<open>>)(?P<text>[^<>]+)(?=<)"
    r"|(?P<name> (?:aria-label|placeholder|title|data-say)=\")(?P<value>[^\"]+)"
)
_ASKED = re.compile(r"\s*([A-Za-z0-9-]+)\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*")

Words = Callable[[Lang], Mapping[str, str]]


def page_words(
    wording: Wording, shipped: Mapping[str, Mapping[str, str]], lang: Lang
) -> dict[str, str]:
    """{what the page says: what it shall say in `lang`}."""
    keys = [key for key in shipped if key.startswith("web_page.")]
    return {shipped[key]["zh"]: _with_places(wording, key, lang) for key in keys}


def _with_places(wording: Wording, key: str, lang: Lang) -> str:
    """The sentence with its {places}: the page's script fills them."""
    places = {name: f"{{{name}}}" for name in wording.places(key, lang)}
    return wording.render(key, lang, **places)


def spoken(words: Mapping[str, str]) -> str:
    """The words as a script for chat.js; a {place} stays one."""
    return f"window.kadeskWords = {json.dumps(words, ensure_ascii=False)};\n"


def language_wanted(query: str, accepted: str) -> Lang:
    """Of ?lang=, else the best of an Accept-Language that we speak; Simplified for the rest."""
    if (asked := language_of(query)) is not None:
        return asked
    ranked = []
    for part in accepted[:500].split(","):
        if (match := _ASKED.fullmatch(part)) and (lang := language_of(match[1])):
            ranked.append((float(match[2] or 1), lang))
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else LANGS[0]


def put_into(page: str, words: Mapping[str, str], lang: Lang) -> str:
    """The page with its labels in `lang`; what is no label of ours stays as it is."""

    def said(match: re.Match[str]) -> str:
        before = match["open"] or match["name"]
        old = match["text"] or match["value"]
        known = words.get(unescape(old.strip()))
        return match[0] if known is None else before + escape(known)

    return _LABELS.sub(said, page).replace('<html lang="zh-CN"', f'<html lang="{TAGS[lang]}"', 1)


def in_traditional(page: str) -> str:
    """A whole page of Simplified Chinese and English in Traditional; line by line, since lines
    come again in the next page and the converter remembers them."""
    lines = [traditional(line) for line in page.split("\n")]
    return "\n".join(lines).replace('<html lang="zh-CN"', f'<html lang="{TAGS["hant"]}"', 1)
