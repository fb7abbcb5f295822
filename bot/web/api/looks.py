"""What is only looked at: an order, the rules in force, the figures people look at."""

from collections import Counter
from datetime import datetime, timedelta
from statistics import fmean, median
from typing import Any
from zoneinfo import ZoneInfo

from bot.orders.source import OrdersDown
from bot.tickets import cards
from bot.tickets.deliveries import ReportedOrders
from bot.tickets.promises import promises
from bot.web.api.call import Call, Problem, Result
from rules.case_rules import CaseRule
from rules.ticket import ENDED, Ticket
from storage.work import Work

MOST = 20_000  # tickets of one report


async def order(call: Call) -> Result:
    """One order as the desk knows it, with the tickets about it."""
    number, orders = call.path["order_no"], call.side.orders()
    if orders is None or not 0 < len(number) <= 64:
        raise Problem("no_such_order")
    try:
        known = await ReportedOrders(orders, call.side.store).find(number)
    except OrdersDown as down:
        raise Problem("busy", str(down), headers={"Retry-After": "30"}) from None
    if known is None:
        raise Problem("no_such_order")
    zone = ZoneInfo(call.context.tz)
    found = await call.side.store.run(
        lambda work: work.ticket_page(order_no=known.order_no, limit=20)
    )
    return Result(
        200,
        {
            "order_no": known.order_no,
            "product": known.product,
            "quantity": known.quantity,
            "amount": None if known.amount is None else f"{known.amount:.2f}",
            "paid_at": _time(known.paid_at, zone),
            "delivered_at": _time(known.delivered_at, zone),
            "payment_method": known.payment_method,
            "state": known.state,
            "delivered": known.delivered,
            "buyer": known.buyer,
            "supplier": known.supplier,
            "contact": known.contact,
            "payment_no": known.payment_no,
            "tickets": [ticket.number for ticket in found],
        },
    )


def _time(at: datetime | None, zone: ZoneInfo) -> str | None:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else None


async def rules(call: Call) -> Result:
    """The rules in force, as the engine runs them."""
    policy = call.context.in_force
    review, refund = policy.review, policy.refund
    return Result(
        200,
        {
            "version": policy.version,
            "timezone": policy.timezone,
            "cases": {code: _case(rule) for code, rule in policy.cases.items()},
            "review": {
                "working_days": review.working_days,
                "extended_working_days": review.extended_working_days,
                "mediation_working_days": review.mediation_working_days,
            },
            "refund": {
                "send_hours": refund.send_hours,
                "arrival_from_hours": refund.arrival_from_hours,
                "arrival_hours": refund.arrival_hours,
                "bankcard_working_days": refund.bankcard_working_days,
                "default_route": refund.default_route,
            },
            "appeal_days": policy.follow_up.appeal_days,
            "follow_up_every_hours": policy.follow_up.every_hours,
            "reject_reasons": [
                {"code": reason.code, "label": reason.label}
                for reason in policy.reject_reasons.values()
            ],
        },
    )


def _case(rule: CaseRule) -> dict[str, Any]:
    return {
        "label": rule.label,
        "label_en": rule.label_en,
        "entry": rule.entry,
        "window_hours": rule.window_hours,
        "window_from": rule.window_from,
        "window_text": rule.window_text,
        "evidence": [
            {"kind": item.kind, "label": item.label, "required": item.required}
            for item in rule.evidence
        ],
        "liability": rule.liability,
    }


async def stats(call: Call) -> Result:
    """Tickets filed in the last `days` days, and promises that ended in them."""
    days: int = call.query.days
    since = call.now - timedelta(days=days)

    def load(work: Work) -> Result:
        tickets = work.tickets(since=since, limit=MOST)
        kept = promises(work, since)
        figures = {
            "days": days,
            **_counted(tickets, call.now),
            "promises": {
                "decisions_kept": kept.kept,
                "decisions_broken": kept.broken,
                "sendings_kept": kept.sent_kept,
                "sendings_broken": kept.sent_broken,
            },
        }
        return Result(200, figures)

    return await call.side.store.look(load)


def _counted(tickets: list[Ticket], now: datetime) -> dict[str, Any]:
    waits = [t.first_answer_at - t.created_at for t in tickets if t.first_answer_at is not None]
    ratings = [ticket.rating for ticket in tickets if ticket.rating is not None]
    minutes = [wait.total_seconds() / 60 for wait in waits]
    open_ = [ticket for ticket in tickets if ticket.status not in ENDED]
    return {
        "filed": len(tickets),
        "by_case_type": dict(Counter(ticket.case_type for ticket in tickets)),
        "by_status": dict(Counter(ticket.status for ticket in tickets)),
        "late": sum(cards.is_late(ticket, now) for ticket in open_),
        "auto_approved": sum(ticket.auto_approved_at is not None for ticket in tickets),
        "first_answer_minutes": round(median(minutes), 1) if minutes else None,
        "rating": round(fmean(ratings), 2) if ratings else None,
    }
