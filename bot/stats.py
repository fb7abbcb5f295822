"""Figures of a span of days, counted from the tickets themselves."""

from collections import Counter
from datetime import datetime, timedelta

from bot import cards
from bot.context import Context
from rules.case import CaseType
from rules.lifecycle import STATUSES
from rules.ticket import ENDED, Ticket
from storage.work import Work

COUNTED = 20_000  # tickets of one report
_DECIDED = ("approved", "rejected", "expired")


def stats_text(work: Work, ctx: Context, days: int, now: datetime) -> str:
    """Tickets filed in the last `days` days: how many, of which kind, how they stand, how many
    decisions kept their promise, the mean rating."""
    tickets = work.tickets(since=now - timedelta(days=days), limit=COUNTED)
    types = Counter(ticket.case_type for ticket in tickets)
    states = Counter(ticket.status for ticket in tickets)
    open_ = [ticket for ticket in tickets if ticket.status not in ENDED]
    ratings = [ticket.rating for ticket in tickets if ticket.rating is not None]
    decided = [ticket for ticket in tickets if ticket.decision or ticket.reject_code]
    lines = [
        ctx.say("stats.head", days=days, count=len(tickets)),
        ctx.say("stats.types", words=_listed(ctx, types)),
        ctx.say(
            "stats.states",
            words="，".join(
                f"{ctx.say(f'card.status.{status}')} {states[status]}"
                for status in STATUSES
                if states[status]
            )
            or "0",
        ),
        ctx.say("stats.late", count=sum(cards.is_late(ticket, now) for ticket in open_)),
        _kept_words(work, ctx, decided),
    ]
    if ratings:
        mean = f"{sum(ratings) / len(ratings):.1f}"
        lines.append(ctx.say("stats.rating", mean=mean, count=len(ratings)))
    return "\n".join(lines)


def _listed(ctx: Context, types: Counter[CaseType]) -> str:
    rules = ctx.policy.cases
    words = [f"{rules[code].label} {types[code]}" for code in rules if types[code]]
    return "，".join(words) or "0"


def _kept_words(work: Work, ctx: Context, decided: list[Ticket]) -> str:
    kept = sum(_in_time(work, ticket) for ticket in decided)
    return ctx.say("stats.decided", count=len(decided), kept=kept)


def _in_time(work: Work, ticket: Ticket) -> bool:
    """Whether the last decision came before its promise; due times stay on the ticket."""
    at = [event.at for event in work.events(ticket.number) if event.what in _DECIDED]
    return bool(at) and (ticket.review_due_at is None or at[-1] <= ticket.review_due_at)
