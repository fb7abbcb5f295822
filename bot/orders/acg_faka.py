"""Orders of an acg-faka (异次元发卡 3.x) shop, read from its MySQL or MariaDB.

`trade_no` is the shop's own order number (18 digits in a char(19)); the payment company's number
is not kept. `delivery_status` is 1 also when the cards had run out: then `secret` holds a sentence
instead of cards, which source.py knows. There is no refunded state. Times are the shop's.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.orders.source import MAX_ORDERS, OrdersDown, ShopOrder, is_sold_out
from bot.orders.sql import Database, MissingTable, Row
from bot.orders.values import amount_of, channel_method, moment_of
from rules.case import OrderRecord, OrderState

UNPAID, PAID = 0, 1
_BY_HAND = 1  # commodity.delivery_way


class AcgFaka:
    """A ShopSystem."""

    def __init__(self, database: Database, prefix: str, zone: ZoneInfo) -> None:
        self._database = database
        self._prefix = prefix
        self._zone = zone

    async def find(self, number: str) -> Sequence[ShopOrder]:
        return await self._orders("trade_no = :number", {"number": number})

    async def of_contact(self, contact: str, day: date) -> Sequence[ShopOrder]:
        start = datetime.combine(day, time())
        values = {"contact": contact, "start": start, "end": start + timedelta(days=1)}
        where = "contact = :contact AND create_time >= :start AND create_time < :end"
        return await self._orders(where, values)

    async def check(self) -> str:
        await self._orders("trade_no = :number", {"number": "kadesk-check"})
        return f"acg-faka · {self._database.where}"

    async def close(self) -> None:
        await self._database.close()

    async def _orders(self, where: str, values: dict[str, object]) -> list[ShopOrder]:
        statement = (
            f"SELECT * FROM `{self._prefix}order` WHERE {where} "
            f"ORDER BY id DESC LIMIT {MAX_ORDERS}"
        )
        try:
            rows = await self._database.rows(statement, values)
        except MissingTable:
            raise OrdersDown(
                f"没有表 {self._prefix}order，请核对 table_prefix · no such table"
            ) from None
        return [await self._order(row) for row in rows]

    async def _order(self, row: Row) -> ShopOrder:
        commodity = await self._beside("commodity", row.get("commodity_id"))
        pay = await self._beside("pay", row.get("pay_id"))
        by_hand = commodity.get("delivery_way") == _BY_HAND
        try:
            status, delivery = int(row["status"]), int(row["delivery_status"])
            record = OrderRecord(
                order_no=str(row["trade_no"]).strip(),
                product=str(commodity.get("name") or "") or None,
                quantity=int(row["card_num"]),
                amount=amount_of(row["amount"]),
                created_at=moment_of(row["create_time"], self._zone),
                paid_at=moment_of(row["pay_time"], self._zone) if status == PAID else None,
                payment_method=channel_method(pay.get("name"), pay.get("code")),
                state=_state(status, delivery),
                raw_state=f"{status}/{delivery}",
            )
        except (KeyError, ValueError, TypeError):
            raise OrdersDown("order 表的列读不懂，请核对版本 a column cannot be read") from None
        return ShopOrder(
            record,
            contact=str(row.get("contact") or ""),
            password=str(row.get("password") or ""),
            content=_content(str(row.get("secret") or ""), delivery, by_hand=by_hand),
        )

    async def _beside(self, table: str, id: object) -> Row:
        """A row of a table that a reader may not be given."""
        if not id:
            return {}
        statement = f"SELECT * FROM `{self._prefix}{table}` WHERE id = :id"
        try:
            rows = await self._database.rows(statement, {"id": id}, most=1)
        except (MissingTable, OrdersDown):
            return {}
        return rows[0] if rows else {}


def _state(status: int, delivery: int) -> OrderState:
    states: dict[tuple[int, int], OrderState] = {
        (UNPAID, 0): "unpaid",
        (PAID, 0): "paid_not_delivered",
        (PAID, 1): "delivered",
    }
    return states.get((status, delivery), "unknown")


def _content(secret: str, delivery: int, *, by_hand: bool) -> str | None:
    """What counts as cards: nothing before delivery (manual goods show a waiting sentence), and
    the shop's free words, delivered by hand, cannot be counted."""
    if delivery != 1 or (by_hand and secret.strip() and not is_sold_out(secret)):
        return None
    return secret
