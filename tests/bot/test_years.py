"""What staff and buyers do every day costs no more after a year of tickets."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, event

from rules.case import CaseFacts
from rules.ticket import Ticket
from storage.work import Work
from storage.work_console_lists import Wanted
from tests.bot.case_desk import AGENT, FACTS, LEAD, OTHER, START, CaseDesk

# Tables that grow with every case; none may be read from one end to the other.
GROWING = "ticket|ticket_event|evidence|audit_head|outbox|inbox|promise|incident_ticket|tries"
GROWING += "|picture|picture_key"
WALKS = re.compile(rf"SCAN ({GROWING})\b(?!.* USING (COVERING )?INDEX \w*_(pending|parked|live))")
OLDEST = re.compile(
    r"DELETE FROM (in|out)box .* ORDER BY \1box\.id\s+LIMIT", re.S
)  # the first few


def case(n: int, **more: Any) -> Ticket:
    order = f"KA{n:09d}"
    plain = Ticket(
        *(0, 0, "in_review", "not_delivered", "refund", "telegram", str(n)),
        f"telegram:{n}",
        CaseFacts(case_type="not_delivered", order_no=order),
        "购买100元游戏点卡，支付后未到账",
        "0" * 12,
        START,
    )
    return replace(plain, order_no=order, **{"review_due_at": START + timedelta(days=3), **more})


async def filed(desk: CaseDesk, *cases: Ticket) -> None:
    await desk.do(lambda work: [work.open_ticket(one) for one in cases])


async def test_ones_own_tickets_are_listed_however_many_others_are_open(desk: CaseDesk) -> None:
    await filed(desk, *(case(n, assignee=OTHER) for n in range(320)))
    await filed(desk, case(900, assignee=AGENT, status="approved", review_due_at=None))
    await desk.says(AGENT, "/queue mine")
    assert "#1321" in (await desk.sent()).room
    await desk.says(AGENT, "/queue")
    assert "321" in (await desk.sent()).room.splitlines()[0]


async def test_words_find_an_open_ticket_among_all_that_have_ended(desk: CaseDesk) -> None:
    ended = {"status": "closed", "closed_at": START, "review_due_at": START - timedelta(days=9)}
    closed = [case(n, **ended) for n in range(320)]
    await filed(desk, *closed, case(900))
    await desk.says(AGENT, "/queue 点卡")
    said = (await desk.sent()).room
    assert "#1321" in said
    assert "#1001" not in said


async def test_a_whole_order_number_finds_its_tickets_alone(desk: CaseDesk) -> None:
    facts = replace(FACTS, order=None, owner_proven=False)
    await desk.filed(replace(facts, order_no="KA000000123"))
    await desk.filed(replace(facts, order_no="KA000000124"), person="telegram:43")
    await desk.sent()
    for words, others in (("ka000000123", False), ("KA00000012", True), ("ka0000", True)):
        await desk.says(AGENT, f"/search {words}")
        said = (await desk.sent()).room
        assert "#1001" in said
        assert ("#1002" in said) == others


@contextmanager
def plans() -> Iterator[dict[str, list[str]]]:
    """How SQLite answers every statement that is run meanwhile: {statement: steps}."""
    found: dict[str, list[str]] = {}

    def explain(conn: Connection, _: Any, statement: str, values: Any, *__: Any) -> None:
        if statement in found or not re.match(r"SELECT|UPDATE|DELETE|WITH", statement):
            return
        raw: Any = conn.connection.driver_connection
        steps = raw.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        found[statement] = [step[-1] for step in steps]

    event.listen(Engine, "after_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(Engine, "after_cursor_execute", explain)


async def a_day(desk: CaseDesk) -> None:
    facts = replace(FACTS, order=None, owner_proven=False)
    for n in range(3):
        person = f"telegram:{n}"
        number = (await desk.filed(replace(facts, order_no=f"KA{n:09d}"), person)).number
        await desk.sent()
        await desk.says(AGENT, "/next")
        await desk.says(AGENT, f"/reply {number} 您好")
        await desk.says(AGENT, "撤回")
        await desk.adds(number, "快点", f"{n}", person=person)
        await desk.asks(person)
        await desk.says(AGENT, f"/follow {number}")
        await desk.sent()
    for words in (
        *("/queue", "/queue mine", "/queue late", "/board", "/show 1001", "/search KA000000001"),
        *("/ask 1001", "/approve 1002 refund 20", "/refunded 1002 20261105", "/undo 1001"),
        *("/reject 1003 used_by_buyer", "/stats 7", "/incidents", "/snooze 1001 1h"),
    ):
        await desk.says(LEAD, words)
    await desk.presses("arrived", 1002, person="telegram:1")
    for hours in (1, 25, 25):
        desk.later(hours=hours)
        await desk.sweep()
        await desk.sent()
    await desk.do(lambda work: console(work, desk))
    old = desk.now + timedelta(days=1)
    assert await desk.do(lambda work: work.erase_old(old, desk.now, "", 5)) == [1002]


def console(work: Work, desk: CaseDesk) -> None:
    work.desk_queue(Wanted("all", AGENT), desk.now, limit=50)
    work.desk_counts(AGENT, None, desk.now)
    work.desk_trace()
    work.history("telegram", "42")


async def test_no_everyday_question_reads_a_growing_table_from_end_to_end(desk: CaseDesk) -> None:
    with plans() as found:
        await a_day(desk)
    walks = {
        statement: steps
        for statement, steps in found.items()
        if any(WALKS.match(step) for step in steps) and not OLDEST.match(statement)
    }
    assert not walks, "\n".join(f"{steps}: {statement}" for statement, steps in walks.items())
    assert len(found) > 60
