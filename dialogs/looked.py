"""What a picture that was looked at adds to a case. Values in, values out."""

from dataclasses import replace
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.pictures.reading import PictureReport
from rules.case import CaseFacts, CaseType, EvidenceFacts, PictureReading

SURE = 0.8  # a kind that was read with less confidence does not replace an assumption
UNCHECKED = "unchecked"  # flag: no reader looked at it
CARD_KEY = "card_key_in_picture"  # flag: not shown in chats, staff open the original on purpose
_TYPES: dict[str, CaseType] = {
    "used": "invalid_card",
    "expired": "invalid_card",
    "not_found": "invalid_card",
    "rule": "invalid_card",
    "topup_failed": "not_delivered",
}


def with_report(item: EvidenceFacts, report: PictureReport, timezone: str) -> EvidenceFacts:
    """The piece of evidence with what was read; a kind that the buyer named stays."""
    codes = [flag.code for flag in report.flags]
    codes += [UNCHECKED] if not report.checked else []
    codes += [CARD_KEY] if report.card_keys else []
    flags = tuple(dict.fromkeys((*item.flags, *codes)))
    item = replace(item, readable=report.readable if report.checked else None, flags=flags)
    if not report.checked:
        return item
    item = replace(item, read=_in_zone(report.reading, timezone))
    sure = report.kind != "other" and report.kind_confidence >= SURE
    if sure and report.readable is not False and item.kind_source != "said":
        return replace(item, kind=report.kind, kind_source="read", maybe=())
    return replace(item, maybe=report.likely if report.readable is not False else ())


def filled(facts: CaseFacts, sha256: str, report: PictureReport, timezone: str) -> CaseFacts:
    """The case with this picture read: its own line, and gaps that it fills.

    What the buyer said is never replaced; a difference shows up as a contradiction for staff.
    """
    evidence = tuple(
        with_report(item, report, timezone) if item.sha256 == sha256 else item
        for item in facts.evidence
    )
    facts = replace(facts, evidence=evidence)
    item = next((e for e in evidence if e.sha256 == sha256), None)
    if item is None or item.read is None or report.readable is False:
        return facts
    read, change = item.read, dict[str, Any]()
    if facts.order_no and read.order_no and not _same(facts.order_no, read.order_no):
        return facts  # of another order: for staff to see, not to fill this case from
    if facts.order_no is None and read.order_no:
        change["order_no"] = read.order_no
    if facts.amount is None and read.amount is not None:
        change["amount"] = read.amount
    if facts.occurred_at is None and read.paid_at is not None:
        change |= {"occurred_at": read.paid_at, "precision": "minute"}
    if facts.payment_method is None and read.method:
        change["payment_method"] = read.method
    if facts.product is None and report.product and item.kind == "order_page":
        change["product"] = report.product
    if facts.case_type is None and item.kind == "error_screen" and read.error_kind:
        change["case_type"] = _TYPES.get(read.error_kind)
    return replace(facts, **change)


def _same(one: str, other: str) -> bool:
    return one.replace(" ", "").upper() == other.replace(" ", "").upper()


def _in_zone(read: PictureReading, timezone: str) -> PictureReading:
    """A printed time is the shop's local time."""
    if read.paid_at is None or read.paid_at.tzinfo is not None:
        return read
    return replace(read, paid_at=read.paid_at.replace(tzinfo=ZoneInfo(timezone)).astimezone(UTC))
