"""A message that its sender took back: what it said is kept, and marked for staff."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.context import Context
from bot.tickets.cards import cut
from bot.tickets.change import note_down, tell_staff
from dialogs.conversation import Conversation, from_json, to_json
from dialogs.messages import Inbound
from dialogs.slots import SAID_LENGTH
from dialogs.understand.reading import mask_card_keys
from rules.lifecycle import OPEN
from storage.work import Work

MARK = "（已撤回）"
LOOK_BACK = 200  # lines of the chat


IdleDue = Callable[[Conversation, datetime], datetime | None]


def recalled(work: Work, ctx: Context, inbound: Inbound, now: datetime, idle_due: IdleDue) -> None:
    """Mark it in the draft and in the history of the open case of this chat; tell staff.

    `idle_due` says when a conversation that goes on from now is reminded.
    """
    said = _original(work, inbound)
    if said is None:
        return
    words = mask_card_keys(said.text)
    _mark_draft(work, inbound, words[:SAID_LENGTH], now, idle_due)
    mine = work.tickets(person=inbound.person, statuses=OPEN, limit=10, newest=True)
    ticket = next((t for t in mine if f"{t.channel}:{t.chat_id}" == inbound.chat), None)
    if ticket is None:
        return
    kept = cut(words) or ctx.say("staff.pictures", count=len(said.attachments))
    note_down(work, ticket, ticket.person, "recalled", now, kept)
    name = ticket.buyer_name or "?"
    text = ctx.say("staff.buyer_recalled", number=ticket.number, name=name, text=kept)
    tell_staff(work, ctx, text, now, ticket=ticket.number)


def _original(work: Work, inbound: Inbound) -> Inbound | None:
    lines = work.history(inbound.channel, inbound.chat_id, limit=LOOK_BACK)
    said = (line.inbound for line in reversed(lines) if line.inbound is not None)
    return next(
        (m for m in said if m.kind == "message" and m.message_id == inbound.message_id), None
    )


def _mark_draft(
    work: Work, inbound: Inbound, words: str, now: datetime, idle_due: IdleDue
) -> None:
    state, version = work.conversation(inbound.chat)
    conversation = from_json(state)
    marked = tuple(f"{MARK}{each}" if each == words else each for each in conversation.facts.said)
    if not words or marked == conversation.facts.said:
        return
    after = replace(conversation, facts=replace(conversation.facts, said=marked))
    idle = idle_due(after, now)
    work.save_conversation(inbound.chat, inbound.person, to_json(after), version, now, idle)
