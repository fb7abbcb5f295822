"""Values that the storage tests write."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from dialogs.messages import Inbound
from rules.case import CaseFacts, Contradiction, EvidenceFacts, OrderRecord, PictureReading
from rules.ticket import Ticket
from storage.store import Post, Store
from tests.databases import NOW

LEASE = 30.0  # seconds


def later(seconds: float) -> Any:
    return NOW + timedelta(seconds=seconds)


def inbound(external_id: str, chat: str = "42", **values: Any) -> Inbound:
    fixed = {"channel": "telegram", "chat_id": chat, "sender_id": chat, "sent_at": NOW}
    return Inbound(external_id=external_id, message_id=external_id, **{**fixed, **values})


def evidence(sha256: str = "ab" * 32, **values: Any) -> EvidenceFacts:
    read = PictureReading(order_no="KA1", amount=Decimal("100.00"), paid_at=NOW, method="alipay")
    return EvidenceFacts(sha256=sha256, kind="payment_record", read=read, **values)


def facts() -> CaseFacts:
    order = OrderRecord("KA1", amount=Decimal("100.00"), paid_at=NOW, state="paid_not_delivered")
    return CaseFacts(
        case_type="not_delivered",
        amount=Decimal("97.90"),
        occurred_at=NOW,
        said=("10月1日14:30购买100元游戏点卡",),
        evidence=(evidence(added_at=NOW),),
        order=order,
    )


def ticket(order_no: str | None = "KA1", person: str = "telegram:42", **values: Any) -> Ticket:
    fixed: dict[str, Any] = {
        "number": 0,
        "version": 0,
        "status": "submitted",
        "case_type": "not_delivered",
        "entry": "refund",
        "channel": "telegram",
        "chat_id": "42",
        "facts": facts(),
        "statement": "10月1日14:30购买100元游戏点卡，支付后未到账",
        "rule_version": "r1",
        "created_at": NOW,
        "contradictions": (Contradiction("amount", "97.90", "100.00"),),
        "decided_amount": Decimal("100.00"),
    }
    return Ticket(person=person, order_no=order_no, **{**fixed, **values})


async def posted(store: Store, text: str = "好的", chat: str = "42", **values: Any) -> int:
    """Queue one message; its outbox id."""
    post = Post("telegram", chat, text=text, **values)
    return await store.run(lambda work: work.post(post, NOW))
