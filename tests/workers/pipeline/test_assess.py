"""What a rendering is worth, and how its faults are shown to the reader."""

import pytest

from workers.pipeline.assess import Assessment, flag_in_brackets, garbage, strays
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.values import CheckFinding, Finding


def test_what_is_missing_stands_in_brackets_where_a_reader_sees_it() -> None:
    faults = Assessment((CheckFinding(Finding.MISSING, 1, None, ""),))
    figures = read_figures("2024年增长5%")
    assert flag_in_brackets("It grew.", figures, ["2024", "5 percent"], faults) == "It grew. [source: 5 percent]"


def test_a_bound_that_a_verb_said_comes_along_into_the_brackets() -> None:
    faults = Assessment((CheckFinding(Finding.MISSING, 0, None, ""),))
    figures = read_figures("突破100亿元")
    assert flag_in_brackets("It grew.", figures, ["10 billion yuan"], faults) == (
        "It grew. [source: more than 10 billion yuan]"
    )


def test_what_was_made_up_is_named_as_such() -> None:
    faults = Assessment((CheckFinding(Finding.INVENTED, None, "77 percent", ""),))
    assert (
        flag_in_brackets("It grew 77 percent.", [], [], faults) == "It grew 77 percent. [not in the source: 77 percent]"
    )


def test_nothing_is_added_to_a_clean_sentence() -> None:
    assert flag_in_brackets("It grew.", read_figures("2024年"), ["2024"], Assessment()) == "It grew."


@pytest.mark.parametrize(
    "english",
    [
        "The development of the development of the development of the development.",
        "Trade rose 木垒县 fast.",
        "",
        "The plant of the, and the of.",
        "A ⁇ plant was built.",
    ],
)
def test_broken_decoding_is_seen(english: str) -> None:
    assert garbage("电站建设很快。", english) > 0


@pytest.mark.parametrize(
    "english",
    [
        "The plant was built quickly.",
        "Output of coal, oil and gas rose in the first half of the year, and exports fell.",
        "He said that the region would go on building the power grid it had begun.",
    ],
)
def test_good_english_is_no_garbage(english: str) -> None:
    assert garbage("电站建设很快，煤炭油气产量上升，出口下降。", english) == 0


def test_english_about_something_else_is_seen_by_its_words() -> None:
    gloss = "improving infrastructure and raising living standards"
    assert strays("In this paper the storms have been studied.", gloss)
    assert not strays("Infrastructure was improved, and so were people's living standards.", gloss)
    assert not strays("They did so.", "combining …")


def test_a_lost_denial_is_seen_for_it_turns_the_meaning_round() -> None:
    assert garbage("中国开放的大门不会关闭。", "China's doors will be closed.") > 0
    assert garbage("中国开放的大门不会关闭。", "China's doors will not be closed.") == 0


def test_an_aim_that_is_told_as_done_is_seen() -> None:
    aim = "已建成超3.3万P算力集群，目标是在2025年突破10万P。"
    assert garbage(aim, "Clusters of 33,000 P were built, exceeding 100,000 P in 2025.") > 0
    assert garbage(aim, "Clusters of 33,000 P were built, with the aim of exceeding 100,000 P in 2025.") == 0
    assert garbage("项目已达到目标。", "The project reached it.") == 0
    assert garbage(aim, "They built clusters of 33,000 P, reaching the target for more than 100,000 P in 2025.") > 0
    assert garbage("项目提前达到目标。", "The project reached its target early.") == 0
