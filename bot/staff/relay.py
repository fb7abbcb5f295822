"""What staff write to a buyer, on its way: it waits some seconds in which it can be taken back.

The recipient is frozen into the outgoing row when the words are written and never looked up again.
The row itself is what is taken back or reworded, and only while no sender ever took it: what was
confirmed as taken back cannot go out, also not after a crash. The ticket's history says "replied"
when the messenger took the message, in the transaction that records it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.context import Context, Declined, Done, Outcome
from bot.staff.passing import Enclosed
from bot.staff.staffwork import MAX_REPLY, WORDS_KEPT, Actor
from bot.tickets import cards
from bot.tickets.change import DESK, buyer_chat, declined, masked, note_down
from dialogs.wording import Verbatim
from rules.ticket import Ticket, TicketEvent
from storage.rows import ALARM, LATER, Post
from storage.work import Work

NOTICE = "relay:"  # a notice is the card "relay:<staff message>" of the chat it was written in
_LATE = {
    "sent": "relay.too_late",
    "parked": "relay.not_delivered",
    "unreachable": "relay.not_delivered",
}
_WHY = {"blocked": "blocked", "deactivated": "gone", "not found": "gone", "kicked": "gone"}


@dataclass(frozen=True, slots=True)
class Source:
    """The message of staff that something was written in."""

    channel: str
    chat_id: str
    message_id: str
    album: str | None = None

    @property
    def cards(self) -> tuple[str, ...]:
        """The names that its notice may have; an album has one for all its parts."""
        own = f"{NOTICE}{self.message_id}"
        return (f"{NOTICE}album:{self.album}", own) if self.album else (own,)


@dataclass(frozen=True, slots=True)
class Held:
    """A message on its way: its outbox row, the message, and what became of it (None: waits)."""

    id: int
    post: Post
    outcome: str | None


# -- writing -----------------------------------------------------------------------------------


def send(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    actor: Actor,
    text: str,
    enclosed: Enclosed,
    source: Source,
    now: datetime,
) -> tuple[Outcome, int | None]:
    """Words, pictures and files to the buyer of this very ticket; (what staff read, the outbox row
    that can be taken back). A further part of an album joins the row of the first: no new notice,
    and no text."""
    text = text.strip()
    if ticket.erased:
        return declined(ctx, "staff.erased_ticket", number=ticket.number), None
    if fault := _fault(ctx, text, enclosed):
        return fault, None
    due = now + timedelta(seconds=ctx.settings.staff.recall_seconds)
    if (first := _of_album(work, actor, source)) is not None and _joined(
        work, ctx, ticket, first, text, enclosed, due, now
    ):
        return Done(ticket, ""), first.id
    chat = buyer_chat(work, ctx, ticket)
    until = work.held_until(*chat, now)
    post = Post(
        *chat,
        _said(ctx, ticket, text),
        pictures=enclosed.pictures,
        passed=enclosed.files,
        ticket=ticket.number,
        priority=0,
        due_at=max(due, until or due),  # what was written first leaves first
        by=actor.person,
        words=text,
        notice=(source.channel, source.chat_id, source.cards[0]),
    )
    id = work.post(post, now)
    if due == now:
        return queued(ctx, ticket), id
    return Done(ticket, *_pending(ctx, ticket, id)), id


def queued(ctx: Context, ticket: Ticket) -> Done:
    """It is on its way, which is all that is known yet: their line may be down."""
    return Done(ticket, _line(ctx, ticket, "relay.queued"))


def _fault(ctx: Context, text: str, enclosed: Enclosed) -> Declined | None:
    if enclosed.fault:
        return Declined("relay.only_files", enclosed.fault)
    if not text and not enclosed.pictures and not enclosed.files:
        return declined(ctx, "staff.nothing_to_send")
    if len(text) > MAX_REPLY:
        return declined(ctx, "staff.too_long", limit=MAX_REPLY, count=len(text))
    return None


def _said(ctx: Context, ticket: Ticket, text: str) -> str:
    """What the buyer reads: the shop's staff, never a person's name."""
    return ctx.say("told.reply", ticket.lang, number=ticket.number, text=Verbatim(text))


def _line(ctx: Context, ticket: Ticket, key: str) -> str:
    return ctx.say(key, number=ticket.number, name=cards.cut(ticket.buyer_name or "?", 60))


def _pending(
    ctx: Context, ticket: Ticket, id: int
) -> tuple[str, tuple[tuple[tuple[str, str], ...], ...]]:
    words = ctx.say(
        "relay.pending",
        number=ticket.number,
        name=cards.cut(ticket.buyer_name or "?", 60),
        seconds=ctx.settings.staff.recall_seconds,
    )
    return words, (((ctx.say("relay.button"), f"s:recall:{ticket.number}:{id}"),),)


def _of_album(work: Work, actor: Actor, source: Source) -> Held | None:
    held = by_source(work, source) if source.album else None
    return held if held is not None and held.post.by == actor.person else None


def _joined(
    work: Work,
    ctx: Context,
    ticket: Ticket,
    held: Held,
    text: str,
    enclosed: Enclosed,
    due: datetime,
    now: datetime,
) -> bool:
    """Whether the part of an album went into the row that waits for the same ticket."""
    if held.post.ticket != ticket.number:
        return False
    words = "\n".join(part for part in (held.post.words, text) if part)
    post = replace(
        held.post,
        text=_said(ctx, ticket, words),
        words=words,
        pictures=(*held.post.pictures, *enclosed.pictures),
        passed=(*held.post.passed, *enclosed.files),
        due_at=due,
    )
    return work.reword(held.id, post, now)


# -- taking back and rewording -----------------------------------------------------------------


def by_source(work: Work, source: Source) -> Held | None:
    """What was written in that message of staff, if anything was."""
    for card in source.cards:
        notice = work.latest_card(source.channel, source.chat_id, card)
        if notice is not None and notice.holds is not None:
            return by_id(work, notice.holds)
    return None


def by_id(work: Work, id: int) -> Held | None:
    found = work.posted_row(id)
    if found is None or found[0].by is None:
        return None
    return Held(id, *found)


def latest_of(
    work: Work, channel: str, chat_id: str, person: str, ticket: int | None
) -> Held | None:
    """What somebody wrote last in a chat (about `ticket`), first of all what still waits."""
    here = (channel, chat_id)
    for id, post, outcome in work.written_by(person):
        told = post.notice is not None and post.notice[:2] == here
        if told and ticket in (None, post.ticket):
            return Held(id, post, outcome)
    return None


def recall(work: Work, ctx: Context, held: Held, actor: Actor, now: datetime) -> Outcome:
    """撤回. By who wrote it, or a lead; said twice it has one effect."""
    post = held.post
    ticket = work.ticket(post.ticket or 0)
    if ticket is None or post.by is None:
        return declined(ctx, "relay.nothing")
    if post.by != actor.person and not actor.lead:
        return declined(ctx, "relay.not_yours")
    done = Done(ticket, _line(ctx, ticket, "relay.recalled"))
    if held.outcome == "recalled":
        return done
    if not work.recall(held.id, now):
        key = _LATE.get(held.outcome or "", "relay.on_its_way")
        return Declined("relay.too_late", _line(ctx, ticket, key))
    note_down(work, ticket, actor.person, "reply_recalled", now)
    _tell_author(work, post, done.text, now)
    return done


def reworded(
    work: Work, ctx: Context, held: Held, actor: Actor, text: str | None, now: datetime
) -> Outcome:
    """The author changed the message of staff. `text`: what it says to the buyer now, or None
    when it is no reply to that ticket any more; then it is taken back."""
    ticket = work.ticket(held.post.ticket or 0)
    if ticket is None or held.post.by != actor.person:
        return declined(ctx, "relay.not_yours")
    text = None if text is None else text.strip()
    if text is None or not (text or held.post.pictures or held.post.passed):
        outcome = recall(work, ctx, held, actor, now)
        gone = isinstance(outcome, Done)
        return Done(ticket, _line(ctx, ticket, "relay.edited_away")) if gone else outcome
    if len(text) > MAX_REPLY:
        return declined(ctx, "staff.too_long", limit=MAX_REPLY, count=len(text))
    due = now + timedelta(seconds=ctx.settings.staff.recall_seconds)
    post = replace(held.post, text=_said(ctx, ticket, text), words=text, due_at=due)
    if held.outcome == "recalled" or not work.reword(held.id, post, now):
        key = "relay.recalled" if held.outcome == "recalled" else "relay.edited_late"
        return Declined(key, _line(ctx, ticket, key))
    return Done(ticket, _line(ctx, ticket, "relay.reworded"))


# -- what became of it -------------------------------------------------------------------------


def delivered(work: Work, ctx: Context, post: Post, now: datetime) -> None:
    """The messenger took it: history says so, and so does the notice."""
    if post.by is None or (ticket := work.ticket(post.ticket or 0, lock=True)) is None:
        return
    data = {
        **({"pictures": list(post.pictures)} if post.pictures else {}),
        **({"files": [[item.name, item.sha256] for item in post.passed]} if post.passed else {}),
    }
    why = masked(post.words)[:WORDS_KEPT]
    work.add_event(ticket.number, TicketEvent(now, post.by, "replied", why=why, data=data))
    if ticket.first_answer_at is None:
        work.change_ticket(ticket, first_answer_at=now)
    if ctx.settings.staff.recall_seconds:
        _tell_author(work, post, _line(ctx, ticket, "staff.sent"), now)


def undelivered(work: Work, ctx: Context, post: Post, reason: str, now: datetime) -> None:
    """A message to a buyer could not be delivered: that is on the ticket, and on the notice."""
    ticket = work.ticket(post.ticket or 0)
    if ticket is None:
        return
    buyers = ((ticket.channel, ticket.chat_id), work.reach(ticket.person, ctx.doors))
    if post.by is None and (post.channel, post.chat_id) not in buyers:
        return
    note_down(work, ticket, post.by or DESK, "undelivered", now, why_words(ctx, reason))
    if post.by is not None:
        words = _line(ctx, ticket, "relay.failed") + why_words(ctx, reason)
        _tell_author(work, post, words, now, priority=ALARM)


def why_words(ctx: Context, reason: str) -> str:
    """A messenger's refusal in words that staff understand."""
    low = reason.lower()
    known = next((code for words, code in _WHY.items() if words in low), None)
    return ctx.say(f"relay.why.{known}") if known else cards.cut(reason, 120)


def _tell_author(
    work: Work, post: Post, text: str, now: datetime, *, priority: int = LATER
) -> None:
    """Bring the notice up to date; one that still waits is replaced. Only bad news is in a hurry:
    the rest goes in a busy group after what people wait for."""
    if post.notice is None:
        return
    notice = work.latest_card(*post.notice)
    if notice is not None:
        work.post(replace(notice, text=text, buttons=(), priority=priority), now)
