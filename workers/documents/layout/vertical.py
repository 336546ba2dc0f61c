"""Vertical text: which glyphs stand in vertical lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workers.documents.layout.shapes import Box, Glyph, PageContent, around, is_wide

SIDEWAYS = 0.7  # of the glyphs: the whole page lies on its side
NEXT_COLUMN = 3.0  # sizes from one vertical line to the next, at most
SHORTEST = 4  # glyphs one below the other; less may be chance


def upright(page: PageContent) -> PageContent:
    """The page as it is meant to be read: sideways pages are turned, single sideways lines are not."""
    counts = Counter(glyph.quarter for glyph in page.glyphs)
    quarter, count = counts.most_common(1)[0] if counts else (0, 0)
    return page.turned(quarter) if quarter and count > SIDEWAYS * len(page.glyphs) else page


def split_by_direction(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs of horizontal and of vertical lines, each in their old order.

    A glyph is vertical when it was drawn within a run that goes straight down,
    lies on its side, is set upright across such a run, as figures may be, or
    belongs to a short run that carries such a line on or stands beside it.
    """
    runs = _runs(glyphs)
    vertical = {run for run in runs if _is_vertical(glyphs[run[0] : run[1]])}
    columns = [_box(glyphs, run) for run in vertical]
    rest = [run for run in runs if run not in vertical]
    while found := [run for run in rest if any(_belongs(glyphs, run, column) for column in columns)]:
        vertical.update(found)
        columns = [_box(glyphs, run) for run in found]  # what only now is known may reach further
        rest = [run for run in rest if run not in vertical]
    down = {index for start, end in vertical for index in range(start, end)}
    return (
        [glyph for index, glyph in enumerate(glyphs) if index not in down],
        [glyph for index, glyph in enumerate(glyphs) if index in down],
    )


def _runs(glyphs: Sequence[Glyph]) -> list[tuple[int, int]]:
    """Glyphs drawn one below the other, as ranges of indices; most are runs of one."""
    ends = [
        index
        for index in range(1, len(glyphs))
        if not _goes_down(glyphs[index - 1], glyphs[index]) or glyphs[index - 1].quarter != glyphs[index].quarter
    ]
    return list(pairwise([0, *ends, len(glyphs)])) if glyphs else []


def _is_vertical(run: Sequence[Glyph]) -> bool:
    """Whether a run is a vertical line for certain. A column of upright figures may be one of a table."""
    return run[0].quarter == 1 or sum(is_wide(glyph.text) for glyph in run) >= SHORTEST


def _box(glyphs: Sequence[Glyph], run: tuple[int, int]) -> Box:
    return around(glyph.box for glyph in glyphs[run[0] : run[1]])


def _belongs(glyphs: Sequence[Glyph], run: tuple[int, int], column: Box) -> bool:
    """Whether a short run is part of vertical text whose one line, or part of a line, is ``column``."""
    box, size = _box(glyphs, run), glyphs[run[0]].size
    if column.holds(*box.middle):
        return True
    aside = abs(column.middle[0] - box.middle[0])
    if not 0.7 * size < column.width < 1.5 * size:
        return False
    if aside < 0.35 * size and -column.overlap_y(box) < size:
        return True
    beside = 0.8 * size < aside < NEXT_COLUMN * size and column.top - 2.6 * size < box.top < column.bottom
    return beside and not _is_level(glyphs, run)


def _is_level(glyphs: Sequence[Glyph], run: tuple[int, int]) -> bool:
    """Whether a glyph of a horizontal line was drawn just before or after."""
    ends = ((run[0] - 1, run[0]), (run[1] - 1, run[1]))
    return any(_goes_right(glyphs[a], glyphs[b]) for a, b in ends if a >= 0 and b < len(glyphs))


def _goes_right(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    return before.box.overlap_y(glyph.box) > 0.5 * size and -0.5 * size < glyph.box.x0 - before.box.x1 < size


def _goes_down(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    (x, y), (next_x, next_y) = before.box.middle, glyph.box.middle
    same_column = abs(next_x - x) < 0.35 * size and before.size < 1.3 * glyph.size < 1.7 * before.size
    return same_column and 0.2 * size < next_y - y < 2.2 * size


def laid_flat(glyphs: Sequence[Glyph], width: float) -> list[Glyph]:
    """Vertical glyphs turned, so that their lines can be found as horizontal ones are."""
    return [Glyph(glyph.text.translate(_FORMS), glyph.box.turned(width), glyph.size) for glyph in glyphs]


# Forms that only vertical text uses → the ordinary ones.
_FORMS = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︰︱︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
    "，、。：；！？〖〗…：—＿（）｛｝〔〕【】《》〈〉「」『』［］",
)
