"""Which case a message is, from phrases, a little grammar and habits of wording.

Three hand-made layers, each adding to a score per type: phrases of the trade (`cues.py`), ways
of putting it (`frames.py`) and contrasts such as two regions or two lengths side by side. Then
what one cue means beside another, denial (不是没到账), and whose mistake it was. The words that
counted are kept: staff read them as 判定依据. Last, the habits of wording (`habits.py`) vote with
these scores, which also tells what no list foresaw.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dialogs.understand import cues, frames, fuzzy, habits
from dialogs.understand.frame_table import FRAMES
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook
from rules.case import CaseType

MARGIN = 0.3  # of chances; below it the dialog asks with buttons
SURE = 1.3  # a lower score of the hand-made layers is a guess: every problem is offered …
LIKELY = 0.65  # … unless it is as likely as this
SPOKEN = 0.9  # a lower score: no listed wording speaks for any type
PLAIN = 2.0  # a higher score that nothing contradicts is what the words say …
PLAIN_OTHER = 4.0  # … of another matter than the three problems
SHORT = 45  # characters of a text in which plain words count for half of what the habits do
TALE = 7  # different characters that a text has at least, before its habits say anything
PROBLEMS: tuple[CaseType, ...] = ("not_delivered", "wrong_item", "invalid_card")


class Judgement(NamedTuple):
    """`case_type` is None when nothing speaks for any type."""

    case_type: CaseType | None = None
    confidence: float = 0.0
    words: tuple[str, ...] = ()
    alternatives: tuple[CaseType, ...] = ()
    sub_reason: str | None = None
    other_kind: str | None = None
    scores: Mapping[CaseType, float] = MappingProxyType({})


class Facts(NamedTuple):
    """What else the message says; a purchase told in detail is hardly a question or chat."""

    order: bool = False
    money: bool = False
    time: bool = False
    method: bool = False
    goods: bool = False
    elapsed: bool = False  # the time since the purchase was told: waiting is the complaint

    @property
    def told(self) -> int:
        return sum((self.order, self.money, self.time, self.method, self.goods))


class Hit(NamedTuple):
    """One phrase or frame found."""

    words: str
    weight: float
    sub: str
    case: CaseType
    start: int
    frame: str = ""  # the name of the frame, if it was one


def _entries(lexicon: Lexicon) -> Iterator[tuple[str, tuple[float, str, CaseType]]]:
    sources: tuple[tuple[CaseType, str], ...] = (
        ("not_delivered", cues.NOT_DELIVERED),
        ("wrong_item", cues.WRONG_ITEM),
        ("invalid_card", cues.INVALID_CARD),
        ("other", cues.OTHER),
    )
    entries: dict[tuple[str, str, CaseType], float] = {}
    for case, text in sources:
        for line in text.replace("\n  ", " ").strip().splitlines():
            head, _, phrases = line.partition(":")
            weight, sub = head.split()
            for phrase in phrases.split():
                plain = phrase.replace("_", " ") if phrase.isascii() else phrase
                entries.setdefault((plain, sub, case), float(weight))
        for phrase in getattr(lexicon, case):
            entries[phrase, "", case] = 3.0
    for (cue, sub, case), score in entries.items():
        yield cue, (score, sub, case)


_CUES = PhraseBook(_entries)


_DENIED = Pattern(
    r"(?:不是|并不是|并非|不算|没说|不会|不怕|就怕|怕|别|会不会|万一|如果|要是|假如|不要"
    r"|是否|没人说|又不|把我)"
    r"(?:我|你们?|说|显示|因为|它|卡密?|是|又|再|碰上|遇到|出现)?$"
)
_OTHERS_FAULT = Pattern(
    r"(?:你们|你家|店家?|卖家|商家|客服|系统|平台|没有?|并没|确认没|不是我|怪我|说我|赖我"
    r"|以为我|[给帮替叫让])[^ ,。\n]{0,4}$"
)

_TOLD_BEFORE = Pattern(
    r"(?:说|显示|写|回我?|提示|状态|页面|后台|\"|没|未|不|才|只|就|是否|是不是|等)[^ ,。\n]{0,4}$"
)
_THEIRS_AFTER = Pattern(r"[^ ,。\n]{2,8}?(?:吧|吗|了)?你们")


class Evidence(NamedTuple):
    """What the hand-made layers make of a text: a score per type, per kind of `other`, and the
    words that counted. `flat` is the text they stand in: the earlier one, if that was asked."""

    flat: str
    scores: dict[CaseType, float]
    kinds: dict[str, float]
    hits: list[Hit]


def judge(flat: str, before: str, lexicon: Lexicon, facts: Facts) -> Judgement:
    """The case type of `flat` (folded, cuts blanked). `before` is what the same draft said
    earlier, folded: it counts only where the new words say nothing themselves."""
    evidence = weighed(flat, before, lexicon, facts)
    if not _tells(evidence.flat):
        return decide(evidence, {})  # a nod, a number: read at once
    return decide(evidence, habits.vote(evidence.flat, lexicon, finds(evidence, facts)))


def finds(evidence: Evidence, facts: Facts) -> dict[str, float]:
    """What the hand-made layers found, by name, for the vote: scores, kinds, reasons, frames."""
    found = {f"score {case}": score for case, score in evidence.scores.items()}
    found |= {f"kind {kind}": weight for kind, weight in evidence.kinds.items()}
    for hit in evidence.hits:
        if hit.case != "other":
            name = f"reason {hit.case} {hit.sub}".rstrip()
            found[name] = max(found.get(name, 0.0), hit.weight)
        if hit.frame:
            found[f"frame {hit.frame}"] = 1.0
    return habits.inputs(found | {"told": float(facts.told), "elapsed": float(facts.elapsed)})


def weighed(flat: str, before: str, lexicon: Lexicon, facts: Facts) -> Evidence:
    """What phrases, frames and contrasts say, weighed against each other."""
    hits = _hits(flat, lexicon)
    scores, kinds = _sums(hits)
    if facts.told and not kinds and max(scores.values()) < 1:
        hits += [Hit(words, 1.4, "", case, at) for at, words, case in fuzzy.misspelt_cues(flat)]
        scores, kinds = _sums(hits)
    if before and max(scores.values()) < 1 and not kinds:
        hits = _hits(before, lexicon)
        scores, kinds = _sums(hits)
        flat = before
    if any(h.sub == "expired" for h in hits) and not frames.KEY_NOUN.search(flat):
        # a membership that ended early is less than was ordered; a renewal never came
        scores["not_delivered" if "续" in flat else "wrong_item"] += 1.6
    if any(h.words.startswith(("仅限", "只限")) for h in hits) and not frames.KEY_NOUN.search(
        flat
    ):
        scores["wrong_item"] += 1.6  # a membership for one device only is not what was ordered
    if any("/" in h.words for h in hits if h.case == "wrong_item"):
        scores["wrong_item"] += 1.0  # two regions or lengths side by side outweigh a refusal
    _weigh(flat, scores, kinds, facts)
    return Evidence(flat, scores, kinds, hits)


def _hits(flat: str, lexicon: Lexicon) -> list[Hit]:
    found = [
        Hit(phrase, weight, sub, case, at)
        for at, phrase, (weight, sub, case) in _CUES.all_in(flat, lexicon)
        if _stands(flat, at, sub)
    ]
    for name, match in frames.found(flat):
        frame = FRAMES[name]
        if _stands(flat, match.start(), frame.sub):
            found.append(
                Hit(
                    match.group().strip()[:20],
                    frame.weight,
                    frame.sub,
                    frame.case,
                    match.start(),
                    name,
                )
            )
    found.extend(
        Hit(words, weight, "wrong_item", "wrong_item", at, "contrast" if "/" in words else "fewer")
        for at, words, weight in frames.contrasts(flat, lexicon)
    )
    came = frames.received(flat)
    if came:
        found.append(Hit(came[1], 1.6, "wrong_item", "wrong_item", came[0], "came"))
    return found


def _stands(flat: str, at: int, sub: str) -> bool:
    """Not denied by the words before; a slip counts as the buyer's own unless others made it."""
    if sub == "own_mistake":
        return not (
            _OTHERS_FAULT.search(flat[max(0, at - 9) : at]) or _THEIRS_AFTER.match(flat, at)
        )
    if sub in ("arrived", "arrival"):
        return not _TOLD_BEFORE.search(flat[max(0, at - 8) : at])
    if flat[at - 1 : at] == "我" and flat.startswith("的是", at + 1):
        return False  # 我充的是648档: what was ordered, not what came
    return not _DENIED.search(flat[max(0, at - 7) : at])


def _sums(hits: list[Hit]) -> tuple[dict[CaseType, float], dict[str, float]]:
    """Score per problem type and per kind of `other`: the strongest hit whole, others a third."""
    weights: dict[tuple[CaseType, str], dict[int, float]] = {}
    for hit in hits:
        place = weights.setdefault((hit.case, hit.sub if hit.case == "other" else ""), {})
        near = hit.start // 4  # phrases that overlap say the same thing once
        place[near] = max(place.get(near, 0.0), hit.weight)
    scores: dict[CaseType, float] = dict.fromkeys(PROBLEMS, 0.0)
    kinds: dict[str, float] = {}
    for (case, kind), places in weights.items():
        ranked = sorted(places.values(), reverse=True)
        total = ranked[0] + sum(ranked[1:4]) / 3
        if case == "other":
            kinds[kind] = total
        else:
            scores[case] = total
    return scores, kinds


# firm kinds stand beside any problem that is named (it is the old one); topics yield to a purchase
FIRM = frozenset(
    {"command", "spam", "appeal", "progress", "not_arrived_refund", "own_mistake", "minor"}
    | {
        "arrived",
        "price_match",
        "vague",
        "paid_twice",
        "auto_renew",
        "misdirected",
        "compare",
        "invoice",
    }
)
TOPICS = frozenset({"cannot_pay", "account", "contact_change", "api", "cancel"})
_WEIGHTY = FIRM | TOPICS


def _weigh(
    flat: str, scores: dict[CaseType, float], kinds: dict[str, float], facts: Facts
) -> None:
    """What one cue means beside another."""
    key = frames.KEY_NOUN.search(flat) is not None
    if scores["invalid_card"]:
        if not key:
            scores["invalid_card"] *= 0.6
        elif scores["invalid_card"] >= 2 and frames.QUOTED.search(flat):
            scores["invalid_card"] += 1.2
    elif key and frames.TOLD_BAD.search(flat):
        scores["invalid_card"] = 1.9
    elif key and frames.TOLD.search(flat):
        scores["invalid_card"] = 1.2
    if facts.elapsed:
        scores["not_delivered"] += 1.6
    elif "cancel" in kinds and frames.NOT_YET.search(flat) and not frames.STILL.search(flat):
        scores["not_delivered"] *= 0.4  # 不想要了，还没发货: said so that it can be cancelled
    if "own_mistake" in kinds and frames.NO_SLIP.search(flat):
        del kinds["own_mistake"]
    if kinds.get("own_mistake", 0.0) >= 4:
        scores["wrong_item"] *= 0.5  # 我买错区了: the wrong district is the buyer's own choice
    if scores["wrong_item"] >= 2.4:
        scores["not_delivered"] *= 0.6 if scores["not_delivered"] < 3.4 else 0.9
    if scores["invalid_card"] >= 2.5:
        scores["not_delivered"] *= 0.6
    if facts.told >= 2 and "spam" in kinds:
        kinds["spam"] *= 0.3  # an advertisement tells of no purchase
    problem = max(scores.values())
    told = (1.0, 1.0, 0.65, 0.4, 0.4, 0.4)[facts.told]
    firm = max((v for k, v in kinds.items() if k in FIRM), default=0.0)
    topic = max((v for k, v in kinds.items() if k in TOPICS), default=0.0)
    soft = max((v for k, v in kinds.items() if k not in FIRM and k not in TOPICS), default=0.0)
    soft *= (1.0 if problem < 1.7 else 0.45) * told
    vague = (1.1, 0.8, 0.2, 0.0, 0.0, 0.0)[facts.told] if kinds or facts.told < 2 else 0.0
    topic *= 1.25
    if key or "account" not in kinds:
        topic *= 1.0 if problem < 1.8 else 0.4 if "cancel" in kinds else 0.6
        topic *= told if problem >= 1.5 and "cancel" not in kinds else 1.0
    scores["other"] = max(firm * 1.25, topic, soft) + (vague if problem else 0.0)
    if problem < 1 and scores["other"] < 1 and facts.told >= 2:
        scores[_likeliest(flat, key)] += 0.95


def _likeliest(flat: str, key: bool) -> CaseType:
    """A purchase told in detail without any word for the trouble: a guess that is asked back."""
    if key and any(w in flat for w in "换码提弹显"):
        return "invalid_card"
    if "是" in flat and any(w in flat for w in ("换", "差", "只", "才")):
        return "wrong_item"
    return "not_delivered"


def decide(evidence: Evidence, chances: dict[CaseType, float]) -> Judgement:
    """The likeliest type; others beside it where it is not much likelier. `chances` are the vote's;
    of a text that is too short for habits they are not asked."""
    scores, kinds = evidence.scores, evidence.kinds
    spoken = max(scores, key=lambda c: scores[c])
    plain = _plainly(evidence)
    if not _tells(evidence.flat):
        chances = _chances(scores)  # too short for habits
    elif plain is not None and len(evidence.flat) <= SHORT:
        chances = {c: (2 * x + (c == plain)) / 3 for c, x in chances.items()}
    (case, top), (second, next_best) = sorted(chances.items(), key=lambda item: -item[1])[:2]
    if scores[spoken] < SPOKEN and (case == "other" or not _tells(evidence.flat)):
        return Judgement(scores=scores)
    own = sorted((h for h in evidence.hits if h.case == case), key=lambda h: -h.weight)
    alternatives: tuple[CaseType, ...] = ()
    if plain == case != "other":
        top = max(top, LIKELY)  # nothing speaks against it
    elif top - next_best < MARGIN:
        alternatives = (case, second)
    elif spoken != case and scores[spoken] >= SURE and top < LIKELY:
        alternatives = (case, spoken)
    if case != "other" and max(scores[p] for p in PROBLEMS) < SURE and top < LIKELY:
        alternatives = (case, *(p for p in PROBLEMS if p != case))
    kind = max(kinds, key=lambda k: kinds[k] * (1.25 if k in _WEIGHTY else 1), default=None)
    return Judgement(
        case_type=case,
        confidence=round(min(0.99, top), 2),
        words=tuple(dict.fromkeys(h.words for h in own))[:4],
        alternatives=alternatives,
        sub_reason=_sub_reason(own) if case != "other" else None,
        other_kind=({"command": "command_bot", "arrival": "arrived"}.get(kind or "", kind))
        if case == "other"
        else None,
        scores=scores,
    )


def _plainly(evidence: Evidence) -> CaseType | None:
    """The one thing that is said in plain words, when nothing else is said."""
    scores, kinds = evidence.scores, evidence.kinds
    case = max(scores, key=lambda c: scores[c])
    rest = max(scores[c] for c in PROBLEMS if c != case)
    if scores[case] < (PLAIN if case != "other" else PLAIN_OTHER) or rest > scores[case] / 3:
        return None
    return None if case != "other" and max(kinds.values(), default=0.0) >= 1 else case


def _chances(scores: dict[CaseType, float]) -> dict[CaseType, float]:
    """Shares of the hand-made scores; 0.6 of doubt lies on none."""
    ranked = sorted(scores.values(), reverse=True)
    total = ranked[0] + ranked[1] + 0.6
    return {case: score / total for case, score in scores.items()}


def _tells(flat: str) -> bool:
    """Long enough to be a story; a bare answer such as 微信付的 is none."""
    return sum(map(str.isalpha, set(flat))) >= TALE


def _sub_reason(own: list[Hit]) -> str | None:
    """The most telling sub-reason: a particular one, if spoken clearly, before a general one."""
    totals: dict[str, float] = {}
    for hit in own:
        if hit.sub:
            totals[hit.sub] = max(totals.get(hit.sub, 0.0), hit.weight)
    particular = {k: v for k, v in totals.items() if k not in _GENERAL and v >= 1.8}
    ranked = particular or totals
    return max(ranked, key=lambda sub: ranked[sub], default=None)


_GENERAL = frozenset({"wrong_item", "never_sent", "refused"})
