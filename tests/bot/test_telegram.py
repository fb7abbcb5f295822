"""The Telegram channel on python-telegram-bot, over real HTTP against our Bot API counterpart."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from structlog.testing import capture_logs

from bot.channels import FileProblem, OutButton, OutFile, Outgoing, Refused, TryLater
from bot.channels.telegram import TelegramChannel, open_telegram
from bot.channels.telegram_api import Menu
from bot.channels.telegram_send import split_text
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles
from tests.bot.telegram_settings import FRAMEWORKS, telegram_settings
from tests.botapi import BotApi, Topic, picture

Make = Callable[..., TelegramChannel]
SECRET = "a-secret-of-the-shop"
GROUP = -1001


class Desk:
    """Keeps what the channel hands over; the first `failing` deliveries are not taken."""

    def __init__(self, failing: int = 0) -> None:
        self.inbounds: list[Inbound] = []
        self.batches: list[list[Inbound]] = []
        self.failing = failing
        self.gate = asyncio.Event()
        self.gate.set()
        self._more = asyncio.Event()

    async def receive(self, batch: Sequence[Inbound]) -> None:
        await self.gate.wait()
        self.batches.append(list(batch))
        if self.failing:
            self.failing -= 1
            raise OSError("disk full")
        self.inbounds += batch
        self._more.set()

    async def got(self, count: int) -> list[Inbound]:
        async with asyncio.timeout(10):
            while len(self.inbounds) < count:
                self._more.clear()
                await self._more.wait()
        return self.inbounds


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
def pictures(tmp_path: Path) -> EvidenceFiles:
    return EvidenceFiles(tmp_path / "evidence")


@pytest.fixture(params=FRAMEWORKS)
def make(server: BotApi, pictures: EvidenceFiles, request: pytest.FixtureRequest) -> Make:
    """Channels on that server, on either framework; `hook` is the address of a webhook."""
    pytest.importorskip(request.param.removeprefix("python-").removesuffix("-bot"))

    def made(hook: str = "", secret: str = SECRET, **options: Any) -> TelegramChannel:
        settings = telegram_settings(
            server.token, server.url, hook=hook, secret=secret, framework=request.param
        )
        quick = {"poll_timeout": 1, "first_pause": 0.01}
        return open_telegram(settings, pictures, lambda: datetime.now(UTC), **quick, **options)

    return made


@pytest.fixture
async def channel(make: Make) -> AsyncIterator[TelegramChannel]:
    channel = make()
    yield channel
    await channel.close()


class Running:
    """The channel's run() as a task, ended with the block."""

    def __init__(self, channel: TelegramChannel, desk: Desk) -> None:
        self._run = channel.run(desk.receive)

    async def __aenter__(self) -> None:
        self._task = asyncio.create_task(self._run)

    async def __aexit__(self, *exc: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


async def polled(server: BotApi) -> None:
    """Wait until the channel asks for updates."""
    await server.until(lambda: server.world.poller)


def out(text: str = "好的", chat: int = 42, **more: Any) -> Outgoing:
    return Outgoing(id=1, chat_id=str(chat), text=text, **more)


# -- receiving ---------------------------------------------------------------------------------


async def test_the_offset_moves_only_after_receive_returned(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk()
    desk.gate.clear()
    async with Running(channel, desk):
        await server.user(42).says("订单没到账")
        await server.until(lambda: server.called("getUpdates"))
        assert len(server.world.pending) == 1
        desk.gate.set()
        await desk.got(1)
        await server.until(lambda: not server.world.pending)
    offsets = [call.params.get("offset") for call in server.called("getUpdates")]
    assert offsets[0] is None


async def test_a_batch_that_was_not_stored_is_delivered_again(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk(failing=2)
    await server.user(42).says("一")
    await server.user(43).says("二")
    async with Running(channel, desk):
        await desk.got(2)
    assert [i.text for i in desk.inbounds] == ["一", "二"]
    assert [[i.text for i in batch] for batch in desk.batches] == [["一", "二"]] * 3


async def test_killed_before_it_was_stored_the_message_comes_again(
    server: BotApi, make: Make
) -> None:
    await server.user(42).says("别丢")
    killed, restarted = Desk(), Desk()
    killed.gate.clear()
    channels = make(), make()
    async with Running(channels[0], killed):
        await server.until(lambda: server.called("getUpdates"))
    async with Running(channels[1], restarted):
        await restarted.got(1)
    for channel in channels:
        await channel.close()
    assert [i.text for i in restarted.inbounds] == ["别丢"]


async def test_a_poison_update_does_not_stop_its_neighbours(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk()
    await server.user(42).says("前")
    server.inject({"message": {"chat": "none", "text": 7, "photo": [{}, None, 3], "date": "x"}})
    server.inject({"message": {"message_id": "?", "chat": {"id": 42}, "photo": [[], {"w": 1}]}})
    server.inject({"purchased_paid_media": {"from": {"id": 42}, "payload": "?"}})
    server.inject({"callback_query": [1, 2]})
    server.inject({"some_future_kind": {"chat": {"id": 42, "type": "private"}}})
    await server.user(42).says("后")
    async with Running(channel, desk):
        await desk.got(4)
        await server.until(lambda: not server.world.pending)
    assert [i.text for i in desk.inbounds] == ["前", "", "", "后"]
    assert all(i.raw for i in desk.inbounds[1:3])


async def test_update_ids_that_start_again_lower_are_still_received(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk()
    async with Running(channel, desk):
        await server.user(42).says("一")
        await desk.got(1)
        polls = len(server.called("getUpdates"))  # an empty answer confirms what came before
        await server.until(lambda: len(server.called("getUpdates")) > polls + 1)
        server.restart_update_ids(1000)
        await server.user(42).says("一周以后")
        await desk.got(2)
    assert [i.text for i in desk.inbounds] == ["一", "一周以后"]


async def test_an_album_keeps_every_picture_and_its_caption(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk()
    shots = [picture(color=color) for color in ("red", "green", "blue")]
    async with Running(channel, desk):
        await server.user(42).sends_album(shots, "订单截图和支付记录", gap_seconds=0.05)
        await desk.got(3)
        fetched = [await channel.fetch(i.attachments[0].ref, 10**7) for i in desk.inbounds]
    assert fetched == shots
    assert len({i.album for i in desk.inbounds}) == 1
    assert [i.text for i in desk.inbounds] == ["订单截图和支付记录", "", ""]
    assert desk.inbounds[0].attachments[0].width == 720


async def test_an_edit_carries_the_id_of_the_message_it_changes(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, buyer = Desk(), server.user(42)
    async with Running(channel, desk):
        message_id = await buyer.says("订单号KA1")
        await buyer.edits(message_id, "订单号KA2")
        await desk.got(2)
    assert [(i.kind, i.text, i.message_id) for i in desk.inbounds] == [
        ("message", "订单号KA1", str(message_id)),
        ("edited", "订单号KA2", str(message_id)),
    ]


async def test_a_tapped_button_is_received_and_answered_with_a_toast(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, buyer = Desk(), server.user(42, started=True)
    async with Running(channel, desk):
        rows = ((OutButton("到账失败", "b:case:not_delivered"), OutButton("其他", "b:x")),)
        await channel.send(out("什么问题？", buttons=rows))
        await buyer.taps(await buyer.sees("什么问题"), "到账")
        (press,) = await desk.got(1)
        assert (press.kind, press.button) == ("button", "b:case:not_delivered")
        await channel.send(out("收到", callback_id=press.callback_id))
        assert await buyer.sees_toast() == "收到"
        server.age_callbacks()
        assert await channel.send(out("太晚", callback_id=press.callback_id)) == ""


async def test_stickers_voices_and_places_are_told_apart(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, buyer = Desk(), server.user(42)
    async with Running(channel, desk):
        await buyer.sends_sticker()
        await buyer.sends_voice()
        await buyer.sends_location()
        await buyer.sends_document(picture(), "截图.PNG", "application/octet-stream", "原图")
        await buyer.sends_document(b"%PDF", "账单.pdf")
        await desk.got(5)
    kinds = [i.attachments[0].kind for i in desk.inbounds]
    assert kinds == ["sticker", "voice", "file", "picture", "file"]
    assert desk.inbounds[2].attachments[0].problem == "not_a_picture"
    assert (desk.inbounds[3].text, desk.inbounds[3].attachments[0].name) == ("原图", "截图.PNG")


async def test_in_a_group_only_mentions_replies_and_commands_address_us(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, agent, group = Desk(), server.user(5001, "客服"), server.group(GROUP)
    async with Running(channel, desk):
        card = await channel.send(out("工单 #1001", chat=GROUP))
        await group.says(agent, "中午吃什么")
        await group.says(agent, "@kadesk_bot 队列")
        await group.says(agent, "/queue@kadesk_bot mine")
        await group.says(agent, "/queue@another_bot")
        await group.says(agent, "收到，在查", reply_to=int(card))
        await desk.got(5)
    assert [i.addressed for i in desk.inbounds] == [False, True, True, False, True]
    assert [i.text for i in desk.inbounds[1:3]] == ["队列", "/queue mine"]
    assert desk.inbounds[4].reply_to == card
    assert all(i.group and i.person == "telegram:5001" for i in desk.inbounds)


async def test_who_blocked_us_is_kept_raw_and_says_nothing(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, buyer = Desk(), server.user(42, started=True)
    async with Running(channel, desk):
        await polled(server)
        await buyer.blocks()
        (told,) = await desk.got(1)
    assert (told.text, told.attachments, told.addressed) == ("", (), False)
    assert "kicked" in told.raw


async def test_two_pollers_are_told_clearly_and_lose_nothing(server: BotApi, make: Make) -> None:
    desks, channels = (Desk(), Desk()), (make(), make())
    with capture_logs() as logs:
        async with Running(channels[0], desks[0]), Running(channels[1], desks[1]):
            await server.until(lambda: [c for c in server.called("getUpdates") if c.status == 409])
            await server.user(42).says("在吗")
            await server.until(lambda: not server.world.pending)
    for channel in channels:
        await channel.close()
    assert "在吗" in [i.text for desk in desks for i in desk.inbounds]
    assert any("another program receives" in line["event"] for line in logs)


async def test_faults_of_the_network_are_survived(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk()
    server.fail("getMe", 502, "Bad Gateway")
    server.fail("deleteWebhook", retry_after=1)
    server.fail("getUpdates", 500, times=2)
    server.cut("getUpdates")
    await server.user(42).says("还在吗")
    async with Running(channel, desk):
        await desk.got(1)
    assert desk.inbounds[0].text == "还在吗"


async def test_a_server_that_lacks_what_receiving_can_do_without_is_served(
    server: BotApi, make: Make
) -> None:
    desk = Desk()
    channel = make(menus=[Menu({"start": "开始"})])
    server.fail("setMyCommands", 404, "Not Found: method not found", times=99)
    server.fail("deleteWebhook", 404, "Not Found: method not found", times=99)
    await server.user(42).says("在吗")
    async with Running(channel, desk):
        await desk.got(1)
    await channel.close()


async def test_polling_takes_over_from_a_webhook_and_drops_nothing(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk = Desk()
    server.webhook_retry = 60
    async with httpx.AsyncClient(trust_env=False, verify=False) as client:
        hook = {"url": "http://127.0.0.1:9/", "secret_token": SECRET}
        await client.post(f"{server.url}/bot{server.token}/setWebhook", json=hook)
        await server.user(42).says("等着")
        refused = await client.post(f"{server.url}/bot{server.token}/getUpdates")
        assert refused.status_code == 409
    async with Running(channel, desk):
        await desk.got(1)


# -- the webhook -------------------------------------------------------------------------------


@pytest.fixture
async def hooked(server: BotApi, make: Make) -> AsyncIterator[tuple[str, Desk]]:
    """A desk behind a real HTTP server; its webhook address and what it received."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/telegram/hook"
    channel = make(url)
    app = Starlette(routes=[channel.webhook_route()])
    web = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", ws="none"))
    serving = asyncio.create_task(web._serve([listener]))
    desk = Desk()
    async with Running(channel, desk):
        await server.until(lambda: server.world.webhook)
        yield url, desk
    web.should_exit = True
    await serving
    listener.close()
    await channel.close()


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], "密"])
async def test_a_post_without_the_right_secret_is_refused(
    hooked: tuple[str, Desk], secret: str | None
) -> None:
    url, desk = hooked
    name = b"X-Telegram-Bot-Api-Secret-Token"
    headers = {} if secret is None else {name: secret.encode()}
    async with httpx.AsyncClient(trust_env=False, verify=False) as client:
        answer = await client.post(url, json={"update_id": 1}, headers=headers)
    assert answer.status_code == 403
    assert not desk.batches


async def test_the_webhook_says_200_only_after_it_was_stored(
    server: BotApi, hooked: tuple[str, Desk]
) -> None:
    _, desk = hooked
    desk.failing = 1
    await server.user(42).says("到账了吗")
    await desk.got(1)
    await server.until(lambda: not server.world.pending)
    assert len(desk.batches) == 2
    assert "500" in server.world.webhook.last_error  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"[]", 200), (b"{not json", 400), (b"[" * 100_000, 400), (b"x" * 1_100_000, 413)],
)
async def test_odd_bodies_with_the_right_secret_do_no_harm(
    hooked: tuple[str, Desk], body: bytes, status: int
) -> None:
    url, desk = hooked
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with httpx.AsyncClient(trust_env=False, verify=False) as client:
        answer = await client.post(url, content=body, headers=headers)
    assert (answer.status_code, desk.batches) == (status, [])


async def test_a_webhook_without_a_secret_is_not_started(make: Make) -> None:
    with pytest.raises(ValueError, match="secret_token"):
        make("https://shop.example/hook", secret="")


# -- sending -----------------------------------------------------------------------------------


async def test_a_text_goes_out_plain_with_its_buttons(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    hint = await buyer.says("你好")
    text = "<b>*金额* _100_</b> https://example.org"
    rows = ((OutButton("确认", "b:ok"),), (OutButton("改一下", "b:fix"),))
    sent = await channel.send(out(text, buttons=rows, reply_to=str(hint)))
    said = await buyer.sees("金额")
    assert (said.text, said.labels) == (text, ["确认", "改一下"])
    assert (str(said.message_id), said.message.reply_to) == (sent, hint)
    params = server.called("sendMessage")[0].params
    assert "parse_mode" not in params
    assert "true" in params["link_preview_options"]


async def test_a_quoted_message_that_is_gone_does_not_stop_the_answer(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    await channel.send(out("还是回了", reply_to="999"))
    assert (await buyer.sees("还是回了")).message.reply_to is None


async def test_long_texts_are_split_at_line_ends_and_nothing_is_lost(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    lines = [f"{n:04d} 💰" * 10 for n in range(150)]
    sent = await channel.send(out("\n".join(lines), buttons=((OutButton("好", "b:ok"),),)))
    texts = [said.text for said in buyer.said]
    assert "\n".join(texts).split("\n") == lines
    assert [said.labels for said in buyer.said] == [[]] * (len(texts) - 1) + [["好"]]
    assert sent == str(buyer.said[-1].message_id)


def test_a_text_without_line_ends_is_split_between_whole_characters() -> None:
    text = "a" + "💰" * 5000
    parts = split_text(text)
    assert "".join(parts) == text
    assert max(len(part.encode("utf-16-le")) for part in parts) <= 8192


def test_half_a_character_is_no_reason_to_fail() -> None:
    assert split_text("坏\ud83d字") == ["坏?字"]
    assert split_text(" \n ") == []


async def test_a_long_message_goes_on_after_the_part_that_was_sent(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    long = out("甲" * 4000 + "\n" + "乙" * 4000)
    server.fail("sendMessage", retry_after=1, skip=1)
    with pytest.raises(TryLater):
        await channel.send(long)
    await channel.send(long)
    assert [said.text[:1] for said in buyer.said] == ["甲", "乙"]


async def test_an_edit_changes_the_message_in_place(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    rows = ((OutButton("好", "b:ok"),),)
    sent = await channel.send(out("缺：支付流水", buttons=rows))
    assert await channel.send(out("齐了", edits=sent, buttons=rows)) == sent
    assert (await buyer.sees("齐了")).edited
    assert await channel.send(out("齐了", edits=sent, buttons=rows)) == sent  # not modified
    assert [m.text for m in buyer.messages] == ["齐了"]


async def test_an_edit_of_a_deleted_message_goes_out_as_a_new_one(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    sent = await channel.send(out("旧"))
    server.world.messages[42, int(sent)].deleted = True
    again = await channel.send(out("新", edits=sent))
    assert again != sent
    assert [m.text for m in buyer.messages] == ["新"]


async def test_pictures_go_above_the_text_as_an_album(
    server: BotApi, channel: TelegramChannel, pictures: EvidenceFiles
) -> None:
    group = server.group(GROUP)
    shots = [picture(color=color) for color in ("red", "green")]
    hashes = tuple(pictures.keep(data) for data in shots)
    await channel.send(out("工单 #1001", chat=GROUP, pictures=hashes))
    assert [said.pictures for said in group.said] == [(shots[0],), (shots[1],), ()]
    assert [said.method for said in group.said] == ["sendMediaGroup"] * 2 + ["sendMessage"]


async def test_files_go_above_the_text_as_documents(
    server: BotApi, channel: TelegramChannel, tmp_path: Path
) -> None:
    buyer = server.user(42, started=True)
    path = tmp_path / "case-1001.zip"
    path.write_bytes(b"PK" * 40_000)
    files = (OutFile(path.name, "1001:buyer", path),)
    await channel.send(out("案卷", files=files))
    assert await buyer.sees_file("case-1001.zip") == path.read_bytes()
    assert [said.method for said in buyer.said] == ["sendDocument", "sendMessage"]


async def test_twelve_pictures_are_an_album_and_a_rest(
    server: BotApi, channel: TelegramChannel, pictures: EvidenceFiles
) -> None:
    server.group(GROUP)
    hashes = tuple(pictures.keep(picture(width=100 + n, height=100)) for n in range(11))
    await channel.send(out("很多", chat=GROUP, pictures=hashes))
    methods = [call.method for call in server.calls]
    assert methods == ["sendMediaGroup", "sendPhoto", "sendMessage"]


async def test_what_telegram_takes_for_no_photo_goes_as_a_file(
    server: BotApi, channel: TelegramChannel, pictures: EvidenceFiles
) -> None:
    buyer = server.user(42, started=True)
    odd = pictures.keep(b"no picture at all")
    missing = "0" * 64
    await channel.send(out("看这个", pictures=(odd, missing)))
    assert [said.method for said in buyer.said] == ["sendDocument", "sendMessage"]


async def test_429_is_handed_on_with_its_time_and_two_chats_mean_the_account(
    server: BotApi, channel: TelegramChannel
) -> None:
    for buyer in (42, 43):
        server.user(buyer, started=True)
    server.fail("sendMessage", retry_after=7, chat_id=42)
    server.fail("sendMessage", retry_after=9, chat_id=43)
    with pytest.raises(TryLater) as first:
        await channel.send(out())
    with pytest.raises(TryLater) as second:
        await channel.send(out(chat=43))
    assert (first.value.after, first.value.scope) == (7, "chat")
    assert (second.value.after, second.value.scope) == (9, "account")


async def test_real_send_limits_answer_with_the_time_to_wait(
    server: BotApi, channel: TelegramChannel
) -> None:
    server.user(42, started=True)
    server.limits.on = True
    for n in range(5):  # the burst that a chat is allowed
        await channel.send(out(f"第{n}条"))
    with pytest.raises(TryLater) as held:
        await channel.send(out("太快了"))
    assert held.value.after == 1


async def test_a_buyer_who_blocked_us_is_unreachable(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    await buyer.blocks()
    for chat in (42, 777):  # 777: nobody we know
        with pytest.raises(Refused) as refused:
            await channel.send(out(chat=chat))
        assert refused.value.unreachable


async def test_what_can_never_be_sent_is_refused_but_the_chat_lives(
    server: BotApi, channel: TelegramChannel
) -> None:
    server.user(42, started=True)
    for bad in (out("好", buttons=((OutButton("x", "长" * 30),),)), out(" \n ")):
        with pytest.raises(Refused) as refused:
            await channel.send(bad)
        assert not refused.value.unreachable


@pytest.mark.parametrize(("status", "words"), [(400, "Bad Request"), (403, "Forbidden")])
async def test_the_reason_of_a_refusal_never_holds_the_token(
    server: BotApi, channel: TelegramChannel, status: int, words: str
) -> None:
    server.user(42, started=True)
    server.fail("sendMessage", status, f"{words}: no /bot{server.token}/x")
    with pytest.raises(Refused, match=r"/bot\*\*\*/x"):
        await channel.send(out())


async def test_a_broken_line_says_that_the_outcome_is_unknown(
    server: BotApi, channel: TelegramChannel
) -> None:
    buyer = server.user(42, started=True)
    server.cut("sendMessage")
    with pytest.raises(TryLater, match="outcome unknown"):
        await channel.send(out("也许到了"))
    assert len(buyer.said) == 1
    server.fail("sendMessage", 502, "Bad Gateway")
    with pytest.raises(TryLater):
        await channel.send(out())


async def test_a_server_that_is_away_holds_the_account_and_nothing_was_sent(
    server: BotApi, channel: TelegramChannel
) -> None:
    await server.close()
    with pytest.raises(TryLater) as away:
        await channel.send(out())
    assert away.value.scope == "account"
    assert "unknown" not in str(away.value)


async def test_closing_twice_is_safe(channel: TelegramChannel) -> None:
    await channel.close()
    await channel.close()


async def test_a_group_that_became_a_supergroup_is_followed(
    server: BotApi, channel: TelegramChannel
) -> None:
    agent, old = server.user(5001), server.group(-77, basic=True)
    new = await old.migrates(agent, -1009)
    await channel.send(out("工单", chat=-77))
    await channel.send(out("又一单", chat=-77))
    assert [said.text for said in new.said] == ["工单", "又一单"]
    assert len([c for c in server.called("sendMessage") if c.status == 400]) == 1


async def test_topics_are_kept_and_a_deleted_topic_loses_no_message(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, agent, group = Desk(), server.user(5001), server.group(GROUP, forum=True)
    group.topics[9] = Topic("#1024")
    async with Running(channel, desk):
        await group.says(agent, "/show", thread=9)
        (seen,) = await desk.got(1)
    await channel.send(out("在主题里", chat=GROUP, thread=seen.thread))
    await channel.send(out("主题没了", chat=GROUP, thread="8"))
    assert [said.message.thread for said in group.said] == [9, None]


@pytest.mark.parametrize("offered", [True, False])
async def test_a_group_answer_is_shown_to_one_member_or_once_to_all(
    server: BotApi, make: Make, offered: bool, request: pytest.FixtureRequest
) -> None:
    server.world.ephemeral = offered
    buyer, group = server.user(42), server.group(GROUP)
    asked = await group.says(buyer, "@kadesk_bot 订单没到账")
    channel = make()
    place = {"chat": GROUP, "reply_to": str(asked), "only_for": "42"}
    message_id = await channel.send(out("请私聊我。", **place))
    await channel.close()
    (said,) = group.said
    able = offered and request.node.callspec.params["make"] == "aiogram"
    assert said.message.only_for == (42 if able else None)
    assert said.message.reply_to == asked
    assert (message_id == str(said.message_id)) is not able
    assert said.text == "请私聊我。"


async def test_in_private_everything_is_for_the_one_person_anyway(
    server: BotApi, channel: TelegramChannel
) -> None:
    server.user(42, started=True)
    await channel.send(out("您好", only_for="42"))
    (call,) = server.called("sendMessage")
    assert "ephemeral_message_parameters" not in call.params


async def test_typing_is_a_courtesy_that_never_fails(
    server: BotApi, channel: TelegramChannel
) -> None:
    server.user(42, started=True)
    await channel.typing("42")
    await channel.typing("777")
    assert server.world.actions == [(42, "typing")]


async def test_the_command_menus_are_set_at_start(server: BotApi, make: Make) -> None:
    server.user(42, started=True)
    names: list[str] = []
    menus = [
        Menu({"start": "开始", "status": "进度"}),
        Menu({"status": "Status"}, "private", "en"),
        Menu({"queue": "队列"}, "42"),
        Menu({"queue": "队列"}, "777"),  # unknown to Telegram: the next one is set all the same
        Menu({"help": "Help"}, lang="en"),
    ]
    channel = make(menus=menus, named=names.append)
    async with Running(channel, Desk()):
        await polled(server)
    await channel.close()
    found = server.world.commands
    assert found["default", ""][1] == {"command": "status", "description": "进度"}
    assert list(found) == [
        ("default", ""),
        ("all_private_chats", "en"),
        ("chat:42", ""),
        ("default", "en"),
    ]
    assert names == [server.world.bot["username"]]


async def test_a_menu_that_telegram_refuses_stops_nothing(server: BotApi, make: Make) -> None:
    channel, desk = make(menus=[Menu({"开始": "no such name"})]), Desk()
    await server.user(42).says("在吗")
    async with Running(channel, desk):
        await desk.got(1)
    await channel.close()


# -- files -------------------------------------------------------------------------------------


async def test_a_photo_is_fetched_in_its_largest_size(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, shot = Desk(), picture(1080, 2340)
    async with Running(channel, desk):
        await server.user(42).sends_photo(shot, "订单截图")
        (seen,) = await desk.got(1)
    assert await channel.fetch(seen.attachments[0].ref, 10**7) == shot
    assert seen.text == "订单截图"


async def test_files_that_are_too_big_or_gone_are_told_apart(
    server: BotApi, channel: TelegramChannel
) -> None:
    desk, buyer = Desk(), server.user(42)
    async with Running(channel, desk):
        await buyer.sends_document(b"x", "录屏.mp4", "video/mp4", size=25 * 1024 * 1024)
        await buyer.sends_document(b"x" * 2000, "a.pdf")
        big, small = await desk.got(2)
    for ref, limit, code in (
        (big.attachments[0].ref, 20 * 1024 * 1024, "too_big"),
        (small.attachments[0].ref, 1999, "too_big"),
        ("no-such-file", 1999, "gone"),
    ):
        with pytest.raises(FileProblem) as problem:
            await channel.fetch(ref, limit)
        assert problem.value.code == code
    assert big.attachments[0].size == 25 * 1024 * 1024


@pytest.mark.parametrize("told", [5000, 10])
async def test_neither_a_told_nor_a_real_size_above_the_limit_gets_through(
    server: BotApi, channel: TelegramChannel, told: int
) -> None:
    data = b"x" * (3000 if told == 10 else 10)
    stored = server.world.keep_file(data, "documents", "a.pdf", "application/pdf", told)
    with pytest.raises(FileProblem, match="too_big"):
        await channel.fetch(stored["file_id"], 1999)


async def test_a_file_that_fails_on_the_way_is_tried_later(
    server: BotApi, channel: TelegramChannel
) -> None:
    stored = server.world.keep_file(b"data", "documents", "a.pdf", "application/pdf")
    server.fail("getFile", 500)
    with pytest.raises(TryLater):
        await channel.fetch(stored["file_id"], 1000)
    assert await channel.fetch(stored["file_id"], 1000) == b"data"
