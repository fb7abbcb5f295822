"""The section [team] of config.toml: how colleagues share the queue."""

from dataclasses import dataclass
from datetime import timedelta

from rules.table import Table


@dataclass(frozen=True, slots=True)
class TeamSettings:
    board: bool  # a live board stands in the staff chat
    board_span: timedelta  # at least between two edits of a board
    undo_span: timedelta  # a change may be taken back within
    looking_span: timedelta  # who opened a ticket is taken to look at it for
    follow_span: timedelta  # at least between two notes to a follower of one ticket
    snooze_span: timedelta  # a ticket is put off at most by


def read_team(table: Table) -> TeamSettings:
    """[team]; faults are noted in the table."""
    team = TeamSettings(
        board=table.flag("board"),
        board_span=timedelta(seconds=table.whole("board_seconds", 3, 3600)),
        undo_span=timedelta(minutes=table.number("undo_minutes", 0, 1440)),
        looking_span=timedelta(minutes=table.number("looking_minutes", 0.5, 60)),
        follow_span=timedelta(minutes=table.number("follow_minutes", 0.5, 1440)),
        snooze_span=timedelta(days=table.whole("snooze_days", 1, 90)),
    )
    table.close()
    return team
