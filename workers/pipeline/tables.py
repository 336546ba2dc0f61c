"""What is translated apart: the cells of a table, so that no number can leave its column, and numbered text.

A cell of figures stays as it is. A unit by itself (万吨) is what its column counts in
("10,000 tonnes"). Words that head most tables have fixed English; the rest is
translated as a sentence is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from workers.pipeline.assess import Assessment
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE
from workers.pipeline.figures.units import unit_of
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.marks import is_row
from workers.pipeline.numbering import numbering
from workers.pipeline.outcome import Outcome, Rung, together
from workers.pipeline.phrasebook.gloss import OMISSION, gloss
from workers.pipeline.phrasebook.words.tables import TABLE_WORDS
from workers.pipeline.pieces import pieces_of
from workers.pipeline.request import Request, part
from workers.pipeline.values import Figure, FigureStatus, Span

CELL_END = "\t"
LONGEST_NAME = 8  # characters of a heading that may be the bare name of a subject: 一、综合

_CELL = re.compile(r"[^\t]+")
_OF_WHICH = re.compile(r"(?:其中[:：] ?|# ?)(?=\S)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HEAD_WITH_UNIT = re.compile(r"(?P<head>.+?)[（(](?P<unit>[^（）()\d]{1,12})[)）]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or a sentence, with what stands before it and the unit in brackets behind.

    ``english`` is what needs no translating.
    """

    request: Request
    english: str | None = None
    unit: str | None = None
    lead: str = ""


def cell_spans(text: str) -> list[Span]:
    """The cells of a row that hold anything, without the spaces around them."""
    found = []
    for match in _CELL.finditer(text):
        words = match[0].strip()
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        found += [Span(start, start + len(words))] if words else []
    return found


def cells_of(request: Request) -> list[Cell]:
    """The cells of a row; of a sentence, itself without its number."""
    if not is_row(request.text):
        at, lead = numbering(request.text)
        if not at:
            return [Cell(request)]
        rest = part(request, Span(at, len(request.text)))
        known = TABLE_WORDS.get(rest.text) or (_gloss(rest) if len(rest.text) <= LONGEST_NAME else None)
        return [Cell(rest, known, lead=lead)]
    return [_cell(part(request, span)) for span in cell_spans(request.text)]


def _cell(request: Request) -> Cell:
    if not _HAN.search(request.text):
        return Cell(request, request.text)
    if known := TABLE_WORDS.get(request.text):
        return Cell(request, known)
    if of_which := _OF_WHICH.match(request.text):
        return replace(_cell(part(request, Span(of_which.end(), len(request.text)))), lead="Of which: ")
    at, unit = unit_in(request.text)
    if unit and at == 0:
        return Cell(request, unit)
    if unit:
        head = _cell(part(request, Span(0, at)))
        return Cell(head.request, head.english and f"{head.english} ({unit})", unit)
    return Cell(request, _gloss(request))


def unit_in(words: str) -> tuple[int, str | None]:
    """Where it says what a column counts in, and that in English: in a cell of its own (万吨), or in brackets.

    None where it says nothing of the kind.
    """
    if unit := unit_english(words):
        return 0, unit
    match = _HEAD_WITH_UNIT.fullmatch(words)
    if match is None:
        return len(words), None
    inside = match["unit"]
    return match.end("head"), unit_english(inside) if _HAN.search(inside) else inside


def _gloss(request: Request) -> str | None:
    """The words one by one, where all are known: of a name that is shorter than what a model was trained on."""
    english = gloss(request.text, pieces_of(request.figures, request.renderings, request.terms))
    return None if OMISSION in english else (english[:1].upper() + english[1:]).rstrip(",")


@cache
def unit_english(words: str) -> str | None:
    """What a column counts in: 万吨 is "10,000 tonnes", 亿元 "100 million yuan". None where ``words`` are no unit."""
    figures = read_figures("1" + words)
    if len(figures) != 1 or figures[0].end != len(words) + 1 or not (figures[0].unit or figures[0].classifier):
        return None
    (figure,) = figures
    if figure.values == (Fraction(1),):
        return unit_of(figure.unit).plural if figure.unit else _counted(figure)
    english = write_figure(figure, NEWSWIRE, first_use=False)
    return english if english[-1].isalpha() else f"{english} {_counted(figure)}"


def _counted(figure: Figure) -> str:
    return "head" if figure.classifier == "头" else "units"


def row_of(cells: Sequence[Cell], outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a whole row, from those of its cells; of a sentence, its own."""
    if len(cells) == 1:
        return replace(outcomes[0], english=cells[0].lead + outcomes[0].english) if cells[0].lead else outcomes[0]
    english = [_in_cell(cell, outcome.english) for cell, outcome in zip(cells, outcomes, strict=True)]
    return together(outcomes, CELL_END.join(english))


def _in_cell(cell: Cell, english: str) -> str:
    words = english.rstrip(". ") if cell.english is None else cell.english
    if cell.lead and words[1:2].islower():
        words = words[:1].lower() + words[1:]
    return cell.lead + (f"{words} ({cell.unit})" if cell.unit and cell.english is None else words)


def known(cell: Cell) -> Outcome | None:
    """The outcome of a cell that needs no translating."""
    if cell.english is None:
        return None
    figures = cell.request.figures
    printed = tuple(figure.zh for figure in figures)
    return Outcome(cell.english, Rung.RULE, Rung.RULE, (FigureStatus.KEPT,) * len(figures), printed, Assessment())
