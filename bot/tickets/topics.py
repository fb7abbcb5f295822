"""A topic of the staff chat per ticket, where the chat is a forum.

A topic is work like every message: a row of the outbox that says how the topic shall be, replaced
while it waits, before all that goes into it. Whether a chat has topics is learned from it and kept
as a setting; a chat that has none, or gives us no right to manage them, is an ordinary one.
"""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from bot.channels import NoTopics, TopicGone
from bot.context import Context
from bot.tickets import cards
from rules import clocks
from rules.lifecycle import OPEN
from rules.ticket import ENDED, Ticket
from storage.rows import CARD, LATER
from storage.work import OutboxRow, Post, Work
from storage.work_cards import ticket_card, topic_card

MAX_TITLE = 128  # characters of a topic's name (Bot API)
# "plain": no forum. "no_rights": a forum whose topics we may not manage.
Forum = Literal["topics", "no_rights", "plain"]
Mark = Literal["fine", "soon", "late", "paused", "done"]


def forum_of(work: Work, channel: str, chat_id: str) -> str:
    """What was learned of a chat; "plain" until something was."""
    return work.setting(f"forum:{channel}:{chat_id}") or "plain"


def learned(
    work: Work, ctx: Context, channel: str, chat_id: str, state: Forum, now: datetime
) -> None:
    """Keep what a chat is; it is told once when topics are missed, and when they are back."""
    before = forum_of(work, channel, chat_id)
    if before == state:
        return
    work.set_setting(f"forum:{channel}:{chat_id}", state)
    if state == "no_rights" or before == "no_rights":
        key = "no_rights" if state == "no_rights" else "back"
        if state != "plain":
            work.post(Post(channel, chat_id, ctx.say(f"topic.{key}")), now)


def mark_of(ctx: Context, ticket: Ticket, now: datetime) -> Mark:
    """How the clock of a ticket stands."""
    if ticket.status in ENDED:
        return "done"
    if ticket.status == "waiting_buyer":
        return "paused"
    due = cards.due_of(ticket)
    if due is None:
        return "fine"
    if due <= now:
        return "late"
    working = ticket.status != "approved"
    return "soon" if now >= clocks.warn_at(ctx.policy, due, working=working) else "fine"


def title_of(ctx: Context, ticket: Ticket, now: datetime) -> str:
    """ "#1024 · 到账失败 · ⏱", at most MAX_TITLE characters."""
    mark = ctx.say(f"topic.mark.{mark_of(ctx, ticket, now)}")
    room = MAX_TITLE - len(f"#{ticket.number} ·  · {mark}") - 4
    case = cards.cut(ctx.case_label(ticket), room)
    return ctx.say("topic.title", number=ticket.number, case=case, mark=mark)


def _worries(ctx: Context, title: str) -> bool:
    return any(title.endswith(ctx.say(f"topic.mark.{mark}")) for mark in ("late", "paused"))


def keep(
    work: Work, ctx: Context, ticket: Ticket, channel: str, chat_id: str, now: datetime
) -> bool:
    """Bring the ticket's topic in that chat up to date; False when it has none."""
    if forum_of(work, channel, chat_id) != "topics":
        return False
    name, closed = topic_card(ticket.number), ticket.status in ENDED
    was = work.latest_card(channel, chat_id, name)
    if was is None and closed:
        return False
    title = title_of(ctx, ticket, now)
    if closed and was is not None and not _worries(ctx, was.title or ""):
        title = was.title or title  # a closed topic bears a lock: that is one change, not two
    if was is None:  # a card from before there were topics is not looked for in the new one
        work.forget_card(channel, chat_id, ticket_card(ticket.number))
    if was is None or (was.title, was.closed) != (title, closed):
        topic = Post(channel, chat_id, card=name, ticket=ticket.number, title=title)
        urgent = CARD if was is None else LATER
        work.post(replace(topic, closed=closed, priority=urgent), now)
    return True


def pin_card(work: Work, ticket: Ticket, channel: str, chat_id: str, now: datetime) -> None:
    """Pin the ticket's card in its topic, once the card was sent."""
    pin = Post(channel, chat_id, card=f"pin:{ticket.number}", ticket=ticket.number)
    pin = replace(pin, pins=ticket_card(ticket.number), priority=LATER, only_while=OPEN)
    work.post(pin, now)


def in_the_way(
    work: Work, ctx: Context, row: OutboxRow, problem: TopicGone | NoTopics, now: datetime
) -> list[Post]:
    """Settle a row that could not be sent because of topics; what is still to be posted after
    the ticket's topic and card were made anew.

    A chat without topics, or without our right to them, goes on as an ordinary one.
    """
    if isinstance(problem, TopicGone):
        return work.forget_topic(row, now)
    work.drop(row.id, now)
    state: Forum = "no_rights" if problem.rights else "plain"
    learned(work, ctx, row.post.channel, row.post.chat_id, state, now)
    return []
