"""The rule book as the bot says it: the figures that the engine runs, and the shop's own words."""

from dialogs.messages import Line
from dialogs.prompts import Lines, kind_line
from rules.case import CaseType
from rules.case_rules import CaseRule, ProductRule
from rules.policy import Policy


def rules_lines(policy: Policy) -> Lines:
    """The rule book in a few lines; the same figures that the engine runs."""
    lines = [Line("rules.head")]
    for rule in policy.cases.values():
        required = tuple(kind_line(item.kind) for item in rule.evidence if item.required)
        optional = tuple(kind_line(item.kind) for item in rule.evidence if not item.required)
        lines.append(
            Line(
                "rules.case",
                {
                    "label": Line(f"case.{rule.code}"),
                    "entry": Line(f"entry.{rule.entry}"),
                    "window": _window_line(rule.window_hours, rule.window_from),
                    "required": required or Line("rules.nothing"),
                    "optional": Line("rules.optional", {"kinds": optional}) if optional else "",
                },
            )
        )
    for product in policy.products:
        lines += _product_lines(product)
    lines.append(
        Line(
            "rules.foot",
            {
                "days": policy.review.working_days,
                "extended": policy.review.extended_working_days,
                "hours": f"{policy.refund.arrival_hours:g}",
                "bank_days": policy.refund.bankcard_working_days,
                "every": f"{policy.follow_up.every_hours:g}",
            },
        )
    )
    return tuple(lines)


def rule_lines_of(policy: Policy, case_type: CaseType) -> Lines:
    """Of these lines what one case type and the promises say."""
    lines = rules_lines(policy)
    return lines[1 + list(policy.cases).index(case_type)], lines[-1]


def _window_line(hours: float | None, start: str) -> Line:
    if hours is None:
        return Line("window.none")
    return Line(f"window.{start}", {"hours": f"{hours:g}"})


def _product_lines(product: ProductRule) -> list[Line]:
    """What a product's own rules say, in the shop's words."""
    lines = [Line("rules.product", {"name": product.name})]
    if minutes := product.promised_delivery_minutes:
        lines.append(Line("rules.product_promise", {"minutes": minutes}))
    lines += [_own_line(product.cases[code]) for code in product.own]
    if not product.refundable_after_view:
        lines.append(Line("rules.product_seen"))
    return lines


def _own_line(rule: CaseRule) -> Line:
    required = tuple(kind_line(item.kind) for item in rule.evidence if item.required)
    english = (rule.window_text_en or rule.window_text).rstrip(".")
    return Line(
        "rules.product_case",
        {
            "case": Line(f"case.{rule.code}"),
            "window": {"zh": rule.window_text.rstrip("。"), "en": english},
            "required": required or Line("rules.nothing"),
        },
    )
