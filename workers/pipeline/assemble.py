"""A Briefing from what the stages found: every figure placed, every term counted, every fault said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from glossary.rendering import Verdict
from glossary.term import Term
from workers.pipeline.outcome import Outcome
from workers.pipeline.reading import ReadSentence
from workers.pipeline.results import (
    BriefedFigure,
    BriefedStory,
    BriefedTerm,
    Briefing,
    Caution,
    Provenance,
    TranslatedSentence,
)
from workers.pipeline.stories import Story
from workers.pipeline.values import Article, FigureStatus, Finding, NormalisedText


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything the stages found. ``outcomes`` is keyed by sentence index and may be partial."""

    article: Article
    text: NormalisedText
    readings: tuple[ReadSentence, ...]
    titles: tuple[ReadSentence, ...]
    stories: tuple[Story, ...]
    chosen: list[int] = field(default_factory=list)
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    title_outcomes: tuple[Outcome, ...] = ()


def assemble(draft: Draft, provenance: Provenance) -> Briefing:
    """The briefing of the sentences translated so far, in reading order."""
    terms = _terms(draft)
    place = {entry.term.zh: i for i, entry in enumerate(terms)}
    figures: list[BriefedFigure] = []
    translation = []
    for i in sorted(draft.outcomes):
        reading, outcome = draft.readings[i], draft.outcomes[i]
        mine = _figures(draft.text, reading, outcome)
        here = tuple(range(len(figures), len(figures) + len(mine)))
        figures += mine
        named = tuple(dict.fromkeys(place[t.term.zh] for t in reading.terms))
        translation.append(
            TranslatedSentence(reading.sentence, outcome.english, here, named, tuple(_cautions(reading, outcome)))
        )
    return Briefing(
        headline_zh=draft.titles[0].sentence.text,
        headline_en=draft.title_outcomes[0].english.rstrip("."),
        summary=tuple(draft.readings[i].sentence.index for i in draft.chosen),
        translation=tuple(translation),
        figures=tuple(figures),
        terms=tuple(terms),
        repairs=draft.text.repairs,
        warnings=(*_headline_cautions(draft), *(w for sentence in translation for w in sentence.warnings)),
        script=draft.text.script,
        characters=len(draft.article.text),
        title=draft.article.title,
        format=draft.article.format,
        provenance=provenance,
        ladder=_ladder(draft),
        stories=_stories(draft),
    )


def _figures(text: NormalisedText, reading: ReadSentence, outcome: Outcome) -> list[BriefedFigure]:
    placed = []
    for figure, english, status in zip(reading.figures, outcome.renderings, outcome.statuses, strict=True):
        at = reading.sentence.start
        origin = text.original(at + figure.start, at + figure.end)
        placed.append(BriefedFigure(figure, origin.start, origin.end, reading.sentence.index, english, status))
    return placed


def _terms(draft: Draft) -> list[BriefedTerm]:
    counts: Counter[str] = Counter()
    known: dict[str, Term] = {}
    where: dict[str, list[int]] = {}
    missing: set[str] = set()
    for i in sorted(draft.outcomes):
        reading, outcome = draft.readings[i], draft.outcomes[i]
        for match in reading.terms:
            known.setdefault(match.term.zh, match.term)
            counts[match.term.zh] += 1
            where.setdefault(match.term.zh, []).append(reading.sentence.index)
        missing |= {f.term.zh for f in outcome.assessment.terms if f.verdict is Verdict.MISSING}
    return [
        BriefedTerm(term, counts[zh], zh not in missing, tuple(dict.fromkeys(where[zh]))) for zh, term in known.items()
    ]


def _cautions(reading: ReadSentence, outcome: Outcome) -> Iterable[Caution]:
    """What a reader should know of one sentence, most serious first."""
    at = reading.sentence.index
    for finding in outcome.assessment.findings:
        code = {
            Finding.MISSING: "figure-missing",
            Finding.CHANGED: "figure-changed",
            Finding.INVENTED: "figure-invented",
        }[finding.finding]
        yield Caution(code, finding.detail, at)
    for term in outcome.assessment.terms:
        yield Caution(f"term-{term.verdict}", term.detail, at)
    if outcome.assessment.rough:
        yield Caution(
            "rough-english", "The English is rough or leaves words out here: check it against the Chinese.", at
        )
    elif outcome.assessment.doubtful:
        yield Caution(
            "doubtful-english",
            "The model was unsure here: the English may not say what the Chinese says. Check it.",
            at,
        )


def _headline_cautions(draft: Draft) -> Iterable[Caution]:
    """Faults of the headline, where it stands nowhere among the sentences that carry their own."""
    if draft.titles[0].sentence.index in draft.outcomes:
        return
    for caution in _cautions(draft.titles[0], draft.title_outcomes[0]):
        yield Caution(caution.code, f"In the headline: {caution.detail}", None)


def _ladder(draft: Draft) -> dict[str, int]:
    """Figures kept, repaired at each rung, and flagged."""
    counts: Counter[str] = Counter({"kept": 0, "flagged": 0})
    for outcome in draft.outcomes.values():
        for status in outcome.statuses:
            repaired = status is FigureStatus.REPAIRED
            counts[f"repaired_{outcome.mended_at}" if repaired else status.value] += 1
    return dict(counts)


def _stories(draft: Draft) -> tuple[BriefedStory, ...]:
    """The stories of a page that holds several, each with its own headline and summary."""
    if len(draft.stories) < 2:
        return ()
    chosen = set(draft.chosen)
    return tuple(
        BriefedStory(
            story.headline,
            outcome.english.rstrip("."),
            tuple(i for i in story.sentences if i in chosen),
            tuple(story.sentences),
        )
        for story, outcome in zip(draft.stories, draft.title_outcomes[1:], strict=True)
    )
