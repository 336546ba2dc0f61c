"""A briefing needs a headline even when the page has none, and the right one when it has many."""

import pytest

from workers.pipeline.headline import LONGEST_MADE, is_label, made_from, weight
from workers.pipeline.normalise import normalise
from workers.pipeline.segment import sentences
from workers.pipeline.summarise import headline


def of(text):
    clean = normalise(text)
    return headline(clean, sentences(clean))


def test_a_printed_headline_is_used_as_it_stands():
    assert (
        of("新疆经济总量突破两万亿元\n\n2024年，新疆地区生产总值首次突破2万亿元大关，增长6.1%。")
        == "新疆经济总量突破两万亿元"
    )


def test_without_a_headline_one_is_made_from_the_first_sentence():
    made = of(
        "据悉，新疆地区生产总值首次突破2万亿元大关，同比增长6.1%，增速位居全国前列，投资和外贸增长较快。固定资产投资增长。"
    )
    assert made == "新疆地区生产总值首次突破2万亿元大关，同比增长6.1%"
    assert len(made) <= LONGEST_MADE


def test_a_made_headline_leaves_out_who_said_it():
    assert made_from("王志民表示，新疆算力规模快速增长。") == "新疆算力规模快速增长"


@pytest.mark.parametrize(
    "label", ["履职风采两会聚焦", "代表委员风采", "乌鲁木齐经济技术开发区（头屯河区）", "经济观察·来自发布会的报道"]
)
def test_the_name_of_a_column_or_a_place_is_no_headline(label):
    assert is_label(label)
    assert weight(label, []) < weight("新疆经济总量突破两万亿元", [])


def test_no_words_no_headline():
    assert of("") == ""
