"""What was said while nobody listened: OneBot confirms nothing and repeats nothing, so after every
reconnect the history is asked, where the implementation offers it.

`get_group_msg_history`, `get_friend_msg_history` (go-cqhttp's extension, in NapCat, LLOneBot and
Lagrange) and `get_recent_contact` (NapCat, LLOneBot). What was stored before is known by its key
and not stored twice; what is older than the last time that we listened is left alone.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog

from bot.channels.onebot_events import Account, is_group_message, moment
from bot.channels.onebot_segments import number, part
from bot.channels.onebot_wire import UNKNOWN_ACTION, ActionFailed, NoAnswer, Wire

if TYPE_CHECKING:
    from storage.store import Store

OVERLAP = timedelta(seconds=90)  # clocks differ, and the mark is up to half a minute old
LONGEST_GAP = timedelta(days=3)  # an answer to what was said earlier would only surprise
COUNTS = {"user_id": 50, "group_id": 100}  # messages of one person, of one group
CHATS = 200  # recent contacts, those who wrote last first
KNOWN = 50  # people of our own recent conversations, where contacts are not offered
CALL_SECONDS = 8.0
AT_ONCE = 4
TRIES = 5  # of a catch-up that is not answered
_PRIVATE = ("1", "100")  # QQ's chat types: friends, and temporary sessions by way of a group

_log = structlog.get_logger(__name__)


class History:
    """Remembers until when we listened, and asks for what came after."""

    def __init__(self, store: "Store", clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._failures = 0

    @property
    def behind(self) -> bool:
        """Whether the last catch-up broke off and should be tried again."""
        return 0 < self._failures < TRIES

    async def note(self, self_id: str) -> None:
        """All that this account received until now is stored, unless a catch-up is owed."""
        if self.behind:
            return
        at = self._clock().isoformat()
        await self._store.run(lambda work: work.set_setting(f"qq:heard:{self_id}", at))

    async def missed(self, wire: Wire, account: Account) -> list[dict[str, Any]]:
        """Message events that may have been missed, oldest first; none before we ever listened.

        What is not offered or fails is logged and left out: live messages must not wait for it.
        """
        since = await self._since(account.self_id)
        if since is None:
            return []
        people = await self._people(wire, since)
        groups = [g for g in (*sorted(account.groups), account.staff_group) if g]
        asked = [("get_group_msg_history", "group_id", group) for group in groups]
        asked += [("get_friend_msg_history", "user_id", person) for person in people]
        gate, refused, silent = asyncio.Semaphore(AT_ONCE), set[str](), set[str]()

        async def ask(action: str, key: str, chat: str) -> list[dict[str, Any]]:
            async with gate:
                if action in refused:
                    return []
                try:
                    return await _chat(wire, account, action, key, chat, since)
                except ActionFailed as failed:
                    if failed.retcode == UNKNOWN_ACTION:
                        refused.add(action)
                    _log.info("onebot.no_history", action=action, retcode=failed.retcode)
                except NoAnswer:  # live messages wait: ask no further
                    refused.add(action)
                    silent.add(action)
                    _log.info("onebot.no_history", action=action, retcode=None)
                return []

        found = await asyncio.gather(*(ask(*each) for each in asked))
        self._failures = self._failures + 1 if silent else 0
        return [event for events in found for event in events]

    async def _since(self, self_id: str) -> datetime | None:
        heard = await self._store.run(lambda work: work.setting(f"qq:heard:{self_id}"))
        if not heard:
            return None
        return max(datetime.fromisoformat(heard) - OVERLAP, self._clock() - LONGEST_GAP)

    async def _people(self, wire: Wire, since: datetime) -> list[str]:
        """Who may have written: the implementation's recent contacts, and who wrote to us."""
        now = self._clock()
        recent: list[tuple[datetime, str]] = []
        try:
            contacts = await wire.call("get_recent_contact", {"count": CHATS}, CALL_SECONDS)
        except (ActionFailed, NoAnswer):
            contacts = []
        for raw in contacts if isinstance(contacts, list) else []:
            contact = part(raw)
            at = _said_at(contact, now)
            if number(contact, "chatType") in _PRIVATE and at >= since:
                recent.append((at, number(contact, "peerUin")))
        found = [person for _, person in sorted(recent, reverse=True)]
        most = KNOWN if not contacts else 10
        known = await self._store.run(
            lambda work: work.recent_chats("qq", now - LONGEST_GAP, most)
        )
        return [person for person in dict.fromkeys([*found, *known]) if person.isdigit()]


async def _chat(
    wire: Wire, account: Account, action: str, key: str, chat: str, since: datetime
) -> list[dict[str, Any]]:
    data = await wire.call(action, {key: int(chat), "count": COUNTS[key]}, CALL_SECONDS)
    messages = part(data).get("messages")
    events = []
    for raw in messages if isinstance(messages, list) else []:
        event = dict(part(raw))
        group = key == "group_id"
        event |= {"post_type": "message", "message_type": "group" if group else "private"}
        if group:
            event["group_id"] = int(chat)
        event.setdefault("user_id", number(part(event.get("sender")), "user_id"))
        if moment(event, since - OVERLAP) >= since and _theirs(event, account, chat):
            events.append(event)
    return sorted(events, key=lambda event: moment(event, since))


def _theirs(event: dict[str, Any], account: Account, chat: str) -> bool:
    """Not our own, and in a private chat really that person's."""
    sender = number(event, "user_id")
    return sender != account.self_id and (is_group_message(event) or sender == chat)


def _said_at(contact: Mapping[str, Any], now: datetime) -> datetime:
    """When a contact's last message was said: `msgTime` as text, or that message's own time."""
    seconds = number(contact, "msgTime")
    last = part(contact.get("lastestMsg"))  # spelt so
    return moment({"time": int(seconds)} if seconds.isdigit() else last, now)
