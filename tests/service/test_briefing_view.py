"""The page of a briefing, before it is HTML."""

import pytest

from service.briefing_view import build_view, exact_value
from tests.service import sample


def test_figures_are_counted_by_what_became_of_them():
    view = build_view(sample.briefing())
    assert view.counts == {"kept": 7, "repaired": 1, "flagged": 1}
    assert view.terms_missing == 1


def test_every_figure_is_marked_in_both_languages():
    view = build_view(sample.briefing())
    rows = [row for story in view.stories for paragraph in story.paragraphs for row in paragraph]
    for language in ("zh", "en"):
        marked = [piece.index for row in rows for piece in getattr(row, language) if piece.kind == "figure"]
        assert sorted(marked) == list(range(9))


def test_a_summary_alone_is_no_side_by_side_reading():
    briefing = sample.briefing()
    briefing["translation"] = [item for item in briefing["translation"] if item["sentence"] in (1, 2, 3, 4)]
    assert not build_view(briefing).full
    assert build_view(sample.briefing()).full


def test_a_row_of_a_table_shows_where_its_cells_end():
    briefing = sample.briefing()
    briefing["translation"][2] |= {
        "kind": "table",
        "zh": "原煤\t12.5",
        "en": "Raw coal\t12.5",
        "figures": [],
        "terms": [],
    }
    rows = [row for story in build_view(briefing).stories for paragraph in story.paragraphs for row in paragraph]
    assert [piece.text for piece in rows[2].en] == ["Raw coal | 12.5"]


def test_the_rows_of_a_table_stand_together():
    briefing = sample.briefing()
    for n in (1, 2, 3):
        briefing["translation"][n] |= {"kind": "table", "paragraph": 10 + n}
    (story,) = build_view(briefing).stories
    assert [row.sentence for row in next(p for p in story.paragraphs if len(p) > 1)][:3] == [1, 2, 3]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ({"value": "434160000000", "unit": "CNY", "kind": "money"}, "434,160,000,000 CNY"),
        ({"value": "-1234.50", "unit": "%", "kind": "percent"}, "-1,234.50%"),
        ({"value": "2024", "unit": None, "kind": "date"}, "2024"),
        ({"value": "10..15", "unit": "%", "kind": "percent"}, "10–15%"),
        ({"value": "12.5:39.6:47.9", "unit": "%", "kind": "ratio"}, "12.5:39.6:47.9%"),
        ({"value": "601398.SH", "unit": None, "kind": "identifier"}, "601398.SH"),
        ({"value": "3", "unit": None, "kind": "multiple"}, "× 3"),
        ({"value": None, "unit": None, "kind": "count"}, ""),
    ],
)
def test_exact_values_read_easily(figure, shown):
    assert exact_value(figure) == shown


def test_a_page_of_several_stories_keeps_them_apart():
    briefing = sample.briefing()
    briefing["stories"] = [
        {"headline": {"zh": "第一", "en": "First"}, "summary": [1, 2], "sentences": [0, 1, 2]},
        {"headline": {"zh": "第二", "en": "Second"}, "summary": [4], "sentences": [3, 4, 5]},
    ]
    view = build_view(briefing)
    assert [story.headline_en for story in view.stories] == ["First", "Second"]
    assert [[row.sentence for row in story.summary] for story in view.stories] == [[1, 2], [4]]
    assert [story.first for story in view.stories] == [0, 3]


def test_an_ordinary_article_is_one_story():
    (story,) = build_view(sample.briefing()).stories
    assert len(story.summary) == 4
    assert sum(map(len, story.paragraphs)) == 6
