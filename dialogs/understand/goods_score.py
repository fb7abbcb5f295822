"""How much a listed name looks like what was ordered, by the words around it."""

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern

_ORDERED_BEFORE = Pattern(
    r"(?:东西是|商品是|买|拍|充|冲|购|付|下单|订|整|入手|续|开|抢|提|下的|要的|元|块钱?|\d|[十百千六八]|bought"
    r"|ordered|for|paid)(?:了|的|过|咗|嘅|个|一个|一张|张|份|几张|一?些|[两三四五六七八九十][张个份条]|your|a|the|an"
    r"|是|明明|可|,|，| |你们?家?|这个|那个|那款|款|我的?|手机|自己|你们|给\S{0,4}){0,4}$"
)
_RECEIVED_BEFORE = Pattern(
    r"(?:发来|发给我|给我|你们?(?:就|才)?给|出来|[说看]这|退成|送过?来|收到|到手|结果|变成|成了|充成|发成|开成|开的|充的|到的"
    r"|却是|竟是|居然是|显示|其实|不是|只有|是|得到|寄来|弄成|给的|来了|领到|兑出来|上到|给我发|给我整|给我弄|给我开|got"
    r"|received|gave me|sent me)(?:的|了|是|我|一个|一张|个|张|:|,|，| |\"|一?串){0,4}$"
)
_GIVEN_BEFORE = Pattern(
    r"(?:给我|你们|结果|却|才)(?:开|充|发|给|来|上)(?:了|的|成|个|一?张|是){1,3}$"
)
_WANTED_BEFORE = Pattern(r"(?:想|准备|打算|要不要|别)[买拍充订](?:个|一个|张|点)?$")
_SAYS_AFTER = Pattern(r" ?(?:那边|官方|客服)?(?:里边?面?|上)?(?:提示|显示|说|报|弹|查|看|没有)")
# 买的kindle 不是kindle 是微信读书, Skype点数…唔系 系Viber: a slip of the tongue
_SLIP_BEFORE = Pattern(
    r"(?:(?<![\u4e00-\u9fff])(?:不是|唔系|不对)[ ,.…]{1,3}|([^ ,.\n]{2,8})[ ,.…]{1,3}不是\1[ ,.]{0,2})(?:应该)?[是系]?(?:[那嗰]?[张个款])?$"
)
TAKEN_BACK = Pattern(
    r"[ ,.…?]{0,4}(?:嗰啲|那个)?[ ,.…?]{0,4}(?:不是|唔系|不对|哦不|说错|打错|写错)(?:[ ,.…?]|了)"
)
_SPENT_BEFORE = Pattern(r"(?:lost|spent|took) (?:my )?\d{0,6} ?$")
_CORRECTED_BEFORE = Pattern(
    r"(?:(?:(?:说|打|写|记|发)错了?|不对|哦不|不不)[ ,.\n]{0,6}(?:应该|我买的)?是"
    r"|(?<![号码])(?:说|打|写|记)错了?[ ,.\n]{1,6}|[ ,.\n]不是(?:不是)?[ ,.\n]{1,4}(?:应该)?是)$"
)
# 去猫眼兑, 到星巴克用: where it is used
_PLACE_BEFORE = Pattern(r"[去到在进上]了?$")
_PLACE_AFTER = Pattern(r"(?:app|官网|店里|门店)?(?:里|上)?(?:去)?[兑用刷查看验核扫激点取绑登]")
# 闲鱼上买的, 腾讯那边交的费
_SHOP_AFTER = Pattern(
    r"(?:上|里|店里?|旗舰店|平台)?(?:那边|这边|上面|里面)?(?<=[上里店边面台])(?:买|拍|下单|购|付|交|充|订)"
)
# 提示"您已使用过同类礼包": words of a page; 我电信的号, 我苹果id美区: an account of the buyer's
_NOTICE_BEFORE = Pattern(r"(?:提示|显示|弹出?|说|报)[^\"',。\n]{0,4}[\"'‘][^\"'’\n]{0,12}$")
_MY_ACCOUNT = Pattern(r"[^ ,。\n]{1,6}?(?:的?号(?!卡)|的?账号|id)")
# carriers: with phone credit or data beside them they are only the network
_CARRIERS = frozenset(
    ["移动", "联通", "电信", "广电", "中国移动", "中国联通", "中国电信", "中国广电"]
)
# where people look, chat or pay too: goods only when they are said to be bought
_ALSO_PLACES_TEXT = """
qq 百度 微软 电报 telegram 谷歌 小红书 微博 淘宝 拼多多 知乎 抖音 lol 12306 line
"""
_ALSO_PLACES = frozenset(_ALSO_PLACES_TEXT.split()) | {"app store"}
_NAMED_AFTER = Pattern(r" ?(?:\d|[,，]? ?(?:¥|\d)|的? ?[一二三四五六七八九十]{1,3}块)")
_ORDERED_AFTER = Pattern(
    r" ?(?:\d|[,，]? ?(?:¥|\d)|买|充|拍|付|下单|,? ?单号|,? ?订单|[一二三四五六七八九十]{1,3}块)"
)
_ON_ACCOUNT = Pattern(r"的?(?:账号|号|id)[上里]")
_BARE_KEYS = frozenset(
    ["卡密", "卡码", "激活码", "兑换码", "密钥", "秘钥"]
)  # whatever they are for
NO_GOODS = -9.0
_SAYS_NOTHING = frozenset(["体验包", "升级包", "扩容包", "空间包", "加油包"])


def slip(flat: str, start: int) -> bool:
    """Whether the name at `start` corrects another that was said by mistake."""
    before = flat[max(0, start - 24) : start]
    said = "不是" in before or "唔系" in before or "不对" in before
    return said and bool(_SLIP_BEFORE.search(before))


def scored(flat: str, start: int, end: int, score: float, lexicon: Lexicon) -> float:
    """`score` and what the words around flat[start:end] add to it or take off."""
    before = flat[max(0, start - 12) : start]
    if _GIVEN_BEFORE.search(before):
        score -= 2
    elif _ORDERED_BEFORE.search(before):
        score += 2
    elif _CORRECTED_BEFORE.search(before) or slip(flat, start):
        score += 6  # 优盘会员，说错了，是网盘会员
    elif _RECEIVED_BEFORE.search(before):
        score -= 2
    if _ORDERED_AFTER.match(flat, end):
        score += 1
    if _WANTED_BEFORE.search(before) or before.endswith(("联系", "联系了", "找", "问")):
        score -= 2.5
    elif flat[start:end] in lexicon.brands and _SAYS_AFTER.match(flat, end):
        score -= 1.5  # App Store提示…: where it is used
    if _NOTICE_BEFORE.search(flat, max(0, start - 24), start):
        score -= 2
    if before.endswith(("我", "我的")) and _MY_ACCOUNT.match(flat, start, end + 4):
        score -= 3
    if flat[start:end] in _ALSO_PLACES and not (_NAMED_AFTER.match(flat, end) or score > 3.5):
        score -= 3 if score < 4 else 0
    if flat[start:end] in _BARE_KEYS:
        return NO_GOODS
    return score - _otherwise(flat, start, end, before, lexicon)


def _otherwise(flat: str, start: int, end: int, before: str, lexicon: Lexicon) -> float:
    """How much speaks for a place, a network, an account or a turn of phrase."""
    name, less = flat[start:end], 0.0
    if name == "外卖" and before.endswith(("送", "点")):
        less += 4  # 送外卖的: a trade
    if name in _CARRIERS:
        less += 4.5  # the network of a number, not what was bought
    if name in lexicon.brands and _SHOP_AFTER.match(flat, end):
        less += 4
    if _PLACE_BEFORE.search(before) and _PLACE_AFTER.match(flat, end):
        less += 3
    if _ON_ACCOUNT.match(flat, end):
        less += 3  # 绑到我老婆那个京东号上了
    if TAKEN_BACK.match(flat, end):
        less += 4
    if name == "话费" and flat.startswith(("没扣", "里扣", "扣", "抵", "余额"), end):
        less += 4  # it paid for something
    if name.isascii() and _SPENT_BEFORE.search(before):
        less += 4  # i lost 320 robux
    if name == "lol" and before[-2:].strip().isascii() and before[-1:] == " ":
        less += 4  # laughs
    if name == "点数" and before.endswith("没"):
        less += 4  # 心里没点数
    if name in ("cdk", "key", "cdkey") and flat.startswith("是", end):
        less += 4  # 买的CDK是永劫无间的
    telling = len(name) > 2 and name[-1] in "费员包票" and name not in _SAYS_NOTHING
    if name not in lexicon.bare_goods and name in lexicon.goods and not telling:
        less += 4
    return less
