"""A buyer and a filed ticket: every verb, what the other side hears, and second taps."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.context import Declined, Done
from bot.staff import staffwork
from bot.staff.staffwork import Actor
from bot.tickets import endings
from rules.case import EvidenceFacts, SkippedEvidence
from rules.ticket import Ticket
from tests.bot.case_desk import AGENT, BUYER, FACTS, ROOM, STRANGER, CaseDesk

CHINA = ZoneInfo("Asia/Shanghai")


def shop_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


async def decided(desk: CaseDesk, *steps: str, **facts: object) -> Ticket:
    """A ticket taken through /claim and then `steps`, said by the agent in the staff chat."""
    ticket = await desk.filed(replace(FACTS, **facts))  # type: ignore[arg-type]
    await desk.says(AGENT, f"/claim {ticket.number}")
    for step in steps:
        await desk.says(AGENT, step.replace("N", str(ticket.number)))
    await desk.sent()
    return await desk.ticket(ticket.number)


# -- filing ----------------------------------------------------------------------------------


async def test_filing_puts_statement_record_and_pictures_before_staff(desk: CaseDesk) -> None:
    outcome = await desk.file()
    assert isinstance(outcome, Done)
    assert "#1001" in outcome.text
    assert "3/4" in outcome.text
    assert "11月10日（周二）14:30 前" in outcome.text  # three working days after Thursday
    card = (await desk.sent()).to(ROOM)[0]
    lines = card.text.splitlines()
    assert "购买100元游戏点卡" in lines[1]
    assert "KA20261105143000" in lines[2]
    assert "已支付未发货" in lines[2]
    assert card.pictures == ("a" * 64,)


async def test_filing_arms_every_clock(desk: CaseDesk) -> None:
    ticket = await desk.filed()
    assert ticket.review_due_at == shop_time("2026-11-10T14:30")
    assert ticket.review_alarm_at == shop_time("2026-11-10T10:30")
    assert ticket.follow_up_at == ticket.staff_follow_up_at == desk.now + timedelta(hours=24)
    assert await desk.whats(1001) == ["submitted"]


async def test_filing_the_same_order_again_adds_to_the_ticket_that_is_there(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    more = EvidenceFacts("b" * 64, "chat_record", mime="image/png")
    said = (*FACTS.said, "到现在还没到")
    outcome = await desk.file(replace(FACTS, said=said, evidence=(*FACTS.evidence, more)))
    assert isinstance(outcome, Done)
    assert outcome.ticket.number == 1001
    assert "已有工单 #1001" in outcome.text
    evidence = await desk.do(lambda work: work.evidence(1001))
    assert [item.sha256[0] for _, item in evidence] == ["a", "b"]
    assert "到现在还没到" in (await desk.sent()).room


async def test_a_picture_used_in_another_case_is_flagged_for_staff_only(desk: CaseDesk) -> None:
    await desk.filed()
    other = replace(FACTS, order_no="KA2", order=None, owner_proven=False)
    outcome = await desk.file(other, person="telegram:43")
    assert "1001" not in outcome.text
    assert "同一张图也在 #1001" in (await desk.sent()).room


async def test_a_case_with_a_request_for_a_person_goes_first(desk: CaseDesk) -> None:
    ticket = await desk.filed(human=True)
    assert ticket.priority == "high"
    assert "买家要求人工" in (await desk.sent()).room


# -- adding ----------------------------------------------------------------------------------


async def test_added_words_reach_staff_and_a_reply_to_them_reaches_the_buyer(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    await desk.adds(1001, "还是没到，急")
    relayed = (await desk.sent()).to(ROOM)[0]
    assert "小王 #1001：还是没到，急" in relayed.text
    assert relayed.ticket == 1001


async def test_card_keys_in_added_words_are_masked_for_staff_and_history(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.adds(1001, "卡密 ABCD-1234-EF34-GH78 用不了")
    assert "ABCD-1234-EF34-GH78" not in (await desk.sent()).room
    said = [event.why or "" for event in await desk.events(1001) if event.what == "buyer_said"]
    assert "ABCD-****" in said[0]


async def test_an_album_reaches_staff_as_one_message_with_every_caption(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    await desk.adds(1001, "账单", "b", album="x")
    await desk.adds(1001, "", "c", album="x")
    await desk.adds(1001, "聊天", "d", album="x")
    assert not [post for post in (await desk.sent()).to(ROOM) if post.pictures]
    desk.later(seconds=3)
    relayed = [post for post in (await desk.sent()).to(ROOM) if post.pictures]
    assert [post.pictures for post in relayed] == [("b" * 64, "c" * 64, "d" * 64)]
    assert "账单\n聊天" in relayed[0].text


async def test_the_same_picture_again_changes_nothing(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.adds(1001, "", "b")
    before = await desk.ticket(1001)
    outcome = await desk.adds(1001, "", "b")
    assert "已经有了" in outcome.text
    assert await desk.ticket(1001) == before


async def test_nobody_adds_to_a_ticket_of_somebody_else(desk: CaseDesk) -> None:
    await desk.filed()
    outcome = await desk.adds(1001, "我也要退款", person=STRANGER)
    unknown = await desk.adds(9999, "我也要退款", person=STRANGER)
    assert isinstance(outcome, Declined)
    assert outcome.text.replace("1001", "9999") == unknown.text
    assert await desk.whats(1001) == ["submitted"]


# -- waiting for the buyer -------------------------------------------------------------------


async def test_the_clock_stands_still_while_waiting_for_the_buyer(desk: CaseDesk) -> None:
    ticket = await decided(desk, "/ask N 支付流水")
    assert ticket.status == "waiting_buyer"
    assert ticket.paused_at == desk.now
    assert ticket.review_alarm_at is None
    desk.later(hours=20)
    outcome = await desk.adds(1001, "", "b")
    after = await desk.ticket(1001)
    assert after.status == "in_review"
    # Ten past ten the next morning: twenty hours later than before.
    assert after.review_due_at == shop_time("2026-11-11T10:30")
    assert "11月11日（周三）10:30 前" in outcome.text
    assert after.paused_at is after.reminder_at is after.expires_at is None


async def test_words_alone_resume_the_review_as_well(desk: CaseDesk) -> None:
    await decided(desk, "/ask N 支付流水")
    await desk.adds(1001, "账单删掉了，只有订单截图")
    assert (await desk.ticket(1001)).status == "in_review"
    assert "账单删掉了" in (await desk.sent()).room


async def test_the_buyer_reads_what_is_missing_how_to_take_it_and_until_when(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "/ask 1001 支付流水、订单截图 请截完整")
    asked = (await desk.sent()).to("42")[0]
    assert "支付流水、订单截图" in asked.text
    assert "请截完整" in asked.text
    assert "11月8日（周日）14:30 前" in asked.text
    how = desk.context.policy.cases["not_delivered"].item("payment_record")
    assert how is not None
    assert how.how in asked.text
    assert ("🙋 转人工", "b:human") in [b for row in asked.buttons for b in row]


# -- money -----------------------------------------------------------------------------------


async def test_money_that_arrived_closes_the_case_and_asks_for_a_rating(desk: CaseDesk) -> None:
    ticket = await decided(desk, "/approve N", "/refunded N 20261105220014")
    assert ticket.status == "refunded"
    assert ticket.arrival_check_at == desk.now + timedelta(hours=24)
    outcome = await desk.presses("arrived", 1001)
    assert isinstance(outcome, Done)
    assert outcome.ticket.status == "closed"
    assert outcome.ticket.closed_at == desk.now
    assert outcome.buttons[0][4][1] == "b:rate:1001:5"


async def test_a_second_tap_on_arrived_is_harmless(desk: CaseDesk) -> None:
    await decided(desk, "/approve N", "/refunded N 1")
    await desk.presses("arrived", 1001)
    closed = await desk.ticket(1001)
    again = await desk.presses("arrived", 1001)
    assert isinstance(again, Done)
    assert await desk.ticket(1001) == closed
    assert (await desk.whats(1001)).count("arrived") == 1


async def test_money_that_did_not_arrive_reopens_the_case_as_urgent(desk: CaseDesk) -> None:
    await decided(desk, "/approve N", "/refunded N ref-1")
    desk.later(hours=25)
    outcome = await desk.presses("not_arrived", 1001)
    ticket = await desk.ticket(1001)
    assert isinstance(outcome, Done)
    assert (ticket.status, ticket.priority, ticket.reference) == ("approved", "urgent", None)
    assert "#1001 没有收到" in (await desk.sent()).room


async def test_before_the_bank_had_its_time_the_buyer_hears_when_it_ends(desk: CaseDesk) -> None:
    await decided(desk, "/approve N", "/refunded N ref-1")
    desk.later(hours=2)
    outcome = await desk.presses("not_arrived", 1001)
    assert isinstance(outcome, Declined)
    assert "11月6日（周五）14:30 前" in outcome.text
    assert (await desk.ticket(1001)).status == "refunded"


async def test_a_bank_card_gets_three_working_days(desk: CaseDesk) -> None:
    order = replace(FACTS.order, payment_method="bankcard")  # type: ignore[type-var]
    ticket = await decided(
        desk, "/approve N", "/refunded N ref-1", order=order, payment_method="bankcard"
    )
    assert ticket.arrival_check_at == shop_time("2026-11-10T14:30")
    assert ticket.follow_up_at == desk.now + timedelta(hours=24)


async def test_goods_sent_again_that_did_not_come_are_reviewed_again(desk: CaseDesk) -> None:
    await decided(desk, "/approve N redeliver", "/redelivered N", wants="redeliver")
    await desk.presses("not_arrived", 1001)
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.priority) == ("in_review", "urgent")
    assert ticket.review_due_at == shop_time("2026-11-10T14:30")


# -- refusal and appeal ----------------------------------------------------------------------


async def test_a_refusal_names_rule_reason_missing_appeal_and_its_last_date(
    desk: CaseDesk,
) -> None:
    await desk.filed(replace(FACTS, skipped=(SkippedEvidence("chat_record", "deleted"),)))
    code = "delivered"
    await desk.says(AGENT, f"/reject 1001 {code} 账单与订单不是同一笔")
    told = (await desk.sent()).to("42")[-1]
    rule = desk.context.policy.cases["not_delivered"]
    assert rule.window_text.rstrip("。") in told.text
    assert desk.context.policy.reject_reasons[code].text in told.text
    assert "账单与订单不是同一笔" in told.text
    assert desk.context.kind_label("chat_record") in told.text
    assert "11月12日（周四）14:30 前" in told.text
    assert "b:appeal:1001" in [data for row in told.buttons for _, data in row]


async def rejected(desk: CaseDesk) -> Ticket:
    code = "delivered"
    return await decided(desk, f"/reject N {code}")


async def test_an_appeal_goes_to_mediation_away_from_who_decided(desk: CaseDesk) -> None:
    assert (await rejected(desk)).assignee == AGENT
    outcome = await desk.presses("appeal", 1001)
    ticket = await desk.ticket(1001)
    assert isinstance(outcome, Done)
    assert (ticket.status, ticket.assignee, ticket.expires_at) == ("mediation", None, None)
    assert ticket.review_due_at is not None
    assert ticket.review_due_at > desk.now
    assert "#1001 的驳回提出申诉" in (await desk.sent()).room


async def test_two_taps_on_appeal_are_one_appeal(desk: CaseDesk) -> None:
    await rejected(desk)
    await desk.presses("appeal", 1001)
    again = await desk.presses("appeal", 1001)
    assert isinstance(again, Done)
    assert (await desk.whats(1001)).count("appealed") == 1


async def test_an_appeal_after_its_last_date_is_declined_kindly(desk: CaseDesk) -> None:
    await rejected(desk)
    desk.later(days=8)
    outcome = await desk.presses("appeal", 1001)
    assert isinstance(outcome, Declined)
    assert "转人工" in outcome.text
    assert (await desk.ticket(1001)).status == "rejected"


# -- the rest --------------------------------------------------------------------------------


async def test_a_withdrawal_asks_once_more(desk: CaseDesk) -> None:
    await desk.filed()
    question = await desk.presses("withdraw", 1001)
    assert isinstance(question, Done)
    assert question.buttons[0][0][1] == "b:withdraw_yes:1001"
    assert (await desk.ticket(1001)).status == "submitted"
    await desk.presses("withdraw_yes", 1001)
    ticket = await desk.ticket(1001)
    assert (ticket.status, ticket.follow_up_at, ticket.review_alarm_at) == (
        "withdrawn",
        None,
        None,
    )


async def test_an_ended_case_can_be_reopened_only_for_some_days(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.presses("withdraw_yes", 1001)
    ticket = await desk.ticket(1001)
    desk.later(days=8)
    late = await desk.do(lambda work: endings.reopen(work, desk.context, ticket, BUYER, desk.now))
    assert isinstance(late, Declined)
    desk.later(days=-2)
    done = await desk.do(lambda work: endings.reopen(work, desk.context, ticket, BUYER, desk.now))
    assert isinstance(done, Done)
    assert done.ticket.status == "in_review"


async def test_reopening_beside_a_newer_case_of_the_order_is_declined(desk: CaseDesk) -> None:
    old = await desk.filed()
    await desk.presses("withdraw_yes", old.number)
    await desk.filed()
    ended = await desk.ticket(old.number)
    outcome = await desk.do(
        lambda work: endings.reopen(work, desk.context, ended, BUYER, desk.now)
    )
    assert isinstance(outcome, Declined)
    assert "#1002" in outcome.text


async def test_the_first_rating_counts(desk: CaseDesk) -> None:
    await decided(desk, "/approve N", "/refunded N 1")
    assert isinstance(await desk.presses("rate", 1001, "5"), Declined)
    await desk.presses("arrived", 1001)
    assert isinstance(await desk.presses("rate", 1001, "6"), Declined)
    await desk.presses("rate", 1001, "4")
    await desk.presses("rate", 1001, "1")
    assert (await desk.ticket(1001)).rating == 4


async def test_nagging_gives_the_live_state_and_pings_staff_once_a_day(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    for _ in range(5):
        desk.later(hours=1)
        outcome = await desk.asks()
        assert "3/4" in outcome.text
        assert "11月10日（周二）14:30 前" in outcome.text
        assert "下一次进展：11月6日（周五）14:30" in outcome.text
    assert (await desk.sent()).room.count("询问 #1001 的进度") == 1
    desk.later(hours=24)
    await desk.asks()
    assert (await desk.sent()).room.count("询问 #1001 的进度") == 1


async def test_who_has_no_ticket_is_told_how_to_file_one(desk: CaseDesk) -> None:
    outcome = await desk.asks()
    assert isinstance(outcome, Declined)
    assert "订单号" in outcome.text


@pytest.mark.parametrize(
    "verb", ["arrived", "not_arrived", "appeal", "withdraw_yes", "rate", "status", "more"]
)
async def test_a_button_of_another_buyers_ticket_does_nothing(desk: CaseDesk, verb: str) -> None:
    await desk.filed()
    before = await desk.ticket(1001)
    outcome = await desk.presses(verb, 1001, "5", person=STRANGER)
    assert isinstance(outcome, Declined)
    assert await desk.ticket(1001) == before


async def test_a_change_on_an_older_version_is_refused(desk: CaseDesk) -> None:
    stale = await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    outcome = await desk.do(
        lambda work: staffwork.claim(work, desk.context, stale, Actor("telegram:5004"), desk.now)
    )
    assert isinstance(outcome, Declined)
    assert (await desk.ticket(1001)).assignee == AGENT


async def test_what_is_added_after_a_refusal_is_kept_and_the_appeal_is_offered(
    desk: CaseDesk,
) -> None:
    await rejected(desk)
    outcome = await desk.adds(1001, "补上账单", "b")
    assert isinstance(outcome, Done)
    assert "申诉" in outcome.text
    assert "b:appeal:1001" in [data for row in outcome.buttons for _, data in row]
    assert len(await desk.do(lambda work: work.evidence(1001))) == 2


async def test_evidence_added_later_does_not_make_a_case_late(desk: CaseDesk) -> None:
    await desk.filed()
    desk.later(days=3)
    await desk.adds(1001, "", "b")
    assert "late" not in (await desk.ticket(1001)).flags


async def test_a_buyer_who_changes_their_mind_is_heard_while_nothing_is_decided(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    added = await desk.adds(1001, "不要退款了，给我补发吧", wants="redeliver")
    assert "改为希望补发" in added.text
    assert (await desk.ticket(1001)).wants == "redeliver"
    assert "wish_changed" in await desk.whats(1001)
    assert "诉求：补发" in (await desk.sent()).room
    await desk.says(AGENT, "/approve 1001")
    assert (await desk.ticket(1001)).decision == "redeliver"
    again = await desk.adds(1001, "算了还是退款", wants="refund")
    assert "改为希望" not in again.text
    assert (await desk.ticket(1001)).wants == "redeliver"
