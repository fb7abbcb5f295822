"""The Bot API client on aiogram 3; the only file that imports it.

Only its `Bot` and its session are used, to build requests. Its Dispatcher confirms updates before
they are handled, and its typed answers cost a whole call when one field is new; answers are read
here as plain JSON. Import this module only when it was chosen: 3.7 s and 169 MiB (measured on
aiogram 3, design §9).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
    BufferedInputFile,
    EphemeralMessageParameters,
    FSInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyParameters,
)
from aiohttp import ClientConnectorError, ClientError, ClientResponseError, ClientSession

from bot.channels import FileProblem
from bot.channels.telegram_api import ApiProblem, Keyboard, Menu, picture_name
from bot.channels.telegram_updates import Me

CALL_SECONDS = 20.0


class _RawUpdates(TelegramMethod[list[Any]]):
    """getUpdates, named anew because the library's own types the answer."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = 0
    allowed_updates: list[str]


class _Session(AiohttpSession):
    """aiogram's session with answers read by us, and the proxy of the environment respected for
    every server but one on this machine."""

    def __init__(self, base: str) -> None:
        super().__init__(api=TelegramAPIServer.from_base(base), timeout=CALL_SECONDS)
        host = urlsplit(base).hostname
        self._trust_env = host not in ("localhost", "127.0.0.1", "::1")

    async def create_session(self) -> ClientSession:
        if self._session is None or self._session.closed:
            connector = self._connector_type(**self._connector_init)
            self._session = ClientSession(connector=connector, trust_env=self._trust_env)
        return self._session

    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        """The result as plain JSON; ApiProblem for everything else."""
        try:
            found = json.loads(content)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise ApiProblem(None, "the answer was no JSON object", maybe_done=True)
        if found.get("ok") is True and status_code < HTTPStatus.MULTIPLE_CHOICES:
            return Response[Any].model_construct(ok=True, result=found.get("result"))
        raise _refusal(status_code, found, bot.token)

    async def close(self) -> None:
        # Not the library's: it sleeps for a quarter of a second after each.
        if self._session is not None and not self._session.closed:
            await self._session.close()


def _refusal(status: int, found: Mapping[str, Any], token: str) -> ApiProblem:
    hints = found.get("parameters")
    hints = hints if isinstance(hints, dict) else {}
    wait, moved = hints.get("retry_after"), hints.get("migrate_to_chat_id")
    broken = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return ApiProblem(
        None if broken else status,
        _masked(str(found.get("description") or status), token),
        retry_after=float(wait) if isinstance(wait, int | float) else None,
        migrate_to=moved if isinstance(moved, int) else None,
        maybe_done=broken,
    )


class AiogramClient:
    """`bot.channels.telegram_api.Client` on aiogram."""

    def __init__(self, token: str, api_base: str = "https://api.telegram.org") -> None:
        self._token = token
        self._session = _Session(api_base.rstrip("/"))
        self._bot = Bot(token, session=self._session)

    async def me(self) -> Me:
        with self._problems():
            user: Any = await self._bot.get_me()
        return Me(int(user["id"]), str(user.get("username") or ""))

    async def updates(
        self, offset: int | None, seconds: float, allowed: Sequence[str]
    ) -> list[Any]:
        call = _RawUpdates(offset=offset, timeout=int(seconds), allowed_updates=list(allowed))
        with self._problems():
            found = await self._bot(call, request_timeout=int(seconds) + 10)
        return found if isinstance(found, list) else []

    async def set_webhook(self, url: str, secret: str, allowed: Sequence[str]) -> None:
        with self._problems():
            if url:
                await self._bot.set_webhook(
                    url, secret_token=secret, allowed_updates=list(allowed)
                )
            else:
                await self._bot.delete_webhook()

    async def set_menu(self, menu: Menu) -> None:
        lines = [BotCommand(command=n, description=what) for n, what in menu.commands.items()]
        scope: BotCommandScopeUnion = BotCommandScopeDefault()
        if menu.scope == "private":
            scope = BotCommandScopeAllPrivateChats()
        elif menu.scope != "default":
            scope = BotCommandScopeChat(chat_id=int(menu.scope))
        with self._problems():
            await self._bot.set_my_commands(lines, scope=scope, language_code=menu.lang or None)

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
        return _id_of(message)

    async def send_to_one(
        self, chat_id: str, member: str, text: str, thread: str | None, reply_to: str | None
    ) -> str:
        with self._problems():
            message: Any = await self._bot.send_message(
                chat_id,
                text,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                ephemeral_message_parameters=EphemeralMessageParameters(
                    receiver_user_id=int(member)
                ),
                **_place(thread, reply_to),
            )
        # Its message_id is 0. A server that does not know the parameter has sent it to all.
        one = message.get("ephemeral_message_id")
        return _id_of(message) if one is None else f"ephemeral:{one}"

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
        files = [BufferedInputFile(data, filename=picture_name(data)) for data in pictures]
        with self._problems():
            if len(files) > 1:
                kind: Any = InputMediaDocument if as_documents else InputMediaPhoto
                album = [kind(media=file) for file in files]
                messages: Any = await self._bot.send_media_group(chat_id, album, **place)
                return _id_of(messages[-1])
            send: Any = self._bot.send_document if as_documents else self._bot.send_photo
            return _id_of(await send(chat_id, files[0], **place))

    async def send_file(
        self, chat_id: str, path: Path, name: str, thread: str | None, reply_to: str | None
    ) -> str:
        document = FSInputFile(path, filename=name)
        with self._problems():
            message: Any = await self._bot.send_document(
                chat_id, document, **_place(thread, reply_to)
            )
        return _id_of(message)

    async def edit_text(
        self, chat_id: str, message_id: str, text: str, keyboard: Keyboard
    ) -> None:
        with self._problems():
            await self._bot.edit_message_text(
                text=text,
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
            chat: Any = await self._bot.get_chat(chat_id)
            if not chat.get("is_forum"):
                return False, False
            me: Any = await self._bot.get_chat_member(chat_id, int(self._token.partition(":")[0]))
        return True, bool(me.get("can_manage_topics"))

    async def create_topic(self, chat_id: str, title: str) -> str:
        with self._problems():
            topic: Any = await self._bot.create_forum_topic(chat_id, title)
        return str(topic["message_thread_id"])

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
            file: Any = await self._bot.get_file(file_id)
        if int(file.get("file_size") or 0) > max_bytes:
            raise FileProblem("too_big")
        if not file.get("file_path"):
            raise FileProblem("gone")
        url = self._session.api.file_url(self._token, file["file_path"])
        data = bytearray()
        with self._problems():
            async for chunk in self._session.stream_content(url, timeout=int(CALL_SECONDS)):
                data += chunk
                if len(data) > max_bytes:
                    raise FileProblem("too_big")
        return bytes(data)

    async def close(self) -> None:
        await self._session.close()

    @contextmanager
    def _problems(self) -> Iterator[None]:
        """Turn the library's errors into ApiProblem, without the token in them."""
        try:
            yield
        except TelegramNetworkError as error:
            never_sent = isinstance(error.__cause__, ClientConnectorError)
            raise self._problem(None, error.message, maybe_done=not never_sent) from None
        except ClientResponseError as error:  # of a download
            raise self._problem(error.status, error.message) from None
        except (ClientError, TimeoutError) as error:
            raise self._problem(None, type(error).__name__, maybe_done=True) from None

    def _problem(
        self, status: int | None, description: str, *, maybe_done: bool = False
    ) -> ApiProblem:
        return ApiProblem(status, _masked(description, self._token), maybe_done=maybe_done)


def _masked(text: str, token: str) -> str:
    return re.sub(re.escape(token), "***", text, flags=re.IGNORECASE)


def _id_of(message: Any) -> str:
    return str(message["message_id"])


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    rows = [
        [InlineKeyboardButton(text=label, callback_data=data) for label, data in row]
        for row in keyboard
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _place(thread: str | None, reply_to: str | None) -> dict[str, Any]:
    place: dict[str, Any] = {}
    if reply_to:
        place["reply_parameters"] = ReplyParameters(
            message_id=int(reply_to), allow_sending_without_reply=True
        )
    if thread:
        place["message_thread_id"] = int(thread)
    return place
