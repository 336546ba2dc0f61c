"""What a glossary term is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CATEGORIES = ("place", "organisation", "person", "policy", "industry", "unit", "other")


class TermStatus(StrEnum):
    """Where a term stands with the editors. Only approved terms are applied."""

    DRAFT = "draft"
    APPROVED = "approved"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary.

    ``zh`` is the Chinese as editors wrote it; matching uses its normalised,
    Simplified form. ``en`` is the one English rendering the house uses.
    ``alternatives`` are renderings the check also accepts, ``forbidden`` those it
    reports. ``near`` limits the term to texts that hold one of these words.
    ``sentence_case`` lets the English take capitals as its place asks; otherwise
    its capitals are part of the name. A term with the status ``forbidden`` says that
    ``en`` must never stand for ``zh``.
    """

    zh: str
    en: str
    category: str = "other"
    status: TermStatus = TermStatus.APPROVED
    note: str = ""
    source: str = ""
    alternatives: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    sentence_case: bool = False
    id: int | None = None
