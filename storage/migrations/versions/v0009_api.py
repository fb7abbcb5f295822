"""The API: tokens, first answers of idempotency keys, webhooks and what is on its way to them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _tokens()
    op.create_table(
        "api_answer",
        _words("caller"),
        _words("key"),
        _words("digest"),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _time("at"),
        sa.PrimaryKeyConstraint("caller", "key", name="pk_api_answer"),
    )
    op.create_index("ix_api_answer_at", "api_answer", ["at"])
    op.create_table(
        "webhook",
        _words("name"),
        _words("events"),
        sa.PrimaryKeyConstraint("name", name="pk_webhook"),
    )
    _deliveries()


def downgrade() -> None:
    for table in ("webhook_delivery", "webhook", "api_answer", "api_token"):
        op.drop_table(table)


def _tokens() -> None:
    op.create_table(
        "api_token",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        *(_words(name) for name in ("name", "prefix", "digest", "scopes", "role")),
        _time("made_at"),
        *(_time(name, null=True) for name in ("expires_at", "revoked_at", "used_at")),
        sa.PrimaryKeyConstraint("id", name="pk_api_token"),
        sa.UniqueConstraint("prefix", name="uq_api_token_prefix"),
    )
    live = sa.text("revoked_at IS NULL")
    op.create_index(
        "uq_api_token_live_name",
        "api_token",
        ["name"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )


def _deliveries() -> None:
    op.create_table(
        "webhook_delivery",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        _words("hook"),
        sa.Column("ticket", _NUMBER, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        _words("event"),
        _words("told"),
        _time("at"),
        _time("due_at"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _words("lease_owner", null=True),
        _time("lease_until", null=True),
        _time("settled_at", null=True),
        _words("outcome", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_webhook_delivery"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_webhook_delivery_ticket"),
        sa.UniqueConstraint("hook", "ticket", "seq", name="uq_webhook_delivery_hook_ticket_seq"),
    )
    op.create_index("ix_webhook_delivery_at", "webhook_delivery", ["at"])
    pending = sa.text("settled_at IS NULL")
    op.create_index(
        "ix_webhook_delivery_pending",
        "webhook_delivery",
        ["hook", "due_at"],
        sqlite_where=pending,
        postgresql_where=pending,
    )


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
