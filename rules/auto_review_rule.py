"""The shop's settings of automatic review: [auto_review] of config.toml."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rules.table import Table

AutoReviewMode = bool | Literal["suggest"]


@dataclass(frozen=True, slots=True)
class AutoReviewRule:
    """Approval without a person, for cases that the shop's own record proves."""

    enabled: AutoReviewMode
    max_amount: Decimal  # yuan; a case above it goes to a person
    max_per_day: int  # approvals between two midnights of the shop
    max_per_buyer: int  # approvals of one buyer within per_buyer_days
    per_buyer_days: int
    allow_skipped: bool  # also without an item that the buyer says they do not have


def read(table: Table) -> AutoReviewRule:
    """[auto_review]; faults are noted in the table."""
    rule = AutoReviewRule(
        enabled=review_mode(table, "enabled"),
        max_amount=table.money("max_amount_yuan", 1_000_000),
        max_per_day=table.whole("max_per_day", 0, 100_000),
        max_per_buyer=table.whole("max_per_buyer", 0, 1000),
        per_buyer_days=table.whole("per_buyer_days", 1, 365),
        allow_skipped=table.flag("allow_skipped_evidence"),
    )
    table.close()
    return rule


def review_mode(table: Table, key: str) -> AutoReviewMode:
    """true, false or "suggest": judged and shown, but decided by a person."""
    value = table.raw(key)
    if value == "suggest":
        return "suggest"
    if isinstance(value, bool):
        return value
    table.fault(key, 'true、false 或 or "suggest"')
    return False
