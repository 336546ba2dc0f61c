"""Pictures of figures that can be compared: several of one kind and unit in one sentence, each with a name.

Pure: a briefing goes in, bars come out. A figure's name is the glossary term or
the date it follows in its clause; in lists with 分别 the names stand together and
the figures after them in the same order. A wrong name would be worse than no
picture: nothing is drawn unless every bar has a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from service.marking import Piece

Json = Mapping[str, Any]

KINDS = ("money", "percent", "measure", "count", "multiple")
FEWEST, MOST_BARS, MOST_CHARTS = 3, 12, 4
WIDEST = 2000  # the longest bar against the shortest; beyond that a picture says nothing

_CLAUSE_END = re.compile("[，；。：！？]")


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: its name, its words, and its length in percent of the longest."""

    label: str
    text: str
    length: float
    down: bool
    figure: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one sentence. ``kind`` and ``unit`` are those of its figures."""

    kind: str
    unit: str | None
    sentence: int
    bars: tuple[Bar, ...]


def charts(briefing: Json, rows: Sequence[tuple[int, Sequence[Piece]]]) -> list[Chart]:
    """The charts of a briefing, longest first in reading order. ``rows`` are (sentence, Chinese pieces)."""
    made = [chart for sentence, pieces in rows for chart in _of_sentence(briefing, sentence, pieces)]
    best = sorted(made, key=lambda chart: -len(chart.bars))[:MOST_CHARTS]
    return sorted(best, key=lambda chart: chart.sentence)


def _of_sentence(briefing: Json, sentence: int, pieces: Sequence[Piece]) -> Iterator[Chart]:
    groups: dict[tuple[str, str | None], list[tuple[int, Fraction]]] = {}
    for piece in pieces:
        if piece.kind != "figure":
            continue
        figure = briefing["figures"][piece.index]
        value = _number(figure)
        if value is not None:
            groups.setdefault((figure["kind"], figure.get("unit")), []).append((piece.index, value))
    names = _names(briefing, pieces)
    for (kind, unit), found in groups.items():
        bars = _bars(briefing, sentence, found, names)
        if bars:
            yield Chart(kind, unit, sentence, bars)


def _number(figure: Json) -> Fraction | None:
    if figure["kind"] not in KINDS:
        return None
    try:
        return Fraction(str(figure.get("value")))
    except ValueError:  # a range or a ratio is no bar
        return None


def _names(briefing: Json, pieces: Sequence[Piece]) -> dict[int, str]:
    """Figure → what it is of: the last term or date before it in its clause, or its place in a list with 分别."""
    if any("分别" in piece.text for piece in pieces if piece.kind == "text"):
        return _names_by_place(briefing, pieces)
    names: dict[int, str] = {}
    last = ""
    for piece in pieces:
        if piece.kind == "text":
            last = "" if _CLAUSE_END.search(piece.text) else last
        elif piece.kind == "term" or _is_date(briefing, piece):
            last = _english(briefing, piece)
        elif last:
            names[piece.index] = last
            last = ""
    return names


def _names_by_place(briefing: Json, pieces: Sequence[Piece]) -> dict[int, str]:
    """A、B、C分别增长1%、2%、3%: as many names in a row before the word as figures after it, else nothing."""
    at = next(n for n, piece in enumerate(pieces) if piece.kind == "text" and "分别" in piece.text)
    figures = []
    for piece in pieces[at + 1 :]:
        if piece.kind == "text" and _CLAUSE_END.search(piece.text):
            break
        if piece.kind == "figure" and not _is_date(briefing, piece):
            figures.append(piece.index)
    best: list[str] = []
    row: list[str] = []
    joined = False
    for piece in pieces[:at]:
        if piece.kind == "term":
            row = [*row, _english(briefing, piece)] if joined else [_english(briefing, piece)]
            joined = False
            best = row if len(row) >= len(best) else best
        else:
            joined = piece.text in ("、", "和", "及", "以及", "与")
    return dict(zip(figures, best, strict=True)) if len(best) == len(figures) else {}


def _is_date(briefing: Json, piece: Piece) -> bool:
    return piece.kind == "figure" and briefing["figures"][piece.index]["kind"] == "date"


def _english(briefing: Json, piece: Piece) -> str:
    return str(briefing["terms" if piece.kind == "term" else "figures"][piece.index]["en"])


def _bars(
    briefing: Json, sentence: int, found: Sequence[tuple[int, Fraction]], names: Mapping[int, str]
) -> tuple[Bar, ...]:
    named = [(index, value) for index, value in found if index in names]
    labels = [names[index] for index, _ in named]
    sizes = [abs(value) for _, value in named if value]
    if not FEWEST <= len(named) <= MOST_BARS or len(set(labels)) < len(labels) or len(sizes) < len(named):
        return ()
    longest = max(sizes)
    if longest > WIDEST * min(sizes):
        return ()
    bars = []
    for (index, value), label in zip(named, labels, strict=True):
        figure = briefing["figures"][index]
        down = value < 0 or figure.get("direction") == "down"
        length = round(float(abs(value) / longest) * 100, 2)
        bars.append(Bar(label, figure["en"], length, down, index, sentence))
    return tuple(bars)
