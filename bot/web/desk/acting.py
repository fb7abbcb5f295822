"""A member of staff at the console: the same turn, the same commands, the same history.

The person keeps their messenger's key, so that rights, history and the rule of four eyes see one
person. What a command would answer in the chat is collected and shown on the page instead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.context import Buttons, Context
from bot.staff import handling
from bot.staff.turn import Turn
from bot.tickets.change import is_current, names_of
from dialogs.messages import Inbound
from rules.ticket import Ticket
from storage.rows import Post
from storage.work import Work

MAX_WORDS = 4000  # characters of one field; the commands have limits of their own


@dataclass(frozen=True, slots=True)
class Acting(Turn):
    """`said` is what the command answered to the person who acts; what it tells others is sent
    as ever."""

    said: list[Post] = field(default_factory=list)

    def post(self, post: Post) -> None:
        if (post.channel, post.chat_id) == (self.inbound.channel, self.inbound.chat_id):
            self.said.append(post)
        else:
            Turn.post(self, post)


@dataclass(frozen=True, slots=True)
class Said:
    """What a form was answered with. `effect`: something was written into a history, or is on its
    way to somebody."""

    text: str
    effect: bool
    buttons: Buttons = ()
    files: tuple[str, ...] = ()
    ticket: int | None = None  # what it is about


def turn_of(
    work: Work, ctx: Context, person: str, roles: frozenset[str], now: datetime, key: str
) -> Acting:
    """A turn in the person's own private chat, as if they had written there."""
    channel, _, sender = person.partition(":")
    inbound = Inbound(channel, sender, sender, f"desk:{key}", f"desk:{key}", now)
    return Acting(work, ctx, inbound, roles, now)


def obeyed(turn: Acting, text: str) -> Said:
    """Carry a command out that was written or put together by a form ("/claim 1024")."""
    before = turn.work.desk_trace()
    understood = handling.obey(_saying(turn, text=text))
    said = _collected(turn, before)
    if understood:
        return said
    return Said(turn.ctx.say("desk_web.not_a_command"), effect=False)


def pressed(turn: Acting, data: str) -> Said:
    """Press a button that a command offered ("s:undo:1024:7")."""
    before = turn.work.desk_trace()
    handling.press(_saying(turn, kind="button", button=data))
    return _collected(turn, before)


def stale(work: Work, ctx: Context, ticket: Ticket, version: int) -> str | None:
    """What has happened since the page with this version was shown, if it matters."""
    if is_current(work, ticket, version):
        return None
    who = names_of(work, (ticket.assignee,)).get(ticket.assignee or "", "")
    return ctx.say(
        "desk_web.stale",
        number=ticket.number,
        status=ctx.say(f"card.status.{ticket.status}"),
        name=who or ctx.say("staff.nobody"),
    )


def _saying(turn: Acting, **change: object) -> Acting:
    return replace(turn, inbound=replace(turn.inbound, **change))  # type: ignore[arg-type]


def _collected(turn: Acting, before: tuple[int, int]) -> Said:
    posts = [post for post in turn.said if post.edits is None]
    return Said(
        "\n".join(post.text for post in posts if post.text),
        turn.work.desk_trace() != before,
        tuple(row for post in posts for row in post.buttons),
        tuple(name for post in posts for name in post.files),
        next((post.ticket for post in posts if post.ticket is not None), None),
    )


def words_of(form: Mapping[str, Sequence[str]], names: Sequence[str]) -> str:
    """The arguments of a command from the fields of its form, in their order."""
    words = [word[:MAX_WORDS] for name in names for word in form.get(name, ())]
    return " ".join(word for word in words if word.strip())
