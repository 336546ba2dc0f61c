"""Words that open a sentence are there in English, and the rest of the sentence is not disturbed by them."""

import pytest

from glossary.matching import Matcher
from glossary.term import Term
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.openings import opening
from workers.pipeline.reading import read, requests
from workers.pipeline.request import Request
from workers.pipeline.translate import translate_all
from workers.pipeline.values import Sentence


def request(text: str) -> Request:
    return requests([read(Sentence(0, 0, text, 0, len(text)), Matcher([Term("同时性", "simultaneity")]))])[0]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("目前，棉花长得很好。", "At present, the cotton grows well."),
        ("与此同时，棉花长得很好。", "At the same time, the cotton grows well."),
        ("据统计，棉花长得很好。", "According to statistics, the cotton grows well."),
        ("据悉，棉花长得很好。", "It is reported that the cotton grows well."),
        ("然而，目前，棉花长得很好。", "However, at present, the cotton grows well."),
        ("因此，王志民说，棉花长得很好。", "Therefore, Wang Zhimin said that the cotton grows well."),
    ],
)
def test_the_opening_stands_before_what_it_opens(text, english):
    model = ScriptedTranslator(otherwise=lambda _: "The cotton grows well.")
    (outcome,) = translate_all([request(text)], model)
    assert outcome.english == english
    assert model.asked == ["棉花长得很好。"]


@pytest.mark.parametrize("text", ["目前棉花长得很好。", "目前，", "同时性，很重要。", "今年，目前，", ""])
def test_what_only_looks_like_an_opening_is_left_alone(text):
    assert opening(request(text)) == ("", 0)
