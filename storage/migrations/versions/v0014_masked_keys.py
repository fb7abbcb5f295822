"""Masks of card keys that had been taken for plain text without the words around them."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_KEYS = sa.table("card_key", sa.column("id", sa.Integer), sa.column("masked", sa.String))


def upgrade() -> None:
    conn = op.get_bind()
    rows = conn.execute(sa.select(_KEYS.c.id, _KEYS.c.masked).where(~_KEYS.c.masked.contains("*")))
    for id, clear in rows.all():
        conn.execute(_KEYS.update().where(_KEYS.c.id == id).values(masked=_masked(clear)))


def downgrade() -> None:
    """What is masked stays so."""


def _masked(key: str) -> str:
    length = len(key)
    head = 4 if length >= 10 else 2 if length >= 6 else 0
    tail = 2 if length >= 8 else 0
    middle = "".join("*" if c.isalnum() else c for c in key[head : length - tail])
    return key[:head] + middle + key[length - tail :]
