"""A ticket's case file as plain values: what each side's copy tells, picture by picture.

Read in one transaction; nothing is drawn or written here. The buyer's copy holds no note, no
flag, no member of staff and no hash of a line that names one (few enough people could have
written a line to try them all): only the keyed seals. Card keys are masked in every copy.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.casefile import pages
from bot.casefile.captions import picture_caption
from bot.casefile.copies import TOLD, Audience, CasePicture, told, words_of
from bot.context import Context
from bot.tickets.change import masked, names_of
from bot.tickets.export import record
from dialogs.looked import CARD_KEY, UNCHECKED
from rules.case import EvidenceFacts
from rules.ticket import Ticket, TicketEvent
from storage.audit_chain import FORMAT, utc
from storage.work import Work

_SUFFIX = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/bmp": "bmp",
    "image/heic": "heic",
}


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One copy of a case. `case` and `audit` become JSON files, `pages` the PDF and the text.

    `entries` are further text files by name.
    """

    number: int
    audience: Audience
    as_of: datetime
    case: dict[str, Any]
    audit: dict[str, Any]
    pages: dict[str, Any]
    entries: dict[str, str]
    pictures: tuple[CasePicture, ...]


def case_record(work: Work, ctx: Context, number: int, audience: Audience) -> CaseRecord | None:
    """The copy for `audience` as the case stands now; None when there is no such
    ticket, or its buyer's data was erased."""
    ticket = work.ticket(number) if 0 < number < 10**9 else None
    head = work.audit_head(number) if ticket is not None else None
    if ticket is None or ticket.erased or head is None:
        return None
    ctx = ctx.under(ticket.rule_version)
    events = [masked_event(e) for e in work.events(number) if audience == "staff" or told(e)]
    lang = ticket.lang if audience == "buyer" else ctx.lang
    evidence = work.evidence(number)
    pictures = tuple(
        _picture(work, ctx, ticket, n, item, lang) for n, (_, item) in enumerate(evidence, 1)
    )
    tables = work.rule_tables(ticket.rule_version)
    names = _names(work, ticket, events) if audience == "staff" else {}
    view = pages.View(
        *(ctx, ticket, audience, lang, events, pictures, [item for _, item in evidence]),
        names=names,
        decided_by=_mediators(events),
        seq=head.seq,
        seal=head.seal,
        rules_known=tables is not None or ticket.rule_version == ctx.policy.version,
    )
    return CaseRecord(
        number,
        audience,
        events[-1].at if events else ticket.created_at,
        _case(work, ctx, ticket, audience, events),
        _audit(work, ticket, audience),
        pages.pages(view),
        {
            "rules.txt": pages.rules_text(view),
            **({"rules.json": tables} if tables and audience == "staff" else {}),
        },
        pictures,
    )


def masked_event(event: TicketEvent) -> TicketEvent:
    """With its card keys masked once more: whatever wrote it, none goes out with a file."""
    why = masked(event.why) if event.why else event.why
    return replace(event, why=why)


def _names(work: Work, ticket: Ticket, events: Sequence[TicketEvent]) -> dict[str, str]:
    return names_of(work, (ticket.assignee, *(event.who for event in events)))


def _mediators(events: Sequence[TicketEvent]) -> frozenset[str]:
    return frozenset(e.who for e in events if e.what in ("decided_approved", "decided_rejected"))


def _picture(
    work: Work, ctx: Context, ticket: Ticket, n: int, item: EvidenceFacts, lang: str
) -> CasePicture:
    report = work.report_for(ticket, item.sha256)
    cover = tuple(tuple(box) for box in (report or {}).get("card_keys", ()))
    left_out = ""
    if CARD_KEY in item.flags and not cover:
        left_out = "hidden"
    elif ctx.policy.evidence.read_pictures and item.is_picture and item.mime in _SUFFIX:
        waits = report is None and item.readable is None and UNCHECKED not in item.flags
        left_out = "waiting" if waits else ""
    suffix = "png" if cover else _SUFFIX.get(item.mime, "bin")
    return CasePicture(
        n,
        item.sha256,
        f"pictures/{n:02}-{item.kind}-{item.sha256[:8]}.{suffix}",
        ctx.say("casefile.picture", lang, n=n, kind=ctx.kind_label(item.kind, lang)),
        picture_caption(ctx, item, lang, covered=bool(cover)),
        item.size,
        cover,
        left_out,
    )


# -- the machine-readable part -----------------------------------------------------------------


def _case(
    work: Work, ctx: Context, ticket: Ticket, audience: Audience, events: Sequence[TicketEvent]
) -> dict[str, Any]:
    """The contract's JSON object, with the buyer's words; the buyer's copy without what is
    staff's."""
    zone = ZoneInfo(ctx.tz)
    case = record(work, ctx, ticket)
    case["said"] = [masked(words) for words in ticket.facts.said]
    case["events"] = [
        {
            "at": event.at.astimezone(zone).isoformat(timespec="seconds"),
            "who": who_of(ticket, event.who, audience),
            "what": event.what,
            "from": event.from_status,
            "to": event.to_status,
            "why": words_of(event, audience) or None,
        }
        for event in events
    ]
    if audience == "buyer":
        for name in ("assignee", "priority", "next_follow_up_at"):
            del case[name]
        case["evidence"] = [
            {key: value for key, value in item.items() if key != "flags"}
            for item in case["evidence"]
        ]
        if not ticket.facts.owner_proven:  # of a stranger's order nothing may show
            case["order"] = {"order_no": ticket.order_no, "owner_proven": False}
            shown = [one for one in case["contradictions"] if one["source"] == "picture"]
            case["contradictions"] = shown
    case["reject"] = {"code": ticket.reject_code, "text": ticket.reject_text}
    return {"format": "kadesk case 1", "audience": audience, **case}


def who_of(ticket: Ticket, who: str, audience: Audience) -> str:
    """The person's key; in the buyer's copy only which side it was."""
    if audience == "staff" or who == ticket.person:
        return who
    return "kadesk" if who == "kadesk" else "staff"


def _audit(work: Work, ticket: Ticket, audience: Audience) -> dict[str, Any]:
    head = work.audit_head(ticket.number)
    assert head is not None
    lines = work.audit_lines(ticket.number)
    if audience == "buyer":
        return {
            "format": FORMAT,
            "ticket": ticket.number,
            "lines": [
                {"seq": one.line.seq, "at": utc(one.line.at), "seal": one.seal}
                for one in lines
                if one.line.what in TOLD
            ],
            "head": {"seq": head.seq, "seal": head.seal},
        }
    filed = work.audit_filed(ticket.number)
    return {
        "format": FORMAT,
        "ticket": ticket.number,
        "filed": {**filed, "created_at": utc(filed["created_at"])},
        "lines": [
            {**asdict(one.line), "at": utc(one.line.at), "hash": one.hash, "seal": one.seal}
            for one in lines
        ],
        "head": {"seq": head.seq, "hash": head.hash, "seal": head.seal},
    }


def as_json(value: object) -> bytes:
    """How every JSON file of a case is written: the same value, the same bytes."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
