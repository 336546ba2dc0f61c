"""What every export says in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.briefing_view import exact_value

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


def provenance_line(briefing: Mapping[str, Any]) -> str:
    """What made the briefing, in one line."""
    made = briefing.get("provenance", {})
    return (
        f"Jianbao {made.get('software') or ''} · model {made.get('model')} · "
        f"glossary version {made.get('glossary_version')} · {made.get('seconds')} s"
    ).replace("  ", " ")


def warning_line(warning: Mapping[str, Any]) -> str:
    """One warning, with its sentence counted from 1."""
    place = f"Sentence {warning['sentence'] + 1}: " if warning.get("sentence") is not None else ""
    return f"{place}{warning['detail']}"


def headline(briefing: Mapping[str, Any], language: str) -> str:
    """The headline in "en" or "zh"; never empty."""
    return briefing.get("headline", {}).get(language) or "Briefing"
