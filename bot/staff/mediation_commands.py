"""Staff commands of an appeal: who mediates it, what who decided has to say, and the ruling."""

from bot.context import Done
from bot.staff.args import VERDICTS
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from bot.tickets import mediation, rulings
from bot.tickets.cards import card_buttons, cut
from rules.ticket import Ticket


def _mediate(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    to = turn.inbound.person
    who = args.strip().lstrip("@")
    if who:
        if not turn.actor.lead:
            return Answer(turn.ctx.say("mediation.lead_only", number=ticket.number))
        people = mediation.mediators(turn.work, turn.ctx, ticket)
        named = [person for person, name in people.items() if who in (person, name)]
        if len(named) != 1:
            listed = "、".join(f"{n}（{p}）" if n != p else p for p, n in people.items()) or "-"
            number, asked = ticket.number, cut(who, 40)
            key = "mediation.no_such_person"
            return misused(turn.ctx.say(key, who=asked, number=number, people=listed))
        to = named[0]
    outcome = mediation.take(turn.work, turn.ctx, ticket, turn.actor, to, turn.now)
    if not isinstance(outcome, Done):
        return Answer(outcome.text)
    text = mediation.card_text(turn.work, turn.ctx, outcome.ticket, turn.now)
    return Answer(text, card_buttons(turn.ctx, outcome.ticket), ticket.number)


def _statement(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(mediation.state(turn.work, turn.ctx, ticket, turn.actor, args, turn.now))


def _decide(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    word, _, text = args.strip().partition(" ")
    verdict = VERDICTS.get(word.lower())
    if verdict is None:
        return misused()
    if not text.strip():
        return misused(turn.ctx.say("staff.reason_needed"))
    return Answer.of(
        rulings.decide(turn.work, turn.ctx, ticket, turn.actor, verdict, text, turn.now)
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "mediate",
        "调解",
        "/mediate 单号 [谁]",
        "/mediate 1024",
        "lead",
        _mediate,
        mediator=True,
        group="decide",
    ),
    Command(
        "statement",
        "陈述",
        "/statement 单号 文字",
        "/statement 1024 上游记录显示 13:32 已充值到账号尾号 88",
        "agent",
        _statement,
        group="decide",
    ),
    Command(
        "decide",
        "裁决",
        "/decide 单号 approve|reject 说明",
        "/decide 1024 approve 账单与订单一致",
        "lead",
        _decide,
        mediator=True,
        group="decide",
    ),
)
