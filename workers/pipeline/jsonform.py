"""A Briefing as JSON: one form for the command line, the API and the webhook."""

from __future__ import annotations

from typing import Any

from workers.pipeline.figures.writing import value_text
from workers.pipeline.results import BriefedFigure, BriefedStory, Briefing, Caution, TranslatedSentence

Json = dict[str, Any]

DONE, DONE_WITH_WARNINGS = "done", "done_with_warnings"


def status_of(briefing: Briefing) -> str:
    """``done``, or ``done_with_warnings`` where a reader should look twice."""
    return DONE_WITH_WARNINGS if briefing.warnings else DONE


def to_json(briefing: Briefing, identity: str, status: str | None = None) -> Json:
    """The briefing as plain JSON values. ``status`` defaults to what the warnings say."""
    english = {t.sentence.index: t for t in briefing.translation}
    summary = [english[i] for i in briefing.summary if i in english]
    return {
        "id": identity,
        "status": status or status_of(briefing),
        "headline": {"zh": briefing.headline_zh, "en": briefing.headline_en},
        "summary": [{"en": t.en, "zh": t.sentence.text, "sentence": t.sentence.index} for t in summary],
        "translation": [_sentence(t) for t in briefing.translation],
        "figures": [_figure(f) for f in briefing.figures],
        "terms": [
            {
                "id": entry.term.id,
                "zh": entry.term.zh,
                "en": entry.term.en,
                "count": entry.count,
                "sentences": list(entry.sentences),
                "status": "applied" if entry.applied else "missing",
            }
            for entry in briefing.terms
        ],
        "repairs": [
            {"kind": r.kind, "before": r.before, "after": r.after, "start": r.start, "end": r.end}
            for r in briefing.repairs
        ],
        "warnings": [_warning(w) for w in briefing.warnings],
        "stories": [_story(s) for s in briefing.stories],
        "ladder": briefing.ladder,
        "source": {
            "script": briefing.script.value,
            "characters": briefing.characters,
            "title": briefing.title or briefing.headline_zh,
            "format": briefing.format,
        },
        "provenance": {
            "model": briefing.provenance.model,
            "glossary_version": briefing.provenance.glossary_version,
            "software": briefing.provenance.software,
            "seconds": round(briefing.provenance.seconds, 2),
        },
    }


def _sentence(translated: TranslatedSentence) -> Json:
    return {
        "sentence": translated.sentence.index,
        "paragraph": translated.sentence.paragraph,
        "kind": translated.sentence.kind.value,
        "zh": translated.sentence.text,
        "en": translated.en,
        "figures": list(translated.figures),
        "terms": list(translated.terms),
        "warnings": [_warning(w) for w in translated.warnings],
    }


def _figure(briefed: BriefedFigure) -> Json:
    figure = briefed.figure
    return {
        "zh": figure.zh,
        "start": briefed.start,
        "end": briefed.end,
        "kind": figure.kind.value,
        "value": value_text(figure),
        "unit": figure.unit,
        "bound": figure.bound.value if figure.bound else None,
        "direction": figure.direction.value if figure.direction else None,
        "en": briefed.en,
        "sentence": briefed.sentence,
        "status": briefed.status.value,
    }


def _warning(caution: Caution) -> Json:
    return {"code": caution.code, "sentence": caution.sentence, "detail": caution.detail}


def _story(story: BriefedStory) -> Json:
    return {
        "headline": {"zh": story.headline_zh, "en": story.headline_en},
        "summary": list(story.summary),
        "sentences": list(story.sentences),
    }
