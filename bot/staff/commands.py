"""COMMANDS: every staff command, in the one table that /help, menus and tests are made of."""

from collections.abc import Callable, Mapping

from bot.casefile import asking
from bot.staff import (
    ban_commands,
    board,
    desk_commands,
    incident_commands,
    macro_commands,
    mediation_commands,
    member_commands,
    privacy_commands,
    queue_commands,
    relay_commands,
    rules,
    team_commands,
    ticket_commands,
)
from bot.staff.command import GROUPS, CardButton, Command, allowed
from bot.staff.turn import Answer, Turn, usage
from rules.ticket import Ticket

BUTTONS: Mapping[str, CardButton] = {
    "claim": CardButton("claim", "claimed"),
    "release": CardButton("release", "released"),
    "approve": CardButton("approve", "approved proposed"),
    "confirm": CardButton("confirm", "approved decided_approved"),
    "decline": CardButton("decline", "proposal_declined"),
    "ask": CardButton("ask", "asked"),
    "reject": CardButton("reject", "rejected"),
    "refunded": CardButton("refunded", "refunded"),
    "redelivered": CardButton("redelivered", "redelivered"),
    "overturn": CardButton("overturn", "overturned"),
    "supplier": CardButton("supplier", "supplier_answered"),
    "undo": CardButton("undo", "undone"),
    "mediate": CardButton("mediate", "mediation_taken"),
    "evidence": CardButton("show", ""),
    "show": CardButton("show", ""),
}
# Buttons "s:<verb>:<number>:<version>:<arg>" whose number is not a ticket's, or that choose more
# than one thing: the command whose right they need, and what carries them out.
PRESSES: Mapping[str, tuple[str, Callable[[Turn, int, int, str], None]]] = {
    "incident": ("incident", incident_commands.pressed),
    "macro": ("macro", macro_commands.pressed),
    "board": ("board", board.pressed),
    "queue": ("queue", queue_commands.pressed),
    "recall": ("recall", relay_commands.pressed),
    "erase": ("erase", privacy_commands.pressed),
}


def _help(turn: Turn, _: Ticket | None, args: str) -> Answer:
    ctx = turn.ctx
    asked = args.strip().lstrip("/").lower()
    named = BY_NAME.get(asked) or next((c for c in COMMANDS if c.word == asked), None)
    if named is not None and allowed(turn.roles, named):
        how = usage(turn, named)
        return Answer(f"/{named.name} {named.word}：{ctx.say(named.what)}\n{how.text}")
    mine = [command for command in COMMANDS if allowed(turn.roles, command)]
    lines = []
    for group in GROUPS:
        names = [f"/{command.name} {command.word}" for command in mine if command.group == group]
        if names:
            lines += [ctx.say(f"staff.group.{group}"), " · ".join(names)]
    return Answer("\n".join([ctx.say("staff.help"), *lines, ctx.say("staff.help_foot")]))


COMMANDS: tuple[Command, ...] = (
    *queue_commands.COMMANDS,
    *ticket_commands.COMMANDS,
    *team_commands.COMMANDS,
    *macro_commands.COMMANDS,
    *mediation_commands.COMMANDS,
    *incident_commands.COMMANDS,
    *relay_commands.COMMANDS,
    *member_commands.COMMANDS,
    *ban_commands.COMMANDS,
    *privacy_commands.COMMANDS,
    *desk_commands.COMMANDS,
    Command(
        "export",
        "导出",
        "/export 单号",
        "/export 1024",
        "lead",
        asking.for_staff,
        mediator=True,
        group="decide",
    ),
    Command(
        "rules",
        "规则",
        "/rules",
        "/rules",
        "agent",
        rules.rules,
        ticket=False,
        mediator=True,
        group="shop",
    ),
    Command(
        "reload",
        "重载",
        "/reload",
        "/reload",
        "admin",
        rules.reload,
        ticket=False,
        group="shop",
    ),
    Command(
        "help",
        "帮助",
        "/help [命令]",
        "/help approve",
        "agent",
        _help,
        ticket=False,
        mediator=True,
        group="shop",
    ),
)
BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}
# Longest first, so that no word hides behind another.
BY_WORD: tuple[tuple[str, Command], ...] = tuple(
    sorted(((c.word, c) for c in COMMANDS), key=lambda pair: -len(pair[0]))
)
