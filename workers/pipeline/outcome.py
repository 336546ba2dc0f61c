"""What became of one sentence: its English, and the rung of the ladder it came to rest at."""

from __future__ import annotations

from collections.abc import Sequence
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
    score: float | None = None  # the model's, of its least likely stretch; None where no model wrote any of it


def together(outcomes: Sequence[Outcome], english: str) -> Outcome:
    """The outcome of a text from those of its parts, in order; ``english`` is theirs, joined.

    It rests where the worst of them does.
    """
    worst = max(outcomes, key=lambda outcome: (outcome.assessment.cost, list(Rung).index(outcome.rung)))
    found = [outcome.assessment for outcome in outcomes]
    return Outcome(
        english,
        worst.rung,
        worst.mended_at,
        tuple(status for outcome in outcomes for status in outcome.statuses),
        tuple(words for outcome in outcomes for words in outcome.renderings),
        Assessment(
            tuple(finding for one in found for finding in one.findings),
            tuple(term for one in found for term in one.terms),
            garbage=sum(one.garbage for one in found),
            omissions=sum(one.omissions for one in found),
            doubtful=any(one.doubtful for one in found),
        ),
        min((outcome.score for outcome in outcomes if outcome.score is not None), default=None),
    )
