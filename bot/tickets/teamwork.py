"""What passes by itself: the way back after a change, and who is looking at a ticket."""

from datetime import datetime

from bot.context import Context
from bot.tickets.change import refresh_card
from storage.work import Work


def passed(work: Work, ctx: Context, now: datetime) -> int:
    """Let go of undos whose minutes are over, and of people who have left a ticket; whose cards
    had to be brought up to date. A card with an old ↩ stays: an edit of each would hold up the
    staff chat for less than the sentence that a tap on it says."""
    work.forget_undo(before=now - ctx.settings.team.undo_span)
    numbers = work.looked_away(now)
    for number in numbers:
        ticket = work.ticket(number, lock=True)
        if ticket is not None:
            refresh_card(work, ctx.under(ticket.rule_version), ticket, now)
    return len(numbers)
