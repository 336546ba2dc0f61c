"""A person keeps the office they hold, and the place they hold it in."""

import pytest

from glossary.matching import Matcher
from glossary.starter import starter_terms
from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.reading import read, requests
from workers.pipeline.titles import title_of, title_spans, together
from workers.pipeline.values import Sentence, Span

MATCHER = Matcher(starter_terms())


def titles(text, many=False):
    (request,) = requests([read(Sentence(0, 0, text, 0, len(text)), MATCHER)])
    found = [title_of(request, span, many) for span in title_spans(request, Span(0, len(text)))]
    return None if None in found else together(found)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("昌吉州党委副书记、州长", "deputy Party secretary and governor of Changji Prefecture"),
        ("自治区政府副主席", "vice chairman of the regional government"),
        ("乌恰县吾合沙鲁乡吾合沙鲁村村民", "a villager of Wuheshalu Village, Wuheshalu Township, Wuqia County"),
        ("农业农村局副局长", "deputy director of the agriculture and rural affairs bureau"),
        ("昌吉州农业农村局副局长", "deputy director of the agriculture and rural affairs bureau of Changji Prefecture"),
        ("木垒县委书记", "Party secretary of Mori County"),
        ("工程师", "an engineer"),
    ],
)
def test_titles_stand_in_english_order(zh, en):
    assert titles(zh) == en


def test_the_title_of_several_persons_is_plural():
    assert titles("全国人大代表", many=True) == "NPC deputies"


@pytest.mark.parametrize("zh", ["某某某某单位主任", "昌吉州某某某", "很高兴"])
def test_a_word_that_is_not_known_is_not_guessed(zh):
    assert titles(zh) is None


def test_lists_read_as_english_lists():
    assert [and_list(["a"]), and_list(["a", "b"]), and_list(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
