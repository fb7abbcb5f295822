"""Filed tickets judged again: what a rule book makes of each, as of its filing.

Nothing is decided here. The same code that judges in the desk judges in a rehearsal.
"""

from collections import defaultdict
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from rules.assess import assess
from rules.auto_review import History, approved, auto_review, mode
from rules.clocks import review_due
from rules.policy import Policy
from rules.ticket import ENDED, Ticket

Review = Literal["approved", "suggested", "person"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule book says of one ticket at the moment of its filing."""

    entry: str
    in_window: bool | None  # None: no window, or no time known
    missing: tuple[str, ...]
    review_due_at: datetime
    auto_review: Review


@dataclass(slots=True)
class Replay:
    """Judges tickets in the order of their filing by one rule book, and remembers what the
    limits of automatic review count."""

    policy: Policy
    _of_day: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _of_buyer: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _of_order: dict[str, list[Ticket]] = field(default_factory=lambda: defaultdict(list))

    def judge(self, ticket: Ticket) -> Outcome:
        """`ticket` with its facts as of filing."""
        facts, at = ticket.facts, ticket.created_at
        verdict = assess(facts, self.policy, at, opened_at=facts.opened_at or at)
        return Outcome(
            verdict.entry,
            verdict.in_window,
            verdict.missing,
            review_due(self.policy, at),
            self._reviewed(ticket),
        )

    def _reviewed(self, ticket: Ticket) -> Review:
        at, does = ticket.created_at, mode(ticket.facts, self.policy)
        day = f"{at.astimezone(ZoneInfo(self.policy.timezone)):%Y-%m-%d}"
        history = self._history(ticket, day)
        self._of_order[ticket.order_no or ""].append(ticket)
        if does == "off":
            return "person"
        if not approved(auto_review(ticket.facts, history, self.policy, at, opened_at=at)):
            return "person"
        if does == "suggest":
            return "suggested"
        self._of_day[day] += 1
        self._of_buyer[ticket.person].append(at)
        return "approved"

    def _history(self, ticket: Ticket, day: str) -> History:
        """What the desk knew then, as far as the tickets tell it: of an earlier ticket for the
        same order that something was granted (also later on), and whether it was still open."""
        at = ticket.created_at
        earlier = self._of_order[ticket.order_no] if ticket.order_no else []
        since = at - timedelta(days=self.policy.auto_review.per_buyer_days)
        return History(
            settled=tuple(t.number for t in earlier if t.decision is not None),
            claimed=tuple(
                t.number
                for t in earlier
                if t.person != ticket.person and t.facts.owner_proven and _was_open(t, at)
            ),
            approved_today=self._of_day[day],
            approved_of_buyer=sum(then >= since for then in self._of_buyer[ticket.person]),
            flags=tuple(flag for flag in ticket.flags if flag == "human"),
        )


def _was_open(ticket: Ticket, at: datetime) -> bool:
    if ticket.closed_at is not None:
        return ticket.closed_at > at
    return ticket.status not in ENDED


def differences(old: Outcome, new: Outcome) -> dict[str, tuple[Any, Any]]:
    """Field -> (by the old rules, by the new ones), of what differs."""
    return {
        one.name: (getattr(old, one.name), getattr(new, one.name))
        for one in fields(Outcome)
        if getattr(old, one.name) != getattr(new, one.name)
    }
