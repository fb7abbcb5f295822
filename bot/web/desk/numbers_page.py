"""数字: what /stats and the daily picture show, as charts and tables on a page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.figures.report import as_page, report
from bot.web.desk import svg
from bot.web.desk.calls import Call, Page

SPANS = (7, 14, 30, 90)  # days that can be chosen


def numbers(call: Call) -> Page:
    """The figures of the last days."""
    ctx = call.ctx
    days = days_of(call)
    found = report(call.work, ctx, days, call.now)
    page = as_page(ctx, found, ctx.settings.desk.shop_name)
    names = ("types", "products", "ages", "approved")
    figures = [_flow(call, page["flow"]), _promises(call, days, found.figures.since)]
    figures += [_bars(call, page[name]) for name in names]
    values = {"days": days, "spans": SPANS, "tiles": page["tiles"], "figures": figures}
    return Page("numbers.html", values)


def days_of(call: Call) -> int:
    """The span that the address asks for."""
    asked = call.query.get("days", "")
    return next((span for span in SPANS if str(span) == asked), 14)


def _flow(call: Call, flow: Mapping[str, Any]) -> dict[str, Any]:
    series = (("came", flow["opened"]), ("ended", flow["decided"]))
    labels = {"came": flow["opened_label"], "ended": flow["decided_label"]}
    return _columns(call, flow["title"], flow["days"], series, labels)


def _promises(call: Call, days: int, since: datetime) -> dict[str, Any]:
    zone = ZoneInfo(call.ctx.tz)
    first = since.astimezone(zone).date()
    spread = [first + timedelta(days=n) for n in range(days)]
    ended = Counter((at.astimezone(zone).date(), good) for at, good in call.work.desk_kept(since))
    series = [
        (name, [ended[day, good] for day in spread])
        for name, good in (("kept", True), ("broken", False))
    ]
    labels = {name: _say(call, name) for name, _ in series}
    names = [f"{day.month}/{day.day}" for day in spread]
    return _columns(call, _say(call, "promises"), names, series, labels)


def _columns(
    call: Call,
    title: str,
    days: Sequence[str],
    series: Sequence[tuple[str, Sequence[int]]],
    labels: Mapping[str, str],
) -> dict[str, Any]:
    rows = [tuple(map(str, row)) for row in zip(days, *(v for _, v in series), strict=True)]
    return {
        "title": title,
        "chart": svg.columns(days, series, title=title)
        if any(any(values) for _, values in series)
        else call.ctx.say("stats.page.empty"),
        "heads": (_say(call, "day"), *labels.values()),
        "rows": rows,
        "legend": tuple(labels.items()),
    }


def _bars(call: Call, found: Mapping[str, Any]) -> dict[str, Any]:
    rows = list(zip(found["names"], found["values"], strict=True))
    return {
        "title": found["title"],
        "chart": svg.bars(rows, title=found["title"]) if rows else found["empty"],
        "heads": (_say(call, "what"), _say(call, "count")),
        "rows": [(name, str(value)) for name, value in rows],
        "legend": (),
    }


def _say(call: Call, key: str) -> str:
    return call.ctx.say(f"desk_web.numbers.{key}")
