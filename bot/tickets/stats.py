"""Figures of a span of days, counted from the tickets themselves."""

from collections import Counter
from datetime import datetime, timedelta
from statistics import median_high

from bot.context import Context
from bot.tickets import cards
from bot.tickets.promises import promises as promises
from rules import clocks
from rules.case import CaseType
from rules.lifecycle import STATUSES
from rules.ticket import ENDED, Ticket
from storage.work import Work

COUNTED = 20_000  # tickets of one report


def stats_text(work: Work, ctx: Context, days: int, now: datetime) -> str:
    """Tickets filed in the last `days` days: how many, of which kind, how they stand;
    promises kept in that time, how soon a person answered, the mean rating."""
    tickets = work.tickets(since=now - timedelta(days=days), limit=COUNTED)
    types = Counter(ticket.case_type for ticket in tickets)
    states = Counter(ticket.status for ticket in tickets)
    open_ = [ticket for ticket in tickets if ticket.status not in ENDED]
    ratings = [ticket.rating for ticket in tickets if ticket.rating is not None]
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
        *_kept_words(work, ctx, now - timedelta(days=days)),
        *_auto_words(work, ctx, tickets),
        *_answer_words(ctx, tickets),
    ]
    if ratings:
        mean = f"{sum(ratings) / len(ratings):.1f}"
        lines.append(ctx.say("stats.rating", mean=mean, count=len(ratings)))
    return "\n".join(lines)


def _listed(ctx: Context, types: Counter[CaseType]) -> str:
    rules = ctx.policy.cases
    words = [f"{rules[code].label} {types[code]}" for code in rules if types[code]]
    return "，".join(words) or "0"


def _kept_words(work: Work, ctx: Context, since: datetime) -> list[str]:
    found = promises(work, since)
    lines = [ctx.say("stats.decided", count=found.kept + found.broken, kept=found.kept)]
    if found.sent_kept + found.sent_broken:
        count = found.sent_kept + found.sent_broken
        lines.append(ctx.say("stats.sent", count=count, kept=found.sent_kept))
    return lines


def _auto_words(work: Work, ctx: Context, tickets: list[Ticket]) -> list[str]:
    found = [t.number for t in tickets if t.auto_approved_at is not None]
    if not found:
        return []
    overturned = sum(any(e.what == "overturned" for e in work.events(n)) for n in found)
    return [ctx.say("stats.auto", count=len(found), overturned=overturned)]


def _answer_words(ctx: Context, tickets: list[Ticket]) -> list[str]:
    """The median time until a person first wrote; half of the buyers waited no longer."""
    waits = [t.first_answer_at - t.created_at for t in tickets if t.first_answer_at is not None]
    if not waits:
        return []
    words = clocks.duration_words(median_high(waits), ctx.lang)
    return [ctx.say("stats.first_answer", words=words, count=len(waits))]
