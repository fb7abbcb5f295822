"""Short runs of the tortures; `python -m tests.torture.…` has the long ones."""

from pathlib import Path

from storage.rows import OutboxRow, Post
from tests.torture.agents import shift
from tests.torture.recipients import BUYERS, Walk, walk


async def test_words_for_a_case_reach_its_buyer_only_whatever_staff_and_buyers_do(
    tmp_path: Path,
) -> None:
    found = await walk(tmp_path, 400, seed=7)
    assert found.wrong == []
    assert found.waiting == {}
    assert sum(outcome == "sent" for outcome in found.gone.values()) > 20


def test_the_judge_sees_words_that_went_astray_and_notes_that_left() -> None:
    run = Walk(desk=None, chance=None)  # type: ignore[arg-type]
    run.buyers = {1001: BUYERS[0]}
    for n, text in enumerate(("⟦R1001.1⟧", "⟦N1001.2⟧"), 1):
        run.judge(OutboxRow(n, Post("telegram", "999", text), 0, None))
    assert len(run.wrong) == 2


async def test_two_agents_decide_three_cases_once_each_and_no_word_goes_astray(
    tmp_path: Path,
) -> None:
    day = await shift(tmp_path, agents=2, buyers=3, seed=1)
    assert day.wrong == []
    assert (day.tickets, day.decisions) == (3, 3)
