"""Counting the figures that arrive in a translation, with the product's own checker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workers.pipeline.figures.checking import check
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.values import Figure

_LARGE = re.compile(r"[万亿]")


@dataclass(frozen=True, slots=True)
class Line:
    """One source sentence with the figures it holds."""

    number: int  # of the line in its file, from 0
    zh: str
    figures: tuple[Figure, ...]


@dataclass(slots=True)
class Score:
    """What became of the figures of many sentences."""

    sentences: int = 0
    figures: int = 0
    carried: int = 0
    large: int = 0  # figures with 万 or 亿
    large_carried: int = 0
    invented: int = 0

    def add(self, figures: Sequence[Figure], english: str, invented: int | None = None) -> None:
        """Count one sentence: ``figures`` of the source against ``english``.

        ``invented`` replaces the count of made-up numbers where ``english`` repeats them in brackets.
        """
        findings = check(figures, english)
        lost = {finding.figure for finding in findings}
        self.sentences += 1
        self.invented += sum(f.figure is None for f in findings) if invented is None else invented
        for index, figure in enumerate(figures):
            large = bool(_LARGE.search(figure.zh))
            self.figures += 1
            self.large += large
            self.carried += index not in lost
            self.large_carried += large and index not in lost

    def row(self, name: str, note: str = "") -> str:
        """A row of the Markdown table."""
        return (
            f"| {name} | {_percent(self.carried, self.figures)} | {_percent(self.large_carried, self.large)} "
            f"| {_percent(self.invented, self.figures)} | {note} |"
        )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def lines_with_figures(sources: Iterable[str]) -> list[Line]:
    """The lines that hold a figure."""
    lines = (Line(number, zh, tuple(read_figures(zh))) for number, zh in enumerate(sources))
    return [line for line in lines if line.figures]


def thinned(lines: Sequence[Line], limit: int) -> list[Line]:
    """At most ``limit`` lines, evenly spaced; all of them for 0."""
    if not limit or len(lines) <= limit:
        return list(lines)
    return [lines[k * len(lines) // limit] for k in range(limit)]
