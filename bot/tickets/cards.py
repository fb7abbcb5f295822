"""What staff see of a ticket: pure rendering, foreign text stays data.

Everything is plain text in one message of at most MAX_TEXT characters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from bot.context import Buttons, Context
from rules import clocks, lifecycle
from rules.auto_review import BY_NAME, CheckResult, approved
from rules.case import EVIDENCE_KINDS, EvidenceFacts, EvidenceKind, OrderRecord
from rules.ticket import ENDED, Proposal, Ticket, TicketEvent
from storage.work_desk import Standing

MAX_TEXT = 3500  # Telegram takes 4,096 UTF-16 units of one message
LINE_TEXT = 300  # characters of one foreign text on a card
_REVIEWING = ("submitted", "in_review", "waiting_supplier", "mediation")


@dataclass(frozen=True, slots=True)
class CardView:
    """A ticket with what is stored beside it. `names` maps people to what staff call them;
    `incident` is the open one that it is in."""

    ticket: Ticket
    evidence: Sequence[tuple[int, EvidenceFacts]] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    incident: int | None = None
    looking: Sequence[str] = ()  # who has it open now

    def name(self, person: str | None) -> str:
        return self.names.get(person or "", person or "")


def yuan(amount: Decimal | None) -> str:
    return "?" if amount is None else f"{amount:.2f}"


def cut(text: str, limit: int = LINE_TEXT) -> str:
    """`text` on one line, shortened; nobody else's line breaks can imitate our own lines."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def due_of(ticket: Ticket | Standing) -> datetime | None:
    """The promise that runs now: decision or money."""
    if ticket.status in _REVIEWING:
        return ticket.review_due_at
    return ticket.refund_due_at if ticket.status == "approved" else None


def is_late(ticket: Ticket | Standing, now: datetime) -> bool:
    due = due_of(ticket)
    return due is not None and due <= now


def clock_words(ctx: Context, ticket: Ticket, now: datetime, *, left: bool = False) -> str:
    """The ⏱ words. With `left` also how much time remains: for answers, not for lasting cards."""
    due = due_of(ticket)
    if due is not None:
        key = "card.clock.refund" if ticket.status == "approved" else "card.clock.review"
        said = ctx.due if ticket.status == "approved" else ctx.promised
        words = ctx.say(key, due=said(due, now))
        if left:
            remains = clocks.left_words(due, now, ctx.lang)
            words = ctx.say("card.clock.left", clock=words, left=remains)
        return words if due > now else ctx.say("card.clock.late", clock=words.removeprefix("⏱ "))
    at = {
        "waiting_buyer": ticket.expires_at,
        "refunded": ticket.arrival_check_at or ticket.expires_at,
        "redelivered": ticket.arrival_check_at or ticket.expires_at,
        "rejected": ticket.expires_at,
    }.get(ticket.status)
    if at is None:
        return ""
    check = "_check" if at == ticket.arrival_check_at else ""
    return ctx.say(f"card.clock.{ticket.status}{check}", due=ctx.due(at, now))


def card_text(ctx: Context, view: CardView, now: datetime, *, left: bool = False) -> str:
    """The ticket card: statement first, then the record, the evidence, doubts, the clock."""
    ticket = view.ticket
    lines = [
        ctx.say("card.head", number=ticket.number, case=ctx.case_label(ticket)),
        ctx.say("card.statement", statement=cut(ticket.statement)),
        order_line(ctx, ticket, now),
        *_evidence_lines(ctx, view, now),
        *missing_lines(ctx, ticket),
        *doubt_lines(ctx, ticket),
        supplier_line(ctx, ticket, now),
        *auto_lines(ctx, ticket),
        wish_line(ctx, ticket),
        proposal_line(ctx, view),
        _status_line(ctx, view),
        clock_words(ctx, ticket, now, left=left),
        ctx.say("card.incident", number=view.incident) if view.incident else "",
        snooze_words(ctx, ticket, now),
        ctx.say("card.buyer", name=cut(ticket.buyer_name or "?", 60), channel=ticket.channel),
        looking_words(ctx, view),
    ]
    return _fit([line for line in lines if line], MAX_TEXT)


def snooze_words(ctx: Context, ticket: Ticket, now: datetime) -> str:
    """💤 until when it is put off."""
    at = ticket.snoozed_until
    return "" if at is None else ctx.say("card.snoozed", at=ctx.at(at, now))


def looking_words(ctx: Context, view: CardView) -> str:
    """👀 who looks at it besides the agent who has it, while there is something to do."""
    if view.ticket.status in ENDED:
        return ""
    people = [cut(view.name(p), 30) for p in view.looking if p != view.ticket.assignee]
    return ctx.say("card.looking", names="、".join(people)) if people else ""


def _fit(lines: list[str], limit: int) -> str:
    text = "\n".join(lines)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def order_state(ctx: Context, order: OrderRecord) -> str:
    """The record's state; with it what staff need to judge it themselves."""
    words = ctx.say(f"card.order.state.{order.state}")
    if order.state == "unknown" and order.raw_state:
        return f"{words}（{cut(order.raw_state, 40)}）"
    if order.state == "partly_delivered" and order.delivered_count is not None:
        return f"{words} {order.delivered_count}/{order.quantity or '?'}"
    return words


def order_line(ctx: Context, ticket: Ticket, now: datetime) -> str:
    order = ticket.facts.order
    if order is None:
        known = "card.order.unknown" if ticket.order_no else "card.order.none"
        if ticket.order_no and ticket.facts.order_pending:
            known = "card.order.pending"
        return ctx.say(known, order_no=cut(ticket.order_no or "", 64))
    parts = [
        cut(order.order_no, 64),
        cut(order.product or "", 80),
        ctx.say("card.yuan", amount=yuan(order.amount)) if order.amount is not None else "",
        ctx.say(f"method.{order.payment_method}") if order.payment_method else "",
        ctx.say("card.order.paid", at=ctx.at(order.paid_at, now)) if order.paid_at else "",
        order_state(ctx, order),
        ctx.say("card.order.proven" if ticket.facts.owner_proven else "card.order.unproven"),
    ]
    return ctx.say("card.order", parts=" · ".join(part for part in parts if part))


def _evidence_lines(ctx: Context, view: CardView, now: datetime) -> list[str]:
    if not view.evidence:
        return [ctx.say("card.evidence.none")]
    lines = [ctx.say("card.evidence", count=len(view.evidence))]
    for n, (_, item) in enumerate(view.evidence, 1):
        words = [ctx.kind_label(item.kind), *read_words(ctx, item, now)]
        words += [flag_words(ctx, flag) for flag in item.flags]
        lines.append(f"  {n}. " + " · ".join(words))
    return lines


def read_words(ctx: Context, item: EvidenceFacts, now: datetime) -> list[str]:
    if item.readable is False:
        return [ctx.say("card.evidence.unclear")]
    read = item.read
    if read is None:
        return []
    words = [cut(text, 64) for text in (read.order_no, read.payment_no) if text]
    if read.amount is not None:
        words.append(ctx.say("card.yuan", amount=yuan(read.amount)))
    if read.paid_at is not None:
        words.append(ctx.at(read.paid_at, now))
    if read.method is not None:
        words.append(ctx.say(f"method.{read.method}"))
    if read.error_kind is not None:
        words.append(cut(read.error_kind, 40))
    return [ctx.say("card.evidence.read", words="，".join(words))] if words else []


def missing_lines(ctx: Context, ticket: Ticket) -> list[str]:
    lines = []
    for skip in ticket.facts.skipped:
        kind, reason = ctx.kind_label(skip.kind), skip_words(ctx, skip.reason)
        lines.append(ctx.say("card.missing", kind=kind, reason=reason))
    if ticket.asked_for:
        key = "card.lacks" if ticket.status in ("rejected", "mediation") else "card.asked_for"
        lines.append(ctx.say(key, kinds=ctx.kind_labels(ticket.asked_for)))
    return lines


def skip_words(ctx: Context, reason: str) -> str:
    """A reason that was tapped has a sentence; a typed one is shown as it was typed."""
    return ctx.say(f"skip.{reason}") if f"skip.{reason}" in ctx.wording else cut(reason, 120)


def doubt_lines(ctx: Context, ticket: Ticket) -> list[str]:
    lines = [
        ctx.say(
            f"card.contradiction.{item.source}",
            field=_field_words(ctx, item.field),
            said=_value_words(ctx, item.field, item.said),
            record=_value_words(ctx, item.field, item.record),
        )
        for item in ticket.contradictions
    ]
    if ticket.flags:
        flags = "；".join(flag_words(ctx, flag) for flag in ticket.flags)
        lines.append(ctx.say("card.flags", flags=flags))
    return lines


def _field_words(ctx: Context, name: str) -> str:
    for key in (f"field.{name}", f"card.field.{name}"):
        if key in ctx.wording:
            return ctx.say(key).rstrip("：: ")
    return name


def _value_words(ctx: Context, field: str, value: str) -> str:
    key = f"method.{value}" if field == "payment_method" else f"card.value.{field}.{value}"
    return ctx.say(key) if key in ctx.wording else cut(value, 60)


def flag_words(ctx: Context, flag: str) -> str:
    """The words of a flag such as "late" or "same_picture_in:#1023"."""
    name, _, value = flag.partition(":")
    if f"card.flag.{name}" not in ctx.wording:
        return cut(flag, 60)
    return ctx.say(f"card.flag.{name}", value=ctx.kind_label(value))


def supplier_line(ctx: Context, ticket: Ticket, now: datetime) -> str:
    """When the supplier was asked, and what it said when."""
    if ticket.supplier_asked_at is None:
        return ""
    asked, word = ctx.at(ticket.supplier_asked_at, now), ticket.supplier_answer
    answered = ctx.at(ticket.supplier_answered_at, now) if ticket.supplier_answered_at else ""
    said = ctx.say(f"card.supplier.{word}") if word else ctx.say("card.supplier.none")
    return ctx.say("card.supplier", asked=asked, said=" · ".join(w for w in (said, answered) if w))


def auto_lines(ctx: Context, ticket: Ticket) -> list[str]:
    """What automatic review found: every check with its fact where it approves, else those
    that sent the case to a person. Once a person decided, only that it had approved."""
    checks = ticket.auto_checks
    undecided = ticket.status in ("submitted", "in_review", "waiting_buyer", "waiting_supplier")
    passed = ticket.auto_approved_at is not None
    if not checks or not (undecided or passed):
        return []
    if passed and ticket.status != "approved":
        return [ctx.say("card.auto.overturned" if ticket.decision is None else "card.auto.was")]
    if passed or approved(checks):
        head = ctx.say("card.auto.approved" if passed else "card.auto.would", count=len(checks))
        return [head, *(_check_line(ctx, one) for one in checks)]
    return [ctx.say("card.auto.declined"), *(_check_line(ctx, c) for c in checks if not c.passed)]


def _check_line(ctx: Context, result: CheckResult) -> str:
    check = BY_NAME.get(result.name)
    line = (check.en if ctx.lang == "en" else check.zh) if check else result.name
    facts = "，".join(_fact_words(ctx, fact) for fact in result.fact.split(",") if fact)
    return f"  {'✓' if result.passed else '✗'} {line}" + (f"：{facts}" if facts else "")


def _fact_words(ctx: Context, fact: str) -> str:
    """The words of a fact's code; figures, times and numbers stay as they are."""
    name, _, value = fact.partition(":")
    if name == "contradiction":
        return f"≠ {_field_words(ctx, value)}"
    if name == "supplier":
        return ctx.say(f"card.supplier.{value}")
    if name == "waiting":
        return ctx.say("card.auto.waiting", count=value)
    for key in (f"card.auto.fact.{fact}", f"card.order.state.{fact}", f"wish.{fact}"):
        if key in ctx.wording:
            return ctx.say(key)
    if f"card.flag.{name}" in ctx.wording:
        return flag_words(ctx, fact)
    return ctx.kind_label(cut(fact, 60))


def wish_line(ctx: Context, ticket: Ticket) -> str:
    if ticket.decision is not None:
        amount = ticket.decided_amount
        money = ctx.say("card.yuan", amount=yuan(amount)) if amount is not None else ""
        route = ctx.say(f"route.{ticket.refund_route}") if ticket.decision == "refund" else ""
        words = (ctx.say(f"wish.{ticket.decision}"), money, route)
        line = ctx.say("card.decision", words=" · ".join(word for word in words if word))
        return f"{line} · {cut(ticket.reference, 80)}" if ticket.reference else line
    if ticket.status in ("rejected", "mediation") and ticket.reject_code:
        return ctx.say("card.rejected", reason=reject_label(ctx, ticket.reject_code))
    if ticket.wants is None:
        return ctx.say("card.wish.none")
    route = ctx.say(f"route.{ticket.refund_route}") if ticket.wants == "refund" else ""
    wanted = (ctx.say(f"wish.{ticket.wants}"), route)
    return ctx.say("card.wish", words=" · ".join(word for word in wanted if word))


def proposal_line(ctx: Context, view: CardView) -> str:
    proposal = view.ticket.proposed
    if proposal is None:
        return ""
    words = proposal_words(ctx, view.ticket, proposal)
    return ctx.say("card.proposed", name=cut(view.name(proposal.by), 60), words=words)


def proposal_words(ctx: Context, ticket: Ticket, proposal: Proposal) -> str:
    """What a second person is asked to agree to."""
    amount = proposal.amount
    money = ctx.say("card.yuan", amount=yuan(amount)) if amount is not None else ""
    route = proposal.route or ticket.refund_route
    way = ctx.say(f"route.{route}") if proposal.decision == "refund" else ""
    words = (ctx.say(f"wish.{proposal.decision}"), money, way)
    return " · ".join(word for word in words if word)


def proposal_buttons(ctx: Context, ticket: Ticket) -> Buttons:
    """确认 and 不同意 for the second person."""
    proposal = ticket.proposed
    if proposal is None:
        return ()
    words = yuan(proposal.amount) if proposal.amount is not None else ""
    label = ctx.say("card.button.confirm", words=words or ctx.say(f"wish.{proposal.decision}"))
    decline = ctx.say("card.button.decline"), button_data("decline", ticket)
    return (((label, button_data("confirm", ticket)), decline),)


def reject_label(ctx: Context, code: str) -> str:
    reason = ctx.policy.reject_reasons.get(code)
    return reason.label if reason else ctx.say("card.reason.expired")


def _status_line(ctx: Context, view: CardView) -> str:
    ticket = view.ticket
    words = [
        lifecycle.stage_line(ticket.status, ctx.lang, ticket.decision),
        ctx.say(f"card.status.{ticket.status}"),
        ctx.say("card.assignee", name=cut(view.name(ticket.assignee), 60))
        if ticket.assignee
        else "",
        ctx.say("card.urgent") if ticket.priority == "urgent" else "",
        "★" * ticket.rating if ticket.rating else "",
    ]
    return ctx.say("card.status", words=" · ".join(word for word in words if word))


def card_buttons(ctx: Context, ticket: Ticket) -> Buttons:
    """What can be tapped now. Whoever taps is checked then: the card is the same for all."""

    def one(verb: str, arg: str = "", label: str = "") -> tuple[str, str]:
        return ctx.say(label or f"card.button.{verb}"), button_data(verb, ticket, arg)

    look = one("evidence")
    if ticket.proposed is not None:
        others = (one("ask"), one("reject")) if ticket.status == "in_review" else ()
        return (*proposal_buttons(ctx, ticket), (look, *others))
    may_ask = bool(ctx.settings.supplier.url) and ticket.facts.order is not None
    match ticket.status:
        case "submitted":
            return ((one("claim"), look),)
        case "in_review":
            wish = ticket.wants or "refund"
            return (
                (one("approve", wish, f"card.button.approve.{wish}"), one("ask"), one("reject")),
                (look, one("release")) if ticket.assignee else (look, one("claim")),
                *(((one("supplier", "ask", "card.button.supplier.ask"),),) if may_ask else ()),
            )
        case "waiting_supplier":
            words = ("delivered", "failed")
            said = (one("supplier", word, f"card.button.supplier.{word}") for word in words)
            return (tuple(said), (look, one("release") if ticket.assignee else one("claim")))
        case "approved" if ticket.decision == "refund":
            overturn = ((one("overturn"),),) if ticket.auto_approved_at is not None else ()
            return ((one("refunded"), look), *overturn)
        case "approved":
            return ((one("redelivered"), look),)
        case "mediation":
            return ((one("mediate"), look),) if ticket.assignee is None else ((look,),)
        case "withdrawn" | "closed":
            return ()
        case _:
            return ((look,),)


def button_data(verb: str, ticket: Ticket, arg: str = "") -> str:
    """ "s:<verb>:<number>:<version>[:arg]", at most 64 bytes (Telegram's limit)."""
    data = f"s:{verb}:{ticket.number}:{ticket.version}"
    return f"{data}:{arg}" if arg else data


def reason_buttons(ctx: Context, ticket: Ticket) -> Buttons:
    """驳回: the shop's reason codes, and a way back."""
    buttons = [
        (reason.label, button_data("reject", ticket, code))
        for code, reason in ctx.policy.reject_reasons.items()
    ]
    return _rows(buttons, ctx, ticket)


def item_buttons(ctx: Context, ticket: Ticket) -> Buttons:
    """补件: the evidence of this case type first, and a way back."""
    kinds = items(ctx, ticket)
    buttons = [(ctx.kind_label(kind), button_data("ask", ticket, kind)) for kind in kinds]
    return _rows(buttons, ctx, ticket)


def items(ctx: Context, ticket: Ticket) -> tuple[EvidenceKind, ...]:
    """All kinds of evidence, those of this case type first."""
    checklist = [item.kind for item in ctx.policy.rule_of(ticket.facts).evidence]
    return tuple(dict.fromkeys([*checklist, *ctx.policy.evidence.labels]))


def missing_buttons(ctx: Context, ticket: Ticket, code: str, ticked: str) -> Buttons:
    """What a refusal says is missing: every kind to tick, and once some are the refusal itself.
    `ticked`: their places in EVIDENCE_KINDS ("13"), carried by the buttons ("<code>.13",
    "<code>.13!")."""
    buttons = []
    for kind in items(ctx, ticket):
        place = str(EVIDENCE_KINDS.index(kind))
        on = place in ticked
        then = ticked.replace(place, "") if on else "".join(sorted(ticked + place))
        there = any(item.kind == kind for item in ticket.facts.evidence)
        words = ctx.say(
            "card.button.there" if there else "card.button.kind", kind=ctx.kind_label(kind)
        )
        label = f"✓ {words}" if on else words
        buttons.append((label, button_data("reject", ticket, f"{code}.{then}")))
    rows = _rows(buttons, ctx, ticket)
    if not ticked:
        return rows
    label = ctx.say("card.button.reject_missing", kinds=ctx.kind_labels(ticked_kinds(ticked)))
    return (*rows[:-1], ((label, button_data("reject", ticket, f"{code}.{ticked}!")),), rows[-1])


def ticked_kinds(ticked: str) -> tuple[EvidenceKind, ...]:
    return tuple(kind for n, kind in enumerate(EVIDENCE_KINDS) if str(n) in ticked)


def _rows(buttons: list[tuple[str, str]], ctx: Context, ticket: Ticket) -> Buttons:
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    back = (ctx.say("card.button.back"), button_data("card", ticket))
    return (*rows, (back,))


def urgency(ticket: Ticket | Standing) -> tuple[bool, bool, datetime, datetime, int]:
    """The order of queue and board: by the time a promise breaks, then by age; what has no
    promise that runs after that, and what is put off (稍后) at the end."""
    due = due_of(ticket)
    asleep, at = ticket.snoozed_until is not None, due or ticket.created_at
    return asleep, due is None, at, ticket.created_at, ticket.number


def show_text(ctx: Context, view: CardView, events: Sequence[TicketEvent], now: datetime) -> str:
    """The card with the ticket's newest history below it, oldest line first."""
    card = card_text(ctx, view, now, left=True)
    lines = [event_line(ctx, view, event, now) for event in events]
    room = MAX_TEXT - len(card) - 80
    kept: list[str] = []
    for line in reversed(lines):
        room -= len(line) + 1
        if room < 0:
            break
        kept.insert(0, line)
    if len(kept) < len(lines):
        kept.insert(0, ctx.say("show.earlier", count=len(lines) - len(kept)))
    return "\n".join([card, ctx.say("show.history"), *kept])


def event_line(ctx: Context, view: CardView, event: TicketEvent, now: datetime) -> str:
    who = ctx.say("show.buyer") if event.who == view.ticket.person else view.name(event.who)
    key = f"show.what.{event.what}"
    what = ctx.say(key) if key in ctx.wording else event.what
    words = f"{ctx.at(event.at, now)} {cut(who, 60)} {what}"
    return f"{words}：{cut(event.why)}" if event.why else words
