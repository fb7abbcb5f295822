"""What people read in a case file: the pages as a list of sections, drawn by case_pdf.py and
written out by `as_text`. Foreign text stays data: neither of them knows any markup.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.casefile.copies import CasePicture, words_of
from bot.casefile.copies import told as buyer_knows
from bot.context import Context
from bot.tickets import told
from bot.tickets.cards import reject_label, yuan
from bot.tickets.change import masked
from bot.tickets.mediation import sides
from dialogs.messages import Reply
from dialogs.prompts import Lines
from dialogs.rule_prompts import rule_lines_of, rules_lines
from rules.case import EvidenceFacts
from rules.ticket import Ticket, TicketEvent

_SAID = ("buyer_said", "replied", "asked", "appealed", "incident_notice", "stated")
_DECIDED = frozenset(
    {
        *("approved", "auto_approved", "overturned", "rejected", "expired", "extended"),
        *("appealed", "decided_approved", "decided_rejected", "refunded", "redelivered"),
        *("not_arrived", "withdrawn", "reopened", "mediation_taken", "mediation_opened"),
    }
)
Section = dict[str, Any]


@dataclass(frozen=True, slots=True)
class View:
    """What the pages are made of; `names` is empty in the buyer's copy."""

    ctx: Context
    ticket: Ticket
    audience: Literal["buyer", "staff"]
    lang: str
    events: Sequence[TicketEvent]
    pictures: Sequence[CasePicture]
    evidence: Sequence[EvidenceFacts]
    names: Mapping[str, str]
    decided_by: frozenset[str]
    seq: int
    seal: str
    rules_known: bool

    def say(self, key: str, /, **values: Any) -> str:
        return self.ctx.say(key, self.lang, **values)

    def label(self, name: str) -> str:
        return self.say(f"casefile.label.{name}")

    def at(self, moment: datetime | None) -> str:
        """ "2026-10-01 14:30:05" in the shop's zone; "" for no time."""
        if moment is None:
            return ""
        return moment.astimezone(ZoneInfo(self.ctx.tz)).strftime("%Y-%m-%d %H:%M:%S")

    def who(self, person: str) -> str:
        if person == self.ticket.person:
            return self.say("casefile.who.buyer")
        if person == "kadesk":
            return "Kadesk"
        side = "mediator" if person in self.decided_by else "staff"
        role = self.say(f"casefile.who.{side}")
        return f"{role} {self.names[person]}" if person in self.names else role


def pages(view: View) -> dict[str, Any]:
    """Title, status, statement, sections, foot; `words` are for pictures, see case_making."""
    ticket = view.ticket
    last = view.events[-1].at if view.events else ticket.created_at
    sections = [
        *(_overview(view), _facts(view), _record(view), _doubts(view), _checklist(view)),
        *(_words(view), _decision(view), _sides(view), _rule(view), _timeline(view)),
        *(_pictures(view), _seal(view)),
    ]
    return {
        "title": view.say("casefile.title", number=ticket.number),
        "lines": [
            f"{view.ctx.settings.desk.shop_name} · {view.say(f'casefile.of.{view.audience}')}",
            view.say("casefile.as_of", at=view.at(last), zone=view.ctx.tz),
        ],
        "status": view.say(f"told.status.{ticket.status}"),
        "case": view.ctx.case_label(ticket, view.lang),
        "statement": ticket.statement,
        "statement_title": view.say("casefile.statement"),
        "sections": [section for section in sections if section],
        "foot": view.say("casefile.seal.line", seal=view.seal[:32]),
        "words": {
            name: view.say(f"casefile.picture.{name}") for name in ("lost", "smaller", "hidden")
        },
        "page": view.say("casefile.page", page="{page}", pages="{pages}"),
    }


def _rows(view: View, title: str, rows: Sequence[tuple[str, str]]) -> Section:
    kept = [[view.label(name), value] for name, value in rows if value]
    return {"kind": "rows", "title": view.say(title), "rows": kept}


def _overview(view: View) -> Section:
    ticket, say = view.ticket, view.say
    inside = {True: "yes", False: "no", None: "none"}[ticket.in_window]
    assignee = view.names.get(ticket.assignee or "", "") if ticket.assignee else ""
    wish = say(f"wish.{ticket.wants}") if ticket.wants else ""
    if ticket.wants == "refund":
        wish += " · " + say(f"route.{ticket.refund_route}")
    return _rows(
        view,
        "casefile.overview",
        [
            ("status", say(f"told.status.{ticket.status}")),
            ("case", view.ctx.case_label(ticket, view.lang)),
            ("entry", say(f"entry.{ticket.entry}")),
            ("wish", wish),
            ("buyer", ticket.buyer_name or "?"),
            ("assignee", assignee),
            ("filed", view.at(ticket.created_at)),
            ("window", say(f"casefile.in_window.{inside}")),
            ("due", view.at(ticket.review_due_at)),
            ("refund_due", view.at(ticket.refund_due_at)),
            ("rules", ticket.rule_version),
        ],
    )


def _facts(view: View) -> Section:
    facts = view.ticket.facts
    method = view.say(f"method.{facts.payment_method}") if facts.payment_method else ""
    return _rows(
        view,
        "casefile.facts",
        [
            ("order_no", facts.order_no or ""),
            ("product", facts.product or ""),
            ("amount", f"¥{yuan(facts.amount)}" if facts.amount is not None else ""),
            ("occurred", view.at(facts.occurred_at)),
            ("method", method),
        ],
    )


def _record(view: View) -> Section:
    """What the shop's own system says. In the buyer's copy an order that is not proven to be
    theirs reads like one that does not exist."""
    facts, order = view.ticket.facts, view.ticket.facts.order
    stranger = view.audience == "buyer" and not facts.owner_proven
    if order is None or stranger:
        text = view.say("casefile.no_own_record" if stranger else "casefile.no_record")
        return {"kind": "text", "title": view.say("casefile.record"), "paragraphs": [text]}
    owner = view.say(f"casefile.owner.{'yes' if facts.owner_proven else 'no'}")
    rows = [("order_no", order.order_no), ("owner", owner)]
    method = view.say(f"method.{order.payment_method}") if order.payment_method else ""
    rows += [
        ("product", order.product or ""),
        ("amount", f"¥{yuan(order.amount)}" if order.amount is not None else ""),
        ("paid", view.at(order.paid_at)),
        ("method", method),
        ("state", view.say(f"card.order.state.{order.state}").replace(": ", "：").split("：")[-1]),
        ("contact", order.contact or ""),
        ("payment_no", order.payment_no or ""),
    ]
    if view.audience == "staff":
        answer = view.ticket.supplier_answer
        said = view.say(f"card.supplier.{answer}") if answer else ""
        rows += [("supplier", order.supplier or ""), ("supplier_answer", said)]
    return _rows(view, "casefile.record", rows)


def _doubts(view: View) -> Section | None:
    own = view.audience == "staff" or view.ticket.facts.owner_proven
    known = [one for one in view.ticket.contradictions if own or one.source == "picture"]
    if not known:
        return None
    lines = []
    for one in known:
        keys = (f"field.{one.field}", f"card.field.{one.field}")
        key = next((k for k in keys if k in view.ctx.wording), None)
        field = view.say(key).rstrip("：: ") if key else one.field
        words = [_value(view, one.field, value) for value in (one.said, one.record)]
        lines.append(view.say("casefile.doubt", field=field, said=words[0], record=words[1]))
    return {"kind": "text", "title": view.say("casefile.doubts"), "paragraphs": lines}


def _value(view: View, field: str, value: str) -> str:
    key = f"method.{value}" if field == "payment_method" else f"card.value.{field}.{value}"
    return view.say(key) if key in view.ctx.wording else value


def _checklist(view: View) -> Section:
    """The list of the rule as of filing, and what became of each item."""
    facts = view.ticket.facts
    items = view.ctx.policy.rule_of(facts).evidence
    skipped = {skip.kind: _reason(view, skip.reason) for skip in facts.skipped}
    rows = []
    for item in items:
        numbers = [str(n) for n, one in enumerate(view.evidence, 1) if one.kind == item.kind]
        if numbers:
            state = view.say("casefile.item.given", numbers="、".join(numbers))
        elif item.kind == "order_page" and facts.order and facts.owner_proven:
            state = view.say("casefile.item.by_record")
        elif item.kind in skipped:
            state = view.say("casefile.item.skipped", reason=masked(skipped[item.kind]))
        else:
            state = view.say("casefile.item.missing")
        need = view.say(f"casefile.item.{'required' if item.required else 'optional'}")
        label = view.ctx.kind_label(item.kind, view.lang)
        rows.append([f"{label} ({need})" if view.lang == "en" else f"{label}（{need}）", state])
    return {"kind": "rows", "title": view.say("casefile.checklist"), "rows": rows}


def _reason(view: View, reason: str) -> str:
    """Why the buyer has an item not: a reason that was tapped has a sentence."""
    key = f"skip.{reason}"
    return view.say(key) if key in view.ctx.wording else reason


def _words(view: View) -> Section:
    """Who said what, in full and in order."""
    filed = view.ticket.created_at
    said = [
        {
            "at": view.at(filed),
            "who": view.who(view.ticket.person),
            "what": view.say("casefile.filed_words"),
            "text": masked(words),
            "side": "buyer",
        }
        for words in view.ticket.facts.said
    ]
    said += [_event(view, event) for event in view.events if event.what in _SAID and event.why]
    if not said:
        text = view.say("casefile.none")
        return {"kind": "text", "title": view.say("casefile.words"), "paragraphs": [text]}
    return {"kind": "events", "title": view.say("casefile.words"), "events": said}


def _event(view: View, event: TicketEvent) -> dict[str, str]:
    key = f"show.what.{event.what}"
    what = view.say(key) if key in view.ctx.wording else event.what
    if not buyer_knows(event):
        what += f"（{view.say('casefile.internal')}）"
    if event.who == view.ticket.person:
        side = "buyer"
    else:
        side = "desk" if event.who == "kadesk" else "staff"
    return {
        "at": view.at(event.at),
        "who": view.who(event.who),
        "what": what,
        "text": words_of(event, view.audience),
        "side": side if buyer_knows(event) else "inside",
    }


def _decision(view: View) -> Section:
    ticket, say = view.ticket, view.say
    if ticket.reject_code and ticket.decision is None:
        result = say("casefile.rejected", reason=reject_label(view.ctx, ticket.reject_code))
    elif ticket.decision is None:
        result = say("casefile.undecided")
    else:
        result = say(f"wish.{ticket.decision}")
        if ticket.decided_amount is not None:
            result += f" ¥{yuan(ticket.decided_amount)} · {say(f'route.{ticket.refund_route}')}"
    until = view.at(ticket.expires_at) if ticket.status == "rejected" else ""
    reason = masked(ticket.reject_text or "") if ticket.decision is None else ""
    return _rows(
        view,
        "casefile.decision",
        [
            ("decision", result),
            ("reason", reason),
            ("steps", "\n".join(_steps(view))),
            ("reference", ticket.reference or ""),
            ("appeal_until", until),
        ],
    )


def _sides(view: View) -> Section | None:
    """An appeal: what either side said about the refusal, and how it was ruled. In the buyer's
    copy the shop's side is the reason that they read."""
    if not any(event.what in ("appealed", "mediation_opened") for event in view.events):
        return None
    mine, theirs = sides(view.events, view.ticket.person)
    ruling = [e for e in view.events if e.what in ("decided_approved", "decided_rejected")]
    rows = []
    for name, events in (("buyer", mine), ("staff", theirs), ("ruling", ruling)):
        if name == "staff" and view.audience == "buyer":
            continue
        said = [_event(view, event) for event in events]
        lines = [_line(one) for one in said]
        none = view.say("casefile.sides.none") if name != "ruling" else "-"
        rows.append([view.say(f"casefile.sides.{name}"), "\n".join(lines) or none])
    return {"kind": "rows", "title": view.say("casefile.sides"), "rows": rows}


def _steps(view: View) -> list[str]:
    """Every decision, appeal and ruling in order: who, what, why."""
    steps = []
    for event in view.events:
        if event.what in _DECIDED:
            steps.append(_line(_event(view, event)))
    return steps


def _line(said: dict[str, str]) -> str:
    """What somebody did, with their words where they wrote any."""
    line = f"{said['at']} {said['who']} {said['what']}"
    return f"{line}：{said['text']}" if said["text"] else line


def _rule(view: View) -> Section:
    """The rule of this case as of filing; rules.txt has the whole book."""
    version = view.ticket.rule_version
    own = rule_lines_of(view.ctx.policy, view.ticket.case_type)
    lines = [told.rule_words(view.ctx, view.ticket), *_said_lines(view, own)]
    if not view.rules_known:
        lines.insert(0, view.say("casefile.rule_unknown", version=version))
    title = view.say("casefile.rule", version=version)
    return {"kind": "text", "title": title, "paragraphs": [line for line in lines if line]}


def _said_lines(view: View, lines: Lines) -> list[str]:
    text, _ = view.ctx.wording.reply(Reply(lines), view.lang)
    return text.split("\n")


def rules_text(view: View) -> str:
    """The rule that applied and the whole rule book, as text."""
    section = _rule(view)
    book = _said_lines(view, rules_lines(view.ctx.policy))
    return "\n".join([section["title"], "", *section["paragraphs"], "", *book, ""])


def _timeline(view: View) -> Section:
    events = [_event(view, event) for event in view.events]
    return {"kind": "events", "title": view.say("casefile.timeline"), "events": events}


def _pictures(view: View) -> Section | None:
    if not view.pictures:
        return None
    shown = []
    for picture in view.pictures:
        caption = [*picture.caption, f"SHA-256 {picture.sha256}"]
        if picture.left_out:
            caption.insert(0, view.say(f"casefile.picture.{picture.left_out}"))
        shown.append({"n": picture.n, "title": picture.title, "caption": caption})
    none = view.say("casefile.picture.no_preview")
    title = view.say("casefile.pictures")
    return {"kind": "pictures", "title": title, "pictures": shown, "none": none}


def _seal(view: View) -> Section:
    words = view.say("casefile.seal.words", seq=view.seq).split("\n")
    words.append(view.say("casefile.seal.line", seal=view.seal))
    return {"kind": "text", "title": view.say("casefile.seal"), "paragraphs": words}


# -- as text -----------------------------------------------------------------------------------


def as_text(pages: dict[str, Any]) -> str:
    """The pages for any reader of plain text."""
    head = [pages["title"], f"{pages['status']} · {pages['case']}", *pages["lines"]]
    lines = [*head, "", pages["statement_title"], pages["statement"]]
    for section in pages["sections"]:
        lines += ["", f"—— {section['title']} ——", *_section_lines(section)]
    return "\n".join(lines) + "\n"


def _section_lines(section: Section) -> list[str]:
    match section["kind"]:
        case "rows":
            return [f"{label}：{value}" for label, value in section["rows"]]
        case "text":
            return list(section["paragraphs"])
        case "events":
            return [_line(event) for event in section["events"]]
        case _:
            lines: list[str] = []
            for picture in section["pictures"]:
                lines += [picture["title"], *(f"  {line}" for line in picture["caption"])]
            return lines
