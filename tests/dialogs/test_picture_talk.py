"""What a buyer is told about pictures, and how they say otherwise."""

from dialogs.pictures.reading import PictureReport
from dialogs.turn import AddToTicket, FileTicket, TicketBrief
from tests.buyer import Buyer, shop_policy

ORDER = "KA20261001143000"
LIMIT = shop_policy().evidence.max_pictures
DOUBT = PictureReport("chat_record", 0.6, True, likely=("chat_record", "received_item", "other"))


def asked_for_pictures() -> Buyer:
    return Buyer().says("没到账").says(ORDER).says("今天14:30").sees("还差")


def test_a_doubtful_picture_is_put_right_in_one_tap_and_a_second_tap_is_harmless() -> None:
    buyer = asked_for_pictures().sends("a.png", album="x").hears("a.png", DOUBT)
    buyer.sees("1 订单截图？")
    card, tapped = buyer.card, next(d for t, d in buyer.buttons if "第 1 张是沟通记录" in t)
    buyer.presses(tapped).sees("1 沟通记录").sees_no("？")
    assert buyer.card == card  # the same message, edited in place
    once = buyer.facts
    buyer.presses(tapped).sees("1 沟通记录")
    assert buyer.facts == once
    assert [(e.kind, e.kind_source) for e in once.evidence] == [("chat_record", "said")]


def test_a_doubtful_kind_can_be_typed_as_its_number() -> None:
    buyer = asked_for_pictures().sends("a.png").hears("a.png", DOUBT)
    number = next(n for n, (t, _) in enumerate(buyer.buttons, 1) if "沟通记录" in t)
    assert buyer.says(str(number)).facts.evidence[0].kind == "chat_record"


def test_a_sure_picture_can_be_put_right_too() -> None:
    buyer = asked_for_pictures().sends("a.png")
    buyer.hears("a.png", PictureReport("payment_record", 0.99, True)).sees("1 支付流水")
    buyer.taps("第 1 张不是支付流水").sees("第 1 张是什么").taps("订单截图").sees("1 订单截图")
    assert buyer.facts.evidence[0].kind == "order_page"


def test_a_button_about_a_picture_that_was_taken_back_means_no_other_picture() -> None:
    buyer = asked_for_pictures().sends("a.png").hears("a.png", DOUBT)
    tapped = next(d for t, d in buyer.buttons if "沟通记录" in t)
    buyer.says("/undo").sends("b.png").presses(tapped)
    assert [e.kind_source for e in buyer.facts.evidence] != ["said"]


def test_while_pictures_are_looked_at_nothing_is_offered_about_them() -> None:
    buyer = asked_for_pictures().sends("a.png").sees("正在看图")
    assert not [text for text, _ in buyer.buttons if "第 1 张" in text]


def test_an_unclear_picture_is_asked_for_once_and_the_second_is_accepted() -> None:
    unclear = PictureReport("other", 0.3, False, ("订单号",))
    buyer = asked_for_pictures().sends("a.png").hears("a.png", unclear)
    buyer.sees("第 1 张看不清（订单号）", "重新整屏截图", "订单截图：打开订单详情页")
    buyer.sends("b.png").hears("b.png", unclear).sees(
        "第 2 张还是看不清", "已经收下", "还差：支付流水"
    )
    assert {e.kind for e in buyer.facts.evidence} == {"order_page"}


def test_two_unclear_pictures_of_one_album_are_two_kinds() -> None:
    unclear = PictureReport("other", 0.3, False, ("订单号",))
    buyer = asked_for_pictures().sends("a.png", "b.png", album="x")
    buyer.hears("a.png", unclear).hears("b.png", unclear).sees("第 2 张看不清").sees_no("还是")
    assert [e.kind for e in buyer.facts.evidence] == ["order_page", "payment_record"]


def test_more_pictures_than_a_case_takes_are_refused_with_a_word_and_the_others_kept() -> None:
    names = [f"{n}.png" for n in range(LIMIT + 2)]
    buyer = asked_for_pictures().sends(*names).sees(f"最多收 {LIMIT} 个", "后面 2 个没有收进来")
    assert len(buyer.facts.evidence) == LIMIT
    buyer.sends(names[0]).sees_no("没有收进来")


def test_a_filed_ticket_takes_no_more_pictures_than_its_limit_either() -> None:
    ticket = TicketBrief(1001, "submitted", pictures=tuple(map(str, range(LIMIT - 1))))
    buyer = Buyer(tickets=[ticket]).sends("a.png", "b.png")
    assert isinstance(buyer.action, AddToTicket)
    assert len(buyer.action.evidence) == 1
    assert buyer.action.notices[0].values == {"limit": LIMIT, "count": 1}


def test_a_picture_with_a_caption_is_never_passed_by() -> None:
    human = asked_for_pictures().sends("a.png", caption="转人工")
    assert isinstance(human.action, FileTicket)
    assert len(human.action.facts.evidence) == 1
    reason = asked_for_pictures().taps("没有").sends("b.png", caption="只有这张")
    assert len(reason.facts.evidence) == 1
    assert len(asked_for_pictures().sends("c.png", caption="进度").facts.evidence) == 1
