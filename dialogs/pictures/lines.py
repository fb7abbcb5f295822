"""One line of text as the OCR saw it. Pixels of the upright picture, origin top left."""

from dataclasses import dataclass, field

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class TextLine:
    """`quad` runs clockwise from the top left corner; `sure` has one probability per character."""

    text: str
    quad: tuple[Point, ...]
    sure: tuple[float, ...] = ()
    at: tuple[float, ...] = field(default=(), repr=False)  # 0..1 along the line, per character
    score: float = 1.0  # that this is text at all

    @property
    def box(self) -> Box:
        xs, ys = [p[0] for p in self.quad], [p[1] for p in self.quad]
        return (min(xs), min(ys), max(xs), max(ys))
