"""What the supplier answers, and the failed deliveries that the shop reports first."""

import re

from bot.orders.source import OrdersDown
from bot.tickets import deliveries, supplier
from bot.web.api.call import Call, Problem, Result, fault
from rules.case import OrderRecord
from storage.work import Work

_KEY = re.compile(r"[\x21-\x7e]{1,100}")


async def answered(call: Call) -> Result:
    """The supplier's word on one of our questions; a replay changes nothing."""
    said = call.body
    number, _, count = said.id.partition("-")
    said_at = call.said_at or call.now

    def keep(work: Work) -> Result:
        questions = work.questions(int(number))
        question = next((q for q in questions if q.number == int(count)), None)
        if question is None:
            return fault("no_such_question")
        known = Result(200, {"status": "known", "id": said.id})
        if call.signature is not None and not work.first_call(call.signature, call.now):
            return known
        new = supplier.by_call(
            *(work, call.context, question, said.answer, (said.text or "").strip()),
            *(said_at, call.now),
        )
        return Result(200, {"status": "accepted", "id": said.id}) if new else known

    return await call.once(keep)


async def reported(call: Call) -> Result:
    """A delivery that failed; the same id again does nothing."""
    context, told = call.context, call.body.model_dump()
    try:
        record, reason = deliveries.read(told, context.tz)
    except ValueError as error:
        raise Problem("bad_request", str(error)) from None
    key = told.get("id") or f"order:{record.order_no}"
    if not _KEY.fullmatch(key):
        raise Problem("bad_request", "id: 1–100 ASCII")
    known = await _known(call, record.order_no)

    def keep(work: Work) -> Result:
        doors = call.side.channels()
        done = deliveries.take(work, context, key, record, reason, known, doors, call.now)
        return Result(200, {"status": done.status, "id": key, "ticket": done.ticket})

    return await call.once(keep)


async def _known(call: Call, order_no: str) -> OrderRecord | None:
    """What the order system says; it may be down, and the report counts all the same."""
    orders = call.side.orders()
    if orders is None:
        return None
    try:
        return await orders.find(order_no)
    except OrdersDown:
        return None
