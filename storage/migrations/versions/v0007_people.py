"""People: identities that are one person, codes that join them, devices of a web chat."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "person_link",
        *(_words(name) for name in ("identity", "person", "channel", "chat_id")),
        _time("linked_at"),
        _time("used_at"),
        sa.PrimaryKeyConstraint("identity", name="pk_person_link"),
    )
    op.create_index("ix_person_link_person", "person_link", ["person"])
    op.create_table(
        "link_code",
        *(_words(name) for name in ("id", "digest", "identity", "channel", "chat_id")),
        _time("made_at"),
        _time("expires_at"),
        _words("claimed_by", null=True),
        _time("used_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_link_code"),
    )
    op.create_index("uq_link_code_digest", "link_code", ["digest"], unique=True)
    op.create_index("ix_link_code_identity", "link_code", ["identity"])
    op.create_index("ix_link_code_expires_at", "link_code", ["expires_at"])
    op.create_table(
        "web_device",
        _words("device"),
        _words("chat_id"),
        _time("since"),
        sa.PrimaryKeyConstraint("device", name="pk_web_device"),
    )
    op.create_index("ix_web_device_chat_id", "web_device", ["chat_id"])


def downgrade() -> None:
    op.drop_table("web_device")
    op.drop_table("link_code")
    op.drop_table("person_link")


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
