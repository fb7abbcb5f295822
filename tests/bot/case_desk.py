"""A desk without messengers: what people say goes in, what would be sent comes out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from bot.app import make_context
from bot.config.settings import load_settings
from bot.context import Context, Done, Outcome
from bot.staff import handling, relay
from bot.sweeps import BATCHES, SWEEPS
from bot.tickets import casework
from bot.tickets.change import still_true
from dialogs.messages import Attachment, Inbound
from rules.assess import assess
from rules.case import CaseFacts, EvidenceFacts, OrderRecord
from rules.ticket import Ticket, TicketEvent
from storage.store import Store
from storage.work import OutboxRow, Post, Work

T = TypeVar("T")
ROOM = "-100777"
ADMIN, LEAD, AGENT, OTHER, MEDIATOR, STRANGER = (
    *("telegram:5001", "telegram:5002", "telegram:5003"),
    *("telegram:5004", "telegram:5005", "telegram:6666"),
)
BUYER = "telegram:42"
START = datetime(2026, 11, 5, 6, 30, tzinfo=UTC)  # a Thursday, 14:30 in Shanghai
ORDER = OrderRecord(
    "KA20261105143000",
    product="游戏点卡",
    amount=Decimal("100.00"),
    paid_at=START - timedelta(hours=1),
    payment_method="alipay",
    state="paid_not_delivered",
    buyer=BUYER,
)
FACTS = CaseFacts(
    case_type="not_delivered",
    order_no=ORDER.order_no,
    product="游戏点卡",
    amount=Decimal("100.00"),
    occurred_at=ORDER.paid_at,
    precision="minute",
    elapsed_minutes=30,
    payment_method="alipay",
    wants="refund",
    said=("付了钱没到账",),
    evidence=(EvidenceFacts("a" * 64, "payment_record", mime="image/png"),),
    order=ORDER,
    owner_proven=True,
)
_CONFIG = f"""
[telegram]
token = "123456:test-token"
staff_chat = "{ROOM}"
[staff]
admins = ["{ADMIN}"]
leads = ["{LEAD}"]
agents = ["{AGENT}", "{OTHER}"]
mediators = ["{MEDIATOR}"]
recall_seconds = 0
[team]
board = false
[evidence]
read_pictures = false
[auto_review]
enabled = false
"""


def context_of(folder: Path, config: str = _CONFIG) -> Context:
    path = folder / "config.toml"
    path.write_text(config, "utf-8")
    return make_context(load_settings(path, {}), bot_name="kadesk_bot")


@dataclass
class Sent:
    """What left the desk in one go."""

    rows: list[tuple[Post, str | None]] = field(default_factory=list)

    def to(self, chat_id: str) -> list[Post]:
        return [post for post, _ in self.rows if post.chat_id == chat_id]

    def texts(self, chat_id: str) -> str:
        return "\n---\n".join(post.text for post in self.to(chat_id))

    @property
    def room(self) -> str:
        return self.texts(ROOM)

    @property
    def buyer(self) -> str:
        return self.texts("42")

    @property
    def toast(self) -> str:
        return "".join(post.text for post, _ in self.rows if post.callback_id)


class CaseDesk:
    """`now` is moved by the test; `sent()` gives what the outbox would have sent since."""

    def __init__(self, store: Store, context: Context) -> None:
        self.store = store
        self.context = context
        self.now = START
        self._ids = count(1)

    async def do(self, fn: Callable[[Work], T]) -> T:
        return await self.store.run(fn)

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

    # -- the buyer -----------------------------------------------------------------------------

    def inbound(self, person: str, text: str = "", **more: Any) -> Inbound:
        channel, _, sender = person.partition(":")
        n = next(self._ids)
        plain = Inbound(
            channel,
            more.pop("chat_id", sender),
            sender,
            f"u{n}",
            f"in{n}",
            self.now,
            text=text,
            sender_name=more.pop("name", "小王"),
            lang="zh",
        )
        return replace(plain, **more)

    async def filed(self, facts: CaseFacts = FACTS, person: str = BUYER, **more: Any) -> Ticket:
        outcome = await self.file(facts, person, **more)
        assert isinstance(outcome, Done)
        return outcome.ticket

    async def file(self, facts: CaseFacts = FACTS, person: str = BUYER, **more: Any) -> Outcome:
        inbound = self.inbound(person)
        verdict = assess(facts, self.context.policy, self.now)
        more.setdefault("lang", "zh")
        return await self.do(
            lambda work: casework.file(
                work, self.context, inbound, facts, verdict, self.now, **more
            )
        )

    async def adds(
        self, number: int, text: str = "", *pictures: str, person: str = BUYER, **more: Any
    ) -> Outcome:
        """The buyer adds words and pictures, each named by one letter."""
        human, wants = more.pop("human", False), more.pop("wants", None)
        inbound = self.inbound(person, text, **more)
        evidence = tuple(
            EvidenceFacts(name * 64, "chat_record", mime="image/png", album=inbound.album)
            for name in pictures
        )
        return await self.do(
            lambda work: casework.add(
                *(work, self.context, inbound, number, text, evidence, self.now),
                human=human,
                wants=wants,
            )
        )

    async def presses(self, verb: str, number: int, arg: str = "", person: str = BUYER) -> Outcome:
        inbound = self.inbound(person)
        return await self.do(
            lambda work: casework.buyer_press(
                work, self.context, inbound, verb, number, arg, self.now
            )
        )

    async def asks(self, person: str = BUYER) -> Outcome:
        inbound = self.inbound(person)
        return await self.do(
            lambda work: casework.status(
                work, self.context, inbound, self.now, nag=True, lang="zh"
            )
        )

    # -- staff ---------------------------------------------------------------------------------

    async def says(self, person: str, text: str, **more: Any) -> bool:
        """Somebody writes in the staff chat, or elsewhere with `chat_id`."""
        more.setdefault("chat_id", ROOM)
        more.setdefault("group", more["chat_id"].startswith("-"))
        inbound = self.inbound(person, text, name=more.pop("name", "小李"), **more)
        return await self.handles(inbound)

    async def taps(self, person: str, data: str, **more: Any) -> bool:
        more.setdefault("chat_id", ROOM)
        inbound = self.inbound(
            person, kind="button", button=data, callback_id="cb", group=True, **more
        )
        return await self.handles(inbound)

    async def handles(self, inbound: Inbound) -> bool:
        return await self.do(
            lambda work: handling.handle_staff(work, self.context, inbound, self.now)
        )

    # -- what is there -------------------------------------------------------------------------

    async def sent(self, *, as_it_left: bool = False) -> Sent:
        """Send everything that is due; message ids are "m<outbox id>". It comes in the order in
        which it was posted, or `as_it_left`: in a group what is urgent goes first."""
        found: list[OutboxRow] = []
        while rows := await self.do(self._claim):
            for row in rows:
                await self.do(lambda work, row=row: self._deliver(work, row))
            found += rows
        found = found if as_it_left else sorted(found, key=lambda row: row.id)
        return Sent([(row.post, row.edits) for row in found])

    def _deliver(self, work: Work, row: OutboxRow) -> None:
        """As the outbox settles it."""
        message_id = row.edits if row.post.title and row.edits else f"m{row.id}"
        if work.outbox_sent(row.id, message_id, self.now):
            relay.delivered(work, self.context, row.post, self.now)

    def _claim(self, work: Work) -> list[OutboxRow]:
        """As the outbox takes them; () when nothing is left."""
        channels = ["telegram", "web", "console-staff", "qq"]
        while rows := work.claim_outbox("test", self.now, 60, 100, channels):
            stale = [row for row in rows if not still_true(work, row.post)]
            for row in stale:
                work.drop(row.id, self.now)
            if len(stale) < len(rows):
                break
        return [row for row in rows if row not in stale] if rows else []

    async def ticket(self, number: int) -> Ticket:
        found = await self.do(lambda work: work.ticket(number))
        assert found is not None
        return found

    async def events(self, number: int) -> list[TicketEvent]:
        return await self.do(lambda work: work.events(number))

    async def whats(self, number: int) -> list[str]:
        return [event.what for event in await self.events(number)]

    async def card_id(self, number: int) -> str:
        """The message id of the ticket's card in the staff chat, once sent."""
        found = await self.do(lambda work: work.card_message("telegram", ROOM, f"ticket:{number}"))
        assert found is not None
        return found

    async def sweep(self) -> dict[str, int]:
        """All sweeps once, in their order; how many each one handled."""
        fired = {}
        for sweep in SWEEPS:
            fired[sweep.name] = await self.do(
                lambda work, sweep=sweep: sweep.run(work, self.context, self.now)
            )
        for name, batch in BATCHES:
            fired[name] = await self.do(
                lambda work, batch=batch: batch(work, self.context, self.now)
            )
        return {name: n for name, n in fired.items() if n}


def picture(name: str) -> Attachment:
    return Attachment("picture", ref=name, sha256=name * 64, mime="image/png")


def button(post: Post, label: str) -> str:
    """The data of the button whose label contains `label`."""
    found = [data for row in post.buttons for text, data in row if label in text]
    assert found, [text for row in post.buttons for text, _ in row]
    return found[0]
