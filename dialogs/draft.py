"""How a draft changes by buttons: each function takes a conversation and gives the next one."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, get_args

from dialogs.conversation import Conversation, Slot
from dialogs.picture_prompts import name_of
from dialogs.prompts import FIELDS, SKIP_REASONS
from rules.case import (
    CASE_TYPES,
    EVIDENCE_KINDS,
    PAYMENT_METHODS,
    WISHES,
    CaseFacts,
    SkippedEvidence,
)

_EMPTY: dict[str, Any] = {
    "facts": CaseFacts(),
    "asked": None,
    "asked_kind": None,
    "declined": (),
    "time_alternatives": (),
    "time_asked": False,
    "sought_contact": "",
    "sought_day": None,
    "candidates": (),
    "offered": (),
    "misses": 0,
}


@dataclass(frozen=True, slots=True)
class Pressed:
    """The draft after a button. `ask`: the question that must follow; None for the next gap.

    `picture` is the index of the picture whose kind is asked; `pictures` asks which one.
    """

    conversation: Conversation
    ask: Slot | None = None
    picture: int | None = None
    pictures: bool = False


def begun(conversation: Conversation, now: datetime) -> Conversation:
    """The running draft, or a new one; what was there before can be undone."""
    if conversation.active:
        return conversation
    fresh = replace(conversation.remember(), **_EMPTY)
    return replace(fresh, active=True, draft=conversation.draft + 1, opened_at=now)


def cancelled(conversation: Conversation) -> Conversation:
    return replace(conversation.remember(), **_EMPTY, active=False)


def undone(conversation: Conversation) -> Conversation | None:
    """One step back; None when there is none."""
    if not conversation.history:
        return None
    shot = conversation.history[-1]
    return replace(
        conversation,
        facts=shot.facts,
        active=shot.active,
        declined=shot.declined,
        asked=None,
        asked_kind=None,
        time_alternatives=(),
        history=conversation.history[:-1],
    )


def with_case_type(conversation: Conversation, code: str) -> Conversation:
    chosen = next(c for c in CASE_TYPES if c == code)
    facts = replace(conversation.facts, case_type=chosen, case_words=(), sub_reason=None)
    return replace(conversation, facts=facts)


def skipped(conversation: Conversation, reason: str) -> Conversation | None:
    """The item that was asked about is skipped with this reason; None when none was."""
    kind = next((k for k in EVIDENCE_KINDS if k == conversation.asked_kind), None)
    if kind is None:
        return None
    others = tuple(skip for skip in conversation.facts.skipped if skip.kind != kind)
    facts = replace(conversation.facts, skipped=(*others, SkippedEvidence(kind, reason)))
    return replace(conversation, facts=facts, asked=None, asked_kind=None)


def pressed(before: Conversation, verb: list[str]) -> Pressed | None:
    """A button of the draft, `verb` being its data split at colons; None when it means nothing."""
    conversation = before.remember()
    asking = _asking(conversation, verb)
    if asking is not None:
        return asking
    changed = _changed(conversation, verb)
    return Pressed(replace(changed, asked=None)) if changed is not None else None


def _asking(conversation: Conversation, verb: list[str]) -> Pressed | None:
    """The buttons that lead to another question."""
    match verb:
        case ["fix"]:
            return Pressed(conversation, "field")
        case ["fix", "evidence"] if conversation.facts.evidence:
            return Pressed(conversation, pictures=True)
        case ["fix", slot] if slot in FIELDS:
            return Pressed(conversation, next(s for s in get_args(Slot) if s == slot))
        case ["none", kind] if kind in EVIDENCE_KINDS:
            return Pressed(replace(conversation, asked_kind=kind), "skip_reason")
        case ["factor"]:
            return Pressed(conversation, "owner_factor")
        case ["seek"]:
            return Pressed(conversation, "order_contact")
        case ["pic", name] if (place := _place(conversation.facts, name)) is not None:
            return Pressed(conversation, picture=place)
        case _:
            return None


def _changed(conversation: Conversation, verb: list[str]) -> Conversation | None:
    """The buttons that fill something."""
    facts = conversation.facts
    match verb:
        case ["back"]:
            return replace(conversation, asked_kind=None)
        case ["type", code] if code in CASE_TYPES:
            return with_case_type(conversation, code)
        case ["wish", wish] if wish in WISHES:
            facts = replace(facts, wants=next(w for w in WISHES if w == wish))
        case ["method", method] if method in PAYMENT_METHODS:
            chosen = next(m for m in PAYMENT_METHODS if m == method)
            facts = replace(facts, payment_method=chosen)
        case ["route", "original"]:
            facts = replace(facts, refund_route="original")
        case ["route", "balance"]:
            facts = replace(facts, refund_route="balance")
        case ["time", stamp] if stamp.isdecimal() and len(stamp) <= 11:
            at = datetime.fromtimestamp(int(stamp), UTC)
            facts = replace(facts, occurred_at=at, precision="minute")
            conversation = replace(conversation, time_alternatives=())
        case ["decline", ("order_no" | "occurred_at") as slot]:
            declined = (*conversation.declined, slot)
            return replace(conversation, declined=declined, time_alternatives=())
        case ["reason", code] if code in SKIP_REASONS:
            return skipped(conversation, code)
        case ["kind", name, kind] if (
            kind in EVIDENCE_KINDS and (place := _place(facts, name)) is not None
        ):
            facts = _relabelled(facts, place, kind)
        case _:
            return None
    return replace(conversation, facts=facts)


def _place(facts: CaseFacts, name: str) -> int | None:
    """The index of the picture that a button names; after /undo it may be gone or elsewhere."""
    named = (n for n, e in enumerate(facts.evidence) if name and name_of(e) == name)
    return next(named, None)


def _relabelled(facts: CaseFacts, index: int, kind: str) -> CaseFacts:
    named = next(k for k in EVIDENCE_KINDS if k == kind)
    changed = replace(facts.evidence[index], kind=named, kind_source="said")
    return replace(
        facts, evidence=(*facts.evidence[:index], changed, *facts.evidence[index + 1 :])
    )
