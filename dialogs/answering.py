"""How a turn answers: the next gap with its question, notices about files, the verdict."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs import prompts
from dialogs.conversation import Conversation, Slot
from dialogs.messages import Inbound, Line, Reply
from dialogs.prompts import Rows
from dialogs.slots import labelled, next_slot, pictures_in
from dialogs.turn import OrderAnswer, Step, TicketBrief
from dialogs.understand.reading import Findings
from rules.assess import assess
from rules.case import CaseFacts, EvidenceFacts, Verdict
from rules.policy import Policy

READ_LIMIT = 4096  # characters of one message that are read for facts


@dataclass(frozen=True, slots=True)
class Answering:
    """The arguments of one step, so that its parts need not pass seven values around."""

    conversation: Conversation
    inbound: Inbound
    found: Findings
    policy: Policy
    now: datetime
    order: OrderAnswer
    tickets: tuple[TicketBrief, ...]

    def file_notices(self) -> tuple[Line, ...]:
        """Kind words about stickers, voice, files that are no pictures, and long texts."""
        lines: list[Line] = []
        for attachment in self.inbound.attachments:
            if attachment.problem:
                lines.append(Line(f"problem.{attachment.problem}"))
            elif attachment.kind != "picture":
                lines.append(Line(f"file.{attachment.kind}"))
        if len(self.inbound.text) > READ_LIMIT:
            lines.append(Line("too_long"))
        return tuple({line.key: line for line in lines}.values())

    def word_notices(self, facts: CaseFacts) -> list[Line]:
        lines: list[Line] = []
        if self.found.refused_order_no and facts.order_no is None:
            lines.append(Line("order_placeholder", {"text": self.found.refused_order_no}))
        if self.found.payment_no and self.found.order_no is None and facts.order_no is None:
            lines.append(Line("payment_no_only"))
        return lines

    def taken_in(
        self, conversation: Conversation, known: Collection[str]
    ) -> tuple[tuple[EvidenceFacts, ...], tuple[Line, ...]]:
        """The files of this message that fit into a case with the pictures `known` (sha256), and
        a word about those that are too many."""
        sent = pictures_in(self.inbound, conversation)
        limit = self.policy.evidence.max_pictures
        over = [e for e in sent if e.sha256 not in known][max(0, limit - len(known)) :]
        if not over:
            return sent, ()
        line = Line("too_many_pictures", {"limit": limit, "count": len(over)})
        return tuple(e for e in sent if e not in over), (line,)

    def ask(self, conversation: Conversation, lines: Sequence[Line], rows: Rows = ()) -> Step:
        """The next gap, or the question that is open and still a gap. `rows`: further buttons."""
        conversation = replace(conversation, facts=labelled(conversation.facts, self.policy))
        verdict = self.assess(conversation)
        slot = next_slot(conversation, verdict)
        told = self.assess(self.conversation).delivery_due_at
        if slot != "confirm" and verdict.delivery_due_at != told:  # the summary says it itself
            rule = self.policy.rule_of(conversation.facts)
            lines = (*lines, *prompts.promise_lines(rule, verdict, self.now))
        return self.prompt(conversation, slot, lines, rows)

    def prompt(
        self, conversation: Conversation, slot: Slot, lines: Sequence[Line], further: Rows = ()
    ) -> Step:
        verdict = self.assess(conversation)
        asked, rows = prompts.ask(conversation, slot, verdict, self.policy, self.now)
        rows = (*rows[:-1], *further, *rows[-1:])  # 转人工 stays last, the question's own first
        reply = prompts.with_stage(slot, (*lines, *asked), rows, card_of(self.inbound))
        timed = slot == "occurred_at" and bool(conversation.time_alternatives)
        return self.say(
            replace(conversation, asked=slot, time_asked=conversation.time_asked or timed), reply
        )

    def assess(self, conversation: Conversation) -> Verdict:
        return assess(conversation.facts, self.policy, self.now, opened_at=conversation.opened_at)

    def say(self, conversation: Conversation, reply: Reply) -> Step:
        return Step(replace(conversation, last_card=reply.card), reply)


def card_of(inbound: Inbound) -> str | None:
    """The name of the one answer to these pictures, which is edited in place."""
    if not any(item.kind == "picture" for item in inbound.attachments):
        return None
    if inbound.album:
        return f"album:{inbound.album}"
    return f"picture:{inbound.attachments[0].sha256[:16]}"
