"""Which of the times in a message is the purchase."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from dialogs.understand.joining import ASIDE, Scored, joined
from dialogs.understand.patterns import Pattern
from dialogs.understand.times import TimeMention

_VERB = (
    r"买|購|购|拍(?!照|身份|视频|图|下来|个?视频)|下单(?!子)|下的单|(?<![剩余留乡底])下的(?![载面])|付款?|批了(?=[\d一二三两])|支付(?!宝)|充(?!值(?:[渠卡码券记中平页还没未都状显失要需]|一直|怎么))值?|冲|转账?|那[笔单](?=充|买|付|拍)|扫码|入手|储值(?!卡|完成|成功)|增值(?!税|服务|卡)|下手的|剁手|秒杀|拼单|结账|预[订定]|缴[的了]|下了个单|(?<![调完])(?<!给[我俺])整了?|掏了?(?=[\d一二三四五六七八九十百两]|钱|的)|订(?!单)|续费|抢|刷卡|(?<!提)交了"
    r"|(?<!提)交的|(?<=[\d零一二三四五六七八九点分半])提交的|(?<=[卡信宝呗行])[划给转]的|(?<=[卡信宝呗行])划了|(?<![决肯固稳说约规指限一])定[的了]|下了(?:[\d一两二三四五]个?)?[单笔]|打款|汇款|[给汇]了钱|扣款|扣了|扣钱|扣费|开通?的|刚开通?|办的(?!退)|(?:你们?家|你这|店里|这里|这儿)拿的|领的单|的单(?![^ ,。\n]{0,6}退)|ordered|placed|order(?= from| on| at)|paid|pay|bought"
    r"|purchased?|picked up|topped|sponsored|subscribed|renewed|赞助|捐赠|打赏|[交缴]费|续订|订阅"
)
_ENDS = ("。", "\n", ";", "!", "?", ". ")


@lru_cache(maxsize=1)
def _context() -> dict[str, re.Pattern[str]]:
    return {
        "verb": re.compile(rf"(?:{_VERB})(?!错|进去|不进|的时候|值失败|(?<![买抢])到)"),
        "verb_before": re.compile(rf"(?:{_VERB})(?:的时间|时间|日期|的|了|于|是|在|at|on|大概|:| ){{0,4}}$"),
        "promised": re.compile(
            r"(?:说好?的?|承诺|最迟|答应|保证|最晚|预计|约定|通知我?|告诉我|让我等到|要等到?|(?:页面|官网|公告|说明|详情页?)(?:上?写的?|标的?|说的?)"
            r"|必须)[是在的:]{0,2}$|(?<![a-z])(?:by|before|until|till|within) ?$"),
        "until": re.compile(
            r"(?:等|拖|搞|弄|熬|营业|上班|开门?|在线|一直|直|截止|玩|现在|折腾|忙|(?:陪|聊|守|排|骂|等)[^ ,]{0,3}?)到?了?$|我到$|(?<=[\u4e00-\u9fff])(?<![收买充付拍抢从])到$|^到$|[ ,，\n]到$|到了$|过了$"
            r"|都$|快$|马上$|已经$|刚过$"),
        "until_after": re.compile(r" ?(?:了[都还也]?|都|还|仍|也|依然|依旧|就)[是]?[没未]|了[,，。!?？! \n]|了$|还[没未]"),
        "promise_after": re.compile(
            r" ?(?:必须|务必|一定[要得给]|赶紧|立刻|马上|之前|以前|前(?!后|面|买|付|拍|充|下| ?\d)|之内|以内|内|(?:能|可以)(?:到|拿|收|发|用上|好|处理|解决|补)|就到|会到|到账吗|必须|务必|一定要|得给|就该|该到|(?:是|就)[^ ,。\n]{0,4}(?:生日|纪念日|节(?!假))|(?:就|又)?会(?!员|不会|议)|before"
            r"|有没有活动|会不会|会更|打几折|结束|开会|开始|关门|下架|截止|开门|开抢|开售|打烊|上班|下班|要用|要开|要|得用|考试|生日会|用的|(?:才|就)?(?:是|有)?(?:0\.\d|\d折))"),
        "talk": re.compile(
            r".{0,4}(?:发(?:了?[一个条]{0,2})?(?:帖|贴|朋友圈|微博|视频|促销|短信|消息|通知|公告|广告|工单)|打扰|打搅|(?<![没未不才么都])(?:发货|收货)(?![没慢不])|骂|吐槽|曝光|挂[了你出]|刷屏|吵)"
            r"|到的(?![没不])|是[^ ,。\n]{0,10}(?:的一天|的日子|生日|纪念日)|[^ ,。\n]{0,10}给你们?[^ ,。\n]{0,3}(?:发[^ ,。\n]{0,3}(?:消息|信息|邮件)|打电话|留言)"),
        "offer": re.compile(r" ?(?:打折|有活动|搞活动|做活动|的活动)|[^ ,。\n不没]{0,4}(?:有空|方便|在家)"),
        "use": re.compile(
            
                r".{0,4}(?:(?:还|得)?(?:好好的|能用)|还(?:能|在|加[了过])|给[^ ,。\n我]{1,3}用|发过?来|重装|刷机|重启|改过?密码|[输掉]了(?!魂)|领走|核销|落幕|下线|停用|作废|被[^ ,。\n]{1,6}[走掉用领]|在(?:吃|睡|上班|上课|开会|加班)|被(?:改|踢|封|盗|顶)|激活(?!码|卡)|兑换(?!码|卡|券)|去门?店|到门?店|排队|带孩子|等到|去超市|去加油|去刷|拿去|要用|使用|输入|登录|登陆|上号|打开|去兑|去用|一充"
                r"|试了?|试用|复制|刮开|查了?|看了?|(?<![没未])收到|(?<![没未不])到账(?!失败|[没不慢])|提示|弹(?!窗忽)|显示|用的时候|拿去|点饭|发现|再看"
                r"|一看|验证|绑定|换的(?!时候)|换了|补发?的|就?(?:发的[卡货码]|发了(?![单红])|到的货|收的货|到手)|快递|(?:给我)?(?:送来|送到|寄来|寄到)|(?:就|已经?)?(?:有人|被人|别人|被别人)|redeem|tried|activated?|use)"
        ),
        "waited": re.compile(r"(?:开始|起|就|一直){0,2}[等拖熬耗](?:到|了|着)"),
        "contact": re.compile(
            
                r".{0,5}(?:客服[^ ,]{0,2}[说答回讲]|那个?客服|那个?(?:活动|规则|公告)|又说|还说|才说|就说|问|找|联系|等[^ ,。\n]{0,2}(?:客服|人工|回复|回话)|再说|打(?:[^ ,。\n]{0,4}电话|[了过]?[\d\x1f])|回复|发过|催|投诉|提交(?!的(?!工单|申|投))|申请|反馈|告诉|加了?你|说好|说的"
                r"|报[了的]|反映|你们?[说答回]|我说|补了?材料|驳回|审核|退的|退了|给我退|处理|答应|咨询|协商|通知|同意|批准|撤诉|承诺|升级|更新|维护|(?:系统|平台|网站)(?:升级|维护|更新)|就?说了|评价|给了?[一二三四五]?[颗个]?(?:星|差评|好评)|contacted|asked|emailed|told)"
        ),
        "use_before": re.compile(
            r"(?<![a-z])(?:tried|updat(?:ed|ing)|used?|redeem(?:ed)?|activat(?:ed?|ing)|logged|sent|received|arrived|delivered|came|down|offline|working) (?:in |it |this |the code |to me )?(?:on |at )?$|(?<![a-z])(?:contacted|emailed|messaged|called|asked|wrote to|approved|promised|refunded|agreed|told|kicked|found out|locked|banned|suspended|opened|noticed|reali[sz]ed|checked|died|broke|stopped|failed)(?![a-z])[^.,;!?\n\x1f]{0,24}$"),
        "expiry": re.compile(
            r"(?:生日|有效期|到期|过期|截止|期限|有效|生效|valid)\S{0,6}$|(?:印|标)[着的了]\S{0,3}$|背面\S{0,4}$|至$|(?:冻结|封号?|禁言|延期?|改|推迟)到?$|(?:公告|维护时间|停服时间|活动时间)[ :的]{0,2}$|expir(?:e[sd]?|y|ation)(?: date| time)?(?: is| on| at|:)? ?$"),
        "expiry_after": re.compile(r"[^买付充拍]{0,2}(?:到期|过期|截止|失效|生效|上线|开服|有效)"),
        "other": re.compile(r"(?:别的|其[他它]的?)[^\n。;!?]{0,10}$|(?:上次|之前|以前|上回|别的|另一|另外|上一|往常|平时|每[天月次]|去年|已[于在]|退了|取消了|朋友|同学|同事|室友|邻居)\S{0,4}$"),
        "other_after": re.compile(r"[^ ,。\n说问不没]{0,10}(?:没问题|没毛病|没事|挺好|都好|好好的|好用|能用|可以用)(?![吗吧么的在于到多几不])|[^ ,。\n说问不没]{2,8}到了(?=$|[ ,。\n])|[^\n]{0,16}当天[就也]|.{0,3}(?:在|从|问)?(?:别家|人家|别的?店|别处|别人家|其他店)[^ ,]{0,3}[买拍充下]|(?:那[单个笔次]|的那?[单个笔]?)?(?:都|也|就)?(?:已经)?(?:到了(?![^,。\n ]{0,3}[\d一二三四五六七八九十半])|没问题|没毛病|正常)|.{0,12}(?:不是这次|那次|那条|上次|那笔是)"),
        "correct": re.compile(
            r"(?:不对|[说搞写]反了?|说错了?|记错了?|打错了?|写错了?|哦不|不不|(?<!日)更正|应该是|其实是"
            r"|不是\S{1,10}是)[,. :，是]{0,3}$"),
        "ticket": re.compile(r"(?:工单|退款|投诉|申请|举报)(?:单|号)?(?:就?是|于|在)?$|(?:refund|request|ticket|complaint|e?mail|message)s? (?:from|of|on) ?$"),
        "staff": re.compile(r"(?:客服|你们?|老板|人工|店家|商家|平台|他们|对方)(?:在|是)?$"),
        "said": re.compile(r".{0,3}(?:说|讲|回复?|答|告诉|承诺|保证|让我)"),
        "compare": re.compile(r"(?:跟|和|与|比|像|同|不如|好过)$"),
        "refute": re.compile(r"(?:不是|并非)$"),
        "bill_pay": re.compile(
            r"(?:支付|付款|交易|扣款|转账|支付成功|完成支付)(?:的?时间|日期)[ :】]{0,3}$|(?:^|[ ,、])(?:支付|付款|扣款|交易)(?:成功)?[ :]{0,3}$|paid (?:at"
            r"|on) ?$"),
        "bill_order": re.compile(r"(?:^|[ -])时间是?[ :]{0,2}$|(?:创建|下单|订单|购买|成交|下订单|充值)(?:的?时间|日期)?[ :】]{1,3}$"),
        "bill_else": re.compile(
            r"(?:发货|到账|完成|收货|注册|核销|验证|登录|绑定|(?<!支付)(?<!付款)(?<!交易)成功|更新|关闭|截图|有效|使用|激活|兑换|打印|退款|申请|当前"
            r"|系统)(?:的?时间|日期)(?:就是?|才?是)?[ :]{0,3}$"),
    }  # fmt: skip


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
    words = _context()
    before = flat[max(0, mention.start - 14) : mention.start]
    for mark in _ENDS:
        before = before.rpartition(mark)[2]
    after = _clause(flat, mention.end, until)
    if since and _OF_THE_LAST.fullmatch(flat, since, mention.start):
        before = ""  # 昨天下单 今天没到: the verb is that of the time before
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
    corrected = not refuted and bool(meant)
    score += 4 if corrected else -5 if refuted else 0
    if mention.at > now + timedelta(minutes=2):
        score -= 9
    if mention.end - mention.start >= len(flat.strip()) - 2:
        score += 1  # nothing but a time was said
    elif mention.weak or mention.alone:
        score -= 1.5
    return Scored(mention, score, corrected, plain, aside)


def _standing(mention: TimeMention, before: str, after: str) -> float:
    """How much is meant by the time itself: 大概两点, 14点不到, 万圣节前, 后半夜……不对."""
    score = 0.0
    if mention.clock_said and not mention.day_said and _ABOUT.search(before):
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
    r"(?:$|[ ,。\n);!?\x1f没未]|\.(?= |$)|\d|¥|(?:用|拿|从|走)?" + _WAY + ")"
)
_PAID_BY = Pattern(
    r"(?:的事儿?|那会儿?|的)?[ ,(]{0,2}(?:用|拿|从|走|刷|by |via |with |搁)?"
    + _WAY
    + r"(?!退|[^ ,。\n]{0,5}[问找联催退])"
)
_BY_BEFORE = Pattern(_WAY + r"(?:里头?|钱包)?[ ,(:]{0,2}$")
_DONE = Pattern(
    r"(?:[刚才就]|在[^ ,。\n]{1,4})?(?:(?![^ ,。\n]{0,3}[封掉坏废停断被用说看现到好对错效换退发回退钱到期])[^ ,。\n\d]{1,4}的(?=[ ,。\n]|$)"
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
    words, score = _context(), 0.0
    verb = words["verb"].search(after)
    if words["verb_before"].search(before):
        score += 3
    elif verb:  # a verb of the next clause may belong to another time
        score += 2.2 if "," in after[: verb.start()] else 3
    elif _THAT_ORDER.match(after):
        score += 3
    if verb and not after[: verb.start()].strip() and verb.group()[0] in "付支":
        score += 0.7  # 9点12下的单9点13付的: the payment counts
    if verb and _NOT_YET.search(after, 0, verb.start()):
        score -= 3 if verb.group()[0] in "充冲开" else 5  # 没充上; 那天我还没买
    elif verb and _wished(flat, mention, after, verb):
        score -= 3 if past else 6  # 今天想充; 昨天生日想买个皮肤 may have been followed
    if verb and after[: verb.start()].endswith("又"):
        score += 1  # 退了的是那笔, 12月3号我又充了100
    nearer = after[: verb.start()] if verb else after
    if _THAT_ORDER.match(after):
        nearer = ""  # 11月2号那单还在处理中
    if _VERB_FIRST.search(flat, max(since, mention.start - 60), mention.start):
        score += 2.2
        nearer = nearer.partition(",")[0].partition(" and ")[0]
    if _ORDER_OF.search(before):
        score += 2.2
    score += _of_a_bill(before)
    apart = mention.kind == "ago" and _AND_STILL.match(nearer)
    for name in ("use", "contact"):
        if not apart and words[name].match(nearer):
            score -= 4.5 if verb and ":" in after[: verb.start()] else 2.5
            if name == "use" and verb and after[verb.end() : verb.end() + 1] == "了":
                score += 2.5  # 昨晚看到打折 买了两个
    if words["use_before"].search(flat, max(0, mention.start - 40), mention.start):
        score -= 2.5
    if words["ticket"].search(before):
        score -= 4
    if words["staff"].search(before) and words["said"].match(nearer):
        score -= 4
    if not mention.clock_said and words["compare"].search(before) and not verb:
        score -= 4
    return score


def _of_a_bill(before: str) -> float:
    words = _context()
    if words["bill_pay"].search(before):
        return 8
    if words["bill_order"].search(before):
        return 3.5
    return -5 if words["bill_else"].search(before) else 0


def _wished(flat: str, mention: TimeMention, after: str, verb: re.Match[str]) -> bool:
    """今天想充, 晚上8点来买, 今天下单今天能到吗: not done yet."""
    if _WISHED.search(after, 0, verb.start()):
        return True
    if after[verb.end() - 1] in "的了" or after[verb.end() : verb.end() + 1] in ("的", "了", "过"):
        return False
    would = _WOULD.match(flat, mention.end + verb.end())
    return would is not None or _COMING.search(after, 0, verb.start()) is not None


def _elsewhere(flat: str, mention: TimeMention, before: str, after: str, now: datetime) -> float:
    """How much it looks like a promise, a wait, an expiry or another purchase."""
    words, score = _context(), 0.0
    told = mention.at.date() < now.date() and _JUST_BEFORE.match(after)  # 昨天傍晚 6点前
    if (not told and words["promise_after"].match(after)) or words["promised"].search(before):
        score += 3.5
    elif mention.at.date() >= now.date() and words["offer"].match(after):
        score += 3.5  # 今天搞活动; 昨天搞活动我囤了20张 is a purchase
    if words["until"].search(before) or words["until_after"].match(after):
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
_NOT_THE = Pattern(r"[ ,]{0,2}不是")  # 是五月二号晚上 不是一号
_ABOUT = Pattern(r"(?:大概|大约|具体|约莫|差不多|好像|应该)(?:就?是|在)?[ :]?$")
_BEFORE_IT = Pattern(r"前(?:[几两]?天)?(?:就)?[买拍付充下订]|预热|预售|提前")
_TAKEN_BACK = Pattern(r"[ ,.]{0,6}(?:不对|说错|记错|哦不)")  # 昨儿后半夜……不对 就刚才 零点零二分
_RANGE = Pattern(r" ?(?:至|到|-|~|—)+ ?")
# 今天都第五天了, 今天不给说法我就投诉: counting the days, or the last one
_JUST_BEFORE = Pattern(r"前(?=[ ,。\n]|$)")
_APART = Pattern(r"[多半]? ?[ ,]")
_OF_THE_LAST = Pattern(r"(?:下单|购买|买|付款?|拍|充值?|下的?单)了?的? ")
_TODAY_IS = Pattern(r"(?:就|都|就?是)?[了啦](?![\d一二两三四五六七八九十])")  # 今天12月1了
_STILL_NOT = Pattern(
    r" ?(?:都|也)?(?:还|仍|仲|依然|依旧|都)(?:是)?(?:没|未|不)|(?:都|已经|也|是)?(?:都|已经|是)?第[\d一二三四五六七八九十]{1,3}天"
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


def _clause(flat: str, start: int, until: int) -> str:
    """Up to 26 characters after a mention, to the end of its sentence or the next mention."""
    text = flat[start : min(until, start + 26)]
    for mark in _ENDS:
        text = text.partition(mark)[0]
    return text


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
