"""What the bot says in the dialog: values in, a Reply out. Sentences: sentences/buyer.toml."""

from dataclasses import replace
from datetime import datetime

from dialogs.asides import Aside
from dialogs.conversation import Conversation, Slot
from dialogs.messages import Button, Line, Reply
from dialogs.wording import Moment
from rules.case import (
    CASE_TYPES,
    CaseFacts,
    CaseType,
    EvidenceKind,
    Verdict,
)
from rules.clocks import window_end, window_exact
from rules.policy import CaseRule, EvidenceItem, Policy

Lines = tuple[Line, ...]
Rows = tuple[tuple[Button, ...], ...]

HUMAN = Button("b:human", key="button.human")
FIELDS: tuple[Slot, ...] = (
    "case_type",
    "order_no",
    "occurred_at",
    "amount",
    "product",
    "payment_method",
    "wants",
    "event",
    "evidence",
)
ANYTIME_ASIDES = frozenset({"where_order_no", "how_picture", "how_long", "why", "robot", "upset"})
SKIP_REASONS = ("never_taken", "deleted", "paid_by_friend")


def draft_button(conversation: Conversation, verb: str, key: str, **values: object) -> Button:
    """A button of the present draft: stale as soon as another draft begins."""
    return Button(f"b:d:{conversation.draft}:{verb}", key=key, values=dict(values))


def kind_line(kind: str) -> Line:
    return Line(f"kind.{kind}")


def entry_buttons() -> Rows:
    """The visible paths to file a case."""
    types = [Button(f"b:new:{code}", key=f"pick.{code}") for code in CASE_TYPES]
    return (
        (types[0], types[1]),
        (types[2], types[3]),
        (Button("b:status", key="button.status"), Button("b:rules", key="button.rules"), HUMAN),
    )


def welcome() -> Reply:
    return Reply((Line("welcome"),), entry_buttons())


_SECOND = frozenset({"evidence", "skip_reason", "owner_factor", "confirm"})


def stage_of(slot: Slot | None) -> Line:
    return Line("stage.2" if slot in _SECOND else "stage.1")


def noted_lines(before: CaseFacts, after: CaseFacts) -> Lines:
    """What this turn added or changed, so that the buyer sees what was understood."""
    parts: list[Line] = []
    if after.case_type and after.case_type != before.case_type:
        parts.append(Line(f"case.{after.case_type}"))
    if after.order_no and after.order_no != before.order_no:
        parts.append(Line("noted.order_no", {"order_no": after.order_no}))
    if after.occurred_at and after.occurred_at != before.occurred_at:
        parts.append(Line("plain", {"text": Moment(after.occurred_at, after.precision)}))
    if after.amount is not None and after.amount != before.amount:
        parts.append(Line("noted.amount", {"amount": after.amount}))
    if after.product and after.product != before.product:
        parts.append(Line("plain", {"text": after.product}))
    if after.payment_method and after.payment_method != before.payment_method:
        parts.append(Line(f"method.{after.payment_method}"))
    if after.wants and after.wants != before.wants:
        parts.append(Line("noted.wants", {"wish": Line(f"wish.{after.wants}")}))
    if not parts:
        return ()
    return (Line("noted", {"items": tuple(parts)}),)


def aside_lines(aside: Aside, policy: Policy) -> Lines:
    """The short answer to what was said beside the question; none for a mere 好的."""
    if aside in ("ack", "done"):
        return ()
    if aside != "how_long":
        return (Line(f"aside.{aside}"),)
    figures = {
        "days": policy.review.working_days,
        "send": f"{policy.refund.send_hours:g}",
        "hours": f"{policy.refund.arrival_hours:g}",
        "bank_days": policy.refund.bankcard_working_days,
    }
    return (Line("aside.how_long", figures),)


def ask(
    conversation: Conversation, slot: Slot, verdict: Verdict, policy: Policy, now: datetime
) -> tuple[Lines, Rows]:
    """The question for one slot: its lines and its rows of buttons (转人工 always among them)."""
    facts = conversation.facts
    match slot:
        case "case_type":
            types = [draft_button(conversation, f"type:{c}", f"pick.{c}") for c in CASE_TYPES]
            return (Line("ask.case_type"),), (tuple(types[:2]), tuple(types[2:]), (HUMAN,))
        case "order_no":
            decline = draft_button(conversation, "decline:order_no", "button.no_order_no")
            seek = draft_button(conversation, "seek", "button.seek")
            return (Line("ask.order_no"),), ((decline, seek), (HUMAN,))
        case "order_contact" | "order_factor":
            skip = draft_button(conversation, "decline:order_no", "button.seek_skip")
            again = draft_button(conversation, "seek", "button.seek_again")
            row = (skip,) if slot == "order_contact" else (again, skip)
            return (Line(f"ask.{slot}"),), (row, (HUMAN,))
        case "which_order":
            return _ask_which_order(conversation)
        case "occurred_at":
            return _ask_time(conversation)
        case "evidence":
            return _ask_evidence(conversation, verdict, policy)
        case "skip_reason":
            kind = conversation.asked_kind or "other"
            reasons = tuple(
                draft_button(conversation, f"reason:{code}", f"skip.{code}")
                for code in SKIP_REASONS
            )
            return (Line("ask.skip_reason", {"kind": kind_line(kind)}),), (reasons, (HUMAN,))
        case "owner_factor":
            back = draft_button(conversation, "back", "button.back")
            return (Line("ask.owner_factor"),), ((back, HUMAN),)
        case "wants":
            wishes = tuple(
                draft_button(conversation, f"wish:{w}", f"wish.{w}")
                for w in ("refund", "redeliver", "exchange")
            )
            return (Line("ask.wants"),), (wishes, (HUMAN,))
        case "payment_method":
            methods = tuple(
                draft_button(conversation, f"method:{m}", f"method.{m}")
                for m in ("alipay", "wechat", "qqpay", "bankcard", "balance")
            )
            return (Line("ask.payment_method"),), (methods[:3], methods[3:], (HUMAN,))
        case "field":
            return _ask_field(conversation)
        case "confirm":
            return summary(conversation, verdict, policy, now)
        case _:
            back = draft_button(conversation, "back", "button.back")
            rows = ((back, HUMAN),) if _complete(facts) else ((HUMAN,),)
            return (Line(f"ask.{slot}"),), rows


def _ask_which_order(conversation: Conversation) -> tuple[Lines, Rows]:
    """The buyer's own orders of that day, masked, one to a row."""
    rows = []
    for n, order in enumerate(conversation.candidates[:8]):
        at = order.paid_at or order.created_at
        values = {
            "time": Moment(at, "minute") if at else "",
            "product": order.product or "",
            "amount": Line("noted.amount", {"amount": order.amount}) if order.amount else "",
            "tail": order.order_no[-4:],
        }
        rows.append((draft_button(conversation, f"order:{n}", "button.order", **values),))
    none = draft_button(conversation, "decline:order_no", "button.seek_none")
    return (Line("ask.which_order"),), (*rows, (none, HUMAN))


def _complete(facts: CaseFacts) -> bool:
    return facts.case_type is not None and facts.order_no is not None


def _ask_time(conversation: Conversation) -> tuple[Lines, Rows]:
    decline = draft_button(conversation, "decline:occurred_at", "button.no_time")
    if conversation.time_alternatives and not conversation.time_asked:
        options = tuple(
            draft_button(
                conversation, f"time:{int(at.timestamp())}", "plain", text=Moment(at, "minute")
            )
            for at in conversation.time_alternatives[:3]
        )
        return (Line("ask.which_time"),), (options, (decline, HUMAN))
    return (Line("ask.occurred_at"),), ((decline, HUMAN),)


def _ask_evidence(
    conversation: Conversation, verdict: Verdict, policy: Policy
) -> tuple[Lines, Rows]:
    missing = tuple(kind_line(kind) for kind in verdict.missing)
    lines = [Line("ask.evidence", {"kinds": missing})]
    how = {item.kind: item for item in policy.rule_of(conversation.facts).evidence}
    if conversation.asked not in ("evidence", "skip_reason"):  # said once, not at every turn
        lines += [
            Line("ask.evidence_how", {"kind": kind_line(kind), "how": _texts(how[kind])})
            for kind in verdict.missing
            if kind in how and how[kind].how
        ]
    first = verdict.missing[0] if verdict.missing else "other"
    none = draft_button(conversation, f"none:{first}", "button.no_evidence", kind=kind_line(first))
    row: list[Button] = [none]
    if "order_page" in verdict.missing and conversation.facts.order_no:
        row.append(draft_button(conversation, "factor", "button.owner_factor"))
    return tuple(lines), (tuple(row), (HUMAN,))


def _texts(item: EvidenceItem) -> dict[str, str]:
    return {"zh": item.how, "en": item.how_en}


def _ask_field(conversation: Conversation) -> tuple[Lines, Rows]:
    buttons = [draft_button(conversation, f"fix:{slot}", f"field.{slot}") for slot in FIELDS]
    rows = tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3))
    back = draft_button(conversation, "back", "button.back")
    return (Line("ask.field"),), (*rows, (back, HUMAN))


def _type(facts: CaseFacts) -> CaseType:  # the rule that applies while the type is unknown
    return facts.case_type or "other"


def summary(
    conversation: Conversation, verdict: Verdict, policy: Policy, now: datetime
) -> tuple[Lines, Rows]:
    """The card 时间 / 事件 / 证据 with the rule that applies, to be confirmed."""
    facts = conversation.facts
    route_now, route_other = (
        ("balance", "original") if facts.refund_route == "balance" else ("original", "balance")
    )
    changes = [draft_button(conversation, "fix", "button.fix")]
    wish = Line("summary.wish_goods", {"wish": _wish(facts)})
    if (facts.wants or default_wish(facts)) == "refund":  # goods have no route
        wish = Line("summary.wish", {**wish.values, "route": Line(f"route.{route_now}")})
        way = draft_button(conversation, f"route:{route_other}", f"button.route_{route_other}")
        changes.append(way)
    lines = (
        Line("summary.head"),
        Line("summary.time", {"time": _time_value(facts)}),
        Line("summary.event", {"items": _event_items(facts)}),
        Line("summary.evidence", {"items": _evidence_items(facts, verdict)}),
        wish,
        *eligibility(facts, verdict, policy, now),
    )
    rows = (
        (draft_button(conversation, "confirm", "button.confirm"),),
        tuple(changes),
        (draft_button(conversation, "drop", "button.drop"), HUMAN),
    )
    return lines, rows


def _time_value(facts: CaseFacts) -> object:
    if facts.occurred_at is None:
        return Line("summary.unknown")
    return Moment(facts.occurred_at, facts.precision)


def _event_items(facts: CaseFacts) -> Lines:
    items = [Line(f"case.{_type(facts)}")]
    if facts.amount is not None or facts.product:
        amount = Line("noted.amount", {"amount": facts.amount}) if facts.amount else ""
        items.append(Line("summary.goods", {"amount": amount, "product": facts.product or ""}))
    if facts.order_no:
        items.append(Line("noted.order_no", {"order_no": facts.order_no}))
    if facts.payment_method:
        items.append(Line(f"method.{facts.payment_method}"))
    if facts.elapsed_minutes:
        items.append(Line("summary.elapsed", {"minutes": facts.elapsed_minutes}))
    return tuple(items)


def _evidence_items(facts: CaseFacts, verdict: Verdict) -> Lines:
    given = [item.kind for item in facts.evidence if item.is_picture]
    items: list[Line] = []
    for kind in dict.fromkeys(given):
        unclear = kind in verdict.missing  # there, but it could not be read
        key = "summary.unclear" if unclear else "summary.got"
        items.append(Line(key, {"kind": kind_line(kind), "count": given.count(kind)}))
    proven: list[EvidenceKind] = [kind for kind in verdict.satisfied if kind not in given]
    items += [Line("summary.proven", {"kind": kind_line(kind)}) for kind in proven]
    items += [
        Line("summary.skipped", {"kind": kind_line(skip.kind), "reason": _reason(skip.reason)})
        for skip in facts.skipped
        if skip.kind not in given
    ]
    items += [
        Line("summary.optional", {"kind": kind_line(kind)})
        for kind in verdict.optional
        if kind not in given
    ]
    return tuple(items) or (Line("summary.none"),)


def _reason(reason: str) -> Line | str:
    """A tapped reason is kept as its code; a typed one as it was typed."""
    return Line(f"skip.{reason}") if reason in SKIP_REASONS else reason


def _wish(facts: CaseFacts) -> Line:
    return Line(f"wish.{facts.wants or default_wish(facts)}")


def default_wish(facts: CaseFacts) -> str:
    """What a buyer who did not say it most likely wants; shown before it is filed."""
    return "exchange" if facts.case_type == "invalid_card" else "refund"


def eligibility(facts: CaseFacts, verdict: Verdict, policy: Policy, now: datetime) -> Lines:
    """Which rule, which window, how much of it is left: before filing, never a dead end."""
    rule = policy.rule_of(facts)
    entry = Line(f"entry.{verdict.entry}")
    head = Line("eligible", {"case": Line(f"case.{rule.code}"), "entry": entry})
    own = rule.window_text != policy.cases[rule.code].window_text
    came = rule.code != "not_delivered" and not rule.refundable_after_view
    return (
        head,
        *_window(facts, rule, verdict, now, own=own),
        *((Line("eligible.seen"),) if came else ()),
        *promise_lines(rule, verdict, now),
    )


def _window(
    facts: CaseFacts, rule: CaseRule, verdict: Verdict, now: datetime, *, own: bool
) -> Lines:
    """`own`: a product's window is told in the shop's words, which say what it is for."""
    hours = f"{rule.window_hours or 0:g}"
    if verdict.in_window is False:
        return (Line("eligible.late", {"hours": hours}),)
    ends = window_end(rule, facts)
    open_until = ends if ends and ends > now and window_exact(rule, facts) else None
    if own:
        words = {"zh": rule.window_text, "en": rule.window_text_en or rule.window_text}
        left = (Line("eligible.left", {"left": open_until - now}),) if open_until else ()
        return (Line("plain", {"text": words}), *left)
    if rule.window_hours is None:
        return (Line("eligible.none"),)
    if open_until is None:
        return (Line(f"eligible.{rule.window_from}", {"hours": hours}),)
    left_of = {"hours": hours, "left": open_until - now}
    return (Line(f"eligible.{rule.window_from}_left", left_of),)


def promise_lines(rule: CaseRule, verdict: Verdict, now: datetime) -> Lines:
    """That the goods are still within their promised time, with the time; filing stays open."""
    due = verdict.delivery_due_at
    if due is None or due <= now:
        return ()
    figures = {"minutes": rule.promised_delivery_minutes, "due": Moment(due, "minute")}
    return (Line("promise.within", figures),)


def with_stage(slot: Slot, lines: Lines, rows: Rows, card: str | None = None) -> Reply:
    return Reply((stage_of(slot), *lines), rows, card)


def preceded(reply: Reply, lines: Lines) -> Reply:
    """The reply with further lines in front."""
    return replace(reply, lines=(*lines, *reply.lines)) if lines else reply
