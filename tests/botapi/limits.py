"""Faults on demand, and the send limits of the bot FAQ as token buckets."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.params import Params
from tests.botapi.world import ApiFault

# 1 message a second in a chat with short bursts, 20 a minute in a group, 30 a second in all.
CHAT_RATE, CHAT_BURST = 1.0, 5.0
GROUP_MOST, MINUTE = 20, 60.0
BOT_RATE, BOT_BURST = 30.0, 30.0


@dataclass
class Bucket:
    rate: float  # tokens a second
    burst: float
    tokens: float | None = None  # None: full, not used yet
    at: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until a token is there; 0 takes none yet."""
        grown = (now - self.at) * self.rate
        self.tokens = self.burst if self.tokens is None else min(self.burst, self.tokens + grown)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate

    def take(self) -> None:
        self.tokens = (self.tokens or 0.0) - 1


@dataclass
class Limits:
    """Off until `on`: most tests are about something else.

    The strict reading: in no 60 seconds does a group get more than 20 messages, and what changes a
    message or a topic counts like one. `speed` makes all limits so many times faster, for runs in
    compressed time.
    """

    on: bool = False
    speed: float = 1.0
    refused: int = 0
    buckets: dict[Any, Bucket] = field(default_factory=dict)
    groups: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def spend(self, chat_id: int, now: float, messages: int = 1) -> None:
        """Take the places of a call with so many messages, or answer 429 with the time to wait."""
        if not self.on:
            return
        rate = self.speed
        needed = [
            self.buckets.setdefault("bot", Bucket(BOT_RATE * rate, BOT_BURST)),
            self.buckets.setdefault(chat_id, Bucket(CHAT_RATE * rate, CHAT_BURST)),
        ]
        wait = max(bucket.wait(now) for bucket in needed)
        if chat_id < 0:
            wait = max(wait, self._full(chat_id, now, messages))
        if wait > 0:
            self.refused += 1
            raise too_many(math.ceil(wait))
        for bucket in needed:
            bucket.take()
        self.groups[chat_id].extend([now] * messages)

    def _full(self, chat_id: int, now: float, messages: int) -> float:
        """Seconds until a group has room for so many messages."""
        sent, minute = self.groups[chat_id], MINUTE / self.speed
        while sent and sent[0] <= now - minute:
            sent.popleft()
        over = len(sent) + messages - GROUP_MOST
        return sent[min(over, len(sent)) - 1] + minute - now if over > 0 and sent else 0.0


def too_many(seconds: int) -> ApiFault:
    text = f"Too Many Requests: retry after {seconds}"
    return ApiFault(429, text, retry_after=seconds)


@dataclass
class Fault:
    """One planned fault: refuse before the effect, or cut the line after it."""

    method: str  # lower case, "" for every method
    times: int
    chat_id: int | None = None
    fault: ApiFault | None = None  # None: the effect happens and the connection is cut
    skip: int = 0  # so many calls pass before


class Faults:
    def __init__(self) -> None:
        self.planned: list[Fault] = []

    def due(self, method: str, params: Params) -> Fault | None:
        """Use up the first planned fault that fits this call."""
        for fault in self.planned:
            if fault.method not in ("", method):
                continue
            if fault.chat_id is not None and params.text("chat_id") != str(fault.chat_id):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.times -= 1
            if fault.times <= 0:
                self.planned.remove(fault)
            return fault
        return None
