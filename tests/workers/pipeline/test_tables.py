"""Tables: every number keeps its column and its sign, and a unit is said in English."""

from __future__ import annotations

import pytest

from glossary.matching import Matcher
from glossary.starter import starter_terms
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.briefing import Glossary, make_briefing
from workers.pipeline.tables import cell_spans, unit_english
from workers.pipeline.values import Article, BlockKind, FigureStatus

TEXT = """2024年某市国民经济和社会发展统计公报

2024年，全市实现地区生产总值5126.3亿元，比上年增长6.1%。

表1 主要工业产品产量

产品名称\t单位\t产量\t比上年增长（%）
原煤\t万吨\t1234.5\t5.6
发电量\t亿千瓦时\t876.3\t-2.1
汽车\t万辆\t—\t0.4

全年粮食产量312.6万吨，比上年增长1.3%。
"""


@pytest.fixture(scope="module")
def briefing():
    return make_briefing(Article(TEXT), ScriptedTranslator({}), Glossary(Matcher(starter_terms()), 1))


def rows(briefing):
    return [t.en.split("\t") for t in briefing.translation if t.sentence.kind is BlockKind.TABLE]


def test_every_cell_keeps_its_column(briefing):
    head, *body = rows(briefing)
    assert head == ["Product", "Unit", "Output", "Growth over the previous year (%)"]
    assert [row[1:] for row in body] == [
        ["10,000 tonnes", "1234.5", "5.6"],
        ["100 million kilowatt-hours", "876.3", "-2.1"],
        ["10,000 units", "—", "0.4"],
    ]


def test_every_number_of_a_table_is_in_the_list_of_figures_as_it_is_printed(briefing):
    rows_of_table = {t.sentence.index for t in briefing.translation if t.sentence.kind is BlockKind.TABLE}
    listed = [f for f in briefing.figures if f.sentence in rows_of_table]
    assert [(f.figure.zh, f.en) for f in listed] == [(n, n) for n in ("1234.5", "5.6", "876.3", "-2.1", "0.4")]
    assert {f.status for f in listed} == {FigureStatus.KEPT}
    assert [TEXT[f.start : f.end] for f in listed] == [f.figure.zh for f in listed]


def test_a_table_is_never_quoted_in_the_summary(briefing):
    chosen = set(briefing.summary)
    assert chosen
    assert not [t for t in briefing.translation if t.sentence.index in chosen and t.sentence.kind is BlockKind.TABLE]


def test_the_title_above_a_table_is_joined_to_no_sentence(briefing):
    kinds = [(t.sentence.kind, t.sentence.text) for t in briefing.translation]
    assert (BlockKind.HEADLINE, "2024年某市国民经济和社会发展统计公报") in kinds
    assert (BlockKind.SUBHEAD, "表1主要工业产品产量") in kinds


def test_the_number_of_a_table_stays_its_number(briefing):
    (figure,) = [f for f in briefing.figures if f.figure.zh == "表1"]
    assert figure.en == "Table 1"


@pytest.mark.parametrize(
    ("unit", "english"),
    [
        ("万吨", "10,000 tonnes"),
        ("亿元", "100 million yuan"),
        ("元", "yuan"),
        ("公里", "kilometers"),
        ("万人", "10,000 people"),
        ("万千瓦", "10,000 kilowatts"),
        ("万台", "10,000 units"),
        ("辆", "units"),
        ("万头", "10,000 head"),
        ("千公顷", "1,000 hectares"),
        ("元/人", "yuan per person"),
    ],
)
def test_a_unit_by_itself_says_what_its_column_counts_in(unit, english):
    assert unit_english(unit) == english


@pytest.mark.parametrize("words", ["产量", "地区", "合计", "原煤", "全市", "第一产业"])
def test_words_that_are_no_unit_are_left_to_translation(words):
    assert unit_english(words) is None


@pytest.mark.parametrize(
    ("cell", "english"),
    [
        ("居住", "Residence"),
        ("其中：食品烟酒", "Of which: food, tobacco and liquor"),
        ("其中：出口", "Of which: exports"),
        ("#新能源汽车", "Of which: new energy vehicles"),
        ("产量（万吨）", "Output (10,000 tonnes)"),
        ("交通和通信", "Transportation and telecommunication"),
        ("第一产业", "Primary industry"),
        ("粮食产量（2024年）", "Grain output in 2024"),
    ],
)
def test_what_most_tables_name_is_named_as_official_tables_do_it_without_the_model(cell, english):
    translator = ScriptedTranslator({})
    text = f"全年粮食产量312.6万吨。\n\n指标\t2024年\n{cell}\t5.6\n"
    made = make_briefing(Article(text), translator, Glossary(Matcher(starter_terms()), 1))
    assert rows(made)[1] == [english, "5.6"]


def test_spaces_around_a_cell_are_not_part_of_it():
    text = "原煤 \t 万吨\t5.6"
    assert [text[s.start : s.end] for s in cell_spans(text)] == ["原煤", "万吨", "5.6"]
