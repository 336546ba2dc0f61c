"""Glyphs → lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from workers.documents.layout.shapes import Glyph, Line, is_wide

SAME_PLACE = 0.55  # of a character: the same character nearer than this was printed twice, for boldness
GUTTER = 0.95  # of the size: a wider gap without a space in it parts columns
AFTER_CLOSING = 0.7
SEAM = 0.5  # of the size: the widest gap between parts of a line that were not drawn one after the other
SAME_LINE = 0.5  # of the lower height: two runs that share as much stand on one line
CLOSING = frozenset("，。、；：！？”’）》〉」』】〕")
DESCENT = 0.12  # of the size: how far a glyph's square reaches below the foot of the line
MOST_UNEQUAL = 1.9  # times: a drop capital is larger, an exponent is not


def without_overprint(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs without those printed again at nearly the same place.

    Newspapers embolden by printing a line two or three times, a little apart.
    Real repetition (11, 2020, 人人) is a whole advance apart and stays.
    """
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        column, row = int(glyph.box.x0 // 8), int(glyph.box.top // 8)
        near = (
            other
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for other in seen.get((glyph.text, column + dx, row + dy), ())
        )
        if any(_same_place(glyph, other) for other in near):
            continue
        seen.setdefault((glyph.text, column, row), []).append(glyph)
        kept.append(glyph)
    return kept


def _same_place(glyph: Glyph, other: Glyph) -> bool:
    if glyph.text.isspace():
        return False
    across = SAME_PLACE * min(glyph.box.width, other.box.width)
    down = SAME_PLACE * min(glyph.box.height, other.box.height)
    return abs(glyph.box.x0 - other.box.x0) < across and abs(glyph.box.top - other.box.top) < down


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines that horizontal glyphs form, from top to bottom.

    Glyphs are first chained as they were drawn, then chains that stand side by
    side on one line are joined, however they were drawn.
    """
    runs = [Line(inked) for chain in _chains(glyphs) if (inked := _stripped(chain))]
    runs.sort(key=lambda run: run.box.top)
    parent = list(range(len(runs)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, upper in enumerate(runs):
        for j in range(i + 1, len(runs)):
            if runs[j].box.top > upper.box.bottom:
                break
            if _one_line(upper, runs[j]):
                parent[root(j)] = root(i)
    groups: dict[int, list[Glyph]] = {}
    for index, run in enumerate(runs):
        groups.setdefault(root(index), []).extend(run.glyphs)
    lines = [Line(group) for group in groups.values()]
    return [line for line in lines if line.text]


def _chains(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    chains: list[list[Glyph]] = []
    for glyph in glyphs:
        if chains and _follows(chains[-1][-1], glyph):
            chains[-1].append(glyph)
        else:
            chains.append([glyph])
    return chains


def _stripped(chain: list[Glyph]) -> list[Glyph]:
    """A chain without the spaces at its ends: they hang into the gutter and would bridge it."""
    inked = [index for index, glyph in enumerate(chain) if not glyph.text.isspace()]
    return chain[inked[0] : inked[-1] + 1] if inked else []


def _follows(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    gap = glyph.box.x0 - before.box.x1
    on_line = before.box.overlap_y(glyph.box) > SAME_LINE * min(before.box.height, glyph.box.height)
    return on_line and -0.6 * size < gap < _gutter(before, glyph) and _fits(before, glyph)


def _fits(glyph: Glyph, other: Glyph) -> bool:
    """Whether two sizes may stand on one line: a large figure and its unit share a foot, a drop capital does not."""
    small, large = sorted((glyph, other), key=lambda g: g.size)
    if large.size <= MOST_UNEQUAL * small.size:
        return True
    foot, other_foot = (g.box.bottom - DESCENT * g.size for g in (small, large))
    return abs(foot - other_foot) < 0.3 * small.size


def _gutter(before: Glyph, after: Glyph) -> float:
    """The widest gap within a line after ``before``. Between narrow characters it is a word space.

    Closing marks are often cut to half a square at the end of a line, which makes the gutter look narrower.
    """
    em = max(before.size, after.size)
    if before.text in CLOSING:
        return em * AFTER_CLOSING
    return em * (GUTTER if is_wide(before.text) or is_wide(after.text) else 0.8)


def _one_line(upper: Line, lower: Line) -> bool:
    shared = upper.box.overlap_y(lower.box)
    if shared < SAME_LINE * min(upper.box.height, lower.box.height):
        return False
    left, right = (upper, lower) if upper.box.x0 <= lower.box.x0 else (lower, upper)
    if not _fits(left.glyphs[-1], right.glyphs[0]):
        return False
    gap = right.box.x0 - left.box.x1
    return gap < SEAM * _gutter(left.glyphs[-1], right.glyphs[0])
