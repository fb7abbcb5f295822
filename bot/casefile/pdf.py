"""Draws the pages of a case file: a PDF with its Chinese glyphs inside, the same bytes every time.

A process of its own (`python -m bot.case_pdf`, the job as JSON on stdin): drawing takes a second
or two of one core, pictures of strangers are decoded, and neither shall hold up a chat. The font
is bot/fonts/cjk.otf (see OFL.txt there); a character that it lacks is written as 〔U+6C46〕.
"""

import io
import json
import sys
import unicodedata
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Any, cast

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import TTFFont
from PIL import Image, ImageDraw

from bot.pictures.ocr_worker import Unusable, opened

MARGIN = 16.0  # mm
THUMB = (50.0, 74.0)  # mm, the most that a picture takes
THUMB_PIXELS = (900, 1300)
SMALL_PIXELS = 1600  # longest side of a copy that is made smaller to be sent
_TOTAL = "〓#〓#〓"  # stands for the number of pages until it is known; nobody writes that
_CLOSING = frozenset("。，、；：？！）」』】》〉”’…%,.;:?!)]}")
_INK, _GREY, _LINE, _PALE = (28, 36, 46), (112, 120, 130), (214, 219, 226), (245, 247, 250)
_ACCENT = (22, 82, 140)
_SIDES = {
    "buyer": (22, 82, 140),
    "staff": (32, 112, 72),
    "desk": (112, 120, 130),
    "inside": (150, 90, 20),
}


def main() -> int:
    """Do the job on stdin; the names of pictures that could not be read go to stdout."""
    job = json.load(sys.stdin)
    out = Path(job["out"])
    thumbs: dict[int, bytes] = {}
    lost = []
    for picture in job["pictures"]:
        try:
            thumbs[picture["n"]] = _prepared(picture, out)
        except (OSError, Unusable):
            lost.append(picture["n"])
    draw(job["pages"], thumbs, datetime.fromisoformat(job["as_of"]), out / "case.pdf")
    json.dump({"lost": lost}, sys.stdout)
    return 0


def _prepared(picture: dict[str, Any], out: Path) -> bytes:
    """The preview as JPEG; beside it, in `out`, the copy that goes into the ZIP if one does."""
    image, _ = opened(Path(picture["path"]).read_bytes())
    pen = ImageDraw.Draw(image)
    for box in picture["cover"]:
        pen.rectangle(tuple(box), fill=(40, 40, 40))
    if picture["cover"]:
        image.save(out / Path(picture["name"]).name, "PNG")
    elif picture["small"]:
        small = image.copy()
        small.thumbnail((SMALL_PIXELS, SMALL_PIXELS))
        small.save(out / Path(picture["name"]).name, "JPEG", quality=80)
    image.thumbnail(THUMB_PIXELS)
    preview = io.BytesIO()
    image.convert("RGB").save(preview, "JPEG", quality=78)
    return preview.getvalue()


def draw(pages: dict[str, Any], thumbs: dict[int, bytes], as_of: datetime, target: Path) -> None:
    """Write the PDF. `thumbs` are JPEG previews by the picture's number; `as_of` is its date."""
    pdf = _Pages(pages, as_of)
    pdf.cover()
    for section in pages["sections"]:
        pdf.heading(section["title"])
        match section["kind"]:
            case "rows":
                pdf.rows(section["rows"])
            case "text":
                pdf.paragraphs(section["paragraphs"])
            case "events":
                pdf.events(section["events"])
            case _:
                pdf.pictures(section, thumbs)
    pdf.output(str(target))


class _Pages(FPDF):
    """A4, one column, everything in one font."""

    def __init__(self, pages: dict[str, Any], as_of: datetime) -> None:
        super().__init__(format="A4")
        self._case = pages
        self.set_creation_date(as_of)
        self.set_title(pages["title"])
        self.set_creator("Kadesk")
        with resources.as_file(resources.files("bot") / "fonts" / "cjk.otf") as font:
            self.add_font("cjk", fname=font)
        self._glyphs = cast(TTFFont, self.fonts["cjk"]).cmap
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(True, 20)
        self.alias_nb_pages(_TOTAL)
        self.add_page()

    # -- small parts ---------------------------------------------------------------------------

    def footer(self) -> None:
        self.set_y(-14)
        self.set_draw_color(*_LINE)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())
        self.set_y(-12)
        self._font(7.5, _GREY)
        page = self._case["page"].format(page=self.page_no(), pages=_TOTAL)
        self.cell(self.epw / 2, 6, self._clean(f"{self._case['title']} · {self._case['foot']}"))
        self.cell(self.epw / 2, 6, self._clean(page), align="R")

    def _font(self, size: float, ink: tuple[int, int, int] = _INK) -> None:
        self.set_font("cjk", size=size)
        self.set_text_color(*ink)

    def _clean(self, text: str) -> str:
        """Without marks that turn or hide text; what the font lacks by its number."""
        kept = []
        for c in text.replace("\t", " "):
            if c == "\n" or ord(c) in self._glyphs:
                kept.append(c)
            elif unicodedata.category(c) not in ("Cc", "Cf", "Mn"):
                kept.append(f"〔U+{ord(c):04X}〕")
        return "".join(kept)

    def _write(
        self, width: float, height: float, text: str, *, x: float | None = None, fill: bool = False
    ) -> None:
        """`text` in a column, broken anywhere when it is Chinese, else between words."""
        if x is not None:
            self.set_x(x)
        text = self._kept_together(width, self._clean(text))
        self.multi_cell(
            *(width, height, text),
            align="L",
            fill=fill,
            wrapmode=_breaking(text),
            new_x="LMARGIN",
            new_y="NEXT",
        )

    def _kept_together(self, width: float, text: str) -> str:
        """`text` with a break before the last letter of a line where else a stop or a closing
        bracket would begin the next one."""
        if _breaking(text) is not WrapMode.CHAR:
            return text
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line, taken = "", 0.0
            for c in paragraph:
                wide = self.get_string_width(c)
                if line and taken + wide > width - 2 * self.c_margin - 0.01:
                    keep = len(line) - 1 if c in _CLOSING and len(line) > 1 else len(line)
                    lines.append(line[:keep])
                    line = line[keep:]
                    taken = self.get_string_width(line)
                line, taken = line + c, taken + wide
            lines.append(line)
        return "\n".join(lines)

    def _height(self, width: float, height: float, text: str) -> float:
        """What `_write` would take."""
        text = self._kept_together(width, self._clean(text))
        mode = _breaking(text)
        found = self.multi_cell(
            width, height, text, align="L", wrapmode=mode, dry_run=True, output="LINES"
        )
        return height * max(1, len(cast(list[str], found)))

    def _bold(self, size: float, ink: tuple[int, int, int]) -> Any:
        """One weight is enough of a font of 2 MB: bold is its outline drawn as well."""
        self._font(size, ink)
        self.set_draw_color(*ink)
        return self.local_context(text_mode="FILL_STROKE", line_width=size / 110)

    # -- sections ------------------------------------------------------------------------------

    def cover(self) -> None:
        """Number, case, status, whose copy, as of when; then the statement in a box."""
        self.set_fill_color(*_ACCENT)
        self.rect(0, 0, self.w, 38, style="F")
        self.set_y(8)
        with self._bold(22, (255, 255, 255)):
            self._write(self.epw, 11, self._case["title"])
        self._font(12.5, (226, 236, 247))
        self._write(self.epw, 7, f"{self._case['case']} · {self._case['status']}")
        self._font(9, (196, 214, 234))
        self._write(self.epw, 5.5, "  |  ".join(self._case["lines"]))
        self.set_y(44)
        self._font(12)
        inner = self.epw - 10
        height = self._height(inner, 7, self._case["statement"]) + 13
        top = self.get_y()
        self.set_fill_color(*_PALE)
        self.rect(MARGIN, top, self.epw, height, style="F")
        self.set_fill_color(*_ACCENT)
        self.rect(MARGIN, top, 1.6, height, style="F")
        self.set_y(top + 3)
        self._font(8.5, _GREY)
        self._write(inner, 5, self._case["statement_title"], x=MARGIN + 6)
        self._font(12)
        self._write(inner, 7, self._case["statement"], x=MARGIN + 6)
        self.set_y(top + height + 2)

    def heading(self, title: str) -> None:
        if self.will_page_break(26):
            self.add_page()
        self.ln(4)
        with self._bold(12.5, _ACCENT):
            self._write(self.epw, 7, title)
        self.set_draw_color(*_LINE)
        self.set_line_width(0.3)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())
        self.ln(1.5)

    def rows(self, rows: list[list[str]]) -> None:
        """Label and value; a row is never torn between two pages unless it fills one."""
        longest = max((len(row[0]) for row in rows), default=0)
        label = 34.0 if longest < 10 else 50.0 if longest < 22 else 68.0
        width = self.epw - label
        for name, value in rows:
            self._font(9.5)
            if self.will_page_break(self._height(width, 5.6, value) + 1):
                self.add_page()
            top = self.get_y()
            self._font(9.5, _GREY)
            self._write(label - 2, 5.6, name)
            low = self.get_y()
            self.set_y(top)
            self._font(9.5)
            self._write(width, 5.6, value, x=MARGIN + label)
            self.set_y(max(low, self.get_y()) + 0.6)

    def paragraphs(self, lines: list[str]) -> None:
        self._font(9.5)
        for line in lines:
            self._write(self.epw, 5.6, line)
            self.ln(0.8)

    def events(self, events: list[dict[str, str]]) -> None:
        """Time on the left, who did what beside it, their words below."""
        time = 34.0
        for event in events:
            self._font(9.5)
            said = self._height(self.epw - time - 4, 5.4, event["text"]) if event["text"] else 0.0
            if self.will_page_break(min(said, 60.0) + 8):
                self.add_page()
            ink = _SIDES[event["side"]]
            top = self.get_y()
            self.set_fill_color(*ink)
            self.rect(MARGIN + time - 3, top + 1.1, 1.2, 3.4, style="F")
            self._font(8.2, _GREY)
            self.cell(time - 4, 5.4, self._clean(event["at"]))
            self.set_xy(MARGIN + time, top)
            self._font(9.5, ink)
            self._write(self.epw - time, 5.4, f"{event['who']}  {event['what']}", x=MARGIN + time)
            if event["text"]:
                self._font(9.5)
                self._write(self.epw - time - 4, 5.4, event["text"], x=MARGIN + time)
            self.ln(1.6)

    def pictures(self, section: dict[str, Any], thumbs: dict[int, bytes]) -> None:
        """Each preview with its caption beside it."""
        for picture in section["pictures"]:
            data = thumbs.get(picture["n"])
            width, height = _fitted(data)
            beside = MARGIN + THUMB[0] + 6
            if self.will_page_break(max(height, 34.0) + 6):
                self.add_page()
            top = self.get_y() + 1
            if data is not None:
                self.image(io.BytesIO(data), x=MARGIN, y=top, w=width, h=height)
                self.set_draw_color(*_LINE)
                self.rect(MARGIN, top, width, height)
            self.set_y(top)
            with self._bold(10.5, _INK):
                self._write(self.epw - THUMB[0] - 6, 6.2, picture["title"], x=beside)
            caption = (
                picture["caption"] if data is not None else [section["none"], *picture["caption"]]
            )
            for line in caption:
                self._font(7.6 if line.startswith("SHA-256") else 9, _GREY)
                self._write(self.epw - THUMB[0] - 6, 5.2, line, x=beside)
            self.set_y(max(self.get_y(), top + height) + 5)


def _breaking(text: str) -> WrapMode:
    """Chinese breaks anywhere, and so does what has no blanks; the rest between words."""
    chinese = any("\u2e80" <= c <= "\uffef" for c in text)
    return WrapMode.CHAR if chinese or " " not in text else WrapMode.WORD


def _fitted(data: bytes | None) -> tuple[float, float]:
    """Width and height in mm of a preview."""
    if data is None:
        return 0.0, 0.0
    with Image.open(io.BytesIO(data)) as image:
        scale = min(THUMB[0] / image.width, THUMB[1] / image.height)
        return image.width * scale, image.height * scale


if __name__ == "__main__":
    sys.exit(main())
