"""Rule versions are kept for good, and a ticket's facts as of filing can be read beside a desk."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import SchemaError, StorageError
from storage.reading import reading
from storage.store import Store, Vault
from storage.work import Work
from tests.databases import OpenStore
from tests.storage.examples import evidence, facts, later, ticket


def kept(version: str, seconds: int, work: Work) -> None:
    work.keep_rules(version, f"of {version}", later(seconds))


async def test_a_version_is_kept_once_and_each_change_of_rules_is_noted(store: Store) -> None:
    for seconds, version in enumerate(("a", "a", "b", "a")):
        await store.run(partial(kept, version, seconds))
    uses = await store.run(lambda work: work.rule_uses(10))
    assert [(u.version, u.since, u.tables) for u in uses] == [
        ("a", later(3), "of a"),
        ("b", later(2), "of b"),
        ("a", later(0), "of a"),
    ]
    assert await store.run(lambda work: work.rule_tables("b")) == "of b"
    assert await store.run(lambda work: work.rule_tables("c")) is None


async def test_another_process_sees_a_version_at_once(
    open_store: OpenStore, database: str, vault: Vault
) -> None:
    store = await open_store()
    await store.run(lambda work: work.keep_rules("a", "of a", later(0)))
    with reading(database, vault) as work:
        assert work.rule_tables("a") == "of a"


async def test_facts_are_read_as_they_were_when_filed(
    store: Store, database: str, vault: Vault
) -> None:
    filed = await store.run(lambda work: work.open_ticket(ticket()))
    more = replace(facts(), evidence=(*facts().evidence, evidence("cd" * 32)))
    await store.run(lambda work: work.change_ticket(filed, facts=more, status="in_review"))
    with reading(database, vault) as work:
        found = list(work.filed_tickets())
    assert [(t.status, t.facts) for t in found] == [("in_review", facts())]


async def test_a_reader_cannot_write(store: Store, database: str, vault: Vault) -> None:
    def write(work: Work) -> None:
        work.keep_rules("a", "of a", later(0))

    with pytest.raises((StorageError, SQLAlchemyError)), reading(database, vault) as work:
        write(work)
    assert await store.run(lambda work: work.rule_uses(1)) == []


def test_no_database_is_said_and_none_is_made(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "none.sqlite"
    with pytest.raises(SchemaError, match="not there yet"), reading(f"sqlite:///{path}", vault):
        pass
    assert not path.exists()
