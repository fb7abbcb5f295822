"""A burst of new cases: one line says that cards are on their way, before they all come.

A group takes 20 messages a minute, so thirty cards come over minutes; the queue, the console and
/next know all of them at once.
"""

from datetime import datetime, timedelta

from bot.context import Context
from storage.rows import ALARM, Post
from storage.work import Work

WAITING = timedelta(seconds=20)  # so long in the queue, a card counts as late
CARDS = 5  # so many late cards are a burst
AGAIN_SECONDS = 600.0  # one burst is told once


def told(work: Work, ctx: Context, now: datetime) -> int:
    """Tell the staff chat of new cards that have to wait; in how many chats it was."""
    count = 0
    for channel, chat_id in ctx.staff_room:
        if not chat_id.startswith("-"):
            continue
        waiting = work.late_cards(channel, chat_id, now - WAITING)
        if waiting < CARDS or work.count_try(f"backlog:{chat_id}", now, AGAIN_SECONDS) > 1:
            continue
        text = ctx.say("queue.backlog", count=waiting)
        work.post(Post(channel, chat_id, text, priority=ALARM), now)
        count += 1
    return count
