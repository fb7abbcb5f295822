"""Where the chain over each ticket's history stands."""

from sqlalchemy import ForeignKey
from sqlmodel import Field

from storage.tables import METADATA, Number, Row, _words


class AuditHeadTable(Row, table=True):
    """The last line of a ticket's history, sealed; without lines (seq 0) the case as filed."""

    __tablename__ = "audit_head"
    ticket: int = Field(
        primary_key=True,
        sa_type=Number,
        sa_column_args=[ForeignKey("ticket.number")],
        sa_column_kwargs={"autoincrement": False},
    )
    seq: int
    hash: str = _words()
    seal: str = _words()


audit_head = METADATA.tables["audit_head"]
