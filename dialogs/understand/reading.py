"""What a buyer's words say: `understand` reads one turn into `Findings`, and guesses nothing."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from dialogs.understand import (
    amounts,
    choice,
    classify,
    cuts,
    fuzzy,
    goods,
    joining,
    manner,
    names,
    order_numbers,
    payment_ways,
    proofs,
    purchase,
    reckoning,
    times,
    waiting,
    wishes,
)
from dialogs.understand.lexicon import Lexicon, default_lexicon
from dialogs.understand.normalise import Folded, fold
from dialogs.understand.number_labels import Cut
from dialogs.understand.order_numbers import (
    card_keys_in,
    mask_card_keys,
    masked,
    normalise_order_no,
)
from dialogs.understand.patterns import Pattern
from rules.case import CaseType, EvidenceKind, PaymentMethod, Precision, Tone, Wish

__all__ = [
    "Findings",
    "Lexicon",
    "card_keys_in",
    "default_lexicon",
    "mask_card_keys",
    "masked",
    "normalise_order_no",
    "understand",
]


class Findings(NamedTuple):
    """What one turn says; None or empty where nothing was said.

    Times are aware, in the zone of `now`; `time_alternatives` are the other readings of a time
    whose half of the day was not said. `corrected` names the fields that the words correct
    (说错了，是…). `arrived` means something only after the bot asked, `no_evidence` is read only then;
    `lacks` names the proofs that it is about, None is all of them.
    """

    case_type: CaseType | None = None
    case_confidence: float = 0.0
    case_words: tuple[str, ...] = ()
    case_alternatives: tuple[CaseType, ...] = ()
    sub_reason: str | None = None
    other_kind: str | None = None
    order_no: str | None = None
    other_order_nos: tuple[str, ...] = ()
    refused_order_no: str | None = None
    payment_no: str | None = None
    occurred_at: datetime | None = None
    precision: Precision | None = None
    time_alternatives: tuple[datetime, ...] = ()
    amount: Decimal | None = None
    product: str | None = None
    payment_method: PaymentMethod | None = None
    elapsed_minutes: int | None = None
    wants: Wish | None = None
    tone: Tone = "calm"
    lang: str = "zh-Hans"
    evidence_mentioned: tuple[EvidenceKind, ...] = ()
    corrected: frozenset[str] = frozenset()
    no_evidence: bool = False
    lacks: tuple[EvidenceKind, ...] | None = ()
    yes: bool | None = None
    arrived: bool | None = None


def understand(
    messages: Sequence[str],
    now: datetime,
    *,
    asked: str | None = None,
    before: Sequence[str] = (),
    words: Lexicon | None = None,
) -> Findings:
    """Read the messages of one turn, oldest first, as one text.

    `now` is aware and in the shop's zone: 昨晚 is read there. `asked` is the slot that the bot
    has just asked for ("order_no", "occurred_at", "amount", …): a bare answer is read as that
    slot. `before` are earlier masked texts of the same draft; they only help with the case type.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware: words such as 昨晚 are read in its zone")
    lexicon = words or default_lexicon()
    text, found, flat, parts, facts = walked(messages, now, asked, lexicon)
    earlier = fold("\n".join(before)[-2000:], lexicon.typos).flat if before else ""
    judgement = classify.judge(flat, earlier, lexicon, facts)
    heard = _heard(judgement, facts, flat)
    numbers = order_numbers.chosen(text, found, asked)
    buy = _purchase(text, flat, now, asked, parts, heard)
    buy = _chosen(text, flat, asked, parts, heard, buy, lexicon)
    nothing = asked in ("evidence", "skip_reason") and proofs.no_evidence(flat)
    return Findings(
        case_type=judgement.case_type,
        case_confidence=judgement.confidence,
        case_words=judgement.words,
        case_alternatives=judgement.alternatives,
        sub_reason=judgement.sub_reason,
        other_kind=judgement.other_kind,
        order_no=numbers.order_no,
        other_order_nos=numbers.others,
        refused_order_no=next((c.value for c in found if c.kind == "placeholder"), None),
        payment_no=next((c.value for c in found if c.kind == "payment"), None),
        occurred_at=buy.at,
        precision=buy.precision,
        time_alternatives=buy.others,
        amount=buy.amount,
        product=buy.product,
        payment_method=parts.method if _paid_for(parts.method, heard, buy) else None,
        elapsed_minutes=buy.minutes,
        wants=_wanted(flat, heard),
        tone=manner.tone(flat, cuts.blanked(text.shown, found), lexicon),
        lang=manner.language(text.raw),
        evidence_mentioned=proofs.evidence_mentioned(flat),
        corrected=numbers.corrected | buy.corrected | _type_corrected(flat, judgement),
        no_evidence=nothing,
        lacks=proofs.lacking(flat) if nothing else (),
        yes=manner.yes_or_no(flat),
        arrived=manner.arrived(flat),
    )


def _wanted(flat: str, judgement: classify.Judgement) -> Wish | None:
    kind = judgement.other_kind
    if kind in _NO_WISH and not wishes.firm(flat, after_buying=kind in _AFTER_BUYING):
        return None
    return wishes.wish(flat)


_OTHER_TYPE = Pattern(
    r"(?:不是|并非|不算)[^。\n]{1,12}[,。 \n](?:而|就|其实)?是|其实是|(?:类型|问题)(?:说|选|填|写)?错了"
)


def _type_corrected(flat: str, judgement: classify.Judgement) -> frozenset[str]:
    """不是没到账，是金额不对: the words say that another type is meant than before."""
    said = judgement.case_type is not None and _OTHER_TYPE.search(flat)
    return frozenset({"case_type"}) if said else frozenset()


def _heard(judgement: classify.Judgement, facts: classify.Facts, flat: str) -> classify.Judgement:
    """Without its kind where the details are those of a purchase: nobody asks for a price with
    an order number, a sum and a time, so what was told is kept whatever the vote makes of it."""
    kind = judgement.other_kind
    told = facts.told >= TOLD or (facts.order and kind == "account")
    told = told or (kind == "presale" and wishes.firm(flat))
    return judgement._replace(other_kind=None) if kind in _QUESTIONS and told else judgement


class Walk(NamedTuple):
    """What is read before the case type is known; `flat` is the folded text, its cuts blanked."""

    text: Folded
    found: list[Cut]
    flat: str
    parts: "_Parts"
    facts: classify.Facts


def walked(messages: Sequence[str], now: datetime, asked: str | None, lexicon: Lexicon) -> Walk:
    """The first half of `understand`; the benchmarks fit the second half to it."""
    text = fold("\n".join(m.strip() for m in messages), lexicon.typos)
    found = cuts.find_cuts(text)
    flat = cuts.blanked(text.flat, found)
    parts = _read_parts(flat, now, asked, lexicon)
    return Walk(text, found, flat, parts, _facts(flat, found, parts))


class _Parts(NamedTuple):
    """Everything read from the blanked text before the case type is known."""

    times: list[joining.Scored]
    money: list[amounts.Money]
    parts: list[reckoning.Reckoned]
    method: PaymentMethod | None
    goods: goods.Goods | None
    listed: bool  # the goods are those of a list: a name by its place decides no type
    candidates: list[goods.Goods]
    names: list[names.Named]
    view: str  # the text with times, ways of paying and sums replaced by signs


def _read_parts(flat: str, now: datetime, asked: str | None, lexicon: Lexicon) -> _Parts:
    mentions = times.find_times(flat, now)
    method, method_spans = payment_ways.payment_method(flat, lexicon)
    times_said = [(m.start, m.end) for m in mentions]
    spans = list(times_said)
    money = amounts.stated_money(flat, spans)
    spans += [(m.start, m.end) for m in money]
    no_goods = method_spans + goods.sellers(flat)
    named = goods.find_goods(flat, lexicon, spans + no_goods)
    places = goods.places(flat, [g for g in named if not _a_price(flat, g)])
    money += amounts.bare_money(flat, spans + places, places, asked=asked == "amount")
    ordered = goods.ordered(named)
    if ordered is None and money and not named:
        span = fuzzy.misspelt_brand(flat, lexicon)
        ordered = goods.Goods(*span, 1.0) if span else None
    listed = ordered is not None
    if ordered is not None:
        ordered = names.whole(flat, ordered, times_said + no_goods)
    sums = [(m.start, m.end) for m in money]
    view = names.marked(flat, times_said + no_goods, sums)
    others = names.found(view)
    if ordered is None or ordered.score <= names.DOUBTFUL:
        ordered = names.unlisted(others, ordered) or ordered
    parts = reckoning.reckoned(flat)
    moments = purchase.scored(flat, mentions, now)
    return _Parts(moments, money, parts, method, ordered, listed, named, others, view)


def _a_price(flat: str, named: goods.Goods) -> bool:
    """电信的 360包年: the figures are those of no brand."""
    return flat[named.start : named.end].isdigit() and flat.startswith(("一年", "包年"), named.end)


def _facts(flat: str, found: list[Cut], parts: _Parts) -> classify.Facts:
    return classify.Facts(
        order=any(c.kind == "order" for c in found),
        money=amounts.paid(parts.money, 2.0) is not None,
        time=any(s.score > -1 for s in parts.times),
        method=parts.method is not None,
        goods=parts.listed,
        elapsed=waiting.elapsed(flat, None) is not None,
    )


class _Purchase(NamedTuple):
    at: datetime | None = None
    precision: Precision | None = None
    others: tuple[datetime, ...] = ()
    minutes: int | None = None
    amount: Decimal | None = None
    product: str | None = None
    named: goods.Goods | None = None
    corrected: frozenset[str] = frozenset()


TOLD = 3  # facts of a purchase (order, sum, time, way, goods) that no mere question holds
_QUESTIONS = frozenset({"presale", "spam", "command_bot", "account", "api", "chat", "rule"})
_BEFORE_BUYING = frozenset({"presale", "spam", "command_bot"})
_OF_A_PURCHASE = frozenset({"own_mistake", "cancel", "price_match", "paid_twice", "minor"})
_NO_WISH = frozenset(  # a remedy of another day, or none at all
    {"not_arrived_refund", "progress", "presale", "rule", "invoice", "complaint", "appeal"}
    | {"spam", "chat", "command_bot", "api", "arrived", "vague", "contact_change"}
)
_AFTER_BUYING = frozenset({"not_arrived_refund", "progress", "complaint", "arrived"})
_NO_GOODS = frozenset({"spam", "command_bot", "account", "api"})


def _paid_for(method: PaymentMethod | None, judgement: classify.Judgement, buy: _Purchase) -> bool:
    """Whether a way of paying tells of a purchase: 能用花呗吗 asks before one, and money that
    lies in the balance of an account paid for nothing."""
    if judgement.other_kind == "account":
        return method != "balance"
    asks = judgement.other_kind in _QUESTIONS or judgement.other_kind == "cannot_pay"
    return not asks or buy.at is not None or buy.amount is not None


_OWN_PURCHASE = Pattern(r"我(?:在|从)?(?:你们?|这)?(?:家|店|店里|这里|这儿)?(?:买|拍|订)的")
# 充了200余额, 想提现出来: money in the balance bought nothing
_TAKE_OUT = Pattern(r"余额[^。]{0,24}提现|提现[^。]{0,12}余额")
_JUST_NOW = Pattern(r"刚刚|刚才|方才|刚(?:买|付|下单|充|拍)|just ?now")


def _purchase(
    text: Folded,
    flat: str,
    now: datetime,
    asked: str | None,
    parts: _Parts,
    judgement: classify.Judgement,
) -> _Purchase:
    """Time, sum and goods of the purchase; in a message of another kind only what a word of
    buying stands beside, and nothing where nothing was bought."""
    other = judgement.case_type == "other"
    kind = judgement.other_kind
    # 7月28号充的648, now the game has locked me out
    bought = asked == "occurred_at" or not (other and kind in _QUESTIONS)
    bought = bought or any(s.score >= 2.9 for s in parts.times)
    least = (2.0 if kind else 0.9) if other and kind not in _OF_A_PURCHASE else -1.2
    if asked == "occurred_at":
        least = -8.0
    best = purchase.purchase_time(parts.times, least, now) if bought else None
    own = not other or judgement.other_kind in _OF_A_PURCHASE
    minutes = None
    if own or best is not None or waiting.tied(flat):
        minutes = waiting.elapsed(flat, best.mention if best else None)
    sure = own or (best is not None and best.score >= 2.0 and parts.goods is not None)
    told = 0.6 if sure else 2.0
    paid = amounts.paid(parts.money, told, parts.parts) if bought else None
    if other and _TAKE_OUT.search(flat):
        paid = None
    beside = best or parts.listed or parts.method or asked == "amount"
    problem = judgement.case_type in classify.PROBLEMS
    problem = problem or (judgement.case_type is None and "退" in flat)
    alone = paid and paid.priced and problem and not flat.isascii()
    if paid and paid.bare and paid.score < 1.2 and not (beside or alone):
        paid = None  # a number alone is no sum, unless it stands where a price does
    mine = _OWN_PURCHASE.search(flat) is not None
    named = None if other and judgement.other_kind in _NO_GOODS and not mine else parts.goods
    if other and not parts.listed and not own:
        named = None  # a name by its place is trusted in a complaint about goods
    corrected = {"occurred_at"} if best and best.corrected else set()
    if paid and paid.corrected:
        corrected.add("amount")
    at, precision, others = joining.moment(best, minutes, now)
    if at is None and asked == "occurred_at" and _JUST_NOW.search(flat):
        at, precision = now.replace(second=0, microsecond=0), "hour"
    return _Purchase(
        at=at,
        precision=precision,
        others=others,
        minutes=minutes,
        amount=paid.value.quantize(Decimal("0.01")) if paid else None,
        product=_product(text, named, asked),
        named=named,
        corrected=frozenset(corrected),
    )


def _chosen(
    text: Folded,
    flat: str,
    asked: str | None,
    parts: _Parts,
    heard: classify.Judgement,
    buy: _Purchase,
    lexicon: Lexicon,
) -> _Purchase:
    """What the rules made of it, unless the words around speak clearly for another sum or name.
    An answer and a correction stand as they are."""
    case = heard.case_type
    kind = heard.other_kind if case == "other" else None
    if case is None:
        return buy  # too little is said to speak for another
    ctx = choice.context(flat, lexicon, case, kind)
    if (
        asked != "amount"
        and "amount" not in buy.corrected
        and (kind not in _BEFORE_BUYING or wishes.bought(flat))
    ):
        found = choice.sums(parts.money, parts.parts)
        if found and not choice.settled(found, buy.amount):
            options = choice.sum_options(ctx, found, buy.amount)
            at = choice.likeliest(options, choice.sum_weights())
            value = found[at - 1].value.quantize(Decimal("0.01")) if at else None
            buy = buy._replace(amount=value)
    if asked != "product" and (parts.candidates or parts.names or buy.named):
        named, options = choice.goods_options(
            ctx._replace(view=parts.view, shown=text.shown),
            parts.candidates,
            parts.names,
            buy.named,
            lexicon,
        )
        at = choice.likeliest(options, choice.goods_weights())
        buy = buy._replace(product=_product(text, named[at - 1] if at else None, asked))
    return buy


def _product(text: Folded, named: goods.Goods | None, asked: str | None) -> str | None:
    """The named goods; a short answer to 买的是什么 as it stands, whatever shop sells it."""
    if named is not None:
        return text.verbatim(named.start, named.end)
    answer = text.raw.strip(" \n,.。，!！~")
    short = 2 <= len(answer) <= 20 and "\n" not in answer
    return answer if asked == "product" and short and any(c.isalpha() for c in answer) else None
