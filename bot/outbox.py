"""Delivery: the oldest unsent row of each chat, at the messenger's pace, settled one by one.

At least once: a row whose acknowledgement was lost (a crash between sending and settling, a
time-out) is sent again, because neither Telegram nor OneBot takes an idempotency key.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from time import monotonic
from typing import Literal

import structlog

from bot.channels import (
    Abilities,
    Channel,
    NoTopics,
    OutButton,
    Outgoing,
    Refused,
    TopicGone,
    TopicState,
    TryLater,
)
from bot.pacing import Pacer
from bot.worker import Worker
from storage.rows import OutboxRow, Post
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

LEASE_SECONDS = 150.0  # above the longest wait for a place in a full group (60 s) plus a send
IN_FLIGHT = 64
UNSERVED_SECONDS = 2.0  # until another look at a chat that this process cannot reach
ATTEMPTS = 6  # of a message that fails while others of its account get through
LONGEST_WAIT = 60.0  # seconds between two tries

# Told to staff inside the same transaction that parks a row: (work, row, reason, now).
OnParked = Callable[[Work, OutboxRow, str, datetime], None]

# Told that a row was delivered, in the transaction that settles it: (work, row, now).
OnSent = Callable[[Work, OutboxRow, datetime], None]

# Whether a message still says what is: (work, message). What does not is dropped unsent.
StillTrue = Callable[[Work, Post], bool]

# Settles a row that topics stand in the way of: (work, row, what happened, now).
OnTopics = Callable[[Work, OutboxRow, TopicGone | NoTopics, datetime], None]

# Gives the message with the files that it names, as the channel takes them, while it is sent.
Ready = Callable[
    [Outgoing, Post, Literal["sent", "linked", "none"]],
    AbstractAsyncContextManager[Outgoing],
]


class Outbox:
    """Sends what the store holds for the channels of this process."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        owner: str,
        on_parked: OnParked,
        ready: Ready | None = None,
        on_sent: OnSent | None = None,
        on_topics: OnTopics | None = None,
        still_true: StillTrue | None = None,
    ) -> None:
        self._store = store
        self._channels = dict(channels)
        self._clock = clock
        self._owner = owner
        self._on_parked = on_parked
        self._ready = ready or _as_it_is
        self._on_sent = on_sent
        self._on_topics = on_topics
        self._still_true = still_true or (lambda work, post: True)
        self._pacers = {name: Pacer(channel.abilities) for name, channel in channels.items()}
        self._room = {name: _room(channel.abilities) for name, channel in channels.items()}
        self._sending: Counter[str] = Counter()  # rows under way by channel
        self._delivered_at = dict.fromkeys(channels, 0.0)  # monotonic time of the last success
        self._failing_since: dict[int, float] = {}  # outbox id -> monotonic time
        self._worker = Worker("outbox", self._claim, self._deliver, IN_FLIGHT)
        self.wake = self._worker.wake
        self.run = self._worker.run

    async def _claim(self, room: int) -> list[OutboxRow]:
        """Each channel for itself: a slow account must neither let leases run out while rows
        wait for their turn, nor take the places of the others."""
        now = self._clock()

        def claim(work: Work) -> list[OutboxRow]:
            rows: list[OutboxRow] = []
            for name, most in self._room.items():
                free = min(most - self._sending[name], room - len(rows))
                if free > 0:
                    full = self._pacers[name].full(monotonic())
                    rows += work.claim_outbox(self._owner, now, LEASE_SECONDS, free, [name], full)
            stale = [row for row in rows if not self._still_true(work, row.post)]
            for row in stale:
                work.drop(row.id, now)
            if stale:
                self.wake()
            return [row for row in rows if row not in stale]

        rows = await self._store.run(claim)
        self._sending.update(row.post.channel for row in rows)
        return rows

    async def _deliver(self, row: OutboxRow) -> None:
        try:
            await self._send(row)
        finally:
            self._sending[row.post.channel] -= 1

    async def _send(self, row: OutboxRow) -> None:
        post = row.post
        channel = self._channels[post.channel]
        if not channel.serves(post.chat_id):
            await self._again(row, UNSERVED_SECONDS, "not served by this process")
            return
        try:
            message_id = await self._on_its_way(channel, row)
        except (TopicGone, NoTopics) as problem:
            await self._without_topic(row, problem)
        except TryLater as later:
            await self._later(row, later)
        except Refused as refused:
            await self._refused(row, refused)
        except Exception as error:
            log.exception("outbox.send_failed", id=row.id, channel=post.channel)
            await self._failed(row, type(error).__name__)
        else:
            self._failing_since.pop(row.id, None)
            self._delivered_at[post.channel] = monotonic()
            await self._sent(row, message_id)

    async def _on_its_way(self, channel: Channel, row: OutboxRow) -> str:
        """Send it when its place has come."""
        post, out, weight = row.post, outgoing(row), 0
        pacer = self._pacers[post.channel]
        if post.callback_id is None:  # answering a tap is not a message and needs no place
            weight = pacer.weight(out) + 2 * len(post.files) + len(post.passed)
            await asyncio.sleep(pacer.chat(post.chat_id, monotonic(), weight))
            await asyncio.sleep(pacer.account(monotonic()))
        try:
            async with self._ready(out, post, channel.abilities.files) as out:
                return await channel.send(out)
        finally:
            pacer.sent(post.chat_id, monotonic(), weight)

    async def _sent(self, row: OutboxRow, message_id: str) -> None:
        now = self._clock()

        def settle(work: Work) -> None:
            if work.outbox_sent(row.id, message_id, now) and self._on_sent is not None:
                self._on_sent(work, row, now)

        await self._store.run(settle)

    async def _without_topic(self, row: OutboxRow, problem: TopicGone | NoTopics) -> None:
        on_topics = self._on_topics
        if on_topics is None:
            await self._park(row, str(problem))
            return
        now = self._clock()
        await self._store.run(lambda work: on_topics(work, row, problem, now))
        self._failing_since.pop(row.id, None)
        log.warning("outbox.without_topic", id=row.id, reason=type(problem).__name__)

    async def _later(self, row: OutboxRow, later: TryLater) -> None:
        if later.scope == "account":
            self._pacers[row.post.channel].hold(later.after)
        if later.patient:
            wait = max(later.after, min(2.0 ** min(row.attempts, 6), LONGEST_WAIT))
            await self._again(row, wait, str(later))
            return
        await self._failed(row, str(later), at_least=later.after)

    async def _failed(self, row: OutboxRow, reason: str, at_least: float = 0.0) -> None:
        """Back off; park only a message that fails while its account delivers others.

        When nothing of the account gets through, the messenger is down and nothing is given up.
        """
        since = self._failing_since.setdefault(row.id, monotonic())
        others = self._delivered_at[row.post.channel] > since
        if row.attempts + 1 >= ATTEMPTS and others:
            await self._park(row, reason)
            return
        wait = max(at_least, min(2.0 ** min(row.attempts, 6), LONGEST_WAIT))
        await self._again(row, wait, reason)

    async def _again(self, row: OutboxRow, wait: float, reason: str) -> None:
        now = self._clock()
        await self._store.run(lambda work: work.outbox_retry(row.id, now, wait, reason[:200]))

    async def _park(self, row: OutboxRow, reason: str) -> None:
        now = self._clock()

        def settle(work: Work) -> None:
            work.outbox_parked(row.id, now, reason[:200])
            self._on_parked(work, row, reason, now)

        await self._store.run(settle)
        self._failing_since.pop(row.id, None)
        log.warning("outbox.parked", id=row.id, channel=row.post.channel, reason=reason[:80])

    async def _refused(self, row: OutboxRow, refused: Refused) -> None:
        if not refused.unreachable:
            await self._park(row, str(refused))
            return
        now = self._clock()

        def settle(work: Work) -> None:
            waiting = work.held_rows(row.post.channel, row.post.chat_id)
            work.park_chat(row.post.channel, row.post.chat_id, now, str(refused)[:200])
            self._on_parked(work, row, str(refused), now)
            for id, post in waiting:  # whoever wrote one of these waits for word of it
                if post.by is not None and id != row.id:
                    self._on_parked(work, OutboxRow(id, post, 0, None), str(refused), now)

        await self._store.run(settle)
        log.warning("outbox.unreachable", id=row.id, channel=row.post.channel)


@asynccontextmanager
async def _as_it_is(out: Outgoing, post: Post, how: str) -> AsyncIterator[Outgoing]:
    yield out


def _room(abilities: Abilities) -> int:
    """How many messages of a channel may be under way: what it sends in half a minute."""
    return max(2, min(IN_FLIGHT, int(abilities.per_second * 30)))


def outgoing(row: OutboxRow) -> Outgoing:
    """The row as the channel takes it."""
    post = row.post
    return Outgoing(
        id=row.id,
        chat_id=post.chat_id,
        text=post.text,
        buttons=tuple(tuple(OutButton(*button) for button in line) for line in post.buttons),
        pictures=post.pictures,
        edits=row.edits,
        reply_to=post.reply_to,
        thread=post.thread,
        callback_id=post.callback_id,
        topical=post.topic and post.thread is not None,
        topic=_topic(row),
        pin=(row.target or "") if post.pins is not None else None,
        only_for=post.only_for,
    )


def _topic(row: OutboxRow) -> TopicState | None:
    post, was = row.post, row.was
    if post.title is None:
        return None
    if row.edits is None or was is None:
        return TopicState(post.title, post.closed)
    renamed, turned = was.title != post.title, was.closed != post.closed
    return TopicState(post.title, post.closed, row.edits, renamed, turned)
