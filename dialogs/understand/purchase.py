"""Which of the times in a message is the purchase."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from dialogs.understand.clause_words import WORDS
from dialogs.understand.joining import ASIDE, Scored, joined
from dialogs.understand.patterns import Match, Pattern
from dialogs.understand.times import TimeMention

ROUGH = 5.0  # what 月底 loses: no day that could be looked up, unless it was asked for
_ENDS = ("。", "\n", ";", "!", "?", ". ")


def scored(flat: str, mentions: Sequence[TimeMention], now: datetime) -> list[Scored]:
    """Every mention with its score by the words of its own clause."""
    out: list[Scored] = []
    for index, mention in enumerate(mentions):
        until = _next_start(flat, mentions, index)
        since = mentions[index - 1].end if index else 0
        found = _score(flat, mention, since, until, now, index)
        if index and _RANGE.fullmatch(flat, mentions[index - 1].end, mention.start):
            found = found._replace(score=found.score - 3)  # 10月15日至20日: begun with the first
        out.append(found)
    return out


def _next_start(flat: str, mentions: Sequence[TimeMention], index: int) -> int:
    """Where the words of a mention end: at the next, unless that is the end of a span of it
    (昨晚加班到十一点 回家路上充的)."""
    for following in mentions[index + 1 : index + 3]:
        if following.day_said or flat[following.start - 1 : following.start] != "到":
            return following.start
    return len(flat) if index + 2 >= len(mentions) else mentions[index + 2].start


def _score(
    flat: str, mention: TimeMention, since: int, until: int, now: datetime, index: int
) -> Scored:
    words = WORDS
    before = _before(flat, mention.start, since)
    after = _clause(flat, mention.end, until)
    score = -0.05 * index
    if _SINCE_THEN.search(before) and words["waited"].match(after):
        return Scored(mention, score + 1)  # 从中午等到现在
    if words["bill_pay"].search(before):
        mention = mention._replace(others=())  # bills print the 24-hour clock
    bought = _bought(flat, mention, before, after, since, past=mention.at.date() < now.date())
    elsewhere = _elsewhere(flat, mention, before, after, now)
    plain = bought >= 0 and not elsewhere and _plain(flat, mention, done=not bought)
    if plain:
        score += 1
    aside = not (plain or bought or elsewhere or mention.clock_said) and _aside(
        mention, after, now
    )
    if aside:
        score -= ASIDE  # 大半夜我洗冷水澡: the clause tells of something else
    score += bought - elsewhere + _standing(mention, before, after)
    refuted = words["refute"].search(before) is not None
    meant = words["correct"].search(before) or (before.endswith("是") and _NOT_THE.match(after))
    meant = meant or _TAKEN_BACK_LINE.search(flat, max(0, mention.start - 8), mention.start)
    corrected = not refuted and bool(meant)
    score += 4 if corrected else -5 if refuted else 0
    if bought <= 0 and now - mention.at > timedelta(days=300):
        year = _YEAR.search(flat, mention.start, mention.end)
        score -= 2 if mention.kind == "ago" or not year else 0  # 十年前的邮箱, 到11月20日
    if mention.at > now + timedelta(minutes=2):
        score -= 9
    if mention.end - mention.start >= len(flat.strip()) - 2:
        score += 1  # nothing but a time was said
    elif mention.rough:
        score -= ROUGH
    elif mention.weak or mention.alone:
        score -= 1.5
    return Scored(mention, score, corrected, plain, aside)


def _standing(mention: TimeMention, before: str, after: str) -> float:
    """How much is meant by the time itself: 大概两点, 14点不到, 万圣节前, 后半夜……不对."""
    score = 0.0
    about = _ABOUT.search(before) or _EXACTLY.match(after)
    if mention.clock_said and not mention.day_said and about:
        score += 1.7
    if mention.clock_said and after.startswith("不到"):
        score -= 3  # 14点不到付的 就13:52
    if _TAKEN_BACK.match(after):
        score -= 2
    if mention.alone and _BEFORE_IT.match(after):
        score -= 5  # 万圣节前买的: not on that day
    return score


_WAY = (
    r"(?:微信|wx|vx|支付宝|zfb|花呗|qq ?钱包|云闪付|余额宝|余额|预存|零钱|信用卡|储蓄卡|银联|银行卡"
    r"|[工建农中招交]行|[工建农招]商?银?行?卡|paypal|alipay|wechat)"
)
_ALONE_BEFORE = Pattern(
    r"(?:^|[ ,。\n(:;!?\x1f]|时间[是呢啊]?|大概|大约|约莫?|就是?|是|在|于|[一那这][次笔单]|第[一二三四两]笔|\bboth|\bat|\bon"
    r"|\baround|\babout)[ ,]?$"
)
_ALONE_AFTER = Pattern(
    r"(?:多|左右|前后|几分|些|[来几]?分?钟|许|钟|的时候|的事儿?|的样子|吧|呢|啊|哈|了|[弄整搞]的|的(?=[ ,。\n没未]|$)|ish){0,2}"
    r"(?:$|[ ,。\n);!?\x1f没未]|(?:另|还有)?一[次笔单回]|\.(?= |$)|\d|¥|(?:用|拿|从|走)?"
    + _WAY
    + ")"
)
_PAID_BY = Pattern(
    r"(?:的事儿?|那会儿?|的)?[ ,(]{0,2}(?:用|拿|从|走|刷|by |via |with |搁)?"
    + _WAY
    + r"(?!退|[^ ,。\n]{0,5}[问找联催退])"
)
_BY_BEFORE = Pattern(_WAY + r"(?:里头?|钱包)?[ ,(:]{0,2}$")
_DONE = Pattern(
    r"(?:[刚才就]|在[^ ,。\n]{1,4})?(?:(?![^ ,。\n]{0,3}[封掉坏废停断提走死病被用说看现到好对错效换退发回退钱到期])[^ ,。\n\d]{1,4}的(?=[ ,。\n]|$)"
    r"|[来拿补撸弄搞整入要点叫提][了过]?[一二两三俩仨\d]{0,2}[个张单份套笔把]{1,2}(?!月))"
)
_DATE = Pattern(r"[\d一二三四五六七八九十廿]")  # 1月30号 beside a sum; no 今天988
_FACT_BEFORE = Pattern(r"(?:元|块|\x1f|\d|[一二三四五六七八九十百]) ?[ ,\n]$")
_FACT_AFTER = Pattern(
    r"的(?=[ ,。\n]|$)|[ ,]{1,2}(?:金额|单号|订单|实付|¥|\x1f|\d{1,5}(?:\.\d\d?)?(?:元|块|[ ,]))"
)
_PRICE_BESIDE = Pattern(r"[ ,]{0,2}¥? ?\d{1,5}(?:\.\d{1,2})?(?:元|块|蚊|r(?:mb)?\b)")


def _plain(flat: str, mention: TimeMention, *, done: bool) -> bool:
    """98元 下午四点 单号…, 昨天微信: a clock time between blanks, or any beside sum or way."""
    before = flat[max(0, mention.start - 8) : mention.start]
    if _PAID_BY.match(flat, mention.end) or _PRICE_BESIDE.match(flat, mention.end):
        return True
    if _BY_BEFORE.search(before):
        return True
    if (
        done and not mention.alone and _DONE.match(flat, mention.end)
    ):  # 大前天晚上弄的, 昨天下午拼的
        return True
    if not (_ALONE_BEFORE.search(before) and _ALONE_AFTER.match(flat, mention.end)):
        return False
    if mention.clock_said or (mention.kind == "ago" and mention.precision != "day"):
        return True
    facts = _FACT_BEFORE.search(before) or _FACT_AFTER.match(flat, mention.end)
    return _DATE.match(flat, mention.start) is not None and facts is not None


# the clause goes on with neither the thing nor the sum nor the paying
_OTHER_MATTER = Pattern(
    r"(?!订单|单子)(?![的那这张给点事扣有额嘅哩滴了吧呢啊呀整弄搞到至充同])[\u4e00-\u9fff]"
)
_TRADE = Pattern(
    r"[在搁跟问找从](?:你们?|您|贵)(?:的)?(?:这|家|店|那|平台|手|屋|哋|度|网)|卖给|拿[了的]|[进入提续点定压汇打花凑囤屯送弄整搞][了的嘅咗]|给我?[开续充]|给了?钱"
)


def _aside(mention: TimeMention, after: str, now: datetime) -> bool:
    if mention.day_said and mention.at.date() < now.date() and after[:1] in ("我", "俺"):
        return False  # 昨天我…: what I did that day may be told later
    return _OTHER_MATTER.match(after) is not None and _TRADE.search(after) is None


def _bought(
    flat: str, mention: TimeMention, before: str, after: str, since: int, *, past: bool
) -> float:
    """What verbs of buying, lines of a bill and verbs of using or asking beside it say; `since`:
    where the time before it ends."""
    words = WORDS
    used = words["use_before"].search(flat, max(0, mention.start - 40), mention.start)
    verb = words["verb"].search(after)
    if verb and _of_another(after, verb, used=used is not None):
        verb = None
    score = _of_a_bill(before) + (_by_verb(flat, mention, after, verb, past=past) if verb else 0)
    nearer = after[: verb.start()] if verb else after
    if words["verb_before"].search(before):
        score += 3
    elif verb:  # a verb of the next clause may belong to another time
        score += 2.2 if "," in nearer else 3
    elif _THAT_ORDER.match(after):
        score += 3
    if _THAT_ORDER.match(after):
        nearer = ""  # 11月2号那单还在处理中
    if _VERB_FIRST.search(flat, max(since, mention.start - 60), mention.start):
        score += 2.2
        nearer = nearer.partition(",")[0].partition(" and ")[0]
    if _ORDER_OF.search(before):
        score += 2.2
    if used:
        score -= 2.5
    if not mention.clock_said and words["compare"].search(before) and not verb:
        score -= 4
    return score + _of_use_or_talk(flat, mention, before, after, verb, nearer)


def _of_another(after: str, verb: Match, *, used: bool) -> bool:
    """Whether the verb of the next clause tells nothing of the time before it."""
    gap = after[: verb.start()]
    if used and "," in gap:
        return True  # revoked last night, purchased in August
    apart = bool(gap.strip()) and (" " in gap or "," in gap)
    if apart and _STILL_NOT.match(after):
        return True  # 今天也没人回 充的会员没到
    return apart and after.startswith("的时候", verb.end())


def _by_verb(flat: str, mention: TimeMention, after: str, verb: Match, *, past: bool) -> float:
    """What the verb of buying behind a time adds: 付 counts most, 没买 and 想买 are none."""
    score = 0.0
    if not after[: verb.start()].strip() and verb.group()[0] in "付支":
        score += 0.7  # 9点12下的单9点13付的: the payment counts
    if _NOT_YET.search(after, 0, verb.start()):
        score -= 3 if verb.group()[0] in "充冲开" else 5  # 没充上; 那天我还没买
    elif _wished(flat, mention, after, verb):
        score -= 3 if past else 6  # 今天想充; 昨天生日想买个皮肤 may have been followed
    if _UNPAID.match(after, verb.end()):
        score -= 3
    if _ANEW.search(after, 0, verb.start()):
        score += 1  # 退了的是那笔, 12月3号我又充了100
    return score


def _of_use_or_talk(
    flat: str, mention: TimeMention, before: str, after: str, verb: Match | None, nearer: str
) -> float:
    """What speaks against: the goods were used then, or staff were asked or said something."""
    words, score = WORDS, 0.0
    apart = mention.kind == "ago" and _AND_STILL.match(nearer)
    for name in ("use", "contact"):
        if not apart and words[name].match(nearer):
            score -= 4.5 if verb and ":" in after[: verb.start()] else 2.5
            if name == "use" and verb and after[verb.end() : verb.end() + 1] == "了":
                score += 2.5  # 昨晚看到打折 买了两个
    if words["ticket"].search(flat, max(0, mention.start - 30), mention.start):
        score -= 4
    if _GIVEN.match(after) and _THE_KEY.search(before):
        score -= 3  # 码是昨晚给的
    if _WEEKLY.match(flat, mention.end):
        score -= 4  # 周一到周五都没人
    if words["staff"].search(before) and words["said"].match(nearer):
        score -= 4
    return score


def _of_a_bill(before: str) -> float:
    words = WORDS
    if words["bill_pay"].search(before):
        return 8
    if words["bill_order"].search(before):
        return 3.5
    return -5 if words["bill_else"].search(before) else 0


def _wished(flat: str, mention: TimeMention, after: str, verb: Match) -> bool:
    """今天想充, 晚上8点来买, 今天下单今天能到吗: not done yet."""
    if _WISHED.search(after, 0, verb.start()):
        return True
    if after[verb.end() - 1] in "的了" or after[verb.end() : verb.end() + 1] in ("的", "了", "过"):
        return False
    would = _WOULD.match(flat, mention.end + verb.end())
    return would is not None or _COMING.search(after, 0, verb.start()) is not None


def _elsewhere(flat: str, mention: TimeMention, before: str, after: str, now: datetime) -> float:
    """How much it looks like a promise, a wait, an expiry or another purchase."""
    words, score = WORDS, 0.0
    told = mention.at.date() < now.date() and _JUST_BEFORE.match(after)  # 昨天傍晚 6点前
    if (not told and words["promise_after"].match(after)) or words["promised"].search(before):
        score += 3.5
    elif mention.at.date() >= now.date() and words["offer"].match(after):
        score += 3.5  # 今天搞活动; 昨天搞活动我囤了20张 is a purchase
    exact = mention.precision == "minute" and after[:2] == " 还"  # 2点15 还没发
    if words["until"].search(before) or (not exact and words["until_after"].match(after)):
        score += 3 if not mention.day_said or words["until"].search(before) else 0
    if mention.clock_said and words["until"].search(before) and _APART.match(after):
        score += 2  # 加班到十一点 回家路上充的
    if mention.at.date() == now.date() and not mention.clock_said and _STILL_NOT.match(after):
        score += 3  # 今天还没补: a day of waiting
    if _EVENT.match(after):
        score += 3.5
    line = flat[max(0, mention.start - 26) : mention.start].rpartition("\n")[2]
    expired = words["expiry_after"].match(after) and not _THAT_ORDER.match(after)
    if words["expiry"].search(line) or expired:
        score += 6
    if words["other_after"].match(after):
        score += 4
    elif words["other"].search(before):
        score += 2.5
    if words["talk"].match(after):
        score += 4.5
    if mention.at.date() == now.date() and not mention.clock_said and _TODAY_IS.match(after):
        score += 3
    return score


_THAT_ORDER = Pattern(
    r" ?(?:的|那)(?:一?[单笔]子?(?!独)|个?订单|张单)(?!都?(?:已经?)?(?:到了|好了|没问题|没毛病|正常|[^ ,。\n]{0,4}退))"
)  # 6月12号那单怎么还没处理
_ORDER_OF = Pattern(r"(?:单子|订单)(?:就?是|在) ?$|[那这]单(?:就?是|在)?$")  # 单子是2/20的
_AND_STILL = Pattern(r"[ ,](?:还|都|也|就|结果|但|可|却)")  # 两小时前 还让我看广告
_NEXT_LABEL = Pattern(r"(?:^|[ ,])[\u4e00-\u9fff]{2,6}: ?$")
_TAKEN_BACK_LINE = Pattern(r"\n(?:不是|不对|[说记打写看]错了?|更正|哦不)[了啊哦,. ]{0,2}\n$")
_EXACTLY = Pattern(r" ?[,(]?(?:具体|准确|精确)")
_UNPAID = Pattern(  # 昨天拍下没付款 今天才付的
    r"下?[了的]?(?:订?单)?[ ,]?(?:但是?|可是?|却|一直|就)?(?:没|未|忘了?)(?:付|支付|给钱|扣)"
)
_ANEW = Pattern(r"又$|(?<!再)重新$")
_YEAR = Pattern(r"\d{4}|年")
_GIVEN = Pattern(r"[给发][我]?的(?![钱款])|[到来]的")
_THE_KEY = Pattern(r"(?:码|卡密?|密码|号|货|东西|短信|邮件)(?:就|都)?是?$")
_WEEKLY = Pattern(r"[到至~-](?:周|星期|礼拜)[一二三四五六日天末]")
_NOT_THE = Pattern(r"[ ,]{0,2}不是")  # 是五月二号晚上 不是一号
_ABOUT = Pattern(r"(?:大概|大约|具体|约莫|差不多|好像|应该)(?:就?是|在)?[ :]?$")
_BEFORE_IT = Pattern(r"[前后](?:[几两]?天)?(?:就)?[买拍付充下订]|预热|预售|提前|活动价|特价")
_TAKEN_BACK = Pattern(r"[ ,.]{0,6}(?:不对|说错|记错|哦不)")  # 昨儿后半夜……不对 就刚才 零点零二分
_RANGE = Pattern(r" ?(?:至|到|-|~|—)+ ?")
# 今天都第五天了, 今天不给说法我就投诉: counting the days, or the last one
_JUST_BEFORE = Pattern(r"前(?=[ ,。\n]|$)")
_APART = Pattern(r"[多半]? ?[ ,]")
_OF_THE_LAST = Pattern(r"(?:下单|购买|买|付款?|拍|充值?|下的?单)了?的? ")
# 前几天买的 昨天才发现
_LONG_AGO = Pattern(
    r"(?:前几[天日]|前一?(?:段时间|阵子?|些[天日])|上个?月|[去前今]年|月份?|[寒暑]假|之前|早就)"
    r"[^ ,\d]{0,4}[买充付拍开订][^ ,\d]{0,4}[ ,]$"
)
_TODAY_IS = Pattern(
    r" is |[几多]少?号|(?:星期|周|礼拜)几|(?:就|都|就?是)?[了啦](?![\d一二两三四五六七八九十])"
)  # 今天12月1了
_STILL_NOT = Pattern(
    r" ?[都也]没人?[回理]| ?(?:都|也)?(?:还|仍|仲|依然|依旧|都)(?:是)?(?:没|未|不)|(?:都|已经|也|是)?(?:都|已经|是)?第[\d一二三四五六七八九十]{1,3}天"
    r"|(?:要是|要|如果|若)?(?:再|还)?不(?:给|退|补|换|发|赔|处理|解决|回复|答复|弄|到账我)"
)
_NOT_YET = Pattern(r"(?:再(?:重新|次)?|还没|没有?|未)(?:给[^ ,]{0,3})?$")
_WISHED = Pattern(r"(?:[想要再]|准备|打算)(?:给[^ ,]{0,3})?$")
_COMING = Pattern(r"[来去]$")
_WOULD = Pattern(r"[^ ,。\n的了过个]{0,6}(?:能[^用]|可以|会不会|多久|几[点天]|什么时候|有人|吗)")
_EVENT = Pattern(
    r"(?:的)?[早晚午夜]?(?:场(?!景|面|合)|航班|就?下播|入园|入住|开播|开赛|直播|比赛|上课|开考|登机|演出|开演|开场|起飞|出发)"
)
_SINCE_THEN = Pattern(r"(?:从|打从|自从|打)$")
# I bought a code on Monday, tried it today: the verb of the same clause stands first
_VERB_FIRST = Pattern(
    r"(?<![a-z])(?:bought|ordered|paid|purchased|topped up|recharged|subscribed|charged)(?![a-z])(?:[^.,;!?。\n]|\.\d){0,40}$"
)


def _before(flat: str, start: int, since: int) -> str:
    """Up to 14 characters before a mention, from the start of its sentence; `since`: where the
    time before it ends."""
    before = flat[max(0, start - 14) : start]
    for mark in _ENDS:
        before = before.rpartition(mark)[2]
    if (since and _OF_THE_LAST.fullmatch(flat, since, start)) or _LONG_AGO.search(before):
        return ""  # 昨天下单 今天没到: the verb is that of the time before
    return before


def _clause(flat: str, start: int, until: int) -> str:
    """Up to 26 characters after a mention, to the end of its sentence or the next mention."""
    text = flat[start : min(until, start + 26)]
    for mark in _ENDS:
        text = text.partition(mark)[0]
    label = _NEXT_LABEL.search(text) if ":" in text else None  # 创建:… 支付完成:…
    return text[: label.start()] if label else text


def purchase_time(scores: list[Scored], least: float, now: datetime) -> Scored | None:
    """The purchase: the best score, the first of near equals; a day and a clock time that were
    said apart are put together."""
    best: Scored | None = None
    for candidate in scores:
        topic = 0.7 if candidate.mention.alone and least > 0 else 0
        if candidate.score - topic >= least and (best is None or _better(candidate, best)):
            best = candidate
    if best is None:
        return None
    return best._replace(mention=joined(best, scores, now))


def _better(candidate: Scored, best: Scored) -> bool:
    """Clearly likelier; or as likely, and a clock time where only 半夜 was said before."""
    vague = best.mention.part and not (best.mention.day_said or best.mention.clock_said)
    if vague and candidate.mention.clock_said:
        return candidate.score > best.score - 0.6
    if candidate.corrected and not best.corrected:
        return candidate.score > best.score - 0.6
    one = candidate.mention  # 万圣节前买的 … 昨天下午四点: the exact one of two that say as little
    exact = one.day_said and one.clock_said and not best.mention.clock_said
    if best.mention.alone and one.kind == "ago" and candidate.plain:
        return candidate.score > -0.4  # 黑五买的 … 两小时前
    if best.mention.alone and one.day_said and not one.alone:  # 中秋订的 … 周五下午三点一刻
        return candidate.score > (-0.4 if exact or candidate.plain else 1.4)
    return candidate.score > best.score + (0.2 if exact else 0.6)
