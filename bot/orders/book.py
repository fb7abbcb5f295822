"""The order book: orders that were imported into our own database."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.case import OrderRecord
from storage.store import Store, Work


class BookOrders:
    """An OrderSource that needs no other system. `timezone` is that of a buyer's "that day"."""

    def __init__(self, store: Store, timezone: str = "Asia/Shanghai") -> None:
        self._store = store
        self._zone = ZoneInfo(timezone)

    async def find(self, order_no: str) -> OrderRecord | None:
        # Buyers often paste the payment company's number from their bill.
        def look(work: Work) -> OrderRecord | None:
            return work.order(order_no) or work.order_by_payment_no(order_no)

        return await self._store.run(look)

    async def proves(self, order_no: str, factor: str) -> bool:
        if not factor.strip():
            return False

        def check(work: Work) -> bool:
            record = work.order(order_no) or work.order_by_payment_no(order_no)
            return record is not None and work.order_factor_matches(record.order_no, factor)

        return await self._store.run(check)

    async def search(self, contact: str, day: date, factor: str) -> tuple[OrderRecord, ...]:
        start = datetime.combine(day, time(), self._zone)

        def look(work: Work) -> tuple[OrderRecord, ...]:
            return work.orders_of_contact(contact, start, start + timedelta(days=1), factor)

        return await self._store.run(look)

    async def check(self) -> str:
        count = await self._store.run(lambda work: work.orders_in_book())
        return f"订单簿 · order book ({count})"

    async def close(self) -> None:
        """Nothing of its own is open."""
