"""Questions to the supplier on their way: claimed, signed, posted, tried again until taken.

A question is a row: a process that dies between asking and answering leaves it to be claimed
again, and the supplier knows it by its id (at least once, so the id is an idempotency key).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import httpx
import structlog

from bot.authorities import authorities
from bot.context import Context
from bot.orders.http import SIGNATURE, TIMESTAMP, signature
from bot.tickets import supplier
from bot.worker import Worker
from storage.store import Store
from storage.work import Work
from storage.work_suppliers import Question

log = structlog.get_logger(__name__)

LEASE_SECONDS = 90.0  # above the longest time-out
IN_FLIGHT = 4
FIRST_WAIT_SECONDS = 2.0  # doubled with every failure
LONGEST_WAIT_SECONDS = 600.0
_TRY_AGAIN = frozenset({408, 425, 429})


class Questions:
    """Brings every question to the supplier, and gives up after `give_up_hours`."""

    def __init__(
        self,
        store: Store,
        context: Context,
        clock: Callable[[], datetime],
        owner: str,
        posted: Callable[[], None],
    ) -> None:
        self.context = context
        self._store = store
        self._clock = clock
        self._owner = owner
        self._posted = posted  # wakes the outbox
        seconds = context.settings.supplier.timeout_seconds
        # No proxy of the environment: a proxy is not a party that may read orders.
        self._client = httpx.AsyncClient(timeout=seconds, trust_env=False, verify=authorities())
        self._worker = Worker("questions", self._claim, self._carry, IN_FLIGHT)
        self.run = self._worker.run
        self.wake = self._worker.wake

    async def close(self) -> None:
        await self._client.aclose()

    async def _claim(self, room: int) -> list[Question]:
        now = self._clock()
        return await self._store.run(
            lambda work: work.claim_questions(self._owner, now, LEASE_SECONDS, room)
        )

    async def _carry(self, question: Question) -> None:
        until = supplier.waits_until(self.context, question)
        if question.sent_at is not None or self._clock() >= until:
            await self._end(question, "silent")
            return
        status = await self._post(question)
        now = self._clock()
        if status is not None and 200 <= status < 300:
            await self._later(question, max(until, now), sent_at=now)
        elif status is not None and 400 <= status < 500 and status not in _TRY_AGAIN:
            await self._end(question, "refused")
        else:
            wait = min(FIRST_WAIT_SECONDS * 2.0**question.attempts, LONGEST_WAIT_SECONDS)
            await self._later(question, min(now + timedelta(seconds=wait), max(until, now)))
        log.info("questions.tried", question=question.id, status=status)

    async def _post(self, question: Question) -> int | None:
        """The HTTP status, or None when nobody answered."""
        settings = self.context.settings.supplier
        if not settings.url:
            return None
        body = question.body.encode()
        stamp = str(int(self._clock().timestamp()))
        parts = urlsplit(settings.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": f"{question.ticket}-{question.number}",
            TIMESTAMP: stamp,
            SIGNATURE: signature(settings.secret, stamp, "POST", target, body),
        }
        try:
            async with self._client.stream(
                "POST", settings.url, content=body, headers=headers
            ) as response:
                return response.status_code
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            log.warning("questions.failed", question=question.id, error=type(error).__name__)
            return None

    async def _later(
        self, question: Question, due_at: datetime, sent_at: datetime | None = None
    ) -> None:
        await self._store.run(
            lambda work: work.question_later(question.id, due_at, sent_at=sent_at)
        )

    async def _end(self, question: Question, outcome: str) -> None:
        def end(work: Work) -> None:
            supplier.unanswered(work, self.context, question, outcome, self._clock())

        await self._store.run(end)
        self._posted()
