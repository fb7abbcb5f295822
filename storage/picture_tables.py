"""What is known of pictures beside their originals: the job of looking, its report, its keys."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
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


class PictureTable(Row, table=True):
    """One picture of one chat, to be looked at once; `report` is sealed JSON."""

    __tablename__ = "picture"
    __table_args__ = (
        UniqueConstraint("chat", "sha256"),
        _index("ix_picture_pending", "id", where="settled_at IS NULL"),
    )
    id: int = _id()
    channel: str = _words()
    chat: str = _words()  # "telegram:42"
    person: str = _words()
    sha256: str = _words()
    asked: bytes = Field(sa_type=LargeBinary)  # the sealed Inbound that brings the result back
    due_at: datetime = _time()
    attempts: int = 0
    lease_owner: str | None = _maybe_words()
    lease_until: datetime | None = _maybe_time()
    settled_at: datetime | None = _maybe_time()
    report: bytes | None = Field(default=None, sa_type=LargeBinary)


class PictureKeyTable(Row, table=True):
    """Digests that a picture is recognised by (dialogs.pictures.reuse.index_keys)."""

    __tablename__ = "picture_key"
    __table_args__ = (
        _index("ix_picture_key_key", "key", "picture"),
        _index("ix_picture_key_picture", "picture"),  # who deletes a picture asks by it
    )
    id: int = _id()
    key: str = _words()
    picture: int = Field(sa_type=Number, sa_column_args=[ForeignKey("picture.id")])


picture = METADATA.tables["picture"]
picture_key = METADATA.tables["picture_key"]
