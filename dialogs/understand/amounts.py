"""Money that was paid."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from dialogs.understand import counts, sums
from dialogs.understand.patterns import Pattern
from dialogs.understand.reckoning import Reckoned

MOST = Decimal("999999.99")
MOST_SUMS = 30  # of one sort in one text


class Money(NamedTuple):
    """One sum in the text; `score` says how much it looks like what was paid. `face`: what the
    goods are worth (面值50, 500的卡); `priced`: it stands as a price does (489付的, 44块 微信)."""

    start: int
    end: int
    value: Decimal
    score: float
    corrected: bool = False
    bare: bool = False
    face: bool = False
    priced: bool = False
    gave: bool = False  # a word of paying stands beside it


# what was given away, not what it is worth: beats a face value that stands elsewhere
_GAVE_BEFORE = Pattern(
    r"(?:实际(?:给|收|花|扣)了?|实际?(?:付|支付)款?(?:金额)?|付款?了|付的?可?是|按(?=[\d.]{2,9}(?:元|块)?(?:付|算|收|扣))|掏了?|付(?!款码)|付款|付的|扣款|支付了?|花[了掉去]?|花费|扣了?(?:我|余额){0,2}|交了|转账?了|[转刷扫交]的|刷了|给了你们?|收了(?=$)|(?<=[减折券惠\d]) ?最后|全额退(?:款|还)?|[划扣]走了?|划扣|支出|货款|[支付]付?款?金额|拿货价|进价|成交价|年费|月费|季费|结账(?:变成|是)|(?:余额|钱包|卡里)[^,。\n]{0,3}少了|你们?家?[^,。 才]{0,4}[卖收]|应付款?|实收款?"
    r"|收了?(?:我|老子|俺|人家|咱)|会员价|补[的了]差价|手一?抖|(?<!订单)(?<!商品)金额|畀咗|俾咗|结账|退不退这|退我(?=[一二三四五六七八九]?十)|[退赔还](?:给?我)?全款|到手价|优惠价|卖(?:给)?我|(?:折|券|优惠|打折|减)[后完]价?|活动价|秒杀价|paid|cost(?: me| us)?|charged(?: me)?|spent)"
    r"(?:我|你们?|店家|商家|老板|整整|足足|一共|总共|大概|差不多|可是|的|全价|for|via|[一两二三四五\d][笔次回]|[: ¥~]){0,3}$"
)
_NET = Pattern(r"(?P<net>实.{0,7}$|最后.{0,2}$)|应付.{0,3}$")  # 合计26 优惠4 实收22
_GAVE_AFTER = Pattern(
    r"(?:元|块钱?|r)? ?(?:(?:付的|付款|付了|付清|付完|付(?=[ ,.。\n]|$)|拿下|拿的|入手|入的|收的|到手|成交|[整砸搭]进去|整的)(?![ ¥]?\d|价)"
    r"|(?:的|,| )?(?:微信|支付宝|花呗|银行卡|云闪付|qq钱包|余额)(?:里)?(?:付|扣|支付|转|刷)的?(?!的?了?(?:我|你们?|出去)?[ ¥:]{0,2}\d))"
)
# 315 支付宝, 45块 微信 单号…: a sum beside the way of paying
_BESIDE_METHOD = Pattern(
    r"(?:元|块钱?)?[ ,，\n]{0,2}(?:用|走|拿)?(?:微信|支付宝|zfb|wx|vx|花呗|余额宝|云闪付|qq钱包|qq支付|银行卡"
    r"|信用卡|储蓄卡|网银|数字人民币|[工建农中招交]行|[\u4e00-\u9fff]{2}银行|alipay|wechat)"
    r"(?!(?:里|上)?(?:支付|付款?|扣款?|花|转|刷)(?:了|的)?(?:我)?[ ¥:]{0,2}\d)"  # 25元 支付宝付了22.5
)
_METHOD_BEFORE = Pattern(
    r"(?:微信|支付宝|zfb|wx|vx|花呗|余额宝|云闪付|qq钱包|qq支付|[工建农中招交]行卡?|银行卡|信用卡|储蓄卡"
    r"|网银|alipay|wechat)[ ,:]{0,2}¥?$"
)
# what the goods are worth
_FACE_AFTER = Pattern(
    r"(?:元|块钱?)?(?:的)?(?:面值|面额|额度|(?:电?话费|流量(?!包)|礼品卡|充值卡|购物卡|加油卡|油卡|e卡|代金券|现金券|抵用券"
    r"|点卡|点券|的?卡(?!密|号|盟)|的?券))"
)
_FACE_BEFORE = Pattern(
    r"(?:(?<![\d元块])面[值额](?:写?是?的?|为)?|\d[代抵]|(?<!\d)(?<!\d的)(?<!元)(?<!元的)(?:(?:礼品|充值|购物|加油|储值|[点油e])卡|话费|[代现]金券)|face value(?: is| of)?|worth)[ :]?$"
)
_FACE_THEN = Pattern(r" ?的[, ]{1,2}(?=\d|[一二两三四五六七八九]?[百十])")  # 500的，481
_I_PAID = Pattern(
    r"(?:元|块钱?)?我(?:是|都|可是|已经|早)?(?:付|给)(?:全|足|清|齐|过|完)?了?(?![了咗\d一二三四五六七八九十百两是:])"
)
_BACK_BEFORE = Pattern(r"(?:退|还)(?:还|回)?(?:给)?(?:我|老子|俺|咱)?(?:的是?)?[ ¥]{0,2}$")
_BOUGHT_FOR = Pattern(r"(?:[买拍收拿](?:来)?的|我[买拍要]的是)[ :]{0,2}$")
_BOUGHT_AFTER = Pattern(  # …, 195拍的; 98.5充100话费
    r"(?:元|块钱?)?(?:[拍买充冲下]的(?=[ ,.;!?。\n\d]|$)|[充买](?:的|了)?(?=[\d一二三四五六七八九十百])|[代抵](?=\d{2,4}))"
)
_BOUGHT_RIGHT_AFTER = Pattern(r"[买拍入收充](?:的|了|来|到)")
_CLAUSE_END = Pattern(r"(?:元|块钱?)?(?:[ ,.;!?。\n]|$)")
_UNIT_PRICE_SAID = Pattern(
    r"(?:元|块钱?)? ?(?:一(?:个人?|张)|每[张人个]|/张)"
)  # 15块一个: the stated price of one
_UNIT_PRICE = Pattern(r"(?:块|元)?一(?:张|个|份|组|条|次|套)(?=$|[ ,。\n买拍我的])")
_PRICE_LIKE = Pattern(r"(?:1[3-9]|[2-9]\d|\d{3,4})\.\d{1,2}|\d{1,4}\.(?:3[2-9]|[4-9]\d)")  # 69.9
_PLAINLY_PAID = 9.0  # a total or a correction
_YEAR = Pattern(r"20[123]\d")  # 2025最后一单
_TOP_UPS = frozenset({"648", "328"})  # prices of game shops
_PACKS = frozenset({"6480", "3280", "1980"})  # crystals or diamonds, sold for a tenth of that
_COINS_BEFORE = Pattern(r"(?<![q民台港])币(?:[买充]了?)? ?$")
_PAID_BEFORE = Pattern(
    r"(?:付了?款?|支付了?|花了?|买了?|充了?值?了?|冲了?|拍了?|转账?了?|汇了?|刷了?|扫了?|用了?"
    r"|交了?|扣了?我?|给了?你?们?|下单|支付金额|付款金额|金额|实付款?|实际支付|总价|价格"
    r"|面值|面额|一口气|打(?:了|过去|给你们?)"
    r"|(?:微信|支付宝|zfb|wx|vx|qq钱包|qq支付|花呗|余额宝?|银行卡|云闪付|网银|信用卡|零钱"
    r"|工行卡?|建行卡?|招行卡?)(?:里|上)?(?:付了?款?|支付了?|转了?|扣了?|花了?|给)?"
    r"|[笔单次]各|[这那一][单笔]|[定订]金|took|(?:吞|坑|骗|黑|吃|讹|昧|卷)(?:走|掉|下)?了?(?:我|老子|俺|人家)|的钱|paid|pay|for|spent|cost|charged|:)[的我你们他她自己手机号给大概约一共总共 \x1f:¥-]{0,8}$"
)
_PAID_AFTER = Pattern(
    r"(?:元|块钱?|rmb|yuan)?[ ,]?(?:的|买|充|冲|付|拍|支付|面值|面额|话费|块?的那|档|套餐"
    r"|收的|我[是都]?(?:已经)?付|拿下|拿的|包邮|包月|包年|包季|(?:都|全)(?:被)?扣了|打水漂|白花|喂了狗|入|购|下单|那个|那款|那张|那笔)"
)
_TOTAL_BEFORE = Pattern(
    r"(?:一共|总共|拢共|一起(?!付|买|充)|加起来|合计|总计|共计|共|总价|总额|总共花了?"
    r"|in total|total|=)[是付花了款:约按我的 ¥]{0,5}(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,2})[份张个单笔组套期] ?)?$"
)
_WEAK_BEFORE = Pattern(
    r"(?:只|才|就|仅|预存款|省|给我|发来|少|差|缺|亏|剩|还剩|欠费?了?|差[价额]|话费余额|话费还[是有]|余额(?:里)?(?:还|仍然?|依然|依旧|就|一直)?|(?<!没)到了|(?<![没未有])(?:收到了?|到账)|只[来到]了|到手|送|返|减|满|优惠"
    r"|便宜|原价|补|退|赔|变成|显示|面[值额]的?写|发[了来]?个|充成|发成|得到|打折|多付|多扣|多收|单价|每张"
    r"|每个|一张|一个|到账了|隔壁|别[家人]|官[网方](?:卖|价)?|市场价|里有一条|(?<![帮给替])(?:我)?(?:朋友|同事|室友|同学)(?:昨天|前天|上周|也)?买(?:的时候)?[才就]?|每月|每人|一条"
    r"|还有|里有|运费|邮费|[手服][续务]费|税费|立减|[降跌涨]到?|降价到?|加(?:钱|价)?|再加)(?:只|有|是|了|我|的|给|要|收|扣|付|卖|就"
    r"|还|那(?!\d+(?:元|块)?的)){0,3}[ 一条张¥:]{0,3}$|(?:上一?[单笔次回]|之前那?[单笔]|前[一面]那?[单笔])(?:买|充|拍)?(?:的|了)?$"
)
_GIVEN = Pattern(r"给我[充冲开发](?:了|成了?|的是)$")
_LITTLE = Pattern(r"(?:^|[ ,。!?\n])(?:[也不]?[才就只]|(?:虽然|反正|其实)?(?:就|只有?))$")
_IN_COINS = Pattern(r"[元块]")
_SPENT = Pattern(r"余额\d[\d.]*(?:元|块钱?)?[充付买支]")  # 余额500充了: spent, not left
_WEAK_AFTER = Pattern(
    r" ?(?:元|块钱?)?(?:面值的|以内|以上|(?<! )的?到账|优惠|红包|券减|差价|[^ ,。\d]{0,4}补偿|一张|每张|一个(?!月|季)|/张"
    r"|的那条|那条)"
)
_FEE_BEFORE = Pattern(
    r"(?:[运邮税]费|[手服][续务]费|抵扣?|补扣|(?:同款|现在|今天)[^ ,。]{0,2}价|每个?人|(?:有|别|他)人|(?:重|重新|另)买了?|保证金|押金|佣金|生活费|工资|收入|额度|房租|房贷|奖金|违约金|补偿|赔偿金)[^ ,。\n\d]{0,5}$"
)
_FEE_AFTER = Pattern(
    r"(?:元|块钱?)?的?(?:[手服][续务]费|[运邮税]费|违约金|押金|保证金|罚款|滞纳金)"
)
# 收到两组, 合计800; 退一赔三共1500: totals of what came or is asked for
_OTHER_TOTAL = Pattern(r"(?:收到|到账|到手|发来|赔)[^。\n]{0,30}$")
_AGAIN_BEFORE = Pattern(r"又(?:充|买|付|拍|转)了?$")  # 退了50, 又充了100
_AGAIN = Pattern(r"(?:元|块钱?)?(?:重新|另外|又)(?:办|买|订)")
_ONE = Pattern(r"一[张个份][ ¥]?$")
_VERB_AND_NAME = Pattern(r"[充买拍冲](?:了|的)?[\u4e00-\u9fff]{1,6}$")  # 充话费200元
_LENGTH_THEN = Pattern(
    r"(?:[一二两三半\d](?:年|个月|季度?|天)|[年月季]卡|包[年月季]) ?$"
)  # 一季度49
_TIMES_PAID = Pattern(r"[充付买拍转扣]了?[一两二三四五\d][笔次回][ ¥]?$")  # 充了2次100
_THAT_ONE = Pattern(r"那[个单笔张]$")  # 那个45
_IN_BRACKETS = Pattern(r"\d ?(?:元|块)?(?:的|面值)? ?\($")  # 快充100（99.8）
_COUNTED = Pattern(r"[两二三四五六七八九十\d][张份个]$")  # 两张90
# got 400, 点数 500: how many came or were bought
_GOT_BEFORE = Pattern(
    r"(?<![a-z])(?:i have|had|got|received?|gave me|sent me|credited|works? out (?:to|at)|missing|remaining|balance(?: is| was| shows?)?(?: still)?|a total of|expected|quantity|qty|level(?: is)?)(?: only| just)?:? $|点数 ?$"
)
_CORRECTED_BEFORE = Pattern(
    r"(?:说错|打错|写错|记错|看错|啊不是|[哦噢啊呃额]不|[查看]了|更正|不是\S{1,10}是|错[^。\n]{0,6}应该是|(?:^|[ ,.。!?\n\d元块毛啊哦呃])不对"
    r"|(?:[元块毛][ ,.。~]{0,8}|\d[.。~]{2,8})(?:啊|哦|呃|额|噢|哎)?不是(?=[ ,.。]))[了,. :是]{0,4}$"
)
_ASKED_BACK = re.compile(r"退(?:了|款|钱|吧)* $")  # 退了退了 198
_IN_YUAN = Pattern(r"人民币|rmb|cny")
_WANTED_BEFORE = Pattern(
    r"(?<!本来)(?<!原本)(?:想|打算|准备|考虑)(?:再)?[买充拍冲订入](?:的是|个|一?[张份个])?[ ¥]{0,2}$|[换改]成[^ ,。\n\d]{0,6}$"
)
_REFUTED_BEFORE = Pattern(r"(?:不是|并非|[多少漏错][打输写填按点]了?一?[个位]?)[ ¥]{0,2}$")


def stated_money(flat: str, busy: list[tuple[int, int]]) -> list[Money]:
    """Sums with a unit or on a line of a bill. `flat` has its cuts blanked; `busy` are the
    spans of times."""
    taken = _taken(flat, busy)
    found: list[Money] = []
    for match in islice(sums.stated().finditer(flat), MOST_SUMS):
        value = sums.stated_value(match)
        if any(taken[match.start() : match.end()]):
            continue
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
        if value is not None:
            paid_for = flat.endswith("for ", 0, match.start())
            found.append(
                _scored(flat, match.start(), match.end(), value, 4.0 if paid_for else 2.0)
            )
    for match in islice(sums.billed().finditer(flat), MOST_SUMS):
        start, end = match.span(match.lastgroup or "f")
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            gave = _BILL_PAID.search(match.group())  # 支付金额 beats 订单金额
            value, score = sums.billed_value(flat[start:end]), 6.0 if gave else 3.5
            found.append(Money(start, end, value, score, priced=True))
    return [m for m in found if Decimal(0) < m.value <= MOST]


_BILL_PAID = Pattern(r"支付|付款|实付|实际")


def bare_money(
    flat: str, busy: list[tuple[int, int]], goods: list[tuple[int, int]], asked: bool = False
) -> list[Money]:
    """Numbers without a unit that may be sums: beside goods, a payment word or a verb of buying.
    `asked`: the amount was just asked for, so a bare number is one."""
    taken = _taken(flat, busy)
    ends = {end for _, end in goods}
    starts = {start for start, _ in goods}
    found: list[Money] = []
    for match in islice(sums.bare().finditer(flat), MOST_SUMS):
        start, end = match.span()
        if any(taken[start : match.end("m") if match["m"] else end]):
            continue
        beside = start in ends or (flat[start - 1 : start] == " " and start - 1 in ends)
        beside = beside or (flat[start - 1 : start] == "的" and start - 1 in ends)
        beside = beside or end in starts or (flat[end : end + 1] in " 的" and end + 1 in starts)
        money = _bare(flat, match, asked, beside)
        if money and Decimal(0) < money.value <= MOST:
            found.append(money)
    return found


def _taken(flat: str, busy: list[tuple[int, int]]) -> bytearray:
    taken = bytearray(len(flat) + 1)
    for start, end in busy:
        taken[start:end] = b"\1" * (end - start)
    return taken


def _scored(flat: str, start: int, end: int, value: Decimal, score: float) -> Money:
    before, corrected = flat[max(0, start - 14) : start], False
    gave = _GAVE_BEFORE.search(before) or _GAVE_AFTER.match(flat, end) or _I_PAID.match(flat, end)
    total = _TOTAL_BEFORE.search(before) and not _OTHER_TOTAL.search(
        flat, max(0, start - 40), start
    )
    if total:
        score += 10
    elif _FEE_BEFORE.search(before) or _FEE_AFTER.match(flat, end) or _AGAIN.match(flat, end):
        score -= 3.5
    elif gave and not _REFUTED_BEFORE.search(before):
        score += 2 if _UNIT_PRICE_SAID.match(flat, end) else _net(before)
        return Money(start, end, value, score, _corrected(before), priced=True, gave=True)
    elif (_BACK_BEFORE.search(before) and _CLAUSE_END.match(flat, end)) or (
        before.endswith("my ") and flat.startswith(" back", end)
    ):
        return Money(start, end, value, 1.3)  # 退我68: what was paid, if no other sum
    elif _BOUGHT_FOR.search(before) and _CLAUSE_END.match(flat, end):
        score += 3.5  # 沃尔玛卡500 … 在你这买的 480: the price, not the face value
    elif _AGAIN_BEFORE.search(before):
        score += 4.5
    elif _PAID_BEFORE.search(before) or _TIMES_PAID.search(before):
        score += 2
    elif _VERB_AND_NAME.search(before):
        score += 1
    if _PAID_AFTER.match(flat, end):
        score += 1.5
    near = _ASKED_BACK.sub("", before.rpartition("\n")[2])  # what is weak ends with its message
    score -= _weakness(flat, start, end, near, total=bool(total))
    if _CORRECTED_BEFORE.search(before):
        score, corrected = score + 5, True
    elif _REFUTED_BEFORE.search(before):
        score -= 5
    if _BESIDE_METHOD.match(flat, end) or _METHOD_BEFORE.search(before):
        score += 3
    if _IN_YUAN.search(flat, start, end):
        score += 3
    if _WANTED_BEFORE.search(flat, max(0, start - 10), start):
        score -= 7  # 想买300的: nothing was bought yet
    face = bool(
        _FACE_AFTER.match(flat, end) or _FACE_THEN.match(flat, end) or _FACE_BEFORE.search(near)
    )
    priced = not face and score > 0 and _stands_alone(flat, start, end, before)
    return Money(start, end, value, score, corrected, face=face, priced=priced)


def _weakness(flat: str, start: int, end: int, near: str, *, total: bool) -> float:
    """How much speaks for a sum that came, was left, is a fee, or is the price of another."""
    weak = 0.0
    spent = total or _SPENT.search(flat, max(0, start - 2), end + 6)
    if not spent and _WEAK_BEFORE.search(near):
        one = flat.startswith(("元的", "块的", "的"), end) and _ONE.search(near)
        little = _LITTLE.search(near) and _IN_COINS.search(flat, start, end)  # 才16块钱
        weak = 0.5 if little else 1 if one else 3.5
    if _GIVEN.search(near):
        weak += 2  # 给我充了50，我买的是100
    if _WEAK_AFTER.match(flat, end):
        weak += 1.3 if _UNIT_PRICE_SAID.match(flat, end) else 2
    return weak


def _net(before: str) -> int:
    """应付300 优惠12 实付288: what a word of paying before a sum adds."""
    said = _NET.search(before)
    return 5 if said is None else 14 if said["net"] else 11


def _stands_alone(flat: str, start: int, end: int, before: str) -> bool:
    """A clause of its own, or beside the way of paying: what a price looks like."""
    if _BESIDE_METHOD.match(flat, end) or _METHOD_BEFORE.search(before):
        return True
    if _BOUGHT_AFTER.match(flat, end):
        return True
    return flat[start - 1 : start] in ("", *"\n, .。!?;:") and bool(_CLAUSE_END.match(flat, end))


def _counted(flat: str, match: re.Match[str], text: str, asked: bool) -> bool:
    """Whether a number is none of money; one said vaguely (加起来七百多) is, if it is a total."""
    start, end = match.span()
    if text in counts.CODES and not asked and not _BESIDE_METHOD.match(flat, end):
        return True
    if flat.startswith("多", end) and _TOTAL_BEFORE.search(flat, max(0, start - 9), start):
        return False
    return counts.counts(flat, match, text)


def _bare(flat: str, match: re.Match[str], asked: bool, beside: bool) -> Money | None:
    start, end = match.span()
    text = match["n"] or match["m"] or ""
    if _counted(flat, match, text, asked):
        return None
    value = sums.bare_value(match)
    score = 0.5 if value >= 10 or "." in text else -0.5
    if flat[start - 1 : start] in ("", " ", "\n", ",", "。"):
        score += 0.3
    if asked:
        score += 3
    if _UNIT_PRICE.match(flat, end):
        score += 3.5
    if _PRICE_LIKE.fullmatch(text):
        score += 0.7
    if "." in text and _BOUGHT_RIGHT_AFTER.match(flat, end):
        score += 1.2  # 6.6买的
    if beside:
        score += 1.5
    if _COUNTED.search(flat, max(0, start - 2), start):
        score += 0.6
    if flat[end : end + 1] == ")" and _IN_BRACKETS.search(flat, max(0, start - 6), start):
        score += 4.8
    if _THAT_ONE.search(flat, max(0, start - 2), start) and _CLAUSE_END.match(flat, end):
        score += 0.8
    if _LENGTH_THEN.search(flat, max(0, start - 6), start):
        score += 0.6
    if "." in text and "|" in flat[max(0, start - 2) : start]:
        score += 3  # a column of a table
    if _GOT_BEFORE.search(flat, max(0, start - 14), start):
        score -= 4
    if text in _TOP_UPS:
        score += 1.5
    if text in _PACKS:
        score -= 3
    if value >= 300 and _COINS_BEFORE.search(flat, max(0, start - 5), start):
        score -= 3
    if value > 20000 or (text and _YEAR.fullmatch(text)):
        score -= 2
    money = _scored(flat, start, end, value, score)
    return money._replace(bare=True)


def paid(found: list[Money], least: float, parts: Sequence[Reckoned] = ()) -> Money | None:
    """The sum that was paid: the best score, the first of equals; a price beats a face value.
    Where it is only one of `parts`, their total."""
    best = _best(found, least)
    for part in parts:
        if best is None and part.plain:
            return Money(part.start, part.end, part.total, 2.0, priced=True)
        if best is not None and part.start <= best.start < part.end:
            return best._replace(value=part.total, bare=False)
    return best


def _better(money: Money, best: Money) -> bool:
    """Corrected, or clearly likelier; a word of paying beats mere nearness."""
    if money.corrected and not best.corrected:
        return True
    gave = money.gave and not best.gave and best.score < _PLAINLY_PAID
    return money.score > best.score + (-0.5 if gave else 1.9)


def _corrected(before: str) -> bool:
    """不对，29.5; 说错了，付的是29.5."""
    gave = _GAVE_BEFORE.search(before)
    said = before[: gave.start()] if gave else before
    return (
        _CORRECTED_BEFORE.search(before) is not None or _CORRECTED_BEFORE.search(said) is not None
    )


def _best(found: list[Money], least: float) -> Money | None:
    best: Money | None = None
    for money in sorted(found, key=lambda m: m.start):
        if money.score >= least and (best is None or _better(money, best)):
            best = money
    if best is None or best.priced or best.corrected or best.score >= _PLAINLY_PAID:
        return best
    sure = least if best.face else 3.5
    price = (
        m for m in found if m.priced and (m.score >= sure or (m.score >= least and not m.bare))
    )
    return next(price, best)
