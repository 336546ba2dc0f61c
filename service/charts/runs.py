"""A briefing's sentences as charts read them: the Chinese, with its figures and terms at their places.

Sentences joined by a semicolon belong together and are read as one run: a list
of growth rates often goes on over several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Json = Mapping[str, Any]

_COMPARED = re.compile("[比较与同]$")
_LINKED = ("；", ";")


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure or a term in a run. ``index`` counts in the briefing's list of its kind."""

    start: int
    end: int
    index: int
    sentence: int
    json: Json
    figure: bool

    @property
    def date(self) -> bool:
        """Whether it says when."""
        return self.figure and self.json["kind"] == "date"

    @property
    def value(self) -> Fraction | None:
        """The number, where there is exactly one."""
        try:
            return Fraction(str(self.json.get("value")))
        except ValueError:  # a range, a ratio or a date
            return None


@dataclass(frozen=True, slots=True)
class Run:
    """One or more sentences: their text joined, and what stands in it, in order."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def figures(self) -> list[Mark]:
        """The figures that are no dates."""
        return [mark for mark in self.marks if mark.figure and not mark.date]

    def dated(self, mark: Mark) -> Mark | None:
        """The last date before ``mark``, apart from those that something is compared with: 比2000年."""
        before = (m for m in reversed(self.marks) if m.date and m.end <= mark.start)
        return next((m for m in before if not _COMPARED.search(self.text, 0, m.start)), None)


def runs_of(briefing: Json) -> Iterator[Run]:
    """The runs of a briefing, in reading order."""
    text = ""
    marks: list[Mark] = []
    end = (-1, -1)
    for item in briefing.get("translation", ()):
        if item.get("kind") == "table":  # a column says what its figures are of, which no run of text tells
            continue
        place = (item["paragraph"], item["sentence"])
        if text and (place != (end[0], end[1] + 1) or not text.endswith(_LINKED)):
            yield Run(text, tuple(marks))
            text, marks = "", []
        marks += _marks(briefing, item, len(text))
        text += item["zh"]
        end = place
    if text:
        yield Run(text, tuple(marks))


def _marks(briefing: Json, item: Json, offset: int) -> list[Mark]:
    """What stands in one sentence. Figures are listed in order, so each is looked for after the one before."""
    zh, number = item["zh"], item["sentence"]
    found: list[Mark] = []
    at = 0
    for index in item["figures"]:
        figure = briefing["figures"][index]
        start = zh.find(figure["zh"], at)
        if start >= 0:
            at = start + len(figure["zh"])
            found.append(Mark(start + offset, at + offset, index, number, figure, True))
    terms = [(n, briefing["terms"][n]) for n in item["terms"]]
    for index, term in sorted(terms, key=lambda one: -len(one[1]["zh"])):
        for match in re.finditer(re.escape(term["zh"]), zh):
            start, end = match.start() + offset, match.end() + offset
            if all(end <= m.start or m.end <= start for m in found):
                found.append(Mark(start, end, index, number, term, False))
    return sorted(found, key=lambda mark: mark.start)


def between(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """The marks that lie inside a stretch of text."""
    return [mark for mark in marks if start <= mark.start and mark.end <= end]
