"""The short codes with which a buyer goes on elsewhere: made, read, and tried so often only.

A code lives for minutes, is bound to who said it first, is used once and kept as a digest.
"""

import re
import secrets
import unicodedata
from datetime import datetime, timedelta
from typing import Literal

from bot.config.people import PeopleSettings
from storage.work import Work
from storage.work_people import Identity, LinkCode

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is read as another sign
LENGTH = 8  # 31^8: at EVERYWHERE tries an hour a guess would take millions of years
WINDOW = 3600.0
GIVEN = 10  # codes that one person is given in WINDOW seconds
EVERYWHERE = 2000  # codes that all people together may say in WINDOW seconds
SHORT = 40  # characters; what is longer is no code

_SIGN = f"[{ALPHABET}]"
_BARE = re.compile(rf"({_SIGN}{{4}})-({_SIGN}{{4}})")
_NAMED = re.compile(
    rf"(?:/continue|继续码|繼續碼|继续|繼續|接上|code)[\s:：]*({_SIGN}{{4}})[\s-]?({_SIGN}{{4}})",
    re.I,
)


def new_code(work: Work, owner: Identity, rule: PeopleSettings, now: datetime) -> str | None:
    """A fresh code of `owner`, "ABCD-2345"; None when they had too many within the hour."""
    if work.count_try(f"link given:{owner.key}", now, WINDOW) > GIVEN:
        return None
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    work.keep_code(owner, code, now, now + timedelta(minutes=rule.code_minutes))
    return f"{code[:4]}-{code[4:]}"


def code_in(text: str) -> tuple[str, bool] | None:
    """(code, whether a word says that it is one) of a whole message."""
    said = unicodedata.normalize("NFKC", text).strip().rstrip("。.")
    if len(said) > SHORT:
        return None
    if match := _NAMED.fullmatch(said):
        return (match[1] + match[2]).upper(), True
    match = _BARE.fullmatch(said.upper())
    return (match[1] + match[2], False) if match else None


def heard(
    work: Work, code: str, by: str, rule: PeopleSettings, now: datetime
) -> LinkCode | Literal["wrong", "too_many"]:
    """The code that `by` said, bound to them from now on. Every one said is a counted try."""
    mine = work.count_try(f"link said:{by}", now, WINDOW)
    everybody = work.count_try("link said", now, WINDOW)
    if mine > rule.code_tries or everybody > EVERYWHERE:
        return "too_many"
    return work.code_said(code, by, now) or "wrong"
