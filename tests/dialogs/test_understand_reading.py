import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understand.explain import explain, run_jsonl
from dialogs.understand.reading import Findings, understand
from tests.dialogs.hostile import hostile_texts

NOW = datetime.fromisoformat("2026-10-01T15:20:00+08:00")


def read(*messages: str, asked: str | None = None) -> Findings:
    return understand(messages, NOW, asked=asked)


def test_the_articles_first_sentence_fills_every_field() -> None:
    found = read(
        "订单号KA20261001143000AB，于14:30购买100元游戏点卡，支付成功后30分钟未到账，附订单截图和支付记录"
    )
    assert found.case_type == "not_delivered"
    assert found.order_no == "KA20261001143000AB"
    assert str(found.occurred_at) == "2026-10-01 14:30:00+08:00"
    assert (str(found.amount), found.product, found.elapsed_minutes) == ("100.00", "游戏点卡", 30)
    assert found.evidence_mentioned == ("order_page", "payment_record")


def test_the_articles_second_sentence_fills_every_field_but_the_placeholder() -> None:
    found = read("10月1日14:30购买100元游戏点卡，订单号XXXX，支付后未到账，附订单截图和支付宝账单")
    assert (found.case_type, found.order_no, found.refused_order_no) == (
        "not_delivered",
        None,
        "XXXX",
    )
    assert (found.precision, found.payment_method) == ("minute", "alipay")
    assert found.evidence_mentioned == ("order_page", "payment_record")


def test_several_messages_are_one_case() -> None:
    found = read("昨晚八点买的", "王者荣耀点券68", "单号88120394", "没到账")
    assert (found.case_type, found.order_no, str(found.amount)) == (
        "not_delivered",
        "88120394",
        "68.00",
    )
    assert str(found.occurred_at) == "2026-09-30 20:00:00+08:00"


def test_a_correction_replaces_and_keeps_the_rest() -> None:
    found = read("单号88120394 昨晚八点买的没到账", "单号说错了，是88120395")
    assert (found.order_no, found.corrected) == ("88120395", frozenset({"order_no"}))
    assert found.occurred_at is not None


def test_a_denied_type_is_a_correction() -> None:
    found = read("不是没到账，是到账金额不对")
    assert (found.case_type, "case_type" in found.corrected) == ("wrong_item", True)
    assert read("昨晚买的点卡没到账").corrected == frozenset()
    assert read("说错了，付的是29.5").corrected == frozenset({"amount"})


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("退款吧", "refund"), ("把差价退我", "refund"), ("退钱", "refund"), ("換一組新的", "exchange"),
        ("麻烦补一下", "redeliver"), ("重新发一张", "redeliver"), ("please resend", "redeliver"),
        ("I want my money back", "refund"), ("快点啊", None), ("补发或者退款都行", None),
        ("不用退了", None), ("兑换失败", None), ("我退出重登了", None),
        ("今晚不退钱我就投诉", "refund"), ("再不退我直接12315", "refund"), ("客服说不退", None),
        ("你给我发个体验卡", None), ("买的是美区，你给我发日区的卡", None), ("等着让我补差价呢", None),
        ("答应补给我的点券什么时候给", None), ("卡密是拍照发我的", None), ("充给我表弟了", None),
        ("支付记录补上", None), ("把截图补上了", None), ("补发截图", None), ("给我补上吧", "redeliver"),
        ("这单补一下", "redeliver"), ("发全的给我", "redeliver"), ("给我发一下", "redeliver"), ("发给我", "redeliver"),
    ],
)  # fmt: skip
def test_what_is_asked_for(text: str, wish: str | None) -> None:
    assert read(text).wants == wish


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("麻烦看一下，谢谢", "calm"), ("再不处理我就投诉12315", "angry"), ("退钱！！！", "angry"),
        ("傻逼店铺退钱", "abusive"), ("王八蛋卖二手卡", "abusive"), ("垃圾分类的游戏点券没到", "calm"),
    ],
)  # fmt: skip
def test_the_tone(text: str, tone: str) -> None:
    assert read(text).tone == tone


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Steam充值卡没到", "zh-Hans"), ("訂單沒到帳", "zh-Hant"), ("my code is invalid", "en"),
        ("check了spam也没有，please resend一下", "mixed"), ("123456", "zh-Hans"),
    ],
)  # fmt: skip
def test_the_language(text: str, lang: str) -> None:
    assert read(text).lang == lang


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("对", True), ("是的，没错", True), ("确认提交", True), ("OK", True), ("不对", False),
        ("不是", False), ("取消", False), ("no", False), ("昨晚买的", None), ("", None),
    ],
)  # fmt: skip
def test_short_answers_are_yes_or_no(text: str, answer: bool | None) -> None:
    assert read(text).yes is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("已到账", True),
        ("收到钱了", True),
        ("没到账", False),
        ("还没收到退款", False),
        ("好的", None),
    ],
)
def test_arrival_answers(text: str, answer: bool | None) -> None:
    assert read(text).arrived is answer


def test_having_no_proof_is_understood() -> None:
    assert read("我没有截图", asked="evidence").no_evidence
    assert read("没有", asked="evidence").no_evidence
    assert not read("没有").no_evidence
    assert not read("附订单截图").no_evidence


def test_a_clock_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        understand(["昨晚"], datetime(2026, 10, 1))  # noqa: DTZ001


def test_the_explanation_names_what_was_said() -> None:
    lines = explain(read("昨晚八点支付宝68买的王者荣耀点券没到账，单号88120394，退款"))
    assert "订单号：88120394" in lines
    assert any(line.startswith("类型：到账失败") for line in lines)
    assert "支付方式：支付宝" in lines


def test_json_lines_go_on_after_bad_ones() -> None:
    good = json.dumps({"id": "a", "now": "2026-10-01T15:20:00+08:00", "messages": ["没到账"]})
    bad = ["{", "[]", '{"id": 1, "now": "x", "messages": ["a"]}', '{"id": 2, "messages": 3}']
    out = [json.loads(line) for line in run_jsonl([good, *bad, "", good])]
    assert [line.get("id") for line in out] == ["a", None, None, 1, 2, "a"]
    assert ["error" in line for line in out] == [False, True, True, True, True, False]
    assert set(out[0]) == {
        "id", "case_type", "order_no", "occurred_at", "precision", "amount", "product",
        "payment_method", "elapsed_minutes", "wants", "tone", "confidence",
    }  # fmt: skip


def test_the_asked_slot_reaches_json_lines() -> None:
    line = {"id": 1, "now": "2026-10-01T15:20:00+08:00", "messages": ["98"], "asked": "amount"}
    [out] = run_jsonl([json.dumps(line)])
    assert json.loads(out)["amount"] == "98.00"


def test_hostile_texts_stay_within_bounds() -> None:
    """50 ms on a quiet machine; ten times that here, because the suite shares its machine."""
    read("昨晚八点买的点卡没到账")
    for name, text in hostile_texts().items():
        start = time.perf_counter()
        read(text)
        assert time.perf_counter() - start < 0.5, name


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_a_fault(messages: list[str]) -> None:
    found = understand(messages, datetime(2026, 2, 28, 23, 59, tzinfo=UTC))
    joined = "\n".join(m.strip() for m in messages)
    assert found.product is None or found.product in joined


def test_the_explanation_speaks_of_kinds_and_spans_in_words() -> None:
    assert "类型：其他（退款没到，" in explain(read("退款什么时候到"))[0]
    lines = explain(read("充了3天话费还没到，说错了，订单号是 99887766"))
    assert {"已过：3 天", "更正了：订单号"} <= set(lines)
    assert "判定依据：没到账" in explain(read("昨天买的点卡没到账"))
