"""The goods that a message names, as a verbatim span."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from dialogs.understand import talk
from dialogs.understand.english import COMMON, JOINS
from dialogs.understand.goods_score import scored
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook

# Characters that end a name to the left: particles, verbs, pronouns, measure words, time words.
STOP = frozenset(
    ""
    "的了钱买拍充冲付我你您他她它咱给要个张份款元块一这那哪是在用把和跟为想有没到说昨今晚早午时分秒前后又也都就再被让从变向对啊呀吧吗呢嘛哦嗯哈么们号单几两三四五六七八九十百千万半另请帮订购整搞弄办领提续开发送收换退补查看叫写怎什谁只还才刚过咗嘅哋畀已经可能会不好多少下几每提示弹显各该此其与或及但而且如果因所以"
)


# … of which these also stand inside of names: 蛋仔派对, 恋与深空, 第五人格
ALSO_IN_NAMES = frozenset(
    "和与而么一二三四五六七八九十百千万半两得对到从向想分时晚午号单有开领看其"
)
MOST = 40  # names that are weighed in one text


class Goods(NamedTuple):
    """One named thing; `score` says how much it looks like what was ordered."""

    start: int
    end: int
    score: float


# Names that are ordinary words too.
_ALSO_WORDS_TEXT = """
点券 钻石 电报 一卡通 uc 完美 得到 荣耀 火山 网吧 外卖 小程序 同程 360 扇贝 通义 豆包 line
机场 梯子 全家桶 永劫 森林 eagle things forest rust stash loon 尼尔 抢票 快连
"""
_ALSO_WORDS = frozenset(_ALSO_WORDS_TEXT.split())


def _brand_entries(lexicon: Lexicon) -> Iterator[tuple[str, bool]]:
    for word in lexicon.brands:
        yield word, len(word) > 1 and word not in _ALSO_WORDS


_BRANDS = PhraseBook(_brand_entries)  # with whether the name says nothing else
_GOODS: PhraseBook[None] = PhraseBook(lambda lexicon: ((word, None) for word in lexicon.goods))


_NOUNS = frozenset(["点券", "钻石"])  # nouns that need a name before them: 王者点券


def brands_in(flat: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The (start, end) of every name of a brand, overlapping ones too, the longest first."""
    return [(at, at + len(word)) for at, word, sure in _BRANDS.all_in(flat, lexicon) if sure]


def sellers(flat: str) -> list[tuple[int, int]]:
    """Names of shops, which are no goods: 商户名称：悦动数卡, 极速数卡."""
    if _OF_SELLERS.isdisjoint(flat):
        return []
    return [m.span(m.lastgroup or "seller") for m in islice(_SELLER.finditer(flat), 8)]


def places(flat: str, found: list[Goods]) -> list[tuple[int, int]]:
    """Where the names stand, without the face values within them: 移动 and 充值卡 of
    移动50充值卡."""
    out = []
    for goods in found:
        face = _FACE.search(flat, goods.start, goods.end)
        if face:
            out += [(goods.start, face.start()), (face.end(), goods.end)]
        else:
            out.append((goods.start, goods.end))
    return out


def find_goods(flat: str, lexicon: Lexicon, busy: list[tuple[int, int]]) -> list[Goods]:
    """Named goods in order. `busy` spans (times, money, payment words) belong to other slots."""
    taken = bytearray(len(flat) + 1)
    for start, end in busy:
        taken[start:end] = b"\1" * (end - start)
    found: list[Goods] = [
        Goods(m.start("name"), m.end("name"), 4.0)
        for m in (_QUOTED_NAME.finditer(flat) if '"' in flat or "《" in flat else ())
        if not any(taken[m.start("name") : m.end("name")])
    ]
    floor = found[-1].end if found else 0
    for at, is_brand, length in _candidates(flat, lexicon):
        if len(found) >= MOST:
            break
        if at < floor or any(taken[at : at + length]):
            continue
        if flat[at : at + length].isdigit() and _BARE_FIGURE.match(flat, at + length):
            continue  # 360 微信: a sum; 360会员, 115网盘: a name
        start = at
        if not is_brand:
            start = _leftwards(flat, at, floor, taken)
            if length == 1 and at - start < 2:
                continue  # a bare 卡 or 券 names nothing
        end = _suffixes(flat, at + length, lexicon, taken, brand=is_brand)
        end += flat.startswith("》", end) and "《" in flat[start:end]
        if _NO_NAME.fullmatch(flat, start, end) and not _BOUGHT_ACCOUNT.search(flat, 0, end):
            end = at + length  # 加油卡 + 卡号
            if _NO_NAME.fullmatch(flat, start, end):
                continue
        if _LABEL_LINE.match(flat, end) and flat[start - 1 : start] in ("", "\n"):
            continue  # Steam账号 用心感受: a line of a form
        if _NOT_THE_NAME.match(flat, end) or (not is_brand and flat[at:end] == "充值"):
            continue
        score = (2.0 if end - start > 1 else 0.5) if is_brand else 1.5 if start < at else 0.2
        if found and not is_brand and start < at and _joins(flat, found[-1].end, start):
            start = found.pop().start  # 步步高 + 学习机会员, 三角洲 + 的 + 哈夫币: one name
        found.append(Goods(start, end, scored(flat, start, end, score, lexicon)))
        floor = end
    return found


def _joins(flat: str, end: int, start: int) -> bool:
    return end == start or (end + 1 == start and flat[end] == "的")


_BARE_FIGURE = Pattern(r"[ ,，。\n元块]|$|包[年月]|微信|支付宝|的(?![^ ,。\n]{0,4}[会卡码盘])")
# the shop, not what it sells
_SELLER = Pattern(
    r"(?:商户|商家|收款方?|对方|店铺|卖家|店名)(?:全?称|名称?|户名)?[ :]{1,4}(?P<seller>[^\n,]{2,24})"
    r"|\"?(?P<seller2>[\u4e00-\u9fff]{2,6}(?:(?<!点数)(?<!点)数卡|数科|卡盟|小店|旗舰店|专营店))"
)
_OF_SELLERS = frozenset("商款方店卖数盟")
_QUOTED_NAME = Pattern(
    r"(?:(?:买|拍|充|订(?!单[是的])|下|要(?=[的个是])|下单写)(?:的|了|过|个|一个|张|是|单|一?[年季月]|\d个月){0,4}|(?:bought|ordered|purchased)(?: the| a)? )"
    r"[\"《](?P<name>[^\"》,。\n\x1f]{2,24})[\"》]"
)
# numbers and papers of an order, and what a bare noun is called in anger: no goods
# 买的两个谷歌账号; 充到苹果区去了 and 买的12306不是 name no goods
# 买的那个b站号: an account of a place was bought
_BOUGHT_ACCOUNT = Pattern(
    r"(?:买|拍|购|租)(?:的|了|过)?(?:你们?家?)?的?(?:那|这)?(?:[一两二三四五六七八九十\d]{0,3}个)?[^ ,。\n\d的时填留写我你他]{1,8}(?<![手单卡编尾批序型话充q机])号$"
)
_NOT_THE_NAME = Pattern(
    r"(?<=[美港日土台]区)的?(?=[ ,.。\n]|$|账号|号|id)|(?<=卡)(?:盟|网|商|贩|店|站|死|顿|住|机|着|主)|[一二三四五六七八九十\d]{1,2}区|区(?![^ ,。\n]{0,4}(?:卡|码|券|币|会员))|不是[ ,\n]|(?:网页|官网|客服|打开)|(?:(?<=去哪)|(?<=去哪儿))[输找充用领看买兑点?]|(?<=笔记)本|(?<=滴滴)滴|(?<=滴滴滴)|(?<=keep) [a-z]"
)
_LABEL_LINE = Pattern(r"(?<=账号|帐号)(?: ?: ?| {2,})\S|(?<=id) ?: ?\S")
_NO_NAME = Pattern(
    r".{0,10}(?:order|qq|q|错|\d|[\u4e00-\u9fff])(?<![小白始品享租粉级新老序列账])号"
    r"|(?:空|实体|电子|空白|错误|错|假|老子|老娘|新|旧|坏|废|黑|死|二手|别人|过期|异常|重新|自动|人工|必修|充值|这种|那种"
    r"|公司|新?台|全部|所有|整个|原来|狗屁|烂|鬼|失效|无效|本|此|该|[^ ]{0,3}(?:无良|垃圾|黑心|破|什么))(?:的)?(?:卡密?|码|券|卡号|充值|账号|号|课|会员)|(?![a-z]{2,16} ?账号|.{0,2}(?:查重|游戏|传说|会员|视频|影视|音乐|满级|成品|小说|学习)账号).{0,4}账[号户]|.{0,10}错误.{0,10}|(?:product|licen[cs]e|activation) ?(?:key|code)?|[\u4e00-\u9fff](?:激活码|兑换码|卡密|序列号|密钥|注册码|卡号|充值码)|(?<=[差就少快晚早])一点点|刷礼物|.{0,4}节礼物|.{0,4}(?:人民|新台|台)币|刷[^ ]{1,6}的卡|.{0,4}[小取发专普退出验检开车拼抢差投]票|电影院.{0,3}票"
)


def _candidates(flat: str, lexicon: Lexicon) -> list[tuple[int, bool, int]]:
    """(at, is a brand, length), brands first and the longest first at one place."""
    found = [
        (at, False, -len(word))
        for at, word, sure in _BRANDS.all_in(flat, lexicon)
        if sure or word not in _NOUNS
    ]
    found += [(at, True, -len(word)) for at, word, _ in _GOODS.all_in(flat, lexicon)]
    found.sort()
    return [(at, not is_noun, -length) for at, is_noun, length in found]


def _suffixes(flat: str, end: int, lexicon: Lexicon, taken: bytearray, *, brand: bool) -> int:
    """Names go on: 腾讯视频 + 会员 + 年卡, Google Play + gift code, MyCard + 序号."""
    for _ in range(5):
        at = end
        spaced = flat[at : at + 1] == " "
        if spaced:
            if not (flat[end - 1].isascii() and flat[end - 1].isalnum()):
                return end
            at += 1
        following = _follows(flat, at, _GOODS, lexicon, taken)
        if not following and not spaced:
            following = _follows(flat, at, _BRANDS, lexicon, taken)
        if not following:
            game = _GAME_ON.match(flat, end)
            following = _follows(flat, game.end(), _BRANDS, lexicon, taken) if game else 0
        if not following:
            region = _REGION.match(flat, at) or _YEAR.match(flat, end) or _LENGTH.match(flat, at)
            if region:
                end = region.end()
                continue
            match = _MIDDLE.match(flat, at) or _OF.match(flat, at)
            if match and _follows(flat, match.end(), _GOODS, lexicon, taken):
                following = match.end()
            face = _FACE.match(flat, at)
            if face:
                following = _follows(flat, face.end(), _GOODS, lexicon, taken)
        if not following and spaced and brand:
            following = _more_latin(flat, at, taken)
        brand = False
        if not following:
            return end
        end = following
    return end


_LATIN_WORD = Pattern(r"[a-z]{2,11}(?:[a-rt-z]|ss)(?![a-z0-9.@_'-])")


def _more_latin(flat: str, at: int, taken: bytearray) -> int:
    """gemini + ultra, windows + server: the end of a word that is no talk; 0 if it is."""
    word = _LATIN_WORD.match(flat, at)
    if word is None or any(taken[at : word.end()]) or _says_nothing(word.group()):
        return 0
    return word.end() if talk.rarity(word.group()) >= talk.UNHEARD else 0


def _follows(flat: str, at: int, book: PhraseBook[Any], lexicon: Lexicon, taken: bytearray) -> int:
    """The end of the longest word of the book that starts at `at`; 0 when none does."""
    found = book.longest_at(flat, at, lexicon)
    if found is None:
        return 0
    end = at + len(found)
    return 0 if any(taken[at:end]) else end


_YEAR = Pattern(r"(?<=[a-z]) ?20[12]\d(?![\d年/.-])")  # visio2021
_REGION = Pattern(r"[国美港日台土阿英欧韩][区服](?!的?(?:号|账号)?(?:登|不))")
_LENGTH = Pattern(r"\d{1,3}(?:小时|天|次|个月)(?=会员|svip|vip|时长|体验|加速|畅|[卡券](?!密|号))")
_OF = Pattern(
    r" ?(?:(?:[vq]|qq|微信|安卓|苹果|ios|电信|网通|国际服?)区?)?(?:的 ?(?:那个|那张|一个|一张)?|那个)(?=[^卡号码券币]|卡密|码(?![^ ,。\n不提显跳是]))"
)
# 移动100元充值卡, 港区100那个充值卡: the face value within the name
_FACE = Pattern(
    r" ?\d{1,5}(?:元|块钱?)?(?:的|那个|那张|面值的?)?(?=(?:充值|点|礼品|购物|储值|话费|流量|加油)卡|直充|慢充|快充|话费|流量包)"
)
# epic的GTA5: what is bought on a platform
_GAME_ON = Pattern(
    r"(?:(?<=steam)|(?<=epic)|(?<=eshop)|(?<=switch)|(?<=psn)|(?<=ps[45])|(?<=xbox)|(?<=wegame)) ?(?:平台|商店|上)?(?:的 ?|(?<=[台店上])[《\"]?)"
)
_MIDDLE = Pattern(
    r"(?:(?:us|usa|uk|eu|jp|hk|tw|tr|turkey|turkish|japan|japanese|global|region) |vip|svip|plus|pro|app|豪华|黄金|白金|钻石|年度|季度|月度|超级|连续包月|家庭|学生"
    r"|国际服?|国服|港服|台服|日服|美服|手游|端游|游戏|官方|视频|音乐|读书|全国|省内|电子"
    r"|正版|官网|直充|代充|通用|在线|专业版?|终身|永久|周年|联名|至尊|典藏|限定|新人|[23]d|imax)"
)


_WHOLE_WORDS = """
冥想 联想 理想 梦想 幻想 吉他 签到 开心 开黑 开源 开罗 三国 三体 三联 百科 百变 百家 万能 万象 万物 下厨 上岸 上海 多肉 多彩
好玩 美好 友好 可爱 能量 功能 智能 性能 不凡 不朽 会计 会议 补签 晚安 早安 早教 早读 时尚 分析 午夜 有声 有料 只狼 补习 收纳 收获
单词 单车 单机 单曲 开发 收银 收音 换脸 提词 提分 变声 前端 后期 后端 分身 分镜 多开 一键 三维 四级 六级 八字 几何 和声 半岛 会话 会展 想象 发音
发型 开课 办公 整形 订阅 领航 购票 买手 拍照 拍立 充电 要塞 看书 看图 写作 写字 书写 查重 换装 搞笑 少年 少女 少儿 千年 上古 后浪
"""
_WHOLE = frozenset(_WHOLE_WORDS.split())


def inside_a_word(flat: str, at: int) -> bool:
    """潮汐冥想会员, 开心麻花门票: a character that ends no name there."""
    return flat[at : at + 2] in _WHOLE or flat[max(0, at - 1) : at + 1] in _WHOLE


def _leftwards(flat: str, at: int, floor: int, taken: bytearray) -> int:
    """The start of a name that no list holds: up to ten characters before the noun."""
    length = _LENGTH_BEFORE.search(flat, max(floor, at - 8), at)
    start = length.start() if length and flat[length.start() - 1] not in STOP else at
    while start > floor and at - start < (20 if flat[start].isascii() else 10):
        char = flat[start - 1]
        if taken[start - 1] or (char in STOP and not inside_a_word(flat, start - 1)):
            break
        if char == " ":
            before, after = flat[start - 2 : start - 1], flat[start]
            latin = before.isascii() and before.isalpha()
            if not latin or not (after.isascii() or start == at):
                break
        elif not (char.isalnum() or char in "+&'·-"):
            break
        start -= 1
    while start < at and (not flat[start].isalnum() or flat[start].isdigit()):
        start += 1  # 328点券: the number is a sum or a count, not part of the name
    if flat[start] in "天年月周位次" and flat[start - 1 : start].isdigit():
        start += 1  # 7天体验卡
    owner = _BOUGHT_OF.search(flat, max(floor, start - 16), start)
    if owner and not any(taken[owner.start("of") : start]) and _PEOPLE.isdisjoint(owner["of"]):
        return owner.start("of")  # 买的是老年大学APP的课程卡
    for said in _TALK_WITHIN.finditer(flat, start, at):
        start = said.end()
    edge = _TALK_EDGE.match(flat, start, at)
    start = edge.end() if edge else start
    label = _FORM_LABEL.match(flat, start, at)
    return _whole_words(flat, label.end() if label else start, at)


# 返回软件, 手机上粘卡密: what is done or said is no part of a name
_TALK_WITHIN = Pattern(
    r"返回|[去今前]年|上个?月|复制|粘贴|粘|支持|缴纳|任何|消耗|导致|生成|文件|更新完?|上线|本来|公司|出售|代理|低价|高价|回收|手机上|电脑上|网页上|面上|群等着|其他|其它|另外|那些|这些|同样|一样|只有|提取|登录|输完|领完|[写标看]着"
)
_TALK_EDGE = Pattern(
    r"(?:[完登懂均否着批组哪每卖](?![美山])|[进点]$|未(?![来定])|进来|来(?=\d)){1,2}"
)

_LENGTH_BEFORE = Pattern(  # 网鱼网咖10小时卡
    r"(?<=[\u4e00-\u9fffa-z])(?<![成为是])\d{1,3}(?:小时|天|次|个月|分钟)(?:的)?$"
)
_PEOPLE = frozenset("你我您他她它咱们自别")
_BOUGHT_OF = Pattern(
    r"(?:买|拍|订)(?:的是|的|了|过)(?P<of>[\u4e00-\u9fff]{0,8}[a-z]{2,8}|[\u4e00-\u9fff]{4,9})的$"
)
# 问题:激活码: the name of a line of a form is no part of a name
_FORM_LABEL = Pattern(
    r"(?:问题|诉求|商品|名称|商品名称?|产品|货|原因|情况|类型|内容|项目|品名|套餐|理由|备注) ?:"
)


def _whole_words(flat: str, start: int, at: int) -> int:
    """Latin names begin with a whole word, and not with "got the"."""
    before = flat[start - 1 : start]
    if before.isascii() and before.isalpha() and flat[start].isascii():
        start = flat.find(" ", start, at) + 1 or at
    words = flat[start:at].split(" ")
    for n in range(len(words) - 1, -1, -1):  # "found out my card": nothing before its last word
        if _says_nothing(words[n]) and not (0 < n < len(words) - 2 and words[n] in JOINS):
            return start + sum(len(word) + 1 for word in words[: n + 1])
    return start


def _says_nothing(word: str) -> bool:
    return word in COMMON or (len(word) > 6 and word.endswith(("ed", "ly", "ing")))  # requested


def ordered(found: list[Goods]) -> Goods | None:
    """What was ordered: the best score, the first of near equals."""
    best: Goods | None = None
    for goods in found:
        if goods.score > -1 and (best is None or goods.score > best.score + 0.9):
            best = goods
    return best
