"""Whether the QQ account can speak: connected, and not offline behind a live socket."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Literal

import structlog

from bot.channels import TryLater
from bot.channels.onebot_history import History
from bot.channels.onebot_segments import part
from bot.channels.onebot_wire import ActionFailed, NoAnswer, Wire

WATCH_SECONDS = 20.0  # between two looks whether the account is online
TELL_AFTER = 30.0  # seconds that a trouble lasts before staff hear of it
SILENT_LOOKS = 3  # unanswered looks after which a connection counts as dead

Trouble = Literal["", "offline", "disconnected"]
# Tells staff at the other doors; "" when it is over.
Alarm = Callable[[Trouble], Awaitable[None]]

_log = structlog.get_logger(__name__)


class Presence:
    """`wire` is the newest connection. `catch_up` is called with it whenever something may have
    been missed; `idle` says whether everything that came is stored."""

    def __init__(
        self,
        history: History,
        alarm: Alarm | None,
        catch_up: Callable[[Wire], None],
        idle: Callable[[], bool],
        watch_seconds: float = WATCH_SECONDS,
        tell_after: float = TELL_AFTER,
    ) -> None:
        self.wire: Wire | None = None
        self.served = False  # this process had the connection
        self._history = history
        self._alarm = alarm
        self._catch_up = catch_up
        self._idle = idle
        self._watch_seconds = watch_seconds
        self._tell_after = tell_after
        self._online = True
        self._up = asyncio.Event()  # connected, and the account is not known to be offline
        self._look = asyncio.Event()  # a new connection: look at it now
        self._down_since: float | None = None
        self._told: Trouble = ""

    def adopt(self, wire: Wire) -> Wire | None:
        """The newest connection is the account's; the older one, to be hung up."""
        older, self.wire = self.wire, wire
        self.served = True
        self._catch_up(wire)
        self.note_online(True)
        self._look.set()
        _log.info("onebot.connected", account=wire.self_id)
        return older

    def lost(self, wire: Wire) -> None:
        if self.wire is wire:
            self.wire = None
            self._note_state()
            _log.warning("onebot.disconnected", account=wire.self_id)

    def issues(self) -> list[str]:
        """What is wrong, for /healthz."""
        if self._down_since is None or self._told == "":
            return []
        said = {"offline": "QQ 账号离线 the QQ account is offline"}
        return [said.get(self._told, "QQ 没有连上 no OneBot implementation is connected")]

    async def live(self, seconds: float) -> Wire:
        """The connection, waited for so long. Raises TryLater for the whole account."""
        try:
            async with asyncio.timeout(seconds):
                await self._up.wait()
        except TimeoutError:
            why = "offline" if self.wire is not None else "disconnected"
            raise TryLater(15.0, "account", f"qq {why}", patient=True) from None
        assert self.wire is not None
        return self.wire

    def note_online(self, online: bool) -> None:
        """What a heartbeat, get_status, a notice or a failed send says of the account."""
        back = online and not self._online
        self._online = online
        if back and self.wire is not None:
            self._catch_up(self.wire)
        self._note_state()

    def _note_state(self) -> None:
        up = self.wire is not None and self._online
        if up:
            self._up.set()
            self._down_since = None
        else:
            self._up.clear()
            if self._down_since is None:
                self._down_since = asyncio.get_running_loop().time()

    async def watch(self) -> None:
        """Look at the account, tell staff when it is away for long, note until when we heard.

        Also a self-test of the line: a socket that answers nothing is hung up.
        """
        silent = 0
        self._note_state()
        while True:
            wire = self.wire
            if wire is not None:
                silent = 0 if await self._looked_at(wire) else silent + 1
                if silent >= SILENT_LOOKS:
                    silent = 0
                    await wire.close(1011)
                elif self._up.is_set() and self._idle():
                    if self._history.behind:
                        self._catch_up(wire)
                    else:
                        await self.noted()
            await self._told_if_long()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), self._watch_seconds)
            self._look.clear()

    async def _looked_at(self, wire: Wire) -> bool:
        """Ask get_status; whether anything came back."""
        try:
            status = part(await wire.call("get_status", seconds=self._watch_seconds))
        except ActionFailed:
            return True  # not offered, but alive
        except NoAnswer:
            return False
        if isinstance(online := status.get("online"), bool) and self.wire is wire:
            self.note_online(online)
        return True

    async def noted(self) -> None:
        """Note until when everything was heard; the next catch-up starts there."""
        if self.wire is None:
            return
        try:
            await self._history.note(self.wire.self_id)
        except Exception as error:  # noqa: BLE001 - a full disk must not end the watch
            _log.error("onebot.mark_not_kept", error=type(error).__name__)

    async def _told_if_long(self) -> None:
        down = self._down_since
        trouble: Trouble = "" if down is None else "disconnected"
        if down is not None:
            if asyncio.get_running_loop().time() - down < self._tell_after:
                return
            trouble = "offline" if self.wire is not None else "disconnected"
        if trouble == self._told:
            return
        self._told = trouble
        _log.warning("onebot.account", trouble=trouble or "over")
        if self._alarm is not None:
            try:
                await self._alarm(trouble)
            except Exception as error:  # noqa: BLE001 - a full disk must not end the watch
                _log.error("onebot.alarm_failed", error=type(error).__name__)
