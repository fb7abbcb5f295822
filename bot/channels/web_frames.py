"""What the frames of the web chat mean: JSON from and to the browser as values of the desk.

The protocol itself is described in bot/channels/web.py. Everything that a browser sent is taken
apart here field by field; nothing of it is trusted to be of the right type.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.channels import OutButton, OutFile, Outgoing, linked
from bot.web.links import SHOWN, FileLinks, clean_name, picture_type
from dialogs.messages import Attachment, Inbound

if TYPE_CHECKING:
    from bot.web.uploads import Uploads
    from storage.store import HistoryLine

MAX_TEXT = 10_000  # characters
MAX_FILES = 20  # in one message
MESSAGE_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")

_MID = re.compile(r"[A-Za-z0-9_:.-]{1,80}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Refusal(Exception):
    """A message that is not taken: `code` for programs, the text for the person."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class WebFrames:
    """Turns frames into Inbound values, and history and Outgoing values into lines."""

    def __init__(self, files: "Uploads", links: FileLinks, clock: Callable[[], datetime]) -> None:
        self._files = files
        self._links = links
        self._clock = clock

    def inbound(
        self, chat_id: str, message_id: str, frame: Mapping[str, Any], lang: str = ""
    ) -> Inbound:
        """A "message" frame as what the desk takes, from a page in `lang`. Raises Refusal."""
        text = _text(frame.get("text"))
        if len(text) > MAX_TEXT:
            raise Refusal(
                "too_long",
                f"这条消息有 {len(text):,} 个字，一次最多 {MAX_TEXT:,} 个字。"
                "请分几条发，或者截图发来。",
            )
        button = _text(frame.get("button")) or None
        if button is not None and len(button.encode()) > 64:
            raise Refusal("bad_button", "这个按钮已失效，请直接打字告诉我。")
        bubble = _text(frame.get("reply_to"))
        reply_to = bubble if _MID.fullmatch(bubble) else None
        album = _text(frame.get("album"))
        return Inbound(
            channel="web",
            chat_id=chat_id,
            sender_id=chat_id,
            external_id=f"{chat_id}:{message_id}",
            message_id=reply_to if button and reply_to else message_id,
            sent_at=self._clock(),
            kind="button" if button else "message",
            text=text,
            attachments=self._attachments(chat_id, frame.get("files")),
            album=album if MESSAGE_ID.fullmatch(album) else None,
            button=button,
            callback_id=message_id if button else None,
            reply_to=None if button else reply_to,
            sender_name=f"网页访客 {chat_id[:4]}",
            lang=lang,
        )

    def _attachments(self, chat_id: str, refs: object) -> tuple[Attachment, ...]:
        if not refs:
            return ()
        if not isinstance(refs, list) or len(refs) > MAX_FILES:
            raise Refusal("too_many_files", f"一次最多发 {MAX_FILES} 张图片，请分两次发。")
        return tuple(self._attachment(chat_id, ref) for ref in refs)

    def _attachment(self, chat_id: str, given: object) -> Attachment:
        """Only what this very chat has uploaded; the ref says so, see FileLinks."""
        entry = given if isinstance(given, dict) else {"ref": given}
        sha256 = self._links.uploaded(chat_id, _text(entry.get("ref")))
        if sha256 is None or not self._files.exists(sha256):
            raise Refusal("unknown_file", "有一张图片没有传完整，请重新选择后再发。")
        path = self._files.path(sha256)
        mime = picture_type(path)
        return Attachment(
            kind="picture" if mime else "file",
            ref=sha256,
            name=clean_name(_text(entry.get("name"))),
            size=path.stat().st_size,
            mime=mime,
        )

    def page(self, found: "Sequence[HistoryLine]") -> tuple[list[dict[str, Any]], int]:
        """Lines as the browser knows them, and the seq to read on from.

        An edited message is one line, where it first stood and as it reads now. What is not due
        yet is left out, and the seq stays before it.
        """
        lines: dict[str, dict[str, Any]] = {}
        seq = max((entry.seq for entry in found), default=0)
        for entry in found:
            if self._early(entry):
                seq = min(seq, entry.seq - 1)
            elif (line := self._line(entry)) is not None:
                # An edit changes words and buttons; pictures stay unless it brings others.
                line["files"] = line["files"] or lines.get(line["mid"], line)["files"]
                lines[line["mid"]] = line
        return list(lines.values()), seq

    def _early(self, entry: "HistoryLine") -> bool:
        due_at = entry.post.due_at if entry.post and entry.message_id is None else None
        return due_at is not None and due_at > self._clock()

    def _line(self, entry: "HistoryLine") -> dict[str, Any] | None:
        if entry.inbound is not None:
            if entry.inbound.kind == "looked":
                return None  # what was read from a picture comes back through the inbox
            return self.received(entry.inbound, entry.at, seq=entry.seq)
        post = entry.post
        if post is None or post.callback_id is not None:
            return None  # a toast was for that moment
        buttons = tuple(tuple(OutButton(*button) for button in row) for row in post.buttons)
        out = Outgoing(
            id=entry.outbox_id or 0,
            chat_id=post.chat_id,
            text=post.text,
            buttons=buttons,
            pictures=post.pictures,
            files=(*linked(post.files), *(OutFile(p.name, p.sha256) for p in post.passed)),
            edits=entry.edits,
            reply_to=post.reply_to,
        )
        return self.sent(out, at=entry.at, seq=entry.seq)

    def sent(
        self, out: Outgoing, at: datetime | None = None, seq: int | None = None
    ) -> dict[str, Any]:
        """A bubble of ours; `mid` is the message id that `send` returned for it."""
        return {
            "mid": out.edits or str(out.id),
            "seq": seq,
            "dir": "out",
            "at": (at or self._clock()).isoformat(),
            "text": out.text,
            "buttons": [[{"label": b.label, "data": b.data} for b in row] for row in out.buttons],
            "files": [
                *(self._file(sha256) for sha256 in out.pictures),
                *(self._linked(file) for file in out.files),
            ],
            "edited": out.edits is not None,
            "reply_to": out.reply_to,
        }

    def received(self, inbound: Inbound, at: datetime, seq: int | None) -> dict[str, Any]:
        """A bubble of the visitor; `mid` is the id that the browser gave it."""
        return {
            "mid": inbound.external_id.partition(":")[2],
            "seq": seq,
            "dir": "in",
            "at": at.isoformat(),
            "text": inbound.text,
            "files": [self._file(a.ref, a.name, a.size) for a in inbound.attachments],
            "reply_to": inbound.message_id if inbound.button else inbound.reply_to,
            "button": inbound.button,
        }

    def _linked(self, file: OutFile) -> dict[str, Any]:
        """A file that staff passed on; or one that is made when its link is followed, so nobody
        knows its size."""
        if _SHA256.fullmatch(file.ref):
            return self._file(file.ref, file.name)
        url = self._links.case_link(file.ref, file.name)
        return {"name": file.name, "size": 0, "picture": False, "url": url}

    def _file(self, sha256: str, name: str = "", size: int = 0) -> dict[str, Any]:
        # A file that was never fetched has no name: it must not shut its chat for ever.
        kept = _SHA256.fullmatch(sha256) is not None and self._files.exists(sha256)
        picture = kept and picture_type(self._files.path(sha256)) in SHOWN
        url = self._links.link(sha256) if kept else None
        return {"name": name, "size": size, "picture": picture, "url": url}


def _text(value: object) -> str:
    """A foreign value as text that every database and encoder takes, or ""."""
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode("utf-8", "replace").decode()
