"""[privacy]: how long what names a buyer is kept."""

from dataclasses import dataclass
from datetime import timedelta

from rules.table import Table


@dataclass(frozen=True, slots=True)
class PrivacySettings:
    """`keep_days` counts from the end of a case, 0: for ever; `answer_hours` from a wish."""

    keep_days: int = 1095
    answer_hours: int = 24

    @property
    def keep(self) -> timedelta | None:
        return timedelta(days=self.keep_days) if self.keep_days else None

    @property
    def answer(self) -> timedelta:
        return timedelta(hours=self.answer_hours)


def read_privacy(table: Table) -> PrivacySettings:
    privacy = PrivacySettings(
        keep_days=table.whole("keep_days", 0, 36_500),
        answer_hours=table.whole("answer_hours", 1, 360),
    )
    if 0 < privacy.keep_days < 90:
        wanted = "0 或至少 90：拒付争议期内还要用 0, or 90 and more for chargebacks"
        table.fault("keep_days", wanted)
    table.close()
    return privacy
