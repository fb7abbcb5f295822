"""/ban: whose messages are not handled any more, and lifting that again."""

import re
import unicodedata

from bot import bans
from bot.staff import members
from bot.staff.command import Command
from bot.staff.member_commands import PERSON
from bot.staff.turn import Answer, Turn, misused
from bot.tickets.cards import cut
from bot.tickets.change import names_of, note_down
from rules.lifecycle import OPEN
from rules.ticket import Ticket

REASON = 200  # characters that are kept
_NUMBER = re.compile(r"#?(\d{1,9})\Z")


def _ban(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = unicodedata.normalize("NFKC", args).split()
    match words:
        case ["list" | "列表"]:
            return _list(turn)
        case ["lift" | "解除", *who]:
            person = buyer_in(turn, who[0] if who else "")
            return (
                misused(turn.ctx.say("staff.ban_who")) if person is None else _lift(turn, person)
            )
        case [who, *reason] if (person := buyer_in(turn, who)) is not None:
            return _put(turn, person, " ".join(reason))
        case _ if (card := turn.replied_to()) is not None and words:
            person = buyer_in(turn, str(card))
            return misused() if person is None else _put(turn, person, " ".join(words))
        case _:
            return misused(turn.ctx.say("staff.ban_who"))


def buyer_in(turn: Turn, who: str) -> str | None:
    """A person's key, or the buyer of a ticket; "" is the buyer of the card replied to. None also
    when that buyer was erased."""
    if PERSON.match(who):
        return who
    match = _NUMBER.match(who)
    number = int(match.group(1)) if match else turn.replied_to() if not who else None
    ticket = turn.work.ticket(number) if number is not None else None
    return ticket.person if ticket is not None and not ticket.erased else None


def _put(turn: Turn, person: str, reason: str) -> Answer:
    work, ctx, by, now = turn.work, turn.ctx, turn.inbound.person, turn.now
    keys = work.identities(person)
    if any(key in members.people(work, ctx) for key in keys):
        return Answer(ctx.say("staff.ban_staff", person=person))
    mine = work.tickets(person=person, limit=50, newest=True)
    name = cut(mine[0].buyer_name, 40) if mine else ""
    reason = cut(reason, REASON)
    if bans.ban_of(work, person) is not None or not work.ban(person, name, reason, by, now):
        return Answer(ctx.say("staff.ban_already", person=person))
    work.note_desk(by, "banned", person, now, reason)
    running = [ticket for ticket in mine if ticket.status in OPEN]
    for ticket in running:
        note_down(work, ticket, by, "buyer_banned", now, reason or None)
    return Answer(ctx.say("staff.banned", person=person, name=name, count=len(running)))


def _lift(turn: Turn, person: str) -> Answer:
    work, by, now = turn.work, turn.inbound.person, turn.now
    lifted = [key for key in work.identities(person) if work.lift_ban(key, now)]
    for key in lifted:
        work.note_desk(by, "lifted", key, now)
    key = "staff.ban_lifted" if lifted else "staff.ban_none"
    return Answer(turn.ctx.say(key, person=person))


def _list(turn: Turn) -> Answer:
    ctx, found = turn.ctx, turn.work.bans()
    if not found:
        return Answer(ctx.say("staff.bans_none"))
    names = names_of(turn.work, {ban.by for ban in found})
    lines = [
        " · ".join(
            part
            for part in (
                ban.person,
                ban.name,
                ctx.at(ban.since, turn.now),
                names[ban.by],
                ban.reason,
            )
            if part
        )
        for ban in found
    ]
    return Answer("\n".join([ctx.say("staff.bans"), *lines]))


COMMANDS: tuple[Command, ...] = (
    Command(
        "ban",
        "拉黑",
        "/ban 账号或单号 [原因] | lift 账号或单号 | list",
        "/ban 1024 多次辱骂客服",
        "lead",
        _ban,
        ticket=False,
        group="shop",
    ),
)
