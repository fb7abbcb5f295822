"""The people's side: what a tester does in place of a phone."""
# ruff: noqa: ASYNC109 - waiting with a time-out is what testers call this for

import asyncio
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image

from tests.botapi.world import BotMessage, Said, World, now, utf16_length

_ENTITY = re.compile(r"(?P<bot_command>(?<!\S)/\w+(?:@\w+)?)|(?P<mention>@\w{4,})")


def picture(
    width: int = 720, height: int = 1280, color: str = "#4a90d9", form: str = "PNG"
) -> bytes:
    """A real picture file of one colour; different colours are different files."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, form)
    return out.getvalue()


def entities_of(text: str) -> list[dict[str, Any]]:
    """Commands and mentions with offsets in UTF-16 code units, as Telegram marks them."""
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }
        for match in _ENTITY.finditer(text)
    ]


@dataclass
class Topic:
    """One topic of a forum."""

    name: str
    closed: bool = False


class Chat:
    """A chat with the bot in it, and what the bot did there."""

    def __init__(self, world: World, chat_id: int) -> None:
        self.world = world
        self.id = chat_id
        self.refusal: tuple[int, str] | None = None  # what every send to it is answered with
        self.migrated_to: int | None = None
        self.incoming: dict[int, dict[str, Any]] = {}  # messages of people by id
        self.topics: dict[int, Topic] = {}  # of a forum, by thread id
        self.pinned: list[int] = []
        self.may_manage_topics = False
        self._cursor = 0  # everything of the bot before it was seen

    def payload(self) -> dict[str, Any]:
        raise NotImplementedError

    def opening(self, thread: int) -> dict[str, Any]:
        """What everything in a topic "replies" to, as clients send it."""
        topic = self.topics[thread]
        made = {"name": topic.name, "icon_color": 7322096}
        return {
            "message_id": thread,
            "from": self.world.bot,
            "chat": self.payload(),
            "date": int(now().timestamp()),
            "message_thread_id": thread,
            "is_topic_message": True,
            "forum_topic_created": made,
        }

    @property
    def said(self) -> list[Said]:
        """Every send and edit of the bot in this chat."""
        return [said for said in self.world.said if said.chat_id == self.id]

    @property
    def messages(self) -> list[BotMessage]:
        """The bot's messages as they stand now, without deleted ones."""
        return [
            message
            for (chat_id, _), message in self.world.messages.items()
            if chat_id == self.id and not message.deleted
        ]

    async def sees(self, text: str = "", *, timeout: float = 10) -> Said:
        """Wait for the next send or edit of the bot that holds `text`; all before it is past."""
        return await self._next(lambda said: text in said.text, repr(text), timeout)

    async def sees_pictures(self, count: int = 1, *, timeout: float = 10) -> list[Said]:
        """Wait for the next `count` pictures."""
        return [
            await self._next(lambda said: bool(said.pictures), "a picture", timeout)
            for _ in range(count)
        ]

    async def sees_file(self, name: str, *, timeout: float = 10) -> bytes:
        """Wait for the next document of that name; its bytes."""
        await self._next(lambda said: name in said.message.files, name, timeout)
        return next(f.data for f in reversed(self.world.files.values()) if f.name == name)

    async def sees_toast(self, text: str = "", *, timeout: float = 10) -> str:
        """Wait until a button press in this chat was answered with `text`."""

        def check() -> dict[str, Any] | None:
            for toast in self.world.toasts:
                if toast["chat_id"] == self.id and not toast.get("seen") and text in toast["text"]:
                    return toast
            return None

        found = await self.world.until(check, timeout)
        if found is None:
            toasts = [t["text"] for t in self.world.toasts if t["chat_id"] == self.id]
            raise AssertionError(f"no toast with {text!r} within {timeout:g} s, only {toasts}")
        found["seen"] = True
        return str(found["text"])

    async def _next(self, wanted: Any, what: str, timeout: float) -> Said:
        def check() -> Said | None:
            return next(
                (s for s in self.world.said[self._cursor :] if s.chat_id == self.id and wanted(s)),
                None,
            )

        found = await self.world.until(check, timeout)
        if found is None:
            rest = [s.text for s in self.world.said[self._cursor :] if s.chat_id == self.id]
            raise AssertionError(
                f"bot did not say {what} in chat {self.id} within {timeout:g} s; it said {rest}"
            )
        self._cursor = found.seq + 1
        return found


class Speaker:
    """One person in one chat."""

    def __init__(self, chat: Chat, user: dict[str, Any]) -> None:
        self.chat = chat
        self.user = user

    async def says(
        self, text: str, *, reply_to: int | Said | None = None, thread: int | None = None
    ) -> int:
        """Send a text; the new message's id."""
        return self._post(_with_entities("text", text), reply_to=reply_to, thread=thread)

    async def sends_photo(
        self,
        data: bytes,
        caption: str = "",
        *,
        reply_to: int | Said | None = None,
        thread: int | None = None,
    ) -> int:
        """Send a picture the way phones do: several sizes, the original last."""
        content = {"photo": self._sizes(data), **_with_entities("caption", caption)}
        return self._post(content, reply_to=reply_to, thread=thread)

    async def sends_album(
        self,
        photos: Sequence[bytes],
        caption: str = "",
        *,
        gap_seconds: float = 0,
        thread: int | None = None,
    ) -> list[int]:
        """2-10 pictures: a message each, one media_group_id, the caption on the first."""
        album = f"{13_400_000_000_000 + self.chat.world.serial()}"
        ids: list[int] = []
        for photo in photos:
            if ids and gap_seconds:
                await asyncio.sleep(gap_seconds)  # the gap itself is what is being played
            content = {"photo": self._sizes(photo), "media_group_id": album}
            content |= _with_entities("caption", "" if ids else caption)
            ids.append(self._post(content, thread=thread))
        return ids

    async def sends_document(
        self,
        data: bytes,
        name: str = "file.pdf",
        mime: str = "application/pdf",
        caption: str = "",
        *,
        size: int | None = None,
        thread: int | None = None,
    ) -> int:
        """Send a file; `size` in bytes may be pretended (25 MB need not be made)."""
        stored = self.chat.world.keep_file(data, "documents", name, mime, size)
        document = {"file_name": name, "mime_type": mime, **stored}
        content = {"document": document, **_with_entities("caption", caption)}
        return self._post(content, thread=thread)

    async def sends_sticker(self, emoji: str = "👍") -> int:
        stored = self.chat.world.keep_file(b"RIFF0000WEBP", "stickers", "s.webp", "image/webp")
        sticker = {"type": "regular", "width": 512, "height": 512, "emoji": emoji, **stored}
        return self._post({"sticker": {"is_animated": False, "is_video": False, **sticker}})

    async def sends_voice(self, seconds: int = 3) -> int:
        stored = self.chat.world.keep_file(b"OggS0000", "voice", "v.oga", "audio/ogg")
        return self._post({"voice": {"duration": seconds, "mime_type": "audio/ogg", **stored}})

    async def sends_location(self, latitude: float = 31.2, longitude: float = 121.5) -> int:
        return self._post({"location": {"latitude": latitude, "longitude": longitude}})

    async def edits(self, message_id: int, text: str) -> None:
        """Change an own earlier text."""
        old = self.chat.incoming[message_id]
        kept = {key: value for key, value in old.items() if key not in ("text", "entities")}
        message = {**kept, "edit_date": int(now().timestamp()), **_with_entities("text", text)}
        self.chat.incoming[message_id] = message
        self.chat.world.push("edited_message", message)

    async def taps(self, message: int | Said, label_or_data: str, *, stale: bool = False) -> str:
        """Press a button by its label (or part of it) or its data; the callback's id.

        `stale` presses data that the message carried once, or never: a race, or a forged client.
        """
        message_id = message.message_id if isinstance(message, Said) else message
        live = self.chat.world.messages[self.chat.id, message_id]
        data = label_or_data if stale else _button(live, label_or_data)
        world = self.chat.world
        callback_id = str(4_300_000_000_000_000 + world.serial())
        world.callbacks[callback_id] = {"chat_id": self.chat.id, "answered": False, "old": False}
        query = {"id": callback_id, "from": self.user, "message": live.raw, "data": data}
        world.push("callback_query", {**query, "chat_instance": f"{self.chat.id * 7919}"})
        return callback_id

    def _sizes(self, data: bytes) -> list[dict[str, Any]]:
        image = Image.open(io.BytesIO(data))  # phones send pictures only, so this must be one
        width, height = image.size
        small = io.BytesIO()
        image.convert("RGB").resize((90, 90)).save(small, "JPEG")
        keep = self.chat.world.keep_file
        thumb = keep(small.getvalue(), "thumbnails", "t.jpg", "image/jpeg")
        whole = keep(data, "photos", "p.jpg", "image/jpeg")
        return [
            {**thumb, "width": 90, "height": 90},
            {**whole, "width": width, "height": height},
        ]

    def _post(
        self,
        content: dict[str, Any],
        *,
        reply_to: int | Said | None = None,
        thread: int | None = None,
    ) -> int:
        chat, world = self.chat, self.chat.world
        message = {
            "message_id": world.new_message_id(chat.id),
            "from": self.user,
            "chat": chat.payload(),
            "date": int(now().timestamp()),
            **content,
        }
        if thread is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
            message["reply_to_message"] = chat.opening(thread)
        if reply_to is not None:
            message["reply_to_message"] = self._quoted(reply_to)
        chat.incoming[message["message_id"]] = message
        if isinstance(chat, Private):
            chat.started = True
        if isinstance(chat, Group) and not chat.bot_sees(message):
            return int(message["message_id"])
        world.push("message", message)
        return int(message["message_id"])

    def _quoted(self, reply_to: int | Said) -> dict[str, Any]:
        message_id = reply_to.message_id if isinstance(reply_to, Said) else reply_to
        ours = self.chat.world.messages.get((self.chat.id, message_id))
        return ours.raw if ours else self.chat.incoming[message_id]


class Private(Chat, Speaker):
    """A person and their private chat with the bot. Blocks nobody until told to."""

    def __init__(self, world: World, user: dict[str, Any], *, started: bool) -> None:
        Chat.__init__(self, world, user["id"])
        Speaker.__init__(self, self, user)
        self.started = started  # bots cannot write first

    def payload(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.user["first_name"]}

    async def blocks(self) -> None:
        """Block the bot: sends are refused from now on, and the bot is told."""
        self.refusal = (403, "Forbidden: bot was blocked by the user")
        self._member("member", "kicked")

    async def unblocks(self) -> None:
        self.refusal = None
        self._member("kicked", "member")

    def _member(self, old: str, new: str) -> None:
        bot = self.world.bot
        change = {
            "chat": self.payload(),
            "from": self.user,
            "date": int(now().timestamp()),
            "old_chat_member": {"user": bot, "status": old},
            "new_chat_member": {"user": bot, "status": new},
        }
        self.world.push("my_chat_member", change)


class Group(Chat):
    """A group with the bot in it. Not an admin, the bot sees only what is meant for it."""

    def __init__(
        self, world: World, chat_id: int, title: str, *, forum: bool, admin: bool, basic: bool
    ) -> None:
        super().__init__(world, chat_id)
        self.title = title
        self.forum = forum
        self.admin = admin
        self.basic = basic
        self.may_manage_topics = admin

    def topic(self, words: str) -> int:
        """The thread of the topic whose name holds these words."""
        return next(thread for thread, topic in self.topics.items() if words in topic.name)

    async def grants_topics(self, granted: bool, by: Speaker) -> None:
        """The bot is given, or loses, the right to manage topics, and is told so."""
        self.may_manage_topics = granted
        bot = self.world.bot
        change = {
            "chat": self.payload(),
            "from": by.user,
            "date": int(now().timestamp()),
            "old_chat_member": {"user": bot, "status": "administrator"},
            "new_chat_member": {
                "user": bot,
                "status": "administrator",
                "can_manage_topics": granted,
            },
        }
        self.world.push("my_chat_member", change)

    async def deletes_topic(self, thread: int) -> None:
        """Somebody deletes a topic with everything in it."""
        del self.topics[thread]
        for message in self.messages:
            if message.thread == thread:
                message.deleted = True
        self.world.changed()

    def payload(self) -> dict[str, Any]:
        kind = "group" if self.basic else "supergroup"
        chat: dict[str, Any] = {"id": self.id, "type": kind, "title": self.title}
        return {**chat, "is_forum": True} if self.forum else chat

    def member(self, user: Speaker) -> Speaker:
        """That person in this group, with everything a Speaker does."""
        return Speaker(self, user.user)

    def bot_sees(self, message: dict[str, Any]) -> bool:
        """Privacy mode: commands, mentions and replies to the bot, unless it is an admin."""
        bot = self.world.bot
        quoted = message.get("reply_to_message", {}).get("from", {})
        text = message.get("text") or message.get("caption") or ""
        meant = text.startswith("/") or f"@{bot['username']}".lower() in text.lower()
        return self.admin or meant or quoted.get("id") == bot["id"]

    async def says(
        self,
        user: Speaker,
        text: str,
        *,
        reply_to: int | Said | None = None,
        thread: int | None = None,
    ) -> int:
        return await self.member(user).says(text, reply_to=reply_to, thread=thread)

    async def sends_photo(self, user: Speaker, data: bytes, caption: str = "") -> int:
        return await self.member(user).sends_photo(data, caption)

    async def edits(self, user: Speaker, message_id: int, text: str) -> None:
        await self.member(user).edits(message_id, text)

    async def taps(
        self, user: Speaker, message: int | Said, label_or_data: str, *, stale: bool = False
    ) -> str:
        return await self.member(user).taps(message, label_or_data, stale=stale)

    async def removes_bot(self) -> None:
        self.refusal = (403, "Forbidden: bot was kicked from the supergroup chat")

    async def migrates(self, user: Speaker, new_id: int) -> "Group":
        """The basic group becomes a supergroup with another id, in a message on either side."""
        new = Group(self.world, new_id, self.title, forum=False, admin=self.admin, basic=False)
        self.world.chats[new_id] = new
        Speaker(self, user.user)._post({"migrate_to_chat_id": new_id})
        Speaker(new, user.user)._post({"migrate_from_chat_id": self.id})
        self.migrated_to = new_id
        return new


def _with_entities(key: str, text: str) -> dict[str, Any]:
    if not text:
        return {}
    found = entities_of(text)
    name = "entities" if key == "text" else "caption_entities"
    return {key: text, name: found} if found else {key: text}


def _button(message: BotMessage, label_or_data: str) -> str:
    pairs = [pair for row in message.buttons for pair in row]
    whole = [data for label, data in pairs if label_or_data in (label, data)]
    part = [data for label, data in pairs if label_or_data in label]
    if found := whole or part:
        return found[0]
    raise AssertionError(f"no button {label_or_data!r} on {message.text!r}, only {pairs}")
