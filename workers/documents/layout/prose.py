"""Blocks in reading order → text. A line break within a paragraph, a blank line between two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workers.documents.layout.shapes import Block, Line

FIRST_LINE = 0.9  # of the size: a line that stands in by more begins a paragraph
CENTRED = 3.0  # sizes: a line that stands in by more is centred or set right, and a paragraph of its own
SHORT_LINE = 1.6  # of the size: a line that ends earlier than that ends a paragraph, if it closes a sentence
VERY_SHORT = 5.0  # of the size: no figure is so long that moving it to the next line leaves more room
LOOSE = 1.7  # times the usual gap: a wider one parts paragraphs
_CLOSING = tuple("。！？；：!?…”」』）)】")


def text_of(blocks: Sequence[Block]) -> str:
    """The text of blocks. A paragraph that goes on in the next column or page is one."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            pieces.append("\n" if goes_on(before, block) else "\n\n")
        pieces.append(_paragraphs(block))
        before = block
    return "".join(pieces)


def _paragraphs(block: Block) -> str:
    if not block.lines:
        return block.text
    left, right = _edges(block.lines)
    gaps = sorted(_gap(upper, lower) for upper, lower in pairwise(block.lines))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    text = block.lines[0].text
    for upper, lower in pairwise(block.lines):
        text += ("\n\n" if _begins_paragraph(upper, lower, left, right, usual) else "\n") + lower.text
    return text


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """Where most lines begin and end; a full stop hung beyond the right edge does not move it."""
    ends = sorted(line.box.x1 for line in lines)
    return min(line.box.x0 for line in lines), ends[-1 - len(ends) // 5]


def _gap(upper: Line, lower: Line) -> float:
    return lower.box.top - upper.box.top


def _begins_paragraph(upper: Line, lower: Line, left: float, right: float, usual: float) -> bool:
    if _gap(upper, lower) > LOOSE * usual:
        return True
    above, here = (upper.box.x0 - left) / upper.size, (lower.box.x0 - left) / lower.size
    if above > CENTRED or here - above > FIRST_LINE:
        return True
    room = right - upper.box.x1
    if room > max(VERY_SHORT * upper.size, 0.35 * (right - left)):
        return True
    ends_early, stands_in = room > SHORT_LINE * upper.size, FIRST_LINE < here < CENTRED
    return stands_in or (ends_early and upper.text.endswith(_CLOSING))


def goes_on(before: Block, block: Block) -> bool:
    """Whether a sentence broken off at the end of one block is taken up at the start of the next."""
    if not before.lines or not block.lines or abs(before.size - block.size) > 0.05 * block.size:
        return False
    last, first = before.lines[-1], block.lines[0]
    (left, right), (next_left, next_right) = _edges(before.lines), _edges(block.lines)
    if len(last.text) < 4 or first.box.x0 - next_left > FIRST_LINE * first.size:
        return False
    if last.text.endswith(_CLOSING):
        # Where first lines stand in, one that does not goes on, even after a full stop.
        stands_in = any(FIRST_LINE < (line.box.x0 - next_left) / line.size < CENTRED for line in block.lines)
        return stands_in and right - last.box.x1 < SHORT_LINE * last.size and len(before.lines) > 1
    width, next_width = right - left, next_right - next_left
    alike = abs(width - next_width) < max(2.5 * block.size, 0.25 * width)
    is_full = right - last.box.x1 < min(VERY_SHORT * last.size, 0.35 * width)
    if len(before.lines) == 1:
        return width > 0.7 * next_width
    return is_full and (alike or len(block.lines) == 1)
