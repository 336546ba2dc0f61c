"""A name keeps its capital in the middle of a sentence, and no other word has one."""

import pytest

from glossary.matching import Matcher
from glossary.term import Term
from workers.pipeline.capitals import continued
from workers.pipeline.reading import read, requests
from workers.pipeline.values import Sentence

ZH = "软件园9月建成。"
REQUESTS = requests([read(Sentence(0, 0, ZH, 0, len(ZH)), Matcher([Term("软件园", "Software Park", "place")]))])


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("The total rose", "the total rose"),
        ("Development is fast", "development is fast"),
        ("Involving farmers", "involving farmers"),
        ("Beijing led", "Beijing led"),
        ("Xinjiang led", "Xinjiang led"),
        ("Software Park is new", "Software Park is new"),
        ("September was good", "September was good"),
        ("UHV lines opened", "UHV lines opened"),
        ("Putin smiled", "Putin smiled"),  # in no list of words: likelier a name
        ("I am sure", "I am sure"),
        ("", ""),
        ('"Quoted" words', '"Quoted" words'),
    ],
)
def test_only_common_words_lose_their_capital(sentence, clause):
    assert continued(sentence, REQUESTS) == clause
