"""Patterns of addresses, numbers and their labels, and the shapes that shop systems give out."""

import re
from functools import lru_cache
from typing import NamedTuple


class Patterns(NamedTuple):
    """The compiled patterns, made once at first use; every quantifier is bounded."""

    address: re.Pattern[str]
    token: re.Pattern[str]
    spaced: re.Pattern[str]
    broken: re.Pattern[str]
    dictated: re.Pattern[str]
    placeholder: re.Pattern[str]
    label: re.Pattern[str]
    label_after: re.Pattern[str]
    quantity: re.Pattern[str]
    slashed: re.Pattern[str]
    phone_groups: re.Pattern[str]
    shape: re.Pattern[str]
    payment_shape: re.Pattern[str]


_ORDER_LABEL = (
    r"(?:商户订单号?|商家订单号?|商户单号|订单的?号码?|订单编号|定单号?|(?:订单|交易)序号|交易编号|订单 ?id|purchase (?:id|no\.?)|订[当但担]号|查(?:一?下|个)?单|dingdan(?: ?hao)?|dan ?hao|订单 ?[a-e甲乙丙1-9一二三](?=:)|订单"
    r"|单子?号码?|单 子? ?号(?!码)|编号|批次号?|批号|全号"
    r"|采购单|流水单|单子|(?:的|这|那|个|买|付)单|问一?下单|第[一二三四五两\d]单|(?<![\u4e00-\u9fff])单|[.,;!? \n]单|#"
    r"|(?:^|\n)no[.:]?"
    r"|order[ _]?(?:no\.?|number|num\.?|id|nr\.?|ref)?|od(?:r)?(?= )|(?<![a-z])p\.?o\.?(?=[ :#])|(?<![a-z])ref(?:erence)? ?(?:no\.?|number|num)?)"
)


_LABELS = (
    ("payment", r"(?:交易单号|交易订单号|交易号|流水号|支付宝订单号|微信订单号|支付单号|支付订单号|付款单号|转账单号|凭证号"
                r"|微信单号|(?:交易|银行|转账|支付宝|微信)流水(?:号|单号)?|支付流水|支付宝单号|transaction ?(?:id|no)?)"),
    ("ticket", r"(?:工单(?:编?号)?|票号|律师函(?:编号)?|[报出接]警回?执?单?|警号|案号|(?<!是)不是订?单编?号|统一?编号?|税号|信用代码|(?:许可|驾驶|资格)证号?|驾照号?|执照号?|案件(?:编?号)?|ticket(?: ?(?:number|no\.?|id|#))?|(?<![a-z])case ?(?:#|no\.?|id|number)|rma|(?:申诉|退款|退货|售后|回执|立案|警情|反馈|投诉|申请|服务|维权|受理|处理|报修|举报|维修|问题|咨询|预约|登记|提现|发票|复核|合同|协议|报告|证书)(?:申请)?(?:单号?|编号|号码?|id|流水号?))"),
    ("tail", 
        r"(?:尾号|尾数|[后末尾][几四五六七八4-8]位数?|末尾|结尾|[开打]头(?=[是为:])|前[几四五六4-6]位|只有前面|last ?4"
        r"|ending in)"),
    ("key", 
        r"(?:激活码|兑换码|卡密|充值码|礼品码|体验码|提货码|券码|会员码|序列号|序号|密钥|密保(?:问题)?|卡号|密码|password|passwd|pwd|\bpw"
        r"|口令|串码|\bsn(?=[ :])|digits?(?= ?:)"
            r"|点卡号|[卡券]密?号|cdk(?:ey)?|cd-?key|(?:\bkey|\bcode|\bpin|\bserial|\bcard)(?: ?(?:no\.?|number))?|的码|这个码|这码|那个码|码)"),
    ("account", 
        r"(?:account(?: ?(?:id|no\.?|name))?|(?<![a-z])user(?: ?(?:name|id))?|whatsapp(?: me at)?|(?<![a-z])call me(?: at)?|my number|gamer ?tag|(?<![a-z])login|player ?id|nick ?name|战网|油卡号|备注|报错(?:代?码)?|公众号|节点|旺旺|qq客服|客服(?:qq|微信)|开户行|车架号|(?<![a-z0-9])qq群?号?|q群|扣扣号?|企鹅号?|群号?|微信号?|(?<![a-z0-9])[vw]x号?|(?<![a-z])u?id|(?:game|player|role|open|user)id|账号|帐号|角色id"
        r"|角色名?"
                
                    r"|账户|会员[名号]|登[录陆]名|用户名|用户id|学号|身份证号?|银行卡号?|邮编|验证码|工号|渠道号|(?:代理|后台|渠道|商户)编号|[付收]款码|条形码|取件码|(?:发|给)我?的号|商户号|[\u4e00-\u9fff](?<![单编批序券卡串货订全个批这那子的])号(?=是)|房号|(?:水费?|电费?|燃?气费?|煤气|暖气|宽带|缴费)(?:编号|编码|账号|号)|(?:steam|epic|psn|xbox|苹果|谷歌|google|网盘|小|大)号|显卡|主板|车牌号?"
                    r"|游戏号|游戏里的?(?:编号|id)|(?:玩家|游戏|商品|会员|门店|设备|产品|角色|员工|客服|客户|用户|店铺|货品|房间|座位)(?:编号|代码|编码|号)"
                r"|imei|(?:快递|运单?|物流|顺丰|圆通|中通|申通|韵达|ems)(?:单?号)?|机型|型号|设备|注册号|参考号|直播间|房间|桌号|error(?: code)?|错误代?码|户号|户名|电表号?|表号|机顶盒号?|宽带号|学生号|饭卡号|车牌|(?:抖音|快手|小红书|微博|b站|yy|虎牙|斗鱼|淘宝|京东|支付宝|游戏|平台|战网|会员|玩家|充值账)号|昵称|用户|psn|steam ?id"
                r"|手机号码?|手机|加? ?v(?=[ :])|电话号码?|电话|号码|tel|phone|(?<![a-z0-9])tg|telegram|联系方式|加我|加)"),
    ("order", _ORDER_LABEL),
)  # fmt: skip


_FILLER = (
    r"(?:号码|号)?(?:的话)?(?:[呢嘛啊哈呀哦噢]|[大小]写的?|有的?|[给发]给?你[了的]?|如下|在?下面|(?:就(?:这|那)?|[这那])?一?[串组排段]|(?:发|给)(?:来|过来|我)?的|(?:u|you) (?:gave|sent)(?: me)?|我?念给你听?[哈啊吧]?|我?抄(?:给你|的|了|过来)?|我?找(?:了|到)了?|在(?:这里?|我?账号里?)|里?[写看](?:到)?(?:的|着)?(?=是|[ :])|里|那?栏|就这个|is(?= )|是的|就是|应该是|应为|改为|改成|为|是|这个|:|：|=|#|'s(?= )|→|>|~|\(|\[|【|\"|'|「"
    r"|,| |\n|-|—){0,6}"
)


# without one of these there is no label, and none need be looked for
LABEL_CHARS = frozenset(c for _, words in _LABELS for c in words if c.isalpha() or c == "#")


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    labels = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS)
    return Patterns(
        address=re.compile(
            r"https?://[^\s\u3000-\u9fff\uff00-\uffef,;]{1,512}"
            r"|www\.[a-z0-9.-]{1,128}(?:/[^\s\u3000-\u9fff]{0,256})?"
            r"|(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,128}\.[a-z]{2,12}"
            
                r"|(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|cn|net|org|cc|io|me|top|xyz|vip"
                r"|shop|hk|tw)"
            r"(?![a-z0-9-]|\.\d)(?:/[^\s\u3000-\u9fff]{0,256})?"
            r"|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?::\d{2,5})?"
            r"|(?<![a-z0-9.])v(?:er)?\.? ?\d{1,3}(?:\.\d{1,4}){1,3}(?![\d.])"
            r"|(?<![\d.])\d{1,3}(?:\.\d{1,4}){2,3}(?=版本|版|更新)"
            r"|(?:版本号?|更新到|ios|android|安卓) ?:?\d{1,3}(?:\.\d{1,4}){1,3}(?![\d.])"
        ),
        token=re.compile(r"(?<![a-z0-9])[a-z0-9][a-z0-9_-]{2,78}[a-z0-9](?![a-z0-9])"),
        spaced=re.compile(
            
                r"(?<![a-z0-9])(?<![a-z0-9]-)(?:(?!qq|vx|wx|id|is|no|to|by|for|paid|tg|pin|code|key|card|tel|cdk|uid)[a-z]{2,4} )?\d{2,8}(?:(?:-| {1,3})\d{2,8}){1,7}(?![a-z0-9]"
                r"| ?[元块:年月日号点]| ?\.\d)"
        ),
        # dn2026 1122 0001, 102261122 063500123: one number with blanks inside
        broken=re.compile(
            r"(?<![a-z0-9])(?:(?:[a-z]{1,4}-?\d{1,12}|\d{6,12})(?: \d{2,12}){1,5}|[a-z]{1,4}(?:-\d| \d \d)(?: \d){3,14}"
            r"|(?!no |id |is |s |nr |ref |my |to |num |of |for |vx |wx |qq )[a-z]{1,4} \d{4,12}(?: \d{3,8}){0,3}|[a-z0-9](?: {1,3}[a-z0-9-]){5,30})"
            r"(?![a-z0-9]| ?[元块:年月日号点]| ?\.\d)"
        ),
        dictated=re.compile(
            r"[零〇一二两三四五六七八九幺洞拐]{6,32}|[零壹贰叁肆伍陆柒捌玖]{6,32}"
            r"|[零〇一二两三四五六七八九幺洞拐]{2,8}(?:[ 杠][零〇一二两三四五六七八九幺洞拐]{2,8}){1,4}"
        ),
        placeholder=re.compile(
            rf"(?:{_ORDER_LABEL})[:：是为 ]{{0,3}}([x×*?#○●某_]{{2,24}})(?![a-z0-9]|-[a-wyz0-9])"
        ),
        label=re.compile(rf"(?:{labels}){_FILLER}$"),
        label_after=re.compile(
            
                r" ?(?:这个?|那个?|的|此|该|号)?(?:订单|单子|单号|单(?![独纯价张个])|这个单|order)"
                r"|的?(?:的联系|的那笔|那笔|这笔)"
        ),
        quantity=re.compile(
            
                r" ?(?:元|块|圆|刀|点券|点卷|点|币|q币|钻|金币|积分|张|个|份|人|次|条|天|小时|分钟|分"
                r"|秒|年|月"
            
                r"|[gm]b?(?![a-z])|k(?![a-z])|w(?![a-z])|万|千|百|%|折|yuan|rmb|cny|usd|robux|points"
                r"|coins|gems|uc|v币)"
        ),
        slashed=re.compile(
            r"(?<![a-z0-9/.·*+_-])(?<![a-z0-9]#)(?:no\.)?(?P<no>(?:[\u4e00-\u9fff]{1,4}[-_](?=[a-z0-9-]{0,20}\d))?[a-z0-9][a-z0-9_-]{0,24}(?:(?:[/.·*#+]|(?<=_) )[a-z0-9_-]{1,24}){0,6})(?<![_-])(?![a-z0-9/%*#+_-])"
        ),
        # +86 154 2299 1030, 154-8800-2317: mobile numbers as people group them
        phone_groups=re.compile(
            r"(?<![a-z0-9])(?:\+?(?:00)?86[ -]?)?1[3-9]\d(?P<gap>[ -]?)\d{4}(?P=gap)\d{4}(?![a-z0-9])"
            r"|\+(?:852|853|886|65|60)[ -]?\d{2,4}[ -]?\d{4}(?![a-z0-9])"
            r"|(?<![a-z0-9])(?:\+?(?:00)?86[ -]?)?1[3-9]\d{2}[ -]\d{3}[ -]\d{4}(?![a-z0-9])"
        ),
        shape=re.compile(
            r"\d{3}2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}"
            r"|2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{18}"
            r"|20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d"
            r"(?:[a-z0-9]{5}|\d{13})"
            
                r"|[a-z]{1,4}2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d"
                r"|2[0-3])[0-5]\d[0-5]\d[0-9a-f]{8}"
            r"|ord[a-z0-9]{4,24}|(?:dn|dj|ka|ks|sn)20\d{6}[a-z0-9]{2,14}"
        ),
        payment_shape=re.compile(r"(?:42000|10000|1000[0-9]|20\d{6}2200|20\d{6}1100)\d{15,25}"),
    )  # fmt: skip
