"""The tables, declared with SQLModel, for SQLite and PostgreSQL alike.

They stay inside storage/: every other room sees the frozen values of rules/ and dialogs/.
Table models do not validate what is assigned to them, so only those values are written, through
Core statements. A row of inbox or outbox is pending while `settled_at` is null.
"""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Sequence,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeEngine
from sqlmodel import Field, SQLModel

from rules.ticket import ENDED, ERASED

SCHEMA = "0014"  # the migration that these tables agree with; a test compares them


class UtcTime(TypeDecorator[datetime]):
    """Aware time in any zone in, aware UTC out. A naive time is refused (ValueError).

    SQLite keeps UTC as text without a zone (fixed width, so it sorts); PostgreSQL timestamptz.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a time without a zone cannot be stored: {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text from anywhere, cleaned on its way in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean(value)


def clean(text: str) -> str:
    """`text` without what databases refuse: NUL and lone surrogates become U+FFFD."""
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\x00", "\ufffd")


Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows only as INTEGER
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
METADATA = MetaData(naming_convention=_NAMES)
LINE_ID = Sequence("line_id", metadata=METADATA)  # PostgreSQL; SQLite counts by itself

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # a lease that is over, of a row once taken

# Conditions of partial indexes. Queries repeat them word for word: SQLite does not use such an
# index for a bound value.
PARKED = "outcome = 'parked'"
ACTIVE = "status NOT IN ({})".format(", ".join(f"'{status}'" for status in sorted(ENDED)))
AUTO_APPROVED = "auto_approved_at IS NOT NULL"
# Not `LIKE`: its percent sign is written otherwise in an index than in a query.
FORGETTABLE = f"closed_at IS NOT NULL AND substr(person, 1, {len(ERASED)}) <> '{ERASED}'"
TOLD = (  # what the figures are counted from
    "what IN ('appealed', 'approved', 'asked', 'auto_approved', 'not_arrived', 'rated', "
    "'rejected', 'reopened', 'undone')"
)
DUE_COLUMNS = (
    "review_due_at",
    "refund_due_at",
    "follow_up_at",
    "staff_follow_up_at",
    "review_alarm_at",
    "reminder_at",
    "expires_at",
    "arrival_check_at",
    "order_check_at",
    "snoozed_until",
)


class Row(SQLModel):
    """Base of all tables, with a metadata of our own."""

    metadata: ClassVar[MetaData] = METADATA


def _index(name: str, *columns: str, where: str | None = None, unique: bool = False) -> Index:
    condition = text(where) if where else None
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def _words(**options: Any) -> Any:
    return Field(sa_type=Words, **options)


def _maybe_words() -> Any:
    return Field(default=None, sa_type=Words, nullable=True)


def _time(**options: Any) -> Any:
    return Field(sa_type=UtcTime, **options)


def _maybe_time() -> Any:
    return Field(default=None, sa_type=UtcTime, nullable=True)


def _id(**column: Any) -> Any:
    return Field(default=None, primary_key=True, sa_type=Number, sa_column_kwargs=column)


def _ticket() -> Any:
    return Field(sa_type=Number, sa_column_args=[ForeignKey("ticket.number")])


class InboxTable(Row, table=True):
    """Every delivery of a messenger, once; the payload is sealed."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "external_id"),
        _index("ix_inbox_chat", "chat", "id"),
        _index("ix_inbox_pending_chat", "chat", "id", where="settled_at IS NULL"),
        _index("ix_inbox_pending", "id", where="settled_at IS NULL"),
        _index("ix_inbox_parked", "id", where=PARKED),
    )
    id: int = _id(autoincrement=False)  # counted over inbox and outbox together
    channel: str = _words()
    external_id: str = _words()
    chat: str = _words()  # "telegram:42"
    payload: bytes = Field(sa_type=LargeBinary)
    received_at: datetime = _time()
    due_at: datetime = _time()  # later than received_at after a failure
    attempts: int = 0
    lease_owner: str | None = _maybe_words()
    lease_until: datetime | None = _maybe_time()
    settled_at: datetime | None = _maybe_time()
    outcome: str | None = _maybe_words()  # "handled", "parked"
    error: bytes | None = Field(default=None, sa_type=LargeBinary)  # sealed


class OutboxTable(Row, table=True):
    """Every message on its way out; `payload` is the sealed Post.

    `lease_until` is null until a sender takes the row, and never again: what was taken once may
    be under way, so a newer card does not replace it but follows it.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        _index("ix_outbox_chat", "channel", "chat_id", "id"),
        _index("ix_outbox_pending_chat", "channel", "chat_id", "id", where="settled_at IS NULL"),
        _index("ix_outbox_pending", "priority", "id", where="settled_at IS NULL"),
        _index("ix_outbox_parked", "id", where=PARKED),
        _index("ix_outbox_card", "channel", "chat_id", "card", "id", where="card IS NOT NULL"),
        _index(
            "uq_outbox_waiting_card",
            "channel",
            "chat_id",
            "card",
            where="settled_at IS NULL AND lease_until IS NULL AND card IS NOT NULL",
            unique=True,
        ),
        _index(
            "ix_outbox_message",
            "channel",
            "chat_id",
            "message_id",
            where="message_id IS NOT NULL",
        ),
        _index("ix_outbox_ticket", "ticket", where="ticket IS NOT NULL"),
        _index("ix_outbox_author", "author", "id", where="author IS NOT NULL"),
    )
    id: int = _id(autoincrement=False)  # counted over inbox and outbox together
    channel: str = _words()
    chat_id: str = _words()
    card: str | None = _maybe_words()
    ticket: int | None = Field(default=None, sa_type=Number)
    author: str | None = _maybe_words()  # who of staff wrote it to a buyer
    priority: int
    payload: bytes = Field(sa_type=LargeBinary)
    posted_at: datetime = _time()
    due_at: datetime = _time()
    attempts: int = 0
    lease_owner: str | None = _maybe_words()
    lease_until: datetime | None = _maybe_time()
    settled_at: datetime | None = _maybe_time()
    outcome: str | None = _maybe_words()  # "sent", "parked", "unreachable", "recalled", "gone"
    message_id: str | None = _maybe_words()  # the messenger's, once sent
    error: bytes | None = Field(default=None, sa_type=LargeBinary)  # sealed


class ConversationTable(Row, table=True):
    """One dialog per chat; `state` is the sealed JSON of dialogs.conversation."""

    __tablename__ = "conversation"
    __table_args__ = (
        _index("ix_conversation_idle_due_at", "idle_due_at", where="idle_due_at IS NOT NULL"),
    )
    chat: str = _words(primary_key=True)
    person: str = _words(index=True)
    state: bytes = Field(sa_type=LargeBinary)
    version: int
    updated_at: datetime = _time()
    idle_due_at: datetime | None = _maybe_time()


class SettingTable(Row, table=True):
    """Small facts that survive a restart, e.g. the Telegram offset."""

    __tablename__ = "setting"
    key: str = _words(primary_key=True)
    value: str = _words()


class CounterTable(Row, table=True):
    """Numbers without gaps: a sequence would lose one with every rollback."""

    __tablename__ = "counter"
    name: str = _words(primary_key=True)
    value: int


class TicketTable(Row, table=True):
    """rules.ticket.Ticket, a column per field; facts and tuples are JSON text, replaced whole."""

    __tablename__ = "ticket"
    __table_args__ = (
        _index(
            "uq_ticket_active_order",
            "person",
            "order_key",
            where=f"order_key IS NOT NULL AND {ACTIVE}",
            unique=True,
        ),
        _index("ix_ticket_status", "status", "review_due_at"),
        # Partial: who looks for free tickets must not walk all that ended without an agent.
        _index("ix_ticket_assignee", "assignee", where="assignee IS NOT NULL"),
        _index("ix_ticket_auto_approved_at", "auto_approved_at", where=AUTO_APPROVED),
        _index("ix_ticket_closed_at", "closed_at", "number", where=FORGETTABLE),
        # The last fence: no order is ever approved automatically twice.
        _index("uq_ticket_auto_approved_order", "record_key", where=AUTO_APPROVED, unique=True),
        *(_index(f"ix_ticket_{name}", name, where=f"{name} IS NOT NULL") for name in DUE_COLUMNS),
    )
    number: int = Field(
        primary_key=True, sa_type=Number, sa_column_kwargs={"autoincrement": False}
    )
    version: int
    status: str = _words()
    case_type: str = _words()
    entry: str = _words()
    channel: str = _words()
    chat_id: str = _words()
    person: str = _words(index=True)
    facts: str = _words()
    statement: str = _words()
    rule_version: str = _words()
    created_at: datetime = _time(index=True)
    buyer_name: str = _words()
    lang: str = _words()
    wants: str | None = _maybe_words()
    refund_route: str = _words()
    order_no: str | None = _maybe_words()
    filed_facts: str | None = _maybe_words()  # as they were when the ticket was filed
    order_key: str | None = Field(default=None, sa_type=Words, nullable=True, index=True)
    # The number in the shop's record, folded: a buyer may name the order by another one.
    record_key: str | None = Field(default=None, sa_type=Words, nullable=True, index=True)
    in_window: bool | None = None
    contradictions: str = _words()
    flags: str = _words()
    assignee: str | None = _maybe_words()
    priority: str = _words()
    extended: bool
    review_due_at: datetime | None = _maybe_time()
    paused_at: datetime | None = _maybe_time()
    refund_due_at: datetime | None = _maybe_time()
    follow_up_at: datetime | None = _maybe_time()
    staff_follow_up_at: datetime | None = _maybe_time()
    review_alarm_at: datetime | None = _maybe_time()
    reminder_at: datetime | None = _maybe_time()
    expires_at: datetime | None = _maybe_time()
    arrival_check_at: datetime | None = _maybe_time()
    order_check_at: datetime | None = _maybe_time()
    snoozed_until: datetime | None = _maybe_time()
    asked_for: str = _words()
    decision: str | None = _maybe_words()
    proposed: str | None = _maybe_words()
    decided_amount: str | None = _maybe_words()  # decimal text: binary floats lose fen
    reject_code: str | None = _maybe_words()
    reject_text: str | None = _maybe_words()
    reference: str | None = _maybe_words()
    rating: int | None = None
    auto_checks: str | None = _maybe_words()
    auto_approved_at: datetime | None = _maybe_time()
    supplier_asked_at: datetime | None = _maybe_time()
    supplier_answered_at: datetime | None = _maybe_time()
    supplier_answer: str | None = _maybe_words()
    first_answer_at: datetime | None = _maybe_time()
    nagged_at: datetime | None = _maybe_time()
    closed_at: datetime | None = _maybe_time()
    updated_at: datetime | None = _maybe_time()


class TicketEventTable(Row, table=True):
    """Append-only history of a ticket, chained (see audit_chain.py)."""

    __tablename__ = "ticket_event"
    __table_args__ = (
        UniqueConstraint("ticket", "seq"),
        _index("ix_ticket_event_told", "at", "ticket", where=TOLD),
    )
    id: int = _id()
    ticket: int = _ticket()
    seq: int  # 1, 2, 3 … within the ticket
    at: datetime = _time()
    who: str = _words()
    what: str = _words()
    from_status: str | None = _maybe_words()
    to_status: str | None = _maybe_words()
    why: str | None = _maybe_words()
    data: str = _words()
    hash: str = _words()
    seal: str = _words()


class EvidenceTable(Row, table=True):
    """What is known of a picture; its bytes lie in evidence_files under `sha256`."""

    __tablename__ = "evidence"
    __table_args__ = (
        UniqueConstraint("ticket", "sha256"),
        _index("ix_evidence_sha256", "sha256", "ticket"),
    )
    id: int = _id()
    ticket: int = _ticket()
    sha256: str = _words()
    facts: str = _words()


class StaffTable(Row, table=True):
    """Who may do what. Removed people stay as rows: their history names them."""

    __tablename__ = "staff"
    person: str = _words(primary_key=True)
    role: str = _words()
    name: str = _words()
    by: str = _words()
    since: datetime = _time()
    removed_at: datetime | None = _maybe_time()


class OrderTable(Row, table=True):
    """The shop's imported orders. Second factors are kept as keyed digests only."""

    __tablename__ = "order_book"
    order_key: str = _words(primary_key=True)  # order_no folded
    order_no: str = _words()
    product: str | None = _maybe_words()
    quantity: int | None = None
    amount: str | None = _maybe_words()
    created_at: datetime | None = _maybe_time()
    paid_at: datetime | None = _maybe_time()
    delivered_at: datetime | None = _maybe_time()
    payment_method: str | None = _maybe_words()
    state: str = _words()
    buyer: str | None = _maybe_words()
    supplier: str | None = _maybe_words()
    contact: str | None = _maybe_words()
    query_password: str | None = _maybe_words()
    payment_no: str | None = Field(default=None, sa_type=Words, nullable=True, index=True)
    payment_last4: str | None = _maybe_words()
    contact_key: str | None = Field(default=None, sa_type=Words, nullable=True, index=True)
    contact_shown: str | None = _maybe_words()
    payment_shown: str | None = _maybe_words()
    imported_at: datetime = _time()


class TryTable(Row, table=True):
    """One limited try; `key` is a digest of whose."""

    __tablename__ = "tries"
    __table_args__ = (_index("ix_tries_key", "key", "at"),)
    id: int = _id()
    key: str = _words()
    at: datetime = _time()


class CardKeyTable(Row, table=True):
    """A buyer's card key, sealed; `digest` finds the same key again without opening any."""

    __tablename__ = "card_key"
    __table_args__ = (UniqueConstraint("chat", "digest"),)
    id: int = _id()
    chat: str = _words()
    ticket: int | None = Field(default=None, sa_type=Number, index=True)
    masked: str = _words()
    digest: str = _words()
    sealed: bytes = Field(sa_type=LargeBinary)
    kept_at: datetime = _time()


class RuleVersionTable(Row, table=True):
    """Every version of the rule book that was ever in force, as canonical JSON of its tables."""

    __tablename__ = "rule_version"
    version: str = _words(primary_key=True)
    tables: str = _words()
    first_seen_at: datetime = _time()


class RuleUseTable(Row, table=True):
    """When which version came into force; one may come back."""

    __tablename__ = "rule_use"
    id: int = _id()
    version: str = Field(sa_type=Words, sa_column_args=[ForeignKey("rule_version.version")])
    since: datetime = _time()


inbox = METADATA.tables["inbox"]
outbox = METADATA.tables["outbox"]
conversation = METADATA.tables["conversation"]
setting = METADATA.tables["setting"]
counter = METADATA.tables["counter"]
ticket = METADATA.tables["ticket"]
ticket_event = METADATA.tables["ticket_event"]
evidence = METADATA.tables["evidence"]
staff = METADATA.tables["staff"]
order_book = METADATA.tables["order_book"]
tries = METADATA.tables["tries"]
card_key = METADATA.tables["card_key"]
rule_version = METADATA.tables["rule_version"]
rule_use = METADATA.tables["rule_use"]
