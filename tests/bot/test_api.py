"""Other programs call: the supplier answers, the shop reports, strangers get nothing."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.app import open_store
from bot.config.settings import load_settings
from bot.orders.http import SIGNATURE, TIMESTAMP, signature
from rules.case import OrderRecord, OrderState
from storage.work import Work
from tests.botapi import BotApi, picture
from tests.people import Person, telegram_people
from tests.shop import AGENT, STAFF_CHAT, Shop

ANSWERS, DELIVERIES = "/api/v1/supplier/answers", "/api/v1/deliveries"
SECRET, TOKEN = "a secret of the supplier", "a token of the shop's own"
CHINA = ZoneInfo("Asia/Shanghai")
CLEAR, UNSURE = "KA20261101000001", "KA20261101000002"
STATES: dict[str, OrderState] = {CLEAR: "paid_not_delivered", UNSURE: "unknown"}


class Supplier:
    """A supplier's server on loopback; `status` is what it answers to every question."""

    def __init__(self) -> None:
        self.status = 200
        self.calls: list[tuple[dict[str, str], bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.calls.append((dict(self.headers.items()), body))
                self.send_response(outer.status)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/ask?shop=1"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    async def asked(self, times: int) -> dict[str, Any]:
        """Wait until it was asked so often; the newest question."""
        async with asyncio.timeout(15):
            while len(self.calls) < times:  # noqa: ASYNC110 - a thread serves it
                await asyncio.sleep(0.02)
        question: dict[str, Any] = json.loads(self.calls[-1][1])
        return question


@pytest.fixture
def supplier() -> Iterator[Supplier]:
    server = Supplier()
    yield server
    server.close()


@pytest.fixture
async def shop(tmp_path: Path, supplier: Supplier) -> AsyncIterator[tuple[Shop, BotApi]]:
    extra = f'[supplier]\nurl = "{supplier.url}"\nsecret = "{SECRET}"\n[api]\ntoken = "{TOKEN}"\n'
    async with BotApi(token="123456:test-token") as server:
        one = Shop(tmp_path, server.url, extra=extra)
        settings = load_settings(one.config, {})
        async with open_store(settings, lambda: datetime.now(UTC)) as store:
            await store.run(sold)
        async with one:
            yield one, server


def sold(work: Work) -> None:
    now = datetime.now(UTC)
    for number, state in STATES.items():
        record = OrderRecord(
            number,
            product="游戏点卡",
            amount=Decimal("100.00"),
            paid_at=now - timedelta(minutes=50),
            payment_method="alipay",
            state=state,
            buyer="telegram:42",
        )
        work.import_order(record, contact=None, query_password=None, payment_no=None, now=now)


def signed(path: str, body: bytes, secret: str = SECRET, ago: float = 0) -> dict[str, str]:
    stamp = str(int(datetime.now(UTC).timestamp() - ago))
    return {TIMESTAMP: stamp, SIGNATURE: signature(secret, stamp, "POST", path, body)}


async def called(shop: Shop, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, Any]:
    async with httpx.AsyncClient(trust_env=False, verify=False) as client:
        answer = await client.post(shop.url + path, content=body, headers=headers)
    return answer.status_code, answer.json()


def word(id: str, answer: str, **more: Any) -> bytes:
    return json.dumps({"id": id, "answer": answer, **more}).encode()


async def test_a_clear_case_and_a_reported_one_are_approved_by_the_confirm_tap(
    shop: tuple[Shop, BotApi],
) -> None:
    desk, server = shop
    buyer, agent = telegram_people(server, STAFF_CHAT, AGENT)
    await buyer.says(f"订单号{CLEAR}，100元游戏点卡付了没到账")
    await buyer.sees("支付流水")
    await buyer.sends([picture(color="#225588")])
    await buyer.sees("请核对")
    await buyer.taps("确认提交")
    assert "退款 100.00 元" in await buyer.sees("自动审核已通过")
    assert "✓ 已确认是本人的订单" in await agent.sees("自动审核通过")
    (ticket,) = await desk.exported()
    assert (ticket["status"], ticket["decision"], ticket["refund_route"]) == (
        *("approved", "refund", "original"),
    )
    assert [event["what"] for event in ticket["events"]] == ["submitted", "auto_approved"]
    await hears_of_a_failed_delivery_before_they_ask(desk, buyer, agent)


async def test_the_supplier_is_asked_until_it_takes_it_and_its_answer_reaches_the_buyer(
    shop: tuple[Shop, BotApi], supplier: Supplier
) -> None:
    desk, server = shop
    supplier.status = 503
    buyer, _ = telegram_people(server, STAFF_CHAT, AGENT)
    await buyer.says(f"订单号{UNSURE}，100元游戏点卡付了没到账")
    await buyer.sees("支付流水")
    await buyer.sends([picture(color="#885522")])
    await buyer.sees("请核对")
    await buyer.taps("确认提交")
    await buyer.sees("#1001")
    assert (await supplier.asked(1))["id"] == "1001-1"
    supplier.status = 200
    question = await supplier.asked(2)
    headers, body = supplier.calls[-1]
    stamp = headers[TIMESTAMP]
    assert headers[SIGNATURE] == signature(SECRET, stamp, "POST", "/ask?shop=1", body)
    assert (headers["Idempotency-Key"], question["order_no"]) == ("1001-1", UNSURE)
    assert "42" not in json.dumps({**question, "asked_at": "", "paid_at": ""})
    await desk.restart(hard=True)  # between asking and answering
    await buyer.says("进度")
    assert "我们已去核实" in await buyer.sees("核实中")
    await strangers_get_nothing(desk)
    said = word("1001-1", "failed", text="没有充值成功 ABCD-1234-EF34-GH78")
    headers = signed(ANSWERS, said)
    assert await called(desk, ANSWERS, said, headers) == (
        *(200, {"status": "accepted", "id": "1001-1"}),
    )
    assert "没有发货成功" in await buyer.sees("自动审核已通过")
    assert (await called(desk, ANSWERS, said, headers))[1]["status"] == "known"  # a replay
    again = signed(ANSWERS, said, ago=-1)
    assert (await called(desk, ANSWERS, said, again))[1]["status"] == "known"
    (ticket,) = await desk.exported()
    assert [event["what"] for event in ticket["events"]].count("supplier_answered") == 1
    assert "1234-EF34" not in json.dumps(ticket)


async def strangers_get_nothing(desk: Shop) -> None:
    """Every wrong call is told what was expected, and changes nothing."""
    good = word("1001-1", "failed")
    huge = b'{"id": "1001-1", "text": "' + b"x" * 100_000 + b'"}'
    calls = [
        (401, good, {}),
        (401, good, signed(ANSWERS, good, secret="another secret of 16")),
        (401, good, signed(ANSWERS, good + b" ")),
        (401, good, signed(DELIVERIES, good)),
        (401, good, signed(ANSWERS, good, ago=3600)),
        (401, good, {"Authorization": f"Bearer {TOKEN}"}),
        (413, huge, signed(ANSWERS, huge)),
    ]
    bodies = [b"", b"{", b"[]", b"\xff", b"[" * 50_000, word("1001-1", "yes"), word("x", "failed")]
    calls += [(400, body, signed(ANSWERS, body)) for body in bodies]
    calls += [(404, b, signed(ANSWERS, b)) for b in (word("1001-9", "failed"),)]
    for status, body, headers in calls:
        found, answer = await called(desk, ANSWERS, body, headers)
        assert (found, answer["status"]) == (status, status), (body[:40], answer)


async def hears_of_a_failed_delivery_before_they_ask(
    desk: Shop, buyer: Person, agent: Person
) -> None:
    paid = datetime.now(CHINA) - timedelta(minutes=3)
    report = {
        **{"id": "evt-1", "order_no": "KA20261101000009", "product": "50元话费充值"},
        **{"amount": "50.00", "paid_at": paid.isoformat(), "payment_method": "wechat"},
        **{"buyer": "telegram:42", "reason": "上游无库存"},
    }
    body = json.dumps(report).encode()
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    assert (await called(desk, DELIVERIES, body, {"Authorization": "Bearer x"}))[0] == 401
    wrong = json.dumps({**report, "paid_at": "gestern"}).encode()
    assert "paid_at" in (await called(desk, DELIVERIES, wrong, bearer))[1]["detail"]
    assert (await called(desk, DELIVERIES, body, bearer))[1]["status"] == "told"
    assert (await called(desk, DELIVERIES, body, signed(DELIVERIES, body, TOKEN)))[1] == {
        **{"status": "known", "id": "evt-1", "ticket": None},
    }
    assert "KA20261101000009" in await buyer.sees("没有发货成功")
    assert "上游无库存" in await agent.sees("店铺报告")
    await buyer.taps("我要退款")
    assert "50" in await buyer.sees("请核对")
    await buyer.taps("确认提交")
    assert "退款 50.00 元" in await buyer.sees("自动审核已通过")
