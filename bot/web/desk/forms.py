"""Which verbs a ticket offers now, each as a form made from its command.

Leaving a form out is a kindness and no protection: the command itself decides who may do what.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.context import Context
from bot.staff.command import Command, allowed
from bot.staff.commands import COMMANDS
from bot.tickets.cards import cut, items, yuan
from rules import lifecycle
from rules.ticket import ENDED, Ticket

UNDECIDED = frozenset({"submitted", "in_review", "waiting_buyer", "waiting_supplier"})
_LOOKING = frozenset({"show"})  # the page itself is the answer
_FREELY = frozenset(
    {"reply", "note", "macro", "claim", "assign", "release", "export", "follow", "undo", "confirm"}
)
Tone = Literal["main", "good", "bad", "plain"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One field. `options` are (value, words) of a choice."""

    name: str
    kind: Literal["text", "line", "choice", "ticks", "fixed"]
    label: str
    options: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    value: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A verb. `entries` in the order of the command's arguments."""

    command: Command
    label: str
    entries: tuple[Entry, ...] = ()
    tone: Tone = "plain"
    hint: str = ""
    key: str = ""  # of the keyboard
    rare: bool = False  # behind 更多

    @property
    def name(self) -> str:
        return self.command.name


@dataclass(frozen=True, slots=True)
class Offer:
    """What the forms of one ticket are made of."""

    ctx: Context
    ticket: Ticket
    people: Mapping[str, str]
    paid: Decimal | None
    undo: bool = False  # the last change can be taken back
    followed: bool = False  # by who looks


Entries = Callable[[Offer], tuple[Entry, ...]]


def forms_of(offer: Offer, roles: frozenset[str], *, hands: bool) -> list[Form]:
    """The verbs that this person may say of the ticket as it stands. `hands`: it is theirs to
    decide (free, their own, or they are a lead)."""
    found = []
    for command in COMMANDS:
        if not command.ticket or command.name in _LOOKING or not allowed(roles, command):
            continue
        if not _possible(offer, command.name):
            continue
        if not (hands or command.name in _FREELY or command.mediator):
            continue
        found.append(_form(offer, command))
    order = {name: n for n, name in enumerate(_MADE)}
    return sorted(found, key=lambda form: order.get(form.name, len(order)))


def field_names(command: Command) -> tuple[str, ...]:
    """The fields of a command's form, in the order of its arguments."""
    return _NAMES.get(command.name, ("text",))


def _possible(offer: Offer, name: str) -> bool:
    ticket, status = offer.ticket, offer.ticket.status
    movable = status == "submitted" or lifecycle.next_status(status, "assign") is not None
    match name:
        case "claim":
            return movable and ticket.assignee is None
        case "release":
            return movable and ticket.assignee is not None
        case "assign":
            return movable
        case "ask":
            return status in UNDECIDED and status != "waiting_supplier"
        case "approve":
            return status in UNDECIDED
        case "reject":
            return status in UNDECIDED and status != "waiting_buyer"
        case "supplier":
            return status in UNDECIDED and status != "waiting_buyer"
        case "extend":
            return status in UNDECIDED and not ticket.extended
        case "refunded":
            return status == "approved" and ticket.decision == "refund"
        case "redelivered":
            return status == "approved" and ticket.decision != "refund"
        case "overturn":
            return status == "approved" and ticket.auto_approved_at is not None
        case "decide" | "statement":
            return status == "mediation"
        case "reopen":
            return status in ENDED
        case "confirm" | "decline":
            return ticket.proposed is not None
        case "undo":
            return offer.undo
        case "macro":
            return bool(offer.ctx.settings.macros)
        case "snooze" | "follow" | "incident":
            return status not in ENDED
        case _:
            return True


def _form(offer: Offer, command: Command) -> Form:
    ctx = offer.ctx
    label = command.word if ctx.lang != "en" else command.name.capitalize()
    make, tone, key = _MADE.get(command.name, (_generic(command), "plain", ""))
    if command.name == "follow" and offer.followed:
        label = ctx.say("desk_web.form.unfollow")
    rare = command.name not in _MADE or command.name in _RARE
    return Form(command, label, make(offer), tone, ctx.say(command.what), key, rare)


def _generic(command: Command) -> Entries:
    """A verb that has no form of its own: its arguments are written as in the chat."""

    def entries(offer: Offer) -> tuple[Entry, ...]:
        rest = command.usage.partition("单号")[2].strip()
        if not rest:
            return ()
        needed = not rest.startswith("[")
        label = offer.ctx.say("desk_web.form.arguments", usage=rest)
        hint = command.example.partition("1024")[2].strip()
        return (Entry("text", "line", label, needed=needed, hint=hint),)

    return entries


def _text(key: str, *, needed: bool = True, hint: str = "") -> Entries:
    def entries(offer: Offer) -> tuple[Entry, ...]:
        say = offer.ctx.say
        return (Entry("text", "text", say(key), needed=needed, hint=say(hint) if hint else ""),)

    return entries


def _none(_: Offer) -> tuple[Entry, ...]:
    return ()


def _approve(offer: Offer) -> tuple[Entry, ...]:
    ctx, ticket = offer.ctx, offer.ticket
    wishes = ("refund", "redeliver", "exchange")
    wanted = ticket.wants or "refund"
    routes = ["original", *(["balance"] if ticket.refund_route == "balance" else [])]
    return (
        Entry(
            "wish",
            "choice",
            ctx.say("desk_web.form.wish"),
            tuple((wish, ctx.say(f"wish.{wish}")) for wish in wishes),
            value=wanted,
        ),
        Entry(
            "amount",
            "line",
            ctx.say("desk_web.form.amount", paid=yuan(offer.paid)),
            hint=yuan(offer.paid) if offer.paid is not None else "",
        ),
        Entry(
            "route",
            "choice",
            ctx.say("desk_web.form.route"),
            tuple((route, ctx.say(f"route.{route}")) for route in routes),
            value=ticket.refund_route,
        ),
    )


def _reject(offer: Offer) -> tuple[Entry, ...]:
    ctx = offer.ctx
    reasons = tuple((r.code, r.label) for r in ctx.policy.reject_reasons.values())
    return (
        Entry("code", "choice", ctx.say("desk_web.form.reason"), reasons, needed=True),
        _kinds(offer, "desk_web.form.missing"),
        Entry("text", "text", ctx.say("desk_web.form.reject_text")),
    )


def _ask(offer: Offer) -> tuple[Entry, ...]:
    label = offer.ctx.say("desk_web.form.ask_text")
    return (_kinds(offer, "desk_web.form.kinds"), Entry("text", "text", label))


def _kinds(offer: Offer, key: str) -> Entry:
    ctx = offer.ctx
    ticks = tuple((kind, ctx.kind_label(kind)) for kind in items(ctx, offer.ticket))
    return Entry("kinds", "ticks", ctx.say(key), ticks)


def _supplier(offer: Offer) -> tuple[Entry, ...]:
    ctx = offer.ctx
    words: list[tuple[str, str]] = []
    if ctx.settings.supplier.url and offer.ticket.facts.order is not None:
        words.append(("ask", ctx.say("card.button.supplier.ask")))
    words += [(w, ctx.say(f"desk_web.supplier.{w}")) for w in ("delivered", "failed", "pending")]
    return (
        Entry("word", "choice", ctx.say("desk_web.form.supplier"), tuple(words), needed=True),
        Entry("text", "text", ctx.say("desk_web.form.supplier_text")),
    )


def _assign(offer: Offer) -> tuple[Entry, ...]:
    others = {p: n for p, n in offer.people.items() if p != offer.ticket.assignee}
    label = offer.ctx.say("desk_web.form.to")
    return (Entry("who", "choice", label, tuple(others.items()), needed=True),)


def _decide(offer: Offer) -> tuple[Entry, ...]:
    say = offer.ctx.say
    verdicts = tuple((v, say(f"desk_web.verdict.{v}")) for v in ("approve", "reject"))
    return (
        Entry("verdict", "choice", say("desk_web.form.verdict"), verdicts, needed=True),
        Entry("text", "text", say("desk_web.form.decide_text"), needed=True),
    )


def _confirm(offer: Offer) -> tuple[Entry, ...]:
    proposed = offer.ticket.proposed
    amount = proposed.amount if proposed else None
    if amount is None:
        return ()
    label = offer.ctx.say("desk_web.form.confirm", amount=yuan(amount))
    return (Entry("text", "line", label, needed=True),)


def _macro(offer: Offer) -> tuple[Entry, ...]:
    macros = offer.ctx.settings.macros.values()
    options = tuple((macro.name, f"{macro.name}：{cut(macro.text, 40)}") for macro in macros)
    return (Entry("text", "choice", offer.ctx.say("desk_web.form.macro"), options, needed=True),)


def _snooze(offer: Offer) -> tuple[Entry, ...]:
    say = offer.ctx.say
    spans = [("2h", "hours2"), ("4h", "hours4"), ("明天9点", "tomorrow"), ("3天", "days3")]
    options = [(words, say(f"desk_web.snooze.{key}")) for words, key in spans]
    if offer.ticket.snoozed_until is not None:
        options.insert(0, ("off", say("desk_web.snooze.off")))
    when = Entry("word", "choice", say("desk_web.form.snooze"), tuple(options), needed=True)
    return (when, Entry("text", "line", say("desk_web.form.snooze_why")))


def _follow(offer: Offer) -> tuple[Entry, ...]:
    return (Entry("text", "fixed", "", value="off"),) if offer.followed else ()


def _refunded(offer: Offer) -> tuple[Entry, ...]:
    label = offer.ctx.say("desk_web.form.reference")
    return (Entry("text", "line", label, needed=True, hint="20261001220014"),)


# Verb -> its fields, its look, its key; in the order in which they stand on the page.
_MADE: Mapping[str, tuple[Entries, Tone, str]] = {
    "claim": (_none, "main", "c"),
    "reply": (_text("desk_web.form.reply"), "main", "r"),
    "note": (_text("desk_web.form.note"), "plain", "n"),
    "macro": (_macro, "plain", "t"),
    "confirm": (_confirm, "good", ""),
    "decline": (_text("desk_web.form.decline"), "bad", ""),
    "decide": (_decide, "good", "a"),
    "approve": (_approve, "good", "a"),
    "refunded": (_refunded, "good", "a"),
    "redelivered": (_text("desk_web.form.redelivered", needed=False), "good", "a"),
    "ask": (_ask, "plain", "q"),
    "reject": (_reject, "bad", "x"),
    "supplier": (_supplier, "plain", "p"),
    "extend": (_text("desk_web.form.extend"), "plain", ""),
    "overturn": (_text("desk_web.form.overturn"), "bad", ""),
    "assign": (_assign, "plain", ""),
    "release": (_none, "plain", ""),
    "reopen": (_none, "plain", ""),
    "undo": (_none, "plain", ""),
    "snooze": (_snooze, "plain", "s"),
    "follow": (_follow, "plain", ""),
    "export": (_none, "plain", ""),
}
_RARE = frozenset({"extend", "overturn", "assign", "release", "reopen", "export", "follow"})
_NAMES: Mapping[str, tuple[str, ...]] = {
    "approve": ("wish", "amount", "route"),
    "reject": ("code", "kinds", "text"),
    "ask": ("kinds", "text"),
    "supplier": ("word", "text"),
    "assign": ("who",),
    "snooze": ("word", "text"),
    "decide": ("verdict", "text"),
}
