"""核实: yes or no about a name, no account ever shown, and a word that only real staff can say."""

import hashlib
import re
from dataclasses import replace

import pytest

from bot import verify
from bot.context import Done
from bot.staff.commands import COMMANDS
from bot.tickets.case_word import case_word, words
from storage.vault import Vault
from storage.work import Work
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    BUYER,
    FACTS,
    LEAD,
    MEDIATOR,
    OTHER,
    CaseDesk,
)
from tests.bot.test_four_eyes import DEAR

STAFF = (frozenset({"5003", "xiaoli_shop", "88123456"}), frozenset({"小李", "Lily", "客服小张"}))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        *(("5003", "account"), ("telegram:5003", "account"), ("@xiaoli_shop", "account")),
        *(("@XiaoLi_Shop", "account"), ("https://t.me/xiaoli_shop", "account")),
        *(("QQ:88123456", "account"), ("88123456", "account"), ("小李", "name")),
        *(("Lily", "name"), ("@kadesk_bot", "bot"), ("@kadesk_b0t", "like")),
        *(("5004", "no"), ("88123457", "no"), ("@somebody", "no"), ("王大锤", "no")),
    ],
)
def test_a_name_is_known_or_not(asked: str, found: str) -> None:
    assert verify.verdict(asked, STAFF, "kadesk_bot") == found


LOOK_ALIKES = """
    xiaoIi_shop xiao1i_shop xiaoli_sh0p xiaoli-shop xiaolishop xiaoli__shop хiaoli_shop xіaoli_shop
    xiаoli_shop xiaоli_shop xiaoli_ѕhop xiaoli_shор xiaoli_shop1 xiaoli_shop_ xiaoli_shopp xiaoli_shp
    xiaolli_shop xaioli_shop xiaoli_shoq ｘｉａｏｌｉ_shop xiáoli_shop xiaoli.shop xiaoli_5hop
    official_xiaoli_shop xiaoli_shop_vip xia0li_sh0p XIAOLI_SHQP xiao\u200bli_shop xiaoli_shop\u202e
    ⼩李 小季 小李子 小李客服 少李 小\u200b李 小李1 官方小李 小·李 客服小李
    Liliy L1ly LiIy Llly Lіly LiIу Lily1 Lily_ Ｌｉｌｙ lily Lilly
    容服小张 客报小张 客服小涨 客服小章 客服小张1 客 服小张 客服·小张
"""


def test_every_look_alike_is_called_one() -> None:
    names = [name for line in LOOK_ALIKES.splitlines() for name in line.strip().split(" ") if name]
    assert len(names) > 50
    found = {name: verify.verdict(name, STAFF, "kadesk_bot") for name in names if name != "客"}
    assert {name for name, verdict in found.items() if verdict != "like"} <= {"服小张", "客服小李"}
    assert not {name for name, verdict in found.items() if verdict in ("account", "name", "bot")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("/verify @xiaoli", "@xiaoli"), ("/verify", ""), ("核实 小李", "小李")),
        *(("核实@xiaoli", "@xiaoli"), ("核实：小李", "小李"), ("核实客服", "")),
        *(("验证客服 88123456", "88123456"), ("verify Lily", "Lily")),
        *(("核实", None), ("核实一下我的订单", None), ("核实 KA20261105143000", None)),
        *(("你们核实好了吗", None), ("核实 我 昨天 付的款", None), ("核实 " + "长" * 80, None)),
    ],
)
def test_only_a_question_about_somebody_is_one(text: str, name: str | None) -> None:
    assert verify.asked_in(text) == name


async def asks(desk: CaseDesk, text: str, person: str = BUYER) -> str:
    inbound = desk.inbound(person, text)
    assert await desk.do(lambda work: verify.take(work, desk.context, inbound, desk.now))
    return (await desk.sent()).texts(person.partition(":")[2])


async def test_a_buyer_hears_yes_or_no_and_what_staff_never_ask(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/queue", name="小李", username="xiaoli_shop")
    await desk.sent()
    assert "✅ 是" in await asks(desk, "/verify @xiaoli_shop")
    assert "不能证明身份" in await asks(desk, "核实 小李")
    answer = await asks(desk, "核实 @xiao1i_shop")
    assert "只是名字很像" in answer
    assert "不会要密码、验证码、卡密" in answer
    assert not re.search("5003|telegram:", answer)


async def test_tries_are_limited_and_the_limit_answers_the_same_for_all(desk: CaseDesk) -> None:
    for n in range(5):
        assert "❌ 不是本店客服" in await asks(desk, f"/verify {7000 + n}")
    for name in ("5003", "7000"):
        assert "核实得太多了" in await asks(desk, f"/verify {name}")
    desk.later(minutes=61)
    assert "✅ 是" in await asks(desk, "/verify 5003")


async def test_somebody_who_left_is_not_staff(desk: CaseDesk) -> None:
    await desk.says(ADMIN, "/staff add telegram:7001 agent 小张")
    assert "✅ 是" in await asks(desk, "/verify 7001")
    await desk.says(ADMIN, "/staff remove telegram:7001")
    await desk.sent()
    assert "❌ 不是" in await asks(desk, "/verify 7001")


# -- the word ----------------------------------------------------------------------------------


async def word(desk: CaseDesk, number: int) -> str:
    ticket = await desk.ticket(number)
    return await desk.do(lambda work: case_word(work, ticket))


async def test_the_word_is_shown_to_the_buyer_and_to_staff_and_stays_the_same(
    desk: CaseDesk,
) -> None:
    outcome = await desk.file()
    assert isinstance(outcome, Done)
    said = await word(desk, 1001)
    assert f"暗号「{said}」" in outcome.text
    await desk.says(AGENT, "/claim 1001")
    await desk.sent()
    await desk.says(AGENT, "/show 1001")
    assert f"暗号「{said}」" in (await desk.sent()).room
    desk.later(days=1)
    status = await desk.asks()
    assert f"暗号「{said}」" in status.text
    assert f"#1001 的暗号：「{said}」" in await asks(desk, "核实客服")
    assert said not in await asks(desk, "核实客服", "telegram:43")


async def test_the_words_of_cases_differ_and_hang_on_the_shops_key(desk: CaseDesk) -> None:
    ticket = await desk.filed()

    def all_of(work: Work) -> list[str]:
        return [case_word(work, replace(ticket, number=n)) for n in range(1001, 1201)]

    mine = await desk.do(all_of)
    assert len(set(mine)) > 190
    theirs = await desk.do(lambda work: all_of(Work(work.conn, Vault(bytes(32)))))
    assert sum(a == b for a, b in zip(mine, theirs, strict=True)) < 5


def test_the_list_of_words_never_changes() -> None:
    assert len(words()) == len(set(words())) == 256
    assert {len(word) for word in words()} == {2}
    digest = hashlib.sha256(" ".join(words()).encode()).hexdigest()
    assert digest == DIGEST, "words were given to buyers by their place in this list"


DIGEST = "33388ae8307c6eeacc4af618d79449290385ec176069c56f2b1208c515467587"


# -- nobody's account --------------------------------------------------------------------------


async def test_no_account_of_staff_is_ever_shown_to_a_buyer(desk: CaseDesk) -> None:
    people = (ADMIN, LEAD, AGENT, OTHER, MEDIATOR)
    for person in people:
        number = person.partition(":")[2]
        await desk.says(person, "/queue", name="小李", username=f"user{number}")
    await desk.filed(FACTS)
    await desk.filed(replace(DEAR, order_no="KA2", evidence=()))
    lines = [command.example.replace("1024", "1001") for command in COMMANDS]
    lines += ["/approve 1001", "/refunded 1001 R1", "/approve 1002", "/decline 1002 不对"]
    lines += ["/ask 1002 支付流水", "/reject 1002 delivered", "/decide 1002 approve 一致"]
    for line in lines:
        for person in people:
            await desk.says(person, line, name="小李")
    await desk.asks()
    await desk.presses("appeal", 1002)
    await desk.sweep()
    for hours in (24, 24, 72):
        desk.later(hours=hours)
        await desk.sweep()
    for n in range(4):
        inbound = desk.inbound(BUYER, f"/verify {5001 + n}")
        await desk.do(lambda work, i=inbound: verify.take(work, desk.context, i, desk.now))
    sent = (await desk.sent()).to("42")
    assert len(sent) > 6
    for post in sent:
        shown = f"{post.text} {post.buttons}"
        assert not re.search(r"500[1-5]|user\d|telegram:|小李", shown), shown
