"""What the buyer wants, in what tone and script, yes or no, and which proofs are announced."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook
from dialogs.understand.script import TRADITIONAL
from rules.case import Tone, Wish

_TRADITIONAL = frozenset(TRADITIONAL) - frozenset("乾著徵藉幺後麽於隻裡夥佔週乜佢喺冇唔俾")
_CANTONESE = frozenset("佢喺冇唔嘅咗啲哋嚟畀嗰揾攞睇")


@lru_cache(maxsize=1)
def _wish_patterns() -> dict[str, re.Pattern[str]]:
    return {
        "exchange": re.compile(
            
                r"(?<![兑转交变置调])换(?!(?:一?个)?(?:人|客服|会说|懂|字体)|行(?!不行)|第[二三]|了号|号[试登用也还重了]|手机|句|言|算|电脑|设备|ip|网络|浏览器|人|台"
                r"|区(?!的)|到|来|的那?[个张组这号码是卡]|的新|[\d一二两三四五六七八九十](?:个|张|杯|份)(?![新能好正对行可吧吗嘛成])[^ ,。\n]{1,6}\?|回话|流量|[45]g|wifi|了手机|过手机|过几|了几|了个浏|了[三两]|绑|着"
                r"|了网)(?!.{0,2}(?:浏览器|电脑|手机|网络))"
            
                r"|给(?:我)?(?:张|个|一张|一个)?新(?:的)?(?:卡|码|号|授权|激活|兑换|券|账号|密钥)"
                r"|(?:整|来|给|赔|要)(?:我)?一?[张个串组]?(?:新|好|能用|好使|管用|正确)的(?!吗|[,，]? ?(?:结果|却|你))|(?<!不是)我(?:就|只)?要对的"
                r"|exchange|replace(?:ment)?|a new (?:one|code|key|card)|another (?:one|code|key|card)"
                r"|new (?:code|key) please|swap|one that works|(?:need|want|send me) a working"
        ),
        "redeliver": re.compile(
            
                r"(?<![图录料证])(?<!账单)(?<!流水)(?<!要再)补(?!(?:上|发|个|张|一下|了){0,2}[^ ,。\n]{0,4}(?:图|账单|流水|凭证|记录|资料))(?!偿|办|贴|给凭|单申|充说明|材料|图|交|好了|单号|了.{0,2}图|录|截图|救|税|习|觉|传|发票|课)"
                r"|重新?[发寄]|重充|重新充|重新?给|再[发充](?!我|生|错)|再给我[发充]|再(?:给我)?(?:来|给)一?[个张份](?!多少|几)|发给我(?!的)|发[全新整清对完][^ ,。\n]{0,3}给我|(?<!没)(?<!店家)(?<!卖家)(?<!客服)发我(?!的|一?段|一?个(?!能|新|好|可)|一?张(?!能|新|好|可)|[^ ,。\n]{0,3}\d)"
                r"|(?:直接|请|麻烦|给我|帮我|重新|赶紧|尽快|快点?|(?:^|[ ,，。\n]))发[^ ,。\n错是]{0,6}(?:过来|来)(?=$|[ ,。!?\n吧呗])"
                r"|(?:赶紧|快点?|尽快|请|麻烦|要求|必须|马上|立刻)[^ ,。\n退]{0,8}(?<!没)(?<!已)(?:充|续|打|发)(?:到|给|进|上|足|过来)(?!了|的|成)|(?:给|帮)我(?:续|开|充)(?:上|足|满)(?!了)"
                r"|(?:麻烦|请|快点?|赶紧|抓紧|尽快|帮忙)(?:把)?(?:帮我|给我|你们)?(?:重新)?发(?:一?下|货|卡|码)(?!.{0,2}图)"
                r"|(?<!叫你们)(?<!让你们)(?<!没)(?<!店家)(?<!卖家)(?<!客服)给我[发充](?![个张]|[^ ,。\n]{1,8}的[券卡码]|来|的|错|了|一(?!下)|[\d二两三四五六七八九十]"
                r"|话费|钱|成|到)|给我(?:弄|整|打|到)上|充给我(?![爸妈弟妹姐哥爷奶儿女家朋]|[^ ,。\n]{1,5}了)|赶[紧快]发货?(?!.{0,2}图)"
            r"|resend|re-send|send (?:it|me|the)|please send(?= and|[.,! ]|$)|deliver it|redeliver"
        ),
        "refund": re.compile(
            
                r"退(?!出|货?款?流程|款[组部问]|款成功|的[那是]|的(?:钱|款)|伍|役|休|回去|步|订|烧|网|潮|还给谁|群|一万步|到登|重登|了三次"
                r"|掉再|游|学|房|票)|还钱|还我(?:钱|\d)|把[^ ,。\n]{0,4}钱要回来|把钱还|钱还我|把钱给我|差价(?:给|还)|refund"
                r"|money back|my money|my \d+(?:\.\d+)? back"
        ),
    }  # fmt: skip


_NOT_WISH_BEFORE = Pattern(
    r"(?:不|别|没有?|不能|不用|不要|不想|无法|不给|拒绝|不支持|能不能|可不可以|可以|能|会"
    r"|已经|说|申请了?|提交了?|刚|上次|昨天|之前|答应|同意|是不是|怎么|如何|想问|要是|如果"
    r"|不予|不肯|驳回|不然|否则|我也?不|不同意|客服说|你们说|是否|还能|包|给我|已|支持|才"
    r"|只|有没有|哪里|哪儿|在哪|怎样)\S{0,2}$"
)
_HARD_NOT = Pattern(
    r"(?:不用|不要|别|刚刚?|[钱款]没|不想|不需要|没说要?|不是要|不同意|不接受|不给|无法|拒绝|不支持|上次"
    r"|之前|已经|不予|不肯|驳回|如果|要是|不愿|不让|让我|等我|等着我|答应|说好|你们说(?:要|会|给)?|(?:什么|啥)时候|会(?:用|以|短信|邮件)?|不|免)(?:给我|让我|我|给|再"
    r"|帮我){0,2} ?$"
)


def wish(flat: str) -> Wish | None:
    """What is asked for: the last plain wish; two alternatives (补发或者退款) are none."""
    found: list[tuple[int, Wish]] = []
    for name, pattern in _wish_patterns().items():
        for match in pattern.finditer(flat):
            before = flat[max(0, match.start() - 8) : match.start()]
            threat = name == "refund" and _OR_ELSE.match(flat, match.start())
            if (_HARD_NOT.search(before) and not threat) or _PAST_AFTER.match(flat, match.start()):
                continue
            found.append((match.start(), name))  # type: ignore[arg-type]
    if not found:
        return None
    found.sort()
    kinds = {kind for _, kind in found}
    if len(kinds) > 1:
        between = flat[found[0][0] : found[-1][0]]
        if re.search(
            r"或者?|要么|还是|要不|不然|否则| or |都行|二选一|也行|也成|都成|都可", between
        ) or _EITHER_AFTER.search(flat, found[-1][0]):
            return None
        plain = [f for f in found if f[1] != "redeliver"] or found
        return plain[-1][1]
    at = found[-1][0]
    if _EITHER.search(flat):
        return None
    if _EITHER_BEFORE.search(flat, max(0, at - 4), at):
        return None  # 打完或者退我一半: either will do
    if flat.startswith("要么", max(0, at - 2)) and flat.count("要么") > 1:
        return None
    return found[-1][1]


_OR_ELSE = Pattern(  # 今晚不退钱我直接投诉
    r"退(?:钱|款|我|给我)?[ ,]{0,2}(?:的话)?(?:我|老子|咱)?(?:就|直接|马上|立刻)[^。\n]{0,3}"
    r"(?:12315|投诉|举报|报警|起诉|曝光|差评|发|消|黑猫|工商|法院|挂|贴|告)|退(?:钱|款)?[ ,]{0,2}(?:我|老子)(?:就|直接)"
)
_EITHER_AFTER = Pattern(r"都行|也行|也成|都成|都可以?|随你|随便你")
_EITHER = Pattern(
    r"[退补发换]也(?:行|成|可以?|中)[ ,，]?(?:[退补发换]|重发)也|[退补发换][退补发换]都(?:行|可)"
)
_EITHER_BEFORE = Pattern(r"(?:或者?|要不)[给你们我]{0,2}$")
_PAST_AFTER = Pattern(
    r"换了(?![一个张吧呗行])|(?:退|补|换|重发|补发|退款)(?:款|钱|发|货|给我|的)?(?:了[没吗]|申请|进度|规则|政策"
    r"|条件|流程|成功|失败|中(?![文国])|一直|到哪|去哪|的钱|什么时候|多久|还没|没到|几天|已|通过|被"
    r"|那笔|材料|原因|理由|按钮|入口|要求|是先|需要|没|(?:大概|一般)?要)"
    r"|退款?(?:的话)|退了(?:我|给我)?\d|(?:退|换)的(?:$|[ ,。\n])"
)


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
    harmless = [m.span() for m in islice(_HARMLESS.finditer(flat), 20)]
    moods = {
        mood
        for at, words, mood in _MOODS.all_in(flat, lexicon)
        if not any(start < at + len(words) and at < end for start, end in harmless)
    }
    if "abusive" in moods or _CURSE_TAIL.search(flat):
        return "abusive"
    if "angry" in moods or _THREAT.search(flat) or _SHOUT.search(flat):
        return "angry"
    seen = shown[:MOST_SHOWN]
    if _LOUD.search(seen) and not _PRAISE.search(flat):
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
