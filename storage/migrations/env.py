"""Alembic's entry: migrates the connection that storage.migrate hands in; needs no alembic.ini."""

from alembic import context

import storage.api_tables
import storage.audit_tables
import storage.console_tables
import storage.desk_tables
import storage.erasure_tables
import storage.incident_tables
import storage.member_tables
import storage.people_tables
import storage.picture_tables
import storage.promise_tables
import storage.supplier_tables  # noqa: F401 - registers its tables
from storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite changes columns by copying the table
)
with context.begin_transaction():
    context.run_migrations()
