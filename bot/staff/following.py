"""关注: who follows a ticket hears of its changes privately, several at once, until it ends."""

from datetime import datetime

from bot.context import Context
from bot.staff.members import roles_of
from bot.tickets import cards
from bot.tickets.change import DESK, view_of
from rules.ticket import ENDED, Ticket
from storage.work import Post, Work
from storage.work_desk import Follow

SHOWN = 8  # lines of one note
# What the clock does by itself is no news.
_NO_NEWS = frozenset({"followed_up", "reminded", "woken", "auto_declined"})


def tell_followers(work: Work, ctx: Context, now: datetime, limit: int = 50) -> int:
    """A note to everybody whose ticket changed since their last one; how many were looked at."""
    due = work.due_follows(now, limit)
    for follow in due:
        ticket = work.ticket(follow.ticket)
        if ticket is None or not roles_of(work, ctx, follow.person):
            work.unfollow(follow.ticket, follow.person)  # who left hears nothing more
            continue
        _tell(work, ctx.under(ticket.rule_version), ticket, follow, now)
    return len(due)


def _tell(work: Work, ctx: Context, ticket: Ticket, follow: Follow, now: datetime) -> None:
    ended = ticket.status in ENDED
    events = [
        event
        for event in work.events_after(ticket.number, follow.seq)
        if event.who != follow.person and not (event.who == DESK and event.what in _NO_NEWS)
    ]
    if events or ended:
        view = view_of(work, ticket, (event.who for event in events))
        head = "staff.follow_ended" if ended else "staff.follow_news"
        status = ctx.say(f"card.status.{ticket.status}")
        case = ctx.case_label(ticket)
        lines = [ctx.say(head, number=ticket.number, case=case, status=status)]
        if len(events) > SHOWN:
            lines.append(ctx.say("show.earlier", count=len(events) - SHOWN))
        lines += [cards.event_line(ctx, view, event, now) for event in events[-SHOWN:]]
        channel, _, chat_id = follow.person.partition(":")
        work.post(Post(channel, chat_id, "\n".join(lines), ticket=ticket.number), now)
    work.follow_told(follow, now + ctx.settings.team.follow_span)
    if ended:
        work.unfollow(ticket.number, follow.person)
