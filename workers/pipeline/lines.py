"""The lines of a page: how wide they are, how they end, and what they seem to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workers.pipeline.values import BlockKind

WIDEST_COLUMN = 60.0  # characters; a longer line is a whole paragraph
WINDOW = 6  # lines each side that show how wide the column is here
CLOSERS = "”’）》】)\"'"
FINALS = "。！？!?…"

_MARKDOWN = re.compile(r"(#{1,6}) +|> *|[-*+] +(?=\S)")
_NARROW = re.compile(r"[\x20-\x7e]")


@dataclass(slots=True)
class Line:
    """One line that is not blank. ``start``/``end`` are offsets without indentation and Markdown signs."""

    start: int
    end: int
    text: str
    gap: int  # blank lines before it
    level: int  # Markdown heading level, 0 for none
    width: float  # in Chinese characters; a Latin letter or digit is half as wide
    role: BlockKind | None = None
    column: float = 0.0  # how wide the column seems to be here; 0 where lines are not broken by width

    @property
    def closed(self) -> bool:
        """Whether a sentence ends where the line ends."""
        return self.text.rstrip(CLOSERS + " ")[-1:] in FINALS or self.text.endswith((".", "。", "□", "■"))


def read_lines(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank, with Markdown signs set aside."""
    lines: list[Line] = []
    gap = at = 0
    for row in text.split("\n"):
        if row.strip():
            start = at + len(row) - len(row.lstrip())
            end = at + len(row.rstrip())
            sign = _MARKDOWN.match(text, start, end)
            level = len(sign[1] or "") if sign else 0
            start = sign.end() if sign and sign.end() < end else start
            lines.append(Line(start, end, text[start:end], gap, level, width_of(text[start:end])))
            gap = 0
        else:
            gap += 1
        at += len(row) + 1
    return lines


def width_of(text: str) -> float:
    """How wide ``text`` prints, in Chinese characters."""
    return len(text) - len(_NARROW.findall(text)) / 2


def measure_columns(lines: Sequence[Line]) -> None:
    """Set ``column`` of each line: the width its neighbours are broken at, or 0."""
    for i, line in enumerate(lines):
        near = [n for n in lines[max(0, i - WINDOW) : i + WINDOW + 1] if n.role is None]
        broken = [n for n in near if not n.closed]
        widths = sorted(n.width for n in near)
        if len(near) > 1 and len(broken) >= 0.5 * len(near):
            typical = widths[int(0.75 * (len(widths) - 1))]
            line.column = typical if typical <= WIDEST_COLUMN else 0.0


def blank_lines_mean_nothing(lines: Sequence[Line]) -> bool:
    """Whether the page has a blank line after almost every line, so that blank lines end no paragraph."""
    broken = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not a.closed and a.column and b.column]
    apart = sum(b.gap == 1 for _, b in broken)
    return len(broken) >= 6 and apart > 0.6 * len(broken)
