"""The types that pass between the stages of the pipeline.

Everything here is an immutable value. Offsets are character offsets, start
inclusive and end exclusive, into the text that the docstring of the field names.
Numbers are exact: ``fractions.Fraction``, never floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came in: text already extracted from its document."""

    text: str
    title: str | None = None
    format: str = "txt"
    name: str | None = None


# ---------------------------------------------------------------- normalise


class Script(StrEnum):
    """The script of the original text (ISO 15924)."""

    SIMPLIFIED = "Hans"
    TRADITIONAL = "Hant"


class BlockKind(StrEnum):
    """What a block of the page is. Only BODY, HEADLINE, SUBHEAD and TABLE are ever translated."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    TABLE = "table"  # one row, its cells parted by tabs
    BYLINE = "byline"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, paragraph, caption ... of the normalised text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Repair:
    """One mend of the text. ``start``/``end`` are offsets into the original text."""

    kind: str  # doubled_text | joined_lines | joined_word | width | stray_space
    before: str
    after: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """Clean Simplified text, what was mended, and the way back to the original."""

    text: str
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...]
    script: Script
    origins: Sequence[int]  # origins[i] is the offset in the original of text[i]; len(text) + 1 entries

    def original(self, start: int, end: int) -> Span:
        """The stretch of the original text that ``text[start:end]`` came from."""
        if end <= start:
            return Span(self.origins[start], self.origins[start])
        return Span(self.origins[start], self.origins[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the normalised text. ``start``/``end`` index that text."""

    index: int
    paragraph: int
    text: str
    start: int
    end: int
    kind: BlockKind = BlockKind.BODY
    story: int = 0


# ------------------------------------------------------------------ figures


class Kind(StrEnum):
    """The kinds of figure, as specified for the reader and the writer."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    COUNT = "count"
    RANK = "rank"
    DATE = "date"
    DURATION = "duration"
    RATIO = "ratio"
    FRACTION = "fraction"
    IDENTIFIER = "identifier"


class Bound(StrEnum):
    """How a figure bounds the true value."""

    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    SEVERAL = "several"


class Direction(StrEnum):
    """Which way a verb says the figure went."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Shape(StrEnum):
    """How many values a figure has and what joins them."""

    SINGLE = "single"
    RANGE = "range"  # values are (low, high)
    RATIO = "ratio"  # values in printed order: 12.5:39.6:47.9
    TEXT = "text"  # no number: identifiers; values is empty


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a Chinese text.

    ``start``/``end`` index the text it was read from and cover everything the
    English rendering replaces: adverbial bound, numeral, magnitude, unit or
    classifier. A bound said by a verb (突破, 超过, 不低于 ...) stays outside, for the
    sentence cannot lose it: ``bound`` has it, and ``form`` says "verb_bound".
    ``values`` are in units of ``unit`` (434160000000 of CNY; 57/10 of "%"). For
    multiples the value is the factor (增长2倍 is 3). For dates it is the ISO 8601
    form in ``date`` and ``values`` is empty; anniversaries, years before 1000 and
    dates of the lunar calendar (month, day) are in ``values`` and have no ``date``. A time of day is a duration whose
    ``date`` is like T09:30.
    """

    zh: str
    start: int
    end: int
    kind: Kind
    values: tuple[Fraction, ...] = ()
    unit: str | None = None
    bound: Bound | None = None
    shape: Shape = Shape.SINGLE
    date: str | None = None
    direction: Direction | None = None
    classifier: str | None = None  # the measure word that was dropped: 个, 家, 户 ...
    form: str | None = None  # how the source puts it, where the English depends on it


class FigureStatus(StrEnum):
    """What became of a figure. There is no fourth status."""

    KEPT = "kept"
    REPAIRED = "repaired"
    FLAGGED = "flagged"


class Finding(StrEnum):
    """What the checker may say of a figure in the English."""

    MISSING = "missing"
    CHANGED = "changed"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One fault the checker found: which figure of the source, what the English has instead."""

    finding: Finding
    figure: int | None  # index into the figures asked for; None when invented
    english: str | None  # the English words compared, None when missing
    detail: str


# -------------------------------------------------------------- translating


@dataclass(frozen=True, slots=True)
class SlotScheme:
    """The placeholder pieces a model was trained with (metadata.json, ``slots``)."""

    open: str
    close: str
    kinds: str
    per_kind: int

    def slot(self, kind: str, index: int) -> str:
        """The piece for one placeholder, such as ⦅Q0⦆."""
        return f"{self.open}{kind}{index}{self.close}"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One English rendering by a model.

    ``score`` is the mean log-probability of its pieces (0 is certain); None where the model does not tell.
    """

    english: str
    score: float | None = None


def mean_score(parts: Sequence[Hypothesis]) -> float | None:
    """The score of a text from those of its parts, by their length; parts without a score count as certain."""
    if all(part.score is None for part in parts):
        return None
    length = sum(len(part.english) for part in parts)
    return sum((part.score or 0.0) * len(part.english) for part in parts) / max(length, 1)


class Translator(Protocol):
    """Anything that turns Chinese sentences into English ones."""

    @property
    def name(self) -> str:
        """What to call it in a briefing's provenance."""

    @property
    def slots(self) -> SlotScheme | None:
        """The placeholders it was trained with, if any."""

    @property
    def doubtful_below(self) -> float | None:
        """The score below which its English is mostly wrong, if that is known."""

    def translate(self, sources: Sequence[str], hypotheses: int = 1) -> list[list[Hypothesis]]:
        """For each source, up to ``hypotheses`` English renderings, best first. One batch."""
