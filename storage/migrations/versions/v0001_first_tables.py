"""The first tables.

Written out, with plain types: what a migration makes must not change when tables.py does.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE SEQUENCE line_id")
    _talk()
    _cases()
    _books()


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SEQUENCE line_id")


def _talk() -> None:
    op.create_table(
        "inbox",
        _id("id", given=True),
        _words("channel"),
        _words("external_id"),
        _words("chat"),
        _bytes("payload"),
        _time("received_at"),
        _time("due_at"),
        _count("attempts"),
        _words("lease_owner", null=True),
        _time("lease_until", null=True),
        _time("settled_at", null=True),
        _words("outcome", null=True),
        _bytes("error", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("channel", "external_id", name="uq_inbox_channel_external_id"),
    )
    _index("ix_inbox_chat", "inbox", "chat", "id")
    _index("ix_inbox_pending", "inbox", "id", where="settled_at IS NULL")
    _index("ix_inbox_parked", "inbox", "id", where="outcome = 'parked'")
    _index("ix_inbox_pending_chat", "inbox", "chat", "id", where="settled_at IS NULL")
    op.create_table(
        "outbox",
        _id("id", given=True),
        _words("channel"),
        _words("chat_id"),
        _words("card", null=True),
        _number("ticket", null=True),
        _count("priority"),
        _bytes("payload"),
        _time("posted_at"),
        _time("due_at"),
        _count("attempts"),
        _words("lease_owner", null=True),
        _time("lease_until", null=True),
        _time("settled_at", null=True),
        _words("outcome", null=True),
        _words("message_id", null=True),
        _bytes("error", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    _index(
        "ix_outbox_card", "outbox", "channel", "chat_id", "card", "id", where="card IS NOT NULL"
    )
    _index("ix_outbox_chat", "outbox", "channel", "chat_id", "id")
    _index(
        "ix_outbox_message",
        "outbox",
        "channel",
        "chat_id",
        "message_id",
        where="message_id IS NOT NULL",
    )
    _index("ix_outbox_pending", "outbox", "priority", "id", where="settled_at IS NULL")
    _index("ix_outbox_parked", "outbox", "id", where="outcome = 'parked'")
    _index(
        "ix_outbox_pending_chat", "outbox", "channel", "chat_id", "id", where="settled_at IS NULL"
    )
    _index(
        "uq_outbox_waiting_card",
        "outbox",
        "channel",
        "chat_id",
        "card",
        where="settled_at IS NULL AND lease_until IS NULL AND card IS NOT NULL",
        unique=True,
    )
    op.create_table(
        "conversation",
        _words("chat"),
        _words("person"),
        _bytes("state"),
        _count("version"),
        _time("updated_at"),
        _time("idle_due_at", null=True),
        sa.PrimaryKeyConstraint("chat", name="pk_conversation"),
    )
    _index(
        "ix_conversation_idle_due_at",
        "conversation",
        "idle_due_at",
        where="idle_due_at IS NOT NULL",
    )
    _index("ix_conversation_person", "conversation", "person")
    op.create_table(
        "setting",
        _words("key"),
        _words("value"),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )
    op.create_table(
        "counter",
        _words("name"),
        _count("value"),
        sa.PrimaryKeyConstraint("name", name="pk_counter"),
    )


def _cases() -> None:
    op.create_table(
        "ticket",
        _id("number", given=True),
        _count("version"),
        _words("status"),
        _words("case_type"),
        _words("entry"),
        _words("channel"),
        _words("chat_id"),
        _words("person"),
        _words("facts"),
        _words("statement"),
        _words("rule_version"),
        _time("created_at"),
        _words("buyer_name"),
        _words("lang"),
        _words("wants", null=True),
        _words("refund_route"),
        _words("order_no", null=True),
        _words("order_key", null=True),
        _flag("in_window", null=True),
        _words("contradictions"),
        _words("flags"),
        _words("assignee", null=True),
        _words("priority"),
        _flag("extended"),
        _time("review_due_at", null=True),
        _time("paused_at", null=True),
        _time("refund_due_at", null=True),
        _time("follow_up_at", null=True),
        _time("staff_follow_up_at", null=True),
        _time("review_alarm_at", null=True),
        _time("reminder_at", null=True),
        _time("expires_at", null=True),
        _time("arrival_check_at", null=True),
        _words("asked_for"),
        _words("decision", null=True),
        _words("decided_amount", null=True),
        _words("reject_code", null=True),
        _words("reject_text", null=True),
        _words("reference", null=True),
        _count("rating", null=True),
        _time("nagged_at", null=True),
        _time("closed_at", null=True),
        _time("updated_at", null=True),
        sa.PrimaryKeyConstraint("number", name="pk_ticket"),
    )
    _index(
        "ix_ticket_arrival_check_at",
        "ticket",
        "arrival_check_at",
        where="arrival_check_at IS NOT NULL",
    )
    _index("ix_ticket_assignee", "ticket", "assignee")
    _index("ix_ticket_created_at", "ticket", "created_at")
    _index("ix_ticket_expires_at", "ticket", "expires_at", where="expires_at IS NOT NULL")
    _index("ix_ticket_follow_up_at", "ticket", "follow_up_at", where="follow_up_at IS NOT NULL")
    _index("ix_ticket_order_key", "ticket", "order_key")
    _index("ix_ticket_person", "ticket", "person")
    _index("ix_ticket_refund_due_at", "ticket", "refund_due_at", where="refund_due_at IS NOT NULL")
    _index("ix_ticket_reminder_at", "ticket", "reminder_at", where="reminder_at IS NOT NULL")
    _index(
        "ix_ticket_review_alarm_at",
        "ticket",
        "review_alarm_at",
        where="review_alarm_at IS NOT NULL",
    )
    _index("ix_ticket_review_due_at", "ticket", "review_due_at", where="review_due_at IS NOT NULL")
    _index(
        "ix_ticket_staff_follow_up_at",
        "ticket",
        "staff_follow_up_at",
        where="staff_follow_up_at IS NOT NULL",
    )
    _index("ix_ticket_status", "ticket", "status", "review_due_at")
    _index(
        "uq_ticket_active_order",
        "ticket",
        "person",
        "order_key",
        where="order_key IS NOT NULL AND status NOT IN ('closed', 'withdrawn')",
        unique=True,
    )
    op.create_table(
        "ticket_event",
        _id("id"),
        _number("ticket"),
        _time("at"),
        _words("who"),
        _words("what"),
        _words("from_status", null=True),
        _words("to_status", null=True),
        _words("why", null=True),
        _words("data"),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_event"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_ticket_event_ticket"),
    )
    _index("ix_ticket_event_ticket", "ticket_event", "ticket", "id")
    op.create_table(
        "evidence",
        _id("id"),
        _number("ticket"),
        _words("sha256"),
        _words("facts"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_evidence_ticket"),
        sa.UniqueConstraint("ticket", "sha256", name="uq_evidence_ticket_sha256"),
    )
    _index("ix_evidence_sha256", "evidence", "sha256")


def _books() -> None:
    op.create_table(
        "staff",
        _words("person"),
        _words("role"),
        _words("name"),
        _words("by"),
        _time("since"),
        _time("removed_at", null=True),
        sa.PrimaryKeyConstraint("person", name="pk_staff"),
    )
    op.create_table(
        "order_book",
        _words("order_key"),
        _words("order_no"),
        _words("product", null=True),
        _count("quantity", null=True),
        _words("amount", null=True),
        _time("created_at", null=True),
        _time("paid_at", null=True),
        _time("delivered_at", null=True),
        _words("payment_method", null=True),
        _words("state"),
        _words("buyer", null=True),
        _words("supplier", null=True),
        _words("contact", null=True),
        _words("query_password", null=True),
        _words("payment_no", null=True),
        _words("payment_last4", null=True),
        _time("imported_at"),
        sa.PrimaryKeyConstraint("order_key", name="pk_order_book"),
    )
    _index("ix_order_book_payment_no", "order_book", "payment_no")
    op.create_table(
        "tries",
        _id("id"),
        _words("key"),
        _time("at"),
        sa.PrimaryKeyConstraint("id", name="pk_tries"),
    )
    _index("ix_tries_key", "tries", "key", "at")
    op.create_table(
        "card_key",
        _id("id"),
        _words("chat"),
        _number("ticket", null=True),
        _words("masked"),
        _words("digest"),
        _bytes("sealed"),
        _time("kept_at"),
        sa.PrimaryKeyConstraint("id", name="pk_card_key"),
        sa.UniqueConstraint("chat", "digest", name="uq_card_key_chat_digest"),
    )
    _index("ix_card_key_ticket", "card_key", "ticket")


_TABLES = (
    "inbox",
    "outbox",
    "conversation",
    "setting",
    "counter",
    "ticket",
    "ticket_event",
    "evidence",
    "staff",
    "order_book",
    "tries",
    "card_key",
)
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _id(name: str, *, given: bool = False) -> sa.Column[Any]:
    return sa.Column(name, _NUMBER, nullable=False, autoincrement=False if given else "auto")


def _number(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, _NUMBER, nullable=null)


def _count(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=null)


def _flag(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=null)


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _bytes(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.LargeBinary(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _index(
    name: str, table: str, *columns: str, where: str | None = None, unique: bool = False
) -> None:
    condition = sa.text(where) if where else None
    op.create_index(
        name,
        table,
        list(columns),
        unique=unique,
        sqlite_where=condition,
        postgresql_where=condition,
    )
