"""批量: one fault, many tickets. Raised by itself, grouped by staff, joined by what comes later.

Every verb is one transaction's part and holds the lock "incidents", so that two processes raise a
fault once. What is decided for all of them stands in incident_rulings.py.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.context import Buttons, Context
from bot.tickets import told
from bot.tickets.cards import MAX_TEXT, cut
from bot.tickets.change import DESK, names_of, note_down
from dialogs.wording import Verbatim
from rules.incidents import Fault, Incident, Sign, fault_in, folded_name, is_of, sign_of
from rules.lifecycle import UNDECIDED
from rules.ticket import Ticket
from storage.rows import ALARM, LATER
from storage.work import Post, Work
from storage.work_incidents import Member

LISTED = 40  # ticket numbers on a card
_SEARCHED = 300  # open tickets that are looked through for a new incident
_REASONS = 8  # reasons of refusal that fit under a card


def lock(work: Work) -> None:
    """Before any incident is read to be changed."""
    work.lock("incidents")


# -- a ticket is filed -----------------------------------------------------------------------


def seen(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """A ticket was filed: it joins the fault that it is of, or raises one together with others."""
    sign = sign_of(ticket)
    if sign is None:
        return
    lock(work)
    work.add_sign(sign)
    rule = ctx.settings.incidents
    same = [one for one in work.incidents() if is_of(one.fault, sign, rule)]
    live = next((one for one in same if one.state == "open"), same[0] if same else None)
    if live is not None:
        join(work, ctx, live, [ticket], DESK, now)
    elif rule.enabled:
        _suspect(work, ctx, ticket, sign, now)


def _suspect(work: Work, ctx: Context, ticket: Ticket, sign: Sign, now: datetime) -> None:
    rule = ctx.settings.incidents
    since = now - timedelta(minutes=rule.within_minutes)
    others = [one for one in work.free_signs(sign.case_type, since) if one.ticket != sign.ticket]
    found = fault_in(sign, others, rule)
    if found is None:
        return
    fault, signs = found
    waved_off = now - timedelta(hours=rule.ignored_hours)
    if any(is_of(one.fault, sign, rule) for one in work.incidents(ignored_since=waved_off)):
        return
    raised = work.raise_incident(fault, _name(ticket, fault), "suspected", now)
    work.join_incident(raised.number, [one.ticket for one in signs], DESK, now)
    show(work, ctx, raised, now)


def _name(ticket: Ticket, fault: Fault) -> str:
    """What staff read for the fault: the record's words, else the buyer's."""
    facts = ticket.facts
    record = facts.order if facts.owner_proven else None
    if fault.kind == "supplier":
        return cut((record.supplier if record else None) or fault.key, 60)
    return cut((record.product if record else None) or facts.product or fault.key, 60)


# -- who belongs to it -----------------------------------------------------------------------


def join(
    work: Work, ctx: Context, incident: Incident, tickets: Sequence[Ticket], by: str, now: datetime
) -> Incident:
    """Put tickets into it, out of one that is only suspected; of an open one their histories
    tell."""
    before = {one.number for t in tickets if (one := work.incident_of(t.number))}
    for ticket in tickets:
        work.add_sign(sign_of(ticket) or _bare(ticket))
    work.join_incident(incident.number, [ticket.number for ticket in tickets], by, now)
    if incident.state == "open":
        _note_joined(work, incident, tickets, by, now)
    for number in sorted(before - {incident.number}):
        _thinned(work, ctx, number, by, now)
    changed = work.change_incident(incident.number)
    show(work, ctx, changed, now)
    return changed


def _thinned(work: Work, ctx: Context, number: int, by: str, now: datetime) -> None:
    """A suspected fault lost tickets to one that staff opened; without any it is over."""
    changed = work.change_incident(number)
    if work.incident_tickets(number):
        show(work, ctx, changed, now)
    else:
        ended(work, ctx, changed, by, now)


def _bare(ticket: Ticket) -> Sign:
    return Sign(ticket.number, ticket.case_type, ticket.person, ticket.created_at)


def _note_joined(
    work: Work, incident: Incident, tickets: Iterable[Ticket], by: str, now: datetime
) -> None:
    data = {"incident": incident.number}
    for ticket in tickets:
        note_down(work, ticket, by, "incident_joined", now, f"#{incident.number}", data)


def leave(
    work: Work, ctx: Context, incident: Incident, ticket: Ticket, by: str, now: datetime
) -> Incident:
    """Take a ticket out; it goes on by itself."""
    work.leave_incident(ticket.number)
    if incident.state == "open":
        note_down(
            *(work, ticket, by, "incident_left", now, f"#{incident.number}"),
            {"incident": incident.number},
        )
    changed = work.change_incident(incident.number)
    show(work, ctx, changed, now)
    return changed


def members(work: Work, incident: Incident, *, lock: bool = False) -> list[Ticket]:
    """Its tickets by number; `lock` keeps others from changing them until the end."""
    found = (work.ticket(n, lock=lock) for n in work.incident_tickets(incident.number))
    return [ticket for ticket in found if ticket is not None]


# -- staff -----------------------------------------------------------------------------------


def opened(work: Work, ctx: Context, incident: Incident, by: str, now: datetime) -> Incident:
    """建立批量 of a suspected fault; opened before it stays as it is."""
    if incident.state != "suspected":
        return incident
    changed = work.change_incident(incident.number, state="open", opened_at=now, opened_by=by)
    _note_joined(work, changed, members(work, changed), by, now)
    show(work, ctx, changed, now)
    return changed


def ended(work: Work, ctx: Context, incident: Incident, by: str, now: datetime) -> Incident:
    """忽略 of a suspected fault, or the end of an open one. Its tickets go on by themselves."""
    state = {"suspected": "ignored", "open": "closed"}.get(incident.state)
    if state is None:
        return incident
    changed = work.change_incident(incident.number, state=state, ended_at=now, ended_by=by)
    show(work, ctx, changed, now)
    return changed


def opened_for(
    work: Work, ctx: Context, case_type: str | None, words: str, by: str, now: datetime
) -> Incident | None:
    """/incident 商品: the fault with every undecided ticket that is of it, new or the one that is
    there already. None when the words name nothing."""
    key = folded_name(words)
    if not key:
        return None
    rule = ctx.settings.incidents
    tickets = work.tickets(statuses=UNDECIDED, limit=_SEARCHED)
    fault = _fault_named(tickets, case_type, key)
    for known in work.incidents():
        same = known.fault.case_type in (None, fault.case_type) or fault.case_type is None
        if same and is_of(known.fault, _of_fault(fault, known.fault, now), rule):
            return opened(work, ctx, known, by, now)
    raised = work.raise_incident(fault, cut(words, 60), "open", now, by)
    mine = [t for t in tickets if (sign := sign_of(t)) and is_of(fault, sign, rule)]
    free = [t for t in mine if (of := work.incident_of(t.number)) is None or of.state != "open"]
    return join(work, ctx, raised, free, by, now)


def _fault_named(tickets: Sequence[Ticket], case_type: str | None, key: str) -> Fault:
    """A supplier by exactly its name; anything else is goods."""
    suppliers = {sign.supplier for ticket in tickets if (sign := sign_of(ticket))}
    kind = "supplier" if key in suppliers else "product"
    return Fault(case_type, kind, key)  # type: ignore[arg-type]


def _of_fault(fault: Fault, known: Fault, now: datetime) -> Sign:
    """What a ticket of `fault` would say."""
    case_type = fault.case_type or known.case_type or "other"
    if fault.kind == "supplier":
        return Sign(0, case_type, "", now, supplier=fault.key)
    return Sign(0, case_type, "", now, product=fault.key)


# -- what people read ------------------------------------------------------------------------


def known(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> list[str]:
    """已知故障, for the buyer of an undecided ticket of an open incident; else nothing."""
    incident = work.incident_of(ticket.number) if ticket.status in UNDECIDED else None
    if incident is None or incident.state != "open":
        return []
    since = ctx.at(incident.raised_at, now, ticket.lang)
    lines = [told.sentence(ctx, ticket, "known.fault", now, since=since)]
    if incident.notice and incident.notice_at:
        at = ctx.at(incident.notice_at, now, ticket.lang)
        lines.append(ctx.say("known.notice", ticket.lang, at=at, text=Verbatim(incident.notice)))
    return lines


def show(work: Work, ctx: Context, incident: Incident, now: datetime) -> None:
    """Post its card to the staff room, or bring it up to date where it stands."""
    text, buttons = card_text(work, ctx, incident, now), card_buttons(ctx, incident)
    for channel, chat_id in ctx.staff_room:
        card = f"incident:{incident.number}"
        known = work.card_message(channel, chat_id, card) is not None
        post = Post(channel, chat_id, text, buttons, card=card)
        work.post(replace(post, priority=LATER if known else ALARM), now)


def card_text(work: Work, ctx: Context, incident: Incident, now: datetime) -> str:
    """What staff read of it: the fault, its tickets and where they stand, the last notice."""
    tickets = work.incident_members(incident.number)
    names = names_of(work, (incident.opened_by, incident.ended_by))
    values: dict[str, Any] = {
        "number": incident.number,
        "minutes": f"{ctx.settings.incidents.within_minutes:g}",
        "fault": fault_words(ctx, incident),
        "buyers": len({ticket.person for ticket in tickets}),
        "at": ctx.at(incident.ended_at or incident.opened_at or incident.raised_at, now),
        "name": names.get(incident.ended_by or incident.opened_by or "", ""),
    }
    lines = [
        ctx.say(f"incident.card.{incident.state}", **values),
        ctx.say("incident.tickets", count=len(tickets), states=states(ctx, tickets)),
    ]
    if tickets:
        numbers = "、".join(f"#{ticket.number}" for ticket in tickets[:LISTED])
        lines.append(numbers + ("…" if len(tickets) > LISTED else ""))
    if incident.notice and incident.notice_at:
        at = ctx.at(incident.notice_at, now)
        lines.append(ctx.say("incident.noticed", at=at, text=cut(incident.notice)))
    if incident.state in ("suspected", "open"):
        lines.append(ctx.say(f"incident.how.{incident.state}", number=incident.number))
    return "\n".join(lines)[:MAX_TEXT]


def fault_words(ctx: Context, incident: Incident) -> str:
    """ "「游戏点卡」到账失败" """
    case_type = incident.fault.case_type
    rule = ctx.policy.cases[case_type] if case_type else None
    label = ((rule.label_en if ctx.lang == "en" else "") or rule.label) if rule else ""
    return ctx.say(f"incident.fault.{incident.fault.kind}", name=incident.name, case=label).strip()


def states(ctx: Context, tickets: Sequence[Member]) -> str:
    """How many stand where: "审核中 3，已通过 1"."""
    counted = Counter(ticket.status for ticket in tickets)
    words = (f"{ctx.say(f'card.status.{status}')} {n}" for status, n in counted.items())
    return "，".join(words) or "-"


def line(work: Work, ctx: Context, incident: Incident, now: datetime) -> str:
    """One incident in one line of a list."""
    tickets = work.incident_members(incident.number)
    return ctx.say(
        "incident.line",
        number=incident.number,
        state=ctx.say(f"incident.state.{incident.state}"),
        fault=fault_words(ctx, incident),
        count=len(tickets),
        open=sum(ticket.status in UNDECIDED for ticket in tickets),
        at=ctx.at(incident.raised_at, now),
    )


def card_buttons(ctx: Context, incident: Incident) -> Buttons:
    """What can be tapped; deciding for all takes a second tap."""

    def one(arg: str) -> tuple[str, str]:
        return ctx.say(f"incident.button.{arg}"), button_data(incident, arg)

    match incident.state:
        case "suspected":
            return ((one("open"), one("ignore")),)
        case "open":
            ask = (one("supplier"),) if ctx.settings.supplier.url else ()
            return ((one("approve"), one("reject")), (one("notice"), *ask), (one("close"),))
        case _:
            return ()


def sure_buttons(ctx: Context, incident: Incident) -> Buttons:
    """The second tap before all are approved."""
    words = ("approve:refund", "approve:redeliver")
    rows = tuple(
        ((ctx.say(f"incident.button.sure.{arg[8:]}"), button_data(incident, arg)),)
        for arg in words
    )
    return (*rows, (_back(ctx, incident),))


def reason_buttons(ctx: Context, incident: Incident) -> Buttons:
    """The second tap before all are refused: the shop's reason codes."""
    reasons = list(ctx.policy.reject_reasons.values())[:_REASONS]
    buttons = [(r.label, button_data(incident, f"reject:{r.code}")) for r in reasons]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return (*rows, (_back(ctx, incident),))


def _back(ctx: Context, incident: Incident) -> tuple[str, str]:
    return ctx.say("card.button.back"), button_data(incident, "show")


def button_data(incident: Incident, arg: str) -> str:
    """ "s:incident:<number>:<version>:<arg>", at most 64 bytes: reason codes have up to 31."""
    return f"s:incident:{incident.number}:{incident.version}:{arg}"
