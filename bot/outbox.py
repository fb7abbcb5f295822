"""Delivery: the oldest unsent row of each chat, at the messenger's pace, settled one by one.

At least once: a row whose acknowledgement was lost (a crash between sending and settling, a
time-out) is sent again, because neither Telegram nor OneBot takes an idempotency key.
"""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import Literal

import structlog

from bot.channels import Abilities, Channel, OutButton, Outgoing, Refused, TryLater
from bot.worker import Worker
from storage.rows import OutboxRow
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

# Gives the message with the files that it names, as the channel takes them, while it is sent.
Ready = Callable[
    [Outgoing, tuple[str, ...], Literal["sent", "linked", "none"]],
    AbstractAsyncContextManager[Outgoing],
]


@dataclass(slots=True)
class Pacer:
    """Places to send for one account: per chat, per group and overall (see Abilities).

    Telegram: about 1 message/s in a chat, 20 a minute in a group, 30/s over all (Bot FAQ).
    """

    abilities: Abilities
    _chat_free: dict[str, float] = field(default_factory=dict)
    _group: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _account_free: float = 0.0

    def hold(self, seconds: float) -> None:
        """Nobody of this account sends for a while (the messenger said so)."""
        self._account_free = max(self._account_free, monotonic() + seconds)

    def weight(self, row: OutboxRow) -> int:
        """How many messages a row is."""
        if row.edits and self.abilities.edits:
            return 0
        pictures = len(row.post.pictures) if self.abilities.albums_count else 0
        return 1 + pictures + 2 * len(row.post.files)

    def chat(self, chat_id: str, now: float, messages: int = 1) -> float:
        """Take the next place in a chat for so many messages; the seconds to wait for it.

        An edit is no message (`messages` 0): it keeps the pace of its chat, but a group's limit
        is one of messages.
        """
        at = max(now, self._chat_free.get(chat_id, 0.0))
        if chat_id.startswith("-"):  # Telegram's group ids are negative
            at = max(at, self._group_place(chat_id, at, messages))
        self._chat_free[chat_id] = at + max(messages, 1) / self.abilities.per_chat_per_second
        if len(self._chat_free) > 10_000:
            self._chat_free = {c: t for c, t in self._chat_free.items() if t > now}
        return at - now

    def _group_place(self, chat_id: str, at: float, messages: int) -> float:
        sent, limit = self._group[chat_id], int(self.abilities.per_group_per_minute)
        for _ in range(messages):
            if len(sent) >= limit:
                at = max(at, sent[-limit] + 60.0)
            sent.append(at)
        while len(sent) > limit:
            sent.popleft()
        return at

    def account(self, now: float) -> float:
        """Take the next place of the whole account, when the chat's place has come."""
        at = max(now, self._account_free)
        self._account_free = at + 1.0 / self.abilities.per_second
        return at - now


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
    ) -> None:
        self._store = store
        self._channels = dict(channels)
        self._clock = clock
        self._owner = owner
        self._on_parked = on_parked
        self._ready = ready or _as_it_is
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
                    rows += work.claim_outbox(self._owner, now, LEASE_SECONDS, free, [name])
            return rows

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
        if post.callback_id is None:  # answering a tap is not a message and needs no place
            pacer = self._pacers[post.channel]
            await asyncio.sleep(pacer.chat(post.chat_id, monotonic(), pacer.weight(row)))
            await asyncio.sleep(pacer.account(monotonic()))
        try:
            async with self._ready(outgoing(row), post.files, channel.abilities.files) as out:
                message_id = await channel.send(out)
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
            now = self._clock()
            await self._store.run(lambda work: work.outbox_sent(row.id, message_id, now))

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
            work.park_chat(row.post.channel, row.post.chat_id, now, str(refused)[:200])
            self._on_parked(work, row, str(refused), now)

        await self._store.run(settle)
        log.warning("outbox.unreachable", id=row.id, channel=row.post.channel)


@asynccontextmanager
async def _as_it_is(out: Outgoing, refs: tuple[str, ...], how: str) -> AsyncIterator[Outgoing]:
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
    )
