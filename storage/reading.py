"""A look at the database that cannot change it: beside a running desk, and for rehearsals."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from storage.engines import BUSY_SECONDS, parsed
from storage.errors import SchemaError, StorageError
from storage.tables import SCHEMA
from storage.vault import Vault
from storage.work import Work


@contextmanager
def reading(url: str, vault: Vault) -> Iterator[Work]:
    """One read-only transaction, on one snapshot.

    Refused by the database itself when something is written. SchemaError when there are no
    tables, or not those of this program; StorageError when it cannot be reached.
    """
    engine = _engine(url)
    try:
        with engine.connect() as conn:
            _check(conn.execute(text("SELECT version_num FROM alembic_version")).scalar())
            yield Work(conn, vault)
            conn.rollback()
    except SQLAlchemyError as error:
        raise StorageError(str(getattr(error, "orig", None) or error).splitlines()[0]) from error
    finally:
        engine.dispose()


def _engine(url: str) -> Engine:
    found = parsed(url)
    if found.get_backend_name() != "sqlite":
        engine = create_engine(found, poolclass=NullPool, hide_parameters=True)
        return engine.execution_options(
            postgresql_readonly=True, isolation_level="REPEATABLE READ"
        )
    path = Path(found.database or "")
    if not path.exists():
        raise SchemaError("the database is not there yet: run `kadesk run` or `kadesk db upgrade`")
    uri = f"sqlite:///{path.resolve().as_uri()}?mode=ro&uri=true"
    return create_engine(
        uri, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS}
    )


def _check(version: str | None) -> None:
    if version != SCHEMA:
        raise SchemaError(
            f"the database has schema {version}, this kadesk needs {SCHEMA}: "
            "run `kadesk db upgrade`"
        )
