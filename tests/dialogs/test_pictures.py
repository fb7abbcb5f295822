"""Saved OCR lines of drawn pages in, readings out; and single lines laid out by hand."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from dialogs.pictures import values
from dialogs.pictures.codec import from_json, to_json
from dialogs.pictures.errors import error_in
from dialogs.pictures.lines import TextLine
from dialogs.pictures.reading import OddGlyph, PictureReport, Seen, better, read_picture

PAGES = json.loads((Path(__file__).parent / "pictures_pages.json").read_text("utf-8"))


def saved(page: dict) -> Seen:
    lines = tuple(
        TextLine(text, tuple(zip(q[::2], q[1::2], strict=True)), tuple(sure))
        for text, q, sure in page["lines"]
    )
    return Seen(*page["size"], lines, dhash=1, phash=1)


def line(text: str, x: float, y: float, *, high: float = 30, sure: float = 1.0) -> TextLine:
    wide = sum(high if ord(c) > 0x2E7F else high * 0.5 for c in text)
    quad = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
    return TextLine(
        text, quad, (sure,) * len(text), tuple(i / len(text) for i in range(len(text)))
    )


def rows(
    *pairs: tuple[str, str], sure: float = 1.0, title: str = "订单详情", **more: object
) -> Seen:
    """A bill or order page: labels at the left, values at x = 300, one row every 60 pixels."""
    lines = [line(title, 280, 60)]
    for i, (label, value) in enumerate(pairs):
        lines.append(line(label, 30, 150 + 60 * i))
        lines.append(line(value, 300, 150 + 60 * i, sure=sure))
    return Seen(750, 1600, tuple(lines), **more)  # type: ignore[arg-type]


ORDER = (
    ("订单号", "DN202602110001"),
    ("商品名称", "月卡"),
    ("单价", "¥45.50"),
    ("数量", "2"),
    ("支付方式", "微信支付"),
    ("创建时间", "2026-02-11 12:58:20"),
    ("支付时间", "2026-02-11 12:58:51"),
)


@pytest.mark.parametrize("page", PAGES, ids=[p["page"] for p in PAGES])
def test_a_saved_page_is_read_as_it_was_drawn(page: dict) -> None:
    report, want = read_picture(saved(page)), page["want"]
    read = report.reading
    assert report.readable
    assert report.kind == want["kind"]
    assert read.order_no == (want["order_no"] and want["order_no"].upper())
    assert read.error_kind == want["error_kind"]
    assert (read.amount and str(read.amount), read.method) == (want["amount"], want["method"])
    assert (read.paid_at and read.paid_at.isoformat()[:16]) == (
        want["paid_at"] and want["paid_at"][:16]
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-04-1312:58:20", "2026-04-13T12:58:20"),
        ("2026/03/23 16:42", "2026-03-23T16:42:00"),
        ("2026年5月4日 18:43:08", "2026-05-04T18:43:08"),
        ("2026-05-04 下午6:43", "2026-05-04T18:43:00"),
        ("20260504184308", "2026-05-04T18:43:08"),
        ("Mar 5, 2026 6:43 PM", "2026-03-05T18:43:00"),
        ("2026-13-04 18:43", None),
        ("18:43", None),
    ],
)
def test_times_are_read_however_they_are_printed(text: str, said: str | None) -> None:
    when = values.time_in(text)
    assert (when and when.isoformat()) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-¥1,234.50", "1234.50"),
        ("￥ 98", "98.00"),
        ("78.20元", "78.20"),
        ("¥45。50", "45.50"),
        ("12345678", None),
    ],
)
def test_sums_are_read_without_sign_and_with_two_places(text: str, said: str | None) -> None:
    assert values.amount_in(text) == (said and Decimal(said))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("充值失败：该卡已被使用", "used"),
        ("兑换码已过有效期", "expired"),
        ("卡号或密码错误", "not_found"),
        ("当前区服不支持该卡", "rule"),
        ("话费充值失败", "topup_failed"),
        ("This code has already been redeemed", "used"),
        ("该卡密已被\n使用", "used"),
        ("欢迎使用", None),
        ("礼品卡余额为0", "used"),
        ("今日兑换次数已达上限", "rule"),
        ("角色等级未达30级，无法使用", "rule"),
        ("Sorry, we couldn't find that code", "not_found"),
        ("充值失败：账号不存在", "topup_failed"),
        ("此券已截止使用，活动结束", "expired"),
    ],
)
def test_an_error_is_named_by_its_cause(text: str, kind: str | None) -> None:
    assert error_in(text) == kind


def test_the_payment_company_s_own_number_is_never_the_order_number() -> None:
    report = read_picture(
        rows(
            ("订单号", "2026021122001000000000000012"),
            ("商家订单号", "DN202602110001"),
            ("付款方式", "花呗"),
            ("支付时间", "2026-02-11 12:58:51"),
            ("账单分类", "数码"),
            title="账单详情",
        )
    )
    assert report.kind == "payment_record"
    assert report.reading.order_no == "DN202602110001"
    assert report.reading.payment_no == "2026021122001000000000000012"
    assert report.reading.method == "alipay"


@pytest.mark.parametrize("number", ["20260211125851", "DN20260211125851", "20260211125851XK"])
def test_the_digits_of_an_order_number_are_no_payment_time(number: str) -> None:
    page = rows(("订单编号", number), ("商品", "点券100"), ("实付款", "¥98.00"), title="订单详情")
    read = read_picture(page).reading
    assert (read.order_no, read.paid_at) == (number, None)


def test_a_long_number_goes_on_in_the_next_line() -> None:
    seen = rows(("订单号", "20260211125851123456"), ("支付时间", "2026-02-11 12:58:51"))
    lines = (*seen.lines[:3], line("7890123", 300, 188), *seen.lines[3:])
    report = read_picture(Seen(720, 1600, lines))
    assert report.reading.order_no == "202602111258511234567890123"


def test_a_number_that_runs_into_the_edge_of_the_picture_is_not_claimed() -> None:
    seen = rows(*ORDER)
    cut = Seen(int(seen.lines[2].box[2]), 1600, seen.lines)
    assert read_picture(cut).reading.order_no is None


def test_a_sum_that_does_not_add_up_is_a_fact_for_staff() -> None:
    report = read_picture(rows(*ORDER, ("实付金额", "¥191.00")))
    assert [f.code for f in report.flags] == ["values_contradict"]
    assert report.flags[0].box == report.boxes["amount"]
    assert not read_picture(rows(*ORDER, ("实付金额", "¥91.00"))).suspicious
    assert not read_picture(rows(*ORDER, ("优惠", "-¥1.00"), ("实付金额", "¥90.00"))).suspicious


def test_a_sum_may_stand_over_its_label_or_inside_a_line() -> None:
    over = Seen(750, 1600, (line("¥91.00", 30, 90, high=60), line("实付金额", 30, 170),
                            line("2026-02-11 12:58:20 提交订单", 30, 240),
                            *rows(*ORDER).lines[1:5]))  # fmt: skip
    inside = replace(rows(*ORDER), lines=(*rows(*ORDER).lines, line("共2件 实付¥91.00", 300, 700)))
    assert read_picture(over).reading.amount == Decimal("91.00")
    assert read_picture(inside).reading.amount == Decimal("91.00")


def test_prices_and_times_without_labels_are_held_against_what_was_paid() -> None:
    item = (line("¥45.50", 600, 700), line("×2", 660, 745))
    head = tuple(pair for pair in ORDER if pair[0] not in ("单价", "数量"))
    right, wrong = (rows(*head, ("实付款", paid)) for paid in ("¥91.00", "¥81.00"))
    assert not read_picture(replace(right, lines=(*right.lines, *item))).suspicious
    flags = read_picture(replace(wrong, lines=(*wrong.lines, *item))).flags
    assert [f.code for f in flags] == ["values_contradict"]


def test_a_chat_about_an_error_is_a_chat() -> None:
    said = (
        "买家",
        "老板 季卡提示无效",
        "店主",
        "哪个单",
        "买家",
        "刚才那个",
        "店主",
        "我看下 别急",
    )
    seen = Seen(750, 1600, tuple(line(text, 30, 100 + 80 * i) for i, text in enumerate(said)))
    assert read_picture(seen).kind == "chat_record"


def test_a_day_inside_the_number_that_is_not_the_printed_day_is_a_fact_for_staff() -> None:
    other = (("订单号", "JT3S20260413SELD"), *ORDER[1:])
    assert [f.code for f in read_picture(rows(*other)).flags] == ["values_contradict"]
    assert not read_picture(rows(("订单号", "JT3S20260211SELD"), *ORDER[1:])).suspicious


def test_an_editor_s_name_is_flagged_and_a_phone_s_is_not() -> None:
    edited = rows(*ORDER, software=("Adobe Photoshop 24.0 (Windows)",))
    assert [f.code for f in read_picture(edited).flags] == ["editor_metadata"]
    assert not read_picture(rows(*ORDER, software=("Android UP1A.231005.007", "18.1"))).suspicious


def test_odd_digits_count_only_where_a_value_stands() -> None:
    seen = rows(*ORDER)
    box = seen.lines[2].box  # the order number
    inside = OddGlyph(2, (box[0] + 5, box[1], box[0] + 20, box[3]), "baseline", 0.1)
    outside = OddGlyph(0, seen.lines[0].box, "baseline", 0.1)
    assert [f.code for f in read_picture(rows(*ORDER, odd=(inside,))).flags] == ["pasted_digits"]
    assert not read_picture(rows(*ORDER, odd=(outside,))).suspicious


def test_nothing_is_claimed_from_a_picture_that_cannot_be_read() -> None:
    report = read_picture(rows(*ORDER, sure=0.3))
    assert report.readable is False
    assert report.reading.order_no is None
    assert report.illegible


def test_a_blurred_page_without_any_text_is_unreadable_and_a_drawing_is_not() -> None:
    assert read_picture(Seen(720, 1600, smear=0.9)).readable is False
    assert read_picture(Seen(720, 1600, smear=0.1)).readable is True


def test_a_watermark_is_neither_read_nor_held_against_the_picture() -> None:
    stamp = ((0.0, 0.0), (90.0, 60.0), (70.0, 90.0), (-20.0, 30.0))
    stamps = [
        TextLine("仅供售后", tuple((x + 200, y + 200 * i) for x, y in stamp), (1.0,) * 4)
        for i in range(1, 6)
    ]
    assert read_picture(Seen(720, 1600, tuple(stamps), smear=0.9)).readable is False


def test_card_keys_are_masked_in_the_text_and_framed() -> None:
    seen = Seen(
        720, 1600, (line("提取卡密", 280, 60), line("卡号", 30, 150), line("9013518450", 300, 150),
                    line("密码 Z7C5RS6GM5C3", 30, 210)),
    )  # fmt: skip
    report = read_picture(seen)
    assert report.kind == "received_item"
    assert "Z7C5RS6GM5C3" not in report.text
    assert "9013518450" not in report.text
    assert len(report.card_keys) == 2


def test_an_order_number_is_not_masked() -> None:
    assert "DN202602110001" in read_picture(rows(*ORDER)).text


def test_the_second_try_fills_the_gaps_of_the_first() -> None:
    first = read_picture(rows(*ORDER[:1], *ORDER[2:5]))
    second = read_picture(rows(*ORDER))
    assert first.reading.paid_at is None
    when = better(first, second).reading.paid_at
    assert when is not None
    assert when.isoformat() == "2026-02-11T12:58:51"


@pytest.mark.parametrize("page", PAGES[:6], ids=[p["page"] for p in PAGES[:6]])
def test_a_report_survives_json(page: dict) -> None:
    report = read_picture(saved(page))
    assert from_json(json.loads(json.dumps(to_json(report)))) == report


def test_something_else_is_not_taken_for_a_report() -> None:
    kept = to_json(PictureReport()) | {"kind": "passport"}
    with pytest.raises(ValueError, match="report"):
        from_json(kept)
