"""The whole desk with doors that only say what they can: who says what where, and what is sent."""

import re
from dataclasses import dataclass
from typing import Any

from bot.channels import Abilities, Outgoing, Receive
from bot.desk import Desk
from bot.orders.book import BookOrders
from dialogs.messages import Inbound
from storage.evidence_files import EvidenceFiles
from storage.work import Post
from tests.bot.case_desk import CaseDesk, button
from tests.web_site import PNG

NAMES = ("telegram", "qq", "web", "console")


@dataclass
class Door:
    """A messenger of which the desk needs nothing but its abilities."""

    name: str

    @property
    def abilities(self) -> Abilities:
        return Abilities(buttons=self.name != "qq", edits=self.name != "qq")

    async def run(self, receive: Receive) -> None:
        raise AssertionError("nothing is delivered by itself")

    async def send(self, out: Outgoing) -> str:
        raise AssertionError("the test settles the outbox")

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        return PNG

    def serves(self, chat_id: str) -> bool:
        return True

    async def close(self) -> None: ...


class Everywhere:
    """`says` hands a message to the desk and keeps what it sends; `to(person)` is what they got."""

    def __init__(self, desk: CaseDesk, files: EvidenceFiles) -> None:
        self.desk = desk
        self.posts: list[Post] = []
        orders = BookOrders(desk.store, desk.context.tz)
        doors = {name: Door(name) for name in NAMES}
        self._desk = Desk(
            *(desk.store, files, doors, orders, desk.context),
            clock=lambda: desk.now,
            owner="test",
            posted=lambda: None,
        )

    async def says(self, person: str, text: str = "", **more: Any) -> "Everywhere":
        return await self.receives(self.desk.inbound(person, text, **more))

    async def receives(self, *inbounds: Inbound) -> "Everywhere":
        await self._desk.receive(inbounds)
        while rows := await self._desk._claim(8):
            for row in rows:
                await self._desk._handle(row)
        return await self.settled()

    async def settled(self) -> "Everywhere":
        """Send what waits; `posts` is what was sent in this go."""
        self.posts = [post for post, _ in (await self.desk.sent()).rows]
        return self

    async def taps(self, person: str, label: str, last: list[Post]) -> "Everywhere":
        data = next(
            button(post, label) for post in reversed(last) if post.buttons and not post.callback_id
        )
        return await self.says(person, label, kind="button", button=data, callback_id="cb")

    def to(self, person: str) -> list[Post]:
        channel, _, chat = person.partition(":")
        mine = [p for p in self.posts if (p.channel, p.chat_id) == (channel, chat)]
        return [p for p in mine if not p.callback_id]

    def heard(self, person: str) -> str:
        return "\n---\n".join(post.text for post in self.to(person))

    # -- the code ------------------------------------------------------------------------------

    async def code_of(self, person: str) -> str:
        await self.says(person, "换个地方继续")
        found = re.search(r"继续码 (\S{4}-\S{4})", self.heard(person))
        assert found is not None, self.heard(person)
        return found[1]

    async def joins(self, person: str, to: str) -> "Everywhere":
        """`person` says the code of `to` and agrees."""
        code = await self.code_of(to)
        self.desk.later(seconds=20)
        await self.says(person, f"继续码 {code}")
        return await self.taps(person, "接上", self.to(person))
