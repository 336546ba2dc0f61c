"""What the briefing page shows, worked out from the briefing's JSON.

The templates stay free of logic: they print these dataclasses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.charts import Picture, charts, draw
from service.marking import Piece, Target, mark_chinese, mark_english
from service.warning_groups import WarningGroup, grouped

Json = Mapping[str, Any]

_PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence in both languages, cut into pieces to mark."""

    sentence: int
    zh: list[Piece]
    en: list[Piece]
    warnings: list[Json]
    chosen: bool = False
    title: bool = False
    corrected: Json | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One line of the table of figures."""

    index: int
    zh: str
    en: str
    value: str
    kind: str
    bound: str
    status: str
    sentence: int


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story of a page: its summary, and its sentences by paragraph. An ordinary article is one story."""

    headline_en: str
    headline_zh: str
    summary: list[Row]
    paragraphs: list[list[Row]]

    @property
    def first(self) -> int:
        """The sentence it begins with."""
        return self.paragraphs[0][0].sentence if self.paragraphs else -1


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A whole briefing, ready to print."""

    headline_zh: str
    headline_en: str
    summary: list[Row]
    sentences: int
    figures: list[FigureRow]
    counts: dict[str, int]
    terms: list[Json]
    terms_missing: int
    warnings: list[WarningGroup]
    warning_count: int
    repairs: list[tuple[str, list[Json]]]
    source: Json
    provenance: Json
    lang: str
    stories: list[StoryView]
    charts: list[Picture]

    @property
    def full(self) -> bool:
        """Whether there is more to read side by side than the summary."""
        return self.sentences > len(self.summary)


def build_view(briefing: Json) -> BriefingView:
    """The page of one briefing. A partial one (summary only, so far) is fine."""
    figures: Sequence[Json] = briefing.get("figures", [])
    terms: Sequence[Json] = briefing.get("terms", [])
    chosen = {item["sentence"] for item in briefing.get("summary", [])}
    rows = {item["sentence"]: _row(item, figures, terms, item["sentence"] in chosen) for item in _sentences(briefing)}
    source: Json = briefing.get("source", {})
    counts = Counter(figure["status"] for figure in figures)
    return BriefingView(
        headline_zh=briefing.get("headline", {}).get("zh") or "",
        headline_en=briefing.get("headline", {}).get("en") or "",
        summary=[rows.get(item["sentence"]) or _bare(item) for item in briefing.get("summary", [])],
        sentences=len(rows),
        figures=[_figure_row(index, figure) for index, figure in enumerate(figures)],
        counts={status: counts.get(status, 0) for status in ("kept", "repaired", "flagged")},
        terms=list(terms),
        terms_missing=sum(1 for term in terms if term.get("status") == "missing"),
        warnings=grouped(briefing.get("warnings", [])),
        warning_count=len(briefing.get("warnings", [])),
        repairs=_by_kind(briefing.get("repairs", [])),
        source=source,
        provenance=briefing.get("provenance", {}),
        lang="zh-Hant" if source.get("script") == "Hant" else "zh-Hans",
        stories=_stories(briefing, rows),
        charts=[draw(chart) for chart in charts(briefing)],
    )


def _sentences(briefing: Json) -> Sequence[Json]:
    sentences: Sequence[Json] = briefing.get("translation", [])
    return sentences


def _stories(briefing: Json, rows: Mapping[int, Row]) -> list[StoryView]:
    """The stories of a page, each with its own sentences; several only where there is something to tell apart."""
    listed: Sequence[Json] = briefing.get("stories", [])
    if len(listed) < 2:
        headline: Json = briefing.get("headline", {})
        chosen = [item["sentence"] for item in briefing.get("summary", [])]
        listed = [{"headline": headline, "summary": chosen, "sentences": list(rows)}]
    places = _places(briefing)
    stories = []
    for story in listed:
        paragraphs: dict[int, list[Row]] = {}
        for sentence in story["sentences"]:
            if sentence in rows:
                paragraphs.setdefault(places[sentence], []).append(rows[sentence])
        summary = [rows[sentence] for sentence in story["summary"] if sentence in rows]
        titles: Json = story["headline"]
        stories.append(StoryView(titles.get("en") or "", titles.get("zh") or "", summary, list(paragraphs.values())))
    return stories


def _places(briefing: Json) -> dict[int, int]:
    """The paragraph of each sentence. The rows of a table, each a paragraph of its own, are put together."""
    places: dict[int, int] = {}
    table: int | None = None
    for item in _sentences(briefing):
        table = (item["paragraph"] if table is None else table) if item.get("kind") == "table" else None
        places[item["sentence"]] = item["paragraph"] if table is None else table
    return places


def _row(item: Json, figures: Sequence[Json], terms: Sequence[Json], chosen: bool) -> Row:
    def targets(language: str) -> list[Target]:
        wanted = [Target("figure", n, figures[n][language] or "") for n in item.get("figures", ())]
        return wanted + [Target("term", n, terms[n][language] or "") for n in item.get("terms", ())]

    return Row(
        sentence=item["sentence"],
        zh=mark_chinese(on_one_line(item["zh"]), targets("zh")),
        en=mark_english(on_one_line(item["en"]), targets("en")),
        warnings=list(item.get("warnings", ())),
        chosen=chosen,
        title=item.get("kind") in ("headline", "subhead"),
        corrected=item.get("corrected"),
    )


def _bare(item: Json) -> Row:
    return Row(item["sentence"], [Piece(item["zh"])], [Piece(item["en"])], [], True)


def _figure_row(index: int, figure: Json) -> FigureRow:
    return FigureRow(
        index=index,
        zh=figure["zh"],
        en=figure.get("en") or "",
        value=exact_value(figure),
        kind=figure.get("kind") or "",
        bound=(figure.get("bound") or "").replace("_", " "),
        status=figure["status"],
        sentence=figure["sentence"],
    )


def on_one_line(text: str) -> str:
    """A row of a table as people read it, its cells parted by upright strokes; any other text as it is."""
    return text.replace("\t", " | ")


def exact_value(figure: Json) -> str:
    """The exact value as people read it: "434160000000" of CNY → "434,160,000,000 CNY". Years get no separators."""
    value, unit = str(figure.get("value") or ""), figure.get("unit")
    if figure.get("kind") not in ("date", "identifier") and _PLAIN_NUMBER.match(value):
        whole, dot, part = value.partition(".")
        value = ("-" if whole.startswith("-") else "") + f"{abs(int(whole)):,}" + dot + part
    value = value.replace("..", "–")
    if figure.get("kind") == "multiple" and value:
        return f"× {value}"
    return value + unit if unit == "%" else f"{value} {unit or ''}".strip()


def _by_kind(repairs: Sequence[Json]) -> list[tuple[str, list[Json]]]:
    groups: dict[str, list[Json]] = {}
    for repair in repairs:
        groups.setdefault(repair["kind"], []).append(repair)
    return list(groups.items())
