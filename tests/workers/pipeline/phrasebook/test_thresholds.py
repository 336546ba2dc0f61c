"""What is counted above a size keeps the size and the count apart."""

import pytest

from workers.pipeline.phrasebook.thresholds import with_sizes
from workers.pipeline.phrasebook.tokens import FIGURE, NOUN, Token
from workers.pipeline.values import Kind

MEASURE = Token(NOUN, "产值", "output value")
THINGS = Token(NOUN, "企业", "enterprises")
COUNT = Token(FIGURE, "43家", "43", Kind.COUNT)


def size(english="more than 100 million yuan", kind=Kind.MONEY):
    return Token(FIGURE, "亿元以上", english, kind)


def test_the_size_and_what_it_measures_become_part_of_the_noun():
    merged, count = with_sizes([MEASURE, size(), THINGS, COUNT])
    assert merged.en == "enterprises with output value of more than 100 million yuan"
    assert merged.category == NOUN
    assert count is COUNT


def test_without_a_measure_the_things_are_of_that_size():
    merged, _ = with_sizes([size(), THINGS, COUNT])
    assert merged.en == "enterprises of more than 100 million yuan"


@pytest.mark.parametrize(
    "tokens",
    [
        [MEASURE, size("100 million yuan"), THINGS],  # an exact amount is no size
        [MEASURE, size("more than 100", Kind.COUNT), THINGS],
        [MEASURE, size()],
        [size(), MEASURE],
        [],
    ],
)
def test_other_amounts_are_left_as_they_are(tokens):
    assert with_sizes(tokens) == tokens
