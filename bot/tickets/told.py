"""What a buyer reads about a filed ticket: every promise computed from the rules."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.context import Context
from bot.tickets.cards import cut, yuan
from bot.tickets.change import paid_by
from dialogs.wording import Verbatim
from rules import clocks, lifecycle
from rules.hours import opening_words
from rules.ticket import Ticket

_REVIEWING = ("submitted", "in_review", "waiting_supplier", "mediation")


def sentence(ctx: Context, ticket: Ticket, key: str, now: datetime, **more: Any) -> str:
    """A sentence about `ticket` in the buyer's language, with every value that may be in one."""
    return ctx.say(key, ticket.lang, **{**_values(ctx, ticket, now), **more})


def summary(ctx: Context, ticket: Ticket, now: datetime, known: Sequence[str] = ()) -> str:
    """What /status says: stage n/4, the case, where it stands with its date, the next update.
    `known`: what is known of a fault that hit others as well."""
    due = ticket.review_due_at if ticket.status in _REVIEWING else ticket.refund_due_at
    late = ticket.status in (*_REVIEWING, "approved") and due is not None and due <= now
    words = _promised if ticket.status in _REVIEWING else _due
    state = "told.state.late" if late else f"told.state.{ticket.status}"
    lines = [
        sentence(ctx, ticket, "told.summary", now),
        sentence(ctx, ticket, state, now, due=words(ctx, ticket, due, now)),
    ]
    lines += [*known, *supplier_line(ctx, ticket, now)]
    if next_update(ctx, ticket) is not None:
        lines.append(sentence(ctx, ticket, "told.next", now))
    return "\n".join(lines)


def supplier_line(ctx: Context, ticket: Ticket, now: datetime) -> list[str]:
    """When the supplier was asked and answered, while the case is under review."""
    if ticket.supplier_asked_at is None or ticket.status not in _REVIEWING:
        return []
    word = "answered" if ticket.supplier_answered_at else ticket.supplier_answer or "asked"
    return [sentence(ctx, ticket, f"told.supplier_line.{word}", now)]


def next_update(ctx: Context, ticket: Ticket) -> datetime | None:
    """When the buyer hears from us next without asking: not in the quiet hours."""
    planned = (ticket.follow_up_at, ticket.reminder_at, ticket.arrival_check_at)
    at = min((at for at in planned if at is not None), default=None)
    return None if at is None else clocks.awake(ctx.policy, at)


def offers(ticket: Ticket) -> tuple[str, ...]:
    """The buttons under a message about a ticket in this status; a person is always one."""
    match ticket.status:
        case "refunded" | "redelivered":
            return ("arrived", "not_arrived", "status", "human")
        case "rejected":
            return ("appeal", "more", "status", "human")
        case "closed" | "withdrawn":
            rate = ("rate",) if ticket.status == "closed" and ticket.rating is None else ()
            return rate if ticket.reject_code else (*rate, "reopen", "human")
        case "submitted" | "in_review":
            return ("status", "more", "withdraw", "human")
        case _:
            return ("status", "more", "human")


def lacking(ticket: Ticket) -> tuple[str, ...]:
    """The kinds of evidence that the case lacks: skipped by the buyer, or asked for in vain."""
    return tuple(dict.fromkeys([*(skip.kind for skip in ticket.facts.skipped), *ticket.asked_for]))


def rejection(ctx: Context, ticket: Ticket, now: datetime, *, missing: str = "") -> str:
    """A refusal with rule, reason, what is missing, and until when it can be appealed. `missing`:
    the last words of the reason, where they say it and no kind of evidence does."""
    lacks = lacking(ticket)
    kinds = ctx.kind_labels(lacks, ticket.lang) if lacks else Verbatim(missing)
    key = "missing" if lacks else "wanting" if missing else "complete"
    reason = ticket.reject_text or ""
    lines = [
        sentence(
            *(ctx, ticket, "told.rejected", now),
            rule=rule_words(ctx, ticket),
            version=ticket.rule_version,
            reason=reason if lacks else reason.removesuffix(f"\n{missing}"),
        ),
        sentence(ctx, ticket, f"told.rejected_{key}", now, kinds=kinds),
        sentence(ctx, ticket, "told.rejected_appeal", now),
    ]
    return "\n".join(lines)


def decided(ctx: Context, ticket: Ticket, reason: str, now: datetime) -> str:
    """The end of a mediation, explained."""
    if ticket.status == "approved":
        key = "told.approved_refund" if ticket.decision == "refund" else "told.approved_goods"
        first = _ruling(ctx, ticket, "told.decided_approved", reason, now)
        return first + "\n" + sentence(ctx, ticket, key, now)
    return _ruling(ctx, ticket, "told.decided_rejected", reason, now)


def _ruling(ctx: Context, ticket: Ticket, key: str, reason: str, now: datetime) -> str:
    rule = rule_words(ctx, ticket)
    version = ticket.rule_version
    text = Verbatim(reason)
    return sentence(ctx, ticket, key, now, rule=rule, version=version, text=text)


def rule_words(ctx: Context, ticket: Ticket) -> str:
    """The window of the rule that applies, as the rules page said it when the case was filed."""
    ctx = ctx.under(ticket.rule_version)
    rule = ctx.policy.rule_of(ticket.facts)
    return ((rule.window_text_en if ticket.lang == "en" else "") or rule.window_text).rstrip("。.")


def how_to(ctx: Context, ticket: Ticket) -> list[str]:
    """How each kind of evidence that was asked for is taken, in the words of the case's rule, or
    of the shop where the rule does not ask for it by itself."""
    rule, lines = ctx.policy.rule_of(ticket.facts), []
    shop = ctx.policy.evidence_items.values()
    for kind in ticket.asked_for:
        item = rule.item(kind) or next((one for one in shop if one.kind == kind), None)
        how = "" if item is None else (item.how_en if ticket.lang == "en" else item.how)
        if how:
            label = ctx.kind_label(kind, ticket.lang)
            lines.append(ctx.say("told.asked_how", ticket.lang, kind=label, how=how))
    return lines


def asked_for(ctx: Context, ticket: Ticket) -> str:
    """The evidence that was asked for, in words, or simply "凭证"."""
    if not ticket.asked_for:
        return ctx.say("told.evidence", ticket.lang)
    return ctx.kind_labels(ticket.asked_for, ticket.lang)


def closed(ctx: Context, key: str, now: datetime, lang: str) -> str:
    """A line that says honestly when people answer, while they do not; else "". `key` is
    "filed", "human" or "first"."""
    hours = ctx.settings.desk.business_hours
    if hours.is_open(now, ctx.tz):
        return ""
    when = opening_words(hours.next_open(now, ctx.tz), now, ctx.tz, lang)
    return "\n" + ctx.say(f"closed.{key}", lang, hours=hours.words(lang), when=when)


def _due(ctx: Context, ticket: Ticket, at: datetime | None, now: datetime) -> str:
    return ctx.due(at, now, ticket.lang) if at else ctx.say("told.soon", ticket.lang)


def _promised(ctx: Context, ticket: Ticket, at: datetime | None, now: datetime) -> str:
    return ctx.promised(at, now, ticket.lang) if at else ctx.say("told.soon", ticket.lang)


def _at(ctx: Context, ticket: Ticket, at: datetime | None, now: datetime) -> str:
    return ctx.at(at, now, ticket.lang) if at else ctx.say("told.soon", ticket.lang)


def _values(ctx: Context, ticket: Ticket, now: datetime) -> dict[str, Any]:
    ctx = ctx.under(ticket.rule_version)
    lang = ticket.lang
    rule = ctx.policy.follow_up
    amount = ctx.say("told.yuan", lang, amount=yuan(ticket.decided_amount))
    wish = ticket.decision or ticket.wants or "refund"
    arrives = _promised if paid_by(ticket) == "bankcard" else _due
    return {
        "number": ticket.number,
        "case": ctx.case_label(ticket, lang),
        "stage": lifecycle.stage_line(ticket.status, lang, ticket.decision),
        "status": ctx.say(f"told.status.{ticket.status}", lang),
        "statement": cut(ticket.statement, 500),
        "due": _promised(ctx, ticket, ticket.review_due_at, now),
        "refund_due": _due(ctx, ticket, ticket.refund_due_at, now),
        "expires": _due(ctx, ticket, ticket.expires_at, now),
        "arrival": arrives(ctx, ticket, ticket.arrival_check_at, now),
        "next": _at(ctx, ticket, next_update(ctx, ticket), now),
        "every": f"{rule.every_hours:g}",
        "days": rule.reopen_days,
        "asked": asked_for(ctx, ticket),
        "amount": amount if ticket.decided_amount is not None else "",
        "wish": ctx.say(f"wish.{wish}", lang),
        "route": ctx.say(f"route.{ticket.refund_route}", lang),
        "reference": cut(ticket.reference or "", 80),
        "stars": ticket.rating or 0,
        "supplier_asked": _at(ctx, ticket, ticket.supplier_asked_at, now),
        "supplier_answered": _at(ctx, ticket, ticket.supplier_answered_at, now),
    }
