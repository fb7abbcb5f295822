"""The chain over a ticket's history: what is hashed, and how. Format 1, fixed for good.

    start   = SHA-256 of ["kadesk audit 1", number, person, rule version, created, filed facts]
    digest  = SHA-256 of [ticket, seq, id, at, who, what, from, to, why, data]
    hash    = SHA-256 of the hash before (the start for seq 1) followed by the digest, both hex
    seal    = HMAC-SHA256 of the hash, keyed by the shop's vault

Lists are compact JSON in UTF-8, times ISO 8601 in UTC with microseconds, `data` the stored text.
Anybody can recompute digests and hashes; only who holds secret.key can make a seal. The seal of
the last line is kept a second time with its number, so that lines cut off the end are missed.

A line whose words were erased (see work_erasure.py) keeps the digest that it had, sealed together
with the digest of what is left of it; the chain goes on over the first.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from storage.tables import clean

FORMAT = "kadesk audit 1"
EVIDENCE = "evidence_sealed"  # the line that binds a picture and what was read from it
Digest = Callable[[str], str]  # Vault.digest


@dataclass(frozen=True, slots=True)
class Line:
    """One row of ticket_event as it is stored."""

    ticket: int
    seq: int
    id: int
    at: datetime
    who: str
    what: str
    from_status: str | None
    to_status: str | None
    why: str | None
    data: str

    def digest(self) -> str:
        texts = (self.who, self.what, self.from_status, self.to_status, self.why, self.data)
        cleaned = (None if text is None else clean(text) for text in texts)
        return _sha256([self.ticket, self.seq, self.id, utc(self.at), *cleaned])


def start(
    number: int, person: str, rule_version: str, created_at: datetime, filed_facts: str | None
) -> str:
    """The hash before the first line: the case as it was filed."""
    facts = None if filed_facts is None else clean(filed_facts)
    case = (number, clean(person), clean(rule_version), utc(created_at), facts)
    return _sha256([FORMAT, *case])


def chained(before: str, digest: str) -> str:
    """The hash of a line."""
    return hashlib.sha256(f"{before}{digest}".encode("ascii", "replace")).hexdigest()


def seal_of(hash: str, digest: Digest) -> str:
    return digest(f"audit line:{hash}")


def head_seal(ticket: int, seq: int, hash: str, digest: Digest) -> str:
    return digest(f"audit head:{ticket}:{seq}:{hash}")


def erased_seal(ticket: int, seq: int, was: str, now: str, digest: Digest) -> str:
    """Binds the digest that a line had to the digest of what it became; seq 0 is the start."""
    return digest(f"audit erased:{ticket}:{seq}:{was}:{now}")


def evidence_data(id: int, sha256: str, facts: str) -> str:
    """The data of a line that binds a row of evidence; `facts` is its JSON as stored."""
    bound = hashlib.sha256(clean(facts).encode()).hexdigest()
    return json.dumps({"evidence": id, "sha256": sha256, "facts": bound})


def utc(at: datetime) -> str:
    """A time as it is hashed; one without a zone is UTC."""
    aware = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return aware.isoformat(timespec="microseconds")


def _sha256(values: list[Any]) -> str:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
