"""A chart as the shapes of an SVG, without a script and without a fixed width.

Across, everything is in percent of the page's width, so that letters keep their
size on a phone; down, in rem, so that it grows with the letters. Text that may not fit beside its value stands
above it.
"""

from __future__ import annotations

import textwrap
import unicodedata
from dataclasses import dataclass

from service.charts.finding import Bar, Chart
from workers.pipeline.splice import capitalise

NARROWEST = 36  # letters that fit into a line on a phone
LINE, BASE, BAR, GAP, STRIP = 1.25, 0.95, 0.625, 0.8, 1.625  # rem
COLOURS = 5
SLIVER = 0.4  # percent; a bar that is there can be seen


@dataclass(frozen=True, slots=True)
class Row:
    """One bar with its words. Heights are in rem, ``x`` and ``width`` in percent; ``part`` counts colours. ``top`` and
    ``height`` are the whole row's, to be hit by a finger.
    """

    bar: Bar
    lines: tuple[tuple[float, str], ...]
    value_y: float
    bar_y: float
    x: float
    width: float
    down: bool
    part: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to print. ``zero`` is where the line of no change stands (percent), if bars go both ways."""

    chart: Chart
    rows: tuple[Row, ...]
    height: float
    zero: float | None = None

    @property
    def subject(self) -> str:
        """What a series is of, to begin a line with."""
        return capitalise(self.chart.subject.text) if self.chart.subject else ""

    @property
    def strip(self) -> bool:
        """Whether the bars are parts of one whole, side by side."""
        return self.chart.form == "parts"


def draw(chart: Chart) -> Picture:
    """The shapes of ``chart``."""
    low = min([0.0, *(float(bar.value) for bar in chart.bars)])
    high = max([0.0, *(float(bar.value) for bar in chart.bars)])
    strip = chart.form == "parts"
    if strip:
        low, high = 0.0, float(sum(bar.value for bar in chart.bars))
    elif chart.form == "shares" and high <= 100:
        high = 100.0
    span = (high - low) or 1.0
    at, left = (STRIP + GAP, 0.0) if strip else (0.0, 0.0)
    rows = []
    for number, bar in enumerate(chart.bars):
        lines, beside = _lines(bar)
        placed = tuple((round(at + BASE + LINE * n, 3), line) for n, line in enumerate(lines))
        value_y = round(placed[-1][0] + (0 if beside else LINE), 3)
        bar_y = 0.0 if strip else round(value_y + 0.4, 3)
        width = max(float(abs(bar.value)) / span * 100, SLIVER if bar.value else 0.0)
        begin = left if strip else (min(0.0, float(bar.value)) - low) / span * 100
        part = number % COLOURS + 1
        top, at = at, value_y + (0.3 if strip else 0.4 + BAR + GAP)
        shape = (round(begin, 2), round(width, 2), bar.value < 0, part, round(top, 3), round(at - top, 3))
        rows.append(Row(bar, placed, value_y, bar_y, *shape))
        left += width
    zero = round(-low / span * 100, 2) if low < 0 < high else None
    return Picture(chart, tuple(rows), round(at - (0 if strip else GAP - 0.2), 3), zero)


def _lines(bar: Bar) -> tuple[list[str], bool]:
    """The name in lines, and whether the value fits beside the last of them."""
    name = capitalise(bar.name.text)
    room = NARROWEST - _letters(bar.text) - 2
    if _letters(name) <= room:
        return [name], True
    beside = room >= NARROWEST // 3
    width = max(room if beside else NARROWEST, *(len(word) for word in name.split()))
    return textwrap.wrap(name, width, break_on_hyphens=False), beside and width == room


def _letters(text: str) -> int:
    """How wide a text is, in Latin letters."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
