"""What kind of evidence a picture is: points for what is printed and how it stands."""

import re
from collections import Counter
from statistics import median

from dialogs.pictures.errors import error_in
from dialogs.pictures.layout import Page
from rules.case import EvidenceKind

_FAILED = re.compile(
    r"失败|错误|无法|不能|异常|出错|提示|抱歉|很遗憾|警告|"
    r"注意|fail|error|unable|sorry|oops|cannot|can't",
    re.IGNORECASE,
)
_DIALOG = re.compile(
    r"(?:确定|确认|关闭|重试|知道了|我知道了|取消|返回|"
    r"好的?|OK|提交|兑换|立即兑换|再试一次|重新输入|Close|Retry|"
    r"Cancel|Confirm|Done|Redeem|Try again|Continue|Submit|"
    r"客服|联系客服|激活|立即激活|充值|立即充值)",
    re.IGNORECASE,
)
_REDEEM = re.compile(
    r"兑换|激活|充值码|CDK|礼品码|礼包码|卡密充值|使用卡密|"
    r"卡券|点卡充值|绑定卡密|儲值|充值中心|redeem|activate|gift\s*card",
    re.IGNORECASE,
)
_BILL = re.compile(
    r"账单详情|交易详情|交易明细|支付详情|付款详情|账单$|"
    r"电子回单|转账凭证|支付凭证|付款凭证|交易凭证|支付结果|"
    r"帳單|收支详情|交易记录|bill\s*details|transaction\s*details|payment\s*(?:details|receipt)",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"^\W*(?:支付成功|付款成功|交易成功|转账成功|支付完成|"
    r"付款完成|已付款|已支付|支付成功!|payment\s*success\w*|paid)\W*$",
    re.IGNORECASE,
)
_BILL_EXTRAS = re.compile(
    r"收单机构|账单管理|对此订单有疑问|计入收支|发起群收款|"
    r"投诉商家|联系商家|账单分类|查看往来|商户全称|"
    r"收款方全称|对账单有疑问|申请电子回单|清算机构|"
    r"标签和备注|提供收款服务|支付奖励|会员积分|完成$|"
    r"零钱通|财付通|网商银行|本服务由|交易疑问|发票助手|付款成功|亲属卡|摇一摇|"
    r"更多优惠|再转一笔|查看账单"
)
_SHOP_EXTRAS = re.compile(
    r"查看卡密|提取卡密|申请售后|再次购买|再来一单|再买一单|"
    r"投诉|申请退款|确认收货|催发货|催单|重新查询|"
    r"复制订单号|查看物流|订单投诉|去评价|评价|删除订单|查询密码|查询订单|订单查询|下单成功|"
    r"发货方式|自动发货|取货|卡密商城|发卡|卡盟|继续购物|"
    r"返回首页|返回商城|加入购物车|我的订单|购买须知"
)
_ORDER_TITLE = re.compile(
    r"订单(?:详情|信息|查询|明细|状态|详细|结果|中心|记录|"
    r"已|完成|待|处理)|我的订单|查询订单|订单$|訂單|"
    r"order\s*(?:details?|info|status|summary|receipt|#|confirm)",
    re.IGNORECASE,
)
_TALK = (
    "你好", "您好", "亲", "请问", "请发", "请提供", "请上传", "稍等", "客服", "在吗", "在不在",
    "怎么", "多久",
    "什么时候", "谢谢", "为您服务", "收到", "核实", "帮你", "帮您", "帮我", "我买", "我的",
    "麻烦", "老板", "没到",
    "没收到", "还没", "好的", "可以的", "嗯", "哦", "快点", "退钱", "退款吧", "给我", "发我",
    "处理一下", "你们",
    "咋", "催", "机器人", "人工", "截图", "行吧", "等等", "马上", "查一下", "看一下",
    "不好意思", "抱歉",
    "hello", "please", "thanks", "sorry", "我想", "用不了", "吗", "呢", "吧", "啊", "?",
)  # fmt: skip
_INPUT = re.compile(
    r"^(?:消息|按住\s*说话|发送消息|发送|说点什么.*|"
    r"输入消息.*|请输入.*|Message|发消息.*|输入内容.*|Aa|"
    r"Type a message.*|Send a message.*|回复.{0,6}|说些什么.*|我想说.*|语音输入|聊天)\W*$"
)
_DELIVERED = re.compile(
    r"提取卡密|卡密信息|我的卡密|您?收到的商品|发货内容|"
    r"复制卡密|一键复制|全部复制|卡密详情|提卡|卡密内容|"
    r"卡密列表|发货信息|取卡|您购买的|已为您发货|your\s*(?:code|"
    r"key|card)|购买的卡密|自动发货内容|商品内容|"
    r"复制卡号|复制密码|查看教程|使用教程|使用说明"
)
_ARRIVED = re.compile(
    r"到账(?!失败)|充值成功|兑换成功|领取成功|激活成功|"
    r"开通成功|续费成功|已开通|获得|附件|邮件|奖励|恭喜|领取|"
    r"尊敬的(?:客户|用户|玩家)|亲爱的(?:玩家|用户)|已发放|"
    r"发放|背包|道具|系统邮件|收件箱|仓库|已入账|入账|成功充值|增加了?|received|mailbox|congratulations"
)
_WALLET = re.compile(
    r"当前[\u4e00-\u9fffA-Za-z]{2,8}|Robux|绑玉|星琼|点数|点券|钻石|金币|元宝|Q币|"
    r"会员(?:中心|卡|到期|有效|剩余|状态|权益|特权)|VIP|SVIP|"
    r"有效期至|到期时间|有效期|剩余(?:天数|流量|次数)|"
    r"我的会员|话费余额|账户余额|当前余额|可用余额|membership|balance|续费",
    re.IGNORECASE,
)


def kinds_of(page: Page) -> tuple[tuple[EvidenceKind, ...], float]:
    """All kinds, the likeliest first, and how sure that one is, 0 to 1."""
    points = _points(page)
    ranked = sorted(points, key=lambda k: points[k], reverse=True)
    best, second = points[ranked[0]], points[ranked[1]]
    sure = min(0.99, 0.5 + 0.1 * (best - second) + 0.03 * best)
    return tuple(ranked), round(max(0.0, sure), 2)


def _points(page: Page) -> dict[EvidenceKind, float]:
    text = page.text
    found: set[str] = {p.field for p in page.pairs if p.value}
    order_like = bool(found & {"order_no", "merchant_no", "payment_no"})
    return {
        "payment_record": _payment(page, text, found),
        "order_page": _order(page, text, found),
        "chat_record": _chat(page, text, order_like),
        "error_screen": _error(page, text, found),
        "received_item": _received(page, text, found),
        "other": 1.6,
    }


def _payment(page: Page, text: str, found: set[str]) -> float:
    top = [c for c in page.cells if c.y < 0.4 * page.height] or list(page.cells[:6])
    points = 3.0 * any(_BILL.search(c.text) for c in top)
    points += 2.5 * any(_PAID.match(c.text) and _label_free(page, c.text) for c in top)
    points += 2.6 * ("merchant_no" in found) + 1.2 * ("payment_no" in found)
    points += 1.4 * ("payee" in found) + 0.5 * ("method" in found) + 0.6 * ("paid_at" in found)
    points += min(3.0, 1.0 * len(set(_BILL_EXTRAS.findall(text))))
    points += 1.6 * bool(re.search(r"^\W?-\s?[¥￥]?\d[\d,]*\.\d\d\s?元?$", text, re.MULTILINE))
    points += 1.0 * bool(re.search(r"QQ钱包|微信支付|支付宝|零钱|花呗|余额宝", text))
    points -= (
        1.5 * ("unit_price" in found) + 1.5 * ("quantity" in found) + 0.5 * ("status" in found)
    )
    points -= min(3.0, 1.2 * len(set(_SHOP_EXTRAS.findall(text))))
    if not found & {
        "merchant_no",
        "payment_no",
        "paid_at",
        "created_at",
        "method",
        "payee",
        "paid",
    }:
        points -= 3.0
    return points


def _label_free(page: Page, text: str) -> bool:
    return not any(p.value == text for p in page.pairs)


def _order(page: Page, text: str, found: set[str]) -> float:
    points = 2.4 * ("order_no" in found) + 0.8 * ("merchant_no" in found)
    points += 2.0 * bool(_ORDER_TITLE.search(text))
    for field, worth in (
        ("quantity", 1.5), ("unit_price", 1.2), ("product", 0.8), ("created_at", 1.0),
        ("status", 0.8), ("discount", 0.5), ("subtotal", 0.8), ("paid", 0.6), ("total", 0.8),
        ("paid_at", 0.6), ("method", 0.5),
    ):  # fmt: skip
        points += worth * (field in found)
    points += min(3.0, 1.0 * len(set(_SHOP_EXTRAS.findall(text))))
    points += 0.8 * bool(
        re.search(r"待发货|已发货|待付款|已完成|处理中|待处理|交易成功|已付款", text)
    )
    if not found & {"order_no", "merchant_no", "paid", "total", "created_at", "paid_at"}:
        points -= 3.0
    return points


def _chat(page: Page, text: str, order_like: bool) -> float:
    folded = text.casefold()
    words = sum(word in folded for word in _TALK)
    points = min(3.0, 0.5 * words)
    bubbles = [c for c in page.cells if len(c.text) >= 2 and 0.06 < c.y / page.height < 0.93]
    left = [c for c in bubbles if c.left < 0.3 * page.width and c.right < 0.86 * page.width]
    right = [c for c in bubbles if c.left > 0.28 * page.width and c.right > 0.72 * page.width]
    apart = [r for r in right if all(abs(r.y - o.y) > 0.7 * r.height for o in left)]
    talking = [c for c in left + apart if len(re.findall(r"[\u4e00-\u9fff]", c.text)) >= 3]
    if left and apart and len(talking) >= 2:
        points += 1.0 + min(1.5, 0.5 * min(len(left), len(apart)))
    clocks = len(re.findall(r"(?<!\d)\d{1,2}:\d\d(?![\d:])", text)) - 1
    points += min(1.5, 0.4 * max(0, clocks))
    low = [c for c in page.cells if c.y > 0.85 * page.height]
    points += 1.8 * any(_INPUT.match(c.text) for c in low)
    head = "".join(c.text for c in page.cells if c.y < 0.16 * page.height)
    points += 1.3 * bool(re.search(r"客服|在线|对方正在输入|online|typing|群聊|\(\d+\)$", head))
    speakers = min(2, len(_speakers(page)))
    points += 1.2 * speakers
    labels = {p.field for p in page.pairs if p.value and p.exact} - {
        "other",
        "card_key",
        "card_no",
    }
    points -= min(4.5, 0.9 * max(0, len(labels) - 1)) + 0.5 * order_like * (len(labels) > 2)
    if words < 2 and not (left and apart) and not speakers:
        points -= 2.0
    return points


def _speakers(page: Page) -> list[str]:
    """Short words that stand alone in several lines, as names do over what is said."""
    alone = Counter(
        c.text for c in page.cells if re.fullmatch(r"[\u4e00-\u9fff]{2,6}\d{0,3}", c.text)
    )
    return [name for name, times in alone.items() if times >= 2] if len(page.cells) > 6 else []


def _error(page: Page, text: str, found: set[str]) -> float:
    if error_in(text) is None and not re.search(
        r"失败|错误|无法完成|fail|error", text, re.IGNORECASE
    ):
        return -2.0
    points = 2.2 if error_in(text) else 0.8
    points += 1.2 * bool(_FAILED.search(text)) + 0.9 * bool(_REDEEM.search(text))
    points += min(1.4, 0.7 * sum(bool(_DIALOG.fullmatch(c.text.strip(" .!"))) for c in page.cells))
    points += 0.8 * (len(text) < 120) + 0.4 * bool(found & {"card_no", "card_key"})
    points -= 1.0 * min(2, len(_speakers(page)))
    return points - 1.1 * len(
        found & {"order_no", "merchant_no", "payment_no", "method", "paid_at", "quantity", "paid",
                 "total", "unit_price", "product"}
    )  # fmt: skip


def _received(page: Page, text: str, found: set[str]) -> float:
    points = 2.6 * bool(found & {"card_no", "card_key"})
    text = text.replace("\n", "")
    points += min(3.0, 1.5 * len(set(_DELIVERED.findall(text))))
    points += min(2.6, 1.1 * len(set(_ARRIVED.findall(text))))
    points += min(2.2, 1.1 * len(set(_WALLET.findall(text))))
    heights = [c.height for c in page.cells]
    if heights and max(heights) > 1.9 * median(heights) and _WALLET.search(text):
        points += 0.5
    if error_in(text):
        points -= 2.0
    return points - 1.2 * len(
        found & {"merchant_no", "payment_no", "method", "quantity", "paid", "total", "unit_price",
                 "paid_at"}
    )  # fmt: skip
