"""What a message outside of a draft is about: talk, a filed ticket, or a case of its own."""

import re
from collections.abc import Sequence

from dialogs.commands import talk_in
from dialogs.messages import Inbound
from dialogs.turn import TicketBrief
from dialogs.understand.reading import Findings
from rules.case import Wish

# Talk with an answer of its own; every other kind is answered by talk.other.
TALK_KINDS = frozenset(
    {"greeting", "thanks", "presale", "price_match", "spam", "command_bot", "complaint"}
)
# Kinds of "other" that are a case of their own, to be filed and looked at by a person.
OWN_CASES = frozenset(
    {"own_mistake", "not_arrived_refund", "change_of_mind", "cancel", "account", "minor"}
    | {"cannot_pay", "contact_change", "balance", "invoice"}
)
_SENT = ("refunded", "redelivered")
_TURNS = re.compile(
    r"(?:改|换)(?:成|为|要)|改主意|还是(?!没|不)|(?:不要|不用|别|算了|不)(?:退|补|换)|不想(?:退|补|换)|instead|rather"
)


def kind_of(inbound: Inbound, found: Findings) -> str | None:
    """What kind of talk this is, when it is not about a case of its own."""
    return talk_in(inbound.text) or found.other_kind


def asks_status(inbound: Inbound, found: Findings, tickets: Sequence[TicketBrief]) -> bool:
    """Whether the buyer wants to know how it stands. Grumbling with an open ticket does too."""
    kind = kind_of(inbound, found)
    waits = kind in ("progress", "urge") or (kind == "complaint" and bool(tickets))
    return waits and not inbound.attachments and found.order_no is None


def arrival(found: Findings, tickets: Sequence[TicketBrief]) -> tuple[bool, int] | None:
    """(arrived, ticket number) when the words answer whether money or goods came."""
    sent = next((t for t in tickets if t.status in _SENT), None)
    if sent is None or found.arrived is None or found.order_no is not None:
        return None
    return found.arrived, sent.number


def target(
    inbound: Inbound, found: Findings, tickets: Sequence[TicketBrief]
) -> TicketBrief | None:
    """The open ticket that this message adds to; None when it is about something new."""
    if not tickets:
        return None
    if found.order_no is not None:
        return next((t for t in tickets if t.order_no == found.order_no), None)
    if found.case_type not in (None, "other") and found.occurred_at is not None:
        return None
    if kind_of(inbound, found) in TALK_KINDS:
        return None
    return next((t for t in tickets if t.status == "waiting_buyer"), tickets[0])


def new_wish(inbound: Inbound, found: Findings) -> Wish | None:
    """What they want now, when the words turn from something else (不退了，给我补发吧)."""
    return found.wants if _TURNS.search(inbound.text) else None


def starts_case(found: Findings) -> bool:
    """Whether the words alone are the beginning of a case."""
    if found.case_type not in (None, "other") or found.order_no or found.refused_order_no:
        return True
    own = found.other_kind in OWN_CASES or found.wants is not None
    return found.case_type == "other" and own


def says_more(found: Findings) -> bool:
    """Whether a yes or no comes with facts ("不对，是10月2日")."""
    return bool(
        found.order_no
        or found.occurred_at
        or found.amount
        or found.product
        or found.payment_method
    )
