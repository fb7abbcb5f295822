"""Ways of putting a complaint that no list of phrases holds: small patterns, and contrasts.

Each frame has a gate, characters of which one must be in the text, so that most patterns are
never tried. Every quantifier is bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dialogs.understand.normalise import number
from rules.case import CaseType


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of putting it."""

    gate: str
    pattern: str
    weight: float
    sub: str
    case: CaseType


_END = r"(?=$|[ ,.。!?~;\n…]|[啊呢呀吧哦啦嘛了的吗])"
_GOODS = r"(?:卡密?|码|券|货|会员|钻石?|币|点券|元宝|皮肤|流量|话费|礼包|金币|积分|账号|道具|红包|东西|充值|权益|水晶|点数|邮件|短信|链接|序列号|兑换码|激活码|时长|余额)"
_NEG = r"(?:没有?|未|冇|木有|莫)"
_NUM = r"(?:\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九十半百千]{1,4})"
_UNIT = r"(?:个月|个|张|块|元|天|年|月|季|条|份|q?币|钻石?|点券|点|次|组|人|分|g|m|金币|小时|颗|枚|套|包|集|节|级)"

FRAMES: dict[str, Frame] = {
    "neg_arrive": Frame("没未冇木莫", rf"{_NEG}(?:能|见|给我|给|帮我|把|再|曾|任何|一点|真的?|在|人给?我?|按时|及时|成功|正常|如期|准时|自动|按约定){{0,3}}(?:到账|到(?!期|时候?|底|过|位不|[一二三四五六七八九十\d])|收到?(?!据|费)|来(?!得及|过|历|源)|发(?!现|错|生|票|过)|给(?!过|错)|充(?!错|电|足)|开(?!始|过|错|机|口|玩|发票|封)|入账|进账|加上|增加|涨|变多|变(?!回)|动静|动(?!过|手)|反应|反映|响应|影子?|下来|派|弹|推送|送(?!错)|寄|领到|显示(?!不)|生效|更新|刷新|出来|出现|出货|上(?!班|过|次|架|学|限|心)|成功|着落|下文|踪|处理|下发|兑现|拿到|得到|见到|看到(?!商品|说明|页|写)|看见|查到|找到|找着|瞧见|摸着|捞着|看着|体现|得(?:到|上))", 2.2, "never_sent", "not_delivered"),
    "still_neg": Frame("没未冇", rf"(?:到现在|到今|现在|至今|还|仍然?|依然|依旧|都|一直|怎么|咋|硬是|愣是|死活|迟迟|仲|照样|根本|压根|完全|始终|从来)(?:都|还|也|是|就)?{_NEG}(?:有)?(?:[给到发充来弄整见显]|开(?!始)|{_END})", 2.0, "never_sent", "not_delivered"),
    "thing_none": Frame("没冇", rf"{_GOODS}(?:里面?|上|也|都|还是|还|却|压根|根本|就|呢|又|它|是|一直|仍|,|，| ){{0,3}}(?:没有|没得|冇|没了?{_END})(?!问题|用|效|错|写|说|注|人|时间|看清|看懂)", 2.0, "never_sent", "not_delivered"),
    "none_end": Frame("没", rf"(?:里面?|上|结果|游戏|手机|账户|背包|邮箱|仓库|后台|页面|软件|卡包|还是|也|都)(?:里面?|上|也|都|还是|还|却|就|啥|什么)?(?:没有|没得){_END}", 1.8, "never_sent", "not_delivered"),
    "not_one": Frame("一半个", rf"(?:一|半)(?:个|张|分|毛|点|条|块|颗|根|丝)[^ ,。\n]{{0,4}}(?:都|也)?(?:没|未|不见|冇)", 2.2, "never_sent", "not_delivered"),
    "still_old": Frame("还仍依照旧", rf"(?:还是|仍是|仍然是?|依然是?|依旧是?|照旧|照样)(?:老样子|原来|原样|普通|免费|以前|之前的?|旧的?|0|零|那么|那点|灰|黑|欠费|停机|要我|要看广告|有广告|让我(?:开通|充值|续费|买)|未|那个数|{_NUM}(?:块|元|个|币|钻|点)|处理|待|排队|充值中|显示(?:未|待|处理|排队|充值中|等待|没|0))", 2.2, "never_sent", "not_delivered"),
    "waiting": Frame("等转拖", r"(?:等了|等到|干等|苦等|白等|傻等|还在等|还要等|等半天|等一?(?:天|晚|夜|下午|上午|早上)|转圈|一直转|一直加载|拖(?:了|到|着)|晾着)", 1.0, "never_sent", "not_delivered"),
    "where_is": Frame("呢哪", rf"{_GOODS}(?:呢|在哪|去哪|哪去|跑哪|到哪|哪里去|怎么领|在哪里?领|去哪里?领)", 1.8, "never_sent", "not_delivered"),
    "empty": Frame("空", r"(?:是|为|全|还是|显示|栏|里|都|面|页|包|箱)空(?!间|调|号|军)|空(?:白|的|空|荡|无)|卡密为空", 2.6, "shown_delivered", "not_delivered"),
    "paid_but": Frame("钱款付", r"(?:钱|款|付款|支付|扣款|扣费)(?:都|也|已经?|早就?|是)?(?:扣|付|交|花|划|转|收|成功|走|没)(?:了|走|掉|过去)?", 0.7, "never_sent", "not_delivered"),
    "not_appear": Frame("不", rf"(?:找|看|查|见|收|等|领|取)不(?:到|着|见|出)[^ ,。\n]{{0,6}}(?:{_GOODS}|到账|记录|东西|$)|不到账|不给(?:我)?(?:发|充|开|货|东西|到账|出)|不发(?!票)|不见(?:到账|货|踪|人影|东西)", 2.2, "never_sent", "not_delivered"),
    "wont": Frame("不", r"(?:就是|怎么还|咋还|一直|死活|还|仍|迟迟|老是?|总|硬是|货|东西|卡|钱|码|都)(?:也|就|还|是)?不(?:给(?!力)|到(?!位|一|底|[\d])|开(?!心|票|口)|来(?!电)|发(?!票|达)|动|上账|进来|生效|亮|显示|出(?!来)|吐|派|加|涨)|不(?:吐|出|给|发)(?:卡|货|码|钱|东西)", 2.0, "never_sent", "not_delivered"),
    "no_goods": Frame("没冇无", rf"(?:没有?|冇|无|没看到|没见到|没给|没发)(?:我的?|任何|什么|看到|见到|显示|出现|给我?|发我?|新的?|一个|半个){{0,2}}(?:{_GOODS}|卡号|密码|新增|记录|通知|内容|到账记录)(?!错|问题|限|抵|钱|余额)", 1.9, "never_sent", "not_delivered"),
    "out_of_stock": Frame("库缺售抢断", r"(?:库存不足|无库存|没库存|缺货|断货|售罄|抢走了商品|没货了?)", 1.9, "never_sent", "not_delivered"),
    "unpaid_state": Frame("未待", r"(?:显示|状态|还是|却|变成|订单)(?:是|为|显示)?[\"“]?(?:未支付|待支付|未付款|待付款|未完成|未到账|未发货|待发货|待发|处理中|充值中|已取消|已关闭|交易关闭)", 2.0, "never_sent", "not_delivered"),
    "official_none": Frame("没无查", r"(?:10086|10010|10000|移动|联通|电信|官方|官网|游戏客服|游戏方|腾讯|网易|运营商|营业厅|后台|充值记录|账单|明细|流水)[^。\n]{0,8}(?:没有?|查不到|无|查无|未)(?:任何|我的?|这笔|相关|这个|查到|收到|看到|显示|找到){0,2}(?:记录|充值|到账|订单|信息|入账|变化|显示|请求)", 2.6, "never_sent", "not_delivered"),
    "send_me": Frame("发给充补", r"(?:发|补|充|给)(?:给)?我(?:发|充|补|开|弄)?(?:货|卡|码|一下|了)?" + _END + r"|(?:快|赶紧|赶快|抓紧|尽快|麻烦|请)(?:点|给我|帮我|帮忙|你们|把)?[^ ,。\n]{0,6}(?:发货?|充上?|到账|补上|开通|处理)", 0.8, "never_sent", "not_delivered"),
    "shown_done": Frame("已成完", r"(?:显示|写着?|提示|状态|订单|后台|页面|你们|客服|系统|说)(?:是|的|着|都|一直|这边|那边|已经|早就){0,2}[\"“「']?(?:已(?:经)?(?:发货|完成|到账|充值|发放|发送|交付|开通|送达|成功)|(?:交易|充值|发货|发放|订单)(?:成功|完成))", 1.8, "shown_delivered", "not_delivered"),
    "lost": Frame("漏丢消蒸翻失", r"漏(?:发|充|单|了|掉)|丢(?:单|了|失)|消失|不翼而飞|蒸发|失踪", 1.6, "never_sent", "not_delivered"),
    "some_not": Frame("没", rf"(?:还有|另外|剩下|其余|其他|其中|有)(?:的)?{_NUM}(?:个|张|条|份|单|位)?(?:号|人|手机|账号|卡|码)?[^ ,。\n]{{0,6}}(?:没|未)", 1.6, "never_sent", "not_delivered"),
    "en_never": Frame("n", r"\b(?:not|never|n't|no|nothing|haven'?t|hasn'?t|didn'?t)\b[^.\n]{0,24}\b(?:receiv\w{0,4}|arriv\w{0,3}|deliver\w{0,3}|credit\w{0,3}|show\w{0,3}|come|came|got|get|sent|send|added|email)\b|\bstill (?:waiting|nothing|no|not|pending|haven)|\bwhere(?:'s| is| are)\b", 2.4, "never_sent", "not_delivered"),
    # something else came
    "only_n": Frame("只才就仅", rf"(?:只|才|就|仅)(?:是|给|有|到|充|发|收|来|开|加|剩|显示|送|够|能用|用|看|抵|领|得|换|能|可以|涨|多|进|拿|查到|看到|见到){{0,3}}(?:了|到|账|我|到账|过来|是|出|一共){{0,2}}[^ ,。\n\d一二两三四五六七八九十半百千]{{0,3}}{_NUM}{_UNIT}", 2.6, "short_quantity", "wrong_item"),
    "only_bare": Frame("只才就仅", r"(?:只|才|就|仅)(?:给|到|充|发|收|来|开|加|得|涨|进|拿|收到)(?:了|到|账|我|到账|过来){0,2}\d{1,6}(?![\d点:分])", 2.6, "short_quantity", "wrong_item"),
    "less": Frame("少差缺短", rf"(?:少|差|缺|短)(?:了|给|发|充|到|打|我|的|算|掉|斤)?(?:我|了|整整|足足|将近|差不多)?[^ ,。\n]{{0,2}}{_NUM}{_UNIT}|(?:还|就)(?:少|差|缺)(?!不多)|少(?:一半|了半|给了|发了|充了|到了)|(?:补|把|退)[^ ,。\n]{{0,4}}差(?:额|价|的)", 2.6, "short_quantity", "wrong_item"),
    "fill_up": Frame("补", rf"补(?:足|齐|够|差价|差额|上差|全|成|(?:上|给我)?[^ ,。\n]{{0,4}}(?:个月|{_NUM}天))|(?:剩下|余下|其余|另外|另一半|差)[^ ,。\n]{{0,8}}补", 2.0, "short_quantity", "wrong_item"),
    "but_is": Frame("是成了", r"(?:买|拍|订|充|要|选|下单|付|写|说好|标)(?:的|了)?(?:明明)?(?:是)?[^。\n]{1,28}?(?:发|给|送|充|开|到|来|收|变|寄|弄|打|换|转|兑|激活|打开|进去|显示|用|结果|登|点开|一看|到手)(?:过来|来|我|了|到|账|出来|上去|手|的){0,3}(?:却|竟然?|居然|都|全|就|怎么)?(?:是(?!不是|没|否)|成(?!功))", 1.8, "wrong_item", "wrong_item"),
    "is_not": Frame("不", r"(?:不是|而不是|并不是|哪里?是|又不是)(?:我)?(?:要|买|拍|订|选|点|充|填|说)的|(?:我)?(?:要|买|拍|订|选|下单)的(?:明明)?是[^。\n]{1,14}[ ,，。]?(?:不是|又不是|并不是|而不是|可)", 2.6, "wrong_item", "wrong_item"),
    "mine_is": Frame("我", r"(?:是|叫|写|显示|成|到|给)\S{1,14}[ ,，。\n](?:可是?|但是?|不过|而)?我(?:的|买的|要的|填的|拍的|这边|玩的|选的|下的|订的|在|用的|是)(?:明明|账号|号|手机|电脑|主机)?(?:是|在|的是)?", 2.2, "wrong_item", "wrong_item"),
    "actually": Frame("给发充开送到来", r"(?:结果|实际上?|居然|竟然?|却|偏偏|怎么|咋|怎么会|为什么|为啥|发现|一看|然后|可是|但是?)[^。\n]{0,5}(?:给|发|充|开|送|到|来|寄|塞|弄)(?:我|了|来|过来|的|成|到){0,3}(?:是|成|一个|一张|个|张)", 2.2, "wrong_item", "wrong_item"),
    "into_other": Frame("到进给", r"(?:充|打|发|弄|转|冲|到账|加|跑|送|寄|开|绑)(?:到|去|进|给|在)(?:了)?(?!账[^号户]|帐|我的?[号账手]|自己|现|我这|哪|余额|底|期|我[ ,。\n]|一半|今|昨|半|账户|账号里|手)[^ ,。\n]{0,8}(?:号|区|服|账号|手机|那里|那边|角色|平台|系统|名下)(?:上|里|去|了|去了)?", 2.4, "wrong_region", "wrong_item"),
    "expires_soon": Frame("到有期", rf"(?:到期(?:时间|日期?|日)?|有效期|有效时间|截止)(?:怎么|就|却|显示|写|是|到|只有|才|为|:| ){{0,4}}[^。\n]{{0,6}}(?:{_NUM}月{_NUM}|只|才|{_NUM}个月|{_NUM}天|明天|后天|下个?月|下周|{_NUM}号|明年|今年)", 2.0, "short_quantity", "wrong_item"),
    "got_value": Frame("收手拿领来给是", rf"(?:收到|到手|拿到|领到|来了|发来|给了|发了|显示|变成了?|打开|进去)(?:的)?(?:是)?(?:一张|一个|一份|张|个)?{_NUM}(?:元|块)?(?:面值|面额|的)", 1.8, "wrong_amount", "wrong_item"),
    "wanted": Frame("是", r"(?:要|拍|买|订|选|下)的(?:明明|可|就)?是[^。\n]{1,20}?(?<![没不未有还])(?:发|给|送|充|开|来|寄|塞)(?:我|了|张|个|的|过来|成|到)", 2.4, "wrong_item", "wrong_item"),
    "inside_is": Frame("里", r"(?:号|账号|盒|邮件|包|库|游戏)?里面?(?:却|竟然?|居然|全|都|就)?是(?!空|0|零|没|否|不是)", 1.7, "wrong_item", "wrong_item"),
    "mixed_up": Frame("串别", r"(?:发|充|搞|弄|配)?串(?:货|单|号|了)|(?:是|给|发)(?:的|了|我)?别人的(?!卡密|激活码|码)|几个意思", 2.4, "wrong_item", "wrong_item"),
    "unlike": Frame("不", r"(?:跟|和|与|同)[^。\n]{1,12}(?:不(?:一样|符|同|一致|匹配|对|是一)|对不上|两码事|差[太很这]?[多大远]|相差|有出入)|对不上|不是一个|不对(?:版|板|号|区|服|路)|(?:商品|东西|货|型号|规格|版本|面额|面值|金额|数量|区服?|大区|时长|天数|品种|种类|平台|款|颜色|角色|账号|档次|套餐)(?:都|就|也|完全|给我)?(?:不对|不符|错|搞错|弄错|发错|不一样|有误)", 2.6, "wrong_item", "wrong_item"),
    "they_err": Frame("错反混", r"(?:你们|卖家|商家|店家|客服|系统|是不是|给我|把我|帮我|都|又|发货|货|充|发|给|送|弄|搞|拿|开|配|装|寄)(?:[^ ,。\n我]{0,4})(?:错|反|混)(?:了|成|的|货|号|区|东西|卡|$|[ ,。!?])", 2.4, "wrong_item", "wrong_item"),
    "en_wrong": Frame("wnodg", r"\bwrong (?:\w+ ){0,2}(?:item|code|key|card|region|server|product|game|account|amount|one|version|edition|currency|plan|country|thing)|\binstead of\b|\b(?:ordered|bought|paid for|asked for|wanted)\b[^.\n]{1,50}\b(?:but|and) (?:you|i|it|they|the)?[^.\n]{0,24}\b(?:got|received|sent|gave|is|was|are|says?|came)\b|\bnot what i\b|\bonly (?:\w+ ){0,2}\d|\bdifferent\b", 2.6, "wrong_item", "wrong_item"),
    # a key that cannot be used
    "redeem_fail": Frame("激兑输充刮扫绑登用验领", r"(?:激活|兑换|兑|输入|输|充值?|刮开|刮|扫码?|绑定|绑|登录?|使用|用|验证|领取?|核销|复制)(?:[^。\n]{0,10}?)(?:不了|不成|不上|不进|不出|不到|失败|不行|不通|报错|出错|错误|没用|无效|不对|过期|不认|不让|不给|没反应|不成功|被拒|异常|没成功)(?!账)", 2.4, "refused", "invalid_card"),
    "redeem_told": Frame("激兑输充刮扫绑登用验领", r"(?:激活|兑换|兑|输入|输|充值?|刮|扫码?|绑定?|登录?|使用|用|验证|领取?|核销|复制|点|填)[^。\n]{0,14}(?:提示|弹|显示|跳|报|说|写|告诉我|回我)(?!已发|已充|充值成功|发货|到账|排队|处理|待)", 1.4, "refused", "invalid_card"),
    "key_bad": Frame("码卡券钥号", r"(?:码|卡密?|券|密钥|秘钥|序列号|串|这张|那张|这个|key|cdk)(?:[^ ,。\n]{0,3})?(?:根本|都|完全|压根|也|是|还|就|怎么|全|全部|居然|竟然){0,2}(?:不对|不行|不能|没用|用不|打不开|有问题|坏了|坏的|错的|是错|挂了|废了|死了|假的|打不了|刷不|失效|无效|报错|不认|不好使|不存在|过期|不管用)", 3.0, "refused", "invalid_card"),
    "others_used": Frame("别他有谁人先", r"(?:别人|他人|其他人|有人|谁|人家|被人|陌生人|另一个人|别的号|别的账号|其他账号|其他用户|他号|前一个|上一个|上家)(?:都|已经?|早就?|先|给|把|抢先|的?号?){0,3}(?:用|领|兑|激活|充|绑|登|使用)(?!错)(?:了|过|掉|走|的|取|换)", 3.2, "used", "invalid_card"),
    "used_up": Frame("过掉用", r"(?:已|已经|早就|早已|都|被|显示|提示|说)(?:被|经)?(?:用|使用|兑换|兑|激活|领取?|核销|充值|绑定|注册)(?:了|过|掉|走|完|光)", 2.8, "used", "invalid_card"),
    "shop_says": Frame("店柜收前机员", r"(?:店员|门店|店里|柜台|收银员?|前台|自助机|闸机|服务员|工作人员|加油站|加油员|影院|检票|扫码枪|机器|店家)[^。\n]{0,10}(?:说|讲|扫|刷|提示|显示|不认|告诉|讀|读)[^。\n]{0,16}(?:不|没|无|过|假|错|失|已|异常|作废)", 2.4, "refused", "invalid_card"),
    "limits": Frame("限仅专", r"(?:仅|只)(?:限|能|支持|供|适用|可)[^。\n]{1,16}(?:使用|用户|账号|兑换|激活|号段|地区|版|服|用|端|注册|购买)|(?:专用|专属|内部|测试|企业|教育|员工)(?:码|卡|版|券)", 2.2, "refused", "invalid_card"),
    "en_invalid": Frame("ivuewaorb", r"\b(?:code|key|card|pin|voucher|it)\b[^.\n]{0,30}\b(?:used|redeemed|claimed|invalid|expired|incorrect|declined|not valid|not work\w{0,3}|doesn'?t work|didn'?t work|rejected|fake|blocked|activated already|not activated|blacklisted|stolen|error|void)\b|\b(?:invalid|expired|used|dead|bad|fake) (?:\w+ )?(?:code|key|card|pin|voucher)", 2.8, "refused", "invalid_card"),
    # other
    "i_erred": Frame("错反漏多重", r"(?:我|自己|老公|老婆|我妈|我爸|我妹|孩子|手)(?!们|家|收)[^ ,。\n你店]{0,8}(?:填|写|输|选|拍|买|充|点|看|打|下|弄|搞|记|复制|扫|付|绑)(?:下|成|的|单|的时候|时|到)?[^ ,。\n你店]{0,6}(?:错|反|漏|多了|重复)(?!成)(?:了|号|的|区|数|一|成|[ ,。!]|$)", 3.6, "own_mistake", "other"),
    "careless": Frame("小忘没手", r"(?:我|自己)?(?:不小心|一不小心|没注意|没留意|没仔细|没看清|没看仔细|忘了|忘记|手快|手一滑|一时糊涂)[^ ,。\n]{0,8}(?:填|写|输|选|拍|买|充|点|下单|改|切换|付|看)", 3.4, "own_mistake", "other"),
    "refund_wait": Frame("退", rf"(?:退款?|退的?钱|退回(?:来)?的?)[^。\n]{{0,10}}(?:{_NUM}(?:天|个?小时|个工作日|周|个?星期|个?礼拜|个?月)[^。\n]{{0,8}}(?:没|未|不见|还在|不到|了)|(?:还|都|一直|怎么|仍|也)?(?:没|未)(?:到|收|看|见|回|有)|到哪|去哪|在哪|呢[?？]|到账没|到账了?吗|到了?没|什么时候(?:到|能|给)|啥时候|多久到|几天到|没到|没见|没有到)", 4.0, "not_arrived_refund", "other"),
    "refund_said": Frame("退", r"(?:说|答应|同意|通过|承诺|批|给我?|已经?|显示)(?:了|过|好|要|会|给我|已经|我)?[^。\n,，]{0,5}退(?:款|钱|了|回)[^。\n]{0,18}(?:没(?!说)|未|不见|呢|哪|空)", 3.6, "not_arrived_refund", "other"),
    "asked_earlier": Frame("昨前上之早几周星那", rf"(?:昨[天晚日]|前[天晚几两些]天?|上次|上周|之前|早上|上午|大前天|周.|星期.|那天|早就|刚才|刚刚|{_NUM}天前)[^。\n]{{0,10}}(?:报|提交|反馈|申请|登记|投诉|联系|上传|补|发过?|说)(?:了|的|过|上去|给你们?|你们){{1,2}}[^。\n]{{0,22}}(?:怎么|咋|结果|处理|回复|消息|进展|进度|动静|没人|多久|看了|收到了?吗|到哪)", 3.2, "progress", "other"),
    "how_far": Frame("样哪没吗久候果", r"(?:处理|审核|核实|核查|查|跟进|解决|反馈|审|研究|沟通|协调|弄|办)(?:的|得|到|好|完|清楚|明白|出来|下来)?(?:了)?(?:怎么样|咋样|怎样|如何|哪一?步|哪里?了|没有?啊?(?=[?？\n ]|$)|了?吗|多久|几天|结果)|(?:上次|上回|之前|昨天|前天|那天|前几天|早上|上午)(?:的|那)?(?:个|单|笔|事|次|条)?[^。\n]{0,12}(?:问题|事|情况|单子?|申请|反馈|投诉)[^。\n]{0,8}(?:怎么|咋|清楚|结果|解决|处理|查|消息|进展|如何)|(?:有|出)(?:结果|消息|进展|回复|说法|着落|眉目)了?(?:吗|没|么|不)|(?:第|还要|还得|大概|到底)(?:要|等)?(?:多久|几天|多长时间)(?:能|才)?(?:处理|审|有|出|解决|弄好|答复|回复)", 3.2, "progress", "other"),
    "evidence_sent": Frame("图料证据屏", r"(?:图|截图|材料|凭证|证据|录屏|资料|照片)(?:我)?(?:都|已经?|刚|昨天|早就|上午)?(?:发|传|补|给|交|提交|上传)(?:了|过|好|齐|完|给你)|(?:发|传|补|提交|上传)(?:了|过|好了?)(?:图|截图|材料|凭证|证据|录屏|资料)", 2.6, "progress", "other"),
    "want_buy": Frame("想要能可有卖支多怎", r"(?:想|打算|准备|要)(?:再)?(?:买|充|拍|下单|办|入手|开)(?!的)|(?:能|可以|可不可以|能不能|支不支持|支持)[^ ,。\n]{0,12}(?:吗|么|不[?？\n ]|嘛)|有[^ ,。\n]{0,10}(?:卖|吗|没有?[?？]|么)|(?:多少|几)(?:钱|块|元|折|米)|怎么(?:卖|买|拍|下单|收费|付款)", 2.4, "presale", "other"),
    "account_word": Frame("登密验绑注实", r"(?:登|登录|登陆)不(?:上|了|进)[^。\n]{0,8}(?:你们|网站|平台|店铺|后台|商城)|(?:网站|平台|店铺|商城)[^。\n]{0,6}(?:登不|密码|注册|登录不|验证码|打不开)|(?:忘|改|找回|重置|修改)[^ ,。\n]{0,4}密码|验证码|改绑|换绑|解绑手机|实名认证|注销(?:账|帐|我的|掉?号)", 3.0, "account", "other"),
    "own_wish": Frame("不退", r"(?:不想|不要|不需要|用不(?:到|着)|不玩|不喜欢|后悔|买贵|买早|买多|降价|便宜)[^。\n]{0,14}(?:退|取消|撤)", 3.2, "cancel", "other"),
    "kid": Frame("孩娃儿女弟妹", r"(?:小?孩子?|娃|儿子|女儿|闺女|弟弟?|妹妹?|孙子|孙女|熊孩子)[^。\n]{0,8}(?:偷|乱|自己|私自|拿|用)(?:着|了|偷偷)?(?:我|大人|爸|妈|奶|爷)?[^。\n]{0,8}(?:充|买|付|点|花|刷|拍)", 3.4, "minor", "other"),
    "thanks": Frame("谢好到收", r"(?:到账|收到|到|好|可以|解决|开通|充上)了[^。\n没未不]{0,4}(?:谢|辛苦|感谢|赞|👍|棒)|(?:谢谢|多谢|感谢)[^。\n没未不]{0,6}(?:到账|收到|到了|好了)", 3.0, "arrived", "other"),
    "staff_bad": Frame("客态服", r"(?:客服|服务|态度)[^。\n]{0,10}(?:太?差|恶劣|不好|骂|敷衍|不理|不回|拽|凶|阴阳|挂|没礼貌|不耐烦|什么态度|死哪|哪去|呢[?？])", 2.4, "complaint", "other"),
}  # fmt: skip

KEY_NOUN = re.compile(
    r"卡密|激活码|兑换码|兑换券|体验码|充值码|券码|会员码|礼品码|礼品卡|充值卡|激活卡|点卡|序列号|密钥|秘钥|cdk|(?<![a-z])(?:key|code|pin|card)(?:s)?(?![a-z])"
    r"|周卡码|[这那张串组条]码|码(?!上|头|字|农)|序号|voucher|券(?!商)|[这那]张卡|的卡(?=[ ,。激充兑用刷])"
)
QUOTED = re.compile(r"[\"“「『][^\"”」』\n]{2,40}[\"”」』]")
TOLD = re.compile(r"提示|弹出?|显示|跳出|报错|报|说(?!好)|[\"“「『]")


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    return tuple((name, frozenset(f.gate), re.compile(f.pattern)) for name, f in FRAMES.items())


def found(flat: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The first match of each frame that the text holds."""
    letters = set(flat)
    for name, gate, pattern in _compiled():
        if not gate.isdisjoint(letters):
            match = pattern.search(flat)
            if match:
                yield name, match


_RECEIVED_NUMBER = re.compile(
    rf"(?:到账|到手|收到|绑定后|激活后|打开|进去|面值|实际|加了|变成|查到|增加了?|多了|只有|得到|to账)(?:的|了|是|才|只|就|显示|面值|一共|总共|到|变成|为|:| |,|只有|有){{0,3}}(?P<n>{_NUM})(?P<u>{_UNIT}|(?![\d.:/点时年月]))"
)
_ANY_NUMBER = re.compile(rf"{_NUM}")


def _other_number(flat: str) -> Iterator[tuple[int, str, float]]:
    """买了100，到手才50: a received quantity that differs from one named before."""
    for match in _RECEIVED_NUMBER.finditer(flat):
        value = number(match["n"].partition(".")[0])
        earlier = {number(m.group()) for m in _ANY_NUMBER.finditer(flat[: match.start()])}
        earlier = {n for n in earlier if n is not None and n >= 2}
        if value is not None and value >= 1 and earlier and value not in earlier and value < max(earlier):
            yield match.start(), match.group(), 2.2
            return


# Families of which a buyer orders one member; two of them side by side are a contrast.
_FAMILIES = (
    "年卡 季卡 月卡 周卡 日卡 天卡 半年卡 三年卡 体验卡 永久卡 次卡 年费",
    "国服 台服 港服 日服 美服 欧服 国际服 亚服 韩服 外服 东南亚服 俄服",
    "国区 港区 美区 日区 土区 台区 阿区 英区 欧区 韩区 阿根廷区 土耳其区",
    "安卓 ios 苹果 鸿蒙", "电脑 手机 电视 平板 网页 pc 主机", "ps4 ps5 xbox switch pc steam",
    "移动 联通 电信 广电", "黄金会员 白金会员 钻石会员 星钻会员 普通会员 超级会员 豪华会员",
    "标准版 豪华版 家庭版 专业版 学生版 企业版 国际版 极速版 青春版 体验版 终极版 旗舰版 正式版 测试版 试用版 年度版 儿童版",
    "一区 二区 三区 四区 五区 六区 七区 八区 九区", "微信区 qq区", "全国 省内 本地 本省 外省",
    "12个月 三个月 3个月 一个月 1个月 六个月 6个月 半年 一年 1年 两年 一季度 七天 7天 3天 三天 30天 31天 365天 一天 1天 终身 永久",
    "绿钻 黄钻 红钻 蓝钻 紫钻 黑钻", "点券 点卡 金币 元宝", "男 女",
)  # fmt: skip
_TURN = re.compile(r"却|结果|居然|竟|实际|怎么|不是|变成|发成|充成|开成|成了|到手|给我|给的|发的|来的|只|才|但|可是|而|写|应该|明明|说好|收到|显示|打开|进去|发来|就|这不|but|instead|got")


@lru_cache(maxsize=1)
def _families() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(f.split(), key=len, reverse=True)) for f in _FAMILIES if f != "男 女")


def contrasts(flat: str) -> Iterator[tuple[int, str, float]]:
    """Two members of one family with a turn between or after them: (at, words, weight)."""
    yield from _other_number(flat)
    for family in _families():
        seen: list[tuple[int, str]] = []
        for member in family:
            at = flat.find(member)
            if at >= 0 and not any(s <= at < s + len(m) for s, m in seen):
                seen.append((at, member))
        if len(seen) >= 2:
            seen.sort()
            (first, one), (second, two) = seen[0], seen[1]
            if _TURN.search(flat[first + len(one) : second + len(two) + 14]):
                yield second, f"{one}/{two}", 1.6
