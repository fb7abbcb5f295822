"""A buyer who talks to the dialog engine alone: Buyer().says("没到账").sees("订单号")."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from dialogs import engine
from dialogs.conversation import Conversation, from_json, to_json
from dialogs.messages import Attachment, AttachmentKind, Inbound
from dialogs.pictures.reading import PictureReport
from dialogs.turn import Action, OrderAnswer, TicketBrief
from dialogs.wording import Wording, flatten
from rules.case import CaseFacts, OrderRecord
from rules.policy import Policy, load_policy

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 10, 1, 7, 30, tzinfo=UTC)  # 15:30 in Shanghai, a Thursday


@cache
def shop_policy() -> Policy:
    """The rule book of the shipped config.toml."""
    return load_policy(tomllib.loads((ROOT / "config.toml").read_text("utf-8")))


@cache
def shop_wording() -> Wording:
    files = sorted((ROOT / "dialogs" / "sentences").glob("*.toml"))
    return Wording(*(flatten(tomllib.loads(file.read_text("utf-8"))) for file in files))


class Buyer:
    """Talks, taps, sends pictures; keeps what the bot answered. The state goes through JSON."""

    def __init__(
        self,
        *,
        now: datetime = NOW,
        orders: Sequence[OrderRecord] = (),
        tickets: Sequence[TicketBrief] = (),
        factors: Sequence[str] = (),
        of_contact: Mapping[tuple[str, str], Sequence[OrderRecord]] | None = None,
    ) -> None:
        self.now = now
        self.state = to_json(Conversation())
        self.text = ""
        self.buttons: list[tuple[str, str]] = []
        self.card: str | None = None
        self.action: Action | None = None
        self.tickets = tuple(tickets)
        self._orders = {record.order_no: record for record in orders}
        self._factors = factors
        self._of_contact = of_contact or {}
        self.down = False  # the order system
        self._count = 0

    @property
    def conversation(self) -> Conversation:
        return from_json(self.state)

    @property
    def facts(self) -> CaseFacts:
        return self.conversation.facts

    def says(self, text: str, *, edited: bool = False) -> "Buyer":
        return self._turn(self._inbound(text, kind="edited" if edited else "message"))

    def sends(
        self,
        *names: str,
        caption: str = "",
        album: str | None = None,
        kind: AttachmentKind = "picture",
        problem: str = "",
    ) -> "Buyer":
        files = tuple(
            Attachment(
                kind,
                ref=name,
                name=name,
                mime="image/png",
                sha256="" if problem else sha256(name.encode()).hexdigest(),
                problem=problem,
            )
            for name in names
        )
        inbound = replace(self._inbound(caption), attachments=files, album=album)
        return self._turn(inbound)

    def taps(self, label: str) -> "Buyer":
        data = next((d for text, d in self.buttons if label in text), None)
        assert data is not None, f"no button {label!r} among {[b for b, _ in self.buttons]}"
        return self.presses(data)

    def presses(self, data: str) -> "Buyer":
        return self._turn(replace(self._inbound(""), kind="button", button=data))

    def hears(self, name: str, report: PictureReport) -> "Buyer":
        """The picture `name`, sent before, was looked at."""
        digest = sha256(name.encode()).hexdigest()
        item = Attachment("picture", sha256=digest)
        album = next(e.album for e in self.facts.evidence if e.sha256 == digest)
        inbound = replace(self._inbound(""), kind="looked", attachments=(item,), album=album)
        return self._turn(inbound, report)

    def sees(self, *texts: str) -> "Buyer":
        for text in texts:
            assert text in self.text, f"{text!r} is not in:\n{self.text}"
        return self

    def sees_no(self, *texts: str) -> "Buyer":
        for text in texts:
            assert text not in self.text, f"{text!r} is in:\n{self.text}"
        return self

    def _inbound(self, text: str, kind: str = "message") -> Inbound:
        self._count += 1
        return Inbound(
            channel="test",
            chat_id="42",
            sender_id="42",
            external_id=str(self._count),
            message_id=str(self._count),
            sent_at=self.now,
            kind="edited" if kind == "edited" else "message",
            text=text,
        )

    def _turn(self, inbound: Inbound, report: PictureReport | None = None) -> "Buyer":
        conversation = replace(from_json(self.state), offered=tuple(self.buttons))
        found = engine.read(conversation, inbound, shop_policy(), self.now)
        asked = engine.lookups(conversation, inbound, found, report, self.tickets)
        answer = OrderAnswer()
        if self.down and (asked.order_no or asked.contact):
            answer = OrderAnswer(asked.order_no, pending=True)
        elif asked.contact:
            mine = self._of_contact.get((asked.contact, str(asked.day)), ())
            shown = tuple(mine) if asked.factor in self._factors else ()
            answer = OrderAnswer(factor="right" if shown else "wrong", found=shown)
        elif asked.order_no is not None:
            record = self._orders.get(asked.order_no)
            owner = record is not None and record.buyer == inbound.person
            right = asked.factor in self._factors
            factor = None if asked.factor is None else ("right" if right else "wrong")
            answer = OrderAnswer(asked.order_no, record, owner, factor=factor)
        step = engine.step(
            conversation,
            inbound,
            found,
            shop_policy(),
            self.now,
            order=answer,
            tickets=self.tickets,
            report=report,
        )
        self.action = step.action
        after = step.conversation
        if step.reply is not None:
            self.text, rows = shop_wording().reply(step.reply)
            self.buttons = [button for row in rows for button in row]
            self.card = step.reply.card
        self.state = to_json(after)
        return self
