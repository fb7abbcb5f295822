"""Indexes for a shop with years of tickets: figures, what may be forgotten, the same picture."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_TOLD = (
    "what IN ('appealed', 'approved', 'asked', 'auto_approved', 'not_arrived', 'rated', "
    "'rejected', 'reopened', 'undone')"
)


def upgrade() -> None:
    _index("ix_ticket_event_told", "ticket_event", ["at", "ticket"], _TOLD)
    forgettable = "closed_at IS NOT NULL AND substr(person, 1, 7) <> 'erased:'"
    _index("ix_ticket_closed_at", "ticket", ["closed_at", "number"], forgettable)
    op.drop_index("ix_evidence_sha256", "evidence")
    op.create_index("ix_evidence_sha256", "evidence", ["sha256", "ticket"])


def downgrade() -> None:
    op.drop_index("ix_evidence_sha256", "evidence")
    op.create_index("ix_evidence_sha256", "evidence", ["sha256"])
    op.drop_index("ix_ticket_closed_at", "ticket")
    op.drop_index("ix_ticket_event_told", "ticket_event")


def _index(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
