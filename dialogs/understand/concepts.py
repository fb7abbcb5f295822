"""What a text speaks of, as a string of concepts: 充到了别人号上 is TOPUP COME OTHERS ACCOUNT.

Wordings differ without end, the things that go wrong do not: who did what to which thing, what
was said about it and what is asked. Each word of the table below is written as its concept; the
vote of `habits.py` weighs concepts and their neighbours within a sentence beside the characters
themselves, so that a synonym which no one taught it still counts.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from dialogs.understand.goods import brands_in
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.patterns import Pattern
from dialogs.understand.phrases import PhraseBook

MOST_CHARS = 1500  # of a longer text only the beginning votes
MOST_OF_A_CLAUSE = 12  # concepts that are paired with one another

CONCEPTS = """
NO 没 没有 未 不 无 冇 唔 木有 并未 从未 尚未 没得 莫得 not no never didn't haven't hasn't doesn't isn't wasn't don't without cannot can't
YET 还 仍 仍然 一直 至今 到现在 迟迟 始终 依旧 依然 还是 照样 截至 截止 still yet
BUT 但 但是 可是 却 结果 居然 竟然 竟 反而 不过 明明 怎么 咋 but instead however although
ONLY 只 才 仅 只有 仅仅 单单 光 only just
COME 到账 到 到了 到货 收到 入账 来 来了 下来 进账 到手 拿到 领到 进来 出来 到位 收 arrived arrive received receive got get came
SEND 发 发货 发来 给 给我 寄 派 送 下发 推送 交付 提供 派发 发的 发放 出货 给的 发了 给了 交货 send sent deliver delivered gave give
TOPUP 充 充值 充上 直充 代充 充了 储值 储 续费 续 开通 开 开了 充的 充进 圈存 缴费 到户 充到 打到 credited topped recharge
BUY 买 购 购买 下单 拍 订 订购 入手 拍下 抢 采购 定 定的 买的 拍的 选的 要的 买了 订的 下的 bought ordered purchased buy order
PAY 付 付款 支付 付了 花 花了 扣 扣款 扣钱 扣了 转账 刷卡 付的 实付 付钱 收钱 交钱 支出 paid charged pay
KEY 卡密 激活码 兑换码 序列号 密钥 秘钥 券码 码 cdk cdkey 兑换券 充值码 礼品码 卡号 口令 兑换链接 激活链接 代金券 券 提货券 电子券 代码 key code pin voucher keys codes
CARD 卡 点卡 礼品卡 充值卡 加油卡 购物卡 e卡 电子卡 卡片 点数卡 card cards
MEMBER 会员 vip svip 年卡 月卡 季卡 周卡 年费 权益 大会员 超级会员 普通会员 年会员 套餐 终身 永久 体验 试用 premium subscription
COINS 钻石 点券 金币 元宝 皮肤 q币 话费 流量 电费 水费 积分 道具 礼包 代币 钻 币 点 晶 宝石 石 coins diamonds points
BALANCE 余额 预存款 账户余额 预存 零钱 balance
ACCOUNT 账号 账户 号 号上 帐号 登录 登陆 登不上 绑定 uid id 角色 手机号 号码 account login
PASSWORD 密码 验证码 实名 改绑 换绑 解绑 注册 注销 找回 password
SITE 网站 平台 店铺 商城 后台 网页 页面 系统 小程序 app site website
REGION 区 服 国服 港服 日服 美服 外服 台服 大区 区服 地区 国区 美区 港区 日区 跨区 region server country
EDITION 版 版本 面额 面值 规格 型号 时长 档 款 标准版 豪华版 专业版 家庭版 个人版 edition version
USED 已使用 被使用 已被使用 已被兑换 已被激活 已被领取 已被绑定 已被用 已被核销 已被储值 已兑换 被兑换 已被 被用 已领取 被领取 已核销 被核销 用过 使用过 已激活 被激活 已绑定 被绑定 被人用 被别人用 已储值 被储值 领走 用掉 兑走 已经使用 已经兑换 已经激活 核销过 used redeemed claimed activated
EXPIRED 过期 到期 失效 有效期 截止日期 过了有效期 expired
INVALID 无效 错误 不正确 不存在 有误 异常 不可用 不支持 报错 失败 假 假的 作废 废 拒绝 受限 无法 不能用 用不了 不了 不通过 不符合 不匹配 未激活 invalid incorrect error failed fake rejected declined
REDEEM 兑换 激活 兑 输入 输 核销 扫 扫码 刷 使用 用 验证 登 核验 兑的 领取 领 redeem activate enter
LOCK 封 封号 锁 冻结 风控 停用 禁用 拉黑 黑名单 封了 被封 锁定 封禁 限制 冻 banned locked blocked suspended
REVOKE 收回 回收 撤回 撤销 变回 掉了 没了 掉线 被踢 顶下 吊销 失踪 不见了 revoked
TOLD 提示 显示 弹 弹出 说 报 写着 写 回 告诉 跳出 标 标注 标题 介绍 宣传 描述 says said shows showed told
EMPTY 空 空白 null none 空的 白屏 白页 一片 什么都没 啥都没 啥也没 什么也没 毛都没 nothing empty blank
DONE 已完成 完成 成功 已发货 已到账 交易成功 已发 已充 已送达 已签收 已开通 已处理 completed success
PENDING 处理中 排队 充值中 待发货 转圈 正在 审核中 等待 受理 分配 pending processing
WAIT 等 等了 等着 拖 拖了 久 催 催了 小时 分钟 半天 waiting wait
STAFF 客服 店家 商家 卖家 你们 店员 人工 老板 贵店 贵方 你家 店主 掌柜 您 您们 你 店里 机器人 staff support seller shop you
ATTITUDE 态度 骂 敷衍 不理 已读 不回 没人理 没人管 道歉 骚扰 私信 威胁 辱骂 服务 rude
COMPLAIN 投诉 举报 12315 黑猫 消协 维权 曝光 起诉 报警 消费者 差评 工商 律师 法院 平台介入 退一赔三 诉求 complaint report
TICKET 工单 申请 申诉 复核 提交 反馈 登记 复议 复审 驳回 判定 结案 回访 审核 核查 ticket appeal
RESULT 进度 进展 怎么样 咋样 到哪 哪一步 回复 答复 消息 说法 下文 回音 处理 核实 查 查到 解决 跟进 动静 update status
PROMISE 答应 承诺 说好 说会 同意 说今天 说明天 工作日 内 通过 批 批了 promised approved
REMEDY 补偿 赔 赔偿 补发 换货 补 补的 补给 重发 补单 换 换了 换来 补来 重新 compensation replacement replace resend exchange
REFUND 退 退款 退钱 退还 退了 退回 原路 退的 全退 refund refunded
ASK 吗 么 ? 请问 想问 能不能 可以 多少 有没有 是不是 几 哪 问下 问一下 咨询 能否 可否 行不行 什么 呢 为什么 啥 how what can is when where why
WANT 想 要 打算 准备 希望 请 麻烦 求 要求 帮 帮我 尽快 赶紧 快点 want need please
SELF 我 自己 本人 我们 我司 咱 俺 i my me
FAMILY 我妈 我爸 老婆 老公 爸 妈 奶奶 爷爷 朋友 同学 室友 弟弟 妹妹 女朋友 男朋友 老人 对象 媳妇 闺蜜 同事
KID 孩子 小孩 儿子 女儿 未成年 娃 家长 监护人 小学生 初中生 熊孩子 minor kid
OTHERS 别人 他人 陌生人 人家 对方 另一个 其他人 有人 谁 someone
SLIP 填错 写错 输错 选错 拍错 买错 充错 点错 看错 手滑 手抖 手误 没看清 没注意 不小心 粗心 以为 忘了 忘记 搞错 弄错 mistake accidentally
WRONG 错 错了 发错 给错 不对 不一样 不符 不是 变成 成了 发成 充成 开成 给成 货不对板 两码事 不一致 对不上 搞混 弄混 充给 wrong different
SHORT 少 缺 差 少了 一半 剩下 余下 剩余 其余 少发 少充 缺少 不够 不足 缩水 另外 还差 没给够 漏 short missing
PRICE 便宜 降价 价格 多少钱 优惠 折扣 保价 差价 打折 活动价 折 批发 手续费 服务费 price cheaper
CANCEL 取消 不想要 不要了 后悔 不想 不需要 不买 改主意 用不到 用不着 cancel
DOUBLE 两次 两遍 重复 多付 多扣 自动续费 自动扣 连续包月 扣费 twice auto
INVOICE 发票 抬头 税号 报销 专票 合同 invoice
PICTURE 图 图片 照片 截图 糊 看不清 模糊 挡 遮 打码 反光 picture
FINE 好了 可以了 正常 没问题 没毛病 谢谢 感谢 满意 好评 解决了 thanks solved
AD 加微信 兼职 代理 回收 招 刷单 贷款 出售 高价 货源 引流 返利 招募 扫码 免费 飞机
ORDER 订单 单号 订单号 单子 这单 那单 单 编号 order_no
LAST 上次 之前 昨天说 前几天 上回 当初 那次 早就 已经 刚才 earlier before
GAMEBAN 被盗 盗号 诈骗 骗 被骗 骗子 骗局 scam stolen
""".strip()


def _entries(_: object) -> Iterator[tuple[str, str]]:
    for line in CONCEPTS.splitlines():
        name, *words = line.split(" ")
        for word in words:
            yield word, name


_WORDS = PhraseBook(_entries)
_BREAK = Pattern(r"[,，。.!?;\n]+")
_NUMBER = Pattern(r"\d+(?:\.\d+)?")


@lru_cache(maxsize=2)  # the choice of a sum and of goods, then the vote
def spans(flat: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """(start, end, concept) in order, none overlapping; | the end of a clause, N a number, # what
    was cut out, G goods."""
    found = [(at, -len(word), name) for at, word, name in _WORDS.all_in(flat, lexicon)]
    found += [(at, at - end, "G") for at, end in brands_in(flat, lexicon)]
    found += [(m.start(), m.start() - m.end(), "N") for m in _NUMBER.finditer(flat)]
    found += [(m.start(), m.start() - m.end(), "|") for m in _BREAK.finditer(flat)]
    out, done = [], 0
    for at, size, name in sorted(found):
        if at >= done:
            done = at - size
            out.append((at, done, name))
    return out


def said(flat: str, lexicon: Lexicon) -> list[str]:
    """The concepts in order, each once where it is said on and on, between | and |."""
    out = ["|"]
    for _, _, name in spans(flat, lexicon):
        if out[-1] != name:
            out.append(name)
    if out[-1] != "|":
        out.append("|")
    return out


def grams(flat: str, lexicon: Lexicon) -> set[str]:
    """Concepts, their neighbours and the pairs of one clause, as the vote weighs them."""
    names = said(flat[:MOST_CHARS], lexicon)
    held = {f"<{a}" for a in names}
    held.update(f"<{a}<{b}" for a, b in pairwise(names))
    for a, b, c in zip(names, names[1:], names[2:], strict=False):
        held.add(f"<{a}<{b}<{c}")
        if "|" not in (a, c):
            held.add(f"{a}~{c}")
    clause: set[str] = set()
    for name in names:
        if name == "|":
            held.update([f"{a}&{b}" for a, b in combinations(sorted(clause), 2)])
            clause.clear()
        elif len(clause) < MOST_OF_A_CLAUSE:
            clause.add(name)
    return held
