"""Events on their way to the shop's own programs: signed, in order, tried again for three days.

A row is written with the change that it tells of (storage/work_webhooks.py). A process that dies
between sending and noting sends it once more, with the same event id: nothing is ever lost.
"""

import asyncio
import hashlib
import hmac
import json
import socket
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import structlog

from bot.authorities import authorities
from bot.config.webhooks import WebhookSettings, is_public
from bot.context import Context
from bot.tickets.change import masked, tell_staff
from bot.worker import Worker
from storage.store import Store
from storage.work import Work
from storage.work_webhooks import Delivery

log = structlog.get_logger(__name__)

LEASE_SECONDS = 60.0  # above the longest time-out
IN_FLIGHT = 4  # of one webhook; one that fails is tried one by one
TIMEOUT_SECONDS = 10.0
FIRST_WAIT_SECONDS = 5.0  # doubled with every failure
LONGEST_WAIT_SECONDS = 3600.0
GIVE_UP = timedelta(days=3)
SIGNATURE = "Kadesk-Signature"


def signature(secret: str, stamp: int, body: bytes) -> str:
    """The header: "t=<Unix seconds>,v1=<hex HMAC-SHA256 over t, a dot and the body>"."""
    signed = str(stamp).encode() + b"." + body
    return f"t={stamp},v1={hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()}"


class _Forbidden(Exception):
    """The name of a public webhook leads into the shop's own network."""


class Webhooks:
    """Brings every event to every webhook; one that is down holds up no other."""

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
        self._hooks = context.settings.webhooks
        # A client each: connections are kept by address, and two names may share one. No proxy
        # of the environment, and no redirect: only what the config names is called.
        self._clients = {
            hook.name: httpx.AsyncClient(
                timeout=TIMEOUT_SECONDS, trust_env=False, verify=authorities()
            )
            for hook in self._hooks
        }
        self._failing: set[str] = set()

    async def subscribe(self) -> None:
        """From now on the database knows who wants to hear of what."""
        wanted, now = {hook.name: hook.events for hook in self._hooks}, self._clock()
        await self._store.run(lambda work: work.set_webhooks(wanted, now))

    async def run(self) -> None:
        """Work until cancelled; without webhooks there is nothing to do."""
        workers = [
            Worker(
                f"webhook:{hook.name}",
                partial(self._claim, hook),
                partial(self._carry, hook),
                IN_FLIGHT,
            )
            for hook in self._hooks
        ]
        async with asyncio.TaskGroup() as group:
            for worker in workers:
                group.create_task(worker.run())

    async def close(self) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def _claim(self, hook: WebhookSettings, room: int) -> Sequence[Delivery]:
        now = self._clock()
        if hook.name in self._failing:
            room = 1 if room == IN_FLIGHT else 0
        if not room:
            return ()
        return await self._store.run(
            lambda work: work.claim_webhooks(hook.name, self._owner, now, LEASE_SECONDS, room)
        )

    async def _carry(self, hook: WebhookSettings, delivery: Delivery) -> None:
        body = await self._store.run(lambda work: self._body(work, hook, delivery))
        status = await self._post(hook, delivery, body)
        now = self._clock()
        if status is not None and 200 <= status < 300:
            self._failing.discard(hook.name)
            await self._store.run(lambda work: _taken(work, delivery, now))
        elif now >= delivery.at + GIVE_UP or status == 410:
            await self._store.run(lambda work: self._park(work, delivery, now))
            self._posted()
        else:
            self._failing.add(hook.name)
            wait = min(
                FIRST_WAIT_SECONDS * 2.0 ** min(delivery.attempts, 20), LONGEST_WAIT_SECONDS
            )
            due = min(now + timedelta(seconds=wait), max(delivery.at + GIVE_UP, now))
            await self._store.run(lambda work: work.webhook_later(delivery.id, due))
        log.info("webhooks.tried", hook=hook.name, id=delivery.event_id, status=status)

    # -- one call ----------------------------------------------------------------------------

    def _body(self, work: Work, hook: WebhookSettings, delivery: Delivery) -> bytes:
        """The JSON that is sent: the same for every try."""
        told = delivery.told
        ticket = work.ticket(delivery.ticket)
        assert ticket is not None  # its row is referred to
        shown: dict[str, Any] = {
            "number": ticket.number,
            "status": told["status"],
            "case_type": ticket.case_type,
            "order_no": ticket.order_no,
            "assignee": told["assignee"],
            "decision": told["decision"],
            "amount": told["decided_amount"],
            "reject_code": told["reject_code"],
            "reference": told["reference"],
        }
        if hook.buyer:
            shown["buyer"] = {
                "channel": ticket.channel,
                "user_id": ticket.person.partition(":")[2],
                "name": masked(ticket.buyer_name),
            }
        at = delivery.at.astimezone(ZoneInfo(self.context.tz)).isoformat(timespec="seconds")
        body = {
            "id": delivery.event_id,
            "type": delivery.event,
            "at": at,
            "what": told["what"],
            "who": told["who"],
            "ticket": shown,
        }
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()

    async def _post(self, hook: WebhookSettings, delivery: Delivery, body: bytes) -> int | None:
        """The HTTP status, or None when nobody answered."""
        stamp = int(self._clock().timestamp())
        url = httpx.URL(hook.url)
        headers = {
            "Host": url.netloc.decode(),
            "Content-Type": "application/json",
            "User-Agent": "Kadesk",
            "Kadesk-Event-Id": delivery.event_id,
            SIGNATURE: signature(hook.secret, stamp, body),
        }
        try:
            async with asyncio.timeout(2 * TIMEOUT_SECONDS):
                address = await _resolved(hook, url)
                async with self._clients[hook.name].stream(
                    "POST",
                    url.copy_with(host=address),
                    content=body,
                    headers=headers,
                    extensions={"sni_hostname": url.host},
                ) as response:
                    return response.status_code
        except (httpx.HTTPError, httpx.InvalidURL, OSError, TimeoutError, _Forbidden) as error:
            log.warning("webhooks.failed", hook=hook.name, error=type(error).__name__)
            return None

    def _park(self, work: Work, delivery: Delivery, now: datetime) -> None:
        """Given up; staff hear of the first one, until something arrives again."""
        work.settle_webhook(delivery.id, "parked", now)
        key = _told_key(delivery.hook)
        if not work.setting(key):
            work.set_setting(key, delivery.event_id)
            words = self.context.say(
                "staff.webhook_parked", hook=delivery.hook, number=delivery.ticket
            )
            tell_staff(work, self.context, words, now, ticket=delivery.ticket)


def _taken(work: Work, delivery: Delivery, now: datetime) -> None:
    work.settle_webhook(delivery.id, "sent", now)
    if work.setting(_told_key(delivery.hook)):
        work.set_setting(_told_key(delivery.hook), "")


def _told_key(hook: str) -> str:
    return f"webhook_parked:{hook}"


async def _resolved(hook: WebhookSettings, url: httpx.URL) -> str:
    """The address that is called: looked up once and checked, so that no later answer of the
    name server can lead elsewhere."""
    port = url.port or (443 if url.scheme == "https" else 80)
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
    addresses = [str(info[4][0]) for info in found]
    if not hook.private and not all(is_public(address) for address in addresses):
        raise _Forbidden
    return addresses[0]
