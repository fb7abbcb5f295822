"""Staff commands and buttons about incidents: many tickets of one fault."""

import re
import unicodedata
from typing import get_args

from bot.context import Declined
from bot.staff.args import ROUTES, SUPPLIER, WISHES
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from bot.tickets import incident_rulings, incidents
from bot.tickets.cards import cut
from bot.tickets.incident_rulings import ForAll
from rules.case import CASE_TYPES, Route, SupplierWord, Wish
from rules.incidents import Incident
from rules.lifecycle import UNDECIDED
from rules.ticket import ENDED, Ticket

LISTED = 20
_NUMBERED = re.compile(r"[#＃]?\s*(\d{1,9})(?:\s+(\S+)(?:\s+(.*))?)?\Z", re.S)
_NUMBER = re.compile(r"#?(\d{1,9})")
_VERBS = {
    **dict.fromkeys(("add", "加", "加入"), "add"),
    **dict.fromkeys(("remove", "移出", "去掉"), "remove"),
    **dict.fromkeys(("notice", "通知"), "notice"),
    **dict.fromkeys(("approve", "通过"), "approve"),
    **dict.fromkeys(("reject", "驳回"), "reject"),
    **dict.fromkeys(("supplier", "上游", "问上游"), "supplier"),
    **dict.fromkeys(("close", "结束"), "close"),
    **dict.fromkeys(("open", "建立"), "open"),
    **dict.fromkeys(("ignore", "忽略"), "ignore"),
    **dict.fromkeys(("show", "查看"), "show"),
}


def _incidents(turn: Turn, _: Ticket | None, args: str) -> Answer:
    found = turn.work.incidents(live=False, limit=LISTED)
    lines = [incidents.line(turn.work, turn.ctx, one, turn.now) for one in found]
    return Answer("\n".join([turn.ctx.say("incident.list"), *(lines or ["-"])]))


def _incident(turn: Turn, _: Ticket | None, args: str) -> Answer:
    args = args.strip()
    if not args:
        return misused()
    incidents.lock(turn.work)
    said = _NUMBERED.match(args)
    if said is None:
        return _named(turn, args)
    found = turn.work.incident(int(said.group(1)))
    if found is None:
        return Answer(turn.ctx.say("incident.none", number=said.group(1)))
    verb = _VERBS.get((said.group(2) or "show").lower())
    if verb is None:
        text = cut(said.group(2), 40)
        return misused(turn.ctx.say("staff.not_understood", text=text))
    return _done(turn, found, verb, (said.group(3) or "").strip())


def _named(turn: Turn, words: str) -> Answer:
    """商品, or 到账失败 商品."""
    first, _, rest = words.partition(" ")
    cases = turn.ctx.policy.cases
    named = [c for c in CASE_TYPES if first in (c, cases[c].label, cases[c].label_en)]
    case_type = named[0] if named and rest.strip() else None
    product = rest if case_type else words
    found = incidents.opened_for(
        turn.work, turn.ctx, case_type, product, turn.inbound.person, turn.now
    )
    return misused() if found is None else _shown(turn, found)


def _shown(turn: Turn, incident: Incident) -> Answer:
    text = incidents.card_text(turn.work, turn.ctx, incident, turn.now)
    return Answer(text, incidents.card_buttons(turn.ctx, incident))


def _done(turn: Turn, incident: Incident, verb: str, args: str) -> Answer:
    match verb:
        case "show":
            return _shown(turn, incident)
        case "open" if incident.state == "suspected":
            person = turn.inbound.person
            return _shown(turn, incidents.opened(turn.work, turn.ctx, incident, person, turn.now))
        case "ignore" | "close":
            return _end(turn, incident, verb)
    if incident.state != "open":
        state = turn.ctx.say(f"incident.state.{incident.state}")
        return Answer(turn.ctx.say("incident.not_now", number=incident.number, state=state))
    match verb:
        case "add" | "remove":
            return _members(turn, incident, verb, args)
        case "notice":
            result = incident_rulings.notice(
                turn.work, turn.ctx, incident, turn.actor, args, turn.now
            )
            return _answer(turn, incident, "incident.told", result)
        case "approve":
            return _approve(turn, incident, args)
        case "reject":
            return _reject(turn, incident, args)
        case "supplier":
            return _supplier(turn, incident, args)
    return _shown(turn, incident)


def _answer(turn: Turn, incident: Incident, key: str, result: ForAll | Declined) -> Answer:
    if isinstance(result, Declined):
        return Answer(result.text)
    return Answer(incident_rulings.words(turn.ctx, key, incident, result))


def _end(turn: Turn, incident: Incident, verb: str) -> Answer:
    """A suspected fault is waved off, an open one ended: never one for the other."""
    ctx = turn.ctx
    wanted = {"ignore": ("suspected", "ignored"), "close": ("open", "closed")}[verb]
    if incident.state not in wanted:
        state = ctx.say(f"incident.state.{incident.state}")
        return Answer(ctx.say("incident.not_now", number=incident.number, state=state))
    after = incidents.ended(turn.work, ctx, incident, turn.inbound.person, turn.now)
    tickets = turn.work.incident_members(after.number)
    count = sum(ticket.status in UNDECIDED for ticket in tickets)
    return Answer(ctx.say(f"incident.{after.state}", number=after.number, count=count))


def _members(turn: Turn, incident: Incident, verb: str, args: str) -> Answer:
    numbers = [int(n) for n in _NUMBER.findall(unicodedata.normalize("NFKC", args))]
    if not numbers:
        return misused()
    lines = []
    for number in dict.fromkeys(numbers):
        key, incident = (_add if verb == "add" else _remove)(turn, incident, number)
        lines.append(turn.ctx.say(key, number=incident.number, ticket=number))
    return Answer("\n".join(lines))


def _add(turn: Turn, incident: Incident, number: int) -> tuple[str, Incident]:
    ticket = turn.work.ticket(number, lock=True)
    if ticket is None:
        return "incident.no_such_ticket", incident
    other = turn.work.incident_of(number)
    if other is not None and other.number == incident.number:
        return "incident.added", incident
    if other is not None and other.state == "open":
        return "incident.in_another", incident
    if ticket.status in ENDED:
        return "incident.ended_ticket", incident
    person = turn.inbound.person
    joined = incidents.join(turn.work, turn.ctx, incident, [ticket], person, turn.now)
    return "incident.added", joined


def _remove(turn: Turn, incident: Incident, number: int) -> tuple[str, Incident]:
    ticket = turn.work.ticket(number, lock=True)
    if ticket is None or number not in turn.work.incident_tickets(incident.number):
        return "incident.not_in_it", incident
    person = turn.inbound.person
    left = incidents.leave(turn.work, turn.ctx, incident, ticket, person, turn.now)
    return "incident.removed", left


def _approve(turn: Turn, incident: Incident, args: str) -> Answer:
    wish: Wish | None = None
    route: Route | None = None
    for word in unicodedata.normalize("NFKC", args).lower().split():
        if word in WISHES and wish is None:
            wish = WISHES[word]
        elif word in ROUTES and route is None:
            route = ROUTES[word]
        else:
            return misused(turn.ctx.say("staff.not_understood", text=cut(word, 40)))
    result = incident_rulings.approve(
        turn.work, turn.ctx, incident, turn.actor, wish, route, turn.now
    )
    return _answer(turn, incident, "incident.approved", result)


def _reject(turn: Turn, incident: Incident, args: str) -> Answer:
    word, _, text = args.partition(" ")
    reasons = turn.ctx.policy.reject_reasons
    reason = next((one for one in reasons.values() if word in (one.code, one.label)), None)
    if reason is None:
        codes = "、".join(f"{reason.code}（{reason.label}）" for reason in reasons.values())
        return misused(turn.ctx.say("staff.reason_codes", codes=codes))
    if reason.names_missing and not text.strip():
        words = {"code": reason.code, "reason": reason.label}
        return Answer(turn.ctx.say("incident.which_missing", number=incident.number, **words))
    result = incident_rulings.reject(
        turn.work, turn.ctx, incident, turn.actor, reason.code, text, turn.now
    )
    return _answer(turn, incident, "incident.rejected", result)


def _supplier(turn: Turn, incident: Incident, args: str) -> Answer:
    word, _, text = args.partition(" ")
    if not word or SUPPLIER.get(word.lower()) == "ask":
        asked = incident_rulings.ask_supplier(turn.work, turn.ctx, incident, turn.actor, turn.now)
        return _answer(turn, incident, "incident.asked", asked)
    said = next((w for w in get_args(SupplierWord) if w == SUPPLIER.get(word.lower())), None)
    if said is None:
        return misused(turn.ctx.say("staff.not_understood", text=cut(word, 40)))
    result = incident_rulings.supplier_said(
        turn.work, turn.ctx, incident, turn.actor, said, text, turn.now
    )
    return _answer(turn, incident, "incident.kept", result)


# -- buttons ---------------------------------------------------------------------------------


def pressed(turn: Turn, number: int, version: int, arg: str) -> None:
    """ "s:incident:<number>:<version>:<arg>". A second tap of the same has one effect."""
    ctx = turn.ctx
    incidents.lock(turn.work)
    incident = turn.work.incident(number)
    verb, _, more = arg.partition(":")
    if incident is None or verb not in _VERBS:
        turn.toast(ctx.say("staff.button_unknown"))
        return
    if verb == "show" or (verb in ("approve", "reject") and not more):
        _choose(turn, incident, verb)
    elif verb == "notice":
        turn.toast(ctx.say("incident.notice_how", number=number))
    elif version != incident.version and verb in ("approve", "reject", "supplier"):
        _stale(turn, incident)
    else:
        turn.toast(_tapped(turn, incident, verb, more))


def _tapped(turn: Turn, incident: Incident, verb: str, more: str) -> str:
    done = {"open": "open", "ignore": "ignored", "close": "closed"}.get(verb)
    if done == incident.state:  # tapped twice
        return turn.ctx.say("incident.done_already", number=incident.number)
    answer = _done(turn, incident, verb, more)
    if verb == "open" and (after := turn.work.incident(incident.number)) is not None:
        return turn.ctx.say(f"incident.now.{after.state}", number=after.number)
    if verb in ("approve", "reject", "supplier") and answer.text:
        turn.say(answer.text)  # too long for a toast: who was left is named
        return ""
    return answer.text


def _stale(turn: Turn, incident: Incident) -> None:
    """Tapped twice, or on a card from before: nothing is decided that was not shown."""
    tickets = turn.work.incident_members(incident.number)
    over = not any(ticket.status in UNDECIDED for ticket in tickets)
    key = "incident.done_already" if over else "incident.changed"
    _choose(turn, incident, "show", turn.ctx.say(key, number=incident.number))


def _choose(turn: Turn, incident: Incident, verb: str, toast: str = "") -> None:
    """The card's buttons become a choice, or come back; nothing is decided yet."""
    rows = {
        "approve": incidents.sure_buttons,
        "reject": incidents.reason_buttons,
        "show": incidents.card_buttons,
    }[verb if incident.state == "open" else "show"]
    text = incidents.card_text(turn.work, turn.ctx, incident, turn.now)
    turn.edit(text, rows(turn.ctx, incident), None)
    turn.toast(toast)


COMMANDS: tuple[Command, ...] = (
    Command(
        "incident",
        "批量",
        "/incident [类型] 商品，或 /incident 编号 add|remove|notice|approve|reject|supplier|close",
        "/incident 1 notice 上游正在补货，预计今晚恢复",
        "agent",
        _incident,
        ticket=False,
        group="decide",
    ),
    Command(
        "incidents",
        "批量列表",
        "/incidents",
        "/incidents",
        "agent",
        _incidents,
        ticket=False,
    ),
)
