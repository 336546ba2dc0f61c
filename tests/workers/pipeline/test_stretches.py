"""Long sentences: each stretch is translated by itself, and nothing is lost or doubled at the seams."""

from glossary.matching import Matcher
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.outcome import Rung
from workers.pipeline.reading import read, requests
from workers.pipeline.request import Request
from workers.pipeline.stretches import LONGEST_WHOLE, size_of, stretches_of
from workers.pipeline.translate import translate_all
from workers.pipeline.values import FigureStatus, Sentence

LONG = (
    "这座大坝当年由几代工人一锹一锹地在戈壁滩上修建起来，前后花了整整12年时间，用掉水泥360万吨；"
    "如今坝上每天都有许多游客前来参观拍照，村里的老人在坝边开了35家小店，"
    "他们说日子一天比一天过得好，孩子们也愿意回到村里来了。"
)


def request(text: str) -> Request:
    return requests([read(Sentence(0, 0, text, 0, len(text)), Matcher([]))])[0]


def test_a_short_sentence_is_not_cut():
    short = request("木垒县产业发展很快。")
    assert stretches_of(short).requests == [short]


def test_no_character_and_no_figure_is_lost_where_a_long_sentence_is_cut():
    whole = request(LONG)
    assert size_of(whole) > LONGEST_WHOLE
    stretches = stretches_of(whole).requests
    assert len(stretches) > 1
    assert "".join(one.text for one in stretches) == LONG
    assert [f.zh for one in stretches for f in one.figures] == [f.zh for f in whole.figures]
    assert [one.follows for one in stretches] == [False, *[True] * (len(stretches) - 1)]


def test_a_figure_counts_as_its_slot_however_long_it_is_written():
    assert size_of(request("投资1234567.89万元")) == size_of(request("投资8万元"))


def test_a_stretch_that_fails_leaves_the_others_as_they_are():
    def model(source: str) -> str:
        if "工人" in source:
            return "Workers built the large dam in the Gobi with ⦅Q1⦆ of cement in ⦅Q0⦆."
        return "Old people run ⦅N0⦆ shops there" if "小店" in source and "他们" not in source else "Nothing."

    (outcome,) = translate_all([request(LONG)], ScriptedTranslator(otherwise=model))
    assert outcome.english.startswith(
        "Workers built the large dam in the Gobi with 3.6 million tonnes of cement in 12 years"
    )
    assert "35" in outcome.english
    assert FigureStatus.FLAGGED not in outcome.statuses
    assert outcome.statuses[:2] == (FigureStatus.KEPT, FigureStatus.KEPT)
    assert outcome.rung is not Rung.BEST


def test_a_stretch_that_goes_on_has_no_capital_of_its_own():
    def model(source: str) -> str:
        return " ".join(["The plant grows", *(f"⦅{word[:2]}⦆" for word in source.split("⦅")[1:])]) + "."

    (outcome,) = translate_all([request(LONG)], ScriptedTranslator(otherwise=model))
    assert "The plant grows" in outcome.english
    assert "the plant grows" in outcome.english
    assert outcome.english.count("The plant") == 1


def test_long_statistics_that_rules_have_whole_are_not_cut():
    text = (
        "2024年，全市固定资产投资比上年增长17.4%，社会消费品零售总额比上年增长8.6%，货物进出口总额比上年增长19.3%，"
        "一般公共预算收入比上年增长9.1%，城镇居民人均可支配收入比上年增长5.2%，农村居民人均可支配收入比上年增长6.7%。"
    )
    model = ScriptedTranslator()
    (outcome,) = translate_all([request(text)], model)
    assert outcome.rung is Rung.RULE
    assert model.asked == []


def test_the_two_halves_of_a_headline_are_not_mixed_up():
    model = ScriptedTranslator(
        {"大漠南北换新颜": ["A large new look north and south"], "齐心协力奔小康": ["Together to prosperity"]}
    )
    (outcome,) = translate_all([request("大漠南北换新颜 齐心协力奔小康")], model)
    assert outcome.english == "A large new look north and south; together to prosperity"
