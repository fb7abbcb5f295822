"""Who of staff wrote a message to a buyer, so that their last one is found among a year's."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # What was written before stays without: its seconds to be taken back are over.
    op.add_column("outbox", sa.Column("author", sa.Text(), nullable=True))
    written = sa.text("author IS NOT NULL")
    op.create_index(
        "ix_outbox_author",
        "outbox",
        ["author", "id"],
        sqlite_where=written,
        postgresql_where=written,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_author", "outbox")
    op.drop_column("outbox", "author")
