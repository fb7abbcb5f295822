"""Staff commands by which colleagues share the queue."""

from bot.staff import board, staffwork
from bot.staff.command import Command
from bot.staff.ticket_commands import colleague
from bot.staff.turn import Answer, Turn, misused
from bot.tickets import cards, snoozing, undo
from bot.tickets.change import names_of, tell_staff
from dialogs.understand.ahead import moment_ahead
from rules.ticket import ENDED, Ticket

_OFF = ("off", "取消", "不放了", "醒醒")
_BACK = ("", "queue", "队列")  # /handover without a colleague
LISTED = 30  # numbers of one answer


def _undo(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(undo.take_back(turn.work, turn.ctx, ticket, turn.actor, turn.now))


def _snooze(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    work, ctx, now = turn.work, turn.ctx, turn.now
    if args.strip().lower() in _OFF:
        return Answer.of(snoozing.unsnooze(work, ctx, ticket, turn.actor, now))
    found = moment_ahead(args, now, ctx.tz)
    if found is None:
        return misused(ctx.say("staff.no_moment", text=cards.cut(args, 40)) if args else "")
    until, text = found
    return Answer.of(snoozing.snooze(work, ctx, ticket, turn.actor, until, text, now))


def _follow(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    number, person = ticket.number, turn.inbound.person
    if args.strip().lower() in _OFF:
        turn.work.unfollow(number, person)
        return Answer(turn.ctx.say("staff.unfollowed", number=number))
    if ticket.status in ENDED:
        status = turn.ctx.say(f"card.status.{ticket.status}")
        return Answer(turn.ctx.say("staff.not_now", number=number, status=status))
    turn.work.follow(number, person, turn.now)
    return Answer(turn.ctx.say("staff.following", number=number))


def _handover(turn: Turn, _: Ticket | None, args: str) -> Answer:
    """交班: all of one's open tickets, in one transaction, to a colleague or back."""
    work, ctx, me = turn.work, turn.ctx, turn.inbound.person
    who = args.strip().lstrip("@")
    to: str | None = None
    if who.lower() not in _BACK:
        found = colleague(turn, who)
        if isinstance(found, Answer):
            return found
        to = found
    if to == me:
        return Answer(ctx.say("staff.handover_self"))
    moved = staffwork.hand_over(work, ctx, turn.actor, to, turn.now)
    if not moved:
        return Answer(ctx.say("staff.handover_none"))
    names = names_of(work, (me, to))
    more = f" …（+{len(moved) - LISTED}）" if len(moved) > LISTED else ""
    numbers = " ".join(f"#{ticket.number}" for ticket in moved[:LISTED]) + more
    key = "staff.handed_over" if to else "staff.handed_back"
    text = ctx.say(
        key, name=names[me], to=names.get(to or "", ""), count=len(moved), numbers=numbers
    )
    if not turn.in_room:
        tell_staff(work, ctx, text, turn.now)
    return Answer(text)


COMMANDS: tuple[Command, ...] = (
    Command(
        "board", "看板", "/board", "/board", "agent", board.asked, ticket=False, mediator=True
    ),
    Command(
        "snooze",
        "稍后",
        "/snooze 单号 多久|什么时候|off [原因]",
        "/snooze 1024 2h 等上游回话",
        "agent",
        _snooze,
    ),
    Command(
        "follow", "关注", "/follow 单号 [off]", "/follow 1024", "agent", _follow, mediator=True
    ),
    Command(
        "handover", "交班", "/handover [谁]", "/handover 小李", "agent", _handover, ticket=False
    ),
    Command("undo", "撤销", "/undo 单号", "/undo 1024", "agent", _undo, group="decide"),
)
