"""The public rules: what the engine runs, in words, with the due dates of a case filed now.

Everything comes from the Policy value, so page and engine cannot disagree. Chinese first, the
English line under it where the rule book has one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape
from zoneinfo import ZoneInfo

from bot.rulebook import Past
from bot.tickets.promises import SHOWN_DAYS, Promises
from bot.web.pages import template
from rules.case import CASE_TYPES
from rules.case_rules import ProductRule
from rules.clocks import (
    arrival_check_at,
    due_words,
    extended_due,
    mediation_due,
    refund_due,
    review_due,
)
from rules.policy import CaseRule, EvidenceItem, Policy

_ENTRY = {
    "refund": ("退款入口", "Refund"),
    "after_sales": ("售后入口", "After-sales"),
}


def rules_page(
    title: str,
    version: str,
    policy: Policy,
    now: datetime,
    history: Sequence[Past] = (),
    kept: Promises | None = None,
) -> str:
    """The whole page as HTML; `now` is the moment that the example due dates count from.

    `history`: what changed, newest first; `kept`: promises of the last 30 days. Of a handful of
    decisions no share is shown.
    """
    return template("rules.html").substitute(
        title=escape(title),
        version=escape(version),
        rule_version=escape(policy.version),
        cases="".join(_case(policy.cases[code]) for code in CASE_TYPES if code in policy.cases),
        products="".join(_product(product, policy) for product in policy.products),
        dates=_dates(policy, now),
        promises=_promises(policy),
        kept=_kept(kept) if kept is not None else "",
        history=_history(history, now, policy.timezone),
    )


def _case(rule: CaseRule) -> str:
    zh, en = _ENTRY[rule.entry]
    rows = [_row("入口", "Entry", zh, en), *_promise(rule.promised_delivery_minutes)]
    rows += _rule_rows(rule)
    heading = f"<h2>{escape(rule.label)}{_english(rule.label_en)}</h2>"
    return f'<section class="card">{heading}<dl>{"".join(rows)}</dl></section>'


def _rule_rows(rule: CaseRule) -> list[str]:
    return [
        _row("时限", "Window", rule.window_text, rule.window_text_en),
        _evidence("凭证", "Evidence", [item for item in rule.evidence if item.required]),
        _evidence("有更好", "Optional", [item for item in rule.evidence if not item.required]),
        _row("责任", "Liability", rule.liability, rule.liability_en),
    ]


def _promise(minutes: int) -> list[str]:
    words = (f"付款后 {minutes} 分钟内", f"within {minutes} minutes of payment")
    return [_row("承诺到账", "Delivery", *words)] if minutes else []


def _product(product: ProductRule, policy: Policy) -> str:
    """What a product says otherwise; for the rest the case types count."""
    rows = _promise(product.promised_delivery_minutes)
    if not product.refundable_after_view:
        rows.append(_row("查看卡密后", "Once viewed", *_SEEN))
    parts = [f"<dl>{''.join(rows)}</dl>" if rows else ""]
    for code in product.own:
        rule = product.cases[code]
        if rule.liability == policy.cases[code].liability:
            rule = replace(rule, liability="")
        head = f"<h3>{escape(rule.label)}{_english(rule.label_en)}</h3>"
        parts.append(f"{head}<dl>{''.join(_rule_rows(rule))}</dl>")
    name = f"商品「{escape(product.name)}」另有规定"
    heading = f"<h2>{name}{_english(f'{product.name}: rules of its own')}</h2>"
    return f'<section class="card">{heading}{"".join(parts)}</section>'


_SEEN = (
    "不能因为不想要而退款；没到账、发错了、卡密用不了，照常处理。",
    "No change-of-mind returns; not delivered, wrong or not working is handled as usual.",
)


def _kept(kept: Promises) -> str:
    """Promises kept, from enough decisions on; with few or none nothing is said."""
    count = kept.kept + kept.broken
    if kept.percent is None:
        return ""
    zh = f"最近 {SHOWN_DAYS} 天作出 {count} 次审核决定，"
    zh += f"{kept.kept} 次在承诺的时间内（{kept.percent}%）。"
    en = f"{kept.kept} of {count} decisions of the last {SHOWN_DAYS} days came in time."
    sent = kept.sent_kept + kept.sent_broken
    more = more_en = ""
    if sent:
        more = f"退款和补发 {sent} 次，{kept.sent_kept} 次按时。"
        more_en = f" {kept.sent_kept} of {sent} refunds and re-deliveries were sent in time."
    return f'<p class="kept">{escape(zh + more)}{_english(en + more_en)}</p>'


def _history(history: Sequence[Past], now: datetime, tz: str) -> str:
    """When the rules changed, and how; nothing before the first change."""
    items = []
    for past in history:
        lines = "".join(
            f"<li>{escape(change.zh)}{_english(change.en)}</li>"
            for change in past.changes
            if change.public
        )
        if lines:
            day = f"{past.since.astimezone(ZoneInfo(tz)):%Y-%m-%d %H:%M}"
            items.append(f"<li><time>{day}</time><ul>{lines}</ul></li>")
    if not items:
        return ""
    head = '<h2>规则的变化<span lang="en">What changed</span></h2>'
    return f'<section class="card">{head}<ul class="history">{"".join(items)}</ul></section>'


def _row(name: str, english_name: str, text: str, english: str = "") -> str:
    if not text:
        return ""
    head = f'<dt>{name}<span lang="en">{english_name}</span></dt>'
    return f"{head}<dd>{escape(text)}{_english(english)}</dd>"


def _evidence(name: str, english_name: str, items: list[EvidenceItem]) -> str:
    if not items:
        return ""
    lines = "".join(
        f"<li><b>{escape(item.label)}</b>{_how(item)}{_english(item.label_en)}</li>"
        for item in items
    )
    return f'<dt>{name}<span lang="en">{english_name}</span></dt><dd><ul>{lines}</ul></dd>'


def _how(item: EvidenceItem) -> str:
    return f"<small>{escape(item.how)}</small>" if item.how else ""


def _dates(policy: Policy, now: datetime) -> str:
    def words(due: datetime) -> tuple[str, str]:
        zone = policy.timezone
        return due_words(due, now, zone), due_words(due, now, zone, "en")

    review, extended = review_due(policy, now), extended_due(policy, now)
    sent = refund_due(policy, review)
    rows = [
        _row("审核结果", "Decision", *words(review)),
        _row("个别复杂情况", "If extended once", *words(extended)),
        _row("退款转出", "Refund sent, if approved", *words(sent)),
        _row("到账", "Arrival", *words(arrival_check_at(policy, sent, None))),
        _row("到银行卡", "To a bank card", *words(arrival_check_at(policy, sent, "bankcard"))),
        _row("申诉后的裁决", "Mediation, if asked now", *words(mediation_due(policy, now))),
    ]
    return f"<dl>{''.join(rows)}</dl>{_calendar_note(policy, extended)}"


def _calendar_note(policy: Policy, latest: datetime) -> str:
    if policy.calendar.certain((latest + timedelta(days=14)).year):
        note, english = "按国务院公布的工作日和调休计算。", "Chinese public working days."
    else:
        note = "明年的放假安排还没有公布，跨年的日期暂按周一至周五计算。"
        english = "Next year's holidays are not published; weekdays are assumed."
    return f'<p class="note">{note}{_english(english)}</p>'


def _promises(policy: Policy) -> str:
    review, refund, follow = policy.review, policy.refund, policy.follow_up
    lines = (
        (
            f"审核 {review.working_days} 个工作日内给结果；确需延长只延一次，最多到第 "
            f"{review.extended_working_days} 个工作日，并告诉您原因。",
            f"Decision in {review.working_days} working days; one extension to "
            f"{review.extended_working_days}, with a reason.",
        ),
        (
            "能在店铺订单里查到、并确认是您本人的订单，就不再要订单截图。",
            "An order that we find and that is proven yours needs no screenshot.",
        ),
        (
            f"退款原路返回；只有您自己选择才退到店铺余额。到账 {refund.arrival_from_hours:g}–"
            f"{refund.arrival_hours:g} 小时，银行卡最多 {refund.bankcard_working_days} 个工作日。",
            "Refunds go back the way you paid; shop balance only if you choose it.",
        ),
        (
            f"结案前每 {follow.every_hours:g} 小时主动告诉您进度。",
            f"An update every {follow.every_hours:g} hours until the case is closed.",
        ),
        (
            f"驳回一定写明规则、原因和缺什么；{follow.appeal_days} 天内可以申诉，"
            "由没有处理过这一单的调解人裁决。",
            f"Every refusal names rule and reason; appeal within {follow.appeal_days} days.",
        ),
        (
            "上游由我们去核实，不会让您自己去找。超过时限也可以提交，由人工判断。",
            "We talk to the supplier, not you. A late case is still looked at by a person.",
        ),
    )
    return "".join(f"<li>{escape(zh)}{_english(en)}</li>" for zh, en in lines)


def _english(text: str) -> str:
    return f'<span lang="en">{escape(text)}</span>' if text else ""
