"""An article in, a briefing out: nothing of it may be lost on the way."""

import json
import re
from pathlib import Path

import pytest

from glossary.matching import Matcher
from glossary.term import Term
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.briefing import Glossary, Options, make_briefing
from workers.pipeline.jsonform import to_json
from workers.pipeline.results import Briefing, Progress
from workers.pipeline.summarise import Budget
from workers.pipeline.values import Article

SAMPLES = sorted((Path(__file__).parents[2] / "corpus" / "samples").glob("*.txt"))
GLOSSARY = Glossary(Matcher([Term("新疆", "Xinjiang", "place", id=7)]), 41)
ARTICLE = Article(
    "新疆外贸再创新高\n\n2024年，新疆进出口总额达到4341.6亿元，同比增长22%。\n\n出口额占全国的1.5%。某翁言之凿凿。\n",
    name="trade.txt",
)


def english(source: str) -> str:
    """Says nothing, but carries every slot it was given."""
    return "It is said: " + " ".join(re.findall("⦅[A-Z]\\d+⦆", source)) + "."


def brief(article: Article = ARTICLE, **options: object) -> Briefing:
    return make_briefing(article, ScriptedTranslator(otherwise=english), GLOSSARY, Options(**options), software="1.0")


def test_the_json_is_the_one_the_design_promises() -> None:
    found = json.loads(json.dumps(to_json(brief(), "abc")))
    assert found["id"] == "abc"
    assert found["headline"]["zh"] == "新疆外贸再创新高"
    assert found["source"] == {
        "script": "Hans",
        "characters": len(ARTICLE.text),
        "title": "新疆外贸再创新高",
        "format": "txt",
    }
    assert found["provenance"]["model"] == "scripted"
    assert found["provenance"]["glossary_version"] == 41
    money = next(f for f in found["figures"] if f["kind"] == "money")
    assert money | {"sentence": 0} == {
        "zh": "4341.6亿元",
        "start": ARTICLE.text.index("4341"),
        "end": ARTICLE.text.index("4341") + 8,
        "kind": "money",
        "value": "434160000000",
        "unit": "CNY",
        "bound": None,
        "direction": None,
        "en": "434.16 billion yuan",
        "sentence": 0,
        "status": "kept",
    }
    assert found["terms"][0]["en"] == "Xinjiang"
    assert found["terms"][0]["status"] == "applied"


def test_the_summary_is_ready_before_the_rest() -> None:
    partial: list[Briefing] = []
    model = ScriptedTranslator(otherwise=english)
    whole = make_briefing(ARTICLE, model, GLOSSARY, Options(budget=Budget(1)), on_summary=partial.append)
    assert len(partial[0].translation) == 1
    assert partial[0].headline_en == whole.headline_en
    assert len(whole.translation) > 1


def test_without_full_only_the_summary_is_translated() -> None:
    found = brief(budget=Budget(1), full=False)
    assert [t.sentence.index for t in found.translation] == list(found.summary)


def test_progress_goes_from_the_first_stage_to_the_last_sentence() -> None:
    heard: list[Progress] = []
    make_briefing(ARTICLE, ScriptedTranslator(otherwise=english), GLOSSARY, on_progress=heard.append)
    assert heard[0].stage == "normalise"
    assert heard[-1].stage == "check"
    assert heard[-1].done == heard[-1].total > 0


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem[:20])
def test_every_digit_of_every_sentence_is_in_a_figure_or_a_term_and_leads_back(path: Path) -> None:
    article = Article(path.read_text(encoding="utf-8"))
    found = brief(article)
    for translated in found.translation:
        text = translated.sentence.text
        covered = set()
        for i in translated.figures:
            zh = found.figures[i].figure.zh
            covered |= {k for m in re.finditer(re.escape(zh), text) for k in range(*m.span())}
        loose = [m[0] for m in re.finditer(r"\d+", text) if not set(range(*m.span())) <= covered]
        assert not loose, text
    for placed in found.figures:
        origin = article.text[placed.start : placed.end]
        assert re.sub(r"\D", "", origin) == re.sub(r"\D", "", placed.figure.zh)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem[:20])
def test_every_story_of_a_page_has_a_summary_sentence(path: Path) -> None:
    found = brief(Article(path.read_text(encoding="utf-8")), full=False)
    assert all(story.summary for story in found.stories)


def test_a_bad_headline_is_warned_of_though_it_is_no_sentence() -> None:
    model = ScriptedTranslator(otherwise=lambda _source: "the of the of the of")
    found = make_briefing(Article("某翁某媪。", title="某某某翁某媪某某之事"), model, GLOSSARY)
    assert any(w.sentence is None and "headline" in w.detail for w in found.warnings)


def test_a_reader_is_told_which_english_the_model_itself_doubts() -> None:
    said = "It is said that the old man was sure of it."
    model = ScriptedTranslator(otherwise=lambda source: said, scores={said: -1.3}, doubtful_below=-0.9)
    article = Article("某翁言之凿凿，众人深以为然。\n", name="a.txt")
    found = to_json(make_briefing(article, model, GLOSSARY, Options(), software="1.0"), "abc")
    assert {warning["code"] for warning in found["warnings"]} == {"doubtful-english"}
    assert found["translation"][0]["warnings"]


def test_a_sentence_whose_english_the_model_doubts_gives_way_to_one_as_good() -> None:
    city = "全市粮食产量大幅增长，农民收入明显提高，乡村面貌不断改善。"
    state = "全州蔬菜面积大幅增长，牧民收入明显提高，城市面貌不断改善。"
    grain, greens = "Grain output of the city grew a lot.", "The area of vegetables grew a lot in the state."
    model = ScriptedTranslator(otherwise=lambda source: grain if "粮食" in source else greens, doubtful_below=-0.9)
    article, options = Article(f"{city}\n\n{state}\n", name="a.txt"), Options(Budget(1))
    (best,) = make_briefing(article, model, GLOSSARY, options).summary
    model.scores = {(grain, greens)[best]: -0.8}
    assert make_briefing(article, model, GLOSSARY, options).summary == (1 - best,)
    model.doubtful_below = None
    assert make_briefing(article, model, GLOSSARY, options).summary == (best,)
