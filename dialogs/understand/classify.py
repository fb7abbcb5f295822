"""Which case a message is, from phrases and a little grammar; never from a model.

Scores are sums of the cue weights (each sub-reason counts its two strongest phrases), corrected
for negation, for who made the mistake and for what the other cues say. The words that counted
are kept: staff read them as 判定依据.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from dialogs.understand import cues
from dialogs.understand.lexicon import Lexicon
from rules.case import CaseType

MARGIN = 0.9  # below: the dialog asks with buttons


@dataclass(frozen=True, slots=True)
class Judgement:
    """`case_type` is None when nothing speaks for any type."""

    case_type: CaseType | None = None
    confidence: float = 0.0
    words: tuple[str, ...] = ()
    alternatives: tuple[CaseType, ...] = ()
    sub_reason: str | None = None
    other_kind: str | None = None
    scores: dict[str, float] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class _Cue:
    phrase: str
    weight: float
    sub: str
    case: CaseType


@dataclass(frozen=True, slots=True)
class _Hit:
    cue: _Cue
    start: int


@lru_cache(maxsize=4)
def _table(lexicon: Lexicon) -> tuple[_Cue, ...]:
    sources: tuple[tuple[CaseType, str], ...] = (
        ("not_delivered", cues.NOT_DELIVERED),
        ("wrong_item", cues.WRONG_ITEM),
        ("invalid_card", cues.INVALID_CARD),
        ("other", cues.OTHER),
    )
    seen: dict[tuple[str, CaseType], _Cue] = {}
    for case, text in sources:
        for line in text.strip().splitlines():
            head, _, phrases = line.partition(":")
            weight, sub = head.split()
            for phrase in phrases.split():
                plain = phrase.replace("_", " ") if phrase.isascii() else phrase
                seen.setdefault((plain, case), _Cue(plain, float(weight), sub, case))
        for phrase in getattr(lexicon, case):
            seen[phrase, case] = _Cue(phrase, 3.0, "", case)
    return tuple(seen.values())


_UNDO_BEFORE = re.compile(r"(?:不是|并不是|并非|不算|不存在|没说|不会|不怕|怕|别|会不会|万一|如果|要是|假如|不要|是否|没有?人说)(?:我|你们?|说|显示|因为|它|卡密?|是|又|再)?$")
_UNDO_OK = frozenset({"own_mistake"})


def _hits(flat: str, table: tuple[_Cue, ...]) -> list[_Hit]:
    found: list[_Hit] = []
    for cue in table:
        at = flat.find(cue.phrase)
        if at < 0:
            continue
        while at >= 0:
            if _stands(flat, at, cue):
                found.append(_Hit(cue, at))
                break
            at = flat.find(cue.phrase, at + 1)
    return found


def _stands(flat: str, at: int, cue: _Cue) -> bool:
    """Not denied by the words before, not the middle of a Latin word."""
    if cue.phrase[0].isascii() and cue.phrase[0].isalpha():
        before = flat[at - 1 : at]
        after = flat[at + len(cue.phrase) : at + len(cue.phrase) + 1]
        if before.isascii() and before.isalpha() or after.isascii() and after.isalpha():
            return False
    if cue.sub == "own_mistake":
        return not _OTHERS_FAULT.search(flat[max(0, at - 9) : at])
    return not _UNDO_BEFORE.search(flat[max(0, at - 6) : at])


_OTHERS_FAULT = re.compile(r"(?:你们|你家|店家?|卖家|商家|客服|系统|是不是你|没有?|不是|没|并没|确认没)\S{0,4}$")


@lru_cache(maxsize=1)
def _grammar() -> tuple[tuple[str, re.Pattern[str], _Cue], ...]:
    """(a character that must be there, pattern, cue): ways of putting it that no phrase holds."""

    def row(gate: str, pattern: str, weight: float, sub: str, case: CaseType) -> tuple[str, re.Pattern[str], _Cue]:
        return gate, re.compile(pattern), _Cue("", weight, sub, case)

    return (
        row("没", r"(?:没|未)(?:有|能)?(?:给我|给|帮我|看到|见到|看见|查到|收到|见|任何|一点){0,2}(?:到账|到(?!期|时|底|[一二三四五六七八九十\d])|收到|发货|充上|充进|开通|动静|反应|消息)", 2.0, "never_sent", "not_delivered"),
        row("没", r"(?:到现在|现在|至今|还|仍|都|一直|怎么|咋|硬是|愣是|死活)(?:都|还|也|是|就)?(?:没|未)(?:有)?(?:[给到发充开来弄整看见下上收显]|$|[ ,。!?\n啊呢呀])", 2.0, "never_sent", "not_delivered"),
        row("没", r"(?:里面?|上|结果|话费|会员|卡密|短信|邮箱|码|币|钻|点券|金币|皮肤|账号|东西|货|卡|栏|券|还是|也)(?:都|也|还是|还|却|压根|根本|就)?(?:没有|没得)(?:$|[ ,。!?\n啊呢呀])", 1.6, "never_sent", "not_delivered"),
        row("一", r"一(?:个|张|分|毛|点|条|块|颗)(?:[^ ,。\n]{0,3})(?:都|也)?(?:没|未)(?:有|看见|看到|见|到|收到|给|充|发)?", 1.8, "never_sent", "not_delivered"),
        row("不", r"(?:找|看|查|见)不(?:到|着|见)[^ ,。\n]{0,4}(?:卡密|码|货|会员|点券|钻|币|皮肤|到账|记录)", 1.8, "never_sent", "not_delivered"),
        row("只", r"(?:只|才|就|仅)(?:是|给|有|到|充|发|收|来|开|加|剩|显示|送|够|能用)?(?:了|到|账|我|到账)?[^ ,。\n]{0,3}(?:\d{1,6}|[一二两三四五六七八九十半百]{1,3})(?:个|张|块|元|天|年|月|季|条|份|q?币|钻|点|次|组|人|分|g|m)", 2.6, "short_quantity", "wrong_item"),
        row("少", r"少(?:了|给|发|充|到|打)?(?:我)?了?[^ ,。\n]{0,2}(?:\d{1,6}|[一二两三四五六七八九十半几百]{1,3})(?:个|张|块|元|天|年|月|条|份|零|钻|点|次|分|g)", 2.6, "short_quantity", "wrong_item"),
        row("补", r"补(?:足|齐|够|差价|差额|上差|(?:上|给我)?[^ ,。\n]{0,4}(?:九|六|三|[一二四五七八十\d]{1,3})个月|成)", 2.0, "short_quantity", "wrong_item"),
        row("是", r"(?:买|拍|订|充|要|选|下单|付)(?:的|了)?(?:是|明明是)?[^。\n]{1,24}(?:发|给|送|充|开|到|来|收到|拿到|到手|变)(?:过来|来|我|了|到|账)?(?:的|成)?(?:却|竟|居然|是|的是)", 1.6, "wrong_item", "wrong_item"),
        row("是", r"(?:是|叫|写|显示)\S{1,12}[ ,，。\n](?:可)?(?:但)?我(?:的|买的|要的|填的|拍的|这边|玩的)(?:明明)?(?:是|在)", 2.2, "wrong_item", "wrong_item"),
        row("到", r"(?:充|打|发|弄|转|冲|到账)(?:到|去|进|给)(?:了)?(?!账|帐|我的?[号账手]|自己|现|我这|哪|余额|底|期|我)[^ ,。\n]{0,10}(?:号|区|服|账号|手机|那里|那边)(?:上|里|去|了|去了)?", 2.4, "wrong_region", "wrong_item"),
        row("到", r"(?:到期(?:时间|日期?|日)|有效期)[^。\n]{0,12}(?:\d{1,2}月\d{1,2}|才|只|[一二三四五六七八九十]个?月|\d{1,3}天|明天|下个?月|\d{1,2}号)", 2.2, "short_quantity", "wrong_item"),
        row("收", r"(?:收到|到手|拿到|领到|来了|发来|给了)(?:的)?(?:是)?(?:一张|一个|一份|张|个)?\d{1,5}(?:元|块)?(?:面值|面额|的)", 1.8, "wrong_amount", "wrong_item"),
        row("提", r"(?:激活|兑换|输入|输|充|刮|扫|用|登录?|复制|绑|填|验证|点)[^。\n]{0,16}(?:提示|弹|显示|跳出|跳|报|说|写)", 1.3, "refused", "invalid_card"),
        row("说", r"(?:激活|兑换|输入|输|充|刮|扫|用|登录?|复制|绑|填|验证)[^。\n]{0,14}(?:提示|弹|显示|跳出?|报|说|写)", 1.3, "refused", "invalid_card"),
        row("码", r"(?:码|卡密|卡|券|密钥|序列号|cdk)(?:根本|都|完全|压根|也|是|还|就)?(?:不对|不行|不能|没用|用不|打不开|有问题|坏了|错的|是错|挂了)", 2.2, "refused", "invalid_card"),
        row("卡", r"(?:码|卡密|卡|券|密钥|序列号)(?:根本|都|完全|压根|也|是|还|就)?(?:不对|不行|不能|没用|用不|打不开|有问题|坏了|错的|是错|挂了)", 2.2, "refused", "invalid_card"),
        row("我", r"(?:我|自己|老公|老婆|我妈|我爸|孩子|手)[^ ,。\n你]{0,6}(?:填|写|输|选|拍|买|充|点|看|打|下)(?:下)?(?:单)?(?:的时候|时)?(?:把)?[^ ,。\n你]{0,6}(?:错|反|漏|多|重复)(?:了|号)", 3.4, "own_mistake", "other"),
        row("退", r"退款?[^ ,。\n]{0,8}(?:几|[一二两三四五六七八九十\d]{1,3})(?:天|个?小时|个工作日|周|个?星期)[^。\n]{0,10}(?:没|未|不见|还在|不到)", 4.0, "not_arrived_refund", "other"),
        row("退", r"(?:说|答应|同意|通过|承诺|显示|批)[^。\n]{0,8}退[^。\n]{0,14}(?:没|未|不见|呢|哪)", 3.6, "not_arrived_refund", "other"),
        row("怎", r"(?:昨天|前天|上次|之前|早上|上午|前几天|大前天|周.|星期.|那天)[^。\n]{0,10}(?:报|提交|反馈|说|申请|登记|投诉|联系)[^。\n]{0,14}(?:怎么|没|有|咋|结果|处理|回复|消息)", 3.2, "progress", "other"),
        row("没", r"(?:昨天|前天|上次|之前|早上|上午|前几天|大前天|周.|星期.|那天)[^。\n]{0,10}(?:报|提交|反馈|申请|登记|投诉)(?:了|的|过|上去)[^。\n]{0,20}(?:怎么|没|咋|结果|处理|回复|消息)", 3.2, "progress", "other"),
    )  # fmt: skip


_KEY_NOUN = re.compile(r"卡密|激活码|兑换码|兑换券|体验码|充值码|券码|会员码|礼品码|礼品卡|充值卡|激活卡|点卡|序列号|密钥|cdk|(?<![a-z])(?:key|code|pin|card)|周卡码|[卡码券](?![单住])|序号|voucher")
_QUOTED = re.compile(r"[\"“「『](?P<q>[^\"”」』\n]{2,40})[\"”」』]")


def judge(flat: str, before: str, lexicon: Lexicon) -> Judgement:
    """The case type of `flat` (folded, cuts blanked); `before` is what the same draft said
    earlier, folded, and counts half, and only where the new words say nothing themselves."""
    hits = _all_hits(flat, lexicon)
    scores, subs = _sums(hits)
    if not any(v >= 1 for v in scores.values()) and before:
        earlier = _all_hits(before[-600:], lexicon)
        hits = hits + earlier
        scores, subs = _sums(hits)
    _weigh(flat, scores, subs)
    return _decide(flat, scores, subs, hits)


def _all_hits(flat: str, lexicon: Lexicon) -> list[_Hit]:
    hits = _hits(flat, _table(lexicon))
    for gate, pattern, cue in _grammar():
        if gate in flat:
            match = pattern.search(flat)
            if match and not _UNDO_BEFORE.search(flat[max(0, match.start() - 6) : match.start()]):
                hits.append(_Hit(_Cue(match.group()[:24], cue.weight, cue.sub, cue.case), match.start()))
    return hits


def _sums(hits: list[_Hit]) -> tuple[dict[str, float], dict[str, float]]:
    """Per case type, and per sub-reason; the strongest hit whole, further ones a third."""
    per: dict[str, list[float]] = {}
    subs: dict[str, float] = {}
    for hit in hits:
        key = hit.cue.case if hit.cue.case != "other" else f"other/{hit.cue.sub}"
        per.setdefault(key, []).append(hit.cue.weight)
        subs[hit.cue.sub] = subs.get(hit.cue.sub, 0) + hit.cue.weight
    scores = {"not_delivered": 0.0, "wrong_item": 0.0, "invalid_card": 0.0, "other": 0.0}
    for key, weights in per.items():
        weights.sort(reverse=True)
        total = weights[0] + sum(weights[1:4]) / 3
        case = key.partition("/")[0]
        scores[case] = max(scores[case], total)
        if "/" in key:
            subs[key.partition("/")[2]] = total
    return scores, subs


def _weigh(flat: str, scores: dict[str, float], subs: dict[str, float]) -> None:
    """What one cue means beside another."""
    if scores["invalid_card"] and not _KEY_NOUN.search(flat):
        scores["invalid_card"] *= 0.6
    if scores["invalid_card"] >= 3 and _QUOTED.search(flat) and _KEY_NOUN.search(flat):
        scores["invalid_card"] += 1.2
    if scores["wrong_item"] >= 2.4:
        scores["not_delivered"] *= 0.6
    elif scores["wrong_item"] and scores["not_delivered"] > scores["wrong_item"]:
        scores["wrong_item"] *= 0.7
    if scores["invalid_card"] >= 2.5:
        scores["not_delivered"] *= 0.6
    problem = max(scores["not_delivered"], scores["wrong_item"], scores["invalid_card"])
    soft = ("presale", "account", "invoice", "rule", "chat", "complaint", "arrived", "api", "cancel", "contact_change")
    strong = max((subs.get(k, 0.0) for k in _DECIDING), default=0.0)
    softest = max((subs.get(k, 0.0) for k in soft), default=0.0)
    scores["other"] = max(strong * 1.25, softest if problem < 2 else softest * 0.45)


_DECIDING = ("command", "spam", "appeal", "progress", "not_arrived_refund", "own_mistake", "minor")


def _decide(
    flat: str, scores: dict[str, float], subs: dict[str, float], hits: list[_Hit]
) -> Judgement:
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    (case, top), (second_case, second) = ranked[0], ranked[1]
    if top < 0.9:
        return Judgement(scores=scores)
    words = tuple(
        dict.fromkeys(
            h.cue.phrase for h in sorted(hits, key=lambda h: -h.cue.weight) if h.cue.case == case
        )
    )[:4]
    names = {h.cue.sub for h in hits if h.cue.case == case}
    best_sub = max(names, key=lambda n: subs.get(n, 0.0), default="") or None
    alternatives: tuple[CaseType, ...] = ()
    if second > 0 and top - second < MARGIN:
        alternatives = (case, second_case)  # type: ignore[assignment]
    return Judgement(
        case_type=case,  # type: ignore[arg-type]
        confidence=round(min(0.99, top / (top + second + 0.6)), 2),
        words=words,
        alternatives=alternatives,
        sub_reason=best_sub if case != "other" else None,
        other_kind=_KIND.get(best_sub or "", best_sub) if case == "other" else None,
        scores=scores,
    )


_KIND = {"command": "command_bot"}
Reader = Callable[[str], Judgement]
