"""Traditional text must come out in the Simplified the glossary and the model know."""

import pytest

from workers.pipeline.offsets import Mapped
from workers.pipeline.script import detect_script, simplify_edits
from workers.pipeline.values import Script


def simplified(text):
    mapped, _ = Mapped.of(text).apply(simplify_edits(Mapped.of(text)))
    return mapped.text


@pytest.mark.parametrize(
    ("traditional", "wanted"),
    [
        ("看著", "看着"),
        ("書寫着", "书写着"),
        ("裏程碑", "里程碑"),
        ("裡程碑", "里程碑"),
        ("烏魯木齊", "乌鲁木齐"),
        ("著名景點", "著名景点"),
        ("成效顯著", "成效显著"),
        ("成績卓著", "成绩卓著"),
        ("頭髮與發展", "头发与发展"),
        ("甚麼", "什么"),
        ("歷\n史", "历\n史"),
    ],
)
def test_words_that_a_plain_character_table_gets_wrong_come_out_right(traditional, wanted):
    assert simplified(traditional) == wanted


def test_a_word_broken_over_two_lines_is_converted_as_one_word():
    assert simplified("成績顯\n著") == "成绩显\n著"


def test_a_text_without_punctuation_is_converted_to_the_end():
    assert simplified("開發區" * 2000) == "开发区" * 2000


@pytest.mark.parametrize("text", ["新疆经济发展", "天山南北", "Xinjiang 2024", "", "😀", "里面后面"])
def test_simplified_and_foreign_text_is_not_taken_for_traditional(text):
    assert detect_script(text) is Script.SIMPLIFIED


def test_a_traditional_name_quoted_in_simplified_text_does_not_turn_the_article_traditional():
    assert (
        detect_script("香港《經濟日報》报道，新疆进出口总额增长，经济发展势头良好，开放步伐加快。") is Script.SIMPLIFIED
    )


def test_a_hong_kong_article_is_traditional():
    assert detect_script("改革開放鑄就絲路奇跡，發展後勁十足") is Script.TRADITIONAL
