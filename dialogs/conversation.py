"""The state of one chat as a frozen value, and its JSON form with a version number."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from rules.case import CaseFacts, OrderRecord

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FORMAT = 1  # grows when an older state can no longer be read as it stands
UNDO_DEPTH = 5
SAID_LIMIT = 40  # newest messages of a draft that are kept as the buyer's own words

Slot = Literal[
    "case_type",
    "order_no",
    "occurred_at",
    "amount",
    "product",
    "payment_method",
    "wants",
    "evidence",
    "skip_reason",
    "owner_factor",
    "order_contact",  # no order number: contact and day instead
    "order_factor",  # the second factor to them
    "which_order",
    "event",
    "confirm",
    "field",  # which field shall be corrected?
]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A moment of the draft that /undo can go back to."""

    facts: CaseFacts
    asked: Slot | None
    declined: tuple[str, ...]
    active: bool


@dataclass(frozen=True, slots=True)
class Conversation:
    """One chat. `active` says that a case is being described (status "draft")."""

    facts: CaseFacts = field(default_factory=CaseFacts)
    active: bool = False
    opened_at: datetime | None = None  # when this draft began: opening a case stops a window
    draft: int = 0  # how many drafts this chat has had; buttons of an older one are stale
    asked: Slot | None = None
    asked_kind: str | None = None  # the evidence kind a skip reason is about
    declined: tuple[str, ...] = ()  # slots the buyer cannot fill: "order_no", "occurred_at"
    time_alternatives: tuple[datetime, ...] = ()
    time_asked: bool = False  # an unclear time is asked once
    offered: tuple[tuple[str, str], ...] = ()  # (label, data) last shown; the caller's to fill
    sought_contact: str = ""  # of a buyer without an order number, and their day
    sought_day: date | None = None
    candidates: tuple[OrderRecord, ...] = ()  # proven to be theirs, one to be chosen
    proving: int = 0  # the filed ticket that an owner_factor is asked for, 0: the draft
    misses: int = 0  # misunderstandings in a row
    history: tuple[Snapshot, ...] = ()
    lang: str = ""  # chosen by /lang
    heard: str = ""  # else what the person writes, or their account says; else the shop's
    last_card: str | None = None  # the card of our last message here, if it was one
    reminded: bool = False  # of the idle draft, once
    last_at: datetime | None = None

    def remember(self) -> "Conversation":
        """The same conversation with the present draft kept for /undo."""
        shot = Snapshot(self.facts, self.asked, self.declined, self.active)
        if self.history and self.history[-1] == shot:
            return self
        return replace(self, history=(*self.history, shot)[-UNDO_DEPTH:])


@cache
def _adapter() -> "TypeAdapter[Conversation]":
    from pydantic import TypeAdapter

    return TypeAdapter(Conversation)


def to_json(conversation: Conversation) -> str:
    """The state as compact JSON text that starts with its format number.

    The offered buttons are left out: what was last shown is known from the outbox.
    """
    conversation = replace(conversation, offered=())
    return f'{{"format":{FORMAT},"state":{_adapter().dump_json(conversation).decode()}}}'


def from_json(text: str | None) -> Conversation:
    """The state again. None gives a new conversation.

    Raises ValueError when the text is of a newer format or is not a state: better parked than
    guessed.
    """
    if text is None:
        return Conversation()
    prefix = f'{{"format":{FORMAT},"state":'
    if not text.startswith(prefix):
        raise ValueError("conversation state of an unknown format")
    return _adapter().validate_json(text[len(prefix) : -1])
