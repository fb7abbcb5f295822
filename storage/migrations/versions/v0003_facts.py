"""Facts: what order systems, suppliers and the rule book say about a case."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from storage.audit_chain import EVIDENCE
from storage.migrations.first_chains import chain_all
from storage.rows import folded

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _promises()
    _orders()
    _reviews()
    _suppliers()
    _rules()
    _audit()


def downgrade() -> None:
    _without_audit()
    _without_rules()
    _without_promises()
    _without_suppliers()
    _without_reviews()
    _without_orders()


def _orders() -> None:
    """Orders that are found by contact, and tickets whose order is still to be checked."""
    for name in ("contact_key", "contact_shown", "payment_shown"):
        op.add_column("order_book", _words(name, null=True))
    op.create_index("ix_order_book_contact_key", "order_book", ["contact_key"])
    held = sa.text("assignee IS NOT NULL")
    op.drop_index("ix_ticket_assignee", "ticket")
    op.create_index(
        "ix_ticket_assignee", "ticket", ["assignee"], sqlite_where=held, postgresql_where=held
    )
    op.add_column("ticket", _time("order_check_at", null=True))
    due = sa.text("order_check_at IS NOT NULL")
    op.create_index(
        "ix_ticket_order_check_at",
        "ticket",
        ["order_check_at"],
        sqlite_where=due,
        postgresql_where=due,
    )


def _without_orders() -> None:
    op.drop_index("ix_ticket_order_check_at", "ticket")
    op.drop_column("ticket", "order_check_at")
    op.drop_index("ix_ticket_assignee", "ticket")
    op.create_index("ix_ticket_assignee", "ticket", ["assignee"])
    op.drop_index("ix_order_book_contact_key", "order_book")
    for name in ("contact_key", "contact_shown", "payment_shown"):
        op.drop_column("order_book", name)


def _reviews() -> None:
    """What automatic review found, and what the supplier said."""
    for name in ("auto_checks", "supplier_answer", "record_key"):
        op.add_column("ticket", _words(name, null=True))
    for name in ("auto_approved_at", "supplier_asked_at", "supplier_answered_at"):
        op.add_column("ticket", _time(name, null=True))
    approved = sa.text("auto_approved_at IS NOT NULL")
    for index, column, unique in (
        ("ix_ticket_auto_approved_at", "auto_approved_at", False),
        ("uq_ticket_auto_approved_order", "record_key", True),
    ):
        op.create_index(
            index,
            "ticket",
            [column],
            unique=unique,
            sqlite_where=approved,
            postgresql_where=approved,
        )
    op.create_index("ix_ticket_record_key", "ticket", ["record_key"])
    _fill_record_keys()


def _fill_record_keys() -> None:
    """The order of each ticket by the number in the shop's record."""
    if context.is_offline_mode():
        return
    ticket = sa.table(
        "ticket", sa.column("number"), sa.column("facts"), sa.column("record_key", sa.Text())
    )
    conn = op.get_bind()
    for number, facts in conn.execute(sa.select(ticket.c.number, ticket.c.facts)).all():
        order = json.loads(facts).get("order")
        if order is not None:
            key = folded(order["order_no"])
            conn.execute(sa.update(ticket).where(ticket.c.number == number).values(record_key=key))


def _without_reviews() -> None:
    op.drop_index("ix_ticket_record_key", "ticket")
    op.drop_index("uq_ticket_auto_approved_order", "ticket")
    op.drop_index("ix_ticket_auto_approved_at", "ticket")
    for name in (
        *("auto_checks", "auto_approved_at", "record_key"),
        *("supplier_asked_at", "supplier_answered_at", "supplier_answer"),
    ):
        op.drop_column("ticket", name)


def _suppliers() -> None:
    """Questions to the supplier, failed deliveries that the shop reported, calls seen before."""
    op.create_table(
        "supplier_question",
        _id(),
        sa.Column("ticket", _NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _words("body"),
        _words("asked_by"),
        _time("asked_at"),
        _time("due_at"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _words("lease_owner", null=True),
        _time("lease_until", null=True),
        _time("sent_at", null=True),
        _time("settled_at", null=True),
        _words("outcome", null=True),
        _time("said_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_supplier_question"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_supplier_question_ticket"),
        sa.UniqueConstraint("ticket", "number", name="uq_supplier_question_ticket_number"),
    )
    pending = sa.text("settled_at IS NULL")
    op.create_index(
        "ix_supplier_question_pending",
        "supplier_question",
        ["due_at"],
        sqlite_where=pending,
        postgresql_where=pending,
    )
    op.create_table(
        "delivery_report",
        _id(),
        _words("key"),
        _words("order_key"),
        _words("record"),
        _words("reason"),
        _time("received_at"),
        _words("chat", null=True),
        _time("told_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_delivery_report"),
        sa.UniqueConstraint("key", name="uq_delivery_report_key"),
    )
    op.create_index("ix_delivery_report_order_key", "delivery_report", ["order_key"])
    op.create_table(
        "seen_call",
        _words("digest"),
        _time("at"),
        sa.PrimaryKeyConstraint("digest", name="pk_seen_call"),
    )
    op.create_index("ix_seen_call_at", "seen_call", ["at"])


def _without_suppliers() -> None:
    for table in ("seen_call", "delivery_report", "supplier_question"):
        op.drop_table(table)


def _promises() -> None:
    """Promises kept and broken, with those that the history of older decisions tells."""
    op.create_table(
        "promise",
        _id(),
        sa.Column("ticket", _NUMBER, nullable=False),
        _words("kind"),
        _time("due_at"),
        _time("settled_at"),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_promise"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_promise_ticket"),
    )
    op.create_index("ix_promise_settled_at", "promise", ["settled_at", "kind", "kept"])
    op.add_column("ticket", _time("first_answer_at", null=True))
    # An appeal wrote its own date over that of the review.
    op.execute(
        """
        INSERT INTO promise (ticket, kind, due_at, settled_at, kept)
        SELECT e.ticket, 'review', t.review_due_at, e.at, e.at <= t.review_due_at
        FROM ticket_event e JOIN ticket t ON t.number = e.ticket
        WHERE e.what IN ('approved', 'rejected') AND t.review_due_at IS NOT NULL
          AND e.id = (SELECT max(x.id) FROM ticket_event x
                      WHERE x.ticket = e.ticket AND x.what IN ('approved', 'rejected'))
          AND NOT EXISTS (SELECT 1 FROM ticket_event x
                          WHERE x.ticket = e.ticket AND x.what = 'appealed')
        """
    )


def _without_promises() -> None:
    op.drop_column("ticket", "first_answer_at")
    op.drop_index("ix_promise_settled_at", "promise")
    op.drop_table("promise")


def _rules() -> None:
    """Every version of the rule book, when each was in force, and tickets' facts as of filing."""
    op.create_table(
        "rule_version",
        _words("version"),
        _words("tables"),
        _time("first_seen_at"),
        sa.PrimaryKeyConstraint("version", name="pk_rule_version"),
    )
    op.create_table(
        "rule_use",
        _id(),
        _words("version"),
        _time("since"),
        sa.PrimaryKeyConstraint("id", name="pk_rule_use"),
        sa.ForeignKeyConstraint(["version"], ["rule_version.version"], name="fk_rule_use_version"),
    )
    op.add_column("ticket", _words("filed_facts", null=True))


def _without_rules() -> None:
    op.drop_column("ticket", "filed_facts")
    op.drop_table("rule_use")
    op.drop_table("rule_version")


def _audit() -> None:
    """A chain over every ticket's history, also over what was written before."""
    op.create_table(
        "audit_head",
        sa.Column("ticket", _NUMBER, nullable=False, autoincrement=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        _words("hash"),
        _words("seal"),
        sa.PrimaryKeyConstraint("ticket", name="pk_audit_head"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_audit_head_ticket"),
    )
    op.add_column("ticket_event", sa.Column("seq", sa.Integer(), nullable=True))
    for name in ("hash", "seal"):
        op.add_column("ticket_event", _words(name, null=True))
    chain_all(op.get_bind(), context.config.attributes.get("digest", lambda _: ""))
    op.drop_index("ix_ticket_event_ticket", "ticket_event")
    with op.batch_alter_table("ticket_event") as event:
        for name in ("seq", "hash", "seal"):
            event.alter_column(name, nullable=False)
        event.create_unique_constraint("uq_ticket_event_ticket_seq", ["ticket", "seq"])


def _without_audit() -> None:
    op.execute(f"DELETE FROM ticket_event WHERE what = '{EVIDENCE}'")
    with op.batch_alter_table("ticket_event") as event:
        event.drop_constraint("uq_ticket_event_ticket_seq", type_="unique")
        for name in ("seq", "hash", "seal"):
            event.drop_column(name)
    op.create_index("ix_ticket_event_ticket", "ticket_event", ["ticket", "id"])
    op.drop_table("audit_head")


def _id() -> sa.Column[Any]:
    return sa.Column("id", _NUMBER, nullable=False, autoincrement="auto")


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
