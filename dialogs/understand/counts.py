"""Numbers that count things, or are codes or figures of other numbers, and so are no sums."""

import re

from dialogs.understand import sums
from dialogs.understand.patterns import Pattern

_UNIT_AFTER = Pattern(
    r"\+|期|套(?!餐)|席|多(?!久|少|付|扣|收)| (?:天|个月|分钟|小时)| ?\$| ?v-?bucks|円| ?(?:枚|颗|朵|粒|豆)|(?:有?活动|大促|那天|期间|当天)|的时候|假期|放假| ?(?:usdt?(?! ?付)|u|us dollars?|dollars?|hkd|twd|jpy|yen|eur|euros?|gbp|pounds?|krw|lira|baht|sgd|myr)(?![a-z])|-(?:years?|months?|weeks?|days?|hours?|pack)(?![a-z])| ?(?:那个尾号|尾号|开头|打头|结尾|号段|后面|[那这]?个?的号|减\d|版的?(?!面)|(?:[a-z]{2,8} )?(?:ids?|accounts?|codes?|cards?|keys?|people|hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|times?|digits?|letters?)(?![a-z]))| ?(?:points?|点(?!卡|券|数|钟|付|买|充|拍|$))|(?![买充换付拍])[^ ,。的\d\x1f]{0,3}(?<![q])币(?!的?卡)|还是(?=\d)|给你们发|单(?![买独价])| (?:张|份|套)(?=[^ ,。\n])|(?:个|張|张|份|次|笔(?!记)|条|朵|颗|粒|枚|瓶|杯|盒|袋|箱|支(?!付)|首|集|节|堂|天|号|日|月|年(?!(?<=\d\d年)(?:费|卡|付))|周|点(?!卡|券|数|$)|时|分|秒|人|位|名|款|台|部"
    r"|级|区|服|倍|折|%|度|岁|楼|遍|回|家|组|对|只(?![来到有收给发充])|项|页|字|行|步|种|批"
    r"|小时|钟|万|千|百(?!度)| ?[gm]b?(?![a-z])| ?k(?![a-z])| ?w(?![a-z])| ?q币| ?qb|点券"
    r"|点卷|钻|金币|元宝| ?积分|抖币|快币| ?robux| ?points| [vrcb]p(?![a-z])| ?coins| ?gems| ?diamonds| ?uc"
    r"|v币|币|星琼|石|勾玉|水晶|鱼翅"
    r"|的?点数| ?刀| ?美[刀元金]| ?(?:[港台日]币|港元|日元|欧元)|欧(?![洲服区])|英镑|里拉|卢布|韩元"
    r"|分钟|公里|赞|条|包(?![年月季邮\d])|连|抽|把|局|打(?!水|了|给|过)|米|寸|吋|版|代(?!金|\d|[充储练购买])|系|端|工作日|个工作|字节|位数|周年"
    r"|线|元素)"
)
CODES = frozenset(
    {"404", "403", "502", "503", "10086", "10010", "10000", "12315", "12321", "315", "666"}
)
_SALE = Pattern(
    r"520(?:给|送|快乐|那天|当天|节|表白)|618(?:价保|那天|当天|活动|大促|期间|凌晨|预售|[抢囤])"
)
_HOTLINE = Pattern(r"(?:打|电话|拨|热线)[打了通: ]{0,2}400(?!\d)|400 ?(?:电话|说|热线|客服)")
_A_NUMBER_BEFORE = Pattern(  # 截图是8809的, 最后一位应该是6
    r"(?:截图|短信|尾号|尾数|号码?)(?:上|里)?(?:的)?是$|号码?(?:的)?(?:后面|(?:最?后|开头)[几两三四\d]位)(?:的)?是 ?$|(?:安卓|鸿蒙|ios|android|win(?:dows)?) ?$|[充冲]到$|(?:开|打)头的?$|(?<![a-z])an $|/ $|工号 ?$|(?:(?:最后|倒数|中间|后|第)[^ ,。\n]{0,2}位|尾|末)(?:数|尾|号)?(?:[^ ,。\n]{0,6}[是成了]|[^。\n]{0,6}应该是)$"
    r"|[打写输填按]错?成了?\d{1,4}了? ?(?:应该?|其实|正确的?|本来)是$"
)


def counts(flat: str, match: re.Match[str], text: str) -> bool:
    """Whether the number of `match` counts things or is the figures of another number; `text` is
    what it is in digits."""
    start, end = match.span()
    if _UNIT_AFTER.match(flat, end) and (text or not flat.startswith("的号", end)):
        return True
    if sums.foreign(flat, start) or _A_NUMBER_BEFORE.search(flat, max(0, start - 14), start):
        return True
    if text in ("520", "618") and _SALE.match(flat, start):
        return True
    if text == "400" and _HOTLINE.search(flat, max(0, start - 6), end + 4):
        return True
    if text:
        return len(text) > 1 and text[0] == "0" and text[1] != "."
    return len(match["cn"]) < 2
