"""调解: somebody who did not decide a case hears both sides and decides it, finally.

The buyer is asked for their words and new evidence within a defined time, who decided may state
their reasons; the mediator reads both beside the rule. The ruling itself stands in rulings.py.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.context import Context, Declined, Done, Outcome
from bot.staff import members
from bot.staff.staffwork import WORDS_KEPT, Actor
from bot.tickets import told
from bot.tickets.cards import cut, reject_label
from bot.tickets.change import (
    alarm,
    declined,
    masked,
    move,
    names_of,
    note_down,
    tell_buyer,
    tell_staff,
)
from dialogs.wording import Verbatim
from rules import clocks
from rules.lifecycle import outranks
from rules.ticket import Ticket, TicketEvent
from storage.work import Work

_DECIDING = (
    *("proposed", "approved", "rejected", "overturned"),
    *("decided_approved", "decided_rejected"),
)
_BUYERS_SIDE = ("appealed", "buyer_said", "evidence_added", "answered")
_SHOWN = 5  # the newest words of one side on the mediator's card


def parties(work: Work, ticket: Ticket) -> frozenset[str]:
    """Who may not mediate: whoever decided this case, and whose ticket it was then."""
    events = work.events(ticket.number)
    found = {event.who for event in events if event.what in _DECIDING}
    found |= {
        str(event.data["assignee"])
        for event in events
        if event.what in ("appealed", "mediation_opened") and event.data.get("assignee")
    }
    return frozenset(found)


def is_party(work: Work, ticket: Ticket, person: str) -> bool:
    """Whether this person, on whatever messenger, is one of them, or the buyer."""
    barred = (*parties(work, ticket), ticket.person)
    return any(work.same_person(person, other) for other in barred)


def mediators(work: Work, ctx: Context, ticket: Ticket) -> dict[str, str]:
    """Everybody who may mediate this case: person -> name."""
    people = [
        person
        for person, roles in members.people(work, ctx).items()
        if any(role == "mediator" or outranks(role, "lead") for role in roles)
        and not is_party(work, ticket, person)
    ]
    names = names_of(work, people)
    return {person: names[person] for person in people}


def nobody_left(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """Tell staff at once when an appeal has nobody who may hear it."""
    if not mediators(work, ctx, ticket):
        text = ctx.say("mediation.nobody", number=ticket.number)
        tell_staff(work, ctx, text, now, ticket=ticket.number)


def take(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, to: str, now: datetime
) -> Outcome:
    """`to` mediates: the one who says so, or somebody whom a lead names. Both sides are asked.

    A refusal whose buyer did not appeal may be looked at too, once. Taken before by the same
    person it stays as it is.
    """
    if ticket.status == "mediation" and ticket.assignee == to:
        return Done(ticket, "")
    if is_party(work, ticket, to):
        name = names_of(work, (to,)).get(to, to)
        key = "staff.decided_before" if to == actor.person else "mediation.party"
        return declined(ctx, key, number=ticket.number, name=name)
    if ticket.status == "mediation" and ticket.assignee not in (None, to) and not actor.lead:
        name = names_of(work, (ticket.assignee,)).get(ticket.assignee or "", "")
        return declined(ctx, "mediation.taken", number=ticket.number, name=name)
    if any(e.what.startswith("decided_") for e in work.events(ticket.number)):
        return declined(ctx, "mediation.final", number=ticket.number)
    opened = _opened(work, ctx, ticket, actor, now)
    if not isinstance(opened, Ticket):
        return opened
    until = now + timedelta(hours=ctx.policy.review.mediation_statement_hours)
    name = names_of(work, (to,)).get(to, to)
    moved = move(
        *(work, ctx, opened, "assign", actor.person, now),
        what="mediation_taken",
        why=name,
        assignee=to,
        reminder_at=until,
    )
    if not isinstance(moved, Ticket):
        return moved
    _ask_both(work, ctx, moved, name, until, now)
    return Done(moved, "")


def _opened(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime
) -> Ticket | Done | Declined:
    """The ticket in mediation: a refusal that nobody appealed against is brought there."""
    if ticket.status == "mediation":
        return ticket
    return move(
        *(work, ctx, ticket, "mediate", actor.person, now),
        what="mediation_opened",
        data={"assignee": ticket.assignee},
        review_due_at=clocks.mediation_due(ctx.policy, now),
        assignee=None,
        priority="high",
    )


def _ask_both(
    work: Work, ctx: Context, ticket: Ticket, name: str, until: datetime, now: datetime
) -> None:
    text = told.sentence(
        *(ctx, ticket, "told.mediation", now),
        until=ctx.due(until, now, ticket.lang),
        rule=told.rule_words(ctx, ticket),
        version=ticket.rule_version,
        reason=Verbatim(ticket.reject_text or ""),
    )
    tell_buyer(work, ctx, ticket, text, now, "more", "status", "human")
    barred = parties(work, ticket)
    names = names_of(work, barred)
    deciders = "、".join(names[person] for person in sorted(barred)) or "-"
    words = ctx.say(
        "mediation.told",
        number=ticket.number,
        name=name,
        deciders=deciders,
        until=ctx.due(until, now),
    )
    alarm(work, ctx, ticket, words, now)


def state(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, text: str, now: datetime
) -> Outcome:
    """陈述: why it was decided so, by who decided it; for the mediator and the case file."""
    words = masked(text.strip())[:WORDS_KEPT]
    if not words:
        return declined(ctx, "staff.nothing_to_note")
    if ticket.status != "mediation":
        return declined(ctx, "mediation.not_in_it", number=ticket.number)
    if not any(work.same_person(actor.person, other) for other in parties(work, ticket)):
        return declined(ctx, "mediation.no_party", number=ticket.number)
    note_down(work, ticket, actor.person, "stated", now, words)
    return Done(ticket, ctx.say("mediation.stated", number=ticket.number))


def may_not_rule(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    approved: bool,
    now: datetime,
    *,
    second: bool = False,
) -> Declined | None:
    """Why this person may not decide this mediation now; None when they may. `second`: they
    agree to what the mediator proposed."""
    if ticket.status != "mediation":
        return None
    if is_party(work, ticket, actor.person):
        return declined(ctx, "staff.decided_before", number=ticket.number)
    if ticket.assignee not in (None, actor.person) and not second:
        name = names_of(work, (ticket.assignee,)).get(ticket.assignee or "", "")
        return declined(ctx, "mediation.taken", number=ticket.number, name=name)
    until = ticket.reminder_at
    if not approved and until is not None and until > now and not _buyer_spoke(work, ticket):
        due = ctx.due(until, now)
        return declined(ctx, "mediation.buyer_has_time", number=ticket.number, due=due)
    return None


def _buyer_spoke(work: Work, ticket: Ticket) -> bool:
    """Whether the buyer answered since they were asked for their side."""
    events = work.events(ticket.number)
    taken = max((n for n, e in enumerate(events) if e.what == "mediation_taken"), default=0)
    return any(e.what in _BUYERS_SIDE and e.who == ticket.person for e in events[taken:])


def statement_time_over(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """The time for both sides is over: the mediator hears that it can be decided."""
    names = names_of(work, (ticket.assignee,))
    name = names.get(ticket.assignee or "", "") or ctx.say("staff.nobody")
    words = ctx.say("mediation.time_over", number=ticket.number, name=name)
    tell_staff(work, ctx, words, now, ticket=ticket.number)


# -- what the mediator reads -----------------------------------------------------------------


def sides(events: Collection[TicketEvent], buyer: str) -> tuple[list[TicketEvent], ...]:
    """(the buyer's words since the refusal, staff's statements)."""
    listed = list(events)
    refused = ("rejected", "expired")
    since = max((n for n, e in enumerate(listed) if e.what in refused), default=0)
    mine = [e for e in listed[since:] if e.who == buyer and e.what in _BUYERS_SIDE]
    theirs = [e for e in listed if e.what == "stated"]
    return mine, theirs


def card_text(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> str:
    """Both sides, the decision and its rule, and by when; the facts stand on the ticket's card."""
    events = work.events(ticket.number)
    names = names_of(work, {event.who for event in events})
    mine, theirs = sides(events, ticket.person)
    refusal = next((e for e in reversed(events) if e.what in ("rejected", "expired")), None)
    none = ctx.say("mediation.card.none")
    lines = [
        ctx.say("mediation.card.head", number=ticket.number),
        ctx.say(
            "mediation.card.decision",
            name=names.get(refusal.who, refusal.who) if refusal else "?",
            at=ctx.at(refusal.at, now) if refusal else "?",
            reason=reject_label(ctx, ticket.reject_code or ""),
            text=cut(ticket.reject_text or ""),
        ),
        ctx.say(
            "mediation.card.rule",
            rule=told.rule_words(ctx, ticket),
            version=ticket.rule_version,
        ),
        ctx.say("mediation.card.buyer"),
        *([_said(ctx, event, now) for event in mine[-_SHOWN:]] or [none]),
        ctx.say("mediation.card.staff"),
        *([f"{_said(ctx, e, now)}（{names[e.who]}）" for e in theirs[-_SHOWN:]] or [none]),
    ]
    if ticket.reminder_at is not None and ticket.reminder_at > now:
        until = ctx.due(ticket.reminder_at, now)
        lines.append(ctx.say("mediation.card.until", until=until))
    lines.append(ctx.say("mediation.card.how", number=ticket.number))
    return "\n".join(lines)


def _said(ctx: Context, event: TicketEvent, now: datetime) -> str:
    what = ctx.say(f"show.what.{event.what}")
    return f"· {ctx.at(event.at, now)} {what}" + (f"：{cut(event.why)}" if event.why else "")
