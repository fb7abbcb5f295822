"""Incidents: faults that hit many tickets, and what each complaint says about one."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "incident",
        sa.Column("id", _NUMBER, nullable=False, autoincrement="auto"),
        sa.Column("version", sa.Integer(), nullable=False),
        _words("state"),
        _words("case_type", null=True),
        _words("kind"),
        _words("key"),
        sa.Column("proven", sa.Boolean(), nullable=False),
        _words("name"),
        _time("raised_at"),
        _time("opened_at", null=True),
        _words("opened_by", null=True),
        _time("ended_at", null=True),
        _words("ended_by", null=True),
        _words("notice", null=True),
        _time("notice_at", null=True),
        sa.PrimaryKeyConstraint("id", name="pk_incident"),
    )
    _index("ix_incident_live", "incident", "id", "state IN ('suspected', 'open')")
    _index("ix_incident_ended_at", "incident", "ended_at", "ended_at IS NOT NULL")
    op.create_table(
        "incident_ticket",
        sa.Column("ticket", _NUMBER, nullable=False, autoincrement=False),
        _words("case_type"),
        _words("person"),
        _time("filed_at"),
        _words("product"),
        sa.Column("proven", sa.Boolean(), nullable=False),
        _words("supplier"),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("incident", _NUMBER, nullable=True),
        _time("joined_at", null=True),
        _words("joined_by", null=True),
        sa.PrimaryKeyConstraint("ticket", name="pk_incident_ticket"),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.number"], name="fk_incident_ticket_ticket"),
        sa.ForeignKeyConstraint(["incident"], ["incident.id"], name="fk_incident_ticket_incident"),
    )
    _index("ix_incident_ticket_incident", "incident_ticket", "incident", "incident IS NOT NULL")
    _index("ix_incident_ticket_free", "incident_ticket", "filed_at", "incident IS NULL")


def downgrade() -> None:
    op.drop_table("incident_ticket")
    op.drop_table("incident")


def _index(name: str, table: str, column: str, where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, [column], sqlite_where=condition, postgresql_where=condition)


def _words(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)
