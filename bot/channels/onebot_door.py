"""The QQ channel of a config, and what staff at the other doors hear of it."""

from collections.abc import Callable
from datetime import datetime

from bot.channels.onebot import OneBotChannel
from bot.channels.onebot_presence import Trouble
from bot.config.settings import Settings
from bot.context import Context
from storage.evidence_files import EvidenceFiles
from storage.store import Store
from storage.work import Post, Work


def open_qq(
    settings: Settings,
    store: Store,
    files: EvidenceFiles,
    clock: Callable[[], datetime],
    context: Callable[[], Context],
) -> OneBotChannel:
    """`context` is asked each time, since staff and words can be reloaded."""

    async def alarm(trouble: Trouble) -> None:
        now = clock()
        await store.run(lambda work: tell(work, context(), trouble, now))

    return OneBotChannel(
        settings.qq,
        store,
        files,
        clock,
        alarm=alarm,
        group_hint=context().say("desk.group_options"),
    )


def tell(work: Work, ctx: Context, trouble: Trouble, now: datetime) -> None:
    """To the staff chats that do not hang on QQ themselves; that it is over, to all."""
    text = ctx.say(f"desk.qq_{trouble or 'back'}")
    for channel, chat_id in ctx.staff_room:
        if channel != "qq" or not trouble:
            work.post(Post(channel, chat_id, text), now)
