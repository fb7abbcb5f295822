"""The shipped rule book, and cases to judge by it."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rules.case import CaseFacts, EvidenceFacts, EvidenceKind, OrderRecord
from rules.policy import Policy, load_policy

CONFIG = Path(__file__).resolve().parent.parent.parent / "config.toml"
TZ = "Asia/Shanghai"
ORDER_NO = "KA20261001143000"


def shop_time(text: str) -> datetime:
    """ "2026-10-01 14:30" on the shop's clock, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(TZ)).astimezone(UTC)


PAID_AT = shop_time("2026-10-01 14:30")
ORDER = OrderRecord(
    order_no=ORDER_NO,
    product="游戏点卡 100元",
    amount=Decimal("100.00"),
    paid_at=PAID_AT,
    payment_method="alipay",
    state="paid_not_delivered",
    buyer="telegram:42",
)
FACTS = CaseFacts(
    case_type="not_delivered",
    order_no=ORDER_NO,
    product="游戏点卡",
    amount=Decimal("100.00"),
    occurred_at=PAID_AT,
    precision="minute",
    payment_method="alipay",
)


def table(**changes: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped config with keys of sections changed: table(review={"working_days": 2})."""
    shipped = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    for section, values in changes.items():
        shipped[section] = {**shipped[section], **values}
    return shipped


@cache
def policy() -> Policy:
    return load_policy(table())


def picture(kind: EvidenceKind, name: str = "", **values: Any) -> EvidenceFacts:
    return EvidenceFacts(sha256=name or kind, kind=kind, **values)


def proven(facts: CaseFacts = FACTS, **order: Any) -> CaseFacts:
    return replace(facts, order=replace(ORDER, **order), owner_proven=True)
