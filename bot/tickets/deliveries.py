"""Failed deliveries that the shop reports first: the buyer hears of it before they complain.

A report is kept as a fact of its order. Where the buyer's chat is known they are written to, with
one tap to a case that is filled in; else it waits until somebody asks about that order.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.orders.rows import order_of
from bot.orders.source import OrdersDown, OrderSource
from bot.tickets import auto_review, cards
from bot.tickets.change import DESK, masked, note_down, refresh_card, tell_staff
from rules.assess import assess
from rules.case import OrderRecord
from rules.ticket import Ticket
from storage.store import Store
from storage.work import Post, Work
from storage.work_suppliers import Report

MAX_REASON = 300  # characters
# What the shop's own system says after all, whatever was reported.
_STANDS = frozenset({"refunded", "in_dispute", "unpaid", "expired", "partly_delivered"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """ "told" (the buyer was written to), "noted" (on an open ticket), "kept", or "known"."""

    status: str
    ticket: int | None = None


def read(body: Mapping[str, Any], tz: str) -> tuple[OrderRecord, str]:
    """(the order, why it failed). ValueError names the field that cannot be read."""
    told = body.get("state", "delivery_failed")
    if told not in ("delivery_failed", "failed"):
        raise ValueError("state 应为 must be delivery_failed")
    reason = body.get("reason") or ""
    if not isinstance(reason, str) or len(reason) > 2000:
        raise ValueError("reason 应为不超过 2000 字的文字 must be a text")
    try:
        order = order_of({**body, "state": "delivery_failed"}, ZoneInfo(tz))
    except OrdersDown as error:
        raise ValueError(str(error)) from None
    record = replace(order.record, delivered_at=None, raw_state=None)
    if record.product:
        record = replace(record, product=masked(record.product))
    return record, masked(" ".join(reason.split()))[:MAX_REASON]


def merged(known: OrderRecord | None, report: Report) -> OrderRecord:
    """The order as the shop's system and the report say it together.

    The system's figures win. What it says of the state wins when it is final or newer; where it
    calls delivered what was reported as failed, nobody knows: staff are asked.
    """
    said = replace(report.record, state="delivery_failed", reported_at=report.received_at)
    if known is None:
        return said
    filled = {
        name: getattr(said, name)
        for name in ("product", "amount", "paid_at", "payment_method", "buyer", "supplier")
        if getattr(known, name) is None
    }
    if known.state in _STANDS:
        return replace(known, **filled)
    if known.state == "delivered":
        later = known.delivered_at is not None and known.delivered_at > report.received_at
        return replace(known, **filled, state="delivered" if later else "unknown")
    return replace(known, **filled, state="delivery_failed", reported_at=report.received_at)


class ReportedOrders:
    """An OrderSource that also knows what the shop reported."""

    def __init__(self, source: OrderSource, store: Store) -> None:
        self._source = source
        self._store = store

    async def find(self, order_no: str) -> OrderRecord | None:
        """As the source says it, with the report; by the report alone while the source is down."""
        try:
            known = await self._source.find(order_no)
        except OrdersDown:
            alone = await self._report(order_no)
            if alone is None:
                raise
            return merged(None, alone)
        report = await self._report(known.order_no if known else order_no)
        return merged(known, report) if report is not None else known

    async def proves(self, order_no: str, factor: str) -> bool:
        return await self._source.proves(order_no, factor)

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        return await self._source.search(contact, day, factor)

    async def check(self) -> str:
        return await self._source.check()

    async def close(self) -> None:
        await self._source.close()

    async def _report(self, order_no: str) -> Report | None:
        return await self._store.run(lambda work: work.report_of_order(order_no))


# -- taking a report -------------------------------------------------------------------------


def take(
    work: Work,
    ctx: Context,
    key: str,
    record: OrderRecord,
    reason: str,
    known: OrderRecord | None,
    channels: Collection[str],
    now: datetime,
) -> Outcome:
    """Keep the report once and act on it. `known`: what the order system says."""
    report = work.keep_report(key, record, reason, now)
    if report is None:
        return Outcome("known")
    order = merged(known, report)
    if order.state != "delivery_failed":  # refunded, sent since, or for staff to find out
        _tell_staff(work, ctx, known or order, reason, "staff.delivery_unclear", now)
        return Outcome("kept")
    running = next(iter(work.claimed_elsewhere((order.order_no,), 0)), None)
    if running is not None:
        _note(work, ctx, running, order, reason, now)
        _tell_staff(work, ctx, order, reason, "staff.delivery_filed", now, running)
        return Outcome("noted", running)
    of_order = work.tickets(order_no=order.order_no, limit=20, newest=True)
    proven = [ticket for ticket in of_order if ticket.facts.owner_proven]
    chat = _chat(work, order, proven, channels)
    if chat is None:
        _tell_staff(work, ctx, order, reason, "staff.delivery_kept", now)
        return Outcome("kept")
    _tell_buyer(work, ctx, report, order, chat, proven, now)
    _tell_staff(work, ctx, order, reason, "staff.delivery_told", now)
    return Outcome("told")


def _chat(
    work: Work, order: OrderRecord, proven: list[Ticket], channels: Collection[str]
) -> tuple[str, str] | None:
    """Where the buyer is reached: the account that bought if it ever wrote to us (a bot may not
    begin), else who proved it before."""
    found = [(ticket.channel, ticket.chat_id) for ticket in proven]
    channel, _, chat_id = (order.buyer or "").partition(":")
    if chat_id and work.conversation(f"{channel}:{chat_id}")[1]:
        found.insert(0, (channel, chat_id))
    return next(((c, chat) for c, chat in found if c in channels and chat), None)


def _tell_buyer(
    work: Work,
    ctx: Context,
    report: Report,
    order: OrderRecord,
    chat: tuple[str, str],
    proven: list[Ticket],
    now: datetime,
) -> None:
    lang = proven[0].lang if proven else ctx.settings.desk.lang
    product = f"（{cards.cut(order.product, 60)}）" if order.product else ""
    text = ctx.say("told.delivery_failed", lang, order_no=order.order_no, product=product)
    buttons = tuple(
        ((ctx.say(f"told.button.report_{wish}", lang), f"b:report:{report.id}:{wish}"),)
        for wish in ("refund", "redeliver")
    )
    work.post(
        Post(*chat, text, (*buttons, ((ctx.say("told.button.human", lang), "b:human"),))), now
    )
    work.report_told(report.id, ":".join(chat), now)


def _note(
    work: Work, ctx: Context, number: int, order: OrderRecord, reason: str, now: datetime
) -> None:
    """A fact for the ticket that runs already; it may now be clear enough to approve."""
    ticket = work.ticket(number, lock=True)
    if ticket is None:
        return
    under = ctx.under(ticket.rule_version)
    facts = replace(ticket.facts, order=order, order_pending=False)
    verdict = assess(facts, under.policy, now, opened_at=ticket.created_at)
    changed = work.change_ticket(
        ticket, facts=facts, contradictions=verdict.contradictions, updated_at=now
    )
    if changed is None:  # cannot be: the row is locked since it was read
        raise RuntimeError(f"ticket {number} changed while it was locked")
    note_down(work, changed, DESK, "delivery_reported", now, reason or None)
    refresh_card(work, ctx, changed, now)
    auto_review.review_later(work, ctx, changed, now)


def _tell_staff(
    work: Work,
    ctx: Context,
    order: OrderRecord,
    reason: str,
    key: str,
    now: datetime,
    ticket: int | None = None,
) -> None:
    words = ctx.say(
        "staff.delivery_reported",
        order_no=cards.cut(order.order_no, 64),
        product=f"（{cards.cut(order.product, 60)}）" if order.product else "",
        reason=f"：{reason}" if reason else "",
        told=ctx.say(key, number=ticket or 0, state=ctx.say(f"card.order.state.{order.state}")),
    )
    tell_staff(work, ctx, words, now, ticket=ticket)
