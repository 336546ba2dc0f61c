"""What the model may see of a sentence, and how its English is put back.

Figures and glossary terms are never left to the model. Two shields exist:

* slots: a model trained with placeholder pieces gets ⦅Q0⦆ where the source has
  4341.6亿元. Pieces count spans left to right over the sentence, whatever their
  kind, as in training.
* inline: any other model gets the finished English ("434.16 billion yuan") in
  the place of the Chinese, and is expected to copy it.

A shielded sentence remembers its pieces, so that `unshield` can put the exact
English into the model's output and mend the grammar around each splice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossary.fitting import fit
from glossary.matching import TermMatch
from workers.pipeline.splice import mend
from workers.pipeline.values import Figure, Kind, SlotScheme

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
# What a model likes to write before an amount, though the source gives it exactly.
_BOUND_BEFORE = re.compile(
    r"\b(?:more than|less than|fewer than|nearly|almost|at least|at most|approximately)\s+$", re.IGNORECASE
)


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


@dataclass(frozen=True, slots=True)
class Shielded:
    """A sentence as the model sees it, with the pieces to put back, in source order."""

    source: str
    text: str
    pieces: tuple[Piece, ...]


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


def shield(source: str, pieces: Sequence[Piece], scheme: SlotScheme | None) -> Shielded:
    """``source`` with every piece replaced: by a slot while ``scheme`` has one left, else by its English."""
    out: list[str] = []
    kept: list[Piece] = []
    at = 0
    for piece in pieces:
        slot = _slot(piece, len(kept), scheme)
        kept.append(replace(piece, slot=slot))
        out.append(source[at : piece.start])
        out.append(slot or f" {piece.english} ")
        at = piece.end
    out.append(source[at:])
    return Shielded(source, "".join(out).strip(), tuple(kept))


def _slot(piece: Piece, index: int, scheme: SlotScheme | None) -> str:
    if scheme is None or index >= scheme.per_kind:
        return ""
    kind = TERM_KIND if piece.kind is None else SLOT_KINDS[piece.kind]
    return scheme.slot(kind, index) if kind in scheme.kinds else ""


def unshield(shielded: Shielded, english: str, scheme: SlotScheme | None) -> str:
    """``english`` with slots replaced by their English and the grammar around them mended.

    A slot the source did not have is dropped. A slot the model wrote twice is
    filled only once: the second copy would be an invented figure.
    """
    if scheme is None:
        return mend(english)
    by_slot = {p.slot: p for p in shielded.pieces if p.slot}
    pattern = re.compile(re.escape(scheme.open) + r"\s*([A-Z]\s*\d+)\s*" + re.escape(scheme.close))
    out = ""
    at = 0
    for match in pattern.finditer(english):
        piece = by_slot.pop(scheme.open + re.sub(r"\s", "", match[1]) + scheme.close, None)
        out = f"{out}{english[at : match.start()]}".rstrip() + " "
        if piece is not None and piece.kind is None:
            fitted = fit(out.lstrip(), piece.english, english[match.end() :], category=piece.category or "other")
            out = fitted.before + fitted.text + " "
        elif piece is not None:
            out = (out if piece.bounded else _BOUND_BEFORE.sub("", out)) + piece.english + " "
        at = match.end()
    return mend(out + english[at:])


def slot_faults(shielded: Shielded, english: str, scheme: SlotScheme | None) -> int:
    """How many slots of the model's raw output are missing, doubled or not from this sentence."""
    if scheme is None:
        return 0
    pattern = re.compile(re.escape(scheme.open) + r"[A-Z]\d+" + re.escape(scheme.close))
    seen = pattern.findall(english)
    wanted = [p.slot for p in shielded.pieces if p.slot]
    return sum(abs(seen.count(s) - wanted.count(s)) for s in set(seen) | set(wanted))
