"""Databases for the tests of this room."""

from tests.databases import postgres as postgres
from tests.databases import postgres_database as postgres_database
from tests.databases import postgres_url as postgres_url
