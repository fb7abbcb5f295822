"""What other programs may call: the supplier's answers, the shop's failed deliveries.

Every call is proven before its body counts: signed as in docs/suppliers.md or, for the shop's own
programs, with the token. What came twice takes effect once. Answers are JSON; faults say what was
expected and repeat nothing of what was sent.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, get_args

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.context import Context
from bot.orders.http import SIGNATURE, TIMESTAMP, signature
from bot.orders.source import OrdersDown, OrderSource
from bot.tickets import deliveries, supplier
from rules.case import OrderRecord, SupplierWord
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

MAX_BODY = 64 * 1024  # bytes; an answer or a report has a few hundred
ANSWERS, DELIVERIES = "/api/v1/supplier/answers", "/api/v1/deliveries"
_QUESTION = re.compile(r"([1-9]\d{0,8})-([1-9]\d{0,3})")
_STAMP = re.compile(r"\d{1,12}")
_KEY = re.compile(r"[\x21-\x7e]{1,100}")


class _Refused(Exception):
    """A call that is not carried out."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class _Call:
    """A proven call. `digest` names its exact bytes; None for one with the token."""

    body: dict[str, Any]
    said_at: datetime
    digest: str | None


class Api:
    """The routes. `context`, `orders` and `channels` are asked for with every call: the rules may
    be reloaded, and the desk starts after the routes are made."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        context: Callable[[], Context],
        orders: Callable[[], OrderSource | None],
        channels: Callable[[], Collection[str]],
        posted: Callable[[], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._context = context
        self._orders = orders
        self._channels = channels
        self._posted = posted  # wakes the outbox

    def routes(self) -> list[Route]:
        return [
            Route(ANSWERS, self._guarded(self._answered), methods=["POST"]),
            Route(DELIVERIES, self._guarded(self._reported), methods=["POST"]),
        ]

    def _guarded(self, carry: Callable[[Request], Any]) -> Callable[[Request], Any]:
        async def endpoint(request: Request) -> Response:
            try:
                answer = await carry(request)
            except _Refused as refused:
                log.info("api.refused", path=request.url.path, status=refused.status)
                return JSONResponse({"error": str(refused)}, refused.status)
            except ClientDisconnect:
                return Response(status_code=400)
            log.info("api.taken", path=request.url.path, status=answer["status"])
            return JSONResponse(answer, headers={"Cache-Control": "no-store"})

        return endpoint

    # -- the supplier ------------------------------------------------------------------------

    async def _answered(self, request: Request) -> dict[str, Any]:
        secret = self._context().settings.supplier.secret
        call = await self._proven(request, ANSWERS, secret, bearer=False)
        named = _QUESTION.fullmatch(_text(call.body, "id", 20))
        word = next((w for w in get_args(SupplierWord) if w == call.body.get("answer")), None)
        if named is None:
            raise _Refused(400, 'id 应为询问里的编号 must be that of the question, e.g. "1024-1"')
        if word is None:
            raise _Refused(400, "answer 应为 must be delivered | failed | pending")
        text = _text(call.body, "text", 2000, needed=False)
        number, count = int(named[1]), int(named[2])

        def keep(work: Work) -> str | None:
            question = next((q for q in work.questions(number) if q.number == count), None)
            if question is None:
                return None
            now = self._clock()
            if call.digest is not None and not work.first_call(call.digest, now):
                return "known"
            said = supplier.by_call(work, self._context(), question, word, text, call.said_at, now)
            return "accepted" if said else "known"

        status = await self._store.run(keep)
        if status is None:
            raise _Refused(404, "没有这个询问 there is no such question")
        self._posted()
        return {"status": status, "id": named[0]}

    # -- the shop ----------------------------------------------------------------------------

    async def _reported(self, request: Request) -> dict[str, Any]:
        context = self._context()
        call = await self._proven(request, DELIVERIES, context.settings.api.token, bearer=True)
        try:
            record, reason = deliveries.read(call.body, context.tz)
        except ValueError as error:
            raise _Refused(400, str(error)) from None
        key = _text(call.body, "id", 100, needed=False) or f"order:{record.order_no}"
        if not _KEY.fullmatch(key):
            raise _Refused(400, "id 应为 1–100 位字母、数字或符号 must be 1–100 ASCII signs")
        known = await self._known(record.order_no)

        def keep(work: Work) -> deliveries.Outcome:
            now = self._clock()
            doors = self._channels()
            return deliveries.take(work, context, key, record, reason, known, doors, now)

        done = await self._store.run(keep)
        self._posted()
        return {"status": done.status, "id": key, "ticket": done.ticket}

    async def _known(self, order_no: str) -> OrderRecord | None:
        """What the order system says; it may be down, and the report counts all the same."""
        orders = self._orders()
        if orders is None:
            return None
        try:
            return await orders.find(order_no)
        except OrdersDown:
            return None

    # -- proof -------------------------------------------------------------------------------

    async def _proven(self, request: Request, path: str, secret: str, *, bearer: bool) -> _Call:
        if not secret:
            raise _Refused(403, "接口没有开放，先在 config.toml 填密钥 not enabled in config.toml")
        now = self._clock()
        given = request.headers.get("authorization", "")
        if bearer and given:
            scheme, _, token = given.partition(" ")
            right = scheme.lower() == "bearer" and _same(token.strip(), secret)
            if not right:
                raise _Refused(401, "口令不对 the token is wrong")
            return _Call(_json(await _body(request)), now, None)
        stamp, sent = request.headers.get(TIMESTAMP, ""), request.headers.get(SIGNATURE, "")
        if not _STAMP.fullmatch(stamp) or not sent:
            raise _Refused(401, f"缺少签名 needs {TIMESTAMP} and {SIGNATURE}")
        tolerance = self._context().settings.supplier.tolerance_seconds
        if abs(now.timestamp() - int(stamp)) > tolerance:
            raise _Refused(401, f"签名时间相差超过 {tolerance} 秒 the time stamp is too far off")
        body = await _body(request)
        if not _same(sent.lower(), signature(secret, stamp, "POST", path, body)):
            raise _Refused(401, "签名不对 the signature is wrong")
        digest = hashlib.sha256(f"{path}\n{sent.lower()}".encode()).hexdigest()
        return _Call(_json(body), datetime.fromtimestamp(int(stamp), UTC), digest)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


async def _body(request: Request) -> bytes:
    """The body, read no further than MAX_BODY."""
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared) > MAX_BODY:
        raise _Refused(413, f"内容超过 {MAX_BODY} 字节 more than {MAX_BODY} bytes")
    read = bytearray()
    async for part in request.stream():
        read += part
        if len(read) > MAX_BODY:
            raise _Refused(413, f"内容超过 {MAX_BODY} 字节 more than {MAX_BODY} bytes")
    return bytes(read)


def _json(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body.decode())
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise _Refused(400, "内容应为 JSON 对象 the body must be a JSON object")
    return value


def _text(body: dict[str, Any], key: str, most: int, *, needed: bool = True) -> str:
    value = body.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or len(value) > most or (needed and not value.strip()):
        raise _Refused(
            400, f"{key} 应为不超过 {most} 字的文字 a text of at most {most} characters"
        )
    return value.strip()
