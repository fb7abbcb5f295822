"""Before a call is carried out: who calls, how fast, how much, with which idempotency key.

A token is looked up with every call, so one that was revoked opens nothing any more in any
process. Faults say what was expected and repeat nothing of what was sent.
"""

import asyncio
import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from bot.orders.http import SIGNATURE, TIMESTAMP, signature
from bot.web.api.call import PREFIX, Call, Caller, Operation, Problem, Result, Side, fault
from storage.work import Work

MAX_BODY = 64 * 1024  # bytes; a report or a reply has a few hundred
BODY_SECONDS = 15.0
SUPPLIER = "/supplier/answers"
KEY = "Idempotency-Key"
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_STAMP = re.compile(r"\d{1,12}", re.ASCII)
_TOKEN = re.compile(r"kd_[0-9a-f]{8}_[A-Za-z0-9_-]{20,100}")
_CHALLENGE = {"WWW-Authenticate": "Bearer"}


@dataclass(frozen=True, slots=True)
class _Proof:
    caller: Caller
    said_at: datetime | None = None
    signature: str | None = None


class Pace:
    """A bucket per token, in this process: `per_minute` calls, half of them at once."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._buckets: dict[str, tuple[float, float]] = {}  # caller -> (left, as of)

    def take(self, caller: str, per_minute: int) -> float:
        """0 when this call may go on, else the seconds to wait."""
        now, most = self._now(), max(1.0, per_minute / 2)
        left, since = self._buckets.get(caller, (most, now))
        left = min(most, left + (now - since) * per_minute / 60)
        if left < 1:
            self._buckets[caller] = (left, now)
            return (1 - left) * 60 / per_minute
        self._buckets[caller] = (left - 1, now)
        return 0.0


class Guard:
    """Turns requests into proven calls, or raises Problem."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._pace = Pace()

    async def call(self, request: Request, operation: Operation) -> Call:
        """The call that this request is, its body read and checked."""
        raw = b""
        bearer = None
        if operation.who != "public":
            bearer = await self._bearer(request, operation)
        if operation.method == "POST":
            raw = await _read(request)
        proof = bearer or (
            self._signed(request, operation, raw)
            if operation.who == "signed"
            else _Proof(Caller("public"))
        )
        query = _query(request, operation.query) if operation.query else None
        body = _body(raw, operation.body) if operation.body else None
        key = _key(request) if operation.method == "POST" else None
        path = request.url.path.removeprefix(PREFIX)
        digest = hashlib.sha256(b"\n".join((path.encode(), raw))).hexdigest()
        now = self._side.clock()
        return Call(
            side=self._side,
            caller=proof.caller,
            path=request.path_params,
            query=query,
            body=body,
            now=now,
            digest=digest,
            key=key,
            said_at=proof.said_at,
            signature=proof.signature,
            once=lambda effect: _once(self._side, proof.caller, key, digest, now, effect),
        )

    # -- who ---------------------------------------------------------------------------------

    async def _bearer(self, request: Request, operation: Operation) -> _Proof | None:
        """Who holds the bearer token; None when there is none and a signature may do."""
        given = request.headers.get("authorization", "")
        scheme, _, text = given.partition(" ")
        text = text.strip()
        if operation.who == "signed" and (not given or operation.path == SUPPLIER):
            return None
        if scheme.lower() != "bearer":
            raise Problem("unauthorized", _NEEDS_TOKEN, headers=_CHALLENGE)
        if operation.who == "signed" and not _TOKEN.fullmatch(text):
            return self._config_token(text)
        caller = await self._token(text)
        if operation.scope not in caller.scopes:
            scope = f'Bearer error="insufficient_scope", scope="{operation.scope}"'
            words = f"需要权限 needs the scope {operation.scope}"
            raise Problem("no_scope", words, headers={"WWW-Authenticate": scope})
        per_minute = self._side.context().settings.api.calls_per_minute
        if wait := self._pace.take(caller.id, per_minute):
            words = f"每分钟最多 {per_minute} 次 at most {per_minute} calls a minute"
            raise Problem("too_many", words, headers={"Retry-After": str(int(wait) + 1)})
        return _Proof(caller)

    async def _token(self, text: str) -> Caller:
        now = self._side.clock()
        token = None
        if _TOKEN.fullmatch(text):
            token = await self._side.store.run(lambda work: work.api_token(text, now))
        if token is None:
            challenge = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
            raise Problem("unauthorized", _NEEDS_TOKEN, headers=challenge)
        scopes = frozenset(token.scopes)
        return Caller(f"token:{token.id}", token.person, token.role, scopes)

    def _config_token(self, text: str) -> _Proof:
        """The one token of config.toml, which may only report deliveries."""
        right = self._side.context().settings.api.token
        if not right:
            raise Problem("not_open", _NOT_OPEN)
        if not _same(text, right):
            raise Problem("unauthorized", _NEEDS_TOKEN, headers=_CHALLENGE)
        return _Proof(Caller("shop"))

    def _signed(self, request: Request, operation: Operation, raw: bytes) -> _Proof:
        settings = self._side.context().settings
        supplier = operation.path == SUPPLIER
        secret = settings.supplier.secret if supplier else settings.api.token
        if not secret:
            raise Problem("not_open", _NOT_OPEN)
        stamp = request.headers.get(TIMESTAMP, "")
        sent = request.headers.get(SIGNATURE, "").lower()
        if not _STAMP.fullmatch(stamp) or not sent:
            raise Problem("unauthorized", f"缺少签名 needs {TIMESTAMP} and {SIGNATURE}")
        tolerance = settings.supplier.tolerance_seconds
        if abs(self._side.clock().timestamp() - int(stamp)) > tolerance:
            words = f"签名时间相差超过 {tolerance} 秒 the time stamp is too far off"
            raise Problem("unauthorized", words)
        path = PREFIX + operation.path
        if not _same(sent, signature(secret, stamp, "POST", path, raw)):
            raise Problem("unauthorized", "签名不对 the signature is wrong")
        digest = hashlib.sha256(f"{path}\n{sent}".encode()).hexdigest()
        caller = Caller("supplier" if supplier else "shop")
        return _Proof(caller, datetime.fromtimestamp(int(stamp), UTC), digest)


_NEEDS_TOKEN = (
    "需要有效的口令 needs a valid token: Authorization: Bearer kd_…（kadesk api-tokens add）"
)
_NOT_OPEN = "先在 config.toml 填密钥 set its secret in config.toml first"


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())


# -- what ------------------------------------------------------------------------------------


async def _read(request: Request) -> bytes:
    """The body, read no further and no longer than allowed."""
    words = f"最多 {MAX_BODY} 字节 at most {MAX_BODY} bytes"
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared) > MAX_BODY:
        raise Problem("too_big", words)
    read = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for part in request.stream():
                read += part
                if len(read) > MAX_BODY:
                    raise Problem("too_big", words)
    except TimeoutError:
        raise Problem("too_slow", f"{BODY_SECONDS:g} 秒内没有传完 not within it") from None
    return bytes(read)


def _body(raw: bytes, shape: type[BaseModel]) -> BaseModel:
    try:
        return shape.model_validate_json(raw or b"{}")
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        if first["type"] == "json_invalid" or not first["loc"]:
            raise Problem("not_json", first["msg"] if raw else "") from None
        raise Problem("bad_request", _what_is_wrong(error)) from None


def _query(request: Request, shape: type[BaseModel]) -> BaseModel:
    given: dict[str, Any] = {}
    for name in request.query_params:
        values = request.query_params.getlist(name)
        if str(
            shape.model_fields[name].annotation if name in shape.model_fields else ""
        ).startswith("list"):
            given[name] = [part for value in values for part in value.split(",")]
        elif len(values) > 1:
            raise Problem("bad_request", "参数只能给一次 a parameter is given twice")
        else:
            given[name] = values[0]
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        raise Problem("bad_request", _what_is_wrong(error)) from None


def _what_is_wrong(error: ValidationError) -> str:
    """Field and fault of each, never the value; an unknown field's name is not repeated."""
    lines = []
    for one in error.errors(include_input=False, include_url=False)[:5]:
        unknown = one["type"] == "extra_forbidden"
        where = "?" if unknown else ".".join(str(part) for part in one["loc"])
        lines.append(f"{where}: {one['msg']}")
    return "; ".join(lines)


def _key(request: Request) -> str | None:
    key = request.headers.get(KEY)
    if key is not None and not _KEY.fullmatch(key):
        words = f"{KEY} 应为 1–255 位可见 ASCII 字符 must be 1–255 visible ASCII characters"
        raise Problem("bad_request", words)
    return key


# -- once ------------------------------------------------------------------------------------


async def _once(
    side: Side,
    caller: Caller,
    key: str | None,
    digest: str,
    now: datetime,
    effect: Callable[[Work], Result],
) -> Result:
    """Carry the effect out in one transaction, together with the answer that its idempotency key
    will be given from now on. What raises leaves neither."""

    def carried(work: Work) -> Result:
        if key is None:
            return effect(work)
        saved = work.first_answer(caller.id, key, digest, now)
        if saved is None:
            result = effect(work)
            work.save_answer(caller.id, key, result.status, _dumped(result.body))
            return result
        if not saved.same:
            return fault("key_reused")
        return Result(saved.status, json.loads(saved.body), replayed=True)

    result = await side.store.run(carried)
    side.posted()
    return result


def _dumped(body: Mapping[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False)
