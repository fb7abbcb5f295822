"""What is looked for first, so that most texts are passed at once, lets through all that counts."""

import json
import re
from pathlib import Path

from dialogs.understand import day_patterns, times
from dialogs.understand.normalise import fold

HERE = Path(__file__).parent
LINES = [
    line for path in sorted(HERE.glob("*.txt")) for line in path.read_text("utf-8").splitlines()
]
STORIES = [
    "\n".join(json.loads(line)["messages"])
    for path in sorted((HERE / "strangers").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
    if line
]
TEXTS = [fold(text).flat for text in LINES + STORIES]


def test_every_way_of_naming_a_day_may_begin_as_it_begins() -> None:
    quick, slow = day_patterns.day_pattern(), re.compile(_WHOLE + day_patterns.day_ways())
    for text in (*TEXTS, "大上周三买的", "俩周前买的", "paid wednesday", "大前年三月五号"):
        assert [m.span() for m in quick.finditer(text)] == [m.span() for m in slow.finditer(text)]


_WHOLE = r"(?:(?![a-z\d])|(?=\d)(?<!\d)|(?<![a-z\d]))"  # not inside a word or a number


def test_every_part_of_a_day_holds_one_of_the_signs_of_parts() -> None:
    for text in TEXTS:
        for match in times.part_only().finditer(text):
            assert times.may_hold_part(match.group())
