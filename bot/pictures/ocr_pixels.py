"""Figures about pixels that the pure reading needs: hashes, smear, header colour, odd digits.

Imported only inside the worker process (numpy, OpenCV). Each function takes RGB uint8 pixels.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from bot.pictures.ocr_engine import upright
from dialogs.pictures.lines import TextLine
from dialogs.pictures.reading import OddGlyph


def hashes(picture: Any) -> tuple[int, int]:
    """(difference hash, DCT hash) of 64 bits each."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA).astype(np.int16)
    wave = cv2.dct(cv2.resize(grey, (32, 32), interpolation=cv2.INTER_AREA).astype(np.float32))
    low = wave[:8, :8].flatten()
    return _bits(small[:, 1:] > small[:, :-1]), _bits(low > np.median(low[1:]))


def _bits(flags: Any) -> int:
    value = 0
    for flag in np.asarray(flags).flatten():
        value = value << 1 | int(flag)
    return value


def smear(picture: Any) -> float:
    """How much of what has the size of text has no edge as sharp as text has, 0 to 1.

    Per tile of 48 pixels at 1000 pixels long side: the steepest step against the contrast of
    blobs 4 to 12 pixels wide. Text has steps of half its contrast; a blur of 4 pixels leaves a
    tenth. Wide gradients have no such blobs and are not counted.
    """
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    scale = 1000 / max(grey.shape)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    soft = grey.astype(np.float32)
    blobs = np.abs(cv2.GaussianBlur(soft, (0, 0), 4) - cv2.GaussianBlur(soft, (0, 0), 12))
    calm = cv2.medianBlur(grey, 3).astype(np.float32)
    across, down = (np.abs(cv2.Sobel(calm, -1, *way)) / 4 for way in ((1, 0), (0, 1)))
    tile = 48
    counts = {"both": 0, "one": 0, "none": 0}  # directions with a step as steep as text has
    for y in range(0, grey.shape[0] - tile + 1, tile):
        for x in range(0, grey.shape[1] - tile + 1, tile):
            contrast = float(blobs[y : y + tile, x : x + tile].max())
            if contrast < 7:
                continue
            steep = sum(
                float(d[y : y + tile, x : x + tile].max()) > 0.75 * contrast
                for d in (across, down)
            )
            counts[("none", "one", "both")[steep]] += 1
    if (total := sum(counts.values())) < 2:
        return 0.0
    # a shaken hand leaves edges in one direction only; rules and frames stand among letters
    shaken = counts["one"] if counts["both"] < 0.1 * total else 0
    return round((counts["none"] + shaken) / total, 3)


def header(picture: Any) -> str:
    """ "blue" or "green" when the upper third is full of that colour, as payment apps paint it."""
    top = cv2.resize(
        picture[: max(8, picture.shape[0] // 3)], (64, 64), interpolation=cv2.INTER_AREA
    )
    hsv = cv2.cvtColor(top, cv2.COLOR_RGB2HSV)
    strong = (hsv[..., 1] > 110) & (hsv[..., 2] > 90)
    for name, low, high in (("blue", 98, 122), ("green", 55, 85)):
        if float(np.mean(strong & (hsv[..., 0] >= low) & (hsv[..., 0] <= high))) > 0.12:
            return name
    return ""


def odd_glyphs(picture: Any, lines: tuple[TextLine, ...]) -> tuple[OddGlyph, ...]:
    """Digits that do not stand or end where the digits of their line do, and smeared lines.

    All digits of a font share one base line and one height, to 0.03 of it after JPEG, photograph
    and turning (measured on 220 pages). Redrawn or spliced digits were off by 0.05 to 0.25.
    """
    found: list[OddGlyph] = []
    measured = []
    for number, line in enumerate(lines):
        sure = sum(line.sure) / len(line.sure) if line.sure else 0.0
        if (
            sum(c.isdigit() for c in line.text) < 3
            or sure < 0.85
            or len(line.at) != len(line.text)
        ):
            continue
        cut = upright(picture, np.array(line.quad, np.float32))
        digits = _digits(cut, line)
        if len(digits) < 3:
            continue
        height = float(np.median([d.bottom - d.top for d in digits]))
        measured.append((number, height, _sharpness(cut, digits)))
        if height < 12 or _two_sizes(digits, line.text):
            continue
        if odd := _misplaced(digits, height) or _shifted(digits, height):
            share = (odd[0].left / cut.shape[1], odd[0].right / cut.shape[1])
            # clocks mix digits with signs that are easily taken for a part of them
            if odd[1] > (0.15 if ":" in line.text[-4:] else 0.0):
                found.append(OddGlyph(number, _part(line, *share), "baseline", odd[1]))
    for number, height, own in measured:
        others = [s for n, h, s in measured if n != number and abs(h - height) < 0.15 * height]
        if len(others) >= 3 and own < min(0.74 * float(np.median(others)), 0.85 * min(others)):
            found.append(OddGlyph(number, lines[number].box, "sharpness", own))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Digit:
    char: str
    place: int  # in the text of the line
    left: float
    right: float
    top: float
    bottom: float


def _digits(cut: Any, line: TextLine) -> list[_Digit]:
    """Digits that stand alone in the upright cut-out, with edges to a tenth of a pixel."""
    if cut.shape[0] < 10 or cut.shape[1] < 20:
        return []
    colour = cut.astype(np.float32)
    grey = colour @ np.array([0.299, 0.587, 0.114], np.float32)
    ground = float(np.median(np.concatenate([grey[:2].ravel(), grey[-2:].ravel()])))
    ink = np.abs(grey - ground)
    if (full := float(np.percentile(ink, 97))) < 25:
        return []
    ink = np.clip(ink / full, 0, 1.3)
    owners: dict[int, list[tuple[int, int]]] = {}
    for left, right in _runs(ink.max(0) > 0.33):
        middle = (left + right) / 2 / cut.shape[1]
        owners.setdefault(
            min(range(len(line.at)), key=lambda i: abs(line.at[i] - middle)), []
        ).append((left, right))
    chroma = colour.max(2) - colour.min(2)
    plain = float(np.median(chroma[ink > 0.6]))
    found = []
    for place, runs in sorted(owners.items()):
        if not line.text[place].isdigit() or len(runs) != 1 or _merged(line.text, place, owners):
            continue
        left, right = runs[0]
        part = ink[:, max(0, left - 1) : right + 1]
        if float(np.percentile(chroma[:, left:right], 97)) > plain + 60:
            continue  # a coloured stroke crosses it: somebody marked the page
        edges = _edges(part.max(1))
        if edges and right - left < 0.95 * cut.shape[0]:
            found.append(_Digit(line.text[place], place, left, right, *edges))
    return found


def _runs(dark: Any) -> list[tuple[int, int]]:
    steps = np.flatnonzero(np.diff(np.concatenate([[0], dark.astype(np.int8), [0]])))
    pairs = zip(steps[::2].tolist(), steps[1::2].tolist(), strict=True)
    return [(a, b) for a, b in pairs if b - a >= 2]


def _merged(text: str, place: int, owners: dict[int, list[tuple[int, int]]]) -> bool:
    """A neighbour without a run of its own is drawn together with this digit (J9)."""
    near = [i for i in (place - 1, place + 1) if 0 <= i < len(text)]
    return any(text[i] not in " .,·" and i not in owners for i in near)


def _edges(profile: Any) -> tuple[float, float] | None:
    """Where the ink begins and ends, at half its darkness."""
    half = 0.5 * float(profile.max())
    rows = np.flatnonzero(profile > half)
    first, last = int(rows[0]), int(rows[-1])
    if first == 0 or last == len(profile) - 1 or last - first < 5:
        return None
    rise = max(float(profile[first] - profile[first - 1]), 1e-3)
    fall = max(float(profile[last] - profile[last + 1]), 1e-3)
    return (
        first - float(profile[first] - half) / rise,
        last + float(profile[last] - half) / fall,
    )


def _misplaced(digits: list[_Digit], height: float) -> tuple[_Digit, float] | None:
    """The digit furthest off the line of the others, and how far in digit heights."""
    middles = np.array([(d.left + d.right) / 2 for d in digits])
    worst: tuple[_Digit, float] | None = None
    for edge in ("top", "bottom"):
        places = np.array([getattr(d, edge) for d in digits])
        off = places - _line_through(middles, places)
        noise = float(np.median(np.abs(off)))
        for i, digit in enumerate(digits):
            peers = [off[j] for j, d in enumerate(digits) if d.char == digit.char and j != i]
            apart = sorted(abs(off[i] - o) for o in peers) or [abs(off[i])]
            own = apart[0] if len(apart) > 2 else float(np.median(apart))
            far = min(abs(float(off[i])), float(own))
            limit = height * (0.05 if peers else 0.06 if len(digits) > 5 else 0.065)
            limit = 0.075 * height if len(digits) >= 8 else limit  # smaller ones: see _shifted
            if len(peers) < 2 and (digit.char, edge) in _THIN_ENDS:
                limit = 0.12 * height
            if far < max(limit, 1.0) or (len(digits) > 5 and far < 5 * noise):
                continue
            if worst is None or far / height > worst[1]:
                worst = (digit, round(far / height, 3))
    return worst


_THIN_ENDS = {("6", "top"), ("9", "bottom")}  # a blur makes them shorter by 0.1 of the height
_ROUND = {"top": frozenset("023689"), "bottom": frozenset("035689")}  # reach past the line


def _shifted(digits: list[_Digit], height: float) -> tuple[_Digit, float] | None:
    """A digit that stands a pixel higher or lower than the others, both its edges alike.

    A glyph pasted from elsewhere on the page keeps its size, so top and bottom move together. In
    lines of 8 and more digits their own scatter tells what is much; in shorter ones all others
    have to agree (one edge alone moves by 0.05 of the height when blurred or marked over).
    """
    if len(digits) < 4:
        return None
    off = _apart(digits)
    both = np.where(np.sign(off[0]) == np.sign(off[1]), np.abs(off).min(0), 0.0)
    worst = int(both.argmax())
    far = float(both[worst])
    rest = np.abs(_apart([d for i, d in enumerate(digits) if i != worst])).max(0)
    if len(digits) >= 8:
        odd = far > max(0.75, 0.022 * height, 5 * float(np.median(rest)))
    else:
        odd = far > max(0.7, 0.028 * height, 3.5 * float(rest.max()))
    return (digits[worst], round(far / height, 3)) if odd else None


def _apart(digits: list[_Digit]) -> Any:
    """How far each digit's top and bottom (two rows) are from its like: the same digit, else
    those as round as it, else all (then 0.035 of the height is nothing)."""
    middles = np.array([(d.left + d.right) / 2 for d in digits])
    height = float(np.median([d.bottom - d.top for d in digits]))
    rows = []
    for edge in ("top", "bottom"):
        places = np.array([getattr(d, edge) for d in digits])
        line = _line_through(middles, places) if len(digits) >= 6 else np.median(places)
        off, row = places - line, []
        for i, digit in enumerate(digits):
            others = [(d, o) for j, (d, o) in enumerate(zip(digits, off, strict=True)) if j != i]
            same = [o for d, o in others if d.char == digit.char]
            like = [
                o for d, o in others if (d.char in _ROUND[edge]) == (digit.char in _ROUND[edge])
            ]
            peers = same if len(same) >= 2 else like
            if len(peers) >= 2:
                row.append(off[i] - float(np.median(peers)))
                continue
            far = off[i] - float(np.median([o for _, o in others]))
            row.append(np.sign(far) * max(0.0, abs(far) - 0.035 * height))
        rows.append(row)
    return np.array(rows)


def _line_through(x: Any, y: Any) -> Any:
    """A line that outliers do not bend (Theil-Sen)."""
    slopes = [
        (y[j] - y[i]) / (x[j] - x[i])
        for i in range(len(x))
        for j in range(i + 1, len(x))
        if x[j] - x[i] > 3
    ]
    slope = float(np.median(slopes)) if slopes else 0.0
    return slope * x + float(np.median(y - slope * x))


def _two_sizes(digits: list[_Digit], text: str) -> bool:
    """12.00 with small cents, or small yuan, is how shops print sums."""
    point = text.rfind(".")
    cents = [d.bottom - d.top for d in digits if d.place > point >= 0]
    whole = [d.bottom - d.top for d in digits if d.place < point]
    if not cents or not whole or not 1 <= len(text) - point - 1 <= 4:
        return False
    return max(cents) < 0.9 * min(whole) and max(cents) - min(cents) < 0.06 * max(cents)


def _sharpness(cut: Any, digits: list[_Digit]) -> float:
    """The steepest step of the digits against their contrast."""
    grey = cv2.cvtColor(np.ascontiguousarray(cut), cv2.COLOR_RGB2GRAY).astype(np.float32)
    found = []
    for d in digits:
        part = grey[
            max(0, int(d.top)) : int(d.bottom) + 1, max(0, int(d.left) - 2) : int(d.right) + 2
        ]
        contrast = max(float(part.max() - part.min()), 1.0)
        found.append(float(np.percentile(np.abs(np.diff(part, axis=1)), 95)) / contrast)
    return float(np.median(found))


def _part(line: TextLine, start: float, end: float) -> tuple[float, float, float, float]:
    """The box of a stretch of the line, `start` and `end` from 0 to 1 along it."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = line.quad
    xs = [p + (q - p) * t for p, q in ((ax, bx), (dx, cx)) for t in (start, end)]
    ys = [p + (q - p) * t for p, q in ((ay, by), (dy, cy)) for t in (start, end)]
    return (min(xs), min(ys), max(xs), max(ys))
