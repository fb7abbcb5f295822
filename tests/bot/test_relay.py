"""What staff write waits a moment, can be taken back, and goes to that buyer and nobody else."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.staff import relay
from dialogs.messages import Attachment
from storage.rows import Passed
from storage.work import Post, Work
from tests.bot.case_desk import (
    AGENT,
    FACTS,
    LEAD,
    OTHER,
    ROOM,
    STRANGER,
    CaseDesk,
    Sent,
    button,
    context_of,
    picture,
)

CONFIG = f"""
[telegram]
token = "123456:t"
staff_chat = "{ROOM}"
[staff]
leads = ["{LEAD}"]
agents = ["{AGENT}", "{OTHER}"]
[evidence]
read_pictures = false
[auto_review]
enabled = false
"""


@pytest.fixture
async def held(desk: CaseDesk, tmp_path: Path) -> CaseDesk:
    """A desk with the shipped five seconds, and a ticket whose card is out."""
    desk.context = context_of(tmp_path, CONFIG)
    await desk.filed()
    await desk.sent()
    return desk


async def writes(desk: CaseDesk, text: str, message_id: str = "w1", **more: object) -> None:
    card = await desk.card_id(1001)
    await desk.says(AGENT, text, reply_to=card, message_id=message_id, **more)


def pending(sent: Sent) -> Post:
    return next(post for post in sent.to(ROOM) if "将发送给" in post.text)


async def test_words_wait_five_seconds_and_then_reach_the_buyer(held: CaseDesk) -> None:
    await writes(held, "已为您核实")
    sent = await held.sent()
    assert "将发送给 小王 #1001，5 秒内可以撤回" in sent.room
    assert sent.buyer == ""
    assert "replied" not in await held.whats(1001)
    held.later(seconds=5)
    sent = await held.sent()
    assert "已为您核实" in sent.buyer
    told = {post.text: edits for post, edits in sent.rows if post.chat_id == ROOM}
    assert told["✓ 已发给 小王（#1001）"] is not None
    assert (await held.whats(1001))[-1] == "replied"
    assert (await held.ticket(1001)).first_answer_at == held.now


@pytest.mark.parametrize("how", ["button", "word", "command", "taken back in the messenger"])
async def test_what_is_taken_back_in_time_never_reaches_the_buyer(
    held: CaseDesk, how: str
) -> None:
    await writes(held, "发错了的话")
    notice = pending(await held.sent())
    held.later(seconds=4)
    if how == "button":
        await held.taps(AGENT, button(notice, "撤回"))
        await held.taps(AGENT, button(notice, "撤回"))  # twice: one effect, no error
    elif how == "taken back in the messenger":
        await writes(held, "", kind="recalled")
    else:
        await held.says(AGENT, "撤回" if how == "word" else "/recall 1001")
    said = await held.sent()
    assert "已撤回，小王 #1001 没有收到" in said.room
    assert "撤不回来" not in said.room + said.toast
    held.later(hours=1)
    assert (await held.sent()).buyer == ""
    assert await held.whats(1001) == ["submitted", "reply_recalled"]
    assert all("发错了的话" not in (event.why or "") for event in await held.events(1001))


async def test_ones_own_last_words_are_found_among_those_of_busy_colleagues(
    held: CaseDesk,
) -> None:
    await writes(held, "发错了的话")
    for n in range(60):
        await held.says(OTHER, f"/reply 1001 请稍等 {n}", message_id=f"other{n}")
    await held.says(AGENT, "撤回")
    held.later(minutes=1)
    said = (await held.sent()).buyer
    assert "发错了的话" not in said
    assert said.count("请稍等") == 60


async def test_too_late_is_said_honestly(held: CaseDesk) -> None:
    await writes(held, "已为您核实")
    notice = pending(await held.sent())
    held.later(seconds=6)
    assert "已为您核实" in (await held.sent()).buyer
    await held.taps(AGENT, button(notice, "撤回"))
    assert "撤不回来了：已经发给" in (await held.sent()).toast
    assert "reply_recalled" not in await held.whats(1001)


async def test_what_a_sender_has_taken_is_not_called_back(held: CaseDesk) -> None:
    """A crash between the claim and the settling must not turn into a recall that was none."""
    await writes(held, "已为您核实")
    notice = pending(await held.sent())
    held.later(seconds=5)
    [row] = [
        row
        for row in await held.do(lambda w: w.claim_outbox("a", held.now, 60, 9, ["telegram"]))
        if row.post.chat_id == "42"
    ]
    await held.taps(AGENT, button(notice, "撤回"))
    await held.do(lambda work: work.free_leases())  # the process died and came back
    await held.taps(AGENT, button(notice, "撤回"))
    sent = await held.sent()
    assert sent.toast.count("正在发给") == 2
    assert sent.buyer.count("已为您核实") == 1
    assert row.post.by == AGENT


async def test_only_the_author_or_a_lead_takes_back(held: CaseDesk) -> None:
    await writes(held, "已为您核实")
    notice = pending(await held.sent())
    await held.taps(OTHER, button(notice, "撤回"))
    await held.taps(STRANGER, button(notice, "撤回"))
    toast = (await held.sent()).toast
    assert "只有本人或主管" in toast
    assert "客服用的" in toast
    await held.taps(LEAD, button(notice, "撤回"))
    held.later(seconds=9)
    assert (await held.sent()).buyer == ""


async def test_an_edit_within_the_window_replaces_the_words(held: CaseDesk) -> None:
    await writes(held, "今天到账")
    await held.sent()
    held.later(seconds=3)
    await writes(held, "明天到账", kind="edited")
    assert "重新开始倒数" in (await held.sent()).room
    held.later(seconds=4)
    assert (await held.sent()).buyer == ""
    held.later(seconds=1)
    buyer = (await held.sent()).buyer
    assert "明天到账" in buyer
    assert "今天" not in buyer
    await writes(held, "后天到账", kind="edited")
    sent = await held.sent()
    assert (sent.buyer, "修改不会送到" in sent.room) == ("", True)


@pytest.mark.parametrize(
    "text", ["//其实是备注", "/reply 1002 其实是给别人的", "/approve 1001", ""]
)
async def test_an_edit_that_makes_it_no_reply_takes_it_back(held: CaseDesk, text: str) -> None:
    await held.filed(replace(FACTS, order_no="KA2", evidence=()), person="telegram:43")
    await held.sent()
    await writes(held, "/reply 1001 原来的话")
    await held.sent()
    await writes(held, text, kind="edited")
    assert "已撤回" in (await held.sent()).room
    held.later(seconds=30)
    sent = await held.sent()
    assert (sent.buyer, sent.texts("43")) == ("", "")


async def test_the_recipient_is_frozen_when_the_words_are_written(held: CaseDesk) -> None:
    await held.filed(replace(FACTS, order_no="KA2", evidence=()), person="telegram:43")
    await held.sent()
    await writes(held, "给小王的话")
    ticket = await held.ticket(1001)
    moved = await held.do(lambda work: work.change_ticket(ticket, chat_id="43"))
    assert moved is not None
    held.later(seconds=5)
    sent = await held.sent()
    assert "给小王的话" in sent.buyer
    assert sent.texts("43") == ""


async def test_pictures_and_files_go_together_and_an_album_has_one_notice(held: CaseDesk) -> None:
    pdf = Attachment("file", "f", "..\\..\u202e账单.pdf", 9, "application/pdf", "d" * 64)
    await writes(held, "请看", "a1", album="A", attachments=(picture("b"),))
    await writes(held, "", "a2", album="A", attachments=(picture("c"),))
    await writes(held, "", "a3", album="A", attachments=(pdf,))
    assert (await held.sent()).room.count("将发送给") == 1
    held.later(seconds=5)
    [post] = (await held.sent()).to("42")
    assert post.pictures == ("b" * 64, "c" * 64)
    assert post.passed == (Passed("d" * 64, "账单.pdf"),)
    data = (await held.events(1001))[-1].data
    assert (data["pictures"], data["files"]) == (["b" * 64, "c" * 64], [["账单.pdf", "d" * 64]])


@pytest.mark.parametrize(
    ("attachment", "words"),
    [
        (Attachment("voice", "v", sha256="e" * 64), "语音和表情不行"),
        (Attachment("file", "f", "a.zip", 21 * 2**20, problem="too_big"), "超过 20 MB"),
    ],
)
async def test_what_cannot_go_is_said_and_nothing_goes(
    held: CaseDesk, attachment: Attachment, words: str
) -> None:
    await writes(held, "请看", attachments=(picture("b"), attachment))
    held.later(seconds=9)
    sent = await held.sent()
    assert words in sent.room
    assert sent.buyer == ""


async def test_a_buyer_on_qq_gets_no_file_and_staff_are_told(held: CaseDesk) -> None:
    await held.filed(replace(FACTS, order_no="KA2", evidence=()), person="qq:43")
    file = Attachment("file", "f", "a.zip", 9, sha256="d" * 64)
    await held.says(AGENT, "/reply 1002 请看", attachments=(file,))
    held.later(seconds=9)
    sent = await held.sent()
    assert "收不了文件" in sent.room
    assert "请看" not in sent.texts("43")


async def test_what_is_decided_meanwhile_is_read_after_what_was_written(held: CaseDesk) -> None:
    await writes(held, "这就为您处理")
    await held.says(AGENT, "/approve 1001 refund")
    assert (await held.sent()).buyer == ""
    held.later(seconds=5)
    first, second = (await held.sent()).to("42")
    assert "这就为您处理" in first.text
    assert "已通过" in second.text


async def test_a_blocked_buyer_is_on_the_ticket_and_told_to_the_agent(held: CaseDesk) -> None:
    await writes(held, "已为您核实")
    await held.sent()
    held.later(seconds=5)

    def refused(work: Work) -> None:
        [row] = work.claim_outbox("a", held.now, 60, 9, ["telegram"])
        work.park_chat("telegram", "42", held.now, "Forbidden: bot was blocked by the user")
        relay.undelivered(work, held.context, row.post, "Forbidden: bot was blocked", held.now)

    await held.do(refused)
    assert "没能送达 小王 #1001：买家屏蔽了机器人" in (await held.sent()).room
    assert (await held.whats(1001))[-1] == "undelivered"


async def test_no_name_of_staff_reaches_the_buyer(held: CaseDesk) -> None:
    await writes(held, "您好", name="李四（客服）")
    held.later(seconds=5)
    buyer = (await held.sent()).buyer
    assert "李四" not in buyer
    assert "5003" not in buyer
