"""The public rules: what the engine runs, in words, with the due dates of a case filed now.

Everything comes from the Policy value, so page and engine cannot disagree. Chinese first, the
English line under it where the rule book has one.
"""

from datetime import datetime, timedelta
from html import escape

from bot.web.pages import template
from rules.case import CASE_TYPES
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


def rules_page(title: str, version: str, policy: Policy, now: datetime) -> str:
    """The whole page as HTML; `now` is the moment that the example due dates count from."""
    return template("rules.html").substitute(
        title=escape(title),
        version=escape(version),
        rule_version=escape(policy.version),
        cases="".join(_case(policy.cases[code]) for code in CASE_TYPES if code in policy.cases),
        dates=_dates(policy, now),
        promises=_promises(policy),
    )


def _case(rule: CaseRule) -> str:
    required = [item for item in rule.evidence if item.required]
    optional = [item for item in rule.evidence if not item.required]
    zh, en = _ENTRY[rule.entry]
    rows = [
        _row("入口", "Entry", zh, en),
        _row("时限", "Window", rule.window_text, rule.window_text_en),
        _evidence("凭证", "Evidence", required),
        _evidence("有更好", "Optional", optional),
        _row("责任", "Liability", rule.liability, rule.liability_en),
    ]
    heading = f"<h2>{escape(rule.label)}{_english(rule.label_en)}</h2>"
    return f'<section class="card">{heading}<dl>{"".join(rows)}</dl></section>'


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
