"""What an error message of a redeem or top-up page says: used, expired, not found, …

The wordings of game, app and gift-card stores, shop systems and carriers, in simplified and
traditional Chinese and English. The more telling cause comes first: 充值失败：卡密已被使用 is "used".
"""

import re
from itertools import pairwise

from dialogs.pictures.layout import Page

_CODE = r"(?:卡号|卡號|密码|密碼|卡密|卡券|兑换码|兌換碼|激活码|充值码|序列号|序號|CDK(?:EY)?|礼[包品]码|代码|代碼|验证码|密钥|券码|[此该这]码)"
_ACCOUNT = r"(?:账号|帐号|账户|帐户|賬號|帳號|号码|手机号|角色|UID)"
_PLACE = (
    r"(?:区服|大区|分区|服务器|伺服器|地区|地區|区域|區域|国家|國家|渠道|平台|版本|设备|商店|"
    r"账号类型|货币|官服|国际服)"
)
_DONE = (
    r"(?:使用|兑换|兌換|用过|激活|启用|啟用|绑定|綁定|核销|核銷|领取|領取|领过|注册|消费|占用|"
    r"充值|充过|提取|用完)"
)
_RULES: tuple[tuple[str, str], ...] = (  # the first that fits decides
    ("rule", r"(?:今日|今天|当日|当天|每日|每天|本月|每月)\S{0,8}(?:次数|上限|限)"),
    (
        "used",
        rf"已(?:经|經)?被?(?:他人|其他\S{{0,4}}|其它\S{{0,4}}|别人|您|你)?{_DONE}"
        r"(?!说明|规则|方法|指南|成功|后|前|到账)|"
        rf"已(?:经)?于\S{{4,22}}(?:被\S{{0,4}})?{_DONE}|(?:被|经)(?:他人|别人)?{_DONE}过?|{_DONE}过(?!程|期)|"
        r"已经?\S{0,3}过了|(?<!请勿)(?<!不要)重复(?:使用|兑换|激活|领取|充值)|"
        r"次数\S{0,3}(?:上限|用完|用尽|耗尽|已满)|使用次数|"
        r"(?:用于|绑定|属于)了?其[他它](?:账|帐|用户|玩家)|余额为\s?0(?![.\d]*[1-9])|"
        r"already\s*(?:been\s*)?(?:us|redeem|activat|claim|regist|in\s*use|own)|"
        r"(?:has|have|was)\s*been\s*(?:used|redeemed|activated|claimed)|code\s*in\s*use|used\s*up|"
        r"previously\s*(?:used|redeemed)",
    ),
    (
        "expired",
        r"过期|過期|逾期|失效|已过\S{0,4}期|已\S{0,6}到期|到期(?:失效|了)|"
        r"超(?:过|出|過)了?\S{0,4}(?:期限|有效|兑换期|使用期|时间)|不在有效期|有效期(?:已|過)|作废|"
        r"已(?:经)?(?:结束|截止|下架|停用|停止(?:兑换|使用))|活动(?:已|经)?\S{0,3}(?:结束|截止)|"
        r"expired?(?![a-z])|no\s*longer\s*(?:valid|available|active)|has\s*ended|past\s*its",
    ),
    ("not_found", rf"{_CODE}\S{{0,6}}(?:不符|不匹配|不一致|不对|对不上)"),
    (
        "rule",
        rf"{_PLACE}\S{{0,10}}(?:不|非|未|错误|限|仅|只|无法)|(?:不|非|未|仅|只|限|无法)\S{{0,10}}{_PLACE}|"
        r"不支持|不支援|不符|不匹配|不一致|不满足|不滿足|未满足|不适用|不適用|不可用于|不能用于|"
        r"[仅僅]限|[只祇]限|仅供|[仅僅]支持|[只仅][能可](?:在|用|于|兑|由|为|参|领)|限制|限购|限领|限兑|限用|"
        r"限\s?(?:iOS|安卓|Android|PC|苹果|新|首|老|国|大陆|官|港|美|日|一次|1次)|"
        r"每(?:个|位|人|账|帐|名|用户|日|天|月|ID)\S{0,6}(?:限|只能|仅|最多|一次|1次)|"
        r"资格|資格|等级\S{0,6}(?:不|未|太低|低于)|未达\S{0,8}(?:级|要求)|不是\S{0,4}用户|新用户|首充|"
        r"首次|老用户|渠道服|互斥|同类|同一\S{0,6}只能|实名|未成年|防沉迷|冻结|凍結|封禁|封号|"
        r"风控|风险|黑名单|"
        rf"{_ACCOUNT}\S{{0,8}}(?:异常|異常|受限|封|冻|不可|不能|无法|无权)|"
        r"频繁|尝试\S{0,4}过多|未绑定|(?:不|未|违反)\S{0,6}(?:规则|条件|要求|條件)|"
        r"region|countr(?:y|ies)|territor|not\s*(?:eligible|supported|available\s*(?:in|for)|"
        r"applicable)|eligib|restrict|limited?\s*(?:to|of|per)|only\s*(?:be|valid|for|available|one)|"
        r"frozen|suspended|banned|account\s*(?:is\s*)?locked|n[o'’]?t\s*match|mismatch|too\s*many",
    ),
    (
        "topup_failed",
        rf"(?:充值|直充|话费|到账)\S{{0,6}}失败\S{{0,8}}{_ACCOUNT}\S{{0,6}}(?:不存在|错误|有误|异常)|"
        rf"(?:充值|直充)失败\S{{0,3}}(?:{_ACCOUNT}|系统|网络|运营商)|号码异常",
    ),
    (
        "not_found",
        r"不存在|没有?(?:查|找)到|查不到|查无|查無|无法识别|未能识别|无法(?:找到|核实|验证)|无效|無效|"
        r"有误|有誤|不正确|不正確|未(?:找|查)(?:询|詢)?到|找不到|没有(?:此|该|这|找|查)|无此|無此|无该|"
        rf"错误的{_CODE}|{_CODE}\S{{0,8}}(?:错误|錯誤|出错|失败)|格式\S{{0,3}}(?:错|不|有误)|"
        r"(?:输入|填写|輸入)\S{0,4}(?:错|錯|有误|不)|输错|"
        r"请(?:核对|检查|确认)\S{0,6}(?:输入|填写|卡|码|密|后|是否)|請核對|请核对|输入正确|"
        r"已(?:被)?删除|未激活|invalid|incorrect|"
        r"not\s*(?:be\s*)?(?:found|recogni[sz]ed|valid|exist)|does\s*n[o'’]?t\s*exist|"
        r"(?:could|can)\s*(?:n[o'’]?t|not)\s*(?:be\s*)?(?:find|found|verif|recogni)|"
        r"wrong\s*(?:code|key|pin|number|card)|unknown\s*(?:code|key|card)|unrecogni|no\s*such",
    ),
    (
        "topup_failed",
        r"(?:充值|充話費|充话费|储值|儲值)\S{0,6}(?:失败|失敗|未成功|不成功|异常|超时|中断|未到|驳回|未能)|"
        r"未能?成功?充值|未能(?:完成)?充值|充值未|(?:未|没有?|尚未)到[账帐賬]|到[账帐賬]\S{0,3}(?:失败|异常|超时)|"
        r"(?:直充|代充)\S{0,6}(?:超时|失败|异常|中断)|(?:处理|提交|订单|发货|交易)失败|"
        r"运营商\S{0,6}(?:维护|失败|繁忙|处理)|系统(?:繁忙|维护|异常)|"
        r"top\s*-?\s*up\s*(?:failed|unsuccessful|error)|recharge\s*(?:failed|unsuccessful|error)|"
        r"failed\s*to\s*(?:top|recharge|deliver)|delivery\s*failed",
    ),
)
_ORDER = {"used": 0, "expired": 1, "rule": 2, "not_found": 3, "topup_failed": 4}
# small print that says what may happen, not what did
_HINT = re.compile(
    r"^\W*(?:\d{1,2}\s?[.、)）]|[·•*※]|注[:：]|(?:兑换|使用|活动|充值|激活)?(?:规则|说明|须知|教程)|"
    r"如(?:有|果|遇|需|卡)|若|请在|温馨提示[:：].*请)|"
    r"(?:请勿|切勿|避免|以免|谨防)|逾期\S{0,2}(?:作废|无效|不)|过期\S{0,2}(?:作废|无效|不[补退])|"
    r"请?在有效期内|有效期内"
)


def error_in(text: str) -> str | None:
    """The kind of card error that a message names; the cause outranks 充值失败 and the like."""
    for whole in (text, text.replace("\n", "")):  # a message may be broken into two lines
        for name, pattern in _RULES:
            if re.search(pattern, whole, re.IGNORECASE):
                return name
    return None


def error_kind(page: Page) -> str | None:
    """What the page's message says: the most telling line, small print only when nothing else."""
    lines = [c.text for c in page.cells if not _HINT.search(c.text)]
    said = [error for line in lines if (error := error_in(line))]
    if not said or set(said) == {"topup_failed"}:
        joined = (one + two for one, two in pairwise(lines))
        said += [error for both in joined if (error := error_in(both))]
    if not said:
        return error_in("\n".join(lines)) or error_in(page.text)
    return min(said, key=lambda error: _ORDER[error])
