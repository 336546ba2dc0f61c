"""The pages of a document → its text and title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workers.documents.layout.blocks import blocks_of
from workers.documents.layout.dropcaps import with_drop_capitals
from workers.documents.layout.furniture import body_size, is_caption, title_of, without_masthead
from workers.documents.layout.gutters import parted_at_gutters
from workers.documents.layout.lines import lines_of, without_overprint
from workers.documents.layout.order import in_reading_order
from workers.documents.layout.prose import goes_on, text_of
from workers.documents.layout.running import without_running_heads
from workers.documents.layout.shapes import Block, Box, Line, PageContent
from workers.documents.layout.tables import figure_tables, ruled_tables
from workers.documents.layout.vertical import laid_flat, split_by_direction, upright


@dataclass(slots=True)
class _Parts:
    """A page taken apart, before it is put in order."""

    page: PageContent
    tables: list[Block]
    lines: list[Line]
    vertical: list[Line]  # turned

    @property
    def is_vertical(self) -> bool:
        """Whether most of the page is set in vertical lines."""
        return sum(len(line.text) for line in self.vertical) > sum(len(line.text) for line in self.lines)


def read_pages(pages: Sequence[PageContent]) -> tuple[str, str | None]:
    """The text of the pages in reading order, and the headline of the first page that has one."""
    parts = [_take_apart(upright(page)) for page in pages]
    kept = without_running_heads([part.lines for part in parts], [part.page.height for part in parts])
    for part, lines in zip(parts, kept, strict=True):
        tables, part.lines = figure_tables(without_masthead(lines, part.page.height, len(part.vertical)))
        part.tables += tables
    blocks = [_ordered(part) for part in parts]
    body = body_size([block for page in blocks for block in page])
    title = next(
        (found for part, page in zip(parts, blocks, strict=True) if (found := title_of(page, body))),
        None,
    )
    flow = [block for page in blocks for block in _uninterrupted(page, body)]
    return text_of(flow), title


def _take_apart(page: PageContent) -> _Parts:
    glyphs = without_overprint(page.glyphs)
    tables, glyphs = ruled_tables(glyphs, page.rules)
    level, vertical = split_by_direction(glyphs)
    lines = with_drop_capitals(parted_at_gutters(lines_of(level)))
    return _Parts(page, tables, lines, parted_at_gutters(lines_of(laid_flat(vertical, page.width))))


def _ordered(part: _Parts) -> list[Block]:
    width = part.page.width
    blocks = [*part.tables, *blocks_of(part.lines, part.page.rules)]
    rules: list[Box] = part.page.rules
    columns = blocks_of(part.vertical, [rule.turned(width) for rule in rules])
    if part.is_vertical:
        # Reading goes from right to left within a tier, and tier by tier downwards: on the
        # turned page that is from top to bottom within a column, and column by column.
        places = {id(block): block.box.turned(width) for block in blocks}
        stand_ins = [Block(block.lines, places[id(block)], block.rows) for block in blocks]
        return in_reading_order([*stand_ins, *columns], [rule.turned(width) for rule in rules])
    stand_ins = [Block(block.lines, block.box.turned_back(width)) for block in columns]
    return in_reading_order([*blocks, *stand_ins], rules)


def _uninterrupted(blocks: list[Block], body: float) -> list[Block]:
    """The blocks, a caption or table that cuts a sentence in two moved behind the part that follows it."""
    flow: list[Block] = []
    waiting: list[Block] = []
    for block in blocks:
        if is_caption(block, body) or block.rows is not None:
            waiting.append(block)
            continue
        if waiting and not (flow and goes_on(flow[-1], block)):
            flow += waiting
            waiting = []
        flow.append(block)
    return flow + waiting
