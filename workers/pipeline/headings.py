"""Which lines are headings.

A heading is told from a broken line of running text by where it stands (after a
finished sentence or another heading), by its marks (no comma, no full stop) and
by its width (a line broken by the column is as wide as the column).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workers.pipeline.captions import mark_captions
from workers.pipeline.lines import CLOSERS, Line, breaks_word
from workers.pipeline.marks import ENUMERATED_HEADING, NUMBERED, ORGANISATION, STARTS_STORY, role_of
from workers.pipeline.values import BlockKind

WIDEST_HEADING = 46.0
WIDEST_WITH_COMMA = 34.0
MOST_LINES = 4
SHORT_BY = 4.5  # characters a line must lack of its column: more than the indent of a first line
FULL_WITHIN = 2.6  # characters a line may lack of its column, an indent included
WIDE = 30.0  # an unfinished line wider than this is no line of a column
SHORT_ALONE = 3.5  # the same for a line that blank lines set apart
ENOUGH_MARKED = 3  # Markdown headings that show a page marks all of them
HEADINGS = (BlockKind.HEADLINE, BlockKind.SUBHEAD)

_SPACED = re.compile(
    r"[^，。；：、 ]{3,}[\u3400-\u9fff”？！] +[\u3400-\u9fff“][^，。；：、 ]{3,}(?: +[^，。；：、 ]+)?"
)
_PADDED_QUOTE = re.compile(r"[\u3400-\u9fff] “|” [\u3400-\u9fff]")
_CANNOT_START = re.compile(r"[，。、；：！？”’）》】%,.;:!?)]")
_CANNOT_END = ("，", "、", "；", "“", "‘", "（", "《", "的", "和", "与", "在", "了", "将", "是")


def mark_roles(lines: Sequence[Line], muted: bool) -> None:
    """Set the role of every byline, caption, piece of furniture and heading among ``lines``.

    Headings are all marked SUBHEAD here; which of them is a headline is settled
    later. ``muted`` says that blank lines mean nothing on this page.
    """
    for i, line in enumerate(lines):
        line.role = role_of(line.text)
        if line.role is BlockKind.FURNITURE and _inside_sentence(lines, i):
            line.role = None
    mark_captions(lines, muted)
    for i, line in enumerate(lines):
        enumerated = ENUMERATED_HEADING.fullmatch(line.text) is not None
        if line.role is None and (line.level or enumerated or _is_heavy_heading(lines, i)):
            line.role = BlockKind.SUBHEAD
    _mark_bullets(lines)
    _mark_title(lines)
    if sum(line.level > 0 for line in lines) < ENOUGH_MARKED:
        for start, end in _chunks(lines):
            if _is_heading_chunk(lines, start, end, muted):
                _mark(lines[start : end - _runs_on(lines, start, end)])
        for i, line in enumerate(lines):
            if line.role is None and _is_heading(lines, i, muted):
                _mark([line])
    _mark_organisations(lines)


def _mark_title(lines: Sequence[Line]) -> None:
    """The lines above the first byline, dateline or indented paragraph are the title of the page."""
    for i, line in enumerate(lines[: MOST_LINES + 1]):
        if line.role is BlockKind.BYLINE or line.indented or STARTS_STORY.match(line.text):
            if all(_looks_like_heading(above, commas=True) for above in lines[:i]):
                _mark(lines[:i])
            return


def _mark_bullets(lines: Sequence[Line]) -> None:
    """■ begins a caption, but also a heading over a paragraph."""
    for line, below in pairwise(lines):
        if line.text.startswith("■") and not line.closed and below.role is None and below.width > 1.5 * line.width:
            line.role = BlockKind.SUBHEAD


def _mark_organisations(lines: Sequence[Line]) -> None:
    """An office under a headline wrote the article; one at the very end signs it."""
    for i, line in enumerate(lines):
        if line.role in HEADINGS and i and ORGANISATION.fullmatch(line.text):
            last = all(below.role is BlockKind.FURNITURE for below in lines[i + 1 : i + 3])
            if lines[i - 1].role in HEADINGS or last:
                line.role = BlockKind.BYLINE


def _mark(lines: Sequence[Line]) -> None:
    for line in lines:
        line.role = line.role or BlockKind.SUBHEAD


def _inside_sentence(lines: Sequence[Line], i: int) -> bool:
    """Whether running text without a blank line surrounds line i: a number alone there is no page number."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below and below.gap == 0 and lines[i].text[-1].isdigit() and below.text[0] in "年月日亿万千百%个元":
        return True
    inner = 0 < i < len(lines) - 1 and lines[i].gap == 0 and lines[i + 1].gap == 0
    return inner and not lines[i - 1].closed and lines[i - 1].role is None and len(lines[i].text) < 12


def _is_heavy_heading(lines: Sequence[Line], i: int) -> bool:
    """A line printed twice over is a heading unless it, or the rest of it, ends like a sentence."""
    after = lines[i + 1] if i + 1 < len(lines) else None
    goes_on = after is not None and after.gap == 0 and after.heavy and after.closed
    return lines[i].heavy and not lines[i].closed and not goes_on


def _chunks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Stretches of lines between blank lines."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].gap:
            yield start, end
            start = end


def _is_heading_chunk(lines: Sequence[Line], start: int, end: int, muted: bool) -> bool:
    """Whether lines set apart by blank lines are headings, taken together."""
    chunk = [line for line in lines[start:end] if line.role is None]
    if not chunk or len(chunk) > MOST_LINES or _is_statement(chunk[-1]) or _continued(lines, end):
        return False
    if muted:  # every line is set apart: only lines that are not can be a heading
        return len(chunk) > 1 and all(_looks_like_heading(line) for line in chunk)
    if not _after_break(lines, start):
        return False
    under_title = start == 0 or lines[start - 1].role in (*HEADINGS, BlockKind.BYLINE)
    commas = len(chunk) == 1 and (under_title or not chunk[0].column) and chunk[0].width <= WIDEST_WITH_COMMA
    return all(_looks_like_heading(line, commas) for line in chunk) and any(_stands_out(chunk))


def _runs_on(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether the last line of a chunk is the first of a paragraph that goes on behind a blank line."""
    last = lines[end - 1]
    below = lines[end] if end < len(lines) else None
    if end - start < 2 or not last.column or below is None or below.role is not None or last.closed:
        return False
    return last.width >= min(last.column, below.column or last.column) - FULL_WITHIN


def _is_statement(line: Line) -> bool:
    """Whether the line ends as a sentence of running text does; headlines may ask and exclaim."""
    return line.closed and line.text.rstrip(CLOSERS + " ")[-1:] not in "？！?!"


def _stands_out(chunk: Sequence[Line]) -> Iterator[bool]:
    """For each line: whether the column cannot have broken it where it ends."""
    for i, line in enumerate(chunk):
        by = SHORT_ALONE if len(chunk) == 1 else SHORT_BY
        short = (i < len(chunk) - 1 or len(chunk) == 1) and line.width <= line.column - by
        yield not line.column or short or line.width > line.column + 3 or line.text.startswith("—") or _is_spaced(line)


def _looks_like_heading(line: Line, commas: bool = False) -> bool:
    """By its marks alone: no full stop, no comma unless ``commas``, nothing left open."""
    text = line.text
    if line.width > WIDEST_HEADING or text.endswith(_CANNOT_END) or _CANNOT_START.match(text):
        return False
    if STARTS_STORY.match(text) or "。" in text or "；" in text:
        return False
    return commas or "，" not in text


def _is_spaced(line: Line) -> bool:
    """A space between two Chinese phrases does the work of a comma in headings only."""
    return _SPACED.fullmatch(line.text) is not None and not _PADDED_QUOTE.search(line.text)


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
    if _is_statement(line) or not _after_break(lines, i) or _continued(lines, i + 1):
        return False
    opening = i == 0 and after is not None and after.width > 1.5 * line.width
    numbered = not line.column and NUMBERED.match(line.text) is not None
    if not _looks_like_heading(line, commas=opening or numbered):
        return False
    if after is None or after.role is not None or STARTS_STORY.match(after.text):
        return not line.closed or after is not None
    if line.closed or line.text.endswith("：") or (not after.gap and breaks_word(line.text, after.text)):
        return False
    if _is_spaced(line) or (after.indented and not line.indented):
        return True
    column = line.column or after.column
    if not column:
        whole = after.width > 1.2 * line.width if after.closed else after.width > max(1.5 * line.width, WIDE)
        return whole or (after.gap > 0 and not muted) or (numbered and after.closed)
    return line.width <= min(column, after.width) - SHORT_BY
