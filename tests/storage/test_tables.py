"""One kind of time in the whole schema; foreign text does not break it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import DateTime
from sqlalchemy.exc import StatementError

from storage.store import Store
from storage.tables import METADATA, UtcTime, clean
from tests.storage.examples import ticket

SHANGHAI = timezone(timedelta(hours=8))


async def test_a_time_of_any_zone_is_the_same_instant_again(store: Store) -> None:
    bought = datetime(2026, 10, 1, 14, 30, 0, 123456, tzinfo=SHANGHAI)
    filed = await store.run(lambda work: work.open_ticket(ticket(created_at=bought)))
    found = await store.run(lambda work: work.ticket(filed.number))
    assert found is not None
    assert found.created_at == bought
    assert found.created_at.tzinfo is UTC


async def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime(2026, 10, 1, 14, 30)  # noqa: DTZ001 - this is the fault
    with pytest.raises(StatementError, match="without a zone"):
        await store.run(lambda work: work.open_ticket(ticket(created_at=naive)))


async def test_times_of_different_zones_and_precision_compare_rightly(store: Store) -> None:
    noon = datetime(2026, 10, 1, 12, tzinfo=UTC)
    dues = [noon.astimezone(SHANGHAI), noon + timedelta(microseconds=1), noon + timedelta(days=9)]
    for number, due in enumerate(dues):
        new = ticket(f"KA{number}", follow_up_at=due)
        await store.run(lambda work, new=new: work.open_ticket(new))
    for at, count in ((noon - timedelta(microseconds=1), 0), (noon, 1), (dues[1], 2)):
        due = await store.run(lambda work, at=at: work.due_tickets("follow_up_at", at, 9))
        assert len(due) == count


def test_no_column_keeps_a_time_any_other_way() -> None:
    columns = [column for table in METADATA.tables.values() for column in table.columns]
    times = [column for column in columns if column.name.endswith(("_at", "_until"))]
    assert len(times) > 20
    assert all(isinstance(column.type, UtcTime) for column in times)
    assert not [column for column in columns if isinstance(column.type, DateTime)]


@given(st.text(st.characters(codec=None)))
def test_clean_text_can_always_be_stored_and_is_otherwise_untouched(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert "\x00" not in cleaned
    if "\x00" not in text and not any("\ud800" <= c <= "\udfff" for c in text):
        assert cleaned == text
