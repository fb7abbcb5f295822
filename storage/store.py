"""The one door to the database: a function comes in, its result goes out after the COMMIT."""

import asyncio
import base64
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from storage.engines import POSTGRES_CONNECTIONS, engine_for, parsed
from storage.errors import (
    AlreadySettled,
    DuplicateTicket,
    SchemaError,
    StorageError,
    StoreClosed,
    VaultError,
)
from storage.reading import reading
from storage.tables import SCHEMA
from storage.vault import Vault
from storage.work import HistoryLine, InboxRow, OutboxRow, Post, StaffRow, Work
from storage.writer import Writer

__all__ = [
    "AlreadySettled",
    "DuplicateTicket",
    "HistoryLine",
    "InboxRow",
    "OutboxRow",
    "Post",
    "SchemaError",
    "StaffRow",
    "StorageError",
    "Store",
    "StoreClosed",
    "Vault",
    "VaultError",
    "Work",
]

T = TypeVar("T")
_TRIES = 5
_PAUSE = 0.05  # seconds
# serialization_failure, deadlock_detected (PostgreSQL, appendix A): the same again may succeed.
_TRANSIENT = frozenset({"40001", "40P01"})


class Store:
    """The database of one shop; several stores, also in several processes, may share it."""

    def __init__(self, engine: Engine, runner: "Writer | _Pool", url: str, vault: Vault) -> None:
        self._engine = engine
        self._runner = runner
        self._place = url, vault

    @classmethod
    async def open(cls, url: str, *, vault: Vault) -> "Store":
        """Open "sqlite:////path" or "postgresql://…"; migrates nothing.

        SchemaError when the tables are not those of this program, VaultError when they were
        sealed with another key, StorageError when the database cannot be reached.
        """
        engine = engine_for(url)
        sqlite = engine.dialect.name == "sqlite"
        runner = Writer(engine, vault) if sqlite else _Pool(engine, vault)
        store = cls(engine, runner, url, vault)
        try:
            await store.run(_check)
        except BaseException as error:
            await store.close()
            if isinstance(error, SQLAlchemyError):
                shown = parsed(url).render_as_string(hide_password=True)
                raise StorageError(f"{shown}: {_reason(error)}") from error
            raise
        return store

    async def run(self, fn: Callable[[Work], T]) -> T:
        """Run `fn` in one transaction and return its result after the COMMIT.

        When it raises, only its own changes are undone and the error is raised here. It may be
        run more than once, so it must do nothing but use its Work. A cancelled caller does not
        hear whether it was committed.
        """
        result: T = await self._runner.run(_without_stop(fn))
        return result

    async def look(self, fn: Callable[[Work], T]) -> T:
        """What `fn` finds on one snapshot that nothing can be written to, in a thread of its own:
        what takes long to count keeps no turn waiting."""

        def looked() -> T:
            with reading(*self._place) as work:
                return fn(work)

        return await asyncio.to_thread(looked)

    async def close(self) -> None:
        """Finish what waits and disconnect; safe to call twice."""
        await self._runner.close()
        self._engine.dispose()


class _Pool:
    """PostgreSQL: a few threads, a connection and a transaction for each function."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault
        self._threads = ThreadPoolExecutor(POSTGRES_CONNECTIONS, "kadesk-postgresql")
        self._closed = False

    async def run(self, fn: Callable[[Work], Any]) -> Any:
        if self._closed:
            raise StoreClosed("the store is closed")
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._tried, fn)

    async def close(self) -> None:
        self._closed = True
        await asyncio.to_thread(self._threads.shutdown)

    def _tried(self, fn: Callable[[Work], Any]) -> Any:
        for attempt in range(1, _TRIES + 1):
            try:
                return self._once(fn)
            except DBAPIError as error:
                if attempt == _TRIES or not _transient(error):
                    raise
            time.sleep(random.uniform(0, _PAUSE * attempt))  # or the same two collide again
        raise AssertionError("unreachable")

    def _once(self, fn: Callable[[Work], Any]) -> Any:
        with self._engine.connect() as conn:
            try:
                result = fn(Work(conn, self._vault))
            except DBAPIError as error:
                # A connection lost before the commit has stored nothing; lost during it, nobody
                # knows, and then the caller has to decide.
                error.add_note(_NOTHING_STORED)
                raise
            conn.commit()
            return result


def _without_stop(fn: Callable[[Work], T]) -> Callable[[Work], T]:
    """A future cannot carry StopIteration: its waiter would wait for ever."""

    def run(work: Work) -> T:
        try:
            return fn(work)
        except StopIteration as error:
            raise RuntimeError("the work raised StopIteration") from error

    return run


_NOTHING_STORED = "nothing of this transaction was stored"


def _transient(error: DBAPIError) -> bool:
    if getattr(error.orig, "sqlstate", None) in _TRANSIENT:
        return True
    return error.connection_invalidated and _NOTHING_STORED in getattr(error, "__notes__", ())


def _reason(error: SQLAlchemyError) -> str:
    return str(getattr(error, "orig", None) or error).strip().splitlines()[0]


def _check(work: Work) -> None:
    """The tables are ours, and were sealed with this key."""
    if not inspect(work.conn).has_table("alembic_version"):
        raise SchemaError("the database has no tables yet: run `kadesk db upgrade`")
    version = work.conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version != SCHEMA:
        raise SchemaError(
            f"the database has schema {version}, this kadesk needs {SCHEMA}: "
            "run `kadesk db upgrade` with the newest kadesk"
        )
    sealed = work.setting("vault")
    if sealed is None:
        work.set_setting("vault", base64.b64encode(work.vault.seal("kadesk", "vault")).decode())
    else:
        work.vault.unseal(base64.b64decode(sealed), "vault")
