"""数字: kept promises, inflow and age, case types, products; counted from storage when asked."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.tickets.promises import promises
from bot.web.desk import svg
from bot.web.desk.calls import Call, Page
from rules.case import CASE_TYPES
from storage.work_console_lists import products_of

SPANS = (7, 14, 30, 90)  # days that can be chosen
PRODUCTS = 8
# Ages of open tickets: up to so many hours, and how that is said.
AGES = ((24, "day"), (72, "days3"), (168, "week"), (10**6, "older"))


def numbers(call: Call) -> Page:
    """The figures of the last days, each as a chart and as a table."""
    ctx, now = call.ctx, call.now
    asked = call.query.get("days", "")
    days = next((span for span in SPANS if str(span) == asked), 14)
    zone = ZoneInfo(ctx.tz)
    today = now.astimezone(zone).date()
    first = today - timedelta(days=days - 1)
    since = datetime(first.year, first.month, first.day, tzinfo=zone)
    filed = call.work.desk_filed(since)
    kept = call.work.desk_kept(since)
    spread = [first + timedelta(days=n) for n in range(days)]
    types = Counter(case_type for _, case_type, _ in filed)
    found = promises(call.work, since, now)
    return Page(
        "numbers.html",
        {
            "days": days,
            "spans": SPANS,
            "total": len(filed),
            "kept": found,
            "percent": _percent(found.kept, found.broken),
            "figures": [
                _inflow(call, spread, [at for at, _, _ in filed], since, zone),
                _promises(call, spread, kept, zone),
                _ages(call),
                _bars(call, "types", [(ctx.policy.cases[c].label, types[c]) for c in CASE_TYPES]),
                _bars(call, "products", products_of(filed).most_common(PRODUCTS)),
            ],
        },
    )


def _percent(kept: int, broken: int) -> str:
    return f"{kept * 100 // (kept + broken)}%" if kept + broken else "–"


def _per_day(days: Sequence[date], moments: Sequence[datetime], zone: ZoneInfo) -> list[int]:
    counted = Counter(at.astimezone(zone).date() for at in moments)
    return [counted[day] for day in days]


def _inflow(
    call: Call, days: Sequence[date], filed: Sequence[datetime], since: datetime, zone: ZoneInfo
) -> dict[str, Any]:
    came = _per_day(days, filed, zone)
    ended = _per_day(days, call.work.desk_closed(since), zone)
    labels = [f"{day.month}/{day.day}" for day in days]
    title = _say(call, "inflow")
    chart = svg.columns(labels, (("came", came), ("ended", ended)), title=title)
    heads = (_say(call, "day"), _say(call, "came"), _say(call, "ended"))
    rows = [tuple(map(str, row)) for row in zip(labels, came, ended, strict=True)]
    return _figure(title, chart, heads, rows, (("came", heads[1]), ("ended", heads[2])))


def _promises(
    call: Call, days: Sequence[date], found: Sequence[tuple[datetime, bool]], zone: ZoneInfo
) -> dict[str, Any]:
    kept = _per_day(days, [at for at, good in found if good], zone)
    broken = _per_day(days, [at for at, good in found if not good], zone)
    labels = [f"{day.month}/{day.day}" for day in days]
    title = _say(call, "promises")
    chart = svg.columns(labels, (("kept", kept), ("broken", broken)), title=title)
    heads = (_say(call, "day"), _say(call, "kept"), _say(call, "broken"))
    rows = [tuple(map(str, row)) for row in zip(labels, kept, broken, strict=True)]
    return _figure(title, chart, heads, rows, (("kept", heads[1]), ("broken", heads[2])))


def _ages(call: Call) -> dict[str, Any]:
    counted: Counter[str] = Counter()
    for at in call.work.desk_open_since():
        hours = (call.now - at) / timedelta(hours=1)
        counted[next(name for most, name in AGES if hours <= most)] += 1
    rows = [(_say(call, f"age.{name}"), counted[name]) for _, name in AGES]
    return _bars(call, "ages", rows)


def _bars(call: Call, name: str, rows: Sequence[tuple[str, int]]) -> dict[str, Any]:
    title = _say(call, name)
    heads = (_say(call, "what"), _say(call, "count"))
    table = [(label, str(value)) for label, value in rows]
    return _figure(title, svg.bars(rows, title=title), heads, table, ())


def _figure(
    title: str,
    chart: Any,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    legend: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    return {"title": title, "chart": chart, "heads": heads, "rows": rows, "legend": legend}


def _say(call: Call, key: str) -> str:
    return call.ctx.say(f"desk_web.numbers.{key}")
