"""The migration makes the tables; a backup is made first and holds all that was acknowledged."""

import asyncio
import os
import shutil
import sqlite3
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage import migrate
from storage.engines import engine_for, sqlite_warning
from storage.errors import BackupError, SchemaError
from storage.store import Store, Vault
from storage.tables import METADATA, SCHEMA
from tests.databases import NOW, bundled_postgres
from tests.storage.examples import inbound, ticket


def ran(url: str, statement: str) -> list[Any]:
    engine = engine_for(url)
    with engine.begin() as conn:
        result = conn.execute(text(statement))
        found = list(result.all()) if result.returns_rows else []
    engine.dispose()
    return found


def test_tables_and_migrations_agree(database: str) -> None:
    engine = engine_for(database)
    with engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn), METADATA) == []
    engine.dispose()
    assert migrate.current(database) == SCHEMA


def test_partial_indexes_keep_their_condition(database: str) -> None:
    catalogue = "sqlite_master" if database.startswith("sqlite") else "pg_indexes"
    column = "sql" if database.startswith("sqlite") else "indexdef"
    found = ran(database, f"SELECT {column} FROM {catalogue} WHERE {column} LIKE '% WHERE %'")
    indexes = [index for table in METADATA.tables.values() for index in table.indexes]
    partial = [index for index in indexes if index.kwargs["sqlite_where"] is not None]
    assert len(found) == len(partial) > 10


def test_a_new_database_needs_no_backup(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/deep/down/kadesk.sqlite"
    assert migrate.current(url) is None
    assert not (tmp_path / "deep").exists()
    done = migrate.upgrade(url, tmp_path / "backups", NOW)
    assert (done.before, done.after, done.backup) == (None, SCHEMA, None)
    assert stat.S_IMODE((tmp_path / "deep/down/kadesk.sqlite").stat().st_mode) == 0o600


def test_an_upgrade_of_what_is_new_does_nothing(database: str, tmp_path: Path) -> None:
    done = migrate.upgrade(database, tmp_path / "backups", NOW)
    assert (done.before, done.after, done.backup, done.notice) == (SCHEMA, SCHEMA, None, "")
    assert not (tmp_path / "backups").exists()


def test_a_card_key_whose_mask_was_clear_is_masked_by_the_upgrade(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # no pg_dump of another version
    insert = "INSERT INTO card_key (chat, masked, digest, sealed, kept_at) VALUES "
    for masked in ("AB260811123456", "ABCD-****-**34"):
        ran(database, f"{insert} ('web:1', '{masked}', '{masked}', '', '2026-10-01 06:30:00')")
    ran(database, "UPDATE alembic_version SET version_num = '0013'")
    migrate.upgrade(database, tmp_path / "backups", NOW)
    found = ran(database, "SELECT masked FROM card_key ORDER BY id")
    assert found == [("AB26********56",), ("ABCD-****-**34",)]


def test_a_database_of_a_newer_kadesk_is_left_alone(database: str, tmp_path: Path) -> None:
    ran(database, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaError, match="9999"):
        migrate.upgrade(database, tmp_path, NOW)
    assert migrate.current(database) == "9999"


@pytest.fixture
def next_version(tmp_path: Path) -> Callable[[str], Path]:
    """Our migrations and one more, which does `body`."""

    def write(body: str) -> Path:
        scripts = tmp_path / "next % version"
        shutil.copytree(migrate.MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        head = f"from alembic import op\nrevision = 'next'\ndown_revision = '{SCHEMA}'\n"
        code = f"{head}def upgrade():\n    op.execute('CREATE TABLE extra (id int)')\n    {body}\n"
        (scripts / "versions" / "vnext.py").write_text(code, "utf-8")
        return scripts

    return write


def test_an_existing_database_is_backed_up_before_it_is_migrated(
    sqlite_url: str, tmp_path: Path, next_version: Callable[[str], Path]
) -> None:
    scripts = next_version("op.execute('DROP TABLE setting')")
    done = migrate.upgrade(sqlite_url, tmp_path / "backups", NOW, scripts=scripts)
    assert done.backup == tmp_path / "backups" / f"before-{SCHEMA}-20261001T063000Z.sqlite"
    assert (done.before, done.after, migrate.current(sqlite_url)) == (SCHEMA, "next", "next")
    copy = f"sqlite:///{done.backup}"
    assert migrate.current(copy) == SCHEMA
    assert ran(copy, "SELECT count(*) FROM setting") == [(0,)]


def test_a_migration_that_fails_changes_nothing(
    database: str,
    tmp_path: Path,
    next_version: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    scripts = next_version("op.execute('DROP TABLE no_such_table')")
    with pytest.raises(DBAPIError):
        migrate.upgrade(database, tmp_path / "backups", NOW, scripts=scripts)
    assert migrate.current(database) == SCHEMA
    test_tables_and_migrations_agree(database)


class TestPgDump:
    @pytest.fixture
    def pg_dump(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A pg_dump that is as new as the server."""
        versions = bundled_postgres().utils.POSTGRES_VERSIONS
        monkeypatch.setenv("PATH", str(versions[max(versions)]), prepend=os.pathsep)

    @pytest.mark.usefixtures("pg_dump")
    async def test_a_dump_can_be_restored(
        self, postgres_url: str, vault: Vault, tmp_path: Path
    ) -> None:
        store = await Store.open(postgres_url, vault=vault)
        await store.run(lambda work: work.open_ticket(ticket()))
        await store.close()
        dump = migrate.backup(postgres_url, tmp_path / "kadesk.dump")
        restore = ["pg_restore", "--data-only", "--table=ticket", "--file=-", str(dump)]
        shown = await asyncio.to_thread(subprocess.run, restore, capture_output=True, check=True)
        assert b"\n1001\t1\tsubmitted\tnot_delivered" in shown.stdout

    def test_a_failing_pg_dump_is_quoted_and_leaves_no_file(
        self, postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        script = tmp_path / "bin" / "pg_dump"
        script.parent.mkdir()
        script.write_text("#!/bin/sh\necho 'server version mismatch' >&2\nexit 1\n")
        script.chmod(0o755)
        monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
        with pytest.raises(BackupError, match="server version mismatch"):
            migrate.backup(postgres_url, tmp_path / "kadesk.dump")
        assert [path.name for path in tmp_path.iterdir()] == ["bin"]

    def test_without_pg_dump_a_backup_fails_and_an_upgrade_says_there_was_none(
        self,
        postgres_url: str,
        tmp_path: Path,
        next_version: Callable[[str], Path],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("PATH", "")
        with pytest.raises(BackupError, match="pg_dump is not installed"):
            migrate.backup(postgres_url, tmp_path / "kadesk.dump")
        scripts = next_version("op.execute('DROP TABLE extra')")
        done = migrate.upgrade(postgres_url, tmp_path, NOW, scripts=scripts)
        assert (done.after, done.backup) == ("next", None)
        assert "no backup was made" in done.notice


async def test_a_backup_under_writes_has_every_acknowledged_row(
    sqlite_url: str, tmp_path: Path, vault: Vault
) -> None:
    store = await Store.open(sqlite_url, vault=vault)
    acknowledged: set[str] = set()
    stop = asyncio.Event()

    async def buyer(first: int) -> None:
        for n in range(first, 10**9, 8):
            await store.run(lambda work, n=n: work.receive([inbound(str(n))], NOW))
            acknowledged.add(str(n))
            if stop.is_set():
                return

    buyers = [asyncio.create_task(buyer(first)) for first in range(8)]
    for copy in range(5):
        before = set(acknowledged)
        target = tmp_path / f"copy{copy}.sqlite"
        await asyncio.to_thread(migrate.backup, sqlite_url, target)
        restored = await Store.open(f"sqlite:///{target}", vault=vault)
        rows = await restored.run(lambda work: work.history("telegram", "42", limit=10**6))
        await restored.close()
        assert before <= {row.inbound.external_id for row in rows if row.inbound}
    stop.set()
    await asyncio.gather(*buyers)
    await store.close()
    assert before, "nothing was written before the last copy"


def test_a_backup_is_one_private_file(sqlite_url: str, tmp_path: Path) -> None:
    target = migrate.backup(sqlite_url, tmp_path / "copies" / "a.sqlite")
    assert [file.name for file in target.parent.iterdir()] == ["a.sqlite"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_backup_of_nothing_says_so_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no database at"):
        migrate.backup(f"sqlite:///{tmp_path}/none.sqlite", tmp_path / "copy.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_not_called_a_backup(sqlite_url: str, tmp_path: Path) -> None:
    path = tmp_path / "kadesk.sqlite"
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA journal_mode = DELETE")
        page = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'setting'").fetchone()
        size = conn.execute("PRAGMA page_size").fetchone()[0]
    conn.close()
    with path.open("rb+") as file:
        file.seek((page[0] - 1) * size)
        file.write(b"\xff" * 64)
    with pytest.raises(BackupError):
        migrate.backup(sqlite_url, tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


@pytest.mark.parametrize(
    ("version", "warns"), [((3, 40, 1), True), ((3, 51, 2), True), ((3, 51, 3), False)]
)
def test_a_sqlite_with_the_wal_reset_fault_is_reported(
    version: tuple[int, ...], warns: bool
) -> None:
    assert bool(sqlite_warning(version)) is warns
