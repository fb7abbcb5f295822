from datetime import datetime

import pytest

from dialogs.understand.reading import (
    Findings,
    card_keys_in,
    mask_card_keys,
    normalise_order_no,
    understand,
)

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


def read(text: str, asked: str | None = None) -> Findings:
    return understand([text], NOW, asked=asked)


@pytest.mark.parametrize(
    ("text", "order_no"),
    [
        ("订单号KA20261001143000AB没到账", "KA20261001143000AB"),
        ("单号 6021 3377 0091 没到", "602133770091"),
        ("订单号：６０２１３３ 没到", "602133"),
        ("订单 MC 4410 2277 08 没到", "MC4410227708"),
        ("订单：6021-3377-0091 没发货", "6021-3377-0091"),
        ("#20771 没到账", "20771"),
        ("88102771这单没到账", "88102771"),
        ("单号六零二一三三七七零零九一没到账", "602133770091"),
        ("AB12CD34EF56GH78 这单没发货", "AB12CD34EF56GH78"),
        ("231261103120559887 没收到卡", "231261103120559887"),
        ("20261103120559ab3cd 没收到卡", "20261103120559ab3cd"),
        ("kk26110312055912ab34cd 没收到卡", "kk26110312055912ab34cd"),
        ("202611031205591234567890123 没收到卡", "202611031205591234567890123"),
        ("ORD8f3kq92m1x 没到账", "ORD8f3kq92m1x"),
        ("order no. DJ20260301120000ABCD never arrived", "DJ20260301120000ABCD"),
        ("昨晚买的点卡 TT-4471-20260904 没到", "TT-4471-20260904"),
        ("订单号KA2026110188，说错了，是KA2026110189", "KA2026110189"),
        ("单号8810020774，哎打反了 8810020447", "8810020447"),
        ("交易单号 4200002913202610190071182230\n商户单号 260101912450088", "260101912450088"),
        ("我手机15412345678充了50话费没到", None),
        ("加QQ123456789说", None),
        ("尾号7721的卡没到账", None),
        ("卡密ABCD-1234-EFGH-5678提示已使用", None),
        ("工单号8831有进展吗", None),
        ("订单5000元没到账", None),
        ("原神5.2版本的648没到账", None),
        ("换了win11和office2021都不行", None),
        ("客服电话10086说没有", None),
        ("192.168.10.11打不开", None),
        ("2026年11月3日买的没到", None),
        ("Order: QF/26/1177 never came", "QF/26/1177"),
        ("单号 KD.8831.20 没到账", "KD.8831.20"),
        ("订单编号 : NO.20261103-77", "20261103-77"),
        ("订单:KA-1103/22 没到", "KA-1103/22"),
        ("我的号是15466001288 订单QF-7731-X", "QF-7731-X"),
        ("快递 SF1122334455667 签收了", None),
        ("机型 SM-G9980 打不开", None),
        ("订单 128.50元没到账", None),
        ("订单 2026/11/03 买的没到", None),
        ("给 154 6600 1288 充的话费没到", None),
        ("phone +86 154 6600 1288, no credit", None),
        ("号码154-6600-1288一直没到账", None),
        ("订单号 154 6600 1288 没到", "15466001288"),
        ("多写了一位，充到1546600**88去了", None),
        ("批次 1103 的卡有六张打不开", None),
        ("批次号PC110302 的卡打不开", "PC110302"),
        ("出号 带价来 V：kahs77881", None),
        ("code you sent: 8QWE4-RTY7U-ZX9 is wrong", None),
        ("单号：KK·0908·6 没到", "KK·0908·6"),
        ("编号 wps*3*0906*1530 发错了", "wps*3*0906*1530"),
        ("order no. is DN#88-1205, nothing came", "DN#88-1205"),
        ("单号 B.NET.0919.2023 换一张", "B.NET.0919.2023"),
        ("单子号码o2021_ 1017_ 1020 退钱", "o2021_1017_1020"),
        ("ref no: ML/0517/7730 still pending", "ML/0517/7730"),
        ("订单 WM20260209 0031 75\n没到", "WM20260209003175"),
        ("单号 yk20250414 0091 没到", "yk202504140091"),
        ("单:DX2509 3018 22 话费50没到", "DX2509301822"),
        ("订单号 J W 2 0 2 5 0 6 1 5 没出卡", "JW20250615"),
        ("单号: 0 0 7 1 - 2 2 9 0 没到", "0071-2290"),
        ("单号KS550718 98 微信 没到", "KS550718"),
        ("订单号是 六六零三 八八二一 四五 没到", "6603882145"),
        ("单号 五零幺杠零零九 没到", "501-009"),
        ("订单号：壹柒肆零零贰叁捌 没到", "17400238"),
        ("那个订单号我念给你哈三三零幺八八六二九九", "3301886299"),
        ("买的qq音乐年卡，订单号是60113 不对 是 60118834", "60118834"),
        ("单号发错了 不是 A20260403771\n是 A20260403717", "A20260403717"),
        ("单号CL-24-0880 啊少了个0 CL-24-00880", "CL-24-00880"),
        ("单号尾数 4471 前面 NT0503 合起来NT05034471", "NT05034471"),
        ("qq号写少一位 帮改成 2880551936\n订单2505-0415-11 刚拍的", "2505-0415-11"),
        ("申诉(编号不是订单号:SS-8800917)。商家订单号:IDM260109084000", "IDM260109084000"),
        ("复核编号FH-2207。原订单号77-0705-1515", "77-0705-1515"),
        ("合同编号ZY-0417,贵方订单号202604241012TQ06", "202604241012TQ06"),
        ("订单编号 4025022520021744190\n商户订单号 YD0225A00318", "YD0225A00318"),
        ("T1117220488（已退的那个不管）一个是 T1117220512", "T1117220512"),
        ("单号 DX-0712-001 噢那笔到了 是 DX-0712-002", "DX-0712-002"),
        ("一个 UC-3381 一个 UC-3382，3381没毛病，3382没到", "UC-3382"),
        ("订单号发错群了 别管 7102-66 那个是我同事的\n我的是7102-69", "7102-69"),
        ("没到 哥们儿给看看\n1b7c-0503-aa91", "1b7c-0503-aa91"),
        ("单号是 7712001 没到\n单号不是 7712001 打错了 是 7712010", "7712010"),
        ("不是 8830012 是 8830021，刚才写错", "8830021"),
        ("第一单到了 第二单 A7714 没到", "A7714"),
        ("订单号:电信-260706-09 没到账", "电信-260706-09"),
        ("填的1540 882 917 是我游戏id，钻石没到", None),
        ("會員名 liu_1540 鑽石沒到", None),
        ("批次号 20260411 上的，订单号 K8813", "K8813"),
        ("单号我找了是 6 6 0 2 5 1 9 8 3 1 没到账", "6602519831"),
        ("订单 B-6 6 1 4 0 9 2 一直处理中", "B-6614092"),
        ("单号在这 我抄的 2506 1120 4011 7", "2506112040117"),
        ("订单在我账号里看是 10033218", "10033218"),
        ("券不存在\nOD2508061122", "OD2508061122"),
        ("兑换失败 批号 BX/0611/20", "BX/0611/20"),
        ("first one works, second says used\nXB-1120-2210/2", "XB-1120-2210/2"),
        ("一单LD0411-1 到了 没事\n一单LD0411-2 没到", "LD0411-2"),
        ("QF-618-0007-A 是到的那个\n没到的是 QF-618-0007-B", "QF-618-0007-B"),
        ("KG053001 / KG053002\n01那个好了 02没到", "KG053002"),
        ("MMB-0711-11 是我老公买的 我的是\nMMB-0711-17 没到", "MMB-0711-17"),
        ("单号W-04080512 啊不是 W-04081205", "W-04081205"),
        ("客服:您的订单号是?\n我: 3308811195\n还是没到", "3308811195"),
        ("42块 上午十点半 微信 WF-1103-07 没到", "WF-1103-07"),
        ("88银行卡付的 SO 20260312 2231 没到", "SO202603122231"),
        ("单TL630 发错了", "TL630"),
        ("没到账\nMC618", "MC618"),
        ("Order no. 9 4 4 1 7 0 2 9. If it is stuck, send again", "94417029"),
        ("单号 DW 7 7 0 2 3 8 没到", "DW770238"),
        ("订单号：MH0524不，MH052321178855。", "MH052321178855"),
        ("BG51231 2250 71 全款退", "BG51231225071"),
        (
            "支付宝订单号为：2026032323001464271431906612\n商家订单号为：2026032319074101000380031175208",
            "2026032319074101000380031175208",
        ),
        ("QQ 3301 5577 04 通过一下", None),
        ("已下单 号码15412345678 没到", None),
        ("发我:12345678 没收到", None),
        ("单 号 2502127710 没到", "2502127710"),
        ("没到 DSN/0823/14 退款", "DSN/0823/14"),
        ("优酷一天卡 YK-D2-71 用过了", "YK-D2-71"),
        ("订单尾号 0071 全号 20260110212200071", "20260110212200071"),
        ("充到别人迷你号上了 我的迷你号是 1288 3077 51 你们充的 1288 3077 15", None),
        ("战网 nine#51214 没收到金币", None),
        ("渠道号 qd_8821 余额扣了没到", None),
        ("ticket我在网站提了一个 编号90118 没回", None),
        ("看下这个卡 5012 8877 6621 0934 / 338190 余额0", None),
        ("兑换码 AB12-FFQ7 不能用", None),
        ("买了200-500的卡没到", None),
        ("票号 PA2024-11873 是之前工单的", None),
    ],
)
def test_order_numbers_are_told_from_other_numbers(text: str, order_no: str | None) -> None:
    assert read(text).order_no == order_no


@pytest.mark.parametrize("typed", ["XXXX", "xxx", "****", "XXXXXXXX"])
def test_a_placeholder_is_refused_as_typed(typed: str) -> None:
    found = read(f"订单号{typed}，支付后未到账")
    assert (found.order_no, found.refused_order_no) == (None, typed)


def test_of_two_numbers_the_first_is_the_case_and_the_second_noted() -> None:
    found = read("昨天买的两单都没到 KM2611030001 和 KM2611030002")
    assert (found.order_no, found.other_order_nos) == ("KM2611030001", ("KM2611030002",))


def test_payment_numbers_are_kept_apart() -> None:
    found = read("订单号 2026110322001412341234567890\n商家订单号 KM20261103200102 没到账")
    assert found.payment_no == "2026110322001412341234567890"
    assert found.order_no == "KM20261103200102"


@pytest.mark.parametrize("answer", ["88120394", "我的是 8812 0394", "KM-77", "15412345678"])
def test_a_bare_answer_is_the_order_number_that_was_asked_for(answer: str) -> None:
    assert read(answer, asked="order_no").order_no is not None


def test_no_answer_is_no_order_number() -> None:
    assert read("忘了，找不到", asked="order_no").order_no is None


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("卡密ABCD-1234-EF34无效", "卡密ABCD-****-**34无效"),
        ("激活码：A1B2C3D4E5F6G7H8", "激活码：A1B2**********H8"),
        ("密码：a8Kx92LmQp", "密码：a8Kx****Qp"),
        ("code is XY12-ZW34-QQ56", "code is XY12-****-**56"),
        ("ABCDE-FGHIJ-KLMNO 用不了", "ABCDE-*****-***NO 用不了"),
        ("卡密用不了 AB260811123456", "卡密用不了 AB26********56"),
    ],
)
def test_card_keys_are_masked(text: str, masked: str) -> None:
    assert mask_card_keys(text) == masked.replace("ABCDE-", "ABCD*-")


@pytest.mark.parametrize(
    "text",
    [
        "订单号AB12CD34EF56GH78没到",
        "单号 6021 3377 0091",
        "HK77-0918-33106 没到账",
        "昨天买的激活码 8830910181244 不能用",
        "20261021-DLS-0099",
        "手机15412345678",
        "2026-11-03 20:01:30",
        "231261103120559887 没收到",
    ],
)
def test_order_numbers_times_and_phones_are_not_masked(text: str) -> None:
    assert mask_card_keys(text) == text


def test_spans_of_keys_are_those_of_the_typed_text() -> None:
    text = "卡密：ＡＢＣＤ－１２３４－ＥＦ５６ 无效"
    [(start, end)] = card_keys_in(text)
    assert text[start:end] == "ＡＢＣＤ－１２３４－ＥＦ５６"


def test_a_key_far_inside_a_long_text_is_masked() -> None:
    key = "ABCD-1234-EFGH-5678"
    for padding in (4000, 4090, 7990, 30000):
        assert key not in mask_card_keys("的" * padding + f"卡密 {key} 无效")


def test_a_key_after_its_name_is_masked_though_an_order_number_could_look_so() -> None:
    assert "AB12CD34EF56GH78" not in mask_card_keys("这个码用不了 AB12CD34EF56GH78")


def test_an_order_number_is_kept_in_one_spelling() -> None:
    assert normalise_order_no(" ＃ＫＡ ２０２６ ") == "KA2026"
    assert normalise_order_no("#6021 3377") == "60213377"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("付款方式:支付宝\n商品:蛋仔派对\n金额:6\n没到", "6.00"),
        ("微信支付 2026-06-30 22:51:09 ¥30.00 一直没到", "30.00"),
        ("号码154后面多打了个7，充到别人那去了，50块", "50.00"),
        ("券是15减12的，用不了", None),
        ("订的日区3000点，发的美区20刀，付款150", "150.00"),
        ("5张卡 5*20=100 少了一张", "100.00"),
        ("畀咗268人仔 一直未收到", "268.00"),
        ("购买100元游戏点卡没到", "100.00"),
        ("充了五十块话费没到", "50.00"),
        ("9块9的会员没到", "9.90"),
        ("三块五买的券没到", "3.50"),
        ("一百六买的将魂没到账", "160.00"),
        ("微信68 第五人格没到", "68.00"),
        ("梦幻西游点卡198没到账", "198.00"),
        ("648的原神没到", "648.00"),
        ("100话费没到账", "100.00"),
        ("¥1,299.00 买的软件没到", "1299.00"),
        ("5张券一共35没到", "35.00"),
        ("每张20买了5张，实付100没到", "100.00"),
        ("昨晚充五十话费只到了五块", "50.00"),
        ("金额说错了，是98不是68", "98.00"),
        ("paid 58 yuan for a card, never arrived", "58.00"),
        ("番茄小说会员\n-15.00\n支付成功 没到", "15.00"),
        ("买了1000点券没到", None),
        ("买了三张每张20 ‖ 60我都给了 只到两张", "60.00"),
        ("12块一个的券用不了", "12.00"),
        ("一起付的五十块一个人，总共一百", "100.00"),
        ("用不了，退我36", "36.00"),
        ("买100到50，退我50", "100.00"),
        ("不要了，退全款 298", "298.00"),
        ("购物卡300 用不了，昨天在你家买的 285", "285.00"),
        ("总价我是按960付的", "960.00"),
        ("面值100我付了96", "96.00"),
        ("付了45r没到", "45.00"),
        ("100元的E卡，折后95，没到", "95.00"),
        ("微信转账 30 没到账", "30.00"),
        ("300面值的卡288拿的，用不了", "288.00"),
        ("88包年的会员没到", "88.00"),
        ("$20的steam卡没到", None),
        ("退我差价20元，买的50到的30", "50.00"),
        ("25一张买了4张，少发一张", "100.00"),
        ("昨晚掏了四十五", "45.00"),
        ("40 张卡里三张打不开", None),
        ("客服热线让我按2再按1", None),
        ("卡密是乱码 Â½ Ã¾", None),
        ("315了大家说说", None),
        ("充了200个Q币没到", None),
        ("Q币94折吗", None),
        ("100Q币多少钱", None),
    ],
)
def test_the_sum_is_what_was_paid(text: str, amount: str | None) -> None:
    found = read(text).amount
    assert (str(found) if found is not None else None) == amount


def test_a_bare_number_is_the_sum_that_was_asked_for() -> None:
    assert str(read("98", asked="amount").amount) == "98.00"
    assert read("98").amount is None


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("支付宝付的", "alipay"), ("zfb 45", "alipay"), ("花呗买的", "alipay"), ("余额宝付的", "alipay"),
        ("支付包付的", "alipay"), ("wx付79", "wechat"), ("零钱付的", "wechat"), ("qq钱包付13", "qqpay"),
        ("云闪付买的", "bankcard"), ("刷建行卡付的", "bankcard"), ("网银付的三百", "bankcard"),
        ("用余额买的", "balance"), ("从预存款走的", "balance"), ("退回支付宝就行", None),
        ("加微信聊", None), ("不是支付宝付的，是微信", "wechat"), ("QQ飞车点券没到", None),
        ("微信读书会员没到", None), ("微信号是多少", None),
    ],
)  # fmt: skip
def test_how_it_was_paid(text: str, method: str | None) -> None:
    assert read(text).payment_method == method


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("昨天买的英雄联盟皮肤没到", "英雄联盟皮肤"),
        ("50块充的魔獸世界月卡沒到", "魔獸世界月卡"),
        ("买了某某仙缘元宝没到账", "某某仙缘元宝"),
        ("Google Play gift code says invalid", "Google Play gift code"),
        ("328的原神没到", "原神"),
        ("买的卡密无效", None),
        ("300块油卡到账100", "油卡"),
        ("Visio2021的密钥激活不了", "Visio2021的密钥"),
        ("充到安卓区去了", None),
        ("買的 PSN 點數卡序號輸不進去", "PSN 點數卡序號"),
        ("买的两个微博账号，有一个登不上去，换一个", "微博账号"),
        ("我账号登不上", None),
        ("phone credit 50 never arrived", "phone credit"),
        ("你这无良卡商", None),
        ("喂 听得到吗", None),
        ("年卡365天你给我发个3天体验卡", "年卡"),
        ("昨天买的钓鱼岛的渔票没到账", "钓鱼岛的渔票"),
        ("我拍的明明是儿童票的兑换码", "儿童票的兑换码"),
        ("优酷会员，说错了，是芒果TV会员没到", "芒果TV会员"),
        ("我要的是电子的，寄来一张实体卡", None),
        ("买100到97，就差一点点", None),
        ("一直提示密码错误卡密错误", None),
        ("拍了一份云朵小屋，一直没发", "云朵小屋"),
        ("买的东西没到", None),
        ("重下几次激活码就没用了", None),
        ("付了50, 无法弹出卡密", None),
        ("Never received the requested key", None),
        ("充值没到 付了30\nid：tuke27\nSteam账号   用心感受", None),
        ("买的那个显示无效", None),
        ("在某某卡盟充的，没到账", None),
    ],
)
def test_goods_are_named_verbatim(text: str, product: str | None) -> None:
    assert read(text).product == product


def test_an_unknown_name_answers_the_question_for_the_goods() -> None:
    assert read("天外飞仙", asked="product").product == "天外飞仙"


@pytest.mark.parametrize(
    "words",
    [
        "游戏编号 88120394 钻石没进来", "会员编号 883012 没开通", "快递单号 SF1234567890123",
        "error 1045220 激活不了", "申诉编号SS-7110 还没结果", "退款单号 RF260718-551 查一下",
        "我填的QQ是710033928，你们充到710033298了", "日结200-500 在家可做", "抖音号 xx_dou_8871 没到",
    ],
)  # fmt: skip
def test_numbers_of_accounts_papers_and_errors_are_no_order_numbers(words: str) -> None:
    assert read(words).order_no is None


def test_of_several_orders_the_one_that_is_not_fine_is_meant() -> None:
    assert read("A1122-1 是对的 A1122-2 也是对的 A1122-3 给错了").order_no == "A1122-3"


@pytest.mark.parametrize(
    ("text", "order_no"),
    [
        ("订单号 dn2026 1122 0001 没到", "dn202611220001"),
        ("单号 E3AHC0JCSS7X 的流量包没到", "E3AHC0JCSS7X"),
        ("order no. 7PQNEFN4EG2X, nothing came", "7PQNEFN4EG2X"),
        ("订单号DN20261122 0001没到", "DN202611220001"),
        ("单号 102261122 063500123 没到", "102261122063500123"),
        ("订单号DN20261122001 100块的没到", "DN20261122001"),
        ("订单号DN20261122001 13812345678 没到", "DN20261122001"),
    ],
)
def test_a_labelled_number_is_read_whole(text: str, order_no: str) -> None:
    assert read(text).order_no == order_no
