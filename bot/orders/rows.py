"""One row of named values (a JSON object, a row of the owner's SELECT) as a raw order."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.orders.source import MAX_NUMBER, OrdersDown, ShopOrder
from bot.orders.values import (
    amount_of,
    channel_method,
    delivered_of,
    method_of,
    moment_of,
    state_of,
)
from rules.case import OrderRecord, OrderState

T = TypeVar("T")
# Names of columns and JSON fields; only order_no must be there. docs/orders.md explains each.
FIELDS = (
    *("order_no", "product", "quantity", "amount", "created_at", "paid_at", "delivered_at"),
    *("payment_method", "payment_no", "contact", "query_password", "supplier", "buyer", "state"),
    *("delivered", "delivered_count", "delivered_lines"),
)
_MAX_TEXT = 500


def order_of(row: Mapping[str, Any], zone: ZoneInfo) -> ShopOrder:
    """The raw order. OrdersDown names the field that cannot be read; never its value.

    A state that is not one of ours is "unknown": staff are asked, nothing is guessed.
    """

    def value(name: str, read: Callable[[Any], T]) -> T:
        try:
            return read(row.get(name))
        except (ValueError, TypeError):
            raise OrdersDown(f"字段 {name} 读不懂 the field {name} cannot be read") from None

    number = value("order_no", _text)
    if not 0 < len(number) <= MAX_NUMBER:
        raise OrdersDown("缺少 order_no · order_no is missing")
    paid_at = value("paid_at", lambda v: moment_of(v, zone))
    told = value("state", _text)
    record = OrderRecord(
        order_no=number,
        product=value("product", _text) or None,
        quantity=value("quantity", _count),
        amount=value("amount", amount_of),
        created_at=value("created_at", lambda v: moment_of(v, zone)),
        paid_at=paid_at,
        delivered_at=value("delivered_at", lambda v: moment_of(v, zone)),
        payment_method=value("payment_method", _method),
        state=_state(told, paid=paid_at is not None, delivered=value("delivered", delivered_of)),
        buyer=value("buyer", _text) or None,
        supplier=value("supplier", _text) or None,
        delivered_count=value("delivered_count", _count),
        raw_state=told[:40] or None,
    )
    content = value("delivered_lines", _long)
    return ShopOrder(
        record,
        contact=value("contact", _text),
        password=value("query_password", _text),
        payment_no=value("payment_no", _text),
        content=content,
    )


def _state(told: str, *, paid: bool, delivered: bool | None) -> OrderState:
    if told:
        return state_of(told)
    if delivered is not None:
        return "delivered" if delivered else "paid_not_delivered"
    return "unknown" if paid else "unpaid"


def _method(value: Any) -> Any:
    """A channel that we have no word for is left out; staff see the order all the same."""
    text = _text(value)
    try:
        return method_of(text)
    except ValueError:
        return channel_method(text)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):  # a binary column
        value = value.decode("utf-8")
    if isinstance(value, Decimal) and value == value.to_integral_value():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError("no text")
    text = "".join(c if c.isprintable() else " " for c in str(value)).strip()
    if len(text) > _MAX_TEXT:
        raise ValueError("too long")
    return text


def _long(value: Any) -> str | None:
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if value is not None and not isinstance(value, str):
        raise TypeError("no text")
    return value


def _count(value: Any) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or (int(value) != value and not str(value).isdecimal()):
        raise ValueError("no count")
    if not 0 <= int(value) <= 1_000_000:
        raise ValueError("no count")
    return int(value)
