"""What buyers ask for: under threat, taken back, either of two, done already, or said of others."""

from datetime import datetime

import pytest

from dialogs.understand.reading import understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("会员没到 再不补我明天就去消协", "redeliver"),
        ("卡密用不了 今天不给换我就差评", "exchange"),
        ("不给退款的话 我报警了 会员一直没开", "refund"),
        ("你们不换的话我直接找平台介入 码是用过的", "exchange"),
        ("退款 算了不退了 给我补一张就行 码没发", "redeliver"),
        ("码不能用 能补就补 补不了就退钱", None),
        ("码不能用 换一个新的吧 不行就退款", None),
        ("wrong region. please change it to US", "exchange"),
        ("got 30 days not 90, please add the remaining 60 days", "redeliver"),
        ("I was charged twice, give me back one of the payments", "refund"),
        ("how long does the refund take", None),
        ("I already asked for a refund yesterday, still nothing", None),
        ("少了3张 把剩下的发过来", "redeliver"),
        ("充成月卡了 补个差价", "refund"),
        ("充成月卡了 给我改成年卡的", "exchange"),
        ("你们昨天补发的卡还是不行 直接退款吧", "refund"),
        ("不退我跟你没完 码是坏的", "refund"),
        ("到底给不给换 码是坏的", "exchange"),
        ("能退吗 码是坏的 昨天买的", "refund"),
        ("可以退款吗 码是坏的 昨天买的", "refund"),
        ("能换吗 码是坏的 昨天买的", "exchange"),
        ("能给补一张吗 昨天买的没收到", "redeliver"),
        ("把会员给我开了 没到", "redeliver"),
        ("发我截图看看是不是没充", None),
        ("号是被找回的 给我重新弄个号", "redeliver"),
        ("卡密少一位 重新拍一张清楚的", "redeliver"),
        ("补发的码还是不能用", None),
        ("退款的事问一下", None),
        ("今晚12点前不补上 我就给差评 少了两张", "redeliver"),
        ("Do you offer refunds? thinking of buying", None),
        ("support said they would refund me last week but nothing", None),
        ("please top up the remaining 50. only 50 came", "redeliver"),
        ("Would like it to be delivered again. no email", "redeliver"),
        ("They replaced it once already and the new one is used too", None),
        ("I'd prefer a refund over a new code. it was used", "refund"),
        ("充值记录截图发我一下", None),
        ("把单号发我 我查一下", None),
        ("给了30天的 不补的话我就去12315", "redeliver"),
        ("码是别人用过的 不给我换我今晚就上热搜", "exchange"),
        ("再不退我天天来刷屏 卡密无效", "refund"),
        ("Code is invalid. refund or new code, either works", None),
        ("Says already claimed. pls send new link asap", "exchange"),
        ("my kid bought V-bucks without asking, 198 rmb. Can I get it back???", "refund"),
        ("少了1400个 剩下的什么时候补给我", "redeliver"),
        ("谢谢你们补发了 已经能用", None),
        ("换新地址了没 打不开", None),
        ("三个码提示“未到账物品重新发货” 怎么办", None),
        ("能换就换 不能换就退 两个不同的产品", None),
        ("看不清楚 不给我换就退费 二选一", None),
        ("扣我两次 多扣那次退回来就行", "refund"),
        ("两笔都扣了 多的那笔还我", "refund"),
        ("优酷月卡电视上看不了 这个能退不 没咋看", "refund"),
        ("I want refund not another code, it is used", "refund"),
        ("码不能用 要么换要么退", None),
        ("不退款也不补发 想怎样", None),
        ("你们既不发货也不退款", None),
        ("我换了三个浏览器都打不开", None),
        ("退款申请被驳回了 凭什么", None),
        ("换了手机还是登不上 会员没有", None),
        ("如果不能用可以退吗 想买年卡", None),
        ("发票补开一下", None),
        ("我补个截图", None),
        ("昨天答应退我50 现在没影了", None),
        ("where is my refund? it has been 5 days", None),
        ("不满意包退吗 想买年卡", None),
    ],
)
def test_a_wish_is_heard_under_threat_and_when_it_is_taken_back(
    words: str, wish: str | None
) -> None:
    assert understand([words], NOW).wants == wish


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("要不你们给我退了吧 我去别家买 话费没到", "refund"),
        ("图片糊了 麻烦打字发一下卡密", "redeliver"),
        ("能不能手打一遍卡密 图糊了", "redeliver"),
        ("扣了两次 把多的还给我", "refund"),
        ("充到空号了 钱能退回来吗", "refund"),
        ("你们这是诈骗 还我血汗钱", "refund"),
        ("你们只退30 我付了50 剩下20退给我", "refund"),
        ("你们支持七天无理由退款吗", None),
        ("二维码过期了 重新生成一个", "redeliver"),
        ("会员没到账 麻烦开通一下", "redeliver"),
        ("会员没到账 快给我开", "redeliver"),
        ("会员没到账 能给我开一下吗", "redeliver"),
        ("会员没到账 你看是退还是补", None),
        ("The voucher you sent is for Japan store. Could I get the HK one instead?", "exchange"),
        ("Nothing in my inbox or spam. Please deliver the code ASAP", "redeliver"),
        ("Account was banned after one day, I want my 60 yuan back", "refund"),
        ("you already refunded me once, now the second code fails too", None),
        ("I was told to wait for the refund", None),
        ("序號被用過了，可以退錢嗎", "refund"),
        ("說要補給我，等了三天", None),
        ("個code用唔到，俾過個新嘅我", "exchange"),
        ("冇收到email，可唔可以再send一次", "redeliver"),
        ("未收到，send返俾我", "redeliver"),
        ("我要投訴，退錢", "refund"),
        ("咁樣就算啦，唔使退", None),
        ("俺不要了，给俺退了吧 没收到", "refund"),
        ("勿要了 退钞票 没到", "refund"),
        ("码无效 换账号也不行", None),
        ("码无效 重新搞一个给我", "redeliver"),
        ("码无效 另外发一个", "redeliver"),
        ("码无效 发个新的来", "exchange"),
        ("码无效 发张新的给我", "exchange"),
        ("码无效 拿个能用的来", "exchange"),
        ("收到了 不用退了", None),
        ("你们答应换的码什么时候给", None),
        ("码无效 客服让我换个账号试", None),
        ("码无效 是不是得换个平台兑", None),
        ("页面提示换个浏览器 还是登不上", None),
        ("卡密不退不换是吧 那我投诉", None),
        ("Can you check and tell me what happened", None),
        ("退款申请了一周 没人处理", None),
        ("算了不用退了 就提醒一下你们", None),
    ],
)
def test_a_wish_is_heard_in_every_dialect_and_whatever_the_matter_is(
    words: str, wish: str | None
) -> None:
    assert understand([words], NOW).wants == wish
