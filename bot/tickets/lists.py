"""Tickets in a list as staff read it on a phone: two short lines each, pages with buttons."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from bot.context import Buttons, Context
from bot.tickets import cards
from dialogs.understand.order_numbers import mask_card_keys
from rules import clocks
from rules.ticket import Ticket
from storage.work_desk import Standing

PAGE = 10  # tickets: twenty lines, which a phone shows at once
_PRODUCT, _NAME = 16, 12  # characters: with the sum and the agent they fill one line
_ACROSS = 5  # buttons beside each other
_PLAIN = ("submitted", "in_review")  # told by who has it
_PHONE = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)")


def lines_of(
    ctx: Context, ticket: Ticket, names: Mapping[str, str], now: datetime, *, left: bool = True
) -> tuple[str, str]:
    """("🟡 #1024 到账失败 · 还剩 2 小时", "星海点卡 100.00 元 · 小王 → 小李"). Without `left` the
    moment that is due: for what is kept up to date only when something happens."""
    said = "" if ticket.status in _PLAIN else ctx.say(f"card.status.{ticket.status}")
    first = (
        f"{mark(ctx, ticket, now)} #{ticket.number} {ctx.case_label(ticket)}",
        said,
        _clock(ctx, ticket, now, left=left),
        ctx.say("card.urgent") if ticket.priority == "urgent" else "",
    )
    return " · ".join(word for word in first if word), _about(ctx, ticket, names)


def indented(
    ctx: Context, ticket: Ticket, names: Mapping[str, str], now: datetime, *, left: bool = True
) -> tuple[str, str]:
    """The same below each other, the second under the words of the first."""
    first, second = lines_of(ctx, ticket, names, now, left=left)
    return first, f"　 {second}"


def _about(ctx: Context, ticket: Ticket, names: Mapping[str, str]) -> str:
    """What it is about, whose it is and who has it."""
    product, amount = _goods(ticket)
    goods = (
        _short(product or "", _PRODUCT),
        ctx.say("card.yuan", amount=cards.yuan(amount)) if amount is not None else "",
    )
    has = cards.cut(names.get(ticket.assignee or "", ticket.assignee or ""), _NAME)
    person = _short(ticket.buyer_name or "?", _NAME)
    whose = ctx.say("list.has" if has else "list.free", buyer=person, name=has)
    return " · ".join(part for part in (" ".join(g for g in goods if g), whose) if part)


def _goods(ticket: Ticket) -> tuple[str | None, Decimal | None]:
    """(product, yuan): what was granted or paid, else what the buyer says."""
    order, facts = ticket.facts.order, ticket.facts
    paid = order.amount if order is not None and order.amount is not None else facts.amount
    product = order.product if order is not None and order.product else facts.product
    granted = ticket.decided_amount if ticket.decision == "refund" else None
    return product, granted if granted is not None else paid


def _short(text: str, limit: int) -> str:
    """Foreign words in a list that many see: no card key, no telephone number."""
    return cards.cut(_PHONE.sub(r"\1****\2", mask_card_keys(text)), limit)


def mark(ctx: Context, ticket: Ticket | Standing, now: datetime) -> str:
    """🔴 broken, 🟡 breaks within the shop's due_soon_hours, 🟢 later, ⏸ no promise runs, 💤."""
    due = cards.due_of(ticket)
    if due is not None and due <= now:
        return "🔴"
    if ticket.snoozed_until is not None:
        return "💤"
    if due is None:
        return "⏸"
    soon = timedelta(hours=ctx.in_force.review.due_soon_hours)
    return "🟡" if due - now <= soon else "🟢"


def _clock(ctx: Context, ticket: Ticket, now: datetime, *, left: bool) -> str:
    if ticket.snoozed_until is not None:
        return ctx.say("board.until", at=ctx.at(ticket.snoozed_until, now))
    due = cards.due_of(ticket)
    if due is not None and left:
        return clocks.left_words(due, now, ctx.lang)
    at = due or ticket.expires_at
    return ctx.due(at, now) if at is not None else ""


def page_in(page: int, count: int) -> tuple[int, int]:
    """(page, pages) of a list: the page that was asked for, from 1; past the end the last one."""
    pages = math.ceil(count / PAGE)
    return max(1, min(page, pages)), pages


def page_of(
    ctx: Context,
    shown: Sequence[Ticket],
    names: Mapping[str, str],
    now: datetime,
    head: str,
    place: tuple[int, int],
    again: str,
) -> tuple[str, Buttons]:
    """(the tickets of one page; its buttons: each ticket, and the pages beside it). `place` as
    from `page_in`; `again` is what buttons carry to list the same once more."""
    page, pages = place
    lines = [head]
    for ticket in shown:
        lines += indented(ctx, ticket, names, now)
    if pages > 1:
        lines.append(ctx.say("list.page", page=page, pages=pages))
    opens = [(f"#{ticket.number}", cards.button_data("show", ticket)) for ticket in shown]
    rows = [tuple(opens[i : i + _ACROSS]) for i in range(0, len(opens), _ACROSS)]
    turns = [("list.back", page - 1)] * (page > 1) + [("list.on", page + 1)] * (page < pages)
    aside = tuple((ctx.say(key), f"s:queue:0:{n}:{again}") for key, n in turns)
    return "\n".join(lines), (*rows, aside) if aside else tuple(rows)
