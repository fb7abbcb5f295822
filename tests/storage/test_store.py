"""One function, one transaction: alone in its failure, answered after the commit."""

import asyncio
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from storage.store import SchemaError, StorageError, Store, StoreClosed, Vault, VaultError, Work
from storage.tables import DUE_COLUMNS
from tests.databases import NOW, OpenStore
from tests.storage.examples import evidence, ticket


def sets(key: str) -> Callable[[Work], None]:
    return lambda work: work.set_setting(key, "1")


def fails(work: Work) -> None:
    work.set_setting("failed", "1")
    raise LookupError("nothing there")


async def kept(store: Store, *keys: str) -> list[str]:
    return await store.run(lambda work: [key for key in keys if work.setting(key)])


async def together(store: Store, *fns: Callable[[Work], Any]) -> list[Any]:
    """Results or errors of functions that wait in line together, behind one that is held up."""
    begun, go = threading.Event(), threading.Event()
    first = asyncio.create_task(store.run(lambda _: begun.set() or go.wait(10)))
    await asyncio.to_thread(begun.wait, 10)
    waiting = asyncio.gather(*map(store.run, fns), return_exceptions=True)
    await asyncio.sleep(0)  # lets each get in line
    go.set()
    await first
    return await waiting


async def test_one_failing_function_is_undone_alone(store: Store) -> None:
    results = await together(store, sets("a"), fails, sets("b"))
    assert [type(result) for result in results] == [type(None), LookupError, type(None)]
    assert await kept(store, "a", "failed", "b") == ["a", "b"]


async def test_a_function_sees_what_an_earlier_one_wrote(store: Store) -> None:
    await store.run(sets("a"))
    assert await store.run(lambda work: work.setting("a")) == "1"


async def test_a_cancelled_caller_disturbs_nobody(store: Store) -> None:
    begun, go = threading.Event(), threading.Event()

    def slow(work: Work) -> None:
        begun.set()
        go.wait(10)
        work.set_setting("slow", "1")

    task = asyncio.create_task(store.run(slow))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    other = asyncio.create_task(store.run(sets("b")))
    go.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    await other
    assert "b" in await kept(store, "slow", "b")


async def test_a_function_may_raise_whatever_it_likes(store: Store) -> None:
    with pytest.raises(RuntimeError):
        await store.run(lambda _: next(iter(())))
    with pytest.raises(SystemExit):
        await store.run(lambda _: exit(3))
    await store.run(sets("a"))
    assert await kept(store, "a") == ["a"]


async def test_waiting_functions_are_finished_before_closing(open_store: OpenStore) -> None:
    store = await open_store()
    tasks = [asyncio.create_task(store.run(sets(str(n)))) for n in range(100)]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*tasks)
    with pytest.raises(StoreClosed):
        await store.run(sets("late"))
    again = await open_store()
    assert len(await kept(again, *map(str, range(100)))) == 100


async def test_several_event_loops_may_use_one_store(store: Store) -> None:
    await asyncio.to_thread(asyncio.run, store.run(sets("other loop")))
    assert await kept(store, "other loop") == ["other loop"]


async def test_errors_do_not_quote_what_was_written(store: Store) -> None:
    with pytest.raises(IntegrityError) as refused:
        await store.run(lambda w: w.add_evidence(9, evidence(flags=("ABCD-1234",))))
    assert "ABCD-1234" not in repr(refused.value) + str(refused.value.__cause__)


class TestOnSqlite:
    @pytest.fixture
    def database(self, sqlite_url: str) -> str:
        return sqlite_url

    async def test_waiting_functions_share_one_commit(self, store: Store) -> None:
        def transaction(work: Work) -> int:
            return id(work.conn.get_transaction())

        assert len(set(await together(store, *[transaction] * 20))) == 1

    async def test_a_commit_that_fails_stores_nothing_of_the_culprit_and_all_of_the_others(
        self, store: Store
    ) -> None:
        def breaks_the_commit(work: Work) -> None:
            work.conn.execute(text("PRAGMA defer_foreign_keys = ON"))
            work.settle_promise(9, "review", NOW, NOW)  # of no ticket
            work.set_setting("broken", "1")

        results = await together(store, sets("a"), breaks_the_commit, sets("b"))
        assert [type(result) for result in results] == [type(None), IntegrityError, type(None)]
        assert await kept(store, "a", "broken", "b") == ["a", "b"]

    async def test_a_full_disk_fails_who_needs_space_and_is_survived(self, store: Store) -> None:
        def needs_space(work: Work) -> None:
            pages = work.conn.execute(text("PRAGMA page_count")).scalar_one()
            work.conn.execute(text(f"PRAGMA max_page_count = {pages + 20}"))
            work.set_setting("big", "x" * 500_000)

        results = await together(store, sets("a"), needs_space, sets("b"))
        assert [type(result) for result in results] == [type(None), OperationalError, type(None)]
        assert "full" in str(results[1])
        assert await kept(store, "a", "big", "b") == ["a", "b"]

    async def test_another_process_holding_the_lock_is_waited_for(
        self, open_store: OpenStore
    ) -> None:
        one, two = await open_store(), await open_store()
        begun, go = threading.Event(), threading.Event()
        holder = asyncio.create_task(one.run(lambda _: begun.set() or go.wait(10)))
        await asyncio.to_thread(begun.wait, 10)
        waiting = asyncio.create_task(two.run(sets("a")))
        done, _ = await asyncio.wait([waiting], timeout=0.2)
        go.set()
        await asyncio.gather(holder, waiting)
        assert not done

    async def test_no_claim_and_no_sweep_reads_what_is_done_already(self, store: Store) -> None:
        def plans(work: Work) -> dict[str, str]:
            said: list[str] = []
            raw = work.conn.connection.driver_connection
            raw.set_trace_callback(said.append)
            work.claim_inbox("a", NOW, 1, 1, ["telegram"])
            work.claim_outbox("a", NOW, 1, 1, ["telegram"])
            work.next_free_ticket()
            work.parked_inbox()
            work.parked_outbox()
            for column in DUE_COLUMNS:
                work.due_tickets(column, NOW, 1)
            raw.set_trace_callback(None)
            steps = {sql: raw.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in said}
            return {sql: "\n".join(step[3] for step in plan) for sql, plan in steps.items()}

        partial = re.compile(r"(SCAN|SEARCH) (row|ticket|inbox|outbox) USING INDEX (ix_\w+)")
        found = [partial.findall(plan) for plan in (await store.run(plans)).values()]
        used = [[index for _, _, index in plan] for plan in found]
        assert used == [
            ["ix_inbox_pending"],
            ["ix_outbox_pending"],
            ["ix_ticket_status"],
            ["ix_inbox_parked"],
            ["ix_outbox_parked"],
            *([f"ix_ticket_{column}"] for column in DUE_COLUMNS),
        ]

    async def test_a_file_without_tables_is_refused(self, tmp_path: Path, vault: Vault) -> None:
        with pytest.raises(SchemaError, match="kadesk db upgrade"):
            await Store.open(f"sqlite:///{tmp_path / 'new.sqlite'}", vault=vault)

    async def test_a_path_that_cannot_be_opened_is_named(self, vault: Vault) -> None:
        with pytest.raises(StorageError, match=r"nowhere.*unable to open"):
            await Store.open("sqlite:////nowhere/kadesk.sqlite", vault=vault)


class TestOnPostgresql:
    @pytest.fixture
    def database(self, postgres_url: str) -> str:
        return postgres_url

    async def test_a_deadlock_is_run_again(self, open_store: OpenStore) -> None:
        store = await open_store()
        await store.run(lambda work: [work.set_setting(key, "0") for key in "ab"])
        met = threading.Barrier(2, timeout=10)
        runs: list[str] = []

        def both(work: Work, keys: str) -> None:
            runs.append(keys)
            work.set_setting(keys[0], keys)
            if len(runs) <= 2:
                met.wait()
            work.set_setting(keys[1], keys)

        await asyncio.gather(*(store.run(lambda w, k=keys: both(w, k)) for keys in ("ab", "ba")))
        assert len(runs) > 2
        values = await store.run(lambda work: {work.setting(key) for key in "ab"})
        assert values in ({"ab"}, {"ba"})

    async def test_a_connection_lost_before_the_commit_is_replaced(self, store: Store) -> None:
        kill = text("SELECT pg_terminate_backend(pg_backend_pid())")
        runs: list[int] = []

        def loses_it_once(work: Work) -> None:
            work.set_setting("a", "1")
            runs.append(1)
            if len(runs) == 1:
                work.conn.execute(kill)

        await store.run(loses_it_once)
        assert (len(runs), await kept(store, "a")) == (2, ["a"])

    async def test_a_server_that_is_not_there_is_named_without_the_password(
        self, vault: Vault
    ) -> None:
        with pytest.raises(StorageError, match=r"127\.0\.0\.1:1") as refused:
            await Store.open("postgresql://kadesk:hunter2@127.0.0.1:1/kadesk", vault=vault)
        assert "hunter2" not in str(refused.value)


async def test_another_key_is_refused_when_opening(database: str, store: Store) -> None:
    with pytest.raises(VaultError, match="another secret key"):
        await Store.open(database, vault=Vault(b"x" * 32))
    await store.run(lambda work: work.open_ticket(ticket()))


async def test_tables_of_another_version_are_refused(
    database: str, store: Store, vault: Vault
) -> None:
    newer = text("UPDATE alembic_version SET version_num = '9999'")
    await store.run(lambda work: work.conn.execute(newer) and None)
    with pytest.raises(SchemaError, match="9999"):
        await Store.open(database, vault=vault)


@pytest.mark.parametrize("url", ["mysql://x/y", "kadesk.sqlite", ""])
async def test_other_databases_are_refused(url: str, vault: Vault) -> None:
    with pytest.raises(StorageError, match="expected sqlite"):
        await Store.open(url, vault=vault)


async def test_a_long_look_keeps_no_turn_waiting_and_can_write_nothing(store: Store) -> None:
    begun, enough = threading.Event(), threading.Event()

    def count(work: Work) -> int:
        begun.set()
        assert enough.wait(20)
        return len(work.tickets(limit=5))

    looking = asyncio.create_task(store.look(count))
    assert await asyncio.to_thread(begun.wait, 20)
    await store.run(lambda work: work.set_setting("key", "value"))  # while it counts
    enough.set()
    assert await looking == 0
    with pytest.raises(StorageError):
        await store.look(lambda work: work.set_setting("key", "other"))
    assert await store.look(lambda work: work.setting("key")) == "value"
