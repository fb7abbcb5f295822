"""How long ago the purchase is said to be: 半小时了还没到, 买了三天, 2 hours passed."""

import re
from functools import lru_cache
from itertools import islice

from dialogs.understand import days
from dialogs.understand.normalise import DIGITS, ENGLISH_COUNT, number
from dialogs.understand.patterns import Pattern
from dialogs.understand.spans import span_minutes
from dialogs.understand.times import TimeMention


@lru_cache(maxsize=1)
def _duration() -> re.Pattern[str]:
    n = (
        r"\d{1,4}(?:\.\d)?|[一二两俩仨三四五六七八九十百]{1,5}|半|成(?=个[钟小])|个(?=把)|half an?|"
        + ENGLISH_COUNT
    )
    return re.compile(
        rf"(?:(?<![\d.第点])|(?<=\d)(?=[一两半二三四五六七八九十]))(?P<n>{n}) ?(?P<half>个半|来个|把个?|个)? ?[多来]?(?P<u>小时|钟头|刻钟|分钟|分(?=了)|(?<=[个半])钟"
        rf"|min(?:ute)?s?(?![a-z])|h(?:(?:ou)?rs?)?(?![a-z])|天(?:半|一夜)?|字(?=之?前)|日(?=前)|个?星期|个?礼拜|周|(?<=[个半俩仨两])月|days?\b"
        rf"|weeks?\b)(?P<tail>半|多| and (?:a )?half)?(?:钟)?(?:(?:(?<=[时头])零?|(?<=[rs]) (?:and )?)(?P<more>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}) ?(?:分钟?|min(?:ute)?s?))?(?P<le>多?[了咯囉啰喽嘞啦]|有余|(?:都)?过去了?|过了)?"
    )


_SINCE_AFTER = Pattern(
    r"(?: (?:has |have )?passed)? since (?:i |my |the |pay)|[ ,，]?(?:(?:货|钱|余额|卡密?|码|券|会员|话费|点券|钻石?|流量|东西|订单|号|充值|[qQ]?币|一分钱|人)?(?:都|也|还|就)?(?=[没未不])(?!没人|没法)"
    r"|[号货卡钱码券人东西]{0,2}(?:都|也|还)|[^ ,。\n\d]{2,4}(?=还(?:是)?[断没欠停空])|都|还|仲|也|仍|依然|啦|喇|咯|[屁毛](?=都)|now|already|later|passed|(?:have |has )passed"
    r"|and)?[ ,，]{0,2}(?:still )?(?:(?:为什么|为啥|怎么|咋)(?:还|都)?[没不未]|就被|(?:还|都|仍|也|依然|根本|完全|就|愣是?|硬是?|死活|仲)?是?(?:[断停欠空]|没|未|不到账"
    r"|不到|不见|不发|不给|毛|啥|什么都没|一[个点分毛根条张样颗份枚串]|连|无|冇|在充|在排|在等|在转|转圈|卡着?在|处理中"
    r"|充值中|显示|是(?:老样子|普通|原来|那|空|零|0|[a-z])|nothing|not|no\b|haven|hasn|still|zero))"
)
_SINCE_BEFORE = Pattern(
    r"(?:算起|[送充值理]中|等[了待]?|[秒拖]了?|过了?|扣了|已经?|都|快|刚好|正好|超过?|足足|整整|支付成功后|付款后|支付后|付款成功后|成功后"
    r"|下单后|(?:付款|购买|下单|充值|支付)|[买充付拍交缴储订]了|[买拍]来|购买后|付完款?|买完|充完|到现在|现在|过去了?|拖了|卡了"
    r"|waited|waiting(?: for)?|been|nothing(?: yet)?|no (?:code|key)|for|after|just)(?:快| over| about| almost| nearly| more than|有|都|大概|将近|约|已经|足足|整整| "
    r"|差不多|for){0,2}$"
)
# 才买了两天 (就用不了)
_JUST_BOUGHT = Pattern(
    r"(?:才|刚)(?:买|付|充|拍|储|交|入手|下单|订)(?:了|的)?(?:款|钱)? ?$|(?:买|拍|入手)了?(?:才|刚)$|[才刚]过去?$|(?<!刚)刚刚?才?$"
)
_PAID_FOR = Pattern(
    r"(?:[买付充拍交缴储]来?|下单|付款)了?(?:都|快|有|已经)?$|[付充交]了\d{1,4}(?:元|块钱?)?$"
)
_PAID_TILL_NOW = Pattern(r"(?:付款?|买|拍|充值?|下单|支付)[^ ,]{0,3}到现在(?:才|也就|都|已经)?$")
_BOUGHT_SPAN = Pattern(r"(?:买|充|付费?|续费?|订|开通?|订阅|[交缴]费?)了? ?$")
_OF_A_REFUND = Pattern(
    r"(?:退款|退钱|退货|申请|工单|投诉)[^\n]{0,6}(?:说|同意|成功|批|通过|审核|发起|提交|显示)"
)
_NOT_REFUNDED = Pattern(r"[^ ,。\n]{0,3}没退")  # 9天了迟迟没退: waiting for a refund
_NOT_SINCE_BEFORE = Pattern(
    r"(?:(?<![没未不])到账|知道|说好?|没过|[让叫说要得]等|让我等?|叫我等?|近|最后|连续|交涉|沟通|扯皮|协商|同意|批准|承诺|保证|答应|(?<!拿)到手|时长|写着?|写的|标的|承诺的|最[快慢迟多]|预计|限时|转了|排了|客服"
    r"|人工|排队|用了|玩了?|念叨|差(?!不多)|有效期|封号?|冻结|禁|只有|才|送(?!中)|买的|开了|给了|开的"
    r"|再等|每|还有|还剩|剩|不到|领先|迟到|路上|等我|倒计时|首页|保质|维护|聊|谈了|投诉|反映|申诉|吵|开学|放假|上班|上学|出差|停电|停水|住院)\S{0,6}$"
)
_NOT_SINCE_AFTER = Pattern(
    r" ?(?:以?内|之内|以后|之后|后(?!还|都|没|未)|到账|必到|左右到|前|之前|以前|会员|卡"
    r"|的卡|无限|不限|体验|有效|闪|就|没人|不理|没回|没理|的流量|试用|套餐|以上|一次|包|无理由|不到(?=[ ,。\n]|$)|没(?:出|开|上|睡|吃|喝|用|玩|登|洗|合眼|回家)"
    r"|没人理|的会|工作|ago|的?年|的?月)"
)


_UNIT_CHARS = frozenset("时钟分天期拜周月ihdwIHDW")


_ANOTHER_SPAN = Pattern(
    r"(?:worked|lasted|locked(?: me)? out|banned|valid|good|fine|great|used it) (?:for|only|about) ?$"
    r"|审核[^,。\n]{0,12}$|(?:saying|said|says|promised|within|takes?|allow|wait) (?:for |about |up to )?$"
    r"|(?:申请|发票|材料|资料|工单)[^ ,\n]{0,3}[交提]了$"
)
_CURSE = Pattern(r"(?:[你他]?妈的|tm的?|都|这都|整整|足足|已经|快)?")
_STAFF_WAIT = Pattern(
    r"(?:客服|你们?|人工|店家|商家)[^ \n]{0,4}[让叫]我等[^\n]{0,12}$|打(?:了|过)?(?:1\d{4}|9\d{4}|\x1f{5,12}|[^ ,\n]{0,5}(?:热线|电话|客服))[^ ,\n]{0,3}等了?$"
)
_SINCE_ANYWAY = Pattern(r"[ ,]?(?:都|也)?(?:还|仍|也)(?:是|在)?(?:没|未|不|转|处理|排)")
_NOT_YET_BEFORE = Pattern(r"[没未][收到有来][^ ,]{0,3}(?:都|已经|快)$")
_SOON_DEAD = Pattern(r"就(?:坏|被封|封|不能|没了|掉|失效|用不|登不|上不|打不)")  # 买了5天就坏
_COUNTING = Pattern(r" (?:already|and counting)(?=[ ,.!?\n]|$)")
_SHOUTED = Pattern(r" ?[啊呀!]")
_SAID_SPANS = frozenset({"24", "48", "72"})


def tied(flat: str) -> bool:
    """Whether the time that has passed is that since buying in its own words: 刚付10分钟."""
    return _waited(flat)[1]


def elapsed(flat: str, mention: TimeMention | None) -> int | None:
    """Minutes since the purchase, when the buyer says so; waiting for staff, promised spans and
    validity do not count, and neither does a vague 三天多."""
    if mention is not None and mention.kind == "ago":
        text = flat[mention.start : mention.end]
        found = _duration().search(text)
        return _minutes(found) if found else None
    return _waited(flat)[0]


@lru_cache(maxsize=2)  # asked for twice: as a fact, and as the time when no other was said
def _waited(flat: str) -> tuple[int | None, bool]:
    if _UNIT_CHARS.isdisjoint(flat):
        return None, False
    for match in islice(_duration().finditer(flat), 24):
        before = flat[max(0, match.start() - 10) : match.start()]
        for mark in "。\n;!?,，":
            before = before.rpartition(mark)[2]
        paid = _PAID_FOR.search(before) is not None
        if _vague(match, paid=paid):
            continue
        if _JUST_BOUGHT.search(before) or _PAID_TILL_NOW.search(before):
            return _minutes(match), True
        if _since_then(flat, match, before, paid=paid):
            return _minutes(match), paid
    return None, False


def _vague(match: re.Match[str], *, paid: bool) -> bool:
    """三个多小时, 两三天, 半天; 付了四十多分钟了 is told of the purchase and counts."""
    many = "多" in match.group() and not (match["le"] and (paid or match["tail"] == "多"))
    a_while = match["n"] == "半" and match["u"].startswith("天")  # no twelve hours
    if many and match["half"] and not _rest(match.string, match.end()):
        many = match.string[: match.start()].rpartition("\n")[2].strip() != ""  # ‖ 两个多钟头 ‖
    return days.vague(match["n"]) or many or a_while


def _since_then(flat: str, match: re.Match[str], before: str, *, paid: bool) -> bool:
    """Whether the words around say that so much time has passed since the purchase."""
    end = match.end()
    line = flat[max(0, flat.rfind("\n", 0, match.start())) : match.start()]
    if _OF_A_REFUND.search(line) or _STAFF_WAIT.search(line) or _ANOTHER_SPAN.search(line):
        return False
    if match["u"][-1] in "月周期年" and not match["le"] and _BOUGHT_SPAN.search(before):
        return False  # 买了三个月, 没有下发: how much was bought
    if match["n"] in ("一", "1") and not match["le"] and flat.startswith("都", end):
        return False  # 一天都没加: none at all
    if _NOT_REFUNDED.match(flat, end):
        return False
    anyway = match["le"] and (  # 买的黑胶半小时了还没到; 说还没收到都五个小时了
        _SINCE_ANYWAY.match(flat, end) or _NOT_YET_BEFORE.search(before)
    )
    dead = paid and _SOON_DEAD.match(flat, end)
    if not anyway and _NOT_SINCE_BEFORE.search(before):
        return False
    if not match["le"] and not dead and _NOT_SINCE_AFTER.match(flat, end):
        return False
    since = _SINCE_BEFORE.search(before) or (paid and match["le"])
    return bool(
        _SINCE_AFTER.match(flat, end)
        or dead
        or _COUNTING.match(flat, end)
        or (not _rest(flat, end) and _CURSE.fullmatch(line.strip()))
        or (since and (match["le"] or _END.match(flat, end)))
        or ("过" in (match["le"] or "") and not _NOT_SINCE_AFTER.match(flat, end))
        or _alone(flat, match)
    )


def _rest(flat: str, at: int) -> str:
    """What else stands on the line: 1小时40分钟 alone is how long it takes already."""
    end = flat.find("\n", at)
    return flat[at : end if end >= 0 else len(flat)].strip(" ,.。!?")


_END = Pattern(r"[ ,.。!?\n]|$|[都还]|就")
_ALONE_AFTER = Pattern(
    r"(?:都|啦|呢|啊|吧|喂|诶|哎|哦|呀|哈)?(?:老铁|老板|亲亲?|兄弟|大?[哥姐]|朋友|各位)?(?:[ ,，。!！\n]|$)"
)


_STANDS_ALONE = Pattern(
    r"(?:^|[ ,，\n都快]|[t他你]m?妈?的)(?:将近|快要?|差不多|大[概约]|少说|起码|整整|足足|[得怕总]?有)?$"
)


def _alone(flat: str, match: re.Match[str]) -> bool:
    """一天了 / 35分钟了都 / 5 hours!: a clause of its own that ends in 了, or is shouted."""
    if not _STANDS_ALONE.search(flat, max(0, match.start() - 6), match.start()):
        return False
    if not match["le"]:
        return match["n"] not in _SAID_SPANS and _SHOUTED.match(flat, match.end()) is not None
    return _ALONE_AFTER.match(flat, match.end()) is not None


def _minutes(match: re.Match[str]) -> int | None:
    unit = match["u"].removeprefix("个").removesuffix("一夜")
    half = match["half"] == "个半" or "半" in (match["tail"] or "") or unit.endswith("半")
    half = half or "half" in (match["tail"] or "")
    if match["n"] in ("成", "个"):  # 成个钟, 个把小时
        return 60 if unit in ("小时", "钟头", "钟") else None
    more = number(match["more"]) if match["more"] else 0
    if more:
        whole = span_minutes(match["n"], unit, half)
        return whole + more if whole is not None else None
    if match["n"][0] in DIGITS or match["n"][0].isdigit() or match["n"] in ("半", "十"):
        return span_minutes(match["n"], unit.removesuffix("半"), half)
    return span_minutes(match["n"], unit, half)
