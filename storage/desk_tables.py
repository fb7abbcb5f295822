"""What staff see of each other's work: undos, followers, who looks at what, live boards.

All of it is small and passes: the history of a ticket is elsewhere.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlmodel import Field

from storage.tables import METADATA, Number, Row, _index, _maybe_time, _time, _words


def _of_ticket() -> Any:
    return Field(
        primary_key=True,
        sa_type=Number,
        sa_column_args=[ForeignKey("ticket.number")],
        sa_column_kwargs={"autoincrement": False},
    )


class UndoTable(Row, table=True):
    """The last change of a ticket by staff, with what it changed as it was before."""

    __tablename__ = "undo"
    __table_args__ = (_index("ix_undo_at", "at"),)
    ticket: int = _of_ticket()
    who: str = _words()
    what: str = _words()
    at: datetime = _time()
    seq: int  # of the last line of history that belongs to it
    before: str = _words()  # JSON of the changed columns


class FollowTable(Row, table=True):
    """关注: who hears privately of a ticket's changes; told up to line `seq` of its history."""

    __tablename__ = "follow"
    ticket: int = _of_ticket()
    person: str = _words(primary_key=True)
    seq: int
    next_at: datetime = _time()  # not told before


class LookingTable(Row, table=True):
    """👀 Who has a ticket open, and until when that is believed."""

    __tablename__ = "looking"
    __table_args__ = (_index("ix_looking_until_at", "until_at"),)
    ticket: int = _of_ticket()
    person: str = _words(primary_key=True)
    until_at: datetime = _time()


class BoardTable(Row, table=True):
    """The live board of a chat: which message it is, what it shows, when it was last looked at."""

    __tablename__ = "board"
    channel: str = _words(primary_key=True)
    chat_id: str = _words(primary_key=True)
    generation: int
    tab: str = _words()
    shown: str = _words()  # the last event it knows of, and a digest of its text
    edited_at: datetime | None = _maybe_time()


undo = METADATA.tables["undo"]
follow = METADATA.tables["follow"]
looking = METADATA.tables["looking"]
board = METADATA.tables["board"]
