"""Four eyes: an approval above `[staff] confirm_above_yuan` counts when a second person agreed.

The first approval is noted on the ticket as proposed and changes nothing else. Whoever may decide
alike, is not the one who proposed and not the buyer, then confirms or declines it. Everything that
grants money or goods asks `held` before it moves the ticket; rulings.py carries a confirmed one
out. Where nobody else may decide, the one who can decides alone, and the history says so.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Literal

from bot.context import Context, Declined, Done, Outcome
from bot.staff.members import people, roles_of
from bot.tickets import cards, mediation
from bot.tickets.change import declined, move, names_of, not_now
from rules.lifecycle import outranks
from rules.ticket import Proposal, Ticket
from storage.work import Post, Work


def above(ctx: Context, amount: Decimal | None) -> bool:
    """Whether a sum in yuan is one that a single person may not grant."""
    limit = ctx.settings.staff.confirm_above
    return limit > 0 and amount is not None and amount > limit


def paid(ticket: Ticket) -> Decimal | None:
    """What the buyer paid, in yuan: by the shop's record, else by their own word."""
    order = ticket.facts.order
    return order.amount if order and order.amount is not None else ticket.facts.amount


def worth(ticket: Ticket, proposal: Proposal) -> Decimal | None:
    """What is granted, in yuan: goods count as what was paid for them."""
    return proposal.amount if proposal.decision == "refund" else paid(ticket)


def is_needed(work: Work, ctx: Context, ticket: Ticket, proposal: Proposal) -> bool:
    return above(ctx, worth(ticket, proposal)) and bool(_others(work, ctx, ticket, proposal))


def held(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    proposal: Proposal,
    now: datetime,
    *,
    aloud: bool = True,
) -> Outcome | None:
    """None when the approval may be carried out; else it waits for a second person, and this
    answers the one who proposed it. A later proposal takes the place of an earlier one."""
    if not is_needed(work, ctx, ticket, proposal):
        return None
    known = ticket.proposed
    if known is not None and same(known, proposal) and known.by == proposal.by:
        return Done(ticket, ctx.say("staff.proposed_already", number=ticket.number))
    words = cards.proposal_words(ctx, ticket, proposal)
    moved = move(
        *(work, ctx, ticket, "propose", proposal.by, now),
        what="proposed" if proposal.verb == "approve" else "decide_proposed",
        why=f"{words}；{proposal.text}" if proposal.text else words,
        proposed=proposal,
        assignee=ticket.assignee or proposal.by,
    )
    if not isinstance(moved, Ticket):
        return moved
    if aloud:  # of many at once the one who proposed them is told what to do
        _tell_others(work, ctx, moved, proposal, now)
    limit = cards.yuan(ctx.settings.staff.confirm_above)
    return Done(moved, ctx.say("staff.proposed", number=moved.number, words=words, limit=limit))


def same(one: Proposal, other: Proposal) -> bool:
    """Whether two people want the very same."""
    return replace(one, by="", at=other.at, text="") == replace(other, by="", text="")


def granted_words(ctx: Context, ticket: Ticket, wanted: Proposal, agreed: Proposal | None) -> str:
    """What was granted, for the history; also that nobody else could agree to so much."""
    words = ctx.say(f"wish.{wanted.decision}")
    words += f" {wanted.amount:.2f}" if wanted.amount is not None else ""
    alone = agreed is None and above(ctx, worth(ticket, wanted))
    return f"{words}（{ctx.say('staff.alone')}）" if alone else words


def noted(agreed: Proposal | None) -> dict[str, str]:
    """Who proposed it, for the history of what a second person carried out."""
    return {"proposed_by": agreed.by} if agreed is not None else {}


def fault(work: Work, ctx: Context, ticket: Ticket, person: str) -> Declined | None:
    """Why `person` cannot be the second one to agree to what is proposed."""
    proposal = ticket.proposed
    if proposal is None:
        return not_now(ctx, ticket, person)
    if work.same_person(person, proposal.by):
        return declined(ctx, "staff.confirm_own", number=ticket.number)
    if work.same_person(person, ticket.person):
        return declined(ctx, "staff.confirm_buyer", number=ticket.number)
    if not _may(roles_of(work, ctx, person), proposal.verb):
        return declined(ctx, "staff.confirm_no_right", number=ticket.number)
    if not _may(roles_of(work, ctx, proposal.by), proposal.verb):
        return declined(ctx, "staff.proposer_left", number=ticket.number)
    return None


def _others(work: Work, ctx: Context, ticket: Ticket, proposal: Proposal) -> list[str]:
    """Who could agree to it."""
    not_they = {*work.identities(proposal.by), *work.identities(ticket.person)}
    staff = people(work, ctx).items()
    found = [p for p, roles in staff if p not in not_they and _may(roles, proposal.verb)]
    if proposal.verb == "decide_approve":  # who refused the case does not hear its appeal
        return [person for person in found if not mediation.is_party(work, ticket, person)]
    return found


def _may(roles: frozenset[str], verb: Literal["approve", "decide_approve"]) -> bool:
    if verb == "approve":
        return any(outranks(role, "agent") for role in roles)
    return "mediator" in roles or any(outranks(role, "lead") for role in roles)


def _tell_others(
    work: Work, ctx: Context, ticket: Ticket, proposal: Proposal, now: datetime
) -> None:
    """A line with the buttons to the staff room: an edited card rings no bell."""
    name = names_of(work, (proposal.by,))[proposal.by]
    words = cards.proposal_words(ctx, ticket, proposal)
    text = ctx.say("staff.to_confirm", number=ticket.number, name=name, words=words)
    buttons = cards.proposal_buttons(ctx, ticket)
    for channel, chat_id in ctx.staff_room:
        post = Post(channel, chat_id, text, buttons, ticket=ticket.number)
        work.post(replace(post, only_while=("proposed",)), now)
