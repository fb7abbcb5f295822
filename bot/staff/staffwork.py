"""What staff do to a ticket. The buyer is told here; the Outcome's text answers who acted.

Rights are checked by staff.py before a verb is called, except whose ticket it is: deciding on a
colleague's ticket takes a lead.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.context import Context, Declined, Done, Outcome
from bot.tickets.change import (
    declined,
    masked,
    move,
    names_of,
    note_down,
)
from rules import lifecycle
from rules.ticket import ENDED, Ticket
from storage.work import Work

WORDS_KEPT = 2000
MAX_REPLY = 3000  # characters that reach the buyer in one message
MAX_REFERENCE = 100
MOST = 5000  # open tickets of one person


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `lead`: may also decide on tickets of others."""

    person: str
    lead: bool = False


# -- whose it is -----------------------------------------------------------------------------


def claim(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    """Take a free ticket. Taking one's own again changes nothing; a colleague's is named."""
    if ticket.assignee == actor.person:
        return Done(ticket, ctx.say("staff.claimed_already", number=ticket.number))
    if ticket.assignee is not None:
        return taken(work, ctx, ticket)
    if ticket.status == "mediation":  # who hears an appeal is another question
        return declined(ctx, "mediation.how", number=ticket.number)
    verb: lifecycle.Verb = "claim" if ticket.status == "submitted" else "assign"
    who = actor.person
    moved = move(work, ctx, ticket, verb, who, now, what="claimed", assignee=who)
    if not isinstance(moved, Ticket):
        return moved
    return Done(moved, ctx.say("staff.claimed", number=moved.number))


def claim_next(work: Work, ctx: Context, actor: Actor, now: datetime) -> Outcome:
    """下一单: the most urgent free ticket; two people never get the same."""
    ticket = work.next_free_ticket()
    if ticket is None:
        return declined(ctx, "staff.none_free")
    return claim(work, ctx, ticket, actor, now)


def release(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    if ticket.assignee is None:
        return Done(ticket, ctx.say("staff.released", number=ticket.number))
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    verb: lifecycle.Verb = "release" if ticket.status == "in_review" else "assign"
    moved = move(work, ctx, ticket, verb, actor.person, now, what="released", assignee=None)
    if not isinstance(moved, Ticket):
        return moved
    return Done(moved, ctx.say("staff.released", number=moved.number))


def assign(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, to: str, now: datetime
) -> Outcome:
    """Hand a ticket to `to` (a member of staff): one's own or a free one; a lead any."""
    name = names_of(work, (to,)).get(to, to)
    if ticket.assignee == to:
        return Done(ticket, ctx.say("staff.assigned", number=ticket.number, name=name))
    if ticket.status == "mediation":
        return declined(ctx, "mediation.how", number=ticket.number)
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    who = actor.person
    moved = move(work, ctx, ticket, "assign", who, now, what="assigned", why=name, assignee=to)
    if not isinstance(moved, Ticket):
        return moved
    return Done(moved, ctx.say("staff.assigned", number=moved.number, name=name))


def hand_over(
    work: Work, ctx: Context, actor: Actor, to: str | None, now: datetime
) -> list[Ticket]:
    """Move all open tickets of `actor` to a colleague, or back to the queue; which they were,
    most urgent first. All or none: one transaction."""
    name = names_of(work, (to,))[to] if to else ctx.say("staff.the_queue")
    mine = work.tickets(assignee=actor.person, statuses=lifecycle.OPEN, limit=MOST)
    moved = []
    for ticket in mine:
        locked = work.ticket(ticket.number, lock=True)
        if locked is None or locked.assignee != actor.person or locked.status in ENDED:
            continue
        back: lifecycle.Verb = "release" if locked.status == "in_review" else "assign"
        verb = "assign" if to else back
        under = ctx.under(locked.rule_version)
        done = move(
            *(work, under, locked, verb, actor.person, now),
            what="handed_over",
            why=name,
            assignee=to,
        )
        if not isinstance(done, Ticket):  # cannot be: every open status can be assigned
            raise RuntimeError(f"ticket {ticket.number} could not be handed over")
        moved.append(done)
    return moved


def may_decide(ticket: Ticket, actor: Actor) -> bool:
    return ticket.assignee in (None, actor.person) or actor.lead


def taken(work: Work, ctx: Context, ticket: Ticket) -> Declined:
    name = names_of(work, (ticket.assignee,)).get(ticket.assignee or "", "")
    return declined(ctx, "staff.taken", number=ticket.number, name=name)


# -- words -----------------------------------------------------------------------------------


def in_hand(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime
) -> Ticket | Done | Declined:
    """The ticket in the hands of who acts: a free one is claimed in the same breath."""
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    if ticket.status != "submitted":
        return ticket
    outcome = claim(work, ctx, ticket, actor, now)
    return outcome.ticket if isinstance(outcome, Done) else outcome


def note(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, text: str, now: datetime
) -> Outcome:
    """An internal line; never leaves the desk."""
    if not text.strip():
        return declined(ctx, "staff.nothing_to_note")
    note_down(work, ticket, actor.person, "noted", now, masked(text.strip())[:WORDS_KEPT])
    return Done(ticket, ctx.say("staff.noted", number=ticket.number))
