"""Goods that no list holds, told by where they stand and by not being talk.

碧蓝航线328, 猫猫冲浪加速 昨晚9点付的12.9, bought Hytale for 128: people put the name of what they
bought beside a verb of buying, a sum, a time or a line of its own, and a name is made of pairs of
characters that complaints do not otherwise hold (`talk.rarity` knows those that they do).
"""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from dialogs.understand import talk
from dialogs.understand.cuts import BLANK
from dialogs.understand.english import COMMON, JOINS
from dialogs.understand.goods import ALSO_IN_NAMES, STOP, Goods, inside_a_word
from dialogs.understand.goods_score import slip
from dialogs.understand.patterns import Pattern

LONG = 110  # of a story only what a verb of buying governs is taken
MOST_CHARS = 1500  # of a longer text only the beginning is looked at
MOST = 60  # runs that are looked at in one text
ENOUGH = 2.0
FAR = 0.9  # in a story without a verb of buying: never enough for the rules alone
SUM, OTHER = "\ue000", "\ue001"  # stand for sums, and for times and ways of paying


DOUBTFUL = 2.0  # a listed name that no word of buying stands beside scores as much


class _Name(NamedTuple):
    start: int
    end: int


_RUN = Pattern(
    r"[a-z][a-z0-9.+&'-]{0,20}(?: [a-z0-9][a-z0-9.+&'-]{0,20}){0,6}(?![a-z0-9.+&'\u4e00-\u9fff-])"
    r"|[\u4e00-\u9fffa-z0-9·+&]{2,40}"
)
# words that are no part of a name, where the single characters of STOP would not tell
_TALK = Pattern(
    r"不[^ ,。]|客服|老板|店家|卖家|商家|店铺|[贵本你]店|贵[处方司]|平台|网站|系统|订单|单号|卡密|激活码|兑换码|序列号|密码|账号|手机|电话|号码|短信|邮箱|链接"
    r"|付款|支付|下单|充值|到账|发货|失败|成功|显示|提示|页面|麻烦|谢谢|马上|尽快|立刻|请问|请|然后|结果|其实|根本|一直|现在|居然|竟然"
    r"|刷屏|出事|事儿|夜班|登上去|老样子|难怪|啥情况|头昏|排队|同庆|举国|[你我他她]爹|主包|老哥|[新旧老]电脑|直接|无法|无效|失效|过期|错误|正常|朋友|孩子|儿子|女儿|闺女|老公|老婆|同事|室友|同学|生日|送人|自己|别人|大家|东西|商品|产品|实际"
    r"|活动|优惠|原价|便宜|垃圾|骗子|傻逼|脑子|截图|客户|核实|处理|解决|明细|账单|记录|余额|后台|定金|押金|尾款|总共|一共|消费|费用|土耳其|阿根廷|日本|美国|香港|台湾|国际服|[美港日台土国外][区服]|安卓区?|苹果区|[上下本]个?[月周]|[去今明前]年|周末|[月年][初底末中]|[^ ,。]{1,2}价(?![\u4e00-\u9fff])|退款|退钱|投诉|举报|差评|王八|混蛋|全家|去死|妈的|他妈|狗|救急|着急|错|太|移动|联通|电信|广电|小程序|满\d{1,5}减\d{0,4}|录音|头晌|客户|资料|承认|开工|高于|低于|[表堂][弟哥姐妹]|爷爷|奶奶|外[公婆]|媳妇|对象|闺蜜|完[之值了后]|之[后前]|估计|最[新近]|办事|效率|作者|大大|[美日欧港]元|新?台币|港币|日币|美[金刀]|赞助|导致|文件|淘宝|闲鱼|拼多多|交易|日期|启动|[a-z]{1,3}端|手机端|电脑端"
)
_LATIN_TALK_TEXT = """
four five costs pls ok night afternoon evening noon pm bro yo can't won't hasn't asap alipay
wechat wx vx zfb visa mastercard unionpay usdt paypal rmb yuan cny no. id order. qq vip ios pc
wtf lol omg card cards pin arrived arrive region locked asia europe japan turkey argentina
global server trial data jpy hkd usd twd krw gbp eur aud rmb wifi ping timeout oops
"""
_LATIN_TALK = COMMON | frozenset(_LATIN_TALK_TEXT.split())
_LATIN_NAMES_TEXT = "pro plus premium pass game switch svip dlc basic line uc voucher gift max"
_LATIN_NAMES = frozenset(_LATIN_NAMES_TEXT.split())
_BOUGHT_BEFORE = Pattern(
    r"(?:(?:买|拍|充|冲|订|购|抢|续|付)(?:的是|的|了|过|咗|嘅|个|张|份)|(?:购买|购入|购得|订购|采购|下单|入手|续费|充值)(?:的是|的|了)?|[\ue000\ue001](?:买|充|拍|购|订)"
    r"|要的是|花\ue000|(?:商品|产品|品)(?:名称?|说明|信息)?:|(?:名称|项目|套餐|货): ?|(?:东西|商品|货)是|(?:买|拍)的?(?:cdk(?:ey)?|key|卡|码|账号|激活码)是|(?:^|\n)商品(?:名称?|说明|信息|详情)? "
    r"|(?<![a-z])(?:bought|ordered|purchased|payed for|pa(?:id|yed)(?: [^ ]{1,12}){0,3} for|\ue000 for|subscribed to|(?:key|licen[cs]e|code|account|refund|plan) (?:for|on)|copy of|version of))"
    r"(?:了|个|张|份|款|套|一|两|三|[0-9]{1,3}|几|那|这|你们?家?|你家|店里?的?|家的?|的|叫|什么|我|是|明明|本来|其实|说好|好像|一?[年月季]的?|\ue001|\d{1,2} (?:months?|years?|days?|weeks?)(?: of)?|of|:| |a|an|the|my|\"|《|\ue000){0,6}$"
)
# after a gap: 偷偷买的 and 我姑娘买的 name nobody's goods
_BOUGHT_AFTER = Pattern(
    r"[\"》]?(?:[ ,]|(?=\ue001))(?:是|我)?(?:\ue001){0,16} ?(?:买|拍|充|冲|订|购|下单|续费)(?:的|了)"
)
# where a name ends: at the end of a clause, a sum, or the words of what went wrong
_ENDS = Pattern(
    r"$|[ ,.。!?;:…()\n\"》\d\x1f\ue000\ue001/]|的|没|未|还|不|一直|显示|提示|到账|到现在|怎么|根本|结果|你们?|发|给|登录?|打开|输|用|都|也|被|是|那|一?[张个份年月]|激活|兑换|账号|卡密|无效|失效|过期|充值"
)
_NO_NAME = Pattern(
    r"[卡码费话图题]..?|(?:图|视频|照片|录).*|.{0,3}(?:[版服区档类号款]|规格|面额|口味|体验|界面|页面|套餐)|[年月季]费|[端手页]游|未.*|钞票|俩月|次性|.*(?:大概|偷偷|走原路|同时|顺手|手滑|手抖|脑子).*"
    r"|(?:premium|pro|plus|max|basic|standard|deluxe|edition|ultimate|version|yearly|monthly|mistake|worth|app|ios|android|cd-?key|tmd|nmd|sb|cnm|wtf| )+"
)
_MISSING_AFTER = Pattern(
    r" ?(?:到现在|一直|怎么|还|都)*[没未](?:有?(?:到|进|来|给|发|收|开|动静)|[ ,]|$)"
)
_SUM_BEFORE = Pattern(r"\ue000(?:的|买的?|拍的?|充的?| ?一[个张份]|,| )?(?:那[个款]|这个)?\"?$")
_SUM_AFTER = Pattern(
    r"\"?(?:的?那[个款张]|会员| ?\d{1,5}[朵个张份次天条]的?)?[ ,\n的]{0,2}(?:\ue001{1,6} ?)?\ue000"
)
_TIME_BEFORE = Pattern(r"\ue001(?: |,|的|在)?$")
_TIME_AFTER = Pattern(r"(?: |,|\n)?\ue001")
_ORDER_AFTER = Pattern(r"[ \n,](?:订?单号?|order|#)?[ :#]{0,3}\x1f")
# a line of its own: 鸣潮 单号…, 百度文库的
_LINE_START = Pattern(r"(?:^|\n)(?:[ ,]|订?单号?|order|[#:]|\x1f|\ue000|\ue001){0,40}$")
_LINE_END = Pattern(r"的?(?:[ ,.。]|订?单号?|order|[#:]|\x1f|\ue000|\ue001|\d){0,60}(?:\n|$)")
_NOUN_AFTER = Pattern(
    r" (?:key|code|card|account|licen[cs]e|voucher|gift|subscription|membership)s?(?![a-z])| ?的 ?(?:账号|会员|卡|码|key|code|account)"
)
_SHOP_BEFORE = Pattern(r"[在去从到我他她帮替给和跟叫让]$")  # 在某某卡盟充的, 我表弟买的
_GIVEN = Pattern(
    r"(?:给我|你们?|结果|实际|却|才|又)(?:的|是)?(?:发|给|送|寄|充|开|来|整)(?:来|成|了|的|是|个|一|张|到|给|我| ){0,4}$|(?:发来|收到|到手|到账|变成|充成|发成|开成|给成|弄成)(?:了|的|是|个|一|张| ){0,4}$"
)
_LABEL_BEFORE = Pattern(  # id: tuke27, whatever else it may be
    r"(?<![a-z])(?:u?id|e?mail|tg|steam|psn|qq|邮箱|账号|用户名|昵称|角色名?|区服|名字)[ :]{0,2}:[ :]{0,2}$"
)
_LABEL_AFTER = Pattern(r" ?(?:账号|帐号|id|昵称|名称?|号)(?: ?:| {2,})")  # Steam账号   用心感受
_NOT_BEFORE = Pattern(
    r"(?:去|到|在|上|问|找|联系|登|登录|说|提示|显示|报|弹|写着|叫|加|尾号|我是|昵称|角色|区服?|大区|服务器|跟|和|群|打)[^ \n]{0,1}$"
)


class Named(NamedTuple):
    """A name that no list holds, with its score; `bought`: a verb of buying governs it."""

    goods: Goods
    bought: bool


def found(view: str) -> list[Named]:
    """What may be a name of goods in a text that `marked` has prepared."""
    view = view[:MOST_CHARS]
    told = any(mark in view for mark in (SUM, OTHER, BLANK))
    if not told and not _ANY_VERB.search(view):
        return []
    chinese = not view.replace(SUM, "").replace(OTHER, "").isascii()
    out = []
    for name in islice(_names(view), MOST):
        score, bought = _score(view, name, told)
        if not score:
            continue
        quoted = view[name.start - 1 : name.start] == '"' and not bought
        latin = chinese and view[name.start : name.end].isascii()
        if latin and not quoted and (told or bought):
            score += 1.0  # a foreign word in a Chinese sentence
        out.append(Named(Goods(name.start, _with_its_noun(view, name.end), score), bought))
    return out


def unlisted(names: list[Named], listed: Goods | None = None) -> Goods | None:
    """The likeliest of the names. Against a `listed` one only what is said to be bought counts."""
    best: Goods | None = None
    for goods, bought in names:
        if listed and not (bought and _beats(goods, listed)):
            continue
        if goods.score >= ENOUGH and (best is None or goods.score > best.score + 0.4):
            best = goods
    return best


def _with_its_noun(view: str, end: int) -> int:
    """钓鱼岛 + 的渔票: the thing of the place or game that was named."""
    match = _ITS_NOUN.match(view, end)
    named = match and (len(match["noun"]) == 1 or strange(match["noun"]) >= 0.5)
    return match.end("noun") if match and named else end


_ITS_NOUN = Pattern(
    r" ?的 ?(?P<noun>[卡券码号](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,6}?)(?=没|不|一直|还|显示|提示|用|无|[ ,.。\d\n\ue000\ue001\x1f]|$)"
)


def whole(flat: str, goods: Goods, busy: list[tuple[int, int]]) -> Goods:
    """The stretch of name that a listed one is only a part of: 万达 + 影城2D通兑码."""
    if len(flat) > LONG:
        return goods
    lo = max(0, goods.start - 12)
    view = marked(flat[: goods.end + 16], busy, [])
    for run in _RUN.finditer(view, lo):
        if run.start() > goods.start:
            break
        if run.end() <= goods.start or run.group().isascii():
            continue
        for name in _chinese(view, run.start(), run.end()):
            grown = name.start <= goods.start and goods.end < name.end
            longer = (
                grown
                and name.end - name.start <= 14
                and view[name.end - 1] in "卡券码币包点票钥费版豆重课"
            )
            if longer and strange(view[goods.end - 1 : name.end]) >= 0.5:
                return goods._replace(end=name.end)
    return goods


def _beats(name: Goods, listed: Goods) -> bool:
    """Ordered NordVPN, received Surfshark: apart, and far more likely."""
    apart = name.end <= listed.start or listed.end <= name.start
    return apart and listed.score < 1 and name.score >= 3.0


_ANY_VERB = Pattern(
    r"[买拍充冲订购抢续付货品]|bought|ordered|purchased|subscribed|要的是|东西是|名称|项目|套餐|(?:key|licen[cs]e|code|account) for"
)


def marked(flat: str, busy: list[tuple[int, int]], sums: list[tuple[int, int]]) -> str:
    """The text with a sign for each character of `sums` (money) and of `busy` (times, ways of
    paying and the like)."""
    parts = list(flat)
    for spans, mark in ((busy, OTHER), (sums, SUM)):
        for start, end in spans:
            parts[start:end] = mark * (min(end, len(parts)) - start)
    return "".join(parts)


def _names(view: str) -> Iterator[_Name]:
    for run in _RUN.finditer(view):
        if view[run.start()].isascii() and run.group().isascii():
            yield from _latin(view, run.start(), run.end())
        else:
            yield from _chinese(view, run.start(), run.end())


def _latin(view: str, start: int, end: int) -> Iterator[_Name]:
    """Stretches of words that are no talk, figures at their ends left out."""
    at, first, last = start, -1, -1
    for word in view[start:end].split(" "):
        plain = word.strip(".'-")
        joins = plain in JOINS and first >= 0
        if (_talk(plain) and not joins) or (first < 0 and not plain[:1].isalpha()):
            if first >= 0:
                yield _Name(first, last)
            first = -1
        elif not (plain.isdigit() or joins):
            first = at if first < 0 else first
            last = at + len(word.rstrip(".'-"))
        at += len(word) + 1
    if first >= 0:
        yield _Name(first, last)


def _talk(word: str) -> bool:
    if word.endswith(("ed", "ing")):
        return True  # suspended, deactivated: what happened to it
    return word in _LATIN_TALK or (talk.rarity(word) < 7.6 and word not in _LATIN_NAMES)


def _chinese(view: str, start: int, end: int) -> Iterator[_Name]:
    """Stretches between particles, verbs and the words of a complaint."""
    first = start
    at = start
    while at <= end:
        said = _TALK.match(view, at, end) if at < end else None
        stop = at == end or (view[at] in STOP and not _of_a_name(view, first, at, end))
        if said or stop:
            yield from _trimmed(view, first, at)
            at = said.end() if said else at + 1
            first = at
        else:
            at += 1


def _of_a_name(view: str, first: int, at: int, end: int) -> bool:
    """蛋仔派对, 云顶之弈: a character that ends names elsewhere, but makes no talk with its
    neighbours here."""
    if inside_a_word(view, at):
        return True
    return view[at] in ALSO_IN_NAMES and talk.unheard(view, at, first, end)


_LATIN_TAIL = Pattern(r"[a-z][a-z0-9.+&'-]*$")
_MORE_LATIN = Pattern(r" [a-z]")


def _trimmed(view: str, start: int, end: int) -> Iterator[_Name]:
    while start < end and (view[start].isdigit() or view[start] in "·+&"):
        start += 1
    while start < end and (view[end - 1].isdigit() or view[end - 1] in "·+&"):
        end -= 1
    latin = _LATIN_TAIL.search(view, start, end)
    whole = _RUN.match(view, latin.start()) if latin and _MORE_LATIN.match(view, end) else None
    if whole:
        yield from _latin(view, *whole.span())  # 买的stardew + valley
    elif 2 <= end - start <= 14 and view[start:end] not in _LATIN_TALK:
        yield _Name(start, end)


def strange(text: str) -> float:
    """The share of pairs of neighbours that complaints do not usually hold."""
    if text.isascii():
        return 1.0 if len(text) > 2 else 0.0
    pairs = [a + b for a, b in pairwise(text)]
    return sum(talk.rarity(p) >= 6.9 for p in pairs) / max(1, len(pairs))


# a domain, a way of paying, a shop
_NOT_GOODS = Pattern(r"\.[a-z]{2,8}$|paypal|alipay|wechat|visa|信用卡|花呗|邮箱|店$")


def _score(view: str, name: _Name, told: bool) -> tuple[float, bool]:
    """How much it looks like what was bought, and whether a verb says so. `told`: the text
    holds a sum, a time or a number of the purchase."""
    start, end = name
    odd = strange(view[start:end])
    if odd < 0.5 or not _ENDS.match(view, end):
        return 0.0, False
    if _LABEL_AFTER.match(view, end):
        return 0.0, False
    if _NO_NAME.fullmatch(view, start, end) or _NOT_GOODS.search(view, start, end):
        return 0.0, False
    before = view[max(0, start - 28) : start]
    if _LABEL_BEFORE.search(before):
        return 0.0, False
    if _SHOP_BEFORE.search(before) and _BOUGHT_AFTER.match(view, end):
        return 0.0, False
    far = len(view) > LONG
    if far and odd < 0.75:
        return 0.0, False
    score = 1.5 * (odd - 0.6) + (0.5 if end - start > 2 else 0.0)
    given = _GIVEN.search(before)
    bought = not given and bool(_BOUGHT_BEFORE.search(before) or _BOUGHT_AFTER.match(view, end))
    if given:
        score -= 2
    elif bought:
        score += 1.3 if end - start == 2 and view[start - 1 : start] == " " else 2
    elif slip(view, start):
        score += 4
    elif _NOT_BEFORE.search(before):
        score -= 1
    if _SUM_BEFORE.search(before) or _SUM_AFTER.match(view, end):
        score += 1.3
    if _TIME_BEFORE.search(before) or _TIME_AFTER.match(view, end):
        score += 0.7
    if _NOUN_AFTER.match(view, end):
        score += 1.3
    if told:
        score += _apart(view, start, end)
    return (min(score, FAR) if far and not bought else score), bought


def _apart(view: str, start: int, end: int) -> float:
    """A line, or a clause, that is nothing but the name."""
    line = _LINE_START.search(view, max(0, start - 40), start)
    if line and _LINE_END.match(view, end):
        return 1.2
    alone = view[start - 1 : start] in ("", *' \n,。:("《')
    alone = alone and view[end : end + 1] in ("", *' \n,。)"》')
    if alone and line and end - start > 3:
        return 0.9
    if line and (_SUM_AFTER.match(view, end) or _MISSING_AFTER.match(view, end)):
        return 0.9 if end - start > 2 else 0.5
    beside = view.endswith((f"{BLANK} ", f"{BLANK}\n"), 0, start) or _ORDER_AFTER.match(view, end)
    return 0.6 * bool(beside) + 0.7 * alone
