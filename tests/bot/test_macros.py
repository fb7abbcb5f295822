"""Prepared replies: found by a few words, shown first, filled completely or not sent."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config.settings import ConfigError, load_settings
from rules.case import CaseFacts
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import _CONFIG, AGENT, FACTS, OTHER, CaseDesk, button, context_of

MACROS = """
[macros]
"核实中" = "您好，{buyer}，订单 {order_no} 正在核实。"
"到账说明" = "{amount} 元到账后请点已到账。"
"没到账怎么办" = "请把截图发来。"
"流水" = "流水号是 {reference}。"
"中文变量" = "{商品} 的单号 {单号}，{店名}敬上。"
[macros."缺流水"]
text = "还差 {amount} 元这笔的账单。"
ask = ["payment_record"]
[macros."核实退款"]
text = "已核实，现在退款 {amount} 元。"
text_en = "Refunding {amount} yuan."
then = "approve refund"
[macros."拒绝"]
text = "抱歉。"
then = "reject delivered 13:32 已充值"
"""


@pytest.fixture
async def desk(sqlite_url: str, vault: Vault, tmp_path: Path) -> AsyncIterator[CaseDesk]:
    store = await Store.open(sqlite_url, vault=vault)
    found = CaseDesk(store, context_of(tmp_path, _CONFIG + MACROS))
    await found.filed(replace(FACTS, evidence=()))
    await found.sent()
    yield found
    await store.close()


async def offered(desk: CaseDesk, text: str) -> str:
    """What the answer to `text` shows, and keep it for tapping."""
    await desk.says(AGENT, text)
    return (await desk.sent()).room


async def test_the_exact_name_sends_it_with_the_tickets_own_values(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 核实中")
    sent = await desk.sent()
    assert "您好，小王，订单 KA20261105143000 正在核实。" in sent.buyer
    assert [e.why for e in await desk.events(1001) if e.what == "macro_used"] == ["核实中"]
    assert "replied" in await desk.whats(1001)


async def test_variables_have_chinese_names_too(desk: CaseDesk) -> None:
    await desk.says(AGENT, "话术 1001 中文变量")
    assert "游戏点卡 的单号 1001，示例卡铺敬上。" in (await desk.sent()).buyer


async def test_a_few_words_offer_what_may_be_meant_and_one_tap_shows_it(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 到账")
    sent = await desk.sent()
    answer = sent.rows[-1][0]
    assert [label for row in answer.buttons for label, _ in row] == [
        "到账说明",
        "没到账怎么办",
        "已打款",  # by its text
    ]
    assert sent.buyer == ""
    await desk.taps(AGENT, button(answer, "到账说明"))
    preview = next(post for post, _ in (await desk.sent()).rows if "预览" in post.text)
    assert "将发给 小王（#1001）" in preview.text
    assert "100.00 元到账后请点已到账。" in preview.text
    await desk.taps(AGENT, button(preview, "发送"))
    assert "100.00 元到账后请点已到账。" in (await desk.sent()).buyer


async def test_a_slip_in_the_name_is_shown_and_not_sent(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 核时中")
    sent = await desk.sent()
    assert "预览「核实中」" in sent.room
    assert sent.buyer == ""


async def test_a_preview_is_sent_once_however_often_it_is_tapped(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 核时中")
    preview = (await desk.sent()).rows[-1][0]
    data = button(preview, "发送")
    taps = (desk.taps(AGENT, data, message_id="m9") for _ in range(2))
    await asyncio.gather(*taps)
    sent = await desk.sent()
    assert sent.buyer.count("正在核实") == 1
    assert "✓ #1001 已经办好了。" in sent.toast


async def test_what_changed_since_the_preview_is_shown_again(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 核实退")
    preview = (await desk.sent()).rows[-1][0]
    await desk.do(
        lambda work: work.change_ticket(
            work.ticket(1001),  # type: ignore[arg-type]
            facts=replace(FACTS, owner_proven=False, amount=None, evidence=()),
        )
    )
    await desk.taps(AGENT, button(preview, "发送"))
    sent = await desk.sent()
    assert "没有 金额 {amount}" in sent.toast
    assert sent.buyer == ""


async def test_a_value_that_the_ticket_does_not_have_stops_it(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 流水")
    sent = await desk.sent()
    assert "没有发出：#1001 没有 流水号 {reference}" in sent.room
    assert sent.buyer == ""


async def test_words_and_evidence_in_one(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 缺流水")
    sent = await desk.sent()
    assert "还差 100.00 元这笔的账单。" in sent.buyer
    assert "支付宝：我的 → 账单" in sent.buyer
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.asked_for) == ("waiting_buyer", ("payment_record",))


async def test_words_and_a_decision_in_one(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 核实退款")
    sent = await desk.sent()
    assert "已核实，现在退款 100.00 元。" in sent.buyer
    assert "已通过：退款 100.00 元" in sent.buyer
    assert (await desk.ticket(1001)).status == "approved"


async def test_a_sum_that_waits_for_a_second_person_is_promised_to_nobody(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    store = await Store.open(sqlite_url, vault=vault)
    config = _CONFIG.replace("[staff]", "[staff]\nconfirm_above_yuan = 50") + MACROS
    desk = CaseDesk(store, context_of(tmp_path, config))
    await desk.filed(replace(FACTS, evidence=()))
    await desk.sent()
    await desk.says(AGENT, "/macro 1001 核实退款")
    sent = await desk.sent()
    assert (await desk.ticket(1001)).proposed is not None
    assert sent.buyer == ""
    assert "话术「核实退款」的文字没有发给买家" in sent.room
    await store.close()


async def test_what_a_macro_decided_can_be_taken_back(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/macro 1001 核实退款")
    await desk.sent()
    await desk.says(AGENT, "/undo 1001")
    assert (await desk.ticket(1001)).status == "submitted"
    assert "#1001" in (await desk.sent()).buyer


async def test_where_the_decision_is_not_possible_nothing_is_said(desk: CaseDesk) -> None:
    await desk.says(OTHER, "/claim 1001")
    await desk.sent()
    await desk.says(AGENT, "/macro 1001 核实退款")
    sent = await desk.sent()
    assert "话术「核实退款」没有发出" in sent.room
    assert "处理中" in sent.room
    assert sent.buyer == ""


async def test_an_english_buyer_reads_english_where_there_is_some(desk: CaseDesk) -> None:
    facts: CaseFacts = replace(FACTS, order_no="KA2", evidence=())
    number = (await desk.filed(facts, "telegram:43", lang="en")).number
    await desk.says(AGENT, f"/macro {number} 核实退款")
    assert "Refunding 100.00 yuan." in (await desk.sent()).texts("43")


async def test_its_words_can_be_taken_back_like_any_reply(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    store = await Store.open(sqlite_url, vault=vault)
    config = _CONFIG.replace("recall_seconds = 0", "recall_seconds = 5") + MACROS
    desk = CaseDesk(store, context_of(tmp_path, config))
    await desk.filed(replace(FACTS, evidence=()))
    await desk.sent()
    await desk.says(AGENT, "/macro 1001 核实中")
    sent = await desk.sent()
    assert sent.buyer == ""
    await desk.taps(AGENT, button(sent.rows[-1][0], "撤回"))
    desk.later(seconds=10)
    assert "正在核实" not in (await desk.sent()).buyer
    await store.close()


async def test_without_a_ticket_they_are_listed(desk: CaseDesk) -> None:
    room = await offered(desk, "/macro")
    assert "· 核实中：您好，{buyer}" in room
    assert "没有像「天气」的话术" in await offered(desk, "/macro 天气")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"a" = "订单 {oder_no}"', r"oder_no.*order_no"),
        ('"a" = "订单 {订单}"', r"订单.*订单号"),
        ('"a" = "订单 {order_no"', "花括号"),
        ('"a" = "订单 { order_no }"', "花括号"),
        ('"a" = ""', "macros.a"),
        ('[macros."a"]\ntext = "好"\nthen = "aprove refund"', r"then.*approve"),
        ('[macros."a"]\ntext = "好"\nthen = "reject nothing_such"', r"reject"),
        ('[macros."a"]\ntext = "好"\nask = ["payment_recrod"]', "payment_record"),
        ('[macros."a"]\ntext = "好"\nask = ["other"]\nthen = "claim"', "只写一个"),
        ('[macros."a"]\ntxt = "好"', "txt"),
    ],
)
def test_a_fault_in_a_macro_refuses_the_start_and_names_what_is_near(
    tmp_path: Path, line: str, said: str
) -> None:
    path = tmp_path / "c.toml"
    path.write_text(f"[macros]\n{line}\n", "utf-8")
    with pytest.raises(ConfigError) as fault:
        load_settings(path, {})
    shown = " ".join(f"{f.key} {f.expected} {f.found} {f.suggestion}" for f in fault.value.faults)
    assert re.search(said, shown), shown


def test_the_examples_in_the_shipped_file_are_good(tmp_path: Path) -> None:
    lines = Path("config.toml").read_text("utf-8").splitlines()
    at = lines.index("#  下面这些去掉 # 就能用：")
    end = lines.index("[macros]", at)
    path = tmp_path / "c.toml"
    examples = [line.removeprefix("#").strip() for line in lines[at + 1 : end]]
    path.write_text("\n".join(["[macros]", *examples]), "utf-8")
    assert len(load_settings(path, {}).macros) >= 8
