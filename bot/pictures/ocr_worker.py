"""The process that opens foreign pictures: decodes, reads, measures. It may be killed any time.

Started by `bot.pictures` as `python -m bot.ocr_worker`. Frames both ways: 4 bytes big-endian
length, then that many bytes. In: one byte of options (bit 0: look with OCR), then the file. Out:
a report as JSON (dialogs.pictures.codec), nothing that could run code in the desk. The end of
standard input ends the process.
"""

import ctypes
import io
import json
import os
import struct
import sys
import time
import warnings
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from typing import Any, BinaryIO

from PIL import Image, ImageOps

from dialogs.images import MAX_BYTES, sniff
from dialogs.pictures.clarity import clarity_of
from dialogs.pictures.codec import to_json
from dialogs.pictures.layout import page_of
from dialogs.pictures.reading import (
    PictureReport,
    Seen,
    better,
    read_picture,
    wants_another_try,
)

MAX_PIXELS = 40_000_000  # 36 Mpx took 290 MB to decode; phones make 12, long screenshots 20
MAX_SCANS = 40  # progressive JPEG: 1.5 MB of empty scans held a decoder 40 s; cameras write 10
EXTRA_BYTES = 1_500_000_000  # address space over the idle worker; the models need 0.4 GB of it
READ_SECONDS = 6.0  # of CPU time, so that a busy machine costs patience and not lines
LONG_SIDE = 2400
UPRIGHT, CERTAIN = 0.4, 0.92  # mean certainty of letters: upside down they have 0.3 to 0.7
_FORMATS = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/bmp": "BMP",
}
_SOFTWARE_TAGS = (305, 11, 316)  # Software, ProcessingSoftware, HostComputer; never the GPS block


class Unusable(Exception):
    """The file is not looked at; `code` as in PictureReport.problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def opened(data: bytes) -> tuple[Image.Image, tuple[str, ...]]:
    """The upright RGB picture and the names of programs in its metadata. Raise Unusable."""
    mime = sniff(data)
    if mime == "image/heic":
        raise Unusable("unsupported")
    if mime not in _FORMATS:
        raise Unusable("not_a_picture")
    if len(data) > MAX_BYTES:
        raise Unusable("too_big")
    if mime == "image/jpeg" and data.count(b"\xff\xda") > MAX_SCANS:
        raise Unusable("too_slow")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image: Image.Image = Image.open(io.BytesIO(data), formats=(_FORMATS[mime],))
            if image.width * image.height > MAX_PIXELS:
                raise Unusable("too_big")
            return _upright(image), _software(image, data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Unusable("too_big") from error
    # Pillow's parsers raise almost anything on hostile files, so this one place is wide
    except (OSError, ValueError, SyntaxError, KeyError, IndexError, TypeError, EOFError,
            ArithmeticError, struct.error, AttributeError, RuntimeError) as error:  # fmt: skip
        raise Unusable("broken") from error


def _upright(image: Image.Image) -> Image.Image:
    turn = image.getexif().get(274)
    if image.format == "JPEG":
        image.draft("RGB", (LONG_SIDE, LONG_SIDE))  # decodes large photographs at 1/2 or 1/4
    if image.mode.startswith("I") or image.mode == "F":
        image = image.point(lambda v: v / 256).convert(
            "L"
        )  # 16-bit grey; convert() alone is white
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        image.thumbnail((LONG_SIDE, _longest(image)))
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    limit = _longest(image)
    if max(image.size) > limit:
        image = image.convert("RGB") if image.mode == "P" else image
        image.thumbnail((limit, limit), Image.Resampling.LANCZOS)
    image = image.convert("RGB")
    method = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}.get(turn or 1)
    return image.transpose(Image.Transpose(method)) if method is not None else image


def _longest(image: Image.Image) -> int:
    """Long screenshots keep their width (up to 1080), others are cut to LONG_SIDE."""
    short, long = sorted(image.size)
    if long > 2.8 * short:
        return min(int(long * min(1.0, 1080 / max(short, 1))), 16_000)
    return LONG_SIDE


def _software(image: Image.Image, data: bytes) -> tuple[str, ...]:
    """Programs named in EXIF, XMP and text chunks. Nothing else of the metadata is looked at."""
    exif = image.getexif()
    names = [exif.get(tag) for tag in _SOFTWARE_TAGS]
    names += [image.info.get(key) for key in ("Software", "software", "Creator", "Creator Tool")]
    found = [n.decode("latin-1") if isinstance(n, bytes) else n for n in names]
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    text = xmp.decode("utf-8", "replace") if isinstance(xmp, bytes) else str(xmp)
    for mark in ("CreatorTool", "softwareAgent", "xmp:CreatorTool"):
        at = text.find(mark)
        if at >= 0:
            found.append(text[at + len(mark) : at + len(mark) + 60].strip("=\"'>< "))
    if b"Photoshop 3.0\0" in data[:65536] or b"Adobe_CM" in data[:65536]:
        found.append("Photoshop (APP13)")
    return tuple(n.strip("\0 ")[:80] for n in found if isinstance(n, str) and n.strip("\0 "))


class Looker:
    """Reads pictures one after another; the models are loaded with the first one."""

    def __init__(self, threads: int, read_seconds: float = READ_SECONDS) -> None:
        self._threads = threads
        self._read_seconds = read_seconds
        self._engine: Any = None

    def look(self, data: bytes, *, ocr: bool) -> PictureReport:
        """In: a file. Out: its report; a file that cannot be used gives one with `problem`."""
        try:
            image, software = opened(data)
        except Unusable as error:
            return PictureReport(checked=False, problem=error.code)
        if not ocr:
            return _unchecked(image, software)
        self.load()
        return self._read(image, software, time.process_time() + self._read_seconds)

    def load(self) -> None:
        """Load the models, unless they are."""
        if self._engine is None:
            from bot.pictures.ocr_engine import Engine

            self._engine = Engine(self._threads)

    def _read(self, image: Image.Image, software: tuple[str, ...], until: float) -> PictureReport:
        from bot.pictures.ocr_engine import Sideways

        started, degrees = time.process_time(), 0
        try:
            seen = self._seen(image, software, until, turnable=True)
        except Sideways:
            degrees = self._turn_of(image)
            image = turned(image, degrees)
            seen = self._seen(image, software, until)
        seen = replace(seen, turned=degrees)
        spent = time.process_time() - started
        report = read_picture(seen)
        blank = not seen.lines and seen.smear < 0.05  # one colour, or a drawing with hard edges
        if not blank and wants_another_try(report) and time.process_time() + 1.2 * spent < until:
            sharp = self._seen(_sharpened(image), software, until)
            # sharpening makes edges that a person does not see; keep what tells of legibility
            faint = max(seen.faint, sharp.faint)
            kept = replace(seen, lines=sharp.lines, faint=faint, complete=sharp.complete)
            report = better(report, read_picture(kept))
        return report

    def _seen(
        self,
        image: Image.Image,
        software: tuple[str, ...],
        until: float,
        *,
        turnable: bool = False,
    ) -> Seen:
        import numpy as np

        from bot.pictures import ocr_pixels

        pixels = np.asarray(image)
        lines = self._lines(pixels, until, turnable=turnable)
        read = sum(len(line.text) for line in lines if min(line.sure, default=0) > 0.8)
        smear = ocr_pixels.smear(pixels)
        faint = 0.0 if read > 20 or not (lines or smear) else self._faint(image, until)
        dhash, phash = ocr_pixels.hashes(pixels)
        return Seen(
            image.width, image.height, lines, dhash, phash, smear, faint,
            ocr_pixels.header(pixels), software, ocr_pixels.odd_glyphs(pixels, lines),
            time.process_time() < until,
        )  # fmt: skip

    def _lines(self, pixels: Any, until: float, *, turnable: bool) -> tuple[Any, ...]:
        """Long pictures are read in overlapping tiles; small ones are enlarged first."""
        import cv2

        height, width = pixels.shape[:2]
        grow = min(3.0, 1100 / max(height, width))
        if grow > 1.25:
            large = cv2.resize(pixels, None, fx=grow, fy=grow, interpolation=cv2.INTER_CUBIC)
            lines = self._engine.lines(large, until, turnable=turnable)
            return tuple(_moved(line, 1 / grow, 0) for line in lines)
        if height <= 2.8 * width:
            return tuple(self._engine.lines(pixels, until, turnable=turnable))
        tall, lines = int(2.2 * width), []
        step = tall - width // 5
        for top in range(0, max(1, height - width // 5), step):
            tile, first = pixels[top : top + tall], top == 0
            for line in self._engine.lines(tile, until, turnable=turnable and first):
                moved = _moved(line, 1.0, top)
                middle = (moved.box[1] + moved.box[3]) / 2
                above = middle < top + width // 10 and not first
                below = middle >= top + tall - width // 10 and top + tall < height
                if not (above or below):
                    lines.append(moved)
        return tuple(lines)

    def _faint(self, image: Image.Image, until: float) -> float:
        """Letters that only show when the picture is made small: blown-up thumbnails."""
        import numpy as np

        small = image.copy()
        small.thumbnail((480, 480))
        if small.width < 40 or small.height < 40:
            return 0.0
        lines = tuple(self._engine.lines(np.asarray(small), until))
        return clarity_of(page_of(lines, small.width, small.height)).garbled

    def _turn_of(self, image: Image.Image) -> int:
        """The turn in degrees by which some of its lines can be read best; 0 when by none."""
        import numpy as np

        best, most = 0, UPRIGHT
        for degrees in (90, 270):
            sure = self._engine.certainty(np.asarray(turned(image, degrees)))
            if sure > most:
                best, most = degrees, sure
            if most > CERTAIN:
                break
        return best


def turned(image: Image.Image, degrees: int) -> Image.Image:
    """The picture turned to the left by 0, 90 or 270 degrees."""
    turn = {90: Image.Transpose.ROTATE_90, 270: Image.Transpose.ROTATE_270}.get(degrees)
    return image if turn is None else image.transpose(turn)


def _moved(line: Any, scale: float, down: float) -> Any:
    return replace(line, quad=tuple((x * scale, y * scale + down) for x, y in line.quad))


def _sharpened(image: Image.Image) -> Image.Image:
    """Reads light blur: all 8 such order numbers against 3 (sigma 3, gain 2)."""
    from PIL import ImageFilter

    flat = ImageOps.autocontrast(image, cutoff=0.5)
    return flat.filter(ImageFilter.UnsharpMask(radius=3, percent=200, threshold=0))


def _unchecked(image: Image.Image, software: tuple[str, ...]) -> PictureReport:
    """Without the OCR extra: size and editor traces only."""
    flags = read_picture(Seen(image.width, image.height, software=software)).flags
    return PictureReport(flags=flags, width=image.width, height=image.height, checked=False)


def has_ocr() -> bool:
    """Whether the `ocr` extra is installed; imports nothing."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime", "cv2"))


def _limit_memory() -> None:
    """A picture that wants more than EXTRA_BYTES fails alone instead of filling the machine."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - a kernel file
            used = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + EXTRA_BYTES, used + EXTRA_BYTES))
    except (ImportError, OSError, ValueError):
        return  # not Linux: the time-out remains


def serve(source: BinaryIO, sink: BinaryIO, looker: Looker) -> None:
    """Answer frames until the end of `source`."""
    ocr = has_ocr()
    while len(head := source.read(4)) == 4:
        (size,) = struct.unpack(">I", head)
        frame = source.read(size)
        if len(frame) < size:
            return
        if len(frame) == 1:  # "are you up?"
            if ocr:
                looker.load()
            _limit_memory()
            report = PictureReport(checked=ocr)
        else:
            try:
                report = looker.look(frame[1:], ocr=bool(frame[0] & 1) and ocr)
            except MemoryError:
                report = PictureReport(checked=False, problem="too_big")
        answer = json.dumps(to_json(report)).encode()
        sink.write(struct.pack(">I", len(answer)) + answer)
        sink.flush()
        _give_back()


def _give_back() -> None:
    """Hand freed memory to the system; glibc keeps it otherwise."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def main() -> None:
    if hasattr(os, "nice"):
        os.nice(5)  # a conversation goes first
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints goes to standard error, not between frames
    threads = int(os.environ.get("KADESK_OCR_THREADS", "2"))
    seconds = float(os.environ.get("KADESK_OCR_SECONDS", str(READ_SECONDS)))
    serve(sys.stdin.buffer, sink, Looker(threads, seconds))


if __name__ == "__main__":
    main()
