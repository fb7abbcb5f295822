"""Findings shown to people, and the JSON lines of `kadesk understand`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.reading import Findings, understand

_CASE = {
    "not_delivered": "到账失败",
    "wrong_item": "商品错误",
    "invalid_card": "卡密无效",
    "other": "其他",
}
_METHOD = {
    "alipay": "支付宝",
    "wechat": "微信",
    "qqpay": "QQ 钱包",
    "bankcard": "银行卡",
    "balance": "余额",
}
_WISH = {"refund": "退款", "redeliver": "补发", "exchange": "更换"}
_TONE = {"calm": "平和", "angry": "生气", "abusive": "辱骂"}
_PRECISION = {"minute": "到分钟", "hour": "到小时", "part_of_day": "到时段", "day": "到日"}
_EVIDENCE = {
    "order_page": "订单截图", "payment_record": "支付流水", "chat_record": "沟通记录",
    "received_item": "实收商品截图", "error_screen": "错误界面截图", "other": "其他",
}  # fmt: skip


_DETAIL = {
    "never_sent": "没有发来", "shown_delivered": "显示已发货", "wrong_amount": "金额不对",
    "wrong_region": "区服或账号不对", "short_quantity": "少发", "wrong_item": "东西不对",
    "used": "已被使用", "expired": "已过期", "refused": "不被接受", "progress": "问进度",
    "urge": "催促", "appeal": "申诉", "presale": "售前咨询", "spam": "广告", "command_bot": "命令机器人",
    "own_mistake": "自己弄错", "not_arrived_refund": "退款没到", "minor": "未成年人消费",
    "arrived": "已经解决", "cancel": "不想要了", "account": "账号或平台", "invoice": "发票",
    "contact_change": "改联系方式", "api": "接口", "complaint": "投诉服务", "greeting": "打招呼",
    "chat": "闲聊", "rule": "问规则", "price_match": "差价", "vague": "说不清", "auto_renew": "自动续费",
    "paid_twice": "重复付款", "misdirected": "发错人", "compare": "比较商品", "cannot_pay": "付不了款",
}  # fmt: skip
_FIELD = {"order_no": "订单号", "occurred_at": "时间", "amount": "金额", "case_type": "类型"}


def explain(findings: Findings) -> list[str]:
    """One readable Chinese line per thing that was said, for `kadesk understand`."""
    rows: list[tuple[str, str | None]] = [
        ("类型", _case_line(findings)),
        ("判定依据", "、".join(_plain(findings.case_words)) or None),
        ("可能也是", "、".join(_CASE[c] for c in findings.case_alternatives) or None),
        ("订单号", findings.order_no),
        ("另提到的订单号", "、".join(findings.other_order_nos) or None),
        ("不是订单号", findings.refused_order_no),
        ("支付单号", findings.payment_no),
        ("购买时间", _time_line(findings)),
        ("已过", _elapsed_line(findings.elapsed_minutes)),
        ("金额", f"{findings.amount} 元" if findings.amount is not None else None),
        ("商品", findings.product),
        ("支付方式", _METHOD.get(findings.payment_method or "")),
        ("诉求", _WISH.get(findings.wants or "")),
        ("语气", _TONE[findings.tone]),
        ("提到的凭证", "、".join(_EVIDENCE[k] for k in findings.evidence_mentioned) or None),
        ("更正了", "、".join(_FIELD.get(n, n) for n in sorted(findings.corrected)) or None),
    ]
    return [f"{name}：{value}" for name, value in rows if value]


def _case_line(findings: Findings) -> str:
    if findings.case_type is None:
        return "没有说"
    kind = findings.sub_reason or findings.other_kind
    details = [_DETAIL.get(kind, kind)] if kind else []
    details.append(f"把握 {findings.case_confidence:.0%}")
    return f"{_CASE[findings.case_type]}（{'，'.join(details)}）"


def _plain(words: tuple[str, ...]) -> list[str]:
    """The words that decided, each once: 没到 says nothing beside 没到账."""
    cut = [w.strip(" ,，。\n").partition("\n")[0].replace("\x1f", "") for w in words]
    return [w for i, w in enumerate(cut) if w and not any(
        w in v and (w != v or i > j) for j, v in enumerate(cut) if i != j)]  # fmt: skip


def _time_line(findings: Findings) -> str | None:
    if findings.occurred_at is None or findings.precision is None:
        return None
    line = f"{findings.occurred_at:%Y-%m-%d %H:%M}（{_PRECISION[findings.precision]}）"
    if findings.time_alternatives:
        line += "，也可能是 " + "、".join(f"{t:%m-%d %H:%M}" for t in findings.time_alternatives)
    return line


def _elapsed_line(minutes: int | None) -> str | None:
    if minutes is None:
        return None
    for size, unit in ((1440, "天"), (60, "小时")):
        if minutes >= size and minutes % size in (0, size // 2):
            return f"{minutes / size:g} {unit}"
    return f"{minutes} 分钟"


def record(findings: Findings, ident: Any) -> dict[str, Any]:
    """The fields of one output line; null where nothing was said, `other` for all else."""
    return {
        "id": ident,
        "case_type": findings.case_type or "other",
        "order_no": findings.order_no,
        "occurred_at": findings.occurred_at.isoformat() if findings.occurred_at else None,
        "precision": findings.precision,
        "amount": f"{findings.amount:.2f}" if findings.amount is not None else None,
        "product": findings.product,
        "payment_method": findings.payment_method,
        "elapsed_minutes": findings.elapsed_minutes,
        "wants": findings.wants,
        "tone": findings.tone,
        "confidence": findings.case_confidence,
    }


def jsonl_line(obj: object, words: Lexicon | None = None) -> dict[str, Any]:
    """One input object read; a wrong one gives {"id", "error"}."""
    if not isinstance(obj, Mapping):
        return {"id": None, "error": "expected an object with id, now and messages"}
    ident = obj.get("id")
    messages, now, asked = obj.get("messages"), obj.get("now"), obj.get("asked")
    if not isinstance(messages, list) or not all(isinstance(m, str) for m in messages):
        return {"id": ident, "error": "messages: expected a list of texts"}
    if asked is not None and not isinstance(asked, str):
        return {"id": ident, "error": "asked: expected the name of a slot"}
    try:
        moment = datetime.fromisoformat(now) if isinstance(now, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        return {"id": ident, "error": "now: expected ISO 8601 with an offset"}
    try:
        return record(understand(messages, moment, asked=asked, words=words), ident)
    except (ValueError, OverflowError) as fault:
        return {"id": ident, "error": f"now: {fault}"}


def run_jsonl(lines: Iterable[str], words: Lexicon | None = None) -> Iterator[str]:
    """Lines in, lines out in the same order; a bad line gives an error object and the stream
    goes on. Empty lines are passed over."""
    for line in lines:
        if not line.strip():
            continue
        try:
            obj = json.loads(line)
        except (ValueError, RecursionError) as fault:
            yield json.dumps({"id": None, "error": f"not JSON: {fault}"}, ensure_ascii=False)
            continue
        yield json.dumps(jsonl_line(obj, words), ensure_ascii=False)
