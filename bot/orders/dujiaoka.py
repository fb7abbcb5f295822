"""Orders of a dujiaoka (独角数卡 2.0.x) shop, read from its MySQL or MariaDB.

`orders.order_sn` is the order number, `orders.trade_no` the payment company's. There is no time of
payment, no time of delivery and no refunded state. Cards stand in `info`, one per line; for goods
delivered by hand `info` holds what the buyer typed. Times are the shop's local time (Laravel).
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.orders.source import MAX_ORDERS, OrdersDown, ShopOrder, is_sold_out, lines_of
from bot.orders.sql import Database, MissingTable, Row
from bot.orders.values import amount_of, channel_method, moment_of
from rules.case import OrderRecord, OrderState

WAIT_PAY, PENDING, PROCESSING, COMPLETED, FAILURE, ABNORMAL, EXPIRED = 1, 2, 3, 4, 5, 6, -1
_STATES: dict[int, OrderState] = {
    WAIT_PAY: "unpaid",
    PENDING: "paid_not_delivered",
    PROCESSING: "paid_not_delivered",
    COMPLETED: "delivered",
    FAILURE: "delivery_failed",
    ABNORMAL: "delivery_failed",
    EXPIRED: "expired",
}
_AUTOMATIC = 1  # orders.type; 2 is by hand
_LOOP_CARDS = 500  # that are read of one product


class Dujiaoka:
    """A ShopSystem."""

    def __init__(self, database: Database, prefix: str, zone: ZoneInfo) -> None:
        self._database = database
        self._prefix = prefix
        self._zone = zone

    async def find(self, number: str) -> Sequence[ShopOrder]:
        return await self._orders(
            "(order_sn = :number OR trade_no = :number)", {"number": number}, look_for_loops=True
        )

    async def of_contact(self, contact: str, day: date) -> Sequence[ShopOrder]:
        start = datetime.combine(day, time())
        values = {"contact": contact, "start": start, "end": start + timedelta(days=1)}
        where = "email = :contact AND created_at >= :start AND created_at < :end"
        return await self._orders(where, values)

    async def check(self) -> str:
        await self._orders("order_sn = :number", {"number": "kadesk-check"})
        return f"dujiaoka · {self._database.where}"

    async def close(self) -> None:
        await self._database.close()

    async def _orders(
        self, where: str, values: dict[str, object], *, look_for_loops: bool = False
    ) -> list[ShopOrder]:
        statement = (
            f"SELECT * FROM `{self._prefix}orders` WHERE {where} AND deleted_at IS NULL "
            f"ORDER BY id DESC LIMIT {MAX_ORDERS}"
        )
        try:
            rows = await self._database.rows(statement, values)
        except MissingTable:
            raise OrdersDown(
                f"没有表 {self._prefix}orders，请核对 table_prefix · no such table"
            ) from None
        loops = {row["order_sn"] for row in rows if look_for_loops and await self._is_loop(row)}
        return [
            self._order(row, await self._method(row), loop=row["order_sn"] in loops)
            for row in rows
        ]

    def _order(self, row: Row, method: Any, *, loop: bool) -> ShopOrder:
        try:
            raw = int(row["status"])
            automatic = int(row["type"]) == _AUTOMATIC
            quantity = int(row["buy_amount"])
            content = str(row["info"] or "")
            record = OrderRecord(
                order_no=str(row["order_sn"]),
                product=_title(str(row["title"] or "")),
                quantity=quantity,
                amount=amount_of(row["actual_price"]),
                created_at=moment_of(row["created_at"], self._zone),
                payment_method=method,
                state=_state(raw, content, quantity, automatic=automatic),
                loop_cards=loop,
                raw_state=str(raw),
            )
        except (KeyError, ValueError, TypeError):
            raise OrdersDown("orders 表的列读不懂，请核对版本 a column cannot be read") from None
        return ShopOrder(
            record,
            contact=str(row.get("email") or ""),
            password=str(row.get("search_pwd") or ""),
            payment_no=str(row.get("trade_no") or ""),
            content=content if automatic else None,
        )

    async def _method(self, row: Row) -> Any:
        """From the shop's payment channel; `pays` is a table that a reader may not be given."""
        if not row.get("pay_id"):
            return None
        statement = f"SELECT * FROM `{self._prefix}pays` WHERE id = :id"
        try:
            pays = await self._database.rows(statement, {"id": row["pay_id"]}, most=1)
        except (MissingTable, OrdersDown):
            return None
        return channel_method(pays[0].get("pay_name"), pays[0].get("pay_check")) if pays else None

    async def _is_loop(self, row: Row) -> bool:
        """Whether a card of this order is sold repeatedly, so that others rightly hold it too."""
        lines = set(lines_of(str(row.get("info") or "")))
        if not lines or not row.get("goods_id"):
            return False
        statement = (
            f"SELECT carmi FROM `{self._prefix}carmis` WHERE goods_id = :goods AND is_loop = 1 "
            f"ORDER BY id DESC LIMIT {_LOOP_CARDS}"
        )
        try:
            cards = await self._database.rows(
                statement, {"goods": row["goods_id"]}, most=_LOOP_CARDS
            )
        except (MissingTable, OrdersDown):
            return False
        return any(str(card["carmi"]).strip() in lines for card in cards)


def _state(raw: int, content: str, quantity: int, *, automatic: bool) -> OrderState:
    """By the status; what the status and `info` together leave open is for staff."""
    state = _STATES.get(raw, "unknown")
    if raw == ABNORMAL and automatic and not is_sold_out(content):
        # 异常 is set when cards ran out, with a sentence of the shop's language in `info`. As many
        # lines as were bought may be the cards themselves.
        return "unknown" if len(lines_of(content)) >= quantity else state
    return state


def _title(title: str) -> str:
    """dujiaoka appends the quantity: "点卡 x 1"."""
    head, mark, count = title.rpartition(" x ")
    return head if mark and count.strip().isdecimal() else title
