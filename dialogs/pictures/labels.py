"""The words that shops, payment apps and games print. Labels name fields, cues name kinds.

Collected from the order tables of six open shop systems, the bill pages of Alipay, WeChat Pay,
QQ Wallet and bank apps, and their English and traditional spellings. A longer label is tried
before a shorter one that it begins with, so 订单号码 is never 订单号 with a value 码.
"""

from typing import Literal

Field = Literal[
    "order_no",
    "merchant_no",  # the shop's number as a payment company prints it
    "payment_no",
    "paid",  # what was actually paid
    "total",  # an order total, paid when nothing says otherwise
    "unit_price",
    "quantity",
    "discount",
    "subtotal",
    "paid_at",
    "created_at",
    "other_time",
    "method",
    "product",
    "status",
    "card_no",
    "card_key",
    "payee",
    "other",  # a label that ends another one's value
]

LABELS: dict[Field, tuple[str, ...]] = {
    "merchant_no": (
        "商户订单号", "商家订单号", "商户单号", "商家单号", "商户订单编号", "商家订单编号",
        "商户订单", "商家订单", "商户流水号", "商家流水号", "外部订单号", "商户侧订单号",
        "商戶訂單號", "商家訂單號", "商戶單號", "商户交易号", "商户支付单号", "商户单据号",
        "商家交易号", "店铺订单号", "卖家订单号", "来源订单号", "Merchant Order No",
        "Merchant order number", "Merchant No", "Merchant Order ID",
    ),
    "order_no": (
        "订单号", "订单编号", "订单号码", "订单编码", "订单ID", "订单单号", "订单序号",
        "订单No", "订单NO", "平台订单号", "商城订单号", "购买单号", "购买订单号", "下单编号",
        "查询单号", "我的订单号", "系统订单号", "本站订单号", "网站订单号", "充值订单号",
        "充值单号", "业务单号", "业务订单号", "提货单号", "取货单号", "單號", "訂單號",
        "訂單編號", "訂單號碼", "单号", "订单 号", "订单查询码", "Order Number", "Order number",
        "Order No", "Order no", "Order ID", "Order Id", "Order#", "Order #", "OrderNo",
        "ORDER NO", "Order", "流水单号", "票号", "订单",
    ),
    "payment_no": (
        "交易单号", "交易号", "交易编号", "交易流水号", "支付单号", "支付流水号", "支付流水",
        "支付订单号", "支付交易号", "支付编号", "支付宝交易号", "支付宝订单号", "支付宝单号",
        "支付宝流水号", "微信交易号", "微信支付单号", "微信订单号", "微信支付交易号", "QQ钱包单号",
        "QQ钱包交易号", "第三方单号", "第三方交易号", "第三方流水号", "渠道单号", "渠道流水号",
        "渠道订单号", "通道单号", "通道订单号", "上游单号", "上游订单号", "转账单号", "凭证号",
        "凭证编号", "收单单号", "付款单号", "付款流水号", "流水号", "交易订单号", "银行流水号",
        "交易參考號", "交易單號", "交易號", "交易序号", "参考号", "检索参考号", "Transaction ID",
        "Transaction No", "Payment No", "Payment ID", "Trade No", "Reference No",
    ),
    "paid": (
        "实付款", "实付金额", "实付总额", "实付", "实际支付", "实际付款", "实际支付金额",
        "实际付款金额", "支付金额", "付款金额", "已付金额", "已支付金额", "已付款金额", "已付",
        "实际扣款", "扣款金额", "实扣金额", "实收款", "实收金额", "实收", "支付总额", "付款总额",
        "实付价", "成交金额", "成交价", "成交价格", "交易金额", "消费金额", "本次支付",
        "本次实付", "支付价格", "支付价", "支出金额", "實付金額", "實付款", "付款金額", "支付金額",
        "实付(元)", "到手价", "Amount paid", "Amount Paid", "Paid", "You paid", "Payment amount",
        "Total paid", "Total Paid", "Paid amount", "Paid Amount", "Charged",
    ),
    "total": (
        "订单金额", "订单总额", "订单总价", "订单价格", "合计", "合计金额", "总计", "总计金额",
        "总金额", "总价", "总额", "应付金额", "应付款", "应付", "应付总额", "共计", "需付款",
        "订单应付", "金额", "交易总额", "付款总计", "合計", "總計", "總額", "訂單金額", "訂單總額",
        "金額", "价格", "售价", "订单合计", "Total amount", "Total Amount", "Order total",
        "Order Total", "Grand Total", "Grand total", "Total", "Amount", "Price",
    ),
    "unit_price": (
        "单价", "商品单价", "产品单价", "商品价格", "单件价格", "原价", "原价格", "零售价", "面值",
        "面额", "商品面值", "充值面额", "充值面值", "市场价", "标价", "單價", "原價", "面額",
        "Unit price", "Unit Price", "Face value", "List price",
    ),
    "quantity": (
        "数量", "购买数量", "商品数量", "下单数量", "件数", "购买件数", "充值数量", "数目",
        "购买份数", "份数", "張數", "數量", "購買數量", "张数", "Quantity", "Qty", "QTY",
    ),
    "discount": (
        "优惠", "优惠金额", "优惠券", "优惠劵", "优惠抵扣", "优惠合计", "折扣", "折扣金额",
        "会员折扣", "会员优惠", "满减", "满减优惠", "立减", "立减优惠", "随机立减", "红包",
        "红包抵扣", "代金券", "抵扣", "抵扣金额", "积分抵扣", "余额抵扣", "批发优惠", "平台优惠",
        "商家优惠", "店铺优惠", "支付优惠", "优惠减免", "减免", "已优惠", "共减", "手续费",
        "支付手续费", "服务费", "通道费", "運費", "运费", "税费", "優惠", "折扣券", "碰一下立减",
        "Discount", "Coupon", "Fee", "Service fee", "Savings",
    ),
    "subtotal": (
        "小计", "商品小计", "商品金额", "商品总额", "商品总价", "商品合计", "货款", "订单原价",
        "小計", "原金额", "订单原金额", "商品总计", "Subtotal", "Sub-total", "Items total",
    ),
    "paid_at": (
        "支付时间", "付款时间", "支付完成时间", "付款完成时间", "支付成功时间", "付款成功时间",
        "交易时间", "支付日期", "付款日期", "交易日期", "扣款时间", "转账时间", "成交时间",
        "消费时间", "交易完成时间", "付款於", "支付於", "支付時間", "付款時間", "交易時間",
        "已支付于", "付款于", "Paid at", "Paid on", "Payment time", "Payment Time", "Paid time",
        "Payment date", "Payment Date", "Date paid", "Transaction time", "Transaction Time",
    ),
    "created_at": (
        "创建时间", "下单时间", "下单日期", "订单时间", "订单日期", "订单创建时间", "提交时间",
        "购买时间", "购买日期", "创建日期", "生成时间", "订单创建", "下单于", "创建于", "添加时间",
        "建立时间", "拍下时间", "交易创建时间", "订购时间", "創建時間", "下單時間", "訂單時間",
        "購買時間", "建立時間", "日期", "时间", "時間", "Created at", "Created on", "Order date",
        "Order Date", "Order time", "Order Time", "Placed on", "Date", "Created", "Time",
    ),
    "other_time": (
        "发货时间", "发货日期", "到账时间", "完成时间", "完结时间", "更新时间", "退款时间",
        "查询时间", "过期时间", "到期时间", "有效期", "有效期至", "有效期限", "截止时间",
        "处理时间", "充值时间", "领取时间", "使用时间", "兑换时间", "关闭时间", "确认时间",
        "收货时间", "激活时间", "预计到账", "预计到账时间", "开卡时间", "生效时间", "发卡时间",
        "登录时间", "發貨時間", "完成時間", "有效期限至", "打印时间", "导出时间", "入账时间",
        "提货时间", "取卡时间", "申请时间", "受理时间", "结束时间", "开始时间", "上次登录",
        "Delivered at", "Expires", "Expiry", "Valid until", "Updated at", "Completed at",
    ),
    "method": (
        "支付方式", "付款方式", "支付渠道", "付款渠道", "支付类型", "付款类型", "支付通道",
        "支付工具", "付款工具", "支付途径", "收款方式", "交易方式", "支付平台", "付款通道",
        "支付接口", "付款账户", "支付账户", "扣款方式", "付款方法", "支付方法", "结算方式",
        "購買方式", "付款方式:", "Payment method", "Payment Method", "Pay method", "Paid with",
        "Paid via", "Payment type", "Method", "Gateway", "Payment",
    ),
    "product": (
        "商品名称", "商品", "商品名", "产品名称", "产品", "商品说明", "商品信息", "商品标题",
        "商品描述", "购买商品", "订单商品", "物品名称", "物品", "项目", "购买项目", "充值产品",
        "充值商品", "充值项目", "套餐", "规格", "订单名称", "订单标题", "订单内容", "商品詳情",
        "商品名稱", "產品名稱", "业务名称", "业务类型", "服务名称", "宝贝名称", "名称", "标题",
        "Product", "Item", "Description", "Product name", "Product Name", "Goods",
    ),
    "status": (
        "订单状态", "当前状态", "状态", "支付状态", "付款状态", "交易状态", "发货状态",
        "充值状态", "处理状态", "订单進度", "訂單狀態", "狀態", "Status", "Order status",
        "Order Status", "Payment status",
    ),
    "card_no": (
        "卡号", "充值卡号", "卡密卡号", "账号卡号", "序列号", "卡序列号", "卡號", "Card No",
        "Card number", "Card Number", "Serial", "Serial No",
    ),
    "card_key": (
        "卡密", "密码", "卡密码", "充值密码", "激活码", "兑换码", "充值码", "提货码", "礼品码",
        "CDK", "CDKEY", "CD-KEY", "卡密信息", "密碼", "兌換碼", "激活密钥", "密钥", "序列码",
        "兑换密钥", "礼包码", "卡券码", "取卡码", "领取码", "验证码", "查询密码", "券码", "PIN",
        "Key", "Code", "Gift code", "Redeem code", "Card key", "Activation code", "License key",
    ),
    "payee": (
        "收款方", "收款商户", "商户全称", "商户名称", "商家名称", "收款方全称", "收款人", "商户",
        "商家", "对方账户", "收单机构", "交易对方", "对方账号", "店铺", "店铺名称", "卖家",
        "收款方名称", "服务商", "收款账户", "Merchant", "Payee", "Seller", "Shop",
    ),
    "other": (
        "充值号码", "充值账号", "充值手机", "充值帐号", "手机号", "手机号码", "联系方式",
        "联系电话",
        "邮箱", "联系邮箱", "下单邮箱", "电子邮箱", "QQ号", "联系QQ", "备注", "买家留言", "留言",
        "账单分类", "标签", "计入收支", "查询方式", "下单IP", "IP地址", "发货方式", "发货类型",
        "提货方式", "来源", "买家", "用户", "用户名", "会员", "收货人", "账号", "帐号", "区服",
        "大区", "所在区服", "服务器", "角色", "角色名", "奖励积分", "积分", "支付奖励", "付款备注",
        "发票", "更多", "账单管理", "对此订单有疑问", "订单信息", "订单详情", "订单备注", "余额",
        "账户余额", "剩余", "可用余额", "库存", "销量", "Email", "E-mail", "Contact", "Account",
        "Phone", "Remark", "Note", "Buyer", "Customer", "IP",
    ),
}  # fmt: skip

# (label without blanks, folded; field), longest first
ORDERED: tuple[tuple[str, Field], ...] = tuple(
    sorted(
        {
            label.replace(" ", "").casefold(): field
            for field, labels in LABELS.items()
            for label in labels
        }.items(),
        key=lambda item: (-len(item[0]), item[0]),
    )
)

METHODS: tuple[tuple[str, str], ...] = (  # (pattern, method), the first hit decides
    (r"花呗|余额宝|蚂蚁|alipay|支付[宝寶]|支付室|芝麻", "alipay"),
    (r"qq\s*(?:钱包|錢包|支付|pay|余额|wallet|红包|扫码)|q+钱包|qq[挂线]包|^qq$|手机qq", "qqpay"),
    (r"微信|零钱|零錢|wechat|weixin|wxpay|wx支付|财付通|亲属卡", "wechat"),
    (r"余额|站内|账户支付|帐户支付|钱包支付|預存|预存|balance|wallet|積分支付", "balance"),
    (r"银行|儲蓄|储蓄卡|信用卡|借记卡|银联|云闪付|bank|visa|master|\(\d{4}\)", "bankcard"),
)  # fmt: skip
