"""Staff commands about the members themselves."""

import re

from bot.staff.args import ROLES
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from rules.lifecycle import Role
from rules.ticket import Ticket

_PERSON = re.compile(r"(?:telegram|qq|web|console):[^\s:]{1,64}\Z")


def _staff(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = args.split()
    match words:
        case [] | ["list" | "列表"]:
            return _members(turn)
        case ["add" | "添加", person, role, *name] if (
            _PERSON.match(person) and role.lower() in ROLES
        ):
            return _add_member(turn, person, ROLES[role.lower()], " ".join(name)[:40])
        case ["remove" | "移除", person] if _PERSON.match(person):
            return _remove_member(turn, person)
        case _:
            return misused(turn.ctx.say("staff.roles"))


def _members(turn: Turn) -> Answer:
    ctx = turn.ctx
    lines = [
        f"{person} · {ctx.say(f'staff.role.{role}')} · config.toml"
        for person, role in ctx.settings.staff.roles.items()
    ]
    lines += [
        f"{row.person} · {ctx.say(f'staff.role.{row.role}')} · {row.name}"
        for row in turn.work.staff()
    ]
    return Answer("\n".join([ctx.say("staff.members"), *lines]))


def _add_member(turn: Turn, person: str, role: Role, name: str) -> Answer:
    turn.work.set_staff(person, role, name, turn.inbound.person, turn.now)
    words = turn.ctx.say(f"staff.role.{role}")
    return Answer(turn.ctx.say("staff.added", person=person, role=words))


def _remove_member(turn: Turn, person: str) -> Answer:
    removed = turn.work.remove_staff(person, turn.now)
    if person in turn.ctx.settings.staff.roles:
        return Answer(turn.ctx.say("staff.in_config", person=person))
    key = "staff.removed" if removed else "staff.not_a_member"
    return Answer(turn.ctx.say(key, person=person))


COMMANDS: tuple[Command, ...] = (
    Command(
        "staff",
        "成员",
        "/staff list | add 账号 角色 [名字] | remove 账号",
        "/staff add telegram:5001 agent 小李",
        "admin",
        _staff,
        ticket=False,
        group="shop",
    ),
)
