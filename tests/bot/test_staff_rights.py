"""Every command and every role, from the table itself: who may, and that nobody else changes a row.

A new command needs a line in RIGHTS: its right is written down a second time, by hand.
"""

from pathlib import Path
from typing import Any, get_args

import pytest
from sqlalchemy import select

from bot.app import load_wording
from bot.channels.telegram_api import Menu
from bot.config.settings import load_settings
from bot.staff.command import GROUPS, Command, allowed
from bot.staff.commands import BUTTONS, BY_NAME, COMMANDS
from bot.staff.manual import manual
from bot.staff.menus import BUYER as BUYER_MENU
from bot.staff.menus import menus
from dialogs.commands import COMMANDS as BUYER_COMMANDS
from rules.lifecycle import Role
from storage.tables import METADATA
from storage.work import Work
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    BUYER,
    LEAD,
    MEDIATOR,
    ROOM,
    STRANGER,
    CaseDesk,
    button,
)

OTHER_BUYER, EX_STAFF = "telegram:43", "telegram:7001"
ROLES = {
    "stranger": STRANGER,
    "buyer": BUYER,
    "other buyer": OTHER_BUYER,
    "ex-staff": EX_STAFF,
    "agent": AGENT,
    "lead": LEAD,
    "admin": ADMIN,
    "mediator": MEDIATOR,
}
# The least role of every command, and what mediators may say as well.
RIGHTS: dict[Role, str] = {
    "agent": """
        incident incidents macro statement recall
        queue next show search stats claim release assign reply note ask approve reject refunded
        redelivered extend supplier reopen undo snooze follow handover board rules
        help desk
        confirm decline""",
    "lead": "ban overturn mediate decide export",
    "admin": "staff reload erase",
    "mediator": "",
}
MEDIATORS = "board follow queue show note mediate decide search export stats rules help desk confirm decline"
# What makes a command possible on ticket 1001, said by an admin.
BEFORE = {"refunded": ["/approve 1001 refund"], "redelivered": ["/approve 1001 redeliver"]}
REFUSED = ("这是客服用的功能", "这个按钮是客服用的", "需要「")
_NOT_COMPARED = {"inbox", "outbox", "conversation", "setting", "tries", "counter"}


def may(role: str) -> set[str]:
    """The commands of a role by the hand-written list."""
    rank = {"agent": 1, "lead": 2, "admin": 3}
    names = {
        n for least in rank if rank[least] <= rank.get(role, 0) for n in RIGHTS[least].split()
    }
    return names | set(MEDIATORS.split()) if role == "mediator" else names


def said(command: Command, *, word: bool = False) -> str:
    """The command's own example, about the ticket that is there."""
    example = command.example.replace("1024", "1001")
    return example.replace(f"/{command.name}", command.word, 1) if word else example


async def rows(desk: CaseDesk) -> dict[str, list[Any]]:
    """Everything that is stored, but for messages and how often somebody tried."""

    def read(work: Work) -> dict[str, list[Any]]:
        tables = [t for t in METADATA.sorted_tables if t.name not in _NOT_COMPARED]
        return {t.name: sorted(map(tuple, work.conn.execute(select(t)))) for t in tables}

    return await desk.do(read)


async def prepared(desk: CaseDesk, name: str) -> None:
    """A ticket on which the command could do something, and somebody who left."""
    await desk.filed()
    await desk.says(ADMIN, f"/staff add {EX_STAFF} admin 小赵")
    await desk.says(EX_STAFF, "/queue")
    await desk.says(ADMIN, f"/staff remove {EX_STAFF}")
    if name not in ("claim", "next", "queue"):
        await desk.says(ADMIN, "/claim 1001")
    if name == "erase":  # only of who has no case running
        await desk.presses("withdraw_yes", 1001)
    for step in BEFORE.get(name, []):
        await desk.says(ADMIN, step)
    await desk.sent()


def test_every_command_says_all_of_itself_and_has_its_right_written_twice(desk: CaseDesk) -> None:
    written = [name for names in RIGHTS.values() for name in names.split()]
    assert sorted(written) == sorted(command.name for command in COMMANDS)
    words = [command.word for command in COMMANDS]
    assert len(set(words)) == len(words)
    assert not {command.name for command in COMMANDS} & set(BUYER_COMMANDS) - {
        "help",
        "rules",
        "undo",
    }
    for command in COMMANDS:
        assert command.least in get_args(Role)
        assert command.group in GROUPS
        assert command.example.startswith(f"/{command.name}")
        assert command.usage.startswith(f"/{command.name}")
        assert desk.context.say(command.what) != desk.context.say(command.what, "en")
    assert {button.command for button in BUTTONS.values()} <= set(BY_NAME)


@pytest.mark.parametrize("role", list(ROLES))
def test_the_table_and_the_hand_written_rights_agree(role: str) -> None:
    roles = frozenset({role} & {"agent", "lead", "admin", "mediator"})
    assert {command.name for command in COMMANDS if allowed(roles, command)} == may(role)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
async def test_a_command_does_something_only_for_its_roles(
    desk: CaseDesk, command: Command
) -> None:
    await prepared(desk, command.name)
    before = await rows(desk)
    for role in (role for role in ROLES if command.name not in may(role)):
        person = ROLES[role]
        private = person.partition(":")[2]
        own = role in ("stranger", "buyer", "other buyer", "ex-staff")
        for chat, word in ((ROOM, False), (ROOM, True), (private, False)):
            if own and (word or (chat == private and command.name in BUYER_COMMANDS)):
                continue  # a Chinese word of theirs is a buyer's word; /help has a buyer's answer
            assert await desk.says(person, said(command, word=word), chat_id=chat), role
            sent = await desk.sent()
            assert any(words in sent.texts(chat) for words in REFUSED), (role, sent.texts(chat))
            assert [post.chat_id for post, _ in sent.rows] == [chat], role
            assert "KA20261105143000" not in sent.texts(chat), role
    assert await rows(desk) == before
    for role in (role for role in ROLES if command.name in may(role)):
        assert await desk.says(ROLES[role], said(command))
        texts = (await desk.sent()).room
        assert not any(words in texts for words in REFUSED), role


@pytest.mark.parametrize("verb", list(BUTTONS))
async def test_a_button_does_something_only_for_its_roles(desk: CaseDesk, verb: str) -> None:
    name = BUTTONS[verb].command
    await prepared(desk, name)
    ticket, before = await desk.ticket(1001), await rows(desk)
    code = "delivered"
    args = {
        "approve": ":refund",
        "supplier": ":failed",
        "ask": ":payment_record",
        "reject": f":{code}",
    }
    data = f"s:{verb}:1001:{ticket.version}{args.get(verb, '')}"
    for role in (role for role in ROLES if name not in may(role)):
        await desk.taps(ROLES[role], data)
        sent = await desk.sent()
        assert [post.callback_id for post, _ in sent.rows] == ["cb"], role
        assert any(words in sent.toast for words in REFUSED), role
    assert await rows(desk) == before
    for role in (role for role in ROLES if name in may(role)):
        await desk.taps(ROLES[role], data)
        toast = (await desk.sent()).toast
        assert not any(words in toast for words in REFUSED), role


# -- what is made from the table ---------------------------------------------------------------


@pytest.mark.parametrize("role", ["agent", "lead", "admin", "mediator"])
async def test_help_lists_only_what_the_person_may_say(desk: CaseDesk, role: str) -> None:
    await desk.says(ROLES[role], "/help")
    text = (await desk.sent()).room
    listed = {word.split(" ")[0] for word in text.replace(" · ", "\n/").split("\n/")[1:]}
    assert {name.lstrip("/") for name in listed} == may(role)
    assert len(text) < 900


def menu_of(found: tuple[Menu, ...], scope: str, lang: str = "") -> dict[str, str]:
    return next(dict(m.commands) for m in found if (m.scope, m.lang) == (scope, lang))


def test_telegrams_menus_are_made_from_the_tables(desk: CaseDesk) -> None:
    settings = desk.context.settings
    found = menus(settings, load_wording(settings))
    for scope in ("default", "private"):
        assert set(menu_of(found, scope)) == set(BUYER_MENU) <= set(BUYER_COMMANDS)
        assert menu_of(found, scope)["status"] == "进度"
        assert menu_of(found, scope, "en")["status"] == "Status"
    assert set(menu_of(found, ROOM)) == {command.name for command in COMMANDS}
    assert menu_of(found, ROOM)["next"].startswith("下一单：")
    assert menu_of(found, ROOM, "en")["next"] == "claim the most urgent free ticket"
    admins = menu_of(found, ADMIN.partition(":")[2])
    assert set(admins) == may("admin") | set(BUYER_MENU)
    for menu in found:
        assert len(menu.commands) <= 100  # Bot API, setMyCommands
        assert all(1 <= len(what) <= 256 for what in menu.commands.values())


def test_an_english_shop_has_its_menus_in_chinese_as_well(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[desk]\nlocale = "en"\n', "utf-8")
    settings = load_settings(path, {})
    found = menus(settings, load_wording(settings))
    assert menu_of(found, "default")["status"] == "Status"
    assert menu_of(found, "default", "zh")["status"] == "进度"


def test_the_staff_page_agrees_with_the_table() -> None:
    page = Path("docs/staff.md").read_text("utf-8")
    assert manual(page) == page, "run: python -m bot.staff.manual docs/staff.md"
    assert all(f"`/{command.name}`" in page for command in COMMANDS)


# -- near misses -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("/aprove 1001", "/approve 1001"),
        ("/calim 1001", "/claim 1001"),
        ("/refundd 1001 x", "/refunded 1001 x"),
        ("/nxet", "/next"),
    ],
)
async def test_a_near_miss_is_offered_as_one_tap_and_changes_nothing(
    desk: CaseDesk, text: str, near: str
) -> None:
    before = await desk.filed()
    assert await desk.says(AGENT, text)
    answer = (await desk.sent()).to(ROOM)[-1]
    assert f"是想发 {near.split(' ')[0]} 吗" in answer.text
    assert "例如" in answer.text
    assert [label for row in answer.buttons for label, _ in row] == [near]
    assert await desk.ticket(1001) == before


async def test_a_mended_command_is_carried_out_once_and_with_the_rights_of_who_taps(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.says(AGENT, "/noet 1001 上游休息")
    data = button((await desk.sent()).to(ROOM)[-1], "/note 1001")
    await desk.taps(STRANGER, data, message_id="m9")
    assert "noted" not in await desk.whats(1001)
    for _ in range(2):
        await desk.taps(AGENT, data, message_id="m9")
    assert (await desk.whats(1001)).count("noted") == 1
    assert "已记在 #1001" in (await desk.sent()).room
    await desk.taps(AGENT, "s:say:/staff remove telegram:5001", message_id="m10")
    assert "需要「管理员」" in (await desk.sent()).room


async def test_a_mended_command_names_the_ticket_whose_card_was_replied_to(
    desk: CaseDesk,
) -> None:
    await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "/calim", reply_to=await desk.card_id(1001))
    assert button((await desk.sent()).to(ROOM)[-1], "/claim") == "s:say:/claim #1001"


async def test_a_command_that_one_may_not_say_is_not_offered(desk: CaseDesk) -> None:
    await desk.says(AGENT, "/relaod")
    assert "/reload" not in (await desk.sent()).room
