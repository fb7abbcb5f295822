"""From raw events to messages: looks up what is quoted, forwarded or was missed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog

from bot.channels.onebot_events import Account, forward_ids, is_group_message, parse, served
from bot.channels.onebot_files import Files
from bot.channels.onebot_history import History
from bot.channels.onebot_segments import mentions, number, part, quoted_id
from bot.channels.onebot_send import Sender
from bot.channels.onebot_wire import ActionFailed, NoAnswer, Wire
from dialogs.messages import Inbound

if TYPE_CHECKING:
    from bot.config.qq import QqSettings

LOOK_UP_SECONDS = 6.0  # for a quoted or merged message; its message waits meanwhile
ALBUM_SECONDS = 6.0  # pictures that follow each other so closely are answered as one album

_log = structlog.get_logger(__name__)


class Reader:
    """Used by one task, so that messages keep their order."""

    def __init__(
        self,
        settings: "QqSettings",
        sender: Sender,
        files: Files,
        history: History,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._sender = sender
        self._files = files
        self._history = history
        self._clock = clock
        self._albums: dict[str, tuple[str, datetime]] = {}  # chat -> its last pictures

    async def read(self, wire: Wire, event: Mapping[str, Any] | None) -> list[Inbound]:
        """The messages that an event means; None stands for everything that was missed."""
        try:
            if event is not None:
                found = [await self._inbound(wire, event)]
            else:
                missed = await self._history.missed(wire, self._account(wire))
                found = [await self._inbound(wire, each) for each in missed]
                _log.info("onebot.history", messages=len(missed))
        except Exception as error:  # noqa: BLE001 - one odd event must not hold up the others
            _log.error("onebot.event_failed", error=type(error).__name__)
            return []
        return [inbound for inbound in found if inbound is not None]

    def _account(self, wire: Wire) -> Account:
        settings = self._settings
        return Account(wire.self_id, frozenset(settings.groups), settings.staff_group)

    async def _inbound(self, wire: Wire, event: Mapping[str, Any]) -> Inbound | None:
        account = self._account(wire)
        if not served(event, account):
            return None
        message = event.get("message", event.get("raw_message"))
        ours, forwards = False, {}
        if event.get("post_type") == "message":
            group, sender_id = is_group_message(event), number(event, "user_id")
            if group and not mentions(message, account.self_id):
                ours = await self._quotes_us(wire, quoted_id(message))
                if not ours and number(event, "group_id") != account.staff_group:
                    return None  # people among themselves
            forwards = {id: await self._merged(wire, id) for id in forward_ids(message)[:5]}
            way = number(event, "group_id") or number(part(event.get("sender")), "group_id")
            if group or event.get("sub_type") == "group":
                self._sender.met(sender_id, way)
        inbound = parse(event, account, self._clock(), forwards, quotes_us=ours)
        return None if inbound is None else self._in_album(await self._files.kept(inbound))

    def _in_album(self, inbound: Inbound) -> Inbound:
        """People send screenshots one by one; QQ calls nothing an album."""
        if inbound.group or not any(item.kind == "picture" for item in inbound.attachments):
            return inbound
        album, last = self._albums.get(inbound.chat_id, ("", inbound.sent_at))
        if not album or abs((inbound.sent_at - last).total_seconds()) > ALBUM_SECONDS:
            album = inbound.message_id
        self._albums = {c: a for c, a in self._albums.items() if c != inbound.chat_id}
        self._albums[inbound.chat_id] = (album, inbound.sent_at)
        if len(self._albums) > 500:
            del self._albums[next(iter(self._albums))]
        return replace(inbound, album=album or None)

    async def _quotes_us(self, wire: Wire, message_id: str | None) -> bool:
        if message_id is None:
            return False
        if (known := self._sender.is_ours(message_id)) is not None:
            return known
        try:
            asked = {"message_id": _number_or_text(message_id)}
            quoted = part(await wire.call("get_msg", asked, LOOK_UP_SECONDS))
        except (ActionFailed, NoAnswer):
            return False
        return number(part(quoted.get("sender")) or quoted, "user_id") == wire.self_id

    async def _merged(self, wire: Wire, id: str) -> Sequence[object]:
        """The nodes of a merged message; none when they cannot be had."""
        try:
            asked = {"id": id, "message_id": id}  # the standard's name and go-cqhttp's
            data = part(await wire.call("get_forward_msg", asked, LOOK_UP_SECONDS))
        except (ActionFailed, NoAnswer) as error:
            _log.warning("onebot.no_forward", error=str(error))
            return ()
        nodes = data.get("messages", data.get("message"))
        return nodes if isinstance(nodes, list) else ()


def _number_or_text(text: str) -> int | str:
    return int(text) if text.lstrip("-").isdigit() and text.isascii() else text
