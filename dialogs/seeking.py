"""我没有订单号: contact and day lead to the order, a second factor shows it.

Nothing about any order is said before the second factor fits, not even whether there is one.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from dialogs import prompts
from dialogs.answering import Answering
from dialogs.asides import aside_in
from dialogs.commands import choice_in, command_in, plain
from dialogs.conversation import Conversation
from dialogs.messages import Inbound, Line, Reply
from dialogs.slots import with_order
from dialogs.turn import CasePress, Lookups, ProveTicket, Step, TicketBrief
from dialogs.understand.reading import Findings
from rules.case import OrderRecord

MAX_FACTOR = 100  # characters
_CONTACTS = (
    re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,64}\.[A-Za-z]{2,12}"),
    re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
    re.compile(
        r"(?<![\dA-Za-z年月日号:.\-/])(?!20\d{6}(?!\d))[1-9]\d{4,11}(?![\d年月日号点时:.\-/])"
    ),
    re.compile(
        r"(?<![A-Za-z0-9])(?=[A-Za-z_-]*\d|[A-Za-z]+_)[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9])"
    ),
)
# The words around a second factor: 手机号是13800138000, 查询密码 abc123, 尾号7890.
_TAIL = r"(?:最?后四?4?位|尾号)"
_NAMED = re.compile(
    r"(?:我|下单|注册|预留|当时|留|填|写|用)*(?:的|时)*"
    r"(?:(?:手机号?码?|电话号?码?|联系方式|邮箱|邮件|qq号?码?|微信号?|查询密码|查单密码|密码|支付单号)"
    rf"(?:的)?{_TAIL}?|{_TAIL})(?:就?是|为)?[:\s=]*(?=[!-~])"
    r"|^(?:my )?(?:phone|e-?mail|password|contact)(?: number)?(?: is)?[:\s]+",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[!-~]{3,64}")
_LIKE_FACTOR = re.compile(r"(?=\S*\d)(?!\d{1,4}\Z)[A-Za-z0-9@._+-]{5,64}")
_SENTENCE = re.compile(r"[?？]|[吗呢吧么]\s*\Z|我|你|您|怎么|什么|为|要|不")
_NO_NUMBER = re.compile(
    r"(?:没有?|找不到|找不着|忘|丢|不见|不记得|记不得|记不住|不知道)"
    r"(?:了|掉|记住?|保存|存|留|给|收到|我的?|的|这个|那个|什么){0,3}(?:订单号|单号|订单编号)"
    r"|(?:订单号|单号|订单编号)(?:也|都|我|早就|已经){0,2}"
    r"(?:没有(?!到|收|发)|没了|没存|没记|没留|没保存|找不到|找不着|忘|丢|不见|不记得|记不得|记不住|不知道)"
    r"|(?:no|lost|forgot|donthave)(?:the|my|an|any){0,2}order(?:number|no\b|id)"
)
_NOTHING = re.compile(
    r"(?:我|真的|也)*(?:没有?|找不到|忘记?|丢|不记得|记不得|不知道)(?:了|的|啊)*\Z"
)


def contact_in(text: str) -> str:
    """The e-mail address, mobile, QQ or WeChat number in an answer, or ""."""
    for pattern in _CONTACTS:
        if match := pattern.search(text):
            return match.group()
    return ""


def is_contact(found: Findings, text: str) -> bool:
    """Whether this answers the question for contact and day rather than bringing the number."""
    number = found.order_no
    return number is None or bool(contact_in(text.replace(number, " ")))


def has_no_number(conversation: Conversation, text: str) -> bool:
    """我没有订单号; a bare 找不到了 when the number was just asked for."""
    said = plain(text)
    if conversation.facts.order_no is not None or not said:
        return False
    asked = conversation.asked == "order_no" and _NOTHING.match(said) is not None
    return asked or _NO_NUMBER.search(said) is not None


def factor_in(text: str, found: Findings, *, asked: bool) -> str:
    """The second factor that a message gives, without the words around it; "" when it is about
    something else. Not `asked` for, only what looks like one: every wrong try counts."""
    said = unicodedata.normalize("NFKC", text).strip()
    if not said or len(said) > MAX_FACTOR or command_in(said) is not None or choice_in(said):
        return ""
    bare, named = _NAMED.subn("", said)
    bare = bare.strip(" ,，。.!！:")
    if _TOKEN.fullmatch(bare) and (asked or named or _LIKE_FACTOR.fullmatch(bare)):
        facts = found.order_no or found.amount is not None or found.occurred_at is not None
        return bare if asked or named or not facts else ""
    if not asked or found.other_kind or found.case_type or aside_in(said, found) is not None:
        return ""
    return "" if _SENTENCE.search(said) else said  # a password may be any words


def proof(
    conversation: Conversation,
    inbound: Inbound,
    found: Findings,
    tickets: Sequence[TicketBrief],
) -> Lookups | None:
    """What to ask when a second factor was just given, for the draft's order or a ticket's."""
    asked = conversation.asked == "owner_factor"
    offered = any(data.endswith(":factor") for _, data in conversation.offered)
    if inbound.attachments or not (asked or (conversation.asked == "evidence" and offered)):
        return None
    number = conversation.facts.order_no
    if conversation.proving:
        number = next((t.order_no for t in tickets if t.number == conversation.proving), None)
    factor = factor_in(inbound.text, found, asked=asked)
    return Lookups(number, factor) if number and factor else None


def sought(conversation: Conversation, inbound: Inbound) -> Lookups | None:
    """What to ask the order system when the second factor was just given."""
    factor = inbound.text.strip()
    if conversation.asked != "order_factor" or conversation.sought_day is None:
        return None
    if not factor or len(factor) > MAX_FACTOR or command_in(factor) is not None:
        return None
    return Lookups(contact=conversation.sought_contact, day=conversation.sought_day, factor=factor)


@dataclass(frozen=True, slots=True)
class Seeking(Answering):
    """The turns between 我没有订单号 and the order."""

    def sought_more(self, conversation: Conversation, found: Findings) -> Step:
        """An answer to that question: both, or one of them, or neither."""
        contact = contact_in(self.inbound.text) or conversation.sought_contact
        day = _day(found, conversation, self.policy.timezone) or conversation.sought_day
        known = (conversation.sought_contact, conversation.sought_day)
        conversation = replace(conversation, sought_contact=contact, sought_day=day)
        if contact and day is not None:
            return self.prompt(replace(conversation, misses=0), "order_factor", ())
        if known != (contact, day):
            conversation = replace(conversation, misses=0)
        elif conversation.misses:
            return self.prompt(conversation, "order_contact", (Line("miss.human"),))
        misses = conversation.misses + 1
        missing = Line("seek.no_day" if contact else "seek.no_contact")
        return self.prompt(replace(conversation, misses=misses), "order_contact", (missing,))

    def sought_factor(self, conversation: Conversation) -> Step:
        """The order system's answer to contact, day and second factor."""
        answer = self.order
        if answer.pending or answer.factor == "too_many":
            line = Line("seek.pending" if answer.pending else "factor.too_many")
            declined = (*conversation.declined, "order_no")
            return self.ask(replace(_forgotten(conversation), declined=declined), (line,))
        if answer.factor != "right" or not answer.found:
            return self.prompt(conversation, "order_factor", (Line("seek.none"),))
        if len(answer.found) == 1:
            return self.sought_order(conversation, answer.found[0])
        return self.prompt(replace(conversation, candidates=answer.found), "which_order", ())

    def sought_order(self, conversation: Conversation, record: OrderRecord) -> Step:
        """One of the buyer's own orders goes into the draft."""
        before = conversation.facts
        facts = replace(before, order_no=record.order_no, order_pending=False)
        facts = with_order(facts, record, owner=True)
        conversation = replace(_forgotten(conversation), facts=facts)
        return self.ask(conversation, (Line("factor.right"), *prompts.noted_lines(before, facts)))

    # -- a filed ticket ------------------------------------------------------------------------

    def prove(self, number: int) -> Step:
        """核对订单 under a filed ticket: its order system was down while it was described."""
        if not any(ticket.number == number and ticket.order_no for ticket in self.tickets):
            return Step(self.conversation, action=CasePress("status", number))
        asking = replace(self.conversation, asked="owner_factor", proving=number)
        return self.say(asking, Reply((Line("ask.owner_factor"),), ((prompts.HUMAN,),)))

    def not_proving(self) -> Conversation:
        """The conversation when something else was said: the question is dropped."""
        return replace(self.conversation, asked=None, proving=0)

    def proved(self) -> Step:
        """The order system's answer to the second factor of a filed ticket."""
        answer, number = self.order, self.conversation.proving
        done = self.not_proving()
        if answer.factor == "right" and answer.record is not None:
            return Step(done, action=ProveTicket(number, answer.record))
        if answer.factor == "wrong":
            return self.say(self.conversation, Reply((Line("factor.wrong"),), ((prompts.HUMAN,),)))
        line = Line("factor.too_many" if answer.factor else "factor.again_later")
        return self.say(done, Reply((line,), ((prompts.HUMAN,),)))


def _forgotten(conversation: Conversation) -> Conversation:
    return replace(
        conversation, asked=None, sought_contact="", sought_day=None, candidates=(), misses=0
    )


def _day(found: Findings, conversation: Conversation, timezone: str) -> date | None:
    at = found.occurred_at or conversation.facts.occurred_at
    return at.astimezone(ZoneInfo(timezone)).date() if at is not None else None
