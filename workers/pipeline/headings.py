"""Which lines are headings, and which are captions.

A heading is told from a broken line of running text by where it stands (after a
finished sentence or another heading), by its marks (no comma, no full stop) and
by its width (a line broken by the column is as wide as the column).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.lines import Line
from workers.pipeline.marks import ORGANISATION, ends_with_credit, is_credit, role_of
from workers.pipeline.values import BlockKind

WIDEST_HEADING = 46.0
MOST_HEADING_LINES = 4
SHORT_BY = 4.5  # characters a line must lack of its column: more than the indent of a first line
LONGEST_CAPTION = 200
MOST_CAPTION_LINES = 7

_RUNNING_MARKS = re.compile(r"[。；，]")
_SPACED = re.compile(r"^[^，。；：]*[\u3400-\u9fff”’]{3,} +[\u3400-\u9fff“‘]{3,}[^，。；：]*$")
_CANNOT_START = re.compile(r"[，。、；：！？”’）》】%,.;:!?)]")
_STARTS_STORY = re.compile(r"本报讯|据《|（上接|新华社|中新社|[\u3400-\u9fff]{2,6}讯[ （]")
_CANNOT_END = ("，", "、", "；", "“", "‘", "（", "《", "—的")
HEADINGS = (BlockKind.HEADLINE, BlockKind.SUBHEAD)


def mark_roles(lines: Sequence[Line], muted: bool) -> None:
    """Set the role of every byline, caption, piece of furniture and heading among ``lines``.

    Headings are all marked SUBHEAD here; which of them is a headline is settled
    later. ``muted`` says that blank lines mean nothing on this page.
    """
    for i, line in enumerate(lines):
        line.role = role_of(line.text) if not _inside_sentence(lines, i) else None
    _mark_captions(lines, muted)
    for i, line in enumerate(lines):
        if line.role is None and line.level:
            line.role = BlockKind.SUBHEAD
    _mark_heading_chunks(lines, muted)
    for i, line in enumerate(lines):
        if line.role is None and _is_heading(lines, i, muted):
            line.role = BlockKind.SUBHEAD
    for before, line in zip(lines, lines[1:], strict=False):
        if before.role in HEADINGS and line.role in HEADINGS and ORGANISATION.fullmatch(line.text):
            line.role = BlockKind.BYLINE


def _inside_sentence(lines: Sequence[Line], i: int) -> bool:
    """Whether running text without a blank line surrounds line i: a number alone there is no page number."""
    inner = 0 < i < len(lines) - 1 and lines[i].gap == 0 and lines[i + 1].gap == 0
    return inner and not lines[i - 1].closed and lines[i - 1].role is None and len(lines[i].text) < 12


def _mark_captions(lines: Sequence[Line], muted: bool) -> None:
    """A credit makes a caption of the paragraph it ends or follows; a caption runs on to its last line."""
    for i, line in enumerate(lines):
        alone = is_credit(line.text)
        if alone or (line.role is None and ends_with_credit(line.text)):
            _mark_back(lines, i, alone, muted)
        elif line.role is BlockKind.CAPTION and not line.closed and i + 1 < len(lines):
            follower = lines[i + 1]
            if follower.gap == 0 and follower.role is None and follower.closed and line.width >= follower.width:
                follower.role = BlockKind.CAPTION


def _mark_back(lines: Sequence[Line], last: int, alone: bool, muted: bool) -> None:
    first = last
    size = len(lines[last].text)
    while first > 0 and last - first < MOST_CAPTION_LINES:
        before, line = lines[first - 1], lines[first]
        wanted = alone and first == last
        joined = line.gap == 0 or muted
        size += len(before.text)
        if before.role is not None or size > LONGEST_CAPTION:
            break
        if not wanted and (before.closed or not joined):
            break
        first -= 1
    for line in lines[first : last + 1]:
        line.role = BlockKind.CAPTION


def _mark_heading_chunks(lines: Sequence[Line], muted: bool) -> None:
    """Lines set apart by blank lines that hold no running text are headings, taken together."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and lines[end].gap == 0:
            continue
        chunk = [line for line in lines[start:end] if line.role is None]
        if _is_heading_chunk(lines, start, end, chunk) and (len(chunk) > 1 or not muted):
            for line in chunk:
                line.role = BlockKind.SUBHEAD
        start = end


def _is_heading_chunk(lines: Sequence[Line], start: int, end: int, chunk: Sequence[Line]) -> bool:
    if not chunk or len(chunk) > MOST_HEADING_LINES or not _after_break(lines, start):
        return False
    if sum(line.width for line in chunk) > WIDEST_HEADING * 1.2 or _continued(lines, end):
        return False
    first = start == 0 or all(line.role in (BlockKind.FURNITURE, BlockKind.BYLINE) for line in lines[:start])
    return all(_looks_like_heading(line, commas=first) for line in chunk) and not chunk[-1].text.endswith("。")


def _looks_like_heading(line: Line, commas: bool = False) -> bool:
    """By its marks alone: no full stop, no comma (a page's first line may have one), no open end."""
    marks = _RUNNING_MARKS.findall(line.text)
    ends_open = line.text.endswith(_CANNOT_END)
    if line.width > WIDEST_HEADING or ends_open or _CANNOT_START.match(line.text) or _STARTS_STORY.match(line.text):
        return False
    return all(m == "，" for m in marks) if commas else not marks


def _after_break(lines: Sequence[Line], i: int) -> bool:
    """Whether the line before ends a sentence or is no running text."""
    return i == 0 or lines[i - 1].role is not None or lines[i - 1].closed


def _continued(lines: Sequence[Line], i: int) -> bool:
    """Whether line i can only be the rest of a sentence."""
    return i < len(lines) and lines[i].role is None and _CANNOT_START.match(lines[i].text) is not None


def _is_heading(lines: Sequence[Line], i: int, muted: bool) -> bool:
    """Whether a line by itself is a heading, where blank lines did not tell."""
    line = lines[i]
    after = lines[i + 1] if i + 1 < len(lines) else None
    if line.closed and not line.text.endswith(("？", "！", "？”", "！”")):
        return False
    if not _after_break(lines, i) or _continued(lines, i + 1):
        return False
    if not _looks_like_heading(line, commas=i == 0 and bool(after) and after.width > 1.5 * line.width):
        return False
    if after is None or after.role is not None or _STARTS_STORY.match(after.text):
        return True
    if line.closed or line.text.endswith("："):
        return False
    if _SPACED.match(line.text) and not line.text.endswith(("的", "和", "在")):
        return True
    return _is_short(line, after)


def _is_short(line: Line, after: Line) -> bool:
    """Whether the line ends before the column would have broken it."""
    if not line.column:
        return after.width > 1.2 * line.width or after.gap > 0
    return line.width <= min(line.column, after.width) - SHORT_BY
