"""What the desk does where there are no buttons and groups are public: QQ's part of the turn."""

from dataclasses import replace

from bot import handover
from bot.channels.onebot_door import tell
from bot.context import StaffRoom
from bot.tickets import recalls
from dialogs.conversation import Conversation, from_json, to_json
from dialogs.messages import Inbound
from rules.case import CaseFacts
from storage.work import Post, Work
from tests.bot.case_desk import BUYER, ROOM, CaseDesk


async def in_group(desk: CaseDesk, person: str = "qq:42042") -> list[Post]:
    inbound = desk.inbound(person, "订单没到账", chat_id="-777002", group=True)

    def turn(work: Work) -> None:
        handover.to_private(work, desk.context, inbound, desk.now, writes_first=True)

    await desk.do(turn)
    return [post for post, _ in (await desk.sent()).rows]


async def test_who_speaks_to_us_in_a_group_is_greeted_in_private_once_an_hour(
    desk: CaseDesk,
) -> None:
    first, again = await in_group(desk), await in_group(desk)
    desk.later(hours=1.1)
    assert [post.chat_id for post in first] == ["42042", "-777002"]
    assert [post.chat_id for post in again] == ["-777002"]
    assert [post.chat_id for post in await in_group(desk)] == ["42042", "-777002"]


async def test_a_person_is_shown_the_way_out_of_a_group_in_their_language(
    desk: CaseDesk,
) -> None:
    for words, lang, said in (
        ("my card did not arrive", "", "private"),
        ("卡没到", "zh-Hant", "私聊"),
        ("在吗", "en", "私聊"),
    ):
        inbound = desk.inbound("telegram:77", words, chat_id="-777002", group=True, lang=lang)

        def turn(work: Work) -> None:
            handover.to_private(work, desk.context, inbound, desk.now, writes_first=False)  # noqa: B023

        await desk.do(turn)
        (post,) = [post for post, _ in (await desk.sent()).rows]
        assert said in post.text
        assert post.only_for == "77"


async def test_a_greeting_that_does_not_arrive_is_explained_in_the_group(desk: CaseDesk) -> None:
    hello, _ = await in_group(desk)
    reached = Post("qq", "42042", "工单 #1 有进展", card="ticket:1")
    told = [
        await desk.do(lambda work: handover.not_reached(work, desk.context, post, desk.now))  # noqa: B023
        for post in (hello, reached)
    ]
    assert told == [True, False]
    (post,) = [post for post, _ in (await desk.sent()).rows]
    assert (post.chat_id, "加我好友" in post.text) == ("-777002", True)


async def recalled(desk: CaseDesk, said: Inbound) -> None:
    inbound = desk.inbound(BUYER, kind="recalled", message_id=said.message_id)

    def turn(work: Work) -> None:
        work.receive([said], desk.now)
        recalls.recalled(work, desk.context, inbound, desk.now, lambda *_: None)

    await desk.do(turn)


async def test_words_taken_back_stay_in_the_history_and_staff_hear_of_it(desk: CaseDesk) -> None:
    ticket = await desk.filed()
    await desk.sent()
    await recalled(desk, desk.inbound(BUYER, "卡密 ABCD-EFGH-IJKL-1234 我已经用了"))
    room = (await desk.sent()).room
    assert "撤回" in room
    assert "我已经用了" in room
    assert "ABCD-EFGH-IJKL-1234" not in room
    events = await desk.do(lambda work: work.events(ticket.number))
    assert events[-1].what == "recalled"


async def test_words_taken_back_stay_in_the_draft_marked(desk: CaseDesk) -> None:
    draft = Conversation(facts=CaseFacts(said=("没到账", "我乱说的")))

    def start(work: Work) -> None:
        work.save_conversation(BUYER, BUYER, to_json(draft), 0, desk.now, None)

    await desk.do(start)
    await recalled(desk, desk.inbound(BUYER, "我乱说的"))
    state, _ = await desk.do(lambda work: work.conversation(BUYER))
    assert from_json(state).facts.said == ("没到账", "（已撤回）我乱说的")


async def test_a_number_in_the_staff_group_counts_only_when_it_quotes_the_card(
    desk: CaseDesk,
) -> None:
    desk.context = replace(desk.context, staff_room=StaffRoom((("qq", "-777001"),)))
    await desk.do(lambda work: work.set_staff("qq:50021", "agent", "小李", "test", desk.now))
    ticket = await desk.filed()
    rows = await desk.do(lambda work: work.history("qq", "-777001"))
    labels = [label for line in rows[-1].post.buttons for label, _ in line]  # type: ignore[union-attr]
    number = next(str(n) for n, label in enumerate(labels, 1) if "领取" in label)
    await desk.sent()
    for quoted in (None, "m0", f"m{rows[-1].outbox_id}"):
        assert (await desk.ticket(ticket.number)).status == "submitted"
        await desk.says("qq:50021", number, chat_id="-777001", reply_to=quoted)
    assert (await desk.ticket(ticket.number)).assignee == "qq:50021"


async def test_a_chinese_word_works_in_a_qq_staff_group(desk: CaseDesk) -> None:
    desk.context = replace(desk.context, staff_room=StaffRoom((("qq", "-777001"),)))
    await desk.do(lambda work: work.set_staff("qq:50021", "agent", "小李", "test", desk.now))
    ticket = await desk.filed()
    await desk.says("qq:66666", f"领取 {ticket.number}", chat_id="-777001")
    assert (await desk.ticket(ticket.number)).assignee is None
    await desk.says("qq:50021", f"领取{ticket.number}", chat_id="-777001")
    assert (await desk.ticket(ticket.number)).assignee == "qq:50021"


async def test_an_account_that_is_away_is_told_at_the_other_doors(desk: CaseDesk) -> None:
    rooms = (("telegram", ROOM), ("qq", "-777001"))
    desk.context = replace(desk.context, staff_room=StaffRoom(rooms))
    told = []
    for trouble in ("offline", "disconnected", ""):
        await desk.do(lambda work, t=trouble: tell(work, desk.context, t, desk.now))  # type: ignore[misc]
        told.append([(post.channel, post.text[:1]) for post, _ in (await desk.sent()).rows])
    assert told == [[("telegram", "⚠")], [("telegram", "⚠")], [("telegram", "✓"), ("qq", "✓")]]
