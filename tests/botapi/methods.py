"""The Bot API methods over a World, refusing what the real server refuses, in its words."""

import io
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from PIL import Image, UnidentifiedImageError

from tests.botapi.asking import chat_of
from tests.botapi.forum import FORUM_METHODS
from tests.botapi.params import Params, Upload
from tests.botapi.people import Chat, Private
from tests.botapi.world import ApiFault, BotMessage, Buttons, Webhook, World, now, utf16_length

MAX_TEXT, MAX_CAPTION, MAX_TOAST = 4096, 1024, 200
MAX_PHOTO, MAX_UPLOAD = 10 * 1024 * 1024, 50 * 1024 * 1024
Method = Callable[[World, Params], Awaitable[Any]]


# -- what most methods need ------------------------------------------------------------------


def text_of(p: Params, key: str, limit: int) -> str:
    if p.text("parse_mode"):
        raise ApiFault(400, "Bad Request: this counterpart has no parse_mode")
    text = (p.text(key) or "").strip()
    if utf16_length(text) > limit:
        what = "message caption" if key == "caption" else "message"
        raise ApiFault(400, f"Bad Request: {what} is too long")
    return text


def buttons_of(p: Params) -> Buttons:
    """The inline keyboard, checked; other keyboards are not known here."""
    markup = p.parsed("reply_markup")
    if not markup:
        return ()
    if not isinstance(markup, dict) or "inline_keyboard" not in markup:
        raise ApiFault(400, "Bad Request: only inline_keyboard is known here")
    rows = tuple(tuple(_button(b) for b in row) for row in markup["inline_keyboard"] if row)
    if sum(map(len, rows)) > 100 or any(len(row) > 8 for row in rows):
        raise ApiFault(400, "Bad Request: reply markup is too long")
    return rows


def _button(button: Mapping[str, Any]) -> tuple[str, str]:
    if not button.get("text"):
        raise ApiFault(400, "Bad Request: inline keyboard button text must be non-empty")
    if "url" in button:
        return button["text"], button["url"]
    data = button.get("callback_data", "")
    if not 1 <= len(data.encode()) <= 64:
        raise ApiFault(400, "Bad Request: BUTTON_DATA_INVALID")
    return button["text"], data


def _reply_to(chat: Chat, p: Params) -> int | None:
    parameters = p.parsed("reply_parameters") or {}
    message_id = parameters.get("message_id") or p.whole("reply_to_message_id")
    if message_id is None:
        return None
    ours = chat.world.messages.get((chat.id, message_id))
    if message_id in chat.incoming or (ours and not ours.deleted):
        return int(message_id)
    if parameters.get("allow_sending_without_reply") or p.flag("allow_sending_without_reply"):
        return None
    raise ApiFault(400, "Bad Request: message to be replied not found")


def _thread(chat: Chat, p: Params) -> int | None:
    thread = p.whole("message_thread_id")
    if thread is not None and thread not in chat.topics:
        raise ApiFault(400, "Bad Request: message thread not found")
    if thread is not None and chat.topics[thread].closed and not chat.may_manage_topics:
        raise ApiFault(400, "Bad Request: TOPIC_CLOSED")
    return thread


def _write(world: World, p: Params, method: str, content: dict[str, Any], **own: Any) -> Any:
    """Make one message of the bot and log it; the Message that the method returns."""
    chat = chat_of(world, p)
    reply_to, thread = _reply_to(chat, p), _thread(chat, p)
    one = own.get("only_for")
    ephemeral_id = world.serial() if one else 0
    message = BotMessage(  # an ephemeral one is kept under its own id, turned negative
        message_id=-ephemeral_id if one else world.new_message_id(chat.id),
        chat_id=chat.id,
        method=method,
        reply_to=reply_to,
        thread=thread,
        **own,
    )
    raw: dict[str, Any] = {
        "message_id": 0 if one else message.message_id,
        "from": world.bot,
        "chat": chat.payload(),
        "date": int(now().timestamp()),
        **content,
    }
    if one:
        raw |= {"ephemeral_message_id": ephemeral_id, "receiver_user": {"id": one}}
    if thread is not None:
        raw |= {"message_thread_id": thread, "is_topic_message": True}
    if reply_to is not None and reply_to in chat.incoming:
        raw["reply_to_message"] = chat.incoming[reply_to]
    message.raw = raw
    _mark(message)
    world.record(message, method)
    return message.raw


def _mark(message: BotMessage) -> None:
    """Bring the keyboard into the raw message; a missing one is left out, as on the wire."""
    message.raw.pop("reply_markup", None)
    if message.buttons:
        rows = [
            [{"text": label, "callback_data": data} for label, data in row]
            for row in message.buttons
        ]
        message.raw = {**message.raw, "reply_markup": {"inline_keyboard": rows}}


# -- sending ---------------------------------------------------------------------------------


async def send_message(world: World, p: Params) -> Any:
    chat = chat_of(world, p)
    text = text_of(p, "text", MAX_TEXT)
    if not text:
        raise ApiFault(400, "Bad Request: message text is empty")
    own: dict[str, Any] = {"text": text, "buttons": buttons_of(p)}
    if (one := _receiver(chat, p)) is not None:
        own |= {"only_for": one}
    return _write(world, p, "sendMessage", {"text": text}, **own)


def _receiver(chat: Chat, p: Params) -> int | None:
    """Whom an ephemeral message is for: a member of this group who has written here."""
    asked = p.parsed("ephemeral_message_parameters")
    if not asked:
        return None
    receiver = int(asked["receiver_user_id"])
    here = {message["from"]["id"] for message in chat.incoming.values() if "from" in message}
    if isinstance(chat, Private) or not chat.world.ephemeral or receiver not in here:
        raise ApiFault(400, "Bad Request: ephemeral messages can't be sent to this receiver")
    return receiver


def _photo(world: World, upload: Upload | str | None) -> tuple[list[dict[str, Any]], bytes]:
    """Check a picture as Telegram does before it makes sizes of it."""
    data = _bytes(world, upload, "photo")
    if len(data) > MAX_PHOTO:
        raise ApiFault(400, "Bad Request: file is too big")
    try:
        width, height = Image.open(io.BytesIO(data)).size
    except UnidentifiedImageError:
        raise ApiFault(400, "Bad Request: IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise ApiFault(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    stored = world.keep_file(data, "photos", "p.jpg", "image/jpeg")
    return [{**stored, "width": width, "height": height}], data


def _document(world: World, upload: Upload | str | None) -> tuple[dict[str, Any], str]:
    data = _bytes(world, upload, "document")
    name = upload.name if isinstance(upload, Upload) else "file"
    mime = upload.mime if isinstance(upload, Upload) else "application/octet-stream"
    stored = world.keep_file(data, "documents", name, mime)
    return {"file_name": name, "mime_type": mime, **stored}, name


def _bytes(world: World, upload: Upload | str | None, what: str) -> bytes:
    if isinstance(upload, str) and upload in world.files:
        return world.files[upload].data
    if not isinstance(upload, Upload):
        raise ApiFault(400, f"Bad Request: there is no {what} in the request")
    if not upload.data:
        raise ApiFault(400, "Bad Request: file must be non-empty")
    if len(upload.data) > MAX_UPLOAD:
        raise ApiFault(413, "Request Entity Too Large")
    return upload.data


async def send_photo(world: World, p: Params) -> Any:
    chat_of(world, p)
    caption, buttons = text_of(p, "caption", MAX_CAPTION), buttons_of(p)
    sizes, data = _photo(world, p.upload("photo"))
    content: dict[str, Any] = {"photo": sizes}
    if caption:
        content["caption"] = caption
    own = {"text": caption, "buttons": buttons, "pictures": (data,)}
    return _write(world, p, "sendPhoto", content, **own)


async def send_document(world: World, p: Params) -> Any:
    chat_of(world, p)
    caption, buttons = text_of(p, "caption", MAX_CAPTION), buttons_of(p)
    document, name = _document(world, p.upload("document"))
    content: dict[str, Any] = {"document": document}
    if caption:
        content["caption"] = caption
    own = {"text": caption, "buttons": buttons, "files": (name,)}
    return _write(world, p, "sendDocument", content, **own)


async def send_media_group(world: World, p: Params) -> Any:
    chat_of(world, p)
    media = p.parsed("media")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise ApiFault(400, "Bad Request: an album must have 2-10 items")
    kinds = {item.get("type") for item in media}
    if not kinds <= {"photo", "document"} or len(kinds) > 1:
        raise ApiFault(400, "Bad Request: wrong media types in one album")
    # Everything is checked before anything is sent: an album arrives whole or not at all.
    ready = [_media(world, p, item) for item in media]
    mark = {"media_group_id": str(13_500_000_000_000 + world.serial())}
    return [
        _write(world, p, "sendMediaGroup", content | mark, album=mark["media_group_id"], **own)
        for content, own in ready
    ]


def _media(world: World, p: Params, item: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    source = str(item.get("media", ""))
    upload = p.upload(source.removeprefix("attach://")) if "://" in source else source
    caption = str(item.get("caption") or "")
    if utf16_length(caption) > MAX_CAPTION:
        raise ApiFault(400, "Bad Request: message caption is too long")
    words = {"caption": caption} if caption else {}
    if item["type"] == "photo":
        sizes, data = _photo(world, upload)
        return {"photo": sizes, **words}, {"text": caption, "pictures": (data,)}
    document, name = _document(world, upload)
    return {"document": document, **words}, {"text": caption, "files": (name,)}


# -- editing ---------------------------------------------------------------------------------


def _own(world: World, p: Params, what: str) -> BotMessage:
    chat = chat_of(world, p)
    message_id = p.whole("message_id") or 0
    message = world.messages.get((chat.id, message_id))
    if message is None and message_id in chat.incoming:
        raise ApiFault(400, f"Bad Request: message can't be {what}ed")
    if message is None or message.deleted:
        raise ApiFault(400, f"Bad Request: message to {what} not found")
    return message


def _change(world: World, message: BotMessage, method: str, text: str, buttons: Buttons) -> Any:
    if (text, buttons) == (message.text, message.buttons):
        raise ApiFault(
            400,
            "Bad Request: message is not modified: specified new message content and reply "
            "markup are exactly the same as a current content and reply markup of the message",
        )
    key = "text" if "text" in message.raw else "caption"
    message.text, message.buttons, message.edits = text, buttons, message.edits + 1
    message.raw = {**message.raw, key: text, "edit_date": int(now().timestamp())}
    _mark(message)
    world.record(message, method, edited=True)
    return message.raw


async def edit_message_text(world: World, p: Params) -> Any:
    message = _own(world, p, "edit")
    text, buttons = text_of(p, "text", MAX_TEXT), buttons_of(p)
    if not text:
        raise ApiFault(400, "Bad Request: message text is empty")
    if "text" not in message.raw:
        raise ApiFault(400, "Bad Request: there is no text in the message to edit")
    return _change(world, message, "editMessageText", text, buttons)


async def edit_message_caption(world: World, p: Params) -> Any:
    message = _own(world, p, "edit")
    if "text" in message.raw:
        raise ApiFault(400, "Bad Request: there is no caption in the message to edit")
    caption = text_of(p, "caption", MAX_CAPTION)
    return _change(world, message, "editMessageCaption", caption, buttons_of(p))


async def edit_message_reply_markup(world: World, p: Params) -> Any:
    message = _own(world, p, "edit")
    return _change(world, message, "editMessageReplyMarkup", message.text, buttons_of(p))


async def delete_message(world: World, p: Params) -> Any:
    chat = chat_of(world, p)
    message_id = p.whole("message_id") or 0
    if chat.incoming.pop(message_id, None) is not None:
        return True
    _own(world, p, "delete").deleted = True
    world.changed()
    return True


async def answer_callback_query(world: World, p: Params) -> Any:
    query = world.callbacks.get(p.text("callback_query_id") or "")
    if query is None or query["old"]:
        raise ApiFault(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        )
    text = p.text("text") or ""
    if utf16_length(text) > MAX_TOAST:
        raise ApiFault(400, "Bad Request: MESSAGE_TOO_LONG")
    query["answered"] = True
    alert = p.flag("show_alert")
    world.toasts.append({"chat_id": query["chat_id"], "text": text, "alert": alert})
    world.changed()
    return True


# -- everything else -------------------------------------------------------------------------


async def get_me(world: World, p: Params) -> Any:
    return world.bot


async def set_webhook(world: World, p: Params) -> Any:
    url, secret = p.text("url") or "", p.text("secret_token")
    if not url:
        return await delete_webhook(world, p)
    if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise ApiFault(400, "Bad Request: secret token contains unallowed characters")
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise ApiFault(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    _allow(world, p)
    if p.flag("drop_pending_updates"):
        world.pending.clear()
    world.webhook = Webhook(url, secret, p.whole("max_connections") or 40)
    world.changed()
    return True


async def delete_webhook(world: World, p: Params) -> Any:
    if p.flag("drop_pending_updates"):
        world.pending.clear()
    world.webhook = None
    world.changed()
    return True


async def get_webhook_info(world: World, p: Params) -> Any:
    hook = world.webhook
    info: dict[str, Any] = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.pending),
    }
    if hook and hook.last_error:
        info |= {"last_error_message": hook.last_error, "last_error_date": hook.last_error_at}
    return info | ({"max_connections": hook.max_connections} if hook else {})


def _allow(world: World, p: Params) -> None:
    kinds = p.parsed("allowed_updates")
    if kinds is not None:  # left out: the previous choice stays
        world.allowed = frozenset(kinds) or None


async def get_file(world: World, p: Params) -> Any:
    stored = world.link(p.text("file_id") or "")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


async def send_chat_action(world: World, p: Params) -> Any:
    world.actions.append((chat_of(world, p).id, p.text("action") or ""))
    world.changed()
    return True


async def set_my_commands(world: World, p: Params) -> Any:
    commands = p.parsed("commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise ApiFault(400, "Bad Request: can't parse commands")
    for command in commands:
        name, description = command.get("command", ""), command.get("description", "")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", name) or not 1 <= len(description) <= 256:
            raise ApiFault(400, "Bad Request: BOT_COMMAND_INVALID")
    lang = p.text("language_code") or ""
    if lang and not re.fullmatch(r"[a-z]{2}", lang):
        raise ApiFault(400, "Bad Request: BOT_COMMAND_INVALID_LANGUAGE_CODE")
    world.commands[_scope_of(world, p), lang] = commands
    return True


def _scope_of(world: World, p: Params) -> str:
    """The chats a menu is for; one chat has to be known to the bot."""
    scope = p.parsed("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind == "chat":
        if int(scope["chat_id"]) not in world.chats:
            raise ApiFault(400, "Bad Request: chat not found")
        return f"chat:{scope['chat_id']}"
    if kind not in ("default", "all_private_chats"):
        raise ApiFault(400, "Bad Request: can't parse BotCommandScope")
    return str(kind)


async def get_chat(world: World, p: Params) -> Any:
    return {**chat_of(world, p).payload(), "accent_color_id": 0, "max_reaction_count": 11}


METHODS: dict[str, Method] = {
    "getme": get_me,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "senddocument": send_document,
    "sendmediagroup": send_media_group,
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "getfile": get_file,
    "sendchataction": send_chat_action,
    "setmycommands": set_my_commands,
    "getchat": get_chat,
    **FORUM_METHODS,
}
