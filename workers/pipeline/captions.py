"""Which lines are photograph captions: told by their marks, or by the credit that ends or follows them."""

from __future__ import annotations

from collections.abc import Sequence

from workers.pipeline.lines import Line
from workers.pipeline.marks import ends_with_credit, is_credit
from workers.pipeline.values import BlockKind

LONGEST_CAPTION = 200  # characters
LONGEST_ABOVE_CREDIT = 90  # characters of a caption whose credit stands on a line of its own
MOST_LINES = 7


def mark_captions(lines: Sequence[Line], muted: bool) -> None:
    """A credit makes a caption of the paragraph it ends or follows; a caption runs on to its last line."""
    for i, line in enumerate(lines):
        alone = is_credit(line.text) and not _in_running_text(lines, i)
        if alone or (line.role is None and ends_with_credit(line.text)):
            _mark_back(lines, i, alone, muted)
        elif line.role is BlockKind.CAPTION and not line.closed and i + 1 < len(lines):
            follower = lines[i + 1]
            if follower.gap == 0 and follower.role is None and follower.closed and line.width >= follower.width:
                follower.role = BlockKind.CAPTION


def _in_running_text(lines: Sequence[Line], i: int) -> bool:
    """Whether a line that looks like a credit is the middle of a sentence broken by the column."""
    before = lines[i - 1] if i else None
    return before is not None and not before.closed and before.role is None and not lines[i].gap


def _mark_back(lines: Sequence[Line], last: int, alone: bool, muted: bool) -> None:
    first = last
    size = len(lines[last].text)
    while first > 0 and last - first < MOST_LINES:
        before, line = lines[first - 1], lines[first]
        wanted = alone and first == last
        joined = line.gap == 0 or (muted and line.gap == 1)
        size += len(before.text)
        if before.role is not None or size > (LONGEST_ABOVE_CREDIT if alone else LONGEST_CAPTION):
            break
        if not wanted and (before.closed or not joined):
            break
        first -= 1
    for line in lines[first : last + 1]:
        line.role = BlockKind.CAPTION
