"""PDF files with text → articles. PDFium finds the glyphs, `workers.documents.layout` the order they are read in.

PDFium rather than pdfminer: it knows the predefined Chinese encodings that
typesetting systems use without a ToUnicode table, and is twenty times as fast.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # bindings without annotations
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from workers.documents.encodings import is_garbled
from workers.documents.layout.pages import read_pages
from workers.documents.layout.shapes import Box, Glyph, PageContent, is_wide
from workers.documents.limits import Limits
from workers.documents.text import clean_text
from workers.errors import DamagedDocument, NoTextFound, PasswordProtected, TooLong, TooMany
from workers.pipeline.values import Article

MOST_UNKNOWN = 0.2  # of the glyphs; more without a Unicode value, and the text is rubbish
THICKEST = 3.0  # points: a thicker line is a bar or a background
MOST_OBJECTS = 5000  # drawn shapes looked at on one page
HIDDEN = "The fonts of the PDF do not say which characters they show, so its text cannot be read."
RECOGNISE = "Run text recognition (OCR) on it, or paste the text."
SLANT = 0.09  # radians: scans with recognised text lie a little askew; watermarks slant more


def read(data: bytes, name: str, limits: Limits) -> list[Article]:
    """A PDF as one article, its pages in order.

    Raises PasswordProtected, DamagedDocument, TooMany (pages), TooLong
    (characters) or NoTextFound (a scan, or fonts that hide what they say). A PDF
    that is locked only against editing is read: anybody may open it.
    """
    document = _opened(data)
    try:
        count = len(document)
        if count > limits.pages:
            raise TooMany(
                f"The PDF has {count:,} pages; at most {limits.pages:,} are accepted.",
                advice="Send the pages that hold the article as a PDF of their own.",
            )
        pages = list(_pages(document, count, limits))
    finally:
        document.close()
    if not any(page.glyphs for page in pages):
        raise NoTextFound("The PDF has no text layer: its pages are pictures.")
    text, title = read_pages(pages)
    if is_garbled(text):
        raise NoTextFound(HIDDEN, advice=RECOGNISE)
    return [Article(text=clean_text(text), title=title and clean_text(title), format="pdf", name=name)]


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        if getattr(fault, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise PasswordProtected("The PDF is locked with a password.") from fault
        raise DamagedDocument("The PDF is damaged or incomplete.") from fault


def _pages(document: pypdfium2.PdfDocument, count: int, limits: Limits) -> Iterator[PageContent]:
    characters = unknown = 0
    for number in range(count):
        try:
            page = document[number]
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue  # a broken page costs that page only
        characters += textpage.count_chars()
        if characters > 2 * limits.characters:  # twice: bold may be printed double
            raise TooLong(f"The PDF has more than {limits.characters:,} characters.")
        content, strange = _content(page, textpage)
        unknown += strange
        yield content
        textpage.close()
        page.close()
    if unknown > MOST_UNKNOWN * max(characters, 1) and unknown > 20:
        raise NoTextFound(HIDDEN, advice=RECOGNISE)


def _content(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> tuple[PageContent, int]:
    """Glyphs and rules of a page, and how many glyphs have no known character."""
    left, bottom, right, top = page.get_bbox()
    glyphs, unknown = [], 0
    for index in range(textpage.count_chars()):
        glyph = _glyph(textpage.raw, index, left, top)
        if glyph is None:
            continue
        if glyph.text == "\ufffd":
            unknown += 1
        if 0 <= glyph.box.middle[0] <= right - left and 0 <= glyph.box.middle[1] <= top - bottom:
            glyphs.append(glyph)
    rules = [Box(x0 - left, top - y1, x1 - left, top - y0) for x0, y0, x1, y1 in _rules(page)]
    return PageContent(right - left, top - bottom, glyphs, rules), unknown


def _glyph(textpage: Any, index: int, left: float, top: float) -> Glyph | None:  # noqa: ANN401 - a ctypes handle
    """The glyph at an index; None for the spaces and line ends PDFium makes up, and for slanting watermarks."""
    if pdfium.FPDFText_IsGenerated(textpage, index) == 1:
        return None
    point = pdfium.FPDFText_GetUnicode(textpage, index)
    if (
        pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1
        or 0xD800 <= point <= 0xDFFF
        or not 0 < point <= 0x10FFFF
    ):
        point = 0xFFFD
    text = chr(point)
    if text in "\r\n\t\x02" or (text.isspace() and text not in " \u3000\xa0"):
        return None
    angle = pdfium.FPDFText_GetCharAngle(textpage, index) % (2 * math.pi)
    quarter = round(angle / (math.pi / 2))
    if abs(angle - quarter * math.pi / 2) > SLANT:
        return None
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(textpage, index, matrix)
    size = pdfium.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
    if size <= 0.5:
        return None
    box = _box(textpage, index, text, size, quarter % 2 == 1)
    return Glyph(text, Box(box[0] - left, top - box[3], box[2] - left, top - box[1]), size, quarter % 4)


def _box(textpage: Any, index: int, text: str, size: float, lies: bool) -> tuple[float, float, float, float]:  # noqa: ANN401
    """Left, bottom, right, top of the square a glyph is set in.

    Fonts without metrics give the ink's box, which for 一 or 。 says little; then
    the square is built on the origin, which is always right.
    """
    loose = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
    if lies:
        return loose.left, loose.bottom, loose.right, loose.top
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
    wide = is_wide(text)
    if wide and loose.right - loose.left >= 0.9 * size and loose.top - loose.bottom >= 0.9 * size:
        return loose.left, loose.bottom, loose.right, loose.top
    width = size if wide else max(loose.right - x.value, 0.1 * size)
    return x.value, y.value - 0.12 * size, x.value + width, y.value + 0.88 * size


def _rules(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Thin upright and level lines, however drawn: as strokes, thin boxes, or the sides of frames."""
    for number, shape in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=1)):
        if number > MOST_OBJECTS:
            return
        x0, y0, x1, y1 = shape.get_bounds()
        if min(x1 - x0, y1 - y0) <= THICKEST < max(x1 - x0, y1 - y0):
            yield x0, y0, x1, y1
        elif _is_stroked(shape):
            yield from _sides(shape)


def _is_stroked(shape: pypdfium2.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape.raw, fill, stroke)
    return bool(stroke.value)


def _sides(shape: pypdfium2.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    matrix = shape.get_matrix()
    before: tuple[float, float] | None = None
    start: tuple[float, float] | None = None
    for index in range(min(pdfium.FPDFPath_CountSegments(shape.raw), MOST_OBJECTS)):
        segment = pdfium.FPDFPath_GetPathSegment(shape.raw, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and before is not None:
            yield from _side(before, point)
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            yield from _side(point, start)
        before = point


def _side(a: tuple[float, float], b: tuple[float, float]) -> Iterator[tuple[float, float, float, float]]:
    box = min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])
    if min(box[2] - box[0], box[3] - box[1]) < 0.5 and max(box[2] - box[0], box[3] - box[1]) > THICKEST:
        yield box
