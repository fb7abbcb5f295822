"""Migrations and backups: what `kadesk db` does. Synchronous; one caller at a time."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, inspect, text

from storage.durable import sync_directory
from storage.engines import engine_for, parsed
from storage.errors import BackupError, SchemaError
from storage.tables import SCHEMA
from storage.vault import Vault

# Alembic is imported only where there is something to migrate: a restart does without its 0.4 s.
if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x6B616465736B  # "kadesk": two processes must not migrate one PostgreSQL together


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade did. Versions are None for a database without tables.

    `notice` is a sentence for the operator when there is no backup though there was data.
    """

    before: str | None
    after: str
    backup: Path | None = None
    notice: str = ""


def current(url: str) -> str | None:
    """The schema version of the database; None when it has no tables yet."""
    found = parsed(url)
    if found.get_backend_name() == "sqlite" and not Path(found.database or "").exists():
        return None  # asking must not create an empty file
    with _connected(url) as conn:
        if not inspect(conn).has_table("alembic_version"):
            return None
        version: str | None = conn.scalar(text("SELECT version_num FROM alembic_version"))
        return version


def upgrade(
    url: str,
    backup_dir: Path,
    now: datetime,
    *,
    vault: Vault | None = None,
    scripts: Path = MIGRATIONS,
) -> Upgrade:
    """Bring the tables up to date; an existing database is backed up first.

    BackupError when that fails, SchemaError when the database is newer than this program: then
    nothing was changed. `now` names the copy. `vault` seals the history of older tickets;
    without it that history counts as unsealed.
    """
    found = parsed(url)
    if found.get_backend_name() == "sqlite" and found.database:
        Path(found.database).parent.mkdir(parents=True, exist_ok=True)
    before = current(url)
    if before == SCHEMA and scripts == MIGRATIONS:
        return Upgrade(before, before)
    newest = _newest(scripts, before)
    if before == newest:
        return Upgrade(before, newest)
    copy, notice = (None, "") if before is None else _backup_first(url, backup_dir, before, now)
    with _connected(url) as conn:
        _run(conn, scripts, vault)
    if found.get_backend_name() == "sqlite":
        Path(found.database or "").chmod(0o600)
    return Upgrade(before, newest, copy, notice)


def backup(url: str, target: Path) -> Path:
    """Copy the database to `target`, consistent though it is written to meanwhile, and check it.

    Everything acknowledged before the call is in it. PostgreSQL: a pg_dump in custom format, for
    pg_restore. BackupError with the reason; then `target` is as it was. Pictures and secret.key
    are not part of it.
    """
    found = parsed(url)
    target.parent.mkdir(parents=True, exist_ok=True)
    temp = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if found.get_backend_name() == "sqlite":
            _copy_sqlite(Path(found.database or ""), temp)
        else:
            _dump_postgresql(found, temp)
        temp.chmod(0o600)
        _flush(temp)
        temp.replace(target)
    finally:
        temp.unlink(missing_ok=True)
    sync_directory(target.parent)
    return target


def _newest(scripts: Path, before: str | None) -> str:
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(config_of(scripts))
    if before not in {None, *(step.revision for step in script.walk_revisions())}:
        raise SchemaError(f"the database has schema {before}, which this kadesk does not know")
    newest = script.get_current_head()
    assert newest is not None
    return newest


def config_of(scripts: Path) -> "Config":
    """What alembic needs to find the migrations."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return config


def _run(conn: Connection, scripts: Path, vault: Vault | None) -> None:
    from alembic import command

    if conn.dialect.name == "postgresql":
        conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    config = config_of(scripts)
    config.attributes["connection"] = conn
    config.attributes["digest"] = vault.digest if vault else lambda _: ""
    command.upgrade(config, "head")
    conn.commit()


@contextlib.contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = engine_for(url)
    try:
        with engine.connect() as conn:
            if conn.dialect.name == "sqlite":
                # A copied table must not take its dependants with it; off only between BEGINs.
                conn.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
            yield conn
    finally:
        engine.dispose()


def _backup_first(
    url: str, directory: Path, version: str, now: datetime
) -> tuple[Path | None, str]:
    sqlite = parsed(url).get_backend_name() == "sqlite"
    if not sqlite and shutil.which("pg_dump") is None:
        return None, "no backup was made: pg_dump is not installed"
    name = f"before-{version}-{now:%Y%m%dT%H%M%SZ}.{'sqlite' if sqlite else 'dump'}"
    return backup(url, directory / name), ""


def _copy_sqlite(source: Path, target: Path) -> None:
    """SQLite's online backup inside one read transaction, whose row counts the copy must have."""
    if not source.is_file():
        raise BackupError(f"there is no database at {source}")
    with (
        contextlib.closing(sqlite3.connect(source, isolation_level=None)) as live,
        contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        try:
            live.execute("BEGIN")
            expected = _counts(live)
            live.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
            _verify(copy, expected)
        except sqlite3.Error as error:
            raise BackupError(f"the copy of {source.name} failed: {error}") from error


def _verify(copy: sqlite3.Connection, expected: dict[str, int]) -> None:
    health = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if health != "ok":
        raise BackupError(f"the copy is damaged: {health}")
    if (found := _counts(copy)) != expected:
        raise BackupError(f"the copy is incomplete: {found} instead of {expected}")


def _counts(conn: sqlite3.Connection) -> dict[str, int]:
    tables = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables
    }


def _dump_postgresql(url: URL, target: Path) -> None:
    pg_dump = shutil.which("pg_dump")
    if pg_dump is None:
        raise BackupError("pg_dump is not installed: install the PostgreSQL client of your server")
    # The password goes by the environment: command lines are readable by every user.
    shown = url.set(drivername="postgresql", password=None).render_as_string()
    environ = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    ran = subprocess.run(
        [pg_dump, "--format=custom", f"--file={target}", f"--dbname={shown}"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode != 0:
        raise BackupError(f"pg_dump failed: {ran.stderr.strip()}")


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
