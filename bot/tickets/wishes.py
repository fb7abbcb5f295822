"""The buyer wants something else now: 不要退款了，补发吧."""

from datetime import datetime

from bot.context import Context
from bot.tickets.change import REVIEWING, refresh_card
from rules.case import Wish
from rules.ticket import Ticket, TicketEvent
from storage.work import Work


def changed(work: Work, ctx: Context, ticket: Ticket, wish: Wish | None, now: datetime) -> Ticket:
    """The locked ticket with the new wish, while nothing is decided or waits to be confirmed.
    Buttons on the older card become stale: nobody grants what is not wanted any more."""
    open_ = ticket.status in REVIEWING or ticket.status == "waiting_buyer"
    if wish is None or wish == ticket.wants or not open_ or ticket.proposed is not None:
        return ticket
    wished = work.change_ticket(ticket, wants=wish, updated_at=now)
    if wished is None:  # cannot be: the row is locked since it was read
        raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
    noted = {"v": ticket.version, "wish": wish}
    why = ctx.say(f"wish.{wish}")
    work.add_event(
        ticket.number, TicketEvent(now, ticket.person, "wish_changed", why=why, data=noted)
    )
    refresh_card(work, ctx, wished, now)
    return wished
