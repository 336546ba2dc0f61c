"""A briefing as Markdown: summary, figures, both languages side by side, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from service.digest import to_check
from service.exports.common import (
    FIGURE_COLUMNS,
    figure_cells,
    figure_line,
    headline,
    provenance_line,
    sentence_cells,
    summary_parts,
)
from service.warning_groups import grouped

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_LINE_START = re.compile(r"^(\s*)(#{1,6}\s|[-+=]|\d+[.)]\s)")


def write_markdown(briefing: Mapping[str, Any]) -> str:
    """The whole briefing. Text is escaped, so that nothing in an article becomes markup."""
    parts = [f"# {_plain(headline(briefing, 'en'))}", _plain(headline(briefing, "zh")), "## Summary"]
    for story in summary_parts(briefing):
        parts += [f"### {_plain(story.en)}", _plain(story.zh)] if story.en else []
        parts += [
            f"{number}. {_plain(item['en'])}  \n   {_plain(item['zh'])}" for number, item in enumerate(story.items, 1)
        ]
    if figures := briefing.get("figures"):
        parts += ["## Figures", _table(FIGURE_COLUMNS, [figure_cells(one) for one in figures])]
    if sentences := briefing.get("translation"):
        rows = [sentence_cells(one) for one in sentences]
        parts += ["## Side by side", _table(("No.", "English", "Chinese"), rows)]
    if terms := briefing.get("terms"):
        listed = [(one["zh"], one["en"], str(one["count"]), one["status"]) for one in terms]
        parts += ["## Terms", _table(("Chinese", "English", "Count", "Status"), listed)]
    if warnings := briefing.get("warnings"):
        parts += ["## Warnings", "\n".join(f"- {_plain(str(group))}" for group in grouped(warnings))]
    return "\n\n".join([*parts, "---", _plain(provenance_line(briefing))]) + "\n"


def write_digest(briefings: Sequence[Mapping[str, Any]]) -> str:
    """The headlines and summaries of several briefings, with the figures to check."""
    parts = []
    for briefing in briefings:
        parts += [f"## {_plain(headline(briefing, 'en'))}", _plain(headline(briefing, "zh"))]
        for story in summary_parts(briefing):
            parts += [f"### {_plain(story.en)}"] if story.en else []
            parts += [f"- {_plain(item['en'])}" for item in story.items]
        if figures := to_check(briefing):
            parts += ["Figures to check: " + "; ".join(_plain(figure_line(one)) for one in figures)]
    return "\n\n".join(parts) + "\n"


def _plain(text: str) -> str:
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(lambda m: m.group(1) + "\\" + m.group(2), line) if not line[:1].isdecimal() else line


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([_SPECIAL.sub(r"\\\1", " ".join(c.split())) for c in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
