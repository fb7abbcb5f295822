"""Ways of putting a complaint that no list of phrases holds: small patterns, and contrasts.

Each frame of the table has a gate, characters of which one must be in the text, so that most
patterns are never tried. Every quantifier is bounded.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from dialogs.understand.frame_table import FRAMES, NUMBER, UNIT
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.normalise import number
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook

# What follows the words for opening or receiving: refused, empty, or simply something.
_RECEIVED = Pattern(
    r"(?:(?<!能)(?<!会)(?<!没)(?<!未)(?<!有)(?<!才)收到|到手|拿到|领到|给我(?=个|张|一|的|发|开|充|弄|\d)|给的|给了(?:我|个|张)"
    r"|发(?:来|了|我|给我|的|个|张)|来短信说?|短信(?:回|说|显示|提示)?|登(?:上去|进去|录后"
    r"|上)|打开|点开|进去|绑(?:完|定后|上)"
    r"|激活(?:后|完|出来)|装上|得了(?=个|张|一)|开(?:出来|了个|的是|通后|成)|出票|兑(?:换)?出来|显示|一看"
    r"|看到(?=的?是|只|写|显示)|到账(?=[^ ,，。])|到了(?=[^ ,，。])|店员|扫完|充(?:的是|进去|成|了个)|结果"
    r"|变成|来的|送来|里面?是|只有|its?|shows?|got|received|sent me|gave me)"
    r"(?:说|是|显示|发现|一看|的是|:|了|后|却|居然|竟然?|全|就|的|为|写|,| |这|个|订购|it"
    r"|says?|a|the|only|\"){0,5}(?P<what>[^。\n!?]{1,14})"
)


_NOTHING = Pattern(
    r"小时|分钟|半天|没|未|不[^同]|空|无|还是|依旧|还要|仍|0[元块]?$|照样|啥|404|什么都|等待|处理|排队"
    r"|充值中|进行|成功|完成|扣款|扣了|支付|付款|一句|请稍|排|已?发(?:货|送|至|到)|已到"
    r"|白页|白屏|待|nothing|not |no |pending|empty"
)


_REFUSED = Pattern(
    r"已(?!发|到|充值成|完|付|支付|开通|经付|下单)|过期|失效|无效|有误|错误|失败|异常"
    r"|未激活|不(?:支持|存在|正确|符|可|能|对|在|认|合|足|通|行)|仅限|只限|限(?:新|购|制"
    r"|用|于)|被?锁|冻结|停用|禁|作废|重复|报错|超(?:限|出|过)|上限|提取|参加过|注销|拉黑"
    r"|黑名单|用过|使用过|校验|请(?:核|联系|勿|重新|确认|检查)|到期|invalid|used|error"
    r"|incorrect|expired|reject"
)


_ORDERED = Pattern(r"买|拍|要|选|订|充|描述|写|页面|付|下单|标|说是|ordered|bought|paid|plan")


def received(flat: str) -> tuple[int, str] | None:
    """Where something is said to have come, with what came: 打开是肯德基的, 到账五百; None when
    what follows is a refusal or a nothing."""
    for match in islice(_RECEIVED.finditer(flat), 20):
        what = match["what"].strip()
        if what and not what[0].isascii():
            what = what.replace(",", " ").partition(" ")[0]  # of its own clause
        if what and not _NOTHING.search(what) and not _REFUSED.search(what):
            before = flat[max(0, match.start() - 40) : match.start()]
            if _ORDERED.search(before) or ("是" in match.group()[:8] and len(before) > 5):
                return match.start(), match.group()[:16]
    return None


TOLD_BAD = Pattern(
    r"(?:提示|弹出?|显示|跳出?|报|说|回|says?|said|error)[^。\n]{0,28}(?:不|没|无|未|满"
    r"|已(?!发|到账|充|完|付)|限|失|错|禁|停|废|过期|异常|有误|取消|cancel|void|fail|den"
    r"|reject|limit)"
)


KEY_NOUN = Pattern(
    r"卡密|激活码|兑换码|兑换券|体验码|充值码|券码|会员码|礼品码|礼品卡|充值卡|激活卡|点卡"
    r"|点数卡|加油卡|购物卡|e卡|盒马卡|沃尔玛卡|京东卡|序列号|密钥|秘钥|cdk"
    r"|(?<![a-z])(?:key|code|pin|card)(?:s)?(?![a-z])"
    r"|周卡码|[这那张串组条]码|码(?!上|头|字|农)|序号|激活页|兑换(?=提示|的?时|说|页|失败|显示)|激活(?=提示|的?时|失败|显示)|授权|空卡|[这那本该此张]卡"
    r"|卡(?=到手|已|:)|代码|voucher|(?<!点)券(?!商)|[这那]张卡|的卡(?=[ ,。激充兑用刷])"
)


NOT_YET = Pattern(r"(?:还|反正|趁|也)?没(?:发货|发(?!票)|用|拆|兑|激活|点开|刮)")
STILL = Pattern(r"一直|迟迟|到现在|都没|怎么还|至今|天了|小时了|等")


QUOTED = Pattern(r"[\"“「『][^\"”」』\n]{2,40}[\"”」』]")


TOLD = Pattern(r"提示|弹出?|显示|跳出|报错|报|说(?!好)|[\"“「『]")


NO_SLIP = Pattern(
    r"(?:没|没有|并未)(?:填|写|输|选|拍|点|打|看|下)错|(?:核对|确认|检查)(?:过|了|无误"
    r"|没错)|(?:填|写|输|选)(?:的)?(?:都)?(?:是)?(?:对|没错|正确)的?|怪我(?:点|填|选|写"
    r"|输)错"
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[dict[str, int], tuple[tuple[str, int, re.Pattern[str]], ...]]:
    """The gates that each character opens, as bits; each frame with the bits it needs."""
    opens: dict[str, int] = {}
    table = []
    bit = 1
    for name, frame in FRAMES.items():
        need = 0
        for group in frame.gate.split():
            for char in group:
                opens[char] = opens.get(char, 0) | bit
            need |= bit
            bit <<= 1
        table.append((name, need, re.compile(frame.pattern)))
    return opens, tuple(table)


def found(flat: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The first match of each frame that the text holds."""
    opens, table = _compiled()
    opened = 0
    for char in opens.keys() & set(flat):
        opened |= opens[char]
    shut = ~opened
    for name, pattern in [(name, pattern) for name, need, pattern in table if not need & shut]:
        match = pattern.search(flat)
        if match:
            yield name, match


_RECEIVED_NUMBER = Pattern(
    rf"(?:到账|到手|收到|绑定后|绑上|绑完|可用(?:额度|余额)?|额度|兑出来|激活后|打开|进去"
    rf"|面值|实际|加了|进来|变成|查到|增加了?|多了|只有|得到"
    rf"|(?<![不没收找见送领等])到了?(?=\d{{2}}|\d(?:个|张|份|颗|G))|(?:给|发|来|到)了?(?=[一两三四五六七八九](?:张|份|条|组|串|把|套|枚|颗|件|盒|包))|给(?:我)?(?:充|发|开|来)?了?(?=\d)|(?:充|发|开|来)(?:了)?我?(?=\d))(?:的|了|是|才|只|就|显示|面值|一共|总共|到|变成"
    rf"|为|:| |,|只有|有){{0,3}}(?P<n>{NUMBER})(?P<u>{UNIT}|(?![\d.:/点时年月位]))"
)


_PAID_NUMBER = Pattern(rf"我?(?:付|花|交|充|买)(?:的|了)?(?:是)?(?P<n>{NUMBER})(?![点:月日号])")
_ANY_NUMBER = Pattern(rf"{NUMBER}")


def _other_number(flat: str) -> Iterator[tuple[int, str, float]]:
    """买了100，到手才50: a received quantity that differs from one named before."""
    for match in islice(_RECEIVED_NUMBER.finditer(flat), 6):
        value = number(match["n"].partition(".")[0])
        later = _PAID_NUMBER.search(flat, match.end(), match.end() + 16)
        if value and later and (number(later["n"]) or 0) > value:
            yield match.start(), match.group(), 2.2  # 面值30 我付的60
            return
        said = (
            number(m.group()) for m in islice(_ANY_NUMBER.finditer(flat, 0, match.start()), 30)
        )
        earlier = {n for n in said if n is not None and n >= 2}
        if value and earlier and value not in earlier and value < max(earlier):
            yield match.start(), match.group(), 2.2
            return


# Families of which a buyer orders one member; two of them side by side are a contrast.
_FAMILIES = (
    "年卡 季卡 月卡 周卡 日卡 天卡 半年卡 三年卡 体验卡 永久卡 次卡 年费",
    "国服 台服 港服 日服 美服 欧服 国际服 亚服 韩服 外服 东南亚服 俄服",
    "国区 港区 美区 日区 土区 台区 阿区 英区 欧区 韩区 阿根廷区 土耳其区",
    "安卓 ios 苹果 鸿蒙", "电脑 手机 电视 平板 网页 pc 主机", "端游 手游 页游", "夜间 全天 白天 闲时", "手机端 电视端 电脑端 tv端 pc端 车机端 网页端", "ps4 ps5 xbox switch pc steam",
    "移动 联通 电信 广电", "黄金会员 白金会员 钻石会员 星钻会员 普通会员 超级会员 豪华会员",
    
        "标准版 豪华版 家庭版 专业版 学生版 企业版 国际版 极速版 青春版 体验版 终极版 旗舰版 "
        "正式版 测试版 试用版 年度版 儿童版",
    "一区 二区 三区 四区 五区 六区 七区 八区 九区", "微信区 qq区", "全国 省内 本地 本省 外省",
    
        "12个月 三个月 3个月 一个月 1个月 六个月 6个月 半年 一年 1年 两年 一季度 试用 体验包 "
        "七天 7天 3天 三天 30天 31天 365天 一天 1天 终身 永久",
    "绿钻 黄钻 红钻 蓝钻 紫钻 黑钻", "男号 女号", "大杯 中杯 小杯 超大杯", "单人 双人", "个人 家庭 企业",
)  # fmt: skip


_TURN = Pattern(
    r"却|结果|居然|竟|实际|怎么|不是|变成|发成|充成|开成|成了|到手|给我|给的|发的|来的|只"
    r"|才|但|可是|而|写|应该|明明|说好|收到|显示|打开|进去|发来|就|这不|but|instead|got"
)


_I_WANT = Pattern(r"(?:我|我们|俺|本人)(?:是|要|的|买|用|玩|这边|这)?(?:的)?$")  # 充安卓区 我ios的


_MEMBERS = PhraseBook(
    lambda _: ((m, i) for i, family in enumerate(_FAMILIES) for m in family.split())
)


def contrasts(flat: str, lexicon: Lexicon) -> Iterator[tuple[int, str, float]]:
    """Two members of one family with a turn between or after them: (at, words, weight)."""
    yield from _other_number(flat)
    seen: dict[int, list[tuple[int, str]]] = {}
    for at, member, family in _MEMBERS.all_in(flat, lexicon):
        known = seen.setdefault(family, [])
        if not any(member == m or s <= at < s + len(m) for s, m in known):
            known.append((at, member))
    for members in seen.values():
        if len(members) >= 2:
            (first, one), (second, two) = members[:2]
            beside = flat[first + len(one) : second + len(two) + 14]
            if _TURN.search(beside) or _I_WANT.search(flat, first + len(one), second):
                yield second, f"{one}/{two}", 1.6
