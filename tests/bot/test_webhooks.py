"""The shop's own programs are told of what happens to tickets: signed, in order, never lost."""

import asyncio
import json
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.config.secret import Secret
from bot.config.settings import ConfigError, load_settings
from bot.config.webhooks import WebhookSettings, is_public
from bot.log import secrets_of
from bot.webhooks import GIVE_UP, LEASE_SECONDS, Webhooks
from storage.work import Work
from storage.work_webhooks import EVENT_OF, EVENTS
from tests.bot.case_desk import AGENT, LEAD, CaseDesk

SECRET = "a secret of the webhook"
DOCS = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")


class Receiver:
    """The shop's program on loopback: answers `status`, holds its answer while `held` is set."""

    def __init__(self) -> None:
        self.status = 200
        self.calls: list[tuple[str, bytes]] = []
        self.ids: list[str] = []
        self.let_go = threading.Event()
        self.let_go.set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.calls.append((self.headers["Kadesk-Signature"], body))
                outer.ids.append(self.headers["Kadesk-Event-Id"])
                outer.let_go.wait(20)
                self.send_response(outer.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self.let_go.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def told(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _, body in self.calls]

    async def hears(self, count: int) -> list[str]:
        """Wait for so many calls; their types."""
        async with asyncio.timeout(15):
            while len(self.calls) < count:  # noqa: ASYNC110 - a thread serves it
                await asyncio.sleep(0.01)
        return [body["type"] for body in self.told]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    yield server
    server.close()


def hook(receiver: Receiver, **more: Any) -> WebhookSettings:
    url = f"http://127.0.0.1:{receiver.port}/told?shop=1"
    plain = WebhookSettings("shop", url, Secret(SECRET), EVENTS, private=True)
    return replace(plain, **more)


@asynccontextmanager
async def working(
    desk: CaseDesk, *hooks: WebhookSettings, clock: Callable[[], datetime] | None = None
) -> AsyncIterator[Webhooks]:
    settings = replace(desk.context.settings, webhooks=hooks)
    context = replace(desk.context, settings=settings)
    made = Webhooks(desk.store, context, clock or (lambda: desk.now), "test", lambda: None)
    await made.subscribe()
    running = asyncio.create_task(made.run())
    try:
        yield made
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await made.close()


async def settled(desk: CaseDesk, **counts: int) -> None:
    """Wait until so many events are "sent", "pending" or "parked"."""
    wanted = {("shop", outcome): n for outcome, n in counts.items()}
    async with asyncio.timeout(15):
        while await desk.do(_counts) != wanted:  # noqa: ASYNC110 - no call back
            await asyncio.sleep(0.01)


async def test_every_step_of_a_case_is_told_in_order_signed_and_without_secrets(
    desk: CaseDesk, receiver: Receiver
) -> None:
    now = datetime.now(UTC)
    desk.now = now
    async with working(desk, hook(receiver), clock=lambda: now):
        number = (await desk.filed()).number
        for words in (
            f"/ask {number} 沟通记录",
            f"/reply {number} 这是您的卡密 ABCD-1234-EF34-GH78",
            f"/note {number} 内部的话",
            f"/approve {number} refund 60",
            f"/refunded {number} 2026-1",
        ):
            await desk.says(AGENT, words)
            await desk.sent()  # a reply counts as one once the messenger has it
        await desk.presses("arrived", number)
        await receiver.hears(7)
    assert [(body["type"], body["ticket"]["status"]) for body in receiver.told] == [
        ("ticket.submitted", "submitted"),
        ("ticket.claimed", "in_review"),
        ("ticket.waiting_buyer", "waiting_buyer"),
        ("ticket.replied", "waiting_buyer"),
        ("ticket.approved", "approved"),
        ("ticket.refunded", "refunded"),
        ("ticket.closed", "closed"),
    ]
    approved = receiver.told[4]
    assert (approved["ticket"]["decision"], approved["ticket"]["amount"]) == ("refund", "60.00")
    assert (approved["who"], receiver.told[0]["who"]) == (AGENT, "buyer")
    assert approved["at"].endswith("+08:00")
    assert receiver.ids == [body["id"] for body in receiver.told]
    assert len(set(receiver.ids)) == 7
    everything = b"".join(body for _, body in receiver.calls).decode()
    for secret in ("1234-EF34", "小王", "telegram:42", "内部的话"):
        assert secret not in everything
    verified = recipe()
    for header, body in receiver.calls:
        assert verified(SECRET, header, body)
        assert not verified(SECRET, header, body + b" ")
        assert not verified("another secret of 16", header, body)
        assert not verified(SECRET, header, body, tolerance=-1)


def recipe() -> Callable[..., bool]:
    """The Python of docs/api.md, as a reader copies it."""
    names: dict[str, Any] = {}
    code = next(block for block in re.findall(r"```python\n(.*?)```", DOCS, re.S) if "v1" in block)
    exec(code, names)
    found: Callable[..., bool] = names["verified"]
    for wrong in ("", "t=,v1=", "t=1", "v1=x", "t=é,v1=é", f"t={10**30},v1=00", "=,=", "t=1,v1=é"):
        assert found(SECRET, wrong, b"") is False, wrong
    return found


def test_the_worked_example_of_the_docs_is_right() -> None:
    from bot.webhooks import signature

    header = re.search(r"t=1793431800,v1=[0-9a-f]{64}", DOCS)
    assert header is not None
    body = b'{"id":"1024-7","type":"ticket.approved"}'
    assert body.decode() in DOCS
    assert header.group() == signature("0123456789abcdef", 1793431800, body)


async def test_every_try_is_logged_and_leaves_no_fault_behind(
    desk: CaseDesk, receiver: Receiver
) -> None:
    with capture_logs() as logs:
        async with working(desk, hook(receiver, events=("ticket.submitted",))):
            await desk.filed()
            await settled(desk, sent=1)
            async with asyncio.timeout(10):
                while not logs:  # noqa: ASYNC110 - written in the moment after it is settled
                    await asyncio.sleep(0.01)
    assert [(line["event"], line["log_level"]) for line in logs] == [("webhooks.tried", "info")]


async def test_who_the_buyer_is_is_told_only_where_the_shop_wants_it(
    desk: CaseDesk, receiver: Receiver
) -> None:
    wanted = hook(receiver, buyer=True, events=("ticket.submitted",))
    async with working(desk, wanted):
        number = (await desk.filed()).number
        await desk.says(AGENT, f"/claim {number}")  # not asked for
        await receiver.hears(1)
        await settled(desk, sent=1)
    expected = {"channel": "telegram", "user_id": "42", "name": "小王"}
    assert receiver.told[0]["ticket"]["buyer"] == expected


async def test_what_is_not_taken_is_tried_again_and_nothing_of_that_ticket_overtakes_it(
    desk: CaseDesk, receiver: Receiver
) -> None:
    receiver.status = 503
    async with working(desk, hook(receiver)):
        number = (await desk.filed()).number
        await desk.says(AGENT, f"/claim {number}")
        await tried(desk)
        await settled(desk, pending=2)
        receiver.status = 200
        desk.later(seconds=6)
        assert await receiver.hears(3) == [*["ticket.submitted"] * 2, "ticket.claimed"]
        await settled(desk, sent=2)
    assert receiver.ids[0] == receiver.ids[1] != receiver.ids[2]
    assert receiver.calls[0][1] == receiver.calls[1][1]  # the same bytes


async def test_a_process_that_dies_between_sending_and_noting_loses_nothing(
    desk: CaseDesk, receiver: Receiver
) -> None:
    receiver.let_go.clear()
    async with working(desk, hook(receiver)):
        await desk.filed()
        await receiver.hears(1)  # it has it, and no answer comes before the end
    receiver.let_go.set()
    await settled(desk, pending=1)
    desk.later(seconds=LEASE_SECONDS + 1)
    async with working(desk, hook(receiver)):
        await receiver.hears(2)
        await settled(desk, sent=1)
    assert receiver.ids == [receiver.ids[0]] * 2


async def test_after_three_days_it_is_set_aside_and_staff_are_told_once(
    desk: CaseDesk, receiver: Receiver
) -> None:
    receiver.status = 500
    first = (await desk.filed()).number
    async with working(desk, hook(receiver)):
        await desk.says(AGENT, f"/claim {first}")
        await desk.says(LEAD, f"/extend {first} 上游还在核实")
        await receiver.hears(1)
        await desk.sent()
        desk.now += GIVE_UP
        await settled(desk, parked=2)
        assert (await desk.sent()).room.count("shop") == 1
        receiver.status = 200
        await desk.says(AGENT, f"/reply {first} 您好")
        await desk.sent()
        await settled(desk, parked=2, sent=1)


async def test_nothing_is_told_of_what_was_rolled_back_or_before_anybody_asked(
    desk: CaseDesk, receiver: Receiver
) -> None:
    number = (await desk.filed()).number  # nobody has asked yet
    async with working(desk, hook(receiver)):

        def breaks(work: Any) -> None:
            ticket = work.ticket(number)
            work.open_ticket(replace(ticket, order_no="KA2"))
            from rules.ticket import TicketEvent

            work.add_event(number, TicketEvent(desk.now, AGENT, "replied"))
            raise RuntimeError("no")

        with pytest.raises(RuntimeError):
            await desk.do(breaks)
        assert await desk.do(_counts) == {}
    async with working(desk):  # the shop took it out of its config
        await desk.says(AGENT, f"/claim {number}")
        assert await desk.do(_counts) == {}


async def test_a_public_name_that_leads_into_the_own_network_is_not_called(
    desk: CaseDesk, receiver: Receiver
) -> None:
    url = f"http://localhost:{receiver.port}/"
    async with working(desk, hook(receiver, url=url, private=False)):
        await desk.filed()
        await tried(desk)
    assert receiver.calls == []


async def tried(desk: CaseDesk) -> None:
    """Wait until a try that failed was noted."""
    async with asyncio.timeout(15):
        while not await desk.do(_was_tried):  # noqa: ASYNC110 - no call back
            await asyncio.sleep(0.01)


def _counts(work: Work) -> dict[tuple[str, str], int]:
    return work.webhook_counts()


def _was_tried(work: Any) -> bool:
    from sqlalchemy import text

    tried = work.conn.execute(text("SELECT attempts FROM webhook_delivery")).scalar()
    return bool(tried)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        *(("8.8.8.8", True), ("2606:4700::1111", True)),
        *(("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False)),
        *(("::1", False), ("::ffff:10.0.0.1", False), ("fe80::1%eth0", False)),
        *(("0.0.0.0", False), ("100.64.0.1", False), ("224.0.0.1", False)),
    ],
)
def test_the_own_network_is_known_by_its_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ('url = "http://shop.example/x"', "url"),
        ('url = "https://127.0.0.1/x"', "url"),
        ('url = "https://localhost/x"', "url"),
        ('url = "https://[::1]/x"', "url"),
        ('url = "https://user:pass@shop.example/x"', "url"),
        ('url = "ftp://shop.example/x"\nallow_private = true', "url"),
        ('url = "https://shop.example/x"\nevents = ["ticket.aproved"]', "events[0]"),
        ('url = "https://shop.example/x"\nsecret = "short"', "secret"),
        ('url = "https://shop.example/x"\nbuyers = true', "buyers"),
    ],
)
def test_a_webhook_that_cannot_be_meant_stops_the_start(
    tmp_path: Path, lines: str, key: str
) -> None:
    secret = "" if "secret" in lines else f'secret = "{SECRET}"\n'
    config = tmp_path / "config.toml"
    config.write_text(f"[webhooks.shop]\n{secret}{lines}\n", "utf-8")
    with pytest.raises(ConfigError) as refused:
        load_settings(config, {})
    assert [fault.key for fault in refused.value.faults] == [f"webhooks.shop.{key}"]


def test_a_good_webhook_is_read_and_its_secret_is_one(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(
        f'[webhooks.shop]\nurl = "https://shop.example/x"\nsecret = "{SECRET}"\n'
        f'[webhooks.local]\nurl = "http://10.0.0.7:81/x"\nsecret = "{SECRET}2"\n'
        'allow_private = true\nevents = ["ticket.closed"]\nbuyer = true\n',
        "utf-8",
    )
    settings = load_settings(config, {})
    shop, local = settings.webhooks
    assert (shop.name, shop.events, shop.buyer) == ("shop", EVENTS, False)
    assert (local.events, local.buyer, local.private) == (("ticket.closed",), True, True)
    assert {SECRET, f"{SECRET}2"} <= set(secrets_of(settings))


def test_every_event_stands_in_the_docs() -> None:
    named = set(re.findall(r"`(ticket\.\w+)`", DOCS))
    assert named == set(EVENT_OF.values())
    assert timedelta(days=3) == GIVE_UP
