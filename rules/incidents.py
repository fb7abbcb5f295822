"""When several complaints are one fault: values in, values out."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rapidfuzz import fuzz

from rules.case import CASE_TYPES, CaseType
from rules.table import Table
from rules.ticket import Ticket

WATCHED: tuple[CaseType, ...] = ("not_delivered", "invalid_card")
State = Literal["suspected", "open", "ignored", "closed"]
LIVE: tuple[State, ...] = ("suspected", "open")
Kind = Literal["product", "supplier"]
_SUM = re.compile(r"\d+(?:\.\d+)?[元块]")
_FIGURE = re.compile(r"\d+|[年季月周天](?=[卡费])")  # what tells one sort of goods from the next


@dataclass(frozen=True, slots=True)
class IncidentRule:
    """[incidents]: how many buyers within which time make a fault, and how alike names are."""

    enabled: bool
    count: int  # different buyers
    within_minutes: float
    similarity_percent: float  # of two names that somebody typed
    ignored_hours: float  # how long a fault that staff waved off is not reported again
    case_types: tuple[CaseType, ...] = WATCHED


@dataclass(frozen=True, slots=True)
class Sign:
    """What one complaint says about a fault; names are folded, "" where nothing is known.

    `proven`: the product is that of the shop's own record and not only what was typed.
    """

    ticket: int
    case_type: CaseType
    person: str
    filed_at: datetime
    product: str = ""
    proven: bool = False
    supplier: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong: goods, or everything of one supplier. No case type: any."""

    case_type: CaseType | None
    kind: Kind
    key: str  # folded
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Incident:
    """A fault with its tickets. `version` grows with every change; buttons are checked by it.

    `name` is what staff call it; `notice` what the buyers were told last.
    """

    number: int
    version: int
    state: State
    fault: Fault
    name: str
    raised_at: datetime
    opened_at: datetime | None = None
    opened_by: str | None = None
    ended_at: datetime | None = None
    ended_by: str | None = None
    notice: str | None = None
    notice_at: datetime | None = None


def read_incidents(table: Table) -> IncidentRule:
    """[incidents] of config.toml; faults are noted in the table."""
    rule = IncidentRule(
        enabled=table.flag("enabled"),
        count=table.whole("count", 2, 1000),
        within_minutes=table.number("within_minutes", 1, 1440),
        similarity_percent=table.number("similarity_percent", 50, 100),
        ignored_hours=table.number("ignored_hours", 0, 720),
        case_types=table.choices("case_types", CASE_TYPES),
    )
    table.close()
    return rule


def folded_name(name: str | None) -> str:
    """A name as it is compared: NFKC, lower case, letters and digits only."""
    text = unicodedata.normalize("NFKC", name or "").casefold()
    return "".join(char for char in text if char.isalnum())[:80]


def sign_of(ticket: Ticket) -> Sign | None:
    """The sign that a ticket is; None when it names neither goods nor a supplier. Of an order
    that is not proven to be the buyer's nothing counts but what they said themselves."""
    facts = ticket.facts
    record = facts.order if facts.owner_proven else None
    proven = record.product if record is not None else None
    product = folded_name(proven or facts.product)
    supplier = folded_name(record.supplier if record is not None else None)
    if not product and not supplier:
        return None
    return Sign(
        *(ticket.number, ticket.case_type, ticket.person, ticket.created_at),
        product=product,
        proven=bool(proven),
        supplier=supplier,
    )


def is_of(fault: Fault, sign: Sign, rule: IncidentRule) -> bool:
    """Whether a complaint is about this fault."""
    if fault.case_type not in (None, sign.case_type):
        return False
    if fault.kind == "supplier":
        return bool(sign.supplier) and sign.supplier == fault.key
    return same_product(fault.key, fault.proven, sign.product, sign.proven, rule)


def same_product(
    one: str, one_proven: bool, other: str, other_proven: bool, rule: IncidentRule
) -> bool:
    """Two folded names of one thing. Names of the shop's records are exact; typed ones may have
    a slip, but not another figure: 月卡 is not 年卡."""
    if not one or not other:
        return False
    if one == other or (one_proven and other_proven):
        return one == other
    one, other = _SUM.sub("", one) or one, _SUM.sub("", other) or other
    figures = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    if all(figures) and figures[0] != figures[1]:
        return False
    if min(len(one), len(other)) < 3:  # in two characters one slip makes another word
        return one == other
    return fuzz.ratio(one, other) >= rule.similarity_percent


def fault_in(
    sign: Sign, others: Iterable[Sign], rule: IncidentRule
) -> tuple[Fault, tuple[Sign, ...]] | None:
    """The fault that the newest complaint makes together with recent `others`, with all that
    belong to it; the goods before the supplier. None while too few buyers say it."""
    if sign.case_type not in rule.case_types:
        return None
    known = (*others, sign)
    for fault in _faults_of(sign):
        found = tuple(one for one in known if is_of(fault, one, rule))
        if len({one.person for one in found}) < rule.count:
            continue
        exact = next((one for one in found if one.proven), None)
        if fault.kind == "product" and exact is not None and not fault.proven:
            fault = Fault(fault.case_type, "product", exact.product, proven=True)
        return fault, found
    return None


def _faults_of(sign: Sign) -> list[Fault]:
    faults = [Fault(sign.case_type, "product", sign.product, sign.proven)] if sign.product else []
    return faults + ([Fault(sign.case_type, "supplier", sign.supplier)] if sign.supplier else [])
