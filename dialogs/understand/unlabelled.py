"""What a number without a label is, by its shape and the words beside it."""

from dialogs.understand import corrections
from dialogs.understand.card_keys import card_shape, key_named, key_shape, sent_or_refused
from dialogs.understand.normalise import Folded
from dialogs.understand.number_labels import AN_ACCOUNT_AFTER, Judged, line_of
from dialogs.understand.number_patterns import patterns
from dialogs.understand.patterns import Pattern


def by_shape(text: Folded, token: str, start: int, end: int, digits: int) -> Judged:
    """What a token without a label is."""
    return (
        _something_else(text, token, start, end)
        or _order_or_key(text, token, start, end, digits)
        or _plain(text, token, start, end, digits)
    )


def _something_else(text: Folded, token: str, start: int, end: int) -> Judged | None:
    """A phone, a quantity, an account, a ticket, an error; None: none of these."""
    size = len(token)
    if is_phone(token):
        return "phone", 0.0
    if _QUANTITY.fullmatch(token) or _HARDWARE.fullmatch(token):
        return None, 0.0  # 6000uc, 500gb, rtx4070
    if _COINS.match(text.flat, start):
        return None, 0.0
    if token.isdigit() and (
        size <= 5 or (size <= 8 and patterns().quantity.match(text.flat, end))
    ):
        if size == 5 and (token.startswith("95") or token in HOTLINES):
            return "phone", 0.0
        return None, 0.0
    if _HIDDEN_AFTER.match(text.flat, end) or (
        text.flat.endswith("*", 0, start) and text.flat[start - 2 : start - 1] != "\n"
    ):
        return "account", 0.0  # 1547700**12: a number of which a part is hidden
    if text.flat[start - 1 : start] == "." == text.flat[end : end + 1]:
        return None, 0.0  # 2025.1.1-2025.12.31
    if size > 5 and _OF_ELSE.match(text.flat, end):
        return "phone", 0.0
    if _A_TICKET_AFTER.match(text.flat, end):
        return "ticket", 0.0
    if size > 7 and _so_long(text.flat, start, end):
        return "key", 0.0  # 才14位 K8X2M4P9Q1W7E5
    if _REPORTED.search(text.flat, max(0, start - 6), start):
        return "number", 0.0  # 兑换页面报 E10023
    if "---" in token or _RANGE.fullmatch(token) or _of_paper(text.flat, start, end):
        return "account", 0.0  # 8830192746----a8kx92: an account with its password
    if _WITH_ITS_NAME.fullmatch(token) or _MY_Q.match(text.flat, start - 1):
        return "account", 0.0
    return None


def _order_or_key(text: Folded, token: str, start: int, end: int, digits: int) -> Judged | None:
    """What is shaped as an order number or as a key, or named a key beside it; None: neither."""
    size = len(token)
    if patterns().shape.fullmatch(token):
        return "order", 2.0
    if _NAME_AND_DAY.fullmatch(text.shown, start, end) and not key_named(text.flat, start):
        return "order", 1.5
    if key_shape(text.shown[start:end]):
        mine = _ALONE.match(text.flat, end) and text.flat[start - 1 : start] in ("", "\n")
        small = mine and text.shown[start:end] == token  # 1b7c-0503-aa91: keys are in capitals
        return ("order", 1.5) if small and not key_named(text.flat, start) else ("key", 0.0)
    if token.startswith("sk-") and size > 17:
        return "key", 0.0  # of an API
    if card_shape(token) or sent_or_refused(text.flat, text.shown, start, end):
        return "key", 0.0
    if size > 7 and digits > 1 and _of_a_card(text.flat, start, end, digits < size):
        return "key", 0.0
    if (
        _PREFIX_AND_DAY.fullmatch(token)
        and line_of(text.shown, start).strip(" 。.").lower() == token
    ):
        return "order", 1.5
    if size >= 12 and "-" not in token and 0 < digits < size and key_named(text.flat, start):
        return "key", 0.0
    return None


def _plain(text: Folded, token: str, start: int, end: int, digits: int) -> Judged:
    """Digits, or letters and digits of no known shape."""
    size = len(token)
    if token.isdigit():
        return _bare_digits(text.flat, start, end)
    sent_to = _DIRECTED_TO.search(text.flat, max(0, start - 8), start)
    named = _A_NAME.fullmatch(text.shown, start, end) and text.flat.startswith("的", end)
    if (
        named
        or AN_ACCOUNT_AFTER.match(text.flat, end)
        or (sent_to and not _HANDLED.match(text.flat, end))
    ):
        return "account", 0.0  # 充到了kd8830192
    if _NAME_AND_YEAR.fullmatch(token) or ("-" not in token and _A_SITE.match(text.flat, end)):
        return None, 0.0
    if _TWO_FOURS.fullmatch(token):
        error = text.flat.endswith("错误", 0, start)  # switch错误2813-0055
        return ("order", 1.2) if _is_no_range(token) and not error else (None, 0.0)
    if _PLAIN_WORDS.fullmatch(token) and not _MY_ORDER.search(text.flat, 0, start):
        return None, 0.0
    capitals = CAPITALS_FIRST.fullmatch(text.shown, start, end)
    if digits >= 3 and "-" in token and capitals and not key_named(text.flat, start):
        return "order", 1.5  # YK-D1-77
    if digits >= 3 and size >= 5 and _ALONE_LINE.fullmatch(line_of(text.shown, start)):
        return "order", 1.2  # MC624 on a line of its own
    if digits > 1 and _SIXTEEN.fullmatch(text.shown, start, end):
        return "order", 1.5
    if digits < 4 or size < 6 or _DATED.match(token):
        return ("number" if digits >= 3 and size >= 6 and "-" not in token else None), 0.0
    return "order", 1.5


def _so_long(flat: str, start: int, end: int) -> bool:
    """Whether it is said how many characters it has, as of a key and of no order number."""
    return bool(_OF_LENGTH.match(flat, end) or _LENGTH_OF.search(flat, max(0, start - 8), start))


def _of_paper(flat: str, start: int, end: int) -> bool:
    """浙ICP备2026008830号, 浙A8830K: a filing, or the plate of a car."""
    before = flat[start - 1 : start]
    return (before in ("备", "第") and flat.startswith("号", end)) or (
        before in _PROVINCES and _A_PLATE.match(flat, start) is not None
    )


_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
_A_PLATE = Pattern(r"[a-z][a-z0-9]{5,6}(?![a-z0-9-])|b\d-\d{6,10}")


def _of_a_card(flat: str, start: int, end: int, mixed: bool) -> bool:
    """7K2M9QW4ZP8S 这个码被用了, 三张卡 8830…, 兑换7K2M…失败: a card is named beside it."""
    if _A_CARD_BEFORE.search(flat, max(0, start - 10), start):
        return True
    if not mixed:
        cards = _CARDS_BEFORE.search(flat, max(0, start - 3), start)
        return end - start > 9 and bool(cards or _CARD_SPENT.match(flat, end))
    return _A_CODE_AFTER.match(flat, end) is not None


_A_CARD_BEFORE = Pattern(
    r"(?:张卡|的卡)(?:分别)?(?:是|:) ?\Z|(?:[前后]面|第.|[这那])那?张 ?\Z|(?:兑换|激活|核销|输入)了?\Z"
)
_CARD_SPENT = Pattern(r" ?,?(?:卡里)?余额(?:是|为|显示)?0(?!\.?[1-9])")
_CARDS_BEFORE = Pattern(r"张卡 ?\Z")
_A_CODE_AFTER = Pattern(
    r"[ ,]?(?:这|那|的)?(?:个|张|串)?(?:激活|兑换)?(?:码|卡密|key|cdk|卡)(?:被|已|用|无|不|失|过|提|显|报|怎)"
)
_A_TICKET_AFTER = Pattern(r"(?: ?,?(?:你们)?说?是)?(?:这个|那个)?(?:我的)?工单")
_OF_LENGTH = Pattern(r" ?[,(]?(?:只有|才|就|共|一共|总共|是)?\d{1,2}位")
_LENGTH_OF = Pattern(r"\d位(?:数|的|码)?[ :,]{0,2}\Z")
_HARDWARE = Pattern(
    r"(?:rtx|gtx|gt|rx|mx|iphone|ipad|win|redmi|oppo|vivo|mate|nova)-?\d{1,5}[a-z]{0,6}|i[3579]-\d{4,5}[a-z]{0,2}"
)
# 106571234567发的短信, 4008238823打不通
_OF_ELSE = Pattern(
    r" ?(?:给我)?(?:发|打)(?:的|来的?|了)?(?:个|条)?(?:短信|电话|信息)| ?(?:打不通|没人接|接不通|是你们?的?(?:电话|客服|热线))"
)
_MY_Q = Pattern(r"[我加的是]q\d{5,11}(?![a-z0-9-])")
_REPORTED = Pattern(
    r"(?<!单)(?<!号)(?<!给你)(?:报(?:错|的)?|提示|弹窗|弹出)(?:是)?[ :\"(\[]{0,2}\Z"
)
_WITH_ITS_NAME = Pattern(
    r"(?:qq|uid|id)\d{5,30}|pwd?\d{4,30}|100011\d{13}"
)  # or a card for petrol
_DIRECTED_TO = Pattern(
    r"(?:(?<![没未不])[充冲打转退](?:错|值)?到了?|[充冲退]给了?|给|往|应该充|填写?(?:的|了)(?:是|成)?"
    r"|绑定?(?:的|了)?(?:是)?|我的?号|叫|号(?:没有?|都没)(?:[填写打搞]?错|问题)啊?|密码[^,。\n]{0,4}[成为]了?) ?\Z"
)
_A_NAME = Pattern(r"[a-z]{3,16}\d{2,4}")  # 重发到qq那个 jian1209的
_HANDLED = Pattern(r" ?(?:这单|那单)?(?:也|都|再)?(?:[退补换催发]|处理|查|催|充值?一?[下次]|重新)")
_NAME_AND_DAY = Pattern(r"[A-Z]{4}-(?:0[1-9]|1[0-2])[0-3]\d-[A-Z0-9]{4}")  # BAHA-0610-A077
_PREFIX_AND_DAY = Pattern(
    r"(?:ord?|od|dd|dn|dj|tx|qq|jde?|hf|yk|mg|bl|wy|kg|dy|ks|xm|xh)(?:20)?2\d(?:0[1-9]|1[0-2])[0-3]\d\d{3,8}|[a-z]{1,4}(?:20)?2[4-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d\d{0,10}"
)
_RANGE = Pattern(r"(?P<head>\d{3,12})\d\d-(?P=head)\d\d")  # cards 10001-10010
_ALONE_LINE = Pattern(r"[ ]*[A-Z]{1,4}\d{3,12}[ 。.]*")
_ALONE = Pattern(r"[ ,.。]?(?:\n|$)")
_COINS = Pattern(r"\d{1,6}[a-z]{1,4}[点币钻券]")  # 3000cf点
_QUANTITY = Pattern(
    r"\d{1,6}(?:uc|qb|vp|cp|rp|vb|gb?|mb?|tb?|k|w|r|yuan|rmb|cny|usd|hkd|twd|jpy|robux|coins?|gems?|points?|mins?|hrs?|days?)|\d{3,4}x\d{3,4}"
)
HOTLINES = frozenset({"10086", "10010", "10000", "12315", "12345", "10099"})
_A_SITE = Pattern(r"(?:卡?网|网站|平台|商城|论坛)(?!易|络)")
# office2021, office365, nba2k25
_NAME_AND_YEAR = Pattern(r"[a-z]{3,20}-?(?:(?:19|20)\d\d|36[05])|nba2k\d\d")
# 订单号发错了, 我的是7102-69
_MY_ORDER = Pattern(r"订?单号[^\x1f]{0,40}(?:我的?|那|这)(?:个|单)?是?\Z")
_TWO_FOURS = Pattern(r"\d{4}-\d{4}")  # 7750-2318
_HIDDEN_AFTER = Pattern(r"\*(?!\d{1,2}(?![\d*]))|-\*")  # but HF1024-88*3
_SIXTEEN = Pattern(r"[A-Z0-9]{16}")  # of dujiaoka
_PLAIN_WORDS = Pattern(r"\d{2,4}-\d{2,4}")  # 200-500
_DATED = Pattern(r"20\d\d-\d{1,2}-\d{1,2}(?:t\d|$)|20\d\d-[01]\d-[0-3]\d[0-2]\d$|\d{1,2}-\d{1,2}$")
_NOT_AN_ORDER_BEFORE = Pattern(
    r"(?:给|往|(?<![没未不收])到|充|冲|号|成|是|[加拨打]了?|找|群|叫|为|绑定?了?|代理|油卡|充到了|填的|登|转|发|(?<![好能可])用|q|扣|关注|联系|[充冲]的|(?<!单)账|(?:[她他]|(?<=[弟哥姐妹爸妈友])(?=的))的?|发来的?|你们?发的|发了个"
    r"|:)[ :\"]{0,2}\Z"
)
CAPITALS_FIRST = Pattern(r"[A-Z]{1,5}\d{0,4}(?:-[A-Z0-9]{2,8}){1,3}")


def _bare_digits(flat: str, start: int, end: int) -> Judged:
    """A number of six or more digits without a label: an order number where it stands alone."""
    size = end - start
    if size > 32:
        return "number", 0.0
    before = flat[max(0, start - 4) : start]
    if _I_ANSWERED.search(flat, max(0, start - 5), start):
        return "order", 1.0
    if _REFUTED.search(before) and not _OH_NO.search(before):
        return "number", 0.0
    if _NAMED_AT_LENGTH.search(flat, max(0, start - 20), start):
        return "order", 2.5
    if AN_ACCOUNT_AFTER.match(flat, end) or corrections.of_account(flat, start):
        return "account", 0.0
    if _A_BARE_LABEL.search(before) and (
        _FROM_A_DAY.match(flat, start) or _ORDERED.search(flat, max(0, start - 20), start)
    ):
        return "order", 2.0
    if _NOT_AN_ORDER_BEFORE.search(before) and not (
        corrections.of_order(flat, start) or _OF_ORDERS.search(flat, max(0, start - 24), start)
    ):
        return "account", 0.0
    if before.rstrip(" 的是:").endswith("我") and _OF_TWO.search(flat):
        return "account", 0.0  # 她 954018827 我 960112038
    if _NO_ORDERS_BEFORE.search(flat, max(0, start - 6), start):
        return "number", 0.0  # 付款时间 202611032015, 战力881200
    if _CLOCK_AFTER.match(flat, end) or _NO_NUMBER.fullmatch(flat, start, end):
        return None, 0.0  # 2026070319:07
    if size == 6 and _FROM_A_DAY6.match(flat, start):
        return None, 0.0  # 261103买的
    if size == 8 and flat[start : start + 2] in ("19", "20") and _a_day(flat[start:end]):
        return None, 0.0
    return "order", (1.5 if not before or before[-1] in " \n,.;:!?" else 1.0)


_OF_ORDERS = Pattern(
    r"(?:现在|这次|后来|买的[ ,]{0,2}我的)是 ?\Z|[单笔][^\n号q]{0,16}的(?:那[个单笔])?是[ :]{0,2}\Z"
)  # 两单 没到的是33100298
# 单号我记得是 88102
_NAMED_AT_LENGTH = Pattern(
    r"单(?:的?号码?|编号)(?![吗呢?])[^\d\n,。:?a-z填充账绑手电位头尾不]{0,8}是 ?\Z"
)
_I_ANSWERED = Pattern(r"(?:^|\n)我: ?\Z")  # 客服:订单号是?\n我: 3308812094
_REFUTED = Pattern(r"(?:不|并非|才不)是[ :]{0,2}\Z")  # 单号不是 7712001
_OF_TWO = Pattern(r"[她他弟哥姐妹](?:的|是| ){0,2}\d{6,11}(?!\d)")
_NO_ORDERS_BEFORE = Pattern(
    r"(?:时间|日期|time|date)[: ]{0,3}\Z|(?:战力|积分|金币|钻石|经验|分数|人气|粉丝)\Z"
)
_CLOCK_AFTER = Pattern(
    r":[0-5]\d(?!\d)|\+(?![\da-z])| ?(?:这个?)?是[付支下购拍][款付单买]?的?(?:那个)?时间"
)
_NO_NUMBER = Pattern(
    r"(?P<d>\d)(?P=d){4,31}|23{4,31}|5201314|123456(?:7(?:8(?:90?)?)?)?"
)  # 666666
_OH_NO = Pattern(r"[啊哦噢呃额诶哎]不是[ :]{0,2}\Z")
_A_BARE_LABEL = Pattern(r"(?:^|[ \n,。])号[: ]{0,2}\Z")  # 没收到 号：2025…
_FROM_A_DAY = Pattern(r"(?:20)?2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2,20}")
_FROM_A_DAY6 = Pattern(
    r"2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[号日]?(?:那天|当天)?(?:买|付|拍|下单|充)"
)
_ORDERED = Pattern(r"[下的这那]单[^qu角账区]{0,12}\Z")


def _is_no_range(token: str) -> bool:
    """7750-2318: two fours that are no prices, years or days from … to."""
    low, high = token.split("-")
    round_or_year = all(n.endswith("00") or n[:2] in ("19", "20") for n in (low, high))
    return not round_or_year and not (low[:2] == "20" and low < "2040")


def _a_day(token: str) -> bool:
    return 1 <= int(token[4:6]) <= 12 and 1 <= int(token[6:8]) <= 31


def is_phone(token: str) -> bool:
    return token.isdigit() and len(token) == 11 and token[0] == "1" and token[1] in "3456789"
