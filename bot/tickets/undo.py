"""撤销: the last change of a ticket by staff is taken back exactly, as a new line of its history.

What a buyer was told is corrected in one honest sentence. Money that was sent, a mediator's
decision, and whatever others did since stay as they are.
"""

from datetime import datetime

from bot.context import Context, Declined, Done, Outcome
from bot.staff.staffwork import Actor
from bot.tickets import told
from bot.tickets.change import declined, names_of, not_now, refresh_card, tell_buyer
from rules.lifecycle import HARMLESS, UNDOABLE
from rules.ticket import Ticket, TicketEvent
from storage.errors import DuplicateTicket
from storage.work import Work
from storage.work_desk import Undo

_MONEY = frozenset({"refunded", "redelivered", "arrived", "not_arrived", "arrival_asked"})
_FINAL = frozenset({"decided_approved", "decided_rejected"})
_PROMISED = frozenset({"approved", "rejected"})
# After these the buyer had been told something that is no longer true.
TOLD = frozenset(
    {"asked", "approved", "rejected", "extended", "overturned", "reopened", "withdrawn"}
)
# When the buyer heard from us first, or when the row was written, stays true.
_KEPT = frozenset({"version", "updated_at", "first_answer_at"})


def take_back(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    """Undo the last change of `ticket`, which `actor` made (a lead: anybody's)."""
    undo = work.undo_of(ticket.number)
    if undo is None:
        return _nothing(work, ctx, ticket, actor, now)
    fault = _fault(work, ctx, ticket, undo, actor, now)
    if fault is not None:
        return fault
    changes = {name: value for name, value in undo.before.items() if name not in _KEPT}
    if changes.get("status") == "approved":
        order = ticket.facts.order
        work.lock_order((ticket.order_no, order.order_no if order else None))
    try:
        changed = work.change_ticket(ticket, **changes, updated_at=now)
    except DuplicateTicket as other:
        return declined(ctx, "staff.undo_other", number=ticket.number, other=other.number)
    if changed is None:
        return not_now(ctx, work.ticket(ticket.number) or ticket, actor.person)
    work.forget_undo(ticket.number)
    if undo.what in _PROMISED:
        work.unsettle_promises(ticket.number, undo.at)
    _write_down(work, ctx, ticket, changed, undo, actor, now)
    refresh_card(work, ctx, changed, now)
    return Done(changed, _answer(work, ctx, changed, undo))


def _write_down(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    changed: Ticket,
    undo: Undo,
    actor: Actor,
    now: datetime,
) -> None:
    moved = changed.status != ticket.status
    event = TicketEvent(
        now,
        actor.person,
        "undone",
        ticket.status if moved else None,
        changed.status if moved else None,
        _what(ctx, undo.what),
        {"v": ticket.version, "undone": undo.what},
    )
    work.add_event(ticket.number, event)
    if undo.what not in TOLD:
        return
    what = ctx.say(f"told.undone.{undo.what}", changed.lang)
    words = told.sentence(ctx, changed, "told.undone", now, what=what)
    text = f"{words}\n{told.summary(ctx, changed, now)}"
    tell_buyer(work, ctx, changed, text, now, *told.offers(changed), priority=0)


def _answer(work: Work, ctx: Context, changed: Ticket, undo: Undo) -> str:
    key = "staff.undone_told" if undo.what in TOLD else "staff.undone"
    status = ctx.say(f"card.status.{changed.status}")
    names = names_of(work, (changed.assignee,))
    name = names.get(changed.assignee or "", "") or ctx.say("staff.nobody")
    what = _what(ctx, undo.what)
    return ctx.say(key, number=changed.number, what=what, status=status, name=name)


def _what(ctx: Context, what: str) -> str:
    return ctx.say(f"show.what.{what}")


# -- why not ---------------------------------------------------------------------------------


def _nothing(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    """Nothing that could be taken back: why, by the last change there was."""
    changes = [event for event in work.events(ticket.number) if "v" in event.data]
    last = changes[-1] if changes else None
    if last is not None and last.what == "undone":
        text = ctx.say("staff.undone_already", number=ticket.number, what=last.why or "")
        return Done(ticket, text) if last.who == actor.person else Declined("undone", text)
    if last is not None and last.what in UNDOABLE and last.who != ticket.person:
        return _late(ctx, ticket, last.what, last.at, now)
    return _final(ctx, ticket, changes) or declined(ctx, "staff.undo_none", number=ticket.number)


def _late(ctx: Context, ticket: Ticket, what: str, at: datetime, now: datetime) -> Declined:
    minutes = f"{ctx.settings.team.undo_span.total_seconds() / 60:g}"
    values = {"what": _what(ctx, what), "at": ctx.at(at, now), "minutes": minutes}
    return declined(ctx, "staff.undo_late", number=ticket.number, **values)


def _final(ctx: Context, ticket: Ticket, events: list[TicketEvent]) -> Declined | None:
    """What no undo reaches behind."""
    whats = [event.what for event in events]
    if _MONEY & set(whats[-3:]) and ticket.status in ("refunded", "redelivered", "closed"):
        reference = ticket.reference or "-"
        return declined(ctx, "staff.undo_money", number=ticket.number, reference=reference)
    if whats and whats[-1] in _FINAL:
        return declined(ctx, "staff.undo_final", number=ticket.number)
    return None


def _fault(
    work: Work, ctx: Context, ticket: Ticket, undo: Undo, actor: Actor, now: datetime
) -> Declined | None:
    events = work.events_after(ticket.number, undo.seq)
    since = [event for event in events if event.what not in HARMLESS]
    if since:
        return _final(ctx, ticket, since) or _since(work, ctx, ticket, undo, since[0], now)
    if undo.at + ctx.settings.team.undo_span <= now:
        return _late(ctx, ticket, undo.what, undo.at, now)
    if undo.who != actor.person and not actor.lead:
        name = names_of(work, (undo.who,))[undo.who]
        what = _what(ctx, undo.what)
        return declined(ctx, "staff.undo_not_yours", number=ticket.number, what=what, name=name)
    return None


def _since(
    work: Work, ctx: Context, ticket: Ticket, undo: Undo, event: TicketEvent, now: datetime
) -> Declined:
    """Something else happened after the change: it is named."""
    buyer = event.who == ticket.person
    name = ctx.say("show.buyer") if buyer else names_of(work, (event.who,))[event.who]
    key = f"show.what.{event.what}"
    return declined(
        ctx,
        "staff.undo_since",
        number=ticket.number,
        what=_what(ctx, undo.what),
        name=name,
        since=ctx.say(key) if key in ctx.wording else event.what,
        at=ctx.at(event.at, now),
    )
