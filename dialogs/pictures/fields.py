"""Which printed value is the order number, the paid amount, the payment time, the method."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from statistics import median
from typing import Generic, TypeVar

from dialogs.pictures import values
from dialogs.pictures.layout import Cell, Page, Pair, label_of
from dialogs.pictures.lines import Box
from rules.case import EvidenceKind

_PAYMENT_SHAPE = re.compile(r"42\d{26}|10000\d{23}|20[2-3]\d[01]\d[0-3]\d\d{20}")
_ALIPAY = re.compile(
    r"支付[宝寶]|付宝|花呗|余额宝|芝麻|蚂蚁|账单分类|计入收支|收款方全称|账单管理|对此订单有疑问|alipay|商家订单号|网商银行|碰一下",
    re.IGNORECASE,
)
_WECHAT = re.compile(
    r"微信|零钱|财付通|当前状态|收单机构|商户全称|投诉商家|发起群收款|提供收款服务|商户单号|wechat|转账单号|亲属卡",
    re.IGNORECASE,
)
_QQPAY = re.compile(r"QQ\s?(?:钱包|支付|余额|pay|红包|wallet)|QQ[挂线]包", re.IGNORECASE)
_ASKED = re.compile(r"订单|单号|訂單|order|编号", re.IGNORECASE)
_CARDISH = re.compile(r"卡密|卡号|密码|兑换码|激活码|CDK|充值码|key|code|序列号", re.IGNORECASE)


T = TypeVar("T")


@dataclass(frozen=True)
class Value(Generic[T]):
    """A value as read, how sure its least certain character is, and where it stands."""

    it: T
    sure: float
    box: Box | None = None
    cell: Cell | None = None


def order_no(page: Page, kind: EvidenceKind) -> Value[str] | None:
    """The shop's own order number, never the payment company's."""
    wanted: tuple[str, ...] = ("order_no", "merchant_no")
    if kind == "payment_record":
        wanted = ("merchant_no",) if _foreign(page) else ("merchant_no", "order_no")
    for field in wanted:
        for pair in page.of(field):
            if (number := _number(pair, page)) is not None:
                return number
    if kind == "chat_record":
        return _spoken_number(page)
    return _unlabelled_number(page) if kind in ("order_page", "payment_record") else None


def _foreign(page: Page) -> bool:
    """Whether 订单号 on this bill is the payment company's own number (Alipay prints it so)."""
    if page.has("merchant_no"):
        return True
    return any(
        (n := values.number_in(p.value)) and _PAYMENT_SHAPE.fullmatch(n)
        for p in page.of("order_no")
    )


def _number(pair: Pair, page: Page) -> Value[str] | None:
    number = values.number_in(pair.value)
    if number is None or len(number) < 6 or _cut_off(pair.box, page):
        return None
    if (
        len(number) > 36
        or values.is_phone(number)
        or (pair.field == "order_no" and _PAYMENT_SHAPE.fullmatch(number))
    ):
        return None
    return Value(number, pair.sure, pair.box, pair.cell)


def _cut_off(box: Box | None, page: Page) -> bool:
    """A value that runs into the edge of the picture is not whole."""
    return box is not None and (box[2] >= page.width - 1.5 or box[0] <= 0.5) and page.angle < 1.0


def payment_no(page: Page, kind: EvidenceKind) -> Value[str] | None:
    """The payment company's number (交易单号; 订单号 on an Alipay bill)."""
    pairs: Iterable[Pair] = page.of("payment_no")
    if kind == "payment_record" and _foreign(page):
        pairs = [*pairs, *page.of("order_no")]
    for pair in pairs:
        number = values.number_in(pair.value)
        if number and len(number) >= 10 and not _cut_off(pair.box, page):
            return Value(number, pair.sure, pair.box, pair.cell)
    return None


def _spoken_number(page: Page) -> Value[str] | None:
    """In a conversation: a word shaped like an order number, after the number was asked for."""
    asked = False
    for cell in page.cells:
        text = re.sub(r"\s*\d{1,2}:\d\d\s*$", "", cell.text)
        number = values.number_in(text)
        of_card = _CARDISH.search(text) and "订单" not in text
        if number and not of_card and _order_shape(number, asked or bool(_ASKED.search(text))):
            return Value(number, cell.sure, cell.line.box, cell)
        if values.number_in(text) is None:
            asked = bool(_ASKED.search(text))
    return None


def _order_shape(number: str, asked: bool) -> bool:
    if values.is_phone(number) or not 8 <= len(number) <= 32 or _PAYMENT_SHAPE.fullmatch(number):
        return False
    if re.fullmatch(r"(?:[A-Z0-9]{3,6}-){2,}[A-Z0-9]{3,6}", number):
        return False  # a card key
    digits = sum(c.isdigit() for c in number)
    if values.day_in_number(number) or (len(number) >= 14 and digits >= 8):
        return True
    return asked and digits >= 4 and len(number) >= 8


def _unlabelled_number(page: Page) -> Value[str] | None:
    """The label was misread beyond recognition but still names a number; one candidate only."""
    if page.has("order_no", "merchant_no"):
        return None
    taken = {p.cell.line for p in page.pairs if p.cell}
    found = []
    for cell in page.cells:
        number = values.number_in(cell.text)
        if not number or not _order_shape(number, False) or cell.line in taken:
            continue
        left = [
            c
            for c in page.cells
            if abs(c.y - cell.y) < 0.6 * cell.height and c.right <= cell.left + 4
        ]
        named = any(re.search(r"[单單号號]", c.text) and not label_of(c.text) for c in left)
        if named or re.match(r"\D{0,4}[单單号號编]\D{0,2}:", cell.text):
            found.append(Value(number, cell.sure, cell.line.box, cell))
    return found[0] if len(found) == 1 and not _cut_off(found[0].box, page) else None


def heading_amount(page: Page) -> Value[Decimal] | None:
    """The sum printed largest, as payment apps do; None when none stands out."""
    heights = [c.height for c in page.cells if len(c.text) > 2]
    usual = median(heights) if heights else 0.0
    best: tuple[float, Value[Decimal]] | None = None
    for cell in page.cells:
        text = cell.text.replace(" ", "")
        if not re.fullmatch(r"[-+]?[¥￥Y]?[-+]?\d[\d,]*(?:[.。]\d{1,2})?元?", text) or ":" in text:
            continue
        amount = values.amount_in(text, marked=True)
        if amount is None or cell.height < 1.22 * usual:
            continue
        if best is None or cell.height > best[0] * 1.05:
            best = (cell.height, Value(amount, digits_sure(cell), cell.line.box, cell))
    return best[1] if best else None


def digits_sure(cell: Cell) -> float:
    """The least certain digit; the currency sign may be doubtful without harm."""
    own = [s for c, s in zip(cell.line.text, cell.line.sure, strict=False) if c.isdigit()]
    return min(own) if own else 0.0


def amount(page: Page, kind: EvidenceKind) -> Value[Decimal] | None:
    """What was actually paid: not a unit price, a face value or a discount."""
    heading = heading_amount(page)
    if kind == "payment_record" and heading:
        return heading
    for fields in (("paid",), ("total",)):
        got = [
            Value(sum_, (pair.cell and digits_sure(pair.cell)) or pair.sure, pair.box, pair.cell)
            for pair in sorted(page.of(*fields), key=_strength)
            if (sum_ := values.amount_in(pair.value)) is not None
        ]
        if got:
            return got[0]
    if heading:
        return heading
    loose = {
        a: c
        for c in page.cells
        if (a := values.amount_in(c.text, marked=True)) is not None
        and re.search(r"[¥￥元]", c.text)
        and not any(p.cell and p.cell.line is c.line for p in page.pairs)
    }
    if len(loose) == 1:
        ((sum_, cell),) = loose.items()
        return Value(sum_, digits_sure(cell), cell.line.box, cell)
    return None


def _strength(pair: Pair) -> int:
    """实付 before 支付金额 before the rest; 金额 and 价格 alone say least."""
    label = pair.label
    weak = label in ("金额", "金額", "价格", "售价", "price", "amount")
    return 0 if label.startswith(("实", "實", "到手")) else 3 if weak else 1


def paid_at(page: Page, kind: EvidenceKind) -> Value[datetime] | None:
    """The payment time; where a page has none, when the order was created."""
    year = _year(page)
    for field in ("paid_at", "created_at"):
        for pair in page.of(field):
            if (when := values.time_in(pair.value, year)) is not None:
                return Value(when, pair.sure, pair.box, pair.cell)
    if kind not in ("payment_record", "order_page"):
        return None
    taken = {p.cell.line for p in page.pairs if p.cell and p.field == "other_time"}
    free = [
        Value(when, digits_sure(c), c.line.box, c)
        for c in page.cells
        if c.line not in taken
        and (when := values.time_in(_LONG_NUMBER.sub(" ", c.text), year)) is not None
    ]
    return free[0] if free and len({v.it for v in free}) == 1 else None


# 20260501143022: without a label the digits of a number are no time, whatever they spell
_LONG_NUMBER = re.compile(r"[A-Za-z0-9_-]{14,}|\d{8} ?\d{6,}")


def _year(page: Page) -> int | None:
    years = {int(y) for y in re.findall(r"(?<!\d)(20[2-3]\d)(?=[-/.年])", page.text)}
    years |= {
        day[0].year
        for p in page.of("order_no", "merchant_no", "payment_no")
        if (n := values.number_in(p.value)) and (day := values.day_in_number(n)) and day[0]
    }
    return years.pop() if len(years) == 1 else None


def method(page: Page, kind: EvidenceKind) -> str | None:
    """alipay, wechat, qqpay, balance or bankcard; on a bill the app that drew it."""
    if kind == "payment_record" and (app := bill_app(page)):
        return app
    for pair in page.of("method"):
        if (named := values.method_in(pair.value)) is not None:
            return named
    named_all = {
        m for c in page.cells
        if (m := values.method_in(c.text)) in ("alipay", "wechat", "qqpay")
        and re.search(r"支付|付款|pay|钱包", c.text, re.IGNORECASE)
    }  # fmt: skip
    return named_all.pop() if len(named_all) == 1 else None


def bill_app(page: Page) -> str | None:
    """Which app drew this bill, by its own words; product and payee names do not count."""
    said = {p.cell.line for p in page.pairs if p.cell and p.field in ("product", "payee")}
    text = "\n".join(c.text for c in page.cells if c.line not in said)
    labels = "\n".join(p.label for p in page.pairs)
    points = {
        "qqpay": 2.0 * len(set(_QQPAY.findall(text))),
        "alipay": 1.0 * len(set(_ALIPAY.findall(text + "\n" + labels))),
        "wechat": 1.0 * len(set(_WECHAT.findall(text + "\n" + labels))),
    }
    for pair in page.of("payment_no", "order_no"):
        number = values.number_in(pair.value) or ""
        points["wechat"] += 1.5 * bool(re.fullmatch(r"(?:42\d{26}|10000\d{23})", number))
        points["alipay"] += 1.5 * bool(re.fullmatch(r"20[2-3]\d[01]\d[0-3]\d\d{20}", number))
    best = max(points, key=lambda k: points[k])
    return best if points[best] > 0 else None


def product(page: Page) -> str | None:
    for pair in page.of("product"):
        if len(pair.value) >= 2 and values.number_in(pair.value) is None:
            return pair.value[:80]
    return None
