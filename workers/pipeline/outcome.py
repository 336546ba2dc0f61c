"""What became of one sentence: its English, and the rung of the ladder it came to rest at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workers.pipeline.assess import Assessment
from workers.pipeline.values import FigureStatus


class Rung(StrEnum):
    """Where on the ladder a sentence came to rest."""

    RULE = "rule"
    BEST = "best"
    NBEST = "nbest"
    CLAUSES = "clauses"
    OTHER = "other_shield"
    GLOSS = "gloss"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The English of one sentence with the fate of each figure of its request.

    ``rung`` is where it came to rest, ``mended_at`` the rung whose English was taken
    (they differ where brackets were added).
    """

    english: str
    rung: Rung
    mended_at: Rung
    statuses: tuple[FigureStatus, ...]
    renderings: tuple[str, ...]
    assessment: Assessment
