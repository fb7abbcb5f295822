"""Tickets for other programs: reading, filing, writing; and VERBS, what staff's commands do.

A verb is the very function behind the staff command, under the same right.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from bot.context import Context, Done, Outcome
from bot.orders.source import OrdersDown
from bot.staff import relay, staffwork
from bot.staff.command import allowed
from bot.staff.commands import BY_NAME
from bot.staff.passing import Enclosed
from bot.staff.staffwork import Actor
from bot.tickets import auto_review, casework, endings, rulings, supplier
from bot.tickets.deliveries import ReportedOrders
from bot.tickets.export import record
from bot.web.api import shapes
from bot.web.api.call import Call, Caller, Problem, Result, Scope, fault
from dialogs.messages import Inbound
from dialogs.slots import with_order
from rules.assess import assess
from rules.case import CaseFacts, OrderRecord
from rules.lifecycle import outranks
from rules.ticket import Ticket
from storage.work import Post, Work

# -- reading ---------------------------------------------------------------------------------


async def page(call: Call) -> Result:
    """Tickets that fit, newest first; `next_cursor` leads to older ones."""
    query, context = call.query, call.context

    def load(work: Work) -> Result:
        found = work.ticket_page(
            statuses=query.status,
            case_type=query.case_type,
            order_no=query.order_no,
            since=query.since,
            before=int(query.cursor) if query.cursor else None,
            limit=query.limit + 1,
        )
        shown = found[: query.limit]
        more = str(shown[-1].number) if len(found) > len(shown) else None
        tickets = [record(work, context, ticket) for ticket in shown]
        return Result(200, {"tickets": tickets, "next_cursor": more})

    return await call.side.store.run(load)


async def one(call: Call) -> Result:
    number = _number(call)

    def load(work: Work) -> Result:
        ticket = work.ticket(number)
        if ticket is None:
            return fault("no_such_ticket")
        return Result(200, record(work, call.context, ticket))

    return await call.side.store.run(load)


def _number(call: Call) -> int:
    text = call.path["number"]
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text)):
        raise Problem("no_such_ticket")
    return int(text)


# -- filing ----------------------------------------------------------------------------------


async def file(call: Call) -> Result:
    """A case for a buyer: the same filing as at the end of a dialog, and the buyer hears of it.
    An open ticket of the same buyer for the same order is added to and answered with 200."""
    told, context = call.body, call.context
    if told.owner_proven and "orders" not in call.caller.scopes:
        raise Problem("no_scope", "owner_proven 需要权限 needs the scope orders")
    known, pending = await _order(call, told.order_no)
    buyer = _buyer(call, known)
    facts = _facts(told, known, buyer, pending=pending)
    verdict = assess(facts, context.policy, call.now)
    inbound = Inbound(
        *buyer,
        sender_id=buyer[1],
        external_id=f"api:{call.digest}",
        message_id=f"api:{call.digest}",
        sent_at=call.now,
        sender_name=told.buyer.name if told.buyer else "",
        lang=told.lang,
    )

    def keep(work: Work) -> Result:
        number = facts.order_no
        running = work.active_ticket(inbound.person, number) if number else None
        outcome = casework.file(
            *(work, context, inbound, facts, verdict, call.now), lang=told.lang
        )
        if not isinstance(outcome, Done):
            return _declined(outcome)
        post = Post(*buyer, outcome.text, outcome.buttons, priority=0)
        work.post(replace(post, ticket=outcome.ticket.number), call.now)
        return _acted(work, context, outcome, 201 if running is None else 200)

    return await call.once(keep)


async def _order(call: Call, order_no: str | None) -> tuple[OrderRecord | None, bool]:
    """(the order's record, whether the order system could not say)."""
    orders = call.side.orders()
    if order_no is None or orders is None:
        return None, False
    try:
        return await ReportedOrders(orders, call.side.store).find(order_no), False
    except OrdersDown:
        return None, True


def _buyer(call: Call, known: OrderRecord | None) -> tuple[str, str]:
    """(channel, chat id) of whom the case is for."""
    told = call.body.buyer
    if told is not None:
        found = (told.channel, told.user_id)
    else:
        channel, _, user_id = (known.buyer or "" if known else "").partition(":")
        found = (channel, user_id)
    if not found[1]:
        words = "buyer: 订单记录里没有买家，请填写 the order names no buyer, so it is needed"
        raise Problem("bad_request", words)
    if found[0] not in call.side.channels():
        words = "buyer.channel: 没有接通这个渠道 this channel is not running"
        raise Problem("bad_request", words)
    return found


def _facts(
    told: Any, known: OrderRecord | None, buyer: tuple[str, str], *, pending: bool
) -> CaseFacts:
    words = casework.masked(told.text.strip())
    proven = known is not None and (told.owner_proven or known.buyer == ":".join(buyer))
    facts = CaseFacts(
        case_type=told.case_type,
        order_no=told.order_no,
        product=casework.masked(told.product) if told.product else None,
        amount=Decimal(told.amount).quantize(Decimal("0.01")) if told.amount else None,
        occurred_at=told.occurred_at,
        precision="minute" if told.occurred_at else None,
        payment_method=told.payment_method,
        wants=told.wants,
        refund_route=told.refund_route,
        said=(words,) if words else (),
        order_pending=pending,
    )
    return with_order(facts, known, owner=proven)


# -- verbs -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a verb is given: the ticket, locked, under the rules it was filed under."""

    work: Work
    ctx: Context
    ticket: Ticket
    actor: Actor
    body: Any
    call: Call

    @property
    def start(self) -> tuple[Work, Context, Ticket, Actor]:
        return self.work, self.ctx, self.ticket, self.actor


@dataclass(frozen=True, slots=True)
class Verb:
    """POST /tickets/{number}/<its name>, under the right of the staff command of that name."""

    summary: str
    scope: Scope
    body: type[BaseModel]
    do: Callable[[_Deed], Outcome]


def _message(d: _Deed) -> Outcome:
    """Words to the buyer wait like those of any agent, and the answer says no more than that."""
    if d.body.to == "note":
        return staffwork.note(*d.start, d.body.text, d.call.now)
    source = relay.Source("api", d.actor.person, d.call.digest)
    outcome, _ = relay.send(*d.start, d.body.text, Enclosed(), source, d.call.now)
    return relay.queued(d.ctx, d.ticket) if isinstance(outcome, Done) else outcome


def _ask(d: _Deed) -> Outcome:
    return rulings.ask(*d.start, tuple(dict.fromkeys(d.body.items)), d.body.text, d.call.now)


def _approve(d: _Deed) -> Outcome:
    amount = Decimal(d.body.amount).quantize(Decimal("0.01")) if d.body.amount else None
    return rulings.approve(*d.start, d.body.decision, amount, d.body.route, d.call.now)


def _reject(d: _Deed) -> Outcome:
    text = " ".join((*d.body.missing, d.body.text))
    return rulings.reject(*d.start, d.body.reason_code, text, d.call.now)


VERBS: Mapping[str, Verb] = {
    "messages": Verb(
        "给买家留言或写备注 Write to the buyer, or a note",
        *("tickets:write", shapes.MessageIn, _message),
    ),
    "claim": Verb(
        "领取 Claim",
        *("tickets:write", shapes.Nothing),
        lambda d: staffwork.claim(*d.start, d.call.now),
    ),
    "release": Verb(
        "释放 Release",
        *("tickets:write", shapes.Nothing),
        lambda d: staffwork.release(*d.start, d.call.now),
    ),
    "ask": Verb("补件 Ask the buyer for evidence", "tickets:write", shapes.AskIn, _ask),
    "supplier": Verb(
        "记下上游的答复 Write down the supplier's answer",
        *("tickets:write", shapes.SupplierIn),
        lambda d: supplier.by_staff(*d.start, d.body.answer, d.body.text, d.call.now),
    ),
    "approve": Verb("通过 Approve", "decisions", shapes.ApproveIn, _approve),
    "reject": Verb(
        "驳回 Reject",
        *("decisions", shapes.RejectIn),
        _reject,
    ),
    "refunded": Verb(
        "已退款 The money was sent",
        *("decisions", shapes.RefundedIn),
        lambda d: rulings.refunded(*d.start, d.body.reference, d.call.now),
    ),
    "redelivered": Verb(
        "已补发 The goods were sent again",
        *("decisions", shapes.RedeliveredIn),
        lambda d: rulings.redelivered(*d.start, d.body.text, d.call.now),
    ),
    "extend": Verb(
        "延期一次 Extend the review once",
        *("decisions", shapes.ReasonIn),
        lambda d: rulings.extend(*d.start, d.body.text, d.call.now),
    ),
    "overturn": Verb(
        "撤销自动审核 Take an automatic approval back",
        *("decisions", shapes.ReasonIn),
        lambda d: auto_review.overturn(*d.start, d.body.text, d.call.now),
    ),
    "reopen": Verb(
        "重开 Reopen",
        *("decisions", shapes.Nothing),
        lambda d: endings.reopen(d.work, d.ctx, d.ticket, d.actor.person, d.call.now),
    ),
    "decide": Verb(
        "裁决申诉 Decide an appeal",
        *("decisions", shapes.DecideIn),
        lambda d: rulings.decide(*d.start, d.body.approve, d.body.text, d.call.now),
    ),
}


def verb_run(name: str) -> Callable[[Call], Any]:
    """The operation that carries out this verb."""
    verb = VERBS[name]

    async def run(call: Call) -> Result:
        number = _number(call)
        command = BY_NAME[_command(name, call.body)]
        if not allowed(frozenset({call.caller.role}), command):
            raise Problem("no_right", f"需要角色 needs the role {command.least}")
        if isinstance(call.body, shapes.AskIn) and not (call.body.items or call.body.text.strip()):
            raise Problem("bad_request", "items 或 text 至少一个 at least one of items and text")

        def keep(work: Work) -> Result:
            ticket = work.ticket(number, lock=True)
            if ticket is None:
                return fault("no_such_ticket")
            ctx = call.context.under(ticket.rule_version)
            deed = _Deed(work, ctx, ticket, _actor(call.caller), call.body, call)
            outcome = verb.do(deed)
            if not isinstance(outcome, Done):
                return _declined(outcome)
            return _acted(work, ctx, outcome)

        return await call.once(keep)

    return run


def _command(name: str, body: Any) -> str:
    if name == "messages":
        return "note" if body.to == "note" else "reply"
    return name


def _actor(caller: Caller) -> Actor:
    return Actor(caller.person, outranks(caller.role, "lead"))


def _declined(outcome: Any) -> Result:
    return fault("declined", outcome.text, reason=outcome.reason_key)


def _acted(work: Work, ctx: Context, outcome: Done, status: int = 200) -> Result:
    ticket = work.ticket(outcome.ticket.number) or outcome.ticket
    return Result(status, {"text": outcome.text, "ticket": record(work, ctx, ticket)})
