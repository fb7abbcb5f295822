"""稍后: a ticket is put off the top of queue and board for a while. No promise is.

It comes back by itself with what changed meanwhile, and at once when the buyer writes.
"""

from collections import Counter
from datetime import datetime

from bot.context import Context, Done, Outcome
from bot.staff.staffwork import WORDS_KEPT, Actor, may_decide, taken
from bot.tickets import cards
from bot.tickets.change import (
    DESK,
    declined,
    masked,
    move,
    names_of,
    note_down,
    refresh_card,
    tell_staff,
)
from rules.ticket import Ticket
from storage.work import Work


def snooze(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    until: datetime,
    text: str,
    now: datetime,
) -> Outcome:
    """Put a ticket off until a moment that no promise to the buyer lies before."""
    number = ticket.number
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    if until > now + ctx.settings.team.snooze_span:
        return declined(ctx, "staff.snooze_long", days=ctx.settings.team.snooze_span.days)
    due = cards.due_of(ticket)
    if due is not None and until > due:
        return declined(ctx, "staff.snooze_due", number=number, due=ctx.due(due, now))
    at = ctx.at(until, now)
    if ticket.snoozed_until != until:
        words = masked(text.strip())[:WORDS_KEPT]
        why = f"{at}；{words}" if words else at
        moved = move(
            *(work, ctx, ticket, "snooze", actor.person, now),
            what="snoozed",
            why=why,
            snoozed_until=until,
        )
        if not isinstance(moved, Ticket):
            return moved
        ticket = moved
    return Done(ticket, ctx.say("staff.snoozed", number=number, at=at))


def unsnooze(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    """Take it up again before its time."""
    done = ctx.say("staff.unsnoozed", number=ticket.number)
    if ticket.snoozed_until is None:
        return Done(ticket, done)
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    moved = move(
        *(work, ctx, ticket, "snooze", actor.person, now), what="unsnoozed", snoozed_until=None
    )
    return Done(moved, done) if isinstance(moved, Ticket) else moved


def stirred(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Ticket:
    """The buyer wrote: what was put off is back. Staff read the words themselves."""
    if ticket.snoozed_until is None:
        return ticket
    changed = work.change_ticket(ticket, snoozed_until=None, updated_at=now)
    if changed is None:  # cannot be: the row is locked since it was read
        raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
    note_down(work, changed, DESK, "woken", now)
    refresh_card(work, ctx, changed, now)
    return changed


def woken(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """Its time has come: back in the queue, with what changed since it was put off."""
    changed = work.change_ticket(ticket, snoozed_until=None, updated_at=now)
    if changed is None:  # cannot be: due_tickets locked the row
        raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
    since = _since(work, ctx, ticket)
    note_down(work, changed, DESK, "woken", now)
    names = names_of(work, (changed.assignee,))
    words = ctx.say(
        "staff.woken",
        number=changed.number,
        case=ctx.case_label(changed),
        name=names.get(changed.assignee or "", "") or ctx.say("staff.nobody"),
        status=ctx.say(f"card.status.{changed.status}"),
        since=since,
        clock=cards.clock_words(ctx, changed, now, left=True),
    )
    tell_staff(work, ctx, words.rstrip(), now, ticket=changed.number)
    refresh_card(work, ctx, changed, now)


def _since(work: Work, ctx: Context, ticket: Ticket) -> str:
    """What people did to the ticket since it was last put off, counted."""
    events = work.events(ticket.number)
    last = max((n for n, e in enumerate(events) if e.what == "snoozed"), default=0)
    whats = Counter((e.who, e.what) for e in events[last + 1 :] if e.who != DESK)
    names = names_of(work, {who for who, _ in whats})
    parts = []
    for (who, what), count in whats.items():
        name = ctx.say("show.buyer") if who == ticket.person else names[who]
        key = f"show.what.{what}"
        done = ctx.say(key) if key in ctx.wording else what
        parts.append(f"{name} {done}" + (f" ×{count}" if count > 1 else ""))
    return "；".join(parts) or ctx.say("staff.woken_same")
