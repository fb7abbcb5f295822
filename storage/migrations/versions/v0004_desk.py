"""The agents' desk: snoozed tickets, undos, followers, who looks at what, live boards."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("ticket", _time("snoozed_until", null=True))
    due = sa.text("snoozed_until IS NOT NULL")
    op.create_index(
        "ix_ticket_snoozed_until",
        "ticket",
        ["snoozed_until"],
        sqlite_where=due,
        postgresql_where=due,
    )
    _of_tickets(
        "undo",
        _words("who"),
        _words("what"),
        _time("at"),
        sa.Column("seq", sa.Integer(), nullable=False),
        _words("before"),
    )
    op.create_index("ix_undo_at", "undo", ["at"])
    seq = sa.Column("seq", sa.Integer(), nullable=False)
    _of_tickets("follow", _words("person"), seq, _time("next_at"), key=("ticket", "person"))
    _of_tickets("looking", _words("person"), _time("until_at"), key=("ticket", "person"))
    op.create_index("ix_looking_until_at", "looking", ["until_at"])
    op.create_table(
        "board",
        _words("channel"),
        _words("chat_id"),
        sa.Column("generation", sa.Integer(), nullable=False),
        _words("tab"),
        _words("shown"),
        _time("edited_at", null=True),
        sa.PrimaryKeyConstraint("channel", "chat_id", name="pk_board"),
    )


def downgrade() -> None:
    for name in ("board", "looking", "follow", "undo"):
        op.drop_table(name)
    op.drop_index("ix_ticket_snoozed_until", "ticket")
    op.drop_column("ticket", "snoozed_until")


def _of_tickets(name: str, *columns: sa.Column[Any], key: tuple[str, ...] = ("ticket",)) -> None:
    op.create_table(
        name,
        sa.Column("ticket", _NUMBER, nullable=False, autoincrement=False),
        *columns,
        sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name=f"fk_{name}_ticket"),
    )


def _words(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
