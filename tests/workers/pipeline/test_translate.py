"""The ladder: every figure kept, repaired or flagged, at the lowest cost that does it."""

import pytest

from glossary.matching import Matcher
from glossary.term import Term
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.outcome import Rung
from workers.pipeline.reading import read, requests
from workers.pipeline.request import Request
from workers.pipeline.stretches import LONGEST_STRETCH
from workers.pipeline.translate import translate_all
from workers.pipeline.values import FigureStatus, Sentence

MATCHER = Matcher([Term("木垒县", "Mori County", "place"), Term("绿电", "green power", "industry")])
SOURCE = "木垒县这座电站投资82亿元，绿电让村里用电便宜了30%。"
SHIELDED = "⦅T0⦆这座电站投资⦅Q1⦆，⦅T2⦆让村里用电便宜了⦅P3⦆。"
GOOD = "The plant in ⦅T0⦆ cost ⦅Q1⦆ and ⦅T2⦆ made it cheaper by ⦅P3⦆."
LOST = "The plant in ⦅T0⦆ cost a lot and ⦅T2⦆ made it cheaper by ⦅P3⦆."


def request(text: str = SOURCE) -> Request:
    sentence = Sentence(0, 0, text, 0, len(text))
    return requests([read(sentence, MATCHER)])[0]


def test_a_good_first_hypothesis_ends_the_climb() -> None:
    model = ScriptedTranslator({SHIELDED: [GOOD]})
    (outcome,) = translate_all([request()], model)
    assert (
        outcome.english
        == "The plant in Mori County cost 8.2 billion yuan and green power made it cheaper by 30 percent."
    )
    assert outcome.rung is Rung.BEST
    assert set(outcome.statuses) == {FigureStatus.KEPT}
    assert model.asked == [SHIELDED]


def test_a_figure_the_best_hypothesis_lost_comes_from_the_next_one() -> None:
    model = ScriptedTranslator({SHIELDED: [LOST, GOOD]})
    (outcome,) = translate_all([request()], model)
    assert outcome.rung is Rung.NBEST
    assert outcome.statuses == (FigureStatus.REPAIRED, FigureStatus.KEPT)
    assert model.asked == [SHIELDED]


def test_clauses_are_tried_when_no_hypothesis_of_the_whole_carries_everything() -> None:
    model = ScriptedTranslator(
        {
            SHIELDED: [LOST],
            "⦅T0⦆这座电站投资⦅Q1⦆，": ["The plant in ⦅T0⦆ cost ⦅Q1⦆."],
            "⦅T0⦆让村里用电便宜了⦅P1⦆。": ["The ⦅T0⦆ made it cheaper by ⦅P1⦆."],
        }
    )
    (outcome,) = translate_all([request()], model)
    assert outcome.english == (
        "The plant in Mori County cost 8.2 billion yuan, the green power made it cheaper by 30 percent."
    )
    assert outcome.rung is Rung.CLAUSES
    assert outcome.statuses == (FigureStatus.REPAIRED, FigureStatus.KEPT)


def test_the_other_shield_is_the_last_try() -> None:
    def echo_inline(source: str) -> str:
        return "Mori County: 8.2 billion yuan; green power, 30 percent." if "⦅" not in source else "Nothing."

    (outcome,) = translate_all([request()], ScriptedTranslator(otherwise=echo_inline))
    assert outcome.rung is Rung.OTHER
    assert FigureStatus.FLAGGED not in outcome.statuses


@pytest.mark.parametrize("nonsense", ["Nothing.", "", "the the the the the the the the", "木垒县"])
def test_whatever_the_model_says_no_figure_is_silently_absent(nonsense: str) -> None:
    (outcome,) = translate_all([request()], ScriptedTranslator(otherwise=lambda _source: nonsense))
    assert outcome.statuses == (FigureStatus.REPAIRED, FigureStatus.REPAIRED)
    assert outcome.rung is Rung.GLOSS
    assert "8.2 billion yuan" in outcome.english
    assert "30 percent" in outcome.english


def test_what_the_gloss_leaves_out_is_visible() -> None:
    (outcome,) = translate_all([request()], ScriptedTranslator(otherwise=lambda _source: ""))
    assert "…" in outcome.english
    assert outcome.assessment.rough


def test_a_figure_the_model_made_up_does_not_survive() -> None:
    model = ScriptedTranslator(otherwise=lambda _source: "It grew 77 percent.")
    (outcome,) = translate_all([request("木垒县产业发展很快。")], model)
    assert "77" not in outcome.english


def test_statistics_need_no_model_at_all() -> None:
    model = ScriptedTranslator()
    (outcome,) = translate_all([request("出口额达到82亿元，同比增长30%。")], model)
    assert outcome.english == "Exports reached 8.2 billion yuan, up 30 percent year on year."
    assert outcome.rung is Rung.RULE
    assert model.asked == []


def test_a_figure_that_the_first_search_lost_may_come_from_a_wider_one() -> None:
    model = ScriptedTranslator({SHIELDED: [*[LOST] * 8, GOOD]})
    (outcome,) = translate_all([request()], model)
    assert "8.2 billion yuan" in outcome.english
    assert outcome.rung is Rung.NBEST
    assert model.asked == [SHIELDED, SHIELDED]


PLAIN = "提高教学质量。"


def test_a_plain_sentence_reads_as_the_model_puts_it() -> None:
    model = ScriptedTranslator({PLAIN: ["Raise the quality of teaching."]})
    (outcome,) = translate_all([request(PLAIN)], model)
    assert (outcome.english, outcome.rung) == ("Raise the quality of teaching.", Rung.BEST)


def test_a_plain_sentence_the_model_cannot_say_is_said_by_rule() -> None:
    (outcome,) = translate_all([request(PLAIN)], ScriptedTranslator(otherwise=lambda _source: ""))
    assert (outcome.english, outcome.rung) == ("Raise teaching quality.", Rung.RULE)


def test_a_sentence_longer_than_the_model_knows_is_never_given_to_it_whole() -> None:
    text = "，".join(f"第{letter}座这样的大型电站建设得很快" for letter in "甲乙丙丁戊己庚辛") + "。"
    model = ScriptedTranslator(otherwise=lambda source: f"Plant {ord(source[1])} is fast")
    translate_all([request(text)], model)
    assert max(map(len, model.asked)) <= LONGEST_STRETCH


def test_progress_is_heard_batch_by_batch() -> None:
    heard: list[int] = []
    translate_all([request("电站建设。")] * 40, ScriptedTranslator(), heard.append)
    assert heard == [16, 32, 40]


def test_what_the_model_itself_scores_low_is_doubtful():
    model = ScriptedTranslator({SHIELDED: [GOOD]}, scores={GOOD: -1.2}, doubtful_below=-0.9)
    (outcome,) = translate_all([request()], model)
    assert outcome.assessment.doubtful
    assert outcome.rung is Rung.BEST  # what else it would say is no better


def test_what_the_model_scores_high_or_not_at_all_is_not_doubtful():
    for scores, limit in (({GOOD: -0.3}, -0.9), ({}, -0.9), ({GOOD: -1.2}, None)):
        model = ScriptedTranslator({SHIELDED: [GOOD]}, scores=scores, doubtful_below=limit)
        (outcome,) = translate_all([request()], model)
        assert not outcome.assessment.doubtful


def test_a_sentence_made_of_clauses_is_doubtful_when_most_of_it_is():
    first, second = "The plant in ⦅T0⦆ cost ⦅Q1⦆.", "The ⦅T0⦆ made it cheaper by ⦅P1⦆."
    script = {SHIELDED: [LOST], "⦅T0⦆这座电站投资⦅Q1⦆，": [first], "⦅T0⦆让村里用电便宜了⦅P1⦆。": [second]}
    for score, doubtful in ((-1.5, True), (-1.0, False)):
        model = ScriptedTranslator(script, scores={first: -0.1, second: score, LOST: -0.1}, doubtful_below=-0.7)
        (outcome,) = translate_all([request()], model)
        assert outcome.rung is Rung.CLAUSES
        assert outcome.assessment.doubtful is doubtful


def test_a_gloss_that_says_nothing_is_not_preferred_to_english_with_a_fault() -> None:
    text = "“瓩”字加一横，就是“丼”字。"
    said = "A stroke added to this character makes 25 of that one."
    (outcome,) = translate_all([Request(text)], ScriptedTranslator(otherwise=lambda _source: said))
    assert outcome.english.startswith("A stroke added")
