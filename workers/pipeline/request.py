"""A sentence to translate with its figures and terms, and the same cut into clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from glossary.matching import TermMatch
from workers.pipeline.segment import clauses
from workers.pipeline.values import Figure, Kind, Span

Placed = TypeVar("Placed", Figure, TermMatch)

LONGEST_CLAUSE = 16  # characters; shorter neighbours stay together
_AMOUNTS = frozenset(
    {Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.FRACTION, Kind.RATIO}
)


@dataclass(frozen=True, slots=True)
class Request:
    """A sentence to translate. Offsets of figures and terms index ``text``.

    ``renderings`` are the figures' English, one each; ``banned`` are words whose
    English is only ever checked for what it must not be. ``planned``: it says what is to be.
    ``follows``: it goes on with a sentence that began before it.
    """

    text: str
    figures: tuple[Figure, ...] = ()
    renderings: tuple[str, ...] = ()
    terms: tuple[TermMatch, ...] = ()
    banned: tuple[TermMatch, ...] = ()
    planned: bool = False
    follows: bool = False

    @property
    def is_statistics(self) -> bool:
        """Whether it states an amount: what rules say better than a model."""
        return any(figure.kind in _AMOUNTS for figure in self.figures)


def split(request: Request, longest: int = LONGEST_CLAUSE) -> list[Request]:
    """The clauses of a sentence as requests of their own; figures and terms are never cut.

    Neighbours of up to ``longest`` characters together stay together.
    """
    spans = _keep_whole(clauses(request.text, longest), [*request.figures, *(t for t in request.terms)])
    return [replace(part(request, span), follows=request.follows or span.start > 0) for span in spans]


def part(request: Request, span: Span) -> Request:
    """What stands in ``span`` as a request of its own, with the figures and terms that begin there."""
    inside = [i for i, f in enumerate(request.figures) if span.start <= f.start < span.end]
    return Request(
        request.text[span.start : span.end],
        tuple(moved(request.figures[i], -span.start) for i in inside),
        tuple(request.renderings[i] for i in inside),
        tuple(moved(t, -span.start) for t in request.terms if span.start <= t.start < span.end),
        tuple(moved(t, -span.start) for t in request.banned if span.start <= t.start < span.end),
        planned=request.planned,
        follows=request.follows,
    )


def _keep_whole(spans: Sequence[Span], pieces: Sequence[Figure | TermMatch]) -> list[Span]:
    """``spans`` with every cut that falls inside a figure or term undone."""
    merged: list[Span] = []
    for span in spans:
        if merged and any(p.start < span.start < p.end for p in pieces):
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return merged


def moved(piece: Placed, by: int) -> Placed:
    """A figure or term with its offsets moved ``by`` so many characters."""
    return replace(piece, start=piece.start + by, end=piece.end + by)
