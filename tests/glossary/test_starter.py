"""A new installation begins with terms that an editor could sign."""

from pathlib import Path

import pytest

from glossary.chinese import match_form, simplified
from glossary.matching import Matcher
from glossary.starter import starter_terms
from glossary.tables import identity
from glossary.term import TermStatus
from glossary.validity import faults, tidy

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
TERMS = starter_terms()


def test_there_are_enough_for_economy_and_government_news() -> None:
    approved = [t for t in TERMS if t.status == TermStatus.APPROVED]
    assert len(approved) >= 600
    assert {t.category for t in approved} >= {"place", "organisation", "person", "policy", "industry", "other"}


def test_every_entry_is_valid_tidy_and_says_where_its_english_is_from() -> None:
    assert [t.zh for t in TERMS if faults(t) or tidy(t) != t or not t.source] == []


def test_no_word_has_two_entries() -> None:
    keys = [identity(t) for t in TERMS]
    assert len(keys) == len(set(keys))


def test_the_english_reads_inside_a_sentence() -> None:
    odd = [t.en for t in TERMS if any(mark in t.en for mark in '/;"“”') or t.en.endswith(",")]
    assert odd == []
    assert [t.en for t in TERMS if t.en.startswith(("the ", "The ", "a ", "an "))] == []


def test_units_are_left_to_figures() -> None:
    forms = {match_form(t.zh) for t in TERMS if t.status == TermStatus.APPROVED}
    assert not forms & {"亿元", "万亿元", "亿美元", "万千瓦", "亿千瓦", "百分点", "亿度", "平方公里", "标箱"}


def test_common_nouns_may_take_capitals_and_names_keep_theirs() -> None:
    assert [t.en for t in TERMS if t.sentence_case != t.en[0].islower()] == []


@pytest.mark.parametrize(
    ("sample", "terms"),
    [
        ("changji-industry-page.txt", "昌吉回族自治州 规上工业增加值 新质生产力 疆电外送 放管服改革"),
        ("multilateral-finance-journal.txt", "中亚区域经济合作学院 亚洲开发银行 高质量共建一带一路 十四五期间"),
        ("two-sessions-page.txt", "十大产业集群 全国人大代表 塔里木油田 三基地一通道 国之大者"),
        ("urumqi-development-zone-traditional.txt", "乌鲁木齐国际陆港区 区政合一 五大中心 京津冀协同发展"),
        ("xinjiang-70th-anniversary.txt", "五大战略定位 工商银行 社会消费品零售总额 新三样 国新办"),
    ],
)
def test_the_terms_of_real_articles_are_known(sample, terms) -> None:
    text = "".join(simplified((SAMPLES / sample).read_text(encoding="utf-8")).split())
    seen = {match_form(m.term.zh) for m in Matcher(TERMS).find(text)}
    assert [t for t in terms.split() if t not in seen] == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("北京市委书记", "北京 市委书记"),
        ("对外贸易", "对外贸易"),
        ("财政部门加大预算力度", "财政部门"),
        ("批准东莞为试点城市长期建设", "东莞"),
        ("广州长远发展", ""),
        ("继续完善水电气等基础设施网", "基础设施"),
    ],
)
def test_real_sentences_that_once_misfired_stay_right(text, terms) -> None:
    assert [m.term.zh for m in Matcher(TERMS).find(text)] == terms.split()


def test_a_county_is_named_as_the_town_it_is_named_after() -> None:
    towns = {term.zh: term.en for term in TERMS if term.category == "place" and "pinyin" not in term.source}
    spelled = [term for term in TERMS if "pinyin" in term.source and term.zh != "峨眉山市"]
    assert len(spelled) > 2000
    assert [t.zh for t in spelled if not t.en.startswith(towns.get(t.zh[:-1], ""))] == []
