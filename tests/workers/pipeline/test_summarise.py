"""A summary is worth reading when it holds the facts, once each, in sentences that stand alone."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.pipeline.normalise import normalise
from workers.pipeline.segment import sentences
from workers.pipeline.summarise import ENGLISH_WORDS_PER_CHARACTER, Budget, Evidence, Length, choose
from workers.pipeline.values import BlockKind

SAMPLES = sorted((Path(__file__).parents[2] / "corpus" / "samples").glob("*.txt"))
ARTICLE = """海水稻亩产突破600公斤

金秋十月，盐碱地里稻浪翻滚。10月12日，经专家组实收测产，东营市500亩海水稻示范田平均亩产达到612.4公斤，创下单产新纪录。

要坚持以粮为本，凝心聚力，奋力谱写农业现代化新篇章。“我们的日子越来越好。”种粮大户孙建国说。

2012年以来，当地累计投入4.3亿元用于土壤改良，盐碱地平均含盐量由千分之六降至千分之二点五。

这一模式受到农户欢迎。当地累计投入4.3亿元改良土壤，盐碱地含盐量由千分之六降到千分之二点五。

目前，垦利区已建成稻米加工企业17家，年加工能力32万吨，产品销往全国21个省份。

图为农民在收割海水稻。 王芳摄
"""


def chosen(text, budget, title=None):
    found = sentences(normalise(text))
    picks = choose(found, [Evidence()] * len(found), budget, title)
    return [found[i] for i in picks]


def test_facts_are_chosen_before_scenery_slogans_and_small_talk():
    texts = [s.text for s in chosen(ARTICLE, Budget(3))]
    assert [text[:6] for text in texts] == ["10月12日", "2012年以", "目前，垦利区"] or all(
        any(key in text for text in texts) for key in ("612.4公斤", "4.3亿元", "32万吨")
    )


def test_the_same_news_told_twice_is_told_once():
    texts = [s.text for s in chosen(ARTICLE, Budget(8))]
    assert sum("4.3亿元" in text for text in texts) == 1


def test_headings_bylines_and_captions_never_make_the_summary():
    assert all(s.kind is BlockKind.BODY for s in chosen(ARTICLE, Budget(30)))
    assert not [s for s in chosen(ARTICLE, Budget(30)) if "图为" in s.text]


def test_the_summary_is_in_the_order_of_the_article():
    starts = [s.start for s in chosen(SAMPLES[0].read_text("utf-8"), Budget(8))]
    assert starts == sorted(starts)
    assert len(starts) == 8


@pytest.mark.parametrize(("length", "count"), [(Length.BRIEF, 3), (Length.STANDARD, 6), (Length.LONG, 12)])
def test_named_lengths_give_that_many_sentences(length, count):
    assert len(chosen(SAMPLES[0].read_text("utf-8"), Budget.of(length))) == count


@pytest.mark.parametrize("words", [60, 150, 400])
def test_a_budget_in_english_words_is_kept_to_within_a_sentence(words):
    picks = chosen(SAMPLES[0].read_text("utf-8"), Budget(words=words))
    estimates = [ENGLISH_WORDS_PER_CHARACTER * len(s.text) for s in picks]
    assert words <= sum(estimates) + 1
    assert sum(estimates) - max(estimates) < words


def test_terms_of_the_glossary_make_a_sentence_weightier():
    found = sentences(normalise("甲方推动产业发展取得积极进展和成效。\n乙方推动企业合作取得积极进展和成效。"))
    assert choose(found, [Evidence(), Evidence(terms=3)], Budget(1)) == [1]
    assert choose(found, [Evidence(terms=3), Evidence()], Budget(1)) == [0]


def test_every_larger_story_of_a_page_has_its_share_of_the_summary():
    page = next(p for p in SAMPLES if p.stem == "two-sessions-page").read_text("utf-8")
    assert {0, 1, 2, 3} <= {s.story for s in chosen(page, Budget(8))}


def test_a_title_given_with_the_article_draws_the_summary_to_its_subject():
    text = "甲市今年新建学校12所，新增学位8000个。\n乙市今年新建医院12所，新增床位8000张。"
    assert chosen(text, Budget(1), "乙市医院床位大增")[0].text.startswith("乙市")
    assert chosen(text, Budget(1), "甲市学校学位大增")[0].text.startswith("甲市")


def test_an_article_without_running_text_has_no_summary():
    assert chosen("", Budget(6)) == []
    assert chosen("只有标题没有正文\n\n本报记者 刘茜", Budget(6)) == []


@given(st.lists(st.text("新疆经济增长12%，亿元。“”", min_size=1, max_size=50), max_size=12), st.integers(1, 8))
@settings(deadline=None)
def test_a_budget_is_never_exceeded_and_something_is_always_chosen(paragraphs, size):
    found = sentences(normalise("\n".join(paragraphs)))
    picks = choose(found, [Evidence()] * len(found), Budget(size))
    assert len(picks) == len(set(picks)) <= size
    assert bool(picks) == any(s.kind is BlockKind.BODY for s in found)


def test_a_text_at_the_limit_is_summed_up_in_seconds():
    page = "\n".join(
        f"{year}年，新疆第{year}个项目完成投资{year * 3}亿元，同比增长{year % 17}%。" for year in range(6000)
    )
    found = sentences(normalise(page))
    begun = time.process_time()
    assert len(choose(found, [Evidence()] * len(found), Budget(6))) == 6
    assert time.process_time() - begun < 10
