"""订单待核实: tickets whose order could not be looked up are asked about again and completed.

The truth is in the column `order_check_at`: it is moved before the question is asked, so a crash,
a restart or a second process costs one wait and nothing else. The order system is asked by one
ticket after another and is left alone while its breaker is open.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.context import Context, Done, Outcome
from bot.orders.source import OrdersDown, OrderSource
from bot.tickets import auto_review, supplier, told
from bot.tickets.change import DESK, buyer_buttons, declined, refresh_card, tell_buyer, tell_staff
from bot.worker import Worker
from dialogs.messages import Inbound
from dialogs.slots import with_order
from dialogs.statement import statement
from rules.assess import assess
from rules.case import CaseFacts, OrderRecord
from rules.ticket import ENDED, Ticket, TicketEvent
from storage.errors import DuplicateTicket
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

FIRST_WAIT = timedelta(seconds=15)
LONGEST_WAIT = timedelta(minutes=30)
IN_FLIGHT = 2
_OF_FILING = frozenset({"human", supplier.DIFFERS})  # flags that no fact of the order changes


def first_check(facts: CaseFacts, now: datetime) -> datetime | None:
    """When a ticket that is filed with these facts is asked about; None when all is known."""
    return now + FIRST_WAIT if facts.order_pending and facts.order_no else None


def next_check(ticket: Ticket, now: datetime) -> datetime:
    """Half as long again as it waits already: 15 s, then ever more rarely."""
    waited = (now - ticket.created_at) / 2
    return now + min(max(waited, FIRST_WAIT), LONGEST_WAIT)


class LateOrders:
    """Asks again about every ticket that is due, and completes it."""

    def __init__(
        self,
        store: Store,
        orders: OrderSource,
        context: Callable[[], Context],
        clock: Callable[[], datetime],
        wake: Callable[[], None],
    ) -> None:
        self._store = store
        self._orders = orders
        self._context = context
        self._clock = clock
        self._wake = wake  # the outbox
        self.run = Worker("orders", self._claim, self._ask, IN_FLIGHT).run

    async def _claim(self, room: int) -> list[Ticket]:
        now = self._clock()

        def claim(work: Work) -> list[Ticket]:
            due = work.due_tickets("order_check_at", now, room)
            for ticket in due:
                pending = ticket.facts.order_pending
                work.change_ticket(
                    ticket, order_check_at=next_check(ticket, now) if pending else None
                )
            return [ticket for ticket in due if ticket.facts.order_pending]

        return await self._store.run(claim)

    async def _ask(self, ticket: Ticket) -> None:
        number = ticket.facts.order_no or ""
        try:
            record = await self._orders.find(number)
        except OrdersDown as down:
            log.info("orders.still_down", ticket=ticket.number, reason=str(down))
            return
        now = self._clock()
        await self._store.run(
            lambda work: complete(work, self._context(), ticket.number, number, record, now)
        )
        self._wake()
        log.info("orders.completed", ticket=ticket.number, found=record is not None)


def complete(
    work: Work,
    ctx: Context,
    number: int,
    asked: str,
    record: OrderRecord | None,
    now: datetime,
) -> None:
    """The order system's late answer to `asked` joins ticket `number`: facts, card, people."""
    ticket = work.ticket(number, lock=True)
    if ticket is None or ticket.status in ENDED or not ticket.facts.order_pending:
        return
    if ticket.facts.order_no != asked:
        return  # the next round asks for the number that it has now
    ctx = ctx.under(ticket.rule_version)
    buyer = record.buyer if record is not None else None
    owner = ticket.facts.owner_proven or buyer in work.identities(ticket.person)
    facts = with_order(replace(ticket.facts, order_pending=False), record, owner=owner)
    changed = _judged(work, ctx, ticket, facts, now)
    outcome = _outcome(facts)
    words = ctx.say(f"staff.order_word.{outcome}")
    event = TicketEvent(now, DESK, "order_checked", why=words, data={"v": ticket.version})
    work.add_event(number, event)
    refresh_card(work, ctx, changed, now)
    tell_staff(work, ctx, ctx.say(f"staff.order_{outcome}", number=number), now, ticket=number)
    reviewed = supplier.ask_if_needed(
        work, ctx, auto_review.review_later(work, ctx, changed, now), now
    )
    if reviewed.status != "approved" or ticket.status == "approved":
        # "No such order" and "not yours" are one sentence.
        key = "told.order_proven" if outcome == "proven" else "told.order_unproven"
        text = told.sentence(ctx, reviewed, key, now)
        offers = told.offers(reviewed)
        prove = () if outcome == "proven" else ("prove",)
        tell_buyer(work, ctx, reviewed, text, now, *prove, *offers)


def proven(
    work: Work, ctx: Context, inbound: Inbound, number: int, record: OrderRecord, now: datetime
) -> Outcome:
    """The buyer's second factor fitted the order of their filed ticket."""
    ticket = work.ticket(number, lock=True)
    mine = ticket is not None and work.same_person(inbound.person, ticket.person)
    if ticket is None or not mine or ticket.status in ENDED:
        return declined(
            ctx,
            "told.no_such_ticket",
            ctx.lang_of(inbound),
            number=number,
        )
    ctx = ctx.under(ticket.rule_version)
    facts = with_order(replace(ticket.facts, order_pending=False), record, owner=True)
    changed = _judged(work, ctx, ticket, facts, now)
    event = TicketEvent(now, ticket.person, "owner_proven", data={"v": ticket.version})
    work.add_event(number, event)
    refresh_card(work, ctx, changed, now)
    tell_staff(work, ctx, ctx.say("staff.owner_proven", number=number), now, ticket=number)
    reviewed = supplier.ask_if_needed(work, ctx, auto_review.review(work, ctx, changed, now), now)
    buttons = buyer_buttons(ctx, reviewed, *told.offers(reviewed))
    if reviewed.status == "approved" and ticket.status != "approved":
        return Done(reviewed, auto_review.words(ctx, reviewed, now, filed=False), buttons)
    return Done(reviewed, told.sentence(ctx, reviewed, "told.owner_proven", now), buttons)


def _judged(work: Work, ctx: Context, ticket: Ticket, facts: CaseFacts, now: datetime) -> Ticket:
    """The ticket judged again with the order; the number becomes the shop's own."""
    verdict = assess(facts, ctx.policy, now, opened_at=ticket.created_at)
    kept = [flag for flag in ticket.flags if flag in _OF_FILING]
    changes = {
        "facts": facts,
        "statement": statement(facts, ctx.policy, ctx.tz),
        "contradictions": verdict.contradictions,
        "in_window": verdict.in_window,
        "flags": tuple(dict.fromkeys((*kept, *verdict.flags))),
        "order_check_at": None,
        "updated_at": now,
    }
    try:
        changed = work.change_ticket(ticket, order_no=facts.order_no, **changes)
    except DuplicateTicket:  # the same order stands on another ticket of theirs
        changed = work.change_ticket(ticket, **changes)
    if changed is None:  # cannot be: the row is locked since it was read
        raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
    return changed


def _outcome(facts: CaseFacts) -> str:
    if facts.order is None:
        return "not_found"
    return "proven" if facts.owner_proven else "unproven"
