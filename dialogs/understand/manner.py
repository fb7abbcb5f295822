"""In what tone and script the buyer writes, yes or no, and whether it has arrived."""

import re
from collections.abc import Iterator
from itertools import islice

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook
from dialogs.understand.script import TRADITIONAL
from rules.case import Tone

_TRADITIONAL = frozenset(TRADITIONAL) - frozenset("乾著徵藉幺後麽於隻裡夥佔週乜佢喺冇唔俾")


def _mood_entries(lexicon: Lexicon) -> Iterator[tuple[str, Tone]]:
    for word in lexicon.angry:
        yield word, "angry"
    for word in lexicon.abusive:
        yield word, "abusive"


_MOODS = PhraseBook(_mood_entries)


# 我妈的号, 明日你们: the letters of a curse inside harmless words
_HARMLESS = Pattern(
    r"(?:[我他她姥奶舅姨阿老丈的给是后]|妈)妈的|(?<!去)(?<!操)(?<!草)[他她](?:亲)?妈(?:妈|(?=[的在说也那今昨要]))"
    r"|[今明昨前后次当一两三半节生休假某\d\x1f ][日天]你|骂(?:我|人)?[^ ,。\n]{0,3}[ ,]?神经病|精神病"
)
# 不退就投诉: threatened, or done in anger; a form that says 投诉内容 is neither
_AUTHORITY = r"(?:投诉|举报|12315|12321|12345|消协|消保委?|消委会?|工商|黑猫|维权|市场监管|报警|差评|法院|法律程序|法律途径|市长热线|派出所)"
_THREAT = Pattern(
    rf"(?:我?要(?!求)|就|直接|只能|不然|否则|马上|准备|等着|必须?|打|找|告到?|立刻|立马|真|先|那|已经?|都|将|再这样我?)[^。\n,]{{0,5}}{_AUTHORITY}(?!电话|过来|编号|说明|标题|内容)"
    rf"|(?:12315|黑猫|消协|法院|派出所)(?:见|等着|伺候|走起)|不[退给补换处解发充]?[^ ,。\n]{{0,4}}[ ,]?(?:我)?(?:去)?{_AUTHORITY}"
    r"|(?:投诉|举报)(?:你们?|他|她|死你)|给(?:你们?)?(?:个)?差评|骗了?我(?!妈|爸|老|爷|奶|们家)|[被让]你们?(?:家)?[骗坑]|欺骗|\x1f见|[挂贴发][到出上]去?网|挂出去"
    r"|(?:^|[ ,。\n])骗人的?(?:$|[ ,。!\n])|你们[^ ,。\n]{0,4}跑路"
)
_OF_THREATS = frozenset("诉报消工黑维市差法派骗坑见网挂路")  # and 12315, 12345
_PRAISE = Pattern(r"谢谢|快乐|恭喜|好评|感谢|太棒|赞")
_SHOUT = Pattern(
    r"!{3,}|(?:退|换|给我|快(?!乐)|发货|骗|钱|急)[^!。\n]{0,8}!{2,}|(?:你们|客服"
    r"|凭)[^?。\n]{0,24}\?{2,}|![^!\n]{1,60}![^!\n]{1,60}!"
)
_LOUD = Pattern(r"[!！]{2,}")
_CAPITALS = Pattern(r"\b[A-Z]{4,}\b.*\b[A-Z]{3,}\b")
_CURSE_TAIL = Pattern(r"(?:^|[ ,\n!。])(?:草|操|艹|靠|我靠|滚|贱|mmp|cao|gun|wtf)(?:[ ,\n!。]|$)")


def tone(flat: str, shown: str, lexicon: Lexicon) -> Tone:
    """abusive for insults, angry for threats, accusations and shouting, else calm."""
    told = _MOODS.all_in(flat, lexicon)
    harmless = [m.span() for m in islice(_HARMLESS.finditer(flat), 20)] if told else []
    moods = {
        mood
        for at, words, mood in told
        if not any(start < at + len(words) and at < end for start, end in harmless)
    }
    if "abusive" in moods or _CURSE_TAIL.search(flat):
        return "abusive"
    loud = "!" in flat or "??" in flat
    threat = "12" in flat or not _OF_THREATS.isdisjoint(flat)
    if "angry" in moods or (threat and _THREAT.search(flat)) or (loud and _SHOUT.search(flat)):
        return "angry"
    seen = shown[:MOST_SHOWN]
    if loud and _LOUD.search(seen) and not _PRAISE.search(flat):
        return "angry"
    # LINE Points in Chinese is no shouting, nor is a command to the bot
    english = not _CHINESE.search(seen) and "system:" not in flat
    return "angry" if english and _CAPITALS.search(seen) else "calm"


MOST_SHOWN = 600


_CHINESE = Pattern("[\u4e00-\u9fff]")
_LATIN_WORDS = Pattern(r"[A-Za-z']{2,20}")


def language(raw: str) -> str:
    """zh-Hans, zh-Hant, en or mixed; names such as Steam do not make a text mixed."""
    chinese = len(_CHINESE.findall(raw[:2000]))
    words = _LATIN_WORDS.findall(raw[:2000])
    if chinese and not words:
        return "zh-Hans" if _TRADITIONAL.isdisjoint(raw) else "zh-Hant"
    plain = [w for w in words if w.islower() or (w[:1].isupper() and w[1:].islower())]
    if not chinese:
        return "en" if words else "zh-Hans"
    common = sum(w.lower() in _ENGLISH_WORDS for w in plain)
    if common >= 2 and chinese >= 2:
        return "mixed"
    if not _TRADITIONAL.isdisjoint(raw):
        return "zh-Hant"
    return "zh-Hans"


_ENGLISH = """
the a an is are was were be i you my me it this that not no yes please hello hi hey thanks
thank can could will would have has had did do does don't doesn't didn't just still why what
when how order ordered paid bought got received refund resend help need want check spam
email account invalid code works working send sent today yesterday now and or but for to of
in on at with from again sorry lol asap nothing issue problem wrong instead only already
wait waiting say says said subscription
"""
_ENGLISH_WORDS = frozenset(_ENGLISH.split())

_YES = Pattern(
    r"(?:对的?|是的?|没错|确认|确定|正确|提交|可以|行|好的?|好滴|嗯+|恩+|ok(?:ay)?|yes|yep"
    r"|yeah|y|sure|correct|right|submit|confirm(?:ed)?|是这样|没问题|对对+|是啊|对啊|对呀"
    r"|是呀|要|1|👌|👍|✅|冇错|啱|系|同意|无误|就这样|全对|都对)(?:了|吧|啊|呀|哦|的|滴|呢"
    r"|提交|确认|提交吧|,|，| |!|。|~|谢谢|没错|无误)*"
)
_NO = Pattern(
    r"(?:不对|不是|错了?|不行|不|没有?|没|取消|否|no|nope|n|not|wrong|cancel|别|不要|不用"
    r"|先不|等等|等一下|不正确|有误|不提交|不确认|唔系|唔啱|改|要改|修改|2|❌|👎)(?:了|吧"
    r"|啊|呀|哦|的|呢|,|，| |!|。|~|谢谢|还没|要改|改一下|一下)*"
)


def yes_or_no(flat: str) -> bool | None:
    """A short answer as yes or no; None for anything longer or unclear."""
    text = flat.strip(" \n,.!?。~，、…")
    if not text or len(text) > 14:
        return None
    if _NO.fullmatch(text):
        return False
    if _YES.fullmatch(text):
        return True
    if re.match(r"(?:不对|不是|错了|有误|no\b|不,|不，)", text):
        return False
    if re.match(r"(?:对|是的|没错|确认|嗯|yes\b|ok\b)", text):
        return True
    return None


_ARRIVED = Pattern(
    r"(?:已经?|刚刚?|都|钱|款|全部)?(?:到账|收到|到了|到咗|到位|到帐)(?:了|啦|咯|钱|退款"
    r"|款|咗|,|，)|收到(?:钱|退款|款)?$|^(?:到账|收到|到了|已到)|(?:好了|可以了|解决了"
    r"|充上了|能用了|搞定了|有了)[,，。! ]?(?:谢|$)|received|arrived|got it|works now"
    r"|all good"
)
_NOT_ARRIVED = Pattern(
    r"(?:没|未|还没|没有|冇|唔|不)[^,，。 ]{0,4}(?:到账|收到|到|见到|看到|退款?|钱)|没到"
    r"|没收到|没有到|没见|(?:haven'?t|not|hasn'?t|didn'?t|never)\b.{0,20}(?:receive|arrive"
    r"|come|got|get)|no money"
)


def arrived(flat: str) -> bool | None:
    """已到账 True, 没到账 False, else None; meaningful after the bot asked."""
    if _NOT_ARRIVED.search(flat):
        return False
    if _ARRIVED.search(flat):
        return True
    return None
