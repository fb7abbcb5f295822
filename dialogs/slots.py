"""Filling the draft: findings into facts, pictures into kinds, and which gap is asked next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dialogs.conversation import SAID_LIMIT, Conversation, Slot
from dialogs.messages import Attachment, Inbound
from dialogs.understand.reading import Findings, mask_card_keys
from rules.case import (
    EVIDENCE_KINDS,
    CaseFacts,
    EvidenceFacts,
    EvidenceKind,
    KindSource,
    OrderRecord,
    Precision,
    Verdict,
)
from rules.policy import Policy

_FILE_FLAGS = {"voice": "voice_message", "video": "video_file"}
_EXACT: dict[Precision, int] = {"day": 0, "part_of_day": 1, "hour": 2, "minute": 3}
SAID_LENGTH = 2000  # characters of one message kept as the buyer's own words


def merged(conversation: Conversation, found: Findings, *, replace_all: bool) -> Conversation:
    """The draft with what this turn says.

    A gap is filled; a known value changes only when the words correct it, when it was just asked
    for, when a time is said more exactly than before, or when `replace_all` says that the buyer
    is looking at the summary (or edited the message) and so means a correction. What is not
    mentioned stays.
    """
    facts = conversation.facts
    asked = conversation.asked
    change: dict[str, Any] = {}

    def wins(slot: str, old: object) -> bool:
        return old is None or slot == asked or slot in found.corrected or replace_all

    if found.order_no and found.order_no != facts.order_no:
        if wins("order_no", facts.order_no):
            change |= {"order_no": found.order_no, "order": None, "owner_proven": False}
            if facts.order_no is not None:
                change["other_order_nos"] = _with(facts.other_order_nos, facts.order_no)
        else:
            change["other_order_nos"] = _with(facts.other_order_nos, found.order_no)
    for number in found.other_order_nos:
        if number != facts.order_no:
            known = change.get("other_order_nos", facts.other_order_nos)
            change["other_order_nos"] = _with(known, number)
    if found.occurred_at and (
        wins("occurred_at", facts.occurred_at)
        or _EXACT[found.precision or "day"] > _EXACT[facts.precision or "day"]
    ):
        change |= {"occurred_at": found.occurred_at, "precision": found.precision}
    for slot in ("amount", "product", "payment_method", "wants", "elapsed_minutes"):
        value = getattr(found, slot)
        if value is not None and wins(slot, getattr(facts, slot)):
            change[slot] = value
    change |= _case_type(conversation, found, replace_all=replace_all)
    if found.evidence_mentioned:
        promised = (*facts.promised_evidence, *found.evidence_mentioned)
        change["promised_evidence"] = tuple(dict.fromkeys(promised))
    if found.tone != "calm":
        change["tone"] = found.tone
    alternatives = found.time_alternatives or conversation.time_alternatives
    if "occurred_at" in change:
        alternatives = found.time_alternatives
    return replace(
        conversation, facts=replace(facts, **change), time_alternatives=tuple(alternatives)
    )


def _case_type(
    conversation: Conversation, found: Findings, *, replace_all: bool
) -> dict[str, Any]:
    """A type fills a gap, sharpens "other", or corrects; a vague "other" never erases."""
    old = conversation.facts.case_type
    new = found.case_type
    if new is None or new == old:
        return {"sub_reason": found.sub_reason} if new and found.sub_reason else {}
    decided = "case_type" in found.corrected or conversation.asked == "case_type"
    if found.case_alternatives and not decided:
        return {}  # two types are equally likely: ask with buttons instead of guessing
    if new == "other" and old is not None and not decided:
        return {}
    if new != "other" and old not in (None, "other") and not (decided or replace_all):
        return {}
    return {"case_type": new, "case_words": found.case_words, "sub_reason": found.sub_reason}


def _with(numbers: tuple[str, ...], number: str) -> tuple[str, ...]:
    return numbers if number in numbers else (*numbers, number)


def with_words(facts: CaseFacts, inbound: Inbound) -> CaseFacts:
    """The facts with the buyer's own words kept, card keys masked."""
    text = inbound.text.strip()
    if not text:
        return facts
    words = mask_card_keys(text)[:SAID_LENGTH]
    if inbound.kind == "edited":
        words = f"（已编辑）{words}"
    return replace(facts, said=(*facts.said, words)[-SAID_LIMIT:])


def with_order(facts: CaseFacts, record: OrderRecord | None, *, owner: bool) -> CaseFacts:
    """The facts with the shop's record; only a proven owner gets gaps filled from it."""
    if record is None:
        return replace(facts, order=None, owner_proven=False)
    facts = replace(facts, order=record, owner_proven=owner)
    if not owner:
        return facts
    bought_at = record.paid_at or record.created_at
    if facts.occurred_at is None and bought_at is not None:
        facts = replace(facts, occurred_at=bought_at, precision="minute")
    return replace(
        facts,
        order_no=record.order_no,  # the shop's own, where a payment number was given
        amount=facts.amount if facts.amount is not None else record.amount,
        product=facts.product or record.product,
        payment_method=facts.payment_method or record.payment_method,
    )


def pictures_in(inbound: Inbound, conversation: Conversation) -> tuple[EvidenceFacts, ...]:
    """The stored files of this message as evidence, those already known left out."""
    known = {item.sha256 for item in conversation.facts.evidence}
    asked = conversation.asked == "evidence"
    fresh = [a for a in inbound.attachments if a.sha256 and not a.problem]
    unique = {a.sha256: a for a in fresh if a.sha256 not in known}
    return tuple(_evidence(a, inbound, asked=asked) for a in unique.values())


def _evidence(attachment: Attachment, inbound: Inbound, *, asked: bool) -> EvidenceFacts:
    picture = attachment.kind == "picture"
    return EvidenceFacts(
        sha256=attachment.sha256,
        kind="other",
        kind_source="asked" if asked and picture else "assumed",
        mime=attachment.mime,
        size=attachment.size,
        width=attachment.width,
        height=attachment.height,
        album=inbound.album,
        added_at=inbound.sent_at,
        flags=() if picture else (_FILE_FLAGS.get(attachment.kind, "other_file"),),
    )


def labelled(facts: CaseFacts, policy: Policy) -> CaseFacts:
    """Every picture gets a kind.

    What the buyer said or a reader read stays. The others take the announced kinds in the order
    of their mention (附订单截图和支付记录), then the required kinds still open, then the
    optional ones; one that comes after an unclear one is taken for the better picture of it.
    """
    if not facts.evidence:
        return facts
    taken = {e.kind for e in facts.evidence if e.kind_source in ("said", "read")}
    rule = policy.rule_of(facts) if facts.case_type else None
    items = rule.evidence if rule else ()
    proven = facts.order is not None and facts.owner_proven
    wanted = [
        *facts.promised_evidence,
        *(i.kind for i in items if i.required and not (proven and i.kind == "order_page")),
        *(i.kind for i in items if not i.required),
        *(i.kind for i in items),
    ]
    queue: list[EvidenceKind] = [k for k in dict.fromkeys(wanted) if k not in taken]
    evidence: list[EvidenceFacts] = []
    again: list[EvidenceFacts] = []  # unclear ones that a better picture was asked for
    for item in facts.evidence:
        if item.kind_source not in ("said", "read") and item.is_picture:
            first = next((e for e in again if e.album is None or e.album != item.album), None)
            if first is not None:
                again.remove(first)
            kind = first.kind if first else queue.pop(0) if queue else "other"
            item = replace(item, kind=kind)
        evidence.append(item)
        unclear = [e for e in evidence if e.kind == item.kind and e.readable is False]
        if item.readable is False and len(unclear) < policy.evidence.unreadable_tries:
            again.append(item)
    return replace(facts, evidence=tuple(evidence))


def named(
    pictures: tuple[EvidenceFacts, ...], said: Sequence[str], asked: Sequence[str]
) -> tuple[EvidenceFacts, ...]:
    """Pictures for a filed ticket: the kinds that the words name, else what staff asked for."""
    kinds = [kind for word in said or asked for kind in EVIDENCE_KINDS if kind == word]
    source: KindSource = "said" if said else "asked"
    result = []
    for item in pictures:
        if kinds and item.is_picture:
            kind = kinds.pop(0) if len(kinds) > 1 else kinds[0]
            item = replace(item, kind=kind, kind_source=source)
        result.append(item)
    return tuple(result)


def next_slot(conversation: Conversation, verdict: Verdict) -> Slot:
    """The first gap of the case in the order of asking; "confirm" when none is left."""
    facts = conversation.facts
    if facts.case_type is None:
        return "case_type"
    if facts.order_no is None and "order_no" not in conversation.declined:
        return "order_no"
    if facts.occurred_at is None and "occurred_at" not in conversation.declined:
        return "occurred_at"
    if conversation.time_alternatives and not conversation.time_asked:
        return "occurred_at"
    if facts.case_type == "other" and not facts.said:
        return "event"
    if any(kind not in unclear_kinds(facts) for kind in verdict.missing):
        return "evidence"
    return "confirm"


def unclear_kinds(facts: CaseFacts) -> frozenset[str]:
    """Kinds of which a picture is there that could not be read. The buyer was told once and may
    send a better one; it is no reason not to file."""
    return frozenset(e.kind for e in facts.evidence if e.is_picture and e.readable is False)
