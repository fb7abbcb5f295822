"""One person, one case: joined by a code and by nothing else, on every channel."""

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.context import Context
from bot.tickets import casework
from bot.tickets.change import tell_buyer
from bot.tickets.endings import close
from dialogs.messages import Attachment
from rules.ticket import Ticket
from storage.evidence_files import EvidenceFiles
from storage.store import DuplicateTicket
from storage.work import Work
from storage.work_people import Identity
from tests.bot.case_desk import _CONFIG as CONFIG
from tests.bot.case_desk import AGENT, BUYER, FACTS, ORDER, STRANGER, CaseDesk, context_of
from tests.bot.everywhere import Everywhere

WEB, QQ, CONSOLE = f"web:{'ab' * 16}", "qq:42042", "console:me"


@pytest.fixture(scope="module")
def shop_context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """A shop with all doors open."""
    return context_of(tmp_path_factory.mktemp("shop"), CONFIG + "[qq]\nenabled = true\n")


@pytest.fixture
def shop(desk: CaseDesk, tmp_path: Path) -> Everywhere:
    return Everywhere(desk, EvidenceFiles(tmp_path / "evidence"))


async def decided(shop: Everywhere, number: int) -> None:
    await shop.desk.says(AGENT, f"/approve {number} refund")
    await shop.settled()


class TestJoining:
    async def test_a_code_shows_the_case_in_another_channel(self, shop: Everywhere) -> None:
        await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        assert "接上了" in shop.heard(WEB)
        assert "#1001" in shop.heard(WEB)
        assert "刚用继续码接上了" in shop.heard(BUYER)
        await shop.says(WEB, "进度")
        assert "#1001" in shop.heard(WEB)

    @pytest.mark.parametrize("other", [WEB, QQ, "telegram:43"])
    async def test_news_goes_to_where_the_buyer_wrote_last_and_never_to_both(
        self, shop: Everywhere, other: str
    ) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(other, to=BUYER)
        await decided(shop, ticket.number)
        assert "已通过" in shop.heard(other)
        assert shop.to(BUYER) == []
        shop.desk.later(minutes=1)
        await shop.says(BUYER, "好的")
        await shop.desk.says(AGENT, f"/refunded {ticket.number} R1")
        await shop.settled()
        assert "R1" in shop.heard(BUYER)
        assert shop.to(other) == []

    async def test_a_terminal_that_was_left_or_a_channel_that_was_shut_is_not_written_to(
        self, shop: Everywhere
    ) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(QQ, to=BUYER)
        await shop.says(CONSOLE, f"/continue {await shop.code_of(BUYER)}")
        await shop.says(CONSOLE, "1")
        assert await shop.desk.do(lambda work: work.same_person(QQ, CONSOLE))
        without = replace(shop.desk.context.settings.qq, enabled=False)
        settings = replace(shop.desk.context.settings, qq=without)
        shop.desk.context = replace(shop.desk.context, settings=settings)
        await decided(shop, ticket.number)
        assert "已通过" in shop.heard(BUYER)
        assert shop.to(QQ) == []

    async def test_what_is_added_there_is_added_to_the_one_case(self, shop: Everywhere) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        await shop.says(WEB, "补一张图", attachments=(Attachment("picture", ref="b"),))
        held = await shop.desk.do(lambda work: work.evidence(ticket.number))
        assert len(held) == 2
        said = [e for e in await shop.desk.events(ticket.number) if e.what == "buyer_said"]
        assert (said[0].who, said[0].data["via"]) == (BUYER, WEB)

    async def test_an_appeal_can_be_made_in_either_channel(self, shop: Everywhere) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(QQ, to=BUYER)
        await shop.desk.says(AGENT, f"/reject {ticket.number} delivered 凭证不符")
        assert "申诉" in (await shop.settled()).heard(QQ)
        await shop.says(QQ, "申诉")
        assert (await shop.desk.ticket(ticket.number)).status == "mediation"

    async def test_the_same_order_filed_there_again_keeps_its_number(
        self, shop: Everywhere
    ) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        outcome = await shop.desk.file(replace(FACTS, said=("还是没到",)), person=WEB)
        assert isinstance(outcome, casework.Done)
        assert outcome.ticket.number == ticket.number
        with pytest.raises(DuplicateTicket):
            await shop.desk.do(lambda work: work.open_ticket(replace(ticket, person=WEB)))

    async def test_joining_works_from_the_web_to_a_messenger_as_well(
        self, shop: Everywhere
    ) -> None:
        ticket = await shop.desk.filed(person=WEB)
        await shop.joins(BUYER, to=WEB)
        assert f"#{ticket.number}" in shop.heard(BUYER)

    async def test_three_channels_are_one_person(self, shop: Everywhere) -> None:
        await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        await shop.joins(QQ, to=WEB)
        await shop.says(QQ, "进度")
        assert "#1001" in shop.heard(QQ)

    async def test_the_terminal_is_a_channel_like_the_others(self, shop: Everywhere) -> None:
        await shop.desk.filed()
        code = await shop.code_of(BUYER)
        await shop.says(CONSOLE, f"/continue {code.lower()}")
        await shop.says(CONSOLE, "1")  # a number is an answer where there are no buttons
        assert await shop.desk.do(lambda work: work.same_person(BUYER, CONSOLE))

    async def test_the_history_says_so_and_its_chain_holds(self, shop: Everywhere) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        line = (await shop.desk.events(ticket.number))[-1]
        assert (line.what, line.data["other"]) == ("linked", WEB)
        assert await shop.desk.do(lambda work: work.audit(ticket.number)) == []


class TestCodes:
    async def test_a_code_works_once(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        sure = shop.to(WEB)
        await shop.taps(WEB, "接上", sure)
        await shop.says(QQ, f"继续码 {code}")
        assert "不对" in shop.heard(QQ)
        await shop.taps(WEB, "接上", sure)  # a second tap does no harm
        assert "已经接上" in shop.heard(WEB)

    async def test_a_code_that_was_said_belongs_to_who_said_it(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        sure = shop.to(WEB)
        await shop.says(QQ, f"继续码 {code}")
        assert "不对" in shop.heard(QQ)
        await shop.taps(QQ, "接上", sure)  # somebody else's button
        assert "不对" in shop.heard(QQ)
        assert not await shop.desk.do(lambda work: work.same_person(BUYER, QQ))

    async def test_a_code_is_over_after_a_quarter_of_an_hour(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        sure = shop.to(WEB)
        shop.desk.later(minutes=15)
        await shop.taps(WEB, "接上", sure)
        assert "过期" in shop.heard(WEB)
        await shop.says(WEB, f"继续码 {code}")
        assert "过期" in shop.heard(WEB)

    async def test_a_newer_code_makes_the_older_void(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.code_of(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        assert "不对" in shop.heard(WEB)

    async def test_who_does_not_agree_is_not_joined(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        sure = shop.to(WEB)
        assert "Telegram（…42）" in sure[0].text
        await shop.taps(WEB, "不接", sure)
        assert "没有接" in shop.heard(WEB)
        await shop.taps(WEB, "接上", sure)
        assert not await shop.desk.do(lambda work: work.same_person(BUYER, WEB))

    async def test_guessing_is_stopped_even_when_the_guess_is_right(
        self, shop: Everywhere
    ) -> None:
        code = await shop.code_of(BUYER)
        for n in range(6):
            await shop.says(WEB, f"继续码 AAAA-222{n + 2}")
            assert "不对" in shop.heard(WEB)
        await shop.says(WEB, f"继续码 {code}")
        assert "太多" in shop.heard(WEB)
        await shop.says(WEB, code)  # nor without the word
        assert "接上" not in shop.heard(WEB)

    async def test_a_code_is_understood_in_traditional_chinese(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, f"繼續碼：{code}")
        assert "接上" in shop.heard(WEB)

    async def test_a_bare_code_is_enough_and_what_is_none_goes_to_the_dialog(
        self, shop: Everywhere
    ) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, code)
        assert "接上" in shop.heard(WEB)
        await shop.says(QQ, "ABCD-2345")
        assert "继续码" not in shop.heard(QQ)

    async def test_ones_own_code_is_for_elsewhere(self, shop: Everywhere) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(BUYER, f"继续码 {code}")
        assert "另一个渠道" in shop.heard(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        assert "接上" in shop.heard(WEB)

    async def test_a_group_is_told_no_code(self, shop: Everywhere) -> None:
        await shop.says(QQ, "换个地方继续", chat_id="-777002", group=True)
        assert all("继续码" not in post.text for post in shop.posts)

    async def test_the_database_does_not_hold_the_code(
        self, shop: Everywhere, sqlite_url: str
    ) -> None:
        code = await shop.code_of(BUYER)
        await shop.says(WEB, f"继续码 {code}")
        file = Path(sqlite_url.removeprefix("sqlite:///"))
        stored = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
        assert b"link_code" in stored
        assert code.encode() not in stored
        assert code.replace("-", "").encode() not in stored


class TestWhoIsNotJoined:
    async def test_nobody_is_joined_by_name_or_order(self, shop: Everywhere) -> None:
        await shop.desk.filed()
        await shop.says(WEB, f"没到账，订单号 {ORDER.order_no}", name="小王")
        await shop.says(WEB, "进度")
        assert "#1001" not in shop.heard(WEB)
        assert not await shop.desk.do(lambda work: work.same_person(BUYER, WEB))

    async def test_staff_are_joined_to_nobody(self, shop: Everywhere) -> None:
        await shop.says(AGENT, "/continue")
        assert "客服账号" in shop.heard(AGENT)
        code = await shop.code_of(BUYER)
        await shop.says(AGENT, f"继续码 {code}")
        assert "客服账号" in shop.heard(AGENT)
        await shop.says(WEB, f"继续码 {code}")
        sure = shop.to(WEB)
        promote = "test", shop.desk.now
        await shop.desk.do(lambda work: work.set_staff(BUYER, "agent", "小王", *promote))
        await shop.taps(WEB, "接上", sure)
        assert "客服账号" in shop.heard(WEB)
        assert not await shop.desk.do(lambda work: work.same_person(BUYER, WEB))

    async def test_a_banned_account_is_joined_to_nobody_and_a_ban_is_the_persons(
        self, shop: Everywhere
    ) -> None:
        ban = "小王", "骚扰", "telegram:5001", shop.desk.now
        code = await shop.code_of(QQ)
        await shop.joins(WEB, to=BUYER)
        await shop.desk.do(lambda work: work.ban(BUYER, *ban))
        assert await shop.desk.do(lambda work: work.ban_of(WEB)) is not None
        for banned in (BUYER, WEB):
            await shop.says(banned, f"继续码 {code}")
            assert "不能" in shop.heard(banned)
        await shop.says(BUYER, "/continue")
        assert "继续码" not in shop.heard(BUYER)

    async def test_a_joined_channel_has_no_right_of_its_other_half(self, shop: Everywhere) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        promote = "test", shop.desk.now
        await shop.desk.do(lambda work: work.set_staff(BUYER, "admin", "小王", *promote))
        await shop.says(WEB, f"/approve {ticket.number} refund")
        assert (await shop.desk.ticket(ticket.number)).status == "submitted"

    async def test_a_stranger_still_reaches_nothing(self, shop: Everywhere) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        outcome = await shop.desk.presses("withdraw_yes", ticket.number, person=STRANGER)
        assert "没有找到" in outcome.text

    async def test_an_order_is_proven_by_the_account_that_bought_it_on_either_side(
        self, shop: Everywhere
    ) -> None:
        paid = replace(ORDER, paid_at=shop.desk.now - timedelta(hours=1))
        no = dict.fromkeys(("contact", "query_password", "payment_no"))
        await shop.desk.do(lambda work: work.import_order(paid, **no, now=shop.desk.now))
        await shop.says(WEB, f"没到账，订单号 {ORDER.order_no}")
        assert not await self.proven(shop)
        await shop.says(WEB, "取消")
        await shop.joins(WEB, to=BUYER)
        await shop.says(WEB, f"没到账，订单号 {ORDER.order_no}")
        assert await self.proven(shop)

    async def proven(self, shop: Everywhere) -> bool:
        state, _ = await shop.desk.do(lambda work: work.conversation(WEB))
        return '"owner_proven":true' in (state or "")


class TestParting:
    async def test_either_side_can_part_and_keeps_what_it_filed(self, shop: Everywhere) -> None:
        await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        other = replace(FACTS, order_no="KA2", order=None, owner_proven=False)
        await shop.desk.filed(other, person=WEB)
        await shop.says(BUYER, "/continue")
        shown = shop.to(BUYER)
        await shop.taps(BUYER, "断开", shown)
        assert "断开了" in shop.heard(BUYER)
        assert "断开了" in shop.heard(WEB)
        await shop.taps(BUYER, "断开", shown)
        assert "已经断开" in shop.heard(BUYER)
        for person, theirs, others in ((WEB, "#1002", "#1001"), (BUYER, "#1001", "#1002")):
            await shop.says(person, "进度")
            assert theirs in shop.heard(person)
            assert others not in shop.heard(person)
        assert "unlinked" in await shop.desk.whats(1001)

    async def test_news_stays_with_the_side_that_filed_it(self, shop: Everywhere) -> None:
        ticket = await shop.desk.filed()
        await shop.joins(WEB, to=BUYER)
        await shop.taps(BUYER, "断开", await self.asked(shop, BUYER))
        await decided(shop, ticket.number)
        assert "已通过" in shop.heard(BUYER)
        assert shop.to(WEB) == []

    async def asked(self, shop: Everywhere, person: str) -> list[casework.Post]:
        await shop.says(person, "/continue")
        return shop.to(person)


class TestOneOrderOnce:
    async def test_an_ended_case_is_not_reopened_beside_the_other_one(
        self, shop: Everywhere
    ) -> None:
        first = await shop.desk.filed()
        await shop.desk.presses("withdraw_yes", first.number)
        second = await shop.desk.filed(person=WEB)
        await shop.joins(WEB, to=BUYER)
        outcome = await shop.desk.presses("reopen", first.number)
        assert f"#{second.number}" in outcome.text
        assert (await shop.desk.ticket(first.number)).status == "withdrawn"

    async def test_what_was_approved_automatically_counts_for_the_person(
        self, shop: Everywhere
    ) -> None:
        def approved(work: Work) -> int:
            ticket = work.ticket(1001)
            assert ticket is not None
            work.change_ticket(ticket, auto_approved_at=shop.desk.now)
            return work.auto_approvals(shop.desk.now - timedelta(days=1), WEB)

        await shop.desk.filed()
        assert await shop.desk.do(approved) == 0
        await shop.joins(WEB, to=BUYER)
        assert await shop.desk.do(approved) == 1


async def test_news_of_a_case_reaches_nobody_else_whatever_is_joined_and_parted(
    desk: CaseDesk,
) -> None:
    """Random joining, parting and writing: every note goes to one chat, of the case's person."""
    people = [f"{channel}:{n}" for channel in ("telegram", "qq", "web") for n in range(1, 5)]
    dice = random.Random(7)
    groups = {person: {person} for person in people}
    tickets: dict[str, Ticket] = {}
    for n, person in enumerate(people):
        facts = replace(FACTS, order_no=f"KA{n}", evidence=())
        tickets[person] = await desk.filed(facts, person=person)
    await desk.sent()

    def one(person: str) -> Identity:
        channel, _, chat = person.partition(":")
        return Identity(person, channel, chat, desk.now)

    for _ in range(250):
        desk.later(seconds=1)
        a, b = dice.sample(people, 2)
        act = dice.random()
        if act < 0.3:
            joined = await desk.do(lambda work: work.join(one(a), one(b), desk.now))  # noqa: B023
            together = groups[a] | groups[b]
            assert joined == (b in groups[a] or len(together) <= 6)
            for person in together if joined else ():
                groups[person] = together
        elif act < 0.5:
            await desk.do(lambda work: work.part(a))  # noqa: B023
            for person in (left := groups[a] - {a}):
                groups[person] = left
            groups[a] = {a}
        else:
            await desk.do(lambda work: work.used(b, *b.split(":"), desk.now))  # noqa: B023
            text, ticket = f"关于 #{tickets[a].number}", tickets[a]
            await desk.do(lambda work: tell_buyer(work, desk.context, ticket, text, desk.now))  # noqa: B023
            (post,) = [post for post, _ in (await desk.sent()).rows]
            assert f"{post.channel}:{post.chat_id}" in groups[a]
            assert not (b in groups[a] and f"{post.channel}:{post.chat_id}" != b)


async def test_a_note_that_time_sends_follows_the_buyer_too(shop: Everywhere) -> None:
    ticket = await shop.desk.filed()
    await shop.joins(WEB, to=BUYER)
    await shop.desk.says(AGENT, f"/reject {ticket.number} delivered 凭证不符")
    await shop.settled()
    rejected = await shop.desk.ticket(ticket.number)
    await shop.desk.do(lambda work: close(work, shop.desk.context, rejected, shop.desk.now))
    shop.desk.later(hours=12)
    await shop.settled()
    assert "申诉期已结束" in shop.heard(WEB)
    assert shop.to(BUYER) == []
