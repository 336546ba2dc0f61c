"""The order in which the blocks of a page are read.

The page is cut, again and again, along gutters and gaps that no block crosses.
A gutter from top to bottom comes first: columns are read one after the other. A
headline across columns leaves no such gutter; then the page is cut into bands.
Neighbouring bands with the same gutters are one set of columns whose paragraphs
happen to end side by side, unless a ruled line parts them.
"""

from __future__ import annotations

from collections.abc import Sequence

from workers.documents.layout.prose import goes_on
from workers.documents.layout.shapes import Block, Box

NARROWEST = 2.0  # points: a gap that is none
DEEPEST = 60  # cuts within cuts; no real page needs more than ten


def in_reading_order(blocks: Sequence[Block], rules: Sequence[Box], depth: int = 0) -> list[Block]:
    """The blocks, sorted: columns left to right, each from top to bottom."""
    if len(blocks) < 2 or depth > DEEPEST:
        return sorted(blocks, key=lambda block: (block.box.top, block.box.x0))
    ruled = _ruled_bands(blocks, rules)
    if len(ruled) > 1:
        return [block for band in ruled for block in in_reading_order(band, rules, depth + 1)]
    columns = _cut(blocks, across=True)
    if len(columns) > 1:
        return [block for column in columns for block in in_reading_order(column, rules, depth + 1)]
    bands = _joined(_cut(blocks, across=False), rules)
    if len(bands) > 1:
        return [block for band in bands for block in in_reading_order(band, rules, depth + 1)]
    return _tangled(blocks, rules, depth)


def _cut(blocks: Sequence[Block], *, across: bool) -> list[list[Block]]:
    """The blocks in groups parted by gaps: side by side, or one below the other."""
    spans = sorted(
        ((b.box.x0, b.box.x1, b) if across else (b.box.top, b.box.bottom, b) for b in blocks), key=lambda s: s[:2]
    )
    groups: list[list[Block]] = [[]]
    reach = spans[0][0] - 1
    for start, end, block in spans:
        if groups[-1] and start > reach + (NARROWEST if across else -0.5):
            groups.append([])
        groups[-1].append(block)
        reach = max(reach, end)
    return groups


def _ruled_bands(blocks: Sequence[Block], rules: Sequence[Box]) -> list[list[Block]]:
    """The blocks in bands parted by level rules as wide as all of them: a masthead, a story below another."""
    left, right = min(b.box.x0 for b in blocks), max(b.box.x1 for b in blocks)
    bands = [list(blocks)]
    for rule in rules:
        if rule.height > 4 or min(rule.x1, right) - max(rule.x0, left) < 0.9 * (right - left):
            continue
        y = rule.middle[1]
        if any(b.box.top + NARROWEST < y < b.box.bottom - NARROWEST for b in blocks):
            continue
        bands = [part for band in bands for part in _split_at(band, y)]
    return sorted(bands, key=lambda band: min(block.box.top for block in band))


def _split_at(band: list[Block], y: float) -> list[list[Block]]:
    above = [block for block in band if block.box.middle[1] < y]
    below = [block for block in band if block.box.middle[1] >= y]
    return [part for part in (above, below) if part]


def _joined(bands: list[list[Block]], rules: Sequence[Box]) -> list[list[Block]]:
    """Bands, those that go on in the same columns put together.

    What stands between two of them across the columns, such as a picture's
    caption, comes after both when their columns go on below it.
    """
    joined = [bands[0]]
    for number, band in enumerate(bands[1:], 1):
        if _same_columns(joined[-1], band) and not _ruled_apart(joined[-1], band, rules):
            joined[-1] = joined[-1] + band
        elif len(joined) > 1 and _same_columns(joined[-2], band) and _flows_past(joined[-2], bands[number - 1], band):
            joined[-2:] = [joined[-2] + band, joined[-1]]
        else:
            joined.append(band)
    return joined


def _same_columns(upper: list[Block], lower: list[Block]) -> bool:
    """Whether ``lower`` stands in the columns of ``upper``, or in columns that part them further.

    The second is headlines side by side, each over several columns. The reverse,
    headlines under columns, begins something new.
    """
    above = len(_cut(upper, across=True))
    return above > 1 and len(_cut(lower, across=True)) > 1 and len(_cut([*upper, *lower], across=True)) == above


def _flows_past(upper: list[Block], between: list[Block], lower: list[Block]) -> bool:
    """Whether columns go on below what stands between, rather than at the top of the next column."""
    above = [max(column, key=lambda block: block.box.bottom) for column in _cut(upper, across=True)]
    below = [min(column, key=lambda block: block.box.top) for column in _cut(lower, across=True)]
    tops = [min(column, key=lambda block: block.box.top) for column in _cut(upper, across=True)]
    if len(above) != len(below) or len(_cut(between, across=True)) > 1:
        return False
    down = sum(goes_on(block, under) for block, under in zip(above, below, strict=True))
    on = sum(goes_on(block, beside) for block, beside in zip(above, tops[1:], strict=False))
    return down > on


def _ruled_apart(upper: list[Block], lower: list[Block], rules: Sequence[Box]) -> bool:
    foot, head = max(b.box.bottom for b in upper), min(b.box.top for b in lower)
    left, right = min(b.box.x0 for b in [*upper, *lower]), max(b.box.x1 for b in [*upper, *lower])
    return any(
        rule.width > 0.6 * (right - left) and foot - 2 <= rule.middle[1] <= head + 2 and rule.height < 4
        for rule in rules
    )


def _tangled(blocks: Sequence[Block], rules: Sequence[Box], depth: int) -> list[Block]:
    """Blocks that overlap both ways, as a picture's caption set into a column does.

    The block that crosses the most others is read where its top comes; the rest
    is cut without it.
    """
    crossing = max(blocks, key=lambda block: (_crossed(block, blocks), block.box.width))
    rest = [block for block in blocks if block is not crossing]
    above = [
        block for block in rest if block.box.middle[1] < crossing.box.middle[1] and _shares_column(block, crossing)
    ]
    before = [*above, *(b for b in rest if b not in above and b.box.x1 <= crossing.box.x0 + NARROWEST)]
    after = [block for block in rest if block not in before]
    return [
        *(in_reading_order(before, rules, depth + 1) if before else ()),
        crossing,
        *(in_reading_order(after, rules, depth + 1) if after else ()),
    ]


def _crossed(block: Block, blocks: Sequence[Block]) -> int:
    return sum(
        1
        for other in blocks
        if other is not block
        and (block.box.overlap_x(other.box) > NARROWEST or block.box.overlap_y(other.box) > NARROWEST)
    )


def _shares_column(block: Block, other: Block) -> bool:
    return block.box.overlap_x(other.box) > 0
