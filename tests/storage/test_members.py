"""Invitations are spent once, bans run until they are lifted, on both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from rules.ticket import Proposal
from storage.store import Store
from storage.work import Work
from tests.databases import OpenStore
from tests.storage.examples import ticket

NOW = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)
LATER = NOW + timedelta(minutes=15)
CODE = "abcd-efgh-jkmn-pqrs"


def invited(work: Work) -> None:
    work.add_invitation(
        CODE, role="agent", name="小张", by="web:1", chat=("web", "1"), now=NOW, until=LATER
    )


async def test_of_fifty_who_bring_one_code_in_two_processes_one_comes_in(
    open_store: OpenStore,
) -> None:
    stores = [await open_store() for _ in range(2)]
    await stores[0].run(invited)
    found = await asyncio.gather(
        *(
            stores[n % 2].run(lambda work, n=n: work.spend_invitation(CODE, f"qq:{n}", NOW))
            for n in range(50)
        )
    )
    (one,) = [invitation for invitation in found if invitation is not None]
    assert (one.role, one.name, one.by, one.chat_id) == ("agent", "小张", "web:1", "1")


async def test_an_invitation_is_over_after_its_time_and_without_its_inviter(store: Store) -> None:
    await store.run(invited)
    for at in (LATER, LATER + timedelta(days=400)):
        assert await store.run(lambda work, at=at: work.spend_invitation(CODE, "qq:1", at)) is None
    assert await store.run(lambda work: work.revoke_invitations("web:2", NOW)) == 0
    assert await store.run(lambda work: work.revoke_invitations("web:1", NOW)) == 1
    assert await store.run(lambda work: work.spend_invitation(CODE, "qq:1", NOW)) is None


async def test_the_code_itself_is_not_in_the_database(store: Store) -> None:
    await store.run(invited)

    def digests(work: Work) -> str:
        return str(work.conn.exec_driver_sql("SELECT * FROM invitation").all())

    assert "abcd" not in await store.run(digests)


async def test_a_ban_runs_until_it_is_lifted_and_is_told_once(store: Store) -> None:
    def ban(work: Work) -> bool:
        return work.ban("telegram:42", "小王", "辱骂", "telegram:5002", NOW)

    assert await store.run(ban) is True
    assert await store.run(ban) is False
    found = await store.run(lambda work: work.ban_of("telegram:42"))
    assert found is not None
    assert (found.reason, found.by) == ("辱骂", "telegram:5002")
    told = [await store.run(lambda work: work.ban_told("telegram:42", NOW)) for _ in range(2)]
    assert told == [True, False]
    assert await store.run(lambda work: work.lift_ban("telegram:42", NOW)) is True
    assert await store.run(lambda work: work.lift_ban("telegram:42", NOW)) is False
    assert await store.run(lambda work: work.ban_of("telegram:42")) is None
    assert await store.run(lambda work: work.bans()) == []
    assert await store.run(ban) is True  # again, and told again
    assert await store.run(lambda work: work.ban_told("telegram:42", NOW)) is True


async def test_the_record_names_who_did_what_about_whom(store: Store) -> None:
    for what in ("invited", "joined"):
        await store.run(lambda work, what=what: work.note_desk("qq:1", what, "qq:2", NOW, "why"))
    await store.run(lambda work: work.note_desk("qq:1", "banned", "qq:3", NOW))
    found = await store.run(lambda work: work.desk_events("qq:2"))
    assert [(event.what, event.why) for event in found] == [("joined", "why"), ("invited", "why")]
    assert len(await store.run(lambda work: work.desk_events())) == 3


async def test_a_proposal_comes_back_as_it_was_written(store: Store) -> None:
    proposal = Proposal("qq:1", "approve", "refund", Decimal("600.50"), NOW, "original", "因为")
    filed = await store.run(lambda work: work.open_ticket(ticket()))
    assert filed.proposed is None
    changed = await store.run(lambda work: work.change_ticket(filed, proposed=proposal))
    assert changed == replace(filed, version=2, proposed=proposal)
    found = await store.run(lambda work: work.ticket(filed.number))
    assert found is not None
    assert found.proposed == proposal
