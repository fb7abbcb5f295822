"""Indexes for erasing old tickets: their messages, and what their pictures are recognised by."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    of_ticket = sa.text("ticket IS NOT NULL")
    op.create_index(
        "ix_outbox_ticket",
        "outbox",
        ["ticket"],
        sqlite_where=of_ticket,
        postgresql_where=of_ticket,
    )
    op.create_index("ix_picture_key_picture", "picture_key", ["picture"])


def downgrade() -> None:
    op.drop_index("ix_picture_key_picture", "picture_key")
    op.drop_index("ix_outbox_ticket", "outbox")
