"""The web console's door: codes used once, sessions that end, forms that take effect once."""

from datetime import datetime, timedelta

from sqlalchemy import text

from storage.store import Store, Work
from storage.work_console_lists import Wanted
from tests.databases import NOW
from tests.storage.examples import ticket

IDLE = timedelta(hours=2)
LEE = "telegram:5001"


def later(**span: float) -> datetime:
    return NOW + timedelta(**span)


async def kept_code(store: Store, code: str = "K7QP4XWD", person: str = LEE) -> None:
    await store.run(lambda work: work.keep_desk_code(code, person, person, NOW, later(minutes=10)))


async def opened(store: Store, token: str = "token", person: str = LEE) -> None:
    ends_at = later(hours=12)
    await store.run(lambda w: w.open_desk_session(token, person, "Chrome", NOW, ends_at))


async def test_a_code_opens_once(store: Store) -> None:
    await kept_code(store)
    assert await store.run(lambda work: work.take_desk_code("K7QP4XWE", NOW)) is None
    assert await store.run(lambda work: work.take_desk_code("K7QP4XWD", NOW)) == (LEE, LEE)
    assert await store.run(lambda work: work.take_desk_code("K7QP4XWD", NOW)) is None


async def test_a_code_is_void_when_its_time_is_over_or_a_newer_one_was_asked_for(
    store: Store,
) -> None:
    await kept_code(store)
    assert await store.run(lambda w: w.take_desk_code("K7QP4XWD", later(minutes=10))) is None
    await kept_code(store, "NEWER")
    assert await store.run(lambda work: work.take_desk_code("K7QP4XWD", NOW)) is None
    assert await store.run(lambda work: work.take_desk_code("NEWER", NOW)) is not None


async def test_a_session_ends_by_time_by_idleness_and_by_its_owner(store: Store) -> None:
    await opened(store)
    found = await store.run(lambda w: w.desk_session("token", later(minutes=119), IDLE))
    assert found is not None
    assert (found.person, found.browser) == (LEE, "Chrome")
    assert await store.run(lambda w: w.desk_session("token", later(hours=3), IDLE))
    assert await store.run(lambda w: w.desk_session("token", later(hours=5), IDLE)) is None
    await opened(store)
    assert await store.run(lambda w: w.desk_session("token", later(hours=12), 99 * IDLE)) is None
    await opened(store)
    await opened(store, "other")
    assert len(await store.run(lambda work: work.desk_sessions(LEE, NOW, IDLE))) == 2
    assert await store.run(lambda work: work.close_desk_sessions(LEE, but="token")) == 1
    assert await store.run(lambda work: work.desk_session("other", NOW, IDLE)) is None
    await store.run(lambda work: work.close_desk_session("token"))
    assert await store.run(lambda work: work.desk_session("token", NOW, IDLE)) is None


async def test_a_page_that_only_looks_keeps_nobody_logged_in(store: Store) -> None:
    await opened(store)
    at = later(minutes=119)
    assert await store.run(lambda w: w.desk_session("token", at, IDLE, touch=False))
    assert await store.run(lambda w: w.desk_session("token", later(hours=2), IDLE)) is None


async def test_neither_codes_nor_tokens_nor_answers_lie_in_the_database(store: Store) -> None:
    await kept_code(store)
    await opened(store, "secret-token")
    await store.run(lambda work: work.first_desk_form("f", LEE, NOW))
    await store.run(lambda work: work.answer_desk_form("f", "ABCD-EFGH-1234", NOW))

    def everything(work: Work) -> str:
        tables = ("desk_code", "desk_session", "desk_form")
        rows = [work.conn.execute(text(f"SELECT * FROM {name}")).all() for name in tables]
        return repr(rows)

    shown = await store.run(everything)
    for secret in ("K7QP4XWD", "secret-token", "ABCD-EFGH"):
        assert secret not in shown


async def test_a_form_takes_effect_once_and_its_answer_is_its_senders(store: Store) -> None:
    assert await store.run(lambda work: work.first_desk_form("f", LEE, NOW))
    await store.run(lambda work: work.answer_desk_form("f", "已领取", NOW))
    assert not await store.run(lambda work: work.first_desk_form("f", LEE, NOW))
    assert await store.run(lambda work: work.desk_answer("f", LEE)) == "已领取"
    assert await store.run(lambda work: work.desk_answer("f", "telegram:9")) is None
    await store.run(lambda work: work.drop_desk_form("f"))
    assert await store.run(lambda work: work.first_desk_form("f", LEE, NOW))


async def test_the_queue_is_paged_most_urgent_first_and_counted(store: Store) -> None:
    async def filed(n: int, **more: object) -> None:
        one = ticket(order_no=f"KA{n}", review_due_at=later(hours=10 - n), **more)
        await store.run(lambda work: work.open_ticket(one))

    for n in range(4):
        await filed(n)
    await filed(20, assignee=LEE, status="in_review")
    await filed(5, status="closed", statement="已结束的点卡")
    everything = Wanted("all", LEE)
    page = await store.run(lambda w: w.desk_queue(everything, NOW, limit=2))
    rest = await store.run(lambda w: w.desk_queue(everything, NOW, limit=9, offset=2))
    assert [t.order_no for t in (*page, *rest)] == ["KA20", "KA3", "KA2", "KA1", "KA0"]
    counts = await store.run(lambda work: work.desk_counts(LEE, None, NOW))
    assert counts == {"mine": 1, "free": 4, "late": 1, "waiting": 0, "all": 5}
    found = await store.run(lambda w: w.desk_queue(Wanted("mine", LEE, text="ka5"), NOW, limit=9))
    assert [t.order_no for t in found] == ["KA5"]
