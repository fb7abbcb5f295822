"""What a staff command is: its names, who may say it, and the function that carries it out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.staff.turn import Answer, Turn
from rules.lifecycle import Role, outranks
from rules.ticket import Ticket

Run = Callable[[Turn, Ticket | None, str], Answer]
# Where it stands in /help and in docs/staff.md, in this order.
Group = Literal["tickets", "talk", "decide", "shop"]
GROUPS: tuple[Group, ...] = ("tickets", "talk", "decide", "shop")


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `ticket`: it is about one; `loose`: it says something without one as well;
    `mediator`: mediators may say it as well."""

    name: str
    word: str
    usage: str
    example: str
    least: Role
    run: Run
    ticket: bool = True
    loose: bool = False
    mediator: bool = False
    group: Group = "tickets"

    @property
    def what(self) -> str:
        """The key of the line that says what it does."""
        return f"staff.what.{self.name}"


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button "s:<verb>:…": the command it stands for, and what (one of several words) it
    leaves in the history."""

    command: str
    what: str


def allowed(roles: frozenset[str], command: Command) -> bool:
    """Whether one of these roles may say the command."""
    if command.mediator and "mediator" in roles:
        return True
    return any(outranks(role, command.least) for role in roles)
