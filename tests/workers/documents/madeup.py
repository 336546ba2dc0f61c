"""Made-up pages: lines of text set as glyphs."""

from workers.documents.layout.shapes import Box, Glyph, PageContent, is_wide


def glyphs(text, x, top, size=10.0, spread=0.0):
    """A line of text as glyphs; narrow characters take half a square."""
    placed = []
    for character in text:
        width = size * (1 if is_wide(character) else 0.5)
        placed.append(Glyph(character, Box(x, top, x + width, top + size), size))
        x += width + spread
    return placed


def page(*placed, rules=(), width=600.0, height=800.0):
    return PageContent(width, height, [glyph for group in placed for glyph in group], list(rules))


def column(lines, x, top, size=10.0, pitch=16.0):
    return [glyph for row, line in enumerate(lines) for glyph in glyphs(line, x, top + row * pitch, size)]
