"""A loop that claims stored rows and handles each in a task of its own."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any, Generic, TypeVar

import structlog

log = structlog.get_logger(__name__)

POLL_SECONDS = 0.5  # for rows of other processes and rows that come due
REST_SECONDS = 1.0  # after a claim that failed

Row = TypeVar("Row")


class Worker(Generic[Row]):
    """`claim(room)` leases at most `room` rows, `handle(row)` settles one. Both must be safe to
    lose: a row whose handling is cancelled or crashes comes back when its lease ends."""

    def __init__(
        self,
        name: str,
        claim: Callable[[int], Awaitable[Sequence[Row]]],
        handle: Callable[[Row], Coroutine[Any, Any, None]],
        in_flight: int,
    ) -> None:
        self._name = name
        self._claim = claim
        self._handle = handle
        self._in_flight = in_flight
        self._wake = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """There may be something to claim: look now."""
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled; then what is in flight is cancelled as well."""
        try:
            while True:
                self._wake.clear()
                if not await self._claimed():
                    await self._idle()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _claimed(self) -> int:
        room = self._in_flight - len(self._tasks)
        if room <= 0:
            return 0
        try:
            rows = await self._claim(room)
        except Exception as error:  # noqa: BLE001 - a full disk or a lost server must not end it
            log.error(f"{self._name}.claim_failed", error=type(error).__name__)
            await asyncio.sleep(REST_SECONDS)
            return 0
        for row in rows:
            task = asyncio.create_task(self._handle(row))
            self._tasks.add(task)
            task.add_done_callback(self._done)
        return len(rows)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error(f"{self._name}.task_failed", error=type(error).__name__)

    async def _idle(self) -> None:
        # Not wait_for: in Python 3.11 it swallows a cancellation that comes together with a wake.
        with suppress(TimeoutError):
            async with asyncio.timeout(POLL_SECONDS):
                await self._wake.wait()
