"""Figures and terms found on both sides of a pair."""

import random

import pytest

from training.linking import figure_links, figures_agree
from training.slots import Pair, with_slots
from training.terms import Lexicon, read_lexicon, term_links


@pytest.mark.parametrize(
    ("zh", "en", "zh_slots", "en_slots"),
    [
        (
            "2024年进出口总额达4341.6亿元,新增12000个岗位。",
            "In 2024, total trade reached 434.16 billion yuan, adding 12,000 jobs.",
            "⦅D0⦆进出口总额达⦅Q1⦆,新增⦅N2⦆岗位。",
            "In ⦅D0⦆, total trade reached ⦅Q1⦆, adding ⦅N2⦆ jobs.",
        ),
        (
            "同比增长17.4%,高于全区10.8个百分点。",
            "It grew 17.4 percent, 10.8 percentage points faster than the region.",
            "同比增长⦅P0⦆,高于全区⦅P1⦆。",
            "It grew ⦅P0⦆, ⦅P1⦆ faster than the region.",
        ),
        ("涉及近3万人。", "Nearly 30,000 people were involved.", "涉及⦅N0⦆。", "⦅N0⦆ people were involved."),
        ("产值超过100亿元。", "Output exceeded 10 billion yuan.", "产值超过⦅Q0⦆。", "Output exceeded ⦅Q0⦆."),
        (
            "“十四五”时期建成。",
            "It was built in the 14th Five-Year Plan period.",
            "⦅D0⦆建成。",
            "It was built in ⦅D0⦆.",
        ),
    ],
)
def test_spans_are_those_of_the_pipeline_on_both_sides(zh, en, zh_slots, en_slots):
    assert with_slots(Pair(zh, en), figure_links(zh, en)) == (zh_slots, en_slots)


def test_a_figure_the_english_does_not_state_is_not_linked():
    assert figure_links("投资5亿元。", "The investment was large.") == ()


def test_english_that_lacks_most_figures_is_no_translation():
    assert figures_agree("增长17%,达4341亿元。", "It grew 17 percent to 434.1 billion yuan.")
    assert not figures_agree("增长17%,达4341亿元。", "Nothing was said of it.")
    assert figures_agree("没有数字。", "No figures.")


def test_terms_are_whole_words_and_longest_first():
    lexicon = Lexicon({"新疆": ["Xinjiang"], "新疆大学": ["Xinjiang University"]}, frozenset({"新疆", "新疆大学"}))
    zh, en = "新疆大学在新疆。", "Xinjiang University is in Xinjiang."
    every = random.Random(1)
    every.random = lambda: 0.0
    assert [(zh[slice(*link.source)], en[slice(*link.target)]) for link in term_links(zh, en, lexicon, every)] == [
        ("新疆大学", "Xinjiang University"),
        ("新疆", "Xinjiang"),
    ]
    assert term_links("新疆好。", "Xinjiangs.", lexicon, every) == []


def test_house_terms_come_from_csv_and_others_from_pairs(tmp_path):
    house, more = tmp_path / "house.csv", tmp_path / "more.tsv"
    house.write_text("zh,en,category\n准东,Zhundong (eastern Junggar Basin),place\n", encoding="utf-8")
    more.write_text("煤炭\tcoal\n", encoding="utf-8")
    lexicon = read_lexicon([house], [more])
    assert lexicon.english == {"准东": ["Zhundong"], "煤炭": ["coal"]}
    assert lexicon.weight("准东") > lexicon.weight("煤炭")
