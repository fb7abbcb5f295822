"""From a group into a private chat: nothing about an order is said where others read it."""

from dataclasses import replace
from datetime import datetime

from bot.context import Context
from dialogs.conversation import from_json
from dialogs.language import heard
from dialogs.messages import Inbound
from storage.work import Post, Work

HELLO = "hello:"  # names the greeting: "hello:<group chat>:<message>"
ONCE_SECONDS = 3600.0  # a person is written to at most once in this time, however often they ask


def to_private(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, *, writes_first: bool
) -> None:
    """Answer in the group with the way out; where the messenger allows it, greet in private."""
    lang = _lang_of(work, ctx, inbound)
    greets = writes_first and _first_time(work, inbound, now)
    if greets:
        work.post(
            Post(
                inbound.channel,
                inbound.sender_id,
                ctx.say("desk.private_hello", lang=lang, shop=ctx.settings.desk.shop_name),
                card=f"{HELLO}{inbound.chat_id}:{inbound.message_id}",
                priority=0,
            ),
            now,
        )
    key = "desk.group_greeted" if greets else "desk.group"
    answer = Post(
        inbound.channel,
        inbound.chat_id,
        ctx.say(key, lang=lang),
        reply_to=inbound.message_id,
        thread=inbound.thread,
        priority=0,
        only_for=inbound.sender_id,
    )
    work.post(answer, now)


def _lang_of(work: Work, ctx: Context, inbound: Inbound) -> str:
    """What this person speaks with us in private, else writes here, else the shop's."""
    talk = from_json(work.conversation(inbound.person)[0])
    said = heard(talk.heard, inbound.lang, inbound.text, "en")
    return talk.lang or said or ctx.settings.desk.lang


def _first_time(work: Work, inbound: Inbound, now: datetime) -> bool:
    return work.count_try(f"{HELLO}{inbound.person}", now, ONCE_SECONDS) == 1


def not_reached(work: Work, ctx: Context, post: Post, now: datetime) -> bool:
    """Whether `post` was a greeting; then the group says how to reach us instead."""
    if not (post.card or "").startswith(HELLO):
        return False
    chat_id, _, message_id = (post.card or "").removeprefix(HELLO).rpartition(":")
    text = ctx.say("desk.group_not_reached", lang=ctx.settings.desk.lang)
    answer = Post(post.channel, chat_id, text, priority=0)
    work.post(replace(answer, reply_to=message_id or None), now)
    return True
