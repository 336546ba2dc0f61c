"""Quotation marks of the English answer those of the Chinese."""

from __future__ import annotations

import pytest

from workers.pipeline.quotation import inside_marks, marked


@pytest.mark.parametrize(
    ("zh", "english", "put_right"),
    [
        ("“产业兴、就业稳。”", '"Industry thrives, jobs are stable.', '"Industry thrives, jobs are stable."'),
        ("“产业兴、就业稳”。", 'Industry thrives, jobs are stable".', '"Industry thrives, jobs are stable."'),
        ("“新疆有电力。”", '" Xinjiang has power.', '"Xinjiang has power."'),
        ("“让‘黑金’变数字。”", '"Turn "black gold" into figures."', "\"Turn 'black gold' into figures.\""),
        ("“让‘黑金’变数字。”", '"Turn black gold" into figures."', '"Turn black gold into figures."'),
        ("“他来了吗？”", '"Has he come?"', '"Has he come?"'),
    ],
)
def test_a_sentence_quoted_from_end_to_end_has_both_marks(zh: str, english: str, put_right: str) -> None:
    assert marked(zh, english) == put_right


@pytest.mark.parametrize(
    ("zh", "english", "put_right"),
    [
        ("贡献“新疆力量”。", 'contribute " Xinjiang strength.', "contribute Xinjiang strength."),
        ("贡献“新疆力量”。", 'contribute "Xinjiang strength ".', 'contribute "Xinjiang strength."'),
        ("向“新”逐“绿”。", 'from "new" to "green.".', 'from "new" to "green."'),
        ("让“黑”变“金”。", 'turn "black"into "gold" .', 'turn "black" into "gold" .'),
        ("实现“两翼齐飞”", 'achieve the "two wings " of "two wings', 'achieve the "two wings" of two wings'),
        ("呈现“全、大、高”的优势。", 'shows whole, large and high."', "shows whole, large and high."),
        (
            "从“农业主导”到“三产引领”，比重接近一半。",
            'From "agriculture " to the services leading industries" the share is nearly half.',
            'From "agriculture" to the services leading industries the share is nearly half.',
        ),
        ("没有引号。", "No marks.", "No marks."),
        ("企业“走出去”。", 'Firms ("going global").', 'Firms ("going global").'),
    ],
)
def test_marks_inside_a_sentence_come_in_pairs_with_their_spaces(zh: str, english: str, put_right: str) -> None:
    assert marked(zh, english) == put_right


def test_a_quotation_that_goes_on_in_the_next_sentence_keeps_its_one_mark() -> None:
    assert marked("他说：“我们来了。", 'He said: "We are here.') == 'He said: "We are here.'
    assert marked("“我们来了，看到了“新”路。", '"We came and saw the "new" road.') == (
        "\"We came and saw the 'new' road."
    )
    assert marked("我们看到了。”", "We have seen it.") == 'We have seen it."'
    assert (
        marked("这是第一次，他说的。”他走了。", 'It was the first time." He left.')
        == 'It was the first time." He left.'
    )


def test_what_the_checks_note_in_brackets_stays_outside_the_quotation() -> None:
    assert marked("“增长5%。”", '"It grew. [source: 5 percent]') == '"It grew." [source: 5 percent]'


def test_two_quotations_that_make_a_sentence_are_not_taken_for_one() -> None:
    assert marked("“新引擎”“强支撑”", '"New engine" and "strong support"') == '"New engine" and "strong support"'


def test_nothing_in_quotation_marks_stays_as_it_is() -> None:
    assert marked("“”", "") == ""
    assert inside_marks('""') == ""
