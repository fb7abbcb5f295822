"""From text lines and a few pixel figures to what a picture says. Computing only.

In: `Seen`, what the worker saw. Out: `PictureReport`. Times are naive as printed (the caller knows
the shop's zone), money is yuan. Text in a report has its card keys masked already.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from dialogs.pictures import fields, values
from dialogs.pictures.clarity import Clarity, clarity_of, in_gallery
from dialogs.pictures.consistency import contradictions
from dialogs.pictures.errors import error_kind
from dialogs.pictures.kinds import kinds_of
from dialogs.pictures.layout import Page, page_of
from dialogs.pictures.lines import Box, TextLine
from dialogs.pictures.masking import card_keys, masked
from dialogs.pictures.reuse import Print, print_of
from rules.case import EvidenceKind, PictureReading

_NAMES = {"order_no": "订单号", "amount": "金额", "paid_at": "支付时间"}
CLAIM = 0.5  # a value whose least certain character is below this is not claimed
_EDITORS = re.compile(
    r"photoshop|lightroom|\bgimp\b|paint\.net|picsart|snapseed|meitu|美图|醒图|稿定|canva|pixelmator|"
    r"affinity|photopea|corel|paintshop|pixlr|fotor|illustrator|adobe|faceapp|retouch|ps express|"
    r"acorn|krita|sketchbook|befunky|photoscape|acdsee|polarr|vsco|picwish|创客贴|图怪兽|黄油相机|"
    r"paint ?shop|ms ?paint|microsoft paint|mspaint|draw\.io|figma|inkscape|photodirector|luminar",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something for staff to look at; `box` in pixels of the upright picture, None: everywhere."""

    code: str  # "editor_metadata", "values_contradict", "pasted_digits", "copy_with_changes"
    text_zh: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class OddGlyph:
    """Characters of a line that are not drawn like their neighbours."""

    line: int  # index into Seen.lines
    box: Box
    reason: str  # "baseline", "size", "colour", "sharpness"
    score: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What the worker saw in one upright picture."""

    width: int
    height: int
    lines: tuple[TextLine, ...] = ()
    dhash: int = 0
    phash: int = 0
    smear: float = 0.0  # 0..1: how much of the picture is text-like but without edges
    faint: float = 0.0  # letters seen but not read when the picture is made small
    header: str = ""  # "blue", "green": the colour of the upper page, "" for none
    software: tuple[str, ...] = ()  # from metadata
    odd: tuple[OddGlyph, ...] = ()
    complete: bool = True  # all text was looked at in the time there was
    turned: int = 0  # degrees that the picture was turned to the left to be upright: 0, 90, 270


@dataclass(frozen=True, slots=True)
class PictureReport:
    """What one picture shows. `checked` is False when no OCR looked at it."""

    kind: EvidenceKind = "other"
    kind_confidence: float = 0.0
    readable: bool | None = None
    illegible: tuple[str, ...] = ()  # what could not be read, in Chinese: "订单号"
    reading: PictureReading = field(default_factory=PictureReading)
    confidences: dict[str, float] = field(default_factory=dict)
    seconds_printed: bool = False  # paid_at names seconds
    product: str | None = None
    card_keys: tuple[Box, ...] = ()  # to be masked where the picture is shown
    flags: tuple[Flag, ...] = ()
    boxes: dict[str, Box] = field(default_factory=dict)  # where each value stands
    letters: float = 0.0  # how many were read with confidence; two Latin ones count as one
    print: Print = field(default_factory=Print)
    text: str = ""  # masked
    width: int = 0  # of the upright picture, what boxes refer to
    height: int = 0
    checked: bool = True
    problem: str = ""  # "too_big", "not_a_picture", "broken", "unsupported", "too_slow"
    turned: int = 0  # degrees to the left from the file (its EXIF obeyed) to what boxes refer to
    likely: tuple[EvidenceKind, ...] = ()  # up to three kinds, the likeliest first

    @property
    def phash(self) -> int:
        return self.print.phash

    @property
    def dhash(self) -> int:
        return self.print.dhash

    @property
    def suspicious(self) -> bool:
        return bool(self.flags)


def read_picture(seen: Seen) -> PictureReport:
    """The whole reading of one picture."""
    page = page_of(seen.lines, seen.width, seen.height)
    kinds, kind_sure = kinds_of(page)
    kind = kinds[0]
    clear = clarity_of(page)
    found = _values(page, kind, seen.header)
    readable, illegible = _readable(page, kind, clear, found, seen)
    undecided = not seen.complete and not found and clear.read < 8
    if not readable:
        found = {}  # nothing is claimed from a picture that cannot be read
    claimed = {n: v for n, v in found.items() if v.sure >= CLAIM or n in ("method", "error_kind")}
    return PictureReport(
        kind=kind,
        kind_confidence=kind_sure if readable else round(kind_sure * 0.5, 2),
        likely=kinds[:3],
        readable=None if undecided else readable,
        illegible=illegible,
        reading=PictureReading(**{n: v.it for n, v in claimed.items()}),
        confidences={n: round(v.sure, 3) for n, v in claimed.items()},
        seconds_printed=_seconds(page, claimed),
        product=fields.product(page) if readable else None,
        card_keys=_keys_but(page, claimed.get("order_no")),
        letters=clear.read,
        flags=_flags(page, seen, claimed, kind),
        boxes={n: v.box for n, v in claimed.items() if v.box},
        print=_print(page, seen, claimed) if readable else Print(),
        text=masked(page),
        width=seen.width,
        height=seen.height,
        turned=seen.turned,
    )


def _keys_but(page: Page, order_no: "fields.Value[Any] | None") -> tuple[Box, ...]:
    """Where card keys stand; what was read as the order number is none."""
    keys = card_keys(page)
    if order_no is None or order_no.box is None:
        return keys
    place = order_no.box
    return tuple(box for box in keys if not (_inside(box, place) or _inside(place, box)))


def _values(page: Page, kind: EvidenceKind, header: str) -> dict[str, fields.Value[Any]]:
    found: dict[str, fields.Value[Any] | None] = {
        "order_no": fields.order_no(page, kind),
        "payment_no": fields.payment_no(page, kind),
    }
    if kind in ("order_page", "payment_record"):
        found["amount"] = fields.amount(page, kind)
        found["paid_at"] = fields.paid_at(page, kind)
        method = fields.method(page, kind)
        if kind == "payment_record" and method in (None, "bankcard", "balance"):
            method = {"blue": "alipay", "green": "wechat"}.get(header, method)
        found["method"] = fields.Value(method, 1.0) if method else None
    if kind == "error_screen" and (error := error_kind(page)):
        found["error_kind"] = fields.Value(error, 1.0)
    return {name: value for name, value in found.items() if value is not None}


def _readable(
    page: Page,
    kind: EvidenceKind,
    clear: Clarity,
    found: dict[str, fields.Value[Any]],
    seen: Seen,
) -> tuple[bool, tuple[str, ...]]:
    """Whether a person can read what matters, and what they cannot."""
    number = found.get("order_no")
    labelled = page.has("order_no", "merchant_no")
    if kind in ("order_page", "payment_record") and number and number.sure >= 0.8:
        return True, tuple(_missing(kind, found))
    if clear.read < 8 and _hidden(page, clear, seen):
        return False, ("文字",)
    if kind in ("order_page", "payment_record") and clear.sure < 0.88:
        return False, ("订单号",)
    if clear.sure < 0.78 and clear.garbled > 8:
        return False, ("文字",)  # letters without a word among them
    if clear.read + clear.garbled > 8 and clear.share < 0.5:
        return False, ("文字",)
    if kind in ("order_page", "payment_record") and labelled and number and number.sure < CLAIM:
        return False, ("订单号",)
    return True, tuple(_missing(kind, found))


def _hidden(page: Page, clear: Clarity, seen: Seen) -> bool:
    """Whether there is text that cannot be read on a picture where hardly any was."""
    framed = in_gallery(page)  # sharp letters that are not the page's
    return (
        clear.garbled > max(clear.read, 4)
        or page.stamped  # nobody watermarks an empty page
        or seen.faint > 12
        or seen.smear > (0.3 if framed else 0.4)
        or max(seen.width, seen.height) < 260
    )


def _missing(kind: str, found: dict[str, fields.Value[Any]]) -> list[str]:
    if kind not in ("order_page", "payment_record"):
        return []
    return [zh for name, zh in _NAMES.items() if name not in found or found[name].sure < CLAIM]


def _seconds(page: Page, claimed: dict[str, fields.Value[Any]]) -> bool:
    when = claimed.get("paid_at")
    return bool(when and (when.it.second or (when.cell and values.has_seconds(when.cell.text))))


def _flags(
    page: Page, seen: Seen, claimed: dict[str, fields.Value[Any]], kind: str
) -> tuple[Flag, ...]:
    flags = [
        Flag("editor_metadata", f"文件由图片编辑软件保存过（{name[:40]}）")
        for name in seen.software
        if _EDITORS.search(name)
    ][:1]
    amount = claimed.get("amount")
    if amount and amount.cell and re.search(r"(?<![\d.])0\d+\.\d\d", amount.cell.text):
        flags.append(Flag("values_contradict", "金额以 0 开头，请人工核对", amount.box))
    doubts = contradictions(page, amount.it if amount else None, amount.box if amount else None)
    flags += [Flag(code, text, box) for code, text, box in doubts]
    places = {box for name, box in ((n, v.box) for n, v in claimed.items()) if box}
    odd = [o for o in seen.odd if any(_inside(o.box, place) for place in places)]
    if odd and kind in ("order_page", "payment_record"):  # bubbles mix sizes in one line
        worst = max(odd, key=lambda o: o.score)
        flags.append(
            Flag("pasted_digits", "个别数字与同一行其余数字的绘制不一致，请人工核对", worst.box)
        )
    return tuple(flags)


def _inside(box: Box, place: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return place[0] - 4 <= x <= place[2] + 4 and place[1] - 4 <= y <= place[3] + 4


def _print(page: Page, seen: Seen, claimed: dict[str, fields.Value[Any]]) -> Print:
    said = {n: v.it for n, v in claimed.items()}
    when: datetime | None = said.get("paid_at")
    paid: Decimal | None = said.get("amount")
    return print_of(
        page, seen.dhash, seen.phash, order_no=said.get("order_no") or "",
        amount=str(paid) if paid is not None else "", paid_at=when.isoformat() if when else "",
    )  # fmt: skip


def better(first: PictureReport, second: PictureReport) -> PictureReport:
    """Two tries at one picture put together; the first decides where nothing speaks against it.

    A value that both read differently, neither of them surely, is not claimed at all.
    """
    if second.readable and second.letters >= 8 and not (first.readable and first.letters >= 8):
        first, second = second, first
    if max(first.letters, second.letters) < 8 and second.readable is False:
        return second  # neither read much, and sharpening showed letters that are there
    if not first.readable or not second.readable or first.kind != second.kind:
        swap = bool(first.readable and second.readable) and _worth(second) > _worth(first) + 1
        return second if swap else first
    reading, sure = first.reading, dict(first.confidences)
    for name, other in second.confidences.items():
        mine, theirs = getattr(reading, name), getattr(second.reading, name)
        own = sure.get(name, 0.0)
        if mine == theirs:
            sure[name] = max(own, other)
        elif mine is None or other > own + 0.15:
            reading, sure[name] = replace(reading, **{name: theirs}), other
        elif name in ("order_no", "amount") and own < 0.8:
            reading = replace(reading, **{name: None})
            sure.pop(name)
    gaps = (
        tuple(_NAMES[n] for n in _NAMES if getattr(reading, n) is None) if first.illegible else ()
    )
    return replace(
        first, reading=reading, confidences=sure, illegible=gaps,
        boxes={**second.boxes, **first.boxes}, product=first.product or second.product,
    )  # fmt: skip


def _worth(report: PictureReport) -> float:
    certain = sum(min(v, 0.99) for n, v in report.confidences.items() if n != "method")
    return certain + 0.5 * report.kind_confidence


def wants_another_try(report: PictureReport) -> bool:
    """Whether a sharpened picture may tell more: little text, or a doubtful value."""
    if not report.readable or report.letters < 8:
        return True
    if report.kind in ("order_page", "payment_record"):
        least = {"order_no": 0.9, "amount": 0.9, "paid_at": 0.6}
        return any(report.confidences.get(n, 0.0) < low for n, low in least.items())
    return False
