"""What a buyer does with a ticket: filing, adding, asking, tapping.

Every verb answers with an Outcome whose text is for the person who acted; the other side is told
here. A verb said twice has one effect. The ends of a case are in
endings.py, staff's verbs in staffwork.py and rulings.py.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.casefile import asking
from bot.context import Context, Declined, Done, Outcome
from bot.orders import late
from bot.tickets import auto_review, endings, incidents, snoozing, supplier, told, wishes
from bot.tickets.case_word import word_line
from bot.tickets.change import (
    buyer_buttons,
    declined,
    is_looked_at,
    move,
    note_down,
    pictures_of,
    refresh_card,
    show_pictures,
)
from bot.tickets.change import masked as masked
from bot.tickets.change import tell_staff as tell_staff
from dialogs.looked import filled, with_report
from dialogs.messages import Inbound
from dialogs.pictures.reading import PictureReport
from dialogs.statement import statement
from rules import clocks
from rules.assess import assess
from rules.case import CaseFacts, EvidenceFacts, Verdict, Wish
from rules.lifecycle import OPEN
from rules.ticket import ENDED, Ticket, TicketEvent
from storage.errors import DuplicateTicket
from storage.rows import ALARM, CARD
from storage.work import Post, Work

WORDS_KEPT = 2000  # characters of one message that go into history and to staff
SHOWN_TICKETS = 3
# Flags of how the case was filed: what is added later does not change them.
_OF_FILING = frozenset(
    {"late", "time_unknown", "delivery_time_unknown", "human", supplier.DIFFERS}
)
ALBUM_LASTS = timedelta(seconds=30)  # within which its parts arrive, slow pictures counted
ALBUM_WAIT = timedelta(seconds=2)  # the parts of an album reach staff as one message


# -- filing ----------------------------------------------------------------------------------


def file(
    work: Work,
    ctx: Context,
    inbound: Inbound,
    facts: CaseFacts,
    verdict: Verdict,
    now: datetime,
    *,
    lang: str,
    human: bool = False,
) -> Outcome:
    """Make a ticket of a finished draft and put its card before staff.

    An active ticket of the same person for the same order is added to instead. `human`: the
    buyer asked for a person before the draft was complete.
    """
    ctx = ctx.under(verdict.rule_version)
    due = clocks.review_due(ctx.policy, now)
    seen = tuple(_seen_before(work, item, 0) for item in facts.evidence)
    facts = replace(facts, evidence=seen)
    ticket = Ticket(
        number=0,
        version=0,
        status="submitted",
        case_type=facts.case_type or "other",
        entry=verdict.entry,
        channel=inbound.channel,
        chat_id=inbound.chat_id,
        person=inbound.person,
        facts=facts,
        statement=statement(facts, ctx.policy, ctx.tz),
        rule_version=verdict.rule_version,
        created_at=now,
        buyer_name=inbound.sender_name,
        lang=lang,
        wants=facts.wants,
        refund_route=facts.refund_route,
        order_no=_order_no(facts),
        in_window=verdict.in_window,
        contradictions=verdict.contradictions,
        flags=(*verdict.flags, "human") if human else verdict.flags,
        priority="high" if human else "normal",
        review_due_at=due,
        follow_up_at=now + ctx.every,
        staff_follow_up_at=now + ctx.every,
        review_alarm_at=clocks.warn_at(ctx.policy, due),
        order_check_at=late.first_check(facts, now),
        updated_at=now,
    )
    try:
        filed = work.open_ticket(ticket)
    except DuplicateTicket as duplicate:
        return _joined(work, ctx, inbound, duplicate.number, facts, now)
    for item in facts.evidence:
        work.add_evidence(filed.number, item, now)
    event = TicketEvent(now, filed.person, "submitted", "draft", "submitted")
    work.add_event(filed.number, event)
    incidents.seen(work, ctx, filed, now)
    refresh_card(work, ctx, filed, now)
    filed = auto_review.review(work, ctx, filed, now)
    filed = supplier.ask_if_needed(work, ctx, filed, now)
    buttons = buyer_buttons(ctx, filed, *told.offers(filed))
    if filed.status == "approved":
        text = auto_review.words(ctx, filed, now, filed=True)
        return Done(filed, text + word_line(work, ctx, filed), buttons)
    key = "told.filed_human" if human else "told.filed"
    hours = told.closed(ctx, "filed", now, lang)
    lines = [told.sentence(ctx, filed, key, now), *incidents.known(work, ctx, filed, now)]
    lines += told.supplier_line(ctx, filed, now)
    return Done(filed, "\n".join(lines) + word_line(work, ctx, filed) + hours, buttons)


def _order_no(facts: CaseFacts) -> str | None:
    """The record's own number: one order is one, by whatever number its owner found it."""
    return facts.order.order_no if facts.order and facts.owner_proven else facts.order_no


def _joined(
    work: Work, ctx: Context, inbound: Inbound, number: int, facts: CaseFacts, now: datetime
) -> Outcome:
    """Filed again: what is new goes to the ticket that is there, and the buyer is told so."""
    known = work.ticket(number)
    said = facts.said if known is None else [w for w in facts.said if w not in known.facts.said]
    outcome = add(work, ctx, inbound, number, "\n".join(said), facts.evidence, now)
    if isinstance(outcome, Declined):
        return outcome
    ticket = outcome.ticket
    return replace(
        outcome, text=ctx.say("told.duplicate", ticket.lang, number=number) + "\n" + outcome.text
    )


def _seen_before(work: Work, item: EvidenceFacts, number: int) -> EvidenceFacts:
    others = work.same_picture(item.sha256, not_in=number)
    flags = dict.fromkeys((*item.flags, *(f"same_picture_in:#{n}" for n in others)))
    return replace(item, flags=tuple(flags))


# -- what a buyer adds -----------------------------------------------------------------------


def add(
    work: Work,
    ctx: Context,
    inbound: Inbound,
    number: int,
    text: str,
    evidence: Sequence[EvidenceFacts],
    now: datetime,
    *,
    human: bool = False,
    wants: Wish | None = None,
) -> Outcome:
    """Words and pictures for a ticket of the sender, and what they want now if that is something
    else. In waiting_buyer the review goes on."""
    ticket = own_ticket(work, inbound, number)
    if ticket is None:
        return declined(
            ctx,
            "told.no_such_ticket",
            ctx.lang_of(inbound),
            number=number,
        )
    if ticket.status in ENDED:
        return Declined("told.ended", told.sentence(ctx, ticket, "told.ended", now))
    words = masked(text).strip()[:WORDS_KEPT]
    known = {item.sha256 for _, item in work.evidence(number)}
    new = [
        replace(_seen_before(work, item, number), added_at=now)
        for item in evidence
        if item.sha256 not in known
    ]
    for item in new:
        work.add_evidence(number, item, now)
    if words:
        event = TicketEvent(
            now, ticket.person, "buyer_said", why=words, data=_origin(inbound, ticket)
        )
        work.add_event(number, event)
    ticket = _with_evidence(work, ctx, ticket, new, now)
    before, ticket = ticket.wants, wishes.changed(work, ctx, ticket, wants, now)
    if words or new or human:
        ticket = snoozing.stirred(work, ctx, ticket, now)
    if words or new:
        _relay_to_staff(work, ctx, ticket, inbound, words, new, now)
    if human:
        ticket = _ping(work, ctx, ticket, now, "staff.human")
    elif new:
        ticket = auto_review.review_later(work, ctx, ticket, now)
    added = _added(work, ctx, ticket, words, new, evidence, now, human=human)
    if ticket.wants == before or not isinstance(added, Done):
        return added
    wish = ctx.say(f"wish.{ticket.wants}", ticket.lang)
    line = ctx.say("told.wish_changed", ticket.lang, wish=wish)
    return replace(added, text=f"{line}\n{added.text}")


def _added(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    words: str,
    new: Sequence[EvidenceFacts],
    evidence: Sequence[EvidenceFacts],
    now: datetime,
    *,
    human: bool,
) -> Outcome:
    # Who asks for a person has answered as well: the case must not expire as if in silence.
    if ticket.status == "waiting_buyer" and (words or evidence or human):
        return _resumed(work, ctx, ticket, now, human=human)
    if human:
        key = "told.human"
    elif any(item.album for item in evidence) and _answered_just_now(work, ticket, now):
        key = "told.resumed"  # an album has one answer: its later parts must not hide this
    elif words or new:
        key = "told.added_rejected" if ticket.status == "rejected" else "told.added"
    else:
        key = "told.known_already" if evidence else "told.more"
    buttons = buyer_buttons(ctx, ticket, *told.offers(ticket))
    text = told.sentence(ctx, ticket, key, now, count=len(new))
    hours = told.closed(ctx, "human", now, ticket.lang) if human else ""
    return Done(ticket, text + hours, buttons)


def _answered_just_now(work: Work, ticket: Ticket, now: datetime) -> bool:
    answers = [event.at for event in work.events(ticket.number) if event.what == "answered"]
    return bool(answers) and now - answers[-1] < ALBUM_LASTS


def _origin(inbound: Inbound, ticket: Ticket) -> dict[str, str]:
    album = {"album": inbound.album} if inbound.album else {}
    return album | ({"via": inbound.person} if inbound.person != ticket.person else {})


def _with_evidence(
    work: Work, ctx: Context, ticket: Ticket, new: Sequence[EvidenceFacts], now: datetime
) -> Ticket:
    """The ticket judged again with what was added. Buttons on the older card become stale:
    nobody decides on a card that does not show the new evidence."""
    if not new:
        return ticket
    ctx = ctx.under(ticket.rule_version)
    facts = replace(ticket.facts, evidence=(*ticket.facts.evidence, *new))
    verdict = assess(facts, ctx.policy, now, opened_at=ticket.created_at)
    fresh = [flag for flag in verdict.flags if flag not in _OF_FILING]
    kept = [flag for flag in ticket.flags if flag in _OF_FILING]
    came = {item.kind for item in new}
    changed = work.change_ticket(
        ticket,
        facts=facts,
        contradictions=verdict.contradictions,
        flags=tuple(dict.fromkeys((*kept, *fresh))),
        asked_for=tuple(kind for kind in ticket.asked_for if kind not in came),
        updated_at=now,
    )
    if changed is None:  # cannot be: the row is locked since it was read
        raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
    why = str(len(new))
    event = TicketEvent(now, ticket.person, "evidence_added", why=why, data={"v": ticket.version})
    work.add_event(ticket.number, event)
    refresh_card(work, ctx, changed, now)
    return changed


def complete(
    work: Work,
    ctx: Context,
    inbound: Inbound,
    number: int,
    sha256: str,
    report: PictureReport,
    now: datetime,
) -> None:
    """A picture of a filed ticket was looked at: what it says joins the facts and the card.

    The buyer is not written to; differences are facts for staff.
    """
    ticket = own_ticket(work, inbound, number)
    if ticket is None:
        return
    ctx = ctx.under(ticket.rule_version)
    for id, item in work.evidence(number):
        if item.sha256 == sha256:
            read = with_report(item, report, ctx.tz)
            work.change_evidence(id, read, now)
            if not is_looked_at(ctx, item):  # its card went out without it
                show_pictures(work, ctx, ticket, now, looked=sha256)
    facts = filled(ticket.facts, sha256, report, ctx.tz)
    verdict = assess(facts, ctx.policy, now, opened_at=ticket.created_at)
    kept = [flag for flag in ticket.flags if flag in _OF_FILING]
    fresh = [flag for flag in verdict.flags if flag not in _OF_FILING]
    changed = work.change_ticket(
        ticket,
        facts=facts,
        statement=statement(facts, ctx.policy, ctx.tz),
        contradictions=verdict.contradictions,
        flags=tuple(dict.fromkeys((*kept, *fresh))),
        updated_at=now,
    )
    if changed is not None:
        refresh_card(work, ctx, changed, now)
        auto_review.review_later(work, ctx, changed, now)


def _relay_to_staff(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    inbound: Inbound,
    words: str,
    new: Sequence[EvidenceFacts],
    now: datetime,
) -> None:
    """The buyer's words and pictures to the staff room, an album as one message."""
    due, card = None, None
    if inbound.album:
        due, card = now + ALBUM_WAIT, f"added:{ticket.number}:{inbound.album}"
    for channel, chat_id in ctx.staff_room:
        said, items = words, list(new)
        name = card
        if card and work.card_message(channel, chat_id, card) is None:
            events = work.events(ticket.number)
            parts = [e.why or "" for e in events if e.data.get("album") == inbound.album]
            said = "\n".join(part for part in parts if part)
            held = [item for _, item in work.evidence(ticket.number)]
            items = [item for item in held if item.album == inbound.album]
        else:
            name = None  # sent already: an edit could not show the late parts
        text = ctx.say(
            "staff.buyer_said",
            number=ticket.number,
            name=ticket.buyer_name or "?",
            text=said or ctx.say("staff.pictures", count=len(items)),
        )
        post = Post(channel, chat_id, text, pictures=pictures_of(ctx, items), card=name)
        post = replace(post, ticket=ticket.number, due_at=due if name else None, topic=True)
        # Nobody waits for words about a case that is still free: it comes in its turn.
        work.post(replace(post, priority=ALARM if ticket.assignee else CARD), now)


def _resumed(work: Work, ctx: Context, ticket: Ticket, now: datetime, *, human: bool) -> Outcome:
    due = ticket.review_due_at
    if due is not None and ticket.paused_at is not None:
        due = clocks.resumed(due, ticket.paused_at, now, ctx.policy)
    moved = move(
        work,
        ctx,
        ticket,
        "answer",
        ticket.person,
        now,
        what="answered",
        review_due_at=due,
    )
    if not isinstance(moved, Ticket):
        return moved
    text = told.sentence(ctx, moved, "told.resumed", now)
    if moved.asked_for:  # what did not come stays named, here and to staff
        text += "\n" + told.sentence(ctx, moved, "told.still_missing", now)
    text += told.closed(ctx, "human", now, moved.lang) if human else ""
    return Done(moved, text, buyer_buttons(ctx, moved, *told.offers(moved)))


# -- asking ----------------------------------------------------------------------------------


def status(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, *, nag: bool, lang: str
) -> Outcome:
    """Live status of the sender's tickets, open ones first. `nag`: staff may be told, but at
    most once in 24 hours."""
    mine = work.tickets(person=inbound.person, statuses=OPEN, limit=SHOWN_TICKETS, newest=True)
    if not mine:
        mine = work.tickets(person=inbound.person, limit=1, newest=True)
    if not mine:
        return declined(ctx, "told.no_tickets", lang)
    if nag and mine[0].status not in ENDED:
        locked = work.ticket(mine[0].number, lock=True) or mine[0]
        mine[0] = _ping(work, ctx, locked, now, "staff.nagged")
    text = "\n\n".join(
        told.summary(ctx, ticket, now, incidents.known(work, ctx, ticket, now))
        + word_line(work, ctx, ticket)
        for ticket in mine
    )
    return Done(mine[0], text, buyer_buttons(ctx, mine[0], *told.offers(mine[0]), "file"))


def nag(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Done:
    """The buyer asks in between: live status and the time of the next update."""
    ticket = _ping(work, ctx, ticket, now, "staff.nagged")
    buttons = buyer_buttons(ctx, ticket, *told.offers(ticket), "file")
    known = incidents.known(work, ctx, ticket, now)
    text = told.summary(ctx, ticket, now, known) + word_line(work, ctx, ticket)
    return Done(ticket, text, buttons)


def _ping(work: Work, ctx: Context, ticket: Ticket, now: datetime, key: str) -> Ticket:
    """Tell staff that the buyer asked, unless they were told within the last 24 hours."""
    if ticket.nagged_at is not None and now - ticket.nagged_at < ctx.every:
        return ticket
    changed = work.change_ticket(ticket, nagged_at=now, updated_at=now)
    if changed is None:
        return ticket
    note_down(work, changed, changed.person, "nagged", now)
    words = ctx.say(
        key,
        number=changed.number,
        name=changed.buyer_name or "?",
        status=ctx.say(f"card.status.{changed.status}"),
    )
    tell_staff(work, ctx, words, now, ticket=changed.number, only_while=OPEN)
    return changed


# -- a buyer's buttons -----------------------------------------------------------------------


def buyer_press(
    work: Work, ctx: Context, inbound: Inbound, verb: str, number: int, arg: str, now: datetime
) -> Outcome:
    """A button "b:<verb>:<number>[:arg]", or the word that means it; only on the sender's own
    ticket. Somebody else's number gets the sentence of a number that does not exist."""
    if verb == "file":
        return asking.for_buyer(work, ctx, inbound, number, now)
    ticket = own_ticket(work, inbound, number)
    if ticket is None:
        return declined(
            ctx,
            "told.no_such_ticket",
            ctx.lang_of(inbound),
            number=number,
        )
    ctx = ctx.under(ticket.rule_version)
    match verb:
        case "arrived":
            return endings.arrived(work, ctx, ticket, now)
        case "not_arrived":
            return endings.not_arrived(work, ctx, ticket, now)
        case "appeal":
            return endings.appeal(work, ctx, ticket, now)
        case "withdraw" | "withdraw_yes":
            return endings.withdraw(work, ctx, ticket, now, sure=verb == "withdraw_yes")
        case "reopen":
            return endings.reopen(work, ctx, ticket, ticket.person, now)
        case "rate":
            return endings.rate(work, ctx, ticket, arg, now)
        case "more":
            text = told.sentence(ctx, ticket, "told.more", now)
            return Done(ticket, text, buyer_buttons(ctx, ticket, "status", "human"))
        case _:
            return nag(work, ctx, ticket, now)


def own_ticket(work: Work, inbound: Inbound, number: int) -> Ticket | None:
    """The ticket, locked, when the sender filed it, here or as who they are elsewhere."""
    if not 0 < number < 10**9:
        return None
    ticket = work.ticket(number, lock=True)
    mine = ticket is not None and work.same_person(inbound.person, ticket.person)
    return ticket if mine else None
