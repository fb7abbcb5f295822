"""What goes into one step of the dialog and what comes out of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dialogs.conversation import Conversation
from dialogs.messages import Line, Reply
from dialogs.pictures.reading import PictureReport
from rules.case import CaseFacts, EvidenceFacts, OrderRecord, Verdict, Wish

CaseVerb = Literal[
    "arrived",
    "not_arrived",
    "appeal",
    "status",
    "withdraw",
    "withdraw_yes",
    "more",
    "rate",
    "reopen",
    "file",
]


@dataclass(frozen=True, slots=True)
class TicketBrief:
    """As much of a filed ticket as the dialog needs."""

    number: int
    status: str
    order_no: str | None = None
    asked_for: tuple[str, ...] = ()  # evidence kinds that staff asked for
    pictures: tuple[str, ...] = ()  # sha256 of its evidence


@dataclass(frozen=True, slots=True)
class Lookups:
    """What the order system is to be asked before `step`."""

    order_no: str | None = None  # or the payment company's number
    factor: str | None = None  # a second factor for the order that is known already
    typed: bool = True  # by the buyer, not read from a picture
    contact: str = ""  # with `day` and `factor`: the orders of somebody without a number
    day: date | None = None


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """What the order system said. `owner`: this messenger account bought it."""

    order_no: str | None = None
    record: OrderRecord | None = None
    owner: bool = False
    pending: bool = False  # did not answer in time
    factor: Literal["right", "wrong", "too_many"] | None = None
    found: tuple[OrderRecord, ...] = ()  # by contact and day, each proven by the factor


@dataclass(frozen=True, slots=True)
class FileTicket:
    facts: CaseFacts
    verdict: Verdict
    human: bool = False  # the buyer asked for a person before the draft was complete


@dataclass(frozen=True, slots=True)
class AddToTicket:
    number: int
    text: str
    evidence: tuple[EvidenceFacts, ...]
    human: bool = False
    notices: tuple[Line, ...] = ()
    wants: Wish | None = None  # what they want instead of what they wanted


@dataclass(frozen=True, slots=True)
class CasePress:
    """A buyer's button or word about a filed ticket; the caller checks whose ticket it is."""

    verb: CaseVerb
    number: int
    arg: str = ""


@dataclass(frozen=True, slots=True)
class ShowStatus:
    """Live status of the buyer's tickets; `nag` when they asked in between."""

    nag: bool = False


@dataclass(frozen=True, slots=True)
class CompleteTicket:
    """A picture of a filed ticket was looked at."""

    number: int
    sha256: str
    report: PictureReport


@dataclass(frozen=True, slots=True)
class ProveTicket:
    """A second factor fitted the order of a filed ticket."""

    number: int
    record: OrderRecord


Action = ProveTicket | CompleteTicket | FileTicket | AddToTicket | CasePress | ShowStatus


@dataclass(frozen=True, slots=True)
class Step:
    conversation: Conversation
    reply: Reply | None = None
    action: Action | None = None
