"""A slow or dead order system holds nobody up: time limit, one retry, circuit breaker."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from time import monotonic
from typing import Literal, TypeVar

import structlog

from bot.orders.source import OrdersDown, OrderSource
from rules.case import OrderRecord

log = structlog.get_logger(__name__)

T = TypeVar("T")
BreakerState = Literal["closed", "open", "half_open"]
FAILURES = 3  # in a row, then the system is left alone
FIRST_REST_SECONDS = 5.0
LONGEST_REST_SECONDS = 60.0
RETRY_SECONDS = 0.2  # before the one retry of a question that failed at once


@dataclass(slots=True)
class Breaker:
    """Counts failures in a row. Open: nobody asks. When its rest is over one question is let
    through; its answer closes the breaker, its failure doubles the rest. `now` is monotonic."""

    failures: int = 0
    rest: float = FIRST_REST_SECONDS
    until: float = 0.0
    reason: str = ""
    probing: bool = False

    def state(self, now: float) -> BreakerState:
        if self.failures < FAILURES:
            return "closed"
        return "open" if now < self.until else "half_open"

    def admits(self, now: float) -> bool:
        match self.state(now):
            case "closed":
                return True
            case "open":
                return False
            case "half_open":
                admitted, self.probing = not self.probing, True
                return admitted

    def answered(self) -> None:
        self.failures, self.rest, self.reason = 0, FIRST_REST_SECONDS, ""

    def failed(self, now: float, reason: str) -> None:
        self.failures += 1
        self.reason = reason
        if self.failures > FAILURES:
            self.rest = min(self.rest * 2, LONGEST_REST_SECONDS)
        self.until = now + self.rest


class GuardedOrders:
    """An OrderSource that answers within `seconds` or raises OrdersDown."""

    def __init__(
        self, source: OrderSource, seconds: float, clock: Callable[[], float] = monotonic
    ) -> None:
        self._source = source
        self._seconds = seconds
        self._clock = clock
        self._breaker = Breaker()

    @property
    def state(self) -> BreakerState:
        return self._breaker.state(self._clock())

    def issues(self) -> tuple[str, ...]:
        """What the health page says: nothing while the system answers."""
        if self.state == "closed":
            return ()
        reason = self._breaker.reason
        return (f"订单系统没有应答 the order system is down ({self.state}): {reason}",)

    async def watch(self, every_seconds: float = FIRST_REST_SECONDS) -> None:
        """While the system is down, try it whenever its rest is over: the health page shall say
        that it is back though nobody asks for an order."""
        while True:
            await asyncio.sleep(every_seconds)
            if self.state == "half_open":
                with suppress(OrdersDown):
                    await self.check()

    async def find(self, order_no: str) -> OrderRecord | None:
        return await self._asked("find", lambda: self._source.find(order_no))

    async def proves(self, order_no: str, factor: str) -> bool:
        return await self._asked("proves", lambda: self._source.proves(order_no, factor))

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        return await self._asked("search", lambda: self._source.search(contact, day, factor))

    async def check(self) -> str:
        return await self._asked("check", self._source.check)

    async def close(self) -> None:
        await self._source.close()

    async def _asked(self, name: str, ask: Callable[[], Awaitable[T]]) -> T:
        breaker = self._breaker
        if not breaker.admits(self._clock()):
            raise OrdersDown(breaker.reason)
        before = breaker.failures
        try:
            answer = await self._in_time(ask)
        except OrdersDown as down:
            breaker.failed(self._clock(), str(down))
            log.warning("orders.down", ask=name, state=self.state, reason=str(down))
            raise
        finally:
            breaker.probing = False
        breaker.answered()
        if before:
            log.info("orders.up", ask=name)
        return answer

    async def _in_time(self, ask: Callable[[], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(self._seconds):
                try:
                    return await ask()
                except OrdersDown as down:
                    if not down.again:
                        raise
                await asyncio.sleep(RETRY_SECONDS)
                return await ask()
        except TimeoutError:
            words = f"{self._seconds:g} 秒内没有回答 no answer in {self._seconds:g} s"
            raise OrdersDown(words) from None
        except OrdersDown:
            raise
        except Exception as error:  # noqa: BLE001 - a driver's text may quote a row: only its name
            raise OrdersDown(type(error).__name__) from None
