"""The lines of a page: how wide they are, how they end, and what they seem to be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workers.pipeline.marks import SUFFIXES, is_row
from workers.pipeline.values import BlockKind

WIDEST_COLUMN = 60.0  # characters; a longer line is a whole paragraph
WIDEST_MUTED = 45.0
RAGGED = 3.5  # characters by which lines of one column differ
INDENT = 2  # spaces
FEWEST_INDENTS = 2
MOST_INDENTS = 0.7  # of all lines
LONGEST_FIGURE = 16  # characters of a figure shown in a repair
FEWEST_APART = 4  # lines broken in mid-sentence that show a column where every line is set apart
FEWEST_BROKEN = 0.5  # share of the lines of a column that end in mid-sentence
FEWEST_BROKEN_ON_PAGE = 0.35  # the same where the whole page has one width
WINDOW = 6  # lines each side that show how wide the column is here
CLOSERS = "”’）》】)\"'"
FINALS = "。！？!?…"

_MARKDOWN = re.compile(r"(#{1,6}) +|> *|[-*+] +(?=\S)")
_FIGURE_END = re.compile(r"[\d][\d.,]*[个 ]?[十百千万亿]*$|[±第]$")
_FIGURE_START = re.compile(r"[\d.%‰个十百千万亿元年月日吨米度分]{1,3}点?")
_NARROW = re.compile(r"[\x20-\x7e“”‘’]")


@dataclass(slots=True)
class Line:
    """One line that is not blank. ``start``/``end`` are offsets without indentation and Markdown signs."""

    start: int
    end: int
    text: str
    gap: int  # blank lines before it
    level: int  # Markdown heading level, 0 for none
    width: float  # in Chinese characters; a Latin letter, digit or quotation mark is half as wide
    closed: bool  # a sentence ends where the line ends
    indented: bool = False  # as the first line of a paragraph is
    bullet: bool = False  # an item of a Markdown list
    heavy: bool = False  # printed twice over, as headlines are
    role: BlockKind | None = None
    column: float = 0.0  # how wide the column seems to be here; 0 where lines are not broken by width


def read_lines(text: str, heavy: Sequence[int] = ()) -> list[Line]:
    """The lines of ``text`` that are not blank, with Markdown signs set aside.

    ``heavy`` holds offsets, in order, at which doubled print was mended.
    """
    lines: list[Line] = []
    gap = at = 0
    for row in text.split("\n"):
        if row.strip():
            start = at + len(row) - len(row.lstrip())
            end = at + len(row.rstrip())
            sign = _MARKDOWN.match(text, start, end)
            level = len(sign[1] or "") if sign else 0
            start = sign.end() if sign and sign.end() < end else start
            words = text[start:end]
            bullet = sign is not None and sign[0][0] in "-*+"
            indented = row[:INDENT].isspace() and len(row) > INDENT
            doubled = bisect_left(heavy, end) > bisect_left(heavy, start)
            role = BlockKind.TABLE if is_row(words) else None  # rows are as wide as they please
            width, closed = width_of(words), ends_sentence(words)
            lines.append(Line(start, end, words, gap, level, width, closed, indented, bullet, doubled, role))
            gap = 0
        else:
            gap += 1
        at += len(row) + 1
    _forget_idle_indents(lines)
    return lines


def _forget_idle_indents(lines: Sequence[Line]) -> None:
    """Indents mean something only where some lines have them and most do not."""
    count = sum(line.indented for line in lines)
    if not FEWEST_INDENTS <= count <= MOST_INDENTS * len(lines):
        for line in lines:
            line.indented = False


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends a sentence, a source or end mark behind it aside."""
    tail = text[-80:]
    sourced = any(m.end() == len(tail) for _, pattern in SUFFIXES for m in pattern.finditer(tail))
    english = tail[-2:-1].isascii() and tail[-2:-1].isalpha() and tail.endswith(".")
    return sourced or english or tail.rstrip(CLOSERS + " ")[-1:] in FINALS


def figure_break(above: str, below: str) -> tuple[int, int]:
    """How many characters each side of a line break belong to a figure it cuts: 24个百⏎分点, 757.83⏎亿.

    (0, 0) where it cuts none.
    """
    tail = _FIGURE_END.search(above[-LONGEST_FIGURE:])
    head = _FIGURE_START.match(below)
    return (len(tail[0]), len(head[0])) if tail and head else (0, 0)


def breaks_word(above: str, below: str) -> bool:
    """Whether the break falls inside a figure, or next to a Latin word that goes on."""
    if figure_break(above, below) != (0, 0):
        return True
    return above[-1].isascii() and above[-1].isalnum() and (below[0].isascii() or below[0] in "（")


def width_of(text: str) -> float:
    """How wide ``text`` prints, in Chinese characters."""
    return len(text) - len(_NARROW.findall(text)) / 2


def measure_columns(lines: Sequence[Line]) -> None:
    """Set ``column`` of each line: the width its neighbours are broken at, or 0."""
    page = _column([line for line in lines if line.role is None], FEWEST_BROKEN_ON_PAGE)
    for i, line in enumerate(lines):
        near = [n for n in lines[max(0, i - WINDOW) : i + WINDOW + 1] if n.role is None]
        line.column = _column(near, FEWEST_BROKEN) or page


def _column(near: Sequence[Line], fewest: float) -> float:
    """The width at which these lines are broken, or 0 where they are whole paragraphs and headings.

    In a column, many lines end in mid-sentence, at much the same width, and hardly any is wider.
    """
    broken = sorted(n.width for n in near if not n.closed and not n.text.endswith(("；", "：")))
    apart = all(n.gap for n in near[1:])  # then each may be a paragraph, and two headings are of one width by chance
    if len(broken) < max(FEWEST_APART if apart else 2, fewest * len(near)):
        return 0.0
    typical = broken[int(0.75 * (len(broken) - 1))]
    ragged = min(RAGGED, 0.2 * typical + 0.5)
    alike = sum(typical - ragged <= width <= typical + min(ragged, INDENT + 0.5) for width in broken)
    wider = sum(n.width > typical + RAGGED for n in near)
    regular = alike >= 0.6 * len(broken) and wider <= 0.25 * len(near)
    return typical if regular and typical <= WIDEST_COLUMN else 0.0


def blank_lines_mean_nothing(lines: Sequence[Line]) -> bool:
    """Whether the page has a blank line after almost every line, so that blank lines end no paragraph."""
    broken = [(a, b) for a, b in pairwise(lines) if not a.closed and a.column and b.column]
    apart = sum(b.gap == 1 for _, b in broken)
    widths = sorted(line.width for line in lines)
    return len(broken) >= 6 and widths[len(widths) * 3 // 4] <= WIDEST_MUTED and apart > 0.6 * len(broken)
