"""What is kept of a buyer's wish to be forgotten, and of what was erased for it."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlmodel import Field

from storage.tables import (
    METADATA,
    Number,
    Row,
    _id,
    _index,
    _maybe_time,
    _maybe_words,
    _time,
    _words,
)


class ErasureTable(Row, table=True):
    """One wish, and the receipt once it was done. Then `person` is what stands for them."""

    __tablename__ = "erasure"
    __table_args__ = (
        _index("uq_erasure_open", "person", where="done_at IS NULL", unique=True),
        _index("ix_erasure_rest_at", "rest_at", where="rest_at IS NOT NULL"),
    )
    id: int = _id()
    person: str = _words()  # "telegram:42", then "erased:…"
    asked_by: str = _words()  # the buyer, staff, or "kadesk" when the shop's own time was over
    asked_at: datetime = _time()
    due_at: datetime = _time()  # staff hear of it again
    done_at: datetime | None = _maybe_time()
    done_by: str | None = _maybe_words()
    counts: str | None = _maybe_words()  # JSON: tickets, pictures, messages
    chats: str | None = _maybe_words()  # JSON: whose youngest lines are still to go
    rest_at: datetime | None = _maybe_time()  # when they go


class AuditErasedTable(Row, table=True):
    """The digest of a line of history as it was, under a seal that binds what it became."""

    __tablename__ = "audit_erased"
    ticket: int = Field(
        primary_key=True,
        sa_type=Number,
        sa_column_args=[ForeignKey("ticket.number")],
        sa_column_kwargs={"autoincrement": False},
    )
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})  # 0: as filed
    digest: str = _words()
    seal: str = _words()


class DroppedFileTable(Row, table=True):
    """The bytes of a picture that nothing names any more: to be deleted from the disk."""

    __tablename__ = "dropped_file"
    sha256: str = _words(primary_key=True)
    at: datetime = _time()


erasure = METADATA.tables["erasure"]
audit_erased = METADATA.tables["audit_erased"]
dropped_file = METADATA.tables["dropped_file"]
