"""Values on one page that cannot all be true. Facts for staff, never an accusation."""

import re
from datetime import date, timedelta
from decimal import Decimal

from dialogs.pictures import values
from dialogs.pictures.layout import Cell, Page, Pair
from dialogs.pictures.lines import Box

Doubt = tuple[str, str, Box | None]  # code, one Chinese sentence, place

_PRICED = re.compile(r"[¥￥]?\s?(\d+(?:\.\d{1,2})?)元?\s?[×xX*]\s?(\d{1,3})[件张个份]?")
_TIMES = re.compile(r"^[×xX*]\s?(\d{1,3})[件张个份]?$")
_FEE = re.compile(r"费|費|fee", re.IGNORECASE)
_SURE = 0.6  # a doubtful digit is no contradiction


def contradictions(page: Page, amount: Decimal | None, amount_box: Box | None) -> list[Doubt]:
    """Sums that do not add up, days inside numbers, paid before ordered."""
    return [*_sums(page, amount, amount_box), *_days(page), *_order_of_times(page)]


def _one(page: Page, *fields: str) -> Pair | None:
    pairs = [p for p in page.of(*fields) if p.sure >= 0.3]
    return pairs[0] if len(pairs) == 1 else None


def _sums(page: Page, amount: Decimal | None, box: Box | None) -> list[Doubt]:
    """Unit price × quantity − discount against what was paid."""
    if amount is None:
        return []
    less = [values.amount_in(p.value) for p in page.of("discount")]
    if any(v is None for v in less) or any(
        p.field == "discount" and not p.value for p in page.pairs
    ):
        return []
    taken = {id(p.cell.line) for p in page.pairs if p.cell}
    if any(re.fullmatch(r"-\s?[¥￥]?\s?[\d,.]+元?", c.text) and id(c.line) not in taken
           and c.line.box != box for c in page.cells):  # fmt: skip
        return []  # something was taken off under a label that was not read
    told = [(p.label, v) for p, v in zip(page.of("discount"), less, strict=True) if v is not None]
    fees = sum((v for label, v in told if _FEE.search(label)), Decimal(0))
    off = sum((v for _, v in told), Decimal(0)) - 2 * fees  # a fee is the opposite of a discount
    doubts = []
    if goods := _goods(page):
        unit, number = goods
        if not _near(amount, unit * number, off):
            text = f"单价 {unit} × {number}" + (f"，优惠 {off}" if off else "")
            doubts.append(("values_contradict", f"{text}，与实付 {amount} 不符", box))
    if (whole := _one(page, "subtotal")) and not doubts:
        price = values.amount_in(whole.value)
        if price and not _near(amount, price, off):
            doubts.append(("values_contradict", f"小计 {price} 与实付 {amount} 不符", box))
    total = _one(page, "total")
    if total and off and not doubts:  # without a discount told, 应付 and 实付 may differ
        price = values.amount_in(total.value)
        if price and price != amount and not _near(amount, price, off):
            text = f"{total.label} {price}，优惠 {off}"
            doubts.append(("values_contradict", f"{text}，与实付 {amount} 不符", box))
    return doubts


def _goods(page: Page) -> tuple[Decimal, int] | None:
    """(unit price, quantity) of the one kind of goods on the page, None when not told surely.

    Told under labels, in one word (9.90 × 2), or as ×2 beside or under a price of its item.
    """
    said = [hit for c in page.cells if c.sure >= 0.3 and (hit := _PRICED.fullmatch(c.text))]
    if said:
        return (Decimal(said[0][1]), int(said[0][2])) if len(said) == 1 else None
    unit, count = _one(page, "unit_price"), _one(page, "quantity")
    times = [(c, hit) for c in page.cells if c.sure >= 0.5 and (hit := _TIMES.search(c.text))]
    number = values.quantity_in(count.value) if count else None
    if number is None and len(times) == 1:
        number = int(times[0][1][1])
    price = values.amount_in(unit.value) if unit and _is_unit(unit) else None
    if unit is None and len(times) == 1:
        price = _price_of_item(page, times[0][0])
    return (price, number) if price and number else None


def _price_of_item(page: Page, times: Cell) -> Decimal | None:
    """The unlabelled price that ×2 stands under or beside, flush right with it."""
    taken = {id(p.cell.line) for p in page.pairs if p.cell}
    near = [
        c
        for c in page.cells
        if id(c.line) not in taken
        and c.sure >= 0.5
        and re.fullmatch(r"[¥￥]\s?[\d,]+\.\d{1,2}", c.text)
        and -0.5 * c.height < times.y - c.y < 2.6 * c.height
        and abs(c.right - times.right) < 2 * c.height
    ]
    return values.amount_in(near[0].text) if len(near) == 1 else None


def _is_unit(pair: Pair) -> bool:
    return "价" in pair.label or "價" in pair.label or "price" in pair.label.casefold()


def _near(paid: Decimal, whole: Decimal, off: Decimal) -> bool:
    """Fees may have been printed under a discount's label, so both signs are accepted."""
    return abs(whole - off - paid) < Decimal("0.02") or abs(whole + off - paid) < Decimal("0.02")


def _days(page: Page) -> list[Doubt]:
    """A day inside an order or trade number against the printed days."""
    printed = {
        when.date()
        for p in page.of("paid_at", "created_at")
        if p.sure >= 0.3 and (when := values.time_in(p.value))
    }
    doubts: list[Doubt] = []
    for pair in page.of("order_no", "merchant_no", "payment_no"):
        number = values.number_in(pair.value)
        day = values.day_in_number(number) if number and pair.sure >= _SURE else None
        if day is None or not printed:
            continue
        told, certain = day
        if told is None and certain:
            doubts.append(("values_contradict", f"{pair.label}中的日期不存在", pair.box))
        elif told is not None and not _close(told, printed, 1 if certain else 0, certain):
            doubts.append(
                ("values_contradict", f"{pair.label}中的日期 {told} 与页面时间 "
                 f"{'、'.join(sorted(map(str, printed)))} 不符", pair.box)
            )  # fmt: skip
    return doubts


def _close(told: date, printed: set[date], days: int, certain: bool) -> bool:
    if not certain and not any(abs((told - p).days) <= 400 for p in printed):
        return True  # digits that only look like a day
    return any(abs(told - p) <= timedelta(days=max(days, 1)) for p in printed)


def _order_of_times(page: Page) -> list[Doubt]:
    made, paid = _one(page, "created_at"), _one(page, "paid_at")
    if made is None or paid is None or min(made.sure, paid.sure) < 0.3:
        return []
    a, b = values.time_in(made.value), values.time_in(paid.value)
    if a and b and b < a - timedelta(minutes=1):
        return [("values_contradict", f"{paid.label} {b} 早于{made.label} {a}", paid.box)]
    if a and b and b - a > timedelta(days=3):
        return [("values_contradict", f"{paid.label} {b} 比{made.label} {a} 晚三天以上", paid.box)]
    return []
