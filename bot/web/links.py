"""Who may use which picture of the web chat: signed upload refs and signed short links.

An upload's ref is the file's SHA-256 with a signature over it and the chat, so that knowing
somebody's picture (or its hash) gives nobody the right to use it. A link to look at a file
carries its expiry and lives at most ten minutes. Nothing of this is stored.
"""

import hmac
import re
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dialogs.images import sniff

# What every browser shows and no browser runs; other pictures (BMP, HEIC) are only saved.
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
LINK_SECONDS = 300  # a link lives between one and two of these, so browsers can cache a picture

_REF = re.compile(r"([0-9a-f]{64})\.([0-9a-f]{32})")
_LINK = re.compile(r"([0-9a-f]{64})\.([0-9]{1,12})\.([0-9a-f]{32})")
_CASE = re.compile(r"([0-9]{1,9})-(buyer|staff)-(zip|pdf)\.([0-9]{1,12})\.([0-9a-f]{32})")
_DESK = re.compile(r"([0-9]{1,9})-([0-9]{1,12})\.([0-9]{1,12})\.([0-9a-f]{32})")
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}  # controls, direction marks, surrogates


class FileLinks:
    """Signs and checks, with a secret that all processes of the shop share."""

    def __init__(self, secret: bytes, clock: Callable[[], datetime]) -> None:
        self._secret = secret
        self._clock = clock

    def ref(self, chat_id: str, sha256: str) -> str:
        """What `chat_id` names its upload by in a message."""
        return f"{sha256}.{self._sign('ref', chat_id, sha256)}"

    def uploaded(self, chat_id: str, ref: str) -> str | None:
        """The SHA-256 behind a ref, or None unless this very chat uploaded it."""
        match = _REF.fullmatch(ref)
        if match is None:
            return None
        sha256, signature = match.groups()
        good = hmac.compare_digest(signature, self._sign("ref", chat_id, sha256))
        return sha256 if good else None

    def link(self, sha256: str) -> str:
        """The path to look at a file, for the next five to ten minutes."""
        until = (int(self._clock().timestamp()) // LINK_SECONDS + 2) * LINK_SECONDS
        return f"/file/{sha256}.{until}.{self._sign('link', sha256, str(until))}"

    def linked(self, link: str) -> str | None:
        """The SHA-256 behind the last part of such a path, or None when forged or expired."""
        match = _LINK.fullmatch(link)
        if match is None:
            return None
        sha256, until, signature = match.groups()
        good = hmac.compare_digest(signature, self._sign("link", sha256, until))
        return sha256 if good and int(until) > self._clock().timestamp() else None

    def case_link(self, ref: str, name: str) -> str:
        """The path to download a file of a case ("1024:buyer", "case-1024.zip") for the next
        five to ten minutes."""
        kind = name.rpartition(".")[2]
        until = (int(self._clock().timestamp()) // LINK_SECONDS + 2) * LINK_SECONDS
        number, _, audience = ref.partition(":")
        what = f"{number}-{audience}-{kind}"
        return f"/case/{what}.{until}.{self._sign('case', what, str(until))}"

    def case_linked(self, link: str) -> tuple[str, str] | None:
        """(ref, "zip" or "pdf") behind such a path, or None when forged or expired."""
        match = _CASE.fullmatch(link)
        if match is None:
            return None
        number, audience, kind, until, signature = match.groups()
        signed = self._sign("case", f"{number}-{audience}-{kind}", until)
        good = hmac.compare_digest(signature, signed)
        if not good or int(until) <= self._clock().timestamp():
            return None
        return f"{number}:{audience}", kind

    def desk_link(self, session: str, number: int, evidence: int) -> str:
        """The path to a picture of a ticket, for one session of the console and the next five to
        ten minutes."""
        until = (int(self._clock().timestamp()) // LINK_SECONDS + 2) * LINK_SECONDS
        what = f"{number}-{evidence}"
        return f"/desk/file/{what}.{until}.{self._sign('desk', session, what, str(until))}"

    def desk_linked(self, session: str, link: str) -> tuple[int, int] | None:
        """(ticket, evidence id) behind such a path, or None when forged, expired or another's."""
        match = _DESK.fullmatch(link)
        if match is None:
            return None
        number, evidence, until, signature = match.groups()
        signed = self._sign("desk", session, f"{number}-{evidence}", until)
        good = hmac.compare_digest(signature, signed)
        if not good or int(until) <= self._clock().timestamp():
            return None
        return int(number), int(evidence)

    def _sign(self, *parts: str) -> str:
        return hmac.digest(self._secret, "\n".join(parts).encode(), "sha256").hex()[:32]


def picture_type(path: Path) -> str:
    """The MIME type of a picture, told by its first bytes and nothing else; "" for the rest."""
    with path.open("rb") as file:
        return sniff(file.read(12))


def clean_name(name: str) -> str:
    """A foreign file name as short harmless text: no path, no control or direction marks."""
    last = name.replace("\\", "/").rpartition("/")[2]
    seen = "".join(c for c in last if unicodedata.category(c) not in _HIDDEN).strip()
    return seen if len(seen) <= 80 else f"{seen[:60]}…{seen[-19:]}"
