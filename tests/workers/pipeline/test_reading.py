"""What a sentence asks of the translator: its figures and terms, and nothing its English has no use for."""

from __future__ import annotations

import pytest

from glossary.matching import Matcher
from glossary.term import Term
from workers.pipeline.reading import evidence, read, requests
from workers.pipeline.request import Request
from workers.pipeline.values import Sentence

MATCHER = Matcher([Term("准东开发区", "Zhundong Development Zone", category="place"), Term("人民币", "renminbi")])


def request(text: str) -> Request:
    return requests([read(Sentence(0, 0, text, 0, len(text)), MATCHER)])[0]


@pytest.mark.parametrize(
    "aside",
    [
        "（以下简称准东开发区）",
        "（简称“准东区”）",
        "【以下简称准东开发区（准东）】",
        "(下称准东区)",
        "（人民币，下同）",
        "（简称BRT）",
    ],
)
def test_an_aside_is_not_translated_and_all_behind_it_keeps_its_place(aside: str) -> None:
    asked = request(f"新区{aside}投资5亿元，在准东开发区建厂。")
    assert asked.text == "新区投资5亿元，在准东开发区建厂。"
    assert [asked.text[f.start : f.end] for f in asked.figures] == ["5亿元"]
    assert [asked.text[t.start : t.end] for t in asked.terms] == ["准东开发区"]


def test_an_aside_with_a_figure_in_it_stays() -> None:
    assert "600" in request("新区（以下简称600亿元项目）投产。").text


def test_other_brackets_stay() -> None:
    text = "头屯河区（经开区）投资5亿元。"
    assert request(text).text == text


@pytest.mark.parametrize(
    ("text", "renderings", "terms"),
    [
        ("以30亿瑞士法郎收购。", ("3 billion Swiss francs",), 0),
        ("共30个瑞士品牌。", ("30",), 1),
    ],
)
def test_a_country_in_the_name_of_a_currency_does_not_take_the_currency(
    text: str, renderings: tuple[str, ...], terms: int
) -> None:
    matcher = Matcher([Term("瑞士", "Switzerland", category="place")])
    asked = requests([read(Sentence(0, 0, text, 0, len(text)), matcher)])[0]
    assert asked.renderings == renderings
    assert len(asked.terms) == terms


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("1985年突破百亿元，2024年则历史性突破2万亿元。", False),
        ("地区生产总值突破百亿元。", True),
    ],
)
def test_a_summary_does_not_seek_sentences_that_begin_with_it(text: str, exact: bool) -> None:
    assert evidence(read(Sentence(0, 0, text, 0, len(text)), MATCHER)).exact is exact
