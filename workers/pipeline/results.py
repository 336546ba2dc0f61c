"""What comes out of the pipeline: a Briefing and its parts. Immutable, like the values it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from glossary.term import Term
from workers.pipeline.values import Figure, FigureStatus, Repair, Script, Sentence


@dataclass(frozen=True, slots=True)
class Caution:
    """Something a reader should know, about one sentence or the whole article."""

    code: str
    detail: str
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class BriefedFigure:
    """A figure with its place in the original and what became of it."""

    figure: Figure
    start: int  # offset into the original text
    end: int
    sentence: int
    en: str
    status: FigureStatus


@dataclass(frozen=True, slots=True)
class BriefedTerm:
    """A glossary term in one article, with how often it occurs."""

    term: Term
    count: int
    applied: bool
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """One sentence in both languages. ``figures``/``terms`` index the briefing's lists."""

    sentence: Sentence
    en: str
    figures: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()
    warnings: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one article has come."""

    stage: str  # normalise | choose | translate_summary | translate_rest | check
    done: int = 0
    total: int = 0


ProgressCallback = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a briefing, so that it can be made again."""

    model: str
    glossary_version: int
    software: str
    seconds: float


@dataclass(frozen=True, slots=True)
class BriefedStory:
    """One story of a page that holds several. ``summary`` and ``sentences`` are sentence indices."""

    headline_zh: str
    headline_en: str
    summary: tuple[int, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """The English briefing of one article."""

    headline_zh: str
    headline_en: str
    summary: tuple[int, ...]  # indices of the chosen sentences, in reading order
    translation: tuple[TranslatedSentence, ...]
    figures: tuple[BriefedFigure, ...]
    terms: tuple[BriefedTerm, ...]
    repairs: tuple[Repair, ...]
    warnings: tuple[Caution, ...]
    script: Script
    characters: int
    title: str | None
    format: str
    provenance: Provenance
    ladder: dict[str, int] = field(default_factory=dict)  # figures kept, repaired at each rung, flagged
    stories: tuple[BriefedStory, ...] = ()  # empty unless the page holds several
