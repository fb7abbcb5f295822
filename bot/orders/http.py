"""The shop's own order system over one signed JSON look-up; docs/orders.md is its description."""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import httpx

from bot.authorities import authorities
from bot.orders.rows import order_of
from bot.orders.source import MAX_ORDERS, OrdersDown, ShopOrder

TIMESTAMP = "X-Kadesk-Timestamp"
SIGNATURE = "X-Kadesk-Signature"
SKEW_SECONDS = 60  # a signature's time may be so far from ours
NO_ORDER = "kadesk-check"  # asked for by `kadesk check`: any system knows that it is none
MAX_BYTES = 1024 * 1024  # of one answer


def signature(secret: str, timestamp: str, what: str, target: str, body: bytes) -> str:
    """Hex HMAC-SHA256 over "timestamp\\nwhat\\ntarget\\n" and the body.

    Of a question `what` is the method and `target` path and query as sent; of an answer `what` is
    the status in digits and `target` is empty.
    """
    head = f"{timestamp}\n{what}\n{target}\n".encode()
    return hmac.new(secret.encode(), head + body, hashlib.sha256).hexdigest()


class HttpOrders:
    """A ShopSystem behind a URL. `clock` is the desk's; times without an offset are in `zone`.

    `signed_answers`: answers without a good signature are refused. One that is there must be good
    in any case.
    """

    def __init__(
        self,
        url: str,
        secret: str,
        zone: ZoneInfo,
        clock: Callable[[], datetime],
        *,
        seconds: float,
        signed_answers: bool = False,
    ) -> None:
        parts = urlsplit(url)
        self._target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._url = url
        self._secret = secret
        self._zone = zone
        self._clock = clock
        self._signed = signed_answers
        # No proxy of the environment: a proxy is not a party that may hold up or see orders.
        self._client = httpx.AsyncClient(
            timeout=seconds, follow_redirects=False, trust_env=False, verify=authorities()
        )

    async def find(self, number: str) -> Sequence[ShopOrder]:
        return await self._ask({"order_no": number})

    async def of_contact(self, contact: str, day: date) -> Sequence[ShopOrder]:
        return await self._ask({"contact": contact, "date": day.isoformat()})

    async def check(self) -> str:
        if await self._ask({"order_no": NO_ORDER}):
            raise OrdersDown(f"{NO_ORDER} 不是订单，却答了订单 it knows an order that is none")
        return f"http · {urlsplit(self._url).hostname}"

    async def close(self) -> None:
        await self._client.aclose()

    async def _ask(self, question: Mapping[str, object]) -> list[ShopOrder]:
        body = json.dumps(question, ensure_ascii=False, separators=(",", ":")).encode()
        stamp = str(int(self._clock().timestamp()))
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            TIMESTAMP: stamp,
            SIGNATURE: signature(self._secret, stamp, "POST", self._target, body),
        }
        try:
            request = self._client.build_request("POST", self._url, content=body, headers=headers)
            answer = await self._client.send(request, stream=True)
            try:
                data = await _bounded(answer)
            finally:
                await answer.aclose()
        except httpx.TimeoutException:
            raise OrdersDown("超时没有回答 timed out") from None
        except httpx.HTTPError as error:
            raise OrdersDown(
                f"连不上 cannot connect ({type(error).__name__})", again=True
            ) from None
        return self._read(answer, data)

    def _read(self, answer: httpx.Response, data: bytes) -> list[ShopOrder]:
        self._refuse_status(answer)
        self._refuse_forged(answer, data)
        try:
            told = json.loads(data)
        except (ValueError, RecursionError):
            raise OrdersDown("回答不是 JSON · the answer is not JSON") from None
        rows = told.get("orders") if isinstance(told, dict) else None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise OrdersDown('回答里没有 "orders" 列表 the answer has no list "orders"')
        return [order_of(_flat(row), self._zone) for row in rows[:MAX_ORDERS]]

    def _refuse_status(self, answer: httpx.Response) -> None:
        status = answer.status_code
        if status == 200:
            return
        if status in (401, 403):
            words = f"对方拒绝了签名，请核对 secret 和时钟 signature refused ({status})"
            raise OrdersDown(words + self._skew(answer))
        again = status in (429, 502, 503, 504)
        raise OrdersDown(f"对方回答 HTTP {status} · answered HTTP {status}", again=again)

    def _skew(self, answer: httpx.Response) -> str:
        """How far the other clock is, when it tells and it is far."""
        try:
            at = parsedate_to_datetime(answer.headers.get("Date", ""))
        except (TypeError, ValueError):
            return ""
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        seconds = abs((self._clock() - at).total_seconds())
        return f"；两边时钟差 {seconds:.0f} 秒 clocks differ" if seconds > SKEW_SECONDS else ""

    def _refuse_forged(self, answer: httpx.Response, data: bytes) -> None:
        given, stamp = answer.headers.get(SIGNATURE), answer.headers.get(TIMESTAMP, "")
        if given is None:
            if self._signed:
                raise OrdersDown("回答没有签名 the answer is not signed")
            return
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
            raise OrdersDown(f"回答没有 {TIMESTAMP} · the answer has no {TIMESTAMP}")
        apart = abs(int(stamp) - self._clock().timestamp())
        if apart > SKEW_SECONDS:
            raise OrdersDown(f"回答的签名时间差 {apart:.0f} 秒 the answer's signature time is off")
        right = signature(self._secret, stamp, str(answer.status_code), "", data)
        if not hmac.compare_digest(right.encode(), given.strip().lower().encode()):
            raise OrdersDown("回答的签名不对 the answer's signature is wrong")


async def _bounded(answer: httpx.Response) -> bytes:
    data = bytearray()
    async for part in answer.aiter_bytes():
        data += part
        if len(data) > MAX_BYTES:
            raise OrdersDown("回答太长 the answer is too long")
    return bytes(data)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """`delivered_lines` as the text that a database would hold."""
    lines = row.get("delivered_lines")
    if lines is None:
        return row
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise OrdersDown("delivered_lines 应为文字列表 must be a list of texts")
    return {**row, "delivered_lines": "\n".join(lines)}
