"""The section [digest] of config.toml."""

from dataclasses import dataclass
from datetime import time

from rules.table import Table


@dataclass(frozen=True, slots=True)
class DigestSettings:
    at: time | None  # the hour of the shop's clock; None = no digest
    days: int  # that it looks back, the day itself included


def read_digest(table: Table) -> DigestSettings:
    """[digest]; faults are noted in the table."""
    digest = DigestSettings(at=table.clock("at"), days=table.whole("days", 1, 90))
    table.close()
    return digest
