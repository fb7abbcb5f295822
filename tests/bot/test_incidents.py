"""One fault, many tickets: raised once, told, decided and asked about together."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bot.context import Context
from bot.tickets import supplier
from rules.case import CaseFacts
from storage.store import Store
from storage.vault import Vault
from tests.bot.case_desk import (
    AGENT,
    BUYER,
    FACTS,
    LEAD,
    MEDIATOR,
    ORDER,
    OTHER,
    ROOM,
    STRANGER,
    CaseDesk,
    button,
    context_of,
)


def facts(n: int, product: str = "游戏点卡", **more: object) -> CaseFacts:
    """The case of buyer n, with an order of their own."""
    order = replace(ORDER, order_no=f"KA{n}", product=product, supplier="星海", **more)  # type: ignore[arg-type]
    return replace(FACTS, order_no=f"KA{n}", product=product, evidence=(), order=order)


async def files(desk: CaseDesk, *buyers: int, product: str = "游戏点卡") -> None:
    for n in buyers:
        await desk.filed(facts(n, product), person=f"telegram:{n}")


async def opened(desk: CaseDesk, *buyers: int) -> None:
    """Incident 1 with a ticket of each buyer."""
    await files(desk, *buyers)
    await desk.says(AGENT, "/incident 1 open")
    await desk.sent()


async def tap(desk: CaseDesk, person: str, label: str) -> str:
    """Tap a button of the incident's card; what the tap answers."""
    found = await desk.do(lambda work: work.card_message("telegram", ROOM, "incident:1"))
    assert found is not None
    offered = await desk.do(lambda work: work.offered("telegram", ROOM, found))
    data = next(data for text, data in offered if label in text)
    await desk.taps(person, data)
    return (await desk.sent()).toast


# -- the alarm -------------------------------------------------------------------------------


async def test_three_buyers_with_the_same_trouble_raise_one_alarm(desk: CaseDesk) -> None:
    await files(desk, 1, 2)
    assert "疑似同一故障" not in (await desk.sent()).room
    await files(desk, 3)
    room = (await desk.sent()).room
    assert room.count("疑似同一故障") == 1
    assert "3 位买家反映「游戏点卡」到账失败" in room
    assert "#1001、#1002、#1003" in room
    await files(desk, 4)  # the same alarm says four now
    rows = (await desk.sent()).rows
    alarms = [(post, edits) for post, edits in rows if "疑似同一故障" in post.text]
    assert [bool(edits) for _, edits in alarms] == [True]
    assert "4 位买家" in alarms[0][0].text


async def test_buyers_hear_nothing_of_a_fault_that_nobody_confirmed(desk: CaseDesk) -> None:
    await files(desk, 1, 2, 3)
    sent = await desk.sent()
    assert not [n for n in (1, 2, 3) if "已知故障" in sent.texts(str(n))]
    assert "已知故障" not in (await desk.asks("telegram:1")).text


async def test_complaints_that_lie_far_apart_raise_no_alarm(desk: CaseDesk) -> None:
    for n in (1, 2, 3):
        await files(desk, n)
        desk.later(minutes=20)
    assert "疑似同一故障" not in (await desk.sent()).room


async def test_different_goods_of_one_supplier_raise_an_alarm(desk: CaseDesk) -> None:
    for n, product in enumerate(("话费", "流量包", "视频会员"), 1):
        await files(desk, n, product=product)
    room = (await desk.sent()).room
    assert "上游「星海」到账失败" in room


async def test_a_fault_that_was_waved_off_is_not_reported_again_for_a_while(
    desk: CaseDesk,
) -> None:
    await files(desk, 1, 2, 3)
    await desk.sent()
    assert "已忽略" in await tap(desk, AGENT, "忽略")
    await files(desk, 4, 5, 6)
    assert "疑似" not in (await desk.sent()).room
    desk.later(hours=13)
    await files(desk, 7, 8, 9)
    room = (await desk.sent()).room
    assert room.count("疑似同一故障") == 1
    assert "#1007、#1008、#1009" in room


async def test_the_alarm_can_be_switched_off(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    store = await Store.open(sqlite_url, vault=vault)
    off = f'[telegram]\nstaff_chat = "{ROOM}"\n[incidents]\nenabled = false\n'
    desk = CaseDesk(store, context_of(tmp_path, off))
    await files(desk, 1, 2, 3, 4)
    assert "疑似" not in (await desk.sent()).room
    await store.close()


async def test_a_double_tap_opens_it_once_and_shows_no_error(desk: CaseDesk) -> None:
    await files(desk, 1, 2, 3)
    sent = await desk.sent()
    alarm = next(post for post in sent.to(ROOM) if "疑似" in post.text)
    data = button(alarm, "建立批量")
    await asyncio.gather(desk.taps(AGENT, data), desk.taps(AGENT, data))
    toasts = [post.text for post, _ in (await desk.sent()).rows if post.callback_id]
    assert toasts == ["✓ 批量 #1 已建立。", "✓ 批量 #1 已经办好了。"]
    assert [w.count("incident_joined") for w in [await desk.whats(n) for n in (1001, 1002)]] == [
        1,
        1,
    ]


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


async def test_two_processes_raise_a_fault_once(
    url: str, vault: Vault, shop_context: Context
) -> None:
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    desks = [CaseDesk(store, shop_context) for store in stores]
    await asyncio.gather(*(files(desks[n % 2], n) for n in range(1, 13)))
    found = await desks[0].do(lambda work: work.incidents())
    assert len(found) == 1
    number = found[0].number  # PostgreSQL leaves gaps where a transaction began anew
    assert len(await desks[0].do(lambda work: work.incident_tickets(number))) == 12
    assert (await desks[0].sent()).room.count("疑似同一故障") == 1
    for store in stores:
        await store.close()


# -- what comes later ------------------------------------------------------------------------


async def test_a_later_ticket_of_an_open_fault_joins_and_its_buyer_reads_so(
    desk: CaseDesk,
) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/incident 1 notice 上游正在补货，预计今晚恢复")
    outcome = await desk.file(facts(4), "telegram:4")
    assert "已提交" in outcome.text
    assert "已知故障：从 11月5日（周四）14:30 起" in outcome.text
    assert "上游正在补货，预计今晚恢复" in outcome.text
    assert "最晚" in outcome.text  # the next update
    status = await desk.asks("telegram:4")
    assert "已知故障" in status.text
    assert "下一次进展" in status.text
    assert "incident_joined" in await desk.whats(1004)
    assert "📦 批量 #1（" in (await desk.sent()).room


async def test_another_product_does_not_join(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    outcome = await desk.file(facts(4, "话费充值"), "telegram:4")
    assert "已知故障" not in outcome.text


async def test_the_known_fault_is_over_with_the_decision_and_with_the_end(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    assert "已知故障" in (await desk.asks("telegram:1")).text
    await desk.says(AGENT, "/approve 1001")
    assert "已知故障" not in (await desk.asks("telegram:1")).text
    await desk.says(AGENT, "/incident 1 close")
    assert "已知故障" not in (await desk.asks("telegram:2")).text
    assert "已知故障" not in (await desk.file(facts(5), "telegram:5")).text


async def test_the_progress_note_names_the_known_fault(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    desk.later(hours=25)
    await desk.sweep()
    assert "已知故障" in (await desk.sent()).texts("2")


# -- grouping by hand ------------------------------------------------------------------------


async def test_staff_group_by_name_and_put_tickets_in_and_out(desk: CaseDesk) -> None:
    await files(desk, 1, 2)
    await files(desk, 3, product="话费充值")
    room = (await desk.sent()).room
    assert "上游「星海」" in room  # the desk suspects the supplier; staff know better
    await desk.says(AGENT, "批量 游戏点卡")
    room = (await desk.sent()).room
    assert "📦 批量 #2：「游戏点卡」" in room
    assert "工单 2 张" in room
    assert "#1001、#1002" in room
    await desk.says(AGENT, "/incident 2 add 1003")
    await desk.says(AGENT, "/incident 2 remove 1001")
    sent = (await desk.sent()).room
    assert "✓ #1003 在批量 #2 里了" in sent
    assert "✓ #1001 已移出批量 #2" in sent
    assert await desk.do(lambda work: work.incident_tickets(2)) == [1002, 1003]
    assert "incident_left" in await desk.whats(1001)
    await files(desk, 4)  # later ones join, the one taken out does not come back
    assert await desk.do(lambda work: work.incident_tickets(2)) == [1002, 1003, 1004]
    suspected = await desk.do(lambda work: work.incident(1))
    assert suspected is not None
    assert suspected.state == "ignored"  # nothing is left in it


async def test_naming_it_again_shows_the_one_that_is_there(desk: CaseDesk) -> None:
    await files(desk, 1, 2, 3)
    await desk.says(AGENT, "/incident 游戏点卡")
    await desk.says(AGENT, "/incident 到账失败 游戏点卡")
    found = await desk.do(lambda work: work.incidents(live=False))
    assert [(one.number, one.state) for one in found] == [(1, "open")]


async def test_the_list_names_every_incident(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/approve 1001")
    await desk.sent()
    await desk.says(AGENT, "/incidents")
    assert "#1 · 处理中 · 「游戏点卡」到账失败 · 3 张，未决定 2" in (await desk.sent()).room


async def test_a_refusal_of_all_says_what_is_missing_to_each(desk: CaseDesk) -> None:
    await opened(desk, 42, 43, 44, 45, 46)
    await desk.sent()
    await desk.says(AGENT, "/incident 1 reject evidence_missing")
    sent = await desk.sent()
    assert "要写明缺哪一项" in sent.room
    assert sent.buyer == ""
    await desk.says(AGENT, "/incident 1 reject evidence_missing 沟通记录")
    assert "缺少：沟通记录\n" in (await desk.sent()).buyer


@pytest.mark.parametrize("text", ["/incident", "/incident 1 frob", "/incident 1 reject"])
async def test_what_is_not_understood_is_answered_with_the_usage(
    desk: CaseDesk, text: str
) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, text)
    assert "用法：" in (await desk.sent()).room


@pytest.mark.parametrize("person", [STRANGER, BUYER, MEDIATOR])
async def test_only_staff_tap_and_group(desk: CaseDesk, person: str) -> None:
    await files(desk, 1, 2, 3)
    await desk.sent()
    await desk.taps(person, "s:incident:1:1:open")
    await desk.says(person, "/incident 1 open")
    found = await desk.do(lambda work: work.incident(1))
    assert found is not None
    assert found.state == "suspected"


# -- one notice, one decision, one question --------------------------------------------------


async def test_one_notice_reaches_each_buyer_once_on_their_own_ticket(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await desk.filed(replace(facts(9), order_no="KA9"), person="telegram:1")
    await desk.sent()
    await desk.says(AGENT, "/incident 1 notice 上游正在补货，预计今晚恢复")
    sent = await desk.sent()
    for n, numbers in ((1, "#1001、#1004"), (2, "#1002"), (3, "#1003")):
        posts = [post for post in sent.to(str(n)) if "上游正在补货" in post.text]
        assert len(posts) == 1
        assert f"关于您的工单 {numbers}（" in posts[0].text
    assert "已通知 3 位买家" in sent.room
    for n in (1001, 1002, 1003, 1004):
        notes = [e for e in await desk.events(n) if e.what == "incident_notice"]
        assert [e.why for e in notes] == ["上游正在补货，预计今晚恢复"]
    await desk.says(AGENT, "/incident 1 notice 上游正在补货，预计今晚恢复")
    sent = await desk.sent()
    assert "没有重复发送" in sent.room
    assert sent.texts("1") == ""


async def test_one_decision_for_all_leaves_and_names_what_it_cannot_decide(
    desk: CaseDesk,
) -> None:
    await opened(desk, 1, 2, 3, 4, 5)
    await desk.says(OTHER, "/claim 1002")
    await desk.says(AGENT, "/approve 1003")
    await desk.presses("withdraw_yes", 1004, person="telegram:4")
    await desk.sent()
    await desk.says(AGENT, "/incident 1 approve")
    sent = await desk.sent()
    assert "已通过 2 张" in sent.room
    assert "另有 2 张之前已经决定或结束" in sent.room
    assert "#1002 由 小李 处理中" in sent.room
    statuses = [(await desk.ticket(n)).status for n in range(1001, 1006)]
    assert statuses == ["approved", "in_review", "approved", "withdrawn", "approved"]
    assert (await desk.ticket(1005)).decided_amount == Decimal("100.00")
    assert (await desk.whats(1005)).count("approved") == 1
    assert [sent.texts(str(n)).count("已通过") for n in (1, 2, 3, 4, 5)] == [1, 0, 0, 0, 1]
    await desk.says(AGENT, "/incident 1 approve")  # said again: nothing more
    sent = await desk.sent()
    assert "已通过 0 张" in sent.room
    assert sent.texts("1") == ""


async def test_a_lead_decides_for_all(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(OTHER, "/claim 1002")
    await desk.says(LEAD, "/incident 1 approve redeliver")
    found = [await desk.ticket(n) for n in (1001, 1002, 1003)]
    assert [(t.status, t.decision) for t in found] == [("approved", "redeliver")] * 3


async def test_a_refusal_for_all_is_each_buyers_own_refusal(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/ask 1003 支付流水")
    await desk.sent()
    await desk.says(AGENT, "/incident 1 reject delivered 上游记录显示 14:05 已充值成功")
    sent = await desk.sent()
    for n in (1, 2):
        refusal = next(post for post in sent.to(str(n)) if "没有通过" in post.text)
        assert "规则：" in refusal.text
        assert "上游记录显示 14:05" in refusal.text
        assert button(refusal, "申诉") == f"b:appeal:{1000 + n}"
    assert "#1003 还在等买家补件" in sent.room
    assert (await desk.ticket(1003)).status == "waiting_buyer"


async def test_money_for_all_takes_two_taps_and_a_double_tap_pays_once(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await tap(desk, AGENT, "全部通过")
    assert (await desk.ticket(1001)).status == "submitted"
    found = await desk.do(lambda work: work.incident(1))
    assert found is not None
    sure = f"s:incident:1:{found.version}:approve:refund"
    await asyncio.gather(desk.taps(AGENT, sure), desk.taps(AGENT, sure))
    sent = await desk.sent()
    assert sent.room.count("已通过 3 张") == 1
    assert "✓ 批量 #1 已经办好了。" in sent.toast
    assert (await desk.whats(1001)).count("approved") == 1


async def test_a_tap_on_an_older_card_decides_nothing(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await files(desk, 4)
    await desk.sent()
    await desk.taps(AGENT, "s:incident:1:2:approve:refund")
    assert "刚有更新" in (await desk.sent()).toast
    assert (await desk.ticket(1001)).status == "submitted"


async def test_forty_cards_do_not_hold_up_an_answer_in_the_staff_chat(desk: CaseDesk) -> None:
    await opened(desk, *range(1, 41))
    await desk.says(AGENT, "/incident 1 approve")
    await desk.says(AGENT, "/queue")
    sent = await desk.sent()
    assert len([post for post in sent.to(ROOM) if post.card and "ticket" in post.card]) == 0
    assert "已通过 40 张" in sent.room
    assert "未结工单" in sent.room or "张" in sent.room
    assert all("已通过" in sent.texts(str(n)) for n in range(1, 41))
    desk.later(minutes=3)
    cards = [post for post in (await desk.sent()).to(ROOM) if post.card]
    assert len(cards) == 40


CONFIG = f"""
[telegram]
token = "123456:test-token"
staff_chat = "{ROOM}"
[staff]
agents = ["{AGENT}"]
[auto_review]
enabled = false
[supplier]
url = "https://supplier.example/kadesk"
secret = "0123456789abcdef"
ask = []
"""


@pytest.fixture
async def asking(sqlite_url: str, vault: Vault, tmp_path: Path) -> AsyncIterator[CaseDesk]:
    store = await Store.open(sqlite_url, vault=vault)
    yield CaseDesk(store, context_of(tmp_path, CONFIG))
    await store.close()


async def test_the_supplier_is_asked_once_for_all_and_the_answer_counts_for_each(
    asking: CaseDesk,
) -> None:
    desk = asking
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/incident 1 supplier")
    assert "3 张工单合成一个问题" in (await desk.sent()).room
    questions = [await desk.do(lambda work, n=n: work.questions(n)) for n in (1001, 1002, 1003)]
    assert [len(found) for found in questions] == [1, 0, 0]
    body = json.loads(questions[0][0].body)
    assert [order["order_no"] for order in body["orders"]] == ["KA1", "KA2", "KA3"]
    assert "telegram" not in questions[0][0].body
    assert [(await desk.ticket(n)).status for n in (1001, 1002, 1003)] == ["waiting_supplier"] * 3
    question = questions[0][0]
    await desk.do(
        lambda work: supplier.by_call(
            work, desk.context, question, "failed", "没有充值成功", desk.now, desk.now
        )
    )
    sent = await desk.sent()
    assert sent.room.count("没有充值成功") <= 4  # one message, and the cards
    for n in (1, 2, 3):
        ticket = await desk.ticket(1000 + n)
        assert (ticket.status, ticket.supplier_answer) == ("in_review", "failed")
        assert sent.texts(str(n)).count("核实有结果了") == 1


async def test_a_silent_supplier_holds_up_none_of_them(asking: CaseDesk) -> None:
    desk = asking
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/incident 1 supplier")
    question = (await desk.do(lambda work: work.questions(1001)))[0]
    await desk.do(
        lambda work: supplier.unanswered(work, desk.context, question, "silent", desk.now)
    )
    assert [(await desk.ticket(n)).status for n in (1001, 1002, 1003)] == ["in_review"] * 3


async def test_the_suppliers_word_by_hand_is_kept_on_each(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/incident 1 supplier")
    assert "请人工问" in (await desk.sent()).room
    await desk.says(AGENT, "/incident 1 supplier failed 整批没充上")
    assert "已记在 3 张工单上" in (await desk.sent()).room
    found = [await desk.ticket(n) for n in (1001, 1002, 1003)]
    assert [(t.supplier_answer, t.assignee) for t in found] == [("failed", None)] * 3


# -- four eyes -------------------------------------------------------------------------------


async def test_above_the_limit_a_second_person_confirms_all_with_the_same_command(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    config = f"""
[telegram]
staff_chat = "{ROOM}"
[staff]
agents = ["{AGENT}", "{OTHER}"]
confirm_above_yuan = 50
[auto_review]
enabled = false
"""
    store = await Store.open(sqlite_url, vault=vault)
    desk = CaseDesk(store, context_of(tmp_path, config))
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "/incident 1 approve")
    sent = await desk.sent()
    assert "3 张（共 300.00 元）超过单人权限" in sent.room
    assert "已通过" not in sent.room
    assert len(sent.to(ROOM)) == 2  # the answer and the incident's card: no bell for each ticket
    assert [sent.texts(str(n)) for n in (1, 2, 3)] == [""] * 3
    await desk.says(AGENT, "/incident 1 approve")
    assert (await desk.ticket(1001)).status == "in_review"
    await desk.sent()
    await desk.says(OTHER, "/incident 1 approve")
    assert "已通过 3 张" in (await desk.sent()).room
    assert [(await desk.ticket(n)).status for n in (1001, 1002, 1003)] == ["approved"] * 3
    await store.close()


async def test_a_card_key_in_a_notice_is_masked(desk: CaseDesk) -> None:
    await opened(desk, 1, 2, 3)
    await desk.says(AGENT, "批量 1 通知 新卡密 ABCD-1234-EFGH-5678 请重试")
    sent = await desk.sent()
    assert "请重试" in sent.texts("2")
    assert "EFGH" not in sent.texts("2") + sent.room
