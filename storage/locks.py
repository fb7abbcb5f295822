"""What only one transaction may do at a time, by name."""

import hashlib

from sqlalchemy import text

from storage.rows import Transaction


def lock(work: Transaction, name: str) -> None:
    """Let nobody else hold `name` until the end of this transaction.

    On PostgreSQL an advisory lock; on SQLite a writer is alone anyhow.
    """
    if work.conn.dialect.name != "postgresql":
        return
    digest = hashlib.sha256(name.encode()).digest()
    key = int.from_bytes(digest[:8], "big", signed=True)
    work.conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
