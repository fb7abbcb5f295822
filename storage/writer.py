"""One thread that writes to SQLite: many waiting functions, one COMMIT.

An fsync costs 0.3 to 4 ms, so up to 64 waiting functions share one. Each has a savepoint: a
function that raises is undone alone. Nobody is answered before the COMMIT.
"""

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from storage.errors import StoreClosed
from storage.vault import Vault
from storage.work import Work

BATCH = 64
_BEGIN_TRIES = 3  # each waits BUSY_SECONDS for another process


@dataclass(slots=True)
class _Job:
    """A function, who waits for it, and what became of it."""

    fn: Callable[[Work], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop
    result: Any = None
    error: BaseException | None = None

    def answer(self) -> None:
        if self.future.done():  # the caller was cancelled meanwhile
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


class Writer:
    """Runs functions in order on one connection of its own."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()  # nothing is queued behind the sentinel of close()
        self._closed = False
        self._conn: Connection | None = None
        self._thread = threading.Thread(target=self._run, name="kadesk-writer", daemon=True)
        self._thread.start()

    async def run(self, fn: Callable[[Work], Any]) -> Any:
        """The result of `fn` after its commit. Cancelling the caller does not undo it."""
        loop = asyncio.get_running_loop()
        job = _Job(fn, loop.create_future(), loop)
        with self._lock:
            if self._closed:
                raise StoreClosed("the store is closed")
            self._jobs.put(job)
        return await job.future

    async def close(self) -> None:
        """Finish what waits, then give the connection back."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        last = False
        while not last:
            batch, last = self._waiting()
            batch = [job for job in batch if not job.future.cancelled()]
            if batch:
                self._perform(batch)
                _answer(batch)
        self._drop_connection()

    def _waiting(self) -> tuple[list[_Job], bool]:
        """The jobs that wait now, at least one; True when no more will come."""
        batch: list[_Job] = []
        job = self._jobs.get()
        while job is not None:
            batch.append(job)
            if len(batch) == BATCH:
                return batch, False
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return batch, False
        return batch, True

    def _perform(self, batch: list[_Job]) -> None:
        if self._commit(batch) or len(batch) == 1:
            return
        # Nothing of the batch was stored. Alone, each shows whether it was the reason.
        for job in batch:
            self._commit([job])

    def _commit(self, batch: list[_Job]) -> bool:
        """One transaction of them all. False: nothing was stored, and each job has the error."""
        try:
            conn = self._begun()
            raw = cast("sqlite3.Connection", conn.connection.driver_connection)
            work = Work(conn, self._vault)
            for job in batch:
                _savepoint(raw, work, job)
            conn.commit()
        except Exception as error:  # noqa: BLE001 - the callers get it; this thread must live
            for job in batch:
                job.result, job.error = None, error
            self._drop_connection()  # rolls back, whatever state the failure left it in
            return False
        return True

    def _begun(self) -> Connection:
        for attempt in range(1, _BEGIN_TRIES + 1):
            try:
                self._conn = self._conn or self._engine.connect()
                self._conn.begin()
                return self._conn
            except OperationalError as error:
                self._drop_connection()
                if attempt == _BEGIN_TRIES or "locked" not in str(error.orig):
                    raise
        raise AssertionError("unreachable")

    def _drop_connection(self) -> None:
        conn, self._conn = self._conn, None
        if conn is not None:
            conn.invalidate()
            conn.close()


def _savepoint(raw: sqlite3.Connection, work: Work, job: _Job) -> None:
    """Run one function; undo only it when it raises.

    Some faults (disk full, I/O) make SQLite roll back everything: then the error passes on, to
    the whole batch.
    """
    job.result = job.error = None
    raw.execute("SAVEPOINT job")
    try:
        job.result = job.fn(work)
    except BaseException as error:
        job.error = error
        if not raw.in_transaction:
            raise
        raw.execute("ROLLBACK TO job")
    raw.execute("RELEASE job")


def _answer(batch: list[_Job]) -> None:
    """Wake each event loop once, not once per job."""
    loops: dict[asyncio.AbstractEventLoop, list[_Job]] = {}
    for job in batch:
        loops.setdefault(job.loop, []).append(job)
    for loop, jobs in loops.items():
        try:
            loop.call_soon_threadsafe(_answer_all, jobs)
        except RuntimeError:  # that loop is closed: nobody waits any more
            continue


def _answer_all(jobs: list[_Job]) -> None:
    for job in jobs:
        job.answer()
