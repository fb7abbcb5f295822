"""The supplier's side of a case: asked once, its word kept as a fact, the buyer never sent there.

Every verb is one transaction's part. The questions themselves travel in questions.py; a supplier
without a program is written down by staff with /supplier.
"""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.context import Context, Declined, Done, Outcome
from bot.staff.staffwork import WORDS_KEPT, Actor, in_hand
from bot.tickets import auto_review, cards, told
from bot.tickets.change import (
    DESK,
    declined,
    masked,
    move,
    note_down,
    refresh_card,
    tell_buyer,
    tell_staff,
)
from rules.case import SupplierWord
from rules.lifecycle import Verb
from rules.ticket import ENDED, Ticket, TicketEvent
from storage.work import Work
from storage.work_suppliers import Question

DIFFERS = "supplier_differs"  # flag: the record, or an earlier word, says otherwise
_KNOWN_UNDELIVERED = frozenset({"paid_not_delivered", "delivery_failed"})


# -- asking ----------------------------------------------------------------------------------


def ask_if_needed(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Ticket:
    """Ask about a case as it is filed, when the shop has its case type asked and only the
    supplier can know. Nothing is asked about an order that is not proven to be the buyer's."""
    order, settings = ticket.facts.order, ctx.settings.supplier
    wanted = bool(settings.url) and ticket.case_type in settings.ask
    wanted = wanted and "human" not in ticket.flags  # a person looks at it at once
    if not wanted or ticket.status != "submitted" or ticket.supplier_asked_at is not None:
        return ticket
    if order is None or not ticket.facts.owner_proven:
        return ticket
    if ticket.case_type == "not_delivered" and order.state in _KNOWN_UNDELIVERED:
        return ticket
    taken_up = move(work, ctx, ticket, "claim", DESK, now, what="taken_up")
    asked = _ask(work, ctx, taken_up, DESK, now) if isinstance(taken_up, Ticket) else taken_up
    return asked if isinstance(asked, Ticket) else ticket


def ask(work: Work, ctx: Context, ticket: Ticket, actor: Actor, now: datetime) -> Outcome:
    """问上游 by staff: one question at a time."""
    if not ctx.settings.supplier.url:
        return declined(ctx, "staff.supplier_by_hand", number=ticket.number)
    if ticket.facts.order is None:
        return declined(ctx, "staff.supplier_no_order", number=ticket.number)
    if open_question(work, ticket.number) is not None:
        return Done(ticket, ctx.say("staff.supplier_asked", number=ticket.number))
    ready = in_hand(work, ctx, ticket, actor, now)
    if not isinstance(ready, Ticket):
        return ready
    asked = _ask(work, ctx, ready, actor.person, now)
    if not isinstance(asked, Ticket):
        return asked
    return Done(asked, ctx.say("staff.supplier_asked", number=asked.number))


def ask_together(
    work: Work,
    ctx: Context,
    tickets: Sequence[Ticket],
    by: str,
    incident: int,
    now: datetime,
) -> list[Ticket]:
    """One question about the orders of many tickets (locked, undecided); those that were asked
    about. One without an order, or that waits for its buyer or the supplier, is left out."""
    ready = [_in_review(work, ctx, t, now) for t in tickets if t.facts.order is not None]
    asked: list[Ticket] = []
    for ticket in ready:
        if ticket is None or open_question(work, ticket.number) is not None:
            continue
        if ticket.status == "in_review":
            asked.append(ticket)
    if not asked:
        return []
    first = asked[0]
    number = len(work.questions(first.number)) + 1
    orders = [{"ticket": ticket.number, **_order(ticket)} for ticket in asked]
    body = _body(ctx, first, number, now, incident=incident, orders=orders)
    moved = [_asked(work, ctx, ticket, by, now, f"{first.number}-{number}") for ticket in asked]
    work.ask_supplier(first.number, body, by, now)
    return [ticket for ticket in moved if isinstance(ticket, Ticket)]


def _in_review(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Ticket | None:
    """Taken up by nobody in particular: automatic review may still decide it."""
    if ticket.status != "submitted":
        return ticket
    moved = move(work, ctx, ticket, "claim", DESK, now, what="taken_up")
    return moved if isinstance(moved, Ticket) else None


def _also(question: Question) -> list[int]:
    """The other tickets that a question is about."""
    orders = json.loads(question.body).get("orders", [])
    return [order["ticket"] for order in orders if order["ticket"] != question.ticket]


def open_question(work: Work, number: int) -> Question | None:
    """The question about this ticket that still waits for an answer."""
    return next((q for q in work.questions(number) if q.settled_at is None), None)


def _ask(
    work: Work, ctx: Context, ticket: Ticket, who: str, now: datetime
) -> Ticket | Done | Declined:
    number = len(work.questions(ticket.number)) + 1
    moved = _asked(work, ctx, ticket, who, now)
    if isinstance(moved, Ticket):
        work.ask_supplier(ticket.number, _body(ctx, ticket, number, now), who, now)
    return moved


def _asked(
    work: Work, ctx: Context, ticket: Ticket, who: str, now: datetime, question: str = ""
) -> Ticket | Done | Declined:
    """The ticket waits for the supplier; `question` when it is one that others share."""
    return move(
        *(work, ctx, ticket, "supplier_pending", who, now),
        what="supplier_asked",
        data={"question": question} if question else None,
        supplier_asked_at=ticket.supplier_asked_at or now,
        supplier_answer=None,
        supplier_answered_at=None,
    )


def _order(ticket: Ticket) -> dict[str, Any]:
    """What the supplier is told of an order: nothing about the person who bought it."""
    order = ticket.facts.order
    assert order is not None
    return {
        "order_no": order.order_no,
        "case_type": ticket.case_type,
        "product": order.product,
        "amount": f"{order.amount:.2f}" if order.amount is not None else None,
        "paid_at": order.paid_at.isoformat() if order.paid_at else None,
        "supplier": order.supplier,
    }


def _body(ctx: Context, ticket: Ticket, number: int, now: datetime, **more: Any) -> str:
    """A question about this order; `more` when it is about others as well."""
    asked_at = now.isoformat(timespec="seconds")
    id = f"{ticket.number}-{number}"
    body = {"id": id, **_order(ticket), "asked_at": asked_at, **more}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


# -- the answer ------------------------------------------------------------------------------


def answer(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    word: SupplierWord,
    text: str,
    who: str,
    now: datetime,
    *,
    aloud: bool = True,
) -> Ticket | Declined:
    """Keep what the supplier said, bring the case back into review, tell both sides; staff only
    when `aloud`, for an answer about many is told them once.

    A case that nobody took is reviewed again with it. Where the case is decided already the
    word is only written down for staff.
    """
    said = masked(text.strip())[:WORDS_KEPT]
    why = ctx.say(f"card.supplier.{word}") + (f"：{said}" if said else "")
    columns = _columns(ctx, ticket, word, now)
    verb = _verb(ticket, word)
    noted = {"answer": word, "text": said}
    if verb is None:
        event = TicketEvent(now, who, "supplier_answered", why=why, data=noted)
        work.add_event(ticket.number, event)
        changed = work.change_ticket(ticket, updated_at=now, **columns)
        if changed is None:  # cannot be: the row is locked since it was read
            raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
        refresh_card(work, ctx, changed, now)
    else:
        moved = move(
            *(work, ctx, ticket, verb, who, now),
            what="supplier_answered",
            why=why,
            data=noted,
            **columns,
        )
        if not isinstance(moved, Ticket):
            return moved if isinstance(moved, Declined) else ticket
        changed = moved
    if word == "pending":
        return changed
    if who == "supplier" and aloud:
        words = ctx.say("staff.supplier_answered", number=changed.number, text=cards.cut(why))
        tell_staff(work, ctx, words, now, ticket=changed.number)
    return _concluded(work, ctx, ticket, changed, word, now)


def _verb(ticket: Ticket, word: SupplierWord) -> Verb | None:
    """The move that the answer makes, or None: the case is at another point."""
    if ticket.status not in ("waiting_supplier", "in_review"):
        return None
    return "supplier_pending" if word == "pending" else "supplier"


def _columns(ctx: Context, ticket: Ticket, word: SupplierWord, now: datetime) -> dict[str, Any]:
    order, before = ticket.facts.order, ticket.supplier_answer
    record = order.delivered if order and ticket.facts.owner_proven else None
    otherwise = record is not None and record != (word == "delivered")
    changed_mind = before in ("delivered", "failed") and before != word
    flags = ticket.flags
    if word != "pending" and (otherwise or changed_mind):
        flags = tuple(dict.fromkeys((*flags, DIFFERS)))
    return {
        "supplier_asked_at": ticket.supplier_asked_at or now,
        "supplier_answered_at": ticket.supplier_answered_at if word == "pending" else now,
        "supplier_answer": before if word == "pending" and before else word,
        "flags": flags,
    }


def _concluded(
    work: Work, ctx: Context, before: Ticket, ticket: Ticket, word: SupplierWord, now: datetime
) -> Ticket:
    """Automatic review when nobody has it; else the buyer hears that it was checked."""
    if before.status not in ("waiting_supplier", "in_review"):
        return ticket
    reviewed = auto_review.review(work, ctx, ticket, now)
    if reviewed.status == "approved":
        auto_review.tell(work, ctx, reviewed, now)
        return reviewed
    if reviewed.status not in ENDED:
        text = told.sentence(ctx, reviewed, f"told.supplier.{word}", now)
        tell_buyer(work, ctx, reviewed, text, now, *told.offers(reviewed))
    return reviewed


def by_staff(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    word: SupplierWord,
    text: str,
    now: datetime,
) -> Outcome:
    """上游 as staff heard it; a question that is under way is settled by it."""
    ready = in_hand(work, ctx, ticket, actor, now)
    if not isinstance(ready, Ticket):
        return ready
    question = open_question(work, ready.number)
    if question is not None and word != "pending":
        work.settle_question(question.id, now, "by_hand")
    kept = answer(work, ctx, ready, word, text, actor.person, now)
    if not isinstance(kept, Ticket):
        return kept
    words = ctx.say(f"card.supplier.{word}")
    return Done(kept, ctx.say("staff.supplier_kept", number=kept.number, words=words))


def by_call(
    work: Work,
    ctx: Context,
    question: Question,
    word: SupplierWord,
    text: str,
    said_at: datetime,
    now: datetime,
) -> bool:
    """An answer that the supplier sent; False when it says nothing new.

    After a final word "pending", and another one with an older time stamp, change nothing: calls
    may overtake each other.
    """
    final = question.outcome in ("delivered", "failed")
    older = question.said_at is not None and said_at < question.said_at
    if question.outcome == word or (final and (word == "pending" or older)):
        return False
    ticket = work.ticket(question.ticket, lock=True)
    if ticket is None:
        return False
    if word == "pending":
        work.note_pending(question.id, said_at, waits_until(ctx, question))
    else:
        work.settle_question(question.id, now, word, said_at)
    answer(work, ctx.under(ticket.rule_version), ticket, word, text, "supplier", now)
    others = [work.ticket(number, lock=True) for number in _also(question)]
    said_of_all(work, ctx, [o for o in others if o], word, text, "supplier", now)
    return True


def said_of_all(
    work: Work,
    ctx: Context,
    tickets: Sequence[Ticket],
    word: SupplierWord,
    text: str,
    who: str,
    now: datetime,
) -> list[Ticket]:
    """The same word on many tickets (locked); those that took it. Nobody gets them in hand."""
    kept = []
    for ticket in tickets:
        question = open_question(work, ticket.number)
        if question is not None and word != "pending":
            work.settle_question(question.id, now, "by_hand" if who != "supplier" else word)
        ready = _in_review(work, ctx, ticket, now)
        under = ctx.under(ticket.rule_version)
        said = answer(work, under, ready, word, text, who, now, aloud=False) if ready else None
        if isinstance(said, Ticket):
            kept.append(said)
    return kept


# -- no answer -------------------------------------------------------------------------------


def waits_until(ctx: Context, question: Question) -> datetime:
    return question.asked_at + timedelta(hours=ctx.settings.supplier.give_up_hours)


def unanswered(work: Work, ctx: Context, question: Question, outcome: str, now: datetime) -> None:
    """Nothing came ("silent") or the question was refused ("refused"): staff go on without it."""
    ticket = work.ticket(question.ticket, lock=True)
    current = next((q for q in work.questions(question.ticket) if q.id == question.id), None)
    if ticket is None or current is None or current.settled_at is not None:
        return
    work.settle_question(question.id, now, outcome)
    what = f"supplier_{outcome}"
    if ticket.status == "waiting_supplier":
        move(work, ctx, ticket, "supplier", DESK, now, what=what)
    else:
        note_down(work, ticket, DESK, what, now)
    for number in _also(question):
        other = work.ticket(number, lock=True)
        if other is not None and other.status == "waiting_supplier":
            move(work, ctx, other, "supplier", DESK, now, what=what)
    words = ctx.say(f"staff.{what}", number=ticket.number)
    tell_staff(work, ctx, words, now, ticket=ticket.number)
