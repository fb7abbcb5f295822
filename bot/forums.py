"""Learns which staff chats have topics that we may manage, at the start and from time to time."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol, runtime_checkable

import structlog

from bot.channels import Channel
from bot.context import Context
from bot.tickets import topics
from storage.store import Store

log = structlog.get_logger(__name__)

EVERY_SECONDS = 30.0


@runtime_checkable
class WithForums(Protocol):
    """A channel whose groups may have topics."""

    async def forum(self, chat_id: str) -> tuple[bool, bool] | None: ...


class Forums:
    """`wake` is called after something was posted. That topics were lost is learned from the
    messenger's refusal as well, without waiting for the next look."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        context: Callable[[], Context],
        clock: Callable[[], datetime],
        wake: Callable[[], None],
        *,
        every_seconds: float = EVERY_SECONDS,
    ) -> None:
        self._store = store
        self._channels = channels
        self._context = context
        self._clock = clock
        self._wake = wake
        self._every = every_seconds

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            for channel, chat_id in self._context().staff_room:
                try:
                    await self._look(channel, chat_id)
                except Exception as error:  # noqa: BLE001 - a full disk must not end it
                    log.error("forums.failed", channel=channel, error=type(error).__name__)
            await asyncio.sleep(self._every)

    async def _look(self, channel: str, chat_id: str) -> None:
        door = self._channels.get(channel)
        if not isinstance(door, WithForums) or not chat_id.startswith("-"):
            return
        found = await door.forum(chat_id)
        if found is None:
            return
        forum, rights = found
        state: topics.Forum = "plain" if not forum else "topics" if rights else "no_rights"
        now, ctx = self._clock(), self._context()
        await self._store.run(lambda work: topics.learned(work, ctx, channel, chat_id, state, now))
        self._wake()
