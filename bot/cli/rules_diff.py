"""`kadesk rules diff`: last month's tickets through old and new rules, without touching any."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rules.changes import Change, changes
from rules.policy import Policy
from rules.replay import Replay, differences
from rules.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Changed:
    """One ticket that the new rules judge otherwise."""

    number: int
    case_type: str
    filed_at: datetime
    what: dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What the new rules would have made of the tickets."""

    old: Policy
    new: Policy
    tickets: int
    changed: tuple[Changed, ...]

    @property
    def rules(self) -> tuple[Change, ...]:
        return changes(self.old, self.new)


def rehearse(tickets: Iterable[Ticket], old: Policy, new: Policy) -> Rehearsal:
    """`tickets` in the order of their filing, with their facts as of filing."""
    before, after = Replay(old), Replay(new)
    found: list[Changed] = []
    count = 0
    for ticket in tickets:
        count += 1
        what = differences(before.judge(ticket), after.judge(ticket))
        if what:
            found.append(Changed(ticket.number, ticket.case_type, ticket.created_at, what))
    return Rehearsal(old, new, count, tuple(found))


def as_text(found: Rehearsal, days: int) -> Iterator[str]:
    """Summary first, then a line for every ticket that changes."""
    yield f"规则 {found.old.version} → {found.new.version} · rules, old → new"
    for change in found.rules:
        yield f"  · {change.zh}"
    if not found.rules:
        yield "  · 规则没有变化 · the rules are the same"
    count, changed = found.tickets, len(found.changed)
    yield f"最近 {days} 天提交的 {count} 张工单中，{changed} 张的结果会不同"
    yield f"of {count} tickets filed in {days} days, {changed} would differ; nothing was changed"
    for words, number in _summed(found).items():
        yield f"  {words}：{number}"
    for one in found.changed:
        yield _line(one, found.new)


def _summed(found: Rehearsal) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for one in found.changed:
        for name, (old, new) in one.what.items():
            counted[_kind(name, old, new, found.new)] += 1
    return dict(counted.most_common())


def _kind(name: str, old: Any, new: Any, policy: Policy) -> str:
    if name == "review_due_at":
        return "审核到期更早" if new < old else "审核到期更晚"
    return f"{_NAMES[name]} {_said(name, old, policy)} → {_said(name, new, policy)}"


def _line(one: Changed, policy: Policy) -> str:
    label = next(rule.label for code, rule in policy.cases.items() if code == one.case_type)
    at = one.filed_at.astimezone(ZoneInfo(policy.timezone))
    parts = [
        f"{_NAMES[name]} {_said(name, old, policy)} → {_said(name, new, policy)}"
        for name, (old, new) in one.what.items()
    ]
    return f"#{one.number} {label} {at:%Y-%m-%d %H:%M}  " + "；".join(parts)


_NAMES = {
    "entry": "入口",
    "in_window": "时限",
    "missing": "还缺凭证",
    "review_due_at": "审核到期",
    "auto_review": "自动审核",
}
_WORDS = {
    "refund": "退款",
    "after_sales": "售后",
    True: "时限内",
    False: "已超过",
    None: "没有时限或时间不明",
    "approved": "通过",
    "suggested": "建议通过",
    "person": "由客服审核",
}


def _said(name: str, value: Any, policy: Policy) -> str:
    if name == "review_due_at":
        return f"{value.astimezone(ZoneInfo(policy.timezone)):%Y-%m-%d %H:%M}"
    if name == "missing":
        labels = {str(kind): label for kind, label in policy.evidence.labels.items()}
        return "、".join(labels.get(kind, kind) for kind in value) or "无"
    return _WORDS[value]


def as_json(found: Rehearsal, days: int) -> str:
    """The same as one JSON object; times with the shop's offset."""
    zone = ZoneInfo(found.new.timezone)

    def plain(value: Any) -> Any:
        return value.astimezone(zone).isoformat() if isinstance(value, datetime) else value

    lines = [
        {
            "number": one.number,
            "case_type": one.case_type,
            "filed_at": plain(one.filed_at),
            **{name: [plain(old), plain(new)] for name, (old, new) in one.what.items()},
        }
        for one in found.changed
    ]
    whole = {
        "old": found.old.version,
        "new": found.new.version,
        "days": days,
        "tickets": found.tickets,
        "changed": len(found.changed),
        "rules": [{"zh": change.zh, "en": change.en} for change in found.rules],
        "summary": _summed(found),
        "changes": lines,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)
