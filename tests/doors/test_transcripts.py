"""The same conversations, word for word, through every door: what a buyer says, sends and taps,
and what the desk answers."""

import re
import tomllib
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from rules.case import OrderRecord
from tests.botapi import picture
from tests.doors.doors import DOORS, Door, now
from tests.people import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")
TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.toml"))
CHINA = ZoneInfo("Asia/Shanghai")
COLORS = ("#225588", "#885522", "#336633", "#553388")

# What differs from one run to the next, as a transcript writes it: {ticket} is the first number
# that stood there, the others only have to look right.
PLACES = {
    "ticket": r"#(?P<ticket>\d{4,})",
    "when": r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（[周週].）)?\d\d:\d\d"
    r"|[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}(?: \d{4})?, \d\d:\d\d",
    "left": r"\d+ (?:小[时時]|hours?)(?: \d+ (?:分[钟鐘]|minutes?))?",
    "word": r"[^\s「」\"“”]+",
    "version": r"[0-9a-f]{12}",
}


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=sorted(DOORS))
async def door(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Door]:
    """One desk for all conversations at a door; each has its own buyer."""
    if request.param == "aiogram":
        pytest.importorskip("aiogram")
    async with DOORS[request.param](tmp_path_factory.mktemp(request.param)) as door:
        yield door


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_a_conversation_is_the_same_at_every_door(door: Door, path: Path) -> None:
    transcript = tomllib.loads(path.read_text("utf-8"))  # noqa: ASYNC240 - a small file
    for order in transcript.get("order", ()):
        await known_to_the_shop(door, order)
    known: dict[str, str] = times_of_the_talk()
    async with door.buyer() as buyer:
        for turn in transcript["turn"]:
            await acts(door, buyer, turn, known)
            for expected in turn.get("bot", ()):
                await answers(door, buyer, expected, known)


def times_of_the_talk() -> dict[str, str]:
    """What buyers say of when it happened: 50 minutes ago."""
    at = now().astimezone(CHINA) - timedelta(minutes=50)
    english = f"{at.day} {at:%b} {at:%H:%M}"
    return {"said_day": f"{at.month}月{at.day}日", "said_time": f"{at:%H:%M}", "said_en": english}


async def known_to_the_shop(door: Door, order: dict[str, Any]) -> None:
    """The order in the shop's book; its buyer is proven by `contact`."""
    record = OrderRecord(
        order["order_no"],
        product=order["product"],
        amount=Decimal(order["amount"]),
        paid_at=now() - timedelta(minutes=order.get("minutes", 50)),
        payment_method="alipay",
        state=order["state"],
    )

    await door.store.run(
        lambda work: work.import_order(
            record,
            contact=order["contact"],
            query_password=None,
            payment_no=None,
            now=now(),
        )
    )


async def acts(door: Door, buyer: Person, turn: dict[str, Any], known: dict[str, str]) -> None:
    """One turn of the buyer, or of the agent."""
    if "staff" in turn:
        await door.staff(_filled(turn["staff"], known))
    elif "taps" in turn:
        await buyer.taps(turn["taps"])
    elif "sends" in turn:
        shots = [picture(color=color) for color in turn["sends"]]
        await buyer.sends(shots, _filled(turn.get("says", ""), known))
    else:
        await buyer.says(_filled(turn["says"], known))


async def answers(
    door: Door, buyer: Person, expected: dict[str, Any], known: dict[str, str]
) -> None:
    """The next message, whole. Where a door has no buttons, they are numbered lines under the
    text; that is the only difference there may be."""
    labels: Sequence[str] = expected.get("buttons", ())
    lines = [expected["text"].strip("\n")]
    if not door.buttons:
        lines += [f"{n}. {label}" for n, label in enumerate(labels, 1)]
    said = await buyer.sees("")
    assert _masked(said, "\n".join(lines), known) == "\n".join(lines)
    if door.buttons:
        assert list(buyer.labels) == list(labels)


def _filled(words: str, known: dict[str, str]) -> str:
    """The words of a turn with what is known by now."""
    return re.sub(r"\{(\w+)\}", lambda match: known[match[1]].lstrip("#"), words)


def _masked(said: str, expected: str, known: dict[str, str]) -> str:
    """`said` as the transcript writes it, where it fits; else as it is, to be compared."""
    pattern = ""
    for part in re.split(r"(\{\w+\})", expected):
        name = part.strip("{}")
        if part.startswith("{") and name in known:
            pattern += re.escape(known[name])
        elif part.startswith("{") and name in PLACES:
            named = f"(?P<{name}>" in pattern
            pattern += f"(?:{PLACES[name]})" if not named else r"#\d{4,}"
        else:
            pattern += re.escape(part)
    found = re.fullmatch(pattern, said)
    if found is None:
        return said
    known |= {name: f"#{value}" for name, value in found.groupdict().items() if value}
    return expected
