"""Rules that load but are not fair, not clear or contradict themselves, with a better example.

What the source article calls 霸王条款 and 推诿 is found here in any text that a buyer may read:
refusals across the board, and buyers being sent to the supplier or the game's support.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rules.case import CASE_TYPES
from rules.case_rules import CaseRule
from rules.policy import Policy

MOST_REQUIRED = 3  # pictures; more than that and honest buyers give up
SHORTEST_WINDOW = 0.5  # hours
SHORTEST_WAIT = 24  # hours that a buyer should have to answer: one night and one day
_CLAUSE = re.compile(r"[。！？；，,;!?\n]+")
_SENTENCE = re.compile(r"[。！？；;!?\n]+|\.\s")
_BLANKET = (
    r"[概恕](?:不|难)(?:接受|予|支持|办理|能|从命)?(?:退|换)|一律不(?:予|能|可|接受|支持)?退|不退不换"
    r"|(?:一经|一旦)?(?:售出|卖出|发货|出售|购买|付款|发卡|拍下)(?:后|之后)?[^\n]{0,6}"
    r"(?:不退|不予退|不支持退|不能退|不可退|无法退|不给退)",
    r"(?:虚拟|数字|特殊|电子)[^\n]{0,8}(?:不支持|不予|不能|不可|无法|不接受|不给|拒绝|不)"
    r"(?:任何|一切|无理由)?(?:形式的?)?(?:申请)?退",
    r"^[^\n]{0,8}(?:不支持|拒绝|不接受|不提供|不办理|没有)(?:任何|一切|所有)?(?:形式的?|理由的?)?"
    r"(?:退款|退换|退货)(?:服务|申请|换货)?$",
    r"\bno refunds?\b|\bnon-?refundable\b|\ball sales (?:are )?final\b|\bnot be refunded\b",
)
_UPSTREAM = (
    r"(?:上游|供应商|供货商|货源|发?卡商|厂家|厂商|游戏(?:官方|公司|方|客服)?|官方(?:客服|平台)?|"
    r"运营商|充值平台|第三方|支付宝客服|微信客服|卖家|原商家)"
)
_PUSH_OFF = (
    rf"(?:联系|咨询|找|询问|问问?|投诉|反馈给|求助)(?:一下)?(?:该|对应|相关)?(?:的)?{_UPSTREAM}",
    rf"(?:与|和|跟|向|去){_UPSTREAM}[^\n]{{0,4}}(?:联系|协商|沟通|咨询|反馈|申诉|核实|解决)",
    r"自行(?:解决|处理|承担|负责|协商|联系)|自己(?:解决|想办法|承担)|后果自负|与(?:本店|我们|平台)无关|概不负责",
    r"\b(?:contact|ask|write to|reach out to) (?:the |your )?(?:\w+ )?"
    r"(?:suppliers?|upstream|publisher|game|carrier|vendor|developer|platform)",
)
# Said of ourselves or taken back, the same words are a promise.
_TAKEN_BACK = re.compile(
    r"不需要|不用|无需|不必|无须|不会|不让|不要求|别|我们|本店|我方|客服会|代您|替您|由[^。]{0,6}核实|"
    r"已经?[向联]|正在向|\bneed not\b|\bno need\b|n't\b|\bdo not\b|\bnot have to\b|\bwe\b|\bour\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(r"(?:不会|绝不|不以|从不|并非|不是|不得)[^\n]{0,10}$")
_NO_WINDOW = re.compile(r"没有|无|不限|不设|未设|任何时候|no\b|without|any ?time", re.IGNORECASE)
_STAFF = re.compile(r"wording\.(?:card|staff|show|queue|stats|export|menu)\b")
_FIGURE = re.compile(
    r"(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)\s*(?:个)?\s*"
    r"(工作日|小时|钟头|天|日内|working days?|business days?|hours?|days?)"
)
_ZH_DIGITS = {char: n for n, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_WAY_OUT = re.compile(
    r"申诉|补齐|补充|补交|重发|重新(?:提交|打开|申请|发)|再次?提交|重开|发给我们|联系我们|人工|复核|"
    r"appeal|reopen|send|submit|contact us|write to us|look at it again",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend: `key` as in config.toml, why (zh, en), and how it could read."""

    key: str
    why: str
    why_en: str
    example: str


def lint(
    policy: Policy,
    macros: Mapping[str, str],
    wording: Mapping[str, Mapping[str, str]],
) -> tuple[Remark, ...]:
    """All remarks on a rule book that loads; `wording`: the shop's own sentences."""
    tables: dict[str, Any] = json.loads(policy.tables)
    found: list[Remark] = []
    for key, text in _texts(tables, macros, wording):
        found += _of_text(key, text)
    for key, rule, table in _rules(policy, tables):
        for check in (_scope, _window, _evidence):
            found += check(key, rule, table)
    found += _reasons(tables.get("reject_reasons", {}))
    found += _figures(policy, tables)
    found += _loose_figures(policy, macros, tables)
    return tuple(dict.fromkeys(found))


# -- texts -----------------------------------------------------------------------------------


def _texts(
    tables: Mapping[str, Any],
    macros: Mapping[str, str],
    wording: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, str]]:
    """(key, text) of everything that people read."""
    for name in ("cases", "products", "evidence", "reject_reasons"):
        yield from _leaves(tables.get(name, {}), name)
    for name, text in macros.items():
        yield f"macros.{name}", text
    for name, texts in wording.items():
        for lang, text in texts.items():
            yield f"wording.{name}" if lang == "zh" else f"wording.{name}.{lang}", text


def _leaves(value: Any, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in ("phrases", "match"):  # buyers' words, not the shop's
                yield from _leaves(inner, f"{key}.{name}")
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _leaves(inner, f"{key}[{n}]")
    elif isinstance(value, str):
        yield key, value


def _of_text(key: str, text: str) -> Iterator[Remark]:
    if key.startswith("wording.") and not text.strip():
        why = "文字是空的，买家会收到空白的一行"
        yield Remark(key, why, "an empty text", "写一句话，或删掉这一行用默认的")
        return
    if _found(_BLANKET, text, _CLAUSE, _refuses):
        yield Remark(
            key,
            "一概不退：法律上站不住，也和您自己的规则矛盾（到账失败、发错、用不了都受理）",
            "a refusal across the board, against your own rules",
            "没到账、发错了、卡密用不了都可以申请；查看卡密后不能因为不想要而退款。",
        )
    if not _STAFF.match(key) and _found(_PUSH_OFF, text, _SENTENCE, _sends_away):
        yield Remark(
            key,
            "把买家推给上游、官方或“自行解决”：核实是店铺的事",
            "sends the buyer away; checking is the shop's work",
            "我们正在向上游核实，有结果会马上告诉您，不需要您联系上游。",
        )


def _found(
    patterns: tuple[str, ...],
    text: str,
    cut: re.Pattern[str],
    counts: Callable[[str, re.Match[str]], bool],
) -> bool:
    plain = unicodedata.normalize("NFKC", text)
    for part in cut.split(plain):
        for pattern in patterns:
            # Chinese is matched without blanks, English with them.
            said = part.strip() if "\\b" in pattern else "".join(part.split())
            match = re.search(pattern, said, re.IGNORECASE)
            if match is not None and counts(said, match):
                return True
    return False


def _refuses(said: str, match: re.Match[str]) -> bool:
    return _NOT_SO.search(said[: match.start()]) is None


def _sends_away(said: str, match: re.Match[str]) -> bool:
    return _TAKEN_BACK.search(said[max(0, match.start() - 16) : match.start()]) is None


# -- rules of a case -------------------------------------------------------------------------


def _rules(
    policy: Policy, tables: Mapping[str, Any]
) -> Iterator[tuple[str, CaseRule, Mapping[str, Any]]]:
    """(key, effective rule, its own table) of each case type and each product's own."""
    for code in CASE_TYPES:
        yield f"cases.{code}", policy.cases[code], tables["cases"][code]
    for product in policy.products:
        table = tables["products"][product.name]
        for code in product.own:
            yield f"products.{product.name}.{code}", product.cases[code], table[code]


def _scope(key: str, rule: CaseRule, table: Mapping[str, Any]) -> Iterator[Remark]:
    """A case type that says nothing about what it covers and who answers for it."""
    if not rule.liability.strip():
        yield Remark(
            f"{key}.liability",
            "没有说明责任怎么看：买家不知道什么情况算数",
            "says nothing about who answers for it",
            "责任通常在平台或上游，由我们去核实，不需要您联系上游。",
        )


def _window(key: str, rule: CaseRule, table: Mapping[str, Any]) -> Iterator[Remark]:
    for name, said in (("window_text", rule.window_text), ("window_text_en", rule.window_text_en)):
        yield from _window_words(f"{key}.{name}", rule, str(table.get(name, said)))
    yield from _window_start(f"{key}.window_text", rule, str(table.get("window_text", "")))
    if rule.window_hours is not None and rule.window_hours < SHORTEST_WINDOW:
        why = "时限太短，买家还没看到就过了"
        yield Remark(f"{key}.window_hours", why, "too short to be kept by anybody", "1 或更长")


def _window_words(key: str, rule: CaseRule, raw: str) -> Iterator[Remark]:
    """Whether the words say what window_hours is; `raw` as in the file."""
    figures = [_hours(*match) for match in _FIGURE.findall(raw)]
    if rule.window_hours is None and figures:
        why = '没有设时限（window_hours = "none"），文字里却写了时间'
        yield Remark(key, why, "names a time though there is no window", _SAYS_NONE)
    elif rule.window_hours is None and not _NO_WINDOW.search(raw):
        why = "没有设时限，却没有告诉买家没有时限"
        yield Remark(key, why, "does not say that there is no window", _SAYS_NONE)
    elif any(figure != rule.window_hours for figure in figures):
        why = f"文字里的时间和 window_hours = {rule.window_hours or 0:g} 不一样"
        yield Remark(key, why, "another time than window_hours", _SAYS_PLACE)


_SAYS_NONE = "本店对这类问题没有设定申请时限；越早反馈越容易核实。"
_SAYS_PLACE = "付款后 {window_hours} 小时内申请；超过时限也会受理，由客服判断。"


_STARTS = {
    "payment": ("付款后", "支付后", "下单后", "购买后"),
    "delivery": ("发货后", "到货后", "收到后", "到账后"),
}


def _window_start(key: str, rule: CaseRule, raw: str) -> Iterator[Remark]:
    if rule.window_hours is None:
        return
    says = {start for start, names in _STARTS.items() if any(name in raw for name in names)}
    if says and rule.window_from not in says:
        why = f'文字说的起点和 window_from = "{rule.window_from}" 不一样'
        better = "改 window_from，或把文字改成“发货后……”/“付款后……”"
        yield Remark(key, why, "another start than window_from", better)


def _evidence(key: str, rule: CaseRule, table: Mapping[str, Any]) -> Iterator[Remark]:
    """Required evidence that nobody can have, and lists that nobody completes."""
    required = [item for item in rule.evidence if item.required]
    where = f"{key}.required_evidence"
    for item in required:
        if reason := _IMPOSSIBLE.get((rule.code, item.kind)) or _IMPOSSIBLE.get(("*", item.kind)):
            why = f"「{item.label}」不能作为必需凭证：{reason}"
            why_en = f"{item.kind} cannot be required here"
            yield Remark(where, why, why_en, f'放到 optional_evidence = ["{item.kind}"]')
        elif not item.how:
            why = f"「{item.label}」是必需的，却没有教买家怎么截图"
            better = "打开……页面整屏截图，要看得到……"
            why_en = "required, but not how to take it"
            yield Remark(f"evidence.{item.kind}.how", why, why_en, better)
    if len(required) > MOST_REQUIRED:
        why = f"必需凭证有 {len(required)} 样，太多了，老实的买家也交不齐"
        better = "留两三样必需的，其余放到 optional_evidence"
        yield Remark(where, why, "too many required items", better)


_IMPOSSIBLE: Mapping[tuple[str, str], str] = {
    ("not_delivered", "received_item"): "没到账就没有收到的东西可截",
    ("not_delivered", "error_screen"): "没到账就没有卡密可兑换，也没有错误界面",
    ("invalid_card", "received_item"): "等于要买家把卡密截图发出来，不安全；要错误界面就够了",
    ("*", "chat_record"): "要先去找别家客服才有，等于让买家自己跑；没有也应受理",
    ("*", "other"): "买家不知道该交什么",
}


# -- reasons and figures ---------------------------------------------------------------------


def _reasons(reasons: Mapping[str, Any]) -> Iterator[Remark]:
    for code, reason in reasons.items():
        for name in ("text", "text_en"):
            text = str(reason.get(name, ""))
            if text and not _WAY_OUT.search(text):
                why = "驳回后没有出路：没说还缺什么，也没说可以申诉"
                better = "……请补充清晰的账单截图；不同意可以申诉，由没有处理过的同事复核。"
                yield Remark(f"reject_reasons.{code}.{name}", why, "no way out", better)


def _figures(policy: Policy, tables: Mapping[str, Any]) -> Iterator[Remark]:
    """Figures that load but cannot both be meant."""
    review, follow = policy.review, policy.follow_up
    if review.due_soon_hours >= review.working_days * 24:
        why = "到期前提醒比整个审核期还长，一提交就会报警"
        yield Remark("review.due_soon_hours", why, "longer than the review itself", "4")
    if follow.buyer_expires_hours < SHORTEST_WAIT:
        why = "给买家补件的时间不到一天，睡一觉就过期了"
        yield Remark("follow_up.buyer_expires_hours", why, "less than a day to answer", "72")
    allowed = any(rule.auto_review for rule in policy.cases.values())
    if policy.auto_review.enabled and not allowed:
        why = "总开关开着，但没有一种问题允许自动审核，等于没开"
        better = "cases.not_delivered.auto_review = true，或 auto_review.enabled = false"
        yield Remark("auto_review.enabled", why, "on, but no case type allows it", better)
    yield from _promise("cases.not_delivered", policy.cases["not_delivered"])
    for product in policy.products:
        yield from _promise(f"products.{product.name}", product.cases["not_delivered"])
        more = product.promised_delivery_minutes or not product.refundable_after_view
        if not (product.own or more):
            why = "这件商品没有写任何不一样的规则"
            better = "window_hours = 12（写在商品名后加问题种类的一节里），或删掉"
            yield Remark(f"products.{product.name}", why, "says nothing of its own", better)


def _promise(key: str, rule: CaseRule) -> Iterator[Remark]:
    minutes = rule.promised_delivery_minutes
    if rule.window_hours is not None and minutes > rule.window_hours * 60:
        why = "承诺的到账时间比申请时限还长：等到该到账时已经不能申请了"
        why_en = "the window ends before the promised delivery"
        better = f"not_delivered 的 window_hours 至少 {minutes / 60 + 1:.0f}"
        yield Remark(f"{key}.promised_delivery_minutes", why, why_en, better)


def _loose_figures(
    policy: Policy, macros: Mapping[str, str], tables: Mapping[str, Any]
) -> Iterator[Remark]:
    """Times in macros and reasons that no rule has: buyers would hold us to them."""
    known = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", policy.tables)}
    known |= {hours / 24 for hours in known} | {days * 24 for days in known}
    texts = [(f"macros.{name}", text) for name, text in macros.items()]
    for code, reason in tables.get("reject_reasons", {}).items():
        texts.append((f"reject_reasons.{code}.text", str(reason.get("text", ""))))
    for key, text in texts:
        for match in _FIGURE.findall(text):
            if _hours(*match) not in known and _number(match[0]) not in known:
                why = f"写了「{''.join(match)}」，但规则里没有这个时间，买家会当成承诺"
                better = "不写数字，或写成和规则一样的时间"
                yield Remark(key, why, "a time that no rule has", better)


def _hours(figure: str, unit: str) -> float:
    """The figure in the hours of its unit; working days are days."""
    number = _number(figure)
    return number if unit.startswith(("小时", "钟头", "hour")) else number * 24


def _number(figure: str) -> float:
    if figure == "半":
        return 0.5
    if figure[0].isdigit():
        return float(figure)
    tens, ten, ones = figure.rpartition("十")
    value = (_ZH_DIGITS.get(tens, 1) * 10 if ten else 0) + _ZH_DIGITS.get(ones, 0)
    return float(value)
