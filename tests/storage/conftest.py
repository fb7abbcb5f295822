"""The databases for these tests."""

from tests.databases import database as database
from tests.databases import open_store as open_store
from tests.databases import postgres as postgres
from tests.databases import postgres_database as postgres_database
from tests.databases import postgres_url as postgres_url
from tests.databases import sqlite_url as sqlite_url
from tests.databases import store as store
from tests.databases import vault as vault
