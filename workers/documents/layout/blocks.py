"""Lines → blocks: what stands together in one column and one size."""

from __future__ import annotations

from collections.abc import Sequence

from workers.documents.layout.shapes import Block, Box, Line

LOOSEST = 1.6  # of the size: the widest gap between lines of one block
SAME_SIZE = 1.15  # times
INDENT = 2.6  # of the size: first lines stand in by two characters


def blocks_of(lines: Sequence[Line], rules: Sequence[Box]) -> list[Block]:
    """The blocks that lines form, each line in one.

    A line goes on in the one line below it that stands in the same column, near
    and of the same size; a line above two columns goes on in neither.
    """
    ordered = sorted(lines, key=lambda line: line.box.top)
    below = {index: _next_down(index, ordered, rules) for index in range(len(ordered))}
    above: dict[int, list[int]] = {}
    for index, found in below.items():
        for other in found:
            above.setdefault(other, []).append(index)
    linked = {i: found[0] for i, found in below.items() if len(found) == 1 and len(above[found[0]]) == 1}
    started = set(linked.values())
    blocks = []
    for index in range(len(ordered)):
        if index in started:
            continue
        chain = [index]
        while chain[-1] in linked:
            chain.append(linked[chain[-1]])
        blocks.append(Block([ordered[i] for i in chain]))
    return blocks


def _next_down(index: int, ordered: Sequence[Line], rules: Sequence[Box]) -> list[int]:
    """The nearest lines below that could go on from this one: none, one, or several side by side."""
    line = ordered[index]
    reach = line.box.bottom + LOOSEST * line.size
    found: list[int] = []
    for other in range(index + 1, len(ordered)):
        candidate = ordered[other]
        if candidate.box.top > reach:
            break
        if not _goes_on(line, candidate):
            continue
        if found and candidate.box.overlap_y(ordered[found[0]].box) <= 0.5 * candidate.box.height:
            continue  # further down than the nearest
        if not _ruled_apart(line, candidate, rules):
            found.append(other)
    return found


def _goes_on(line: Line, lower: Line) -> bool:
    if lower.box.top < line.box.bottom - 0.4 * line.size:
        return False
    if max(line.size, lower.size) > SAME_SIZE * min(line.size, lower.size):
        return False
    shared = line.box.overlap_x(lower.box)
    starts_alike = abs(line.box.x0 - lower.box.x0) < INDENT * line.size
    return shared >= 0.5 * min(line.box.width, lower.box.width) or starts_alike


def _ruled_apart(upper: Line, lower: Line, rules: Sequence[Box]) -> bool:
    return any(
        rule.height < 4
        and upper.box.bottom - 3 <= rule.middle[1] <= lower.box.top + 3
        and rule.overlap_x(upper.box) > 0.5 * upper.box.width
        for rule in rules
    )
