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
from workers.pipeline.lists import as_lists
from workers.pipeline.pieces import Piece
from workers.pipeline.splice import mend
from workers.pipeline.values import SlotScheme

# What a model likes to write before an amount, though the source gives it exactly.
_BOUND_BEFORE = re.compile(
    r"\b(?:more than|less than|fewer than|nearly|almost|at least|at most|approximately)\s+$", re.IGNORECASE
)
# Quotation marks inside quotation marks are rare in training data; small models run in circles over them.
_DOUBLE_QUOTES = str.maketrans("‘’", "“”")


@dataclass(frozen=True, slots=True)
class Shielded:
    """A sentence as the model sees it, with the pieces to put back, in source order."""

    source: str
    text: str
    pieces: tuple[Piece, ...]


def shield(source: str, pieces: Sequence[Piece], scheme: SlotScheme | None) -> Shielded:
    """``source`` with every piece replaced: by a slot while ``scheme`` has one left, else by its English.

    A list of pieces takes one slot.
    """
    out: list[str] = []
    kept: list[Piece] = []
    at = 0
    for piece in as_lists(source, pieces) if scheme is not None else pieces:
        slot = _slot(piece, len(kept), scheme)
        kept.append(replace(piece, slot=slot))
        out.append(source[at : piece.start])
        out.append(slot or f" {piece.english} ")
        at = piece.end
    out.append(source[at:])
    return Shielded(source, "".join(out).strip().translate(_DOUBLE_QUOTES), tuple(kept))


def _slot(piece: Piece, index: int, scheme: SlotScheme | None) -> str:
    if scheme is None or index >= scheme.per_kind:
        return ""
    kind = piece.slot_kind
    return scheme.slot(kind, index) if kind in scheme.kinds else ""


def unshield(shielded: Shielded, english: str, scheme: SlotScheme | None) -> str:
    """``english`` with slots replaced by their English and the grammar around them mended.

    A slot the source did not have is dropped. A figure's slot that the model wrote
    twice is filled only once: the second copy would be an invented figure. A term
    may stand twice.
    """
    if scheme is None:
        return mend(english)
    by_slot = {p.slot: p for p in shielded.pieces if p.slot}
    pattern = re.compile(re.escape(scheme.open) + r"\s*([A-Z]\s*\d+)\s*" + re.escape(scheme.close))
    out = ""
    at = 0
    for match in pattern.finditer(english):
        slot = scheme.open + re.sub(r"\s", "", match[1]) + scheme.close
        piece = by_slot.get(slot)
        if piece is not None and piece.kind is not None:
            del by_slot[slot]
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
