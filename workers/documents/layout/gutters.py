"""Lines that run across a gutter, parted again.

A full stop hung into the gutter, or a gutter narrower than a character, lets two
columns touch. The other lines around show where the right column begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from workers.documents.layout.lines import CLOSING
from workers.documents.layout.shapes import Line

NARROWEST_COLUMN = 4.0  # sizes
NEIGHBOURHOOD = 14.0  # sizes up and down in which lines bear witness
ALIGNED = 1.5  # points
STARTS, ENDS = 3, 2  # lines that must begin at the right column, and end before it


def parted_at_gutters(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that cross into a column beside theirs cut in two."""
    parted: list[Line] = []
    for line in lines:
        rest = line
        while (place := _gutter_in(rest, lines)) is not None:
            parted.append(Line(rest.glyphs[:place]))
            rest = Line(rest.glyphs[place:])
        parted.append(rest)
    return parted


def _gutter_in(line: Line, lines: Sequence[Line]) -> int | None:
    """The index of the first glyph of ``line`` that stands in the column beside it."""
    near = [other for other in lines if other is not line and _is_near(other, line)]
    starts = [other.box.x0 for other in near]
    for index in range(1, len(line.glyphs)):
        before, glyph = line.glyphs[index - 1], line.glyphs[index]
        x = glyph.box.x0
        if x - line.box.x0 < NARROWEST_COLUMN * line.size:
            continue
        if before.text not in CLOSING and x - before.box.x1 < 0.4 * line.size:
            continue
        if sum(abs(start - x) < ALIGNED for start in starts) >= STARTS and _ends_before(x, line, near) >= ENDS:
            return index
    return None


def _is_near(other: Line, line: Line) -> bool:
    apart = abs(other.box.middle[1] - line.box.middle[1])
    return apart < NEIGHBOURHOOD * line.size and 0.85 < other.size / line.size < 1.18


def _ends_before(x: float, line: Line, near: Sequence[Line]) -> int:
    """How many lines of the same column end a little before ``x``, as lines do before a gutter."""
    size = line.size
    return sum(
        1
        for other in near
        if 0.4 * size < x - other.box.x1 < 3 * size
        and other.box.width > NARROWEST_COLUMN * size
        and abs(other.box.x0 - line.box.x0) < 2.6 * size
    )
