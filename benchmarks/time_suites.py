"""Score our reading of times on suites of others, on the part that is about the past.

    python benchmarks/time_suites.py PATH --format recognizers|jionlp|duckling [--misses]

PATH: a folder with the Chinese DateTime specs of microsoft/Recognizers-Text, jionlp's folder
`test`, or duckling's `Duckling/Time/ZH` (the suites are not part of this project). Each text is
read twice: alone, as the answer to when it was bought, and as `TEXT买的会员没到账`. Counted is
the past-oriented core: one moment or one day, in or after 1970, that lies at or before the
suite's now. What a suite resolves forward but people mean backward after the fact (a bare
weekday, a date without year, a clock time, which the suite puts ahead of now) is moved back by
a week, a year or a day. Left out: spans, durations, repetition, dates that do not exist, words
for the future, and where a suite is plainly wrong or has no single reading (see `_LEFT_OUT`).
Negatives are texts in which the suite finds nothing.
"""

import argparse
import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.understand.reading import understand

ZONE = ZoneInfo("Asia/Shanghai")
WRAP = "{}买的会员没到账"
_LEFT_OUT = {
    # that suite reads lunar days as days of the common calendar (中秋 = 15 August)
    "recognizers": r"农历|正月|腊月|初[一二三四五六七八九十]|大年|春节|除夕|元宵|中秋|端午|重阳"
    r"|最近|现在|此刻|刚才|马上|尽快|神龙|雍正|康熙|民国|\d-\d+-\d\d(?!\d)|^0?5/05|那天",
    # bare Chinese month and day is lunar or not, by a parameter of that suite; weeks, years
    "jionlp": r"^(?:闰)?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}$|年$|^现在"
    r"|^白天|第.天|^(?:去年)?[八8]月十五|^\d{2}:\d{2}:|35:37|黎明|分半钟|周$|秒",
    # now; other zones; feasts nobody has off here; years of two figures in American order
    "duckling": r"现在|現在|此|当前|當前|[宜而依]家|CET|忏悔|正[时時]|朔|/\d\d?/\d\d$",
}
_PART_TIMEX = re.compile(r'"timex": "[-\dX]{10}T(?:MO|AF|EV|NI|DT)"')
_AHEAD = re.compile(r"明[天日早晚年]|后[天日年]|下|之后|以后|[天周月年时钟秒期头]后|将|会在")


@dataclass(frozen=True)
class Case:
    text: str
    now: datetime
    expected: tuple[datetime, ...]  # any of them is right; none: nothing must be found
    precision: str = "day"  # or "hour", "minute", "part"


def _at(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found.replace(tzinfo=ZONE) if found.year >= 1970 else None


def _back(text: str, at: datetime, now: datetime) -> datetime | None:
    """`at` as people mean it after the fact; None when it is about what is to come."""
    if at <= now:
        return at
    if _AHEAD.search(text) or re.search(
        r"今|当|这|這|本|\d{4}|[年月初底]", text.replace("月", "")
    ):
        return None
    days = 7 if re.search(r"[周期拜週]", text) else 365 if "月" in text or "/" in text else 1
    if days == 365:
        at = at.replace(year=at.year - 1)
        return at if at <= now else _back(text, at, now)
    if re.search(r"[日号]|节", text):
        return None
    moved = at - timedelta(days=days)
    return moved if moved <= now else None


def recognizers(path: Path) -> Iterator[Case]:
    names = ("DateParser", "DateTimeParser", "TimeParser", "HolidayParser", "DateTimeModel")
    for name in names:
        for row in json.loads((path / f"{name}.json").read_text("utf-8-sig")):
            yield from _recognizers_row(row)
    for name in ("DateExtractor", "DateTimeExtractor", "HolidayExtractor"):
        for row in json.loads((path / f"{name}.json").read_text("utf-8-sig")):
            if not row["Results"]:
                yield Case(row["Input"], datetime(2020, 5, 20, 12, tzinfo=ZONE), ())


def _recognizers_row(row: dict[str, Any]) -> Iterator[Case]:
    now = _at((row.get("Context") or {}).get("ReferenceDateTime", "2020-05-20T12:00:00"))
    assert now is not None
    if not row["Results"]:
        yield Case(row["Input"], now, ())
    if len(row["Results"]) != 1:
        return
    result = row["Results"][0]
    kind = (result.get("Type") or result.get("TypeName")).rpartition(".")[2]
    part_of_day = _PART_TIMEX.search(json.dumps(result))
    if kind not in ("date", "datetime", "time") and not part_of_day:
        return
    if kind == "time" and re.search(r"\d[日号]|星期", row["Input"]):
        return  # the suite wants the clock alone, where a day is said too
    if "Resolution" in result:
        values = [v.get("value") or v.get("start", "") for v in result["Resolution"]["values"]]
        timex = result["Resolution"]["values"][0]["timex"]
    else:
        values = list((result["Value"].get("PastResolution") or {}).values())
        timex = result["Value"]["Timex"]
    if kind == "time":
        values = [f"{now:%Y-%m-%d} {v}" for v in values if v[:2] < "24"]
    moments = [m for v in values for m in [_at(v)] if m]
    if kind != "time":
        moments = [m for m in moments if m <= now][-2:] if len(moments) > 1 else moments
    past = tuple(m for at in moments for m in [_back(result["Text"], at, now)] if m)
    precision = (
        "part"
        if part_of_day
        else "day"
        if kind == "date"
        else "minute"
        if re.search(r"T\d\d:", timex)
        else "hour"
    )
    if past:
        yield Case(row["Input"], now, past, precision)


def jionlp(path: Path) -> Iterator[Case]:
    source = (path / "test_time_parser.py").read_text("utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.List) and len(node.elts) == 3:
            found = _jionlp_row(node)
            if found:
                yield found
    for node in ast.walk(ast.parse((path / "test_time_extractor.py").read_text("utf-8"))):
        if isinstance(node, ast.List) and len(node.elts) == 2:
            text, wanted = node.elts
            if isinstance(wanted, ast.List) and not wanted.elts and isinstance(text, ast.Constant):
                yield Case(str(text.value), datetime(2021, 9, 1, 15, 15, tzinfo=ZONE), ())


def _jionlp_row(node: ast.List) -> Case | None:
    text, base, wanted = node.elts
    try:
        answer = ast.literal_eval(wanted)
    except ValueError:
        return None
    if not isinstance(answer, dict) or answer.get("type") != "time_point":
        return None
    now = _jionlp_now(base)
    start, end = (_at(t) for t in answer["time"])
    if now is None or start is None or end is None or end - start > timedelta(days=1):
        return None
    words = str(ast.literal_eval(text))
    past = _back(words, start, now)
    if past is None:
        return None
    length = end - start
    blurred = answer["definition"] == "blurred" and timedelta(minutes=59) < length
    precision = ("minute" if length < timedelta(minutes=2) else "part" if blurred
                 else "hour" if length < timedelta(hours=2) else "day")  # fmt: skip
    expected = (
        (past, end - (start - past)) if "前" in words and length < timedelta(hours=2) else (past,)
    )
    return Case(words, now, expected, precision)


def _jionlp_now(base: ast.expr) -> datetime | None:
    """The suite's now; where only a year was given, the end of it."""
    if isinstance(base, ast.Name):
        known = {"_ts_1": "2021-06-14 01:06:40", "_ts_2": "2021-09-01 15:15:32"}
        return _at(known[base.id])
    if isinstance(base, ast.Call):
        text = ast.unparse(base)
        return _at("2026-11-22 12:00:00") if text == "time.time()" else _at("2021-05-06 00:00:00")
    value = ast.literal_eval(base)
    if isinstance(value, float):
        return datetime.fromtimestamp(value, ZONE)
    if isinstance(value, dict):
        year, month = value["year"], value.get("month", 12)
        return datetime(year, month, 28 if month == 2 else 30, 23, 59, tzinfo=ZONE)
    year, month, day, *clock = value
    hour, minute = (*clock, 0, 0)[:2]
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


_GRAINS = {"Day": "day", "Hour": "hour", "Minute": "minute", "Second": "minute"}


def duckling(path: Path) -> Iterator[Case]:
    """`examples (datetime (2013, 2, 10, 0, 0, 0) Day) [ "…", … ]`; its now is 2013-02-12 04:30."""
    source = (path / "Corpus.hs").read_text("utf-8")
    now = datetime(2013, 2, 12, 4, 30, tzinfo=ZONE)
    row = re.compile(
        r"examples \((datetime(?:Holiday)?) \(([\d, ]+)\) (\w+)[^)]*\)\s*\[(.*?)\]", re.S
    )
    for match in row.finditer(source):
        year, month, day, hour, minute, _ = map(int, match[2].split(","))
        at = datetime(year, month, day, hour, minute, tzinfo=ZONE)
        for text in re.findall(r'"([^"]+)"', match[4]):
            text = re.sub(r"\\(\d+)", lambda m: chr(int(m[1])), text).replace("\\&", "")
            past = _back(text, at, now) if match[3] in _GRAINS else None
            if past:
                yield Case(text, now, (past,), _GRAINS[match[3]])


def right(case: Case, text: str, *, asked: bool) -> bool:
    found = understand([text], case.now, asked="occurred_at" if asked else None)
    got = [t for t in (found.occurred_at, *found.time_alternatives) if t]
    if not case.expected:
        return not got
    size = {"day": 10, "part": 10, "hour": 13, "minute": 16}[case.precision]
    return any(str(g)[:size] == str(e)[:size] for g in got for e in case.expected)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--format", choices=("recognizers", "jionlp", "duckling"), required=True)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    read = {"recognizers": recognizers, "jionlp": jionlp, "duckling": duckling}[args.format]
    out = re.compile(_LEFT_OUT[args.format])
    cases = list(
        dict.fromkeys(c for c in read(args.path) if not c.expected or not out.search(c.text))
    )
    positive = [c for c in cases if c.expected]
    said = {c.text for c in positive}
    negative = [
        c for c in cases if not c.expected and c.text not in said and "号" not in c.text[-1:]
    ]
    ways = (("alone, asked for the time", "{}", True), ("in a complaint", WRAP, False))
    for name, form, asked in ways:
        missed = [c for c in positive if not right(c, form.format(c.text), asked=asked)]
        done = len(positive) - len(missed)
        print(f"{name:<28}{done:>4} / {len(positive):<4} {100 * done / len(positive):5.1f} %")
        for case in missed if args.misses else ():
            found = understand(
                [form.format(case.text)], case.now, asked="occurred_at" if asked else None
            )
            wanted = [str(e)[:16] for e in case.expected]
            got = str(found.occurred_at)[:16]
            print(f"    {case.now:%Y-%m-%d %H:%M} {case.text!r}: {wanted}, got {got}")
    false = [c for c in negative if not right(c, c.text, asked=False)]
    print(f"{'false times':<28}{len(false):>4} / {len(negative):<4}")
    for case in false if args.misses else ():
        print(f"    {case.text!r}: got {understand([case.text], case.now).occurred_at}")


if __name__ == "__main__":
    main()
