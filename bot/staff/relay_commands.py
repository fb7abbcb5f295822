"""Staff's side of the relay: replies that wait, taking them back, and edits of one's own words."""

import unicodedata

from bot.context import Done
from bot.staff import relay
from bot.staff.command import Command
from bot.staff.passing import enclosed
from bot.staff.turn import Answer, Turn
from rules.ticket import Ticket


def source_of(turn: Turn) -> relay.Source:
    inbound = turn.inbound
    return relay.Source(inbound.channel, inbound.chat_id, inbound.message_id, inbound.album)


def reply(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    """回复: to the buyer of this ticket, with what is attached, after the time to take it back."""
    assert ticket is not None
    source = source_of(turn)
    what = enclosed(turn.ctx, ticket.channel, turn.inbound.attachments)
    outcome, row = relay.send(
        turn.work, turn.ctx, ticket, turn.actor, args, what, source, turn.now
    )
    if not isinstance(outcome, Done):
        return Answer(outcome.text)
    card = source.cards[0]
    return Answer(outcome.text, outcome.buttons, ticket.number, card=card, holds=row)


def _recall(turn: Turn, _: Ticket | None, args: str) -> Answer:
    """撤回: the message that this one quotes, else one's own last one that still waits."""
    inbound, work = turn.inbound, turn.work
    words = unicodedata.normalize("NFKC", args).strip().lstrip("#")
    number = int(words) if words.isdigit() and len(words) < 10 else turn.replied_to()
    held = None
    if inbound.reply_to is not None:
        quoted = relay.Source(inbound.channel, inbound.chat_id, inbound.reply_to)
        held = relay.by_source(work, quoted)
    if held is None:
        where = (inbound.channel, inbound.chat_id, inbound.person)
        held = relay.latest_of(work, *where, number)
    if held is None:
        return Answer(turn.ctx.say("relay.nothing"))
    return Answer.of(relay.recall(work, turn.ctx, held, turn.actor, turn.now))


def pressed(turn: Turn, _: int, id: int, __: str) -> None:
    """The 撤回 button of a notice: "s:recall:<ticket>:<outbox row>"."""
    held = relay.by_id(turn.work, id)
    if held is None:
        turn.toast(turn.ctx.say("staff.button_unknown"))
        return
    turn.toast(relay.recall(turn.work, turn.ctx, held, turn.actor, turn.now).text)


def changed(turn: Turn, held: relay.Held, text: str | None) -> None:
    """The author edited their message (`text` as it is meant for the buyer now), or took it back
    in the messenger itself."""
    if turn.inbound.kind == "recalled":
        if held.post.by == turn.inbound.person and held.outcome != "recalled":
            turn.say(relay.recall(turn.work, turn.ctx, held, turn.actor, turn.now).text)
        return
    turn.say(relay.reworded(turn.work, turn.ctx, held, turn.actor, text, turn.now).text)


COMMANDS: tuple[Command, ...] = (
    Command(
        "recall",
        "撤回",
        "/recall [单号]",
        "/recall 1024",
        "agent",
        _recall,
        ticket=False,
        group="talk",
    ),
)
