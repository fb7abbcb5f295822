"""The language a person is answered in: "zh" (Simplified), "hant" (Traditional) or "en"."""

import re
from typing import Literal, get_args

Lang = Literal["zh", "hant", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)
_HANT = ("hant", "tw", "hk", "mo")  # BCP 47: zh-Hant, zh-TW, zh-HK, zh-MO
# What people write behind /lang.
_CALLED: dict[str, Lang] = {
    **dict.fromkeys(("zh", "cn", "hans", "中文", "简中", "简体", "简体中文"), "zh"),
    **dict.fromkeys(("hant", "tw", "hk", "繁中", "繁体", "繁體", "正體"), "hant"),
    **dict.fromkeys(("繁体中文", "繁體中文", "正體中文"), "hant"),
    **dict.fromkeys(("en", "english", "英文", "英语", "英語"), "en"),
}
_NAMES = re.compile(r"\S*[@:/_\d]\S*")  # addresses, links and numbers are in no language
_WORDS = re.compile(r"[A-Za-z']{2,}")


def language_of(tag: str) -> Lang | None:
    """The language of an account's tag ("zh-hant", "zh_TW", "en-GB"); None for any other."""
    first, *rest = tag.lower().replace("_", "-").split("-")
    if first == "en":
        return "en"
    if first in ("zh", "yue"):
        return "hant" if any(part in _HANT for part in rest) or first == "yue" else "zh"
    return None


def language_called(words: str) -> Lang | None:
    """The language that somebody names: 繁体, zh-TW, English; None for anything else."""
    word = words.strip().lower()
    return _CALLED.get(word) or language_of(word)


def heard(before: str, account: str, text: str, written: str) -> str:
    """The language to answer in when none was chosen; "" leaves it to the shop.

    `before` is what was heard so far, `account` the tag of the person's account, `written` what
    the understanding says `text` is in ("zh-Hans", "zh-Hant", "en", "mixed"). What people write
    counts more than how their telephone is set; a number or a single word says nothing.
    """
    own = language_of(account)
    if any("\u4e00" <= letter <= "\u9fff" for letter in text):
        if own == "hant" or written == "zh-Hant":
            return "hant"
        return before if before == "hant" else "zh"
    if (
        len(_WORDS.findall(_NAMES.sub(" ", text))) >= 3
        and written == "en"
        and not text.startswith("/")
    ):
        return "en"
    return before or own or ""
