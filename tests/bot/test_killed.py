"""SIGKILL at random moments under a burst; the full run is `python -m tests.torture.kills`."""

from pathlib import Path

from tests.torture.kills import torture


async def test_nothing_is_lost_or_doubled_when_the_desk_is_killed(tmp_path: Path) -> None:
    report = await torture(tmp_path, rounds=3, seed=7)
    assert report.sound, report
    assert report.sent > 100
