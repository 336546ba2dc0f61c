"""Pictures of figures that can be compared: several of one kind and unit in one sentence, each with a name.

Pure: a briefing's view goes in, bars come out. A figure's name is the glossary
term or the date it follows in the Chinese; in lists with 分别 the names stand
together and the figures after them in the same order. Nothing is drawn unless
every bar has a name of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from service.marking import Piece

Json = Mapping[str, Any]

KINDS = ("money", "percent", "measure", "count", "multiple")
FEWEST, MOST_BARS, MOST_CHARTS = 3, 12, 4
WIDEST = 2000  # the longest bar against the shortest; beyond that a picture says nothing


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


def charts(briefing: Json, rows: Sequence[tuple[int, Sequence[Piece], str]]) -> list[Chart]:
    """The charts of a briefing, longest first in reading order. ``rows`` are (sentence, Chinese pieces, Chinese)."""
    made = [chart for sentence, pieces, zh in rows for chart in _of_sentence(briefing, sentence, pieces, zh)]
    best = sorted(made, key=lambda chart: -len(chart.bars))[:MOST_CHARTS]
    return sorted(best, key=lambda chart: chart.sentence)


def _of_sentence(briefing: Json, sentence: int, pieces: Sequence[Piece], zh: str) -> Iterator[Chart]:
    groups: dict[tuple[str, str | None], list[tuple[int, Fraction]]] = {}
    for piece in pieces:
        if piece.kind != "figure":
            continue
        figure = briefing["figures"][piece.index]
        value = _number(figure)
        if value is not None:
            groups.setdefault((figure["kind"], figure.get("unit")), []).append((piece.index, value))
    for (kind, unit), found in groups.items():
        names = _names(briefing, pieces, [index for index, _ in found], "分别" in zh)
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


def _names(briefing: Json, pieces: Sequence[Piece], wanted: Sequence[int], respectively: bool) -> dict[int, str]:
    terms: list[str] = []
    figures: list[int] = []
    names: dict[int, str] = {}
    for piece in pieces:
        if piece.kind == "figure" and piece.index in wanted:
            if not respectively and terms:
                names[piece.index] = terms[-1]
                terms = []
            figures.append(piece.index)
        elif piece.kind == "term":
            terms.append(briefing["terms"][piece.index]["en"])
        elif piece.kind == "figure" and briefing["figures"][piece.index]["kind"] == "date":
            terms.append(briefing["figures"][piece.index]["en"])
    if respectively and len(terms) >= len(figures):
        names = dict(zip(figures, terms[-len(figures) :], strict=True))
    return names


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
