"""The daily digest and the charts that staff ask for: drawn, posted once."""

import asyncio
import io
import json
import sys
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from PIL import Image

from bot.config.digest import DigestSettings
from bot.drawing import NotDrawn, drawn_by
from bot.figures import digest as digests
from bot.figures.digest import Digest
from bot.figures.report import as_page, report
from storage.evidence_files import EvidenceFiles
from tests.bot.case_desk import AGENT, FACTS, ROOM, CaseDesk

needs_charts = pytest.mark.skipif(
    not digests.can_draw(), reason="matplotlib is not installed: the digest picture was NOT drawn"
)


@pytest.fixture
def morning(desk: CaseDesk) -> CaseDesk:
    """A shop that is told its figures at nine, on the evening before."""
    settings = replace(desk.context.settings, digest=DigestSettings(time(9), 7))
    desk.context = replace(desk.context, settings=settings)
    return desk


def digest_of(desk: CaseDesk, folder: Path) -> Digest:
    files = EvidenceFiles(folder / "evidence")
    clock, ctx = (lambda: desk.now), (lambda: desk.context)
    return Digest(desk.store, files, ctx, clock, lambda: None)


@needs_charts
async def test_the_picture_comes_at_nine_once_whatever_many_processes_run(
    morning: CaseDesk, tmp_path: Path
) -> None:
    await morning.filed()
    await morning.do(lambda work: digests.due(work, morning.context, morning.now))
    morning.later(hours=18, minutes=30)  # 9:00 on the next day
    await morning.sent()
    (day,) = await morning.do(lambda work: digests.due(work, morning.context, morning.now))
    two = [digest_of(morning, tmp_path) for _ in range(2)]
    await asyncio.gather(*(digest.tell(day) for digest in two))
    posts = (await morning.sent()).to(ROOM)
    assert [post.text.partition("\n")[0] for post in posts] == ["📊 售后日报 2026-11-06"]
    assert "新工单 1 张" in posts[0].text
    data = EvidenceFiles(tmp_path / "evidence").read(posts[0].pictures[0])
    assert Image.open(io.BytesIO(data)).size == (1080, 1500)


@needs_charts
async def test_an_agent_asks_for_the_chart_and_gets_words_at_once_and_the_picture_after(
    desk: CaseDesk, tmp_path: Path
) -> None:
    await desk.filed()
    await desk.sent()
    await desk.says(AGENT, "/stats 3", thread="77")
    await desk.says(AGENT, "/stats 3", thread="77")
    words = (await desk.sent()).to(ROOM)
    assert "最近 3 天：新工单 1 张" in words[0].text
    (asked,) = await desk.do(lambda work: digests.due(work, desk.context, desk.now))
    await digest_of(desk, tmp_path).tell(asked)
    assert await desk.do(lambda work: digests.due(work, desk.context, desk.now)) == []
    charts = (await desk.sent()).to(ROOM)
    assert [(post.text, post.thread, len(post.pictures)) for post in charts] == [
        ("📊 最近 3 天", "77", 1)
    ]


@needs_charts
async def test_every_glyph_of_the_picture_is_there(desk: CaseDesk) -> None:
    await desk.filed(replace(FACTS, product="視頻會員·月卡 ★ 100元"))
    found = await desk.do(lambda work: report(work, desk.context, 7, desk.now))
    page = as_page(desk.context, found, "示例卡铺")
    code = (
        "import sys,json,warnings; warnings.simplefilter('error'); import bot.figures.chart as c; "
    )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", code + "sys.stdout.buffer.write(c.draw(json.loads(sys.argv[1])))"),
        json.dumps(page),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, error = await process.communicate()
    assert process.returncode == 0, error.decode()[-500:]
    assert out.startswith(b"\x89PNG")


async def test_on_its_first_day_a_shop_is_told_nothing(morning: CaseDesk) -> None:
    await morning.filed()
    morning.later(hours=20)
    assert await morning.do(lambda work: digests.due(work, morning.context, morning.now)) == []


async def test_a_digest_that_is_six_hours_late_is_left_out(morning: CaseDesk) -> None:
    await morning.do(lambda work: digests.due(work, morning.context, morning.now))
    morning.now += timedelta(hours=18.5 + 6)
    assert await morning.do(lambda work: digests.due(work, morning.context, morning.now)) == []


async def test_a_drawing_that_fails_says_why() -> None:
    with pytest.raises(NotDrawn, match="No module named"):
        await drawn_by("bot.figures.nothing_here", {})


async def test_promises_kept_count_the_money_that_came_late(desk: CaseDesk) -> None:
    """A decision in time and a refund a day late: not 100 %."""
    await desk.filed()
    await desk.says(AGENT, "/approve 1001")
    desk.later(days=2)
    await desk.says(AGENT, "/refunded 1001 77")
    found = await desk.do(lambda work: report(work, desk.context, 7, desk.now))
    tiles = {tile["label"]: tile["value"] for tile in as_page(desk.context, found, "")["tiles"]}
    assert tiles["承诺按时"] == "50%"


async def test_a_decision_that_was_undone_counts_as_none(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.says(AGENT, "/claim 1001")
    await desk.says(AGENT, "/approve 1001")
    await desk.says(AGENT, "/undo 1001")
    found = await desk.do(lambda work: report(work, desk.context, 7, desk.now))
    assert (found.figures.opened, found.figures.decided) == (1, 0)
