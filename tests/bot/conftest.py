"""Databases for the tests of this room, and a desk for what happens to filed tickets."""

from collections.abc import AsyncIterator

import pytest

from bot.context import Context
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import CaseDesk, context_of
from tests.databases import postgres as postgres
from tests.databases import postgres_database as postgres_database
from tests.databases import postgres_url as postgres_url
from tests.databases import sqlite_url as sqlite_url
from tests.databases import vault as vault


@pytest.fixture(scope="session")
def shop_context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Settings, rules and words; frozen, so one for all tests."""
    return context_of(tmp_path_factory.mktemp("shop"))


@pytest.fixture
async def desk(sqlite_url: str, vault: Vault, shop_context: Context) -> AsyncIterator[CaseDesk]:
    """A desk with one staff chat on a fresh SQLite, at 14:30 on a Thursday in Shanghai."""
    store = await Store.open(sqlite_url, vault=vault)
    yield CaseDesk(store, shop_context)
    await store.close()
