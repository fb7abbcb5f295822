"""The Bot API client on python-telegram-bot; the only file that imports it.

Only its `Bot` is used. Its Application and Updater confirm updates before they are handled, and
its conversation state is not durable. Import this module only when it was chosen: about 0.9 s.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import httpx
from telegram import (
    Bot,
    BotCommandScope,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest

from bot.channels import FileProblem
from bot.channels.telegram_api import ApiProblem, Keyboard, Menu, picture_name
from bot.channels.telegram_updates import Me

_STATUS: tuple[tuple[type[TelegramError], int], ...] = (
    (BadRequest, 400),
    (InvalidToken, 401),  # python-telegram-bot raises it for 401 and for 404
    (Forbidden, 403),
    (EndPointNotFound, 404),
    (Conflict, 409),
)
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class _Request(HTTPXRequest):
    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; the library's own version logs the whole payload when it cannot."""
        try:
            found = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise TelegramError("the answer was no JSON") from None
        if not isinstance(found, dict):
            raise TelegramError("the answer was no JSON object")
        return found


class _Bot(Bot):
    async def raw_updates(
        self, offset: int | None, seconds: float, allowed: Sequence[str]
    ) -> list[Any]:
        """getUpdates without the library's parsing, which fails whole batches for one update.

        `_post` is what every method of Bot is built on; `do_api_request`, its public face, warns
        for methods that Bot has.
        """
        data = {"offset": offset, "timeout": int(seconds), "allowed_updates": list(allowed)}
        found = await self._post("getUpdates", data, read_timeout=seconds + 10)
        return found if isinstance(found, list) else []


class PtbClient:
    """`bot.channels.telegram_api.Client` on python-telegram-bot."""

    def __init__(self, token: str, api_base: str = "https://api.telegram.org") -> None:
        # Asks the library for retry_after as a timedelta; else every 429 raises a warning.
        os.environ.setdefault("PTB_TIMEDELTA", "1")
        self._token = token
        base = api_base.rstrip("/")
        # A server on this machine is reached directly, whatever proxy the environment names, and
        # one without TLS needs no certificates (reading them takes longer than the first call).
        url = urlsplit(base)
        local = url.hostname in ("localhost", "127.0.0.1", "::1")
        http = {"trust_env": not local, "verify": url.scheme != "http"}
        options: dict[str, Any] = {"httpx_kwargs": http}
        options |= {"connect_timeout": 10.0, "read_timeout": 20.0, "write_timeout": 20.0}
        self._requests = (
            _Request(connection_pool_size=2, pool_timeout=5.0, **options),
            _Request(
                connection_pool_size=64, pool_timeout=20.0, media_write_timeout=60.0, **options
            ),
        )
        self._bot = _Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            get_updates_request=self._requests[0],
            request=self._requests[1],
        )

    async def me(self) -> Me:
        with self._problems():
            user = await self._bot.get_me()
            return Me(user.id, user.username or "")

    async def updates(
        self, offset: int | None, seconds: float, allowed: Sequence[str]
    ) -> list[Any]:
        with self._problems():
            return await self._bot.raw_updates(offset, seconds, allowed)

    async def set_webhook(self, url: str, secret: str, allowed: Sequence[str]) -> None:
        with self._problems():
            if url:
                await self._bot.set_webhook(url, secret_token=secret, allowed_updates=allowed)
            else:
                await self._bot.delete_webhook()

    async def set_menu(self, menu: Menu) -> None:
        scope: BotCommandScope = BotCommandScopeDefault()
        if menu.scope == "private":
            scope = BotCommandScopeAllPrivateChats()
        elif menu.scope != "default":
            scope = BotCommandScopeChat(int(menu.scope))
        with self._problems():
            await self._bot.set_my_commands(
                list(menu.commands.items()), scope=scope, language_code=menu.lang or None
            )

    async def send_text(
        self, chat_id: str, text: str, keyboard: Keyboard, thread: str | None, reply_to: str | None
    ) -> str:
        with self._problems():
            message = await self._bot.send_message(
                chat_id,
                text,
                reply_markup=_markup(keyboard),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                **_place(thread, reply_to),
            )
            return str(message.message_id)

    async def send_to_one(
        self, chat_id: str, member: str, text: str, thread: str | None, reply_to: str | None
    ) -> str:
        raise ApiProblem(400, "python-telegram-bot 22.8 speaks Bot API 10.0, this came with 10.2")

    async def send_pictures(
        self,
        chat_id: str,
        pictures: Sequence[bytes],
        thread: str | None,
        reply_to: str | None,
        *,
        as_documents: bool,
    ) -> str:
        place = _place(thread, reply_to)
        with self._problems():
            if len(pictures) > 1:
                kind = InputMediaDocument if as_documents else InputMediaPhoto
                media = [kind(data, filename=picture_name(data)) for data in pictures]
                messages = await self._bot.send_media_group(chat_id, media, **place)
                return str(messages[-1].message_id)
            data = pictures[0]
            message: Message
            if as_documents:
                message = await self._bot.send_document(
                    chat_id, data, filename=picture_name(data), **place
                )
            else:
                message = await self._bot.send_photo(
                    chat_id, data, filename=picture_name(data), **place
                )
            return str(message.message_id)

    async def send_file(
        self, chat_id: str, path: Path, name: str, thread: str | None, reply_to: str | None
    ) -> str:
        with path.open("rb") as data, self._problems():
            document = InputFile(data, filename=name, read_file_handle=False)
            message = await self._bot.send_document(chat_id, document, **_place(thread, reply_to))
            return str(message.message_id)

    async def edit_text(
        self, chat_id: str, message_id: str, text: str, keyboard: Keyboard
    ) -> None:
        with self._problems():
            await self._bot.edit_message_text(
                text,
                chat_id=chat_id,
                message_id=int(message_id),
                reply_markup=_markup(keyboard),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

    async def answer(self, callback_id: str, text: str) -> None:
        with self._problems():
            await self._bot.answer_callback_query(callback_id, text=text or None)

    async def forum(self, chat_id: str) -> tuple[bool, bool]:
        with self._problems():
            chat = await self._bot.get_chat(chat_id)
            if not chat.is_forum:
                return False, False
            me = await self._bot.get_chat_member(chat_id, int(self._token.partition(":")[0]))
            return True, bool(getattr(me, "can_manage_topics", False))

    async def create_topic(self, chat_id: str, title: str) -> str:
        with self._problems():
            topic = await self._bot.create_forum_topic(chat_id, title)
            return str(topic.message_thread_id)

    async def rename_topic(self, chat_id: str, thread: str, title: str) -> None:
        with self._problems():
            await self._bot.edit_forum_topic(chat_id, int(thread), name=title)

    async def turn_topic(self, chat_id: str, thread: str, *, closed: bool) -> None:
        turn = self._bot.close_forum_topic if closed else self._bot.reopen_forum_topic
        with self._problems():
            await turn(chat_id, int(thread))

    async def pin(self, chat_id: str, message_id: str) -> None:
        with self._problems():
            await self._bot.pin_chat_message(chat_id, int(message_id), disable_notification=True)

    async def typing(self, chat_id: str, thread: str | None) -> None:
        with self._problems():
            await self._bot.send_chat_action(
                chat_id, "typing", message_thread_id=int(thread) if thread else None
            )

    async def download(self, file_id: str, max_bytes: int) -> bytes:
        with self._problems():
            file = await self._bot.get_file(file_id)
        if (file.file_size or 0) > max_bytes:
            raise FileProblem("too_big")
        try:
            with self._problems():
                data = bytes(await file.download_as_bytearray())
        except ApiProblem as problem:
            if problem.status == 401:  # a 404, in truth: the link has expired
                raise FileProblem("gone") from problem
            raise
        if len(data) > max_bytes:
            raise FileProblem("too_big")
        return data

    async def close(self) -> None:
        # Not Bot.shutdown: it leaves the connections open when Bot.initialize was never called.
        for request in self._requests:
            await request.shutdown()

    @contextmanager
    def _problems(self) -> Iterator[None]:
        """Turn the library's errors into ApiProblem, without the token in them."""
        try:
            yield
        except TelegramError as error:
            raise _problem(error, self._token) from error


def _problem(error: TelegramError, token: str) -> ApiProblem:
    # The library lower-cases what follows "Bad Request: ", so a token in it too.
    description = re.sub(re.escape(token), "***", error.message, flags=re.IGNORECASE)
    if isinstance(error, RetryAfter):
        seconds = cast(Any, error.retry_after)
        return ApiProblem(429, description, retry_after=seconds.total_seconds())
    if isinstance(error, ChatMigrated):
        return ApiProblem(400, description, migrate_to=error.new_chat_id)
    for kind, status in _STATUS:
        if isinstance(error, kind):
            return ApiProblem(status, description)
    never_sent = isinstance(error.__cause__, _NEVER_SENT)
    return ApiProblem(None, description, maybe_done=not never_sent)


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    rows = [
        [InlineKeyboardButton(label, callback_data=data) for label, data in row]
        for row in keyboard
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def _place(thread: str | None, reply_to: str | None) -> dict[str, Any]:
    place: dict[str, Any] = {}
    if reply_to:
        quoted = ReplyParameters(int(reply_to), allow_sending_without_reply=True)
        place["reply_parameters"] = quoted
    if thread:
        place["message_thread_id"] = int(thread)
    return place
