"""How a purchase was paid: payment words that are no refund route and no contact."""

from collections.abc import Iterator

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook
from rules.case import PaymentMethod

# how much the words around speak for a payment: 用建行卡付的 outdoes a word that only stands there
_NONE, _NAMED, _BESIDE_SUM, _PAID = range(4)
Way = tuple[int, int, PaymentMethod]  # strength, place

_ROUTE_BEFORE = Pattern(
    r"(?:退|返|打|转|原路|还|提现?|取现?|[放存](?=[进到]))(?:进|到|回|至|去|给我|我|款)?[ 的我]{0,3}(?:现在的|另一个|to )?\Z"
    r"|(?:退|返|还|提现?|(?<![转打汇付])到|回|[放存]进?)(?:款|钱)?(?:到|回|至|去|给|进)?(?:我|你们?|网站|店铺|商城|平台|原来|那个|他|她|的|里){1,4} ?\Z"
    r"|(?:支持|可以用|能用|(?:还没|没|未|是)?到)\Z"
    r"|(?:加|拉黑|联系|留|发|聊|扫码加)(?:了|个|一下|我|你们?|客服)?的?\Z|企业\Z|(?:不|别)要\Z"
    r"|(?:refund|back|return|send|add|contact)[^.,\n]{0,14}(?:to|on|via)(?: my| the)? \Z"
)
_NOT_METHOD_AFTER = Pattern(
    r" ?(?:号|群|读书|豆|视频|小程序|公众号|立减金|红包封面|小店|客服|好友|登录|登陆"
    r"|[一二三12]?区|会员|游戏|[:：] ?[a-z\x1f]|发[我你给]|上你们|推荐|介绍|找(?!数)|联系|问|(?<=wechat) is|在哪|怎么加|里加|上加|聊|通知|说|上说|账单里看不到|未?实名|不回|没回|回复|消息|语音|头像|昵称|朋友圈"
    r"|机|支付科技|(?:零钱|余额)?(?:就行|就可以|收款就)|(?:[里上]|(?:账单|零钱|钱包)[里上]?)(?:也|还|都|一直){0,3}(?:没|未)(?!扣|付)"
    r"|(?:也|还|都|一直){0,3}(?:没|未)(?:看见|看到|见到|收到|到账|入账|进账|动静|有(?=[ ,。\n]|\Z))|密码|(?:也|都|又)?(?:让|被|给)[^ ,。\n]{0,4}(?:拉黑|删))"
)


_PART_OF_A_NAME = Pattern(r"读书|豆(?!包)|红包(?:封面|码)|立减金|小店|表情|口碑")
_REFUTED_METHOD = Pattern(r"(?:不是|没)(?:用|走|拿)?$")
_FAILED_AFTER = Pattern(
    r"(?:支付|付款?)?(?:里|上)?(?:付|支付|扣|买)?(?:不了|不上|不成|失败|没付成|不支持|不收)"
)
_PAID_AFTER = Pattern(
    r" ?(?:钱包|零钱|里|上|扫码|余额|pay){0,2}(?:给|被|直接|又)?"
    r"(?:付|支付|扣|买|充|冲|拍|刷|转(?!给我)|汇|下[单的]|走的|给的|出的|提的|购)"
)
_PAID_BEFORE = Pattern(
    r"(?:用|拿|走|刷|从|使|通过|经)(?:的|了)?(?:是|我|他|她|自己|老公|老婆)?的?\Z"
    r"|(?:付款?|支付|扣|渠道|方式)(?:的|了)?(?:方式)?(?:是|走)?[: ]?\Z|(?:via|by|with|using|through|from)(?: my)? \Z"
)
_SUM_BEFORE = Pattern(r"[\d元块钱毛] ?\Z")

_CARD_OF = (
    r"民生|光大|浦发|中信|平安|广发|招商|交通|建设|工商|农业|邮政|华夏|兴业|浙商|农商|信用社|农信社?|工资"
    r"|公司|单位|老板|我妈|我爸|妈妈|爸爸|老公|老婆|媳妇|老伴|对象|同事|家里|[我他她]"
)
_CARD = Pattern(
    r"(?<!盗)(?:刷|碌)(?:了|的)?(?:[^ ,。\n]{0,7}卡(?=付|买|支付|拍|充|的|转|俾|给)|[^ ,。\n]{1,5}卡(?=[ ,。\n]|\Z))|转的卡|[用走拿]银行(?=转|汇|打|付)|[\u4e00-\u9fff]{1,3}(?:银行?"
    r"|(?<![骑旅出通飞步执进同])行)(?:的)?卡|中银卡|工行|建行|农行|招行"
    rf"|(?:{_CARD_OF})(?:的|那个|那张)?卡(?:里|上)?(?:付|支付|刷|扣|转|走|划)"
    r"|[拿用][^ ,。\n]{0,3}(?:工资|退休金?|养老金?)卡|(?:公司|单位|工资)的?卡(?=[ ,。\n]|\Z)|卡里被?[扣划]|银行(?:被)?[扣划]|对公(?:付|打|转|汇|支付|网银|买)"
    r"|公[账户](?:付|转|支|出|打|走|汇)|公司账户(?:付|转|打|汇)|付的公[账户]"
)
_CARD_LATIN = Pattern(
    r"union ?pay|(?:bank|wire) transfer|my bank (?:card )?(?:charged|was charged|took|debited)|(?:paid|pay|charged|billed|debited)[^.\n]{0,20}(?:my|by|via|with) (?:[a-z]{2,10} )?card(?!s)|(?:from|off|(?<!a code )on|with) (?:my|another|the same) (?:(?!gift|steam|game)[a-z]{2,8} )?card(?![a-z])|card ending|(?:left|from|out of) my bank(?! card)|card (?:was |got |has been )?(?:approved|charged|debited|billed)"
)
_BALANCE = Pattern(
    r"(?:走|用|使|拿|从)(?:的|了)?(?:我|你们|你家|店里?|站内|网站|平台|钱包|账户|账号|里面|的){0,3}余额"
    r"|余额(?:里|上|被){0,2}(?:走|给|付|扣(?![成光到没完])|划|转|支|抵)的?|扣了?我?的?余额"
    r"|[\d元块角毛一二三四五六七八九十百千][ ,，]{0,2}余额(?=[ ,，。\n]{0,3}\Z|[ ,，。\n]{1,3}(?!还|是|没|不|只|显示|¥?\d|依|仍|也|就|变))"
    r"|(?:付款?|支付|付的)(?:方式|渠道|时间)?[ :：][^\n]{0,24}(?<!付宝)(?<!微信)余额(?=[ ,。\n]|\Z)|钱包余额 ?(?:付|扣|支付|¥?\d)"
)
_BALANCE_LATIN = Pattern(
    r"(?:with|from|using|by|via|use|used)(?: my| the| your)?(?: [a-z]{2,8})? balance|\(balance\b|balance (?:on|in) your"
    r"|paid[^.\n]{0,30}balance|in my account with you"
)
_QQ_WALLET = Pattern(r"qq 钱包")
_DONE = Pattern(r"[付扣刷碌走划转]|paid|charged")
_BALANCE_LEFT = Pattern(
    r"(?:里|上)?(?:也|还|都|一直|依然|仍|没|未|不|为|是|显示|只|就|变|剩|有|\d|¥|[:：])|到账| (?:still|shows?|is|was|remains|has|did)\b"
)
_BALANCE_SEEN = Pattern(r"(?:看不到|没|没有|查|查询|显示|退到|到|我的|给|往|向)\Z")


def payment_method(
    flat: str, lexicon: Lexicon
) -> tuple[PaymentMethod | None, list[tuple[int, int]]]:
    """How it was paid, and the spans of payment words; refund routes and contacts are none."""
    ways: list[Way] = []
    spans: list[tuple[int, int]] = []
    reached = 0
    for at, word, method in _METHODS.all_in(flat, lexicon):
        end = at + len(word)
        if at < reached:
            continue  # 余额 inside 余额宝
        if word.endswith("余额") and flat.startswith("宝", end):
            continue  # 用余额宝
        reached = end
        before = flat[max(0, at - 2) : at]
        if method == "balance" and before in ("付宝", "微信", "零钱"):
            continue  # 支付宝余额: the balance of Alipay
        if _PART_OF_A_NAME.match(flat, end) or before == "企业" or before.endswith("盗"):
            continue  # 微信红包封面: goods
        spans.append((at, end))
        if method != "balance" or not _left_over(flat, at, end):
            ways.append((_strength(flat, at, end), -at, method))
    ways.extend(_unlisted(flat))
    best = max(ways, default=None)
    return best[2] if best and best[0] > _NONE else None, spans


_METHODS: PhraseBook[PaymentMethod] = PhraseBook(lambda lexicon: lexicon.payments)


def _unlisted(flat: str) -> Iterator[Way]:
    """Cards by their bank or owner, and the balance by what is done with it."""
    sought: tuple[tuple[bool, Pattern, PaymentMethod], ...] = (
        ("卡" in flat or "行" in flat or "公" in flat, _CARD, "bankcard"),
        (
            "bank" in flat or "union" in flat or "card" in flat or "transfer" in flat,
            _CARD_LATIN,
            "bankcard",
        ),
        ("余额" in flat, _BALANCE, "balance"),
        ("qq 钱包" in flat, _QQ_WALLET, "qqpay"),
        ("balance" in flat or "with you" in flat, _BALANCE_LATIN, "balance"),
    )
    for likely, pattern, method in sought:
        match = pattern.search(flat) if likely else None
        if match:
            start, end = match.span()
            done = _DONE.search(match.group()) and not _ROUTE_BEFORE.search(flat[:start][-10:])
            yield _PAID if done else _strength(flat, start, end), -start, method


def _left_over(flat: str, start: int, end: int) -> bool:
    """账户余额还是0: looked at, not paid from."""
    if not flat.startswith("余额", end - 2) and not flat.startswith("ce", end - 2):
        return flat.startswith("余额充值", start)
    return bool(_BALANCE_LEFT.match(flat, end) or _BALANCE_SEEN.search(flat[:start][-4:]))


def _strength(flat: str, start: int, end: int) -> int:
    before = flat[max(0, start - 24) : start]
    if flat.startswith("微信零钱", start - 2):
        return _NONE  # said with the word before
    if flat.startswith("付的", end) and not _REFUTED_METHOD.search(before):
        return _PAID  # 退 微信付的13.9
    if _ROUTE_BEFORE.search(before) or _REFUTED_METHOD.search(before):
        return _NONE
    if _NOT_METHOD_AFTER.match(flat, end):
        return _PAID if before.endswith(("付的", "付款的")) and flat[end] == "号" else _NONE
    if _FAILED_AFTER.match(flat, end) or flat.startswith("余额抵", end - 3):
        return _NAMED  # 微信付不了，用支付宝付的; 余额抵了5，微信付了25
    if _PAID_AFTER.match(flat, end) or _PAID_BEFORE.search(before):
        return _PAID
    return _BESIDE_SUM if _SUM_BEFORE.search(before) else _NAMED
