"""Tickets as JSON lines, CSV and XLSX in the contract's shape, and the texts of `kadesk tickets`.

Times are ISO 8601 with the shop's offset, money is a decimal string with two places, and no cell
is ever a live formula.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.tickets import cards, lists
from bot.tickets.change import masked, view_of
from rules.case import EvidenceFacts
from rules.ticket import Ticket, TicketEvent
from storage.work import Work

MOST = 1_000_000  # tickets of one export
_CELL = 32_767  # characters of one XLSX cell (Excel's limit)
# What a spreadsheet may take for a formula, full-width forms included.
_LIVE = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# Columns that CSV and XLSX make of the nested parts.
_NESTED = {
    "buyer": ("channel", "user_id", "name"),
    "order": (
        *("order_no", "found", "owner_proven", "product", "amount"),
        *("paid_at", "payment_method", "delivered"),
    ),
}


def export_tickets(work: Work, ctx: Context, format_: str, since: datetime | None) -> bytes:
    """All tickets filed since `since` (None: all), by number, as "jsonl", "csv" or "xlsx"."""
    tickets = sorted(work.tickets(since=since, limit=MOST), key=lambda ticket: ticket.number)
    records = (record(work, ctx, ticket) for ticket in tickets)
    match format_:
        case "jsonl":
            lines = (json.dumps(one, ensure_ascii=False) for one in records)
            return "".join(f"{line}\n" for line in lines).encode()
        case "csv":
            return _csv(records)
        case "xlsx":
            return _xlsx(records)
        case _:
            raise ValueError(f"no export format {format_}")


def record(work: Work, ctx: Context, ticket: Ticket) -> dict[str, Any]:
    """One ticket as the contract's JSON object, keys in its order."""
    zone = ZoneInfo(ctx.tz)
    return {
        "number": ticket.number,
        "status": ticket.status,
        "case_type": ticket.case_type,
        "entry": ticket.entry,
        "wants": ticket.wants,
        "refund_route": ticket.refund_route,
        "buyer": {
            "channel": ticket.channel,
            "user_id": ticket.person.partition(":")[2],
            "name": masked(ticket.buyer_name),
        },
        "order": _order(ticket, zone),
        "occurred_at": _time(ticket.facts.occurred_at, zone),
        "statement": ticket.statement,
        "evidence": [_evidence(id, item, zone) for id, item in work.evidence(ticket.number)],
        "missing_evidence": _missing(ctx, ticket),
        "contradictions": [
            {"field": c.field, "said": c.said, "record": c.record, "source": c.source}
            for c in ticket.contradictions
        ],
        "in_window": ticket.in_window,
        "rule_version": ticket.rule_version,
        "assignee": ticket.assignee,
        "priority": ticket.priority,
        "created_at": _time(ticket.created_at, zone),
        "review_due_at": _time(ticket.review_due_at, zone),
        "refund_due_at": _time(ticket.refund_due_at, zone),
        "next_follow_up_at": _time(ticket.follow_up_at, zone),
        "decision": "reject" if _refused(ticket) else ticket.decision,
        "reference": ticket.reference,
        "rating": ticket.rating,
        "events": [_event(event, zone) for event in work.events(ticket.number)],
    }


def _refused(ticket: Ticket) -> bool:
    return ticket.reject_code is not None and ticket.decision is None


def _order(ticket: Ticket, zone: ZoneInfo) -> dict[str, Any]:
    """What the shop's record says; what only the buyer said where there is no record."""
    facts, order = ticket.facts, ticket.facts.order
    return {
        "order_no": ticket.order_no,
        "found": order is not None,
        "owner_proven": facts.owner_proven,
        "product": order.product if order else facts.product,
        "amount": _money(order.amount if order else facts.amount),
        "paid_at": _time(order.paid_at if order else None, zone),
        "payment_method": order.payment_method if order else facts.payment_method,
        "delivered": order.delivered if order else None,
    }


def _evidence(id: int, item: EvidenceFacts, zone: ZoneInfo) -> dict[str, Any]:
    read = item.read
    return {
        "id": id,
        "kind": item.kind,
        "sha256": item.sha256,
        "readable": item.readable,
        "read": {
            "order_no": read.order_no if read else None,
            "amount": _money(read.amount) if read else None,
            "paid_at": _time(read.paid_at, zone) if read else None,
        },
        "flags": list(item.flags),
    }


def _missing(ctx: Context, ticket: Ticket) -> list[dict[str, Any]]:
    skipped = {skip.kind: cards.skip_words(ctx, skip.reason) for skip in ticket.facts.skipped}
    missing: list[dict[str, Any]] = [
        {"kind": kind, "reason": masked(reason)} for kind, reason in skipped.items()
    ]
    asked = [kind for kind in ticket.asked_for if kind not in skipped]
    return missing + [{"kind": kind, "reason": None} for kind in asked]


def _event(event: TicketEvent, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "at": _time(event.at, zone),
        "who": event.who,
        "what": event.what,
        "from": event.from_status,
        "to": event.to_status,
        "why": event.why,
    }


def _time(at: datetime | None, zone: ZoneInfo) -> str | None:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else None


def _money(amount: Decimal | None) -> str | None:
    return f"{amount:.2f}" if amount is not None else None


# -- tables ----------------------------------------------------------------------------------


def _csv(records: Iterable[dict[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_columns())
    for one in records:
        writer.writerow([_harmless(cell) for cell in _cells(one)])
    return out.getvalue().encode("utf-8-sig")  # with the mark by which Excel knows UTF-8


def _harmless(cell: object) -> object:
    """A text that a spreadsheet would calculate gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_LIVE) else cell


def _xlsx(records: Iterable[dict[str, Any]]) -> bytes:
    import xlsxwriter  # 0.1 s that only this needs

    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet("tickets")
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(_columns()):
        sheet.write_string(0, column, name)
    for row, one in enumerate(records, 1):
        for column, cell in enumerate(_cells(one)):
            _write_cell(sheet, row, column, cell)
    book.close()
    return out.getvalue()


def _write_cell(sheet: Any, row: int, column: int, cell: object) -> None:
    match cell:
        case "" | None:
            return
        case bool():
            sheet.write_boolean(row, column, cell)
        case int():
            sheet.write_number(row, column, cell)
        case _:
            sheet.write_string(row, column, str(cell)[:_CELL])


def _columns() -> list[str]:
    names: list[str] = []
    for key in _KEYS:
        names += [f"{key}.{part}" for part in _NESTED[key]] if key in _NESTED else [key]
    return names


def _cells(one: dict[str, Any]) -> Iterator[object]:
    """The values of a row: nested parts as columns, lists as JSON, nothing as an empty cell."""
    for key in _KEYS:
        value = one[key]
        if key in _NESTED:
            yield from ("" if value[part] is None else value[part] for part in _NESTED[key])
        elif isinstance(value, list):
            yield json.dumps(value, ensure_ascii=False)
        else:
            yield "" if value is None else value


_KEYS = (
    *("number", "status", "case_type", "entry", "wants", "refund_route", "buyer", "order"),
    *("occurred_at", "statement", "evidence", "missing_evidence", "contradictions", "in_window"),
    *("rule_version", "assignee", "priority", "created_at", "review_due_at", "refund_due_at"),
    *("next_follow_up_at", "decision", "reference", "rating", "events"),
)


# -- the command line ------------------------------------------------------------------------


def list_text(ctx: Context, tickets: Sequence[Ticket], now: datetime) -> str:
    """One line per ticket, as in /queue."""
    if not tickets:
        return ctx.say("queue.empty")
    return "\n".join(" · ".join(lists.lines_of(ctx, t, {}, now)) for t in tickets)


def show_text(work: Work, ctx: Context, number: int, now: datetime) -> str | None:
    """The card and the history of one ticket; None when there is no such number."""
    ticket = work.ticket(number) if 0 < number < 10**9 else None
    if ticket is None:
        return None
    events = work.events(number)
    view = view_of(work, ticket, (event.who for event in events))
    return cards.show_text(ctx, view, events, now)
