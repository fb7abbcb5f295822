"""QQ: what OneBot implementations send and take, over a real WebSocket."""

import asyncio
import base64
import json
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from bot.channels import OutButton, Outgoing, Refused, TryLater
from bot.channels.onebot import OneBotChannel
from bot.channels.onebot_events import Account, parse
from bot.channels.onebot_send import changed_lines, split_text, without_links
from bot.channels.onebot_wire import login_of
from bot.outbox import Outbox
from dialogs.messages import Inbound
from storage.store import Store
from storage.vault import Vault
from storage.work import Post, Work
from tests.bot.qq_desk import GROUP, STAFF, Taken, qq_channel, qq_open
from tests.botapi import picture
from tests.onebot import SELF, TOKEN, Implementation, Refusal, image, text
from tests.shop import Shop, free_port

Open = tuple[Implementation, OneBotChannel, Taken]
RED, BLUE = picture(color="#aa0000"), picture(color="#0000aa")
BUYER = 42042
AT = {"type": "at", "data": {"qq": str(SELF)}}


@pytest.fixture
async def store(open_qq: Open, sqlite_url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """The database of the channel."""
    store = await Store.open(sqlite_url, vault=Vault.open(tmp_path))
    yield store
    await store.close()


@pytest.fixture
async def open_qq(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Open]:
    async with qq_open(tmp_path) as (qq, channel, taken):
        yield qq, channel, taken


async def came(open_qq: Open, count: int = 1) -> list[Inbound]:
    qq, _, taken = open_qq
    await qq.until(lambda: len(taken.inbounds) >= count, f"{count} messages")
    return taken.inbounds


def out(words: str, chat: str = str(BUYER), id: int = 1, **more: Any) -> Outgoing:
    return Outgoing(id=id, chat_id=chat, text=words, **more)


# -- the door ----------------------------------------------------------------------------------


KEY = {"Authorization": f"Bearer {TOKEN}", "X-Self-ID": str(SELF)}


async def test_nobody_comes_in_without_token_number_and_role(open_qq: Open) -> None:
    qq, _, _ = open_qq
    for headers, query in (
        ({"Authorization": ""}, ""),
        ({"Authorization": "Bearer wrong"}, ""),
        ({"Authorization": f"Bearer {TOKEN}x"}, ""),
        ({"Authorization": f"Basic {TOKEN}"}, ""),
        ({"Authorization": "Bearer \xe5\x8f\xa3"}, ""),
        ({"Authorization": ""}, "?access_token=wrong"),
        ({"X-Self-ID": "abc"}, ""),
        ({"X-Client-Role": "API"}, ""),
    ):
        opening = connect(qq.url + query, additional_headers=KEY | headers, proxy=None)
        with pytest.raises(InvalidStatus) as refused:
            await opening
        assert refused.value.response.status_code == 403
    assert qq.connections == 1


async def test_the_token_may_come_in_the_address(open_qq: Open) -> None:
    qq = Implementation(f"{open_qq[0].url}?access_token={TOKEN}", token="")
    async with qq.connected(Authorization=""):
        await qq.until(lambda: ("get_status", {}) in qq.calls, "a first call")


async def test_the_newest_connection_wins(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    second = Implementation(qq.url)
    async with second.connected():
        await second.until(lambda: second.calls, "the hand-over")
        await channel.send(out("您好"))
    assert [said.text for said in second.said] == ["您好"]
    assert qq.said == []


async def test_a_forward_connection_asks_who_it_is_and_comes_back(
    tmp_path: Path, sqlite_url: str
) -> None:
    port, taken = free_port(), Taken()
    qq = Implementation()
    address = f"ws://127.0.0.1:{port}"
    async with (
        qq.listening(port),
        qq_channel(tmp_path, taken, mode="forward", url=address) as (_, channel),
    ):
        assert await channel.send(out("您好"))
        await qq.drop()
        await qq.until(lambda: qq.connections == 2, "the second connection")
        await qq.says(BUYER, [text("没到账")])
        await qq.until(lambda: taken.inbounds, "the message")
    assert qq.said[0].text == "您好"


ODD_FRAMES: tuple[str | bytes, ...] = (
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "1e999",
    b"\xff\xfe\x00",
    b'{"post_type": "message"}',
    "[" * 100_000,
    '{"post_type": "message", "message": ' + "[" * 2_000 + "]" * 2_000 + "}",
    '{"post_type": "message", "message_type": "private", "user_id": 1}',
    '{"post_type": "message", "message_type": "private", "user_id": {"a": 1}, "message": 5}',
    '{"post_type": "message", "message_type": "group", "user_id": 5, "message": null}',
    '{"post_type": "message", "message_type": "private", "user_id": 7, "message_id": '
    + "9" * 4000
    + ', "time": 1e400, "message": [{"type": "image"}, {"type": 3}, 4, {"data": {}}]}',
    '{"post_type": "notice", "notice_type": "group_ban", "group_id": [], "duration": "x"}',
    '{"post_type": "meta_event", "status": "online"}',
    '{"post_type": "message", "message_type": "private", "user_id": "-1:../x", "message": "x"}',
    '{"echo": "never asked", "status": "ok", "retcode": 0}',
    '{"post_type": "message", "x": "' + "长" * 1_000_000 + '"}',
)


async def test_odd_frames_hurt_nothing(open_qq: Open) -> None:
    qq, channel, taken = open_qq
    for n, frame in enumerate(ODD_FRAMES):
        await qq.raw(frame)
        await qq.says(BUYER, [text(f"还在吗{n}")])
        last = f"还在吗{n}"
        await qq.until(lambda last=last: last in [i.text for i in taken.inbounds], last)
    assert await channel.send(out("在的"))
    assert qq.connections == 1


async def test_an_event_of_another_account_is_not_taken(open_qq: Open) -> None:
    qq, _, taken = open_qq
    await qq.says(BUYER, [text("冒充")], self_id=SELF + 1)
    await qq.says(BUYER, [text("真的")])
    await came(open_qq)
    assert [inbound.text for inbound in taken.inbounds] == ["真的"]


# -- what people send --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("message", "words", "kinds"),
    [
        ("订单 &#91;KA1&#93; &amp; 没到账[CQ:face,id=178]", "订单 [KA1] & 没到账", []),
        ("[CQ:image,file=a.jpg,url=http://x/1&amp;2]看图", "看图", ["picture"]),
        ([{"type": "face", "data": {"id": "178"}}], "", ["sticker"]),
        ([{"type": "record", "data": {"file": "a.amr"}}], "", ["voice"]),
        ([{"type": "video", "data": {"file": "a.mp4"}}], "", ["video"]),
        ([image(RED, sub_type=1)], "", ["sticker"]),
        ([image(RED), text("1"), image(BLUE)], "1", ["picture", "picture"]),
        ([{"type": "file", "data": {"file": "账单.PNG", "file_id": "/f"}}], "", ["picture"]),
        ([{"type": "file", "data": {"file": "a.pdf", "file_id": "/f"}}], "", ["file"]),
        ([{"type": "json", "data": {"data": '{"prompt": "订单分享"}'}}], "[订单分享]", []),
        ([{"type": "json", "data": {"data": "[" * 9999}}], "[卡片消息]", []),
        ([{"type": "xml", "data": {"data": '<msg brief="链接"/>'}}], "[链接]", []),
        ([{"type": "share", "data": {"url": "http://x", "title": "商品"}}], "[商品]", []),
        ({"type": "text", "data": {"text": "单个"}}, "单个", []),
    ],
)
def test_segments_become_words_and_files(message: Any, words: str, kinds: list[str]) -> None:
    event = Implementation().message(BUYER, message)
    inbound = parse(event, Account(str(SELF)), datetime.now(UTC))
    assert inbound is not None
    assert inbound.text == words
    assert [item.kind for item in inbound.attachments] == kinds


async def test_the_same_message_twice_is_one(open_qq: Open) -> None:
    qq, _, taken = open_qq
    event = await qq.says(BUYER, [text("没到账")])
    await qq.emit(**event)
    await qq.says(BUYER, [text("在吗")])
    assert [inbound.text for inbound in await came(open_qq, 2)] == ["没到账", "在吗"]
    assert len(taken.inbounds) == 2


async def test_pictures_sent_one_by_one_are_one_album(open_qq: Open) -> None:
    qq, _, _ = open_qq
    at = int(time.time())
    for n, seconds in enumerate((0, 2, 5, 60)):
        await qq.says(BUYER, [image(RED)], time=at + seconds, message_id=100 + n)
    albums = [inbound.album for inbound in await came(open_qq, 4)]
    assert albums == ["100", "100", "100", "103"]


async def test_a_picture_whose_address_is_dead_comes_from_the_implementation(
    open_qq: Open,
) -> None:
    qq, channel, _ = open_qq
    dead = f"http://127.0.0.1:{free_port()}/gone"
    qq.files["A.jpg"] = {"base64": base64.b64encode(RED).decode()}
    ref = json.dumps({"file": "A.jpg"})
    assert await channel.fetch(ref, 10_000_000) == RED
    with pytest.raises(TryLater):
        await channel.fetch(json.dumps({"url": dead, "file": "A.jpg"}), 10_000_000)


async def test_a_named_path_gives_pictures_and_voice_only(open_qq: Open, tmp_path: Path) -> None:
    qq, channel, _ = open_qq
    (tmp_path / "a.png").write_bytes(RED)
    (tmp_path / "secret").write_text("password")
    (tmp_path / "a.amr").write_bytes(b"#!AMR\nwords")
    qq.files["a"] = {"file": f"file://{tmp_path / 'a.png'}"}
    qq.files["b"] = {"file": str(tmp_path / "secret")}
    qq.files["c"] = {"file": str(tmp_path / "a.amr")}
    assert await channel.fetch(json.dumps({"file": "a"}), 10_000_000) == RED
    voice = json.dumps({"file": "c", "by": "get_record"})
    assert (await channel.fetch(voice, 10_000_000)).startswith(b"#!AMR")
    with pytest.raises(Exception, match="gone"):
        await channel.fetch(json.dumps({"file": "b"}), 10_000_000)


async def test_a_forwarded_chat_comes_with_its_words_and_pictures(open_qq: Open) -> None:
    qq, _, _ = open_qq
    inner = {"sender": {"nickname": "客服小美"}, "message": [text("已经给你发货了"), image(RED)]}
    qq.forwards["res1"] = [inner, {"type": "node", "data": {"name": "我", "content": "没收到"}}]
    await qq.says(BUYER, [{"type": "forward", "data": {"id": "res1"}}])
    (inbound,) = await came(open_qq)
    assert "客服小美：已经给你发货了" in inbound.text
    assert "没收到" in inbound.text
    assert [item.kind for item in inbound.attachments] == ["picture"]


async def test_a_recalled_message_is_told_as_recalled(open_qq: Open) -> None:
    qq, _, _ = open_qq
    event = await qq.says(BUYER, [text("卡密给错了")])
    notice = {"notice_type": "friend_recall", "message_id": event["message_id"]}
    await qq.emit(post_type="notice", user_id=BUYER, **notice)
    said, recalled = await came(open_qq, 2)
    assert recalled.kind == "recalled"
    assert recalled.message_id == said.message_id


async def test_friends_are_accepted(open_qq: Open) -> None:
    qq, _, _ = open_qq
    await qq.emit(post_type="request", request_type="friend", user_id=BUYER, flag="f1")
    wanted = ("set_friend_add_request", {"flag": "f1", "approve": True})
    await qq.until(lambda: wanted in qq.calls, "the answer to the request")


# -- groups ------------------------------------------------------------------------------------


async def test_in_the_official_group_only_who_speaks_to_us_is_heard(open_qq: Open) -> None:
    qq, channel, taken = open_qq
    message_id = await channel.send(out("欢迎", f"-{GROUP}"))
    channel._sender._sent.clear()  # as after a restart: get_msg has to tell whose it was
    other = {"type": "reply", "data": {"id": "999"}}
    ours = {"type": "reply", "data": {"id": message_id}}
    await qq.says(BUYER, [text("今天天气真好")], GROUP)
    await qq.says(BUYER, [other, text("回复别人")], GROUP)
    await qq.says(BUYER, [AT, text(" 没到账")], GROUP)
    await qq.says(BUYER, [ours, text("回复你")], GROUP)
    await qq.says(BUYER, f"[CQ:at,qq={SELF}] 字符串格式", GROUP)
    await qq.says(BUYER, [AT, text("别的群")], 555)
    await qq.says(BUYER, [text("私聊")])
    words = ["没到账", "回复你", "字符串格式", "私聊"]
    assert [i.text for i in await came(open_qq, 4)] == words
    assert all(i.addressed for i in taken.inbounds)
    assert taken.inbounds[0].chat == f"qq:-{GROUP}"
    assert taken.inbounds[0].person == f"qq:{BUYER}"


async def test_in_the_staff_group_every_word_is_heard(open_qq: Open) -> None:
    qq, _, taken = open_qq
    await qq.says(50021, [text("领取 1024")], STAFF)
    (inbound,) = await came(open_qq)
    assert (inbound.text, inbound.group, taken.inbounds[0].chat_id) == (
        "领取 1024",
        True,
        f"-{STAFF}",
    )


async def test_a_stranger_is_written_to_by_way_of_the_group(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    qq.strangers.add(str(BUYER))
    await channel.send(out("您好"))
    assert qq.said[-1].params["group_id"] == GROUP
    sends = [params for action, params in qq.calls if action == "send_private_msg"]
    await channel.send(out("请说", id=2))
    later = [params for action, params in qq.calls if action == "send_private_msg"]
    assert len(later) == len(sends) + 1  # the way that worked is remembered


async def test_a_stranger_who_cannot_be_reached_is_refused(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    qq.refuse[str(BUYER)] = Refusal(1200, "发送失败，请先添加对方为好友")
    with pytest.raises(Refused) as refused:
        await channel.send(out("您好"))
    assert refused.value.unreachable


async def test_a_mute_parks_its_group_until_it_is_lifted(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    ban = {"post_type": "notice", "notice_type": "group_ban", "group_id": GROUP, "user_id": SELF}
    await qq.emit(sub_type="ban", duration=600, **ban)
    await qq.says(BUYER, [text("私聊")])
    await came(open_qq)
    with pytest.raises(TryLater) as later:
        await channel.send(out("群里的话", f"-{GROUP}"))
    assert (later.value.scope, later.value.patient) == ("chat", True)
    assert await channel.send(out("私聊照常", id=2))
    await qq.emit(sub_type="lift_ban", duration=0, **ban)
    await qq.says(BUYER, [text("再说")])
    await came(open_qq, 2)
    assert await channel.send(out("群里的话", f"-{GROUP}", id=3))


async def test_a_muted_group_holds_nobody_up_and_is_answered_later(
    open_qq: Open, store: Store
) -> None:
    qq, channel, _ = open_qq
    ban = {"notice_type": "group_ban", "sub_type": "ban", "group_id": GROUP, "user_id": SELF}
    await qq.emit(post_type="notice", duration=1, **ban)
    await qq.says(BUYER, [text("在吗")])
    await came(open_qq)

    def post(work: Work) -> None:
        work.post(Post("qq", f"-{GROUP}", "群里的话"), datetime.now(UTC))
        work.post(Post("qq", str(BUYER), "私聊"), datetime.now(UTC))

    await store.run(post)
    outbox = Outbox(store, {"qq": channel}, lambda: datetime.now(UTC), "test", lambda *_: None)
    sending = asyncio.create_task(outbox.run())
    await qq.sees(f"-{GROUP}", "群里的话")
    sending.cancel()
    assert [said.text for said in qq.said] == ["私聊", "群里的话"]


async def test_what_a_failed_send_means(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    chat = f"-{STAFF}"
    for retcode, words, wanted in (
        (1200, "Timeout: NTEvent sendMsg", (TryLater, "chat", False)),
        (-1, "?", (TryLater, "chat", False)),
        (1200, "All connection attempts failed, 好友列表", (TryLater, "chat", False)),
        (1200, "发送过于频繁", (TryLater, "account", True)),
        (1400, "bad message", (Refused, False, None)),
        (110, "", (Refused, True, None)),
        (1200, 'EventRet: {"result": 110, "errMsg": ""}', (Refused, True, None)),
        (120, "", (TryLater, "chat", True)),
    ):
        qq.refuse[chat] = Refusal(retcode, words)
        with pytest.raises((TryLater, Refused)) as failed:
            await channel.send(out("您好", chat))
        error = failed.value
        if isinstance(error, TryLater):
            assert (type(error), error.scope, error.patient) == wanted
        else:
            assert (type(error), error.unreachable, None) == wanted


# -- what we send ------------------------------------------------------------------------------


async def test_buttons_are_numbers_and_a_group_is_told_to_quote(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    buttons = ((OutButton("领取", "s:claim:1:0"), OutButton("驳回", "s:reject:1:0")),)
    await channel.send(out("工单 #1", f"-{STAFF}", buttons=buttons, reply_to="77"))
    assert qq.said[-1].text == "工单 #1\n1. 领取\n2. 驳回\n（引用）"
    assert qq.said[-1].quotes == "77"


async def test_foreign_words_are_never_a_cq_code(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    await channel.send(out("[CQ:at,qq=all] 大家好 &#91;"))
    assert qq.said[-1].segments == [text("[CQ:at,qq=all] 大家好 &#91;")]


async def test_pictures_go_above_the_words_in_one_message(open_qq: Open, tmp_path: Path) -> None:
    qq, channel, _ = open_qq
    shown = tuple(channel._files._evidence.keep(data) for data in (RED, BLUE))
    await channel.send(out("凭证", f"-{STAFF}", pictures=(*shown, "0" * 64)))
    assert [s["type"] for s in qq.said[-1].segments] == ["image", "image", "text"]
    assert qq.said[-1].pictures == [RED, BLUE]


async def test_an_edit_that_says_nothing_new_is_not_sent(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    first = await channel.send(out("收到 1 张"))
    assert await channel.send(out("收到 1 张", edits=first, id=2)) == first
    await channel.send(out("收到 2 张", edits=first, id=3))
    assert [said.text for said in qq.said] == ["收到 1 张", "收到 2 张"]


async def test_an_edit_that_only_drops_a_line_is_not_sent(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    first = await channel.send(out("收到 1 张\n记下了：希望退款\n1. 确认"))
    assert await channel.send(out("收到 1 张\n1. 确认", edits=first, id=2)) == first
    assert len(qq.said) == 1


async def test_an_edit_in_a_group_says_what_changed_and_quotes(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    card = "工单 #1\n案情\n状态：待审"
    first = await channel.send(out(card, f"-{STAFF}"))
    await channel.send(out(card.replace("待审", "审核中"), f"-{STAFF}", edits=first, id=2))
    assert qq.said[-1].text == "工单 #1\n状态：审核中"
    assert qq.said[-1].quotes == first


async def test_a_long_text_goes_on_where_it_broke_off(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    long = "\n".join(f"第{n}行" + "长" * 90 for n in range(40))
    silent = asyncio.create_task(channel.send(out(long)))
    await qq.until(lambda: len(qq.said) == 1, "the first part")
    qq.refuse[str(BUYER)] = Refusal(-1, "?")
    with pytest.raises(TryLater):
        await silent
    sent = len(qq.said)
    qq.refuse.clear()
    await channel.send(out(long))
    assert "\n".join(said.text for said in qq.said) == long
    assert sent < len(qq.said)


async def test_links_are_spelt_unless_allowed(tmp_path: Path, sqlite_url: str) -> None:
    words = "看 https://help.example.com/a?b=1，或 shop.cn；邮箱 a@qq.com，金额 100.00"
    assert without_links(words) == (
        "看 help点example点com/a?b=1，或 shop点cn；邮箱 a@qq.com，金额 100.00"
    )
    async with qq_open(tmp_path, allow_links=True) as (qq, channel, _):
        await channel.send(out(words))
        assert qq.said[-1].text == words


async def test_the_account_keeps_its_pace(tmp_path: Path, sqlite_url: str) -> None:
    async with qq_open(tmp_path, pace_seconds=0.1) as (qq, channel, _):
        await asyncio.gather(*(channel.send(out("话", str(n + 1), id=n)) for n in range(4)))
        pauses = [b.at - a.at for a, b in zip(qq.said, qq.said[1:], strict=False)]
        assert min(pauses) >= 0.09


def test_texts_are_split_by_characters_and_bytes() -> None:
    assert split_text("a\nb", 3) == ["a\nb"]
    assert split_text("甲乙丙丁", 10, 7) == ["甲乙", "丙丁"]
    assert split_text("第一行\n第二行", 5) == ["第一行", "第二行"]
    assert split_text("  ") == []
    assert changed_lines("a\nb\nc", "a\nB\nc") == "a\nB"
    assert changed_lines("a\nb", "a\nb") == ""
    assert changed_lines("a\n1. x\n2. y", "a\n1. x\n2. z") == "a\n1. x\n2. z"


# -- lines that break, accounts that go away ----------------------------------------------------


async def test_what_was_said_while_the_line_was_down_is_taken_up_once(open_qq: Open) -> None:
    qq, _, taken = open_qq
    await qq.says(BUYER, [text("第一句")])
    await came(open_qq)
    await qq.until(lambda: ("get_status", {}) in qq.calls, "the first look")
    await qq.drop()
    qq.message(BUYER, [text("很久以前")], time=int(time.time()) - 3600)
    qq.message(BUYER, [text("断线时说的")])
    qq.message(50021, [text("队列")], STAFF)
    qq.message(BUYER, [text("闲聊")], GROUP)
    qq.message(SELF, [text("自己发的")], STAFF)
    await came(open_qq, 3)
    await qq.drop()
    await qq.until(lambda: qq.connections == 3, "the third connection")
    await qq.says(BUYER, [text("最后一句")])
    await came(open_qq, 4)
    words = sorted(inbound.text for inbound in taken.inbounds)
    assert words == sorted(["第一句", "断线时说的", "队列", "最后一句"])


async def test_what_is_not_stored_yet_is_not_noted_as_heard(open_qq: Open) -> None:
    qq, channel, taken = open_qq
    taken.failing = 10_000  # the disk is full
    await qq.says(BUYER, [text("没到账")])
    await qq.until(lambda: taken.failing < 10_000, "a first try")
    assert not channel._presence._idle()
    taken.failing = 0
    await came(open_qq)
    await qq.until(channel._presence._idle, "nothing more to store")


async def test_an_implementation_without_history_is_fine(open_qq: Open) -> None:
    qq, _, _ = open_qq
    qq.offered -= {"get_friend_msg_history", "get_group_msg_history", "get_recent_contact"}
    await came_after_drop(qq)
    await qq.says(BUYER, [text("在吗")])
    await came(open_qq)


async def came_after_drop(qq: Implementation) -> None:
    count = qq.connections
    await qq.drop()
    await qq.until(lambda: qq.connections > count, "the next connection")


async def test_events_go_on_while_a_send_waits_for_its_answer(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    qq.silent.add("send_private_msg")
    waiting = asyncio.create_task(channel.send(out("您好")))
    await qq.until(lambda: any(a == "send_private_msg" for a, _ in qq.calls), "the send")
    await qq.says(BUYER, [text("在吗")])
    await came(open_qq)
    assert not waiting.done()
    await qq.drop()
    with pytest.raises(TryLater, match="outcome unknown"):
        await waiting


async def test_an_account_offline_behind_a_live_socket_is_noticed_and_told(
    tmp_path: Path, sqlite_url: str
) -> None:
    taken = Taken()
    async with (
        qq_channel(tmp_path, taken, watch_seconds=0.05) as (url, channel),
        Implementation(url).connected() as qq,
    ):
        qq.online = False
        await qq.until(lambda: taken.troubles == ["offline"], "the alarm")
        assert any("离线" in issue for issue in channel.issues())
        sending = asyncio.create_task(channel.send(out("存着的")))
        qq.online = True
        await sending
        await qq.until(lambda: taken.troubles == ["offline", ""], "the all-clear")
        assert qq.said[-1].text == "存着的"
        assert channel.issues() == []


async def test_a_kick_is_heard_at_once(open_qq: Open) -> None:
    qq, channel, _ = open_qq
    qq.online = False
    await qq.emit(post_type="notice", notice_type="bot_offline", user_id=SELF)
    await qq.says(BUYER, [text("在吗")])
    await came(open_qq)
    assert not channel._presence._up.is_set()


async def test_nobody_connected_is_told_too(tmp_path: Path, sqlite_url: str) -> None:
    taken = Taken()
    async with qq_channel(tmp_path, taken, watch_seconds=0.02) as (_, channel):
        await Implementation().until(lambda: taken.troubles, "the alarm")
        assert taken.troubles == ["disconnected"]
        assert not channel.serves(str(BUYER))


async def test_kadesk_check_tells_that_the_account_is_offline(tmp_path: Path) -> None:
    port = free_port()
    url = f"ws://127.0.0.1:{port}"
    extra = f'[qq]\nenabled = true\nmode = "forward"\nurl = "{url}"\naccess_token = "{TOKEN}"\n'
    qq = Implementation(online=False)
    async with qq.listening(port):
        assert await login_of(url, TOKEN) == (str(SELF), False)
        code, said, _ = await Shop(tmp_path, extra=extra).runs("check")
    assert code == 1
    assert f"账号 {SELF} 离线" in said
