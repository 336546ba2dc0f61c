"""The warnings of a briefing, each said once with all the sentences it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class WarningGroup:
    """The same warning, once, with all the sentences it is about, counted from 0."""

    detail: str
    sentences: list[int]

    def __str__(self) -> str:
        """ "Sentences 3, 7: ..."; readers count from 1."""
        if not self.sentences:
            return self.detail
        numbers = ", ".join(str(sentence + 1) for sentence in self.sentences)
        return f"Sentence{'s' if len(self.sentences) > 1 else ''} {numbers}: {self.detail}"


def grouped(warnings: Sequence[Mapping[str, Any]]) -> list[WarningGroup]:
    """Warnings about figures and terms first, one by one; what is said of many sentences last, once."""
    groups: dict[str, list[int]] = {}
    for warning in warnings:
        sentences = groups.setdefault(warning["detail"], [])
        if warning.get("sentence") is not None and warning["sentence"] not in sentences:
            sentences.append(warning["sentence"])
    return [WarningGroup(*group) for group in sorted(groups.items(), key=lambda group: len(group[1]))]
