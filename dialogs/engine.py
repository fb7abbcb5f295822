"""step(): the one function that turns a buyer's message into a reply and actions.

Pure: the caller brings the time, what the order system answered and the buyer's open tickets, and
carries out the returned action. A turn answers with exactly one message: from `Step.reply`, or
from the action that the caller carries out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import get_args
from zoneinfo import ZoneInfo

from dialogs import draft, intent, picture_prompts, prompts
from dialogs.answering import READ_LIMIT
from dialogs.asides import aside_in
from dialogs.commands import command_in, press_of
from dialogs.conversation import Conversation
from dialogs.describing import Describing
from dialogs.language import LANGS, heard, language_called
from dialogs.messages import Inbound, Line, Reply
from dialogs.pictures.reading import PictureReport
from dialogs.rule_prompts import rules_lines
from dialogs.seeking import proof, sought
from dialogs.slots import labelled, named, pictures_in, with_order, with_words
from dialogs.turn import (
    AddToTicket,
    CasePress,
    CaseVerb,
    Lookups,
    OrderAnswer,
    ShowStatus,
    Step,
    TicketBrief,
)
from dialogs.understand.reading import Findings, Lexicon, default_lexicon, understand
from rules.case import (
    CASE_TYPES,
    CaseFacts,
    Wish,
)
from rules.policy import Policy


def read(conversation: Conversation, inbound: Inbound, policy: Policy, now: datetime) -> Findings:
    """What this message says, its times read in the shop's zone, the draft's words as context."""
    facts = conversation.facts
    before = facts.said if conversation.active else ()
    asked = "occurred_at" if conversation.asked == "order_contact" else conversation.asked
    return understand(
        (_text_to_read(conversation, inbound),),
        now.astimezone(ZoneInfo(policy.timezone)),
        asked=asked,
        before=before,
        words=lexicon_of(policy),
    )


def lexicon_of(policy: Policy) -> Lexicon:
    """The words of the trade with those of this shop and its buyers."""
    own = {str(code): rule.phrases for code, rule in policy.cases.items() if rule.phrases}
    return _extended(tuple(sorted({**own, **policy.lexicon}.items())))


@lru_cache(maxsize=4)
def _extended(own: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    return default_lexicon().extended(dict(own))


def _text_to_read(conversation: Conversation, inbound: Inbound) -> str:
    if inbound.button is not None or press_of(conversation, inbound) is not None:
        return ""
    command = command_in(inbound.text)
    if command is not None:
        return command[1] if command[0] == "start" else ""
    return inbound.text[:READ_LIMIT]


def lookups(
    conversation: Conversation,
    inbound: Inbound,
    found: Findings,
    report: PictureReport | None = None,
    tickets: Sequence[TicketBrief] = (),
) -> Lookups:
    """What to ask the order system for this message."""
    facts = conversation.facts
    press = press_of(conversation, inbound) if inbound.button is None else inbound.button
    if not press and (proving := proof(conversation, inbound, found, tickets)) is not None:
        return proving
    if not press and (seeking := sought(conversation, inbound)) is not None:
        return seeking
    if report is not None and facts.order_no is None:
        shown = report.reading.order_no or report.reading.payment_no
        return Lookups(shown if conversation.active else None, typed=False)
    if conversation.active and press and press.endswith(":confirm"):
        return Lookups(facts.order_no)  # what was true when the draft began may be so no more
    wanted = found.order_no or (None if facts.order else facts.order_no or found.payment_no)
    told = conversation.active or found.order_no or found.payment_no
    return Lookups(wanted if wanted and told else None)


def step(
    conversation: Conversation,
    inbound: Inbound,
    found: Findings,
    policy: Policy,
    now: datetime,
    *,
    order: OrderAnswer = OrderAnswer(),  # noqa: B008 - a frozen value
    tickets: Sequence[TicketBrief] = (),
    report: PictureReport | None = None,
) -> Step:
    """One turn. `tickets` are the buyer's open ones, newest first; `report` comes with a message
    of kind "looked"."""
    conversation = replace(conversation, heard=_heard(conversation, inbound, found))
    turn = _Turn(conversation, inbound, found, policy, now, order, tuple(tickets))
    if inbound.kind == "looked":
        return turn.looked(report) if report is not None else Step(conversation)
    data = inbound.button or press_of(conversation, inbound)
    result = turn.press(data) if data else turn.words()
    done = replace(result.conversation, last_at=now, reminded=False)
    return replace(result, conversation=done)


def _heard(conversation: Conversation, inbound: Inbound, found: Findings) -> str:
    text = "" if inbound.button else inbound.text[:READ_LIMIT]
    return heard(conversation.heard, inbound.lang, text, found.lang)


@dataclass(frozen=True, slots=True)
class _Turn(Describing):
    """What a message does: buttons, commands, words and files, pictures that were looked at."""

    # -- buttons -----------------------------------------------------------------------------

    def press(self, data: str) -> Step:
        """A tapped (or typed) button. Unknown or stale data re-shows where the buyer stands."""
        if self.conversation.proving and not data.startswith("b:prove:"):
            return replace(self, conversation=self.not_proving()).press(data)
        parts = data.split(":")
        match parts:
            case ["b", "human"]:
                return self._human()
            case ["b", "rules"]:
                return self._rules()
            case ["b", "status"]:
                return Step(self.conversation, action=ShowStatus(nag=True))
            case ["b", "new", code] if code in CASE_TYPES:
                begun = draft.begun(self.conversation, self.now)
                return self.ask(draft.with_case_type(begun, code), ())
            case ["b", "prove", number] if number.isdecimal() and len(number) < 10:
                return self.prove(int(number))
            case ["b", "report", _, ("refund" | "redeliver") as wish]:
                return self._of_report(wish)
            case ["b", "d", number, *verb] if number == str(self.conversation.draft):
                if self.conversation.active:
                    return self._draft_press(verb)
                return self._stale()
            case ["b", verb, number, *rest] if verb in get_args(CaseVerb) and number.isdigit():
                press = CasePress(_case_verb(verb), int(number), rest[0] if rest else "")
                return Step(self.conversation, action=press)
            case _:
                return self._stale()

    def _of_report(self, wish: Wish) -> Step:
        """The shop said first that it could not deliver: a case with everything filled in."""
        record = self.order.record
        if record is None or not self.order.owner:
            return self._stale()
        if any(ticket.order_no == record.order_no for ticket in self.tickets):
            return Step(self.conversation, action=ShowStatus())
        before = draft.cancelled(self.conversation) if self.conversation.active else None
        begun = draft.begun(before or self.conversation, self.now)
        facts = CaseFacts(case_type="not_delivered", order_no=record.order_no, wants=wish)
        return self.ask(replace(begun, facts=with_order(facts, record, owner=True)), ())

    def _stale(self) -> Step:
        if self.conversation.active:
            return self.ask(self.conversation, (Line("stale_button"),))
        if self.tickets:
            return Step(self.conversation, action=ShowStatus())
        welcome = prompts.preceded(prompts.welcome(), (Line("stale_button"),))
        return self.say(self.conversation, welcome)

    def _draft_press(self, verb: list[str]) -> Step:
        if verb == ["confirm"]:
            return self.confirm(self._asked_anew(self.conversation.remember()))
        if verb[:1] == ["order"]:
            return self._chosen(verb[1:])
        if verb == ["drop"]:
            return self._cancel()
        done = draft.pressed(self.conversation, verb)
        if done is None:
            return self._stale()
        conversation = done.conversation
        if done.pictures or done.picture is not None:
            lines, rows = picture_prompts.ask_pictures(conversation, done.picture, self.policy)
            reply = prompts.with_stage("evidence", lines, rows)
            return self.say(replace(conversation, asked="evidence"), reply)
        if done.ask is not None:
            return self.prompt(conversation, done.ask, ())
        if verb[0] == "kind":
            return self._kind_said(conversation)
        notes = (Line("skip_noted"),) if verb[0] == "reason" else ()
        return self.ask(conversation, notes)

    def _kind_said(self, conversation: Conversation) -> Step:
        """The list of pictures again, in the message that was tapped where that is the last."""
        conversation = replace(conversation, facts=labelled(conversation.facts, self.policy))
        lines = picture_prompts.evidence_line(conversation.facts, self.policy)
        rows = picture_prompts.kind_rows(conversation, self.policy)
        asked = self.ask(conversation, lines, rows)
        card = self.conversation.last_card
        if asked.reply is None or card is None:
            return asked
        return self.say(asked.conversation, replace(asked.reply, card=card))

    def _asked_anew(self, conversation: Conversation) -> Conversation:
        """The draft with what the order system says of it now."""
        answer, facts = self.order, conversation.facts
        if answer.order_no is None or answer.order_no != facts.order_no:
            return conversation
        facts = replace(facts, order_pending=answer.pending)
        if not answer.pending:
            owner = answer.owner or facts.owner_proven
            facts = with_order(facts, answer.record, owner=owner)
        return replace(conversation, facts=facts)

    def _chosen(self, place: list[str]) -> Step:
        records = self.conversation.candidates
        if len(place) != 1 or not place[0].isdecimal() or not 0 <= int(place[0]) < len(records):
            return self._stale()
        return self.sought_order(self.conversation.remember(), records[int(place[0])])

    # -- words and files ---------------------------------------------------------------------

    def words(self) -> Step:
        if self.conversation.proving and self.conversation.asked == "owner_factor":
            if self.order.factor or self.order.pending:
                return self.proved()
            return replace(self, conversation=self.not_proving()).words()
        command = command_in(self.inbound.text) if self.inbound.kind == "message" else None
        pictures = pictures_in(self.inbound, self.conversation)
        if command is not None and command[0] != "human" and pictures:
            command = None  # a caption; whatever it says, its pictures are taken in
        if command is not None and (self.inbound.text.startswith("/") or not self._answers()):
            return self._command(*command)
        if self.conversation.active:
            return self.go_on()
        return self._fresh()

    def _answers(self) -> bool:
        """Whether a bare word answers the open question rather than being a command."""
        return self.conversation.asked == "skip_reason"

    def _command(self, name: str, argument: str) -> Step:
        match name:
            case "start" if argument:
                return self._start_with_order()
            case "start" | "help":
                return self._help(name)
            case "rules":
                return self._rules()
            case "status":
                return Step(self.conversation, action=ShowStatus(nag=True))
            case "cancel":
                return self._cancel()
            case "undo":
                return self._undo()
            case "human":
                return self._human()
            case "appeal":
                rejected = [t for t in self.tickets if t.status == "rejected"]
                if rejected:
                    return Step(self.conversation, action=CasePress("appeal", rejected[0].number))
                return self._note_and_ask(Line("nothing_to_appeal"))
            case "file":  # of the newest ticket, ended ones as well
                return Step(self.conversation, action=CasePress("file", 0))
            case "lang":
                return self._language(argument)
            case _:
                return self._note_and_ask(Line("unknown_command"))

    def _start_with_order(self) -> Step:
        conversation = draft.begun(self.conversation, self.now)
        if self.found.order_no is None:
            return self.ask(conversation, (Line("start_code_unknown"),))
        return self.absorb(conversation)

    def _help(self, name: str) -> Step:
        if self.conversation.active:
            return self.ask(self.conversation, (Line("help"),) if name == "help" else ())
        reply = prompts.welcome()
        if name == "help":
            reply = replace(reply, lines=(Line("help"),))
        return self.say(self.conversation, reply)

    def _rules(self) -> Step:
        lines = rules_lines(self.policy)
        if self.conversation.active:
            return self.ask(self.conversation, lines)
        return self.say(self.conversation, Reply(lines, prompts.entry_buttons()))

    def _note_and_ask(self, line: Line) -> Step:
        if self.conversation.active:
            return self.ask(self.conversation, (line,))
        return self.say(self.conversation, Reply((line,), prompts.entry_buttons()))

    def _language(self, argument: str) -> Step:
        """/lang 繁体; without a language, the next one of the three."""
        now = self.conversation.lang or self.conversation.heard or "zh"
        after = LANGS[(LANGS.index(now) + 1) % len(LANGS)] if now in LANGS else "zh"
        lang = language_called(argument) or after
        return replace(self, conversation=replace(self.conversation, lang=lang))._note_and_ask(
            Line("language_set")
        )

    def _cancel(self) -> Step:
        conversation = self.conversation
        if conversation.active:
            ended = draft.cancelled(conversation)
            return self.say(ended, Reply((Line("cancelled"),), prompts.entry_buttons()))
        if self.tickets:
            return Step(conversation, action=CasePress("withdraw", self.tickets[0].number))
        return self.say(conversation, Reply((Line("nothing_to_cancel"),), prompts.entry_buttons()))

    def _undo(self) -> Step:
        back = draft.undone(self.conversation)
        if back is None:
            return self._note_and_ask(Line("nothing_to_undo"))
        if back.active:
            return self.ask(back, (Line("undone"),))
        reply = Reply((Line("undone"), Line("welcome")), prompts.entry_buttons())
        return self.say(back, reply)

    def _human(self) -> Step:
        conversation = self.conversation
        before = conversation.facts.evidence
        sent, _ = self.taken_in(conversation, [e.sha256 for e in before])
        facts = replace(conversation.facts, evidence=(*before, *sent))
        conversation = replace(conversation, facts=labelled(facts, self.policy))
        if conversation.active and (conversation.facts != CaseFacts() or not self.tickets):
            facts = conversation.facts
            if facts.case_type is None:
                facts = replace(facts, case_type="other")
            conversation = replace(conversation, facts=facts)
            return self.file(conversation, self.assess(conversation), human=True)
        if self.tickets:
            ticket = self.tickets[0]
            sent, notices = self.taken_in(self.conversation, ticket.pictures)
            add = AddToTicket(ticket.number, "", sent, human=True, notices=notices)
            return Step(self.conversation, action=add)
        facts = replace(CaseFacts(), case_type="other", evidence=conversation.facts.evidence)
        opened = replace(conversation, facts=facts, draft=conversation.draft + 1)
        return self.file(opened, self.assess(opened), human=True)

    def _fresh(self) -> Step:
        """No draft: small talk, something about a filed ticket, or a new case."""
        found, inbound = self.found, self.inbound
        if intent.asks_status(inbound, found, self.tickets):
            return Step(self.conversation, action=ShowStatus(nag=True))
        if found.other_kind == "appeal" and self.tickets:
            return self._command("appeal", "")
        if (arrival := intent.arrival(found, self.tickets)) is not None:
            verb: CaseVerb = "arrived" if arrival[0] else "not_arrived"
            return Step(self.conversation, action=CasePress(verb, arrival[1]))
        ticket = intent.target(inbound, found, self.tickets)
        if ticket is not None:
            return self._still_waiting(ticket) or self._add(ticket)
        if intent.starts_case(found) or pictures_in(inbound, self.conversation):
            return self.absorb(draft.begun(self.conversation, self.now))
        return self._small_talk()

    def _still_waiting(self, ticket: TicketBrief) -> Step | None:
        """好的马上 or 怎么截图 answers no request for evidence: the clock stands still on."""
        if ticket.status != "waiting_buyer" or self.inbound.attachments:
            return None
        aside = aside_in(self.inbound.text, self.found)
        if aside in ("ack", "wait") and not set(self.inbound.text) & set("没沒不丢丟删刪"):
            return self.say(self.conversation, Reply((Line("aside.wait"),)))
        if aside in prompts.ANYTIME_ASIDES and aside != "upset":
            return self.say(self.conversation, Reply(prompts.aside_lines(aside, self.policy)))
        return None

    def _add(self, ticket: TicketBrief) -> Step:
        facts = with_words(CaseFacts(), self.inbound)
        text = facts.said[-1] if facts.said else ""
        notices = self.file_notices()
        sent, refused = self.taken_in(self.conversation, ticket.pictures)
        notices = (*notices, *refused)
        evidence = named(sent, self.found.evidence_mentioned, ticket.asked_for)
        if not text and not evidence:
            lines = notices or (Line("empty"),)
            return self.say(self.conversation, Reply(lines, prompts.entry_buttons()))
        wants = intent.new_wish(self.inbound, self.found)
        add = AddToTicket(ticket.number, text, evidence, notices=notices, wants=wants)
        return Step(self.conversation, action=add)

    def _small_talk(self) -> Step:
        kind = intent.kind_of(self.inbound, self.found)
        notices = self.file_notices()
        if notices:
            return self.say(self.conversation, Reply(notices, prompts.entry_buttons()))
        if kind == "greeting" or not self.inbound.text.strip():
            return self.say(replace(self.conversation, misses=0), prompts.welcome())
        if kind is not None:
            key = f"talk.{kind}" if kind in intent.TALK_KINDS else "talk.other"
            reply = Reply((Line(key),), prompts.entry_buttons())
            return self.say(replace(self.conversation, misses=0), reply)
        aside = aside_in(self.inbound.text, self.found)
        if aside in prompts.ANYTIME_ASIDES:
            reply = Reply(prompts.aside_lines(aside, self.policy), prompts.entry_buttons())
            return self.say(replace(self.conversation, misses=0), reply)
        misses = self.conversation.misses + 1
        key = "miss.first" if misses == 1 else "miss.human"
        reply = Reply((Line(key),), prompts.entry_buttons())
        return self.say(replace(self.conversation, misses=misses), reply)


def _case_verb(verb: str) -> CaseVerb:
    return next(v for v in get_args(CaseVerb) if v == verb)


def idle_reminder(conversation: Conversation, days: int) -> tuple[Conversation, Reply] | None:
    """One kind reminder of a draft that was left and is kept for `days`; None when there is
    nothing to remind of."""
    if not conversation.active or conversation.reminded:
        return None
    rows = (
        (
            prompts.draft_button(conversation, "back", "button.go_on"),
            prompts.draft_button(conversation, "drop", "button.drop"),
        ),
        (prompts.HUMAN,),
    )
    return replace(conversation, reminded=True), Reply((Line("idle", {"days": days}),), rows)


def set_down(conversation: Conversation) -> Conversation:
    """A draft that nobody came back to ends; a chat without one stays as it is."""
    return draft.cancelled(conversation) if conversation.active else conversation
