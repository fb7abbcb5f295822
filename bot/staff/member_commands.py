"""Staff commands about the members themselves."""

import re

from bot.staff import members
from bot.staff.args import ROLES
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from bot.tickets.cards import cut
from bot.tickets.change import names_of
from rules.lifecycle import Role
from rules.ticket import Ticket

RECORD_LINES = 20
PERSON = re.compile(r"(?:telegram|qq|web|console):[^\s:]{1,64}\Z")


def _staff(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = args.split()
    match words:
        case [] | ["list" | "列表"]:
            return _members(turn)
        case ["add" | "添加", person, role, *name] if (
            PERSON.match(person) and role.lower() in ROLES
        ):
            return _add_member(turn, person, ROLES[role.lower()], " ".join(name)[:40])
        case ["invite" | "邀请", role, *name] if role.lower() in ROLES:
            return members.invite(turn, ROLES[role.lower()], cut(" ".join(name), 40))
        case ["remove" | "移除", who]:
            return _remove_member(turn, who, None)
        case ["remove" | "移除", who, to]:
            return _remove_member(turn, who, to)
        case ["log" | "记录"]:
            return _record(turn)
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
    turn.work.note_desk(turn.inbound.person, "added", person, turn.now, role)
    words = turn.ctx.say(f"staff.role.{role}")
    return Answer(turn.ctx.say("staff.added", person=person, role=words))


def _remove_member(turn: Turn, who: str, to: str | None) -> Answer:
    """`who` and `to` are a person's key or name; `to` takes the open tickets over."""
    work, ctx, now = turn.work, turn.ctx, turn.now
    found = members.named(work, ctx, who)
    if len(found) != 1:
        key = "staff.two_of_a_name" if found else "staff.not_a_member"
        return Answer(ctx.say(key, person=cut(who, 60)))
    person = found[0]
    if person in ctx.settings.staff.roles:
        return Answer(ctx.say("staff.in_config", person=person))
    heir = None
    if to is not None:
        heirs = [p for p in members.named(work, ctx, to, "agent") if p != person]
        if len(heirs) != 1:
            return Answer(ctx.say("staff.no_heir", who=cut(to, 40)))
        heir = heirs[0]
    work.remove_staff(person, now)
    count = members.leave(work, ctx, person, turn.inbound.person, now, to=heir)
    key = "staff.removed_to" if heir else "staff.removed"
    name = names_of(work, (heir,)).get(heir or "", "")
    return Answer(ctx.say(key, person=person, count=count, name=name))


def _record(turn: Turn) -> Answer:
    """Who came, left, was invited or banned, newest first."""
    ctx = turn.ctx
    events = turn.work.desk_events(limit=RECORD_LINES)
    names = names_of(turn.work, {event.who for event in events})
    lines = [
        f"{ctx.at(event.at, turn.now)} {names[event.who]} "
        f"{ctx.say(f'staff.record.{event.what}')} {cut(event.about, 60)} {cut(event.why, 80)}"
        for event in events
    ]
    return Answer("\n".join([ctx.say("staff.record"), *(line.rstrip() for line in lines)]))


COMMANDS: tuple[Command, ...] = (
    Command(
        "staff",
        "成员",
        "/staff list | invite 角色 [名字] | add 账号 角色 [名字] | remove 谁 [接手人] | log",
        "/staff invite agent 小李",
        "admin",
        _staff,
        ticket=False,
        group="shop",
    ),
)
