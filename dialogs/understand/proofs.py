"""Proofs in a buyer's words: those that are announced, and those that they do not have."""

import re
from functools import lru_cache

from rules.case import EvidenceKind

# 没有流水, 找不到付款截图; 账单被我删了, 聊天记录没保存; 删了截图, 换手机了. Of arrivals and the like
# (没有到账记录) the words tell about the case.
_PROOF = (
    r"(?:截图|截屏|图片?|照片|凭证|证据|(?<!到账)(?<!充值)(?<!发货)记录|账单|流水|小票|录屏|页面|详情|明细"
    r"|screenshots?|pictures?|proofs?|records?|receipts?)"
)
_NEG = (
    r"(?:没有?|没得|冇|木有|未|无|找不到|找不着|翻不到|查不到|看不到|拿不出来?|提供不了|发不了|传不了|导不出来?"
    r"|调不出来?|打不开|不会|没法|无法|不知道|don'?t have|do not have|no|can'?t (?:find|provide)|lost)"
)
_LOST = (
    r"(?:删|清(?:理|空|掉|了)|丢|没了|不见|找不[到着回]|没[有]?(?:保存|存|截|留|拍)|坏了|注销|过期|换(?:了)?(?:手)?机"
    r"|deleted|lost|gone)"
)
_LACKING = re.compile(
    rf"{_NEG}[^,，。;；\n]{{0,6}}{_PROOF}|{_PROOF}[^,，。;；\n]{{0,8}}(?:{_LOST}|{_NEG}(?:了|$))"
    rf"|{_LOST}[^,，。;；\n]{{0,6}}{_PROOF}"
    r"|(?:没有?|未)(?:保存|存|留|拍|截)(?!货|款)|截不了|忘了?(?:截|存|保存|拍)|没法截"
    r"|拿不出|提供不了|无法提供|发不了|(?:删|删掉|丢|清空|清理)了(?=$|[ ,，。])|不见了(?=$|[ ,，。])"
    r"|lost it|deleted"
)
_BARE = re.compile(
    r"(?:我|真的?|都|也|手头|这个|确实|什么|啥|现在|全)*(?:没有?|没了|冇|无|none|no|没有了|都没有|没这个|找不到了?)"
    r"(?:了|啊|呀|的|哦|诶|欸)*|我没有[,，;；。 ].+"
)
_ALL = re.compile(r"都|什么|啥|全|任何|一张|一个|any|none|all")


def no_evidence(flat: str) -> bool:
    """Whether an answer to the question for proofs says that there are none."""
    bare = flat.strip(" \n,.!?。，！~")
    return _LACKING.search(flat) is not None or _BARE.fullmatch(bare) is not None


def lacking(flat: str) -> tuple[EvidenceKind, ...] | None:
    """Which proofs the words of `no_evidence` are about, in the order of mention; () when they do
    not say, None when they say all of them."""
    named = [
        (match.start(), kind)
        for pattern, kind in _evidence_words()
        for match in pattern.finditer(flat)
    ]
    if not named:
        return None if _ALL.search(flat) else ()
    return tuple(dict.fromkeys(kind for _, kind in sorted(named)))


@lru_cache(maxsize=1)
def _evidence_words() -> tuple[tuple[re.Pattern[str], EvidenceKind], ...]:
    table: tuple[tuple[str, EvidenceKind], ...] = (
        (
            r"(?:支付|付款|转账|交易|扣款|微信|支付宝|银行|付钱)(?:的)?(?:记录|流水|凭证|截图|账单"
            r"|明细|成功截图|成功页面)|账单|流水|payment (?:record|proof|screenshot)|receipt"
            r"|bank statement|付款图|支付图", "payment_record"),
        (r"订单(?:的)?(?:截图|页面?|详情|图|记录|信息截图)|order (?:page|screenshot|details?)", "order_page"),
        (
            r"(?:聊天|沟通|对话|客服|通话)(?:的)?(?:记录|截图|录音)|chat (?:log|record|history"
            r"|screenshot)", "chat_record"),
        (
            r"(?:错误|报错|提示|失败|激活|兑换|使用|弹窗)(?:的)?(?:界面|页面)?(?:截图|截屏|图)"
            r"|error (?:screen|screenshot|page|message screenshot)|录屏", "error_screen"),
        (
            r"(?:收到|实际|到货|商品|实收|到手|充值成功)的?(?:商品|东西|页面|物品)?(?:截图|图片"
            r"|照片|图)|充值记录截图|到账截图", "received_item"),
    )  # fmt: skip
    return tuple((re.compile(pattern), kind) for pattern, kind in table)


def evidence_mentioned(flat: str) -> tuple[EvidenceKind, ...]:
    """Proofs that the words announce, in the order of mention, each kind once."""
    if not any(
        w in flat
        for w in (
            "图",
            "记录",
            "账单",
            "流水",
            "截",
            "凭证",
            "screen",
            "receipt",
            "详情",
            "录屏",
            "proof",
            "record",
            "录音",
            "页",
        )
    ):
        return ()
    found: list[tuple[int, EvidenceKind]] = []
    for pattern, kind in _evidence_words():
        for match in pattern.finditer(flat):
            before = flat[max(0, match.start() - 5) : match.start()]
            if not re.search(
                r"(?:没有?|找不到|没截|删了?|丢了?|不是|先发|要发?|需要)\S{0,2}$", before
            ):
                found.append((match.start(), kind))
    found.sort()
    return tuple(dict.fromkeys(kind for _, kind in found))
