"""What an operation of the API is, what it is given, and how it answers.

OPERATIONS in operations.py is the one table that routes, OpenAPI document, reference page and
permission test are made of.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from bot.context import Context
from bot.orders.source import OrderSource
from bot.web.access import Access, Who
from storage.store import Store
from storage.work import Work

PREFIX = "/api/v1"
Method = Literal["GET", "POST"]
Scope = Literal[
    "tickets:read", "tickets:write", "decisions", "orders", "deliveries", "stats"
]  # fmt: skip
SCOPES: Mapping[Scope, str] = {
    "tickets:read": "读工单 read tickets",
    "tickets:write": "建工单、留言、领取、补件 file, write, claim, ask",
    "decisions": "通过、驳回、退款等决定 decide and mark as paid",
    "orders": "查订单、为买家作证 look orders up, vouch for buyers",
    "deliveries": "报告发货失败 report failed deliveries",
    "stats": "看统计 read figures",
}
# Every fault that the API names: its status and title.
FAULTS: Mapping[str, tuple[int, str]] = {
    "bad_request": (400, "请求内容不对 The request is not as it should be"),
    "not_json": (400, "内容不是 JSON 对象 The body is not a JSON object"),
    "unauthorized": (401, "口令或签名不对 Token or signature missing or wrong"),
    "no_scope": (403, "口令没有这项权限 The token lacks this scope"),
    "no_right": (403, "角色没有这项权限 The role lacks this right"),
    "not_open": (403, "接口没有开放 Not enabled in config.toml"),
    "not_found": (404, "没有这个地址 No such address"),
    "no_such_ticket": (404, "没有这张工单 No such ticket"),
    "no_such_order": (404, "没有这个订单 No such order"),
    "no_such_question": (404, "没有这个询问 No such question"),
    "not_allowed": (405, "这个地址不接受这种方法 Method not allowed"),
    "too_slow": (408, "内容传得太慢 The body came too slowly"),
    "declined": (409, "现在不能这样做 Not possible now"),
    "too_big": (413, "内容太大 The body is too large"),
    "key_reused": (422, "幂等键已用于别的内容 Idempotency key used for another call"),
    "too_many": (429, "太快了，请稍后再试 Too many requests"),
    "broken": (500, "出错了，已记录 Something broke; it is logged"),
    "busy": (503, "暂时答不上来 Not available now"),
}


class Problem(Exception):
    """A call that is not carried out; `fault` is a key of FAULTS."""

    def __init__(
        self, fault: str, detail: str = "", *, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail or fault)
        self.fault = fault
        self.detail = detail
        self.headers = dict(headers or {})

    @property
    def status(self) -> int:
        return FAULTS[self.fault][0]

    @property
    def body(self) -> dict[str, Any]:
        return problem_body(self.fault, self.detail)


def problem_body(fault: str, detail: str = "", **more: Any) -> dict[str, Any]:
    """The one shape of all errors (RFC 9457); `type` points into the reference page."""
    status, title = FAULTS[fault]
    body = {"type": f"{PREFIX}/docs#{fault}", "title": title, "status": status, "code": fault}
    return {**body, "detail": detail or title, **more}


@dataclass(frozen=True, slots=True)
class Result:
    """What a call is answered; a problem's status makes it a problem document."""

    status: int
    body: dict[str, Any]
    replayed: bool = False  # the saved answer of an earlier call with the same key
    html: str = ""  # a page instead of the body


def fault(name: str, detail: str = "", **more: Any) -> Result:
    """A problem as the result of a transaction, so that it is kept with the idempotency key."""
    return Result(FAULTS[name][0], problem_body(name, detail, **more))


@dataclass(frozen=True, slots=True)
class Side:
    """The desk as the API needs it. `context`, `orders` and `channels` are asked for with every
    call: the rules may be reloaded, and the desk starts after the routes are made."""

    store: Store
    clock: Callable[[], datetime]
    context: Callable[[], Context]
    orders: Callable[[], OrderSource | None]
    channels: Callable[[], Collection[str]]
    posted: Callable[[], None]  # wakes the outbox


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, proven. `id` keeps the idempotency keys of callers apart; `person` acts."""

    id: str
    person: str = ""
    role: str = ""
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Call:
    """One proven call. `digest` names exactly this call; `key` is the idempotency key."""

    side: Side
    caller: Caller
    path: Mapping[str, str]
    query: Any
    body: Any
    now: datetime
    digest: str
    key: str | None = None
    said_at: datetime | None = None  # time stamp of a signed call
    signature: str | None = None  # names its exact bytes
    once: Callable[[Callable[[Work], Result]], Awaitable[Result]] = field(repr=False, kw_only=True)

    @property
    def context(self) -> Context:
        return self.side.context()


Run = Callable[[Call], Awaitable[Result]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer as the document tells of it."""

    words: str
    shape: type[BaseModel] | None = None
    content: str = "application/json"


@dataclass(frozen=True, slots=True)
class Operation:
    """One method on one path below PREFIX. `faults`: those beside what follows from the rest."""

    method: Method
    path: str
    name: str
    summary: str
    run: Run
    answers: Mapping[int, Answer]
    who: Who = "token"
    scope: Scope | None = None
    query: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    faults: tuple[str, ...] = ()
    more: str = ""  # the description below the summary

    @property
    def access(self) -> Access:
        return Access(self.method, PREFIX + self.path, self.who, self.scope or "")

    @property
    def known_faults(self) -> tuple[str, ...]:
        """Every fault that a call of it may meet."""
        found = ["broken", "busy"]
        if self.who != "public":
            found += ["unauthorized"]
        if self.who == "token":
            found += ["no_scope", "too_many"]
        if self.who == "signed":
            found += ["not_open", "no_scope", "too_many"]
        if self.query is not None or self.method == "POST":
            found += ["bad_request"]
        if self.method == "POST":
            found += ["not_json", "too_slow", "too_big", "key_reused"]
        return tuple(name for name in FAULTS if name in {*found, *self.faults})
