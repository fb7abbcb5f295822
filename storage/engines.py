"""How the two databases are opened, for the store, the migrations and the backup alike."""

import sqlite3
from functools import cache
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool
from sqlalchemy.util import LRUCache

from storage.errors import StorageError

BUSY_SECONDS = 5  # other processes (a CLI import, a backup) may hold the write lock this long
POSTGRES_CONNECTIONS = 8
_COMPILED: LRUCache[Any, Any] = LRUCache(500)
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # in WAL, NORMAL may lose acknowledged commits at power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten, not only unlinked
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
)


def parsed(url: str) -> URL:
    """The URL with the driver we use; StorageError for any other database."""
    try:
        found = make_url(url)
    except ArgumentError:
        raise StorageError("expected sqlite:////path or postgresql://… as the database") from None
    name = found.get_backend_name()
    if name == "sqlite":
        return found
    if name in ("postgresql", "postgres"):
        return found.set(drivername="postgresql+psycopg")
    raise StorageError(f"expected sqlite:////path or postgresql://…, found {name}://")


def engine_for(url: str) -> Engine:
    """An engine whose errors never quote the values of a statement."""
    found = parsed(url)
    if found.get_backend_name() == "sqlite":
        return _sqlite(found)
    return create_engine(
        found,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=0,
        pool_recycle=1800,  # seconds: behind firewalls that forget idle connections
        connect_args={"application_name": "kadesk", "connect_timeout": 10},
        hide_parameters=True,
    )


@cache
def _sqlite_dialect() -> Dialect:
    """One for all engines of a process: compiled statements are kept by dialect."""
    engine = create_engine("sqlite://", poolclass=NullPool)
    with engine.connect():  # makes the dialect ready
        return engine.dialect


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    engine.dialect = _sqlite_dialect()

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: Any) -> None:
        # The driver must not begin by itself: it would do so before the first write only, and
        # what was read before then could be stale (lost updates, measured).
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    # Compiling takes longer than most statements; short-lived engines need not do it again.
    return engine.execution_options(compiled_cache=_COMPILED)


def sqlite_warning(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str | None:
    """What `kadesk check` says about this SQLite; None when there is nothing.

    WAL-reset corruption: 3.7.0 to 3.51.2 with several connections that write or checkpoint
    (sqlite.org/wal.html). The store itself has one.
    """
    if version >= (3, 51, 3):
        return None
    shown = ".".join(map(str, version))
    return (
        f"SQLite {shown}: run only one kadesk process on it (fixed in 3.51.3), or use PostgreSQL"
    )
