"""Facts: what order systems, suppliers and the rule book say about a case."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _orders()


def downgrade() -> None:
    _without_orders()


def _orders() -> None:
    """Orders that are found by contact, and tickets whose order is still to be checked."""
    for name in ("contact_key", "contact_shown", "payment_shown"):
        op.add_column("order_book", _words(name, null=True))
    op.create_index("ix_order_book_contact_key", "order_book", ["contact_key"])
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
    op.drop_index("ix_order_book_contact_key", "order_book")
    for name in ("contact_key", "contact_shown", "payment_shown"):
        op.drop_column("order_book", name)


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
