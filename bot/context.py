"""What every verb of the desk needs besides the database: settings, rules, words, rooms."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.config.settings import Settings
from dialogs.language import language_of
from dialogs.messages import Inbound
from dialogs.wording import Wording
from rules import clocks
from rules.policy import Policy
from rules.ticket import Ticket

if TYPE_CHECKING:
    from bot.rulebook import RuleBook

# (label, data) of one button; rows of them, as in storage's Post.
Buttons = tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class StaffRoom:
    """Where staff hear of tickets: (channel, chat_id) pairs.

    `private` says that no staff chat is configured and these are the admins' own chats, in which
    they may also try the bot as a buyer.
    """

    chats: tuple[tuple[str, str], ...] = ()
    private: bool = False

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.chats)

    def __contains__(self, chat: object) -> bool:
        return chat in self.chats


@dataclass(frozen=True, slots=True)
class Context:
    """Built once by the desk; holds no clock and no database."""

    settings: Settings
    policy: Policy
    wording: Wording
    staff_room: StaffRoom = field(default_factory=StaffRoom)
    bot_name: str = ""  # the bot's own @name without "@", for /command@name
    lang: str = "zh"  # what staff read
    rulebook: "RuleBook | None" = None  # where other versions of the rules are known

    def under(self, version: str) -> "Context":
        """The same with the rules of `version` (a ticket's), or these when they are not known.

        Days off are facts and not rules: they are always today's. So is whether pictures are
        looked at, which is a matter of this process. Reasons of refusal that came since may be
        named as well.
        """
        if version == self.policy.version or self.rulebook is None:
            return self
        then = self.rulebook.policy_of(version)
        if then is None:
            return self
        now = self.rulebook.policy
        evidence = replace(then.evidence, read_pictures=now.evidence.read_pictures)
        policy = replace(
            then,
            calendar=now.calendar,
            timezone=now.timezone,
            evidence=evidence,
            reject_reasons={**now.reject_reasons, **then.reject_reasons},
        )
        return replace(self, policy=policy)

    @property
    def in_force(self) -> Policy:
        """The rules of now, whatever ticket these are under."""
        return self.rulebook.policy if self.rulebook is not None else self.policy

    @property
    def tz(self) -> str:
        return self.policy.timezone

    def say(self, key: str, /, lang: str = "", **values: Any) -> str:
        """A sentence for staff, or in the buyer's `lang`."""
        return self.wording.render(key, lang or self.lang, **values)

    def lang_of(self, inbound: Inbound) -> str:
        """The language of the sender's account, else the shop's: for who has no conversation."""
        return language_of(inbound.lang) or self.settings.desk.lang

    def case_label(self, ticket: Ticket, lang: str = "") -> str:
        rule = self.policy.cases[ticket.case_type]
        return (rule.label_en if (lang or self.lang) == "en" else "") or rule.label

    def kind_label(self, kind: str, lang: str = "") -> str:
        """The shop's word for a kind of evidence; an unknown kind stays as it is."""
        rule = self.policy.evidence
        labels = rule.labels_en if (lang or self.lang) == "en" else rule.labels
        return next((label for code, label in labels.items() if code == kind), kind)

    def kind_labels(self, kinds: tuple[str, ...], lang: str = "") -> str:
        comma = ", " if (lang or self.lang) == "en" else "、"
        return comma.join(self.kind_label(kind, lang) for kind in kinds)

    def due(self, at: datetime, now: datetime, lang: str = "") -> str:
        """ "10月9日（周五）14:30 前" """
        return clocks.due_words(at, now, self.tz, lang or self.lang)

    def at(self, moment: datetime, now: datetime, lang: str = "") -> str:
        """A moment that is not a deadline: the same words without 前/by."""
        words = self.due(moment, now, lang)
        return words.removesuffix(" 前").removeprefix("by ")

    def promised(self, at: datetime, now: datetime, lang: str = "") -> str:
        """A due date in working days: when it rests on a year whose holidays are not published
        yet, the words say so."""
        words, year = self.due(at, now, lang), clocks.year_of(at, self.tz)
        if at <= now or self.policy.calendar.certain(year):
            return words
        return words + self.say("told.unpublished", lang, year=year)

    @property
    def doors(self) -> frozenset[str]:
        """The channels of this shop in which a buyer can be written to. A terminal is not one:
        it is shut when they leave."""
        s = self.settings
        there = {"telegram": bool(s.telegram.token), "qq": s.qq.enabled, "web": s.web.enabled}
        return frozenset(name for name, is_there in there.items() if is_there)

    @property
    def every(self) -> timedelta:
        return timedelta(hours=self.policy.follow_up.every_hours)


@dataclass(frozen=True, slots=True)
class Done:
    """A verb that took effect, or had taken it before. `text` answers the person who acted;
    whoever else must hear of it was written to already."""

    ticket: Ticket
    text: str
    buttons: Buttons = ()
    files: tuple[str, ...] = ()  # sent with the text, see Post


@dataclass(frozen=True, slots=True)
class Declined:
    """A verb that changed nothing. `reason_key` names the sentence that `text` says."""

    reason_key: str
    text: str


Outcome = Done | Declined
