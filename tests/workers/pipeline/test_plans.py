"""Targets are never reported as results."""

from __future__ import annotations

import pytest

from glossary.matching import Matcher
from glossary.starter import starter_terms
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.briefing import Glossary, make_briefing
from workers.pipeline.normalise import normalise
from workers.pipeline.plans import planned
from workers.pipeline.segment import sentences
from workers.pipeline.values import Article

REPORT = """2025年政府工作报告

一、2024年工作回顾

全年地区生产总值增长5.8%，规模以上工业增加值增长8.1%。

二、2025年工作安排

今年经济社会发展主要预期目标是：地区生产总值增长6%左右；规模以上工业增加值增长7%；城镇新增就业46万人以上。

（一）扩大有效投资

固定资产投资增长8%，新建高标准农田300万亩。

三、加强自身建设

一般公共预算收入增长4.2%。
"""


@pytest.fixture(scope="module")
def english():
    made = make_briefing(Article(REPORT), ScriptedTranslator({}), Glossary(Matcher(starter_terms()), 1))
    return {t.sentence.text: t.en for t in made.translation}


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("规模以上工业增加值增长7%；", "is to grow 7 percent"),
        ("城镇新增就业46万人以上。", "are to reach more than 460,000"),
        ("固定资产投资增长8%，新建高标准农田300万亩。", "is to grow 8 percent, and 3 million mu"),
        ("固定资产投资增长8%，新建高标准农田300万亩。", "are to be built"),
    ],
)
def test_a_target_is_put_as_a_target(english, chinese, wanted):
    assert wanted in english[chinese]


def test_the_introduction_of_targets_is_put_as_one_sentence_with_the_first(english):
    (first,) = [en for zh, en in english.items() if "预期目标" in zh]
    assert first == (
        "This year, the main targets for economic and social development are: GDP is to grow about 6 percent."
    )


@pytest.mark.parametrize(
    "chinese", ["全年地区生产总值增长5.8%，规模以上工业增加值增长8.1%。", "一般公共预算收入增长4.2%。"]
)
def test_a_result_before_or_behind_the_plans_stays_a_result(english, chinese):
    assert "grew" in english[chinese]
    assert "is to" not in english[chinese]


def plans(text):
    found = sentences(normalise(text))
    ahead = planned(found)
    return [s.index in ahead for s in found]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("2024年，全省新能源装机5000万千瓦。到2027年，新能源装机达到8000万千瓦。", [False, True]),
        ("截至2024年底，装机8000万千瓦。到2023年，装机已有5000万千瓦。", [False, False]),
        ("力争进出口增长5%；出口增长3%。去年进口增长2%。", [True, True, False]),
        ("公司计划引进12个项目。项目占地300亩。", [True, False]),
        ("将近500人参加，收入增长5%。", [False]),
        ("将失业率降至5%；新增就业5万人。", [False, False]),
        ("争取各类资金830亿元；新增就业5万人。", [False, False]),
        ("已建成3.3万千瓦电站，目标是在2025年突破10万千瓦。", [False]),
        ("完成目标任务的105%。投资增长8%。", [False, False]),
    ],
)
def test_what_stands_before_tells_plans_from_results(text, ahead):
    assert plans(text) == ahead


def test_a_heading_that_only_speaks_of_tasks_announces_no_plans():
    assert plans("提高站位，确保重点任务有效落实\n\n2024年，全省进出口总额350亿元，增长8%。") == [False, False]
