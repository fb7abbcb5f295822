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
    astray = (Post("telegram", "999", text) for text in ("⟦R1001.1⟧", "⟦N1001.2⟧", "您的 #1001"))
    for n, post in enumerate((*astray, Post("telegram", "999", "您好", ticket=1001)), 1):
        run.judge(OutboxRow(n, post, 0, None))
    assert len(run.wrong) == 4
    channel, _, chat = BUYERS[0].partition(":")
    run.judge(OutboxRow(5, Post(channel, chat, "您的 #1001 ⟦R1001.1⟧", ticket=1001), 0, None))
    assert len(run.wrong) == 4


async def test_two_agents_decide_three_cases_once_each_and_no_word_goes_astray(
    tmp_path: Path,
) -> None:
    day = await shift(tmp_path, agents=2, buyers=3, seed=1)
    assert day.wrong == []
    assert (day.tickets, day.decisions) == (3, 3)
