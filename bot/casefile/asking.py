"""Who may have a case file: staff from lead up and mediators any, a buyer their own."""

from datetime import datetime

from bot.casefile.making import case_ref
from bot.context import Context, Done, Outcome
from bot.staff.turn import Answer, Turn
from bot.tickets.change import declined, note_down
from dialogs.messages import Inbound
from rules.ticket import Ticket
from storage.work import Work

BUYER_TRIES, STAFF_TRIES = 6, 60  # in WINDOW seconds: drawing one takes a second or two
WINDOW = 3600.0


def for_buyer(work: Work, ctx: Context, inbound: Inbound, number: int, now: datetime) -> Outcome:
    """The sender's own case; number 0 is their newest. Somebody else's number gets the sentence
    of a number that does not exist."""
    lang = ctx.lang_of(inbound)
    if number == 0:
        mine = work.tickets(person=inbound.person, limit=1, newest=True)
        if not mine:
            return declined(ctx, "told.no_tickets", lang)
        number = mine[0].number
    ticket = work.ticket(number, lock=True) if 0 < number < 10**9 else None
    if ticket is None or not work.same_person(inbound.person, ticket.person):
        return declined(ctx, "told.no_such_ticket", lang, number=number)
    if work.count_try(f"case file:{inbound.person}", now, WINDOW) > BUYER_TRIES:
        return declined(ctx, "casefile.too_often", ticket.lang)
    note_down(work, ticket, ticket.person, "exported", now)
    text = ctx.say("casefile.sent", ticket.lang, number=number)
    return Done(ticket, text, files=(case_ref(number, "buyer"),))


def for_staff(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    """The shop's copy, with notes, to where it was asked for."""
    assert ticket is not None
    if ticket.erased:
        return Answer(turn.ctx.say("staff.erased_ticket", number=ticket.number))
    who = turn.inbound.person
    if turn.work.count_try(f"case file:{who}", turn.now, WINDOW) > STAFF_TRIES:
        return Answer(turn.ctx.say("casefile.too_often"))
    note_down(turn.work, ticket, who, "exported", turn.now)
    text = turn.ctx.say("casefile.sent", number=ticket.number)
    return Answer(text, ticket=ticket.number, files=(case_ref(ticket.number, "staff"),))
