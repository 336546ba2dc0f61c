"""What every export says in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.briefing_view import exact_value, on_one_line

STATUS_WORDS = {
    "kept": "as translated",
    "repaired": "restored",
    "flagged": "check",
}
FIGURE_COLUMNS = ("Chinese", "English", "Exact value", "Status", "Sentence")


def figure_cells(figure: Mapping[str, Any]) -> tuple[str, str, str, str, str]:
    """One line of the table of figures. Sentences count from 1."""
    return (
        figure["zh"],
        figure.get("en") or "",
        exact_value(figure),
        STATUS_WORDS.get(figure["status"], figure["status"]),
        str(figure["sentence"] + 1),
    )


def sentence_cells(sentence: Mapping[str, Any]) -> tuple[str, str, str]:
    """A sentence in both languages with its number, from 1; a row of a table on one line."""
    return str(sentence["sentence"] + 1), on_one_line(sentence["en"]), on_one_line(sentence["zh"])


def figure_line(figure: Mapping[str, Any]) -> str:
    """One figure to check, in both languages. Sentences count from 1."""
    return f"{figure['zh']} ({figure.get('en') or figure.get('value')}, sentence {figure['sentence'] + 1})"


def provenance_line(briefing: Mapping[str, Any]) -> str:
    """What made the briefing, in one line."""
    made = briefing.get("provenance", {})
    return (
        f"Jianbao {made.get('software') or ''} · model {made.get('model')} · "
        f"glossary version {made.get('glossary_version')} · {made.get('seconds')} s"
    ).replace("  ", " ")


def headline(briefing: Mapping[str, Any], language: str) -> str:
    """The headline in "en" or "zh"; never empty."""
    return briefing.get("headline", {}).get(language) or "Briefing"


@dataclass(frozen=True, slots=True)
class SummaryPart:
    """The summary of one story of a page; ``en`` and ``zh`` are its headline, empty for an ordinary article."""

    en: str
    zh: str
    items: list[Mapping[str, Any]]


def summary_parts(briefing: Mapping[str, Any]) -> list[SummaryPart]:
    """The summary by story. An ordinary article is one part without a headline of its own."""
    items = list(briefing.get("summary", ()))
    stories = briefing.get("stories", ())
    if len(stories) < 2:
        return [SummaryPart("", "", items)]
    parts = []
    for story in stories:
        wanted = set(story["summary"])
        title = story["headline"]
        mine = [item for item in items if item["sentence"] in wanted]
        parts.append(SummaryPart(title.get("en") or title.get("zh") or "", title.get("zh") or "", mine))
    return parts
