"""Plain clauses by rule: every word understood, in English order, or left to the model."""

import pytest

from workers.pipeline.phrasebook.plain import plain_clause


@pytest.mark.parametrize(
    ("source", "opening", "going_on"),
    [
        ("完善基础设施", "improve infrastructure", "improving infrastructure"),
        (
            "大力优化能源结构和产业结构",
            "vigorously optimize energy structure and industrial structure",
            "vigorously optimizing energy structure and industrial structure",
        ),
        (
            "提升重点行业和产品的生产效率",
            "upgrade the production efficiency of key industries and products",
            "upgrading the production efficiency of key industries and products",
        ),
        ("培育壮大新兴产业", "foster and expand emerging industries", "fostering and expanding emerging industries"),
        (
            "为经济社会发展提供支撑",
            "provide support for economic and social development",
            "providing support for economic and social development",
        ),
    ],
)
def test_a_clause_without_subject_can_open_a_sentence_or_go_on(source: str, opening: str, going_on: str) -> None:
    found = plain_clause(source, [])
    assert found is not None
    assert (found.opening, found.english) == (opening, going_on)


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("应用场景不断丰富", "application scenarios were constantly enriched"),
        ("企业是市场的主体", "enterprises are the entities of the market"),
        ("我们将坚持改革", "we will adhere to reform"),
    ],
)
def test_a_clause_with_a_subject_is_complete(source: str, english: str) -> None:
    found = plain_clause(source, [])
    assert found is not None
    assert (found.english, found.opening) == (english, "")


def test_an_aside_waits_for_what_it_introduces() -> None:
    found = plain_clause("在科技创新方面", [])
    assert found is not None
    assert found.aside
    assert found.english == "in terms of scientific and technological innovation"


@pytest.mark.parametrize("source", ["加速集聚的产业园区", "一招鲜吃遍天", "把握好节奏", "", "的"])
def test_what_is_not_understood_word_by_word_is_left_to_the_model(source: str) -> None:
    assert plain_clause(source, []) is None
