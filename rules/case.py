"""The shared words of a case: plain frozen values that every room understands.

Money is `Decimal` yuan with two places, times are aware `datetime`s (UTC inside, any zone
accepted). Free text in these values has its card keys masked already.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

CaseType = Literal["not_delivered", "wrong_item", "invalid_card", "other"]
EvidenceKind = Literal[
    "order_page", "payment_record", "chat_record", "received_item", "error_screen", "other"
]
PaymentMethod = Literal["alipay", "wechat", "qqpay", "bankcard", "balance"]
Wish = Literal["refund", "redeliver", "exchange"]
Route = Literal["original", "balance"]
Entry = Literal["refund", "after_sales"]
Precision = Literal["minute", "hour", "part_of_day", "day"]
Tone = Literal["calm", "angry", "abusive"]
KindSource = Literal["asked", "said", "read", "assumed"]
SupplierWord = Literal["delivered", "failed", "pending"]
OrderState = Literal[
    "unpaid",
    "expired",
    "paid_not_delivered",
    "delivery_failed",
    "partly_delivered",
    "delivered",
    "in_dispute",
    "refunded",
    "unknown",
]

CASE_TYPES: tuple[CaseType, ...] = ("not_delivered", "wrong_item", "invalid_card", "other")
EVIDENCE_KINDS: tuple[EvidenceKind, ...] = (
    "order_page",
    "payment_record",
    "chat_record",
    "received_item",
    "error_screen",
    "other",
)
PAYMENT_METHODS: tuple[PaymentMethod, ...] = ("alipay", "wechat", "qqpay", "bankcard", "balance")
WISHES: tuple[Wish, ...] = ("refund", "redeliver", "exchange")


@dataclass(frozen=True, slots=True)
class PictureReading:
    """What was read from a picture; None where nothing was. Filled by the picture reader."""

    order_no: str | None = None
    payment_no: str | None = None
    amount: Decimal | None = None
    paid_at: datetime | None = None
    method: PaymentMethod | None = None
    error_kind: str | None = None


# Flags of files that no rule takes for a picture; they are kept for staff all the same.
NO_PICTURE: frozenset[str] = frozenset({"voice_message", "video_file", "other_file"})


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """One picture or file that a buyer sent. `sha256` names the original bytes."""

    sha256: str
    kind: EvidenceKind
    kind_source: KindSource = "assumed"
    mime: str = "application/octet-stream"
    size: int = 0  # bytes
    width: int = 0  # pixels, 0 when unknown
    height: int = 0
    readable: bool | None = None  # None: not looked at
    read: PictureReading | None = None
    maybe: tuple[EvidenceKind, ...] = ()  # what a reader that is not sure of the kind thinks of
    flags: tuple[str, ...] = ()  # for staff only, e.g. "tiny", "same_picture_in:#1023"
    album: str | None = None
    added_at: datetime | None = None

    @property
    def is_picture(self) -> bool:
        return NO_PICTURE.isdisjoint(self.flags)


@dataclass(frozen=True, slots=True)
class SkippedEvidence:
    """A required item that the buyer says they do not have, with their reason."""

    kind: EvidenceKind
    reason: str


@dataclass(frozen=True, slots=True)
class OrderRecord:
    """One order as the shop's own system knows it (any source, normalised).

    Second factors (contact, query password, payment number) stay in the source, which only
    answers whether a factor matches; delivered cards never leave it: only how many there are and
    a keyed digest of each, equal to that of the same card in a buyer's message.
    """

    order_no: str
    product: str | None = None
    quantity: int | None = None
    amount: Decimal | None = None
    created_at: datetime | None = None
    paid_at: datetime | None = None
    delivered_at: datetime | None = None
    payment_method: PaymentMethod | None = None
    state: OrderState = "unknown"
    buyer: str | None = None  # "telegram:42"
    supplier: str | None = None
    contact: str | None = None  # masked: "a***@b.cn"
    payment_no: str | None = None  # the payment company's number, masked: "4200****7890"
    delivered_count: int | None = None  # lines of delivered content; None: not known
    delivered_digests: tuple[str, ...] = ()
    loop_cards: bool = False  # sold repeatedly: another buyer may rightly hold the same card
    raw_state: str | None = None  # the shop system's own code, for staff
    reported_at: datetime | None = None  # when the shop itself reported the failed delivery

    @property
    def delivered(self) -> bool | None:
        """True, False, or None when the shop's record does not say."""
        if self.state == "delivered":
            return True
        if self.state in ("paid_not_delivered", "delivery_failed"):
            return False
        return None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Everything known about one case so far; None or empty where nothing was said."""

    case_type: CaseType | None = None
    case_words: tuple[str, ...] = ()  # 判定依据: the words that decided the type
    sub_reason: str | None = None
    order_no: str | None = None
    other_order_nos: tuple[str, ...] = ()
    product: str | None = None
    amount: Decimal | None = None
    occurred_at: datetime | None = None  # when the buyer bought or paid
    precision: Precision | None = None
    elapsed_minutes: int | None = None
    payment_method: PaymentMethod | None = None
    wants: Wish | None = None
    refund_route: Route = "original"
    tone: Tone = "calm"
    said: tuple[str, ...] = ()  # the buyer's own words, masked, newest last
    evidence: tuple[EvidenceFacts, ...] = ()
    promised_evidence: tuple[EvidenceKind, ...] = ()  # 附订单截图和支付记录: announced kinds
    skipped: tuple[SkippedEvidence, ...] = ()
    order: OrderRecord | None = None  # only when the shop's system knows the number
    owner_proven: bool = False
    order_pending: bool = False  # the order system did not answer yet: 订单待核实
    opened_at: datetime | None = None  # when the buyer began; set when the case is filed


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A difference stated as a fact, e.g. field "amount", said "97.90", record "100.00"."""

    field: str
    said: str
    record: str
    source: Literal["order", "picture"] = "order"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule book says about a case at one moment."""

    entry: Entry
    in_window: bool | None  # None: no window, or no time known yet
    window_ends_at: datetime | None
    missing: tuple[EvidenceKind, ...]  # required, neither there nor skipped nor satisfied
    satisfied: tuple[EvidenceKind, ...]  # given, or proven by the shop's own record
    optional: tuple[EvidenceKind, ...]  # would help, never asked as a condition
    contradictions: tuple[Contradiction, ...]
    flags: tuple[str, ...] = ()  # for staff: "late", "order_not_found", "owner_unproven", ...
    rule_version: str = ""
    delivery_due_at: datetime | None = None  # the product's promise, while nothing came
