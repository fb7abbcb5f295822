"""The counterpart itself, spoken to by plain HTTP: it must be as strict as what it stands for."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.botapi import BotApi, picture


class Bot:
    """Calls methods in the encodings that the Bot API takes."""

    def __init__(self, server: BotApi, http: httpx.AsyncClient) -> None:
        self.url = f"{server.url}/bot{server.token}"
        self.http = http

    async def __call__(self, method: str, **params: Any) -> Any:
        answer = (await self.http.post(f"{self.url}/{method}", json=params)).json()
        return answer["result"] if answer["ok"] else answer

    async def refused(self, method: str, **params: Any) -> str:
        answer = await self(method, **params)
        assert answer["ok"] is False
        return str(answer["description"])


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def bot(server: BotApi) -> AsyncIterator[Bot]:
    async with httpx.AsyncClient(trust_env=False, verify=False) as http:
        yield Bot(server, http)


async def test_json_form_query_and_multipart_say_the_same(server: BotApi, bot: Bot) -> None:
    buyer = server.user(42, started=True)
    values = {"chat_id": "42", "text": "好", "reply_markup": '{"inline_keyboard":[]}'}
    send = f"{bot.url}/sendMessage"
    await bot.http.post(send, json={"chat_id": 42, "text": "好"})
    await bot.http.post(send, data=values)
    await bot.http.get(send, params=values)
    await bot.http.post(send, data=values, files={"unused": b"x"})
    assert [said.text for said in buyer.said] == ["好"] * 4


async def test_updates_stay_until_a_higher_offset_confirms_them(server: BotApi, bot: Bot) -> None:
    for word in "一二三":
        await server.user(42).says(word)
    first = await bot("getUpdates", limit=2)
    again = await bot("getUpdates")
    assert [u["message"]["text"] for u in first] == ["一", "二"]
    assert [u["message"]["text"] for u in again] == ["一", "二", "三"]
    rest = await bot("getupdates", offset=first[-1]["update_id"] + 1)
    assert [u["message"]["text"] for u in rest] == ["三"]
    assert await bot("getUpdates", offset=rest[-1]["update_id"] + 1) == []
    for word in "四五":
        await server.user(42).says(word)
    assert [u["message"]["text"] for u in await bot("getUpdates", offset=-1)] == ["五"]


async def test_only_allowed_kinds_are_queued(server: BotApi, bot: Bot) -> None:
    buyer = server.user(42)
    await bot("getUpdates", allowed_updates=["message"])
    message_id = await buyer.says("一")
    await buyer.edits(message_id, "二")
    assert [sorted(u) for u in await bot("getUpdates")] == [["message", "update_id"]]


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"chat_id": 999, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 43, "text": "x"}, "can't initiate conversation"),
        ("sendMessage", {"chat_id": 42, "text": "  "}, "message text is empty"),
        ("sendMessage", {"chat_id": 42, "text": "💰" * 2049}, "message is too long"),
        ("sendMessage", {"chat_id": 42, "text": "x", "parse_mode": "HTML"}, "no parse_mode"),
        ("sendMessage", {"chat_id": 42, "text": "x", "message_thread_id": 5}, "thread not found"),
        ("editMessageText", {"chat_id": 42, "message_id": 9, "text": "x"}, "to edit not found"),
        ("deleteMessage", {"chat_id": 42, "message_id": 9}, "to delete not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
        ("getFile", {"file_id": "x"}, "wrong file_id"),
        ("sendMediaGroup", {"chat_id": 42, "media": [{"type": "photo"}]}, "2-10"),
        ("sendPhoto", {"chat_id": 42}, "there is no photo"),
        ("setWebhook", {"url": "http://shop.example"}, "HTTPS"),
        ("sendNonsense", {}, "method not found"),
    ],
)
async def test_refusals_are_worded_like_the_real_ones(
    server: BotApi, bot: Bot, method: str, params: dict[str, Any], words: str
) -> None:
    server.user(42, started=True)
    server.user(43)
    assert words in await bot.refused(method, **params)


async def test_button_data_has_1_to_64_bytes(server: BotApi, bot: Bot) -> None:
    server.user(42, started=True)

    async def send(data: str) -> Any:
        keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": data}]]}
        return await bot("sendMessage", chat_id=42, text="x", reply_markup=keyboard)

    assert "message_id" in await send("长" * 21)
    for wrong in ("", "长" * 22):
        assert (await send(wrong))["description"] == "Bad Request: BUTTON_DATA_INVALID"


async def test_an_edit_without_a_keyboard_takes_it_away_and_the_same_again_is_refused(
    server: BotApi, bot: Bot
) -> None:
    buyer = server.user(42, started=True)
    keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": "b:ok"}]]}
    sent = await bot("sendMessage", chat_id=42, text="一", reply_markup=keyboard)
    edit = {"chat_id": 42, "message_id": sent["message_id"], "text": "二"}
    assert "reply_markup" not in await bot("editMessageText", **edit)
    assert "message is not modified" in await bot.refused("editMessageText", **edit)
    with pytest.raises(AssertionError, match="no button"):
        await buyer.taps(sent["message_id"], "好")


async def test_an_album_arrives_whole_or_not_at_all(server: BotApi, bot: Bot) -> None:
    buyer = server.user(42, started=True)
    media = '[{"type":"photo","media":"attach://a"},{"type":"photo","media":"attach://b"}]'
    form = {"chat_id": "42", "media": media}
    send = f"{bot.url}/sendMediaGroup"
    bad = await bot.http.post(send, data=form, files={"a": picture(), "b": b"no picture"})
    assert bad.json()["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert buyer.said == []
    good = await bot.http.post(send, data=form, files={"a": picture(), "b": picture(90, 90)})
    assert len({message["media_group_id"] for message in good.json()["result"]}) == 1


async def test_a_download_link_holds_only_for_a_while(server: BotApi, bot: Bot) -> None:
    await server.user(42).sends_document(b"%PDF", "账单.pdf")
    (update,) = await bot("getUpdates")
    file = await bot("getFile", file_id=update["message"]["document"]["file_id"])
    url = f"{server.url}/file/bot{server.token}/{file['file_path']}"
    assert (await bot.http.get(url)).content == b"%PDF"
    server.world.expire_links()
    assert (await bot.http.get(url)).status_code == 404


async def test_in_privacy_mode_the_bot_sees_only_what_is_meant_for_it(
    server: BotApi, bot: Bot
) -> None:
    agent, group = server.user(5001), server.group(-1001, admin=False)
    for text in ("闲聊", "/queue", "@kadesk_bot 在吗"):
        await group.says(agent, text)
    texts = [u["message"]["text"] for u in await bot("getUpdates")]
    assert texts == ["/queue", "@kadesk_bot 在吗"]


async def test_limits_give_a_chat_a_burst_and_then_one_a_second(server: BotApi, bot: Bot) -> None:
    server.user(42, started=True)
    server.limits.on = True
    answers = [await bot("sendMessage", chat_id=42, text=str(n)) for n in range(7)]
    assert ["message_id" in answer for answer in answers] == [True] * 5 + [False] * 2
    assert answers[-1]["parameters"] == {"retry_after": 1}


async def test_a_group_gets_at_most_twenty_messages_in_any_minute(
    server: BotApi, bot: Bot
) -> None:
    group = server.group(-100777)
    server.limits.on, server.limits.speed = True, 10.0  # a minute of 6 s, 10 a second in a chat
    answers = []
    for n in range(24):
        answers.append(await bot("sendMessage", chat_id=group.id, text=str(n)))
        await asyncio.sleep(0.11)  # the pace of the chat itself is kept
    assert ["message_id" in answer for answer in answers] == [True] * 20 + [False] * 4
    assert 3 <= answers[-1]["parameters"]["retry_after"] <= 4
    assert server.limits.refused == 4


async def test_topics_are_made_renamed_closed_and_gone(server: BotApi, bot: Bot) -> None:
    group, agent = server.group(-100777, forum=True), server.user(5001)
    assert (await bot("getChat", chat_id=group.id))["is_forum"] is True
    made = await bot("createForumTopic", chat_id=group.id, name="#1024")
    topic = {"chat_id": group.id, "message_thread_id": made["message_thread_id"]}
    assert "message_id" in await bot("sendMessage", **topic, text="卡片")
    assert "TOPIC_NOT_MODIFIED" in await bot.refused("editForumTopic", **topic, name="#1024")
    assert await bot("closeForumTopic", **topic) is True
    assert "TOPIC_NOT_MODIFIED" in await bot.refused("closeForumTopic", **topic)
    assert await bot("reopenForumTopic", **topic) is True
    await group.says(agent, "您好", thread=made["message_thread_id"])
    (update,) = await bot("getUpdates")
    assert "forum_topic_created" in update["message"]["reply_to_message"]
    await group.deletes_topic(made["message_thread_id"])
    assert "thread not found" in await bot.refused("sendMessage", **topic, text="在吗")
    assert "TOPIC_ID_INVALID" in await bot.refused("editForumTopic", **topic, name="x")
    group.may_manage_topics = False
    refused = await bot.refused("createForumTopic", chat_id=group.id, name="#1025")
    assert "not enough rights" in refused


async def test_a_cut_line_leaves_the_effect_behind(server: BotApi, bot: Bot) -> None:
    buyer = server.user(42, started=True)
    server.cut("sendMessage")
    with pytest.raises(httpx.RemoteProtocolError):
        await bot("sendMessage", chat_id=42, text="到了吗")
    assert (await buyer.sees("到了吗")).text == "到了吗"


async def test_waiting_in_vain_says_what_the_bot_said_instead(server: BotApi, bot: Bot) -> None:
    buyer = server.user(42, started=True)
    await bot("sendMessage", chat_id=42, text="别的")
    with pytest.raises(AssertionError, match="别的"):
        await buyer.sees("到账", timeout=0.05)


async def test_a_wrong_token_is_nobody(server: BotApi, bot: Bot) -> None:
    answer = await bot.http.post(f"{server.url}/bot1:wrong/getMe")
    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")
