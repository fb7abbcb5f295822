"""/erase: erasing a buyer's data at their wish, or saying why not."""

import unicodedata

from bot import privacy
from bot.staff import members
from bot.staff.ban_commands import buyer_in
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from bot.tickets.change import masked
from rules.ticket import Ticket
from storage.work_erasure import StillOpen

REASON = 300  # characters that are kept
_NO = frozenset({"拒绝", "reject", "refuse"})


def _erase(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = unicodedata.normalize("NFKC", args).split()
    match words:
        case []:
            return _list(turn)
        case [who, *more] if (person := buyer_in(turn, who)) is not None:
            if more and more[0].lower() in _NO:
                return _refuse(turn, person, " ".join(more[1:]))
            return misused() if more else _preview(turn, person)
        case _:
            return misused(turn.ctx.say("staff.erase_who"))


def _list(turn: Turn) -> Answer:
    ctx, waiting = turn.ctx, turn.work.erasures_due()
    if not waiting:
        return Answer(ctx.say("staff.erase_none"))
    lines = [
        ctx.say(
            "staff.erase_line",
            person=wish.person,
            at=ctx.at(wish.asked_at, turn.now),
            due=ctx.at(wish.due_at, turn.now),
        )
        for wish in waiting
    ]
    return Answer("\n".join([ctx.say("staff.erase_list"), *lines]))


def _preview(turn: Turn, person: str) -> Answer:
    """What would go, with the button that does it; the wish is noted as staff's own if nobody
    else had it."""
    work, ctx, now = turn.work, turn.ctx, turn.now
    if any(key in members.people(work, ctx) for key in work.identities(person)):
        return Answer(ctx.say("staff.erase_staff", person=person))
    held = work.held_of(person)
    if not any(held.values()):
        return misused(ctx.say("staff.erase_who"))
    if running := privacy.running(work, person):
        return Answer(ctx.say("staff.erase_running", person=person, numbers=running))
    due = now + ctx.settings.privacy.answer
    wish = work.erasure_of(person) or work.ask_erasure(person, turn.inbound.person, now, due)
    assert wish is not None
    button = (ctx.say("staff.erase_button"), f"s:erase:{wish.id}:0:yes")
    return Answer(ctx.say("staff.erase_sure", "", person=person, **held), ((button,),))


def _refuse(turn: Turn, person: str, text: str) -> Answer:
    ctx, wish = turn.ctx, turn.work.erasure_of(person)
    if wish is None:
        return Answer(ctx.say("staff.erase_none"))
    if not text:
        return misused(ctx.say("staff.erase_reason"))
    said = masked(text)[:REASON]
    privacy.refuse(turn.work, ctx, wish, said, turn.inbound.person, turn.now)
    return Answer(ctx.say("staff.erase_refused", person=person, text=said))


def pressed(turn: Turn, number: int, version: int, arg: str) -> None:
    """ "s:erase:<wish>:0:yes": done once; the second tap reads the same receipt."""
    work, ctx = turn.work, turn.ctx
    wish = work.erasure_by_id(number)
    if wish is None or arg != "yes":
        turn.toast(ctx.say("staff.erase_over"))
        return
    if wish.done_at is None:
        try:
            wish = privacy.erase(work, ctx, wish.person, turn.inbound.person, turn.now)
        except StillOpen as problem:
            numbers = privacy.shown(problem.numbers)
            words = ctx.say("staff.erase_running", person=wish.person, numbers=numbers)
            turn.edit(words, (), None)
            turn.toast("")
            return
    turn.edit(ctx.say("staff.erased", "", id=wish.id, **wish.counts), (), None)
    turn.toast("")


COMMANDS: tuple[Command, ...] = (
    Command(
        "erase",
        "删除资料",
        "/erase [账号或单号 [拒绝 原因]]",
        "/erase 1024",
        "admin",
        _erase,
        ticket=False,
        group="shop",
    ),
)
