"""Drop capitals: the large first character of a story, put back to the line it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workers.documents.layout.shapes import Box, Glyph, Line

LARGER = 1.7  # times the text beside it
NEAR = 1.2  # sizes of that text, from the capital to its line


def with_drop_capitals(lines: Sequence[Line]) -> list[Line]:
    """The lines, each drop capital joined to the first of the lines beside it.

    Without this 1 and 2月8日 are read apart, and the date is lost. The lines
    beside a capital are taken back to its left edge: they do not stand in.
    """
    kept = list(lines)
    for capital in [line for line in lines if len(line.text) < 3]:
        beside = [line for line in kept if line is not capital and _is_beside(line, capital)]
        if len(beside) < 2:
            continue
        first = min(beside, key=lambda line: line.box.top)
        moved = {id(line): _moved(line, capital, joined=line is first) for line in beside}
        kept = [moved.get(id(line), line) for line in kept if line is not capital]
    return kept


def _is_beside(line: Line, capital: Line) -> bool:
    gap = line.box.x0 - capital.box.x1
    return (
        capital.size > LARGER * line.size
        and -0.3 * line.size < gap < NEAR * line.size
        and capital.box.top - 0.5 * line.size < line.box.middle[1] < capital.box.bottom
    )


def _moved(line: Line, capital: Line, *, joined: bool) -> Line:
    left = capital.box.x0
    if not joined:
        first = line.glyphs[0]
        return Line([replace(first, box=replace(first.box, x0=left)), *line.glyphs[1:]])
    step = (line.box.x0 - left) / len(capital.glyphs)
    caps = [
        Glyph(glyph.text, Box(left + n * step, line.box.top, left + (n + 1) * step, line.box.bottom), line.size)
        for n, glyph in enumerate(capital.glyphs)
    ]
    return Line([*caps, *line.glyphs])
