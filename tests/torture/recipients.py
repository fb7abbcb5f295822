"""Whatever staff and buyers do: what is written for a case reaches that case's buyer only.

    python -m tests.torture.recipients [--steps 200000] [--seed 1]

A property-based run over the desk's own functions on a real SQLite: twenty buyers on three
messengers, eight members of staff in two staff groups, a clock that runs. Every reply, request,
refusal and notice carries a mark with its ticket; every internal note carries one as well. Each
message that leaves is held against where it may go:

- a mark of a ticket leaves only to that ticket's buyer (or to staff), and so does every message
  that the desk itself files under a ticket or that names one;
- a mark of a note leaves to staff only;
- a reply is delivered at most once, and never after its recall was confirmed;
- at the end every reply was delivered, recalled, or is known as undelivered.
"""

import argparse
import asyncio
import random
import re
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from bot.context import Done
from bot.staff import handling, relay
from bot.sweeps import BATCHES, SWEEPS
from bot.tickets import casework
from dialogs.messages import Inbound
from rules.assess import assess
from storage.store import Store
from storage.vault import Vault
from storage.work import OutboxRow, Work
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    FACTS,
    LEAD,
    MEDIATOR,
    OTHER,
    ROOM,
    CaseDesk,
    context_of,
)
from tests.databases import fresh_sqlite

QQ_ROOM = "-777001"
ROOMS = {("telegram", ROOM), ("qq", QQ_ROOM)}
AGENTS = (AGENT, OTHER, "telegram:5006", "qq:50021", "qq:50022")
STAFF = (*AGENTS, LEAD, ADMIN, MEDIATOR)
BUYERS = tuple(
    f"{channel}:{number}"
    for channel, first in (("telegram", 4200), ("qq", 5200), ("web", 6200))
    for number in range(first, first + 7)
)[:20]
MARK = re.compile(r"⟦([RNB])(\d+)\.(\d+)⟧")
NAMED = re.compile(r"#(\d{4,})")
A_COMMIT = 40  # steps that share a transaction
SHOWN_EVERY = 10_000  # steps after which a long run says how far it is
RECENT = 30  # newest tickets, which most is said about; older ones are brought to an end
CONFIG = f"""
[telegram]
token = "123456:test-token"
staff_chat = "{ROOM}"
[qq]
enabled = true
access_token = "a-long-enough-token"
staff_group = "{QQ_ROOM[1:]}"
[staff]
admins = ["{ADMIN}"]
leads = ["{LEAD}"]
agents = [{", ".join(f'"{person}"' for person in AGENTS)}]
mediators = ["{MEDIATOR}"]
confirm_above_yuan = 50
[evidence]
read_pictures = false
[auto_review]
enabled = false
"""


@dataclass
class Walk:
    """The state of one run; `wrong` is what must stay empty."""

    desk: CaseDesk
    chance: random.Random
    steps: int = 0
    did: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    buyers: dict[int, str] = field(default_factory=dict)  # ticket -> person
    cards: dict[tuple[str, str], deque[tuple[str, int]]] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)  # reply mark -> ticket
    gone: dict[str, str] = field(default_factory=dict)  # reply mark -> "sent", "recalled", "lost"
    last: dict[str, str] = field(default_factory=dict)  # member -> their last reply's mark
    marks: int = 0
    delivered: int = 0

    def so_far(self) -> str:
        return (
            f"{self.steps} steps, {time.process_time():.0f} s of CPU, {len(self.buyers)} tickets, "
            f"{self.delivered} messages delivered, {self.marks} marks, {len(self.wrong)} wrong"
        )

    def mark(self, kind: str, ticket: int) -> str:
        self.marks += 1
        return f"⟦{kind}{ticket}.{self.marks}⟧"

    # -- who says it ---------------------------------------------------------------------------

    def in_room(self, person: str, text: str, **more: Any) -> Inbound:
        channel = person.partition(":")[0]
        room = ROOM if channel == "telegram" else QQ_ROOM
        return self.desk.inbound(person, text, name="小李", chat_id=room, group=True, **more)

    def staff(self, work: Work, inbound: Inbound) -> None:
        handling.handle_staff(work, self.desk.context, inbound, self.desk.now)

    def any_ticket(self, work: Work) -> int | None:
        numbers = tuple(islice(reversed(self.buyers), RECENT))
        if len(self.buyers) > RECENT and self.chance.random() < 0.05:
            return self.chance.randrange(min(self.buyers, default=0), numbers[0])
        return self.chance.choice(numbers) if numbers else None

    # -- one step ------------------------------------------------------------------------------

    def step(self, work: Work) -> None:
        self.steps += 1
        name, act = self.chance.choices(ACTS, WEIGHTS)[0]
        self.did[name] += 1
        act(self, work)

    def file(self, work: Work) -> None:
        person = self.chance.choice(BUYERS)
        order = f"KA{self.chance.randrange(10**9):09d}"
        facts = replace(FACTS, order_no=order, order=None, owner_proven=False, said=("没到账",))
        desk = self.desk
        verdict = assess(facts, desk.context.policy, desk.now)
        inbound = desk.inbound(person)
        outcome = casework.file(
            work, desk.context, inbound, facts, verdict, desk.now, lang="zh", human=False
        )
        if isinstance(outcome, Done):
            self.buyers[outcome.ticket.number] = person

    def buyer_adds(self, work: Work) -> None:
        if (number := self.any_ticket(work)) is None:
            return
        inbound = self.desk.inbound(self.buyers[number], f"补充 {self.mark('B', number)}")
        casework.add(
            work, self.desk.context, inbound, number, inbound.text, (), self.desk.now, human=False
        )

    def buyer_presses(self, work: Work) -> None:
        if (number := self.any_ticket(work)) is None:
            return
        verb = self.chance.choice(
            ("appeal", "arrived", "not_arrived", "withdraw", "reopen", "more")
        )
        self.press(work, verb, number)

    def press(self, work: Work, verb: str, number: int) -> None:
        inbound = self.desk.inbound(self.buyers[number])
        casework.buyer_press(work, self.desk.context, inbound, verb, number, "", self.desk.now)

    def reply(self, work: Work) -> None:
        """By command, or by replying to a card or to anything else that is about a ticket."""
        person = self.chance.choice(STAFF)
        channel = person.partition(":")[0]
        known = self.cards.get((channel, ROOM if channel == "telegram" else QQ_ROOM), ())
        if known and self.chance.random() < 0.6:
            message, number = self.chance.choice(known)
            mark = self.mark("R", number)
            inbound = self.in_room(person, f"您好 {mark}", reply_to=message)
        elif (any_number := self.any_ticket(work)) is not None:
            number, mark = any_number, self.mark("R", any_number)
            inbound = self.in_room(person, f"/reply {number} 您好 {mark}")
        else:
            return None
        if person == MEDIATOR:
            return self.staff(work, inbound)
        self.waiting[mark], self.last[person] = number, mark
        return self.staff(work, inbound)

    def note(self, work: Work) -> None:
        if (number := self.any_ticket(work)) is None:
            return
        person = self.chance.choice(STAFF)
        mark = self.mark("N", number)
        channel = person.partition(":")[0]
        known = self.cards.get((channel, ROOM if channel == "telegram" else QQ_ROOM), ())
        if known and self.chance.random() < 0.6:
            message, _ = self.chance.choice(known)
            self.staff(work, self.in_room(person, f"//内部 {mark}", reply_to=message))
        else:
            self.staff(work, self.in_room(person, f"/note {number} 内部 {mark}"))

    def chatter(self, work: Work) -> None:
        """Colleagues among themselves: nobody's reply."""
        person = self.chance.choice(STAFF)
        self.staff(work, self.in_room(person, f"这个怎么办 {self.mark('N', 0)}"))

    def recall(self, work: Work) -> None:
        person = self.chance.choice(STAFF)
        channel, room = person.partition(":")[0], self.in_room(person, "").chat_id
        held = relay.latest_of(work, channel, room, person, None)
        found = MARK.search(held.post.text) if held is not None else None
        ticket = (held and held.post.ticket) or 0
        before = self.taken_back(work, ticket)
        self.staff(work, self.in_room(person, "撤回"))
        # What the history confirms counts, not the row: the row is what might go out all the same.
        if found is not None and self.taken_back(work, ticket) > before:
            self.waiting.pop(found.group(), None)
            self.gone[found.group()] = "recalled"

    def taken_back(self, work: Work, ticket: int) -> int:
        return sum(event.what == "reply_recalled" for event in work.events(ticket))

    def rules_on(self, work: Work) -> None:
        if (number := self.any_ticket(work)) is None:
            return
        mark = self.mark("R", number)
        said = self.chance.choice(
            (
                "/claim N", "/claim N", "/release N", "/next", "/assign N telegram:5003",
                "/ask N 订单截图 M", "/ask N M", "/approve N", "/approve N refund 20",
                "/confirm N", "/decline N M", "/reject N used_by_buyer M",
                "/refunded N 20261105M", "/redelivered N M", "/extend N M", "/supplier N failed",
                "/undo N", "/reopen N", "/mediate N", "/decide N approve M", "/decide N reject M",
                "/snooze N 1h", "/follow N", "/handover", "/macro N 核实中",
                "/incident 游戏点卡", "/board", "/show N", "/queue",
            )
        )  # fmt: skip
        person = self.chance.choice(STAFF)
        text = said.replace("N", str(number), 1) if " N" in said else said
        self.staff(work, self.in_room(person, text.replace("M", mark)))

    def incident(self, work: Work) -> None:
        """What is said to the tickets of a fault all at once; it ends, and the next one begins."""
        for one in work.incidents(limit=1):
            said = self.chance.choice(
                ("open", "notice 正在处理", "approve", "supplier failed", "ignore", "close")
            )
            self.staff(work, self.in_room(LEAD, f"/incident {one.number} {said}"))

    def stranger(self, work: Work) -> None:
        """A buyer in the staff group, or with a staff command in private."""
        if (number := self.any_ticket(work)) is None:
            return
        person = self.chance.choice(BUYERS[:14])
        mark = self.mark("N", number)
        inbound = self.in_room(person, f"/reply {number} {mark}")
        self.staff(work, inbound)
        self.staff(work, self.desk.inbound(person, f"/reply {number} {mark}"))

    def ends(self, work: Work) -> None:
        """An old case goes one step towards its end: what is open would only grow otherwise."""
        newest = max(self.buyers, default=0)
        old = [one for one in work.standings() if one.number <= newest - RECENT]
        if not old:
            return
        one = self.chance.choice(old)
        mark = self.mark("R", one.number)
        match one.status:
            case "refunded" | "redelivered":
                self.press(work, "arrived", one.number)
            case "approved":
                self.staff(work, self.in_room(ADMIN, f"/refunded {one.number} 20261105{mark}"))
                self.staff(work, self.in_room(ADMIN, f"/redelivered {one.number} {mark}"))
            case "mediation":
                self.staff(work, self.in_room(MEDIATOR, f"/mediate {one.number}"))
                self.staff(work, self.in_room(MEDIATOR, f"/decide {one.number} reject {mark}"))
            case "waiting_supplier":
                self.staff(work, self.in_room(ADMIN, f"/supplier {one.number} failed"))
            case _:
                self.press(work, "withdraw_yes", one.number)

    def time_passes(self, work: Work) -> None:
        self.desk.now += timedelta(seconds=self.chance.choice((1, 3, 6, 60, 900)))

    def sweep(self, work: Work) -> None:
        self.desk.now += timedelta(hours=self.chance.choice((1, 8, 26)))
        for sweep in SWEEPS:
            sweep.run(work, self.desk.context, self.desk.now)
        for _, batch in BATCHES:
            batch(work, self.desk.context, self.desk.now)

    # -- what leaves ---------------------------------------------------------------------------

    def deliver(self, work: Work) -> None:
        """Until nothing is due, or only some of it: a messenger may be slow."""
        while self.deliver_some(work) and self.chance.random() < 0.95:
            pass

    def deliver_some(self, work: Work) -> int:
        """The oldest message of each chat; how many those were."""
        now = self.desk.now
        rows = work.claim_outbox("walk", now, 60, 200, ["telegram", "qq", "web"])
        for row in rows:
            if row.post.by is not None and self.chance.random() < 0.02:
                work.outbox_parked(row.id, now, "bot was blocked by the user")
                relay.undelivered(work, self.desk.context, row.post, "blocked", now)
                for found in MARK.finditer(row.post.text):
                    self.waiting.pop(found.group(), None)
                    self.gone[found.group()] = "lost"
                continue
            work.outbox_sent(row.id, f"m{row.id}", now)
            relay.delivered(work, self.desk.context, row.post, now)
            self.judge(row)
        return len(rows)

    def judge(self, row: OutboxRow) -> None:
        post = row.post
        place = (post.channel, post.chat_id)
        self.delivered += 1
        if place in ROOMS:
            if post.ticket is not None:
                known = self.cards.setdefault(place, deque(maxlen=80))
                known.append((f"m{row.id}", post.ticket))
            return
        reader = f"{post.channel}:{post.chat_id}"
        if reader in STAFF:
            return
        for named in {int(number) for number in NAMED.findall(MARK.sub("", post.text))}:
            if self.buyers.get(named) != reader:
                self.wrong.append(f"#{named} is named to {reader}: {post.text[:80]}")
        if post.ticket is not None and self.buyers.get(post.ticket) != reader:
            self.wrong.append(f"of #{post.ticket}, to {reader}: {post.text[:80]}")
        for kind, number, _ in MARK.findall(post.text):
            if kind == "N":
                self.wrong.append(f"a note left to {reader}: {post.text[:80]}")
            elif self.buyers.get(int(number)) != reader:
                self.wrong.append(f"words of #{number} left to {reader}: {post.text[:80]}")
        if post.by is None:
            return
        for found in MARK.finditer(post.words):
            mark = found.group()
            if mark in self.gone:
                self.wrong.append(f"{self.gone[mark]} and sent again: {mark}")
            self.waiting.pop(mark, None)
            self.gone[mark] = "sent"


Act = Callable[[Walk, Work], Any]
_ACTS: tuple[tuple[str, Act, int], ...] = (
    ("files", Walk.file, 4),
    ("adds", Walk.buyer_adds, 10),
    ("presses", Walk.buyer_presses, 8),
    ("replies", Walk.reply, 24),
    ("notes", Walk.note, 10),
    ("chats", Walk.chatter, 4),
    ("recalls", Walk.recall, 6),
    ("rules on", Walk.rules_on, 24),
    ("strangers", Walk.stranger, 3),
    ("incidents", Walk.incident, 1),
    ("ends", Walk.ends, 8),
    ("time", Walk.time_passes, 14),
    ("sweeps", Walk.sweep, 1),
    ("delivers", Walk.deliver, 12),
)
ACTS = [(name, act) for name, act, _ in _ACTS]
WEIGHTS = [weight for _, _, weight in _ACTS]


async def walk(folder: Path, steps: int, seed: int) -> Walk:
    """So many random steps; the finished walk, with everything delivered."""
    vault = Vault(bytes(32))
    url = fresh_sqlite(folder)
    context = context_of(folder, CONFIG)
    store = await Store.open(url, vault=vault)
    try:
        desk = CaseDesk(store, context)
        found = Walk(desk, random.Random(seed))

        def some(work: Work) -> None:
            for _ in range(A_COMMIT):
                found.step(work)

        for _ in range(steps // A_COMMIT):
            await store.run(some)
            if found.steps % SHOWN_EVERY == 0:
                print(found.so_far(), flush=True)
        desk.now += timedelta(minutes=5)
        while await store.run(found.deliver_some):
            pass
        found.wrong += [f"never left: {mark}" for mark in found.waiting]
        return found
    finally:
        await store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(walk(Path(folder), args.steps, args.seed))
    print(f"{found.steps} steps, {time.perf_counter() - started:.0f} s, seed {args.seed}")
    print(found.so_far())
    print("replies:", dict(Counter(found.gone.values())), f"{len(found.waiting)} waiting")
    print("did:", dict(found.did))
    print(f"{len(found.wrong)} wrong", *found.wrong[:10], sep="\n")
    raise SystemExit(bool(found.wrong))


if __name__ == "__main__":
    main()
