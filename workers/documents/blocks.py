"""The visible text of a web page, block by block, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no annotations

from workers.documents.text import superscript, table_text

MOST_COLUMNS = 100  # that one cell may span
LAYOUT_CELL = 80  # characters; a table with longer cells arranges the page rather than data

_SKIPPED = re.compile(
    "script|style|noscript|template|nav|footer|aside|button|select|option|textarea|iframe|object|embed|svg|canvas"
    "|audio|video|map|head|rp|rt|dialog|del"
)
_BLOCKS = re.compile(
    "html|body|address|article|blockquote|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6r]"
    "|header|hgroup|legend|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
# Not visibility: WeChat hides an article that way until a program shows it.
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]"
_SPACE_IN_CHINESE = re.compile(rf"(?<={_WIDE}) ?\n ?(?={_WIDE})")
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \u3000\xa0]*[\u3000\xa0]{2})")


@dataclass(slots=True)
class TextBlock:
    """A paragraph, heading, caption or table of a page."""

    text: str
    element: HtmlElement
    linked: int = 0  # characters of it inside links

    @property
    def link_share(self) -> float:
        """The share of its characters that are links: near 1 in menus."""
        return self.linked / max(len(self.text), 1)


@dataclass(slots=True)
class _Line:
    """Inline text gathered until the next block begins."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, in_link: bool) -> None:
        if text:
            self.pieces.append(text)
            self.linked += len(text.strip()) if in_link else 0


def text_blocks(root: HtmlElement) -> list[TextBlock]:
    """Every block below ``root`` that a reader of the page would see, menus and all."""
    blocks: list[TextBlock] = []
    line = _Line()
    _walk(root, root, line, blocks, in_link=False)
    _flush(root, line, blocks)
    return blocks


def _walk(element: HtmlElement, owner: HtmlElement, line: _Line, blocks: list[TextBlock], in_link: bool) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or _SKIPPED.fullmatch(tag) or _is_hidden(element):
        return
    is_block = _BLOCKS.fullmatch(tag) is not None
    if is_block:
        _flush(owner, line, blocks)
        if tag == "table" and (rows := _data_rows(element)):
            blocks.append(TextBlock(table_text(rows), element))
            return
        owner = element
    if tag == "br":
        line.add("\v", in_link)
    elif tag == "sup":
        line.add(superscript(_collapsed(element.text_content()).strip()), in_link)
        return
    in_link = in_link or tag == "a"
    line.add(_own_text(element, element.text), in_link)
    for child in element:
        _walk(child, owner, line, blocks, in_link)
        line.add(_own_text(element, child.tail), in_link)
    if is_block:
        _flush(owner, line, blocks)


def _own_text(element: HtmlElement, text: str | None) -> str | None:
    """Text as HTML means it: line ends in a pre are breaks, elsewhere they are only spaces."""
    if text and element.tag == "pre":
        return text.replace("\n", "\v")
    return text


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def _collapsed(text: str) -> str:
    """White space as a browser shows it; none where the source only wrapped a Chinese line."""
    text = _SPACES.sub(lambda match: "\n" if "\n" in match.group() else " ", text)
    return _SPACE_IN_CHINESE.sub("", text).replace("\n", " ")


def _flush(owner: HtmlElement, line: _Line, blocks: list[TextBlock]) -> None:
    whole = "\n".join(_collapsed(part).strip(" ") for part in "".join(line.pieces).split("\v"))
    parts = [part.strip() for part in _PARAGRAPH_BREAK.split(whole)]
    size = sum(map(len, parts))
    for part in parts:
        if part:
            blocks.append(TextBlock(part, owner, line.linked * len(part) // max(size, 1)))
    line.pieces.clear()
    line.linked = 0


def _data_rows(table: HtmlElement) -> list[list[str]]:
    """The cells of a table of data; nothing for one that only arranges the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return []
    rows = [[text for cell in row if cell.tag in {"td", "th"} for text in _spanned(cell)] for row in table.iter("tr")]
    rows = [row for row in rows if any(row)]
    is_data = len(rows) > 1 and max(map(len, rows)) > 1
    if not is_data or any(len(cell) > LAYOUT_CELL for row in rows for cell in row):
        return []
    caption = [[_cell_text(found)] for found in table.iter("caption")]
    return caption + rows


def _spanned(cell: HtmlElement) -> list[str]:
    """The text of a cell, and an empty one for each further column that it spans."""
    span = cell.get("colspan") or ""
    return [_cell_text(cell), *[""] * ((min(int(span), MOST_COLUMNS) if span.isdecimal() else 1) - 1)]


def _cell_text(cell: HtmlElement) -> str:
    """The text of a cell on one line. Read block by block, so that raised figures and hidden text are seen to."""
    return " ".join(part.text for part in _parts(cell))


def _parts(cell: HtmlElement) -> Iterator[TextBlock]:
    blocks: list[TextBlock] = []
    line = _Line()
    line.add(cell.text, in_link=False)
    for child in cell:
        _walk(child, cell, line, blocks, in_link=False)
        line.add(child.tail, in_link=False)
    _flush(cell, line, blocks)
    yield from blocks
