"""What every order system is to the desk, and what is made of its answers.

A shop's own system (`ShopSystem`) answers with raw orders. `SystemOrders` turns them into our
records: second factors are compared and thrown away, contents of cards become a count and keyed
digests. Nothing else of them leaves this file.

OrderSource           asked by the desk
├── BookOrders        our own book, filled from CSV
└── SystemOrders      over a ShopSystem: http, sql, dujiaoka, acg-faka
"""

import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from bot.orders.values import masked_contact, masked_number, plain
from dialogs.understand.reading import mask_card_keys
from rules.case import OrderRecord, OrderState
from storage.rows import folded
from storage.vault import Vault

MAX_NUMBER = 64  # characters of a number that is looked up
MAX_FACTOR = 100
MAX_ORDERS = 20  # orders of one contact on one day
MAX_DIGESTS = 200  # lines of one order whose digests are kept
_WORDS = 200  # characters of a product's or supplier's name
_LAST = 4
_LEAST_PAYMENT_NO = 8  # of a shorter one the last four would give half away
# What shop systems write in the place of cards. The first two are acg-faka's and dujiaoka's own
# sentences; theirs are language files, so others are known by their words.
_SOLD_OUT = re.compile(
    r"有人在[你您]付款之前[抢搶]走了商品|[库庫]存.{0,12}不足|卡密不足|缺[货貨]|已售[罄空]"
    r"|out of stock|sold out|insufficient (?:stock|inventory|quantity)|not enough (?:stock|cards)",
    re.IGNORECASE,
)
_PREPARING = re.compile(r"正在[发發][货貨]中.{0,4}[请請]耐心等待")
_TAG = re.compile(r"<br ?/?>", re.IGNORECASE)
_LONGEST_SENTENCE = 200  # characters; a longer line is content


class OrdersDown(Exception):
    """The order system gave no answer that can be used. The text is for the shop's owner; it holds
    no address, secret, order or card. `again`: the same question may succeed at once."""

    def __init__(self, words: str, *, again: bool = False) -> None:
        super().__init__(words)
        self.again = again


class OrderSource(Protocol):
    """A shop's orders. Second factors and cards never leave it.

    Each question raises OrdersDown when there is no answer to be had now.
    """

    async def find(self, order_no: str) -> OrderRecord | None:
        """The order, by its number or the payment company's number; None when unknown."""

    async def proves(self, order_no: str, factor: str) -> bool:
        """Whether `factor` (contact, query password, payment number or its last four digits)
        belongs to the order."""

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        """The orders of that contact on that day (the shop's calendar) which `factor`, a second
        one besides the contact, belongs to."""

    async def check(self) -> str:
        """Reach the system without looking up any order; one line about it."""

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ShopOrder:
    """One order as a shop's system holds it; lives for one question and prints none of it.

    `content` is what was delivered, one card per line; None when the system does not say or its
    lines are no cards (goods delivered by hand).
    """

    record: OrderRecord
    contact: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    payment_no: str = field(default="", repr=False)
    content: str | None = field(default=None, repr=False)


class ShopSystem(Protocol):
    """One kind of shop system. All raise OrdersDown."""

    async def find(self, number: str) -> Sequence[ShopOrder]:
        """The orders whose number or payment number is `number`."""

    async def of_contact(self, contact: str, day: date) -> Sequence[ShopOrder]:
        """At most MAX_ORDERS orders of that contact made on that day of the shop's calendar."""

    async def check(self) -> str: ...

    async def close(self) -> None: ...


class SystemOrders:
    """A shop's own system as an OrderSource."""

    def __init__(self, system: ShopSystem, vault: Vault) -> None:
        self._system = system
        self._vault = vault

    async def find(self, order_no: str) -> OrderRecord | None:
        order = await self._one(order_no)
        return None if order is None else _finished(order, self._vault)

    async def proves(self, order_no: str, factor: str) -> bool:
        order = await self._one(order_no)
        return self._matches(order, factor)

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        if not _askable(contact, MAX_FACTOR) or not _askable(factor, MAX_FACTOR):
            return ()
        found = await self._system.of_contact(plain(contact), day)
        wanted = plain(contact).casefold()
        mine = [order for order in found if plain(order.contact).casefold() == wanted]
        return tuple(
            _finished(order, self._vault)
            for order in mine[:MAX_ORDERS]
            if self._matches(replace(order, contact=""), factor)
        )

    async def check(self) -> str:
        return await self._system.check()

    async def close(self) -> None:
        await self._system.close()

    async def _one(self, number: str) -> ShopOrder | None:
        """The order of this number; else the only one that was paid with it."""
        wanted = folded(number)
        if not _askable(wanted, MAX_NUMBER):
            return None
        found: Sequence[ShopOrder] = ()
        typed = "".join(plain(number).split())
        for written in dict.fromkeys((typed, wanted, wanted.lower())):  # many tell case apart
            found = found or await self._system.find(written)
        named = [order for order in found if folded(order.record.order_no) == wanted]
        paid = [order for order in found if folded(order.payment_no) == wanted]
        right = named or paid
        if found and not right:
            raise OrdersDown("订单系统答的是另一张订单 it answered with another order")
        return right[0] if len(right) == 1 else None

    def _matches(self, order: ShopOrder | None, factor: str) -> bool:
        """Compared as digests of one length, all of them, whatever the first one says; an order
        that does not exist takes the same way."""
        known = order or ShopOrder(OrderRecord(""))
        payment = folded(known.payment_no)
        last = payment[-_LAST:] if len(payment) >= _LEAST_PAYMENT_NO else ""
        given = plain(factor)[:MAX_FACTOR]
        pairs = (
            (plain(known.contact).casefold(), given.casefold()),
            (plain(known.password), given),
            (payment, folded(given)),
            (last, folded(given)),
        )
        hits = [
            bool(right)
            and hmac.compare_digest(
                self._vault.digest(f"factor:{right}"), self._vault.digest(f"factor:{said}")
            )
            for right, said in pairs
        ]
        return bool(given) and any(hits)


def _askable(text: str, most: int) -> bool:
    return 0 < len(text.strip()) <= most and text.isprintable()


def _finished(order: ShopOrder, vault: Vault) -> OrderRecord:
    """Our record of a raw order: masked, counted, digested."""
    record = order.record
    cards, state = _judged(record.state, order.content, record.quantity)
    count = record.delivered_count if cards is None else len(cards)
    if cards is None and count is not None:
        state = _with_count(state, count, record.quantity)
    return replace(
        record,
        product=_words_of(record.product),
        supplier=_words_of(record.supplier),
        raw_state=_words_of(record.raw_state),
        contact=masked_contact(order.contact),
        payment_no=masked_number(order.payment_no),
        state=state,
        delivered_count=count,
        # The same digest as of a card key that a buyer types: equal texts can be told equal.
        delivered_digests=tuple(
            vault.digest(f"card_key:{card}") for card in (cards or ())[:MAX_DIGESTS]
        ),
    )


def _words_of(text: str | None) -> str | None:
    return mask_card_keys(text.strip())[:_WORDS] or None if text else None


def _judged(
    state: OrderState, content: str | None, quantity: int | None
) -> tuple[list[str] | None, OrderState]:
    """(the cards, the state in the light of what was really delivered).

    A system that says "delivered" over a sentence that the goods were sold out, or over fewer
    lines than were bought, is not believed; nor is one that says "not delivered" over its cards.
    """
    if content is None:
        return None, state
    lines = lines_of(content)
    sold_out = [line for line in lines if _says(_SOLD_OUT, line)]
    cards = [line for line in lines if line not in sold_out and not _says(_PREPARING, line)]
    if state != "delivered":
        return cards, _with_count(state, len(cards), quantity)
    if not cards:
        if sold_out:
            return cards, "delivery_failed"
        return cards, "paid_not_delivered" if lines else "unknown"
    if sold_out:
        return cards, "partly_delivered"
    return cards, _by_count(len(cards), quantity or 0)


def _with_count(state: OrderState, count: int, quantity: int | None) -> OrderState:
    """What the state is worth beside the number of lines that went out."""
    if state == "delivered" and quantity is not None:
        return _by_count(count, quantity)
    if state in ("paid_not_delivered", "delivery_failed") and count:
        return "partly_delivered" if count < (quantity or 1) else "unknown"
    return state


def _by_count(count: int, quantity: int) -> OrderState:
    """More lines than pieces is a card of several lines; none at all is for staff to explain."""
    if count == 0:
        return "unknown"
    return "partly_delivered" if count < quantity else "delivered"


def lines_of(content: str) -> list[str]:
    return [line.strip() for line in _TAG.sub("\n", content).splitlines() if line.strip()]


def is_sold_out(content: str | None) -> bool:
    """Whether the place of the cards holds nothing but a sentence that there are none."""
    lines = lines_of(content or "")
    return bool(lines) and all(_says(_SOLD_OUT, line) for line in lines)


def _says(sentence: re.Pattern[str], line: str) -> bool:
    if "走了商品" in line:  # acg-faka's own sentence, whatever stands around it
        return sentence.search(line) is not None
    return len(line) <= _LONGEST_SENTENCE and sentence.search(line) is not None
