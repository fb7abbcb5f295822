"""The one pattern of days: every way of naming one, each a named group."""

import re
from functools import lru_cache

from dialogs.understand.festivals import FESTIVALS
from dialogs.understand.normalise import ENGLISH_COUNT

_CN = "零〇一二两三四五六七八九十廿卅"


_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正冬腊])"


_D = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?"
    r"|十[一二三四五六七八九]?|[一二三四五六七八九])"
)


_Y = (
    r"(?:20\d\d|19\d\d|(?<![\d.])[0-2]\d(?=年)|二[零〇][零〇一二三四五六七八九]{2}"
    r"|[二两]千(?=年)|[二两]千零[一二三四五六七八九](?=年)|(?<![一二三四五六七八九十])[零〇一二][零〇一二三四五六七八九](?=年))"
)


# which year a word before a month, a festival or a lunar day names
YEAR_WORDS = {"今年": 0, "去年": 1, "前年": 2, "大前年": 3}
_YW = rf"(?:大?前年|[今去]年|{_Y}年?)"


_COUNT = rf"(?:\d{{1,3}}|[一二两俩三四五六七八九十]{{1,3}}|{ENGLISH_COUNT})"


_W = r"(?:周|星期|礼拜)"


MONTHS = {
    m: i + 1
    for i, m in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    )
}


WEEKDAYS = {w: i for i, w in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}


# what follows the first character of a day: settled before any of the ways is tried
_NUMERALS = "零〇一二两俩三四五六七八九十"
_PARTS = "晚夜早晨上中下黑"
_SECOND = {
    "这": "个月周星礼", "本": "月周星礼日", "当": "月天周星礼" + _PARTS, "同": "月", "月": "初底末中",
    "年": "初", "初": _NUMERALS, "去": "年", "今昨前": "天日儿个年 0123456789" + _PARTS, "寻琴": "日" + _PARTS,
    "周": "一二三四五六日天1234567", "星": "期", "礼": "拜", "明": "天日", "后": "天", "正冬腊": "月 ", "农阴旧": "历",
}  # fmt: skip


def begins() -> str:
    """A lookahead: the first two characters of a day, and that it begins inside no word."""
    feasts = {name.lstrip("(^")[:2] for name in FESTIVALS}
    starts = "".join(sorted({name[0] for name in feasts}))
    first = "".join((*_SECOND, _NUMERALS, "上大", starts))
    two = [f"[{one}][{other}]" for one, other in _SECOND.items()]
    two.append(rf"[{_NUMERALS}]{{1,6}}[月年千个天日号周星礼末 dw的正腊冬农阴旧初/.{starts}-]")
    two += ["上上?[个月周星礼]", "大(?:大?前|年|上[个周星礼])"]
    return (
        rf"(?=[\djfmasondltyhcbw{first}])"
        rf"(?=[\da-z]|{'|'.join(two)}|{'|'.join(sorted(feasts))})"
        r"(?:(?![a-z\d])|(?=\d)(?<!\d)|(?<![a-z\d]))"
    )


@lru_cache(maxsize=1)
def day_pattern() -> re.Pattern[str]:
    return re.compile(begins() + day_ways())


def day_ways() -> str:
    """Every way of naming a day, as one group of alternatives."""
    months = "|".join(MONTHS)
    weekdays = "|".join(WEEKDAYS)
    feasts = "|".join(sorted(FESTIVALS, key=len, reverse=True))
    return (
        rf"(?:"
        rf"(?P<ymd>(?P<y>{_Y}) ?[-/.年] ?(?P<ym>{_M}) ?[-/.月] ?(?P<yd>{_D})"
        rf"(?:(?!\d)|(?=[0-2]\d:[0-5]\d)) ?[日号]?)"
        rf"|(?P<spaced>(?<![\d.])(20[12]\d) (1[0-2]|0?[1-9]) (3[01]|[12]\d|0?[1-9])(?![\d./]))"
        rf"|(?P<compact>(?<!\d)(20[12]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
        rf"|(?P<short>(?<![\d.])2\d[-/.](?:1[0-2]|0[1-9])[-/.](?:3[01]|[12]\d|0[1-9])(?![\d.]))"
        
            rf"|(?P<lunar>(?:(?P<ly>{_YW})的?)?(?:(?:农历|阴历|旧历)(?P<ly2>{_Y}年)?"
            rf"(?P<lm>{_M})月(?:初)?(?P<ld>{_D})|(?P<lm2>正|腊|冬)月(?:初)?(?P<ld2>{_D})"
            rf"|(?P<lm3>{_M})月(?P<ld5>初(?:十|[一二三四五六七八九\d](?!\d))|廿[一二三四五六七八九]?)(?![天个次张点元块条]))"
            rf"|(?:大年|年|正月)初(?P<ld3>[一二三四五六七八九十])"
            rf"|(?<![月年])初(?P<ld4>[一二三四五六七八九十])(?=那天|晚|一?早|上午|下午|买|拍|充|付|下单|中午|在|给|我))"
        rf"|(?P<nth>(?:(?P<nwy>{_YW})的?)?(?P<nwm>{_M}|上个?|这个?|本)月份?的?第"
            rf"(?P<nwn>[一二三四五1-5])个?{_W}(?P<nwd>[一二三四五六日天]))"
        rf"|(?P<lastmonth>(?P<lmy>去年)?(?P<lmw>上上个?月|上个?月|这个?月|[本当同]月)(?:的)?(?P<lmd>{_D})(?:[日号]|(?=[买付拍充下订]|那[天晚]|晚上|早上|上午|下午|中午)))"
        
            rf"|(?P<monthend>(?P<mew>上上个?月|上个?月|这个?月|本月|(?P<mem>{_M})月)(?P<mep>月?底"
            rf"|末|月?初|头(?!号)|中旬|月中|份?的?最后一天))"
        
            rf"|(?P<baremonth>(?<![个每\d{_CN}这上下本])月(?P<bmp>[初底末中])(?=[^\u4e00-\u9fff]|$"
            rf"|[买拍充付下那的在我订给储刷转跟汇整搁搞弄交缴开办续存增]))"
        
            rf"|(?P<ndays>(?P<nn>{_COUNT}) ?个?(?P<nu>天|日|周|星期|礼拜|days?|weeks?)(?:之"
            rf"|以)?(?:前(?!面|后|台)| ago))"
        rf"|(?P<yearmd>(?P<yw>今年|去年|大?前年)(?:的)?(?P<ywm>{_M})月(?:份的?)?(?P<ywd>{_D})[日号]?)"
        
            rf"|(?P<md>(?<![\d年])(?P<m>{_M}) ?月(?:份)?[的 ]?(?P<d>{_D})(?!\d) ?[日号]?(?!个|元|块|张"
            rf"|点(?![ \d半一二三四五六七八九十])))"
        
            rf"|(?P<mslash>(?<![\d./-])(?<!\d:)(?P<m2>1[0-2]|0?[1-9])(?P<sep>[/.·-])(?P<d2>3[01]|[12]\d"
            rf"|0?[1-9])(?P<hao>[日号]?)(?![\d./:%折元块点时]|-\d| [元块]))"
        
            rf"|(?P<week>(?<!疯狂)(?P<wp>[上大]上个?|上个?|这个?|本|当"
            rf"|last )?{_W}(?P<wd>[一二三四五六日天1-7])(?!卡|年|会|包|套|续))"
        
            rf"|(?P<wkago>(?P<wan>[一二两三四]|\d)个?(?:周|星期|礼拜)前的?(?:周|星期"
            rf"|礼拜)(?P<wad>[一二三四五六日天]))"
        
            rf"|(?P<rel>the day before yesterday|大?大前[天日儿]|[昨今前][天日儿个]|(?<![\u4e00-\u9fff])[昨今](?= ?\d{{1,2}}(?:点|:\d\d))|(?<![基日根版])本日|[寻琴]日|当天"
            rf"|明[天日]|后天|yesterday|yday(?![a-z])|today|tomorrow)(?P<ge>个儿?|儿(?![子童女媳]))?"
        rf"(?P<rp> (?:morning|afternoon|evening|night)|早上|早晨|夜里|夜晚|晚上|晚黑|晚|早|夜)?(?!才?上映)"
        
            rf"|(?P<half>(?P<hw>大前|昨|今|前|当|寻|琴)(?P<hp>晚上|晚黑|晚|夜里|夜|早上|早|晨|上午"
            rf"|中午|下午))"
        rf"|(?P<ennight>last night|tonight|this (?:morning|afternoon|evening|am(?![a-z])))"
        
            rf"|(?P<enmd>(?<![a-z])(?P<em>{months})[a-z]{{0,6}}\.? (?P<ed>3[01]|[12]\d"
            rf"|0?[1-9])(?:st|nd|rd|th)?(?![a-z\d]|:\d)(?:,? (?P<ey>20\d\d))?)"
        
            rf"|(?P<endm>(?<![a-z\d])(?P<ed2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd"
            rf"|th)?(?: of)? (?P<em2>{months})[a-z]{{0,6}}(?![a-z])\.?(?:,? (?P<ey2>20\d\d))?)"
        
            rf"|(?P<enw>(?<![a-z])(?P<enwp>last |this |on )?(?P<enwd>{weekdays})(?:day|sday|nesday"
            rf"|rsday|urday|(?:s|rs|r|nes)?(?= (?:morning|afternoon|evening|night))|(?:(?<=on ...)|(?<=ht ...)|(?<=id ...)|(?<=ed ...))(?=[,.;!?\n]|$))(?P<enpart> (?:morning|afternoon|evening|night))?(?![a-z]))"
        
            rf"|(?P<dmy>(?<![\d./-])(?:(?P<ad>3[01]|[12]\d|0?[1-9])(?P<asep>[/.-])(?P<am>1[0-2]"
            rf"|0?[1-9])(?P=asep)(?P<ay>(?:19|20)\d\d)|(?P<bm>1[0-2]|0?[1-9])/(?P<bd>3[01]|2\d|1[3-9])"
            rf"/(?P<by>(?:19|20)\d\d))(?![\d/]))"
        
            rf"|(?:(?P<fy>{_YW})的?)?(?P<feast>{feasts})(?!礼|快乐|限定|福利|大促|专场|皮肤|套装|特惠|加班|路|街|广场|大道|村|镇|国际"
            rf"|档)(?P<fd>节)?(?P<fday>那天|当天|当日|那晚|当晚|[前后][一两二三四五1-5]天|头天|次日|前夕|前夜|(?:放?假期?|长假)?的?(?:第[一二三四五六七]|最后一)天|期间"
            rf"|假期)?"
        
            rf"|(?P<enth>on (?:the )?(?P<enthd>3[01]|[12]?\d)(?:st|nd|rd|th)(?=[,.;!?\n)]|$"
            rf"| (?:at|around|and|but|still|it|with|via|by|for|i|no|paid|in the)(?![a-z])))"
        
            rf"|(?P<dom>(?<![\d月第零一二三四五六七八九十])(?P<dn>3[01]|[12]\d|[1-9]"
            rf"|[一二三四五六七八九](?=[号日])|三十一?|二十[一二三四五六七八九]?"
            rf"|十[一二三四五六七八九]?)(?:[号日]|(?<=\d) 号(?=才|[买拍付充下给卖晚早上下]))"
        rf"(?![客服机区楼门店床线路桌码线坑手院仓套库])))"
    )  # fmt: skip
