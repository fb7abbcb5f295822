"""What buyers ask for and in what mood, told from what was done, promised or only mentioned."""

from datetime import datetime

import pytest

from dialogs.understand.reading import Findings, understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


def read(words: str) -> Findings:
    return understand([words], NOW)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("邮件里没有序列号，麻烦重寄", "redeliver"),
        ("卡密图是黑的，直接发文字版过来", "redeliver"),
        ("少的半年给我续上", "redeliver"),
        ("充到别人号上了，赶紧把钱充到我那个号上", "redeliver"),
        ("第二张提示冻结，给我换了呗", "exchange"),
        ("这张刷不出来，整张新的呗", "exchange"),
        ("链接显示已被领取，可以换一个新链接吗？", "exchange"),
        ("卡密无效，还我80块", "refund"),
        ("没到账，我就想把钱要回来", "refund"),
        ("给的是薯条券，要么退钱 我自己去买", "refund"),
        ("got a Surfshark login, I want my 260 back", "refund"),
        ("24小时内不退款就去消协", "refund"),
        ("客服乱说话，换个人来", None),
        ("只有9位，以为中间有换行，复制出来没有", None),
        ("店家发我一段话，会员没开", None),
        ("充给我爸的号，他说没有", None),
        ("第一单退了我50，第二单又没到账", None),
        ("要再补60元升级才能用，给的是普通版", None),
        ("如果刮开了不能用还能退吗，我还没买", None),
        ("上次答应补的那张补了吗，有进度吗", None),
    ],
)
def test_a_wish_is_what_is_asked_now_not_what_was_done_or_told(
    words: str, wish: str | None
) -> None:
    assert read(words).wants == wish


@pytest.mark.parametrize(
    ("words", "tone"),
    [
        ("我自己输错了 输成我妈的号了", "calm"),
        ("孩子充了好多 我是他妈妈", "calm"),
        ("10月9日你们升级后登不上", "calm"),
        ("投诉标题：兑换码无效 诉求：退款", "calm"),
        ("12315已受理，工单号 1530，同步一下事实：没到账", "calm"),
        ("我妈被别人骗了买的卡，能冻结吗", "calm"),
        ("我订的是 LINE 贴图，给的是 LINE Pay 券", "calm"),
        ("在吗?? 没发货", "calm"),
        ("新年快乐老板！！会员到了", "calm"),
        ("还是不能用！！第二次了！！", "angry"),
        ("今天不充上就投诉你们", "angry"),
        ("会员没到，不然12315见", "angry"),
        ("三天没到，再拖我就上黑猫", "angry"),
        ("我把聊天记录挂到网上", "angry"),
        ("买的跨六 充跨三去了 笨得要死你们", "abusive"),
        ("你妈的 三个码都是用过的", "abusive"),
        ("审核的是瞎子吗", "abusive"),
    ],
)
def test_a_curse_or_a_threat_is_told_from_words_that_look_like_one(words: str, tone: str) -> None:
    assert read(words).tone == tone
