"""The bodies that are taken and given, as types: checked at the door, described in OpenAPI."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from bot.staff.staffwork import MAX_REPLY
from bot.tickets.rulings import MAX_REFERENCE
from rules.case import (
    CaseType,
    Entry,
    EvidenceKind,
    OrderState,
    PaymentMethod,
    Route,
    SupplierWord,
    Wish,
)
from rules.ticket import Priority, Status

MAX_WORDS = 2000
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def _thinkable(at: datetime) -> datetime:
    """Times that can be counted with in every zone."""
    if not _FIRST.replace(tzinfo=None) <= at.replace(tzinfo=None) <= _LAST.replace(tzinfo=None):
        raise ValueError("2000–2100")
    return at


def _plus(text: object) -> object:
    """A "+" of an offset that nobody encoded arrives as a blank."""
    return text.replace(" ", "+") if isinstance(text, str) and "T" in text else text


Moment = Annotated[AwareDatetime, AfterValidator(_thinkable)]
QueryMoment = Annotated[Moment, BeforeValidator(_plus)]
Money = Annotated[
    str, Field(pattern=r"^([1-9][0-9]{0,6}(\.[0-9]{1,2})?|0\.(0[1-9]|[1-9][0-9]?))$")
]
Words = Annotated[str, Field(max_length=MAX_WORDS)]
Said = Annotated[str, Field(min_length=1, max_length=MAX_WORDS, pattern=r"[^\s]")]
OrderNo = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9._-]+$")]


class Query(BaseModel):
    """What may stand behind the "?": nothing unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class In(BaseModel):
    """A body that is taken: nothing unknown, nothing converted by guess."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Nothing(In):
    """No field: an empty object, or no body at all."""


# -- queries ---------------------------------------------------------------------------------


class TicketQuery(Query):
    status: list[Status] = Field(
        [], description="可重复或用逗号分开 repeat, or separate by commas"
    )
    case_type: CaseType | None = None
    since: QueryMoment | None = Field(
        None, description="提交时间不早于 filed at or after, ISO 8601"
    )
    order_no: OrderNo | None = None
    cursor: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,8}$")] | None = Field(
        None, description="上一页的 next_cursor of the page before"
    )
    limit: int = Field(50, ge=1, le=100)


class StatsQuery(Query):
    days: int = Field(7, ge=1, le=3660)


# -- what tickets are told -------------------------------------------------------------------


class BuyerIn(In):
    channel: Id = Field(description='"telegram", "qq" 或 or "web"，必须已接通 must be running')
    user_id: Id
    name: str = Field("", max_length=64)


class NewTicket(In):
    case_type: CaseType
    order_no: OrderNo | None = None
    buyer: BuyerIn | None = Field(
        None, description="不填就用订单记录里的买家 default: the buyer of the order's record"
    )
    text: Words = Field("", description="买家的话 the buyer's words")
    occurred_at: Moment | None = None
    amount: Money | None = None
    product: str | None = Field(None, max_length=100)
    payment_method: PaymentMethod | None = None
    wants: Wish | None = None
    refund_route: Route = "original"
    owner_proven: bool = Field(
        False, description="贵店担保这是买家的订单，需要 orders 权限 you vouch; needs scope orders"
    )
    lang: Literal["zh", "en"] = "zh"


class MessageIn(In):
    text: Annotated[str, Field(min_length=1, max_length=MAX_REPLY, pattern=r"[^\s]")]
    to: Literal["buyer", "note"] = Field("buyer", description='"note" = 内部备注 internal')


class AskIn(In):
    items: list[EvidenceKind] = Field([], max_length=6)
    text: Words = ""


class ApproveIn(In):
    decision: Wish | None = Field(None, description="不填按买家所求 default: what the buyer wants")
    amount: Money | None = Field(None, description="退款元数，不填为全额 default: all")
    route: Route | None = None


class RejectIn(In):
    reason_code: Annotated[str, Field(min_length=1, max_length=64)]
    missing: list[EvidenceKind] = Field(
        [], max_length=6, description="缺的凭证，买家会看到 what is missing; the buyer reads it"
    )
    text: Words = ""


class RefundedIn(In):
    reference: Annotated[str, Field(min_length=1, max_length=MAX_REFERENCE, pattern=r"[^\s]")]


class RedeliveredIn(In):
    text: Annotated[str, Field(max_length=MAX_REPLY)] = ""


class ReasonIn(In):
    text: Said


class SupplierIn(In):
    answer: SupplierWord
    text: Words = ""


class DecideIn(In):
    approve: bool
    text: Said


# -- what the supplier and the shop say ------------------------------------------------------


class SupplierAnswer(BaseModel):
    model_config = ConfigDict(strict=True)
    id: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,8}-[1-9][0-9]{0,3}$")]
    answer: SupplierWord
    text: Words | None = None


class DeliveryReport(BaseModel):
    """Further fields are those of docs/orders.md."""

    model_config = ConfigDict(extra="allow", strict=True)
    order_no: str = Field(min_length=1, max_length=64)
    id: Annotated[str, Field(pattern=r"^[!-~]{1,100}$")] | None = None
    reason: Words | None = None


# -- what is given ---------------------------------------------------------------------------


class Buyer(BaseModel):
    channel: str
    user_id: str
    name: str


class Order(BaseModel):
    order_no: str | None
    found: bool
    owner_proven: bool
    product: str | None
    amount: str | None
    paid_at: datetime | None
    payment_method: PaymentMethod | None
    delivered: bool | None


class Read(BaseModel):
    order_no: str | None
    amount: str | None
    paid_at: datetime | None


class Evidence(BaseModel):
    id: int
    kind: EvidenceKind
    sha256: str
    readable: bool | None
    read: Read
    flags: list[str]


class Missing(BaseModel):
    kind: str
    reason: str | None


class Differs(BaseModel):
    field: str
    said: str
    record: str
    source: Literal["order", "picture"]


class Event(BaseModel):
    at: datetime
    who: str
    what: str
    from_: str | None = Field(alias="from")
    to: str | None
    why: str | None


class TicketOut(BaseModel):
    """One ticket, as `kadesk tickets export` writes it; card keys are masked."""

    number: int
    status: Status
    case_type: CaseType
    entry: Entry
    wants: Wish | None
    refund_route: Route
    buyer: Buyer
    order: Order
    occurred_at: datetime | None
    statement: str
    evidence: list[Evidence]
    missing_evidence: list[Missing]
    contradictions: list[Differs]
    in_window: bool | None
    rule_version: str
    assignee: str | None
    priority: Priority
    created_at: datetime
    review_due_at: datetime | None
    refund_due_at: datetime | None
    next_follow_up_at: datetime | None
    decision: Literal["refund", "redeliver", "exchange", "reject"] | None
    reference: str | None
    rating: int | None
    events: list[Event]


class Page(BaseModel):
    tickets: list[TicketOut]
    next_cursor: str | None


class Acted(BaseModel):
    """`text` is what a member of staff would have read."""

    text: str
    ticket: TicketOut


class Taken(BaseModel):
    status: Literal["accepted", "known"]
    id: str


class Reported(BaseModel):
    status: Literal["told", "noted", "kept", "known"]
    id: str
    ticket: int | None


class OrderOut(BaseModel):
    """An order as the desk knows it; contact and payment number are masked."""

    order_no: str
    product: str | None
    quantity: int | None
    amount: str | None
    paid_at: datetime | None
    delivered_at: datetime | None
    payment_method: PaymentMethod | None
    state: OrderState
    delivered: bool | None
    buyer: str | None
    supplier: str | None
    contact: str | None
    payment_no: str | None
    tickets: list[int]


class EvidenceRuleOut(BaseModel):
    kind: EvidenceKind
    label: str
    required: bool


class CaseRuleOut(BaseModel):
    label: str
    label_en: str
    entry: Entry
    window_hours: float | None
    window_from: str
    window_text: str
    evidence: list[EvidenceRuleOut]
    liability: str


class ReasonOut(BaseModel):
    code: str
    label: str


class RulesOut(BaseModel):
    version: str
    timezone: str
    cases: dict[str, CaseRuleOut]
    review: dict[str, float]
    refund: dict[str, float | str]
    appeal_days: int
    follow_up_every_hours: float
    reject_reasons: list[ReasonOut]


class Kept(BaseModel):
    decisions_kept: int
    decisions_broken: int
    sendings_kept: int
    sendings_broken: int


class StatsOut(BaseModel):
    days: int
    filed: int
    by_case_type: dict[str, int]
    by_status: dict[str, int]
    late: int
    promises: Kept
    auto_approved: int
    first_answer_minutes: float | None = Field(description="中位数 median")
    rating: float | None = Field(description="平均分 mean")


class Fault(BaseModel):
    """RFC 9457. `type` points to the explanation on the reference page."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    reason: str | None = Field(None, description="409: 句子名 the name of the sentence in detail")


class Document(BaseModel):
    """An OpenAPI 3.1 document."""

    model_config = ConfigDict(extra="allow")
    openapi: str
    paths: dict[str, Any]
