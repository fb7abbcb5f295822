"""What colleagues see of each other around a command: who looks, and the way back."""

from dataclasses import replace

from bot.staff.command import Command
from bot.staff.turn import Answer, Turn
from bot.tickets.cards import CardView
from bot.tickets.change import refresh_card, undo_buttons
from rules.ticket import ENDED, Ticket

# Messengers whose messages can be edited as often as one likes, without a sound.
LIVE = ("telegram",)
_LOOKS = frozenset({"show", "reply", "note"})


def answered(turn: Turn, ticket: Ticket, command: Command, answer: Answer) -> Answer:
    """The answer to a command about `ticket` as it goes out: who only looked is seen on the
    card, a change brings its ↩ with it."""
    if command.name in _LOOKS:
        opened(turn, ticket)
        return answer
    undo = None if answer.buttons else turn.work.undo_of(ticket.number)
    mine = undo is not None and (undo.who, undo.at) == (turn.inbound.person, turn.now)
    if not mine:
        return answer
    changed = turn.work.ticket(ticket.number) or ticket
    return replace(answer, buttons=undo_buttons(turn.work, turn.ctx, changed, turn.now))


def opened(turn: Turn, ticket: Ticket) -> None:
    """👀 on the ticket's card for some minutes. Who has the ticket is named there anyhow, and
    somebody who was seen a moment ago changes nothing."""
    work, ctx, person = turn.work, turn.ctx, turn.inbound.person
    until = turn.now + ctx.settings.team.looking_span
    news = work.look_at(ticket.number, person, turn.now, until)
    quiet = all(channel in LIVE for channel, _ in ctx.staff_room)
    if not news or not quiet or ticket.status in ENDED:
        return
    current = work.ticket(ticket.number)
    if current is not None and current.assignee != person:
        refresh_card(work, ctx, current, turn.now)


def others(turn: Turn, view: CardView) -> CardView:
    """The view as the person who asked needs it: without themselves."""
    looking = [person for person in view.looking if person != turn.inbound.person]
    return replace(view, looking=looking)
