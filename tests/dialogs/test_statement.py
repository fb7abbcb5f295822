"""The one neutral line of a case, as the source article writes it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.statement import statement
from rules.case import CASE_TYPES, EVIDENCE_KINDS, PAYMENT_METHODS, CaseFacts, PictureReading
from tests.rules.shipped import FACTS, ORDER, PAID_AT, TZ, picture, policy, proven, shop_time

BASE = replace(FACTS, order_no="KA1001")
BOTH = (picture("order_page"), picture("payment_record"))


def line(facts: CaseFacts) -> str:
    return statement(facts, policy(), TZ)


def test_the_articles_example_is_written_as_in_the_article() -> None:
    assert line(replace(BASE, evidence=BOTH)) == (
        "10月1日14:30购买100元游戏点卡，订单号KA1001，支付后未到账，附订单截图和支付宝账单"
    )


def test_the_elapsed_time_is_said_when_the_buyer_said_it() -> None:
    facts = replace(BASE, elapsed_minutes=30, payment_method=None, evidence=BOTH)
    assert line(facts) == (
        "10月1日14:30购买100元游戏点卡，订单号KA1001，支付后30分钟未到账，附订单截图和支付流水"
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(None, ""), (0, ""), (-5, ""), (45, "45分钟"), (90, "1小时30分钟"), (4320, "3天")],
)
def test_elapsed_times_are_said_in_plain_units(minutes: int | None, words: str) -> None:
    assert f"，支付后{words}未到账" in line(replace(BASE, elapsed_minutes=minutes))


@pytest.mark.parametrize(
    ("facts", "event"),
    [
        ({"case_type": "wrong_item"}, "收到商品与订单不符"),
        (
            {"case_type": "wrong_item", "sub_reason": "wrong_region"},
            "收到商品与订单不符（区服错误）",
        ),
        ({"case_type": "invalid_card"}, "卡密无法使用"),
        ({"case_type": "invalid_card", "sub_reason": "used"}, "卡密无法使用（已被使用）"),
        ({"case_type": "invalid_card", "sub_reason": "傻X骗子"}, "卡密无法使用"),
        ({"case_type": "other", "sub_reason": "used"}, "买家咨询其他问题"),
    ],
)
def test_each_case_type_has_its_event(facts: dict[str, Any], event: str) -> None:
    assert line(replace(BASE, **facts)).endswith(f"，订单号KA1001，{event}")


def test_the_error_that_a_picture_shows_is_named() -> None:
    shown = picture("error_screen", read=PictureReading(error_kind="expired"))
    facts = replace(BASE, case_type="invalid_card", evidence=(shown,))
    assert line(facts).endswith("卡密无法使用（已过期），附错误界面截图")


@pytest.mark.parametrize(
    ("precision", "at", "words"),
    [
        ("minute", "2026-10-01 09:05", "10月1日09:05"),
        ("hour", "2026-10-01 15:00", "10月1日15点左右"),
        ("part_of_day", "2026-10-01 18:00", "10月1日晚上"),
        ("part_of_day", "2026-10-01 00:00", "10月1日凌晨"),
        ("part_of_day", "2026-10-01 11:00", "10月1日中午"),
        ("day", "2026-10-01 00:00", "10月1日"),
        (None, "2026-10-01 14:30", "10月1日14:30"),
    ],
)
def test_a_time_is_said_as_exactly_as_it_is_known(precision: Any, at: str, words: str) -> None:
    facts = replace(BASE, occurred_at=shop_time(at), precision=precision)
    assert line(facts).startswith(f"{words}购买100元游戏点卡，")


@pytest.mark.parametrize(
    ("amount", "product", "goods"),
    [
        ("97.90", "Q币", "97.90元Q币"),
        ("100", None, "100元商品"),
        (None, "爱奇艺\n 会员", "爱奇艺 会员"),
        ("100", "100元话费", "100元话费"),
        ("100", "游戏点卡 100.00 元", "游戏点卡 100.00 元"),
        ("100", "1100元礼包", "100元1100元礼包"),
        (None, None, "商品"),
    ],
)
def test_goods_and_money_are_said_once(
    amount: str | None, product: str | None, goods: str
) -> None:
    money = Decimal(amount) if amount else None
    words = line(replace(BASE, amount=money, product=product))
    assert words.startswith(f"10月1日14:30购买{goods}，")


def test_three_kinds_of_evidence_are_joined_with_and() -> None:
    evidence = (*BOTH, picture("order_page", "again"), picture("chat_record"))
    assert line(replace(BASE, evidence=evidence)).endswith("，附订单截图、支付宝账单和沟通记录")


@pytest.mark.parametrize(
    ("method", "bill"),
    [
        ("wechat", "微信账单"),
        ("qqpay", "QQ钱包账单"),
        ("bankcard", "银行流水"),
        (None, "支付流水"),
    ],
)
def test_the_bill_is_named_after_the_way_of_paying(method: Any, bill: str) -> None:
    facts = replace(BASE, payment_method=method, evidence=(picture("payment_record"),))
    assert line(facts).endswith(f"，附{bill}")


def test_a_proven_record_names_the_bill_and_an_unproven_one_does_not() -> None:
    facts = replace(BASE, payment_method=None, evidence=(picture("payment_record"),))
    assert line(proven(facts)).endswith("支付宝账单")
    assert line(replace(facts, order=ORDER)).endswith("支付流水")


def test_promised_pictures_are_not_attached_yet() -> None:
    assert "附" not in line(replace(BASE, promised_evidence=("order_page",)))


def test_nothing_known_gives_an_empty_line_and_a_type_alone_its_event() -> None:
    assert line(CaseFacts()) == ""
    assert line(CaseFacts(case_type="not_delivered")) == "支付后未到账"


INSULT = "骗子死全家"


@settings(deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "case_type": st.sampled_from(CASE_TYPES),
            "order_no": st.just("KA1001"),
            "product": st.just("游戏点卡"),
            "amount": st.decimals(0, 9999, places=2),
            "occurred_at": st.just(PAID_AT + timedelta(days=3)),
            "precision": st.sampled_from(["minute", "hour", "part_of_day", "day"]),
            "elapsed_minutes": st.integers(-9, 99999),
            "payment_method": st.sampled_from(PAYMENT_METHODS),
            "evidence": st.lists(st.sampled_from(EVIDENCE_KINDS).map(picture)).map(tuple),
        },
    )
)
def test_any_subset_of_facts_makes_a_clean_line_and_no_insult_reaches_it(
    known: dict[str, Any],
) -> None:
    facts = CaseFacts(said=(INSULT,), case_words=(INSULT,), sub_reason=INSULT, tone="abusive")
    words = line(replace(facts, **known))
    assert INSULT not in words
    assert "None" not in words
    assert "，，" not in words
    assert words == words.strip("， ")
    assert "\n" not in words
