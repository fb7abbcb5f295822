"""Words and figures of foreign order systems as ours: money, times, payment methods, masks.

Readers raise ValueError for what is none; the caller says where it stood.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import get_args
from zoneinfo import ZoneInfo

from rules.case import OrderState, PaymentMethod

MAX_AMOUNT = Decimal(1_000_000)  # yuan
_AMOUNT = re.compile(r"\d{1,7}(?:\.\d{1,2}0*)?")
_TIME = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?"
)
_NO_TIME = re.compile(r"0000-00-00.*")  # MySQL's zero date
_METHODS: dict[str, PaymentMethod] = {
    "alipay": "alipay",
    "支付宝": "alipay",
    "花呗": "alipay",
    "wechat": "wechat",
    "wechatpay": "wechat",
    "wxpay": "wechat",
    "微信": "wechat",
    "微信支付": "wechat",
    "qqpay": "qqpay",
    "qq钱包": "qqpay",
    "qq": "qqpay",
    "bankcard": "bankcard",
    "银行卡": "bankcard",
    "网银": "bankcard",
    "云闪付": "bankcard",
    "balance": "balance",
    "余额": "balance",
    "账户余额": "balance",
}
_DELIVERED = {
    "yes": True, "是": True, "1": True, "true": True, "y": True, "已发货": True, "已到账": True,
    "no": False, "否": False, "0": False, "false": False, "n": False, "未发货": False,
    "未到账": False,
}  # fmt: skip
# Parts of the names that shops give their payment channels: 支付宝当面付, zfbf2f, wxpay, mgcamp.
_CHANNELS: tuple[tuple[re.Pattern[str], PaymentMethod], ...] = (
    (re.compile(r"支付宝|alipay|zfb|aliweb"), "alipay"),
    (re.compile(r"微信|wechat|wxpay|wescan|weixin|wap_?wx"), "wechat"),
    (re.compile(r"qq钱包|qqpay|^qq"), "qqpay"),
    (re.compile(r"银行|网银|云闪付|unionpay|bank"), "bankcard"),
    (re.compile(r"余额|balance"), "balance"),
)


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def amount_of(value: object) -> Decimal | None:
    """Yuan with two places, from 100, 97.9, "¥1,234.50"; None for nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise ValueError("no amount")
    text = plain(str(value)).replace(",", "").strip("¥元 ")
    try:
        amount = Decimal(text) if _AMOUNT.fullmatch(text) else None
    except InvalidOperation:
        amount = None
    if amount is None or amount > MAX_AMOUNT:
        raise ValueError("no amount")
    return amount.quantize(Decimal("0.01"))


def moment_of(value: object, zone: ZoneInfo) -> datetime | None:
    """Aware UTC. A time without an offset (a database's DATETIME, "2026-10-01 14:30") is on the
    clock of `zone`; ISO 8601 with an offset and Unix seconds are taken as they are."""
    if value is None or value == "":
        return None
    try:
        if isinstance(value, datetime):
            at = value
        elif isinstance(value, int) and not isinstance(value, bool):
            at = datetime.fromtimestamp(value, UTC)
        elif isinstance(value, str):
            text = plain(value)
            if not text or _NO_TIME.fullmatch(text):
                return None
            at = _written(text)
        else:
            raise ValueError("no time")
        at = at if at.tzinfo else at.replace(tzinfo=zone)
        return at.astimezone(UTC)
    except (OverflowError, OSError):
        raise ValueError("no time") from None


def _written(text: str) -> datetime:
    match = _TIME.fullmatch(text)
    if match:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        return datetime.combine(date(year, month, day), time(hour, minute, second))
    if len(text) <= 10:
        raise ValueError("no clock time")
    return datetime.fromisoformat(text)


def method_of(text: str) -> PaymentMethod | None:
    """By its code or its Chinese name; None for nothing."""
    word = "".join(plain(text).casefold().split())
    if not word:
        return None
    if word not in _METHODS:
        raise ValueError("no payment method")
    return _METHODS[word]


def channel_method(*names: object) -> PaymentMethod | None:
    """The method behind a shop's own name of a payment channel, or None."""
    for name in names:
        word = "".join(plain(str(name or "")).casefold().split())
        for pattern, method in _CHANNELS:
            if pattern.search(word):
                return method
    return None


def state_of(text: str) -> OrderState:
    """One of our states by its name; what we do not know is "unknown", never a guess."""
    word = plain(text).casefold()
    return next((state for state in get_args(OrderState) if state == word), "unknown")


def delivered_of(value: object) -> bool | None:
    """yes/no in the words of either language, 1/0, true/false; None for nothing."""
    if value is None or isinstance(value, bool):
        return value
    word = plain(str(value)).casefold()
    if word and word not in _DELIVERED:
        raise ValueError("neither yes nor no")
    return _DELIVERED.get(word)


def masked_contact(contact: str) -> str | None:
    """a***@b.cn, 138****1234, 10****89: enough for its owner to know it again."""
    text = plain(contact)
    if not text:
        return None
    name, at, host = text.rpartition("@")
    if at:
        return f"{name[:1]}***@{host}"
    if len(text) >= 11:
        return f"{text[:3]}****{text[-4:]}"
    return f"{text[:2]}****{text[-2:]}" if len(text) >= 6 else "****"


def masked_number(number: str) -> str | None:
    """4200****7890; a short number is not shown at all."""
    text = plain(number)
    if not text:
        return None
    return f"{text[:4]}****{text[-4:]}" if len(text) >= 12 else "****"
