"""Topics of a Telegram forum: made, renamed, closed and opened, each step safe to repeat.

Making one is the exception: the Bot API takes no key for it and lists no topics, so a crash
between the call and its record may leave an empty twin behind.
"""

from collections.abc import Awaitable

import structlog

from bot.channels import NoTopics, Outgoing, TopicGone, TopicState
from bot.channels.telegram_api import ApiProblem, Client

GONE = ("message thread not found", "topic_id_invalid", "topic_deleted")
_NO_RIGHTS = ("not enough rights", "chat_admin_required")
_NO_FORUM = ("not a forum", "forum_disabled")
_SAME = "topic_not_modified"

_log = structlog.get_logger(__name__)


async def bring_about(client: Client, chat_id: str, state: TopicState) -> str:
    """Make the topic like that; its thread id. Raises ApiProblem, see `verdict`."""
    if state.thread is None:
        return await client.create_topic(chat_id, state.title)
    if state.turned and not state.closed:
        await _unless_so(client.turn_topic(chat_id, state.thread, closed=False))
    if state.renamed:
        await _unless_so(client.rename_topic(chat_id, state.thread, state.title))
    if state.turned and state.closed:
        await _unless_so(client.turn_topic(chat_id, state.thread, closed=True))
    return state.thread


async def _unless_so(call: Awaitable[None]) -> None:
    try:
        await call
    except ApiProblem as problem:
        if not problem.says(_SAME):
            raise


async def pin(client: Client, chat_id: str, message_id: str) -> str:
    """A courtesy: without the right to pin, the card is first in its topic all the same.
    "" is a card that is not there any more: nothing to pin."""
    if not message_id:
        return ""
    try:
        await client.pin(chat_id, message_id)
    except ApiProblem as problem:
        if problem.status not in (400, 403) or problem.migrate_to is not None:
            raise
        _log.warning("card not pinned", reason=problem.description)
    return message_id


def verdict(problem: ApiProblem, out: Outgoing) -> TopicGone | NoTopics | None:
    """What a failed call says about topics; None when it is about something else."""
    if problem.status != 400 and problem.status != 403:
        return None
    if out.topical and problem.says(*GONE):
        return TopicGone(problem.description)
    if out.topic is not None:
        if problem.says(*GONE):
            return TopicGone(problem.description)
        if problem.says(*_NO_RIGHTS, *_NO_FORUM):
            return NoTopics(problem.description, rights=problem.says(*_NO_RIGHTS))
    return None
