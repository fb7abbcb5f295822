"""How a purchase was paid: payment words that are no refund route and no contact."""

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook
from rules.case import PaymentMethod

_ROUTE_BEFORE = Pattern(
    r"(?:退|返|打|转|原路|还|提现?|取现?)(?:到|回|至|去|给我|我|款)?[ 的我]{0,3}\Z|(?:支持|可以用|能用)$|(?:加|拉黑"
    r"|联系)(?:我|你们?|客服)?的?$"
)
_NOT_METHOD_AFTER = Pattern(
    r" ?(?:号|群|读书|豆|视频|小程序|公众号|立减金|红包封面|小店|客服|好友|登录|登陆"
    r"|[一二三12]?区|会员|游戏|[:：] ?[a-z]|里加|上加|聊|通知|说|上说|账单里看不到)"
)


_PART_OF_A_NAME = Pattern(r"读书|豆(?!包)|红包封面|立减金|小店|表情")
_REFUTED_METHOD = Pattern(r"(?:不是|没)(?:用|走|拿)?$")
_SWIPED = Pattern(
    r"刷(?:了|的)?[^ ,。\n]{0,7}卡(?=付|买|支付|拍|充|的|转)|[\u4e00-\u9fff]{1,3}(?:银行?"
    r"|行)(?:的)?卡|中银卡|工行|建行|农行|招行"
)


def payment_method(
    flat: str, lexicon: Lexicon
) -> tuple[PaymentMethod | None, list[tuple[int, int]]]:
    """How it was paid, and the spans of payment words; refund routes and contacts are none."""
    found: list[tuple[int, PaymentMethod]] = []
    spans: list[tuple[int, int]] = []
    reached = 0
    for at, word, method in _METHODS.all_in(flat, lexicon):
        end = at + len(word)
        if at < reached:
            continue  # 余额 inside 余额宝
        if word.endswith("余额") and flat.startswith("宝", end):
            continue  # 用余额宝
        reached = end
        if _PART_OF_A_NAME.match(flat, end):
            continue  # 微信红包封面: goods
        spans.append((at, end))
        if _is_method(flat, at, end):
            found.append((at, method))
    match = _SWIPED.search(flat)
    if match:
        found.append((match.start(), "bankcard"))
    if not found:
        return None, spans
    return min(found)[1], spans


_METHODS: PhraseBook[PaymentMethod] = PhraseBook(lambda lexicon: lexicon.payments)


def _is_method(flat: str, start: int, end: int) -> bool:
    if _ROUTE_BEFORE.search(flat[max(0, start - 6) : start]):
        return False
    if _REFUTED_METHOD.search(flat[max(0, start - 4) : start]):
        return False
    return not _NOT_METHOD_AFTER.match(flat, end)
