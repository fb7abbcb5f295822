"""What staff decide about a ticket: asking, approving, refusing, extending, paying.

The buyer is told here; the Outcome's text answers who acted. Rights are checked before, except
whose ticket it is: deciding on a colleague's takes a lead.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from bot.context import Context, Declined, Done, Outcome
from bot.staff.args import kinds_in
from bot.staff.staffwork import MAX_REPLY, WORDS_KEPT, Actor, in_hand, may_decide, taken
from bot.tickets import four_eyes, mediation, told
from bot.tickets.cards import cut, yuan
from bot.tickets.change import (
    alarm_at,
    declined,
    masked,
    move,
    names_of,
    not_now,
    tell_buyer,
    tell_staff,
)
from dialogs.wording import Verbatim
from rules import clocks, lifecycle
from rules.case import EvidenceKind, Route, Wish
from rules.ticket import Proposal, Ticket
from storage.work import Work

MAX_REFERENCE = 100  # characters of a refund's reference number


# -- deciding --------------------------------------------------------------------------------


def ask(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    items: tuple[EvidenceKind, ...],
    text: str,
    now: datetime,
) -> Outcome:
    """补件: names what is missing; the review clock stands still until the buyer answers.

    Asked again while waiting, the items add up and the buyer's time starts anew.
    """
    ready = in_hand(work, ctx, ticket, actor, now)
    if not isinstance(ready, Ticket):
        return ready
    kinds = tuple(dict.fromkeys((*ready.asked_for, *items)))
    words = masked(text.strip())[:WORDS_KEPT]
    what = ctx.kind_labels(items)
    why = f"{what}；{words}" if words and what else what or words
    moved = move(
        work, ctx, ready, "ask", actor.person, now, what="asked", why=why, asked_for=kinds
    )
    if not isinstance(moved, Ticket):
        return moved
    _tell_what_is_asked(work, ctx, moved, words, now)
    kinds_text = ctx.kind_labels(kinds) or words
    return Done(moved, ctx.say("staff.asked", number=moved.number, kinds=kinds_text))


def _tell_what_is_asked(
    work: Work, ctx: Context, ticket: Ticket, words: str, now: datetime
) -> None:
    lines = [told.sentence(ctx, ticket, "told.asked", now), *told.how_to(ctx, ticket)]
    if words:
        lines.append(ctx.say("told.asked_words", ticket.lang, text=Verbatim(words)))
    lines.append(told.sentence(ctx, ticket, "told.asked_until", now))
    tell_buyer(work, ctx, ticket, "\n".join(lines), now, "more", "human")


def approve(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    wish: Wish | None,
    amount: Decimal | None,
    route: Route | None,
    now: datetime,
    *,
    agreed: Proposal | None = None,
    aloud: bool = True,
) -> Outcome:
    """通过: refund, redeliver or exchange. Without words: what the buyer wants, the whole amount,
    the buyer's route. Shop balance only when the buyer chose it. `agreed`: the proposal that this
    carries out, when `actor` is the second person. `aloud`: the staff room hears of a proposal."""
    decision = wish or ticket.wants or "refund"
    amount = (amount or four_eyes.paid(ticket)) if decision == "refund" else None
    fault = _refund_fault(ctx, ticket, amount, route) if decision == "refund" else None
    if fault is not None:
        return fault
    wanted = Proposal(actor.person, "approve", decision, amount, now, route)
    known = ticket.proposed
    if agreed is None and known and known.by != actor.person and four_eyes.same(known, wanted):
        return confirm(work, ctx, ticket, actor, now)
    ready = _in_review(work, ctx, ticket, actor, now)
    if not isinstance(ready, Ticket):
        return ready
    held = None if agreed else four_eyes.held(work, ctx, ready, wanted, now, aloud=aloud)
    if held is not None:
        return held
    moved = move(
        work,
        ctx,
        ready,
        "approve",
        actor.person,
        now,
        what="approved",
        why=four_eyes.granted_words(ctx, ticket, wanted, agreed),
        data=four_eyes.noted(agreed),
        assignee=ready.assignee or actor.person,
        decision=decision,
        decided_amount=amount,
        refund_route=route or ready.refund_route,
        reject_code=None,
        reject_text=None,
        asked_for=(),
    )
    if not isinstance(moved, Ticket):
        return moved
    key = "told.approved_refund" if decision == "refund" else "told.approved_goods"
    text = told.sentence(ctx, moved, key, now)
    tell_buyer(work, ctx, moved, text, now, *told.offers(moved))
    then = "staff.approved_refund" if decision == "refund" else "staff.approved_goods"
    wish_text = ctx.say(f"wish.{decision}")
    words = ctx.say(then, number=moved.number, wish=wish_text, amount=yuan(moved.decided_amount))
    return Done(moved, words)


def confirm(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    """确认: the second person agrees, and what was proposed is done, checked anew."""
    fault = four_eyes.fault(work, ctx, ticket, actor.person)
    proposal = ticket.proposed
    if fault is not None or proposal is None:
        return fault or not_now(ctx, ticket, actor.person)
    second = Actor(actor.person, lead=True)  # the ticket stays with whoever has it
    if proposal.verb == "decide_approve":
        return decide(work, ctx, ticket, second, True, proposal.text, now, agreed=proposal)
    wanted = (proposal.decision, proposal.amount, proposal.route)
    return approve(work, ctx, ticket, second, *wanted, now, agreed=proposal)


def decline(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, text: str, now: datetime
) -> Outcome:
    """否决 of what is proposed, with a reason; whoever proposed it may take it back as well."""
    proposal = ticket.proposed
    fault = four_eyes.fault(work, ctx, ticket, actor.person)
    if proposal is None:
        return fault or not_now(ctx, ticket, actor.person)
    if fault is not None and fault.reason_key not in ("staff.confirm_own", "staff.proposer_left"):
        return fault
    reason = masked(text.strip())[:WORDS_KEPT]
    if not reason:
        return declined(ctx, "staff.decline_reason", number=ticket.number)
    moved = move(
        *(work, ctx, ticket, "decline", actor.person, now),
        what="proposal_declined",
        why=reason,
        proposed=None,
    )
    if not isinstance(moved, Ticket):
        return moved
    names = names_of(work, (actor.person,))
    name = names[actor.person]
    words = ctx.say("staff.declined", number=moved.number, name=name, text=cut(reason))
    tell_staff(work, ctx, words, now, ticket=moved.number)
    return Done(moved, ctx.say("staff.declined_done", number=moved.number))


def _refund_fault(
    ctx: Context, ticket: Ticket, amount: Decimal | None, route: Route | None
) -> Declined | None:
    """What is wrong with a refund before anything is changed."""
    paid = four_eyes.paid(ticket)
    if amount is None:
        return declined(ctx, "staff.amount_needed", number=ticket.number)
    if paid is not None and amount > paid:
        values = {"amount": yuan(amount), "paid": yuan(paid)}
        return declined(ctx, "staff.amount_above", number=ticket.number, **values)
    if route == "balance" and ticket.refund_route != "balance":
        return declined(ctx, "staff.balance_not_chosen", number=ticket.number)
    return None


def reject(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, code: str, text: str, now: datetime
) -> Outcome:
    """驳回 with a reason code of the shop; the buyer reads rule, reason, missing, appeal, date.
    `text` may begin with the kinds of evidence that are missing; a reason that has to name them
    is refused when neither it nor the ticket does."""
    reason = ctx.policy.reject_reasons.get(code)
    if reason is None:
        codes = "、".join(f"{r.code}（{r.label}）" for r in ctx.policy.reject_reasons.values())
        return declined(ctx, "staff.no_such_reason", code=code or "?", codes=codes)
    if ticket.status == "waiting_buyer":  # the buyer was promised time until then
        return declined(
            ctx,
            "staff.buyer_has_time",
            number=ticket.number,
            due=ctx.at(ticket.expires_at or now, now),
        )
    kinds, text = kinds_in(ctx.policy.evidence, text, spoken=reason.names_missing)
    words = masked(text.strip())[:WORDS_KEPT]
    if reason.names_missing and not (kinds or words or told.lacking(ticket)):
        values = {"number": ticket.number, "code": code, "reason": reason.label}
        return declined(ctx, "staff.which_missing", **values)
    ready = _in_review(work, ctx, ticket, actor, now)
    if not isinstance(ready, Ticket):
        return ready
    plain = (reason.text_en if ready.lang == "en" else "") or reason.text
    named = ctx.kind_labels(tuple(kinds))
    moved = move(
        work,
        ctx,
        ready,
        "reject",
        actor.person,
        now,
        what="rejected",
        why=f"{code}（{reason.label}）{'；'.join(part for part in (named, words) if part)}",
        data={"code": code},
        assignee=ready.assignee or actor.person,
        reject_code=code,
        reject_text=f"{plain}\n{words}" if words else plain,
        asked_for=tuple(dict.fromkeys((*ready.asked_for, *kinds))),
    )
    if not isinstance(moved, Ticket):
        return moved
    said = told.rejection(ctx, moved, now, missing=words if reason.names_missing else "")
    tell_buyer(work, ctx, moved, said, now, "appeal", "more", "human")
    return Done(moved, ctx.say("staff.rejected", number=moved.number, reason=reason.label))


def decide(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    approved: bool,
    text: str,
    now: datetime,
    *,
    agreed: Proposal | None = None,
) -> Outcome:
    """裁决 of an appeal, final, by somebody who did not decide the case before. `agreed`: as in
    `approve`."""
    reason = masked(text.strip())[:WORDS_KEPT]
    if not reason:
        return declined(ctx, "staff.reason_needed")
    second = agreed is not None or (approved and ticket.proposed is not None)
    barred = mediation.may_not_rule(work, ctx, ticket, actor, approved, now, second=second)
    if barred is not None:
        return barred
    changes: dict[str, Any] = {"reject_text": reason}
    if approved:
        decision = agreed.decision if agreed else ticket.wants or "refund"
        amount = four_eyes.paid(ticket) if decision == "refund" else None
        wanted = Proposal(actor.person, "decide_approve", decision, amount, now, text=reason)
        known, mine = ticket.proposed, agreed is None and ticket.status == "mediation"
        if mine and known and known.by != actor.person and four_eyes.same(known, wanted):
            return confirm(work, ctx, ticket, actor, now)
        if mine and (held := four_eyes.held(work, ctx, ticket, wanted, now)) is not None:
            return held
        if agreed is not None and agreed.amount != amount:
            return declined(ctx, "staff.proposal_changed", number=ticket.number)
        changes = {"decision": decision, "decided_amount": amount, "reject_text": None}
        changes["asked_for"] = ()
    what = "decided_approved" if approved else "decided_rejected"
    moved = move(
        *(work, ctx, ticket, "decide_approve" if approved else "decide_reject"),
        *(actor.person, now),
        what=what,
        why=reason,
        data=four_eyes.noted(agreed),
        # Mediators carry nothing out: what they grant is free for any agent.
        assignee=None if approved else actor.person,
        reject_code=None if approved else ticket.reject_code,
        **changes,
    )
    if not isinstance(moved, Ticket):
        return moved
    text = told.decided(ctx, moved, reason, now)
    tell_buyer(work, ctx, moved, text, now, "status", "human")
    return Done(moved, ctx.say(f"staff.{what}", number=moved.number))


def extend(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, text: str, now: datetime
) -> Outcome:
    """延期, once, with a reason that the buyer reads."""
    reason = masked(text.strip())[:WORDS_KEPT]
    if not reason:
        return declined(ctx, "staff.reason_needed")
    if lifecycle.next_status(ticket.status, "extend") is None:
        return not_now(ctx, ticket, actor.person)
    if ticket.extended:
        return declined(ctx, "staff.extended_already", number=ticket.number)
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    due = clocks.extended(ctx.policy, ticket.review_due_at or now)
    if due <= (ticket.paused_at or now):
        return declined(ctx, "staff.extend_late", number=ticket.number)
    alarm = None if ticket.paused_at else alarm_at(ctx, due, now)
    moved = move(
        *(work, ctx, ticket, "extend", actor.person, now),
        what="extended",
        why=reason,
        extended=True,
        review_due_at=due,
        review_alarm_at=alarm,
    )
    if not isinstance(moved, Ticket):
        return moved
    words = told.sentence(ctx, moved, "told.extended", now, reason=Verbatim(reason))
    tell_buyer(work, ctx, moved, words, now, *told.offers(moved))
    return Done(moved, ctx.say("staff.extended", number=moved.number, due=ctx.promised(due, now)))


# -- money and goods -------------------------------------------------------------------------


def refunded(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, reference: str, now: datetime
) -> Outcome:
    """已退款 with the number under which the money was sent; starts arrival tracking."""
    reference = " ".join(reference.split())[:MAX_REFERENCE]
    if not reference:
        return declined(ctx, "staff.reference_needed", number=ticket.number)
    if ticket.status == "refunded" and ticket.reference == reference:
        return Done(ticket, ctx.say("staff.refunded_already", number=ticket.number))
    if ticket.status == "approved" and ticket.decision != "refund":
        return declined(ctx, "staff.goods_decided", number=ticket.number)
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    moved = move(
        *(work, ctx, ticket, "refunded", actor.person, now),
        what="refunded",
        why=reference,
        reference=reference,
    )
    if not isinstance(moved, Ticket):
        return moved
    text = told.sentence(ctx, moved, "told.refunded", now)
    tell_buyer(work, ctx, moved, text, now, "arrived", "status", "human")
    check = ctx.at(moved.arrival_check_at, now) if moved.arrival_check_at else "?"
    return Done(moved, ctx.say("staff.refunded", number=moved.number, check=check))


def redelivered(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, text: str, now: datetime
) -> Outcome:
    """已补发; `text` (a card key, a hint) reaches the buyer as written, history has it masked."""
    if ticket.status == "approved" and ticket.decision == "refund":
        return declined(ctx, "staff.refund_decided", number=ticket.number)
    if len(text) > MAX_REPLY:
        return declined(ctx, "staff.too_long", limit=MAX_REPLY, count=len(text))
    if not may_decide(ticket, actor):
        return taken(work, ctx, ticket)
    why = masked(text.strip())[:WORDS_KEPT] or None
    moved = move(
        *(work, ctx, ticket, "redelivered", actor.person, now), what="redelivered", why=why
    )
    if not isinstance(moved, Ticket):
        return moved
    words = told.sentence(ctx, moved, "told.redelivered", now)
    if text.strip():
        words += "\n" + ctx.say("told.redelivered_words", moved.lang, text=Verbatim(text.strip()))
    tell_buyer(work, ctx, moved, words, now, *told.offers(moved), priority=0)
    return Done(moved, ctx.say("staff.redelivered", number=moved.number))


# -- getting a ticket ready for a decision ---------------------------------------------------


def _in_review(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime
) -> Ticket | Done | Declined:
    """As in_hand; who has seen enough need not wait for the buyer or the supplier."""
    ready = in_hand(work, ctx, ticket, actor, now)
    if isinstance(ready, Ticket) and ready.status in ("waiting_buyer", "waiting_supplier"):
        return _back_to_review(work, ctx, ready, actor, now)
    return ready


def _back_to_review(
    work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime
) -> Ticket | Done | Declined:
    verb: lifecycle.Verb = "answer" if ticket.status == "waiting_buyer" else "supplier"
    due = ticket.review_due_at
    if due is not None and ticket.paused_at is not None:
        due = clocks.resumed(due, ticket.paused_at, now, ctx.policy)
    return move(*(work, ctx, ticket, verb, actor.person, now), what="resumed", review_due_at=due)
