"""The protected stretches of a sentence: its figures and glossary terms, with their English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.matching import TermMatch
from workers.pipeline.values import Figure, Kind

SLOT_KINDS = {
    Kind.MONEY: "Q",
    Kind.MEASURE: "Q",
    Kind.DURATION: "Q",
    Kind.MULTIPLE: "P",
    Kind.PERCENT: "P",
    Kind.POINTS: "P",
    Kind.FRACTION: "P",
    Kind.RATIO: "P",
    Kind.DATE: "D",
    Kind.COUNT: "N",
    Kind.RANK: "N",
    Kind.IDENTIFIER: "N",
}
TERM_KIND = "T"
_AMOUNTS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.PERCENT, Kind.POINTS})


@dataclass(frozen=True, slots=True)
class Piece:
    """One protected stretch of a sentence. ``start``/``end`` index the sentence.

    ``slot`` is empty where the English stands inline.
    """

    start: int
    end: int
    english: str
    slot: str = ""
    kind: Kind | None = None  # None for a term
    category: str = ""  # of a term: place, organisation, policy ...
    bounded: bool = True  # false for an amount that the source states without "more than" or the like

    @property
    def slot_kind(self) -> str:
        """The letter of its slot."""
        return TERM_KIND if self.kind is None else SLOT_KINDS[self.kind]


def pieces_of(figures: Sequence[Figure], renderings: Sequence[str], terms: Sequence[TermMatch]) -> list[Piece]:
    """The protected stretches of one sentence in source order, with their English.

    ``figures`` (with one rendering each) and ``terms`` index the same sentence and
    do not overlap: the reader was told which stretches belong to terms.
    """
    pieces = [
        Piece(f.start, f.end, english, kind=f.kind, bounded=f.bound is not None or f.kind not in _AMOUNTS)
        for f, english in zip(figures, renderings, strict=True)
    ]
    pieces += [Piece(t.start, t.end, t.term.en, category=t.term.category) for t in terms]
    return sorted(pieces, key=lambda p: p.start)
