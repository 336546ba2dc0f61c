"""From the lines of a page to its blocks: paragraphs whole, headings and captions apart.

Newspapers break lines at the width of the column, also inside a word or figure,
and extraction keeps the breaks. Joining is decided break by break; a photograph's
caption that stands in the middle of a sentence is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workers.pipeline.headings import HEADINGS, mark_roles
from workers.pipeline.lines import Line, blank_lines_mean_nothing, figure_break, measure_columns, read_lines
from workers.pipeline.marks import (
    ENUMERATED_HEADING,
    NUMBERED,
    PREFIXES,
    STARTS_STORY,
    SUFFIXES,
    ends_with_credit,
    is_credit,
)
from workers.pipeline.offsets import Edit
from workers.pipeline.values import Block, BlockKind

FULL_WITHIN = 1.5  # characters a line may lack of its column and still be a full line
INDENT = 2  # characters by which the first line of a paragraph is shorter
BETWEEN = (BlockKind.CAPTION, BlockKind.FURNITURE, BlockKind.TABLE)  # what may stand in the middle of a sentence
WIDEST_REST = 5  # characters: the rest of a heading that was too wide for its line
MOST_BETWEEN = 12  # lines

_LATIN_BREAK = re.compile(r"[A-Za-z0-9.,)]\n[A-Za-z(]")


@dataclass(slots=True)
class Group:
    """Lines that make one block, with what is printed between each and the next."""

    kind: BlockKind
    lines: list[Line]


def lay_out(text: str, heavy: Sequence[int] = ()) -> tuple[list[Edit], list[BlockKind]]:
    """The edits that leave one block per line, and the kind of each block.

    ``heavy`` holds offsets, in order, at which doubled print was mended.
    """
    lines = read_lines(text, heavy)
    measure_columns(lines)
    muted = blank_lines_mean_nothing(lines)
    mark_roles(lines, muted)
    measure_columns(lines)
    groups = _group(lines, muted)
    _settle_headlines(groups)
    return _edits(text, groups), [g.kind for g in groups]


def _group(lines: Sequence[Line], muted: bool) -> list[Group]:
    """Lines into blocks. A caption inside a sentence is left out of every group."""
    groups: list[Group] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        last = groups[-1] if groups else None
        if last and _joins(last, line, muted):
            last.lines.append(line)
        elif last and (resume := _resumption(last, lines, i)):
            last.lines.append(lines[resume])
            i = resume
        else:
            groups.append(Group(line.role or BlockKind.BODY, [line]))
        i += 1
    return groups


def _joins(group: Group, line: Line, muted: bool) -> bool:
    """Whether ``line`` goes on where ``group`` ends."""
    last = group.lines[-1]
    if group.kind in HEADINGS:
        plain = not (line.level or last.level or line.bullet or ENUMERATED_HEADING.fullmatch(line.text))
        return (
            line.role in HEADINGS
            and line.gap == 0
            and plain
            and not line.text.startswith(("—", "□"))
            and not last.text.startswith("—")
        )
    if group.kind is BlockKind.CAPTION:
        return line.role is BlockKind.CAPTION and _caption_goes_on(last, line)
    if group.kind is not BlockKind.BODY or line.role is not None:
        return False
    if STARTS_STORY.match(line.text) or line.indented or line.bullet:
        return False
    if NUMBERED.match(line.text) and (last.closed or not last.column or _is_item(last)):
        return False
    if last.text.endswith(("：", "；")) and not last.column:
        return False
    if not last.closed:
        return True
    if (line.gap and not muted) or not last.column or not line.column:
        return False
    return last.width >= last.column - FULL_WITHIN and not _is_first_line(line)


def _is_item(last: Line) -> bool:
    """Whether a numbered line behind ``last`` is the next item, or the first."""
    return last.text.endswith("：") or NUMBERED.match(last.text) is not None


def _caption_goes_on(last: Line, line: Line) -> bool:
    """A caption ends with its credit; a credit by itself belongs to the caption before it."""
    if is_credit(last.text) or ends_with_credit(last.text) or line.text[0] in "■▲▼":
        return False
    return is_credit(line.text) or not (last.closed and line.gap)


def _is_first_line(line: Line) -> bool:
    """Whether the column broke the line early by an indent: then it begins a paragraph."""
    return not line.closed and abs(line.column - INDENT - line.width) <= 0.6


def _resumption(group: Group, lines: Sequence[Line], i: int) -> int | None:
    """The index of the line that takes up an unfinished sentence after captions, or None."""
    if group.kind is not BlockKind.BODY or group.lines[-1].closed or group.lines[-1].text.endswith(("：", "；")):
        return None
    j = i
    while j < len(lines) and lines[j].role in BETWEEN and j - i < MOST_BETWEEN:
        j += 1
    if j == i or j >= len(lines) or lines[j].role is not None or NUMBERED.match(lines[j].text):
        return None
    return j


def _settle_headlines(groups: Sequence[Group]) -> None:
    """Headings of the title, top-level ones and those above no paragraph are headlines; the rest are subheads."""
    title_end = _title_end(groups)
    below: Group | None = None
    for i in range(len(groups) - 1, -1, -1):
        group = groups[i]
        if group.lines[0].text.startswith("—"):
            continue
        top = i < title_end or group.lines[0].level == 1 or group.lines[0].heavy
        if group.kind is BlockKind.SUBHEAD and (top or (i >= title_end and _stands_alone(below))):
            group.kind = BlockKind.HEADLINE
        below = group


def _title_end(groups: Sequence[Group]) -> int:
    """Where the title of the page ends: at a byline under a heading, or at the first paragraph or table."""
    headed = False
    for i, group in enumerate(groups):
        if group.kind in (BlockKind.BODY, BlockKind.TABLE) or (headed and group.kind is BlockKind.BYLINE):
            return i
        headed = headed or group.kind is BlockKind.SUBHEAD
    return len(groups)


def _stands_alone(below: Group | None) -> bool:
    """Whether a heading above ``below`` heads no paragraph or table here, or begins a story with a dateline."""
    if below is None or STARTS_STORY.match(below.lines[0].text):
        return True
    return below.kind not in (BlockKind.BODY, BlockKind.TABLE)


def _edits(text: str, groups: Sequence[Group]) -> list[Edit]:
    edits: list[Edit] = []
    at = 0
    heavy_before = False
    for group in groups:
        for last, line in zip([None, *group.lines], group.lines, strict=False):
            if last is None:
                edit = Edit(at, line.start, _gap(line, heavy_before) if at else "")
            else:
                edit = _seam(text, group.kind, last, line, edits[-1].end if edits else 0)
            if text[edit.start : edit.end] != edit.replacement:
                edits.append(edit)
            at = line.end
        heavy_before = group.lines[-1].heavy
    if at < len(text):
        edits.append(Edit(at, len(text), ""))
    return edits


def _gap(line: Line, heavy_before: bool) -> str:
    """Between two blocks: a line end, and one blank line where the page sets them apart."""
    return "\n\n" if line.gap or line.heavy or heavy_before else "\n"


def _seam(text: str, kind: BlockKind, last: Line, line: Line, done: int) -> Edit:
    """The edit that joins two lines of one block. The text up to ``done`` has been edited already."""
    if text[last.end : line.start].strip():
        return Edit(last.end, line.start, "", "rejoined")
    if kind in HEADINGS:  # the lines of a heading are phrases, unless one phrase ran over
        ran_over = " " in last.text and line.width <= min(WIDEST_REST, last.width / 2)
        pause = "" if ran_over or last.text.endswith("：") else " "
        return Edit(last.end, line.start, pause, "joined_lines")
    if _LATIN_BREAK.match(last.text[-1] + "\n" + line.text[0]):
        return Edit(last.end, line.start, " ", "joined_lines")
    before, after = figure_break(last.text, line.text)
    if not before:
        return Edit(last.end, line.start, "", "joined_lines")
    start, end = max(done, last.end - before), line.start + after  # the whole figure, so that the repair shows it
    kept = (*range(start, last.end), *range(line.start, end))
    return Edit(start, end, "".join(text[i] for i in kept), "joined_word", kept)


def cut_blocks(text: str, kinds: Sequence[BlockKind]) -> list[Block]:
    """The blocks of laid-out ``text``, one line each, with prefixes and suffixes of paragraphs cut off."""
    rows = list(re.finditer(r"[^\n]+", text))
    return [block for row, kind in zip(rows, kinds, strict=True) for block in _cut(text, kind, row.start(), row.end())]


def _cut(text: str, kind: BlockKind, start: int, end: int) -> list[Block]:
    if kind is not BlockKind.BODY:
        return [Block(kind, start, end)]
    front: list[Block] = []
    back: list[Block] = []
    for role, pattern in PREFIXES:
        match = pattern.match(text, start, end)
        if match and match.end() < end:
            front.append(Block(role, start, match.end()))
            start = match.end()
    for role, pattern in SUFFIXES:
        for match in pattern.finditer(text, max(start, end - 80), end):
            if match.end() == end and match.start() > start:
                back.insert(0, Block(role, match.start(), end))
                end = match.start()
                break
    return [*front, Block(BlockKind.BODY, start, end), *back]
