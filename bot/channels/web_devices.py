"""Several browsers of one web chat: a code from one lets another go on with it.

A browser is known by its token; the chat that the token would open alone (a prefix of its SHA-256)
names the browser here. A browser that resumed has a token and a row of its own, and loses the
chat with the row. Staff are never resumed: their chat carries rights.
"""

import hashlib
import re
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.codes import code_in, heard, new_code
from bot.config.people import PeopleSettings
from storage.work_people import Identity

if TYPE_CHECKING:
    from storage.store import Store
    from storage.work import Work

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_TEXTS = {
    "wrong": "这个继续码不对，或者已经过期、用过了。请在原来的设备上再要一个。",
    "too_many": "试得太多了，请过一小时再试；急的话直接在这里说。",
    "given": "要得太多了，请过一小时再试。",
    "own": "这个码就是这里的，请在另一台设备上输入。",
    "staff": "客服账号不能用继续码。",
}


def device_of(token: object) -> str | None:
    """What names the browser that holds this token; None for anything that is no token."""
    if not isinstance(token, str) or _TOKEN.fullmatch(token) is None:
        return None
    return hashlib.sha256(token.encode()).hexdigest()[:32]


class Devices:
    """Answers the frames "code", "resume" and "leave", and says which chat a browser opens."""

    def __init__(
        self,
        store: "Store",
        clock: Callable[[], datetime],
        rule: PeopleSettings,
        is_staff: Callable[["Work", str], bool],
    ) -> None:
        self._store = store
        self._clock = clock
        self._rule = rule
        self._is_staff = is_staff

    async def chat_of(self, device: str) -> str:
        """The chat of a browser: the one that it resumed, or its own."""

        def look(work: "Work") -> str:
            chat_id = work.web_chat(device)
            resumed = chat_id != device
            return device if resumed and self._is_staff(work, f"web:{chat_id}") else chat_id

        return await self._store.run(look)

    async def code(self, chat_id: str) -> dict[str, Any]:
        """The answer to "code"."""
        seconds = self._rule.code_minutes * 60

        def make(work: "Work") -> dict[str, Any]:
            owner = Identity(f"web:{chat_id}", "web", chat_id)
            if self._is_staff(work, owner.key):
                return {"text": _TEXTS["staff"]}
            code = new_code(work, owner, self._rule, self._clock())
            return {"code": code, "seconds": seconds} if code else {"text": _TEXTS["given"]}

        return await self._store.run(make)

    async def resume(self, chat_id: str, said: object) -> tuple[dict[str, Any], str | None]:
        """(the answer to "resume", the chat that this browser goes on with from now on)."""
        read = code_in(f"继续码 {said}") if isinstance(said, str) else None
        if read is None:
            return {"text": _TEXTS["wrong"]}, None
        token = secrets.token_urlsafe(32)  # here: what the store runs may be run again

        def take(work: "Work") -> tuple[dict[str, Any], str | None]:
            now, me = self._clock(), f"web:{chat_id}"
            found = heard(work, read[0], me, self._rule, now)
            if isinstance(found, str):
                return {"text": _TEXTS[found]}, None
            owner = found.owner
            if owner.key == me:
                return {"text": _TEXTS["own"]}, None
            if self._is_staff(work, owner.key) or self._is_staff(work, me):
                return {"text": _TEXTS["staff"]}, None
            if owner.channel != "web" or work.tickets(person=me, limit=1):
                return {"elsewhere": True}, None
            work.code_used(found.id, now)
            device = device_of(token)
            assert device is not None
            work.add_web_device(device, owner.chat_id, now)
            return {"token": token}, owner.chat_id

        return await self._store.run(take)

    async def drop_others(self, chat_id: str, device: str) -> None:
        """Shut all browsers that resumed this chat out of it but `device`."""
        await self._store.run(lambda work: work.drop_web_devices(chat_id, besides=device))
