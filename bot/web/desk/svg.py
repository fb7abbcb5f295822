"""Small charts as inline SVG: shapes with classes, colours in desk.css, numbers as text.

Every chart comes with its figures as a table on the page, for who cannot see it.
"""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

WIDTH, HEIGHT = 460, 170
_LEFT, _BOTTOM, _TOP = 36, 22, 12


def columns(
    labels: Sequence[str], series: Sequence[tuple[str, Sequence[int]]], *, title: str
) -> Markup:
    """Columns side by side, one group for each label; `series` are (class, values)."""
    most = max((value for _, values in series for value in values), default=0) or 1
    room = WIDTH - _LEFT
    group = room / max(1, len(labels))
    each = min(18.0, group * 0.8 / max(1, len(series)))
    parts = [_grid(most)]
    for n in range(len(labels)):
        start = _LEFT + n * group + (group - each * len(series)) / 2
        for k, (name, values) in enumerate(series):
            high = (HEIGHT - _BOTTOM - _TOP) * values[n] / most
            parts.append(
                f'<rect class="{escape(name)}" x="{start + k * each:.1f}" '
                f'y="{HEIGHT - _BOTTOM - high:.1f}" width="{max(1.0, each - 1):.1f}" '
                f'height="{high:.1f}" rx="2">'
                f"<title>{escape(labels[n])}: {values[n]}</title></rect>"
            )
    parts.append(_labels(labels, group))
    return _drawn(parts, title)


def bars(rows: Sequence[tuple[str, int]], *, title: str) -> Markup:
    """Lying bars with their words and figures, the longest first."""
    most = max((value for _, value in rows), default=0) or 1
    high = 30
    parts = []
    for n, (label, value) in enumerate(rows):
        y = n * high
        wide = (WIDTH - 190) * value / most
        parts.append(
            f'<text x="132" y="{y + 20}" text-anchor="end">{escape(_cut(label))}</text>'
            f'<rect class="bar" x="140" y="{y + 5}" width="{wide:.1f}" height="20" rx="3"/>'
            f'<text class="figure" x="{146 + wide:.1f}" y="{y + 20}">{value}</text>'
        )
    return _drawn(parts, title, max(high, high * len(rows)))


def _grid(most: int) -> str:
    top = HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP)
    half = (HEIGHT - _BOTTOM + top) / 2
    lines: list[tuple[float, str]] = [(HEIGHT - _BOTTOM, "0"), (top, str(most))]
    if most > 1 and most % 2 == 0:
        lines.append((half, str(most // 2)))
    return "".join(
        f'<line class="grid" x1="{_LEFT}" x2="{WIDTH}" y1="{y}" y2="{y}"/>'
        f'<text class="axis" x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{words}</text>'
        for y, words in lines
    )


def _labels(labels: Sequence[str], group: float) -> str:
    every = max(1, -(-len(labels) // 8))
    return "".join(
        f'<text class="axis" x="{_LEFT + n * group + group / 2:.1f}" y="{HEIGHT - 6}" '
        f'text-anchor="middle">{escape(label)}</text>'
        for n, label in enumerate(labels)
        if n % every == 0
    )


def _drawn(parts: Sequence[str], title: str, height: int = HEIGHT) -> Markup:
    head = (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(title)}" xmlns="http://www.w3.org/2000/svg">'
    )
    return Markup(head + "".join(parts) + "</svg>")


def _cut(label: str) -> str:
    return label if len(label) <= 10 else label[:9] + "…"
