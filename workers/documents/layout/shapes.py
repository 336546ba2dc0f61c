"""What a page is made of: boxes, glyphs, ruled lines, lines of text, blocks."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from workers.documents.text import table_text


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The centre: x, y."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def overlap_x(self, other: Box) -> float:
        """How much of the width both share; negative when apart."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)

    def overlap_y(self, other: Box) -> float:
        """How much of the height both share; negative when apart."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def turned(self, width: float) -> Box:
        """The box after the page, ``width`` wide, is turned a quarter against the clock.

        What runs down the page then runs to the right; vertical lines, read from
        the right, come to lie one below the other.
        """
        return Box(self.top, width - self.x1, self.bottom, width - self.x0)

    def turned_back(self, width: float) -> Box:
        """The inverse of `turned`."""
        return Box(width - self.bottom, self.x0, width - self.top, self.x1)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them; there must be one."""
    found = list(boxes)
    return Box(
        min(b.x0 for b in found), min(b.top for b in found), max(b.x1 for b in found), max(b.bottom for b in found)
    )


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Whether a character fills a whole square, as Chinese characters and their punctuation do."""
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’…—·"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character. ``size`` is that of its font in points, as it appears."""

    text: str
    box: Box
    size: float
    quarter: int = 0  # quarter turns clockwise: 1 as Latin in vertical lines


@dataclass(frozen=True, slots=True)
class PageContent:
    """What the layout works from: glyphs in the order they were drawn, ruled lines, the size of the page."""

    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Box]

    def turned(self, quarters: int) -> PageContent:
        """The page turned against the clock, so that text that ran down it lies flat."""
        page = self
        for _ in range(quarters % 4):
            glyphs = [Glyph(g.text, g.box.turned(page.width), g.size, (g.quarter - 1) % 4) for g in page.glyphs]
            rules = [rule.turned(page.width) for rule in page.rules]
            page = PageContent(page.height, page.width, glyphs, rules)
        return page


class Line:
    """Glyphs that stand on one line without a gap as wide as a gutter."""

    def __init__(self, glyphs: list[Glyph]) -> None:
        self.glyphs = sorted(glyphs, key=lambda glyph: glyph.box.x0)
        self.box = around(glyph.box for glyph in self.glyphs)

    @cached_property
    def size(self) -> float:
        """The size of most of its characters."""
        sizes = sorted(glyph.size for glyph in self.glyphs)
        return sizes[len(sizes) // 2]

    @cached_property
    def spread(self) -> float:
        """The usual gap between its Chinese characters, in sizes: justified lines are spread. Infinite if unknown."""
        gaps = sorted(_gap(a, b) for a, b in pairwise(self.glyphs) if _is_chinese(a) and _is_chinese(b))
        return gaps[len(gaps) // 2] if len(gaps) > 2 else math.inf

    @cached_property
    def text(self) -> str:
        """What the line says: spaces where there is room for one, raised figures raised."""
        pieces: list[str] = []
        before = base = self.glyphs[0]
        for glyph in self.glyphs:
            if _is_space_between(before, glyph, self.spread):
                pieces.append(" ")
            raised = _is_raised(glyph, base)
            pieces.append(glyph.text.translate(_RAISED) if raised else glyph.text)
            before, base = glyph, base if raised else glyph
        return "".join(pieces).strip()


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _is_raised(glyph: Glyph, base: Glyph) -> bool:
    """Whether a figure is an exponent: 10⁴ must not read 104."""
    if not glyph.text.isdigit() or base.text.isspace():
        return False
    return glyph.size < 0.9 * base.size and base.box.bottom - glyph.box.bottom > 0.2 * base.size


def _gap(before: Glyph, after: Glyph) -> float:
    return (after.box.x0 - before.box.x1) / max(before.size, after.size)


def _is_chinese(glyph: Glyph) -> bool:
    return glyph.text.isalpha() and is_wide(glyph.text)


def _is_space_between(before: Glyph, after: Glyph, spread: float) -> bool:
    if before.text.isspace() or after.text.isspace():
        return False
    gap = _gap(before, after)
    if is_wide(before.text) or is_wide(after.text):
        # Between names a space is a quarter of a square; elsewhere such gaps are set around figures.
        known = math.isfinite(spread) and _is_chinese(before) and _is_chinese(after)
        return gap > (spread + 0.18 if known else 0.8)
    # A space inside a figure would break it, and justified lines spread their figures.
    return gap > (0.45 if before.text.isdigit() and after.text.isdigit() else 0.22)


class Block:
    """Lines of one size, one below the other: a headline, a column, a caption. Or a table, or one line."""

    def __init__(self, lines: list[Line], box: Box | None = None, rows: list[list[str]] | None = None) -> None:
        self.lines = lines
        self.rows = rows  # of a table; then ``lines`` is empty
        self.box = box or around(line.box for line in lines)  # on the page; lines of vertical text are turned

    @cached_property
    def size(self) -> float:
        """The size of its text; 0 for a table."""
        sizes = sorted(line.size for line in self.lines)
        return sizes[len(sizes) // 2] if sizes else 0.0

    @property
    def text(self) -> str:
        """Its lines, parted by line breaks; a table's rows, cells parted by tabs."""
        if self.rows is not None:
            return table_text(self.rows)
        return "\n".join(line.text for line in self.lines)
