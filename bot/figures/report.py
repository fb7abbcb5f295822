"""The figures of a span of days as words and as a page for the picture."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.tickets.promises import Promises, promises
from rules import clocks
from rules.figures import AGES, Figures, Share, figures
from rules.lifecycle import STATUSES
from storage.work import Work

GOOD, BAD = 95, 80  # percent of promises kept: from here green, below red


@dataclass(frozen=True, slots=True)
class Report:
    """`states`: (status, count) of the tickets filed in the span; `late` of all that are open."""

    days: int
    figures: Figures
    promises: Promises
    states: tuple[tuple[str, int], ...]
    late: int
    overturned: int


def report(work: Work, ctx: Context, days: int, now: datetime) -> Report:
    """The last `days` days of the shop's zone, today included, until now (aware)."""
    since = _since(ctx, days, now)
    lines = work.case_lines(since)
    states = Counter(line.status for line in lines if line.created_at >= since)
    automatic = [line.number for line in lines if line.automatic and line.created_at >= since]
    return Report(
        days=days,
        figures=figures(lines, since, now, ctx.tz),
        promises=promises(work, since),
        states=tuple((status, states[status]) for status in STATUSES if states[status]),
        late=sum(work.overdue_counts(now)),
        overturned=sum(any(e.what == "overturned" for e in work.events(n)) for n in automatic),
    )


def _since(ctx: Context, days: int, now: datetime) -> datetime:
    zone = ZoneInfo(ctx.tz)
    first = now.astimezone(zone).date() - timedelta(days=days - 1)
    return datetime.combine(first, time(), zone)


# -- words -----------------------------------------------------------------------------------


def as_text(ctx: Context, found: Report) -> str:
    """What /stats and `kadesk stats` say; a line without anything to count is left out."""
    figure, kept = found.figures, found.promises
    types = [f"{_type(ctx, code)} {count}" for code, count in figure.types]
    states = [f"{ctx.say(f'card.status.{status}')} {count}" for status, count in found.states]
    comma = ctx.say("stats.comma")
    lines = [
        ctx.say("stats.head", days=found.days, count=figure.opened),
        ctx.say("stats.types", words=comma.join(types) or "0"),
        ctx.say("stats.states", words=comma.join(states) or "0"),
        ctx.say("stats.late", count=found.late),
        ctx.say("stats.decided", count=figure.decided),
        ctx.say("stats.promised", count=kept.kept + kept.broken, kept=kept.kept),
    ]
    if sent := kept.sent_kept + kept.sent_broken:
        lines.append(ctx.say("stats.sent", count=sent, kept=kept.sent_kept))
    if figure.automatic:
        lines.append(ctx.say("stats.auto", count=figure.automatic, overturned=found.overturned))
    for key, span in (("first_answer", figure.first_answer), ("decision", figure.decision)):
        if span is not None:
            lines.append(ctx.say(f"stats.{key}", words=clocks.duration_words(span, ctx.lang)))
    for key, share in (("complete", figure.complete), ("back", figure.back)):
        if share.percent is not None:
            lines.append(ctx.say(f"stats.{key}", **_share(share)))
    lines += [
        ctx.say("stats.approved", reason=_reason(ctx, name), **_share(share))
        for name, share in figure.approved
    ]
    if figure.refusals:
        words = [f"{_refusal(ctx, code)} {count}" for code, count in figure.refusals]
        lines.append(ctx.say("stats.refusals", words=comma.join(words)))
    if figure.rating is not None:
        mean, count = f"{figure.rating:.1f}", sum(figure.ratings)
        lines.append(ctx.say("stats.rating", mean=mean, count=count))
    return "\n".join(lines)


def _share(share: Share) -> dict[str, Any]:
    return {"percent": share.percent or 0, "part": share.part, "whole": share.whole}


def _type(ctx: Context, code: str) -> str:
    rule = next((rule for known, rule in ctx.policy.cases.items() if known == code), None)
    if rule is None:
        return code
    return (rule.label_en if ctx.lang == "en" else "") or rule.label


def _reason(ctx: Context, name: str) -> str:
    code, _, sub = name.partition("/")
    key = f"stats.sub.{sub}"
    words = ctx.say(key) if sub and key in ctx.wording else sub
    return f"{_type(ctx, code)} · {words}" if words else _type(ctx, code)


def _refusal(ctx: Context, code: str) -> str:
    reason = ctx.policy.reject_reasons.get(code)
    return reason.label if reason else code


# -- the picture -----------------------------------------------------------------------------


def as_page(ctx: Context, found: Report, shop: str) -> dict[str, Any]:
    """What bot.figures.chart draws: plain words and numbers only."""
    figure = found.figures
    zone = ZoneInfo(ctx.tz)
    first, last = figure.since.astimezone(zone), figure.until.astimezone(zone)
    empty = ctx.say("stats.page.empty")
    return {
        "title": ctx.say("stats.page.title", shop=shop).strip(" ·"),
        "subtitle": ctx.say(
            "stats.page.span",
            first=f"{first.month}/{first.day}",
            last=f"{last.month}/{last.day} {last:%H:%M}",
            days=found.days,
        ),
        "tiles": _tiles(ctx, found),
        "flow": {
            "title": ctx.say("stats.page.flow"),
            "days": [f"{day.month}/{day.day}" for day, _, _ in figure.days],
            "opened": [came for _, came, _ in figure.days],
            "decided": [went for _, _, went in figure.days],
            "opened_label": ctx.say("stats.page.opened"),
            "decided_label": ctx.say("stats.page.decided"),
        },
        "types": _bars(ctx, "types", [(_type(ctx, c), n) for c, n in figure.types], empty),
        "products": _bars(
            ctx,
            "products",
            [(name or ctx.say("stats.page.others"), n) for name, n in figure.products],
            empty,
        ),
        "ages": _bars(ctx, "ages", list(zip(_age_words(ctx), figure.ages, strict=True)), empty),
        "approved": _bars(
            ctx,
            "approved",
            [(_reason(ctx, name), share.percent or 0) for name, share in figure.approved[:6]],
            empty,
        ),
    }


def _bars(ctx: Context, key: str, found: list[tuple[str, int]], empty: str) -> dict[str, Any]:
    names, values = [name for name, _ in found], [value for _, value in found]
    title = ctx.say(f"stats.page.{key}")
    return {"title": title, "names": names, "values": values, "empty": empty}


def _age_words(ctx: Context) -> list[str]:
    bounds = [str(days) for days in AGES]
    spans = [f"≤ {bounds[0]}", *(f"{a}–{b}" for a, b in pairwise(bounds))]
    return [ctx.say("stats.page.age", days=days) for days in (*spans, f"> {bounds[-1]}")]


def _tiles(ctx: Context, found: Report) -> list[dict[str, str]]:
    figure, kept = found.figures, found.promises
    percent = kept.share.percent
    mood = "" if percent is None else "good" if percent >= GOOD else "bad" if percent < BAD else ""

    def span(value: timedelta | None) -> str:
        return "–" if value is None else clocks.duration_words(value, ctx.lang)

    rating = "–" if figure.rating is None else f"{figure.rating:.1f} ★"
    tiles = [
        ("opened", str(figure.opened), ""),
        ("decided", str(figure.decided), ""),
        ("kept", "–" if percent is None else f"{percent}%", mood),
        ("first_answer", span(figure.first_answer), ""),
        ("decision", span(figure.decision), ""),
        ("waiting", str(figure.waiting), ""),
        ("late", str(found.late), "bad" if found.late else ""),
        ("rating", rating, ""),
    ]
    return [
        {"value": value, "label": ctx.say(f"stats.tile.{key}"), "mood": mood}
        for key, value, mood in tiles
    ]
