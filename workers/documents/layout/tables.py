"""Tables: ruled ones from their grid, others from rows of figures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from workers.documents.layout.lines import lines_of
from workers.documents.layout.shapes import Block, Box, Glyph, Line, around, is_wide

TOUCHING = 3.0  # points: rules nearer than this meet
MOST_RULES = 4000  # more is a drawing
LONGEST_CELL = 120  # characters; a frame around longer text is a box, not a table
MOST_FIGURES = 0.6  # of the cells after the first: what makes rows without rules a table

_FIGURE = re.compile(
    r"[-+±＋－]?[\d０-９][\d０-９,，.．:：/]*\s*[%％‰]?\s*[万亿]{0,2}[元吨个户人亩家次倍]?|[—–-]+|[/／]"
)


@dataclass(frozen=True, slots=True)
class _Grid:
    box: Box
    columns: list[float]  # x of the upright rules
    rows: list[float]  # y of the level rules
    upright: list[Box]
    level: list[Box]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of the cell at a point; of a merged cell, its first."""
        row, column = bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1
        while column > 0 and not _ruled(self.upright, self.columns[column], y, upright=True):
            column -= 1
        while row > 0 and not _ruled(self.level, x, self.rows[row], upright=False):
            row -= 1
        return row, column


def _ruled(rules: Sequence[Box], x: float, y: float, *, upright: bool) -> bool:
    if upright:
        return any(abs(r.middle[0] - x) < TOUCHING and r.top - TOUCHING < y < r.bottom + TOUCHING for r in rules)
    return any(abs(r.middle[1] - y) < TOUCHING and r.x0 - TOUCHING < x < r.x1 + TOUCHING for r in rules)


def ruled_tables(glyphs: Sequence[Glyph], rules: Sequence[Box]) -> tuple[list[Block], list[Glyph]]:
    """The tables drawn with rules, and the glyphs that stand in none."""
    tables: list[Block] = []
    rest = list(glyphs)
    for grid in _grids(rules):
        inside = [glyph for glyph in rest if grid.box.holds(*glyph.box.middle)]
        table = _filled(grid, inside)
        if table:
            tables.append(table)
            taken = set(map(id, inside))
            rest = [glyph for glyph in rest if id(glyph) not in taken]
    return tables, rest


def _grids(rules: Sequence[Box]) -> list[_Grid]:
    if len(rules) > MOST_RULES:
        return []
    grids = []
    for group in _connected(rules):
        upright = [rule for rule in group if rule.height > rule.width]
        level = [rule for rule in group if rule.height <= rule.width]
        columns, rows = _distinct(rule.middle[0] for rule in upright), _distinct(rule.middle[1] for rule in level)
        if len(rows) > 2 and len(columns) > 2:
            grids.append(_Grid(around(group), columns[:-1], rows[:-1], upright, level))
    return grids


def _connected(rules: Sequence[Box]) -> list[list[Box]]:
    """The rules in groups that touch."""
    ordered = sorted(rules, key=lambda rule: rule.top)
    groups: list[tuple[Box, list[Box]]] = []
    for rule in ordered:
        reach = Box(rule.x0 - TOUCHING, rule.top - TOUCHING, rule.x1 + TOUCHING, rule.bottom + TOUCHING)
        touched = [group for group in groups if _meets(group[0], reach)]
        members = [rule, *(member for group in touched for member in group[1])]
        groups = [group for group in groups if not _meets(group[0], reach)]
        groups.append((around([rule, *(group[0] for group in touched)]), members))
    return [members for _, members in groups]


def _meets(box: Box, other: Box) -> bool:
    return box.overlap_x(other) >= 0 and box.overlap_y(other) >= 0


def _distinct(places: object) -> list[float]:
    found: list[float] = []
    for place in sorted(places):  # type: ignore[call-overload]  # any iterable of floats
        if not found or place - found[-1] > TOUCHING:
            found.append(place)
    return found


def _filled(grid: _Grid, glyphs: Sequence[Glyph]) -> Block | None:
    cells: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        cells.setdefault(grid.cell(*glyph.box.middle), []).append(glyph)
    texts = {place: cell_text(inside) for place, inside in cells.items()}
    if sum(map(bool, texts.values())) < 4 or any(len(text) > LONGEST_CELL for text in texts.values()):
        return None
    rows = [[texts.get((row, column), "") for column in range(len(grid.columns))] for row in range(len(grid.rows))]
    return Block([], grid.box, [row for row in rows if any(row)])


def cell_text(glyphs: Sequence[Glyph]) -> str:
    """The text of one cell on one line."""
    text = ""
    for line in sorted(lines_of(glyphs), key=lambda line: (line.box.top, line.box.x0)):
        space = " " if text and not is_wide(text[-1]) and not is_wide(line.text[0]) else ""
        text += space + line.text
    return text


def figure_tables(lines: Sequence[Line]) -> tuple[list[Block], list[Line]]:
    """Tables without rules: rows side by side that are mostly figures; and the lines in none."""
    rows = rows_of(lines)
    is_table = [_is_figure_row(row) for row in rows]
    tables: list[Block] = []
    taken: set[int] = set()
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and is_table[end]:
            end += 1
        if end - start >= 2:
            first = start - 1 if start and _is_head(rows[start - 1], rows[start]) else start
            tables.append(_table(rows[first:end]))
            taken.update(id(line) for row in rows[first:end] for line in row)
        start = end + 1
    return tables, [line for line in lines if id(line) not in taken]


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand side by side, from left to right; the rows from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box.middle[1]):
        if rows and line.box.overlap_y(rows[-1][0].box) > 0.6 * min(line.box.height, rows[-1][0].box.height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.x0) for row in rows]


def _is_figure_row(row: Sequence[Line]) -> bool:
    figures = sum(_FIGURE.fullmatch(line.text) is not None for line in row[1:])
    return len(row) > 1 and figures >= max(MOST_FIGURES * (len(row) - 1), 1)


def _is_head(row: Sequence[Line], below: Sequence[Line]) -> bool:
    near = below[0].box.top - row[0].box.bottom < 2 * row[0].size
    return near and 0 <= len(below) - len(row) <= 1 and len(row) > 1 and all(len(line.text) < 20 for line in row)


def _table(rows: Sequence[Sequence[Line]]) -> Block:
    box = around(line.box for row in rows for line in row)
    return Block([], box, [[line.text for line in row] for row in rows])
