"""Raw OneBot v11 events → Inbound values. Nothing that an implementation sends may raise here.

Field names and their meaning: github.com/botuniverse/onebot-11 (event/, message/segment.md), and
what NapCat, Lagrange and LLOneBot add to it. A group's chat_id is its number with "-" in front,
because a group and a person may have the same number in QQ.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.onebot_segments import Segment, number, part, segments, text_of
from dialogs.messages import Attachment, Inbound, InboundKind
from storage.tables import clean

MAX_TEXT = 20_000  # characters of one message that are kept; QQ itself allows fewer
MAX_FILES = 30  # of one message with what is forwarded in it
FORWARD_DEPTH = 3

_BRIEF = re.compile(r'\bbrief="([^"]{1,200})"')
_PICTURE_NAME = re.compile(r"\.(jpe?g|png|webp|gif|bmp|heic|heif|tiff?)$", re.IGNORECASE)
_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Account:
    """The bot's own number, and the numbers of the groups that it serves."""

    self_id: str
    groups: frozenset[str] = frozenset()  # the official ones: answers only when spoken to
    staff_group: str = ""


def group_chat(group_id: str) -> str:
    """The chat_id of a group."""
    return f"-{group_id}"


def parse(
    event: object,
    account: Account,
    now: datetime,
    forwards: Mapping[str, Sequence[object]] | None = None,
    *,
    quotes_us: bool = False,
) -> Inbound | None:
    """One raw event → Inbound; None when it is nothing for the desk: heartbeats, our own
    messages, other groups, and what people of an official group say to each other.

    `forwards` holds the nodes of merged messages by their id; `quotes_us`: the quoted message is
    one of ours. What is not understood keeps its payload in `raw`, as ASCII JSON. `now` (aware
    UTC) dates what has no date.
    """
    body = part(event)
    match body.get("post_type"):
        case "message":
            return _message(body, account, now, forwards or {}, quotes_us=quotes_us)
        case "notice":
            return _notice(body, account, now)
    return None


def is_group_message(event: Mapping[str, Any]) -> bool:
    return event.get("message_type") == "group"


def served(event: Mapping[str, Any], account: Account) -> bool:
    """Whether the desk has to do with where this event comes from."""
    if "group_id" not in event or event.get("message_type") == "private":
        return True
    group = number(event, "group_id")
    return bool(group) and (group in account.groups or group == account.staff_group)


# -- messages ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Content:
    """What the segments of one message say."""

    words: list[str] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)
    quoted: str | None = None
    mentioned: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return clean("".join(self.words).strip()[:MAX_TEXT])


def _message(
    body: Mapping[str, Any],
    account: Account,
    now: datetime,
    forwards: Mapping[str, Sequence[object]],
    *,
    quotes_us: bool,
) -> Inbound | None:
    group, sender_id = is_group_message(body), number(body, "user_id")
    if not _is_qq(sender_id) or sender_id == account.self_id or not served(body, account):
        return None
    if group and not number(body, "group_id"):
        return None
    content = _Content()
    _read(segments(body.get("message", body.get("raw_message"))), content, account, forwards)
    addressed = not group or account.self_id in content.mentioned or quotes_us
    official = group and number(body, "group_id") != account.staff_group
    if official and not addressed:
        return None
    chat_id = group_chat(number(body, "group_id")) if group else sender_id
    sent_at = moment(body, now)
    text, files = content.text, _kept(content)
    return Inbound(
        channel="qq",
        chat_id=chat_id,
        sender_id=sender_id,
        external_id=_key(account, chat_id, body, sent_at),
        message_id=number(body, "message_id"),
        sent_at=sent_at,
        text=text,
        attachments=files,
        reply_to=content.quoted,
        sender_name=_name(part(body.get("sender"))),
        group=group,
        addressed=addressed,
        raw=None if text or files else json.dumps(body)[:MAX_TEXT],
    )


def _kept(content: _Content) -> tuple[Attachment, ...]:
    """The files; an emoji beside words or pictures is no message of its own."""
    stickers = [item for item in content.files if item.kind == "sticker"]
    files = [item for item in content.files if item.kind != "sticker"]
    return tuple(files[:MAX_FILES] or ([] if content.text else stickers[:1]))


def _key(account: Account, chat_id: str, body: Mapping[str, Any], sent_at: datetime) -> str:
    """The exact key of a message, the same from an event and from the history.

    Ids are unique in a chat, but small numbers that start anew with an emptied cache: the day
    keeps a new message from being taken for an old one.
    """
    day = int(sent_at.timestamp()) // _DAY_SECONDS
    name = number(body, "message_id") or _digest(body)
    return f"{account.self_id}:{chat_id}:{day}:{name}"


def _digest(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:24]


def _name(sender: Mapping[str, Any]) -> str:
    return clean(text_of(sender, "card") or text_of(sender, "nickname"))[:100]


def forward_ids(message: object) -> list[str]:
    """The merged messages in a message whose content did not come along."""
    found = []
    for kind, data in segments(message):
        if kind == "forward" and not isinstance(data.get("content"), list):
            found.append(number(data, "id"))
        elif kind == "json":
            found.append(_card(data)[1])
    return [id for id in found if id]


def _read(
    found: Sequence[Segment],
    content: _Content,
    account: Account,
    forwards: Mapping[str, Sequence[object]],
    depth: int = 0,
) -> None:
    for kind, data in found:
        match kind:
            case "text" | "markdown":
                content.words.append(text_of(data, "text") or text_of(data, "content"))
            case "at":
                _mention(number(data, "qq"), content, account)
            case "reply" if depth == 0:
                content.quoted = number(data, "id") or None
            case "forward":
                inline = data.get("content")
                nodes = inline if isinstance(inline, list) else forwards.get(number(data, "id"))
                _merged(nodes or (), content, account, forwards, depth)
            case "json":
                words, id = _card(data)
                if id and forwards.get(id):
                    _merged(forwards[id], content, account, forwards, depth)
                else:
                    content.words.append(words)
            case "xml":
                brief = _BRIEF.search(text_of(data, "data"))
                content.words.append(f"[{brief[1]}]" if brief else "[卡片消息]")
            case "share" | "location" | "music":
                content.words.append(f"[{text_of(data, 'title') or '分享'}]")
            case _:
                content.files += _file(kind, data)


def _mention(qq: str, content: _Content, account: Account) -> None:
    content.mentioned += (qq,)
    if qq and qq != account.self_id:
        content.words.append(f" qq:{qq} " if qq.isdigit() else "")


def _merged(
    nodes: Sequence[object],
    content: _Content,
    account: Account,
    forwards: Mapping[str, Sequence[object]],
    depth: int,
) -> None:
    """Merged messages as lines "name：words"; their pictures join the message's own."""
    if depth >= FORWARD_DEPTH or not nodes:
        content.words.append("[聊天记录]")
        return
    content.words.append("\n[聊天记录]")
    for raw in nodes:
        node = part(raw)
        node = part(node.get("data")) if node.get("type") == "node" else node
        name = _name(part(node.get("sender")) or node)
        inner = _Content()
        message = node.get("content", node.get("message", node.get("raw_message")))
        _read(segments(message), inner, account, forwards, depth + 1)
        content.files += inner.files
        if inner.text:
            content.words.append(f"\n{name}：{inner.text}")
    content.words.append("\n")


def _card(data: Mapping[str, Any]) -> tuple[str, str]:
    """(words, id of the merged message it stands for) of a JSON card."""
    try:
        card = part(json.loads(text_of(data, "data")))
    except (ValueError, RecursionError):
        card = {}
    detail = part(part(card.get("meta")).get("detail"))
    id = text_of(detail, "resid") if card.get("app") == "com.tencent.multimsg" else ""
    return f"[{text_of(card, 'prompt')[:200] or '卡片消息'}]", id


def _file(kind: str, data: Mapping[str, Any]) -> list[Attachment]:
    """A file, a sticker, or nothing that a case can use."""
    match kind:
        case "image" if text_of(data, "emoji_id") or number(data, "sub_type", "subType") == "1":
            return [Attachment("sticker", name=text_of(data, "summary")[:100])]
        case "image":
            return [Attachment("picture", _ref(data), clean(_file_name(data)), _size(data))]
        case "record" | "video":
            if kind == "record":
                return [Attachment("voice", _ref(data, by="get_record"), size=_size(data))]
            return [Attachment("video", _url_ref(data), size=_size(data))]
        case "file":
            name = clean(_file_name(data))
            picture = bool(_PICTURE_NAME.search(name))
            return [Attachment("picture" if picture else "file", _ref(data), name, _size(data))]
        case "face" | "mface" | "bface" | "sface" | "rps" | "dice" | "poke" | "shake":
            return [Attachment("sticker")]
        case "contact" | "onlinefile" | "flashtransfer":
            return [Attachment("file", name=kind, problem="not_a_picture")]
    return []


def _file_name(data: Mapping[str, Any]) -> str:
    name = text_of(data, "name") or text_of(data, "file_name") or text_of(data, "file")
    return "" if name.startswith(("base64://", "http://", "https://")) else name[-200:]


def _size(data: Mapping[str, Any]) -> int:
    size = number(data, "file_size", "size")
    return int(size) if size.isdigit() and len(size) < 16 else 0


def _ref(data: Mapping[str, Any], by: str = "") -> str:
    """Where `fetch` looks: the temporary address, then the implementation by name or id, with
    the action `by`."""
    place = {
        "by": by,
        "url": text_of(data, "url"),
        "file": text_of(data, "file"),
        "file_id": text_of(data, "file_id"),
    }
    return json.dumps({key: value for key, value in place.items() if value})


def _url_ref(data: Mapping[str, Any]) -> str:
    """Video is no evidence that is read: kept only when an address leads there."""
    url = text_of(data, "url") or text_of(data, "file")
    return json.dumps({"url": url}) if url.startswith(("http://", "https://")) else ""


# -- notices -----------------------------------------------------------------------------------


def _notice(body: Mapping[str, Any], account: Account, now: datetime) -> Inbound | None:
    if not served(body, account) or not _is_qq(number(body, "user_id")):
        return None
    match body.get("notice_type"):
        case "friend_recall":
            return _told(body, account, now, number(body, "user_id"), "recalled")
        case "group_recall":
            return _told(body, account, now, group_chat(number(body, "group_id")), "recalled")
        case "offline_file":
            found = _told(body, account, now, number(body, "user_id"), "message")
            files = _file("file", part(body.get("file")))
            return replace(found, attachments=tuple(files), addressed=True) if found else None
    return None


def _told(
    body: Mapping[str, Any], account: Account, now: datetime, chat_id: str, kind: InboundKind
) -> Inbound | None:
    sender_id = number(body, "user_id")
    if sender_id == account.self_id:
        return None
    sent_at = moment(body, now)
    key = _key(account, chat_id, body, sent_at)
    return Inbound(
        channel="qq",
        chat_id=chat_id,
        sender_id=sender_id,
        external_id=f"{key}:{body.get('notice_type')}",
        message_id=number(body, "message_id"),
        sent_at=sent_at,
        kind=kind,
        group=chat_id.startswith("-"),
        addressed=False,
    )


# -- readers of anything -----------------------------------------------------------------------


def _is_qq(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 20


def moment(values: Mapping[str, Any], now: datetime) -> datetime:
    """Unix seconds (some send milliseconds) → aware UTC; `now` for what cannot be a date."""
    seconds = values.get("time")
    if not isinstance(seconds, int | float) or isinstance(seconds, bool):
        return now
    if seconds != seconds or not 0 < seconds < 32_503_680_000_000:  # NaN, the year 3000 in ms
        return now
    seconds = seconds / 1000 if seconds > 32_503_680_000 else seconds
    return datetime.fromtimestamp(seconds, UTC)
