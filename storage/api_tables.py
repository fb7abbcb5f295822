"""What the API and its webhooks keep: tokens, first answers, what is on its way to the shop."""

from datetime import datetime

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field

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


class ApiTokenTable(Row, table=True):
    """One token of a program; of its text only a keyed digest is kept."""

    __tablename__ = "api_token"
    __table_args__ = (
        UniqueConstraint("prefix"),
        _index("uq_api_token_live_name", "name", where="revoked_at IS NULL", unique=True),
    )
    id: int = _id()
    name: str = _words()
    prefix: str = _words()  # the visible part
    digest: str = _words()
    scopes: str = _words()  # separated by blanks
    role: str = _words()
    made_at: datetime = _time()
    expires_at: datetime | None = _maybe_time()
    revoked_at: datetime | None = _maybe_time()
    used_at: datetime | None = _maybe_time()


class ApiAnswerTable(Row, table=True):
    """The first answer to an idempotency key of one caller; `body` is sealed."""

    __tablename__ = "api_answer"
    caller: str = _words(primary_key=True)
    key: str = _words(primary_key=True)
    digest: str = _words()  # of the call
    status: int
    body: bytes = Field(sa_type=LargeBinary)
    at: datetime = _time(index=True)


class WebhookTable(Row, table=True):
    """Who wants to hear of which events, as the config of the newest start says it."""

    __tablename__ = "webhook"
    name: str = _words(primary_key=True)
    events: str = _words()  # separated by blanks


class WebhookDeliveryTable(Row, table=True):
    """One event on its way to one webhook, written together with the change it tells of."""

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        UniqueConstraint("hook", "ticket", "seq"),
        _index("ix_webhook_delivery_pending", "hook", "due_at", where="settled_at IS NULL"),
    )
    id: int = _id()
    hook: str = _words()
    ticket: int = _ticket()
    seq: int  # of the line of history
    event: str = _words()  # "ticket.approved"
    told: str = _words()  # JSON: what the ticket said then
    at: datetime = _time(index=True)
    due_at: datetime = _time()
    attempts: int = 0
    lease_owner: str | None = _maybe_words()
    lease_until: datetime | None = _maybe_time()
    settled_at: datetime | None = _maybe_time()
    outcome: str | None = _maybe_words()  # "sent" or "parked"


api_token = METADATA.tables["api_token"]
api_answer = METADATA.tables["api_answer"]
webhook = METADATA.tables["webhook"]
webhook_delivery = METADATA.tables["webhook_delivery"]
