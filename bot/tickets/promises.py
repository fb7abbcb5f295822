"""The dates that buyers were promised: kept or broken, written down at the moment it shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.figures import Share
from rules.lifecycle import Verb
from rules.ticket import Ticket
from storage.work import Work
from storage.work_promises import PromiseKind

SHOWN_FROM = 20  # decisions; a percentage of fewer says nothing
SHOWN_DAYS = 30  # of the figure that buyers read
_SHOWN = "promises_shown"  # "2026110514 97": the hour (UTC) and the figure
_DECISIONS: frozenset[Verb] = frozenset(
    {"approve", "auto_approve", "reject", "decide_approve", "decide_reject"}
)
_SENDINGS: frozenset[Verb] = frozenset({"refunded", "redelivered"})


@dataclass(frozen=True, slots=True)
class Promises:
    """How many promises of a date were kept: decisions (reviews and mediations), and sendings
    of money or goods. Broken are also those that are overdue now, if that was asked."""

    kept: int = 0
    broken: int = 0
    sent_kept: int = 0
    sent_broken: int = 0

    @property
    def share(self) -> Share:
        """All promises of a date that were kept, of those that ended."""
        good = self.kept + self.sent_kept
        return Share(good, good + self.broken + self.sent_broken)

    @property
    def percent(self) -> int | None:
        """Decisions in time, rounded down; None when they are too few to say."""
        count = self.kept + self.broken
        return self.kept * 100 // count if count >= SHOWN_FROM else None


def promises(work: Work, since: datetime, now: datetime | None = None) -> Promises:
    """Promises that ended since then; with `now` also those that are overdue at that moment.

    An end is a decision or a sending against the date that the buyer last read, so that pauses
    and the extension count. A case that expired in the buyer's silence was not decided by us.
    """
    ended = work.promise_counts(since)
    reviews, refunds = work.overdue_counts(now) if now is not None else (0, 0)
    return Promises(
        kept=ended["review", True] + ended["mediation", True],
        broken=ended["review", False] + ended["mediation", False] + reviews,
        sent_kept=ended["refund", True],
        sent_broken=ended["refund", False] + refunds,
    )


def shown_percent(work: Work, now: datetime) -> int | None:
    """The figure that buyers read: decisions in time of the last 30 days, or None. Counted anew
    every hour: a thousand notes in a row are not worth a thousand counts."""
    hour, _, known = (work.setting(_SHOWN) or "").partition(" ")
    if hour != f"{now:%Y%m%d%H}":
        percent = promises(work, now - timedelta(days=SHOWN_DAYS), now).percent
        known = "" if percent is None else str(percent)
        work.set_setting(_SHOWN, f"{now:%Y%m%d%H} {known}")
    return int(known) if known else None


def settle(work: Work, ticket: Ticket, verb: Verb, now: datetime) -> None:
    """Write down what `verb` does to a promise of `ticket`, as it was before the verb."""
    if verb in _DECISIONS and ticket.review_due_at is not None:
        kind: PromiseKind = "mediation" if ticket.status == "mediation" else "review"
        work.settle_promise(ticket.number, kind, ticket.review_due_at, now)
    elif verb in _SENDINGS and ticket.refund_due_at is not None:
        work.settle_promise(ticket.number, "refund", ticket.refund_due_at, now)
