"""Word files → text, read from the XML itself.

python-docx lists paragraphs and tables but not text boxes, footnotes or tracked
changes, and a newspaper's Word files are full of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from workers.documents.limits import Limits
from workers.documents.text import clean_text, superscript, table_text
from workers.documents.unzip import Unpacker
from workers.errors import DamagedDocument, NoTextFound
from workers.pipeline.values import Article

MOST_COLUMNS = 63  # what Word allows
LAYOUT_CELL = 80  # characters; a cell with more than one paragraph, or a longer one, is layout and not data

# Elements by local name: the strict and the transitional format differ only in namespaces.
_DROPPED = frozenset({"del", "moveFrom", "instrText", "delText", "rt", "pPr", "tblPr", "sdtPr", "annotationRef"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "ptab": " ", "noBreakHyphen": "-"}
_BOXES = frozenset({"txbxContent"})
_NO_TITLE = re.compile(r"^(?:microsoft word\s*-\s*)?(?:文档|新建|未命名|document|untitled|powerpoint)", re.I)


def read(data: bytes, name: str, limits: Limits) -> list[Article]:
    """A .docx file as one article: paragraphs, tables and text boxes in reading order, notes at the end.

    Inserted text is kept, deleted and hidden text dropped, headers and footers
    left out. Note marks are left out too: they would stick to figures.
    """
    package = Unpacker(data, limits)
    names = package.names()
    main = min(name for name in names if re.fullmatch(r"word/document\d*\.xml", name))
    body = _parsed(package.read(main))
    reader = _Body(_heading_styles(package, names))
    paragraphs = [*reader.paragraphs(body)]
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        if part in names:
            paragraphs += _notes(_parsed(package.read(part)), reader)
    text = clean_text("\n\n".join(paragraphs)).strip("\n")
    if not text.strip():
        raise NoTextFound("The Word file holds no text, only pictures or empty pages.")
    return [Article(text=text, title=reader.title or _core_title(package, names), format="docx", name=name)]


def _parsed(xml: bytes) -> Element:
    try:
        root: Element = fromstring(xml, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as fault:
        raise DamagedDocument("The Word file is damaged: a part of it is not well-formed.") from fault
    return root


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: Element | None) -> str:
    """The w:val attribute, whatever the namespace."""
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == "val"), "")


def _child(element: Element | None, name: str) -> Element | None:
    if element is None:
        return None
    return next((child for child in element if _local(child) == name), None)


def _is_on(element: Element | None) -> bool:
    return element is not None and _value(element) not in {"0", "false", "off"}


def _heading_styles(package: Unpacker, names: set[str]) -> dict[str, str]:
    """Style id → its English name, lower case (“title”, “heading 1”), also in Chinese copies of Word."""
    if "word/styles.xml" not in names:
        return {}
    styles = (element for element in _parsed(package.read("word/styles.xml")) if _local(element) == "style")
    return {
        key_value: _value(_child(style, "name")).lower()
        for style in styles
        for key, key_value in style.attrib.items()
        if key.rpartition("}")[2] == "styleId"
    }


def _core_title(package: Unpacker, names: set[str]) -> str | None:
    if "docProps/core.xml" not in names:
        return None
    title = _child(_parsed(package.read("docProps/core.xml")), "title")
    text = (title.text or "").strip() if title is not None else ""
    return clean_text(text) if text and not _NO_TITLE.match(text) else None


def _notes(root: Element, reader: _Body) -> Iterator[str]:
    for note in root:
        kinds = {value for key, value in note.attrib.items() if key.rpartition("}")[2] == "type"}
        if not kinds & {"separator", "continuationSeparator", "continuationNotice"}:
            yield from reader.paragraphs(note)


class _Body:
    """Walks the body, the cells, the text boxes and the notes alike; remembers the title."""

    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
        self._title_rank = 3
        self.title: str | None = None

    def paragraphs(self, parent: Element) -> Iterator[str]:
        """The paragraphs below ``parent`` that hold text; a table row is one, its cells parted by tabs."""
        for child in parent:
            kind = _local(child)
            if kind == "p":
                yield from self._paragraph(child)
            elif kind == "tbl":
                yield from self._table(child)
            elif kind not in _DROPPED:  # content controls, custom XML, insertions around whole paragraphs
                yield from self.paragraphs(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        pieces: list[str] = []
        boxes: list[Element] = []
        _collect(paragraph, pieces, boxes)
        text = "".join(pieces).strip()
        if text:
            self._remember_title(paragraph, text)
            yield text
        for box in boxes:
            yield from self.paragraphs(box)

    def _remember_title(self, paragraph: Element, text: str) -> None:
        style = self._styles.get(_value(_child(_child(paragraph, "pPr"), "pStyle")), "")
        rank = {"title": 1, "heading 1": 2}.get(style, 3)
        if rank < self._title_rank:
            self._title_rank, self.title = rank, clean_text(text)

    def _table(self, table: Element) -> Iterator[str]:
        rows = [
            [part for cell in _descend(row, "tc") for part in self._cell(cell)]
            for row in _descend(table, "tr")
            if _child(_child(row, "trPr"), "del") is None
        ]
        cells = [cell for row in rows for cell in row]
        if any(len(part) > LAYOUT_CELL for cell in cells for part in cell) or max(map(len, rows), default=0) < 2:
            for cell in cells:
                yield from cell
            return
        yield table_text([[" ".join(cell) for cell in row] for row in rows])

    def _cell(self, cell: Element) -> list[list[str]]:
        """The paragraphs of a cell, and an empty cell for each further column that it spans."""
        span = _value(_child(_child(cell, "tcPr"), "gridSpan"))
        columns = min(int(span), MOST_COLUMNS) if span.isdecimal() else 1
        return [[*self.paragraphs(cell)], *([] for _ in range(1, columns))]


def _descend(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also inside content controls; not those of nested tables."""
    for child in element:
        if _local(child) == name:
            yield child
        elif _local(child) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _descend(child, name)


def _collect(element: Element, pieces: list[str], boxes: list[Element]) -> None:
    """Append the text below ``element``, in order; text boxes are set aside for after the paragraph."""
    for child in element:
        kind = _local(child)
        if kind == "t":
            pieces.append(child.text or "")
        elif kind in _BREAKS:
            pieces.append(_BREAKS[kind])
        elif kind in _BOXES:
            boxes.append(child)
        elif kind == "AlternateContent":  # the same drawing twice, for new and for old readers
            choice, fallback = _child(child, "Choice"), _child(child, "Fallback")
            chosen = fallback if choice is None else choice
            if chosen is not None:
                _collect(chosen, pieces, boxes)
        elif kind == "r":
            _collect_run(child, pieces, boxes)
        elif kind == "den":  # of a fraction set as a formula: 1 over 2 must not read 12
            pieces.append("/")
            _collect(child, pieces, boxes)
        elif kind not in _DROPPED:
            _collect(child, pieces, boxes)


def _collect_run(run: Element, pieces: list[str], boxes: list[Element]) -> None:
    """One run of text in one look: hidden text is dropped, raised figures stay raised."""
    look = _child(run, "rPr")
    if _is_on(_child(look, "vanish")):
        return
    if _value(_child(look, "vertAlign")) != "superscript":
        _collect(run, pieces, boxes)
        return
    raised: list[str] = []
    _collect(run, raised, boxes)
    pieces.append(superscript("".join(raised)))
