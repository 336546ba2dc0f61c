"""A briefing as plain text: what the command line prints and the copy button copies."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from service.exports.common import FIGURE_COLUMNS, figure_cells, headline, provenance_line, summary_parts
from service.warning_groups import grouped


def write_plain(briefing: Mapping[str, Any]) -> str:
    """Headline, summary with its Chinese, figures, warnings, provenance."""
    lines = [headline(briefing, "en"), headline(briefing, "zh"), ""]
    for part in summary_parts(briefing):
        lines += [f"» {part.en}", f"  {part.zh}", ""] if part.en not in ("", lines[0]) else []
        for number, item in enumerate(part.items, 1):
            lines += [f"{number}. {item['en']}", f"   {item['zh']}", ""]
    if figures := briefing.get("figures"):
        lines += ["Figures", *_table([FIGURE_COLUMNS, *map(figure_cells, figures)]), ""]
    if missing := [term for term in briefing.get("terms", ()) if term["status"] == "missing"]:
        lines += ["Terms not in the English"] + [f"- {term['zh']}: {term['en']}" for term in missing] + [""]
    if warnings := briefing.get("warnings"):
        lines += ["Warnings", *(f"- {group}" for group in grouped(warnings)), ""]
    lines.append(provenance_line(briefing))
    return "\n".join(lines) + "\n"


def write_summary(briefing: Mapping[str, Any]) -> str:
    """Headline and English summary alone, for pasting into a message."""
    paragraphs = [headline(briefing, "en")]
    for part in summary_parts(briefing):
        if part.items:
            paragraphs += [part.en] if part.en and part.en != paragraphs[0] else []
            paragraphs.append(" ".join(item["en"] for item in part.items))
    return "\n\n".join(paragraphs) + "\n"


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    # A Chinese character is two columns wide in a terminal.
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
