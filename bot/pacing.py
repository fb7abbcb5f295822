"""Places to send for one account: per chat, per group and overall."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from time import monotonic

from bot.channels import Abilities, Outgoing

# By priority, what of a group's minute may be filled up: an answer always finds a place soon.
SHARES = (1.0, 0.95, 0.95, 0.9)


@dataclass(slots=True)
class Pacer:
    """Telegram: about 1 message/s in a chat, 20 a minute in a group, 30/s over all (Bot FAQ).

    A change of a message or a topic counts like a message: the limits of both are not published
    apart, and a group that is full answers 429 to either.
    """

    abilities: Abilities
    _chat_free: dict[str, float] = field(default_factory=dict)
    _group: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _account_free: float = 0.0

    def hold(self, seconds: float) -> None:
        """Nobody of this account sends for a while (the messenger said so)."""
        self._account_free = max(self._account_free, monotonic() + seconds)

    def weight(self, out: Outgoing) -> int:
        """How many messages it is, without its files."""
        if out.topic is not None:
            return out.topic.calls
        if out.edits is not None and self.abilities.edits:
            return 1
        return 1 + (len(out.pictures) if self.abilities.albums_count else 0)

    def full(self, now: float) -> tuple[list[str], ...]:
        """By priority, the groups in which a message of that priority has to wait now.

        It stays in the queue meanwhile: what is more urgent may overtake it there.
        """
        return tuple(
            [chat for chat in self._group if not self._room(chat, now, share)] for share in SHARES
        )

    def _room(self, chat_id: str, now: float, share: float) -> bool:
        used = sum(1 for at in self._group[chat_id] if at > now - self.abilities.group_seconds)
        return used < max(int(self.abilities.per_group_per_minute * share), 1)

    def chat(self, chat_id: str, now: float, messages: int = 1) -> float:
        """Take the next places in a chat for so many messages; the seconds to wait for them."""
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
                at = max(at, sent[-limit] + self.abilities.group_seconds)
            sent.append(at)
        while len(sent) > limit:
            sent.popleft()
        return at

    def sent(self, chat_id: str, now: float, messages: int) -> None:
        """The messages are out, or failed, at last: the minute of their places begins only now,
        for a slow call counts at the messenger when it arrives."""
        sent = self._group.get(chat_id)
        for n in range(1, min(messages, len(sent)) + 1 if sent else 0):
            sent[-n] = max(sent[-n], now)  # type: ignore[index]

    def account(self, now: float) -> float:
        """Take the next place of the whole account, when the chat's place has come."""
        at = max(now, self._account_free)
        self._account_free = at + 1.0 / self.abilities.per_second
        return at - now
