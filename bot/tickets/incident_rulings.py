"""One notice, one decision, one question for all tickets of an incident.

Each ticket is decided by the same verbs as alone, with its own history; where that is not
possible it is left as it is and named. The cards in the staff chat follow at its pace.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from bot.context import Context, Declined, Done, Outcome
from bot.staff.staffwork import MAX_REPLY, WORDS_KEPT, Actor
from bot.tickets import four_eyes, incidents, rulings, supplier, told
from bot.tickets.cards import cut, yuan
from bot.tickets.change import buyer_chat, declined, masked, note_down, refresh_card, tell_buyer
from dialogs.wording import Verbatim
from rules.case import Route, SupplierWord, Wish
from rules.incidents import Incident
from rules.lifecycle import UNDECIDED
from rules.ticket import ENDED, Status, Ticket
from storage.work import Work

CARD_SECONDS = 4.0  # between two cards that a decision for all brings up: 15 of 20 a minute
AT_ONCE = 100  # decisions of one transaction: about a second, in which nobody else writes
_NAMED = 15  # tickets that were left, in one answer


@dataclass(frozen=True, slots=True)
class ForAll:
    """What became of a verb for all: how many took it, why others did not, how many were decided
    before, how many wait for the same command once more, and which for a second person."""

    done: tuple[Ticket, ...] = ()
    left: tuple[str, ...] = ()
    before: int = 0
    more: int = 0
    proposed: tuple[Ticket, ...] = ()


def approve(
    work: Work,
    ctx: Context,
    incident: Incident,
    actor: Actor,
    wish: Wish | None,
    route: Route | None,
    now: datetime,
) -> ForAll:
    """通过 of everything undecided. Without a wish each buyer gets what they asked for."""

    def one(under: Context, ticket: Ticket) -> Outcome:
        return rulings.approve(work, under, ticket, actor, wish, None, route, now, aloud=False)

    return _for_all(work, ctx, incident, now, one, "approved")


def reject(
    work: Work, ctx: Context, incident: Incident, actor: Actor, code: str, text: str, now: datetime
) -> ForAll:
    """驳回 of everything undecided, each with its own rule, missing items and appeal."""

    def one(under: Context, ticket: Ticket) -> Outcome:
        return rulings.reject(work, under, ticket, actor, code, text, now)

    return _for_all(work, ctx, incident, now, one, "rejected")


def _for_all(
    work: Work,
    ctx: Context,
    incident: Incident,
    now: datetime,
    one: Callable[[Context, Ticket], Outcome],
    wanted: Status,
) -> ForAll:
    tickets = incidents.members(work, incident, lock=True)
    done: list[Ticket] = []
    proposed: list[Ticket] = []
    left: list[str] = []
    undecided = [ticket for ticket in tickets if ticket.status in UNDECIDED]
    for ticket in undecided[:AT_ONCE]:
        outcome = one(ctx.under(ticket.rule_version), ticket)
        if isinstance(outcome, Done) and outcome.ticket.status == wanted:
            done.append(outcome.ticket)
        elif isinstance(outcome, Done) and outcome.ticket.proposed is not None:
            proposed.append(outcome.ticket)
        else:
            left.append(outcome.text)
    _spread(work, ctx, [*done, *proposed], now)
    incidents.show(work, ctx, work.change_incident(incident.number), now)
    return ForAll(
        tuple(done),
        tuple(left),
        before=len(tickets) - len(undecided),
        more=max(0, len(undecided) - AT_ONCE),
        proposed=tuple(proposed),
    )


def _spread(work: Work, ctx: Context, tickets: Sequence[Ticket], now: datetime) -> None:
    """Plan the cards one by one, so that answers to people in the staff chat go first."""
    for n, ticket in enumerate(tickets, 1):
        due = now + timedelta(seconds=n * CARD_SECONDS)
        refresh_card(work, ctx.under(ticket.rule_version), ticket, now, due_at=due)


def notice(
    work: Work, ctx: Context, incident: Incident, actor: Actor, text: str, now: datetime
) -> ForAll | Declined:
    """The same words to every buyer, in their own chat and on their own ticket; once to who has
    several. Said twice in the same words it is not sent again."""
    words = masked(text.strip())
    if not words:
        return declined(ctx, "staff.nothing_to_send")
    if len(words) > MAX_REPLY:
        return declined(ctx, "staff.too_long", limit=MAX_REPLY, count=len(words))
    if words == incident.notice:
        return declined(ctx, "incident.noticed_already", number=incident.number)
    tickets = incidents.members(work, incident, lock=True)
    by_chat: dict[tuple[str, str], list[Ticket]] = {}
    for ticket in tickets:
        if ticket.status not in ENDED:
            chat = buyer_chat(work, ctx, ticket)
            by_chat.setdefault(chat, []).append(ticket)
    for mine in by_chat.values():
        numbers = "、".join(f"#{ticket.number}" for ticket in mine)
        first = mine[0]
        said = ctx.say("known.told", first.lang, numbers=numbers, text=Verbatim(words))
        tell_buyer(work, ctx, first, said, now, *told.offers(first))
        for ticket in mine:
            data = {"incident": incident.number}
            kept = words[:WORDS_KEPT]
            note_down(work, ticket, actor.person, "incident_notice", now, kept, data)
            if ticket.first_answer_at is None:
                work.change_ticket(ticket, first_answer_at=now)
    changed = work.change_incident(incident.number, notice=words, notice_at=now)
    incidents.show(work, ctx, changed, now)
    return ForAll(tuple(mine[0] for mine in by_chat.values()))


def ask_supplier(
    work: Work, ctx: Context, incident: Incident, actor: Actor, now: datetime
) -> ForAll | Declined:
    """One signed question about every undecided order."""
    if not ctx.settings.supplier.url:
        return declined(ctx, "incident.by_hand", number=incident.number)
    tickets = incidents.members(work, incident, lock=True)
    undecided = [ticket for ticket in tickets if ticket.status in UNDECIDED]
    asked = supplier.ask_together(work, ctx, undecided, actor.person, incident.number, now)
    done = {ticket.number for ticket in asked}
    left = [
        ctx.say("incident.not_asked", number=ticket.number)
        for ticket in undecided
        if ticket.number not in done
    ]
    _spread(work, ctx, asked, now)
    incidents.show(work, ctx, work.change_incident(incident.number), now)
    return ForAll(tuple(asked), tuple(left), len(tickets) - len(undecided))


def supplier_said(
    work: Work,
    ctx: Context,
    incident: Incident,
    actor: Actor,
    word: SupplierWord,
    text: str,
    now: datetime,
) -> ForAll:
    """The supplier's word as staff heard it, kept on every undecided ticket."""
    tickets = incidents.members(work, incident, lock=True)
    undecided = [ticket for ticket in tickets if ticket.status in UNDECIDED]
    kept = supplier.said_of_all(work, ctx, undecided, word, text, actor.person, now)
    _spread(work, ctx, kept, now)
    incidents.show(work, ctx, work.change_incident(incident.number), now)
    numbers = {ticket.number for ticket in kept}
    left = [t for t in undecided if t.number not in numbers]
    words = tuple(ctx.say("incident.not_asked", number=ticket.number) for ticket in left)
    return ForAll(tuple(kept), words, len(tickets) - len(undecided))


def words(ctx: Context, key: str, incident: Incident, result: ForAll) -> str:
    """What who acted reads: how many, and which were left with the reason."""
    waits = bool(result.proposed) and not result.done  # nobody was told anything
    lines = [] if waits else [ctx.say(key, number=incident.number, count=len(result.done))]
    if result.before:
        lines.append(ctx.say("incident.before", count=result.before))
    if result.proposed:
        lines.append(_for_a_second(ctx, incident, result.proposed))
    if result.more:
        lines.append(ctx.say("incident.again", count=result.more))
    if result.left:
        lines.append(ctx.say("incident.left", count=len(result.left)))
        lines += [f"· {cut(text, 150)}" for text in result.left[:_NAMED]]
        if len(result.left) > _NAMED:
            lines.append(ctx.say("incident.more", count=len(result.left) - _NAMED))
    return "\n".join(lines)


def _for_a_second(ctx: Context, incident: Incident, proposed: Sequence[Ticket]) -> str:
    """How many wait for a second person, what they are worth, and what that person says."""
    sums = (four_eyes.worth(t, t.proposed) for t in proposed if t.proposed is not None)
    total = sum((one for one in sums if one is not None), Decimal(0))
    count, number = len(proposed), incident.number
    return ctx.say("incident.proposed", number=number, count=count, total=yuan(total))
