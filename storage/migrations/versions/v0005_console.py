"""The web console: login codes, sessions, forms that took effect."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "desk_code",
        _words("digest"),
        _words("person"),
        _words("chat"),
        _time("ends_at"),
        sa.PrimaryKeyConstraint("digest", name="pk_desk_code"),
    )
    op.create_index("ix_desk_code_person", "desk_code", ["person"])
    op.create_table(
        "desk_session",
        *(_words(name) for name in ("digest", "person", "browser", "lang")),
        *(_time(name) for name in ("made_at", "seen_at", "ends_at")),
        sa.PrimaryKeyConstraint("digest", name="pk_desk_session"),
    )
    op.create_index("ix_desk_session_person", "desk_session", ["person"])
    op.create_table(
        "desk_form",
        _words("key"),
        _words("person"),
        _time("at"),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_desk_form"),
    )
    op.create_index("ix_desk_form_at", "desk_form", ["at"])


def downgrade() -> None:
    for name in ("desk_form", "desk_session", "desk_code"):
        op.drop_table(name)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)
