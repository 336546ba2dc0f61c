"""What an editor should know of the other entries before saving a term."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from glossary.chinese import match_form, storable
from glossary.records import TermRecord
from glossary.tables import identity, record_of, terms
from glossary.term import Term

MOST_SHOWN = 50


class OverlapKind(StrEnum):
    """How another entry touches a term."""

    DUPLICATE = "duplicate"  # the same Chinese in the same context: cannot be saved
    SAME_CHINESE = "same-chinese"  # the same Chinese, in another context or as a forbidden rendering
    INSIDE = "inside"  # the other term stands inside this one
    AROUND = "around"  # this term stands inside the other one
    SAME_ENGLISH = "same-english"  # other Chinese, the same English


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another entry that touches the term, and what that means, in words for the editor."""

    kind: OverlapKind
    other: TermRecord
    message: str


def find_overlaps(connection: sa.Connection, term: Term, term_id: int | None) -> list[Overlap]:
    """The entries that touch ``term``, gravest first; ``term_id`` is the term's own entry, left out."""
    form = match_form(storable(term.zh))
    if not form:
        return []
    position = sa.func.strpos if connection.dialect.name == "postgresql" else sa.func.instr
    touching = sa.or_(
        position(terms.c.form, form) > 0,
        position(form, terms.c.form) > 0,
        terms.c.english == storable(term.en).casefold(),
    )
    query = sa.select(terms).where(touching, ~terms.c.deleted, terms.c.id != (term_id or 0))
    order = (sa.case((terms.c.form == form, 0), else_=1), terms.c.id)
    rows = connection.execute(query.order_by(*order).limit(MOST_SHOWN)).mappings()
    found = [explain(term, record_of(row)) for row in rows]
    ranks = list(OverlapKind)
    return sorted((o for o in found if o), key=lambda o: ranks.index(o.kind))


def explain(term: Term, other: TermRecord) -> Overlap | None:
    """How ``other`` touches ``term``, or None when it does not."""
    mine, theirs = match_form(storable(term.zh)), match_form(other.term.zh)
    name = f"“{other.term.zh}” ({other.term.en})"
    if mine == theirs and identity(term) == identity(other.term):
        differs = "" if term.en == other.term.en else " with other English"
        return Overlap(OverlapKind.DUPLICATE, other, f"{name} is in the glossary already{differs}.")
    if mine == theirs:
        return Overlap(OverlapKind.SAME_CHINESE, other, f"{name} has the same Chinese, under other conditions.")
    if theirs in mine:
        return Overlap(OverlapKind.INSIDE, other, f"{name} stands inside this term: the longer term wins there.")
    if mine in theirs:
        return Overlap(OverlapKind.AROUND, other, f"This term stands inside {name}, which wins where both match.")
    if term.en.casefold() == other.term.en.casefold():
        return Overlap(OverlapKind.SAME_ENGLISH, other, f"{name} has the same English.")
    return None
