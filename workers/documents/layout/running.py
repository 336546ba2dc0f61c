"""Running heads and page numbers: what is printed at the edge of pages and belongs to no article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from workers.documents.layout.shapes import Line
from workers.documents.layout.tables import rows_of

EDGE = 0.14  # of the height of the page, at its top and its foot
APART = 0.85  # of the size: the least space between a running head and the text
MOST_ROWS = 2  # of a running head
REPEATED = 0.4  # of the pages: left and right pages may have different heads
FEWEST = 3  # pages

_FIGURES = re.compile(r"\d+|[一二三四五六七八九十百〇零]+(?=页|頁)")
_PAGE_NUMBER = re.compile(
    r"[-—–·.\s]*(?:第\s*)?\d{1,4}\s*[页頁]?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*[页頁]?)?[-—–·.\s]*"
    r"|第\s*\d+\s*[页頁].{0,3}共\s*\d+\s*[页頁]"
)
# What browsers print at the edge of a page: its address, and the time of printing, with the page's title beside it.
_BROWSER = re.compile(r"(?:https?|file)://\S+|\d{1,4}/\d{1,2}/\d{1,4},?\s*(?:[上下]午)?\d{1,2}:\d{2}(?:\s*[AP]M)?")

Row = list[Line]
Key = tuple[str, int]


def without_running_heads(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without its running heads and page numbers.

    Looked at are only the outermost rows, and only where a gap parts them from the
    text: the first row of a table may be the same on every page, and its figures
    must not be lost. A row goes when its words, figures aside, stand at that place
    on many pages, when it is a page number and nothing else, or when a browser printed it.
    """
    edges = [_edge_rows(lines, height) for lines, height in zip(pages, heights, strict=True)]
    counts = Counter(
        key
        for rows, height in zip(edges, heights, strict=True)
        for key in {_key(line, height) for row in rows for line in row}
        if _has_words(key)
    )
    needed = max(FEWEST, REPEATED * len(pages))
    repeated = {key for key, count in counts.items() if count >= needed}
    kept = []
    for lines, rows, height in zip(pages, edges, heights, strict=True):
        dropped = {id(line) for row in rows for line in _running(row, height, repeated)}
        kept.append([line for line in lines if id(line) not in dropped])
    return kept


def _edge_rows(lines: Sequence[Line], height: float) -> list[Row]:
    """The rows at the top and at the foot that a gap parts from the text."""
    rows = rows_of(lines)
    top = [row for row in rows if _middle(row) < EDGE * height]
    foot = [row for row in reversed(rows) if _middle(row) > (1 - EDGE) * height]
    return _outer(top, rows) + _outer(foot, rows[::-1])


def _outer(near: list[Row], rows: list[Row]) -> list[Row]:
    """Of the rows near one edge, outermost first: one or two, up to the first gap."""
    for count in range(1, min(MOST_ROWS, len(near)) + 1):
        if count == len(rows) or _space(rows[count - 1], rows[count]) > APART * rows[count - 1][0].size:
            return near[:count]
    return []


def _middle(row: Row) -> float:
    return row[0].box.middle[1]


def _space(row: Row, other: Row) -> float:
    """The empty height between two rows, whichever is above."""
    return -max(line.box.overlap_y(beside.box) for line in row for beside in other)


def _running(row: Row, height: float, repeated: set[Key]) -> Row:
    """The lines of an edge row that go."""
    if any(_BROWSER.fullmatch(line.text) for line in row):
        return row
    heads = [line for line in row if _is_repeated(_key(line, height), repeated)]
    numbers = [line for line in row if _PAGE_NUMBER.fullmatch(line.text)]
    alone = len(heads) + len(numbers) >= len(row)
    return [*heads, *numbers] if alone else heads


def _is_repeated(key: Key, repeated: set[Key]) -> bool:
    return any((key[0], key[1] + step) in repeated for step in (-1, 0, 1))


def _key(line: Line, height: float) -> Key:
    """What a line says, figures aside, and where it stands, to a fiftieth of the page."""
    return _FIGURES.sub("#", line.text.replace(" ", "")), round(line.box.middle[1] / height * 50)


def _has_words(key: Key) -> bool:
    return any(character.isalpha() for character in key[0])
