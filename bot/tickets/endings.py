"""How a filed ticket ends, or goes on after all: the buyer's buttons, and what time does.

As everywhere in this room an Outcome answers who acted, the other side is told here, and what is
said twice has one effect.
"""

from datetime import datetime, timedelta
from typing import Any

from bot.context import Context, Declined, Done, Outcome
from bot.tickets import mediation, told
from bot.tickets.change import (
    DESK,
    alarm,
    buyer_buttons,
    declined,
    masked,
    move,
    note_down,
    refresh_card,
    tell_buyer,
    tell_staff,
)
from rules import clocks, lifecycle
from rules.ticket import ENDED, Ticket
from storage.errors import DuplicateTicket
from storage.rows import LATER
from storage.work import Work

WORDS_KEPT = 2000  # characters of an appeal that are kept


def arrived(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Outcome:
    """已到账: the case is closed, and may be rated once."""
    who = ticket.person
    moved = move(work, ctx, ticket, "arrived", who, now, what="arrived", closed_at=now)
    if not isinstance(moved, Ticket):
        return moved
    text = told.sentence(ctx, moved, "told.arrived", now)
    return Done(moved, text, buyer_buttons(ctx, moved, "rate"))


def not_arrived(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Outcome:
    """没到账: reopened and urgent. Before the bank's own time is over the buyer hears when."""
    check = ticket.arrival_check_at
    if ticket.status == "refunded" and check is not None and now < check:
        text = told.sentence(ctx, ticket, "told.too_early", now)
        return Declined("told.too_early", text)
    changes: dict[str, Any] = {"review_due_at": clocks.review_due(ctx.policy, now)}
    if ticket.status == "refunded":
        changes = {}
    moved = move(
        work,
        ctx,
        ticket,
        "not_arrived",
        ticket.person,
        now,
        what="not_arrived",
        why=ticket.reference,
        priority="urgent",
        reference=None,
        **changes,
    )
    if not isinstance(moved, Ticket):
        return moved
    text = ctx.say("staff.not_arrived", number=moved.number, name=moved.buyer_name or "?")
    tell_staff(work, ctx, text, now, ticket=moved.number)
    key = "told.not_arrived" if moved.status == "approved" else "told.not_arrived_goods"
    buttons = buyer_buttons(ctx, moved, *told.offers(moved))
    return Done(moved, told.sentence(ctx, moved, key, now), buttons)


def appeal(
    work: Work, ctx: Context, ticket: Ticket, now: datetime, words: str | None = None
) -> Outcome:
    """申诉 inside the appeal window: to mediation, by somebody who did not decide it."""
    if ticket.status == "rejected":
        if any(event.what == "appealed" for event in work.events(ticket.number)):
            return Declined("told.final", told.sentence(ctx, ticket, "told.final", now))
        if ticket.expires_at is not None and ticket.expires_at < now:
            return Declined(
                "told.appeal_late", told.sentence(ctx, ticket, "told.appeal_late", now)
            )
    moved = move(
        work,
        ctx,
        ticket,
        "appeal",
        ticket.person,
        now,
        what="appealed",
        why=masked(words)[:WORDS_KEPT] if words else None,
        data={"assignee": ticket.assignee},
        review_due_at=clocks.mediation_due(ctx.policy, now),
        assignee=None,
        priority="high",
    )
    if not isinstance(moved, Ticket):
        return moved
    text = ctx.say("staff.appealed", number=moved.number, name=moved.buyer_name or "?")
    alarm(work, ctx, moved, text, now)
    mediation.nobody_left(work, ctx, moved, now)
    buttons = buyer_buttons(ctx, moved, *told.offers(moved))
    return Done(moved, told.sentence(ctx, moved, "told.appealed", now), buttons)


def withdraw(work: Work, ctx: Context, ticket: Ticket, now: datetime, *, sure: bool) -> Outcome:
    """The buyer takes the case back, after being asked once more."""
    possible = lifecycle.next_status(ticket.status, "withdraw") is not None
    if not possible and ticket.status not in ENDED:
        text = told.sentence(ctx, ticket, "told.withdraw_late", now)
        return Declined("told.withdraw_late", text)
    if possible and not sure:
        text = told.sentence(ctx, ticket, "told.withdraw_sure", now)
        return Done(ticket, text, buyer_buttons(ctx, ticket, "withdraw_yes", "status"))
    who = ticket.person
    moved = move(work, ctx, ticket, "withdraw", who, now, what="withdrawn", closed_at=now)
    if not isinstance(moved, Ticket):
        return moved
    text = ctx.say("staff.withdrawn", number=moved.number, name=moved.buyer_name or "?")
    tell_staff(work, ctx, text, now, ticket=moved.number)
    text = told.sentence(ctx, moved, "told.withdrawn", now)
    return Done(moved, text, buyer_buttons(ctx, moved, *told.offers(moved)))


def reopen(work: Work, ctx: Context, ticket: Ticket, who: str, now: datetime) -> Outcome:
    """An ended case goes on, within the days that the shop allows. `who`: the buyer or staff;
    the other side is told. After a refusal only staff reopen: the buyer had the appeal."""
    limit = timedelta(days=ctx.policy.follow_up.reopen_days)
    lang = ticket.lang if who == ticket.person else ctx.lang
    if who == ticket.person and ticket.reject_code is not None and ticket.status in ENDED:
        return declined(ctx, "told.reopen_refused", lang, number=ticket.number)
    if ticket.closed_at is not None and ticket.closed_at + limit < now:
        days = ctx.policy.follow_up.reopen_days
        return declined(ctx, "told.reopen_late", lang, number=ticket.number, days=days)
    try:
        moved = move(
            *(work, ctx, ticket, "reopen", who, now),
            what="reopened",
            review_due_at=clocks.review_due(ctx.policy, now),
            closed_at=None,
            decision=None,
            decided_amount=None,
            reference=None,
            priority="high",
        )
    except DuplicateTicket as other:
        return declined(ctx, "told.reopen_other", lang, number=other.number)
    if not isinstance(moved, Ticket):
        return moved
    words = ctx.say("staff.reopened", number=moved.number, name=moved.buyer_name or "?")
    text = told.sentence(ctx, moved, "told.reopened", now)
    if who == ticket.person:
        tell_staff(work, ctx, words, now, ticket=moved.number)
        return Done(moved, text, buyer_buttons(ctx, moved, *told.offers(moved)))
    tell_buyer(work, ctx, moved, text, now, *told.offers(moved))
    return Done(moved, words)


def rate(work: Work, ctx: Context, ticket: Ticket, stars: str, now: datetime) -> Outcome:
    """One rating of 1 to 5 after the case was closed; the first one counts."""
    if ticket.rating is not None:
        return Done(ticket, told.sentence(ctx, ticket, "told.rated", now))
    if ticket.status != "closed" or stars not in ("1", "2", "3", "4", "5"):
        return Declined("told.rate_later", told.sentence(ctx, ticket, "told.rate_later", now))
    changed = work.change_ticket(ticket, rating=int(stars), updated_at=now)
    if changed is None:
        return Declined("told.rate_later", told.sentence(ctx, ticket, "told.rate_later", now))
    note_down(work, changed, changed.person, "rated", now, stars)
    refresh_card(work, ctx, changed, now)
    return Done(changed, told.sentence(ctx, changed, "told.rated", now))


# -- what time does --------------------------------------------------------------------------


def expire(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Outcome:
    """Nothing came while waiting for the buyer: rejected, with the reason and the way back."""
    reason = ctx.say("told.expired_reason", ticket.lang, kinds=told.asked_for(ctx, ticket))
    moved = move(
        *(work, ctx, ticket, "expire", DESK, now),
        what="expired",
        why=reason,
        reject_code="expired",
        reject_text=reason,
    )
    if not isinstance(moved, Ticket):
        return moved
    asked = (
        event.why or "" for event in reversed(work.events(ticket.number)) if event.what == "asked"
    )
    words = next(asked, "") or told.asked_for(ctx, ticket)  # who asked may have named no kind
    text = told.rejection(ctx, moved, now, missing=words)
    tell_buyer(work, ctx, moved, text, now, "appeal", "more", "human")
    return Done(moved, text)


def close(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Outcome:
    """An appeal window or the wait for 已到账 is over: closed, and the buyer is told."""
    key = "told.closed_rejected" if ticket.status == "rejected" else "told.closed_quiet"
    reason = ctx.say(key, ticket.lang, number=ticket.number, days=_reopen_days(ctx))
    moved = move(
        *(work, ctx, ticket, "close", DESK, now), what="closed", why=reason, closed_at=now
    )
    if not isinstance(moved, Ticket):
        return moved
    tell_buyer(work, ctx, moved, reason, now, *told.offers(moved), priority=LATER)
    return Done(moved, reason)


def _reopen_days(ctx: Context) -> int:
    return ctx.policy.follow_up.reopen_days
