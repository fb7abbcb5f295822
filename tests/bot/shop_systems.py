"""The same orders in every kind of order system, each in its own tables, columns and codes."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from tests.mariadb import MariaDb

ACG_SOLD_OUT = "很抱歉，有人在你付款之前抢走了商品，请联系客服。"
DUJIAOKA_SOLD_OUT = "库存可使用卡密不足，请联系管理员核查"
ACG_PREPARING = "正在发货中，请耐心等待，如有疑问，请联系客服。"
CARDS = ("PLANTED-CARD-AAAA-0001", "PLANTED-CARD-BBBB-0002")


@dataclass(frozen=True, slots=True)
class Case:
    """One order in words; `state` is what our record must say of it."""

    name: str
    number: str
    state: str
    content: str | None = None
    quantity: int = 2
    dujiaoka: int | None = None  # orders.status; None: this system cannot tell such a case
    acg: tuple[int, int] | None = None  # status, delivery_status
    told: str = ""  # the state as http, sql and the book are told it
    automatic: bool = True
    contact: str = "buyer@example.com"
    password: str = "q-pass-77"
    deleted: bool = False

    @property
    def payment_no(self) -> str:
        """28 digits, as WeChat gives them out."""
        return f"4200002345202610{self.number[-12:]}"


BOTH = "\n".join(CARDS)
CASES = (
    Case("unpaid", "102261001143000001", "unpaid", dujiaoka=1, acg=(0, 0), told="unpaid"),
    Case("expired", "102261001143000002", "expired", dujiaoka=-1, told="expired"),
    Case("paid and waiting", "102261001143000003", "paid_not_delivered", dujiaoka=2, acg=(1, 0), told="paid_not_delivered"),
    Case("being handled", "102261001143000004", "paid_not_delivered", dujiaoka=3),
    Case("manual goods", "102261001143000005", "paid_not_delivered", ACG_PREPARING, acg=(1, 0)),
    Case("delivered", "102261001143000006", "delivered", BOTH, dujiaoka=4, acg=(1, 1), told="delivered"),
    Case("sold out", "102261001143000007", "delivery_failed", ACG_SOLD_OUT, dujiaoka=4, acg=(1, 1), told="delivered"),
    Case("abnormal: sold out", "102261001143000008", "delivery_failed", DUJIAOKA_SOLD_OUT, quantity=1, dujiaoka=6),
    Case("abnormal: cards there", "102261001143000009", "unknown", BOTH, dujiaoka=6),
    Case("failed", "102261001143000010", "delivery_failed", "", dujiaoka=5, told="delivery_failed"),
    Case("one card of two", "102261001143000011", "partly_delivered", CARDS[0], dujiaoka=4, acg=(1, 1), told="delivered"),
    Case("one card and an excuse", "102261001143000012", "partly_delivered", f"{CARDS[0]}\n{DUJIAOKA_SOLD_OUT}", dujiaoka=4, acg=(1, 1), told="delivered"),
    Case("delivered without content", "102261001143000013", "unknown", "", dujiaoka=4, acg=(1, 1), told="delivered"),
    Case("a status of a later version", "102261001143000014", "unknown", BOTH, dujiaoka=9, acg=(1, 7), told="teleported"),
    Case("waiting over its cards", "102261001143000017", "unknown", BOTH, dujiaoka=2),
    Case("failed over one of two", "102261001143000018", "partly_delivered", CARDS[0], dujiaoka=5),
    Case("sold out by hand", "102261001143000019", "delivery_failed", ACG_SOLD_OUT.replace("抢", "搶"), acg=(1, 1), automatic=False),
    Case("refunded", "102261001143000015", "refunded", told="refunded"),
    Case("in dispute", "102261001143000016", "in_dispute", told="in_dispute"),
)  # fmt: skip
# Another buyer's order, of the same day, that must never come out.
OTHER = Case("other", "102261001143000999", "delivered", "OTHERS-CARD-CCCC-0003", quantity=1, dujiaoka=4, acg=(1, 1), told="delivered", contact="13800138000", password="other-pass")  # fmt: skip
GONE = replace(OTHER, name="deleted", number="102261001143000998", deleted=True)  # fmt: skip
MADE, PAID = "2026-10-01 14:29:00", "2026-10-01 14:30:00"

DUJIAOKA_TABLES = (
    """CREATE TABLE orders (
      id bigint unsigned AUTO_INCREMENT PRIMARY KEY, order_sn varchar(150) NOT NULL UNIQUE,
      goods_id int NOT NULL, coupon_id int NOT NULL DEFAULT 0, title varchar(200) NOT NULL,
      type tinyint(1) NOT NULL DEFAULT 1, goods_price decimal(10,2) NOT NULL DEFAULT 0,
      buy_amount int NOT NULL DEFAULT 1, coupon_discount_price decimal(10,2) NOT NULL DEFAULT 0,
      wholesale_discount_price decimal(10,2) NOT NULL DEFAULT 0,
      total_price decimal(10,2) NOT NULL DEFAULT 0, actual_price decimal(10,2) NOT NULL DEFAULT 0,
      search_pwd varchar(200) DEFAULT '', email varchar(200) NOT NULL, info text,
      pay_id int DEFAULT NULL, buy_ip varchar(50) NOT NULL DEFAULT '',
      trade_no varchar(200) DEFAULT '', status tinyint NOT NULL DEFAULT 1,
      coupon_ret_back tinyint(1) NOT NULL DEFAULT 0, created_at timestamp NULL DEFAULT NULL,
      updated_at timestamp NULL DEFAULT NULL, deleted_at timestamp NULL DEFAULT NULL,
      KEY idx_email (email)) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci""",
    """CREATE TABLE carmis (
      id bigint unsigned AUTO_INCREMENT PRIMARY KEY, goods_id int NOT NULL,
      status tinyint(1) NOT NULL DEFAULT 1, is_loop tinyint(1) NOT NULL DEFAULT 0,
      carmi text NOT NULL, created_at timestamp NULL, updated_at timestamp NULL,
      deleted_at timestamp NULL) CHARACTER SET utf8mb4""",
    """CREATE TABLE pays (
      id bigint unsigned AUTO_INCREMENT PRIMARY KEY, pay_name varchar(200) NOT NULL,
      pay_check varchar(50) NOT NULL) CHARACTER SET utf8mb4""",
)
ACG_TABLES = (
    """CREATE TABLE acg_order (
      id int unsigned AUTO_INCREMENT PRIMARY KEY, owner int unsigned NOT NULL DEFAULT 0,
      user_id int unsigned NOT NULL DEFAULT 0, trade_no char(19) NOT NULL UNIQUE,
      amount decimal(10,2) NOT NULL, commodity_id int unsigned NOT NULL, card_id int DEFAULT NULL,
      card_num int unsigned NOT NULL DEFAULT 1, pay_id int unsigned NOT NULL DEFAULT 0,
      create_time datetime NOT NULL, create_ip varchar(32), create_device tinyint NOT NULL DEFAULT 0,
      pay_time datetime DEFAULT NULL, status tinyint NOT NULL DEFAULT 0, secret longtext,
      password varchar(32), contact varchar(32), delivery_status tinyint NOT NULL DEFAULT 0,
      leave_message varchar(255), request_no char(19) UNIQUE) CHARACTER SET utf8mb4""",
    """CREATE TABLE acg_commodity (
      id int unsigned AUTO_INCREMENT PRIMARY KEY, name varchar(255) NOT NULL,
      delivery_way tinyint NOT NULL DEFAULT 0) CHARACTER SET utf8mb4""",
    """CREATE TABLE acg_pay (
      id int unsigned AUTO_INCREMENT PRIMARY KEY, name varchar(64), code varchar(64))
      CHARACTER SET utf8mb4""",
)


def dujiaoka_row(case: Case) -> dict[str, Any]:
    return {
        "order_sn": case.number, "goods_id": 7, "title": "游戏点卡 x 2", "type": 1 if case.automatic else 2,
        "buy_amount": case.quantity, "actual_price": "100.00", "search_pwd": case.password,
        "email": case.contact, "info": case.content, "pay_id": 1, "trade_no": case.payment_no,
        "status": case.dujiaoka, "created_at": MADE, "updated_at": MADE,
        "deleted_at": MADE if case.deleted else None,
    }  # fmt: skip


def acg_row(case: Case) -> dict[str, Any]:
    assert case.acg is not None
    status, delivery = case.acg
    return {
        "trade_no": case.number, "amount": "100.00", "commodity_id": 3 if case.automatic else 4, "card_num": case.quantity,
        "pay_id": 2, "create_time": MADE, "pay_time": PAID if status == 1 else None,
        "status": status, "secret": case.content, "password": case.password,
        "contact": case.contact, "delivery_status": delivery,
    }  # fmt: skip


def plain_row(case: Case) -> dict[str, Any]:
    """The columns of docs/orders.md, as http answers them and the owner's SELECT gives them."""
    paid = case.told not in ("unpaid", "expired")
    return {
        "order_no": case.number, "product": "游戏点卡", "quantity": case.quantity, "amount": "100.00",
        "created_at": MADE, "paid_at": PAID if paid else None, "payment_method": "支付宝",
        "payment_no": case.payment_no, "contact": case.contact, "query_password": case.password,
        "state": case.told, "delivered_lines": case.content,
    }  # fmt: skip


def fill_dujiaoka(server: MariaDb, database: str, cases: list[Case]) -> None:
    server.execute(*DUJIAOKA_TABLES, database=database)
    server.insert(database, "pays", [{"pay_name": "支付宝当面付", "pay_check": "zfbf2f"}])
    server.insert(database, "orders", [dujiaoka_row(case) for case in cases])
    loops = [{"goods_id": 7, "is_loop": 1, "carmi": "LOOP-CARD-DDDD-0004"}]
    server.insert(database, "carmis", loops)


def fill_acg(server: MariaDb, database: str, cases: list[Case]) -> None:
    server.execute(*ACG_TABLES, database=database)
    server.insert(database, "acg_pay", [{"name": "余额", "code": "#system"}, {"name": "支付宝", "code": "alipay"}])  # fmt: skip
    names = ("a", "b", "游戏点卡")
    goods = [{"name": name, "delivery_way": 0} for name in names]
    goods.append({"name": "游戏点卡", "delivery_way": 1})  # sent by hand
    server.insert(database, "acg_commodity", goods)
    server.insert(database, "acg_order", [acg_row(case) for case in cases])


Answer = tuple[int, Mapping[str, str], bytes]
Answering = Callable[[str, Mapping[str, str], bytes], Awaitable[Answer]]


@asynccontextmanager
async def http_server(answering: Answering, port: int = 0) -> AsyncIterator[str]:
    """A real server on loopback; `answering(path, headers, body)` gives (status, headers, body)."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in head[1:]) if k}  # fmt: skip
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            status, more, data = await answering(head[0].split(" ")[1], headers, body)
            lines = [f"HTTP/1.1 {status} x", f"Content-Length: {len(data)}", "Connection: close"]
            lines += [f"{name}: {value}" for name, value in more.items()]
            writer.write("\r\n".join([*lines, "", ""]).encode() + data)
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", port)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api/orders?shop=1"


def shop_answers(cases: list[Case]) -> Callable[[Mapping[str, Any]], bytes]:
    """What an honest shop answers to a question."""

    def answer(question: Mapping[str, Any]) -> bytes:
        number = question.get("order_no")
        found = [
            case
            for case in cases
            if number in (case.number, case.payment_no)
            or (question.get("contact") == case.contact and question.get("date") == MADE[:10])
        ]
        rows = [plain_row(case) for case in found]
        for row in rows:
            if row["delivered_lines"] is not None:
                row["delivered_lines"] = row["delivered_lines"].split("\n")
        return json.dumps({"orders": rows}, ensure_ascii=False).encode()

    return answer
