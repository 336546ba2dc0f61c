"""The table in README must be what the command prints, and must be worth printing."""

import pytest

from benchmarks.summary_coverage.__main__ import CORPUS, Fact, read_facts, read_page, ways
from glossary.matching import Matcher
from glossary.starter import starter_terms
from workers.pipeline.values import BlockKind


@pytest.fixture(scope="module")
def pages():
    matcher = Matcher(starter_terms())
    return [read_page(path.stem, matcher) for path in sorted((CORPUS / "facts").glob("*.tsv"))]


def test_every_fact_can_be_found_in_a_sentence_of_its_page(pages):
    for page in pages:
        body = [s.text for s in page.sentences if s.kind is BlockKind.BODY]
        assert len(page.facts) == 10
        assert [fact.gloss for fact in page.facts if not fact.held(body)] == []


def test_a_summary_holds_at_least_twice_the_facts_of_every_other_way(pages):
    scores = {name: sum(way(page) for page in pages) for name, way in ways(6).items()}
    ours = scores.pop("Jianbao")
    assert ours >= 22
    assert ours >= 2 * max(scores.values())


def test_a_fact_needs_all_its_words_in_one_sentence():
    fact = Fact([["5000万吨", "620亿度"], ["疆煤外运"]], "")
    assert not fact.held(["外运5000万吨。", "外送620亿度。"])
    assert fact.held(["外运5000万吨，外送620亿度。"])
    assert fact.held(["“疆煤外运”加快。"])


def test_facts_are_read_without_comments(tmp_path):
    file = tmp_path / "page.tsv"
    file.write_text("# note\n甲+乙||丙\tthree\n", "utf-8")
    assert read_facts(file) == [Fact([["甲", "乙"], ["丙"]], "three")]
