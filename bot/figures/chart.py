"""Draws the figures as one picture for a phone: JSON on standard input, a PNG on standard output.

    python -m bot.figures.chart < page.json > digest.png

A process of its own: matplotlib takes about a second and 80 MB, and is wanted once a day. The
glyphs are those of bot/fonts/cjk.otf, so no machine needs Chinese fonts.
"""

import io
import json
import sys
from importlib import resources
from typing import Any

WIDE, HIGH, DPI = 1080, 1500, 120
INK, FAINT, LINE = "#1f2937", "#6b7280", "#e5e7eb"
BLUE, GREEN, AMBER, RED = "#2563eb", "#059669", "#d97706", "#dc2626"
LONGEST = 12  # letters of a name beside a bar


def draw(page: dict[str, Any]) -> bytes:
    """The PNG of a page as bot.figures.page makes it."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import font_manager
    from matplotlib.figure import Figure

    with resources.as_file(resources.files("bot") / "fonts" / "cjk.otf") as font:
        font_manager.fontManager.addfont(str(font))
        name = font_manager.FontProperties(fname=str(font)).get_name()
    style: dict[Any, Any] = {
        "font.family": name,
        "font.size": 11,
        "text.color": INK,
        "axes.labelcolor": FAINT,
        "axes.unicode_minus": False,
        "xtick.color": FAINT,
        "ytick.color": INK,
        "axes.edgecolor": LINE,
        "axes.titlesize": 12,
        "axes.titlelocation": "left",
    }
    with matplotlib.rc_context(style):
        figure = Figure(figsize=(WIDE / DPI, HIGH / DPI), dpi=DPI, facecolor="white")
        figure.text(0.06, 0.966, page["title"], fontsize=19, va="center")
        figure.text(0.06, 0.941, page["subtitle"], fontsize=10.5, color=FAINT, va="center")
        _tiles(figure, page["tiles"])
        _flow(figure.add_axes((0.09, 0.50, 0.85, 0.17)), page["flow"])
        left, right = (0.26, 0.265, 0.22, 0.17), (0.70, 0.265, 0.24, 0.17)
        _bars(figure.add_axes(left), page["types"], BLUE)
        _bars(figure.add_axes(right), page["products"], BLUE)
        left, right = (0.26, 0.04, 0.22, 0.16), (0.70, 0.04, 0.24, 0.16)
        _bars(figure.add_axes(left), page["ages"], AMBER)
        _bars(figure.add_axes(right), page["approved"], GREEN, most=100.0, unit="%")
        out = io.BytesIO()
        figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
    return out.getvalue()


def _tiles(figure: Any, tiles: list[dict[str, str]]) -> None:
    """Two rows of four: a number, and under it what it is."""
    from matplotlib.patches import FancyBboxPatch

    for n, tile in enumerate(tiles[:8]):
        x, y = 0.06 + 0.222 * (n % 4), 0.835 - 0.097 * (n // 4)
        box = FancyBboxPatch(
            (x, y), 0.208, 0.078, "round,pad=0,rounding_size=0.008", fc="#f8fafc", ec=LINE
        )
        figure.add_artist(box)
        color = {"good": GREEN, "bad": RED}.get(tile.get("mood", ""), INK)
        size = 19 if len(tile["value"]) < 8 else 14
        figure.text(
            x + 0.104, y + 0.049, tile["value"], size=size, ha="center", va="center", color=color
        )
        figure.text(
            x + 0.104, y + 0.017, tile["label"], size=9.5, ha="center", va="center", color=FAINT
        )


def _plain(axes: Any, title: str) -> None:
    axes.set_title(title, pad=10)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0)


def _flow(axes: Any, flow: dict[str, Any]) -> None:
    """Opened and decided by day."""
    from matplotlib.ticker import MaxNLocator

    days, spots = flow["days"], range(len(flow["days"]))
    axes.bar(
        [x - 0.2 for x in spots], flow["opened"], 0.38, color=BLUE, label=flow["opened_label"]
    )
    axes.bar(
        [x + 0.2 for x in spots], flow["decided"], 0.38, color=GREEN, label=flow["decided_label"]
    )
    step = max(1, len(days) // 8)
    axes.set_xticks(list(spots)[::step], days[::step])
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.set_ylim(0, max(1, *flow["opened"], *flow["decided"]) * 1.12)
    axes.grid(axis="y", color=LINE)
    axes.set_axisbelow(True)
    _plain(axes, flow["title"])
    axes.legend(loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=2, frameon=False, fontsize=10)


def _bars(axes: Any, bars: dict[str, Any], color: str, most: float = 0.0, unit: str = "") -> None:
    """One bar a name, the longest on top; the number stands behind it."""
    names, values = bars["names"], bars["values"]
    _plain(axes, bars["title"])
    axes.title.set_x(-0.0)
    axes.spines["bottom"].set_visible(False)
    axes.set_xticks([])
    if not names:
        axes.set_yticks([])
        axes.text(0, 0.5, bars["empty"], color=FAINT, transform=axes.transAxes)
        return
    spots = list(range(len(names)))
    axes.barh(spots, values, 0.6, color=color)
    axes.set_yticks(spots, [_cut(name) for name in names], fontsize=10)
    axes.invert_yaxis()
    limit = most or max(1, *values, 1)
    axes.set_xlim(0, limit * 1.25)
    axes.set_ylim(max(4, len(names)) - 0.4, -0.6)
    for spot, value in zip(spots, values, strict=True):
        axes.text(value + limit * 0.03, spot, f"{value}{unit}", va="center", fontsize=10)


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(json.load(sys.stdin)))
