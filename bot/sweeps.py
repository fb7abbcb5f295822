"""What time brings: questions over due columns, each answered exactly once.

The truth is in the columns. A sweep takes what is due, tells whom it concerns and moves the column
in the same transaction, so it may run in any number of processes and after any downtime: what came
due several times meanwhile is told once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot import privacy
from bot.context import Context
from bot.staff import backlog, board
from bot.staff.following import tell_followers
from bot.tickets import (
    cards,
    endings,
    incidents,
    lists,
    mediation,
    promises,
    snoozing,
    teamwork,
    told,
)
from bot.tickets.change import DESK as DESK
from bot.tickets.change import (
    REVIEWING,
    alarm,
    names_of,
    note_down,
    refresh_card,
    tell_buyer,
    tell_staff,
)
from dialogs.conversation import Conversation, from_json, to_json
from dialogs.engine import idle_reminder, set_down
from rules import clocks, lifecycle
from rules.ticket import Ticket
from storage.rows import LATER
from storage.work import Post, Work

log = structlog.get_logger(__name__)

DIGEST_LINES = 20
# Tickets whose staff note falls into the next hours join today's digest: one a day, not one each.
DIGEST_AHEAD = timedelta(hours=6)
DIGEST_MOST = 500


@dataclass(frozen=True, slots=True)
class Sweep:
    """One due column and what happens to a ticket whose time has come. What is `quiet` writes to
    people unasked, so it waits for the end of the quiet hours and then says once what is."""

    name: str
    column: str
    fire: Callable[[Work, Context, Ticket, datetime], None]
    quiet: bool = True

    def run(self, work: Work, ctx: Context, now: datetime, limit: int = 100) -> int:
        """Everything that is due, up to `limit`; how many tickets it was."""
        if self.quiet and asleep(ctx, now):
            return 0
        due = work.due_tickets(self.column, now, limit)
        for ticket in due:
            self.fire(work, ctx.under(ticket.rule_version), ticket, now)
        return len(due)

    def numbers(self, work: Work, now: datetime, limit: int = 1000) -> list[int]:
        """The tickets that are due."""
        return [ticket.number for ticket in work.due_tickets(self.column, now, limit)]

    def one(self, work: Work, ctx: Context, number: int, now: datetime) -> bool:
        """The same for one ticket; False when it is not due any more."""
        ticket = work.ticket(number, lock=True)
        at = getattr(ticket, self.column) if ticket is not None else None
        if ticket is None or at is None or at > now:
            return False
        self.fire(work, ctx, ticket, now)
        return True


def asleep(ctx: Context, now: datetime) -> bool:
    """Whether these are the shop's quiet hours."""
    return clocks.awake(ctx.policy, now) > now


def _tend(work: Work, ticket: Ticket, now: datetime, **columns: Any) -> Ticket:
    """Move due columns; buttons on the card stay good."""
    changed = work.change_ticket(ticket, updated_at=now, **columns)
    if changed is None:  # cannot be: due_tickets locked the row
        raise RuntimeError(f"ticket {ticket.number} changed while it was locked")
    return changed


def _after(due: datetime | None, every: timedelta, now: datetime) -> datetime:
    """The next time, at the hour that was announced: the seconds until a sweep came do not add
    up. After more downtime than that it counts from now."""
    planned = (due or now) + every
    return planned if planned > now else now + every


# -- the buyer -------------------------------------------------------------------------------


def _follow_up(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """The 24-hour note: stage, due date, what happens next, when the next note comes."""
    if ticket.status not in (*REVIEWING, "approved", "refunded", "redelivered"):
        _tend(work, ticket, now, follow_up_at=None)
        return
    tended = _tend(work, ticket, now, follow_up_at=_after(ticket.follow_up_at, ctx.every, now))
    note_down(work, tended, DESK, "followed_up", now)
    known = incidents.known(work, ctx, tended, now)
    lines = [ctx.say("told.follow_up", tended.lang), told.summary(ctx, tended, now, known)]
    percent = promises.shown_percent(work, now) if tended.status in REVIEWING else None
    if percent is not None:
        days = promises.SHOWN_DAYS
        lines.append(ctx.say("told.kept", tended.lang, days=days, percent=percent))
    tell_buyer(work, ctx, tended, "\n".join(lines), now, *told.offers(tended), priority=LATER)


def _remind(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """Still waiting for the buyer: what for, and until when."""
    if ticket.status == "rejected":
        _appeal_ends(work, ctx, ticket, now)
        return
    if ticket.status == "mediation":
        mediation.statement_time_over(work, ctx, _tend(work, ticket, now, reminder_at=None), now)
        return
    if ticket.status != "waiting_buyer":
        _tend(work, ticket, now, reminder_at=None)
        return
    span = timedelta(hours=ctx.policy.follow_up.buyer_reminder_hours)
    again = _after(ticket.reminder_at, span, now)
    last = ticket.expires_at is not None and again >= ticket.expires_at
    tended = _tend(work, ticket, now, reminder_at=None if last else again)
    note_down(work, tended, DESK, "reminded", now)
    lines = [told.sentence(ctx, tended, "told.reminder", now), *told.how_to(ctx, tended)]
    text = "\n".join(lines)
    tell_buyer(work, ctx, tended, text, now, "more", "human", priority=LATER)


def _appeal_ends(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """A refusal is about to become final: said once, unless it is final already."""
    tended = _tend(work, ticket, now, reminder_at=None)
    over = ticket.expires_at is None or ticket.expires_at <= now
    if over or any(event.what == "appealed" for event in work.events(ticket.number)):
        return
    note_down(work, tended, DESK, "reminded", now)
    text = told.sentence(ctx, tended, "told.appeal_ends", now)
    tell_buyer(work, ctx, tended, text, now, "appeal", "more", "human", priority=LATER)


def _expire(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """The end of waiting for the buyer, of an appeal window, or of waiting for 已到账."""
    if ticket.status == "waiting_buyer":
        endings.expire(work, ctx, ticket, now)
    elif lifecycle.next_status(ticket.status, "close") is not None:
        endings.close(work, ctx, ticket, now)
    else:
        _tend(work, ticket, now, expires_at=None)


def _arrival(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """到账了吗: asked once when the money (or the goods) should be there; the daily notes go on
    asking until the case closes by itself."""
    if ticket.status not in ("refunded", "redelivered"):
        _tend(work, ticket, now, arrival_check_at=None)
        return
    wait = timedelta(days=ctx.policy.follow_up.reopen_days)
    tended = _tend(
        work,
        ticket,
        now,
        arrival_check_at=None,
        follow_up_at=now + ctx.every,
        expires_at=now + wait,
    )
    note_down(work, tended, DESK, "arrival_asked", now)
    key = "told.arrival_check" if tended.status == "refunded" else "told.goods_check"
    text = told.sentence(ctx, tended, key, now)
    tell_buyer(work, ctx, tended, text, now, "arrived", "not_arrived", "human", priority=LATER)
    refresh_card(work, ctx, tended, now)


# -- staff -----------------------------------------------------------------------------------


def _alarm(work: Work, ctx: Context, ticket: Ticket, now: datetime) -> None:
    """A promise is due soon, or was broken."""
    due = cards.due_of(ticket)
    if due is None:
        _tend(work, ticket, now, review_alarm_at=None)
        return
    late = due <= now
    changes: dict[str, Any] = {"review_alarm_at": None if late else due}
    if late and ticket.priority in ("low", "normal"):
        changes["priority"] = "high"
    tended = _tend(work, ticket, now, **changes)
    note_down(work, tended, DESK, "overdue" if late else "due_soon", now)
    names = names_of(work, (tended.assignee,))
    words = ctx.say(
        "staff.overdue" if late else "staff.due_soon",
        number=tended.number,
        case=ctx.case_label(tended),
        clock=cards.clock_words(ctx, tended, now, left=True),
        name=names.get(tended.assignee or "", "") or ctx.say("staff.nobody"),
    )
    alarm(work, ctx, tended, words, now)
    refresh_card(work, ctx, tended, now)


def staff_digest(work: Work, ctx: Context, now: datetime, limit: int = DIGEST_MOST) -> int:
    """What is stuck, as one message for all tickets whose staff note is due; how many."""
    first = [] if asleep(ctx, now) else work.due_tickets("staff_follow_up_at", now, 1)
    if not first:
        return 0
    again = _after(first[0].staff_follow_up_at, ctx.every, now)
    stuck = work.due_tickets("staff_follow_up_at", now + DIGEST_AHEAD, limit)
    work.move_due([ticket.number for ticket in stuck], "staff_follow_up_at", again, now)
    stuck.sort(key=lambda t: (cards.due_of(t) is None, cards.due_of(t) or t.created_at))
    names = names_of(work, {ticket.assignee for ticket in stuck})
    lines = [
        ctx.say("staff.digest", count=len(stuck)),
        *("\n".join(lists.indented(ctx, t, names, now)) for t in stuck[:DIGEST_LINES]),
    ]
    if len(stuck) > DIGEST_LINES:
        lines.append(ctx.say("queue.more", count=len(stuck) - DIGEST_LINES))
    tell_staff(work, ctx, "\n".join(lines), now, priority=LATER, card="digest", anew=True)
    return len(stuck)


# -- drafts ----------------------------------------------------------------------------------


def idle_drafts(work: Work, ctx: Context, now: datetime, limit: int = 100) -> int:
    """Drafts that were left: one kind reminder each, and some days later they are set down; how
    many chats were looked at."""
    if asleep(ctx, now):
        return 0
    found = work.idle_conversations(now, limit)
    for chat, state, version in found:
        try:
            conversation = from_json(state)
        except ValueError:  # of another version: the next message of this chat shows it
            log.error("sweep.unreadable_draft", chat=chat)
            work.save_conversation(chat, chat, state, version, now, None)
            continue
        _idle(work, ctx, chat, conversation, version, now)
    return len(found)


def _idle(
    work: Work, ctx: Context, chat: str, draft: Conversation, version: int, now: datetime
) -> None:
    """Reminded once; set down when nothing came for the days that the shop keeps drafts. What
    was said stays in the history of the chat, and 改一下 brings the draft back."""
    days = ctx.policy.follow_up.draft_keep_days
    reminder = idle_reminder(draft, days)
    channel, _, chat_id = chat.partition(":")
    if reminder is not None:
        kept, reply = reminder
        text, rows = ctx.wording.reply(reply, kept.lang or ctx.lang)
        work.post(Post(channel, chat_id, text, rows, priority=LATER), now)
        again: datetime | None = now + timedelta(days=days)
    else:
        kept, again = (set_down(draft), None)
    # The chats are private: the person's key is the chat's.
    work.save_conversation(chat, chat, to_json(kept), version, now, again)


SWEEPS: tuple[Sweep, ...] = (
    Sweep("arrival_check", "arrival_check_at", _arrival),
    Sweep("expiry", "expires_at", _expire),
    Sweep("follow_up", "follow_up_at", _follow_up),
    Sweep("reminder", "reminder_at", _remind),
    Sweep("review_alarm", "review_alarm_at", _alarm),
    Sweep("snooze", "snoozed_until", snoozing.woken),
)
# Sweeps over many rows at once.
BATCHES: tuple[tuple[str, Callable[[Work, Context, datetime], int]], ...] = (
    ("team", teamwork.passed),
    ("followers", tell_followers),
    ("backlog", backlog.told),
    ("board", board.refresh),
    ("clock_set_back", lambda work, ctx, now: work.pull_forward(now, ctx.every)),
    ("staff_digest", staff_digest),
    ("idle_drafts", idle_drafts),
    ("privacy", privacy.tend),
)
