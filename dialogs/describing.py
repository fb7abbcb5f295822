"""A case being described: what a message says and carries goes into the draft, until filing."""

import re
from dataclasses import dataclass, replace

from dialogs import draft, intent, picture_prompts, prompts
from dialogs.answering import card_of
from dialogs.asides import aside_in, asks_back, question_in
from dialogs.commands import choice_in, plain
from dialogs.conversation import Conversation
from dialogs.looked import filled
from dialogs.messages import Line
from dialogs.pictures.reading import PictureReport
from dialogs.seeking import Seeking, has_no_number, is_contact, proof
from dialogs.slots import labelled, merged, next_slot, pictures_in, with_order, with_words
from dialogs.turn import CompleteTicket, FileTicket, ShowStatus, Step
from dialogs.understand.reading import Findings, card_keys_in
from rules.case import WISHES, CaseFacts, Verdict

_CLAUSE = re.compile(r"[,，。;；、 ]\w{2}")
# Said instead of a reason for missing evidence.
_NO_REASON = prompts.ANYTIME_ASIDES - {"upset"} | {"wait", "ack", "here", "not_filed"}


@dataclass(frozen=True, slots=True)
class Describing(Seeking):
    """What a turn does to the draft: filling it, skipping, asking back, filing."""

    def go_on(self) -> Step:
        """The draft goes on."""
        conversation, found = self.conversation, self.found
        if self.inbound.kind == "message":
            conversation = conversation.remember()
        if pictures_in(self.inbound, conversation):
            return self.absorb(conversation)  # whatever else was asked, no picture is passed by
        if conversation.asked == "skip_reason" and self.inbound.text.strip():
            return self._reason(conversation)
        if proof(conversation, self.inbound, found, self.tickets) is not None:
            return self._factor(conversation)
        if conversation.asked == "order_factor" and (self.order.factor or self.order.pending):
            return self.sought_factor(conversation)
        text = self.inbound.text
        if conversation.asked == "order_contact" and text.strip() and is_contact(found, text):
            return self.sought_more(conversation, found)
        if self.tickets and intent.asks_status(self.inbound, found, self.tickets):
            return Step(conversation, action=ShowStatus(nag=True))
        if conversation.asked == "confirm" and found.yes is True and not intent.says_more(found):
            return self.confirm(conversation)
        if conversation.asked == "confirm" and found.yes is False and not intent.says_more(found):
            return self.prompt(conversation, "field", ())
        if conversation.asked == "evidence" and found.no_evidence and not self.inbound.attachments:
            return self._no_evidence(conversation)
        if conversation.asked == "event" and self.inbound.text.strip():
            conversation = merged(replace(conversation, asked=None), found, replace_all=False)
            facts = with_words(conversation.facts, self.inbound)
            return self.ask(replace(conversation, facts=facts), ())
        return self.absorb(conversation)

    def _no_evidence(self, conversation: Conversation) -> Step:
        verdict = self.assess(conversation)
        if not verdict.missing:
            return self.ask(conversation, ())
        reason = with_words(CaseFacts(), self.inbound).said[-1]
        lacks = self.found.lacks
        kinds = verdict.missing if lacks is None else [k for k in verdict.missing if k in lacks]
        kinds = kinds or verdict.missing[:1]
        conversation = replace(conversation, asked_kind=kinds[0])
        came_along = len(plain(reason)) > 7 or _CLAUSE.search(reason)  # 没有，账单删了
        if not came_along:
            return self.prompt(conversation, "skip_reason", ())
        for kind in kinds:
            asked = replace(conversation, asked_kind=kind)
            conversation = draft.skipped(asked, reason) or conversation
        return self.ask(conversation, (Line("skip_noted"),))

    def _reason(self, conversation: Conversation) -> Step:
        """Why there is no such evidence. A question back or a mere 好的 is no reason."""
        aside = aside_in(self.inbound.text, self.found)
        if aside in _NO_REASON or self.found.yes:
            lines = prompts.aside_lines(aside, self.policy) if aside else ()
            return self.prompt(conversation, "skip_reason", lines)
        if n := choice_in(self.inbound.text):
            return self.prompt(conversation, "skip_reason", (self._no_choice(n),))
        if aside is None and asks_back(self.inbound.text):
            return self.prompt(conversation, "skip_reason", (Line("miss.slot"),))
        return self.skip(conversation, with_words(CaseFacts(), self.inbound).said[-1])

    def _no_choice(self, n: int) -> Line:
        return Line("miss.choice", {"n": n, "count": len(self.conversation.offered)})

    def _factor(self, conversation: Conversation) -> Step:
        if self.order.factor == "right":
            facts = with_order(conversation.facts, self.order.record, owner=True)
            conversation = replace(conversation, facts=facts, asked=None)
            return self.ask(conversation, (Line("factor.right"),))
        if self.order.factor == "too_many":
            return self.ask(replace(conversation, asked=None), (Line("factor.too_many"),))
        if self.order.pending:
            facts = replace(conversation.facts, order_pending=True)
            conversation = replace(conversation, facts=facts, asked=None)
            return self.ask(conversation, (Line("factor.pending"),))
        return self.prompt(conversation, "owner_factor", (Line("factor.wrong"),))

    def absorb(self, conversation: Conversation) -> Step:
        """Everything that this message says and carries goes into the draft."""
        before = conversation.facts
        correcting = conversation.asked == "confirm" or self.inbound.kind == "edited"
        found = self._another_number(before)
        filled = merged(conversation, found, replace_all=correcting)
        facts = with_words(filled.facts, self.inbound)
        answer = self.order
        if facts.order_no is None and answer.record and answer.order_no == self.found.payment_no:
            facts = replace(facts, order_no=answer.order_no)  # found by what the bill shows
        if answer.order_no and answer.order_no == facts.order_no:
            facts = replace(facts, order_pending=answer.pending)
            facts = with_order(facts, answer.record, owner=answer.owner or before.owner_proven)
        sent, refused = self.taken_in(conversation, [e.sha256 for e in facts.evidence])
        facts = labelled(replace(facts, evidence=(*facts.evidence, *sent)), self.policy)
        filled = replace(filled, facts=facts)
        notices = [*self.file_notices(), *refused, *self.word_notices(facts)]
        if conversation.asked == "order_no" and facts.order_no is None:
            notices += [Line("card_key_kept")] if card_keys_in(self.inbound.text) else []
        if facts.case_type and has_no_number(filled, self.inbound.text):
            noted = prompts.noted_lines(before, facts)
            return self.prompt(replace(filled, misses=0), "order_contact", (*notices, *noted))
        own = self._own_case(facts)
        if not notices and not own and self._told_nothing(conversation, before, facts):
            return self._beside(filled)
        asked = question_in(self.inbound.text)
        lines = (
            *notices,
            *prompts.noted_lines(before, facts),
            *own,
            *(prompts.aside_lines(asked, self.policy) if asked else ()),
        )
        if facts.evidence != before.evidence:
            lines = (*lines, *picture_prompts.evidence_line(facts, self.policy))
            rows = picture_prompts.kind_rows(filled, self.policy)
            return self.ask(replace(filled, misses=0), lines, rows)
        return self.ask(replace(filled, misses=0), lines)

    def _another_number(self, facts: CaseFacts) -> Findings:
        """What was read; a number that stands alone takes the place of one that is not proven."""
        found, number = self.found, self.found.order_no
        if number is None or facts.order_no in (None, number) or facts.owner_proven:
            return found
        alone = plain(self.inbound.text) == plain(number)
        return found._replace(corrected=found.corrected | {"order_no"}) if alone else found

    def _own_case(self, facts: CaseFacts) -> tuple[Line, ...]:
        """What becomes of a case that is none of the three, said with its words."""
        kind = self.found.other_kind
        if facts.case_type != "other" or kind not in intent.OWN_CASES:
            return ()
        return (Line(f"own.{kind}"),)

    def _told_nothing(
        self, conversation: Conversation, before: CaseFacts, facts: CaseFacts
    ) -> bool:
        if not self.inbound.text.strip() or conversation.asked in (None, "field"):
            return False
        return replace(facts, said=(), tone="calm") == replace(before, said=(), tone="calm")

    def _beside(self, conversation: Conversation) -> Step:
        """Words that fill nothing: holding on, a question back, or a miss."""
        aside = aside_in(self.inbound.text, self.found)
        if aside is None:
            if (n := choice_in(self.inbound.text)) and conversation.offered:
                return self.ask(conversation, (self._no_choice(n),))
            misses = conversation.misses + 1
            key = "miss.slot" if misses == 1 else "miss.human"
            return self.ask(replace(conversation, misses=misses), (Line(key),))
        if aside == "done" and conversation.asked == "evidence":
            return self._no_evidence(conversation)
        if aside == "how_picture":  # the paths to the pictures are shown again
            conversation = replace(conversation, asked=None)
        lines = prompts.aside_lines(aside, self.policy)
        return self.ask(replace(conversation, misses=0), lines)

    def skip(self, conversation: Conversation, reason: str) -> Step:
        done = draft.skipped(conversation, reason)
        if done is None:
            return self.ask(conversation, ())
        return self.ask(done, (Line("skip_noted"),))

    def confirm(self, conversation: Conversation) -> Step:
        verdict = self.assess(conversation)
        if next_slot(conversation, verdict) != "confirm":
            return self.ask(conversation, ())
        return self.file(conversation, verdict, human=False)

    def file(self, conversation: Conversation, verdict: Verdict, *, human: bool) -> Step:
        facts = conversation.facts
        if facts.wants is None and not human:
            wish = prompts.default_wish(facts)
            facts = replace(facts, wants=next(w for w in WISHES if w == wish))
        facts = replace(facts, opened_at=conversation.opened_at)
        ended = Conversation(draft=conversation.draft, lang=conversation.lang)
        return Step(ended, action=FileTicket(facts, verdict, human))

    # -- pictures ----------------------------------------------------------------------------

    def looked(self, report: PictureReport) -> Step:
        """A picture was looked at: it fills gaps, and its message is edited in place.

        When the buyer has gone on meanwhile, they hear of it only if it changes something.
        """
        conversation, before = self.conversation, self.conversation.facts
        sha256 = self.inbound.attachments[0].sha256
        if not any(item.sha256 == sha256 for item in before.evidence):
            filed = next((t for t in self.tickets if sha256 in t.pictures), None)
            done = CompleteTicket(filed.number, sha256, report) if filed else None
            return Step(conversation, action=done)
        facts = filled(before, sha256, report, self.policy.timezone)
        answer = self.order
        bill = report.reading.payment_no
        if facts.order_no is None and answer.record and answer.order_no == bill:
            facts = replace(facts, order_no=answer.order_no)  # the order of this bill
        if answer.order_no and answer.order_no == facts.order_no and before.order_no is None:
            facts = with_order(facts, answer.record, owner=answer.owner)
        facts = labelled(facts, self.policy)
        after = replace(conversation, facts=facts)
        if not conversation.active:
            return Step(after)
        unclear = report.checked and report.readable is False
        shown = picture_prompts.evidence_line(facts, self.policy)
        lines = [*prompts.noted_lines(before, facts), *shown]
        if report.problem in ("unsupported", "broken", "too_big"):
            lines.append(Line(f"problem.{report.problem}"))
        if unclear:
            lines += picture_prompts.unclear_line(facts, sha256, report.illegible, self.policy)
        rows = picture_prompts.kind_rows(after, self.policy)
        if conversation.last_card != card_of(self.inbound):
            same = replace(facts, evidence=()) == replace(before, evidence=())
            if same and not unclear:
                return Step(after)
            fresh = replace(self, inbound=replace(self.inbound, attachments=()))
            return fresh.ask(after, lines, rows)
        return self.ask(after, lines, rows)
