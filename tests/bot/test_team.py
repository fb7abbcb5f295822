"""Colleagues on one queue: who looks, who follows, who hands over, and in what order it stands."""

import asyncio
import random
from dataclasses import replace

from rules.lifecycle import OPEN
from tests.bot.case_desk import ADMIN, AGENT, FACTS, LEAD, OTHER, ROOM, CaseDesk, Sent


async def named(desk: CaseDesk) -> None:
    """The messenger has shown what they are called."""
    await desk.says(AGENT, "/queue", name="小李")
    await desk.says(OTHER, "/queue", name="小赵")
    await desk.sent()


async def many(desk: CaseDesk, count: int) -> list[int]:
    for n in range(count):
        facts = replace(FACTS, order_no=f"KA{n}", order=None, evidence=())
        await desk.filed(facts, person=f"telegram:{100 + n}")
    await desk.sent()
    return list(range(1001, 1001 + count))


def card(sent: Sent, number: int = 1001) -> str:
    return [post for post in sent.to(ROOM) if post.card == f"ticket:{number}"][-1].text


# -- looking -----------------------------------------------------------------------------------


async def test_two_who_open_one_ticket_see_each_other(desk: CaseDesk) -> None:
    await named(desk)
    await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "/show 1001", name="小李")
    sent = await desk.sent()
    assert "👀 小李 正在看" in card(sent)
    answer = next(post for post in sent.to(ROOM) if post.reply_to)
    assert "👀" not in answer.text
    await desk.says(OTHER, "/show 1001", name="小赵")
    sent = await desk.sent()
    assert "👀 小李、小赵 正在看" in card(sent)
    answer = next(post for post in sent.to(ROOM) if post.reply_to)
    assert "👀 小李 正在看" in answer.text


async def test_looking_again_edits_nothing_and_passes_by_itself(desk: CaseDesk) -> None:
    await named(desk)
    await desk.filed()
    await desk.says(AGENT, "/show 1001", name="小李")
    await desk.sent()
    await desk.says(AGENT, "/show 1001", name="小李")
    await desk.taps(AGENT, "s:evidence:1001:1", name="小李")
    assert not [p for p in (await desk.sent()).to(ROOM) if p.card == "ticket:1001"]
    desk.later(minutes=5)
    assert (await desk.sweep())["team"] == 1
    sent = await desk.sent()
    assert "👀" not in card(sent)
    assert all(edits for post, edits in sent.rows if post.card)
    assert "team" not in await desk.sweep()


async def test_the_agent_of_a_ticket_needs_no_eyes_on_it(desk: CaseDesk) -> None:
    await named(desk)
    await desk.filed()
    await desk.says(AGENT, "/claim 1001", name="小李")
    await desk.sent()
    await desk.says(AGENT, "/reply 1001 您好", name="小李")
    assert "👀" not in (await desk.sent()).room
    await desk.says(OTHER, "/note 1001 我也看看", name="小赵")
    assert "👀 小赵 正在看" in card(await desk.sent())


async def test_a_choice_on_the_card_counts_as_looking(desk: CaseDesk) -> None:
    await named(desk)
    await desk.filed()
    await desk.sent()
    await desk.taps(OTHER, "s:reject:1001:1", name="小赵")
    assert "👀 小赵 正在看" in card(await desk.sent())


# -- following ---------------------------------------------------------------------------------


async def test_a_follower_hears_privately_of_several_changes_at_once(desk: CaseDesk) -> None:
    await named(desk)
    await desk.filed()
    await desk.says(OTHER, "/follow 1001")
    assert "已关注 #1001" in (await desk.sent()).room
    await desk.says(AGENT, "/claim 1001")
    await desk.adds(1001, "在吗")
    assert (await desk.sweep())["followers"] == 1
    (note,) = (await desk.sent()).to("5004")
    assert "🔔 #1001" in note.text
    assert "小李 领取" in note.text
    assert "买家 说：在吗" in note.text
    await desk.says(AGENT, "/note 1001 一")
    assert "followers" not in await desk.sweep()
    desk.later(minutes=1)
    await desk.says(AGENT, "/note 1001 二")
    desk.later(minutes=1)
    await desk.sweep()
    (note,) = (await desk.sent()).to("5004")
    assert "备注：一" in note.text
    assert "备注：二" in note.text
    assert "领取" not in note.text


async def test_what_the_follower_did_is_no_news_to_them(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(OTHER, "/follow 1001")
    await desk.says(OTHER, "/claim 1001")
    await desk.sweep()
    assert (await desk.sent()).to("5004") == []


async def test_following_ends_with_the_ticket_and_by_off(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(OTHER, "/follow 1001")
    await desk.says(AGENT, "关注 1001")
    await desk.says(AGENT, "/follow 1001 off")
    await desk.presses("withdraw_yes", 1001)
    await desk.sweep()
    sent = await desk.sent()
    assert "结束了" in sent.texts("5004")
    assert sent.to("5003") == []
    assert await desk.do(lambda work: work.followers(1001)) == []
    await desk.says(OTHER, "/follow 1001")
    assert await desk.do(lambda work: work.followers(1001)) == []


async def test_who_left_hears_nothing_more(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(ADMIN, "/staff add telegram:7001 agent 小张")
    await desk.says("telegram:7001", "/follow 1001")
    await desk.says(ADMIN, "/staff remove telegram:7001")
    await desk.says(AGENT, "/claim 1001")
    await desk.sweep()
    assert (await desk.sent()).to("7001") == []
    assert await desk.do(lambda work: work.followers(1001)) == []


# -- handing over ------------------------------------------------------------------------------


async def test_all_ones_tickets_go_to_a_colleague_with_their_notes(desk: CaseDesk) -> None:
    await named(desk)
    await many(desk, 3)
    for n in (1001, 1002, 1003):
        await desk.says(AGENT, f"/claim {n}", name="小李")
    await desk.says(AGENT, "/note 1001 上游今晚回话", name="小李")
    await desk.says(AGENT, "/ask 1002 支付流水", name="小李")
    await desk.sent()
    await desk.says(AGENT, "交班 小赵", name="小李")
    room = (await desk.sent()).room
    assert "小李 → 小赵，3 张：" in room
    assert all(f"#{n}" in room for n in (1001, 1002, 1003))
    assert {(await desk.ticket(n)).assignee for n in (1001, 1002, 1003)} == {OTHER}
    assert (await desk.ticket(1002)).status == "waiting_buyer"
    assert "noted" in await desk.whats(1001)
    await desk.says(AGENT, "/handover", name="小李")
    assert "不用交班" in (await desk.sent()).room


async def test_without_a_colleague_they_are_free_again_and_the_room_hears(desk: CaseDesk) -> None:
    await named(desk)
    await many(desk, 2)
    await desk.says(AGENT, "/claim 1001", name="小李")
    await desk.says(AGENT, "/approve 1002", name="小李")
    await desk.sent()
    await desk.says(AGENT, "/handover", chat_id="5003", name="小李")
    assert "小李 的 2 张放回队列" in (await desk.sent()).room
    free, approved = [await desk.ticket(n) for n in (1001, 1002)]
    assert (free.status, free.assignee) == ("submitted", None)
    assert (approved.status, approved.assignee) == ("approved", None)
    await desk.says(OTHER, "/next", name="小赵")
    assert (await desk.ticket(1001)).assignee == OTHER


async def test_nobody_is_handed_over_to_by_mistake(desk: CaseDesk) -> None:
    await named(desk)
    await many(desk, 1)
    await desk.says(AGENT, "/claim 1001", name="小李")
    await desk.sent()
    for words in ("/handover 小钱", "/handover 小李", "/handover telegram:5005"):
        await desk.says(AGENT, words, name="小李")
    assert (await desk.ticket(1001)).assignee == AGENT


async def test_many_moves_leave_no_ticket_without_a_place(desk: CaseDesk) -> None:
    numbers = await many(desk, 6)
    people, rng, moves = [AGENT, OTHER, LEAD], random.Random(7), 0
    while moves < 60:
        for n in numbers:
            if (await desk.ticket(n)).assignee is None:
                await desk.says(rng.choice(people), f"/claim {n}")
        giver, taker = rng.sample(people, 2)
        before = await desk.do(lambda work, p=giver: work.tickets(assignee=p, statuses=OPEN))
        back = rng.random() < 0.2
        await asyncio.gather(
            desk.says(giver, "/handover" if back else f"/handover {taker}"),
            desk.says(taker, f"/claim {rng.choice(numbers)}"),
        )
        moves += len(before)
        found = await desk.do(lambda work: work.tickets(statuses=OPEN, limit=50))
        assert sorted(t.number for t in found) == numbers
        assert all((t.assignee is None) == (t.status == "submitted") for t in found)
        assert giver not in {t.assignee for t in found if t.number in {b.number for b in before}}


# -- the order of the queue --------------------------------------------------------------------


async def test_the_queue_stands_by_breach_then_by_age(desk: CaseDesk) -> None:
    await many(desk, 2)
    desk.later(days=1)
    facts = replace(FACTS, order_no="KA9", order=None, evidence=())
    await desk.filed(facts, person="telegram:99")
    await desk.says(AGENT, "/approve 1003")  # money within 24 h: sooner than the reviews
    await desk.says(AGENT, "/ask 1001 支付流水")  # no promise runs
    await desk.sent()
    await desk.says(AGENT, "/queue")
    lines = (await desk.sent()).room.splitlines()[1::2]  # two of each ticket
    assert [line.split(" ")[1] for line in lines] == ["#1003", "#1002", "#1001"]
