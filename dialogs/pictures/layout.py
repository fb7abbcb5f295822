"""Where things stand on a page: rows, and which value belongs to which label.

A label may stand left of its value, above it, in the head of a table column, or in the same line
with or without a colon; a long number may run on in the next line. No page's pixels are known
here, only what stands beside or below what.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dialogs.pictures.labels import ORDERED, Field
from dialogs.pictures.lines import Box, TextLine
from dialogs.pictures.values import method_in, number_in, plain, time_in

_SPLIT = re.compile(r"\s{2,}|(?<=[^\s:]{2})\s(?=[^\s:]{2,12}:)")


# values that the OCR glues to their label: 当前状态支付成功, 支付方式微信支付
_GLUED = re.compile(
    r"(?:微信|支付宝|QQ|零钱|余额|花呗|支付成功|付款成功|交易成功|已[付支发完]|可在)"
)
_NUMBERS = ("order_no", "merchant_no", "payment_no")
_SUMS = ("paid", "total")
# 共 2 件 实付 ¥45.72, 共3件商品 合计：￥98
_SUM_INSIDE = re.compile(
    r"(?<=[件张个份)）\s,，;])(?:实付款|实付金额|实付|合计|总计|实际付款|需付款|实收)\s?:?\s?[¥￥]?\s?\d"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One line of text in the page's own upright axes (a tilted photograph is turned back)."""

    text: str
    left: float
    right: float
    y: float  # centre
    height: float
    line: TextLine
    start: int = 0  # where `text` begins in line.text, for the characters' own probabilities

    @property
    def sure(self) -> float:
        """The least certain character."""
        own = self.line.sure[self.start : self.start + len(self.text)] or self.line.sure
        return min(own) if own else 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the cell that holds its value ("" when none was found)."""

    field: Field
    label: str
    value: str
    sure: float
    box: Box | None
    label_box: Box
    exact: bool = True  # the label was read letter by letter
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Page:
    cells: tuple[Cell, ...]
    pairs: tuple[Pair, ...]
    width: float
    height: float
    angle: float  # degrees the text falls to the right
    stamped: bool = False  # a watermark lies over it; its texts are not among the cells

    def of(self, *fields: str) -> list[Pair]:
        """Pairs of these fields with a value, in the order of the fields, then of the page."""
        return [p for f in fields for p in self.pairs if p.field == f and p.value]

    def has(self, *fields: str) -> bool:
        return any(p.field in fields for p in self.pairs)

    @property
    def text(self) -> str:
        return "\n".join(c.text for c in self.cells)


def page_of(lines: tuple[TextLine, ...], width: float, height: float) -> Page:
    """Lay out the lines; `width` and `height` in the pixels of their boxes."""
    stamps = _stamps(lines)
    printed = tuple(line for line in lines if id(line) not in stamps)
    angle = _angle(printed)
    cells = sorted((_cell(line, angle) for line in printed), key=lambda c: (c.y, c.left))
    kept = tuple(c for c in cells if c.text)
    pairs = tuple(_pairs(kept))
    return Page(kept, pairs, width, height, math.degrees(angle), bool(stamps))


def _slope(line: TextLine) -> float:
    (ax, ay), (bx, by) = line.quad[0], line.quad[1]
    return math.atan2(by - ay, max(bx - ax, 1e-6))


def _stamps(lines: tuple[TextLine, ...]) -> frozenset[int]:
    """Ids of the lines of a watermark: aslant to the rest of the page and alike, three or more."""
    aslant = [line for line in lines if abs(_slope(line)) > 0.2 and len(line.text) >= 2]
    pairs = Counter(pair for line in aslant for pair in {*pairwise(line.text)})
    common = {pair for pair, times in pairs.items() if times >= 3}
    alike = [line for line in aslant if common & {*pairwise(line.text)}]
    others = [line for line in lines if all(line is not one for one in alike)]
    base = _angle(tuple(others))
    return frozenset(id(line) for line in alike if abs(_slope(line) - base) > 0.17)


def _angle(lines: tuple[TextLine, ...]) -> float:
    """The common slope of the longer lines, in radians."""
    slopes = [
        _slope(line)
        for line in lines
        if line.quad[1][0] - line.quad[0][0] > 1.5 * abs(line.quad[3][1] - line.quad[0][1])
        and len(line.text) >= 3
    ]
    return median(slopes) if slopes else 0.0


def _cell(line: TextLine, angle: float) -> Cell:
    c, s = math.cos(-angle), math.sin(-angle)
    points = [(x * c - y * s, x * s + y * c) for x, y in line.quad]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    raw = plain(line.text)
    text = raw.strip()
    start = len(raw) - len(raw.lstrip()) if len(raw) == len(line.text) else 0
    left_side = math.dist(line.quad[0], line.quad[3])
    height = min(max(ys) - min(ys), max(left_side, 1.0))
    return Cell(text, min(xs), max(xs), sum(ys) / 4, height, line, start)


def label_of(text: str) -> tuple[Field, str, str, bool] | None:
    """(field, label, what follows in the line, read exactly) when `text` begins with a label."""
    head = text.lstrip("·•*-#○●◆▪>|【[ ")
    squeezed = head.replace(" ", "").casefold()
    for label, field in ORDERED:
        if squeezed.startswith(label) and (rest := _rest(head, len(label))) is not None:
            return field, label, rest, True
    return _almost(head)


def _rest(text: str, letters: int) -> str | None:
    """What follows the first `letters` non-blank characters; None when the word goes on."""
    seen = 0
    for i, char in enumerate(text):
        if char != " ":
            seen += 1
        if seen == letters:
            tail = text[i + 1 :]
            stripped = tail.lstrip(" :】]=|.、")
            if not stripped or tail[0] in " :】]=|.":
                return stripped.strip()
            ascii_label = text[i].isascii() and text[i].isalnum()
            if ascii_label and stripped[0].isalnum() and stripped[0].isascii():
                return None  # Orders, Paidup: another word
            # a value glued on by the OCR: 卡号9013518450, 实付¥45.50, (元) as unit of a table head
            if re.match(r"[\dA-Z¥￥$(+-]", tail) or (letters >= 4 and _GLUED.match(tail)):
                return re.sub(r"^\([^)]{1,4}\)\s*:?\s*", "", stripped).strip()
            return None
    return None


def _almost(text: str) -> tuple[Field, str, str, bool] | None:
    """A label of four or more characters with one of them misread (支付金颜, 增户单号)."""
    head, colon, rest = text.partition(":")
    word = head.replace(" ", "")
    if not 4 <= len(word) <= 7 or not re.search(r"[\u4e00-\u9fff]{2}", word):
        return None
    near = [
        (label, field)
        for label, field in ORDERED
        if len(label) == len(word) and sum(a != b for a, b in zip(label, word, strict=True)) == 1
    ]
    if not near or len({field for _, field in near}) > 1:
        return None  # 交易单号 and 商家单号 may differ in just what was misread
    return near[0][1], near[0][0], rest.strip() if colon else "", False


def _pairs(cells: tuple[Cell, ...]) -> list[Pair]:
    pieces = [piece for cell in cells for piece in _pieces(cell)]
    found = [(c, label_of(c.text)) for c in pieces]
    pairs = []
    for cell, hit in found:
        if hit is None:
            continue
        field, label, rest, exact = hit
        if rest and not (field in _NUMBERS and number_in(rest) is None):
            # the value's own characters: those at the end of the line
            inner = Cell(rest, cell.left, cell.right, cell.y, cell.height, cell.line,
                         max(0, cell.start + len(cell.text) - len(rest)))  # fmt: skip
            more = _run_on(inner, found, aligned=False)
            value, sure = rest + more[0], min(inner.sure, more[1])
            pairs.append(
                Pair(field, label, value, sure, cell.line.box, cell.line.box, exact, inner)
            )
            continue
        pairs.append(_with_neighbour(cell, field, label, exact, found))
    return pairs


def _pieces(cell: Cell) -> list[Cell]:
    """A line that holds several labels with colons is cut before each of them."""
    text = cell.text
    marks = [m.start() for m in re.finditer(r"[\u4e00-\u9fff]{2,6}(?=\s?:)", text)]
    cuts = [m for m in marks if m > 0 and (label_of(text[m:]) is not None)]
    if label_of(text) is None:
        cuts = [m.start() for m in _SUM_INSIDE.finditer(text)][-1:]
    if not cuts:
        return [cell]
    edges = [0, *cuts, len(text)]
    wide = (cell.right - cell.left) / max(1, len(text))
    return [
        Cell(text[a:b].strip(), cell.left + a * wide, cell.left + b * wide, cell.y, cell.height,
             cell.line, cell.start + a)
        for a, b in pairwise(edges)
    ]  # fmt: skip


Found = list[tuple[Cell, tuple[Field, str, str, bool] | None]]


def _with_neighbour(cell: Cell, field: Field, label: str, exact: bool, found: Found) -> Pair:
    """The value right of the label in its row, else the one below it."""
    none = Pair(field, label, "", 0.0, None, cell.line.box, exact)
    row, alone = _row_of(cell, field, found)
    beside = _joined(none, row, found) if row else none
    if row and _fits(field, beside.value):
        return beside
    if row and field in _NUMBERS:
        # 商户单号 可在支持的商户扫码退款, and the number stands under that
        for c, hit in found:
            near = 0.6 * row[0].height < c.y - row[0].y < 2.6 * row[0].height
            if near and hit is None and number_in(c.text):
                return _joined(none, [c], found)
    below = _below(cell, found, alone)
    if below and (below[0][1] is None or _reads_as_value(field, below[0][0].text)):
        under = _joined(none, [below[0][0]], found)
        if _fits(field, under.value) or not (row or field in _SUMS):
            return under
    if field in _SUMS and not row and (over := _above(cell, found)):
        return _joined(none, [over], found)
    return beside


def _row_of(cell: Cell, field: Field, found: Found) -> tuple[list[Cell], bool]:
    """The cells right of a label up to the next label; whether nothing at all stands there."""
    right = sorted(
        (
            (c, hit)
            for c, hit in found
            if c is not cell
            and abs(c.y - cell.y) < 0.6 * max(cell.height, min(c.height, 1.6 * cell.height))
            and c.left > cell.right - 0.6 * cell.height
        ),
        key=lambda item: item[0].left,
    )
    row: list[Cell] = []
    for c, hit in right:
        if hit is not None and not (row == [] and _reads_as_value(field, c.text)):
            break
        if row and c.left - row[-1].right > 3.5 * c.height:
            break
        row.append(c)
    return row, not right


def _below(cell: Cell, found: Found, alone: bool) -> Found:
    """Cells under a label that share an edge or the middle with it, nearest first."""
    below = [
        (c, hit)
        for c, hit in found
        if 0.4 * cell.height < c.y - cell.y < 3.6 * cell.height
        and (
            abs(c.left - cell.left) < 1.5 * cell.height
            or abs(c.right - cell.right) < 1.0 * cell.height
            or abs(c.left + c.right - cell.left - cell.right) < 2.2 * cell.height
            or (c.left <= cell.left and c.right >= cell.right and alone)
        )
    ]
    return sorted(below, key=lambda item: item[0].y)


def _above(cell: Cell, found: Found) -> Cell | None:
    """A sum in larger print over its label, as on a page that begins with what was paid."""
    over = [
        c
        for c, hit in found
        if hit is None
        and 0.4 * cell.height < cell.y - c.y < 3.6 * cell.height
        and c.height > 1.2 * cell.height
        and re.fullmatch(r"[-+]?\s?[¥￥]?\s?\d[\d,]*\.\d{1,2}\s?元?", c.text)
        and (abs(c.left - cell.left) < 1.5 * cell.height
             or abs(c.left + c.right - cell.left - cell.right) < 2.2 * cell.height)
    ]  # fmt: skip
    return max(over, key=lambda c: c.y, default=None)


def _fits(field: Field, text: str) -> bool:
    """Whether a value can be one of this field; a table's next column head cannot."""
    if field in _NUMBERS:
        return number_in(text) is not None
    if field == "method":
        return method_in(text) is not None
    if field in _SUMS:
        return any(c.isdigit() for c in text) and time_in(text) is None
    if field in ("unit_price", "quantity", "paid_at", "created_at"):
        return any(c.isdigit() for c in text)
    return True


def _reads_as_value(field: Field, text: str) -> bool:
    """余额 after 支付方式, 支付成功 after 状态: a value may look like a label itself."""
    if field == "method":
        return method_in(text) is not None
    return field in ("status", "product") and not text.endswith(("号", "时间", "金额", "方式"))


def _joined(pair: Pair, row: list[Cell], found: Found) -> Pair:
    value, sure = row[0].text, min(c.sure for c in row)
    for before, c in pairwise(row):
        twice = c.left < before.right and before.text[-1] == c.text[0]  # boxes that overlap
        value += c.text[1:] if twice else " " + c.text
    more = _run_on(row[-1], found, aligned=True)
    box = row[0].line.box
    for c in row[1:]:
        b = c.line.box
        box = (min(box[0], b[0]), min(box[1], b[1]), max(box[2], b[2]), max(box[3], b[3]))
    return Pair(
        pair.field, pair.label, value + more[0], min(sure, more[1]), box, pair.label_box,
        pair.exact, row[0],
    )  # fmt: skip


def _run_on(cell: Cell, found: Found, *, aligned: bool) -> tuple[str, float]:
    """The rest of a long number that was broken into the next line, else ("", 1)."""
    head = cell.text.replace(" ", "")
    if not re.fullmatch(r"[A-Za-z0-9-]{12,27}", head):
        return "", 1.0  # 28 digits are a whole trade number
    for c, hit in found:
        near = 0.6 * cell.height < c.y - cell.y < 1.9 * cell.height
        if not near or hit is not None or not re.fullmatch(r"[A-Za-z0-9-]{1,20}", c.text):
            continue
        if re.fullmatch(r"1[3-9]\d{9}|[\d.]+", c.text) and len(c.text) < 3:
            continue
        if len(c.text) > len(head) or len(head) + len(c.text) > 36:
            continue
        same = abs(c.left - cell.left) < cell.height or abs(c.right - cell.right) < cell.height
        row_has_label = any(h is not None and abs(o.y - c.y) < 0.5 * c.height for o, h in found)
        if (same or not aligned) and not row_has_label:
            return c.text, c.sure
    return "", 1.0
