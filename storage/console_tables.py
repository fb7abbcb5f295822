"""The web console: one-time codes, sessions, and forms that were sent already."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from storage.tables import METADATA, Row, _maybe_time, _time, _words


class DeskCodeTable(Row, table=True):
    """A login code that nobody used yet; only its keyed digest is kept."""

    __tablename__ = "desk_code"
    digest: str = _words(primary_key=True)
    person: str = _words(index=True)
    chat: str = _words()  # where it was asked for and where its use is told: "telegram:5001"
    ends_at: datetime = _time()


class DeskSessionTable(Row, table=True):
    """A browser that is logged in. It holds no right: roles are looked up at every request."""

    __tablename__ = "desk_session"
    digest: str = _words(primary_key=True)
    person: str = _words(index=True)
    browser: str = _words()  # as shown to its owner: "Chrome · Windows"
    lang: str = _words()  # "" = the shop's
    made_at: datetime = _time()
    seen_at: datetime = _time()
    ends_at: datetime = _time()


class DeskFormTable(Row, table=True):
    """A form that took effect, with its answer (sealed): sent twice it has one effect."""

    __tablename__ = "desk_form"
    key: str = _words(primary_key=True)
    person: str = _words()
    at: datetime = _time(index=True)
    answered_at: datetime | None = _maybe_time()
    answer: bytes | None = Field(default=None, sa_type=LargeBinary)


desk_code = METADATA.tables["desk_code"]
desk_session = METADATA.tables["desk_session"]
desk_form = METADATA.tables["desk_form"]
