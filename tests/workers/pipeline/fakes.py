"""Translators that need no model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from workers.pipeline.values import Hypothesis, SlotScheme

SLOTS = SlotScheme("⦅", "⦆", "NQPDT", 12)


@dataclass
class ScriptedTranslator:
    """Says what the script says for a source, or what ``otherwise`` makes of it. Remembers what it was asked."""

    script: dict[str, list[str]] = field(default_factory=dict)
    otherwise: Callable[[str], str] = lambda source: f"English of {source}"
    slots: SlotScheme | None = SLOTS
    name: str = "scripted"
    asked: list[str] = field(default_factory=list)
    doubtful_below: float | None = None
    scores: dict[str, float] = field(default_factory=dict)

    def translate(self, sources: Sequence[str], hypotheses: int = 1) -> list[list[Hypothesis]]:
        self.asked += sources
        return [
            [Hypothesis(text, self.scores.get(text)) for text in self.script.get(source, [self.otherwise(source)])][
                :hypotheses
            ]
            for source in sources
        ]
