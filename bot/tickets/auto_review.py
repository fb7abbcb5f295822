"""Automatic review at work: judged in the transaction that brings the facts, decided or noted.

What is checked stands in rules/auto_review.py. A ticket that somebody has taken is left to them.
Money is never sent from here: an approval waits for staff's 已退款 like any other.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.context import Context, Declined, Done, Outcome
from bot.staff.staffwork import WORDS_KEPT, Actor
from bot.tickets import four_eyes, told
from bot.tickets.change import DESK, declined, masked, move, note_down, refresh_card, tell_buyer
from dialogs.wording import Verbatim
from rules import clocks
from rules.auto_review import BY_NAME, CheckResult, History, approved, auto_review, mode
from rules.ticket import Ticket
from storage.work import Work

_OPEN = ("submitted", "in_review", "waiting_supplier")
# Flags of a ticket that no fact of the case brings up again.
_FILED_FLAGS = frozenset({"human", "supplier_differs"})


def review(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Ticket:
    """The ticket after a review with the facts that it has now.

    Say it whenever facts came in: at filing, when the order system or the supplier answered,
    when a picture was looked at. Only a result that differs from the last one is noted. Does not
    write to the buyer (see `words`).
    """
    ctx = ctx.under(ticket.rule_version)
    does = mode(ticket.facts, ctx.policy)
    waits = ticket.status in _OPEN and ticket.assignee is None
    if mode(ticket.facts, ctx.in_force) != "on":  # switched off since: that counts at once
        does = mode(ticket.facts, ctx.in_force)
    if does == "off" or not waits or ticket.auto_approved_at is not None:
        return ticket
    # The order before the limits, always in this order; held until the commit.
    work.lock_order(_numbers(ticket))
    work.lock("auto_review")
    history = history_of(work, ctx, ticket, now)
    results = auto_review(ticket.facts, history, ctx.policy, now, opened_at=ticket.created_at)
    order = ticket.facts.order
    alone = not four_eyes.above(ctx, order.amount if order else None)
    if does == "on" and alone and approved(results) and _in_force(ctx, ticket, history, now):
        return _approve(work, ctx, ticket, results, now)
    return _note(work, ctx, ticket, results, now)


def _in_force(ctx: Context, ticket: Ticket, history: History, now: datetime) -> bool:
    """Whether the rules of now approve as well: an owner who tightens them stops money at once."""
    if ctx.in_force.version == ticket.rule_version:
        return True
    opened = ticket.created_at
    return approved(auto_review(ticket.facts, history, ctx.in_force, now, opened_at=opened))


def history_of(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> History:
    """What the desk's own records say beside the case."""
    local = now.astimezone(ZoneInfo(ctx.tz))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    since = now - timedelta(days=ctx.policy.auto_review.per_buyer_days)
    numbers = _numbers(ticket)
    return History(
        settled=work.granted_for(numbers),
        claimed=work.claimed_elsewhere(numbers, ticket.number),
        approved_today=work.auto_approvals(midnight),
        approved_of_buyer=work.auto_approvals(since, ticket.person),
        supplier=ticket.supplier_answer,
        flags=tuple(flag for flag in ticket.flags if flag in _FILED_FLAGS),
    )


def _numbers(ticket: Ticket) -> tuple[str | None, ...]:
    """The order may have been named by its payment number: both count."""
    order = ticket.facts.order
    return ticket.order_no, order.order_no if order else None


def _approve(
    work: Work, ctx: Context, ticket: Ticket, results: tuple[CheckResult, ...], now: datetime
) -> Ticket:
    order = ticket.facts.order
    amount = order.amount if order else None
    if ticket.status == "waiting_supplier":  # the facts are clear without the supplier's word
        ticket = _done(move(work, ctx, ticket, "supplier", DESK, now, what="resumed"))
    moved = move(
        *(work, ctx, ticket, "auto_approve", DESK, now),
        what="auto_approved",
        why=f"{ctx.say('wish.refund')} {amount:.2f}",
        data=_data(results),
        decision="refund",
        decided_amount=amount,
        auto_checks=results,
        auto_approved_at=now,
    )
    return _done(moved)


def _done(moved: Ticket | Done | Declined) -> Ticket:
    if not isinstance(moved, Ticket):  # cannot be: status and lock were looked at before
        raise RuntimeError("a ticket changed while it was reviewed")
    return moved


def _note(
    work: Work, ctx: Context, ticket: Ticket, results: tuple[CheckResult, ...], now: datetime
) -> Ticket:
    """It stays a person's: what was found stands on the card and, when it is new, in history."""
    known = [(one.name, one.passed) for one in ticket.auto_checks]
    if known == [(one.name, one.passed) for one in results]:
        return ticket
    changed = work.change_ticket(ticket, auto_checks=results, updated_at=now)
    if changed is None:  # cannot be: the row is locked, or was made in this transaction
        raise RuntimeError(f"ticket {ticket.number} changed while it was reviewed")
    what = "auto_suggested" if approved(results) else "auto_declined"
    failed = "；".join(BY_NAME[one.name].zh for one in results if not one.passed)
    note_down(work, changed, DESK, what, now, failed or None, _data(results))
    refresh_card(work, ctx, changed, now)
    return changed


def _data(results: Iterable[CheckResult]) -> dict[str, Any]:
    return {"checks": [asdict(result) for result in results]}


def words(ctx: Context, ticket: Ticket, now: datetime, *, filed: bool) -> str:
    """What the buyer reads of an approval: what was decided, why, and by when. `filed`: in the
    same breath as filing."""
    rule = ctx.policy.rule_of(ticket.facts)
    key = "told.auto_window" if rule.window_hours is not None else "told.auto_no_window"
    window = ctx.say(key, ticket.lang, hours=f"{rule.window_hours or 0:g}")
    key = "told.auto_filed" if filed else "told.auto_approved"
    return told.sentence(ctx, ticket, key, now, window=window)


def tell(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """Write to the buyer of an approval that came after filing."""
    tell_buyer(work, ctx, ticket, words(ctx, ticket, now, filed=False), now, *told.offers(ticket))


def review_later(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Ticket:
    """`review` of a ticket that was filed before; the buyer is told of an approval."""
    reviewed = review(work, ctx, ticket, now)
    if reviewed.status == "approved" and ticket.status != "approved":
        tell(work, ctx, reviewed, now)
    return reviewed


def overturn(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, text: str, now: datetime
) -> Outcome:
    """撤销自动审核: back into review with a reason that the buyer reads, while no money was
    sent. The order is never approved automatically again."""
    reason = masked(text.strip())[:WORDS_KEPT]
    if not reason:
        return declined(ctx, "staff.reason_needed")
    whats = [event.what for event in work.events(ticket.number)]
    decided = [what for what in whats if what in ("auto_approved", "approved", "refunded")]
    repeated = whats.count("overturned") > 0 and ticket.status == "in_review"
    if decided[-1:] != ["auto_approved"] or not (ticket.status == "approved" or repeated):
        return declined(ctx, "staff.nothing_to_overturn", number=ticket.number)
    due = ticket.review_due_at
    moved = move(
        *(work, ctx, ticket, "overturn", actor.person, now),
        what="overturned",
        why=reason,
        data={"auto_approved_at": str(ticket.auto_approved_at)},
        assignee=actor.person,
        decision=None,
        decided_amount=None,
        refund_due_at=None,
        review_due_at=due if due and due > now else clocks.review_due(ctx.policy, now),
    )
    if not isinstance(moved, Ticket):
        return moved
    said = told.sentence(ctx, moved, "told.overturned", now, reason=Verbatim(reason))
    tell_buyer(work, ctx, moved, said, now, *told.offers(moved))
    return Done(moved, ctx.say("staff.overturned", number=moved.number))
