"""One message, one walk: claimed from the inbox, understood, decided and answered in one commit.

Messages of one chat are handled in order; different chats never wait for each other's pictures
or look-ups. What raises is rolled back and tried again, then set aside with staff told.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from time import monotonic

import structlog

from bot import bans, handover, people, privacy, verify
from bot.channels import Channel, TryLater
from bot.context import Context, Done, Outcome
from bot.orders import late
from bot.orders.asking import Asking
from bot.orders.source import OrderSource
from bot.pictures.intake import fetched
from bot.staff import handling, relay
from bot.tickets import casework, change, languages, recalls, told
from bot.tickets.deliveries import merged
from bot.worker import Worker
from dialogs import engine
from dialogs.answering import card_of
from dialogs.commands import command_in, reported_in
from dialogs.conversation import Conversation, from_json, to_json
from dialogs.messages import Inbound, Line, Reply
from dialogs.pictures.codec import from_json as report_from_json
from dialogs.pictures.reading import PictureReport
from dialogs.turn import (
    AddToTicket,
    CasePress,
    CompleteTicket,
    FileTicket,
    Lookups,
    OrderAnswer,
    ProveTicket,
    ShowStatus,
    Step,
    TicketBrief,
)
from dialogs.understand.reading import card_keys_in, masked
from rules.lifecycle import OPEN
from storage.evidence_files import EvidenceFiles
from storage.rows import InboxRow, OutboxRow, Post
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

LEASE_SECONDS = 90.0  # above the longest download of a 20 MB picture
IN_FLIGHT = 32  # chats handled at the same time
ATTEMPTS = 3  # of a message that we fail at; then it is set aside for a person
PATIENCE = 60  # tries while the messenger cannot give a file: about an hour
LONGEST_WAIT = 60.0  # seconds between two of them
ALBUM_SECONDS = 0.7  # parts of an album arrive as messages of their own: answer them once
UNEDITED_SECONDS = 2.0  # the same where an answer cannot be corrected afterwards
ANEW = timedelta(hours=8)  # who was silent so long is told anew when people answer


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read before the transaction."""

    conversation: Conversation
    version: int
    tickets: tuple[TicketBrief, ...]
    report: PictureReport | None = None  # with a message of kind "looked"


class Desk:
    """Takes stored messages up and answers them."""

    def __init__(
        self,
        store: Store,
        files: EvidenceFiles,
        channels: Mapping[str, Channel],
        orders: OrderSource,
        context: Context,
        clock: Callable[[], datetime],
        owner: str,
        posted: Callable[[], None],
    ) -> None:
        self._store = store
        self._files = files
        self._channels = dict(channels)
        self._asking = Asking(store, orders, context.settings.orders, clock)
        self.context = context
        self._clock = clock
        self._owner = owner
        self._posted = posted  # wakes the outbox
        self._worker = Worker("desk", self._claim, self._handle, IN_FLIGHT)
        self.run = self._worker.run
        self.wake = self._worker.wake

    async def receive(self, batch: Sequence[Inbound]) -> None:
        """Store deliveries in one commit; the channel confirms them after this returned."""
        if not batch:
            return
        now = self._clock()
        await self._store.run(lambda work: work.receive(batch, now))
        self._worker.wake()

    async def _claim(self, room: int) -> list[InboxRow]:
        names, now = list(self._channels), self._clock()
        return await self._store.run(
            lambda work: work.claim_inbox(self._owner, now, LEASE_SECONDS, room, names)
        )

    async def _handle(self, row: InboxRow) -> None:
        started = monotonic()
        inbound = row.inbound
        try:
            inbound = await fetched(inbound, self._channels[inbound.channel], self._files)
            answer = await self._looked_up(inbound)
            await self._store.run(lambda work: self._turn(work, row.id, inbound, answer))
        except TryLater as later:
            wait = max(later.after, min(2.0**row.attempts, LONGEST_WAIT))
            await self._retry(row, str(later), wait, PATIENCE)
        except Exception as error:
            log.exception("desk.failed", inbox=row.id, channel=inbound.channel)
            await self._retry(row, type(error).__name__, 2.0**row.attempts, ATTEMPTS)
        else:
            self._posted()
            took = round((monotonic() - started) * 1000, 1)
            log.info("desk.handled", inbox=row.id, channel=inbound.channel, ms=took)

    async def _retry(self, row: InboxRow, error: str, after: float, attempts: int) -> None:
        """Roll back happened already: try again, or set the message aside after so many."""
        now = self._clock()

        def settle(work: Work) -> None:
            if row.attempts + 1 < attempts:
                work.inbox_retry(row.id, now, after, error)
                return
            work.inbox_parked(row.id, now, error)
            inbound, context = row.inbound, self.context
            if not inbound.group:
                text = context.say("desk.set_aside", lang=context.lang_of(inbound))
                work.post(Post(inbound.channel, inbound.chat_id, text, priority=0), now)
            casework.tell_staff(
                work, context, context.say("desk.parked_inbox", id=row.id, error=error), now
            )

        await self._store.run(settle)
        self._posted()

    # -- before the transaction --------------------------------------------------------------

    async def _looked_up(self, inbound: Inbound) -> OrderAnswer:
        seen = await self._store.run(lambda work: self._seen(work, inbound))
        if inbound.group:
            return OrderAnswer()
        if (id := reported_in(seen.conversation, inbound)) is not None:
            return await self._reported(inbound, id)
        found = engine.read(seen.conversation, inbound, self.context.policy, self._clock())
        asked = engine.lookups(seen.conversation, inbound, found, seen.report, seen.tickets)
        return await self._asking.answer(inbound.person, asked)

    async def _reported(self, inbound: Inbound, id: int) -> OrderAnswer:
        """The order of a failed delivery that this very chat was told of."""
        report = await self._store.run(lambda work: work.report(id))
        if report is None or report.chat != inbound.chat:
            return OrderAnswer()
        number = report.record.order_no
        answer = await self._asking.answer(inbound.person, Lookups(number))
        return OrderAnswer(number, answer.record or merged(None, report), owner=True)

    # -- the transaction ---------------------------------------------------------------------

    def _seen(self, work: Work, inbound: Inbound) -> _Seen:
        state, version = work.conversation(inbound.chat)
        offered = work.offered(inbound.channel, inbound.chat_id) if inbound.text else ()
        conversation = replace(from_json(state), offered=offered)
        mine = work.tickets(person=inbound.person, statuses=OPEN, limit=10, newest=True)
        briefs = tuple(
            TicketBrief(
                t.number,
                t.status,
                t.order_no,
                t.asked_for,
                tuple(item.sha256 for item in t.facts.evidence),
            )
            for t in mine
        )
        kept = None
        if inbound.kind == "looked":
            kept = work.report_of(inbound.chat, inbound.attachments[0].sha256)
        report = None if kept is None else report_from_json(kept)
        return _Seen(conversation, version, briefs, report)

    def _turn(self, work: Work, inbox_id: int, inbound: Inbound, answer: OrderAnswer) -> None:
        now = self._clock()
        if inbound.kind == "looked":
            self._buyer(work, inbound, answer, now)
        elif command_in(inbound.text) == ("id", ""):
            self._who(work, inbound, now)
        elif people.take(work, self.context, inbound, now) or privacy.take(
            work, self.context, inbound, now
        ):
            pass  # answered there
        elif not handling.handle_staff(work, self.context, inbound, now):
            if bans.take(work, self.context, inbound, now):
                pass  # kept, and told so once
            elif verify.take(work, self.context, inbound, now):
                pass  # answered there, whatever the open question
            elif inbound.group:
                self._in_group(work, inbound, now)
            elif inbound.kind == "recalled":
                recalls.recalled(work, self.context, inbound, now, self._idle_due)
            elif inbound.raw is None:
                work.used(inbound.person, inbound.channel, inbound.chat_id, now)
                self._buyer(work, inbound, answer, now)
        work.inbox_handled(inbox_id, now)

    def _who(self, work: Work, inbound: Inbound, now: datetime) -> None:
        """/id: the numbers that an owner needs for config.toml; anybody may ask for their own."""
        key = "desk.id_group" if inbound.group else "desk.id"
        text = self.context.say(key, person=inbound.person, chat=inbound.chat_id)
        post = Post(inbound.channel, inbound.chat_id, text, thread=inbound.thread, priority=0)
        work.post(post, now)

    def _in_group(self, work: Work, inbound: Inbound, now: datetime) -> None:
        """Nothing private in a group: an answer only when spoken to, and only the way out."""
        if not inbound.addressed:
            return
        writes_first = self._channels[inbound.channel].abilities.writes_first
        handover.to_private(work, self.context, inbound, now, writes_first=writes_first)

    def _buyer(self, work: Work, inbound: Inbound, answer: OrderAnswer, now: datetime) -> None:
        seen = self._seen(work, inbound)
        conversation = seen.conversation
        found = engine.read(conversation, inbound, self.context.policy, now)
        result = engine.step(
            conversation,
            inbound,
            found,
            self.context.policy,
            now,
            order=answer,
            tickets=seen.tickets,
            report=seen.report,
        )
        self._keep_card_keys(work, inbound, now)
        self._ask_looks(work, inbound, _kept(result, seen.tickets), now)
        if inbound.callback_id:
            work.post(
                Post(
                    inbound.channel, inbound.chat_id, callback_id=inbound.callback_id, priority=0
                ),
                now,
            )
        lang = _lang(self.context, result.conversation)
        if lang != _lang(self.context, conversation):
            languages.follow(work, [ticket.number for ticket in seen.tickets], lang)
        after = self._answer(work, inbound, conversation, result, now)
        idle_due = self._idle_due(after, now)
        saved = work.save_conversation(
            inbound.chat, inbound.person, to_json(after), seen.version, now, idle_due
        )
        if not saved:
            raise TryLater(0.1, reason="the conversation changed meanwhile")

    def _hours(
        self, before: Conversation, inbound: Inbound, after: Conversation, now: datetime
    ) -> str:
        """When people answer, with the first reply to somebody who writes while they do not."""
        known = before.last_at is not None and now - before.last_at < ANEW
        if known or inbound.kind == "looked":
            return ""
        return told.closed(self.context, "first", now, _lang(self.context, after))

    def _answer(
        self, work: Work, inbound: Inbound, before: Conversation, result: Step, now: datetime
    ) -> Conversation:
        conversation = result.conversation
        lang = _lang(self.context, conversation)
        if result.reply is not None:
            hours = self._hours(before, inbound, conversation, now)
            return self._post_reply(work, inbound, conversation, result.reply, now, hours)
        if result.action is None:
            return conversation
        if isinstance(result.action, CompleteTicket):
            done = result.action
            casework.complete(
                work, self.context, inbound, done.number, done.sha256, done.report, now
            )
            return conversation
        outcome, notices = self._act(work, inbound, conversation, result, now)
        text = "\n".join([*(self.context.wording.line(n, lang) for n in notices), outcome.text])
        buttons = outcome.buttons if isinstance(outcome, Done) else ()
        post = Post(inbound.channel, inbound.chat_id, text, buttons, priority=0)
        if isinstance(outcome, Done):
            post = replace(post, ticket=outcome.ticket.number, files=outcome.files)
        work.post(self._carded(post, card_of(inbound), inbound, now), now)
        return conversation

    def _post_reply(
        self,
        work: Work,
        inbound: Inbound,
        conversation: Conversation,
        reply: Reply,
        now: datetime,
        hours: str,
    ) -> Conversation:
        text, rows = self.context.wording.reply(reply, _lang(self.context, conversation))
        post = Post(inbound.channel, inbound.chat_id, text + hours, rows, priority=0)
        work.post(self._carded(post, reply.card, inbound, now), now)
        return conversation

    def _carded(self, post: Post, card: str | None, inbound: Inbound, now: datetime) -> Post:
        """The one answer to pictures, edited in place. The parts of an album come one by one, so
        that its first answer waits a moment for the others; longer where nothing can be edited."""
        waits = inbound.album is not None and inbound.kind != "looked"
        edits = self._channels[inbound.channel].abilities.edits
        pause = timedelta(seconds=ALBUM_SECONDS if edits else UNEDITED_SECONDS)
        return replace(post, card=card, due_at=now + pause if card and waits else None)

    def _act(
        self, work: Work, inbound: Inbound, conversation: Conversation, result: Step, now: datetime
    ) -> tuple[Outcome, tuple[Line, ...]]:
        context, lang = self.context, _lang(self.context, conversation)
        match result.action:
            case FileTicket(facts, verdict, human):
                return (
                    casework.file(
                        work, context, inbound, facts, verdict, now, lang=lang, human=human
                    ),
                    (),
                )
            case AddToTicket(number, text, evidence, human, notices, wants):
                added = casework.add(
                    *(work, context, inbound, number, text, evidence, now),
                    human=human,
                    wants=wants,
                )
                return added, notices
            case CasePress(verb, number, arg):
                return casework.buyer_press(work, context, inbound, verb, number, arg, now), ()
            case ProveTicket(number, record):
                return late.proven(work, context, inbound, number, record, now), ()
            case ShowStatus(nag):
                return casework.status(work, context, inbound, now, nag=nag, lang=lang), ()
            case CompleteTicket() | None:
                raise AssertionError("answered before")

    def _idle_due(self, conversation: Conversation, now: datetime) -> datetime | None:
        if not conversation.active:
            return None
        rule = self.context.policy.follow_up
        if conversation.reminded:
            return now + timedelta(days=rule.draft_keep_days)
        return now + timedelta(hours=rule.idle_draft_hours)

    def _ask_looks(
        self, work: Work, inbound: Inbound, kept: frozenset[str], now: datetime
    ) -> None:
        """Pictures that belong to a case are looked at beside the conversation, once per chat."""
        if not self.context.policy.evidence.read_pictures or inbound.kind == "looked":
            return
        for item in inbound.attachments:
            if item.kind == "picture" and item.sha256 in kept:
                work.ask_look(inbound, item.sha256, now)

    def _keep_card_keys(self, work: Work, inbound: Inbound, now: datetime) -> None:
        """A card key that a buyer typed is kept sealed; everything else sees it masked."""
        for start, end in card_keys_in(inbound.text):
            clear = inbound.text[start:end]
            work.keep_card_key(inbound.chat, None, masked(clear), clear, now)

    def parked(self, work: Work, row: OutboxRow, reason: str, now: datetime) -> None:
        """Tell staff that a message could not be delivered (called by the outbox)."""
        post = row.post
        if handover.not_reached(work, self.context, post, now):
            return
        if (post.channel, post.chat_id) in self.context.staff_room:
            return  # a staff chat that cannot be reached must not cause further messages to it
        relay.undelivered(work, self.context, post, reason, now)
        text = self.context.say(
            "desk.parked_outbox",
            chat=f"{post.channel}:{post.chat_id}",
            ticket=f"#{post.ticket}" if post.ticket else "-",
            reason=relay.why_words(self.context, reason),
        )
        casework.tell_staff(work, self.context, text, now, ticket=post.ticket)

    def delivered(self, work: Work, row: OutboxRow, now: datetime) -> None:
        """What staff wrote has left (called by the outbox as it settles the row)."""
        relay.delivered(work, self.context, row.post, now)

    def without_topic(
        self, work: Work, row: OutboxRow, problem: change.TopicProblem, now: datetime
    ) -> None:
        """A topic of the staff chat is gone, or may not be made (called by the outbox)."""
        change.without_topic(work, self.context, row, problem, now)


def _kept(result: Step, tickets: Sequence[TicketBrief]) -> frozenset[str]:
    """The pictures (sha256) of the draft and of the buyer's tickets after this turn."""
    evidence = result.conversation.facts.evidence
    match result.action:
        case FileTicket(facts):
            evidence += facts.evidence
        case AddToTicket(_, _, added):
            evidence += added
    filed = {sha256 for ticket in tickets for sha256 in ticket.pictures}
    return frozenset(item.sha256 for item in evidence) | filed


def _lang(context: Context, conversation: Conversation) -> str:
    return conversation.lang or conversation.heard or context.settings.desk.lang
