"""One ticket: the record beside the evidence beside the rules, doubts, words, verbs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.context import Context
from bot.pictures.staff_copy import shown
from bot.staff.members import agents
from bot.staff.staffwork import Actor, may_decide
from bot.tickets import cards
from bot.tickets.cards import CardView
from bot.tickets.change import (
    SHOWN,
    buyer_chat,
    is_looked_at,
    masked,
    undo_buttons,
    view_of,
)
from bot.web.desk.calls import Call, Page
from bot.web.desk.forms import Offer, forms_of
from bot.web.desk.queue_page import clock
from bot.web.links import FileLinks
from dialogs.rule_prompts import rule_lines_of
from rules import lifecycle
from rules.case import EvidenceFacts
from rules.lifecycle import outranks
from rules.ticket import Ticket, TicketEvent
from storage.rows import Post

OTHERS = 6  # other tickets of the same buyer or order


def ticket_page(
    call: Call,
    ticket: Ticket,
    links: FileLinks,
    *,
    said: str = "",
    done: Mapping[str, Any] | None = None,
    typed: tuple[str, Mapping[str, Sequence[str]]] | None = None,
    revealed: str = "",
    status: int = 200,
) -> Page:
    """The page. `said`: why nothing was done, with what was `typed` into which form; `done`:
    what was; `revealed`: a card key in clear, on this page only."""
    values = _values(call, ticket, links)
    verb, form = typed or ("", {})
    values |= {"said": said, "done": done, "typed_in": verb, "typed": form}
    values["revealed"] = revealed
    values["stale"] = status == 409
    return Page("ticket.html", values, status, pulse=values["pulse"])


def live(call: Call, ticket: Ticket, links: FileLinks) -> Page:
    """Facts, words and clock anew, without the forms that somebody may be writing in."""
    pulse = _pulse(call, ticket)
    if call.query.get("pulse") == pulse:
        return Page("facts.html", status=204, pulse=pulse)
    return Page("facts.html", _values(call, ticket, links), pulse=pulse)


def _pulse(call: Call, ticket: Ticket) -> str:
    minute = int(call.now.timestamp() // 60)
    held = ",".join(str(id) for id, _ in _held(call, ticket))
    return f"{ticket.version}.{len(call.work.events(ticket.number))}.{held}.{minute}"


def _held(call: Call, ticket: Ticket) -> list[tuple[int, Post]]:
    """What staff wrote about this ticket and can still take back, or is on its way."""
    rows = call.work.held_rows(*buyer_chat(call.work, call.shop, ticket))
    return [(id, post) for id, post in rows if post.by and post.ticket == ticket.number]


def _values(call: Call, ticket: Ticket, links: FileLinks) -> dict[str, Any]:
    ctx = call.ctx.under(ticket.rule_version)
    now, viewer = call.now, call.viewer
    events = call.work.events(ticket.number)
    view = view_of(call.work, ticket, (event.who for event in events))
    lead = any(outranks(role, "lead") for role in viewer.roles)
    hands = may_decide(ticket, Actor(viewer.person, lead))
    order = ticket.facts.order
    paid = order.amount if order and order.amount is not None else ticket.facts.amount
    offer = Offer(
        ctx,
        ticket,
        agents(call.work, ctx),
        paid,
        undo=bool(undo_buttons(call.work, ctx, ticket, now)),
        followed=viewer.person in call.work.followers(ticket.number),
    )
    return {
        "ticket": ticket,
        "case": ctx.case_label(ticket),
        "stage": lifecycle.stage_line(ticket.status, ctx.lang, ticket.decision),
        "status_words": ctx.say(f"card.status.{ticket.status}"),
        "clock": clock(ctx, ticket, call),
        "assignee": cards.cut(view.name(ticket.assignee), 60),
        "mine": ticket.assignee == viewer.person,
        "lookers": [cards.cut(view.name(p), 30) for p in view.looking if p != viewer.person],
        "snoozed": cards.snooze_words(ctx, ticket, now),
        "hands": hands,
        "buyer": cards.cut(ticket.buyer_name or "?", 60),
        "proposed": cards.proposal_line(ctx, view),
        "wish": cards.wish_line(ctx, ticket),
        "doubts": cards.doubt_lines(ctx, ticket),
        "missing": cards.missing_lines(ctx, ticket),
        "auto": cards.auto_lines(ctx, ticket),
        "supplier": cards.supplier_line(ctx, ticket, now),
        "order": _order(ctx, ticket, call),
        "evidence": _evidence(ctx, view, call, links),
        "checklist": _checklist(ctx, ticket),
        "rules": [ctx.wording.line(line, ctx.lang) for line in _rules(ctx, ticket)],
        "quotes": ticket.facts.said,
        "card_keys": call.work.card_keys(ticket) if hands else (),
        "others": _others(call, ctx, ticket),
        "timeline": [_line(call, ctx, view, event) for event in events],
        "held": [
            {"who": cards.cut(view.name(post.by), 60), "why": masked(post.words)}
            for _, post in _held(call, ticket)
        ],
        "forms": forms_of(offer, viewer.roles, hands=hands),
        "pulse": _pulse(call, ticket),
    }


def _rules(ctx: Context, ticket: Ticket) -> Any:
    return rule_lines_of(ctx.policy, ticket.case_type)


def _order(ctx: Context, ticket: Ticket, call: Call) -> list[tuple[str, str, bool]]:
    """(what, value, whether the buyer or a picture says otherwise)."""
    say, now, order = ctx.say, call.now, ticket.facts.order
    differs = {item.field for item in ticket.contradictions}
    if order is None:
        return [(say("desk_web.order.number"), cards.order_line(ctx, ticket, now), False)]
    paid = ctx.at(order.paid_at, now) if order.paid_at else ""
    sent = ctx.at(order.delivered_at, now) if order.delivered_at else ""
    method = say(f"method.{order.payment_method}") if order.payment_method else ""
    owner = say("card.order.proven" if ticket.facts.owner_proven else "card.order.unproven")
    amount = say("card.yuan", amount=cards.yuan(order.amount)) if order.amount else ""
    rows = [
        ("number", cards.cut(order.order_no, 64), "order_no"),
        ("product", cards.cut(order.product or "", 80), "product"),
        ("amount", amount, "amount"),
        ("method", method, "payment_method"),
        ("paid", paid, "paid_at"),
        ("state", cards.order_state(ctx, order), "delivered"),
        ("sent", sent, "delivered_at"),
        ("supplier", cards.cut(order.supplier or "", 60), "supplier"),
        ("contact", cards.cut(order.contact or "", 60), "contact"),
        ("payment_no", cards.cut(order.payment_no or "", 60), "payment_no"),
        ("owner", owner, "owner"),
    ]
    return [(say(f"desk_web.order.{n}"), value, f in differs) for n, value, f in rows if value]


def _evidence(ctx: Context, view: CardView, call: Call, links: FileLinks) -> list[dict[str, Any]]:
    ticket = view.ticket
    found = []
    for n, (id, item) in enumerate(view.evidence, 1):
        visible = item.mime in SHOWN and is_looked_at(ctx, item)
        report = call.work.report_for(ticket, item.sha256)
        marks = bool(report and report.get("boxes") and report.get("checked"))
        link = links.desk_link(call.viewer.session.id, ticket.number, id)
        found.append(
            {
                "n": n,
                "kind": ctx.kind_label(item.kind),
                "link": link if visible else "",
                "marked": f"{link}?marked=1" if visible and marks else "",
                "read": cards.read_words(ctx, item, call.now),
                "flags": [
                    cards.flag_words(ctx, flag)
                    for flag in item.flags
                    if not flag.startswith("staff_copy:")
                ],
                "covered": shown(item.sha256, item.flags) != item.sha256,
                "why": "" if visible else _why_hidden(ctx, item),
                "at": ctx.at(item.added_at, call.now) if item.added_at else "",
                "sha": item.sha256[:12],
            }
        )
    return found


def _why_hidden(ctx: Context, item: EvidenceFacts) -> str:
    if not item.is_picture or item.mime not in SHOWN:
        return ctx.say("desk_web.evidence.no_picture")
    covered = item.readable is not None
    return ctx.say("desk_web.evidence.card_key" if covered else "desk_web.evidence.not_yet")


def _checklist(ctx: Context, ticket: Ticket) -> list[dict[str, str]]:
    """What the rules ask for in such a case, and what is there."""
    facts = ticket.facts
    given = {item.kind for item in facts.evidence}
    skipped = {item.kind: item.reason for item in facts.skipped}
    found = []
    for item in ctx.policy.rule_of(facts).evidence:
        state = "optional" if not item.required else "missing"
        if item.kind in given:
            state = "given"
        elif item.kind == "order_page" and facts.order is not None and facts.owner_proven:
            state = "proven"
        elif item.kind in skipped:
            state = "skipped"
        elif item.kind in ticket.asked_for:
            state = "asked"
        words = ctx.say(f"desk_web.check.{state}")
        if state == "skipped":
            words += f"：{cards.skip_words(ctx, skipped[item.kind])}"
        found.append({"kind": ctx.kind_label(item.kind), "state": state, "words": words})
    return found


def _others(call: Call, ctx: Context, ticket: Ticket) -> list[dict[str, Any]]:
    """Other tickets of this buyer, and of this order whoever filed them."""
    found = call.work.tickets(person=ticket.person, limit=OTHERS + 1, newest=True)
    if ticket.order_no:
        found += call.work.tickets(order_no=ticket.order_no, limit=OTHERS + 1, newest=True)
    others = {other.number: other for other in found if other.number != ticket.number}
    return [
        {
            "number": other.number,
            "case": ctx.case_label(other),
            "status": ctx.say(f"card.status.{other.status}"),
            "same_order": bool(ticket.order_no) and other.order_no == ticket.order_no,
            "stranger": other.person != ticket.person,
        }
        for other in sorted(others.values(), key=lambda t: -t.number)[:OTHERS]
    ]


def _line(call: Call, ctx: Context, view: CardView, event: TicketEvent) -> dict[str, str]:
    buyer = event.who == view.ticket.person
    spoken = "buyer" if buyer and event.why else "step"
    kind = {"noted": "note", "replied": "reply"}.get(event.what, spoken)
    key = f"show.what.{event.what}"
    return {
        "kind": kind,
        "who": ctx.say("show.buyer") if buyer else cards.cut(view.name(event.who), 60),
        "what": ctx.say(key) if key in ctx.wording else event.what,
        "why": event.why or "",
        "at": ctx.at(event.at, call.now),
        "iso": event.at.isoformat(),
    }


def picture_of(call: Call, link: str, links: FileLinks) -> tuple[Ticket, EvidenceFacts] | None:
    """The piece of evidence behind a link of this very session, if it may be seen."""
    linked = links.desk_linked(call.viewer.session.id, link)
    ticket = call.work.ticket(linked[0]) if linked else None
    if linked is None or ticket is None:
        return None
    item = dict(call.work.evidence(ticket.number)).get(linked[1])
    ctx = replace(call.ctx).under(ticket.rule_version)
    if item is None or item.mime not in SHOWN or not is_looked_at(ctx, item):
        return None
    return ticket, item
