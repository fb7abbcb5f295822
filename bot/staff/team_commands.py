"""Staff commands by which colleagues share the queue."""

from bot.staff.command import Command
from bot.staff.turn import Answer, Turn
from bot.tickets import undo
from rules.ticket import Ticket


def _undo(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(undo.take_back(turn.work, turn.ctx, ticket, turn.actor, turn.now))


COMMANDS: tuple[Command, ...] = (
    Command("undo", "撤销", "/undo 单号", "/undo 1024", "agent", _undo, group="decide"),
)
