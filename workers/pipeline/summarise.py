"""Choose the sentences of a summary, and the headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workers.pipeline.values import BlockKind, NormalisedText, Sentence


class Length(StrEnum):
    """How long a summary is to be."""

    BRIEF = "brief"
    STANDARD = "standard"
    LONG = "long"


SENTENCES = {Length.BRIEF: 3, Length.STANDARD: 6, Length.LONG: 12}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one sentence besides its words."""

    figures: int = 0
    terms: int = 0


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a summary may hold: sentences, and Chinese characters where ``characters`` is given."""

    sentences: int = 6
    characters: int | None = None

    @classmethod
    def of(cls, length: Length) -> Budget:
        """The budget of a named length."""
        return cls(SENTENCES[length])


def choose(
    sentences: Sequence[Sentence], weights: Sequence[Evidence], budget: Budget, title: str | None = None
) -> list[int]:
    """Indices into ``sentences`` of the summary, in reading order."""
    body = [s for s in sentences if s.kind is BlockKind.BODY]
    ranked = sorted(body, key=lambda s: (-weights[s.index].figures - weights[s.index].terms, s.index))
    return sorted(s.index for s in ranked[: budget.sentences])


def headline(text: NormalisedText, sentences: Sequence[Sentence]) -> str:
    """The headline of the page, or one made from its first sentence."""
    for block in text.blocks:
        if block.kind is BlockKind.HEADLINE:
            return text.text[block.start : block.end]
    return sentences[0].text if sentences else ""
