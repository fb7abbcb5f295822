"""Members and money: invitations, bans, what was done about members, approvals of two people."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("ticket", sa.Column("proposed", sa.Text(), nullable=True))
    op.create_table(
        "invitation",
        *(_words(name) for name in ("digest", "role", "name", "by", "channel", "chat_id")),
        *(_time("created_at"), _time("expires_at"), _time("spent_at", null=True)),
        _words("spent_by", null=True),
        sa.PrimaryKeyConstraint("digest", name="pk_invitation"),
    )
    op.create_table(
        "ban",
        *(_words(name) for name in ("person", "name", "reason", "by")),
        *(_time("since"), _time("told_at", null=True), _time("lifted_at", null=True)),
        sa.PrimaryKeyConstraint("person", name="pk_ban"),
    )
    running = sa.text("lifted_at IS NULL")
    op.create_index(
        "ix_ban_since", "ban", ["since"], sqlite_where=running, postgresql_where=running
    )
    op.create_table(
        "desk_event",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        _time("at"),
        *(_words(name) for name in ("who", "what", "about", "why")),
        sa.PrimaryKeyConstraint("id", name="pk_desk_event"),
    )
    op.create_index("ix_desk_event_about", "desk_event", ["about"])


def downgrade() -> None:
    for name in ("desk_event", "ban", "invitation"):
        op.drop_table(name)
    op.drop_column("ticket", "proposed")


def _words(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
