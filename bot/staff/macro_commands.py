"""/macro: a prepared reply with the ticket's own values, and what it does beside, in one tap.

What a button sends is what its preview showed: when a value has changed since, the new text is
shown first. A value that the ticket does not have stops the reply; a hole is never sent.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from rapidfuzz import fuzz, process

from bot.config.macros import PLACE, VARIABLES, Macro
from bot.context import Buttons, Declined, Outcome
from bot.staff import relay, relay_commands, staffwork
from bot.staff.args import WISHES
from bot.staff.command import Command
from bot.staff.passing import Enclosed
from bot.staff.turn import Answer, Turn
from bot.tickets import cards, rulings, told
from bot.tickets.change import note_down
from rules.ticket import Ticket

OFFERED = 6  # macros of one answer that can be tapped
ALIKE = 60.0  # percent: a name that may be meant
SAID = 80.0  # of a macro whose text holds the words
LISTED = 40
TWICE = timedelta(minutes=1)


def _macro(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    macros = list(turn.ctx.settings.macros.values())
    if not macros:
        return Answer(turn.ctx.say("macro.empty"))
    wanted = args.strip()
    found = matching(macros, wanted) if wanted else macros
    if not found:
        names = "、".join(macro.name for macro in macros[:LISTED])
        return Answer(turn.ctx.say("macro.unknown", name=cards.cut(wanted, 40), names=names))
    if ticket is None:
        lines = [f"· {macro.name}：{cards.cut(macro.text, 60)}" for macro in found[:LISTED]]
        head = turn.ctx.say("macro.list", example=found[0].name)
        return Answer("\n".join([head, *lines]))
    if len(found) == 1 and _plain(found[0].name) == _plain(wanted):
        return _sent(turn, ticket, found[0])
    if len(found) == 1:
        return _preview(turn, ticket, found[0])
    return _offer(turn, ticket, found)


def matching(macros: Sequence[Macro], wanted: str) -> list[Macro]:
    """The macro of exactly this name, else those that may be meant, the likeliest first: by name,
    by a part of it, or by words of the text."""
    key = _plain(wanted)
    exact = [macro for macro in macros if _plain(macro.name) == key]
    if exact or not key:
        return exact
    scores = [_alike(key, macro) for macro in macros]
    ranked = sorted(zip(scores, macros, strict=True), key=lambda pair: -pair[0])
    least = SAID if ranked[0][0] == 100 else ALIKE  # who wrote a part of a name made no slip
    return [macro for score, macro in ranked if score >= least]


def _alike(key: str, macro: Macro) -> float:
    name, text = _plain(macro.name), _plain(macro.text)
    if key in name:
        return 100.0
    score = float(fuzz.ratio(key, name))
    spans = [name[i : i + len(key)] for i in range(max(1, len(name) - len(key) + 1))]
    best = process.extractOne(key, spans, scorer=fuzz.ratio)
    score = max(score, best[1] - 5 if best else 0.0)
    return max(score, SAID) if len(key) > 1 and key in text else score


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


# -- the text ----------------------------------------------------------------------------------


def filled(turn: Turn, ticket: Ticket, macro: Macro) -> str | Declined:
    """The words as the buyer would read them; Declined names what the ticket does not have."""
    english = ticket.lang == "en" and bool(macro.text_en)
    text = macro.text_en if english else macro.text
    values = _values(turn, ticket)
    missing = dict.fromkeys(name for name in PLACE.findall(text) if not values[name])
    if missing:
        names = "、".join(f"{VARIABLES[name]} {{{name}}}" for name in missing)
        said = turn.ctx.say("macro.missing", number=ticket.number, name=macro.name, names=names)
        return Declined("macro.missing", said)
    return PLACE.sub(lambda match: values[match.group(1)], text)


def _values(turn: Turn, ticket: Ticket) -> dict[str, str]:
    """Every variable; "" where the ticket has none. Of an order that is not proven to be the
    buyer's only what they said themselves."""
    ctx, now, facts = turn.ctx, turn.now, ticket.facts
    order = facts.order if facts.owner_proven else None
    amount = ticket.decided_amount or (order.amount if order else None) or facts.amount
    method = (order.payment_method if order else None) or facts.payment_method
    due, coming = cards.due_of(ticket), told.next_update(ctx, ticket)
    lang = ticket.lang
    return {
        "buyer": cards.cut(ticket.buyer_name, 40),
        "number": str(ticket.number),
        "shop": ctx.settings.desk.shop_name,
        "case": ctx.case_label(ticket, lang),
        "order_no": cards.cut(ticket.order_no or "", 64),
        "product": cards.cut((order.product if order else None) or facts.product or "", 80),
        "amount": cards.yuan(amount) if amount is not None else "",
        "method": ctx.say(f"method.{method}", lang) if method else "",
        "due": ctx.promised(due, now, lang) if due else "",
        "next": ctx.at(coming, now, lang) if coming else "",
        "reference": cards.cut(ticket.reference or "", 80),
    }


# -- before it is sent -------------------------------------------------------------------------


def _preview(turn: Turn, ticket: Ticket, macro: Macro) -> Answer:
    text = filled(turn, ticket, macro)
    if isinstance(text, Declined):
        return Answer(text.text)
    return Answer(_shown(turn, ticket, macro, text), _buttons(turn, ticket, macro, text))


def _shown(turn: Turn, ticket: Ticket, macro: Macro, text: str) -> str:
    name, ctx = ticket.buyer_name or "?", turn.ctx
    head = ctx.say("macro.preview", number=ticket.number, name=name, macro=macro.name)
    return "\n".join([head, text, *_beside(turn, macro)])


def _beside(turn: Turn, macro: Macro) -> list[str]:
    """What it does besides its words."""
    if macro.ask:
        return [turn.ctx.say("macro.asks", kinds=turn.ctx.kind_labels(macro.ask))]
    if macro.verb:
        return [turn.ctx.say("macro.does", verb=f"/{macro.verb} {macro.words}".strip())]
    return []


def _buttons(turn: Turn, ticket: Ticket, macro: Macro, text: str) -> Buttons:
    send = (turn.ctx.say("macro.button.send"), _data(ticket, macro, _digest(text)))
    return ((send, (turn.ctx.say("macro.button.not"), f"s:macro:{ticket.number}:0:not")),)


def _offer(turn: Turn, ticket: Ticket, found: Sequence[Macro]) -> Answer:
    lines = [turn.ctx.say("macro.which", number=ticket.number)]
    lines += [f"{n}. {m.name}：{cards.cut(m.text, 60)}" for n, m in enumerate(found[:OFFERED], 1)]
    rows = tuple(((m.name, _data(ticket, m)),) for m in found[:OFFERED])
    if len(found) > OFFERED:
        names = "、".join(m.name for m in found[OFFERED:LISTED])
        lines.append(turn.ctx.say("macro.more", names=names))
    return Answer("\n".join(lines), rows)


def _data(ticket: Ticket, macro: Macro, shown: str = "") -> str:
    """A macro's name may be longer than a button's data: it goes by a digest."""
    arg = _digest(macro.name) + (f":{shown}" if shown else "")
    return f"s:macro:{ticket.number}:{ticket.version}:{arg}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


# -- sending -----------------------------------------------------------------------------------


def _sent(turn: Turn, ticket: Ticket, macro: Macro, preview: str = "") -> Answer:
    text = filled(turn, ticket, macro)
    if isinstance(text, Declined):
        return Answer(text.text)
    answer = _carried_out(turn, ticket, macro, text)
    if isinstance(answer, Declined):
        return Answer(turn.ctx.say("macro.not_sent", name=macro.name) + "\n" + answer.text)
    data = {"preview": preview, "text": _digest(text)}
    note_down(turn.work, ticket, turn.inbound.person, "macro_used", turn.now, macro.name, data)
    return answer


def _carried_out(turn: Turn, ticket: Ticket, macro: Macro, text: str) -> Answer | Declined:
    """What it does first: when that is not possible nothing is said either. The words go the way
    of any reply, with the time to take them back."""
    work, ctx, actor, now = turn.work, turn.ctx, turn.actor, turn.now
    if macro.ask:
        asked = rulings.ask(work, ctx, ticket, actor, macro.ask, text, now)
        return asked if isinstance(asked, Declined) else Answer.of(asked)
    does = _verb(turn, ticket, macro) if macro.verb else None
    if isinstance(does, Declined):
        return does
    if does and does.ticket.proposed is not None:  # its words would promise what nobody granted
        held = ctx.say("macro.proposed", name=macro.name)
        return Answer.of(replace(does, text=f"{does.text}\n{held}"))
    ticket, source = does.ticket if does else ticket, relay_commands.source_of(turn)
    said, row = relay.send(work, ctx, ticket, actor, text, Enclosed(), source, now)
    if isinstance(said, Declined):
        return said
    words = f"{does.text}\n{said.text}" if does else said.text
    return Answer(words, said.buttons, ticket.number, card=source.cards[0], holds=row)


def _verb(turn: Turn, ticket: Ticket, macro: Macro) -> Outcome:
    args = (turn.work, turn.ctx, ticket, turn.actor)
    match macro.verb:
        case "claim":
            return staffwork.claim(*args, turn.now)
        case "release":
            return staffwork.release(*args, turn.now)
        case "approve":
            wish = WISHES.get(macro.words.lower())
            return rulings.approve(*args, wish, None, None, turn.now)
        case "extend":
            return rulings.extend(*args, macro.words, turn.now)
        case _:
            code, _, words = macro.words.partition(" ")
            return rulings.reject(*args, code, words, turn.now)


def pressed(turn: Turn, number: int, version: int, arg: str) -> None:
    """ "s:macro:<number>:<version>:<macro>[:<text>]": the macro's preview, or what it showed is
    sent; each preview once."""
    ctx = turn.ctx
    ticket = turn.work.ticket(number, lock=True)
    name, _, shown = arg.partition(":")
    macro = next((m for m in ctx.settings.macros.values() if _digest(m.name) == name), None)
    if ticket is not None and arg == "not":
        turn.edit(ctx.say("macro.cancelled", number=number), (), number)
        turn.toast("")
        return
    if ticket is None or macro is None:
        turn.toast(ctx.say("staff.button_unknown"))
        return
    turn = replace(turn, ctx=ctx.under(ticket.rule_version))
    preview = f"{turn.inbound.chat}:{turn.inbound.message_id}"
    if shown and _used(turn, ticket, preview, shown):
        turn.toast(ctx.say("staff.done_already", number=number))
        return
    text = filled(turn, ticket, macro)
    if isinstance(text, Declined):
        turn.toast(text.text)
    elif shown == _digest(text):
        _send(turn, ticket, macro, _shown(turn, ticket, macro, text), preview)
    else:
        turn.edit(_shown(turn, ticket, macro, text), _buttons(turn, ticket, macro, text), number)
        turn.toast(ctx.say("macro.changed") if shown else "")


def _used(turn: Turn, ticket: Ticket, preview: str, shown: str) -> bool:
    """Whether this was sent already: from this preview, or a moment ago where people type."""
    for event in turn.work.events(ticket.number):
        if event.what == "macro_used" and event.who == turn.inbound.person:
            again = event.data.get("text") == shown and turn.now - event.at < TWICE
            if again or event.data.get("preview") == preview:
                return True
    return False


def _send(turn: Turn, ticket: Ticket, macro: Macro, shown: str, preview: str) -> None:
    """The preview keeps its words and loses its buttons; what became of it follows."""
    answer = _sent(turn, ticket, macro, preview)
    turn.edit(shown, (), ticket.number)
    turn.answer(answer)
    turn.toast("")


COMMANDS: tuple[Command, ...] = (
    Command(
        "macro",
        "话术",
        "/macro [单号] 名字或其中几个字",
        "/macro 1024 核实中",
        "agent",
        _macro,
        group="talk",
        loose=True,
    ),
)
