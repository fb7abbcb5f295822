"""Sending to Telegram: new messages, edits in place, albums, answers to button presses.

Delivery is at least once. When a request times out or the line breaks, Telegram may have done it
all the same; nothing in the Bot API tells, so TryLater then says "outcome unknown" and the next
try may send the message a second time. An edit or a button answer repeated does no harm.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

import structlog

from bot.channels import OutFile, Outgoing, Refused, TryLater, telegram_topics
from bot.channels.telegram_api import ApiProblem, Client, Keyboard

Step = Callable[[str | None], Awaitable[str]]  # takes the message to reply to, gives the new id

MAX_TEXT = 4096  # UTF-16 code units
MAX_TOAST = 200
MAX_ALBUM = 10
MAX_PHOTO = 10 * 1024 * 1024  # bytes; bigger ones go as documents

_EDIT_AS_NEW = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "user is deactivated",
    "chat_write_forbidden",
    "not enough rights to send",
    "have no rights to send",
)

_log = structlog.get_logger(__name__)


class Sender:
    """The outgoing half of one bot account."""

    def __init__(self, client: Client, read_picture: Callable[[str], bytes]) -> None:
        self._client = client
        self._read_picture = read_picture
        self._moved: dict[str, str] = {}  # a group's id -> its id as a supergroup
        self._held: dict[str, float] = {}  # chat -> loop time until which Telegram said wait
        self._parts: dict[Outgoing, list[str]] = {}  # what of a long message was sent already

    async def send(self, out: Outgoing) -> str:
        """Send, edit or answer; the id of the message with the buttons ("" for an answer).

        Pictures go first, then the text, in parts of 4096 UTF-16 code units with the buttons under
        the last. A part that Telegram acknowledged is not sent again when a later one failed, as
        long as this process lives.
        """
        out = replace(out, chat_id=self._moved.get(out.chat_id, out.chat_id))
        try:
            return await self._send(out)
        except ApiProblem as problem:
            if problem.migrate_to is not None:
                self._moved[out.chat_id] = str(problem.migrate_to)
                return await self.send(out)
            if (about_topics := telegram_topics.verdict(problem, out)) is not None:
                raise about_topics from problem
            if out.thread and problem.says(*telegram_topics.GONE):
                return await self.send(replace(out, thread=None))
            raise self._verdict(problem, out.chat_id) from problem

    async def _send(self, out: Outgoing) -> str:
        if out.callback_id is not None:
            return await self._toast(out.callback_id, out.text)
        if out.topic is not None:
            return await telegram_topics.bring_about(self._client, out.chat_id, out.topic)
        if out.pin is not None:
            return await telegram_topics.pin(self._client, out.chat_id, out.pin)
        parts = split_text(out.text)
        edited = out.edits is not None and len(parts) == 1 and not out.files
        if edited and await self._edit(out, parts[0]):
            assert out.edits is not None
            return out.edits
        return await self._send_new(out, parts)

    async def _toast(self, callback_id: str, text: str) -> str:
        try:
            await self._client.answer(callback_id, "".join(split_text(text, MAX_TOAST)[:1]))
        except ApiProblem as problem:
            if not problem.says("query is too old", "query id is invalid"):
                raise
        return ""

    async def _edit(self, out: Outgoing, text: str) -> bool:
        """False when that message cannot be edited any more and a new one must be sent."""
        assert out.edits is not None
        try:
            await self._client.edit_text(out.chat_id, out.edits, text, _keyboard(out))
        except ApiProblem as problem:
            if problem.says(*_EDIT_AS_NEW):
                return False
            if not problem.says("message is not modified"):
                raise
        return True

    async def _send_new(self, out: Outgoing, parts: Sequence[str]) -> str:
        steps = self._steps(out, parts)
        sent = self._parts.pop(out, [])
        try:
            for step in steps[len(sent) :]:
                sent.append(await step(None if sent else out.reply_to))
        except ApiProblem:
            self._remember(out, sent)
            raise
        message_id = next((known for known in reversed(sent) if known), None)
        if message_id is None:
            raise Refused("nothing to send")
        return message_id

    def _steps(self, out: Outgoing, parts: Sequence[str]) -> list[Step]:
        """The calls that make up one message; each takes the message to reply to."""
        steps: list[Step] = [
            partial(self._album, out, out.pictures[first : first + MAX_ALBUM])
            for first in range(0, len(out.pictures), MAX_ALBUM)
        ]
        steps += [partial(self._file, out, file) for file in out.files if file.path is not None]
        for number, part in enumerate(parts, 1):
            keyboard = _keyboard(out) if number == len(parts) else ()
            steps.append(partial(self._text, out, part, keyboard))
        return steps

    async def _text(
        self, out: Outgoing, part: str, keyboard: Keyboard, reply_to: str | None
    ) -> str:
        """To one member of the group where Telegram does that, else to all of them."""
        if out.only_for and out.chat_id.startswith("-") and not keyboard:
            to = (out.chat_id, out.only_for, part, out.thread, reply_to)
            try:
                return await self._client.send_to_one(*to)
            except ApiProblem as problem:
                if problem.status != 400 or problem.migrate_to is not None:
                    raise
                _log.debug("not to one member", reason=problem.description)
        return await self._client.send_text(out.chat_id, part, keyboard, out.thread, reply_to)

    async def _file(self, out: Outgoing, file: OutFile, reply_to: str | None) -> str:
        assert file.path is not None
        name = file.name or "file"
        return await self._client.send_file(out.chat_id, file.path, name, out.thread, reply_to)

    def _remember(self, out: Outgoing, sent: list[str]) -> None:
        if sent:
            self._parts[out] = sent
        while len(self._parts) > 1000:  # rows that were parked never come back for theirs
            del self._parts[next(iter(self._parts))]

    async def _album(self, out: Outgoing, album: Sequence[str], reply_to: str | None) -> str:
        """Send stored pictures; what Telegram takes for no photo goes as a file, and what it
        does not take at all must not keep the text back: staff find the pictures elsewhere."""
        pictures = [data for sha256 in album if (data := await self._stored(sha256)) is not None]
        if not pictures:
            return ""
        send = self._client.send_pictures
        big = any(len(data) > MAX_PHOTO for data in pictures)
        for as_documents in (True,) if big else (False, True):
            try:
                return await send(
                    out.chat_id, pictures, out.thread, reply_to, as_documents=as_documents
                )
            except ApiProblem as problem:
                chat_trouble = problem.migrate_to or problem.says(*_UNREACHABLE, "thread", "topic")
                if problem.status not in (400, 404) or chat_trouble:
                    raise
                _log.warning("pictures refused", reason=problem.description)
        return ""

    async def _stored(self, sha256: str) -> bytes | None:
        try:
            return await asyncio.to_thread(self._read_picture, sha256)
        except (OSError, ValueError):
            _log.warning("stored picture cannot be read", sha256=sha256)
            return None

    def _verdict(self, problem: ApiProblem, chat_id: str) -> TryLater | Refused:
        """What the outbox has to do about a failed call."""
        reason = problem.description
        if problem.status == 429 or problem.retry_after is not None:
            return self._flood(chat_id, problem.retry_after or 5.0, reason)
        if problem.status == 403 or problem.says(*_UNREACHABLE):
            return Refused(reason, unreachable=True)
        if problem.status in (400, 413):
            return Refused(reason)
        if problem.status in (401, 404):  # the token was changed: an owner has to act
            return TryLater(60.0, "account", reason)
        if problem.maybe_done:
            return TryLater(3.0, "chat", f"outcome unknown: {reason}")
        return TryLater(3.0, "account", reason)

    def _flood(self, chat_id: str, seconds: float, reason: str) -> TryLater:
        """Telegram does not say what its limit was about: two chats held at once mean all."""
        now = asyncio.get_running_loop().time()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        scope: Literal["chat", "account"] = "account" if self._held.keys() - {chat_id} else "chat"
        self._held[chat_id] = now + seconds
        return TryLater(seconds, scope, reason)

    async def typing(self, chat_id: str, thread: str | None = None) -> None:
        """Show 正在输入 for about 5 s; a courtesy, so failures are no matter."""
        try:
            await self._client.typing(self._moved.get(chat_id, chat_id), thread)
        except ApiProblem as problem:
            _log.debug("typing not shown", reason=problem.description)


def split_text(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Parts of at most `limit` UTF-16 code units, cut at line ends where there are some."""
    parts: list[str] = []
    rest = text.strip().encode("utf-16-le", "replace").decode("utf-16-le")
    while rest:
        head = rest.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
        if len(head) < len(rest):
            line_end = head.rfind("\n")
            head = head[:line_end] if line_end > len(head) // 2 else head
        parts.append(head.rstrip())
        rest = rest[len(head) :].lstrip("\n")
    return [part for part in parts if part]


def _keyboard(out: Outgoing) -> Keyboard:
    return [[(button.label, button.data) for button in row] for row in out.buttons if row]
