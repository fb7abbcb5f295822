"""Staff's words and buttons: who may, what it does, and what a stranger gets."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bot.app import TERMINAL_STAFF, make_context
from bot.config.settings import load_settings
from bot.staff import commands as staff_commands
from bot.staff.commands import BY_NAME, COMMANDS, Command
from dialogs.conversation import Conversation, to_json
from storage.work import Post, Work
from tests.bot.case_desk import (
    ADMIN,
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
    picture,
)


async def test_rights_come_from_the_person_and_not_from_the_chat(desk: CaseDesk) -> None:
    await desk.filed()
    assert await desk.says(AGENT, "/claim 1001", chat_id="5003")  # the agent's private chat
    assert (await desk.ticket(1001)).assignee == AGENT
    assert await desk.says(STRANGER, "/release 1001")  # a stranger inside the staff chat
    assert (await desk.ticket(1001)).assignee == AGENT


async def test_who_leaves_has_no_rights_with_the_very_next_message(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(ADMIN, "/staff add telegram:7001 agent 小张")
    await desk.says("telegram:7001", "/claim 1001")
    assert (await desk.ticket(1001)).assignee == "telegram:7001"
    await desk.says(ADMIN, "/staff remove telegram:7001")
    assert (await desk.ticket(1001)).assignee is None
    await desk.says("telegram:7001", "/claim 1001")
    assert (await desk.ticket(1001)).assignee is None


async def test_a_strangers_command_gets_one_plain_sentence_and_staff_see_nothing(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    assert await desk.says(STRANGER, "/approve 1001", chat_id="6666")
    sent = await desk.sent()
    assert [post.chat_id for post, _ in sent.rows] == ["6666"]
    assert "1001" not in sent.texts("6666")


async def test_in_a_foreign_group_staff_words_are_neither_answered_nor_leaked(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    assert await desk.says(STRANGER, "/queue", chat_id="-100222")
    assert (await desk.sent()).rows == []
    assert await desk.says(AGENT, "/queue", chat_id="-100222")
    assert "1001" not in (await desk.sent()).texts("-100222")


@pytest.mark.parametrize(
    "text", ["退款", "我要退款", "查看", "回复我", "统计一下", "/start", "/status"]
)
async def test_what_a_buyer_says_is_left_to_the_dialog(desk: CaseDesk, text: str) -> None:
    await desk.filed()
    assert not await desk.says(BUYER, text, chat_id="42")


async def test_a_staff_word_with_a_bad_number_is_answered_with_its_usage(desk: CaseDesk) -> None:
    assert await desk.says(AGENT, "通过 九九", chat_id="5003")
    assert "「九九」里没有单号。\n用法：/approve" in (await desk.sent()).texts("5003")
    state = to_json(Conversation(active=True))
    await desk.do(
        lambda work: work.save_conversation("telegram:5003", AGENT, state, 0, desk.now, None)
    )
    assert not await desk.says(AGENT, "通过 支付宝付的钱", chat_id="5003")


async def test_an_agent_can_be_a_buyer_in_private(desk: CaseDesk) -> None:
    for text in ("查看", "我的订单没到账", "/status", "/start KA1"):
        assert not await desk.says(AGENT, text, chat_id="5003")
    ticket = await desk.filed(person=AGENT)
    await desk.says(OTHER, f"/reply {ticket.number} 您好")
    await desk.sent()

    def ours(work: Work) -> list[str]:
        ids = (f"m{n}" for n in range(1, 50))
        return [id for id in ids if work.ticket_of_message("telegram", "5003", id)]

    # A reply to the desk's own words in that chat is the buyer's, not staff's.
    messages = await desk.do(ours)
    assert messages
    assert not await desk.says(AGENT, "谢谢", chat_id="5003", reply_to=messages[0])


# -- numbers and words -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *("/claim 1001", "/claim #1001", "/claim １００１", "/claim ＃1001", "/CLAIM 1001"),
        *("/claim@kadesk_bot 1001", "/claim@Kadesk_Bot #1001", "领取 1001", "领取1001"),
        *("领取 #1001", "领取#１００１", "  领取　1001  ", "／claim 1001"),
    ],
)
async def test_a_ticket_number_may_be_written_in_many_ways(desk: CaseDesk, text: str) -> None:
    await desk.filed()
    assert await desk.says(AGENT, text)
    assert (await desk.ticket(1001)).assignee == AGENT


async def test_a_command_for_another_bot_is_not_ours(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim@other_bot 1001")
    assert (await desk.ticket(1001)).assignee is None


async def test_replying_to_a_card_needs_no_number(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    card = await desk.card_id(1001)
    await desk.says(AGENT, "领取", reply_to=card)
    await desk.says(AGENT, "/approve 88.50", reply_to=card)
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.decided_amount) == ("approved", Decimal("88.50"))
    await desk.says(AGENT, "/refunded 2026", reply_to=card)  # a bare number is the reference
    assert (await desk.ticket(1001)).reference == "2026"


async def test_a_far_miss_points_to_help(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/xyzzy")
    assert "/help" in (await desk.sent()).room


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/approve 1001 abc", "看不懂「abc」"),
        ("/approve 1001 refund 0", "看不懂「0」"),
        ("/approve 1001 refund -5", "看不懂「-5」"),
        ("/approve 1001 refund 99999", "超过了订单金额 100.00 元"),
        ("/approve 1001 refund 99999", "例如：/approve 1001 refund 100.00"),
        ("/approve 1001 refund 100 balance", "没有选择退到余额"),
        ("/approve 9999", "没有 #9999 这张工单"),
        ("/approve", "用法：/approve"),
        ("/approve 99999999999999999999", "用法：/approve"),
        ("/reject 1001 nonsense", "没有原因代码「nonsense」"),
        ("/reject 1001", "请写上原因代码"),
        ("/refunded 1001", "请写上退款流水号"),
        ("/extend 1001", "请写上原因"),
        ("/ask 1001", "用法：/ask"),
        ("/reply 1001", "没有要发的内容"),
        ("/note 1001", "备注是空的"),
        ("/search", "用法：/search"),
        ("/stats soon", "「soon」不是天数"),
        ("/stats 0", "「0」不是天数"),
        ("/staff add nobody boss", "角色：agent"),
        ("/assign 1001", "用法：/assign"),
        ("/assign 1001 谁谁", "没有叫「谁谁」的客服"),
        ("/reply 1001 " + "长" * 10_000, "太长了"),
    ],
)
async def test_bad_input_gets_a_kind_answer_with_an_example(
    desk: CaseDesk, text: str, said: str
) -> None:
    before = await desk.filed()
    await desk.sent()
    assert await desk.says(ADMIN, text)
    sent = await desk.sent()
    assert said in sent.room
    assert sent.buyer == ""
    after = await desk.ticket(1001)
    assert (after.status, after.decision) == (before.status, before.decision)


async def test_the_example_of_a_refusal_names_a_reason_that_the_shop_has(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, BY_NAME["reject"].example.replace("1024", "1001"))
    assert (await desk.ticket(1001)).status == "rejected"


async def test_only_commands_about_a_ticket_speak_of_its_number(desk: CaseDesk) -> None:
    await desk.says(ADMIN, "/stats soon")
    assert "单号" not in (await desk.sent()).room
    await desk.says(ADMIN, "/approve")
    assert "回复工单卡片时可以不写单号" in (await desk.sent()).room


async def test_a_mediators_command_names_both_roles_that_may_say_it(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/decide 1001 approve 好")
    assert "需要「主管/调解人」权限" in (await desk.sent()).room


async def test_a_refusal_of_bad_input_does_not_claim_the_ticket(desk: CaseDesk) -> None:
    before = await desk.filed()
    await desk.says(AGENT, "/reject 1001 nonsense")
    await desk.says(AGENT, "/approve 1001 abc")
    assert await desk.ticket(1001) == before


# -- claims ----------------------------------------------------------------------------------


async def test_next_gives_the_most_urgent_free_ticket_and_never_one_twice(desk: CaseDesk) -> None:
    for n in range(3):
        await desk.filed(replace(FACTS, order_no=f"KA{n}", evidence=()), person=f"telegram:{n}")
        desk.later(hours=1)
    await desk.sent()
    for person in (AGENT, OTHER, AGENT, OTHER):
        await desk.says(person, "/next")
    assert [(await desk.ticket(n)).assignee for n in (1001, 1002, 1003)] == [AGENT, OTHER, AGENT]
    assert "没有待领取的工单" in (await desk.sent()).to(ROOM)[-1].text


async def test_a_claimed_ticket_is_named_with_its_agent_and_not_taken(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001", name="小李")
    await desk.says(OTHER, "/claim 1001", name="小陈")
    assert "由 小李 处理中" in (await desk.sent()).room
    await desk.says(OTHER, "/approve 1001")
    assert (await desk.ticket(1001)).status == "in_review"
    await desk.says(LEAD, "/approve 1001")
    assert (await desk.ticket(1001)).status == "approved"


async def in_mediation(desk: CaseDesk) -> None:
    code = "delivered"
    await desk.filed()
    await desk.says(LEAD, f"/reject 1001 {code}")
    await desk.presses("appeal", 1001)
    await desk.sent()


async def test_an_appeal_is_not_decided_by_who_refused_the_case(desk: CaseDesk) -> None:
    await in_mediation(desk)
    await desk.says(LEAD, "/decide 1001 reject 就是不行")
    assert (await desk.ticket(1001)).status == "mediation"
    assert "须由别人复核" in (await desk.sent()).room


async def test_a_mediator_may_approve_after_all_and_says_why(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(LEAD, "/reject 1001 evidence_missing 沟通记录")
    await desk.presses("appeal", 1001)
    await desk.sent()
    await desk.says(MEDIATOR, "裁决 1001 通过 账单与订单一致")
    ticket = await desk.ticket(1001)
    assert ticket.asked_for == ()
    assert (ticket.status, ticket.decision, ticket.decided_amount) == (
        *("approved", "refund", Decimal("100.00")),
    )
    told = (await desk.sent()).buyer
    assert "说明：账单与订单一致" in told
    assert "退款 100.00 元" in told


async def test_a_mediators_refusal_is_final_and_explained(desk: CaseDesk) -> None:
    await in_mediation(desk)
    await desk.says(MEDIATOR, "/decide 1001 reject 记录显示已使用")
    told = (await desk.sent()).buyer
    assert "最终结果" in told
    assert "记录显示已使用" in told
    await desk.presses("appeal", 1001)
    assert (await desk.ticket(1001)).status == "rejected"


async def test_staff_reopen_an_ended_case_and_the_buyer_is_told(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.presses("withdraw_yes", 1001)
    await desk.sent()
    await desk.says(AGENT, "/reopen 1001")
    assert (await desk.ticket(1001)).status == "in_review"
    assert "已重新打开" in (await desk.sent()).buyer


async def test_a_ticket_is_handed_over_by_name(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(ADMIN, "/staff add telegram:7001 agent 小张")
    await desk.says(AGENT, "/claim 1001")
    await desk.says(AGENT, "/assign 1001 小张")
    assert (await desk.ticket(1001)).assignee == "telegram:7001"


async def test_claiming_does_not_move_the_buyers_next_update(desk: CaseDesk) -> None:
    promised = (await desk.filed()).follow_up_at
    desk.later(hours=20)
    await desk.says(AGENT, "/claim 1001")
    await desk.says(AGENT, "/release 1001")
    assert (await desk.ticket(1001)).follow_up_at == promised


# -- buttons ---------------------------------------------------------------------------------


async def test_a_double_tap_has_one_effect_and_shows_no_error(desk: CaseDesk) -> None:
    await desk.filed()
    data = button((await desk.sent()).to(ROOM)[0], "领取")
    await desk.taps(AGENT, data)
    claimed = await desk.ticket(1001)
    await desk.taps(AGENT, data)
    assert await desk.ticket(1001) == claimed
    toasts = [post.text for post, _ in (await desk.sent()).rows if post.callback_id]
    assert toasts[1] == "✓ #1001 已经办好了。"


async def test_a_double_tap_on_approve_that_also_claimed_is_fine(desk: CaseDesk) -> None:
    ticket = await desk.filed()
    data = f"s:approve:1001:{ticket.version}:refund"
    await desk.taps(AGENT, data)
    await desk.taps(AGENT, data)
    assert (await desk.whats(1001)).count("approved") == 1
    assert "已经办好了" in (await desk.sent()).toast


async def test_a_stale_button_changes_nothing_and_says_why(desk: CaseDesk) -> None:
    await desk.filed()
    data = button((await desk.sent()).to(ROOM)[0], "领取")
    await desk.says(AGENT, "/claim 1001", name="小李")
    claimed = await desk.ticket(1001)
    await desk.taps(OTHER, data)
    assert await desk.ticket(1001) == claimed
    assert "现在是「审核中」（小李）" in (await desk.sent()).toast


async def test_a_card_without_the_new_evidence_cannot_decide(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    data = button((await desk.sent()).to(ROOM)[-2], "通过退款")
    await desk.adds(1001, "", "b")
    await desk.taps(AGENT, data)
    assert (await desk.ticket(1001)).status == "in_review"
    assert "没有改动" in (await desk.sent()).toast


async def test_sweeps_do_not_make_buttons_stale(desk: CaseDesk) -> None:
    await desk.filed()
    data = button((await desk.sent()).to(ROOM)[0], "领取")
    desk.later(hours=25)
    await desk.sweep()
    await desk.taps(AGENT, data)
    assert (await desk.ticket(1001)).assignee == AGENT


@pytest.mark.parametrize(
    "data",
    ["s:", "s:approve", "s:approve:x:1", "s:approve:1001:٣", "s:drop:1001:1", "s:claim:9999:1",
     "s:claim:1001:99", "s:approve:1001:1:gold", "s:ask:1001:1:gold", "s:reject:1001:1:gold"],
)  # fmt: skip
async def test_a_forged_button_is_harmless(desk: CaseDesk, data: str) -> None:
    before = await desk.filed()
    await desk.sent()
    assert await desk.taps(AGENT, data)
    after = await desk.ticket(1001)
    assert (after.status, after.decision) == (before.status, None)
    sent = await desk.sent()
    assert sent.buyer == ""
    assert sent.toast


async def test_reject_opens_the_reasons_and_the_way_back(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    card = (await desk.sent()).to(ROOM)[-2]
    await desk.taps(AGENT, button(card, "驳回"), message_id="m2")
    shown = next(post for post, edits in (await desk.sent()).rows if edits == "m2")
    assert (await desk.ticket(1001)).status == "in_review"
    reason = desk.context.policy.reject_reasons["delivered"]
    await desk.taps(AGENT, button(shown, "返回"), message_id="m2")
    assert button((await desk.sent()).to(ROOM)[0], "通过退款")
    await desk.taps(AGENT, button(shown, reason.label))
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.reject_code) == ("rejected", reason.code)


async def test_a_refusal_for_want_of_evidence_asks_what_is_missing(desk: CaseDesk) -> None:
    before = await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "/reject 1001 evidence_missing")
    sent = await desk.sent()
    assert "要写明缺哪一项" in sent.room
    assert sent.buyer == ""
    assert await desk.ticket(1001) == before  # not even claimed
    asked = sent.to(ROOM)[-1]
    assert button(asked, "支付流水（已发过）")  # who ticks it knows that one came
    await desk.taps(AGENT, button(asked, "支付流水"), message_id="m9")
    ticked = (await desk.sent()).to(ROOM)[0]
    assert button(ticked, "✓ 支付流水（已发过）")
    await desk.taps(AGENT, button(ticked, "订单截图"), message_id="m9")
    both = (await desk.sent()).to(ROOM)[0]
    await desk.taps(AGENT, button(both, "驳回（缺 "), message_id="m9")
    sent = await desk.sent()
    assert (await desk.ticket(1001)).reject_code == "evidence_missing"
    assert "缺少：订单截图、支付流水" in sent.buyer
    assert "驳回时缺少：订单截图、支付流水" in sent.room
    assert "最后日期" in sent.buyer
    assert "b:appeal:1001" in [data for row in sent.to("42")[-1].buttons for _, data in row]


@pytest.mark.parametrize(
    ("words", "missing", "reason"),
    [
        ("evidence_missing 支付流水 金额没拍到", "缺少：支付流水\n", "金额没拍到"),
        ("凭证不全 账单里没有金额", "哪里不够：账单里没有金额\n", "目前无法核实"),
        ("evidence_unclear 订单截图、账单", "缺少：订单截图、支付流水\n", "看不清"),
        ("delivered 订单截图 与记录一致", "缺少：没有，", "订单截图 与记录一致"),
        ("delivered", "缺少：没有，这次不是因为缺凭证。\n", "已经到账"),
    ],
)
async def test_every_refusal_says_what_is_missing(
    desk: CaseDesk, words: str, missing: str, reason: str
) -> None:
    await desk.filed()
    await desk.says(AGENT, f"/reject 1001 {words}")
    told = (await desk.sent()).buyer
    assert missing in told
    assert reason in told.split(missing)[0]
    assert "规则：" in told
    assert "最后日期" in told


async def test_unticking_leaves_nothing_to_refuse_with(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    data = button((await desk.sent()).to(ROOM)[-2], "驳回")
    await desk.taps(AGENT, f"{data}:evidence_missing.1", message_id="m9")
    ticked = (await desk.sent()).to(ROOM)[0]
    await desk.taps(AGENT, button(ticked, "✓ 支付流水"), message_id="m9")
    shown = (await desk.sent()).to(ROOM)[0]
    assert not [text for row in shown.buttons for text, _ in row if text.startswith("驳回（")]
    await desk.taps(AGENT, f"{data}:evidence_missing.!", message_id="m9")  # forged
    assert (await desk.ticket(1001)).status == "in_review"


async def test_ask_by_button_names_the_missing_item(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    card = (await desk.sent()).to(ROOM)[-2]
    await desk.taps(AGENT, button(card, "补件"), message_id="m2")
    shown = next(post for post, edits in (await desk.sent()).rows if edits == "m2")
    await desk.taps(AGENT, button(shown, desk.context.kind_label("payment_record")))
    assert (await desk.ticket(1001)).asked_for == ("payment_record",)
    assert "支付流水" in (await desk.sent()).buyer


async def test_evidence_is_shown_in_the_chat_where_it_was_asked_for(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    await desk.taps(AGENT, "s:evidence:1001:1", chat_id="5003")
    assert (await desk.sent()).to("5003")[0].pictures == ("a" * 64,)


def test_every_button_fits_into_telegrams_64_bytes(tmp_path: Path) -> None:
    context = context_of(tmp_path)
    codes = [*context.policy.reject_reasons, *context.policy.evidence.labels]
    codes += [f"{code}.012345!" for code in context.policy.reject_reasons]
    assert max(len(f"s:redelivered:999999999:999999:{code}".encode()) for code in codes) <= 64


# -- the relay -------------------------------------------------------------------------------


async def test_a_reply_to_the_card_goes_to_that_buyer_and_to_nobody_else(desk: CaseDesk) -> None:
    await desk.filed()
    other = replace(FACTS, order_no="KA2", evidence=())
    await desk.filed(other, person="telegram:43")
    await desk.sent()
    await desk.says(AGENT, "已为您核实", reply_to=await desk.card_id(1002))
    sent = await desk.sent()
    assert "已为您核实" in sent.texts("43")
    assert sent.buyer == ""
    assert "已排队发给" in sent.room
    assert "5003" not in sent.texts("43")


async def test_a_note_stays_inside(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "//这个买家退过三次", reply_to=await desk.card_id(1001))
    await desk.says(AGENT, "/note 1001 上游休息")
    assert (await desk.sent()).buyer == ""
    notes = [event.why for event in await desk.events(1001) if event.what == "noted"]
    assert notes == ["这个买家退过三次", "上游休息"]


async def test_a_strangers_reply_to_a_card_reaches_nobody(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    assert await desk.says(STRANGER, "加我微信", reply_to=await desk.card_id(1001))
    assert (await desk.sent()).buyer == ""
    assert await desk.whats(1001) == ["submitted"]


async def test_pictures_go_along_and_what_cannot_go_is_said(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    card = await desk.card_id(1001)
    await desk.says(AGENT, "请看", reply_to=card, attachments=(picture("c"),))
    assert (await desk.sent()).to("42")[0].pictures == ("c" * 64,)
    voice = replace(picture("d"), kind="voice")
    await desk.says(AGENT, "", reply_to=card, attachments=(voice,))
    sent = await desk.sent()
    assert sent.buyer == ""
    assert "没有发出" in sent.room


async def test_an_edited_reply_is_not_sent_again(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    card = await desk.card_id(1001)
    await desk.says(AGENT, "改过的话", reply_to=card, kind="edited")
    await desk.says(AGENT, "/approve 1001", kind="edited")
    sent = await desk.sent()
    assert sent.buyer == ""
    assert (await desk.ticket(1001)).status == "submitted"
    assert sent.room.count("不会再执行") == 2


async def test_colleagues_may_talk_in_the_staff_chat(desk: CaseDesk) -> None:
    assert await desk.says(AGENT, "中午吃什么")
    assert await desk.says(STRANGER, "大家好")
    assert (await desk.sent()).rows == []


async def test_a_new_card_key_reaches_the_buyer_but_not_the_history(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/approve 1001 redeliver")
    await desk.says(AGENT, "/redelivered 1001 新卡密 ABCD-1234-EF34-GH78")
    assert "ABCD-1234-EF34-GH78" in (await desk.sent()).buyer
    assert all("1234-EF34" not in (event.why or "") for event in await desk.events(1001))


# -- a shop without a staff chat --------------------------------------------------------------


@pytest.fixture
def private_desk(desk: CaseDesk, tmp_path: Path) -> CaseDesk:
    config = f'[telegram]\ntoken = "123456:t"\n[staff]\nadmins = ["{ADMIN}"]\n'
    desk.context = context_of(tmp_path, config)
    return desk


async def test_without_a_staff_chat_each_admin_works_in_private(private_desk: CaseDesk) -> None:
    desk = private_desk
    await desk.filed()
    assert (await desk.sent()).to("5001")[0].card == "ticket:1001"
    card = await desk.do(lambda work: work.card_message("telegram", "5001", "ticket:1001"))
    assert await desk.says(ADMIN, "领取 1001", chat_id="5001")
    assert await desk.says(ADMIN, "已核实", chat_id="5001", reply_to=card)
    desk.later(seconds=5)
    assert "已核实" in (await desk.sent()).buyer
    # The owner may try the bot as a buyer in that very chat.
    assert not await desk.says(ADMIN, "我要退款", chat_id="5001")
    assert not await desk.says(STRANGER, "我要退款", chat_id="6666")


# -- a terminal ------------------------------------------------------------------------------


async def test_at_a_terminal_numbers_and_labels_are_buttons(
    desk: CaseDesk, tmp_path: Path
) -> None:
    path = tmp_path / "none.toml"
    path.write_text("")
    desk.context = make_context(load_settings(path, {}), terminal=True)
    me = ":".join(TERMINAL_STAFF)
    await desk.filed()
    await desk.sent()
    assert await desk.says(me, "1", chat_id="staff")  # 领取
    assert (await desk.ticket(1001)).assignee == me
    await desk.sent()
    await desk.says(me, "驳回", chat_id="staff")
    labels = [text for row in (await desk.sent()).to("staff")[0].buttons for text, _ in row]
    reason = desk.context.policy.reject_reasons["delivered"]
    number = labels.index(reason.label) + 1
    await desk.says(me, f"{number}", chat_id="staff")
    assert (await desk.ticket(1001)).reject_code == reason.code


async def test_on_qq_what_is_missing_is_chosen_by_number(desk: CaseDesk) -> None:
    await desk.says(ADMIN, "/staff add qq:9 agent 小钱")
    await desk.filed()
    await desk.sent()

    async def answers(text: str) -> Post:
        await desk.handles(desk.inbound("qq:9", text, name="小钱"))
        return (await desk.sent()).to("9")[0]

    shown = await answers("驳回 1001 凭证不全")
    labels = [text for row in shown.buttons for text, _ in row]
    shown = await answers(str(labels.index("沟通记录") + 1))
    labels = [text for row in shown.buttons for text, _ in row]
    await answers(str(labels.index("驳回（缺 沟通记录）") + 1))
    assert (await desk.ticket(1001)).asked_for == ("chat_record",)
    assert (await desk.ticket(1001)).status == "rejected"


# -- looking ---------------------------------------------------------------------------------


async def test_the_queue_starts_with_what_is_most_urgent(desk: CaseDesk) -> None:
    for n in range(25):
        await desk.filed(replace(FACTS, order_no=f"KA{n}", evidence=()), person=f"telegram:{n}")
        desk.later(minutes=10)
    await desk.says(AGENT, "/claim 1003")
    await desk.sent()
    await desk.says(AGENT, "/queue")
    lines = (await desk.sent()).room.splitlines()
    assert lines[0] == "未结工单 25 张，最急的在前："
    assert lines[1].startswith("🟢 #1001 到账失败 · 还剩 4 天")
    assert lines[2] == "　 游戏点卡 100.00 元 · 小王 · 没人领"
    assert lines[6] == "　 游戏点卡 100.00 元 · 小王 → 小李"
    assert lines[-1] == "第 1/3 页"
    await desk.says(AGENT, "/queue 3")
    lines = (await desk.sent()).room.splitlines()
    assert len(lines) == 12
    assert lines[1].startswith("🟢 #1021")
    await desk.says(AGENT, "/queue 到账失败 3")
    assert (await desk.sent()).room.splitlines()[1:] == lines[1:]
    await desk.says(AGENT, "/queue mine")
    assert "#1003" in (await desk.sent()).room.splitlines()[1]
    desk.later(days=10)
    await desk.says(AGENT, "队列 超时")
    assert "🔴 #1001 到账失败 · 已超时" in (await desk.sent()).room.splitlines()[1]


async def test_the_queue_turns_its_pages_in_place_and_opens_a_ticket(desk: CaseDesk) -> None:
    for n in range(12):
        await desk.filed(replace(FACTS, order_no=f"KA{n}", evidence=()), person=f"telegram:{n}")
    await desk.sent()
    await desk.says(AGENT, "/queue 到账失败")
    first = (await desk.sent()).to(ROOM)[-1]
    await desk.taps(AGENT, button(first, "下一页"), message_id="q1")
    second, edits = next(row for row in (await desk.sent()).rows if row[1])
    assert edits == "q1"
    assert "#1011 " in second.text
    await desk.taps(AGENT, button(second, "#1012"))
    card = (await desk.sent()).to(ROOM)[0]
    assert card.text.startswith("🎫 #1012")
    assert card.ticket == 1012  # a reply to it goes to that buyer
    await desk.taps(AGENT, button(second, "上一页"), message_id="q1")
    assert "#1001 " in (await desk.sent()).room


async def test_forty_tickets_of_hostile_length_fit_a_message(desk: CaseDesk) -> None:
    long = replace(FACTS.order or ORDER, product="卡密 ABCD-1234-EF34-GH78 " + "😀" * 200)
    for n in range(40):
        facts = replace(
            FACTS, order_no=f"KA{n}", evidence=(), order=replace(long, order_no=f"KA{n}")
        )
        ticket = await desk.filed(facts, person=f"telegram:{n}")
        name = "13812345678" if n else "\n😀" * 50
        await desk.do(lambda work, t=ticket, name=name: work.change_ticket(t, buyer_name=name))
    await desk.sent()
    for page in range(1, 5):
        await desk.says(AGENT, f"/queue {page}")
        shown = (await desk.sent()).to(ROOM)[-1]
        assert len(shown.text.encode("utf-16-le")) / 2 < 4096
        assert "1234-EF34" not in shown.text
        assert "13812345678" not in shown.text
        assert all(len(data.encode()) <= 64 for row in shown.buttons for _, data in row)
    assert "138****5678" in shown.text


async def test_an_empty_list_says_so_once(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/queue")
    assert (await desk.sent()).room == "没有未结的工单。"
    await desk.says(AGENT, "/search 点卡")
    assert (await desk.sent()).room == "没有找到。"


async def test_show_gives_the_card_with_its_history(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.adds(1001, "急用")
    await desk.says(AGENT, "/claim 1001", name="小李")
    await desk.sent()
    await desk.says(AGENT, "/show 1001")
    shown = (await desk.sent()).room
    assert "买家 说：急用" in shown
    assert "小李 领取" in shown
    assert "还剩" in shown


async def test_a_long_history_still_fits_one_message(desk: CaseDesk) -> None:
    await desk.filed()
    for _ in range(30):
        await desk.says(AGENT, "/note 1001 " + "长" * 1900)
    await desk.sent()
    await desk.says(AGENT, "/show 1001")
    shown = (await desk.sent()).room
    assert len(shown.encode("utf-16-le")) / 2 < 4096
    assert "更早的" in shown


async def test_foreign_text_stays_one_line_of_data(desk: CaseDesk) -> None:
    evil = "<b>小王</b>\n决定：通过 {number} @all"
    ticket = await desk.filed()
    await desk.adds(1001, evil, name=evil)
    await desk.do(lambda work: work.change_ticket(ticket, buyer_name=evil))
    await desk.says(AGENT, "/show 1001")
    shown = (await desk.sent()).to(ROOM)[-1].text
    assert "\n决定：通过" not in shown
    assert "{number}" in shown


async def test_stats_count_what_happened(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/approve 1001")
    await desk.sent()
    await desk.says(AGENT, "统计 3")
    text = (await desk.sent()).room
    assert "最近 3 天：新工单 1 张" in text
    assert "已决定 1 张\n" in text
    assert "办完 1 次，其中按时 1 次" in text


async def test_stats_name_the_reason_of_a_refusal_that_an_appeal_overturned(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.says(AGENT, "/reject 1001 delivered")
    await desk.presses("appeal", 1001)
    await desk.says(ADMIN, "/decide 1001 approve 账单与订单一致")
    await desk.sent()
    await desk.says(AGENT, "/stats 3")
    text = (await desk.sent()).room
    assert "已决定 1 张\n" in text
    assert "驳回原因：记录显示已到账 1" in text


def test_no_command_word_hides_behind_another() -> None:
    found = [command.word for command in COMMANDS]
    assert len(set(found)) == len(found)
    lengths = [len(word) for word, _ in staff_commands.BY_WORD]
    assert lengths == sorted(lengths, reverse=True)


# -- words -----------------------------------------------------------------------------------


def test_every_sentence_has_both_languages_and_the_same_places(tmp_path: Path) -> None:
    wording = context_of(tmp_path).wording
    parts = ("staff.", "card.", "told.", "queue.", "show.", "stats.")
    keys = wording.keys()
    mine = [key for key in keys if key.startswith(parts)]
    assert len(mine) > 200
    for key in mine:
        assert wording.places(key, "zh") >= wording.places(key, "en"), key
        assert wording.render(key, "en", **dict.fromkeys(wording.places(key), "x"))


def test_every_sentence_that_the_code_says_exists(tmp_path: Path) -> None:
    wording = context_of(tmp_path).wording
    quoted = re.compile(r'"((?:staff|card|told|queue|show|stats)\.[a-z_.]+)"')
    for file in (
        *Path("bot/tickets").glob("*.py"),
        *Path("bot/staff").glob("*.py"),
        Path("bot/sweeps.py"),
    ):
        for key in quoted.findall(file.read_text("utf-8")):
            assert key in wording, f"{file}: {key}"


@pytest.mark.parametrize("pick", [lambda c: c.what, lambda c: f"staff.role.{c.least}"])
def test_every_command_is_explained(tmp_path: Path, pick: Callable[[Command], str]) -> None:
    wording = context_of(tmp_path).wording
    assert all(pick(command) in wording for command in COMMANDS)


def test_no_sentence_promises_what_no_rule_computes(tmp_path: Path) -> None:
    wording = context_of(tmp_path).wording
    keys = wording.keys()
    mine = [key for key in keys if key.startswith("told.")]
    told = [wording.render(key, **dict.fromkeys(wording.places(key), "x")) for key in mine]
    assert not [text for text in told if re.search("立即|立刻|马上|秒到|保证|上游", text)]
