"""Wakes the sweeps. APScheduler only ticks: a lost tick costs seconds, never a follow-up.

Measured traps of APScheduler 3.11 (facts of the project): jobs kept in a store are dropped after
downtime, doubled by a second process and block the loop in thousands. So: memory store, a handful
of jobs, `coalesce`, one instance each, no misfire limit.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic
from typing import Any

import structlog
from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.context import Context
from bot.sweeps import BATCHES, SWEEPS, Sweep
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

EVERY_SECONDS = 5.0
BATCH = 25  # tickets of one transaction, about 0.1 s: a buyer's message never waits for more
# After a start, answers that buyers sent meanwhile are taken in before anything expires.
PATIENCE_SECONDS = 20.0
STOP_SECONDS = 5.0
_LONG_AGO = datetime.fromtimestamp(0, UTC)

Batch = tuple[str, Callable[[Work, Context, datetime], int]]


def _due(sweep: Sweep, ctx: Context, now: datetime, work: Work) -> int:
    return sweep.run(work, ctx, now, BATCH)


def _one(sweep: Sweep, ctx: Context, number: int, now: datetime, work: Work) -> bool:
    return sweep.one(work, ctx, number, now)


def _batch(do: Callable[..., int], ctx: Context, now: datetime, work: Work) -> int:
    return do(work, ctx, now)


class Ticks(BaseTrigger):  # type: ignore[misc]
    """Now, then `seconds` after each tick. However far the wall clock jumped, the ticks between
    are not made up for, which an interval trigger would do one by one."""

    def __init__(self, seconds: float) -> None:
        self._span = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        return now if previous is None else now + self._span


class Clockwork:
    """Runs the sweeps every few seconds between start() and stop().

    `clock` says what time it is for the shop; `wake` is called after something was posted.
    `runs` and `failures` count by sweep, for the health page.
    """

    def __init__(
        self,
        store: Store,
        context: Context,
        clock: Callable[[], datetime],
        wake: Callable[[], None] = lambda: None,
        *,
        every_seconds: float = EVERY_SECONDS,
        patience_seconds: float = PATIENCE_SECONDS,
        sweeps: Sequence[Sweep] = SWEEPS,
        batches: Sequence[Batch] = BATCHES,
    ) -> None:
        self._store = store
        self.context = context
        self._clock = clock
        self._wake = wake
        self._every = every_seconds
        self._patience = patience_seconds
        self._sweeps = tuple(sweeps)
        self._batches = tuple(batches)
        self._scheduler: AsyncIOScheduler | None = None
        self._watchdog: asyncio.Task[None] | None = None
        self._started = 0.0
        self._ticked: dict[str, float] = {}  # job -> monotonic time of its last start
        self._busy: set[str] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self.runs: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()

    async def start(self) -> None:
        """Begin; every job runs at once for the first time."""
        if self._scheduler is not None:
            return
        self._started = monotonic()
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        for name, job in (("tickets", self._tickets), ("batches", self._many)):
            self._ticked[name] = monotonic()
            scheduler.add_job(self._tick, Ticks(self._every), args=(name, job), id=name, name=name)
        scheduler.start()
        self._scheduler = scheduler
        self._watchdog = asyncio.create_task(self._watch(), name="clockwork:watchdog")

    async def stop(self) -> None:
        """No further tick; a sweep under way is given time to end. Safe to call twice."""
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is None:
            return
        scheduler.pause()
        if self._watchdog is not None:
            self._watchdog.cancel()
            with suppress(asyncio.CancelledError):
                await self._watchdog
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), STOP_SECONDS)
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # the scheduler stops its timer in the loop's next turn

    # -- one tick ----------------------------------------------------------------------------

    async def _tick(self, name: str, job: Callable[[], Any]) -> None:
        self._ticked[name] = monotonic()
        self._busy.add(name)
        self._idle.clear()
        try:
            await job()
        finally:
            self._busy.discard(name)
            if not self._busy:
                self._idle.set()

    async def _tickets(self) -> None:
        """One after another: a case that expired must not be reminded in the same breath."""
        for sweep in self._sweeps:
            if sweep.name == "expiry" and monotonic() - self._started < self._patience:
                continue
            await self._sweep(sweep)

    async def _many(self) -> None:
        for name, batch in self._batches:
            await self._guarded(name, partial(_batch, batch, self.context, self._clock()))

    async def _sweep(self, sweep: Sweep) -> None:
        """All that is due, batch by batch. When a batch fails, ticket by ticket, so that one
        broken ticket harms no other."""
        count: int | None = BATCH
        while count == BATCH:
            do = partial(_due, sweep, self.context, self._clock())
            count = await self._guarded(sweep.name, do)
        if count is None:
            await self._one_by_one(sweep)

    async def _one_by_one(self, sweep: Sweep) -> None:
        now = self._clock()
        numbers = await self._guarded(sweep.name, lambda work: sweep.numbers(work, now))
        for number in numbers or ():
            do = partial(_one, sweep, self.context, number, now)
            await self._guarded(sweep.name, do, number)

    async def _guarded(self, name: str, do: Callable[[Work], Any], ticket: int = 0) -> Any:
        """The result of one transaction, or None when it failed: logged, counted, rolled back."""
        try:
            result = await self._store.run(do)
        except Exception as error:  # noqa: BLE001 - one sweep must not stop the others
            self.failures[name] += 1
            log.error(
                "sweep.failed", sweep=name, ticket=ticket or None, error=type(error).__name__
            )
            return None
        self.runs[name] += 1
        if result:
            self._wake()
        return result

    # -- the wall clock may step -------------------------------------------------------------

    async def _watch(self) -> None:
        """APScheduler waits for a wall-clock time: set back by an hour, it would sleep an hour.
        By the monotonic clock a job that has not ticked for long is due now."""
        while True:
            await asyncio.sleep(self._every)
            if self._scheduler is None:
                return
            for job in self._scheduler.get_jobs():
                self._prod(job)

    def _prod(self, job: Job) -> None:
        late = monotonic() - self._ticked[job.id] > 2 * self._every
        if late and job.id not in self._busy:
            job.modify(next_run_time=_LONG_AGO)
