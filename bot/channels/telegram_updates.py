"""Raw Telegram updates → Inbound values. Nothing that Telegram sends may raise here.

Field names and their meaning: Bot API documentation, types Update and Message. The readers below
take any JSON value, because one odd update must never hold up its neighbours.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from dialogs.messages import Attachment, AttachmentKind, Inbound

# Asked for by name in getUpdates and setWebhook: left out, Telegram keeps an older choice.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

_FILES: dict[str, AttachmentKind] = {
    "sticker": "sticker",
    "voice": "voice",
    "video": "video",
    "video_note": "video",
    "animation": "video",
    "audio": "file",
    "document": "file",
}
# Something a person sent on purpose, but nothing that a case can use.
_NO_FILE = ("location", "venue", "contact", "poll", "dice", "game", "story", "checklist")
_PICTURE_NAME = re.compile(r"\.(jpe?g|png|webp|gif|bmp|heic|heif|tiff?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account, as getMe gave it."""

    id: int
    username: str


def update_id_of(update: object) -> int | None:
    """The update's id, or None when it has none that could be confirmed."""
    return _whole(_part(update), "update_id")


def parse(update: object, me: Me, now: datetime) -> Inbound | None:
    """One raw update → Inbound; None when there is no chat that it belongs to.

    What is not understood keeps its payload in `raw`, as ASCII JSON text that any storage holds,
    and has no text and no attachments: service messages, my_chat_member, kinds of the future.
    `now` (aware UTC) dates what Telegram does not date: button presses.
    """
    body = _part(update)
    number = _whole(body, "update_id")
    if number is None:
        return None
    if "callback_query" in body:
        return _press(_part(body.get("callback_query")), number, now)
    if "edited_message" in body:
        return _message(_part(body.get("edited_message")), number, me, now, edited=True)
    if "message" in body:
        return _message(_part(body.get("message")), number, me, now, edited=False)
    return _unknown(body, number, now)


def _message(
    message: Mapping[str, Any], number: int, me: Me, now: datetime, *, edited: bool
) -> Inbound | None:
    chat, sender = _part(message.get("chat")), _sender(message)
    chat_id = _whole(chat, "id")
    if chat_id is None:
        return None
    group = chat.get("type") in ("group", "supergroup")
    text = _text(message, "text") or _text(message, "caption")
    files = _attachments(message)
    sent_at = _time(message, "edit_date" if edited else "date", now)
    return Inbound(
        channel="telegram",
        chat_id=str(chat_id),
        sender_id=str(_whole(sender, "id") or ""),
        external_id=f"update:{number}",
        message_id=str(_whole(message, "message_id") or ""),
        sent_at=sent_at,
        kind="edited" if edited else "message",
        text=_without_our_name(text, me),
        attachments=files,
        album=_text(message, "media_group_id") or None,
        reply_to=_quoted_id(message),
        sender_name=_name(sender),
        username=_text(sender, "username"),
        lang=_text(sender, "language_code"),
        group=group,
        addressed=not group or _addressed(message, text, me),
        thread=_thread(message),
        raw=None if text or files else json.dumps(message),
    )


def _press(query: Mapping[str, Any], number: int, now: datetime) -> Inbound | None:
    """A button press. Its message may be too old to be shown whole; chat and id remain."""
    message, sender = _part(query.get("message")), _part(query.get("from"))
    chat = _part(message.get("chat"))
    chat_id = _whole(chat, "id")
    if chat_id is None:
        return None
    return Inbound(
        channel="telegram",
        chat_id=str(chat_id),
        sender_id=str(_whole(sender, "id") or ""),
        external_id=f"update:{number}",
        message_id=str(_whole(message, "message_id") or ""),
        sent_at=now,
        kind="button",
        button=_text(query, "data"),
        callback_id=_text(query, "id") or None,
        sender_name=_name(sender),
        username=_text(sender, "username"),
        lang=_text(sender, "language_code"),
        group=chat.get("type") in ("group", "supergroup"),
        thread=_thread(message),
    )


def _unknown(body: Mapping[str, Any], number: int, now: datetime) -> Inbound | None:
    """Any other kind (my_chat_member, kinds of the future): kept raw under its chat."""
    for value in body.values():
        part = _part(value)
        chat_id = _whole(_part(part.get("chat")), "id")
        if chat_id is not None:
            sender = _part(part.get("from"))
            return Inbound(
                channel="telegram",
                chat_id=str(chat_id),
                sender_id=str(_whole(sender, "id") or ""),
                external_id=f"update:{number}",
                message_id=str(_whole(part, "message_id") or ""),
                sent_at=_time(part, "date", now),
                sender_name=_name(sender),
                group=chat_id < 0,
                addressed=False,
                raw=json.dumps(body),
            )
    return None


def _attachments(message: Mapping[str, Any]) -> tuple[Attachment, ...]:
    photo = _largest(message.get("photo"))
    if photo:
        return (
            Attachment(
                kind="picture",
                ref=_text(photo, "file_id"),
                size=_whole(photo, "file_size") or 0,
                mime="image/jpeg",  # Telegram makes a JPEG of every photo
                width=_whole(photo, "width") or 0,
                height=_whole(photo, "height") or 0,
            ),
        )
    for key, kind in _FILES.items():
        part = _part(message.get(key))
        if _text(part, "file_id"):
            return (_file(part, kind),)
    return tuple(
        Attachment(kind="file", name=key, problem="not_a_picture")
        for key in _NO_FILE
        if message.get(key)
    )[:1]


def _file(part: Mapping[str, Any], kind: AttachmentKind) -> Attachment:
    """A sent file; a picture sent "as a file" is a picture, and often the better one."""
    name, mime = _text(part, "file_name"), _text(part, "mime_type")
    if kind == "file" and (mime.startswith("image/") or _PICTURE_NAME.search(name)):
        kind = "picture"
    return Attachment(
        kind=kind,
        ref=_text(part, "file_id"),
        name=name,
        size=_whole(part, "file_size") or 0,
        mime=mime,
    )


def _largest(sizes: object) -> Mapping[str, Any]:
    """The size with the most pixels: the original; the others are previews."""
    known = [_part(size) for size in sizes] if isinstance(sizes, list) else []
    usable = [size for size in known if _text(size, "file_id")]
    if not usable:
        return {}
    return max(usable, key=lambda s: (_whole(s, "width") or 0) * (_whole(s, "height") or 0))


def _sender(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """Who wrote it. An anonymous admin writes as the group itself and stays nobody's person."""
    return _part(message.get("sender_chat")) or _part(message.get("from"))


def _name(sender: Mapping[str, Any]) -> str:
    names = (_text(sender, "first_name"), _text(sender, "last_name"))
    return " ".join(filter(None, names)) or _text(sender, "title")


def _thread(message: Mapping[str, Any]) -> str | None:
    """The forum topic. Reply threads of plain supergroups carry an id too, but are no topic."""
    thread = _whole(message, "message_thread_id")
    return str(thread) if thread is not None and message.get("is_topic_message") is True else None


def _quoted(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """The quoted message. In a topic everything "replies" to the topic's opening: no quote."""
    quoted = _part(message.get("reply_to_message"))
    return {} if "forum_topic_created" in quoted else quoted


def _quoted_id(message: Mapping[str, Any]) -> str | None:
    number = _whole(_quoted(message), "message_id")
    return str(number) if number is not None else None


def _addressed(message: Mapping[str, Any], text: str, me: Me) -> bool:
    """Whether a group message is meant for us: a reply, a mention, or a command not for others."""
    if _whole(_part(_quoted(message).get("from")), "id") == me.id:
        return True
    command = re.match(r"/\w+(?:@(\w+))?", text)
    if command:
        return command[1] is None or command[1].lower() == me.username.lower()
    return bool(me.username) and bool(_our_name(me).search(text))


def _our_name(me: Me) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(me.username)}(?![A-Za-z0-9_])", re.IGNORECASE)


def _without_our_name(text: str, me: Me) -> str:
    """`/status@kadesk_bot` → `/status`, `@kadesk_bot 进度` → `进度`: the name is an address."""
    return _our_name(me).sub("", text).strip() if me.username and "@" in text else text


def _time(part: Mapping[str, Any], key: str, now: datetime) -> datetime:
    """Unix seconds → aware UTC; `now` for what is missing or cannot be a date."""
    seconds = _whole(part, key)
    if not seconds or not 0 < seconds < 32_503_680_000:  # the year 3000
        return now
    return datetime.fromtimestamp(seconds, UTC)


# -- readers of anything -----------------------------------------------------------------------


def _part(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _whole(part: Mapping[str, Any], key: str) -> int | None:
    value = part.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(part: Mapping[str, Any], key: str) -> str:
    """The text there, "" otherwise, without what breaks storage after us.

    Half surrogate pairs cannot be encoded, and PostgreSQL takes no NUL.
    """
    value = part.get(key)
    if not isinstance(value, str):
        return ""
    whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\x00", "")
