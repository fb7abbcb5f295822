"""Sending to QQ: plain text and pictures as message segments, slowly, and what a failure means.

QQ has no buttons and no edits, and closes accounts that talk too fast or too much. So every send
of the account waits its turn with jitter; an edit that says nothing new is not sent; one in a
group quotes the old message and says only what changed. Delivery is at least once: a send without
an answer may have been done.
"""

import asyncio
import base64
import random
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Literal

import structlog

from bot.channels import Outgoing, Refused, TryLater, numbered
from bot.channels.onebot_segments import number, part
from bot.channels.onebot_wire import UNKNOWN_ACTION, ActionFailed, NoAnswer, Wire

MAX_TEXT = 1500  # characters; much longer messages are folded or refused by QQ
MAX_BYTES = 4500  # of UTF-8
MAX_PICTURES = 10  # in one message
MAX_PICTURE_BYTES = 20 * 1024 * 1024  # in one message, before base64
JITTER = 0.3  # share of the pause that is added at random
MUTED_CHECK = 60.0  # seconds between two looks at a group that may not be spoken in
MUTED_GUESS = 600.0  # seconds that a mute is taken to last when nobody said how long
REMEMBERED = 2000

Fault = Literal["muted", "stranger", "gone", "offline", "slow", "malformed", "unsure", "unclear"]
Said = dict[str, Any]

# What QQ's servers answer to a send, as implementations pass it on: 120 muted (mirai#168), 110
# not in the group any more, 102 and 16 no common group or no friend (mirai#246), 46 the account is
# restricted, 79 too often.
_CODES: Mapping[int, Fault] = {
    **{120: "muted", 110: "gone", 102: "stranger", 16: "stranger", 46: "slow", 79: "slow"},
    **{1400: "malformed", 1401: "offline", 1403: "offline", UNKNOWN_ACTION: "malformed"},
}
_WORDS: tuple[tuple[Fault, re.Pattern[str]], ...] = (
    ("unsure", re.compile(r"超时|timeout|timed out", re.I)),
    ("muted", re.compile(r"禁言|\bmuted\b|shut ?up", re.I)),
    ("gone", re.compile(r"不在群|移出|被踢出|not in (the )?group|群.{0,4}不存在|已解散", re.I)),
    ("stranger", re.compile(r"好友|临时会话|共同的群|无法获取用户信息|\bfriends?\b", re.I)),
    ("offline", re.compile(r"离线|掉线|未登录|offline|not log|kicked", re.I)),
    ("slow", re.compile(r"频繁|风控|too (fast|many|often)|frequen", re.I)),
)
_CHOICE = re.compile(r"\d{1,2}\. ")
_RESULT = re.compile(r'"?(?:result(?:Type)?|errorCode)"?\s*[:=]\s*(\d{1,5})')
# QQ drops messages with a link, or lets the send time out; e-mail addresses may stay.
_LINK = re.compile(
    r"(?<![@\w.-])(?:https?://)?((?:[A-Za-z0-9-]{1,63}\.)+"
    r"(?:com|cn|net|org|io|top|vip|shop|xyz|me|cc|co|app|site|online|club|info|tv|link))"
    r"(?::\d{1,5})?(/[^\s，。；！？、）】》\"']*)?(?![A-Za-z0-9-])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://([^\s，。；！？、）】》\"']+)", re.IGNORECASE)

_log = structlog.get_logger(__name__)


def fault_of(failed: ActionFailed) -> Fault:
    """What a failed send means. Codes and words: see above; NapCat hides QQ's own code in them."""
    inner = _RESULT.search(failed.words)
    for code in (int(inner[1]) if inner else 0, failed.retcode):
        if code in _CODES:
            return _CODES[code]
    return next((fault for fault, said in _WORDS if said.search(failed.words)), "unclear")


def without_links(text: str) -> str:
    """Links in a form that people can read and QQ does not take for one: help点example点com."""

    def spoken(match: re.Match[str]) -> str:
        return match[0].split("://")[-1].replace(".", "点")

    return _LINK.sub(spoken, _ADDRESS.sub(spoken, text))


def split_text(text: str, limit: int = MAX_TEXT, most_bytes: int = MAX_BYTES) -> list[str]:
    """Parts of at most `limit` characters and `most_bytes` bytes, cut at line ends."""
    parts: list[str] = []
    rest = text.strip()
    while rest:
        head = rest[:limit].encode()[:most_bytes].decode("utf-8", "ignore")
        if len(head) < len(rest):
            line_end = head.rfind("\n")
            head = head[:line_end] if line_end > len(head) // 2 else head
        parts.append(head.rstrip())
        rest = rest[len(head) :].lstrip("\n")
    return [item for item in parts if item]


def changed_lines(old: str, new: str) -> str:
    """The lines of `new` that `old` has not, under the first one, which names the matter; the
    answers to choose from are shown all or not at all."""
    known = set(old.splitlines())
    first, *others = new.splitlines() or [""]
    choose = any(_CHOICE.match(line) for line in others if line not in known)
    fresh = [line for line in others if line not in known or (choose and _CHOICE.match(line))]
    return "\n".join([first, *fresh]) if fresh or first not in known else ""


class Sender:
    """The outgoing half of one QQ account. `wire(seconds)` waits so long for a live connection
    and raises TryLater without one; `group_hint` is said under the answers to choose from in a
    group, where a number alone could mean anybody's message."""

    def __init__(
        self,
        wire: Callable[[float], Awaitable[Wire]],
        read_picture: Callable[[str], bytes],
        *,
        pace_seconds: float = 1.0,
        allow_links: bool = False,
        groups: Sequence[str] = (),
        group_hint: str = "",
        offline: Callable[[], None] = lambda: None,
    ) -> None:
        self._wire = wire
        self._read_picture = read_picture
        self._pace = pace_seconds
        self._allow_links = allow_links
        self._groups = groups
        self._group_hint = group_hint
        self._offline = offline
        self._turn = asyncio.Lock()
        self._free = 0.0
        self._muted: dict[str, float] = {}  # group -> loop time until which nobody hears us
        self._by_way_of: dict[str, str] = {}  # stranger -> the group of the temporary session
        self._sent: dict[str, str] = {}  # message_id -> its text, the newest last
        self._parts: dict[int, list[str]] = {}  # what of a long message was sent already

    # -- what others tell ------------------------------------------------------------------

    def mute(self, group_id: str, seconds: float) -> None:
        """Nobody hears us in that group; 0 or less: until told otherwise."""
        until = asyncio.get_running_loop().time() + (seconds if seconds > 0 else 30 * 86_400)
        self._muted[group_id] = until

    def lift(self, group_id: str) -> None:
        """The group hears us again."""
        self._muted.pop(group_id, None)

    def met(self, user_id: str, group_id: str) -> None:
        """That person can be written to by way of that group, friend or not."""
        if group_id:
            self._by_way_of[user_id] = group_id
        _bound(self._by_way_of)

    def is_ours(self, message_id: str) -> bool | None:
        """Whether we sent that message; None: not known to this process."""
        return True if message_id in self._sent else None

    # -- sending ---------------------------------------------------------------------------

    async def send(self, out: Outgoing) -> str:
        """Send; the id of the last message. What was acknowledged of a long message is not sent
        again when a later part failed, as long as this process lives."""
        if out.callback_id is not None:
            return ""  # answers a tap; there are no buttons here
        self._hold(out.chat_id)
        text = self._text(out)
        messages = await self._messages(out, text)
        if not messages:
            if out.edits is not None:
                return out.edits  # says what it said before
            raise Refused("nothing to send")
        sent = self._parts.pop(out.id, [])
        try:
            for message in messages[len(sent) :]:
                sent.append(await self._say(out.chat_id, message))
        except (TryLater, Refused):
            if sent:
                self._parts[out.id] = sent
                _bound(self._parts)
            raise
        for message_id in sent:
            self._sent.pop(message_id, None)
            self._sent[message_id] = text
        _bound(self._sent)
        return sent[-1]

    def _hold(self, chat_id: str) -> None:
        until = self._muted.get(chat_id.lstrip("-")) if chat_id.startswith("-") else None
        left = (until or 0.0) - asyncio.get_running_loop().time()
        if left > 0:
            raise TryLater(min(left, MUTED_CHECK), "chat", "muted in this group", patient=True)

    def _text(self, out: Outgoing) -> str:
        text = numbered(out)
        if out.buttons and out.chat_id.startswith("-") and self._group_hint:
            text = f"{text}\n{self._group_hint}"
        return text if self._allow_links else without_links(text)

    async def _messages(self, out: Outgoing, text: str) -> list[list[Said]]:
        """The messages to send, each a list of segments: pictures above the first words."""
        quoted = out.reply_to
        before = self._sent.get(out.edits) if out.edits is not None else None
        if before is not None:
            if not changed_lines(before, text):
                return []  # nothing new, at most a line less: not worth the whole card again
            if out.chat_id.startswith("-"):
                text, quoted = changed_lines(before, text) or text, out.edits
        pictures = [await self._picture(sha256) for sha256 in out.pictures]
        messages: list[list[Said]] = [
            [{"type": "image", "data": {"file": data}} for data in album]
            for album in _albums([data for data in pictures if data is not None])
        ]
        for n, words in enumerate(split_text(text)):
            said = {"type": "text", "data": {"text": words}}
            if n == 0 and messages:
                messages[-1].append(said)
            else:
                messages.append([said])
        if quoted is not None and messages:
            messages[0].insert(0, {"type": "reply", "data": {"id": quoted}})
        return messages

    async def _picture(self, sha256: str) -> str | None:
        try:
            data = await asyncio.to_thread(self._read_picture, sha256)
        except (OSError, ValueError):
            _log.warning("stored picture cannot be read", sha256=sha256)
            return None
        if len(data) > MAX_PICTURE_BYTES:
            return None
        return "base64://" + base64.b64encode(data).decode()

    async def _say(self, chat_id: str, message: list[Said]) -> str:
        """One message, by the way that works: without its quote, or as a temporary session."""
        try:
            return await self._call(chat_id, message)
        except ActionFailed as failed:
            fault = fault_of(failed)
            if fault == "stranger" and chat_id.startswith("-"):
                fault = "unclear"  # groups have none
            if fault == "unclear" and message[0]["type"] == "reply" and len(message) > 1:
                return await self._say(chat_id, message[1:])  # the quoted one may be gone
            if fault in ("stranger", "unclear") and not chat_id.startswith("-"):
                for group in self._ways(chat_id):
                    try:
                        message_id = await self._call(chat_id, message, group)
                    except ActionFailed:
                        continue
                    self.met(chat_id, group)
                    return message_id
            raise self._verdict(chat_id, fault, str(failed)) from failed

    def _ways(self, user_id: str) -> list[str]:
        """The groups by way of which a stranger was not tried just now."""
        tried = self._by_way_of.get(user_id)
        return [group for group in self._groups if group != tried]

    async def _call(self, chat_id: str, message: list[Said], by_way_of: str = "") -> str:
        """One send action in the account's pace. Raises ActionFailed, TryLater."""
        group = chat_id.startswith("-")
        params: Said = {"message": message}
        params["group_id" if group else "user_id"] = _id(chat_id.lstrip("-"))
        if not group and (way := by_way_of or self._by_way_of.get(chat_id, "")):
            params["group_id"] = _id(way)
        await self._place()
        wire = await self._wire(10.0)
        try:
            action = "send_group_msg" if group else "send_private_msg"
            data = await wire.call(action, params)
        except NoAnswer as error:
            raise TryLater(3.0, "chat", f"outcome unknown: {error}") from error
        return number(part(data), "message_id") or "sent"

    async def _place(self) -> None:
        """The account's next turn to speak."""
        loop = asyncio.get_running_loop()
        async with self._turn:
            await asyncio.sleep(max(0.0, self._free - loop.time()))
            self._free = loop.time() + self._pace * (1 + random.uniform(0, JITTER))

    def _verdict(self, chat_id: str, fault: Fault, reason: str) -> TryLater | Refused:
        """What the outbox has to do about a failed send."""
        match fault:
            case "muted":
                self.mute(chat_id.lstrip("-"), MUTED_GUESS)
                return TryLater(MUTED_CHECK, "chat", reason, patient=True)
            case "stranger" | "gone":
                return Refused(reason, unreachable=True)
            case "malformed":
                return Refused(reason)
            case "offline":
                self._offline()
                return TryLater(15.0, "account", reason, patient=True)
            case "slow":
                return TryLater(60.0, "account", reason, patient=True)
            case "unsure":
                return TryLater(10.0, "chat", f"outcome unknown: {reason}")
            case "unclear":
                return TryLater(3.0, "chat", reason)


def _id(text: str) -> int | str:
    """QQ numbers go out as numbers, as the standard has them."""
    return int(text) if text.isascii() and text.isdigit() else text


def _albums(pictures: Sequence[str]) -> list[list[str]]:
    albums: list[list[str]] = []
    for data in pictures:
        full = albums and (
            len(albums[-1]) >= MAX_PICTURES
            or sum(map(len, albums[-1])) + len(data) > MAX_PICTURE_BYTES * 4 // 3
        )
        if not albums or full:
            albums.append([])
        albums[-1].append(data)
    return albums


def _bound(known: dict[Any, Any]) -> None:
    while len(known) > REMEMBERED:
        del known[next(iter(known))]
