"""One message of a member of staff: what its command may use, and how the answer goes back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.context import Buttons, Context, Outcome
from bot.staff.staffwork import Actor
from dialogs.messages import Inbound
from rules.lifecycle import outranks
from storage.work import Post, Work

TOAST = 190  # characters: Telegram answers a tap with at most 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person who asked reads. `ticket`: replying to it goes to that ticket's buyer.

    `misused`: the command was not understood; how it is written is added.
    """

    text: str
    buttons: Buttons = ()
    ticket: int | None = None
    pictures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    misused: bool = False
    card: str | None = None  # a message that is kept up to date
    holds: int | None = None  # it tells about this row of the outbox
    asks: bool = False  # its buttons choose what is to be done; nothing was done yet

    @classmethod
    def of(cls, outcome: Outcome) -> "Answer":
        return cls(outcome.text)


def misused(fault: str = "") -> Answer:
    """The answer to a command that was not understood; `fault` says first what was not."""
    return Answer(fault, misused=True)


@dataclass(frozen=True, slots=True)
class Turn:
    """`roles` of the sender; empty for a stranger."""

    work: Work
    ctx: Context
    inbound: Inbound
    roles: frozenset[str]
    now: datetime

    @property
    def in_room(self) -> bool:
        """Said in a staff chat (an admin's private chat is not one)."""
        chat = (self.inbound.channel, self.inbound.chat_id)
        return chat in self.ctx.staff_room and not self.ctx.staff_room.private

    @property
    def actor(self) -> Actor:
        return Actor(self.inbound.person, any(outranks(role, "lead") for role in self.roles))

    def replied_to(self) -> int | None:
        """The ticket of our message that this one replies to, else of the topic it stands in."""
        quoted = self._ticket_of(self.inbound.reply_to)
        return quoted if quoted is not None else self.of_topic()

    def of_topic(self) -> int | None:
        """The ticket whose topic of the staff chat this was said in."""
        return self._ticket_of(self.inbound.thread) if self.in_room else None

    def _ticket_of(self, message_id: str | None) -> int | None:
        if message_id is None:
            return None
        where = (self.inbound.channel, self.inbound.chat_id, message_id)
        return self.work.ticket_of_message(*where)

    def say(self, text: str) -> None:
        self.answer(Answer(text))

    def answer(self, answer: Answer) -> None:
        """A reply to the message; one without words or pictures was given already."""
        if not (answer.text or answer.pictures or answer.files):
            return
        self.post(
            Post(
                self.inbound.channel,
                self.inbound.chat_id,
                answer.text,
                answer.buttons,
                pictures=answer.pictures,
                files=answer.files,
                ticket=answer.ticket,
                card=answer.card,
                holds=answer.holds,
                reply_to=self.inbound.message_id,
                thread=self.inbound.thread,
                priority=0,
            )
        )

    def edit(self, text: str, buttons: Buttons, ticket: int | None) -> None:
        """Replace the message whose button was pressed; a typed answer gets a new one."""
        self.post(
            Post(
                self.inbound.channel,
                self.inbound.chat_id,
                text,
                buttons,
                ticket=ticket,
                edits=self.inbound.message_id if self.inbound.kind == "button" else None,
                thread=self.inbound.thread,
                priority=0,
            )
        )

    def toast(self, text: str) -> None:
        """Answer a tap; without words it only stops the button's waiting sign."""
        if self.inbound.callback_id is None:
            if text:
                self.say(text)
            return
        short = text if len(text) <= TOAST else text[: TOAST - 1] + "…"
        self.post(
            Post(
                self.inbound.channel,
                self.inbound.chat_id,
                short,
                callback_id=self.inbound.callback_id,
                priority=0,
            )
        )

    def post(self, post: Post) -> None:
        self.work.post(post, self.now)


class HasUsage(Protocol):
    @property
    def usage(self) -> str: ...
    @property
    def example(self) -> str: ...
    @property
    def ticket(self) -> bool: ...


def usage(turn: Turn, command: HasUsage, fault: str = "") -> Answer:
    """How the command is written, with an example; `fault` says first what was not understood."""
    how = turn.ctx.say("staff.usage", usage=command.usage, example=command.example)
    if command.ticket:
        how += "\n" + turn.ctx.say("staff.usage_number")
    return Answer(f"{fault}\n{how}" if fault else how)
