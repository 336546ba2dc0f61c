"""Vertical text: which glyphs stand in vertical lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workers.documents.layout.shapes import Box, Glyph, PageContent, around

SIDEWAYS = 0.7  # of the glyphs: the whole page lies on its side
SHORTEST = 4  # glyphs one below the other; less may be chance


def upright(page: PageContent) -> PageContent:
    """The page as it is meant to be read: sideways pages are turned, single sideways lines are not."""
    counts = Counter(glyph.quarter for glyph in page.glyphs)
    quarter, count = counts.most_common(1)[0] if counts else (0, 0)
    return page.turned(quarter) if quarter and count > SIDEWAYS * len(page.glyphs) else page


def split_by_direction(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs of horizontal and of vertical lines, each in their old order.

    A glyph is vertical when it was drawn within a run that goes straight down,
    lies on its side, or is set upright across such a run, as figures may be.
    """
    vertical = [False] * len(glyphs)
    runs: list[Box] = []
    start = 0
    for index in range(1, len(glyphs) + 1):
        if index < len(glyphs) and _goes_down(glyphs[index - 1], glyphs[index]):
            continue
        if index - start >= SHORTEST:
            vertical[start:index] = [True] * (index - start)
            runs.append(around(glyph.box for glyph in glyphs[start:index]))
        start = index
    for index, glyph in enumerate(glyphs):
        if not vertical[index]:
            vertical[index] = glyph.quarter == 1 or any(run.holds(*glyph.box.middle) for run in runs)
    return (
        [glyph for glyph, down in zip(glyphs, vertical, strict=True) if not down],
        [glyph for glyph, down in zip(glyphs, vertical, strict=True) if down],
    )


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
