"""The words that staff may use in the arguments of a command, and what they mean."""

import re
import unicodedata
from collections.abc import Mapping

from rules.case import EVIDENCE_KINDS, EvidenceKind, Route, Wish
from rules.lifecycle import Role
from rules.policy import EvidenceRule

MONEY = re.compile(r"[¥]?(\d{1,7}(?:\.\d{1,2})?)[元块]?\Z")
WISHES: Mapping[str, Wish] = {
    **{"refund": "refund", "退款": "refund", "退": "refund"},
    **{"redeliver": "redeliver", "补发": "redeliver", "重发": "redeliver"},
    **{"exchange": "exchange", "更换": "exchange", "换": "exchange", "换货": "exchange"},
}
ROUTES: Mapping[str, Route] = {
    **{"original": "original", "原路": "original", "原路退回": "original"},
    **{"balance": "balance", "余额": "balance"},
}
ROLES: Mapping[str, Role] = {
    **{"agent": "agent", "客服": "agent", "lead": "lead", "主管": "lead"},
    **{"admin": "admin", "管理员": "admin", "店主": "admin"},
    **{"mediator": "mediator", "调解人": "mediator"},
}
SUPPLIER: Mapping[str, str] = {
    **dict.fromkeys(("delivered", "已发货", "已到账", "成功"), "delivered"),
    **dict.fromkeys(("failed", "失败", "未发货", "未到账"), "failed"),
    **dict.fromkeys(("pending", "核实中", "等待", "处理中"), "pending"),
    **dict.fromkeys(("ask", "问", "询问", "问上游"), "ask"),
}
VERDICTS = {"approve": True, "通过": True, "reject": False, "驳回": False}
_KIND_WORDS: Mapping[str, EvidenceKind] = {
    **dict.fromkeys(("订单", "订单页", "订单截图", "订单详情"), "order_page"),
    **dict.fromkeys(("流水", "账单", "支付流水", "支付记录", "付款记录"), "payment_record"),
    **dict.fromkeys(("聊天", "聊天记录", "沟通记录"), "chat_record"),
    **dict.fromkeys(("实收", "商品截图", "实收商品", "实收商品截图"), "received_item"),
    **dict.fromkeys(("报错", "错误", "错误截图", "错误界面", "错误界面截图"), "error_screen"),
}


def kinds_in(
    labels: EvidenceRule, args: str, *, spoken: bool = True
) -> tuple[list[EvidenceKind], str]:
    """(the kinds of evidence named at the start, the words after them). Not `spoken`: named by
    their codes only, where 订单截图 may begin a sentence."""
    codes: dict[str, EvidenceKind] = {kind: kind for kind in EVIDENCE_KINDS}
    words = (
        codes
        if not spoken
        else {
            **_KIND_WORDS,
            **{label: kind for kind, label in labels.labels.items()},
            **{label.lower(): kind for kind, label in labels.labels_en.items()},
            **codes,
        }
    )
    kinds: list[EvidenceKind] = []
    rest = unicodedata.normalize("NFKC", args).strip()
    while rest:
        word = re.split(r"[\s、,;；]+", rest, maxsplit=1)[0]
        kind = words.get(word.lower())
        if kind is None:
            break
        if kind not in kinds:
            kinds.append(kind)
        rest = rest[len(word) :].lstrip(" \t\n、,;；")
    return kinds, rest
