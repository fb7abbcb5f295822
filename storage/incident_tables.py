"""Faults that hit many tickets, and what each complaint says about one."""

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

IS_LIVE = "state IN ('suspected', 'open')"


class IncidentTable(Row, table=True):
    """rules.incidents.Incident, a column per field."""

    __tablename__ = "incident"
    __table_args__ = (
        _index("ix_incident_live", "id", where=IS_LIVE),
        _index("ix_incident_ended_at", "ended_at", where="ended_at IS NOT NULL"),
    )
    id: int = _id()
    version: int
    state: str = _words()
    case_type: str | None = _maybe_words()
    kind: str = _words()
    key: str = _words()
    proven: bool
    name: str = _words()
    raised_at: datetime = _time()
    opened_at: datetime | None = _maybe_time()
    opened_by: str | None = _maybe_words()
    ended_at: datetime | None = _maybe_time()
    ended_by: str | None = _maybe_words()
    notice: str | None = _maybe_words()
    notice_at: datetime | None = _maybe_time()


class IncidentTicketTable(Row, table=True):
    """What one ticket says about a fault, and the incident that it is in.

    `counts` is false once staff took it out of one: it raises no other by itself.
    """

    __tablename__ = "incident_ticket"
    __table_args__ = (
        _index("ix_incident_ticket_incident", "incident", where="incident IS NOT NULL"),
        _index("ix_incident_ticket_free", "filed_at", where="incident IS NULL"),
    )
    ticket: int = Field(
        primary_key=True,
        sa_type=Number,
        sa_column_kwargs={"autoincrement": False},
        sa_column_args=[ForeignKey("ticket.number")],
    )
    case_type: str = _words()
    person: str = _words()
    filed_at: datetime = _time()
    product: str = _words()
    proven: bool
    supplier: str = _words()
    counts: bool
    incident: int | None = Field(
        default=None, sa_type=Number, sa_column_args=[ForeignKey("incident.id")]
    )
    joined_at: datetime | None = _maybe_time()
    joined_by: str | None = _maybe_words()


incident = METADATA.tables["incident"]
incident_ticket = METADATA.tables["incident_ticket"]
