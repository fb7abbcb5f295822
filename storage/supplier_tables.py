"""What goes to suppliers and comes from shop systems: questions, reports, calls seen before."""

from datetime import datetime

from sqlalchemy import UniqueConstraint

from storage.tables import (
    METADATA,
    Row,
    _id,
    _index,
    _maybe_time,
    _maybe_words,
    _ticket,
    _time,
    _words,
)


class SupplierQuestionTable(Row, table=True):
    """One question to the supplier about one ticket; `body` is the JSON that is sent."""

    __tablename__ = "supplier_question"
    __table_args__ = (
        UniqueConstraint("ticket", "number"),
        _index("ix_supplier_question_pending", "due_at", where="settled_at IS NULL"),
    )
    id: int = _id()
    ticket: int = _ticket()
    number: int  # 1, 2, … of this ticket
    body: str = _words()
    asked_by: str = _words()
    asked_at: datetime = _time()
    due_at: datetime = _time()  # the next try; once sent, when we stop waiting
    attempts: int = 0
    lease_owner: str | None = _maybe_words()
    lease_until: datetime | None = _maybe_time()
    sent_at: datetime | None = _maybe_time()  # the supplier took it
    settled_at: datetime | None = _maybe_time()
    outcome: str | None = _maybe_words()  # the last answer, "refused" or "silent"
    said_at: datetime | None = _maybe_time()  # time stamp of the answer that counts


class DeliveryReportTable(Row, table=True):
    """A failed delivery that the shop reported; `record` is the order as JSON."""

    __tablename__ = "delivery_report"
    __table_args__ = (UniqueConstraint("key"),)
    id: int = _id()
    key: str = _words()  # the shop's, for asking the same twice
    order_key: str = _words(index=True)
    record: str = _words()
    reason: str = _words()
    received_at: datetime = _time()
    chat: str | None = _maybe_words()  # who was written to: "telegram:42"
    told_at: datetime | None = _maybe_time()


class SeenCallTable(Row, table=True):
    """A signed call that was taken: the same bytes again change nothing."""

    __tablename__ = "seen_call"
    digest: str = _words(primary_key=True)
    at: datetime = _time(index=True)


supplier_question = METADATA.tables["supplier_question"]
delivery_report = METADATA.tables["delivery_report"]
seen_call = METADATA.tables["seen_call"]
