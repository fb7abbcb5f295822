"""Promises of dates that were kept or broken; one row per decision and per sending."""

from datetime import datetime

from storage.tables import METADATA, Row, _id, _index, _ticket, _time, _words


class PromiseTable(Row, table=True):
    """A promise at the moment it ended. The index holds all that is counted."""

    __tablename__ = "promise"
    __table_args__ = (_index("ix_promise_settled_at", "settled_at", "kind", "kept"),)
    id: int = _id()
    ticket: int = _ticket()
    kind: str = _words()  # "review", "mediation", "refund"
    due_at: datetime = _time()  # as the buyer last read it: pauses and the extension counted
    settled_at: datetime = _time()
    kept: bool


promise = METADATA.tables["promise"]
