"""A briefing as a Word document: summary, bilingual table, figures, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from service.digest import to_check
from service.exports.common import (
    FIGURE_COLUMNS,
    figure_cells,
    figure_line,
    headline,
    provenance_line,
    sentence_cells,
    summary_parts,
)
from service.warning_groups import grouped

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # XML 1.0 has no such characters


def write_word(briefing: Mapping[str, Any]) -> bytes:
    """The whole briefing as .docx."""
    document = Document()
    _set_up(document, headline(briefing, "en"))
    document.add_heading(_clean(headline(briefing, "en")), 0)
    _soft(document, headline(briefing, "zh"))
    document.add_heading("Summary", 1)
    _summary(document, briefing)
    if figures := briefing.get("figures"):
        document.add_heading("Figures", 1)
        _table(document, FIGURE_COLUMNS, [figure_cells(one) for one in figures], (4, 4.5, 4.5, 2.4, 1.8))
    if sentences := briefing.get("translation"):
        document.add_heading("Side by side", 1)
        rows = [sentence_cells(one) for one in sentences]
        _table(document, ("No.", "English", "Chinese"), rows, (1.2, 8.4, 7.6))
    if warnings := briefing.get("warnings"):
        document.add_heading("Warnings", 1)
        for group in grouped(warnings):
            document.add_paragraph(_clean(str(group)), style="List Bullet")
    _soft(document, provenance_line(briefing))
    return _bytes(document)


def write_word_digest(briefings: Sequence[Mapping[str, Any]]) -> bytes:
    """The headlines and summaries of several briefings, with the figures to check, as .docx."""
    document = Document()
    _set_up(document, "Digest")
    for briefing in briefings:
        document.add_heading(_clean(headline(briefing, "en")), 1)
        _soft(document, headline(briefing, "zh"))
        _summary(document, briefing)
        if figures := to_check(briefing):
            _soft(document, "Figures to check: " + "; ".join(map(figure_line, figures)))
    return _bytes(document)


def _summary(document: WordDocument, briefing: Mapping[str, Any]) -> None:
    for part in summary_parts(briefing):
        if part.en:
            document.add_heading(_clean(part.en), 2)
            _soft(document, part.zh)
        for item in part.items:
            document.add_paragraph(_clean(item["en"]), style="List Bullet")
            _soft(document, item["zh"], indent=True)


def _bytes(document: WordDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: WordDocument, title: str) -> None:
    document.core_properties.title = _clean(title)[:250]
    document.core_properties.author = "Jianbao"
    for section in document.sections:
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.9)
    for name in ("Normal", "Title", "Heading 1"):
        style = document.styles[name]
        style.font.name = "Georgia" if name == "Normal" else "Calibri"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), "Microsoft YaHei")
    document.styles["Normal"].font.size = Pt(10.5)


def _soft(document: WordDocument, text: str, indent: bool = False) -> None:
    paragraph = document.add_paragraph()
    if indent:
        paragraph.paragraph_format.left_indent = Cm(0.63)
    run = paragraph.add_run(_clean(text))
    run.font.color.rgb = RGBColor(0x53, 0x5C, 0x69)


def _table(document: WordDocument, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
    table = document.add_table(rows=1, cols=len(head), style="Light Grid Accent 1")
    table.autofit = False
    for row in [head, *rows]:
        cells = table.rows[0].cells if row is head else table.add_row().cells
        for cell, text, width in zip(cells, row, widths, strict=True):
            cell.width = Cm(width)
            cell.text = _clean(text)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(2)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
