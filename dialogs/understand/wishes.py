"""What the buyer wants: the last plain wish, told from what was done, promised, refused or threatened."""

import re
from collections import deque
from itertools import chain
from typing import NamedTuple

from dialogs.understand.patterns import Pattern
from rules.case import Wish

_END = r"(?=$|[ ,。!?;\n])"
_ANY_OF = r"(?:个|张|条|串|组|份|一[个张条串组份]|点)"
# a sign that can begin one of them is looked for first: most places of a text are passed at once
_EXCHANGE = Pattern(
    r"(?=[换挑调给整来赔要拿我发改求能])(?:"
    r"(?<![兑转交变置调退切])(?<!什么)[换挑](?!(?:一?个)?(?:人|客服|活人|负责人|头像|昵称|绑定|会说|懂|字体|邮箱|号来|地方|平台|浏览)|行(?!不行)|第[二三]|了号"
    r"|号[试登用也还重了]|手机|句|言|算|电脑|设备|ip|网络|浏览器|人|台(?!湾)|邮箱|新?地址|新?域名|新?网址|老板|平台|皮肤"
    r"|微信支?付|支付宝|银行卡|区(?!的)|到|来|的那?[个张组这号码是卡串条]|的新"
    r"|[\d一二两三四五六七八九十](?:个|张|杯|份)(?![新能好正对行可吧吗嘛成])[^ ,。\n]{1,6}\?|过(?:人|了|号)|档了|新的[收登就后]|[^ ,。\n]{1,6}(?: ?都试|那个[ ,。\n])|季(?!卡)|供应商|主板|硬盘|系统|卡(?:以后|之后|了(?!吧))|商家|别家|一?家|一?个[^ ,。\n]{0,2}方式|[一两二三四五几\d][个张次]都|回话|流量|[45]g|wifi|了手机|过手机"
    r"|过几|了[几个]|了[三两]|绑|着|好|不了|账号(?:也|试|登|还|都|了)|[一两二三]拨|账号地区|了网|[一两二三四五六几]?[个台]?(?:设备|手机|电脑|浏览器))"
    r"(?!.{0,2}(?:浏览器|电脑|手机|网络))|调换"
    r"|给(?:我)?(?:张|个|一张|一个|条)?新(?:的)?(?:卡|码|号|授权|激活|兑换|券|账号|密钥|链接)"
    rf"|(?:整|来|给|赔|要|拿)(?:返|过)?(?:我)?一?{_ANY_OF}?(?:新|好|能[用登兑充看]|好使|管用|正确|可用|有效|得行?|清楚|没用过)"
    r"的(?!吗|[,，]? ?(?:结果|却|你))|(?<!不是)我(?:就|只)?要对的"
    rf"|发(?:我|来)?{_ANY_OF}?新的|求(?:一?个|一?张)?能[^ ,。\n]{{1,2}}的|(?<!不)能(?:不能)?(?:给|帮)?我?改成(?![ \d\x1f]|[发充]到|[^ ,。\n]{{0,4}}退)"
    r"|(?:改[成发为充开]|调整[为成])(?=[^ ,。\n\d\x1f]{1,10}的))"
)
_REDELIVER = Pattern(
    r"(?=[补重再另发赶快直请麻给帮尽要必马立抓充把打手用文密码账号卡链激往拉继接延人加 ,，。\n])(?:"
    r"(?<![图录料证待帮被])(?<!账单)(?<!流水)(?<!要再)(?<!现在)(?<![掉封坏挂死]了)(?<!退少)(?<!什么)补"
    r"(?!(?:上|发|个|张|一下|了){0,2}[^ ,。\n]{0,4}(?:图|账单|流水|凭证|记录|资料|[开票]票))"
    r"(?!偿|办|贴|给凭|单申|一句|充(?:一?下[ ,，:]|说明|信息|资料|材料|证据|[:\n]|$)|材料|图|交|好了|单号|了.{0,2}图|录|截图|救|税|习|觉|传|发票|课"
    r"|差|扣|票|我?个?(?:解释|说法|道歉)|我差(?!的)|我?个差|一下差|点差|开(?:[^ ,。\n]{0,6}票|具)|了\d|发?的(?!话|差)|给我的那|过(?!来))"
    r"|重新?[发寄](?!一?[遍次]?(?:订单|单)号)|重[充送查做]|重新?(?:帮我|给我|再)?(?:[给充送弄交缴储加拉]|开(?:通|一下|给|吧|个|张|到)|[查做]一|生成|[拍截弄搞整](?:一|张|个|清))"
    r"|给[充补续开](?:一?下|上|齐)(?!了)|另外?(?:再)?[发补给](?!我的)|往对的[^ ,。\n]{1,4}[发充]|再(?:[送寄传]一[次遍]|[发充](?!我|生|错|[一两]?[遍次张个]?(?:图|截图|给你))|给我[发充两二三]|(?:给我)?(?:来|给)一?[个张份](?!多少|几))"
    r"|发给我(?!的|朋友|爸|妈|弟|妹|哥|姐|同事|老|对象|女|男|儿|室友|同学|客户|们)|发[^ ,。\n]{0,2}[全新整清对完文][^ ,。\n]{0,3}给我|发(?:一?[个张份])?(?:清楚|清晰|高清|文字|文本|完整)|(?:把[^ ,。\n]{1,10}|密|码)发(?:到)?我邮箱|(?:赶紧|快)把[^ ,。\n]{0,4}真的给我"
    r"|(?<!没)(?<!店家)(?<!卖家)(?<!客服)(?<!说)发我(?!的|[一两三几]?[遍次]了|截图|投诉|一?段|邮箱|一?个(?!能|新|好|可)|一?张(?!能|新|好|可|没)|[^ ,。\n]{0,3}\d)"
    r"|(?:直接|请|麻烦|给我|帮我|重新|赶紧|尽快|快点?|[ ,，。\n])发[^ ,。\n错是了]{0,6}(?:过来|来)(?=$|[ ,。!?\n吧呗])"
    r"|(?:赶紧|快点?|尽快|请|麻烦|要求|必须|马上|立刻)[^ ,。\n退]{0,8}(?<!没)(?<!已)(?:充|续|打|发)(?:到|给|进|上|足|过来)(?!了|的|成)"
    r"|(?:给|帮)[我俺咱](?:续|开|充)(?:上|足|满)(?!了)"
    r"|(?:麻烦|请|快点?|赶紧|抓紧|尽快|帮忙)(?:把)?(?:帮我|给我|你们)?(?:重新)?发(?:一?下|货|卡|码)(?!.{0,2}图)"
    r"|(?<!叫你们)(?<!让你们)(?<!没)(?<!店家)(?<!卖家)(?<!客服)给我[发充]"
    r"(?!也行|[个张重]|到[^ ,。\n]{0,14}[了去?]|[^ ,。\n]{1,8}的[券卡码]|来|的|错|了(?!吧)|一(?!下)|[\d二两三四五六七八九十]|话费|短信|验证码|广告|营销|钱|成|[^ ,。\n]{1,6}去了|啊)"
    r"|(?:麻烦|请|赶紧|快|[帮给]我|帮忙)(?:给我|帮我)?开(?:通)?(?:一下|好|(?=[ ,。!?\n吧啊呗]|$))|打字发|手打一|用?文字(?:版)?发"
    r"|给我(?:弄|整|打|到|加)上|(?:继续|接着)(?:给我)?充(?=完|上|[ ,。\n]|$)|延长一?下|(?:麻烦|[给帮]我)[^ ,。\n]{0,4}加到|再给一?[下遍]|(?<!才)拉回[去来](?!了)|(?:手动|人工|加急)(?:[给帮]我[发充补]|[发充补](?=一?下|上|给我|过来))|充进去(?!了|的)|(?:麻烦|请|[给帮]我)恢复(?!了|出厂|[^ ,。\n]{0,8}密码)|(?:密码|账号|卡密|链接|激活码)发一?下(?!.{0,3}图)|(?:赶紧|快点?)给我[充开补发]了(?![^ ,。\n])|直接充(?:到|进)?我|拉我(?:进群|一?下)(?!了)|把我拉进|(?<!要)把[^ ,。\n]{0,3}[号卡码货密](?:发)?给我(?![^ ,。\n]{0,4}了)|充给我(?![爸妈弟妹姐哥爷奶儿女家朋]|[^ ,。\n]{1,5}了)|赶[紧快]发货?(?!.{0,2}图)"
    r"|(?<!没)(?<!客服)(?<!店家)(?<!卖家)(?<!你们)(?<![^给帮]我)把(?!我)[^ ,。\n]{1,6}(?:发过来|补过来|补上|充上|开上|开了(?=[ ,。\n吧]|$))(?!了|的))"
)
_REFUND = Pattern(
    r"(?=[退还笔钱块多的把要差补那能给返金])(?:"
    r"(?<!恶意)(?<!什么)(?<!卖家)(?<!被)(?<!闪)(?<!渠道)(?<!拿去)(?<!苹果)退(?!出|少补|了[^ ,。\n]{0,6}还会|都退|什么退|不[掉出]|不了是吧|货?款?流程|款?[组部问]|款成功|款查询|款编号|的[那是]|的(?:钱|款|\d|[ ,。\n]|$)|我的[钱那]|伍|役|休|回去|步|订|烧"
    r"|网|潮|还给谁|群|一万步|到登|重登|了三次|给你们|掉再|游|学|房|票|卡费|换|余款)"
    rf"|还钱|(?<![没归额码量号数长分])还我(?:[^ ,。\n]{{0,3}}钱|\d|{_END})|[笔钱块多的金]还(?:给)?我{_END}|把[^ ,。\n]{{0,6}}[钱\d块元]要回来|要回我?的?(?:钱|本金)|把钱还|钱还我"
    r"|把钱给我|差价(?:给|还)|给返我?[那的]?[些]?钱|返钱给?我|(?<![要我])补(?:我|给我|一?下|一?个|点|回){0,2}差(?:价|额)?(?![价额我]|了|多少|的|也[行可成])"
    r"|(?:多的|那[笔\d][^ ,。\n]{0,6})回来就|能(?:给)?撤(?:了|单)?[不吗么])"
)
_ENGLISH = Pattern(r"[a-z]{3} |refund|pls|send")
_EXCHANGE_EN = Pattern(
    r"(?=[aceglfhkmnorsvw])(?<![a-z])(?:(?<!will )(?<!would )(?<!i'll )(?<!to )change (?:it|me|this|一)|exchange|replace(?!d|s|ment)|replacement(?! (?:you|was|is|got|also)| (?:key|code|card|account) (?:you|was|is|got))"
    r"|(?:an?|me|send|need|want) (?:brand )?new (?:one|code|key|card|link|account)|another (?:one|code|key|card|link)|(?:give me|gimme) another"
    r"|(?<!the )(?<!your )(?<!that )new (?:code|key|link|one)\b|swap(?!ped(?! for))|(?:get|have|send)(?: me)? (?:the|an?) [a-z ]{2,20} instead|(?:one|code|key) that (?:works|is ?n.t|has ?n.t|is not|has not)|(?:fresh|working|valid) (?:one|code|key)(?: please|[.,!\n]|$)"
    r"|(?:need|want|like|send me|give me) a (?:working|valid|different)|send (?:me )?(?:一?个)?新"
    r"|(?:want|need|send|give|would like|like|have|get)(?: me)? the (?:right|correct|real|proper) |(?:like|have|get|want) (?:a second|another) (?:one|code|key)|change (?:them|it) to )"
)
_REDELIVER_EN = Pattern(
    r"(?=[rspdatgif])(?<![a-z])(?:re-?send|send (?:it|me|the|em|them)(?! (?:to|right|correct|real|proper|rest|missing))|(?:please|pls|plz) send(?= and|[.,! ]|$)"
    r"|send (?:it |the code )?again|send ?(?:返|多|过|一次|给我)|(?:sent|delivered) again|deliver (?:it|the|my|to the right)|redeliver|(?:re-?issue|issue (?:it |one )?again)|add the (?:rest|missing|remaining)|redo it|re-?do this|(?:give|send|add) (?:me )?what(?:'s| is) missing|fill it in"
    r"|top up (?:the|my|what|again)|(?:give me|send me|send|i'd like|i want|i need) (?:the|my) (?:rest|missing|remaining))"
)
_REFUND_EN = Pattern(
    r"(?=[rmgdouiyac])(?<![a-z])(?:refund(?!s|able|ed| policy)|(?:get|be) refunded|money back|(?<!has )(?<!took )(?<!got )my money|(?<!you )(?<!i )return (?:the (?!code|key|card|message|email)|my (?!call|message|email)|it\b|both)|undo (?:the|this|my) (?:payment|order|purchase)|give it back|my cash back|my \d+(?:\.\d+)?(?: ?(?:yuan|rmb|cny|bucks|kuai))? back|get (?:it|that|them|my cash) back"
    r"|give (?:me )?back|difference back|reverse (?:the|one)|(?:one|it|yuan|rmb|money|amount) (?:of them |to be )?returned|come back to me)"
)
_WISHES: tuple[tuple[Wish, Pattern, Pattern], ...] = (
    ("exchange", _EXCHANGE, _EXCHANGE_EN),
    ("redeliver", _REDELIVER, _REDELIVER_EN),
    ("refund", _REFUND, _REFUND_EN),
)

_NOT_BEFORE = Pattern(
    r"(?:不用|不要|别|刚刚?|早就|(?:已经|早就)[^ ,。\n]{1,4}|再(?!不)[^ ,。\n]{1,8}就|(?:别人|人家|朋友[^ ,。\n]{0,4})(?:都|也|给)|(?<![a-z])no|没有|点了|自动(?:就)?|谁[让叫]你们?|怎么(?:就|又)?给我|已全额|等(?:着|你们?)?|(?:启动|打开|点一?下|点开|弹[^ ,。\n]{0,4})(?:就|又)(?:自动)?|包|上来就|(?:买|拍|充的|要的)是?[^ ,。\n不]{1,8}你们?|(?<![给帮替])我把[^ ,。\n]{0,8}|[钱款]没|不想|不需要|没说要?|不是要|不是来要|不同意|不接受|(?<!要)不给|无法|拒绝|不?支持[^ ,。\n]{0,6}|上次|异议[^。\n]{0,14}"
    r"|之前|已经|不予|不肯|驳回|如果|要是|不愿|不让|让我|等我|等着我|答应|说好|你们说(?:要|会|给)?|忘了?|忘记|几时先?|何时|上回|会自动|说原路|说全|怎么只|(?:如果|要是|万一)[^。\n]{0,16}(?<!就)(?:包|管|会|给)|(?:邮箱|手机号?|头像)(?:要|想|需要)|(?:什么|啥|哪个?)时候?(?:能|才)?|会(?:用|以|短信|邮件)?|(?<!要)不|(?<!能)不能|免|没把[^ ,。\n]{0,6}|当[^ ,。\n]{0,4}[号卡码]|谢谢你们?|感谢[^。\n]{0,8}|是不是没|没|每月"
    r"|要我|后来|我才|(?<!我)说[要会能]|说|讲|不使|不洗|not|don't want|how long [^.\n]{0,10}|where is [^.\n]{0,4}|asked (?:you )?for|requested|applied for|wait(?:ing)? for|would|promised(?: to)?|over|rather than|(?:截图|记录|单号|凭证|流水|地址|文档|报价|清单|执照|步骤|教程|说明|流程|合同|发票|资质)(?:也|都|请|麻烦)?|no need (?:to|for)|instead of|when will the|pending|every|do you|(?:told me|asked me|said) to request|伐要)(?:(?:(?<=[a-z]) )?(?:给我|让我|我|给|再"
    r"|帮我|恁|你们?|an?|the|your)){0,2}(?:(?<=[a-z]) )?\Z"
)
_TOLD_AFTER = Pattern(
    r"换了(?![一个张吧呗行])|(?:退|补|换|重发|补发|退款)(?:款|钱|费|发|货|卡|码|给我|的)?的?(?:了[没吗]|就?(?:不用|不要|免)了|申请|审核|怎么还|单成功|单子|讲|说|提示|退|到底|到了|显示|你们已|进度|规则|政策"
    r"|条件|流程|成功|失败|中(?![文国])|一直|到哪|去哪|的钱|什么时候|多久|还没|没到|几天|已|通过|被"
    r"|那[笔张条串单](?<!直接退那.)(?<!就退那.)(?<!请退那.)|材料|原因|理由|按钮|入口|要求|是先|需要|没|(?:大概|一般)?要)"
    r"|退款?(?:的话)|退了(?:我|给我)?\d|退款的(?:都|人|事)|退了我还|退(?:回来?|到账)了(?!吧)|refund (?:was|is|has|not (?:in|yet|on|received|arrived|been|here)|still|you|approved|hasn|didn|request)|(?:退|换)的(?:$|[ ,。\n])|(?:补发|重发|换|补)了[ ,，]?(?:已|能|可以|就好|用)|(?:补|换|退)(?:了|过)一?次|退款?[^ ,。\n]{0,3}个?工作日"
)
# 今晚不退钱我直接投诉; 不给我换我今晚就…: what is not done is what is wanted
_OR_ELSE = Pattern(
    r"(?:退|补|换)(?:钱|款|发|货|上|齐|我|给我|一?张)?(?:的话)?[ ,，?]{0,2}(?:"
    r"(?:我|老子|咱|俺)?(?:就|直接|马上|立刻|立马|今晚|今天|明天|天天|只能|只好|可要|可就|要去|去)[^。\n]{0,8}"
    r"(?:12315|\x1f|投诉|举报|报警|起诉|曝光|差评|发|消|黑猫|工商|法院|挂|贴|告|骂|刷|热搜|闹|警察|律师|平台)"
    r"|(?:我|老子)(?:就|直接|报警|投诉|举报|起诉|跟你|和你)|跟你|没完|等着|(?:12315|投诉|举报|报警|法院|黑猫|工商)见?|不给好评|给差评|别怪我)"
)
_OR = re.compile(
    r"或者?|要么|要嘛|要不|还是(?=[^ ,。\n]{0,4}[退换补发])|不然|否则|不行就|不成就|不好就|(?<![a-z])or (?!do)|/|都行|二选一|也行|也成|都成|都可|不管|随你|看着办"
)
_EITHER_AFTER = Pattern(
    r"whichever|都行|也行|也成|都成|都可以?|随你|随便你|二选一|either|whatever|你们看着办|您看着办"
)
_EITHER = Pattern(
    r"也(?:行|成|可以?)[ ,，]{1,2}[^ ,。\n]{0,8}也(?:行|成|可以?)|[退补发换]也(?:行|成|可以?|中)[ ,，]?(?:[退补发换]|重发)也|[退补发换][退补发换]都(?:行|可)|退不退(?:随|无所谓|都)"
    r"|不管是?[^ ,。\n]{1,6}还是[^ ,。\n]{0,2}退|(?:fix|resend|replace|exchange|redo|deliver|get)[^.\n]{0,12} or (?:a |the |give me a )?(?:full )?refund|[^.\n]{4} or [^.\n]{4,40}[,.] ?(?:either|whichever|both (?:are|is) fine)|or my money\b|either [^.\n]{1,40} or (?:just )?(?:a |the |give me a )?(?:full )?refund|[^.\n]{4} ?[?\n,] ?or (?:just )?(?:a )?refund|refund or (?:a |the )?(?:code|key|new|replac|work|resend|exchang|another|fix)"
    r"|好[^ ,。\n]{0,2}(?:伐|不好|不)[^。\n]{0,4}(?:不好|勿好)[^ ,。\n]{0,2}退|(?<!再)不(?:给我?|能)?[换补][^ ,。\n]{0,4}就(?:直接|给我)?退|能[换补][^。\n]{0,12}就?(?:直接)?退|二选一|退(?:钱|款|了)?[吗么嘛]?[ ,，?]{0,2}或者?(?:再|重新)?(?:给我|帮我)?[开补换发充]"
)
_ABLE = Pattern(
    r"(?<!不)能(?:给|帮)?(?:我|他|她)?\Z|能不能(?:给|帮)?(?:我)?\Z|可以(?:给|帮)?(?:我)?\Z|给不给\Z"
)
_NO_LONGER = Pattern(r"(?:不用|不要|别|不需要)\Z")
_UNDER_WAY = Pattern(r"[换补退]到哪|(?<!能)(?<!能给)(?<!以)[换补退](?:好|上|发|款)?了[没吗]")
_PROMISED = Pattern(r"说好|答应|承诺|上[次回]|之前|说[^ ,。\n]{0,3}[要会给补]")
_EITHER_BEFORE = Pattern(r"或者?[给你们我]{0,2}$")
_TAKEN_BACK = re.compile(
    r"算了(?:吧)?(?=[ ,，。\n不])|还是(?:直接)?(?=退)|(?:actually|nvm|never ?mind)[ ,]"
)
_QUOTED = re.compile(r'"[^"\n]{1,24}"')


class _Said(NamedTuple):
    at: int
    kind: Wish


def wish(flat: str) -> Wish | None:
    """What is asked for: the last plain wish; two alternatives (补发或者退款) are none."""
    found = _said(flat)
    if not found:
        return None
    if _UNDER_WAY.search(flat):
        return None
    last = found[-1]
    changed = [m.end() for m in _TAKEN_BACK.finditer(flat) if m.end() <= last.at + 8]
    if changed:
        later = [f for f in found if f.at >= changed[-1] - 3]
        found = later or found
    if len({kind for _, kind in found}) > 1:
        after = _EITHER_AFTER.search(flat, last.at)
        if after or _OR.search(flat, found[0].at, last.at + 2) or _EITHER.search(flat):
            return None
        plain = [f for f in found if f.kind != "redeliver"] or found
        return plain[-1].kind
    if _EITHER.search(flat) or _EITHER_BEFORE.search(flat, max(0, last.at - 4), last.at):
        return None  # 打完或者退我一半: either will do
    if flat.count("要么") + flat.count("要嘛") > 1:
        return None
    return last.kind


MOST = 48  # times that one remedy is looked at: the last ones count


def _said(flat: str) -> list[_Said]:
    """Every remedy asked for, in order."""
    quoted = [m.span() for m in _QUOTED.finditer(flat)] if '"' in flat else []
    english = _ENGLISH.search(flat) is not None
    found: list[_Said] = []
    for kind, plain, latin in _WISHES:
        said = chain(plain.finditer(flat), latin.finditer(flat) if english else ())
        for match in deque(said, MOST):
            at = match.start()
            if any(start < at < end for start, end in quoted):
                continue  # 提示"请重新发货"
            before = flat[max(0, at - 24) : at]
            told = _NOT_BEFORE.search(before) or _TOLD_AFTER.match(flat, at)
            if told and _ABLE.search(before):
                told = None  # 能给退了吗, 到底给不给换
            if (
                told
                and flat.startswith("补", at)
                and before.endswith(("时候", "时候能", "时候才"))
            ):
                told = _PROMISED.search(flat)  # 剩下的什么时候补给我
            if not told or ("不" in before[-3:] and _OR_ELSE.match(flat, at)):
                found.append(_Said(at, kind))
            elif _NO_LONGER.search(before) or (
                before.endswith("不") and flat.startswith("了", at + 1)
            ):
                found = [f for f in found if f.kind != kind]  # 算了不退了, 别重发了
    return sorted(found)


_FIRM = Pattern(
    r"(?:请|麻烦|要求|必须|[我就]要|我想|把[^ ,。\n]{1,6}|全部|(?<!已)全额|赶紧|(?:请|麻烦|[我就]要)[^ ,。\n]{0,6}原路|(?:麻烦|帮忙)[给帮]我?|必须给我|钱(?=退[回给我])|按天|那[笔次份](?=退[给我回还])|多[扣付收][^ ,。\n]{0,3}|差价)退(?:款|钱|还|回来|给我|我|回|掉)?(?![^ ,。\n]{0,2}(?:成功|进度|到账|没到|多久|申请))"
    r"|(?:^|[ ,。!\n])全?退(?:(?:钱|费|钞票)(?=[吧!,。\n ]|$)|款吧|我\d|了并|(?=$|[!。\n])|货退款(?=$|[ ,，。!\n]))|\d(?:元|块)?退我(?=[吧呗!,。\n ]|$)"
    r"|(?<!不)(?<!没)(?:退(?:我钱|给我的|钱[!,。\n ]?$)|(?<!说)(?<!会)(?<!要)(?<!应)[给帮][我俺咱]退(?:了|款|钱)?(?=[吧呗啊,!。\n ]|$)|(?<!说)(?<!会)退给我(?=[吧呗啊,!。\n ]|$)|的还给我)|(?:能|可以|可)(?:不能|不可以)?(?:给|帮忙?)?我?(?:把[^ ,。\n]{1,6}(?:充|开|补|发)|原路退?|全额退?|[退换]|(?:再|重新?)[寄发充送传](?:一[次遍下张个])?|补(?!差|票|开))(?:了|款|钱|掉|回来?|给我|一?[张个下]|[^ ,。\n?]{1,6}(?=[吗不]))?(?:不|吗|么|没|给|嘛|啊|呀|[?]|$)|取消退费|补一[张个份次]就[行成好]|[帮给]我补(?:回|上|齐)|[帮给]我[改换]成[^ ,。\n]{1,8}的"
    r"|不给?(?:退|换|补)[^ ,。\n]{0,4}[ ,，]?我?[^ ,。\n]{0,2}(?:报警|投诉|举报|起诉|曝光|12315|\x1f)"
    r"|(?:到底|就说|就问)[^ ,。\n]{0,3}(?:退不退|给不给退)|requesting a refund|(?:want|need|like) (?:a|my) (?:full )?(?:refund|money)|refund me"
)
_BOUGHT = Pattern(
    r"(?:买|拍|充|开|付|储|扣)(?:的(?!话|时候)|了|错|我|到|\d)|刚[买拍付充开]|多扣|订阅了|单没发|转错|收[^ ,。\n]{0,4}的钱|在你[^ ,。\n]{0,4}[买拍]|误[买拍储充点]|按天|一直没|给的[只是码卡]|[没冇](?:收)?到|被用过|[用看兑]不了|打不开|登不上|没(?:咋|怎么)?(?:用|看|激活|花过)|坏|刮的|被锁|输错|bought|charged"
)
_NOT_YET = Pattern(
    r"如果|要是|万一|想[买拍]|打算|准备[买拍]|没[买拍付]|[买拍]之?前|先问|买了以后不|下单前"
)


def firm(flat: str, *, after_buying: bool = False) -> bool:
    """Whether a remedy is asked for so plainly that the matter does not count. `after_buying`:
    the matter is one that comes up only when something was bought."""
    said = _FIRM.search(flat)
    if said is None or _NOT_YET.search(flat):
        return False
    return after_buying or "钱" in said.group()[:4] or bought(flat)


def bought(flat: str) -> bool:
    """Whether the words tell of a purchase, so that what is asked is not asked before one."""
    return _BOUGHT.search(flat) is not None
