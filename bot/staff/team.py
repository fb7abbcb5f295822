"""What colleagues see of each other around a command: who looks, and the way back."""

from dataclasses import replace

from bot.staff.command import Command
from bot.staff.turn import Answer, Turn
from bot.tickets.change import undo_buttons
from rules.ticket import Ticket


def answered(turn: Turn, ticket: Ticket, command: Command, answer: Answer) -> Answer:
    """The answer to a command about `ticket` as it goes out: a change brings its ↩ with it."""
    if answer.buttons:
        return answer
    undo = turn.work.undo_of(ticket.number)
    mine = undo is not None and (undo.who, undo.at) == (turn.inbound.person, turn.now)
    if not mine:
        return answer
    changed = turn.work.ticket(ticket.number) or ticket
    buttons = undo_buttons(turn.work, turn.ctx, changed, turn.now)
    return replace(answer, buttons=buttons)
