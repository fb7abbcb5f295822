"""Every later edit of a ticket's history or evidence is found; the desk's own work is sound."""

import asyncio
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from rules.ticket import TicketEvent
from storage import migrate
from storage.engines import engine_for
from storage.store import Store, Vault, Work
from storage.tables import METADATA
from storage.work_audit import begin_chain
from tests.databases import NOW, OpenStore
from tests.storage.examples import evidence, later, ticket


def worked_on(work: Work, order_no: str = "KA1") -> int:
    """A ticket with a history, two pictures, one of them looked at since."""
    number = work.open_ticket(ticket(order_no)).number
    first = work.add_evidence(number, evidence(), NOW)
    work.add_evidence(number, evidence("cd" * 32), NOW)
    work.add_event(number, TicketEvent(NOW, "telegram:42", "submitted", "draft", "submitted"))
    work.change_evidence(first, evidence(readable=True), later(3))
    for n, what in enumerate(("buyer_said", "replied", "noted")):
        said = TicketEvent(
            later(n), "telegram:5001", what, why="还没到账\x00\ud800", data={"v": n}
        )
        work.add_event(number, said)
    return number


def faults(work: Work) -> list[str]:
    found = [fault for number in work.audited_tickets() for fault in work.audit(number)]
    return [f"{fault.where} {fault.what}" for fault in (*found, *work.strays())]


async def test_what_the_desk_wrote_is_sound(store: Store) -> None:
    number = await store.run(worked_on)
    assert await store.run(faults) == []
    lines = await store.run(lambda work: work.audit_lines(number))
    assert [entry.line.seq for entry in lines] == list(range(1, 8))
    shown = await store.run(lambda work: work.events(number))
    assert [event.what for event in shown] == ["submitted", "buyer_said", "replied", "noted"]


def flip(conn: Connection, seeded: random.Random) -> bool:
    """One bit of one value of one row; False when the database would not take it."""
    table = seeded.choice(("ticket_event", "evidence", "audit_head"))
    columns = METADATA.tables[table].columns.keys()
    key, name = columns[0], seeded.choice(columns)
    row = seeded.choice(conn.execute(text(f"SELECT {key}, {name} FROM {table}")).all())
    kind = "INTEGER" if isinstance(row[1], int) else "TEXT"
    cast = "timestamptz" if name == "at" else kind.replace("INTEGER", "BIGINT")
    sqlite = conn.dialect.name == "sqlite"
    value = bytearray(str(row[1] or "x").encode())
    value[seeded.randrange(len(value))] ^= 1 << seeded.randrange(8)
    try:
        given = bytes(value) if sqlite else value.decode()
        new = f"CAST(CAST(:new AS TEXT) AS {kind if sqlite else cast})"
        changing = f"UPDATE {table} SET {name} = {new} WHERE {key} = :key"
        conn.execute(text(changing), {"new": given, "key": row[0]})
        same = text(f"SELECT count(*) FROM {table} WHERE {key} = :key AND {name} = :old")
        return not conn.execute(same, {"key": row[0], "old": row[1]}).scalar()
    except (SQLAlchemyError, UnicodeError):
        return False


FLIPS = int(os.environ.get("KADESK_FLIPS", "300"))  # the figure that is promised is 1000


@pytest.mark.parametrize(("kind", "rounds"), [("sqlite_url", FLIPS), ("postgres_url", FLIPS // 5)])
async def test_one_flipped_bit_anywhere_is_found(
    kind: str, rounds: int, request: pytest.FixtureRequest, vault: Vault
) -> None:
    url = request.getfixturevalue(kind)
    store = await Store.open(url, vault=vault)
    await store.run(worked_on)
    await store.close()
    seeded, done, found = random.Random(7), 0, 0
    engine = engine_for(url)
    with engine.connect() as conn:
        while done < rounds:
            if flip(conn, seeded):
                done += 1
                found += bool(faults(Work(conn, vault)))
            conn.rollback()
        assert faults(Work(conn, vault)) == []
    engine.dispose()
    assert found == rounds


async def test_lines_cut_off_the_end_are_missed_also_after_more_work(store: Store) -> None:
    number = await store.run(worked_on)

    def cut(work: Work) -> None:
        last = "SELECT hash FROM ticket_event WHERE ticket = :n AND seq = 6"
        hash = work.conn.execute(text(last), {"n": number}).scalar()
        head = "UPDATE audit_head SET seq = 6, hash = :hash WHERE ticket = :n"
        work.conn.execute(text("DELETE FROM ticket_event WHERE seq = 7"))
        work.conn.execute(text(head), {"hash": hash, "n": number})

    await store.run(cut)
    assert await store.run(faults) == ["head unsealed"]
    await store.run(lambda work: work.add_event(number, TicketEvent(NOW, "kadesk", "due_soon")))
    assert await store.run(faults) == ["head unsealed"]


async def test_a_chain_made_anew_without_the_key_is_not_ours(store: Store, vault: Vault) -> None:
    number = await store.run(worked_on)

    def forge(work: Work) -> None:
        forger = Work(work.conn, Vault(bytes(32)))
        forger.conn.execute(text("DELETE FROM audit_head"))
        events = work.events(number)
        forger.conn.execute(text("DELETE FROM ticket_event"))
        row = work.ticket(number)
        assert row is not None
        begin_chain(
            *(forger, number),
            person=row.person,
            rule_version=row.rule_version,
            created_at=row.created_at,
            filed_facts=work.conn.execute(text("SELECT filed_facts FROM ticket")).scalar(),
        )
        for event in events:
            forger.add_event(number, replace(event, who="telegram:6666"))

    await store.run(forge)
    assert (await store.run(faults))[0] == "event 1 unsealed"


async def test_the_facts_as_filed_cannot_be_rewritten(store: Store) -> None:
    await store.run(worked_on)
    rewriting = "UPDATE ticket SET filed_facts = replace(filed_facts, '97.90', '100.00')"
    await store.run(lambda work: work.conn.execute(text(rewriting)))
    assert await store.run(faults) == ["event 1 changed"]


async def test_two_processes_writing_to_one_ticket_make_one_chain(open_store: OpenStore) -> None:
    stores = [await open_store(), await open_store()]
    number = await stores[0].run(worked_on)
    said = TicketEvent(NOW, "telegram:5001", "replied")
    await asyncio.gather(
        *(one.run(lambda work: work.add_event(number, said)) for one in stores * 15)
    )
    assert await stores[0].run(faults) == []
    assert len(await stores[0].run(lambda work: work.audit_lines(number))) == 37


async def test_history_from_before_the_chain_gets_one_when_migrated(
    database: str, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # no pg_dump, whatever its version
    store = await Store.open(database, vault=vault)
    number = await store.run(worked_on)
    before = await store.run(lambda work: work.events(number))
    await store.close()
    older(database)
    await asyncio.to_thread(migrate.upgrade, database, tmp_path, NOW, vault=vault)
    store = await Store.open(database, vault=vault)
    assert await store.run(lambda work: work.events(number)) == before
    await store.run(lambda work: work.add_event(number, TicketEvent(NOW, "kadesk", "due_soon")))
    assert await store.run(faults) == []
    await store.close()


def older(url: str) -> None:
    """The database as it was before this schema."""
    engine = engine_for(url)
    with engine.connect() as conn:
        config = migrate.config_of(migrate.MIGRATIONS)
        config.attributes["connection"] = conn
        command.downgrade(config, "0002")
        conn.commit()
    engine.dispose()
