"""The two copies of a case file: what each party reads, and a picture's place in it."""

from dataclasses import dataclass
from typing import Literal

from rules.ticket import TicketEvent

Audience = Literal["buyer", "staff"]
# What a buyer reads of the history. Everything else, and what is added one day, stays inside.
TOLD: frozenset[str] = frozenset(
    {
        *("submitted", "buyer_said", "evidence_added", "answered", "resumed", "claimed"),
        *("replied", "asked", "approved", "rejected", "expired", "refunded", "redelivered"),
        *("arrived", "not_arrived", "extended", "withdrawn", "reopened", "appealed"),
        *("decided_approved", "decided_rejected", "rated", "closed", "auto_approved"),
        *("overturned", "followed_up", "reminded", "arrival_asked", "incident_notice"),
        *("mediation_taken", "mediation_opened", "wish_changed"),
    }
)
# Of these a buyer was not told the words.
_WORDLESS: frozenset[str] = frozenset(
    {"claimed", "resumed", "auto_approved", "mediation_taken", "mediation_opened"}
)


@dataclass(frozen=True, slots=True)
class CasePicture:
    """One file that the parties sent. `left_out` is a code ("waiting", "hidden") when it is not
    in the case file; `cover` are the places of card keys, in pixels of the upright picture."""

    n: int
    sha256: str
    name: str
    title: str
    caption: tuple[str, ...]
    size: int
    cover: tuple[tuple[int, ...], ...] = ()
    left_out: str = ""


def told(event: TicketEvent) -> bool:
    """Whether the buyer knows of it."""
    return event.what in TOLD


def words_of(event: TicketEvent, audience: Audience) -> str:
    """What an event says in this copy."""
    if audience == "buyer" and event.what in _WORDLESS:
        return ""
    return event.why or ""
