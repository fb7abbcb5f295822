"""A buyer's data can be erased: wishes and receipts, erased lines of history, files to delete."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        *(_words(name) for name in ("person", "asked_by")),
        *(_time(name) for name in ("asked_at", "due_at")),
        _time("done_at", null=True),
        *(_words(name, null=True) for name in ("done_by", "counts", "chats")),
        _time("rest_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
    )
    _index("uq_erasure_open", "person", "done_at IS NULL", unique=True)
    _index("ix_erasure_rest_at", "rest_at", "rest_at IS NOT NULL")
    op.create_table(
        "audit_erased",
        sa.Column("ticket", _NUMBER, nullable=False, autoincrement=False),
        sa.Column("seq", sa.Integer(), nullable=False, autoincrement=False),
        *(_words(name) for name in ("digest", "seal")),
        sa.PrimaryKeyConstraint("ticket", "seq", name="pk_audit_erased"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_audit_erased_ticket"),
    )
    op.create_table(
        "dropped_file",
        _words("sha256"),
        _time("at"),
        sa.PrimaryKeyConstraint("sha256", name="pk_dropped_file"),
    )


def downgrade() -> None:
    for table in ("dropped_file", "audit_erased", "erasure"):
        op.drop_table(table)


def _index(name: str, column: str, where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(
        name,
        "erasure",
        [column],
        unique=unique,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
