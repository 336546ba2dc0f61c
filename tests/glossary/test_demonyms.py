"""A country before what is its own is an adjective, and still counts as said."""

import pytest

from glossary.demonyms import ADJECTIVES
from glossary.fitting import fit
from glossary.matching import TermMatch
from glossary.rendering import check_terms
from glossary.term import Term


@pytest.mark.parametrize(
    ("before", "country", "after", "said"),
    [
        ("The ", "Russia", " President said", "Russian"),
        ("", "Türkiye", " foreign minister", "Turkish"),
        ("the ", "Canada", " government's plan", "Canadian"),
        ("trade with ", "Russia", " grew", "Russia"),
        ("", "Russia", "'s president", "Russia"),
        ("", "Kazakhstan", ", the people", "Kazakhstan"),
    ],
)
def test_a_country_is_an_adjective_before_what_is_its_own(before, country, after, said):
    assert fit(before, country, after, category="place").text == said


def test_the_adjective_of_a_country_counts_as_its_name():
    russia = TermMatch(0, 3, Term("俄罗斯", "Russia", category="place"))
    assert check_terms([russia], "The Russian president spoke.") == []
    assert check_terms([russia], "The president spoke.") != []


def test_every_country_of_the_table_has_an_adjective():
    assert all(country and adjective for country, adjective in ADJECTIVES.items())
    assert len(ADJECTIVES) > 60
