"""A case in one neutral sentence: 时间 + 事件 + 证据, as the source article writes it.

It is built from facts and from words of this file, the shop's labels and the goods' name; what a
buyer wrote besides cannot reach it.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from rules.case import CaseFacts, EvidenceKind, PaymentMethod, Precision
from rules.policy import Policy

# The bill of the payment that was made says more than 支付流水.
_BILLS: Mapping[PaymentMethod, str] = {
    "alipay": "支付宝账单",
    "wechat": "微信账单",
    "qqpay": "QQ钱包账单",
    "bankcard": "银行流水",
    "balance": "余额明细",
}
# Hour from which each part of the day counts; the usual first hours of corpus/README.md.
_PARTS = (
    (18, "晚上"),
    (17, "傍晚"),
    (13, "下午"),
    (11, "中午"),
    (8, "上午"),
    (5, "早上"),
    (0, "凌晨"),
)
_EVENTS: Mapping[str, str] = {
    "wrong_item": "收到商品与订单不符",
    "invalid_card": "卡密无法使用",
    "other": "买家咨询其他问题",
}
# Codes of the words' reading and of an error screen's. Others are left out, never repeated.
SUB_REASONS: Mapping[str, str] = {
    "wrong_amount": "面额错误",
    "wrong_region": "区服错误",
    "short_quantity": "数量或时长不足",
    "used": "已被使用",
    "expired": "已过期",
    "not_found": "提示不存在",
    "rule": "不符合平台规则",
    "topup_failed": "充值失败",
}
_PRODUCT_LENGTH = 40  # characters
_SPACES = re.compile(r"\s+")


def statement(facts: CaseFacts, policy: Policy, tz: str) -> str:
    """The case in one line, for example:

    "10月1日14:30购买100元游戏点卡，订单号KA…，支付后30分钟未到账，附订单截图和支付宝账单".
    Times are in `tz`. What is not known is left out; with nothing known only the event remains.
    """
    parts = [_purchase(facts, tz), _order(facts), _event(facts, policy), _evidence(facts, policy)]
    return "，".join(part for part in parts if part)


def _purchase(facts: CaseFacts, tz: str) -> str:
    when = _time(facts.occurred_at, facts.precision, tz) if facts.occurred_at else ""
    goods = _goods(facts.amount, facts.product)
    if not (when or goods):
        return ""
    return f"{when}购买{goods or '商品'}"


def _time(at: datetime, precision: Precision | None, tz: str) -> str:
    local = at.astimezone(ZoneInfo(tz))
    day = f"{local.month}月{local.day}日"
    match precision:
        case "day":
            return day
        case "part_of_day":
            return day + next(word for hour, word in _PARTS if local.hour >= hour)
        case "hour":
            return f"{day}{local.hour}点左右"
        case _:
            return f"{day}{local:%H:%M}"


def _goods(amount: Decimal | None, product: str | None) -> str:
    """ "100元游戏点卡"; an amount that the name has already is not said twice."""
    name = _SPACES.sub(" ", product or "").strip()[:_PRODUCT_LENGTH]
    if amount is None:
        return name
    yuan = f"{amount:.2f}".removesuffix(".00")
    if re.search(rf"(?<![\d.]){re.escape(yuan)}(?:\.0+)?\s*(?:元|块|圆|RMB)", name, re.IGNORECASE):
        return name
    return f"{yuan}元{name or '商品'}"


def _order(facts: CaseFacts) -> str:
    return f"订单号{facts.order_no}" if facts.order_no else ""


def _event(facts: CaseFacts, policy: Policy) -> str:
    if facts.case_type is None:
        return ""
    if facts.case_type == "not_delivered":
        promised = policy.rule_of(facts).promised_delivery_minutes
        promise = f"（承诺{_elapsed(promised)}内到账）" if promised else ""
        return f"支付后{_elapsed(facts.elapsed_minutes)}未到账{promise}"
    event = _EVENTS[facts.case_type]
    reason = SUB_REASONS.get(facts.sub_reason or "") or _error_shown(facts)
    return f"{event}（{reason}）" if reason and facts.case_type != "other" else event


def _error_shown(facts: CaseFacts) -> str | None:
    """The error that the first error screen shows."""
    if facts.case_type != "invalid_card":
        return None
    read = [item.read for item in facts.evidence if item.kind == "error_screen" and item.read]
    kinds = [reading.error_kind or "" for reading in read]
    return next((SUB_REASONS[kind] for kind in kinds if kind in SUB_REASONS), None)


def _elapsed(minutes: int | None) -> str:
    """30 -> "30分钟", 90 -> "1小时30分钟", 4320 -> "3天"."""
    if not minutes or minutes < 0:
        return ""
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    named = ((days, "天"), (hours, "小时"), (rest, "分钟"))
    return "".join(f"{count}{unit}" for count, unit in named if count)


def _evidence(facts: CaseFacts, policy: Policy) -> str:
    kinds = dict.fromkeys(item.kind for item in facts.evidence if item.is_picture)
    labels = [_label(kind, facts, policy) for kind in kinds]
    if not labels:
        return ""
    return "附" + "和".join(part for part in ("、".join(labels[:-1]), labels[-1]) if part)


def _label(kind: EvidenceKind, facts: CaseFacts, policy: Policy) -> str:
    read = next((e.read.method for e in facts.evidence if e.kind == kind and e.read), None)
    recorded = facts.order.payment_method if facts.order and facts.owner_proven else None
    method = read or facts.payment_method or recorded
    if kind == "payment_record" and method:
        return _BILLS[method]
    return policy.evidence.labels[kind]
