"""The real reader on drawn pictures; hostile files; a worker that dies, hangs or never starts."""

import asyncio
import io
import json
import os
import struct
import sys
import time
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bot.cli.inspect import run_inspect
from bot.pictures.ocr_worker import Unusable, opened
from bot.pictures.reader import PictureReader, ocr_installed
from bot.pictures.staff_copy import marked
from dialogs.pictures.reading import PictureReport

needs_ocr = pytest.mark.skipif(not ocr_installed(), reason="the ocr extra is not installed")
with_the_reader = pytest.mark.asyncio(loop_scope="module")

ROWS = (
    ("Order No", "DN202602110001"),
    ("Product", "Gift card"),
    ("Quantity", "2"),
    ("Amount paid", "91.00 CNY"),
    ("Payment method", "Alipay"),
    ("Paid at", "2026-02-11 12:58:51"),
    ("Status", "Processing"),
)


def page(*changes: tuple[str, str], height: int = 1400) -> Image.Image:
    """A phone's screenshot of an order, drawn with the font that comes with Pillow."""
    image = Image.new("RGB", (720, height), "white")
    draw = ImageDraw.Draw(image)
    draw.text((240, 40), "Order details", font=ImageFont.load_default(36), fill="black")
    for i, (label, value) in enumerate({**dict(ROWS), **dict(changes)}.items()):
        draw.text((30, 140 + 70 * i), label, font=ImageFont.load_default(28), fill=(120, 120, 120))
        draw.text((330, 140 + 70 * i), value, font=ImageFont.load_default(28), fill=(20, 20, 20))
    return image


def as_bytes(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def reader() -> AsyncIterator[PictureReader]:
    """One for all that want the real one: its worker takes a second of computing to start."""
    made = PictureReader(picture_seconds=60)  # a loaded machine is no reason to fail
    yield made
    await made.close()


@with_the_reader
@needs_ocr
async def test_pages_are_read_upright_sideways_turned_by_exif_and_long(
    reader: PictureReader,
) -> None:
    exif = Image.Exif()
    exif[274] = 6
    ways = (
        as_bytes(page()),
        as_bytes(page().transpose(Image.Transpose.ROTATE_90), "JPEG"),
        as_bytes(page().transpose(Image.Transpose.ROTATE_90), "JPEG", exif=exif),
        as_bytes(page(height=4200), "WEBP"),
        as_bytes(page().filter(ImageFilter.GaussianBlur(2)), "JPEG"),
    )
    for data in ways:
        report = await reader.look(data)
        read = report.reading
        assert (report.kind, report.readable) == ("order_page", True)
        assert (read.order_no, read.amount) == ("DN202602110001", Decimal("91.00"))
        assert (str(read.paid_at), read.method) == ("2026-02-11 12:58:51", "alipay")


@with_the_reader
@needs_ocr
async def test_nothing_is_claimed_from_a_blur(reader: PictureReader) -> None:
    report = await reader.look(as_bytes(page().filter(ImageFilter.GaussianBlur(9))))
    assert report.readable is False
    assert report.reading.order_no is None


@with_the_reader
@needs_ocr
async def test_a_redrawn_digit_is_flagged_where_it_stands(reader: PictureReader) -> None:
    image = page()
    draw = ImageDraw.Draw(image)
    start = draw.textlength("DN20260211", font=ImageFont.load_default(28)) + 330
    box = (start, 140, start + 15, 176)
    draw.rectangle(box, fill="white")
    draw.text((start, 143), "8", font=ImageFont.load_default(28), fill=(20, 20, 20))
    report = await reader.look(as_bytes(image))
    flags = [f for f in report.flags if f.code == "pasted_digits"]
    assert flags
    assert flags[0].box is not None
    assert abs(flags[0].box[0] - start) < 20
    assert not (await reader.look(as_bytes(page()))).suspicious


def png(width: int, height: int, data: bytes, *extra: tuple[bytes, bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), *extra, (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d)) for t, d in chunks
    )


def progressive_bomb() -> bytes:
    whole = as_bytes(Image.new("L", (4000, 4000), 128), "JPEG", progressive=True)
    scan = whole[whole.rfind(b"\xff\xda") : -2]
    return whole[:-2] + scan * 2000 + b"\xff\xd9"


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a PNG that says it has ten gigapixels": (
        lambda: png(100_000, 100_000, zlib.compress(b"")), "too_big"),
    "sixty megapixels of one colour": (
        lambda: as_bytes(Image.new("1", (10_000, 6_000)), "PNG"), "too_big"),
    "a text chunk that unpacks to 80 MB": (
        lambda: png(9, 9, zlib.compress(b"\0" * 252),
                    (b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000), 9))), "broken"),
    "a JPEG of two thousand scans": (progressive_bomb, "too_slow"),
    "PostScript": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n/x save def\n", "not_a_picture"),
    "SVG": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "not_a_picture"),
    "HTML": (lambda: b"<html><script>alert(1)</script></html>", "not_a_picture"),
    "HEIC": (lambda: b"\0\0\0\x18ftypheic" + bytes(64), "unsupported"),
    "half a JPEG": (lambda: as_bytes(Image.effect_noise((600, 600), 60), "JPEG")[:9000], "broken"),
    "three bytes": (lambda: b"\xff\xd8\xff", "broken"),
    "nothing": (lambda: b"", "not_a_picture"),
    "21 MB": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(21 * 1024 * 1024), "too_big"),
}  # fmt: skip


@with_the_reader
async def test_hostile_files_are_refused_and_the_worker_goes_on(reader: PictureReader) -> None:
    await reader.look(as_bytes(Image.new("RGB", (64, 64))))
    pid = reader.pid
    for name, (make, problem) in HOSTILE.items():
        started = time.monotonic()
        assert (name, (await reader.look(make())).problem) == (name, problem)
        assert time.monotonic() - started < 10
    assert reader.pid == pid


def test_sixteen_bit_grey_keeps_its_greys() -> None:
    grey = Image.new("I;16", (4, 1))
    grey.putdata([0, 20_000, 40_000, 65_535])
    image, _ = opened(as_bytes(grey))
    assert [p[0] for p in image.get_flattened_data()] == [0, 78, 156, 255]  # type: ignore[index]


def test_only_programs_are_read_from_metadata_never_a_place() -> None:
    exif = Image.Exif()
    exif[305] = "Adobe Photoshop 24.0"
    exif.get_ifd(0x8825)[1] = "N"
    _, software = opened(as_bytes(Image.new("RGB", (9, 9)), "JPEG", exif=exif))
    assert software == ("Adobe Photoshop 24.0",)


def test_a_picture_named_wrongly_is_judged_by_its_content() -> None:
    with pytest.raises(Unusable, match="not_a_picture"):
        opened(b"%!PS-Adobe")


@with_the_reader
@needs_ocr
async def test_a_picture_survives_the_killing_of_its_worker(reader: PictureReader) -> None:
    assert (await reader.look(as_bytes(page()))).checked
    pid = reader.pid
    assert pid is not None
    looking = asyncio.create_task(reader.look(as_bytes(page())))
    await asyncio.sleep(0)  # the picture is on its way into the pipe
    os.kill(pid, 9)
    assert (await looking).reading.order_no == "DN202602110001"
    assert reader.pid not in (None, pid)


def impostor(tmp_path: Path, on_picture: str) -> tuple[str, ...]:
    """A worker that starts well and then does `on_picture` to every picture."""
    script = tmp_path / "worker.py"
    script.write_text(
        "import json, struct, sys, time\n"
        "from dialogs.pictures.codec import to_json\n"
        "from dialogs.pictures.reading import PictureReport\n"
        "while len(head := sys.stdin.buffer.read(4)) == 4:\n"
        "    size = struct.unpack('>I', head)[0]\n"
        "    sys.stdin.buffer.read(size)\n"
        f"    if size > 1:\n        {on_picture}\n"
        "    answer = json.dumps(to_json(PictureReport())).encode()\n"
        "    sys.stdout.buffer.write(struct.pack('>I', len(answer)) + answer)\n"
        "    sys.stdout.buffer.flush()\n"
    )
    return (sys.executable, str(script))


@pytest.mark.parametrize(
    ("on_picture", "problem"),
    [
        ("time.sleep(600)", "too_slow"),
        ("exec('while True: pass')", "too_slow busy"),  # busy: where others use the machine
        ("sys.exit(1)", "broken"),
        ("sys.stdout.buffer.write(b'\\xff' * 8)", "broken"),
    ],
)
async def test_a_worker_that_hangs_dies_or_babbles_is_replaced(
    tmp_path: Path, on_picture: str, problem: str
) -> None:
    command = impostor(tmp_path, on_picture)
    reader = PictureReader(command=command, picture_seconds=2, stall_seconds=0.3)
    try:
        assert (await reader.look(b"picture")).problem in problem.split()
        assert reader.pid is None
        assert (await reader.look(b"picture")).problem in problem.split()  # still answering
    finally:
        await reader.close()


async def test_a_worker_that_never_starts_is_said_to_be_so() -> None:
    reader = PictureReader(command=(sys.executable, "-c", "raise SystemExit(1)"))
    assert (await reader.look(b"picture")).problem == "worker_failed"
    await reader.close()


async def until(true: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - a process ends by itself, nobody sets an event
            await asyncio.sleep(0.01)


async def test_an_idle_worker_ends_and_the_next_picture_starts_another(tmp_path: Path) -> None:
    reader = PictureReader(command=impostor(tmp_path, "pass"), idle_seconds=0.05)
    assert (await reader.look(b"picture")).checked
    await until(lambda: reader.pid is None)
    assert (await reader.look(b"picture")).checked
    await reader.close()


async def test_a_worker_is_replaced_after_so_many_pictures(tmp_path: Path) -> None:
    reader = PictureReader(command=impostor(tmp_path, "pass"), pictures_per_worker=3)
    pids = []
    for _ in range(4):
        await reader.look(b"picture")
        pids.append(reader.pid)
    assert pids[0] == pids[1] != pids[2] == pids[3]
    await reader.close()


async def test_a_caller_that_gives_up_leaves_the_next_one_its_own_answer(tmp_path: Path) -> None:
    reader = PictureReader(command=impostor(tmp_path, "time.sleep(600)"), picture_seconds=5)
    looking = asyncio.create_task(reader.look(b"picture"))
    await until(lambda: reader.pid is not None)
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking
    await reader.close()
    assert reader.pid is None


async def test_without_the_extra_editor_traces_are_still_seen() -> None:
    bare = "import bot.pictures.ocr_worker as w; w.has_ocr = lambda: False; w.main()"
    reader = PictureReader(command=(sys.executable, "-c", bare))
    exif = Image.Exif()
    exif[305] = "GIMP 2.10"
    report = await reader.look(as_bytes(page(), "JPEG", exif=exif))
    assert (report.checked, report.readable, report.width) == (False, None, 720)
    assert [f.code for f in report.flags] == ["editor_metadata"]
    await reader.close()


@with_the_reader
@needs_ocr
async def test_the_loop_stays_free_while_pictures_are_looked_at(reader: PictureReader) -> None:
    data, lags = as_bytes(page()), []
    await reader.look(data)
    looking: Awaitable[Any] = asyncio.gather(*(reader.look(data) for _ in range(2)))
    task = asyncio.ensure_future(looking)
    while not task.done():
        before = time.perf_counter()
        await asyncio.sleep(0.005)
        lags.append(time.perf_counter() - before - 0.005)
    assert all(r.reading.order_no == "DN202602110001" for r in await task)
    assert sorted(lags)[int(0.95 * len(lags))] < 0.05


@needs_ocr
def test_inspect_prints_a_line_per_file_and_finds_the_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, copy, bad = tmp_path / "a.png", tmp_path / "b.jpg", tmp_path / "c.png"
    page().save(first)
    page(("Amount paid", "991.00 CNY")).save(copy, quality=80)
    bad.write_text("%!PS-Adobe-3.0")
    assert run_inspect([first, copy, bad], jsonl=True, mark=None) == 0
    a, b, c = (json.loads(text) for text in capsys.readouterr().out.splitlines())
    assert (a["order_no"], a["amount"], a["paid_at"]) == (
        "DN202602110001", "91.00", "2026-02-11T12:58:51",
    )  # fmt: skip
    assert (a["duplicate_of"], a["suspicious"], a["reasons"]) == (None, False, [])
    assert (b["duplicate_of"], b["suspicious"]) == (str(first), True)
    assert c == {"file": str(bad), "error": "not_a_picture"}


@needs_ocr
def test_inspect_says_it_to_people_and_marks_the_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "a.png", tmp_path / "marked.png"
    page().transpose(Image.Transpose.ROTATE_270).save(source)  # as it is read, so it is marked
    assert run_inspect([source], jsonl=False, mark=target) == 0
    assert "订单号：DN202602110001" in capsys.readouterr().out
    with Image.open(target) as image:
        assert image.size == (720, 1400)
    assert run_inspect([source, source], jsonl=False, mark=target) == 2
    assert run_inspect([source], mark=source) == 2  # never over the picture itself
    assert run_inspect([source], mark=tmp_path / "no" / "such.png") == 2
    assert "no such folder" in capsys.readouterr().err


def test_a_card_key_of_a_sideways_picture_is_covered_where_it_stands() -> None:
    flat = Image.new("RGB", (300, 100), "white")
    report = PictureReport(card_keys=((10, 20, 60, 40),), turned=90, width=100, height=300)
    with Image.open(io.BytesIO(marked(as_bytes(flat), report))) as copy:
        assert copy.size == (100, 300)
        assert copy.getpixel((30, 30)) == (40, 40, 40)
        assert copy.getpixel((80, 30)) == (255, 255, 255)
