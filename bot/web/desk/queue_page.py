"""The queue: tabs, clocks, search; a page of it at a time."""

from typing import Any, get_args

from bot.context import Context
from bot.tickets import cards
from bot.tickets.change import names_of
from bot.web.desk.calls import Call, Page
from rules import clocks
from rules.case import CASE_TYPES
from rules.ticket import Ticket
from storage.work_console_lists import TABS, Tab, Wanted

ROWS = 50  # tickets of one page
MAX_SEARCH = 100  # characters


def queue(call: Call) -> Page:
    """The whole page."""
    return Page("queue.html", _values(call))


def rows(call: Call) -> Page:
    """Only the list, for the page that looks for news; "nothing new" costs one small query."""
    pulse = _pulse(call)
    if call.query.get("pulse") == pulse:
        return Page("rows.html", status=204, pulse=pulse)
    return Page("rows.html", _values(call), pulse=pulse)


def _pulse(call: Call) -> str:
    # Once a minute as well: clocks run out without anybody doing anything.
    return f"{call.work.desk_pulse()}.{int(call.now.timestamp() // 60)}"


def _values(call: Call) -> dict[str, Any]:
    ctx, now, person = call.ctx, call.now, call.viewer.person
    tab = _tab(call.query.get("tab", ""))
    kind = call.query.get("type", "")
    kind = kind if kind in CASE_TYPES else ""
    text = " ".join(call.query.get("q", "").split())[:MAX_SEARCH]
    at = call.query.get("page", "1")
    page = int(at) if at.isascii() and at.isdigit() and 0 < int(at[:6]) < 10_000 else 1
    wanted = Wanted(tab, person, kind or None, text)
    found = call.work.desk_queue(wanted, now, limit=ROWS + 1, offset=(page - 1) * ROWS)
    names = names_of(call.work, {ticket.assignee for ticket in found})
    return {
        "tab": tab,
        "kind": kind,
        "q": text,
        "page": page,
        "more": len(found) > ROWS,
        "counts": call.work.desk_counts(person, kind or None, now),
        "tabs": TABS,
        "kinds": [(code, _label(ctx, code)) for code in CASE_TYPES],
        "rows": [_row(call, ctx, ticket, names) for ticket in found[:ROWS]],
        "pulse": _pulse(call),
    }


def _tab(name: str) -> Tab:
    return next((tab for tab in get_args(Tab) if tab == name), "all")


def _label(ctx: Context, code: str) -> str:
    rule = ctx.policy.cases[code]  # type: ignore[index]
    return (rule.label_en if ctx.lang == "en" else "") or rule.label


def _row(call: Call, ctx: Context, ticket: Ticket, names: dict[str, str]) -> dict[str, Any]:
    order = ticket.facts.order
    return {
        "number": ticket.number,
        "case": ctx.case_label(ticket),
        "status": ticket.status,
        "status_words": ctx.say(f"card.status.{ticket.status}"),
        "statement": cards.cut(ticket.statement, 110),
        "buyer": cards.cut(ticket.buyer_name or "?", 20),
        "channel": ticket.channel,
        "assignee": names.get(ticket.assignee or "", ""),
        "mine": ticket.assignee == call.viewer.person,
        "urgent": ticket.priority == "urgent",
        "doubts": len(ticket.contradictions),
        "amount": cards.yuan(order.amount) if order and order.amount is not None else "",
        "clock": clock(ctx, ticket, call),
    }


def clock(ctx: Context, ticket: Ticket, call: Call) -> dict[str, str]:
    """The running promise: when, how much is left, and how that looks."""
    now, due = call.now, cards.due_of(ticket)
    words = cards.clock_words(ctx, ticket, now).removeprefix("⏱").strip()
    if due is None:
        return {"state": "none", "due": "", "left": "", "words": words}
    soon = clocks.warn_at(ctx.policy, due, working=ticket.status != "approved")
    state = "late" if due <= now else "soon" if soon <= now else "good"
    left = clocks.left_words(due, now, ctx.lang)
    return {"state": state, "due": due.isoformat(), "left": left, "words": words}
