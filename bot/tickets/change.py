"""How a filed ticket changes: one compare-and-set, one event, its due columns, its card.

The verbs in casework.py (buyer and clock) and staffwork.py (staff) are built from these.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.channels import NoTopics, TopicGone
from bot.context import Buttons, Context, Declined, Done
from bot.pictures.staff_copy import shown
from bot.tickets import cards, promises, topics
from bot.tickets.cards import CardView
from dialogs.looked import CARD_KEY, UNCHECKED
from dialogs.understand.reading import mask_card_keys
from rules import clocks, lifecycle
from rules.case import EvidenceFacts
from rules.lifecycle import Verb
from rules.ticket import ENDED, Status, Ticket, TicketEvent
from storage.rows import ALARM, CARD, LATER
from storage.work import OutboxRow, Post, Work
from storage.work_cards import ticket_card

TopicProblem = TopicGone | NoTopics
DESK = "kadesk"  # who acts when no person does
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})
ALBUM = 10  # pictures of one Telegram album
# Pictures that a case comes with: with its card they are three messages, and a group takes 20 a
# minute. In a forum the topic and the pin are the other two, so pictures wait for who claims it.
FIRST_PICTURES = 2
LOOKED_WAIT = timedelta(seconds=8)  # between two pictures of a case that are looked at
REVIEWING: frozenset[str] = frozenset({"submitted", "in_review", "waiting_supplier", "mediation"})
_UNDER_REVIEW: frozenset[str] = frozenset({"submitted", "in_review", "waiting_supplier"})
# Verbs of staff that the buyer hears of.
_ANSWERS: frozenset[Verb] = frozenset(
    {"ask", "approve", "reject", "extend", "decide_approve", "decide_reject", "refunded"}
)
_UNARMED: dict[str, datetime | None] = dict.fromkeys(
    (
        *("paused_at", "follow_up_at", "staff_follow_up_at", "review_alarm_at"),
        *("reminder_at", "expires_at", "arrival_check_at"),
    )
)


def move(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    verb: Verb,
    who: str,
    now: datetime,
    *,
    what: str,
    why: str | None = None,
    data: Mapping[str, Any] | None = None,
    **changes: Any,
) -> Ticket | Done | Declined:
    """`ticket` after `verb`, with its clocks set for the new status and its card brought up.

    Anything but a Ticket is the final answer: the same person did exactly this before (Done, so
    that a second tap does no harm), or it is not possible now (Declined). `changes` win over the
    clocks that the new status brings by itself; `data` goes into the history.
    """
    ctx = ctx.under(ticket.rule_version)
    status = lifecycle.next_status(ticket.status, verb)
    if status is None:
        return _repeated(work, ctx, ticket, who, what) or not_now(ctx, ticket, who)
    if status == "approved":  # nobody else grants anything for this order meanwhile
        order = ticket.facts.order
        work.lock_order((ticket.order_no, order.order_no if order else None))
    if status != ticket.status:  # what goes on is not put off any more, nor waits to be confirmed
        changes = {"snoozed_until": None, "proposed": None, **changes}
    if status != ticket.status or verb == "ask":
        changes = {**armed(ctx, ticket, status, now, changes), **changes}
    if verb in _ANSWERS and ticket.first_answer_at is None and who != DESK:
        changes["first_answer_at"] = now
    changed = work.change_ticket(ticket, status=status, updated_at=now, **changes)
    if changed is None:
        return not_now(ctx, work.ticket(ticket.number) or ticket, who)
    promises.settle(work, ticket, verb, now)
    before = ticket.status if status != ticket.status else None
    after = status if before else None
    # "v" is the version that this change was made on: buttons of that version are used up.
    noted = {**(data or {}), "v": ticket.version}
    event = TicketEvent(now, who, what, before, after, why, noted)
    work.add_event(ticket.number, event)
    if what in lifecycle.UNDOABLE and who not in (DESK, ticket.person):
        work.keep_undo(ticket, changed, who, what, now)
    refresh_card(work, ctx, changed, now)
    if changed.assignee not in (None, ticket.assignee):
        show_pictures(work, ctx, changed, now)
    return changed


def note_down(
    work: Work,
    ticket: Ticket,
    who: str,
    what: str,
    now: datetime,
    why: str | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Write a line of history that leaves the ticket, and the buttons on its card, as they are."""
    work.add_event(ticket.number, TicketEvent(now, who, what, why=why, data=dict(data or {})))


def is_current(work: Work, ticket: Ticket, version: int) -> bool:
    """Whether a button of `version` still shows what is. Sweeps that only move a due column
    raise the version too, but make no button stale."""
    if version > ticket.version:
        return False
    return all(event.data.get("v", -1) < version for event in work.events(ticket.number))


def done_before(work: Work, ticket: Ticket, version: int, who: str, *whats: str) -> bool:
    """Whether `who` did one of `whats` from this card (of `version`) already: a double tap, not
    a stale button. One tap may have claimed the ticket first."""
    return any(
        event.data.get("v", -1) >= version and event.who == who and event.what in whats
        for event in work.events(ticket.number)
    )


def _repeated(work: Work, ctx: Context, ticket: Ticket, who: str, what: str) -> Done | None:
    events = [event for event in work.events(ticket.number) if "v" in event.data]
    if events and (events[-1].who, events[-1].what) == (who, what):
        return Done(ticket, _to(ctx, ticket, who, "already"))
    return None


def not_now(ctx: Context, ticket: Ticket, who: str) -> Declined:
    return Declined("not_now", _to(ctx, ticket, who, "not_now"))


def _to(ctx: Context, ticket: Ticket, who: str, key: str) -> str:
    """A sentence to whoever acted: the buyer in their language, or staff."""
    if who == ticket.person:
        status = ctx.say(f"told.status.{ticket.status}", ticket.lang)
        return ctx.say(f"told.{key}", ticket.lang, number=ticket.number, status=status)
    status = ctx.say(f"card.status.{ticket.status}")
    return ctx.say(f"staff.{key}", number=ticket.number, status=status)


def declined(ctx: Context, key: str, lang: str = "", /, **values: Any) -> Declined:
    return Declined(key, ctx.say(key, lang, **values))


# -- due columns -----------------------------------------------------------------------------


def armed(
    ctx: Context, ticket: Ticket, status: Status, now: datetime, changes: dict[str, Any]
) -> dict[str, datetime | None]:
    """The due columns of a ticket that enters `status` now; those not named are cleared."""
    rule = ctx.policy.follow_up
    columns = dict(_UNARMED)
    if status in ENDED:
        return columns
    if {status, ticket.status} <= _UNDER_REVIEW:
        return {}  # claimed, released, asked upstream: every promise stays as it was given
    columns["staff_follow_up_at"] = now + ctx.every
    if status in REVIEWING:
        due = changes.get("review_due_at", ticket.review_due_at)
        columns |= {"follow_up_at": now + ctx.every, "review_alarm_at": alarm_at(ctx, due, now)}
    elif status == "waiting_buyer":
        columns |= {
            "paused_at": ticket.paused_at or now,
            "reminder_at": now + timedelta(hours=rule.buyer_reminder_hours),
            "expires_at": now + timedelta(hours=rule.buyer_expires_hours),
        }
    elif status == "approved":
        due = clocks.refund_due(ctx.policy, now)
        alarm = alarm_at(ctx, due, now, working=False)
        columns |= {"refund_due_at": due, "review_alarm_at": alarm}
        columns["follow_up_at"] = now + ctx.every
    elif status in ("refunded", "redelivered"):
        columns |= _arrival_columns(ctx, ticket, status, now)
    elif status == "rejected":
        ends = now + timedelta(days=rule.appeal_days)
        remind = ends - timedelta(hours=rule.buyer_reminder_hours)
        columns |= {"expires_at": ends, "reminder_at": remind if remind > now else None}
        columns["staff_follow_up_at"] = None
    return columns


def _arrival_columns(
    ctx: Context, ticket: Ticket, status: Status, now: datetime
) -> dict[str, datetime | None]:
    if status == "refunded":
        check = clocks.arrival_check_at(ctx.policy, now, paid_by(ticket))
    else:
        check = now + timedelta(hours=ctx.policy.follow_up.redelivered_hours)
    note = now + ctx.every
    # The check is itself the note of its day.
    follow_up = note if note < check else None
    return {"arrival_check_at": check, "follow_up_at": follow_up, "staff_follow_up_at": None}


def alarm_at(
    ctx: Context, due: datetime | None, now: datetime, *, working: bool = True
) -> datetime | None:
    """When staff hear of a promise next: some hours before it is due, else when it is.
    `working`: of a promise in working days."""
    if due is None:
        return None
    soon = clocks.warn_at(ctx.policy, due, working=working)
    return soon if soon > now else due


def paid_by(ticket: Ticket) -> Any:
    """The payment method that the money goes back to; shop balance is at once."""
    if ticket.refund_route == "balance":
        return "balance"
    order = ticket.facts.order
    return (order.payment_method if order else None) or ticket.facts.payment_method


# -- who hears of it -------------------------------------------------------------------------


def names_of(work: Work, people: Iterable[str | None]) -> dict[str, str]:
    """What staff call these people; a person without a name keeps the key."""
    rows = {row.person: row.name for row in work.staff()}
    wanted = {person for person in people if person and person != DESK}
    names = {
        person: rows.get(person) or work.setting(f"staff_name:{person}") or person
        for person in wanted
    }
    return {DESK: "Kadesk", "supplier": "上游接口", **names}


def view_of(work: Work, ticket: Ticket, people: Iterable[str | None] = ()) -> CardView:
    looking = work.lookers(ticket.number)
    proposer = ticket.proposed.by if ticket.proposed else None
    names = names_of(work, (ticket.assignee, proposer, *people, *looking))
    incident = work.incident_of(ticket.number)
    number = incident.number if incident is not None and incident.state == "open" else None
    return CardView(ticket, work.evidence(ticket.number), names, number, looking)


def refresh_card(
    work: Work, ctx: Context, ticket: Ticket, now: datetime, *, due_at: datetime | None = None
) -> None:
    """Post the ticket's card to the staff room, or bring it up to date where it stands; in a forum
    its topic as well.

    The first pictures come with its first post, for an edit cannot add any; in a forum when it is
    claimed. `due_at`: not before, where many cards change at once.
    """
    view = view_of(work, ticket)
    text = cards.card_text(ctx, view, now)
    buttons = (*cards.card_buttons(ctx, ticket), *undo_buttons(work, ctx, ticket, now))
    card = card_name(ticket.number)
    for channel, chat_id in ctx.staff_room:
        topical = topics.keep(work, ctx, ticket, channel, chat_id, now)
        new = work.card_message(channel, chat_id, card) is None
        if new and ticket.status in ENDED and topics.forum_of(work, channel, chat_id) == "topics":
            continue  # its topic was cleared away
        post = Post(channel, chat_id, text, buttons, card=card, ticket=ticket.number, topic=True)
        if new and not topical:
            shown = pictures_of(ctx, (item for _, item in view.evidence))
            post = replace(post, pictures=shown[:FIRST_PICTURES])
        work.post(replace(post, due_at=due_at, priority=CARD if new else LATER), now)
        if topical and new:
            topics.pin_card(work, ticket, channel, chat_id, now)


def show_pictures(
    work: Work, ctx: Context, ticket: Ticket, now: datetime, *, looked: str | None = None
) -> None:
    """Pictures that did not come with the card, as one album under it: in a forum those that the
    case was filed with, when it is claimed; anywhere the one (sha256) that was just looked at."""
    evidence, name = [item for _, item in work.evidence(ticket.number)], album_name(ticket.number)
    due = None if all(is_looked_at(ctx, item) for item in evidence) else now + LOOKED_WAIT
    for channel, chat_id in ctx.staff_room:
        forum = topics.forum_of(work, channel, chat_id) == "topics"
        last = work.latest_card(channel, chat_id, name)
        waiting = work.waiting_card(channel, chat_id, name)
        items = pictures_of(ctx, _to_show(ticket, evidence, looked, forum=forum))
        new = [each for each in items if last is None or each not in last.pictures]
        if not new:
            continue
        pictures = (*(waiting.pictures if waiting else ()), *new)[:ALBUM]
        words = ctx.say("staff.looked", number=ticket.number, count=len(pictures))
        text = "" if chat_id.startswith("-") else words  # in a group it hangs under the card
        post = Post(channel, chat_id, text, pictures=pictures, card=name, anew=True, topic=True)
        post = replace(post, ticket=ticket.number, under=card_name(ticket.number), due_at=due)
        # A card says what is on them, and a tap on it shows them at once.
        work.post(replace(post, priority=CARD, only_while=lifecycle.UNDECIDED), now)


def _to_show(
    ticket: Ticket, evidence: Sequence[EvidenceFacts], looked: str | None, *, forum: bool
) -> Sequence[EvidenceFacts]:
    filed = [item for item in evidence if item.added_at is None and item.mime in SHOWN]
    first = filed[:FIRST_PICTURES]
    if looked is None:
        return first if forum else ()
    hidden = filed if forum and ticket.assignee is None else filed[FIRST_PICTURES:]
    return [item for item in evidence if item.sha256 == looked and item not in hidden]


def still_true(work: Work, post: Post) -> bool:
    """Whether a message that waited still says what is: a warning of a promise that was kept
    meanwhile, or a question that was answered, is not sent any more."""
    if not post.only_while or post.ticket is None:
        return True
    ticket = work.ticket(post.ticket)
    if ticket is None:
        return False
    return ticket.status in post.only_while or (
        ticket.proposed is not None and "proposed" in post.only_while
    )


def without_topic(
    work: Work, ctx: Context, row: OutboxRow, problem: TopicProblem, now: datetime
) -> None:
    """Topics stood in the way of a row of the staff room: a topic that somebody deleted is made
    again with its card, and what waited for it follows; nothing of it is lost."""
    waiting = topics.in_the_way(work, ctx, row, problem, now)
    ticket = work.ticket(row.post.ticket or 0)
    if ticket is not None and waiting and ticket.status not in ENDED:
        refresh_card(work, ctx.under(ticket.rule_version), ticket, now)
    for post in waiting:
        if post.title is None and post.pins is None and post.card != card_name(post.ticket or 0):
            work.post(post, now)


def undo_buttons(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> Buttons:
    """A row with ↩ 撤销 while the last change can be taken back."""
    undo = work.undo_of(ticket.number)
    if undo is None or undo.at + ctx.settings.team.undo_span <= now:
        return ()
    since = work.events_after(ticket.number, undo.seq)
    if any(event.what not in lifecycle.HARMLESS for event in since):
        return ()  # the press could only be refused
    return (((ctx.say("card.button.undo"), cards.button_data("undo", ticket)),),)


def card_name(number: int) -> str:
    return ticket_card(number)


def album_name(number: int) -> str:
    """The name of the pictures that follow a ticket's card."""
    return f"album:{number}"


def pictures_of(ctx: Context, evidence: Iterable[EvidenceFacts]) -> tuple[str, ...]:
    """What a messenger can show of it, at most one album; never a card key.

    A picture that is still to be looked at waits: it is shown when its card keys are covered.
    """
    return tuple(
        shown(item.sha256, item.flags)
        for item in evidence
        if item.mime in SHOWN and is_looked_at(ctx, item)
    )[:ALBUM]


def is_looked_at(ctx: Context, item: EvidenceFacts) -> bool:
    """Whether there is nothing more to wait for with this picture."""
    waits = ctx.policy.evidence.read_pictures and item.is_picture
    hidden = CARD_KEY in item.flags and shown(item.sha256, item.flags) == item.sha256
    if hidden:
        return False  # the copy could not be made: only the console shows it, on the record
    return not waits or item.readable is not None or UNCHECKED in item.flags


def alarm(work: Work, ctx: Context, ticket: Ticket, text: str, now: datetime) -> None:
    """Tell the staff room that a ticket needs somebody; one that still waits, in a busy group, is
    overtaken by the newer one, or dropped once what it says was done."""
    number, reviewing = ticket.number, ticket.status in REVIEWING
    true = tuple(sorted(REVIEWING)) if reviewing else (ticket.status,)
    card = f"alarm:{number}"
    tell_staff(work, ctx, text, now, ticket=number, card=card, anew=True, only_while=true)


def tell_staff(
    work: Work,
    ctx: Context,
    text: str,
    now: datetime,
    *,
    ticket: int | None = None,
    pictures: tuple[str, ...] = (),
    priority: int = ALARM,
    card: str | None = None,
    anew: bool = False,
    only_while: tuple[str, ...] = (),
) -> None:
    """A message to the staff room; with `ticket` a reply to it goes to that buyer. `anew`: a card
    that takes the place of one that still waits, and else is a new message."""
    for channel, chat_id in ctx.staff_room:
        post = Post(channel, chat_id, text, pictures=pictures, ticket=ticket, priority=priority)
        post = replace(post, card=card, anew=anew, topic=ticket is not None)
        post = replace(post, only_while=only_while)
        work.post(post, now)


def buyer_chat(work: Work, ctx: Context, ticket: Ticket) -> tuple[str, str]:
    """(channel, chat id) in which a ticket's buyer is written to now."""
    return work.reach(ticket.person, ctx.doors) or (ticket.channel, ticket.chat_id)


def tell_buyer(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    text: str,
    now: datetime,
    *buttons: str,
    pictures: tuple[str, ...] = (),
    priority: int = ALARM,
) -> None:
    """A message to the chat that the ticket's buyer used last: its own, or another of the same
    person. A note nobody waits for (LATER) keeps the shop's quiet hours."""
    if ticket.erased:
        return
    due = clocks.awake(ctx.policy, now) if priority == LATER else now
    chat = buyer_chat(work, ctx, ticket)
    held = work.held_until(*chat, now)  # what staff just wrote goes first
    due = max(due, held or due)
    post = Post(
        *chat,
        text,
        buyer_buttons(ctx, ticket, *buttons),
        pictures=pictures,
        ticket=ticket.number,
        priority=priority,
        due_at=due if due > now else None,
    )
    work.post(post, now)


def buyer_buttons(ctx: Context, ticket: Ticket, *verbs: str) -> Buttons:
    """Rows of two buyer buttons "b:<verb>:<number>"; "human" has no number, "rate" five stars."""
    buttons: list[tuple[str, str]] = []
    for verb in verbs:
        if verb == "rate":
            buttons += [(f"{'★' * n} {n}", f"b:rate:{ticket.number}:{n}") for n in range(1, 6)]
            continue
        data = "b:human" if verb == "human" else f"b:{verb}:{ticket.number}"
        buttons.append((ctx.say(f"told.button.{verb}", ticket.lang), data))
    width = 5 if "rate" in verbs else 2
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))


def masked(text: str) -> str:
    """Words that will be kept or shown to staff: no card key in them can be read."""
    return mask_card_keys(text)
