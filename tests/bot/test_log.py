"""Nothing secret reaches a log line, whatever logs it and at whatever level."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from bot.channels import ChannelError, Outgoing
from bot.channels.telegram import open_telegram
from bot.log import Redactor, install, secrets_of
from storage.evidence_files import EvidenceFiles
from tests.bot.telegram_settings import telegram_settings
from tests.botapi import BotApi

TOKEN = "7000000009:AAE_a-token-that-nobody-may-read-0001"
ANSWER = "您的订单在核实"  # apart, since tracebacks quote source lines


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that is logged from DEBUG up, as our handler writes it."""
    root = logging.getLogger()
    levels = {
        name: logging.getLogger(name).level for name in ("", "httpx", "httpcore", "telegram")
    }
    before = list(root.handlers)
    stream = io.StringIO()
    install(stream, ["a-secret-of-the-shop"], logging.DEBUG)
    yield stream
    root.handlers[:] = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            f"POST https://api.telegram.org/bot{TOKEN}/getMe",
            "POST https://api.telegram.org/bot***/getMe",
        ),
        (f"token {TOKEN} was rejected", "token *** was rejected"),
        ("/file/bot7000000009%3Aabc/photos/1.jpg", "/file/bot***/photos/1.jpg"),
        ("secret a-secret/of the shop", "secret ***"),
        ("quoted a-secret%2Fof%20the%20shop", "quoted ***"),
        ("got ABCD-1234-EF34 from the buyer", "got ABCD-****-**34 from the buyer"),
        ("卡密：xY9-kk 到了", "卡密：*** 到了"),
        ('{"password": "hunter2"}', '{"password": "***"}'),
        ("order KA20261001143000 at 2026-10-01 14:30", None),
        ("sha256=9f86d081884c7d659a2feaa0c55ad015 ticket=1024 update:710000001", None),
    ],
)
def test_a_line_is_shown_without_its_secrets(text: str, shown: str | None) -> None:
    assert Redactor(["a-secret/of the shop"])(text) == (text if shown is None else shown)


def test_tokens_in_arguments_and_tracebacks_are_blacked_out(lines: io.StringIO) -> None:
    log = logging.getLogger("somebody.else")
    log.debug("calling %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    try:
        raise OSError(f"cannot reach /bot{TOKEN}/x with a-secret-of-the-shop")
    except OSError:
        log.exception("failed")
        structlog.get_logger("desk").error("failed", exc_info=True, token=TOKEN)
    written = lines.getvalue()
    assert written.count("OSError: cannot reach") == 2
    assert TOKEN not in written
    assert "a-secret-of-the-shop" not in written


def test_lines_for_machines_are_json_and_keep_chinese(lines: io.StringIO) -> None:
    structlog.get_logger("desk").info("handled", ticket=1024, what="到账失败")
    line = json.loads(lines.getvalue())
    assert (line["event"], line["ticket"], line["what"]) == ("handled", 1024, "到账失败")
    assert "到账失败" in lines.getvalue()


def test_a_second_set_up_does_not_double_the_lines(lines: io.StringIO) -> None:
    install(lines, [], logging.DEBUG)
    logging.getLogger("desk").info("once")
    assert lines.getvalue().count("once") == 1


def test_secrets_are_found_wherever_the_settings_hold_them() -> None:
    settings = telegram_settings(TOKEN, secret="postgresql://kadesk:pass%40word@db/kadesk")
    assert {TOKEN, "pass%40word"} <= set(secrets_of(settings))


async def test_a_talking_channel_logs_neither_its_token_nor_what_people_say(
    lines: io.StringIO, tmp_path: Path
) -> None:
    async with BotApi(token=TOKEN) as server:
        buyer = server.user(42)
        await buyer.says("我的卡密没到账")
        settings = telegram_settings(TOKEN, server.url)
        files, done = EvidenceFiles(tmp_path), asyncio.Event()

        async def receive(_: object) -> None:
            done.set()

        channel = open_telegram(settings, files, lambda: datetime.now(UTC), first_pause=0.01)
        server.fail("getUpdates", 500, f"no such path /bot{TOKEN}/getUpdates", times=2)
        run = asyncio.create_task(channel.run(receive))
        await asyncio.wait_for(done.wait(), 10)
        await channel.send(Outgoing(1, "42", ANSWER))
        run.cancel()
        await server.close()
        with pytest.raises(ChannelError) as away:
            await channel.send(Outgoing(2, "42", ANSWER))
        logging.getLogger("desk").error("send failed", exc_info=away.value)
        await channel.close()
    written = lines.getvalue()
    assert "trying again" in written
    assert "Traceback" in written
    for hidden in (TOKEN, TOKEN.split(":")[1], "卡密没到账", ANSWER):
        assert hidden not in written


async def test_a_token_that_is_refused_is_reported_without_the_token(
    lines: io.StringIO, tmp_path: Path
) -> None:
    async with BotApi() as server:
        settings = telegram_settings(TOKEN, server.url)
        channel = open_telegram(
            settings, EvidenceFiles(tmp_path), lambda: datetime.now(UTC), first_pause=0.01
        )
        run = asyncio.create_task(channel.run(lambda _: asyncio.sleep(0)))
        await server.until(lambda: len(server.called("getMe")) > 1)
        run.cancel()
        await channel.close()
    assert "refuses the token" in lines.getvalue()
    assert TOKEN not in lines.getvalue()
