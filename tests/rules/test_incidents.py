"""When several complaints are one fault."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rules.incidents import (
    Fault,
    IncidentRule,
    Sign,
    fault_in,
    folded_name,
    is_of,
    same_product,
)

AT = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)
RULE = IncidentRule(True, 3, 30, 80, 12)


def sign(n: int, product: str = "", **more: object) -> Sign:
    return replace(Sign(n, "not_delivered", f"telegram:{n}", AT, folded_name(product)), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("王者荣耀点券", "王者荣耀点卷", True),  # a slip
        ("Steam 充值卡", "steam充值卡", True),
        ("100元游戏点卡", "游戏点卡", True),  # the sum is no part of the name
        ("腾讯视频月卡", "腾讯视频年卡", False),
        ("iPhone14 碎屏险", "iPhone15 碎屏险", False),
        ("Q币", "Q点", False),
        ("游戏点卡", "话费充值", False),
        ("", "游戏点卡", False),
    ],
)
def test_typed_names_may_have_a_slip_but_no_other_figure(one: str, other: str, same: bool) -> None:
    names = folded_name(one), folded_name(other)
    assert same_product(names[0], False, names[1], False, RULE) is same


def test_names_of_the_shops_own_records_are_exact() -> None:
    names = folded_name("游戏点卡 50元"), folded_name("游戏点卡 100元")
    assert not same_product(names[0], True, names[1], True, RULE)
    assert same_product(names[0], True, names[1], False, RULE)


def test_enough_buyers_make_a_fault_and_the_records_name_is_its_name() -> None:
    first, second = sign(1, "游戏点卡"), sign(2, "游戏点卡")
    assert fault_in(second, [first], RULE) is None
    exact = sign(3, "游戏点卡充值", proven=True)
    found = fault_in(sign(4, "游戏点卡"), [first, second, exact], RULE)
    assert found is not None
    assert found[0] == Fault("not_delivered", "product", "游戏点卡充值", proven=True)
    assert [one.ticket for one in found[1]] == [1, 2, 3, 4]
    found = fault_in(sign(4, "游戏点卡"), [first, replace(second, proven=True)], RULE)
    assert found is not None
    assert found[0] == Fault("not_delivered", "product", "游戏点卡", proven=True)


def test_one_buyer_with_many_orders_is_no_fault() -> None:
    mine = [sign(n, "游戏点卡", person="telegram:9") for n in range(6)]
    assert fault_in(mine[0], mine[1:], RULE) is None


def test_different_goods_of_one_supplier_are_a_fault_of_the_supplier() -> None:
    goods = ["话费", "流量包", "视频会员"]
    signs = [sign(n, name, supplier="xinghai") for n, name in enumerate(goods)]
    found = fault_in(signs[2], signs[:2], RULE)
    assert found is not None
    assert (found[0].kind, found[0].key, len(found[1])) == ("supplier", "xinghai", 3)


def test_another_case_type_is_another_fault() -> None:
    fault = Fault("not_delivered", "product", "游戏点卡")
    assert is_of(fault, sign(1, "游戏点卡"), RULE)
    assert not is_of(fault, sign(1, "游戏点卡", case_type="invalid_card"), RULE)
    assert is_of(
        replace(fault, case_type=None), sign(1, "游戏点卡", case_type="invalid_card"), RULE
    )


def test_a_case_type_that_is_not_watched_raises_nothing() -> None:
    signs = [sign(n, "游戏点卡", case_type="wrong_item") for n in range(5)]
    assert fault_in(signs[0], signs[1:], RULE) is None
