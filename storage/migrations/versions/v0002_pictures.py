"""Pictures: the job of looking at one, and the keys that it is recognised by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        _words("channel"),
        _words("chat"),
        _words("person"),
        _words("sha256"),
        sa.Column("asked", sa.LargeBinary(), nullable=False),
        _time("due_at"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _words("lease_owner", null=True),
        _time("lease_until", null=True),
        _time("settled_at", null=True),
        sa.Column("report", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_picture"),
        sa.UniqueConstraint("chat", "sha256", name="uq_picture_chat_sha256"),
    )
    pending = sa.text("settled_at IS NULL")
    op.create_index(
        "ix_picture_pending", "picture", ["id"], sqlite_where=pending, postgresql_where=pending
    )
    op.create_table(
        "picture_key",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        _words("key"),
        sa.Column("picture", _NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_picture_key"),
        sa.ForeignKeyConstraint(["picture"], ["picture.id"], name="fk_picture_key_picture"),
    )
    op.create_index("ix_picture_key_key", "picture_key", ["key", "picture"])


def downgrade() -> None:
    op.drop_table("picture_key")
    op.drop_table("picture")


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
