"""What a message asks the order system, with the tries of second factors counted."""

from collections.abc import Callable
from datetime import datetime

from bot.orders.settings import OrdersSettings
from bot.orders.source import OrdersDown, OrderSource
from dialogs.turn import Lookups, OrderAnswer
from rules.case import OrderRecord
from storage.rows import folded
from storage.store import Store

# A payment number of so many characters cannot be guessed: who sends it has the bill.
LEAST_PROVING = 16
PER_ORDER = 2  # times the tries of one person: several may try, an army may not


class Asking:
    """Asks before the transaction; nothing of it can hold a conversation up."""

    def __init__(
        self,
        store: Store,
        orders: OrderSource,
        settings: OrdersSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._orders = orders
        self._settings = settings
        self._clock = clock

    async def answer(self, person: str, asked: Lookups) -> OrderAnswer:
        """The order system's words to `person`'s question; `pending` when it has none now."""
        try:
            if asked.contact and asked.day is not None:
                return await self._found(person, asked)
            if asked.order_no is None:
                return OrderAnswer()
            return await self._known(person, asked.order_no, asked)
        except OrdersDown:
            return OrderAnswer(asked.order_no, pending=True)

    async def _known(self, person: str, number: str, asked: Lookups) -> OrderAnswer:
        record = await self._orders.find(number)
        owner = record is not None and (
            await self._bought(person, record) or _has_bill(record, asked)
        )
        if asked.factor is None:
            return OrderAnswer(number, record, owner)
        # Counted under the shop's own number, so that a payment number gives no second set.
        counted = record.order_no if record is not None else number
        if not await self._may_try(person, f"order:{folded(counted)}"):
            return OrderAnswer(number, record, owner, factor="too_many")
        right = await self._orders.proves(number, asked.factor)
        if record is None or not right:
            return OrderAnswer(number, record, owner, factor="wrong")
        return OrderAnswer(number, record, owner=True, factor="right")

    async def _bought(self, person: str, record: OrderRecord) -> bool:
        """Whether one of the person's accounts bought it."""
        buyer = record.buyer
        if buyer is None or buyer == person:
            return buyer is not None
        return await self._store.run(lambda work: work.same_person(person, buyer))

    async def _found(self, person: str, asked: Lookups) -> OrderAnswer:
        assert asked.day is not None
        if not await self._may_try(person, f"contact:{folded(asked.contact)}"):
            return OrderAnswer(factor="too_many")
        found = await self._orders.search(asked.contact, asked.day, asked.factor or "")
        return OrderAnswer(factor="right" if found else "wrong", found=found)

    async def _may_try(self, person: str, what: str) -> bool:
        """Note one try of this person and one at this order or contact."""
        now, most = self._clock(), self._settings.proof_tries
        seconds = self._settings.proof_window_minutes * 60

        mine, at_it = await self._store.run(
            lambda work: (
                work.count_try(f"factor:{person}", now, seconds),
                work.count_try(f"factor_of:{what}", now, seconds),
            )
        )
        return mine <= most and at_it <= PER_ORDER * most


def _has_bill(record: OrderRecord, asked: Lookups) -> bool:
    """Whether the buyer typed the whole payment number of this order."""
    number = folded(asked.order_no or "")
    return asked.typed and number != folded(record.order_no) and len(number) >= LEAST_PROVING
